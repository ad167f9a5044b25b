import path from 'node:path';
import type { Workspace } from '../../ports.ts';
import type { ServiceFile } from './service-file.ts';

/** Real place of a package by the absolute path of its folder or of a link to it; `undefined` if none is there. */
export type FindPackage = (folder: string) => Promise<string | undefined>;

/** Finds packages on the disk, each asked for once. */
export function packagesOnDisk(workspace: Workspace): FindPackage {
  const known = new Map<string, Promise<string | undefined>>();
  const find = async (folder: string) => {
    const isThere = (await workspace.stat(path.join(folder, 'package.json')))?.kind === 'file';
    return isThere ? ((await workspace.realPath(folder)) ?? folder) : undefined;
  };
  return (folder) => {
    const found = known.get(folder) ?? find(folder);
    known.set(folder, found);
    return found;
  };
}

/** As `packagesOnDisk`; what was scanned in `top` answers which of its folders are packages. */
export function packagesOfScan(top: string, scanned: readonly ServiceFile[], workspace: Workspace): FindPackage {
  const ending = '/package.json';
  const folders = new Set(
    scanned.filter(({ name }) => name.endsWith(ending)).map(({ name }) => name.slice(0, -ending.length)),
  );
  const onDisk = packagesOnDisk(workspace);
  return async (folder) => {
    const isInside = folder.startsWith(`${top}/`);
    return isInside && !folders.has(folder.slice(top.length + 1)) ? undefined : onDisk(folder);
  };
}
