import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createActionsCache, createLocalCache } from '../../src/github/cache.ts';
import type { Log } from '../../src/ports.ts';
import { type CacheService, startCacheService } from '../fakes/github/cache-service.ts';

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

  describe('with a service', () => {
    let service: CacheService;
    let folder = '';
    beforeEach(async () => {
      service = await startCacheService();
      folder = mkdtempSync(path.join(tmpdir(), 'cache-'));
      process.env['ACTIONS_CACHE_URL'] = service.url;
      process.env['ACTIONS_RUNTIME_TOKEN'] = 'token';
      process.env['RUNNER_TEMP'] = folder;
    });
    afterEach(() => {
      service.stop();
      rmSync(folder, { recursive: true, force: true });
      delete process.env['RUNNER_TEMP'];
    });

    /** A run of its own: each has its log. */
    async function startRun() {
      const log = recordingLog();
      return { log, cache: createActionsCache({ HOME: folder }, log), files: [path.join(folder, 'kept')] };
    }

    async function saveUnder(key: string) {
      mkdirSync(path.join(folder, 'kept'), { recursive: true });
      writeFileSync(path.join(folder, 'kept/file'), 'content');
      const { cache, files, log } = await startRun();
      return { saved: await cache.save(files, key), log };
    }

    it('keeps files from one run to the next', async () => {
      expect(await saveUnder('wheels-1')).toMatchObject({ saved: 'saved', log: { lines: ['Cache: saved wheels-1.'] } });
      rmSync(path.join(folder, 'kept'), { recursive: true });
      const { cache, files, log } = await startRun();
      expect(await cache.restore(files, 'wheels-1', ['wheels-'])).toBe('hit');
      expect(readFileSync(path.join(folder, 'kept/file'), 'utf8')).toBe('content');
      expect(await cache.save(files, 'wheels-1')).toBe('exists');
      expect(log.lines).toEqual(['Cache: restored wheels-1.']);
    });

    it.each<[string, CacheService['mode'], string, string, RegExp]>([
      ['near', 'well', 'wheels-2', 'partial', /^Cache: restored wheels-1, the nearest to wheels-2\.$/],
      ['another', 'well', 'gems-1', 'miss', /^Cache: nothing is kept yet under gems-1\.$/],
      ['that is down', 'down', 'wheels-1', 'miss', /^The cache cannot be read, .* 500/],
    ])('%s is said in one line when it is asked for', async (_, mode, key, result, line) => {
      await saveUnder('wheels-1');
      service.mode = mode;
      const { cache, files, log } = await startRun();
      expect(await cache.restore(files, key, [key.replace(/\d$/, '')])).toBe(result);
      expect(log.lines).toEqual([expect.stringMatching(line)]);
    });

    it.each<[CacheService['mode'], RegExp]>([
      ['down', /^The cache was not saved: .* 500/],
      ['read-only', /^The cache was not saved: .*the token only reads/],
      ['full', /^The cache was not saved: .*over the data cap limit/],
    ])('that is %s saves nothing, which is one line and no annotation', async (mode, line) => {
      service.mode = mode;
      const written = vi.spyOn(process.stdout, 'write');
      onTestFinished(() => written.mockRestore());
      const { saved, log } = await saveUnder('wheels-1');
      expect(saved).toBe('failed');
      expect(log.lines).toEqual([expect.stringMatching(line)]);
      expect(written.mock.calls.map(([text]) => String(text)).filter((text) => /::(error|warning)/.test(text))).toEqual(
        [],
      );
    });
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
