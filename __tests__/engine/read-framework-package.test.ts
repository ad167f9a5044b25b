import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Base64 } from '../../src/core/digest.ts';
import { readFrameworkPackage } from '../../src/engine/read-framework-package.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { zipOf } from '../package/memory-zip.ts';
import { temporaryFolder } from './programs.ts';

const workspace = createWorkspace();
const directory = 'serverless/shop/dev/1-1970';
const fn = (file: string, folder = directory) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: 'x',
    Code: { S3Bucket: { Ref: 'ServerlessDeploymentBucket' }, S3Key: `${folder}/${file}` },
  },
});
const layer = (file: string, folder = directory) => ({
  Type: 'AWS::Lambda::LayerVersion',
  Properties: { Content: { S3Bucket: { Ref: 'ServerlessDeploymentBucket' }, S3Key: `${folder}/${file}` } },
});

interface Written {
  readonly resources: Readonly<Record<string, unknown>>;
  readonly service?: unknown;
  readonly create?: unknown;
}

/** A package folder as the framework leaves it, with a zip of each name in it. */
async function packageOf({ resources, service = {}, create }: Written, zips: readonly string[]) {
  const state = { service, package: { artifactDirectoryName: directory } };
  const folder = temporaryFolder({
    'out/cloudformation-template-update-stack.json': JSON.stringify({ Resources: resources }),
    'out/serverless-state.json': JSON.stringify(state),
    ...(create ? { 'out/cloudformation-template-create-stack.json': JSON.stringify({ Resources: create }) } : {}),
  });
  for (const name of zips) {
    writeFileSync(path.join(folder, name), await zipOf([{ name: 'a.js', content: Buffer.from(name) }]));
  }
  return readFrameworkPackage(path.join(folder, 'out'), folder, workspace);
}

describe('the package of the framework', () => {
  it('has a zip for each function and layer, measured', async () => {
    const { manifest, places } = await packageOf(
      {
        resources: {
          HelloLambdaFunction: fn('shop.zip'),
          OtherLambdaFunction: fn('shop.zip'),
          ToolsLambdaLayer: layer('tools.zip'),
        },
        service: { functions: { hello: {}, other: {} }, layers: { tools: {} } },
      },
      ['out/shop.zip', 'out/tools.zip'],
    );
    const zip = await zipOf([{ name: 'a.js', content: Buffer.from('out/shop.zip') }]);
    expect(manifest.functions['hello']).toMatchObject({
      fileName: 'shop.zip',
      bytes: zip.length,
      sha256: sha256Base64(zip),
      unzippedBytes: 'out/shop.zip'.length,
    });
    expect(manifest.functions['other']).toBe(manifest.functions['hello']);
    expect(Object.keys(manifest.layers)).toEqual(['tools']);
    expect(places.map(({ kind, key, logicalId }) => [kind, key, logicalId])).toEqual([
      ['functions', 'hello', 'HelloLambdaFunction'],
      ['functions', 'other', 'OtherLambdaFunction'],
      ['layers', 'tools', 'ToolsLambdaLayer'],
    ]);
  });

  it.each([
    ['a layer that is kept for good', { [`ToolsLambdaLayer${'0a'.repeat(20)}`]: layer('tools.zip') }, ['tools']],
    [
      'a layer that osls found deployed',
      { ToolsLambdaLayer: layer('tools.zip', 'serverless/shop/dev/0-old') },
      ['tools'],
    ],
    ['code of a plugin', { PluginCode: fn('tools.zip') }, ['PluginCode']],
    ['code that lies elsewhere', { Foreign: fn('x.zip', 'releases') }, []],
    [
      'handlers of custom resources',
      { CustomDashresourceDashexistingDashs3LambdaFunction: fn('custom-resources.zip') },
      [],
    ],
  ])('knows %s', async (_, resources, expected) => {
    const { manifest } = await packageOf({ resources, service: { layers: { tools: {} } } }, ['out/tools.zip']);
    expect([manifest.functions, Object.keys(manifest.layers)]).toEqual([{}, expected]);
  });

  it('says when it needs the handlers of custom resources', async () => {
    const id = 'CustomDashresourceDashexistingDashs3LambdaFunction';
    const { needsCustomResources } = await packageOf({ resources: { [id]: fn('custom-resources.zip') } }, []);
    expect(needsCustomResources).toBe(true);
  });

  it('finds a zip that was ready before where `package.artifact` says', async () => {
    const service = { functions: { hello: { package: { artifact: 'ready.zip' } } } };
    const { manifest } = await packageOf({ resources: { HelloLambdaFunction: fn('ready.zip') }, service }, [
      'ready.zip',
    ]);
    expect(path.basename(path.dirname(manifest.functions['hello']?.path ?? ''))).toMatch(/^engine-/);
  });

  it('has what a plugin split off in its template, and knows where it lies', async () => {
    const file = 'cloudformation-template-Alarms-nested-stack.json';
    const parameters = { TopicParameter: { Ref: 'Topic' } };
    const url = { 'Fn::Join': ['/', ['https://s3.amazonaws.com', 'bucket', directory, file]] };
    const stack = { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: parameters, TemplateURL: url } };
    const alarm = { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmActions: [{ Ref: 'TopicParameter' }] } };
    const nested = { Parameters: { TopicParameter: { Type: 'String' } }, Resources: { Alarm: alarm } };
    const folder = temporaryFolder({
      'cloudformation-template-update-stack.json': JSON.stringify({
        Resources: { Topic: { Type: 'AWS::SNS::Topic' }, AlarmsNestedStack: { ...stack, DependsOn: ['Topic'] } },
      }),
      [file]: JSON.stringify(nested),
      'serverless-state.json': JSON.stringify({ package: { artifactDirectoryName: directory } }),
    });
    const { template, split } = await readFrameworkPackage(folder, folder, workspace);
    expect(template.Resources).toEqual({
      Topic: { Type: 'AWS::SNS::Topic' },
      Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmActions: [{ Ref: 'Topic' }] } },
    });
    expect(split).toMatchObject({ nestedIn: { Alarm: 'AlarmsNestedStack' }, waits: { AlarmsNestedStack: ['Topic'] } });
  });

  it('has a template for the bucket only if the stack has a bucket', async () => {
    const create = { ServerlessDeploymentBucket: { Type: 'AWS::S3::Bucket' } };
    expect((await packageOf({ resources: {}, create }, [])).createTemplate?.Resources).toEqual(create);
    expect((await packageOf({ resources: {}, create: {} }, [])).createTemplate).toBeUndefined();
  });

  it.each([
    [
      'without the zip of a function',
      {
        'cloudformation-template-update-stack.json': JSON.stringify({
          Resources: { HelloLambdaFunction: fn('gone.zip') },
        }),
        'serverless-state.json': JSON.stringify({
          service: { functions: { hello: {} } },
          package: { artifactDirectoryName: directory },
        }),
      },
      /gone\.zip/,
    ],
    ['without a state', { 'cloudformation-template-update-stack.json': '{"Resources": {}}' }, /serverless-state\.json/],
    ['without a template', {}, /cloudformation-template-update-stack\.json/],
  ])('%s cannot be deployed', async (_, files, message) => {
    const folder = temporaryFolder(files);
    const work = readFrameworkPackage(folder, folder, workspace);
    await expect(work).rejects.toMatchObject({ code: 'PLUGIN_ENGINE_OUTPUT', message: expect.stringMatching(message) });
  });
});
