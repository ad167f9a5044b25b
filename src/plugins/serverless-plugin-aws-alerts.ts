import { resourceName } from '../cloudformation/logical-ids.ts';
import type { Resource, Resources } from '../cloudformation/template.ts';
import type { Json } from '../core/json.ts';
import type { FunctionModel, ServiceModel } from '../service/service-model.ts';
import { type AlarmDefinition, alarmReader } from './aws-alerts/alarm-definitions.ts';
import { alarmResource, logMetricFilters } from './aws-alerts/alarm-resource.ts';
import { type AlertTopics, readTopics } from './aws-alerts/alert-topics.ts';
import { objectAt } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';

const keys = ['stages', 'topics', 'definitions', 'alarms', 'global', 'function', 'nameTemplate', 'prefixTemplate'];

/** CloudWatch alarms of functions and the SNS topics that they ring. Source: framework-spec 9.1. */
export const awsAlerts: NativePlugin = {
  name: 'serverless-plugin-aws-alerts',
  compared: '1.7.5',
  configKeys: [...keys.map((key) => `custom.alerts.${key}`), 'functions.<name>.alarms'],
  differences: 'Dashboards and a stack of their own for the alarms are left to the plugin itself.',
  unserved(config) {
    const alerts = objectAt(config, 'custom', 'alerts');
    return ['dashboards', 'externalStack'].filter((key) => alerts[key]).map((key) => `custom.alerts.${key}`);
  },
  contribute(compiled, model, problems) {
    const alerts = objectAt(model.custom, 'alerts');
    const { stages } = alerts;
    if (Object.keys(alerts).length === 0) return compiled;
    if (Array.isArray(stages) && !stages.includes(model.stage)) return compiled;
    const read = alarmReader(model, problems);
    const topics = readTopics(objectAt(alerts, 'topics'));
    const everywhere = ['alarms', 'global', 'function'].flatMap((key) => read(alerts[key], ['custom', 'alerts', key]));
    const common = withoutRepeats(everywhere);
    const alarms = model.functions.map((fn) =>
      functionAlarms(fn, [...common, ...read(fn.config['alarms'], [...fn.path, 'alarms'])], topics, model),
    );
    return { ...compiled, Resources: Object.assign({}, compiled.Resources, topics.resources, ...alarms) };
  },
};

/** The alarms of one function; a later one of the same name replaces, or with `enabled: false` removes, an earlier one. */
function functionAlarms(
  fn: FunctionModel,
  alarms: readonly AlarmDefinition[],
  topics: AlertTopics,
  model: ServiceModel,
): Resources {
  const resources: Record<string, Resource> = {};
  for (const alarm of alarms) {
    const id = `${resourceName(fn.key)}${resourceName(alarm.name)}Alarm`;
    if (!alarm.enabled) {
      delete resources[id];
      continue;
    }
    resources[id] = alarmResource(alarm, fn, topics, model);
    Object.assign(resources, logMetricFilters(alarm, fn, model));
  }
  return resources;
}

const withoutRepeats = (alarms: readonly AlarmDefinition[]): readonly AlarmDefinition[] => [
  ...new Map(alarms.map((alarm): [Json, AlarmDefinition] => [JSON.stringify(alarm), alarm])).values(),
];
