import type { OpenApi, OperationName } from './openapi.ts';
import type { FakeComment, FakeDeployment, FakePull, GitHubState } from './state.ts';

export interface Answer {
  readonly status: number;
  /** A list is cut into pages by the server. */
  readonly body: unknown;
}

interface Call {
  readonly state: GitHubState;
  readonly api: OpenApi;
  readonly login: string;
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface FakeOperation {
  readonly name: OperationName;
  readonly permission: readonly ['pull-requests' | 'deployments', 'read' | 'write'];
  readonly answer: (call: Call) => Answer;
}

const notFound: Answer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
};
const invalid = (message: string): Answer => ({
  status: 422,
  body: {
    message: 'Validation Failed',
    documentation_url: 'https://docs.github.com/rest',
    errors: [{ message, resource: 'IssueComment', field: 'data', code: 'unprocessable' }],
  },
});

/** Longest body of a comment, in code points. */
const longestBody = 65_536;

export const operations: readonly FakeOperation[] = [
  {
    name: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    permission: ['pull-requests', 'read'],
    answer: ({ state, api, params: [number] }) => {
      const pull = state.pulls.get(Number(number));
      return pull ? { status: 200, body: pullBody(api, 'pull-request', Number(number), pull) } : notFound;
    },
  },
  {
    name: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    permission: ['pull-requests', 'read'],
    answer: ({ state, api, params: [sha] }) => ({
      status: 200,
      body: [...state.pulls]
        .filter(([, pull]) => pull.mergeSha === sha || pull.headSha === sha)
        .map(([number, pull]) => pullBody(api, 'pull-request-simple', number, pull)),
    }),
  },
  {
    name: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    permission: ['pull-requests', 'read'],
    answer: ({ state, api, params: [issue] }) =>
      state.pulls.has(Number(issue))
        ? {
            status: 200,
            body: state.comments
              .filter((comment) => comment.issue === Number(issue))
              .map((comment) => commentBody(state, api, comment)),
          }
        : notFound,
  },
  {
    name: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    permission: ['pull-requests', 'write'],
    answer: ({ state, api, login, params: [issue], body }) => {
      if (!state.pulls.has(Number(issue))) return notFound;
      const text = String(body['body']);
      if ([...text].length > longestBody) return invalid(`Body is too long (maximum is ${longestBody} characters)`);
      const comment: FakeComment = {
        id: state.nextId++,
        issue: Number(issue),
        author: login,
        body: text,
        minimized: false,
      };
      state.comments.push(comment);
      return { status: 201, body: commentBody(state, api, comment) };
    },
  },
  {
    name: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    permission: ['pull-requests', 'write'],
    answer: ({ state, api, params: [id], body }) => {
      const comment = state.comments.find((candidate) => candidate.id === Number(id));
      if (!comment) return notFound;
      const text = String(body['body']);
      if ([...text].length > longestBody) return invalid(`Body is too long (maximum is ${longestBody} characters)`);
      comment.body = text;
      return { status: 200, body: commentBody(state, api, comment) };
    },
  },
  {
    name: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
    permission: ['pull-requests', 'write'],
    answer: ({ state, params: [id] }) => {
      const at = state.comments.findIndex((candidate) => candidate.id === Number(id));
      if (at < 0) return notFound;
      state.comments.splice(at, 1);
      return { status: 204, body: undefined };
    },
  },
  {
    name: 'GET /repos/{owner}/{repo}/deployments',
    permission: ['deployments', 'read'],
    answer: ({ state, api, query }) => ({
      status: 200,
      body: state.deployments
        .filter(({ environment }) => !query.has('environment') || environment === query.get('environment'))
        .map((deployment) => deploymentBody(api, deployment))
        .reverse(),
    }),
  },
  {
    name: 'POST /repos/{owner}/{repo}/deployments',
    permission: ['deployments', 'write'],
    answer: ({ state, api, body }) => {
      const deployment: FakeDeployment = {
        id: state.nextId++,
        ref: String(body['ref']),
        environment: String(body['environment'] ?? 'production'),
        description: String(body['description'] ?? ''),
        transient: body['transient_environment'] === true,
        production: body['production_environment'] === true,
        statuses: [],
      };
      state.deployments.push(deployment);
      return { status: 201, body: deploymentBody(api, deployment) };
    },
  },
  {
    name: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    permission: ['deployments', 'write'],
    answer: ({ state, api, params: [id], body }) => {
      const deployment = state.deployments.find((candidate) => candidate.id === Number(id));
      if (!deployment) return notFound;
      const status = {
        state: String(body['state']),
        environmentUrl: String(body['environment_url'] ?? ''),
        logUrl: String(body['log_url'] ?? ''),
      };
      if (status.state === 'success' && body['auto_inactive'] !== false) deactivateOthers(state, deployment);
      deployment.statuses.push(status);
      return {
        status: 201,
        body: {
          ...api.example('deployment-status'),
          id: state.nextId++,
          ...{ state: status.state, environment_url: status.environmentUrl, log_url: status.logUrl },
        },
      };
    },
  },
  {
    name: 'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}',
    permission: ['deployments', 'write'],
    answer: ({ state, params: [id] }) => {
      const at = state.deployments.findIndex((candidate) => candidate.id === Number(id));
      const deployment = state.deployments[at];
      if (!deployment) return notFound;
      // GitHub keeps an active deployment unless it is the only one.
      const active = deployment.statuses.at(-1)?.state !== 'inactive';
      if (active && state.deployments.length > 1)
        return {
          status: 422,
          body: {
            message: 'We cannot delete an active deployment unless it is the only deployment in a given environment.',
            documentation_url: 'https://docs.github.com/rest',
          },
        };
      state.deployments.splice(at, 1);
      return { status: 204, body: undefined };
    },
  },
];

function deactivateOthers(state: GitHubState, deployment: FakeDeployment): void {
  for (const other of state.deployments) {
    const replaced =
      other.id !== deployment.id &&
      other.environment === deployment.environment &&
      !other.transient &&
      !other.production;
    if (replaced && other.statuses.length > 0)
      other.statuses.push({ state: 'inactive', environmentUrl: '', logUrl: '' });
  }
}

function commentBody(state: GitHubState, api: OpenApi, { id, issue, author, body, minimized }: FakeComment) {
  const example = api.example('issue-comment');
  const user = example['user'];
  return {
    ...example,
    ...{ id, body, html_url: `https://github.com/${state.repository}/pull/${issue}#issuecomment-${id}` },
    user: { ...(typeof user === 'object' ? user : {}), login: author, type: author.endsWith('[bot]') ? 'Bot' : 'User' },
    minimized: minimized ? { reason: 'outdated' } : null,
  };
}

function pullBody(api: OpenApi, name: 'pull-request' | 'pull-request-simple', number: number, pull: FakePull) {
  const example = api.example(name);
  const head = example['head'];
  return {
    ...example,
    ...{ number, state: pull.state, merge_commit_sha: pull.mergeSha ?? null, requested_teams: [] },
    ...(name === 'pull-request' ? { merged: pull.merged } : {}),
    merged_at: pull.merged ? '2026-01-01T00:00:00Z' : null,
    head: { ...(typeof head === 'object' ? head : {}), sha: pull.headSha },
  };
}

function deploymentBody(api: OpenApi, { id, ref, environment, description, transient, production }: FakeDeployment) {
  return {
    ...api.example('deployment'),
    ...{ id, ref, sha: ref, environment, description },
    ...{ transient_environment: transient, production_environment: production },
  };
}
