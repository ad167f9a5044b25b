import type { Plan, PlannedChange } from '../plan/plan.ts';

/**
 * The changes without Lambda versions, and how many versions are published. Each code change adds one and lets go of
 * the one before, whose policy keeps it: nothing that a reader decides on.
 */
export function withoutVersions({ changes }: Plan): {
  readonly changes: readonly PlannedChange[];
  readonly published: number;
} {
  const versions = changes.filter(({ type }) => type === 'AWS::Lambda::Version');
  return {
    changes: changes.filter((change) => !versions.includes(change)),
    published: versions.filter(({ action }) => action === 'add').length,
  };
}
