import { afterAll, describe, expect, it } from 'vitest';
import type { Fault } from './aws-proxy.ts';
import { removeFoldersAfterAll } from './child-process.ts';
import { useLanes } from './crash-lane.ts';
import { scenarios } from './crash-scenarios.ts';
import { useMinistack } from './ministack.ts';

const ministack = useMinistack({ keep: true });
removeFoldersAfterAll();
const openLane = useLanes(ministack);

/** Rows of the printed tables. */
const table: Record<string, Record<string, string>> = {};
const note = (row: string, column: string, text: string) => {
  table[row] = { ...table[row], [column]: text };
};
afterAll(() => {
  const rows = Object.entries(table).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  console.table(Object.fromEntries(rows));
});

// Nothing changes at AWS between the end of one call and the start of the next, so the two moments take turns; both of
// every call are in __tests__/deploy/crash-safety.test.ts, without a process.
const moments = ['kill-before', 'kill-after'] as const;
const mostCalls = 60;

describe.concurrent('a command that is killed at any of its calls', () => {
  it.each(scenarios)(
    'converges when it runs again: $what',
    async ({ what, prepare }) => {
      const lane = await openLane();
      const next = await prepare(lane, `${what.replace(' ', '')}kill`);
      for (let number = 1; ; number += 1) {
        const fault = moments[number % 2] ?? 'kill-before';
        const { stage, command, check } = await next(number);
        const finished = await lane.run(command, (call) => (call.number === number ? fault : undefined));
        const name = lane.proxy.calls[number - 1]?.name;
        if (name === undefined) {
          expect(finished.code, finished.stdout + finished.stderr).toBe(0);
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
    600_000,
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
      for (const { what, prepare } of scenarios) {
        const lane = await openLane();
        const next = await prepare(lane, `${trouble.replaceAll(/[^a-z]/g, '')}${what.replace(' ', '')}`.slice(0, 24));
        const { command, check } = await next(1);
        const finished = await lane.run(command, ({ attempt }) => (attempt === 1 ? fault : undefined));
        const { length } = lane.proxy.calls;
        expect(finished.code, finished.stdout + finished.stderr).toBe(0);
        await check();
        note(`${what}, every call ${trouble}`, 'calls', String(length));
        note(`${what}, every call ${trouble}`, 'exit code', String(finished.code));
        note(`${what}, every call ${trouble}`, 'then', 'converged');
      }
    },
    600_000,
  );
});
