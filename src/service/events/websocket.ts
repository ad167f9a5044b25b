import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `websocket:` (framework-spec 1.7). */
export type WebsocketEventConfig = string | JsonObject;

export const websocketEventSchema: JsonSchema = {};
