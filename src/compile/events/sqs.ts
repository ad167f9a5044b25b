import { sqsMappingId } from '../../cloudformation/logical-ids.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import type { SqsEventConfig } from '../../service/events/sqs.ts';
import type { EventCompiler, FunctionEvent } from '../contribution.ts';
import { arnResourceName } from './arn-resource-name.ts';
import { filterCriteria, mappingDependencies } from './event-source-mapping.ts';

/**
 * `sqs` events: an event source mapping each, and one statement for all queues of the service.
 *
 * `{ arn: 'arn:aws:sqs:eu-west-1:1:jobs', batchSize: 5 }` of function `hello` → `HelloEventSourceMappingSQSJobs`.
 * Source: framework-spec 6.5.
 */
export const sqs: EventCompiler<'sqs'> = {
  kind: 'sqs',
  delivery: 'event-source-mapping',
  compile(events) {
    return {
      resources: Object.fromEntries(events.map(mapping)),
      statements: [
        allow(
          ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          events.map(({ event }) => settings(event.config).arn),
        ),
      ],
    };
  },
};

const settings = (config: SqsEventConfig) => (typeof config === 'string' ? { arn: config } : config);

function mapping({ fn, event }: FunctionEvent<'sqs'>): [string, Resource] {
  const config: Exclude<SqsEventConfig, string> = settings(event.config);
  return [
    sqsMappingId(fn.model.key, arnResourceName(config.arn, ':')),
    {
      Type: 'AWS::Lambda::EventSourceMapping',
      DependsOn: mappingDependencies(fn),
      Properties: {
        BatchSize: config.batchSize ?? 10,
        MaximumBatchingWindowInSeconds: config.maximumBatchingWindow,
        EventSourceArn: config.arn,
        FunctionName: fn.target,
        Enabled: config.enabled ?? true,
        FunctionResponseTypes: config.functionResponseType ? [config.functionResponseType] : undefined,
        FilterCriteria: filterCriteria(config.filterPatterns),
        ScalingConfig:
          config.maximumConcurrency === undefined ? undefined : { MaximumConcurrency: config.maximumConcurrency },
      } satisfies Record<string, Value | undefined>,
    },
  ];
}
