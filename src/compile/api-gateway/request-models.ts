import { ref } from '../../cloudformation/intrinsics.ts';
import { restInlineModelId, restNamedModelId, restValidatorId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import { isJsonObject, type JsonObject } from '../../core/json.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import type { EventResource } from '../events/event-resources.ts';
import { methodParameters } from './request-parameters.ts';
import type { RestApi } from './rest-api.ts';
import type { RestRoute } from './route.ts';

interface RequestModel {
  readonly id: string;
  readonly contentType: string;
  /** Content type of the model itself: those named in the provider are always JSON. */
  readonly modelContentType: string;
  readonly schema: Value;
  readonly name?: Value | undefined;
  readonly description?: Value | undefined;
}

function modelsOf({ settings, path, method }: RestRoute, { provider }: ServiceModel): readonly RequestModel[] {
  const named = provider.apiGateway.request?.schemas ?? {};
  return Object.entries(settings.request?.schemas ?? {}).map(([contentType, given]) => {
    const shared = typeof given === 'string' && Object.hasOwn(named, given) ? named[given] : undefined;
    if (shared && typeof given === 'string') {
      return { id: restNamedModelId(given), contentType, modelContentType: 'application/json', ...modelParts(shared) };
    }
    const parts = isJsonObject(given) && given['schema'] !== undefined ? modelParts(given) : { schema: given };
    return { id: restInlineModelId(path, method, contentType), contentType, modelContentType: contentType, ...parts };
  });
}

const modelParts = ({ schema, name, description }: JsonObject) => ({ schema: schema ?? {}, name, description });

/** `RequestModels` of a method: content type → model; `undefined` without schemas. */
export function requestModels(route: RestRoute, model: ServiceModel): JsonObject | undefined {
  const models = modelsOf(route, model);
  if (models.length === 0) return undefined;
  return Object.fromEntries(models.map(({ contentType, id }) => [contentType, ref(id)]));
}

/** The validator of the service for routes with a required parameter or a schema (framework-spec 6.1.6). */
export function validatorOf(route: RestRoute, model: ServiceModel) {
  return isValidated(route) ? ref(restValidatorId(model.service)) : undefined;
}

const isValidated = (route: RestRoute): boolean =>
  Object.values(methodParameters(route)).includes(true) ||
  Object.keys(route.settings.request?.schemas ?? {}).length > 0;

/** The validator that all routes share, and the models of their schemas. */
export function validationResources(
  routes: readonly RestRoute[],
  api: RestApi,
  model: ServiceModel,
): readonly EventResource[] {
  return routes.flatMap((route) => {
    if (!isValidated(route)) return [];
    const validator = {
      id: restValidatorId(model.service),
      resource: validatorResource(api, model),
      path: route.event.path,
    };
    const models = modelsOf(route, model).map((entry) => ({
      id: entry.id,
      resource: modelResource(entry, api),
      path: [...route.event.path, 'request', 'schemas', entry.contentType],
    }));
    return [validator, ...models];
  });
}

function validatorResource(api: RestApi, { service, stage }: ServiceModel): Resource {
  return {
    Type: 'AWS::ApiGateway::RequestValidator',
    Properties: {
      RestApiId: api.id,
      ValidateRequestBody: true,
      ValidateRequestParameters: true,
      Name: `${service}-${stage} | Validate request body and querystring parameters`,
    },
  };
}

function modelResource({ modelContentType, schema, name, description }: RequestModel, api: RestApi): Resource {
  return {
    Type: 'AWS::ApiGateway::Model',
    Properties: {
      RestApiId: api.id,
      ContentType: modelContentType,
      Schema: schema,
      Name: name,
      Description: description,
    },
  };
}
