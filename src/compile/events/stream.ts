import { ref } from '../../cloudformation/intrinsics.ts';
import { streamConsumerId, streamMappingId } from '../../cloudformation/logical-ids.ts';
import type { PolicyStatement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { groupBy } from '../../core/group-by.ts';
import type { JsonObject } from '../../core/json.ts';
import type { StreamEventConfig } from '../../service/events/stream.ts';
import type { CompileContext, EventCompiler, FunctionEvent } from '../contribution.ts';
import { afterFirstSlash, arnResourceName } from './arn-resource-name.ts';
import { type EventResource, eventResources } from './event-resources.ts';
import {
  allowOn,
  checkStartingPosition,
  eventSourceMapping,
  filterCriteria,
  onFailureDestination,
} from './event-source-mapping.ts';

type Settings = Exclude<StreamEventConfig, string>;

/** A stream event with what its ARN tells. */
interface Stream extends FunctionEvent<'stream'> {
  readonly config: Settings;
  readonly type: 'dynamodb' | 'kinesis';
  readonly name: string;
  /** ARN or Ref of the Kinesis consumer that reads in place of the stream. */
  readonly consumerArn: Value | undefined;
  /** Name of a consumer that this stack makes. */
  readonly newConsumer: string | undefined;
  readonly failure: { readonly arn: Value; readonly service: 'sns' | 'sqs' } | undefined;
}

/**
 * `stream` events of DynamoDB and Kinesis: an event source mapping each, a consumer if asked for, and statements per
 * function. `arn:aws:kinesis:eu-west-1:1:stream/clicks` of function `hello` → `HelloEventSourceMappingKinesisClicks`.
 * Source: framework-spec 6.8.
 */
export const stream: EventCompiler<'stream'> = {
  kind: 'stream',
  delivery: 'event-source-mapping',
  compile(events, context) {
    const streams = events.flatMap((event) => streamOf(event, context) ?? []);
    const statements = [...groupBy(streams, ({ fn }) => fn).values()].flatMap(statementsOf);
    return { ...eventResources(streams.flatMap(resourcesOf), context), statements };
  },
};

/** `undefined` for an event that has an error. */
function streamOf({ fn, event }: FunctionEvent<'stream'>, context: CompileContext): Stream | undefined {
  const config: Settings = typeof event.config === 'string' ? { arn: event.config } : event.config;
  checkStartingPosition(config, event, context);
  const type = config.type ?? serviceOf(config.arn);
  if (type !== 'dynamodb' && type !== 'kinesis') {
    const message = 'The ARN of a stream does not tell whether it is of DynamoDB or of Kinesis.';
    context.problems.error('STREAM_TYPE_UNKNOWN', message, { at: context.model.locate([...event.path, 'arn']) });
    return undefined;
  }
  const name = arnResourceName(config.arn, afterFirstSlash);
  const consumer = type === 'kinesis' ? config.consumer : undefined;
  const newConsumer = consumer === true ? consumerName(fn.model.key, name, context) : undefined;
  const consumerArn = newConsumer === undefined ? consumer || undefined : ref(streamConsumerId(newConsumer));
  return { fn, event, config, type, name, newConsumer, consumerArn, failure: failureOf(config, event, context) };
}

/** The third part of an ARN; `undefined` for intrinsics. */
const serviceOf = (arn: Value): string | undefined => (typeof arn === 'string' ? arn.split(':')[2] : undefined);

function consumerName(functionKey: string, streamName: string, { model }: CompileContext): string {
  const scope = model.provider.kinesisConsumerNamingMode ? `${model.service}${model.stage}` : '';
  return `${functionKey}${streamName}${scope}Consumer`;
}

function failureOf(
  { destinations }: Settings,
  event: FunctionEvent<'stream'>['event'],
  { model, problems }: CompileContext,
): Stream['failure'] {
  if (!destinations) return undefined;
  const { onFailure } = destinations;
  const written = typeof onFailure === 'string' ? { arn: onFailure } : onFailure;
  const service = ('type' in written ? written.type : undefined) ?? serviceOf(written.arn);
  if (service === undefined) {
    problems.error('STREAM_TYPE_UNKNOWN', 'The ARN of onFailure does not tell whether it is of SNS or of SQS.', {
      at: model.locate([...event.path, 'destinations', 'onFailure', 'arn']),
      remedy: 'Add `type: sns` or `type: sqs`.',
    });
  }
  return { arn: written.arn, service: service === 'sns' ? 'sns' : 'sqs' };
}

function resourcesOf(one: Stream): readonly EventResource[] {
  const { fn, event, config, newConsumer } = one;
  const consumerId = newConsumer === undefined ? [] : [streamConsumerId(newConsumer)];
  const mapping: EventResource = {
    id: streamMappingId(fn.model.key, one.type, one.name),
    resource: eventSourceMapping(fn, mappingProperties(one), ...consumerId),
    path: event.path,
  };
  const consumers = consumerId.map((id) => ({
    id,
    resource: {
      Type: 'AWS::Kinesis::StreamConsumer',
      Properties: { StreamARN: config.arn, ConsumerName: newConsumer },
    },
    path: event.path,
  }));
  return [mapping, ...consumers];
}

function mappingProperties({ config, consumerArn, failure }: Stream): JsonObject {
  // The references drop the timestamp of streams without a consumer, which CloudFormation then refuses.
  const readsFromTime = consumerArn !== undefined || config.startingPosition === 'AT_TIMESTAMP';
  return {
    BatchSize: config.batchSize || 10,
    Enabled: config.enabled ?? true,
    EventSourceArn: consumerArn ?? config.arn,
    ParallelizationFactor: config.parallelizationFactor || undefined,
    StartingPosition: config.startingPosition ?? 'TRIM_HORIZON',
    StartingPositionTimestamp: readsFromTime ? config.startingPositionTimestamp : undefined,
    MaximumBatchingWindowInSeconds: config.batchWindow,
    MaximumRetryAttempts: config.maximumRetryAttempts,
    BisectBatchOnFunctionError: config.bisectBatchOnFunctionError,
    FunctionResponseTypes: config.functionResponseType ? [config.functionResponseType] : undefined,
    MaximumRecordAgeInSeconds: config.maximumRecordAgeInSeconds || undefined,
    TumblingWindowInSeconds: config.tumblingWindowInSeconds,
    DestinationConfig: onFailureDestination(failure?.arn),
    FilterCriteria: filterCriteria(config.filterPatterns),
  };
}

/** Statements for the streams of one function. */
function statementsOf(streams: readonly Stream[]): readonly PolicyStatement[] {
  const arns = (kept: (one: Stream) => boolean) => streams.filter(kept).map(({ config }) => config.arn);
  const failures = (service: 'sns' | 'sqs') =>
    streams.flatMap(({ failure }) => (failure?.service === service ? [failure.arn] : []));
  return [
    ...allowOn(
      readActions('dynamodb', 'DescribeStream', 'ListStreams'),
      arns(({ type }) => type === 'dynamodb'),
    ),
    ...allowOn(
      readActions('kinesis', 'DescribeStream', 'ListStreams'),
      arns(({ type, consumerArn }) => type === 'kinesis' && consumerArn === undefined),
    ),
    ...allowOn(
      readActions('kinesis', 'DescribeStreamSummary', 'ListShards'),
      arns(({ consumerArn }) => consumerArn !== undefined),
    ),
    ...allowOn(
      ['kinesis:SubscribeToShard'],
      streams.flatMap(({ consumerArn }) => consumerArn ?? []),
    ),
    ...allowOn(['sns:Publish'], failures('sns')),
    ...allowOn(['sqs:ListQueues', 'sqs:SendMessage'], failures('sqs')),
  ];
}

const readActions = (service: string, ...more: readonly string[]): readonly string[] =>
  ['GetRecords', 'GetShardIterator', ...more].map((action) => `${service}:${action}`);
