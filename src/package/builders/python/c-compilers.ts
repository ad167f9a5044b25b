import path from 'node:path';
import process from 'node:process';
import type { PackageContext } from '../../package-context.ts';
import type { PythonTarget } from './python-target.ts';

/** A C compiler, as the variables by which builds find one. */
export interface Compiler {
  readonly env: Readonly<Record<string, string>>;
}

/** A compiler that compiles nothing and remembers that it was asked: so a build shows whether it has code in C. */
export async function refusingCompiler({
  ports,
}: PackageContext): Promise<Compiler & { readonly wasAsked: () => Promise<boolean> }> {
  const folder = await ports.workspace.makeTemporaryDirectory('compiler-');
  const script = path.join(folder, 'cc');
  const mark = path.join(folder, 'asked');
  await ports.workspace.writeText(script, `: > '${mark}'\necho 'no C compiler yet' >&2\nexit 1\n`);
  return {
    env: toolVariables(`sh ${script}`, `sh ${script}`),
    wasAsked: async () => (await ports.workspace.stat(mark)) !== undefined,
  };
}

/** zig as the compiler for a target: against the glibc of its runtime, whatever machine compiles. */
export async function zigCompiler(zig: string, target: PythonTarget, { ports }: PackageContext): Promise<Compiler> {
  const cache = await ports.workspace.makeTemporaryDirectory('zig-cache-');
  const triple = `${target.machine}-linux-gnu.2.${target.glibcMinor}`;
  // Debug information holds the name of a temporary folder; checks for undefined behaviour are zig's own addition.
  const flags = `-target ${triple} -g0 -fno-sanitize=undefined`;
  const abi = `cpython-${target.version.replace('.', '')}`;
  const isOtherMachine = machineOfRunner() !== target.machine;
  return {
    env: {
      ...toolVariables(`${zig} cc ${flags}`, `${zig} c++ ${flags}`),
      AR: `${zig} ar`,
      RANLIB: `${zig} ranlib`,
      ZIG_GLOBAL_CACHE_DIR: cache,
      ZIG_LOCAL_CACHE_DIR: cache,
      // A Python believes to build for its own machine, and names the files after that.
      ...(isOtherMachine
        ? {
            _PYTHON_HOST_PLATFORM: `linux-${target.machine}`,
            SETUPTOOLS_EXT_SUFFIX: `.${abi}-${target.machine}-linux-gnu.so`,
          }
        : {}),
    },
  };
}

function toolVariables(cc: string, cxx: string): Record<string, string> {
  return { CC: cc, CXX: cxx, LDSHARED: `${cc} -shared`, LDCXXSHARED: `${cxx} -shared` };
}

const machineOfRunner = () => (process.arch === 'arm64' ? 'aarch64' : 'x86_64');
