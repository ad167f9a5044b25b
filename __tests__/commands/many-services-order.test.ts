import { describe, expect, it } from 'vitest';
import { runInOrder } from '../../src/commands/run-in-order.ts';

const nodes = [
  { id: 'web', dependsOn: ['api'] },
  { id: 'api', dependsOn: ['db'] },
  { id: 'db', dependsOn: [] },
  { id: 'mail', dependsOn: [] },
];

interface Held {
  readonly begun: string[];
  end(id: string, result?: string): Promise<void>;
  readonly results: Promise<ReadonlyMap<string, string>>;
}

/** Begins services and lets the test say when each ends, and how. */
function hold(limit: number): Held {
  const begun: string[] = [];
  const ends = new Map<string, (result: string) => void>();
  const results = runInOrder<string>(nodes, {
    limit,
    run: (id) => {
      begun.push(id);
      return new Promise((resolve) => ends.set(id, resolve));
    },
    failed: (result) => result === 'failed',
    skip: (_id, because) => `skipped for ${because}`,
  });
  const end = async (id: string, result = 'done') => {
    ends.get(id)?.(result);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, end, results };
}

describe('several services', () => {
  it('begin as soon as their own dependencies have ended', async () => {
    const { begun, end, results } = hold(4);
    expect(begun).toEqual(['db', 'mail']);
    await end('db');
    expect(begun).toEqual(['db', 'mail', 'api']);
    await end('api');
    expect(begun).toEqual(['db', 'mail', 'api', 'web']);
    await end('mail');
    await end('web');
    expect([...(await results)]).toEqual(nodes.map(({ id }) => [id, 'done']));
  });

  it('are no more at once than the limit', async () => {
    const { begun, end, results } = hold(1);
    expect(begun).toEqual(['db']);
    for (const id of ['db', 'api', 'web', 'mail']) await end(id);
    expect(begun).toEqual(['db', 'api', 'web', 'mail']);
    expect((await results).size).toBe(4);
  });

  it('are skipped when what they need failed, and the others go on', async () => {
    const { end, results } = hold(4);
    await end('db', 'failed');
    await end('mail');
    expect(Object.fromEntries(await results)).toEqual({
      ...{ db: 'failed', mail: 'done', api: 'skipped for db', web: 'skipped for api' },
    });
  });

  it('end before a bug in one of them is thrown', async () => {
    const ended: string[] = [];
    const work = runInOrder(nodes, {
      limit: 4,
      run: async (id) => {
        if (id === 'db') throw new Error('a bug');
        await new Promise((resolve) => setImmediate(resolve));
        ended.push(id);
      },
      failed: () => false,
      skip: () => undefined,
    });
    await expect(work).rejects.toThrow('a bug');
    expect(ended).toEqual(['mail']);
  });
});
