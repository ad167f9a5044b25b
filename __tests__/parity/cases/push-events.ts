import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

// Events that call a function: schedule, s3, sns, Alexa, IoT, CloudWatch, EventBridge.

const withEvents = (name: string, events: readonly JsonObject[], more: Partial<ParityCase> = {}): ParityCase => ({
  name,
  config: service({ functions: { hello: { handler: 'handler.hello', events } } }),
  ...more,
});

const withFunctions = (
  name: string,
  functions: JsonObject,
  provider: JsonObject = {},
  more: Partial<ParityCase> = {},
) => ({
  name,
  config: service({ functions, provider }),
  ...more,
});

const account = 'us-east-1:123456789012';
const topic = `arn:aws:sns:${account}:orders-topic`;
const deadQueue = `arn:aws:sqs:${account}:dead`;
const roleArn = 'arn:aws:iam::123456789012:role/x';
const inputTransformer = { inputTemplate: '{"at": <time>}', inputPathsMap: { time: '$.time' } };

const cron = 'cron(0 12 * * ? *)';
const everyRuleKey = { rate: [cron], enabled: false, name: 'noon', description: 'At noon', inputPath: '$.detail' };
const everySchedulerKey = {
  method: 'scheduler',
  rate: [cron],
  enabled: true,
  name: 'noon',
  description: 'At noon',
  timezone: 'Europe/Berlin',
  input: { key: 'value' },
};

const scheduleCases = [
  withEvents('schedule by expression', [{ schedule: 'rate(5 minutes)' }]),
  withEvents('every key of a scheduled rule', [
    { schedule: everyRuleKey },
    { schedule: { rate: ['rate(1 day)'], inputTransformer } },
    { schedule: { rate: ['rate(1 day)'], inputTransformer: { inputTemplate: '"x"' } } },
    { schedule: { rate: ['rate(1 day)'], input: { key: 'a', list: [1, { b: 'c' }] } } },
    { schedule: { rate: ['rate(1 day)'], input: '{"key": "text"}' } },
    { schedule: { rate: ['rate(1 day)'], input: { body: '{"id": 1}' } } },
    { schedule: { rate: ['rate(1 day)', { 'Fn::Sub': 'rate(${Days} days)' }], method: 'eventBus' } },
  ]),
  withEvents('every key of the scheduler', [{ schedule: everySchedulerKey }, { schedule: 'rate(1 day)' }]),
  withEvents('group and role of the scheduler', [{ schedule: { ...everySchedulerKey, groupName: 'g', roleArn } }], {
    profiles: ['v4'],
  }),
  withFunctions('schedules of functions with aliases and roles', {
    plain: { handler: 'handler.a', events: [{ schedule: { method: 'scheduler', rate: ['rate(1 day)'] } }] },
    aliased: {
      handler: 'handler.b',
      provisionedConcurrency: 1,
      events: [{ schedule: 'rate(1 day)' }, { schedule: { method: 'scheduler', rate: ['rate(1 day)'] } }],
    },
    foreign: {
      handler: 'handler.c',
      role: roleArn,
      events: [{ schedule: { method: 'scheduler', rate: ['rate(1 day)'] } }],
    },
  }),
];

const s3Cases = [
  withEvents('s3 by name', [{ s3: 'my-bucket' }]),
  withEvents('every key of s3', [
    {
      s3: {
        bucket: 'my-bucket',
        event: 's3:ObjectRemoved:*',
        rules: [{ prefix: 'in/' }, { suffix: { Ref: 'Suffix' } }],
      },
    },
    { s3: { bucket: 'my-bucket', rules: [] } },
  ]),
  withFunctions(
    's3 with settings of the provider',
    {
      one: { handler: 'handler.a', events: [{ s3: 'photos' }] },
      two: {
        handler: 'handler.b',
        provisionedConcurrency: 1,
        events: [{ s3: { bucket: 'shop-photos' } }, { s3: 'plain' }],
      },
    },
    {
      s3: {
        photos: {
          name: 'shop-photos',
          versioningConfiguration: { Status: 'Enabled' },
          notificationConfiguration: {
            QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: 'arn:aws:sqs:us-east-1:1:q' }],
          },
        },
        plain: { accessControl: 'Private' },
      },
    },
  ),
  withFunctions('existing buckets', {
    one: {
      handler: 'handler.a',
      events: [
        { s3: { bucket: 'photos', existing: true, rules: [{ prefix: 'in/' }, { suffix: '.jpg' }] } },
        { s3: { bucket: 'photos', existing: true, event: 's3:ObjectRemoved:*' } },
      ],
    },
    two: { handler: 'handler.b', events: [{ s3: { bucket: 'videos', existing: true } }, { s3: 'new-bucket' }] },
    three: { handler: 'handler.c', provisionedConcurrency: 1, events: [{ s3: { bucket: 'photos', existing: true } }] },
    four: { handler: 'handler.d', events: [{ s3: { bucket: { 'Fn::ImportValue': 'bucket' }, existing: true } }] },
  }),
  withFunctions(
    'existing buckets with a role for deployments and logs of the framework',
    { one: { handler: 'handler.a', events: [{ s3: { bucket: 'photos', existing: true } }] } },
    { iam: { deploymentRole: roleArn }, logs: { frameworkLambda: true }, logRetentionInDays: 7 },
  ),
];

const redrivePolicy = { deadLetterTargetArn: deadQueue };
const snsCases = [
  withEvents('sns by name and by ARN', [{ sns: 'dispatch' }, { sns: topic }]),
  withEvents('every key of a new topic', [
    { sns: { topicName: 'dispatch', displayName: 'Dispatch' } },
    { sns: { topicName: 'filtered', filterPolicy: { pet: ['dog'] }, filterPolicyScope: 'MessageBody' } },
    { sns: { topicName: 'redriven', redrivePolicy } },
  ]),
  withEvents('every key of an existing topic', [
    { sns: { arn: topic, filterPolicy: { pet: ['dog'] }, filterPolicyScope: 'MessageBody', redrivePolicy } },
    { sns: { arn: { Ref: 'Topic' }, topicName: 'own', redrivePolicy: { deadLetterTargetRef: 'DeadQueue' } } },
    {
      sns: {
        arn: { 'Fn::Join': ['', ['arn:aws:sns:', { Ref: 'AWS::Region' }, ':1:joined']] },
        topicName: 'joined',
        redrivePolicy: { deadLetterTargetImport: { arn: 'arn:shared', url: 'shared-url' } },
      },
    },
    { sns: { arn: 'arn:aws:sns:eu-west-1:123456789012:far-topic' } },
  ]),
  withFunctions('one topic of several functions', {
    one: { handler: 'handler.a', events: [{ sns: 'dispatch' }] },
    two: { handler: 'handler.b', provisionedConcurrency: 1, events: [{ sns: 'dispatch' }, { sns: topic }] },
    three: {
      handler: 'handler.c',
      provisionedConcurrency: 1,
      events: [{ sns: 'dispatch' }, { sns: { topicName: 'filtered', filterPolicy: { a: ['b'] } } }],
    },
  }),
  withEvents('one topic twice with two filters', [
    { sns: { arn: topic, filterPolicy: { pet: ['dog'], size: ['big'] } } },
    { sns: { arn: topic, filterPolicy: { pet: ['cat', 'cow'] }, redrivePolicy } },
  ]),
];

const pattern = {
  source: ['aws.ec2'],
  'detail-type': ['State "change"'],
  detail: { state: ['pending', { prefix: 'x' }] },
};
const cloudwatchCases = [
  withEvents('every key of cloudwatchEvent', [
    { cloudwatchEvent: { event: pattern } },
    { cloudwatchEvent: { event: pattern, input: { key: 'a\nb', n: 1 }, name: 'rule', description: 'A rule' } },
    { cloudwatchEvent: { event: { source: ['a\nb'] }, input: '{"a": "b"}', enabled: false } },
    { cloudwatchEvent: { event: pattern, inputPath: '$.detail' } },
    { cloudwatchEvent: { event: pattern, inputTransformer, enabled: true } },
  ]),
  withEvents('every key of cloudwatchLog', [
    { cloudwatchLog: '/aws/lambda/hello' },
    { cloudwatchLog: { logGroup: '/aws/lambda/other', filter: '{$.userIdentity.type = "Root"}' } },
    { cloudwatchLog: { logGroup: '/aws/lambda/third', filter: '{$.a = \\"Root\\" \\\\ x}' } },
  ]),
  withEvents('one log group', [{ cloudwatchLog: { logGroup: '/aws/lambda/hello', filter: 'a\nb' } }]),
];

const eventBridgeCases = [
  withEvents('eventBridge by schedule and by pattern', [
    { sns: 'first' },
    { eventBridge: { schedule: 'rate(10 minutes)', input: { a: [1] } } },
    { eventBridge: { pattern, inputPath: '$.detail', enabled: false, description: 'A rule' } },
    { eventBridge: { pattern, inputTransformer, name: 'named-rule' } },
    {
      eventBridge: {
        pattern: { $or: [{ source: ['a'] }] },
        retryPolicy: { maximumEventAge: 60, maximumRetryAttempts: 0 },
        deadLetterQueueArn: { 'Fn::GetAtt': ['Dead', 'Arn'] },
      },
    },
    { eventBridge: { pattern, retryPolicy: { maximumEventAge: 60 }, deadLetterQueueArn: deadQueue } },
  ]),
  withEvents('eventBridge on several buses', [
    { eventBridge: { eventBus: 'default', pattern } },
    { eventBridge: { eventBus: 'my-own_bus', pattern } },
    { eventBridge: { eventBus: `arn:aws:events:${account}:event-bus/given/bus`, pattern } },
    { eventBridge: { eventBus: { Ref: 'Bus' }, pattern } },
    { eventBridge: { eventBus: { 'Fn::ImportValue': 'bus' }, pattern } },
    { eventBridge: { eventBus: { 'Fn::GetAtt': ['Bus', 'Name'] }, pattern } },
  ]),
  withFunctions('eventBridge with long names', {
    'a-function-with-a-name-that-is-longer-than-most': { handler: 'handler.a', events: [{ eventBridge: { pattern } }] },
    short: { handler: 'handler.b', events: [{ eventBridge: { pattern, name: 'n'.repeat(60) } }] },
  }),
  withFunctions(
    'eventBridge by custom resources',
    {
      one: {
        handler: 'handler.a',
        events: [
          { eventBridge: { pattern, eventBus: 'mine', inputTransformer, name: 'named' } },
          { eventBridge: { schedule: 'rate(1 day)', input: { a: 1 }, enabled: false } },
        ],
      },
      two: { handler: 'handler.b', events: [{ eventBridge: { pattern, eventBus: 'mine', inputPath: '$.x' } }] },
    },
    { eventBridge: { useCloudFormation: false } },
    { profiles: ['v3'] },
  ),
];

const skill = 'amzn1.ask.skill.xx-xx-xx-xx-xx';
const deviceCases = [
  withEvents('Alexa', [
    { alexaSkill: skill },
    { alexaSkill: { appId: skill, enabled: false } },
    { alexaSmartHome: skill },
    { alexaSmartHome: { appId: skill, enabled: true } },
    { alexaSmartHome: { appId: skill, enabled: false } },
  ]),
  withEvents('every key of iot', [
    { iot: { sql: "SELECT * FROM 'a'" } },
    {
      iot: {
        sql: "SELECT *\nFROM 'a'",
        sqlVersion: '2016-03-23',
        name: 'rule',
        enabled: false,
        description: 'first\nsecond',
      },
    },
  ]),
  withEvents('iotFleetProvisioning', [
    { iotFleetProvisioning: { provisioningRoleArn: roleArn, templateBody: { Parameters: { a: { Type: 'String' } } } } },
  ]),
  withEvents('every key of iotFleetProvisioning', [
    {
      iotFleetProvisioning: {
        provisioningRoleArn: { 'Fn::GetAtt': ['R', 'Arn'] },
        templateBody: {},
        templateName: 'fleet',
        enabled: false,
      },
    },
  ]),
];

const everyPushEvent: readonly JsonObject[] = [
  { cloudwatchEvent: { event: pattern } },
  { cloudwatchLog: '/aws/lambda/hello' },
  { eventBridge: { pattern, eventBus: 'mine' } },
  { eventBridge: { pattern } },
  { alexaSkill: skill },
  { alexaSmartHome: skill },
  { iot: { sql: 'SELECT 1' } },
  { iotFleetProvisioning: { provisioningRoleArn: roleArn, templateBody: {} } },
];

export const pushEventCases: readonly ParityCase[] = [
  ...scheduleCases,
  ...s3Cases,
  ...snsCases,
  ...cloudwatchCases,
  ...eventBridgeCases,
  ...deviceCases,
  withFunctions('calls of functions with aliases', {
    'my-fn': { handler: 'handler.a', provisionedConcurrency: 1, events: everyPushEvent },
    plain: { handler: 'handler.b', events: everyPushEvent },
  }),
];
