import type { Resource } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';

/** Lists of an event's documentation that become request parameters of its method. */
const parameterLists = { requestHeaders: 'header', queryParams: 'querystring', pathParams: 'path' } as const;

/** The method with responses, request models and parameters of `documentation`; it waits for its models only. */
export function documentedMethod(method: Resource, documentation: JsonObject): Resource {
  const { methodResponses, requestModels } = documentation;
  const responses = objects(methodResponses);
  const models = isJsonObject(requestModels) ? requestModels : {};
  const names = [...responses.map(({ responseModels }) => responseModels), models].flatMap((given) =>
    isJsonObject(given) ? Object.values(given).map(String) : [],
  );
  const parameters = requestParameters(method, documentation);
  return {
    ...method,
    Properties: {
      ...method.Properties,
      ...(methodResponses !== undefined && {
        MethodResponses: responses.reduce(withResponse, objects(method.Properties?.['MethodResponses'])),
      }),
      ...(Object.keys(models).length > 0 && { RequestModels: models }),
      ...(Object.keys(parameters).length > 0 && { RequestParameters: parameters }),
    },
    DependsOn: names.length > 0 ? [...new Set(names)].map((name) => `${name}Model`) : undefined,
  };
}

/** A status code that the method answers already gets the models; a new one its headers too. */
function withResponse(known: readonly JsonObject[], response: JsonObject): readonly JsonObject[] {
  const StatusCode = String(response['statusCode']);
  const ResponseModels = response['responseModels'];
  const isKnown = known.some((one) => String(one['StatusCode']) === StatusCode);
  if (isKnown) {
    return known.map((one) =>
      String(one['StatusCode']) === StatusCode && ResponseModels !== undefined ? { ...one, ResponseModels } : one,
    );
  }
  const headers = objects(response['responseHeaders']);
  const ResponseParameters = Object.fromEntries(
    headers.map(({ name }) => [`method.response.header.${String(name)}`, true]),
  );
  const hasHeaders = response['responseHeaders'] !== undefined;
  return [...known, { StatusCode, ...(hasHeaders && { ResponseParameters }), ResponseModels }];
}

/** What the method has already wins over the documentation. */
function requestParameters(method: Resource, documentation: JsonObject): JsonObject {
  const documented = Object.entries(parameterLists).flatMap(([key, place]) =>
    objects(documentation[key]).map(({ name, required }): [string, Json] => [
      `method.request.${place}.${String(name)}`,
      required || false,
    ]),
  );
  const known = method.Properties?.['RequestParameters'];
  return { ...Object.fromEntries([...documented].reverse()), ...(isJsonObject(known) ? known : {}) };
}

const objects = (list: Json | undefined): readonly JsonObject[] =>
  Array.isArray(list) ? list.filter((item): item is JsonObject => isJsonObject(item)) : [];
