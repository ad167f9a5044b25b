import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { expectConverged, expectNoOpenChangeSet, expectRemoved, smallHandler } from './converged-stack.ts';
import { type Command, hotswapStep, type Lane } from './crash-lane.ts';

/** One command that is disturbed, and the end that it has to reach. */
export interface Step {
  readonly stage: string;
  readonly command: Command;
  /** Runs it again and looks at what there is then. */
  check(): Promise<void>;
}

export interface Scenario {
  readonly what: string;
  /** Makes what the commands meet; returns the step by its number, from 1. */
  readonly prepare: (lane: Lane, prefix: string) => Promise<(number: number) => Promise<Step>>;
}

const retention = 2;
const at = (command: string, stage: string, ...more: readonly string[]): Command => ({
  args: [command, '--stage', stage, '--json', ...more],
});

const converges = (lane: Lane, stage: string, command: Command, mostDeployments = retention): Step => ({
  stage,
  command,
  check: async () => {
    await lane.again(command);
    await expectConverged(lane.aws, { stage, folder: lane.folder, mostDeployments });
  },
});

/** Another answer each time, on one stack. */
function changing(lane: Lane, answer: string): void {
  writeFileSync(path.join(lane.folder, 'a.js'), smallHandler(answer));
}

const update = (what: string, ...flags: readonly string[]): Scenario => ({
  what,
  prepare: async (lane, stage) => {
    await lane.again(at('deploy', stage));
    return async (number) => {
      changing(lane, `${stage}${number}`);
      return converges(lane, stage, at('deploy', stage, ...flags));
    };
  },
});

let pullRequests = 100;

export const scenarios: readonly Scenario[] = [
  {
    what: 'first deploy',
    prepare: async (lane, prefix) => async (number) =>
      converges(lane, `${prefix}${number}`, at('deploy', `${prefix}${number}`)),
  },
  update('update'),
  update('direct update', '--deploy-mode', 'direct'),
  {
    what: 'hotswap',
    prepare: async (lane) => {
      pullRequests += 1;
      const stage = `pr-${pullRequests}`;
      const command = hotswapStep(lane.folder, pullRequests);
      await lane.again(command);
      return async (number) => {
        changing(lane, `${stage}${number}`);
        // What the stack refers to is kept besides.
        return converges(lane, stage, command, retention + 1);
      };
    },
  },
  {
    what: 'rollback',
    prepare: async (lane, stage) => {
      const hashes = new Map<string, string>();
      for (const answer of ['one', 'two']) {
        changing(lane, answer);
        await lane.again(at('deploy', stage));
        hashes.set(await runningCode(lane, stage), await newestDeployment(lane, stage));
      }
      return async () => {
        const running = await runningCode(lane, stage);
        const [wanted, time] = [...hashes].find(([hash]) => hash !== running) ?? [];
        const command = at('rollback', stage, '--to', time ?? '');
        return {
          stage,
          command,
          check: async () => {
            await lane.again(command);
            expect(await runningCode(lane, stage)).toBe(wanted);
            const stack = await lane.aws.cloudFormation.describeStack(`small-${stage}`);
            expect(stack?.status).toBe('UPDATE_COMPLETE');
            await expectNoOpenChangeSet(lane.aws, `small-${stage}`);
          },
        };
      };
    },
  },
  {
    what: 'remove',
    prepare: async (lane, prefix) => async (number) => {
      const stage = `${prefix}${number}`;
      await lane.again(at('deploy', stage));
      const bucket = await bucketOf(lane, stage);
      const command = at('remove', stage);
      return {
        stage,
        command,
        check: async () => {
          await lane.again(command);
          await expectRemoved(lane.aws, stage, bucket);
        },
      };
    },
  },
];

const runningCode = async ({ aws }: Lane, stage: string): Promise<string> =>
  (await aws.lambda.getFunction(`small-${stage}-hello`))?.codeSha256 ?? '';

async function bucketOf({ aws }: Lane, stage: string): Promise<string> {
  const stack = await aws.cloudFormation.describeStack(`small-${stage}`);
  const bucket = stack?.outputs['ServerlessDeploymentBucketName'] ?? '';
  expect(bucket).not.toBe('');
  return bucket;
}

/** Its time, in the name of its folder: `serverless/small/<stage>/<ms>-<date>`. */
async function newestDeployment(lane: Lane, stage: string): Promise<string> {
  const keys = (await lane.aws.objects.list(await bucketOf(lane, stage), '')).map(({ key }) => key);
  const times = keys.map((key) => key.split('/')[3]?.split('-')[0] ?? '');
  return times.sort().at(-1) ?? '';
}
