import { getAtt } from '../../cloudformation/intrinsics.ts';
import { cloudwatchEventPermissionId, cloudwatchEventRuleId } from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import { isJsonObject, type Json } from '../../core/json.ts';
import type { CloudwatchEventEventConfig } from '../../service/events/cloudwatch-event.ts';
import type { EventOf } from '../../service/service-model.ts';
import { type CompileContext, type EventCompiler, type FunctionRefs, groupByFunction } from '../contribution.ts';
import { type EventResource, eventResources } from './event-resources.ts';
import { inputTransformer } from './input-transformer.ts';
import { invokePermission } from './invoke-permission.ts';
import { checkSingleInput } from './single-input.ts';

/**
 * `cloudwatchEvent` events: a rule on the default bus each, `HelloEventsRuleCloudWatchEvent1`, that may invoke the
 * function. Source: framework-spec 6.13.
 */
export const cloudwatchEvent: EventCompiler<'cloudwatchEvent'> = {
  kind: 'cloudwatchEvent',
  delivery: 'push',
  compile(events, context) {
    const entries = groupByFunction(events).flatMap(({ fn, events: own }) =>
      own.flatMap((event, index) => ruleWithPermission(fn, event, index + 1, context)),
    );
    return eventResources(entries, context);
  },
};

function ruleWithPermission(
  fn: FunctionRefs,
  event: EventOf<'cloudwatchEvent'>,
  n: number,
  context: CompileContext,
): readonly EventResource[] {
  const { config, path } = event;
  checkSingleInput(config, event, context);
  if (config.event === undefined) {
    const at = context.model.locate(path);
    context.problems.error('CLOUDWATCH_EVENT_WITHOUT_PATTERN', 'A cloudwatchEvent needs "event" with a pattern.', {
      at,
    });
  }
  const ruleId = cloudwatchEventRuleId(fn.model.key, n);
  const permission = invokePermission(fn, { principal: 'events.amazonaws.com', sourceArn: getAtt(ruleId, 'Arn') });
  return [
    { id: ruleId, resource: rule(fn, config), path },
    { id: cloudwatchEventPermissionId(fn.model.key, n), resource: permission, path },
  ];
}

function rule(fn: FunctionRefs, config: CloudwatchEventEventConfig): Resource {
  return {
    Type: 'AWS::Events::Rule',
    DependsOn: fn.alias?.logicalId,
    Properties: {
      EventPattern: config.event && withoutLineEnds(config.event),
      State: config.enabled === false ? 'DISABLED' : 'ENABLED',
      Description: config.description || undefined,
      Name: config.name || undefined,
      Targets: [
        {
          Input: inputText(config.input),
          InputPath: config.inputPath?.replace(/\r?\n/g, '') || undefined,
          InputTransformer: config.inputTransformer && inputTransformer(config.inputTransformer),
          Arn: fn.target,
          Id: `${fn.model.key}CloudWatchEvent`,
        },
      ],
    },
  };
}

/** Escaped line ends are removed, in text that the user wrote too, as the references do. */
function inputText(input: CloudwatchEventEventConfig['input']): string | undefined {
  const text = isJsonObject(input) ? JSON.stringify(input) : input;
  return text?.replace(/\\[nr]/g, '') || undefined;
}

/** The references remove line ends from every text of a pattern, keys included. */
function withoutLineEnds(pattern: Json): Json {
  if (typeof pattern === 'string') return pattern.replace(/[\r\n]/g, '');
  if (isJsonObject(pattern)) {
    const entries = Object.entries(pattern).filter(([, value]) => value !== undefined);
    return Object.fromEntries(
      entries.map(([key, value]) => [key.replace(/[\r\n]/g, ''), withoutLineEnds(value ?? null)]),
    );
  }
  return Array.isArray(pattern) ? pattern.map(withoutLineEnds) : pattern;
}
