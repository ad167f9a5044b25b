import path from 'node:path';
import type { Workspace } from '../../ports.ts';

/** Files below a folder, as paths from it with `/`; links are followed. */
export async function listFiles(
  folder: string,
  workspace: Pick<Workspace, 'readDirectory'>,
  prefix = '',
): Promise<readonly string[]> {
  const entries = await workspace.readDirectory(path.join(folder, prefix));
  const lists = await Promise.all(
    entries.map(({ name, kind }): Promise<readonly string[]> | readonly string[] => {
      const file = `${prefix}${name}`;
      if (kind === 'directory') return listFiles(folder, workspace, `${file}/`);
      return kind === 'file' ? [file] : [];
    }),
  );
  return lists.flat();
}
