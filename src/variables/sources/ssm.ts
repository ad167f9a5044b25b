import type { Json } from '../../core/json.ts';
import { askAws, standIn } from './aws-access.ts';
import { requireAddress } from './request-address.ts';
import type { VariableSource } from './source.ts';

const secretsManager = '/aws/reference/secretsmanager/';
/** What serverless 1 wrote behind the name: `~true` decrypts, `~split` makes a list; both are now the rule. */
const oldSuffix = /~(true|false|split)$/;

/**
 * `${ssm(region, raw, noDecrypt):name}`: a parameter, or with `/aws/reference/secretsmanager/` a secret. A StringList
 * is a list and a SecureString with a JSON object is that object, unless `raw` (framework-spec 3.2).
 */
export const ssmSource: VariableSource = {
  cached: true,
  async resolve(request, tools) {
    const written = requireAddress(request, 'ssm:/path/of/parameter');
    const name = written.replace(oldSuffix, '');
    const flags = request.params.map(String);
    const noDecrypt = flags.includes('noDecrypt') || written.endsWith('~false');
    if (name !== written) {
      const form = written.endsWith('~false') ? `ssm(noDecrypt):${name}` : `ssm:${name}`;
      tools.warn(`\`${request.text}\` is the form of serverless 1`, `Write it as \${${form}}.`);
    }
    if (tools.context.stubAws) return { value: standIn('ssm', name) };
    const region = flags.find((flag) => flag !== 'raw' && flag !== 'noDecrypt' && flag !== '');
    const found = await askAws(tools, region, `reading the parameter ${name}`, (aws) =>
      aws.parameters.getParameter(name, { decrypt: !noDecrypt, ...(region === undefined ? {} : { region }) }),
    );
    if (!found)
      return {
        missing: `there is no parameter ${name} in ${region ?? (await tools.region())}`,
        remedy: remedyFor(name),
        fromAws: true,
      };
    const value = valueOfParameter(found, flags.includes('raw'));
    if (found.type === 'SecureString' ? !noDecrypt : name.startsWith(secretsManager)) {
      tools.secret(found.value);
      tools.secret(value);
    }
    return { value };
  },
};

function valueOfParameter({ type, value }: { readonly type: string; readonly value: string }, raw: boolean): Json {
  if (raw) return value;
  if (type === 'StringList') return value.split(',');
  if (type !== 'SecureString' || !value.startsWith('{')) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}

function remedyFor(name: string): string {
  const create = name.startsWith(secretsManager)
    ? 'Create the secret in Secrets Manager'
    : `Create it (aws ssm put-parameter --name ${name} …)`;
  return `${create}, or add a fallback: \${ssm:${name}, 'value'}.`;
}
