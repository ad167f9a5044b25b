import { getAtt, ref } from '../../cloudformation/intrinsics.ts';
import type { Resource, Resources, Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import type { Problems } from '../../core/problems.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { objectAt } from '../config-functions.ts';
import {
  eventRoleId,
  eventRuleId,
  machineId,
  scheduleRoleId,
  scheduleRuleId,
  schedulerScheduleId,
} from './machine-ids.ts';
import { startRole } from './machine-role.ts';

/** Rules and schedules that start a machine, each kind with one role. Source: framework-spec 1.10. */
export function machineEvents(key: string, machine: JsonObject, model: ServiceModel, problems: Problems): Resources {
  const events = Array.isArray(machine['events']) ? machine['events'] : [];
  const target = ref(machineId(key, machine));
  const resources: Record<string, Resource> = {};
  const counts = { schedules: 0, rules: 0 };
  events.forEach((event: Json, index) => {
    if (!isJsonObject(event)) return;
    const at = (kind: string) => model.locate(['stepFunctions', 'stateMachines', key, 'events', index, kind]);
    if (event['schedule']) {
      counts.schedules += 1;
      Object.assign(resources, scheduleResources(key, event['schedule'], counts.schedules, target, model));
      if (isJsonObject(event['schedule']) && !event['schedule']['rate']) {
        problems.error('PLUGIN_CONFIG_INVALID', `The schedule of ${key} has no rate.`, { at: at('schedule') });
      }
    }
    const rule = event['cloudwatchEvent'] || event['eventBridge'];
    if (!rule) return;
    counts.rules += 1;
    if (isJsonObject(rule) && rule['event'])
      Object.assign(resources, ruleResources(key, rule, counts.rules, target, model));
    else problems.error('PLUGIN_CONFIG_INVALID', `An event rule of ${key} has no event pattern.`, { at: at('event') });
  });
  return resources;
}

const policyName = ({ stage, region, service }: ServiceModel, key: string, kind: string): string =>
  [stage, region, service, key, kind].join('-');

const asText = (input: Json | undefined): string | undefined =>
  input ? (typeof input === 'string' ? input : JSON.stringify(input)) : undefined;

const stateOf = ({ enabled }: JsonObject): string => (enabled === false ? 'DISABLED' : 'ENABLED');

/** What both kinds of rules say of their target. */
function targetOf(event: JsonObject, id: string, machine: Value, role: Value): JsonObject {
  const { inputPath, inputTransformer, retryPolicy } = event;
  return {
    Input: asText(event['input']),
    InputPath: inputPath || undefined,
    InputTransformer: isJsonObject(inputTransformer)
      ? { InputPathsMap: inputTransformer['inputPathsMap'], InputTemplate: inputTransformer['inputTemplate'] }
      : undefined,
    Arn: machine,
    Id: id,
    RetryPolicy: isJsonObject(retryPolicy)
      ? {
          MaximumEventAgeInSeconds: retryPolicy['maximumEventAgeInSeconds'],
          MaximumRetryAttempts: retryPolicy['maximumRetryAttempts'],
        }
      : undefined,
    RoleArn: role,
  };
}

function scheduleResources(key: string, written: Json, n: number, machine: Value, model: ServiceModel): Resources {
  const schedule: JsonObject = isJsonObject(written) ? written : { rate: written };
  const roleId = scheduleRoleId(key);
  const role = schedule['role'] || getAtt(roleId, 'Arn');
  const isScheduler = schedule['method'] === 'scheduler';
  const common = {
    ScheduleExpression: schedule['rate'],
    State: stateOf(schedule),
    Name: schedule['name'] || undefined,
    Description: schedule['description'] || undefined,
  };
  const service = isScheduler ? 'scheduler.amazonaws.com' : 'events.amazonaws.com';
  return {
    ...(isScheduler
      ? { [schedulerScheduleId(key, n)]: schedulerSchedule(schedule, common, machine, role) }
      : {
          [scheduleRuleId(key, n)]: {
            Type: 'AWS::Events::Rule',
            Properties: { ...common, Targets: [targetOf(schedule, `${key}StepFunctionsSchedule`, machine, role)] },
          },
        }),
    ...(schedule['role']
      ? {}
      : { [roleId]: startRole(service, policyName(model, key, 'schedule'), machine, model, true) }),
  };
}

const schedulerSchedule = (schedule: JsonObject, common: JsonObject, machine: Value, role: Value): Resource => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    ...common,
    ScheduleExpressionTimezone: schedule['timezone'] || undefined,
    Target: { Arn: machine, RoleArn: role, Input: asText(schedule['input']) },
    FlexibleTimeWindow: { Mode: 'OFF' },
  },
});

function ruleResources(key: string, rule: JsonObject, n: number, machine: Value, model: ServiceModel): Resources {
  const roleId = eventRoleId(key);
  const { iamRole, deadLetterConfig } = rule;
  const target = targetOf(rule, `${key}CloudWatchEvent`, machine, iamRole || getAtt(roleId, 'Arn'));
  const queue = deadLetterConfig ? { DeadLetterConfig: { Arn: deadLetterConfig } } : {};
  return {
    [eventRuleId(key, n)]: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventBusName: rule['eventBusName'] || undefined,
        EventPattern: objectAt(rule, 'event'),
        State: stateOf(rule),
        Description: rule['description'] || undefined,
        Name: rule['name'] || undefined,
        Targets: [{ ...target, ...queue }],
      },
    },
    ...(iamRole
      ? {}
      : {
          [roleId]: startRole('events.amazonaws.com', policyName(model, key, 'event'), machine, model, false),
        }),
  };
}
