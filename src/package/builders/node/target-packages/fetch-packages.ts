import path from 'node:path';
import { sha256Hex } from '../../../../core/digest.ts';
import type { FunctionModel } from '../../../../service/service-model.ts';
import { scanFolder } from '../../../files/scan-folder.ts';
import type { PackageContext } from '../../../package-context.ts';
import type { SourceFile } from '../../../source-file.ts';
import { bringArchives, type PinnedPackage, unpackArchive } from '../npm-archives.ts';
import { cpuOf } from './machine.ts';
import { packageName } from './package-folders.ts';

/** A package that a lock knows and that is not installed. */
export interface FetchedPackage {
  /** Where it is to lie in the zip. */
  readonly folder: string;
  /** What the registry calls it, where that is not the folder's name. */
  readonly name?: string | undefined;
  readonly version: string | undefined;
  readonly integrity: string | undefined;
}

/** The files of packages for the function's machine; a problem with `remedy` where they cannot be had. */
export async function fetchPackages(
  missing: readonly FetchedPackage[],
  fn: FunctionModel,
  remedy: string,
  context: PackageContext,
): Promise<readonly SourceFile[]> {
  const { ports } = context;
  const names = missing.map(({ folder }) => packageName(folder)).join(', ');
  const packages = missing.flatMap(({ folder, name, version, integrity }) =>
    version !== undefined && integrity?.startsWith('sha512-')
      ? [{ folder, name: name ?? packageName(folder), version, integrity }]
      : [],
  );
  const store = { folder: 'npm', key: `npm-${sha256Hex(JSON.stringify(packages)).slice(0, 32)}` };
  const why =
    packages.length < missing.length
      ? 'the lock file has no integrity for them'
      : await bringArchives(packages, store, context);
  if (why !== undefined) {
    const needs = `Function \`${fn.key}\` runs on linux ${cpuOf(fn)} and needs ${names}`;
    reportMissing(`${needs}, which could not be fetched: ${why}.`, fn, remedy, context);
    return [];
  }
  const root = await ports.workspace.makeTemporaryDirectory('npm-');
  const unpack = async (one: PinnedPackage & { readonly folder: string }) => {
    const place = path.join(root, one.folder);
    await unpackArchive(one, store, place, context);
    const found = await scanFolder(ports.workspace, place);
    return found.map((file) => ({ name: `${one.folder}/${file.name}`, path: file.path }));
  };
  const files = await Promise.all(packages.map(unpack));
  ports.log.info(`For linux ${cpuOf(fn)}, by the lock file: ${names}.`);
  return files.flat();
}

/** An error where the zip is deployed, else a warning. */
function reportMissing(
  message: string,
  fn: FunctionModel,
  remedy: string,
  { problems, model, options }: PackageContext,
) {
  const details = { at: model.locate([...fn.path, 'architecture']), remedy };
  if (options.forDeploy) problems.error('PACKAGE_MODULE_MISSING', message, details);
  else problems.warn('PACKAGE_MODULE_MISSING', message, details);
}
