import { allow, type PolicyStatement } from '../../cloudformation/policy.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import type { BrokerEventConfig } from '../../service/events/broker.ts';
import type { FunctionRefs } from '../contribution.ts';
import { eventSourceMapping, filterCriteria, networkAccess } from './event-source-mapping.ts';

/** The event source mapping on a queue of an Amazon MQ broker; `access` are further settings of one kind of broker. */
export function brokerMapping(
  fn: FunctionRefs,
  config: BrokerEventConfig,
  ...access: readonly { readonly Type: string; readonly URI: Value }[]
): Resource {
  return eventSourceMapping(fn, {
    EventSourceArn: config.arn,
    Queues: [config.queue],
    SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: config.basicAuthArn }, ...access],
    BatchSize: config.batchSize,
    MaximumBatchingWindowInSeconds: config.maximumBatchingWindow || undefined,
    Enabled: config.enabled,
    FilterCriteria: filterCriteria(config.filterPatterns),
  });
}

/** What the broker events of one function need: secrets, brokers, network. */
export function brokerStatements(configs: readonly BrokerEventConfig[]): readonly PolicyStatement[] {
  return [
    allow(
      ['secretsmanager:GetSecretValue'],
      configs.map(({ basicAuthArn }) => basicAuthArn),
    ),
    allow(
      ['mq:DescribeBroker'],
      configs.map(({ arn }) => arn),
    ),
    networkAccess,
  ];
}
