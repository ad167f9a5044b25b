import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandRunner } from '../../../src/ports.ts';
import { createCommandRunner } from '../../../src/runner/command-runner.ts';
import { entriesOf } from '../memory-zip.ts';
import {
  fakeIndex,
  type PackageRun,
  packageFolder,
  publish,
  temporaryFolder,
  wheelOf,
  writeFiles,
} from '../package-folder.ts';

const version = execFileSync('python3', ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
  encoding: 'utf8',
}).trim();
const suffix = `cpython-${version.replace('.', '')}.pyc`;

/** The runner's programs, and how often modules were compiled. */
function runner(): { readonly commands: CommandRunner; readonly compiled: () => number } {
  const real = createCommandRunner(process.env);
  let compiled = 0;
  const run: CommandRunner['run'] = async (command, args, options) => {
    if (args.includes('compileall')) compiled += 1;
    return real.run(command, args, options);
  };
  return { commands: { run }, compiled: () => compiled };
}

async function build(run: PackageRun) {
  const index = fakeIndex();
  const text = (name: string, content: string) => ({ name, content: Buffer.from(content) });
  const wheel = await wheelOf('words-1.0-py3-none-any.whl', [
    text('words/__init__.py', 'from .deep import hello\n'),
    text(
      'words/deep.py',
      'KINDS = frozenset(("a", "b", "c", "d"))\ndef hello(name): return f"hello {name}" if name not in {"x", "y", "z"} else ""\n',
    ),
    text('words/template.py', '{{ this is no Python }}\n'),
    text('words/data.txt', 'text'),
  ]);
  publish(index, 'words', [wheel]);
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, {
    'app.py': 'import words\ndef main(event, context): return words.hello(event)\n',
    'requirements.txt': 'words==1.0\n',
  });
  const { manifest, problems, saved } = await packageFolder(folder, {
    index,
    functions: [{ key: 'hello', handler: 'app.main', runtime: `python${version}` }],
    pythonBytecode: true,
    ...run,
    model: {
      package: { individually: false, patterns: ['!requirements.txt'], excludeDevDependencies: true },
      ...run.model,
    },
  });
  const zip = manifest?.functions['hello'];
  const names = (await entriesOf(readFileSync(zip?.path ?? ''))).map(({ name }) => name);
  return { zip: zip?.path ?? '', sha256: zip?.sha256, names, problems, saved };
}

const plain = ['app.py', 'words/__init__.py', 'words/data.txt', 'words/deep.py', 'words/template.py'];
const withBytecode = [
  ...plain.slice(0, 2),
  `words/__pycache__/__init__.${suffix}`,
  `words/__pycache__/deep.${suffix}`,
  ...plain.slice(2),
].sort();

describe('bytecode of Python dependencies', () => {
  it('is packaged beside what compiles, and Python runs it', async () => {
    const { zip, names, problems } = await build({ commands: runner().commands });
    expect(problems).toEqual([]);
    expect([...names].sort()).toEqual(withBytecode);
    const task = temporaryFolder();
    execFileSync('unzip', ['-q', zip, '-d', task]);
    const script = 'import app; print(app.main("you", None))';
    const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
    const { stdout, stderr } = spawnSync('python3', ['-v', '-c', script], { cwd: task, encoding: 'utf8', env });
    expect(stdout.trim()).toBe('hello you');
    for (const module of ['__init__', 'deep']) {
      expect(stderr).toContain(`code object from '${task}/words/__pycache__/${module}.${suffix}'`);
    }
  });

  it('is compiled once, and anywhere to the same bytes', async () => {
    const { commands, compiled } = runner();
    const cacheDir = temporaryFolder();
    const first = await build({ commands, cacheDir });
    expect(first.saved.filter((key) => key.includes('-bytecode-'))).toHaveLength(1);
    const second = await build({ commands, cacheDir });
    expect(compiled()).toBe(1);
    expect(second.sha256).toBe(first.sha256);
    const elsewhere = await build({ commands });
    expect(compiled()).toBe(2);
    expect(elsewhere.sha256).toBe(first.sha256);
  });

  it('stays with slim, which takes out only what wheels bring', async () => {
    const model = { custom: { pythonRequirements: { slim: true } } };
    const { names } = await build({ commands: runner().commands, model });
    expect(names).toContain(`words/__pycache__/deep.${suffix}`);
  });

  it('is left out without being asked for', async () => {
    const { names } = await build({ commands: runner().commands, pythonBytecode: false });
    expect(names).toEqual(plain);
  });

  it('is left out with a warning where the runtime’s Python is not there', async () => {
    const functions = [{ key: 'hello', handler: 'app.main', runtime: 'python3.99' }];
    const { names, problems } = await build({ commands: runner().commands, functions });
    expect(names).toEqual(plain);
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'PACKAGE_TOOL_MISSING',
        message: 'Dependencies are packaged without bytecode: this machine has no python3.99 with pip.',
      },
    ]);
  });
});
