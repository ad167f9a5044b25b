import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createActionsCache, createLocalCache } from '../../src/github/cache.ts';
import type { Log } from '../../src/ports.ts';
import type { CacheMode, CacheService } from '../fakes/github/cache-service.ts';
import { startCacheServiceV1 } from '../fakes/github/cache-service-v1.ts';
import { startCacheServiceV2 } from '../fakes/github/cache-service-v2.ts';

const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'];
const variables = [
  ...['ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2', 'ACTIONS_CACHE_MODE'],
  ...[
    'ACTIONS_RUNTIME_TOKEN',
    'RUNNER_TEMP',
    'GITHUB_SERVER_URL',
    ...proxies,
    ...proxies.map((name) => name.toLowerCase()),
  ],
];
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
  const masks = { maskSecret: () => {}, mask: (text: string) => text };
  return { lines, info: keep, debug: keep, problem: () => {}, group: (_, work) => work(), ...masks };
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

  describe.each([
    ['github.com', startCacheServiceV2],
    ['a server of its own', startCacheServiceV1],
  ])('with the service of %s', (_, startService) => {
    let service: CacheService;
    let folder = '';
    beforeEach(async () => {
      service = await startService();
      folder = mkdtempSync(path.join(tmpdir(), 'cache-'));
      Object.assign(process.env, service.variables, { RUNNER_TEMP: folder });
      // The waits of the toolkit between its attempts take no time; what is longer is a time limit.
      const { setTimeout: wait } = globalThis;
      vi.stubGlobal('setTimeout', (work: () => void, ms: number) => wait(work, ms < 20_000 ? 1 : ms));
    });
    afterEach(() => {
      vi.unstubAllGlobals();
      service.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    /** A run of its own: each has its log. `printed` is what else came out. */
    function startRun() {
      const log = recordingLog();
      const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
      onTestFinished(() => written.mockRestore());
      const printed = () => written.mock.calls.map(([text]) => String(text)).join('');
      return { log, printed, cache: createActionsCache({ HOME: folder }, log), files: [path.join(folder, 'kept')] };
    }

    async function saveUnder(key: string, content: string | Buffer = 'content') {
      mkdirSync(path.join(folder, 'kept'), { recursive: true });
      writeFileSync(path.join(folder, 'kept/file'), content);
      const { cache, files, log, printed } = startRun();
      return { saved: await cache.save(files, key), log, printed };
    }

    async function restore(key: string) {
      rmSync(path.join(folder, 'kept'), { recursive: true, force: true });
      const { cache, files, log, printed } = startRun();
      const status = await cache.restore(files, key, [key.replace(/\d$/, '')]);
      return { status, log, printed, cache, files };
    }

    it('keeps files from one run to the next', async () => {
      expect(await saveUnder('wheels-1')).toMatchObject({ saved: 'saved', log: { lines: ['Cache: saved wheels-1.'] } });
      const { status, cache, files, log } = await restore('wheels-1');
      expect(status).toBe('hit');
      expect(readFileSync(path.join(folder, 'kept/file'), 'utf8')).toBe('content');
      expect(await cache.save(files, 'wheels-1')).toBe('exists');
      expect(log.lines).toEqual(['Cache: restored wheels-1.']);
    });

    it.each<[string, CacheMode, string, string, RegExp]>([
      ['near', 'well', 'wheels-2', 'partial', /^Cache: restored wheels-1, the nearest to wheels-2\.$/],
      ['another', 'well', 'gems-1', 'miss', /^Cache: nothing is kept yet under gems-1\.$/],
      ['that may not be read', 'unreadable', 'wheels-1', 'miss', /cache read denied: the token has no scope/],
      ['asked too often', 'busy', 'wheels-1', 'miss', /429/],
      [
        'whose storage is gone',
        'no-storage',
        'wheels-1',
        'miss',
        /^The cache cannot be read, so everything is made anew: \S/,
      ],
      ['that is down', 'down', 'wheels-1', 'miss', /^The cache cannot be read, .* \(?500/],
    ])('%s is said in one line when it is asked for', async (_, mode, key, result, line) => {
      await saveUnder('wheels-1');
      service.mode = mode;
      const { status, log, printed } = await restore(key);
      expect(status).toBe(result);
      expect(log.lines).toEqual([expect.stringMatching(line)]);
      expect(printed()).not.toMatch(/::(error|warning)/);
    });

    it.each<[string, (archive: Buffer) => Buffer]>([
      ['cut off', (archive) => archive.subarray(0, archive.length - 20)],
      ['something else', () => Buffer.from('no archive')],
      ['empty', () => Buffer.alloc(0)],
    ])('that is %s is a miss with one line', async (_, damage) => {
      await saveUnder('wheels-1');
      const archive = service.archives.get('wheels-1');
      if (!archive) throw new Error('nothing was kept');
      service.archives.set('wheels-1', damage(archive));
      const { status, log, printed } = await restore('wheels-1');
      expect(status).toBe('miss');
      expect(log.lines).toEqual([expect.stringMatching(/^The cache cannot be read, so everything is made anew: \S/)]);
      expect(printed()).not.toMatch(/::(error|warning)/);
    });

    it('that the job may only read is not written to', async () => {
      await saveUnder('wheels-1');
      process.env['ACTIONS_CACHE_MODE'] = 'read';
      expect((await restore('wheels-1')).status).toBe('hit');
      const { saved, log } = await saveUnder('wheels-2');
      expect([saved, [...service.archives.keys()]]).toEqual(['failed', ['wheels-1']]);
      expect(log.lines).toEqual([expect.stringMatching(/^The cache was not saved: .*'read' does not permit writes/)]);
    });

    it.each<[CacheMode, RegExp]>([
      ['read-only', /^The cache was not saved: .*the token only reads/],
      ['full', /^The cache was not saved: .*(over the data cap limit|storage quota has been hit)/],
      ['taken', /^The cache was not saved: .*already exists/],
      ['busy', /^The cache was not saved: .*too many requests/],
      ['no-storage', /^The cache was not saved: .*(403|failed to authenticate)/],
      ['down', /^The cache was not saved: .* \(?500/],
    ])('that is %s saves nothing, which is one line and no annotation', async (mode, line) => {
      service.mode = mode;
      const { saved, log, printed } = await saveUnder('wheels-1');
      expect(saved).toBe('failed');
      expect(log.lines).toEqual([expect.stringMatching(line)]);
      expect(printed()).not.toMatch(/::(error|warning)/);
      expect(service.archives.size).toBe(0);
    });
  });

  describe('of github.com', () => {
    // More than the storage takes at once.
    it('takes a large archive in blocks and gives it back in ranges; its signed addresses are masked', async () => {
      const service = await startCacheServiceV2();
      const folder = mkdtempSync(path.join(tmpdir(), 'cache-'));
      onTestFinished(() => {
        service.stop();
        rmSync(folder, { recursive: true, force: true });
      });
      Object.assign(process.env, service.variables, { RUNNER_TEMP: folder });
      const file = path.join(folder, 'wheel');
      const content = randomBytes(130 * 1024 * 1024);
      writeFileSync(file, content);
      const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
      onTestFinished(() => written.mockRestore());
      expect(await createActionsCache({ HOME: folder }, recordingLog()).save([file], 'large')).toBe('saved');
      rmSync(file);
      expect(await createActionsCache({ HOME: folder }, recordingLog()).restore([file], 'large', [])).toBe('hit');
      expect(readFileSync(file).equals(content)).toBe(true);
      expect(service.requests).toEqual(expect.arrayContaining(['PUT block', 'PUT blocklist', 'HEAD blob', 'GET blob']));
      expect(written.mock.calls.every(([text]) => String(text).startsWith('::add-mask::'))).toBe(true);
      expect(written).toHaveBeenCalled();
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
