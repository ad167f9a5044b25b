import { allow, type PolicyStatement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { isJsonObject } from '../../core/json.ts';
import type { FunctionModel } from '../../service/service-model.ts';

const streamActions = ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListStreams'];

/** What a function needs to read its streams and queues; the plugin knows no other event sources. */
export function eventStatements(fn: FunctionModel): readonly PolicyStatement[] {
  const streams = fn.events.flatMap(({ kind, config }) => (kind === 'stream' ? [source(config)] : []));
  const queues = fn.events.flatMap(({ kind, config }) => (kind === 'sqs' ? [source(config).arn] : []));
  const ofType = (type: string) => streams.filter((stream) => streamType(stream) === type).map(({ arn }) => arn);
  return [
    ...reading('dynamodb', streamActions, ofType('dynamodb')),
    ...reading('kinesis', streamActions, ofType('kinesis')),
    ...reading('sqs', ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'], queues),
  ];
}

const reading = (service: string, actions: readonly string[], arns: readonly Value[]): readonly PolicyStatement[] =>
  arns.length > 0
    ? [
        allow(
          actions.map((action) => `${service}:${action}`),
          arns,
        ),
      ]
    : [];

interface Source {
  readonly arn: Value;
  readonly type?: Value | undefined;
}

/** Both events are an ARN, or an object with one. */
function source(config: unknown): Source {
  if (isJsonObject(config) && config['arn'] !== undefined) return { arn: config['arn'], type: config['type'] };
  return { arn: config as Value };
}

const streamType = ({ arn, type }: Source): Value | undefined =>
  type ?? (typeof arn === 'string' ? arn.split(':')[2] : undefined);
