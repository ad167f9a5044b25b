import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';

/** What a template of ours says of the values of its NoEcho parameters, which CloudFormation shows to nobody. */
export interface NoEchoNote {
  /** base64, another one for each change. */
  readonly salt: string;
  /** Slow hash of all values together, base64. */
  readonly hash: string;
}

const metadataKey = 'ServerlessDeployNoEcho';

/** The value of a parameter that CloudFormation shows as asterisks. */
export const isNoEcho = (parameter: Json | undefined): boolean =>
  isJsonObject(parameter) && String(parameter['NoEcho']).toLowerCase() === 'true';

/** Names of these in the `Parameters` of a template. */
export function noEchoNames({ Parameters: parameters }: { readonly Parameters?: unknown }): readonly string[] {
  const all = isJsonObject(parameters) ? Object.entries(parameters) : [];
  return all.flatMap(([name, parameter]) => (isNoEcho(parameter) ? [name] : []));
}

/** The note in the template's metadata. */
export function readNoEchoNote(template: JsonObject | undefined): NoEchoNote | undefined {
  const metadata = template?.['Metadata'];
  const note = isJsonObject(metadata) ? metadata[metadataKey] : undefined;
  if (!isJsonObject(note)) return undefined;
  const { Salt: salt, Hash: hash } = note;
  return typeof salt === 'string' && typeof hash === 'string' ? { salt, hash } : undefined;
}

/** The template with this note and no other. */
export function withNoEchoNote<T extends { readonly Metadata?: unknown }>(
  template: T,
  note: NoEchoNote | undefined,
): T {
  const { Metadata: metadata, ...rest } = template;
  const { [metadataKey]: _, ...others } = isJsonObject(metadata) ? metadata : {};
  const kept = note ? { ...others, [metadataKey]: { Salt: note.salt, Hash: note.hash } } : others;
  return (Object.keys(kept).length > 0 ? { ...rest, Metadata: kept } : rest) as T;
}
