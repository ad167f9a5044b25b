import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { bundlers } from '../../src/package/builders/node/bundlers/index.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { entriesOf } from './memory-zip.ts';
import { packageFolder, temporaryFolder, writeFiles } from './package-folder.ts';

const esbuild = path.resolve('__tests__/parity/references/node_modules/esbuild');

/** Packages a service that lists one plugin; the names in its zip, and what its handler returns. */
async function build(
  plugin: string,
  files: Readonly<Record<string, string>>,
  custom: JsonObject = {},
  patterns = ['!**/.keep'],
) {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, { 'node_modules/.keep': '', ...files });
  symlinkSync(esbuild, path.join(folder, 'node_modules/esbuild'));
  const functions = { hello: { handler: 'src/hello.main' } };
  const { manifest, problems } = await packageFolder(folder, {
    functions: [{ key: 'hello', handler: 'src/hello.main', runtime: 'nodejs22.x' }],
    model: {
      plugins: [plugin],
      custom,
      config: { plugins: [plugin], custom, functions },
      package: { individually: false, patterns, excludeDevDependencies: true },
    },
  });
  expect(problems).toEqual([]);
  const zip = manifest?.functions['hello']?.path ?? '';
  const names = (await entriesOf(readFileSync(zip))).map(({ name }) => name);
  return { names, answer: () => call(zip) };
}

/** What the handler of the zip returns when Node runs it. */
function call(zip: string): unknown {
  const task = temporaryFolder();
  execFileSync('unzip', ['-q', zip, '-d', task]);
  const script = `import('./src/hello.js').then(({ main }) => main()).then((value) => console.log(JSON.stringify(value)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: task, encoding: 'utf8' }));
}

const packages = {
  'package.json': '{"name": "service", "dependencies": {"big": "1"}, "devDependencies": {"tool": "1"}}',
  'package-lock.json': JSON.stringify({
    name: 'service',
    lockfileVersion: 3,
    packages: {
      '': { dependencies: { big: '1' }, devDependencies: { tool: '1' } },
      'node_modules/big': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0', dev: true },
      'node_modules/esbuild': { version: '0.1.0', dev: true },
    },
  }),
  'node_modules/big/package.json': '{"name": "big", "main": "index.js"}',
  'node_modules/big/index.js': `exports.big = 'big';`,
  'node_modules/tool/package.json': '{"name": "tool"}',
  'node_modules/tool/index.js': '',
};
const source = {
  'src/hello.ts': `import { big } from 'big';\nimport { greet } from './greet';\nexport const main = async (): Promise<string> => greet(big);`,
  'src/greet.ts': 'export const greet = (name: string): string => `hello ${name}`;',
};

describe('serverless-webpack', () => {
  const configuration = `
    const slsw = require('serverless-webpack');
    const nodeExternals = require('webpack-node-externals');
    module.exports = {
      entry: slsw.lib.entries, target: 'node', mode: 'production', externals: [nodeExternals()],
      resolve: { extensions: ['.ts', '.js'] },
      module: { rules: [{ test: /\\.ts$/, loader: 'ts-loader' }] },
    };`;

  it('bundles the handlers and ships the packages outside of them', async () => {
    const files = { ...packages, ...source, 'webpack.config.js': configuration };
    const { names, answer } = await build('serverless-webpack', files, { webpack: { includeModules: true } });
    expect(names).toEqual(['node_modules/big/index.js', 'node_modules/big/package.json', 'src/hello.js']);
    expect(answer()).toBe('hello big');
  });

  it('ships no packages without includeModules', async () => {
    const files = { ...packages, ...source, 'webpack.config.js': configuration };
    expect((await build('serverless-webpack', files)).names).toEqual(['src/hello.js']);
  });
});

describe('serverless-bundle', () => {
  it('bundles everything, with source maps', async () => {
    const { names, answer } = await build('serverless-bundle', { ...packages, ...source });
    expect(names).toEqual(['src/hello.js', 'src/hello.js.map']);
    expect(answer()).toBe('hello big');
  });

  it('leaves packages outside, follows aliases, reads files as text', async () => {
    const files = {
      ...packages,
      'node_modules/knex/package.json': '{"name": "knex"}',
      'node_modules/knex/index.js': '',
      'src/hello.js': `import 'knex';\nimport { big } from 'big';\nimport { greet } from 'Own/greet';\nimport text from './note.txt';\nexport const main = async () => greet(big) + text;`,
      'lib/greet.js': 'export const greet = (name) => `hi ${name}`;',
      'src/note.txt': '!',
    };
    const bundle = {
      externals: ['big'],
      aliases: [{ Own: 'lib' }],
      sourcemaps: false,
      linting: false,
      rawFileExtensions: ['md'],
    };
    const { names, answer } = await build('serverless-bundle', files, { bundle });
    expect(names).toEqual([
      'node_modules/big/index.js',
      'node_modules/big/package.json',
      'node_modules/knex/index.js',
      'node_modules/knex/package.json',
      'src/hello.js',
    ]);
    expect(answer()).toBe('hi big!');
  });

  it.each<[string, Readonly<Record<string, string>>, JsonObject, unknown]>([
    [
      'AWS SDK 3 in the bundle',
      {
        'src/hello.js': `import { name } from '@aws-sdk/x';\nexport const main = async () => name;`,
        'node_modules/@aws-sdk/x/index.js': `exports.name = 'bundled';`,
      },
      {},
      'bundled',
    ],
    [
      'names of classes where the minifier keeps them',
      { 'src/hello.js': `class Named {}\nexport const main = async () => Named.name;` },
      { minifyOptions: { keepNames: true } },
      'Named',
    ],
    [
      'a JavaScript module before a TypeScript one',
      {
        'src/hello.js': `import { kind } from './kind';\nexport const main = async () => kind;`,
        'src/kind.ts': `export const kind: string = 'TypeScript';`,
        'src/kind.js': `export const kind = 'JavaScript';`,
      },
      {},
      'JavaScript',
    ],
  ])('has %s', async (_what, files, bundle, expected) => {
    const { answer } = await build('serverless-bundle', { ...packages, ...files }, { bundle });
    expect(answer()).toBe(expected);
  });

  it.each<[string, Readonly<Record<string, string>>, JsonObject, readonly string[]]>([
    [
      'scripts of the packager',
      {},
      { packagerOptions: { scripts: ['prisma generate'] } },
      ['custom.bundle.packagerOptions.scripts'],
    ],
    ['a setting that copies files', {}, { copyFiles: [{ from: 'a', to: 'b' }] }, ['custom.bundle.copyFiles']],
    [
      'metadata of decorators',
      { 'tsconfig.json': '{"compilerOptions": {"emitDecoratorMetadata": true}}' },
      {},
      ['tsconfig.json: compilerOptions.emitDecoratorMetadata'],
    ],
    [
      'no metadata of decorators, which esbuild does not make either',
      { 'tsconfig.json': '{"compilerOptions": {"emitDecoratorMetadata": true}}' },
      { esbuild: true },
      [],
    ],
    ['a Babel configuration', { '.babelrc': '{}' }, {}, ['.babelrc']],
    ['settings that are empty', {}, { copyFiles: null, fixPackages: [], linting: true }, []],
  ])('leaves %s to the plugin', async (_what, files, bundle, expected) => {
    expect(await unserved('serverless-bundle', files, { bundle })).toEqual(expected);
  });
});

describe('serverless-esbuild', () => {
  it.each<[string, Readonly<Record<string, string>>, JsonObject, readonly string[]]>([
    [
      'scripts of the packager',
      {},
      { packagerOptions: { scripts: ['rm -r x'] } },
      ['custom.esbuild.packagerOptions.scripts'],
    ],
    [
      'a configuration that asks for more of the framework than there is',
      {
        'esbuild.config.js':
          'module.exports = (serverless) => ({ minify: serverless.pluginManager.plugins.length > 1 });',
      },
      { config: './esbuild.config.js' },
      ["custom.esbuild.config: Cannot read properties of undefined (reading 'plugins')"],
    ],
    [
      'no configuration whose packages are not installed',
      { 'esbuild.config.js': "const gone = require('gone');\nmodule.exports = () => ({ plugins: [gone()] });" },
      { config: './esbuild.config.js' },
      [],
    ],
    ['no other option', {}, { minify: true, packagerOptions: { noInstall: true } }, []],
  ])('leaves %s to the plugin', async (_what, files, esbuildOptions, expected) => {
    expect(await unserved('serverless-esbuild', files, { esbuild: esbuildOptions })).toEqual(expected);
  });
});

describe('serverless-plugin-typescript', () => {
  const tsconfig = JSON.stringify({
    compilerOptions: { module: 'commonjs', sourceMap: true, resolveJsonModule: true },
  });

  it('compiles each file at its place, beside the packages', async () => {
    const files = {
      ...packages,
      ...source,
      'src/unused.ts': 'export const unused: number = 1;',
      'src/types.d.ts': 'declare const x: number;',
      'tsconfig.json': tsconfig,
      'README.md': '',
    };
    const { names, answer } = await build('serverless-plugin-typescript', files);
    expect(names).toEqual([
      'node_modules/big/index.js',
      'node_modules/big/package.json',
      'package.json',
      'src/greet.js',
      'src/greet.js.map',
      'src/hello.js',
      'src/hello.js.map',
      'src/unused.js',
      'src/unused.js.map',
    ]);
    expect(answer()).toBe('hello big');
  });

  it('follows include, exclude and extends, and ships imported JSON', async () => {
    const files = {
      ...packages,
      'src/hello.ts': `import data from './data.json';\nexport const main = async (): Promise<unknown> => data;`,
      'src/data.json': '{"a": 1}',
      'src/hello.test.ts': '',
      'other/more.ts': '',
      'base.json': '{"compilerOptions": {"esModuleInterop": true}, // shared\n}',
      'tsconfig.json': '{"extends": "./base.json", "include": ["src"], "exclude": ["**/*.test.ts"]}',
    };
    const { names, answer } = await build('serverless-plugin-typescript', files, {}, ['!node_modules/**']);
    expect(names).toEqual(['package.json', 'src/data.json', 'src/hello.js']);
    expect(answer()).toEqual({ a: 1 });
  });

  it('takes along what a pattern names, and leaves out what one excludes', async () => {
    const files = { ...packages, ...source, 'src/old.ts': '', 'data/a.txt': '', 'tsconfig.json': '{}' };
    const { names } = await build('serverless-plugin-typescript', files, {}, [
      '!node_modules/**',
      'data/**',
      '!src/old.js',
    ]);
    expect(names).toEqual(['data/a.txt', 'package.json', 'src/greet.js', 'src/hello.js']);
  });

  it('leaves metadata of decorators to the plugin', async () => {
    const files = { 'config/ts.json': '{"compilerOptions": {"emitDecoratorMetadata": true}}' };
    const serverlessPluginTypescript = { tsConfigFileLocation: './config/ts.json' };
    expect(await unserved('serverless-plugin-typescript', files, { serverlessPluginTypescript })).toEqual([
      './config/ts.json: compilerOptions.emitDecoratorMetadata',
    ]);
  });
});

async function unserved(plugin: string, files: Readonly<Record<string, string>>, custom: JsonObject) {
  const serviceDir = temporaryFolder();
  writeFiles(serviceDir, files);
  const service = { config: { custom }, serviceDir, stage: 'dev', region: 'eu-west-1', workspace: createWorkspace() };
  return bundlers.find(({ name }) => name === plugin)?.unserved?.(service);
}
