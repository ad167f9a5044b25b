import { getAtt, join, ref, region, urlSuffix } from '../../cloudformation/intrinsics.ts';
import {
  restApiId,
  restDeploymentId,
  restMethodId,
  restResourceId,
  restServiceEndpointOutput,
} from '../../cloudformation/logical-ids.ts';
import { allow, policyVersion } from '../../cloudformation/policy.ts';
import type { Resource, Resources, Template, Value } from '../../cloudformation/template.ts';
import { sha256Hex } from '../../core/digest.ts';
import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { httpMethod, type MachineRoute } from './http-method.ts';
import { machineId, restApiRoleId } from './machine-ids.ts';
import { roleFor } from './machine-role.ts';

/** `http` events of all machines: `{ path, method, … }`, or `post users`. */
export function machineRoutes(machines: Readonly<Record<string, JsonObject>>): readonly MachineRoute[] {
  return Object.entries(machines).flatMap(([key, machine]) => {
    const events = Array.isArray(machine['events']) ? machine['events'] : [];
    return events.flatMap((event: Json): MachineRoute[] => {
      const written = isJsonObject(event) ? event['http'] : undefined;
      if (written === undefined) return [];
      const [method, path] = String(written).split(' ');
      const settings: JsonObject = isJsonObject(written) ? written : { method, path };
      return [
        {
          machineKey: key,
          machineId: machineId(key, machine),
          path: String(settings['path']).replace(/^\//, '').replace(/\/$/, ''),
          method: String(settings['method']).toUpperCase(),
          settings,
        },
      ];
    });
  });
}

/** The routes in the REST API of the service, which is made when no function has one. */
export function withRoutes(template: Template, routes: readonly MachineRoute[], model: ServiceModel): Template {
  if (routes.length === 0) return template;
  const { apiGateway } = model.provider;
  const apiId = apiGateway.restApiId ?? ref(restApiId);
  const rootId = apiGateway.restApiRootResourceId ?? getAtt(restApiId, 'RootResourceId');
  const methods = Object.fromEntries(
    routes.map((route) => [
      restMethodId(route.path, route.method),
      httpMethod(
        route,
        apiId,
        route.path === '' ? rootId : ref(restResourceId(route.path)),
        apiGateway.timeoutInMillis,
      ),
    ]),
  );
  const api = apiGateway.restApiId === undefined ? { [restApiId]: restApi(model) } : {};
  const made: Resources = {
    ...api,
    ...pathResources(routes, apiId, rootId),
    ...template.Resources,
    ...methods,
    ...role(routes, model),
  };
  return withDeployment({ ...template, Resources: made }, Object.keys(methods), apiId, model);
}

function restApi({ provider, service, stage }: ServiceModel): Resource {
  const { apiGateway, endpointType, vpcEndpointIds, apiName } = provider;
  const statements = apiGateway.resourcePolicy ?? [];
  const ownName = apiGateway.shouldStartNameWithService ? `${service}-${stage}` : `${stage}-${service}`;
  return {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: {
      Name: apiName || ownName,
      EndpointConfiguration: { Types: [endpointType?.toUpperCase() ?? 'EDGE'], VpcEndpointIds: vpcEndpointIds },
      Policy: statements.length > 0 ? { Version: policyVersion, Statement: statements } : undefined,
    },
  };
}

function pathResources(routes: readonly MachineRoute[], apiId: Value, rootId: Value): Resources {
  const paths = routes.flatMap(({ path }) => {
    const parts = path === '' ? [] : path.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1));
  });
  return Object.fromEntries(
    paths.map((parts) => [
      restResourceId(parts.join('/')),
      {
        Type: 'AWS::ApiGateway::Resource',
        Properties: {
          ParentId: parts.length === 1 ? rootId : ref(restResourceId(parts.slice(0, -1).join('/'))),
          PathPart: parts.at(-1),
          RestApiId: apiId,
        },
      },
    ]),
  );
}

function role(routes: readonly MachineRoute[], model: ServiceModel): Resources {
  if (routes.every(({ settings }) => settings['iamRole'] !== undefined)) return {};
  const actions = routes.map(({ settings }) => `states:${String(settings['action'] || 'StartExecution')}`);
  const statement = allow([...new Set(['states:StartExecution', ...actions])], '*');
  return {
    [restApiRoleId]: roleFor('apigateway.amazonaws.com', 'apigatewaytostepfunctions', [statement], model),
  };
}

/** The deployment waits for the new methods, and has another logical ID when one of them changes. */
function withDeployment(template: Template, methodIds: readonly string[], apiId: Value, model: ServiceModel): Template {
  const known = Object.keys(template.Resources).find(
    (id) => template.Resources[id]?.Type === 'AWS::ApiGateway::Deployment',
  );
  const deployed = known === undefined ? undefined : template.Resources[known];
  const before = deployed?.DependsOn ?? [];
  const deployment: Resource = {
    ...(deployed ?? {
      Type: 'AWS::ApiGateway::Deployment',
      Properties: { RestApiId: apiId, StageName: model.stage },
    }),
    DependsOn: [...(typeof before === 'string' ? [before] : before), ...methodIds],
  };
  const definition = Object.entries(template.Resources).filter(([, { Type }]) => Type.startsWith('AWS::ApiGateway::'));
  const id = restDeploymentId(sha256Hex(canonicalJson([deployment, definition])).slice(0, 16));
  const renamed = known === undefined ? template : renameResource(template, known, id);
  const address = ['https://', apiId, '.execute-api.', region, '.', urlSuffix, `/${model.stage}`];
  const endpoint = { Description: 'URL of the service endpoint', Value: join('', address) };
  return {
    ...renamed,
    Resources: { ...renamed.Resources, [id]: deployment },
    Outputs: { [restServiceEndpointOutput]: endpoint, ...renamed.Outputs },
  };
}

/** The template with a resource under another logical ID, wherever that is named. */
const renameResource = (template: Template, from: string, to: string): Template =>
  JSON.parse(JSON.stringify(template).replaceAll(JSON.stringify(from), JSON.stringify(to))) as Template;
