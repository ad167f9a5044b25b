import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { readEvent } from '../../src/github/read-event.ts';
import { decideIntent } from '../../src/inputs/decide-intent.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { Intent } from '../../src/inputs/intent.ts';
import type { Environment } from '../../src/ports.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { changePayload, webhookPayload } from '../fakes/github/payloads.ts';
import { makeInputs } from '../inputs/make-inputs.ts';

const base = 'b'.repeat(40);
const role = { ...makeInputs().credentials, roleToAssume: 'arn:aws:iam::123456789012:role/deploy' };
const idToken = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function read(name: string, payload: JsonObject, env: Environment = {}) {
  const variables = {
    ...{ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: write('event.json', JSON.stringify(payload)) },
    ...{ GITHUB_REPOSITORY: 'Codertocat/Hello-World', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: base },
    ...{ GITHUB_WORKSPACE: folder, GITHUB_RUN_ID: '99', GITHUB_ACTOR: 'Codertocat' },
  };
  return readEvent({ ...variables, ...env }, createWorkspace());
}

async function intentOf(
  name: string,
  payload: JsonObject,
  env: Environment = {},
  over: Partial<Inputs> = {},
): Promise<Intent> {
  return decideIntent(makeInputs(over), await read(name, payload, env));
}

const pull = (action: string, changes: Readonly<Record<string, JsonObject[string]>> = {}) =>
  changePayload(webhookPayload('pull_request', action), {
    ...{ 'pull_request.number': 7, 'pull_request.head.ref': 'feature/Login_page' },
    ...changes,
  });
const fork = { 'pull_request.head.repo.id': 1, 'pull_request.head.repo.full_name': 'stranger/Hello-World' };
const main = { 'repository.default_branch': 'main' };

describe('an event', () => {
  it('is read with its pull request, run and links', async () => {
    expect(await read('pull_request', pull('opened'))).toMatchObject({
      ...{ name: 'pull_request', action: 'opened', repository: 'Codertocat/Hello-World', runId: '99' },
      runUrl: 'https://github.com/Codertocat/Hello-World/actions/runs/99',
      pullRequest: { number: 7, headBranch: 'feature/Login_page', fromFork: false },
      idToken: false,
    });
  });

  it('is none outside of GitHub Actions', async () => {
    expect(await readEvent({}, createWorkspace())).toBeUndefined();
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'is not JSON',
      () =>
        readEvent(
          { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: write('a', '{'), GITHUB_REPOSITORY: 'a/b' },
          createWorkspace(),
        ),
    ],
    [
      'does not exist',
      () =>
        readEvent(
          { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: join(folder, 'none'), GITHUB_REPOSITORY: 'a/b' },
          createWorkspace(),
        ),
    ],
    ['has a pull request without a number', () => read('pull_request', pull('opened', { 'pull_request.number': 'x' }))],
  ])('that %s cannot be read', async (_, work) => {
    await expect(work()).rejects.toMatchObject({ code: 'GITHUB_EVENT_UNREADABLE' });
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['HEAD itself', { '.git/HEAD': `${'c'.repeat(40)}\n` }],
    ['a branch', { '.git/HEAD': 'ref: refs/heads/x\n', '.git/refs/heads/x': `${'c'.repeat(40)}\n` }],
    [
      'a packed branch',
      { '.git/HEAD': 'ref: refs/heads/x\n', '.git/packed-refs': `# pack-refs\n${'c'.repeat(40)} refs/heads/x\n` },
    ],
  ])('knows the checked out commit from %s', async (_, files) => {
    for (const [name, text] of Object.entries(files)) write(name, text);
    expect(await read('push', webhookPayload('push'))).toMatchObject({ checkedOutSha: 'c'.repeat(40) });
  });
});

describe('what an event means', () => {
  it.each<[string, string, JsonObject, Environment, Partial<Inputs>, Partial<Intent>]>([
    ['opened', 'pull_request', pull('opened'), {}, {}, { kind: 'preview-deploy', prNumber: 7, stage: 'pr-7' }],
    ['synchronize', 'pull_request', pull('synchronize'), {}, {}, { kind: 'preview-deploy', stage: 'pr-7' }],
    ['reopened', 'pull_request', pull('reopened'), {}, {}, { kind: 'preview-deploy', stage: 'pr-7' }],
    ['ready for review', 'pull_request', pull('ready_for_review'), {}, {}, { kind: 'preview-deploy', stage: 'pr-7' }],
    ['closed', 'pull_request', pull('closed'), {}, {}, { kind: 'preview-remove', prNumber: 7, stage: 'pr-7' }],
    ['labeled', 'pull_request', pull('labeled'), {}, {}, { kind: 'nothing' }],
    [
      'of a branch in the stage',
      'pull_request',
      pull('opened'),
      {},
      { previewStage: '{branch}-{number}' },
      { stage: 'feature-login-page-7' },
    ],
    ['with previews off', 'pull_request', pull('opened'), {}, { preview: 'off' }, { kind: 'nothing' }],
    [
      'with plans as previews',
      'pull_request',
      pull('opened'),
      {},
      { preview: 'plan', stage: 'prod' },
      { kind: 'plan', stage: 'prod', prNumber: 7 },
    ],
    ['closed with plans as previews', 'pull_request', pull('closed'), {}, { preview: 'plan' }, { kind: 'nothing' }],
    [
      'whose stage is that of production',
      'pull_request',
      pull('opened'),
      {},
      { previewStage: 'prod', stage: 'prod' },
      { kind: 'refuse', code: 'INPUTS_PREVIEW_STAGE' },
    ],
    [
      'from a fork',
      'pull_request',
      pull('opened', fork),
      {},
      { credentials: role },
      { kind: 'plan-without-aws', prNumber: 7, stage: 'pr-7' },
    ],
    [
      'from a fork that is gone',
      'pull_request',
      pull('opened', { 'pull_request.head.repo': null }),
      {},
      {},
      { kind: 'plan-without-aws' },
    ],
    [
      'from a fork that was given a token',
      'pull_request',
      pull('opened', fork),
      idToken,
      { credentials: role },
      { kind: 'preview-deploy' },
    ],
    ['from a fork, closed', 'pull_request', pull('closed', fork), {}, {}, { kind: 'nothing' }],
    [
      'by Dependabot',
      'pull_request',
      pull('opened', { 'pull_request.user.login': 'dependabot[bot]' }),
      {},
      {},
      { kind: 'plan-without-aws' },
    ],
    [
      'by Dependabot with its own secrets',
      'pull_request',
      pull('opened', { 'pull_request.user.login': 'dependabot[bot]' }),
      { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
      {},
      { kind: 'preview-deploy' },
    ],
    [
      'with command plan from a fork',
      'pull_request',
      pull('opened', fork),
      {},
      { command: 'plan', stage: 'prod' },
      { kind: 'plan-without-aws', stage: 'prod' },
    ],
    [
      'with command deploy and no stage',
      'pull_request',
      pull('opened'),
      {},
      { command: 'deploy' },
      { kind: 'preview-deploy', stage: 'pr-7' },
    ],
    [
      'with command remove and no stage',
      'pull_request',
      pull('closed'),
      {},
      { command: 'remove' },
      { kind: 'preview-remove', stage: 'pr-7' },
    ],
    [
      'with command deploy and a stage',
      'pull_request',
      pull('opened'),
      {},
      { command: 'deploy', stage: 'qa' },
      { kind: 'command', command: 'deploy', stage: 'qa' },
    ],
  ])('a pull request %s', async (_, name, payload, env, over, expected) => {
    expect(await intentOf(name, payload, env, over)).toMatchObject(expected);
  });

  it.each<[string, string, JsonObject, Environment, Partial<Inputs>, Partial<Intent>]>([
    [
      'push to the default branch',
      'push',
      changePayload(webhookPayload('push'), main),
      {},
      {},
      { kind: 'production-deploy', stage: undefined },
    ],
    [
      'push to the production branch',
      'push',
      webhookPayload('push'),
      { GITHUB_REF: 'refs/heads/live' },
      { productionBranch: 'live', productionStage: 'prod' },
      { kind: 'production-deploy', stage: 'prod' },
    ],
    [
      'push to another branch',
      'push',
      changePayload(webhookPayload('push'), main),
      { GITHUB_REF: 'refs/heads/x' },
      { stage: 'prod' },
      { kind: 'plan', stage: 'prod' },
    ],
    [
      'push of a tag',
      'push',
      changePayload(webhookPayload('push'), main),
      { GITHUB_REF: 'refs/tags/main' },
      {},
      { kind: 'plan' },
    ],
    [
      'push that deletes its branch',
      'push',
      changePayload(webhookPayload('push'), { ...main, deleted: true }),
      {},
      {},
      { kind: 'nothing' },
    ],
    [
      'start by hand',
      'workflow_dispatch',
      webhookPayload('workflow_dispatch'),
      {},
      { stage: 'prod' },
      { kind: 'production-deploy', stage: 'prod' },
    ],
    ['release', 'release', webhookPayload('release', 'published'), {}, {}, { kind: 'production-deploy' }],
    [
      'merge group',
      'merge_group',
      webhookPayload('merge_group'),
      {},
      { productionStage: 'prod' },
      { kind: 'plan', stage: 'prod' },
    ],
    ['schedule', 'schedule', { schedule: '0 4 * * *' }, {}, { dryRun: true }, { kind: 'sweep', dryRun: true }],
    [
      'comment on an issue',
      'issue_comment',
      webhookPayload('issue_comment'),
      {},
      {},
      { kind: 'refuse', code: 'INPUTS_UNKNOWN_EVENT' },
    ],
    [
      'comment on an issue with a command',
      'issue_comment',
      webhookPayload('issue_comment'),
      {},
      { command: 'sweep' },
      { kind: 'sweep', dryRun: false },
    ],
  ])('a %s', async (_, name, payload, env, over, expected) => {
    expect(await intentOf(name, payload, env, over)).toMatchObject(expected);
  });

  it.each<[string, string, JsonObject, string | undefined, Partial<Inputs>, Partial<Intent>]>([
    [
      'pull_request_target with the head checked out',
      'pull_request_target',
      pull('opened'),
      'c'.repeat(40),
      {},
      { kind: 'refuse', code: 'INPUTS_UNTRUSTED_CODE' },
    ],
    [
      'pull_request_target with the head checked out and a command',
      'pull_request_target',
      pull('opened'),
      'c'.repeat(40),
      { command: 'deploy', stage: 'x' },
      { kind: 'refuse', code: 'INPUTS_UNTRUSTED_CODE' },
    ],
    [
      'pull_request_target with nobody knows what checked out',
      'pull_request_target',
      pull('closed'),
      undefined,
      {},
      { kind: 'refuse', code: 'INPUTS_UNTRUSTED_CODE' },
    ],
    [
      'pull_request_target, opened, with the base checked out',
      'pull_request_target',
      pull('opened'),
      base,
      {},
      { kind: 'refuse', code: 'INPUTS_UNKNOWN_EVENT' },
    ],
    [
      'pull_request_target, closed, with the base checked out',
      'pull_request_target',
      pull('closed'),
      base,
      {},
      { kind: 'preview-remove', stage: 'pr-7' },
    ],
    [
      'workflow_run with the code of a fork',
      'workflow_run',
      changePayload(webhookPayload('workflow_run'), {
        'workflow_run.head_repository.id': 1,
        'workflow_run.head_sha': 'c'.repeat(40),
      }),
      'c'.repeat(40),
      { command: 'deploy' },
      { kind: 'refuse', code: 'INPUTS_UNTRUSTED_CODE' },
    ],
    [
      'workflow_run with our own code',
      'workflow_run',
      webhookPayload('workflow_run'),
      'c'.repeat(40),
      { command: 'deploy' },
      { kind: 'command', command: 'deploy' },
    ],
  ])('%s', async (_, name, payload, checkedOut, over, expected) => {
    if (checkedOut) write('.git/HEAD', `${checkedOut}\n`);
    expect(await intentOf(name, payload, {}, over)).toMatchObject(expected);
  });

  it('from a terminal is nothing: a command has to be named', () => {
    expect(decideIntent(makeInputs({ from: 'terminal' }), undefined)).toMatchObject({
      kind: 'refuse',
      code: 'INPUTS_UNKNOWN_EVENT',
    });
    expect(decideIntent(makeInputs({ from: 'terminal', command: 'info', stage: 'qa' }), undefined)).toEqual({
      kind: 'command',
      command: 'info',
      stage: 'qa',
    });
  });
});
