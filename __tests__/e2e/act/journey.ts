import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActResult, makeUserRepository, runAct, type UserRepository } from '../../../scripts/act.mjs';
import { type Ministack, startMinistack } from '../../../scripts/ministack.mjs';
import { createAwsConnector } from '../../../src/aws/connect.ts';
import type { Aws } from '../../../src/ports.ts';
import { changePayload, webhookPayload } from '../../fakes/github/payloads.ts';
import { type GitHubFake, startGitHubFake } from '../../fakes/github/server.ts';
import { createRecordingLog, noToken, quickClock, region, rootKeys } from '../ministack.ts';
import { createDeployRole, deployRoleArn } from '../ministack-deploy-role.ts';
import { startSecureFront } from './secure-front.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const repositoryName = 'octo-org/shop';
const repositoryId = 42;

/** What the deploy role may do: what the README names, no more. */
const deployActions = [
  'cloudformation:*',
  's3:*',
  'lambda:*',
  'logs:*',
  'iam:*',
  'apigateway:*',
  'sts:GetCallerIdentity',
];

type Changes = Parameters<typeof changePayload>[1];

export interface Journey {
  readonly github: GitHubFake;
  readonly aws: Aws;
  readonly repository: UserRepository;
  /** One activity of pull request 7, by the workflow of the journey. */
  pullRequest(action: string, event?: 'pull_request' | 'pull_request_target', changes?: Changes): Promise<ActResult>;
  /** From now on the jobs have no `id-token: write`. */
  forbidIdToken(): void;
  /** One that gets no secrets: no token service, and a token that only reads. `changes` say whose it is. */
  strangersPullRequest(changes: Changes): Promise<ActResult>;
  /** A push to `main` or another branch. */
  push(branch?: string): Promise<ActResult>;
  /** Any other event: the payload of GitHub's webhook for it, changed. */
  event(name: string, changes?: Changes, ref?: string): Promise<ActResult>;
  /** Lets this subject assume the deploy role. */
  trust(subject: string): Promise<void>;
  /** Calls an endpoint by its address at AWS, on the emulator. */
  call(endpoint: string): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Access keys that asked CloudFormation for something: each run has its own. */
  readonly keysAtWork: ReadonlySet<string>;
  /** What a runner does to the step of a run that is cancelled. */
  cancel(): Promise<void>;
  /** Throws when a request was not as GitHub's OpenAPI describes it. */
  stop(): Promise<void>;
}

/** A user's repository with one workflow, GitHub and AWS around it, and act as the runner. */
export async function startJourney(options: {
  readonly service: string;
  readonly workflow: string;
  /** Changes the text of the workflow. */
  readonly edit?: (workflow: string) => string;
  /** What the runner has besides its own. */
  readonly variables?: Readonly<Record<string, string>>;
}): Promise<Journey> {
  const github = await startGitHubFake({ repository: repositoryName });
  const emulator = await startMinistack({ auth: true });
  const front = await startSecureFront(emulator.url);
  const aws = connectAsRoot(emulator);
  const repository = makeUserRepository({
    service: join(root, 'examples', options.service),
    workflow: join(root, 'examples', 'workflows', options.workflow),
    repository: repositoryName,
  });
  if (options.edit) editWorkflow(repository, options.edit);
  const runners = createRunners();
  let runs = 1000;
  let identity = github.identityVariables;
  const forbidIdToken = () => {
    identity = {};
  };
  const run = (event: string, payload: object) =>
    runners.with((runnerFolder) =>
      runAct({
        ...{ event, payload, runnerFolder, cwd: repository.folder, workflow: repository.workflowPath },
        env: {
          ...identity,
          GITHUB_RUN_ID: String(runs++),
          ...{ GITHUB_API_URL: github.url, AWS_ENDPOINT_URL: front.url },
          ...options.variables,
        },
        secrets: { GITHUB_TOKEN: 'run-token' },
        vars: { AWS_ROLE_ARN: deployRoleArn },
      }),
    );
  const setPull = (state: 'open' | 'closed'): string => {
    const headSha = repository.git('rev-parse', 'HEAD');
    github.state.pulls.set(7, { state, merged: false, headSha });
    return headSha;
  };
  return {
    ...{ github, aws, repository, forbidIdToken },
    pullRequest(action, event = 'pull_request', changes = {}) {
      const headSha = setPull(action === 'closed' ? 'closed' : 'open');
      github.identity = { ...github.identity, event: 'pull_request', ref: 'refs/pull/7/merge', sha: headSha };
      // What the runner has checked out under `pull_request_target`.
      const base = { 'pull_request.base.sha': repository.git('rev-parse', 'main') };
      return run(event, pullRequestPayload(action, headSha, event === 'pull_request_target' ? base : changes));
    },
    strangersPullRequest(changes) {
      github.permissions = { 'pull-requests': 'read', deployments: 'none' };
      forbidIdToken();
      return run('pull_request', pullRequestPayload('opened', setPull('open'), changes));
    },
    push(branch = 'main') {
      const [sha, ref] = [repository.git('rev-parse', 'HEAD'), `refs/heads/${branch}`];
      github.identity = { ...github.identity, event: 'push', ref, sha };
      return run('push', changePayload(webhookPayload('push'), { ...ourRepository, ref, after: sha }));
    },
    event(name, changes = {}, ref = 'refs/heads/main') {
      github.identity = { ...github.identity, event: name, ref };
      // A schedule is no webhook: its payload is what the runner makes of it.
      const sent = name === 'schedule' ? { schedule: '17 3 * * *' } : webhookPayload(name);
      return run(name, changePayload(sent, { ...ourRepository, ...changes }));
    },
    trust: (subject) => createDeployRole(aws, subject, deployActions),
    call: (endpoint) => callOnEmulator(emulator, endpoint),
    cancel: runners.cancel,
    keysAtWork: front.keysAtWork,
    async stop() {
      repository.remove();
      runners.remove();
      await Promise.all([github.stop(), front.stop().then(emulator.stop)]);
      github.expectNoViolations();
    },
  };
}

/** Runners that share a cache while they work one after another; a run beside another gets one of its own. */
function createRunners() {
  const root = mkdtempSync(join(tmpdir(), 'act-runner-'));
  const free: string[] = [];
  return {
    async with(work: (runnerFolder: string) => Promise<ActResult>): Promise<ActResult> {
      const folder = free.pop() ?? mkdtempSync(join(root, 'runner-'));
      try {
        return await work(folder);
      } finally {
        free.push(folder);
      }
    },
    // A runner waits 7.5 and 2.5 seconds between its signals.
    async cancel() {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
        const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
        for (const id of processes) {
          if (isActionUnder(root, join('/proc', id, 'cmdline'))) process.kill(Number(id), signal);
        }
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Node with the bundle as its program, from an action in this folder. */
function isActionUnder(folder: string, commandLine: string): boolean {
  try {
    const [program = '', script = ''] = readFileSync(commandLine, 'utf8').split('\0');
    return program.endsWith('node') && script.startsWith(folder) && script.endsWith('dist/index.js');
  } catch {
    // It has ended.
    return false;
  }
}

function editWorkflow(repository: UserRepository, edit: (workflow: string) => string): void {
  const file = join(repository.folder, repository.workflowPath);
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error('the workflow is what it was');
  writeFileSync(file, after);
  repository.commit('Edit the workflow');
}

function connectAsRoot(emulator: Ministack): Aws {
  const connector = createAwsConnector({
    env: { AWS_ENDPOINT_URL: emulator.url },
    log: createRecordingLog(),
    clock: quickClock,
    fetchOidcToken: noToken,
  });
  return connector.connect(rootKeys, region);
}

const ourRepository = {
  'repository.id': repositoryId,
  'repository.full_name': repositoryName,
  'repository.default_branch': 'main',
} as const;

function pullRequestPayload(action: string, headSha: string, changes: Changes): object {
  return changePayload(webhookPayload('pull_request', action), {
    ...ourRepository,
    ...{ number: 7, 'pull_request.number': 7 },
    ...{ 'pull_request.head.sha': headSha, 'pull_request.head.ref': 'feature', 'pull_request.base.ref': 'main' },
    ...{ 'pull_request.head.repo.id': repositoryId, 'pull_request.base.repo.id': repositoryId },
    ...changes,
  });
}

/** `https://<id>.execute-api.<region>.amazonaws.com/<stage>/<path>` is served by the emulator under a path of its own. */
async function callOnEmulator(emulator: Ministack, endpoint: string) {
  const { hostname, pathname } = new URL(endpoint);
  const [id] = hostname.split('.');
  const [, stage, ...path] = pathname.split('/');
  const response = await fetch(`${emulator.url}/restapis/${id}/${stage}/_user_request_/${path.join('/')}`);
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}
