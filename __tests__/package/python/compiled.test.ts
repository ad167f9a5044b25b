import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installBuildWheels } from '../../../scripts/setup-tests.mjs';
import { sha256Hex } from '../../../src/core/digest.ts';
import { readElf } from '../../../src/package/gates/read-elf.ts';
import type { CommandRunner } from '../../../src/ports.ts';
import { createCommandRunner } from '../../../src/runner/command-runner.ts';
import {
  fakeIndex,
  type PackageRun,
  packageFolder,
  publish,
  temporaryFolder,
  wheelOf,
  writeFiles,
} from '../package-folder.ts';

/** A package with code in C. `pow` got a newer version in glibc 2.29: compiled for this machine it would need that. */
const extension = {
  'pyproject.toml': '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n',
  'setup.py': `from setuptools import Extension, setup
setup(name="tiny", version="1.0", ext_modules=[Extension("tiny", ["tiny.c"], libraries=["m"])])
`,
  'tiny.c': `#include <Python.h>
#include <math.h>
static PyObject *power(PyObject *self, PyObject *args) {
  double base, exponent;
  if (!PyArg_ParseTuple(args, "dd", &base, &exponent)) return NULL;
  return PyFloat_FromDouble(pow(base, exponent));
}
static PyMethodDef methods[] = {{"power", power, METH_VARARGS, ""}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "tiny", NULL, -1, methods};
PyMODINIT_FUNC PyInit_tiny(void) { return PyModule_Create(&module); }
`,
};

const version = execFileSync('python3', ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
  encoding: 'utf8',
}).trim();
const headers = execFileSync('python3', ['-c', 'import sysconfig; print(sysconfig.get_paths()["include"])'], {
  encoding: 'utf8',
}).trim();
const machine = process.arch === 'arm64' ? 'arm64' : 'x86_64';
const otherMachine = machine === 'arm64' ? 'x86_64' : 'arm64';
const canCompile = process.platform === 'linux' && existsSync(path.join(headers, 'Python.h'));

describe.skipIf(!canCompile)('a package that is source with code in C', () => {
  let wheels = '';
  // The compiler is unpacked once, and what it keeps for itself serves all.
  const cacheDir = mkdtempSync(path.join(tmpdir(), 'compiled-'));
  beforeAll(() => {
    wheels = installBuildWheels();
  });
  afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

  /** The archive of the package on an index that has zig too. */
  async function indexWith(withZig = true) {
    const source = temporaryFolder();
    writeFiles(
      source,
      Object.fromEntries(Object.entries(extension).map(([name, content]) => [`tiny-1.0/${name}`, content])),
    );
    execFileSync('tar', ['-czf', 'tiny-1.0.tar.gz', 'tiny-1.0'], { cwd: source });
    const bytes = readFileSync(path.join(source, 'tiny-1.0.tar.gz'));
    const index = fakeIndex();
    publish(index, 'tiny', [{ fileName: 'tiny-1.0.tar.gz', bytes, sha256: sha256Hex(bytes) }]);
    const zig = readdirSync(wheels).find((name) => name.startsWith('ziglang-')) ?? '';
    const zigBytes = readFileSync(path.join(wheels, zig));
    if (withZig) publish(index, 'ziglang', [{ fileName: zig, bytes: zigBytes, sha256: sha256Hex(zigBytes) }]);
    return { index, lock: `tiny==1.0 --hash=sha256:${sha256Hex(bytes)}\n` };
  }

  /** The runner without uv, with an index of build tools on the disk. */
  function runner(): { readonly commands: CommandRunner; readonly builds: string[] } {
    const real = createCommandRunner({ ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels });
    const builds: string[] = [];
    const run: CommandRunner['run'] = async (command, args, options) => {
      if (command === 'uv') return undefined;
      if (args.includes('wheel')) builds.push(options?.env?.['CC'] ?? '');
      return real.run(command, args, options);
    };
    return { commands: { run }, builds };
  }

  async function build(requirements: string, run: PackageRun, files: Readonly<Record<string, string>> = {}) {
    const folder = path.join(temporaryFolder(), 'service');
    writeFiles(folder, { 'handler.py': '', 'requirements.txt': requirements, ...files });
    const { manifest, problems, saved } = await packageFolder(folder, { cacheDir, ...run });
    const task = temporaryFolder();
    const zip = manifest?.functions['hello'];
    if (zip) execFileSync('unzip', ['-q', zip.path, '-d', task]);
    const native = zip ? readdirSync(task).find((name) => name.endsWith('.so')) : undefined;
    return { problems, saved, task, native, digest: zip?.contentDigest };
  }

  const functionFor = (architecture: 'x86_64' | 'arm64') => [
    { key: 'hello', runtime: `python${version}`, architecture },
  ];

  const glibcMinor = Number(version.slice(2)) >= 12 ? 34 : 26;
  const fileNameFor = (architecture: 'x86_64' | 'arm64') =>
    `tiny.cpython-${version.replace('.', '')}-${architecture === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu.so`;

  it('is compiled once for the runtime; its code in the service gives the same bytes', async () => {
    const { index, lock } = await indexWith();
    const { commands, builds } = runner();
    const run = { index, commands, functions: functionFor(machine) };
    const first = await build(lock, run);
    expect(first.problems).toEqual([]);
    expect(first.native).toBe(fileNameFor(machine));
    const bytes = readFileSync(path.join(first.task, fileNameFor(machine)));
    expect(readElf(bytes)?.machine).toBe(machine);
    expect(readElf(bytes)?.glibcMinor).toBeLessThanOrEqual(glibcMinor);
    const script = 'import tiny; print(tiny.power(2, 10))';
    expect(execFileSync('python3', ['-c', script], { cwd: first.task, encoding: 'utf8' }).trim()).toBe('1024.0');
    expect(first.saved.filter((key) => key.includes('-built-'))).toHaveLength(1);

    const compiled = builds.length;
    const second = await build(lock, run);
    expect(builds).toHaveLength(compiled);
    expect(second.digest).toBe(first.digest);

    const code = Object.fromEntries(Object.entries(extension).map(([name, content]) => [`tiny/${name}`, content]));
    const folder = await build('-e ./tiny\n', run, code);
    expect(folder.problems).toEqual([]);
    expect(readFileSync(path.join(folder.task, folder.native ?? '')).equals(bytes)).toBe(true);
  }, 300_000);

  it('is compiled for a function on another machine', async () => {
    const { index, lock } = await indexWith();
    const run = { index, commands: runner().commands, functions: functionFor(otherMachine) };
    const { problems, task, native } = await build(lock, run);
    expect(problems).toEqual([]);
    expect(native).toBe(fileNameFor(otherMachine));
    const needs = readElf(readFileSync(path.join(task, native ?? '')));
    expect(needs?.machine).toBe(otherMachine);
    expect(needs?.glibcMinor).toBeLessThanOrEqual(glibcMinor);
  }, 300_000);

  it.each([
    [
      'the Python of the runtime is not there',
      'python3.99',
      true,
      'tiny 1.0 comes as source with code in C, to be compiled for python3.99 on x86_64 (glibc 2.34): this machine has no python3.99 with pip.',
    ],
    [
      'the index has no compiler',
      `python${version}`,
      false,
      `tiny 1.0 comes as source with code in C, to be compiled for python${version} on x86_64 (glibc 2.${glibcMinor}): the index has no zig 0.17.1 for this machine.`,
    ],
  ])('is refused where %s', async (_, runtime, withZig, message) => {
    const { index, lock } = await indexWith(withZig);
    const { problems } = await build(lock, {
      index,
      cacheDir: temporaryFolder(),
      commands: runner().commands,
      functions: [{ key: 'hello', runtime, architecture: 'x86_64' }],
    });
    expect(problems).toEqual([{ severity: 'error', code: 'PACKAGE_NO_WHEEL', message }]);
  });

  it('is not compiled by a compiler that is not the pinned one', async () => {
    const { index, lock } = await indexWith(false);
    const other = await wheelOf('ziglang-0.17.1-py3-none-any.whl', [{ name: 'ziglang/zig', content: Buffer.from('') }]);
    publish(index, 'ziglang', [other]);
    const { problems } = await build(lock, {
      index,
      cacheDir: temporaryFolder(),
      commands: runner().commands,
      functions: functionFor(machine),
    });
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('the index has no zig 0.17.1')]);
  });

  it.each([
    ['calls the compiler of the machine itself', 'own.so', 183, '`own.so` is built for arm64'],
    ['names its file after another machine', 'own.cpython-311-aarch64-linux-gnu.so', 62, 'is named for aarch64'],
  ])('that %s is refused', async (_, name, code, why) => {
    const { index } = await indexWith();
    const files = {
      'own/pyproject.toml': '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
      'own/backend.py': `import os, zipfile
def build_wheel(folder, config=None, metadata=None):
    name = "own-1.0-py3-none-linux_x86_64.whl"
    with zipfile.ZipFile(os.path.join(folder, name), "w") as wheel:
        wheel.writestr("${name}", b"\\x7fELF\\x02\\x01" + bytes(12) + (${code}).to_bytes(2, "little") + bytes(44))
        wheel.writestr("own-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: own\\nVersion: 1.0\\n")
        wheel.writestr("own-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-linux_x86_64\\n")
        wheel.writestr("own-1.0.dist-info/RECORD", "")
    return name
`,
    };
    const functions = [{ key: 'hello', runtime: `python${version}`, architecture: 'x86_64' as const }];
    const { problems } = await build('./own\n', { index, commands: runner().commands, functions }, files);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(why)]);
    expect(problems[0]?.message).toContain('requirements.txt: own was built, but');
  });
});
