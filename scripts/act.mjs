// Runs a workflow file by act, as GitHub would run it: no Docker, this machine is the runner.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { projectRoot } from './install-tool.mjs';
import { freePort } from './ministack.mjs';
import { installAct } from './setup-tests.mjs';

/**
 * Makes a git repository of a user: a service and one workflow file.
 * @param {{ service: string, workflow: string, repository: string, branch?: string }} options folders and files to copy
 * @returns {import('./act.d.mts').UserRepository}
 */
export function makeUserRepository({ service, workflow, repository, branch = 'main' }) {
  const folder = mkdtempSync(join(tmpdir(), 'act-repository-'));
  cpSync(service, folder, { recursive: true, filter: (file) => basename(file) !== '.serverless' });
  const workflowPath = join('.github', 'workflows', basename(workflow));
  mkdirSync(dirname(join(folder, workflowPath)), { recursive: true });
  copyFileSync(workflow, join(folder, workflowPath));
  const git = (...args) => {
    const settings = ['-c', 'user.name=tester', '-c', 'user.email=tester@example.com', '-c', 'commit.gpgsign=false'];
    const result = spawnSync('git', [...settings, ...args], { cwd: folder, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`git ${args.join(' ')}: ${result.stderr}`);
    return result.stdout.trim();
  };
  git('init', '--quiet', '--initial-branch', branch);
  git('remote', 'add', 'origin', `https://github.com/${repository}.git`);
  const commit = (message) => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  return {
    folder,
    workflowPath,
    firstCommit: commit('Add the service'),
    commit,
    git,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Runs one event through a workflow and waits for its end.
 * @param {import('./act.d.mts').ActOptions} options
 * @returns {Promise<import('./act.d.mts').ActResult>}
 */
export async function runAct(options) {
  const programs = installAct();
  const runner = options.runnerFolder ?? mkdtempSync(join(tmpdir(), 'act-runner-'));
  try {
    return await run(join(programs, 'act'), await actArguments(options, runner), options.cwd, actEnvironment(runner));
  } finally {
    // The next run gets a new machine: only what the cache server keeps is left.
    for (const folder of ['home', 'xdg-cache', 'action', 'event.json'])
      rmSync(join(runner, folder), { recursive: true, force: true });
    if (!options.runnerFolder) rmSync(runner, { recursive: true, force: true });
  }
}

/** @param {import('./act.d.mts').ActOptions} options */
async function actArguments(options, runner) {
  const payloadFile = join(runner, 'event.json');
  writeFileSync(payloadFile, JSON.stringify(options.payload));
  const [cachePort, artifactPort] = [await freePort(), await freePort()];
  const pairs = (flag, values = {}) => Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  return [
    ...[options.event, '--workflows', options.workflow, '--eventpath', payloadFile],
    ...['--platform', 'ubuntu-latest=-self-hosted'],
    ...['--local-repository', `org/serverless-deploy@v1=${layOutAction(runner)}`],
    ...['--cache-server-addr', '127.0.0.1', '--cache-server-port', String(cachePort)],
    ...['--cache-server-path', join(runner, 'cache')],
    ...['--artifact-server-addr', '127.0.0.1', '--artifact-server-port', String(artifactPort)],
    ...pairs('--env', options.env),
    ...pairs('--secret', options.secrets),
    ...pairs('--var', options.vars),
  ];
}

/**
 * What a release holds of this checkout and a runner needs: act copies the folder whole, and node_modules are large.
 * @param {string} runner
 */
function layOutAction(runner) {
  const folder = join(runner, 'action');
  for (const part of ['action.yml', 'package.json', 'dist']) {
    cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
  }
  return folder;
}

/** How this machine reaches package indexes. */
const reach = /^(NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|PIP_\w+|(https?|no)_proxy)$/i;

/** Only what a runner needs: nothing of this machine's credentials, and Node 24 first on the path. */
function actEnvironment(runner) {
  const home = join(runner, 'home');
  mkdirSync(home, { recursive: true });
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => reach.test(name))),
    HOME: home,
    LANG: process.env['LANG'] ?? 'C.UTF-8',
    XDG_CACHE_HOME: join(runner, 'xdg-cache'),
    XDG_CONFIG_HOME: join(runner, 'xdg-config'),
    PATH: [join(projectRoot, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
  };
}

/** @returns {Promise<import('./act.d.mts').ActResult>} */
function run(command, args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        log += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ succeeded: code === 0, log, outputs: readOutputs(log) }));
  });
}

/** act prints each output of a step as `⚙  ::set-output:: name=value`. */
function readOutputs(log) {
  return Object.fromEntries(
    [...log.matchAll(/::set-output:: ([\w-]+)=(.*)/g)].map(([, name, value]) => [name, value.trim()]),
  );
}
