import { mapConcurrently } from '../../../core/concurrency.ts';
import { canonicalJson, isJsonObject } from '../../../core/json.ts';
import type { Problems } from '../../../core/problems.ts';
import type { Ports, ReadableFile } from '../../../ports.ts';
import { type ArchiveSources, buildArchive } from './build-archive.ts';
import { chooseWheel, type WheelChoice } from './choose-wheel.ts';
import type { FileOfIndex } from './index-client.ts';
import type { LockedPackage, NamedIndex } from './locked-package.ts';
import { describeTarget, type PythonTarget } from './python-target.ts';
import type { BuiltWheel } from './wheel-builder.ts';
import { parseWheelName, rankedTags } from './wheel-tags.ts';

/** A wheel that was chosen for a locked package. */
export interface ChosenWheel {
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
}

export interface OpenedWheel extends ChosenWheel {
  readonly file: ReadableFile;
}

export interface WheelSources extends ArchiveSources {
  /** Indexes in the order to ask; asked for only when a wheel has to be looked up. */
  indexes(): Promise<readonly NamedIndex[]>;
  readonly log: Ports['log'];
}

const atOnce = 8;

/**
 * The wheel of every package for the target, opened and checked: from the store where `known` choices are there,
 * else looked up and downloaded, 8 at a time. `undefined` with problems reported when one cannot be had.
 */
export async function resolveWheels(
  packages: readonly LockedPackage[],
  target: PythonTarget,
  known: ReadonlyMap<string, ChosenWheel>,
  sources: WheelSources,
  problems: Problems,
): Promise<OpenedWheel[] | undefined> {
  const opened = await mapConcurrently(packages, atOnce, async (locked) => {
    if (locked.built) return openBuilt(locked.name, locked.built, sources);
    const choice = known.get(locked.name);
    if (choice && isStillRight(choice, locked, target)) {
      const file = await sources.store.open(choice.sha256);
      if (file) return { ...choice, file };
    }
    return fetchWheel(locked, target, sources, problems);
  });
  const wheels = opened.filter((wheel) => wheel !== undefined);
  if (wheels.length === opened.length) return wheels;
  await Promise.all(wheels.map(({ file }) => file.close()));
  return undefined;
}

// Choices come out of a cache that others may have written: they are believed only as far as the lock allows.
function isStillRight(choice: ChosenWheel, locked: LockedPackage, target: PythonTarget): boolean {
  const wheel = parseWheelName(choice.fileName);
  const tags = rankedTags(target);
  return (
    locked.hashes.includes(choice.sha256) && wheel?.name === locked.name && wheel.tags.some((tag) => tags.has(tag))
  );
}

async function fetchWheel(
  locked: LockedPackage,
  target: PythonTarget,
  sources: WheelSources,
  problems: Problems,
): Promise<OpenedWheel | undefined> {
  const found = await findWheel(locked, target, sources, problems);
  if (!found) return undefined;
  if (!found.fileName.endsWith('.whl')) return fetchSource(locked, found, sources);
  const { fileName, url, index } = found;
  const inStore = found.sha256 === undefined ? undefined : await sources.store.open(found.sha256);
  if (inStore && found.sha256 !== undefined)
    return { name: locked.name, fileName, sha256: found.sha256, file: inStore };
  const bytes = await sources.client.download(url, fileName, index);
  const allowed = locked.hashes.length > 0 ? locked.hashes : found.sha256 === undefined ? [] : [found.sha256];
  const sha256 = await sources.store.add(bytes, fileName, allowed);
  sources.log.debug(`downloaded ${fileName}, ${bytes.length} bytes`);
  const file = await sources.store.open(sha256);
  if (!file) throw new Error(`${fileName} is not in the store right after it was put there`);
  return { name: locked.name, fileName, sha256, file };
}

async function openBuilt(name: string, { fileName, sha256 }: BuiltWheel, { store }: WheelSources) {
  const file = await store.open(sha256);
  if (!file) throw new Error(`${fileName} is not in the store right after it was built`);
  return { name, fileName, sha256, file };
}

async function fetchSource(
  { name, version, hashes, files }: LockedPackage,
  found: FoundWheel,
  sources: WheelSources,
): Promise<OpenedWheel | undefined> {
  const allowed = files ? (found.sha256 === undefined ? [] : [found.sha256]) : hashes;
  const built = await buildArchive(`${name} ${version}`, found, allowed, sources);
  return built && openBuilt(name, built, sources);
}

type FoundWheel = Pick<FileOfIndex, 'fileName' | 'url' | 'sha256'> & { readonly index: NamedIndex | undefined };

async function findWheel(
  locked: LockedPackage,
  target: PythonTarget,
  sources: WheelSources,
  problems: Problems,
): Promise<FoundWheel | undefined> {
  if (locked.files && locked.files.length > 0) {
    const files = locked.files.map((file) => ({
      ...file,
      requiresPython: undefined,
      yanked: file.yanked ?? false,
      index: file.index,
    }));
    return settle(locked, chooseWheel(locked, files, target), target, problems);
  }
  const all = await sources.indexes();
  const bound = all.filter(({ name }) => name !== '' && name === locked.index);
  let listed: readonly FileOfIndex[] = [];
  let choice: WheelChoice<Candidate> = { kind: 'no-version' };
  for (const index of bound.length > 0 ? bound : all) {
    listed = listed.concat(await sources.client.listFiles(index, locked.name));
    choice = chooseWheel(locked, listed, target);
    if (choice.kind === 'wheel') break;
  }
  return settle(locked, choice, target, problems);
}

type Candidate = FoundWheel & Pick<FileOfIndex, 'requiresPython' | 'yanked'>;

function settle(
  locked: LockedPackage,
  choice: WheelChoice<Candidate>,
  target: PythonTarget,
  problems: Problems,
): FoundWheel | undefined {
  const what = `${locked.name} ${locked.version}`;
  switch (choice.kind) {
    case 'wheel':
      if (choice.file.yanked) problems.warn('PACKAGE_VERSION_YANKED', `${what} was withdrawn from the index.`);
      return choice.file;
    case 'no-version':
      problems.error('PACKAGE_VERSION_NOT_FOUND', `The index has no ${what}.`);
      return undefined;
    case 'not-locked':
      problems.error('PACKAGE_HASH_MISMATCH', `The lock of ${what} does not hold the hash of ${choice.fileName}.`);
      return undefined;
    case 'no-wheel': {
      if (choice.source && choice.fromSource) return choice.source;
      const seen = choice.tags.length > 0 ? `its wheels are for ${shortenTags(choice.tags)}` : 'it has no wheels';
      const source = choice.source ? '; its source would have to be built' : '';
      problems.error('PACKAGE_NO_WHEEL', `No wheel of ${what} runs on ${describeTarget(target)}: ${seen}${source}.`);
      return undefined;
    }
  }
}

/** As many tags as a message bears. */
export function shortenTags(tags: readonly string[]): string {
  const shown = tags.slice(0, 12).join(', ');
  return tags.length > 12 ? `${shown} and ${tags.length - 12} more` : shown;
}

/** Choices as a file of the cache holds them. */
export function formatChoices(wheels: readonly ChosenWheel[]): string {
  return canonicalJson(wheels.map(({ name, fileName, sha256 }) => ({ name, fileName, sha256 })));
}

/** Reads `formatChoices`; a text that is anything else gives none. */
export function parseChoices(text: string | undefined): Map<string, ChosenWheel> {
  const choices = new Map<string, ChosenWheel>();
  for (const entry of jsonList(text)) {
    if (!isJsonObject(entry)) continue;
    const { name, fileName, sha256 } = entry;
    if (typeof name !== 'string' || typeof fileName !== 'string' || typeof sha256 !== 'string') continue;
    if (/^[0-9a-f]{64}$/.test(sha256)) choices.set(name, { name, fileName, sha256 });
  }
  return choices;
}

function jsonList(text: string | undefined): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
