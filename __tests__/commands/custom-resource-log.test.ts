import { expect, it } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import type { Ports } from '../../src/ports.ts';
import { run } from '../../src/run.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack();

const files = {
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
      Properties: {ServiceToken: !GetAtt SeedLambdaFunction.Arn, Login: !Ref Password}
`,
  'seed.js': `
exports.run = async (event, context) => {
  console.log('connecting with ' + event.ResourceProperties.Login);
  console.error('table rows is not there');
  const { StackId, RequestId, LogicalResourceId } = event;
  const failed = event.RequestType === 'Create';
  const Reason = 'See the details in CloudWatch Log Stream: ' + context.logStreamName;
  const body = { Status: failed ? 'FAILED' : 'SUCCESS', Reason, PhysicalResourceId: 'rows', StackId, RequestId, LogicalResourceId };
  await fetch(event.ResponseURL, { method: 'PUT', body: Buffer.from(JSON.stringify(body)) });
};
`,
};

async function deploy(changeAws: (ports: Ports) => Ports['aws'] = ({ aws }) => aws) {
  const dir = await temporaryService(files);
  const ports = terminalPorts({ AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: dir });
  const credentials = { ...makeInputs().credentials, accessKeyId: 'test', secretAccessKey: 'test' };
  const result = await run(makeInputs({ command: 'deploy', credentials }), undefined, {
    ...ports,
    aws: changeAws(ports),
  });
  return { result, lines: ports.log.lines };
}

it('the log of a custom resource that failed is shown under the cause, without secrets', async () => {
  const { result, lines } = await deploy();
  expect(result.failed).toBe(true);
  expect(lines.filter((line) => line.startsWith('error: Rows'))).toHaveLength(1);
  const at = lines.indexOf('Log of /aws/lambda/seeded-dev-seed:');
  expect(
    lines
      .slice(at + 1)
      .filter((line) => line.startsWith('  '))
      .map((line) => line.replace(/^.*\t/, '')),
  ).toEqual(
    expect.arrayContaining([
      expect.stringContaining('connecting with ***'),
      expect.stringContaining('table rows is not there'),
    ]),
  );
  expect(lines.join('\n')).not.toContain('correct-horse');
});

it('a log that may not be read is one line, and the cause stays the cause', async () => {
  const { result, lines } = await deploy(({ aws }) => ({
    connect: (...args) => ({
      ...aws.connect(...args),
      logs: {
        filterEvents: async () => {
          throw new UserError('AWS_ACCESS_DENIED', 'role/deploy may not use logs:FilterLogEvents');
        },
      },
    }),
  }));
  expect(result.failed).toBe(true);
  expect(lines).toContain('  could not be read: role/deploy may not use logs:FilterLogEvents');
  expect(lines.filter((line) => line.startsWith('error: '))).toEqual([
    expect.stringMatching(/^error: Rows \(Custom::Rows\)/),
  ]);
});
