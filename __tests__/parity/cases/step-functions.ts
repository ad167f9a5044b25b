import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

const hello = { hello: { handler: 'handler.hello' } };
const machines = (stateMachines: JsonObject, more: JsonObject = {}): JsonObject =>
  service({ functions: hello, ...more, plugins: ['serverless-step-functions'], stepFunctions: { stateMachines } });
const task = (Resource: JsonObject | string, more: JsonObject = {}) => ({ Type: 'Task', Resource, End: true, ...more });
const definition = (States: JsonObject) => ({ StartAt: Object.keys(States)[0], States });
const one = (state: JsonObject) => ({ order: { definition: definition({ One: state }) } });
const pass = definition({ One: { Type: 'Pass', End: true } });
const states = (name: string) => `arn:aws:states:::${name}`;
const helloArn = { 'Fn::GetAtt': ['hello', 'Arn'] };

/** One integration per line: what it is called with. */
const integrations: readonly [string, JsonObject][] = [
  ['sqs:sendMessage', { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders' }],
  ['sqs:sendMessage', { QueueUrl: { Ref: 'Orders' } }],
  ['sqs:sendMessage.waitForTaskToken', { 'QueueUrl.$': '$.queue' }],
  ['sns:publish', { TopicArn: { Ref: 'Topic' } }],
  ['sns:publish', { 'TopicArn.$': '$.topic' }],
  ['dynamodb:putItem', { TableName: 'orders' }],
  ['dynamodb:getItem', { TableName: { Ref: 'Table' } }],
  ['dynamodb:deleteItem', { TableName: { 'Fn::ImportValue': 'orders' } }],
  ['dynamodb:updateItem', { 'TableName.$': '$.table' }],
  ['aws-sdk:dynamodb:query', { TableName: 'orders', IndexName: 'byDate' }],
  ['aws-sdk:dynamodb:scan', { TableName: 'orders', 'IndexName.$': '$.index' }],
  ['aws-sdk:dynamodb:batchWriteItem', { RequestItems: { orders: [], 'lines.$': '$.lines' } }],
  ['aws-sdk:dynamodb:batchGetItem', { 'RequestItems.$': '$.items' }],
  ['batch:submitJob.sync', { JobName: 'a' }],
  ['glue:startJobRun', { JobName: 'a' }],
  ['ecs:runTask.sync', { Cluster: 'a' }],
  ['lambda:invoke', { FunctionName: 'hello' }],
  ['lambda:invoke', { FunctionName: '123456789012:function:hello' }],
  ['lambda:invoke', { FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:hello' }],
  ['lambda:invoke', { FunctionName: helloArn }],
  ['lambda:invoke', { FunctionName: { Ref: 'hello' } }],
  ['lambda:invoke.waitForTaskToken', { 'FunctionName.$': '$.fn', AllowedFunctions: ['arn:a', 'arn:b'] }],
  ['states:startExecution', { StateMachineArn: { Ref: 'Other' } }],
  ['states:startExecution.sync:2', { StateMachineArn: 'arn:aws:states:us-east-1:1:stateMachine:x' }],
  ['states:startExecution.sync', { 'StateMachineArn.$': '$.machine' }],
  ['aws-sdk:sfn:startSyncExecution', { StateMachineArn: { 'Fn::Sub': 'arn:x:stateMachine:y' } }],
  ['codebuild:startBuild.sync', { ProjectName: 'site' }],
  ['sagemaker:createTransformJob.sync', { TransformJobName: 'job' }],
  ['elasticmapreduce:createCluster.sync', {}],
  ['elasticmapreduce:addStep', {}],
  ['bedrock:invokeModel', { ModelId: 'anthropic.claude' }],
  ['events:putEvents', { Entries: [{ EventBusName: 'bus' }, { Source: 'a' }, { EventBusName: { Ref: 'Bus' } }] }],
  ['aws-sdk:scheduler:createSchedule', { GroupName: 'g', Target: { RoleArn: { 'Fn::GetAtt': ['R', 'Arn'] } } }],
  ['http:invoke', { Authentication: { ConnectionArn: { 'Fn::GetAtt': ['C', 'Arn'] } } }],
  ['http:invoke', {}],
  ['s3:getObject', { Bucket: 'files', Key: 'a.csv' }],
  ['aws-sdk:s3:putObject', { Bucket: { Ref: 'Bucket' }, Prefix: 'in', Key: 'a' }],
  ['s3:listObjectsV2', { Bucket: 'files' }],
  ['aws-sdk:sesv2:sendEmail', {}],
];

export const stepFunctionCases: readonly ParityCase[] = [
  ...integrations.map(([name, Parameters], index) => ({
    name: `task ${index + 1}: ${name} with ${JSON.stringify(Parameters)}`,
    config: machines(one(task(states(name), { Parameters }))),
  })),
  ...[{ 'Fn::GetAtt': ['hello', 'Arn'] }, 'arn:aws:lambda:us-east-1:123456789012:function:hello:live'].map(
    (resource) => ({
      name: `a function as ${JSON.stringify(resource)}`,
      config: machines(one(task(resource))),
    }),
  ),
  {
    name: 'branches, iterations and a distributed map',
    config: machines({
      order: {
        name: 'order-flow',
        definition: definition({
          Both: { Type: 'Parallel', Branches: [definition({ A: task(helloArn) }), definition({ B: task(helloArn) })] },
          Each: {
            Type: 'Map',
            Iterator: definition({ C: task(states('sns:publish'), { Parameters: { TopicArn: 'arn:t' } }) }),
          },
          Many: {
            Type: 'Map',
            ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...definition({ D: task(helloArn) }) },
            ItemReader: { Resource: states('s3:getObject'), Parameters: { Bucket: 'files', Key: 'a.csv' } },
            ResultWriter: { Resource: states('s3:putObject'), Parameters: { Bucket: 'files', Prefix: 'out' } },
          },
        }),
      },
    }),
  },
  {
    name: 'JSONata arguments',
    config: machines({
      order: {
        definition: {
          QueryLanguage: 'JSONata',
          ...definition({
            A: task(states('lambda:invoke'), { Arguments: { FunctionName: helloArn } }),
            B: task(states('dynamodb:putItem'), { Arguments: { TableName: '{% $t %}' } }),
            C: task(states('states:startExecution'), { Arguments: { StateMachineArn: '{% $m %}' } }),
          }),
        },
      },
    }),
  },
  {
    name: 'pseudo parameters and the seconds of a wait',
    config: machines({
      order: {
        definition: definition({
          A: task('arn:aws:lambda:#{AWS::Region}:#{AWS::AccountId}:function:x'),
          B: { Type: 'Wait', Seconds: { Ref: 'Pause' }, Next: 'A' },
          C: task(helloArn),
        }),
      },
      plain: { definition: definition({ A: task('arn:aws:lambda:#{AWS::Region}:#{AWS::AccountId}:function:x') }) },
    }),
  },
  {
    name: 'every setting of a machine',
    config: machines(
      {
        order: {
          id: 'Order-machine',
          name: 'order-flow',
          type: 'EXPRESS',
          definition: definition({ A: task(helloArn) }),
          useExactVersion: true,
          dependsOn: ['Table'],
          retain: true,
          tags: { team: 'shop' },
          loggingConfig: { level: 'ALL', destinations: [{ 'Fn::GetAtt': ['Logs', 'Arn'] }] },
          tracingConfig: { enabled: true },
          kmsKeyArns: ['arn:aws:kms:us-east-1:1:key/k'],
          encryptionConfig: { KmsKeyId: 'arn:k', Type: 'CUSTOMER_MANAGED_KMS_KEY' },
          iamRoleStatements: [{ Effect: 'Allow', Action: ['s3:*'], Resource: '*' }],
          alarms: {
            topics: { ok: 'arn:ok', alarm: { Ref: 'Alarm' } },
            nameTemplate: '$[stateMachineName]-$[cloudWatchMetricName]-alarm',
            treatMissingData: 'ignore',
            metrics: [
              'executionsFailed',
              { metric: 'executionsTimedOut', logicalId: 'Late', treatMissingData: 'missing' },
            ],
          },
        },
        own: { role: 'arn:aws:iam::1:role/own', definition: pass, inheritGlobalTags: false },
        waiter: { definition: pass, dependsOn: 'Table', loggingConfig: {} },
      },
      { provider: { tags: { all: 'yes' }, iam: { role: { path: '/team/' } } } },
    ),
  },
  {
    name: 'activities and no outputs',
    config: service({
      plugins: ['serverless-step-functions'],
      functions: hello,
      stepFunctions: {
        noOutput: true,
        stateMachines: { order: { definition: pass } },
        activities: ['pack', 'ship-it'],
      },
    }),
  },
  {
    name: 'schedules',
    config: machines({
      order: {
        definition: pass,
        events: [
          { schedule: 'rate(1 hour)' },
          {
            schedule: {
              rate: 'cron(0 2 * * ? *)',
              enabled: false,
              name: 'nightly',
              description: 'every night',
              input: { a: 1 },
              retryPolicy: { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 1 },
            },
          },
          { schedule: { rate: 'rate(1 day)', inputPath: '$.detail', role: 'arn:aws:iam::1:role/r' } },
          {
            schedule: {
              rate: 'rate(1 day)',
              inputTransformer: { inputPathsMap: { t: '$.time' }, inputTemplate: '{"time": <t>}' },
            },
          },
        ],
      },
      later: {
        definition: pass,
        events: [
          { schedule: { rate: 'rate(1 day)', method: 'scheduler', timezone: 'Europe/Paris', input: { a: 'b' } } },
        ],
      },
    }),
  },
  {
    name: 'event rules',
    config: machines({
      order: {
        definition: pass,
        events: [
          { cloudwatchEvent: { event: { source: ['aws.ec2'] }, enabled: false, name: 'rule', description: 'd' } },
          {
            eventBridge: {
              event: { source: ['shop'] },
              eventBusName: { Ref: 'Bus' },
              input: { a: 'b' },
              deadLetterConfig: { 'Fn::GetAtt': ['Queue', 'Arn'] },
              retryPolicy: { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 2 },
            },
          },
          { eventBridge: { event: { source: ['shop'] }, inputPath: '$.detail', iamRole: 'arn:aws:iam::1:role/r' } },
        ],
      },
    }),
  },
  {
    name: 'http events without those of functions',
    config: machines({
      order: {
        definition: pass,
        events: [
          { http: 'post orders' },
          { http: { path: '/orders/{id}', method: 'get', private: true, action: 'DescribeExecution' } },
          {
            http: {
              path: 'more',
              method: 'put',
              authorizer: 'aws_iam',
              response: { headers: { 'X-A': "'a'" }, template: { 'application/json': 'x' } },
              request: { template: { 'application/json': 'own' } },
              timeoutInMillis: 10_000,
            },
          },
          {
            http: {
              path: 'ids',
              method: 'any',
              iamRole: 'arn:r',
              authorizer: { type: 'COGNITO_USER_POOLS', authorizerId: { Ref: 'Auth' }, scopes: ['s'] },
              responses: { 418: { selectionPattern: 'tea' } },
            },
          },
        ],
      },
    }),
  },
  {
    name: 'http events beside those of functions',
    config: machines(
      { order: { definition: pass, events: [{ http: { path: 'orders/new', method: 'POST' } }] } },
      { functions: { hello: { handler: 'handler.hello', events: [{ http: 'GET /orders' }] } } },
    ),
  },
];
