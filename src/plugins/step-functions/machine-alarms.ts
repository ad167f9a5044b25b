import { ref } from '../../cloudformation/intrinsics.ts';
import type { Resource, Resources } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { Problems } from '../../core/problems.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { objectAt } from '../config-functions.ts';
import { machineId } from './machine-ids.ts';

const metrics: Readonly<Record<string, { readonly name: string; readonly says: string }>> = {
  executionsTimedOut: { name: 'ExecutionsTimedOut', says: 'executions timed out' },
  executionsFailed: { name: 'ExecutionsFailed', says: 'executions failed' },
  executionsAborted: { name: 'ExecutionsAborted', says: 'executions were aborted' },
  executionThrottled: { name: 'ExecutionThrottled', says: 'execution were throttled' },
  executionsSucceeded: { name: 'ExecutionsSucceeded', says: 'executions succeeded' },
};

/** One alarm per metric of `alarms.metrics`, named there as text or with settings of its own. */
export function machineAlarms(key: string, machine: JsonObject, model: ServiceModel, problems: Problems): Resources {
  const alarms = objectAt(machine, 'alarms');
  const listed = Array.isArray(alarms['metrics']) ? alarms['metrics'] : [];
  const entries = listed.flatMap((item: Json): [string, Resource][] => {
    const own = isJsonObject(item) ? item : {};
    const metric = String(isJsonObject(item) ? item['metric'] : item);
    const known = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined;
    if (!known) {
      const nearest = nearestName(metric, Object.keys(metrics));
      const hint = nearest ? `: did you mean "${nearest}"?` : '';
      problems.error('PLUGIN_CONFIG_INVALID', `serverless-step-functions knows no metric "${metric}"${hint}`, {
        at: model.locate(['stepFunctions', 'stateMachines', key, 'alarms', 'metrics']),
      });
      return [];
    }
    const id = machineId(key, machine);
    const name = String(machine['name'] || key);
    const logicalId = own['logicalId'] ?? `${id}${known.name}Alarm`;
    const description = `${name}[${model.stage}][${model.region}]: ${known.says}`;
    return [
      [
        String(logicalId),
        alarm({ ...alarms, ...own }, known.name, description, alarmName(alarms, own, metric, known.name, name), id),
      ],
    ];
  });
  return Object.fromEntries(entries);
}

function alarm(
  settings: JsonObject,
  metricName: string,
  description: string,
  name: string | undefined,
  id: string,
): Resource {
  const topics = objectAt(settings, 'topics');
  const actions = (state: string) => (topics[state] ? [topics[state]] : []);
  return {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmName: name,
      Namespace: 'AWS/States',
      MetricName: metricName,
      AlarmDescription: description,
      Threshold: 1,
      Period: settings['period'] ?? 60,
      EvaluationPeriods: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Statistic: 'Sum',
      OKActions: actions('ok'),
      AlarmActions: actions('alarm'),
      InsufficientDataActions: actions('insufficientData'),
      TreatMissingData: settings['treatMissingData'] ?? 'missing',
      Dimensions: [{ Name: 'StateMachineArn', Value: ref(id) }],
    },
  };
}

/** `alarmName` of the metric, else `nameTemplate` filled in; without both CloudFormation makes one. */
function alarmName(
  { nameTemplate }: JsonObject,
  own: JsonObject,
  metric: string,
  metricName: string,
  machine: string,
): string | undefined {
  if (typeof own['alarmName'] === 'string') return own['alarmName'];
  if (typeof nameTemplate !== 'string') return undefined;
  return nameTemplate
    .replaceAll('$[stateMachineName]', () => machine)
    .replaceAll('$[cloudWatchMetricName]', () => metricName)
    .replaceAll('$[metricName]', () => metric);
}
