import { expect, it } from 'vitest';
import { rabbitmq } from '../../../src/compile/events/rabbitmq.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const broker = 'arn:aws:mq:us-east-1:1:broker:main:b-1';
const secret = 'arn:aws:secretsmanager:us-east-1:1:secret:mq';
const mapping = (properties: object) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  DependsOn: ['IamRoleLambdaExecution'],
  Properties: { FunctionName: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] }, ...properties },
});

it.each([
  [
    'what it needs',
    { arn: { Ref: 'Broker' }, basicAuthArn: { 'Fn::ImportValue': 'secret' }, queue: 'my.jobs' },
    {
      EventSourceArn: { Ref: 'Broker' },
      Queues: ['my.jobs'],
      SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: { 'Fn::ImportValue': 'secret' } }],
    },
  ],
  [
    'every key',
    {
      arn: broker,
      basicAuthArn: secret,
      queue: 'my.jobs',
      batchSize: 5,
      maximumBatchingWindow: 3,
      enabled: false,
      filterPatterns: [{ a: [1] }],
      virtualHost: '/prod',
    },
    {
      EventSourceArn: broker,
      Queues: ['my.jobs'],
      SourceAccessConfigurations: [
        { Type: 'BASIC_AUTH', URI: secret },
        { Type: 'VIRTUAL_HOST', URI: '/prod' },
      ],
      BatchSize: 5,
      MaximumBatchingWindowInSeconds: 3,
      Enabled: false,
      FilterCriteria: { Filters: [{ Pattern: '{"a":[1]}' }] },
    },
  ],
])('rabbitmq with %s', (_, config, expected) => {
  const { resources } = compileEvents(rabbitmq, { hello: [config] });
  expect(resources).toEqual({ HelloEventSourceMappingRabbitMQMyjobs: mapping(expected) });
});

it('each function may read its secrets, find its brokers and reach the network', () => {
  const event = { arn: broker, basicAuthArn: secret, queue: 'a' };
  const { contribution } = compileEvents(rabbitmq, { hello: [event, { ...event, queue: 'b' }], bye: [event] });
  const of = (Action: string, ...Resource: string[]) => ({ Effect: 'Allow', Action: [Action], Resource });
  const network = expect.objectContaining({ Resource: '*' });
  expect(contribution.statements).toEqual([
    of('secretsmanager:GetSecretValue', secret, secret),
    of('mq:DescribeBroker', broker, broker),
    network,
    of('secretsmanager:GetSecretValue', secret),
    of('mq:DescribeBroker', broker),
    network,
  ]);
});
