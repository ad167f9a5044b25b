import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `http:` (framework-spec 1.7). */
export type HttpEventConfig = string | JsonObject;

export const httpEventSchema: JsonSchema = {};
