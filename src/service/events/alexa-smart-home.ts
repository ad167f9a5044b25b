import type { JsonSchema } from '../schema/json-schema.ts';
import { type AlexaSkillEventConfig, alexaSkillEventSchema } from './alexa-skill.ts';

/** What stands under `alexaSmartHome:`: the same as for `alexaSkill` (framework-spec 1.7). */
export type AlexaSmartHomeEventConfig = AlexaSkillEventConfig;

export const alexaSmartHomeEventSchema: JsonSchema = alexaSkillEventSchema;
