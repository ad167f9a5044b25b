import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `httpApi:` (framework-spec 1.7). */
export type HttpApiEventConfig = string | JsonObject;

export const httpApiEventSchema: JsonSchema = {};
