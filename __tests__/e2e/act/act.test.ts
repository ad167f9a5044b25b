import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { startCacheServiceV2 } from '../../fakes/github/cache-service-v2.ts';
import { type Journey, startJourney } from './journey.ts';

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.stop();
  journey = undefined;
});

async function start(workflow: string, edit?: (text: string) => string): Promise<Journey> {
  journey = await startJourney({ service: 'python-hello', workflow, ...(edit ? { edit } : {}) });
  return journey;
}

function changeHandler({ repository }: Journey, greeting: string): string {
  const file = join(repository.folder, 'handler.py');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Hello from', greeting));
  return repository.commit(greeting);
}

const comments = ({ github }: Journey) => github.state.comments.map(({ body }) => body);
const lives = ({ github }: Journey) =>
  github.state.deployments.map(({ environment, statuses }) => [environment, ...statuses.map(({ state }) => state)]);

describe('a pull request', () => {
  it('gets a preview, a new one with each push, and is cleaned up when it is closed', async () => {
    const user = await start('preview.yml');
    await user.trust('repo:octo-org/shop:pull_request');

    const opened = await user.pullRequest('opened');
    expect(opened.log).toContain('Job succeeded');
    expect(opened.outputs).toMatchObject({ changed: 'true', stage: 'pr-7', 'stack-name': 'hello-service-pr-7' });
    const endpoint = opened.outputs['endpoint-url'] ?? '';
    expect(await user.call(endpoint)).toMatchObject({
      status: 200,
      body: { message: expect.stringMatching(/^Hello from/) },
    });
    expect(comments(user)).toEqual([expect.stringContaining('## ✅ Deployed `hello-service` to `pr-7`')]);
    expect(comments(user)[0]).toContain(endpoint);

    changeHandler(user, 'Changed in');
    const synchronized = await user.pullRequest('synchronize');
    expect(synchronized.outputs).toMatchObject({ changed: 'true', 'endpoint-url': endpoint });
    expect(await user.call(endpoint)).toMatchObject({ body: { message: expect.stringMatching(/^Changed in/) } });
    expect(comments(user)).toHaveLength(1);
    expect(lives(user)).toEqual([
      ['pr-7', 'in_progress', 'success', 'inactive'],
      ['pr-7', 'in_progress', 'success'],
    ]);

    const closed = await user.pullRequest('closed');
    expect(closed.log).toContain('Job succeeded');
    expect(await user.aws.cloudFormation.describeStack('hello-service-pr-7')).toBeUndefined();
    expect(comments(user)).toEqual([expect.stringContaining('Removed `hello-service` from `pr-7`')]);
    expect(lives(user).map((life) => life.at(-1))).toEqual(['inactive', 'inactive']);
    expect(user.github.violations).toEqual([]);
  });

  it('that changes nothing is said to change nothing', async () => {
    const user = await start('preview.yml');
    await user.trust('repo:octo-org/shop:pull_request');
    await user.pullRequest('opened');
    const again = await user.pullRequest('reopened');
    expect(again.outputs).toMatchObject({ changed: 'false', 'cache-hit': 'true' });
    expect(comments(user)).toEqual([expect.stringContaining('Nothing changed: `hello-service` in `pr-7`')]);
  });

  it('that is force-pushed back gets the older commit; closed with its branch deleted it is cleaned up', async () => {
    const user = await start('preview.yml');
    await user.trust('repo:octo-org/shop:pull_request');
    const [older, newer] = [user.repository.git('rev-parse', 'HEAD'), changeHandler(user, 'Changed in')];
    const deployedCommit = async () =>
      (await user.aws.cloudFormation.describeStack('hello-service-pr-7'))?.tags['serverless-deploy:commit'];
    await user.pullRequest('opened');
    expect(await deployedCommit()).toBe(newer);
    user.repository.git('reset', '--quiet', '--hard', older);
    const forced = await user.pullRequest('synchronize');
    expect(forced.outputs).toMatchObject({ changed: 'true' });
    expect(await deployedCommit()).toBe(older);
    const closed = await user.pullRequest('closed', 'pull_request', { 'pull_request.head.repo': null });
    expect(closed.succeeded).toBe(true);
    expect(await deployedCommit()).toBeUndefined();
    expect(comments(user)).toEqual([expect.stringContaining('Removed `hello-service` from `pr-7`')]);
  });

  it('that is ready for review gets a preview too; one that is labeled gets nothing', async () => {
    const user = await start('preview.yml', (text) => text.replace('closed]', 'closed, labeled]'));
    await user.trust('repo:octo-org/shop:pull_request');
    const labeled = await user.pullRequest('labeled');
    expect(labeled).toMatchObject({ succeeded: true, outputs: {} });
    expect(user.github.requests).toEqual([]);
    const ready = await user.pullRequest('ready_for_review');
    expect(ready.outputs).toMatchObject({ changed: 'true', stage: 'pr-7' });
  });

  it.each([
    ['from a fork', { 'pull_request.head.repo.id': 1 }],
    ['by Dependabot', { 'pull_request.user.login': 'dependabot[bot]' }],
  ])('%s is packaged without AWS, asks for no token, and is green', async (who, changes) => {
    const user = await start('preview.yml');
    const blind = await user.strangersPullRequest(changes);
    expect(blind.succeeded).toBe(true);
    expect(blind.log).toContain(`A pull request ${who} gets no credentials`);
    expect(user.github.audiences).toEqual([]);
    expect(comments(user)).toEqual([]);
  });

  it('whose role trusts another subject fails with the subject that was sent', async () => {
    const user = await start('preview.yml');
    await user.trust('repo:octo-org/other:pull_request');
    const refused = await user.pullRequest('opened');
    expect(refused.succeeded).toBe(false);
    expect(refused.log).toContain('repo:octo-org/shop:pull_request');
    expect(await user.aws.cloudFormation.describeStack('hello-service-pr-7')).toBeUndefined();
  });
});

describe('a push to main', () => {
  it('is deployed to production, and the next one without a change does nothing', async () => {
    const user = await start('production.yml');
    await user.trust('repo:octo-org/shop:ref:refs/heads/main');

    const first = await user.push();
    expect(first.outputs).toMatchObject({ changed: 'true', stage: 'prod', 'stack-name': 'hello-service-prod' });
    const endpoint = first.outputs['endpoint-url'] ?? '';
    expect(await user.call(endpoint)).toMatchObject({ status: 200 });

    const second = await user.push();
    expect(second.outputs).toMatchObject({ changed: 'false', 'endpoint-url': endpoint, 'cache-hit': 'true' });
    expect(user.github.state.deployments[0]).toMatchObject({ production: true, transient: false });
  });
});

describe('the cache', () => {
  it('as github.com has it keeps dependencies from one run to the next, each said in a line', async () => {
    const cache = await startCacheServiceV2('here');
    onTestFinished(() => cache.stop());
    journey = await startJourney({ service: 'python-hello', workflow: 'production.yml', variables: cache.variables });
    await journey.trust('repo:octo-org/shop:ref:refs/heads/main');
    const first = await journey.push();
    expect(first.outputs).toMatchObject({ changed: 'true', 'cache-hit': 'false' });
    expect(first.log).toMatch(/Cache: nothing is kept yet under (\S+)\.(.|\n)*Cache: saved \1\./);
    const second = await journey.push();
    expect(second.outputs).toMatchObject({ changed: 'false', 'cache-hit': 'true' });
    expect(second.log).toMatch(/Cache: restored (\S+)\./);
    expect(cache.archives.size).toBe(1);
  });
});

describe('a push to another branch', () => {
  it('is planned against production: nothing is deployed', async () => {
    const user = await start('production.yml', (text) => text.replace('branches: [main]', "branches: ['**']"));
    await user.trust('repo:octo-org/shop:ref:refs/heads/feature');
    const planned = await user.push('feature');
    expect(planned.succeeded).toBe(true);
    expect(JSON.parse(planned.outputs['plan'] ?? '{}')).toMatchObject({ kind: 'create' });
    expect(await user.aws.cloudFormation.describeStack('hello-service-prod')).toBeUndefined();
    expect([comments(user), lives(user)]).toEqual([[], []]);
  });
});

describe('other events', () => {
  it('a release: deployed to production', async () => {
    const user = await start('production.yml', (text) =>
      text.replace('  workflow_dispatch:', '  release:\n    types: [published]'),
    );
    const tag = 'refs/tags/0.0.1';
    await user.trust(`repo:octo-org/shop:ref:${tag}`);
    const released = await user.event('release', {}, tag);
    expect(released.outputs).toMatchObject({ changed: 'true', stage: 'prod' });
  });

  it('a workflow that is called by another: deployed as the event of the caller says', async () => {
    const user = await start('production.yml');
    const [called, caller] = ['called.yml', 'production.yml'].map((name) =>
      join(user.repository.folder, '.github/workflows', name),
    ) as [string, string];
    writeFileSync(called, readFileSync(caller, 'utf8').replace(/^on:\n( .*\n)+/m, 'on:\n  workflow_call:\n'));
    writeFileSync(
      caller,
      'on:\n  push:\njobs:\n  call:\n    uses: ./.github/workflows/called.yml\n    secrets: inherit\n',
    );
    user.repository.commit('Call the workflow');
    await user.trust('repo:octo-org/shop:ref:refs/heads/main');
    const pushed = await user.push();
    expect(pushed.outputs).toMatchObject({ changed: 'true', stage: 'prod' });
  });

  it('by hand: production is deployed from where the person says', async () => {
    const user = await start('production.yml');
    await user.trust('repo:octo-org/shop:ref:refs/heads/main');
    const started = await user.event('workflow_dispatch');
    expect(started.outputs).toMatchObject({ changed: 'true', stage: 'prod' });
  });

  it('in a merge queue: planned against production, nothing deployed, no comment', async () => {
    const user = await start('production.yml', (text) => text.replace('  workflow_dispatch:', '  merge_group:'));
    const queue = 'refs/heads/gh-readonly-queue/main/pr-7';
    await user.trust(`repo:octo-org/shop:ref:${queue}`);
    const planned = await user.event('merge_group', {}, queue);
    expect(planned.succeeded).toBe(true);
    expect(JSON.parse(planned.outputs['plan'] ?? '{}')).toMatchObject({ kind: 'create' });
    expect(await user.aws.cloudFormation.describeStack('hello-service-prod')).toBeUndefined();
    expect(comments(user)).toEqual([]);
  });

  it('by the clock: a preview whose pull request was closed unseen is swept away, an open one stays', async () => {
    const user = await start('preview.yml', (text) =>
      text.replace('on:\n', "on:\n  schedule:\n    - cron: '17 3 * * *'\n"),
    );
    user.github.identity = { ...user.github.identity, environment: 'previews' };
    await user.trust('repo:octo-org/shop:environment:previews');
    await user.pullRequest('opened');
    const first = await user.event('schedule');
    expect(first.succeeded).toBe(true);
    expect(await user.aws.cloudFormation.describeStack('hello-service-pr-7')).toBeDefined();
    user.github.state.pulls.set(7, { state: 'closed', merged: true, headSha: 'c'.repeat(40) });
    const second = await user.event('schedule');
    expect(second.succeeded).toBe(true);
    expect(await user.aws.cloudFormation.describeStack('hello-service-pr-7')).toBeUndefined();
  });

  it('the sweep: by hand it only says what would go, by the clock it removes what is left', async () => {
    const user = await start('sweep.yml');
    await user.trust('repo:octo-org/shop:ref:refs/heads/main');
    user.github.state.pulls.set(7, { state: 'closed', merged: true, headSha: 'c'.repeat(40) });
    await user.aws.cloudFormation.createStack({
      ...{ stackName: 'left-pr-7', capabilities: [], parameters: [], notificationArns: [], disableRollback: false },
      ...{ clientToken: 'left', express: false },
      tags: { 'serverless-deploy:repository-id': '42', 'serverless-deploy:pull-request': '7' },
      template: { body: JSON.stringify({ Resources: { Logs: { Type: 'AWS::Logs::LogGroup' } } }) },
    });
    const left = () => user.aws.cloudFormation.describeStack('left-pr-7');
    await expect.poll(async () => (await left())?.status).toBe('CREATE_COMPLETE');
    const dry = await user.event('workflow_dispatch', { inputs: { 'dry-run': 'true' } });
    expect(dry.log).toContain('left-pr-7 belongs to #7, which is closed (dry run: it stays).');
    expect(dry.outputs).toMatchObject({ changed: 'false' });
    expect(await left()).toBeDefined();
    expect((await user.event('schedule')).outputs).toMatchObject({ changed: 'true' });
    expect(await left()).toBeUndefined();
  });

  it('pull_request_target with code of a stranger: refused before anything is read', async () => {
    const checkout = '      - uses: actions/checkout@v4\n';
    const user = await start('preview.yml', (text) =>
      text
        .replace('  pull_request:', '  pull_request_target:')
        .replace(checkout, `${checkout}      - run: git checkout --quiet stranger\n`),
    );
    user.repository.git('checkout', '--quiet', '-b', 'stranger');
    changeHandler(user, 'Stolen by');
    user.repository.git('checkout', '--quiet', 'main');
    const refused = await user.pullRequest('opened', 'pull_request_target');
    expect(refused.succeeded).toBe(false);
    expect(refused.log).toContain('INPUTS_UNTRUSTED_CODE');
    expect(user.github.audiences).toEqual([]);
  });

  it('pull_request_target, closed, with the base checked out: the preview is removed', async () => {
    const user = await start('preview.yml', (text) =>
      text.replace('  pull_request:', '  pull_request_target:\n    types: [closed]\n  pull_request:'),
    );
    await user.trust('repo:octo-org/shop:pull_request');
    await user.pullRequest('opened');
    const closed = await user.pullRequest('closed', 'pull_request_target');
    expect(closed.outputs).toMatchObject({ changed: 'true', 'stack-name': 'hello-service-pr-7' });
    expect(await user.aws.cloudFormation.describeStack('hello-service-pr-7')).toBeUndefined();
  });

  it('of an unknown input: refused with the name that was meant', async () => {
    const user = await start('preview.yml', (text) => text.replace('role-to-assume', 'role-to-asume'));
    const refused = await user.pullRequest('opened');
    expect(refused.succeeded).toBe(false);
    expect(refused.log).toContain('Did you mean `role-to-assume`?');
  });
});
