import type { Value } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** A queue of an Amazon MQ broker: what `activemq` and `rabbitmq` have in common. */
export interface BrokerEventConfig {
  readonly arn: Value;
  /** ARN of the secret with user name and password. */
  readonly basicAuthArn: Value;
  readonly queue: string;
  readonly batchSize?: number;
  /** Seconds. */
  readonly maximumBatchingWindow?: number;
  readonly enabled?: boolean;
  readonly filterPatterns?: readonly Value[];
}

const orFromTemplate = (text: JsonSchema): JsonSchema => ({
  anyOf: [text, { $ref: '#/definitions/awsCfImport' }, { $ref: '#/definitions/awsCfRef' }],
});

/** The schema of a broker event; `more` are the properties of one kind. */
export function brokerEventSchema(more: JsonObject = {}): JsonSchema {
  return {
    type: 'object',
    properties: {
      arn: orFromTemplate({
        type: 'string',
        pattern: 'arn:[a-z-]+:mq:[a-z0-9-]+:\\d+:broker:[A-Za-z0-9/_+=.@-]+:b-[a-z0-9-]+',
        title: 'the ARN of a broker',
      }),
      basicAuthArn: orFromTemplate({ $ref: '#/definitions/awsSecretsManagerArnString' }),
      batchSize: { type: 'number', minimum: 1, maximum: 10000 },
      maximumBatchingWindow: { type: 'number', minimum: 0, maximum: 300 },
      enabled: { type: 'boolean' },
      queue: { type: 'string' },
      ...more,
      filterPatterns: { $ref: '#/definitions/filterPatterns' },
    },
    required: ['basicAuthArn', 'arn', 'queue'],
    additionalProperties: false,
  };
}
