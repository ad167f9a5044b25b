import { readCentralDirectory } from '../core/zip/read-central-directory.ts';
import type { ReadRange, ZipEntry } from '../core/zip/zip-entry.ts';
import type { Aws } from '../ports.ts';

const tailBytes = 64 * 1024;

/** The files of a zip in a bucket, read by range; `undefined` for what is no readable zip. */
export async function readObjectEntries(
  objects: Aws['objects'],
  bucket: string,
  key: string,
  size: number,
): Promise<readonly ZipEntry[] | undefined> {
  const read = async (start: number, end: number) =>
    (await objects.get(bucket, key, { start, end })) ?? new Uint8Array();
  // Most directories lie in the last 64 KiB: one read; the rest is read where the directory says.
  const tailStart = Math.max(0, size - tailBytes);
  const tail = await read(tailStart, size);
  return readEntries(size, async (position, length) => {
    const end = Math.min(position + length, size);
    return position >= tailStart ? tail.subarray(position - tailStart, end - tailStart) : read(position, end);
  });
}

/** The files of a zip; `undefined` for what is no readable zip. */
export async function readEntries(size: number, read: ReadRange): Promise<readonly ZipEntry[] | undefined> {
  try {
    return await readCentralDirectory(size, read);
  } catch (error) {
    if (error instanceof Error && error.name === 'ZipFormatError') return undefined;
    throw error;
  }
}
