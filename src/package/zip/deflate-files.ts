import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { mapConcurrently } from '../../core/concurrency.ts';
import type { ReadRange } from '../../core/zip/zip-entry.ts';
import type { PackedFile } from './packed-file.ts';
import type { Spool } from './spool.ts';

/** Node deflates four at a time; the others are read meanwhile. */
const filesAtOnce = 6;
/** What was deflated from this much is kept in memory, and beyond on disk. */
const memoryLimit = 16 << 20;
const writeLength = 1 << 20;
// A third of a percent larger than 9, for half of its time.
export const deflateLevel = 6;

const deflate = promisify<Uint8Array, { level: number; chunkSize: number }, Buffer>(deflateRaw);

/**
 * Deflates files that are small enough to be read whole, several side by side, and gives them back packed, in the order
 * of `items`. `totalSize` decides whether the result is held in memory or spooled to disk.
 */
export async function deflateFiles<T>(
  items: readonly T[],
  read: (item: T) => Promise<Uint8Array>,
  totalSize: number,
  spool: Spool,
): Promise<PackedFile[]> {
  const shelf = totalSize > memoryLimit ? await onDisk(spool) : inMemory();
  try {
    const packed = await mapConcurrently(items, filesAtOnce, async (item) => {
      const bytes = await read(item);
      const deflated = bytes.length === 0 ? bytes : await deflate(bytes, optionsFor(bytes));
      const method = bytes.length === 0 ? ('stored' as const) : ('deflated' as const);
      const sizes = { crc: crc32(bytes), size: bytes.length, compressedSize: deflated.length };
      return { method, ...sizes, position: await shelf.put(deflated) };
    });
    const readRange = await shelf.close();
    return packed.map(({ position, ...file }) => ({
      ...file,
      name: '',
      mode: 0o644,
      copyPackedBytes: async (write) => write(await readRange(position, file.compressedSize)),
    }));
  } catch (error) {
    await shelf.discard();
    throw error;
  }
}

// Room for what is expected: each result holds its whole chunk in memory.
const optionsFor = (bytes: Uint8Array) => ({
  level: deflateLevel,
  chunkSize: Math.max(64, Math.min(1 << 16, bytes.length)),
});

/** Bytes one after the other. */
interface Shelf {
  /** Where they start. */
  put(bytes: Uint8Array): Promise<number>;
  close(): Promise<ReadRange>;
  discard(): Promise<void>;
}

function inMemory(): Shelf {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return {
    async put(bytes) {
      chunks.push(bytes);
      length += bytes.length;
      return length - bytes.length;
    },
    async close() {
      const all = Buffer.concat(chunks.splice(0));
      return async (position, count) => all.subarray(position, position + count);
    },
    discard: async () => {},
  };
}

async function onDisk(spool: Spool): Promise<Shelf> {
  const file = await spool.create();
  const memory = { chunks: [] as Uint8Array[], length: 0 };
  let position = 0;
  let writing = Promise.resolve();
  const flush = () => {
    const bytes = Buffer.concat(memory.chunks.splice(0));
    memory.length = 0;
    writing = writing.then(() => file.write(bytes));
    return writing;
  };
  return {
    async put(bytes) {
      const start = position;
      position += bytes.length;
      memory.chunks.push(bytes);
      memory.length += bytes.length;
      if (memory.length >= writeLength) await flush();
      return start;
    },
    async close() {
      await flush();
      await file.commit();
      return (await spool.open()).read;
    },
    discard: () => file.discard(),
  };
}
