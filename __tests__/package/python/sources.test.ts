import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/digest.ts';
import type { CommandRunner } from '../../../src/ports.ts';
import { createCommandRunner } from '../../../src/runner/command-runner.ts';
import { entriesOf } from '../memory-zip.ts';
import {
  type FakeIndex,
  fakeIndex,
  packageFolder,
  publish,
  temporaryFolder,
  wheelOf,
  writeFiles,
} from '../package-folder.ts';

/** A package that builds itself with Python's own library: no build tool is fetched from anywhere. */
function library(tag = 'py3-none-any', requires = ''): Record<string, string> {
  return {
    'pyproject.toml': '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
    'backend.py': `import os, zipfile
def build_wheel(folder, config=None, metadata=None):
    name = "lib-1.0-${tag}.whl"
    with zipfile.ZipFile(os.path.join(folder, name), "w") as wheel:
        for root, _, files in os.walk("lib"):
            for file in files:
                wheel.write(os.path.join(root, file))
        wheel.writestr("lib-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: lib\\nVersion: 1.0\\n${requires}")
        wheel.writestr("lib-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nGenerator: backend\\nRoot-Is-Purelib: true\\nTag: ${tag}\\n")
        wheel.writestr("lib-1.0.dist-info/RECORD", "")
    open("left-by-the-build", "w").close()
    return name
`,
    'lib/__init__.py': 'answer = 42\n',
  };
}

/** The runner's pip without uv, and the calls that build. */
function pip(): { readonly runner: CommandRunner; readonly builds: string[] } {
  const real = createCommandRunner(process.env);
  const builds: string[] = [];
  const run: CommandRunner['run'] = async (command, args, options) => {
    if (command === 'uv') return undefined;
    if (args.includes('wheel')) builds.push(args.at(-1) ?? '');
    return real.run(command, args, options);
  };
  return { runner: { run }, builds };
}

const inFolder = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));

function serviceFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, { 'handler.py': 'def hello(event, context): return 1\n', ...files });
  return folder;
}

async function build(folder: string, commands: CommandRunner, index: FakeIndex = fakeIndex()) {
  const { manifest, problems } = await packageFolder(folder, {
    commands,
    index,
    model: { package: { individually: false, patterns: ['!**', 'handler.py'], excludeDevDependencies: true } },
  });
  const zip = manifest?.functions['hello']?.path;
  const names = zip ? (await entriesOf(readFileSync(zip))).map(({ name }) => name) : [];
  return { names, problems };
}

const packaged = [
  'handler.py',
  'lib-1.0.dist-info/METADATA',
  'lib-1.0.dist-info/RECORD',
  'lib-1.0.dist-info/WHEEL',
  'lib/__init__.py',
];

describe('a package whose code is at hand', () => {
  const uvLock = `version = 1
[[package]]
name = "shop"
version = "1.0"
source = { virtual = "." }
dependencies = [{ name = "lib" }]
[[package]]
name = "lib"
version = "1.0"
source = { directory = "libs/lib" }
`;
  const poetryLock = `[[package]]
name = "lib"
version = "1.0"
optional = false
python-versions = "*"
groups = ["main"]
[package.source]
type = "directory"
url = "libs/lib"
`;
  const poetry = '[tool.poetry.dependencies]\nlib = {path = "libs/lib"}\n[build-system]\nrequires = ["poetry-core"]\n';

  const pipenv = (key: string, place: string, more: object = {}) => ({
    Pipfile: `[packages]\nlib = {${key} = "${place}", editable = true}\n`,
    'Pipfile.lock': JSON.stringify({ default: { lib: { editable: true, [key]: place, ...more } } }),
  });

  it.each([
    ['by a path', { 'requirements.txt': './libs/lib\n' }],
    ['editable', { 'requirements.txt': '-e libs/lib\n' }],
    ['in uv.lock', { 'uv.lock': uvLock }],
    ['in poetry.lock', { 'poetry.lock': poetryLock, 'pyproject.toml': poetry }],
    ['in Pipfile.lock', pipenv('path', './libs/lib')],
    ['in Pipfile.lock, as older versions write it', pipenv('file', 'libs/lib')],
    ['in pylock.toml', { 'pylock.toml': '[[packages]]\nname = "lib"\ndirectory = { path = "libs/lib" }\n' }],
  ])('%s is built into the zip', async (_, files: Readonly<Record<string, string>>) => {
    const folder = serviceFolder({ ...inFolder('libs/lib', library()), ...files });
    const { names, problems } = await build(folder, pip().runner);
    expect(problems).toEqual([]);
    expect(names).toEqual(packaged);
    expect(execFileSync('ls', [path.join(folder, 'libs/lib')], { encoding: 'utf8' })).not.toContain(
      'left-by-the-build',
    );
  });

  it.each<[string, (address: string, commit: string) => Readonly<Record<string, string>>]>([
    ['of the requirements', (address) => ({ 'requirements.txt': `lib @ git+${address}\n` })],
    ['of Pipfile.lock', (address, ref) => pipenv('git', address, { ref })],
  ])('in a git repository %s is built', async (_, files) => {
    const folder = serviceFolder({});
    const repository = path.join(temporaryFolder(), 'repository');
    writeFiles(repository, library());
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: repository });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: repository, encoding: 'utf8' }).trim();
    writeFiles(folder, files(`file://${repository}`, commit));
    const { names, problems } = await build(folder, pip().runner);
    expect(problems).toEqual([]);
    expect(names).toEqual(packaged);
  });

  it('brings what it needs', async () => {
    const index = fakeIndex();
    publish(index, 'idna', [
      await wheelOf('idna-3.1-py3-none-any.whl', [{ name: 'idna.py', content: Buffer.from('') }]),
    ]);
    const folder = serviceFolder({
      ...inFolder('lib', library('py3-none-any', 'Requires-Dist: idna>=3\\n')),
      'requirements.txt': './lib\n',
    });
    const { names, problems } = await build(folder, pip().runner, index);
    expect(problems).toEqual([]);
    expect(names).toEqual([...packaged.slice(0, 1), 'idna.py', ...packaged.slice(1)]);
  });

  it('is built again only when a file of it has changed', async () => {
    const folder = serviceFolder({ ...inFolder('lib', library()), 'requirements.txt': './lib\n' });
    const { runner, builds } = pip();
    await build(folder, runner);
    await build(folder, runner);
    expect(builds).toHaveLength(1);
    writeFiles(folder, { 'lib/lib/__init__.py': 'answer = 43\n' });
    await build(folder, runner);
    expect(builds).toHaveLength(2);
  });

  it('is refused when it was built for another machine', async () => {
    const tag = 'py3-none-macosx_11_0_arm64';
    const folder = serviceFolder({ ...inFolder('lib', library(tag)), 'requirements.txt': './lib\n' });
    const { problems } = await build(folder, pip().runner);
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'PACKAGE_NO_WHEEL',
        message: `requirements.txt: lib was built for ${tag}, not for python3.12 on x86_64 (glibc 2.34).`,
      },
    ]);
  });

  it('as an archive of the index is built, if it has the locked hash', async () => {
    const source = temporaryFolder();
    writeFiles(source, inFolder('lib-1.0', library()));
    execFileSync('tar', ['-czf', 'lib-1.0.tar.gz', 'lib-1.0'], { cwd: source });
    const bytes = readFileSync(path.join(source, 'lib-1.0.tar.gz'));
    const archive = {
      fileName: 'lib-1.0.tar.gz',
      bytes,
      sha256: execFileSync('sha256sum', [path.join(source, 'lib-1.0.tar.gz')], { encoding: 'utf8' }).slice(0, 64),
    };
    const index = fakeIndex();
    publish(index, 'lib', [archive]);
    const requirement = (hash: string) => ({ 'requirements.txt': `lib==1.0 --hash=sha256:${hash}\n` });
    const right = await build(serviceFolder(requirement(archive.sha256)), pip().runner, index);
    expect(right.problems).toEqual([]);
    expect(right.names).toEqual(packaged);
    const wrong = await build(serviceFolder(requirement('0'.repeat(64))), pip().runner, index);
    expect(wrong.problems.map(({ code }) => code)).toEqual(['PACKAGE_HASH_MISMATCH']);
  });

  it.each([
    ['without a hash', 'lib==1.0\n', []],
    ['without a version', 'lib\n', []],
    ['beside wheels for other systems', 'lib==1.0\n', ['lib-1.0-cp312-cp312-win_amd64.whl']],
    ['beside a wheel of a version that is not asked for', 'lib>=1\n', ['lib-0.9-py3-none-any.whl']],
  ])('as an archive of the index is built %s', async (_, requirements, others) => {
    const source = temporaryFolder();
    writeFiles(source, inFolder('lib-1.0', library('py3-none-any', 'Requires-Dist: idna\\n')));
    execFileSync('tar', ['-czf', 'lib-1.0.tar.gz', 'lib-1.0'], { cwd: source });
    const bytes = readFileSync(path.join(source, 'lib-1.0.tar.gz'));
    const index = fakeIndex();
    const wheels = await Promise.all(others.map((name) => wheelOf(name, [{ name: 'x.py', content: bytes }])));
    publish(index, 'lib', [...wheels, { fileName: 'lib-1.0.tar.gz', bytes, sha256: sha256Hex(bytes) }]);
    publish(index, 'idna', [
      await wheelOf('idna-3.1-py3-none-any.whl', [{ name: 'idna.py', content: Buffer.from('') }]),
    ]);
    const { names, problems } = await build(serviceFolder({ 'requirements.txt': requirements }), pip().runner, index);
    expect(problems).toEqual([]);
    expect(names).toEqual([...packaged.slice(0, 1), 'idna.py', ...packaged.slice(1)]);
  });

  it('as an archive is not built where its makers have wheels for such machines: others are named', async () => {
    const index = fakeIndex();
    const wheel = await wheelOf('lib-1.0-cp313-cp313-manylinux_2_28_x86_64.whl', []);
    publish(index, 'lib', [wheel, { fileName: 'lib-1.0.tar.gz', bytes: new Uint8Array(1), sha256: sha256Hex('x') }]);
    const { problems } = await build(serviceFolder({ 'requirements.txt': 'lib==1.0\n' }), pip().runner, index);
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'PACKAGE_NO_WHEEL No wheel of lib runs on python3.12 on x86_64 (glibc 2.34) and is ==1.0: there are some for cp313-cp313-manylinux_2_28_x86_64.',
    ]);
  });

  it('as a wheel is taken as it is', async () => {
    const wheel = await wheelOf('lib-1.0-py3-none-any.whl', [{ name: 'lib.py', content: Buffer.from('1') }]);
    const folder = serviceFolder({
      [`dist/${wheel.fileName}`]: wheel.bytes,
      'requirements.txt': `./dist/${wheel.fileName}\n`,
    });
    const { names, problems } = await build(folder, { run: async () => undefined });
    expect(problems).toEqual([]);
    expect(names).toEqual(['handler.py', 'lib.py']);
  });
});

describe('requirements without versions', () => {
  async function indexOf(...versions: string[]) {
    const index = fakeIndex();
    const wheels = await Promise.all(
      versions.map((version) =>
        wheelOf(`idna-${version}-py3-none-any.whl`, [{ name: 'idna.py', content: Buffer.from(version) }]),
      ),
    );
    publish(index, 'idna', wheels);
    return { index, wheels };
  }

  it('are pinned by uv for the target where it is installed', async () => {
    const { index, wheels } = await indexOf('3.1', '3.2');
    const calls: { readonly line: string; readonly index: string | undefined }[] = [];
    const run: CommandRunner['run'] = async (command, args, options) => {
      if (command !== 'uv') return undefined;
      calls.push({ line: args.join(' '), index: options?.env?.['UV_DEFAULT_INDEX'] });
      return { exitCode: 0, stderr: '', stdout: `idna==3.1 \\\n    --hash=sha256:${wheels[0]?.sha256}\n` };
    };
    const folder = serviceFolder({ 'requirements.txt': 'idna\n' });
    const { names, problems } = await build(folder, { run }, index);
    expect(problems).toEqual([]);
    expect(names).toEqual(['handler.py', 'idna.py']);
    expect(calls).toEqual([
      {
        line: 'pip compile requirements.txt --generate-hashes --no-header --no-annotate --only-binary :all: --python-version 3.12 --python-platform x86_64-manylinux_2_34 --quiet',
        index: 'https://index.example/simple',
      },
    ]);
  });

  it('are resolved here where uv does not succeed', async () => {
    const { index } = await indexOf('3.1', '3.2');
    const run: CommandRunner['run'] = async (command) =>
      command === 'uv' ? { exitCode: 2, stdout: '', stderr: 'no Python found' } : undefined;
    const { names, problems } = await build(serviceFolder({ 'requirements.txt': 'idna\n' }), { run }, index);
    expect(problems).toEqual([]);
    expect(names).toEqual(['handler.py', 'idna.py']);
  });
});
