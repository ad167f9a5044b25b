import { isJsonObject, type Json, type JsonObject } from '../../../../core/json.ts';
import type { LockedFile } from '../locked-package.ts';

// Reading TOML locks: whatever has another form than expected counts as absent.

export const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

export const objectsOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter((item: Json) => isJsonObject(item)) : [];

/** `sha256:…` without its prefix. */
export function sha256Of(hash: Json | undefined): string | undefined {
  return /^sha256:([0-9a-f]{64})$/i.exec(textOf(hash) ?? '')?.[1]?.toLowerCase();
}

/** A file with its address: the name is the address's last part unless it is given. */
export function lockedFile(url: string, sha256: string | undefined, name?: string): LockedFile {
  const last = url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return { url, sha256, fileName: name ?? decodeURIComponent(last) };
}
