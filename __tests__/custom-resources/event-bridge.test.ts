import { expect, it, vi } from 'vitest';
import { eventBridge } from '../../src/custom-resources/event-bridge.ts';
import { failure, refusal, runChange, success } from './aws-server.ts';

const config = { RuleName: 'shop-dev-hello-rule-1', State: 'ENABLED', Pattern: { source: ['a'] } };
const properties = { FunctionName: 'shop-dev-hello', EventBridgeConfig: { ...config, EventBus: 'mine' } };
const policy = '/2015-03-31/functions/shop-dev-hello/policy';
const statement = 'shop-dev-hello-shop-dev-hello-rule-1';

it('creating makes permission, bus, rule and target', async () => {
  const { calls, received, answers } = await runChange(eventBridge, { type: 'Create', properties }, () => ({}));
  expect(calls).toEqual([`POST ${policy}`, 'CreateEventBus', 'PutRule', 'PutTargets']);
  expect(received.map(({ body }) => JSON.parse(body))).toEqual([
    {
      Action: 'lambda:InvokeFunction',
      StatementId: statement,
      Principal: 'events.amazonaws.com',
      SourceArn: 'arn:aws:events:eu-west-1:123456789012:rule/mine/shop-dev-hello-rule-1',
    },
    { Name: 'mine' },
    { Name: 'shop-dev-hello-rule-1', EventBusName: 'mine', EventPattern: '{"source":["a"]}', State: 'ENABLED' },
    {
      Rule: 'shop-dev-hello-rule-1',
      EventBusName: 'mine',
      Targets: [
        {
          Arn: 'arn:aws:lambda:eu-west-1:123456789012:function:shop-dev-hello',
          Id: 'shop-dev-hello-rule-1-target',
        },
      ],
    },
  ]);
  expect(answers).toEqual([success]);
});

it.each([
  ['the default bus', 'default', 'rule/shop-dev-hello-rule-1'],
  ['no bus', undefined, 'rule/shop-dev-hello-rule-1'],
  ['a bus by ARN', 'arn:aws:events:x:1:event-bus/given', 'rule/given/shop-dev-hello-rule-1'],
])('%s is not made', async (_, EventBus, source) => {
  const EventBridgeConfig = EventBus === undefined ? config : { ...config, EventBus };
  const change = { type: 'Create', properties: { ...properties, EventBridgeConfig } } as const;
  const { calls, received } = await runChange(eventBridge, change, () => ({}));
  expect(calls).toEqual([`POST ${policy}`, 'PutRule', 'PutTargets']);
  expect(JSON.parse(received[0]?.body ?? '').SourceArn).toBe(`arn:aws:events:eu-west-1:123456789012:${source}`);
});

it('a bus that another event made is taken', async () => {
  const { answers } = await runChange(eventBridge, { type: 'Create', properties }, ({ operation }) =>
    operation === 'CreateEventBus' ? refusal('ResourceAlreadyExistsException') : {},
  );
  expect(answers).toEqual([success]);
});

it('a target that EventBridge refuses is an error', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { answers } = await runChange(eventBridge, { type: 'Create', properties }, ({ operation }) =>
    operation === 'PutTargets' ? { body: '{"FailedEntryCount":1,"FailedEntries":[{"ErrorMessage":"no."}]}' } : {},
  );
  expect(answers).toEqual([failure('Rule shop-dev-hello-rule-1 got no target: no.')]);
  log.mockRestore();
});

it('updating writes rule and target again', async () => {
  const EventBridgeConfig = { ...properties.EventBridgeConfig, Pattern: { source: ['b'] } };
  const change = { type: 'Update', properties, old: { ...properties, EventBridgeConfig } } as const;
  const { calls } = await runChange(eventBridge, change, () => ({}));
  expect(calls).toEqual(['PutRule', 'PutTargets']);
});

it('a rule with a new name takes the place of the old one', async () => {
  const EventBridgeConfig = { ...properties.EventBridgeConfig, RuleName: 'old' };
  const change = { type: 'Update', properties, old: { ...properties, EventBridgeConfig } } as const;
  const { calls } = await runChange(eventBridge, change, () => ({}));
  expect(calls.slice(4)).toEqual(['RemoveTargets', 'DeleteRule', `DELETE ${policy}/shop-dev-hello-old`]);
});

it.each([
  ['everything is there', undefined],
  ['the rule is gone', 'ResourceNotFoundException'],
])('removing when %s', async (_, code) => {
  const { calls, answers } = await runChange(eventBridge, { type: 'Delete', properties }, () =>
    code ? refusal(code) : {},
  );
  expect(calls).toEqual([`DELETE ${policy}/${statement}`, 'RemoveTargets', 'DeleteRule', 'DeleteEventBus']);
  expect(answers).toEqual([success]);
});

it('a bus that other rules still use stays', async () => {
  const { answers } = await runChange(eventBridge, { type: 'Delete', properties }, ({ operation }) =>
    operation === 'DeleteEventBus' ? refusal('ValidationException') : {},
  );
  expect(answers).toEqual([success]);
});
