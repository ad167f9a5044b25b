import { noEchoNames, readNoEchoNote, withNoEchoNote } from '../cloudformation/no-echo.ts';
import type { CompiledService } from '../compile/compiled-service.ts';
import { canonicalJson, type Json, type JsonObject } from '../core/json.ts';
import { slowHash } from '../core/slow-hash.ts';
import type { ServiceModel } from '../service/service-model.ts';
import type { DeployedService, PropertyChange } from './plan.ts';
import { redacted } from './redact.ts';

/**
 * The same service with a note of the values of its NoEcho parameters in the template: the deployed note when the values
 * are those, else one with `salt` (docs/decisions/no-echo-parameters.md).
 */
export async function noteNoEcho(
  compiled: CompiledService,
  model: Pick<ServiceModel, 'provider'>,
  { template: deployed }: Pick<DeployedService, 'template'>,
  salt: string,
): Promise<CompiledService> {
  const values = noEchoValues(compiled.template as unknown as JsonObject, model);
  if (Object.keys(values).length === 0) return compiled;
  const text = canonicalJson(values);
  const known = readNoEchoNote(deployed);
  const isKnown = known !== undefined && (await slowHash(text, known.salt)) === known.hash;
  const note = isKnown ? known : { salt, hash: await slowHash(text, salt) };
  return { ...compiled, template: withNoEchoNote(compiled.template, note) };
}

/** One change for all NoEcho parameters that the service sets, without a value, where the note is not the deployed one. */
export function diffNoEcho(
  before: JsonObject | undefined,
  after: JsonObject,
  model: Pick<ServiceModel, 'provider'>,
): readonly PropertyChange[] {
  const names = Object.keys(noEchoValues(after, model)).sort();
  if (names.length === 0) return [];
  const [known, wanted] = [readNoEchoNote(before), readNoEchoNote(after)];
  if (known && known.salt === wanted?.salt && known.hash === wanted.hash) return [];
  return [{ path: `/Parameters/${names.join(', ')}`, before: redacted, after: redacted, requiresRecreation: 'never' }];
}

/** Values of the NoEcho parameters that the service sets, by name. */
export function noEchoValues(
  template: JsonObject,
  { provider }: Pick<ServiceModel, 'provider'>,
): Readonly<Record<string, string>> {
  const names = new Set<Json | undefined>(noEchoNames(template));
  const set = provider.stackParameters.filter(
    ({ ParameterKey: key, UsePreviousValue: previous }) => names.has(key) && previous !== true,
  );
  return Object.fromEntries(set.map(({ ParameterKey: key, ParameterValue: value }) => [key, String(value ?? '')]));
}
