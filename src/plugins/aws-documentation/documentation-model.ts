import { join } from '../../cloudformation/intrinsics.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';

const modelReference = /\{\{model:\s*([-\w]+)\}\}/;

/** A model of `custom.documentation.models`; `$ref: "{{model: Name}}"` points at another one, which it then waits for. */
export function documentationModel(written: JsonObject, apiId: Value): Resource {
  const schema = written['schema'] ?? {};
  const names = new Set<string>();
  const Schema = withReferences(schema, apiId, names);
  return {
    Type: 'AWS::ApiGateway::Model',
    Properties: { RestApiId: apiId, ContentType: written['contentType'], Name: written['name'], Schema },
    DependsOn: names.size > 0 ? [...names].map((name) => `${name}Model`) : undefined,
  };
}

function withReferences(value: Json | undefined, apiId: Value, names: Set<string>): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, apiId, names) ?? null);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const name = key === '$ref' && typeof item === 'string' ? modelReference.exec(item)?.[1] : undefined;
      if (name === undefined) return [key, withReferences(item, apiId, names)];
      names.add(name);
      return [key, join('/', ['https://apigateway.amazonaws.com/restapis', apiId, 'models', name])];
    }),
  );
}
