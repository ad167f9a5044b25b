import type { Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { functionName, type KnownNames, withFunctionIds } from './function-references.ts';
import { given, isDynamic, may, type Permission } from './permission.ts';

const invoke = 'lambda:InvokeFunction';

/** What `lambda:invoke` with `FunctionName` needs: the function and its versions. */
export function invokePermissions(state: JsonObject, names: KnownNames): readonly Permission[] {
  if (isDynamic(state, 'FunctionName')) return [may(invoke, given(state, 'AllowedFunctions') || '*')];
  const name = given(state, 'FunctionName');
  if (typeof name === 'string') return [may(invoke, arnsOfName(name))];
  if (!isJsonObject(name)) return [];
  const functionArn = withFunctionIds(name, names);
  if (name['Fn::GetAtt'] !== undefined) return [may(invoke, withVersions(functionArn))];
  // Ref of a function is its name.
  const own = functionName(name, names);
  if (own !== undefined) return [may(invoke, arnsOfName(own))];
  if (name['Ref'] !== undefined) {
    return [may(invoke, [named('${functionArn}', { functionArn }), named('${functionArn}:*', { functionArn })])];
  }
  return [may(invoke, name)];
}

/** What a task with the ARN of a function as its `Resource` needs; an alias in it stands for the function. */
export function resourcePermissions(resource: Json, names: KnownNames): readonly Permission[] {
  const own = functionName(resource, names);
  if (own !== undefined) return [may(invoke, arnsOfName(own))];
  const parts = typeof resource === 'string' ? resource.split(':') : [];
  const functionArn = parts.length === 8 ? parts.slice(0, 7).join(':') : resource;
  return [may(invoke, withVersions(withFunctionIds(functionArn, names)))];
}

function withVersions(functionArn: Value): Value {
  const sub = isJsonObject(functionArn) ? functionArn['Fn::Sub'] : undefined;
  if (typeof sub === 'string') return [functionArn, { 'Fn::Sub': `${sub}:*` }];
  if (Array.isArray(sub)) return [functionArn, { 'Fn::Sub': [`${String(sub[0])}:*`, sub[1] ?? {}] }];
  return [functionArn, { 'Fn::Sub': ['${functionArn}:*', { functionArn }] }];
}

const lambdaArn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:';
const named = (name: string, variables: JsonObject): Value => ({
  'Fn::Sub': [`${lambdaArn}\${AWS::AccountId}:function:${name}`, variables],
});

/** A name, a partial ARN that begins with the account, or a whole ARN; each with `:*` for its versions. */
function arnsOfName(name: string): Value {
  if (/^arn:aws(-[a-z]+)*:lambda/.test(name)) return [name, `${name}:*`];
  const parts = name.split(':');
  const isPartial = parts.length === 3 && /^\d+$/.test(parts[0] ?? '');
  const arn = `${lambdaArn}${isPartial ? '' : '${AWS::AccountId}:function:'}${name}`;
  return [{ 'Fn::Sub': arn }, { 'Fn::Sub': `${arn}:*` }];
}
