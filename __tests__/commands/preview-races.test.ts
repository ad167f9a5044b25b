import { describe, expect, it } from 'vitest';
import { region, useMinistack } from '../e2e/ministack.ts';
import { type FinishedRun, repositoryId, usePreviewJourney } from './preview-journey.ts';

const ministack = useMinistack();
const journey = usePreviewJourney(ministack.url);
const aws = () => ministack.connect();

const service = `service: shop
provider:
  name: aws
  runtime: nodejs20.x
  region: ${region}
functions:
  hello:
    handler: handler.hello
    events:
      - http: GET /hello
resources:
  Resources:
    Uploads:
      Type: AWS::S3::Bucket`;
const handler = (greeting: string) => `exports.hello = async () => ({ statusCode: 200, body: '${greeting}' });\n`;
const stackName = 'shop-pr-7';
const [firstSha, secondSha] = ['a'.repeat(40), 'b'.repeat(40)];

/** Keeps the stack busy until `signal`. */
const slowResources = `
    Handle:
      Type: AWS::CloudFormation::WaitConditionHandle
    Wait:
      Type: AWS::CloudFormation::WaitCondition
      Properties:
        Handle: !Ref Handle
        Timeout: 20
`;

/** As soon as there is something to signal to. */
async function signal(): Promise<void> {
  // As bytes: a signal may have no Content-Type.
  const body = Buffer.from(JSON.stringify({ Status: 'SUCCESS', Reason: 'enough', UniqueId: '1', Data: '' }));
  await expect.poll(findHandle, { timeout: 5_000 }).toBeDefined();
  const answer = await fetch((await findHandle()) ?? '', { method: 'PUT', body });
  expect(answer.status).toBe(200);
}

async function findHandle(): Promise<string | undefined> {
  const resources = await aws().cloudFormation.listResources(stackName);
  return resources.find(({ logicalId }) => logicalId === 'Handle')?.physicalId;
}

/** The repository, and pull request 7 at a commit. */
function given(greeting = 'one', headSha = firstSha): void {
  journey.write({ 'serverless.yml': service, 'handler.js': handler(greeting) });
  setPull('open', headSha);
}

function setPull(state: 'open' | 'closed', headSha = firstSha, number = 7): void {
  journey.github().state.pulls.set(number, { state, merged: false, headSha });
}

const stack = (name = stackName) => aws().cloudFormation.describeStack(name);
const comments = () => journey.github().state.comments.map(({ body }) => body);
const lives = () => journey.github().state.deployments.map(({ statuses }) => statuses.map(({ state }) => state));
const lastStates = () => lives().map((life) => life.at(-1));

/** No stack, no object, one comment that says so, no active deployment, no error. */
async function expectNothingLeft(...runs: readonly FinishedRun[]): Promise<void> {
  expect(await stack()).toBeUndefined();
  const listed = await (await fetch(`${ministack.url()}/`, { headers: { host: 's3.localhost' } })).text();
  expect(listed).not.toContain('shop-pr-7');
  expect(lastStates().filter((state) => state !== 'inactive')).toEqual([]);
  for (const { log, failed } of runs) {
    expect(failed).toBe(false);
    expect(log).not.toContain('::error');
  }
  expect(journey.github().violations).toEqual([]);
}

describe('a pull request that is closed while its preview is deployed', () => {
  it('before CloudFormation began: nothing is deployed, what was begun is removed', async () => {
    given();
    const run = await journey.pullRequest({ meanwhile: { 'after createChangeSet': () => setPull('closed') } });
    await expectNothingLeft(run);
    expect(run.log).not.toContain('Deployed shop-pr-7');
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain('Removed `shop` from `pr-7`');
  });

  it('after CloudFormation began: the preview is removed again', async () => {
    given();
    const run = await journey.pullRequest({ meanwhile: { 'after executeChangeSet': () => setPull('closed') } });
    await expectNothingLeft(run);
    expect(comments()).toEqual([expect.stringContaining('Removed `shop` from `pr-7`')]);
  });

  it('and removed between two looks at the stack: that it is gone is no failure', async () => {
    given();
    const statusOf = async () => (await stack())?.status;
    const run = await journey.pullRequest({
      meanwhile: {
        'after executeChangeSet': async () => {
          setPull('closed');
          await expect.poll(statusOf).toMatch(/_COMPLETE$/);
          await aws().cloudFormation.deleteStack(stackName, { clientToken: 'closing' });
          await expect.poll(statusOf).toBeUndefined();
        },
      },
    });
    await expectNothingLeft(run);
    expect(lives()).toEqual([['in_progress', 'inactive', 'inactive']]);
    expect(comments()).toEqual([]);
  });

  it('while the run of its closing is at work: both end, one comment, nothing left', async () => {
    given();
    let closing: Promise<FinishedRun> | undefined;
    const deploying = await journey.pullRequest({
      meanwhile: {
        'after executeChangeSet': () => {
          setPull('closed');
          closing ??= journey.pullRequest({ action: 'closed' });
        },
      },
    });
    expect(closing).toBeDefined();
    if (closing) await expectNothingLeft(deploying, await closing);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain('Removed `shop` from `pr-7`');
  });
});

describe('a pull request that is reopened', () => {
  it('while its preview is removed: the preview is made anew after the removal has ended', async () => {
    given();
    await journey.pullRequest({});
    const before = await stack();
    setPull('closed');
    let reopened: Promise<FinishedRun> | undefined;
    const closing = await journey.pullRequest({
      action: 'closed',
      meanwhile: {
        'after deleteStack': () => {
          setPull('open');
          reopened = journey.pullRequest({ action: 'reopened' });
        },
      },
    });
    const again = await reopened;
    expect([closing.failed, again?.failed]).toEqual([false, false]);
    const after = await stack();
    expect(after?.status).toMatch(/_COMPLETE$/);
    expect(after?.id).not.toBe(before?.id);
    expect(comments()).toEqual([expect.stringContaining('Deployed `shop` to `pr-7`')]);
    expect(lastStates()).toEqual(['inactive', 'success']);
  });

  it('before the run of its closing came to its turn: the preview stays', async () => {
    given();
    await journey.pullRequest({});
    const late = await journey.pullRequest({ action: 'closed' });
    expect(late).toMatchObject({ failed: false, outputs: { changed: false } });
    expect(await stack()).toBeDefined();
    expect(comments()).toEqual([expect.stringContaining('Deployed `shop` to `pr-7`')]);
    expect(lastStates()).toEqual(['success']);
  });
});

describe('two pushes in a row', () => {
  it('the second waits for the first, and is what is deployed at the end', async () => {
    given('one', firstSha);
    journey.write({ 'serverless.yml': `${service}${slowResources}` });
    let second: Promise<FinishedRun> | undefined;
    const first = await journey.pullRequest({
      meanwhile: {
        'after executeChangeSet': () => {
          journey.write({ 'handler.js': handler('two') });
          setPull('open', secondSha);
          second = journey.pullRequest({ action: 'synchronize', headSha: secondSha });
          setTimeout(() => void signal(), 700);
        },
      },
    });
    const last = await second;
    expect([first.failed, last?.failed]).toEqual([false, false]);
    expect(last?.log).toContain('is busy');
    expect((await stack())?.tags['serverless-deploy:commit']).toBe(secondSha);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain(secondSha.slice(0, 7));
    expect(lastStates()).toEqual(['inactive', 'success']);
  });

  it('the first comes to its turn after the second: the newer preview stays', async () => {
    given('two', secondSha);
    await journey.pullRequest({ action: 'synchronize', headSha: secondSha, runId: '5001' });
    journey.write({ 'handler.js': handler('one') });
    const late = await journey.pullRequest({ action: 'synchronize', headSha: firstSha, runId: '5000' });
    expect(late).toMatchObject({ failed: false, outputs: { changed: false } });
    expect(late.log).toContain('a later push was deployed first');
    expect((await stack())?.tags['serverless-deploy:commit']).toBe(secondSha);
    expect(comments()).toEqual([expect.stringContaining(secondSha.slice(0, 7))]);
    expect(lastStates()).toEqual(['success']);
  });
});

describe('a push', () => {
  it('whose preview is replaced before its run has ended says nothing any more', async () => {
    given('one', firstSha);
    let second: FinishedRun | undefined;
    const first = await journey.pullRequest({
      ...{ runId: '5000', inputs: { verify: '/hello' } },
      meanwhile: {
        'while verifying': async () => {
          if (second) return;
          given('two', secondSha);
          second = await journey.pullRequest({ action: 'synchronize', headSha: secondSha, runId: '5001' });
        },
      },
    });
    expect([first.failed, second?.failed]).toEqual([false, false]);
    expect(first.log).toContain('a later push was deployed meanwhile');
    expect(comments()).toEqual([expect.stringContaining(secondSha.slice(0, 7))]);
    expect(lastStates()).toEqual(['inactive', 'success']);
  });
});

describe('a force-push', () => {
  it('back to an older commit is deployed by its own run', async () => {
    given('two', secondSha);
    await journey.pullRequest({ headSha: secondSha, runId: '6000' });
    given('one', firstSha);
    const forced = await journey.pullRequest({ action: 'synchronize', headSha: firstSha, runId: '6001' });
    expect(forced).toMatchObject({ failed: false, outputs: { changed: true } });
    expect((await stack())?.tags['serverless-deploy:commit']).toBe(firstSha);
    expect(comments()).toEqual([expect.stringContaining(firstSha.slice(0, 7))]);
  });
});

describe('the end of a pull request', () => {
  it('whose head is gone removes the preview all the same', async () => {
    given();
    await journey.pullRequest({});
    setPull('closed');
    const closing = await journey.pullRequest({ action: 'closed', payload: { 'pull_request.head.repo': null } });
    await expectNothingLeft(closing);
    expect(comments()).toEqual([expect.stringContaining('Removed `shop` from `pr-7`')]);
  });

  it('removes the previews of earlier commits too, where each has a stage of its own', async () => {
    given();
    const inputs = { 'preview-stage': 'p{number}-{sha}' };
    await journey.pullRequest({ inputs });
    await journey.pullRequest({ inputs, action: 'synchronize', headSha: secondSha });
    expect(await stack('shop-p7-aaaaaaa')).toBeDefined();
    setPull('closed');
    await expectNothingLeft(await journey.pullRequest({ inputs, action: 'closed', headSha: secondSha }));
    expect(await stack('shop-p7-aaaaaaa')).toBeUndefined();
    expect(await stack('shop-p7-bbbbbbb')).toBeUndefined();
  });

  it('without a preview makes no comment', async () => {
    given();
    setPull('closed');
    const closing = await journey.pullRequest({ action: 'closed' });
    expect(closing).toMatchObject({ failed: false, outputs: { changed: false } });
    expect(comments()).toEqual([]);
  });
});

/** A stack with one topic, not made by a run. */
const foreign = (tags: Readonly<Record<string, string>>, name = stackName) =>
  aws().cloudFormation.createStack({
    ...{ stackName: name, capabilities: [], parameters: [], notificationArns: [], disableRollback: false, tags },
    ...{ clientToken: name, express: false },
    template: { body: JSON.stringify({ Resources: { Topic: { Type: 'AWS::SNS::Topic' } } }) },
  });

describe('a stack of the same name that is not ours', () => {
  it.each([
    ['of another repository', { 'serverless-deploy:repository-id': '99', 'serverless-deploy:pull-request': '7' }],
    [
      'of another pull request',
      { 'serverless-deploy:repository-id': String(repositoryId), 'serverless-deploy:pull-request': '8' },
    ],
    ['made by hand', {}],
  ])('%s is neither changed nor removed', async (_, tags) => {
    given();
    const id = await foreign(tags);
    const opened = await journey.pullRequest({});
    expect(opened.failed).toBe(true);
    expect(opened.log).toContain('DEPLOY_NOT_OURS');
    setPull('closed');
    const closed = await journey.pullRequest({ action: 'closed' });
    expect(closed.failed).toBe(true);
    expect(closed.log).toContain('DEPLOY_NOT_OURS');
    expect(await stack()).toMatchObject({ id, status: 'CREATE_COMPLETE' });
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).not.toContain('Removed');
    expect((await aws().cloudFormation.listResources(id)).map(({ type }) => type)).toEqual(['AWS::SNS::Topic']);
  });
});

describe('a sweep', () => {
  it('removes what belongs to closed pull requests of this repository, in the region of the service', async () => {
    given();
    await journey.pullRequest({});
    setPull('open', firstSha, 8);
    await journey.pullRequest({ number: 8 });
    setPull('closed');
    const dry = await journey.sweep({ 'dry-run': 'true' });
    expect(dry.outputs).toMatchObject({ changed: false, removed: ['shop-pr-7'] });
    expect(await stack()).toBeDefined();
    expect(lastStates()).toEqual(['success', 'success']);

    const swept = await journey.sweep();
    expect(swept).toMatchObject({ failed: false, outputs: { changed: true, removed: ['shop-pr-7'], failed: [] } });
    expect(await stack()).toBeUndefined();
    expect(await stack('shop-pr-8')).toBeDefined();
    expect(lastStates()).toEqual(['inactive', 'success']);
  });

  it('finds them on every page of the list of stacks', async () => {
    given();
    const tags = (number: number) => ({
      'serverless-deploy:repository-id': String(repositoryId),
      'serverless-deploy:pull-request': String(number),
    });
    const numbers = Array.from({ length: 110 }, (_, index) => 100 + index);
    for (const number of numbers) {
      setPull(number === 100 || number === 209 ? 'closed' : 'open', firstSha, number);
      await foreign(tags(number), `shop-pr-${number}`);
    }
    const swept = await journey.sweep();
    expect(swept.failed).toBe(false);
    expect(swept.log).toContain(`${region}: 110 stacks of this repository, 2 removed.`);
    expect([...(swept.outputs['removed'] as string[])].sort()).toEqual(['shop-pr-100', 'shop-pr-209']);
    expect(await stack('shop-pr-101')).toBeDefined();
  });

  it('goes on after one that may not be removed, and fails at its end', async () => {
    given();
    await journey.pullRequest({});
    await journey.pullRequest({ number: 8 });
    for (const number of [7, 8]) setPull('closed', firstSha, number);
    await aws().cloudFormation.setTerminationProtection(stackName, true);
    const swept = await journey.sweep();
    expect(swept).toMatchObject({ failed: true, outputs: { removed: ['shop-pr-8'], failed: ['shop-pr-7'] } });
    expect(swept.log).toContain('::error title=DEPLOY_PROTECTED');
    await aws().cloudFormation.setTerminationProtection(stackName, false);
  });
});

describe('a long name', () => {
  it('shortens the stage, and the removal finds it again', async () => {
    const key = `orders${'X'.repeat(34)}`;
    journey.write({
      'serverless.yml': service.replace('  hello:', `  ${key}:`),
      'handler.js': handler('one'),
    });
    setPull('open');
    const options = { branch: 'feature/a-long-story', inputs: { 'preview-stage': '{branch}-{number}' } };
    const opened = await journey.pullRequest(options);
    expect(opened.failed).toBe(false);
    const name = String(opened.outputs['stack-name']);
    expect(`${name}-${key}`.length).toBeLessThanOrEqual(64);
    expect(name).toMatch(/^shop-.*-7$/);
    setPull('closed');
    const closed = await journey.pullRequest({ ...options, action: 'closed' });
    expect(closed.outputs['stack-name']).toBe(name);
    expect(await stack(name)).toBeUndefined();
  });
});

describe('several services', () => {
  const small = (name: string, where: string) => `service: ${name}
provider:
  name: aws
  runtime: nodejs20.x
  region: ${where}
functions:
  hello:
    handler: handler.hello
`;
  const inputs = { 'service-path': 'orders\nmail' };
  const both = () => {
    journey.write({
      'orders/serverless.yml': small('orders', region),
      'orders/handler.js': handler('orders'),
      'mail/serverless.yml': small('mail', 'eu-west-1'),
      'mail/handler.js': handler('mail'),
    });
    setPull('open');
  };
  const mailStack = () =>
    ministack.connect(undefined, { region: 'eu-west-1' }).cloudFormation.describeStack('mail-pr-7');
  const environments = () =>
    journey
      .github()
      .state.deployments.map(({ environment, statuses }) => [environment, statuses.at(-1)?.state])
      .sort();

  it('have one comment, and an environment each, which the removal deactivates', async () => {
    both();
    expect(await journey.pullRequest({ inputs })).toMatchObject({ failed: false });
    expect(environments()).toEqual([
      ['mail-pr-7', 'success'],
      ['orders-pr-7', 'success'],
    ]);
    setPull('closed');
    await expectNothingLeft(await journey.pullRequest({ inputs, action: 'closed' }));
    expect(await mailStack()).toBeUndefined();
    expect(comments()).toEqual([expect.stringContaining('2 services: 2 removed')]);
  });

  it('are swept in the regions of all of them', async () => {
    both();
    await journey.pullRequest({ inputs });
    setPull('closed');
    const swept = await journey.sweep(inputs);
    expect(swept.failed).toBe(false);
    expect(swept.outputs['removed']).toEqual(['orders-pr-7', 'mail-pr-7']);
    expect(await mailStack()).toBeUndefined();
    expect(environments().map(([, state]) => state)).toEqual(['inactive', 'inactive']);
  });
});
