import type { Json, JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

const withEvents = (
  name: string,
  events: readonly JsonObject[],
  more: JsonObject = {},
  profiles?: ParityCase['profiles'],
): ParityCase => {
  const { fn, ...rest } = more;
  return {
    name,
    config: service({
      functions: {
        hello: { handler: 'handler.hello', events, ...(fn as JsonObject | undefined) },
        other: { handler: 'handler.other' },
      },
      ...rest,
    }),
    ...(profiles ? { profiles } : {}),
  };
};

const alias = { fn: { provisionedConcurrency: 1 } };
const arn = (service: string, rest: string): string => `arn:aws:${service}:us-east-1:123456789012:${rest}`;
const secret = arn('secretsmanager', 'secret:mine-AbCdEf');
const getAtt = (id: string, attribute = 'Arn'): Json => ({ 'Fn::GetAtt': [id, attribute] });
const filterPatterns = [{ eventName: ['INSERT'] }, { body: { a: [1] } }];

const schedules: readonly ParityCase[] = [
  withEvents('schedule: text', [{ schedule: 'rate(10 minutes)' }]),
  withEvents('schedule: every key of a rule', [
    {
      schedule: {
        rate: ['cron(0 12 * * ? *)', 'rate(1 hour)'],
        enabled: false,
        description: 'Twice',
        input: { key1: 'value1', list: [1, { a: 'b' }] },
      },
    },
    { schedule: { rate: 'rate(1 day)', name: 'daily', inputPath: '$.stageVariables' } },
    {
      schedule: {
        rate: 'rate(2 days)',
        inputTransformer: { inputPathsMap: { eventTime: '$.time' }, inputTemplate: '{"time": <eventTime>}' },
      },
    },
  ]),
  withEvents('schedule: an intrinsic rate, with alias', [{ schedule: { rate: [{ Ref: 'Rate' }] } }], alias),
  withEvents('schedule: EventBridge Scheduler', [
    { schedule: { rate: ['cron(0 0 * * ? *)'], method: 'scheduler', timezone: 'Asia/Seoul', input: { a: 1 } } },
    { schedule: { rate: 'rate(1 hour)', method: 'scheduler', name: 'hourly', description: 'x', enabled: false } },
  ]),
];

const queues: readonly ParityCase[] = [
  withEvents('sqs: text and object', [
    { sqs: arn('sqs', 'jobs') },
    {
      sqs: {
        arn: getAtt('My-Queue'.replace('-', '')),
        batchSize: 50,
        maximumBatchingWindow: 10,
        enabled: false,
        functionResponseType: 'ReportBatchItemFailures',
        filterPatterns,
        maximumConcurrency: 5,
      },
    },
    { sqs: { arn: { 'Fn::ImportValue': 'shared-queue' } } },
    {
      sqs: {
        arn: { 'Fn::Join': [':', ['arn:aws:sqs', { Ref: 'AWS::Region' }, { Ref: 'AWS::AccountId' }, 'joined.fifo']] },
      },
    },
  ]),
  withEvents('sqs: with alias and its own role', [{ sqs: arn('sqs', 'jobs') }], {
    fn: { provisionedConcurrency: 1, role: 'MyRole' },
  }),
  withEvents('stream: DynamoDB, Kinesis and consumers', [
    { stream: arn('dynamodb', 'table/bar/stream/1') },
    {
      stream: {
        type: 'dynamodb',
        arn: getAtt('Table', 'StreamArn'),
        batchSize: 1,
        startingPosition: 'LATEST',
        filterPatterns,
      },
    },
    {
      stream: {
        arn: arn('kinesis', 'stream/first'),
        batchSize: 100,
        batchWindow: 5,
        enabled: false,
        parallelizationFactor: 3,
        maximumRetryAttempts: 4,
        bisectBatchOnFunctionError: true,
        maximumRecordAgeInSeconds: 120,
        functionResponseType: 'ReportBatchItemFailures',
        tumblingWindowInSeconds: 30,
        destinations: { onFailure: arn('sqs', 'failed') },
      },
    },
    { stream: { arn: arn('kinesis', 'stream/second'), consumer: true } },
    { stream: { arn: arn('kinesis', 'stream/third'), consumer: arn('kinesis', 'stream/third/consumer/c:1') } },
    {
      stream: {
        type: 'kinesis',
        arn: { 'Fn::ImportValue': 'ImportedStream' },
        destinations: { onFailure: { type: 'sns', arn: { Ref: 'Topic' } } },
      },
    },
  ]),
  withEvents('kafka: every kind of access', [
    {
      kafka: {
        accessConfigurations: { saslScram512Auth: secret },
        bootstrapServers: ['a.example:9092', 'b.example:9092'],
        topic: 'my-topic',
        batchSize: 100,
        maximumBatchingWindow: 5,
        enabled: false,
        startingPosition: 'LATEST',
        consumerGroupId: 'group-1',
        filterPatterns,
      },
    },
    {
      kafka: {
        accessConfigurations: { vpcSubnet: ['subnet-1', 'subnet-2'], vpcSecurityGroup: 'sg-1' },
        bootstrapServers: ['a.example:9092'],
        topic: 'other',
      },
    },
  ]),
  withEvents('msk', [
    {
      msk: {
        arn: arn('kafka', 'cluster/ClusterName/a1a1a1a1a1a1a1a1a'),
        topic: 'mytopic',
        batchSize: 1000,
        maximumBatchingWindow: 3,
        startingPosition: 'LATEST',
        saslScram512: secret,
        consumerGroupId: 'g',
        enabled: false,
        filterPatterns,
      },
    },
    { msk: { arn: { 'Fn::ImportValue': 'ClusterArn' }, topic: 'second' } },
  ]),
  withEvents('activemq and rabbitmq', [
    {
      activemq: {
        arn: arn('mq', 'broker:ExampleMQBroker:b-xxx-xxx'),
        queue: 'TestingQueue',
        basicAuthArn: secret,
        batchSize: 10,
        maximumBatchingWindow: 2,
        enabled: false,
        filterPatterns,
      },
    },
    {
      rabbitmq: {
        arn: arn('mq', 'broker:ExampleMQBroker:b-xxx-yyy'),
        queue: 'TestingQueue',
        virtualHost: '/',
        basicAuthArn: secret,
      },
    },
  ]),
];

const topicsAndBuckets: readonly ParityCase[] = [
  withEvents('sns: names, ARNs, filters, redrive', [
    { sns: 'dispatch' },
    { sns: { topicName: 'aggregate', displayName: 'Data aggregation pipeline' } },
    { sns: arn('sns', 'foo') },
    { sns: { arn: arn('sns', 'bar'), filterPolicy: { pet: ['dog', 'cat'] }, filterPolicyScope: 'MessageBody' } },
    { sns: { arn: { Ref: 'SuperTopic' }, topicName: 'MyCustomTopic' } },
    { sns: { topicName: 'filtered', filterPolicy: { a: ['b'] } } },
    { sns: { arn: arn('sns', 'with-dlq'), redrivePolicy: { deadLetterTargetArn: arn('sqs', 'myDLQ') } } },
    { sns: { arn: arn('sns', 'with-ref'), redrivePolicy: { deadLetterTargetRef: 'myDLQ' } } },
    {
      sns: {
        arn: arn('sns', 'with-import'),
        redrivePolicy: {
          deadLetterTargetImport: {
            arn: arn('sqs', 'imported'),
            url: 'https://sqs.us-east-1.amazonaws.com/123456789012/imported',
          },
        },
      },
    },
  ]),
  withEvents('sns: with alias', [{ sns: 'dispatch' }, { sns: arn('sns', 'foo') }], alias),
  withEvents('s3: new buckets', [
    { s3: 'photos' },
    { s3: { bucket: 'photos', event: 's3:ObjectRemoved:*', rules: [{ prefix: 'uploads/' }, { suffix: '.jpg' }] } },
    { s3: { bucket: 'legacy-videos' } },
  ]),
  withEvents('s3: a bucket of the provider', [{ s3: { bucket: 'bucketOne', event: 's3:ObjectCreated:Put' } }], {
    provider: {
      s3: {
        bucketOne: {
          name: 'my-custom-bucket-name',
          versioningConfiguration: { Status: 'Enabled' },
          lifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 1 }] },
        },
      },
    },
  }),
  withEvents('s3: with alias', [{ s3: 'photos' }], alias),
];

const buses: readonly ParityCase[] = [
  withEvents('eventBridge: patterns, schedules, inputs, buses', [
    { eventBridge: { schedule: 'rate(10 minutes)', input: { key1: 'value1' } } },
    {
      eventBridge: {
        pattern: { source: ['aws.cloudformation'], 'detail-type': ['x'] },
        enabled: false,
        description: 'd',
      },
    },
    {
      eventBridge: {
        eventBus: arn('events', 'event-bus/main'),
        pattern: { source: ['a'] },
        inputPath: '$.stageVariables',
      },
    },
    {
      eventBridge: {
        eventBus: 'custom-saas-events',
        name: 'my-rule',
        pattern: { detail: { a: [{ prefix: 'b' }] } },
        inputTransformer: { inputPathsMap: { t: '$.time' }, inputTemplate: '{"t": <t>}' },
        retryPolicy: { maximumEventAge: 3600, maximumRetryAttempts: 3 },
        deadLetterQueueArn: getAtt('Queue'),
      },
    },
    { eventBridge: { eventBus: { 'Fn::ImportValue': 'Bus' }, pattern: { source: ['b'] } } },
  ]),
  withEvents('eventBridge: with alias', [{ eventBridge: { eventBus: 'mine', pattern: { source: ['a'] } } }], alias),
  withEvents('cloudwatchEvent', [
    {
      cloudwatchEvent: { event: { source: ['aws.ec2'], detail: { state: ['pending'] } }, name: 'n', description: 'd' },
    },
    { cloudwatchEvent: { event: { source: ['aws.s3'] }, enabled: false, input: { a: 'b' } } },
    { cloudwatchEvent: { event: { source: ['aws.s3'] }, inputPath: '$.a' } },
    {
      cloudwatchEvent: {
        event: { source: ['aws.s3'] },
        inputTransformer: { inputPathsMap: { t: '$.time' }, inputTemplate: '"The time is <t>"' },
      },
    },
  ]),
  withEvents('cloudwatchLog', [
    { cloudwatchLog: '/aws/lambda/hello' },
    { cloudwatchLog: { logGroup: '/aws/lambda/helicopter', filter: '{$.userIdentity.type = Root}' } },
  ]),
  withEvents('iot and fleet provisioning', [
    {
      iot: {
        sql: "SELECT * FROM 'some_topic'",
        name: 'myIotEvent',
        enabled: false,
        description: 'd',
        sqlVersion: 'beta',
      },
    },
    { iot: { sql: "SELECT * FROM 'other'" } },
    {
      iotFleetProvisioning: {
        templateBody: { Parameters: { SerialNumber: { Type: 'String' } } },
        provisioningRoleArn: 'arn:aws:iam::123456789012:role/provisioning',
        templateName: 'Custom',
      },
    },
  ]),
  withEvents('alexaSkill and alexaSmartHome', [
    { alexaSkill: 'amzn1.ask.skill.12345678-1234-1234-1234-123456789012' },
    { alexaSkill: { appId: 'amzn1.ask.skill.22345678-1234-1234-1234-123456789012', enabled: false } },
    { alexaSmartHome: 'amzn1.ask.skill.32345678-1234-1234-1234-123456789012' },
  ]),
];

const apis: readonly ParityCase[] = [
  withEvents('http: methods, paths, cors', [
    { http: 'GET /' },
    { http: 'post /users/create' },
    { http: { path: 'users/{id}', method: 'put', cors: true } },
    {
      http: {
        path: '/users/{id}/',
        method: 'delete',
        cors: { origin: 'https://a.example', headers: ['X-A'], allowCredentials: true, maxAge: 60 },
      },
    },
    { http: { path: '{proxy+}', method: 'any', private: true } },
    {
      http: {
        path: 'several',
        method: 'get',
        cors: { origins: ['https://a.example', 'https://*.b.example'], cacheControl: 'no-cache' },
      },
    },
  ]),
  withEvents('http: authorizers of every kind', [
    { http: { path: 'a', method: 'get', authorizer: 'other' } },
    { http: { path: 'b', method: 'get', authorizer: 'aws_iam' } },
    {
      http: {
        path: 'c',
        method: 'get',
        authorizer: {
          name: 'named',
          arn: arn('lambda', 'function:auth'),
          type: 'request',
          identitySource: 'method.request.header.X',
          resultTtlInSeconds: 0,
        },
      },
    },
    {
      http: {
        path: 'd',
        method: 'get',
        authorizer: {
          name: 'pool',
          type: 'COGNITO_USER_POOLS',
          arn: arn('cognito-idp', 'userpool/us-east-1_ZZZ'),
          scopes: ['email'],
        },
      },
    },
    { http: { path: 'e', method: 'get', authorizer: arn('cognito-idp', 'userpool/us-east-1_YYY') } },
    { http: { path: 'f', method: 'get', authorizer: { type: 'CUSTOM', authorizerId: { Ref: 'Shared' } } } },
    {
      http: {
        path: 'g',
        method: 'get',
        operationId: 'getG',
        authorizer: { name: 'other', identityValidationExpression: 'x.*', managedExternally: true },
      },
    },
  ]),
  withEvents(
    'http: parameters, models, validators',
    [
      {
        http: {
          path: 'posts/{id}',
          method: 'post',
          request: {
            parameters: {
              querystrings: { url: true, q: { required: false } },
              headers: { 'X-H': false },
              paths: { id: true },
            },
            schemas: {
              'application/json': 'post-create-model',
              'text/plain': { schema: { type: 'string' }, name: 'Plain' },
            },
          },
        },
      },
    ],
    {
      provider: {
        apiGateway: {
          request: { schemas: { 'post-create-model': { name: 'PostCreate', schema: { type: 'object' } } } },
        },
      },
    },
  ),
  withEvents('http: keys and usage plans', [{ http: { path: 'a', method: 'get', private: true } }], {
    provider: {
      apiGateway: {
        apiKeys: ['first', { name: 'second', value: 'a-value-of-twenty-chars', description: 'd', enabled: false }],
        usagePlan: {
          quota: { limit: 5000, offset: 2, period: 'MONTH' },
          throttle: { burstLimit: 200, rateLimit: 100 },
        },
      },
    },
  }),
  withEvents('http: settings of the API', [{ http: 'GET /a' }], {
    provider: {
      endpointType: 'PRIVATE',
      vpcEndpointIds: ['vpce-1'],
      apiName: 'my-api',
      tags: { a: 'b' },
      apiGateway: {
        binaryMediaTypes: ['*/*'],
        minimumCompressionSize: 1024,
        description: 'Mine',
        disableDefaultEndpoint: true,
        apiKeySourceType: 'HEADER',
        resourcePolicy: [
          { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: ['execute-api:/*'] },
        ],
      },
    },
  }),
  withEvents('http: a shared API', [{ http: 'GET /shared/mine' }], {
    provider: {
      apiGateway: {
        restApiId: 'xxxx',
        restApiRootResourceId: 'rrrr',
        restApiResources: { '/shared': 'ssss' },
        websocketApiId: 'wwww',
      },
    },
  }),
  withEvents(
    'http: with alias, async and HTTP integrations',
    [
      {
        http: {
          path: 'a',
          method: 'get',
          async: true,
          request: { template: { 'application/json': '$input.body', 'application/x-www-form-urlencoded': null } },
        },
      },
      {
        http: {
          path: 'b',
          method: 'get',
          integration: 'http',
          request: { uri: 'https://a.example' },
          response: { headers: { 'X-A': "'b'" } },
        },
      },
      {
        http: {
          path: 'c',
          method: 'get',
          integration: 'http-proxy',
          request: {
            uri: 'https://a.example/{x}',
            parameters: { querystrings: { u: { required: true, mappedValue: 'context.x' } } },
          },
        },
      },
      {
        http: {
          path: 'd',
          method: 'get',
          integration: 'mock',
          request: { template: { 'application/json': '{"statusCode": 200}' } },
          response: {
            template: 'hi',
            headers: { 'Content-Type': "'text/html'" },
            statusCodes: { 201: { pattern: '' } },
          },
        },
      },
      {
        http: {
          path: 'e',
          method: 'get',
          integration: 'http-proxy',
          connectionType: 'vpc-link',
          connectionId: '5yzkrz',
          request: { uri: 'https://a.example' },
        },
      },
    ],
    alias,
  ),
  withEvents('http: a mock without a response', [
    { http: { path: 'a', method: 'get', integration: 'mock', cors: true } },
  ]),
  withEvents('http: API logs', [{ http: 'GET /a' }], { provider: { logs: { restApi: true, frameworkLambda: true } } }),
  withEvents(
    'httpApi: routes, payload, cors',
    [{ httpApi: '*' }, { httpApi: 'GET /a-b/{x}' }, { httpApi: { path: '/c', method: '*' } }],
    {
      provider: {
        httpApi: { cors: true, payload: '1.0', metrics: true, disableDefaultEndpoint: true },
        tags: { a: 'b' },
      },
    },
  ),
  withEvents(
    'httpApi: authorizers',
    [
      { httpApi: { path: '/j', method: 'GET', authorizer: { name: 'jwtAuth', scopes: ['a'] } } },
      { httpApi: { path: '/i', method: 'GET', authorizer: { type: 'aws_iam' } } },
      { httpApi: { path: '/r', method: 'GET', authorizer: 'requestAuth' } },
    ],
    {
      provider: {
        httpApi: {
          name: 'named',
          authorizers: {
            jwtAuth: {
              identitySource: '$request.header.Authorization',
              issuerUrl: 'https://issuer.example',
              audience: ['a', 'b'],
            },
            requestAuth: {
              type: 'request',
              functionName: 'other',
              resultTtlInSeconds: 10,
              identitySource: ['$request.header.A'],
              enableSimpleResponses: true,
            },
          },
        },
        logs: { httpApi: true },
      },
    },
  ),
  withEvents('httpApi: an API of another stack, with alias', [{ httpApi: 'GET /a' }], {
    ...alias,
    provider: { httpApi: { id: 'abcdef' } },
  }),
  withEvents(
    'websocket: routes, authorizers, logs',
    [
      { websocket: '$connect' },
      { websocket: { route: 'my/route-a_b.c', routeResponseSelectionExpression: '$default' } },
      { websocket: { route: '$disconnect' } },
    ],
    {
      provider: {
        logs: { websocket: { level: 'ERROR', fullExecutionData: false } },
        websocketsDescription: 'd',
        tags: { a: 'b' },
      },
    },
  ),
  withEvents('websocket: a local authorizer', [
    {
      websocket: { route: '$connect', authorizer: { name: 'other', identitySource: ['route.request.querystring.A'] } },
    },
  ]),
  withEvents(
    'alb',
    [
      {
        alb: {
          listenerArn: arn('elasticloadbalancing', 'listener/app/my-load-balancer/50dc6c495c0c9188/f2f7dc8efc522ab2'),
          priority: 1,
          conditions: {
            host: ['a.example'],
            path: ['/hello'],
            method: ['GET'],
            header: { name: 'foo', values: ['bar'] },
            query: { bar: 'true' },
            ip: ['fe80:0000:0000:0000:0204:61ff:fe9d:f156/6'],
          },
          multiValueHeaders: true,
          healthCheck: { path: '/health', intervalSeconds: 20 },
          authorizer: ['myFirst', 'mySecond'],
        },
      },
    ],
    {
      provider: {
        alb: {
          targetGroupPrefix: 'pre-',
          authorizers: {
            myFirst: {
              type: 'cognito',
              userPoolArn: arn('cognito-idp', 'userpool/us-east-1_AAAA'),
              userPoolClientId: 'c',
              userPoolDomain: 'd',
            },
            mySecond: {
              type: 'oidc',
              authorizationEndpoint: 'https://a.example',
              clientId: 'i',
              issuer: 'https://i.example',
              tokenEndpoint: 'https://t.example',
              userInfoEndpoint: 'https://u.example',
              onUnauthenticatedRequest: 'authenticate',
            },
          },
        },
      },
    },
  ),
  withEvents('cognitoUserPool: a pool of this stack', [
    { cognitoUserPool: { pool: 'MyPool', trigger: 'PreSignUp' } },
    { cognitoUserPool: { pool: 'MyPool', trigger: 'CustomEmailSender', kmsKeyId: arn('kms', 'key/x') } },
  ]),
  withEvents(
    'cloudFront',
    [
      { cloudFront: { eventType: 'viewer-response', origin: 's3://bucketname.s3.amazonaws.com/files' } },
      {
        cloudFront: {
          eventType: 'origin-request',
          pathPattern: '/docs*',
          includeBody: true,
          behavior: { ViewerProtocolPolicy: 'https-only', AllowedMethods: ['GET', 'HEAD'] },
          origin: {
            DomainName: 'serverless.example',
            OriginPath: '/framework',
            CustomOriginConfig: { OriginProtocolPolicy: 'match-viewer' },
          },
          cachePolicy: { name: 'mine' },
        },
      },
    ],
    {
      provider: {
        cloudFront: {
          cachePolicies: {
            mine: {
              MinTTL: 0,
              MaxTTL: 86000,
              DefaultTTL: 3600,
              ParametersInCacheKeyAndForwardedToOrigin: {
                CookiesConfig: { CookieBehavior: 'none' },
                EnableAcceptEncodingGzip: true,
                HeadersConfig: { HeaderBehavior: 'none' },
                QueryStringsConfig: { QueryStringBehavior: 'none' },
              },
            },
          },
        },
      },
    },
  ),
];

export const eventCases: readonly ParityCase[] = [...schedules, ...queues, ...topicsAndBuckets, ...buses, ...apis];
