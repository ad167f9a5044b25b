import { UserError } from '../core/user-error.ts';
import type { Clock, GitHub, IssueComment, PullRequest } from '../ports.ts';
import { type GitHubCall, sendToGitHub } from './github-requests.ts';

export interface GitHubOptions {
  readonly token: string;
  /** `https://api.github.com`, or that of a GitHub Enterprise server. */
  readonly apiUrl: string;
  /** `owner/name` */
  readonly repository: string;
  readonly clock: Clock;
}

type Octokit = ReturnType<typeof import('@actions/github')['getOctokit']>;

/** GitHub through its REST interface; the client is loaded at the first call. */
export function createGitHub(options: GitHubOptions): GitHub {
  const [owner = '', repo = ''] = options.repository.split('/');
  const here = { owner, repo };
  let client: Promise<Octokit> | undefined;
  const octokit = () => {
    client ??= connect(options);
    return client;
  };
  const ask = <T>(call: Omit<GitHubCall<T>, 'send'>, send: (client: Octokit) => Promise<T>) =>
    sendToGitHub({ ...call, send: async () => send(await octokit()) }, options.clock);
  return {
    ...pullRequestCalls(here, ask),
    ...commentCalls(here, ask),
    ...deploymentCalls(here, ask),
  };
}

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

type Ask = <T>(call: Omit<GitHubCall<T>, 'send'>, send: (client: Octokit) => Promise<T>) => Promise<T | undefined>;

async function connect({ token, apiUrl }: GitHubOptions): Promise<Octokit> {
  const { getOctokit } = await import('@actions/github');
  // Failures are told once, by us: the client's own warnings would name no remedy.
  const silent = () => {};
  return getOctokit(token, {
    baseUrl: apiUrl,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
}

function pullRequestCalls(here: Repository, ask: Ask) {
  const call = { permission: 'pull-requests: read', repeatable: true } as const;
  return {
    async viewer() {
      // Only GraphQL tells it for every kind of token; one that may not ask is the token of the run.
      const login = await ask({ ...call, what: 'tell whose token it is' }, (client) =>
        client.graphql<{ viewer: { login: string } }>('query { viewer { login } }').then(
          ({ viewer }) => viewer.login,
          (error: unknown) => {
            if (error instanceof Error && 'errors' in error) return undefined;
            throw error;
          },
        ),
      );
      return login ?? 'github-actions[bot]';
    },
    async getPullRequest(number: number): Promise<PullRequest | undefined> {
      return ask({ ...call, what: `read pull request #${number}` }, async (client) => {
        const { data } = await client.rest.pulls.get({ ...here, pull_number: number });
        return { number, state: data.state, merged: data.merged, headSha: data.head.sha };
      });
    },
    async listPullRequestsOfCommit(sha: string): Promise<readonly PullRequest[]> {
      const pulls = await ask({ ...call, what: 'list the pull requests of a commit' }, (client) =>
        client.paginate(client.rest.repos.listPullRequestsAssociatedWithCommit, {
          ...here,
          commit_sha: sha,
          per_page: 100,
        }),
      );
      return (pulls ?? []).map(({ number, state, merged_at, head }) => ({
        number,
        state: state === 'open' ? 'open' : 'closed',
        merged: merged_at !== null,
        headSha: head.sha,
      }));
    },
  };
}

function commentCalls(here: Repository, ask: Ask) {
  return {
    async listComments(number: number): Promise<readonly IssueComment[]> {
      const call = {
        what: `read the comments of #${number}`,
        permission: 'pull-requests: read',
        repeatable: true,
      } as const;
      const comments = await ask(call, (client) =>
        client.paginate(client.rest.issues.listComments, { ...here, issue_number: number, per_page: 100 }),
      );
      return (comments ?? []).map(readComment);
    },
    async createComment(number: number, body: string): Promise<IssueComment> {
      // Not asked again after a broken answer: the comment may exist.
      const call = { what: `comment on #${number}`, permission: 'pull-requests: write', repeatable: false } as const;
      const comment = await ask(call, async (client) => {
        const { data } = await client.rest.issues.createComment({ ...here, issue_number: number, body });
        return readComment(data);
      });
      return comment ?? missing(`#${number}`);
    },
    async updateComment(id: number, body: string): Promise<IssueComment> {
      const call = { what: 'update a comment', permission: 'pull-requests: write', repeatable: true } as const;
      const comment = await ask(call, async (client) => {
        const { data } = await client.rest.issues.updateComment({ ...here, comment_id: id, body });
        return readComment(data);
      });
      return comment ?? missing(`comment ${id}`);
    },
    async deleteComment(id: number): Promise<void> {
      const call = { what: 'delete a comment', permission: 'pull-requests: write', repeatable: true } as const;
      await ask(call, (client) => client.rest.issues.deleteComment({ ...here, comment_id: id }));
    },
  };
}

function deploymentCalls(
  here: Repository,
  ask: Ask,
): Pick<GitHub, 'createDeployment' | 'listDeployments' | 'setDeploymentStatus' | 'deleteDeployment'> {
  const write = { permission: 'deployments: write', repeatable: true } as const;
  return {
    async createDeployment({ ref, environment, description, transient, production }) {
      const id = await ask({ ...write, what: 'create a deployment', repeatable: false }, async (client) => {
        const { data } = await client.rest.repos.createDeployment({
          ...here,
          ...{ ref, environment, description: description.slice(0, 140) },
          ...{ transient_environment: transient, production_environment: production },
          // The workflow itself is a check that is still running: none may be waited for.
          ...{ auto_merge: false, required_contexts: [] },
        });
        return 'id' in data ? data.id : undefined;
      });
      return id ?? missing(`commit ${ref}`);
    },
    async listDeployments(environment) {
      const deployments = await ask(
        { what: 'list deployments', permission: 'deployments: read', repeatable: true },
        (client) => client.paginate(client.rest.repos.listDeployments, { ...here, environment, per_page: 100 }),
      );
      return (deployments ?? []).map(({ id, sha }) => ({ id, sha }));
    },
    async setDeploymentStatus(id, { state, environmentUrl, logUrl, description }) {
      await ask({ ...write, what: 'set the status of a deployment', repeatable: false }, (client) =>
        client.rest.repos.createDeploymentStatus({
          ...{ ...here, deployment_id: id, state, auto_inactive: true },
          ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
          ...(logUrl === undefined ? {} : { log_url: logUrl }),
          ...(description === undefined ? {} : { description: description.slice(0, 140) }),
        }),
      );
    },
    async deleteDeployment(id) {
      await ask({ ...write, what: 'delete a deployment' }, (client) =>
        client.rest.repos.deleteDeployment({ ...here, deployment_id: id }),
      );
    },
  };
}

interface CommentAnswer {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string | undefined;
  readonly user: { readonly login: string } | null;
  readonly minimized?: unknown;
}

function readComment({ id, body, user, html_url: url, minimized }: CommentAnswer): IssueComment {
  return { id, body: body ?? '', author: user?.login ?? '', url, minimized: Boolean(minimized) };
}

function missing(what: string): never {
  throw new UserError('GITHUB_REQUEST_FAILED', `GitHub does not know ${what}, or the token may not see it`);
}
