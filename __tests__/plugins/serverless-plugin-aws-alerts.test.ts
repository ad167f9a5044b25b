import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { awsAlerts } from '../../src/plugins/serverless-plugin-aws-alerts.ts';
import { functionModel, serviceModel } from '../builders/compile-context.ts';

function contribute(alerts: JsonObject, alarms: JsonObject['alarms'] = []) {
  const problems = new Problems();
  const model = serviceModel({
    custom: { alerts },
    functions: [functionModel('say-hello', { config: { alarms } })],
  });
  const compiled = { AWSTemplateFormatVersion: '', Resources: {}, Outputs: {} };
  const resources = awsAlerts.contribute?.(compiled, model, problems).Resources;
  return {
    resources: JSON.parse(JSON.stringify(resources)),
    problems: problems.all.map(({ message }) => message),
  };
}

const own = { namespace: 'N', metric: 'm', threshold: 1, statistic: 'Sum', period: 60, evaluationPeriods: 1 };
const functionDimension = { Name: 'FunctionName', Value: { Ref: 'SayDashhelloLambdaFunction' } };
const alarmOf = (alerts: JsonObject, alarm: JsonObject | string) =>
  contribute({ stages: ['dev'], ...alerts }, [alarm]).resources[
    `SayDashhello${typeof alarm === 'string' ? `F${alarm.slice(1)}` : 'Own'}Alarm`
  ].Properties;

describe('serverless-plugin-aws-alerts', () => {
  it('makes an alarm of a built-in definition for every function', () => {
    expect(contribute({ alarms: ['functionErrors'] }).resources).toEqual({
      SayDashhelloFunctionErrorsAlarm: {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
          ActionsEnabled: true,
          Namespace: 'AWS/Lambda',
          MetricName: 'Errors',
          Dimensions: [functionDimension],
          Threshold: 1,
          Statistic: 'Sum',
          Period: 60,
          EvaluationPeriods: 1,
          DatapointsToAlarm: 1,
          ComparisonOperator: 'GreaterThanOrEqualToThreshold',
          TreatMissingData: 'missing',
          OKActions: [],
          AlarmActions: [],
          InsufficientDataActions: [],
        },
      },
    });
  });

  it.each([
    ['functionInvocations', 'Invocations', 100],
    ['functionDuration', 'Duration', 500],
    ['functionThrottles', 'Throttles', 1],
  ])('knows %s', (name, MetricName, Threshold) => {
    expect(alarmOf({}, name)).toMatchObject({ MetricName, Threshold });
  });

  it.each([
    [{ definitions: { functionErrors: { threshold: 5 } } }, 'functionErrors', { Threshold: 5, MetricName: 'Errors' }],
    [{}, { name: 'own', ...own, treatMissingData: 'breaching' }, { TreatMissingData: 'breaching' }],
    [
      {},
      { name: 'own', ...own, statistic: 'p99', evaluateLowSampleCountPercentile: 'ignore' },
      { ExtendedStatistic: 'p99', EvaluateLowSampleCountPercentile: 'ignore' },
    ],
    [
      {},
      {
        name: 'own',
        ...own,
        dimensions: [
          { Name: 'R', Value: 'v' },
          { Name: 'FunctionName', Value: 'x' },
        ],
      },
      { Dimensions: [{ Name: 'R', Value: 'v' }, functionDimension] },
    ],
    [{}, { name: 'own', ...own, omitDefaultDimension: true }, { Dimensions: [] }],
    [
      { definitions: { own: { dimensions: [{ Name: 'A', Value: '1' }, { Name: 'B' }] } } },
      { name: 'own', ...own, dimensions: [{ Name: 'C' }] },
      { Dimensions: [{ Name: 'C', Value: '1' }, { Name: 'B' }, functionDimension] },
    ],
    [{ prefixTemplate: 'p-$[stackName]' }, { name: 'own', ...own }, { AlarmName: 'p-shop-dev-say-hello-own' }],
    [
      { nameTemplate: '$[functionId]/$[metricName]/$[metricId]' },
      { name: 'own', ...own },
      { AlarmName: 'shop-dev-SayDashhelloLambdaFunction/m/m' },
    ],
    [{ prefixTemplate: '' }, { name: 'own', ...own, nameTemplate: '$[functionName]' }, { AlarmName: 'say-hello' }],
    [
      {},
      { name: 'own', ...own, type: 'anomalyDetection' },
      {
        ThresholdMetricId: 'ad1',
        Metrics: [
          {
            Id: 'm1',
            ReturnData: true,
            MetricStat: {
              Metric: { Namespace: 'N', MetricName: 'm', Dimensions: [functionDimension] },
              Period: 60,
              Stat: 'Sum',
            },
          },
          { Id: 'ad1', Expression: 'ANOMALY_DETECTION_BAND(m1, 1)', Label: 'm (expected)', ReturnData: true },
        ],
      },
    ],
  ])('with %o an alarm %o has %o', (alerts, alarm, expected) => {
    expect(alarmOf(alerts, alarm)).toMatchObject(expected);
  });

  it('counts the lines of a log pattern', () => {
    const filter = (FilterPattern: string, MetricValue: number) => ({
      Type: 'AWS::Logs::MetricFilter',
      DependsOn: 'SayDashhelloLogGroup',
      Properties: {
        FilterPattern,
        LogGroupName: '/aws/lambda/shop-dev-say-hello',
        MetricTransformations: [
          { MetricValue, MetricNamespace: 'shop-dev', MetricName: 'MSayDashhelloLambdaFunction' },
        ],
      },
    });
    expect(contribute({ stages: ['dev'] }, [{ name: 'own', ...own, pattern: 'ERR' }]).resources).toMatchObject({
      SayDashhelloLambdaFunctionOwnLogMetricFilterALERT: filter('ERR', 1),
      SayDashhelloLambdaFunctionOwnLogMetricFilterOK: filter('', 0),
      SayDashhelloOwnAlarm: {
        Properties: { Namespace: 'shop-dev', MetricName: 'MSayDashhelloLambdaFunction', Dimensions: [] },
      },
    });
  });

  it('rings the topics of the service and those that the alarm names', () => {
    const { resources } = contribute(
      {
        topics: {
          ok: { topic: 'fine', notifications: [{ protocol: 'email', endpoint: 'a@b.example' }] },
          alarm: 'arn:alarm',
          insufficientData: { topic: { Ref: 'Mine' } },
          critical: { alarm: 'loud' },
        },
      },
      [{ name: 'own', ...own, alarmActions: ['critical'] }],
    );
    expect(resources.SayDashhelloOwnAlarm.Properties).toMatchObject({
      OKActions: [{ Ref: 'AwsAlertsOk' }],
      AlarmActions: ['arn:alarm', { Ref: 'AwsAlertsCriticalAlarm' }],
      InsufficientDataActions: [{ Ref: 'Mine' }],
    });
    expect(resources.AwsAlertsOk).toEqual({
      Type: 'AWS::SNS::Topic',
      Properties: { TopicName: 'fine', Subscription: [{ Protocol: 'email', Endpoint: 'a@b.example' }] },
    });
    expect(resources.AwsAlertsCriticalAlarm.Properties).toEqual({ TopicName: 'loud', Subscription: [] });
  });

  it('lets a function turn an alarm of the service off', () => {
    const { resources } = contribute({ alarms: ['functionErrors'] }, [{ name: 'functionErrors', enabled: false }]);
    expect(resources).toEqual({});
  });

  it('does nothing on a stage that is not named', () => {
    expect(contribute({ stages: ['prod'], alarms: ['functionErrors'] }).resources).toEqual({});
  });

  it('reports an alarm that has no definition', () => {
    expect(contribute({ alarms: ['functionError'] }).problems).toEqual([
      'serverless-plugin-aws-alerts knows no alarm "functionError": did you mean "functionErrors"?',
    ]);
  });

  it.each([
    [{ dashboards: true }, ['custom.alerts.dashboards']],
    [{ externalStack: true, dashboards: 'vertical' }, ['custom.alerts.dashboards', 'custom.alerts.externalStack']],
    [{ alarms: [] }, []],
  ])('leaves %o to the plugin itself: %o', (alerts, left) => {
    expect(awsAlerts.unserved?.({ custom: { alerts } })).toEqual(left);
  });
});
