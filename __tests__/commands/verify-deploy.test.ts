import { expect, it } from 'vitest';
import { run } from '../../src/run.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack();
const health = 'https://shop.example/health';

/** Deploys a service whose endpoint answers with this status. */
async function deploy(handler: string, status: number) {
  const folder = await temporaryService({
    'serverless.yml': `service: shop
provider: { name: aws, runtime: nodejs22.x, region: ${region} }
functions:
  hello: { handler: handler.hello, events: [{ http: GET /hello }] }
`,
    'handler.js': handler,
  });
  const ports = {
    ...terminalPorts({ AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: folder }),
    http: { get: async () => ({ status, headers: {}, body: new Uint8Array() }) },
  };
  const credentials = { ...makeInputs().credentials, accessKeyId: 'test', secretAccessKey: 'test' };
  const verify = { verify: [health], verifyTimeoutSeconds: 0, onVerifyFailure: 'rollback' } as const;
  const { failed } = await run(makeInputs({ command: 'deploy', credentials, ...verify }), undefined, ports);
  const { lines, problems } = ports.log;
  return { failed, lines, problems };
}

it('says which endpoint fails after a deploy, and goes back where that is wanted', async () => {
  expect(await deploy('exports.hello = async () => 1;\n', 200)).toMatchObject({ failed: false, problems: [] });
  const second = await deploy('exports.hello = async () => 2;\n', 503);
  expect(second.failed).toBe(true);
  expect(second.problems).toEqual([
    {
      severity: 'error',
      code: 'DEPLOY_VERIFY_FAILED',
      message: `Deployed, but after 0 s still failing: ${health} (503).`,
      remedy: 'Look at the logs of its function: `serverless-deploy logs --function NAME`.',
      at: undefined,
    },
  ]);
  expect(second.lines).toContain('Went back to the deployment before: deployed.');
  const invoked = await ministack.connect().lambda.invoke('shop-dev-hello', '{}', { async: false, tail: false });
  expect(invoked.payload).toBe('1');
});
