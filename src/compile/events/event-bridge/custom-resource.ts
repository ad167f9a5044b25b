import { accountId, getAtt, join, partition, region } from '../../../cloudformation/intrinsics.ts';
import { eventBridgeHandlerId, existingEventBridgeId } from '../../../cloudformation/logical-ids.ts';
import { allow, type PolicyStatement } from '../../../cloudformation/policy.ts';
import type { Resource, Value } from '../../../cloudformation/template.ts';
import { isJsonObject } from '../../../core/json.ts';
import type { ServiceModel } from '../../../service/service-model.ts';
import type { CompileContext, Contribution, FunctionEvent } from '../../contribution.ts';
import { eventResources } from '../event-resources.ts';
import { inputTransformer } from '../input-transformer.ts';
import { ruleName } from './rule-name.ts';

/** serverless 3 makes rules by custom resources if `provider.eventBridge` is there without `useCloudFormation: true`. */
export function usesCustomResources({ profile, provider }: ServiceModel): boolean {
  return (
    profile === 'v3' && isJsonObject(provider.config['eventBridge']) && provider.eventBridgeUseCloudFormation !== true
  );
}

/**
 * Per event a `Custom::EventBridge` whose handler makes rule, bus and permission. Kept for stacks that have them: a
 * native rule of the same name could not be created beside. Source: framework-spec 6.16, 8.4.
 */
export function withCustomResources(
  events: readonly FunctionEvent<'eventBridge'>[],
  context: CompileContext,
): Contribution {
  for (const { event } of events) reportUnsupported(event, context);
  const entries = events.map(({ fn, event }) => ({
    id: existingEventBridgeId(fn.model.key, event.index + 1),
    resource: customResource({ fn, event }),
    path: event.path,
  }));
  const makesBus = events.some(
    ({ event: { config } }) => config.eventBus !== undefined && config.eventBus !== 'default',
  );
  const statements = [...(makesBus ? [busAccess] : []), ruleAccess, permissionAccess];
  return { ...eventResources(entries, context), customResources: [{ kind: 'event-bridge', statements }] };
}

function reportUnsupported(
  { config, path }: FunctionEvent<'eventBridge'>['event'],
  { model, problems }: CompileContext,
): void {
  const unsupported = [
    ...(isJsonObject(config.eventBus) ? ['eventBus'] : []),
    ...(config.retryPolicy ? ['retryPolicy'] : []),
    ...(config.deadLetterQueueArn ? ['deadLetterQueueArn'] : []),
  ];
  for (const key of unsupported) {
    const message = `"${key}" of an eventBridge event needs rules made by CloudFormation.`;
    problems.error('EVENT_BRIDGE_NEEDS_CLOUD_FORMATION', message, { at: model.locate([...path, key]) });
  }
}

function customResource({ fn, event: { config, index } }: FunctionEvent<'eventBridge'>): Resource {
  return {
    Type: 'Custom::EventBridge',
    Version: 1,
    DependsOn: [fn.logicalId, eventBridgeHandlerId],
    Properties: {
      ServiceToken: getAtt(eventBridgeHandlerId, 'Arn'),
      FunctionName: fn.model.name,
      EventBridgeConfig: {
        RuleName: config.name || ruleName(fn.model.name, index + 1),
        State: config.enabled === false ? 'DISABLED' : 'ENABLED',
        EventBus: config.eventBus,
        Schedule: config.schedule,
        Pattern: config.pattern,
        Input: config.input,
        InputPath: config.inputPath,
        InputTransformer: config.inputTransformer && inputTransformer(config.inputTransformer),
      },
    },
  };
}

const arnOf = (service: string, ...rest: readonly Value[]) =>
  join(':', ['arn', partition, service, region, accountId, ...rest]);

const busAccess: PolicyStatement = allow(
  ['events:CreateEventBus', 'events:DeleteEventBus'],
  arnOf('events', 'event-bus/*'),
);
const ruleAccess: PolicyStatement = allow(
  ['events:PutRule', 'events:RemoveTargets', 'events:PutTargets', 'events:DeleteRule'],
  arnOf('events', 'rule/*'),
);
const permissionAccess: PolicyStatement = allow(
  ['lambda:AddPermission', 'lambda:RemovePermission'],
  arnOf('lambda', 'function', '*'),
);
