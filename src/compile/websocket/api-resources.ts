import { ref, sub } from '../../cloudformation/intrinsics.ts';
import { websocketsApiId, websocketsLogGroupId, websocketsStageId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Resources } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { ApiLogsConfig, ProviderModel, ServiceModel } from '../../service/service-model.ts';
import { apiLogGroup } from '../api-gateway/api-log-group.ts';
import { providerTags } from '../provider-tags.ts';

const defaultAccessLogFormat = [
  '$context.identity.sourceIp',
  '$context.identity.caller',
  '$context.identity.user',
  '[$context.requestTime]',
  '"$context.eventType $context.routeKey $context.connectionId"',
  '$context.requestId',
].join(' ');

/** Of API, stage and deployment alike. */
export const websocketsDescription = (provider: ProviderModel): string =>
  provider.websocketsDescription || 'Serverless Websockets';

/** The websocket API of this stack. serverless 3 tags it only with `websocket.useProviderTags`. */
export function websocketsApi({ provider, profile, stage, service }: ServiceModel): Resource {
  return {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: {
      Name: provider.websocketsApiName || `${stage}-${service}-websockets`,
      RouteSelectionExpression: provider.websocketsApiRouteSelectionExpression || '$request.body.action',
      Description: websocketsDescription(provider),
      ProtocolType: 'WEBSOCKET',
      Tags: profile === 'v4' || provider.websocketUseProviderTags ? providerTags(provider) : undefined,
    },
  };
}

/** The stage, without its deployment, and its log group when `provider.logs.websocket` is on. */
export function stageResources({ provider, service, stage }: ServiceModel): Resources {
  const logs = provider.logs.websocket === true ? {} : provider.logs.websocket;
  return {
    [websocketsStageId]: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: {
        ApiId: ref(websocketsApiId),
        StageName: stage,
        Description: websocketsDescription(provider),
        ...(logs && logSettings(logs)),
      },
    },
    ...(logs && { [websocketsLogGroupId]: apiLogGroup(`/aws/websocket/${service}-${stage}`, provider) }),
  };
}

function logSettings(logs: ApiLogsConfig): JsonObject {
  return {
    DefaultRouteSettings: {
      DataTraceEnabled: logs.fullExecutionData ?? true,
      LoggingLevel: (logs.executionLogging ?? true) ? (logs.level ?? 'INFO') : 'OFF',
    },
    AccessLogSettings:
      (logs.accessLogging ?? true)
        ? {
            DestinationArn: sub(
              `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${${websocketsLogGroupId}}`,
            ),
            Format: logs.format || defaultAccessLogFormat,
          }
        : undefined,
  };
}
