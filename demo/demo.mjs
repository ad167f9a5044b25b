// `npm run demo`: what a user of the action sees, on this machine. An AWS emulator stands in for AWS and a small server
// for GitHub's API; the bundle in dist/ is run as a runner runs it. Needs Node 20 and Python 3.11, no `npm ci`.
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startMinistack } from '../scripts/ministack.mjs';
import { startGitHubStandIn } from './github-stand-in.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const keep = process.argv.includes('--keep');
const region = 'ap-northeast-2';
const pullRequest = {
  number: 7,
  state: 'open',
  merged: false,
  merged_at: null,
  head: {
    sha: '4f2d9c1e5b7a8093c6d1e2f3a4b5c6d7e8f90a1b',
    ref: 'say-hello',
    repo: { id: 1, full_name: 'you/hello', fork: false },
  },
  base: { ref: 'main', sha: '0'.repeat(40), repo: { id: 1, full_name: 'you/hello', fork: false } },
  user: { login: 'you' },
};

const folder = mkdtempSync(path.join(tmpdir(), 'serverless-deploy-demo-'));
const say = (text) => process.stdout.write(`${text}\n`);
const heading = (text) => say(`\n\u2501\u2501 ${text} ${'\u2501'.repeat(Math.max(2, 76 - text.length))}`);

// The machine's own way to the Python package index, as pip and uv know it.
const packageIndexSettings = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^(PIP_|UV_|NETRC|SSL_CERT|https?_proxy|no_proxy)/i.test(name)),
  );

let aws;
let github;
async function stop() {
  await github?.stop();
  if (!keep) {
    await aws?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => stop().finally(() => process.exit(130)));
}

try {
  await demo();
} catch (error) {
  say(`The demo failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await stop();
}

async function demo() {
  say('Starting an AWS emulator (the first time it is installed into .tools/, which takes a moment) …');
  aws = await startMinistack();
  github = await startGitHubStandIn(pullRequest);
  const workspace = path.join(folder, 'workspace');
  cpSync(path.join(root, 'examples/python-hello'), workspace, { recursive: true });
  rmSync(path.join(workspace, '.serverless'), { recursive: true, force: true });

  heading('1. First deploy: the pull request was opened');
  const first = await runAction(workspace, 'opened');
  await callEndpoint(first.outputs);

  heading('2. Nothing changed: the workflow runs again');
  const second = await runAction(workspace, 'synchronize');
  await callEndpoint(second.outputs);

  heading('3. One line of handler.py changed');
  const handler = path.join(workspace, 'handler.py');
  writeFileSync(handler, readFileSync(handler, 'utf8').replace(/Hello/, 'Hello again'));
  const third = await runAction(workspace, 'synchronize');
  await callEndpoint(third.outputs);

  heading('What the pull request shows');
  const comment = path.join(root, '.cache', 'demo-comment.md');
  mkdirSync(path.dirname(comment), { recursive: true });
  writeFileSync(comment, github.comments.map(({ body }) => body).join('\n'));
  say(`${github.comments.length} comment, written to ${path.relative(process.cwd(), comment) || comment}`);
  const seconds = [first, second, third].map(({ ms }) => `${(ms / 1000).toFixed(1)} s`);
  say(`First deploy ${seconds[0]}, no change ${seconds[1]}, one function ${seconds[2]}.`);
  if (keep) say(`The emulator stays: AWS_ENDPOINT_URL=${aws.url} (process ${aws.pid})`);
}

/** Runs dist/index.js as a step of a workflow for `pull_request`. */
async function runAction(workspace, action) {
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => [name, path.join(folder, name)]),
  );
  for (const file of Object.values(files)) writeFileSync(file, '');
  const eventPath = path.join(folder, 'event.json');
  writeFileSync(
    eventPath,
    JSON.stringify({
      action,
      number: pullRequest.number,
      pull_request: pullRequest,
      repository: { id: 1, full_name: 'you/hello', default_branch: 'main' },
    }),
  );
  const started = Date.now();
  const exitCode = await runNode([path.join(root, 'dist/index.js')], workspace, {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    ...packageIndexSettings(),
    ...files,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'you/hello',
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_SHA: pullRequest.head.sha,
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTOR: 'you',
    GITHUB_WORKFLOW: 'deploy',
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: folder,
    RUNNER_TOOL_CACHE: path.join(root, '.cache'),
    AWS_ENDPOINT_URL: aws.url,
    'INPUT_GITHUB-TOKEN': 'demo-token',
    'INPUT_AWS-ACCESS-KEY-ID': 'test',
    'INPUT_AWS-SECRET-ACCESS-KEY': 'test',
    INPUT_REGION: region,
  });
  if (exitCode !== 0) throw new Error(`the action ended with exit code ${exitCode}`);
  return { ms: Date.now() - started, outputs: readOutputs(files.GITHUB_OUTPUT) };
}

function runNode(args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let rest = '';
    child.stdout.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) showLine(line);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (rest) showLine(rest);
      resolve(code ?? 1);
    });
  });
}

/** A runner folds groups and hides masks; so does the demo. */
function showLine(line) {
  if (/^::(add-mask|save-state|set-output|debug|endgroup)/.test(line)) return;
  say(line.replace(/^::group::/, '\u25b8 ').replace(/^::(error|warning|notice)[^:]*::/, '$1: '));
}

/** GITHUB_OUTPUT holds `name<<delimiter`, the value, and the delimiter. */
function readOutputs(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const outputs = {};
  for (let i = 0; i < lines.length; i++) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(lines[i]) ?? [];
    if (!name) continue;
    const end = lines.indexOf(delimiter, i + 1);
    outputs[name] = lines.slice(i + 1, end).join('\n');
    i = end;
  }
  return outputs;
}

/** The emulator serves each API under its own path. */
async function callEndpoint(outputs) {
  const url = new URL(outputs['endpoint-url']);
  const [apiId] = url.hostname.split('.');
  const [, stage, ...rest] = url.pathname.split('/');
  const local = `${aws.url}/restapis/${apiId}/${stage}/_user_request_/${rest.join('/')}`;
  const answer = await fetch(local);
  const body = await answer.text();
  say(`GET ${url.href}\n  → ${answer.status} ${body.slice(0, 120)}${body.length > 120 ? '…' : ''}`);
  if (!answer.ok) throw new Error(`the endpoint answered ${answer.status}`);
  appendFileSync(path.join(folder, 'calls.log'), `${url.href}\n`);
}
