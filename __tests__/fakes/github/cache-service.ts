/**
 * How a service answers from now on: to a token that only reads, or may not read either; full; to a runner that asks too
 * often; of a key that another job saves just now; without its storage; or not at all.
 */
export type CacheMode = 'well' | 'read-only' | 'unreadable' | 'full' | 'busy' | 'taken' | 'no-storage' | 'down';

/** The cache service of a runner, on a free port. */
export interface CacheService {
  /** What a runner sets for the toolkit. */
  readonly variables: Readonly<Record<string, string>>;
  mode: CacheMode;
  /** Finished archives by key. */
  readonly archives: Map<string, Buffer>;
  /** As `PUT block`: what was done. */
  readonly requests: string[];
  stop(): void;
}

export const runtimeToken = 'runtime-token';

/** What the service says about itself, in the words that the toolkit reads. */
export const cacheMessages = {
  'read-only': 'cache write denied: the token only reads',
  unreadable: 'cache read denied: the token has no scope',
  busy: 'too many requests',
  taken: 'cache entry with the same key, version, and scope already exists',
} as const;
