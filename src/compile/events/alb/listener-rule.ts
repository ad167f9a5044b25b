import { ref } from '../../../cloudformation/intrinsics.ts';
import type { Resource } from '../../../cloudformation/template.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { AlbConditions } from '../../../service/events/alb.ts';
import type { ProviderModel } from '../../../service/service-model.ts';
import type { ListenerEvent } from './listener-event.ts';

/** The rule of one event: its authorizers in order, then the function. Source: framework-spec 6.10. */
export function listenerRule({ config }: ListenerEvent, targetGroupId: string, provider: ProviderModel): Resource {
  const authenticators = (config.authorizer ?? []).map((name, index) =>
    authenticateAction(provider.alb.authorizers?.[name] ?? {}, index + 1),
  );
  const forward: JsonObject = {
    Type: 'forward',
    TargetGroupArn: ref(targetGroupId),
    Order: authenticators.length > 0 ? authenticators.length + 1 : undefined,
  };
  return {
    Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    Properties: {
      Actions: [...authenticators, forward],
      Conditions: ruleConditions(config.conditions),
      ListenerArn: config.listenerArn,
      Priority: config.priority,
    },
  };
}

function authenticateAction(authorizer: JsonObject, Order: number): JsonObject {
  const session = {
    OnUnauthenticatedRequest: authorizer['onUnauthenticatedRequest'] || 'deny',
    AuthenticationRequestExtraParams: authorizer['requestExtraParams'],
    Scope: authorizer['scope'],
    SessionCookieName: authorizer['sessionCookieName'],
    SessionTimeout: authorizer['sessionTimeout'],
  };
  if (authorizer['type'] === 'cognito') {
    const AuthenticateCognitoConfig = {
      UserPoolArn: authorizer['userPoolArn'],
      UserPoolClientId: authorizer['userPoolClientId'],
      UserPoolDomain: authorizer['userPoolDomain'],
      ...session,
    };
    return { Type: 'authenticate-cognito', Order, AuthenticateCognitoConfig };
  }
  const AuthenticateOidcConfig = {
    AuthorizationEndpoint: authorizer['authorizationEndpoint'],
    ClientId: authorizer['clientId'],
    Issuer: authorizer['issuer'],
    TokenEndpoint: authorizer['tokenEndpoint'],
    UserInfoEndpoint: authorizer['userInfoEndpoint'],
    ...session,
    ...(authorizer['clientSecret'] ? { ClientSecret: authorizer['clientSecret'] } : { UseExistingClientSecret: true }),
  };
  return { Type: 'authenticate-oidc', Order, AuthenticateOidcConfig };
}

function ruleConditions({ path, host, method, header, query, ip }: AlbConditions): readonly JsonObject[] {
  const conditions: (JsonObject | undefined)[] = [
    path && { Field: 'path-pattern', Values: list(path) },
    host && { Field: 'host-header', HostHeaderConfig: { Values: list(host) } },
    method && { Field: 'http-request-method', HttpRequestMethodConfig: { Values: list(method) } },
    ...list(header ?? []).map(({ name, values }) => ({
      Field: 'http-header',
      HttpHeaderConfig: { HttpHeaderName: name, Values: values },
    })),
    query && {
      Field: 'query-string',
      QueryStringConfig: { Values: Object.entries(query).map(([Key, value]) => ({ Key, Value: value })) },
    },
    ip && { Field: 'source-ip', SourceIpConfig: { Values: list(ip) } },
  ];
  return conditions.filter((condition) => condition !== undefined);
}

const list = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];
