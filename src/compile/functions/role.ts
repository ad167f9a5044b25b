import { getAtt } from '../../cloudformation/intrinsics.ts';
import { lambdaRoleId } from '../../cloudformation/logical-ids.ts';
import type { Value } from '../../cloudformation/template.ts';
import { isJsonObject } from '../../core/json.ts';
import type { FunctionModel, ServiceModel } from '../../service/service-model.ts';

/** The role that a function was given, its own before the provider's; `undefined`: the generated one. */
export function customRole(fn: FunctionModel, model: ServiceModel): Value | undefined {
  return fn.role ?? model.provider.role.existing;
}

/** `Role` of a function, and the resource that it therefore depends on (framework-spec 7.1, "Role"). */
export function roleReference(role: Value | undefined): { readonly value: Value; readonly dependsOn?: string } {
  if (role === undefined) return { value: getAtt(lambdaRoleId, 'Arn') };
  if (typeof role === 'string') {
    return role.startsWith('arn:') ? { value: role } : { value: getAtt(role, 'Arn'), dependsOn: role };
  }
  const resource = getAttResource(role);
  return resource === undefined ? { value: role } : { value: role, dependsOn: resource };
}

/** Logical ID of the role that event source mappings wait for (framework-spec 7.2); none for ARNs and imports. */
export function roleDependency(role: Value | undefined): string | undefined {
  if (role === undefined) return lambdaRoleId;
  if (typeof role === 'string') return role.includes(':') ? undefined : role;
  return getAttResource(role);
}

function getAttResource(role: Value): string | undefined {
  const target = isJsonObject(role) ? role['Fn::GetAtt'] : undefined;
  if (Array.isArray(target)) return String(target[0]);
  return typeof target === 'string' ? target.split('.')[0] : undefined;
}
