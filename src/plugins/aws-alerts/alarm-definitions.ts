import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { mergeDeep } from '../../core/merge-deep.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { Problems } from '../../core/problems.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { objectAt } from '../config-functions.ts';

/** An alarm with everything that its definition says. */
export interface AlarmDefinition extends JsonObject {
  readonly name: string;
  readonly enabled: boolean;
}

const lambdaAlarm = (metric: string, threshold: number, statistic: string): JsonObject => ({
  namespace: 'AWS/Lambda',
  enabled: true,
  actionsEnabled: true,
  type: 'static',
  metric,
  threshold,
  statistic,
  period: 60,
  evaluationPeriods: 1,
  datapointsToAlarm: 1,
  comparisonOperator: 'GreaterThanOrEqualToThreshold',
});

const builtIn: Readonly<Record<string, JsonObject>> = {
  functionInvocations: lambdaAlarm('Invocations', 100, 'Sum'),
  functionErrors: lambdaAlarm('Errors', 1, 'Sum'),
  functionDuration: lambdaAlarm('Duration', 500, 'Average'),
  functionThrottles: lambdaAlarm('Throttles', 1, 'Sum'),
};

/** Reads lists of alarms against the built-in definitions and those of `custom.alerts.definitions`. */
export function alarmReader(model: ServiceModel, problems: Problems) {
  const alerts = objectAt(model.custom, 'alerts');
  const own = objectAt(alerts, 'definitions');
  const names = [...new Set([...Object.keys(builtIn), ...Object.keys(own)])];
  const definition = (name: string): JsonObject | undefined =>
    names.includes(name) ? laidOver(builtIn[name] ?? {}, objectAt(own, name)) : undefined;
  const shared = { nameTemplate: alerts['nameTemplate'], prefixTemplate: alerts['prefixTemplate'] };
  return (alarms: Json | undefined, path: ConfigPath): readonly AlarmDefinition[] =>
    (Array.isArray(alarms) ? alarms : []).flatMap((alarm, index): readonly AlarmDefinition[] => {
      const written = isJsonObject(alarm) ? alarm : { name: String(alarm) };
      const name = String(written['name']);
      const known = definition(name);
      if (!known && !isJsonObject(alarm)) {
        const nearest = nearestName(name, names);
        const hint = nearest ? `: did you mean "${nearest}"?` : '';
        problems.error('PLUGIN_CONFIG_INVALID', `serverless-plugin-aws-alerts knows no alarm "${name}"${hint}`, {
          at: model.locate([...path, index]),
        });
        return [];
      }
      const merged = laidOver(laidOver({ enabled: true, type: 'static', ...shared }, known ?? {}), written);
      return [{ ...merged, name, enabled: merged['enabled'] === true }];
    });
}

function laidOver(base: JsonObject, over: JsonObject): JsonObject {
  const merged = mergeDeep(base, over);
  return isJsonObject(merged) ? merged : base;
}
