import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startAwsProxy } from '../e2e/aws-proxy.ts';
import { rootKeys, useMinistack } from '../e2e/ministack.ts';

const ministack = useMinistack();
const topicTemplate = JSON.stringify({ Resources: { Topic: { Type: 'AWS::SNS::Topic' } } });
const request = {
  stackName: 'shop-dev',
  template: { body: topicTemplate },
  capabilities: ['CAPABILITY_IAM'],
  parameters: [],
  tags: { STAGE: 'dev', owner: 'shop' },
  notificationArns: [],
  disableRollback: false,
  express: false,
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('CloudFormation', () => {
  it('tells what is not there as undefined or empty', async () => {
    const { cloudFormation } = ministack.connect();
    expect(await cloudFormation.describeStack('none')).toBeUndefined();
    expect(await cloudFormation.getTemplate('none')).toBeUndefined();
    expect(await cloudFormation.getStackPolicy('none')).toBeUndefined();
    expect(await cloudFormation.listResources('none')).toEqual([]);
    expect(await cloudFormation.listEvents('none', 0)).toEqual([]);
    expect(await cloudFormation.listChangeSets('none')).toEqual([]);
  });

  it('makes a stack by change set and reads it back', async () => {
    const { cloudFormation } = ministack.connect();
    const { id, stackId } = await cloudFormation.createChangeSet({
      ...request,
      changeSetName: 'sd-1',
      type: 'CREATE',
      clientToken: 'token-1',
    });
    await pause(200);
    const changeSet = await cloudFormation.describeChangeSet(id);
    expect(changeSet).toMatchObject({ status: 'CREATE_COMPLETE', empty: false, stackId });
    expect(changeSet?.changes).toMatchObject([{ action: 'Add', logicalId: 'Topic', type: 'AWS::SNS::Topic' }]);
    expect(await cloudFormation.describeStack('shop-dev')).toMatchObject({ status: 'REVIEW_IN_PROGRESS' });
    await cloudFormation.executeChangeSet(id, 'token-2', false);
    await expect.poll(async () => (await cloudFormation.describeStack(stackId))?.status).toBe('CREATE_COMPLETE');
    expect(await cloudFormation.describeStack('shop-dev')).toMatchObject({ tags: request.tags });
    expect(await cloudFormation.getTemplate('shop-dev')).toEqual({ Outputs: {}, ...JSON.parse(topicTemplate) });
    expect(await cloudFormation.listResources('shop-dev')).toMatchObject([{ logicalId: 'Topic' }]);
    const events = await cloudFormation.listEvents('shop-dev', 0);
    expect(events.at(-1)).toMatchObject({ logicalId: 'shop-dev', status: 'CREATE_COMPLETE' });
    expect(await cloudFormation.listEvents('shop-dev', events.at(-1)?.atMs ?? 0)).toEqual([]);
    expect(await cloudFormation.listStacksByTags({ owner: 'shop' })).toHaveLength(1);
    expect(await cloudFormation.listStacksByTags({ owner: 'other' })).toHaveLength(0);
  });

  it('tells what changes inside a nested stack, which is no stack of its own by its tags', async () => {
    // The emulator has neither change sets of nested stacks nor the stack above them in its answers.
    const inside: string[] = [];
    const proxy = await startAwsProxy(ministack.url, (answer) =>
      answer
        .replace(/<LogicalResourceId>Nested<\/LogicalResourceId>/, `$&<ChangeSetId>${inside[0]}</ChangeSetId>`)
        .replace('<StackName>child</StackName>', '$&<ParentId>arn:parent</ParentId>'),
    );
    try {
      const { cloudFormation } = ministack.connect(rootKeys, { env: { AWS_ENDPOINT_URL: proxy.url } });
      const make = async (stackName: string, logicalId: string) => {
        const body = JSON.stringify({ Resources: { [logicalId]: { Type: 'AWS::SNS::Topic' } } });
        const template = { body };
        const own = {
          ...request,
          stackName,
          template,
          changeSetName: stackName,
          type: 'CREATE',
          clientToken: stackName,
        } as const;
        const { id } = await cloudFormation.createChangeSet({ ...own, nestedStacks: true });
        await expect.poll(async () => (await cloudFormation.describeChangeSet(id))?.status).toBe('CREATE_COMPLETE');
        return id;
      };
      inside.push(await make('child', 'Topic'));
      const changeSet = await cloudFormation.describeChangeSet(await make('parent', 'Nested'));
      expect(changeSet?.changes).toMatchObject([
        { logicalId: 'Nested', nested: [{ action: 'Add', logicalId: 'Topic', type: 'AWS::SNS::Topic' }] },
      ]);
      const found = await cloudFormation.listStacksByTags({ owner: 'shop' });
      expect(found.map(({ name }) => name)).toEqual(['parent']);
    } finally {
      await proxy.close();
    }
  });

  it('says of a change set without changes that it is empty, and of an update that there is nothing', async () => {
    const { cloudFormation } = ministack.connect();
    await cloudFormation.createStack({ ...request, clientToken: 'token-1' });
    await expect.poll(async () => (await cloudFormation.describeStack('shop-dev'))?.status).toBe('CREATE_COMPLETE');
    const { id } = await cloudFormation.createChangeSet({
      ...request,
      changeSetName: 'sd-2',
      type: 'UPDATE',
      clientToken: 'token-2',
    });
    await pause(200);
    expect(await cloudFormation.describeChangeSet(id)).toMatchObject({ status: 'FAILED', empty: true });
    await cloudFormation.deleteChangeSet(id);
    await cloudFormation.deleteChangeSet(id);
    expect(await cloudFormation.describeChangeSet(id)).toBeUndefined();
    expect(await cloudFormation.updateStack({ ...request, clientToken: 'token-3' })).toBe('nothing');
  });

  it('says word for word what AWS does not accept', async () => {
    const { cloudFormation } = ministack.connect();
    const wrong = { body: JSON.stringify({ Resources: { A: { Type: 'AWS::No::Such' } } }) };
    const refused = cloudFormation.createStack({ ...request, template: wrong, clientToken: 'token-1' });
    await expect(refused).rejects.toMatchObject({
      code: 'AWS_REQUEST_REFUSED',
      message: expect.stringContaining('AWS::No::Such'),
    });
  });
});

describe('S3', () => {
  it('stores a file and a text with metadata, reads ranges, lists and deletes', async () => {
    const { objects, cloudFormation } = ministack.connect();
    await makeBucket(cloudFormation);
    const folder = mkdtempSync(join(tmpdir(), 'adapters-'));
    try {
      writeFileSync(join(folder, 'a.zip'), '0123456789');
      await objects.upload(
        'shop-bucket',
        'p/a.zip',
        { file: join(folder, 'a.zip') },
        {
          contentType: 'application/zip',
          metadata: { filesha256: 'abc=' },
        },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
    await objects.upload('shop-bucket', 'p/b.json', { text: '{}' }, { contentType: 'application/json', metadata: {} });
    expect(await objects.head('shop-bucket', 'p/a.zip')).toEqual({ size: 10, metadata: { filesha256: 'abc=' } });
    expect(await objects.head('shop-bucket', 'p/none')).toBeUndefined();
    const range = await objects.get('shop-bucket', 'p/a.zip', { start: 2, end: 5 });
    expect(Buffer.from(range ?? []).toString()).toBe('234');
    expect(await objects.get('shop-bucket', 'none')).toBeUndefined();
    expect((await objects.list('shop-bucket', 'p/')).map(({ key, size }) => [key, size])).toEqual([
      ['p/a.zip', 10],
      ['p/b.json', 2],
    ]);
    await objects.delete('shop-bucket', ['p/a.zip']);
    expect(await objects.empty('shop-bucket')).toBe(1);
    expect(await objects.list('shop-bucket', '')).toEqual([]);
    expect(await objects.headBucket('shop-bucket')).toEqual({ region: 'ap-northeast-2' });
    expect(await objects.headBucket('none')).toBe('missing');
  });

  it('stores a file of several parts whole', async () => {
    const { objects, cloudFormation } = ministack.connect();
    await makeBucket(cloudFormation);
    const folder = mkdtempSync(join(tmpdir(), 'adapters-'));
    const bytes = Buffer.alloc(17 * 1024 * 1024, 7);
    try {
      writeFileSync(join(folder, 'big.zip'), bytes);
      await objects.upload(
        'shop-bucket',
        'big.zip',
        { file: join(folder, 'big.zip') },
        {
          contentType: 'application/zip',
          metadata: {},
        },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
    const stored = await objects.get('shop-bucket', 'big.zip');
    expect(Buffer.from(stored ?? []).equals(bytes)).toBe(true);
  });

  async function makeBucket(cloudFormation: ReturnType<typeof ministack.connect>['cloudFormation']): Promise<void> {
    const template = { Resources: { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-bucket' } } } };
    await cloudFormation.createStack({
      ...request,
      stackName: 'bucket',
      template: { body: JSON.stringify(template) },
      clientToken: 'b',
    });
    await expect.poll(async () => (await cloudFormation.describeStack('bucket'))?.status).toBe('CREATE_COMPLETE');
  }
});

describe('other services', () => {
  it('answers who the caller is, and undefined for what is not there', async () => {
    const aws = ministack.connect();
    expect(await aws.identity()).toMatchObject({ accountId: '000000000000' });
    expect(await aws.parameters.getParameter('/none', { decrypt: true })).toBeUndefined();
    expect(await aws.lambda.getFunction('none')).toBeUndefined();
    expect(await aws.restApiStages.getStage('none', 'dev')).toBeUndefined();
    expect(await aws.logs.filterEvents('/aws/lambda/none', { startMs: 0 })).toEqual([]);
  });

  it('says which call could not reach AWS', async () => {
    const aws = ministack.connect(undefined, { env: { AWS_ENDPOINT_URL_SSM: 'http://127.0.0.1:1' } });
    await expect(aws.parameters.getParameter('/a', { decrypt: false })).rejects.toMatchObject({
      code: 'AWS_UNREACHABLE',
      message: expect.stringContaining('ssm:GetParameter on /a in ap-northeast-2'),
    });
  });
});
