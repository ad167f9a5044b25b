import type { EventKind } from '../../service/event-kind.ts';
import type { AlexaSkillEventConfig } from '../../service/events/alexa-skill.ts';
import { type CompileContext, type Contribution, type FunctionEvent, groupByFunction } from '../contribution.ts';
import { eventResources } from './event-resources.ts';
import { invokePermission } from './invoke-permission.ts';

type AlexaKind = Extract<EventKind, 'alexaSkill' | 'alexaSmartHome'>;

/** A permission per event, numbered within its function; an event that is off keeps one that disables it. */
export function alexaPermissions<K extends AlexaKind>(
  events: readonly FunctionEvent<K>[],
  principal: string,
  permissionId: (functionKey: string, n: number) => string,
  context: CompileContext,
): Contribution {
  const entries = groupByFunction(events).flatMap(({ fn, events: own }) =>
    own.map(({ config, path }, index) => {
      const { appId, enabled } = settings(config);
      const action = enabled === false ? 'lambda:DisableInvokeFunction' : 'lambda:InvokeFunction';
      const resource = invokePermission(fn, { principal, action, eventSourceToken: appId });
      return { id: permissionId(fn.model.key, index + 1), resource, path };
    }),
  );
  return eventResources(entries, context);
}

const settings = (config: AlexaSkillEventConfig): { readonly appId: string; readonly enabled?: boolean } =>
  typeof config === 'string' ? { appId: config } : config;
