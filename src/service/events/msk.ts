import type { Value } from '../../cloudformation/template.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `msk:` (framework-spec 1.7): a topic of an MSK cluster. */
export interface MskEventConfig {
  readonly arn: Value;
  readonly topic: string;
  readonly batchSize?: number;
  /** Seconds. */
  readonly maximumBatchingWindow?: number;
  readonly enabled?: boolean;
  readonly startingPosition?: 'LATEST' | 'TRIM_HORIZON' | 'AT_TIMESTAMP';
  /** Seconds since 1970. */
  readonly startingPositionTimestamp?: number;
  /** ARN of the secret. */
  readonly saslScram512?: string;
  readonly consumerGroupId?: string;
  readonly filterPatterns?: readonly Value[];
  readonly provisionedPollerConfig?: { readonly minimumPollers?: number; readonly maximumPollers?: number };
}

export const mskEventSchema: JsonSchema = {
  type: 'object',
  properties: {
    arn: {
      anyOf: [
        { $ref: '#/definitions/awsArnString' },
        { $ref: '#/definitions/awsCfImport' },
        { $ref: '#/definitions/awsCfRef' },
      ],
    },
    batchSize: { type: 'number', minimum: 1, maximum: 10000 },
    maximumBatchingWindow: { type: 'number', minimum: 0, maximum: 300 },
    enabled: { type: 'boolean' },
    startingPosition: { type: 'string', enum: ['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP'] },
    startingPositionTimestamp: { type: 'number' },
    topic: { type: 'string' },
    saslScram512: { $ref: '#/definitions/awsArnString' },
    consumerGroupId: { type: 'string', maxLength: 200, pattern: '[a-zA-Z0-9-/*:_+=.@-]*' },
    filterPatterns: { $ref: '#/definitions/filterPatterns' },
    provisionedPollerConfig: { $ref: '#/definitions/mskProvisionedPollerConfig' },
  },
  required: ['arn', 'topic'],
  additionalProperties: false,
};
