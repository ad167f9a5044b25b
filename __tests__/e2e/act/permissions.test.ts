import { afterEach, describe, expect, it } from 'vitest';
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

describe('a workflow without', () => {
  it('`id-token: write` fails with the lines to add', async () => {
    const user = await start('preview.yml');
    user.forbidIdToken();
    const refused = await user.pullRequest('opened');
    expect(refused.succeeded).toBe(false);
    expect(refused.log).toContain('AWS_OIDC_PERMISSION_MISSING');
    expect(refused.log).toMatch(/permissions:(%0A|\s|\|)+id-token: write/);
  });

  it('`pull-requests: read` cannot sweep, removes nothing and says which lines to add', async () => {
    const user = await start('preview.yml', (text) =>
      text.replace('on:\n', "on:\n  schedule:\n    - cron: '17 3 * * *'\n"),
    );
    user.github.identity = { ...user.github.identity, environment: 'previews' };
    await user.trust('repo:octo-org/shop:environment:previews');
    await user.pullRequest('opened');
    user.github.permissions = { 'pull-requests': 'none' };
    const swept = await user.event('schedule');
    expect(swept.succeeded).toBe(false);
    expect(swept.log).toMatch(/permissions:(%0A|\s|\|)+pull-requests: read/);
    expect(await user.aws.cloudFormation.describeStack('hello-service-pr-7')).toBeDefined();
  });

  it.each([
    ['pull-requests', 'pull-requests: write', []],
    ['deployments', 'deployments: write', ['Deployed `hello-service` to `pr-7`']],
  ] as const)('`%s: write` deploys and says which lines to add', async (area, line, comments) => {
    const user = await start('preview.yml');
    await user.trust('repo:octo-org/shop:pull_request');
    user.github.permissions = { [area]: 'read' };
    const opened = await user.pullRequest('opened');
    expect(opened.outputs).toMatchObject({ changed: 'true', 'stack-name': 'hello-service-pr-7' });
    expect(opened.log).toContain('GITHUB_PERMISSION_MISSING');
    expect(opened.log).toContain(line);
    expect(user.github.state.comments.map(({ body }) => body)).toEqual(
      comments.map((text) => expect.stringContaining(text)),
    );
  });
});
