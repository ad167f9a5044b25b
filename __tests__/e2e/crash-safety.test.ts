import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Aws } from '../../src/ports.ts';
import { type AwsProxy, type Fault, startAwsProxy } from './aws-proxy.ts';
import { type Finished, ours, removeFoldersAfterAll, runNode, writeService } from './child-process.ts';
import { expectConverged, expectRemoved, smallHandler, smallService } from './converged-stack.ts';
import { useMinistack } from './ministack.ts';

const ministack = useMinistack({ keep: true });
removeFoldersAfterAll();
const proxies: AwsProxy[] = [];
afterAll(() => Promise.all(proxies.map((proxy) => proxy.close())));

/** One place where commands run: a folder of its own, and a door of its own to AWS. */
interface Lane {
  readonly proxy: AwsProxy;
  readonly folder: string;
  readonly aws: Aws;
}

async function openLane(): Promise<Lane> {
  const proxy = await startAwsProxy(ministack.url);
  proxies.push(proxy);
  return { proxy, folder: writeService(smallService), aws: ministack.connect() };
}

/** Runs a command; `fault` says what happens to which call. */
function run(
  { proxy, folder }: Lane,
  command: string,
  stage: string,
  fault?: Parameters<AwsProxy['arm']>[0],
): Promise<Finished> {
  return runNode([ours, command, '--stage', stage, '--json'], {
    folder,
    awsUrl: proxy.url,
    onStart: ({ kill }) => proxy.arm(fault, kill),
  });
}

async function runWell(lane: Lane, command: string, stage: string): Promise<void> {
  const finished = await run(lane, command, stage);
  expect(finished.code, `${command}: ${finished.stderr}`).toBe(0);
}

const retention = 2;

interface Scenario {
  readonly what: string;
  readonly command: string;
  /** Makes what the command meets; returns what to check once it converged. */
  readonly prepare: (lane: Lane, id: string) => Promise<{ stage: string; check: () => Promise<void> }>;
}

const scenarios: readonly Scenario[] = [
  {
    what: 'first deploy',
    command: 'deploy',
    prepare: async (lane, id) => ({
      stage: id,
      check: async () => {
        await runWell(lane, 'deploy', id);
        await expectConverged(lane.aws, { stage: id, folder: lane.folder, mostDeployments: retention });
      },
    }),
  },
  {
    what: 'update',
    command: 'deploy',
    prepare: async (lane, id) => {
      // One stack of the lane, which gets other code each time.
      const stage = id.replace(/\d+$/, '');
      writeFileSync(path.join(lane.folder, 'a.js'), smallHandler(id));
      return {
        stage,
        check: async () => {
          await runWell(lane, 'deploy', stage);
          await expectConverged(lane.aws, { stage, folder: lane.folder, mostDeployments: retention });
        },
      };
    },
  },
  {
    what: 'remove',
    command: 'remove',
    prepare: async (lane, id) => {
      await runWell(lane, 'deploy', id);
      const stack = await lane.aws.cloudFormation.describeStack(`small-${id}`);
      const bucket = stack?.outputs['ServerlessDeploymentBucketName'] ?? '';
      expect(bucket).not.toBe('');
      return {
        stage: id,
        check: async () => {
          await runWell(lane, 'remove', id);
          await expectRemoved(lane.aws, id, bucket);
        },
      };
    },
  },
];

/** Rows of the printed tables. */
const table: Record<string, Record<string, string>> = {};
const note = (row: string, column: string, text: string) => {
  table[row] = { ...table[row], [column]: text };
};
afterAll(() => {
  const rows = Object.entries(table).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  console.table(Object.fromEntries(rows));
});

const moments = ['kill-before', 'kill-after'] as const;
const faults = scenarios.flatMap((scenario) => moments.map((fault) => ({ ...scenario, fault })));
const mostCalls = 60;

describe.concurrent('a command that is killed at any of its calls', () => {
  it.each(faults)(
    'converges when it runs again: $what, $fault',
    async ({ what, command, prepare, fault }) => {
      const lane = await openLane();
      const prefix = `${what.replace(' ', '')}${fault.replace('-', '')}`;
      if (what === 'update') await runWell(lane, command, prefix);
      for (let number = 1; ; number += 1) {
        const { stage, check } = await prepare(lane, `${prefix}${number}`);
        const finished = await run(lane, command, stage, (call) => (call.number === number ? fault : undefined));
        const name = lane.proxy.calls[number - 1]?.name;
        if (name === undefined) {
          expect(finished.code, finished.stderr).toBe(0);
          expect(number).toBeGreaterThan(8);
          return;
        }
        expect(finished.code, `not killed at ${number}`).toBeNull();
        await check().catch((error: unknown) => {
          throw new Error(`${what}, ${fault} call ${number}, ${name}: ${String(error)}`, { cause: error });
        });
        note(`${what} ${String(number).padStart(2)}: ${name.replace(stage, 'x')}`, fault, 'converged');
        expect(number).toBeLessThan(mostCalls);
      }
    },
    300_000,
  );
});

const troubles: readonly (readonly [name: string, fault: Fault])[] = [
  ['throttled', 'throttle'],
  ['answered with 5xx', 'unavailable'],
  ['cut before AWS hears it', 'cut-before'],
  ['cut before the answer', 'cut-after'],
  ['delayed', { delayMs: 150 }],
];

describe.concurrent('a command each of whose calls is', () => {
  it.each(troubles)(
    '%s at its first attempt does its work',
    async (trouble, fault) => {
      const lane = await openLane();
      const id = trouble.replaceAll(/[^a-z]/g, '');
      for (const { what, command, prepare } of scenarios) {
        const { stage, check } = await prepare(lane, `${id}${what.charAt(0)}1`);
        if (what === 'update') await runWell(lane, command, stage);
        if (what === 'update') await prepare(lane, `${id}${what.charAt(0)}2`);
        const finished = await run(lane, command, stage, ({ attempt }) => (attempt === 1 ? fault : undefined));
        const { length } = lane.proxy.calls;
        expect(finished.code, finished.stderr).toBe(0);
        await check();
        note(`${what}, every call ${trouble}`, 'calls', String(length));
        note(`${what}, every call ${trouble}`, 'exit code', String(finished.code));
        note(`${what}, every call ${trouble}`, 'then', 'converged');
      }
    },
    300_000,
  );
});
