import { isJsonObject, type JsonObject } from '../core/json.ts';

/** What a template of ours says of the values of its NoEcho parameters, which CloudFormation shows to nobody. */
export interface NoEchoNote {
  /** base64, another one for each change. */
  readonly salt: string;
  /** Slow hash of all values together, base64. */
  readonly hash: string;
}

const metadataKey = 'ServerlessDeployNoEcho';

/** Names of the parameters with NoEcho. */
export function noEchoNames(template: JsonObject): readonly string[] {
  const parameters = template['Parameters'];
  if (!isJsonObject(parameters)) return [];
  return Object.entries(parameters).flatMap(([name, parameter]) =>
    isJsonObject(parameter) && String(parameter['NoEcho']).toLowerCase() === 'true' ? [name] : [],
  );
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
