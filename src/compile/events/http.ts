import { restApiId, restAuthorizerId, restLogGroupId } from '../../cloudformation/logical-ids.ts';
import type { Resources } from '../../cloudformation/template.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { apiGatewayAccountRole } from '../api-gateway/account-role.ts';
import { apiKeyResources } from '../api-gateway/api-keys.ts';
import { apiLogGroup } from '../api-gateway/api-log-group.ts';
import { authorizerOf } from '../api-gateway/authorizer.ts';
import { authorizerResource } from '../api-gateway/authorizer-resources.ts';
import { collectResources, reportLostRoutes } from '../api-gateway/collect-resources.ts';
import { corsMethods } from '../api-gateway/cors.ts';
import { deployment } from '../api-gateway/deployment.ts';
import { methodIdOf, methodResource } from '../api-gateway/method.ts';
import { pathTree } from '../api-gateway/path-tree.ts';
import { apiPermissions } from '../api-gateway/permissions.ts';
import { validationResources } from '../api-gateway/request-models.ts';
import { restApiOf, restApiResource, serviceEndpoint } from '../api-gateway/rest-api.ts';
import { type RestRoute, readRoutes } from '../api-gateway/route.ts';
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
  const tree = pathTree(routes, api, context);
  reportLostRoutes(routes, context);
  const authorized = routes.map((route) => ({ route, authorizer: authorizerOf(route, context) }));
  const authorizers = authorized.flatMap(({ route, authorizer }) =>
    authorizer.kind === 'own' ? [{ route, authorizer }] : [],
  );
  const preflights = corsMethods(routes, api, tree);
  const methods = authorized.map(({ route, authorizer }) => ({
    id: methodIdOf(route),
    resource: methodResource(route, authorizer, api, tree, context),
    path: route.event.path,
  }));
  const definition = collectResources(
    [
      ...tree.resources,
      ...preflights,
      ...methods,
      ...validationResources(routes, api, model),
      ...authorizers.map(({ route, authorizer }) => ({
        id: restAuthorizerId(authorizer.name),
        resource: authorizerResource(authorizer, api),
        path: [...route.event.path, 'authorizer'],
      })),
    ],
    model.profile,
  );
  const described = { ...restApiResource(api, model), ...definition.resources };
  const deployed = deployment(
    described,
    [...preflights, ...methods].map(({ id }) => id),
    api,
    model,
  );
  const permissions = collectResources(apiPermissions(routes, authorizers, api), model.profile);
  const logs = accessLogs(model);
  return {
    resources: {
      ...described,
      [deployed.id]: deployed.resource,
      ...apiKeyResources(api, deployed.id, context),
      ...permissions.resources,
      ...logs.resources,
    },
    outputs: serviceEndpoint(api, context),
    customResources: logs.customResources ?? [],
    sources: { [restApiId]: ['provider', 'apiGateway'], ...definition.sources, ...permissions.sources },
  };
}

/** The log group and the account's role for logs; nothing without access logs (framework-spec 6.1.8). */
function accessLogs({ provider, service, stage }: ServiceModel): Contribution & { readonly resources?: Resources } {
  const logs = provider.logs.restApi;
  if (!logs || (logs !== true && logs.accessLogging === false)) return {};
  const role = apiGatewayAccountRole(provider);
  const group = apiLogGroup(`/aws/api-gateway/${service}-${stage}`, provider);
  return { ...role, resources: { [restLogGroupId]: group, ...role.resources } };
}
