import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pythonLayerConfig } from '../../../src/package/builders/python/python-layer.ts';
import { serviceModel } from '../../builders/compile-context.ts';
import { entriesOf } from '../memory-zip.ts';
import { fakeIndex, packageFolder, publish, temporaryFolder, wheelOf, writeFiles } from '../package-folder.ts';

async function sixService(files: Readonly<Record<string, string>> = {}) {
  const index = fakeIndex();
  const content = Buffer.from('version = "1.16"');
  publish(index, 'six', [await wheelOf('six-1.16-py3-none-any.whl', [{ name: 'six/__init__.py', content }])]);
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, { 'handler.py': 'import six', 'requirements.txt': 'six==1.16', ...files });
  return { index, folder };
}

const options = (pythonRequirements: Readonly<Record<string, string | boolean | string[]>>) => ({
  custom: { pythonRequirements },
  package: { individually: false, patterns: ['!**', '**/*.py'], excludeDevDependencies: true },
});

async function names(zip: string | undefined): Promise<string[]> {
  return (await entriesOf(readFileSync(zip ?? ''))).map(({ name }) => name);
}

describe('custom.pythonRequirements', () => {
  it('with zip ships one archive, which its helper unpacks at import', async () => {
    const { index, folder } = await sixService({
      'handler.py': 'import unzip_requirements\nimport six\nprint(six.version)',
    });
    const { manifest } = await packageFolder(folder, { index, model: options({ zip: true }) });
    const zip = manifest?.functions['hello']?.path ?? '';
    expect(await names(zip)).toEqual(['.requirements.zip', 'handler.py', 'unzip_requirements.py']);
    const task = temporaryFolder();
    execFileSync('unzip', ['-q', zip, '-d', task]);
    const env = { ...process.env, TMPDIR: temporaryFolder(), LAMBDA_TASK_ROOT: task };
    expect(execFileSync('python3', ['handler.py'], { cwd: task, env, encoding: 'utf8' })).toBe('1.16\n');
  });

  it('with vendor lets the folder’s files go over the dependencies', async () => {
    const { index, folder } = await sixService({ 'vendored/six/__init__.py': 'version = "mine"' });
    const { manifest } = await packageFolder(folder, { index, model: options({ vendor: 'vendored' }) });
    const zip = manifest?.functions['hello']?.path ?? '';
    expect(execFileSync('unzip', ['-p', zip, 'six/__init__.py'], { encoding: 'utf8' })).toBe('version = "mine"');
  });

  it('with module and individually gives each function the files and requirements of its folder', async () => {
    const { index, folder } = await sixService({
      'one/handler.py': 'import six',
      'one/requirements.txt': 'six==1.16',
      'two/handler.py': '',
    });
    const own = (key: string, module: string) => ({
      key,
      config: { module },
      package: { individually: true, patterns: [], disable: false },
    });
    const { manifest, problems } = await packageFolder(folder, {
      index,
      functions: [own('first', 'one'), own('second', './two/')],
      model: { package: { individually: true, patterns: ['!**', '**/*.py'], excludeDevDependencies: true } },
    });
    expect(problems).toEqual([]);
    expect(await names(manifest?.functions['first']?.path)).toEqual(['handler.py', 'six/__init__.py']);
    expect(await names(manifest?.functions['second']?.path)).toEqual(['handler.py']);
  });

  it('with layer puts the dependencies under python/ of a layer and not into the functions', async () => {
    const { index, folder } = await sixService();
    const layer = {
      key: 'pythonRequirements',
      name: 'x',
      path: ['layers', 'pythonRequirements'],
      allowedAccounts: [],
      retain: false,
      package: { artifact: '.serverless/pythonRequirements.zip', patterns: [] },
    };
    const { manifest } = await packageFolder(folder, {
      index,
      model: { ...options({ layer: true }), layers: [layer] },
    });
    expect(await names(manifest?.functions['hello']?.path)).toEqual(['handler.py']);
    expect(await names(manifest?.layers['pythonRequirements']?.path)).toEqual(['python/six/__init__.py']);
  });

  it('says that Docker and pip options have no effect, and builds without them', async () => {
    const { index, folder } = await sixService();
    const model = options({ dockerizePip: true, pipCmdExtraArgs: ['--no-cache-dir'] });
    const { manifest, told } = await packageFolder(folder, { index, model });
    expect(told.map(({ severity, code, at, message }) => `${severity} ${code} ${at?.file}: ${message}`)).toEqual([
      'notice PACKAGE_OPTION_UNSUPPORTED custom.pythonRequirements.pipCmdExtraArgs: `pipCmdExtraArgs` has no effect: wheels are taken from the index as they are, pip is not run.',
      'notice PACKAGE_OPTION_UNSUPPORTED custom.pythonRequirements.dockerizePip: `dockerizePip` has no effect: wheels are chosen for Lambda and its architecture, no container is needed.',
    ]);
    expect(await names(manifest?.functions['hello']?.path)).toContain('six/__init__.py');
  });

  it('leaves Python services without the plugin alone', async () => {
    const { index, folder } = await sixService();
    const { manifest } = await packageFolder(folder, { index, model: { plugins: [] } });
    expect(await names(manifest?.functions['hello']?.path)).toEqual(['handler.py', 'requirements.txt']);
  });

  it('with layer stands for the layer that the plugin would add', () => {
    const given = {
      plugins: ['serverless-python-requirements'],
      custom: { pythonRequirements: { layer: { name: 'mine' } } },
    };
    expect(pythonLayerConfig(serviceModel(given))).toEqual({
      package: { artifact: '.serverless/pythonRequirements.zip' },
      name: 'mine',
      description: expect.stringContaining('Python requirements'),
    });
  });
});
