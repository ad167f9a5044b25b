import { isStateful } from '../cloudformation/stateful-types.ts';
import type { JsonObject } from '../core/json.ts';
import type { ChangeSet, ResourceChange } from '../ports.ts';
import { checkGates, type Gates } from './check-gates.ts';
import { resourcesOf } from './deployed-code.ts';
import { losesData } from './loses-data.ts';
import type { ChangeAction, Plan, PlannedChange, PropertyChange } from './plan.ts';
import { redactChange } from './redact.ts';

export interface RefineOptions {
  readonly gates: Gates;
  readonly before: JsonObject | undefined;
  readonly after: JsonObject;
  readonly secrets: readonly string[];
  /** Logical ID of a resource of `before` or `after` → of the nested stack that it lies in. */
  readonly nestedIn?: Readonly<Record<string, string>> | undefined;
}

/**
 * The plan with what CloudFormation itself says of each resource: replacements, physical IDs, and changes that follow
 * from others. Gates are checked anew: `blocked` where it now shows that data would be lost. The digest stays.
 */
export function refinePlan(plan: Plan, changeSet: ChangeSet, options: RefineOptions): Plan {
  const before = new Map(resourcesOf(options.before));
  const after = new Map(resourcesOf(options.after));
  const known = new Map(plan.changes.map((change) => [change.logicalId, change]));
  const refine = (change: ResourceChange): PlannedChange => {
    const id = change.logicalId;
    const action = actionOf(change);
    const stateful = isStateful(change.type);
    return {
      logicalId: id,
      physicalId: change.physicalId,
      type: change.type,
      action,
      stateful,
      losesData: losesData({ action, stateful }, before.get(id), after.get(id)),
      properties: propertiesOf(change, known.get(id), options.secrets),
    };
  };
  const { nestedIn = {} } = options;
  const stacks = new Set(Object.values(nestedIn));
  const changes = changeSet.changes.flatMap((change) => {
    if (!stacks.has(change.logicalId)) return [refine(change)];
    if (change.nested !== undefined) return change.nested.map(refine);
    // Nothing was told of the resources inside: what we know stands.
    return plan.changes.filter(({ logicalId }) => nestedIn[logicalId] === change.logicalId);
  });
  const { kind: _, ...contents } = plan;
  const refined = { ...contents, changes };
  if (plan.kind === 'create') return { ...refined, kind: 'create' };
  const reasons = checkGates(changes, options.gates);
  if (reasons.length > 0) return { ...refined, kind: 'blocked', reasons };
  return plan.kind === 'nothing' ? plan : { ...refined, kind: 'update' };
}

function actionOf({ action, replacement }: ResourceChange): ChangeAction {
  if (action === 'Add') return 'add';
  if (action === 'Remove') return 'delete';
  if (action === 'Import') return 'import';
  if (replacement === 'True') return 'replace';
  return replacement === 'Conditional' || action === 'Dynamic' ? 'may-replace' : 'update';
}

const recreation = { Never: 'never', Conditionally: 'conditionally', Always: 'always' } as const;

/** Our diff has exact places and redacted values; the change set adds what each property does to the resource. */
function propertiesOf(
  { details }: ResourceChange,
  known: PlannedChange | undefined,
  secrets: readonly string[],
): readonly PropertyChange[] {
  const effectOf = (path: string) => {
    const detail = details.find(
      ({ attribute, property }) =>
        path === placeOf(attribute, property) || path.startsWith(`${placeOf(attribute, property)}/`),
    );
    return detail?.requiresRecreation ? recreation[detail.requiresRecreation] : 'unknown';
  };
  if (known && known.properties.length > 0) {
    return known.properties.map((property) => ({ ...property, requiresRecreation: effectOf(property.path) }));
  }
  const places = new Map(details.map((detail) => [detail.path ?? placeOf(detail.attribute, detail.property), detail]));
  return [...places].map(([path, { before, after, requiresRecreation }]) =>
    redactChange(
      { path, before, after, requiresRecreation: requiresRecreation ? recreation[requiresRecreation] : 'unknown' },
      secrets,
    ),
  );
}

const placeOf = (attribute: string, property: string | undefined): string =>
  property ? `/${attribute}/${property}` : `/${attribute}`;
