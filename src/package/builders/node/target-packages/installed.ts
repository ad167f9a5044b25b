import { type JsonObject, objectOf } from '../../../../core/json.ts';
import type { FunctionModel } from '../../../../service/service-model.ts';
import type { LockGraph } from '../../../files/locks/lock-graph.ts';
import { readJson } from '../../../files/read-json.ts';
import type { PackageContext } from '../../../package-context.ts';
import type { FileOnDisk, SourceFile } from '../../../source-file.ts';
import { type FetchedPackage, fetchPackages } from './fetch-packages.ts';
import { cpuOf, isFor, isForSome } from './machine.ts';
import { packageFolders, packageName, resolvePackage } from './package-folders.ts';

/** Packages for certain machines say so in their names; others need not be read for it. */
const machineName = /linux|musl|darwin|win32|windows|android|freebsd|arm64|aarch64|x64|x86|ia32/i;

interface Installed {
  /** `node_modules/a/node_modules/b` */
  readonly folder: string;
  readonly manifest: JsonObject;
}

/**
 * By what is installed, where the lock does not tell where packages lie: pnpm and yarn. What is for another machine goes.
 * Whoever asked for it gets its like for this machine, where the lock has it with its integrity (pnpm); else there is a
 * warning when nothing for this machine is installed.
 */
export async function byInstalled(
  graph: LockGraph,
  files: readonly SourceFile[],
  fn: FunctionModel,
  context: PackageContext,
): Promise<readonly SourceFile[]> {
  const manifests = files.filter((file): file is FileOnDisk => isManifest(file.name) && 'path' in file);
  const named = manifests.filter(({ name }) => machineName.test(packageName(folderOf(name))));
  const suspects = await readManifests(named, context);
  const foreign = suspects.filter(({ manifest }) => isForSome(manifest) && !isFor(manifest, fn));
  if (foreign.length === 0) return files;
  const goes = new Set(foreign.map(({ folder }) => folder));
  const kept = files.filter(({ name }) => !packageFolders(name).some((at) => goes.has(at)));
  const remaining = manifests.filter(({ name }) => !goes.has(folderOf(name)));
  const missing = findMissing(await readManifests(remaining, context), foreign, graph, fn);
  for (const { owner, installed } of missing.unknown) {
    const message = `Function \`${fn.key}\` runs on linux ${cpuOf(fn)}, and \`${owner}\` is installed for another machine only: ${installed.join(', ')}.`;
    const at = context.model.locate([...fn.path, 'architecture']);
    context.problems.warn('PACKAGE_MODULE_MISSING', message, { at, remedy: graph.otherMachine(cpuOf(fn)) });
  }
  if (missing.locked.length === 0) return kept;
  return [...kept, ...(await fetchPackages(missing.locked, fn, graph.otherMachine(cpuOf(fn)), context))];
}

const readManifests = (found: readonly FileOnDisk[], { ports }: PackageContext): Promise<Installed[]> =>
  Promise.all(
    found.map(async ({ name, path }) => ({
      folder: folderOf(name),
      manifest: (await readJson(path, ports.workspace)) ?? {},
    })),
  );

const folderOf = (manifest: string): string => manifest.slice(0, -'/package.json'.length);
const isManifest = (name: string): boolean =>
  name.endsWith('/package.json') && packageFolders(name).at(-1) === folderOf(name);

interface Missing {
  /** What the lock has for this machine, beside what was for another one. */
  readonly locked: readonly FetchedPackage[];
  /** Packages of which nothing is left, and whose lock does not tell what there is for this machine. */
  readonly unknown: readonly { readonly owner: string; readonly installed: readonly string[] }[];
}

function findMissing(
  kept: readonly Installed[],
  foreign: readonly Installed[],
  graph: LockGraph,
  fn: FunctionModel,
): Missing {
  const foreignAt = new Map(foreign.map((one) => [one.folder, one]));
  const keptAt = new Map(kept.map((one) => [one.folder, one]));
  const locked = new Map<string, FetchedPackage>();
  const unknown: { owner: string; installed: string[] }[] = [];
  for (const { folder, manifest } of kept) {
    const asked = Object.keys(objectOf(manifest['optionalDependencies']));
    const gone = asked.flatMap((name) => resolvePackage(name, folder, foreignAt) ?? []);
    const [first] = gone;
    if (!first) continue;
    const modules = first.folder.slice(0, -packageName(first.folder).length);
    const here = (name: string) => resolvePackage(name, folder, keptAt);
    for (const { name, ...one } of lockedFor(asked, manifest, (at) => here(at) !== undefined, graph, fn)) {
      locked.set(`${modules}${name}`, { folder: `${modules}${name}`, ...one });
    }
    if (graph.tellsMachines || asked.some((name) => isForMachine(here(name), fn))) continue;
    unknown.push({ owner: packageName(folder), installed: gone.map((one) => packageName(one.folder)) });
  }
  return { locked: [...locked.values()], unknown };
}

const isForMachine = (found: Installed | undefined, fn: FunctionModel): boolean =>
  found !== undefined && isForSome(found.manifest) && isFor(found.manifest, fn);

/** Of the optional packages that a package asks for and has not, those that the lock has for the machine, with theirs. */
function lockedFor(
  asked: readonly string[],
  owner: JsonObject,
  isHere: (name: string) => boolean,
  graph: LockGraph,
  fn: FunctionModel,
) {
  const { name: ownName, version: ownVersion } = owner;
  const written = objectOf(owner['optionalDependencies']);
  const byLock = graph.askedByPackage(String(ownName), String(ownVersion));
  const queue = asked.map((name) => ({ name, wanted: byLock?.get(name) ?? String(written[name]) }));
  const found = new Map<string, { name: string; version: string; integrity: string | undefined }>();
  // A list that grows is walked to its end.
  for (const { name, wanted } of queue) {
    const machine = isHere(name) ? undefined : graph.machineOf(name, wanted);
    if (!machine || found.has(name) || !isForSome(machine.fits) || !isFor(machine.fits, fn)) continue;
    found.set(name, { name, version: machine.version, integrity: machine.integrity });
    for (const [next, version] of graph.askedByPackage(name, wanted) ?? []) queue.push({ name: next, wanted: version });
  }
  return [...found.values()];
}
