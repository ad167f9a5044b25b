import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/run.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack();

const serverlessYml = (password: string) => `
service: vault
provider:
  name: aws
  runtime: nodejs22.x
  region: ${region}
  stackParameters: [{ParameterKey: Password, ParameterValue: ${password}}]
functions: {hello: {handler: hello.run}}
resources:
  Parameters: {Password: {Type: String, NoEcho: true}}
  Resources: {Kept: {Type: 'AWS::SSM::Parameter', Properties: {Name: kept, Type: String, Value: !Ref Password}}}
`;

it('a NoEcho parameter is deployed when its value changes, and only then; the value is written nowhere', async () => {
  const dir = await temporaryService({
    'serverless.yml': serverlessYml('first-password'),
    'hello.js': 'exports.run = async () => 1;\n',
  });
  const ports = terminalPorts({ AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: dir });
  const credentials = { ...makeInputs().credentials, accessKeyId: 'test', secretAccessKey: 'test' };
  const command = (name: 'deploy' | 'rollback', options: Record<string, string> = {}) =>
    run(makeInputs({ command: name, credentials, options }), undefined, ports);
  const { parameters, objects, cloudFormation } = ministack.connect();
  const kept = async () => (await parameters.getParameter('kept', { decrypt: false }))?.value;

  expect(await command('deploy')).toMatchObject({ outputs: { changed: true } });
  expect(await command('deploy')).toMatchObject({ outputs: { changed: false } });
  await writeFile(path.join(dir, 'serverless.yml'), serverlessYml('second-password'));
  const changed = await command('deploy');
  expect(changed).toMatchObject({ outputs: { changed: true } });
  expect(await kept()).toBe('second-password');
  expect(await command('deploy')).toMatchObject({ outputs: { changed: false } });

  expect(ports.log.lines.join('\n')).toContain('~ Parameters/Password');
  expect(ports.log.secrets).toEqual(expect.arrayContaining(['first-password', 'second-password']));
  const bucket = (await cloudFormation.describeStack('vault-dev'))?.outputs['ServerlessDeploymentBucketName'] ?? '';
  const files = (await objects.list(bucket, '')).filter(({ key }) => key.endsWith('.json'));
  expect(files.length).toBeGreaterThan(2);
  const texts = await Promise.all(
    files.map(async ({ key }) => String(Buffer.from((await objects.get(bucket, key)) ?? []))),
  );
  expect([...texts, ...ports.log.lines, JSON.stringify(changed)].join('\n')).not.toMatch(/(?:first|second)-password/);

  // The template of the first deploy comes back with the password of today, which the next deploy does not take on trust.
  expect(await command('rollback', { timestamp: 'previous' })).toMatchObject({ failed: false });
  await writeFile(path.join(dir, 'serverless.yml'), serverlessYml('first-password'));
  expect(await command('deploy')).toMatchObject({ outputs: { changed: true } });
  expect(await kept()).toBe('first-password');
});
