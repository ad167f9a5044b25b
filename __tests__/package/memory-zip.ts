import { readCentralDirectory } from '../../src/core/zip/read-central-directory.ts';
import { deflateFiles } from '../../src/package/zip/deflate-files.ts';
import type { PackedFile } from '../../src/package/zip/packed-file.ts';
import { packedFileOf } from '../../src/package/zip/packed-file.ts';
import type { Spool } from '../../src/package/zip/spool.ts';
import { writeZip } from '../../src/package/zip/write-zip.ts';
import type { WritableFile } from '../../src/ports.ts';

/** A file that is written into memory. */
export function memoryFile() {
  const chunks: Uint8Array[] = [];
  const file: WritableFile = {
    write: async (bytes) => void chunks.push(Uint8Array.from(bytes)),
    commit: async () => {},
    discard: async () => void chunks.splice(0),
  };
  return { file, bytes: () => Buffer.concat(chunks) };
}

export function rangeOf(bytes: Uint8Array) {
  return async (position: number, length: number) => bytes.subarray(position, position + length);
}

/** The spool of `deflateFiles` in memory. */
export function memorySpool(): Spool {
  const { file, bytes } = memoryFile();
  return {
    create: async () => file,
    open: async () => ({ size: bytes().length, read: rangeOf(bytes()) }),
  };
}

export interface PlainFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly mode?: number;
}

export async function packFiles(files: readonly PlainFile[]): Promise<PackedFile[]> {
  const packed = await deflateFiles(files, async (file) => file.content, 0, memorySpool());
  return packed.map((entry, index) => ({
    ...entry,
    name: files[index]?.name ?? '',
    mode: files[index]?.mode ?? 0o644,
  }));
}

/** The bytes of a zip of these files. */
export async function zipOf(files: readonly PlainFile[]): Promise<Buffer> {
  const output = memoryFile();
  await writeZip(output.file, await packFiles(files));
  return output.bytes();
}

export async function entriesOf(zip: Uint8Array): Promise<PackedFile[]> {
  const read = rangeOf(zip);
  return (await readCentralDirectory(zip.length, read)).map((entry) => packedFileOf(entry, read));
}
