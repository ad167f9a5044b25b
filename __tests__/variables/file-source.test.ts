import { describe, expect, it } from 'vitest';
import { failuresOf, resolveFiles, resolveValue } from './resolve-files.ts';

const files = {
  'data.yml': 'a: { b: 1, c: "${self:service}" }\nlist: [x, y]\narn: !GetAtt Table.Arn\nmore: ${file(more.yml)}\n',
  'more.yml': 'deep: { er: ${self:service} }'.replace('${self:service}', '"${self:service}"'),
  'data.json': '{ "a": { "b": 1 }, "dev": "for ${sls:stage}" }',
  'state.tfstate': '{ "outputs": { "arn": "arn:x" } }',
  'text.txt': 'hello\n',
  'sql/query.sql': 'select ${self:service}',
  'empty.yml': '',
  'object.js': 'module.exports = { a: { b: 1 }, make: async () => ({ c: 2 }), promise: Promise.resolve(3) };',
  'function.js': `module.exports = async ({ options, resolveVariable, resolveConfigurationProperty }) => ({
    stage: options.stage, unset: options.config, service: await resolveVariable('self:service'),
    fallback: await resolveVariable("self:none, 'x'"), list: await resolveConfigurationProperty(['custom', 'list']),
  });`,
  'default.mjs': 'export default { a: 1 };\nexport const b = 2;',
  'typed.ts':
    'interface A { a: number }\nconst value: A = { a: 1 };\nexport default value;\nexport const make = (): string => "made";',
  'old.cjs': 'exports.a = 1;',
  'cwd.js': "module.exports = require('node:fs').readFileSync('text.txt', 'utf8').trim();",
};
const rest = 'service: shop\nlist: [1, 2]';

describe('what a file gives', () => {
  it.each<[string, unknown]>([
    ['${file(data.yml):a}', { b: 1, c: 'shop' }],
    ['${file(./data.yml):a.b}', 1],
    ['${file(data.yml):list.1}', 'y'],
    ['${file(data.yml):arn}', { 'Fn::GetAtt': ['Table', 'Arn'] }],
    ['${file(data.yml):more.deep.er}', 'shop'],
    ['${file(data.json):a.b}', 1],
    ['${file(data.json):${sls:stage}}', 'for dev'],
    ['${file(./data.${opt:format, "json"}):a.b}', 1],
    ['${file(state.tfstate):outputs.arn}', 'arn:x'],
    ['${file(text.txt)}', 'hello\n'],
    ['${file("sql/query.sql")}', 'select shop'],
    ['${file(object.js):a.b}', 1],
    ['${file(object.js):make}', { c: 2 }],
    ['${file(object.js):make.c}', 2],
    ['${file(object.js):promise}', 3],
    ['${file(function.js):service}', 'shop'],
    ['${file(function.js):unset, "null"}', 'null'],
    ['${file(function.js):fallback}', 'x'],
    ['${file(default.mjs):a}', 1],
    ['${file(typed.ts):a}', 1],
    ['${file(old.cjs):a}', 1],
    ['${file(cwd.js)}', 'hello'],
    ["${file(none.yml), 'none'}", 'none'],
    ["${file(none.js), 'none'}", 'none'],
    ["${file(empty.yml), 'empty'}", 'empty'],
    ["${file(data.yml):a.x.y, 'no such key'}", 'no such key'],
    ["${file(data.yml):toString, 'own keys only'}", 'own keys only'],
  ])('%s', async (value, expected) => {
    expect(await resolveValue(`'${value.replaceAll("'", "''")}'`, { rest, files })).toEqual(expected);
  });

  it('a file beside the service folder may be named too', async () => {
    expect(await resolveValue("${file(../nowhere-at-all.yml), 'none'}")).toBe('none');
  });

  it('a function sees the options and the configuration', async () => {
    const { config } = await resolveFiles('service: shop\ncustom: { list: [1, 2] }\nit: ${file(function.js)}\n', {
      files,
      stage: 'prod',
    });
    expect(config['it']).toEqual({ stage: 'prod', unset: null, service: 'shop', fallback: 'x', list: [1, 2] });
  });

  it('a date without quotes as the profile reads it', async () => {
    const dated = { files: { 'd.yml': 'day: 2020-01-02' } };
    expect(await resolveValue('${file(d.yml):day}', { ...dated, profile: 'v4' })).toBe('2020-01-02');
    expect(await resolveValue('${file(d.yml):day}', { ...dated, profile: 'v3' })).toBe('2020-01-02T00:00:00.000Z');
  });
});

describe('what is wrong with a file', () => {
  it.each<[string, Record<string, string>, string, string, string]>([
    ['${file(a.yml)}', { 'a.yml': 'a: 1\nb: [' }, 'VARIABLES_FILE', 'a.yml:2:5', 'a.yml is not valid YAML'],
    ['${file(a.json)}', { 'a.json': '{\n "a": }' }, 'VARIABLES_FILE', 'a.json:2:7', 'a.json is not valid JSON'],
    [
      '${file(a.js)}',
      { 'a.js': 'throw new Error("boom")' },
      'VARIABLES_FUNCTION',
      'serverless.yml:1:1',
      'a.js cannot be loaded: boom',
    ],
    [
      '${file(a.js)}',
      { 'a.js': 'module.exports = () => { throw new Error("boom") }' },
      'VARIABLES_FUNCTION',
      'serverless.yml:1:1',
      'the function of a.js failed: boom',
    ],
    [
      '${file(a.js)}',
      { 'a.js': 'const a = {}; a.a = a; module.exports = a' },
      'VARIABLES_FUNCTION',
      'serverless.yml:1:1',
      'no plain data',
    ],
    [
      '${file(a.yaml)}',
      { 'a.yml': '' },
      'VARIABLES_NOT_FOUND',
      'serverless.yml:1:1',
      'the nearest name there is a.yml',
    ],
    [
      '${file(a.yml):b.c}',
      { 'a.yml': 'b: 1' },
      'VARIABLES_NOT_FOUND',
      'serverless.yml:1:1',
      'the file a.yml has no b.c',
    ],
    [
      '${file(a.yml)}',
      { 'a.yml': 'x: 1\nb: ${env:NOPE}' },
      'VARIABLES_NOT_FOUND',
      'a.yml:2:1',
      'it.b cannot be resolved',
    ],
  ])('%s of %j', async (value, given, code, at, message) => {
    expect(await failuresOf(`it: ${value}\n`, { files: given })).toEqual([
      [code, at, expect.stringContaining(message)],
    ]);
  });

  it('is said once, however many variables ask for it', async () => {
    const failures = await failuresOf('a: ${file(x.yml):a}\nb: ${file(x.yml):b}\n', { files: { 'x.yml': 'a: [' } });
    expect(failures).toHaveLength(1);
  });
});
