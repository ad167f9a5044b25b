import { actionsOf, type GrantRule, passRole } from '../grant.ts';
import type { ResourceScope } from '../resource-scope.ts';

const queue: GrantRule = (resource) => [
  {
    sid: 'SqsQueue',
    actions: actionsOf(
      'sqs',
      'CreateQueue DeleteQueue GetQueueAttributes SetQueueAttributes GetQueueUrl TagQueue UntagQueue ListQueueTags',
    ),
    resources: [resource.arn('sqs', resource.name())],
  },
];

const listed = (resource: ResourceScope, property: string, service: string): readonly string[] => {
  const { [property]: list } = resource.properties;
  if (!Array.isArray(list)) return [resource.arn(service, '*')];
  // Queues are named by their URL, whose end is the name.
  return list.map((item: unknown) => resource.arnOf(lastSegment(resource.text(item)), service));
};
const lastSegment = (text: string): string => (text.startsWith('arn:') ? text : (text.split('/').at(-1) ?? text));

const queuePolicy: GrantRule = (resource) => [
  {
    sid: 'SqsQueuePolicy',
    actions: actionsOf('sqs', 'GetQueueAttributes SetQueueAttributes GetQueueUrl'),
    resources: listed(resource, 'Queues', 'sqs'),
  },
];

const topic: GrantRule = (resource) => [
  {
    sid: 'SnsTopic',
    actions: actionsOf(
      'sns',
      `CreateTopic GetTopicAttributes SetTopicAttributes DeleteTopic Subscribe Unsubscribe ListSubscriptionsByTopic
       GetDataProtectionPolicy PutDataProtectionPolicy TagResource UntagResource ListTagsForResource`,
    ),
    resources: [resource.arn('sns', resource.name())],
  },
];

const subscription: GrantRule = (resource) => {
  const arn = resource.arnOf(resource.properties['TopicArn'], 'sns');
  return [
    {
      sid: 'SnsSubscription',
      actions: actionsOf(
        'sns',
        `Subscribe Unsubscribe ListSubscriptionsByTopic GetSubscriptionAttributes SetSubscriptionAttributes
         GetTopicAttributes`,
      ),
      resources: [arn, `${arn}:*`],
    },
  ];
};

const topicPolicy: GrantRule = (resource) => [
  {
    sid: 'SnsTopicPolicy',
    actions: actionsOf('sns', 'GetTopicAttributes SetTopicAttributes'),
    resources: listed(resource, 'Topics', 'sns'),
  },
];

const stream: GrantRule = (resource) => [
  {
    sid: 'KinesisStream',
    actions: actionsOf(
      'kinesis',
      `CreateStream DescribeStream DescribeStreamSummary DeleteStream UpdateShardCount UpdateStreamMode
       IncreaseStreamRetentionPeriod DecreaseStreamRetentionPeriod StartStreamEncryption StopStreamEncryption
       AddTagsToStream RemoveTagsFromStream ListTagsForStream TagResource UntagResource ListTagsForResource
       EnableEnhancedMonitoring DisableEnhancedMonitoring`,
    ),
    resources: [resource.arn('kinesis', `stream/${resource.name()}`)],
  },
];

const streamConsumer: GrantRule = (resource) => {
  const arn = resource.arnOf(resource.properties['StreamARN'], 'kinesis', 'stream/');
  return [
    {
      sid: 'KinesisConsumer',
      actions: actionsOf('kinesis', 'RegisterStreamConsumer DescribeStreamConsumer DeregisterStreamConsumer'),
      resources: [arn, `${arn}/consumer/*`],
    },
  ];
};

const firehose: GrantRule = (resource) => [
  {
    sid: 'Firehose',
    actions: actionsOf(
      'firehose',
      `CreateDeliveryStream DescribeDeliveryStream UpdateDestination DeleteDeliveryStream TagDeliveryStream
       UntagDeliveryStream ListTagsForDeliveryStream StartDeliveryStreamEncryption StopDeliveryStreamEncryption`,
    ),
    resources: [resource.arn('firehose', `deliverystream/${resource.name()}`)],
  },
  ...passRole(resource, '*', 'firehose.amazonaws.com'),
];

export const messagingRules = {
  'AWS::Kinesis::Stream': stream,
  'AWS::Kinesis::StreamConsumer': streamConsumer,
  'AWS::KinesisFirehose::DeliveryStream': firehose,
  'AWS::SNS::Subscription': subscription,
  'AWS::SNS::Topic': topic,
  'AWS::SNS::TopicPolicy': topicPolicy,
  'AWS::SQS::Queue': queue,
  'AWS::SQS::QueuePolicy': queuePolicy,
} as const satisfies Readonly<Record<string, GrantRule>>;
