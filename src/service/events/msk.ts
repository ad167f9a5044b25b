import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `msk:` (framework-spec 1.7). */
export type MskEventConfig = string | JsonObject;

export const mskEventSchema: JsonSchema = {};
