import type { PolicyStatement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { isJsonObject, type JsonObject } from '../../core/json.ts';
import type { LambdaRoleConfig } from '../service-model.ts';
import { checked, listAt, objectAt, textAt, valueAt } from './fields.ts';
import { readTags } from './read-tags.ts';

/** The role of functions without an own one: `provider.iam.role`, or the older keys beside it (framework-spec 7.2). */
export function readRole(provider: JsonObject | undefined): LambdaRoleConfig {
  const role = valueAt(objectAt(provider, 'iam'), 'role');
  const existing = valueAt(provider, 'role') ?? (isSettings(role) ? undefined : role);
  const settings = isSettings(role) ? role : undefined;
  return {
    existing,
    name: valueAt(settings, 'name'),
    path: textAt(settings, 'path'),
    managedPolicies: listAt(settings, 'managedPolicies') ?? listAt(provider, 'iamManagedPolicies') ?? [],
    statements: statementsAt(settings, 'statements') ?? statementsAt(provider, 'iamRoleStatements') ?? [],
    permissionsBoundary:
      valueAt(settings, 'permissionsBoundary') ??
      valueAt(settings, 'permissionBoundary') ??
      valueAt(provider, 'rolePermissionsBoundary'),
    tags: settings?.['tags'] ? readTags(settings, 'tags') : undefined,
  };
}

/** Settings of the generated role, and not an intrinsic: those have a key with `::`. */
function isSettings(role: Value | undefined): role is JsonObject {
  return isJsonObject(role) && !Object.keys(role).some((key) => key.includes('::'));
}

/** Statements as written: IAM judges what the schema let pass. */
function statementsAt(owner: JsonObject | undefined, key: string): readonly PolicyStatement[] | undefined {
  const statements = listAt(owner, key);
  return statements?.filter(isJsonObject).map((statement) => checked<PolicyStatement>(statement));
}
