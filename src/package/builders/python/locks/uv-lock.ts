import { type JsonObject, objectOf } from '../../../../core/json.ts';
import type { Problems } from '../../../../core/problems.ts';
import type { LockedPackage, LockedPackages } from '../locked-package.ts';
import { evaluateMarker } from '../marker.ts';
import { gitAddress, type PackageSource } from '../package-source.ts';
import type { DependencyGroups } from '../python-options.ts';
import { markerEnvironment, type PythonTarget } from '../python-target.ts';
import { normalizeName } from '../wheel-tags.ts';
import { lockedFile, objectsOf, sha256Of, textOf } from './lock-fields.ts';
import { besideLock, lockError, type ManifestFile } from './lock-problems.ts';
import { dependenciesOutOfStep } from './uv-step.ts';

/**
 * Packages that the project of a uv.lock needs on the target: walked from the project through the dependencies whose
 * markers hold, with the extras and groups asked for and without development groups.
 */
export function readUvLock(
  lock: JsonObject,
  file: ManifestFile,
  target: PythonTarget,
  groups: DependencyGroups,
  pyproject: JsonObject,
  problems: Problems,
): LockedPackages {
  const all = objectsOf(lock['package']);
  const root = all.find(isProject);
  if (!root) {
    lockError(problems, 'PACKAGE_LOCK_INVALID', `${file.name} does not have the project itself.`, file, '[[package]]');
    return { packages: [], indexes: [] };
  }
  const changed = dependenciesOutOfStep(root, pyproject);
  if (changed.length > 0) {
    const message = `${file.name} is out of step with pyproject.toml: ${changed.join(', ')}.`;
    const remedy = 'Run `uv lock` and commit both files.';
    lockError(problems, 'PACKAGE_LOCK_OUT_OF_STEP', message, file, '[package.metadata]', remedy);
  }
  const walk = walkFrom(all, markerEnvironment(target));
  for (const dependency of rootDependencies(root, groups)) walk.follow(dependency);
  const packages = walk.reached.flatMap((entry) => (isLocal(entry, root) ? [] : readPackage(entry, file, problems)));
  return { packages, indexes: [] };
}

function isProject(entry: JsonObject): boolean {
  const source = objectOf(entry['source']);
  return source['virtual'] === '.' || source['editable'] === '.' || source['directory'] === '.';
}

const isLocal = (entry: JsonObject, root: JsonObject) => entry === root || 'virtual' in objectOf(entry['source']);

function rootDependencies(root: JsonObject, groups: DependencyGroups): JsonObject[] {
  const development = objectOf(root['dev-dependencies']);
  const optional = objectOf(root['optional-dependencies']);
  const ofGroups = (names: readonly string[]) => names.flatMap((name) => objectsOf(development[name]));
  if (groups.only.length > 0) return ofGroups(groups.only);
  return [
    ...objectsOf(root['dependencies']),
    ...groups.extras.flatMap((name) => objectsOf(optional[name])),
    ...ofGroups(groups.with.filter((name) => !groups.without.includes(name))),
  ];
}

function walkFrom(all: readonly JsonObject[], environment: Readonly<Record<string, string>>) {
  const reached = new Set<JsonObject>();
  const seen = new Set<string>();
  const follow = (dependency: JsonObject): void => {
    const marker = textOf(dependency['marker']);
    if (marker !== undefined && evaluateMarker(marker, { environment }) === false) return;
    const entry = all.find((candidate) => matches(candidate, dependency));
    if (!entry) return;
    reached.add(entry);
    const optional = objectOf(entry['optional-dependencies']);
    const extras = Array.isArray(dependency['extra']) ? dependency['extra'].map(String) : [];
    const lists = [{ key: '', list: entry['dependencies'] }, ...extras.map((key) => ({ key, list: optional[key] }))];
    for (const { key, list } of lists) {
      const visit = `${textOf(entry['name'])} ${textOf(entry['version'])} ${key}`;
      if (seen.has(visit)) continue;
      seen.add(visit);
      for (const next of objectsOf(list)) follow(next);
    }
  };
  return {
    follow,
    get reached() {
      return [...reached];
    },
  };
}

// A dependency names a version only where the lock has several of the package.
function matches(entry: JsonObject, dependency: JsonObject): boolean {
  if (entry['name'] !== dependency['name']) return false;
  return dependency['version'] === undefined || entry['version'] === dependency['version'];
}

function readPackage(entry: JsonObject, file: ManifestFile, problems: Problems): LockedPackage[] {
  const name = textOf(entry['name']) ?? '';
  const version = textOf(entry['version']) ?? '';
  const source = objectOf(entry['source']);
  const own = sourceOf(source, file, name);
  if (own) return [{ name: normalizeName(name), version, hashes: [], source: own }];
  if (!('registry' in source) && !('url' in source)) {
    const kind = Object.keys(source)[0] ?? 'an unknown place';
    const message = `${file.name}: ${name} comes from ${kind}, not as a wheel from an index.`;
    lockError(problems, 'PACKAGE_SOURCE_UNSUPPORTED', message, file, `name = "${name}"`);
    return [];
  }
  const wheels = objectsOf(entry['wheels']).flatMap((wheel) => {
    const url = textOf(wheel['url']);
    return url === undefined ? [] : [lockedFile(url, sha256Of(wheel['hash']))];
  });
  const { url, hash } = objectOf(entry['sdist']);
  const sdist = textOf(url);
  const files = sdist === undefined ? wheels : [...wheels, lockedFile(sdist, sha256Of(hash))];
  return [{ name: normalizeName(name), version, hashes: wheels.flatMap(({ sha256 }) => sha256 ?? []), files }];
}

/** git (`…?rev=main#<commit>`), or a place on the disk from the lock's folder. */
function sourceOf(source: JsonObject, file: ManifestFile, name: string): PackageSource | undefined {
  const line = { file, text: `name = "${name}"` };
  const git = textOf(source['git']);
  if (git !== undefined) {
    const [address = '', commit = ''] = git.split('#');
    const subdirectory = new URLSearchParams(address.split('?')[1] ?? '').get('subdirectory') ?? undefined;
    return { kind: 'address', place: gitAddress(address, commit, subdirectory), ...line };
  }
  const place = textOf(source['directory']) ?? textOf(source['editable']) ?? textOf(source['path']);
  return place === undefined ? undefined : { kind: 'path', place: besideLock(place, file), ...line };
}
