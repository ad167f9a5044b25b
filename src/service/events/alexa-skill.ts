import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `alexaSkill:` (framework-spec 1.7). */
export type AlexaSkillEventConfig = string | JsonObject;

export const alexaSkillEventSchema: JsonSchema = {};
