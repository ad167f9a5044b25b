import path from 'node:path';
import { mapConcurrently } from '../../core/concurrency.ts';
import type { Workspace } from '../../ports.ts';
import type { ServiceFile } from './service-file.ts';

const foldersAtOnce = 16;

/**
 * All files under `folder`, dot files too, symbolic links followed, in no order that means anything.
 * `skip` tells by its path from the folder which subfolder need not be read.
 */
export async function scanFolder(
  workspace: Workspace,
  folder: string,
  skip: (name: string) => boolean = () => false,
): Promise<ServiceFile[]> {
  const files: ServiceFile[] = [];
  let level: Folder[] = [{ name: '', chain: [(await workspace.realPath(folder)) ?? folder] }];
  while (level.length > 0) {
    const found = await mapConcurrently(level, foldersAtOnce, (here) => readFolder(workspace, folder, here));
    level = [];
    for (const { inside, folders } of found) {
      for (const file of inside) files.push(file);
      level.push(...folders.filter((child) => !skip(child.name)));
    }
  }
  return files;
}

interface Folder {
  readonly name: string;
  /** Real paths from the root to here: a link back into one of them is a loop. */
  readonly chain: readonly string[];
}

async function readFolder(workspace: Workspace, root: string, here: Folder) {
  const inside: ServiceFile[] = [];
  const folders: Folder[] = [];
  const prefix = path.join(root, here.name, path.sep);
  for (const { name, kind, isLink } of await workspace.readDirectory(prefix)) {
    const child = here.name === '' ? name : `${here.name}/${name}`;
    const absolute = `${prefix}${name}`;
    if (kind === 'file') inside.push({ name: child, path: absolute });
    if (kind !== 'directory') continue;
    const real = isLink
      ? ((await workspace.realPath(absolute)) ?? absolute)
      : path.join(here.chain.at(-1) ?? root, name);
    if (!here.chain.includes(real)) folders.push({ name: child, chain: [...here.chain, real] });
  }
  return { inside, folders };
}
