import { describe, expect, it } from 'vitest';
import type { Template, Value } from '../../src/cloudformation/template.ts';
import { watchCustomResources } from '../../src/deploy/custom-resource-log.ts';
import type { Aws, Logs, StackEvent } from '../../src/ports.ts';
import { quickClock } from '../e2e/ministack.ts';
import { smallModel } from './small-service.ts';

const stackId = 'arn:aws:cloudformation:eu-west-1:1:stack/shop-dev/1';
const stream = '2026/07/25/[$LATEST]0123456789abcdef0123456789abcdef';
const reason = `Received response status [FAILED] from custom resource. Message returned: See the details in CloudWatch Log Stream: ${stream} (RequestId: 5d3c1f0e)`;
const failed: StackEvent = {
  ...{ id: '1', atMs: 150, stackId, stackName: 'shop-dev', logicalId: 'Rows', type: 'Custom::Rows' },
  ...{ status: 'CREATE_FAILED', reason },
};

/** What is asked of CloudWatch when these events come; it answers with one line. */
async function asked(token: Value, events: readonly StackEvent[], fn: Record<string, Value> = {}) {
  const calls: Parameters<Logs['filterEvents']>[] = [];
  const aws = {
    cloudFormation: {
      listResources: async () => [
        { logicalId: 'Seed', type: 'AWS::Lambda::Function', status: 'CREATE_COMPLETE', physicalId: 'shop-Seed-1A' },
      ],
    },
    logs: {
      filterEvents: async (...call: Parameters<Logs['filterEvents']>) => {
        calls.push(call);
        return [{ atMs: 1, message: 'no table\n', stream }];
      },
    },
  } as unknown as Pick<Aws, 'cloudFormation' | 'logs'>;
  const template: Template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: {
      Rows: { Type: 'Custom::Rows', Properties: { ServiceToken: token } },
      Seed: { Type: 'AWS::Lambda::Function', Properties: fn },
    },
    Outputs: {},
  };
  const watch = watchCustomResources(
    { aws, clock: quickClock, model: smallModel, template: async () => template },
    stackId,
    100,
  );
  for (const event of events) watch.see(event);
  return { calls, logs: await watch.logs() };
}

describe('the log behind a custom resource', () => {
  it.each<[string, Value, Record<string, Value>, string]>([
    ['an ARN', 'arn:aws:lambda:eu-west-1:1:function:seed:live', {}, '/aws/lambda/seed'],
    ['a function of the template', { 'Fn::GetAtt': ['Seed', 'Arn'] }, { FunctionName: 'named' }, '/aws/lambda/named'],
    ['one that CloudFormation named', { 'Fn::GetAtt': 'Seed.Arn' }, {}, '/aws/lambda/shop-Seed-1A'],
    [
      'one with a log group of its own',
      { 'Fn::GetAtt': ['Seed', 'Arn'] },
      { FunctionName: 'named', LoggingConfig: { LogGroup: '/shop/seed' } },
      '/shop/seed',
    ],
  ])('of %s is the stream that CloudFormation names', async (_, token, fn, logGroup) => {
    const { calls, logs } = await asked(token, [failed, { ...failed, id: '2', status: 'DELETE_FAILED' }], fn);
    expect(calls).toEqual([[logGroup, { startMs: 100, stream }]]);
    expect([...logs]).toEqual([['Rows', { logGroup, lines: ['no table'] }]]);
  });

  it('that names no stream is that of the operation', async () => {
    const silent = { ...failed, reason: 'CloudFormation did not receive a response from your Custom Resource.' };
    const { calls } = await asked('arn:aws:lambda:eu-west-1:1:function:seed', [silent]);
    expect(calls).toEqual([['/aws/lambda/seed', { startMs: 100 }]]);
  });

  it.each<[string, Value, Partial<StackEvent>]>([
    ['a topic', 'arn:aws:sns:eu-west-1:1:seed', {}],
    [
      'what was cancelled for another',
      'arn:aws:lambda:eu-west-1:1:function:seed',
      { reason: 'Resource creation cancelled' },
    ],
    ['what succeeded', 'arn:aws:lambda:eu-west-1:1:function:seed', { status: 'CREATE_COMPLETE' }],
    ['another type', 'arn:aws:lambda:eu-west-1:1:function:seed', { type: 'AWS::SQS::Queue' }],
    ['another stack', 'arn:aws:lambda:eu-west-1:1:function:seed', { stackId: 'other' }],
  ])('is not looked for behind %s', async (_, token, change) => {
    const { calls, logs } = await asked(token, [{ ...failed, ...change }]);
    expect(calls).toEqual([]);
    expect(logs.size).toBe(0);
  });
});
