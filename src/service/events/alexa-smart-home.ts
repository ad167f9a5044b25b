import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `alexaSmartHome:` (framework-spec 1.7). */
export type AlexaSmartHomeEventConfig = string | JsonObject;

export const alexaSmartHomeEventSchema: JsonSchema = {};
