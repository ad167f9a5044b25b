import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `cloudwatchLog:` (framework-spec 1.7). */
export type CloudwatchLogEventConfig = string | JsonObject;

export const cloudwatchLogEventSchema: JsonSchema = {};
