import path from 'node:path';
import { sha256Hex } from '../../../core/digest.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../core/json.ts';
import type { FunctionModel } from '../../../service/service-model.ts';
import { findLock } from '../../files/locks/find-lock.ts';
import { scanFolder } from '../../files/scan-folder.ts';
import type { PackageContext } from '../../package-context.ts';
import type { ZipPlan } from '../../plan-zips.ts';
import type { SourceFile } from '../../source-file.ts';
import { bringArchives, type PinnedPackage, unpackArchive } from './npm-archives.ts';

/** An entry of `packages` in a package-lock.json. */
interface LockedPackage {
  /** `node_modules/a/node_modules/b` */
  readonly folder: string;
  readonly entry: JsonObject;
}

/**
 * The files of a zip with optional packages for the machine of its functions: those that the lock of npm has for other
 * machines go, those for this one are fetched by the lock where they are not installed. Other lock files do not say what
 * a package is for: what is installed stays, and the machine of native files is checked as ever.
 */
export async function packagesForTarget(
  zip: ZipPlan,
  files: readonly SourceFile[],
  context: PackageContext,
): Promise<readonly SourceFile[]> {
  const [fn] = zip.functions;
  if (!fn?.runtime?.startsWith('nodejs') || !files.some(({ name }) => name.startsWith('node_modules/'))) return files;
  const lock = await findLock(context.model.serviceDir, context);
  if (!lock || !('npm' in lock) || lock.folder !== context.model.serviceDir) return files;
  const locked = await context.once('locked packages', async () => readPackages(lock.npm));
  const foreign = locked.filter(({ entry }) => isForSome(entry) && !isFor(entry, fn));
  const goes = new Set(foreign.map(({ folder }) => folder));
  const kept = goes.size === 0 ? files : files.filter(({ name }) => !packageFolders(name).some((at) => goes.has(at)));
  const missing = missingPackages(locked, kept, fn);
  if (missing.length === 0) return kept;
  return [...kept, ...(await fetchFiles(missing, fn, context))];
}

/** Development packages and links are left out. */
function readPackages({ packages }: JsonObject): readonly LockedPackage[] {
  return Object.entries(isJsonObject(packages) ? packages : {}).flatMap(([folder, entry]) =>
    isJsonObject(entry) && entry['dev'] !== true && entry['link'] !== true ? [{ folder, entry }] : [],
  );
}

const isForSome = ({ os, cpu, optional }: JsonObject): boolean =>
  optional === true && (os !== undefined || cpu !== undefined);

/** `os`, `cpu` and `libc` of a package.json, as npm reads them: names, or what it is not for. */
function isFor({ os, cpu, libc }: JsonObject, { architecture }: FunctionModel): boolean {
  const takes = (list: Json | undefined, wanted: string): boolean => {
    const names = (Array.isArray(list) ? list : list === undefined ? [] : [list]).map(String);
    if (names.includes(`!${wanted}`)) return false;
    const plain = names.filter((name) => !name.startsWith('!'));
    return plain.length === 0 || plain.includes(wanted) || plain.includes('any');
  };
  return takes(os, 'linux') && takes(cpu, architecture === 'arm64' ? 'arm64' : 'x64') && takes(libc, 'glibc');
}

/** `node_modules/a/node_modules/b/i.js` → both folders. */
const packageFolders = (name: string): string[] =>
  Array.from(name.matchAll(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g), (match) =>
    name.slice(0, match.index + match[0].length),
  );

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
      const found = resolve(name, folder, byFolder);
      if (!found || present.has(found) || !isForSome(found.entry) || !isFor(found.entry, fn)) continue;
      present.add(found);
      missing.add(found);
    }
  }
  return [...missing];
}

/** Where Node finds a package from the folder of another one. */
function resolve(name: string, from: string, byFolder: ReadonlyMap<string, LockedPackage>): LockedPackage | undefined {
  for (let above = from; ; above = above.slice(0, Math.max(0, above.lastIndexOf('/node_modules/')))) {
    const found = byFolder.get(above === '' ? `node_modules/${name}` : `${above}/node_modules/${name}`);
    if (found || above === '') return found;
    if (!above.includes('/node_modules/')) return byFolder.get(`node_modules/${name}`);
  }
}

async function fetchFiles(
  missing: readonly LockedPackage[],
  { key, architecture, path: at }: FunctionModel,
  context: PackageContext,
): Promise<readonly SourceFile[]> {
  const { problems, model, ports, options } = context;
  const cpu = architecture === 'arm64' ? 'arm64' : 'x64';
  const packages = missing.flatMap(({ folder, entry }): (PinnedPackage & { readonly folder: string })[] => {
    const { name, version, integrity } = entry;
    const own = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return typeof version === 'string' && typeof integrity === 'string' && integrity.startsWith('sha512-')
      ? [{ folder, name: typeof name === 'string' ? name : own, version, integrity }]
      : [];
  });
  const names = missing.map(({ folder }) => folder.slice(folder.lastIndexOf('node_modules/') + 13)).join(', ');
  const store = { folder: 'npm', key: `npm-${sha256Hex(JSON.stringify(packages)).slice(0, 32)}` };
  const why =
    packages.length < missing.length
      ? 'the lock file has no integrity for them'
      : await bringArchives(packages, store, context);
  if (why !== undefined) {
    const message = `Function \`${key}\` runs on linux ${cpu} and needs ${names}, which could not be fetched: ${why}.`;
    const remedy = `Install them before the deploy: \`npm ci --os=linux --cpu=${cpu}\`.`;
    const details = { at: model.locate([...at, 'architecture']), remedy };
    if (options.forDeploy) problems.error('PACKAGE_MODULE_MISSING', message, details);
    else problems.warn('PACKAGE_MODULE_MISSING', message, details);
    return [];
  }
  const root = await ports.workspace.makeTemporaryDirectory('npm-');
  const files = await Promise.all(
    packages.map(async (one) => {
      const place = path.join(root, one.folder);
      await unpackArchive(one, store, place, context);
      const found = await scanFolder(ports.workspace, place);
      return found.map((file) => ({ name: `${one.folder}/${file.name}`, path: file.path }));
    }),
  );
  ports.log.info(`For linux ${cpu}, by the lock file: ${names}.`);
  return files.flat();
}
