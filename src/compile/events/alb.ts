import { ref } from '../../cloudformation/intrinsics.ts';
import {
  albListenerRuleId,
  albPermissionId,
  albRegisterTargetPermissionId,
  albTargetGroupId,
} from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import type { EventCompiler } from '../contribution.ts';
import { type ListenerEvent, readListenerEvents } from './alb/listener-event.ts';
import { listenerRule } from './alb/listener-rule.ts';
import { targetGroup } from './alb/target-group.ts';
import { type EventResource, eventResources } from './event-resources.ts';
import { invokePermission } from './invoke-permission.ts';

/**
 * `alb` events: a target group per function and load balancer, a listener rule per event, two permissions per function.
 * Source: framework-spec 6.10.
 */
export const alb: EventCompiler<'alb'> = {
  kind: 'alb',
  delivery: 'request',
  compile(events, context) {
    const found = readListenerEvents(events, context);
    const groups = found.map(
      (one): EventResource => ({
        id: targetGroupId(one),
        resource: targetGroup(one, context.model),
        path: one.event.path,
      }),
    );
    const rules = found.map(
      (one): EventResource => ({
        id: albListenerRuleId(one.fn.model.key, one.config.priority),
        resource: listenerRule(one, targetGroupId(one), context.model.provider),
        path: one.event.path,
      }),
    );
    const made = eventResources([...groups, ...rules], context);
    return { ...made, resources: { ...made.resources, ...Object.fromEntries(found.flatMap(permissions)) } };
  },
};

const targetGroupId = ({ fn, albId, config }: ListenerEvent): string =>
  albTargetGroupId(fn.model.key, albId, config.multiValueHeaders ?? false);

// Of several target groups the last one is named; the permission to register has no source and covers the others.
const permissions = (one: ListenerEvent): readonly [string, Resource][] => [
  [albPermissionId(one.fn.model.key), permission(one, targetGroupId(one))],
  [albRegisterTargetPermissionId(one.fn.model.key), permission(one, undefined)],
];

function permission({ fn }: ListenerEvent, groupId: string | undefined): Resource {
  const principal = 'elasticloadbalancing.amazonaws.com';
  const resource = invokePermission(fn, { principal, sourceArn: groupId === undefined ? undefined : ref(groupId) });
  return { ...resource, DependsOn: fn.alias && [fn.alias.logicalId] };
}
