import { getAtt } from '../../cloudformation/intrinsics.ts';
import type { JsonObject } from '../../core/json.ts';
import type { CompileContext } from '../contribution.ts';
import { integrationUri } from './lambda-invocation-uri.ts';
import { lambdaRequestTemplates } from './lambda-request-template.ts';
import { integrationParameters } from './request-parameters.ts';
import { integrationResponses } from './responses.ts';
import { isHttp, isProxy, type RestRoute } from './route.ts';

/** `Integration` of a method: what API Gateway does with a request (framework-spec 6.1.5). */
export function integration(route: RestRoute, { model }: CompileContext): JsonObject {
  const { type, settings } = route;
  const v4 = model.profile === 'v4';
  return {
    IntegrationHttpMethod: isHttp(type) ? forwardedMethod(route) : 'POST',
    Type: type,
    TimeoutInMillis: v4 ? (settings.timeoutInMillis ?? model.provider.apiGateway.timeoutInMillis) : undefined,
    ...target(route),
    ...(isProxy(type) ? {} : transformation(route)),
    RequestParameters: integrationParameters(route),
    ResponseTransferMode: isProxy(type) ? settings.response?.transferMode?.toUpperCase() : undefined,
  };
}

function forwardedMethod({ settings: { request }, method }: RestRoute): string {
  const forwarded = request?.method?.toUpperCase() ?? method;
  return forwarded === '*' ? 'ANY' : forwarded;
}

function target({ type, settings, fn }: RestRoute): JsonObject {
  if (isHttp(type)) {
    const { connectionType, connectionId } = settings;
    return {
      Uri: settings.request?.uri,
      ...(connectionType && { ConnectionType: 'VPC_LINK', ConnectionId: connectionId }),
    };
  }
  if (type === 'MOCK') return {};
  const arn = getAtt(fn.logicalId, 'Arn');
  const streaming = type === 'AWS_PROXY' && settings.response?.transferMode?.toUpperCase() === 'STREAM';
  return { Uri: integrationUri(fn.alias ? [arn, ':', fn.alias.name] : [arn], streaming) };
}

function transformation(route: RestRoute): JsonObject {
  const { request } = route.settings;
  return {
    PassthroughBehavior: request?.passThrough ?? (route.type === 'AWS' ? 'NEVER' : undefined),
    ContentHandling: request?.contentHandling,
    RequestTemplates: requestTemplates(route),
    IntegrationResponses: integrationResponses(route),
  };
}

/** Default templates for functions, with those of the event in their place; `null` takes one away. */
function requestTemplates({ type, settings: { request, authorizer } }: RestRoute): JsonObject | undefined {
  const claims = (typeof authorizer === 'object' && authorizer?.claims) || [];
  const templates = { ...(type === 'AWS' ? lambdaRequestTemplates(claims) : {}), ...request?.template };
  const kept = Object.entries(templates).filter(([, template]) => template !== null);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
