import { expect, it } from 'vitest';
import { msk } from '../../../src/compile/events/msk.ts';
import type { MskEventConfig } from '../../../src/service/events/msk.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const cluster = 'arn:aws:kafka:us-east-1:1:cluster/main-cluster/1111';
const secret = 'arn:aws:secretsmanager:us-east-1:1:secret:msk';
const everyKey: MskEventConfig = {
  arn: cluster,
  topic: 'orders',
  batchSize: 5,
  maximumBatchingWindow: 3,
  enabled: false,
  startingPosition: 'AT_TIMESTAMP',
  startingPositionTimestamp: 1_700_000_000,
  saslScram512: secret,
  consumerGroupId: 'group',
  filterPatterns: [{ a: [1] }],
  provisionedPollerConfig: { maximumPollers: 3 },
};
const everyProperty = {
  EventSourceArn: cluster,
  Topics: ['orders'],
  StartingPosition: 'AT_TIMESTAMP',
  StartingPositionTimestamp: 1_700_000_000,
  BatchSize: 5,
  MaximumBatchingWindowInSeconds: 3,
  Enabled: false,
  SourceAccessConfigurations: [{ Type: 'SASL_SCRAM_512_AUTH', URI: secret }],
  AmazonManagedKafkaEventSourceConfig: { ConsumerGroupId: 'group' },
  FilterCriteria: { Filters: [{ Pattern: '{"a":[1]}' }] },
};
const plain = (arn: unknown) => ({ EventSourceArn: arn, Topics: ['orders'], StartingPosition: 'TRIM_HORIZON' });

it.each<[string, MskEventConfig, 'v3' | 'v4', string, object]>([
  ['an ARN', { arn: cluster, topic: 'orders' }, 'v4', 'Maincluster', plain(cluster)],
  ['a reference', { arn: { Ref: 'Cluster' }, topic: 'orders' }, 'v4', 'Cluster', plain({ Ref: 'Cluster' })],
  [
    'an import',
    { arn: { 'Fn::ImportValue': 'the-cluster' }, topic: 'orders' },
    'v4',
    'Thecluster',
    plain({ 'Fn::ImportValue': 'the-cluster' }),
  ],
  ['every key', everyKey, 'v4', 'Maincluster', { ...everyProperty, ProvisionedPollerConfig: { MaximumPollers: 3 } }],
  ['every key, of which v3 does not know the pollers', everyKey, 'v3', 'Maincluster', everyProperty],
])('msk with %s', (_, config, profile, name, expected) => {
  const { resources } = compileEvents(msk, { hello: [config] }, { profile });
  expect(resources).toEqual({
    [`HelloEventSourceMappingMSK${name}Orders`]: {
      Type: 'AWS::Lambda::EventSourceMapping',
      DependsOn: ['IamRoleLambdaExecution'],
      Properties: { FunctionName: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] }, ...expected },
    },
  });
});

it('each function may read from its clusters and reach the network', () => {
  const { contribution } = compileEvents(msk, {
    hello: [
      { arn: cluster, topic: 'a' },
      { arn: { Ref: 'C' }, topic: 'b' },
    ],
    bye: [{ arn: cluster, topic: 'a' }],
  });
  const clusterAccess = (...Resource: unknown[]) => ({
    Effect: 'Allow',
    Action: ['kafka:DescribeCluster', 'kafka:GetBootstrapBrokers'],
    Resource,
  });
  const network = expect.objectContaining({ Resource: '*' });
  expect(contribution.statements).toEqual([
    clusterAccess(cluster, { Ref: 'C' }),
    network,
    clusterAccess(cluster),
    network,
  ]);
});

it('a time that is not told is an error on its line', () => {
  const { places } = compileEvents(msk, { hello: [{ arn: cluster, topic: 'a', startingPosition: 'AT_TIMESTAMP' }] });
  expect(places).toEqual(['EVENT_STARTING_TIMESTAMP_MISSING at functions.hello.events[0].msk.startingPosition']);
});
