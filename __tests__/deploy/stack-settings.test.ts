import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import type { Aws } from '../../src/ports.ts';
import { useMinistack } from '../e2e/ministack.ts';
import { deploySmall, packHandler, stackName } from './small-service.ts';

const ministack = useMinistack();
const changing = /^(?:set|create|update|execute|delete|upload)/;

/**
 * The emulator, with a list of the calls that change something. It forgets the rollback configuration of a stack, so
 * that of the last UpdateStack is kept here; an empty change set sets none.
 */
function watched(): { readonly aws: Aws; readonly calls: string[] } {
  const aws = ministack.connect();
  const calls: string[] = [];
  let rollbackConfiguration: JsonObject | undefined;
  const watch = <T extends object>(service: T): T =>
    new Proxy(service, {
      get(target, name, receiver) {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function') return method;
        return (...args: unknown[]) => {
          if (changing.test(String(name))) calls.push(String(name));
          return Reflect.apply(method, target, args);
        };
      },
    });
  const { cloudFormation } = aws;
  const remembering: Aws['cloudFormation'] = {
    ...cloudFormation,
    async describeStack(name) {
      const stack = await cloudFormation.describeStack(name);
      return stack && { ...stack, rollbackConfiguration };
    },
    async updateStack(request) {
      rollbackConfiguration = request.rollbackConfiguration;
      return cloudFormation.updateStack(request);
    },
  };
  return { aws: { ...aws, cloudFormation: watch(remembering), objects: watch(aws.objects) }, calls };
}

const allowAll = { Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' };
const keepTable = { Effect: 'Deny', Action: 'Update:Delete', Principal: '*', Resource: 'LogicalResourceId/Orders' };

describe('a stack policy', () => {
  it('is set by the first deploy, and changed alone without an update of the stack', async () => {
    const { aws, calls } = watched();
    const artifact = await packHandler('one');
    await deploySmall(aws, { artifact, provider: { stackPolicy: [allowAll] } });
    expect(await aws.cloudFormation.getStackPolicy(stackName)).toEqual({ Statement: [allowAll] });

    calls.length = 0;
    const same = await deploySmall(aws, { artifact, provider: { stackPolicy: [allowAll] } });
    expect(same.plan.kind).toBe('nothing');
    expect(calls).toEqual([]);

    const both = [allowAll, keepTable];
    const changed = await deploySmall(aws, { artifact, provider: { stackPolicy: both } });
    expect(changed.plan).toMatchObject({
      kind: 'update',
      needsStackUpdate: false,
      settings: [{ path: '/StackPolicy', before: { Statement: [allowAll] }, after: { Statement: both } }],
    });
    expect(changed.outcome.kind).toBe('deployed');
    expect(calls).toEqual(['setStackPolicy']);
    expect(await aws.cloudFormation.getStackPolicy(stackName)).toEqual({ Statement: both });
  });

  it('that somebody lifted is put back', async () => {
    const { aws } = watched();
    const artifact = await packHandler('one');
    const provider = { stackPolicy: [keepTable] };
    await deploySmall(aws, { artifact, provider });
    await aws.cloudFormation.setStackPolicy(stackName, { Statement: [allowAll] });
    await deploySmall(aws, { artifact, provider });
    expect(await aws.cloudFormation.getStackPolicy(stackName)).toEqual({ Statement: [keepTable] });
  });

  it('stays when the service no longer names it, and is no change', async () => {
    const { aws } = watched();
    const artifact = await packHandler('one');
    await deploySmall(aws, { artifact, provider: { stackPolicy: [keepTable] } });
    expect((await deploySmall(aws, { artifact })).plan.kind).toBe('nothing');
  });
});

describe('termination protection', () => {
  it('alone is changed without an update of the stack', async () => {
    const { aws, calls } = watched();
    const artifact = await packHandler('one');
    await deploySmall(aws, { artifact });
    calls.length = 0;
    const { outcome } = await deploySmall(aws, { artifact, provider: { deletionProtection: true } });
    expect(outcome.kind).toBe('deployed');
    expect(calls).toEqual(['setTerminationProtection']);
    expect(await aws.cloudFormation.describeStack(stackName)).toMatchObject({ terminationProtection: true });
  });
});

describe('the rollback configuration', () => {
  const alarm = (name: string) => ({
    Arn: `arn:aws:cloudwatch:ap-northeast-2:000000000000:alarm:${name}`,
    Type: 'AWS::CloudWatch::Alarm',
  });

  it('alone is seen, and set by UpdateStack where the change set is empty', async () => {
    const { aws, calls } = watched();
    const artifact = await packHandler('one');
    await deploySmall(aws, { artifact });
    calls.length = 0;
    const rollbackConfiguration = { RollbackTriggers: [alarm('b'), alarm('a')], MonitoringTimeInMinutes: 5 };
    const changed = await deploySmall(aws, { artifact, provider: { rollbackConfiguration } });
    expect(changed.plan.settings.map(({ path }) => path)).toEqual([
      '/RollbackConfiguration/RollbackTriggers',
      '/RollbackConfiguration/MonitoringTimeInMinutes',
    ]);
    expect(calls).toContain('updateStack');
    expect(await aws.cloudFormation.describeStack(stackName)).toMatchObject({ rollbackConfiguration });

    const turned = { RollbackTriggers: [alarm('a'), alarm('b')], MonitoringTimeInMinutes: 5 };
    const same = await deploySmall(aws, { artifact, provider: { rollbackConfiguration: turned } });
    expect(same.plan.kind).toBe('nothing');
    expect((await deploySmall(aws, { artifact })).plan.kind).toBe('nothing');
  });
});
