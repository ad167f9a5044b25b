import { accountId, join, partition, region } from '../../cloudformation/intrinsics.ts';
import { eventBridgeBusId, eventBridgePermissionId, eventBridgeRuleId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import type { EventBridgeEventConfig } from '../../service/events/event-bridge.ts';
import type { CompileContext, EventCompiler, FunctionEvent, FunctionRefs } from '../contribution.ts';
import { usesCustomResources, withCustomResources } from './event-bridge/custom-resource.ts';
import { defaultRuleName, ruleName, targetId } from './event-bridge/rule-name.ts';
import { type EventResource, eventResources } from './event-resources.ts';
import { inputTransformer } from './input-transformer.ts';
import { invokePermission } from './invoke-permission.ts';
import { checkSingleInput } from './single-input.ts';

/**
 * `eventBridge` events: a rule each, with its permission, and the buses that are named but do not exist.
 * The first event of function `hello` → `Shopdevhellorule1EventBridgeRule` in service shop, stage dev.
 * Source: framework-spec 6.16.
 */
export const eventBridge: EventCompiler<'eventBridge'> = {
  kind: 'eventBridge',
  delivery: 'push',
  compile(events, context) {
    for (const { event } of events) checkSingleInput(event.config, event, context);
    if (usesCustomResources(context.model)) return withCustomResources(events, context);
    return eventResources(
      events.flatMap((one) => ruleWithBus(one, context)),
      context,
    );
  },
};

/** `name` as rules and permissions spell it; `newId` is there when this stack makes the bus. */
interface Bus {
  readonly name: Value | undefined;
  readonly newId: string | undefined;
}

function busOf({ eventBus }: EventBridgeEventConfig): Bus {
  if (typeof eventBus !== 'string') return { name: eventBus, newId: undefined };
  if (eventBus.startsWith('arn')) return { name: eventBus.slice(eventBus.indexOf('/') + 1), newId: undefined };
  return { name: eventBus, newId: eventBus === 'default' ? undefined : eventBridgeBusId(eventBus) };
}

function ruleWithBus({ fn, event }: FunctionEvent<'eventBridge'>, context: CompileContext): readonly EventResource[] {
  const { config, path } = event;
  const n = event.index + 1;
  const bus = busOf(config);
  const name = config.name || ruleName(fn.model.name, n);
  warnOfDefaultBus(bus, path, context);
  const newBus = { Type: 'AWS::Events::EventBus', Properties: { Name: bus.name } };
  return [
    ...(bus.newId ? [{ id: bus.newId, resource: newBus, path }] : []),
    { id: eventBridgeRuleId(defaultRuleName(fn.model.name, n)), resource: rule(fn, config, bus, name, context), path },
    { id: eventBridgePermissionId(fn.model.key, n), resource: permission(fn, bus, name, context), path },
  ];
}

function rule(
  fn: FunctionRefs,
  config: EventBridgeEventConfig,
  bus: Bus,
  name: string,
  { model }: CompileContext,
): Resource {
  // In v3 a new bus takes the place of the alias.
  const alias = model.profile === 'v3' && bus.newId ? undefined : fn.alias?.logicalId;
  const dependencies = [alias, bus.newId].filter((id) => id !== undefined);
  return {
    Type: 'AWS::Events::Rule',
    DependsOn: dependencies.length > 1 ? dependencies : dependencies[0],
    Properties: {
      Description: config.description,
      EventBusName: bus.name === 'default' ? undefined : bus.name,
      EventPattern: config.pattern,
      Name: name,
      ScheduleExpression: config.schedule,
      State: config.enabled === false ? 'DISABLED' : 'ENABLED',
      Targets: [target(fn, config, name)],
    },
  };
}

function target(fn: FunctionRefs, config: EventBridgeEventConfig, name: string) {
  const { retryPolicy, deadLetterQueueArn } = config;
  return {
    Arn: fn.target,
    Id: targetId(name),
    RetryPolicy: retryPolicy && {
      MaximumEventAgeInSeconds: retryPolicy.maximumEventAge,
      MaximumRetryAttempts: retryPolicy.maximumRetryAttempts,
    },
    DeadLetterConfig: deadLetterQueueArn ? { Arn: deadLetterQueueArn } : undefined,
    Input: config.input && JSON.stringify(config.input),
    InputPath: config.inputPath || undefined,
    InputTransformer: config.inputTransformer && inputTransformer(config.inputTransformer),
  };
}

function permission(fn: FunctionRefs, bus: Bus, name: string, { model }: CompileContext): Resource {
  // v3 writes `rule/default/<name>`, which no rule of the default bus has.
  const inPath = bus.name !== undefined && (bus.name !== 'default' || model.profile === 'v3');
  const path = join('/', ['rule', ...(inPath && bus.name !== undefined ? [bus.name] : []), name]);
  const sourceArn = join(':', ['arn', partition, 'events', region, accountId, path]);
  return invokePermission(fn, { principal: 'events.amazonaws.com', sourceArn });
}

function warnOfDefaultBus(bus: Bus, path: EventResource['path'], { model, problems }: CompileContext): void {
  if (bus.name !== 'default' || model.profile !== 'v3') return;
  const message = 'serverless 3 writes a permission for `eventBus: default` that no rule of the default bus matches.';
  problems.warn('EVENT_BRIDGE_DEFAULT_BUS_PERMISSION', message, { at: model.locate([...path, 'eventBus']) });
}
