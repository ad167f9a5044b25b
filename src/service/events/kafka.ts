import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `kafka:` (framework-spec 1.7). */
export type KafkaEventConfig = string | JsonObject;

export const kafkaEventSchema: JsonSchema = {};
