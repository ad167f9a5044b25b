import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createGitHub } from '../../src/github/rest.ts';
import type { GitHub } from '../../src/ports.ts';
import { type Access, type GitHubFake, startGitHubFake } from '../fakes/github/server.ts';
import { createTestClock } from '../fakes/github/test-clock.ts';

let fake: GitHubFake;
beforeAll(async () => {
  fake = await startGitHubFake({ tokens: { 'run-token': 'github-actions[bot]', 'own-token': 'octocat' } });
});
afterEach(() => {
  expect(fake.violations).toEqual([]);
  fake.reset();
});
afterAll(() => fake.stop());

function connect(token = 'run-token') {
  const clock = createTestClock();
  return { clock, github: createGitHub({ token, apiUrl: fake.url, repository: 'octo-org/shop', clock }) };
}

function openPull(number: number) {
  fake.state.pulls.set(number, { state: 'open', merged: false, headSha: 'b'.repeat(40) });
}

describe('GitHub', () => {
  it.each([
    ['run-token', 'github-actions[bot]'],
    ['own-token', 'octocat'],
  ])('tells whose token %s is', async (token, login) => {
    expect(await connect(token).github.viewer()).toBe(login);
  });

  it('reads a pull request, and knows when there is none', async () => {
    openPull(7);
    const { github } = connect();
    expect(await github.getPullRequest(7)).toEqual({
      number: 7,
      state: 'open',
      merged: false,
      headSha: 'b'.repeat(40),
    });
    expect(await github.getPullRequest(8)).toBeUndefined();
  });

  it('finds the merged pull request of a commit', async () => {
    fake.state.pulls.set(5, { state: 'closed', merged: true, headSha: 'c'.repeat(40), mergeSha: 'd'.repeat(40) });
    expect(await connect().github.listPullRequestsOfCommit('d'.repeat(40))).toEqual([
      { number: 5, state: 'closed', merged: true, headSha: 'c'.repeat(40) },
    ]);
  });

  it('reads comments over all pages, oldest first', async () => {
    openPull(7);
    for (let id = 1; id <= 230; id++) {
      fake.state.comments.push({ id, issue: 7, author: 'octocat', body: `comment ${id}`, minimized: id === 3 });
    }
    const comments = await connect().github.listComments(7);
    expect(comments).toHaveLength(230);
    expect(comments[229]).toMatchObject({ id: 230, body: 'comment 230', author: 'octocat', minimized: false });
    expect(comments[2]?.minimized).toBe(true);
  });

  it('creates and updates a comment', async () => {
    openPull(7);
    const { github } = connect();
    const { id, url } = await github.createComment(7, 'one');
    expect(url).toBe('https://github.com/octo-org/shop/pull/7#issuecomment-1');
    await github.updateComment(id, 'two');
    expect(fake.state.comments).toMatchObject([{ body: 'two', author: 'github-actions[bot]' }]);
  });

  it('carries a deployment through its life', async () => {
    const { github } = connect();
    const request = {
      ref: 'e'.repeat(40),
      environment: 'pr-7',
      description: 'x'.repeat(200),
      transient: true,
      production: false,
    };
    const id = await github.createDeployment(request);
    await github.setDeploymentStatus(id, {
      state: 'success',
      environmentUrl: 'https://a.example',
      logUrl: 'https://b.example',
    });
    expect(fake.state.deployments).toMatchObject([
      { environment: 'pr-7', transient: true, statuses: [{ state: 'success', environmentUrl: 'https://a.example' }] },
    ]);
    expect(await github.listDeployments('pr-7')).toEqual([{ id, sha: 'e'.repeat(40) }]);
    await github.setDeploymentStatus(id, { state: 'inactive' });
    await github.deleteDeployment(id);
    expect(fake.state.deployments).toEqual([]);
  });

  it('asks again after a bad gateway and after a rate limit, as long as GitHub says', async () => {
    openPull(7);
    fake.failures.push(
      { method: 'GET', path: /pulls/, answer: 'bad-gateway' },
      { method: 'GET', path: /pulls/, answer: 'secondary-limit' },
    );
    const { github, clock } = connect();
    expect(await github.getPullRequest(7)).toMatchObject({ number: 7 });
    expect(clock.slept).toEqual([1000, 1000]);
  });

  it('does not comment a second time when the answer to the first was lost', async () => {
    openPull(7);
    fake.failures.push({ method: 'POST', path: /comments/, answer: 'bad-gateway', afterEffect: true });
    await expect(connect().github.createComment(7, 'one')).rejects.toMatchObject({ code: 'GITHUB_REQUEST_FAILED' });
    expect(fake.state.comments).toHaveLength(1);
  });

  it('gives up after five attempts', async () => {
    for (let attempt = 0; attempt < 5; attempt++)
      fake.failures.push({ method: 'GET', path: /pulls/, answer: 'bad-gateway' });
    await expect(connect().github.getPullRequest(7)).rejects.toMatchObject({ code: 'GITHUB_REQUEST_FAILED' });
    expect(fake.failures).toEqual([]);
  });

  it.each<[string, 'pull-requests' | 'deployments', Access, string, (github: GitHub) => Promise<unknown>]>([
    ['reading comments', 'pull-requests', 'none', 'pull-requests: read', (github) => github.listComments(7)],
    ['commenting', 'pull-requests', 'read', 'pull-requests: write', (github) => github.createComment(7, 'a')],
    ['listing deployments', 'deployments', 'none', 'deployments: read', (github) => github.listDeployments('a')],
    [
      'a status of a deployment',
      'deployments',
      'read',
      'deployments: write',
      (github) => github.setDeploymentStatus(1, { state: 'success' }),
    ],
  ])('names the permission that %s needs', async (_, area, access, line, work) => {
    openPull(7);
    fake.permissions = { [area]: access };
    await expect(work(connect().github)).rejects.toMatchObject({
      code: 'GITHUB_PERMISSION_MISSING',
      remedy: expect.stringContaining(`permissions:\n  ${line}\n`),
    });
  });

  it('says that a token is not accepted', async () => {
    await expect(connect('expired').github.getPullRequest(7)).rejects.toMatchObject({
      code: 'GITHUB_REQUEST_FAILED',
      message: 'GitHub does not accept the token: cannot read pull request #7',
    });
  });
});
