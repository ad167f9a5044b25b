import { nearestName } from '../../core/nearest-name.ts';
import { VariableError } from '../variable-error.ts';
import type { SourceCall } from '../variable-syntax.ts';
import { findSource, variableSources } from './index.ts';
import type { VariableSource } from './source.ts';

/** Sources of plugins and of serverless 4 that are known by name but not served. */
const foreign: Readonly<Record<string, string>> = {
  construct:
    'It comes from the plugin serverless-lift: set `engine: framework` to package with the plugins of the service.',
  vault:
    'It is a source of serverless 4: read the value in a step before and pass it in as ${env:NAME} or ${param:name}.',
  doppler:
    'It is a source of serverless 4: read the value in a step before and pass it in as ${env:NAME} or ${param:name}.',
  terraform: 'It is a source of serverless 4: use ${file(terraform.tfstate):…}, ${ssm:…} or ${param:name}.',
  output: 'It is a source of serverless 4: use ${cf:stack.Output} or ${param:name}.',
};

const oldRegionForm = /^(cf|ssm)\.([a-z]{2}(?:-[a-z]+)+-\d)$/;

/**
 * The source that a variable names. The form of serverless 1 `cf.us-east-1:stack.Output` is read as
 * `cf(us-east-1):stack.Output` with a warning. Code `VARIABLES_UNKNOWN_SOURCE`.
 */
export function lookUpSource(
  call: SourceCall,
  warn: (message: string, remedy: string) => void,
): { readonly source: VariableSource; readonly name: string; readonly region: string | undefined } {
  const [, name = call.source, region] = oldRegionForm.exec(call.source) ?? [];
  const source = findSource(name);
  if (!source) throw unknownSource(call);
  if (region !== undefined) {
    const address = call.text.slice(call.source.length);
    warn(`\`${call.text}\` is the form of serverless 1`, `Write it as \${${name}(${region})${address}}.`);
  }
  return { source, name, region };
}

/** True for a source that some plugin must bring: its name is none of ours. */
export const isForeignSource = ({ source }: SourceCall): boolean =>
  !findSource(oldRegionForm.exec(source)?.[1] ?? source);

function unknownSource({ source, text }: SourceCall): VariableError {
  const known = Object.keys(variableSources);
  const nearest = nearestName(source, known);
  const hint = nearest === undefined ? '' : `; the nearest is \`${nearest}\``;
  const remedy = Object.hasOwn(foreign, source) ? foreign[source] : undefined;
  return new VariableError(
    'VARIABLES_UNKNOWN_SOURCE',
    `\`${source}\` in \`\${${text}}\` is no source of variables${hint}`,
    {
      remedy: remedy ?? `Use one of ${known.join(', ')}. If a plugin brings it, set \`engine: framework\`.`,
    },
  );
}
