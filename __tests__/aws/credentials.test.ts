import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { UserError } from '../../src/core/user-error.ts';
import type { CredentialSource } from '../../src/ports.ts';
import { createRecordingLog, useMinistack } from '../e2e/ministack.ts';
import { createChainedRole, createDeployRole, createToken, deployRoleArn } from '../e2e/ministack-deploy-role.ts';

const ministack = useMinistack({ auth: true });
const subject = 'repo:org/shop:ref:refs/heads/main';
const oidc: CredentialSource = {
  kind: 'oidc',
  roleArn: deployRoleArn,
  audience: 'sts.amazonaws.com',
  sessionName: 'serverless-deploy-1',
  durationSeconds: 3600,
};
const makeRole = () => createDeployRole(ministack.connect(), subject, ['cloudformation:DescribeStacks']);

describe('credentials by OIDC', () => {
  it('assume the role, and mask token and keys before they are used', async () => {
    await makeRole();
    const log = createRecordingLog();
    const token = createToken({ sub: subject });
    const aws = ministack.connect(oidc, { log, fetchOidcToken: async () => token });
    expect(await aws.cloudFormation.describeStack('none')).toBeUndefined();
    expect(await aws.identity()).toMatchObject({
      arn: 'arn:aws:sts::000000000000:assumed-role/deploy/serverless-deploy-1',
    });
    expect(log.secrets[0]).toBe(token);
    expect(log.secrets).toHaveLength(4);
  });

  it('say what subject was sent, and the condition that would match, when the trust policy refuses', async () => {
    await makeRole();
    const token = createToken({ sub: 'repo:org/shop:pull_request' });
    const aws = ministack.connect(oidc, { fetchOidcToken: async () => token });
    const error = await aws.identity().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      code: 'AWS_OIDC_REFUSED',
      message: expect.stringContaining('`repo:org/shop:pull_request`'),
      remedy: expect.stringContaining(
        '{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com","token.actions.githubusercontent.com:sub":"repo:org/shop:pull_request"}}',
      ),
    });
    expect(JSON.stringify(error)).not.toContain(token);
  });

  it('say the condition in both forms, as the token names the IDs', async () => {
    await makeRole();
    const claims = { sub: 'repo:org/shop:pull_request', repository_id: '42', repository_owner_id: '7' };
    const aws = ministack.connect(oidc, { fetchOidcToken: async () => createToken(claims) });
    const remedy = await aws.identity().then(
      () => '',
      (error: UserError) => error.remedy,
    );
    const conditions = remedy.split('\n').filter((line) => line.startsWith('{'));
    expect(conditions.map((line) => JSON.parse(line).StringEquals['token.actions.githubusercontent.com:sub'])).toEqual([
      'repo:org/shop:pull_request',
      'repo:org@7/shop@42:pull_request',
    ]);
  });

  it('are renewed in a long wait, each time with a fresh token', async () => {
    await makeRole();
    let tokens = 0;
    // The SDK keeps keys too, by the time of the machine.
    const startMs = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: startMs });
    onTestFinished(() => void vi.useRealTimers());
    const fetchOidcToken = async () => {
      tokens += 1;
      return createToken({ sub: subject });
    };
    const aws = ministack.connect(oidc, { fetchOidcToken });
    await aws.cloudFormation.describeStack('a');
    vi.setSystemTime(startMs + 50 * 60_000);
    await aws.cloudFormation.describeStack('a');
    expect(tokens).toBe(1);
    vi.setSystemTime(startMs + 56 * 60_000);
    await aws.cloudFormation.describeStack('a');
    expect(tokens).toBeGreaterThan(1);
  });

  it('are asked for once by all services of a run', async () => {
    await makeRole();
    let tokens = 0;
    const fetchOidcToken = async () => {
      tokens += 1;
      return createToken({ sub: subject });
    };
    const aws = ministack.connect(oidc, { fetchOidcToken });
    await Promise.all([aws.cloudFormation.describeStack('a'), aws.identity()]);
    await aws.cloudFormation.describeStack('b');
    expect(tokens).toBe(1);
  });
});

describe('an account that does not know GitHub', () => {
  /** STS as it answers there: the emulator knows every provider. */
  async function startSts(message: string): Promise<string> {
    const error = `<Error><Type>Sender</Type><Code>InvalidIdentityToken</Code><Message>${message}</Message></Error>`;
    const server = createServer((_, answer) => {
      answer.writeHead(400, { 'content-type': 'text/xml' });
      answer.end(`<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>`);
    });
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  it.each([
    [
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      'Create the OIDC provider once per account: `serverless-deploy bootstrap`.',
    ],
    [
      'Incorrect token audience',
      'Add the audience `sts.amazonaws.com` to the OIDC provider of the account, or set the input `audience` to one that it has.',
    ],
  ])('is told apart from a role that refuses: %s', async (message, remedy) => {
    const env = { AWS_ENDPOINT_URL: await startSts(message) };
    const aws = ministack.connect(oidc, { env, fetchOidcToken: async () => createToken({ sub: subject }) });
    await expect(aws.identity()).rejects.toMatchObject({
      code: 'AWS_OIDC_PROVIDER_MISSING',
      message: `AWS does not trust the issuer https://token.actions.githubusercontent.com for ${deployRoleArn}. AWS says: ${message}`,
      remedy,
    });
  });
});

describe('what a role may not do', () => {
  it('is said with action, resource and who asked', async () => {
    await makeRole();
    const aws = ministack.connect(oidc, { fetchOidcToken: async () => createToken({ sub: subject }) });
    await expect(aws.lambda.getFunction('shop-dev-hello')).rejects.toMatchObject({
      code: 'AWS_ACCESS_DENIED',
      message: expect.stringMatching(
        /assumed-role\/deploy\/serverless-deploy-1 may not use lambda:GetFunction on shop-dev-hello\. AWS says/,
      ),
    });
  });
});

describe('credentials by keys', () => {
  it('that AWS does not know are said to be invalid', async () => {
    const aws = ministack.connect({ kind: 'keys', accessKeyId: 'AKIAUNKNOWN000000000', secretAccessKey: 'no' });
    await expect(aws.cloudFormation.describeStack('a')).rejects.toMatchObject({ code: 'AWS_CREDENTIALS_INVALID' });
  });

  it('may not assume a role that does not trust them', async () => {
    await makeRole();
    const role = { arn: deployRoleArn, sessionName: 'run', durationSeconds: 900 };
    const aws = ministack.connect({ kind: 'keys', accessKeyId: 'test', secretAccessKey: 'test', role });
    await expect(aws.identity()).rejects.toMatchObject({ code: 'AWS_ROLE_REFUSED' });
  });

  it('assume a role that trusts them, and mask what they get', async () => {
    const arn = await createChainedRole(ministack.connect());
    const log = createRecordingLog();
    const role = { arn, sessionName: 'chained', durationSeconds: 900 };
    const keys = { kind: 'keys', accessKeyId: 'test', secretAccessKey: 'test-secret' } as const;
    const aws = ministack.connect({ ...keys, role }, { log });
    expect(await aws.identity()).toMatchObject({ arn: 'arn:aws:sts::000000000000:assumed-role/chained/chained' });
    expect(log.secrets.slice(0, 2)).toEqual(['test', 'test-secret']);
    expect(log.secrets).toHaveLength(5);
  });

  it('come from the environment that was handed in, masked', async () => {
    const log = createRecordingLog();
    const env = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test-secret' };
    const aws = ministack.connect({ kind: 'environment' }, { env, log });
    expect(log.secrets).toEqual(['test', 'test-secret']);
    expect(await aws.identity()).toMatchObject({ arn: 'arn:aws:iam::000000000000:root' });
  });
});
