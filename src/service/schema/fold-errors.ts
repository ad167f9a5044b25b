import { isJsonObject } from '../../core/json.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Mismatch } from './mismatch.ts';
import { errorsAgainst, type SchemaError } from './validator.ts';
import { alternativesOf, describeSchema } from './wording.ts';

/**
 * ajv's errors as few as help: those of the alternatives of an `anyOf` give way to the errors of the alternative that
 * the user meant, or to one sentence that names the alternatives.
 */
export function foldErrors(errors: readonly SchemaError[]): readonly Mismatch[] {
  const unions = errors.filter(({ error }) => error.keyword === 'anyOf' || error.keyword === 'oneOf');
  const outermost = unions.filter((union, index) => !unions.some((other, at) => at > index && covers(other, union)));
  const single = errors.filter((error) => !unions.includes(error) && !outermost.some((union) => covers(union, error)));
  return joinMissing([...single.map(mismatchOf), ...outermost.flatMap(explainUnion)]);
}

/** Several missing keys of one map are told at once. */
function joinMissing(mismatches: readonly Mismatch[]): readonly Mismatch[] {
  const joined: Mismatch[] = [];
  for (const mismatch of mismatches) {
    const at = joined.findIndex(
      (known) => known.kind === 'missing-keys' && mismatch.kind === known.kind && samePath(known.path, mismatch.path),
    );
    const known = joined[at];
    if (known?.kind === 'missing-keys' && mismatch.kind === 'missing-keys') {
      joined[at] = { ...known, keys: [...known.keys, ...mismatch.keys] };
    } else joined.push(mismatch);
  }
  return joined;
}

/** True when `inner` is about an alternative of `union`, or about something inside it. */
function covers(union: SchemaError, inner: SchemaError): boolean {
  const owner = schemaOf(union);
  const groups = requiredGroups(owner);
  if (!groups) return !owner['properties'] && startsWith(inner.path, union.path);
  const missing = inner.error.keyword === 'required' ? String(inner.error.params['missingProperty']) : undefined;
  const ofAlternative = Object.keys(schemaOf(inner)).length === 1;
  return missing !== undefined && ofAlternative && groups.flat().includes(missing) && samePath(inner.path, union.path);
}

const startsWith = (path: ConfigPath, start: ConfigPath): boolean => start.every((step, index) => path[index] === step);

const samePath = (a: ConfigPath, b: ConfigPath): boolean => a.length === b.length && startsWith(a, b);

function schemaOf({ error }: SchemaError): JsonSchema {
  return isJsonObject(error.parentSchema) ? error.parentSchema : {};
}

function mismatchOf(found: SchemaError): Mismatch {
  const { path, error } = found;
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(path, String(params['additionalProperty']), schemaOf(found));
    case 'required':
    case 'dependencies':
      return { kind: 'missing-keys', path, keys: [String(params['missingProperty'])] };
    default:
      return { kind: 'value', path, value: error.data, expected: describeSchema(schemaOf(found)) };
  }
}

function unknownKey(path: ConfigPath, key: string, owner: JsonSchema): Mismatch {
  if (typeof owner['keyForm'] === 'string') return { kind: 'misformed-key', path, key, form: owner['keyForm'] };
  const properties = isJsonObject(owner['properties']) ? owner['properties'] : {};
  return { kind: 'unknown-key', path, key, known: Object.keys(properties) };
}

function explainUnion(union: SchemaError): readonly Mismatch[] {
  const { path, error } = union;
  const schema = schemaOf(union);
  const groups = requiredGroups(schema);
  if (groups) {
    const keys = groups.flat();
    const both =
      isJsonObject(error.data) && keys.filter((key) => isJsonObject(error.data) && key in error.data).length > 1;
    return [{ kind: both ? 'exclusive-keys' : 'missing-choice', path, keys }];
  }
  const inside = meantAlternative(schema, error.data);
  if (!inside) return [{ kind: 'value', path, value: error.data, expected: describeSchema(schema) }];
  return inside.map((mismatch) => ({ ...mismatch, path: [...path, ...mismatch.path] }));
}

/** `[{required: ['Action']}, {required: ['NotAction']}]` → the keys of which one is needed. */
function requiredGroups(schema: JsonSchema): readonly (readonly string[])[] | undefined {
  const alternatives = schema['anyOf'] ?? schema['oneOf'];
  if (!Array.isArray(alternatives)) return undefined;
  const groups = alternatives.map((alternative) =>
    isJsonObject(alternative) && Object.keys(alternative).length === 1 ? alternative['required'] : undefined,
  );
  return groups.every(isTextList) ? groups : undefined;
}

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** What is wrong inside the alternative that fits `value` best; nothing when no alternative has its kind. */
function meantAlternative(schema: JsonSchema, value: unknown): readonly Mismatch[] | undefined {
  // Of a map with a union of its own, that union: the map itself would be explained by itself, without end.
  const alternatives = schema['anyOf'] ?? schema['oneOf'];
  const folded = (Array.isArray(alternatives) ? alternatives.filter(isJsonObject) : [])
    .flatMap(alternativesOf)
    .filter((alternative) => isMeantFor(alternative, value))
    .map((alternative) => foldErrors(errorsAgainst(alternative, value)))
    .filter((mismatches) => mismatches.length > 0)
    .sort((a, b) => distance(a) - distance(b));
  return folded[0];
}

/** Lists for lists, maps for maps; an intrinsic only for a map that has its key. Texts and numbers are told in one sentence. */
function isMeantFor(alternative: JsonSchema, value: unknown): boolean {
  if (Array.isArray(value)) return alternative['type'] === 'array';
  if (!isJsonObject(value) || alternative['type'] !== 'object') return false;
  const keys = isJsonObject(alternative['properties']) ? Object.keys(alternative['properties']) : [];
  const [only, ...others] = keys;
  const intrinsic = others.length === 0 && only !== undefined && (only === 'Ref' || only.startsWith('Fn::'));
  return !intrinsic || only in value;
}

/** Wrong keys count more than wrong values, a wrong constant (`type: oidc`) most. */
function distance(mismatches: readonly Mismatch[]): number {
  return mismatches.reduce(
    (sum, { kind, path }) => sum + (path.length === 0 ? 1 : kind === 'value' && path[0] === 'type' ? 10 : 0.5),
    0,
  );
}
