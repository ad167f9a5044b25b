import type { JsonObject } from '../core/json.ts';
import type { PlannedChange } from './plan.ts';

const keepingPolicies: ReadonlySet<unknown> = new Set(['Retain', 'Snapshot', 'RetainExceptOnCreate']);

/**
 * Whether the change deletes data for good. A deletion follows the DeletionPolicy of the deployed resource, a replacement
 * the UpdateReplacePolicy; what is kept or snapshotted can be brought back.
 */
export function losesData(
  change: Pick<PlannedChange, 'action' | 'stateful'>,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): boolean {
  if (!change.stateful) return false;
  if (change.action === 'delete') return !keepingPolicies.has(before?.['DeletionPolicy']);
  if (change.action !== 'replace' && change.action !== 'may-replace') return false;
  return !keepingPolicies.has(after?.['UpdateReplacePolicy'] ?? before?.['UpdateReplacePolicy']);
}
