import path from 'node:path';
import { mapConcurrently } from '../../../core/concurrency.ts';
import { contentDigest } from '../../../core/zip/content-digest.ts';
import { scanFolder } from '../../files/scan-folder.ts';
import type { PackageContext } from '../../package-context.ts';
import { packMemory } from '../../zip/pack-files.ts';
import type { PackedFile } from '../../zip/packed-file.ts';
import { writeZip } from '../../zip/write-zip.ts';
import { findPython } from './find-python.ts';
import { keptZip } from './kept-zip.ts';
import type { PythonTarget } from './python-target.ts';

/** Of the rules by which files are compiled: a new one makes old bytecode unknown. */
const rulesVersion = 1;
const readsAtOnce = 16;

/** The same bytes on every machine: how many workers there are shows in them, and so does the order of sets. */
const options = ['-q', '-j', '4', '-r', '99', '--invalidation-mode', 'unchecked-hash', '-d', '/var/task'];
const env = { PYTHONHASHSEED: '0', PYTHONPATH: '', PYTHONOPTIMIZE: '', PYTHONPYCACHEPREFIX: '' };

/**
 * The files with the bytecode of every module beside it, which Python believes without looking at times (PEP 552). What
 * an earlier run compiled is taken from the cache. Without the runtime's Python on this machine, the files alone and a
 * warning `PACKAGE_TOOL_MISSING`. `wheels`: sha256 of every wheel that the files come from.
 */
export async function withBytecode(
  files: readonly PackedFile[],
  wheels: readonly string[],
  target: PythonTarget,
  context: PackageContext,
): Promise<PackedFile[]> {
  const modules = files.filter(({ name }) => name.endsWith('.py'));
  if (modules.length === 0) return [...files];
  const python = await findPython(target.version, context);
  if (python === undefined) {
    reportMissing(target, context);
    return [...files];
  }
  const inputs = {
    files: contentDigest(modules),
    wheels: [...wheels].sort(),
    python: python.release,
    rulesVersion,
  };
  const compiled = (await keptZip('bytecode', inputs, () => compile(modules, python.program, context), context)) ?? [];
  const made = new Set(compiled.map(({ name }) => name));
  return [...files.filter(({ name }) => !made.has(name)), ...compiled];
}

/** The bytecode of the modules; a file that is no Python of that version has none. */
async function compile(
  modules: readonly PackedFile[],
  python: string,
  context: PackageContext,
): Promise<PackedFile[] | undefined> {
  const { workspace, commands } = context.ports;
  const folder = await workspace.makeTemporaryDirectory('bytecode-');
  const [archive, stage] = [path.join(folder, 'modules.zip'), path.join(folder, 'stage')];
  const output = await workspace.create(archive);
  await writeZip(output, modules);
  await output.commit();
  const unpacked = await commands.run(python, ['-I', '-m', 'zipfile', '-e', archive, stage]);
  if (unpacked?.exitCode !== 0) throw new Error(`the modules could not be unpacked: ${unpacked?.stderr ?? ''}`);
  await commands.run(python, ['-m', 'compileall', ...options, stage], { cwd: folder, env });
  const found = (await scanFolder(workspace, stage)).filter(({ name }) => name.endsWith('.pyc'));
  const contents = await mapConcurrently(found, readsAtOnce, async ({ name, path: file }) => ({
    name,
    bytes: (await workspace.readBytes(file)) ?? new Uint8Array(0),
  }));
  return packMemory(contents, context);
}

function reportMissing({ version }: PythonTarget, { problems }: PackageContext): void {
  const message = `Dependencies are packaged without bytecode: this machine has no python${version} with pip.`;
  const remedy = `Run \`actions/setup-python\` with \`python-version: "${version}"\` in a step before this one.`;
  problems.warn('PACKAGE_TOOL_MISSING', message, { remedy });
}
