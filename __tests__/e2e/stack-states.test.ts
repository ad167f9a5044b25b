import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Resources } from '../../src/cloudformation/template.ts';
import type { Aws } from '../../src/ports.ts';
import { type Finished, ours, removeFoldersAfterAll, runNode, writeService } from './child-process.ts';
import { expectConverged, smallHandler, smallService } from './converged-stack.ts';
import { useMinistack } from './ministack.ts';

const ministack = useMinistack();
removeFoldersAfterAll();
const stackName = 'small-dev';

/** A resource without data, which may be deleted. */
const plain: Resources = { Plain: { Type: 'AWS::CloudFormation::WaitConditionHandle' } };

/** Keeps the stack busy for some seconds, then fails. */
const waitFor = (seconds: number): Resources => ({
  Handle: { Type: 'AWS::CloudFormation::WaitConditionHandle' },
  Wait: {
    Type: 'AWS::CloudFormation::WaitCondition',
    Properties: { Handle: { Ref: 'Handle' }, Timeout: String(seconds) },
  },
});

let requests = 0;
const request = (resources: Resources) => ({
  stackName,
  template: { body: JSON.stringify({ Resources: resources }) },
  capabilities: [],
  parameters: [],
  tags: {},
  notificationArns: [],
  disableRollback: false,
  express: false,
  clientToken: `test-${requests++}`,
});

const statusOf = async (aws: Aws) => (await aws.cloudFormation.describeStack(stackName))?.status;
const becomes = (aws: Aws, status: string) => expect.poll(() => statusOf(aws), { timeout: 15_000 }).toBe(status);

async function createPlain(aws: Aws): Promise<void> {
  await aws.cloudFormation.createStack(request(plain));
  await becomes(aws, 'CREATE_COMPLETE');
}

interface EntryState {
  readonly status: string;
  readonly make: (aws: Aws) => Promise<void>;
  /** What the log tells of it. */
  readonly says: RegExp;
}

const entryStates: readonly EntryState[] = [
  { status: 'absent', make: async () => {}, says: /Creates small-dev/ },
  {
    status: 'REVIEW_IN_PROGRESS',
    says: /Creates small-dev/,
    make: async (aws) => {
      const changeSet = { ...request(plain), changeSetName: 'left-over', type: 'CREATE' as const };
      await aws.cloudFormation.createChangeSet(changeSet);
    },
  },
  {
    status: 'CREATE_IN_PROGRESS',
    says: /is busy \(CREATE_IN_PROGRESS\): waiting/,
    make: async (aws) => void (await aws.cloudFormation.createStack(request(waitFor(5)))),
  },
  {
    status: 'ROLLBACK_COMPLETE',
    says: /is ROLLBACK_COMPLETE and was never ready: it is deleted and made anew/,
    make: async (aws) => void (await aws.cloudFormation.createStack(request(waitFor(1)))),
  },
  {
    status: 'CREATE_FAILED',
    says: /is CREATE_FAILED and was never ready: it is deleted and made anew/,
    make: async (aws) => void (await aws.cloudFormation.createStack({ ...request(waitFor(1)), disableRollback: true })),
  },
  {
    status: 'UPDATE_IN_PROGRESS',
    says: /is busy \(UPDATE_IN_PROGRESS\): waiting/,
    make: async (aws) => {
      await createPlain(aws);
      await aws.cloudFormation.updateStack(request({ ...plain, ...waitFor(5) }));
    },
  },
  {
    status: 'UPDATE_ROLLBACK_COMPLETE',
    says: /Changes small-dev/,
    make: async (aws) => {
      await createPlain(aws);
      await aws.cloudFormation.updateStack(request({ ...plain, ...waitFor(1) }));
    },
  },
  {
    status: 'UPDATE_FAILED',
    says: /is UPDATE_FAILED: it is rolled back first/,
    make: async (aws) => {
      await createPlain(aws);
      await aws.cloudFormation.updateStack({ ...request({ ...plain, ...waitFor(1) }), disableRollback: true });
    },
  },
];

const deploy = (folder: string): Promise<Finished> => runNode([ours, 'deploy'], { folder, awsUrl: ministack.url() });

describe('a deploy of a stack that is', () => {
  it.each(entryStates)(
    '$status ends with a stack that is complete',
    async ({ status, make, says }) => {
      const aws = ministack.connect();
      await make(aws);
      if (status !== 'absent') await becomes(aws, status);
      const folder = writeService(smallService);
      const { code, stdout, stderr } = await deploy(folder);
      expect(code, stdout + stderr).toBe(0);
      expect(stdout).toMatch(says);
      await expectConverged(aws, { stage: 'dev', folder, mostDeployments: 1 });
      const again = await deploy(folder);
      expect(again.stdout).toContain('Nothing changed');
    },
    60_000,
  );
});

const failing = `${smallService['serverless.yml']}
resources:
  Resources:
    Topic: {Type: 'AWS::SNS::Topic', DependsOn: Wait}
    Handle: {Type: 'AWS::CloudFormation::WaitConditionHandle'}
    Wait:
      Type: AWS::CloudFormation::WaitCondition
      Properties: {Handle: !Ref Handle, Timeout: '1'}
`;
const lineOfWait = failing.split('\n').findIndex((line) => line.startsWith('    Wait:')) + 1;

describe('a deploy that fails', () => {
  it.each([
    ['first', false],
    ['later', true],
  ])(
    'at the %s one names the root cause on its line, waits for the rollback, and goes on once it is mended',
    async (_, deployedBefore) => {
      const aws = ministack.connect();
      const folder = writeService(smallService);
      if (deployedBefore) expect((await deploy(folder)).code).toBe(0);
      const broken = writeService({ ...smallService, 'serverless.yml': failing });
      const { code, stdout } = await deploy(broken);
      expect(code).toBe(1);
      const errors = stdout.split('\n').filter((line) => /\berror\b/i.test(line));
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(`serverless.yml:${lineOfWait}`);
      expect(errors[0]).toMatch(/Wait \(AWS::CloudFormation::WaitCondition\) failed/);
      expect(await statusOf(aws)).toBe('UPDATE_ROLLBACK_COMPLETE');

      writeFileSync(path.join(folder, 'a.js'), smallHandler('two'));
      const mended = await deploy(folder);
      expect(mended.code, mended.stdout).toBe(0);
      await expectConverged(aws, { stage: 'dev', folder, mostDeployments: 2 });
      expect((await deploy(folder)).stdout).toContain('Nothing changed');
    },
    60_000,
  );
});
