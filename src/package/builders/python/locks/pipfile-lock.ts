import { isJsonObject, type Json, type JsonObject, textsOf } from '../../../../core/json.ts';
import type { Problems } from '../../../../core/problems.ts';
import { parseToml } from '../../../toml/parse-toml.ts';
import { TomlError } from '../../../toml/toml-scanner.ts';
import type { LockedPackage, LockedPackages, NamedIndex } from '../locked-package.ts';
import { evaluateMarker } from '../marker.ts';
import { gitAddress, type PackageSource } from '../package-source.ts';
import { markerEnvironment, type PythonTarget } from '../python-target.ts';
import { pinnedVersion, satisfies } from '../version-specifier.ts';
import { normalizeName } from '../wheel-tags.ts';
import { besideLock, lockError, type ManifestFile } from './lock-problems.ts';
import { pipfileHash } from './pipfile-hash.ts';

export interface PipfileLock {
  readonly pipfile: JsonObject;
  readonly lock: JsonObject;
}

/** Pipfile and Pipfile.lock as data. Reports `PACKAGE_LOCK_INVALID` and returns `undefined` when one is unreadable. */
export function parsePipfileLock(
  pipfile: ManifestFile,
  lock: ManifestFile,
  problems: Problems,
): PipfileLock | undefined {
  try {
    const parsed: unknown = JSON.parse(lock.text);
    if (isJsonObject(parsed)) return { pipfile: parseToml(pipfile.text), lock: parsed };
    lockError(problems, 'PACKAGE_LOCK_INVALID', `${lock.name} holds no JSON object.`, lock, '');
  } catch (error) {
    if (!(error instanceof TomlError) && !(error instanceof SyntaxError)) throw error;
    const file = error instanceof TomlError ? pipfile : lock;
    lockError(problems, 'PACKAGE_LOCK_INVALID', `${file.name} cannot be read: ${error.message}.`, file, '');
  }
  return undefined;
}

/** Packages of the lock's `default` section whose markers hold on the target. */
export function readPipfileLock(
  { pipfile, lock }: PipfileLock,
  file: ManifestFile,
  target: PythonTarget,
  problems: Problems,
): LockedPackages {
  const section = lock['default'];
  const entries = isJsonObject(section) ? Object.entries(section) : [];
  const packages = entries.flatMap(([name, entry]): LockedPackage[] =>
    isJsonObject(entry) ? readPackage(name, entry, file, target, problems) : [],
  );
  const meta = lock['_meta'];
  const sources = pipfile['source'] ?? (isJsonObject(meta) ? meta['sources'] : undefined);
  return { packages, indexes: readSources(sources) };
}

function readPackage(
  name: string,
  entry: JsonObject,
  file: ManifestFile,
  target: PythonTarget,
  problems: Problems,
): LockedPackage[] {
  const { markers, version, hashes, index } = entry;
  const environment = markerEnvironment(target);
  const applies = typeof markers === 'string' ? evaluateMarker(markers, { environment }) : true;
  if (applies === undefined) {
    lockError(
      problems,
      'PACKAGE_LOCK_INVALID',
      `${file.name}: the marker of ${name} cannot be read.`,
      file,
      `"${name}"`,
    );
  }
  if (!applies) return [];
  const source = sourceOf(entry, file, `"${name}"`);
  if (source) return [{ name: normalizeName(name), version: '', hashes: [], source }];
  const pinned = typeof version === 'string' ? pinnedVersion(version) : undefined;
  if (pinned === undefined) {
    const message = `${file.name}: ${name} comes from ${kindOf(entry)}, not as a wheel from an index.`;
    lockError(problems, 'PACKAGE_SOURCE_UNSUPPORTED', message, file, `"${name}"`);
    return [];
  }
  const sha256 = textsOf(hashes).flatMap((hash) => (hash.startsWith('sha256:') ? [hash.slice('sha256:'.length)] : []));
  return [
    {
      name: normalizeName(name),
      version: pinned,
      hashes: sha256,
      index: typeof index === 'string' ? index : undefined,
    },
  ];
}

/** Code in a repository, behind an address or in a folder, which becomes a wheel first. */
function sourceOf(entry: JsonObject, file: ManifestFile, text: string): PackageSource | undefined {
  const { git, ref, subdirectory } = entry;
  const line = { file, text };
  if (typeof git === 'string') {
    const folder = typeof subdirectory === 'string' ? subdirectory : undefined;
    return { kind: 'address', place: gitAddress(git, typeof ref === 'string' ? ref : 'HEAD', folder), ...line };
  }
  const place = entry['path'] ?? entry['file'];
  if (typeof place !== 'string') return undefined;
  if (/^https?:/.test(place)) return { kind: 'address', place, ...line };
  return { kind: 'path', place: besideLock(place.replace(/^file:(?:\/\/)?/, ''), file), ...line };
}

const kindOf = (entry: JsonObject): string => ['hg', 'svn', 'bzr'].find((kind) => kind in entry) ?? 'an unknown place';

function readSources(sources: Json | undefined): NamedIndex[] {
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: Json) => {
    if (!isJsonObject(source) || typeof source['url'] !== 'string') return [];
    return [{ name: typeof source['name'] === 'string' ? source['name'] : '', url: source['url'] }];
  });
}

/**
 * Reports `PACKAGE_LOCK_OUT_OF_STEP` when the lock was made from another Pipfile: names the packages that differ
 * where that can be told. `defaultIndex` is asked for only when the hash needs it.
 */
export async function checkPipfileLock(
  { pipfile, lock }: PipfileLock,
  file: ManifestFile,
  defaultIndex: () => Promise<string | undefined>,
  problems: Problems,
): Promise<void> {
  const differences = differingPackages(pipfile, lock);
  const meta = lock['_meta'];
  const hash = isJsonObject(meta) && isJsonObject(meta['hash']) ? meta['hash']['sha256'] : undefined;
  const report = (message: string, text: string) =>
    lockError(problems, 'PACKAGE_LOCK_OUT_OF_STEP', message, file, text);
  for (const difference of differences) report(`${file.name} is out of step with Pipfile: ${difference}.`, '"default"');
  if (differences.length > 0 || typeof hash !== 'string') return;
  const expected = pipfileHash(pipfile, pipfile['source'] ? undefined : await defaultIndex());
  if (expected === undefined || expected === hash) return;
  report(`${file.name} is out of step with Pipfile: it was made from another version of it.`, hash);
}

function differingPackages(pipfile: JsonObject, lock: JsonObject): string[] {
  const [wanted, locked] = [pipfile['packages'], lock['default']];
  if (!isJsonObject(wanted)) return [];
  const versions = new Map(
    Object.entries(isJsonObject(locked) ? locked : {}).map(([name, entry]) => [
      normalizeName(name),
      isJsonObject(entry) && typeof entry['version'] === 'string' ? pinnedVersion(entry['version']) : undefined,
    ]),
  );
  return Object.entries(wanted).flatMap(([name, requirement]) => {
    if (!versions.has(normalizeName(name))) return [`it does not have ${name}`];
    const version = versions.get(normalizeName(name));
    const specifier = isJsonObject(requirement) ? requirement['version'] : requirement;
    if (version === undefined || typeof specifier !== 'string' || specifier === '*') return [];
    return satisfies(version, specifier) === false ? [`it has ${name} ${version}, Pipfile wants ${specifier}`] : [];
  });
}
