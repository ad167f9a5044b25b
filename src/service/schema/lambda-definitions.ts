import type { JsonSchema } from './json-schema.ts';

const idList = (maxItems: number): JsonSchema => ({
  anyOf: [
    {
      type: 'array',
      items: { anyOf: [{ $ref: '#/definitions/awsCfInstruction' }, { $ref: '#/definitions/awsCfIf' }] },
      maxItems,
    },
    { $ref: '#/definitions/awsCfSplit' },
    { $ref: '#/definitions/awsCfFindInMap' },
  ],
});

/** Retention periods that CloudWatch Logs takes, in days. */
const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Settings that functions and the provider share (framework-spec 1.2). */
export const lambdaDefinitions = {
  awsLambdaArchitecture: { enum: ['arm64', 'x86_64'] },
  awsLambdaEnvironment: {
    type: 'object',
    title: 'environment variables as a map',
    keyForm: 'letters, digits and _, and begin with a letter',
    patternProperties: {
      '^[A-Za-z_][a-zA-Z0-9_]*$': {
        anyOf: [
          { const: '' },
          { $ref: '#/definitions/awsCfInstruction' },
          { $ref: '#/definitions/awsCfIf' },
          { $ref: '#/definitions/awsCfSelect' },
        ],
      },
    },
    additionalProperties: false,
  },
  awsLambdaLayers: { type: 'array', items: { $ref: '#/definitions/awsArn' }, title: 'a list of layer ARNs' },
  awsLambdaMemorySize: { type: 'integer', minimum: 128, maximum: 10240 },
  awsLambdaRole: {
    anyOf: [
      { type: 'string', minLength: 1 },
      { $ref: '#/definitions/awsCfSub' },
      { $ref: '#/definitions/awsCfImport' },
      { $ref: '#/definitions/awsCfGetAtt' },
    ],
  },
  // Names are checked against AWS's list in runtimes.ts, as a warning: a new runtime must not wait for a release of ours.
  awsLambdaRuntime: { type: 'string', minLength: 1, title: 'a runtime such as nodejs22.x' },
  awsLambdaRuntimeManagement: {
    oneOf: [
      { enum: ['auto', 'onFunctionUpdate'] },
      {
        type: 'object',
        properties: {
          mode: { enum: ['auto', 'onFunctionUpdate', 'manual'] },
          arn: { $ref: '#/definitions/awsArn' },
        },
        additionalProperties: false,
      },
    ],
  },
  awsLambdaTimeout: { type: 'integer', minimum: 1, maximum: 900 },
  awsLambdaTracing: { anyOf: [{ enum: ['Active', 'PassThrough'] }, { type: 'boolean' }] },
  awsLambdaVersioning: { type: 'boolean' },
  awsLambdaVpcConfig: {
    type: 'object',
    title: 'a VPC as {securityGroupIds, subnetIds}',
    properties: {
      ipv6AllowedForDualStack: { type: 'boolean' },
      securityGroupIds: idList(5),
      subnetIds: idList(16),
    },
    required: ['securityGroupIds', 'subnetIds'],
    additionalProperties: false,
  },
  awsLogRetentionInDays: { type: 'number', enum: logRetentionDays },
  awsLogDataProtectionPolicy: {
    type: 'object',
    properties: {
      Name: { type: 'string' },
      Description: { type: 'string' },
      Version: { type: 'string' },
      Statement: { type: 'array' },
    },
    required: ['Name', 'Version', 'Statement'],
    additionalProperties: false,
  },
  ecrImageUri: {
    type: 'string',
    pattern: '^\\d+\\.dkr\\.ecr\\.[a-z0-9-]+..amazonaws.com\\/([^@]+)|([^@:]+@sha256:[a-f0-9]{64})$',
    title: 'the URI of an image in ECR',
  },
} as const satisfies Readonly<Record<string, JsonSchema>>;
