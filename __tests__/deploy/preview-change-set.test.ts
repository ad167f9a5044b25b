import { expect, it } from 'vitest';
import { previewChangeSet } from '../../src/deploy/preview-change-set.ts';
import { useMinistack } from '../e2e/ministack.ts';
import { deploySmall, packHandler, prepareSmall, stackName } from './small-service.ts';

const ministack = useMinistack();

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
