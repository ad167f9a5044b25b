import type { Value } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `sns:` (framework-spec 1.7): a topic name, a topic ARN, or an object with one of them. */
export type SnsEventConfig =
  | string
  | {
      readonly arn?: Value;
      /** A new topic, or the name that logical IDs get when `arn` is an intrinsic. */
      readonly topicName?: string;
      readonly displayName?: string;
      readonly filterPolicy?: JsonObject;
      readonly filterPolicyScope?: string;
      readonly redrivePolicy?: SnsRedrivePolicy;
    };

/** Exactly one of the three tells the dead-letter queue. */
export interface SnsRedrivePolicy {
  readonly deadLetterTargetArn?: string;
  /** Logical ID of a queue of this stack. */
  readonly deadLetterTargetRef?: string;
  /** Names of exports of another stack. */
  readonly deadLetterTargetImport?: { readonly arn: string; readonly url: string };
}

const topicName: JsonSchema = {
  type: 'string',
  maxLength: 256,
  pattern: '^[\\w-]+$',
  title: 'the name of a topic',
};

const redrivePolicy: JsonSchema = {
  type: 'object',
  properties: {
    deadLetterTargetArn: { $ref: '#/definitions/awsArnString' },
    deadLetterTargetRef: { type: 'string', minLength: 1 },
    deadLetterTargetImport: {
      type: 'object',
      properties: { arn: { type: 'string', minLength: 1 }, url: { type: 'string', minLength: 1 } },
      required: ['arn', 'url'],
      additionalProperties: false,
    },
  },
  oneOf: [
    { required: ['deadLetterTargetArn'] },
    { required: ['deadLetterTargetRef'] },
    { required: ['deadLetterTargetImport'] },
  ],
  additionalProperties: false,
};

export const snsEventSchema: JsonSchema = {
  anyOf: [
    topicName,
    { $ref: '#/definitions/awsArnString' },
    {
      type: 'object',
      properties: {
        arn: { $ref: '#/definitions/awsArn' },
        topicName,
        displayName: { type: 'string', minLength: 1 },
        filterPolicy: { type: 'object' },
        filterPolicyScope: { type: 'string' },
        redrivePolicy,
      },
      anyOf: [{ required: ['arn'] }, { required: ['topicName'] }],
      additionalProperties: false,
    },
  ],
};
