// Plugins that change the configuration before it is read.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { mergeConfig } from '../../src/plugins/cruglobal-serverless-merge-config.ts';
import { evaluateCondition } from '../../src/plugins/ifelse/evaluate-condition.ts';
import { ifElse } from '../../src/plugins/serverless-plugin-ifelse.ts';
import { pluginContext } from '../builders/plugin-context.ts';

describe('a condition of serverless-plugin-ifelse', () => {
  it.each([
    ['"prod"=="prod"', true],
    ["'dev' === 'prod'", false],
    ['"1" == 1', true],
    ['"a" != "b" && !("c" == "d")', true],
    ['true', true],
    ['"false"', true],
    ['["dev", "test"].includes("test")', true],
    ['["dev"].indexOf("test") >= 0', false],
    ['"feature-x".startsWith("feature-")', true],
    ['/^pr-\\d+$/.test("pr-12")', true],
    ['2 > 1 || false', true],
    ['("a"=="b" || "c"=="c") && 1 <= 1', true],
    ['process.exit()', undefined],
    ['"a" == stage', undefined],
    ['"a".constructor("x")', undefined],
    ['[1, 2', undefined],
    ['1 +1', undefined],
    ['/(/.test("a")', undefined],
  ])('%s is %s', (text, value) => {
    expect(evaluateCondition(text)).toBe(value);
  });
});

describe('serverless-plugin-ifelse', () => {
  const base = { provider: { vpc: { id: 1 }, stage: 'dev' }, functions: { a: { events: ['x', 'y'] }, b: {} } };
  it.each<[string, JsonObject, JsonObject]>([
    [
      'sets and excludes when it is true',
      {
        If: '"dev"=="dev"',
        Set: { 'provider.stage': 'x', 'provider.new': 1 },
        Exclude: ['provider.vpc', 'functions.b'],
      },
      { provider: { stage: 'x', new: 1 }, functions: { a: { events: ['x', 'y'] } } },
    ],
    [
      'sets and excludes otherwise',
      {
        If: '"dev"=="prod"',
        Set: { 'provider.stage': 'x' },
        ElseSet: { 'provider.vpc.id': 2 },
        ElseExclude: 'functions.b',
      },
      { provider: { vpc: { id: 2 }, stage: 'dev' }, functions: { a: { events: ['x', 'y'] } } },
    ],
    [
      'excludes by a condition of its own',
      { ExcludeIf: { 'functions.a.events.0': '1==1', 'functions.b': '1==2' } },
      { ...base, functions: { a: { events: ['y'] }, b: {} } },
    ],
    [
      'leaves what is not there, and top-level keys',
      { If: '1==1', Set: { 'layers.a': 1, x: 1 }, Exclude: ['provider'] },
      base,
    ],
  ])('%s', async (_name, rule, expected) => {
    const custom = { serverlessIfElse: [rule] };
    expect(await ifElse.adjustConfig?.({ ...base, custom }, pluginContext())).toEqual({ ...expected, custom });
  });

  it.each([
    [[{ If: '1==1' }, { ExcludeIf: { 'functions.a': '"a"=="b"' } }], []],
    [[{ If: 'fs.existsSync("x")' }], ['custom.serverlessIfElse']],
    [[{ ExcludeIf: { 'functions.a': 'a' } }], ['custom.serverlessIfElse']],
  ])('leaves %j to the plugin: %o', (serverlessIfElse, keys) => {
    expect(ifElse.unserved?.({ custom: { serverlessIfElse } })).toEqual(keys);
  });
});

describe('@cruglobal/serverless-merge-config', () => {
  it.each<[JsonObject, JsonObject]>([
    [{ a: { x: 1, '$<<': { x: 2, y: 3 } } }, { a: { x: 2, y: 3 } }],
    [{ a: { '$<<': [{ x: 1 }, { y: 2 }, 'text'] } }, { a: { x: 1, y: 2 } }],
    [{ '$<<': { b: { '$<<': { c: 1 } } } }, { b: { c: 1 } }],
    [{ a: [{ '$<<': { x: 1 } }] }, { a: [{ x: 1 }] }],
    [{ a: 1 }, { a: 1 }],
  ])('%j becomes %j', async (config, expected) => {
    expect(await mergeConfig.adjustConfig?.(config, pluginContext())).toEqual(expected);
  });
});
