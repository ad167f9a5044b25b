import { restMethodId, restPermissionId } from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import type { CompileContext } from '../contribution.ts';
import type { EventResource } from '../events/event-resources.ts';
import type { RestAuthorizer } from './authorizer.ts';
import { methodAuthorization } from './authorizer-resources.ts';
import { integration } from './integration.ts';
import type { PathTree } from './path-tree.ts';
import { requestModels, validatorOf } from './request-models.ts';
import { methodParameters } from './request-parameters.ts';
import { methodResponses } from './responses.ts';
import type { RestApi } from './rest-api.ts';
import type { RestRoute } from './route.ts';

export const methodIdOf = ({ path, method }: RestRoute): string => restMethodId(path, method);

/** `AWS::ApiGateway::Method` of every route (framework-spec 6.1.5); `authorizers` in the order of the routes. */
export function methodResources(
  routes: readonly RestRoute[],
  authorizers: readonly RestAuthorizer[],
  api: RestApi,
  tree: PathTree,
  context: CompileContext,
): readonly EventResource[] {
  return routes.map((route, index) => ({
    id: methodIdOf(route),
    resource: methodResource(route, authorizers[index] ?? { kind: 'none' }, api, tree, context),
    path: route.event.path,
  }));
}

function methodResource(
  route: RestRoute,
  authorizer: RestAuthorizer,
  api: RestApi,
  tree: PathTree,
  context: CompileContext,
): Resource {
  const { settings, fn } = route;
  const authorization = methodAuthorization(authorizer);
  // In the framework the authorizer takes the place of the permission in the list (framework-spec 13.1 #4).
  const first = authorization.dependsOn ?? restPermissionId(fn.model.key);
  return {
    Type: 'AWS::ApiGateway::Method',
    DependsOn: fn.alias ? [first, fn.alias.logicalId] : [first],
    Properties: {
      HttpMethod: route.method,
      RequestParameters: methodParameters(route),
      ResourceId: tree.idOf(route.path),
      RestApiId: api.id,
      OperationName: settings.operationId,
      ApiKeyRequired: Boolean(settings.private),
      ...authorization.properties,
      Integration: integration(route, context),
      MethodResponses: methodResponses(route),
      RequestValidatorId: validatorOf(route, context.model),
      RequestModels: requestModels(route, context.model),
    },
  };
}
