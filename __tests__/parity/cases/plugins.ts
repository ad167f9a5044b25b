import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

const withPlugins = (plugins: readonly string[], parts: JsonObject): JsonObject => service({ plugins, ...parts });
const handler = 'handler.hello';
const functions = { hello: { handler, events: [{ http: 'GET /a' }] }, other: { handler } };
const statement = { Effect: 'Allow', Action: ['s3:*'], Resource: '*' };

export const pluginCases: readonly ParityCase[] = [
  {
    name: 'serverless-iam-roles-per-function: own statements, inherited ones, a name',
    config: withPlugins(['serverless-iam-roles-per-function'], {
      provider: { iam: { role: { statements: [{ ...statement, Action: ['sns:Publish'] }] } } },
      functions: {
        hello: { handler, iamRoleStatements: [statement] },
        heir: { handler, iamRoleStatementsInherit: true, iamRoleStatements: [statement] },
        named: { handler, iamRoleStatementsName: 'a-name', iamRoleStatements: [] },
        queue: { handler, iamRoleStatements: [statement], events: [{ sqs: 'arn:aws:sqs:us-east-1:123456789012:q' }] },
        stream: {
          handler,
          iamRoleStatements: [],
          events: [{ stream: 'arn:aws:kinesis:us-east-1:123456789012:stream/s' }],
        },
        plain: { handler },
      },
    }),
  },
  {
    name: 'serverless-iam-roles-per-function: inherited everywhere',
    config: withPlugins(['serverless-iam-roles-per-function'], {
      custom: { 'serverless-iam-roles-per-function': { defaultInherit: true } },
      provider: { iam: { role: { statements: [statement] } } },
      functions: {
        hello: { handler, iamRoleStatements: [statement] },
        not: { handler, iamRoleStatementsInherit: false, iamRoleStatements: [] },
      },
    }),
  },
  {
    name: 'serverless-dotenv-plugin: two files',
    config: withPlugins(['serverless-dotenv-plugin'], { functions, custom: { dotenv: { logging: false } } }),
    files: { '.env': 'A=1\nB=two words\n', '.env.development': 'A=2\nC="x"\n' },
  },
  {
    name: 'serverless-dotenv-plugin: some variables',
    config: withPlugins(['serverless-dotenv-plugin'], {
      functions,
      custom: { dotenv: { logging: false, include: ['D'] } },
    }),
    files: { '.env': 'D=1\nE=2\n' },
  },
  {
    name: 'serverless-prune-plugin changes no template',
    config: withPlugins(['serverless-prune-plugin'], { functions, custom: { prune: { automatic: true, number: 3 } } }),
  },
  {
    name: 'serverless-associate-waf puts out the ID of the REST API',
    config: withPlugins(['serverless-associate-waf'], {
      functions,
      custom: { associateWaf: { name: 'edge', version: 'V2' } },
    }),
  },
  {
    name: 'serverless-associate-waf without a name',
    config: withPlugins(['serverless-associate-waf'], { functions }),
  },
  {
    name: 'serverless-cloudfront-invalidate changes no template',
    config: withPlugins(['serverless-cloudfront-invalidate'], {
      functions,
      custom: { cloudfrontInvalidate: [{ distributionIdKey: 'Site', items: ['/*'], stage: 'dev' }] },
      resources: { Outputs: { Site: { Value: 'E1' } } },
    }),
  },
  {
    name: 'serverless-layers with layers that exist',
    config: withPlugins(['serverless-layers'], {
      provider: { runtime: 'nodejs20.x', deploymentBucket: 'artifacts' },
      functions: {
        hello: { handler, layers: ['arn:aws:lambda:us-east-1:123456789012:layer:own:1'] },
        other: { handler },
      },
      custom: {
        'serverless-layers': [
          { common: { arn: 'arn:aws:lambda:us-east-1:123456789012:layer:common:2' } },
          { Only_Hello: { arn: 'arn:aws:lambda:us-east-1:123456789012:layer:only:3', functions: ['hello'] } },
        ],
      },
    }),
  },
  {
    name: 'serverless-plugin-scripts changes no template',
    config: withPlugins(['serverless-plugin-scripts'], {
      functions,
      custom: { scripts: { commands: { hello: 'false' }, hooks: { 'before:package:initialize': 'true' } } },
    }),
  },
  {
    name: 'serverless-pseudo-parameters',
    config: withPlugins(['serverless-pseudo-parameters'], {
      functions: {
        hello: { handler, environment: { ARN: 'arn:#{AWS::Region}:#{AWS::AccountId}:#{Queue.Arn}', KEPT: '#@{x}' } },
      },
      resources: {
        Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q-#{AWS::StackName}' } } },
      },
    }),
  },
  {
    name: 'serverless-plugin-log-retention',
    config: withPlugins(['serverless-plugin-log-retention'], {
      // Without resources of the user the plugin does nothing.
      resources: { Resources: {} },
      custom: { logRetentionInDays: 30 },
      functions: { hello: { handler }, other: { handler, logRetentionInDays: 7 } },
    }),
  },
  {
    name: 'serverless-plugin-tracing',
    config: withPlugins(['serverless-plugin-tracing'], {
      configValidationMode: 'off',
      provider: { tracing: true },
      functions: { hello: { handler }, other: { handler, tracing: false } },
    }),
  },
  {
    name: 'serverless-reqvalidator-plugin',
    config: withPlugins(['serverless-reqvalidator-plugin'], {
      functions: {
        hello: { handler, events: [{ http: { path: 'a', method: 'get', reqValidatorName: 'xValidator' } }] },
      },
      resources: {
        Resources: {
          xValidator: {
            Type: 'AWS::ApiGateway::RequestValidator',
            Properties: { Name: 'v', RestApiId: { Ref: 'ApiGatewayRestApi' }, ValidateRequestBody: true },
          },
        },
      },
    }),
  },
  {
    name: 'serverless-cf-vars',
    config: withPlugins(['serverless-cf-vars'], {
      functions: { hello: { handler, environment: { QUEUE: 'https://sqs.#{AWS::Region}.amazonaws.com' } } },
      resources: {
        Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q-#{AWS::StackName}' } } },
        Outputs: { Name: { Value: { 'Fn::Sub': '#{AWS::Region}-${AWS::StackName}' } } },
      },
    }),
  },
  {
    name: 'serverless-plugin-warmup: defaults',
    ownCode: true,
    config: withPlugins(['serverless-plugin-warmup'], {
      provider: { environment: { A: '1' } },
      custom: { warmup: { default: { enabled: true }, off: { enabled: 'prod' } } },
      functions: { hello: { handler }, other: { handler, warmup: { default: { enabled: false } } } },
    }),
  },
  {
    name: 'serverless-plugin-warmup: settings of a warmer',
    ownCode: true,
    config: withPlugins(['serverless-plugin-warmup'], {
      resources: [{ Resources: {} }],
      custom: {
        warmup: {
          outOfOffice: {
            enabled: ['dev'],
            name: 'a-warmer',
            roleName: 'a-role',
            memorySize: 256,
            timeout: 20,
            events: [{ schedule: 'cron(0 8 ? * MON-FRI *)' }],
            environment: { B: '2' },
            logRetentionInDays: 7,
            tags: { team: 'shop' },
            architecture: 'arm64',
            vpc: false,
          },
          own: { enabled: true, role: 'arn:aws:iam::123456789012:role/own' },
        },
      },
      functions: { hello: { handler } },
    }),
  },
];
