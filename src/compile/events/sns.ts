import { accountId, join, partition, ref, region } from '../../cloudformation/intrinsics.ts';
import { snsPermissionId, snsSubscriptionId, snsTopicId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import { groupBy } from '../../core/group-by.ts';
import type { SnsEventConfig } from '../../service/events/sns.ts';
import type { CompileContext, EventCompiler, FunctionEvent } from '../contribution.ts';
import { type EventResource, eventResources } from './event-resources.ts';
import { invokePermission } from './invoke-permission.ts';
import { deadLetterQueue } from './sns/dead-letter-queue.ts';

type Settings = Exclude<SnsEventConfig, string>;

/** One event with its topic; `arn` is given for a topic that exists. */
interface Subscription extends FunctionEvent<'sns'> {
  readonly config: Settings;
  readonly topicName: string;
  readonly arn: Value | undefined;
  /** Of a topic in another region; only the object form tells it. */
  readonly region: string | undefined;
}

/**
 * `sns` events: topics by name are made and hold their subscriptions, unless a filter or a dead-letter queue needs a
 * resource of its own; topics by ARN get a subscription. Source: framework-spec 6.6.
 *
 * `orders` of function `hello` → `SNSTopicOrders` and `HelloLambdaPermissionOrdersSNS`.
 */
export const sns: EventCompiler<'sns'> = {
  kind: 'sns',
  delivery: 'push',
  compile(events, context) {
    const subscriptions = events.flatMap((event) => subscriptionOf(event, context) ?? []);
    const ofNewTopics = subscriptions.filter(({ arn }) => arn === undefined);
    const topics = [...groupBy(ofNewTopics, ({ topicName }) => topicName).values()];
    const entries = [
      ...topics.flatMap((group) => topic(group, context)),
      ...subscriptions.flatMap((one) => subscriptionResources(one, context)),
    ];
    return eventResources(entries, context);
  },
};

/** `undefined` for an event that has an error. */
function subscriptionOf(event: FunctionEvent<'sns'>, { model, problems }: CompileContext): Subscription | undefined {
  const written = event.event.config;
  if (typeof written === 'string') {
    const arn = written.startsWith('arn:') ? written : undefined;
    const topicName = arn?.split(':').at(-1) ?? written;
    return { ...event, config: {}, topicName, arn, region: undefined };
  }
  // Colons of `AWS::Region` inside an ARN do not separate its parts.
  const parts = typeof written.arn === 'string' ? written.arn.split(/(?<!:):(?!:)/) : [];
  const topicName = written.topicName || parts.at(-1);
  if (!topicName) {
    const message = 'An sns event whose arn is a CloudFormation function needs topicName too.';
    problems.error('SNS_TOPIC_NAME_MISSING', message, { at: model.locate([...event.event.path, 'arn']) });
    return undefined;
  }
  const region = parts[3] === model.region ? undefined : parts[3];
  return { ...event, config: written, topicName, arn: written.arn, region };
}

const needsOwnResource = ({ config }: Subscription): boolean =>
  config.filterPolicy !== undefined || config.redrivePolicy !== undefined;

/** Events of one topic name: the first tells its display name; in v3 the topic waits for the first one's alias only. */
function topic(group: readonly Subscription[], { model }: CompileContext): readonly EventResource[] {
  const [first] = group;
  if (!first) return [];
  const waiting = model.profile === 'v3' ? [first] : group;
  const aliases = [...new Set(waiting.flatMap(({ fn }) => fn.alias?.logicalId ?? []))];
  const inline = group.filter((one) => !needsOwnResource(one));
  const resource: Resource = {
    Type: 'AWS::SNS::Topic',
    DependsOn: aliases.length > 1 ? aliases : aliases[0],
    Properties: {
      TopicName: first.topicName,
      DisplayName: first.config.displayName || undefined,
      Subscription:
        inline.length > 0 ? inline.map(({ fn }) => ({ Endpoint: fn.target, Protocol: 'lambda' })) : undefined,
    },
  };
  return [{ id: snsTopicId(first.topicName), resource, path: first.event.path }];
}

function subscriptionResources(one: Subscription, context: CompileContext): readonly EventResource[] {
  const { fn, topicName, arn, config } = one;
  const { path } = one.event;
  const sourceArn = arn ?? join('', ['arn:', partition, ':sns:', region, ':', accountId, ':', topicName]);
  const queue = config.redrivePolicy && deadLetterQueue(one, config.redrivePolicy, context);
  const resources: EventResource[] = queue ? [{ ...queue.policy, path }] : [];
  if (arn !== undefined || needsOwnResource(one)) {
    const resource = subscription(one, queue?.arn, context);
    resources.push({ id: snsSubscriptionId(fn.model.key, topicName), resource, path });
  }
  const permission = invokePermission(fn, { principal: 'sns.amazonaws.com', sourceArn });
  return [...resources, { id: snsPermissionId(fn.model.key, topicName), resource: permission, path }];
}

function subscription(one: Subscription, queueArn: Value | undefined, { model }: CompileContext): Resource {
  const { fn, config, arn } = one;
  const waits = arn !== undefined || model.profile === 'v4';
  return {
    Type: 'AWS::SNS::Subscription',
    DependsOn: waits ? fn.alias?.logicalId : undefined,
    Properties: {
      TopicArn: arn ?? ref(snsTopicId(one.topicName)),
      Protocol: 'lambda',
      Endpoint: fn.target,
      FilterPolicy: config.filterPolicy,
      FilterPolicyScope: config.filterPolicyScope,
      RedrivePolicy: queueArn === undefined ? undefined : { deadLetterTargetArn: queueArn },
      Region: one.region,
    },
  };
}
