import { describe, expect, it } from 'vitest';
import { eventBridge } from '../../../src/compile/events/event-bridge.ts';
import type { EventBridgeEventConfig } from '../../../src/service/events/event-bridge.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const arn = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };
const pattern = { source: ['aws.ec2'] };
const ruleId = 'Shopdevhellorule1EventBridgeRule';
const permissionId = 'HelloEventBridgeLambdaPermission1';
const rule = (properties: object, target: object = {}, name = 'shop-dev-hello-rule-1') => ({
  Type: 'AWS::Events::Rule',
  Properties: { Name: name, State: 'ENABLED', ...properties, Targets: [{ Arn: arn, Id: `${name}-target`, ...target }] },
});
const permission = (...path: unknown[]) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: arn,
    Action: 'lambda:InvokeFunction',
    Principal: 'events.amazonaws.com',
    SourceArn: {
      'Fn::Join': [
        ':',
        [
          'arn',
          { Ref: 'AWS::Partition' },
          'events',
          { Ref: 'AWS::Region' },
          { Ref: 'AWS::AccountId' },
          { 'Fn::Join': ['/', ['rule', ...path]] },
        ],
      ],
    },
  },
});

describe('eventBridge events', () => {
  it.each<[string, EventBridgeEventConfig, object]>([
    ['a pattern', { pattern }, rule({ EventPattern: pattern })],
    ['a schedule', { schedule: 'rate(1 day)' }, rule({ ScheduleExpression: 'rate(1 day)' })],
    [
      'description, input path, switched off',
      { pattern, description: 'd', inputPath: '$.a', enabled: false },
      rule({ EventPattern: pattern, Description: 'd', State: 'DISABLED' }, { InputPath: '$.a' }),
    ],
    ['an input', { pattern, input: { a: [1] } }, rule({ EventPattern: pattern }, { Input: '{"a":[1]}' })],
    [
      'an input transformer',
      { pattern, inputTransformer: { inputTemplate: '<a>', inputPathsMap: { a: '$.a' } } },
      rule({ EventPattern: pattern }, { InputTransformer: { InputTemplate: '<a>', InputPathsMap: { a: '$.a' } } }),
    ],
    [
      'retries and a dead-letter queue',
      { pattern, retryPolicy: { maximumEventAge: 60, maximumRetryAttempts: 0 }, deadLetterQueueArn: { Ref: 'Q' } },
      rule(
        { EventPattern: pattern },
        {
          RetryPolicy: { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0 },
          DeadLetterConfig: { Arn: { Ref: 'Q' } },
        },
      ),
    ],
  ])('%s becomes a rule that may invoke the function', (_, config, expected) => {
    const { resources, places } = compileEvents(eventBridge, { hello: [config] });
    expect(places).toEqual([]);
    expect(resources).toEqual({ [ruleId]: expected, [permissionId]: permission('shop-dev-hello-rule-1') });
  });

  it.each<[string, EventBridgeEventConfig['eventBus'], object, unknown[]]>([
    ['an ARN', 'arn:aws:events:x:1:event-bus/a/b', { EventBusName: 'a/b' }, ['a/b']],
    ['a reference', { Ref: 'Bus' }, { EventBusName: { Ref: 'Bus' } }, [{ Ref: 'Bus' }]],
    ['the default bus', 'default', {}, []],
  ])('a bus that exists, by %s', (_, eventBus, properties, path) => {
    const { resources } = compileEvents(eventBridge, { hello: [{ pattern, ...(eventBus ? { eventBus } : {}) }] });
    expect(resources).toEqual({
      [ruleId]: rule({ EventPattern: pattern, ...properties }),
      [permissionId]: permission(...path, 'shop-dev-hello-rule-1'),
    });
  });

  it('any other name makes a bus, once for all who name it', () => {
    const events = { hello: [{ pattern, eventBus: 'my-bus' }], bye: [{ pattern, eventBus: 'my-bus' }] };
    const { resources } = compileEvents(eventBridge, events);
    expect(resources.MyDashbusEventBridgeEventBus).toEqual({
      Type: 'AWS::Events::EventBus',
      Properties: { Name: 'my-bus' },
    });
    expect(resources[ruleId]).toEqual({
      ...rule({ EventPattern: pattern, EventBusName: 'my-bus' }),
      DependsOn: 'MyDashbusEventBridgeEventBus',
    });
    expect(resources[permissionId]).toEqual(permission('my-bus', 'shop-dev-hello-rule-1'));
    expect(Object.keys(resources)).toHaveLength(5);
  });

  it.each([
    ['v4', ['HelloProvConcLambdaAlias', 'MyBusEventBridgeEventBus']],
    ['v3', 'MyBusEventBridgeEventBus'],
  ] as const)('%s: what the rule of a new bus waits for when the function has an alias', (profile, dependsOn) => {
    const { resources } = compileEvents(
      eventBridge,
      { hello: [{ pattern, eventBus: 'myBus' }] },
      { profile, aliases: { hello: 'provisioned' } },
    );
    expect(resources[ruleId].DependsOn).toEqual(dependsOn);
    expect(resources[permissionId].DependsOn).toBe('HelloProvConcLambdaAlias');
  });

  it('v3 names the default bus in the permission, with a warning that it does not match', () => {
    const { resources, places } = compileEvents(
      eventBridge,
      { hello: [{ pattern, eventBus: 'default' }] },
      { profile: 'v3' },
    );
    expect(resources[permissionId]).toEqual(permission('default', 'shop-dev-hello-rule-1'));
    expect(places).toEqual(['EVENT_BRIDGE_DEFAULT_BUS_PERMISSION at functions.hello.events[0].eventBridge.eventBus']);
  });

  it('names that are too long keep their beginning and a digest', () => {
    const key = 'a-function-with-a-name-that-is-longer-than-most-others';
    const { resources } = compileEvents(eventBridge, {
      [key]: [{ pattern }],
      hello: [{ pattern, name: 'n'.repeat(60) }],
    });
    const long = resources.Shopdevafunctionwithanamethatislongerthanmostothersrule1EventBridgeRule.Properties;
    expect(long.Name).toBe('shop-dev-a-function-with-4f57b97f270f14b261bbb21d99c11579-rule-1');
    expect(long.Targets[0].Id).toBe('shop-dev-a-function-with-a864f8f34032af9e808c7c799977523d-target');
    expect(resources[ruleId].Properties.Targets[0].Id).toBe(
      'nnnnnnnnnnnnnnnnnnnnnnnnn5d31b928beefa09003f6b9fdb8a856b7-target',
    );
  });

  it('two kinds of input are an error on the line of the second', () => {
    const { places } = compileEvents(eventBridge, {
      hello: [{ pattern, inputPath: '$.a', inputTransformer: { inputTemplate: 'x' } }],
    });
    expect(places).toEqual(['EVENT_SEVERAL_INPUTS at functions.hello.events[0].eventBridge.inputTransformer']);
  });
});

describe('eventBridge events of serverless 3 with useCloudFormation: false', () => {
  const legacy = {
    profile: 'v3',
    provider: { eventBridgeUseCloudFormation: false, config: { eventBridge: { useCloudFormation: false } } },
  } as const;
  const handler = 'CustomDashresourceDasheventDashbridgeLambdaFunction';

  it('stay custom resources', () => {
    const { resources, contribution } = compileEvents(
      eventBridge,
      { hello: [{ pattern, eventBus: 'mine', inputTransformer: { inputTemplate: 'x' } }] },
      legacy,
    );
    expect(resources).toEqual({
      HelloCustomEventBridge1: {
        Type: 'Custom::EventBridge',
        Version: 1,
        DependsOn: ['HelloLambdaFunction', handler],
        Properties: {
          ServiceToken: { 'Fn::GetAtt': [handler, 'Arn'] },
          FunctionName: 'shop-dev-hello',
          EventBridgeConfig: {
            RuleName: 'shop-dev-hello-rule-1',
            State: 'ENABLED',
            EventBus: 'mine',
            Pattern: pattern,
            InputTransformer: { InputTemplate: 'x' },
          },
        },
      },
    });
    const actions = contribution.customResources?.[0]?.statements.map((statement) => statement.Action);
    expect(actions).toEqual([
      ['events:CreateEventBus', 'events:DeleteEventBus'],
      ['events:PutRule', 'events:RemoveTargets', 'events:PutTargets', 'events:DeleteRule'],
      ['lambda:AddPermission', 'lambda:RemovePermission'],
    ]);
  });

  it.each<[string, Partial<EventBridgeEventConfig>]>([
    ['eventBus', { eventBus: { Ref: 'Bus' } }],
    ['retryPolicy', { retryPolicy: { maximumEventAge: 60 } }],
    ['deadLetterQueueArn', { deadLetterQueueArn: 'arn:aws:sqs:x:1:q' }],
  ])('cannot have %s in this form', (key, more) => {
    const { places } = compileEvents(eventBridge, { hello: [{ pattern, ...more }] }, legacy);
    expect(places).toEqual([`EVENT_BRIDGE_NEEDS_CLOUD_FORMATION at functions.hello.events[0].eventBridge.${key}`]);
  });
});
