import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/core/problems.ts';
import type { Artifact } from '../../src/package/artifact-manifest.ts';
import { checkSizes } from '../../src/package/gates/check-sizes.ts';
import { parseS3Address } from '../../src/package/ready-artifact.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { functionModel, serviceModel } from '../builders/compile-context.ts';
import { entriesOf, zipOf } from './memory-zip.ts';
import { type PackageRun, packageFolder, temporaryFolder, writeFiles } from './package-folder.ts';

const plain = { plugins: [] };
const node = (key: string, handler: string) => ({ key, handler, runtime: 'nodejs22.x' });
const alone = (patterns: string[] = []) => ({ individually: true, patterns, disable: false });

function serviceFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, files);
  return folder;
}

async function packed(folder: string, run: PackageRun) {
  const { manifest, problems, told } = await packageFolder(folder, { model: plain, ...run });
  const zips = { ...manifest?.functions, ...manifest?.layers };
  const names = await Promise.all(
    Object.entries(zips).map(async ([key, { path: zip }]) => [
      key,
      (await entriesOf(readFileSync(zip))).map(({ name }) => name),
    ]),
  );
  return { manifest, problems, told, names: Object.fromEntries(names) };
}

/** The start of a 64-bit ELF file without sections. */
function elf(machine: number): Uint8Array {
  const header = Buffer.alloc(64);
  header.write('\x7fELF', 0, 'latin1');
  header.writeUInt8(2, 4);
  header.writeUInt8(1, 5);
  header.writeUInt16LE(machine, 18);
  return header;
}

describe('the zips of a service', () => {
  it('are one for all functions, or one each when packaged individually', async () => {
    const folder = serviceFolder({ 'a.js': 'a', 'b.js': 'b', 'c.js': 'c' });
    const { manifest, names } = await packed(folder, {
      functions: [
        node('one', 'a.main'),
        node('two', 'b.main'),
        { ...node('three', 'c.main'), package: alone(['!a.js']) },
      ],
    });
    expect(Object.values(manifest?.functions ?? {}).map(({ fileName }) => fileName)).toEqual([
      'shop.zip',
      'shop.zip',
      'three.zip',
    ]);
    expect(names).toEqual({ one: ['a.js', 'b.js', 'c.js'], two: ['a.js', 'b.js', 'c.js'], three: ['b.js', 'c.js'] });
  });

  it('hold layers without their folder, and leave that folder out of functions', async () => {
    const folder = serviceFolder({ 'a.js': 'a', 'tools/nodejs/x.js': 'x' });
    const layer = {
      key: 'tools',
      name: 'tools',
      path: ['layers', 'tools'],
      sourcePath: 'tools',
      allowedAccounts: [],
      retain: false,
      package: { patterns: [] },
    };
    const { names } = await packed(folder, {
      functions: [node('one', 'a.main')],
      model: { ...plain, layers: [layer] },
    });
    expect(names).toEqual({ one: ['a.js'], tools: ['nodejs/x.js'] });
  });

  it('follow links, keep executable bits and do not hold what was built before', async () => {
    const folder = serviceFolder({ 'a.js': 'a', 'bin/run': '#!', '../shared/s.js': 's', 'out/old.zip': 'old' });
    chmodSync(path.join(folder, 'bin/run'), 0o700);
    symlinkSync('../shared', path.join(folder, 'linked'));
    symlinkSync('.', path.join(folder, 'loop'));
    writeFiles(folder, { '.serverless/old.zip': 'old' });
    const { manifest, names } = await packed(folder, { functions: [node('one', 'a.main')] });
    expect(names).toEqual({ one: ['a.js', 'bin/run', 'linked/s.js', 'out/old.zip'] });
    const entries = await entriesOf(readFileSync(manifest?.functions['one']?.path ?? ''));
    expect(entries.map(({ mode }) => mode.toString(8))).toEqual(['644', '755', '644', '644']);
  });

  it('take files from outside by a pattern, without climbing out of the zip', async () => {
    const folder = serviceFolder({ 'a.js': 'a', '../shared/s.js': 's', '../shared/t.txt': 't' });
    const model = {
      ...plain,
      package: { individually: false, patterns: ['../shared/**/*.js'], excludeDevDependencies: true },
    };
    const { names } = await packed(folder, { functions: [node('one', 'a.main')], model });
    expect(names).toEqual({ one: ['a.js', 'shared/s.js'] });
  });

  it('may be ready made', async () => {
    const folder = serviceFolder({ 'ready.zip': await zipOf([{ name: 'x.js', content: Buffer.from('x') }]) });
    const { manifest, names } = await packed(folder, {
      functions: [{ ...node('one', 'x.main'), package: { ...alone(), artifact: 'ready.zip' } }],
    });
    expect(names).toEqual({ one: ['x.js'] });
    expect(manifest?.functions['one']).toMatchObject({ fileName: 'ready.zip', unzippedBytes: 1 });
  });

  it.each([
    ['s3://bucket/a/b.zip', { bucket: 'bucket', key: 'a/b.zip' }],
    ['https://s3.eu-west-1.amazonaws.com/bucket/b.zip', { bucket: 'bucket', key: 'b.zip' }],
    ['https://my.bucket.s3-eu-west-1.amazonaws.com/b.zip', { bucket: 'my.bucket', key: 'b.zip' }],
    ['https://my-bucket.s3.amazonaws.com/b.zip', { bucket: 'my-bucket', key: 'b.zip' }],
    ['build/b.zip', undefined],
  ])('%s is an address in S3: %j', (address, expected) => {
    expect(parseS3Address(address)).toEqual(expected);
  });
});

it('patterns of a function that shares the zip of the service are told to have no effect', async () => {
  const folder = serviceFolder({ 'a.js': 'a', 'b.js': 'b' });
  const shares = { ...node('one', 'a.main'), package: { individually: false, patterns: ['!b.js'], disable: false } };
  const { told, names } = await packed(folder, { functions: [shares] });
  expect(told).toEqual([
    {
      severity: 'warning',
      code: 'PACKAGE_PATTERNS_IGNORED',
      message: "The patterns of function `one` are ignored: it shares the service's zip.",
      remedy: 'Set `package.individually: true` for the function or the service.',
      at: { file: 'functions.one.package', line: 1, column: 1 },
    },
  ]);
  expect(names).toEqual({ one: ['a.js', 'b.js'] });
});

describe('a package is refused', () => {
  it.each([
    [
      'without the file of its handler',
      { 'src/index.js': '' },
      node('one', 'src/indx.main'),
      'PACKAGE_HANDLER_NOT_FOUND',
    ],
    ['without any file', { 'a.js': '' }, { ...node('one', 'a.main'), package: alone(['!**']) }, 'PACKAGE_NO_FILES'],
    [
      'without its ready artifact',
      { 'a.js': '' },
      { ...node('one', 'a.main'), package: { ...alone(), artifact: 'gone.zip' } },
      'PACKAGE_ARTIFACT_NOT_FOUND',
    ],
    [
      'with an artifact that is no zip',
      { 'bad.zip': 'text' },
      { ...node('one', 'a.main'), package: { ...alone(), artifact: 'bad.zip' } },
      'PACKAGE_ARTIFACT_INVALID',
    ],
    [
      'with a bootstrap for another machine',
      { bootstrap: elf(183) },
      { key: 'one', handler: 'x', runtime: 'provided.al2023' },
      'PACKAGE_WRONG_MACHINE',
    ],
  ] as const)('%s', async (_, files, fn, code) => {
    const { problems } = await packed(serviceFolder(files), { functions: [fn] });
    expect(problems.filter(({ severity }) => severity === 'error').map((problem) => problem.code)).toContain(code);
  });

  it('with the handler that was meant', async () => {
    const folder = serviceFolder({ 'src/index.js': '', 'src/other.js': '' });
    const { problems } = await packed(folder, { functions: [node('one', 'src/indx.main')] });
    expect(problems.map(({ message }) => message)).toEqual([
      'The handler `src/indx.main` of function `one` needs `src/indx.js`, which is not in the package. Did you mean `src/index.main`?',
    ]);
  });

  it('above the size that Lambda takes, layers counted, with what is big', () => {
    const artifact = (unzippedBytes: number): Artifact => ({
      fileName: 'x.zip',
      path: '/x.zip',
      bytes: 1,
      unzippedBytes,
      sha256: '',
      contentDigest: '',
    });
    const problems = new Problems();
    const fn = functionModel('one', { layers: [{ Ref: 'ToolsLambdaLayer' }] });
    const model = serviceModel({ functions: [fn], locate: () => ({ file: 'serverless.yml', line: 7, column: 3 }) });
    const own = artifact(200_000_000);
    const files = [
      { name: 'node_modules/@a/b/x.js', size: 150_000_000 },
      { name: 'src/y.js', size: 50_000_000 },
    ];
    checkSizes({ functions: { one: own }, layers: { tools: artifact(100_000_000) } }, new Map([[own, files]]), {
      model,
      problems,
    });
    expect(problems.all).toEqual([
      {
        severity: 'error',
        code: 'PACKAGE_TOO_LARGE',
        message:
          'Function `one` is 300.0 MB unpacked, 100.0 MB of it in layers; Lambda takes 262.1 MB. Biggest: node_modules/@a/b 150.0 MB, src 50.0 MB.',
        remedy: 'Leave out what the function does not need, move parts into fewer layers, or use a container image.',
        at: { file: 'serverless.yml', line: 7, column: 3 },
      },
    ]);
  });

  it('without the folder of a layer', async () => {
    const layer = {
      key: 'tools',
      name: 'tools',
      path: ['layers', 'tools'],
      sourcePath: 'tolls',
      allowedAccounts: [],
      retain: false,
      package: { patterns: [] },
    };
    const folder = serviceFolder({ 'a.js': 'a', 'tools/nodejs/x.js': 'x' });
    const { told } = await packed(folder, {
      functions: [node('one', 'a.main')],
      model: { ...plain, layers: [layer] },
    });
    expect(told).toEqual([
      {
        severity: 'error',
        code: 'PACKAGE_LAYER_NOT_FOUND',
        message: 'Layer `tools` has no files: there is none in `tolls`.',
        remedy: 'Correct `path` of the layer, or the patterns that leave its files out.',
        at: { file: 'layers.tools.path', line: 1, column: 1 },
      },
    ]);
  });

  it.each([
    ['that cannot be read', 1],
    ['that is read in parts and cannot be', 9 << 20],
  ])('with a file %s', async (_, size) => {
    const folder = serviceFolder({ 'a.js': 'a', 'data.bin': new Uint8Array(size) });
    const workspace = createWorkspace();
    const broken = async (file: string): Promise<never> => {
      throw new Error(`EIO: i/o error, read ${file}`);
    };
    const unlessBroken =
      <T>(read: (file: string) => Promise<T>) =>
      (file: string) =>
        file.endsWith('data.bin') ? broken(file) : read(file);
    const { told } = await packed(folder, {
      functions: [node('one', 'a.main')],
      workspace: {
        ...workspace,
        readBytes: unlessBroken(workspace.readBytes),
        open: unlessBroken(workspace.open),
      },
    });
    expect(told).toEqual([
      {
        severity: 'error',
        code: 'PACKAGE_FILE_UNREADABLE',
        message: `${path.join(folder, 'data.bin')} cannot be read.`,
        remedy: 'Make the file readable, or exclude it with `package.patterns`.',
        at: undefined,
      },
    ]);
  });
});
