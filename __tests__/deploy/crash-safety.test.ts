import { describe, expect, it } from 'vitest';
import { type RemoveContext, removeService } from '../../src/deploy/remove-service.ts';
import { listDeployments, rollbackService } from '../../src/deploy/rollback-service.ts';
import type { Aws } from '../../src/ports.ts';
import { createRecordingLog, quickClock, useMinistack } from '../e2e/ministack.ts';
import { deploySmall, functionName, packHandler, smallModel, stackName } from './small-service.ts';

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

type Mode = 'change-set' | 'direct' | 'hotswap';
const deploy =
  (answer: string, mode: Mode = 'change-set') =>
  async (aws: Aws): Promise<unknown> =>
    deploySmall(aws, { artifact: await packHandler(answer), context: { mode } });

/** The oldest deployment that is kept, by its time: `previous` would be another one after a rollback that was done. */
async function rollBack(aws: Aws): Promise<unknown> {
  const bucket = (await aws.cloudFormation.describeStack(stackName))?.outputs['ServerlessDeploymentBucketName'] ?? '';
  const oldest = (await listDeployments(aws, smallModel, bucket)).at(-1);
  const target = { model: smallModel, tags: { STAGE: 'dev' }, mode: 'change-set', preview: false } as const;
  return rollbackService({ ...removal(aws), ...target, aws }, String(oldest?.atMs));
}

async function check(aws: Aws, answer: string | undefined): Promise<void> {
  if (answer === undefined) expect(await aws.cloudFormation.describeStack(stackName)).toBeUndefined();
  else await expectDeployed(aws, answer);
}

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
  { name: 'a first deploy', prepare: async () => {}, act: deploy('one'), answer: 'one' },
  { name: 'a first deploy, direct', prepare: async () => {}, act: deploy('one', 'direct'), answer: 'one' },
  { name: 'an update', prepare: deploy('one'), act: deploy('two'), answer: 'two' },
  { name: 'an update, direct', prepare: deploy('one'), act: deploy('two', 'direct'), answer: 'two' },
  { name: 'a hotswap', prepare: deploy('one'), act: deploy('two', 'hotswap'), answer: 'two' },
  {
    name: 'a rollback',
    prepare: async (aws: Aws) => {
      await deploy('one')(aws);
      await deploy('two')(aws);
    },
    act: rollBack,
    answer: 'one',
  },
  {
    name: 'a remove',
    prepare: deploy('one'),
    act: (aws: Aws) => removeService(removal(aws), { stackName }),
    answer: undefined,
  },
];

async function settle(aws: Aws): Promise<void> {
  const isBusy = async () => /_IN_PROGRESS$/.test((await aws.cloudFormation.describeStack(stackName))?.status ?? '');
  for (let tries = 0; tries < 200 && (await isBusy()); tries++) await quickClock.sleep(25);
}

describe.each(scenarios)('$name that is killed', ({ prepare, act, answer }) => {
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
        await check(fresh, answer).catch((error: unknown) => {
          throw new Error(`killed ${moment} call ${n}, ${whole.calls[n - 1]}`, { cause: error });
        });
      }
    },
    300_000,
  );
});
