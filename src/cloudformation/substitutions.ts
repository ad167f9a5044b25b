import { isJsonObject, type Json } from '../core/json.ts';

/** `${Name}` and `${Name.Attribute}` in the text of Fn::Sub; `${!x}` is no variable. */
export const substitution = /\$\{([A-Za-z0-9]+(?:\.[A-Za-z0-9.]+)?)\}/g;

/** The name of the mapping that stands for a variable, as serverless-plugin-split-stacks writes it. */
export const mappingName = (variable: string): string => variable.replace('.', '_');

/**
 * The value of Fn::Sub in one spelling: a mapping that only says what `${Name}` or `${Name.Attribute}` says by itself is
 * written so, and without mappings it is a text.
 */
export function inlineMappings(value: Json): Json {
  const [text, mappings] = Array.isArray(value) ? value : [value, {}];
  if (typeof text !== 'string' || !isJsonObject(mappings)) return value;
  let result = text;
  const kept: Record<string, Json> = {};
  for (const [name, value] of Object.entries(mappings)) {
    const variable = variableOf(value);
    if (variable !== undefined && mappingName(variable) === name) {
      result = result.replaceAll(`\${${name}}`, `\${${variable}}`);
    } else kept[name] = value ?? null;
  }
  return Object.keys(kept).length === 0 ? result : [result, kept];
}

/** `{ "Ref": "A" }` → `A`, `{ "Fn::GetAtt": ["A", "Arn"] }` → `A.Arn`. */
function variableOf(value: Json | undefined): string | undefined {
  if (!isJsonObject(value) || Object.keys(value).length !== 1) return undefined;
  const { Ref: ref, 'Fn::GetAtt': getAtt } = value;
  if (typeof ref === 'string') return ref;
  return Array.isArray(getAtt) ? getAtt.map(String).join('.') : undefined;
}
