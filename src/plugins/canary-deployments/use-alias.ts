import { join, partition, ref, region } from '../../cloudformation/intrinsics.ts';
import type { Resource } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';

type Change = (properties: JsonObject, functionId: string, alias: Json) => JsonObject;

/** Type of resource → its properties with the alias where they name the function. */
const changes: Readonly<Record<string, Change>> = {
  'AWS::Lambda::Permission': (properties, functionId, alias) =>
    isArnOf(properties['FunctionName'], functionId) || isRefTo(properties['FunctionName'], functionId)
      ? { ...properties, FunctionName: alias }
      : properties,
  'AWS::Lambda::EventSourceMapping': (properties, functionId, alias) =>
    mentions(properties['FunctionName'], functionId) ? { ...properties, FunctionName: alias } : properties,
  'AWS::ApiGateway::Method': (properties, functionId, alias) => {
    const { Integration } = properties;
    if (!isJsonObject(Integration) || !mentions(Integration, functionId)) return properties;
    return { ...properties, Integration: { ...Integration, Uri: invocationUri(inAws, alias) } };
  },
  'AWS::ApiGatewayV2::Integration': (properties, functionId, alias) =>
    mentions(properties['IntegrationUri'], functionId)
      ? { ...properties, IntegrationUri: invocationUri(inOwnPartition, alias) }
      : properties,
  'AWS::ApiGatewayV2::Authorizer': (properties, functionId, alias) =>
    mentions(properties['AuthorizerUri'], functionId)
      ? { ...properties, AuthorizerUri: invocationUri(inOwnPartition, alias) }
      : properties,
  'AWS::SNS::Topic': (properties, functionId, alias) => {
    const subscriptions = objects(properties['Subscription']);
    const others = subscriptions.filter(({ Endpoint }) => !isArnOf(Endpoint, functionId));
    if (others.length === subscriptions.length) return properties;
    return { ...properties, Subscription: [...others, { Endpoint: alias, Protocol: 'lambda' }] };
  },
  'AWS::SNS::Subscription': (properties, functionId, alias) =>
    properties['Protocol'] === 'lambda' ? withAlias(properties, 'Endpoint', functionId, alias) : properties,
  'AWS::S3::Bucket': (properties, functionId, alias) => {
    const { NotificationConfiguration: notifications } = properties;
    if (!isJsonObject(notifications) || !Array.isArray(notifications['LambdaConfigurations'])) return properties;
    const LambdaConfigurations = objects(notifications['LambdaConfigurations']).map((one) =>
      withAlias(one, 'Function', functionId, alias),
    );
    return { ...properties, NotificationConfiguration: { ...notifications, LambdaConfigurations } };
  },
  'AWS::Events::Rule': (properties, functionId, alias) => {
    if (!Array.isArray(properties['Targets'])) return properties;
    const Targets = objects(properties['Targets']).map((target) => withAlias(target, 'Arn', functionId, alias));
    return { ...properties, Targets };
  },
  'AWS::Logs::SubscriptionFilter': (properties, functionId, alias) =>
    withAlias(properties, 'DestinationArn', functionId, alias),
  'AWS::IoT::TopicRule': (properties, functionId, alias) => {
    const { TopicRulePayload: payload } = properties;
    if (!isJsonObject(payload)) return properties;
    const Actions = objects(payload['Actions']).map((action) =>
      isJsonObject(action['Lambda'])
        ? { ...action, Lambda: withAlias(action['Lambda'], 'FunctionArn', functionId, alias) }
        : action,
    );
    return { ...properties, TopicRulePayload: { ...payload, Actions } };
  },
  'AWS::AppSync::DataSource': (properties, functionId, alias) => {
    const { LambdaConfig } = properties;
    if (!isJsonObject(LambdaConfig)) return properties;
    return { ...properties, LambdaConfig: withAlias(LambdaConfig, 'LambdaFunctionArn', functionId, alias) };
  },
};

/** A resource that calls the function `functionId`, calling its alias instead; others as they are. */
export function useAlias(resource: Resource, functionId: string, aliasId: string): Resource {
  const change = changes[resource.Type];
  if (!change || !resource.Properties) return resource;
  return { ...resource, Properties: change(resource.Properties, functionId, ref(aliasId)) };
}

const withAlias = (properties: JsonObject, key: string, functionId: string, alias: Json): JsonObject =>
  isArnOf(properties[key], functionId) ? { ...properties, [key]: alias } : properties;

const isRefTo = (value: Json | undefined, id: string): boolean => isJsonObject(value) && value['Ref'] === id;

function isArnOf(value: Json | undefined, id: string): boolean {
  const attribute = isJsonObject(value) ? value['Fn::GetAtt'] : undefined;
  return Array.isArray(attribute) && attribute[0] === id;
}

/** Whether some text inside `value` is exactly `id`. */
function mentions(value: Json | undefined, id: string): boolean {
  if (typeof value === 'string') return value === id;
  if (Array.isArray(value)) return value.some((item) => mentions(item, id));
  return isJsonObject(value) && Object.values(value).some((item) => mentions(item, id));
}

// The plugin writes the partition of REST APIs out.
const inAws = ['arn:aws:apigateway:'];
const inOwnPartition = ['arn:', partition, ':apigateway:'];

const invocationUri = (arnStart: readonly Json[], target: Json): Json =>
  join('', [...arnStart, region, ':lambda:path/2015-03-31/functions/', target, '/invocations']);

const objects = (list: Json | undefined): readonly JsonObject[] =>
  Array.isArray(list) ? list.filter((item): item is JsonObject => isJsonObject(item)) : [];
