import { isJsonObject, type JsonObject } from '../../core/json.ts';
import { definitions } from './definitions.ts';
import type { JsonSchema } from './json-schema.ts';

const prefix = '#/definitions/';
const shared: Readonly<Record<string, JsonSchema>> = definitions;

/** The schema behind a `$ref`; any other schema as it is. */
export function resolvedSchema(schema: JsonSchema): JsonSchema {
  const reference = schema['$ref'];
  return typeof reference === 'string' ? (shared[reference.slice(prefix.length)] ?? {}) : schema;
}

/** Alternatives of `anyOf` or `oneOf`, nested ones in line; the schema itself when it has none. */
export function alternativesOf(schema: JsonSchema): readonly JsonSchema[] {
  const resolved = resolvedSchema(schema);
  const alternatives = resolved['anyOf'] ?? resolved['oneOf'];
  if (!Array.isArray(alternatives) || resolved['properties']) return [resolved];
  return alternatives.filter(isJsonObject).flatMap(alternativesOf);
}

/** What a value has to be, in words: `a whole number from 128 to 10240`. */
export function describeSchema(schema: JsonSchema): string {
  const resolved = resolvedSchema(schema);
  if (typeof resolved['title'] === 'string') return resolved['title'];
  const alternatives = resolved['anyOf'] ?? resolved['oneOf'];
  if (Array.isArray(alternatives)) return orList(alternatives.filter(isJsonObject).flatMap(describeAlternative));
  if ('const' in resolved) return JSON.stringify(resolved['const']);
  if (Array.isArray(resolved['enum'])) return describeChoices(resolved['enum'].map(String));
  return describeType(resolved);
}

function describeAlternative(schema: JsonSchema): readonly string[] {
  const choices = resolvedSchema(schema)['enum'];
  return Array.isArray(choices) ? choices.map(String) : [describeSchema(schema)];
}

/** `a`, `a or b`, `a, b or c`; each once. */
export function orList(texts: readonly string[]): string {
  const distinct = [...new Set(texts)];
  if (distinct.length < 2) return distinct.join('');
  return `${distinct.slice(0, -1).join(', ')} or ${distinct.at(-1)}`;
}

const describeChoices = (choices: readonly string[]): string =>
  choices.length < 4 ? orList(choices) : `one of ${choices.join(', ')}`;

function describeType(schema: JsonObject): string {
  switch (schema['type']) {
    case 'string':
      return schema['maxLength'] ? `a text of at most ${schema['maxLength']} characters` : 'a text';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `a whole number${describeRange(schema)}`;
    case 'number':
      return `a number${describeRange(schema)}`;
    case 'array':
      return describeList(schema);
    case 'object':
      return 'a map';
    case 'null':
      return 'empty';
    default:
      return 'any value';
  }
}

function describeRange({ minimum, maximum }: JsonObject): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return maximum === undefined ? '' : ` of at most ${maximum}`;
}

function describeList({ items, minItems, maxItems }: JsonObject): string {
  const size = maxItems === undefined ? '' : ` of ${minItems === maxItems ? '' : 'at most '}${maxItems} entries`;
  return isJsonObject(items) && items['title'] ? `a list${size}: ${items['title']}` : `a list${size}`;
}

/** A value as a message may show it: short, and no more than the kind of a long one. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'object') return 'a map';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}
