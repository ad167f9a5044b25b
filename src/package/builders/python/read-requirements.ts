import type { PackageContext } from '../../package-context.ts';
import type { ArchiveSources } from './build-archive.ts';
import { compileByUv } from './compile-by-uv.ts';
import type { FoundLock } from './find-lock.ts';
import { catalogOf, requirementsOfWheel } from './index-catalog.ts';
import type { LockedPackage, LockedPackages, NamedIndex, NamedPlaces } from './locked-package.ts';
import { lockError } from './locks/lock-problems.ts';
import { parseRequirementsFile, type RequirementLine } from './locks/requirements-txt.ts';
import { evaluateMarker } from './marker.ts';
import { unnamed } from './package-places.ts';
import type { PackageSource } from './package-source.ts';
import type { PythonOptions } from './python-options.ts';
import { describeTarget, markerEnvironment, type PythonTarget } from './python-target.ts';
import { type PackageCatalog, resolveRequirements } from './resolve-requirements.ts';
import { shortenTags } from './resolve-wheels.ts';
import { pinnedVersion } from './version-specifier.ts';
import { parseWheelName } from './wheel-tags.ts';

export interface RequirementSources extends ArchiveSources {
  places(named: NamedPlaces): Promise<readonly NamedIndex[]>;
}

export interface RequirementReading {
  readonly target: PythonTarget;
  readonly options: Pick<PythonOptions, 'noDeploy' | 'pip'>;
  readonly sources: RequirementSources;
}

/**
 * Packages that a requirements file asks for on the target. Pins with hashes are complete by pip's own rule; anything
 * else is resolved against the index, with what the packages need in turn; what only a package of `noDeploy` needs
 * stays out with it.
 */
export async function readRequirements(
  { lock, included }: FoundLock,
  { target, options, sources }: RequirementReading,
  context: PackageContext,
): Promise<LockedPackages | undefined> {
  if (!lock) return undefined;
  const { problems } = context;
  const files = [{ ...lock, constraint: false }, ...included].map((file) => ({
    ...parseRequirementsFile(file, problems),
    constraint: file.constraint,
  }));
  if (problems.hasErrors) return undefined;
  const all = files.flatMap((file) => (file.constraint ? [] : file.requirements));
  const lines = all.filter(({ name }) => !options.noDeploy.has(name));
  const environment = markerEnvironment(target);
  const wanted = lines.filter(
    ({ marker }) => marker === undefined || evaluateMarker(marker, { environment }) !== false,
  );
  const named = {
    indexes: files.flatMap(({ pip }) => (pip.indexUrl === undefined ? [] : [unnamed(pip.indexUrl)])),
    extra: files.flatMap(({ pip }) => pip.extraIndexUrls.map(unnamed)),
    findLinks: files.flatMap(({ pip }) => pip.findLinks),
    noIndex: files.some(({ pip }) => pip.noIndex),
  };
  const early = options.pip.pre || files.some(({ pip }) => pip.pre);
  const built = await buildAll(
    files.flatMap((file) => (file.constraint ? [] : file.sources)),
    sources,
  );
  if (!built) return undefined;
  const locked = wanted.map(lockedLine);
  const needed = built.flatMap(({ requires }) => requires);
  if (needed.length === 0 && locked.every((line) => line !== undefined)) {
    return { packages: [...locked, ...built.map((wheel) => wheel.locked)], ...named };
  }
  const places = await sources.places(named);
  const constraints = files.flatMap((file) => (file.constraint ? file.requirements : []));
  // uv reads every line of the file by itself, and of the indexes the addresses alone.
  const forUv = built.length === 0 && lines.length === all.length && !early && !places.some(({ isLinks }) => isLinks);
  const compiled = forUv ? await compileByUv(lock, target, places, context) : undefined;
  if (compiled) return { packages: compiled.flatMap((line) => lockedLine(line) ?? []), ...named };
  const own = new Set(built.map((wheel) => wheel.locked.name));
  const first = built[0]?.source ?? { file: lock, text: '' };
  const asked = needed
    .filter(({ name }) => !own.has(name))
    .map((requirement) => ({ ...requirement, hashes: [], file: first.file, text: first.text }));
  const catalog = { ...catalogOf(places, sources), early };
  const packages = await resolve([...wanted, ...asked], constraints, target, catalog, context);
  return packages && { packages: [...packages, ...built.map((wheel) => wheel.locked)], ...named };
}

/** Wheels of code by path or address, with what they need in turn. */
async function buildAll(sources: readonly PackageSource[], { builder, store }: RequirementSources) {
  const made = await Promise.all(
    sources.map(async (source) => {
      const wheel = await builder.build(source);
      const name = wheel && parseWheelName(wheel.fileName);
      if (!wheel || !name) return undefined;
      const all = await requirementsOfWheel(wheel, store);
      const requires = all.filter(({ marker }) => !/\bextra\b/.test(marker ?? ''));
      const locked = { name: name.name, version: name.version, hashes: [wheel.sha256], built: wheel };
      return { source, locked, requires };
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
  catalog: PackageCatalog,
  { problems, ports }: PackageContext,
): Promise<readonly LockedPackage[] | undefined> {
  const hashes = new Map(lines.map((line) => [line.name, line.hashes]));
  const result = await resolveRequirements(lines, constraints, hashes, target, catalog);
  if (result.kind === 'resolved') {
    const open = lines.filter(({ specifier }) => pinnedVersion(specifier) === undefined);
    if (open.length > 0) ports.log.info(describeOpen(open, result.packages));
    return result.packages;
  }
  const line = lines.find(({ name }) => name === result.name) ?? lines[0];
  // What could not be built has told why.
  if (!line || result.kind === 'not-built') return undefined;
  const message =
    result.kind === 'unknown'
      ? `The index has no ${result.name}.`
      : `No wheel of ${result.name} runs on ${describeTarget(target)} and is ${result.demands.join(' and ')}${seen(result.tags)}.`;
  const code = result.kind === 'unknown' ? 'PACKAGE_VERSION_NOT_FOUND' : 'PACKAGE_NO_WHEEL';
  lockError(problems, code, message, line.file, line.text);
  return undefined;
}

const seen = (tags: readonly string[]) => (tags.length > 0 ? `: there are some for ${shortenTags(tags)}` : '');

function describeOpen(open: readonly RequirementLine[], packages: readonly LockedPackage[]): string {
  const versions = new Map(packages.map(({ name, version }) => [name, version]));
  const chosen = open.map(({ name }) => `${name} ${versions.get(name)}`).join(', ');
  return `Requirements without exact versions: ${chosen} chosen from the index. Pin them to get the same package every time.`;
}
