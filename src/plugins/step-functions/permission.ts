import { accountId, join, partition, region } from '../../cloudformation/intrinsics.ts';
import type { PolicyStatement } from '../../cloudformation/policy.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';

/** What a state may do, before equal ones are put together. */
export interface Permission {
  readonly actions: readonly string[];
  readonly resource: Value;
}

export const may = (actions: string, resource: Value): Permission => ({ actions: actions.split(','), resource });

/** `arn:<partition>:<rest with the service>`, with variables. */
export const arnSub = (rest: string, variables: JsonObject = {}): Value => ({
  'Fn::Sub': [`arn:\${AWS::Partition}:${rest}`, variables],
});

/** An ARN of this region and account as a Join. */
export const arnJoin = (service: string, resource: Value): Value =>
  join(':', ['arn', partition, service, region, accountId, resource]);

/** A value that the state gets at run time: `X.$`, or a JSONata expression. */
export function isDynamic(state: JsonObject, key: string): boolean {
  const argument = objectAt(state, 'Arguments')[key];
  return (
    Boolean(objectAt(state, 'Parameters')[`${key}.$`]) ||
    (typeof argument === 'string' && argument.trim().startsWith('{%'))
  );
}

/** A value of `Parameters` (JSONPath) or `Arguments` (JSONata). */
export function given(state: JsonObject, key: string): Json | undefined {
  const { QueryLanguage, Parameters, Arguments } = state;
  if (QueryLanguage === 'JSONata' || (QueryLanguage !== 'JSONPath' && Arguments && !Parameters)) {
    return objectAt(state, 'Arguments')[key];
  }
  return QueryLanguage === 'JSONPath' || !Arguments ? objectAt(state, 'Parameters')[key] : undefined;
}

/** Statements of a role: resources by equal actions first, then actions by equal resources; `*` takes all in. */
export function asStatements(permissions: readonly Permission[]): readonly PolicyStatement[] {
  const byActions = [...groupBy(permissions, ({ actions }) => actions.join(',')).values()].map((group) => {
    const [first] = group;
    const resources = unique(group.flatMap(({ resource }) => resource));
    return { actions: first?.actions ?? [], resource: resources.includes('*') ? '*' : resources };
  });
  return [...groupBy(byActions, ({ resource }) => JSON.stringify(resource)).values()].map((group) =>
    allow([...new Set(group.flatMap(({ actions }) => actions))], group[0]?.resource ?? []),
  );
}

const unique = (values: readonly Value[]): readonly Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
