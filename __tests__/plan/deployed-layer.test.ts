import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { deployedLayerHash, deployedLayerId } from '../../src/plan/deployed-layer.ts';
import { locateArtifacts } from '../../src/plan/locate-artifacts.ts';
import { artifact, deployedOf, helloTemplate } from './hello-service.ts';

const key = 'serverless/hello-service/dev/1785000000000-x/tools.zip';
const bucket = { Ref: 'ServerlessDeploymentBucket' };
const layer = { LayerName: 'tools', CompatibleRuntimes: ['nodejs20.x'] };
const located = { ...artifact, fileName: 'tools.zip', s3Key: key, deployed: true };

const definition = (changes: JsonObject = {}) =>
  JSON.stringify({
    Type: 'AWS::Lambda::LayerVersion',
    Properties: { Content: { S3Bucket: bucket }, ...layer, ...changes },
  });

const deployedWith = (id: string): JsonObject => ({
  Resources: {
    [id]: {
      Type: 'AWS::Lambda::LayerVersion',
      Properties: { Content: { S3Bucket: bucket, S3Key: key }, ...layer },
    },
  },
  Outputs: { ToolsLambdaLayerHash: { Value: 'abc123' } },
});

describe('a layer', () => {
  it('keeps the hash that is deployed while its contents and definition do', () => {
    const template = deployedWith('ToolsLambdaLayer');
    expect(deployedLayerHash('tools', definition(), located, template)).toBe('abc123');
  });

  it('that is retained keeps its hash, which ends its ID', () => {
    const template = deployedWith('ToolsLambdaLayerabc123');
    expect(deployedLayerId('tools', template)).toBe('ToolsLambdaLayerabc123');
    expect(deployedLayerHash('tools', definition(), located, template)).toBe('abc123');
  });

  it.each([
    ['has other contents', definition(), { ...located, deployed: false }, deployedWith('ToolsLambdaLayer')],
    ['lies elsewhere', definition(), { ...located, s3Key: 'other.zip' }, deployedWith('ToolsLambdaLayer')],
    ['is described anew', definition({ Description: 'new' }), located, deployedWith('ToolsLambdaLayer')],
    ['is not deployed', definition(), located, undefined],
  ])('gets a hash of its own when it %s', (_, text, zip, template) => {
    expect(deployedLayerHash('tools', text, zip, template)).toBeUndefined();
  });

  it('that is retained keeps its deployed file and not that of another with equal contents', () => {
    const twin = { ...deployedWith('ToolsLambdaLayerabc123') };
    const template = { ...helloTemplate(), ...twin } as ReturnType<typeof helloTemplate>;
    const file = { bytes: 90, sha256: 'deployed-sha=', contentDigest: 'content-1' };
    const artifacts = { 'first.zip': { ...file, s3Key: 'first.zip' }, [key]: { ...file, s3Key: key } };
    const manifest = { functions: {}, layers: { tools: artifact }, images: {}, cache: 'off' } as const;
    const { layers } = locateArtifacts(manifest, deployedOf(template, { artifacts }), 'next');
    expect(layers['tools']).toMatchObject({ s3Key: key, deployed: true });
  });
});
