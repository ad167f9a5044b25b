import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GitHubEvent } from '../../src/inputs/github-event.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { run } from '../../src/run.ts';
import { createCommandRunner } from '../../src/runner/command-runner.ts';
import { region, rootKeys, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack({ keep: true });
let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'many-services-')));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const files: Readonly<Record<string, string>> = {
  '.gitignore': '.serverless/\n',
  'serverless-compose.yml': `
services:
  api: {path: services/api, params: {queue: '\${db.QueueName}', label: 'api-\${sls:stage}'}}
  db: {path: services/db, region: ${region}}
  mail: {path: services/mail}
`,
  'services/api/serverless.yml': `
service: compose-api
provider: {name: aws, runtime: nodejs20.x, region: ${region}, environment: {QUEUE: '\${param:queue}', LABEL: '\${param:label}'}}
functions: {hello: {handler: hello.run}}
resources: {Outputs: {Given: {Value: '\${param:queue} \${param:label}'}}}
`,
  'services/api/hello.js': 'exports.run = async () => process.env.QUEUE;\n',
  'services/db/serverless.yml': `
service: compose-db
provider: {name: aws}
resources:
  Resources: {Queue: {Type: 'AWS::SQS::Queue', Properties: {QueueName: 'orders-\${sls:stage}'}}}
  Outputs: {QueueName: {Value: !GetAtt Queue.QueueName}}
`,
  'services/mail/serverless.yml': `
service: compose-mail
provider: {name: aws, region: ${region}}
resources: {Resources: {Mails: {Type: 'AWS::SQS::Queue'}}}
`,
};

function write(changes: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(changes)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

function commit(changes: Readonly<Record<string, string>>): string {
  write(changes);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: root }).toString();
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'change', '--allow-empty');
  return git('rev-parse', 'HEAD').trim();
}

const push = (sha: string, baseSha?: string): GitHubEvent => ({
  ...{
    name: 'push',
    ref: 'refs/heads/main',
    sha,
    baseSha,
    repository: 'o/r',
    repositoryId: '1',
    defaultBranch: 'main',
  },
  ...{ actor: 'a', runId: '1', runAttempt: '1', workflow: 'w', runUrl: '', commitUrl: '', deleted: false },
  ...{ idToken: false, environmentKeys: true },
});

const pullRequest = (sha: string, baseSha: string): GitHubEvent => ({
  ...{ ...push(sha, baseSha), name: 'pull_request', action: 'synchronize', ref: 'refs/pull/7/merge' },
  pullRequest: { number: 7, headSha: sha, headBranch: 'change', author: 'a', fromFork: false, merged: false },
});

async function runIn(over: Partial<Inputs>, event?: GitHubEvent) {
  const env = { AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: root, PATH: process.env['PATH'] };
  const outputs: Record<string, string> = {};
  const summary: string[] = [];
  const ports = {
    ...terminalPorts(env),
    commands: createCommandRunner(env),
    outputs: {
      setOutput(name: string, value: string) {
        outputs[name] = value;
      },
      saveState() {},
      writeSummary: async (markdown: string) => void summary.push(markdown),
    },
  };
  const { credentials } = makeInputs();
  const keys = { accessKeyId: 'test', secretAccessKey: 'test' };
  const inputs = makeInputs({ credentials: { ...credentials, ...keys }, ...over });
  const result = await run(inputs, event, ports);
  const { lines, problems } = ports.log;
  return { result, outputs, lines, problems, summary: summary.join('\n') };
}

const stackOf = (name: string) => ministack.connect(rootKeys).cloudFormation.describeStack(name);

describe('a repository with serverless-compose.yml', () => {
  let first: string;

  it('plans a service with a stand-in for the output that is not deployed yet', async () => {
    first = commit(files);
    const { result, problems, outputs } = await runIn({ command: 'plan', stage: 'prod' });
    expect(result.failed).toBe(false);
    expect(problems).toContainEqual({
      severity: 'warning',
      code: 'COMPOSE_OUTPUT_MISSING',
      message: '`db.QueueName` has no value: db is not deployed; `not-deployed-db-QueueName` stands in for it',
      remedy: 'Add it under `resources.Outputs` of the other service, and deploy that one first.',
      at: { file: 'serverless-compose.yml', line: 3, column: 38 },
    });
    expect(JSON.parse(outputs['matrix'] ?? '')).toEqual([['.#db', '.#mail'], ['.#api']]);
  });

  it('deploys each service after those whose outputs it takes as params', async () => {
    const { result, outputs, lines } = await runIn({ stage: 'prod' }, push(first));
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(result.failed).toBe(false);
    expect(Object.keys(JSON.parse(outputs['stack-outputs'] ?? ''))).toEqual([
      'compose-api',
      'compose-db',
      'compose-mail',
    ]);
    expect((await stackOf('compose-api-prod'))?.outputs['Given']).toBe('orders-prod api-prod');
    const position = (text: string) => lines.findIndex((line) => line.includes(text));
    expect(position('db   | Deployed compose-db-prod')).toBeGreaterThan(-1);
    expect(position('api  | Read the service')).toBeGreaterThan(position('db   | Deployed compose-db-prod'));
  });

  it('skips what a push did not touch since the commit that each stack was deployed from', async () => {
    const second = commit({ 'services/mail/serverless.yml': `${files['services/mail/serverless.yml']}# changed\n` });
    const { result, lines } = await runIn({ stage: 'prod' }, push(second, first));
    expect(result.failed).toBe(false);
    expect(lines.filter((line) => line.includes('is skipped'))).toEqual([
      'db is skipped: nothing that it uses changed.',
      'api is skipped: nothing that it uses changed.',
    ]);
    expect(lines.join('\n')).toContain('mail | Nothing changed');
  });

  it('deploys what a push did not touch to a stage that does not have it yet', async () => {
    const { lines } = await runIn({ stage: 'other' }, push(commit({ 'services/mail/a.txt': 'a' }), first));
    expect(lines.filter((line) => line.includes('is skipped'))).toEqual([]);
    expect(lines.join('\n')).toContain('Deployed compose-db-other');
  });

  it('previews what a pull request touches, with what that needs; what was previewed before is looked at again', async () => {
    const base = commit({});
    const touched = commit({ 'services/api/hello.js': 'exports.run = async () => 1;\n' });
    const one = await runIn({}, pullRequest(touched, base));
    expect(one.result.failed).toBe(false);
    expect(one.lines.filter((line) => line.includes('is skipped'))).toEqual([
      'mail is skipped: nothing that it uses changed.',
    ]);
    expect((await stackOf('compose-api-pr-7'))?.outputs['Given']).toBe('orders-pr-7 api-pr-7');
    const back = commit({ 'services/api/hello.js': files['services/api/hello.js'] ?? '' });
    const two = await runIn({}, pullRequest(back, base));
    expect(two.lines.join('\n')).toContain('api  | Deployed compose-api-pr-7');
    expect(await stackOf('compose-mail-pr-7')).toBeUndefined();
  });

  it('says that it skips nothing when the clone does not have the commit before', async () => {
    const { lines } = await runIn({ command: 'plan', stage: 'prod' }, push(first, 'f'.repeat(40)));
    expect(lines.join('\n')).toContain('No service is skipped, as what changed is not known: commit fffffff is not in');
  });

  it('skips what depends on a service that failed, and deploys the others', async () => {
    write({ 'services/db/serverless.yml': 'service: compose-db\nprovider: {name: aws}\nfunctions: 5\n' });
    const { result, lines, summary } = await runIn({ stage: 'qa' }, push(first));
    write({ 'services/db/serverless.yml': files['services/db/serverless.yml'] ?? '' });
    expect(result.failed).toBe(true);
    expect(lines).toContain('api is skipped: db failed.');
    expect(lines.join('\n')).toContain('mail | Deployed compose-mail-qa');
    expect(summary).toContain('3 services: 1 failed, 1 deployed, 1 skipped');
    expect(summary).toContain('Skipped `compose-api`: db failed');
  });

  it('works on one service of the file alone, with the outputs of stacks that are there', async () => {
    const { result, lines, outputs } = await runIn({ command: 'plan', stage: 'prod', servicePaths: ['.#api'] });
    expect(result.failed).toBe(false);
    expect(lines.filter((line) => /^(?:db|mail) /.test(line))).toEqual([]);
    expect(JSON.parse(outputs['matrix'] ?? '')).toEqual([]);
  });

  it('stops at the param whose output the other stack does not have, before anything is done for it', async () => {
    const text = files['serverless-compose.yml'] ?? '';
    write({ 'serverless-compose.yml': text.replace('QueueName', 'QueueNam') });
    const { result, problems } = await runIn({ stage: 'prod' }, push(first));
    write({ 'serverless-compose.yml': text });
    expect(result.failed).toBe(true);
    expect(problems).toContainEqual({
      severity: 'error',
      code: 'COMPOSE_OUTPUT_MISSING',
      message: 'The stack of db has no output `QueueNam`; the nearest is `QueueName`',
      remedy: 'Add it under `resources.Outputs` of the other service, and deploy that one first.',
      at: { file: 'serverless-compose.yml', line: 3, column: 38 },
    });
  });

  it('removes each service before those that it uses', async () => {
    const { result, lines } = await runIn({ command: 'remove', stage: 'prod' });
    expect(result.failed).toBe(false);
    const removals = lines.filter((line) => line.includes('Removed')).map((line) => line.split(' ')[0]);
    expect(removals.indexOf('api')).toBeLessThan(removals.indexOf('db'));
    expect([...removals].sort()).toEqual(['api', 'db', 'mail']);
    expect(await stackOf('compose-db-prod')).toBeUndefined();
  });
});
