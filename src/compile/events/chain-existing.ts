import { groupBy } from '../../core/group-by.ts';

/**
 * Each custom resource's predecessor: they run one after the other, those of one target together, targets in the order
 * in which they are first named. v3 chains those of one target, v4 (`acrossTargets`) all. Source: framework-spec 8.4.
 */
export function chainExisting<T>(
  all: readonly T[],
  targetOf: (one: T) => string,
  acrossTargets: boolean,
): ReadonlyMap<T, T> {
  const chain = [...groupBy(all, targetOf).values()].flat();
  const found = new Map<T, T>();
  for (const [index, one] of chain.entries()) {
    const before = chain[index - 1];
    if (before && (acrossTargets || targetOf(before) === targetOf(one))) found.set(one, before);
  }
  return found;
}
