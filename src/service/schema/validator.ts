import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { ConfigPath } from '../../core/source-location.ts';
import { eventSchemas } from '../events/index.ts';
import { definitions } from './definitions.ts';
import { fitValue } from './fit-value.ts';
import { functionKeys } from './functions.ts';
import type { JsonSchema } from './json-schema.ts';
import { layersSchema } from './layers.ts';
import { providerKeys } from './provider.ts';
import { regexpOf } from './regexp.ts';
import { resourcesSchema } from './resources.ts';
import { topLevelKeys } from './top-level.ts';

const sections = {
  top: topLevelKeys,
  provider: providerKeys,
  function: functionKeys,
  event: eventSchemas,
  rest: { layers: layersSchema, resources: resourcesSchema },
} as const satisfies Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;

export type Section = keyof typeof sections;

/** A value that its schema refuses. `path` starts at the value's owner; `error` is ajv's, with schema and data. */
export interface SchemaError {
  readonly path: ConfigPath;
  readonly error: ErrorObject;
}

const root = 'config';
let instance: Ajv | undefined;

// Code is compiled per key, when the key is first met, and not optimised: a small service needs a dozen of 150 keys.
function ajv(): Ajv {
  if (instance) return instance;
  instance = new Ajv({
    allErrors: true,
    coerceTypes: 'array',
    strict: false,
    verbose: true,
    meta: false,
    validateSchema: false,
    logger: false,
    formats: { uri: /^[a-z][a-z0-9+\-.]*:\S*$/i, 'date-time': /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d/ },
    code: { optimize: false },
  });
  instance.addKeyword({
    keyword: 'regexp',
    schemaType: 'string',
    compile: (source: string) => {
      const regexp = regexpOf(source);
      return (value: unknown) => typeof value !== 'string' || regexp.test(value);
    },
  });
  instance.addSchema({ definitions, sections }, root);
  return instance;
}

/** Checks `owner[key]` against the schema of `name` in `section`, and coerces it in place. */
export function coerceKey(
  section: Section,
  name: string,
  owner: Record<string, unknown>,
  key: string,
): readonly SchemaError[] {
  const schema = schemasOf(section)[name];
  if (schema && fitValue(schema, owner, key)) return [];
  const validate = ajv().getSchema(`${root}#/sections/${section}/${encodeURIComponent(name)}`);
  if (!validate) throw new Error(`No schema for ${section} ${name}`);
  return errorsOf(validate, owner, key);
}

const alternatives = new WeakMap<object, ValidateFunction>();

/** Errors of `value` by a schema alone, such as one alternative of an `anyOf`; a copy is coerced, in `owner` if given. */
export function errorsAgainst(
  schema: JsonSchema,
  value: unknown,
  owner: Record<string, unknown> = { value: structuredClone(value) },
): readonly SchemaError[] {
  const known = alternatives.get(schema);
  const validate = known ?? ajv().compile({ ...schema, definitions });
  alternatives.set(schema, validate);
  return errorsOf(validate, owner, 'value').map(({ path, error }) => ({ path: path.slice(1), error }));
}

function errorsOf(validate: ValidateFunction, owner: Record<string, unknown>, key: string): readonly SchemaError[] {
  const value = owner[key];
  const place = { instancePath: '', parentData: owner, parentDataProperty: key, rootData: owner, dynamicAnchors: {} };
  if (validate(value, place)) return [];
  return (validate.errors ?? []).map((error) => ({ path: [key, ...pathOf(error.instancePath, owner[key])], error }));
}

/** `/a/b~1c/0` → `['a', 'b/c', 0]`: a number where `value` has a list. */
function pathOf(pointer: string, value: unknown): ConfigPath {
  const steps = pointer.split('/').slice(1);
  let current = value;
  return steps.map((step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const inList = Array.isArray(current);
    current = (current as Record<string, unknown> | undefined)?.[name];
    return inList ? Number(name) : name;
  });
}

/** The schema of a key, for messages and for the configuration reference in docs/. */
export function schemasOf(section: Section): Readonly<Record<string, JsonSchema>> {
  return sections[section];
}
