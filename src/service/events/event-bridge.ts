import type { Value } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { type InputTransformer, inputTransformerSchema } from './input-transformer.ts';

/** What stands under `eventBridge:` (framework-spec 1.7): a rule on an event bus, by pattern or by schedule. */
export interface EventBridgeEventConfig {
  /** `default`, the name of a bus to make, the ARN of a bus that exists, or an intrinsic that gives its name. */
  readonly eventBus?: Value;
  readonly schedule?: string;
  readonly pattern?: JsonObject;
  readonly name?: string;
  readonly description?: string;
  readonly enabled?: boolean;
  readonly input?: JsonObject;
  readonly inputPath?: string;
  readonly inputTransformer?: InputTransformer;
  readonly retryPolicy?: {
    /** Seconds. */
    readonly maximumEventAge?: number;
    readonly maximumRetryAttempts?: number;
  };
  readonly deadLetterQueueArn?: Value;
}

const eventBus: JsonSchema = {
  anyOf: [
    { type: 'string', minLength: 1 },
    { $ref: '#/definitions/awsArnString' },
    { $ref: '#/definitions/awsCfImport' },
    { $ref: '#/definitions/awsCfRef' },
    {
      type: 'object',
      properties: {
        'Fn::GetAtt': {
          type: 'array',
          minItems: 2,
          maxItems: 2,
          items: [
            { type: 'string', minLength: 1 },
            { type: 'string', enum: ['Name'] },
          ],
        },
      },
      required: ['Fn::GetAtt'],
      additionalProperties: false,
    },
  ],
};

const patternFields = ['version', 'id', 'detail-type', 'source', 'account', 'time', 'region', 'resources', 'detail'];

export const eventBridgeEventSchema: JsonSchema = {
  type: 'object',
  properties: {
    eventBus,
    schedule: { pattern: '^(?:cron|rate)\\(.+\\)$', type: 'string', title: 'an expression as rate(5 minutes)' },
    name: { type: 'string', pattern: '[a-zA-Z0-9-_.]+', minLength: 1, maxLength: 64, title: 'the name of a rule' },
    description: { type: 'string', maxLength: 512 },
    enabled: { type: 'boolean' },
    pattern: {
      type: 'object',
      properties: { ...Object.fromEntries(patternFields.map((field) => [field, {}])), $or: { type: 'array' } },
      additionalProperties: false,
    },
    input: { type: 'object' },
    inputPath: { type: 'string', minLength: 1, maxLength: 256 },
    inputTransformer: inputTransformerSchema,
    retryPolicy: {
      type: 'object',
      properties: {
        maximumEventAge: { type: 'integer', minimum: 60, maximum: 86400 },
        maximumRetryAttempts: { type: 'integer', minimum: 0, maximum: 185 },
      },
    },
    deadLetterQueueArn: { $ref: '#/definitions/awsArn' },
  },
  anyOf: [{ required: ['pattern'] }, { required: ['schedule'] }],
};
