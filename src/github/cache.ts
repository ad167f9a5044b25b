import { homedir } from 'node:os';
import type { DependencyCache, Environment, Log } from '../ports.ts';

/** Folder of the local cache: `$XDG_CACHE_HOME/serverless-deploy`, or under `~/.cache`. */
function cacheDirectory(env: Environment): string {
  return `${env['XDG_CACHE_HOME'] || `${env['HOME'] || homedir()}/.cache`}/serverless-deploy`;
}

/** From a terminal the files stay where they are: what lies in the folder is the cache. */
export function createLocalCache(env: Environment): DependencyCache {
  return { directory: cacheDirectory(env), restore: async () => 'off', save: async () => 'off' };
}

/** The cache of GitHub Actions. A service that is down, full or read-only is a miss and one line in the log. */
export function createActionsCache(env: Environment, log: Log): DependencyCache {
  const present = new Set<string>();
  return {
    directory: cacheDirectory(env),
    async restore(paths, key, restoreKeys) {
      try {
        const cache = await loadCache();
        if (!cache.isFeatureAvailable()) return 'off';
        const found = await cache.restoreCache([...paths], key, [...restoreKeys]);
        if (found !== key) return found === undefined ? 'miss' : 'partial';
        present.add(key);
        return 'hit';
      } catch (error) {
        log.info(`The cache cannot be read, so everything is made anew: ${reasonOf(error)}`);
        return 'miss';
      }
    },
    async save(paths, key) {
      if (present.has(key)) return 'exists';
      try {
        const cache = await loadCache();
        if (!cache.isFeatureAvailable()) return 'off';
        const saved = (await cache.saveCache([...paths], key)) >= 0;
        if (saved) present.add(key);
        return saved ? 'saved' : 'failed';
      } catch (error) {
        log.info(`The cache was not saved: ${reasonOf(error)}`);
        return 'failed';
      }
    },
  };
}

function loadCache() {
  return import('@actions/cache');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
