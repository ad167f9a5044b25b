import type { LockedPackage } from './locked-package.ts';
import type { PythonTarget } from './python-target.ts';
import { markerEnvironment } from './python-target.ts';
import { isSameVersion } from './python-version.ts';
import type { IndexFile } from './simple-index.ts';
import { satisfies } from './version-specifier.ts';
import { archiveStem, parseWheelName, rankedTags, wheelVersion } from './wheel-tags.ts';

export type WheelChoice<T> =
  | { readonly kind: 'wheel'; readonly file: T }
  /** No file of that version at all. */
  | { readonly kind: 'no-version' }
  /**
   * Files of the version, but none that the target runs; `tags` are those of its wheels, `source` is its archive.
   * `fromSource`: its makers leave such machines to the archive, so it is to be built.
   */
  | {
      readonly kind: 'no-wheel';
      readonly tags: readonly string[];
      readonly source: T | undefined;
      readonly fromSource: boolean;
    }
  /** A wheel for the target, which the lock does not allow. */
  | { readonly kind: 'not-locked'; readonly fileName: string };

/** The best wheel of a locked version for the target: by tag, then by build number, as pip chooses. */
export function chooseWheel<T extends Pick<IndexFile, 'fileName' | 'sha256' | 'requiresPython'>>(
  locked: LockedPackage,
  files: readonly T[],
  target: PythonTarget,
): WheelChoice<T> {
  const ofVersion = files.filter(({ fileName }) => isVersion(fileName, locked));
  if (ofVersion.length === 0) return { kind: 'no-version' };
  const ranks = rankedTags(target);
  const python = markerEnvironment(target)['python_full_version'] ?? '';
  const fitting = ofVersion
    .flatMap((file) => {
      const wheel = parseWheelName(file.fileName);
      const rank = Math.min(...(wheel?.tags ?? []).map((tag) => ranks.get(tag) ?? Number.POSITIVE_INFINITY));
      if (!wheel || !Number.isFinite(rank)) return [];
      return satisfies(python, file.requiresPython ?? '') === false ? [] : [{ file, rank, build: wheel.build }];
    })
    .sort((a, b) => a.rank - b.rank || b.build[0] - a.build[0] || (a.build[1] < b.build[1] ? 1 : -1));
  const [best] = fitting;
  if (!best) return { kind: 'no-wheel', ...describeFiles(ofVersion, target) };
  const allowed = fitting.find(({ file }) => isLocked(file.sha256, locked));
  return allowed ? { kind: 'wheel', file: allowed.file } : { kind: 'not-locked', fileName: best.file.fileName };
}

function isLocked(sha256: string | undefined, { hashes }: LockedPackage): boolean {
  // An index that tells no hash: the bytes are checked when they have arrived.
  return hashes.length === 0 || sha256 === undefined || hashes.includes(sha256);
}

function isVersion(fileName: string, locked: LockedPackage): boolean {
  const version = versionInName(fileName, locked.name);
  return version !== undefined && isSameVersion(version, locked.version);
}

/** The version that the name of a wheel or of an archive of the package holds. */
export function versionInName(fileName: string, name: string): string | undefined {
  return wheelVersion(fileName) ?? sdistVersion(fileName, name);
}

function sdistVersion(fileName: string, name: string): string | undefined {
  const stem = archiveStem(fileName);
  // The name may hold dashes itself: it is as long as the normalised one.
  return stem?.[name.length] === '-' ? stem.slice(name.length + 1) : undefined;
}

function describeFiles<T extends Pick<IndexFile, 'fileName'>>(files: readonly T[], { machine }: PythonTarget) {
  const wheels = files.flatMap(({ fileName }) => parseWheelName(fileName) ?? []);
  const tags = [...new Set(wheels.flatMap((wheel) => wheel.tags))].sort();
  const source = files.find(({ fileName }) => !fileName.endsWith('.whl') && !fileName.endsWith('.egg'));
  const fromSource = !tags.some((tag) => tag.endsWith('-any') || (tag.includes('linux') && tag.endsWith(machine)));
  return { tags, source, fromSource };
}
