import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../package/memory-zip.ts';
import {
  type ChildOptions,
  packageWithServerless3,
  removeFoldersAfterAll,
  runOsls,
  runOurs,
  writeService,
} from './child-process.ts';
import { deployPackaged } from './deploy-packaged.ts';
import { region, useMinistack } from './ministack.ts';
import { type StackPicture, takePicture } from './stack-picture.ts';

const ministack = useMinistack({ keep: true });
removeFoldersAfterAll();

const example = path.resolve(import.meta.dirname, '../../examples/python-hello');
const readExample = (name: string) => readFileSync(path.join(example, name), 'utf8');
// The reference cannot run the plugin of the example, so neither of the two gets its requirements.
const withoutPlugin = readExample('serverless.yml').replace(/^(?:plugins|custom):\n(?: .*\n)+/gm, '');

const pythonHello = {
  'serverless.yml': withoutPlugin,
  'handler.py': readExample('handler.py'),
  Pipfile: readExample('Pipfile'),
  'Pipfile.lock': readExample('Pipfile.lock'),
};

const handler = (answer: string) => `exports.run = async () => ({ statusCode: 200, body: '${answer}' });\n`;

const orders = {
  'serverless.yml': `
service: orders
provider: {name: aws, runtime: nodejs20.x, region: ${region}, tags: {team: shop}, stackTags: {cost: low}}
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
provider:
  name: aws
  runtime: nodejs20.x
  region: ${region}
  apiGateway:
    apiKeys: [first, second]
    usagePlan: {quota: {limit: 5000, period: MONTH}, throttle: {burstLimit: 20, rateLimit: 10}}
layers:
  tools: {path: tools, description: Tools of the shop, compatibleRuntimes: [nodejs20.x]}
  kept: {path: kept, retain: true, allowedAccounts: ['*']}
functions:
  hello:
    handler: a.run
    layers: [!Ref ToolsLambdaLayer]
    events: [{http: {path: hello, method: get, private: true}}]
  other: {handler: b.run, package: {individually: true, patterns: ['!**', b.js]}}
`,
  'a.js': handler('one'),
  'b.js': handler('other'),
  'tools/nodejs/tool.js': 'module.exports = 1;\n',
  'kept/nodejs/kept.js': 'module.exports = 2;\n',
};

interface Migration {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  readonly stackName: string;
  readonly functionName: string;
  readonly stackTags?: Readonly<Record<string, string>>;
  /** File of the function that gets one line changed: before and after. */
  readonly edit: readonly [file: string, from: string, to: string];
  readonly changed: string;
}

const migrations: readonly Migration[] = [
  {
    what: 'the Python hello service',
    files: pythonHello,
    stackName: 'hello-service-dev',
    functionName: 'hello-service-dev-hello',
    edit: ['handler.py', 'def hello(', 'added = 1\n\n\ndef hello('],
    changed: 'HelloLambdaFunction',
  },
  {
    what: 'an HTTP API, a queue, a table and a zip per function',
    files: orders,
    stackName: 'orders-dev',
    functionName: 'orders-dev-api',
    stackTags: { cost: 'low' },
    edit: ['a.js', 'one', 'two'],
    changed: 'ApiLambdaFunction',
  },
  {
    what: 'layers and a REST API with keys and a usage plan',
    files: layered,
    stackName: 'layered-dev',
    functionName: 'layered-dev-hello',
    edit: ['a.js', 'one', 'two'],
    changed: 'HelloLambdaFunction',
  },
];

/** Our first deploy finds nothing to do; after one line of code changed, the next one changes that function only. */
async function expectCarriesOn(
  { stackName, functionName, edit: [file, from, to], changed }: Migration,
  child: ChildOptions,
  theirs: StackPicture,
): Promise<void> {
  const aws = ministack.connect();
  const changeSets = await aws.cloudFormation.listChangeSets(stackName);
  const first = await runOurs('deploy', child);
  expect(first).toMatchObject({ changed: false, plan: { kind: 'nothing', changes: [] } });
  expect(await takePicture(aws, stackName)).toEqual(theirs);
  expect(await aws.cloudFormation.listChangeSets(stackName)).toEqual(changeSets);

  const source = path.join(child.folder, file);
  writeFileSync(source, readFileSync(source, 'utf8').replace(from, to));
  const before = await aws.lambda.getFunction(functionName);
  const second = await runOurs('deploy', child);
  expect(second.changed).toBe(true);
  const touched = second.plan.changes.filter(({ type }) => type !== 'AWS::Lambda::Version');
  expect(touched.map(({ logicalId, action }) => [logicalId, action])).toEqual([[changed, 'update']]);
  expect((await takePicture(aws, stackName)).physicalIds).toEqual(theirs.physicalIds);
  const after = await aws.lambda.getFunction(functionName);
  expect(after?.codeSha256).not.toBe(before?.codeSha256);
}

// Side by side: the reference sleeps most of its time, and each service has a stack of its own.
describe.concurrent('a stack that osls deployed', () => {
  it.each(migrations)(
    'with $what carries on: nothing to do, then one function, then osls, then ours again',
    async (migration) => {
      const { files, stackName } = migration;
      const folder = writeService(files);
      const aws = ministack.connect();
      const child = { folder, awsUrl: ministack.url() };
      await runOsls('deploy', child);
      const theirs = await takePicture(aws, stackName);
      await expectCarriesOn(migration, child, theirs);

      expect(await runOurs('deploy', child)).toMatchObject({ changed: false, plan: { changes: [] } });
      await runOsls('deploy', child);
      expect((await takePicture(aws, stackName)).physicalIds).toEqual(theirs.physicalIds);
      const last = await runOurs('deploy', child);
      expect(last.plan.changes).toEqual([]);
      expect(last.changed).toBe(false);
    },
    300_000,
  );
});

describe.concurrent('a stack that serverless 3 deployed', () => {
  // With layers version 3 asks CloudFormation while it packages, and finds no other address than the real one.
  it.each(migrations.filter(({ files }) => !files['serverless.yml']?.includes('\nlayers:')))(
    'with $what carries on: nothing to do, then one function',
    async (migration) => {
      const { stackName } = migration;
      const text = `frameworkVersion: '3'\n${migration.files['serverless.yml']?.replace(/^(service: )/m, '$1old-')}`;
      const folder = writeService({ ...migration.files, 'serverless.yml': text });
      const child = { folder, awsUrl: ministack.url() };
      const outDir = `${folder}-home`;
      await packageWithServerless3(outDir, child);
      const old = { ...migration, stackName: `old-${stackName}`, functionName: `old-${migration.functionName}` };
      await deployPackaged(ministack.connect(), { stackName: old.stackName, outDir, tags: old.stackTags ?? {} });
      await expectCarriesOn(old, child, await takePicture(ministack.connect(), old.stackName));
    },
    120_000,
  );

  it('with a custom resource keeps the handler that is deployed', async () => {
    const logged = withoutPlugin.replace('service: ', 'service: logged-');
    const text = `frameworkVersion: '3'\n${logged.replace('\n  stage: dev', '\n  stage: dev\n  logs: {restApi: true}')}`;
    const folder = writeService({ ...pythonHello, 'serverless.yml': text });
    const child = { folder, awsUrl: ministack.url() };
    const outDir = `${folder}-home`;
    await packageWithServerless3(outDir, child);
    // The framework's own handler needs the SDK of Lambda's runtime, which the emulator does not have.
    const stub = await zipOf([{ name: 'api-gateway-cloud-watch-role/handler.js', content: Buffer.from(stubHandler) }]);
    writeFileSync(path.join(outDir, 'custom-resources.zip'), stub);
    const stackName = 'logged-hello-service-dev';
    await deployPackaged(ministack.connect(), { stackName, outDir, tags: {} });
    const first = await runOurs('deploy', child);
    expect(first.plan.changes).toEqual([]);
  }, 120_000);
});

const stubHandler = `exports.handler = async ({ ResponseURL, StackId, RequestId, LogicalResourceId }) => {
  const answer = { Status: 'SUCCESS', PhysicalResourceId: 'stub', StackId, RequestId, LogicalResourceId };
  await fetch(ResponseURL, { method: 'PUT', body: JSON.stringify(answer) });
};
`;
