import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LayerModel } from '../../src/service/service-model.ts';
import { entriesOf } from './memory-zip.ts';
import { packageFolder, temporaryFolder, writeFiles } from './package-folder.ts';

const layerWith = (modules: LayerModel['modules']): LayerModel => ({
  key: 'modules',
  name: 'modules',
  path: ['custom', 'serverless-layers'],
  allowedAccounts: [],
  retain: false,
  modules,
  package: { patterns: [] },
});

const manifest = (dependencies: Readonly<Record<string, string>>, more: object = {}) =>
  JSON.stringify({ dependencies, ...more });

/** Names in the layer of a service with these files, and what was said. */
async function layerOf(
  files: Readonly<Record<string, string>>,
  settings: {
    readonly manifest?: string;
    readonly cleanup?: readonly string[];
    readonly links?: Readonly<Record<string, string>>;
  } = {},
) {
  const root = temporaryFolder();
  const folder = path.join(root, 'service');
  writeFiles(folder, { 'handler.py': '', ...files });
  for (const [link, target] of Object.entries(settings.links ?? {})) {
    mkdirSync(path.dirname(path.join(folder, link)), { recursive: true });
    symlinkSync(target, path.join(folder, link));
  }
  const { manifest: from = 'package.json', cleanup = [] } = settings;
  const layers = [layerWith({ manifest: from, cleanup })];
  const packaged = await packageFolder(folder, { model: { layers, plugins: [] } });
  const zip = packaged.manifest?.layers['modules']?.path;
  const entries = zip === undefined ? [] : await entriesOf(readFileSync(zip));
  return {
    names: entries.map(({ name }) => name.replace(/^nodejs\/node_modules\//, '')).sort(),
    said: packaged.problems.map(({ code, message }) => `${code}: ${message.replaceAll(root, '')}`),
  };
}

describe('a layer of installed modules', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'has what package.json asks for, and what that needs',
      {
        'package.json': manifest({ a: '1' }, { devDependencies: { dev: '1' } }),
        'node_modules/a/package.json': manifest({ b: '1' }),
        'node_modules/a/node_modules/b/index.js': '',
        'node_modules/a/node_modules/b/package.json': '{}',
        'node_modules/b/package.json': '{}',
        'node_modules/dev/package.json': '{}',
        'node_modules/.bin/a': '',
      },
      ['a/node_modules/b/index.js', 'a/node_modules/b/package.json', 'a/package.json'],
    ],
    [
      'does without optional ones and peers that are not installed',
      {
        'package.json': manifest({ a: '1' }),
        'node_modules/a/package.json': manifest(
          { maybe: '1' },
          { optionalDependencies: { maybe: '1' }, peerDependencies: { peer: '1' } },
        ),
      },
      ['a/package.json'],
    ],
    [
      'has modules of a workspace above the service',
      {
        'package.json': manifest({ a: '1', b: '1' }),
        'node_modules/a/package.json': '{}',
        '../node_modules/b/package.json': manifest({ c: '1' }),
        '../node_modules/b/node_modules/c/package.json': '{}',
      },
      ['a/package.json', 'b/node_modules/c/package.json', 'b/package.json'],
    ],
    [
      'has the client that Prisma generates',
      {
        'package.json': manifest({ '@prisma/client': '1' }),
        'node_modules/@prisma/client/package.json': '{}',
        'node_modules/.prisma/client/index.js': '',
      },
      ['.prisma/client/index.js', '@prisma/client/package.json'],
    ],
  ])('%s', async (_name, files, names) => {
    expect(await layerOf(files)).toEqual({ names, said: [] });
  });

  it('has packages of pnpm where Node finds them without links', async () => {
    const store = 'node_modules/.pnpm';
    const files = {
      'package.json': manifest({ a: '1' }),
      [`${store}/a@1/node_modules/a/package.json`]: manifest({ b: '1' }),
      [`${store}/b@1/node_modules/b/package.json`]: '{}',
    };
    const links = {
      'node_modules/a': '.pnpm/a@1/node_modules/a',
      [`${store}/a@1/node_modules/b`]: '../../b@1/node_modules/b',
    };
    expect(await layerOf(files, { links })).toEqual({ names: ['a/package.json', 'b/package.json'], said: [] });
  });

  it('is made of another package.json, without what is cleaned up', async () => {
    const files = {
      'deps/package-common.json': manifest({ a: '1' }),
      'deps/node_modules/a/package.json': '{}',
      'deps/node_modules/a/README.md': '',
      'deps/node_modules/a/LICENSE.md': '',
      'deps/node_modules/a/.github/x.yml': '',
      'deps/node_modules/a/docs/deep/page.md': '',
    };
    const cleanup = [
      'node_modules/**/*.md',
      'node_modules/**/.github',
      'node_modules/**/docs',
      '!node_modules/a/LICENSE.md',
    ];
    const { names } = await layerOf(files, { manifest: 'deps/package-common.json', cleanup });
    expect(names).toEqual(['a/LICENSE.md', 'a/package.json']);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'no package.json',
      {},
      ['PACKAGE_LAYER_NOT_FOUND: Layer `modules` needs package.json, which is not there or no JSON object.'],
    ],
    [
      'a broken package.json',
      { 'package.json': '{' },
      ['PACKAGE_LAYER_NOT_FOUND: Layer `modules` needs package.json, which is not there or no JSON object.'],
    ],
    [
      'modules that are not installed',
      { 'package.json': manifest({ a: '1', b: '1' }), 'node_modules/a/package.json': manifest({ c: '1' }) },
      [
        'PACKAGE_MODULE_MISSING: Layer `modules` lacks the package b, which . needs: it is not installed.',
        'PACKAGE_MODULE_MISSING: Layer `modules` lacks the package c, which node_modules/a needs: it is not installed.',
      ],
    ],
    [
      'two packages at one place',
      {
        'package.json': manifest({ a: '1', b: '1' }),
        'node_modules/a/package.json': '{}',
        '../node_modules/b/package.json': manifest({ a: '2' }),
        '../node_modules/a/package.json': '{}',
      },
      [
        'PACKAGE_MODULES_CLASH: Layer `modules` would have two packages at node_modules/a: /service/node_modules/a and /node_modules/a.',
      ],
    ],
  ])('says of %s', async (_name, files, said) => {
    expect((await layerOf(files)).said.filter((line) => !line.startsWith('PACKAGE_NO_FILES'))).toEqual(said);
  });
});
