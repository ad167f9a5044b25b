import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/run.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack();

const serverlessYml = (policy: string) => `
service: kept
provider: {name: aws, runtime: nodejs22.x, region: ${region}${policy}}
functions: {hello: {handler: hello.run}}
`;
const withPolicy = serverlessYml(
  ", stackPolicy: [{Effect: Deny, Action: 'Update:Delete', Principal: '*', Resource: '*'}]",
);

it('a stack policy that the service no longer names stays, and the log says so once', async () => {
  const dir = await temporaryService({ 'serverless.yml': withPolicy, 'hello.js': 'exports.run = async () => 1;\n' });
  const ports = terminalPorts({ AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: dir });
  const credentials = { ...makeInputs().credentials, accessKeyId: 'test', secretAccessKey: 'test' };
  const deploy = () => run(makeInputs({ command: 'deploy', credentials }), undefined, ports);
  const said = () => ports.log.lines.filter((line) => line.includes('keeps its stack policy'));

  expect(await deploy()).toMatchObject({ failed: false, outputs: { changed: true } });
  expect(await deploy()).toMatchObject({ failed: false, outputs: { changed: false } });
  expect(said()).toEqual([]);
  await writeFile(path.join(dir, 'serverless.yml'), serverlessYml(''));
  expect(await deploy()).toMatchObject({ failed: false, outputs: { changed: false } });
  expect(said()).toHaveLength(1);
});
