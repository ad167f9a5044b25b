import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `iot:` (framework-spec 1.7). */
export type IotEventConfig = string | JsonObject;

export const iotEventSchema: JsonSchema = {};
