import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `sns:` (framework-spec 1.7). */
export type SnsEventConfig = string | JsonObject;

export const snsEventSchema: JsonSchema = {};
