import { cloudFrontCachePoliciesSchema } from './cloud-front-cache-policies.ts';
import { lambdaLogsSchema } from './functions.ts';
import type { JsonSchema } from './json-schema.ts';
import { albSchema, apiGatewaySchema, httpApiSchema } from './provider-apis.ts';
import { deploymentBucketSchema, ecrSchema, iamSchema } from './provider-parts.ts';
import { s3BucketsSchema } from './s3-buckets.ts';

const text: JsonSchema = { type: 'string' };
const flag: JsonSchema = { type: 'boolean' };

const apiLogs = {
  accessLogging: flag,
  executionLogging: flag,
  format: text,
  fullExecutionData: flag,
  level: { enum: ['INFO', 'ERROR'] },
} as const satisfies Readonly<Record<string, JsonSchema>>;

const flagOr = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  anyOf: [flag, { type: 'object', properties, additionalProperties: false }],
});

/** Keys of `provider` (framework-spec 1.5), both versions together. `region` is checked by pattern: regions are added each year. */
export const providerKeys: Readonly<Record<string, JsonSchema>> = {
  name: { const: 'aws' },
  stage: { $ref: '#/definitions/stage' },
  region: { type: 'string', pattern: '^[a-z]{2,4}(-[a-z]+)+-\\d+$', title: 'an AWS region such as us-east-1' },
  profile: text,
  stackName: {
    type: 'string',
    pattern: '^[a-zA-Z][a-zA-Z0-9-]*$',
    maxLength: 128,
    title: 'a name of letters, digits and - that starts with a letter',
  },
  runtime: { $ref: '#/definitions/awsLambdaRuntime' },
  architecture: { $ref: '#/definitions/awsLambdaArchitecture' },
  memorySize: { $ref: '#/definitions/awsLambdaMemorySize' },
  timeout: { $ref: '#/definitions/awsLambdaTimeout' },
  environment: { $ref: '#/definitions/awsLambdaEnvironment' },
  tags: { $ref: '#/definitions/awsResourceTags' },
  stackTags: { $ref: '#/definitions/awsResourceTags' },
  layers: { $ref: '#/definitions/awsLambdaLayers' },
  kmsKeyArn: { $ref: '#/definitions/awsKmsArn' },
  runtimeManagement: { $ref: '#/definitions/awsLambdaRuntimeManagement' },
  versionFunctions: { $ref: '#/definitions/awsLambdaVersioning' },
  pruneFunctionVersions: { $ref: '#/definitions/awsPruneFunctionVersions' },
  logRetentionInDays: { $ref: '#/definitions/awsLogRetentionInDays' },
  logDataProtectionPolicy: { $ref: '#/definitions/awsLogDataProtectionPolicy' },
  logs: {
    type: 'object',
    properties: {
      frameworkLambda: flag,
      httpApi: flagOr({ format: text }),
      restApi: flagOr({ ...apiLogs, role: { $ref: '#/definitions/awsArn' }, roleManagedExternally: flag }),
      websocket: flagOr(apiLogs),
      lambda: lambdaLogsSchema,
    },
  },
  tracing: {
    type: 'object',
    properties: { apiGateway: flag, lambda: { $ref: '#/definitions/awsLambdaTracing' } },
    additionalProperties: false,
  },
  vpc: { $ref: '#/definitions/awsLambdaVpcConfig' },
  vpcEndpointIds: { $ref: '#/definitions/awsCfArrayInstruction' },
  role: { $ref: '#/definitions/awsLambdaRole' },
  rolePermissionsBoundary: { $ref: '#/definitions/awsArnString' },
  iam: iamSchema,
  iamManagedPolicies: { $ref: '#/definitions/awsLambdaLayers' },
  iamRoleStatements: { $ref: '#/definitions/awsIamPolicyStatements' },
  cfnRole: { $ref: '#/definitions/awsArn' },
  deploymentBucket: deploymentBucketSchema,
  deploymentPrefix: text,
  deploymentMethod: { enum: ['changesets', 'direct'] },
  deletionProtection: { $ref: '#/definitions/awsDeletionProtection' },
  disableRollback: flag,
  notificationArns: { type: 'array', items: { $ref: '#/definitions/awsArnString' } },
  rollbackConfiguration: {
    type: 'object',
    properties: {
      RollbackTriggers: {
        type: 'array',
        items: {
          type: 'object',
          properties: { Arn: { $ref: '#/definitions/awsArnString' }, Type: { const: 'AWS::CloudWatch::Alarm' } },
          required: ['Arn', 'Type'],
          additionalProperties: false,
        },
      },
      MonitoringTimeInMinutes: { type: 'integer', minimum: 0 },
    },
    additionalProperties: false,
  },
  stackParameters: {
    type: 'array',
    items: {
      type: 'object',
      properties: { ParameterKey: text, ParameterValue: text, UsePreviousValue: flag, ResolvedValue: text },
      additionalProperties: false,
    },
  },
  stackPolicy: { $ref: '#/definitions/awsIamPolicyStatements' },
  apiName: text,
  apiGateway: apiGatewaySchema,
  endpointType: { type: 'string', regexp: '/^(regional|edge|private)$/i', title: 'REGIONAL, EDGE or PRIVATE' },
  httpApi: httpApiSchema,
  websocketsApiName: text,
  websocketsApiRouteSelectionExpression: text,
  websocketsDescription: text,
  websocket: { type: 'object', properties: { useProviderTags: flag }, additionalProperties: false },
  alb: albSchema,
  kinesis: {
    type: 'object',
    properties: { consumerNamingMode: { const: 'serviceSpecific' } },
    additionalProperties: false,
  },
  eventBridge: { type: 'object', properties: { useCloudFormation: flag }, additionalProperties: false },
  ecr: ecrSchema,
  lambdaHashingVersion: { type: 'string', enum: ['20200924', '20201221'] },
  s3: s3BucketsSchema,
  cloudFront: cloudFrontCachePoliciesSchema,
};
