import { restApiId, restLogGroupId } from '../../cloudformation/logical-ids.ts';
import type { Resources } from '../../cloudformation/template.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { apiGatewayAccountRole } from '../api-gateway/account-role.ts';
import { apiKeyResources } from '../api-gateway/api-keys.ts';
import { apiLogGroup } from '../api-gateway/api-log-group.ts';
import { authorizerOf, type RestAuthorizer } from '../api-gateway/authorizer.ts';
import { authorizerResources } from '../api-gateway/authorizer-resources.ts';
import { collectResources, reportLostRoutes } from '../api-gateway/collect-resources.ts';
import { corsMethods } from '../api-gateway/cors.ts';
import { deployment } from '../api-gateway/deployment.ts';
import { methodResources } from '../api-gateway/method.ts';
import { pathTree } from '../api-gateway/path-tree.ts';
import { apiPermissions } from '../api-gateway/permissions.ts';
import { validationResources } from '../api-gateway/request-models.ts';
import { type RestApi, restApiOf, restApiResource, serviceEndpoint } from '../api-gateway/rest-api.ts';
import { type RestRoute, readRoutes } from '../api-gateway/route.ts';
import { warnOfSlowFunctions } from '../api-gateway/slow-functions.ts';
import type { CompileContext, Contribution, EventCompiler } from '../contribution.ts';

/**
 * `http` events: the REST API with its paths, methods and authorizers, its deployment, keys and plans.
 *
 * `GET /users` of function `hello` → `ApiGatewayMethodUsersGet`, `HelloLambdaPermissionApiGateway`.
 * Source: framework-spec 6.1.
 */
export const http: EventCompiler<'http'> = {
  kind: 'http',
  delivery: 'request',
  compile(events, context) {
    return restContribution(readRoutes(events, context), context);
  },
};

function restContribution(routes: readonly RestRoute[], context: CompileContext): Contribution {
  const { model } = context;
  const api = restApiOf(context);
  reportLostRoutes(routes, context);
  warnOfSlowFunctions(routes, context);
  const authorizers = routes.map((route) => authorizerOf(route, context));
  const { definition, sources, methodIds } = apiDefinition(routes, authorizers, api, context);
  const deployed = deployment(definition, methodIds, api, model);
  const permissions = collectResources(apiPermissions(routes, ownAuthorizers(routes, authorizers), api), model.profile);
  const keys = apiKeyResources(api, deployed.id, context);
  const logs = accessLogs(model);
  return {
    resources: {
      ...definition,
      [deployed.id]: deployed.resource,
      ...keys,
      ...permissions.resources,
      ...logs.resources,
    },
    outputs: serviceEndpoint(api, context),
    customResources: logs.customResources ?? [],
    sources: {
      ...places([restApiId, deployed.id, ...Object.keys(keys)], ['provider', 'apiGateway']),
      ...places(Object.keys(logs.resources ?? {}), ['provider', 'logs', 'restApi']),
      ...sources,
      ...permissions.sources,
    },
  };
}

const places = (ids: readonly string[], path: ConfigPath): Readonly<Record<string, ConfigPath>> =>
  Object.fromEntries(ids.map((id) => [id, path]));

/** What a deployment of the API takes a picture of, and the methods that it waits for. */
function apiDefinition(
  routes: readonly RestRoute[],
  authorizers: readonly RestAuthorizer[],
  api: RestApi,
  context: CompileContext,
) {
  const { model } = context;
  const tree = pathTree(routes, api, context);
  const methods = [...corsMethods(routes, api, tree), ...methodResources(routes, authorizers, api, tree, context)];
  const { resources, sources } = collectResources(
    [
      ...tree.resources,
      ...methods,
      ...validationResources(routes, api, model),
      ...authorizerResources(ownAuthorizers(routes, authorizers), api),
    ],
    model.profile,
  );
  const definition: Resources = { ...restApiResource(api, model), ...resources };
  return { definition, sources, methodIds: methods.map(({ id }) => id) };
}

/** Authorizers that are resources of this stack, each with the route that asks for it. */
function ownAuthorizers(routes: readonly RestRoute[], authorizers: readonly RestAuthorizer[]) {
  return routes.flatMap((route, index) => {
    const authorizer = authorizers[index];
    return authorizer?.kind === 'own' ? [{ route, authorizer }] : [];
  });
}

/** The log group and the account's role for logs; nothing without access logs (framework-spec 6.1.8). */
function accessLogs({ provider, service, stage }: ServiceModel): Contribution & { readonly resources?: Resources } {
  const logs = provider.logs.restApi;
  if (!logs || (logs !== true && logs.accessLogging === false)) return {};
  const role = apiGatewayAccountRole(provider);
  const group = apiLogGroup(`/aws/api-gateway/${service}-${stage}`, provider);
  return { ...role, resources: { [restLogGroupId]: group, ...role.resources } };
}
