import { join, ref } from '../../cloudformation/intrinsics.ts';
import {
  websocketsAuthorizerId,
  websocketsIntegrationId,
  websocketsPermissionId,
  websocketsRouteId,
  websocketsRouteResponseId,
} from '../../cloudformation/logical-ids.ts';
import type { Resource, Resources, Value } from '../../cloudformation/template.ts';
import { isJsonObject } from '../../core/json.ts';
import { lambdaInvocationUri } from '../api-gateway/lambda-invocation-uri.ts';
import type { CompileContext } from '../contribution.ts';
import type { RouteAuthorizer, WebsocketRoute } from './routes.ts';

/**
 * Integrations, route responses, authorizers, permissions and routes. The order of resources and of their keys is part
 * of the deployment's logical ID (framework-spec 2.7).
 */
export function routeResources(routes: readonly WebsocketRoute[], context: CompileContext, apiId: Value): Resources {
  const resources: Record<string, Resource> = {};
  for (const { fn } of routes) {
    resources[websocketsIntegrationId(fn.model.key)] = {
      Type: 'AWS::ApiGatewayV2::Integration',
      DependsOn: fn.alias?.logicalId,
      Properties: { ApiId: apiId, IntegrationType: 'AWS_PROXY', IntegrationUri: lambdaInvocationUri(fn.target) },
    };
  }
  for (const { key, hasResponse } of routes) {
    if (!hasResponse) continue;
    resources[websocketsRouteResponseId(key)] = {
      Type: 'AWS::ApiGatewayV2::RouteResponse',
      Properties: { ApiId: apiId, RouteId: ref(websocketsRouteId(key)), RouteResponseKey: '$default' },
    };
  }
  for (const { authorizer } of routes) {
    if (authorizer) resources[websocketsAuthorizerId(authorizer.name)] = authorizerResource(authorizer, context, apiId);
  }
  for (const { fn, authorizer } of routes) {
    const waitsFor = [...apiDependency(apiId), fn.alias?.logicalId ?? fn.logicalId];
    resources[websocketsPermissionId(fn.model.key)] = permission(fn.target, waitsFor);
    if (authorizer) resources[websocketsPermissionId(authorizer.name)] = authorizerPermission(authorizer, apiId);
  }
  for (const route of routes) resources[websocketsRouteId(route.key)] = routeResource(route, apiId);
  return resources;
}

function routeResource({ key, fn, hasResponse, authorizer }: WebsocketRoute, apiId: Value): Resource {
  return {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: apiId,
      RouteKey: key,
      AuthorizationType: authorizer ? 'CUSTOM' : 'NONE',
      Target: join('/', ['integrations', ref(websocketsIntegrationId(fn.model.key))]),
      RouteResponseSelectionExpression: hasResponse ? '$default' : undefined,
      AuthorizerId: authorizer && ref(websocketsAuthorizerId(authorizer.name)),
    },
  };
}

function authorizerResource(authorizer: RouteAuthorizer, { functionByKey }: CompileContext, apiId: Value): Resource {
  return {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    DependsOn: functionByKey(authorizer.name)?.alias?.logicalId,
    Properties: {
      ApiId: apiId,
      Name: authorizer.name,
      AuthorizerType: 'REQUEST',
      AuthorizerUri: lambdaInvocationUri(authorizer.target),
      IdentitySource: authorizer.identitySource,
    },
  };
}

const invoke = { Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' };

const permission = (target: Value, waitsFor: readonly string[]): Resource => ({
  Type: 'AWS::Lambda::Permission',
  DependsOn: waitsFor,
  Properties: { FunctionName: target, ...invoke },
});

function authorizerPermission({ target, fn }: RouteAuthorizer, apiId: Value): Resource {
  const own = fn ? [fn.logicalId, fn.alias?.logicalId].filter((id) => id !== undefined) : [];
  return {
    Type: 'AWS::Lambda::Permission',
    DependsOn: [...apiDependency(apiId), ...own],
    Properties: { ...invoke, FunctionName: target },
  };
}

/** An API of this template is waited for, whether we make it or the user's resources do. */
const apiDependency = (apiId: Value): readonly string[] =>
  isJsonObject(apiId) && typeof apiId['Ref'] === 'string' ? [apiId['Ref']] : [];
