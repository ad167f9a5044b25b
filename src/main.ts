import { createAwsConnector } from './aws/connect.ts';
import { Problems, ProblemsError } from './core/problems.ts';
import { UserError } from './core/user-error.ts';
import { createActionsCache, createLocalCache } from './github/cache.ts';
import { requestIdentityToken } from './github/oidc.ts';
import { createRunnerOutputs, createTerminalOutputs, readState } from './github/outputs.ts';
import { readEvent } from './github/read-event.ts';
import { createRunnerLog } from './github/runner-log.ts';
import { createTerminalLog } from './github/terminal-log.ts';
import type { Inputs } from './inputs/inputs.ts';
import { readActionInputs } from './inputs/read-action-inputs.ts';
import { readArguments } from './inputs/read-arguments.ts';
import type { Environment, GitHub, Log, Ports } from './ports.ts';
import { run, runPost } from './run.ts';
import { systemClock } from './runner/clock.ts';
import { createCommandRunner } from './runner/command-runner.ts';
import { fetchHttp } from './runner/http.ts';
import { createWorkspace } from './runner/workspace.ts';

const exitCodes = { done: 0, user: 1, ours: 2 } as const;

/** A step of a workflow has no arguments; a terminal always names a command. */
const argv = process.argv.slice(2);
const isAction = argv.length === 0 && process.env['GITHUB_ACTIONS'] === 'true';

async function main(env: Environment): Promise<number> {
  let debug = isDebug(env);
  let log: Log = isAction ? runnerLog(debug) : createTerminalLog(process.stderr, { debug: false, env });
  const workspace = createWorkspace();
  try {
    const inputs = isAction ? readActionInputs(env) : readArguments(argv, env);
    debug ||= inputs.logLevel === 'debug';
    log = isAction
      ? runnerLog(debug)
      : createTerminalLog(inputs.json ? process.stderr : process.stdout, { debug, env });
    maskSecrets(inputs, log);
    const event = isAction ? await readEvent(env, workspace) : undefined;
    const ports: Ports = {
      log,
      workspace,
      commands: createCommandRunner(env),
      clock: systemClock,
      env,
      cancelled: watchSignals(log),
      exportEnvironment: (values) => void Object.assign(process.env, values),
      http: fetchHttp,
      cache: isAction ? createActionsCache(env, log) : createLocalCache(env),
      aws: createAwsConnector({
        ...{ env, log, clock: systemClock, userAgent: 'serverless-deploy' },
        fetchOidcToken: (audience) => requestIdentityToken(env, audience),
      }),
      github: isAction ? await connectGitHub(inputs, env) : undefined,
      outputs: isAction ? createRunnerOutputs(env) : createTerminalOutputs(),
    };
    if (isAction && readState(env, 'isPost') === 'true') {
      await runPost(inputs, event, ports);
      return exitCodes.done;
    }
    ports.outputs.saveState('isPost', 'true');
    const result = await run(inputs, event, ports);
    if (inputs.json) process.stdout.write(`${JSON.stringify(result.outputs)}\n`);
    else if (!isAction && result.text) process.stdout.write(`${result.text}\n`);
    return result.failed ? exitCodes.user : exitCodes.done;
  } catch (error) {
    return report(error, log, debug);
  } finally {
    await workspace.dispose();
  }
}

/** Says what went wrong, once. A stack trace is for bugs of ours and for debugging. */
function report(error: unknown, log: Log, debug: boolean): number {
  if (error instanceof ProblemsError) {
    for (const problem of error.problems) log.problem(problem);
    return exitCodes.user;
  }
  if (error instanceof UserError) {
    const problems = new Problems();
    problems.error(error.code, error.message, { at: error.at, remedy: error.remedy });
    for (const problem of problems.all) log.problem(problem);
    if (debug && error.cause instanceof Error) log.debug(String(error.cause.stack));
    return exitCodes.user;
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  const problems = new Problems();
  problems.error('INTERNAL_ERROR', `serverless-deploy stopped on an error of its own: ${bug.message}`);
  for (const problem of problems.all) log.problem(problem);
  if (debug) log.debug(String(bug.stack));
  return exitCodes.ours;
}

/** A runner that cancels sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that. The walk looks when it may stop. */
function watchSignals(log: Log): () => boolean {
  let told = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (told && signal === 'SIGINT') process.exit(exitCodes.user);
      told = true;
      log.info(`${signal}: stopping at the next safe place; once more stops at once.`);
    });
  }
  return () => told;
}

const isDebug = (env: Environment): boolean => env['RUNNER_DEBUG'] === '1' || env['SLS_DEBUG'] === '*';
const runnerLog = (debug: boolean): Log => createRunnerLog({ write: (text) => process.stdout.write(text), debug });

function maskSecrets({ credentials, githubToken }: Inputs, log: Log): void {
  for (const secret of [credentials.secretAccessKey, credentials.sessionToken, githubToken]) {
    if (secret) log.maskSecret(secret);
  }
}

async function connectGitHub({ githubToken }: Inputs, env: Environment): Promise<GitHub | undefined> {
  if (!githubToken) return undefined;
  const { createGitHub } = await import('./github/rest.ts');
  return createGitHub({
    token: githubToken,
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    clock: systemClock,
  });
}

process.exitCode = await main(process.env);
