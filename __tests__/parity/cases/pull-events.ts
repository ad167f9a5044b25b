import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

// Events that Lambda polls: sqs, stream, kafka, msk, activemq, rabbitmq.

/** One function with these events, then the same behind an alias, then with a role of the user's. */
const withEvents = (name: string, events: readonly JsonObject[], more: Partial<ParityCase> = {}): ParityCase => ({
  name,
  config: service({ functions: { hello: { handler: 'handler.hello', events } } }),
  ...more,
});

const account = 'us-east-1:123456789012';
const queue = `arn:aws:sqs:${account}:jobs`;
const table = `arn:aws:dynamodb:${account}:table/users/stream/2024-01-01T00:00:00.000`;
const clicks = `arn:aws:kinesis:${account}:stream/clicks`;
const topic = `arn:aws:sns:${account}:dead`;
const secret = `arn:aws:secretsmanager:${account}:secret:broker-abc`;
const broker = `arn:aws:mq:${account}:broker:main:b-11111111-2222`;
const cluster = `arn:aws:kafka:${account}:cluster/main-cluster/11111111-2222`;
const filterPatterns = [{ body: { type: ['a'] } }, { a: ['b', { prefix: 'c' }] }];

const everySqsKey = {
  arn: queue,
  batchSize: 1,
  enabled: false,
  maximumBatchingWindow: 0,
  functionResponseType: 'ReportBatchItemFailures',
  filterPatterns,
  maximumConcurrency: 2,
};
const everyStreamKey = {
  arn: clicks,
  batchSize: 100,
  parallelizationFactor: 2,
  startingPosition: 'LATEST',
  enabled: false,
  batchWindow: 0,
  maximumRetryAttempts: 0,
  bisectBatchOnFunctionError: true,
  maximumRecordAgeInSeconds: 60,
  functionResponseType: 'ReportBatchItemFailures',
  destinations: { onFailure: topic },
  tumblingWindowInSeconds: 10,
  filterPatterns,
};
const kafka = {
  accessConfigurations: { saslScram512Auth: [secret] },
  bootstrapServers: ['a:9092', 'b:9092'],
  topic: 'orders-v1',
};
const everyKafkaKey = {
  accessConfigurations: {
    vpcSubnet: ['subnet-1', 'subnet-2'],
    vpcSecurityGroup: ['sg-1'],
    saslPlainAuth: [secret],
    saslScram256Auth: [`${secret}2`],
    clientCertificateTlsAuth: [`${secret}3`],
    serverRootCaCertificate: [`${secret}4`],
  },
  bootstrapServers: ['a:9092'],
  topic: 'orders',
  batchSize: 10,
  maximumBatchingWindow: 5,
  enabled: true,
  startingPosition: 'AT_TIMESTAMP',
  startingPositionTimestamp: 1700000000,
  consumerGroupId: 'group',
  filterPatterns,
};
const everyMskKey = {
  arn: cluster,
  topic: 'orders',
  batchSize: 10,
  maximumBatchingWindow: 5,
  enabled: false,
  startingPosition: 'AT_TIMESTAMP',
  startingPositionTimestamp: 1700000000,
  saslScram512: secret,
  consumerGroupId: 'group',
  filterPatterns,
};
const everyBrokerKey = {
  arn: broker,
  basicAuthArn: secret,
  queue: 'jobs.first',
  batchSize: 10,
  maximumBatchingWindow: 5,
  enabled: false,
  filterPatterns,
};

/** A function of each kind of target: plain, behind an alias, with a role of its own. */
const severalFunctions = (events: readonly JsonObject[]): JsonObject => ({
  plain: { handler: 'handler.a', events },
  aliased: { handler: 'handler.b', provisionedConcurrency: 1, events },
  'with-role': { handler: 'handler.c', role: { 'Fn::GetAtt': ['MyRole', 'Arn'] }, events },
  foreign_role: { handler: 'handler.d', role: 'arn:aws:iam::123456789012:role/x', events },
});

export const pullEventCases: readonly ParityCase[] = [
  withEvents('sqs by ARN', [{ sqs: queue }]),
  withEvents('every key of sqs', [{ sqs: everySqsKey }]),
  withEvents('sqs by intrinsics', [
    { sqs: { arn: { 'Fn::GetAtt': ['my-Queue', 'Arn'] } } },
    { sqs: { arn: { 'Fn::ImportValue': 'shared:queue-arn' } } },
    { sqs: { arn: { 'Fn::Join': [':', ['arn:aws:sqs', { Ref: 'AWS::Region' }, 'x', 'joined.fifo']] } } },
    { sqs: { arn: { 'Fn::Join': ['', ['arn:aws:sqs:', { Ref: 'AWS::Region' }, ':1234:tail-queue']] } } },
  ]),
  withEvents('stream by ARN', [{ stream: table }, { stream: clicks }]),
  withEvents('every key of stream', [{ stream: everyStreamKey }]),
  withEvents('streams by intrinsics', [
    { stream: { type: 'dynamodb', arn: { 'Fn::GetAtt': ['UsersTable', 'StreamArn'] } } },
    { stream: { type: 'dynamodb', arn: { 'Fn::ImportValue': 'users-stream' } } },
    { stream: { type: 'kinesis', arn: { Ref: 'ClicksArn' } } },
    { stream: { type: 'kinesis', arn: { 'Fn::Join': ['', ['arn:aws:kinesis:x:stream/', 'a/joined-stream']] } } },
  ]),
  withEvents('stream failures to queues', [
    { stream: { arn: table, destinations: { onFailure: queue } } },
    { stream: { arn: clicks, destinations: { onFailure: { arn: { Ref: 'Dead' }, type: 'sns' } } } },
    {
      stream: { arn: `${clicks}2`, destinations: { onFailure: { arn: { 'Fn::GetAtt': ['Q', 'Arn'] }, type: 'sqs' } } },
    },
  ]),
  withEvents('stream with unlimited record age', [{ stream: { arn: table, maximumRecordAgeInSeconds: -1 } }]),
  withEvents('Kinesis consumers', [
    {
      stream: { arn: clicks, consumer: true, startingPosition: 'AT_TIMESTAMP', startingPositionTimestamp: 1700000000 },
    },
    { stream: { arn: `${clicks}2`, consumer: `${clicks}2/consumer/mine:1` } },
    { stream: { arn: table, consumer: true } },
  ]),
  {
    name: 'Kinesis consumers named after the service',
    config: service({
      functions: { hello: { handler: 'handler.hello', events: [{ stream: { arn: clicks, consumer: true } }] } },
      provider: { kinesis: { consumerNamingMode: 'serviceSpecific' } },
    }),
  },
  withEvents('kafka', [{ kafka }]),
  withEvents('every key of kafka', [{ kafka: everyKafkaKey }, { kafka: { ...kafka, topic: 'x'.repeat(200) } }]),
  withEvents(
    'keys of kafka and msk that only osls knows',
    [
      {
        kafka: {
          ...kafka,
          onFailureDestination: topic,
          provisionedPollerConfig: { minimumPollers: 1, maximumPollers: 3 },
        },
      },
      { msk: { arn: cluster, topic: 'a', provisionedPollerConfig: { maximumPollers: 3 } } },
    ],
    { profiles: ['v4'] },
  ),
  withEvents('msk', [
    { msk: { arn: cluster, topic: 'orders' } },
    { msk: { arn: { Ref: 'Cluster' }, topic: 'orders' } },
    { msk: { arn: { 'Fn::ImportValue': 'shared-cluster' }, topic: 'orders' } },
  ]),
  withEvents('every key of msk', [{ msk: everyMskKey }]),
  withEvents('brokers', [
    { activemq: { arn: broker, basicAuthArn: { Ref: 'Secret' }, queue: 'q' } },
    { rabbitmq: { arn: { 'Fn::ImportValue': 'broker' }, basicAuthArn: secret, queue: 'q' } },
  ]),
  withEvents('every key of activemq', [{ activemq: everyBrokerKey }]),
  withEvents('every key of rabbitmq', [{ rabbitmq: { ...everyBrokerKey, virtualHost: '/prod' } }]),
  {
    name: 'polled events of functions with aliases and roles of their own',
    config: service({
      functions: severalFunctions([
        { sqs: queue },
        { stream: { arn: clicks, consumer: true } },
        { stream: table },
        { kafka },
        { msk: { arn: cluster, topic: 'a' } },
        { activemq: { arn: broker, basicAuthArn: secret, queue: 'q' } },
        { rabbitmq: { arn: broker, basicAuthArn: secret, queue: 'q' } },
      ]),
    }),
  },
  withEvents('two queues whose names differ only in special characters', [
    { sqs: { arn: `${queue}-a`, batchSize: 5 } },
    { sqs: { arn: `${queue}a`, maximumConcurrency: 3 } },
  ]),
];
