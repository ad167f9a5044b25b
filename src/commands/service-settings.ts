import path from 'node:path';
import { nearestName } from '../core/nearest-name.ts';
import type { Problems } from '../core/problems.ts';
import type { SourceLocation } from '../core/source-location.ts';
import type { ComposeService, ComposeText, ComposeVariable } from '../service/compose/compose-model.ts';
import { type ComposeScope, nameOfVariable, resolveComposeText } from '../service/compose/resolve-compose-text.ts';
import type { FoundService } from './find-services.ts';
import { rootFolder } from './find-services.ts';
import type { RunContext } from './run-context.ts';
import type { ServiceSettings } from './service-context.ts';

export type StackOutputs = Readonly<Record<string, string>>;

/** What happens to a param whose output is not there: a deploy stops, a plan goes on with a stand-in, a removal too. */
export type MissingOutput = 'stop' | 'warn' | 'stand-in';

/** Looks up the outputs of a service's stack by its id; `undefined` when it is not deployed. */
export type ReadOutputs = (id: string) => Promise<StackOutputs | undefined>;

/** What serverless-compose says about a service, its variables resolved. Codes `COMPOSE_*` go to `problems`. */
export async function readSettings(
  service: FoundService,
  context: RunContext,
  options: { readonly stage: string; readonly missing: MissingOutput; readonly outputsOf: ReadOutputs },
  problems: Problems,
): Promise<ServiceSettings> {
  const { entry } = service;
  if (!entry) return { params: {} };
  const seen = new Map<string, StackOutputs | undefined>();
  const ids = dependencyIds(service, entry);
  const scope: ComposeScope = {
    stage: options.stage,
    env: context.ports.env,
    options: context.inputs.options,
    async output(name, output) {
      const id = ids.get(name);
      const outputs = id === undefined ? undefined : await options.outputsOf(id);
      seen.set(name, outputs);
      return outputs?.[output];
    },
  };
  const resolve = (text: ComposeText, at: readonly string[]) =>
    resolveComposeText(text, scope, (variable) =>
      standIn(variable, seen, options.missing, placeFrom(service, entry.locate(at), context), problems),
    );
  const params = await Promise.all(
    Object.entries(entry.params).map(async ([name, text]) => [name, await resolve(text, ['params', name])] as const),
  );
  const configFile = entry.config && (await resolve(entry.config, ['config']));
  const region = entry.region && (await resolve(entry.region, ['region']));
  return { configFile, region, params: Object.fromEntries(params) };
}

/** Both lists are in the same order: `dependsOn` of the entry has names, that of the service ids. */
const dependencyIds = (service: FoundService, entry: ComposeService): ReadonlyMap<string, string> =>
  new Map(
    entry.dependsOn.flatMap((name, index) => {
      const id = service.dependsOn[index];
      return id === undefined ? [] : [[name, id] as const];
    }),
  );

function standIn(
  variable: ComposeVariable,
  seen: ReadonlyMap<string, StackOutputs | undefined>,
  missing: MissingOutput,
  at: SourceLocation,
  problems: Problems,
): string {
  const name = nameOfVariable(variable);
  if (variable.kind !== 'output') {
    problems.error('COMPOSE_VARIABLE', `\`${name}\` has no value`, { at });
    return '';
  }
  const text = `not-deployed-${variable.service}-${variable.output}`;
  if (missing === 'stand-in') return text;
  const why = whyMissing(variable, seen.get(variable.service));
  if (missing === 'stop') problems.error('COMPOSE_OUTPUT_MISSING', why, { at });
  else problems.warn('COMPOSE_OUTPUT_MISSING', `${why}; \`${text}\` stands in for it`, { at });
  return text;
}

function whyMissing({ service, output }: { service: string; output: string }, outputs: StackOutputs | undefined) {
  if (!outputs) return `\`${service}.${output}\` has no value: ${service} is not deployed`;
  const nearest = nearestName(output, Object.keys(outputs));
  const hint = nearest === undefined ? '' : `; the nearest is \`${nearest}\``;
  return `The stack of ${service} has no output \`${output}\`${hint}`;
}

/** Problems of a service have places from its folder; serverless-compose is above it. */
function placeFrom({ dir }: FoundService, at: SourceLocation, { inputs, ports }: RunContext): SourceLocation {
  const file = path.resolve(rootFolder(inputs, ports.env), at.file);
  return { ...at, file: path.relative(dir, file).split(path.sep).join('/') };
}
