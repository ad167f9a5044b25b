import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import { readArguments } from '../../src/inputs/read-arguments.ts';
import { run } from '../../src/run.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack({ keep: true });

const provider = `provider: { name: aws, runtime: nodejs22.x, region: ${region} }`;
const files = {
  'shop/serverless.yml': `service: shop
${provider}
functions:
  hello: { handler: handler.hello }
  order: { handler: handler.order }
`,
  'shop/handler.js': 'exports.hello = exports.order = async () => ({});\n',
  'tables/serverless.yml': `service: tables
${provider}
resources: { Resources: { Orders: { Type: 'AWS::SQS::Queue' } } }
`,
};

/** What stops a command at a terminal, in a folder with two services. */
async function refused(line: string) {
  const folder = await temporaryService(files);
  const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  const ports = terminalPorts({ ...keys, AWS_ENDPOINT_URL: ministack.url() });
  const inputs = readArguments(line.split(' '), {});
  const servicePaths = inputs.servicePaths.map((name) => path.join(folder, name));
  const result = await run({ ...inputs, servicePaths }, undefined, ports).catch((error: unknown) => error);
  const told = result instanceof UserError ? [result] : ports.log.problems;
  return told.map(({ code, message, remedy }) => ({ code, message, remedy }));
}

describe('a command is refused', () => {
  it.each([
    [
      'for several services at once',
      'info --service-path shop --service-path tables',
      {
        code: 'INPUTS_ONE_SERVICE',
        message: '`info` works on one service; `service-path` names several.',
        remedy: 'Name one folder in `service-path`.',
      },
    ],
    [
      'for a stack that is not there',
      'info --service-path shop',
      {
        code: 'STACK_NOT_DEPLOYED',
        message: `There is no stack shop-dev in ${region}.`,
        remedy: 'Check stage, region and account, or deploy first.',
      },
    ],
    [
      'for one of several functions without its name',
      'invoke --service-path shop',
      {
        code: 'FUNCTION_UNKNOWN',
        message: 'Which function? The service has several.',
        remedy: 'Name one with `--function`: hello, order.',
      },
    ],
    [
      'for a function with a typing mistake',
      'logs --service-path shop --function odrer',
      {
        code: 'FUNCTION_UNKNOWN',
        message: 'There is no function `odrer` in this service; did you mean `order`?',
        remedy: 'Name one with `--function`: hello, order.',
      },
    ],
    [
      'for a function of a service without any',
      'invoke --service-path tables',
      {
        code: 'FUNCTION_UNKNOWN',
        message: 'The service has no functions.',
        remedy: 'Add one under `functions`, or name another service in `service-path`.',
      },
    ],
    [
      'with a file that is not there',
      'invoke --service-path shop --function hello --path event.json',
      {
        code: 'INVOKE_PAYLOAD_MISSING',
        message: '`--path` names `event.json`, which does not exist.',
        remedy: 'Give a path from the folder of the service.',
      },
    ],
    [
      'with a time that is none',
      'logs --service-path shop --function hello --startTime noon',
      {
        code: 'LOGS_START_TIME',
        message: '`--startTime` is `noon`, which is no time.',
        remedy: 'Write `30s`, `5m`, `2h`, `1d`, or a date such as 2026-01-31T12:00:00Z.',
      },
    ],
    [
      'outside of GitHub, whose pull requests it has to know',
      'sweep',
      {
        code: 'SWEEP_NEEDS_GITHUB',
        message: 'A sweep has to ask GitHub which pull requests are open.',
        remedy: 'Run `sweep` in a workflow, with `github-token`.',
      },
    ],
  ])('%s', async (_what, line, told) => {
    expect(await refused(line)).toEqual([told]);
  });
});

describe('a deploy is refused before anything is made', () => {
  it.each([
    [
      'with credentials of another account',
      '--allowed-account-ids 111122223333',
      {
        code: 'AWS_ACCOUNT_NOT_ALLOWED',
        message: 'The credentials belong to account 000000000000, which `allowed-account-ids` does not name.',
        remedy: 'Use credentials of an account that `allowed-account-ids` names, or add this account to it.',
      },
    ],
    [
      'when its plan is not the one that was approved',
      `--expect-plan ${'0'.repeat(64)}`,
      {
        code: 'PLAN_CHANGED',
        message: expect.stringMatching(/^The plan has the digest [0-9a-f]{64}; approved was 0{64}\.$/),
        remedy: 'Run `plan` again, look at it, and pass its digest as `expect-plan`.',
      },
    ],
  ])('%s', async (_what, flags, told) => {
    expect(await refused(`deploy --service-path shop ${flags}`)).toEqual([told]);
    expect(await ministack.connect().cloudFormation.describeStack('shop-dev')).toBeUndefined();
  });
});
