import { isJsonObject, type JsonObject } from '../../../../core/json.ts';
import type { FunctionModel } from '../../../../service/service-model.ts';
import type { PackageContext } from '../../../package-context.ts';
import type { SourceFile } from '../../../source-file.ts';
import { type FetchedPackage, fetchPackages } from './fetch-packages.ts';
import { cpuOf, isFor, isForSome } from './machine.ts';
import { packageFolders, resolvePackage } from './package-folders.ts';

/** An entry of `packages` in a package-lock.json. */
interface LockedPackage {
  /** `node_modules/a/node_modules/b` */
  readonly folder: string;
  readonly entry: JsonObject;
}

/** By npm's lock, which tells of each package what it is for and where it lies. */
export async function byNpmLock(
  lock: JsonObject,
  files: readonly SourceFile[],
  fn: FunctionModel,
  context: PackageContext,
): Promise<readonly SourceFile[]> {
  const locked = await context.once('locked packages', async () => readPackages(lock));
  const foreign = locked.filter(({ entry }) => isOptional(entry) && !isFor(entry, fn));
  const goes = new Set(foreign.map(({ folder }) => folder));
  const kept = goes.size === 0 ? files : files.filter(({ name }) => !packageFolders(name).some((at) => goes.has(at)));
  const missing = missingPackages(locked, kept, fn);
  if (missing.length === 0) return kept;
  const remedy = `Install them before the deploy: \`npm ci --os=linux --cpu=${cpuOf(fn)}\`.`;
  return [...kept, ...(await fetchPackages(missing.map(toFetch), fn, remedy, context))];
}

const isOptional = (entry: JsonObject): boolean => entry['optional'] === true && isForSome(entry);

function toFetch({ folder, entry }: LockedPackage): FetchedPackage {
  const { name, version, integrity } = entry;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { folder, name: text(name), version: text(version), integrity: text(integrity) };
}

/** Development packages and links are left out. */
function readPackages({ packages }: JsonObject): readonly LockedPackage[] {
  return Object.entries(isJsonObject(packages) ? packages : {}).flatMap(([folder, entry]) =>
    isJsonObject(entry) && entry['dev'] !== true && entry['link'] !== true ? [{ folder, entry }] : [],
  );
}

/** Packages for the machine that something in the zip asks for, and that the zip has not; with what they ask for. */
function missingPackages(
  locked: readonly LockedPackage[],
  files: readonly SourceFile[],
  fn: FunctionModel,
): readonly LockedPackage[] {
  const byFolder = new Map(locked.map((one) => [one.folder, one]));
  const folders = new Set(files.flatMap(({ name }) => packageFolders(name)));
  const present = new Set(locked.filter(({ folder }) => folder === '' || folders.has(folder)));
  const missing = new Set<LockedPackage>();
  // A set that grows is walked to its end.
  for (const { folder, entry } of present) {
    const asked = isJsonObject(entry['optionalDependencies']) ? Object.keys(entry['optionalDependencies']) : [];
    for (const name of asked) {
      const found = resolvePackage(name, folder, byFolder);
      if (!found || present.has(found) || !isOptional(found.entry) || !isFor(found.entry, fn)) continue;
      present.add(found);
      missing.add(found);
    }
  }
  return [...missing];
}
