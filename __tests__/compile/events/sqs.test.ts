import { expect, it } from 'vitest';
import { sqs } from '../../../src/compile/events/sqs.ts';
import type { SqsEventConfig } from '../../../src/service/events/sqs.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const arn = 'arn:aws:sqs:us-east-1:123456789012:my-jobs.fifo';
const mapping = (properties: object) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  DependsOn: ['IamRoleLambdaExecution'],
  Properties: {
    FunctionName: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] },
    BatchSize: 10,
    Enabled: true,
    ...properties,
  },
});

it.each<[string, SqsEventConfig, string, object]>([
  ['an ARN', arn, 'Myjobsfifo', { EventSourceArn: arn }],
  [
    'every setting',
    {
      arn,
      batchSize: 1,
      enabled: false,
      maximumBatchingWindow: 0,
      functionResponseType: 'ReportBatchItemFailures',
      filterPatterns: [{ a: [1] }, { b: ['x'] }],
      maximumConcurrency: 2,
    },
    'Myjobsfifo',
    {
      EventSourceArn: arn,
      BatchSize: 1,
      Enabled: false,
      MaximumBatchingWindowInSeconds: 0,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      FilterCriteria: { Filters: [{ Pattern: '{"a":[1]}' }, { Pattern: '{"b":["x"]}' }] },
      ScalingConfig: { MaximumConcurrency: 2 },
    },
  ],
  [
    'an attribute',
    { arn: { 'Fn::GetAtt': ['Jobs', 'Arn'] } },
    'Jobs',
    { EventSourceArn: { 'Fn::GetAtt': ['Jobs', 'Arn'] } },
  ],
  ['an import', { arn: { 'Fn::ImportValue': 'a:jobs' } }, 'Ajobs', { EventSourceArn: { 'Fn::ImportValue': 'a:jobs' } }],
  ['a reference', { arn: { Ref: 'JobsArn' } }, 'JobsArn', { EventSourceArn: { Ref: 'JobsArn' } }],
  [
    'a join whose last item is more than the name',
    { arn: { 'Fn::Join': ['', ['arn:aws:sqs:', { Ref: 'AWS::Region' }, ':12:jobs']] } },
    '12jobs',
    { EventSourceArn: { 'Fn::Join': ['', ['arn:aws:sqs:', { Ref: 'AWS::Region' }, ':12:jobs']] } },
  ],
])('sqs by %s', (_, config, name, expected) => {
  const { resources } = compileEvents(sqs, { hello: [config] });
  expect(resources).toEqual({ [`HelloEventSourceMappingSQS${name}`]: mapping(expected) });
});

it('one statement covers all queues of the service', () => {
  const { contribution } = compileEvents(sqs, { hello: [arn, `${arn}2`], bye: [{ arn: { Ref: 'Q' } }] });
  expect(contribution.statements).toEqual([
    {
      Effect: 'Allow',
      Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      Resource: [arn, `${arn}2`, { Ref: 'Q' }],
    },
  ]);
});

it.each([
  ['an alias', { aliases: { hello: 'provisioned' } }, ['IamRoleLambdaExecution', 'HelloProvConcLambdaAlias']],
  ['a role of another stack', { refs: { hello: { roleDependency: undefined } } }, []],
])('the mapping of a function with %s waits for it', (_, options, dependsOn) => {
  const { resources } = compileEvents(sqs, { hello: [arn] }, options);
  expect(resources.HelloEventSourceMappingSQSMyjobsfifo.DependsOn).toEqual(dependsOn);
});

it.each([
  ['v4', { BatchSize: 7 }],
  ['v3', { BatchSize: 7, ScalingConfig: { MaximumConcurrency: 5 } }],
] as const)(
  '%s: queues whose names differ only in special characters make one mapping, with a warning',
  (profile, expected) => {
    const { resources, places } = compileEvents(
      sqs,
      {
        hello: [
          { arn: 'arn:aws:sqs:x:1:jobs-a', maximumConcurrency: 5 },
          { arn: 'arn:aws:sqs:x:1:jobsa', batchSize: 7 },
        ],
      },
      { profile },
    );
    expect(resources).toEqual({
      HelloEventSourceMappingSQSJobsa: mapping({ EventSourceArn: 'arn:aws:sqs:x:1:jobsa', ...expected }),
    });
    expect(places).toEqual(['EVENT_OVERWRITTEN at functions.hello.events[1].sqs']);
  },
);
