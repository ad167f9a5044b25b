import { functionId, lambdaRoleId } from '../cloudformation/logical-ids.ts';
import type { Resources, Value } from '../cloudformation/template.ts';
import { isJsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import { type ConfigPath, formatConfigPath } from '../core/source-location.ts';
import { type Limit, limits } from './limits.ts';
import type { ServiceModel } from './service-model.ts';

/** Types whose names are made of service, stage and key, and so grow too long. */
const named: Readonly<Record<string, { readonly property: string; readonly limit: Limit; readonly what: string }>> = {
  'AWS::Lambda::Function': { property: 'FunctionName', limit: limits.functionName, what: 'function' },
  'AWS::IAM::Role': { property: 'RoleName', limit: limits.roleName, what: 'role' },
};

/** Names of functions and roles in the template, the user's overrides applied. Code CONFIG_LIMIT_NAME. */
export function checkNameLimits(resources: Resources, model: ServiceModel, problems: Problems): void {
  for (const [logicalId, { Type, Properties }] of Object.entries(resources)) {
    const kind = named[Type];
    const name = kind && textOf(Properties?.[kind.property], model);
    if (!kind || name === undefined || name.length <= kind.limit.value) continue;
    const { path, key } = whereToName(logicalId, kind.property, model);
    const message = `The ${kind.what} \`${name}\` has a name of ${name.length} characters; AWS allows ${kind.limit.value}.`;
    problems.error('CONFIG_LIMIT_NAME', message, { at: model.locate(path), remedy: `Set a shorter \`${key}\`.` });
  }
}

/** A literal, or a Join of literals and the region; nothing for what only CloudFormation knows. */
function textOf(value: Value | undefined, { region }: ServiceModel): string | undefined {
  if (typeof value === 'string') return value;
  const join = isJsonObject(value) ? value['Fn::Join'] : undefined;
  if (!Array.isArray(join) || typeof join[0] !== 'string' || !Array.isArray(join[1])) return undefined;
  const parts = join[1].map((part) => (isJsonObject(part) && part['Ref'] === 'AWS::Region' ? region : part));
  return parts.every((part) => typeof part === 'string') ? parts.join(join[0]) : undefined;
}

/** The key that changes the name, and the place to show. */
function whereToName(logicalId: string, property: string, model: ServiceModel): { path: ConfigPath; key: string } {
  const fn = model.functions.find(({ key }) => functionId(key) === logicalId);
  if (fn) {
    const path = [...fn.path, 'name'];
    return { path: fn.config['name'] === undefined ? fn.path : path, key: formatConfigPath(path) };
  }
  if (logicalId === lambdaRoleId) {
    const path = ['provider', 'iam', 'role', 'name'];
    return { path: model.provider.role.name === undefined ? ['service'] : path, key: formatConfigPath(path) };
  }
  const path = ['resources', 'Resources', logicalId, 'Properties', property];
  return { path, key: formatConfigPath(path) };
}
