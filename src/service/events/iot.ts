import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `iot:` (framework-spec 1.7): a topic rule. */
export interface IotEventConfig {
  readonly sql: string;
  readonly sqlVersion?: '2015-10-08' | '2016-03-23' | 'beta';
  readonly name?: string;
  readonly enabled?: boolean;
  readonly description?: string;
}

export const iotEventSchema: JsonSchema = {
  type: 'object',
  properties: {
    sql: { type: 'string' },
    sqlVersion: { type: 'string', enum: ['2015-10-08', '2016-03-23', 'beta'] },
    name: { type: 'string' },
    enabled: { type: 'boolean' },
    description: { type: 'string' },
  },
  required: ['sql'],
  additionalProperties: false,
};
