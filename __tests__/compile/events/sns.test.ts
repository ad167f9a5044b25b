import { describe, expect, it } from 'vitest';
import { sns } from '../../../src/compile/events/sns.ts';
import type { SnsEventConfig } from '../../../src/service/events/sns.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const endpoint = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };
const aliased = (fn: string) => ({
  'Fn::Join': [':', [{ 'Fn::GetAtt': [`${fn}LambdaFunction`, 'Arn'] }, 'provisioned']],
});
const ordersArn = 'arn:aws:sns:us-east-1:123456789012:orders';
const newTopicArn = (name: string) => ({
  'Fn::Join': [
    '',
    ['arn:', { Ref: 'AWS::Partition' }, ':sns:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':', name],
  ],
});
const permission = (sourceArn: unknown) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: endpoint,
    Action: 'lambda:InvokeFunction',
    Principal: 'sns.amazonaws.com',
    SourceArn: sourceArn,
  },
});
const subscription = (properties: object) => ({
  Type: 'AWS::SNS::Subscription',
  Properties: { Protocol: 'lambda', Endpoint: endpoint, ...properties },
});

describe('sns events', () => {
  it('a name makes a topic that holds the subscription', () => {
    expect(compileEvents(sns, { hello: [{ topicName: 'my-orders', displayName: 'Orders' }] }).resources).toEqual({
      SNSTopicMyorders: {
        Type: 'AWS::SNS::Topic',
        Properties: {
          TopicName: 'my-orders',
          DisplayName: 'Orders',
          Subscription: [{ Endpoint: endpoint, Protocol: 'lambda' }],
        },
      },
      HelloLambdaPermissionMyordersSNS: permission(newTopicArn('my-orders')),
    });
  });

  it('a filter needs a subscription of its own', () => {
    const filter = { filterPolicy: { pet: ['dog'] }, filterPolicyScope: 'MessageBody' };
    expect(compileEvents(sns, { hello: [{ topicName: 'orders', ...filter }] }).resources).toEqual({
      SNSTopicOrders: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'orders' } },
      HelloSnsSubscriptionOrders: subscription({
        TopicArn: { Ref: 'SNSTopicOrders' },
        FilterPolicy: { pet: ['dog'] },
        FilterPolicyScope: 'MessageBody',
      }),
      HelloLambdaPermissionOrdersSNS: permission(newTopicArn('orders')),
    });
  });

  it.each<[string, SnsEventConfig, string, object]>([
    ['an ARN as text', ordersArn, 'Orders', { TopicArn: ordersArn }],
    ['an ARN in an object', { arn: ordersArn }, 'Orders', { TopicArn: ordersArn }],
    [
      'an ARN of another region',
      { arn: 'arn:aws:sns:eu-west-1:1:orders' },
      'Orders',
      { TopicArn: 'arn:aws:sns:eu-west-1:1:orders', Region: 'eu-west-1' },
    ],
    ['an intrinsic with a name', { arn: { Ref: 'Topic' }, topicName: 'mine' }, 'Mine', { TopicArn: { Ref: 'Topic' } }],
  ])('%s subscribes to a topic that exists', (_, config, name, expected) => {
    expect(compileEvents(sns, { hello: [config] }).resources).toEqual({
      [`HelloSnsSubscription${name}`]: subscription(expected),
      [`HelloLambdaPermission${name}SNS`]: permission((expected as { TopicArn: unknown }).TopicArn),
    });
  });

  it.each([
    ['v4', ['HelloProvConcLambdaAlias', 'ByeProvConcLambdaAlias'], 'HelloProvConcLambdaAlias'],
    ['v3', 'HelloProvConcLambdaAlias', undefined],
  ] as const)('%s: what topic and subscription wait for when functions have aliases', (profile, topic, filtered) => {
    const { resources } = compileEvents(
      sns,
      { hello: ['orders', { topicName: 'pets', filterPolicy: { a: ['b'] } }], bye: ['orders'] },
      { profile, aliases: { hello: 'provisioned', bye: 'provisioned' } },
    );
    expect(resources.SNSTopicOrders.DependsOn).toEqual(topic);
    expect(resources.SNSTopicOrders.Properties.Subscription).toEqual([
      { Endpoint: aliased('Hello'), Protocol: 'lambda' },
      { Endpoint: aliased('Bye'), Protocol: 'lambda' },
    ]);
    expect(resources.HelloSnsSubscriptionPets.DependsOn).toEqual(filtered);
    expect(resources.HelloLambdaPermissionOrdersSNS.DependsOn).toBe('HelloProvConcLambdaAlias');
  });
});

describe('dead-letter queues of sns events', () => {
  const queueArn = 'arn:aws:sqs:us-east-1:123456789012:dead';
  it.each([
    [
      'an ARN',
      { deadLetterTargetArn: queueArn },
      queueArn,
      { 'Fn::Join': ['', ['https://sqs.us-east-1.', { Ref: 'AWS::URLSuffix' }, '/123456789012/dead']] },
    ],
    ['a queue of the stack', { deadLetterTargetRef: 'Dead' }, { 'Fn::GetAtt': ['Dead', 'Arn'] }, { Ref: 'Dead' }],
    [
      'an export',
      { deadLetterTargetImport: { arn: 'dead-arn', url: 'dead-url' } },
      { 'Fn::ImportValue': 'dead-arn' },
      { 'Fn::ImportValue': 'dead-url' },
    ],
  ])('%s names the queue, which lets the topic send', (_, redrivePolicy, arn, url) => {
    const { resources } = compileEvents(sns, { hello: [{ arn: ordersArn, redrivePolicy }] });
    expect(resources.HelloSnsSubscriptionOrders.Properties.RedrivePolicy).toEqual({ deadLetterTargetArn: arn });
    expect(resources.OrdersToHelloDLQPolicy).toEqual({
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        PolicyDocument: {
          Version: '2012-10-17',
          Id: 'OrdersToHelloDLQPolicy',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'sns.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: arn,
              Condition: { ArnEquals: { 'aws:SourceArn': ordersArn } },
            },
          ],
        },
        Queues: [url],
      },
    });
  });

  it('a topic by name leaves the queue open to any topic, with a warning', () => {
    const redrivePolicy = { deadLetterTargetArn: queueArn };
    const { resources, places } = compileEvents(sns, { hello: [{ topicName: 'orders', redrivePolicy }] });
    expect(resources.OrdersToHelloDLQPolicy.Properties.PolicyDocument.Statement[0].Condition).toEqual({
      ArnEquals: {},
    });
    expect(places).toEqual(['SNS_DEAD_LETTER_OPEN at functions.hello.events[0].sns.redrivePolicy']);
  });
});

describe('mistakes in sns events', () => {
  it('an intrinsic ARN without topicName is an error on its line', () => {
    const { places } = compileEvents(sns, { hello: [{ arn: { Ref: 'Topic' } }] });
    expect(places).toEqual(['SNS_TOPIC_NAME_MISSING at functions.hello.events[0].sns.arn']);
  });

  it.each([
    ['v4', { pet: ['cat'] }],
    ['v3', { pet: ['cat'], size: ['big'] }],
  ] as const)('%s: two filters on one topic make one subscription, with a warning', (profile, filterPolicy) => {
    const { resources, places } = compileEvents(
      sns,
      {
        hello: [
          { arn: ordersArn, filterPolicy: { pet: ['dog'], size: ['big'] } },
          { arn: ordersArn, filterPolicy: { pet: ['cat'] } },
        ],
      },
      { profile },
    );
    expect(resources.HelloSnsSubscriptionOrders.Properties.FilterPolicy).toEqual(filterPolicy);
    expect(places).toEqual(['EVENT_OVERWRITTEN at functions.hello.events[1].sns']);
  });
});
