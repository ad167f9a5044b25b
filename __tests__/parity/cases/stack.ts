import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

const functions = { hello: { handler: 'handler.hello' } };
const withProvider = (name: string, provider: JsonObject, more: JsonObject = {}): ParityCase => ({
  name,
  config: service({ functions, provider, ...more }),
});
const boundary = 'arn:aws:iam::123456789012:policy/boundary';
const role = 'arn:aws:iam::123456789012:role/existing';

export const stackCases: readonly ParityCase[] = [
  {
    name: 'a service without functions',
    config: service({ resources: { Resources: { T: { Type: 'AWS::SNS::Topic' } } } }),
  },
  {
    name: 'the hello service of the examples',
    config: service({
      service: 'hello-service',
      provider: { runtime: 'python3.12', region: 'ap-northeast-2', stage: 'dev' },
      functions: { hello: { handler: 'handler.hello', events: [{ http: { path: 'hello', method: 'get' } }] } },
    }),
  },
  {
    name: 'the hello service of an older file',
    config: service({
      service: 'hello-service',
      provider: { runtime: 'python3.8', region: 'ap-northeast-2', stage: 'dev' },
      functions: { hello: { handler: 'handler.hello', events: [{ http: { path: 'hello', method: 'get' } }] } },
    }),
    // The schema of osls no longer has the runtime.
    profiles: ['v3'],
  },
  withProvider('a bucket of the user', { deploymentBucket: 'my-own-bucket' }),
  withProvider('every option of the deployment bucket', {
    deploymentBucket: { blockPublicAccess: true, versioning: true, tags: { a: 'b' }, skipPolicySetup: true },
  }),
  withProvider('a stage, a region and a stack name', { stage: 'prod', region: 'eu-west-1', stackName: 'my-stack' }),
  withProvider('a deployment prefix', { deploymentPrefix: 'deployments' }),
  withProvider('role settings of today', {
    iam: {
      role: {
        name: 'my-role',
        path: '/team/',
        managedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        statements: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
        permissionsBoundary: boundary,
        tags: { a: 'b' },
      },
    },
  }),
  withProvider('role settings of older files', {
    iamRoleStatements: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: { 'Fn::GetAtt': ['Bucket', 'Arn'] } }],
    iamManagedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    rolePermissionsBoundary: boundary,
  }),
  withProvider('tracing that the user allowed already, and a statement written twice', {
    tracing: { lambda: true },
    iam: {
      role: {
        statements: [
          { Effect: 'Allow', Action: ['s3:GetObject'], Resource: '*' },
          { Effect: 'Allow', Action: ['s3:GetObject'], Resource: '*' },
          { Effect: 'Allow', Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], Resource: ['*'] },
        ],
      },
    },
  }),
  withProvider('an existing role of the provider', { iam: { role } }),
  withProvider('an existing role in the older place', { role }),
  withProvider('an imported role', { iam: { role: { 'Fn::ImportValue': 'shared-role' } } }),
  ...(
    [
      ['by ARN', role],
      ['by logical ID', 'MyRole'],
      ['by attribute', { 'Fn::GetAtt': ['MyRole', 'Arn'] }],
      ['by import', { 'Fn::ImportValue': 'shared-role' }],
    ] as const
  ).map(([how, value]) => ({
    name: `a function with its own role ${how}`,
    config: service({ functions: { hello: { handler: 'handler.a', role: value }, other: { handler: 'handler.b' } } }),
  })),
  {
    name: 'all functions with their own roles',
    config: service({ functions: { hello: { handler: 'handler.a', role } } }),
  },
  {
    name: 'resources, outputs, conditions, parameters and mappings',
    config: service({
      functions,
      resources: {
        Description: 'Mine',
        Parameters: { P: { Type: 'String', Default: 'x' } },
        Mappings: { M: { a: { b: 'c' } } },
        Conditions: { IsProd: { 'Fn::Equals': ['a', 'b'] } },
        Resources: {
          Table: {
            Type: 'AWS::DynamoDB::Table',
            DeletionPolicy: 'Retain',
            Properties: { TableName: 't', BillingMode: 'PAY_PER_REQUEST', SSESpecification: null },
          },
          HelloLambdaFunction: { Type: 'AWS::Lambda::Function', Properties: { MemorySize: 333, Timeout: null } },
          IamRoleLambdaExecution: {
            Type: 'AWS::IAM::Role',
            Properties: { Policies: [{ PolicyName: 'renamed' }], ManagedPolicyArns: ['arn:aws:iam::aws:policy/X'] },
          },
        },
        Outputs: { TableName: { Value: { Ref: 'Table' } } },
      },
    }),
  },
  {
    name: 'resources as a list',
    config: service({
      functions,
      resources: [
        { Resources: { A: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'a' } } } },
        {
          Resources: {
            B: { Type: 'AWS::SNS::Topic' },
            A: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: 'A' } },
          },
        },
        { Outputs: { A: { Value: { Ref: 'A' } } } },
      ],
    }),
  },
  {
    name: 'extensions',
    config: service({
      functions,
      resources: {
        extensions: {
          HelloLambdaFunction: {
            Properties: { MemorySize: 444 },
            DependsOn: ['T'],
            Condition: 'C',
            Metadata: { a: 'b' },
          },
          HelloLogGroup: { DeletionPolicy: 'Retain' },
        },
        Conditions: { C: { 'Fn::Equals': ['a', 'b'] } },
        Resources: { T: { Type: 'AWS::SNS::Topic' } },
      },
    }),
  },
  { name: 'functions as a list', config: service({ functions: [functions, { other: { handler: 'handler.other' } }] }) },
  withProvider('tags of the stack are not tags of resources', { stackTags: { a: 'b' }, tags: { c: 'd' } }),
];
