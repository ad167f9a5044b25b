import { sqsMappingId } from '../../cloudformation/logical-ids.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { SqsEventConfig } from '../../service/events/sqs.ts';
import type { EventCompiler, FunctionEvent } from '../contribution.ts';
import { afterLastColon, arnResourceName } from './arn-resource-name.ts';
import { type EventResource, eventResources } from './event-resources.ts';
import { eventSourceMapping, filterCriteria } from './event-source-mapping.ts';

type Settings = Exclude<SqsEventConfig, string>;

/**
 * `sqs` events: an event source mapping each, and one statement for all queues of the service.
 *
 * `{ arn: 'arn:aws:sqs:eu-west-1:1:jobs', batchSize: 5 }` of function `hello` → `HelloEventSourceMappingSQSJobs`.
 * Source: framework-spec 6.5.
 */
export const sqs: EventCompiler<'sqs'> = {
  kind: 'sqs',
  delivery: 'event-source-mapping',
  compile(events, context) {
    return {
      ...eventResources(events.map(mapping), context),
      statements: [
        allow(
          ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          events.map(({ event }) => settings(event.config).arn),
        ),
      ],
    };
  },
};

const settings = (config: SqsEventConfig): Settings => (typeof config === 'string' ? { arn: config } : config);

function mapping({ fn, event }: FunctionEvent<'sqs'>): EventResource {
  const config = settings(event.config);
  return {
    id: sqsMappingId(fn.model.key, arnResourceName(config.arn, afterLastColon)),
    path: event.path,
    resource: eventSourceMapping(fn, {
      BatchSize: config.batchSize ?? 10,
      MaximumBatchingWindowInSeconds: config.maximumBatchingWindow,
      EventSourceArn: config.arn,
      Enabled: config.enabled ?? true,
      FunctionResponseTypes: config.functionResponseType ? [config.functionResponseType] : undefined,
      FilterCriteria: filterCriteria(config.filterPatterns),
      ScalingConfig:
        config.maximumConcurrency === undefined ? undefined : { MaximumConcurrency: config.maximumConcurrency },
    }),
  };
}
