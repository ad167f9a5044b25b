import path from 'node:path';
import picomatch from 'picomatch';
import { UserError } from '../core/user-error.ts';
import type { Workspace } from '../ports.ts';

export const isGlob = (entry: string): boolean => /[*?[{]/.test(entry);

/** Absolute folders that a glob of `service-path` matches and that hold a service. Throws `SERVICE_PATH_NOT_FOUND`. */
export async function matchFolders(root: string, glob: string, workspace: Workspace): Promise<readonly string[]> {
  const { base, glob: rest } = picomatch.scan(glob);
  const matches = picomatch(rest);
  const depth = rest.includes('**') ? 6 : rest.split('/').length;
  const start = path.resolve(root, base);
  const folders: string[] = [];
  const walk = async (folder: string, level: number): Promise<void> => {
    if (level > depth) return;
    for (const { name, kind } of await workspace.readDirectory(folder)) {
      if (kind !== 'directory' || name === 'node_modules' || name.startsWith('.')) continue;
      const inner = path.join(folder, name);
      if (matches(path.relative(start, inner)) && (await isService(inner, workspace))) folders.push(inner);
      await walk(inner, level + 1);
    }
  };
  await walk(start, 1);
  if (folders.length > 0) return folders;
  throw new UserError(
    'SERVICE_PATH_NOT_FOUND',
    `\`service-path\` has the glob \`${glob}\`, which matches no folder with a service.`,
  );
}

async function isService(folder: string, workspace: Workspace): Promise<boolean> {
  const names = (await workspace.readDirectory(folder)).map(({ name }) => name);
  return names.some((name) => /^serverless\.(ya?ml|json|[mc]?js|ts)$/.test(name));
}
