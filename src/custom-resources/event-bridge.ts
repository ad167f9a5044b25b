import { createHash } from 'node:crypto';
import { ignoring } from './aws-error.ts';
import {
  ensurePermission,
  type LambdaPermission,
  lambdaArn,
  removePermission,
  statementId,
} from './lambda-permission.ts';
import { type Operations, respondingHandler } from './respond.ts';
import type { AwsClient } from './signed-fetch.ts';

/** Properties of `Custom::EventBridge`, which only services of serverless 3 have (framework-spec 6.16). */
interface EventBridgeProperties {
  readonly FunctionName: string;
  readonly EventBridgeConfig: {
    readonly RuleName: string;
    readonly State: string;
    readonly EventBus?: string;
    readonly Schedule?: string;
    readonly Pattern?: unknown;
    readonly Input?: unknown;
    readonly InputPath?: string;
    readonly InputTransformer?: unknown;
  };
}

/** A rule with its target and permission, and the bus if it is named and not there. */
export const eventBridge: Operations<EventBridgeProperties> = {
  async create(properties, client) {
    await ensurePermission(permissionOf(properties, client), client);
    const bus = ownBus(properties);
    if (bus) await ignoring(['ResourceAlreadyExistsException'], events('CreateEventBus', { Name: bus }, client));
    await putRule(properties, client);
  },

  async update(properties, old, client) {
    if (isSameRule(properties, old) && properties.FunctionName === old.FunctionName) return putRule(properties, client);
    await eventBridge.create(properties, client);
    if (!isSameRule(properties, old)) await removeRule(old, client);
    if (statementOf(properties) !== statementOf(old) || properties.FunctionName !== old.FunctionName) {
      await removePermission(permissionOf(old, client), client);
    }
  },

  async remove(properties, client) {
    await removePermission(permissionOf(properties, client), client);
    await removeRule(properties, client);
    const bus = ownBus(properties);
    // A bus that still has rules of other events is refused, and goes with the last of them.
    if (bus) await ignoring(['ValidationException', ...gone], events('DeleteEventBus', { Name: bus }, client));
  },
};

export const handler = respondingHandler('CustomResourceEventBridge', eventBridge);

const gone = ['ResourceNotFoundException'];

const isSameRule = (
  { EventBridgeConfig: one }: EventBridgeProperties,
  { EventBridgeConfig: other }: EventBridgeProperties,
) => one.RuleName === other.RuleName && one.EventBus === other.EventBus;

/** Name of the rule's bus, `undefined` for the default one. */
function busName({ EventBridgeConfig: { EventBus } }: EventBridgeProperties): string | undefined {
  if (!EventBus || EventBus === 'default') return undefined;
  return EventBus.startsWith('arn') ? EventBus.slice(EventBus.indexOf('/') + 1) : EventBus;
}

/** The bus if this resource makes it: one by ARN exists. */
const ownBus = (properties: EventBridgeProperties): string | undefined =>
  properties.EventBridgeConfig.EventBus?.startsWith('arn') ? undefined : busName(properties);

const statementOf = ({ FunctionName, EventBridgeConfig }: EventBridgeProperties): string =>
  statementId(FunctionName, EventBridgeConfig.RuleName.toLowerCase().replace(/[.:*]/g, ''));

function permissionOf(properties: EventBridgeProperties, client: AwsClient): LambdaPermission {
  const { partition, region, accountId } = client;
  const path = [busName(properties), properties.EventBridgeConfig.RuleName].filter((part) => part !== undefined);
  return {
    functionName: properties.FunctionName,
    statementId: statementOf(properties),
    principal: 'events.amazonaws.com',
    sourceArn: `arn:${partition}:events:${region}:${accountId}:rule/${path.join('/')}`,
  };
}

async function putRule(properties: EventBridgeProperties, client: AwsClient): Promise<void> {
  const { RuleName, State, Schedule, Pattern, Input, InputPath, InputTransformer } = properties.EventBridgeConfig;
  const EventBusName = busName(properties);
  const EventPattern = Pattern === undefined ? undefined : JSON.stringify(Pattern);
  await events('PutRule', { Name: RuleName, EventBusName, EventPattern, ScheduleExpression: Schedule, State }, client);
  const target = {
    Arn: lambdaArn(client, properties.FunctionName, undefined),
    Id: targetId(RuleName),
    Input: Input === undefined ? undefined : JSON.stringify(Input),
    InputPath,
    InputTransformer,
  };
  const answer = await events('PutTargets', { Rule: RuleName, EventBusName, Targets: [target] }, client);
  const { FailedEntries = [] } = JSON.parse(answer) as { FailedEntries?: readonly { readonly ErrorMessage: string }[] };
  const [failed] = FailedEntries;
  if (failed) throw new Error(`Rule ${RuleName} got no target: ${failed.ErrorMessage}`);
}

async function removeRule(properties: EventBridgeProperties, client: AwsClient): Promise<void> {
  const { RuleName } = properties.EventBridgeConfig;
  const EventBusName = busName(properties);
  await ignoring(gone, events('RemoveTargets', { Rule: RuleName, EventBusName, Ids: [targetId(RuleName)] }, client));
  await ignoring(gone, events('DeleteRule', { Name: RuleName, EventBusName }, client));
}

/** `<rule>-target`, with a digest where it is longer than 64 characters, as the framework names it. */
function targetId(ruleName: string): string {
  const id = `${ruleName}-target`;
  return id.length > 64 ? `${id.slice(0, 25)}${createHash('md5').update(id).digest('hex')}-target` : id;
}

const events = (operation: string, request: Readonly<Record<string, unknown>>, client: AwsClient): Promise<string> =>
  client.call({
    service: 'events',
    method: 'POST',
    path: '/',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSEvents.${operation}` },
    body: JSON.stringify(request),
  });
