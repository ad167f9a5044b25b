import { createHash } from 'node:crypto';

/** sha256 of text or bytes in base64, as Lambda and the framework's metadata write it. */
export function sha256Base64(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

/** sha256 in hex. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** md5 in hex: only for names that the framework shortens this way and ETags of S3, never for trust. */
export function md5Hex(content: string | Uint8Array): string {
  return createHash('md5').update(content).digest('hex');
}

/** sha1 in hex: only for layer logical IDs, as the framework writes them. */
export function sha1Hex(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** sha512 in base64 behind its name, as the registry of npm writes the integrity of a package. */
export function sha512Integrity(content: Uint8Array): string {
  return `sha512-${createHash('sha512').update(content).digest('base64')}`;
}
