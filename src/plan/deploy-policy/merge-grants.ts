import type { Grant } from '../../cloudformation/grant.ts';
import type { JsonObject } from '../../core/json.ts';

/** A statement of an identity policy, with texts only. */
export interface PolicyDocumentStatement extends JsonObject {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: JsonObject;
}

/**
 * One statement per name, actions and condition: resources are put together, sorted, and those that a wildcard of the
 * same statement covers are left out. Names that several statements would share get a number.
 */
export function mergeGrants(grants: readonly Grant[]): readonly PolicyDocumentStatement[] {
  const merged = new Map<string, { readonly grant: Grant; readonly resources: Set<string> }>();
  for (const grant of grants) {
    const actions = [...new Set(grant.actions)].sort();
    const key = JSON.stringify([grant.sid, actions, grant.condition]);
    const entry = merged.get(key) ?? { grant: { ...grant, actions }, resources: new Set<string>() };
    for (const resource of grant.resources) entry.resources.add(resource);
    merged.set(key, entry);
  }
  const used = new Map<string, number>();
  return [...merged.values()].map(({ grant, resources }) => {
    const count = (used.get(grant.sid) ?? 0) + 1;
    used.set(grant.sid, count);
    return {
      Sid: count === 1 ? grant.sid : `${grant.sid}${count}`,
      Effect: 'Allow',
      Action: grant.actions,
      Resource: withoutCovered([...resources].sort()),
      ...(grant.condition && { Condition: grant.condition }),
    };
  });
}

function withoutCovered(arns: readonly string[]): readonly string[] {
  const wide = arns.filter((arn) => arn.endsWith('*'));
  return arns.filter((arn) => !wide.some((pattern) => pattern !== arn && arn.startsWith(pattern.slice(0, -1))));
}
