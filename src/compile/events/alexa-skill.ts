import { alexaSkillPermissionId } from '../../cloudformation/logical-ids.ts';
import type { EventCompiler } from '../contribution.ts';
import { alexaPermissions } from './alexa-permissions.ts';

/** `alexaSkill` events: a custom skill may invoke the function, `HelloLambdaPermissionAlexaSkill1`. Source: framework-spec 6.11. */
export const alexaSkill: EventCompiler<'alexaSkill'> = {
  kind: 'alexaSkill',
  delivery: 'push',
  compile: (events, context) => alexaPermissions(events, 'alexa-appkit.amazon.com', alexaSkillPermissionId, context),
};
