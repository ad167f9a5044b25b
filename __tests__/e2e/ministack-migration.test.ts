import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { useMinistack } from './ministack.ts';

const ministack = useMinistack();
const root = path.resolve(import.meta.dirname, '../..');
const osls = path.join(root, '__tests__/parity/references/node_modules/.bin/osls');
const main = path.join(root, 'src/main.ts');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Starts a program in a service folder with the emulator as AWS; returns what it wrote to stdout. */
async function runNode(folder: string, args: readonly string[]): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    AWS_ENDPOINT_URL: ministack.url(),
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    SLS_TELEMETRY_DISABLED: '1',
    SLS_NOTIFICATIONS_MODE: 'off',
  };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, env, maxBuffer: 1 << 26 });
  return stdout;
}

interface Result {
  readonly changed: boolean;
  readonly plan: { readonly changes: readonly { logicalId: string; type: string; action: string }[] };
}

async function deployOurs(folder: string): Promise<Result> {
  return JSON.parse(await runNode(folder, [main, 'deploy', '--json'])) as Result;
}

const handler = (answer: string) => `exports.run = async () => ({ statusCode: 200, body: '${answer}' });\n`;

function writeService(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'migration-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const hello = {
  'serverless.yml': `
service: hello-service
provider: {name: aws, runtime: nodejs20.x, region: ap-northeast-2, apiGateway: {apiKeys: [first]}}
functions:
  hello: {handler: a.run, events: [{http: {path: hello, method: get, private: true}}]}
`,
  'a.js': handler('one'),
};

const queues = {
  'serverless.yml': `
service: queues
provider: {name: aws, runtime: nodejs20.x, region: ap-northeast-2}
package: {individually: true, patterns: ['!**']}
functions:
  api: {handler: a.run, package: {patterns: [a.js]}, events: [{httpApi: 'GET /orders'}]}
  worker: {handler: b.run, package: {patterns: [b.js]}, events: [{sqs: {arn: !GetAtt [Queue, Arn]}}]}
resources:
  Resources:
    Queue: {Type: 'AWS::SQS::Queue'}
    Orders:
      Type: AWS::DynamoDB::Table
      Properties:
        BillingMode: PAY_PER_REQUEST
        AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
        KeySchema: [{AttributeName: id, KeyType: HASH}]
`,
  'a.js': handler('one'),
  'b.js': handler('worker'),
};

const layered = {
  'serverless.yml': `
service: layered
provider: {name: aws, runtime: nodejs20.x, region: ap-northeast-2}
layers:
  tools: {path: tools}
functions:
  hello: {handler: a.run, layers: [!Ref ToolsLambdaLayer]}
`,
  'a.js': handler('one'),
  'tools/nodejs/tool.js': 'module.exports = 1;\n',
};

describe('a stack that osls deployed', () => {
  it.each([
    ['with a REST API and an API key', hello, 'HelloLambdaFunction'],
    ['with an HTTP API, a queue, a table and a zip per function', queues, 'ApiLambdaFunction'],
    ['with a layer', layered, 'HelloLambdaFunction'],
  ])(
    '%s carries on: nothing to do, then one function, then osls again',
    async (_, files, changedFunction) => {
      const folder = writeService(files);
      await runNode(folder, [osls, 'deploy']);
      const first = await deployOurs(folder);
      expect(first.plan.changes).toEqual([]);
      expect(first.changed).toBe(false);

      writeFileSync(path.join(folder, 'a.js'), handler('two'));
      const second = await deployOurs(folder);
      expect(second.changed).toBe(true);
      const touched = second.plan.changes.filter(({ type }) => type !== 'AWS::Lambda::Version');
      expect(touched.map(({ logicalId, action }) => [logicalId, action])).toEqual([[changedFunction, 'update']]);

      const third = await deployOurs(folder);
      expect(third.changed).toBe(false);
      await runNode(folder, [osls, 'deploy']);
    },
    300_000,
  );
});
