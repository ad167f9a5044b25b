import path from 'node:path';
import type { FunctionModel } from '../../../service/service-model.ts';
import { scanFolder } from '../../files/scan-folder.ts';
import type { ServiceFile } from '../../files/service-file.ts';
import { runtimeGlibc } from '../../gates/runtime-glibc.ts';
import type { PackageContext } from '../../package-context.ts';
import type { ProgramSource } from '../bootstrap-zip.ts';
import { reportMissing, runTool, subjectOf, type Tool } from '../run-tool.ts';

const rust: Tool = { name: 'Rust', workflow: ['- run: rustup toolchain install stable --profile minimal'] };
const cargoLambda: Tool = {
  name: 'cargo-lambda, cargo-zigbuild or the Rust target of its architecture',
  workflow: ['- run: pip install cargo-lambda'],
};

/**
 * The program of a function in a folder with a Cargo.toml. The handler names a folder of its own, or the package in
 * the workspace of the service folder: `hello` or `package.binary`; `bootstrap` is the only one.
 */
export function rustProgram(
  fn: FunctionModel,
  chosen: readonly ServiceFile[],
  context: PackageContext,
): ProgramSource | undefined {
  const names = new Set(chosen.map(({ name }) => name));
  const handler = path.posix.normalize(fn.handler ?? '').replace(/\/$/, '');
  if (names.has('bootstrap') || names.has(handler)) return undefined;
  const own = names.has(`${handler}/Cargo.toml`);
  if (!own && !names.has('Cargo.toml')) return undefined;
  const [crate = '', binary] = own || handler === 'bootstrap' ? [] : handler.split('.');
  const target = { folder: own ? handler : '.', crate, binary: binary ?? '', fn };
  return {
    fn,
    key: `rust ${target.folder} ${handler} ${fn.architecture ?? 'x86_64'} ${runtimeGlibc(fn.runtime)}`,
    entry: 'bootstrap',
    build: () => build(target, context),
  };
}

interface RustTarget {
  readonly folder: string;
  readonly crate: string;
  readonly binary: string;
  readonly fn: FunctionModel;
}

async function build(target: RustTarget, context: PackageContext): Promise<string | undefined> {
  const { fn } = target;
  const cwd = path.join(context.model.serviceDir, target.folder);
  const way = await chooseWay(fn, context);
  if (!way) return undefined;
  const output = await context.ports.workspace.makeTemporaryDirectory('cargo-');
  const wanted = [
    ...(target.crate ? ['--package', target.crate] : []),
    ...(target.binary ? ['--bin', target.binary] : []),
  ];
  // cargo-lambda puts programs into a folder of its own; of the others the messages say where they lie.
  const placed = way.lambda ? ['--lambda-dir', output] : ['--message-format=json-render-diagnostics'];
  const args = [...way.args, '--release', ...placed, ...withoutPaths(cwd, context), ...wanted];
  const said = await runTool(
    { tool: rust, command: 'cargo', args, cwd, env: way.env ?? {} },
    subjectOf(fn, context),
    context,
  );
  if (said === undefined) return undefined;
  const program = way.lambda ? await findBootstrap(output, context) : programOf(said);
  if (program === undefined) {
    const message = `Cargo built no program for the handler \`${fn.handler}\` of function \`${fn.key}\`.`;
    context.problems.error('PACKAGE_BUILD_FAILED', message, { at: context.model.locate([...fn.path, 'handler']) });
    return undefined;
  }
  return program;
}

/** Keeps the machine's paths out of the program, so that its bytes do not depend on the folder. */
function withoutPaths(cwd: string, { ports }: PackageContext): string[] {
  const home = ports.env['CARGO_HOME'] ?? path.join(ports.env['HOME'] ?? '/', '.cargo');
  const flags = [`--remap-path-prefix=${cwd}=.`, `--remap-path-prefix=${home}=cargo`];
  // Given this way they join the project's own flags; RUSTFLAGS would replace them.
  return ['--config', `build.rustflags=${JSON.stringify(flags)}`, '--config', 'profile.release.strip="symbols"'];
}

async function findBootstrap(folder: string, { ports }: PackageContext): Promise<string | undefined> {
  const files = await scanFolder(ports.workspace, folder);
  return files.find(({ name }) => path.posix.basename(name) === 'bootstrap')?.path;
}

interface Way {
  readonly lambda?: true;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** cargo-lambda or cargo-zigbuild where installed; else cargo itself, for what its toolchain can link. */
async function chooseWay(fn: FunctionModel, context: PackageContext): Promise<Way | undefined> {
  const { commands } = context.ports;
  const machine = fn.architecture === 'arm64' ? 'aarch64' : 'x86_64';
  const glibc = runtimeGlibc(fn.runtime) ?? 26;
  const works = async (...args: string[]) => (await commands.run('cargo', args))?.exitCode === 0;
  if (await works('zigbuild', '--help')) {
    return { args: ['zigbuild', '--target', `${machine}-unknown-linux-gnu.2.${glibc}`] };
  }
  if (await works('lambda', '--version')) {
    return { lambda: true, args: ['lambda', 'build', '--target', `${machine}-unknown-linux-gnu.2.${glibc}`] };
  }
  const version = await commands.run('rustc', ['-vV']);
  if (!version) {
    reportMissing(rust, subjectOf(fn, context), context);
    return undefined;
  }
  return cargoItself(machine, /^host: (\S+)/m.exec(version.stdout)?.[1] ?? '', fn, context);
}

/** The static target runs on every runtime; the host's own is the last resort. */
async function cargoItself(
  machine: string,
  host: string,
  fn: FunctionModel,
  context: PackageContext,
): Promise<Way | undefined> {
  const { commands, workspace } = context.ports;
  const target = `${machine}-unknown-linux-musl`;
  const found = await commands.run('rustc', ['--print', 'target-libdir', '--target', target]);
  if (found?.exitCode === 0 && (await workspace.stat(found.stdout.trim()))?.kind === 'directory') {
    const linker = `CARGO_TARGET_${target.toUpperCase().replaceAll('-', '_')}_LINKER`;
    const isHosts = host.startsWith(machine);
    return { args: ['build', '--target', target], env: isHosts ? {} : { [linker]: 'rust-lld' } };
  }
  if (host === `${machine}-unknown-linux-gnu`) return { args: ['build', '--target', host] };
  reportMissing(cargoLambda, subjectOf(fn, context), context);
  return undefined;
}

/** The program of the last message that has one. */
function programOf(messages: string): string | undefined {
  const programs = Array.from(messages.matchAll(/"executable":("(?:[^"\\]|\\.)*")/g), ([, text = '""']) =>
    String(JSON.parse(text)),
  );
  return programs.at(-1);
}
