import { createHash } from 'node:crypto';
import type { Workspace } from '../ports.ts';

const chunkBytes = 1024 * 1024;

/** sha1 hex over `prefix` and the bytes of a zip: the layer hash of the framework (framework-spec 2.7). */
export async function hashLayer(workspace: Workspace, file: string, prefix: string): Promise<string> {
  const hash = createHash('sha1').update(prefix);
  const zip = await workspace.open(file);
  try {
    for (let position = 0; position < zip.size; position += chunkBytes) {
      hash.update(await zip.read(position, chunkBytes));
    }
  } finally {
    await zip.close();
  }
  return hash.digest('hex');
}
