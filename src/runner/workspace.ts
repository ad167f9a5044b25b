import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, mkdtemp, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileStat, ReadableFile, Workspace, WritableFile } from '../ports.ts';
import { importUserConfiguration } from './import-configuration.ts';
import { importUserModule } from './import-module.ts';

/** The real disk. `dispose` removes the temporary folders that the run made. */
export function createWorkspace(): Workspace & { dispose(): Promise<void> } {
  const temporary: string[] = [];
  return {
    readText: (file) => orUndefined(readFile(file, 'utf8')),
    readBytes: (file) => orUndefined<Uint8Array>(readFile(file)),
    stat: async (file) => orUndefined(stat(file).then(describe)),
    realPath: (file) => orUndefined(realpath(file)),
    readDirectory,
    open: openForReading,
    create: openForWriting,
    writeText: async (file, text) => writeWhole(file, Buffer.from(text)),
    writeBytes: writeWhole,
    async copyFile(from, to) {
      const bytes = await readFile(from);
      await writeWhole(to, bytes);
    },
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

async function orUndefined<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return undefined;
    throw error;
  }
}

function describe(found: Awaited<ReturnType<typeof stat>>): FileStat {
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
  return {
    size: Number(found.size),
    executable: (Number(found.mode) & 0o100) !== 0,
    kind,
    modifiedAtMs: Number(found.mtimeMs),
  };
}

async function readDirectory(folder: string) {
  const entries = (await orUndefined(readdir(folder, { withFileTypes: true }))) ?? [];
  const named = await Promise.all(
    entries.map(async (entry) => {
      if (!entry.isSymbolicLink()) {
        return {
          name: entry.name,
          kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other',
        } as const;
      }
      const target = await orUndefined(stat(path.join(folder, entry.name)).then(describe));
      return { name: entry.name, kind: target?.kind ?? 'other' } as const;
    }),
  );
  return named.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function openForReading(file: string): Promise<ReadableFile> {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  return {
    size,
    async read(position, length) {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, size - position)));
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
