import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

type Schema = Readonly<Record<string, unknown>>;

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
  };
}

export interface OpenApi {
  /** An answer of GitHub's documentation, to be changed by the fake. */
  example(name: string): Record<string, unknown>;
  /** What is wrong with a request, in words; empty when it is right. */
  checkRequest(operation: OperationName, query: URLSearchParams, body: unknown): readonly string[];
  checkAnswer(operation: OperationName, status: number, body: unknown): readonly string[];
}

/** `POST /repos/{owner}/{repo}/deployments` */
export type OperationName = `${'GET' | 'POST' | 'PATCH' | 'DELETE'} /${string}`;

let loaded: OpenApi | undefined;

/** GitHub's own description of its REST interface; read once per process, each schema compiled when first used. */
export function loadOpenApi(): OpenApi {
  loaded ??= createOpenApi();
  return loaded;
}

function createOpenApi(): OpenApi {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  const description: Description = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'github', components: description.components });
  const compiled = new Map<string, ValidateFunction>();
  const validate = (key: string, schema: Schema, value: unknown): readonly string[] => {
    const check = compiled.get(key) ?? ajv.compile(absolute(schema));
    compiled.set(key, check);
    return check(value) ? [] : (check.errors ?? []).map((error) => `${key}${error.instancePath} ${error.message}`);
  };
  const find = (name: OperationName): Operation => {
    const [method = '', path = ''] = name.split(' ');
    const operation = description.paths[path]?.[method.toLowerCase()];
    if (!operation) throw new Error(`GitHub has no ${name}`);
    return operation;
  };
  return {
    example: (name) => structuredClone(description.components.examples[name]?.value) as Record<string, unknown>,
    checkRequest: (name, query, body) => [
      ...checkQuery(find(name), query, description, (key, schema, value) => validate(`${name}?${key}`, schema, value)),
      ...checkBody(find(name), body, (schema) => validate(`${name} request`, schema, body)),
    ],
    checkAnswer(name, status, body) {
      const answer = find(name).responses[status];
      if (!answer) return [`${name} never answers ${status}`];
      const schema = answer.content?.['application/json']?.schema;
      return schema ? validate(`${name} ${status}`, schema, body) : [];
    },
  };
}

function checkQuery(
  operation: Operation,
  query: URLSearchParams,
  description: Description,
  validate: (key: string, schema: Schema, value: unknown) => readonly string[],
): readonly string[] {
  const parameters = (operation.parameters ?? []).map((parameter) =>
    parameter.$ref ? description.components.parameters[parameter.$ref.split('/').at(-1) ?? ''] : parameter,
  );
  return [...query].flatMap(([name, text]) => {
    const parameter = parameters.find((candidate) => candidate?.in === 'query' && candidate.name === name);
    if (!parameter) return [`unknown query parameter ${name}`];
    return validate(name, parameter.schema, parameter.schema['type'] === 'integer' ? Number(text) : text);
  });
}

/** GitHub passes over keys that it does not know; for us one is a mistake. */
function checkBody(
  operation: Operation,
  body: unknown,
  validate: (schema: Schema) => readonly string[],
): readonly string[] {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (!schema) return body === undefined ? [] : ['unexpected body'];
  const known = Object.keys(schema['properties'] ?? {});
  const unknown = Object.keys(body ?? {}).filter((key) => !known.includes(key));
  return [...unknown.map((key) => `unknown key ${key}`), ...validate(schema)];
}

/** References of the description, as seen from a schema that is compiled by itself. */
function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/'));
}
