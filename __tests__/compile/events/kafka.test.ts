import { expect, it } from 'vitest';
import { kafka } from '../../../src/compile/events/kafka.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const secret = 'arn:aws:secretsmanager:us-east-1:1:secret:kafka';
const plain = { accessConfigurations: { saslPlainAuth: [secret] }, bootstrapServers: ['a:9092'], topic: 'my-orders' };
const everyKey = {
  accessConfigurations: {
    vpcSubnet: ['subnet-1', 'subnet-2'],
    saslScram256Auth: [`${secret}256`],
    vpcSecurityGroup: ['sg-1'],
    saslScram512Auth: [`${secret}512`],
    clientCertificateTlsAuth: [`${secret}tls`],
    serverRootCaCertificate: [`${secret}ca`],
  },
  bootstrapServers: ['a:9092', 'b:9092'],
  topic: 'orders',
  batchSize: 5,
  maximumBatchingWindow: 3,
  enabled: false,
  startingPosition: 'AT_TIMESTAMP',
  startingPositionTimestamp: 1_700_000_000,
  consumerGroupId: 'group',
  filterPatterns: [{ a: [1] }],
  onFailureDestination: 'arn:aws:sns:us-east-1:1:dead',
  provisionedPollerConfig: { minimumPollers: 1, maximumPollers: 3 },
} as const;
const mapping = (properties: object) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  DependsOn: ['IamRoleLambdaExecution'],
  Properties: { FunctionName: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] }, ...properties },
});
const everyProperty = {
  StartingPosition: 'AT_TIMESTAMP',
  StartingPositionTimestamp: 1_700_000_000,
  SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: ['a:9092', 'b:9092'] } },
  SelfManagedKafkaEventSourceConfig: { ConsumerGroupId: 'group' },
  Topics: ['orders'],
  SourceAccessConfigurations: [
    { Type: 'VPC_SUBNET', URI: 'subnet:subnet-1' },
    { Type: 'VPC_SUBNET', URI: 'subnet:subnet-2' },
    { Type: 'SASL_SCRAM_256_AUTH', URI: `${secret}256` },
    { Type: 'VPC_SECURITY_GROUP', URI: 'security_group:sg-1' },
    { Type: 'SASL_SCRAM_512_AUTH', URI: `${secret}512` },
    { Type: 'CLIENT_CERTIFICATE_TLS_AUTH', URI: `${secret}tls` },
    { Type: 'SERVER_ROOT_CA_CERTIFICATE', URI: `${secret}ca` },
  ],
  BatchSize: 5,
  MaximumBatchingWindowInSeconds: 3,
  Enabled: false,
  FilterCriteria: { Filters: [{ Pattern: '{"a":[1]}' }] },
};

it('kafka with what it needs', () => {
  expect(compileEvents(kafka, { hello: [plain] }).resources).toEqual({
    HelloEventSourceMappingKafkaMyorders: mapping({
      StartingPosition: 'TRIM_HORIZON',
      SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: ['a:9092'] } },
      Topics: ['my-orders'],
      SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: secret }],
    }),
  });
});

it('every key of kafka in v4', () => {
  const { resources, places } = compileEvents(kafka, { hello: [everyKey] });
  expect(places).toEqual([]);
  expect(resources).toEqual({
    HelloEventSourceMappingKafkaOrders: mapping({
      ...everyProperty,
      DestinationConfig: { OnFailure: { Destination: 'arn:aws:sns:us-east-1:1:dead' } },
      ProvisionedPollerConfig: { MinimumPollers: 1, MaximumPollers: 3 },
    }),
  });
});

it('v3 does not know destinations and pollers, with a warning each', () => {
  const { resources, places } = compileEvents(kafka, { hello: [everyKey] }, { profile: 'v3' });
  expect(resources).toEqual({ HelloEventSourceMappingKafkaOrders: mapping(everyProperty) });
  expect(places).toEqual([
    'EVENT_KEY_NEEDS_V4 at functions.hello.events[0].kafka.onFailureDestination',
    'EVENT_KEY_NEEDS_V4 at functions.hello.events[0].kafka.provisionedPollerConfig',
  ]);
});

it('each function may read its secrets, and reach the network if the cluster is in a VPC', () => {
  const secretAccess = (...Resource: string[]) => ({
    Effect: 'Allow',
    Action: ['secretsmanager:GetSecretValue'],
    Resource,
  });
  const { contribution } = compileEvents(kafka, { hello: [plain, everyKey], bye: [plain] });
  expect(contribution.statements).toEqual([
    secretAccess(secret, `${secret}256`, `${secret}512`, `${secret}tls`, `${secret}ca`),
    {
      Effect: 'Allow',
      Action: [
        'ec2:CreateNetworkInterface',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeVpcs',
        'ec2:DeleteNetworkInterface',
        'ec2:DescribeSubnets',
        'ec2:DescribeSecurityGroups',
      ],
      Resource: '*',
    },
    secretAccess(secret),
  ]);
});

it.each([
  [
    'subnets without security groups',
    { accessConfigurations: { vpcSubnet: ['subnet-1'] } },
    'KAFKA_VPC_INCOMPLETE at …accessConfigurations.vpcSubnet',
  ],
  [
    'security groups without subnets',
    { accessConfigurations: { vpcSecurityGroup: ['sg-1'] } },
    'KAFKA_VPC_INCOMPLETE at …accessConfigurations.vpcSecurityGroup',
  ],
  [
    'a time that is not told',
    { startingPosition: 'AT_TIMESTAMP' as const },
    'EVENT_STARTING_TIMESTAMP_MISSING at …startingPosition',
  ],
])('%s: an error on its line', (_, wrong, expected) => {
  const { places } = compileEvents(kafka, { hello: [{ ...plain, ...wrong }] });
  expect(places).toEqual([expected.replace('…', 'functions.hello.events[0].kafka.')]);
});
