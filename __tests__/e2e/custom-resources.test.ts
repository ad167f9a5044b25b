import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFoldersAfterAll, runNode, writeService } from './child-process.ts';
import { type CompiledProgram, compileProgram } from './compiled-program.ts';
import { useMinistack } from './ministack.ts';

// The handlers of custom resources, bundled as in dist/, at work: deployed, called by CloudFormation, undone.

const ministack = useMinistack();
const region = 'us-east-1';
removeFoldersAfterAll();

let program: CompiledProgram;
beforeAll(async () => {
  program = await compileProgram();
});
afterAll(() => program?.remove());

async function ours(command: string, folder: string): Promise<void> {
  const finished = await runNode([program.main, command], { folder, awsUrl: ministack.url() });
  if (finished.code !== 0)
    throw new Error(`${command} ended with ${finished.code}:\n${finished.stdout}${finished.stderr}`);
}

describe('a bucket that is not of the stack', () => {
  const bucket = 'given-photos';
  const service = (rule: string) => `
service: photos
provider: {name: aws, runtime: nodejs22.x, region: ${region}}
functions:
  resize:
    handler: a.run
    events: [{s3: {bucket: ${bucket}, existing: true, event: 's3:ObjectCreated:*', rules: [{prefix: ${rule}}]}}]
`;

  it('calls the function for its objects, follows an update, and is left as it was at the end', async () => {
    const own = '<NotificationConfiguration><EventBridgeConfiguration/></NotificationConfiguration>';
    await s3('PUT', `/${bucket}`);
    await s3('PUT', `/${bucket}?notification`, own);
    const folder = writeService({
      'serverless.yml': service('in/'),
      'a.js': `exports.run = async (event) => console.log('resized ' + event.Records[0].s3.object.key);\n`,
    });

    await ours('deploy', folder);
    expect(await notified(bucket)).toEqual([{ prefix: 'in/', event: 's3:ObjectCreated:*' }]);
    await s3('PUT', `/${bucket}/in/first.jpg`, 'picture');
    await s3('PUT', `/${bucket}/other/second.jpg`, 'picture');
    await expect
      .poll(() => messages('/aws/lambda/photos-dev-resize'), { timeout: 20_000 })
      .toContain('resized in/first.jpg');
    expect(await messages('/aws/lambda/photos-dev-resize')).not.toContain('second.jpg');

    writeFileSync(path.join(folder, 'serverless.yml'), service('new/'));
    await ours('deploy', folder);
    expect(await notified(bucket)).toEqual([{ prefix: 'new/', event: 's3:ObjectCreated:*' }]);
    await s3('PUT', `/${bucket}/new/third.jpg`, 'picture');
    await expect
      .poll(() => messages('/aws/lambda/photos-dev-resize'), { timeout: 20_000 })
      .toContain('resized new/third.jpg');

    await ours('remove', folder);
    expect(await notified(bucket)).toEqual([]);
    expect(await s3('GET', `/${bucket}?notification`)).toContain('EventBridgeConfiguration');
  });
});

describe('a bucket that is not there', () => {
  it('fails the deploy in seconds with the reason, and leaves no stack half made', async () => {
    const folder = writeService({
      'serverless.yml': `
service: nowhere
provider: {name: aws, runtime: nodejs22.x, region: ${region}}
functions:
  resize: {handler: a.run, events: [{s3: {bucket: not-there-at-all, existing: true}}]}
`,
      'a.js': 'exports.run = async () => {};\n',
    });
    const started = Date.now();
    const { code, stdout } = await runNode([program.main, 'deploy'], { folder, awsUrl: ministack.url() });
    expect(code).toBe(1);
    expect(stdout).toContain('NoSuchBucket');
    expect(stdout).toContain('serverless.yml:5');
    expect(Date.now() - started).toBeLessThan(60_000);
    await ours('remove', folder);
  });
});

describe('a user pool that is not of the stack', () => {
  const service = (trigger: string) => `
service: pool
provider: {name: aws, runtime: nodejs22.x, region: ${region}}
functions:
  check:
    handler: a.run
    events: [{cognitoUserPool: {pool: given-users, existing: true, trigger: ${trigger}}}]
`;

  it('has the trigger, another one after an update, and none at the end', async () => {
    const { UserPool: pool } = (await cognito('CreateUserPool', { PoolName: 'given-users' })) as { UserPool: Pool };
    const triggers = async () => {
      const { UserPool } = (await cognito('DescribeUserPool', { UserPoolId: pool.Id })) as { UserPool: Pool };
      return UserPool.LambdaConfig ?? {};
    };
    const folder = writeService({
      'serverless.yml': service('PreSignUp'),
      'a.js': 'exports.run = async (event) => event;\n',
    });
    const arn = `arn:aws:lambda:${region}:000000000000:function:pool-dev-check`;
    await ours('deploy', folder);
    expect(await triggers()).toEqual({ PreSignUp: arn });

    writeFileSync(path.join(folder, 'serverless.yml'), service('PostConfirmation'));
    await ours('deploy', folder);
    expect(await triggers()).toEqual({ PostConfirmation: arn });

    await ours('remove', folder);
    expect(await triggers()).toEqual({});
  });
});

describe('the log role of API Gateway', () => {
  it('is made and set for the account, and stays when the service is removed', async () => {
    const folder = writeService({
      'serverless.yml': `
service: logged
provider: {name: aws, runtime: nodejs22.x, region: ${region}, logs: {restApi: true}}
functions:
  hello: {handler: a.run, events: [{http: GET /hello}]}
`,
      'a.js': `exports.run = async () => ({ statusCode: 200, body: '' });\n`,
    });
    const role = 'arn:aws:iam::000000000000:role/serverlessApiGatewayCloudWatchRole';
    await ours('deploy', folder);
    expect(await accountRole()).toBe(role);
    await ours('remove', folder);
    expect(await accountRole()).toBe(role);
  });
});

interface Pool {
  readonly Id: string;
  readonly LambdaConfig?: Readonly<Record<string, string>>;
}

const signedFor = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=test/20240101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=none`,
});

async function s3(method: string, resource: string, body?: string): Promise<string> {
  const digest = body === undefined ? {} : { 'content-md5': createHash('md5').update(body).digest('base64') };
  const answer = await fetch(`${ministack.url()}${resource}`, {
    method,
    headers: { ...signedFor('s3'), ...digest },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${resource}: ${answer.status} ${text}`);
  return text;
}

/** What the bucket tells functions of. */
async function notified(bucket: string): Promise<readonly { readonly prefix: string; readonly event: string }[]> {
  const text = await s3('GET', `/${bucket}?notification`);
  return [...text.matchAll(/<CloudFunctionConfiguration>.*?<\/CloudFunctionConfiguration>/gs)].map(([entry]) => ({
    prefix: /<Value>(.*?)<\/Value>/.exec(entry)?.[1] ?? '',
    event: /<Event>(.*?)<\/Event>/.exec(entry)?.[1] ?? '',
  }));
}

async function messages(logGroup: string): Promise<string> {
  const { logs } = ministack.connect(undefined, { region });
  const events = await logs.filterEvents(logGroup, { startMs: 0 });
  return events.map(({ message }) => message).join('\n');
}

async function cognito(operation: string, request: object): Promise<unknown> {
  const answer = await fetch(ministack.url(), {
    method: 'POST',
    headers: {
      ...signedFor('cognito-idp'),
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(request),
  });
  if (!answer.ok) throw new Error(`${operation}: ${await answer.text()}`);
  return answer.json();
}

async function accountRole(): Promise<string | undefined> {
  const answer = await fetch(`${ministack.url()}/account`, { headers: signedFor('apigateway') });
  return ((await answer.json()) as { cloudwatchRoleArn?: string }).cloudwatchRoleArn;
}
