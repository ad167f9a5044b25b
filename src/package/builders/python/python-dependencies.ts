import path from 'node:path';
import { sha256Hex } from '../../../core/digest.ts';
import { canonicalJson } from '../../../core/json.ts';
import { cacheKey } from '../../cache-key.ts';
import type { PackageContext } from '../../package-context.ts';
import type { PackedFile } from '../../zip/packed-file.ts';
import { withBytecode } from './compile-bytecode.ts';
import { defaultIndexOf } from './default-index.ts';
import { type FoundLock, findLock } from './find-lock.ts';
import { createIndexClient } from './index-client.ts';
import type { LockedPackage, NamedPlaces } from './locked-package.ts';
import { placesToAsk } from './package-places.ts';
import type { PythonOptions } from './python-options.ts';
import type { PythonTarget } from './python-target.ts';
import { readLock } from './read-lock.ts';
import { formatChoices, type OpenedWheel, parseChoices, resolveWheels, type WheelSources } from './resolve-wheels.ts';
import { slimFiles } from './slim-files.ts';
import { stripFiles } from './strip-files.ts';
import { createWheelBuilder, type WheelBuilder } from './wheel-builder.ts';
import { wheelFiles } from './wheel-files.ts';
import { createWheelStore } from './wheel-store.ts';
import { normalizeName } from './wheel-tags.ts';

/** Of the format of choices and of the rules by which they are made: a new one makes old choices unknown. */
const choicesVersion = 1;

/**
 * The files of all Python dependencies for a target, packed as they lie in their wheels; of `module` (a folder from
 * the service's, `''` for the service itself). Empty with problems reported when something is wrong.
 */
export function pythonDependencies(
  module: string,
  target: PythonTarget,
  options: PythonOptions,
  context: PackageContext,
): Promise<PackedFile[]> {
  const key = canonicalJson({ python: module, target });
  return context.once(key, async () => {
    const found = await findLock(context.model.serviceDir, module, options, context.ports.workspace);
    if (!found) return [];
    const wheels = await lockedWheels(found, target, options, context);
    const files = (await mergeWheels(wheels, context)).filter(({ name }) => !options.noDeploy.has(moduleOf(name)));
    const slim = options.slim ? slimFiles(files, options.slimPatterns) : files;
    const hashes = wheels.map(({ sha256 }) => sha256);
    const stripped = options.strip ? await stripFiles(slim, hashes, context) : slim;
    return context.options.pythonBytecode ? withBytecode(stripped, hashes, target, context) : stripped;
  });
}

/** The module or package at the top that a file belongs to, as `noDeploy` may name it. */
const moduleOf = (file: string): string => normalizeName(file.split(/[-/]|\.py$/, 1)[0] ?? '');

async function lockedWheels(
  found: FoundLock,
  target: PythonTarget,
  options: PythonOptions,
  context: PackageContext,
): Promise<OpenedWheel[]> {
  const { ports, problems } = context;
  const { workspace, cache } = ports;
  const store = createWheelStore(path.join(cache.directory, 'wheels'), workspace);
  const lockHash = sha256Hex(
    [found.lock, found.manifest, ...found.included].map((file) => file?.text ?? '').join('\0'),
  );
  const choicesFile = path.join(
    store.directory,
    `choices-${sha256Hex(canonicalJson({ lockHash, target, groups: options.groups, choicesVersion }))}.json`,
  );
  const defaultIndex = () => context.once('default index', defaultIndexOf(ports.commands));
  const restored = await restoreWheels(choicesFile, store.directory, target, lockHash, context);
  const client = createIndexClient(ports);
  const places = (named: NamedPlaces) => placesToAsk(named, options.pip, defaultIndex, context);
  const builder = createWheelBuilder(target, store, { client, indexes: () => places({ indexes: [] }) }, context);
  const reading = {
    target,
    options,
    checked: restored.known.size > 0,
    defaultIndex,
    sources: { store, client, places, builder },
  };
  const locked = await readLock(found, reading, context);
  if (!locked) return [];
  const wanted = locked.packages.filter(({ name }) => !options.noDeploy.has(name));
  const ready = await buildSources(wanted, builder);
  if (!ready) return [];
  const sources: WheelSources = {
    store,
    client,
    builder,
    indexes: () => places(locked),
    log: ports.log,
  };
  const wheels = await resolveWheels(ready, target, restored.known, sources, problems);
  if (!wheels) return [];
  for (const { file } of wheels) context.keepOpen(file);
  await keepChoices(wheels, choicesFile, restored, store.directory, context);
  return wheels;
}

/** Packages whose code is at hand, with the wheels that came of it. */
async function buildSources(
  packages: readonly LockedPackage[],
  builder: WheelBuilder,
): Promise<LockedPackage[] | undefined> {
  const ready = await Promise.all(
    packages.map(async (locked) => {
      const built = locked.source && (await builder.build(locked.source));
      if (!locked.source) return locked;
      return built && { ...locked, hashes: [built.sha256], built };
    }),
  );
  const complete = ready.filter((locked) => locked !== undefined);
  return complete.length === ready.length ? complete : undefined;
}

interface Restored {
  readonly known: ReturnType<typeof parseChoices>;
  readonly key: string;
  readonly status: 'local' | 'hit' | 'partial' | 'miss' | 'off';
}

/** Looks into the local folder first; the cache of the runner is asked only when something is missing there. */
async function restoreWheels(
  choicesFile: string,
  directory: string,
  target: PythonTarget,
  lockHash: string,
  context: PackageContext,
): Promise<Restored> {
  const { ports, options } = context;
  const read = async () => parseChoices(await ports.workspace.readText(choicesFile));
  const prefix = `${cacheKey(`wheels-${target.version}-${target.architecture}`, options)}-`;
  const key = `${prefix}${lockHash}`;
  const known = await read();
  const stats = await Promise.all(
    Array.from(known.values(), ({ sha256 }) => ports.workspace.stat(path.join(directory, `${sha256}.whl`))),
  );
  if (known.size > 0 && stats.every((found) => found?.kind === 'file')) return { known, key, status: 'local' };
  if (!options.cacheEnabled) return { known, key, status: 'off' };
  const status = await ports.cache.restore([directory], key, [prefix]);
  return { known: await read(), key, status };
}

async function keepChoices(
  wheels: readonly OpenedWheel[],
  choicesFile: string,
  { known, key, status }: Restored,
  directory: string,
  context: PackageContext,
): Promise<void> {
  const { workspace, cache } = context.ports;
  const complete = wheels.every(({ name, sha256 }) => known.get(name)?.sha256 === sha256);
  if (!complete) await workspace.writeText(choicesFile, formatChoices(wheels));
  if (!context.options.cacheEnabled) return context.reportCache('off');
  if (status === 'partial' || status === 'miss') await cache.save([directory], key);
  context.reportCache(status === 'local' || complete ? 'hit' : status === 'partial' ? 'partial' : 'miss');
}

/** All files of all wheels; of two with one name the first stays. */
async function mergeWheels(wheels: readonly OpenedWheel[], { problems }: PackageContext): Promise<PackedFile[]> {
  const merged = new Map<string, { readonly file: PackedFile; readonly from: string }>();
  const ordered = [...wheels].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const wheel of ordered) {
    for (const file of await wheelFiles(wheel.file)) {
      const known = merged.get(file.name);
      if (!known) merged.set(file.name, { file, from: wheel.name });
      else if (known.file.crc !== file.crc || known.file.size !== file.size) {
        const message = `${known.from} and ${wheel.name} both bring \`${file.name}\`, with different contents; ${known.from}'s is packaged.`;
        problems.warn('PACKAGE_CLASHING_FILES', message);
      }
    }
  }
  return Array.from(merged.values(), ({ file }) => file);
}
