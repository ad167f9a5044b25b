import { getAtt, join, ref, region, urlSuffix } from '../../cloudformation/intrinsics.ts';
import { httpApiId, httpApiLogGroupId, httpApiStageId } from '../../cloudformation/logical-ids.ts';
import type { Outputs, Resources } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { apiLogGroup } from '../api-gateway/api-log-group.ts';
import { defaultCorsHeaders } from '../default-cors-headers.ts';
import { providerTags } from '../provider-tags.ts';
import { httpMethods, type Route } from './routes.ts';

const defaultAccessLogFormat = JSON.stringify({
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  requestTime: '$context.requestTime',
  httpMethod: '$context.httpMethod',
  routeKey: '$context.routeKey',
  status: '$context.status',
  protocol: '$context.protocol',
  responseLength: '$context.responseLength',
});

/** The API of this stack, its `$default` stage and log group. Source: framework-spec 6.2. */
export function apiResources(model: ServiceModel, routes: readonly Route[]): Resources {
  const { provider, profile } = model;
  const { httpApi } = provider;
  const logs = provider.logs.httpApi;
  const Tags = providerTags(provider);
  return {
    [httpApiId]: {
      Type: 'AWS::ApiGatewayV2::Api',
      Properties: {
        Name: httpApi.name ?? defaultName(model),
        Description: profile === 'v4' ? httpApi.description : undefined,
        ProtocolType: 'HTTP',
        DisableExecuteApiEndpoint: httpApi.disableDefaultEndpoint,
        Tags,
        CorsConfiguration: corsConfiguration(model, routes),
      },
    },
    ...(logs && { [httpApiLogGroupId]: apiLogGroup(`/aws/http-api/${model.stackName}`, provider) }),
    [httpApiStageId]: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: {
        ApiId: ref(httpApiId),
        StageName: '$default',
        AutoDeploy: true,
        DefaultRouteSettings: { DetailedMetricsEnabled: httpApi.metrics ?? false },
        Tags,
        AccessLogSettings: logs && {
          DestinationArn: getAtt(httpApiLogGroupId, 'Arn'),
          Format: (logs === true ? undefined : logs.format) || defaultAccessLogFormat,
        },
      },
      DependsOn: logs && httpApiLogGroupId,
    },
  };
}

/** Where the API of this stack is reached. */
export const apiOutputs: Outputs = {
  HttpApiId: { Description: 'Id of the HTTP API', Value: ref(httpApiId) },
  HttpApiUrl: {
    Description: 'URL of the HTTP API',
    Value: join('', ['https://', ref(httpApiId), '.execute-api.', region, '.', urlSuffix]),
  },
};

const defaultName = ({ provider, service, stage }: ServiceModel) =>
  provider.httpApi.shouldStartNameWithService ? `${service}-${stage}` : `${stage}-${service}`;

/** `cors: true` and missing parts of an object take the framework's defaults; methods are those of the routes. */
function corsConfiguration({ provider }: ServiceModel, routes: readonly Route[]): JsonObject | undefined {
  if (!provider.httpApi.cors) return undefined;
  const cors = provider.httpApi.cors === true ? {} : provider.httpApi.cors;
  return {
    AllowCredentials: cors.allowCredentials || undefined,
    AllowHeaders: unique(cors.allowedHeaders ?? defaultCorsHeaders),
    AllowMethods: unique(cors.allowedMethods ?? ['OPTIONS', ...routes.flatMap(methodsOf)]),
    AllowOrigins: unique(cors.allowedOrigins ?? ['*']),
    ExposeHeaders: cors.exposedResponseHeaders && unique(cors.exposedResponseHeaders),
    MaxAge: cors.maxAge,
  };
}

const unique = (list: readonly string[]) => [...new Set(list)];
const methodsOf = ({ method }: Route): readonly string[] => (method === 'ANY' ? httpMethods : [method]);
