import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { FrameworkPackage } from '../../src/engine/framework-package.ts';
import { frameworkSources } from '../../src/engine/framework-sources.ts';
import { placeArtifacts } from '../../src/engine/place-artifacts.ts';
import { withAdditions } from '../../src/engine/with-additions.ts';
import type { LocatedArtifact } from '../../src/package/artifact-manifest.ts';
import { functionModel, providerModel, serviceModel } from '../builders/compile-context.ts';

const theirs = 'serverless/shop/dev/1-theirs';
const ours = 'serverless/shop/dev/2-ours';
const code = (s3Key: string) => ({ Type: 'AWS::Lambda::Function', Properties: { Code: { S3Key: s3Key } } });
const located = (s3Key: string): LocatedArtifact => ({
  fileName: 'shop.zip',
  path: '/out/shop.zip',
  bytes: 1,
  unzippedBytes: 1,
  sha256: 'sha=',
  contentDigest: 'digest',
  s3Key,
  deployed: false,
});

function packaged(template: Partial<Template>, given: Partial<FrameworkPackage> = {}): FrameworkPackage {
  const places = ['hello', 'other'].map((key) => ({
    kind: 'functions' as const,
    key,
    logicalId: key === 'hello' ? 'HelloLambdaFunction' : 'OtherLambdaFunction',
    s3Key: `${theirs}/shop.zip`,
  }));
  return {
    template: { AWSTemplateFormatVersion: '2010-09-09', Resources: {}, Outputs: {}, ...template },
    createTemplate: undefined,
    state: { directory: theirs, functions: ['hello', 'other'], layers: [], stackTags: {}, artifacts: [] },
    manifest: { functions: {}, layers: {}, images: {}, cache: 'off' },
    places,
    files: [],
    needsCustomResources: false,
    ...given,
  };
}

const locations = (hello: string, other: string) => ({
  directory: ours,
  functions: { hello: located(hello), other: located(other) },
  layers: {},
  images: {},
  customResourcesKey: `${ours}/custom-resources.zip`,
});

describe('the template of the framework', () => {
  it('takes each zip from where it lies, also when functions that share it need two keys', () => {
    const resources = {
      HelloLambdaFunction: code(`${theirs}/shop.zip`),
      OtherLambdaFunction: code(`${theirs}/shop.zip`),
    };
    const { template } = placeArtifacts(
      packaged({ Resources: resources }),
      locations('old/shop.zip', `${ours}/shop.zip`),
    );
    expect(template.Resources).toEqual({
      HelloLambdaFunction: code('old/shop.zip'),
      OtherLambdaFunction: code(`${ours}/shop.zip`),
    });
  });

  it('names the new key in outputs, and our handlers of custom resources', () => {
    const { template } = placeArtifacts(
      packaged({
        Resources: { Handler: code(`${theirs}/custom-resources.zip`) },
        Outputs: { Key: { Value: `${theirs}/shop.zip` } },
      }),
      locations('new/shop.zip', 'new/shop.zip'),
    );
    expect(template.Outputs).toEqual({ Key: { Value: 'new/shop.zip' } });
    expect(template.Resources).toEqual({ Handler: code(`${ours}/custom-resources.zip`) });
  });

  it('takes files of plugins from a folder by their contents', () => {
    const bucket = 'https://s3.amazonaws.com/bucket';
    const stack = (url: JsonObject) => ({ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: url } });
    const resources = {
      Whole: stack({ 'Fn::Join': ['', [`${bucket}/`, `${theirs}/nested.json`]] }),
      Parts: stack({ 'Fn::Join': ['/', [bucket, theirs, 'nested.json']] }),
    };
    const file = { name: 'nested.json', path: '/out/nested.json', bytes: 2, sha256: 'sha=' };
    const unused = { ...file, name: 'notes.txt' };
    const { template, files } = placeArtifacts(
      packaged({ Resources: resources }, { files: [file, unused] }),
      locations('a', 'b'),
    );
    const folder = path.posix.dirname(files[0]?.key ?? '');
    expect(folder).toMatch(/^serverless\/shop\/dev\/files\/[0-9a-f]{16}$/);
    expect(files).toEqual([{ key: `${folder}/nested.json`, path: '/out/nested.json', bytes: 2, sha256: 'sha=' }]);
    expect(template.Resources).toEqual({
      Whole: stack({ 'Fn::Join': ['', [`${bucket}/`, `${folder}/nested.json`]] }),
      Parts: stack({ 'Fn::Join': ['/', [bucket, folder, 'nested.json']] }),
    });
  });

  it('that refers to a file which only a plugin uploads cannot be deployed', () => {
    const url = { 'Fn::Join': ['', ['https://s3.amazonaws.com/bucket/', `${theirs}/nested.json`]] };
    const nested = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: url } };
    expect(() => placeArtifacts(packaged({ Resources: { Nested: nested } }), locations('a', 'b'))).toThrow(
      expect.objectContaining({ code: 'PLUGIN_ENGINE_OUTPUT', message: expect.stringContaining('nested.json') }),
    );
  });
});

describe('the service that the framework packaged', () => {
  const resources = {
    HelloLambdaFunction: code('x'),
    WarmerLambdaFunction: {
      Type: 'AWS::Lambda::Function',
      Properties: { FunctionName: 'shop-dev-warmer', MemorySize: 128, Timeout: 10 },
    },
  };
  const state = {
    directory: theirs,
    functions: ['hello', 'warmer', 'image'],
    layers: [],
    stackTags: { a: 'theirs' },
    artifacts: [],
  };
  const model = serviceModel({
    functions: [functionModel('hello')],
    provider: providerModel({ stackTags: { a: 'ours', b: 'ours' } }),
    resources: { template: { Resources: { Table: {} } }, extensions: {} },
  });

  it('has the functions and stack tags that plugins added', () => {
    const complete = withAdditions(model, packaged({ Resources: resources }, { state }));
    expect(complete.functions.map(({ key, name, memorySize, timeout }) => [key, name, memorySize, timeout])).toEqual([
      ['hello', 'shop-dev-hello', 1024, 6],
      ['warmer', 'shop-dev-warmer', 128, 10],
    ]);
    expect(complete.provider.stackTags).toEqual({ a: 'theirs', b: 'ours' });
  });

  it('knows where its resources came from', () => {
    const all = { ...resources, HelloLogGroup: code('x'), Table: code('x'), MyTopic: code('x') };
    expect(frameworkSources(packaged({ Resources: all }).template, model)).toEqual({
      HelloLambdaFunction: ['functions', 'hello'],
      HelloLogGroup: ['functions', 'hello'],
      Table: ['resources', 'Resources', 'Table'],
    });
  });
});
