import { expect, it } from 'vitest';
import { cloudwatchLog } from '../../../src/compile/events/cloudwatch-log.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const arn = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };
const permissionId = 'HelloLambdaPermissionLogsSubscriptionFilterCloudWatchLog';
const filter = (logGroup: string, pattern = '') => ({
  Type: 'AWS::Logs::SubscriptionFilter',
  DependsOn: [permissionId],
  Properties: { LogGroupName: logGroup, FilterPattern: pattern, DestinationArn: arn },
});
const permission = (logGroup: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: arn,
    Action: 'lambda:InvokeFunction',
    Principal: { 'Fn::Join': ['', ['logs.', { Ref: 'AWS::Region' }, '.amazonaws.com']] },
    SourceArn: {
      'Fn::Join': [
        '',
        [
          'arn:',
          { Ref: 'AWS::Partition' },
          ':logs:',
          { Ref: 'AWS::Region' },
          ':',
          { Ref: 'AWS::AccountId' },
          ':log-group:',
          logGroup,
          ':*',
        ],
      ],
    },
  },
});

it('one log group', () => {
  expect(compileEvents(cloudwatchLog, { hello: ['/aws/lambda/a'] }).resources).toEqual({
    HelloLogsSubscriptionFilterCloudWatchLog1: filter('/aws/lambda/a'),
    [permissionId]: permission('/aws/lambda/a'),
  });
});

it('several log groups share a permission over their common beginning', () => {
  const { resources, places } = compileEvents(cloudwatchLog, {
    hello: ['/aws/lambda/shop-a', { logGroup: '/aws/lambda/shop-bc', filter: 'ERROR\nx' }, '/aws/lambda/shop'],
  });
  expect(places).toEqual([]);
  expect(resources).toEqual({
    HelloLogsSubscriptionFilterCloudWatchLog1: filter('/aws/lambda/shop-a'),
    HelloLogsSubscriptionFilterCloudWatchLog2: filter('/aws/lambda/shop-bc', 'ERRORx'),
    HelloLogsSubscriptionFilterCloudWatchLog3: filter('/aws/lambda/shop'),
    [permissionId]: permission('/aws/lambda/shop*'),
  });
});

it.each([
  ['a filter with quotes', '{$.a = "b\\"c"}', '{$.a = "b\\"c"}'],
  ['a filter escaped as a whole', '{$.a = \\"b\\\\c\\"}', '{$.a = "b\\c"}'],
])('%s', (_, written, expected) => {
  const { resources } = compileEvents(cloudwatchLog, { hello: [{ logGroup: '/a', filter: written }] });
  expect(resources.HelloLogsSubscriptionFilterCloudWatchLog1.Properties.FilterPattern).toBe(expected);
});

it('filter and permission wait for the alias', () => {
  const { resources } = compileEvents(cloudwatchLog, { hello: ['/a'] }, { aliases: { hello: 'provisioned' } });
  expect(resources.HelloLogsSubscriptionFilterCloudWatchLog1.DependsOn).toEqual([
    permissionId,
    'HelloProvConcLambdaAlias',
  ]);
  expect(resources[permissionId].DependsOn).toEqual(['HelloProvConcLambdaAlias']);
});

it('log groups without a common beginning warn of a wide permission', () => {
  const { resources, places } = compileEvents(cloudwatchLog, { hello: ['/aws/lambda/a', 'mine'] });
  expect(resources[permissionId]).toEqual(permission('*'));
  expect(places).toEqual(['CLOUDWATCH_LOG_WIDE_PERMISSION at functions.hello.events[0].cloudwatchLog']);
});

it('a third filter on a log group is an error on its line', () => {
  const { places } = compileEvents(cloudwatchLog, { a: ['/x'], b: ['/y', { logGroup: '/x' }], c: ['/x'] });
  expect(places).toContain('CLOUDWATCH_LOG_TOO_MANY_FILTERS at functions.c.events[0].cloudwatchLog');
  expect(places.filter((place) => place.startsWith('CLOUDWATCH_LOG_TOO_MANY'))).toHaveLength(1);
});
