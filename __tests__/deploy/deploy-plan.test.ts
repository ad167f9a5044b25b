import { describe, expect, it } from 'vitest';
import type { Aws } from '../../src/ports.ts';
import { expectNoOpenChangeSet } from '../e2e/converged-stack.ts';
import { useMinistack } from '../e2e/ministack.ts';
import { deploySmall, functionName, packHandler, stackName } from './small-service.ts';

const ministack = useMinistack();
const answerOf = async (aws: Aws) =>
  (await aws.lambda.invoke(functionName, '{}', { async: false, tail: false })).payload;

async function bucketOf(aws: Aws): Promise<string> {
  const stack = await aws.cloudFormation.describeStack(stackName);
  return stack?.outputs['ServerlessDeploymentBucketName'] ?? '';
}

describe('a service', () => {
  it('is deployed, deployed again without a change, and changed in one function', async () => {
    const aws = ministack.connect();
    const first = await deploySmall(aws, { artifact: await packHandler('one') });
    expect(first.plan.kind).toBe('create');
    expect(first.outcome).toMatchObject({
      kind: 'deployed',
      endpoints: [{ kind: 'http', method: 'GET', path: '/hi', functionKey: 'hello' }],
      functions: [{ key: 'hello', name: functionName, version: '1', changed: true }],
    });
    expect(first.log.lines.join('\n')).toMatch(/(?:cre|upd)ated {10}HelloLambdaFunction {2}AWS::Lambda::Function/);
    expect(await answerOf(aws)).toBe('"one"');
    const bucket = await bucketOf(aws);
    const objects = await aws.objects.list(bucket, '');
    expect(objects.map(({ key }) => key.split('/').at(-1))).toEqual([
      'compiled-cloudformation-template.json',
      'serverless-state.json',
      'small.zip',
    ]);

    const second = await deploySmall(aws, { artifact: await packHandler('one') });
    expect(second.plan.kind).toBe('nothing');
    expect(second.outcome.kind).toBe('unchanged');
    expect(await aws.objects.list(bucket, '')).toEqual(objects);

    const third = await deploySmall(aws, { artifact: await packHandler('two') });
    expect(third.plan.kind).toBe('update');
    expect(third.plan.changes.map(({ action, type }) => `${action} ${type}`)).toEqual([
      'update AWS::Lambda::Function',
      'add AWS::Lambda::Version',
      'delete AWS::Lambda::Version',
    ]);
    expect(third.outcome).toMatchObject({ kind: 'deployed', functions: [{ version: '2', changed: true }] });
    expect(await answerOf(aws)).toBe('"two"');
  });

  it('without a change in its zip keeps the deployed file when a resource is added', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    const { plan, outcome } = await deploySmall(aws, {
      artifact: await packHandler('one'),
      extra: { Topic: { Type: 'AWS::SNS::Topic' } },
    });
    expect(plan.changes).toMatchObject([{ logicalId: 'Topic', action: 'add' }]);
    expect(outcome.kind).toBe('deployed');
    const zips = (await aws.objects.list(await bucketOf(aws), '')).filter(({ key }) => key.endsWith('.zip'));
    expect(zips).toHaveLength(1);
  });

  it('that was edited by hand is put right', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    const bucket = await bucketOf(aws);
    const edited = await packHandler('edited');
    await aws.objects.upload(
      bucket,
      'edited.zip',
      { file: edited.path },
      { contentType: 'application/zip', metadata: {} },
    );
    await aws.lambda.updateCode(functionName, { bucket, key: 'edited.zip' }, false);
    expect(await answerOf(aws)).toBe('"edited"');
    const { plan } = await deploySmall(aws, { artifact: await packHandler('one') });
    expect(plan.code).toMatchObject([{ functionKey: 'hello', drifted: true }]);
    expect(await answerOf(aws)).toBe('"one"');
  });

  it('keeps as many deployments as it asks for, and every zip that they need', async () => {
    const aws = ministack.connect();
    const topic = (name: string) => ({ Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: name } } });
    await deploySmall(aws, { artifact: await packHandler('one') });
    const artifact = await packHandler('one');
    for (const name of ['a', 'b', 'c']) await deploySmall(aws, { artifact, extra: topic(name) });
    const keys = (await aws.objects.list(await bucketOf(aws), '')).map(({ key }) => key.split('/').slice(3).join('/'));
    expect(keys.filter((key) => key.endsWith('.zip'))).toHaveLength(1);
    expect(keys.filter((key) => key.endsWith('compiled-cloudformation-template.json'))).toHaveLength(2);
    expect(await answerOf(aws)).toBe('"one"');
  });

  it('keeps as many deployments after hotswaps, and what the stack refers to besides', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    for (const answer of ['two', 'three', 'four']) {
      await deploySmall(aws, { artifact: await packHandler(answer), context: { mode: 'hotswap' } });
    }
    expect(await answerOf(aws)).toBe('"four"');
    const keys = (await aws.objects.list(await bucketOf(aws), '')).map(({ key }) => key);
    expect(new Set(keys.map((key) => key.split('/')[3])).size).toBe(3);
    expect(JSON.stringify(await aws.cloudFormation.getTemplate(stackName))).toContain(
      `"${keys.find((key) => key.endsWith('.zip'))}"`,
    );
    // Back to the first code: the stack has it, the function not.
    await deploySmall(aws, { artifact: await packHandler('one') });
    expect(await answerOf(aws)).toBe('"one"');
  });

  it.each(['direct', 'express'] as const)('is deployed and changed with deploy-mode %s', async (mode) => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one'), context: { mode } });
    const { outcome } = await deploySmall(aws, { artifact: await packHandler('two'), context: { mode } });
    expect(outcome).toMatchObject({ kind: 'deployed', mode });
    expect(await answerOf(aws)).toBe('"two"');
  });

  it('gets its code straight to the function by hotswap, and the next deploy knows', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    const swapped = await deploySmall(aws, { artifact: await packHandler('two'), context: { mode: 'hotswap' } });
    expect(swapped.outcome).toMatchObject({ kind: 'deployed', mode: 'hotswap' });
    expect(await answerOf(aws)).toBe('"two"');
    const next = await deploySmall(aws, { artifact: await packHandler('two') });
    expect(next.plan.kind).toBe('update');
    expect(next.outcome).toMatchObject({ kind: 'deployed', mode: 'change-set' });
    expect(await answerOf(aws)).toBe('"two"');
    expect((await deploySmall(aws, { artifact: await packHandler('two') })).plan.kind).toBe('nothing');
  });
});

describe('a failure', () => {
  const taken = { Taken: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'taken-bucket' } } };
  const makeTaken = async (aws: Aws) => {
    await aws.cloudFormation.createStack({
      stackName: 'other',
      template: { body: JSON.stringify({ Resources: taken }) },
      capabilities: [],
      parameters: [],
      tags: {},
      notificationArns: [],
      disableRollback: false,
      express: false,
      clientToken: 'other',
    });
    await expect.poll(async () => (await aws.cloudFormation.describeStack('other'))?.status).toBe('CREATE_COMPLETE');
  };

  it('is waited for to the end of the rollback and explained on its line; the next deploy goes on', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    const timesOut = {
      Taken: { Type: 'AWS::CloudFormation::WaitCondition', Properties: { Handle: { Ref: 'Handle' }, Timeout: '1' } },
      Handle: { Type: 'AWS::CloudFormation::WaitConditionHandle' },
    };
    const { outcome } = await deploySmall(aws, { artifact: await packHandler('two'), extra: timesOut });
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: {
        logicalId: 'Taken',
        stackStatus: 'UPDATE_ROLLBACK_COMPLETE',
        problem: { code: 'DEPLOY_NOT_STABLE', at: { file: 'serverless.yml', line: 3 } },
      },
    });
    expect(await answerOf(aws)).toBe('"one"');
    const again = await deploySmall(aws, { artifact: await packHandler('one') });
    expect(again.plan.kind).toBe('update');
    expect(again.outcome.kind).toBe('unchanged');
    const last = await deploySmall(aws, { artifact: await packHandler('two') });
    expect(last.outcome.kind).toBe('deployed');
  });

  it('of early validation says which name is taken, on its line', async () => {
    const aws = ministack.connect();
    await makeTaken(aws);
    const { outcome } = await deploySmall(aws, { artifact: await packHandler('one'), extra: taken });
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: {
        logicalId: 'Taken',
        reason: expect.stringContaining('already exists'),
        problem: { code: 'DEPLOY_NAME_TAKEN', at: { file: 'serverless.yml', line: 3 } },
      },
    });
    expect((await deploySmall(aws, { artifact: await packHandler('one') })).outcome.kind).toBe('deployed');
  });

  it('of the whole change is refused at once, and leaves no change set', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    const wrong = { Wrong: { Type: 'AWS::No::Such' } };
    await expect(deploySmall(aws, { artifact: await packHandler('one'), extra: wrong })).rejects.toMatchObject({
      message: expect.stringContaining('AWS::No::Such'),
    });
    expect(await aws.cloudFormation.listChangeSets(stackName)).toEqual([]);
  });
});

describe('a preview', () => {
  it('does not overwrite a stack of somebody else', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    const requiredTags = { 'serverless-deploy:pull-request': '7' };
    const refused = deploySmall(aws, { artifact: await packHandler('two'), context: { requiredTags } });
    await expect(refused).rejects.toMatchObject({ code: 'DEPLOY_NOT_OURS' });
    expect(await answerOf(aws)).toBe('"one"');
  });
});

describe('a production deploy', () => {
  const table = (name: string) => ({
    Orders: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      },
    },
  });

  it('stops before it replaces a table, as only the change set shows', async () => {
    const aws = ministack.connect();
    const artifact = await packHandler('one');
    await deploySmall(aws, { artifact, extra: table('orders'), production: true });
    const blocked = deploySmall(aws, { artifact, extra: table('orders-2'), production: true });
    await expect(blocked).rejects.toMatchObject({ code: 'PLAN_BLOCKED', message: expect.stringContaining('Orders') });
    expect(await aws.cloudFormation.listChangeSets(stackName)).toEqual([]);
    expect(await aws.cloudFormation.describeStack(stackName)).toMatchObject({ status: 'UPDATE_COMPLETE' });
  });
});

describe('a deploy that is told to stop before it begins', () => {
  it.each([
    ['change-set', true],
    ['direct', true],
    ['hotswap', false],
  ] as const)('changes nothing in mode %s', async (mode, production) => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    const context = { mode, cancelled: () => true };
    const stopped = deploySmall(aws, { artifact: await packHandler('two'), production, context });
    await expect(stopped).rejects.toMatchObject({ code: 'DEPLOY_CANCELLED' });
    await expectNoOpenChangeSet(aws, stackName);
    expect(await answerOf(aws)).toBe('"one"');
  });

  it('makes no stack', async () => {
    const aws = ministack.connect();
    const stopped = deploySmall(aws, { artifact: await packHandler('one'), context: { cancelled: () => true } });
    await expect(stopped).rejects.toMatchObject({ code: 'DEPLOY_CANCELLED' });
    expect(await aws.cloudFormation.describeStack(stackName)).toBeUndefined();
  });
});
