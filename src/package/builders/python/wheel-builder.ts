import path from 'node:path';
import { sha256Hex } from '../../../core/digest.ts';
import { canonicalJson } from '../../../core/json.ts';
import type { ReadableFile } from '../../../ports.ts';
import { scanFolder } from '../../files/scan-folder.ts';
import type { ServiceFile } from '../../files/service-file.ts';
import { elfComplaint, readElf } from '../../gates/read-elf.ts';
import type { PackageContext } from '../../package-context.ts';
import { type BuildTools, buildWheel, type WheelOnDisk } from './build-wheel.ts';
import { builtOnce } from './built-wheels.ts';
import { lockError } from './locks/lock-problems.ts';
import type { PackageSource } from './package-source.ts';
import { describeTarget, type PythonTarget } from './python-target.ts';
import { unpackFile } from './unpack-file.ts';
import { wheelFiles } from './wheel-files.ts';
import type { WheelStore } from './wheel-store.ts';
import { parseWheelName, rankedTags } from './wheel-tags.ts';

/** A wheel in the store that was built on this machine, or lay there ready. */
export interface BuiltWheel {
  readonly fileName: string;
  readonly sha256: string;
}

const nativeName = /\.so(?:\.[\d.]+)?$/;

/** Makes wheels of code; `undefined` with a problem reported. */
export interface WheelBuilder {
  build(source: PackageSource): Promise<BuiltWheel | undefined>;
}

// What a package is not made of, but may lie beside it.
const leftOut = /(?:^|\/)(?:\.git|\.venv|venv|node_modules|\.serverless|__pycache__|build|dist|[^/]+\.egg-info)$/;

/**
 * Makes wheels for the target, each once a run, and folders only when their files have changed since. One that does not
 * run there is refused (`PACKAGE_NO_WHEEL`).
 */
export function createWheelBuilder(
  target: PythonTarget,
  store: WheelStore,
  tools: BuildTools,
  context: PackageContext,
): WheelBuilder {
  return {
    build: (source) =>
      context.once(`wheel ${source.place} ${target.version} ${target.architecture}`, async () => {
        const wheel = await makeWheel(source, target, store, tools, context);
        if (!wheel) return undefined;
        const bytes = (await context.ports.workspace.readBytes(wheel.path)) ?? new Uint8Array(0);
        const why = await wheelComplaint(wheel, bytes, source, target);
        if (why !== undefined) return refuse(why, source, target, context);
        return { fileName: wheel.fileName, sha256: await store.add(bytes, wheel.fileName, []) };
      }),
  };
}

async function makeWheel(
  source: PackageSource,
  target: PythonTarget,
  store: WheelStore,
  tools: BuildTools,
  context: PackageContext,
): Promise<WheelOnDisk | undefined> {
  const { workspace } = context.ports;
  if (source.kind === 'address') return wheelOfAddress(source, target, store, tools, context);
  const place = path.resolve(context.model.serviceDir, source.place);
  const kind = (await workspace.stat(place))?.kind;
  if (kind === 'directory') return wheelOfFolder(place, source, target, tools, context);
  const fileName = path.basename(place);
  const bytes = kind === 'file' ? await workspace.readBytes(place) : undefined;
  if (!bytes) {
    const message = `${source.file.name} asks for \`${source.place}\`, which is not there.`;
    lockError(context.problems, 'PACKAGE_SOURCE_UNSUPPORTED', message, source.file, source.text);
    return undefined;
  }
  if (fileName.endsWith('.whl')) return { fileName, path: place };
  return builtOnce(sha256Hex(bytes), target, () => buildWheel(place, source, target, tools, context), context);
}

async function wheelOfAddress(
  source: PackageSource,
  target: PythonTarget,
  store: WheelStore,
  tools: BuildTools,
  context: PackageContext,
): Promise<WheelOnDisk | undefined> {
  const { place } = source;
  const fileName = decodeURIComponent(path.posix.basename(place.replace(/[?#].*$/, '')));
  if (fileName.endsWith('.whl')) {
    const hash = /[#&]sha256=([0-9a-f]{64})/i.exec(place)?.[1]?.toLowerCase();
    const bytes = await tools.client.download(place, fileName, undefined);
    return { fileName, path: await store.addArchive(bytes, fileName, hash ? [hash] : []) };
  }
  const build = () => buildWheel(place, source, target, tools, context);
  // A branch moves, and so may the file behind an address; a commit does not.
  const isFixed = place.startsWith('git+') && /@[0-9a-f]{40}(?:#|$)/.test(place);
  return isFixed ? builtOnce(place, target, build, context) : build();
}

/** Known by the contents of its files and never by its version. */
async function wheelOfFolder(
  folder: string,
  source: PackageSource,
  target: PythonTarget,
  tools: BuildTools,
  context: PackageContext,
): Promise<WheelOnDisk | undefined> {
  const { workspace } = context.ports;
  const files = await scanFolder(workspace, folder, (name) => leftOut.test(name));
  const digests = await Promise.all(
    files.map(async ({ name, path: file }) => [name, sha256Hex((await workspace.readBytes(file)) ?? '')]),
  );
  const digest = sha256Hex(canonicalJson(digests.sort()));
  const build = async () => {
    // Builds leave files beside the code: they get a copy.
    const copy = await copyFolder(files, context);
    return buildWheel(copy, source, target, tools, context);
  };
  return builtOnce(digest, target, build, context);
}

async function copyFolder(files: readonly ServiceFile[], { ports }: PackageContext): Promise<string> {
  const copy = await ports.workspace.makeTemporaryDirectory('source-');
  for (const { name, path: file } of files) await ports.workspace.copyFile(file, path.join(copy, name));
  return copy;
}

/** Why the wheel does not run on the target, by its tags and by its native files; `undefined` when it does. */
async function wheelComplaint(
  { fileName }: WheelOnDisk,
  bytes: Uint8Array,
  source: PackageSource,
  target: PythonTarget,
): Promise<string | undefined> {
  const wheel = parseWheelName(fileName);
  const fitting = rankedTags(target);
  if (!wheel?.tags.some((tag) => fitting.has(tag))) {
    return `${wheel?.name ?? 'a package'} was built for ${wheel?.tags.join(', ') ?? 'nothing known'}`;
  }
  // The maker of a ready wheel knows; `linux_…` of what was built here says nothing of the C library.
  if (source.place.replace(/[?#].*$/, '').endsWith('.whl')) return undefined;
  const file = memoryFile(bytes);
  for (const native of (await wheelFiles(file)).filter(({ name }) => nativeName.test(name))) {
    const needs = readElf(await unpackFile(native));
    const why =
      (needs && elfComplaint(needs, target.architecture, target.glibcMinor)) ?? nameComplaint(native.name, target);
    if (why !== undefined) return `${wheel.name} was built, but \`${native.name}\` ${why}`;
  }
  return undefined;
}

// Python imports a module only by the name of its own machine, which some builds take from the machine they run on.
function nameComplaint(name: string, { machine }: PythonTarget): string | undefined {
  const named = /\.cpython-\d+-(x86_64|aarch64)-linux-gnu\.so$/.exec(name)?.[1];
  return named === undefined || named === machine ? undefined : `is named for ${named}`;
}

function memoryFile(bytes: Uint8Array): ReadableFile {
  return {
    size: bytes.length,
    read: async (position, length) => bytes.subarray(position, position + length),
    close: async () => {},
  };
}

function refuse(why: string, { file, text }: PackageSource, target: PythonTarget, { problems }: PackageContext) {
  const message = `${file.name}: ${why}, not for ${describeTarget(target)}.`;
  const remedy = 'Publish a wheel of it for Lambda (manylinux), and refer to that.';
  lockError(problems, 'PACKAGE_NO_WHEEL', message, file, text, remedy);
  return undefined;
}
