import { join, ref, region, sub, urlSuffix } from '../../cloudformation/intrinsics.ts';
import {
  websocketsApiId,
  websocketsDeploymentId,
  websocketsIntegrationId,
  websocketsPermissionId,
  websocketsRouteId,
  websocketsRouteResponseId,
  websocketsStageId,
} from '../../cloudformation/logical-ids.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Resource, Resources, Value } from '../../cloudformation/template.ts';
import { sha256Base64 } from '../../core/digest.ts';
import { isJsonObject } from '../../core/json.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { apiGatewayAccountRole } from '../api-gateway/account-role.ts';
import type { Contribution, EventCompiler } from '../contribution.ts';
import { stageResources, websocketsApi, websocketsDescription } from '../websocket/api-resources.ts';
import { routeResources } from '../websocket/route-resources.ts';
import { readRoutes, type WebsocketRoute } from '../websocket/routes.ts';

/**
 * `websocket` events: one websocket API per service with its stage and deployment, a route per event.
 *
 * With `provider.apiGateway.websocketApiId` the deployment goes to the stage of the API that is there.
 * Source: framework-spec 6.3.
 */
export const websocket: EventCompiler<'websocket'> = {
  kind: 'websocket',
  delivery: 'request',
  compile(events, context) {
    const { model } = context;
    const external = model.provider.apiGateway.websocketApiId;
    const apiId = external ?? ref(websocketsApiId);
    const routes = readRoutes(events, context);
    const endpoints = routeResources(routes, context, apiId);
    const contribution = external
      ? withDeployment(endpoints, routes, model, apiId)
      : ownApi(endpoints, routes, model, apiId);
    return { ...contribution, sources: sourcesOf(routes) };
  },
};

const sourcesOf = (routes: readonly WebsocketRoute[]): Record<string, ConfigPath> =>
  Object.fromEntries(
    [...routes].reverse().flatMap(({ key, fn, path }) => [
      [websocketsIntegrationId(fn.model.key), path],
      [websocketsPermissionId(fn.model.key), path],
      [websocketsRouteId(key), path],
      [websocketsRouteResponseId(key), path],
    ]),
  );

function ownApi(
  endpoints: Resources,
  routes: readonly WebsocketRoute[],
  model: ServiceModel,
  apiId: Value,
): Contribution {
  const accountRole = model.provider.logs.websocket ? apiGatewayAccountRole(model.provider) : {};
  const api = { [websocketsApiId]: websocketsApi(model), ...endpoints, ...stageResources(model) };
  return {
    ...withDeployment({ ...api, ...accountRole.resources }, routes, model, apiId),
    customResources: accountRole.customResources ?? [],
    // Functions may answer to every connection of the account: the framework's own statement.
    statements: [
      allow(['execute-api:ManageConnections'], [sub('arn:${AWS::Partition}:execute-api:*:*:*/@connections/*')]),
    ],
  };
}

/** Adds the deployment, whose logical ID changes with what it deploys, and points the stage to it. */
function withDeployment(
  resources: Resources,
  routes: readonly WebsocketRoute[],
  { provider, stage }: ServiceModel,
  apiId: Value,
): Required<Pick<Contribution, 'resources' | 'outputs'>> {
  const deploymentId = websocketsDeploymentId(sha256Base64(JSON.stringify(deployedPart(resources))));
  const stageResource = resources[websocketsStageId];
  const deployment: Resource = {
    Type: 'AWS::ApiGatewayV2::Deployment',
    DependsOn: routes.flatMap(({ key, hasResponse }) =>
      hasResponse ? [websocketsRouteResponseId(key), websocketsRouteId(key)] : [websocketsRouteId(key)],
    ),
    Properties: {
      ApiId: apiId,
      Description: websocketsDescription(provider),
      StageName: provider.apiGateway.websocketApiId ? stage : undefined,
    },
  };
  return {
    resources: {
      ...resources,
      ...(stageResource && {
        [websocketsStageId]: {
          ...stageResource,
          Properties: { ...stageResource.Properties, DeploymentId: ref(deploymentId) },
        },
      }),
      [deploymentId]: deployment,
    },
    outputs: {
      ServiceEndpointWebsocket: {
        Description: 'URL of the service endpoint',
        Value: join('', ['wss://', apiId, '.execute-api.', region, '.', urlSuffix, `/${stage}`]),
      },
    },
  };
}

/**
 * What the framework hashes: the API of this stack and what belongs to it. With an API outside nothing does, so that
 * the deployment's ID never changes there (framework-spec 13.1).
 */
function deployedPart(resources: Resources): Resources {
  return Object.fromEntries(
    Object.entries(resources).filter(([id, { Properties, DependsOn }]) => {
      const apiId = Properties?.['ApiId'];
      return (
        id === websocketsApiId ||
        (isJsonObject(apiId) && apiId['Ref'] === websocketsApiId) ||
        (Array.isArray(DependsOn) && DependsOn.includes(websocketsApiId))
      );
    }),
  );
}
