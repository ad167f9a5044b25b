import type { Value } from '../../cloudformation/template.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `kafka:` (framework-spec 1.7): a topic of a Kafka cluster that is not of MSK. */
export interface KafkaEventConfig {
  readonly accessConfigurations: Readonly<Partial<Record<KafkaAccess, readonly string[]>>>;
  readonly bootstrapServers: readonly string[];
  readonly topic: string;
  readonly batchSize?: number;
  /** Seconds. */
  readonly maximumBatchingWindow?: number;
  readonly enabled?: boolean;
  readonly startingPosition?: 'LATEST' | 'TRIM_HORIZON' | 'AT_TIMESTAMP';
  /** Seconds since 1970. */
  readonly startingPositionTimestamp?: number;
  readonly onFailureDestination?: string;
  readonly consumerGroupId?: string;
  readonly filterPatterns?: readonly Value[];
  readonly provisionedPollerConfig?: { readonly minimumPollers?: number; readonly maximumPollers?: number };
}

export type KafkaAccess =
  | 'vpcSubnet'
  | 'vpcSecurityGroup'
  | 'saslPlainAuth'
  | 'saslScram256Auth'
  | 'saslScram512Auth'
  | 'clientCertificateTlsAuth'
  | 'serverRootCaCertificate';

const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', minItems: 1, items });
const secrets = listOf({ $ref: '#/definitions/awsSecretsManagerArnString' });

const accessConfigurations: JsonSchema = {
  type: 'object',
  minProperties: 1,
  properties: {
    vpcSubnet: listOf({ type: 'string', pattern: 'subnet-[a-z0-9]+', title: 'the ID of a subnet' }),
    vpcSecurityGroup: listOf({ type: 'string', pattern: 'sg-[a-z0-9]+', title: 'the ID of a security group' }),
    saslPlainAuth: secrets,
    saslScram256Auth: secrets,
    saslScram512Auth: secrets,
    clientCertificateTlsAuth: secrets,
    serverRootCaCertificate: secrets,
  } satisfies Record<KafkaAccess, JsonSchema>,
  additionalProperties: false,
};

export const kafkaEventSchema: JsonSchema = {
  type: 'object',
  properties: {
    accessConfigurations,
    batchSize: { type: 'number', minimum: 1, maximum: 10000 },
    maximumBatchingWindow: { type: 'number', minimum: 0, maximum: 300 },
    enabled: { type: 'boolean' },
    bootstrapServers: listOf({ type: 'string' }),
    startingPosition: { type: 'string', enum: ['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP'] },
    startingPositionTimestamp: { type: 'number' },
    topic: { type: 'string' },
    onFailureDestination: { type: 'string' },
    consumerGroupId: { type: 'string', maxLength: 200, pattern: '[a-zA-Z0-9-/*:_+=.@-]*' },
    filterPatterns: { $ref: '#/definitions/filterPatterns' },
    provisionedPollerConfig: {
      type: 'object',
      minProperties: 1,
      properties: {
        minimumPollers: { type: 'number', minimum: 1, maximum: 200 },
        maximumPollers: { type: 'number', minimum: 1, maximum: 2000 },
      },
    },
  },
  required: ['accessConfigurations', 'bootstrapServers', 'topic'],
  additionalProperties: false,
};
