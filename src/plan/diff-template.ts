import { isStateful } from '../cloudformation/stateful-types.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { resourcesOf } from './deployed-code.ts';
import { diffValues, sameValue } from './diff-values.ts';
import { losesData } from './loses-data.ts';
import type { ChangeAction, PlannedChange, PropertyChange } from './plan.ts';
import { redactChange } from './redact.ts';

/**
 * Resources that differ between two templates, in the order of the new one, then those that go. Whether a property
 * replaces its resource only a change set knows; another Type always does.
 */
export function diffTemplate(
  before: JsonObject | undefined,
  after: JsonObject,
  secrets: readonly string[] = [],
): readonly PlannedChange[] {
  const old = new Map(resourcesOf(before));
  const kept = resourcesOf(after).flatMap(([id, resource]): PlannedChange[] => {
    const previous = old.get(id);
    old.delete(id);
    if (!previous) return [toChange(id, 'add', undefined, resource, [])];
    const properties = diffResource(previous, resource).map((change) => redactChange(change, secrets));
    if (properties.length === 0) return [];
    const action = previous['Type'] === resource['Type'] ? 'update' : 'replace';
    return [toChange(id, action, previous, resource, properties)];
  });
  return [...kept, ...[...old].map(([id, resource]) => toChange(id, 'delete', resource, undefined, []))];
}

function toChange(
  logicalId: string,
  action: ChangeAction,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  properties: readonly PropertyChange[],
): PlannedChange {
  const type = String((after ?? before)?.['Type'] ?? '');
  const change = { logicalId, type, action, stateful: isStateful(type), properties };
  return { ...change, losesData: losesData(change, before, after) };
}

const attributes = ['Type', 'Properties', 'Condition', 'DeletionPolicy', 'UpdateReplacePolicy', 'Metadata'] as const;
const policies = ['CreationPolicy', 'UpdatePolicy', 'Version'] as const;

/** DependsOn orders the work and changes nothing that is deployed. */
function diffResource(before: JsonObject, after: JsonObject): readonly PropertyChange[] {
  return [...attributes, ...policies].flatMap((attribute) => {
    const [old, current] = [emptyAsAbsent(before[attribute]), emptyAsAbsent(after[attribute])];
    return sameValue(old, current) ? [] : diffValues(old, current, `/${attribute}`);
  });
}

const emptyAsAbsent = (value: Json | undefined): Json | undefined =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? undefined : value;
