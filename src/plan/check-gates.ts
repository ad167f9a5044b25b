import type { BlockReason, PlannedChange } from './plan.ts';

/** What a deploy may do to resources that hold data. Previews may do all. */
export interface Gates {
  readonly production: boolean;
  /** Types or logical IDs; `*` for all. */
  readonly allowReplacement: readonly string[];
  readonly allowDeletion: readonly string[];
}

/** Stateful resources that a production deploy would replace, or delete without a policy that keeps them. */
export function checkGates(changes: readonly PlannedChange[], gates: Gates): readonly BlockReason[] {
  if (!gates.production) return [];
  return changes.flatMap((change): BlockReason[] => {
    const { action, logicalId, type } = change;
    if (!change.stateful) return [];
    if (action === 'delete') {
      if (!change.losesData || isNamed(change, gates.allowDeletion)) return [];
      const message = `${logicalId} (${type}) would be deleted with its data; \`allow-deletion\` does not name it.`;
      return [{ logicalId, type, action, message }];
    }
    if ((action !== 'replace' && action !== 'may-replace') || isNamed(change, gates.allowReplacement)) return [];
    const how = action === 'replace' ? 'would be replaced by a new, empty one' : 'may be replaced by a new, empty one';
    return [
      { logicalId, type, action, message: `${logicalId} (${type}) ${how}; \`allow-replacement\` does not name it.` },
    ];
  });
}

const isNamed = ({ logicalId, type }: PlannedChange, names: readonly string[]): boolean =>
  names.some((name) => name === logicalId || name === type || name === '*');
