import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `cloudFront:` (framework-spec 1.7). */
export type CloudFrontEventConfig = string | JsonObject;

export const cloudFrontEventSchema: JsonSchema = {};
