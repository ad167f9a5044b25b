import { mskMappingId } from '../../cloudformation/logical-ids.ts';
import { type CompileContext, type EventCompiler, type FunctionEvent, groupByFunction } from '../contribution.ts';
import { afterFirstSlash, arnResourceName } from './arn-resource-name.ts';
import { type EventResource, eventResources } from './event-resources.ts';
import {
  allowOn,
  checkStartingPosition,
  eventSourceMapping,
  filterCriteria,
  networkAccess,
  provisionedPollers,
} from './event-source-mapping.ts';
import { knownToProfile } from './profile-key.ts';

/**
 * `msk` events: an event source mapping on a topic, and per function access to its clusters and their network.
 * Topic `orders` of cluster `main` and function `hello` → `HelloEventSourceMappingMSKMainOrders`.
 * Source: framework-spec 6.9.
 */
export const msk: EventCompiler<'msk'> = {
  kind: 'msk',
  delivery: 'event-source-mapping',
  compile(events, context) {
    return {
      ...eventResources(
        events.map((event) => mapping(event, context)),
        context,
      ),
      statements: groupByFunction(events).flatMap((group) => [
        ...allowOn(
          ['kafka:DescribeCluster', 'kafka:GetBootstrapBrokers'],
          group.events.map(({ config }) => config.arn),
        ),
        networkAccess,
      ]),
    };
  },
};

function mapping({ fn, event }: FunctionEvent<'msk'>, context: CompileContext): EventResource {
  const config = knownToProfile(event.config, ['provisionedPollerConfig'], event, context);
  checkStartingPosition(config, event, context);
  return {
    id: mskMappingId(fn.model.key, arnResourceName(config.arn, afterFirstSlash), config.topic),
    path: event.path,
    resource: eventSourceMapping(fn, {
      EventSourceArn: config.arn,
      StartingPosition: config.startingPosition ?? 'TRIM_HORIZON',
      StartingPositionTimestamp: config.startingPositionTimestamp,
      Topics: [config.topic],
      BatchSize: config.batchSize,
      MaximumBatchingWindowInSeconds: config.maximumBatchingWindow || undefined,
      AmazonManagedKafkaEventSourceConfig: config.consumerGroupId
        ? { ConsumerGroupId: config.consumerGroupId }
        : undefined,
      Enabled: config.enabled,
      SourceAccessConfigurations: config.saslScram512
        ? [{ Type: 'SASL_SCRAM_512_AUTH', URI: config.saslScram512 }]
        : undefined,
      FilterCriteria: filterCriteria(config.filterPatterns),
      ProvisionedPollerConfig: provisionedPollers(config.provisionedPollerConfig),
    }),
  };
}
