import path from 'node:path';
import type { Workspace } from '../../ports.ts';
import type { ServiceFile } from './service-file.ts';

/**
 * All files under `folder` in the order of their names, dot files too, symbolic links followed.
 * `skip` tells by its path from the folder which subfolder need not be read.
 */
export async function scanFolder(
  workspace: Workspace,
  folder: string,
  skip: (name: string) => boolean = () => false,
): Promise<ServiceFile[]> {
  const files: ServiceFile[] = [];
  /** `chain`: real paths from the root to here; a link back into one of them is a loop. */
  const scan = async (here: string, chain: readonly string[]): Promise<void> => {
    const prefix = path.join(folder, here, path.sep);
    for (const { name, kind, isLink } of await workspace.readDirectory(prefix)) {
      const child = here === '' ? name : `${here}/${name}`;
      const absolute = `${prefix}${name}`;
      if (kind === 'file') files.push({ name: child, path: absolute });
      if (kind !== 'directory' || skip(child)) continue;
      const real = isLink
        ? ((await workspace.realPath(absolute)) ?? absolute)
        : path.join(chain.at(-1) ?? folder, name);
      if (!chain.includes(real)) await scan(child, [...chain, real]);
    }
  };
  await scan('', [(await workspace.realPath(folder)) ?? folder]);
  return files;
}
