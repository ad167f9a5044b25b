import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

const withPlugins = (plugins: readonly string[], parts: JsonObject): JsonObject => service({ plugins, ...parts });
const handler = 'handler.hello';
const functions = { hello: { handler, events: [{ http: 'GET /a' }] }, other: { handler } };
const bucket = { Type: 'AWS::S3::Bucket', Properties: {} };
const managedPolicy = 'arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess';

/** Without `lambdaInsightsVersion`: the plugin looks it up in the account before it packages. */
const lambdaInsights: readonly ParityCase[] = [
  {
    name: 'serverless-plugin-lambda-insights: some functions, on both architectures',
    config: withPlugins(['serverless-plugin-lambda-insights'], {
      provider: { iamManagedPolicies: [managedPolicy] },
      functions: {
        hello: { handler, lambdaInsights: true },
        arm: { handler, lambdaInsights: true, architecture: 'arm64' },
        not: { handler, lambdaInsights: false },
        other: { handler },
      },
    }),
  },
  {
    name: 'serverless-plugin-lambda-insights: all functions but one, beside other layers',
    config: withPlugins(['serverless-plugin-lambda-insights'], {
      custom: { lambdaInsights: { defaultLambdaInsights: true } },
      provider: {
        region: 'eu-central-1',
        architecture: 'arm64',
        layers: ['arn:aws:lambda:eu-central-1:123456789012:layer:common:1'],
      },
      functions: {
        hello: { handler },
        own: { handler, layers: ['arn:aws:lambda:eu-central-1:123456789012:layer:own:2'] },
        x86: { handler, architecture: 'x86_64' },
        not: { handler, lambdaInsights: false },
      },
    }),
  },
  {
    name: 'serverless-plugin-lambda-insights: without the policy',
    config: withPlugins(['serverless-plugin-lambda-insights'], {
      custom: { lambdaInsights: { defaultLambdaInsights: true, attachPolicy: false } },
      functions,
    }),
  },
  {
    name: 'serverless-plugin-lambda-insights: beside policies of the role, where that of the plugin is lost',
    config: withPlugins(['serverless-plugin-lambda-insights'], {
      provider: { iam: { role: { managedPolicies: [managedPolicy] } } },
      functions: { hello: { handler, lambdaInsights: true } },
    }),
    differs: ['IamRoleLambdaExecution.Properties.ManagedPolicyArns'],
  },
  {
    name: 'serverless-plugin-lambda-insights: no function',
    config: withPlugins(['serverless-plugin-lambda-insights'], {
      custom: { lambdaInsights: { defaultLambdaInsights: false } },
      functions,
    }),
  },
];

const resourceTagging: readonly ParityCase[] = [
  {
    name: 'serverless-plugin-resource-tagging: every type that it tags',
    config: withPlugins(['serverless-plugin-resource-tagging'], {
      provider: { stackTags: { team: 'shop', cost: '42' }, tags: { team: 'own', more: 'x' } },
      functions: {
        hello: { handler, events: [{ http: 'GET /a' }, { s3: 'files' }], tags: { cost: 'own' } },
        other: { handler },
      },
      resources: {
        Resources: {
          Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q' } },
          Bare: { Type: 'AWS::SQS::Queue' },
          Stream: {
            Type: 'AWS::Kinesis::Stream',
            Properties: { ShardCount: 1, Tags: [{ Key: 'team', Value: 'stream' }] },
          },
          Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 't' } },
          Site: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: {} } },
          Topic: { Type: 'AWS::SNS::Topic', Properties: {} },
        },
      },
    }),
  },
  {
    name: 'serverless-plugin-resource-tagging: a stage of the REST API in the template',
    config: withPlugins(['serverless-plugin-resource-tagging'], {
      provider: { stackTags: { team: 'shop' } },
      functions,
      resources: {
        Resources: {
          Stage: {
            Type: 'AWS::ApiGateway::Stage',
            Properties: {
              StageName: 'own',
              RestApiId: { Ref: 'ApiGatewayRestApi' },
              Tags: [{ Key: 'a', Value: 'b' }],
            },
          },
        },
      },
    }),
  },
  {
    name: 'serverless-plugin-resource-tagging: no tags of the stack',
    config: withPlugins(['serverless-plugin-resource-tagging'], { provider: { tags: { a: 'b' } }, functions }),
  },
];

const ifElse: readonly ParityCase[] = [
  {
    name: 'serverless-plugin-ifelse: a condition that holds, one that does not',
    config: withPlugins(['serverless-plugin-ifelse'], {
      provider: { environment: { A: '1', B: '2' }, memorySize: 512, timeout: 5, logRetentionInDays: 7 },
      functions: {
        hello: { handler, timeout: 3, events: [{ http: 'GET /a' }], environment: { C: '1' } },
        other: { handler, memorySize: 256 },
        away: { handler },
      },
      resources: { Resources: { Files: bucket, Logs: bucket } },
      custom: {
        serverlessIfElse: [
          {
            If: '"dev"=="dev"',
            Set: { 'provider.memorySize': 1024, 'functions.hello.timeout': 9, 'functions.hello.environment.D': 'new' },
            Exclude: ['functions.away', 'resources.Resources.Logs', 'no.such.path'],
            ElseSet: { 'provider.timeout': 1 },
            ElseExclude: ['functions.hello'],
          },
          {
            If: '"dev"=="prod"',
            Set: { 'provider.timeout': 2 },
            Exclude: ['functions.other'],
            ElseSet: { 'functions.other.memorySize': 128, 'functions.hello.events.0.http': 'POST /b' },
            ElseExclude: 'provider.environment.B',
          },
        ],
      },
    }),
  },
  {
    name: 'serverless-plugin-ifelse: parts left out by conditions of their own',
    config: withPlugins(['serverless-plugin-ifelse'], {
      functions: { hello: { handler, timeout: 9, reservedConcurrency: 2 }, other: { handler } },
      resources: { Resources: { Files: bucket, Logs: bucket }, Outputs: { Out: { Value: '1' } } },
      custom: {
        serverlessIfElse: [
          {
            ExcludeIf: {
              'functions.other': "'eu-west-1' != 'us-east-1' && ('a' == 'b' || !false)",
              'resources.Resources.Logs': '["dev", "test"].includes("dev")',
              'resources.Outputs': '1 > 2',
              'functions.hello.timeout': 'true',
            },
          },
        ],
      },
    }),
  },
  {
    name: 'serverless-plugin-ifelse: without conditions',
    config: withPlugins(['serverless-plugin-ifelse'], { functions, custom: {} }),
  },
];

/** `functions` and `resources` in parts: plugins see them merged. */
const parts: readonly ParityCase[] = [
  {
    name: 'functions and resources in several parts: serverless-plugin-ifelse',
    config: withPlugins(['serverless-plugin-ifelse'], {
      functions: [{ hello: { handler, timeout: 3 } }, { other: { handler } }],
      resources: [{ Resources: { Files: bucket } }, { Resources: { Logs: bucket } }],
      custom: {
        serverlessIfElse: [
          {
            If: 'true',
            Set: { 'functions.hello.timeout': 9 },
            Exclude: ['functions.other', 'resources.Resources.Files'],
          },
        ],
      },
    }),
  },
  {
    name: 'functions and resources in several parts: serverless-plugin-warmup',
    ownCode: true,
    config: withPlugins(['serverless-plugin-warmup'], {
      functions: [{ hello: { handler } }, { other: { handler } }],
      resources: [{ Resources: { Files: bucket } }, { Resources: { Logs: bucket } }],
      custom: { warmup: { default: { enabled: true } } },
    }),
  },
];

const mergeConfig: readonly ParityCase[] = [
  {
    name: '@cruglobal/serverless-merge-config: an object and a list, over what is there',
    config: withPlugins(['@cruglobal/serverless-merge-config'], {
      configValidationMode: 'off',
      provider: {
        timeout: 3,
        environment: { A: '1', B: '2', '$<<': [{ B: '3', C: '4' }, { C: '5' }] },
        '$<<': { timeout: 9, memorySize: 256 },
      },
      functions: {
        hello: { handler, environment: { A: 'own', '$<<': { D: '6' } }, '$<<': { timeout: 4, tags: { team: 'shop' } } },
      },
      resources: {
        Resources: {
          '$<<': { Files: bucket },
          Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q', '$<<': { DelaySeconds: 5 } } },
        },
      },
    }),
  },
  {
    name: '@cruglobal/serverless-merge-config: in lists, in what is merged, what is no object',
    config: withPlugins(['@cruglobal/serverless-merge-config'], {
      configValidationMode: 'off',
      provider: { environment: { A: '1', '$<<': { B: '2', '$<<': { B: '3' } } } },
      functions: {
        hello: { handler, events: [{ http: { path: 'a', '$<<': { method: 'get', cors: true } } }], '$<<': 'text' },
      },
    }),
  },
];

const wsgi: readonly ParityCase[] = [
  {
    name: 'serverless-wsgi: an application behind two APIs',
    config: withPlugins(['serverless-wsgi'], {
      provider: { runtime: 'python3.12', environment: { A: '1' } },
      functions: {
        api: { handler: 'wsgi_handler.handler', events: [{ http: 'ANY /' }, { httpApi: '*' }] },
        old: { handler: 'wsgi.handler' },
        other: { handler: 'own.handler' },
      },
      custom: {
        wsgi: { app: 'api.app', packRequirements: false, textMimeTypes: ['application/custom+json'], pipArgs: '-q' },
      },
    }),
  },
  {
    name: 'serverless-wsgi: with its own Python, packaged one by one',
    config: withPlugins(['serverless-wsgi'], {
      provider: { runtime: 'python3.12' },
      package: { individually: true, artifact: 'code.zip' },
      functions: { api: { handler: 'wsgi_handler.handler' } },
      custom: { wsgi: { app: 'api.app', packRequirements: false, pythonBin: 'python3' } },
    }),
  },
];

export const configurationPluginCases: readonly ParityCase[] = [
  ...lambdaInsights,
  ...resourceTagging,
  ...ifElse,
  ...parts,
  ...mergeConfig,
  ...wsgi,
];
