import type { Value } from '../../../cloudformation/template.ts';
import { isJsonObject } from '../../../core/json.ts';
import { nearestName } from '../../../core/nearest-name.ts';
import type { AlbEventConfig } from '../../../service/events/alb.ts';
import type { EventOf } from '../../../service/service-model.ts';
import type { CompileContext, FunctionEvent, FunctionRefs } from '../../contribution.ts';

/** One `alb` event whose listener is known. */
export interface ListenerEvent {
  readonly fn: FunctionRefs;
  readonly event: EventOf<'alb'>;
  readonly config: AlbEventConfig;
  /** Part of logical IDs: that of the load balancer's ARN, or the logical ID of a listener of this stack. */
  readonly albId: string;
  readonly listenerId: string;
}

const listenerArn = /^arn:aws[\w-]*:elasticloadbalancing:.+:listener\/app\/[\w-]+\/([\w-]+)\/([\w-]+)$/;

/** Checks listeners, conditions, names, authorizers and priorities; events without a usable listener are left out. */
export function readListenerEvents(
  events: readonly FunctionEvent<'alb'>[],
  context: CompileContext,
): readonly ListenerEvent[] {
  const found = events.flatMap(({ fn, event }): readonly ListenerEvent[] => {
    const ids = listenerIds(event.config.listenerArn);
    checkEvent(event, context);
    if (ids) return [{ fn, event, config: event.config, ...ids }];
    const message = `listenerArn of function "${fn.model.key}" is no listener of an application load balancer`;
    context.problems.error('ALB_LISTENER', message, { at: context.model.locate([...event.path, 'listenerArn']) });
    return [];
  });
  checkPriorities(found, context);
  return found;
}

function listenerIds(listener: Value): { albId: string; listenerId: string } | undefined {
  if (isJsonObject(listener)) {
    const logicalId = listener['Ref'];
    return typeof logicalId === 'string' ? { albId: logicalId, listenerId: logicalId } : undefined;
  }
  const [, albId, listenerId] = listenerArn.exec(String(listener)) ?? [];
  return albId !== undefined && listenerId !== undefined ? { albId, listenerId } : undefined;
}

function checkEvent({ config, path }: EventOf<'alb'>, { model, problems }: CompileContext): void {
  const at = (key: string) => ({ at: model.locate([...path, key]) });
  if (Object.keys(config.conditions).length === 0) {
    problems.error('ALB_CONDITIONS', 'A listener rule needs at least one condition', at('conditions'));
  }
  if (config.targetGroupName && model.provider.alb.targetGroupPrefix) {
    const message = 'targetGroupName cannot stand beside provider.alb.targetGroupPrefix: set one of them';
    problems.error('ALB_TARGET_GROUP_NAME', message, at('targetGroupName'));
  }
  const known = Object.keys(model.provider.alb.authorizers ?? {});
  for (const name of (config.authorizer ?? []).filter((one) => !known.includes(one))) {
    const nearest = nearestName(name, known);
    const hint = nearest ? `: did you mean "${nearest}"?` : '';
    problems.error('ALB_AUTHORIZER', `provider.alb.authorizers has no authorizer "${name}"${hint}`, at('authorizer'));
  }
}

/** A priority is unique on its listener, and in its function, whose rules are named by priority. */
function checkPriorities(events: readonly ListenerEvent[], { model, problems }: CompileContext): void {
  const onListener = new Map<string, string>();
  const inFunction = new Set<string>();
  for (const { fn, event, config, listenerId } of events) {
    const listenerKey = `${listenerId} ${config.priority}`;
    const functionKey = `${fn.model.key} ${config.priority}`;
    const owner = onListener.get(listenerKey);
    const why =
      owner !== undefined
        ? `function "${owner}" has it on the same listener`
        : inFunction.has(functionKey)
          ? 'another event of the function has it, and logical IDs are made from function and priority'
          : undefined;
    if (why) {
      const message = `Function "${fn.model.key}" cannot take the priority ${config.priority}: ${why}`;
      problems.error('ALB_PRIORITY', message, { at: model.locate([...event.path, 'priority']) });
    }
    onListener.set(listenerKey, fn.model.key);
    inFunction.add(functionKey);
  }
}
