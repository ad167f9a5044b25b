import { describe, expect, it } from 'vitest';
import type { Resources } from '../../src/cloudformation/template.ts';
import { ensureDeployableState, type StatePorts } from '../../src/deploy/ensure-deployable-state.ts';
import { waitForStack } from '../../src/deploy/wait-for-stack.ts';
import type { Aws } from '../../src/ports.ts';
import { createRecordingLog, quickClock, useMinistack } from '../e2e/ministack.ts';
import { deploySmall, packHandler, stackName } from './small-service.ts';

const ministack = useMinistack();
const statusOf = async (aws: Aws) => (await aws.cloudFormation.describeStack(stackName))?.status;

function waitFor(seconds: number): Resources {
  return {
    Handle: { Type: 'AWS::CloudFormation::WaitConditionHandle' },
    Wait: {
      Type: 'AWS::CloudFormation::WaitCondition',
      Properties: { Handle: { Ref: 'Handle' }, Timeout: String(seconds) },
    },
  };
}

const request = (resources: Resources, token: string) => ({
  stackName,
  template: { body: JSON.stringify({ Resources: resources }) },
  capabilities: [],
  parameters: [],
  tags: {},
  notificationArns: [],
  disableRollback: false,
  express: false,
  clientToken: token,
});

const ports = (aws: Aws, changes: Partial<StatePorts> = {}): StatePorts => ({
  aws,
  clock: quickClock,
  log: createRecordingLog(),
  waitTimeoutMs: 30_000,
  runId: 'run',
  preview: true,
  disableRollback: false,
  ...changes,
});

describe('a stack that is', () => {
  it('not there is none to update', async () => {
    expect(await ensureDeployableState(ports(ministack.connect()), stackName)).toBeUndefined();
  });

  it('only the shell of a change set does not stop a first deploy', async () => {
    const aws = ministack.connect();
    await aws.cloudFormation.createChangeSet({
      ...request({ Topic: { Type: 'AWS::SNS::Topic' } }, 'a'),
      changeSetName: 'left-over',
      type: 'CREATE',
    });
    expect(await statusOf(aws)).toBe('REVIEW_IN_PROGRESS');
    const { outcome } = await deploySmall(aws, { artifact: await packHandler('one') });
    expect(outcome.kind).toBe('deployed');
  });

  it('rolled back from its creation is deleted and made anew', async () => {
    const aws = ministack.connect();
    await aws.cloudFormation.createStack(request(waitFor(1), 'a'));
    await expect.poll(() => statusOf(aws), { timeout: 10_000 }).toBe('ROLLBACK_COMPLETE');
    const { outcome, log } = await deploySmall(aws, { artifact: await packHandler('one') });
    expect(outcome.kind).toBe('deployed');
    expect(log.lines).toContain(`${stackName} is ROLLBACK_COMPLETE and was never ready: it is deleted and made anew.`);
  });

  it('busy is waited for, to the end of its rollback', async () => {
    const aws = ministack.connect();
    await aws.cloudFormation.createStack(request({ Topic: { Type: 'AWS::SNS::Topic' } }, 'a'));
    await expect.poll(() => statusOf(aws)).toBe('CREATE_COMPLETE');
    await aws.cloudFormation.updateStack(request({ Topic: { Type: 'AWS::SNS::Topic' }, ...waitFor(1) }, 'b'));
    expect(await statusOf(aws)).toBe('UPDATE_IN_PROGRESS');
    expect(await ensureDeployableState(ports(aws), stackName)).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' });
  });

  it('busy for too long stops the deploy, which says so', async () => {
    const aws = ministack.connect();
    await aws.cloudFormation.createStack(request(waitFor(20), 'a'));
    await expect(ensureDeployableState(ports(aws, { waitTimeoutMs: 300 }), stackName)).rejects.toMatchObject({
      code: 'DEPLOY_STACK_BUSY',
      message: expect.stringContaining('CREATE_IN_PROGRESS'),
    });
  });

  it('busy with our own operation for too long is left to CloudFormation', async () => {
    const aws = ministack.connect();
    const stackId = await aws.cloudFormation.createStack(request(waitFor(20), 'a'));
    const waiting = waitForStack(ports(aws, { waitTimeoutMs: 300 }), { stackId, sinceMs: 0 });
    await expect(waiting).rejects.toMatchObject({
      code: 'DEPLOY_TIMEOUT',
      message: `${stackId} is still CREATE_IN_PROGRESS after 0 minutes.`,
      remedy: expect.stringContaining('Run again later: the next run waits for its end.'),
    });
    expect(await statusOf(aws)).toBe('CREATE_IN_PROGRESS');
  });

  it('UPDATE_FAILED because it keeps failed resources is rolled back first', async () => {
    const aws = ministack.connect();
    await aws.cloudFormation.createStack(request({ Topic: { Type: 'AWS::SNS::Topic' } }, 'a'));
    await expect.poll(() => statusOf(aws)).toBe('CREATE_COMPLETE');
    const failing = request({ Topic: { Type: 'AWS::SNS::Topic' }, ...waitFor(1) }, 'b');
    await aws.cloudFormation.updateStack({ ...failing, disableRollback: true });
    await expect.poll(() => statusOf(aws), { timeout: 10_000 }).toBe('UPDATE_FAILED');
    expect(await ensureDeployableState(ports(aws, { disableRollback: true }), stackName)).toMatchObject({
      status: 'UPDATE_FAILED',
    });
    expect(await ensureDeployableState(ports(aws), stackName)).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' });
  });

  it('half deleted is no preview: what is left of it stays, and the error says how to go on', async () => {
    const aws = ministack.connect();
    await aws.cloudFormation.createStack(request({ Topic: { Type: 'AWS::SNS::Topic' } }, 'a'));
    await expect.poll(() => statusOf(aws)).toBe('CREATE_COMPLETE');
    const half: Aws = {
      ...aws,
      cloudFormation: {
        ...aws.cloudFormation,
        describeStack: async (name) => {
          const stack = await aws.cloudFormation.describeStack(name);
          return stack && { ...stack, status: 'DELETE_FAILED' };
        },
      },
    };
    await expect(ensureDeployableState(ports(half, { preview: false }), stackName)).rejects.toMatchObject({
      code: 'DEPLOY_STACK_STUCK',
      remedy: expect.stringContaining('delete-stack'),
    });
    expect(await statusOf(aws)).toBe('CREATE_COMPLETE');
  });
});
