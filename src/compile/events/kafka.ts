import { kafkaMappingId } from '../../cloudformation/logical-ids.ts';
import type { PolicyStatement } from '../../cloudformation/policy.ts';
import type { KafkaAccess, KafkaEventConfig } from '../../service/events/kafka.ts';
import type { EventOf } from '../../service/service-model.ts';
import { type CompileContext, type EventCompiler, type FunctionEvent, groupByFunction } from '../contribution.ts';
import { type EventResource, eventResources } from './event-resources.ts';
import {
  allowOn,
  checkStartingPosition,
  eventSourceMapping,
  filterCriteria,
  networkAccess,
  onFailureDestination,
  provisionedPollers,
} from './event-source-mapping.ts';
import { knownToProfile } from './profile-key.ts';

/**
 * `kafka` events: an event source mapping on the topic of a cluster that the team runs itself, and per function access
 * to its secrets and, inside a VPC, to the network. Topic `orders` of `hello` → `HelloEventSourceMappingKafkaOrders`.
 * Source: framework-spec 6.9.
 */
export const kafka: EventCompiler<'kafka'> = {
  kind: 'kafka',
  delivery: 'event-source-mapping',
  compile(events, context) {
    const groups = groupByFunction(events);
    return {
      ...eventResources(
        events.map((event) => mapping(event, context)),
        context,
      ),
      statements: groups.flatMap((group) => statementsOf(group.events)),
    };
  },
};

/** What Lambda calls each kind of access, and what stands before its value; secrets are ARNs. */
const accessKinds: Readonly<Record<KafkaAccess, { readonly type: string; readonly prefix?: string }>> = {
  vpcSubnet: { type: 'VPC_SUBNET', prefix: 'subnet:' },
  vpcSecurityGroup: { type: 'VPC_SECURITY_GROUP', prefix: 'security_group:' },
  saslPlainAuth: { type: 'BASIC_AUTH' },
  saslScram256Auth: { type: 'SASL_SCRAM_256_AUTH' },
  saslScram512Auth: { type: 'SASL_SCRAM_512_AUTH' },
  clientCertificateTlsAuth: { type: 'CLIENT_CERTIFICATE_TLS_AUTH' },
  serverRootCaCertificate: { type: 'SERVER_ROOT_CA_CERTIFICATE' },
};

/** Every access value with its kind, in the order in which serverless.yml names them. */
function accessesOf({ accessConfigurations }: KafkaEventConfig) {
  const isAccess = (key: string): key is KafkaAccess => key in accessKinds;
  return Object.keys(accessConfigurations)
    .filter(isAccess)
    .flatMap((key) => (accessConfigurations[key] ?? []).map((value) => ({ ...accessKinds[key], value })));
}

function mapping({ fn, event }: FunctionEvent<'kafka'>, context: CompileContext): EventResource {
  const config = knownToProfile(event.config, ['onFailureDestination', 'provisionedPollerConfig'], event, context);
  checkStartingPosition(config, event, context);
  checkVpc(event, context);
  return {
    id: kafkaMappingId(fn.model.key, config.topic),
    path: event.path,
    resource: eventSourceMapping(fn, {
      StartingPosition: config.startingPosition ?? 'TRIM_HORIZON',
      StartingPositionTimestamp: config.startingPositionTimestamp,
      SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: config.bootstrapServers } },
      SelfManagedKafkaEventSourceConfig: config.consumerGroupId
        ? { ConsumerGroupId: config.consumerGroupId }
        : undefined,
      Topics: [config.topic],
      SourceAccessConfigurations: accessesOf(config).map(({ type, prefix = '', value }) => ({
        Type: type,
        URI: `${prefix}${value}`,
      })),
      BatchSize: config.batchSize,
      MaximumBatchingWindowInSeconds: config.maximumBatchingWindow || undefined,
      Enabled: config.enabled,
      FilterCriteria: filterCriteria(config.filterPatterns),
      DestinationConfig: onFailureDestination(config.onFailureDestination),
      ProvisionedPollerConfig: provisionedPollers(config.provisionedPollerConfig),
    }),
  };
}

function checkVpc(event: EventOf<'kafka'>, { model, problems }: CompileContext): void {
  const { vpcSubnet, vpcSecurityGroup } = event.config.accessConfigurations;
  if (Boolean(vpcSubnet) === Boolean(vpcSecurityGroup)) return;
  const [present, missing] = vpcSubnet ? ['vpcSubnet', 'vpcSecurityGroup'] : ['vpcSecurityGroup', 'vpcSubnet'];
  problems.error('KAFKA_VPC_INCOMPLETE', `accessConfigurations has ${present}, but no ${missing}.`, {
    at: model.locate([...event.path, 'accessConfigurations', present]),
  });
}

function statementsOf(events: readonly EventOf<'kafka'>[]): readonly PolicyStatement[] {
  const accesses = events.flatMap(({ config }) => accessesOf(config));
  const secrets = accesses.filter(({ prefix }) => prefix === undefined).map(({ value }) => value);
  const usesVpc = accesses.some(({ prefix }) => prefix !== undefined);
  return [...allowOn(['secretsmanager:GetSecretValue'], secrets), ...(usesVpc ? [networkAccess] : [])];
}
