import { describe, expect, it } from 'vitest';
import { type RemoveContext, removeService } from '../../src/deploy/remove-service.ts';
import type { Aws } from '../../src/ports.ts';
import { createRecordingLog, quickClock, useMinistack } from '../e2e/ministack.ts';
import { deploySmall, functionName, packHandler, stackName } from './small-service.ts';

const ministack = useMinistack();

type Moment = 'before' | 'after';

/** AWS for a process that is killed right before or after its n-th call: from then on nothing gets through. */
function killedAt(aws: Aws, n: number, moment: Moment) {
  const calls: string[] = [];
  let dead = false;
  const guard = <T extends object>(service: T): T =>
    new Proxy(service, {
      get(target, name, receiver) {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          if (dead) throw new Error('killed');
          const number = calls.push(String(name));
          if (number === n && moment === 'before') dead = true;
          if (dead) throw new Error('killed');
          const result: unknown = await Reflect.apply(method, target, args);
          if (number === n) dead = true;
          if (dead) throw new Error('killed');
          return result;
        };
      },
    });
  const guarded: Aws = {
    ...aws,
    cloudFormation: guard(aws.cloudFormation),
    objects: guard(aws.objects),
    lambda: guard(aws.lambda),
  };
  return { aws: guarded, calls };
}

const removal = (aws: Aws): RemoveContext => ({
  aws,
  clock: quickClock,
  log: createRecordingLog(),
  waitTimeoutMs: 30_000,
  runId: `remove-${Math.random().toString(36).slice(2)}`,
  emptyBuckets: true,
});

const deployOne = async (aws: Aws) => deploySmall(aws, { artifact: await packHandler('one') });
const deployTwo = async (aws: Aws) => deploySmall(aws, { artifact: await packHandler('two') });

async function expectDeployed(aws: Aws, answer: string): Promise<void> {
  const { payload } = await aws.lambda.invoke(functionName, '{}', { async: false, tail: false });
  expect(payload).toBe(`"${answer}"`);
  const stack = await aws.cloudFormation.describeStack(stackName);
  expect(stack?.status).toMatch(/^(?:CREATE|UPDATE)_COMPLETE$/);
  const bucket = stack?.outputs['ServerlessDeploymentBucketName'] ?? '';
  const keys = (await aws.objects.list(bucket, '')).map(({ key }) => key);
  const template = await aws.cloudFormation.getTemplate(stackName);
  const code = template?.Resources['HelloLambdaFunction']?.Properties?.['Code'] as { readonly S3Key: string };
  expect(keys).toContain(code.S3Key);
  // Two deployments are kept; one more may wait for the next clean-up.
  expect(new Set(keys.map((key) => key.split('/')[3])).size).toBeLessThanOrEqual(3);
  for (const { id } of await aws.cloudFormation.listChangeSets(stackName)) {
    expect(await aws.cloudFormation.describeChangeSet(id)).toMatchObject({ executionStatus: 'EXECUTE_COMPLETE' });
  }
}

const scenarios = [
  { name: 'a first deploy', prepare: async () => {}, act: deployOne, check: (aws: Aws) => expectDeployed(aws, 'one') },
  { name: 'an update', prepare: deployOne, act: deployTwo, check: (aws: Aws) => expectDeployed(aws, 'two') },
  {
    name: 'a remove',
    prepare: deployOne,
    act: (aws: Aws) => removeService(removal(aws), { stackName }),
    check: async (aws: Aws) => expect(await aws.cloudFormation.describeStack(stackName)).toBeUndefined(),
  },
];

async function settle(aws: Aws): Promise<void> {
  const isBusy = async () => /_IN_PROGRESS$/.test((await aws.cloudFormation.describeStack(stackName))?.status ?? '');
  for (let tries = 0; tries < 200 && (await isBusy()); tries++) await quickClock.sleep(25);
}

describe.each(scenarios)('$name that is killed', ({ prepare, act, check }) => {
  it.each(['before', 'after'] as const)(
    'right %s any of its calls converges when it runs again',
    async (moment) => {
      const aws = ministack.connect();
      await prepare(aws);
      const whole = killedAt(aws, Number.POSITIVE_INFINITY, moment);
      await act(whole.aws);
      expect(whole.calls.length).toBeGreaterThan(5);
      for (let n = 1; n <= whole.calls.length; n++) {
        await fetch(`${ministack.url()}/_ministack/reset`, { method: 'POST' });
        const fresh = ministack.connect();
        await prepare(fresh);
        await act(killedAt(fresh, n, moment).aws).catch(() => undefined);
        await act(ministack.connect());
        await settle(fresh);
        await check(fresh).catch((error: unknown) => {
          throw new Error(`killed ${moment} call ${n}, ${whole.calls[n - 1]}`, { cause: error });
        });
      }
    },
    300_000,
  );
});
