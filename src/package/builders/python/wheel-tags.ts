import type { PythonTarget } from './python-target.ts';

const legacyPlatforms = new Map([
  [17, 'manylinux2014'],
  [12, 'manylinux2010'],
  [5, 'manylinux1'],
]);

const ranksOfTargets = new Map<string, ReadonlyMap<string, number>>();

/** Tags that the target runs, each with its rank, 0 for the best, as pip orders them. */
export function rankedTags(target: PythonTarget): ReadonlyMap<string, number> {
  const key = `${target.version} ${target.machine} ${target.glibcMinor}`;
  const known = ranksOfTargets.get(key);
  if (known) return known;
  const ranks = new Map(supportedTags(target).map((tag, rank) => [tag, rank]));
  ranksOfTargets.set(key, ranks);
  return ranks;
}

function supportedTags(target: PythonTarget): string[] {
  const minor = Number(target.version.split('.')[1]);
  const platforms = platformTags(target);
  const on = (python: string, abi: string) => platforms.map((platform) => `${python}-${abi}-${platform}`);
  const current = `cp3${minor}`;
  const olderMinors = Array.from({ length: minor - 2 }, (_, index) => minor - 1 - index);
  const pythons = [`py3${minor}`, 'py3', ...olderMinors.concat([1, 0]).map((older) => `py3${older}`)];
  return [
    ...on(current, current),
    ...on(current, 'abi3'),
    ...on(current, 'none'),
    ...olderMinors.flatMap((older) => on(`cp3${older}`, 'abi3')),
    ...pythons.flatMap((python) => on(python, 'none')),
    `${current}-none-any`,
    ...pythons.map((python) => `${python}-none-any`),
  ];
}

function platformTags({ machine, glibcMinor }: PythonTarget): string[] {
  // No manylinux before 2_17 exists for aarch64.
  const oldest = machine === 'x86_64' ? 5 : 17;
  const minors = Array.from({ length: glibcMinor - oldest + 1 }, (_, index) => glibcMinor - index);
  const manylinux = minors.flatMap((minor) => {
    const legacy = legacyPlatforms.get(minor);
    return [`manylinux_2_${minor}_${machine}`, ...(legacy ? [`${legacy}_${machine}`] : [])];
  });
  return [...manylinux, `linux_${machine}`];
}

export interface WheelName {
  /** Normalised. */
  readonly name: string;
  readonly version: string;
  /** Number and text of the build tag; `[0, '']` without one. */
  readonly build: readonly [number, string];
  /** Every tag that the compressed form stands for. */
  readonly tags: readonly string[];
}

/** A wheel's file name in its parts, or `undefined` if it is no wheel. */
export function parseWheelName(fileName: string): WheelName | undefined {
  const parts = partsOf(fileName);
  if (!parts) return undefined;
  const [name = '', version = '', buildOrPython] = parts;
  const build = parts.length === 6 ? /^(\d+)(.*)$/.exec(buildOrPython ?? '') : undefined;
  const [pythons = '', abis = '', platforms = ''] = parts.slice(-3);
  const tags = pythons
    .split('.')
    .flatMap((python) =>
      abis.split('.').flatMap((abi) => platforms.split('.').map((platform) => `${python}-${abi}-${platform}`)),
    );
  return { name: normalizeName(name), version, build: [Number(build?.[1] ?? 0), build?.[2] ?? ''], tags };
}

/** The version in a wheel's file name, for those who want no more of it; `undefined` if it is no wheel. */
export function wheelVersion(fileName: string): string | undefined {
  return partsOf(fileName)?.[1];
}

function partsOf(fileName: string): string[] | undefined {
  if (!fileName.endsWith('.whl')) return undefined;
  const parts = fileName.slice(0, -'.whl'.length).split('-');
  return parts.length === 5 || parts.length === 6 ? parts : undefined;
}

/** The name of a source archive without its ending, `<project>-<version>`; `undefined` if it is none. */
export const archiveStem = (fileName: string): string | undefined =>
  /^(.+)\.(?:tar\.gz|zip|tar\.bz2|tgz)$/.exec(fileName)?.[1];

/** A project's name as the index compares it (PEP 503). */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
