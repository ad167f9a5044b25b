// The packages of osls with serverless-esbuild itself: the same files, bundles to the byte, and answers.
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { type Both, type PackageCase, packageBoth } from './package-both.ts';

const sources = {
  'src/hello.ts': `import { greet } from './greet';\nexport const main = async ({ name }: { name: string }): Promise<string> => greet(name);\n`,
  'src/greet.ts': "import { left } from 'left';\nexport const greet = (name: string): string => `${left}, ${name}`;\n",
  'src/bye.js': "const { greet } = require('./greet');\nexports.run = async (event) => greet(event.name) + '!';\n",
};
const installed = (name: string, code: string, more: JsonObject = {}) => ({
  [`packages/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', ...more }),
  [`packages/${name}/index.js`]: code,
});
const packages = {
  ...installed('left', "exports.left = 'hi';\n"),
  ...installed('right', "exports.right = 'there';\n"),
  'package.json': JSON.stringify({
    name: 'service',
    version: '1.0.0',
    dependencies: { left: 'file:packages/left', right: 'file:packages/right' },
  }),
};
const links = { left: 'packages/left', right: 'packages/right' };
const files = { ...sources, ...packages };
const functions = { hello: { handler: 'src/hello.main' }, bye: { handler: 'src/bye.run' } };
const offline = { installExtraArgs: ['--offline', '--no-audit', '--no-fund'] };
const service = (
  esbuild: JsonObject,
  own: JsonObject = {},
  more: Readonly<Record<string, string>> = {},
): PackageCase => ({
  config: { functions, custom: { esbuild: { ...offline, ...esbuild } }, ...own },
  files: { ...files, ...more },
  links,
});

const cases: Readonly<Record<string, PackageCase>> = {
  'no options': { config: { functions }, files, links },
  'minified with source maps': service({ minify: true, sourcemap: true }),
  'linked source maps and kept names': service({ sourcemap: 'linked', keepNames: true, minify: true }),
  'a zip for each function': service({ sourcemap: true }, { package: { individually: true } }),
  'an external package': service({ external: ['left'] }),
  'external packages, a zip for each function': service(
    { external: ['left', 'right'] },
    { package: { individually: true }, functions: { ...functions, plain: { handler: 'src/plain.run' } } },
    { 'src/plain.js': "exports.run = async () => require('right').right;\n" },
  ),
  'an external package that nothing imports': service({ external: ['left', 'right'] }),
  'an external package that package.json does not list': service(
    { external: ['left', 'hidden'] },
    {},
    {
      'src/hello.ts':
        "export const main = async () => { try { return require('hidden'); } catch { return 'none'; } };\n",
      'node_modules/hidden/package.json': '{"name": "hidden", "version": "1.0.0"}',
      'node_modules/hidden/index.js': "module.exports = 'hidden';\n",
    },
  ),
  'packages that are all outside': service({ packages: 'external' }),
  'external packages that the runtime has': service({ external: ['left'], exclude: '*' }),
  'the SDK of AWS': service(
    {},
    {},
    {
      'src/hello.ts': "import { name } from '@aws-sdk/client-x';\nexport const main = async () => name;\n",
      'node_modules/@aws-sdk/client-x/package.json': '{"name": "@aws-sdk/client-x", "version": "3.0.0"}',
      'node_modules/@aws-sdk/client-x/index.js': "exports.name = 'installed';\n",
    },
  ),
  'an SDK that is excluded': service(
    { exclude: ['@aws-sdk/*'] },
    {},
    {
      'src/hello.ts':
        "export const main = async () => { try { return require('@aws-sdk/client-x').name; } catch { return 'none'; } };\n",
      'node_modules/@aws-sdk/client-x/package.json': '{"name": "@aws-sdk/client-x", "version": "3.0.0"}',
      'node_modules/@aws-sdk/client-x/index.js': "exports.name = 'installed';\n",
    },
  ),
  'more files': service(
    {},
    { package: { patterns: ['assets/**', '!assets/private/**', 'README.md'] } },
    { 'assets/a.txt': 'a', 'assets/.hidden': 'h', 'assets/private/b.txt': 'b', 'README.md': '', 'other.txt': '' },
  ),
  'more files of one function': service(
    {},
    {
      package: { individually: true, patterns: ['assets/a.txt'] },
      functions: {
        ...functions,
        bye: { handler: 'src/bye.run', package: { patterns: ['assets/b.txt', '!assets/a.txt'] } },
      },
    },
    { 'assets/a.txt': 'a', 'assets/b.txt': 'b' },
  ),
  'files that package managers own': service(
    {},
    { package: { patterns: ['*.json', 'assets'] } },
    { 'a.json': '', 'assets/b.json': '' },
  ),
  'a plugin that marks all packages as external': service(
    { plugins: './plugins.js', nodeExternals: { allowList: ['right'] } },
    {},
    {
      'plugins.js':
        "module.exports = [require('esbuild-node-externals').nodeExternalsPlugin({ allowList: ['right'] })];\n",
    },
  ),
  'more files of one function in one zip': service(
    {},
    { functions: { ...functions, bye: { handler: 'src/bye.run', package: { patterns: ['assets/b.txt'] } } } },
    { 'assets/a.txt': 'a', 'assets/b.txt': 'b' },
  ),
  'patterns that take all away': service({}, { package: { patterns: ['!**', 'assets/**'] } }, { 'assets/a.txt': 'a' }),
  'ECMAScript modules': service(
    { format: 'esm', outputFileExtension: '.mjs' },
    { functions: { hello: functions.hello } },
  ),
  'ECMAScript modules with a banner': service(
    { format: 'esm', outputFileExtension: '.mjs', banner: { js: "const banner = 'b';" }, footer: { js: '// end' } },
    { functions: { hello: functions.hello } },
  ),
  'CommonJS files by their extension': service({ outputFileExtension: '.cjs' }),
  'definitions and loaders': service(
    { define: { 'process.env.STAGE': "'prod'" }, loader: { '.txt': 'text', '.png': 'base64' } },
    { functions: { hello: functions.hello } },
    {
      'src/hello.ts': `import text from './note.txt';\nimport image from './dot.png';\nexport const main = async () => [process.env.STAGE, text, image];\n`,
      'src/note.txt': 'note',
      'src/dot.png': 'png',
    },
  ),
  'a configuration that is code': {
    config: { functions, custom: { esbuild: { config: './esbuild.config.js' } } },
    files: {
      ...files,
      'esbuild.config.js': `module.exports = (serverless) => ({
  minify: true,
  define: { 'process.env.SERVICE': JSON.stringify(serverless.service.service) },
  plugins: [{ name: 'own', setup: (build) => build.onLoad({ filter: /greet\\.ts$/ }, () => ({ contents: 'export const greet = (name: string) => process.env.SERVICE + name', loader: 'ts' })) }],
});\n`,
    },
    links,
  },
  'plugins of esbuild': service(
    { plugins: './plugins.js' },
    {},
    {
      'plugins.js': `module.exports = (serverless) => [{ name: 'own', setup: (build) => build.onLoad({ filter: /greet\\.ts$/ }, () => ({ contents: 'export const greet = (name) => "' + serverless.service.service + '" + name', loader: 'ts' })) }];\n`,
    },
  ),
  'a tsconfig.json with paths': service(
    { tsconfig: './tsconfig.build.json' },
    { functions: { hello: functions.hello } },
    {
      'src/hello.ts': `import { greet } from '@own/greet';\nexport const main = async ({ name }: { name: string }) => greet(name);\n`,
      'tsconfig.build.json': '{"compilerOptions": {"paths": {"@own/*": ["./src/*"]}}}',
    },
  ),
  'a handler whose code is elsewhere': service(
    {},
    {
      configValidationMode: 'off',
      functions: { ...functions, hello: { handler: 'src/bye.run', esbuildEntrypoint: 'src/hello.main' } },
    },
  ),
  'a handler of a layer': service(
    {},
    {
      configValidationMode: 'off',
      functions: { ...functions, hello: { handler: '/opt/nodejs/wrap.handler', esbuildEntrypoint: 'src/hello.main' } },
    },
  ),
  'extensions of its own': service(
    { resolveExtensions: ['.custom.ts', '.custom.js', '.ts', '.js'], stripEntryResolveExtensions: true },
    { functions: { hello: functions.hello } },
    {
      'src/greet.custom.ts': "export const greet = (name: string) => 'custom ' + name;\n",
      'src/hello.custom.ts': "import { greet } from './greet';\nexport const main = async () => greet('you');\n",
    },
  ),
  'a function that is not bundled': service(
    {},
    {
      functions: { ...functions, plain: { handler: 'plain.run', skipEsbuild: true } },
      package: { patterns: ['plain.js'] },
    },
    { 'plain.js': "exports.run = async () => 'plain';\n" },
  ),
  'a function that is not bundled, a zip for each': service(
    {},
    {
      functions: {
        ...functions,
        plain: { handler: 'plain.run', skipEsbuild: true, package: { patterns: ['!**', 'plain.js'] } },
      },
      package: { individually: true },
    },
    { 'plain.js': "exports.run = async () => 'plain';\n" },
  ),
  'two functions of a file': service(
    {},
    { functions: { ...functions, again: { handler: 'src/hello.main' } }, package: { individually: true } },
  ),
  'both a TypeScript and a JavaScript file of a name': service(
    {},
    { functions: { hello: functions.hello } },
    { 'src/hello.js': "exports.main = async () => 'JavaScript';\n" },
  ),
  'options of the packager, folders and concurrency': service({
    packager: 'npm',
    packagerOptions: { noInstall: true },
    concurrency: 2,
    zipConcurrency: 2,
    outputWorkFolder: '.work',
    outputBuildFolder: '.out',
    keepOutputDirectory: true,
    nativeZip: true,
    watch: { pattern: ['src/**'] },
    target: 'node18',
    treeShaking: true,
    charset: 'utf8',
    legalComments: 'none',
  }),
};

/** Where we differ by choice. */
const differences: Readonly<Record<string, PackageCase>> = {
  'files beside the bundles': service(
    { loader: { '.txt': 'file' }, assetNames: '[name]' },
    { functions: { hello: functions.hello } },
    {
      'src/hello.ts': `import text from './note.txt';\nexport const main = async () => text;\n`,
      'src/note.txt': 'note',
    },
  ),
};

let both: Readonly<Record<string, Both>> = {};
beforeAll(async () => {
  both = await packageBoth('serverless-esbuild', { ...cases, ...differences });
}, 60_000);

describe('the package is that of the plugin itself', () => {
  test.each(Object.keys(cases))('%s', (name) => {
    const { theirs, ours } = both[name] ?? {};
    expect(theirs).not.toHaveProperty('failed');
    expect(ours).toEqual(theirs);
  });
});

test('files that esbuild writes beside a bundle lie at the top of the zip, and are found there', () => {
  const { theirs, ours } = both['files beside the bundles'] ?? {};
  expect([theirs, ours]).toMatchObject([
    {
      zips: { 'parity.zip': { 'src/note.txt': 'note' } },
      functions: { HelloLambdaFunction: { answer: './note.txt' } },
    },
    { zips: { 'parity.zip': { 'note.txt': 'note' } }, functions: { HelloLambdaFunction: { answer: '../note.txt' } } },
  ]);
});
