import { expect, it } from 'vitest';
import { previewChangeSet } from '../../src/deploy/preview-change-set.ts';
import type { Aws } from '../../src/ports.ts';
import { useMinistack } from '../e2e/ministack.ts';
import { deploySmall, packHandler, prepareSmall, stackName } from './small-service.ts';

const ministack = useMinistack();

it('says why CloudFormation refuses a change set, and deletes it', async () => {
  const aws = ministack.connect();
  await deploySmall(aws, { artifact: await packHandler('one') });
  // The emulator accepts every change set; what AWS finds wrong with one is laid over its answers.
  const strict: Aws = {
    ...aws,
    cloudFormation: {
      ...aws.cloudFormation,
      describeChangeSet: async (id) => {
        const changeSet = await aws.cloudFormation.describeChangeSet(id);
        return changeSet && { ...changeSet, status: 'FAILED', statusReason: 'Validation failed.', empty: false };
      },
      listFailedEvents: async () => [
        {
          ...{ id: '1', stackId: '', stackName, atMs: 0, logicalId: 'Topic', type: 'AWS::SNS::Topic' },
          ...{ status: 'VALIDATION_FAILED', reason: 'DisplayName is too long' },
        },
      ],
    },
  };
  const extra = { Topic: { Type: 'AWS::SNS::Topic' } };
  await expect(deploySmall(strict, { artifact: await packHandler('one'), extra })).rejects.toMatchObject({
    code: 'DEPLOY_CHANGE_SET_FAILED',
    message: 'CloudFormation refused the change of small-dev: Validation failed.\n  Topic: DisplayName is too long',
    remedy: 'Read the reason; it names the resource or the property.',
  });
  expect(await aws.cloudFormation.listChangeSets(stackName)).toEqual([]);
  expect(await aws.cloudFormation.describeStack(stackName)).toMatchObject({ status: 'UPDATE_COMPLETE' });
});

it('asks CloudFormation what would change and leaves nothing behind', async () => {
  const aws = ministack.connect();
  await deploySmall(aws, { artifact: await packHandler('one') });
  const bucket = (await aws.cloudFormation.describeStack(stackName))?.outputs['ServerlessDeploymentBucketName'] ?? '';
  const objects = await aws.objects.list(bucket, '');
  const topics = Object.fromEntries(
    Array.from({ length: 150 }, (_, index) => [
      `Topic${index}`,
      { Type: 'AWS::SNS::Topic', Properties: { DisplayName: 'x'.repeat(400) } },
    ]),
  );
  for (const extra of [{ Topic: { Type: 'AWS::SNS::Topic' } }, topics]) {
    const { context } = await prepareSmall(aws, { artifact: await packHandler('one'), extra });
    const changeSet = await previewChangeSet(context, bucket);
    expect(changeSet.changes.filter(({ action }) => action === 'Add')).toHaveLength(Object.keys(extra).length);
    expect(await aws.cloudFormation.listChangeSets(stackName)).toEqual([]);
    expect(await aws.objects.list(bucket, '')).toEqual(objects);
  }
  expect(await aws.cloudFormation.describeStack(stackName)).toMatchObject({ status: 'UPDATE_COMPLETE' });
});
