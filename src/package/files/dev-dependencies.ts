import path from 'node:path';
import type { PackageContext } from '../package-context.ts';
import { binLinksInto } from './bin-links.ts';
import { type Installation, installedPackages, type Places } from './installed-tree.ts';
import { findLock, type Lock } from './locks/find-lock.ts';
import { manifestsOnly } from './locks/lock-graph.ts';
import { packagesOfLock } from './locks/package-lock.ts';
import { packagesOfScan } from './package-folders.ts';
import { readJson } from './read-json.ts';
import type { ServiceFile } from './service-file.ts';

/** Packages that only development needs: folders as names from the service folder, and links in `.bin`. */
interface DevOnly {
  readonly folders: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/**
 * Without the modules that only development needs (framework-spec 4.3): by the lock file of npm, yarn or pnpm, else by
 * the installed packages themselves, for each package.json outside of node_modules. What one of them needs at run time
 * stays. No pattern brings the others back.
 */
export async function withoutDevDependencies<T extends ServiceFile>(
  folder: string,
  scanned: readonly ServiceFile[],
  chosen: readonly T[],
  context: PackageContext,
): Promise<readonly T[]> {
  if (!context.model.package.excludeDevDependencies) return chosen;
  if (!chosen.some(({ name }) => name.includes('node_modules/'))) return chosen;
  const devOnly = await context.once(`dev dependencies ${folder}`, () => findDevOnly(folder, scanned, context));
  if (devOnly.folders.size === 0) return chosen;
  const liesInside = liesInsideOf(devOnly.folders);
  return chosen.filter(({ name }) => !devOnly.files.has(name) && !liesInside(path.posix.dirname(name)));
}

/** Tells whether a folder is one of `folders` or lies in one. Each folder is looked at once, however many files it has. */
function liesInsideOf(folders: ReadonlySet<string>): (folder: string) => boolean {
  const known = new Map<string, boolean>([['.', false]]);
  const liesInside = (folder: string): boolean => {
    const found = known.get(folder) ?? (folders.has(folder) || liesInside(path.posix.dirname(folder)));
    known.set(folder, found);
    return found;
  };
  return liesInside;
}

async function findDevOnly(folder: string, scanned: readonly ServiceFile[], context: PackageContext): Promise<DevOnly> {
  const { workspace } = context.ports;
  const top = (await workspace.realPath(folder)) ?? folder;
  const find = packagesOfScan(top, scanned, workspace);
  const manifests = scanned.filter(
    ({ name }) => /(?:^|\/)package\.json$/.test(name) && !name.includes('node_modules/'),
  );
  const reached = await Promise.all(
    manifests.map(async ({ name }) => {
      const base = path.join(top, path.posix.dirname(name));
      const lock = await findLock(base, context);
      if (lock && 'npm' in lock) return reachedByPackageLock(lock);
      return reachedByTree(base, { top, find, workspace, ...(lock ?? { folder: base, graph: manifestsOnly }) });
    }),
  );
  // Pooled over all of them: what one needs is not left out because another has it for development.
  const needed = new Set(reached.flatMap((one) => [...one.needed]));
  const only = reached.flatMap(({ development }) => [...development]).filter(([real]) => !needed.has(real));
  const links = await binLinksInto(new Set(only.map(([real]) => real)), scanned, workspace);
  const relative = (absolute: string) => path.relative(top, absolute).split(path.sep).join('/');
  // As they are linked, and as they really lie: packages of the workspace are code of the service.
  const names = only.flatMap(([real, found]) => [real, ...found].map(relative));
  return {
    folders: new Set(names.filter((name) => name.includes('node_modules/'))),
    files: new Set([...links, ...reached.flatMap(({ binLinks }) => binLinks.map(relative))]),
  };
}

/** What one package.json, or those of one npm lock, lead to: absolute real paths. */
interface Reached {
  readonly needed: Iterable<string>;
  readonly development: Places;
  /** Links in `.bin` to packages for development, where the lock tells them. */
  readonly binLinks: readonly string[];
}

function reachedByPackageLock({ folder, npm }: Extract<Lock, { npm: object }>): Reached {
  const entries = packagesOfLock(npm).map((entry) => ({ ...entry, real: path.join(folder, entry.folder) }));
  const [dev, kept] = [entries.filter((entry) => entry.dev), entries.filter((entry) => !entry.dev)];
  const keptLinks = new Set(kept.flatMap(({ binLinks }) => binLinks));
  const binLinks = dev.flatMap((entry) => entry.binLinks).filter((link) => !keptLinks.has(link));
  return {
    needed: kept.map(({ real }) => real),
    development: new Map(dev.map(({ real }) => [real, new Set()])),
    binLinks: binLinks.map((link) => path.join(folder, link)),
  };
}

async function reachedByTree(base: string, installation: Installation): Promise<Reached> {
  const { graph, folder, workspace } = installation;
  const manifest = (await readJson(path.join(base, 'package.json'), workspace)) ?? {};
  const own = path.relative(folder, base).split(path.sep).join('/');
  const { runtime, development } = graph.askedByManifest(own, manifest);
  const needed = await installedPackages(base, runtime, installation);
  // What a package for development takes from its peers, another package.json asks for.
  const withoutPeers = { ...installation, graph: { ...graph, lacksPeers: false } };
  return { needed: needed.keys(), development: await installedPackages(base, development, withoutPeers), binLinks: [] };
}
