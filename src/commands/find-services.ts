import path from 'node:path';
import picomatch from 'picomatch';
import { nearestName } from '../core/nearest-name.ts';
import { UserError } from '../core/user-error.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports.ts';

/** Absolute folders of the services that `service-path` names, in its order; globs match folders. */
export async function findServices(
  inputs: Inputs,
  { workspace, env }: Pick<Ports, 'workspace' | 'env'>,
): Promise<readonly string[]> {
  const root = inputs.from === 'action' ? (env['GITHUB_WORKSPACE'] ?? process.cwd()) : process.cwd();
  const found: string[] = [];
  for (const entry of inputs.servicePaths) {
    const folders = /[*?[{]/.test(entry) ? await matchFolders(root, entry, workspace) : [path.resolve(root, entry)];
    for (const folder of folders) {
      if (inputs.from === 'action') refuseOutside(root, folder, entry);
      const kind = (await workspace.stat(folder))?.kind;
      if (kind !== 'directory') throw await missing(root, entry, workspace);
      if (!found.includes(folder)) found.push(folder);
    }
  }
  return found;
}

async function matchFolders(root: string, glob: string, workspace: Ports['workspace']): Promise<readonly string[]> {
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
      if (matches(path.relative(start, inner))) folders.push(inner);
      await walk(inner, level + 1);
    }
  };
  await walk(start, 1);
  const services = await Promise.all(
    folders.map(async (folder) => ((await isService(folder, workspace)) ? [folder] : [])),
  );
  if (services.flat().length === 0) {
    throw new UserError(
      'SERVICE_PATH_NOT_FOUND',
      `\`service-path\` has the glob \`${glob}\`, which matches no folder with a service.`,
    );
  }
  return services.flat();
}

async function isService(folder: string, workspace: Ports['workspace']): Promise<boolean> {
  const names = (await workspace.readDirectory(folder)).map(({ name }) => name);
  return names.some((name) => /^serverless\.(ya?ml|json|[mc]?js|ts)$/.test(name));
}

function refuseOutside(root: string, folder: string, entry: string): void {
  const relative = path.relative(root, folder);
  if (relative.startsWith('..') || path.isAbsolute(relative)) {
    throw new UserError(
      'SERVICE_PATH_OUTSIDE',
      `\`service-path\` names \`${entry}\`, which is outside of the repository.`,
    );
  }
}

async function missing(root: string, entry: string, workspace: Ports['workspace']): Promise<UserError> {
  const parent = path.dirname(path.resolve(root, entry));
  const siblings = (await workspace.readDirectory(parent)).filter(({ kind }) => kind === 'directory');
  const nearest = nearestName(
    path.basename(entry),
    siblings.map(({ name }) => name),
  );
  const hint = nearest ? ` Did you mean \`${path.join(path.dirname(entry), nearest)}\`?` : '';
  return new UserError('SERVICE_PATH_NOT_FOUND', `\`service-path\` names \`${entry}\`, which is no folder.${hint}`);
}
