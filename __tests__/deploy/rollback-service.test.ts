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

  it('goes to a commit by its beginning, to the newest of several deployments of it', async () => {
    const aws = ministack.connect();
    const [first, second, third] = ['abcdef0', 'abcdef1', 'abcdef1'].map((start) => start.padEnd(40, '0'));
    const deploy = async (answer: string, commit: string | undefined) =>
      deploySmall(aws, {
        artifact: await packHandler(answer),
        context: { commit },
        provider: { deploymentBucket: { ...smallModel.provider.deploymentBucket, maxPreviousDeploymentArtifacts: 9 } },
      });
    await deploy('one', first);
    await deploy('two', second);
    await deploy('three', third);
    await deploy('four', undefined);
    expect(await rollbackService(context(aws, 'a'), 'abcdef0')).toMatchObject({ kind: 'deployed' });
    expect(await answerOf(aws)).toBe('"one"');
    expect(await rollbackService(context(aws, 'b'), 'ABCDEF10')).toMatchObject({ kind: 'deployed' });
    expect(await answerOf(aws)).toBe('"three"');
    expect(await rollbackService(context(aws, 'c'), first ?? '')).toMatchObject({ kind: 'deployed' });
    for (const unknown of ['abcdef', 'abcdef2', `${first}0`]) {
      await expect(rollbackService(context(aws, 'd'), unknown)).rejects.toMatchObject({
        code: 'DEPLOY_NO_SUCH_DEPLOYMENT',
        message: expect.stringMatching(/^There is no deployment `\w+`\. The bucket has .*Z\) abcdef10/),
      });
    }
  });

  it('says so when the beginning of a commit is that of several', async () => {
    const aws = ministack.connect();
    for (const [answer, end] of [
      ['one', '1'],
      ['two', '2'],
    ] as const) {
      await deploySmall(aws, { artifact: await packHandler(answer), context: { commit: `abcdef0${end.repeat(33)}` } });
    }
    await expect(rollbackService(context(aws, 'a'), 'abcdef0')).rejects.toMatchObject({
      code: 'DEPLOY_NO_SUCH_DEPLOYMENT',
      message: expect.stringMatching(
        /^`abcdef0` is the beginning of several commits\. The bucket has .*abcdef022.*abcdef011/,
      ),
    });
    expect(await answerOf(aws)).toBe('"two"');
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
