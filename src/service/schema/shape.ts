import type { JsonSchema } from './json-schema.ts';

// Short forms of the schemas that the sections are made of.

export const text: JsonSchema = { type: 'string' };
export const flag: JsonSchema = { type: 'boolean' };
export const texts: JsonSchema = { type: 'array', items: { type: 'string' } };

export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
export const mapOf = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });
export const oneOfTexts = (...values: readonly string[]): JsonSchema => ({ enum: values });
export const wholeNumber = (minimum: number, maximum?: number): JsonSchema => ({ type: 'integer', minimum, maximum });
export const shared = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

/** An object of these keys and no others. A key that ends in `!` is needed: `{ 'Status!': text }`. */
export function shape(keys: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const entries = Object.entries(keys);
  const required = entries.filter(([key]) => key.endsWith('!')).map(([key]) => key.slice(0, -1));
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, schema]) => [key.replace(/!$/, ''), schema])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** `schema`, called `title` in messages. */
export const titled = (title: string, schema: JsonSchema): JsonSchema => ({ ...schema, title });
