import type { Value } from '../../cloudformation/template.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `s3:` (framework-spec 1.7): a bucket, or an object. */
export type S3EventConfig =
  | string
  | {
      /** Bucket name, key of `provider.s3`, or (existing buckets only) an intrinsic. */
      readonly bucket: Value;
      readonly event?: string;
      readonly existing?: boolean;
      readonly forceDeploy?: boolean;
      readonly rules?: readonly S3Rule[];
    };

/** One key: `prefix` or `suffix`. */
export type S3Rule = Readonly<Record<string, Value>>;

const textOrFunction: JsonSchema = { anyOf: [{ type: 'string' }, { $ref: '#/definitions/awsCfFunction' }] };

export const s3EventSchema: JsonSchema = {
  anyOf: [
    { type: 'string' },
    {
      type: 'object',
      properties: {
        bucket: {
          anyOf: [{ type: 'string' }, { $ref: '#/definitions/awsCfFunction' }, { $ref: '#/definitions/awsCfIf' }],
        },
        event: { type: 'string', pattern: '^s3:.+$', title: 'an S3 event as s3:ObjectCreated:*' },
        existing: { type: 'boolean' },
        forceDeploy: { type: 'boolean' },
        rules: {
          type: 'array',
          items: {
            type: 'object',
            properties: { prefix: textOrFunction, suffix: textOrFunction },
            maxProperties: 1,
            additionalProperties: false,
          },
        },
      },
      required: ['bucket'],
      additionalProperties: false,
    },
  ],
};
