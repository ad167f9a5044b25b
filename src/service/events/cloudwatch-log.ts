import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `cloudwatchLog:` (framework-spec 1.7): a log group, or an object. */
export type CloudwatchLogEventConfig = string | { readonly logGroup: string; readonly filter?: string };

export const cloudwatchLogEventSchema: JsonSchema = {
  anyOf: [
    { $ref: '#/definitions/awsLogGroupName' },
    {
      type: 'object',
      properties: { logGroup: { $ref: '#/definitions/awsLogGroupName' }, filter: { type: 'string' } },
      required: ['logGroup'],
      additionalProperties: false,
    },
  ],
};
