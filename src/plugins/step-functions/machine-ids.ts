import { resourceName } from '../../cloudformation/logical-ids.ts';
import type { JsonObject } from '../../core/json.ts';

/** `id` or `name` of a state machine, which then stand for themselves; else the key with a suffix. */
const ownName = ({ id, name }: JsonObject): string | undefined => {
  const own = id || name;
  return typeof own === 'string' ? own : undefined;
};

/** Logical ID of a state machine. Source: framework-spec 1.10. */
export function machineId(key: string, machine: JsonObject): string {
  const own = ownName(machine);
  return own === undefined ? `${resourceName(key)}StepFunctionsStateMachine` : resourceName(own);
}

/** The output with its ARN. */
export function machineOutput(key: string, machine: JsonObject): string {
  const own = ownName(machine);
  return own === undefined ? `${resourceName(key)}StepFunctionsStateMachineArn` : `${resourceName(own)}Arn`;
}

export const activityId = (name: string): string => `${resourceName(name)}StepFunctionsActivity`;
export const scheduleRuleId = (key: string, n: number): string =>
  `${resourceName(key)}StepFunctionsEventsRuleSchedule${n}`;
export const schedulerScheduleId = (key: string, n: number): string =>
  `${resourceName(key)}StepFunctionsSchedulerSchedule${n}`;
export const scheduleRoleId = (key: string): string => `${resourceName(key)}ScheduleToStepFunctionsRole`;
export const eventRuleId = (key: string, n: number): string => `${resourceName(key)}EventsRuleCloudWatchEvent${n}`;
export const eventRoleId = (key: string): string => `${resourceName(key)}EventToStepFunctionsRole`;
export const restApiRoleId = 'ApigatewayToStepFunctionsRole';
