import type { JsonObject } from '../../../../core/json.ts';
import type { Problems } from '../../../../core/problems.ts';
import type { LockedPackage, LockedPackages } from '../locked-package.ts';
import { evaluateMarker } from '../marker.ts';
import type { DependencyGroups } from '../python-options.ts';
import { markerEnvironment, type PythonTarget } from '../python-target.ts';
import { normalizeName } from '../wheel-tags.ts';
import { lockedFile, objectOf, objectsOf, textOf, textsOf } from './lock-fields.ts';
import { lockError, type ManifestFile } from './lock-problems.ts';

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
  const sdist = textOf(objectOf(entry['sdist'])['url']);
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
            : [...files, lockedFile(sdist, undefined)],
    },
  ];
}
