import { ref } from '../../cloudformation/intrinsics.ts';
import { functionId, logGroupId, upperFirst } from '../../cloudformation/logical-ids.ts';
import type { Resource, Resources, Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import type { FunctionModel, ServiceModel } from '../../service/service-model.ts';
import type { AlarmDefinition } from './alarm-definitions.ts';
import type { AlertTopics } from './alert-topics.ts';

const simpleStatistics = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'];

/** The CloudWatch alarm of one definition for one function. */
export function alarmResource(
  alarm: AlarmDefinition,
  fn: FunctionModel,
  topics: AlertTopics,
  { stackName }: ServiceModel,
): Resource {
  const metric = metricOf(alarm, fn, stackName);
  const common = {
    ActionsEnabled: alarm['actionsEnabled'],
    AlarmDescription: alarm['description'],
    AlarmName: alarmName(alarm, fn, String(metric['MetricName']), stackName),
    EvaluationPeriods: alarm['evaluationPeriods'],
    DatapointsToAlarm: alarm['datapointsToAlarm'],
    ComparisonOperator: alarm['comparisonOperator'],
    TreatMissingData: alarm['treatMissingData'] || 'missing',
    OKActions: actions('ok', alarm['okActions'], topics),
    AlarmActions: actions('alarm', alarm['alarmActions'], topics),
    InsufficientDataActions: actions('insufficientData', alarm['insufficientDataActions'], topics),
  };
  const special = alarm['type'] === 'anomalyDetection' ? anomalyDetection(alarm, metric) : threshold(alarm, metric);
  return { Type: 'AWS::CloudWatch::Alarm', Properties: { ...common, ...special } };
}

function threshold(alarm: AlarmDefinition, metric: JsonObject): JsonObject {
  const { statistic } = alarm;
  const how = simpleStatistics.includes(String(statistic))
    ? { Statistic: statistic }
    : { ExtendedStatistic: statistic, EvaluateLowSampleCountPercentile: alarm['evaluateLowSampleCountPercentile'] };
  return { ...metric, Threshold: alarm['threshold'], Period: alarm['period'], ...how };
}

function anomalyDetection(alarm: AlarmDefinition, metric: JsonObject): JsonObject {
  const { period, statistic } = alarm;
  return {
    Metrics: [
      { Id: 'm1', ReturnData: true, MetricStat: { Metric: metric, Period: period, Stat: statistic } },
      {
        Id: 'ad1',
        Expression: `ANOMALY_DETECTION_BAND(m1, ${String(alarm['threshold'])})`,
        Label: `${String(metric['MetricName'])} (expected)`,
        ReturnData: true,
      },
    ],
    ThresholdMetricId: 'ad1',
  };
}

/** A log pattern has a metric of the stack's own; other metrics get the function as a dimension. */
function metricOf(alarm: AlarmDefinition, fn: FunctionModel, stackName: string): JsonObject {
  if (alarm['pattern']) {
    return { Namespace: stackName, MetricName: patternMetric(alarm, fn), Dimensions: [] };
  }
  const dimensions = Array.isArray(alarm['dimensions']) ? alarm['dimensions'] : [];
  const own = { Name: 'FunctionName', Value: ref(functionId(fn.key)) };
  const others = dimensions.filter((item: Json) => !isJsonObject(item) || item['Name'] !== 'FunctionName');
  const Dimensions = alarm['omitDefaultDimension'] ? dimensions : [...others, own];
  return { Namespace: alarm['namespace'], MetricName: alarm['metric'], Dimensions };
}

const patternMetric = (alarm: AlarmDefinition, fn: FunctionModel): string =>
  `${upperFirst(String(alarm['metric']))}${functionId(fn.key)}`;

function actions(state: 'ok' | 'alarm' | 'insufficientData', names: Json | undefined, topics: AlertTopics): Value {
  const named = (Array.isArray(names) ? names : []).map((name) => topics.named[String(name)]?.[state]);
  return [topics.common[state], ...named].filter((topic) => topic !== undefined);
}

/** A name only with a template for it or for its prefix; CloudFormation makes one otherwise. */
function alarmName(alarm: AlarmDefinition, fn: FunctionModel, metricId: string, stackName: string): string | undefined {
  const { nameTemplate, prefixTemplate, metric } = alarm;
  if (!nameTemplate && !prefixTemplate) return undefined;
  const name = String(nameTemplate || '$[functionName]-$[metricName]')
    .replace('$[functionName]', () => fn.key)
    .replace('$[functionId]', () => functionId(fn.key))
    .replace('$[metricName]', () => String(nameTemplate ? metric : alarm.name))
    .replace('$[metricId]', () => metricId);
  const prefix = String(prefixTemplate ?? '$[stackName]').replace('$[stackName]', () => stackName);
  return prefix ? `${prefix}-${name}` : name;
}

/** The filters that count the lines of a log pattern, and every other line as zero. */
export function logMetricFilters(alarm: AlarmDefinition, fn: FunctionModel, { stackName }: ServiceModel): Resources {
  if (!alarm['pattern']) return {};
  const filter = (pattern: Json, value: number): Resource => ({
    Type: 'AWS::Logs::MetricFilter',
    DependsOn: logGroupId(fn.key),
    Properties: {
      FilterPattern: pattern,
      LogGroupName: `/aws/lambda/${fn.name}`,
      MetricTransformations: [{ MetricValue: value, MetricNamespace: stackName, MetricName: patternMetric(alarm, fn) }],
    },
  });
  const id = `${functionId(fn.key)}${upperFirst(alarm.name)}LogMetricFilter`;
  return { [`${id}ALERT`]: filter(alarm['pattern'], 1), [`${id}OK`]: filter('', 0) };
}
