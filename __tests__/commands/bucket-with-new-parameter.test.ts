import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/run.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack();

const serverlessYml = (provider: string, resources = '') => `
service: moved
provider: {name: aws, runtime: nodejs22.x, region: ${region}${provider}}
functions: {hello: {handler: hello.run}}
${resources}`;
const withParameter = serverlessYml(
  ', stackParameters: [{ParameterKey: Size, ParameterValue: small}]',
  `resources:
  Parameters: {Size: {Type: String}}
  Resources: {Kept: {Type: 'AWS::SSM::Parameter', Properties: {Name: kept, Type: String, Value: !Ref Size}}}
`,
);

it('a stack gets a bucket of its own and its first parameter in one deploy', async () => {
  const dir = await temporaryService({
    'serverless.yml': serverlessYml(', deploymentBucket: ours'),
    'hello.js': 'exports.run = async () => 1;\n',
  });
  await fetch(`${ministack.url()}/ours`, {
    method: 'PUT',
    body: `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`,
  });
  const ports = terminalPorts({ AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: dir });
  const credentials = { ...makeInputs().credentials, accessKeyId: 'test', secretAccessKey: 'test' };
  const deploy = () => run(makeInputs({ command: 'deploy', credentials }), undefined, ports);

  expect(await deploy()).toMatchObject({ failed: false, outputs: { changed: true } });
  await writeFile(path.join(dir, 'serverless.yml'), withParameter);
  expect(await deploy(), ports.log.lines.join('\n')).toMatchObject({ failed: false, outputs: { changed: true } });
  const { cloudFormation, parameters } = ministack.connect();
  const stack = await cloudFormation.describeStack('moved-dev');
  expect(stack?.outputs['ServerlessDeploymentBucketName']).toMatch(/^moved-dev-serverlessdeploymentbucket-/);
  expect((await parameters.getParameter('kept', { decrypt: false }))?.value).toBe('small');
});
