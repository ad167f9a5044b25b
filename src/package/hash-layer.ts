import { createHash } from 'node:crypto';
import type { Workspace } from '../ports.ts';
import { hashFile } from './hash-file.ts';

/** sha1 hex over `prefix` and the bytes of a zip: the layer hash of the framework (framework-spec 2.7). */
export async function hashLayer(workspace: Workspace, file: string, prefix: string): Promise<string> {
  return (await hashFile(createHash('sha1').update(prefix), file, workspace)).digest('hex');
}
