// serverless-plugin-split-stacks on the emulator: nested templates are uploaded, planned, changed and found again.
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nestedStackFiles } from '../../src/cloudformation/nested-templates.ts';
import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { normalizeTemplate } from '../../src/plan/normalize-template.ts';
import { type AwsProxy, startAwsProxy } from './aws-proxy.ts';
import {
  type ChildOptions,
  type OurOutputs,
  ours as program,
  references,
  removeFoldersAfterAll,
  runNode,
  runOsls,
  runOurs,
  writeService,
} from './child-process.ts';
import { region, useMinistack } from './ministack.ts';

const ministack = useMinistack();
removeFoldersAfterAll();
// The plugin knows a new stack by the words of AWS.
let proxy: AwsProxy | undefined;
beforeAll(async () => {
  const amend = (text: string) => text.replace(/Stack \[([^\]]+)\] does not exist/, 'Stack with id $1 does not exist');
  proxy = await startAwsProxy(ministack.url, amend);
});
afterAll(() => proxy?.close());

const handler = (answer: string) => `exports.run = async () => ({ statusCode: 200, body: '${answer}' });\n`;

/** A service of two functions; the plugin itself is installed beside it. The emulator forgets attributes of unchanged nested resources. */
function service(splitStacks: string, api: 'http' | 'httpApi'): ChildOptions {
  const folder = writeService({
    'serverless.yml': `
service: split
provider: {name: aws, runtime: nodejs20.x, region: ${region}, environment: {TABLE: !Ref Table}}
package: {individually: true, patterns: ['!**']}
plugins: [serverless-plugin-split-stacks]
custom: {splitStacks: ${splitStacks}}
functions:
  hello: {handler: a.run, package: {patterns: [a.js]}, events: [{${api}: GET /hello}, {sqs: {arn: !GetAtt [Queue, Arn]}}]}
  other: {handler: b.run, package: {patterns: [b.js]}, events: [{${api}: GET /hello/other}]}
resources:
  Conditions: {Always: !Equals [a, a]}
  Resources:
    Queue: {Type: 'AWS::SQS::Queue'}
    Table:
      Type: AWS::DynamoDB::Table
      Properties:
        BillingMode: PAY_PER_REQUEST
        AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
        KeySchema: [{AttributeName: id, KeyType: HASH}]
    Alarm:
      Type: AWS::CloudWatch::Alarm
      Condition: Always
      Properties:
        AlarmName: split-alarm
        AlarmDescription: !Sub 'of \${Queue.QueueName} and \${AWS::Region}'
        Namespace: AWS/SQS
        MetricName: ApproximateNumberOfMessagesVisible
        Dimensions: [{Name: QueueName, Value: !GetAtt [Queue, QueueName]}]
        Statistic: Sum
        Period: 60
        EvaluationPeriods: 1
        Threshold: 1
        ComparisonOperator: GreaterThanThreshold
`,
    'a.js': handler('one'),
    'b.js': handler('other'),
    'map.js': "module.exports = { 'AWS::DynamoDB::Table': { destination: 'Tables' } };\n",
  });
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of ['serverless-plugin-split-stacks', 'osls']) {
    symlinkSync(path.join(references, name), path.join(folder, 'node_modules', name));
  }
  return { folder, awsUrl: proxy?.url ?? '' };
}

/** Logical IDs of the resources by stack, the root under an empty name; and the IDs of functions and queue. */
async function deployed(): Promise<{ stacks: Record<string, readonly string[]>; physical: readonly string[] }> {
  const { cloudFormation } = ministack.connect();
  const root = await cloudFormation.listResources('split-dev');
  const ids = nestedStackFiles((await cloudFormation.getTemplate('split-dev')) as unknown as JsonObject);
  const nested = root.filter(({ logicalId }) => ids.has(logicalId));
  const lists = await Promise.all(
    nested.map(async ({ logicalId, physicalId = '' }) => ({
      logicalId,
      resources: await cloudFormation.listResources(physicalId),
    })),
  );
  const idsOf = (resources: readonly { readonly logicalId: string }[]) =>
    resources.map(({ logicalId }) => logicalId.replace(/(Version|Deployment)[0-9A-Za-z]{10,}$/, '$1')).sort();
  const all = [...root, ...lists.flatMap(({ resources }) => resources)];
  return {
    stacks: Object.fromEntries([['', idsOf(root)], ...lists.map((one) => [one.logicalId, idsOf(one.resources)])]),
    physical: all
      .filter(({ type }) => !/Version|Stack|ApiGateway::Deployment/.test(type))
      .map(({ physicalId = '' }) => physicalId)
      .sort(),
  };
}

const edit = ({ folder }: ChildOptions, file: string, from: string, to: string) => {
  const source = path.join(folder, file);
  writeFileSync(source, readFileSync(source, 'utf8').replace(from, to));
};

/** Templates of a package folder, in one spelling, without what depends on the time. */
function templatesIn(folder: string): Readonly<Record<string, Json>> {
  const files = readdirSync(folder).filter((name) => /(?:nested-stack(?:-\d)?|update-stack)\.json$/.test(name));
  return Object.fromEntries(
    files.map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8').replace(/\/\d{13}-[\dT:.-]+Z\b/g, '/#');
      const masked = text
        .replace(/(ApiGatewayDeployment|LambdaVersion)[0-9A-Za-z]{10,}/g, '$1#')
        .replace(/("CodeSha256": *)"[^"]+"/g, '$1"#"');
      return [name, normalizeTemplate(JSON.parse(masked))];
    }),
  );
}

describe('a service with nested stacks', () => {
  it.each([
    '{}',
    '{perFunction: true, perType: false}',
    '{perFunction: true, stackConcurrency: 1}',
    '{perType: false, perGroupFunction: true, nestedStackCount: 3}',
  ])('has the templates that the plugin makes: %s', async (splitStacks) => {
    const child = service(splitStacks, 'http');
    await runOsls('package', child);
    const built = path.join(child.folder, '.serverless');
    const theirs = templatesIn(built);
    rmSync(built, { recursive: true });
    await runOurs('package', child);
    const ours = templatesIn(built);
    expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
    for (const [name, template] of Object.entries(ours)) {
      expect(JSON.parse(canonicalJson(template)), name).toEqual(JSON.parse(canonicalJson(theirs[name])));
    }
  });

  it('is deployed a stack per function, found unchanged, and removed', async () => {
    const child = service('{perFunction: true}', 'httpApi');
    await runOurs('deploy', child);
    const { stacks } = await deployed();
    expect(Object.keys(stacks).sort()).toEqual([
      '',
      'AlarmsNestedStack',
      'HelloNestedStack',
      'OtherNestedStack',
      'PoliciesNestedStack',
    ]);
    expect(stacks['OtherNestedStack']).toContain('OtherLambdaFunction');
    expect(await runOurs('deploy', child)).toMatchObject({ changed: false, plan: { kind: 'nothing', changes: [] } });
    await runOurs('remove', child);
    expect(await ministack.connect().cloudFormation.describeStack('split-dev')).toBeUndefined();
  });

  it('has changes inside of nested stacks planned and deployed', async () => {
    const child = service('{}', 'httpApi');
    await runOurs('deploy', child);
    const first = await deployed();
    edit(child, 'a.js', 'one', 'two');
    edit(child, 'serverless.yml', 'Threshold: 1', 'Threshold: 2');
    const touched = (plan: OurOutputs['plan']) =>
      plan.changes.map(({ logicalId, action }) => `${action} ${logicalId.replace(/(Version).*/, '$1')}`);
    const expected = [
      'update HelloLambdaFunction',
      'add HelloLambdaVersion',
      'update Alarm',
      'delete HelloLambdaVersion',
    ];
    // What refers to the function may change with it.
    expect(touched((await runOurs('plan', child)).plan)).toEqual(expect.arrayContaining(expected));
    expect(touched((await runOurs('deploy', child)).plan)).toEqual(expected);
    expect(await deployed()).toEqual(first);
    expect(await runOurs('deploy', child)).toMatchObject({ changed: false });
    const { lambda } = ministack.connect();
    const changed = (await lambda.getFunction('split-dev-hello'))?.codeSha256;
    const back = await runNode([program, 'rollback', '--timestamp', 'previous'], child);
    expect(back.code, back.stderr).toBe(0);
    expect((await lambda.getFunction('split-dev-hello'))?.codeSha256).not.toBe(changed);
    expect(await deployed()).toEqual(first);
  });

  it('that the plugin has split carries on: nothing to do, then a change, and all stays in its stack', async () => {
    const child = service('{}', 'httpApi');
    await runOsls('deploy', child);
    const theirs = await deployed();
    expect(await runOurs('deploy', child)).toMatchObject({ changed: false, plan: { kind: 'nothing', changes: [] } });
    edit(child, 'serverless.yml', '{splitStacks: {}}', '{splitStacks: {perFunction: true}}');
    edit(child, 'serverless.yml', 'Threshold: 1', 'Threshold: 2');
    const { plan } = await runOurs('deploy', child);
    expect(plan.changes.map(({ logicalId, action }) => [logicalId, action])).toEqual([['Alarm', 'update']]);
    expect(await deployed()).toEqual(theirs);
    expect(isJsonObject(await ministack.connect().cloudFormation.getTemplate('split-dev'))).toBe(true);
  });

  it('may have more resources than one template takes', async () => {
    const child = service('{}', 'httpApi');
    const alarms = Array.from({ length: 500 }, (_, index) => {
      const numbers = 'Period: 60, EvaluationPeriods: 1, Threshold: 1';
      const what = `Namespace: A, MetricName: N${index}, Statistic: Sum, ComparisonOperator: GreaterThanThreshold`;
      return `    Extra${index}: {Type: 'AWS::CloudWatch::Alarm', Properties: {AlarmName: extra-${index}, ${what}, ${numbers}}}`;
    });
    edit(child, 'serverless.yml', '    Queue: {', `${alarms.join('\n')}\n    Queue: {`);
    await runOurs('deploy', child);
    const { stacks } = await deployed();
    expect(stacks['AlarmsNestedStack']).toHaveLength(500);
    expect(stacks['AlarmsNestedStack2']).toHaveLength(1);
    expect(await runOurs('deploy', child)).toMatchObject({ changed: false });
  });

  it('has the stage of a nested REST API set up', async () => {
    const child = service('{}', 'http');
    edit(child, 'serverless.yml', 'provider: {', 'provider: {tracing: {apiGateway: true}, ');
    await runOurs('deploy', child);
    const { cloudFormation, restApiStages } = ministack.connect();
    const resources = await cloudFormation.listResourcesWithin('split-dev');
    const api = resources.find(({ logicalId }) => logicalId === 'ApiGatewayRestApi')?.physicalId ?? '';
    expect(await restApiStages.getStage(api, 'dev')).toMatchObject({ tracingEnabled: true });
    expect(await runOurs('deploy', child)).toMatchObject({ changed: false });
  });

  it('is split by the plugin in the framework where code says how, and deployed by us', async () => {
    const child = service('{custom: map.js}', 'httpApi');
    await runOurs('deploy', child);
    const first = await deployed();
    expect(first.stacks['TablesNestedStack']).toEqual(['Table']);
    expect(Object.keys(first.stacks)).toContain('AlarmsNestedStack');
    expect(await runOurs('deploy', child)).toMatchObject({ changed: false, plan: { kind: 'nothing', changes: [] } });
    edit(child, 'serverless.yml', 'Threshold: 1', 'Threshold: 2');
    const { plan } = await runOurs('deploy', child);
    expect(plan.changes.map(({ logicalId, action }) => [logicalId, action])).toEqual([['Alarm', 'update']]);
    expect(await deployed()).toEqual(first);
  });
});
