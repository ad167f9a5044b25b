import { describe, expect, it } from 'vitest';
import { Problems, ProblemsError } from '../../src/core/problems.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { loadService } from '../../src/service/load-service.ts';
import { temporaryService } from './temporary-service.ts';

const workspace = createWorkspace();

async function load(files: Readonly<Record<string, string>>, configFile?: string) {
  const problems = new Problems();
  const service = await loadService(workspace, await temporaryService(files), configFile, problems);
  return { ...service, problems };
}

async function failure(files: Readonly<Record<string, string>>, configFile?: string) {
  return load(files, configFile).then(
    () => undefined,
    (error: unknown) => error,
  );
}

const yml = 'service: from-yml\n';

describe('the file that is read', () => {
  it.each([
    [{ 'serverless.yml': yml, 'serverless.yaml': 'service: no', 'serverless.json': '{}' }, 'serverless.yml'],
    [{ 'serverless.yaml': yml, 'serverless.json': '{}', 'serverless.js': '' }, 'serverless.yaml'],
    [{ 'serverless.json': '{"service": "from-yml"}', 'serverless.js': '' }, 'serverless.json'],
    [{ 'serverless.js': 'module.exports = { service: "from-yml" };', 'serverless.mjs': '' }, 'serverless.js'],
    [{ 'serverless.mjs': 'export default { service: "from-yml" };', 'serverless.cjs': '' }, 'serverless.mjs'],
    [{ 'serverless.cjs': 'module.exports = { service: "from-yml" };', 'serverless.ts': '' }, 'serverless.cjs'],
    [{ 'serverless.ts': 'export default { service: "from-yml" as string };' }, 'serverless.ts'],
  ])('%#', async (files: Record<string, string>, configFile) => {
    expect(await load(files)).toMatchObject({ configFile, config: { service: 'from-yml' } });
  });

  it('is another one when config-file names it', async () => {
    const files = { 'serverless.yml': 'service: no', 'api.yml': yml };
    expect(await load(files, 'api.yml')).toMatchObject({ configFile: 'api.yml', config: { service: 'from-yml' } });
  });

  it('is named with its nearest neighbour when it is not there', async () => {
    expect(await failure({ 'serverles.yml': yml })).toMatchObject({
      code: 'SERVICE_NOT_FOUND',
      message: expect.stringContaining('the nearest name there is serverles.yml'),
    });
    expect(await failure({ 'serverless.yml': yml }, 'serverless.yaml')).toMatchObject({
      message: expect.stringMatching(/there is no serverless\.yaml in .*; the nearest name there is serverless\.yml/),
    });
  });

  it('is missing with its folder', async () => {
    const error = await loadService(workspace, '/nowhere/at/all', undefined, new Problems()).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'SERVICE_NOT_FOUND', message: 'there is no folder /nowhere/at/all' });
  });
});

describe('what a configuration in JavaScript may export', () => {
  it.each([
    ['a promise', 'serverless.js', 'module.exports = Promise.resolve({ service: "a" });'],
    ['a function', 'serverless.js', 'module.exports = () => ({ service: "a" });'],
    ['an async function', 'serverless.mjs', 'export default async () => ({ service: "a" });'],
    ['a default of compiled code', 'serverless.js', 'exports.__esModule = true; exports.default = { service: "a" };'],
    [
      'functions and undefined inside, which are dropped',
      'serverless.js',
      'module.exports = { service: "a", x: undefined, f() {} };',
    ],
    ['what it reads from another file', 'serverless.js', 'module.exports = require("./other.json");'],
  ])('%s', async (_, name, text) => {
    const { config } = await load({ [name]: text, 'other.json': '{"service": "a"}' });
    expect(config).toEqual({ service: 'a' });
  });
});

describe('a configuration that cannot be used', () => {
  it.each([
    ['empty', 'serverless.yml', '# nothing\n', 'SERVICE_EMPTY', 1],
    ['a list', 'serverless.yml', '- service: a\n', 'SERVICE_NOT_A_MAP', 1],
    ['broken YAML', 'serverless.yml', 'service: a\nprovider:\n\tname: aws\n', 'SERVICE_YAML_SYNTAX', 3],
    ['broken JSON', 'serverless.json', '{\n  "service": "a",\n}', 'SERVICE_JSON_SYNTAX', 3],
    ['JSON that ends early', 'serverless.json', '{\n  "service": "a"\n', 'SERVICE_JSON_SYNTAX', 2],
    ['a module that throws', 'serverless.js', 'throw new Error("boom");', 'SERVICE_MODULE_FAILED', 1],
    [
      'an object that holds itself',
      'serverless.js',
      'const a = {}; a.b = a; module.exports = a;',
      'SERVICE_CIRCULAR',
      1,
    ],
    ['a module that exports nothing', 'serverless.mjs', 'export default undefined;', 'SERVICE_EMPTY', 1],
  ])('%s', async (_, name, text, code, line) => {
    const error = await failure({ [name]: text });
    expect(error).toBeInstanceOf(ProblemsError);
    expect(error).toMatchObject({ code, at: { file: name, line } });
  });

  it('has an ending that is known', async () => {
    expect(await failure({ 'serverless.toml': '' }, 'serverless.toml')).toMatchObject({ code: 'SERVICE_FILE_TYPE' });
  });
});

describe('where a value stands', () => {
  it.each([
    ['serverless.json', '{\n  "service": "a",\n  "functions": {\n    "hello": { "handler": "x.y" }\n  }\n}', 4],
    [
      'serverless.js',
      'const handler = "x.y";\nmodule.exports = {\n  functions: {\n    hello: { handler },\n  },\n};',
      4,
    ],
  ])('in %s', async (name, text, line) => {
    const { locate } = await load({ [name]: text });
    expect(locate(['functions', 'hello', 'handler'])).toMatchObject({ file: name, line });
  });
});

describe('a date without quotes', () => {
  it.each<[string, string | undefined, 'v3' | 'v4' | undefined]>([
    ["frameworkVersion: '3'", '2020-01-02T00:00:00.000Z', undefined],
    ['frameworkVersion: ">=1.2.0 <4.0.0"', '2020-01-02T00:00:00.000Z', undefined],
    ["frameworkVersion: '4'", '2020-01-02', undefined],
    ['service: a', '2020-01-02', undefined],
    ["frameworkVersion: '3'", '2020-01-02', 'v4'],
    ['service: a', '2020-01-02T00:00:00.000Z', 'v3'],
  ])('with %s is %s', async (line, expected, profile) => {
    const serviceDir = await temporaryService({ 'serverless.yml': `${line}\nday: 2020-01-02\n` });
    const { config } = await loadService(workspace, serviceDir, undefined, new Problems(), profile);
    expect(config['day']).toBe(expected);
  });
});
