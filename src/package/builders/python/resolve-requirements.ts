import { chooseWheel } from './choose-wheel.ts';
import type { FileOfIndex } from './index-client.ts';
import type { LockedPackage } from './locked-package.ts';
import { evaluateMarker } from './marker.ts';
import { markerEnvironment, type PythonTarget } from './python-target.ts';
import { compareVersions, parseVersion } from './python-version.ts';
import type { Requirement } from './requirement.ts';
import { pinnedVersion, satisfies } from './version-specifier.ts';
import { parseWheelName } from './wheel-tags.ts';

/** Where the resolver learns what there is. */
export interface PackageCatalog {
  listFiles(name: string): Promise<readonly FileOfIndex[]>;
  /** What a wheel says that it needs. */
  requirementsOf(file: FileOfIndex): Promise<readonly Requirement[]>;
}

export type Resolution =
  | { readonly kind: 'resolved'; readonly packages: readonly LockedPackage[] }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'conflict'; readonly name: string; readonly demands: readonly string[] };

interface Demand {
  readonly requirement: Requirement;
  /** Who asks: a package, or `''` for the requirements file. */
  readonly from: string;
}

interface Chosen {
  readonly version: string;
  readonly file: FileOfIndex;
  readonly extras: string;
}

const maxSteps = 2000;

/**
 * Chooses for every requirement, and for what these need in turn, the newest version that all of them allow and that
 * has a wheel for the target. Greedy: a choice is made anew when a later demand forbids it.
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
    const best = newestWheel(name, specifiers, hashes.get(name) ?? [], files, target);
    if (!best) return { kind: 'conflict', name, demands: asked.map(describeDemand) };
    const known = chosen.get(name);
    if (known?.version === best.version && known.extras === extras.join(',')) continue;
    chosen.set(name, { ...best, extras: extras.join(',') });
    forget(name, demands);
    for (const requirement of await catalog.requirementsOf(best.file)) ask(requirement, name, extras);
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

function newestWheel(
  name: string,
  specifiers: readonly string[],
  hashes: readonly string[],
  files: readonly FileOfIndex[],
  target: PythonTarget,
): { version: string; file: FileOfIndex } | undefined {
  const pinned = specifiers.some((specifier) => pinnedVersion(specifier) !== undefined);
  const early = specifiers.some((specifier) => /\d(?:a|b|rc|\.?dev)\d*/.test(specifier));
  const usable = files.filter(({ yanked }) => pinned || !yanked);
  const versions = [...new Set(usable.flatMap(({ fileName }) => parseWheelName(fileName)?.version ?? []))]
    .flatMap((text) => {
      const version = parseVersion(text);
      return version ? [{ text, version }] : [];
    })
    .filter(({ text }) => specifiers.every((specifier) => satisfies(text, specifier) === true))
    .sort((a, b) => compareVersions(b.version, a.version));
  const final = versions.filter(({ version }) => !version.pre && version.dev === undefined);
  for (const { text } of early || pinned || final.length === 0 ? versions : final) {
    const choice = chooseWheel({ name, version: text, hashes }, usable, target);
    if (choice.kind === 'wheel') return { version: text, file: choice.file };
  }
  return undefined;
}

function lockedOf(name: string, { version, file }: Chosen, hashes: readonly string[]): LockedPackage {
  const own = file.sha256 === undefined ? [] : [file.sha256];
  return { name, version, hashes: hashes.length > 0 ? hashes : own, files: [file] };
}
