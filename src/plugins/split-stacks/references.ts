import { mappingName, substitution } from '../../cloudformation/substitutions.ts';
import type { Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';

/** A use of something that another template may hold. */
export interface Reference {
  /** Logical ID of a resource, or the name of a parameter. */
  readonly id: string;
  /** Name of what is handed over: ID and attribute, letters and digits only. */
  readonly name: string;
  /** `Ref` or `Fn::GetAtt`. */
  readonly value: JsonObject;
}

export interface ReferenceVisitor {
  /** What stands in the place of a reference; `undefined`: it stays. */
  reference(found: Reference): Value | undefined;
  /** A condition that is asked for here. */
  condition(name: string): void;
}

/** A value with its references as the visitor wants them: Ref, Fn::GetAtt and the variables of Fn::Sub. */
export function replaceReferences(value: Json | undefined, visitor: ReferenceVisitor): Json {
  const replace = (item: Json | undefined): Json => replaceReferences(item, visitor);
  if (Array.isArray(value)) return value.map(replace);
  if (!isJsonObject(value)) return value ?? null;
  const { Ref: ref, 'Fn::GetAtt': getAtt, 'Fn::Sub': sub, 'Fn::If': choice } = value;
  if (typeof ref === 'string') return visitor.reference(referenceTo(ref)) ?? value;
  if (getAtt !== undefined) {
    const parts = Array.isArray(getAtt) ? getAtt.map(String) : String(getAtt).split('.');
    return visitor.reference(referenceTo(parts.join('.'))) ?? value;
  }
  if (sub !== undefined) return { 'Fn::Sub': replaceInSub(sub, visitor) };
  if (Array.isArray(choice)) visitor.condition(String(choice[0]));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, replace(item)]));
}

/** `A` → Ref, `A.Arn` → Fn::GetAtt. */
function referenceTo(variable: string): Reference {
  const [id = '', ...attribute] = variable.split('.');
  const value = attribute.length === 0 ? { Ref: id } : { 'Fn::GetAtt': [id, attribute.join('.')] };
  return { id, name: variable.replace(/[^A-Za-z0-9]/g, ''), value };
}

function replaceInSub(sub: Json, visitor: ReferenceVisitor): Json {
  const [text, written] = Array.isArray(sub) ? sub : [sub, {}];
  const given = isJsonObject(written) ? written : {};
  const mappings: Record<string, Json> = {};
  for (const [name, value] of Object.entries(given)) mappings[name] = replaceReferences(value, visitor);
  const changed = String(text).replace(substitution, (whole, variable: string) => {
    if (given[variable] !== undefined) return whole;
    const value = visitor.reference(referenceTo(variable));
    if (value === undefined) return whole;
    mappings[mappingName(variable)] = value;
    return `\${${mappingName(variable)}}`;
  });
  return Object.keys(mappings).length === 0 ? changed : [changed, mappings];
}
