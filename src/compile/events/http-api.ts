import { accountId, join, partition, ref, region } from '../../cloudformation/intrinsics.ts';
import {
  httpApiAuthorizerId,
  httpApiId,
  httpApiIntegrationId,
  httpApiLogGroupId,
  httpApiPermissionId,
  httpApiRouteId,
  httpApiStageId,
} from '../../cloudformation/logical-ids.ts';
import type { Resource, Resources, Value } from '../../cloudformation/template.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { CompileContext, EventCompiler, FunctionRefs } from '../contribution.ts';
import { apiOutputs, apiResources } from '../http-api/api-resources.ts';
import { compileAuthorizers, invokePermission } from '../http-api/authorizers.ts';
import { type Route, readRoutes } from '../http-api/routes.ts';

/** Longest that API Gateway waits for a function. */
const maximumSeconds = 30;

/**
 * `httpApi` events: one HTTP API per service, a route per event, an integration and a permission per function.
 *
 * With `provider.httpApi.id` only routes, integrations and permissions are made. Source: framework-spec 6.2.
 */
export const httpApi: EventCompiler<'httpApi'> = {
  kind: 'httpApi',
  delivery: 'request',
  compile(events, context) {
    const { provider } = context.model;
    const external = provider.httpApi.id;
    const apiId = external ?? ref(httpApiId);
    const sourceArn = join('', ['arn:', partition, ':execute-api:', region, ':', accountId, ':', apiId, '/*']);
    const routes = readRoutes(events, context);
    warnOfSlowFunctions(new Set(events.map(({ fn }) => fn)), context);
    if (external) refuseSettingsOfExternalApi(context);
    const endpoints = endpointResources(routes, context, apiId, sourceArn);
    const sources = sourcesOf(routes, context);
    if (external) return { resources: endpoints, sources };
    return {
      resources: {
        ...apiResources(context.model, routes),
        ...compileAuthorizers(context, apiId, sourceArn),
        ...endpoints,
      },
      outputs: apiOutputs,
      sources,
    };
  },
};

/** Route resources, each function's permission and integration before its first route. */
function endpointResources(
  routes: readonly Route[],
  { model }: CompileContext,
  apiId: Value,
  sourceArn: Value,
): Resources {
  const resources: Record<string, Resource> = {};
  for (const route of routes) {
    const { fn } = route;
    const integrationId = httpApiIntegrationId(fn.model.key);
    resources[httpApiPermissionId(fn.model.key)] ??= invokePermission(fn.target, sourceArn, fn);
    resources[integrationId] ??= integration(fn, apiId, model.provider.httpApi.payload);
    resources[httpApiRouteId(route.key)] = {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: apiId,
        RouteKey: route.key === '*' ? '$default' : route.key,
        Target: join('/', ['integrations', ref(integrationId)]),
        ...route.authorizer,
      },
      DependsOn: integrationId,
    };
  }
  return resources;
}

/** Where each resource comes from: shared ones from the first route of their function, the API from the provider. */
function sourcesOf(routes: readonly Route[], { model }: CompileContext): Record<string, ConfigPath> {
  const authorizers = Object.entries(model.provider.httpApi.authorizers ?? {});
  const sources: Record<string, ConfigPath> = Object.fromEntries([
    ...[httpApiId, httpApiStageId, httpApiLogGroupId].map((id) => [id, ['provider', 'httpApi']]),
    ...authorizers.map(([key, { name }]) => [
      httpApiAuthorizerId(name ?? key),
      ['provider', 'httpApi', 'authorizers', key],
    ]),
  ]);
  for (const { key, fn, path } of routes) {
    sources[httpApiPermissionId(fn.model.key)] ??= path;
    sources[httpApiIntegrationId(fn.model.key)] ??= path;
    sources[httpApiRouteId(key)] = path;
  }
  return sources;
}

const integration = (fn: FunctionRefs, apiId: Value, payload: string | undefined): Resource => ({
  Type: 'AWS::ApiGatewayV2::Integration',
  Properties: {
    ApiId: apiId,
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: fn.target,
    PayloadFormatVersion: fn.model.httpApiPayload ?? payload ?? '2.0',
    TimeoutInMillis: maximumSeconds * 1000,
  },
  DependsOn: fn.alias?.logicalId,
});

function warnOfSlowFunctions(functions: Iterable<FunctionRefs>, { model, problems }: CompileContext): void {
  for (const { model: fn } of functions) {
    if (fn.timeout < maximumSeconds) continue;
    problems.warn(
      'HTTP_API_TIMEOUT',
      `Function "${fn.key}" may run ${fn.timeout} seconds, but an HTTP API answers after ${maximumSeconds} seconds at the latest`,
      { at: model.locate([...fn.path, 'timeout']) },
    );
  }
}

function refuseSettingsOfExternalApi({ model, problems }: CompileContext): void {
  const { httpApi: api, logs } = model.provider;
  const refuse = (given: unknown, ...steps: string[]) => {
    if (!given) return;
    problems.error(
      'HTTP_API_EXTERNAL',
      `provider.${steps.join('.')} cannot be set: provider.httpApi.id names an API outside this stack`,
      { at: model.locate(['provider', ...steps]) },
    );
  };
  refuse(api.cors, 'httpApi', 'cors');
  refuse(api.authorizers, 'httpApi', 'authorizers');
  refuse(logs.httpApi, 'logs', 'httpApi');
}
