import type { PackageContext } from '../../package-context.ts';
import { compileByUv } from './compile-by-uv.ts';
import type { FoundLock } from './find-lock.ts';
import type { FileOfIndex, IndexClient } from './index-client.ts';
import type { LockedPackage, LockedPackages, NamedIndex } from './locked-package.ts';
import { lockError } from './locks/lock-problems.ts';
import { parseRequirementsFile, type RequirementLine } from './locks/requirements-txt.ts';
import { evaluateMarker } from './marker.ts';
import type { PackageSource } from './package-source.ts';
import { describeTarget, markerEnvironment, type PythonTarget } from './python-target.ts';
import { type PackageCatalog, resolveRequirements } from './resolve-requirements.ts';
import { pinnedVersion } from './version-specifier.ts';
import type { WheelBuilder } from './wheel-builder.ts';
import { readMetadata, requiredPackages } from './wheel-metadata.ts';
import type { WheelStore } from './wheel-store.ts';
import { parseWheelName } from './wheel-tags.ts';

export interface RequirementSources {
  readonly store: WheelStore;
  readonly client: IndexClient;
  readonly builder: WheelBuilder;
  indexes(named: readonly NamedIndex[], extra: readonly NamedIndex[]): Promise<readonly NamedIndex[]>;
}

/**
 * Packages that a requirements file asks for on the target. Pins with hashes are complete by pip's own rule; anything
 * else is resolved against the index, with what the packages need in turn.
 */
export async function readRequirements(
  { lock, included }: FoundLock,
  target: PythonTarget,
  sources: RequirementSources,
  context: PackageContext,
): Promise<LockedPackages | undefined> {
  if (!lock) return undefined;
  const { problems } = context;
  const files = [{ ...lock, constraint: false }, ...included].map((file) => ({
    ...parseRequirementsFile(file, problems),
    constraint: file.constraint,
  }));
  if (problems.hasErrors) return undefined;
  const lines = files.flatMap((file) => (file.constraint ? [] : file.requirements));
  const main = files.flatMap(({ indexUrl }) => (indexUrl === undefined ? [] : [{ name: '', url: indexUrl }]));
  const extra = files.flatMap(({ extraIndexUrls }) => extraIndexUrls.map((url) => ({ name: '', url })));
  const environment = markerEnvironment(target);
  const wanted = lines.filter(
    ({ marker }) => marker === undefined || evaluateMarker(marker, { environment }) !== false,
  );
  const indexes = await sources.indexes(main, extra);
  const built = await buildAll(
    files.flatMap((file) => (file.constraint ? [] : file.sources)),
    sources,
  );
  if (!built) return undefined;
  const locked = wanted.map(lockedLine);
  const needed = built.flatMap(({ requires }) => requires);
  if (needed.length === 0 && locked.every((line) => line !== undefined)) {
    return { packages: [...locked, ...built.map((wheel) => wheel.locked)], indexes };
  }
  const constraints = files.flatMap((file) => (file.constraint ? file.requirements : []));
  const compiled = built.length > 0 ? undefined : await compileByUv(lock, target, indexes, context);
  if (compiled) return { packages: compiled.flatMap((line) => lockedLine(line) ?? []), indexes };
  const own = new Set(built.map((wheel) => wheel.locked.name));
  const first = built[0]?.source ?? { file: lock, text: '' };
  const asked = needed
    .filter(({ name }) => !own.has(name))
    .map((requirement) => ({ ...requirement, hashes: [], file: first.file, text: first.text }));
  const packages = await resolve([...wanted, ...asked], constraints, target, indexes, sources, context);
  return packages && { packages: [...packages, ...built.map((wheel) => wheel.locked)], indexes };
}

/** Wheels of code by path or address, with what they need in turn. */
async function buildAll(all: readonly PackageSource[], { builder, store }: RequirementSources) {
  const made = await Promise.all(
    all.map(async (source) => {
      const wheel = await builder.build(source);
      const file = wheel && (await store.open(wheel.sha256));
      const name = wheel && parseWheelName(wheel.fileName);
      if (!wheel || !file || !name) return undefined;
      try {
        const metadata = await readMetadata(file.size, (position, length) => file.read(position, length));
        const requires = requiredPackages(metadata).filter(({ marker }) => !/\bextra\b/.test(marker ?? ''));
        const locked = { name: name.name, version: name.version, hashes: [wheel.sha256], built: wheel };
        return { source, locked, requires };
      } finally {
        await file.close();
      }
    }),
  );
  const complete = made.filter((wheel) => wheel !== undefined);
  return complete.length === made.length ? complete : undefined;
}

function lockedLine({ name, specifier, hashes }: RequirementLine): LockedPackage | undefined {
  const version = pinnedVersion(specifier);
  return version !== undefined && hashes.length > 0 ? { name, version, hashes } : undefined;
}

async function resolve(
  lines: readonly RequirementLine[],
  constraints: readonly RequirementLine[],
  target: PythonTarget,
  indexes: readonly NamedIndex[],
  sources: RequirementSources,
  { problems, ports }: PackageContext,
): Promise<readonly LockedPackage[] | undefined> {
  const hashes = new Map(lines.map((line) => [line.name, line.hashes]));
  const result = await resolveRequirements(lines, constraints, hashes, target, catalogOf(indexes, sources));
  if (result.kind === 'resolved') {
    const open = lines.filter(({ specifier }) => pinnedVersion(specifier) === undefined);
    if (open.length > 0) ports.log.info(describeOpen(open, result.packages));
    return result.packages;
  }
  const line = lines.find(({ name }) => name === result.name) ?? lines[0];
  if (!line) return undefined;
  const message =
    result.kind === 'unknown'
      ? `The index has no ${result.name}.`
      : `No wheel of ${result.name} runs on ${describeTarget(target)} and is ${result.demands.join(' and ')}.`;
  const code = result.kind === 'unknown' ? 'PACKAGE_VERSION_NOT_FOUND' : 'PACKAGE_NO_WHEEL';
  lockError(problems, code, message, line.file, line.text);
  return undefined;
}

function describeOpen(open: readonly RequirementLine[], packages: readonly LockedPackage[]): string {
  const versions = new Map(packages.map(({ name, version }) => [name, version]));
  const chosen = open.map(({ name }) => `${name} ${versions.get(name)}`).join(', ');
  return `Requirements without exact versions: ${chosen} chosen from the index. Pin them to get the same package every time.`;
}

function catalogOf(indexes: readonly NamedIndex[], { client, store }: RequirementSources): PackageCatalog {
  const pages = new Map<string, Promise<FileOfIndex[]>>();
  const list = async (name: string) => {
    const all: FileOfIndex[] = [];
    for (const index of indexes) all.push(...(await client.listFiles(index, name)));
    return all;
  };
  return {
    listFiles(name) {
      const page = pages.get(name) ?? list(name);
      pages.set(name, page);
      return page;
    },
    async requirementsOf(file) {
      const known = file.sha256 === undefined ? undefined : await store.open(file.sha256);
      const allowed = file.sha256 === undefined ? [] : [file.sha256];
      // The wheel is needed anyway: its own METADATA is the surest word on what it needs.
      const sha256 = known
        ? ''
        : await store.add(await client.download(file.url, file.fileName, file.index), file.fileName, allowed);
      const wheel = known ?? (await store.open(sha256));
      if (!wheel) throw new Error(`${file.fileName} is not in the store right after it was put there`);
      try {
        return requiredPackages(await readMetadata(wheel.size, (position, length) => wheel.read(position, length)));
      } finally {
        await wheel.close();
      }
    },
  };
}
