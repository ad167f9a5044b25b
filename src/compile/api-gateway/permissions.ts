import { accountId, join, partition, ref, region } from '../../cloudformation/intrinsics.ts';
import { restPermissionId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import type { EventResource } from '../events/event-resources.ts';
import type { OwnAuthorizer } from './authorizer.ts';
import type { RestApi } from './rest-api.ts';
import type { RestRoute } from './route.ts';

/** Lets the API call a function, in any stage and by any method (framework-spec 6.1.8). */
export function apiPermission(functionName: Value, api: RestApi, dependsOn?: string): Resource {
  return {
    Type: 'AWS::Lambda::Permission',
    DependsOn: dependsOn,
    Properties: {
      FunctionName: functionName,
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: join('', ['arn:', partition, ':execute-api:', region, ':', accountId, ':', api.id, '/*/*']),
    },
  };
}

/** One permission per function with routes, then those of authorizers that have none yet. */
export function apiPermissions(
  routes: readonly RestRoute[],
  authorizers: readonly { readonly authorizer: OwnAuthorizer; readonly route: RestRoute }[],
  api: RestApi,
): readonly EventResource[] {
  const permissions = new Map<string, EventResource>();
  const add = (id: string, resource: Resource, { event }: RestRoute) => {
    if (!permissions.has(id)) permissions.set(id, { id, resource, path: event.path });
  };
  for (const route of routes) {
    const { fn } = route;
    add(restPermissionId(fn.model.key), apiPermission(fn.target, api, fn.alias?.logicalId), route);
  }
  for (const { authorizer, route } of authorizers) {
    const permission = authorizerPermission(authorizer, api);
    if (permission) add(...permission, route);
  }
  return [...permissions.values()];
}

/** Lets the API call the authorizer's function; nothing for user pools and for permissions that others give. */
function authorizerPermission(authorizer: OwnAuthorizer, api: RestApi): readonly [string, Resource] | undefined {
  if (authorizer.cognito || authorizer.managedExternally) return undefined;
  const alias = authorizer.fn?.alias;
  return [restPermissionId(authorizer.name), apiPermission(alias ? ref(alias.logicalId) : authorizer.arn, api)];
}
