import { describe, expect, it } from 'vitest';
import type { Resources } from '../../src/cloudformation/template.ts';
import type { Aws } from '../../src/ports.ts';
import type { ServiceModel } from '../../src/service/service-model.ts';
import { region, rootKeys, useMinistack } from '../e2e/ministack.ts';
import { createDeployRole, createToken, deployRoleArn } from '../e2e/ministack-deploy-role.ts';
import { deploySmall, functionName, packHandler, stackName } from './small-service.ts';

const ministack = useMinistack();

async function makeBucket(aws: Aws, name: string): Promise<void> {
  const resources: Resources = { Own: { Type: 'AWS::S3::Bucket', Properties: { BucketName: name } } };
  await aws.cloudFormation.createStack({
    stackName: `stack-of-${name}`,
    template: { body: JSON.stringify({ Resources: resources }) },
    capabilities: [],
    parameters: [],
    tags: {},
    notificationArns: [],
    disableRollback: false,
    express: false,
    clientToken: name,
  });
  await expect.poll(() => aws.objects.headBucket(name)).not.toBe('missing');
}

const withBucket = (name: string) =>
  ({ deploymentBucket: { name, maxPreviousDeploymentArtifacts: 5 } }) as unknown as ServiceModel['provider'];

describe('the deployment bucket', () => {
  it('of the user takes the artifacts, and the stack is made in one go', async () => {
    const aws = ministack.connect();
    await makeBucket(aws, 'own-bucket');
    const settings = { artifact: await packHandler('one'), provider: withBucket('own-bucket') };
    expect((await deploySmall(aws, settings)).outcome).toMatchObject({ kind: 'deployed' });
    expect((await aws.objects.list('own-bucket', 'serverless/small/dev/')).length).toBe(3);
    expect((await deploySmall(aws, settings)).plan.kind).toBe('nothing');
    const invoked = await aws.lambda.invoke(functionName, '{}', { async: false, tail: true });
    expect(invoked).toMatchObject({ statusCode: 200, payload: '"one"' });
  });

  it('that is not there stops the deploy before anything is made', async () => {
    const aws = ministack.connect();
    const refused = deploySmall(aws, { artifact: await packHandler('one'), provider: withBucket('no-bucket') });
    await expect(refused).rejects.toMatchObject({
      code: 'DEPLOY_BUCKET_MISSING',
      message: 'The deployment bucket no-bucket does not exist.',
      at: { file: 'serverless.yml' },
    });
    expect(await aws.cloudFormation.describeStack(stackName)).toBeUndefined();
  });

  it('has to be in the region of the service', async () => {
    await makeBucket(ministack.connect(rootKeys, { region: 'eu-west-1' }), 'far-bucket');
    const aws = ministack.connect();
    const refused = deploySmall(aws, { artifact: await packHandler('one'), provider: withBucket('far-bucket') });
    await expect(refused).rejects.toMatchObject({
      code: 'DEPLOY_BUCKET_REGION',
      message: `The deployment bucket far-bucket is in eu-west-1, the service in ${region}.`,
      remedy: 'Name a bucket of the region of the service in `provider.deploymentBucket`.',
      at: { file: 'serverless.yml', line: 2 },
    });
    expect(await aws.cloudFormation.describeStack(stackName)).toBeUndefined();
  });

  it('comes back into a stack that used a bucket of the user', async () => {
    const aws = ministack.connect();
    await makeBucket(aws, 'own-bucket');
    await deploySmall(aws, { artifact: await packHandler('one'), provider: withBucket('own-bucket') });
    const { outcome } = await deploySmall(aws, { artifact: await packHandler('two') });
    expect(outcome.kind).toBe('deployed');
    const stack = await aws.cloudFormation.describeStack(stackName);
    expect(stack?.outputs['ServerlessDeploymentBucketName']).toMatch(/^small-dev-serverlessdeploymentbucket-/);
  });

  it('that was deleted by hand is told apart from a failed upload', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    const stack = await aws.cloudFormation.describeStack(stackName);
    const bucket = stack?.outputs['ServerlessDeploymentBucketName'] ?? '';
    await aws.objects.empty(bucket);
    await fetch(`${ministack.url()}/${bucket}`, { method: 'DELETE' });
    await expect(deploySmall(aws, { artifact: await packHandler('two') })).rejects.toMatchObject({
      code: 'DEPLOY_BUCKET_GONE',
    });
  });
});

describe('the deployment bucket of the user', () => {
  const guarded = useMinistack({ auth: true });

  it('has to be allowed to the role of the deploy', async () => {
    await makeBucket(guarded.connect(), 'own-bucket');
    await createDeployRole(guarded.connect(), 'main', ['cloudformation:*']);
    const role = { roleArn: deployRoleArn, audience: 'sts.amazonaws.com', sessionName: 'run', durationSeconds: 3600 };
    const fetchOidcToken = async () => createToken({ sub: 'main' });
    const aws = guarded.connect({ kind: 'oidc', ...role }, { fetchOidcToken });
    const refused = deploySmall(aws, { artifact: await packHandler('one'), provider: withBucket('own-bucket') });
    await expect(refused).rejects.toMatchObject({
      code: 'DEPLOY_BUCKET_FORBIDDEN',
      message: 'The deployment bucket own-bucket may not be used.',
      remedy: expect.stringContaining('Allow s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject on it'),
      at: { file: 'serverless.yml', line: 2 },
    });
    expect(await aws.cloudFormation.describeStack(stackName)).toBeUndefined();
  });
});

describe('a template', () => {
  // 51,200 bytes is what CloudFormation takes in the call.
  const large = (count: number): Resources =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `Topic${index}`,
        { Type: 'AWS::SNS::Topic', Properties: { DisplayName: `${index}-${'x'.repeat(400)}` } },
      ]),
    );

  it('too large for the call is read from the bucket', async () => {
    const aws = ministack.connect();
    const { outcome } = await deploySmall(aws, { artifact: await packHandler('one'), extra: large(150) });
    expect(outcome.kind).toBe('deployed');
    expect(await aws.cloudFormation.listResources(stackName)).toHaveLength(157);
  });

  it('too large for CloudFormation is refused before it is tried', async () => {
    const aws = ministack.connect();
    const refused = deploySmall(aws, { artifact: await packHandler('one'), extra: large(2500) });
    await expect(refused).rejects.toMatchObject({ code: 'DEPLOY_TEMPLATE_TOO_LARGE' });
  });
});
