import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `activemq:` (framework-spec 1.7). */
export type ActivemqEventConfig = string | JsonObject;

export const activemqEventSchema: JsonSchema = {};
