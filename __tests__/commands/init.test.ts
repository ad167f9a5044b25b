import { mkdir, mkdtemp, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileUnpackaged } from '../../src/commands/compile-unpackaged.ts';
import { templateNames, templates } from '../../src/commands/init/templates.ts';
import { initCommand } from '../../src/commands/init.ts';
import { prepareService } from '../../src/commands/prepare-service.ts';
import { Problems } from '../../src/core/problems.ts';
import { readArguments } from '../../src/inputs/read-arguments.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const newFolder = async () => realpath(await mkdtemp(path.join(tmpdir(), 'init-')));
const init = (...argv: string[]) =>
  initCommand({ inputs: readArguments(['init', ...argv], {}), event: undefined, ports: terminalPorts() });
const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
const read = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8');

describe('init', () => {
  it('writes a Python service with its lock and its workflows', async () => {
    const folder = path.join(await newFolder(), 'shop');
    await init('--template', 'aws-python3', '--name', 'orders', '--path', folder, '--region', 'eu-west-1');
    expect(await filesIn(folder)).toEqual([
      '.github/workflows/preview.yml',
      '.github/workflows/production.yml',
      '.gitignore',
      'handler.py',
      'pyproject.toml',
      'serverless.yml',
      'uv.lock',
    ]);
    expect(parse(await read(folder, 'serverless.yml'))).toMatchObject({
      service: 'orders',
      provider: { runtime: 'python3.13', region: 'eu-west-1' },
    });
  });

  it('names the service after its folder when it is given no name', async () => {
    const folder = path.join(await newFolder(), 'my_shop');
    await init('--template', 'aws-nodejs', '--path', folder);
    expect(parse(await read(folder, 'serverless.yml')).service).toBe('my-shop');
  });

  it.each(templateNames)('writes a service from %s that compiles without a warning', async (template) => {
    const folder = path.join(await newFolder(), 'shop');
    await init('--template', template, '--path', folder);
    const problems = new Problems();
    const inputs = readArguments(['package'], {});
    const { model } = await prepareService(inputs, { serviceDir: folder, offline: true }, terminalPorts(), problems);
    const { Resources: resources } = compileUnpackaged(model, problems);
    expect(problems.all.map(({ message }) => message)).toEqual([]);
    expect(Object.values(resources).map(({ Type: type }) => type)).toContain('AWS::Lambda::Function');
  });

  it.each(templateNames)('leaves no placeholder and no address of a package index in %s', async (template) => {
    const folder = path.join(await newFolder(), 'shop');
    await init('--template', template, '--path', folder);
    for (const file of await filesIn(folder)) {
      expect(await read(folder, file)).not.toMatch(/SERVICE_[A-Z]+|registry\.|pypi|rubygems|nuget\.org/);
    }
  });

  it('puts the workflows into the root of the repository, with the folder of the service', async () => {
    const root = await newFolder();
    await mkdir(path.join(root, '.git'));
    await init('--template', 'aws-go', '--path', path.join(root, 'services/shop'));
    const workflow = parse(await read(root, '.github/workflows/services-shop-preview.yml'));
    expect(workflow.jobs.preview.steps).toEqual([
      { uses: 'actions/checkout@v6' },
      {
        uses: 'actions/setup-go@v6',
        with: { 'go-version-file': 'services/shop/go.mod', 'cache-dependency-path': 'services/shop/go.sum' },
      },
      {
        uses: 'org/serverless-deploy@v1',
        with: { 'service-path': 'services/shop', 'role-to-assume': '${{ vars.AWS_PREVIEW_ROLE_ARN }}' },
      },
    ]);
  });

  it('builds in the root when the service is there', async () => {
    const root = await newFolder();
    await mkdir(path.join(root, '.git'));
    await init('--template', 'aws-rust', '--path', root, '--name', 'shop');
    const workflow = parse(await read(root, '.github/workflows/production.yml'));
    expect(workflow.jobs.production.steps.slice(1)).toEqual([
      { run: 'make build' },
      { uses: 'org/serverless-deploy@v1', with: { stage: 'prod', 'role-to-assume': '${{ vars.AWS_ROLE_ARN }}' } },
    ]);
  });

  it('writes only the workflows where a service is', async () => {
    const folder = await temporaryService({ 'serverless.yml': 'service: old\n', 'package-lock.json': '{}' });
    await init('--path', folder, '--production-branch', 'release');
    expect(await filesIn(folder)).toEqual([
      '.github/workflows/preview.yml',
      '.github/workflows/production.yml',
      'package-lock.json',
      'serverless.yml',
    ]);
    const workflow = parse(await read(folder, '.github/workflows/production.yml'));
    expect(workflow.on.push.branches).toEqual(['release']);
    expect(workflow.jobs.production.steps[1]).toEqual({ run: 'npm ci' });
  });

  it('writes nothing when one file exists, and names it', async () => {
    const folder = await newFolder();
    await writeFile(path.join(folder, 'handler.py'), 'mine');
    const running = init('--template', 'aws-python', '--path', folder, '--name', 'shop');
    await expect(running).rejects.toMatchObject({
      code: 'INIT_FILE_EXISTS',
      message: expect.stringContaining('handler.py`'),
    });
    expect(await filesIn(folder)).toEqual(['handler.py']);
  });

  it.each<[string, string[], string, string]>([
    [
      'a template that is misspelt',
      ['--template', 'aws-pyhton'],
      'INIT_TEMPLATE_UNKNOWN',
      'Did you mean `aws-python`?',
    ],
    ['no template where there is no service', [], 'INIT_TEMPLATE_MISSING', 'aws-python'],
    ['a name with an underscore', ['--template', 'aws-go', '--name', 'my_shop'], 'INIT_NAME_INVALID', '--name'],
  ])('refuses %s', async (_what, argv, code, remedy) => {
    const folder = await newFolder();
    await expect(init(...argv, '--path', folder)).rejects.toMatchObject({
      code,
      remedy: expect.stringContaining(remedy),
    });
    expect(await filesIn(folder)).toEqual([]);
  });
});

it('has a lock for the TypeScript template that npm would write', () => {
  const lock = templates['aws-nodejs-typescript'].files.find((file) => file.path === 'package-lock.json');
  const { packages } = JSON.parse(lock?.text ?? '{}');
  const optional = Object.keys(packages['node_modules/esbuild'].optionalDependencies);
  expect(optional.every((name) => packages[`node_modules/${name}`].integrity.startsWith('sha512-'))).toBe(true);
});
