import path from 'node:path';
import process from 'node:process';
import type { PackageContext } from '../../package-context.ts';
import { type ArchiveStore, bringArchives, type PinnedPackage, unpackArchive } from './npm-archives.ts';
import { pinnedEsbuild } from './pinned-esbuild.ts';

export type FetchedEsbuild =
  | { readonly kind: 'ready'; readonly main: string }
  /** `why` ends a sentence. */
  | { readonly kind: 'unavailable'; readonly why: string };

const { version } = pinnedEsbuild;

/**
 * esbuild of the pinned version, unpacked for this run. Its archives come from the local folder, the runner's cache or
 * the registry; only those with the pinned integrity are unpacked (`PACKAGE_HASH_MISMATCH`).
 */
export async function fetchEsbuild(context: PackageContext): Promise<FetchedEsbuild> {
  const platform = `${process.platform}-${process.arch}`;
  const program = pinnedEsbuild.programs.get(platform);
  if (program === undefined) return { kind: 'unavailable', why: `there is none for ${platform}` };
  const store: ArchiveStore = { folder: 'esbuild', key: `esbuild-${version}-${platform}` };
  const packages: readonly PinnedPackage[] = [
    { name: 'esbuild', version, integrity: pinnedEsbuild.library },
    { name: `@esbuild/${platform}`, version, integrity: program },
  ];
  const why = await bringArchives(packages, store, context);
  if (why !== undefined) return { kind: 'unavailable', why };
  const modules = path.join(await context.ports.workspace.makeTemporaryDirectory('esbuild-'), 'node_modules');
  for (const one of packages) {
    const isUnpacked = await unpackArchive(one, store, path.join(modules, one.name), context);
    if (!isUnpacked) return { kind: 'unavailable', why: 'tar could not unpack it' };
  }
  context.ports.log.info(`esbuild ${version} is used: the service has none of its own.`);
  return { kind: 'ready', main: path.join(modules, 'esbuild/lib/main.js') };
}
