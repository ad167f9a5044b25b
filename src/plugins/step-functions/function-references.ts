import { functionId } from '../../cloudformation/logical-ids.ts';
import type { Resources, Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json } from '../../core/json.ts';

/** What a reference may point at: the resources made so far, and the functions by their key. */
export interface KnownNames {
  readonly resources: Resources;
  /** Key → deployed name. */
  readonly functions: Readonly<Record<string, string>>;
}

/** The deployed name that a `Ref` to a function of this service stands for, by its key or its logical ID. */
export function functionName(value: Json | undefined, { functions }: KnownNames): string | undefined {
  const target = isJsonObject(value) ? value['Ref'] : undefined;
  return Object.entries(functions).find(([key]) => key === target || functionId(key) === target)?.[1];
}

/** True for an object with a key that CloudFormation evaluates, whatever else it holds. */
export const isReference = (value: Json | undefined): boolean =>
  isJsonObject(value) && Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));

/** `Ref` and `Fn::GetAtt` of a function's key point at its resource: `hello` → `HelloLambdaFunction`. */
export function withFunctionIds(value: Value, { resources, functions }: KnownNames): Value {
  const idOf = (name: Json | undefined): Json =>
    typeof name === 'string' && !Object.hasOwn(resources, name) && Object.hasOwn(functions, name)
      ? functionId(name)
      : (name ?? null);
  return mapTarget(value, (name, attribute) =>
    attribute === undefined ? { Ref: idOf(name) } : { 'Fn::GetAtt': [idOf(name), attribute] },
  );
}

/** A reference to a function becomes one to its version that is deployed now; others stay. */
export function withVersionIds(value: Value, { resources }: KnownNames): Value {
  return mapTarget(value, (name) => {
    const isFunction = typeof name === 'string' && resources[name]?.Type === 'AWS::Lambda::Function';
    const version = Object.keys(resources).find((id) => {
      const { Type, Properties } = resources[id] ?? {};
      const target = Properties?.['FunctionName'];
      return Type === 'AWS::Lambda::Version' && isJsonObject(target) && target['Ref'] === name;
    });
    return isFunction && version !== undefined ? { Ref: version } : value;
  });
}

function mapTarget(value: Value, map: (name: Json | undefined, attribute?: Json) => Value): Value {
  if (!isJsonObject(value)) return value;
  if (value['Ref'] !== undefined) return map(value['Ref']);
  const path = value['Fn::GetAtt'];
  return Array.isArray(path) ? map(path[0], path[1] ?? null) : value;
}
