import { isJsonObject, type Json, type JsonObject } from '../../../core/json.ts';

/** What a package asks for: name → range (yarn) or version (pnpm), as its lock file or package.json writes it. */
export type Asked = ReadonlyMap<string, string>;

/** The packages of a lock file by who asks for whom. Where they lie is for the installed tree to say. */
export interface LockGraph {
  /** Whether it locks the package.json in a folder (from the lock's, `''` for its own). */
  covers(folder: string): boolean;
  /** What the package.json in a folder asks for at run time, and for development only. */
  askedByManifest(folder: string, manifest: JsonObject): { readonly runtime: Asked; readonly development: Asked };
  /** What a package asks for at run time; `undefined` if only its own package.json tells. */
  askedByPackage(name: string, wanted: string): Asked | undefined;
  /** For which machines a package is; `undefined` for a package or a lock of which that is not known. */
  machineOf(name: string, wanted: string): LockedMachine | undefined;
  /** `machineOf` knows it of every package. */
  readonly tellsMachines: boolean;
  /** What the user does to have packages installed for a machine that is not the runner's. */
  otherMachine(cpu: string): string;
  /** The lock knows nothing of `peerDependencies`: they stand in the package.json of each package. */
  readonly lacksPeers: boolean;
}

/** What a lock tells of a package for certain machines. */
export interface LockedMachine {
  readonly version: string;
  /** `os`, `cpu` and `libc` as in a package.json. */
  readonly fits: JsonObject;
  /** Of its archive, `sha512-<base64>`. */
  readonly integrity: string | undefined;
}

/** The graph of a service without a lock file: every package.json tells for itself. */
export const manifestsOnly: LockGraph = {
  covers: () => false,
  askedByManifest: (_, manifest) => sectionsOf(manifest),
  askedByPackage: () => undefined,
  machineOf: () => undefined,
  tellsMachines: false,
  otherMachine: (cpu) => `Run the job on a runner for linux ${cpu}.`,
  lacksPeers: false,
};

/** The sections of a package.json. Its peers are needed at run time, unless it has them for development. */
export function sectionsOf(manifest: JsonObject): ReturnType<LockGraph['askedByManifest']> {
  const development = askedIn(manifest['devDependencies']);
  const peers = peersOf(manifest).filter((name) => !development.has(name));
  return { runtime: new Map([...withoutVersion(peers), ...runtimeOf(manifest)]), development };
}

/** What an installed package asks for by its own package.json. */
export const askedByInstalled = (manifest: JsonObject): Asked =>
  new Map([...withoutVersion(peersOf(manifest)), ...runtimeOf(manifest)]);

export const peersOf = (manifest: JsonObject): string[] => [...askedIn(manifest['peerDependencies']).keys()];

/** Peers: whatever version is there serves, so no lock entry stands for it. */
export const withoutVersion = (names: Iterable<string>): [name: string, wanted: string][] =>
  Array.from(names, (name) => [name, '']);

const runtimeOf = (manifest: JsonObject): Asked =>
  new Map([...askedIn(manifest['optionalDependencies']), ...askedIn(manifest['dependencies'])]);

const askedIn = (section: Json | undefined): Asked =>
  new Map(isJsonObject(section) ? Object.entries(section).map(([name, range]) => [name, String(range)]) : []);
