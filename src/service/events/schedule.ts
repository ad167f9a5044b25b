import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `schedule:` (framework-spec 1.7). */
export type ScheduleEventConfig = string | JsonObject;

export const scheduleEventSchema: JsonSchema = {};
