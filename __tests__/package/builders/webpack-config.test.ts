import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import type { BundledService } from '../../../src/package/builders/node/bundlers/bundler.ts';
import { webpack } from '../../../src/package/builders/node/bundlers/serverless-webpack.ts';
import { createWorkspace } from '../../../src/runner/workspace.ts';

const head = `const path = require('path');
const slsw = require('serverless-webpack');
const nodeExternals = require('webpack-node-externals');
const webpack = require('webpack');
`;

interface Case {
  /** Body of the exported object, or with `file` the whole file. */
  readonly config?: string;
  readonly file?: readonly [string, string];
  readonly custom?: JsonObject;
  readonly installed?: readonly string[];
  readonly others?: Readonly<Record<string, string>>;
}

function serviceOf({ config = '', file, custom = {}, installed = [], others = {} }: Case): BundledService {
  const serviceDir = mkdtempSync(path.join(tmpdir(), 'webpack-'));
  onTestFinished(() => rmSync(serviceDir, { recursive: true, force: true }));
  const [name, text] = file ?? ['webpack.config.js', `${head}module.exports = { entry: slsw.lib.entries, ${config} };`];
  writeFileSync(path.join(serviceDir, name), text);
  writeFileSync(path.join(serviceDir, 'package.json'), '{"devDependencies": {"aws-sdk": "2"}}');
  for (const [other, content] of Object.entries(others)) writeFileSync(path.join(serviceDir, other), content);
  for (const one of installed) mkdirSync(path.join(serviceDir, 'node_modules', one), { recursive: true });
  return {
    config: { service: 'shop', custom, functions: { hello: { handler: 'src/hello.main' } } },
    serviceDir,
    stage: 'dev',
    region: 'eu-west-1',
    workspace: createWorkspace(),
  };
}

async function settingsOf(given: Case) {
  const service = serviceOf(given);
  expect(await webpack.unserved?.(service)).toEqual([]);
  const build = await webpack.build(service);
  if (build.kind !== 'bundle') throw new Error('webpack makes bundles');
  return build.settings;
}

const production = { minify: true, define: { 'process.env.NODE_ENV': '"production"' } };

describe('a configuration of webpack becomes options of esbuild', () => {
  it.each<[string, Case, object]>([
    ['the mode', { config: `mode: 'production'` }, production],
    ['no mode, which is production', {}, production],
    [
      'the mode of a local run or not',
      { config: `mode: slsw.lib.webpack.isLocal ? 'development' : 'production'` },
      production,
    ],
    [
      'development',
      { config: `mode: 'development'` },
      { minify: false, define: { 'process.env.NODE_ENV': '"development"' } },
    ],
    ['a minimizer that is off', { config: 'optimization: { minimize: false }' }, { minify: false }],
    [
      'a plugin that makes things small',
      { config: `optimization: { minimizer: [new (require('terser-webpack-plugin'))({})] }` },
      { minify: true },
    ],
    ['source maps', { config: `devtool: 'source-map'` }, { sourcemap: true }],
    ['source maps inside', { config: `devtool: 'cheap-eval-source-map'` }, { sourcemap: 'inline' }],
    ['no source maps', { config: 'devtool: false' }, { sourcemap: false }],
    [
      'extensions and aliases',
      { config: `resolve: { extensions: ['.ts', '.js'], alias: { '@lib': '/src/lib' } }` },
      { resolveExtensions: ['.ts', '.js'], alias: { '@lib': '/src/lib' } },
    ],
    ['folders of modules', { config: `resolve: { modules: ['node_modules', '/src'] }` }, { nodePaths: ['/src'] }],
    [
      'paths of tsconfig.json',
      { config: `resolve: { plugins: [new (require('tsconfig-paths-webpack-plugin').default)()] }` },
      production,
    ],
    [
      'compilers of scripts',
      {
        config: `module: { rules: [
          { test: /\\.tsx?$/, loader: 'ts-loader', exclude: /node_modules/, options: { transpileOnly: true } },
          { test: /\\.js$/, use: [{ loader: 'babel-loader', options: { presets: [['@babel/preset-env', {}]], plugins: ['source-map-support'] } }] },
          { test: /\\.m?js$/, type: 'javascript/auto' },
        ] }`,
      },
      { loader: {} },
    ],
    [
      'files as text',
      {
        config: `module: { rules: [{ test: /\\.(sql|graphql)$/, use: 'raw-loader' }, { test: /\\.html$/, type: 'asset/source' }] }`,
      },
      { loader: { '.sql': 'text', '.graphql': 'text', '.html': 'text' } },
    ],
    [
      'definitions',
      { config: `mode: 'none', plugins: [new webpack.DefinePlugin({ VERSION: JSON.stringify('1'), FAST: true })]` },
      { define: { VERSION: '"1"', FAST: 'true' } },
    ],
    [
      'plugins that only check',
      { config: `plugins: [new (require('fork-ts-checker-webpack-plugin'))(), false]` },
      production,
    ],
    [
      'a package that is left out',
      { config: 'plugins: [new webpack.IgnorePlugin({ resourceRegExp: /^pg-native$/ })]' },
      { external: ['pg-native'] },
    ],
    [
      'externals by name',
      { config: `externals: ['aws-sdk', { sharp: 'commonjs sharp' }]` },
      { external: ['aws-sdk', 'sharp'] },
    ],
    ['externals by pattern', { config: 'externals: [/aws-sdk/]' }, { external: ['aws-sdk', '@aws-sdk/*'] }],
    [
      'all packages but some as externals',
      {
        config: `externals: [nodeExternals({ allowlist: ['lodash', /^@own/] })]`,
        installed: ['lodash', '@own/a', '@other/b', 'pg'],
      },
      { external: ['@other/b', 'pg'] },
    ],
  ])('%s', async (_what, given, expected) => {
    expect((await settingsOf(given)).options).toMatchObject({ bundle: true, platform: 'node', ...expected });
  });

  it.each<[string, Case]>([
    ['of another name', { file: ['wp.js', 'module.exports = {}'], custom: { webpack: { webpackConfig: 'wp.js' } } }],
    ['of another name, as text', { file: ['wp.js', 'module.exports = {}'], custom: { webpack: './wp.js' } }],
    [
      'as a module',
      { file: ['webpack.config.js', `import path from 'path';\nexport default { context: path.resolve('.') };`] },
    ],
    [
      'in TypeScript',
      {
        file: [
          'webpack.config.ts',
          `import type { Configuration } from 'webpack';\nconst config: Configuration = {};\nexport default config;`,
        ],
        custom: { webpack: { webpackConfig: 'webpack.config.ts' } },
      },
    ],
    ['as a promise', { file: ['webpack.config.js', 'module.exports = (async () => ({}))();'] }],
    [
      'that reads the service',
      {
        file: [
          'webpack.config.js',
          `module.exports = { name: require('serverless-webpack').lib.serverless.service.service };`,
        ],
      },
    ],
  ])('in a file %s', async (_what, given) => {
    expect((await settingsOf(given)).options).toMatchObject(production);
  });

  it('ships what the bundles leave outside only with includeModules, without what is for development', async () => {
    expect(await settingsOf({})).toMatchObject({ exclude: ['*'], include: [] });
    const includeModules = { forceInclude: ['pg'], forceExclude: ['sharp'] };
    expect(await settingsOf({ custom: { webpack: { includeModules } } })).toMatchObject({
      exclude: ['sharp', 'aws-sdk'],
      include: ['pg'],
    });
    expect(await settingsOf({ custom: { webpackIncludeModules: true } })).toMatchObject({ exclude: ['aws-sdk'] });
  });
});

describe('what only webpack can do is named', () => {
  it.each<[string, Case, string]>([
    [
      'files that are copied',
      { config: `plugins: [new (require('copy-webpack-plugin'))({ patterns: [] })]` },
      'webpack.config.js: plugins: copy-webpack-plugin',
    ],
    [
      'a plugin of the service',
      { config: 'plugins: [{ apply() {} }]' },
      'webpack.config.js: plugins: a plugin of its own',
    ],
    [
      'another loader',
      { config: `module: { rules: [{ test: /\\.graphql$/, loader: 'graphql-tag/loader' }] }` },
      'webpack.config.js: module.rules: /\\.graphql$/ with graphql-tag/loader',
    ],
    [
      'a plugin of Babel',
      { config: `module: { rules: [{ test: /\\.js$/, loader: 'babel-loader', options: { plugins: ['macros'] } }] }` },
      'webpack.config.js: module.rules: /\\.js$/ with the Babel plugin macros',
    ],
    [
      'metadata of decorators',
      {
        config: `module: { rules: [{ test: /\\.ts$/, use: [{ loader: 'ts-loader', options: { configFile: 'ts.json' } }] }] }`,
        others: { 'ts.json': '{"compilerOptions": {"emitDecoratorMetadata": true}}' },
      },
      'webpack.config.js: ts.json: compilerOptions.emitDecoratorMetadata',
    ],
    [
      'metadata of decorators by the usual tsconfig.json',
      {
        config: `module: { rules: [{ oneOf: [{ test: /\\.ts$/, loader: 'ts-loader' }] }] }`,
        others: { 'tsconfig.json': '{"compilerOptions": {"emitDecoratorMetadata": true}}' },
      },
      'webpack.config.js: tsconfig.json: compilerOptions.emitDecoratorMetadata',
    ],
    [
      'a key that it does not know',
      { config: 'experiments: { topLevelAwait: true }' },
      'webpack.config.js: experiments',
    ],
    ['entries of its own', { config: `entry: { main: './main.js' }` }, 'webpack.config.js: entry'],
    ['a function among the externals', { config: 'externals: [() => {}]' }, 'webpack.config.js: externals: function'],
    ['chunks', { config: 'optimization: { splitChunks: {} }' }, 'webpack.config.js: optimization.splitChunks'],
    ['another target', { config: `target: 'web'` }, 'webpack.config.js: target'],
    ['names of files', { config: `output: { filename: '[name].bundle.js' }` }, 'webpack.config.js: output.filename'],
    [
      'several configurations',
      { file: ['webpack.config.js', 'module.exports = [{}, {}];'] },
      'webpack.config.js: several configurations',
    ],
    ['a function', { file: ['webpack.config.js', 'module.exports = () => ({});'] }, 'webpack.config.js: a function'],
    ['a file that fails', { file: ['webpack.config.js', `throw new Error('no');`] }, 'webpack.config.js: no'],
    ['a file that is not there', { custom: { webpack: { webpackConfig: 'other.js' } } }, 'other.js: not there'],
    ['a setting of the plugin', { custom: { webpack: { noBuild: true } } }, 'custom.webpack.noBuild'],
    ['an expression that is none', { custom: { webpack: { excludeRegex: '(' } } }, 'custom.webpack.excludeRegex'],
    [
      'scripts of the packager',
      { custom: { webpack: { packagerOptions: { scripts: ['npm rebuild'] } } } },
      'custom.webpack.packagerOptions.scripts',
    ],
  ])('%s', async (_what, given, expected) => {
    expect(await webpack.unserved?.(serviceOf(given))).toEqual([expected]);
  });

  it('without running any code of a package', async () => {
    const service = serviceOf({ config: `plugins: [require('bad')]`, installed: ['bad'] });
    writeFileSync(path.join(service.serviceDir, 'node_modules/bad/index.js'), `globalThis.ranBad = true;`);
    expect(await webpack.unserved?.(service)).toEqual(['webpack.config.js: plugins: bad']);
    expect('ranBad' in globalThis).toBe(false);
  });
});
