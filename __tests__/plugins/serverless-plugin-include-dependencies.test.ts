import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/core/problems.ts';
import { adjustConfig, adjustPackage } from '../../src/plugins/apply-plugins.ts';
import { importedNames, packageOf } from '../../src/plugins/include-dependencies/imported-names.ts';
import { nativePlugins } from '../../src/plugins/index.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { functionModel, serviceModel } from '../builders/compile-context.ts';
import { pluginContext, problemsOf } from '../builders/plugin-context.ts';
import { temporaryService } from '../service/temporary-service.ts';

const name = 'serverless-plugin-include-dependencies';

describe('the names that a text imports', () => {
  it.each<[string, readonly string[]]>([
    ["const a = require('a')", ['a']],
    ['require("a/b.js").c', ['a/b.js']],
    ['require(`a`)', ['a']],
    ["require(/* why */ 'a')", ['a']],
    ["require(\n  // why\n  'a',\n)", ['a']],
    ["require.resolve('a')", ['a']],
    ["import a from 'a'", ['a']],
    ["import 'a'", ['a']],
    ["import a, {\n  b as c,\n} from '@s/a'", ['@s/a']],
    ['import{a}from"a";export*from"b"', ['a', 'b']],
    ["export { a } from './a'", ['./a']],
    ["await import('a')", ['a']],
    ["import(/* webpackChunkName: 'b' */ 'a')", ['a']],
    ["import a = require('a')", ['a']],
    ["import type { A } from 'a'", ['a']],
    ["// require('a')", ['a']],
    ['require(name)', []],
    ["required('a'); myRequire('b')", []],
    ["const from = 'a'", []],
    ['', []],
  ])('%s: %j', (code, names) => {
    expect([...importedNames(code)].sort()).toEqual([...names].sort());
  });

  it.each([
    ['a', 'a'],
    ['a/b/c.js', 'a'],
    ['@s/a/b', '@s/a'],
    ['./a', undefined],
    ['../a', undefined],
    ['#own', undefined],
    ['/opt/a', undefined],
    ['a b', undefined],
    ['https://a.example', undefined],
  ])('%s is of the package %s', (given, wanted) => {
    expect(packageOf(given)).toBe(wanted);
  });
});

/** Patterns of the service with one function, and what is said, for these files. */
async function chosen(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
  patterns: readonly string[] = [],
) {
  const serviceDir = await temporaryService(files);
  for (const [link, target] of Object.entries(links)) await symlink(target, path.join(serviceDir, link));
  const functions = [functionModel('hello', { handler: 'app/index.run', runtime: 'nodejs22.x' })];
  const model = serviceModel({
    plugins: [name],
    serviceDir,
    functions,
    package: { patterns, individually: false, excludeDevDependencies: false },
  });
  const problems = new Problems();
  const runScript = async () => {};
  const adjusted = await adjustPackage({ model, workspace: createWorkspace(), runScript, problems });
  return {
    patterns: adjusted.package.patterns,
    said: problems.all.map(({ severity, message }) => `${severity}: ${message}`),
  };
}

const manifest = JSON.stringify({ name: 'x' });

describe('the files of serverless-plugin-include-dependencies', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a handler of its own', { 'app/index.js': '' }, ['app/index.js']],
    [
      'a module of another kind',
      { 'app/index.mjs': "import './a.mjs'", 'app/a.mjs': '' },
      ['app/index.mjs', 'app/a.mjs'],
    ],
    [
      'a folder that package.json leads into',
      { 'app/index.js': "require('./lib')", 'app/lib/package.json': '{"main": "src/a"}', 'app/lib/src/a.js': '' },
      ['app/index.js', 'app/lib/src/a.js'],
    ],
    [
      'files that require each other',
      { 'app/index.js': "require('./a')", 'app/a.js': "require('./index')" },
      ['app/index.js', 'app/a.js'],
    ],
    [
      'packages that need each other',
      {
        'app/index.js': "require('a')",
        'node_modules/a/package.json': '{"dependencies": {"b": "1"}}',
        'node_modules/b/package.json': '{"dependencies": {"a": "1"}}',
      },
      ['app/index.js', 'node_modules/a/package.json', 'node_modules/b/package.json'],
    ],
    ['nothing of a handler that is not there', {}, []],
  ])('are those of %s', async (_name, files, expected) => {
    expect(await chosen(files)).toEqual({ patterns: ['!node_modules/**', ...expected], said: [] });
  });

  it('are those of a workspace behind a link, and end where a link leads back', async () => {
    const files = {
      'app/index.js': "require('mine')",
      'mine/package.json': manifest,
      'mine/a.js': '',
      'node_modules/y/package.json': manifest,
    };
    const { patterns } = await chosen(files, { 'node_modules/mine': '../mine', 'mine/loop': '../mine' });
    expect(patterns).toEqual([
      '!node_modules/**',
      'app/index.js',
      'node_modules/mine/a.js',
      'node_modules/mine/package.json',
    ]);
  });

  it('are those of code that a pattern adds, where a link leads back too', async () => {
    const files = { 'app/index.js': '', 'jobs/a.js': "require('a')", 'node_modules/a/package.json': manifest };
    const { patterns } = await chosen(files, { 'jobs/loop': '../jobs' }, ['jobs/**', '!node_modules/b/**']);
    const written = ['!node_modules/**', 'jobs/**', '!node_modules/b/**'];
    expect(patterns).toEqual([...written, 'app/index.js', 'jobs/a.js', 'node_modules/a/package.json']);
  });

  it('say which packages are not installed', async () => {
    const code =
      "require('listed'); require('in-a-layer'); require('@aws-sdk/client-s3'); require('node:fs'); require('fs/promises')";
    const files = {
      'app/index.js': `${code}; require('pnpm')`,
      'package.json': '{"dependencies": {"listed": "1"}}',
      'node_modules/pnpm/package.json':
        '{"dependencies": {"below": "1", "maybe": "1"}, "optionalDependencies": {"maybe": "1"}, "peerDependencies": {"peer": "1"}}',
    };
    expect((await chosen(files)).said).toEqual([
      'error: app/index.js needs the package listed, which is not installed',
      'notice: app/index.js needs the package in-a-layer, which is not installed',
      'error: node_modules/pnpm needs the package below, which is not installed',
    ]);
  });

  it('are left to the plugin with a root of their own; unknown keys are reported', async () => {
    const unserved = (includeDependencies: { handlerRoot?: string; enableCaching?: boolean }) =>
      nativePlugins[name]?.unserved?.({ custom: { includeDependencies } });
    expect(unserved({ handlerRoot: '../../' })).toEqual(['custom.includeDependencies.handlerRoot']);
    expect(unserved({ enableCaching: true })).toEqual([]);
    const context = pluginContext();
    await adjustConfig({ custom: { includeDependencies: { always: ['a'], enableCaching: true } } }, [name], context);
    expect(problemsOf(context)).toEqual([`PLUGIN_KEY_UNKNOWN: ${name} knows no key custom.includeDependencies.always`]);
  });
});
