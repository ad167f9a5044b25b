import type { Value } from '../../cloudformation/template.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `sqs:` (framework-spec 1.7): a queue ARN, or an object. */
export type SqsEventConfig =
  | string
  | {
      readonly arn: Value;
      readonly batchSize?: number;
      readonly enabled?: boolean;
      readonly maximumBatchingWindow?: number;
      readonly functionResponseType?: 'ReportBatchItemFailures';
      readonly filterPatterns?: readonly Value[];
      readonly maximumConcurrency?: number;
    };

export const sqsEventSchema: JsonSchema = {
  anyOf: [
    { $ref: '#/definitions/awsArnString' },
    {
      type: 'object',
      properties: {
        arn: { $ref: '#/definitions/awsArn' },
        batchSize: { type: 'integer', minimum: 1, maximum: 10000 },
        enabled: { type: 'boolean' },
        maximumBatchingWindow: { type: 'integer', minimum: 0, maximum: 300 },
        functionResponseType: { enum: ['ReportBatchItemFailures'] },
        filterPatterns: { $ref: '#/definitions/filterPatterns' },
        maximumConcurrency: { type: 'integer', minimum: 2, maximum: 1000 },
      },
      required: ['arn'],
      additionalProperties: false,
    },
  ],
};
