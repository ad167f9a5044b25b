import type { PackageOptions } from './package-context.ts';

/** A key of the runner's cache: `what` tells the contents apart; the user's suffix starts afresh. */
export function cacheKey(what: string, { cacheKeySuffix }: Pick<PackageOptions, 'cacheKeySuffix'>): string {
  return `sls-native-v1-${what}${cacheKeySuffix ? `-${cacheKeySuffix}` : ''}`;
}
