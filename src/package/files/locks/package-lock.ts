import path from 'node:path';
import { isJsonObject, type JsonObject } from '../../../core/json.ts';

export interface LockEntry {
  /** `node_modules/a/node_modules/b`, from the lock's folder. */
  readonly folder: string;
  /** Needed by development only. */
  readonly dev: boolean;
  /** Its links in `.bin`. */
  readonly binLinks: readonly string[];
}

/** The installed packages that a package-lock.json of npm (versions 1 to 3) lists. */
export function packagesOfLock(lock: JsonObject): LockEntry[] {
  const { packages, dependencies } = lock;
  if (!isJsonObject(packages)) return isJsonObject(dependencies) ? fromTree(dependencies, '') : [];
  return Object.entries(packages).flatMap(([folder, entry]) =>
    folder.includes('node_modules/') && isJsonObject(entry) ? [entryOf(folder, entry)] : [],
  );
}

/** Whether it locks the package.json of a workspace in a folder, from the lock's. */
export const coversFolder = ({ packages }: JsonObject, folder: string): boolean =>
  isJsonObject(packages) && isJsonObject(packages[folder]);

// Version 1 nests what version 3 lists flat.
function fromTree(dependencies: JsonObject, base: string): LockEntry[] {
  return Object.entries(dependencies).flatMap(([name, entry]) => {
    if (!isJsonObject(entry)) return [];
    const folder = `${base}node_modules/${name}`;
    const nested = entry['dependencies'];
    return [entryOf(folder, entry), ...(isJsonObject(nested) ? fromTree(nested, `${folder}/`) : [])];
  });
}

function entryOf(folder: string, entry: JsonObject): LockEntry {
  const { bin } = entry;
  const names = isJsonObject(bin) ? Object.keys(bin) : typeof bin === 'string' ? [path.posix.basename(folder)] : [];
  const modules = folder.slice(0, folder.lastIndexOf('node_modules/') + 'node_modules'.length);
  return { folder, dev: entry['dev'] === true, binLinks: names.map((name) => `${modules}/.bin/${name}`) };
}
