import type { ErrorCodeTable } from './error-code.ts';

export const compileErrorCodes = {
  CLOUDWATCH_EVENT_WITHOUT_PATTERN: {
    title: 'A cloudwatchEvent has no event pattern',
    remedy: 'Add `event` with the pattern, such as `{ source: [aws.ec2] }`.',
  },
  CLOUDWATCH_LOG_TOO_MANY_FILTERS: {
    title: 'A log group has more subscription filters than AWS allows',
    remedy: 'Subscribe at most two functions of a service to one log group.',
  },
  CLOUDWATCH_LOG_WIDE_PERMISSION: {
    title: 'Log groups of a function have no common beginning, so the permission is wide',
    remedy: 'Subscribe the log groups with functions of their own, or give them names with a common beginning.',
  },
  EVENT_BRIDGE_DEFAULT_BUS_PERMISSION: {
    title: 'A rule on the default bus may not invoke its function',
    remedy: 'Remove `eventBus: default`, or set `compatibility: v4`.',
  },
  EVENT_BRIDGE_NEEDS_CLOUD_FORMATION: {
    title: 'An eventBridge setting does not work with custom resources',
    remedy: 'Remove `provider.eventBridge.useCloudFormation`, so that rules are made by CloudFormation itself.',
  },
  EVENT_KEY_NEEDS_V4: {
    title: 'A key of an event is not known to serverless 3',
    remedy: 'Remove the key, or set `compatibility: v4`.',
  },
  EVENT_OVERWRITTEN: {
    title: 'Two events of a function lead to the same resource',
    remedy: 'Give the two names that differ in letters or digits, or handle one of them in a function of its own.',
  },
  EVENT_SEVERAL_INPUTS: {
    title: 'A rule has more than one kind of input',
    remedy: 'Keep one of `input`, `inputPath` and `inputTransformer`.',
  },
  EVENT_STARTING_TIMESTAMP_MISSING: {
    title: 'Reading starts at a time that is not told',
    remedy: 'Add `startingPositionTimestamp` in seconds since 1970, or take another `startingPosition`.',
  },
  FUNCTION_DESTINATION_UNKNOWN: {
    title: 'An asynchronous destination points nowhere',
    remedy:
      'Name a function of this service by its key, or give the ARN; for intrinsics write `{ type: sqs, arn: … }`.',
  },
  FUNCTION_FILE_SYSTEM_NEEDS_VPC: {
    title: 'A file system is mounted outside of a VPC',
    remedy: 'Add `vpc` with `securityGroupIds` and `subnetIds` to the function or to the provider.',
  },
  FUNCTION_SNAPSTART_WITH_PROVISIONED_CONCURRENCY: {
    title: 'SnapStart and provisioned concurrency exclude each other',
    remedy: 'Remove one of `snapStart` and `provisionedConcurrency`.',
  },
  IOT_FLEET_SEVERAL_TEMPLATES: {
    title: 'A function has more than one iotFleetProvisioning event',
    remedy: 'Give each provisioning template a function of its own.',
  },
  KAFKA_VPC_INCOMPLETE: {
    title: 'A Kafka event names subnets without security groups, or the other way round',
    remedy: 'Set both `vpcSubnet` and `vpcSecurityGroup`, or neither.',
  },
  RESOURCE_EXTENSION_ATTRIBUTE: {
    title: 'An extension sets an attribute that cannot be extended',
    remedy:
      'Extensions take Properties, Metadata, DependsOn, Condition, CreationPolicy, DeletionPolicy, UpdatePolicy and UpdateReplacePolicy.',
  },
  RESOURCE_EXTENSION_UNKNOWN: {
    title: 'An extension names a resource that is not in the stack',
    remedy: 'Use the logical ID of a generated resource; `package` writes the template where they can be read.',
  },
  S3_BUCKET_NAME_INVALID: {
    title: 'A bucket name is not one that S3 accepts',
    remedy: 'Use 3 to 63 lower-case letters, digits, dots and hyphens.',
  },
  S3_NEW_BUCKET_INTRINSIC: {
    title: 'The name of a new bucket is a CloudFormation function',
    remedy: 'Write the name as text, or add `existing: true` if the bucket exists.',
  },
  S3_SEVERAL_EXISTING_BUCKETS: {
    title: 'A function listens to more than one existing bucket',
    remedy: 'Give each existing bucket a function of its own.',
  },
  SCHEDULE_BODY_NOT_JSON: {
    title: 'The body of a scheduled input is not JSON',
    remedy: 'Write `body` as JSON text, such as `\'{"id": 1}\'`.',
  },
  SCHEDULE_KEY_NOT_FOR_METHOD: {
    title: 'A key of a schedule does not work with its method',
    remedy: 'Remove the key, or change `method` (eventBus or scheduler).',
  },
  SCHEDULE_NAME_FOR_SEVERAL_RATES: {
    title: 'A schedule with several rates has a name',
    remedy: 'Remove `name`, or write one schedule event per rate.',
  },
  SNS_DEAD_LETTER_OPEN: {
    title: 'Any topic may send to a dead-letter queue',
    remedy: 'Give the topic by `arn` and `topicName`, so that the queue accepts messages of this topic only.',
  },
  SNS_TOPIC_NAME_MISSING: {
    title: 'A topic has no name for its resources',
    remedy: 'Add `topicName` beside an `arn` that is a CloudFormation function.',
  },
  STREAM_TYPE_UNKNOWN: {
    title: 'It is not told of which service a stream, or the target of its failures, is',
    remedy: 'Add `type: dynamodb` or `type: kinesis`.',
  },
  HTTP_API_AUTHORIZER_INVALID: {
    title: 'An authorizer of an HTTP API is not set up right',
    remedy: 'Declare it under `provider.httpApi.authorizers` and name it by `authorizer: {name: …}` in the event.',
  },
  HTTP_API_EXTERNAL: {
    title: 'An HTTP API outside the stack cannot be configured by this service',
    remedy: 'Remove the setting, or set it in the service that owns the API.',
  },
  HTTP_API_ROUTE_DUPLICATE: {
    title: 'Two routes of the HTTP API are the same',
    remedy: 'Remove one of the events, or change its path.',
  },
  HTTP_API_ROUTE_INVALID: {
    title: 'An `httpApi` event is no route',
    remedy: "Write `httpApi: 'GET /users/{id}'`, an object with `method` and `path`, or `httpApi: '*'` for everything.",
  },
  HTTP_API_TIMEOUT: {
    title: 'A function may run longer than its API waits',
    remedy: 'Set `timeout` of the function below 30 seconds, or call it without the API.',
  },
  WEBSOCKET_AUTHORIZER_INVALID: {
    title: 'An authorizer of a websocket API is not set up right',
    remedy: 'Name a function of this service by its key, or give the ARN of another function.',
  },
  WEBSOCKET_ROUTE_DUPLICATE: {
    title: 'A websocket route has two functions',
    remedy: 'Remove one of the events: an API has one function for each route.',
  },
  REST_API_EXTERNAL: {
    title: 'A REST API outside the stack cannot be configured by this service',
    remedy: 'Remove the setting, or set it in the service that owns the API.',
  },
  REST_API_KEY_WITHOUT_PLAN: {
    title: 'An API key belongs to no usage plan',
    remedy: 'Put the key under the name of a plan, as `apiKeys: [{ free: [my-key] }]` with `usagePlan: [{ free: … }]`.',
  },
  REST_API_RESOURCE_MISSING: {
    title: 'The ID of a path of an existing REST API is not given',
    remedy: 'Add the path with its resource ID to `provider.apiGateway.restApiResources`.',
  },
  REST_API_ROOT_MISSING: {
    title: 'The root resource of an existing REST API is not given',
    remedy: 'Set `provider.apiGateway.restApiRootResourceId` beside `restApiId`.',
  },
  REST_AUTHORIZER_INCOMPLETE: {
    title: 'An authorizer cannot be told from others',
    remedy: 'Give `name` (a function of this service, or a name beside `arn`), or `type` with `authorizerId`.',
  },
  REST_AUTHORIZER_UNKNOWN: {
    title: 'An authorizer is no function of this service',
    remedy: 'Name a key under `functions`, or give the ARN of a function or of a user pool.',
  },
  REST_INTEGRATION_INCOMPLETE: {
    title: 'An HTTP integration does not say where requests go',
    remedy: 'Set `request.uri`, and `connectionId` when `connectionType` is VPC_LINK.',
  },
  REST_PATH_COLLISION: {
    title: 'Two paths of the REST API have the same logical ID',
    remedy: 'Rename one path: upper case, `_`, `.` and other special characters do not count in logical IDs.',
  },
  REST_PATH_PARAMETER_NAMES: {
    title: 'One path of the REST API has two names for its parameter',
    remedy: 'Use the same name in all events; the function of the other event does not get its parameter.',
  },
  REST_PATH_SIBLINGS: {
    title: 'Two paths of the REST API have different parameters at one place',
    remedy: 'Give the parameter the same name in both paths: the deploy fails otherwise.',
  },
  REST_ROUTE_INVALID: {
    title: 'An `http` event is no route',
    remedy: "Write `http: 'GET /users/{id}'`, or an object with `method` and `path`.",
  },
  REST_ROUTE_TWICE: {
    title: 'A route of the REST API is written twice',
    remedy: 'Remove one of the events, or change its path.',
  },
  REST_SETTING_WITHOUT_EFFECT: {
    title: 'A setting of an http event has no effect on its integration',
    remedy: 'Remove the setting, or set `integration: lambda`.',
  },
  REST_STAGE_DIFFERS: {
    title: 'The stage of the REST API is not the stage of the service',
    remedy: 'Remove `provider.apiGateway.stage`, or take the address from API Gateway.',
  },
  REST_STAGE_NAME: {
    title: 'The stage of the REST API has characters that API Gateway refuses',
    remedy: 'Use letters, digits, `-` and `_`.',
  },
  REST_TIMEOUT: {
    title: 'A function may run longer than its REST API waits',
    remedy:
      'Lower `timeout` of the function, set `async: true`, or raise the limit of the account and `timeoutInMillis`.',
  },
  COGNITO_KMS_KEY: {
    title: 'A custom sender of a Cognito user pool has no key, or the pool has two',
    remedy: 'Set the same `kmsKeyId` on every CustomSMSSender and CustomEmailSender trigger of the pool.',
  },
  COGNITO_LAMBDA_VERSION: {
    title: 'A Cognito trigger has a version that it does not know',
    remedy: 'Remove `lambdaVersion`, or take one of the versions that the message names.',
  },
  COGNITO_SEVERAL_EXISTING_POOLS: {
    title: 'A function is a trigger of several existing Cognito user pools',
    remedy: 'Use a function of its own for each existing pool; the handler may be the same.',
  },
  ALB_AUTHORIZER: {
    title: 'An `alb` event names an authorizer that is not declared',
    remedy: 'Declare it under `provider.alb.authorizers`.',
  },
  ALB_CONDITIONS: {
    title: 'An `alb` event has no condition',
    remedy: 'Add `path`, `host`, `method`, `header`, `query` or `ip` under `conditions`.',
  },
  ALB_LISTENER: {
    title: 'An `alb` event names no listener',
    remedy: 'Give the ARN of a listener (`…:listener/app/<name>/<id>/<id>`), or `{Ref: …}` to one of this stack.',
  },
  ALB_PRIORITY: {
    title: 'Two `alb` events have the same priority',
    remedy: 'Give each event of a listener, and of a function, a `priority` of its own.',
  },
  ALB_TARGET_GROUP_NAME: {
    title: 'A target group has a name and a prefix',
    remedy: 'Remove `targetGroupName` of the event, or `provider.alb.targetGroupPrefix`.',
  },
  CLOUDFRONT_BEHAVIOR: {
    title: 'Two `cloudFront` events contradict each other',
    remedy: 'Give each event of a path its own `eventType`, and each path one origin.',
  },
  CLOUDFRONT_CACHE_POLICY: {
    title: 'A cache policy is not declared, or not used',
    remedy: 'Declare it under `provider.cloudFront.cachePolicies` and name it by `cachePolicy: {name: …}`.',
  },
  CLOUDFRONT_DEFAULT_ORIGIN: {
    title: 'The distribution has no default origin, or two',
    remedy: 'Set `isDefaultOrigin: true` on the events of exactly one origin.',
  },
  CLOUDFRONT_FUNCTION_LIMIT: {
    title: 'A function is too large or too slow for the edge',
    remedy: 'Lower `memorySize` or `timeout` of the function.',
  },
  CLOUDFRONT_ORIGIN: {
    title: 'A `cloudFront` event has no usable origin',
    remedy:
      'Write `origin: https://example.com`, `origin: s3://bucket.s3.amazonaws.com`, or an object with DomainName.',
  },
  CLOUDFRONT_REGION: {
    title: 'Functions at the edge are made in us-east-1 only',
    remedy: 'Set `provider.region: us-east-1`, or move these functions to a service of their own.',
  },
} as const satisfies ErrorCodeTable;
