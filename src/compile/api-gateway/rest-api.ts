import { getAtt, join, ref, region, urlSuffix } from '../../cloudformation/intrinsics.ts';
import { restApiId, restServiceEndpointOutput } from '../../cloudformation/logical-ids.ts';
import { policyVersion } from '../../cloudformation/policy.ts';
import type { Outputs, Resources, Value } from '../../cloudformation/template.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import type { CompileContext } from '../contribution.ts';

/** The REST API that routes are added to: of this stack, or an existing one. */
export interface RestApi {
  readonly id: Value;
  readonly rootResourceId: Value;
  readonly external: boolean;
  /** Stage of the deployment: `provider.apiGateway.stage`, or the service's. */
  readonly stageName: string;
}

/** Which API the service uses; settings that an API of another stack makes impossible are reported. */
export function restApiOf({ model, problems }: CompileContext): RestApi {
  const { apiGateway, logs, tracing } = model.provider;
  const at = (...keys: readonly string[]) => ({ at: model.locate(['provider', ...keys]) });
  const stageName = apiGateway.stage ?? model.stage;
  if (!/^[-_a-zA-Z0-9]+$/.test(stageName)) {
    const message = `"${stageName}" cannot be the name of an API stage.`;
    problems.error('REST_STAGE_NAME', message, at('apiGateway', 'stage'));
  }
  if (apiGateway.restApiId === undefined) {
    return { id: ref(restApiId), rootResourceId: getAtt(restApiId, 'RootResourceId'), external: false, stageName };
  }
  if (apiGateway.restApiRootResourceId === undefined) {
    const message = 'provider.apiGateway.restApiId names an API without the ID of its root resource.';
    problems.error('REST_API_ROOT_MISSING', message, at('apiGateway', 'restApiId'));
  }
  for (const [section, on] of [
    ['logs', logs.restApi],
    ['tracing', tracing.apiGateway],
  ] as const) {
    const key = section === 'logs' ? 'restApi' : 'apiGateway';
    if (!on) continue;
    const message = `provider.${section}.${key} does not reach an API of another stack (provider.apiGateway.restApiId).`;
    problems.error('REST_API_EXTERNAL', message, at(section, key));
  }
  return {
    id: apiGateway.restApiId,
    rootResourceId: apiGateway.restApiRootResourceId ?? '',
    external: true,
    stageName,
  };
}

/** `AWS::ApiGateway::RestApi` (framework-spec 6.1.2); nothing for an API of another stack. */
export function restApiResource(api: RestApi, model: ServiceModel): Resources {
  if (api.external) return {};
  const { apiGateway, endpointType, vpcEndpointIds, tags } = model.provider;
  const type = endpointType?.toUpperCase() ?? 'EDGE';
  const v4 = model.profile === 'v4';
  const statements = apiGateway.resourcePolicy ?? [];
  return {
    [restApiId]: {
      Type: 'AWS::ApiGateway::RestApi',
      Properties: {
        Name: restApiName(model),
        BinaryMediaTypes: apiGateway.binaryMediaTypes,
        DisableExecuteApiEndpoint: apiGateway.disableDefaultEndpoint,
        EndpointConfiguration: {
          Types: [type],
          VpcEndpointIds: type === 'PRIVATE' ? vpcEndpointIds : undefined,
        },
        SecurityPolicy: v4 ? apiGateway.endpoint?.securityPolicy : undefined,
        EndpointAccessMode: v4 ? apiGateway.endpoint?.accessMode?.toUpperCase() : undefined,
        Tags: v4 ? tagList(tags) : undefined,
        Policy: statements.length > 0 ? { Version: policyVersion, Statement: statements } : '',
        ApiKeySourceType: apiGateway.apiKeySourceType?.toUpperCase(),
        MinimumCompressionSize: apiGateway.minimumCompressionSize,
        Description: apiGateway.description,
      },
    },
  };
}

/** `<stage>-<service>`, `<service>-<stage>` with `shouldStartNameWithService`, or `provider.apiName`. */
function restApiName({ provider, service, stage }: ServiceModel): Value {
  if (provider.apiName) return provider.apiName;
  return provider.apiGateway.shouldStartNameWithService ? `${service}-${stage}` : `${stage}-${service}`;
}

/** `ServiceEndpoint`: it ends in the service's stage, whatever `apiGateway.stage` says (framework-spec 13.1 #28). */
export function serviceEndpoint(api: RestApi, { model, problems }: CompileContext): Outputs {
  if (api.stageName !== model.stage) {
    const message = `The API is deployed to the stage "${api.stageName}"; ServiceEndpoint, API keys and usage plans name "${model.stage}", as in the framework.`;
    problems.warn('REST_STAGE_DIFFERS', message, { at: model.locate(['provider', 'apiGateway', 'stage']) });
  }
  const address = ['https://', api.id, '.execute-api.', region, '.', urlSuffix, `/${model.stage}`];
  return { [restServiceEndpointOutput]: { Description: 'URL of the service endpoint', Value: join('', address) } };
}

function tagList(tags: Readonly<Record<string, string>>) {
  const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return list.length > 0 ? list : undefined;
}
