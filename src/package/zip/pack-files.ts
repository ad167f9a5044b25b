import { createHash, type Hash } from 'node:crypto';
import { mapConcurrently } from '../../core/concurrency.ts';
import { sha256Hex } from '../../core/digest.ts';
import { UserError } from '../../core/user-error.ts';
import type { FileStat, Workspace } from '../../ports.ts';
import type { PackageContext } from '../package-context.ts';
import type { FileInMemory, FileOnDisk, SourceFile } from '../source-file.ts';
import { bufferedReader } from './buffered-reader.ts';
import { deflateFiles } from './deflate-files.ts';
import { deflateLargeFile } from './deflate-large-file.ts';
import { openEntryStore, type PackedContent } from './entry-store.ts';
import type { PackedFile } from './packed-file.ts';
import type { Spool } from './spool.ts';

const filesAtOnce = 64;
const readsAtOnce = 4;
/** Files above this are read in chunks. */
const wholeFileLimit = 8 << 20;
const largeFilesAtOnce = 4;
const toleratedShare = 0.01;

/** Deflated contents by absolute path, so that zips that share a file share the work. */
export type PackedContents = ReadonlyMap<string, PackedFile>;

interface Measured {
  readonly path: string;
  readonly size: number;
  readonly found: FileStat;
}

/**
 * Deflates every file once, however many zips hold it. What an earlier run deflated is taken from its store, and files
 * that did not change since are not read at all.
 */
export async function packContents(paths: Iterable<string>, context: PackageContext): Promise<PackedContents> {
  const { workspace } = context.ports;
  const files = await mapConcurrently([...new Set(paths)].sort(), filesAtOnce, (file) => measure(file, workspace));
  const store = await openEntryStore(context);
  const contents = new Map<string, PackedContent>();
  const changed = files.filter((file) => {
    const known = store.findUnchanged(file.found);
    if (known) contents.set(file.path, known);
    return !known;
  });
  await mapConcurrently(store.isEmpty ? [] : changed, readsAtOnce, async ({ path, size, found }) => {
    const known = isLarge({ size }) ? undefined : await store.find(found, await readWhole(path, workspace));
    if (known) contents.set(path, known);
  });
  const fresh = changed.filter((file) => !contents.has(file.path));
  for (const content of await deflateFresh(fresh, context)) contents.set(content.path, content);
  const all = () => files.flatMap((file) => contents.get(file.path) ?? []);
  // A store that lacks a little is still good for the rest: it is written anew only when much is missing.
  if (totalOf(fresh) > toleratedShare * totalOf(files)) await store.replace(all());
  else if (fresh.length < changed.length) await store.remember(all());
  const packed = new Map<string, PackedFile>();
  for (const file of files) packed.set(file.path, withMode(contents.get(file.path)?.packed, file));
  return packed;
}

const isLarge = ({ size }: { readonly size: number }): boolean => size > wholeFileLimit;

interface FreshContent extends PackedContent {
  readonly path: string;
}

async function deflateFresh(files: readonly Measured[], context: PackageContext): Promise<FreshContent[]> {
  const { workspace } = context.ports;
  const small = files.filter((file) => !isLarge(file));
  const digests = new Map<string, string>();
  const read = async ({ path }: Measured) => {
    const bytes = await readWhole(path, workspace);
    digests.set(path, sha256Hex(bytes));
    return bytes;
  };
  const packed = await deflateFiles(small, read, totalOf(small), diskSpool(context));
  const large = await mapConcurrently(files.filter(isLarge), largeFilesAtOnce, async ({ path, found }) => {
    const hash = createHash('sha256');
    const file = await deflateLargeFile(readChunks(path, hash, workspace), diskSpool(context));
    return { path, found, packed: file, digest: hash.digest('hex') };
  });
  const rest = small.flatMap(({ path, found }, at) => {
    const [file, digest] = [packed[at], digests.get(path)];
    return file && digest !== undefined ? [{ path, found, packed: file, digest }] : [];
  });
  return [...rest, ...large];
}

const totalOf = (files: readonly Measured[]): number => files.reduce((sum, file) => sum + file.size, 0);

function withMode(entry: PackedFile | undefined, { path, size, found }: Measured): PackedFile {
  if (entry?.size !== size) throw new UserError('PACKAGE_FILE_UNREADABLE', `${path} changed while it was read.`);
  const mode = found.executable ? 0o755 : 0o644;
  return entry.mode === mode ? entry : { ...entry, mode };
}

async function measure(file: string, workspace: Workspace): Promise<Measured> {
  const found = await workspace.stat(file);
  if (found?.kind !== 'file') throw new UserError('PACKAGE_FILE_UNREADABLE', `${file} vanished while it was packaged.`);
  return { path: file, size: found.size, found };
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

async function* readChunks(path: string, hash: Hash, workspace: Workspace): AsyncGenerator<Uint8Array> {
  const file = await workspace.open(path).catch(unreadable(path));
  try {
    for (let position = 0; position < file.size; position += 1 << 20) {
      const chunk = await file.read(position, 1 << 20).catch(unreadable(path));
      hash.update(chunk);
      yield chunk;
    }
  } finally {
    await file.close();
  }
}

function diskSpool(context: PackageContext): Spool {
  const { workspace } = context.ports;
  let path = '';
  return {
    async create() {
      path = `${await workspace.makeTemporaryDirectory('deflated-')}/deflated`;
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
  const packed = await deflateFiles(files, async (file) => file.bytes, size, diskSpool(context));
  return packed.map((entry, index) => ({
    ...entry,
    name: files[index]?.name ?? entry.name,
    mode: files[index]?.executable ? 0o755 : 0o644,
  }));
}

export const isOnDisk = (file: SourceFile): file is FileOnDisk => 'path' in file;
export const isInMemory = (file: SourceFile): file is FileInMemory => 'bytes' in file;
