import { type Json, type JsonObject, objectOf, textsOf } from '../../../../core/json.ts';
import type { Problems } from '../../../../core/problems.ts';
import type { LockedPackage, LockedPackages, NamedIndex } from '../locked-package.ts';
import { evaluateMarker } from '../marker.ts';
import { gitAddress, type PackageSource } from '../package-source.ts';
import type { DependencyGroups } from '../python-options.ts';
import { markerEnvironment, type PythonTarget } from '../python-target.ts';
import { normalizeName } from '../wheel-tags.ts';
import { objectsOf, sha256Of, textOf } from './lock-fields.ts';
import { besideLock, lockError, type ManifestFile } from './lock-problems.ts';
import { poetryHashes } from './poetry-hash.ts';
import { poetryRoots, walkPoetry } from './walk-poetry.ts';

/**
 * Packages of a poetry.lock for the target. A lock since 2.0 says groups and markers itself; an older one is walked
 * from the dependencies of pyproject.toml.
 */
export function readPoetryLock(
  lock: JsonObject,
  pyproject: JsonObject,
  file: ManifestFile,
  target: PythonTarget,
  groups: DependencyGroups,
  problems: Problems,
): LockedPackages {
  const all = objectsOf(lock['package']);
  const environment = markerEnvironment(target);
  const wanted = wantedGroups(groups);
  const roots = poetryRoots(pyproject, wanted, groups.extras);
  const knows = all.some((entry) => Array.isArray(entry['groups']));
  const reached = new Set(walkPoetry(all, roots, environment));
  const chosen = knows ? all.filter((entry) => isWanted(entry, wanted, environment, reached)) : [...reached];
  reportMissing(all, roots, file, problems);
  checkHash(lock, pyproject, file, problems);
  const oldFiles = objectOf(objectOf(lock['metadata'])['files']);
  const packages = chosen.flatMap((entry) => readPackage(entry, oldFiles, file, problems));
  return { packages, indexes: poetrySources(pyproject) };
}

function wantedGroups({ only, with: added, without }: DependencyGroups): string[] {
  return only.length > 0 ? [...only] : ['main', ...added].filter((name) => !without.includes(name));
}

function isWanted(
  entry: JsonObject,
  wanted: readonly string[],
  environment: Readonly<Record<string, string>>,
  reached: ReadonlySet<JsonObject>,
): boolean {
  const groups = textsOf(entry['groups']).filter((group) => wanted.includes(group));
  // Optional packages are there for extras: the walk knows which were asked for.
  if (groups.length === 0 || (entry['optional'] === true && !reached.has(entry))) return false;
  return groups.some((group) => {
    const marker = markerOf(entry['markers'], group);
    return marker === undefined || evaluateMarker(marker, { environment }) !== false || /\bextra\b/.test(marker);
  });
}

// One marker for all groups, or one for each.
function markerOf(markers: Json | undefined, group: string): string | undefined {
  return textOf(markers) ?? textOf(objectOf(markers)[group]);
}

function readPackage(entry: JsonObject, oldFiles: JsonObject, file: ManifestFile, problems: Problems): LockedPackage[] {
  const name = textOf(entry['name']) ?? '';
  const source = objectOf(entry['source']);
  const kind = textOf(source['type']);
  const own = sourceOf(source, file, name);
  if (own) return [{ name: normalizeName(name), version: textOf(entry['version']) ?? '', hashes: [], source: own }];
  if (kind !== undefined && kind !== 'legacy') {
    const message = `${file.name}: ${name} comes from ${kind}, not as a wheel from an index.`;
    lockError(problems, 'PACKAGE_SOURCE_UNSUPPORTED', message, file, `name = "${name}"`);
    return [];
  }
  const files = [...objectsOf(entry['files']), ...objectsOf(oldFiles[name])];
  return [
    {
      name: normalizeName(name),
      version: textOf(entry['version']) ?? '',
      hashes: files.flatMap((item) => sha256Of(item['hash']) ?? []),
      index: textOf(source['reference']),
    },
  ];
}

function sourceOf(source: JsonObject, file: ManifestFile, name: string): PackageSource | undefined {
  const line = { file, text: `name = "${name}"` };
  const url = textOf(source['url']) ?? '';
  switch (source['type']) {
    case 'git': {
      const commit = textOf(source['resolved_reference']) ?? textOf(source['reference']) ?? '';
      return { kind: 'address', place: gitAddress(url, commit, textOf(source['subdirectory'])), ...line };
    }
    case 'url':
      return { kind: 'address', place: url, ...line };
    case 'directory':
    case 'file':
      return { kind: 'path', place: besideLock(url, file), ...line };
    default:
      return undefined;
  }
}

function poetrySources(pyproject: JsonObject): NamedIndex[] {
  const sources = objectsOf(objectOf(objectOf(pyproject['tool'])['poetry'])['source']);
  return sources.flatMap((source) => {
    const url = textOf(source['url']);
    return url === undefined ? [] : [{ name: textOf(source['name']) ?? '', url }];
  });
}

function reportMissing(
  all: readonly JsonObject[],
  roots: ReturnType<typeof poetryRoots>,
  file: ManifestFile,
  problems: Problems,
): void {
  const names = new Set(all.map((entry) => normalizeName(textOf(entry['name']) ?? '')));
  for (const { name } of roots) {
    if (names.has(name)) continue;
    const message = `${file.name} is out of step with pyproject.toml: it does not have ${name}.`;
    lockError(problems, 'PACKAGE_LOCK_OUT_OF_STEP', message, file, '[metadata]');
  }
}

function checkHash(lock: JsonObject, pyproject: JsonObject, file: ManifestFile, problems: Problems): void {
  const written = textOf(objectOf(lock['metadata'])['content-hash']);
  if (written === undefined || poetryHashes(pyproject).has(written)) return;
  const message = `${file.name} is out of step with pyproject.toml, which has changed since it was locked.`;
  const remedy = 'Run `poetry lock` and commit both files.';
  lockError(problems, 'PACKAGE_LOCK_OUT_OF_STEP', message, file, 'content-hash', remedy);
}
