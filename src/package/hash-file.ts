import type { Hash } from 'node:crypto';
import type { Workspace } from '../ports.ts';

const chunkBytes = 1024 * 1024;

/** Adds the bytes of a file to a hash, in parts. */
export async function hashFile(hash: Hash, file: string, workspace: Pick<Workspace, 'open'>): Promise<Hash> {
  const opened = await workspace.open(file);
  try {
    for (let position = 0; position < opened.size; position += chunkBytes) {
      hash.update(await opened.read(position, chunkBytes));
    }
  } finally {
    await opened.close();
  }
  return hash;
}
