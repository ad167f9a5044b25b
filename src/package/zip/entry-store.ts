import path from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { sha256Hex } from '../../core/digest.ts';
import { readCentralDirectory } from '../../core/zip/read-central-directory.ts';
import { ZipFormatError } from '../../core/zip/zip-format-error.ts';
import type { FileStat } from '../../ports.ts';
import type { PackageContext } from '../package-context.ts';
import { bufferedReader } from './buffered-reader.ts';
import { type PackedFile, packedFileOf } from './packed-file.ts';
import { readStamps, writeStamps } from './stamps.ts';
import { writeZip } from './write-zip.ts';

/** A file as it was when it was packed. */
export interface PackedContent {
  /** Asked before the file was read. */
  readonly found: FileStat;
  /** sha256 hex of its contents. */
  readonly digest: string;
  readonly packed: PackedFile;
}

/** Deflated contents of earlier runs, in one zip of the cache folder; its names are a number and a digest. */
export interface EntryStore {
  /** Nothing can be found: files need not be read for it. */
  readonly isEmpty: boolean;
  /** The contents of a file that did not change since an earlier run on this disk: it need not be read. */
  findUnchanged(found: FileStat): PackedContent | undefined;
  /** The same bytes, packed before; `undefined` if they were not, or what is there is anything else. */
  find(found: FileStat, bytes: Uint8Array): Promise<PackedContent | undefined>;
  /** Keeps these for the next run in place of what is there. */
  replace(files: readonly PackedContent[]): Promise<void>;
  /** Notes which files have contents that are there. */
  remember(files: readonly PackedContent[]): Promise<void>;
}

/** The store of a service. A damaged one counts as empty. */
export async function openEntryStore(context: PackageContext): Promise<EntryStore> {
  const { workspace, cache, clock } = context.ports;
  const file = path.join(cache.directory, 'entries', `${sha256Hex(context.model.service).slice(0, 16)}.zip`);
  const startedAtMs = clock.nowMs();
  const stamps = await readStamps(file, workspace);
  const known = await readStore(file, context);
  const contentOf = (found: FileStat, digest: string | undefined): PackedContent | undefined => {
    const packed = digest === undefined ? undefined : known.get(digest);
    return packed && digest !== undefined && packed.size === found.size ? { found, digest, packed } : undefined;
  };
  const remember = (files: readonly PackedContent[]) => writeStamps(file, files, stamps, startedAtMs, workspace);
  return {
    isEmpty: known.size === 0,
    findUnchanged: (found) => contentOf(found, stamps.digestOf(found.stamp)),
    async find(found, bytes) {
      const content = contentOf(found, sha256Hex(bytes));
      // Brought from another machine, the store may have been written by anyone: unpacked and compared before use.
      return content && (stamps.areOfStore || (await holds(content.packed, bytes))) ? content : undefined;
    },
    async replace(files) {
      const unique = new Map(files.map(({ digest, packed }) => [digest, packed]));
      // Numbered in the order they are asked for: the next run then reads the store from its start to its end.
      const numbered = Array.from(unique, ([digest, entry], index) => ({
        ...entry,
        name: `${String(index).padStart(8, '0')}-${digest}`,
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
      await remember(files);
    },
    remember: (files) => remember(files.filter(({ digest }) => known.has(digest))),
  };
}

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
