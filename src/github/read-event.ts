import { isJsonObject, type JsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { EventPullRequest, GitHubEvent } from '../inputs/github-event.ts';
import type { Environment, Workspace } from '../ports.ts';
import { readCheckedOutCommit } from './checked-out-commit.ts';
import { integerAt, objectAt, textAt } from './payload.ts';

/**
 * The event that started this workflow run, from the variables of the runner and its payload file; `undefined` outside
 * of GitHub Actions. Throws GITHUB_EVENT_UNREADABLE when the payload is not what its name says.
 */
export async function readEvent(env: Environment, workspace: Workspace): Promise<GitHubEvent | undefined> {
  const name = env['GITHUB_EVENT_NAME'];
  if (!name) return undefined;
  const payload = await readPayload(env, workspace);
  const pullRequest = name.startsWith('pull_request') ? readPullRequest(payload) : undefined;
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
  const repository = required(env, 'GITHUB_REPOSITORY');
  const runId = env['GITHUB_RUN_ID'] ?? '0';
  const sha = env['GITHUB_SHA'] ?? '';
  return {
    name,
    action: textAt(payload, 'action'),
    ref: env['GITHUB_REF'] ?? '',
    sha,
    baseSha: readBaseSha(name, payload),
    repository,
    repositoryId: env['GITHUB_REPOSITORY_ID'] || integerAt(payload, 'repository', 'id')?.toString(),
    defaultBranch: textAt(payload, 'repository', 'default_branch'),
    actor: env['GITHUB_ACTOR'] ?? '',
    runId,
    runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
    workflow: env['GITHUB_WORKFLOW'] ?? '',
    runUrl: `${server}/${repository}/actions/runs/${runId}`,
    commitUrl: `${server}/${repository}/commit/${pullRequest?.headSha ?? sha}`,
    pullRequest,
    deleted: payload['deleted'] === true,
    strangersSha: readStrangersSha(name, payload),
    checkedOutSha: await readCheckedOutCommit(env['GITHUB_WORKSPACE'], workspace),
    idToken: Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']),
    environmentKeys: Boolean(env['AWS_ACCESS_KEY_ID'] && env['AWS_SECRET_ACCESS_KEY']),
  };
}

async function readPayload(env: Environment, workspace: Workspace): Promise<JsonObject> {
  const path = required(env, 'GITHUB_EVENT_PATH');
  const text = await workspace.readText(path);
  if (text === undefined) throw unreadable(`the payload ${path} does not exist`);
  try {
    const payload: unknown = JSON.parse(text);
    if (isJsonObject(payload)) return payload;
  } catch (cause) {
    throw unreadable(`the payload ${path} is not JSON`, cause);
  }
  throw unreadable(`the payload ${path} is not an object`);
}

function readPullRequest(payload: JsonObject): EventPullRequest {
  const number = integerAt(payload, 'pull_request', 'number');
  const headSha = textAt(payload, 'pull_request', 'head', 'sha');
  const headBranch = textAt(payload, 'pull_request', 'head', 'ref');
  if (number === undefined || headSha === undefined || headBranch === undefined) {
    throw unreadable('the payload has no pull_request with number, head.sha and head.ref');
  }
  const base = integerAt(payload, 'pull_request', 'base', 'repo', 'id') ?? integerAt(payload, 'repository', 'id');
  const head = integerAt(payload, 'pull_request', 'head', 'repo', 'id');
  return {
    number,
    headSha,
    headBranch,
    author: textAt(payload, 'pull_request', 'user', 'login') ?? '',
    fromFork: head === undefined || head !== base,
    merged: objectAt(payload, 'pull_request')?.['merged'] === true,
  };
}

/** A push that made its branch comes after no commit: then `before` is all zeros. */
function readBaseSha(name: string, payload: JsonObject): string | undefined {
  const sha = name === 'push' ? textAt(payload, 'before') : textAt(payload, 'pull_request', 'base', 'sha');
  return sha === undefined || /^0+$/.test(sha) ? undefined : sha;
}

/** `workflow_run` runs with secrets, also after a run that a fork's pull request started. */
function readStrangersSha(name: string, payload: JsonObject): string | undefined {
  if (name !== 'workflow_run') return undefined;
  const head = integerAt(payload, 'workflow_run', 'head_repository', 'id');
  const own = integerAt(payload, 'repository', 'id');
  return head === own ? undefined : textAt(payload, 'workflow_run', 'head_sha');
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw unreadable(`${name} is not set`);
  return value;
}

function unreadable(message: string, cause?: unknown): UserError {
  return new UserError('GITHUB_EVENT_UNREADABLE', `the event of the workflow run cannot be read: ${message}`, {
    cause,
  });
}
