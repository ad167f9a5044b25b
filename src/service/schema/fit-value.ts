import { isJsonObject, type JsonObject } from '../../core/json.ts';
import { coerceScalar, hasType } from './coerce-scalar.ts';
import type { JsonSchema } from './json-schema.ts';
import { type Outcome, type Place, plainRules, type Rule, sure, valueIn } from './plain-rules.ts';
import { regexpOf } from './regexp.ts';
import { resolvedSchema } from './wording.ts';

// ajv compiles a schema into code before it can use it, which costs more than all the rest of reading a small service.
// Most values are right as they stand, or after a plain coercion: this finds them without a compile. Whatever it refuses,
// or does not know, is left to ajv, which decides and tells the errors.

/** True when `owner[key]` is right by `schema`, coerced in place as ajv would. When false, nothing was changed. */
export function fitValue(schema: JsonSchema, owner: Record<string, unknown>, key: string): boolean {
  const place: Place = { owner, key, changes: [] };
  if (judge(schema, place) === 'fits') return true;
  for (const change of place.changes.reverse()) change.owner[change.key] = change.value;
  return false;
}

/** Doubt counts more than refusal. */
const both = (a: Outcome, b: Outcome): Outcome => {
  if (a === 'unsure' || b === 'unsure') return 'unsure';
  return a === 'fails' || b === 'fails' ? 'fails' : 'fits';
};

const all = (outcomes: readonly Outcome[]): Outcome => outcomes.reduce(both, 'fits');

/** The type goes first: the other keywords see the coerced value. */
function judge(schema: JsonSchema, place: Place): Outcome {
  let outcome: Outcome = schema['type'] === undefined ? 'fits' : judgeType(schema, place);
  if (schema['$ref'] !== undefined) outcome = both(outcome, judge(resolvedSchema(schema), place));
  for (const rule of rulesOf(schema)) outcome = both(outcome, rule(schema, place));
  return outcome;
}

const rulesBySchema = new WeakMap<JsonSchema, readonly Rule[]>();

function rulesOf(schema: JsonSchema): readonly Rule[] {
  const known = rulesBySchema.get(schema);
  if (known) return known;
  const keywords = Object.keys(schema).filter((key) => !passedOver.has(key) && schema[key] !== undefined);
  const found = keywords.map((keyword) => rules[keyword] ?? notKnown);
  rulesBySchema.set(schema, found);
  return found;
}

const notKnown: Rule = () => 'unsure';

/** Judged with another keyword, or words for people. */
const passedOver = new Set(['type', '$ref', 'additionalItems', 'title', 'keyForm', 'description', 'default']);

const rules: Readonly<Record<string, Rule>> = {
  ...plainRules,
  items: judgeItems,
  properties: judgeProperties,
  patternProperties: judgePatternProperties,
  additionalProperties: judgeOtherProperties,
  allOf: (schema, place) => all(schemasAt(schema, 'allOf').map((part) => judge(part, place))),
  anyOf: judgeAnyOf,
  oneOf: judgeOneOf,
};

function judgeType(schema: JsonSchema, place: Place): Outcome {
  const types = [schema['type']].flat().map(String);
  const value = valueIn(place);
  if (types.some((type) => hasType(value, type))) return 'fits';
  // ajv may take the only entry of a list for the value: rare enough to be left to it.
  if (Array.isArray(value)) return value.length === 1 && types.some((type) => type !== 'object') ? 'unsure' : 'fails';
  if (typeof value === 'object' && value !== null) return 'fails';
  for (const type of types) {
    const coerced = coerceScalar(value, type);
    if (coerced === undefined) continue;
    place.changes.push({ owner: place.owner, key: place.key, value });
    place.owner[place.key] = coerced;
    return 'fits';
  }
  return 'fails';
}

const inside = ({ changes }: Place, owner: unknown, key: string | number): Place => ({
  owner: owner as Record<string | number, unknown>,
  key,
  changes,
});

const schemasAt = (schema: JsonObject, key: string): readonly JsonSchema[] => {
  const value = schema[key];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
};

const mapAt = (schema: JsonObject, key: string): JsonObject => {
  const value = schema[key];
  return isJsonObject(value) ? value : {};
};

function judgeItems(schema: JsonSchema, place: Place): Outcome {
  const list = valueIn(place);
  if (!Array.isArray(list)) return 'fits';
  const each = schema['items'];
  if (isJsonObject(each)) return all(list.map((_, index) => judge(each, inside(place, list, index))));
  const tuple = schemasAt(schema, 'items');
  if (list.length > tuple.length && schema['additionalItems'] === false) return 'fails';
  return all(tuple.slice(0, list.length).map((part, index) => judge(part, inside(place, list, index))));
}

function judgeProperties(schema: JsonSchema, place: Place): Outcome {
  const map = valueIn(place);
  if (!isJsonObject(map)) return 'fits';
  const outcomes = Object.entries(mapAt(schema, 'properties')).map(([key, part]) =>
    isJsonObject(part) && map[key] !== undefined ? judge(part, inside(place, map, key)) : 'fits',
  );
  return all(outcomes);
}

function judgePatternProperties(schema: JsonSchema, place: Place): Outcome {
  const map = valueIn(place);
  if (!isJsonObject(map)) return 'fits';
  const patterns = Object.entries(mapAt(schema, 'patternProperties'));
  const outcomes = Object.keys(map).flatMap((key) =>
    patterns.map(([pattern, part]) =>
      isJsonObject(part) && regexpOf(`/${pattern}/u`).test(key) ? judge(part, inside(place, map, key)) : 'fits',
    ),
  );
  return all(outcomes);
}

/** Keys that neither a property nor a pattern names. */
function judgeOtherProperties(schema: JsonSchema, place: Place): Outcome {
  const map = valueIn(place);
  if (!isJsonObject(map)) return 'fits';
  const named = mapAt(schema, 'properties');
  const rest = schema['additionalProperties'];
  const patterns = Object.keys(mapAt(schema, 'patternProperties')).map((pattern) => regexpOf(`/${pattern}/u`));
  const others = Object.keys(map).filter(
    (key) => named[key] === undefined && !patterns.some((pattern) => pattern.test(key)),
  );
  return all(others.map((key) => (isJsonObject(rest) ? judge(rest, inside(place, map, key)) : sure(rest !== false))));
}

/** ajv stops at the first alternative that takes the value; what the others coerced before stays coerced. */
function judgeAnyOf(schema: JsonSchema, place: Place): Outcome {
  for (const alternative of schemasAt(schema, 'anyOf')) {
    const outcome = judge(alternative, place);
    if (outcome !== 'fails') return outcome;
  }
  return 'fails';
}

/** ajv tries all alternatives, until a second one takes the value. */
function judgeOneOf(schema: JsonSchema, place: Place): Outcome {
  let fitting = 0;
  for (const alternative of schemasAt(schema, 'oneOf')) {
    const outcome = judge(alternative, place);
    if (outcome === 'unsure') return 'unsure';
    if (outcome === 'fits') fitting += 1;
  }
  return sure(fitting === 1);
}
