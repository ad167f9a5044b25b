import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

const handler = 'handler.hello';
const deploymentSettings = { type: 'Linear10PercentEvery1Minute', alias: 'Live' };
const canaries = (functions: JsonObject, parts: JsonObject = {}): JsonObject =>
  service({ plugins: ['serverless-plugin-canary-deployments'], functions, ...parts });
/** One function with every setting at its default, called by one event. */
const calledBy = (name: string, event: JsonObject, parts: JsonObject = {}): ParityCase => ({
  name: `called by ${name}`,
  config: canaries({ hello: { handler, deploymentSettings, events: [event] }, other: { handler } }, parts),
});

export const canaryDeploymentCases: readonly ParityCase[] = [
  {
    name: 'traffic moved step by step, checked before and after, stopped by alarms',
    config: canaries({
      hello: {
        handler,
        events: [{ http: 'GET /hello' }],
        deploymentSettings: {
          ...deploymentSettings,
          preTrafficHook: 'before',
          postTrafficHook: 'after-wards',
          alarms: ['FooAlarm', { name: 'an-alarm-elsewhere' }],
        },
      },
      before: { handler },
      'after-wards': { handler },
      plain: { handler, events: [{ http: 'GET /plain' }] },
    }),
  },
  {
    name: 'settings of all functions, a role and triggers',
    config: canaries(
      { hello: { handler, deploymentSettings: { alias: 'Own' } }, other: { handler, deploymentSettings: {} } },
      {
        custom: {
          deploymentSettings: {
            type: 'AllAtOnce',
            alias: 'Live',
            codeDeployRole: 'arn:aws:iam::123456789012:role/deploy',
            stages: ['dev', 'prod'],
            triggerConfigurations: [
              {
                TriggerEvents: ['DeploymentFailure'],
                TriggerName: 'fail',
                TriggerTargetArn: 'arn:aws:sns:us-east-1:123456789012:t',
              },
            ],
          },
        },
      },
    ),
  },
  {
    name: 'a boundary of the role, triggers of a function',
    config: canaries(
      {
        hello: {
          handler,
          deploymentSettings: {
            ...deploymentSettings,
            triggerConfigurations: [
              { TriggerEvents: ['DeploymentSuccess'], TriggerName: 'a', TriggerTargetArn: { Ref: 'Topic' } },
            ],
          },
        },
      },
      {
        custom: {
          deploymentSettings: { codeDeployRolePermissionsBoundary: 'arn:aws:iam::123456789012:policy/boundary' },
        },
        resources: { Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: {} } } },
      },
    ),
  },
  {
    name: 'another stage only',
    config: canaries(
      { hello: { handler, deploymentSettings } },
      { custom: { deploymentSettings: { stages: ['prod'] } } },
    ),
  },
  {
    name: 'a role of its own for the functions',
    config: canaries(
      {
        hello: { handler, deploymentSettings: { ...deploymentSettings, preTrafficHook: 'check' } },
        check: { handler },
      },
      { provider: { iam: { role: 'arn:aws:iam::123456789012:role/own' } } },
    ),
  },
  {
    name: 'a stack with a long name',
    config: canaries(
      { aFunctionWithAVeryLongNameIndeedSoThatTheGroupIsCut: { handler, deploymentSettings } },
      { provider: { stackName: 'a-stack-with-a-very-long-name-for-a-service-of-many-words' } },
    ),
  },
  calledBy('an HTTP API', { httpApi: 'GET /a' }),
  calledBy('a websocket', { websocket: '$connect' }),
  calledBy('a schedule', { schedule: 'rate(1 hour)' }),
  calledBy('a queue', { sqs: 'arn:aws:sqs:us-east-1:123456789012:q' }),
  calledBy('a stream', { stream: 'arn:aws:kinesis:us-east-1:123456789012:stream/s' }),
  calledBy('a topic that is made', { sns: 'topic' }),
  calledBy('a topic that exists', { sns: 'arn:aws:sns:us-east-1:123456789012:t' }),
  calledBy('a bucket', { s3: { bucket: 'files', event: 's3:ObjectCreated:*' } }),
  calledBy('events', { cloudwatchEvent: { event: { source: ['aws.ec2'] } } }),
  calledBy('log lines', { cloudwatchLog: '/aws/lambda/x' }),
  calledBy('a rule of IoT', { iot: { sql: "SELECT * FROM 'a'" } }),
  calledBy('a load balancer', {
    alb: {
      listenerArn: `arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/a/1/2`,
      priority: 1,
      conditions: { path: '/' },
    },
  }),
  {
    name: 'a topic that calls two such functions, of which the plugin changes the last',
    config: canaries({
      hello: { handler, deploymentSettings, events: [{ sns: 'topic' }] },
      other: { handler, deploymentSettings, events: [{ sns: 'topic' }] },
    }),
    differs: ['SNSTopicTopic.Properties.Subscription'],
  },
];
