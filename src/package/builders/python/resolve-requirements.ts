import { chooseWheel, versionInName } from './choose-wheel.ts';
import type { FileOfIndex } from './index-client.ts';
import type { LockedPackage } from './locked-package.ts';
import { evaluateMarker } from './marker.ts';
import { markerEnvironment, type PythonTarget } from './python-target.ts';
import { compareVersions, parseVersion } from './python-version.ts';
import type { Requirement } from './requirement.ts';
import { pinnedVersion, satisfies } from './version-specifier.ts';

/** Where the resolver learns what there is. */
export interface PackageCatalog {
  /** Versions before a release count like any other. */
  readonly early: boolean;
  listFiles(name: string): Promise<readonly FileOfIndex[]>;
  /**
   * What a wheel, or the one that is built of an archive with one of `hashes`, says that it needs; `undefined` with a
   * problem reported when nothing can be built. `what` names it for problems.
   */
  look(
    what: string,
    file: FileOfIndex,
    hashes: readonly string[],
  ): Promise<{ readonly requires: readonly Requirement[]; readonly built: LockedPackage['built'] } | undefined>;
}

export type Resolution =
  | { readonly kind: 'resolved'; readonly packages: readonly LockedPackage[] }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'not-built'; readonly name: string }
  | {
      readonly kind: 'conflict';
      readonly name: string;
      readonly demands: readonly string[];
      readonly tags: readonly string[];
    };

interface Demand {
  readonly requirement: Requirement;
  /** Who asks: a package, or `''` for the requirements file. */
  readonly from: string;
}

interface Chosen {
  readonly version: string;
  readonly file: FileOfIndex;
  readonly extras: string;
  readonly built: LockedPackage['built'];
}

const maxSteps = 2000;

/**
 * Chooses for every requirement, and for what these need in turn, the newest version that all of them allow and that
 * has a wheel for the target, or comes as source only. Greedy: a choice is made anew when a later demand forbids it.
 */
export async function resolveRequirements(
  roots: readonly Requirement[],
  constraints: readonly Requirement[],
  hashes: ReadonlyMap<string, readonly string[]>,
  target: PythonTarget,
  catalog: PackageCatalog,
): Promise<Resolution> {
  const environment = markerEnvironment(target);
  const demands = new Map<string, Demand[]>();
  const chosen = new Map<string, Chosen>();
  const queue: string[] = [];
  const ask = (requirement: Requirement, from: string, extras: readonly string[]) => {
    if (requirement.marker !== undefined && !evaluateMarker(requirement.marker, { environment, extras })) return;
    demands.set(requirement.name, [...(demands.get(requirement.name) ?? []), { requirement, from }]);
    queue.push(requirement.name);
  };
  for (const root of roots) ask(root, '', []);
  for (let steps = 0; queue.length > 0 && steps < maxSteps; steps++) {
    const name = queue.shift() ?? '';
    const asked = demands.get(name) ?? [];
    const extras = [...new Set(asked.flatMap(({ requirement }) => requirement.extras))].sort();
    const limits = constraints.filter((constraint) => constraint.name === name);
    const specifiers = [...asked.map(({ requirement }) => requirement), ...limits].map((demand) => demand.specifier);
    const files = await catalog.listFiles(name);
    if (files.length === 0) return { kind: 'unknown', name };
    const allowed = hashes.get(name) ?? [];
    const best = newestFile(name, specifiers, allowed, files, target, catalog.early);
    if ('tags' in best) return { kind: 'conflict', name, demands: asked.map(describeDemand), tags: best.tags };
    const known = chosen.get(name);
    if (known?.version === best.version && known.extras === extras.join(',')) continue;
    const found = await catalog.look(`${name} ${best.version}`, best.file, allowed);
    if (!found) return { kind: 'not-built', name };
    chosen.set(name, { ...best, built: found.built, extras: extras.join(',') });
    forget(name, demands);
    for (const requirement of found.requires) ask(requirement, name, extras);
  }
  const packages = Array.from(chosen, ([name, choice]) => lockedOf(name, choice, hashes.get(name) ?? []));
  return { kind: 'resolved', packages: packages.filter(({ name }) => (demands.get(name) ?? []).length > 0) };
}

// What an earlier choice of the package had asked for no longer counts.
function forget(name: string, demands: Map<string, Demand[]>): void {
  for (const [other, list] of demands)
    demands.set(
      other,
      list.filter(({ from }) => from !== name),
    );
}

function describeDemand({ requirement, from }: Demand): string {
  const what = requirement.specifier === '' ? 'any version' : requirement.specifier;
  return from === '' ? what : `${what} (for ${from})`;
}

/** The newest version with a wheel for the target; where none has one, the newest that comes as source. Else the tags that there are. */
function newestFile(
  name: string,
  specifiers: readonly string[],
  hashes: readonly string[],
  files: readonly FileOfIndex[],
  target: PythonTarget,
  all: boolean,
): { version: string; file: FileOfIndex } | { tags: readonly string[] } {
  const pinned = specifiers.some((specifier) => pinnedVersion(specifier) !== undefined);
  const early = all || specifiers.some((specifier) => /\d(?:a|b|rc|\.?dev)\d*/.test(specifier));
  const usable = files.filter(({ yanked }) => pinned || !yanked);
  const versions = [...new Set(usable.flatMap(({ fileName }) => versionInName(fileName, name) ?? []))]
    .flatMap((text) => {
      const version = parseVersion(text);
      return version ? [{ text, version }] : [];
    })
    .filter(({ text }) => specifiers.every((specifier) => satisfies(text, specifier) === true))
    .sort((a, b) => compareVersions(b.version, a.version));
  const final = versions.filter(({ version }) => !version.pre && version.dev === undefined);
  const python = markerEnvironment(target)['python_full_version'] ?? '';
  const seen = new Set<string>();
  let newestSource: { version: string; file: FileOfIndex } | undefined;
  for (const { text } of early || pinned || final.length === 0 ? versions : final) {
    const choice = chooseWheel({ name, version: text, hashes }, usable, target);
    if (choice.kind === 'wheel') return { version: text, file: choice.file };
    if (choice.kind !== 'no-wheel') continue;
    for (const tag of choice.tags) seen.add(tag);
    const source = choice.fromSource ? choice.source : undefined;
    if (source && satisfies(python, source.requiresPython ?? '') !== false) {
      newestSource ??= { version: text, file: source };
    }
  }
  return newestSource ?? { tags: [...seen].sort() };
}

function lockedOf(name: string, { version, file, built }: Chosen, hashes: readonly string[]): LockedPackage {
  const own = file.sha256 === undefined ? [] : [file.sha256];
  return { name, version, hashes: hashes.length > 0 ? hashes : own, files: [file], built };
}
