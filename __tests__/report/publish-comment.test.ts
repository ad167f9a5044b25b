import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../src/core/problems.ts';
import { createGitHub } from '../../src/github/rest.ts';
import { commentMarker } from '../../src/report/comment-marker.ts';
import { publishComment } from '../../src/report/publish-comment.ts';
import { renderComment } from '../../src/report/render-comment.ts';
import { type GitHubFake, startGitHubFake } from '../fakes/github/server.ts';
import { createTestClock } from '../fakes/github/test-clock.ts';
import { facts, threeHundredFunctions } from './reports.ts';

const identity = { service: 'shop', stage: 'pr-7' };
const marker = commentMarker(identity);

let fake: GitHubFake;
beforeAll(async () => {
  fake = await startGitHubFake();
});
afterEach(() => {
  expect(fake.violations).toEqual([]);
  fake.reset();
});
afterAll(() => fake.stop());

async function publish(
  markdown: string,
  over: Partial<typeof identity & { key: string }> = {},
  options: { onlyUpdate?: boolean } = {},
) {
  fake.state.pulls.set(7, { state: 'open', merged: false, headSha: 'b'.repeat(40) });
  const github = createGitHub({
    token: 'run-token',
    apiUrl: fake.url,
    repository: 'octo-org/shop',
    clock: createTestClock(),
  });
  const problems = new Problems();
  const published = await publishComment(
    github,
    { prNumber: 7, identity: { ...identity, ...over }, markdown, ...options },
    problems,
  );
  return { ...published, problems: problems.all };
}

function existing(body: string, over: { author?: string; minimized?: boolean } = {}) {
  const id = fake.state.nextId++;
  fake.state.comments.push({ id, issue: 7, author: 'github-actions[bot]', minimized: false, ...over, body });
}

const bodies = () => fake.state.comments.map(({ body }) => body);

describe('the comment on a pull request', () => {
  it('is created once and then updated in place', async () => {
    expect(await publish('one')).toMatchObject({
      did: 'created',
      url: 'https://github.com/octo-org/shop/pull/7#issuecomment-1',
    });
    expect(await publish('two')).toMatchObject({
      did: 'updated',
      url: 'https://github.com/octo-org/shop/pull/7#issuecomment-1',
    });
    expect(bodies()).toEqual([`${marker}\ntwo`]);
  });

  it('is one, also when two runs make it at the same moment', async () => {
    await Promise.all([publish('one'), publish('two')]);
    expect(bodies()).toEqual([expect.stringMatching(/(one|two)$/)]);
  });

  it('is not made only to say that there was nothing', async () => {
    expect(await publish('nothing', {}, { onlyUpdate: true })).toMatchObject({ did: 'none' });
    await publish('something');
    expect(await publish('nothing', {}, { onlyUpdate: true })).toMatchObject({ did: 'updated' });
    expect(bodies()).toEqual([`${marker}\nnothing`]);
  });

  it('is not written again when it says the same', async () => {
    await publish('one\nline');
    expect(await publish('one\nline')).toMatchObject({ did: 'kept' });
    expect(fake.requests.filter((request) => request.startsWith('PATCH'))).toEqual([]);
  });

  it('is found behind hundreds of others', async () => {
    for (let count = 0; count < 250; count++) existing('chat', { author: 'octocat' });
    existing(`${marker}\nold`);
    expect(await publish('new')).toMatchObject({ did: 'updated' });
    expect(bodies().at(-1)).toBe(`${marker}\nnew`);
  });

  it.each<[string, () => void]>([
    ['of somebody who copied our marker', () => existing(`${marker}\nforged`, { author: 'mallory' })],
    ['of the same bot that only quotes our marker', () => existing(`> ${marker}`)],
    ['of ours that somebody minimised', () => existing(`${marker}\nold`, { minimized: true })],
  ])('leaves one %s alone', async (_, prepare) => {
    prepare();
    const before = bodies();
    expect(await publish('new')).toMatchObject({ did: 'created' });
    expect(bodies()).toEqual([...before, `${marker}\nnew`]);
  });

  it('is one per service, stage and key', async () => {
    await publish('a');
    await publish('b', { service: 'mail' });
    await publish('c', { stage: 'prod' });
    await publish('d', { key: 'nightly' });
    expect(bodies().map((body) => body.split('\n')[1])).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is made again when somebody deleted it', async () => {
    await publish('one');
    fake.state.comments.length = 0;
    expect(await publish('two')).toMatchObject({ did: 'created' });
  });

  it('is not doubled when the answer of GitHub is lost', async () => {
    fake.failures.push({ method: 'POST', path: /comments$/, answer: 'bad-gateway', afterEffect: true });
    expect(await publish('one')).toMatchObject({ did: 'created', problems: [] });
    expect(bodies()).toEqual([`${marker}\none`]);
  });

  it('is written again when it did not arrive', async () => {
    fake.failures.push({ method: 'POST', path: /comments$/, answer: 'bad-gateway' });
    expect(await publish('one')).toMatchObject({ did: 'created' });
    expect(bodies()).toEqual([`${marker}\none`]);
  });

  it('of a token that may not write is a warning with the permission to add', async () => {
    fake.permissions = { 'pull-requests': 'read' };
    expect(await publish('one')).toMatchObject({
      did: 'failed',
      problems: [
        {
          severity: 'warning',
          code: 'GITHUB_PERMISSION_MISSING',
          remedy: expect.stringContaining('pull-requests: write'),
        },
      ],
    });
  });

  it('of three hundred functions is accepted by GitHub', async () => {
    expect(await publish(renderComment([threeHundredFunctions], facts))).toMatchObject({
      did: 'created',
      problems: [],
    });
  });
});
