import { describe, expect, it } from 'vitest';
import { stream } from '../../../src/compile/events/stream.ts';
import type { StreamEventConfig } from '../../../src/service/events/stream.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const table = 'arn:aws:dynamodb:us-east-1:1:table/my-users/stream/2024-01-01T00:00:00.000';
const clicks = 'arn:aws:kinesis:us-east-1:1:stream/clicks';
const mapping = (properties: object, ...more: readonly string[]) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  DependsOn: ['IamRoleLambdaExecution', ...more],
  Properties: {
    FunctionName: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] },
    BatchSize: 10,
    Enabled: true,
    StartingPosition: 'TRIM_HORIZON',
    ...properties,
  },
});

describe('stream events', () => {
  it.each<[string, StreamEventConfig, string, object]>([
    ['a DynamoDB stream', table, 'DynamodbMyusers', { EventSourceArn: table }],
    ['a Kinesis stream', clicks, 'KinesisClicks', { EventSourceArn: clicks }],
    [
      'every setting',
      {
        arn: clicks,
        batchSize: 100,
        parallelizationFactor: 2,
        startingPosition: 'LATEST',
        enabled: false,
        batchWindow: 0,
        maximumRetryAttempts: 0,
        bisectBatchOnFunctionError: false,
        maximumRecordAgeInSeconds: -1,
        functionResponseType: 'ReportBatchItemFailures',
        destinations: { onFailure: 'arn:aws:sns:us-east-1:1:dead' },
        tumblingWindowInSeconds: 0,
        filterPatterns: [{ a: [1] }],
      },
      'KinesisClicks',
      {
        EventSourceArn: clicks,
        BatchSize: 100,
        ParallelizationFactor: 2,
        StartingPosition: 'LATEST',
        Enabled: false,
        MaximumBatchingWindowInSeconds: 0,
        MaximumRetryAttempts: 0,
        BisectBatchOnFunctionError: false,
        MaximumRecordAgeInSeconds: -1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        DestinationConfig: { OnFailure: { Destination: 'arn:aws:sns:us-east-1:1:dead' } },
        TumblingWindowInSeconds: 0,
        FilterCriteria: { Filters: [{ Pattern: '{"a":[1]}' }] },
      },
    ],
    [
      'a join',
      { type: 'kinesis', arn: { 'Fn::Join': ['', ['arn:aws:kinesis:x:1:', 'stream/joined']] } },
      'KinesisJoined',
      { EventSourceArn: { 'Fn::Join': ['', ['arn:aws:kinesis:x:1:', 'stream/joined']] } },
    ],
    [
      'a time, without a consumer',
      { arn: clicks, startingPosition: 'AT_TIMESTAMP', startingPositionTimestamp: 1_700_000_000 },
      'KinesisClicks',
      { EventSourceArn: clicks, StartingPosition: 'AT_TIMESTAMP', StartingPositionTimestamp: 1_700_000_000 },
    ],
  ])('%s becomes an event source mapping', (_, config, name, expected) => {
    const { resources, places } = compileEvents(stream, { hello: [config] });
    expect(places).toEqual([]);
    expect(resources).toEqual({ [`HelloEventSourceMapping${name}`]: mapping(expected) });
  });

  it.each([
    ['by function and stream', undefined, 'helloclicksConsumer'],
    ['by service and stage too', 'serviceSpecific', 'helloclicksshopdevConsumer'],
  ] as const)('a new consumer is named %s', (_, kinesisConsumerNamingMode, name) => {
    const { resources } = compileEvents(
      stream,
      { hello: [{ arn: clicks, consumer: true }] },
      { provider: { kinesisConsumerNamingMode } },
    );
    const id = `H${name.slice(1)}StreamConsumer`;
    expect(resources).toEqual({
      HelloEventSourceMappingKinesisClicks: mapping({ EventSourceArn: { Ref: id } }, id),
      [id]: { Type: 'AWS::Kinesis::StreamConsumer', Properties: { StreamARN: clicks, ConsumerName: name } },
    });
  });

  it('a consumer that exists is read in place of the stream', () => {
    const consumer = `${clicks}/consumer/mine:1`;
    const { resources } = compileEvents(stream, { hello: [{ arn: clicks, consumer }] });
    expect(resources).toEqual({ HelloEventSourceMappingKinesisClicks: mapping({ EventSourceArn: consumer }) });
  });

  it('statements are per function and by what it reads', () => {
    const allow = (Action: readonly string[], Resource: readonly unknown[]) => ({ Effect: 'Allow', Action, Resource });
    const { contribution } = compileEvents(stream, {
      hello: [
        { arn: clicks, consumer: true },
        { arn: table, destinations: { onFailure: { arn: { Ref: 'Dead' }, type: 'sns' } } },
        { arn: `${clicks}2`, destinations: { onFailure: 'arn:aws:sqs:us-east-1:1:dead' } },
      ],
      bye: [table],
    });
    const dynamodb = ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListStreams'].map(
      (name) => `dynamodb:${name}`,
    );
    expect(contribution.statements).toEqual([
      allow(dynamodb, [table]),
      allow(
        ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStream', 'kinesis:ListStreams'],
        [`${clicks}2`],
      ),
      allow(
        ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStreamSummary', 'kinesis:ListShards'],
        [clicks],
      ),
      allow(['kinesis:SubscribeToShard'], [{ Ref: 'HelloclicksConsumerStreamConsumer' }]),
      allow(['sns:Publish'], [{ Ref: 'Dead' }]),
      allow(['sqs:ListQueues', 'sqs:SendMessage'], ['arn:aws:sqs:us-east-1:1:dead']),
      allow(dynamodb, [table]),
    ]);
  });
});

it.each<[string, StreamEventConfig, string]>([
  ['an intrinsic without type', { arn: { Ref: 'X' } }, 'STREAM_TYPE_UNKNOWN at functions.hello.events[0].stream.arn'],
  ['an ARN of a queue', 'arn:aws:sqs:x:1:jobs', 'STREAM_TYPE_UNKNOWN at functions.hello.events[0].stream.arn'],
  [
    'a time that is not told',
    { arn: clicks, startingPosition: 'AT_TIMESTAMP' },
    'EVENT_STARTING_TIMESTAMP_MISSING at functions.hello.events[0].stream.startingPosition',
  ],
])('%s is an error on its line', (_, config, expected) => {
  expect(compileEvents(stream, { hello: [config] }).places).toEqual([expected]);
});
