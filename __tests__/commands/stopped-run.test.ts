import { expect, test } from 'vitest';
import { finishStoppedRun } from '../../src/commands/stopped-run.ts';
import { createRecordingLog, region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { terminalPorts } from './terminal-ports.ts';

const aws = useMinistack();

const topic = JSON.stringify({ Resources: { T: { Type: 'AWS::SNS::Topic' } } });
const wider = JSON.stringify({ Resources: { T: { Type: 'AWS::SNS::Topic' }, U: { Type: 'AWS::SNS::Topic' } } });
const request = {
  stackName: 'shop-dev',
  capabilities: [],
  parameters: [],
  tags: {},
  notificationArns: [],
  disableRollback: false,
  express: false,
};

test('the post step of a run that was cut off deletes its change set and says how the stack is', async () => {
  const { cloudFormation } = aws.connect();
  await cloudFormation.createStack({ ...request, template: { body: topic }, clientToken: 'first' });
  await expect.poll(async () => (await cloudFormation.describeStack('shop-dev'))?.status).toBe('CREATE_COMPLETE');
  await cloudFormation.createChangeSet({
    ...request,
    template: { body: wider },
    changeSetName: 'serverless-deploy-1-1',
    type: 'UPDATE',
    clientToken: 'second',
  });
  const log = createRecordingLog();
  const ports = terminalPorts({
    AWS_ENDPOINT_URL: aws.url(),
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    'STATE_running_shop-dev': JSON.stringify({ stackName: 'shop-dev', region }),
    'STATE_running_other-dev': '',
  });
  await finishStoppedRun({ inputs: makeInputs(), event: undefined, ports: { ...ports, log } });
  expect(log.lines).toEqual([
    'The deploy of shop-dev was cut off: the stack is CREATE_COMPLETE, its change set was deleted. The next run goes on from there.',
  ]);
  expect(await cloudFormation.listChangeSets('shop-dev')).toEqual([]);
});
