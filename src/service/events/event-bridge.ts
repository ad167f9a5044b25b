import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `eventBridge:` (framework-spec 1.7). */
export type EventBridgeEventConfig = string | JsonObject;

export const eventBridgeEventSchema: JsonSchema = {};
