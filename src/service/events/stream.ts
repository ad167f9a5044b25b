import type { Value } from '../../cloudformation/template.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `stream:` (framework-spec 1.7): the ARN of a DynamoDB or Kinesis stream, or an object. */
export type StreamEventConfig =
  | string
  | {
      readonly arn: Value;
      /** Required when `arn` is an intrinsic. */
      readonly type?: 'dynamodb' | 'kinesis';
      readonly batchSize?: number;
      readonly parallelizationFactor?: number;
      readonly startingPosition?: 'LATEST' | 'TRIM_HORIZON' | 'AT_TIMESTAMP';
      /** Seconds since 1970. */
      readonly startingPositionTimestamp?: number;
      readonly enabled?: boolean;
      /** `true` makes a consumer, an ARN names one. */
      readonly consumer?: true | Value;
      /** Seconds. */
      readonly batchWindow?: number;
      readonly maximumRetryAttempts?: number;
      readonly bisectBatchOnFunctionError?: boolean;
      readonly maximumRecordAgeInSeconds?: number;
      readonly functionResponseType?: 'ReportBatchItemFailures';
      readonly destinations?: { readonly onFailure: string | StreamDestination };
      readonly tumblingWindowInSeconds?: number;
      readonly filterPatterns?: readonly Value[];
    };

interface StreamDestination {
  readonly arn: Value;
  /** Required when `arn` is an intrinsic. */
  readonly type?: 'sns' | 'sqs';
}

// An intrinsic ARN does not tell its service, so `type` has to: compile says so, with STREAM_TYPE_UNKNOWN.
const arn: JsonSchema = { $ref: '#/definitions/awsArn' };

const onFailure: JsonSchema = {
  anyOf: [
    { $ref: '#/definitions/awsArnString' },
    {
      type: 'object',
      properties: { arn, type: { enum: ['sns', 'sqs'] } },
      required: ['arn'],
      additionalProperties: false,
    },
  ],
};

export const streamEventSchema: JsonSchema = {
  anyOf: [
    { $ref: '#/definitions/awsArnString' },
    {
      type: 'object',
      properties: {
        arn,
        type: { enum: ['dynamodb', 'kinesis'] },
        batchSize: { type: 'integer', minimum: 1, maximum: 10000 },
        parallelizationFactor: { type: 'integer', minimum: 1, maximum: 10 },
        startingPosition: { enum: ['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP'] },
        startingPositionTimestamp: { type: 'number' },
        enabled: { type: 'boolean' },
        consumer: { anyOf: [{ const: true }, { $ref: '#/definitions/awsArn' }] },
        batchWindow: { type: 'integer', minimum: 0, maximum: 300 },
        maximumRetryAttempts: { type: 'integer', minimum: -1, maximum: 10000 },
        bisectBatchOnFunctionError: { type: 'boolean' },
        maximumRecordAgeInSeconds: { anyOf: [{ const: -1 }, { type: 'integer', minimum: 60, maximum: 604800 }] },
        functionResponseType: { enum: ['ReportBatchItemFailures'] },
        destinations: {
          type: 'object',
          properties: { onFailure },
          required: ['onFailure'],
          additionalProperties: false,
        },
        tumblingWindowInSeconds: { type: 'integer', minimum: 0, maximum: 900 },
        filterPatterns: { $ref: '#/definitions/filterPatterns' },
      },
      required: ['arn'],
      additionalProperties: false,
    },
  ],
};
