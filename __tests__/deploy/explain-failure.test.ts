import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../src/deploy/explain-failure.ts';
import type { CloudFormation, StackEvent } from '../../src/ports.ts';

const stackId = 'arn:aws:cloudformation:eu-west-1:1:stack/shop-dev/1';
const nestedId = 'arn:aws:cloudformation:eu-west-1:1:stack/shop-dev-Nested/2';

const event = (atMs: number, logicalId: string, status: string, more: Partial<StackEvent> = {}): StackEvent => ({
  id: `${atMs}-${logicalId}`,
  atMs,
  stackId,
  stackName: 'shop-dev',
  logicalId,
  type: 'AWS::SQS::Queue',
  status,
  ...more,
});

function explain(events: Readonly<Record<string, readonly StackEvent[]>>, failed: CloudFormation['listFailedEvents']) {
  const cloudFormation = {
    listEvents: async (id: string, sinceMs: number) => (events[id] ?? []).filter(({ atMs }) => atMs > sinceMs),
    listFailedEvents: failed,
  } as unknown as CloudFormation;
  return explainFailure(
    {
      aws: { cloudFormation },
      compiled: { sources: { Orders: ['resources', 'Resources', 'Orders'] } },
      model: { locate: (path) => ({ file: 'serverless.yml', line: 10 + path.length, column: 3 }) },
    },
    { stackId, stackName: 'shop-dev', sinceMs: 100, stackStatus: 'UPDATE_ROLLBACK_COMPLETE' },
  );
}
const denied = async () => undefined;

describe('the root cause of a failure', () => {
  it('is the first resource that failed by itself, on its line; cancelled ones are left out', async () => {
    const failure = await explain(
      {
        [stackId]: [
          event(50, 'Old', 'UPDATE_FAILED', { reason: 'an earlier deploy' }),
          event(101, 'Other', 'CREATE_FAILED', { reason: 'Resource creation cancelled' }),
          event(102, 'Orders', 'CREATE_FAILED', { reason: 'orders already exists in stack x' }),
          event(103, 'Later', 'CREATE_FAILED', { reason: 'Rate exceeded' }),
          event(104, 'Orders', 'DELETE_FAILED', { reason: 'while rolling back' }),
          event(105, 'shop-dev', 'UPDATE_ROLLBACK_FAILED', { physicalId: stackId, reason: 'the stack itself' }),
        ],
      },
      denied,
    );
    expect(failure).toMatchObject({
      logicalId: 'Orders',
      reason: 'orders already exists in stack x',
      problem: { code: 'DEPLOY_NAME_TAKEN', at: { file: 'serverless.yml', line: 13, column: 3 } },
      others: [{ logicalId: 'Later', reason: 'Rate exceeded' }],
    });
  });

  it('is looked for inside of nested stacks', async () => {
    const failure = await explain(
      {
        [stackId]: [
          event(103, 'Nested', 'CREATE_FAILED', {
            type: 'AWS::CloudFormation::Stack',
            physicalId: nestedId,
            reason: `Nested failed`,
          }),
        ],
        [nestedId]: [event(102, 'Queue', 'CREATE_FAILED', { stackId: nestedId, reason: 'The queue already exists' })],
      },
      denied,
    );
    expect(failure).toMatchObject({ logicalId: 'Queue', problem: { code: 'DEPLOY_NAME_TAKEN' }, others: [] });
  });

  it('has the details of a hook where CloudFormation tells them', async () => {
    const failure = await explain(
      { [stackId]: [event(102, 'Orders', 'CREATE_FAILED', { reason: 'The following hook(s) failed: [My::Hook]' })] },
      async () => [
        event(102, 'Orders', 'FAILED', { reason: 'queues have to be encrypted' }),
        { ...event(102, 'Orders', 'FAILED', { reason: 'queues have to be encrypted' }), detail: 'hook My::Hook' },
      ],
    );
    expect(failure.problem.message).toBe(
      'Orders (AWS::SQS::Queue) failed: queues have to be encrypted (hook My::Hook)',
    );
  });

  it('that CloudFormation does not give is said to be missing', async () => {
    expect(await explain({}, denied)).toMatchObject({
      reason: 'CloudFormation gave no reason.',
      problem: { code: 'DEPLOY_FAILED', message: 'The stack shop-dev failed: CloudFormation gave no reason.' },
    });
  });
});
