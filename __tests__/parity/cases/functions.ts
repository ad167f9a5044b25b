import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

const withFunction = (name: string, fn: JsonObject, provider: JsonObject = {}, more: Partial<ParityCase> = {}) => ({
  name,
  config: service({ functions: { hello: { handler: 'handler.hello', ...fn } }, provider }),
  ...more,
});

const topic = 'arn:aws:sns:us-east-1:123456789012:dead';
const queue = 'arn:aws:sqs:us-east-1:123456789012:dead';
const key = 'arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555';
const accessPoint = 'arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/fsap-0123456789abcdef0';
const vpc = { securityGroupIds: ['sg-1'], subnetIds: ['subnet-1', 'subnet-2'] };

export const functionCases: readonly ParityCase[] = [
  withFunction('a function with nothing but a handler', {}),
  withFunction('name, description, memory, timeout, architecture', {
    name: 'custom-name',
    description: 'Says hello',
    memorySize: 512,
    timeout: 30,
    architecture: 'arm64',
  }),
  withFunction('provider defaults reach the function', {}, { memorySize: 256, timeout: 20, architecture: 'arm64' }),
  withFunction('function keys with dashes and underscores', {}, {}),
  {
    name: 'logical IDs of unusual keys',
    config: service({ functions: { 'my-fn_a': { handler: 'handler.hello' }, X1: { handler: 'handler.hello' } } }),
  },
  withFunction(
    'environment of both levels, numbers as text, null takes a variable away',
    { environment: { TABLE: { Ref: 'Table' }, COUNT: 3, FLAG: true, GONE: null, LOCAL: 'b' } },
    { environment: { GONE: 'x', STAGE: 'dev', LOCAL: 'a', a_lower: 'x', B_upper: 'y' } },
  ),
  withFunction('tags of both levels', { tags: { team: 'b', cost: 'x' } }, { tags: { team: 'a', owner: 'me' } }),
  withFunction('a dead-letter topic by ARN', { onError: topic }),
  withFunction('a dead-letter topic by reference', { onError: { Ref: 'Topic' } }),
  withFunction('a KMS key', { kmsKeyArn: key }),
  withFunction('a KMS key of the provider', {}, { kmsKeyArn: key }),
  withFunction('tracing', { tracing: true }),
  withFunction('tracing of the provider', { tracing: 'PassThrough' }, { tracing: { lambda: true } }),
  withFunction('a VPC of the function', { vpc }),
  withFunction(
    'a VPC of the provider, one list overridden',
    { vpc: { subnetIds: ['subnet-9'] } },
    { vpc },
    {
      profiles: ['v3'],
    },
  ),
  withFunction('a file system', { vpc, fileSystemConfig: { arn: accessPoint, localMountPath: '/mnt/data' } }),
  withFunction('reserved concurrency of zero', { reservedConcurrency: 0 }),
  withFunction('provisioned concurrency', { provisionedConcurrency: 2, reservedConcurrency: 5 }),
  withFunction('provisioned concurrency without versions', { provisionedConcurrency: 2 }, { versionFunctions: false }),
  withFunction('SnapStart', { snapStart: true, runtime: 'java17' }),
  withFunction('no versions', {}, { versionFunctions: false }),
  withFunction('a version only of this function', { versionFunction: true }, { versionFunctions: false }),
  withFunction('layers by ARN and by reference', {
    layers: ['arn:aws:lambda:us-east-1:123456789012:layer:x:1', { Ref: 'LibLambdaLayer' }],
  }),
  withFunction('layers of the provider', {}, { layers: ['arn:aws:lambda:us-east-1:123456789012:layer:x:1'] }),
  withFunction('ephemeral storage', { ephemeralStorageSize: 1024 }),
  withFunction('runtime management', {
    runtimeManagement: { mode: 'manual', arn: 'arn:aws:lambda:us-east-1::runtime:abc' },
  }),
  withFunction('runtime management on function update', { runtimeManagement: 'onFunctionUpdate' }),
  {
    name: 'logs switched off for one of two functions',
    config: service({
      functions: {
        quiet: { handler: 'handler.a', disableLogs: true },
        named: { handler: 'handler.b', name: 'another-name' },
        loud: { handler: 'handler.c' },
      },
    }),
  },
  withFunction('log retention of the function', { logRetentionInDays: 14 }, { logRetentionInDays: 30 }),
  withFunction('log retention of the provider', {}, { logRetentionInDays: 30 }),
  withFunction('a data protection policy', {
    logDataProtectionPolicy: { Name: 'p', Version: '2021-06-01', Statement: [{ Sid: 'a' }] },
  }),
  withFunction(
    'logging configuration',
    { logs: { logFormat: 'JSON', applicationLogLevel: 'WARN' } },
    {},
    { profiles: ['v4'] },
  ),
  withFunction('recursion allowed', { recursiveLoop: 'Allow' }, {}, { profiles: ['v4'] }),
  withFunction(
    'a durable function',
    { runtime: 'nodejs22.x', durableConfig: { executionTimeout: 600 } },
    {},
    { profiles: ['v4'] },
  ),
  withFunction('a condition and dependencies', { condition: 'IsProd', dependsOn: ['Table', 'Queue'], url: true }),
  withFunction('a function URL', { url: true }),
  withFunction('a function URL guarded by IAM', { url: { authorizer: 'aws_iam', invokeMode: 'RESPONSE_STREAM' } }),
  withFunction('a function URL with every CORS setting', {
    url: {
      cors: {
        allowCredentials: true,
        allowedHeaders: ['X-A'],
        allowedMethods: ['GET', 'GET'],
        allowedOrigins: ['https://a.example'],
        exposedResponseHeaders: ['X-B'],
        maxAge: 10,
      },
    },
  }),
  withFunction('a function URL with default CORS', { url: { cors: true } }),
  withFunction('asynchronous settings', { maximumEventAge: 3600, maximumRetryAttempts: 0 }),
  {
    name: 'destinations: a function, a queue by ARN, a topic by reference',
    config: service({
      functions: {
        hello: { handler: 'handler.a', destinations: { onSuccess: 'other', onFailure: queue } },
        other: {
          handler: 'handler.b',
          provisionedConcurrency: 1,
          destinations: { onFailure: { type: 'sns', arn: { Ref: 'Topic' } } },
        },
      },
    }),
  },
];
