import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `alexaSkill:` and `alexaSmartHome:` (framework-spec 1.7): the ID of a skill, or an object. */
export type AlexaSkillEventConfig = string | { readonly appId: string; readonly enabled?: boolean };

export const alexaSkillEventSchema: JsonSchema = {
  anyOf: [
    { $ref: '#/definitions/awsAlexaEventToken' },
    {
      type: 'object',
      properties: { appId: { $ref: '#/definitions/awsAlexaEventToken' }, enabled: { type: 'boolean' } },
      required: ['appId'],
      additionalProperties: false,
    },
  ],
};
