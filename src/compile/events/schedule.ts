import { getAtt, sub } from '../../cloudformation/intrinsics.ts';
import { schedulePermissionId, scheduleRuleId, schedulerScheduleId } from '../../cloudformation/logical-ids.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import { isJsonObject } from '../../core/json.ts';
import type { ScheduleEventConfig } from '../../service/events/schedule.ts';
import type { EventOf } from '../../service/service-model.ts';
import {
  type CompileContext,
  type Contribution,
  type EventCompiler,
  type FunctionRefs,
  groupByFunction,
} from '../contribution.ts';
import { type EventResource, eventResources } from './event-resources.ts';
import { inputTransformer } from './input-transformer.ts';
import { invokePermission } from './invoke-permission.ts';
import { knownToProfile } from './profile-key.ts';

type Settings = Exclude<ScheduleEventConfig, string>;

/**
 * `schedule` events: per expression a rule with its permission, or a schedule of EventBridge Scheduler, for which the
 * role of the functions has to let the scheduler in. Source: framework-spec 6.4.
 *
 * `rate(5 minutes)` of function `hello` → `HelloEventsRuleSchedule1` and `HelloLambdaPermissionEventsRuleSchedule1`.
 */
export const schedule: EventCompiler<'schedule'> = {
  kind: 'schedule',
  delivery: 'push',
  compile(events, context) {
    const groups = groupByFunction(events);
    const entries = groups.flatMap((group) => schedulesOf(group.fn, group.events, context));
    const scheduled = groups.filter((group) => group.events.some(({ config }) => isForScheduler(settings(config))));
    return { ...eventResources(entries, context), ...schedulerAccess(scheduled.map(({ fn }) => fn)) };
  },
};

const settings = (config: ScheduleEventConfig): Settings => (typeof config === 'string' ? { rate: [config] } : config);
const isForScheduler = ({ method }: Settings): boolean => method === 'scheduler';

/** The scheduler assumes the role of the functions and invokes them, with and without version. */
function schedulerAccess(functions: readonly FunctionRefs[]): Contribution {
  if (functions.length === 0) return {};
  const arns = functions.flatMap(({ model }) => {
    const arn = `arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${model.name}`;
    return [sub(arn), sub(`${arn}:*`)];
  });
  return { statements: [allow(['lambda:InvokeFunction'], arns)], trustedServices: ['scheduler.amazonaws.com'] };
}

/** One counter per function runs over all its expressions, whatever their method. */
function schedulesOf(
  fn: FunctionRefs,
  events: readonly EventOf<'schedule'>[],
  context: CompileContext,
): readonly EventResource[] {
  const expressions = events.flatMap((event) => {
    const config = knownToProfile(settings(event.config), ['roleArn', 'groupName'], event, context);
    reportMistakes(config, event, context);
    const input = inputText(config, event, context);
    return [config.rate].flat().map((expression) => ({ path: event.path, config, expression, input }));
  });
  return expressions.flatMap(({ path, config, expression, input }, index) => {
    const n = index + 1;
    if (isForScheduler(config)) {
      return [
        { path, id: schedulerScheduleId(fn.model.key, n), resource: schedulerSchedule(fn, config, expression, input) },
      ];
    }
    const sourceArn = getAtt(scheduleRuleId(fn.model.key, n), 'Arn');
    const permission = invokePermission(fn, { principal: 'events.amazonaws.com', sourceArn });
    return [
      { path, id: scheduleRuleId(fn.model.key, n), resource: rule(fn, config, expression, input) },
      { path, id: schedulePermissionId(fn.model.key, n), resource: permission },
    ];
  });
}

function rule(fn: FunctionRefs, config: Settings, expression: Value, input: string | undefined): Resource {
  return {
    Type: 'AWS::Events::Rule',
    DependsOn: fn.alias?.logicalId,
    Properties: {
      ScheduleExpression: expression,
      State: state(config),
      Name: config.name || undefined,
      Description: config.description || undefined,
      Targets: [
        {
          Input: input,
          InputPath: config.inputPath || undefined,
          InputTransformer: config.inputTransformer && inputTransformer(config.inputTransformer),
          Arn: fn.target,
          Id: `${fn.model.key}Schedule`,
        },
      ],
    },
  };
}

function schedulerSchedule(fn: FunctionRefs, config: Settings, expression: Value, input: string | undefined): Resource {
  return {
    Type: 'AWS::Scheduler::Schedule',
    DependsOn: fn.alias?.logicalId,
    Properties: {
      ScheduleExpression: expression,
      State: state(config),
      Target: { Arn: fn.target, RoleArn: config.roleArn || fn.resource.Properties?.['Role'], Input: input },
      FlexibleTimeWindow: { Mode: 'OFF' },
      Name: config.name,
      GroupName: config.groupName,
      Description: config.description,
      ScheduleExpressionTimezone: config.timezone,
    },
  };
}

const state = ({ enabled }: Settings): string => (enabled === false ? 'DISABLED' : 'ENABLED');

/** Input as text; the `body` of an object, if it is text, is JSON and becomes part of the object. */
function inputText({ input }: Settings, event: EventOf<'schedule'>, context: CompileContext): string | undefined {
  if (!isJsonObject(input)) return input || undefined;
  const { body } = input;
  if (typeof body !== 'string') return JSON.stringify(input);
  try {
    return JSON.stringify({ ...input, body: JSON.parse(body) });
  } catch (cause) {
    const at = context.model.locate([...event.path, 'input', 'body']);
    context.problems.error('SCHEDULE_BODY_NOT_JSON', `input.body of a schedule is not JSON: ${body}`, { at, cause });
    return undefined;
  }
}

function reportMistakes(config: Settings, event: EventOf<'schedule'>, { model, problems }: CompileContext): void {
  if (config.name && [config.rate].flat().length > 1) {
    const message = `The name "${config.name}" cannot serve ${config.rate.length} rates.`;
    problems.error('SCHEDULE_NAME_FOR_SEVERAL_RATES', message, { at: model.locate([...event.path, 'name']) });
  }
  const method = config.method ?? 'eventBus';
  const wrong =
    method === 'scheduler' ? (['inputTransformer', 'inputPath'] as const) : (['timezone', 'groupName'] as const);
  for (const key of wrong.filter((name) => config[name])) {
    problems.error('SCHEDULE_KEY_NOT_FOR_METHOD', `"${key}" does not work with method ${method}.`, {
      at: model.locate([...event.path, key]),
    });
  }
}
