import { describe, expect, it } from 'vitest';
import {
  chooseEngine,
  findLocalPlugins,
  listUnserved,
  nameAll,
  notServed,
  pluginNames,
  reportPlugins,
} from '../../src/commands/check-plugins.ts';
import { Problems } from '../../src/core/problems.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { createRecordingLog } from '../e2e/ministack.ts';
import { temporaryService } from '../service/temporary-service.ts';

const nowhere = new Set<string>();

describe('the names of plugins', () => {
  it.each([
    ['a list', ['a', 'b'], ['a', 'b']],
    ['an object', { localPath: './plugins', modules: ['a'] }, ['a']],
    ['a variable that is not resolved yet', '${file(plugins.yml)}', []],
    ['a list with something else in it', ['a', 7], ['a']],
    ['nothing', undefined, []],
  ])('are read from %s', (_, plugins, expected) => {
    expect(pluginNames({ plugins })).toEqual(expected);
  });
});

describe('plugins of the service itself', () => {
  it.each([
    ['a file in .serverless_plugins', ['mine', 'serverless-offline'], ['mine']],
    ['a file in the folder that localPath names', { localPath: './own', modules: ['other', 'mine'] }, ['other']],
    ['a file of the name of a plugin that is served', ['serverless-prune-plugin'], ['serverless-prune-plugin']],
  ])('%s', async (_, plugins, expected) => {
    const folder = await temporaryService({
      '.serverless_plugins/mine.js': '',
      '.serverless_plugins/serverless-prune-plugin/index.js': '',
      'own/other.js': '',
    });
    expect([...(await findLocalPlugins({ plugins }, folder, createWorkspace()))]).toEqual(expected);
  });
});

describe('plugins that only the framework runs', () => {
  it.each([
    ['an unknown one', ['serverless-lift'], []],
    ['one of a file', ['./my-plugin.js'], []],
  ])('%s', (_, names, keys) => {
    expect(listUnserved(names, nowhere)).toEqual([{ name: names[0], keys }]);
  });

  it('one that is served and asked for more than that names its keys', () => {
    const config = { custom: { dotenv: { dotenvParser: './parse.js' } } };
    expect(listUnserved(['serverless-dotenv-plugin'], nowhere, config)).toEqual([
      { name: 'serverless-dotenv-plugin', keys: ['custom.dotenv.dotenvParser'] },
    ]);
    expect(listUnserved(['serverless-dotenv-plugin'], nowhere)).toEqual([]);
  });

  it('one that the service brings under the name of a served one', () => {
    const names = ['serverless-prune-plugin', 'serverless-offline'];
    expect(listUnserved(names, new Set(['serverless-prune-plugin']), {})).toEqual([
      { name: 'serverless-prune-plugin', keys: [] },
    ]);
  });
});

it.each([
  ['auto', ['serverless-lift'], 'framework'],
  ['auto', ['serverless-offline'], 'native'],
  ['native', ['serverless-lift'], 'native'],
  ['framework', [], 'framework'],
] as const)('engine: %s with plugins %j is the %s engine', (asked, names, expected) => {
  expect(chooseEngine(asked, listUnserved(names, nowhere))).toBe(expected);
});

describe('the error for plugins that nobody can run', () => {
  const locate = (path: readonly (string | number)[]) => ({ file: path.join('.'), line: 1, column: 1 });
  const two = [
    { name: 'serverless-lift', keys: [] },
    { name: 'serverless-dotenv-plugin', keys: ['custom.dotenv.dotenvParser'] },
  ];

  it.each([
    [
      'lists all of them',
      two,
      'auto',
      'No native support for the plugins `serverless-lift`, `serverless-dotenv-plugin` with `custom.dotenv.dotenvParser`, and no `serverless` or `osls` is installed',
      'plugins',
    ],
    [
      'says that native was asked for',
      two.slice(0, 1),
      'native',
      'No native support for the plugin `serverless-lift`, and `engine: native`',
      'plugins',
    ],
    [
      'stands at the key that asks too much',
      two.slice(1),
      'native',
      'No native support for the plugin `serverless-dotenv-plugin` with',
      'custom.dotenv.dotenvParser',
    ],
    [
      'says that the framework was asked for',
      [],
      'framework',
      '`engine: framework` is set, and no `serverless`',
      'plugins',
    ],
  ] as const)('%s', (_, unserved, engine, message, place) => {
    const error = notServed(unserved, engine, locate);
    expect(error).toMatchObject({
      code: 'PLUGIN_NOT_SERVED',
      message: expect.stringContaining(message),
      at: { file: place },
    });
    expect(error.remedy).toMatch(/osls.*or remove the plugin/);
  });
});

it('the plugins are named in a sentence', () => {
  expect(nameAll([{ name: 'a', keys: ['custom.a.b', 'custom.a.c'] }])).toBe(
    'the plugin `a` with `custom.a.b`, `custom.a.c`',
  );
});

it.each([
  ['native', ["serverless-offline is for a developer's machine: passed over."]],
  ['framework', []],
] as const)('a plugin that is named twice is a warning; engine %s says %j', (engine, lines) => {
  const problems = new Problems();
  const log = createRecordingLog();
  const names = ['serverless-offline', 'serverless-prune-plugin', 'serverless-offline'];
  reportPlugins(names, engine, () => undefined, problems, log);
  expect(problems.all.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['PLUGIN_TWICE', 'warning', 'The plugin `serverless-offline` is named twice.'],
  ]);
  expect(log.lines).toEqual(lines);
});
