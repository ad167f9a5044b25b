import { describe, expect, it } from 'vitest';
import { schedule } from '../../../src/compile/events/schedule.ts';
import type { ScheduleEventConfig } from '../../../src/service/events/schedule.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const arn = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };
const role = { 'Fn::GetAtt': ['IamRoleLambdaExecution', 'Arn'] };
const refs = { hello: { resource: { Type: 'AWS::Lambda::Function', Properties: { Role: role } } } };

const rule = (properties: object, target: object = {}) => ({
  Type: 'AWS::Events::Rule',
  Properties: { State: 'ENABLED', ...properties, Targets: [{ ...target, Arn: arn, Id: 'helloSchedule' }] },
});
const permission = (n: number) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: arn,
    Action: 'lambda:InvokeFunction',
    Principal: 'events.amazonaws.com',
    SourceArn: { 'Fn::GetAtt': [`HelloEventsRuleSchedule${n}`, 'Arn'] },
  },
});
const schedulerSchedule = (properties: object, target: object = {}) => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    State: 'ENABLED',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ...properties,
    Target: { Arn: arn, RoleArn: role, ...target },
  },
});

describe('schedule events on the event bus', () => {
  it.each<[string, ScheduleEventConfig, object]>([
    ['an expression', 'rate(5 minutes)', rule({ ScheduleExpression: 'rate(5 minutes)' })],
    [
      'all settings',
      { rate: ['cron(0 12 * * ? *)'], enabled: false, name: 'noon', description: 'say "noon"', inputPath: '$.detail' },
      rule(
        { ScheduleExpression: 'cron(0 12 * * ? *)', State: 'DISABLED', Name: 'noon', Description: 'say "noon"' },
        { InputPath: '$.detail' },
      ),
    ],
    [
      'an input object',
      { rate: ['rate(1 day)'], input: { key: 'a "b"\nc', n: 1 } },
      rule({ ScheduleExpression: 'rate(1 day)' }, { Input: '{"key":"a \\"b\\"\\nc","n":1}' }),
    ],
    [
      'an input text',
      { rate: ['rate(1 day)'], input: '{"a":1}' },
      rule({ ScheduleExpression: 'rate(1 day)' }, { Input: '{"a":1}' }),
    ],
    [
      'a body of JSON text',
      { rate: ['rate(1 day)'], input: { body: '{"id": 1}' } },
      rule({ ScheduleExpression: 'rate(1 day)' }, { Input: '{"body":{"id":1}}' }),
    ],
    [
      'an input transformer',
      { rate: ['rate(1 day)'], inputTransformer: { inputTemplate: '"at <time>"', inputPathsMap: { time: '$.time' } } },
      rule(
        { ScheduleExpression: 'rate(1 day)' },
        { InputTransformer: { InputTemplate: '"at <time>"', InputPathsMap: { time: '$.time' } } },
      ),
    ],
    [
      'an intrinsic rate',
      { rate: [{ 'Fn::Sub': 'rate(${Minutes} minutes)' }] },
      rule({ ScheduleExpression: { 'Fn::Sub': 'rate(${Minutes} minutes)' } }),
    ],
  ])('%s becomes a rule that may invoke the function', (_, config, expected) => {
    const { resources, contribution, problems } = compileEvents(schedule, { hello: [config] }, { refs });
    expect(problems).toEqual([]);
    expect(resources).toEqual({
      HelloEventsRuleSchedule1: expected,
      HelloLambdaPermissionEventsRuleSchedule1: permission(1),
    });
    expect(contribution.statements).toBeUndefined();
  });

  it('rules and their permissions wait for the alias and call it', () => {
    const { resources } = compileEvents(schedule, { hello: ['rate(1 day)'] }, { aliases: { hello: 'provisioned' } });
    const target = { 'Fn::Join': [':', [arn, 'provisioned']] };
    expect(resources.HelloEventsRuleSchedule1.DependsOn).toBe('HelloProvConcLambdaAlias');
    expect(resources.HelloEventsRuleSchedule1.Properties.Targets[0].Arn).toEqual(target);
    expect(resources.HelloLambdaPermissionEventsRuleSchedule1).toMatchObject({
      DependsOn: 'HelloProvConcLambdaAlias',
      Properties: { FunctionName: target },
    });
  });
});

describe('schedule events of EventBridge Scheduler', () => {
  const config: ScheduleEventConfig = {
    method: 'scheduler',
    rate: ['cron(0 4 * * ? *)'],
    name: 'nightly',
    description: 'at four',
    timezone: 'Europe/Berlin',
    groupName: { Ref: 'Nights' },
    roleArn: 'arn:aws:iam::1:role/scheduler',
    input: { key: 'value' },
  };
  const common = {
    ScheduleExpression: 'cron(0 4 * * ? *)',
    Name: 'nightly',
    Description: 'at four',
    ScheduleExpressionTimezone: 'Europe/Berlin',
  };

  it('v4 knows group and role', () => {
    const { resources, places } = compileEvents(schedule, { hello: [config] }, { refs });
    expect(places).toEqual([]);
    expect(resources).toEqual({
      HelloSchedulerSchedule1: schedulerSchedule(
        { ...common, GroupName: { Ref: 'Nights' } },
        { RoleArn: 'arn:aws:iam::1:role/scheduler', Input: '{"key":"value"}' },
      ),
    });
  });

  it('v3 takes the role of the function and leaves out the group, with a warning', () => {
    const { resources, places } = compileEvents(schedule, { hello: [config] }, { refs, profile: 'v3' });
    expect(resources).toEqual({ HelloSchedulerSchedule1: schedulerSchedule(common, { Input: '{"key":"value"}' }) });
    expect(places).toEqual([
      'EVENT_KEY_NEEDS_V4 at functions.hello.events[0].schedule.roleArn',
      'EVENT_KEY_NEEDS_V4 at functions.hello.events[0].schedule.groupName',
    ]);
  });

  it('the scheduler is let in by the role of the functions', () => {
    const daily: ScheduleEventConfig = { method: 'scheduler', rate: ['rate(1 day)', 'rate(2 days)'] };
    const { contribution } = compileEvents(
      schedule,
      { hello: [daily], other: ['rate(1 day)'], bye: [daily] },
      { refs },
    );
    const functionArn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:shop-dev-';
    expect(contribution.trustedServices).toEqual(['scheduler.amazonaws.com']);
    expect(contribution.statements).toEqual([
      {
        Effect: 'Allow',
        Action: ['lambda:InvokeFunction'],
        Resource: [
          { 'Fn::Sub': `${functionArn}hello` },
          { 'Fn::Sub': `${functionArn}hello:*` },
          { 'Fn::Sub': `${functionArn}bye` },
          { 'Fn::Sub': `${functionArn}bye:*` },
        ],
      },
    ]);
  });
});

it('one counter runs over all expressions of a function, whatever their method', () => {
  const { resources } = compileEvents(schedule, {
    hello: [{ rate: ['rate(1 day)', 'rate(2 days)'] }, { method: 'scheduler', rate: ['rate(3 days)'] }, 'rate(4 days)'],
  });
  expect(Object.keys(resources)).toEqual([
    'HelloEventsRuleSchedule1',
    'HelloLambdaPermissionEventsRuleSchedule1',
    'HelloEventsRuleSchedule2',
    'HelloLambdaPermissionEventsRuleSchedule2',
    'HelloSchedulerSchedule3',
    'HelloEventsRuleSchedule4',
    'HelloLambdaPermissionEventsRuleSchedule4',
  ]);
});

describe('mistakes in schedule events', () => {
  it.each<[string, ScheduleEventConfig, string]>([
    [
      'a name for two rates',
      { rate: ['rate(1 day)', 'rate(2 days)'], name: 'x' },
      'SCHEDULE_NAME_FOR_SEVERAL_RATES at …name',
    ],
    [
      'an input transformer for the scheduler',
      { rate: ['rate(1 day)'], method: 'scheduler', inputTransformer: { inputTemplate: 'x' } },
      'SCHEDULE_KEY_NOT_FOR_METHOD at …inputTransformer',
    ],
    [
      'an input path for the scheduler',
      { rate: ['rate(1 day)'], method: 'scheduler', inputPath: '$.x' },
      'SCHEDULE_KEY_NOT_FOR_METHOD at …inputPath',
    ],
    ['a timezone for a rule', { rate: ['rate(1 day)'], timezone: 'UTC' }, 'SCHEDULE_KEY_NOT_FOR_METHOD at …timezone'],
    [
      'a group for a rule',
      { rate: ['rate(1 day)'], method: 'eventBus', groupName: 'g' },
      'SCHEDULE_KEY_NOT_FOR_METHOD at …groupName',
    ],
    [
      'a body that is not JSON',
      { rate: ['rate(1 day)'], input: { body: '{' } },
      'SCHEDULE_BODY_NOT_JSON at …input.body',
    ],
  ])('%s is an error on its line', (_, config, expected) => {
    const { places } = compileEvents(schedule, { hello: [config] });
    expect(places).toEqual([expected.replace('…', 'functions.hello.events[0].schedule.')]);
  });
});
