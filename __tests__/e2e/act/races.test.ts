import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Journey, startJourney } from './journey.ts';

const stackName = 'hello-service-pr-7';

/** Keeps the stack busy until `signal`. */
const slowResources = `
resources:
  Resources:
    Handle:
      Type: AWS::CloudFormation::WaitConditionHandle
    Wait:
      Type: AWS::CloudFormation::WaitCondition
      Properties:
        Handle: !Ref Handle
        Timeout: 60
`;

let user: Journey;
beforeEach(async () => {
  user = await startJourney({ service: 'python-hello', workflow: 'preview.yml' });
  await user.trust('repo:octo-org/shop:pull_request');
  appendFileSync(join(user.repository.folder, 'serverless.yml'), slowResources);
  user.repository.commit('Wait in the middle');
});
afterEach(() => user.stop());

const stack = () => user.aws.cloudFormation.describeStack(stackName);
const comments = () => user.github.state.comments.map(({ body }) => body);
const lastStates = () => user.github.state.deployments.map(({ statuses }) => statuses.at(-1)?.state);

/** Where the stack waits, once it does. */
async function waitHandle(): Promise<string> {
  const find = async () => {
    const resources = (await stack()) ? await user.aws.cloudFormation.listResources(stackName) : [];
    return resources.find(({ logicalId }) => logicalId === 'Handle')?.physicalId;
  };
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  return (await find()) ?? '';
}

async function signal(handle: string): Promise<void> {
  const body = Buffer.from(JSON.stringify({ Status: 'SUCCESS', Reason: 'enough', UniqueId: '1', Data: '' }));
  expect((await fetch(handle, { method: 'PUT', body })).status).toBe(200);
}

/** The next run has asked for the stack. */
async function untilNextRunLooks(): Promise<void> {
  const before = user.keysAtWork.size;
  await expect.poll(() => user.keysAtWork.size, { timeout: 30_000 }).toBeGreaterThan(before);
}

function changeHandler(): string {
  const file = join(user.repository.folder, 'handler.py');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Hello from', 'Changed in'));
  return user.repository.commit('Change the handler');
}

describe('two runs of a workflow for one pull request at the same time', () => {
  it('closed while deploying: both are green, and nothing is left', async () => {
    const deploying = user.pullRequest('opened');
    const handle = await waitHandle();
    const closing = user.pullRequest('closed');
    await untilNextRunLooks();
    await signal(handle);
    for (const { succeeded, log } of await Promise.all([deploying, closing])) {
      expect(succeeded).toBe(true);
      expect(log).not.toContain('::error');
    }
    expect(await stack()).toBeUndefined();
    expect(comments()).toEqual([expect.stringContaining('Removed `hello-service` from `pr-7`')]);
    expect(lastStates()).toEqual(['inactive']);
    expect(user.github.violations).toEqual([]);
  });

  it('two pushes in a row: the second waits for the first, and is what is deployed', async () => {
    const first = user.pullRequest('opened');
    const handle = await waitHandle();
    const commit = changeHandler();
    const second = user.pullRequest('synchronize');
    await untilNextRunLooks();
    await signal(handle);
    expect((await first).succeeded).toBe(true);
    const last = await second;
    expect(last.outputs).toMatchObject({ changed: 'true', stage: 'pr-7' });
    expect(last.log).toContain('is busy');
    expect((await stack())?.tags['serverless-deploy:commit']).toBe(commit);
    expect(await user.call(last.outputs['endpoint-url'] ?? '')).toMatchObject({
      body: { message: expect.stringMatching(/^Changed in/) },
    });
    expect(comments()).toEqual([expect.stringContaining(commit.slice(0, 7))]);
    expect(lastStates()).toEqual(['inactive', 'success']);
  });

  it('cancelled by a newer push, as `cancel-in-progress: true` does: the newer one waits and goes on', async () => {
    const first = user.pullRequest('opened');
    const handle = await waitHandle();
    await user.cancel();
    const cancelled = await first;
    expect(cancelled.succeeded).toBe(false);
    expect(cancelled.log).toContain('SIGINT: stopping at the next safe place');
    expect(cancelled.log).toMatch(/The deploy of hello-service-pr-7 was cut off: the stack is \w+_IN_PROGRESS/);
    expect(lastStates()).toEqual(['error']);
    const commit = changeHandler();
    const second = user.pullRequest('synchronize');
    await untilNextRunLooks();
    await signal(handle);
    expect((await second).outputs).toMatchObject({ changed: 'true', stage: 'pr-7' });
    expect((await stack())?.tags['serverless-deploy:commit']).toBe(commit);
    expect(comments()).toEqual([expect.stringContaining(commit.slice(0, 7))]);
    expect(lastStates()).toEqual(['inactive', 'success']);
  });
});
