import type { JsonSchema } from '../schema/json-schema.ts';

/** How a rule rewrites an event before it reaches the function. */
export interface InputTransformer {
  readonly inputTemplate: string;
  readonly inputPathsMap?: Readonly<Record<string, string>>;
}

/** `inputTransformer` of cloudwatchEvent and eventBridge. */
export const inputTransformerSchema: JsonSchema = {
  type: 'object',
  properties: {
    inputPathsMap: { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
    inputTemplate: { type: 'string', minLength: 1, maxLength: 8192 },
  },
  required: ['inputTemplate'],
  additionalProperties: false,
};
