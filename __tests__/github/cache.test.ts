import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createActionsCache, createLocalCache } from '../../src/github/cache.ts';
import type { Log } from '../../src/ports.ts';

const variables = ['ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2', 'ACTIONS_RUNTIME_TOKEN'];
const before = new Map(variables.map((name) => [name, process.env[name]]));

// The library reads the variables of the process, as a runner sets them.
beforeEach(() => {
  for (const name of variables) delete process.env[name];
});
afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (text: string) => void lines.push(text);
  return { lines, info: keep, debug: keep, problem: () => {}, group: (_, work) => work(), maskSecret: () => {} };
}

describe('the cache of dependencies', () => {
  it.each([
    [{ XDG_CACHE_HOME: '/x' }, '/x/serverless-deploy'],
    [{ HOME: '/home/me' }, '/home/me/.cache/serverless-deploy'],
  ])('of %j lies in %s', (env, directory) => {
    expect(createLocalCache(env).directory).toBe(directory);
    expect(createActionsCache(env, recordingLog()).directory).toBe(directory);
  });

  it('of a terminal has nothing to restore: the files are where they were', async () => {
    const cache = createLocalCache({ HOME: '/home/me' });
    expect(await cache.restore(['/a'], 'key', [])).toBe('off');
    expect(await cache.save(['/a'], 'key')).toBe('off');
  });

  it('is off on a runner without a cache service', async () => {
    const cache = createActionsCache({ HOME: '/home/me' }, recordingLog());
    expect(await cache.restore(['/a'], 'key', [])).toBe('off');
    expect(await cache.save(['/a'], 'key')).toBe('off');
  });

  it('that refuses a key is a miss with one line, never a failure', async () => {
    process.env['ACTIONS_CACHE_URL'] = 'http://127.0.0.1:9/';
    const log = recordingLog();
    const cache = createActionsCache({ HOME: '/home/me' }, log);
    expect(await cache.restore(['/a'], 'a,b', [])).toBe('miss');
    expect(await cache.save(['/a'], 'a,b')).toBe('failed');
    expect(log.lines).toEqual([
      expect.stringContaining('The cache cannot be read, so everything is made anew'),
      expect.stringContaining('The cache was not saved'),
    ]);
  });
});
