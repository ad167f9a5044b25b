import { isJsonObject, type Json } from '../core/json.ts';

/** The value of a parameter that CloudFormation shows as asterisks. */
export const isNoEcho = (parameter: Json | undefined): boolean =>
  isJsonObject(parameter) && String(parameter['NoEcho']).toLowerCase() === 'true';

/** Names of these in the `Parameters` of a template. */
export function noEchoParameters(parameters: Json | undefined): ReadonlySet<string> {
  const all = isJsonObject(parameters) ? Object.entries(parameters) : [];
  return new Set(all.flatMap(([name, parameter]) => (isNoEcho(parameter) ? [name] : [])));
}
