import { once } from 'node:events';
import { Readable } from 'node:stream';
import { readCentralDirectory } from '../../core/zip/read-central-directory.ts';
import type { ReadRange } from '../../core/zip/zip-entry.ts';
import type { WritableFile } from '../../ports.ts';
import { type PackedFile, packedFileOf } from './packed-file.ts';

/** Bytes that are to be deflated: whole, or in chunks when they are many. */
export type FileContents = Uint8Array | AsyncIterable<Uint8Array>;

/** What archiver made is kept in memory up to here, and on disk beyond. */
const memoryLimit = 16 << 20;
/** archiver hands over three small chunks a file: they are written together. */
const writeLength = 1 << 20;
// A third of a percent larger than 9, for half of its time.
const level = 6;

export interface Spool {
  create(): Promise<WritableFile>;
  /** Opens what was written and committed. */
  open(): Promise<{ readonly size: number; readonly read: ReadRange }>;
}

/**
 * Deflates files by archiver, one after the other, and gives them back packed, in the order of `contents`.
 * `totalSize` decides whether the result is held in memory or spooled to disk.
 */
export async function deflateFiles(
  contents: AsyncIterable<FileContents> | Iterable<FileContents>,
  totalSize: number,
  spool: Spool,
): Promise<PackedFile[]> {
  // Loaded only when there is something to deflate: it is a third of the start of a run.
  const { ZipArchive } = await import('archiver');
  const archive = new ZipArchive({ zlib: { level } });
  const feeding = feed(archive, contents);
  // Its rejection is seen below; until then it must not count as unhandled.
  feeding.catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))));
  const { size, read } = totalSize > memoryLimit ? await toDisk(archive, spool) : await toMemory(archive);
  await feeding;
  const entries = await readCentralDirectory(size, read);
  return entries
    .map((entry) => ({ index: Number(entry.name), file: packedFileOf(entry, read) }))
    .sort((a, b) => a.index - b.index)
    .map(({ file }) => file);
}

type Archive = InstanceType<typeof import('archiver')['ZipArchive']>;

async function feed(archive: Archive, contents: AsyncIterable<FileContents> | Iterable<FileContents>) {
  let index = 0;
  for await (const content of contents) {
    const source =
      content instanceof Uint8Array
        ? Buffer.from(content.buffer, content.byteOffset, content.length)
        : Readable.from(content);
    // The next file is read only when this one is packed: memory stays flat.
    const packed = once(archive, 'entry');
    archive.append(source, { name: String(index++), date: new Date(0), mode: 0o644 });
    await packed;
  }
  await archive.finalize();
}

async function toMemory(archive: Archive) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const read: ReadRange = async (position, length) => bytes.subarray(position, position + length);
  return { size: bytes.length, read };
}

async function toDisk(archive: Archive, spool: Spool) {
  const file = await spool.create();
  try {
    let pending: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of archive) {
      pending.push(chunk);
      length += chunk.length;
      if (length < writeLength) continue;
      await file.write(Buffer.concat(pending));
      [pending, length] = [[], 0];
    }
    await file.write(Buffer.concat(pending));
  } catch (error) {
    await file.discard();
    throw error;
  }
  await file.commit();
  return spool.open();
}
