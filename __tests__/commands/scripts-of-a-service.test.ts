// serverless-plugin-scripts through whole runs: real shells, the emulator as AWS.
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GitHubEvent } from '../../src/inputs/github-event.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { run } from '../../src/run.ts';
import { createCommandRunner } from '../../src/runner/command-runner.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack();
const secret = 'hush-hush-hush';
const references = path.join(import.meta.dirname, '../parity/references/node_modules');

const note = (what: string) => `echo "${what} $AWS_ACCESS_KEY_ID" >> ran.txt`;
const hooksOf = (hooks: Readonly<Record<string, string>>) =>
  Object.entries(hooks)
    .map(([event, command]) => `      ${event}: ${JSON.stringify(command)}\n`)
    .join('');
const serviceOf = (hooks: Readonly<Record<string, string>>) => `
service: scripted
provider: {name: aws, runtime: nodejs22.x, region: ${region}}
plugins: [serverless-plugin-scripts]
package: {patterns: ['!ran.txt', '!node_modules/**'], excludeDevDependencies: false}
custom:
  scripts:
    commands: {hello: echo hello}
    hooks:
${hooksOf(hooks)}functions:
  hello: {handler: dist/hello.run}
`;

const all = {
  'after:remove:remove': note('removed'),
  'before:remove:remove': note('before remove'),
  'deploy:finalize': note('finalized'),
  'after:deploy:deploy': note('deployed'),
  'before:deploy:deploy': note('before deploy'),
  'after:package:finalize': note('packaged'),
  'before:package:createDeploymentArtifacts': `${note('before zips')}; mkdir -p dist; cp hello.js dist/`,
  'before:package:initialize': note('initialized'),
};

/** Runs commands on one service, one after the other. */
async function scripted(hooks: Readonly<Record<string, string>>, framework = false) {
  const dir = await temporaryService({
    'serverless.yml': serviceOf(hooks),
    'hello.js': 'exports.run = async () => 1;\n',
  });
  if (framework) await symlink(references, path.join(dir, 'node_modules'));
  const env = {
    PATH: process.env['PATH'] ?? '',
    AWS_ENDPOINT_URL: ministack.url(),
    GITHUB_WORKSPACE: dir,
    NPM_TOKEN: secret,
  };
  const credentials = { ...makeInputs().credentials, accessKeyId: 'test', secretAccessKey: 'test' };
  return {
    async run(command: Inputs['command'], over: Partial<Inputs> = {}, event?: GitHubEvent) {
      const ports = { ...terminalPorts(env), commands: createCommandRunner(env) };
      const inputs = makeInputs({ command, credentials, allowScripts: true, ...over });
      const { failed } = await run(inputs, event, ports).catch((error: unknown) => {
        ports.log.lines.push(`error: ${String(error)}`);
        return { failed: true };
      });
      return {
        failed,
        said: ports.log.lines.filter((line) => /^(?:error|warning): /.test(line)),
        codes: ports.log.problems.map(({ code }) => code),
        lines: ports.log.lines,
      };
    },
    /** What scripts noted since they were asked last. */
    async ran(since = 0): Promise<readonly string[]> {
      const text = await readFile(path.join(dir, 'ran.txt'), 'utf8').catch(() => '');
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => line.trim())
        .slice(since);
    },
  };
}

describe('the scripts of a service', () => {
  it('run at their events in the order of the framework, with AWS keys only around deploy and remove', async () => {
    const service = await scripted(all);
    const packaging = ['initialized', 'before zips', 'packaged'];
    expect(await service.run('package')).toMatchObject({ failed: false });
    expect(await service.ran()).toEqual(packaging);
    expect(await service.run('deploy')).toMatchObject({ failed: false });
    expect(await service.ran(3)).toEqual([...packaging, 'before deploy test', 'deployed test', 'finalized test']);
    // Nothing changed: there is no upload to come before.
    expect(await service.run('deploy')).toMatchObject({ failed: false });
    expect(await service.ran(9)).toEqual([...packaging, 'deployed test', 'finalized test']);
    expect(await service.run('remove')).toMatchObject({ failed: false });
    expect(await service.ran(14)).toEqual(['before remove test', 'removed test']);
  });

  it('are named where they are not allowed, before anything is done', async () => {
    const service = await scripted({
      'after:deploy:deploy': 'npm run migrate',
      'before:package:finalize': 'npm run build',
    });
    const deploy = await service.run('deploy', { allowScripts: false });
    expect(deploy.failed).toBe(true);
    expect(deploy.said).toEqual([
      'error: before:package:finalize would run `npm run build`, and `allow-scripts` is not set',
      'error: after:deploy:deploy would run `npm run migrate`, and `allow-scripts` is not set',
    ]);
    expect(deploy.codes).toEqual(['PLUGIN_SCRIPT_NOT_ALLOWED', 'PLUGIN_SCRIPT_NOT_ALLOWED']);
    expect(await ministack.connect().cloudFormation.describeStack('scripted-dev')).toBeUndefined();
  });

  it.each<[Inputs['command'], string]>([
    ['package', 'after:deploy:deploy'],
    ['remove', 'after:deploy:deploy'],
    ['info', 'before:package:finalize'],
  ])('of another command do not stop %s: %s', async (command, event) => {
    const service = await scripted({ [event]: 'false' });
    const { said } = await service.run(command, { allowScripts: false });
    expect(said.filter((line) => line.includes('allow-scripts'))).toEqual([]);
  });

  it.each([
    ['a fork', { fromFork: true, author: 'someone' }],
    ['Dependabot', { fromFork: false, author: 'dependabot[bot]' }],
  ])('are not run for a pull request by %s', async (_whose, pullRequest) => {
    const service = await scripted({ 'before:package:initialize': note('initialized') });
    const event = {
      name: 'pull_request',
      actor: 'someone',
      environmentKeys: true,
      pullRequest: { number: 7, headSha: 'a', headBranch: 'b', merged: false, ...pullRequest },
    } as GitHubEvent;
    const { said } = await service.run('package', {}, event);
    expect(said[0]).toContain('is not run for a pull request from a fork or by Dependabot');
    expect(await service.ran()).toEqual([]);
  });

  it.each<[string, string, readonly string[], boolean]>([
    ['of packaging: nothing is deployed', 'before:package:createDeploymentArtifacts', [], false],
    ['before a deploy: nothing is deployed', 'before:deploy:deploy', [], false],
    ['after a deploy: the run is red', 'after:deploy:deploy', [], true],
  ])('fail %s', async (_name, event, ran, there) => {
    const service = await scripted({
      'package:initialize': 'mkdir -p dist; cp hello.js dist/',
      [event]: 'echo no disk >&2; echo $NPM_TOKEN; exit 3',
      'deploy:finalize': note('finalized'),
    });
    const { failed, said, lines, codes } = await service.run('deploy');
    expect(failed).toBe(true);
    if (there) expect(codes).toEqual(['PLUGIN_SCRIPT_FAILED']);
    expect(said.join('\n')).toContain('`echo no disk >&2; echo $NPM_TOKEN; exit 3` ended with exit code 3:\n');
    expect(said.join('\n')).toContain('no disk');
    expect(lines.join('\n')).not.toContain(secret);
    expect(await service.ran()).toEqual(ran);
    const stack = await ministack.connect().cloudFormation.describeStack('scripted-dev');
    expect(stack !== undefined).toBe(there);
  });

  it('of packaging are run by the framework itself where it packages, those around a deploy by us', async () => {
    const service = await scripted(all, true);
    const asked = { engine: 'framework' } as const;
    expect((await service.run('deploy', { ...asked, allowScripts: false })).said).toEqual(
      ['before:deploy:deploy', 'after:deploy:deploy', 'deploy:finalize'].map((event) =>
        expect.stringMatching(new RegExp(`^error: ${event} would run .*, and \`allow-scripts\` is not set$`)),
      ),
    );
    expect(await service.run('deploy', asked)).toMatchObject({ failed: false });
    const packaging = ['initialized test', 'before zips test', 'packaged test'];
    expect(await service.ran()).toEqual([...packaging, 'before deploy test', 'deployed test', 'finalized test']);
  }, 30_000);

  it('fail before a remove: the stack stays', async () => {
    const service = await scripted({ ...all, 'before:remove:remove': 'exit 1' });
    await service.run('deploy');
    expect(await service.run('remove')).toMatchObject({ failed: true });
    expect((await ministack.connect().cloudFormation.describeStack('scripted-dev'))?.status).toMatch(/_COMPLETE$/);
  });
});
