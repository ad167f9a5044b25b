import path from 'node:path';
import type { Workspace } from '../../../../ports.ts';

/** Names of the packages in a node_modules folder of the service, with their scopes. */
export async function installedNames(
  serviceDir: string,
  workspace: Pick<Workspace, 'readDirectory'>,
  folder = 'node_modules',
): Promise<readonly string[]> {
  const root = path.resolve(serviceDir, folder);
  const found = await workspace.readDirectory(root);
  const names = await Promise.all(
    found
      .filter(({ name }) => !name.startsWith('.'))
      .map(async ({ name }) =>
        name.startsWith('@')
          ? (await workspace.readDirectory(path.join(root, name))).map((inside) => `${name}/${inside.name}`)
          : [name],
      ),
  );
  return names.flat();
}
