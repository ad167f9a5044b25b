import { expect, it } from 'vitest';
import { refreshingKeys } from '../../src/aws/refreshing-keys.ts';

const hour = 60 * 60_000;

function createSource() {
  let nowMs = 0;
  let fetches = 0;
  const keys = refreshingKeys(
    async () => {
      fetches += 1;
      if (fetches === 3) throw new Error('the token service is down');
      return { accessKeyId: `key-${fetches}`, secretAccessKey: 'secret', expiration: new Date(nowMs + hour) };
    },
    { nowMs: () => nowMs, sleep: async () => {} },
  );
  const at = (ms: number) => {
    nowMs = ms;
    return keys().then(({ accessKeyId }) => accessKeyId);
  };
  return { at };
}

it('keeps keys until five minutes before they expire', async () => {
  const { at } = createSource();
  expect(await at(0)).toBe('key-1');
  expect(await at(hour - 5 * 60_000)).toBe('key-1');
  expect(await at(hour - 5 * 60_000 + 1)).toBe('key-2');
});

it('asks once for calls that come together', async () => {
  const { at } = createSource();
  expect(await Promise.all([at(0), at(0), at(0)])).toEqual(['key-1', 'key-1', 'key-1']);
});

it('tries again after a failure', async () => {
  const { at } = createSource();
  await at(0);
  await at(hour);
  await expect(at(2 * hour)).rejects.toThrow('the token service is down');
  expect(await at(2 * hour)).toBe('key-4');
});
