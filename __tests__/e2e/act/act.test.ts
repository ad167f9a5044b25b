import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Journey, startJourney } from './journey.ts';

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.stop();
  journey = undefined;
});

async function start(workflow: string): Promise<Journey> {
  journey = await startJourney({ service: 'python-hello', workflow });
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

  it('from a fork is packaged without AWS, asks for no token, and is green', async () => {
    const user = await start('preview.yml');
    const fork = await user.forkPullRequest('opened');
    expect(fork.succeeded).toBe(true);
    expect(fork.log).toContain('from a fork gets no credentials');
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
