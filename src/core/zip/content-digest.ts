import { createHash } from 'node:crypto';
import type { ZipEntry } from './zip-entry.ts';

/**
 * sha256 hex over the sorted (name, mode, CRC, size) of a zip's files: equal for equal contents, whichever tool
 * packed them, at whatever level and time.
 */
export function contentDigest(entries: Iterable<Pick<ZipEntry, 'name' | 'mode' | 'crc' | 'size'>>): string {
  // The JSON of [name, mode, crc, size], written by hand: zips have tens of thousands of entries.
  const lines = Array.from(
    entries,
    ({ name, mode, crc, size }) => `[${JSON.stringify(name)},"${mode.toString(8)}","${crc.toString(16)}",${size}]\n`,
  );
  lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return createHash('sha256').update(lines.join('')).digest('hex');
}
