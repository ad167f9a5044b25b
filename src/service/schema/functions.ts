import type { JsonSchema } from './json-schema.ts';
import { functionPackageSchema } from './package.ts';

const imageName: JsonSchema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-_]{1,31}$',
  title: 'the name of an image in provider.ecr.images',
};
const textList: JsonSchema = { type: 'array', items: { type: 'string' } };
const textsUpTo = (maxItems: number): JsonSchema => ({ ...textList, minItems: 1, maxItems });
const concurrency: JsonSchema = {
  anyOf: [{ type: 'integer', minimum: 0 }, { $ref: '#/definitions/awsCfFunction' }, { $ref: '#/definitions/awsCfIf' }],
};

const destination: JsonSchema = {
  anyOf: [
    { type: 'string', minLength: 1, title: 'a function of this service or an ARN' },
    {
      type: 'object',
      title: 'an object with type and arn',
      properties: {
        arn: { $ref: '#/definitions/awsCfFunction' },
        type: { enum: ['function', 'sns', 'sqs', 'eventBus'] },
      },
      required: ['arn', 'type'],
      additionalProperties: false,
    },
  ],
};

const urlCors: JsonSchema = {
  type: 'object',
  properties: {
    allowCredentials: { type: 'boolean' },
    allowedHeaders: textsUpTo(100),
    allowedMethods: textsUpTo(6),
    allowedOrigins: textsUpTo(100),
    exposedResponseHeaders: textsUpTo(100),
    maxAge: { type: 'integer', minimum: 0 },
  },
  additionalProperties: false,
};

/** `logs` of a function and `provider.logs.lambda`. */
export const lambdaLogsSchema: JsonSchema = {
  type: 'object',
  properties: {
    applicationLogLevel: { type: 'string', enum: ['DEBUG', 'ERROR', 'FATAL', 'INFO', 'TRACE', 'WARN'] },
    logFormat: { type: 'string', enum: ['JSON', 'Text'] },
    logGroup: { type: 'string', pattern: '^[.\\-_/#A-Za-z0-9]{1,512}$', title: 'the name of a log group' },
    systemLogLevel: { type: 'string', enum: ['DEBUG', 'INFO', 'WARN'] },
  },
  additionalProperties: false,
};

/** Keys of `functions.<key>` but `events` (framework-spec 1.6), both versions together. */
export const functionKeys: Readonly<Record<string, JsonSchema>> = {
  name: { $ref: '#/definitions/functionName' },
  handler: { type: 'string' },
  image: {
    anyOf: [
      { $ref: '#/definitions/ecrImageUri' },
      imageName,
      {
        type: 'object',
        title: 'an object with name or uri',
        properties: {
          name: imageName,
          uri: { $ref: '#/definitions/ecrImageUri' },
          workingDirectory: { type: 'string' },
          command: textList,
          entryPoint: textList,
        },
        additionalProperties: false,
      },
    ],
  },
  runtime: { $ref: '#/definitions/awsLambdaRuntime' },
  architecture: { $ref: '#/definitions/awsLambdaArchitecture' },
  memorySize: { $ref: '#/definitions/awsLambdaMemorySize' },
  timeout: { $ref: '#/definitions/awsLambdaTimeout' },
  description: { type: 'string', maxLength: 256 },
  environment: { $ref: '#/definitions/awsLambdaEnvironment' },
  tags: { $ref: '#/definitions/awsResourceTags' },
  role: { $ref: '#/definitions/awsLambdaRole' },
  condition: { $ref: '#/definitions/awsResourceCondition' },
  dependsOn: { $ref: '#/definitions/awsResourceDependsOn' },
  destinations: {
    type: 'object',
    properties: { onSuccess: destination, onFailure: destination },
    additionalProperties: false,
  },
  disableLogs: { type: 'boolean' },
  durableConfig: {
    type: 'object',
    properties: {
      executionTimeout: { type: 'integer', minimum: 1, maximum: 31622400 },
      retentionPeriodInDays: { type: 'integer', minimum: 1, maximum: 90 },
    },
    required: ['executionTimeout'],
    additionalProperties: false,
  },
  ephemeralStorageSize: { type: 'integer', minimum: 512, maximum: 10240 },
  logs: lambdaLogsSchema,
  fileSystemConfig: {
    type: 'object',
    properties: {
      arn: {
        anyOf: [
          {
            type: 'string',
            pattern:
              '^arn:aws[a-zA-Z-]*:elasticfilesystem:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-[1-9]{1}:[0-9]{12}:access-point/fsap-[a-f0-9]{17}$',
            title: 'the ARN of an EFS access point',
          },
          { $ref: '#/definitions/awsCfGetAtt' },
          { $ref: '#/definitions/awsCfJoin' },
          { $ref: '#/definitions/awsCfImport' },
          { $ref: '#/definitions/awsCfSub' },
        ],
      },
      localMountPath: { type: 'string', pattern: '^/mnt/[a-zA-Z0-9-_.]+$', title: 'a path such as /mnt/data' },
    },
    required: ['arn', 'localMountPath'],
    additionalProperties: false,
  },
  awsKmsKeyArn: { $ref: '#/definitions/awsKmsArn' },
  kmsKeyArn: { $ref: '#/definitions/awsKmsArn' },
  recursiveLoop: { enum: ['Allow', 'Terminate'] },
  snapStart: { type: 'boolean' },
  layers: { $ref: '#/definitions/awsLambdaLayers' },
  logRetentionInDays: { $ref: '#/definitions/awsLogRetentionInDays' },
  logDataProtectionPolicy: { $ref: '#/definitions/awsLogDataProtectionPolicy' },
  maximumEventAge: { type: 'integer', minimum: 60, maximum: 21600 },
  maximumRetryAttempts: { type: 'integer', minimum: 0, maximum: 2 },
  onError: {
    anyOf: [
      { type: 'string', pattern: '^arn:aws[a-z-]*:sns', title: 'the ARN of an SNS topic' },
      { $ref: '#/definitions/awsCfFunction' },
    ],
  },
  package: functionPackageSchema,
  provisionedConcurrency: concurrency,
  reservedConcurrency: concurrency,
  runtimeManagement: { $ref: '#/definitions/awsLambdaRuntimeManagement' },
  tracing: { $ref: '#/definitions/awsLambdaTracing' },
  url: {
    anyOf: [
      { type: 'boolean' },
      {
        type: 'object',
        title: 'an object with authorizer, cors and invokeMode',
        properties: {
          authorizer: { type: 'string', enum: ['aws_iam'] },
          cors: { anyOf: [{ type: 'boolean' }, urlCors] },
          invokeMode: { type: 'string', enum: ['BUFFERED', 'RESPONSE_STREAM'] },
        },
        additionalProperties: false,
      },
    ],
  },
  versionFunction: { $ref: '#/definitions/awsLambdaVersioning' },
  vpc: { anyOf: [{ $ref: '#/definitions/awsLambdaVpcConfig' }, { const: false, title: 'false' }, { type: 'null' }] },
  httpApi: {
    type: 'object',
    properties: { payload: { $ref: '#/definitions/awsHttpApiPayload' } },
    additionalProperties: false,
  },
};
