import { homedir } from 'node:os';
import type { DependencyCache, Environment, Log } from '../ports.ts';
import { failureIn, quietly } from './toolkit-output.ts';

/** Folder of the local cache: `$XDG_CACHE_HOME/serverless-deploy`, or under `~/.cache`. */
function cacheDirectory(env: Environment): string {
  return `${env['XDG_CACHE_HOME'] || `${env['HOME'] || homedir()}/.cache`}/serverless-deploy`;
}

/** From a terminal the files stay where they are: what lies in the folder is the cache. */
export function createLocalCache(env: Environment): DependencyCache {
  return { directory: cacheDirectory(env), restore: async () => 'off', save: async () => 'off' };
}

/** The cache of GitHub Actions. A service that is down, full or read-only is a miss; each answer is one line in the log. */
export function createActionsCache(env: Environment, log: Log): DependencyCache {
  const present = new Set<string>();
  return {
    directory: cacheDirectory(env),
    async restore(paths, key, restoreKeys) {
      try {
        const cache = await loadCache();
        if (!cache.isFeatureAvailable()) return 'off';
        const { value: found, lines } = await quietly(() => cache.restoreCache([...paths], key, [...restoreKeys]));
        const failure = failureIn(lines);
        if (found === undefined) {
          log.info(failure ? unreadable(failure) : `Cache: nothing is kept yet under ${key}.`);
          return 'miss';
        }
        log.info(found === key ? `Cache: restored ${key}.` : `Cache: restored ${found}, the nearest to ${key}.`);
        if (found !== key) return 'partial';
        present.add(key);
        return 'hit';
      } catch (error) {
        log.info(unreadable(reasonOf(error)));
        return 'miss';
      }
    },
    async save(paths, key) {
      if (present.has(key)) return 'exists';
      try {
        const cache = await loadCache();
        if (!cache.isFeatureAvailable()) return 'off';
        const { value: id, lines } = await quietly(() => cache.saveCache([...paths], key));
        // The first protocol gives an ID before the upload, and has it still when that fails.
        const failure = failureIn(lines);
        if (id < 0 || failure !== undefined) {
          log.info(unsaved(failure ?? 'the service gave no reason'));
          return 'failed';
        }
        log.info(`Cache: saved ${key}.`);
        present.add(key);
        return 'saved';
      } catch (error) {
        log.info(unsaved(reasonOf(error)));
        return 'failed';
      }
    },
  };
}

const unreadable = (reason: string): string => `The cache cannot be read, so everything is made anew: ${reason}`;
const unsaved = (reason: string): string => `The cache was not saved: ${reason}`;

function loadCache() {
  return import('@actions/cache');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
