import { type JsonObject, objectOf, textsOf } from '../../../../core/json.ts';
import type { Problems } from '../../../../core/problems.ts';
import type { LockedPackage, LockedPackages } from '../locked-package.ts';
import { evaluateMarker } from '../marker.ts';
import { gitAddress, type PackageSource } from '../package-source.ts';
import type { DependencyGroups } from '../python-options.ts';
import { markerEnvironment, type PythonTarget } from '../python-target.ts';
import { normalizeName } from '../wheel-tags.ts';
import { lockedFile, objectsOf, textOf } from './lock-fields.ts';
import { besideLock, lockError, type ManifestFile } from './lock-problems.ts';

/** Packages of a pylock.toml (PEP 751) whose markers hold on the target. */
export function readPylock(
  lock: JsonObject,
  file: ManifestFile,
  target: PythonTarget,
  groups: DependencyGroups,
  problems: Problems,
): LockedPackages {
  const chosen = [...textsOf(lock['default-groups']), ...groups.with, ...groups.only];
  const extras = [...groups.extras, ...chosen.filter((name) => !groups.without.includes(name))];
  const context = { environment: markerEnvironment(target), extras };
  const packages = objectsOf(lock['packages']).flatMap((entry): LockedPackage[] => {
    const marker = textOf(entry['marker']);
    if (marker !== undefined && evaluateMarker(marker, context) === false) return [];
    return readPackage(entry, file, problems);
  });
  return { packages, indexes: [] };
}

function readPackage(entry: JsonObject, file: ManifestFile, problems: Problems): LockedPackage[] {
  const name = textOf(entry['name']) ?? '';
  const version = textOf(entry['version']);
  const source = sourceOf(entry, file, name);
  if (source) return [{ name: normalizeName(name), version: version ?? '', hashes: [], source }];
  const elsewhere = ['vcs', 'directory', 'archive'].find((kind) => kind in entry);
  if (elsewhere !== undefined || version === undefined) {
    const message = `${file.name}: ${name} comes from ${elsewhere ?? 'an unknown place'}, not as a wheel from an index.`;
    lockError(problems, 'PACKAGE_SOURCE_UNSUPPORTED', message, file, `name = "${name}"`);
    return [];
  }
  const sha256 = (item: JsonObject) => textOf(objectOf(item['hashes'])['sha256'])?.toLowerCase();
  const wheels = objectsOf(entry['wheels']);
  const files = wheels.flatMap((wheel) => {
    const url = textOf(wheel['url']);
    return url === undefined ? [] : [lockedFile(url, sha256(wheel), textOf(wheel['name']))];
  });
  const packed = objectOf(entry['sdist']);
  const sdist = textOf(packed['url']);
  return [
    {
      name: normalizeName(name),
      version,
      hashes: wheels.flatMap((wheel) => sha256(wheel) ?? []),
      // Without addresses the index is asked, and the hashes decide.
      files:
        files.length < wheels.length
          ? undefined
          : sdist === undefined
            ? files
            : [...files, lockedFile(sdist, sha256(packed))],
    },
  ];
}

function sourceOf(entry: JsonObject, file: ManifestFile, name: string): PackageSource | undefined {
  const line = { file, text: `name = "${name}"` };
  const [vcs, directory, archive] = ['vcs', 'directory', 'archive'].map((kind) => objectOf(entry[kind]));
  const commit = textOf(vcs?.['commit-id']);
  const repository = textOf(vcs?.['url']) ?? textOf(vcs?.['path']);
  if (commit !== undefined && repository !== undefined) {
    return { kind: 'address', place: gitAddress(repository, commit, textOf(vcs?.['subdirectory'])), ...line };
  }
  const url = textOf(archive?.['url']);
  if (url !== undefined) return { kind: 'address', place: url, ...line };
  const place = textOf(directory?.['path']) ?? textOf(archive?.['path']);
  return place === undefined ? undefined : { kind: 'path', place: besideLock(place, file), ...line };
}
