import path from 'node:path';
import { mapConcurrently } from '../../core/concurrency.ts';
import { foldersUpward } from '../../core/folders-upward.ts';
import { isJsonObject } from '../../core/json.ts';
import type { Workspace } from '../../ports.ts';
import {
  type Asked,
  askedByInstalled,
  type LockGraph,
  manifestsOnly,
  peersOf,
  withoutVersion,
} from './locks/lock-graph.ts';
import { type FindPackage, packagesOnDisk } from './package-folders.ts';
import { readJson } from './read-json.ts';

/** Real folders of packages, each with the places where it was found. */
export type Places = Map<string, Set<string>>;

/** An installation as its walk sees it. */
export interface Installation {
  /** Folder above which nothing is looked for. */
  readonly top: string;
  /** Folder of the lock file. */
  readonly folder: string;
  readonly graph: LockGraph;
  readonly find: FindPackage;
  readonly workspace: Workspace;
}

const packagesAtOnce = 32;

/**
 * The packages that `asked` leads to from the folder `root`: each is looked for as Node does it, links are followed to
 * where it really lies, and what it asks for itself is told by the lock, or by its own package.json.
 */
export async function installedPackages(root: string, asked: Asked, installation: Installation): Promise<Places> {
  const reached: Places = new Map();
  let level = [...asked].map(([name, wanted]) => ({ name, wanted, from: root }));
  while (level.length > 0) {
    const found = await mapConcurrently(level, packagesAtOnce, async ({ name, wanted, from }) => {
      const place = await findUpward(from, name, installation);
      return place && { ...place, name, wanted };
    });
    const fresh = found.flatMap((item) => {
      if (!item) return [];
      const known = reached.get(item.real);
      if (!known) reached.set(item.real, new Set([item.link]));
      known?.add(item.link);
      return known ? [] : [item];
    });
    const next = await mapConcurrently(fresh, packagesAtOnce, async ({ name, wanted, real }) => {
      const others = await askedBy(name, wanted, real, installation);
      return Array.from(others, ([other, range]) => ({ name: other, wanted: range, from: real }));
    });
    level = next.flat();
  }
  return reached;
}

async function askedBy(name: string, wanted: string, real: string, installation: Installation): Promise<Asked> {
  const { graph, workspace } = installation;
  const locked = graph.askedByPackage(name, wanted);
  if (locked && !graph.lacksPeers) return locked;
  const manifest = (await readJson(path.join(real, 'package.json'), workspace)) ?? {};
  if (locked) return new Map([...withoutVersion(peersOf(manifest)), ...locked]);
  const folder = path.relative(installation.folder, real).split(path.sep).join('/');
  const isOfWorkspace = !folder.includes('node_modules/') && graph.covers(folder);
  const own = askedByInstalled(manifest);
  return isOfWorkspace ? new Map([...own, ...graph.askedByManifest(folder, manifest).runtime]) : own;
}

/** Looks for node_modules/<name> from a folder upwards, up to the top. */
async function findUpward(from: string, name: string, { top, find }: Installation) {
  for (const dir of foldersUpward(from)) {
    const link = path.join(dir, 'node_modules', name);
    const real = path.basename(dir) === 'node_modules' ? undefined : await find(link);
    if (real !== undefined) return { link, real };
    if (dir === top) return undefined;
  }
  return undefined;
}

/**
 * Packages that `names` and their dependencies lead to, looked for from `root` upwards to `top`, by what is installed
 * alone.
 */
export function installedClosure(
  top: string,
  root: string,
  names: readonly string[],
  workspace: Workspace,
): Promise<Places> {
  const find = packagesOnDisk(workspace);
  const installation = { top, folder: root, graph: manifestsOnly, find, workspace };
  return installedPackages(root, new Map(withoutVersion(names)), installation);
}

/** A package that is not installed, and the folder of the one that cannot do without it. */
export interface MissingPackage {
  readonly name: string;
  readonly neededBy: string;
}

/** What `names`, and the `dependencies` of the packages in `reached`, ask for and nobody finds. Optional ones may lack. */
export async function missingPackages(
  top: string,
  root: string,
  names: readonly string[],
  reached: Places,
  workspace: Workspace,
): Promise<readonly MissingPackage[]> {
  const find = packagesOnDisk(workspace);
  const installation = { top, folder: root, graph: manifestsOnly, find, workspace };
  const needed = await mapConcurrently([...reached.keys()], packagesAtOnce, async (neededBy) => {
    const { dependencies, optionalDependencies } =
      (await readJson(path.join(neededBy, 'package.json'), workspace)) ?? {};
    const optional = isJsonObject(optionalDependencies) ? optionalDependencies : {};
    const all = Object.keys(isJsonObject(dependencies) ? dependencies : {});
    return all.filter((name) => !(name in optional)).map((name) => ({ name, neededBy }));
  });
  const asked = [...names.map((name) => ({ name, neededBy: root })), ...needed.flat()];
  const found = await mapConcurrently(asked, packagesAtOnce, ({ name, neededBy }) =>
    findUpward(neededBy, name, installation),
  );
  return asked.filter((_, index) => !found[index]);
}
