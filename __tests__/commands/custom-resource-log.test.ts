import { expect, it } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import type { Ports } from '../../src/ports.ts';
import { run } from '../../src/run.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack();

const files = (failsOn: 'Create' | 'Delete') => ({
  'serverless.yml': `
service: seeded
provider:
  name: aws
  runtime: nodejs22.x
  region: ${region}
  stackParameters: [{ParameterKey: Password, ParameterValue: correct-horse}]
# A log group of the stack goes with the rollback, which takes the emulator no time.
functions: {seed: {handler: seed.run, disableLogs: true}}
resources:
  Parameters: {Password: {Type: String, NoEcho: true}}
  Resources:
    Rows:
      Type: Custom::Rows
      Properties: {ServiceToken: !GetAtt SeedLambdaFunction.Arn, Login: !Ref Password, FailsOn: ${failsOn}}
`,
  'seed.js': `
exports.run = async (event, context) => {
  console.log('connecting with ' + event.ResourceProperties.Login);
  console.error('table rows is not there');
  const { StackId, RequestId, LogicalResourceId } = event;
  const failed = event.RequestType === event.ResourceProperties.FailsOn;
  const Reason = 'See the details in CloudWatch Log Stream: ' + context.logStreamName;
  const body = { Status: failed ? 'FAILED' : 'SUCCESS', Reason, PhysicalResourceId: 'rows', StackId, RequestId, LogicalResourceId };
  await fetch(event.ResponseURL, { method: 'PUT', body: Buffer.from(JSON.stringify(body)) });
};
`,
});

type Change = (aws: Ports['aws']) => Ports['aws'];

/** A service whose custom resource fails when it is made, or deleted. */
async function service(failsOn: 'Create' | 'Delete') {
  const dir = await temporaryService(files(failsOn));
  const ports = terminalPorts({ AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: dir });
  const credentials = { ...makeInputs().credentials, accessKeyId: 'test', secretAccessKey: 'test' };
  const command = (name: 'deploy' | 'remove', change: Change = (aws) => aws) =>
    run(makeInputs({ command: name, credentials }), undefined, { ...ports, aws: change(ports.aws) });
  return { command, lines: ports.log.lines };
}

function expectQuoted(lines: readonly string[]): void {
  expect(lines.filter((line) => line.startsWith('error: Rows'))).toHaveLength(1);
  const at = lines.indexOf('Log of /aws/lambda/seeded-dev-seed:');
  const quoted = lines.slice(at + 1).filter((line) => line.startsWith('  '));
  expect(quoted).toContainEqual(expect.stringContaining('connecting with ***'));
  expect(quoted).toContainEqual(expect.stringContaining('table rows is not there'));
  expect(lines.join('\n')).not.toContain('correct-horse');
}

it('the log of a custom resource that failed is shown under the cause, without secrets', async () => {
  const { command, lines } = await service('Create');
  expect(await command('deploy')).toMatchObject({ failed: true });
  expectQuoted(lines);
});

it('so is the log of one that cannot be deleted', async () => {
  const { command, lines } = await service('Delete');
  expect(await command('deploy')).toMatchObject({ failed: false });
  expect(await command('remove')).toMatchObject({ failed: true });
  expectQuoted(lines);
});

it('a log that may not be read is one line, and the cause stays the cause', async () => {
  const { command, lines } = await service('Create');
  const denied = async () => {
    throw new UserError('AWS_ACCESS_DENIED', 'role/deploy may not use logs:FilterLogEvents');
  };
  const result = await command('deploy', (aws) => ({
    connect: (...args) => ({ ...aws.connect(...args), logs: { filterEvents: denied } }),
  }));
  expect(result.failed).toBe(true);
  expect(lines).toContain('  could not be read: role/deploy may not use logs:FilterLogEvents');
  const errors = lines.filter((line) => line.startsWith('error: '));
  expect(errors).toEqual([expect.stringMatching(/^error: Rows \(Custom::Rows\)/)]);
});
