import path from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { sha256Hex } from '../../core/digest.ts';
import { readCentralDirectory } from '../../core/zip/read-central-directory.ts';
import { ZipFormatError } from '../../core/zip/zip-format-error.ts';
import type { PackageContext } from '../package-context.ts';
import { bufferedReader } from './buffered-reader.ts';
import { type PackedFile, packedFileOf } from './packed-file.ts';
import { writeZip } from './write-zip.ts';

/** Deflated contents of earlier runs, in one zip of the cache folder; its names are a number, CRC and size. */
export interface EntryStore {
  /** Nothing can be found: files need not be read for it. */
  readonly isEmpty: boolean;
  /** The same bytes, packed before; `undefined` if they were not, or what is there is anything else. */
  find(bytes: Uint8Array): Promise<PackedFile | undefined>;
  /** Keeps these for the next run in place of what is there. */
  replace(files: Iterable<PackedFile>): Promise<void>;
}

/** The store of a service. A damaged one counts as empty. */
export async function openEntryStore(context: PackageContext): Promise<EntryStore> {
  const { workspace, cache } = context.ports;
  const file = path.join(cache.directory, 'entries', `${sha256Hex(context.model.service).slice(0, 16)}.zip`);
  const known = await readStore(file, context);
  return {
    isEmpty: known.size === 0,
    async find(bytes) {
      const entry = known.get(entryKey(crc32(bytes), bytes.length));
      return entry && (await holds(entry, bytes)) ? entry : undefined;
    },
    async replace(files) {
      const unique = new Map(Array.from(files, (entry) => [entryKey(entry.crc, entry.size), entry]));
      // Numbered in the order they are asked for: the next run then reads the store from its start to its end.
      const numbered = Array.from(unique.entries(), ([name, entry], index) => ({
        ...entry,
        name: `${String(index).padStart(8, '0')}-${name}`,
        mode: 0o644,
      }));
      const output = await workspace.create(file);
      try {
        await writeZip(output, numbered);
      } catch (error) {
        await output.discard();
        throw error;
      }
      await output.commit();
    },
  };
}

const entryKey = (crc: number, size: number): string => `${crc.toString(16)}-${size}`;

async function readStore(file: string, context: PackageContext): Promise<Map<string, PackedFile>> {
  const { workspace } = context.ports;
  if ((await workspace.stat(file))?.kind !== 'file') return new Map();
  const opened = await workspace.open(file);
  context.keepOpen(opened);
  const read = bufferedReader(opened.size, (position, length) => opened.read(position, length));
  try {
    const entries = await readCentralDirectory(opened.size, read);
    return new Map(entries.map((entry) => [entry.name.replace(/^\d+-/, ''), packedFileOf(entry, read)]));
  } catch (error) {
    if (error instanceof ZipFormatError) return new Map();
    throw error;
  }
}

// Room for exactly what is expected, and one byte that shows more: thousands of buffers less to collect.
const inflating = (size: number) => ({ maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) });

// The store may have been written by anyone: its bytes are unpacked and compared before they are used.
async function holds(entry: PackedFile, bytes: Uint8Array): Promise<boolean> {
  if (entry.size !== bytes.length || entry.crc !== crc32(bytes)) return false;
  const chunks: Uint8Array[] = [];
  try {
    await entry.copyPackedBytes(async (chunk) => void chunks.push(chunk));
    const packed = Buffer.concat(chunks);
    const content = entry.method === 'deflated' ? inflateRawSync(packed, inflating(bytes.length)) : packed;
    return content.equals(bytes);
  } catch {
    return false;
  }
}
