import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/run.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack();

it('deployments are listed with the commits that git had checked out, and brought back by them', async () => {
  const dir = await temporaryService({
    'serverless.yml': `
service: shop
provider: {name: aws, runtime: nodejs22.x, region: ${region}}
functions: {hello: {handler: hello.run}}
`,
    'hello.js': 'exports.run = async () => 1;\n',
  });
  const command = (name: 'deploy' | 'rollback', commit: string, options: Record<string, string> = {}) => {
    const env = { AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: dir };
    const ports = terminalPorts(env, commit === '' ? {} : { 'git rev-parse HEAD': `${commit}\n` });
    const credentials = { ...makeInputs().credentials, accessKeyId: 'test', secretAccessKey: 'test' };
    return run(makeInputs({ command: name, credentials, options }), undefined, ports);
  };
  const answer = async () =>
    (await ministack.connect().lambda.invoke('shop-dev-hello', '{}', { async: false, tail: false })).payload;
  const first = 'a'.repeat(40);

  await command('deploy', first);
  await writeFile(path.join(dir, 'hello.js'), 'exports.run = async () => 2;\n');
  await command('deploy', '');
  const listed = await command('rollback', '');
  expect(listed.outputs['deployments']).toEqual([
    expect.objectContaining({ commit: undefined, complete: true }),
    expect.objectContaining({ commit: first, complete: true }),
  ]);
  expect(listed.text?.split('\n')).toEqual([
    expect.stringContaining('--to'),
    expect.stringMatching(/^\d{13} {2}\S+Z$/),
    expect.stringMatching(/^\d{13} {2}\S+Z {2}a{12}$/),
  ]);
  expect(await answer()).toBe('2');
  expect(await command('rollback', '', { to: 'aaaaaaa' })).toMatchObject({ failed: false });
  expect(await answer()).toBe('1');
});
