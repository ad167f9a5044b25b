import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import { fakeAws } from './fake-aws.ts';
import { failuresOf, resolveFiles, resolveValue } from './resolve-files.ts';

const account = {
  parameters: {
    '/text': { type: 'String', value: 'a,b' },
    '/list': { type: 'StringList', value: 'a,b' },
    '/secret': { type: 'SecureString', value: 's3cret-value' },
    '/json': { type: 'SecureString', value: '{"user":"admin","port":5432}' },
    '/broken': { type: 'SecureString', value: '{not json' },
    '/aws/reference/secretsmanager/db': { type: 'SecureString', value: '{"password":"hunter22"}' },
  },
  objects: { 'bucket/path/to/key.txt': 'content' },
  stacks: { 'us-east-1/base-dev': { Url: 'https://x' }, 'eu-west-1/base-dev': { Url: 'https://eu' } },
} as const;

describe('what AWS gives', () => {
  it.each<[string, unknown]>([
    ['${aws:accountId}', '999988887777'],
    ['${ssm:/text}', 'a,b'],
    ['${ssm:/list}', ['a', 'b']],
    ['${ssm(raw):/list}', 'a,b'],
    ['x ${ssm:/list}', 'x a,b'],
    ['${ssm:/secret}', 's3cret-value'],
    ['${ssm:/json}', { user: 'admin', port: 5432 }],
    ['${ssm(raw):/json}', '{"user":"admin","port":5432}'],
    ['${ssm:/broken}', '{not json'],
    ['${ssm:/aws/reference/secretsmanager/db}', { password: 'hunter22' }],
    ['${s3:bucket/path/to/key.txt}', 'content'],
    ['${cf:base-dev.Url}', 'https://x'],
    ['${cf:base-${sls:stage}.Url}', 'https://x'],
    ['${cf(eu-west-1):base-dev.Url}', 'https://eu'],
    ["${cf:base-dev.None, 'x'}", 'x'],
    ["${cf:none.Url, 'x'}", 'x'],
    ["${ssm:/none, 'x'}", 'x'],
    ["${s3:bucket/none, 'x'}", 'x'],
  ])('%s', async (value, expected) => {
    expect(await resolveValue(value, { aws: fakeAws(account) })).toEqual(expected);
  });
});

describe('what AWS is asked', () => {
  it.each<[string, string[]]>([
    ['a: ${ssm:/text}\nb: ${ssm:/text}\nc: x ${ssm:/text}', ['parameter us-east-1/text']],
    ['a: ${ssm(eu-west-1, noDecrypt):/secret}', ['parameter eu-west-1/secret encrypted']],
    ['provider: { region: eu-north-1 }\na: ${ssm:/text}', ['parameter eu-north-1/text']],
    ['a: ${cf:base-dev.Url}\nb: ${aws:accountId}', ['stack us-east-1/base-dev', 'identity us-east-1']],
    ["a: ${opt:x, 'given'}\nb: ${self:a, ssm:/text}", []],
    ["params: { prod: { a: '${ssm:/text}' } }", []],
  ])('%s', async (text, expected) => {
    const asked: string[] = [];
    await resolveFiles(text, { aws: fakeAws(account, asked) });
    expect(asked.sort()).toEqual(expected.sort());
  });

  it('many values at a time, ten at most', async () => {
    let atOnce = 0;
    let most = 0;
    const aws = fakeAws({});
    const slow = (region: string) => ({
      ...aws(region),
      parameters: {
        getParameter: async (name: string) => {
          most = Math.max(most, ++atOnce);
          await new Promise((resolve) => setTimeout(resolve, 2));
          atOnce--;
          return { type: 'String', value: name } as const;
        },
      },
    });
    const lines = Array.from({ length: 30 }, (_, i) => `k${i}: \${ssm:/p${i}}`);
    const { config } = await resolveFiles(lines.join('\n'), { aws: slow });
    expect(config['k29']).toBe('/p29');
    expect(most).toBe(10);
  });
});

describe('secrets', () => {
  it.each<[string, string[]]>([
    ['${ssm:/secret}', ['s3cret-value']],
    ['url with ${ssm:/secret}', ['s3cret-value']],
    ['${ssm:/json}', ['{"user":"admin","port":5432}', 'admin', '5432']],
    ['${ssm:/aws/reference/secretsmanager/db}', ['{"password":"hunter22"}', 'hunter22']],
    ['${ssm:/text}', []],
    ['${ssm(noDecrypt):/secret}', []],
  ])('%s', async (value, expected) => {
    const masked: string[] = [];
    const { secrets } = await resolveFiles(`it: ${value}\n`, { aws: fakeAws(account), masked });
    expect([...secrets].sort()).toEqual(expected.sort());
    expect([...new Set(masked)].sort()).toEqual(expected.sort());
  });
});

describe('what AWS does not have', () => {
  it.each([
    ['${ssm:/none}', 'there is no parameter /none in us-east-1'],
    ['${s3:bucket/none}', 'there is no object none in the bucket bucket'],
    ['${cf:none.Url}', 'there is no stack none'],
    ['${cf:base-dev.Ur}', 'the stack base-dev has no output Ur; the nearest is Url'],
  ])('%s', async (value, message) => {
    expect(await failuresOf(`it: ${value}\n`, { aws: fakeAws(account) })).toEqual([
      ['VARIABLES_NOT_FOUND', 'serverless.yml:1:1', expect.stringContaining(message)],
    ]);
  });

  it('fails once without credentials, at the first property, with the number of the others', async () => {
    const aws = () => {
      throw new UserError('SERVICE_NOT_FOUND', 'no credentials');
    };
    expect(await failuresOf('a: x\nb: ${ssm:/a}\nc: ${ssm:/b}\nd: ${aws:accountId}\n', { aws })).toEqual([
      ['SERVICE_NOT_FOUND', 'serverless.yml:2:1', 'b (and 2 more) cannot be resolved: no credentials'],
    ]);
  });

  it('shows what AWS said when it failed', async () => {
    const aws = () => {
      throw new Error('socket hang up');
    };
    expect(await failuresOf('it: ${ssm:/a}\n', { aws })).toEqual([
      [
        'VARIABLES_AWS_FAILED',
        'serverless.yml:1:1',
        expect.stringContaining('reading the parameter /a in us-east-1 failed: socket hang up'),
      ],
    ]);
  });

  it('needs a region that does not come from AWS itself', async () => {
    const text = 'provider:\n  region: ${self:custom.region}\ncustom:\n  region: ${ssm:/region}\n';
    expect((await failuresOf(text, { aws: fakeAws(account) })).map(([code]) => code)).toEqual(['VARIABLES_CYCLE']);
  });
});

describe('a value under custom that AWS does not have', () => {
  it.each<[string, string, string[]]>([
    ['nothing uses', 'custom: { a: "${ssm:/none}" }', []],
    ['something uses', 'custom: { a: "${ssm:/none}" }\nb: ${self:custom.a}', ['VARIABLES_NOT_FOUND']],
    ['a plugin may use', 'plugins: [x]\ncustom: { a: "${ssm:/none}" }', ['VARIABLES_NOT_FOUND']],
  ])('that %s', async (_, text, codes) => {
    const found = await resolveFiles(text, { aws: fakeAws(account) }).then(
      ({ problems, config }) => {
        expect(problems).toMatchObject([{ severity: 'warning', code: 'VARIABLES_UNUSED' }]);
        expect(config['custom']).toEqual({ a: null });
        return [];
      },
      (error: { problems: { code: string }[] }) => error.problems.map(({ code }) => code),
    );
    expect(found).toEqual(codes);
  });
});

it('without credentials a pull request of a fork gets stand-ins', async () => {
  const text = 'a: ${aws:accountId}\nb: ${ssm:/app/db-url}\nc: ${s3:bucket/key.txt}\nd: ${cf:stack-dev.ApiUrl}\n';
  const { config } = await resolveFiles(text, { stubAws: true });
  expect(config).toEqual({ a: '123456789012', b: 'stub-ssm-app-db-url', c: 'stub-s3-key-txt', d: 'stub-cf-ApiUrl' });
});
