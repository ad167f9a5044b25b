// The packages of osls with serverless-webpack itself: the same files and answers.
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { type Both, type PackageCase, packageBoth } from './package-both.ts';

/** The configuration of the plugin's examples, with more lines. */
const configuration = (more = '', head = ''): string => `
const path = require('path');
const slsw = require('serverless-webpack');
const nodeExternals = require('webpack-node-externals');
const webpack = require('webpack');
${head}
module.exports = {
  entry: slsw.lib.entries,
  target: 'node',
  mode: slsw.lib.webpack.isLocal ? 'development' : 'production',
  stats: 'none',
  performance: { hints: false },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\\.ts$/, loader: 'ts-loader', exclude: /node_modules/, options: { transpileOnly: true } }] },
  ${more}
};
`;

const installed = (name: string, code: string, more: JsonObject = {}) => ({
  [`packages/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', ...more }),
  [`packages/${name}/index.js`]: code,
});
const files = {
  'src/hello.ts': `import { greet } from './greet';\nexport const main = async ({ name }: { name: string }): Promise<string> => greet(name);\n`,
  'src/greet.ts': "import { left } from 'left';\nexport const greet = (name: string): string => `${left}, ${name}`;\n",
  'src/bye.js': "const { greet } = require('./greet');\nexports.run = async (event) => greet(event.name) + '!';\n",
  'webpack.config.js': configuration(),
  'tsconfig.json':
    '{"compilerOptions": {"module": "esnext", "target": "es2020", "moduleResolution": "node", "types": []}}',
  ...installed('left', "exports.left = 'hi';\n"),
  ...installed('callable', "module.exports = (name) => 'called by ' + name;\n"),
  ...installed('right', "exports.right = 'there';\n"),
  'package.json': JSON.stringify({
    name: 'service',
    version: '1.0.0',
    dependencies: { left: 'file:packages/left', right: 'file:packages/right', callable: 'file:packages/callable' },
  }),
};
const functions = { hello: { handler: 'src/hello.main' }, bye: { handler: 'src/bye.run' } };
const links = { left: 'packages/left', right: 'packages/right', callable: 'packages/callable' };
const service = (
  webpack: JsonObject,
  own: JsonObject = {},
  more: Readonly<Record<string, string>> = {},
): PackageCase => ({
  config: { functions, custom: { webpack }, ...own },
  files: { ...files, ...more },
  links,
});
const configured = (more: string, own: JsonObject = {}, others: Readonly<Record<string, string>> = {}): PackageCase =>
  service({}, own, { 'webpack.config.js': configuration(more), ...others });
const onlyHello = { functions: { hello: functions.hello } };

const callable = {
  'src/hello.ts':
    "import * as call from 'callable';\nimport * as own from './own';\nexport const main = async (event: { name: string }) => [call(event.name), own.one];\n",
  'src/own.ts': 'export const one = 1;\n',
};

/** A field that is declared only keeps what was set before, or not. */
const fields = `class One { constructor() { this.start(); } start() {} }
class Two extends One { value?: string; start() { this.value = 'kept'; } }
export const main = async () => new Two().value ?? 'lost';
`;

const cases: Readonly<Record<string, PackageCase>> = {
  'no options': { config: { functions }, files, links },
  'a zip for each function': service({}, { package: { individually: true } }),
  'source maps': configured("devtool: 'source-map',"),
  'source maps in the bundles': configured("devtool: 'inline-source-map',"),
  'a configuration elsewhere': service(
    { webpackConfig: './config/webpack.js' },
    {},
    { 'config/webpack.js': configuration("devtool: 'source-map',") },
  ),
  'a configuration as the whole setting': {
    config: { functions, custom: { webpack: './config/webpack.js' } },
    files: { ...files, 'config/webpack.js': configuration("devtool: 'source-map',") },
    links,
  },
  'packages outside': service(
    { includeModules: true },
    {},
    { 'webpack.config.js': configuration('externals: [nodeExternals()],') },
  ),
  'packages outside, a zip for each function': service(
    { includeModules: true },
    { package: { individually: true } },
    { 'webpack.config.js': configuration('externals: [nodeExternals()],') },
  ),
  'packages outside with exceptions, and one that nothing imports': service(
    { includeModules: { forceInclude: ['right'] } },
    {},
    { 'webpack.config.js': configuration("externals: [nodeExternals({ allowlist: ['left'] })],") },
  ),
  'packages that are not shipped': service(
    { includeModules: { forceExclude: ['left'] } },
    { functions: { ...functions, plain: { handler: 'src/plain.run' } } },
    {
      'webpack.config.js': configuration('externals: [nodeExternals()],'),
      'src/plain.js': "exports.run = async () => require('right').right;\n",
    },
  ),
  'packages outside that are not shipped': service(
    {},
    {},
    { 'webpack.config.js': configuration('externals: [nodeExternals()],') },
  ),
  'externals by name': service(
    { includeModules: { packagePath: './package.json' } },
    {},
    { 'webpack.config.js': configuration("externals: ['gone', /^aws-sdk/, { left: 'commonjs left' }],") },
  ),
  'files that are no handlers': service(
    { excludeFiles: 'src/**/*.test.js' },
    {},
    { 'src/bye.test.js': "throw new Error('a test');\n", 'src/hello.test.js': '' },
  ),
  'files that are taken out of the zip': service(
    { excludeRegex: '\\.map$' },
    {},
    { 'webpack.config.js': configuration("devtool: 'source-map',") },
  ),
  'options about the work': service({
    keepOutputDirectory: true,
    concurrency: 1,
    serializedCompile: true,
    packager: 'npm',
    packagerOptions: { noInstall: true },
  }),
  'patterns of the service': service(
    {},
    { package: { patterns: ['!**', 'assets/**', '!src/**'] } },
    { 'assets/a.txt': 'a' },
  ),
  'patterns of a function': service(
    {},
    {
      package: { individually: true },
      functions: { ...functions, bye: { handler: 'src/bye.run', package: { patterns: ['assets/**'] } } },
    },
    { 'assets/a.txt': 'a' },
  ),
  'aliases and definitions': configured(
    `resolve: { extensions: ['.ts', '.js'], alias: { '@own': path.resolve(__dirname, 'src') } },
  plugins: [new webpack.DefinePlugin({ STAGE: JSON.stringify('prod'), 'process.env.NAME': JSON.stringify('n') })],`,
    onlyHello,
    {
      'src/hello.ts': `import { greet } from '@own/greet';\ndeclare const STAGE: string;\nexport const main = async () => [greet('you'), STAGE, process.env.NAME, process.env.NODE_ENV];\n`,
    },
  ),
  'development mode': configured("mode: 'development', devtool: false,", onlyHello, {
    'src/hello.ts': 'export const main = async () => process.env.NODE_ENV;\n',
  }),
  'an output of its own': configured(
    "output: { libraryTarget: 'commonjs2', path: path.join(__dirname, '.webpack'), filename: '[name].js' },",
  ),
  'minification that is off': configured('optimization: { minimize: false },'),
  'the values of __dirname and __filename': configured('node: { __dirname: false, __filename: false },', onlyHello, {
    'src/hello.ts': `import { basename } from 'path';\ndeclare const __dirname: string;\nexport const main = async () => basename(__dirname);\n`,
  }),
  'texts and JSON': configured(
    "module: { rules: [{ test: /\\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }, { test: /\\.txt$/, type: 'asset/source' }] },",
    onlyHello,
    {
      'src/hello.ts': `import text from './note.txt';\nimport data from './data.json';\nexport const main = async () => [text, data.a];\n`,
      'src/note.txt': 'note',
      'src/data.json': '{"a": 1}',
    },
  ),
  'a promise of a configuration': service(
    {},
    {},
    {
      'webpack.config.js': configuration()
        .replace('module.exports = {', 'module.exports = Promise.resolve({')
        .replace(/};\s*$/, '});\n'),
    },
  ),
  'a configuration in TypeScript syntax of modules': service(
    {},
    {},
    {
      'webpack.config.js': configuration('', 'Object.defineProperty(exports, "__esModule", { value: true });').replace(
        'module.exports =',
        'exports.default =',
      ),
    },
  ),
  'what the service says in the configuration': configured(
    'plugins: [new webpack.DefinePlugin({ NAME: JSON.stringify(slsw.lib.serverless.service.service), STAGE: JSON.stringify(slsw.lib.serverless.service.provider.stage) })],',
    {
      functions: { hello: functions.hello },
      provider: { name: 'aws', runtime: 'nodejs20.x', region: 'us-east-1', stage: 'dev' },
    },
    {
      'src/hello.ts':
        'declare const NAME: string;\ndeclare const STAGE: string;\nexport const main = async () => [NAME, STAGE];\n',
    },
  ),
  'a function that is imported as a namespace': service({}, onlyHello, callable),
  'a function that is imported as a namespace, by way of require': service({}, onlyHello, {
    ...callable,
    'tsconfig.json': '{"compilerOptions": {"module": "commonjs", "target": "es2020", "types": []}}',
  }),
  'a function outside that is imported as a namespace': service({ includeModules: true }, onlyHello, {
    ...callable,
    'webpack.config.js': configuration('externals: [nodeExternals()],'),
  }),
  'defaults and names of CommonJS': service({}, onlyHello, {
    'src/hello.ts': `import all, { left } from 'left';\nimport * as space from 'left';\nimport own from './own';\nexport const main = async () => [all && all.left, left, space.left, own];\n`,
    'src/own.js': "module.exports = 'own';\n",
  }),
  'packages that come as modules, too': service({}, onlyHello, {
    'src/hello.ts': `import { kind } from 'dual';\nexport const main = async () => [kind, require('dual').kind];\n`,
    'node_modules/dual/package.json': '{"name": "dual", "version": "1.0.0", "main": "main.js", "module": "module.js"}',
    'node_modules/dual/main.js': "exports.kind = 'main';\n",
    'node_modules/dual/module.js': "export const kind = 'module';\n",
  }),
  'packages with conditions': service({}, onlyHello, {
    'src/hello.ts': `import { kind } from 'dual';\nexport const main = async () => [kind, require('dual').kind];\n`,
    'node_modules/dual/package.json':
      '{"name": "dual", "version": "1.0.0", "exports": {".": {"module": "./module.js", "import": "./import.mjs", "require": "./main.js"}}}',
    'node_modules/dual/main.js': "exports.kind = 'main';\n",
    'node_modules/dual/import.mjs': "export const kind = 'import';\n",
    'node_modules/dual/module.js': "export const kind = 'module';\n",
  }),
  'a tsconfig.json that the loader names': service({}, onlyHello, {
    'webpack.config.js': configuration().replace(
      'transpileOnly: true',
      "transpileOnly: true, configFile: 'tsconfig.build.json'",
    ),
    'tsconfig.json': '{}',
    'tsconfig.build.json':
      '{"compilerOptions": {"module": "esnext", "target": "es2020", "experimentalDecorators": true, "types": []}}',
    'src/hello.ts': `const mark = (target: object, key: string) => Object.defineProperty(target, key + 'Marked', { value: true });
class Box { @mark show() {} }
export const main = async () => Reflect.get(Box.prototype, 'showMarked') ?? 'not marked';
`,
  }),
  'fields of classes without a target': service({}, onlyHello, {
    'src/hello.ts': fields,
    'tsconfig.json': '{"compilerOptions": {"module": "esnext", "types": []}}',
  }),
  'fields of classes as the language has them': service({}, onlyHello, {
    'src/hello.ts': fields,
    'tsconfig.json': '{"compilerOptions": {"target": "es2022", "module": "esnext", "types": []}}',
  }),
  'files of a folder that are chosen at run time': service({}, onlyHello, {
    'src/hello.ts':
      "declare const require: (name: string) => { value: string };\nexport const main = async (event: { name: string }) => require('./data/' + event.name + '.js').value;\n",
    'src/data/you.js': "exports.value = 'yours';\n",
  }),
  'a package that need not be there': service({}, onlyHello, {
    'src/hello.ts':
      "declare const require: (name: string) => unknown;\nexport const main = async () => { try { return require('gone'); } catch { return 'none'; } };\n",
  }),
  'imports at run time': service({}, onlyHello, {
    'webpack.config.js': configuration('optimization: { splitChunks: false },'),
    'src/hello.ts': `export const main = async () => (await import(/* webpackMode: "eager" */ './late')).late;\n`,
    'src/late.ts': "export const late = 'late';\n",
  }),
  'both a TypeScript and a JavaScript file of a name': service({}, onlyHello, {
    'src/hello.js': "exports.main = async () => 'JavaScript';\n",
  }),
};

let both: Readonly<Record<string, Both>> = {};
beforeAll(async () => {
  both = await packageBoth('serverless-webpack', cases);
}, 60_000);

/** What the plugin writes about the packages outside the bundles, and we do not. */
const aboutPackages = ['package.json', 'package-lock.json'];

/** webpack and esbuild write bundles in other words: names of files are compared, and answers. */
const shape = (packaged: Both['ours'] | undefined) => {
  if (!packaged || 'failed' in packaged) return packaged;
  const names = Object.entries(packaged.zips).map(([name, files]) => [
    name,
    Object.keys(files).filter((file) => !aboutPackages.includes(file)),
  ]);
  return { ...packaged, zips: Object.fromEntries(names) };
};

describe('the package is that of the plugin itself', () => {
  test.each(Object.keys(cases))('%s', (name) => {
    const { theirs, ours } = both[name] ?? {};
    expect(theirs).not.toHaveProperty('failed');
    expect(shape(ours)).toEqual(shape(theirs));
  });
});

test('a package.json about the packages outside is not made', () => {
  const { theirs, ours } = both['packages outside'] ?? {};
  expect(theirs).toMatchObject({ zips: { 'parity.zip': { 'package.json': expect.stringContaining('"left"') } } });
  expect(ours).not.toMatchObject({ zips: { 'parity.zip': { 'package.json': expect.anything() } } });
});
