import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `stream:` (framework-spec 1.7). */
export type StreamEventConfig = string | JsonObject;

export const streamEventSchema: JsonSchema = {};
