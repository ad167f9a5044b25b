import { getAtt } from '../../cloudformation/intrinsics.ts';
import { lambdaRoleId } from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import { isJsonObject, type Json } from '../../core/json.ts';

/** The function with the role `roleId` instead of the shared one. */
export const withRole = (resource: Resource, roleId: string): Resource => ({
  ...resource,
  Properties: { ...resource.Properties, Role: getAtt(roleId, 'Arn') },
  DependsOn: [roleId, ...others(resource.DependsOn)],
});

/** Event source mappings and schedules of the function `functionId` by the role `roleId`; other resources as they are. */
export function useRole(resource: Resource, functionId: string, roleId: string): Resource {
  const { Type, Properties = {}, DependsOn } = resource;
  if (Type === 'AWS::Lambda::EventSourceMapping' && pointsAt(Properties['FunctionName'], functionId)) {
    const rest = others(DependsOn);
    return { ...resource, DependsOn: rest.length > 0 ? [roleId, ...rest] : roleId };
  }
  const target = Properties['Target'];
  if (Type !== 'AWS::Scheduler::Schedule' || !isJsonObject(target)) return resource;
  if (!pointsAt(target['Arn'], functionId) || !pointsAt(target['RoleArn'], lambdaRoleId)) return resource;
  return { ...resource, Properties: { ...Properties, Target: { ...target, RoleArn: getAtt(roleId, 'Arn') } } };
}

const others = (dependencies: Resource['DependsOn']): readonly string[] =>
  (typeof dependencies === 'string' ? [dependencies] : (dependencies ?? [])).filter((id) => id !== lambdaRoleId);

/** The ARN of `logicalId`, or a Join of it with an alias. */
function pointsAt(name: Json | undefined, logicalId: string): boolean {
  if (!isJsonObject(name)) return false;
  const attribute = name['Fn::GetAtt'];
  if (Array.isArray(attribute)) return attribute[0] === logicalId;
  const joined = name['Fn::Join'];
  return Array.isArray(joined) && Array.isArray(joined[1]) && pointsAt(joined[1][0], logicalId);
}
