import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../src/core/problems.ts';
import { createGitHub } from '../../src/github/rest.ts';
import { deactivateDeployments, finishDeployment, startDeployment } from '../../src/report/publish-deployment.ts';
import { type GitHubFake, startGitHubFake } from '../fakes/github/server.ts';
import { createTestClock } from '../fakes/github/test-clock.ts';

let fake: GitHubFake;
beforeAll(async () => {
  fake = await startGitHubFake();
});
afterEach(() => {
  expect(fake.violations).toEqual([]);
  fake.reset();
});
afterAll(() => fake.stop());

const connect = () =>
  createGitHub({ token: 'run-token', apiUrl: fake.url, repository: 'octo-org/shop', clock: createTestClock() });

async function deploy(sha: string, preview: boolean, succeeded: boolean) {
  const state = succeeded ? 'success' : 'failure';
  const problems = new Problems();
  const environment = preview ? 'pr-7' : 'production';
  const request = { sha, environment, description: 'shop', preview, logUrl: 'https://log.example' };
  const started = await startDeployment(connect(), request, problems);
  if (started) await finishDeployment(connect(), started, { state, url: 'https://shop.example/hello' }, problems);
  return problems.all;
}

const lives = () => fake.state.deployments.map(({ statuses }) => statuses.map(({ state }) => state));

describe('the deployment on GitHub', () => {
  it('of a preview is transient, has the URL, and deactivates the one before', async () => {
    expect(await deploy('a'.repeat(40), true, true)).toEqual([]);
    expect(await deploy('b'.repeat(40), true, true)).toEqual([]);
    expect(lives()).toEqual([
      ['in_progress', 'success', 'inactive'],
      ['in_progress', 'success'],
    ]);
    expect(fake.state.deployments[1]).toMatchObject({ ref: 'b'.repeat(40), transient: true, production: false });
    expect(fake.state.deployments[1]?.statuses[1]).toMatchObject({
      environmentUrl: 'https://shop.example/hello',
      logUrl: 'https://log.example',
    });
  });

  it('that fails leaves the one before active', async () => {
    await deploy('a'.repeat(40), true, true);
    await deploy('b'.repeat(40), true, false);
    expect(lives()).toEqual([
      ['in_progress', 'success'],
      ['in_progress', 'failure'],
    ]);
  });

  it('of production is marked as such and not transient', async () => {
    await deploy('a'.repeat(40), false, true);
    expect(fake.state.deployments).toMatchObject([{ environment: 'production', transient: false, production: true }]);
  });

  it('of a removed preview is inactive', async () => {
    await deploy('a'.repeat(40), true, true);
    await deploy('c'.repeat(40), false, true);
    await deactivateDeployments(connect(), 'pr-7', new Problems());
    expect(lives()).toEqual([
      ['in_progress', 'success', 'inactive'],
      ['in_progress', 'success'],
    ]);
  });

  it('is left out without the permission, which is said once with the line to add', async () => {
    fake.permissions = { deployments: 'none' };
    expect(await deploy('a'.repeat(40), true, true)).toMatchObject([
      { severity: 'warning', code: 'GITHUB_PERMISSION_MISSING', remedy: expect.stringContaining('deployments: write') },
    ]);
  });
});
