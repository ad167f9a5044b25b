import { isJsonObject, type JsonObject } from '../../core/json.ts';
import type { JsonSchema } from './json-schema.ts';
import { regexpOf } from './regexp.ts';

/** Where a value stands, so that it can be coerced there. */
export interface Place {
  readonly owner: Record<string | number, unknown>;
  readonly key: string | number;
  /** What was changed so far, to be undone when the value does not fit. */
  readonly changes: {
    readonly owner: Record<string | number, unknown>;
    readonly key: string | number;
    readonly value: unknown;
  }[];
}

/** What ajv would do: take the value, refuse it, or something that is not known here. */
export type Outcome = 'fits' | 'fails' | 'unsure';

export type Rule = (schema: JsonSchema, place: Place) => Outcome;

export const valueIn = ({ owner, key }: Place): unknown => owner[key];

export const sure = (holds: boolean): Outcome => (holds ? 'fits' : 'fails');

const onText = (test: (text: string, schema: JsonSchema) => boolean): Rule => {
  return (schema, place) => {
    const value = valueIn(place);
    return sure(typeof value !== 'string' || test(value, schema));
  };
};
const onNumber = (test: (value: number, schema: JsonSchema) => boolean): Rule => {
  return (schema, place) => {
    const value = valueIn(place);
    return sure(typeof value !== 'number' || test(value, schema));
  };
};
const onList = (test: (list: readonly unknown[], schema: JsonSchema) => boolean): Rule => {
  return (schema, place) => {
    const value = valueIn(place);
    return sure(!Array.isArray(value) || test(value, schema));
  };
};
const onMap = (test: (map: JsonObject, schema: JsonSchema) => boolean): Rule => {
  return (schema, place) => {
    const value = valueIn(place);
    return sure(!isJsonObject(value) || test(value, schema));
  };
};

/** Keywords about the value itself, not about what is inside it. */
export const plainRules: Readonly<Record<string, Rule>> = {
  const: (schema, place) => sure(valueIn(place) === schema['const']),
  enum: (schema, place) => sure([schema['enum']].flat().some((choice) => choice === valueIn(place))),
  pattern: onText((text, { pattern }) => regexpOf(`/${pattern}/u`).test(text)),
  regexp: onText((text, { regexp }) => regexpOf(String(regexp)).test(text)),
  minLength: onText((text, { minLength }) => [...text].length >= Number(minLength)),
  maxLength: onText((text, { maxLength }) => [...text].length <= Number(maxLength)),
  minimum: onNumber((value, { minimum }) => value >= Number(minimum)),
  maximum: onNumber((value, { maximum }) => value <= Number(maximum)),
  minItems: onList((list, { minItems }) => list.length >= Number(minItems)),
  maxItems: onList((list, { maxItems }) => list.length <= Number(maxItems)),
  maxProperties: onMap((map, { maxProperties }) => Object.keys(map).length <= Number(maxProperties)),
  required: onMap((map, { required }) => [required].flat().every((key) => map[String(key)] !== undefined)),
};
