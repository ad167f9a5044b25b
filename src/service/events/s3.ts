import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `s3:` (framework-spec 1.7). */
export type S3EventConfig = string | JsonObject;

export const s3EventSchema: JsonSchema = {};
