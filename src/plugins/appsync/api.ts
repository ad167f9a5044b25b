import { getAtt, ref, sub } from '../../cloudformation/intrinsics.ts';
import { graphQlApiId } from '../../cloudformation/logical-ids.ts';
import type { Resources } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { authorizerName, lambdaArn } from './lambda-target.ts';
import { isLogging } from './logging.ts';
import { authorizerPermissionId, logRoleId } from './names.ts';
import type { AppSync } from './settings.ts';
import { tagList } from './tags.ts';

/** The API itself, and the permission of a Lambda authorizer. */
export function apiResources(appSync: AppSync): Resources {
  const { config, name, authentications } = appSync;
  const [main = {}, ...additional] = authentications;
  const { xrayEnabled, environment, visibility, introspection, queryDepthLimit, resolverCountLimit } = config;
  const Properties = {
    Name: name,
    XrayEnabled: xrayEnabled || false,
    Tags: tagList(config),
    EnvironmentVariables: environment,
    ...authenticationProvider(appSync, main, true),
    AdditionalAuthenticationProviders:
      additional.length > 0 ? additional.map((one) => authenticationProvider(appSync, one, false)) : undefined,
    LogConfig: isLogging(config) ? logConfig(objectAt(config, 'logging')) : undefined,
    Visibility: visibility || undefined,
    EnhancedMetricsConfig: config['enhancedMetrics'] || undefined,
    IntrospectionConfig: introspection === undefined ? undefined : introspection ? 'ENABLED' : 'DISABLED',
    QueryDepthLimit: queryDepthLimit,
    ResolverCountLimit: resolverCountLimit,
  };
  return { [graphQlApiId]: { Type: 'AWS::AppSync::GraphQLApi', Properties }, ...authorizerPermission(appSync) };
}

function logConfig({ roleArn, level, excludeVerboseContent }: JsonObject): JsonObject {
  return {
    CloudWatchLogsRoleArn: roleArn || getAtt(logRoleId, 'Arn'),
    FieldLogLevel: level,
    ExcludeVerboseContent: excludeVerboseContent,
  };
}

function authenticationProvider(appSync: AppSync, authentication: JsonObject, isMain: boolean): JsonObject {
  const { type } = authentication;
  const config = objectAt(authentication, 'config');
  switch (type) {
    case 'AMAZON_COGNITO_USER_POOLS':
      return { AuthenticationType: type, UserPoolConfig: userPool(config, isMain) };
    case 'OPENID_CONNECT': {
      const { issuer, clientId, iatTTL, authTTL } = config;
      const OpenIDConnectConfig = { Issuer: issuer, ClientId: clientId, IatTTL: iatTTL, AuthTTL: authTTL };
      return { AuthenticationType: type, OpenIDConnectConfig };
    }
    case 'AWS_LAMBDA': {
      const LambdaAuthorizerConfig = {
        AuthorizerUri: lambdaArn(config, authorizerName(appSync)),
        IdentityValidationExpression: config['identityValidationExpression'],
        AuthorizerResultTtlInSeconds: config['authorizerResultTtlInSeconds'],
      };
      return { AuthenticationType: type, LambdaAuthorizerConfig };
    }
    default:
      return { AuthenticationType: type };
  }
}

function userPool({ awsRegion, userPoolId, appIdClientRegex, defaultAction }: JsonObject, isMain: boolean): JsonObject {
  return {
    AwsRegion: awsRegion || sub('${AWS::Region}'),
    UserPoolId: userPoolId,
    AppIdClientRegex: appIdClientRegex,
    DefaultAction: isMain ? defaultAction || 'ALLOW' : undefined,
  };
}

/** For one authorizer, an additional one before the main one: the plugin makes no more. */
function authorizerPermission(appSync: AppSync): Resources {
  const [main, ...additional] = appSync.authentications;
  const authorizer = [...additional, ...(main ? [main] : [])].find(({ type }) => type === 'AWS_LAMBDA');
  if (!authorizer) return {};
  const Properties = {
    Action: 'lambda:InvokeFunction',
    FunctionName: lambdaArn(objectAt(authorizer, 'config'), authorizerName(appSync)),
    Principal: 'appsync.amazonaws.com',
    SourceArn: ref(graphQlApiId),
  };
  return { [authorizerPermissionId]: { Type: 'AWS::Lambda::Permission', Properties } };
}
