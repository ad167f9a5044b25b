import { describe, expect, it } from 'vitest';
import { listDeployments, type RollbackContext, rollbackService } from '../../src/deploy/rollback-service.ts';
import type { Aws } from '../../src/ports.ts';
import { createRecordingLog, quickClock, useMinistack } from '../e2e/ministack.ts';
import { deploySmall, functionName, packHandler, smallModel, stackName } from './small-service.ts';

const ministack = useMinistack();
const answerOf = async (aws: Aws) =>
  (await aws.lambda.invoke(functionName, '{}', { async: false, tail: false })).payload;

const context = (aws: Aws, runId: string): RollbackContext => ({
  aws,
  clock: quickClock,
  log: createRecordingLog(),
  model: smallModel,
  runId,
  tags: { STAGE: 'dev' },
  mode: 'change-set',
  preview: false,
  waitTimeoutMs: 30_000,
});

describe('rollback', () => {
  it('goes to the deployment before the live one, to a time, and back', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    await deploySmall(aws, { artifact: await packHandler('two') });
    const stack = await aws.cloudFormation.describeStack(stackName);
    const bucket = stack?.outputs['ServerlessDeploymentBucketName'] ?? '';
    const [newest] = await listDeployments(aws, smallModel, bucket);
    expect(await rollbackService(context(aws, 'a'), 'previous')).toMatchObject({ kind: 'deployed', mode: 'rollback' });
    expect(await answerOf(aws)).toBe('"one"');
    expect(await rollbackService(context(aws, 'b'), String(newest?.atMs))).toMatchObject({ kind: 'deployed' });
    expect(await answerOf(aws)).toBe('"two"');
    const again = await rollbackService(context(aws, 'c'), new Date(newest?.atMs ?? 0).toISOString());
    expect(again.kind).toBe('unchanged');
  });

  it('says what there is when the deployment is not there', async () => {
    const aws = ministack.connect();
    await deploySmall(aws, { artifact: await packHandler('one') });
    for (const to of ['previous', '12345']) {
      await expect(rollbackService(context(aws, 'a'), to)).rejects.toMatchObject({
        code: 'DEPLOY_NO_SUCH_DEPLOYMENT',
        message: expect.stringMatching(/The bucket has 178500000\d{4} \(2026-/),
      });
    }
  });
});
