import type { JsonObject } from '../../../../core/json.ts';
import type { Problems } from '../../../../core/problems.ts';
import type { LockedPackage, LockedPackages } from '../locked-package.ts';
import { evaluateMarker } from '../marker.ts';
import type { DependencyGroups } from '../python-options.ts';
import { markerEnvironment, type PythonTarget } from '../python-target.ts';
import { normalizeName } from '../wheel-tags.ts';
import { lockedFile, objectOf, objectsOf, sha256Of, textOf } from './lock-fields.ts';
import { lockError, type ManifestFile } from './lock-problems.ts';

/**
 * Packages that the project of a uv.lock needs on the target: walked from the project through the dependencies whose
 * markers hold, with the extras and groups asked for and without development groups.
 */
export function readUvLock(
  lock: JsonObject,
  file: ManifestFile,
  target: PythonTarget,
  groups: DependencyGroups,
  problems: Problems,
): LockedPackages {
  const all = objectsOf(lock['package']);
  const root = all.find(isProject);
  if (!root) {
    lockError(problems, 'PACKAGE_LOCK_INVALID', `${file.name} does not have the project itself.`, file, '[[package]]');
    return { packages: [], indexes: [] };
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
  const sdist = textOf(objectOf(entry['sdist'])['url']);
  const files = sdist === undefined ? wheels : [...wheels, lockedFile(sdist, undefined)];
  return [{ name: normalizeName(name), version, hashes: wheels.flatMap(({ sha256 }) => sha256 ?? []), files }];
}
