import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `alb:` (framework-spec 1.7). */
export type AlbEventConfig = string | JsonObject;

export const albEventSchema: JsonSchema = {};
