import { describe, expect, it } from 'vitest';
import { clock, failuresOf, resolveFiles, resolveValue } from './resolve-files.ts';

describe('what a value becomes', () => {
  const rest = `service: shop
other:
  text: hello
  number: 5
  zero: 0
  empty: ''
  nothing: null
  list: [a, 1, true]
  map: { key: '\${self:other.text}' }
  again: \${self:other.map.key}
  escaped: \\\${self:other.text}
`;
  it.each<[string, unknown]>([
    ['${self:other.text}', 'hello'],
    ['${self:other.number}', 5],
    ['"n ${self:other.number}"', 'n 5'],
    ['${self:other.zero, 7}', 0],
    ["${self:other.empty, 'x'}", ''],
    ["${self:other.nothing, 'x'}", 'x'],
    ['${self:other.missing, self:other.text}', 'hello'],
    ['${self:other.missing, ${self:other.text}}', 'hello'],
    ["${self:other.missing, ${self:other.gone}, 'last'}", 'last'],
    ['${self:other.missing, null}', null],
    ["${self:other.missing, '${self:other.text}!'}", 'hello!'],
    ['${self:other.map}', { key: 'hello' }],
    ['${self:other.again}', 'hello'],
    ['a ${self:other.list}', 'a a,1,true'],
    ['${self:other.list.1}', 1],
    ['${self:other.list.length}', 3],
    ["${self:other.toString, 'own only'}", 'own only'],
    ['${self:other.${self:service, "x"}, self:other.text}', 'hello'],
    ['\\${self:other.text}', '${self:other.text}'],
    ['${self:other.escaped}', 'hello'],
    ['"${AWS::Region} ${self:other.text} ${Table.Arn}"', '${AWS::Region} hello ${Table.Arn}'],
    ['[1, "${self:other.text}"]', [1, 'hello']],
    ["${opt:stage, 'none'}", 'none'],
    ["${strToBool(' TRUE ')}", true],
    ['${strToBool(0)}', false],
    ["${strToBool(${opt:on, 'false'})}", false],
    ['${sls:instanceId}', '1700000000000'],
    ["${env:NOT_SET, 'x'}", 'x'],
    ['${aws:region}', 'us-east-1'],
  ])('%s', async (value, expected) => {
    expect(await resolveValue(value, { rest })).toEqual(expected);
  });

  describe('of an API of serverless-appsync-plugin', () => {
    const inService = (value: string, plugin = 'serverless-appsync-plugin') =>
      `service: a\nplugins: [${plugin}]\ncustom:\n  it: ${value}\n`;

    it.each([
      ['${appsync:id}', ['GraphQlApi', 'ApiId']],
      ['${appsync:arn}', ['GraphQlApi', 'Arn']],
      ['${appsync:url}', ['GraphQlApi', 'GraphQLUrl']],
      ['${appsync:apiKey.my-key}', ['GraphQlApimykey', 'ApiKey']],
    ])('%s', async (value, expected) => {
      const { config } = await resolveFiles(inService(value));
      expect(config['custom']).toEqual({ it: { 'Fn::GetAtt': expected } });
    });

    it('only what there is', async () => {
      expect(await failuresOf(inService('${appsync:name}'))).toEqual([
        ['VARIABLES_ADDRESS', 'serverless.yml:4:3', expect.stringContaining('`appsync` knows no `name`')],
      ]);
    });

    it('only with the plugin', async () => {
      expect(await failuresOf(inService('${appsync:id}', 'serverless-offline'))).toEqual([
        ['VARIABLES_UNKNOWN_SOURCE', 'serverless.yml:4:3', expect.stringContaining('needs serverless-appsync-plugin')],
      ]);
    });
  });

  it('keys are never resolved', async () => {
    const { config } = await resolveFiles('service: a\n"${self:service}": ${self:service}\n');
    expect(config).toEqual({ service: 'a', '${self:service}': 'a' });
  });

  it('the service may be a name or a map with a name', async () => {
    expect(await resolveValue('${self:service.name}', { rest: 'service: shop' })).toBe('shop');
    expect(await resolveValue('${self:service.name}', { rest: 'service: { name: shop }' })).toBe('shop');
  });
});

describe('the stage and the region', () => {
  it.each<[string, string | undefined, string]>([
    ['provider: {}', undefined, 'dev'],
    ['provider: { stage: test }', undefined, 'test'],
    ['provider: { stage: test }', 'prod', 'prod'],
    ['provider: { stage: "${opt:stage, \'local\'}" }', undefined, 'local'],
    ['provider: { stage: "${opt:stage, \'local\'}" }', 'prod', 'prod'],
    ['provider: { stage: "${self:custom.stage}" }\ncustom: { stage: mine }', undefined, 'mine'],
    ['provider: { stage: "${sls:stage}" }', undefined, 'dev'],
    ['provider: ${file(provider.yml)}', undefined, 'filed'],
  ])('%s, asked for %s: %s', async (text, stage, expected) => {
    const files = { 'provider.yml': 'stage: filed' };
    const service = await resolveFiles(`${text}\nresolved: \${sls:stage}\n`, { stage, files });
    expect(service).toMatchObject({ stage: expected, config: { resolved: expected } });
  });

  it.each<[string, string | undefined, string]>([
    ['provider: {}', undefined, 'us-east-1'],
    ['provider: { region: eu-west-1 }', undefined, 'eu-west-1'],
    ['provider: { region: eu-west-1 }', 'eu-north-1', 'eu-north-1'],
    ['provider: { region: "${self:regions.${sls:stage}}" }\nregions: { dev: eu-central-1 }', undefined, 'eu-central-1'],
  ])('%s, asked for %s: %s', async (text, region, expected) => {
    const service = await resolveFiles(`${text}\nresolved: \${aws:region}\n`, { region });
    expect(service).toMatchObject({ region: expected, config: { resolved: expected } });
  });
});

describe('options, environment and params', () => {
  const rest = `params:
  default: { color: red, size: small, shape: null }
  dev: { size: big, shape: '\${self:shape}' }
  prod: { size: '\${ssm:/prod/size}' }
stages:
  dev: { params: { color4: blue } }
shape: round`;
  it.each<[string, unknown]>([
    ['${opt:name}', 'value'],
    ['${env:HOME}', '/home'],
    ['${param:given}', 'by input'],
    ['${param:color}', 'red'],
    ['${param:size}', 'big'],
    ['${param:shape}', 'round'],
    ['${param:color4}', 'blue'],
    ["${param:none, 'x'}", 'x'],
  ])('%s', async (value, expected) => {
    const given = { options: { name: 'value' }, env: { HOME: '/home' }, params: { given: 'by input  ' } };
    expect(await resolveValue(value, { rest, ...given })).toBe(expected);
  });

  it('params of the input win, and those of other stages stay as written', async () => {
    const { config } = await resolveFiles(`${rest}\nsize: \${param:size}\n`, { params: { size: 'huge' } });
    expect(config).toMatchObject({ size: 'huge', params: { prod: { size: '${ssm:/prod/size}' } } });
  });

  it('${opt:} has all options', async () => {
    expect(await resolveValue('${opt:}', { options: { a: 'b' }, stage: 'x' })).toMatchObject({
      a: 'b',
      stage: 'x',
      region: null,
    });
  });
});

describe('.env files', () => {
  it.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['.env', { '.env': 'A=1' }, {}, '1'],
    ['the one of the stage alone', { '.env': 'B=2', '.env.dev': 'A=stage' }, {}, 'stage,none'],
    ['the environment wins', { '.env': 'A=1' }, { A: 'real' }, 'real'],
    ['no file', {}, {}, 'none'],
  ])('%s', async (_, files, env, expected) => {
    const text = "useDotenv: true\nvalue: ${env:A, 'none'},${env:B, 'none'}\n";
    const { config } = await resolveFiles(text, { files, env });
    expect(String(config['value'])).toMatch(new RegExp(`^${expected}`));
  });

  it('are not read with useDotenv: false', async () => {
    const { config } = await resolveFiles("useDotenv: false\nvalue: ${env:A, 'none'}\n", { files: { '.env': 'A=1' } });
    expect(config['value']).toBe('none');
  });

  it('are handed on to programs', async () => {
    const exported: unknown[] = [];
    await resolveFiles('useDotenv: true\n', {
      files: { '.env': 'A=1\nB=${A}2' },
      exportEnvironment: (values) => exported.push(values),
    });
    expect(exported).toEqual([{ A: '1', B: '12' }]);
  });

  it('cannot decide on the stage that decides on them', async () => {
    const text = "useDotenv: true\nprovider:\n  stage: ${env:STAGE, 'dev'}\n";
    expect(await failuresOf(text, { files: { '.env': 'STAGE=prod' } })).toEqual([
      ['VARIABLES_ENV_CONFLICT', 'serverless.yml:1:1', expect.stringContaining('the stage was chosen without STAGE')],
    ]);
  });
});

describe('what fails is named with its property, its place and the remedy', () => {
  it.each<[string, string, string]>([
    [
      '${self:custom.missing}',
      'VARIABLES_NOT_FOUND',
      'custom.it cannot be resolved: `${self:custom.missing}` has no value: the configuration has no custom.missing',
    ],
    ['${self:custom.namee}', 'VARIABLES_NOT_FOUND', 'the nearest is custom.name'],
    ['${opt:nope, self:nope}', 'VARIABLES_NOT_FOUND', 'the option nope was not given; the configuration has no nope'],
    ['${env:NOPE}', 'VARIABLES_NOT_FOUND', 'the environment variable NOPE is not set'],
    ['${param:nope}', 'VARIABLES_NOT_FOUND', 'the param nope is not set for stage dev'],
    ['${file(./nope.yml)}', 'VARIABLES_NOT_FOUND', 'there is no file ./nope.yml'],
    [
      '${sel:custom.name}',
      'VARIABLES_UNKNOWN_SOURCE',
      '`sel` in `${sel:custom.name}` is no source of variables; the nearest is `self`',
    ],
    ['${construct:queue.arn}', 'VARIABLES_UNKNOWN_SOURCE', '`construct`'],
    ['${opt:x, dev}', 'VARIABLES_SYNTAX', "write 'dev'"],
    ['${self:custom.name', 'VARIABLES_SYNTAX', 'is not closed'],
    ['${self:custom.it}', 'VARIABLES_CYCLE', 'custom.it refers to itself'],
    ['${self:custom}', 'VARIABLES_CYCLE', 'custom.it refers to itself'],
    ['a ${self:custom.map}', 'VARIABLES_NOT_TEXT', '`${self:custom.map}` gives a map, which cannot be part of a text'],
    ['a ${self:custom.none, null}', 'VARIABLES_NOT_TEXT', 'gives null'],
    ['${strToBool(maybe)}', 'VARIABLES_STR_TO_BOOL', 'was given "maybe"'],
    ['${sls:version}', 'VARIABLES_ADDRESS', '`sls` knows `stage` and `instanceId`, not `version`'],
    ['${aws:account}', 'VARIABLES_ADDRESS', '`aws` knows'],
    ['${env:}', 'VARIABLES_ADDRESS', 'says nothing after the colon'],
    ['${file()}', 'VARIABLES_ADDRESS', 'names no file'],
    ['${cf:stack}', 'VARIABLES_ADDRESS', 'has no `.` in its address'],
    ['${git:shaa1}', 'VARIABLES_ADDRESS', 'the nearest is `sha1`'],
  ])('%s', async (value, code, message) => {
    const failures = await failuresOf(`service: a\ncustom:\n  name: x\n  map: { a: 1 }\n  it: ${value}\n`);
    expect(failures).toEqual([[code, 'serverless.yml:5:3', expect.stringContaining(message)]]);
  });

  it('all at once, each where it began', async () => {
    const text = 'a: ${env:A}\nb: ${self:a}\nc: ${self:b}-${env:C}\nd:\n  - ${opt:d}\n';
    expect((await failuresOf(text)).map(([code, at]) => [code, at])).toEqual([
      ['VARIABLES_NOT_FOUND', 'serverless.yml:1:1'],
      ['VARIABLES_NOT_FOUND', 'serverless.yml:3:1'],
      ['VARIABLES_NOT_FOUND', 'serverless.yml:5:5'],
    ]);
  });

  it('a circle of several, with the way round', async () => {
    const [failure] = await failuresOf('a: ${self:b}\nb: ${self:c}\nc: x${self:a}\n');
    expect(failure?.[0]).toBe('VARIABLES_CYCLE');
    expect(failure?.[2]).toMatch(/these refer to each other: (a → b → c → a|b → c → a → b|c → a → b → c)/);
  });

  it('a circle through a function of the user', async () => {
    const files = { 'f.js': 'module.exports = ({ resolveVariable }) => resolveVariable("self:a");' };
    const [failure] = await failuresOf('a: ${file(f.js)}\n', { files });
    expect(failure?.slice(0, 2)).toEqual(['VARIABLES_CYCLE', 'serverless.yml:1:1']);
  });

  it('a file that includes itself', async () => {
    const [failure] = await failuresOf('a: ${file(b.yml)}\n', { files: { 'b.yml': 'inner: ${file(b.yml)}' } });
    expect(failure?.[0]).toBe('VARIABLES_TOO_DEEP');
  });
});

describe('a warning', () => {
  it.each([
    ['$${self:service}', 'a', 'VARIABLES_OLD_FORM', 'is dropped'],
    ['${cf.us-west-2:stack.Out}', 'stub-cf-Out', 'VARIABLES_OLD_FORM', 'is the form of serverless 1'],
    ['${ssm:/a/b~true}', 'stub-ssm-a-b', 'VARIABLES_OLD_FORM', 'is the form of serverless 1'],
  ])('%s', async (value, expected, code, message) => {
    const { config, problems } = await resolveFiles(`service: a\nvalue: ${value}\n`, { stubAws: true });
    expect(config['value']).toBe(expected);
    expect(problems).toMatchObject([
      { severity: 'warning', code, message: expect.stringContaining(message), at: { line: 2 } },
    ]);
  });
});

describe('where a value stands after it is resolved', () => {
  it.each<[(string | number)[], string]>([
    [['service'], 'serverless.yml:1'],
    [['functions'], 'serverless.yml:2'],
    [['functions', 'hello', 'memorySize'], 'functions.yml:3'],
    [['functions', 'hello', 'environment', 'A'], 'serverless.yml:5'],
    [['custom', 'copy', 'A'], 'serverless.yml:5'],
  ])('%j', async (path, expected) => {
    const { locate } = await resolveFiles(
      'service: a\nfunctions: ${file(functions.yml)}\ncustom:\n  env:\n    A: 1\n  copy: ${self:custom.env}\n',
      { files: { 'functions.yml': 'hello:\n  handler: a.b\n  memorySize: 5\n  environment: ${self:custom.env}\n' } },
    );
    const at = locate(path);
    expect(`${at?.file}:${at?.line}`).toBe(expected);
  });
});

it('a thousand values that refer to each other are resolved in a moment', async () => {
  const lines = Array.from({ length: 1000 }, (_, i) => `  k${i}: ${i === 0 ? 'end' : `\${self:custom.k${i - 1}}`}`);
  const before = performance.now();
  const { config } = await resolveFiles(`custom:\n${lines.join('\n')}\nlast: \${self:custom.k999}\n`, { clock });
  expect(config['last']).toBe('end');
  expect(performance.now() - before).toBeLessThan(20_000);
});
