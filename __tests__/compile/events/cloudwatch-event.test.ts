import { expect, it } from 'vitest';
import { cloudwatchEvent } from '../../../src/compile/events/cloudwatch-event.ts';
import type { CloudwatchEventEventConfig } from '../../../src/service/events/cloudwatch-event.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const arn = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };
const event = { source: ['aws.ec2'], detail: { state: ['say "on"'] } };
const rule = (properties: object, target: object = {}) => ({
  Type: 'AWS::Events::Rule',
  Properties: {
    EventPattern: event,
    State: 'ENABLED',
    ...properties,
    Targets: [{ ...target, Arn: arn, Id: 'helloCloudWatchEvent' }],
  },
});

it.each<[string, CloudwatchEventEventConfig, object]>([
  ['a pattern', { event }, rule({})],
  [
    'name, description, input path, switched off',
    { event, name: 'n', description: 'a "quoted" text', inputPath: '$.detail', enabled: false },
    rule({ Name: 'n', Description: 'a "quoted" text', State: 'DISABLED' }, { InputPath: '$.detail' }),
  ],
  ['an input object', { event, input: { key: 'a "b"\nc' } }, rule({}, { Input: '{"key":"a \\"b\\"c"}' })],
  ['an input text', { event, input: '{"a": 1}' }, rule({}, { Input: '{"a": 1}' })],
  [
    'an input transformer',
    { event, inputTransformer: { inputTemplate: '<a>', inputPathsMap: { a: '$.a' } } },
    rule({}, { InputTransformer: { InputTemplate: '<a>', InputPathsMap: { a: '$.a' } } }),
  ],
  [
    'line ends in the pattern',
    { event: { source: ['a\r\nb'], n: [{ numeric: ['>', 0] }, null] } },
    rule({ EventPattern: { source: ['ab'], n: [{ numeric: ['>', 0] }, null] } }),
  ],
])('cloudwatchEvent with %s', (_, config, expected) => {
  const { resources, places } = compileEvents(cloudwatchEvent, { hello: [config] });
  expect(places).toEqual([]);
  expect(resources).toEqual({
    HelloEventsRuleCloudWatchEvent1: expected,
    HelloLambdaPermissionEventsRuleCloudWatchEvent1: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        FunctionName: arn,
        Action: 'lambda:InvokeFunction',
        Principal: 'events.amazonaws.com',
        SourceArn: { 'Fn::GetAtt': ['HelloEventsRuleCloudWatchEvent1', 'Arn'] },
      },
    },
  });
});

it('rule and permission wait for the alias', () => {
  const { resources } = compileEvents(cloudwatchEvent, { hello: [{ event }] }, { aliases: { hello: 'provisioned' } });
  expect(Object.values(resources)).toEqual([
    expect.objectContaining({ DependsOn: 'HelloProvConcLambdaAlias' }),
    expect.objectContaining({ DependsOn: 'HelloProvConcLambdaAlias' }),
  ]);
});

it.each<[string, CloudwatchEventEventConfig, string]>([
  ['no pattern', { input: 'x' }, 'CLOUDWATCH_EVENT_WITHOUT_PATTERN at functions.hello.events[0].cloudwatchEvent'],
  [
    'two kinds of input',
    { event, input: 'x', inputPath: '$.a' },
    'EVENT_SEVERAL_INPUTS at functions.hello.events[0].cloudwatchEvent.inputPath',
  ],
])('%s: an error on its line', (_, config, expected) => {
  expect(compileEvents(cloudwatchEvent, { hello: [config] }).places).toEqual([expected]);
});
