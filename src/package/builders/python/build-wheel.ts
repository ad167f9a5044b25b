import path from 'node:path';
import type { CommandResult } from '../../../ports.ts';
import type { PackageContext } from '../../package-context.ts';
import {
  reportFailure,
  reportMissing,
  runTool,
  type Subject,
  startTool,
  type Tool,
  type ToolCall,
} from '../run-tool.ts';
import { type Compiler, refusingCompiler, zigCompiler } from './c-compilers.ts';
import { findPython } from './find-python.ts';
import type { IndexClient } from './index-client.ts';
import type { NamedIndex } from './locked-package.ts';
import { lockError, placeOf } from './locks/lock-problems.ts';
import type { PackageSource } from './package-source.ts';
import { describeTarget, type PythonTarget } from './python-target.ts';
import { findZig, pinnedZig } from './zig.ts';

/** A wheel on the disk. */
export interface WheelOnDisk {
  readonly fileName: string;
  readonly path: string;
}

export interface BuildTools {
  readonly client: IndexClient;
  /** Where the compiler is looked for. */
  readonly indexes: () => Promise<readonly NamedIndex[]>;
}

const pip: Tool = {
  name: 'pip',
  workflow: ['- uses: actions/setup-python@v6', '  with:', '    python-version: "3.13"'],
};

/**
 * Builds a wheel of `what`: a folder, an archive, or an address that pip understands. First without a compiler, which
 * most packages do not need; one that asks for it is built again by zig, for the target and never for the runner.
 * `undefined` with a problem reported: `PACKAGE_BUILD_FAILED`, `PACKAGE_TOOL_MISSING`, `PACKAGE_NO_WHEEL`.
 */
export async function buildWheel(
  what: string,
  source: PackageSource,
  target: PythonTarget,
  tools: BuildTools,
  context: PackageContext,
): Promise<WheelOnDisk | undefined> {
  const subject: Subject = { name: `a package of \`${source.file.name}\``, at: placeOf(source.file, source.text) };
  const none = await refusingCompiler(context);
  const call = await pureCall(what, target, none, context);
  if (!call) {
    reportMissing(pip, subject, context);
    return undefined;
  }
  const result = await startTool(call, context);
  const pure = result?.exitCode === 0 ? await wheelIn(call.cwd, context) : undefined;
  if (!(await none.wasAsked())) return pure ?? failed(call, result, subject, context);
  const compiler = await findCompiler(target, tools, context);
  if (typeof compiler !== 'string') return compile(what, target, compiler, subject, context);
  if (pure) {
    context.ports.log.info(`${pure.fileName} is packaged without its code in C: ${compiler}.`);
    return pure;
  }
  const who = source.text === '' ? source.file.name : `A package of \`${source.file.name}\``;
  const message = `${who} comes as source with code in C, to be compiled for ${describeTarget(target)}: ${compiler}.`;
  lockError(context.problems, 'PACKAGE_NO_WHEEL', message, source.file, source.text, waysOut(target));
  return undefined;
}

function failed(call: ToolCall, result: CommandResult | undefined, subject: Subject, context: PackageContext) {
  if (result) reportFailure(call, result, subject, context);
  else reportMissing(pip, subject, context);
  return undefined;
}

function waysOut({ version, machine, glibcMinor }: PythonTarget): string {
  return `Run \`actions/setup-python\` with \`python-version: "${version}"\` in a step before this one, lock a version that has a wheel, or publish one (manylinux_2_${glibcMinor}_${machine} or older).`;
}

// The earliest time that a zip can hold: the same code gives the same wheel.
const fixed = { SOURCE_DATE_EPOCH: '315532800', PIP_DISABLE_PIP_VERSION_CHECK: '1' };

async function pureCall(
  what: string,
  target: PythonTarget,
  { env }: Compiler,
  context: PackageContext,
): Promise<ToolCall | undefined> {
  const { commands, workspace } = context.ports;
  const hasUv = path.isAbsolute(what) && (await commands.run('uv', ['--version']))?.exitCode === 0;
  const own = await findPython(target.version, context);
  const python = own?.program ?? (hasUv ? undefined : await anyPip(context));
  const cwd = await workspace.makeTemporaryDirectory('wheel-');
  const common = { tool: pip, cwd, env: { ...fixed, ...env } };
  if (hasUv) {
    const chosen = own === undefined ? [] : ['--python', own.program];
    return { ...common, command: 'uv', args: ['build', '--wheel', ...chosen, '--out-dir', cwd, what] };
  }
  return python === undefined ? undefined : { ...common, command: python, args: pipArguments(what, cwd) };
}

async function compile(
  what: string,
  target: PythonTarget,
  { python, zig }: FoundCompiler,
  subject: Subject,
  context: PackageContext,
): Promise<WheelOnDisk | undefined> {
  const { env } = await zigCompiler(zig, target, context);
  const cwd = await context.ports.workspace.makeTemporaryDirectory('wheel-');
  const call = { tool: pip, command: python, args: pipArguments(what, cwd), cwd, env: { ...fixed, ...env } };
  return (await runTool(call, subject, context)) === undefined ? undefined : wheelIn(cwd, context);
}

interface FoundCompiler {
  readonly python: string;
  readonly zig: string;
}

/** What compiles for the target; a text says what is missing. */
async function findCompiler(
  target: PythonTarget,
  { client, indexes }: BuildTools,
  context: PackageContext,
): Promise<FoundCompiler | string> {
  const python = await findPython(target.version, context);
  if (python === undefined) return `this machine has no python${target.version} with pip`;
  const zig = await findZig(python.program, indexes, client, context);
  return zig === undefined
    ? `the index has no zig ${pinnedZig.version} for this machine`
    : { python: python.program, zig };
}

function pipArguments(what: string, output: string): string[] {
  return ['-m', 'pip', 'wheel', '--quiet', '--no-deps', '--wheel-dir', output, what];
}

async function wheelIn(folder: string, { ports }: PackageContext): Promise<WheelOnDisk | undefined> {
  const [wheel] = (await ports.workspace.readDirectory(folder)).filter(({ name }) => name.endsWith('.whl'));
  return wheel && { fileName: wheel.name, path: path.join(folder, wheel.name) };
}

async function anyPip({ ports }: PackageContext): Promise<string | undefined> {
  for (const python of ['python3', 'python']) {
    if ((await ports.commands.run(python, ['-m', 'pip', '--version']))?.exitCode === 0) return python;
  }
  return undefined;
}
