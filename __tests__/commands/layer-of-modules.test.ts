// serverless-layers through whole runs, with the emulator as AWS.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LambdaClient, ListLayerVersionsCommand } from '@aws-sdk/client-lambda';
import { expect, it } from 'vitest';
import { run } from '../../src/run.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack();

const files = {
  'serverless.yml': `
service: layered
provider: {name: aws, runtime: nodejs22.x, region: ${region}}
plugins: [serverless-layers]
functions: {hello: {handler: hello.run}}
`,
  'hello.js': "exports.run = async () => require('left');\n",
  'package.json': '{"dependencies": {"left": "1"}}',
  'node_modules/left/package.json': '{"name": "left"}',
  'node_modules/left/index.js': 'module.exports = 1;\n',
};

it('publishes a layer once for the same modules, anew for others, and keeps the versions', async () => {
  const dir = await temporaryService(files);
  const ports = terminalPorts({ AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: dir });
  const credentials = { ...makeInputs().credentials, accessKeyId: 'test', secretAccessKey: 'test' };
  const command = (name: 'deploy' | 'remove') => run(makeInputs({ command: name, credentials }), undefined, ports);
  const version = async () => {
    const stack = await ministack.connect().cloudFormation.describeStack('layered-dev');
    return stack?.outputs['LayeredDashdevDashnodejsDashdefaultLambdaLayerQualifiedArn']?.split(':').slice(-2).join(':');
  };
  const published = async () => {
    const keys = { accessKeyId: 'test', secretAccessKey: 'test' };
    const client = new LambdaClient({ region, endpoint: ministack.url(), credentials: keys });
    const { LayerVersions } = await client.send(
      new ListLayerVersionsCommand({ LayerName: 'layered-dev-nodejs-default' }),
    );
    return LayerVersions?.length;
  };

  expect(await command('deploy')).toMatchObject({ failed: false, outputs: { changed: true } });
  expect(await version()).toBe('layered-dev-nodejs-default:1');
  expect(await command('deploy')).toMatchObject({ failed: false, outputs: { changed: false } });
  await writeFile(path.join(dir, 'node_modules/left/index.js'), 'module.exports = 2;\n');
  expect(await command('deploy')).toMatchObject({ failed: false, outputs: { changed: true } });
  expect(await version()).toBe('layered-dev-nodejs-default:2');
  expect(await published()).toBe(2);
  expect(await command('remove')).toMatchObject({ failed: false });
  expect(await published()).toBeGreaterThan(0);
});
