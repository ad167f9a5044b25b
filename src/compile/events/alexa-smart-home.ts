import { alexaSmartHomePermissionId } from '../../cloudformation/logical-ids.ts';
import type { EventCompiler } from '../contribution.ts';
import { alexaPermissions } from './alexa-permissions.ts';

/** `alexaSmartHome` events: a smart home skill may invoke the function, `HelloLambdaPermissionAlexaSmartHome1`. Source: framework-spec 6.11. */
export const alexaSmartHome: EventCompiler<'alexaSmartHome'> = {
  kind: 'alexaSmartHome',
  delivery: 'push',
  compile: (events, context) =>
    alexaPermissions(events, 'alexa-connectedhome.amazon.com', alexaSmartHomePermissionId, context),
};
