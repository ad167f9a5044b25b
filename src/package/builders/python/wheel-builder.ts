import path from 'node:path';
import { sha256Hex } from '../../../core/digest.ts';
import { canonicalJson, isJsonObject } from '../../../core/json.ts';
import { scanFolder } from '../../files/scan-folder.ts';
import type { ServiceFile } from '../../files/service-file.ts';
import type { PackageContext } from '../../package-context.ts';
import { reportMissing, runTool, type Subject, type Tool } from '../run-tool.ts';
import type { IndexClient } from './index-client.ts';
import { lockError, placeOf } from './locks/lock-problems.ts';
import type { PackageSource } from './package-source.ts';
import { describeTarget, type PythonTarget } from './python-target.ts';
import type { WheelStore } from './wheel-store.ts';
import { parseWheelName, supportedTags } from './wheel-tags.ts';

/** A wheel in the store that was built on this machine, or lay there ready. */
export interface BuiltWheel {
  readonly fileName: string;
  readonly sha256: string;
}

/** Makes wheels of code; `undefined` with a problem reported. */
export interface WheelBuilder {
  build(source: PackageSource): Promise<BuiltWheel | undefined>;
}

const pip: Tool = {
  name: 'pip',
  workflow: ['- uses: actions/setup-python@v6', '  with:', '    python-version: "3.13"'],
};
// What a package is not made of, but may lie beside it.
const leftOut = /(?:^|\/)(?:\.git|\.venv|venv|node_modules|\.serverless|__pycache__|build|dist|[^/]+\.egg-info)$/;

/**
 * Builds wheels by uv or pip, each once a run, and folders only when their files have changed since. What is built for
 * the machine of the runner only is refused (`PACKAGE_NO_WHEEL`).
 */
export function createWheelBuilder(
  target: PythonTarget,
  store: WheelStore,
  client: IndexClient,
  context: PackageContext,
): WheelBuilder {
  return {
    build: (source) =>
      context.once(`wheel ${source.place} ${target.version} ${target.architecture}`, async () => {
        const wheel = await makeWheel(source, target, store, client, context);
        return wheel && runsOn(wheel, source, target, context) ? wheel : undefined;
      }),
  };
}

async function makeWheel(
  source: PackageSource,
  target: PythonTarget,
  store: WheelStore,
  client: IndexClient,
  context: PackageContext,
): Promise<BuiltWheel | undefined> {
  const { workspace } = context.ports;
  if (source.kind === 'address') {
    const fileName = decodeURIComponent(path.posix.basename(source.place.replace(/[?#].*$/, '')));
    if (!fileName.endsWith('.whl')) return buildOf(source.place, source, store, context);
    const hash = /[#&]sha256=([0-9a-f]{64})/i.exec(source.place)?.[1]?.toLowerCase();
    const bytes = await client.download(source.place, fileName, undefined);
    return { fileName, sha256: await store.add(bytes, fileName, hash ? [hash] : []) };
  }
  const place = path.resolve(context.model.serviceDir, source.place);
  const kind = (await workspace.stat(place))?.kind;
  if (kind === 'directory') return wheelOfFolder(place, source, target, store, context);
  const bytes = kind === 'file' ? await workspace.readBytes(place) : undefined;
  if (!bytes) {
    const message = `${source.file.name} asks for \`${source.place}\`, which is not there.`;
    lockError(context.problems, 'PACKAGE_SOURCE_UNSUPPORTED', message, source.file, source.text);
    return undefined;
  }
  const fileName = path.basename(place);
  if (!fileName.endsWith('.whl')) return buildOf(place, source, store, context);
  return { fileName, sha256: await store.add(bytes, fileName, []) };
}

/** Known by the contents of its files and never by its version. What is known stays on this machine. */
async function wheelOfFolder(
  folder: string,
  source: PackageSource,
  target: PythonTarget,
  store: WheelStore,
  context: PackageContext,
): Promise<BuiltWheel | undefined> {
  const { workspace, cache } = context.ports;
  const files = await scanFolder(workspace, folder, (name) => leftOut.test(name));
  const digests = await Promise.all(
    files.map(async ({ name, path: file }) => [name, sha256Hex((await workspace.readBytes(file)) ?? '')]),
  );
  const key = sha256Hex(canonicalJson({ files: digests.sort(), python: target.version }));
  const record = path.join(cache.directory, 'built', `${key}.json`);
  const known = readRecord(await workspace.readText(record));
  const opened = known && (await store.open(known.sha256));
  if (known && opened) {
    await opened.close();
    return known;
  }
  // Builds leave files beside the code: they get a copy.
  const copy = await copyFolder(files, context);
  const built = await buildOf(copy, source, store, context);
  if (built) await workspace.writeText(record, canonicalJson({ ...built }));
  return built;
}

async function copyFolder(files: readonly ServiceFile[], { ports }: PackageContext): Promise<string> {
  const copy = await ports.workspace.makeTemporaryDirectory('source-');
  for (const { name, path: file } of files) await ports.workspace.copyFile(file, path.join(copy, name));
  return copy;
}

function readRecord(text: string | undefined): BuiltWheel | undefined {
  const value: unknown = text === undefined ? undefined : JSON.parse(text);
  if (!isJsonObject(value)) return undefined;
  const { fileName, sha256 } = value;
  return typeof fileName === 'string' && typeof sha256 === 'string' ? { fileName, sha256 } : undefined;
}

/** `what` is a folder, an archive, or an address that pip understands. */
async function buildOf(
  what: string,
  source: PackageSource,
  store: WheelStore,
  context: PackageContext,
): Promise<BuiltWheel | undefined> {
  const { workspace, commands } = context.ports;
  const output = await workspace.makeTemporaryDirectory('wheel-');
  const subject: Subject = { name: `a package of \`${source.file.name}\``, at: placeOf(source.file, source.text) };
  // The earliest time that a zip can hold: the same code gives the same wheel.
  const env = { SOURCE_DATE_EPOCH: '315532800', PIP_DISABLE_PIP_VERSION_CHECK: '1' };
  const hasUv = path.isAbsolute(what) && (await commands.run('uv', ['--version'], { env }))?.exitCode === 0;
  const python = hasUv ? undefined : await findPip(context);
  if (!hasUv && python === undefined) {
    reportMissing(pip, subject, context);
    return undefined;
  }
  const args = hasUv
    ? ['build', '--wheel', '--out-dir', output, what]
    : ['-m', 'pip', 'wheel', '--quiet', '--no-deps', '--wheel-dir', output, what];
  const said = await runTool({ tool: pip, command: python ?? 'uv', args, cwd: output, env }, subject, context);
  if (said === undefined) return undefined;
  const [wheel] = (await workspace.readDirectory(output)).filter(({ name }) => name.endsWith('.whl'));
  if (!wheel) throw new Error(`no wheel came of ${source.text}`);
  const bytes = await workspace.readBytes(path.join(output, wheel.name));
  return { fileName: wheel.name, sha256: await store.add(bytes ?? new Uint8Array(0), wheel.name, []) };
}

async function findPip({ ports }: PackageContext): Promise<string | undefined> {
  for (const python of ['python3', 'python']) {
    if ((await ports.commands.run(python, ['-m', 'pip', '--version']))?.exitCode === 0) return python;
  }
  return undefined;
}

function runsOn(
  { fileName }: BuiltWheel,
  source: PackageSource,
  target: PythonTarget,
  { problems }: PackageContext,
): boolean {
  // Native code of the runner is tagged `linux_…`, whatever C library it needs; of a ready wheel its maker knows.
  const isReady = source.place.replace(/[?#].*$/, '').endsWith('.whl');
  const fitting = new Set(supportedTags(target).filter((tag) => isReady || !tag.includes('-linux_')));
  const wheel = parseWheelName(fileName);
  if (wheel?.tags.some((tag) => fitting.has(tag))) return true;
  const tags = wheel?.tags.join(', ') ?? 'nothing known';
  const message = `${source.file.name}: ${wheel?.name ?? 'a package'} was built for ${tags}, not for ${describeTarget(target)}.`;
  const remedy = 'Publish a wheel of it for Lambda (manylinux), and refer to that.';
  lockError(problems, 'PACKAGE_NO_WHEEL', message, source.file, source.text, remedy);
  return false;
}
