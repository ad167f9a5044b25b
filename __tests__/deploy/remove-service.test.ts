import { describe, expect, it } from 'vitest';
import { type RemoveContext, removeService } from '../../src/deploy/remove-service.ts';
import type { Aws } from '../../src/ports.ts';
import { createRecordingLog, quickClock, useMinistack } from '../e2e/ministack.ts';
import { deploySmall, packHandler, stackName } from './small-service.ts';

const ministack = useMinistack();
const context = (aws: Aws, changes: Partial<RemoveContext> = {}): RemoveContext => ({
  aws,
  clock: quickClock,
  log: createRecordingLog(),
  waitTimeoutMs: 30_000,
  runId: 'remove',
  emptyBuckets: true,
  ...changes,
});
const bucket = (name: string, policy: object = {}) => ({
  Files: { Type: 'AWS::S3::Bucket', ...policy, Properties: { BucketName: name } },
});

describe('remove', () => {
  it('deletes the stack with the objects of its buckets', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one'), extra: bucket('files-of-small') });
    await aws.objects.upload('files-of-small', 'a', { text: 'a' }, { contentType: 'text/plain', metadata: {} });
    const outcome = await removeService(context(aws), { stackName });
    expect(outcome).toMatchObject({ kind: 'removed', stackName });
    expect(await aws.cloudFormation.describeStack(stackName)).toBeUndefined();
    expect(await aws.objects.headBucket('files-of-small')).toBe('missing');
  });

  it('lists what a DeletionPolicy keeps, and leaves its objects', async () => {
    const aws = ministack.connect();
    const extra = bucket('kept-files', { DeletionPolicy: 'Retain' });
    await deploySmall(aws, { artifact: await packHandler('one'), extra });
    await aws.objects.upload('kept-files', 'a', { text: 'a' }, { contentType: 'text/plain', metadata: {} });
    const outcome = await removeService(context(aws), { stackName });
    expect(outcome).toMatchObject({ kind: 'removed', retained: expect.arrayContaining(['kept-files']) });
    expect(await aws.objects.list('kept-files', '')).toHaveLength(1);
  });

  it('empties the buckets of nested stacks too, but for those that a policy keeps', async () => {
    const aws = ministack.connect();
    const options = { contentType: 'text/plain', metadata: {} };
    await aws.buckets.create('templates');
    const kept = { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Retain', Properties: { BucketName: 'nested-kept' } };
    const text = JSON.stringify({ Resources: { ...bucket('nested-files'), Kept: kept } });
    await aws.objects.upload('templates', 'nested.json', { text }, options);
    const url = 'https://s3.amazonaws.com/templates/nested.json';
    const extra = { Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: url } } };
    await deploySmall(aws, { artifact: await packHandler('one'), extra });
    for (const name of ['nested-files', 'nested-kept']) await aws.objects.upload(name, 'a', { text: 'a' }, options);
    const recording = createRecordingLog();
    await removeService(context(aws, { log: recording }), { stackName });
    expect(recording.lines.filter((line) => line.startsWith('Emptied the bucket'))).toEqual([
      'Emptied the bucket nested-files of the preview: 1 objects.',
    ]);
  });

  it('of what is not there is done', async () => {
    expect(await removeService(context(ministack.connect()), { stackName })).toMatchObject({ kind: 'removed' });
  });

  it('touches no stack without the tags of this pull request', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    const requiredTags = { 'serverless-deploy:pull-request': '7' };
    await expect(removeService(context(aws, { requiredTags }), { stackName })).rejects.toMatchObject({
      code: 'DEPLOY_NOT_OURS',
    });
    expect(await aws.cloudFormation.describeStack(stackName)).toBeDefined();
  });

  it('refuses a protected stack before it empties anything', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one'), provider: { deletionProtection: true } });
    const stack = await aws.cloudFormation.describeStack(stackName);
    expect(stack?.terminationProtection).toBe(true);
    await expect(removeService(context(aws), { stackName })).rejects.toMatchObject({ code: 'DEPLOY_PROTECTED' });
    const objects = await aws.objects.list(stack?.outputs['ServerlessDeploymentBucketName'] ?? '', '');
    expect(objects).toHaveLength(3);
  });

  it('waits for a running deploy first', async () => {
    const aws = ministack.connect();
    const resources = {
      Handle: { Type: 'AWS::CloudFormation::WaitConditionHandle' },
      Wait: { Type: 'AWS::CloudFormation::WaitCondition', Properties: { Handle: { Ref: 'Handle' }, Timeout: '1' } },
    };
    await aws.cloudFormation.createStack({
      stackName,
      template: { body: JSON.stringify({ Resources: resources }) },
      capabilities: [],
      parameters: [],
      tags: {},
      notificationArns: [],
      disableRollback: false,
      express: false,
      clientToken: 'busy',
    });
    expect(await removeService(context(aws), { stackName })).toMatchObject({ kind: 'removed' });
    expect(await aws.cloudFormation.describeStack(stackName)).toBeUndefined();
  });
});
