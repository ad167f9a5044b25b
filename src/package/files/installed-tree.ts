import path from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import type { Workspace } from '../../ports.ts';
import { type DevOnly, readJson } from './dev-dependencies.ts';

/**
 * Packages that only `devDependencies` lead to, by walking what is installed as Node resolves it: for yarn and pnpm,
 * whose links are followed to where the packages really lie. `base` is the folder of a package.json.
 */
export async function devOnlyOfTree(folder: string, base: string, workspace: Workspace): Promise<DevOnly> {
  const root = path.join(folder, base);
  const manifest = await readJson(path.join(root, 'package.json'), workspace);
  const none: DevOnly = { folders: new Set(), files: new Set() };
  if (!manifest || !isJsonObject(manifest['devDependencies'])) return none;
  const reach = (names: readonly string[]) => installedClosure(folder, root, names, workspace);
  const needed = await reach([...namesIn(manifest['dependencies']), ...namesIn(manifest['optionalDependencies'])]);
  const development = await reach(namesIn(manifest['devDependencies']));
  const only = Array.from(development).filter(([place]) => !needed.has(place));
  const real = (await workspace.realPath(folder)) ?? folder;
  const relative = (from: string, absolute: string) => path.relative(from, absolute).split(path.sep).join('/');
  return {
    // As it is linked, and as it really lies.
    folders: new Set(
      only.flatMap(([place, links]) => [...links].map((link) => relative(folder, link)).concat(relative(real, place))),
    ),
    files: new Set(),
  };
}

const namesIn = (section: Json | undefined): string[] => (isJsonObject(section) ? Object.keys(section) : []);

/**
 * Packages that `names` and their dependencies lead to, looked for from `root` upwards to `top`: the real folder of
 * each, and the places where it was found. `onMissing` is told of what is not installed and not optional either.
 */
export async function installedClosure(
  top: string,
  root: string,
  names: readonly string[],
  workspace: Workspace,
  onMissing: (name: string, neededBy: string) => void = () => {},
): Promise<Map<string, Set<string>>> {
  const reached = new Map<string, Set<string>>();
  const queue = names.map((name) => ({ name, from: root, optional: false }));
  for (let next = queue.shift(); next; next = queue.shift()) {
    const found = await resolvePackage(top, next.from, next.name, workspace);
    if (!found && !next.optional) onMissing(next.name, next.from);
    if (!found) continue;
    const known = reached.get(found.real);
    if (known) {
      known.add(found.link);
      continue;
    }
    reached.set(found.real, new Set([found.link]));
    for (const needed of runtimeNames(found.manifest)) queue.push({ ...needed, from: found.real });
  }
  return reached;
}

function runtimeNames({ dependencies, optionalDependencies, peerDependencies }: JsonObject) {
  const optional = new Set([...namesIn(optionalDependencies), ...namesIn(peerDependencies)]);
  return [...new Set([...namesIn(dependencies), ...optional])].map((name) => ({ name, optional: optional.has(name) }));
}

/** Looks for node_modules/<name> from a folder upwards, up to the service's. */
async function resolvePackage(top: string, from: string, name: string, workspace: Workspace) {
  for (let dir = from; ; dir = path.dirname(dir)) {
    const link = path.join(dir, 'node_modules', name);
    const manifest = await readJson(path.join(link, 'package.json'), workspace);
    if (manifest) return { link, real: (await workspace.realPath(link)) ?? link, manifest };
    if (dir === top || path.dirname(dir) === dir) return undefined;
  }
}
