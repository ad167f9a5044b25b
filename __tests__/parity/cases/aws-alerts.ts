import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

const handler = 'handler.hello';
const arn = 'arn:aws:sns:us-east-1:123456789012:ring';
const alerts = (settings: JsonObject, functions: JsonObject = { hello: { handler } }): JsonObject =>
  service({ plugins: ['serverless-plugin-aws-alerts'], functions, custom: { alerts: settings } });

/** Not here: `dashboards` and `externalStack`, which are left to the plugin. */
export const awsAlertCases: readonly ParityCase[] = [
  {
    name: 'every alarm that is built in, for all functions',
    config: alerts(
      { alarms: ['functionInvocations', 'functionErrors', 'functionDuration', 'functionThrottles'] },
      { hello: { handler }, 'a-second_one': { handler, name: 'own-name' } },
    ),
  },
  {
    name: 'lists of the older names, with repeats',
    config: alerts({ alarms: ['functionErrors'], global: ['functionErrors'], function: ['functionThrottles'] }),
  },
  {
    name: 'topics: a name, an ARN, an intrinsic, subscriptions',
    config: alerts({
      topics: {
        ok: 'fine',
        alarm: {
          topic: 'ring',
          notifications: [
            { protocol: 'email', endpoint: 'a@example.com' },
            { protocol: 'https', endpoint: 'https://example.com' },
          ],
        },
        insufficientData: arn,
      },
      alarms: ['functionErrors'],
    }),
  },
  {
    name: 'topics of single alarms',
    config: alerts({
      topics: {
        alarm: { topic: { 'Fn::ImportValue': 'ring' } },
        critical: { ok: { topic: 'critical-ok' }, alarm: { topic: arn }, insufficientData: 'critical-unknown' },
      },
      definitions: {
        functionErrors: {
          okActions: ['critical'],
          alarmActions: ['critical'],
          insufficientDataActions: ['critical'],
        },
      },
      alarms: ['functionErrors', 'functionThrottles'],
    }),
  },
  {
    name: 'an own definition, one changed, one for a function, one switched off',
    config: alerts(
      {
        definitions: {
          own: {
            description: 'Too slow',
            namespace: 'Own',
            metric: 'latency',
            threshold: 3,
            statistic: 'p99.9',
            evaluateLowSampleCountPercentile: 'ignore',
            period: 300,
            evaluationPeriods: 2,
            datapointsToAlarm: 2,
            comparisonOperator: 'LessThanThreshold',
            treatMissingData: 'breaching',
            dimensions: [
              { Name: 'Cache', Value: 'a' },
              { Name: 'FunctionName', Value: 'b' },
            ],
          },
          functionErrors: { period: 120, actionsEnabled: false },
          off: { namespace: 'Own', metric: 'x', threshold: 1, statistic: 'Sum', enabled: false },
        },
        alarms: ['functionErrors', 'off'],
      },
      {
        hello: { handler, alarms: ['own', { name: 'functionErrors', enabled: false }] },
        other: { handler, alarms: [{ name: 'functionErrors', threshold: 9 }] },
        bare: {
          handler,
          alarms: [
            {
              name: 'fresh',
              namespace: 'AWS/Lambda',
              metric: 'Errors',
              threshold: 1,
              statistic: 'Maximum',
              period: 60,
              evaluationPeriods: 1,
              comparisonOperator: 'GreaterThanThreshold',
            },
          ],
        },
      },
    ),
  },
  {
    name: 'dimensions of a function beside those of the definition',
    config: alerts(
      {
        definitions: {
          own: {
            namespace: 'Own',
            metric: 'm',
            threshold: 1,
            statistic: 'Sum',
            dimensions: [
              { Name: 'A', Value: '1' },
              { Name: 'B', Value: '2' },
            ],
          },
        },
      },
      {
        hello: { handler, alarms: [{ name: 'own', dimensions: [{ Name: 'C', Value: '3' }] }] },
        other: { handler, alarms: [{ name: 'own', omitDefaultDimension: true }] },
      },
    ),
  },
  {
    name: 'anomaly detection',
    config: alerts({
      definitions: {
        functionInvocations: {
          type: 'anomalyDetection',
          threshold: 2,
          comparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold',
        },
      },
      alarms: ['functionInvocations'],
    }),
  },
  {
    name: 'a pattern of log lines',
    config: alerts({
      definitions: {
        barExceptions: {
          metric: 'barExceptions',
          threshold: 0,
          statistic: 'Minimum',
          period: 60,
          evaluationPeriods: 1,
          comparisonOperator: 'GreaterThanThreshold',
          pattern: 'exception Bar',
        },
      },
      alarms: ['barExceptions'],
    }),
  },
  {
    name: 'names by a template, with and without a prefix',
    config: alerts(
      {
        nameTemplate: '$[functionName]-$[functionId]-$[metricName]-$[metricId]-Alarm',
        definitions: { functionErrors: { prefixTemplate: '' }, functionThrottles: { nameTemplate: '$[metricName]' } },
        alarms: ['functionErrors', 'functionThrottles', 'functionDuration'],
      },
      { hello: { handler } },
    ),
  },
  {
    name: 'names by a prefix only',
    config: alerts({ prefixTemplate: 'own-$[stackName]', alarms: ['functionErrors'] }),
  },
  { name: 'another stage only', config: alerts({ stages: ['prod'], topics: { ok: 'a' }, alarms: ['functionErrors'] }) },
  { name: 'this stage among others', config: alerts({ stages: ['dev', 'prod'], alarms: ['functionErrors'] }) },
];
