import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `rabbitmq:` (framework-spec 1.7). */
export type RabbitmqEventConfig = string | JsonObject;

export const rabbitmqEventSchema: JsonSchema = {};
