import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { CredentialSource } from '../../src/ports.ts';
import { createRecordingLog, useMinistack } from '../e2e/ministack.ts';
import { createDeployRole, createToken, deployRoleArn } from '../e2e/ministack-deploy-role.ts';

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

  it('ask the service that the runner names, with the audience', async () => {
    await makeRole();
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url, request.headers.authorization);
      response.end(JSON.stringify({ value: createToken({ sub: subject }) }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=1`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
    };
    await ministack.connect(oidc, { env }).cloudFormation.describeStack('none');
    server.close();
    expect(asked).toEqual(['/token?api-version=1&audience=sts.amazonaws.com', 'Bearer bearer']);
  });

  it('say which permission the workflow lacks', async () => {
    const aws = ministack.connect(oidc);
    await expect(aws.identity()).rejects.toMatchObject({
      code: 'AWS_OIDC_PERMISSION_MISSING',
      remedy: expect.stringContaining('id-token: write'),
    });
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

  it('come from the environment that was handed in, masked', async () => {
    const log = createRecordingLog();
    const env = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test-secret' };
    const aws = ministack.connect({ kind: 'environment' }, { env, log });
    expect(log.secrets).toEqual(['test', 'test-secret']);
    expect(await aws.identity()).toMatchObject({ arn: 'arn:aws:iam::000000000000:root' });
  });
});
