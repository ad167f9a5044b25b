import type { Value } from '../../cloudformation/template.ts';
import { md5Hex } from '../../core/digest.ts';
import { isJsonObject, type Json } from '../../core/json.ts';
import { functionName, isReference, type KnownNames, withFunctionIds, withVersionIds } from './function-references.ts';

interface Extracted {
  readonly definition: Json;
  /** Variable of `Fn::Sub` → the reference that stood there. */
  readonly variables: Readonly<Record<string, Json>>;
}

/**
 * `DefinitionString` of a state machine: JSON text, in `Fn::Sub` when it holds references or `#{…}`. Each reference is a
 * variable named by the md5 of its JSON, so that equal ones share a name; `Ref` of a function stands there as its ARN.
 */
export function definitionString(written: Json, names: KnownNames, exactVersion: boolean): Value {
  if (typeof written === 'string') return JSON.stringify(written).replace(/\\n|\\r|\\n\\r/g, '');
  const { definition, variables } = extractReferences(written);
  const json = JSON.stringify(definition, undefined, 2);
  const substituted = json.replace(/#\{([^}]+)\}/g, '${$1}');
  if (Object.keys(variables).length === 0 && substituted === json) return json;
  let text = unquotedWaits(substituted);
  const values: Record<string, Json> = {};
  for (const [variable, value] of Object.entries(variables)) {
    const name = functionName(value, names);
    const target = withFunctionIds(value, names);
    if (name === undefined) values[variable] = exactVersion ? withVersionIds(target, names) : target;
    else text = text.replaceAll(`\${${variable}}`, () => `${lambdaArn}${name}`);
  }
  return { 'Fn::Sub': Object.keys(values).length > 0 || exactVersion ? [text, values] : text };
}

const lambdaArn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:';

function extractReferences(written: Json): Extracted {
  const variables: Record<string, Json> = {};
  const walk = (value: Json, isWait = false): Json => {
    if (isReference(value)) {
      const name = md5Hex(JSON.stringify(value));
      variables[name] = value;
      return isWait ? `${waitMark}${name}` : `\${${name}}`;
    }
    if (Array.isArray(value)) return value.map((item: Json) => walk(item));
    if (!isJsonObject(value)) return value;
    const waits = (key: string) => value['Type'] === 'Wait' && key === 'Seconds';
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item ?? null, waits(key))]));
  };
  return { definition: walk(written), variables };
}

// `Seconds` of a Wait state is a number: its variable must not stand in quotes.
const waitMark = 'seconds-of-a-wait-state:';
const unquotedWaits = (text: string): string => text.replace(new RegExp(`"${waitMark}([0-9a-f]{32})"`, 'g'), '${$1}');
