import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PipArguments, readPipArguments } from '../../../src/package/builders/python/pip-arguments.ts';
import { pythonLayerConfig } from '../../../src/package/builders/python/python-layer.ts';
import { serviceModel } from '../../builders/compile-context.ts';
import { entriesOf } from '../memory-zip.ts';
import {
  fakeIndex,
  indexUrl,
  packageFolder,
  publish,
  temporaryFolder,
  wheelOf,
  writeFiles,
} from '../package-folder.ts';

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

  it('with vendor of the service and of a function lets the latter go over the former, in the archive of that function too', async () => {
    const { index, folder } = await sixService({
      'common/lib/a.py': '',
      'common/b.py': '',
      'own/lib/c.py': '',
      'own/six/d.py': '',
    });
    const { manifest } = await packageFolder(folder, {
      index,
      functions: ['first', 'second'].map((key) => ({
        key,
        config: key === 'first' ? { vendor: 'own' } : {},
        package: { individually: true, patterns: [], disable: false },
      })),
      model: {
        ...options({ vendor: 'common', zip: true }),
        package: { individually: true, patterns: ['!**', 'handler.py'], excludeDevDependencies: true },
      },
    });
    expect(await names(manifest?.functions['first']?.path)).toEqual(['b.py', 'handler.py', 'lib/c.py', 'six/d.py']);
    const second = ['.requirements.zip', 'b.py', 'handler.py', 'lib/a.py', 'unzip_requirements.py'];
    expect(await names(manifest?.functions['second']?.path)).toEqual(second);
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
    const model = options({ dockerizePip: true, pipCmdExtraArgs: ['--no-cache-dir', '--only-binary :all:'] });
    const { manifest, told } = await packageFolder(folder, { index, model });
    expect(told.map(({ severity, code, at, message }) => `${severity} ${code} ${at?.file}: ${message}`)).toEqual([
      'notice PACKAGE_OPTION_UNSUPPORTED custom.pythonRequirements.pipCmdExtraArgs: `--no-cache-dir`, `--only-binary` in `pipCmdExtraArgs` has no effect: wheels are taken from the index as they are, pip is not run.',
      'notice PACKAGE_OPTION_UNSUPPORTED custom.pythonRequirements.dockerizePip: `dockerizePip` has no effect: wheels are chosen for Lambda and its architecture, no container is needed.',
    ]);
    expect(await names(manifest?.functions['hello']?.path)).toContain('six/__init__.py');
  });

  it.each<[string, readonly string[], Partial<PipArguments>]>([
    ['in one text', ['--index-url https://a.example'], { indexUrl: 'https://a.example' }],
    ['in two texts', ['-i', 'https://a.example'], { indexUrl: 'https://a.example' }],
    [
      'among others',
      ['--no-cache-dir', '--extra-index-url=https://b.example/?x=1', '--extra-index-url https://c.example'],
      { extraIndexUrls: ['https://b.example/?x=1', 'https://c.example'], others: ['--no-cache-dir'] },
    ],
    ['without an address', ['--platform=any', '-i'], { others: ['--platform'] }],
    [
      'with folders',
      ['--no-index', '-f ./wheels', '--find-links=more', '--pre'],
      { findLinks: ['./wheels', 'more'], noIndex: true, pre: true },
    ],
  ])('finds the places that pipCmdExtraArgs names %s', (_, texts, expected) => {
    const none = { indexUrl: undefined, extraIndexUrls: [], findLinks: [], noIndex: false, pre: false, others: [] };
    expect(readPipArguments(texts)).toEqual({ ...none, ...expected });
  });

  it('asks the indexes of pipCmdExtraArgs and the configured further ones, not the configured main one', async () => {
    const { index, folder } = await sixService();
    const asked = ['https://a.example/simple', 'https://b.example', 'https://c.example'];
    for (const address of asked.slice(1))
      index.pages.set(`${address}/six/`, { body: '{"files": []}', contentType: 'application/vnd.pypi.simple.v1+json' });
    const page = index.pages.get(`${indexUrl}/six/`);
    if (page) index.pages.set(`${asked[0]}/six/`, page);
    const [wheel] = [...index.pages].filter(([url]) => url.endsWith('.whl'));
    if (wheel) index.pages.set('https://a.example/files/six-1.16-py3-none-any.whl', wheel[1]);
    const model = options({ pipCmdExtraArgs: [`--index-url ${asked[0]}`, `--extra-index-url ${asked[1]}`] });
    const { manifest, problems } = await packageFolder(folder, {
      index,
      model,
      env: { PIP_EXTRA_INDEX_URL: asked[2] ?? '' },
    });
    expect(problems).toEqual([]);
    expect(await names(manifest?.functions['hello']?.path)).toContain('six/__init__.py');
    const pages = index.requests.map(({ url }) => url).filter((url) => url.endsWith('/six/'));
    expect(pages).toEqual(asked.map((address) => `${address}/six/`));
  });

  it('takes wheels from a page of files when pip is configured to ask no index', async () => {
    const { index, folder } = await sixService();
    const wheel = index.pages.get('https://index.example/files/six-1.16-py3-none-any.whl');
    const files = ['sixth-1.16-py3-none-any.whl', 'six-1.17-py3-none-any.whl', 'w/six-1.16-py3-none-any.whl'];
    index.pages.clear();
    index.pages.set('https://links.example/all.html', {
      body: files.map((file) => `<a href="${file}">${path.basename(file)}</a>`).join(''),
      contentType: 'text/html',
    });
    if (wheel) index.pages.set('https://links.example/w/six-1.16-py3-none-any.whl', wheel);
    const env = {
      PIP_FIND_LINKS: 'https://links.example/all.html',
      PIP_NO_INDEX: 'true',
      PIP_EXTRA_INDEX_URL: 'https://b.example',
    };
    const { manifest, problems } = await packageFolder(folder, { index, model: options({}), env });
    expect(problems).toEqual([]);
    expect(await names(manifest?.functions['hello']?.path)).toContain('six/__init__.py');
    expect(new Set(index.requests.map(({ url }) => url))).toEqual(new Set(index.pages.keys()));
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
