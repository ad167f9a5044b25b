import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createAwsConnector } from '../../src/aws/connect.ts';
import { createRunnerOutputs } from '../../src/github/outputs.ts';
import { readEvent } from '../../src/github/read-event.ts';
import { createGitHub } from '../../src/github/rest.ts';
import { createRunnerLog } from '../../src/github/runner-log.ts';
import { readActionInputs } from '../../src/inputs/read-action-inputs.ts';
import type { AwsConnector, CloudFormation, Ports } from '../../src/ports.ts';
import { type RunResult, run } from '../../src/run.ts';
import { createCommandRunner } from '../../src/runner/command-runner.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { noToken, quickClock } from '../e2e/ministack.ts';
import { changePayload, webhookPayload } from '../fakes/github/payloads.ts';
import { type GitHubFake, startGitHubFake } from '../fakes/github/server.ts';

export const repository = 'octo-org/shop';
export const repositoryId = 42;

/** What happens in the world when a run calls CloudFormation: `before` or `after` the call was answered. */
export type Meanwhile = Partial<
  Record<
    `${'before' | 'after'} ${'createChangeSet' | 'executeChangeSet' | 'deleteStack'}` | 'while verifying',
    () => unknown
  >
>;

export interface RunOptions {
  readonly action?: string;
  readonly headSha?: string;
  readonly branch?: string;
  readonly number?: number;
  readonly runId?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly payload?: Parameters<typeof changePayload>[1];
  readonly meanwhile?: Meanwhile;
}

export interface FinishedRun extends RunResult {
  /** The log as the runner gets it, annotations and groups included. */
  readonly log: string;
  readonly summary: string;
}

export interface PreviewJourney {
  readonly github: () => GitHubFake;
  /** Writes files of the repository; they go with the test. */
  write(files: Readonly<Record<string, string>>): void;
  /** A run of the action for an activity of a pull request, in this process, with the adapters of the action. */
  pullRequest(options: RunOptions): Promise<FinishedRun>;
  sweep(inputs?: Readonly<Record<string, string>>): Promise<FinishedRun>;
}

/** Runs of the action for one repository, against an emulator and GitHub's fake. */
export function usePreviewJourney(awsUrl: () => string): PreviewJourney {
  let fake: GitHubFake | undefined;
  let folder = '';
  let runs = 100;
  beforeAll(async () => {
    fake = await startGitHubFake({ repository });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    folder = '';
    try {
      fake?.expectNoViolations();
    } finally {
      fake?.reset();
    }
  });
  afterAll(() => fake?.stop());
  const github = () => {
    if (!fake) throw new Error('the fake of GitHub is not running');
    return fake;
  };
  const write = (files: Readonly<Record<string, string>>) => {
    folder ||= mkdtempSync(path.join(tmpdir(), 'preview-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
  };
  const start = async (name: string, payload: object, { runId, inputs, meanwhile = {} }: RunOptions) => {
    const id = runId ?? String(runs++);
    const files = path.join(folder, '..', `${path.basename(folder)}-run-${id}-${Math.random()}`);
    mkdirSync(files);
    writeFileSync(path.join(files, 'event.json'), JSON.stringify(payload));
    try {
      return await runOnce(github(), awsUrl(), { id, name, files, folder, inputs: inputs ?? {}, meanwhile });
    } finally {
      rmSync(files, { recursive: true, force: true });
    }
  };
  const ours = { 'repository.id': repositoryId, 'repository.full_name': repository } as const;
  return {
    github,
    write,
    pullRequest(options) {
      const { action = 'opened', number = 7, headSha = 'a'.repeat(40), branch = 'feature', payload = {} } = options;
      const changed = changePayload(webhookPayload('pull_request', 'opened'), {
        ...ours,
        ...{ action, number, 'pull_request.number': number, 'pull_request.head.sha': headSha },
        ...{ 'pull_request.head.ref': branch, 'pull_request.head.repo.id': repositoryId },
        'pull_request.base.repo.id': repositoryId,
        ...payload,
      });
      return start('pull_request', changed, options);
    },
    sweep: (inputs) => start('schedule', changePayload({}, ours), inputs ? { inputs } : {}),
  };
}

interface OneRun {
  readonly id: string;
  readonly name: string;
  readonly files: string;
  readonly folder: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly meanwhile: Meanwhile;
}

async function runOnce(github: GitHubFake, awsUrl: string, one: OneRun): Promise<FinishedRun> {
  const env = {
    PATH: process.env['PATH'],
    HOME: path.join(one.files, 'home'),
    ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: one.name, GITHUB_EVENT_PATH: path.join(one.files, 'event.json') },
    ...{ GITHUB_REPOSITORY: repository, GITHUB_REPOSITORY_ID: String(repositoryId), GITHUB_WORKSPACE: one.folder },
    ...{ GITHUB_RUN_ID: one.id, GITHUB_RUN_ATTEMPT: '1', GITHUB_SHA: 'e'.repeat(40), GITHUB_ACTOR: 'octocat' },
    ...{ GITHUB_STEP_SUMMARY: path.join(one.files, 'summary.md'), AWS_ENDPOINT_URL: awsUrl },
    ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test-secret-key' },
    'INPUT_GITHUB-TOKEN': 'run-token',
    ...Object.fromEntries(Object.entries(one.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  let log = '';
  const runnerLog = createRunnerLog({
    debug: false,
    write: (text) => {
      log += text;
    },
  });
  const workspace = createWorkspace();
  const connector = createAwsConnector({ env, log: runnerLog, clock: quickClock, fetchOidcToken: noToken });
  let summary = '';
  const outputs = createRunnerOutputs(env);
  const ports: Ports = {
    ...{ log: runnerLog, workspace, clock: quickClock, env, commands: createCommandRunner(env) },
    ...{ exportEnvironment: () => {}, cancelled: () => false },
    http: {
      async get() {
        await one.meanwhile['while verifying']?.();
        return { status: 404, headers: {}, body: new Uint8Array() };
      },
    },
    cache: { directory: path.join(one.files, 'cache'), restore: async () => 'off', save: async () => 'off' },
    aws: watched(connector, one.meanwhile),
    github: createGitHub({ token: 'run-token', apiUrl: github.url, repository, clock: quickClock }),
    outputs: {
      ...outputs,
      async writeSummary(markdown) {
        summary += markdown;
      },
    },
  };
  try {
    const result = await run(readActionInputs(env), await readEvent(env, workspace), ports);
    return { ...result, log, summary };
  } finally {
    await workspace.dispose();
  }
}

/** The real connector, with something else going on in the world around some calls. */
function watched(connector: AwsConnector, meanwhile: Meanwhile): AwsConnector {
  return {
    connect(source, region) {
      const aws = connector.connect(source, region);
      const { cloudFormation } = aws;
      const around = <K extends 'createChangeSet' | 'executeChangeSet' | 'deleteStack'>(name: K) =>
        (async (...args: readonly never[]) => {
          await meanwhile[`before ${name}`]?.();
          const answer = await Reflect.apply(cloudFormation[name], cloudFormation, args);
          await meanwhile[`after ${name}`]?.();
          return answer;
        }) as unknown as CloudFormation[K];
      const watching: CloudFormation = {
        ...cloudFormation,
        ...{ createChangeSet: around('createChangeSet'), executeChangeSet: around('executeChangeSet') },
        deleteStack: around('deleteStack'),
      };
      return { ...aws, cloudFormation: watching };
    },
  };
}
