import path from 'node:path';
import { isJsonObject, type JsonObject } from '../../core/json.ts';
import type { Workspace } from '../../ports.ts';
import type { PackageContext } from '../package-context.ts';
import { devOnlyOfTree } from './installed-tree.ts';
import { packagesOfLock } from './package-lock.ts';
import type { ServiceFile } from './service-file.ts';

/** Packages that only development needs: folders as names from the service folder, and links in `.bin`. */
export interface DevOnly {
  readonly folders: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/**
 * Without the modules that only development needs (framework-spec 4.3): by package-lock.json, else by the installed
 * packages themselves, for each package.json outside of node_modules. No pattern brings them back.
 */
export async function withoutDevDependencies<T extends ServiceFile>(
  folder: string,
  scanned: readonly ServiceFile[],
  chosen: readonly T[],
  context: PackageContext,
): Promise<readonly T[]> {
  if (!context.model.package.excludeDevDependencies) return chosen;
  if (!chosen.some(({ name }) => name.includes('node_modules/'))) return chosen;
  const devOnly = await context.once(`dev dependencies ${folder}`, () =>
    findDevOnly(folder, scanned, context.ports.workspace),
  );
  if (devOnly.folders.size === 0) return chosen;
  return chosen.filter(
    ({ name }) => !devOnly.files.has(name) && !packageFolders(name).some((dir) => devOnly.folders.has(dir)),
  );
}

/** `a/node_modules/@x/y/node_modules/z/i.js` → both package folders. */
function packageFolders(name: string): string[] {
  return Array.from(name.matchAll(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g), (match) =>
    name.slice(0, match.index + match[0].length),
  );
}

async function findDevOnly(folder: string, scanned: readonly ServiceFile[], workspace: Workspace): Promise<DevOnly> {
  const manifests = scanned.filter(
    ({ name }) => /(?:^|\/)package\.json$/.test(name) && !name.includes('node_modules/'),
  );
  const found = await Promise.all(manifests.map(({ name }) => devOnlyOf(folder, path.posix.dirname(name), workspace)));
  return {
    folders: new Set(found.flatMap(({ folders }) => [...folders])),
    files: new Set(found.flatMap(({ files }) => [...files])),
  };
}

async function devOnlyOf(folder: string, base: string, workspace: Workspace): Promise<DevOnly> {
  const lock = await readJson(path.join(folder, base, 'package-lock.json'), workspace);
  const prefix = base === '.' ? '' : `${base}/`;
  if (!lock) return devOnlyOfTree(folder, base, workspace);
  const dev = packagesOfLock(lock).filter((entry) => entry.dev);
  const kept = new Set(packagesOfLock(lock).flatMap((entry) => (entry.dev ? [] : entry.binLinks)));
  return {
    folders: new Set(dev.map((entry) => prefix + entry.folder)),
    files: new Set(
      dev.flatMap((entry) => entry.binLinks.filter((link) => !kept.has(link)).map((link) => prefix + link)),
    ),
  };
}

/** A JSON object from disk; `undefined` if it is missing or something else. */
export async function readJson(file: string, workspace: Workspace): Promise<JsonObject | undefined> {
  const text = await workspace.readText(file);
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isJsonObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
