// The packages of osls with serverless-plugin-typescript itself: the same files and answers.
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { type Both, type PackageCase, packageBoth } from './package-both.ts';

/** Without the types of the machine that the test runs on. */
const tsconfig = (options: JsonObject = {}, more: JsonObject = {}): string =>
  JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022'],
      skipLibCheck: true,
      module: 'commonjs',
      moduleResolution: 'node',
      types: [],
      ...options,
    },
    ...more,
  });

const files = {
  'src/hello.ts': `import { greet } from './greet';\nexport const main = async ({ name }: { name: string }): Promise<string> => greet(name);\n`,
  'src/greet.ts': "import { left } from 'left';\nexport const greet = (name: string): string => `${left}, ${name}`;\n",
  'src/bye.ts':
    "import { greet } from './greet';\nexport async function run(event: { name: string }) {\n  return greet(event.name) + '!';\n}\n",
  'src/unused.ts': 'export enum Unused { A, B }\n',
  'src/types.d.ts': 'interface Known { readonly name: string }\n',
  'README.md': '',
  'tsconfig.json': tsconfig(),
  'package.json': JSON.stringify({ name: 'service', version: '1.0.0', dependencies: { left: '1.0.0' } }),
  'node_modules/left/package.json': '{"name": "left", "version": "1.0.0", "types": "index.d.ts"}',
  'node_modules/left/index.js': "exports.left = 'hi';\n",
  'node_modules/left/index.d.ts': 'export declare const left: string;\n',
};
const functions = { hello: { handler: 'src/hello.main' }, bye: { handler: 'src/bye.run' } };
const service = (
  own: JsonObject = {},
  more: Readonly<Record<string, string>> = {},
  without: readonly string[] = [],
): PackageCase => ({
  config: { functions, ...own },
  files: Object.fromEntries(Object.entries({ ...files, ...more }).filter(([name]) => !without.includes(name))),
});

const callable = {
  'node_modules/callable/package.json': '{"name": "callable", "version": "1.0.0"}',
  'node_modules/callable/index.js': "module.exports = (name) => 'called by ' + name;\n",
  'node_modules/callable/index.d.ts':
    'declare function call(name: string): string;\ndeclare namespace call {}\nexport = call;\n',
  'package.json': JSON.stringify({ name: 'service', version: '1.0.0', dependencies: { left: '1', callable: '1' } }),
};
/** A field that is declared only keeps what was set before, or not. */
const fields = `class One { constructor() { this.start(); } start() {} }
class Two extends One { value?: string; start() { this.value = 'kept'; } }
export const main = async () => new Two().value ?? 'lost';
`;

const cases: Readonly<Record<string, PackageCase>> = {
  'no options': service(),
  'no tsconfig.json': service({}, {}, ['tsconfig.json']),
  'a tsconfig.json elsewhere': service(
    { custom: { serverlessPluginTypescript: { tsConfigFileLocation: './config/tsconfig.build.json' } } },
    { 'config/tsconfig.build.json': tsconfig({ sourceMap: true }, { include: ['../src/hello.ts'] }) },
  ),
  'a tsconfig.json elsewhere, and none in the service': service(
    { custom: { serverlessPluginTypescript: { tsConfigFileLocation: './config/tsconfig.build.json' } } },
    { 'config/tsconfig.build.json': tsconfig({ sourceMap: true }, { include: ['../src/**/*.ts'] }) },
    ['tsconfig.json'],
  ),
  'a zip for each function': service({ package: { individually: true } }),
  'more files': service(
    { package: { patterns: ['assets/**', '!assets/b.txt', 'README.md'] } },
    { 'assets/a.txt': 'a', 'assets/b.txt': 'b', 'assets/.hidden': '' },
  ),
  'code that a pattern takes away': service({ package: { patterns: ['!src/unused.js', '!node_modules/left/*.d.ts'] } }),
  'patterns that take all away': service(
    { package: { patterns: ['!**', 'src/**', 'node_modules/**', 'assets/**'] } },
    { 'assets/a.txt': 'a' },
  ),
  'patterns of a function': service(
    {
      package: { individually: true },
      functions: {
        ...functions,
        bye: { handler: 'src/bye.run', package: { patterns: ['!src/unused.js', 'assets/**'] } },
      },
    },
    { 'assets/a.txt': 'a' },
  ),
  'include and exclude': service(
    {},
    {
      'tsconfig.json': tsconfig({}, { include: ['src'], exclude: ['**/*.test.ts'] }),
      'src/hello.test.ts': 'export const tested = 1;\n',
      'other/more.ts': 'export const more = 1;\n',
    },
  ),
  'what a tsconfig.json extends': service(
    {},
    {
      'base.json': tsconfig({ inlineSourceMap: true, removeComments: true }),
      'tsconfig.json': '{"extends": "./base.json", "compilerOptions": {"strict": true} /* shared */}',
    },
  ),
  'a tsconfig.json of a package': service(
    {},
    {
      'node_modules/@own/base/tsconfig.json': tsconfig({ sourceMap: true }),
      'tsconfig.json': '{"extends": "@own/base", "compilerOptions": {"strict": true, /* the last */ }, }',
    },
  ),
  'ECMAScript modules': service(
    { functions: { hello: functions.hello } },
    {
      'package.json': JSON.stringify({ name: 'service', version: '1.0.0', type: 'module' }),
      'tsconfig.json': tsconfig({ module: 'nodenext', moduleResolution: 'nodenext' }),
      'src/hello.ts': `import { one } from './one.js';\nexport const main = async () => one;\n`,
      'src/one.ts': 'export const one: number = 1;\n',
    },
    ['src/greet.ts', 'src/bye.ts'],
  ),
  'a rootDir and an outDir': service(
    {},
    { 'tsconfig.json': tsconfig({ rootDir: 'src', outDir: 'dist' }), 'dist/old.js': '' },
  ),
  'JavaScript beside TypeScript': service(
    { functions: { ...functions, plain: { handler: 'src/plain.run' } } },
    {
      'tsconfig.json': tsconfig({ allowJs: true }),
      'src/plain.js': "const { greet } = require('./greet');\nexports.run = async () => greet('plain');\n",
      'src/other.js': '',
    },
  ),
  'imported JSON': service(
    { functions: { hello: functions.hello } },
    {
      'tsconfig.json': tsconfig({ resolveJsonModule: true, esModuleInterop: true }),
      'src/hello.ts': `import data from './data.json';\nexport const main = async () => data.name;\n`,
      'src/data.json': '{"name": "data"}',
      'src/other.json': '{}',
    },
  ),
  'interoperation with CommonJS': service(
    { functions: { hello: functions.hello } },
    {
      'tsconfig.json': tsconfig({ esModuleInterop: true }),
      'src/hello.ts': `import path from 'path';\nimport * as all from 'left';\nexport const main = async () => [path.basename('/a/b'), all.left, Object.keys(all).sort()];\n`,
    },
  ),
  'namespaces without interoperation': service(
    { functions: { hello: functions.hello } },
    {
      'src/hello.ts': `import path = require('path');
import * as left from 'left';
import * as call from 'callable';
import * as onlyTypes from 'only-types';
import own from './own';
export const main = async (event: onlyTypes.Event) => [path.basename('/a/b'), Object.keys(left), call(event.name), own];
`,
      'src/own.ts': "export default 'own';\n",
      ...callable,
      'node_modules/only-types/package.json': '{"name": "only-types", "version": "1.0.0", "types": "index.d.ts"}',
      'node_modules/only-types/index.d.ts': 'export interface Event { name: string }\n',
    },
  ),
  'enumerations, decorators and parameter properties': service(
    { functions: { hello: functions.hello } },
    {
      'tsconfig.json': tsconfig({ experimentalDecorators: true, useDefineForClassFields: false }),
      'src/hello.ts': `const mark = (target: object, key: string) => Object.defineProperty(target, key + 'Marked', { value: true });
export const enum Color { Red = 'red' }
enum Size { Small = 1, Big }
class Box { constructor(private readonly size: Size) {} @mark show() { return Size[this.size]; } }
export const main = async () => [Color.Red, new Box(Size.Big).show(), Reflect.get(Box.prototype, 'showMarked')];
`,
    },
  ),
  'imports at run time': service(
    { functions: { hello: functions.hello } },
    {
      'tsconfig.json': tsconfig({ esModuleInterop: true }),
      'src/hello.ts': `export const main = async () => {
  const { late } = await import('./late');
  const { default: call } = await import('callable');
  return [late, call('you')];
};
`,
      'src/late.ts': "export const late = 'late';\n",
      ...callable,
    },
  ),
  'imports at run time without interoperation': service(
    { functions: { hello: functions.hello } },
    {
      'src/hello.ts': `export const main = async () => {
  const call = await import('callable');
  return [(await import('./late')).late, call('you')];
};
`,
      'src/late.ts': "export const late = 'late';\n",
      ...callable,
    },
  ),
  'fields of classes as the language has them': service(
    { functions: { hello: functions.hello } },
    { 'src/hello.ts': fields },
  ),
  'fields of classes without a target': service(
    { functions: { hello: functions.hello } },
    { 'src/hello.ts': fields, 'tsconfig.json': '{"compilerOptions": {"types": [], "skipLibCheck": true}}' },
    ['src/bye.ts', 'src/greet.ts'],
  ),
  'fields of classes without a tsconfig.json': service(
    { functions: { hello: functions.hello } },
    { 'src/hello.ts': fields },
    ['tsconfig.json'],
  ),
  'an export that is all of a module': service(
    { functions: { hello: functions.hello } },
    {
      'src/hello.ts': `import one = require('./one');\nconst main = async () => one.value;\nexport = { main };\n`,
      'src/one.ts': 'const one = { value: 1 };\nexport = one;\n',
    },
  ),
  'views in JSX': service(
    { functions: { hello: functions.hello } },
    {
      'tsconfig.json': tsconfig({ jsx: 'react', jsxFactory: 'h' }),
      'src/hello.ts': `import { view } from './view';\nexport const main = async () => view;\n`,
      'src/view.tsx': `declare global { namespace JSX { interface IntrinsicElements { p: object } } }
const h = (name: string, _: unknown, ...inner: string[]) => [name, ...inner];
export const view = <p>text</p>;
`,
    },
  ),
  'types that are exported again': service(
    { functions: { hello: functions.hello } },
    {
      'src/hello.ts': `import { Shape } from './shape';\nexport { Shape } from './shape';\nexport * from './shape';\nexport const main = async (event: Shape) => event.name;\n`,
      'src/shape.ts': 'export interface Shape { name: string }\n',
    },
  ),
  'an older target': service({}, { 'tsconfig.json': tsconfig({ target: 'es5', lib: ['es2020'] }) }),
  'packages for development': service(
    {},
    {
      'package.json': JSON.stringify({
        name: 'service',
        version: '1.0.0',
        dependencies: { left: '1.0.0' },
        devDependencies: { tool: '1.0.0' },
      }),
      'node_modules/tool/package.json': '{"name": "tool", "version": "1.0.0"}',
      'node_modules/tool/index.js': '',
    },
  ),
};

/** Where we differ by choice. */
const differences: Readonly<Record<string, PackageCase>> = {
  declarations: service({}, { 'tsconfig.json': tsconfig({ declaration: true }) }),
};

let both: Readonly<Record<string, Both>> = {};
beforeAll(async () => {
  both = await packageBoth('serverless-plugin-typescript', { ...cases, ...differences });
}, 60_000);

/** The compilers write the same code in other words: names of files are compared, and answers. */
const shape = (packaged: Both['ours'] | undefined) =>
  packaged && 'zips' in packaged
    ? {
        ...packaged,
        zips: Object.fromEntries(Object.entries(packaged.zips).map(([name, files]) => [name, Object.keys(files)])),
      }
    : packaged;

describe('the package is that of the plugin itself', () => {
  test.each(Object.keys(cases))('%s', (name) => {
    const { theirs, ours } = both[name] ?? {};
    expect(theirs).not.toHaveProperty('failed');
    expect(shape(ours)).toEqual(shape(theirs));
  });
});

test('declarations are not made', () => {
  const [theirs, ours] = [shape(both['declarations']?.theirs), shape(both['declarations']?.ours)];
  const declared = ['src/bye.d.ts', 'src/greet.d.ts', 'src/hello.d.ts', 'src/unused.d.ts'];
  expect([theirs, ours]).toMatchObject([
    { zips: { 'parity.zip': expect.arrayContaining(declared) } },
    { zips: { 'parity.zip': expect.not.arrayContaining(declared) } },
  ]);
});
