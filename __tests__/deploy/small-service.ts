import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Resources, Template, Value } from '../../src/cloudformation/template.ts';
import type { CompiledService } from '../../src/compile/compiled-service.ts';
import { sha256Base64, sha256Hex } from '../../src/core/digest.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { contentDigest } from '../../src/core/zip/content-digest.ts';
import { readCentralDirectory } from '../../src/core/zip/read-central-directory.ts';
import type { DeployContext } from '../../src/deploy/deploy-context.ts';
import type { DeployOutcome } from '../../src/deploy/deploy-outcome.ts';
import { deployPlan } from '../../src/deploy/deploy-plan.ts';
import type { Artifact, ArtifactLocations } from '../../src/package/artifact-manifest.ts';
import { adoptDeployedIds } from '../../src/plan/adopt-deployed-ids.ts';
import { locateArtifacts } from '../../src/plan/locate-artifacts.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planDeployment } from '../../src/plan/plan-deployment.ts';
import { readDeployedService } from '../../src/plan/read-deployed-service.ts';
import { refinePlan } from '../../src/plan/refine-plan.ts';
import type { Aws } from '../../src/ports.ts';
import type { ServiceModel } from '../../src/service/service-model.ts';
import { createRecordingLog, quickClock, type RecordingLog } from '../e2e/ministack.ts';
import { rangeOf, zipOf } from '../package/memory-zip.ts';

export const stackName = 'small-dev';
export const functionName = 'small-dev-hello';
const bucketResource = { ServerlessDeploymentBucket: { Type: 'AWS::S3::Bucket' } };
const bucketOutput = { ServerlessDeploymentBucketName: { Value: { Ref: 'ServerlessDeploymentBucket' } } };

/** A Python function in a zip on the disk, until the test ends. */
export async function packHandler(answer: string): Promise<Artifact> {
  const text = `def hello(event, context):\n    return "${answer}"\n`;
  const zip = await zipOf([{ name: 'handler.py', content: Buffer.from(text) }]);
  const folder = mkdtempSync(join(tmpdir(), 'small-service-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'small.zip');
  writeFileSync(path, zip);
  return {
    fileName: 'small.zip',
    path,
    bytes: zip.length,
    unzippedBytes: text.length,
    sha256: sha256Base64(zip),
    contentDigest: contentDigest(await readCentralDirectory(zip.length, rangeOf(zip))),
  };
}

export const smallModel = {
  service: 'small',
  stage: 'dev',
  region: 'ap-northeast-2',
  stackName,
  configFile: 'serverless.yml',
  functions: [{ key: 'hello', name: functionName, events: [{ kind: 'http', config: { path: 'hi', method: 'get' } }] }],
  layers: [],
  secrets: [],
  locate: (path: readonly (string | number)[]) => ({ file: 'serverless.yml', line: path.length, column: 1 }),
  provider: {
    deploymentPrefix: 'serverless',
    deploymentBucket: { maxPreviousDeploymentArtifacts: 2 },
    stackParameters: [],
    notificationArns: [],
    disableRollback: false,
  },
} as unknown as ServiceModel;

/** The template of the service, as compile would write it. */
function smallTemplate(artifacts: ArtifactLocations, extra: Resources, timeMs: number, ownBucket?: Value): Template {
  const artifact = artifacts.functions['hello'];
  const deployment = `ApiGatewayDeployment${timeMs}`;
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: {
      ...(ownBucket ? {} : bucketResource),
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com'] }, Action: ['sts:AssumeRole'] },
            ],
          },
        },
      },
      HelloLambdaFunction: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Code: { S3Bucket: ownBucket ?? { Ref: 'ServerlessDeploymentBucket' }, S3Key: artifact?.s3Key },
          FunctionName: functionName,
          Handler: 'handler.hello',
          Runtime: 'python3.12',
          Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
        },
      },
      [`HelloLambdaVersion${sha256Hex(artifact?.sha256 ?? '')}`]: {
        Type: 'AWS::Lambda::Version',
        DeletionPolicy: 'Retain',
        Properties: { FunctionName: { Ref: 'HelloLambdaFunction' }, CodeSha256: artifact?.sha256 },
      },
      ApiGatewayRestApi: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'dev-small' } },
      ApiGatewayMethodGet: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          HttpMethod: 'GET',
          AuthorizationType: 'NONE',
          RestApiId: { Ref: 'ApiGatewayRestApi' },
          ResourceId: { 'Fn::GetAtt': ['ApiGatewayRestApi', 'RootResourceId'] },
          Integration: { Type: 'MOCK' },
        },
      },
      [deployment]: {
        Type: 'AWS::ApiGateway::Deployment',
        DependsOn: ['ApiGatewayMethodGet'],
        Properties: { RestApiId: { Ref: 'ApiGatewayRestApi' }, StageName: 'dev' },
      },
      ...extra,
    },
    Outputs: {
      ...(ownBucket ? { ServerlessDeploymentBucketName: { Value: ownBucket } } : bucketOutput),
      HelloLambdaFunctionQualifiedArn: { Value: { Ref: `HelloLambdaVersion${sha256Hex(artifact?.sha256 ?? '')}` } },
      ServiceEndpoint: { Value: { 'Fn::Sub': 'https://${ApiGatewayRestApi}.example/dev' } },
    },
  };
}

export interface SmallDeploy {
  readonly plan: Plan;
  readonly outcome: DeployOutcome;
  readonly log: RecordingLog;
}

let runs = 0;

interface SmallSettings {
  readonly artifact: Artifact;
  readonly extra?: Resources;
  readonly production?: boolean;
  readonly context?: Partial<DeployContext>;
  readonly provider?: Partial<ServiceModel['provider']>;
}

/** The walk from what is deployed to the plan, for a handler and some resources of the user. */
export async function prepareSmall(
  aws: Aws,
  settings: SmallSettings,
): Promise<{ readonly plan: Plan; readonly context: DeployContext; readonly log: RecordingLog }> {
  const { artifact, extra = {}, production = false } = settings;
  const own = { ...smallModel, provider: { ...smallModel.provider, ...settings.provider } };
  const log = createRecordingLog();
  runs += 1;
  const timeMs = 1785000000000 + runs;
  const deployed = await readDeployedService(aws, own);
  const manifest = { functions: { hello: artifact }, layers: {}, images: {}, cache: 'off' } as const;
  const ownBucket = own.provider.deploymentBucket.name;
  const artifacts = locateArtifacts(manifest, deployed, `serverless/small/dev/${timeMs}-x`, {
    ownBucket: typeof ownBucket === 'string' ? ownBucket : undefined,
  });
  const compiled: CompiledService = adoptDeployedIds(
    {
      createTemplate: ownBucket
        ? undefined
        : { AWSTemplateFormatVersion: '2010-09-09', Resources: bucketResource, Outputs: bucketOutput },
      template: smallTemplate(artifacts, extra, timeMs, ownBucket),
      state: { service: {}, package: {} },
      sources: { HelloLambdaFunction: ['functions', 'hello'], Taken: ['resources', 'Resources', 'Taken'] },
      needsCustomResources: false,
    },
    deployed,
  );
  const gates = { production, allowReplacement: [], allowDeletion: [] };
  const tags = { STAGE: 'dev' };
  const plan = planDeployment(compiled, artifacts, deployed, {
    model: own,
    tags,
    gates,
    force: false,
    stageSettings: [],
  });
  const after = compiled.template as unknown as JsonObject;
  const context: DeployContext = {
    aws,
    clock: quickClock,
    log,
    model: own,
    compiled,
    artifacts,
    deployed,
    runId: `run-${runs}`,
    tags,
    mode: 'change-set',
    preview: !production,
    waitTimeoutMs: 60_000,
    review: (changeSet) => refinePlan(plan, changeSet, { gates, before: deployed.template, after, secrets: [] }),
    ...settings.context,
  };
  return { plan, context, log };
}

/** The whole walk, to the outcome. */
export async function deploySmall(aws: Aws, settings: SmallSettings): Promise<SmallDeploy> {
  const { plan, context, log } = await prepareSmall(aws, settings);
  return { plan, outcome: await deployPlan(plan, context), log };
}
