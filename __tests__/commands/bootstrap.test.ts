import { describe, expect, it } from 'vitest';
import { readBootstrapOptions } from '../../src/commands/bootstrap/bootstrap-options.ts';
import { deployRoles } from '../../src/commands/bootstrap/deploy-roles.ts';
import { splitStatements } from '../../src/commands/bootstrap/split-statements.ts';
import { subjects, trustPolicy } from '../../src/commands/bootstrap/trust-policy.ts';
import { bootstrapCommand } from '../../src/commands/bootstrap.ts';
import { readArguments } from '../../src/inputs/read-arguments.ts';
import type { Environment } from '../../src/ports.ts';
import { createRecordingLog, quickClock, useMinistack } from '../e2e/ministack.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const service = `
service: shop
provider: { name: aws, runtime: python3.13, region: ap-northeast-2 }
functions:
  hello: { handler: handler.hello, events: [{ httpApi: GET /hello }] }
`;

const inputsOf = (...argv: string[]) => readArguments(['bootstrap', ...argv], {});

async function bootstrap(argv: readonly string[], env: Environment = {}, files = { 'serverless.yml': service }) {
  const folder = await temporaryService(files);
  const ports = terminalPorts(env);
  const inputs = inputsOf('--service-path', folder, '--repository', 'octo/shop', ...argv);
  const result = await bootstrapCommand({ inputs, event: undefined, ports });
  return { ...result, problems: ports.log.problems };
}

interface Statement {
  readonly Sid: string;
  readonly Resource: readonly { readonly 'Fn::Sub': string }[];
}

async function printed(...argv: string[]) {
  const { outputs } = await bootstrap(['--print', ...argv]);
  return JSON.parse(JSON.stringify(outputs));
}

describe('bootstrap --print', () => {
  it('shows a role for production and one for previews, and asks AWS nothing', async () => {
    const { template, workflow } = await printed('--stage', 'prod');
    expect(Object.keys(template.Resources)).toEqual([
      'GitHubOidcProvider',
      'DeployRole',
      'DeployRolePolicy1',
      'PreviewRole',
      'PreviewRolePolicy1',
    ]);
    expect(workflow).toContain(
      'stage: prod\n          role-to-assume: arn:aws:iam::ACCOUNT_ID:role/serverless-deploy-shop\n',
    );
    expect(workflow).toContain('role-to-assume: arn:aws:iam::ACCOUNT_ID:role/serverless-deploy-shop-preview');
  });

  it.each<[string, string, string]>([
    ['DeployRolePolicy1', 'Stack', 'stack/shop-prod/*'],
    ['DeployRolePolicy1', 'LambdaFunction', 'function:shop-prod-*'],
    ['PreviewRolePolicy1', 'Stack', 'stack/shop-pr-*/*'],
    ['PreviewRolePolicy1', 'LambdaFunction', 'function:shop-pr-*-*'],
  ])('limits %s: %s to %s', async (policy, sid, end) => {
    const { template } = await printed('--stage', 'prod');
    const statements: Statement[] = template.Resources[policy].Properties.PolicyDocument.Statement;
    const arns = statements.find(({ Sid }) => Sid === sid)?.Resource.map((resource) => resource['Fn::Sub']);
    expect(arns).toHaveLength(1);
    expect(arns?.[0]).toMatch(/^arn:\$\{AWS::Partition\}:\w+:ap-northeast-2:\$\{AWS::AccountId\}:/);
    expect(arns?.[0]?.endsWith(end)).toBe(true);
  });

  it('trusts the environment in place of the branch, in both forms of the subject', async () => {
    const { 'trust-policies': trust } = await printed(
      '--environment',
      'live',
      '--owner-id',
      '1',
      '--repository-id',
      '2',
    );
    expect(trust['serverless-deploy-shop'].Statement[0].Condition).toEqual({
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': [
          'repo:octo/shop:environment:live',
          'repo:octo@1/shop@2:environment:live',
        ],
      },
    });
  });

  it('gives the roles what plugins do around a deploy', async () => {
    const withPlugin = `${service}plugins: [serverless-cloudfront-invalidate]\ncustom: { cloudfrontInvalidate: [{ distributionId: E1, items: [/] }] }\n`;
    const { outputs } = await bootstrap(['--print'], {}, { 'serverless.yml': withPlugin });
    const { template } = JSON.parse(JSON.stringify(outputs));
    for (const policy of ['DeployRolePolicy1', 'PreviewRolePolicy1']) {
      const statements: Statement[] = template.Resources[policy].Properties.PolicyDocument.Statement;
      expect(statements.find(({ Sid }) => Sid === 'Invalidations')).toMatchObject({
        Action: ['cloudfront:CreateInvalidation'],
        Resource: [{ 'Fn::Sub': 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/E1' }],
      });
    }
  });

  it('makes no preview role where pull requests get none', async () => {
    const { template } = await printed('--preview', 'off');
    expect(template.Resources.PreviewRole).toBeUndefined();
  });

  it('warns of resources whose needs it does not know, and of previews that may be any stage', async () => {
    const withLedger = `${service}resources: { Resources: { Ledger: { Type: 'AWS::QLDB::Ledger', Properties: { PermissionsMode: STANDARD } } } }\n`;
    const argv = ['--print', '--preview-stage', '{branch}'];
    const { problems } = await bootstrap(argv, {}, { 'serverless.yml': withLedger });
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'BOOTSTRAP_PREVIEW_TOO_WIDE',
        message: '`preview-stage: {branch}` may make any stage.',
        remedy: 'Begin `preview-stage` with a fixed text, such as `pr-{number}`.',
        at: undefined,
      },
      {
        severity: 'warning',
        code: 'BOOTSTRAP_TYPE_UNKNOWN',
        message: 'The roles do not get what Ledger (AWS::QLDB::Ledger) needs.',
        remedy: 'Add the actions of that type to the role by hand.',
        at: { file: 'serverless.yml', line: 6, column: 27 },
      },
    ]);
  });
});

describe('subjects', () => {
  const options = {
    owner: 'octo',
    name: 'shop',
    branch: 'main',
    audience: 'a',
    roleName: 'r',
    stackName: 's',
    print: true,
  };

  it.each<[string, { owner: string; repository: string } | undefined, string[]]>([
    ['any IDs', undefined, ['repo:octo/shop:pull_request', 'repo:octo@*/shop@*:pull_request']],
    ['these IDs', { owner: '1', repository: '2' }, ['repo:octo/shop:pull_request', 'repo:octo@1/shop@2:pull_request']],
  ])('come with %s', (_what, ids, expected) => {
    expect(subjects(['pull_request'], { ...options, ids })).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['exactly', 'repo:octo/shop:pull_request', 'StringEquals'],
    ['by pattern', 'repo:octo@*/shop@*:pull_request', 'StringLike'],
  ])('are compared %s', (_what, subject, operator) => {
    const [statement] = trustPolicy('arn', 'sts.amazonaws.com', [subject]).Statement;
    expect(statement?.Condition).toHaveProperty([operator, 'token.actions.githubusercontent.com:sub'], [subject]);
  });
});

describe('the repository', () => {
  it.each<[string, string[], Environment, Record<string, string>, string]>([
    ['an option', ['--repository', 'a/b'], {}, {}, 'a/b'],
    ['the runner', [], { GITHUB_REPOSITORY: 'c/d' }, {}, 'c/d'],
    ['git by ssh', [], {}, { 'git remote get-url origin': 'git@github.com:e/f.git\n' }, 'e/f'],
    ['git by https', [], {}, { 'git remote get-url origin': 'https://github.com/g/h.i\n' }, 'g/h.i'],
  ])('is named by %s', async (_what, argv, env, programs, expected) => {
    const { owner, name } = await readBootstrapOptions(inputsOf(...argv), terminalPorts(env, programs));
    expect(`${owner}/${name}`).toBe(expected);
  });

  it.each<[string, string[], string]>([
    ['no repository', [], 'BOOTSTRAP_REPOSITORY_MISSING'],
    ['a repository without its owner', ['--repository', 'shop'], 'BOOTSTRAP_OPTION_INVALID'],
    ['one ID of two', ['--repository', 'a/b', '--owner-id', '1'], 'BOOTSTRAP_OPTION_INVALID'],
    ['a provider that is no ARN', ['--repository', 'a/b', '--oidc-provider', 'mine'], 'BOOTSTRAP_OPTION_INVALID'],
    [
      'a role name that is too long',
      ['--repository', 'a/b', '--role-name', 'r'.repeat(60)],
      'BOOTSTRAP_OPTION_INVALID',
    ],
  ])('is refused with %s', async (_what, argv, code) => {
    await expect(readBootstrapOptions(inputsOf(...argv), terminalPorts())).rejects.toMatchObject({ code });
  });
});

describe('statements', () => {
  const statement = (sid: string, arns: number) => ({
    Sid: sid,
    Effect: 'Allow' as const,
    Action: ['lambda:GetFunction'],
    Resource: Array.from(
      { length: arns },
      (_, index) => `arn:aws:lambda:eu-west-1:111122223333:function:name-${index}`,
    ),
  });

  it('share a policy while they fit', () => {
    expect(splitStatements([statement('A', 2), statement('B', 2)])).toHaveLength(1);
  });

  it('are divided over several when they do not, and lose no ARN', () => {
    const policies = splitStatements([statement('A', 300), statement('B', 20)]);
    expect(
      policies.every((policy) => JSON.stringify({ Version: '2012-10-17', Statement: policy }).length <= 6144),
    ).toBe(true);
    expect(policies.flat().flatMap(({ Resource }) => Resource)).toHaveLength(320);
    expect(new Set(policies.flat().map(({ Sid }) => Sid)).size).toBe(policies.flat().length);
  });
});

describe('bootstrap against an account', () => {
  const ministack = useMinistack();
  const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  const env = () => ({ ...keys, AWS_ENDPOINT_URL: ministack.url() });

  it('makes the roles, and the same again changes nothing', async () => {
    const first = await bootstrap(['--oidc-provider', 'existing'], env());
    const again = await bootstrap([], env());
    expect(first.outputs).toMatchObject({
      'stack-name': 'serverless-deploy-shop',
      'role-arn': 'arn:aws:iam::000000000000:role/serverless-deploy-shop',
      'preview-role-arn': 'arn:aws:iam::000000000000:role/serverless-deploy-shop-preview',
    });
    expect(again.outputs).toEqual(first.outputs);
    expect(first.text).toContain(
      'gh variable set AWS_ROLE_ARN --body arn:aws:iam::000000000000:role/serverless-deploy-shop',
    );
  });

  /** A stack that waits in vain for this long. */
  const waiting = (seconds: number) => {
    const Handle = { Type: 'AWS::CloudFormation::WaitConditionHandle' };
    const Properties = { Handle: { Ref: 'Handle' }, Timeout: String(seconds) };
    const Resources = { Handle, Wait: { Type: 'AWS::CloudFormation::WaitCondition', Properties } };
    return { AWSTemplateFormatVersion: '2010-09-09' as const, Resources, Outputs: {} };
  };

  it('does not touch roles that another run is making', async () => {
    const { cloudFormation } = ministack.connect();
    await cloudFormation.createStack({
      ...{ stackName: 'serverless-deploy-shop', template: { body: JSON.stringify(waiting(60)) } },
      ...{ capabilities: [], parameters: [], tags: {}, notificationArns: [] },
      ...{ disableRollback: false, express: false, clientToken: 'another' },
    });
    await expect(bootstrap([], env())).rejects.toMatchObject({
      code: 'BOOTSTRAP_FAILED',
      message: 'The stack serverless-deploy-shop is CREATE_IN_PROGRESS.',
      remedy: 'Wait for its end, or delete it: aws cloudformation delete-stack --stack-name serverless-deploy-shop',
    });
  });

  it('says what CloudFormation did not like', async () => {
    const options = await readBootstrapOptions(inputsOf('--repository', 'octo/shop'), terminalPorts());
    const ports = { aws: ministack.connect(), clock: quickClock, log: createRecordingLog(), waitTimeoutMs: 30_000 };
    await expect(deployRoles(waiting(1), options, ports)).rejects.toMatchObject({
      code: 'BOOTSTRAP_FAILED',
      message: expect.stringContaining('Wait'),
      remedy: expect.stringContaining('run `bootstrap` again'),
    });
  });

  it('widens the roles when the service has grown', async () => {
    await bootstrap(['--oidc-provider', 'existing'], env());
    const grown = `${service}resources: { Resources: { Jobs: { Type: 'AWS::SQS::Queue' } } }\n`;
    await bootstrap([], env(), { 'serverless.yml': grown });
    const template = await ministack.connect().cloudFormation.getTemplate('serverless-deploy-shop');
    expect(JSON.stringify(template)).toContain('sqs:CreateQueue');
  });
});
