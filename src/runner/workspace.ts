import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileStat, ReadableFile, Workspace, WritableFile } from '../ports.ts';
import { importUserConfiguration } from './import-configuration.ts';
import { importUserModule } from './import-module.ts';

/**
 * The real disk. `dispose` removes the temporary folders that the run made. What takes microseconds is done at once:
 * waiting for it costs ten times as much, and services have tens of thousands of files.
 */
export function createWorkspace(): Workspace & { dispose(): Promise<void> } {
  const temporary: string[] = [];
  return {
    readText: async (file) => orUndefined(() => readFileSync(file, 'utf8')),
    readBytes: async (file) => orUndefined<Uint8Array>(() => readFileSync(file)),
    stat: async (file) => describe(orUndefined(() => statSync(file, { throwIfNoEntry: false }))),
    realPath: async (file) => orUndefined(() => realpathSync.native(file)),
    readDirectory: async (folder) => readDirectory(folder),
    open: openForReading,
    create: openForWriting,
    writeText: async (file, text) => writeWhole(file, Buffer.from(text)),
    writeBytes: writeWhole,
    copyFile: async (from, to) => writeWhole(to, readFileSync(from)),
    remove: (file) => rm(file, { recursive: true, force: true }),
    async makeTemporaryDirectory(prefix) {
      const folder = await mkdtemp(path.join(tmpdir(), prefix));
      temporary.push(folder);
      return folder;
    },
    importModule: importUserModule,
    importConfiguration: async (file, standIn) => importUserConfiguration(file, standIn),
    async dispose() {
      await Promise.all(temporary.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

const absent = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return undefined;
    throw error;
  }
}

function describe(found: Stats | undefined): FileStat | undefined {
  if (!found) return undefined;
  const { dev, ino, size, mtimeMs, ctimeMs } = found;
  return {
    size,
    executable: (found.mode & 0o100) !== 0,
    kind: found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other',
    changedAtMs: Math.max(mtimeMs, ctimeMs),
    stamp: `${dev}-${ino}-${size}-${mtimeMs}-${ctimeMs}`,
  };
}

function readDirectory(folder: string) {
  const entries = orUndefined(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  const named = entries.map((entry): { name: string; kind: FileStat['kind']; isLink: boolean } => {
    const { name } = entry;
    if (entry.isFile()) return { name, kind: 'file', isLink: false };
    if (entry.isDirectory()) return { name, kind: 'directory', isLink: false };
    if (!entry.isSymbolicLink()) return { name, kind: 'other', isLink: false };
    const target = describe(orUndefined(() => statSync(path.join(folder, name), { throwIfNoEntry: false })));
    return { name, kind: target?.kind ?? 'other', isLink: true };
  });
  return named.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function openForReading(file: string): Promise<ReadableFile> {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  return {
    size,
    async read(position, length) {
      // Not zeroed: what is not read into is cut off.
      const buffer = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - position)));
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
        if (bytesRead === 0) return buffer.subarray(0, filled);
        filled += bytesRead;
      }
      return buffer;
    },
    close: () => handle.close(),
  };
}

// Written beside its place and renamed, so that a killed run leaves no half file under the final name.
async function openForWriting(file: string): Promise<WritableFile> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}.tmp`;
  const handle: FileHandle = await open(draft, 'wx');
  return {
    async write(bytes) {
      for (let written = 0; written < bytes.length; ) {
        written += (await handle.write(bytes, written, bytes.length - written)).bytesWritten;
      }
    },
    async commit() {
      await handle.close();
      await rename(draft, file);
    },
    async discard() {
      await handle.close();
      await rm(draft, { force: true });
    },
  };
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = await openForWriting(file);
  try {
    await draft.write(bytes);
  } catch (error) {
    await draft.discard();
    throw error;
  }
  await draft.commit();
}
