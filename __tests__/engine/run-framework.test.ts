import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FrameworkRequest, packageArguments, runFramework } from '../../src/engine/run-framework.ts';
import { portsWith, temporaryFolder } from './programs.ts';

function requestFor(given: Partial<FrameworkRequest> = {}): FrameworkRequest {
  return {
    serviceDir: temporaryFolder(),
    configFile: 'serverless.yml',
    outDir: '/out',
    stage: 'prod',
    region: 'eu-west-1',
    params: {},
    options: {},
    environment: {},
    secrets: [],
    nodeProgram: process.execPath,
    ...given,
  };
}

const frameworkThat = (script: string) => ({
  name: 'serverless',
  version: '4.1.0',
  program: path.join(temporaryFolder({ 'serverless.js': script }), 'serverless.js'),
});

describe('the command line of the framework', () => {
  const common = ['package', '--package', '/out', '--stage', 'prod', '--region', 'eu-west-1'];
  it.each([
    ['has stage, region and the configuration file', {}, []],
    ['has each param', { params: { domain: 'a b', size: '1=2' } }, ['--param', 'domain=a b', '--param', 'size=1=2']],
    [
      'has the other flags of the caller',
      { options: { tenant: '-x', verbose: true } as const },
      ['--tenant=-x', '--verbose'],
    ],
  ])('%s', (_, given, rest) => {
    const request = { ...requestFor(given), configFile: 'other.yml' };
    expect(packageArguments(request)).toEqual([...common, '--config', 'other.yml', ...rest]);
  });
});

describe('the framework', () => {
  const record = `
    const names = ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE', 'SLS_TELEMETRY_DISABLED', 'MINE', 'INPUT_GITHUB-TOKEN', 'ACTIONS_RUNTIME_TOKEN'];
    require('fs').writeFileSync('said', JSON.stringify([process.argv.slice(2, 4), names.map((name) => process.env[name])]));`;

  it('runs in the folder of the service, with the credentials of the run and without its tokens', async () => {
    const request = requestFor({ environment: { AWS_ACCESS_KEY_ID: 'assumed', AWS_PROFILE: '' } });
    const env = {
      AWS_ACCESS_KEY_ID: 'mine',
      AWS_PROFILE: 'p',
      MINE: 'kept',
      'INPUT_GITHUB-TOKEN': 'x',
      ACTIONS_RUNTIME_TOKEN: 'y',
    };
    await runFramework(frameworkThat(record), request, portsWith({}, env));
    expect(JSON.parse(readFileSync(path.join(request.serviceDir, 'said'), 'utf8'))).toEqual([
      ['package', '--package'],
      ['assumed', '', '1', 'kept', '', ''],
    ]);
  });

  it('runs with the node on the path before ours', async () => {
    const request = requestFor({ nodeProgram: '/no/such/node' });
    const ports = portsWith({ node: `exec ${process.execPath} "$@"` });
    await runFramework(frameworkThat(record), request, ports);
    expect(readFileSync(path.join(request.serviceDir, 'said'), 'utf8')).toContain('package');
  });

  it('that fails says why in its last lines, without colours and secrets', async () => {
    const script = `
      console.log('Environment: linux, node 24');
      for (let i = 0; i < 40; i++) console.log('line ' + i);
      console.error('\\u001b[31mError:\\u001b[39m\\nthe plugin says hunter2-hunter2 and ' + process.env.API_TOKEN);
      process.exit(3);`;
    const ports = portsWith({}, { API_TOKEN: 'of-the-environment' });
    const work = runFramework(frameworkThat(script), requestFor({ secrets: ['hunter2-hunter2'] }), ports);
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'PLUGIN_ENGINE_FAILED' });
    const lines = String(error).split('\n');
    expect(lines[0]).toContain('serverless 4.1.0 could not package the service (exit code 3):');
    expect(lines.slice(-3)).toEqual(['line 39', 'Error:', 'the plugin says **** and ****']);
    expect(lines).toHaveLength(16);
    expect(ports.log.lines.join('\n')).not.toMatch(/hunter2|of-the-environment/);
  });

  it('that wants a licence is told apart', async () => {
    const script = `console.error('You must sign in or use a license key with Serverless Framework V.4'); process.exit(1)`;
    const work = runFramework(frameworkThat(script), requestFor(), portsWith({}));
    await expect(work).rejects.toMatchObject({
      code: 'PLUGIN_ENGINE_LICENCE',
      remedy: expect.stringContaining('SERVERLESS_ACCESS_KEY'),
    });
  });
});
