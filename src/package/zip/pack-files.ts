import { mapConcurrently } from '../../core/concurrency.ts';
import { UserError } from '../../core/user-error.ts';
import type { Workspace } from '../../ports.ts';
import type { PackageContext } from '../package-context.ts';
import type { FileInMemory, FileOnDisk, SourceFile } from '../source-file.ts';
import { bufferedReader } from './buffered-reader.ts';
import { deflateFiles, type FileContents, type Spool } from './deflate-files.ts';
import { openEntryStore } from './entry-store.ts';
import type { PackedFile } from './packed-file.ts';

const statsAtOnce = 64;
const readsAtOnce = 4;
/** Files above this are read in chunks. */
const wholeFileLimit = 8 << 20;
const shardSize = 8 << 20;
const maxShards = 4;
const toleratedShare = 0.01;

/** Deflated contents by absolute path, so that zips that share a file share the work. */
export type PackedContents = ReadonlyMap<string, PackedFile>;

interface Measured {
  readonly path: string;
  readonly size: number;
  readonly executable: boolean;
}

/**
 * Deflates every file once, however many zips hold it; large trees in up to four archives side by side. What an
 * earlier run deflated is taken from its store.
 */
export async function packContents(paths: Iterable<string>, context: PackageContext): Promise<PackedContents> {
  const { workspace } = context.ports;
  const files = await mapConcurrently([...new Set(paths)].sort(), statsAtOnce, (file) => measure(file, workspace));
  const store = await openEntryStore(context);
  const packed = new Map<string, PackedFile>();
  await mapConcurrently(store.isEmpty ? [] : files, readsAtOnce, async (file) => {
    const known = file.size > wholeFileLimit ? undefined : await store.find(await readWhole(file.path, workspace));
    if (known) packed.set(file.path, withMode(known, file));
  });
  const fresh = files.filter((file) => !packed.has(file.path));
  if (fresh.length === 0) return packed;
  await Promise.all(
    intoShards(fresh).map(async (shard, index) => {
      const size = shard.reduce((sum, file) => sum + file.size, 0);
      const entries = await deflateFiles(readAll(shard, workspace), size, await diskSpool(index, context));
      for (const [at, file] of shard.entries()) packed.set(file.path, withMode(entries[at], file));
    }),
  );
  // A store that lacks a little is still good for the rest: it is written anew only when much is missing.
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const missing = fresh.reduce((sum, file) => sum + file.size, 0);
  if (missing > toleratedShare * total) await store.replace(files.flatMap((file) => packed.get(file.path) ?? []));
  return packed;
}

function withMode(entry: PackedFile | undefined, { path, size, executable }: Measured): PackedFile {
  if (entry?.size !== size) throw new UserError('PACKAGE_FILE_UNREADABLE', `${path} changed while it was read.`);
  return { ...entry, mode: executable ? 0o755 : 0o644 };
}

async function measure(file: string, workspace: Workspace): Promise<Measured> {
  const found = await workspace.stat(file);
  if (found?.kind !== 'file') throw new UserError('PACKAGE_FILE_UNREADABLE', `${file} vanished while it was packaged.`);
  return { path: file, size: found.size, executable: found.executable };
}

function intoShards(files: readonly Measured[]): Measured[][] {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const count = Math.max(1, Math.min(maxShards, Math.floor(total / shardSize)));
  const shards: { files: Measured[]; size: number }[] = [];
  let current = { files: [] as Measured[], size: 0 };
  for (const file of files) {
    if (current.size >= total / count) shards.push(current);
    if (shards.at(-1) === current) current = { files: [], size: 0 };
    current.files.push(file);
    current.size += file.size;
  }
  if (current.files.length > 0) shards.push(current);
  return shards.map((shard) => shard.files);
}

async function* readAll(files: readonly Measured[], workspace: Workspace): AsyncGenerator<FileContents> {
  for (const file of files) {
    if (file.size > wholeFileLimit) yield readChunks(file.path, workspace);
    else yield await readWhole(file.path, workspace);
  }
}

async function readWhole(path: string, workspace: Workspace): Promise<Uint8Array> {
  const bytes = await workspace.readBytes(path).catch(unreadable(path));
  if (!bytes) throw new UserError('PACKAGE_FILE_UNREADABLE', `${path} vanished while it was packaged.`);
  return bytes;
}

const unreadable =
  (path: string) =>
  (cause: unknown): never => {
    throw new UserError('PACKAGE_FILE_UNREADABLE', `${path} cannot be read.`, { cause });
  };

async function* readChunks(path: string, workspace: Workspace): AsyncGenerator<Uint8Array> {
  const file = await workspace.open(path).catch(unreadable(path));
  try {
    for (let position = 0; position < file.size; position += 1 << 20)
      yield await file.read(position, 1 << 20).catch(unreadable(path));
  } finally {
    await file.close();
  }
}

async function diskSpool(index: number, context: PackageContext): Promise<Spool> {
  const { workspace } = context.ports;
  let path = '';
  return {
    async create() {
      path = `${await workspace.makeTemporaryDirectory('deflated-')}/${index}.zip`;
      return workspace.create(path);
    },
    async open() {
      const file = await workspace.open(path);
      context.keepOpen(file);
      return { size: file.size, read: bufferedReader(file.size, (position, length) => file.read(position, length)) };
    },
  };
}

/** Deflates files that builders made in memory. */
export async function packMemory(files: readonly FileInMemory[], context: PackageContext): Promise<PackedFile[]> {
  if (files.length === 0) return [];
  const size = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const packed = await deflateFiles(
    files.map((file) => file.bytes),
    size,
    await diskSpool(0, context),
  );
  return packed.map((entry, index) => ({
    ...entry,
    name: files[index]?.name ?? entry.name,
    mode: files[index]?.executable ? 0o755 : 0o644,
  }));
}

export const isOnDisk = (file: SourceFile): file is FileOnDisk => 'path' in file;
export const isInMemory = (file: SourceFile): file is FileInMemory => 'bytes' in file;
