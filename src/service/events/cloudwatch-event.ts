import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `cloudwatchEvent:` (framework-spec 1.7). */
export type CloudwatchEventEventConfig = string | JsonObject;

export const cloudwatchEventEventSchema: JsonSchema = {};
