import type { Template } from '../../src/cloudformation/template.ts';
import type { CompiledService } from '../../src/compile/compiled-service.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Artifact, ArtifactLocations } from '../../src/package/artifact-manifest.ts';
import type { DeployedService } from '../../src/plan/plan.ts';
import type { PlanOptions } from '../../src/plan/plan-deployment.ts';
import type { DeployedStack } from '../../src/ports.ts';
import type { FunctionModel, ServiceModel } from '../../src/service/service-model.ts';

export const directory = 'serverless/hello-service/dev/1785000000000-2026-07-25T00:00:00.000Z';
export const deployedKey = `${directory}/hello-service.zip`;

/** A service with one function behind one REST route, and a table. */
export function helloTemplate(
  options: { deploymentId?: string; s3Key?: string; properties?: JsonObject; extra?: Template['Resources'] } = {},
): Template {
  const {
    deploymentId = 'ApiGatewayDeployment1785000000000',
    s3Key = deployedKey,
    properties = {},
    extra = {},
  } = options;
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: {
      ServerlessDeploymentBucket: { Type: 'AWS::S3::Bucket' },
      HelloLambdaFunction: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Code: { S3Bucket: { Ref: 'ServerlessDeploymentBucket' }, S3Key: s3Key },
          FunctionName: 'hello-service-dev-hello',
          MemorySize: 1024,
          ...properties,
        },
      },
      HelloLambdaVersionabc: {
        Type: 'AWS::Lambda::Version',
        DeletionPolicy: 'Retain',
        Properties: { FunctionName: { Ref: 'HelloLambdaFunction' }, CodeSha256: 'deployed-sha=' },
      },
      ApiGatewayRestApi: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'dev-hello-service' } },
      ApiGatewayResourceHello: {
        Type: 'AWS::ApiGateway::Resource',
        Properties: { ParentId: { 'Fn::GetAtt': ['ApiGatewayRestApi', 'RootResourceId'] }, PathPart: 'hello' },
      },
      ApiGatewayMethodHelloGet: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          HttpMethod: 'GET',
          ResourceId: { Ref: 'ApiGatewayResourceHello' },
          Integration: { Type: 'AWS_PROXY', Uri: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] } },
        },
      },
      [deploymentId]: {
        Type: 'AWS::ApiGateway::Deployment',
        DependsOn: ['ApiGatewayMethodHelloGet'],
        Properties: { RestApiId: { Ref: 'ApiGatewayRestApi' }, StageName: 'dev' },
      },
      ApiGatewayApiKey1: {
        Type: 'AWS::ApiGateway::ApiKey',
        DependsOn: deploymentId,
        Properties: { Enabled: true },
      },
      ...extra,
    },
    Outputs: { ServerlessDeploymentBucketName: { Value: { Ref: 'ServerlessDeploymentBucket' } } },
  };
}

export const compiledOf = (template: Template): CompiledService => ({
  createTemplate: undefined,
  template,
  state: {},
  sources: {},
  needsCustomResources: false,
});

export const artifact: Artifact = {
  fileName: 'hello-service.zip',
  path: '/tmp/hello-service.zip',
  bytes: 100,
  unzippedBytes: 200,
  sha256: 'local-sha=',
  contentDigest: 'content-1',
};

export const keptLocations: ArtifactLocations = {
  directory,
  functions: { hello: { ...artifact, sha256: 'deployed-sha=', s3Key: deployedKey, deployed: true } },
  layers: {},
  images: {},
  customResourcesKey: `${directory}/custom-resources.zip`,
};

export const stack: DeployedStack = {
  name: 'hello-service-dev',
  id: 'arn:aws:cloudformation:eu-west-1:1:stack/hello-service-dev/1',
  status: 'UPDATE_COMPLETE',
  outputs: {},
  tags: { STAGE: 'dev', 'serverless-deploy:run': '1' },
  parameters: {},
  notificationArns: [],
  terminationProtection: false,
  disableRollback: false,
  createdAtMs: 0,
};

export const deployedOf = (template: Template, changes: Partial<DeployedService> = {}): DeployedService => ({
  stack,
  template: template as unknown as JsonObject,
  bucket: 'bucket',
  artifacts: {
    [deployedKey]: { s3Key: deployedKey, bytes: 90, sha256: 'deployed-sha=', contentDigest: 'content-1' },
  },
  functions: { 'hello-service-dev-hello': { codeSha256: 'deployed-sha=', lastUpdateStatus: 'Successful' } },
  ...changes,
});

const provider = {
  notificationArns: [],
  stackParameters: [],
  deploymentBucket: {},
} as unknown as ServiceModel['provider'];

export const model = {
  service: 'hello-service',
  stage: 'dev',
  region: 'eu-west-1',
  stackName: 'hello-service-dev',
  provider,
  functions: [{ key: 'hello', name: 'hello-service-dev-hello' } as FunctionModel],
  layers: [],
  secrets: [],
} as unknown as ServiceModel;

export const options: PlanOptions = {
  model,
  tags: { STAGE: 'dev', 'serverless-deploy:run': '2' },
  gates: { production: true, allowReplacement: [], allowDeletion: [] },
  force: false,
  stageSettings: [],
};
