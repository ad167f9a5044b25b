import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { type InputTransformer, inputTransformerSchema } from './input-transformer.ts';

/** What stands under `cloudwatchEvent:` (framework-spec 1.7): a rule on the default event bus. */
export interface CloudwatchEventEventConfig {
  /** The event pattern. */
  readonly event?: JsonObject;
  readonly input?: string | JsonObject;
  readonly inputPath?: string;
  readonly inputTransformer?: InputTransformer;
  readonly description?: string;
  readonly name?: string;
  readonly enabled?: boolean;
}

export const cloudwatchEventEventSchema: JsonSchema = {
  type: 'object',
  properties: {
    event: { type: 'object' },
    input: { anyOf: [{ type: 'string', maxLength: 8192 }, { type: 'object' }] },
    inputPath: { type: 'string', minLength: 1, maxLength: 256 },
    inputTransformer: inputTransformerSchema,
    description: { type: 'string', maxLength: 512 },
    name: { type: 'string', pattern: '[a-zA-Z0-9-_.]+', minLength: 1, maxLength: 64, title: 'the name of a rule' },
    enabled: { type: 'boolean' },
  },
  additionalProperties: false,
};
