import type { Hash } from 'node:crypto';
import type { ReadableFile, Workspace } from '../ports.ts';

const chunkBytes = 1024 * 1024;

/** Adds the bytes of a file to a hash, in parts. */
export async function hashFile(hash: Hash, file: string, workspace: Pick<Workspace, 'open'>): Promise<Hash> {
  const opened = await workspace.open(file);
  try {
    return await hashOpened(hash, opened);
  } finally {
    await opened.close();
  }
}

/** The same of a file that is open, and stays so. */
export async function hashOpened(hash: Hash, file: ReadableFile): Promise<Hash> {
  for (let position = 0; position < file.size; position += chunkBytes) {
    hash.update(await file.read(position, chunkBytes));
  }
  return hash;
}
