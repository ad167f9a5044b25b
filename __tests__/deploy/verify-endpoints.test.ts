import { expect, it } from 'vitest';
import { verifyEndpoints } from '../../src/deploy/verify-endpoints.ts';
import { createRecordingLog } from '../e2e/ministack.ts';

/** Endpoints that answer a list of statuses, the last one for ever; time passes only by sleeping. */
function createWorld(answers: Readonly<Record<string, readonly (number | 'down')[]>>) {
  let nowMs = 0;
  const asked = new Map<string, number>();
  const http = {
    get: async (url: string) => {
      const list = answers[url] ?? [];
      const count = asked.get(url) ?? 0;
      asked.set(url, count + 1);
      const status = list[Math.min(count, list.length - 1)];
      if (typeof status !== 'number') throw new Error('connection refused');
      return { status, headers: {}, body: new Uint8Array() };
    },
  };
  const sleep = async (ms: number) => {
    nowMs += ms;
  };
  return { ports: { http, clock: { nowMs: () => nowMs, sleep }, log: createRecordingLog() }, asked };
}

it('asks until every endpoint answers below 500', async () => {
  const { ports, asked } = createWorld({ a: ['down', 503, 200], b: [404] });
  expect(await verifyEndpoints(ports, ['a', 'b'], 60_000)).toEqual([]);
  expect(asked).toEqual(
    new Map([
      ['a', 3],
      ['b', 1],
    ]),
  );
});

it.each([
  ['goes on failing', [502], 502],
  ['cannot be reached', ['down'], undefined],
] as const)('names an endpoint that %s when the time is up', async (_, answers, status) => {
  const { ports } = createWorld({ a: answers });
  expect(await verifyEndpoints(ports, ['a'], 10_000)).toEqual([{ url: 'a', status }]);
});
