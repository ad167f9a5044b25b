// Every logical ID of a generated resource. They are an API: changing one replaces a resource of a deployed stack.
// Source: framework-spec 2.1 (normalisers) and 2.2 (logical IDs); checked against osls 4.3.1 and serverless 3.40.0.

/** `hello` → `Hello`; the rest of the text stays. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Functions, layers, authorizers, buses: `my-fn_a` → `MyDashfnUnderscorea`. */
export const resourceName = (name: string): string =>
  upperFirst(name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore'));

/** Topics, buckets, queues, streams: everything outside 0-9A-Za-z dropped. `my-queue.fifo` → `Myqueuefifo`. */
export const alphanumeric = (name: string): string => upperFirst(name.replace(/[^0-9A-Za-z]/g, ''));

/** One part of an HTTP path: `{userId}` → `UseridVar`, `users-list` → `UsersDashlist`. */
export const pathPart = (part: string): string =>
  upperFirst(
    part
      .toLowerCase()
      .replace(/-/g, 'Dash')
      .replace(/\{(.*)\}/g, '$1Var')
      .replace(/[^0-9A-Za-z]/g, ''),
  );

/** A whole HTTP path: `users/{id}` → `UsersIdVar`. */
export const normalizedPath = (path: string): string => path.split('/').map(pathPart).join('');

/** `GET` → `Get`. */
export const methodName = (method: string): string => upperFirst(method.toLowerCase());

/** Words as in `application/json` → `['application', 'json']`, `fooBAR2x` → `['foo', 'BAR', '2', 'x']`. */
const words = (text: string): readonly string[] => text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]|[0-9]+/g) ?? [];

/** `application/json` → `ApplicationJson`. */
export const startCase = (text: string): string => words(text).map(upperFirst).join('');

/** `post-model` → `postModel`. */
export const camelCase = (text: string): string =>
  words(text)
    .map((word, index) => (index === 0 ? word.toLowerCase() : upperFirst(word.toLowerCase())))
    .join('');

export const deploymentBucketId = 'ServerlessDeploymentBucket';
export const deploymentBucketPolicyId = 'ServerlessDeploymentBucketPolicy';
export const deploymentBucketNameOutput = 'ServerlessDeploymentBucketName';
/** What an output of ours is exported as (framework-spec 2.4). */
export const exportName = (service: string, stage: string, output: string): string =>
  `sls-${service}-${stage}-${output}`;
export const lambdaRoleId = 'IamRoleLambdaExecution';
export const customResourcesRoleId = 'IamRoleCustomResourcesLambdaExecution';

export const functionId = (functionKey: string): string => `${resourceName(functionKey)}LambdaFunction`;
export const logGroupId = (functionKey: string): string => `${resourceName(functionKey)}LogGroup`;
/** `digest`: base64 sha256; what is not alphanumeric is dropped. */
export const versionId = (functionKey: string, digest: string): string =>
  `${resourceName(functionKey)}LambdaVersion${digest.replace(/[^0-9a-z]/gi, '')}`;
export const versionOutput = (functionKey: string): string => `${resourceName(functionKey)}LambdaFunctionQualifiedArn`;
export const functionUrlId = (functionKey: string): string => `${resourceName(functionKey)}LambdaFunctionUrl`;
export const functionUrlPermissionId = (functionKey: string): string =>
  `${resourceName(functionKey)}LambdaPermissionFnUrl`;
export const functionInvokedByUrlPermissionId = (functionKey: string): string =>
  `${resourceName(functionKey)}LambdaPermissionFn`;
export const eventInvokeConfigId = (functionKey: string): string => `${resourceName(functionKey)}LambdaEvConf`;
export const provisionedAliasId = (functionKey: string): string => `${resourceName(functionKey)}ProvConcLambdaAlias`;
export const snapStartAliasId = (functionKey: string): string => `${resourceName(functionKey)}SnapStartLambdaAlias`;
export const durableAliasId = (functionKey: string): string => `${resourceName(functionKey)}DurableLambdaAlias`;

export const layerId = (layerKey: string): string => `${resourceName(layerKey)}LambdaLayer`;
/** `account` as written, the first `*` as `Wild`; characters that no logical ID may hold are dropped. */
export const layerPermissionId = (layerKey: string, account: string): string =>
  `${resourceName(layerKey)}${account.replace('*', 'Wild').replace(/[^0-9A-Za-z]/g, '')}LambdaLayerPermission`;
export const layerArnOutput = (layerKey: string): string => `${resourceName(layerKey)}LambdaLayerQualifiedArn`;
export const layerHashOutput = (layerKey: string): string => `${resourceName(layerKey)}LambdaLayerHash`;
export const layerS3KeyOutput = (layerKey: string): string => `${resourceName(layerKey)}LambdaLayerS3Key`;

export const restApiId = 'ApiGatewayRestApi';
export const restResourceId = (path: string): string => `ApiGatewayResource${normalizedPath(path)}`;
export const restMethodId = (path: string, method: string): string =>
  `ApiGatewayMethod${normalizedPath(path)}${methodName(method)}`;
export const restDeploymentId = (suffix: string): string => `ApiGatewayDeployment${suffix}`;
export const restAuthorizerId = (name: string): string => `${resourceName(name)}ApiGatewayAuthorizer`;
export const restPermissionId = (functionKeyOrAuthorizer: string): string =>
  `${resourceName(functionKeyOrAuthorizer)}LambdaPermissionApiGateway`;
export const restValidatorId = (service: string): string => `ApiGateway${alphanumeric(service)}RequestValidator`;
export const restNamedModelId = (schemaName: string): string => `ApiGateway${upperFirst(camelCase(schemaName))}Model`;
export const restInlineModelId = (path: string, method: string, contentType: string): string =>
  `${restMethodId(path, method)}${startCase(contentType)}Model`;
export const restApiKeyId = (n: number, plan = ''): string => `ApiGatewayApiKey${upperFirst(plan)}${n}`;
export const restUsagePlanId = (plan = ''): string => `ApiGatewayUsagePlan${upperFirst(plan)}`;
export const restUsagePlanKeyId = (n: number, plan = ''): string => `ApiGatewayUsagePlanKey${upperFirst(plan)}${n}`;
export const restLogGroupId = 'ApiGatewayLogGroup';
export const restServiceEndpointOutput = 'ServiceEndpoint';

export const httpApiId = 'HttpApi';
export const httpApiStageId = 'HttpApiStage';
export const httpApiLogGroupId = 'HttpApiLogGroup';
export const httpApiIntegrationId = (functionKey: string): string => `HttpApiIntegration${resourceName(functionKey)}`;
/** `routeKey` such as `GET /a-b/{x}` → `HttpApiRouteGetADashbXVar`; `*` → `HttpApiRouteDefault`. */
export const httpApiRouteId = (routeKey: string): string =>
  `HttpApiRoute${routeKey === '*' || routeKey === '$default' ? 'Default' : normalizedPath(routeKey)}`;
export const httpApiAuthorizerId = (name: string): string => `HttpApiAuthorizer${resourceName(name)}`;
export const httpApiPermissionId = (functionKey: string): string =>
  `${resourceName(functionKey)}LambdaPermissionHttpApi`;
export const httpApiAuthorizerPermissionId = (name: string): string =>
  `${resourceName(name)}LambdaAuthorizerPermissionHttpApi`;

export const websocketsApiId = 'WebsocketsApi';
export const websocketsStageId = 'WebsocketsDeploymentStage';
export const websocketsLogGroupId = 'WebsocketsLogGroup';
export const websocketsIntegrationId = (functionKey: string): string =>
  `${resourceName(functionKey)}WebsocketsIntegration`;
export const websocketsPermissionId = (functionKey: string): string =>
  `${resourceName(functionKey)}LambdaPermissionWebsockets`;
export const websocketsAuthorizerId = (name: string): string => `${resourceName(name)}WebsocketsAuthorizer`;
export const websocketsDeploymentId = (digest: string): string =>
  `WebsocketsDeployment${digest.replace(/[^0-9a-z]/gi, '')}`;
/** `$connect` → `Sconnect`: the first letter is not upper-cased. */
const websocketsRouteName = (route: string): string =>
  route
    .replaceAll('$', 'S')
    .replaceAll('/', 'Slash')
    .replaceAll('-', 'Dash')
    .replaceAll('_', 'Underscore')
    .replaceAll('.', 'Period');
export const websocketsRouteId = (route: string): string => `${websocketsRouteName(route)}WebsocketsRoute`;
export const websocketsRouteResponseId = (route: string): string =>
  `${websocketsRouteName(route)}WebsocketsRouteResponse`;

export const scheduleRuleId = (functionKey: string, n: number): string =>
  `${resourceName(functionKey)}EventsRuleSchedule${n}`;
export const schedulerScheduleId = (functionKey: string, n: number): string =>
  `${resourceName(functionKey)}SchedulerSchedule${n}`;
export const schedulePermissionId = (functionKey: string, n: number): string =>
  `${resourceName(functionKey)}LambdaPermissionEventsRuleSchedule${n}`;

export const sqsMappingId = (functionKey: string, queue: string): string =>
  `${resourceName(functionKey)}EventSourceMappingSQS${alphanumeric(queue)}`;

export const snsTopicId = (topic: string): string => `SNSTopic${alphanumeric(topic)}`;
export const snsPermissionId = (functionKey: string, topic: string): string =>
  `${resourceName(functionKey)}LambdaPermission${alphanumeric(topic)}SNS`;
export const snsSubscriptionId = (functionKey: string, topic: string): string =>
  `${resourceName(functionKey)}SnsSubscription${alphanumeric(topic)}`;
export const snsDeadLetterPolicyId = (functionKey: string, topic: string): string =>
  `${alphanumeric(topic)}To${resourceName(functionKey)}DLQPolicy`;

export const s3BucketId = (bucket: string): string => `S3Bucket${alphanumeric(bucket)}`;
export const s3PermissionId = (functionKey: string, bucket: string): string =>
  `${resourceName(functionKey)}LambdaPermission${alphanumeric(bucket)}S3`;

export const streamMappingId = (functionKey: string, type: string, name: string): string =>
  `${resourceName(functionKey)}EventSourceMapping${upperFirst(type)}${alphanumeric(name)}`;
export const streamConsumerId = (consumer: string): string => `${resourceName(consumer)}StreamConsumer`;

export const mskMappingId = (functionKey: string, cluster: string, topic: string): string =>
  `${resourceName(functionKey)}EventSourceMappingMSK${alphanumeric(cluster).slice(0, 79)}${alphanumeric(topic).slice(0, 79)}`;
export const kafkaMappingId = (functionKey: string, topic: string): string =>
  `${resourceName(functionKey)}EventSourceMappingKafka${alphanumeric(topic).slice(0, 158)}`;
export const activeMqMappingId = (functionKey: string, queue: string): string =>
  `${resourceName(functionKey)}EventSourceMappingActiveMQ${alphanumeric(queue).slice(0, 150)}`;
export const rabbitMqMappingId = (functionKey: string, queue: string): string =>
  `${resourceName(functionKey)}EventSourceMappingRabbitMQ${alphanumeric(queue).slice(0, 150)}`;

export const albTargetGroupId = (functionKey: string, albId: string, multiValueHeaders: boolean): string =>
  `${resourceName(functionKey)}Alb${multiValueHeaders ? 'MultiValue' : ''}TargetGroup${albId}`;
export const albListenerRuleId = (functionKey: string, priority: number): string =>
  `${resourceName(functionKey)}AlbListenerRule${priority}`;
export const albPermissionId = (functionKey: string): string => `${resourceName(functionKey)}LambdaPermissionAlb`;
export const albRegisterTargetPermissionId = (functionKey: string): string =>
  `${resourceName(functionKey)}LambdaPermissionRegisterTarget`;

export const alexaSkillPermissionId = (functionKey: string, n: number): string =>
  `${resourceName(functionKey)}LambdaPermissionAlexaSkill${n}`;
export const alexaSmartHomePermissionId = (functionKey: string, n: number): string =>
  `${resourceName(functionKey)}LambdaPermissionAlexaSmartHome${n}`;

export const iotRuleId = (functionKey: string, n: number): string => `${resourceName(functionKey)}IotTopicRule${n}`;
export const iotPermissionId = (functionKey: string, n: number): string =>
  `${resourceName(functionKey)}LambdaPermissionIotTopicRule${n}`;
export const iotProvisioningTemplateId = (functionKey: string): string =>
  `${resourceName(functionKey)}IotProvisioningTemplate`;
export const iotProvisioningPermissionId = (functionKey: string): string =>
  `${resourceName(functionKey)}LambdaPermissionIotProvisioningTemplate`;

export const cloudwatchEventRuleId = (functionKey: string, n: number): string =>
  `${resourceName(functionKey)}EventsRuleCloudWatchEvent${n}`;
export const cloudwatchEventPermissionId = (functionKey: string, n: number): string =>
  `${resourceName(functionKey)}LambdaPermissionEventsRuleCloudWatchEvent${n}`;
export const cloudwatchLogFilterId = (functionKey: string, n: number): string =>
  `${resourceName(functionKey)}LogsSubscriptionFilterCloudWatchLog${n}`;
export const cloudwatchLogPermissionId = (functionKey: string): string =>
  `${resourceName(functionKey)}LambdaPermissionLogsSubscriptionFilterCloudWatchLog`;

export const cognitoUserPoolId = (pool: string): string => `CognitoUserPool${alphanumeric(pool)}`;
export const cognitoPermissionId = (functionKey: string, pool: string, trigger: string): string =>
  `${resourceName(functionKey)}LambdaPermissionCognitoUserPool${alphanumeric(pool)}TriggerSource${trigger}`;

export const eventBridgeBusId = (bus: string): string => `${resourceName(bus)}EventBridgeEventBus`;
export const eventBridgeRuleId = (ruleName: string): string => `${alphanumeric(ruleName)}EventBridgeRule`;
export const eventBridgePermissionId = (functionKey: string, n: number): string =>
  `${resourceName(functionKey)}EventBridgeLambdaPermission${n}`;

export const cloudFrontDistributionId = 'CloudFrontDistribution';
export const cloudFrontCachePolicyId = (name: string): string => `CloudFrontCachePolicy${resourceName(name)}`;
export const cloudFrontPermissionId = (functionKey: string): string =>
  `${resourceName(functionKey)}LambdaFunctionInvokePermission`;

export const existingS3HandlerId = 'CustomDashresourceDashexistingDashs3LambdaFunction';
export const existingCognitoHandlerId = 'CustomDashresourceDashexistingDashcupLambdaFunction';
export const eventBridgeHandlerId = 'CustomDashresourceDasheventDashbridgeLambdaFunction';
export const apiGatewayRoleHandlerId = 'CustomDashresourceDashapigwDashcwDashroleLambdaFunction';
export const existingS3Id = (functionKey: string): string => `${resourceName(functionKey)}CustomS31`;
export const existingCognitoId = (functionKey: string): string => `${resourceName(functionKey)}CustomCognitoUserPool1`;
export const existingEventBridgeId = (functionKey: string, n: number): string =>
  `${resourceName(functionKey)}CustomEventBridge${n}`;
export const apiGatewayAccountRoleId = 'CustomApiGatewayAccountCloudWatchRole';
/** The functions that share `custom-resources.zip`. */
export const customHandlerIds: readonly string[] = [
  existingS3HandlerId,
  existingCognitoHandlerId,
  eventBridgeHandlerId,
  apiGatewayRoleHandlerId,
];

/** The API of serverless-appsync-plugin, which variables name too; its other IDs are in the folder of the plugin. */
export const graphQlApiId = 'GraphQlApi';
export const graphQlKeyId = (name: string): string => `${graphQlApiId}${name.replace(/[^a-zA-Z0-9]/g, '')}`;
