export const id = 462;
export const ids = [462];
export const modules = {

/***/ 74277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ getAtt),
/* harmony export */   I9: () => (/* binding */ isIntrinsic),
/* harmony export */   KR: () => (/* binding */ ref),
/* harmony export */   Ny: () => (/* binding */ region),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   jB: () => (/* binding */ partition),
/* harmony export */   jb: () => (/* binding */ sub),
/* harmony export */   lS: () => (/* binding */ accountId),
/* harmony export */   rW: () => (/* binding */ urlSuffix)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

// Constructors for intrinsic functions: the strings 'Fn::…' and 'AWS::…' pseudo parameters are written here only.
const ref = (logicalId) => ({ Ref: logicalId });
const getAtt = (logicalId, attribute) => ({ 'Fn::GetAtt': [logicalId, attribute] });
const sub = (text) => ({ 'Fn::Sub': text });
const join = (glue, parts) => ({ 'Fn::Join': [glue, parts] });
const partition = ref('AWS::Partition');
const region = ref('AWS::Region');
const accountId = ref('AWS::AccountId');
const urlSuffix = ref('AWS::URLSuffix');
const intrinsicNames = new Set(['Ref', 'Condition']);
/** True for an object with one key that CloudFormation evaluates. */
function isIntrinsic(value) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return false;
    const keys = Object.keys(value);
    const name = keys[0];
    return keys.length === 1 && name !== undefined && (intrinsicNames.has(name) || name.startsWith('Fn::'));
}


/***/ }),

/***/ 39825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ deploymentBucketPolicyId),
/* harmony export */   A0: () => (/* binding */ restValidatorId),
/* harmony export */   A1: () => (/* binding */ websocketsRouteResponseId),
/* harmony export */   B2: () => (/* binding */ restAuthorizerId),
/* harmony export */   BG: () => (/* binding */ functionInvokedByUrlPermissionId),
/* harmony export */   C3: () => (/* binding */ existingCognitoId),
/* harmony export */   CU: () => (/* binding */ streamMappingId),
/* harmony export */   D: () => (/* binding */ existingS3HandlerId),
/* harmony export */   D2: () => (/* binding */ layerHashOutput),
/* harmony export */   DP: () => (/* binding */ websocketsLogGroupId),
/* harmony export */   Dg: () => (/* binding */ websocketsPermissionId),
/* harmony export */   Dw: () => (/* binding */ layerId),
/* harmony export */   E8: () => (/* binding */ cognitoPermissionId),
/* harmony export */   EZ: () => (/* binding */ activeMqMappingId),
/* harmony export */   Ek: () => (/* binding */ restResourceId),
/* harmony export */   Fk: () => (/* binding */ s3PermissionId),
/* harmony export */   G: () => (/* binding */ iotProvisioningPermissionId),
/* harmony export */   G7: () => (/* binding */ alphanumeric),
/* harmony export */   GL: () => (/* binding */ httpApiId),
/* harmony export */   GX: () => (/* binding */ httpApiAuthorizerPermissionId),
/* harmony export */   I6: () => (/* binding */ httpApiIntegrationId),
/* harmony export */   IV: () => (/* binding */ alexaSmartHomePermissionId),
/* harmony export */   IX: () => (/* binding */ layerArnOutput),
/* harmony export */   Ik: () => (/* binding */ versionId),
/* harmony export */   Io: () => (/* binding */ cloudFrontDistributionId),
/* harmony export */   Iy: () => (/* binding */ resourceName),
/* harmony export */   JH: () => (/* binding */ graphQlApiId),
/* harmony export */   Jk: () => (/* binding */ logGroupId),
/* harmony export */   Jo: () => (/* binding */ mskMappingId),
/* harmony export */   Js: () => (/* binding */ httpApiPermissionId),
/* harmony export */   KD: () => (/* binding */ cloudwatchLogFilterId),
/* harmony export */   Ki: () => (/* binding */ functionId),
/* harmony export */   Ll: () => (/* binding */ restDeploymentId),
/* harmony export */   M5: () => (/* binding */ eventBridgePermissionId),
/* harmony export */   NB: () => (/* binding */ alexaSkillPermissionId),
/* harmony export */   O: () => (/* binding */ apiGatewayRoleHandlerId),
/* harmony export */   O7: () => (/* binding */ httpApiStageId),
/* harmony export */   Og: () => (/* binding */ existingEventBridgeId),
/* harmony export */   PI: () => (/* binding */ apiGatewayAccountRoleId),
/* harmony export */   PP: () => (/* binding */ eventBridgeRuleId),
/* harmony export */   Pq: () => (/* binding */ restLogGroupId),
/* harmony export */   QT: () => (/* binding */ restNamedModelId),
/* harmony export */   R9: () => (/* binding */ eventBridgeHandlerId),
/* harmony export */   RT: () => (/* binding */ restMethodId),
/* harmony export */   Ri: () => (/* binding */ snsSubscriptionId),
/* harmony export */   SG: () => (/* binding */ kafkaMappingId),
/* harmony export */   SQ: () => (/* binding */ functionUrlPermissionId),
/* harmony export */   SS: () => (/* binding */ albPermissionId),
/* harmony export */   TK: () => (/* binding */ websocketsAuthorizerId),
/* harmony export */   U6: () => (/* binding */ schedulePermissionId),
/* harmony export */   UE: () => (/* binding */ customResourcesRoleId),
/* harmony export */   U_: () => (/* binding */ restInlineModelId),
/* harmony export */   V8: () => (/* binding */ sqsMappingId),
/* harmony export */   VA: () => (/* binding */ restUsagePlanKeyId),
/* harmony export */   VI: () => (/* binding */ iotProvisioningTemplateId),
/* harmony export */   WP: () => (/* binding */ rabbitMqMappingId),
/* harmony export */   Ww: () => (/* binding */ cloudwatchEventRuleId),
/* harmony export */   Xs: () => (/* binding */ websocketsApiId),
/* harmony export */   Yd: () => (/* binding */ streamConsumerId),
/* harmony export */   Zb: () => (/* binding */ upperFirst),
/* harmony export */   Zw: () => (/* binding */ iotPermissionId),
/* harmony export */   au: () => (/* binding */ exportName),
/* harmony export */   ax: () => (/* binding */ provisionedAliasId),
/* harmony export */   bh: () => (/* binding */ durableAliasId),
/* harmony export */   bn: () => (/* binding */ restPermissionId),
/* harmony export */   cg: () => (/* binding */ schedulerScheduleId),
/* harmony export */   dZ: () => (/* binding */ functionUrlId),
/* harmony export */   dk: () => (/* binding */ cloudwatchEventPermissionId),
/* harmony export */   eC: () => (/* binding */ websocketsIntegrationId),
/* harmony export */   eS: () => (/* binding */ websocketsStageId),
/* harmony export */   f$: () => (/* binding */ httpApiAuthorizerId),
/* harmony export */   f0: () => (/* binding */ scheduleRuleId),
/* harmony export */   fr: () => (/* binding */ restApiKeyId),
/* harmony export */   gD: () => (/* binding */ layerPermissionId),
/* harmony export */   gz: () => (/* binding */ iotRuleId),
/* harmony export */   iI: () => (/* binding */ s3BucketId),
/* harmony export */   ic: () => (/* binding */ cognitoUserPoolId),
/* harmony export */   jM: () => (/* binding */ websocketsDeploymentId),
/* harmony export */   jd: () => (/* binding */ snsTopicId),
/* harmony export */   lF: () => (/* binding */ websocketsRouteId),
/* harmony export */   mw: () => (/* binding */ snsDeadLetterPolicyId),
/* harmony export */   no: () => (/* binding */ cloudwatchLogPermissionId),
/* harmony export */   o6: () => (/* binding */ cloudFrontCachePolicyId),
/* harmony export */   oD: () => (/* binding */ graphQlKeyId),
/* harmony export */   oQ: () => (/* binding */ layerS3KeyOutput),
/* harmony export */   pA: () => (/* binding */ restApiId),
/* harmony export */   p_: () => (/* binding */ albListenerRuleId),
/* harmony export */   py: () => (/* binding */ deploymentBucketId),
/* harmony export */   qe: () => (/* binding */ eventInvokeConfigId),
/* harmony export */   qq: () => (/* binding */ albRegisterTargetPermissionId),
/* harmony export */   qs: () => (/* binding */ snapStartAliasId),
/* harmony export */   qy: () => (/* binding */ customHandlerIds),
/* harmony export */   tO: () => (/* binding */ httpApiRouteId),
/* harmony export */   tU: () => (/* binding */ eventBridgeBusId),
/* harmony export */   tt: () => (/* binding */ lambdaRoleId),
/* harmony export */   uF: () => (/* binding */ versionOutput),
/* harmony export */   uR: () => (/* binding */ restServiceEndpointOutput),
/* harmony export */   uo: () => (/* binding */ restUsagePlanId),
/* harmony export */   vk: () => (/* binding */ cloudFrontPermissionId),
/* harmony export */   w6: () => (/* binding */ deploymentBucketNameOutput),
/* harmony export */   x7: () => (/* binding */ albTargetGroupId),
/* harmony export */   xP: () => (/* binding */ snsPermissionId),
/* harmony export */   xn: () => (/* binding */ existingS3Id),
/* harmony export */   xt: () => (/* binding */ httpApiLogGroupId),
/* harmony export */   yQ: () => (/* binding */ existingCognitoHandlerId)
/* harmony export */ });
/* unused harmony exports pathPart, normalizedPath, methodName, startCase, camelCase */
// Every logical ID of a generated resource. They are an API: changing one replaces a resource of a deployed stack.
// Source: framework-spec 2.1 (normalisers) and 2.2 (logical IDs); checked against osls 4.3.1 and serverless 3.40.0.
/** `hello` → `Hello`; the rest of the text stays. */
const upperFirst = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** Functions, layers, authorizers, buses: `my-fn_a` → `MyDashfnUnderscorea`. */
const resourceName = (name) => upperFirst(name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore'));
/** Topics, buckets, queues, streams: everything outside 0-9A-Za-z dropped. `my-queue.fifo` → `Myqueuefifo`. */
const alphanumeric = (name) => upperFirst(name.replace(/[^0-9A-Za-z]/g, ''));
/** One part of an HTTP path: `{userId}` → `UseridVar`, `users-list` → `UsersDashlist`. */
const pathPart = (part) => upperFirst(part
    .toLowerCase()
    .replace(/-/g, 'Dash')
    .replace(/\{(.*)\}/g, '$1Var')
    .replace(/[^0-9A-Za-z]/g, ''));
/** A whole HTTP path: `users/{id}` → `UsersIdVar`. */
const normalizedPath = (path) => path.split('/').map(pathPart).join('');
/** `GET` → `Get`. */
const methodName = (method) => upperFirst(method.toLowerCase());
/** Words as in `application/json` → `['application', 'json']`, `fooBAR2x` → `['foo', 'BAR', '2', 'x']`. */
const words = (text) => text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]|[0-9]+/g) ?? [];
/** `application/json` → `ApplicationJson`. */
const startCase = (text) => words(text).map(upperFirst).join('');
/** `post-model` → `postModel`. */
const camelCase = (text) => words(text)
    .map((word, index) => (index === 0 ? word.toLowerCase() : upperFirst(word.toLowerCase())))
    .join('');
const deploymentBucketId = 'ServerlessDeploymentBucket';
const deploymentBucketPolicyId = 'ServerlessDeploymentBucketPolicy';
const deploymentBucketNameOutput = 'ServerlessDeploymentBucketName';
/** What an output of ours is exported as (framework-spec 2.4). */
const exportName = (service, stage, output) => `sls-${service}-${stage}-${output}`;
const lambdaRoleId = 'IamRoleLambdaExecution';
const customResourcesRoleId = 'IamRoleCustomResourcesLambdaExecution';
const functionId = (functionKey) => `${resourceName(functionKey)}LambdaFunction`;
const logGroupId = (functionKey) => `${resourceName(functionKey)}LogGroup`;
/** `digest`: base64 sha256; what is not alphanumeric is dropped. */
const versionId = (functionKey, digest) => `${resourceName(functionKey)}LambdaVersion${digest.replace(/[^0-9a-z]/gi, '')}`;
const versionOutput = (functionKey) => `${resourceName(functionKey)}LambdaFunctionQualifiedArn`;
const functionUrlId = (functionKey) => `${resourceName(functionKey)}LambdaFunctionUrl`;
const functionUrlPermissionId = (functionKey) => `${resourceName(functionKey)}LambdaPermissionFnUrl`;
const functionInvokedByUrlPermissionId = (functionKey) => `${resourceName(functionKey)}LambdaPermissionFn`;
const eventInvokeConfigId = (functionKey) => `${resourceName(functionKey)}LambdaEvConf`;
const provisionedAliasId = (functionKey) => `${resourceName(functionKey)}ProvConcLambdaAlias`;
const snapStartAliasId = (functionKey) => `${resourceName(functionKey)}SnapStartLambdaAlias`;
const durableAliasId = (functionKey) => `${resourceName(functionKey)}DurableLambdaAlias`;
const layerId = (layerKey) => `${resourceName(layerKey)}LambdaLayer`;
/** `account` as written, the first `*` as `Wild`; characters that no logical ID may hold are dropped. */
const layerPermissionId = (layerKey, account) => `${resourceName(layerKey)}${account.replace('*', 'Wild').replace(/[^0-9A-Za-z]/g, '')}LambdaLayerPermission`;
const layerArnOutput = (layerKey) => `${resourceName(layerKey)}LambdaLayerQualifiedArn`;
const layerHashOutput = (layerKey) => `${resourceName(layerKey)}LambdaLayerHash`;
const layerS3KeyOutput = (layerKey) => `${resourceName(layerKey)}LambdaLayerS3Key`;
const restApiId = 'ApiGatewayRestApi';
const restResourceId = (path) => `ApiGatewayResource${normalizedPath(path)}`;
const restMethodId = (path, method) => `ApiGatewayMethod${normalizedPath(path)}${methodName(method)}`;
const restDeploymentId = (suffix) => `ApiGatewayDeployment${suffix}`;
const restAuthorizerId = (name) => `${resourceName(name)}ApiGatewayAuthorizer`;
const restPermissionId = (functionKeyOrAuthorizer) => `${resourceName(functionKeyOrAuthorizer)}LambdaPermissionApiGateway`;
const restValidatorId = (service) => `ApiGateway${alphanumeric(service)}RequestValidator`;
const restNamedModelId = (schemaName) => `ApiGateway${upperFirst(camelCase(schemaName))}Model`;
const restInlineModelId = (path, method, contentType) => `${restMethodId(path, method)}${startCase(contentType)}Model`;
const restApiKeyId = (n, plan = '') => `ApiGatewayApiKey${upperFirst(plan)}${n}`;
const restUsagePlanId = (plan = '') => `ApiGatewayUsagePlan${upperFirst(plan)}`;
const restUsagePlanKeyId = (n, plan = '') => `ApiGatewayUsagePlanKey${upperFirst(plan)}${n}`;
const restLogGroupId = 'ApiGatewayLogGroup';
const restServiceEndpointOutput = 'ServiceEndpoint';
const httpApiId = 'HttpApi';
const httpApiStageId = 'HttpApiStage';
const httpApiLogGroupId = 'HttpApiLogGroup';
const httpApiIntegrationId = (functionKey) => `HttpApiIntegration${resourceName(functionKey)}`;
/** `routeKey` such as `GET /a-b/{x}` → `HttpApiRouteGetADashbXVar`; `*` → `HttpApiRouteDefault`. */
const httpApiRouteId = (routeKey) => `HttpApiRoute${routeKey === '*' || routeKey === '$default' ? 'Default' : normalizedPath(routeKey)}`;
const httpApiAuthorizerId = (name) => `HttpApiAuthorizer${resourceName(name)}`;
const httpApiPermissionId = (functionKey) => `${resourceName(functionKey)}LambdaPermissionHttpApi`;
const httpApiAuthorizerPermissionId = (name) => `${resourceName(name)}LambdaAuthorizerPermissionHttpApi`;
const websocketsApiId = 'WebsocketsApi';
const websocketsStageId = 'WebsocketsDeploymentStage';
const websocketsLogGroupId = 'WebsocketsLogGroup';
const websocketsIntegrationId = (functionKey) => `${resourceName(functionKey)}WebsocketsIntegration`;
const websocketsPermissionId = (functionKey) => `${resourceName(functionKey)}LambdaPermissionWebsockets`;
const websocketsAuthorizerId = (name) => `${resourceName(name)}WebsocketsAuthorizer`;
const websocketsDeploymentId = (digest) => `WebsocketsDeployment${digest.replace(/[^0-9a-z]/gi, '')}`;
/** `$connect` → `Sconnect`: the first letter is not upper-cased. */
const websocketsRouteName = (route) => route
    .replaceAll('$', 'S')
    .replaceAll('/', 'Slash')
    .replaceAll('-', 'Dash')
    .replaceAll('_', 'Underscore')
    .replaceAll('.', 'Period');
const websocketsRouteId = (route) => `${websocketsRouteName(route)}WebsocketsRoute`;
const websocketsRouteResponseId = (route) => `${websocketsRouteName(route)}WebsocketsRouteResponse`;
const scheduleRuleId = (functionKey, n) => `${resourceName(functionKey)}EventsRuleSchedule${n}`;
const schedulerScheduleId = (functionKey, n) => `${resourceName(functionKey)}SchedulerSchedule${n}`;
const schedulePermissionId = (functionKey, n) => `${resourceName(functionKey)}LambdaPermissionEventsRuleSchedule${n}`;
const sqsMappingId = (functionKey, queue) => `${resourceName(functionKey)}EventSourceMappingSQS${alphanumeric(queue)}`;
const snsTopicId = (topic) => `SNSTopic${alphanumeric(topic)}`;
const snsPermissionId = (functionKey, topic) => `${resourceName(functionKey)}LambdaPermission${alphanumeric(topic)}SNS`;
const snsSubscriptionId = (functionKey, topic) => `${resourceName(functionKey)}SnsSubscription${alphanumeric(topic)}`;
const snsDeadLetterPolicyId = (functionKey, topic) => `${alphanumeric(topic)}To${resourceName(functionKey)}DLQPolicy`;
const s3BucketId = (bucket) => `S3Bucket${alphanumeric(bucket)}`;
const s3PermissionId = (functionKey, bucket) => `${resourceName(functionKey)}LambdaPermission${alphanumeric(bucket)}S3`;
const streamMappingId = (functionKey, type, name) => `${resourceName(functionKey)}EventSourceMapping${upperFirst(type)}${alphanumeric(name)}`;
const streamConsumerId = (consumer) => `${resourceName(consumer)}StreamConsumer`;
const mskMappingId = (functionKey, cluster, topic) => `${resourceName(functionKey)}EventSourceMappingMSK${alphanumeric(cluster).slice(0, 79)}${alphanumeric(topic).slice(0, 79)}`;
const kafkaMappingId = (functionKey, topic) => `${resourceName(functionKey)}EventSourceMappingKafka${alphanumeric(topic).slice(0, 158)}`;
const activeMqMappingId = (functionKey, queue) => `${resourceName(functionKey)}EventSourceMappingActiveMQ${alphanumeric(queue).slice(0, 150)}`;
const rabbitMqMappingId = (functionKey, queue) => `${resourceName(functionKey)}EventSourceMappingRabbitMQ${alphanumeric(queue).slice(0, 150)}`;
const albTargetGroupId = (functionKey, albId, multiValueHeaders) => `${resourceName(functionKey)}Alb${multiValueHeaders ? 'MultiValue' : ''}TargetGroup${albId}`;
const albListenerRuleId = (functionKey, priority) => `${resourceName(functionKey)}AlbListenerRule${priority}`;
const albPermissionId = (functionKey) => `${resourceName(functionKey)}LambdaPermissionAlb`;
const albRegisterTargetPermissionId = (functionKey) => `${resourceName(functionKey)}LambdaPermissionRegisterTarget`;
const alexaSkillPermissionId = (functionKey, n) => `${resourceName(functionKey)}LambdaPermissionAlexaSkill${n}`;
const alexaSmartHomePermissionId = (functionKey, n) => `${resourceName(functionKey)}LambdaPermissionAlexaSmartHome${n}`;
const iotRuleId = (functionKey, n) => `${resourceName(functionKey)}IotTopicRule${n}`;
const iotPermissionId = (functionKey, n) => `${resourceName(functionKey)}LambdaPermissionIotTopicRule${n}`;
const iotProvisioningTemplateId = (functionKey) => `${resourceName(functionKey)}IotProvisioningTemplate`;
const iotProvisioningPermissionId = (functionKey) => `${resourceName(functionKey)}LambdaPermissionIotProvisioningTemplate`;
const cloudwatchEventRuleId = (functionKey, n) => `${resourceName(functionKey)}EventsRuleCloudWatchEvent${n}`;
const cloudwatchEventPermissionId = (functionKey, n) => `${resourceName(functionKey)}LambdaPermissionEventsRuleCloudWatchEvent${n}`;
const cloudwatchLogFilterId = (functionKey, n) => `${resourceName(functionKey)}LogsSubscriptionFilterCloudWatchLog${n}`;
const cloudwatchLogPermissionId = (functionKey) => `${resourceName(functionKey)}LambdaPermissionLogsSubscriptionFilterCloudWatchLog`;
const cognitoUserPoolId = (pool) => `CognitoUserPool${alphanumeric(pool)}`;
const cognitoPermissionId = (functionKey, pool, trigger) => `${resourceName(functionKey)}LambdaPermissionCognitoUserPool${alphanumeric(pool)}TriggerSource${trigger}`;
const eventBridgeBusId = (bus) => `${resourceName(bus)}EventBridgeEventBus`;
const eventBridgeRuleId = (ruleName) => `${alphanumeric(ruleName)}EventBridgeRule`;
const eventBridgePermissionId = (functionKey, n) => `${resourceName(functionKey)}EventBridgeLambdaPermission${n}`;
const cloudFrontDistributionId = 'CloudFrontDistribution';
const cloudFrontCachePolicyId = (name) => `CloudFrontCachePolicy${resourceName(name)}`;
const cloudFrontPermissionId = (functionKey) => `${resourceName(functionKey)}LambdaFunctionInvokePermission`;
const existingS3HandlerId = 'CustomDashresourceDashexistingDashs3LambdaFunction';
const existingCognitoHandlerId = 'CustomDashresourceDashexistingDashcupLambdaFunction';
const eventBridgeHandlerId = 'CustomDashresourceDasheventDashbridgeLambdaFunction';
const apiGatewayRoleHandlerId = 'CustomDashresourceDashapigwDashcwDashroleLambdaFunction';
const existingS3Id = (functionKey) => `${resourceName(functionKey)}CustomS31`;
const existingCognitoId = (functionKey) => `${resourceName(functionKey)}CustomCognitoUserPool1`;
const existingEventBridgeId = (functionKey, n) => `${resourceName(functionKey)}CustomEventBridge${n}`;
const apiGatewayAccountRoleId = 'CustomApiGatewayAccountCloudWatchRole';
/** The functions that share `custom-resources.zip`. */
const customHandlerIds = [
    existingS3HandlerId,
    existingCognitoHandlerId,
    eventBridgeHandlerId,
    apiGatewayRoleHandlerId,
];
/** The API of serverless-appsync-plugin, which variables name too; its other IDs are in the folder of the plugin. */
const graphQlApiId = 'GraphQlApi';
const graphQlKeyId = (name) => `${graphQlApiId}${name.replace(/[^a-zA-Z0-9]/g, '')}`;


/***/ }),

/***/ 52527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ policyVersion),
/* harmony export */   c: () => (/* binding */ allow)
/* harmony export */ });
const policyVersion = '2012-10-17';
/** An Allow statement. */
function allow(actions, resource) {
    return { Effect: 'Allow', Action: actions, Resource: resource };
}


/***/ }),

/***/ 25727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ inlineMappings),
/* harmony export */   Gd: () => (/* binding */ mappingName),
/* harmony export */   Wy: () => (/* binding */ substitution)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** `${Name}` and `${Name.Attribute}` in the text of Fn::Sub; `${!x}` is no variable. */
const substitution = /\$\{([A-Za-z0-9]+(?:\.[A-Za-z0-9.]+)?)\}/g;
/** The name of the mapping that stands for a variable, as serverless-plugin-split-stacks writes it. */
const mappingName = (variable) => variable.replace('.', '_');
/**
 * The value of Fn::Sub in one spelling: a mapping that only says what `${Name}` or `${Name.Attribute}` says by itself is
 * written so, and without mappings it is a text.
 */
function inlineMappings(value) {
    const [text, mappings] = Array.isArray(value) ? value : [value, {}];
    if (typeof text !== 'string' || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(mappings))
        return value;
    let result = text;
    const kept = {};
    for (const [name, value] of Object.entries(mappings)) {
        const variable = variableOf(value);
        if (variable !== undefined && mappingName(variable) === name) {
            result = result.replaceAll(`\${${name}}`, `\${${variable}}`);
        }
        else
            kept[name] = value ?? null;
    }
    return Object.keys(kept).length === 0 ? result : [result, kept];
}
/** `{ "Ref": "A" }` → `A`, `{ "Fn::GetAtt": ["A", "Arn"] }` → `A.Arn`. */
function variableOf(value) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) || Object.keys(value).length !== 1)
        return undefined;
    const { Ref: ref, 'Fn::GetAtt': getAtt } = value;
    if (typeof ref === 'string')
        return ref;
    return Array.isArray(getAtt) ? getAtt.map(String).join('.') : undefined;
}


/***/ }),

/***/ 28913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mN: () => (/* binding */ chooseEngine),
  Xc: () => (/* binding */ findLocalPlugins),
  $W: () => (/* binding */ listUnserved),
  ge: () => (/* binding */ listUnservedBuilds),
  B_: () => (/* binding */ nameAll),
  hp: () => (/* binding */ notServed),
  U2: () => (/* binding */ pluginNames),
  h_: () => (/* binding */ reportPlugins)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/package/builders/node/bundlers/index.js + 16 modules
var bundlers = __webpack_require__(14619);
// EXTERNAL MODULE: ./build/plugins/config-functions.js
var config_functions = __webpack_require__(71737);
// EXTERNAL MODULE: ./build/plugins/index.js + 105 modules
var plugins = __webpack_require__(85537);
;// CONCATENATED MODULE: ./build/commands/plugin-order.js
const wrapsHandlers = 'it wraps the handlers that the other one builds';
/** What the plugins' own pages and issues say; of plugins for a developer's machine nothing, as no deploy runs them. */
const orderRules = [
    {
        first: ['serverless-webpack', 'serverless-esbuild', 'serverless-bundle', 'serverless-plugin-typescript'],
        then: 'serverless-newrelic-lambda-layers',
        why: wrapsHandlers,
    },
    { first: ['serverless-webpack'], then: 'serverless-iopipe-layers', why: wrapsHandlers },
    {
        first: ['serverless-webpack'],
        then: 'serverless-plugin-typescript',
        why: 'it moves the service to a folder without the configuration of webpack',
    },
    {
        first: ['serverless-s3-sync'],
        then: 'serverless-cloudfront-invalidate',
        why: 'it invalidates what the other one uploads',
    },
];
/** Warns with `PLUGIN_ORDER` of each plugin that stands before one whose work it needs. */
function checkPluginOrder(names, locate, problems) {
    for (const { first, then, why } of orderRules) {
        const place = names.indexOf(then);
        for (const name of place < 0 ? [] : first) {
            if (names.lastIndexOf(name) <= place)
                continue;
            const message = `\`${then}\` stands before \`${name}\`: ${why}, so it belongs after it.`;
            const remedy = `Write \`${then}\` below \`${name}\` under \`plugins\`.`;
            problems.warn('PLUGIN_ORDER', message, { at: locate(['plugins', place]), remedy });
        }
    }
}

;// CONCATENATED MODULE: ./build/commands/check-plugins.js







/** Names under `plugins`, in both of its forms. */
function pluginNames(config) {
    const { plugins } = config;
    const list = (0,json/* isJsonObject */.OW)(plugins) ? plugins['modules'] : plugins;
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
}
/** Plugins that the service brings itself: a file of that name in `plugins.localPath` or `.serverless_plugins`. */
async function findLocalPlugins(config, serviceDir, workspace) {
    const { plugins } = config;
    const given = (0,json/* isJsonObject */.OW)(plugins) ? plugins['localPath'] : undefined;
    const folder = external_node_path_.resolve(serviceDir, typeof given === 'string' ? given : '.serverless_plugins');
    const found = (await workspace.readDirectory(folder)).map(({ name }) => name.replace(/\.[cm]?[jt]s$/, ''));
    return new Set(pluginNames(config).filter((name) => found.includes(name)));
}
/** The plugins, each once, that need their own framework; with `config` also those that certain keys make so. */
function listUnserved(names, local, config) {
    return [...new Set(names)].flatMap((name) => {
        const served = local.has(name) ? undefined : (0,plugins/* findPlugin */.fF)(name);
        if (!served)
            return [{ name, keys: [] }];
        const keys = (config && served.kind === 'native' && served.plugin.unserved?.((0,config_functions/* withMergedParts */.Vq)(config))) || [];
        return keys.length > 0 ? [{ name, keys }] : [];
    });
}
/** The same of plugins that build JavaScript: what they read besides serverless.yml may ask for more than esbuild does. */
async function listUnservedBuilds(names, local, service) {
    const ours = bundlers/* bundlers */.K.filter(({ name }) => names.includes(name) && !local.has(name));
    const found = await Promise.all(ours.map(async ({ name, unserved }) => ({ name, keys: (await unserved?.(service)) ?? [] })));
    return found.filter(({ keys }) => keys.length > 0);
}
/** What the input `engine` comes to for these plugins. */
const chooseEngine = (asked, unserved) => asked === 'auto' ? (unserved.length > 0 ? 'framework' : 'native') : asked;
/** Warns of names that stand twice (`PLUGIN_TWICE`) or in a wrong order, and says which plugins are passed over. */
function reportPlugins(names, engine, locate, problems, log) {
    for (const name of new Set(names.filter((item, index) => names.indexOf(item) !== index))) {
        problems.warn('PLUGIN_TWICE', `The plugin \`${name}\` is named twice.`, { at: locate(['plugins']) });
    }
    checkPluginOrder(names, locate, problems);
    for (const name of new Set(engine === 'native' ? names : [])) {
        if ((0,plugins/* findPlugin */.fF)(name)?.kind === 'development')
            log.info(`${name} is for a developer's machine: passed over.`);
    }
}
/** The one error for all plugins that nobody here can run: `PLUGIN_NOT_SERVED`, with the two ways to go on. */
function notServed(unserved, engine, locate) {
    const key = unserved[0]?.keys[0];
    const missing = 'no `serverless` or `osls` is installed or declared in package.json';
    const message = unserved.length === 0
        ? `\`engine: framework\` is set, and ${missing}.`
        : `No native support for ${nameAll(unserved)}, and ${engine === 'native' ? '`engine: native` keeps the framework away' : missing}.`;
    // What stands in another file has no place in this one.
    const isHere = unserved.length === 1 && key !== undefined && /^(?:custom|functions|provider)\./.test(key);
    const at = locate(isHere ? key.split('.') : ['plugins']);
    return new user_error/* UserError */.y('PLUGIN_NOT_SERVED', message, { at });
}
/** `` `a`, and `b` with `custom.b.c` `` */
function nameAll(unserved) {
    const named = unserved.map(({ name, keys }) => keys.length === 0 ? `\`${name}\`` : `\`${name}\` with ${keys.map((key) => `\`${key}\``).join(', ')}`);
    return named.length === 1 ? `the plugin ${named[0]}` : `the plugins ${named.join(', ')}`;
}


/***/ }),

/***/ 52810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O$: () => (/* binding */ findServices),
  TD: () => (/* binding */ listServices),
  Vm: () => (/* binding */ rootFolder)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/nearest-name.js
var nearest_name = __webpack_require__(22942);
// EXTERNAL MODULE: ./build/core/problems.js
var core_problems = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/service/load-json.js
var load_json = __webpack_require__(20925);
// EXTERNAL MODULE: ./build/service/load-module.js + 1 modules
var load_module = __webpack_require__(18747);
// EXTERNAL MODULE: ./build/service/load-yaml.js
var load_yaml = __webpack_require__(68324);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
;// CONCATENATED MODULE: ./build/service/compose/parse-compose-text.js
/**
 * Cuts a text of serverless-compose into text and variables: `${service.Output}`, `${sls:stage}`, `${env:NAME}`,
 * `${opt:name}`, each with fallbacks after commas. Returns a sentence about the first variable that is none of these.
 */
function parseComposeText(text) {
    const parts = [];
    let end = 0;
    for (const { 0: whole, 1: inside = '', index } of text.matchAll(/\$\{([^{}]*)\}/g)) {
        if (index > end)
            parts.push(text.slice(end, index));
        end = index + whole.length;
        const tried = [];
        for (const source of splitFallbacks(inside)) {
            const variable = parseVariable(source.trim());
            if (!variable)
                return { wrong: `\`${whole}\` is no variable that serverless-compose has` };
            tried.push(variable);
        }
        parts.push(tried);
    }
    if (end < text.length)
        parts.push(text.slice(end));
    const nested = parts.find((part) => typeof part === 'string' && part.includes('${'));
    return nested === undefined
        ? parts
        : { wrong: `\`${text}\` has a variable inside of another one, or without its end` };
}
/** Commas inside of quotes separate nothing. */
const splitFallbacks = (inside) => inside.match(/(?:'[^']*'|"[^"]*"|[^,'"])+/g) ?? [''];
function parseVariable(source) {
    const literal = /^(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?|true|false))$/.exec(source);
    if (literal)
        return { kind: 'literal', value: literal[1] ?? literal[2] ?? literal[3] ?? '' };
    if (source === 'sls:stage')
        return { kind: 'stage' };
    const [, prefix, name] = /^(env|opt):([\w.-]+)$/.exec(source) ?? [];
    if (name !== undefined) {
        if (prefix === 'opt' && name === 'stage')
            return { kind: 'stage' };
        return { kind: prefix === 'env' ? 'env' : 'option', name };
    }
    const [, service, output] = /^([\w-]+)\.([\w-]+)$/.exec(source) ?? [];
    return service !== undefined && output !== undefined ? { kind: 'output', service, output } : undefined;
}
/** The outputs of other services that a text uses. */
const outputsUsed = (text) => text.flatMap((part) => (typeof part === 'string' ? [] : part.filter((variable) => variable.kind === 'output')));

// EXTERNAL MODULE: ./build/service/compose/service-graph.js
var service_graph = __webpack_require__(83045);
;// CONCATENATED MODULE: ./build/service/compose/read-compose.js





const serviceKeys = ['path', 'config', 'region', 'params', 'dependsOn', 'component'];
/** `state` is where the framework keeps outputs; ours come from the stacks. The others name the owner at Serverless, Inc. */
const silentKeys = ['services', 'state', 'org', 'app', 'frameworkVersion', 'licenseKey'];
/** The services of a serverless-compose file, in its order; all mistakes go to `problems`. */
function readCompose(loaded, folder, problems) {
    const { value, locate } = loaded;
    const services = (0,json/* isJsonObject */.OW)(value) ? value['services'] : undefined;
    if (!(0,json/* isJsonObject */.OW)(value) || !(0,json/* isJsonObject */.OW)(services) || Object.keys(services).length === 0) {
        problems.error('COMPOSE_SHAPE', 'serverless-compose has no services: `services` is a map from names to `path`', {
            at: locate(['services']),
        });
        return [];
    }
    for (const key of Object.keys(value).filter((name) => !silentKeys.includes(name))) {
        problems.warn('COMPOSE_KEY_NOT_READ', `\`${key}\` of serverless-compose is not read`, { at: locate([key]) });
    }
    const read = Object.entries(services).flatMap(([name, entry]) => {
        const service = new ServiceReader(name, folder, loaded, problems).read(entry);
        return service ? [service] : [];
    });
    checkFolders(read, loaded, problems);
    checkNames(read, Object.keys(services), loaded, problems);
    return read;
}
class ServiceReader {
    #name;
    #folder;
    #loaded;
    #problems;
    constructor(name, folder, loaded, problems) {
        this.#name = name;
        this.#folder = folder;
        this.#loaded = loaded;
        this.#problems = problems;
    }
    read(entry) {
        if (!(0,json/* isJsonObject */.OW)(entry))
            return this.#wrong([], 'has to be a map with `path`');
        this.#checkKeys(entry);
        const { path: folder, params = {}, component } = entry;
        if (typeof folder !== 'string' || folder === '')
            return this.#wrong(['path'], 'has to name the folder of the service');
        if (component !== undefined && component !== 'serverless-framework') {
            return this.#wrong(['component'], 'can only be `serverless-framework` here');
        }
        if (!(0,json/* isJsonObject */.OW)(params))
            return this.#wrong(['params'], 'has to be a map from names to values');
        const texts = this.#params(params);
        const uses = Object.values(texts).flatMap(outputsUsed);
        return {
            name: this.#name,
            dir: external_node_path_.resolve(this.#folder, folder),
            config: this.#plainText('config', entry['config']),
            region: this.#plainText('region', entry['region']),
            params: texts,
            dependsOn: [...new Set([...this.#dependsOn(entry['dependsOn']), ...uses.map(({ service }) => service)])],
            locate: (inside) => this.#at(inside),
        };
    }
    #params(params) {
        const texts = {};
        for (const [param, value] of Object.entries(params)) {
            if (value === null || value === undefined)
                continue;
            const text = this.#text(['params', param], typeof value === 'object' ? JSON.stringify(value) : String(value));
            if (text)
                texts[param] = text;
        }
        return texts;
    }
    #plainText(key, value) {
        if (value === undefined || value === null)
            return undefined;
        if (typeof value !== 'string')
            return this.#wrong([key], 'has to be a text');
        const text = this.#text([key], value);
        return text && outputsUsed(text).length > 0 ? this.#wrong([key], 'cannot use outputs of other services') : text;
    }
    #text(at, value) {
        const parsed = parseComposeText(value);
        if (!('wrong' in parsed))
            return parsed;
        this.#problems.error('COMPOSE_VARIABLE', parsed.wrong, { at: this.#at(at) });
        return undefined;
    }
    #dependsOn(value) {
        const names = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
        if (names.every((name) => typeof name === 'string'))
            return names;
        this.#wrong(['dependsOn'], 'has to be the name of a service, or a list of names');
        return [];
    }
    #checkKeys(entry) {
        for (const key of Object.keys(entry).filter((name) => !serviceKeys.includes(name))) {
            const nearest = (0,nearest_name/* nearestName */.q)(key, serviceKeys);
            const hint = nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
            const message = `\`services.${this.#name}.${key}\` is not known${hint}`;
            this.#problems.error('COMPOSE_UNKNOWN_KEY', message, { at: this.#at([key]) });
        }
    }
    #at(inside) {
        return this.#loaded.locate(['services', this.#name, ...inside]);
    }
    #wrong(inside, what) {
        const name = ['services', this.#name, ...inside].join('.');
        this.#problems.error('COMPOSE_SHAPE', `\`${name}\` ${what}`, { at: this.#at(inside) });
    }
}
function checkFolders(services, { locate }, problems) {
    const owners = new Map();
    for (const { name, dir } of services) {
        const owner = owners.get(dir);
        owners.set(dir, name);
        if (owner === undefined)
            continue;
        problems.error('COMPOSE_PATH', `The services ${owner} and ${name} have the same path`, {
            at: locate(['services', name, 'path']),
        });
    }
}
function checkNames(services, known, { locate }, problems) {
    for (const service of services) {
        for (const other of service.dependsOn.filter((name) => !known.includes(name))) {
            const param = Object.entries(service.params).find(([, text]) => outputsUsed(text).some((used) => used.service === other))?.[0];
            const nearest = (0,nearest_name/* nearestName */.q)(other, known);
            const hint = nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
            problems.error('COMPOSE_UNKNOWN_SERVICE', `There is no service \`${other}\` in serverless-compose${hint}`, {
                at: locate(['services', service.name, ...(param === undefined ? ['dependsOn'] : ['params', param])]),
            });
        }
    }
    const cycle = (0,service_graph/* findCycle */.u8)(services.map(({ name, dependsOn }) => ({ id: name, dependsOn })));
    if (cycle) {
        const message = `The services wait for each other: ${cycle.join(' → ')}`;
        problems.error('COMPOSE_CYCLE', message, { at: locate(['services', cycle[0] ?? '']) });
    }
}

;// CONCATENATED MODULE: ./build/service/compose/load-compose.js





const endings = ['yml', 'yaml', 'json', 'js', 'mjs', 'cjs', 'ts'];
/**
 * The serverless-compose file of a folder, which takes over from a serverless.yml beside it; `undefined` when there is
 * none. Mistakes go to `problems`, with places from `root`: codes `COMPOSE_*` and `SERVICE_*`.
 */
async function loadCompose(workspace, folder, root, problems) {
    const name = await findComposeFile(workspace, folder);
    if (name === undefined)
        return undefined;
    const file = external_node_path_.join(folder, name);
    const shown = external_node_path_.relative(root, file).split(external_node_path_.sep).join('/');
    const loaded = await loadFile(workspace, file, shown, problems);
    return loaded && { file, services: readCompose(loaded, folder, problems) };
}
async function findComposeFile(workspace, folder) {
    const names = (await workspace.readDirectory(folder)).map(({ name }) => name);
    return endings.map((ending) => `serverless-compose.${ending}`).find((name) => names.includes(name));
}
async function loadFile(workspace, file, shown, problems) {
    const text = (await workspace.readText(file)) ?? '';
    if (/\.ya?ml$/.test(file))
        return (0,load_yaml/* loadYaml */.y)(text, shown, problems, undefined);
    if (file.endsWith('.json'))
        return (0,load_json/* loadJson */.F)(text, shown, problems);
    return (0,load_module/* loadModule */.V)(workspace, file, text, shown, problems);
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./build/commands/match-folders.js



const isGlob = (entry) => /[*?[{]/.test(entry);
/** Absolute folders that a glob of `service-path` matches and that hold a service. Throws `SERVICE_PATH_NOT_FOUND`. */
async function matchFolders(root, glob, workspace) {
    const { base, glob: rest } = picomatch.scan(glob);
    const matches = picomatch(rest);
    const depth = rest.includes('**') ? 6 : rest.split('/').length;
    const start = external_node_path_.resolve(root, base);
    const folders = [];
    const walk = async (folder, level) => {
        if (level > depth)
            return;
        for (const { name, kind } of await workspace.readDirectory(folder)) {
            if (kind !== 'directory' || name === 'node_modules' || name.startsWith('.'))
                continue;
            const inner = external_node_path_.join(folder, name);
            if (matches(external_node_path_.relative(start, inner)) && (await isService(inner, workspace)))
                folders.push(inner);
            await walk(inner, level + 1);
        }
    };
    await walk(start, 1);
    if (folders.length > 0)
        return folders;
    throw new user_error/* UserError */.y('SERVICE_PATH_NOT_FOUND', `\`service-path\` has the glob \`${glob}\`, which matches no folder with a service.`);
}
async function isService(folder, workspace) {
    const names = (await workspace.readDirectory(folder)).map(({ name }) => name);
    return names.some((name) => /^serverless\.(ya?ml|json|[mc]?js|ts)$/.test(name));
}

;// CONCATENATED MODULE: ./build/commands/find-services.js






/** Absolute folders of the services that `service-path` names, those of a serverless-compose file all. */
async function findServices(inputs, ports) {
    return (await listServices(inputs, ports)).map(({ dir }) => dir);
}
/**
 * The services that `service-path` names, in its order. Globs match folders; a folder with a serverless-compose file
 * stands for its services, and `folder#name` for one of them. Throws `SERVICE_PATH_*` and `COMPOSE_*`.
 */
async function listServices(inputs, ports) {
    const root = rootFolder(inputs, ports.env);
    const found = new Map();
    for (const entry of inputs.servicePaths) {
        const [folderText = '.', name] = splitName(entry);
        const glob = isGlob(folderText);
        const folders = glob ? await matchFolders(root, folderText, ports.workspace) : [external_node_path_.resolve(root, folderText)];
        for (const folder of folders) {
            if (inputs.from === 'action')
                refuseOutside(root, folder, entry);
            const kind = (await ports.workspace.stat(folder))?.kind;
            if (kind !== 'directory')
                throw await missing(root, folderText, ports.workspace);
            for (const service of await servicesOf(folder, name, root, ports)) {
                if (!found.get(service.id)?.selected)
                    found.set(service.id, service);
            }
        }
    }
    return [...found.values()];
}
/** Where paths of the inputs start: the repository in a workflow, else the working folder. */
const rootFolder = (inputs, env) => inputs.from === 'action' ? (env['GITHUB_WORKSPACE'] ?? process.cwd()) : process.cwd();
const splitName = (entry) => /^([^#]*)#([^#/]+)$/.exec(entry)?.slice(1) ?? [entry];
async function servicesOf(folder, name, root, { workspace }) {
    const problems = new core_problems/* Problems */.Z();
    const compose = await loadCompose(workspace, folder, root, problems);
    const shown = external_node_path_.relative(root, folder) || '.';
    if (compose) {
        for (const service of compose.services)
            await checkFolder(service, folder, workspace, problems);
    }
    problems.throwIfErrors();
    if (compose)
        return composed(compose, shown, name);
    if (name === undefined) {
        const alone = shown === '.' ? external_node_path_.basename(folder) : shown;
        return [{ id: folder, name: alone, dir: folder, address: shown, dependsOn: [], selected: true }];
    }
    throw new user_error/* UserError */.y('SERVICE_PATH_NOT_FOUND', `\`${shown}#${name}\` names a service, but ${shown} has no serverless-compose.`);
}
function composed({ file, services }, shown, only) {
    const dirs = new Map(services.map(({ name, dir }) => [name, dir]));
    if (only !== undefined && !dirs.has(only)) {
        const nearest = (0,nearest_name/* nearestName */.q)(only, dirs.keys());
        const hint = nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
        throw new user_error/* UserError */.y('COMPOSE_UNKNOWN_SERVICE', `\`${shown}#${only}\`: there is no service \`${only}\`${hint}`);
    }
    return services.map((entry) => ({
        id: entry.dir,
        name: entry.name,
        dir: entry.dir,
        address: `${shown}#${entry.name}`,
        dependsOn: entry.dependsOn.flatMap((name) => dirs.get(name) ?? []),
        entry,
        composeFile: file,
        selected: only === undefined || only === entry.name,
    }));
}
async function checkFolder({ name, dir, locate }, folder, workspace, problems) {
    const at = locate(['path']);
    const shown = external_node_path_.relative(folder, dir);
    if (shown === '' || shown.startsWith('..')) {
        problems.error('COMPOSE_PATH', `The path of ${name} is not below the folder of serverless-compose`, { at });
    }
    else if ((await workspace.stat(dir))?.kind !== 'directory') {
        problems.error('COMPOSE_PATH', `The path of ${name}, \`${shown}\`, is no folder`, { at });
    }
}
function refuseOutside(root, folder, entry) {
    const relative = external_node_path_.relative(root, folder);
    if (relative.startsWith('..') || external_node_path_.isAbsolute(relative)) {
        throw new user_error/* UserError */.y('SERVICE_PATH_OUTSIDE', `\`service-path\` names \`${entry}\`, which is outside of the repository.`);
    }
}
async function missing(root, entry, workspace) {
    const parent = external_node_path_.dirname(external_node_path_.resolve(root, entry));
    const siblings = (await workspace.readDirectory(parent)).filter(({ kind }) => kind === 'directory');
    const nearest = (0,nearest_name/* nearestName */.q)(external_node_path_.basename(entry), siblings.map(({ name }) => name));
    const hint = nearest ? ` Did you mean \`${external_node_path_.join(external_node_path_.dirname(entry), nearest)}\`?` : '';
    return new user_error/* UserError */.y('SERVICE_PATH_NOT_FOUND', `\`service-path\` names \`${entry}\`, which is no folder.${hint}`);
}


/***/ }),

/***/ 32307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ prepareService)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/json.js
var core_json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/problems.js
var core_problems = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/inputs/decide-credentials.js
var decide_credentials = __webpack_require__(10501);
// EXTERNAL MODULE: ./build/package/builders/python/python-layer.js
var python_layer = __webpack_require__(51545);
// EXTERNAL MODULE: ./build/plugins/apply-plugins.js
var apply_plugins = __webpack_require__(60606);
// EXTERNAL MODULE: ./build/service/load-service.js
var load_service = __webpack_require__(112);
// EXTERNAL MODULE: ./build/service/profile.js
var profile = __webpack_require__(99629);
;// CONCATENATED MODULE: ./build/service/read/locate-merged.js

const mergedSections = ['functions', 'resources', 'layers'];
/**
 * Paths of the merged sections → places in the list of the file: the last part that has the deepest piece of the path
 * wins. A path that names its part is a place already.
 */
function locateMerged(config, locate) {
    return (path) => {
        const [section, ...inside] = path;
        const parts = typeof section === 'string' && mergedSections.includes(section) ? config[section] : undefined;
        const isPlaced = typeof inside[0] === 'number';
        if (typeof section !== 'string' || !Array.isArray(parts) || isPlaced)
            return locate(path);
        const depths = parts.map((part) => depthOf(part, inside));
        const deepest = Math.max(0, ...depths);
        if (deepest === 0)
            return locate([section]);
        return locate([section, depths.lastIndexOf(deepest), ...inside]);
    };
}
/** How many steps of `path` lead somewhere in `value`. */
function depthOf(value, path) {
    let depth = 0;
    let current = value;
    for (const step of path) {
        if (Array.isArray(current) && typeof step === 'number')
            current = current[step];
        else if ((0,core_json/* isJsonObject */.OW)(current))
            current = current[step];
        else
            return depth;
        if (current === undefined)
            return depth;
        depth += 1;
    }
    return depth;
}

;// CONCATENATED MODULE: ./build/service/read/draft.js
function isDraft(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A deep copy without shared parts, so that a YAML anchor used twice is coerced in each place by itself. */
function draftOf(config) {
    return copyDeep(config);
}
function copyDeep(value) {
    if (Array.isArray(value))
        return value.map(copyDeep);
    if (!isDraft(value))
        return value;
    const copy = {};
    for (const [key, item] of Object.entries(value))
        if (item !== undefined)
            copy[key] = copyDeep(item);
    return copy;
}
/** Later over earlier: maps key by key, lists item by item, all else replaced; neither is changed. */
function mergeDeep(earlier, later) {
    if (later === undefined)
        return earlier;
    if (Array.isArray(earlier) && Array.isArray(later)) {
        const length = Math.max(earlier.length, later.length);
        return Array.from({ length }, (_, index) => mergeDeep(earlier[index], later[index]));
    }
    if (!isDraft(earlier) || !isDraft(later))
        return copyDeep(later);
    const merged = { ...earlier };
    for (const [key, item] of Object.entries(later))
        merged[key] = mergeDeep(earlier[key], item);
    return merged;
}
/** The draft as the later steps see it. */
function jsonOf(draft) {
    return draft;
}

;// CONCATENATED MODULE: ./build/service/read/fields.js

// One function per type that a key may have. The schema has reported what is wrong before; here a wrong value is as good
// as none, because with `configValidationMode: warn` the service is deployed all the same.
const textAt = (owner, key) => {
    const value = owner?.[key];
    return typeof value === 'string' ? value : undefined;
};
const numberAt = (owner, key) => {
    const value = owner?.[key];
    return typeof value === 'number' ? value : undefined;
};
const flagAt = (owner, key) => {
    const value = owner?.[key];
    return typeof value === 'boolean' ? value : undefined;
};
const objectAt = (owner, key) => {
    const value = owner?.[key];
    return (0,core_json/* isJsonObject */.OW)(value) ? value : undefined;
};
/** A value that may be an intrinsic; null is none. */
const valueAt = (owner, key) => owner?.[key] ?? undefined;
const listAt = (owner, key) => {
    const value = owner?.[key];
    return Array.isArray(value) ? value : undefined;
};
const textsAt = (owner, key) => listAt(owner, key)?.filter((item) => typeof item === 'string');
const objectsAt = (owner, key) => listAt(owner, key)?.filter(core_json/* isJsonObject */.OW);
/** Text of a list of known ones. */
function choiceAt(owner, key, choices) {
    const value = owner?.[key];
    return choices.find((choice) => choice === value);
}
/** A map whose values are objects; others are left out. */
function objectsByKey(owner) {
    return Object.fromEntries(Object.entries(owner ?? {}).filter((entry) => (0,core_json/* isJsonObject */.OW)(entry[1])));
}
/**
 * A section whose shape the schema has checked, as its type says; keys with null count as absent. This is the one
 * place where the user's text becomes typed settings.
 */
function checked(section) {
    return Object.fromEntries(Object.entries(section ?? {}).filter(([, value]) => value !== null));
}

;// CONCATENATED MODULE: ./build/service/read/normalize.js

/**
 * The configuration in one form (framework-spec 1.1.5): `provider` as an object, lists of `functions` and `resources`
 * merged left to right, functions without value dropped, `service: {name}` as text. What has a wrong form stays as it is.
 */
function normalizeConfig(config) {
    const draft = draftOf(config);
    if (typeof draft['provider'] === 'string')
        draft['provider'] = { name: draft['provider'] };
    const service = draft['service'];
    if (isDraft(service) && typeof service['name'] === 'string')
        draft['service'] = service['name'];
    for (const section of ['functions', 'resources', 'layers']) {
        draft[section] = mergedList(draft[section]);
        if (draft[section] === undefined || draft[section] === null)
            delete draft[section];
    }
    dropNullFunctions(draft['functions']);
    return draft;
}
function mergedList(section) {
    if (!Array.isArray(section) || !section.every((part) => isDraft(part) || part === null))
        return section;
    return section.filter(isDraft).reduce((merged, part) => mergeDeep(merged, part), {});
}
function dropNullFunctions(functions) {
    if (!isDraft(functions))
        return;
    for (const [key, fn] of Object.entries(functions))
        if (fn === null)
            delete functions[key];
}

// EXTERNAL MODULE: ./build/service/event-kind.js
var event_kind = __webpack_require__(60203);
;// CONCATENATED MODULE: ./build/service/read/read-events.js



const kinds = new Set(event_kind/* eventKinds */.M);
const isEventKind = (name) => kinds.has(name);
/** Events of one function; entries of an unknown kind were reported before and are left out. */
function readEvents(functionKey, fn) {
    return (listAt(fn, 'events') ?? []).flatMap((entry, index) => {
        if (!(0,core_json/* isJsonObject */.OW)(entry))
            return [];
        return Object.entries(entry)
            .filter(([kind]) => isEventKind(kind))
            .map(([kind, config]) => {
            const path = ['functions', functionKey, 'events', index, kind];
            // The schema of the kind has checked `config`, which is what makes the pair an EventModel.
            return { kind, index, path, config: (0,core_json/* isJsonObject */.OW)(config) ? checked(config) : config };
        });
    });
}

;// CONCATENATED MODULE: ./build/service/read/read-function-parts.js

/** `image` of a function: a URI, the name of an entry of `provider.ecr.images`, or an object. */
function readImage(fn) {
    const written = textAt(fn, 'image');
    if (written !== undefined)
        return written.includes('/') ? { uri: written } : { name: written };
    const image = objectAt(fn, 'image');
    return (image && {
        name: textAt(image, 'name'),
        uri: textAt(image, 'uri'),
        workingDirectory: textAt(image, 'workingDirectory'),
        command: textsAt(image, 'command'),
        entryPoint: textsAt(image, 'entryPoint'),
    });
}
/** `runtimeManagement` of a function or of the provider. */
function readRuntimeManagement(owner) {
    const written = choiceAt(owner, 'runtimeManagement', ['auto', 'onFunctionUpdate']);
    if (written)
        return { mode: written };
    const config = objectAt(owner, 'runtimeManagement');
    if (!config)
        return undefined;
    return {
        mode: choiceAt(config, 'mode', ['auto', 'onFunctionUpdate', 'manual']) ?? 'auto',
        arn: valueAt(config, 'arn'),
    };
}
/** `url`: true is the plain one, false none. A null inside `cors` takes a default away, so it is kept. */
function readUrl(fn) {
    if (fn['url'] === true)
        return {};
    const url = objectAt(fn, 'url');
    if (!url)
        return undefined;
    const cors = objectAt(url, 'cors');
    return {
        authorizer: choiceAt(url, 'authorizer', ['aws_iam']),
        cors: cors ? cors : url['cors'] === true || undefined,
        invokeMode: choiceAt(url, 'invokeMode', ['BUFFERED', 'RESPONSE_STREAM']),
    };
}
/** `destinations`: each the key of a local function, an ARN, or {type, arn}. */
function readDestinations(fn) {
    const destinations = objectAt(fn, 'destinations');
    if (!destinations)
        return undefined;
    const target = (key) => {
        const config = objectAt(destinations, key);
        return config ? checked(config) : textAt(destinations, key);
    };
    return { onSuccess: target('onSuccess'), onFailure: target('onFailure') };
}

;// CONCATENATED MODULE: ./build/service/read/read-package.js

/** `package` of the service (framework-spec 1.4). */
function readPackage(section) {
    return {
        individually: flagAt(section, 'individually') ?? false,
        patterns: readPatterns(section),
        excludeDevDependencies: flagAt(section, 'excludeDevDependencies') ?? true,
        artifact: textAt(section, 'artifact'),
    };
}
/** `exclude` (as `!pattern`), then `patterns`, then `include`: the order of framework-spec 4.2. */
function readPatterns(section) {
    const exclude = textsAt(section, 'exclude') ?? [];
    const include = textsAt(section, 'include') ?? [];
    return [...exclude.map(invertPattern), ...(textsAt(section, 'patterns') ?? []), ...include];
}
const invertPattern = (pattern) => (pattern.startsWith('!') ? pattern.slice(1) : `!${pattern}`);

;// CONCATENATED MODULE: ./build/service/read/read-tags.js

/** Tags under `key`, as texts. */
function readTags(owner, key) {
    const tags = Object.entries(objectAt(owner, key) ?? {});
    return Object.fromEntries(tags.filter((entry) => typeof entry[1] === 'string'));
}
/** The provider's variables, then the function's over them; nothing when neither level has a map (framework-spec 7.1). */
function readEnvironment(provider, fn) {
    const shared = objectAt(provider, 'environment');
    const own = objectAt(fn, 'environment');
    if (!shared && !own)
        return undefined;
    const variables = Object.entries({ ...shared, ...own });
    return Object.fromEntries(variables.map(([name, value]) => [name, value ?? null]));
}

;// CONCATENATED MODULE: ./build/service/read/read-deployment-bucket.js



/** `provider.deploymentBucket`: a name or settings (framework-spec 4.5). Five artifact folders are kept by default. */
function readDeploymentBucket(provider) {
    const bucket = valueAt(provider, 'deploymentBucket');
    const settings = (0,core_json/* isJsonObject */.OW)(bucket) && !Object.keys(bucket).some((key) => key === 'Ref' || key.includes('::'));
    const config = settings ? bucket : undefined;
    return {
        name: config ? valueAt(config, 'name') : bucket,
        blockPublicAccess: flagAt(config, 'blockPublicAccess') ?? false,
        skipPolicySetup: flagAt(config, 'skipPolicySetup') ?? false,
        maxPreviousDeploymentArtifacts: numberAt(config, 'maxPreviousDeploymentArtifacts') ?? 5,
        versioning: flagAt(config, 'versioning') ?? false,
        tags: readTags(config, 'tags'),
        serverSideEncryption: choiceAt(config, 'serverSideEncryption', ['AES256', 'aws:kms']),
        sseCustomerAlgorithm: textAt(config, 'sseCustomerAlgorithm') ?? textAt(config, 'sseCustomerAlgorithim'),
        sseCustomerKey: textAt(config, 'sseCustomerKey'),
        sseCustomerKeyMD5: textAt(config, 'sseCustomerKeyMD5'),
        sseKMSKeyId: textAt(config, 'sseKMSKeyId'),
    };
}

;// CONCATENATED MODULE: ./build/service/read/read-role.js



/** The role of functions without an own one: `provider.iam.role`, or the older keys beside it (framework-spec 7.2). */
function readRole(provider) {
    const role = valueAt(objectAt(provider, 'iam'), 'role');
    const existing = valueAt(provider, 'role') ?? (isSettings(role) ? undefined : role);
    const settings = isSettings(role) ? role : undefined;
    return {
        existing,
        name: valueAt(settings, 'name'),
        path: textAt(settings, 'path'),
        managedPolicies: listAt(settings, 'managedPolicies') ?? listAt(provider, 'iamManagedPolicies') ?? [],
        statements: statementsAt(settings, 'statements') ?? statementsAt(provider, 'iamRoleStatements') ?? [],
        permissionsBoundary: valueAt(settings, 'permissionsBoundary') ??
            valueAt(settings, 'permissionBoundary') ??
            valueAt(provider, 'rolePermissionsBoundary'),
        tags: settings?.['tags'] ? readTags(settings, 'tags') : undefined,
    };
}
/** Settings of the generated role, and not an intrinsic: those have a key with `::`. */
function isSettings(role) {
    return (0,core_json/* isJsonObject */.OW)(role) && !Object.keys(role).some((key) => key.includes('::'));
}
/** Statements as written: IAM judges what the schema let pass. */
function statementsAt(owner, key) {
    const statements = listAt(owner, key);
    return statements?.filter(core_json/* isJsonObject */.OW).map((statement) => checked(statement));
}

;// CONCATENATED MODULE: ./build/service/read/read-provider.js




/** Versions that `pruneFunctionVersions: true` keeps. */
const versionsKept = 10;
/** `provider` (framework-spec 1.5) with the framework's defaults. */
function readProvider(provider) {
    return {
        ...readDeploySettings(provider),
        ...readApis(provider),
        runtime: textAt(provider, 'runtime'),
        architecture: choiceAt(provider, 'architecture', ['x86_64', 'arm64']),
        tags: readTags(provider, 'tags'),
        role: readRole(provider),
        vpc: readVpc(provider),
        alb: checked(objectAt(provider, 'alb')),
        cloudFront: checked(objectAt(provider, 'cloudFront')),
        s3: objectsByKey(objectAt(provider, 's3')),
        ecr: readEcr(objectAt(provider, 'ecr')),
        kinesisConsumerNamingMode: choiceAt(objectAt(provider, 'kinesis'), 'consumerNamingMode', ['serviceSpecific']),
        eventBridgeUseCloudFormation: flagAt(objectAt(provider, 'eventBridge'), 'useCloudFormation'),
        logRetentionInDays: numberAt(provider, 'logRetentionInDays'),
        logDataProtectionPolicy: objectAt(provider, 'logDataProtectionPolicy'),
        logs: readLogs(objectAt(provider, 'logs')),
        tracing: readTracing(objectAt(provider, 'tracing')),
        config: provider ?? {},
    };
}
/** What stack calls and uploads take. */
function readDeploySettings(provider) {
    return {
        stackTags: readTags(provider, 'stackTags'),
        deploymentPrefix: textAt(provider, 'deploymentPrefix') ?? 'serverless',
        deploymentBucket: readDeploymentBucket(provider),
        deploymentMethod: choiceAt(provider, 'deploymentMethod', ['changesets', 'direct']) ?? 'changesets',
        deploymentRole: valueAt(objectAt(provider, 'iam'), 'deploymentRole') ?? valueAt(provider, 'cfnRole'),
        deletionProtection: readDeletionProtection(provider),
        notificationArns: listAt(provider, 'notificationArns') ?? [],
        rollbackConfiguration: objectAt(provider, 'rollbackConfiguration'),
        stackParameters: objectsAt(provider, 'stackParameters') ?? [],
        stackPolicy: objectsAt(provider, 'stackPolicy'),
        disableRollback: flagAt(provider, 'disableRollback') ?? false,
        pruneFunctionVersions: readVersionsKept(provider),
        awsProfile: textAt(provider, 'profile'),
    };
}
function readApis(provider) {
    return {
        vpcEndpointIds: valueAt(provider, 'vpcEndpointIds'),
        endpointType: textAt(provider, 'endpointType'),
        apiName: valueAt(provider, 'apiName'),
        apiGateway: checked(objectAt(provider, 'apiGateway')),
        httpApi: checked(objectAt(provider, 'httpApi')),
        websocketsApiName: textAt(provider, 'websocketsApiName'),
        websocketsApiRouteSelectionExpression: textAt(provider, 'websocketsApiRouteSelectionExpression'),
        websocketsDescription: textAt(provider, 'websocketsDescription'),
        websocketUseProviderTags: flagAt(objectAt(provider, 'websocket'), 'useProviderTags') ?? false,
    };
}
/** The `vpc` map of the provider or of a function. */
function readVpc(owner) {
    const vpc = objectAt(owner, 'vpc');
    if (!vpc)
        return undefined;
    return {
        securityGroupIds: valueAt(vpc, 'securityGroupIds'),
        subnetIds: valueAt(vpc, 'subnetIds'),
        ipv6AllowedForDualStack: flagAt(vpc, 'ipv6AllowedForDualStack'),
    };
}
function readLogs(logs) {
    return {
        frameworkLambda: flagAt(logs, 'frameworkLambda') ?? false,
        restApi: onOrSettings(logs, 'restApi'),
        websocket: onOrSettings(logs, 'websocket'),
        httpApi: onOrSettings(logs, 'httpApi'),
        lambda: readLambdaLogs(logs, 'lambda'),
    };
}
/** Settings of Lambda's own logging, under `key`. */
function readLambdaLogs(owner, key) {
    const logs = objectAt(owner, key);
    return logs && checked(logs);
}
function onOrSettings(owner, key) {
    const settings = objectAt(owner, key);
    return settings ? checked(settings) : owner?.[key] === true || undefined;
}
function readTracing(tracing) {
    return { apiGateway: flagAt(tracing, 'apiGateway'), lambda: textAt(tracing, 'lambda') ?? flagAt(tracing, 'lambda') };
}
function readDeletionProtection(provider) {
    const stages = textsAt(objectAt(provider, 'deletionProtection'), 'stages');
    return stages ? { stages } : flagAt(provider, 'deletionProtection');
}
function readVersionsKept(provider) {
    if (provider?.['pruneFunctionVersions'] === true)
        return versionsKept;
    return numberAt(objectAt(provider, 'pruneFunctionVersions'), 'number');
}
/** `provider.ecr`; a text among the images is a URI or a folder. */
function readEcr(ecr) {
    const images = Object.entries(objectAt(ecr, 'images') ?? {});
    const read = Object.fromEntries(images.flatMap(([name, image]) => {
        if (typeof image === 'string')
            return [[name, /dkr\.ecr|@sha256:/.test(image) ? { uri: image } : { path: image }]];
        return typeof image === 'object' && image !== null && !Array.isArray(image)
            ? [[name, checked(objectAt({ image }, 'image'))]]
            : [];
    }));
    return {
        images: read,
        scanOnPush: flagAt(ecr, 'scanOnPush') ?? false,
        maxImageCount: numberAt(ecr, 'maxImageCount'),
    };
}

;// CONCATENATED MODULE: ./build/service/read/read-functions.js






/** Runtime of a function when neither it nor the provider names one (framework-spec 13.4). */
const defaultRuntimes = { v3: 'nodejs16.x', v4: 'nodejs24.x' };
/** `functions` (framework-spec 1.6, 7.1) in the order of the file, with the provider's defaults. */
function readFunctions(section, defaults) {
    return Object.entries(objectsByKey(section)).map(([key, fn]) => readFunction(key, fn, defaults));
}
function readFunction(key, fn, defaults) {
    const { service, stage, provider } = defaults;
    return {
        ...readCode(fn, defaults),
        ...readAsync(fn),
        ...readLogging(fn, provider),
        key,
        name: textAt(fn, 'name') ?? `${service}-${stage}-${key}`,
        path: ['functions', key],
        memorySize: numberAt(fn, 'memorySize') ?? numberAt(provider, 'memorySize') ?? 1024,
        timeout: numberAt(fn, 'timeout') ?? numberAt(provider, 'timeout') ?? 6,
        description: valueAt(fn, 'description'),
        environment: readEnvironment(provider, fn),
        tags: { ...readTags(provider, 'tags'), ...readTags(fn, 'tags') },
        events: readEvents(key, fn),
        role: valueAt(fn, 'role'),
        condition: textAt(fn, 'condition'),
        dependsOn: textsAt(fn, 'dependsOn') ?? [],
        ephemeralStorageSize: numberAt(fn, 'ephemeralStorageSize'),
        fileSystemConfig: readFileSystem(fn),
        kmsKeyArn: valueAt(fn, 'kmsKeyArn') ?? valueAt(provider, 'kmsKeyArn'),
        provisionedConcurrency: valueAt(fn, 'provisionedConcurrency'),
        reservedConcurrency: valueAt(fn, 'reservedConcurrency'),
        tracing: read_functions_readTracing(fn, provider),
        url: readUrl(fn),
        versionFunction: flagAt(fn, 'versionFunction') ?? flagAt(provider, 'versionFunctions') ?? true,
        vpc: readFunctionVpc(fn),
        httpApiPayload: textAt(objectAt(fn, 'httpApi'), 'payload'),
        config: fn,
    };
}
/** Where the code is, and what runs it. */
function readCode(fn, { profile, provider, packageSection }) {
    const packaging = objectAt(fn, 'package');
    const image = readImage(fn);
    return {
        handler: textAt(fn, 'handler'),
        image,
        runtime: image ? undefined : (textAt(fn, 'runtime') ?? textAt(provider, 'runtime') ?? defaultRuntimes[profile]),
        architecture: choiceAt(fn, 'architecture', architectures) ?? choiceAt(provider, 'architecture', architectures),
        runtimeManagement: readRuntimeManagement(fn) ?? readRuntimeManagement(provider),
        snapStart: flagAt(fn, 'snapStart') ?? false,
        layers: listAt(fn, 'layers') ?? listAt(provider, 'layers'),
        package: {
            artifact: textAt(packaging, 'artifact'),
            individually: flagAt(packaging, 'individually') ?? flagAt(packageSection, 'individually') ?? false,
            patterns: readPatterns(packaging),
            disable: flagAt(packaging, 'disable') ?? false,
        },
    };
}
const architectures = ['x86_64', 'arm64'];
/** What happens to asynchronous calls. */
function readAsync(fn) {
    const durable = objectAt(fn, 'durableConfig');
    const executionTimeout = numberAt(durable, 'executionTimeout');
    return {
        destinations: readDestinations(fn),
        maximumEventAge: numberAt(fn, 'maximumEventAge'),
        maximumRetryAttempts: numberAt(fn, 'maximumRetryAttempts'),
        onError: valueAt(fn, 'onError'),
        recursiveLoop: choiceAt(fn, 'recursiveLoop', ['Allow', 'Terminate']),
        durableConfig: executionTimeout === undefined
            ? undefined
            : { executionTimeout, retentionPeriodInDays: numberAt(durable, 'retentionPeriodInDays') },
    };
}
function readLogging(fn, provider) {
    return {
        disableLogs: flagAt(fn, 'disableLogs') ?? false,
        logs: readLambdaLogs(fn, 'logs') ?? readLambdaLogs(objectAt(provider, 'logs'), 'lambda'),
        logRetentionInDays: numberAt(fn, 'logRetentionInDays') ?? numberAt(provider, 'logRetentionInDays'),
        logDataProtectionPolicy: objectAt(fn, 'logDataProtectionPolicy') ?? objectAt(provider, 'logDataProtectionPolicy'),
        logGroupClass: readLogGroupClass(fn) ?? readLogGroupClass(provider),
    };
}
/** Serverless 4 writes the class in small letters with `_`. */
function readLogGroupClass(owner) {
    const written = textAt(owner, 'logGroupClass')?.toUpperCase().replaceAll('-', '_');
    return written === 'STANDARD' || written === 'INFREQUENT_ACCESS' ? written : undefined;
}
/** A falsy value of the function does not switch the provider's off (framework-spec 7.1). */
function read_functions_readTracing(fn, provider) {
    const shared = objectAt(provider, 'tracing');
    const own = textAt(fn, 'tracing') || flagAt(fn, 'tracing');
    return own || textAt(shared, 'lambda') || flagAt(shared, 'lambda') || undefined;
}
function readFunctionVpc(fn) {
    if (fn['vpc'] === null || fn['vpc'] === false)
        return 'off';
    return readVpc(fn);
}
function readFileSystem(fn) {
    const config = objectAt(fn, 'fileSystemConfig');
    const arn = valueAt(config, 'arn');
    const localMountPath = textAt(config, 'localMountPath');
    return arn !== undefined && localMountPath !== undefined ? { arn, localMountPath } : undefined;
}

;// CONCATENATED MODULE: ./build/service/read/read-layers.js


/** `layers` (framework-spec 1.8), in the order of the file. */
function readLayers(section) {
    return Object.entries(objectsByKey(section)).map(([key, layer]) => {
        const packaging = objectAt(layer, 'package');
        return {
            key,
            name: textAt(layer, 'name') ?? key,
            path: ['layers', key],
            sourcePath: textAt(layer, 'path'),
            description: textAt(layer, 'description'),
            licenseInfo: textAt(layer, 'licenseInfo'),
            compatibleRuntimes: textsAt(layer, 'compatibleRuntimes'),
            compatibleArchitectures: textsAt(layer, 'compatibleArchitectures'),
            allowedAccounts: textsAt(layer, 'allowedAccounts') ?? [],
            retain: flagAt(layer, 'retain') ?? false,
            package: { artifact: textAt(packaging, 'artifact'), patterns: readPatterns(packaging) },
        };
    });
}

;// CONCATENATED MODULE: ./build/service/read/read-resources.js

/** `resources` (framework-spec 1.9): template sections, and `extensions` apart. */
function readResources(section) {
    const { extensions: _, ...template } = section ?? {};
    return { template, extensions: objectsByKey(objectAt(section, 'extensions')) };
}

// EXTERNAL MODULE: ./build/core/source-location.js
var source_location = __webpack_require__(10141);
;// CONCATENATED MODULE: ./build/service/schema/event-mistakes.js



/** Mistakes in the `events` of one function. */
function findEventMistakes(functionKey, events) {
    const path = ['functions', functionKey, 'events'];
    if (isDraft(events))
        return [mapForList(path, events)];
    if (!Array.isArray(events))
        return [];
    return events.flatMap((event, index) => findEventMistake(event, [...path, index]));
}
function mapForList(path, events) {
    const kind = Object.keys(events).find(isEventKind) ?? 'httpApi';
    return {
        path,
        code: 'CONFIG_MAP_FOR_LIST',
        message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` is a map, but must be a list.`,
        remedy: `Put \`- \` before each event:\n  events:\n    - ${kind}: …`,
        weight: 'error',
    };
}
function findEventMistake(event, path) {
    if (typeof event === 'string')
        return [eventAsText(event, path)];
    if (!isDraft(event))
        return [];
    const keys = Object.keys(event);
    const kinds = keys.filter(isEventKind);
    const [kind] = kinds;
    if (kind === undefined)
        return [];
    if (kinds.length > 1)
        return [severalEvents(kinds, path)];
    if (keys.length > 1)
        return [wrongIndentation(kind, event, path)];
    return kind === 'http' || kind === 'httpApi' ? findRouteMistake(kind, event[kind], [...path, kind]) : [];
}
/** `- http` alone, or `- http GET /hello` without its colon. */
function eventAsText(event, path) {
    const [kind = '', ...rest] = event.split(/[\s:]+/);
    const settings = rest.join(' ').replace(/^(\w+) (?=\w)/, '$1 /') || (kind === 'http' || kind === 'httpApi' ? 'GET /hello' : '…');
    return {
        path,
        code: 'CONFIG_EVENT_FORM',
        message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` is the text \`${event}\`, but must be an event with its settings.`,
        remedy: `Write \`- ${isEventKind(kind) ? kind : 'httpApi'}: ${settings}\`.`,
        weight: 'mode',
    };
}
function severalEvents(kinds, path) {
    return {
        path,
        code: 'CONFIG_EVENT_FORM',
        message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` holds ${kinds.length} events: ${kinds.join(', ')}.`,
        remedy: `Begin each event with a dash:\n  events:\n${kinds.map((kind) => `    - ${kind}: …`).join('\n')}`,
        weight: 'mode',
    };
}
/** `- http:` with its settings as deep as `http` itself. */
function wrongIndentation(kind, event, path) {
    const settings = Object.keys(event).filter((key) => key !== kind);
    const lines = settings.map((key) => `        ${key}: ${scalarText(event[key])}`);
    return {
        path,
        code: 'CONFIG_EVENT_INDENTATION',
        message: `${settings.map((key) => `\`${key}\``).join(' and ')} must be indented deeper than \`${kind}\`.`,
        remedy: `Write:\n    - ${kind}:\n${lines.join('\n')}`,
        weight: 'mode',
    };
}
const scalarText = (value) => (typeof value === 'object' ? '…' : String(value));
/** A path without a method, or a method without a path. */
function findRouteMistake(kind, config, path) {
    if (typeof config === 'string')
        return /^\/\S*$/.test(config.trim()) ? [withoutMethod(kind, config.trim(), path)] : [];
    if (!isDraft(config))
        return [];
    const { path: route, method } = config;
    const missing = (value) => value === undefined || value === null;
    if (typeof route === 'string' && missing(method) && route !== '*')
        return [withoutMethod(kind, route, path)];
    if (typeof method === 'string' && missing(route)) {
        return [
            {
                path,
                code: 'CONFIG_ROUTE_INCOMPLETE',
                message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` has a method, but no path.`,
                remedy: `Write \`- ${kind}: ${method.toUpperCase()} /hello\`, or add \`path: /hello\`.`,
                weight: 'error',
            },
        ];
    }
    return [];
}
function withoutMethod(kind, route, path) {
    const absolute = route.startsWith('/') ? route : `/${route}`;
    return {
        path,
        code: 'CONFIG_ROUTE_INCOMPLETE',
        message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` has a path, but no method.`,
        remedy: `Write \`- ${kind}: GET ${absolute}\`, or add \`method: get\`.`,
        weight: 'error',
    };
}

;// CONCATENATED MODULE: ./build/service/schema/beginner-mistakes.js




/**
 * Mistakes of indentation and form that are known by name, each with the right form. Those that the references only
 * warn of follow `configValidationMode`: a deployed service may carry one for years.
 */
function findMistakes(draft) {
    return [
        ...findMisnamedSections(draft),
        ...findMisplacedAtTop(draft),
        ...findListsForMaps(draft),
        ...findMistakesInFunctions(draft['functions']),
    ];
}
const functionForm = 'functions:\n    hello:\n      handler: handler.hello';
const eventsForm = 'hello:\n    handler: handler.hello\n    events:\n      - httpApi: GET /hello';
/** `function:`, `resource:` and the like: the plural is the key. */
function findMisnamedSections(draft) {
    return ['functions', 'resources', 'layers', 'plugins'].flatMap((plural) => {
        const singular = plural.slice(0, -1);
        return draft[singular] === undefined || draft[plural] !== undefined ? [] : [misnamed([singular], plural)];
    });
}
const misnamed = (path, right) => ({
    path,
    code: 'CONFIG_MISNAMED_KEY',
    message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` is not read: the key is \`${right}\`.`,
    remedy: `Rename \`${path.at(-1)}:\` to \`${right}:\`.`,
    weight: 'mode',
});
/** `events` outside a function, and functions outside `functions`. */
function findMisplacedAtTop(draft) {
    return Object.entries(draft).flatMap(([key, value]) => {
        if (key === 'events')
            return [misplacedEvents(['events'])];
        if (key === 'handler' && typeof value === 'string')
            return [misplacedHandler];
        return looksLikeFunction(value) && !knownTopLevel.has(key) ? [misplacedFunction([key], key)] : [];
    });
}
const knownTopLevel = new Set(['provider', 'custom', 'package', 'params', 'resources', 'layers', 'functions', 'build']);
const looksLikeFunction = (value) => isDraft(value) && typeof value['handler'] === 'string';
const misplacedEvents = (path) => ({
    path,
    code: 'CONFIG_EVENTS_MISPLACED',
    message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` stands outside of a function, so nothing would trigger it.`,
    remedy: `Indent \`events:\` as deep as \`handler:\`:\n  ${eventsForm}`,
    weight: 'mode',
});
const misplacedFunction = (path, key) => ({
    path,
    code: 'CONFIG_FUNCTION_MISPLACED',
    message: `\`${key}\` looks like a function, but stands outside of \`functions\`.`,
    remedy: `Indent it below \`functions:\`:\n  ${functionForm}`,
    weight: 'mode',
});
const functionWithoutKey = (path) => ({
    path,
    code: 'CONFIG_FUNCTION_WITHOUT_KEY',
    message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` holds \`handler\` itself, not functions.`,
    remedy: `Give the function a key of its own:\n  ${functionForm}`,
    weight: 'error',
});
const misplacedHandler = {
    path: ['handler'],
    code: 'CONFIG_FUNCTION_MISPLACED',
    message: '`handler` stands outside of a function.',
    remedy: `Put it into a function:\n  ${functionForm}`,
    weight: 'mode',
};
/** Maps that people write as lists: `- NAME: value`. */
function findListsForMaps(draft) {
    const provider = isDraft(draft['provider']) ? draft['provider'] : {};
    const functions = isDraft(draft['functions']) ? Object.entries(draft['functions']) : [];
    const owners = [
        [['provider'], provider],
        ...functions.flatMap(([key, fn]) => (isDraft(fn) ? [[['functions', key], fn]] : [])),
    ];
    return [
        ...['provider', 'functions', 'custom', 'params'].flatMap((key) => listForMap([key], draft[key])),
        ...owners.flatMap(([path, owner]) => ['environment', 'tags', 'stackTags', 'vpc', 'iam', 'httpApi', 'apiGateway'].flatMap((key) => listForMap([...path, key], owner[key]))),
    ];
}
function listForMap(path, value) {
    if (!Array.isArray(value))
        return [];
    const [first] = value;
    const key = isDraft(first) ? Object.keys(first)[0] : undefined;
    const pair = typeof first === 'string' ? /^(\w+)\s*=\s*(.*)$/.exec(first) : undefined;
    const shown = key ?? pair?.[1] ?? 'NAME';
    return [
        {
            path,
            code: 'CONFIG_LIST_FOR_MAP',
            message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` is a list, but must be a map.`,
            remedy: `Leave the dashes away:\n  ${path.at(-1)}:\n    ${shown}: ${pair?.[2] ?? '…'}`,
            weight: 'error',
        },
    ];
}
function findMistakesInFunctions(functions) {
    if (!isDraft(functions))
        return [];
    if (typeof functions['handler'] === 'string')
        return [functionWithoutKey(['functions'])];
    return Object.entries(functions).flatMap(([key, fn]) => {
        if (key === 'events' && !looksLikeFunction(fn))
            return [misplacedEvents(['functions', 'events'])];
        return isDraft(fn) ? findMistakesInFunction(key, fn) : [];
    });
}
function findMistakesInFunction(key, fn) {
    const nested = Object.entries(fn).flatMap(([name, value]) => looksLikeFunction(value) ? [nestedFunction(['functions', key, name], name, key)] : []);
    const event = fn['event'] !== undefined && fn['events'] === undefined ? [misnamed(['functions', key, 'event'], 'events')] : [];
    const bare = Object.keys(fn).filter((name) => isEventKind(name) && name !== 'httpApi');
    const outside = bare.map((name) => eventOutsideEvents(['functions', key, name], name));
    return [...nested, ...event, ...outside, ...findEventMistakes(key, fn['events'])];
}
const nestedFunction = (path, name, owner) => ({
    path,
    code: 'CONFIG_FUNCTION_NESTED',
    message: `The function \`${name}\` stands inside the function \`${owner}\`.`,
    remedy: `Indent \`${name}:\` as deep as \`${owner}:\`.`,
    weight: 'mode',
});
const eventOutsideEvents = (path, kind) => ({
    path,
    code: 'CONFIG_EVENTS_MISPLACED',
    message: `\`${kind}\` is an event, but stands outside of \`events\`.`,
    remedy: `Put it into the list:\n  events:\n    - ${kind}: …`,
    weight: 'mode',
});

// EXTERNAL MODULE: ./build/core/nearest-name.js
var nearest_name = __webpack_require__(22942);
// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
;// CONCATENATED MODULE: ./build/service/events/broker.js
const orFromTemplate = (text) => ({
    anyOf: [text, { $ref: '#/definitions/awsCfImport' }, { $ref: '#/definitions/awsCfRef' }],
});
/** The schema of a broker event; `more` are the properties of one kind. */
function brokerEventSchema(more = {}) {
    return {
        type: 'object',
        properties: {
            arn: orFromTemplate({
                type: 'string',
                pattern: 'arn:[a-z-]+:mq:[a-z0-9-]+:\\d+:broker:[A-Za-z0-9/_+=.@-]+:b-[a-z0-9-]+',
                title: 'the ARN of a broker',
            }),
            basicAuthArn: orFromTemplate({ $ref: '#/definitions/awsSecretsManagerArnString' }),
            batchSize: { type: 'number', minimum: 1, maximum: 10000 },
            maximumBatchingWindow: { type: 'number', minimum: 0, maximum: 300 },
            enabled: { type: 'boolean' },
            queue: { type: 'string' },
            ...more,
            filterPatterns: { $ref: '#/definitions/filterPatterns' },
        },
        required: ['basicAuthArn', 'arn', 'queue'],
        additionalProperties: false,
    };
}

;// CONCATENATED MODULE: ./build/service/events/activemq.js

const activemqEventSchema = brokerEventSchema();

;// CONCATENATED MODULE: ./build/service/events/alb.js
const list = (items, more = {}) => ({ type: 'array', items, ...more });
const headerSchema = {
    type: 'object',
    properties: {
        name: { type: 'string', maxLength: 40 },
        values: list({ type: 'string', maxLength: 128 }, { uniqueItems: true }),
    },
    required: ['name', 'values'],
    additionalProperties: false,
};
const conditionsSchema = {
    type: 'object',
    properties: {
        header: { anyOf: [list(headerSchema), headerSchema] },
        host: list({
            type: 'string',
            pattern: '^[A-Za-z0-9*?.-]+$',
            maxLength: 128,
            title: 'a host name, * and ? allowed',
        }),
        ip: list({ type: 'string' }, { uniqueItems: true }),
        method: list({ type: 'string', pattern: '^[A-Z_-]+$', maxLength: 40, title: 'a method in capitals' }),
        path: list({
            type: 'string',
            pattern: '^([A-Za-z0-9*?_.$/~"\'@:+-]|&amp;)+$',
            maxLength: 128,
            title: 'a path pattern, * and ? allowed',
        }),
        query: {
            type: 'object',
            additionalProperties: { type: 'string', maxLength: 128 },
            propertyNames: { type: 'string', maxLength: 128 },
        },
    },
    additionalProperties: false,
};
const healthCheckSchema = {
    type: 'object',
    properties: {
        healthyThresholdCount: { type: 'integer', minimum: 2, maximum: 10 },
        intervalSeconds: { type: 'integer', minimum: 5, maximum: 300 },
        matcher: {
            type: 'object',
            properties: {
                httpCode: {
                    type: 'string',
                    pattern: '^\\d{3}(-\\d{3})?(,\\d{3}(-\\d{3})?)*$',
                    title: 'HTTP codes such as 200, 200,202 or 200-299',
                },
            },
            additionalProperties: false,
        },
        path: { type: 'string', minLength: 1, maxLength: 1024 },
        timeoutSeconds: { type: 'integer', minimum: 2, maximum: 120 },
        unhealthyThresholdCount: { type: 'integer', minimum: 2, maximum: 10 },
    },
    additionalProperties: false,
};
const albEventSchema = {
    type: 'object',
    properties: {
        authorizer: list({ type: 'string' }),
        conditions: conditionsSchema,
        healthCheck: { anyOf: [{ type: 'boolean' }, healthCheckSchema] },
        listenerArn: { anyOf: [{ $ref: '#/definitions/awsAlbListenerArn' }, { $ref: '#/definitions/awsCfRef' }] },
        multiValueHeaders: { type: 'boolean' },
        priority: { type: 'integer', minimum: 1, maximum: 50000 },
        targetGroupName: {
            type: 'string',
            minLength: 1,
            maxLength: 32,
            pattern: '^[a-zA-Z0-9-]+$',
            title: 'a name of letters, digits and -',
        },
    },
    required: ['listenerArn', 'priority', 'conditions'],
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./build/service/events/alexa-skill.js
const alexaSkillEventSchema = {
    anyOf: [
        { $ref: '#/definitions/awsAlexaEventToken' },
        {
            type: 'object',
            properties: { appId: { $ref: '#/definitions/awsAlexaEventToken' }, enabled: { type: 'boolean' } },
            required: ['appId'],
            additionalProperties: false,
        },
    ],
};

;// CONCATENATED MODULE: ./build/service/events/alexa-smart-home.js

const alexaSmartHomeEventSchema = alexaSkillEventSchema;

;// CONCATENATED MODULE: ./build/service/schema/shape.js
// Short forms of the schemas that the sections are made of.
const shape_text = { type: 'string' };
const flag = { type: 'boolean' };
const texts = { type: 'array', items: { type: 'string' } };
const shape_list = (items) => ({ type: 'array', items });
const mapOf = (values) => ({ type: 'object', additionalProperties: values });
const oneOfTexts = (...values) => ({ enum: values });
const wholeNumber = (minimum, maximum) => ({ type: 'integer', minimum, maximum });
const shared = (name) => ({ $ref: `#/definitions/${name}` });
/** An object of these keys and no others. A key that ends in `!` is needed: `{ 'Status!': text }`. */
function shape(keys) {
    const entries = Object.entries(keys);
    const required = entries.filter(([key]) => key.endsWith('!')).map(([key]) => key.slice(0, -1));
    return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, schema]) => [key.replace(/!$/, ''), schema])),
        ...(required.length > 0 && { required }),
        additionalProperties: false,
    };
}
/** `schema`, called `title` in messages. */
const titled = (title, schema) => ({ ...schema, title });

;// CONCATENATED MODULE: ./build/service/events/cloud-front.js

const eventTypes = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'];
const textOrFunction = { anyOf: [shape_text, shared('awsCfFunction')] };
const methods = (...allowed) => ({
    type: 'array',
    uniqueItems: true,
    minItems: allowed.length,
    items: { enum: allowed },
});
const readMethods = [methods('GET', 'HEAD'), methods('GET', 'HEAD', 'OPTIONS')];
const allMethods = methods('GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE');
const forwardedValues = shape({
    Cookies: {
        anyOf: [
            shape({ 'Forward!': oneOfTexts('all', 'none') }),
            shape({ 'Forward!': { const: 'whitelist' }, 'WhitelistedNames!': texts }),
        ],
    },
    Headers: texts,
    'QueryString!': flag,
    QueryStringCacheKeys: texts,
});
const behavior = shape({
    AllowedMethods: { anyOf: [...readMethods, allMethods] },
    CachedMethods: { anyOf: readMethods },
    CachePolicyId: shape_text,
    Compress: flag,
    FieldLevelEncryptionId: shape_text,
    OriginRequestPolicyId: textOrFunction,
    ResponseHeadersPolicyId: textOrFunction,
    SmoothStreaming: flag,
    TrustedSigners: texts,
    ViewerProtocolPolicy: oneOfTexts('allow-all', 'redirect-to-https', 'https-only'),
    TrustedKeyGroups: shape_list({ anyOf: [shape_text, shared('awsCfRef')] }),
    MaxTTL: { type: 'number' },
    MinTTL: { type: 'number' },
    DefaultTTL: { type: 'number' },
    ForwardedValues: forwardedValues,
});
const accessIdentity = titled('origin-access-identity/cloudfront/<id>', {
    type: 'string',
    pattern: '^origin-access-identity/cloudfront/.+',
});
const originObject = {
    ...shape({
        ConnectionAttempts: wholeNumber(1, 3),
        ConnectionTimeout: wholeNumber(1, 10),
        CustomOriginConfig: shape({
            HTTPPort: wholeNumber(0, 65535),
            HTTPSPort: wholeNumber(0, 65535),
            OriginKeepaliveTimeout: wholeNumber(1, 60),
            'OriginProtocolPolicy!': oneOfTexts('http-only', 'match-viewer', 'https-only'),
            OriginReadTimeout: wholeNumber(1, 60),
            OriginSSLProtocols: shape_list(oneOfTexts('SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2')),
        }),
        'DomainName!': textOrFunction,
        OriginAccessControlId: textOrFunction,
        OriginCustomHeaders: shape_list(shape({ 'HeaderName!': shape_text, 'HeaderValue!': shape_text })),
        OriginPath: shape_text,
        S3OriginConfig: shape({ OriginAccessIdentity: { anyOf: [accessIdentity, shared('awsCfFunction')] } }),
    }),
    oneOf: [{ required: ['CustomOriginConfig'] }, { required: ['S3OriginConfig'] }],
};
const cloudFrontEventSchema = shape({
    behavior,
    cachePolicy: {
        ...shape({ id: shared('awsCfInstruction'), name: { type: 'string', minLength: 1 } }),
        oneOf: [{ required: ['id'] }, { required: ['name'] }],
    },
    eventType: oneOfTexts(...eventTypes),
    isDefaultOrigin: flag,
    includeBody: flag,
    // Whether text is an address is checked by the compiler.
    origin: { anyOf: [shape_text, originObject] },
    pathPattern: titled('a path pattern, * and ? allowed', {
        type: 'string',
        pattern: '^([A-Za-z0-9_.*?$/~"\'@:+-]|&amp;)+$',
    }),
});

;// CONCATENATED MODULE: ./build/service/events/input-transformer.js
/** `inputTransformer` of cloudwatchEvent and eventBridge. */
const inputTransformerSchema = {
    type: 'object',
    properties: {
        inputPathsMap: { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
        inputTemplate: { type: 'string', minLength: 1, maxLength: 8192 },
    },
    required: ['inputTemplate'],
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./build/service/events/cloudwatch-event.js

const cloudwatchEventEventSchema = {
    type: 'object',
    properties: {
        event: { type: 'object' },
        input: { anyOf: [{ type: 'string', maxLength: 8192 }, { type: 'object' }] },
        inputPath: { type: 'string', minLength: 1, maxLength: 256 },
        inputTransformer: inputTransformerSchema,
        description: { type: 'string', maxLength: 512 },
        name: { type: 'string', pattern: '[a-zA-Z0-9-_.]+', minLength: 1, maxLength: 64, title: 'the name of a rule' },
        enabled: { type: 'boolean' },
    },
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./build/service/events/cloudwatch-log.js
const cloudwatchLogEventSchema = {
    anyOf: [
        { $ref: '#/definitions/awsLogGroupName' },
        {
            type: 'object',
            properties: { logGroup: { $ref: '#/definitions/awsLogGroupName' }, filter: { type: 'string' } },
            required: ['logGroup'],
            additionalProperties: false,
        },
    ],
};

;// CONCATENATED MODULE: ./build/service/events/cognito-user-pool.js
const triggers = [
    'PreSignUp',
    'PostConfirmation',
    'PreAuthentication',
    'PostAuthentication',
    'PreTokenGeneration',
    'CustomMessage',
    'DefineAuthChallenge',
    'CreateAuthChallenge',
    'VerifyAuthChallengeResponse',
    'UserMigration',
    'CustomSMSSender',
    'CustomEmailSender',
];
const cognitoUserPoolEventSchema = {
    type: 'object',
    properties: {
        pool: { type: 'string', maxLength: 128, pattern: '^[\\w\\s+=,.@-]+$' },
        trigger: { enum: triggers },
        existing: { type: 'boolean' },
        forceDeploy: { type: 'boolean' },
        kmsKeyId: { $ref: '#/definitions/awsKmsArn' },
        // osls reads it but refuses it in its schema (framework-spec 13.1).
        lambdaVersion: { type: 'string' },
    },
    required: ['pool', 'trigger'],
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./build/service/events/event-bridge.js

const eventBus = {
    anyOf: [
        { type: 'string', minLength: 1 },
        { $ref: '#/definitions/awsArnString' },
        { $ref: '#/definitions/awsCfImport' },
        { $ref: '#/definitions/awsCfRef' },
        {
            type: 'object',
            properties: {
                'Fn::GetAtt': {
                    type: 'array',
                    minItems: 2,
                    maxItems: 2,
                    items: [
                        { type: 'string', minLength: 1 },
                        { type: 'string', enum: ['Name'] },
                    ],
                },
            },
            required: ['Fn::GetAtt'],
            additionalProperties: false,
        },
    ],
};
const patternFields = ['version', 'id', 'detail-type', 'source', 'account', 'time', 'region', 'resources', 'detail'];
const eventBridgeEventSchema = {
    type: 'object',
    properties: {
        eventBus,
        schedule: { pattern: '^(?:cron|rate)\\(.+\\)$', type: 'string', title: 'an expression as rate(5 minutes)' },
        name: { type: 'string', pattern: '[a-zA-Z0-9-_.]+', minLength: 1, maxLength: 64, title: 'the name of a rule' },
        description: { type: 'string', maxLength: 512 },
        enabled: { type: 'boolean' },
        pattern: {
            type: 'object',
            properties: { ...Object.fromEntries(patternFields.map((field) => [field, {}])), $or: { type: 'array' } },
            additionalProperties: false,
        },
        input: { type: 'object' },
        inputPath: { type: 'string', minLength: 1, maxLength: 256 },
        inputTransformer: inputTransformerSchema,
        retryPolicy: {
            type: 'object',
            properties: {
                maximumEventAge: { type: 'integer', minimum: 60, maximum: 86400 },
                maximumRetryAttempts: { type: 'integer', minimum: 0, maximum: 185 },
            },
        },
        deadLetterQueueArn: { $ref: '#/definitions/awsArn' },
    },
    anyOf: [{ required: ['pattern'] }, { required: ['schedule'] }],
};

;// CONCATENATED MODULE: ./build/service/events/http.js

const verbs = 'GET|POST|PUT|PATCH|OPTIONS|HEAD|DELETE|ANY';
const method = { type: 'string', regexp: `/^(?:\\*|${verbs})$/i`, title: 'a method such as GET, or any' };
const integrations = 'LAMBDA|LAMBDA[_-]PROXY|AWS|AWS[_-]PROXY|HTTP|HTTP[_-]PROXY|MOCK';
const contentHandling = oneOfTexts('CONVERT_TO_BINARY', 'CONVERT_TO_TEXT');
const parameters = mapOf({ anyOf: [flag, shape({ required: flag, mappedValue: shared('awsCfInstruction') })] });
const authorizer = {
    anyOf: [
        titled('a function of this service, an ARN or aws_iam', shape_text),
        titled('an authorizer as an object', shape({
            arn: shared('awsArn'),
            authorizerId: shared('awsCfInstruction'),
            claims: texts,
            identitySource: shape_text,
            identityValidationExpression: shape_text,
            managedExternally: flag,
            name: shape_text,
            resultTtlInSeconds: wholeNumber(0, 3600),
            scopes: { type: 'array', items: { anyOf: [shape_text, shared('awsCfInstruction')] } },
            type: {
                type: 'string',
                regexp: '/^(token|cognito_user_pools|request|aws_iam|custom)$/i',
                title: 'TOKEN, REQUEST, COGNITO_USER_POOLS, AWS_IAM or CUSTOM',
            },
        })),
    ],
};
const cors = {
    anyOf: [
        flag,
        shape({
            allowCredentials: flag,
            cacheControl: shape_text,
            headers: texts,
            maxAge: wholeNumber(1),
            methods: { type: 'array', items: { enum: verbs.split('|') } },
            origin: shape_text,
            origins: texts,
        }),
    ],
};
const request = shape({
    contentHandling,
    method,
    parameters: shape({ querystrings: parameters, headers: parameters, paths: parameters }),
    passThrough: oneOfTexts('NEVER', 'WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES'),
    schemas: mapOf({ anyOf: [{ type: 'object' }, shape_text] }),
    template: mapOf(shape_text),
    uri: shared('awsCfInstruction'),
});
const response = shape({
    contentHandling,
    headers: mapOf(shape_text),
    template: shape_text,
    transferMode: { type: 'string', regexp: '/^(buffered|stream)$/i', title: 'BUFFERED or STREAM' },
    statusCodes: mapOf(shape({ headers: mapOf(shape_text), pattern: shape_text, template: { anyOf: [shape_text, mapOf(shape_text)] } })),
});
const httpEventSchema = {
    anyOf: [
        { type: 'string', regexp: `/^(?:\\*|(${verbs}) (\\/\\S*))$/i`, title: 'a route such as GET /users' },
        shape({
            'path!': { type: 'string', regexp: '/^(?:\\*|\\/?\\S*)$/', title: 'a path such as /users/{id}' },
            'method!': method,
            async: flag,
            authorizer,
            connectionId: shared('awsCfInstruction'),
            connectionType: { type: 'string', regexp: '/^vpc[_-]link$/i', title: 'VPC_LINK' },
            cors,
            integration: { type: 'string', regexp: `/^(?:${integrations})$/i`, title: 'an integration such as lambda' },
            operationId: shape_text,
            private: flag,
            request,
            response,
            timeoutInMillis: wholeNumber(50),
        }),
    ],
};

;// CONCATENATED MODULE: ./build/service/events/http-api.js
// Method and path are checked by the compiler, which says what is wrong with them.
const httpApiEventSchema = {
    anyOf: [
        { type: 'string' },
        {
            type: 'object',
            properties: {
                authorizer: {
                    anyOf: [
                        { type: 'string' },
                        {
                            type: 'object',
                            properties: {
                                id: { anyOf: [{ type: 'string' }, { $ref: '#/definitions/awsCfFunction' }] },
                                name: { type: 'string' },
                                scopes: { type: 'array', items: { type: 'string' } },
                                type: { type: 'string', enum: ['request', 'jwt', 'aws_iam'] },
                            },
                            anyOf: [{ required: ['id'] }, { required: ['name'] }, { required: ['type'] }],
                            additionalProperties: false,
                        },
                    ],
                },
                method: { type: 'string' },
                path: { type: 'string' },
            },
            required: ['path'],
            additionalProperties: false,
        },
    ],
};

;// CONCATENATED MODULE: ./build/service/events/iot.js
const iotEventSchema = {
    type: 'object',
    properties: {
        sql: { type: 'string' },
        sqlVersion: { type: 'string', enum: ['2015-10-08', '2016-03-23', 'beta'] },
        name: { type: 'string' },
        enabled: { type: 'boolean' },
        description: { type: 'string' },
    },
    required: ['sql'],
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./build/service/events/iot-fleet-provisioning.js
const iotFleetProvisioningEventSchema = {
    type: 'object',
    properties: {
        enabled: { type: 'boolean' },
        provisioningRoleArn: { $ref: '#/definitions/awsArn' },
        templateBody: { type: 'object' },
        templateName: { type: 'string' },
    },
    required: ['templateBody', 'provisioningRoleArn'],
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./build/service/events/kafka.js
const listOf = (items) => ({ type: 'array', minItems: 1, items });
const secrets = listOf({ $ref: '#/definitions/awsSecretsManagerArnString' });
const accessConfigurations = {
    type: 'object',
    minProperties: 1,
    properties: {
        vpcSubnet: listOf({ type: 'string', pattern: 'subnet-[a-z0-9]+', title: 'the ID of a subnet' }),
        vpcSecurityGroup: listOf({ type: 'string', pattern: 'sg-[a-z0-9]+', title: 'the ID of a security group' }),
        saslPlainAuth: secrets,
        saslScram256Auth: secrets,
        saslScram512Auth: secrets,
        clientCertificateTlsAuth: secrets,
        serverRootCaCertificate: secrets,
    },
    additionalProperties: false,
};
const kafkaEventSchema = {
    type: 'object',
    properties: {
        accessConfigurations,
        batchSize: { type: 'number', minimum: 1, maximum: 10000 },
        maximumBatchingWindow: { type: 'number', minimum: 0, maximum: 300 },
        enabled: { type: 'boolean' },
        bootstrapServers: listOf({ type: 'string' }),
        startingPosition: { type: 'string', enum: ['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP'] },
        startingPositionTimestamp: { type: 'number' },
        topic: { type: 'string' },
        onFailureDestination: { type: 'string' },
        consumerGroupId: { type: 'string', maxLength: 200, pattern: '[a-zA-Z0-9-/*:_+=.@-]*' },
        filterPatterns: { $ref: '#/definitions/filterPatterns' },
        provisionedPollerConfig: {
            type: 'object',
            minProperties: 1,
            properties: {
                minimumPollers: { type: 'number', minimum: 1, maximum: 200 },
                maximumPollers: { type: 'number', minimum: 1, maximum: 2000 },
            },
        },
    },
    required: ['accessConfigurations', 'bootstrapServers', 'topic'],
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./build/service/events/msk.js
const mskEventSchema = {
    type: 'object',
    properties: {
        arn: {
            anyOf: [
                { $ref: '#/definitions/awsArnString' },
                { $ref: '#/definitions/awsCfImport' },
                { $ref: '#/definitions/awsCfRef' },
            ],
        },
        batchSize: { type: 'number', minimum: 1, maximum: 10000 },
        maximumBatchingWindow: { type: 'number', minimum: 0, maximum: 300 },
        enabled: { type: 'boolean' },
        startingPosition: { type: 'string', enum: ['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP'] },
        startingPositionTimestamp: { type: 'number' },
        topic: { type: 'string' },
        saslScram512: { $ref: '#/definitions/awsArnString' },
        consumerGroupId: { type: 'string', maxLength: 200, pattern: '[a-zA-Z0-9-/*:_+=.@-]*' },
        filterPatterns: { $ref: '#/definitions/filterPatterns' },
        provisionedPollerConfig: { $ref: '#/definitions/mskProvisionedPollerConfig' },
    },
    required: ['arn', 'topic'],
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./build/service/events/rabbitmq.js

const rabbitmqEventSchema = brokerEventSchema({ virtualHost: { type: 'string' } });

;// CONCATENATED MODULE: ./build/service/events/s3.js
const s3_textOrFunction = { anyOf: [{ type: 'string' }, { $ref: '#/definitions/awsCfFunction' }] };
const s3EventSchema = {
    anyOf: [
        { type: 'string' },
        {
            type: 'object',
            properties: {
                bucket: {
                    anyOf: [{ type: 'string' }, { $ref: '#/definitions/awsCfFunction' }, { $ref: '#/definitions/awsCfIf' }],
                },
                event: { type: 'string', pattern: '^s3:.+$', title: 'an S3 event as s3:ObjectCreated:*' },
                existing: { type: 'boolean' },
                forceDeploy: { type: 'boolean' },
                rules: {
                    type: 'array',
                    items: {
                        type: 'object',
                        properties: { prefix: s3_textOrFunction, suffix: s3_textOrFunction },
                        maxProperties: 1,
                        additionalProperties: false,
                    },
                },
            },
            required: ['bucket'],
            additionalProperties: false,
        },
    ],
};

;// CONCATENATED MODULE: ./build/service/events/schedule.js
const rate = 'rate\\((?:1 (?:minute|hour|day)|(?:1\\d+|[2-9]\\d*) (?:minute|hour|day)s)\\)';
const cron = 'cron\\(\\S+ \\S+ \\S+ \\S+ \\S+ \\S+\\)';
const expression = {
    type: 'string',
    pattern: `^${rate}$|^${cron}$`,
    title: 'an expression as rate(5 minutes) or cron(0 12 * * ? *)',
};
/** An object whose `body`, if it has one, is JSON text and stands alone. */
const inputObject = {
    type: 'object',
    oneOf: [
        { properties: { body: { type: 'string', maxLength: 8192 } }, required: ['body'], additionalProperties: false },
        { not: { required: ['body'] } },
    ],
};
const scheduleEventSchema = {
    anyOf: [
        expression,
        {
            type: 'object',
            properties: {
                rate: { type: 'array', minItems: 1, items: { anyOf: [{ $ref: '#/definitions/awsCfFunction' }, expression] } },
                enabled: { type: 'boolean' },
                name: { type: 'string', minLength: 1, maxLength: 64, pattern: '[\\.\\-_A-Za-z0-9]+' },
                description: { type: 'string', maxLength: 512 },
                input: { anyOf: [{ type: 'string', maxLength: 8192 }, inputObject] },
                inputPath: { type: 'string', maxLength: 256 },
                inputTransformer: {
                    type: 'object',
                    properties: {
                        inputTemplate: { type: 'string', minLength: 1, maxLength: 8192 },
                        inputPathsMap: { type: 'object' },
                    },
                    required: ['inputTemplate'],
                    additionalProperties: false,
                },
                method: { enum: ['eventBus', 'scheduler'] },
                roleArn: { anyOf: [{ type: 'string' }, { $ref: '#/definitions/awsCfFunction' }] },
                groupName: {
                    anyOf: [
                        { type: 'string', minLength: 1, maxLength: 64, pattern: '^[0-9a-zA-Z-_.]+$' },
                        { $ref: '#/definitions/awsCfFunction' },
                    ],
                },
                timezone: { type: 'string', pattern: '[\\w\\-\\/]+' },
            },
            required: ['rate'],
            additionalProperties: false,
        },
    ],
};

;// CONCATENATED MODULE: ./build/service/events/sns.js
const topicName = {
    type: 'string',
    maxLength: 256,
    pattern: '^[\\w-]+$',
    title: 'the name of a topic',
};
const redrivePolicy = {
    type: 'object',
    properties: {
        deadLetterTargetArn: { $ref: '#/definitions/awsArnString' },
        deadLetterTargetRef: { type: 'string', minLength: 1 },
        deadLetterTargetImport: {
            type: 'object',
            properties: { arn: { type: 'string', minLength: 1 }, url: { type: 'string', minLength: 1 } },
            required: ['arn', 'url'],
            additionalProperties: false,
        },
    },
    oneOf: [
        { required: ['deadLetterTargetArn'] },
        { required: ['deadLetterTargetRef'] },
        { required: ['deadLetterTargetImport'] },
    ],
    additionalProperties: false,
};
const snsEventSchema = {
    anyOf: [
        topicName,
        { $ref: '#/definitions/awsArnString' },
        {
            type: 'object',
            properties: {
                arn: { $ref: '#/definitions/awsArn' },
                topicName,
                displayName: { type: 'string', minLength: 1 },
                filterPolicy: { type: 'object' },
                filterPolicyScope: { type: 'string' },
                redrivePolicy,
            },
            anyOf: [{ required: ['arn'] }, { required: ['topicName'] }],
            additionalProperties: false,
        },
    ],
};

;// CONCATENATED MODULE: ./build/service/events/sqs.js
const sqsEventSchema = {
    anyOf: [
        { $ref: '#/definitions/awsArnString' },
        {
            type: 'object',
            properties: {
                arn: { $ref: '#/definitions/awsArn' },
                batchSize: { type: 'integer', minimum: 1, maximum: 10000 },
                enabled: { type: 'boolean' },
                maximumBatchingWindow: { type: 'integer', minimum: 0, maximum: 300 },
                functionResponseType: { enum: ['ReportBatchItemFailures'] },
                filterPatterns: { $ref: '#/definitions/filterPatterns' },
                maximumConcurrency: { type: 'integer', minimum: 2, maximum: 1000 },
            },
            required: ['arn'],
            additionalProperties: false,
        },
    ],
};

;// CONCATENATED MODULE: ./build/service/events/stream.js
// An intrinsic ARN does not tell its service, so `type` has to: compile says so, with STREAM_TYPE_UNKNOWN.
const arn = { $ref: '#/definitions/awsArn' };
const onFailure = {
    anyOf: [
        { $ref: '#/definitions/awsArnString' },
        {
            type: 'object',
            properties: { arn, type: { enum: ['sns', 'sqs'] } },
            required: ['arn'],
            additionalProperties: false,
        },
    ],
};
const streamEventSchema = {
    anyOf: [
        { $ref: '#/definitions/awsArnString' },
        {
            type: 'object',
            properties: {
                arn,
                type: { enum: ['dynamodb', 'kinesis'] },
                batchSize: { type: 'integer', minimum: 1, maximum: 10000 },
                parallelizationFactor: { type: 'integer', minimum: 1, maximum: 10 },
                startingPosition: { enum: ['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP'] },
                startingPositionTimestamp: { type: 'number' },
                enabled: { type: 'boolean' },
                consumer: { anyOf: [{ const: true }, { $ref: '#/definitions/awsArn' }] },
                batchWindow: { type: 'integer', minimum: 0, maximum: 300 },
                maximumRetryAttempts: { type: 'integer', minimum: -1, maximum: 10000 },
                bisectBatchOnFunctionError: { type: 'boolean' },
                maximumRecordAgeInSeconds: { anyOf: [{ const: -1 }, { type: 'integer', minimum: 60, maximum: 604800 }] },
                functionResponseType: { enum: ['ReportBatchItemFailures'] },
                destinations: {
                    type: 'object',
                    properties: { onFailure },
                    required: ['onFailure'],
                    additionalProperties: false,
                },
                tumblingWindowInSeconds: { type: 'integer', minimum: 0, maximum: 900 },
                filterPatterns: { $ref: '#/definitions/filterPatterns' },
            },
            required: ['arn'],
            additionalProperties: false,
        },
    ],
};

;// CONCATENATED MODULE: ./build/service/events/websocket.js
const websocketEventSchema = {
    anyOf: [
        { type: 'string' },
        {
            type: 'object',
            properties: {
                route: { type: 'string' },
                routeResponseSelectionExpression: { const: '$default' },
                authorizer: {
                    anyOf: [
                        { $ref: '#/definitions/awsArnString' },
                        { $ref: '#/definitions/functionName' },
                        {
                            type: 'object',
                            properties: {
                                name: { $ref: '#/definitions/functionName' },
                                arn: { $ref: '#/definitions/awsArn' },
                                identitySource: { type: 'array', items: { type: 'string' } },
                            },
                            anyOf: [{ required: ['name'] }, { required: ['arn'] }],
                            additionalProperties: false,
                        },
                    ],
                },
            },
            required: ['route'],
            additionalProperties: false,
        },
    ],
};

;// CONCATENATED MODULE: ./build/service/events/index.js






















const eventSchemas = {
    schedule: scheduleEventSchema,
    s3: s3EventSchema,
    http: httpEventSchema,
    websocket: websocketEventSchema,
    sns: snsEventSchema,
    stream: streamEventSchema,
    kafka: kafkaEventSchema,
    activemq: activemqEventSchema,
    rabbitmq: rabbitmqEventSchema,
    msk: mskEventSchema,
    alb: albEventSchema,
    alexaSkill: alexaSkillEventSchema,
    alexaSmartHome: alexaSmartHomeEventSchema,
    iot: iotEventSchema,
    iotFleetProvisioning: iotFleetProvisioningEventSchema,
    cloudwatchEvent: cloudwatchEventEventSchema,
    cloudwatchLog: cloudwatchLogEventSchema,
    cognitoUserPool: cognitoUserPoolEventSchema,
    eventBridge: eventBridgeEventSchema,
    sqs: sqsEventSchema,
    cloudFront: cloudFrontEventSchema,
    httpApi: httpApiEventSchema,
};

;// CONCATENATED MODULE: ./build/service/schema/iam-definitions.js
const textList = { type: 'array', items: { type: 'string' } };
const anything = { const: '*' };
/** `one`, or a list of them. */
const oneOrList = (one) => ({
    anyOf: [...one, { type: 'array', items: { anyOf: one } }],
});
/** A list of statements whose resources are of type `resource`. */
const statements = (resource) => ({
    type: 'array',
    items: {
        type: 'object',
        title: 'an IAM statement',
        properties: {
            Sid: { type: 'string' },
            Effect: { enum: ['Allow', 'Deny'] },
            Action: { $ref: '#/definitions/awsIamPolicyAction' },
            NotAction: { $ref: '#/definitions/awsIamPolicyAction' },
            Principal: { $ref: '#/definitions/awsIamPolicyPrincipal' },
            NotPrincipal: { $ref: '#/definitions/awsIamPolicyPrincipal' },
            Resource: { $ref: `#/definitions/${resource}` },
            NotResource: { $ref: `#/definitions/${resource}` },
            Condition: { type: 'object' },
        },
        additionalProperties: false,
        allOf: [
            { required: ['Effect'] },
            { oneOf: [{ required: ['Action'] }, { required: ['NotAction'] }] },
            { oneOf: [{ required: ['Resource'] }, { required: ['NotResource'] }] },
        ],
    },
});
/** Statements of IAM policies and of resource policies, and their parts. */
const iamDefinitions = {
    awsIamPolicyAction: { ...textList, title: 'an action or a list of actions' },
    awsIamPolicyPrincipal: {
        anyOf: [
            anything,
            {
                type: 'object',
                properties: {
                    AWS: {
                        anyOf: [
                            anything,
                            { $ref: '#/definitions/awsCfIf' },
                            {
                                type: 'array',
                                items: { anyOf: [{ $ref: '#/definitions/awsAccountId' }, { $ref: '#/definitions/awsArn' }] },
                            },
                        ],
                    },
                    Federated: textList,
                    Service: textList,
                    CanonicalUser: textList,
                },
                additionalProperties: false,
            },
        ],
    },
    awsLogicalResourceId: { type: 'string', pattern: '^[#A-Za-z0-9-_./]+[*]?$', title: 'a logical ID' },
    awsApiGatewayAbbreviatedArn: { type: 'string', pattern: '^execute-api:/', title: 'execute-api:/…' },
    awsIamPolicyResource: oneOrList([
        anything,
        { $ref: '#/definitions/awsArn' },
        { $ref: '#/definitions/awsLogicalResourceId' },
    ]),
    awsResourcePolicyResource: oneOrList([
        anything,
        { $ref: '#/definitions/awsArn' },
        { $ref: '#/definitions/awsApiGatewayAbbreviatedArn' },
    ]),
    awsIamPolicyStatements: statements('awsIamPolicyResource'),
    awsResourcePolicyStatements: statements('awsResourcePolicyResource'),
};

;// CONCATENATED MODULE: ./build/service/schema/intrinsic-definitions.js
/** An object whose only key is the intrinsic `name`. */
const intrinsic = (name, value) => ({
    type: 'object',
    title: name,
    properties: { [name]: value },
    required: [name],
    additionalProperties: false,
});
const nonEmpty = { type: 'string', minLength: 1 };
const intrinsic_definitions_textOrFunction = { oneOf: [{ type: 'string' }, { $ref: '#/definitions/awsCfFunction' }] };
const intrinsic_definitions_listOf = (length, items) => ({
    type: 'array',
    minItems: length,
    maxItems: length,
    items,
});
/** CloudFormation's functions as values, and ARNs, which may be one (framework-spec 1.2). */
const intrinsicDefinitions = {
    awsArnString: { type: 'string', pattern: '^arn:', title: 'an ARN' },
    awsArn: { anyOf: [{ $ref: '#/definitions/awsArnString' }, { $ref: '#/definitions/awsCfFunction' }] },
    awsKmsArn: {
        anyOf: [
            { $ref: '#/definitions/awsCfFunction' },
            { type: 'string', pattern: '^arn:aws[a-z-]*:kms', title: 'the ARN of a KMS key' },
        ],
    },
    awsSecretsManagerArnString: {
        type: 'string',
        pattern: 'arn:[a-z-]+:secretsmanager:[a-z0-9-]+:\\d+:secret:[A-Za-z0-9/_+=.@-]+',
        title: 'the ARN of a secret in Secrets Manager',
    },
    awsCfImport: intrinsic('Fn::ImportValue', {}),
    awsCfImportLocallyResolvable: intrinsic('Fn::ImportValue', { type: 'string' }),
    awsCfJoin: intrinsic('Fn::Join', {
        type: 'array',
        minItems: 2,
        maxItems: 2,
        items: [{ type: 'string' }, { type: 'array' }],
        additionalItems: false,
    }),
    awsCfGetAtt: intrinsic('Fn::GetAtt', intrinsic_definitions_listOf(2, nonEmpty)),
    awsCfGetAZs: intrinsic('Fn::GetAZs', { oneOf: [nonEmpty, { $ref: '#/definitions/awsCfRef' }] }),
    awsCfRef: intrinsic('Ref', nonEmpty),
    awsCfSub: intrinsic('Fn::Sub', {}),
    // Loosely typed as in the references: nearly every object passes where a function may stand.
    awsCfBase64: { type: 'object', title: 'Fn::Base64', properties: { 'Fn::Base64': {} } },
    awsCfToJsonString: intrinsic('Fn::ToJsonString', { anyOf: [{ type: 'object' }, { type: 'array' }] }),
    awsCfIf: intrinsic('Fn::If', intrinsic_definitions_listOf(3, { $ref: '#/definitions/awsCfInstruction' })),
    awsCfSplit: intrinsic('Fn::Split', intrinsic_definitions_listOf(2, intrinsic_definitions_textOrFunction)),
    awsCfFindInMap: intrinsic('Fn::FindInMap', intrinsic_definitions_listOf(3, intrinsic_definitions_textOrFunction)),
    awsCfSelect: intrinsic('Fn::Select', intrinsic_definitions_listOf(2, {
        anyOf: [
            { type: 'number' },
            { type: 'string' },
            { type: 'array' },
            { $ref: '#/definitions/awsCfFindInMap' },
            { $ref: '#/definitions/awsCfGetAtt' },
            { $ref: '#/definitions/awsCfGetAZs' },
            { $ref: '#/definitions/awsCfIf' },
            { $ref: '#/definitions/awsCfSplit' },
            { $ref: '#/definitions/awsCfRef' },
        ],
    })),
    awsCfFunction: {
        title: 'a CloudFormation function',
        anyOf: [
            { $ref: '#/definitions/awsCfImport' },
            { $ref: '#/definitions/awsCfJoin' },
            { $ref: '#/definitions/awsCfGetAtt' },
            { $ref: '#/definitions/awsCfRef' },
            { $ref: '#/definitions/awsCfSub' },
            { $ref: '#/definitions/awsCfBase64' },
            { $ref: '#/definitions/awsCfToJsonString' },
        ],
    },
    awsCfInstruction: { anyOf: [nonEmpty, { $ref: '#/definitions/awsCfFunction' }] },
    awsCfArrayInstruction: {
        anyOf: [{ type: 'array', items: { $ref: '#/definitions/awsCfInstruction' } }, { $ref: '#/definitions/awsCfSplit' }],
    },
};

;// CONCATENATED MODULE: ./build/service/schema/lambda-definitions.js
const idList = (maxItems) => ({
    anyOf: [
        {
            type: 'array',
            items: { anyOf: [{ $ref: '#/definitions/awsCfInstruction' }, { $ref: '#/definitions/awsCfIf' }] },
            maxItems,
        },
        { $ref: '#/definitions/awsCfSplit' },
        { $ref: '#/definitions/awsCfFindInMap' },
    ],
});
/** Retention periods that CloudWatch Logs takes, in days. */
const logRetentionDays = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 2192, 2557, 2922, 3288, 3653,
];
/** Settings that functions and the provider share (framework-spec 1.2). */
const lambdaDefinitions = {
    awsLambdaArchitecture: { enum: ['arm64', 'x86_64'] },
    awsLambdaEnvironment: {
        type: 'object',
        title: 'environment variables as a map',
        keyForm: 'letters, digits and _, and begin with a letter',
        patternProperties: {
            '^[A-Za-z_][a-zA-Z0-9_]*$': {
                anyOf: [
                    { const: '' },
                    { $ref: '#/definitions/awsCfInstruction' },
                    { $ref: '#/definitions/awsCfIf' },
                    { $ref: '#/definitions/awsCfSelect' },
                ],
            },
        },
        additionalProperties: false,
    },
    awsLambdaLayers: { type: 'array', items: { $ref: '#/definitions/awsArn' }, title: 'a list of layer ARNs' },
    awsLambdaMemorySize: { type: 'integer', minimum: 128, maximum: 10240 },
    awsLambdaRole: {
        anyOf: [
            { type: 'string', minLength: 1 },
            { $ref: '#/definitions/awsCfSub' },
            { $ref: '#/definitions/awsCfImport' },
            { $ref: '#/definitions/awsCfGetAtt' },
        ],
    },
    // Names are checked against AWS's list in runtimes.ts, as a warning: a new runtime must not wait for a release of ours.
    awsLambdaRuntime: { type: 'string', minLength: 1, title: 'a runtime such as nodejs22.x' },
    awsLambdaRuntimeManagement: {
        oneOf: [
            { enum: ['auto', 'onFunctionUpdate'] },
            {
                type: 'object',
                properties: {
                    mode: { enum: ['auto', 'onFunctionUpdate', 'manual'] },
                    arn: { $ref: '#/definitions/awsArn' },
                },
                additionalProperties: false,
            },
        ],
    },
    awsLambdaTimeout: { type: 'integer', minimum: 1, maximum: 900 },
    awsLambdaTracing: { anyOf: [{ enum: ['Active', 'PassThrough'] }, { type: 'boolean' }] },
    awsLambdaVersioning: { type: 'boolean' },
    awsLambdaVpcConfig: {
        type: 'object',
        title: 'a VPC as {securityGroupIds, subnetIds}',
        properties: {
            ipv6AllowedForDualStack: { type: 'boolean' },
            securityGroupIds: idList(5),
            subnetIds: idList(16),
        },
        required: ['securityGroupIds', 'subnetIds'],
        additionalProperties: false,
    },
    awsLogRetentionInDays: { type: 'number', enum: logRetentionDays },
    awsLogDataProtectionPolicy: {
        type: 'object',
        properties: {
            Name: { type: 'string' },
            Description: { type: 'string' },
            Version: { type: 'string' },
            Statement: { type: 'array' },
        },
        required: ['Name', 'Version', 'Statement'],
        additionalProperties: false,
    },
    ecrImageUri: {
        type: 'string',
        pattern: '^\\d+\\.dkr\\.ecr\\.[a-z0-9-]+..amazonaws.com\\/([^@]+)|([^@:]+@sha256:[a-f0-9]{64})$',
        title: 'the URI of an image in ECR',
    },
};

;// CONCATENATED MODULE: ./build/service/schema/definitions.js



const definitions_text = (pattern, title) => ({ type: 'string', pattern, title });
const apiKey = {
    type: 'object',
    title: 'an API key as {name, value, description, customerId, enabled}',
    properties: {
        name: { type: 'string' },
        value: { type: 'string' },
        description: { type: 'string' },
        customerId: { type: 'string' },
        enabled: { type: 'boolean' },
    },
    additionalProperties: false,
};
const namedDefinitions = {
    errorCode: definitions_text('^[A-Z0-9_]+$', 'a code in capitals'),
    functionName: definitions_text('^[a-zA-Z0-9-_]+$', 'a name of letters, digits, - and _'),
    serviceName: definitions_text('^[a-zA-Z][0-9a-zA-Z-]+$', 'a name of letters, digits and - that starts with a letter'),
    stage: definitions_text('^[A-Za-z0-9-]+$', 'a name of letters, digits and -'),
    awsAccountId: definitions_text('^\\d{12}$', 'an account number of 12 digits'),
    awsLogGroupName: definitions_text('^[/#A-Za-z0-9-_.]+$', 'the name of a log group'),
    awsAlexaEventToken: {
        type: 'string',
        minLength: 0,
        maxLength: 256,
        pattern: '^[a-zA-Z0-9._\\-]+$',
        title: 'an Alexa skill ID',
    },
    awsAlbListenerArn: definitions_text('^arn:aws[\\w-]*:elasticloadbalancing:.+:listener\\/app\\/[\\w-]+\\/([\\w-]+)\\/([\\w-]+)$', 'the ARN of a listener of an application load balancer'),
    awsS3BucketName: {
        type: 'string',
        minLength: 3,
        maxLength: 63,
        pattern: '(?!^(\\d{1,3}\\.){3}\\d{1,3}$)(^(([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\\.)*([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])$)',
        title: 'a bucket name (3 to 63 lower case letters, digits, . and -)',
    },
    awsApiGatewayApiKeysProperties: apiKey,
    awsApiGatewayApiKeys: {
        type: 'array',
        items: {
            anyOf: [
                { type: 'string' },
                { $ref: '#/definitions/awsApiGatewayApiKeysProperties' },
                {
                    type: 'object',
                    title: 'keys of one usage plan',
                    maxProperties: 1,
                    additionalProperties: {
                        type: 'array',
                        items: { oneOf: [{ type: 'string' }, { $ref: '#/definitions/awsApiGatewayApiKeysProperties' }] },
                    },
                },
            ],
        },
    },
    awsHttpApiPayload: { type: 'string', enum: ['1.0', '2.0'] },
    awsResourceTags: {
        type: 'object',
        title: 'tags as a map of texts',
        keyForm: 'up to 128 letters, digits and ./=+:-_ that do not begin with aws:',
        patternProperties: { '^(?!aws:)[\\w./=+:\\-_\\x20]{1,128}$': { type: 'string', maxLength: 256 } },
        additionalProperties: false,
    },
    awsResourceCondition: { type: 'string', title: 'the name of a condition' },
    awsResourceDependsOn: { type: 'array', items: { type: 'string' }, title: 'a list of logical IDs' },
    awsDeletionProtection: {
        anyOf: [
            { type: 'boolean' },
            {
                type: 'object',
                properties: { stages: { type: 'array', minItems: 1, items: { $ref: '#/definitions/stage' } } },
                required: ['stages'],
                additionalProperties: false,
            },
        ],
    },
    awsPruneFunctionVersions: {
        anyOf: [
            { type: 'boolean' },
            {
                type: 'object',
                properties: { number: { type: 'integer', minimum: 1 } },
                required: ['number'],
                additionalProperties: false,
            },
        ],
    },
    filterPatterns: { type: 'array', minItems: 1, maxItems: 10, items: { type: 'object' }, title: '1 to 10 filters' },
    mskProvisionedPollerConfig: {
        type: 'object',
        properties: {
            minimumPollers: { type: 'integer', minimum: 1, maximum: 1000 },
            maximumPollers: { type: 'integer', minimum: 1, maximum: 1000 },
        },
    },
};
/** Every shared type of the configuration (framework-spec 1.2), for `$ref: '#/definitions/<name>'`. */
const definitions = {
    ...namedDefinitions,
    ...intrinsicDefinitions,
    ...iamDefinitions,
    ...lambdaDefinitions,
};

;// CONCATENATED MODULE: ./build/service/schema/coerce-scalar.js
/** JSON Schema's types; a whole number is a number, too. */
function hasType(value, type) {
    if (type === 'array')
        return Array.isArray(value);
    if (type === 'object')
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    if (type === 'null')
        return value === null;
    if (type === 'integer')
        return typeof value === 'number' && Number.isInteger(value);
    if (type === 'number')
        return typeof value === 'number' && Number.isFinite(value);
    return typeof value === type;
}
/** A text, number, boolean or null as `type`, by the rules of ajv's `coerceTypes: 'array'`; `undefined` if it cannot be. */
function coerceScalar(value, type) {
    switch (type) {
        case 'string':
            return value === null ? '' : String(value);
        case 'number':
        case 'integer':
            return coerceToNumber(value, type);
        case 'boolean':
            if (value === 'false' || value === 0 || value === null)
                return false;
            return value === 'true' || value === 1 ? true : undefined;
        case 'null':
            return value === '' || value === 0 || value === false ? null : undefined;
        case 'array':
            return [value];
        default:
            return undefined;
    }
}
function coerceToNumber(value, type) {
    if (typeof value === 'number')
        return undefined;
    if (typeof value === 'string' && (value === '' || Number.isNaN(Number(value))))
        return undefined;
    const number = Number(value);
    return type === 'number' || !(number % 1) ? number : undefined;
}

;// CONCATENATED MODULE: ./build/service/schema/regexp.js
const compiled = new Map();
/** `/^get$/i` as text → the expression, made once. */
function regexpOf(source) {
    const known = compiled.get(source);
    if (known)
        return known;
    const end = source.lastIndexOf('/');
    const made = new RegExp(source.slice(1, end), source.slice(end + 1));
    compiled.set(source, made);
    return made;
}

;// CONCATENATED MODULE: ./build/service/schema/plain-rules.js


const valueIn = ({ owner, key }) => owner[key];
const sure = (holds) => (holds ? 'fits' : 'fails');
const onText = (test) => {
    return (schema, place) => {
        const value = valueIn(place);
        return sure(typeof value !== 'string' || test(value, schema));
    };
};
const onNumber = (test) => {
    return (schema, place) => {
        const value = valueIn(place);
        return sure(typeof value !== 'number' || test(value, schema));
    };
};
const onList = (test) => {
    return (schema, place) => {
        const value = valueIn(place);
        return sure(!Array.isArray(value) || test(value, schema));
    };
};
const onMap = (test) => {
    return (schema, place) => {
        const value = valueIn(place);
        return sure(!(0,core_json/* isJsonObject */.OW)(value) || test(value, schema));
    };
};
/** Keywords about the value itself, not about what is inside it. */
const plainRules = {
    const: (schema, place) => sure(valueIn(place) === schema['const']),
    enum: (schema, place) => sure([schema['enum']].flat().some((choice) => choice === valueIn(place))),
    pattern: onText((text, { pattern }) => regexpOf(`/${pattern}/u`).test(text)),
    regexp: onText((text, { regexp }) => regexpOf(String(regexp)).test(text)),
    minLength: onText((text, { minLength }) => [...text].length >= Number(minLength)),
    maxLength: onText((text, { maxLength }) => [...text].length <= Number(maxLength)),
    minimum: onNumber((value, { minimum }) => value >= Number(minimum)),
    maximum: onNumber((value, { maximum }) => value <= Number(maximum)),
    minItems: onList((list, { minItems }) => list.length >= Number(minItems)),
    maxItems: onList((list, { maxItems }) => list.length <= Number(maxItems)),
    maxProperties: onMap((map, { maxProperties }) => Object.keys(map).length <= Number(maxProperties)),
    required: onMap((map, { required }) => [required].flat().every((key) => map[String(key)] !== undefined)),
};

;// CONCATENATED MODULE: ./build/service/schema/wording.js


const prefix = '#/definitions/';
const wording_shared = definitions;
/** The schema behind a `$ref`; any other schema as it is. */
function resolvedSchema(schema) {
    const reference = schema['$ref'];
    return typeof reference === 'string' ? (wording_shared[reference.slice(prefix.length)] ?? {}) : schema;
}
/** Alternatives of `anyOf` or `oneOf`, nested ones in line; the schema itself when it has none. */
function alternativesOf(schema) {
    const resolved = resolvedSchema(schema);
    const alternatives = resolved['anyOf'] ?? resolved['oneOf'];
    if (!Array.isArray(alternatives) || resolved['properties'])
        return [resolved];
    return alternatives.filter(core_json/* isJsonObject */.OW).flatMap(alternativesOf);
}
/** What a value has to be, in words: `a whole number from 128 to 10240`. */
function describeSchema(schema) {
    const resolved = resolvedSchema(schema);
    if (typeof resolved['title'] === 'string')
        return resolved['title'];
    const alternatives = resolved['anyOf'] ?? resolved['oneOf'];
    if (Array.isArray(alternatives))
        return orList(alternatives.filter(core_json/* isJsonObject */.OW).flatMap(describeAlternative));
    if ('const' in resolved)
        return JSON.stringify(resolved['const']);
    if (Array.isArray(resolved['enum']))
        return describeChoices(resolved['enum'].map(String));
    return describeType(resolved);
}
function describeAlternative(schema) {
    const choices = resolvedSchema(schema)['enum'];
    return Array.isArray(choices) ? choices.map(String) : [describeSchema(schema)];
}
/** `a`, `a or b`, `a, b or c`; each once. */
function orList(texts) {
    const distinct = [...new Set(texts)];
    if (distinct.length < 2)
        return distinct.join('');
    return `${distinct.slice(0, -1).join(', ')} or ${distinct.at(-1)}`;
}
const describeChoices = (choices) => choices.length < 4 ? orList(choices) : `one of ${choices.join(', ')}`;
function describeType(schema) {
    switch (schema['type']) {
        case 'string':
            return schema['maxLength'] ? `a text of at most ${schema['maxLength']} characters` : 'a text';
        case 'boolean':
            return 'true or false';
        case 'integer':
            return `a whole number${describeRange(schema)}`;
        case 'number':
            return `a number${describeRange(schema)}`;
        case 'array':
            return describeList(schema);
        case 'object':
            return 'a map';
        case 'null':
            return 'empty';
        default:
            return 'any value';
    }
}
function describeRange({ minimum, maximum }) {
    if (minimum !== undefined && maximum !== undefined)
        return ` from ${minimum} to ${maximum}`;
    if (minimum !== undefined)
        return ` of at least ${minimum}`;
    return maximum === undefined ? '' : ` of at most ${maximum}`;
}
function describeList({ items, minItems, maxItems }) {
    const size = maxItems === undefined ? '' : ` of ${minItems === maxItems ? '' : 'at most '}${maxItems} entries`;
    return (0,core_json/* isJsonObject */.OW)(items) && items['title'] ? `a list${size}: ${items['title']}` : `a list${size}`;
}
/** A value as a message may show it: short, and no more than the kind of a long one. */
function describeValue(value) {
    if (Array.isArray(value))
        return 'a list';
    if (value === null || value === undefined)
        return 'empty';
    if (typeof value === 'object')
        return 'a map';
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

;// CONCATENATED MODULE: ./build/service/schema/fit-value.js





// ajv compiles a schema into code before it can use it, which costs more than all the rest of reading a small service.
// Most values are right as they stand, or after a plain coercion: this finds them without a compile. Whatever it refuses,
// or does not know, is left to ajv, which decides and tells the errors.
/** True when `owner[key]` is right by `schema`, coerced in place as ajv would. When false, nothing was changed. */
function fitValue(schema, owner, key) {
    const place = { owner, key, changes: [] };
    if (judge(schema, place) === 'fits')
        return true;
    for (const change of place.changes.reverse())
        change.owner[change.key] = change.value;
    return false;
}
/** Doubt counts more than refusal. */
const both = (a, b) => {
    if (a === 'unsure' || b === 'unsure')
        return 'unsure';
    return a === 'fails' || b === 'fails' ? 'fails' : 'fits';
};
const fit_value_all = (outcomes) => outcomes.reduce(both, 'fits');
/** The type goes first: the other keywords see the coerced value. */
function judge(schema, place) {
    let outcome = schema['type'] === undefined ? 'fits' : judgeType(schema, place);
    if (schema['$ref'] !== undefined)
        outcome = both(outcome, judge(resolvedSchema(schema), place));
    for (const rule of rulesOf(schema))
        outcome = both(outcome, rule(schema, place));
    return outcome;
}
const rulesBySchema = new WeakMap();
function rulesOf(schema) {
    const known = rulesBySchema.get(schema);
    if (known)
        return known;
    const keywords = Object.keys(schema).filter((key) => !passedOver.has(key) && schema[key] !== undefined);
    const found = keywords.map((keyword) => rules[keyword] ?? notKnown);
    rulesBySchema.set(schema, found);
    return found;
}
const notKnown = () => 'unsure';
/** Judged with another keyword, or words for people. */
const passedOver = new Set(['type', '$ref', 'additionalItems', 'title', 'keyForm', 'description', 'default']);
const rules = {
    ...plainRules,
    items: judgeItems,
    properties: judgeProperties,
    patternProperties: judgePatternProperties,
    additionalProperties: judgeOtherProperties,
    allOf: (schema, place) => fit_value_all(schemasAt(schema, 'allOf').map((part) => judge(part, place))),
    anyOf: judgeAnyOf,
    oneOf: judgeOneOf,
};
function judgeType(schema, place) {
    const types = [schema['type']].flat().map(String);
    const value = valueIn(place);
    if (types.some((type) => hasType(value, type)))
        return 'fits';
    // ajv may take the only entry of a list for the value: rare enough to be left to it.
    if (Array.isArray(value))
        return value.length === 1 && types.some((type) => type !== 'object') ? 'unsure' : 'fails';
    if (typeof value === 'object' && value !== null)
        return 'fails';
    for (const type of types) {
        const coerced = coerceScalar(value, type);
        if (coerced === undefined)
            continue;
        place.changes.push({ owner: place.owner, key: place.key, value });
        place.owner[place.key] = coerced;
        return 'fits';
    }
    return 'fails';
}
const inside = ({ changes }, owner, key) => ({
    owner: owner,
    key,
    changes,
});
const schemasAt = (schema, key) => {
    const value = schema[key];
    return Array.isArray(value) ? value.filter(core_json/* isJsonObject */.OW) : [];
};
const mapAt = (schema, key) => {
    const value = schema[key];
    return (0,core_json/* isJsonObject */.OW)(value) ? value : {};
};
function judgeItems(schema, place) {
    const list = valueIn(place);
    if (!Array.isArray(list))
        return 'fits';
    const each = schema['items'];
    if ((0,core_json/* isJsonObject */.OW)(each))
        return fit_value_all(list.map((_, index) => judge(each, inside(place, list, index))));
    const tuple = schemasAt(schema, 'items');
    if (list.length > tuple.length && schema['additionalItems'] === false)
        return 'fails';
    return fit_value_all(tuple.slice(0, list.length).map((part, index) => judge(part, inside(place, list, index))));
}
function judgeProperties(schema, place) {
    const map = valueIn(place);
    if (!(0,core_json/* isJsonObject */.OW)(map))
        return 'fits';
    const outcomes = Object.entries(mapAt(schema, 'properties')).map(([key, part]) => (0,core_json/* isJsonObject */.OW)(part) && map[key] !== undefined ? judge(part, inside(place, map, key)) : 'fits');
    return fit_value_all(outcomes);
}
function judgePatternProperties(schema, place) {
    const map = valueIn(place);
    if (!(0,core_json/* isJsonObject */.OW)(map))
        return 'fits';
    const patterns = Object.entries(mapAt(schema, 'patternProperties'));
    const outcomes = Object.keys(map).flatMap((key) => patterns.map(([pattern, part]) => (0,core_json/* isJsonObject */.OW)(part) && regexpOf(`/${pattern}/u`).test(key) ? judge(part, inside(place, map, key)) : 'fits'));
    return fit_value_all(outcomes);
}
/** Keys that neither a property nor a pattern names. */
function judgeOtherProperties(schema, place) {
    const map = valueIn(place);
    if (!(0,core_json/* isJsonObject */.OW)(map))
        return 'fits';
    const named = mapAt(schema, 'properties');
    const rest = schema['additionalProperties'];
    const patterns = Object.keys(mapAt(schema, 'patternProperties')).map((pattern) => regexpOf(`/${pattern}/u`));
    const others = Object.keys(map).filter((key) => named[key] === undefined && !patterns.some((pattern) => pattern.test(key)));
    return fit_value_all(others.map((key) => ((0,core_json/* isJsonObject */.OW)(rest) ? judge(rest, inside(place, map, key)) : sure(rest !== false))));
}
/** ajv stops at the first alternative that takes the value; what the others coerced before stays coerced. */
function judgeAnyOf(schema, place) {
    for (const alternative of schemasAt(schema, 'anyOf')) {
        const outcome = judge(alternative, place);
        if (outcome !== 'fails')
            return outcome;
    }
    return 'fails';
}
/** ajv tries all alternatives, until a second one takes the value. */
function judgeOneOf(schema, place) {
    let fitting = 0;
    for (const alternative of schemasAt(schema, 'oneOf')) {
        const outcome = judge(alternative, place);
        if (outcome === 'unsure')
            return 'unsure';
        if (outcome === 'fits')
            fitting += 1;
    }
    return sure(fitting === 1);
}

;// CONCATENATED MODULE: ./build/service/schema/package.js
const patterns = { type: 'array', items: { type: 'string' } };
/** Choice of files; `exclude` and `include` are v3's older form of `patterns`. */
const fileChoice = { artifact: { type: 'string' }, patterns, exclude: patterns, include: patterns };
const packaging = (properties) => ({
    type: 'object',
    properties: { ...fileChoice, ...properties },
    additionalProperties: false,
});
/** `package` (framework-spec 1.4). */
const packageSchema = packaging({
    excludeDevDependencies: { type: 'boolean' },
    individually: { type: 'boolean' },
    path: { type: 'string' },
});
/** `functions.<key>.package`. `disable` is read by the references, though their schema refuses it. */
const functionPackageSchema = packaging({
    individually: { type: 'boolean' },
    disable: { type: 'boolean' },
});
/** `layers.<key>.package`. */
const layerPackageSchema = packaging({});

;// CONCATENATED MODULE: ./build/service/schema/functions.js

const imageName = {
    type: 'string',
    pattern: '^[a-z][a-z0-9-_]{1,31}$',
    title: 'the name of an image in provider.ecr.images',
};
const functions_textList = { type: 'array', items: { type: 'string' } };
const textsUpTo = (maxItems) => ({ ...functions_textList, minItems: 1, maxItems });
const concurrency = {
    anyOf: [{ type: 'integer', minimum: 0 }, { $ref: '#/definitions/awsCfFunction' }, { $ref: '#/definitions/awsCfIf' }],
};
const destination = {
    anyOf: [
        { type: 'string', minLength: 1, title: 'a function of this service or an ARN' },
        {
            type: 'object',
            title: 'an object with type and arn',
            properties: {
                arn: { $ref: '#/definitions/awsCfFunction' },
                type: { enum: ['function', 'sns', 'sqs', 'eventBus'] },
            },
            required: ['arn', 'type'],
            additionalProperties: false,
        },
    ],
};
const urlCors = {
    type: 'object',
    properties: {
        allowCredentials: { type: 'boolean' },
        allowedHeaders: textsUpTo(100),
        allowedMethods: textsUpTo(6),
        allowedOrigins: textsUpTo(100),
        exposedResponseHeaders: textsUpTo(100),
        maxAge: { type: 'integer', minimum: 0 },
    },
    additionalProperties: false,
};
/** `logs` of a function and `provider.logs.lambda`. */
const lambdaLogsSchema = {
    type: 'object',
    properties: {
        applicationLogLevel: { type: 'string', enum: ['DEBUG', 'ERROR', 'FATAL', 'INFO', 'TRACE', 'WARN'] },
        logFormat: { type: 'string', enum: ['JSON', 'Text'] },
        logGroup: { type: 'string', pattern: '^[.\\-_/#A-Za-z0-9]{1,512}$', title: 'the name of a log group' },
        systemLogLevel: { type: 'string', enum: ['DEBUG', 'INFO', 'WARN'] },
    },
    additionalProperties: false,
};
/** Keys of `functions.<key>` but `events` (framework-spec 1.6), both versions together. */
const functionKeys = {
    name: { $ref: '#/definitions/functionName' },
    handler: { type: 'string' },
    image: {
        anyOf: [
            { $ref: '#/definitions/ecrImageUri' },
            imageName,
            {
                type: 'object',
                title: 'an object with name or uri',
                properties: {
                    name: imageName,
                    uri: { $ref: '#/definitions/ecrImageUri' },
                    workingDirectory: { type: 'string' },
                    command: functions_textList,
                    entryPoint: functions_textList,
                },
                additionalProperties: false,
            },
        ],
    },
    runtime: { $ref: '#/definitions/awsLambdaRuntime' },
    architecture: { $ref: '#/definitions/awsLambdaArchitecture' },
    memorySize: { $ref: '#/definitions/awsLambdaMemorySize' },
    timeout: { $ref: '#/definitions/awsLambdaTimeout' },
    description: { type: 'string', maxLength: 256 },
    environment: { $ref: '#/definitions/awsLambdaEnvironment' },
    tags: { $ref: '#/definitions/awsResourceTags' },
    role: { $ref: '#/definitions/awsLambdaRole' },
    condition: { $ref: '#/definitions/awsResourceCondition' },
    dependsOn: { $ref: '#/definitions/awsResourceDependsOn' },
    destinations: {
        type: 'object',
        properties: { onSuccess: destination, onFailure: destination },
        additionalProperties: false,
    },
    disableLogs: { type: 'boolean' },
    durableConfig: {
        type: 'object',
        properties: {
            executionTimeout: { type: 'integer', minimum: 1, maximum: 31622400 },
            retentionPeriodInDays: { type: 'integer', minimum: 1, maximum: 90 },
        },
        required: ['executionTimeout'],
        additionalProperties: false,
    },
    ephemeralStorageSize: { type: 'integer', minimum: 512, maximum: 10240 },
    logs: lambdaLogsSchema,
    fileSystemConfig: {
        type: 'object',
        properties: {
            arn: {
                anyOf: [
                    {
                        type: 'string',
                        pattern: '^arn:aws[a-zA-Z-]*:elasticfilesystem:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-[1-9]{1}:[0-9]{12}:access-point/fsap-[a-f0-9]{17}$',
                        title: 'the ARN of an EFS access point',
                    },
                    { $ref: '#/definitions/awsCfGetAtt' },
                    { $ref: '#/definitions/awsCfJoin' },
                    { $ref: '#/definitions/awsCfImport' },
                    { $ref: '#/definitions/awsCfSub' },
                ],
            },
            localMountPath: { type: 'string', pattern: '^/mnt/[a-zA-Z0-9-_.]+$', title: 'a path such as /mnt/data' },
        },
        required: ['arn', 'localMountPath'],
        additionalProperties: false,
    },
    awsKmsKeyArn: { $ref: '#/definitions/awsKmsArn' },
    kmsKeyArn: { $ref: '#/definitions/awsKmsArn' },
    recursiveLoop: { enum: ['Allow', 'Terminate'] },
    snapStart: { type: 'boolean' },
    layers: { $ref: '#/definitions/awsLambdaLayers' },
    logRetentionInDays: { $ref: '#/definitions/awsLogRetentionInDays' },
    logDataProtectionPolicy: { $ref: '#/definitions/awsLogDataProtectionPolicy' },
    maximumEventAge: { type: 'integer', minimum: 60, maximum: 21600 },
    maximumRetryAttempts: { type: 'integer', minimum: 0, maximum: 2 },
    onError: {
        anyOf: [
            { type: 'string', pattern: '^arn:aws[a-z-]*:sns', title: 'the ARN of an SNS topic' },
            { $ref: '#/definitions/awsCfFunction' },
        ],
    },
    package: functionPackageSchema,
    provisionedConcurrency: concurrency,
    reservedConcurrency: concurrency,
    runtimeManagement: { $ref: '#/definitions/awsLambdaRuntimeManagement' },
    tracing: { $ref: '#/definitions/awsLambdaTracing' },
    url: {
        anyOf: [
            { type: 'boolean' },
            {
                type: 'object',
                title: 'an object with authorizer, cors and invokeMode',
                properties: {
                    authorizer: { type: 'string', enum: ['aws_iam'] },
                    cors: { anyOf: [{ type: 'boolean' }, urlCors] },
                    invokeMode: { type: 'string', enum: ['BUFFERED', 'RESPONSE_STREAM'] },
                },
                additionalProperties: false,
            },
        ],
    },
    versionFunction: { $ref: '#/definitions/awsLambdaVersioning' },
    vpc: { anyOf: [{ $ref: '#/definitions/awsLambdaVpcConfig' }, { const: false, title: 'false' }, { type: 'null' }] },
    httpApi: {
        type: 'object',
        properties: { payload: { $ref: '#/definitions/awsHttpApiPayload' } },
        additionalProperties: false,
    },
};

;// CONCATENATED MODULE: ./build/service/schema/layers.js

/** `layers` (framework-spec 1.8). */
const layersSchema = {
    type: 'object',
    additionalProperties: {
        type: 'object',
        properties: {
            allowedAccounts: {
                type: 'array',
                items: {
                    type: 'string',
                    pattern: '^(\\d{12}|\\*|arn:(aws[a-zA-Z-]*):iam::\\d{12}:root)$',
                    title: 'an account number, an account ARN or *',
                },
            },
            compatibleArchitectures: { type: 'array', items: { $ref: '#/definitions/awsLambdaArchitecture' }, maxItems: 2 },
            compatibleRuntimes: { type: 'array', items: { $ref: '#/definitions/awsLambdaRuntime' }, maxItems: 15 },
            description: { type: 'string', maxLength: 256 },
            licenseInfo: { type: 'string', maxLength: 512 },
            name: {
                type: 'string',
                minLength: 1,
                maxLength: 140,
                pattern: '^((arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+)$',
                title: 'a layer name of letters, digits, - and _',
            },
            package: layerPackageSchema,
            path: { type: 'string' },
            retain: { type: 'boolean' },
        },
        additionalProperties: false,
    },
};

;// CONCATENATED MODULE: ./build/service/schema/cloud-front-cache-policies.js

const policy = shape({
    Comment: shape_text,
    'DefaultTTL!': wholeNumber(0),
    'MaxTTL!': wholeNumber(0),
    'MinTTL!': wholeNumber(0),
    'ParametersInCacheKeyAndForwardedToOrigin!': shape({
        'CookiesConfig!': shape({
            'CookieBehavior!': oneOfTexts('none', 'whitelist', 'allExcept', 'all'),
            Cookies: texts,
        }),
        EnableAcceptEncodingBrotli: flag,
        'EnableAcceptEncodingGzip!': flag,
        'HeadersConfig!': shape({ 'HeaderBehavior!': oneOfTexts('none', 'whitelist'), Headers: texts }),
        'QueryStringsConfig!': shape({
            'QueryStringBehavior!': oneOfTexts('none', 'whitelist', 'allExcept', 'all'),
            QueryStrings: texts,
        }),
    }),
});
/** `provider.cloudFront`: cache policies by name, keys as CloudFormation spells them. */
const cloudFrontCachePoliciesSchema = shape({ cachePolicies: mapOf(policy) });

;// CONCATENATED MODULE: ./build/service/schema/provider-apis.js

const url = { type: 'string', format: 'uri', title: 'a URL' };
const instructions = { anyOf: [shared('awsCfInstruction'), shape_list(shared('awsCfInstruction'))] };
const usagePlan = shape({
    quota: shape({ limit: wholeNumber(0), offset: wholeNumber(0), period: oneOfTexts('DAY', 'WEEK', 'MONTH') }),
    throttle: shape({ burstLimit: wholeNumber(0), rateLimit: wholeNumber(0) }),
});
/** `provider.apiGateway`: the REST API. */
const apiGatewaySchema = shape({
    apiKeys: shared('awsApiGatewayApiKeys'),
    apiKeySourceType: { type: 'string', regexp: '/^(header|authorizer)$/i', title: 'HEADER or AUTHORIZER' },
    binaryMediaTypes: shape_list({ type: 'string', pattern: '^\\S+\\/\\S+$', title: 'a media type such as image/png' }),
    description: shape_text,
    disableDefaultEndpoint: flag,
    endpoint: shape({
        securityPolicy: shape_text,
        accessMode: { type: 'string', regexp: '/^(basic|strict|)$/i', title: 'BASIC or STRICT' },
    }),
    metrics: flag,
    minimumCompressionSize: wholeNumber(0, 10485760),
    resourcePolicy: shared('awsResourcePolicyStatements'),
    restApiId: shared('awsCfInstruction'),
    restApiResources: { anyOf: [shape_list(shape({ path: shape_text, resourceId: shape_text })), { type: 'object' }] },
    restApiRootResourceId: shared('awsCfInstruction'),
    request: shape({ schemas: mapOf(shape({ 'schema!': { type: 'object' }, name: shape_text, description: shape_text })) }),
    shouldStartNameWithService: flag,
    stage: shape_text,
    timeoutInMillis: wholeNumber(50),
    usagePlan: {
        anyOf: [
            titled('a usage plan as {quota, throttle}', usagePlan),
            shape_list({ type: 'object', additionalProperties: usagePlan, maxProperties: 1 }),
        ],
    },
    websocketApiId: shared('awsCfInstruction'),
});
const jwtAuthorizer = titled('a JWT authorizer', shape({
    type: { const: 'jwt' },
    name: shape_text,
    'identitySource!': shared('awsCfInstruction'),
    'issuerUrl!': shared('awsCfInstruction'),
    'audience!': instructions,
}));
const requestAuthorizer = {
    type: 'object',
    title: 'a Lambda authorizer (type: request)',
    properties: {
        type: { const: 'request' },
        name: shape_text,
        functionName: shape_text,
        functionArn: shared('awsCfInstruction'),
        managedExternally: flag,
        resultTtlInSeconds: wholeNumber(0, 3600),
        enableSimpleResponses: flag,
        payloadVersion: shared('awsHttpApiPayload'),
        identitySource: instructions,
    },
    required: ['type'],
};
/** `provider.httpApi`. */
const httpApiSchema = shape({
    authorizers: mapOf({ oneOf: [jwtAuthorizer, requestAuthorizer] }),
    cors: {
        anyOf: [
            flag,
            shape({
                allowCredentials: flag,
                allowedHeaders: texts,
                allowedMethods: texts,
                allowedOrigins: texts,
                exposedResponseHeaders: texts,
                maxAge: wholeNumber(0),
            }),
        ],
    },
    id: { anyOf: [shape_text, shared('awsCfImportLocallyResolvable')] },
    name: shape_text,
    description: shape_text,
    payload: shape_text,
    metrics: flag,
    useProviderTags: { const: true },
    disableDefaultEndpoint: flag,
    shouldStartNameWithService: flag,
});
const albSession = {
    onUnauthenticatedRequest: oneOfTexts('allow', 'authenticate', 'deny'),
    requestExtraParams: { type: 'object', maxProperties: 10, additionalProperties: shape_text },
    scope: shape_text,
    sessionCookieName: shape_text,
    sessionTimeout: wholeNumber(0),
};
/** `provider.alb`. */
const albSchema = shape({
    targetGroupPrefix: { type: 'string', maxLength: 16 },
    authorizers: mapOf({
        anyOf: [
            titled('an OIDC authorizer', shape({
                'type!': { const: 'oidc' },
                'authorizationEndpoint!': url,
                'clientId!': shape_text,
                clientSecret: shape_text,
                'issuer!': url,
                'tokenEndpoint!': url,
                'userInfoEndpoint!': url,
                ...albSession,
            })),
            titled('a Cognito authorizer', shape({
                'type!': { const: 'cognito' },
                'userPoolArn!': shared('awsArn'),
                'userPoolClientId!': shape_text,
                'userPoolDomain!': shape_text,
                ...albSession,
            })),
        ],
    }),
});

;// CONCATENATED MODULE: ./build/service/schema/provider-parts.js

/** `provider.iam`: the generated role, or one that is there. */
const iamSchema = shape({
    role: {
        anyOf: [
            shared('awsLambdaRole'),
            titled('the settings of the role', shape({
                name: {
                    type: 'string',
                    pattern: '^[A-Za-z0-9/_+=,.@-]{1,64}$',
                    title: 'a role name of at most 64 characters',
                },
                path: {
                    type: 'string',
                    pattern: '(^\\/$)|(^\\/[!-\u007f]+\\/$)',
                    title: 'a path that starts and ends with /',
                },
                managedPolicies: shared('awsLambdaLayers'),
                statements: shared('awsIamPolicyStatements'),
                permissionBoundary: shared('awsArn'),
                permissionsBoundary: shared('awsArn'),
                tags: shared('awsResourceTags'),
                mode: { type: 'string' },
            })),
        ],
    },
    deploymentRole: shared('awsArn'),
});
/** `provider.deploymentBucket`: a name, or the bucket's settings. The references' misspelt SSE key is known beside the right one. */
const deploymentBucketSchema = {
    anyOf: [
        shared('awsS3BucketName'),
        titled('the settings of the bucket', shape({
            blockPublicAccess: flag,
            skipPolicySetup: flag,
            maxPreviousDeploymentArtifacts: wholeNumber(0),
            name: shared('awsS3BucketName'),
            versioning: flag,
            serverSideEncryption: oneOfTexts('AES256', 'aws:kms'),
            sseCustomerAlgorithim: shape_text,
            sseCustomerAlgorithm: shape_text,
            sseCustomerKey: shape_text,
            sseCustomerKeyMD5: shape_text,
            sseKMSKeyId: shape_text,
            tags: shared('awsResourceTags'),
            codeStorageMode: shape_text,
        })),
    ],
};
const ecrImage = shape({
    uri: shared('ecrImageUri'),
    path: shape_text,
    file: shape_text,
    buildArgs: mapOf(shape_text),
    buildOptions: texts,
    cacheFrom: texts,
    platform: shape_text,
    provenance: shape_text,
});
/** `provider.ecr`: images that functions name. */
const ecrSchema = {
    type: 'object',
    properties: {
        scanOnPush: flag,
        maxImageCount: wholeNumber(1),
        images: {
            type: 'object',
            keyForm: '2 to 32 small letters, digits, - and _',
            patternProperties: { '^[a-z][a-z0-9-_]{1,31}$': { anyOf: [ecrImage, shape_text] } },
            additionalProperties: false,
        },
    },
    required: ['images'],
};

;// CONCATENATED MODULE: ./build/service/schema/s3-replication.js

const onOff = oneOfTexts('Disabled', 'Enabled');
const tag = shape({ 'Key!': shape_text, 'Value!': shape_text });
const minutes = shape({ 'Minutes!': wholeNumber(0) });
const replicationDestination = {
    ...shape({
        AccessControlTranslation: shape({ 'Owner!': { const: 'Destination' } }),
        Account: shared('awsAccountId'),
        'Bucket!': shared('awsArn'),
        EncryptionConfiguration: shape({ 'ReplicaKmsKeyID!': shape_text }),
        Metrics: shape({ 'EventThreshold!': minutes, 'Status!': onOff }),
        ReplicationTime: shape({ 'Status!': onOff, 'Time!': minutes }),
        StorageClass: oneOfTexts('DEEP_ARCHIVE', 'GLACIER', 'INTELLIGENT_TIERING', 'ONEZONE_IA', 'OUTPOSTS', 'REDUCED_REDUNDANCY', 'STANDARD', 'STANDARD_IA'),
    }),
    dependencies: { AccessControlTranslation: ['Account'] },
};
const replicationRule = shape({
    DeleteMarkerReplication: shape({ Status: onOff }),
    'Destination!': replicationDestination,
    Filter: shape({
        And: shape({ Prefix: shape_text, TagFilters: shape_list(tag) }),
        Prefix: shape_text,
        TagFilter: tag,
    }),
    Id: { type: 'string', maxLength: 255 },
    Prefix: shape_text,
    Priority: { type: 'integer' },
    SourceSelectionCriteria: shape({ 'SseKmsEncryptedObjects!': shape({ 'Status!': onOff }) }),
    'Status!': onOff,
});
/** `provider.s3.<name>.replicationConfiguration`. */
const replicationSchema = shape({
    'Role!': shared('awsArn'),
    'Rules!': { ...shape_list(replicationRule), minItems: 1, maxItems: 1000 },
});

;// CONCATENATED MODULE: ./build/service/schema/s3-buckets.js


// Properties of AWS::S3::Bucket under their own names, first letter lower-case; below them CloudFormation's own keys.
const s3_buckets_onOff = oneOfTexts('Disabled', 'Enabled');
const days = wholeNumber(0);
const date = { type: 'string', format: 'date-time', title: 'a date such as 2030-01-31T00:00:00Z' };
const id = { type: 'string', maxLength: 255 };
const s3_buckets_arn = shared('awsArn');
const tags = shape_list(shape({ 'Key!': shape_text, 'Value!': shape_text }));
const colderClasses = oneOfTexts('DEEP_ARCHIVE', 'GLACIER', 'GLACIER_IR', 'INTELLIGENT_TIERING', 'ONEZONE_IA', 'STANDARD_IA');
const report = shape({
    BucketAccountId: { type: 'string', pattern: '\\d{12}', title: 'an account number of 12 digits' },
    'BucketArn!': s3_buckets_arn,
    'Format!': oneOfTexts('CSV', 'ORC', 'Parquet'),
    Prefix: shape_text,
});
const notification = (target) => shape_list(shape({
    'Event!': { type: 'string', pattern: '^s3:', title: 'an event such as s3:ObjectCreated:*' },
    Filter: shape({
        'S3Key!': shape({ 'Rules!': shape_list(shape({ 'Name!': oneOfTexts('prefix', 'suffix'), 'Value!': shape_text })) }),
    }),
    [`${target}!`]: s3_buckets_arn,
}));
const noncurrentTransition = shape({ 'StorageClass!': colderClasses, 'TransitionInDays!': days });
const lifecycleActions = [
    'AbortIncompleteMultipartUpload',
    'ExpirationDate',
    'ExpirationInDays',
    'NoncurrentVersionExpirationInDays',
    'NoncurrentVersionTransition',
    'NoncurrentVersionTransitions',
    'Transition',
    'Transitions',
];
const lifecycleRule = {
    ...shape({
        AbortIncompleteMultipartUpload: shape({ 'DaysAfterInitiation!': days }),
        ExpirationDate: date,
        ExpirationInDays: { anyOf: [days, shared('awsCfFunction'), shared('awsCfIf')] },
        Id: id,
        NoncurrentVersionExpirationInDays: days,
        NoncurrentVersionTransition: noncurrentTransition,
        NoncurrentVersionTransitions: shape_list(noncurrentTransition),
        Prefix: shape_text,
        'Status!': s3_buckets_onOff,
        TagFilters: tags,
        Transitions: shape_list(shape({ 'StorageClass!': colderClasses, TransitionDate: date, TransitionInDays: wholeNumber(1) })),
    }),
    anyOf: lifecycleActions.map((action) => ({ required: [action] })),
};
const website = shape({
    ErrorDocument: shape_text,
    IndexDocument: shape_text,
    RedirectAllRequestsTo: shape({ 'HostName!': shape_text, Protocol: oneOfTexts('http', 'https') }),
    RoutingRules: shape_list(shape({
        'RedirectRule!': shape({
            HostName: shape_text,
            HttpRedirectCode: shape_text,
            Protocol: oneOfTexts('http', 'https'),
            ReplaceKeyPrefixWith: shape_text,
            ReplaceKeyWith: shape_text,
        }),
        RoutingRuleCondition: shape({ HttpErrorCodeReturnedEquals: shape_text, KeyPrefixEquals: shape_text }),
    })),
});
const analytics = shape({
    'Id!': shape_text,
    Prefix: shape_text,
    'StorageClassAnalysis!': shape({
        DataExport: shape({ 'Destination!': report, 'OutputSchemaVersion!': { const: 'V_1' } }),
    }),
    TagFilters: tags,
});
const inventory = shape({
    'Destination!': report,
    'Enabled!': flag,
    'Id!': shape_text,
    'IncludedObjectVersions!': oneOfTexts('All', 'Current'),
    OptionalFields: texts,
    Prefix: shape_text,
    'ScheduleFrequency!': oneOfTexts('Daily', 'Weekly'),
});
const encryption = shape({
    'ServerSideEncryptionConfiguration!': shape_list(shape({
        ServerSideEncryptionByDefault: shape({
            KMSMasterKeyID: { anyOf: [s3_buckets_arn, { type: 'string', pattern: '^[a-f0-9-]+$', title: 'the ID of a KMS key' }] },
            'SSEAlgorithm!': oneOfTexts('AES256', 'aws:kms'),
        }),
        BucketKeyEnabled: flag,
    })),
});
const corsRule = shape({
    AllowedHeaders: texts,
    'AllowedMethods!': shape_list(oneOfTexts('GET', 'PUT', 'HEAD', 'POST', 'DELETE')),
    'AllowedOrigins!': texts,
    ExposedHeaders: texts,
    Id: id,
    MaxAge: wholeNumber(0),
});
/** `provider.s3`: buckets of s3 events by name. */
const s3BucketsSchema = mapOf(shape({
    accelerateConfiguration: shape({ 'AccelerationStatus!': oneOfTexts('Enabled', 'Suspended') }),
    accessControl: shape_text,
    analyticsConfigurations: shape_list(analytics),
    bucketEncryption: encryption,
    bucketName: shared('awsS3BucketName'),
    corsConfiguration: shape({ 'CorsRules!': { ...shape_list(corsRule), maxItems: 100 } }),
    inventoryConfigurations: shape_list(inventory),
    lifecycleConfiguration: shape({ 'Rules!': shape_list(lifecycleRule) }),
    loggingConfiguration: shape({
        DestinationBucketName: { anyOf: [shared('awsS3BucketName'), shared('awsCfFunction')] },
        LogFilePrefix: shape_text,
    }),
    metricsConfigurations: shape_list(shape({ 'Id!': shape_text, Prefix: shape_text, TagFilters: tags })),
    name: shared('awsS3BucketName'),
    notificationConfiguration: shape({
        LambdaConfigurations: notification('Function'),
        QueueConfigurations: notification('Queue'),
        TopicConfigurations: notification('Topic'),
    }),
    objectLockConfiguration: shape({
        ObjectLockEnabled: { const: 'Enabled' },
        Rule: shape({
            DefaultRetention: shape({ Days: days, Mode: oneOfTexts('COMPLIANCE', 'GOVERNANCE'), Years: wholeNumber(0) }),
        }),
    }),
    objectLockEnabled: flag,
    publicAccessBlockConfiguration: shape({
        BlockPublicAcls: flag,
        BlockPublicPolicy: flag,
        IgnorePublicAcls: flag,
        RestrictPublicBuckets: flag,
    }),
    replicationConfiguration: replicationSchema,
    tags,
    versioningConfiguration: shape({ 'Status!': oneOfTexts('Enabled', 'Suspended') }),
    websiteConfiguration: website,
}));

;// CONCATENATED MODULE: ./build/service/schema/provider.js





const provider_text = { type: 'string' };
const provider_flag = { type: 'boolean' };
const apiLogs = {
    accessLogging: provider_flag,
    executionLogging: provider_flag,
    format: provider_text,
    fullExecutionData: provider_flag,
    level: { enum: ['INFO', 'ERROR'] },
};
const flagOr = (properties) => ({
    anyOf: [provider_flag, { type: 'object', properties, additionalProperties: false }],
});
/** Keys of `provider` (framework-spec 1.5), both versions together. `region` is checked by pattern: regions are added each year. */
const providerKeys = {
    name: { const: 'aws' },
    stage: { $ref: '#/definitions/stage' },
    region: { type: 'string', pattern: '^[a-z]{2,4}(-[a-z]+)+-\\d+$', title: 'an AWS region such as us-east-1' },
    profile: provider_text,
    stackName: {
        type: 'string',
        pattern: '^[a-zA-Z][a-zA-Z0-9-]*$',
        maxLength: 128,
        title: 'a name of letters, digits and - that starts with a letter',
    },
    runtime: { $ref: '#/definitions/awsLambdaRuntime' },
    architecture: { $ref: '#/definitions/awsLambdaArchitecture' },
    memorySize: { $ref: '#/definitions/awsLambdaMemorySize' },
    timeout: { $ref: '#/definitions/awsLambdaTimeout' },
    environment: { $ref: '#/definitions/awsLambdaEnvironment' },
    tags: { $ref: '#/definitions/awsResourceTags' },
    stackTags: { $ref: '#/definitions/awsResourceTags' },
    layers: { $ref: '#/definitions/awsLambdaLayers' },
    kmsKeyArn: { $ref: '#/definitions/awsKmsArn' },
    runtimeManagement: { $ref: '#/definitions/awsLambdaRuntimeManagement' },
    versionFunctions: { $ref: '#/definitions/awsLambdaVersioning' },
    pruneFunctionVersions: { $ref: '#/definitions/awsPruneFunctionVersions' },
    logRetentionInDays: { $ref: '#/definitions/awsLogRetentionInDays' },
    logDataProtectionPolicy: { $ref: '#/definitions/awsLogDataProtectionPolicy' },
    logs: {
        type: 'object',
        properties: {
            frameworkLambda: provider_flag,
            httpApi: flagOr({ format: provider_text }),
            restApi: flagOr({ ...apiLogs, role: { $ref: '#/definitions/awsArn' }, roleManagedExternally: provider_flag }),
            websocket: flagOr(apiLogs),
            lambda: lambdaLogsSchema,
        },
    },
    tracing: {
        type: 'object',
        properties: { apiGateway: provider_flag, lambda: { $ref: '#/definitions/awsLambdaTracing' } },
        additionalProperties: false,
    },
    vpc: { $ref: '#/definitions/awsLambdaVpcConfig' },
    vpcEndpointIds: { $ref: '#/definitions/awsCfArrayInstruction' },
    role: { $ref: '#/definitions/awsLambdaRole' },
    rolePermissionsBoundary: { $ref: '#/definitions/awsArnString' },
    iam: iamSchema,
    iamManagedPolicies: { $ref: '#/definitions/awsLambdaLayers' },
    iamRoleStatements: { $ref: '#/definitions/awsIamPolicyStatements' },
    cfnRole: { $ref: '#/definitions/awsArn' },
    deploymentBucket: deploymentBucketSchema,
    deploymentPrefix: provider_text,
    deploymentMethod: { enum: ['changesets', 'direct'] },
    deletionProtection: { $ref: '#/definitions/awsDeletionProtection' },
    disableRollback: provider_flag,
    notificationArns: { type: 'array', items: { $ref: '#/definitions/awsArnString' } },
    rollbackConfiguration: {
        type: 'object',
        properties: {
            RollbackTriggers: {
                type: 'array',
                items: {
                    type: 'object',
                    properties: { Arn: { $ref: '#/definitions/awsArnString' }, Type: { const: 'AWS::CloudWatch::Alarm' } },
                    required: ['Arn', 'Type'],
                    additionalProperties: false,
                },
            },
            MonitoringTimeInMinutes: { type: 'integer', minimum: 0 },
        },
        additionalProperties: false,
    },
    stackParameters: {
        type: 'array',
        items: {
            type: 'object',
            properties: { ParameterKey: provider_text, ParameterValue: provider_text, UsePreviousValue: provider_flag, ResolvedValue: provider_text },
            additionalProperties: false,
        },
    },
    stackPolicy: { $ref: '#/definitions/awsIamPolicyStatements' },
    apiName: provider_text,
    apiGateway: apiGatewaySchema,
    endpointType: { type: 'string', regexp: '/^(regional|edge|private)$/i', title: 'REGIONAL, EDGE or PRIVATE' },
    httpApi: httpApiSchema,
    websocketsApiName: provider_text,
    websocketsApiRouteSelectionExpression: provider_text,
    websocketsDescription: provider_text,
    websocket: { type: 'object', properties: { useProviderTags: provider_flag }, additionalProperties: false },
    alb: albSchema,
    kinesis: {
        type: 'object',
        properties: { consumerNamingMode: { const: 'serviceSpecific' } },
        additionalProperties: false,
    },
    eventBridge: { type: 'object', properties: { useCloudFormation: provider_flag }, additionalProperties: false },
    ecr: ecrSchema,
    lambdaHashingVersion: { type: 'string', enum: ['20200924', '20201221'] },
    s3: s3BucketsSchema,
    cloudFront: cloudFrontCachePoliciesSchema,
};

;// CONCATENATED MODULE: ./build/service/schema/resources.js
const anyObject = { type: 'object' };
const logicalId = '^[a-zA-Z0-9]{1,255}$';
const attributes = {
    Properties: anyObject,
    CreationPolicy: anyObject,
    DeletionPolicy: { type: 'string' },
    DependsOn: { $ref: '#/definitions/awsResourceDependsOn' },
    Metadata: anyObject,
    UpdatePolicy: anyObject,
    UpdateReplacePolicy: { type: 'string' },
    Condition: { $ref: '#/definitions/awsResourceCondition' },
};
const transform = {
    type: 'object',
    properties: { Name: { type: 'string' }, Parameters: anyObject },
    required: ['Name'],
    additionalProperties: false,
};
/**
 * `resources` (framework-spec 1.9): template sections as CloudFormation has them, and `extensions`.
 * `Type` may be missing: then the entry changes a generated resource, which compile checks. `Rules` and `Hooks` pass too.
 */
const resourcesSchema = {
    type: 'object',
    properties: {
        AWSTemplateFormatVersion: { type: 'string' },
        Conditions: anyObject,
        Description: { type: 'string' },
        Mappings: anyObject,
        Metadata: anyObject,
        Outputs: anyObject,
        Parameters: anyObject,
        Rules: anyObject,
        Hooks: anyObject,
        Resources: {
            type: 'object',
            keyForm: 'a logical ID of letters and digits',
            properties: { 'Fn::Transform': transform },
            patternProperties: {
                [logicalId]: {
                    type: 'object',
                    title: 'a resource as {Type, Properties}',
                    properties: { Type: { type: 'string' }, ...attributes },
                    additionalProperties: false,
                },
            },
            additionalProperties: false,
        },
        Transform: { type: 'array', items: { type: 'string' } },
        extensions: {
            type: 'object',
            keyForm: 'a logical ID of letters and digits',
            patternProperties: { [logicalId]: { type: 'object', properties: attributes, additionalProperties: false } },
            additionalProperties: false,
        },
    },
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./build/service/schema/top-level.js

/** Keys beside `provider`, `functions`, `layers` and `resources` (framework-spec 1.3), all versions together. */
const topLevelKeys = {
    service: { $ref: '#/definitions/serviceName' },
    configValidationMode: { enum: ['error', 'warn', 'off'] },
    custom: { type: 'object' },
    deprecationNotificationMode: { enum: ['error', 'warn', 'warn:summary'] },
    disabledDeprecations: {
        anyOf: [{ const: '*' }, { type: 'array', items: { $ref: '#/definitions/errorCode' } }],
    },
    frameworkVersion: { type: 'string' },
    package: packageSchema,
    params: {
        type: 'object',
        keyForm: 'the name of a stage',
        patternProperties: { '^[A-Za-z0-9-]+$': { type: 'object' } },
        additionalProperties: false,
    },
    plugins: {
        anyOf: [
            {
                type: 'object',
                title: 'an object with modules and localPath',
                properties: {
                    localPath: { type: 'string' },
                    modules: { type: 'array', items: { type: 'string' } },
                },
                required: ['modules'],
                additionalProperties: false,
            },
            { type: 'array', items: { type: 'string' }, title: 'a list of plugin names' },
        ],
    },
    projectDir: {
        type: 'string',
        pattern: '^(\\.\\/?|(\\.\\/)?\\.\\.(\\/\\.\\.)*\\/?)$',
        title: 'a path upwards such as ../..',
    },
    useDotenv: {},
    variablesResolutionMode: { type: 'string' },
};

;// CONCATENATED MODULE: ./build/service/schema/validator.js










const sections = {
    top: topLevelKeys,
    provider: providerKeys,
    function: functionKeys,
    event: eventSchemas,
    rest: { layers: layersSchema, resources: resourcesSchema },
};
const root = 'config';
let instance;
// Code is compiled per key, when the key is first met, and not optimised: a small service needs a dozen of 150 keys.
function validator_ajv() {
    if (instance)
        return instance;
    instance = new ajv.Ajv({
        allErrors: true,
        coerceTypes: 'array',
        strict: false,
        verbose: true,
        meta: false,
        validateSchema: false,
        logger: false,
        formats: { uri: /^[a-z][a-z0-9+\-.]*:\S*$/i, 'date-time': /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d/ },
        code: { optimize: false },
    });
    instance.addKeyword({
        keyword: 'regexp',
        schemaType: 'string',
        compile: (source) => {
            const regexp = regexpOf(source);
            return (value) => typeof value !== 'string' || regexp.test(value);
        },
    });
    instance.addSchema({ definitions: definitions, sections }, root);
    return instance;
}
/** Checks `owner[key]` against the schema of `name` in `section`, and coerces it in place. */
function coerceKey(section, name, owner, key) {
    const schema = schemasOf(section)[name];
    if (schema && fitValue(schema, owner, key))
        return [];
    const validate = validator_ajv().getSchema(`${root}#/sections/${section}/${encodeURIComponent(name)}`);
    if (!validate)
        throw new Error(`No schema for ${section} ${name}`);
    return errorsOf(validate, owner, key);
}
const alternatives = new WeakMap();
/** Errors of `value` by a schema alone, such as one alternative of an `anyOf`; a copy is coerced, in `owner` if given. */
function errorsAgainst(schema, value, owner = { value: structuredClone(value) }) {
    const known = alternatives.get(schema);
    const validate = known ?? validator_ajv().compile({ ...schema, definitions: definitions });
    alternatives.set(schema, validate);
    return errorsOf(validate, owner, 'value').map(({ path, error }) => ({ path: path.slice(1), error }));
}
function errorsOf(validate, owner, key) {
    const value = owner[key];
    const place = { instancePath: '', parentData: owner, parentDataProperty: key, rootData: owner, dynamicAnchors: {} };
    if (validate(value, place))
        return [];
    return (validate.errors ?? []).map((error) => ({ path: [key, ...pathOf(error.instancePath, owner[key])], error }));
}
/** `/a/b~1c/0` → `['a', 'b/c', 0]`: a number where `value` has a list. */
function pathOf(pointer, value) {
    const steps = pointer.split('/').slice(1);
    let current = value;
    return steps.map((step) => {
        const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
        const inList = Array.isArray(current);
        current = current?.[name];
        return inList ? Number(name) : name;
    });
}
/** The schema of a key, for messages and for the configuration reference in docs/. */
function schemasOf(section) {
    return sections[section];
}

;// CONCATENATED MODULE: ./build/service/schema/fold-errors.js



/**
 * ajv's errors as few as help: those of the alternatives of an `anyOf` give way to the errors of the alternative that
 * the user meant, or to one sentence that names the alternatives.
 */
function foldErrors(errors) {
    const unions = errors.filter(({ error }) => error.keyword === 'anyOf' || error.keyword === 'oneOf');
    const outermost = unions.filter((union, index) => !unions.some((other, at) => at > index && covers(other, union)));
    const single = errors.filter((error) => !unions.includes(error) && !outermost.some((union) => covers(union, error)));
    return joinMissing([...single.map(mismatchOf), ...outermost.flatMap(explainUnion)]);
}
/** Several missing keys of one map are told at once. */
function joinMissing(mismatches) {
    const joined = [];
    for (const mismatch of mismatches) {
        const at = joined.findIndex((known) => known.kind === 'missing-keys' && mismatch.kind === known.kind && samePath(known.path, mismatch.path));
        const known = joined[at];
        if (known?.kind === 'missing-keys' && mismatch.kind === 'missing-keys') {
            joined[at] = { ...known, keys: [...known.keys, ...mismatch.keys] };
        }
        else
            joined.push(mismatch);
    }
    return joined;
}
/** True when `inner` is about an alternative of `union`, or about something inside it. */
function covers(union, inner) {
    const owner = schemaOf(union);
    const groups = requiredGroups(owner);
    if (!groups)
        return !owner['properties'] && startsWith(inner.path, union.path);
    const missing = inner.error.keyword === 'required' ? String(inner.error.params['missingProperty']) : undefined;
    const ofAlternative = Object.keys(schemaOf(inner)).length === 1;
    return missing !== undefined && ofAlternative && groups.flat().includes(missing) && samePath(inner.path, union.path);
}
const startsWith = (path, start) => start.every((step, index) => path[index] === step);
const samePath = (a, b) => a.length === b.length && startsWith(a, b);
function schemaOf({ error }) {
    return (0,core_json/* isJsonObject */.OW)(error.parentSchema) ? error.parentSchema : {};
}
function mismatchOf(found) {
    const { path, error } = found;
    const params = error.params;
    switch (error.keyword) {
        case 'additionalProperties':
            return unknownKey(path, String(params['additionalProperty']), schemaOf(found));
        case 'required':
        case 'dependencies':
            return { kind: 'missing-keys', path, keys: [String(params['missingProperty'])] };
        default:
            return { kind: 'value', path, value: error.data, expected: describeSchema(schemaOf(found)) };
    }
}
function unknownKey(path, key, owner) {
    if (typeof owner['keyForm'] === 'string')
        return { kind: 'misformed-key', path, key, form: owner['keyForm'] };
    const properties = (0,core_json/* isJsonObject */.OW)(owner['properties']) ? owner['properties'] : {};
    return { kind: 'unknown-key', path, key, known: Object.keys(properties) };
}
function explainUnion(union) {
    const { path, error } = union;
    const schema = schemaOf(union);
    const groups = requiredGroups(schema);
    if (groups) {
        const keys = groups.flat();
        const both = (0,core_json/* isJsonObject */.OW)(error.data) && keys.filter((key) => (0,core_json/* isJsonObject */.OW)(error.data) && key in error.data).length > 1;
        return [{ kind: both ? 'exclusive-keys' : 'missing-choice', path, keys }];
    }
    const inside = meantAlternative(schema, error.data);
    if (!inside)
        return [{ kind: 'value', path, value: error.data, expected: describeSchema(schema) }];
    return inside.map((mismatch) => ({ ...mismatch, path: [...path, ...mismatch.path] }));
}
/** `[{required: ['Action']}, {required: ['NotAction']}]` → the keys of which one is needed. */
function requiredGroups(schema) {
    const alternatives = schema['anyOf'] ?? schema['oneOf'];
    if (!Array.isArray(alternatives))
        return undefined;
    const groups = alternatives.map((alternative) => (0,core_json/* isJsonObject */.OW)(alternative) && Object.keys(alternative).length === 1 ? alternative['required'] : undefined);
    return groups.every(isTextList) ? groups : undefined;
}
const isTextList = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
/** What is wrong inside the alternative that fits `value` best; nothing when no alternative has its kind. */
function meantAlternative(schema, value) {
    // Of a map with a union of its own, that union: the map itself would be explained by itself, without end.
    const alternatives = schema['anyOf'] ?? schema['oneOf'];
    const folded = (Array.isArray(alternatives) ? alternatives.filter(core_json/* isJsonObject */.OW) : [])
        .flatMap(alternativesOf)
        .filter((alternative) => isMeantFor(alternative, value))
        .map((alternative) => foldErrors(errorsAgainst(alternative, value)))
        .filter((mismatches) => mismatches.length > 0)
        .sort((a, b) => distance(a) - distance(b));
    return folded[0];
}
/** Lists for lists, maps for maps; an intrinsic only for a map that has its key. Texts and numbers are told in one sentence. */
function isMeantFor(alternative, value) {
    if (Array.isArray(value))
        return alternative['type'] === 'array';
    if (!(0,core_json/* isJsonObject */.OW)(value) || alternative['type'] !== 'object')
        return false;
    const keys = (0,core_json/* isJsonObject */.OW)(alternative['properties']) ? Object.keys(alternative['properties']) : [];
    const [only, ...others] = keys;
    const intrinsic = others.length === 0 && only !== undefined && (only === 'Ref' || only.startsWith('Fn::'));
    return !intrinsic || only in value;
}
/** Wrong keys count more than wrong values, a wrong constant (`type: oidc`) most. */
function distance(mismatches) {
    return mismatches.reduce((sum, { kind, path }) => sum + (path.length === 0 ? 1 : kind === 'value' && path[0] === 'type' ? 10 : 0.5), 0);
}

;// CONCATENATED MODULE: ./build/service/schema/tell-mismatch.js



/** One sentence about a mismatch below `base`, and what to do. */
function tellMismatch(base, mismatch) {
    const path = [...base, ...mismatch.path];
    switch (mismatch.kind) {
        case 'value':
            return tellValue(path, mismatch.value, mismatch.expected);
        case 'unknown-key':
            return tellUnknownKey(path, mismatch.key, mismatch.known);
        case 'misformed-key':
            return {
                path: [...path, mismatch.key],
                code: 'CONFIG_VALUE',
                message: `\`${mismatch.key}\` cannot be a key of \`${(0,source_location/* formatConfigPath */.n)(path)}\`: it must be ${mismatch.form}.`,
                remedy: 'Rename the key.',
                weight: 'mode',
            };
        case 'missing-keys':
            return tellMissing(path, mismatch.keys.map(quoted).join(' and '));
        case 'missing-choice':
            return tellMissing(path, orList(mismatch.keys.map(quoted)));
        case 'exclusive-keys':
            return {
                path,
                code: 'CONFIG_VALUE',
                message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` may have only one of ${orList(mismatch.keys.map(quoted))}.`,
                remedy: 'Remove one of them.',
                weight: 'mode',
            };
    }
}
function tellMissing(path, keys) {
    return {
        path,
        code: 'CONFIG_MISSING_KEY',
        message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` needs ${keys}.`,
        remedy: `Add ${keys}.`,
        weight: 'mode',
    };
}
const quoted = (key) => `\`${key}\``;
const booleanWord = /^(true|yes|on|y|false|no|off|n)$/i;
const trueWord = /^(true|yes|on|y)$/i;
function tellValue(path, value, expected) {
    const key = (0,source_location/* formatConfigPath */.n)(path);
    if (typeof value === 'string' && booleanWord.test(value) && expected.includes('true or false')) {
        return {
            path,
            code: 'CONFIG_QUOTED_BOOLEAN',
            message: `\`${key}\` is the text ${describeValue(value)}, but must be ${expected}.`,
            remedy: `Write \`${path.at(-1)}: ${trueWord.test(value)}\`, in small letters and without quotes.`,
            weight: 'mode',
        };
    }
    // A value of the environment may be a secret.
    const shown = path.includes('environment') && typeof value !== 'object' ? 'another value' : describeValue(value);
    return {
        path,
        code: 'CONFIG_VALUE',
        message: `\`${key}\` must be ${expected}, but is ${shown}.`,
        weight: 'mode',
    };
}
/** `key` stands in the map at `owner`, which knows the keys `known`. */
function tellUnknownKey(owner, key, known) {
    const nearest = (0,nearest_name/* nearestName */.q)(key, known);
    const place = owner.length === 0 ? 'at the top level' : `in \`${(0,source_location/* formatConfigPath */.n)(owner)}\``;
    return {
        path: [...owner, key],
        code: 'CONFIG_UNKNOWN_KEY',
        message: `\`${key}\` is not a key that is known ${place}.`,
        remedy: unknownKeyRemedy(nearest, known),
        weight: 'mode',
    };
}
function unknownKeyRemedy(nearest, known) {
    if (nearest !== undefined)
        return `Did you mean \`${nearest}\`?`;
    if (known.length > 0 && known.length <= 12)
        return `Known here: ${known.map(quoted).join(', ')}.`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/service/schema/check-keys.js




/** Checks and coerces every key of `owner`, a map at `path`. */
function checkKeys(owner, path, rules) {
    const schemas = schemasOf(rules.section);
    return Object.keys(owner).flatMap((key) => {
        if (rules.elsewhere.includes(key) || rules.ofPlugins.has(key))
            return [];
        if (Object.hasOwn(schemas, key))
            return checkKey(owner, path, rules.section, key);
        const effect = Object.hasOwn(rules.other, key) ? rules.other[key] : undefined;
        if (effect !== undefined)
            return effect === 'honoured' ? [] : [tellOtherKey(path, key, effect)];
        return [tellUnknownKey(path, key, [...Object.keys(schemas), ...rules.elsewhere])];
    });
}
/** Checks and coerces `owner[key]` by the schema of the same name in `section`. */
function checkKey(owner, path, section, key) {
    return foldErrors(coerceKey(section, key, owner, key)).map((mismatch) => tellMismatch(path, mismatch));
}
function tellOtherKey(path, key, effect) {
    return {
        path: [...path, key],
        code: 'CONFIG_OTHER_TOOL_KEY',
        message: `\`${(0,source_location/* formatConfigPath */.n)([...path, key])}\` ${effect}.`,
        weight: 'warning',
    };
}

;// CONCATENATED MODULE: ./build/service/schema/other-keys.js
// Keys that one of the tools knows, and that our key tables do not have: read without an error.
const dashboard = 'belongs to the dashboard of Serverless Inc. and has no effect here';
const serverless4 = 'is a key of Serverless 4 and has no effect here';
/** Top level. */
const otherTopLevelKeys = {
    org: dashboard,
    app: dashboard,
    tenant: dashboard,
    dashboard,
    console: dashboard,
    outputs: dashboard,
    licenseKey: 'is the licence of Serverless 4; nothing here asks for one',
    stages: 'is read for its params only',
    build: serverless4,
    state: serverless4,
    alerts: serverless4,
    agents: serverless4,
    sandboxes: serverless4,
    enableLocalInstallationFallback: 'belongs to the local installation of Serverless 2 and has no effect here',
    unresolvedVariablesNotificationMode: 'belongs to Serverless 2 and has no effect here: an unresolved variable is an error',
};
/** `provider`. */
const otherProviderKeys = {
    domain: serverless4,
    domains: serverless4,
    deployment: serverless4,
    observability: dashboard,
    resolver: serverless4,
    logGroupClass: 'honoured',
    variableSyntax: 'belongs to Serverless 1 and has no effect here: variables are written ${…}',
    apiKeys: 'belongs to Serverless 1 and has no effect here: write it as `provider.apiGateway.apiKeys`',
    usagePlan: 'belongs to Serverless 1 and has no effect here: write it as `provider.apiGateway.usagePlan`',
    resourcePolicy: 'belongs to Serverless 1 and has no effect here: write it as `provider.apiGateway.resourcePolicy`',
    cfLogs: 'belongs to Serverless 1 and has no effect here',
    credentials: 'belongs to Serverless 1 and has no effect here: credentials come from the workflow',
    versionFunction: 'has no effect: the key is `versionFunctions`',
};
/** `functions.<key>`. */
const otherFunctionKeys = {
    build: serverless4,
    iam: serverless4,
    capacityProvider: serverless4,
    logGroupClass: 'honoured',
};
/** Keys that plugins add: nothing is said of them, the plugin or its native support reads them (framework-spec 1.10). */
const pluginTopLevelKeys = new Set([
    'stepFunctions',
    'appSync',
    'constructs',
    'enterprise',
]);
const pluginFunctionKeys = new Set([
    'iamRoleStatements',
    'iamRoleStatementsInherit',
    'iamRoleStatementsName',
    'iamPermissionsBoundary',
    'module',
    'vendor',
    'zip',
    'alarms',
    'dashboards',
    'deploymentSettings',
    'warmup',
    'entrypoint',
    'skipEsbuild',
    'esbuildEntrypoint',
    'disableEsbuild',
    'datadog',
    'prune',
    'shouldMinify',
]);
/** Keys below `provider` that plugins add. */
const pluginProviderKeys = new Set([
    'apiGatewayCaching',
    'xrayTracing',
    'pluginLocalstack',
]);

;// CONCATENATED MODULE: ./build/service/schema/check-functions.js








/** Checks and coerces `functions`, events included. */
function checkFunctions(functions) {
    if (functions === undefined)
        return [];
    if (!isDraft(functions))
        return [notAMap(['functions'], functions)];
    return Object.entries(functions).flatMap(([key, fn]) => checkFunction(key, fn));
}
function checkFunction(key, fn) {
    const path = ['functions', key];
    const names = /^[a-zA-Z0-9-_]+$/.test(key) ? [] : [badKey(path, key)];
    if (!isDraft(fn))
        return [...names, notAMap(path, fn)];
    const rules = {
        section: 'function',
        other: otherFunctionKeys,
        ofPlugins: pluginFunctionKeys,
        elsewhere: ['events'],
    };
    return [...names, ...checkCode(fn, path), ...checkKeys(fn, path, rules), ...checkEvents(fn, [...path, 'events'])];
}
/** Exactly one of `handler` and `image` (framework-spec 7.1). */
function checkCode(fn, path) {
    const has = (key) => fn[key] !== undefined;
    if (has('handler') !== has('image'))
        return [];
    const key = (0,source_location/* formatConfigPath */.n)(path);
    const message = has('handler') ? `\`${key}\` has both \`handler\` and \`image\`.` : `\`${key}\` has no \`handler\`.`;
    const remedy = has('handler') ? undefined : 'Add `handler: file.function`, such as `handler: src/hello.handler`.';
    return [{ path, code: 'CONFIG_FUNCTION_CODE', message, remedy, weight: 'error' }];
}
function badKey(path, key) {
    return {
        path,
        code: 'CONFIG_VALUE',
        message: `\`${key}\` cannot be the key of a function: letters, digits, - and _ are allowed.`,
        remedy: 'Rename the key; `name` may hold the deployed name.',
        weight: 'error',
    };
}
function notAMap(path, value) {
    return {
        path,
        code: 'CONFIG_VALUE',
        message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` must be a map, but is ${describeValue(value)}.`,
        weight: 'error',
    };
}
function checkEvents(fn, path) {
    const events = fn['events'];
    if (events === undefined)
        return [];
    if (!Array.isArray(events)) {
        return [
            {
                path,
                code: 'CONFIG_VALUE',
                message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` must be a list, but is ${describeValue(events)}.`,
                remedy: 'Put `- ` before each event, such as `- httpApi: GET /hello`.',
                weight: 'error',
            },
        ];
    }
    return events.flatMap((event, index) => checkEvent(event, [...path, index]));
}
function checkEvent(event, path) {
    if (!isDraft(event))
        return [badEvent(event, path)];
    const kinds = Object.keys(event).filter(isEventKind);
    const found = kinds.flatMap((kind) => checkKey(event, path, 'event', kind));
    const [key, ...others] = Object.keys(event);
    if (key === undefined || others.length > 0)
        return [...found, badEvent(event, path)];
    return kinds.length === 0 ? [unknownEvent(key, path)] : found;
}
function badEvent(event, path) {
    const found = isDraft(event)
        ? `has the keys ${Object.keys(event).join(', ') || '(none)'}`
        : `is ${describeValue(event)}`;
    return {
        path,
        code: 'CONFIG_EVENT_FORM',
        message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` must be one event with its settings, but ${found}.`,
        weight: 'mode',
    };
}
function unknownEvent(kind, path) {
    const nearest = (0,nearest_name/* nearestName */.q)(kind, event_kind/* eventKinds */.M);
    return {
        path: [...path, kind],
        code: 'CONFIG_EVENT_UNKNOWN',
        message: `\`${kind}\` is not an event that is known.`,
        remedy: nearest ? `Did you mean \`${nearest}\`?` : `Known events: ${event_kind/* eventKinds */.M.join(', ')}.`,
        weight: 'mode',
    };
}

;// CONCATENATED MODULE: ./build/service/schema/regions.js
/** Regions of today, to name the nearest one; which text is a region decides the pattern below. */
const knownRegions = [
    ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'us-gov-east-1', 'us-gov-west-1'],
    ...['us-iso-east-1', 'us-iso-west-1', 'us-isob-east-1', 'us-isof-east-1', 'us-isof-south-1', 'eu-isoe-west-1'],
    ...['af-south-1', 'ca-central-1', 'ca-west-1', 'mx-central-1', 'sa-east-1', 'il-central-1'],
    ...['ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2'],
    ...['ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6'],
    ...['ap-southeast-7', 'cn-north-1', 'cn-northwest-1', 'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1'],
    ...['eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'eusc-de-east-1', 'me-central-1', 'me-south-1'],
];
const pattern = /^([a-z]{2}|[a-z]{2}-gov|[a-z]{2}-iso[a-z]?|eusc-[a-z]{2})-(north|south|east|west|central|northeast|northwest|southeast|southwest)-\d{1,2}$/;
/** True for a name that is formed as AWS forms its regions, so that a region opened tomorrow passes. */
const isRegion = (text) => pattern.test(text);

;// CONCATENATED MODULE: ./build/service/schema/check-identity.js



/** What a deploy cannot do without: service name, provider, stage and region (framework-spec 1.1.8). */
function checkIdentity(draft, context) {
    return [
        ...checkServiceName(draft, context),
        ...checkProviderName(draft),
        ...checkStage(context),
        ...checkRegion(context),
    ];
}
function checkServiceName(draft, { written }) {
    if (draft['service'] === undefined) {
        return [
            {
                path: [],
                code: 'CONFIG_SERVICE_NAME_MISSING',
                message: '`service` is missing: the name of the service.',
                weight: 'error',
            },
        ];
    }
    if (typeof draft['service'] !== 'string' || !isDraft(written['service']))
        return [];
    return [
        {
            path: ['service'],
            code: 'CONFIG_OLD_FORM',
            message: '`service` as a map is the form of Serverless 1; its `name` is used.',
            remedy: `Write \`service: ${draft['service']}\`.`,
            weight: 'warning',
        },
    ];
}
function checkProviderName(draft) {
    const provider = draft['provider'];
    const name = isDraft(provider) ? provider['name'] : undefined;
    if (name === 'aws')
        return [];
    if (typeof name === 'string' && name !== '') {
        return [
            {
                path: isDraft(provider) ? ['provider', 'name'] : ['provider'],
                code: 'CONFIG_PROVIDER_UNSUPPORTED',
                message: `The provider is \`${name}\`, but only \`aws\` is supported.`,
                weight: 'error',
            },
        ];
    }
    return [
        {
            path: ['provider'],
            code: 'CONFIG_PROVIDER_MISSING',
            message: provider === undefined ? '`provider` is missing.' : '`provider.name` is missing.',
            weight: 'error',
        },
    ];
}
function checkStage({ stage }) {
    if (/^[A-Za-z0-9-]+$/.test(stage))
        return [];
    return [
        {
            path: ['provider', 'stage'],
            code: 'CONFIG_STAGE',
            message: `The stage is \`${stage}\`, but a stage has letters, digits and - only.`,
            weight: 'mode',
        },
    ];
}
function checkRegion({ region }) {
    if (isRegion(region))
        return [];
    const nearest = (0,nearest_name/* nearestName */.q)(region, knownRegions);
    return [
        {
            path: ['provider', 'region'],
            code: 'CONFIG_REGION',
            message: `\`${region}\` is not a region of AWS.`,
            remedy: nearest ? `Did you mean \`${nearest}\`?` : undefined,
            weight: 'error',
        },
    ];
}

;// CONCATENATED MODULE: ./build/service/schema/check-provider.js


/** Checks and coerces `provider`. Keys that CloudFormation knows and the references do not are a warning. */
function checkProvider(provider) {
    const rules = {
        section: 'provider',
        other: otherProviderKeys,
        ofPlugins: pluginProviderKeys,
        elsewhere: ['name', 'region', 'stage'],
    };
    return checkKeys(provider, ['provider'], rules).map((finding) => finding.code === 'CONFIG_UNKNOWN_KEY' && isPassedThrough(finding) ? { ...finding, weight: 'warning' } : finding);
}
/** Below `provider.s3.<name>` and `provider.cloudFront.cachePolicies.<name>` stand CloudFormation's own keys. */
const isPassedThrough = ({ path }) => (path[1] === 's3' && path.length > 4) || (path[1] === 'cloudFront' && path.length > 4);

;// CONCATENATED MODULE: ./build/service/schema/runtimes.js
// Source: AWS Lambda developer guide, "Lambda runtimes".
/** Runtimes that AWS takes for new functions. */
const currentRuntimes = [
    ...['nodejs20.x', 'nodejs22.x', 'nodejs24.x'],
    ...['python3.10', 'python3.11', 'python3.12', 'python3.13', 'python3.14'],
    ...['java8.al2', 'java8.al2023', 'java11', 'java11.al2023', 'java17', 'java17.al2023', 'java21', 'java25'],
    ...['dotnet8', 'dotnet9', 'dotnet10', 'ruby3.3', 'ruby3.4', 'ruby4.0', 'provided.al2', 'provided.al2023'],
];
/** Retired runtimes, each with those that follow it. */
const retiredRuntimes = {
    nodejs: ['nodejs22.x'],
    'nodejs4.3': ['nodejs22.x'],
    'nodejs4.3-edge': ['nodejs22.x'],
    'nodejs6.10': ['nodejs22.x'],
    'nodejs8.10': ['nodejs22.x'],
    'nodejs10.x': ['nodejs22.x'],
    'nodejs12.x': ['nodejs22.x'],
    'nodejs14.x': ['nodejs22.x'],
    'nodejs16.x': ['nodejs22.x'],
    'nodejs18.x': ['nodejs22.x'],
    'python2.7': ['python3.12', 'python3.13'],
    'python3.6': ['python3.12', 'python3.13'],
    'python3.7': ['python3.12', 'python3.13'],
    'python3.8': ['python3.12', 'python3.13'],
    'python3.9': ['python3.12', 'python3.13'],
    'ruby2.5': ['ruby3.4'],
    'ruby2.7': ['ruby3.4'],
    'ruby3.2': ['ruby3.4'],
    java8: ['java8.al2', 'java21'],
    'dotnetcore1.0': ['dotnet8'],
    'dotnetcore2.0': ['dotnet8'],
    'dotnetcore2.1': ['dotnet8'],
    'dotnetcore3.1': ['dotnet8'],
    'dotnet5.0': ['dotnet8'],
    dotnet6: ['dotnet8'],
    dotnet7: ['dotnet8'],
    'go1.x': ['provided.al2023'],
    provided: ['provided.al2023'],
};

;// CONCATENATED MODULE: ./build/service/schema/check-runtimes.js



/** Warns of runtimes that AWS refuses for new functions, and of names that are none. */
function checkRuntimes(draft, profile) {
    const provider = isDraft(draft['provider']) ? draft['provider'] : {};
    const functions = isDraft(draft['functions']) ? Object.entries(draft['functions']) : [];
    const written = [
        [['provider', 'runtime'], provider['runtime']],
        ...functions.map(([key, fn]) => [['functions', key, 'runtime'], isDraft(fn) ? fn['runtime'] : undefined]),
    ];
    const found = written.flatMap(([path, runtime]) => (typeof runtime === 'string' ? checkRuntime(path, runtime) : []));
    const needsDefault = functions.some(([, fn]) => isDraft(fn) && fn['runtime'] === undefined && fn['image'] === undefined);
    if (profile === 'v3' && provider['runtime'] === undefined && needsDefault)
        return [...found, missingRuntime];
    return found;
}
function checkRuntime(path, runtime) {
    if (currentRuntimes.includes(runtime))
        return [];
    const successors = retiredRuntimes[runtime];
    if (successors) {
        return [
            {
                path,
                code: 'CONFIG_RUNTIME_RETIRED',
                message: `The runtime \`${runtime}\` is retired: AWS refuses to create functions with it.`,
                remedy: `Use \`${successors.join('` or `')}\`.`,
                weight: 'warning',
            },
        ];
    }
    const nearest = (0,nearest_name/* nearestName */.q)(runtime, currentRuntimes);
    return [
        {
            path,
            code: 'CONFIG_RUNTIME_UNKNOWN',
            message: `\`${runtime}\` is not a runtime that is known here.`,
            remedy: nearest ? `Did you mean \`${nearest}\`? A runtime that AWS has added since is fine.` : undefined,
            weight: 'warning',
        },
    ];
}
const missingRuntime = {
    path: ['provider'],
    code: 'CONFIG_RUNTIME_RETIRED',
    message: 'No runtime is named, and the default of Serverless 3, `nodejs16.x`, is retired.',
    remedy: 'Set `provider.runtime`, such as `nodejs22.x`.',
    weight: 'warning',
};

;// CONCATENATED MODULE: ./build/service/schema/nulls.js

/**
 * Takes keys whose value is null out of maps at every depth, so that a null is as good as no key for the schema
 * (framework-spec 1.1.7). The result puts them back, after the other keys, as the references do.
 */
function takeNulls(root) {
    const taken = [];
    collect(root, (owner, key) => taken.push({ owner, key }));
    return () => {
        for (const { owner, key } of taken)
            owner[key] = null;
    };
}
function collect(value, take) {
    if (Array.isArray(value))
        for (const item of value)
            collect(item, take);
    if (!isDraft(value))
        return;
    for (const [key, item] of Object.entries(value)) {
        if (item === null) {
            delete value[key];
            take(value, key);
        }
        else
            collect(item, take);
    }
}

;// CONCATENATED MODULE: ./build/service/schema/plugins.js

/** Plugins that add no keys to the framework's schema, or only those of other-keys.ts. */
const knownPlugins = new Set([
    'serverless-add-api-key',
    'serverless-apigw-binary',
    'serverless-appsync-plugin',
    'serverless-associate-waf',
    'serverless-bundle',
    'serverless-deployment-bucket',
    'serverless-domain-manager',
    'serverless-dotenv-plugin',
    'serverless-dynamodb',
    'serverless-dynamodb-local',
    'serverless-esbuild',
    'serverless-export-env',
    'serverless-iam-roles-per-function',
    'serverless-localstack',
    'serverless-offline',
    'serverless-offline-sqs',
    'serverless-plugin-aws-alerts',
    'serverless-plugin-canary-deployments',
    'serverless-plugin-datadog',
    'serverless-plugin-ifelse',
    'serverless-plugin-log-retention',
    'serverless-plugin-resource-tagging',
    'serverless-plugin-split-stacks',
    'serverless-plugin-tracing',
    'serverless-plugin-typescript',
    'serverless-plugin-warmup',
    'serverless-prune-plugin',
    'serverless-pseudo-parameters',
    'serverless-python-requirements',
    'serverless-s3-sync',
    'serverless-step-functions',
    'serverless-webpack',
]);
/** True when a plugin is listed that may have added keys which we cannot know. */
function hasUnknownPlugins(plugins) {
    const names = isDraft(plugins) ? plugins['modules'] : plugins;
    return Array.isArray(names) && names.some((name) => typeof name === 'string' && !knownPlugins.has(name));
}

;// CONCATENATED MODULE: ./build/service/schema/version-keys.js


/** Keys that only one of the references knows; `*` is any key (framework-spec 1.3 to 1.8). */
const versionKeys = {
    v3: [
        'package.exclude',
        'package.include',
        'functions.*.package.exclude',
        'functions.*.package.include',
        'layers.*.package.exclude',
        'layers.*.package.include',
        'provider.eventBridge.useCloudFormation',
        'provider.lambdaHashingVersion',
    ],
    v4: [
        'functions.*.durableConfig',
        'functions.*.logs',
        'functions.*.recursiveLoop',
        'functions.*.vpc.ipv6AllowedForDualStack',
        'provider.apiGateway.endpoint',
        'provider.apiGateway.timeoutInMillis',
        'provider.deletionProtection',
        'provider.ecr.maxImageCount',
        'provider.httpApi.description',
        'provider.logs.lambda',
        'provider.pruneFunctionVersions',
        'provider.vpc.ipv6AllowedForDualStack',
    ],
};
const toolOf = { v3: 'Serverless 3', v4: 'osls 4' };
/** Warns of keys that the other reference has and the one of this profile has not. */
function checkVersionKeys(draft, profile) {
    const other = profile === 'v3' ? 'v4' : 'v3';
    const paths = versionKeys[other].flatMap((pattern) => pathsOf(draft, pattern.split('.'), []));
    return paths.map((path) => ({
        path,
        code: 'CONFIG_OTHER_VERSION_KEY',
        message: `\`${(0,source_location/* formatConfigPath */.n)(path)}\` is a key of ${toolOf[other]}; ${toolOf[profile]} does not know it.`,
        weight: 'warning',
    }));
}
/** Every path of `value` that the pattern names. */
function pathsOf(value, [step, ...rest], path) {
    if (step === undefined)
        return [path];
    if (!isDraft(value))
        return [];
    const keys = step === '*' ? Object.keys(value) : [step];
    return keys.flatMap((key) => (value[key] === undefined ? [] : pathsOf(value[key], rest, [...path, key])));
}

;// CONCATENATED MODULE: ./build/service/schema/validate-config.js











/**
 * Checks the normalised configuration and coerces it in place (framework-spec 1.1.7), whatever `configValidationMode`
 * says; the mode decides what becomes of the findings. A mistake known by name silences what follows from it.
 */
function validateConfig(draft, context, problems) {
    const mistakes = findMistakes(draft);
    const putNullsBack = takeNulls(draft);
    const findings = [
        ...checkIdentity(draft, context),
        ...checkSections(draft),
        ...checkRuntimes(draft, context.profile),
        ...checkVersionKeys(draft, context.profile),
    ];
    putNullsBack();
    const rest = findings.filter(({ path }) => !mistakes.some((mistake) => validate_config_covers(mistake, path)));
    const mode = readMode(draft, context.profile);
    const mayBeOfPlugin = hasUnknownPlugins(draft['plugins']);
    for (const finding of [...mistakes, ...rest]) {
        const softened = mayBeOfPlugin && unknownCodes.has(finding.code);
        const remedy = softened ? `Leave it if a plugin reads it. ${finding.remedy ?? 'Else remove it.'}` : finding.remedy;
        validate_config_report({ ...finding, remedy }, softened && mode === 'error' ? 'warn' : mode, context.locate, problems);
    }
}
/** What a plugin that we do not know may have added to the framework's schema. */
const unknownCodes = new Set(['CONFIG_UNKNOWN_KEY', 'CONFIG_EVENT_UNKNOWN']);
const validate_config_covers = (mistake, path) => mistake.path.every((step, index) => path[index] === step);
function checkSections(draft) {
    const rules = {
        section: 'top',
        other: otherTopLevelKeys,
        ofPlugins: pluginTopLevelKeys,
        elsewhere: ['provider', 'functions', 'layers', 'resources'],
    };
    return [
        ...checkKeys(draft, [], rules),
        ...(isDraft(draft['provider']) ? checkProvider(draft['provider']) : []),
        ...checkFunctions(draft['functions']),
        ...['layers', 'resources'].flatMap((key) => (key in draft ? checkKey(draft, [], 'rest', key) : [])),
    ];
}
/** `error` is the default of osls, `warn` that of serverless 3. */
function readMode(draft, profile) {
    const mode = draft['configValidationMode'];
    if (mode === 'error' || mode === 'warn' || mode === 'off')
        return mode;
    return profile === 'v4' ? 'error' : 'warn';
}
function validate_config_report({ path, code, message, remedy, weight }, mode, locate, problems) {
    const details = { at: locate(path), remedy };
    if (weight === 'error' || (weight === 'mode' && mode === 'error'))
        problems.error(code, message, details);
    else if (weight === 'warning' || mode === 'warn')
        problems.warn(code, message, details);
}

;// CONCATENATED MODULE: ./build/service/read-service-model.js











/**
 * The service as the later steps see it: one form, checked, coerced, with defaults (framework-spec 1.1). Everything
 * that is wrong goes to `problems` with codes CONFIG_*; throws them together if the form is wrong.
 */
function readServiceModel(resolved, options, problems) {
    const { profile } = options;
    const stage = options.stage ?? resolved.stage;
    const region = options.region ?? resolved.region;
    const locate = locateMerged(resolved.config, resolved.locate);
    const draft = normalizeConfig(resolved.config);
    validateConfig(draft, { profile, written: resolved.config, locate, stage, region }, problems);
    problems.throwIfErrors();
    return modelOf(jsonObject(draft), { resolved, profile, stage, region, locate });
}
function modelOf(config, { resolved, profile, stage, region, locate }) {
    const service = textAt(config, 'service') ?? '';
    const provider = objectAt(config, 'provider');
    const packageSection = objectAt(config, 'package');
    return {
        serviceDir: resolved.serviceDir,
        configFile: resolved.configFile,
        profile,
        service,
        stage,
        region,
        stackName: textAt(provider, 'stackName') ?? `${service}-${stage}`,
        provider: readProvider(provider),
        functions: readFunctions(objectAt(config, 'functions'), { service, stage, profile, provider, packageSection }),
        layers: readLayers(objectAt(config, 'layers')),
        package: readPackage(packageSection),
        resources: readResources(objectAt(config, 'resources')),
        custom: objectAt(config, 'custom') ?? {},
        plugins: textsAt(config, 'plugins') ?? textsAt(objectAt(config, 'plugins'), 'modules') ?? [],
        config,
        locate,
        secrets: resolved.secrets,
    };
}
function jsonObject(draft) {
    const json = jsonOf(draft);
    return (0,core_json/* isJsonObject */.OW)(json) ? json : {};
}

;// CONCATENATED MODULE: ./build/variables/dotenv.js
/** A line `KEY=value`, with `export` before it or not; a value in quotes may span lines. */
const assignment = /^[ \t]*(?:export[ \t]+)?([\w.-]+)(?:[ \t]*=[ \t]*|:[ \t]+)('(?:\\'|[^'])*'|"(?:\\"|[^"])*"|`(?:\\`|[^`])*`|[^#\r\n]*)/gm;
const reference = /(\\?)\$(?:\{([\w.]+)(?::?-((?:[^}\\]|\\.)*))?\}|(\w+))/g;
/**
 * The variables of a `.env` file. `$NAME`, `${NAME}` and `${NAME:-other}` inside are replaced, what the environment
 * already has winning over the file (framework-spec 3.3.2).
 */
function readDotenv(text, environment) {
    const written = new Map();
    for (const [, name = '', raw = ''] of text.replace(/\r\n?/g, '\n').matchAll(assignment))
        written.set(name, unquote(raw));
    const values = {};
    for (const [name, value] of written) {
        values[name] =
            environment[name] ?? expand(value, (other) => environment[other] ?? values[other] ?? written.get(other));
    }
    return values;
}
function unquote(raw) {
    const value = raw.trim();
    const quote = value[0];
    if (quote === undefined || !`'"\``.includes(quote) || value.length < 2 || !value.endsWith(quote))
        return value;
    const inside = value.slice(1, -1);
    return quote === '"' ? inside.replace(/\\n/g, '\n').replace(/\\r/g, '\r') : inside;
}
function expand(value, lookUp) {
    return value.replace(reference, (whole, backslash, braced, fallback, bare) => {
        if (backslash !== '')
            return whole.slice(1);
        return lookUp(braced ?? bare ?? '') || (fallback ?? '');
    });
}

;// CONCATENATED MODULE: ./build/variables/configuration-tree.js

/** The configuration while its variables are being resolved in place. */
class ConfigurationTree {
    root;
    /** By path key; a slot goes when its value is final, its nested texts come. */
    slots = new Map();
    constructor(config) {
        this.root = structuredClone(config);
        this.register([], this.root, 0);
    }
    /** Makes a slot of each text that may hold variables, at the path and below. */
    register(path, value, depth) {
        if (typeof value === 'string') {
            if (!value.includes('${'))
                return [];
            const slot = { key: pathKey(path), path, text: value, depth, settled: undefined, error: undefined };
            this.slots.set(slot.key, slot);
            return [slot];
        }
        return entriesOf(value).flatMap(([step, item]) => this.register([...path, step], item, depth));
    }
    /** Slots at paths below this one. */
    slotsBelow(path) {
        const prefix = path.length === 0 ? '' : `${path.join(separator)}${separator}`;
        return [...this.slots.values()].filter((slot) => slot.key.startsWith(prefix));
    }
    /** Puts the final value of a slot in its place. */
    replace(slot, value) {
        const parent = slot.path.slice(0, -1).reduce((at, step) => ownValue(at, String(step)), this.root);
        const key = slot.path.at(-1);
        if (key === undefined || typeof parent !== 'object' || parent === null)
            return;
        Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
    }
}
const separator = '\0';
/** The same text for the path of a slot and for an address cut at its dots. */
function pathKey(path) {
    return path.join(separator);
}
/** The value under a key, also of a list or a text (`length`); `undefined` for what is only inherited. */
function ownValue(container, key) {
    if (container === null || container === undefined || !Object.hasOwn(Object(container), key))
        return undefined;
    return Reflect.get(Object(container), key);
}
function entriesOf(value) {
    if (Array.isArray(value))
        return [...value.entries()];
    return (0,core_json/* isJsonObject */.OW)(value) ? Object.entries(value) : [];
}

;// CONCATENATED MODULE: ./build/variables/deferred-params.js
/**
 * True for a param of a stage that this run is not for: `params.prod.x` on dev is resolved only if something asks for
 * it, as osls 4 does. Serverless 3 resolves it, with the same template, and fails where it may not read it.
 */
function isParamOfOtherStage(path, stage) {
    const [top, section] = path;
    const isParam = top === 'params' ? path.length >= 3 : top === 'stages' && path[2] === 'params' && path.length >= 4;
    return isParam && section !== 'default' && section !== stage;
}

// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
;// CONCATENATED MODULE: ./build/variables/source-memory.js
/** The remembered promise of a key, or a new one. */
function once(memory, key, make) {
    const known = memory.get(key);
    if (known)
        return known;
    const made = make();
    memory.set(key, made);
    return made;
}

;// CONCATENATED MODULE: ./build/variables/variable-error.js
/** One variable cannot be resolved. What depends on it fails with the same object, so it is reported once. */
class VariableError extends Error {
    code;
    remedy;
    /** The property that failed first; set by the resolver. */
    path;
    /** A better place than that of the property, such as a line of an included file. */
    at;
    /** AWS has no such value: nothing that the file alone could tell. */
    fromAws;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.code = code;
        this.remedy = details.remedy;
        this.at = details.at;
        this.fromAws = details.fromAws ?? false;
    }
}

;// CONCATENATED MODULE: ./build/variables/sources/aws-access.js



/**
 * Asks AWS in one region, the service's own by default. Errors of the adapter pass; anything else AWS says becomes
 * `VARIABLES_AWS_FAILED`. `subject` says what was asked for.
 */
async function askAws(tools, region, subject, ask) {
    const own = region ?? (await tools.region());
    try {
        const aws = await once(tools.memory.aws, own, async () => tools.context.aws(own));
        return await tools.memory.awsGate.pass(() => ask(aws));
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new VariableError('VARIABLES_AWS_FAILED', `${subject} in ${own} failed: ${reason}`, {
            fromAws: true,
            cause: error,
        });
    }
}
/** What stands in for a text that AWS would give: of letters, digits and hyphens, so that it fits most places. */
function standIn(source, address) {
    return `stub-${source}-${address.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

;// CONCATENATED MODULE: ./build/variables/report-failures.js





/**
 * Reports each failure once, in the order of the file, at the property where it began. A value under `custom` that
 * AWS does not have, that nothing refers to and that no plugin can read is a warning, and becomes null. If it is
 * `lenient`, each is a warning, and the value a text that stands in for it.
 */
function reportFailures(tree, resolver, locate, problems, lenient = false) {
    const failed = [...tree.slots.values()].filter((slot) => slot.error !== undefined);
    const reported = new Set();
    for (const slot of failed) {
        if (reported.has(slot.error))
            continue;
        const sharing = failed.filter((other) => other.error === slot.error);
        const used = sharing.filter((other) => !isUnused(other, tree, resolver));
        reported.add(slot.error);
        if (lenient && slot.error instanceof VariableError) {
            reportLeniently(slot.error, slot, locate, problems);
            for (const other of sharing)
                tree.replace(other, standIn('unresolved', (0,source_location/* formatConfigPath */.n)(other.path)));
            continue;
        }
        report_failures_report(slot.error, used[0] ?? slot, used.length === 0, used.length - 1, locate, problems);
        for (const other of sharing)
            if (!used.includes(other))
                tree.replace(other, null);
    }
}
function report_failures_report(error, slot, isUnusedValue, others, locate, problems) {
    if (!(error instanceof VariableError) && !(error instanceof user_error/* UserError */.y))
        throw error;
    const path = (error instanceof VariableError ? error.path : undefined) ?? slot.path;
    const more = error instanceof user_error/* UserError */.y && others > 0 ? ` (and ${others} more)` : '';
    const details = { at: error.at ?? locate(path), remedy: error.remedy, cause: error };
    const message = `${(0,source_location/* formatConfigPath */.n)(path)}${more} cannot be resolved: ${error.message}`;
    if (isUnusedValue)
        problems.warn('VARIABLES_UNUSED', `${message}; nothing uses it`, details);
    else
        problems.error(error.code, message, details);
}
function reportLeniently(error, slot, locate, problems) {
    const path = error.path ?? slot.path;
    const message = `${(0,source_location/* formatConfigPath */.n)(path)} is left to the framework: ${error.message}`;
    problems.warn(error.code, message, { at: error.at ?? locate(path), remedy: error.remedy, cause: error });
}
function isUnused(slot, tree, resolver) {
    const asksAws = slot.error instanceof user_error/* UserError */.y || (slot.error instanceof VariableError && slot.error.fromAws);
    return asksAws && slot.path[0] === 'custom' && !hasPlugins(tree) && !isNeeded(slot.path, resolver);
}
function isNeeded(path, resolver) {
    return resolver.needed.has(path.join('\0'));
}
function hasPlugins(tree) {
    const { plugins } = tree.root;
    const modules = (0,core_json/* isJsonObject */.OW)(plugins) ? plugins['modules'] : plugins;
    return modules !== undefined && modules !== null && !(Array.isArray(modules) && modules.length === 0);
}

;// CONCATENATED MODULE: ./build/variables/gate.js
/** Lets at most `width` pieces of work through at a time; the others wait in order. */
class Gate {
    #waiting = [];
    #free;
    constructor(width) {
        this.#free = width;
    }
    async pass(work) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free++;
        }
    }
}

;// CONCATENATED MODULE: ./build/variables/locate-resolved.js

/**
 * Where a value was written: what came in through a variable, in the file or section that it came from, otherwise where
 * the configuration has it. `origins` are keyed by the path of the variable.
 */
function locateResolved(locate, origins) {
    return (path) => {
        const at = deepestOrigin(path, origins);
        if (at === undefined || at === path.length)
            return locate(path);
        return origins.get(pathKey(path.slice(0, at)))?.(path.slice(at)) ?? locate(path);
    };
}
function deepestOrigin(path, origins) {
    for (let length = path.length; length > 0; length--) {
        if (origins.has(pathKey(path.slice(0, length))))
            return length;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/variables/secret-texts.js
var secret_texts = __webpack_require__(3709);
;// CONCATENATED MODULE: ./build/variables/service-environment.js


/** The process environment over what a `.env` file says; remembers what was missing before that file was read. */
class ServiceEnvironment {
    #process;
    #missed = new Set();
    #isOpen = false;
    #fromFile = {};
    constructor(process) {
        this.#process = process;
    }
    /** No file will come any more. */
    open() {
        this.#isOpen = true;
    }
    get(name) {
        const value = this.#process[name] ?? (Object.hasOwn(this.#fromFile, name) ? this.#fromFile[name] : undefined);
        if (value === undefined && !this.#isOpen)
            this.#missed.add(name);
        return value;
    }
    /**
     * Reads `.env.<stage>`, and only if there is none `.env` (framework-spec 3.3.2). Returns the values and the names that
     * were asked for too early: they had no value then and have one now.
     */
    async load(workspace, serviceDir, stage) {
        const ofStage = await workspace.readText(external_node_path_.join(serviceDir, `.env.${stage}`));
        const text = ofStage ?? (await workspace.readText(external_node_path_.join(serviceDir, '.env'))) ?? '';
        this.#fromFile = readDotenv(text, this.#process);
        this.#isOpen = true;
        const askedTooEarly = [...this.#missed].filter((name) => Object.hasOwn(this.#fromFile, name));
        return { values: this.#fromFile, askedTooEarly };
    }
}

;// CONCATENATED MODULE: ./build/variables/dependency-graph.js
/** Who waits for whom while variables are resolved: a circle is found the moment its last edge is drawn. */
class DependencyGraph {
    #dependencies = new Map();
    /** Draws the edge, or returns the circle that it would close: `[from, …, from]`. */
    add(from, to) {
        const way = from === to ? [to] : this.#way(to, from, new Set());
        if (way)
            return [from, ...way];
        const known = this.#dependencies.get(from);
        if (known)
            known.add(to);
        else
            this.#dependencies.set(from, new Set([to]));
        return undefined;
    }
    #way(from, to, seen) {
        for (const next of this.#dependencies.get(from) ?? []) {
            if (next === to)
                return [from, to];
            if (seen.has(next))
                continue;
            seen.add(next);
            const rest = this.#way(next, to, seen);
            if (rest)
                return [from, ...rest];
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/variables/variable-syntax.js
/** The text breaks the grammar of variables. */
class VariableSyntaxError extends Error {
    /** Index into the text. */
    index;
    constructor(message, index) {
        super(message);
        this.index = index;
    }
}

;// CONCATENATED MODULE: ./build/variables/parse-source.js
var _a;

const typeStart = /[a-z][a-zA-Z0-9.-]*/y;
// Dots and hyphens are there for the old `cf.us-east-1:stack.Output`; other names with them are not known later on.
const sourceName = /^[a-z][a-zA-Z0-9.-]*$/;
const fallbackWord = /[a-zA-Z0-9.\-\s]+/y;
/** Reads one `${…}` from the index of its `$`. */
class SourceParser {
    #text;
    #start;
    #index;
    constructor(text, start) {
        this.#text = text;
        this.#start = start;
        this.#index = start + 2;
    }
    /** `undefined` when what stands here belongs to someone else, such as `${AWS::Region}` or `${Foo}`. */
    variable() {
        const name = this.#match(typeStart);
        const next = this.#text[this.#index];
        if (name === undefined || (next !== ':' && next !== '('))
            return undefined;
        if (next === ':' && /^:\s*:/.test(this.#text.slice(this.#index)))
            return undefined;
        const sources = [this.#call(name, this.#index - name.length)];
        while (this.#text[this.#index] === ',') {
            this.#index++;
            sources.push(...this.#fallback());
        }
        this.#expect('}');
        return { sources, text: this.#text.slice(this.#start, this.#index) };
    }
    #call(source, start) {
        if (!sourceName.test(source))
            this.#fail(`\`${source}\` cannot be the name of a source`, start);
        const params = this.#text[this.#index] === '(' ? this.#params() : undefined;
        const address = this.#text[this.#index] === ':' ? this.#address() : undefined;
        return { kind: 'call', source, params, address, text: this.#text.slice(start, this.#index).trim() };
    }
    #params() {
        const params = [];
        this.#index++;
        for (;;) {
            this.#skipSpace();
            const char = this.#text[this.#index];
            if (char === ')')
                break;
            if (char === ',')
                params.push({ literal: null });
            else
                params.push(this.#quoted() ?? this.#unquoted(/[,)}]/, scalarOf));
            this.#skipSpace();
            if (this.#text[this.#index] === ',')
                this.#index++;
            else if (this.#text[this.#index] !== ')')
                this.#fail('a parameter ends with `,` or `)`', this.#index);
        }
        this.#index++;
        this.#skipSpace();
        return params;
    }
    #address() {
        this.#index++;
        this.#skipSpace();
        const char = this.#text[this.#index];
        if (char === '}' || char === ',')
            return undefined;
        if (char === ':')
            this.#fail('an address cannot begin with `:`', this.#index);
        const address = this.#quoted() ?? this.#unquoted(/[,}]/, (text) => text);
        this.#skipSpace();
        return address;
    }
    #fallback() {
        this.#skipSpace();
        const start = this.#index;
        if (this.#text.startsWith('${', start))
            return this.#nestedFallback();
        const quoted = this.#quoted();
        if (quoted) {
            this.#skipSpace();
            return [this.#last('literal' in quoted ? quoted.literal : null, start)];
        }
        const word = this.#match(fallbackWord)?.trimEnd() ?? '';
        const next = this.#text[this.#index];
        if (next === ':' || next === '(')
            return [this.#call(word, start)];
        return [this.#last(this.#scalar(word, start), start)];
    }
    // Only serverless 4 takes `${opt:x, ${self:y}}`: it means the same as `${opt:x, self:y}`.
    #nestedFallback() {
        const inner = this.#nested(this.#index);
        this.#index += inner.text.length;
        this.#skipSpace();
        return inner.sources;
    }
    #last(value, start) {
        const next = this.#text[this.#index];
        if (next === ',')
            this.#fail('a literal value can only be the last fallback', start);
        if (next !== '}')
            this.#expect('}');
        return { kind: 'literal', value };
    }
    #scalar(word, index) {
        if (word === '')
            this.#fail('a fallback is missing after the comma', index);
        const value = scalarOf(word);
        if (typeof value === 'string')
            this.#fail(`the fallback \`${word}\` is neither a source nor a literal: write '${word}'`, index);
        return value;
    }
    #quoted() {
        const quote = this.#text[this.#index];
        if (quote !== "'" && quote !== '"')
            return undefined;
        const start = this.#index;
        let end = start + 1;
        while (end < this.#text.length && this.#text[end] !== quote)
            end += quote === '"' && this.#text[end] === '\\' ? 2 : 1;
        if (end >= this.#text.length)
            this.#fail(`the text that begins with ${quote} is not closed`, start);
        this.#index = end + 1;
        if (quote === "'")
            return { literal: this.#text.slice(start + 1, end) };
        try {
            return { literal: String(JSON.parse(this.#text.slice(start, end + 1))) };
        }
        catch {
            return this.#fail('the text in double quotes has an escape that JSON does not know', start);
        }
    }
    /** Up to a character of `end`, which stays; `read` says what text without a variable inside means. */
    #unquoted(end, read) {
        const parts = [];
        let plain = '';
        for (;;) {
            const char = this.#text[this.#index];
            if (char === undefined || end.test(char))
                break;
            const dollars = /^\$+(?=\{)/.exec(char === '$' ? this.#text.slice(this.#index) : '')?.[0].length ?? 0;
            if (dollars === 0) {
                plain += char;
                this.#index++;
                continue;
            }
            const inner = this.#nested(this.#index + dollars - 1);
            this.#index += dollars - 1 + inner.text.length;
            if (plain !== '')
                parts.push(plain);
            plain = '';
            parts.push(inner);
        }
        const tail = plain.trimEnd();
        if (parts.length === 0)
            return { literal: read(tail) };
        return { parts: tail === '' ? parts : [...parts, tail] };
    }
    #nested(start) {
        const inner = new _a(this.#text, start).variable();
        return inner ?? this.#fail('only a variable such as ${self:custom.x} can stand inside another one', start);
    }
    #match(pattern) {
        pattern.lastIndex = this.#index;
        const found = pattern.exec(this.#text)?.[0];
        this.#index += found?.length ?? 0;
        return found;
    }
    #skipSpace() {
        while (/\s/.test(this.#text[this.#index] ?? ''))
            this.#index++;
    }
    #expect(char) {
        const next = this.#text[this.#index];
        if (next === undefined)
            this.#fail(`the variable \`${this.#text.slice(this.#start)}\` is not closed: \`}\` is missing`, this.#start);
        if (next !== char)
            this.#fail(`\`${next}\` cannot stand here`, this.#index);
        this.#index++;
    }
    #fail(message, index) {
        throw new VariableSyntaxError(message, index);
    }
}
_a = SourceParser;
function scalarOf(word) {
    if (word === 'true' || word === 'false')
        return word === 'true';
    if (word === 'null')
        return null;
    return word !== '' && !Number.isNaN(Number(word)) ? Number(word) : word;
}

;// CONCATENATED MODULE: ./build/variables/parse-variable.js

/**
 * Cuts a text into plain text and variables (framework-spec 3.1). `undefined` when it has neither a variable nor an
 * escaped one: then it stays as it is. `${AWS::Region}`, `${Foo}` and the like are no variables.
 * Throws `VariableSyntaxError`.
 */
function parseVariables(text) {
    if (!text.includes('${'))
        return undefined;
    const parser = new TextParser(text);
    const parts = parser.parse();
    return parser.found ? { parts, droppedDollars: parser.droppedDollars } : undefined;
}
/** The variable when the text is nothing but one: then its value keeps its type. */
function soleVariable(parts) {
    const [only, ...others] = parts;
    return others.length === 0 && typeof only === 'object' ? only : undefined;
}
class TextParser {
    found = false;
    droppedDollars = false;
    #text;
    #parts = [];
    #index = 0;
    #plain = '';
    /** How many `${` of others, such as `${AWS::Region}`, are open. */
    #foreignDepth = 0;
    constructor(text) {
        this.#text = text;
    }
    parse() {
        while (this.#index < this.#text.length) {
            const char = this.#text.charAt(this.#index);
            if (char === '\\' && this.#foreignDepth === 0)
                this.#backslashes();
            else if (char === '$')
                this.#dollars();
            else {
                if (char === '}' && this.#foreignDepth > 0)
                    this.#foreignDepth--;
                this.#take(1);
            }
        }
        if (this.#plain !== '')
            this.#parts.push(this.#plain);
        return this.#parts;
    }
    #take(length) {
        this.#plain += this.#text.slice(this.#index, this.#index + length);
        this.#index += length;
    }
    // Before `${` two backslashes stand for one, and a single one takes the variable's meaning away.
    #backslashes() {
        const count = runLength(this.#text, this.#index, '\\');
        const after = this.#index + count;
        const opens = count % 2 === 1 ? this.#text.startsWith('${', after) : opensAfterDollars(this.#text, after);
        if (!opens) {
            // In `\\$${…}` the backslash keeps the first dollar as it is.
            this.#take(count % 2 === 1 && this.#text[after] === '$' ? count + 1 : count);
            return;
        }
        this.found = true;
        this.#plain += '\\'.repeat(Math.floor(count / 2));
        this.#index = after;
        if (count % 2 === 1)
            this.#take(2);
    }
    #dollars() {
        const count = runLength(this.#text, this.#index, '$');
        const open = this.#index + count - 1;
        if (!opensAfterDollars(this.#text, this.#index)) {
            this.#take(count);
            return;
        }
        const variable = new SourceParser(this.#text, open).variable();
        if (!variable) {
            this.#take(count + 1);
            this.#foreignDepth++;
            return;
        }
        this.found = true;
        if (count > 1)
            this.droppedDollars = true;
        if (this.#plain !== '')
            this.#parts.push(this.#plain);
        this.#plain = '';
        this.#parts.push(variable);
        this.#index = open + variable.text.length;
    }
}
function runLength(text, from, char) {
    let end = from;
    while (text[end] === char)
        end++;
    return end - from;
}
function opensAfterDollars(text, from) {
    const count = runLength(text, from, '$');
    return count > 0 && text[from + count] === '{';
}

// EXTERNAL MODULE: ./build/cloudformation/intrinsics.js
var intrinsics = __webpack_require__(74277);
// EXTERNAL MODULE: ./build/cloudformation/logical-ids.js
var logical_ids = __webpack_require__(39825);
;// CONCATENATED MODULE: ./build/variables/sources/request-address.js

/** The address of a source that needs one; `example` shows the right form. Code `VARIABLES_ADDRESS`. */
function requireAddress(request, example) {
    if (request.address !== undefined && request.address !== '')
        return request.address;
    throw new VariableError('VARIABLES_ADDRESS', `\`${request.text}\` says nothing after the colon`, {
        remedy: `Write it as \${${example}}.`,
    });
}
/** The address cut in two at the first separator, as in `bucket/key`. Code `VARIABLES_ADDRESS`. */
function splitAddress(request, separator, example) {
    const address = requireAddress(request, example);
    const index = address.indexOf(separator);
    if (index > 0)
        return [address.slice(0, index), address.slice(index + 1)];
    throw new VariableError('VARIABLES_ADDRESS', `\`${request.text}\` has no \`${separator}\` in its address`, {
        remedy: `Write it as \${${example}}.`,
    });
}

;// CONCATENATED MODULE: ./build/variables/sources/appsync.js




const appsync_attributes = { id: 'ApiId', arn: 'Arn', url: 'GraphQLUrl' };
/** `${appsync:id}`, `arn`, `url` and `apiKey.<name>` of the API that serverless-appsync-plugin makes. */
const appSyncSource = {
    cached: false,
    async resolve(request, tools) {
        const address = requireAddress(request, 'appsync:id');
        const plugins = JSON.stringify((await tools.property(['plugins'])) ?? null);
        if (!plugins.includes('"serverless-appsync-plugin"') && !tools.context.lenient) {
            throw new VariableError('VARIABLES_UNKNOWN_SOURCE', `\`\${${request.text}}\` needs serverless-appsync-plugin`, {
                remedy: 'Add the plugin to plugins, or remove the variable.',
            });
        }
        const [kind, key] = address.split('.');
        if (kind === 'apiKey' && key)
            return { value: (0,intrinsics/* getAtt */.CN)((0,logical_ids/* graphQlKeyId */.oD)(key), 'ApiKey') };
        const attribute = Object.hasOwn(appsync_attributes, address) ? appsync_attributes[address] : undefined;
        if (attribute !== undefined)
            return { value: (0,intrinsics/* getAtt */.CN)(logical_ids/* graphQlApiId */.JH, attribute) };
        throw new VariableError('VARIABLES_ADDRESS', `\`appsync\` knows no \`${address}\``, {
            remedy: 'Write ${appsync:id}, ${appsync:arn}, ${appsync:url} or ${appsync:apiKey.<name>}.',
        });
    },
};

;// CONCATENATED MODULE: ./build/variables/sources/aws.js



/** Account that stands in for the real one without credentials; AWS uses it in its own examples. */
const exampleAccount = '123456789012';
/** `${aws:accountId}` and `${aws:region}`. */
const awsSource = {
    cached: false,
    async resolve(request, tools) {
        const address = requireAddress(request, 'aws:accountId');
        if (address === 'region')
            return { value: await tools.region() };
        if (address === 'accountId') {
            if (tools.context.stubAws)
                return { value: exampleAccount };
            const { accountId } = await askAws(tools, undefined, 'asking AWS for the account', (aws) => aws.identity());
            return { value: accountId };
        }
        throw new VariableError('VARIABLES_ADDRESS', `\`aws\` knows \`accountId\` and \`region\`, not \`${address}\``, {
            remedy: 'Write ${aws:accountId} or ${aws:region}.',
        });
    },
};

;// CONCATENATED MODULE: ./build/variables/sources/cf.js



/** `${cf(region):stack.Output}`: an output of a deployed stack; both names are cut at the first dot. */
const cfSource = {
    cached: true,
    async resolve(request, tools) {
        const [stackName, output] = splitAddress(request, '.', 'cf:stack-name.OutputName');
        if (tools.context.stubAws)
            return { value: standIn('cf', output) };
        const region = typeof request.params[0] === 'string' ? request.params[0] : undefined;
        const stack = await askAws(tools, region, `reading the stack ${stackName}`, (aws) => (region === undefined ? aws.cloudFormation : aws.cloudFormationIn(region)).describeStack(stackName));
        const remedy = `Deploy ${stackName} first, or add a fallback: \${${request.text}, 'value'}.`;
        if (!stack)
            return { missing: `there is no stack ${stackName}`, remedy, fromAws: true };
        const value = Object.hasOwn(stack.outputs, output) ? stack.outputs[output] : undefined;
        if (value !== undefined)
            return { value };
        const nearest = (0,nearest_name/* nearestName */.q)(output, Object.keys(stack.outputs));
        const hint = nearest === undefined ? '' : `; the nearest is ${nearest}`;
        return { missing: `the stack ${stackName} has no output ${output}${hint}`, remedy, fromAws: true };
    },
};

;// CONCATENATED MODULE: ./build/variables/sources/env.js

/** `${env:NAME}`: the process environment, then the `.env` files. */
const envSource = {
    cached: false,
    resolve(request, tools) {
        const name = requireAddress(request, 'env:NAME');
        const value = tools.env(name);
        if (value !== undefined)
            return { value };
        return {
            missing: `the environment variable ${name} is not set`,
            remedy: `Set ${name} under \`env:\` of the workflow's job or step, or add a fallback: \${env:${name}, 'value'}.`,
        };
    },
};

;// CONCATENATED MODULE: ./build/variables/sources/exported-function.js

/** Calls a function of a user's module with what the framework passes to it (framework-spec 3.2) and awaits it. */
async function callExportedFunction(work, name, tools) {
    try {
        return await Reflect.apply(work, undefined, [
            {
                options: tools.options,
                resolveVariable: (text) => tools.resolveText(`\${${text}}`),
                resolveConfigurationProperty: (path) => tools.property(path.map(String)),
            },
        ]);
    }
    catch (error) {
        if (error instanceof VariableError)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new VariableError('VARIABLES_FUNCTION', `the function of ${name} failed: ${reason}`, { cause: error });
    }
}
/** The own property of a value of a user's module; `undefined` for what is inherited. */
function plainValue(container, key) {
    if (container === null || container === undefined || !Object.hasOwn(Object(container), key))
        return undefined;
    return Reflect.get(Object(container), key);
}

// EXTERNAL MODULE: ./build/service/load-json.js
var load_json = __webpack_require__(20925);
// EXTERNAL MODULE: ./build/service/load-yaml.js
var load_yaml = __webpack_require__(68324);
;// CONCATENATED MODULE: ./build/variables/sources/included-file.js






/** Reads a file once per resolution. Codes `VARIABLES_FILE` and `VARIABLES_FUNCTION`. */
function readIncludedFile(file, tools) {
    return once(tools.memory.files, file, () => read(file, tools));
}
async function read(file, tools) {
    const { workspace } = tools.context;
    if ((await workspace.stat(file))?.kind !== 'file')
        return { kind: 'missing' };
    const name = external_node_path_.relative(tools.serviceDir, file).split(external_node_path_.sep).join('/');
    switch (external_node_path_.extname(file)) {
        case '.yml':
        case '.yaml':
        case '.json':
        case '.tfstate':
            return readData(file, name, tools);
        case '.js':
        case '.cjs':
        case '.mjs':
        case '.ts':
        case '.cts':
        case '.mts':
            return readModule(file, name, tools);
        default:
            return { kind: 'text', value: (await workspace.readText(file)) ?? '' };
    }
}
async function readData(file, name, tools) {
    const text = (await tools.context.workspace.readText(file)) ?? '';
    const problems = new core_problems/* Problems */.Z();
    const loaded = /\.ya?ml$/.test(file)
        ? (0,load_yaml/* loadYaml */.y)(text, name, problems, tools.context.profile)
        : (0,load_json/* loadJson */.F)(text, name, problems);
    const error = problems.all.find((problem) => problem.severity === 'error');
    if (error)
        throw new VariableError('VARIABLES_FILE', error.message, { at: error.at, remedy: error.remedy });
    for (const { code, message, at, remedy } of problems.all)
        tools.problems.warn(code, message, { at, remedy });
    return { kind: 'data', value: loaded?.value ?? null, locate: (inside) => loaded?.locate(inside) };
}
async function readModule(file, name, tools) {
    try {
        const exports = await tools.context.workspace.importModule(file, tools.serviceDir);
        return { kind: 'module', exported: 'default' in exports ? exports['default'] : exports };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new VariableError('VARIABLES_FUNCTION', `${name} cannot be loaded: ${reason}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/variables/sources/file.js





/**
 * `${file(path):address}`: data of .yml, .yaml, .json and .tfstate, what a .js or .ts module exports or its function
 * returns, the text of any other file. Paths begin at the service folder (framework-spec 3.2).
 */
const fileSource = {
    cached: true,
    async resolve(request, tools) {
        const name = file_pathOf(request);
        const file = external_node_path_.resolve(tools.serviceDir, name);
        const included = await readIncludedFile(file, tools);
        if (included.kind === 'missing')
            return noFile(name, file, tools);
        const keys = request.address === undefined || request.address === '' ? [] : request.address.split('.');
        if (included.kind === 'module')
            return fromModule(included.exported, keys, name, tools);
        const value = await walkData(included.value, keys, tools);
        if (value === undefined || value === null)
            return noAddress(name, keys);
        if (included.kind === 'text')
            return { value };
        return { value, locate: (inside) => included.locate([...keys, ...inside]) };
    },
};
function file_pathOf({ params, text }) {
    const [name] = params;
    if (typeof name === 'string' && name !== '')
        return name;
    throw new VariableError('VARIABLES_ADDRESS', `\`${text}\` names no file`, {
        remedy: 'Write it as ${file(./name.yml)}.',
    });
}
async function walkData(data, keys, tools) {
    let value = data;
    for (const key of keys) {
        if (typeof value === 'string')
            value = await tools.resolveText(value);
        value = plainValue(value, key);
        if (value === undefined || value === null)
            return undefined;
    }
    return value;
}
async function fromModule(exported, keys, name, tools) {
    let isCalled = false;
    const settle = async (value) => {
        if (isCalled || typeof value !== 'function')
            return await value;
        isCalled = true;
        return callExportedFunction(value, name, tools);
    };
    let value = await settle(exported);
    for (const key of keys) {
        if (typeof value === 'string')
            value = await tools.resolveText(value);
        value = await settle(plainValue(value, key));
        if (value === undefined || value === null)
            return noAddress(name, keys);
    }
    const copy = copyThroughJson(value, name);
    return copy === undefined || copy === null ? noAddress(name, keys) : { value: copy };
}
function copyThroughJson(value, name) {
    try {
        const text = JSON.stringify(value);
        return text === undefined ? undefined : JSON.parse(text);
    }
    catch (error) {
        throw new VariableError('VARIABLES_FUNCTION', `${name} gives a value that is no plain data: ${String(error)}`);
    }
}
async function noFile(name, file, tools) {
    const entries = await tools.context.workspace.readDirectory(external_node_path_.dirname(file));
    const nearest = (0,nearest_name/* nearestName */.q)(external_node_path_.basename(file), entries.map((entry) => entry.name));
    const hint = nearest === undefined ? '' : `; the nearest name there is ${nearest}`;
    return {
        missing: `there is no file ${name}${hint}`,
        remedy: `Paths begin at the folder of the service. Correct it, or add a fallback: \${file(${name}), 'value'}.`,
    };
}
function noAddress(name, keys) {
    return {
        missing: keys.length === 0 ? `the file ${name} is empty` : `the file ${name} has no ${keys.join('.')}`,
        remedy: 'Add it to the file, or a fallback after a comma.',
    };
}

;// CONCATENATED MODULE: ./build/variables/sources/git.js




/** What each address asks git for; the workflow's own environment answers where a shallow clone cannot. */
const commands = {
    repository: ['rev-parse', '--show-toplevel'],
    sha1: ['rev-parse', '--short', 'HEAD'],
    commit: ['rev-parse', 'HEAD'],
    branch: ['rev-parse', '--abbrev-ref', 'HEAD'],
    message: ['log', '-1', '--pretty=%B'],
    messageSubject: ['log', '-1', '--pretty=%s'],
    messageBody: ['log', '-1', '--pretty=%b'],
    describe: ['describe', '--always'],
    describeLight: ['describe', '--always', '--tags'],
    user: ['config', 'user.name'],
    email: ['config', 'user.email'],
    isDirty: ['status', '--porcelain', '--untracked-files=no'],
    tags: ['tag', '--points-at', 'HEAD'],
};
/** `${git:branch}` and the like, as serverless-plugin-git-variables and serverless 4 have them. */
const gitSource = {
    cached: true,
    async resolve(request, tools) {
        const address = requireAddress(request, 'git:sha1');
        const args = Object.hasOwn(commands, address) ? commands[address] : undefined;
        if (!args) {
            const nearest = (0,nearest_name/* nearestName */.q)(address, Object.keys(commands));
            const hint = nearest === undefined ? '' : `; the nearest is \`${nearest}\``;
            throw new VariableError('VARIABLES_ADDRESS', `\`git\` knows no \`${address}\`${hint}`, {
                remedy: `Use one of ${Object.keys(commands).join(', ')}.`,
            });
        }
        const result = await tools.context.commands.run('git', args, { cwd: tools.serviceDir });
        if (result?.exitCode === 0)
            return { value: answerOf(address, result.stdout.trim(), tools) };
        return fromWorkflow(address, tools);
    },
};
function answerOf(address, output, tools) {
    if (address === 'repository')
        return external_node_path_.basename(output);
    if (address === 'isDirty')
        return String(output !== '');
    if (address === 'tags')
        return output.split(/\r?\n/).join(',');
    // A workflow checks out a commit, not a branch: git then answers HEAD.
    if (address === 'branch' && output === 'HEAD')
        return branchOfWorkflow(tools) ?? output;
    return output;
}
function fromWorkflow(address, tools) {
    const sha = tools.env('GITHUB_SHA');
    const values = {
        repository: tools.env('GITHUB_REPOSITORY')?.split('/').at(-1),
        sha1: sha?.slice(0, 7),
        commit: sha,
        describe: sha?.slice(0, 7),
        describeLight: sha?.slice(0, 7),
        branch: branchOfWorkflow(tools),
        user: tools.env('GITHUB_ACTOR'),
    };
    const value = values[address];
    if (value !== undefined)
        return { value };
    return { missing: `git does not tell ${address} here`, remedy: 'Run inside a git repository, or add a fallback.' };
}
function branchOfWorkflow(tools) {
    return tools.env('GITHUB_HEAD_REF') || tools.env('GITHUB_REF_NAME') || undefined;
}

;// CONCATENATED MODULE: ./build/variables/sources/opt.js
/** `${opt:name}`: an option of the command line; `${opt:}` has all of them. */
const optSource = {
    cached: false,
    resolve({ address }, tools) {
        if (address === undefined || address === '')
            return { value: tools.options };
        const value = Object.hasOwn(tools.options, address) ? tools.options[address] : undefined;
        if (value !== undefined && value !== null)
            return { value };
        return { missing: `the option ${address} was not given`, remedy: remedyFor(address) };
    },
};
function remedyFor(name) {
    const input = name === 'stage' || name === 'region' ? `the \`${name}\` input` : `\`${name}=value\` in the \`options\` input`;
    return `Set ${input} (or --${name} in a terminal), or add a fallback: \${opt:${name}, 'value'}.`;
}

;// CONCATENATED MODULE: ./build/variables/sources/param.js


/** Where the file keeps params: of serverless 4 under `stages`, of all under `params`. */
const param_sections = (stage) => [
    ['stages', stage, 'params'],
    ['params', stage],
    ['stages', 'default', 'params'],
    ['params', 'default'],
];
/** `${param:name}`: the params of the run, then those of the stage, then the default ones. */
const paramSource = {
    cached: false,
    async resolve(request, tools) {
        const name = requireAddress(request, 'param:name');
        const given = Object.hasOwn(tools.context.params, name) ? tools.context.params[name] : undefined;
        if (given !== undefined)
            return { value: given.trimEnd() };
        const stage = await tools.stage();
        for (const section of param_sections(stage)) {
            const value = await paramOf(section, name, tools);
            if (value !== undefined && value !== null) {
                return { value, locate: (inside) => tools.locate([...section, name, ...inside]) };
            }
        }
        return { missing: missing(name, stage, tools), remedy: param_remedyFor(name, stage) };
    },
};
function paramOf(section, name, tools) {
    // A name with a dot is one name here, not a path.
    return tools.property([...section, name]);
}
function missing(name, stage, tools) {
    const known = param_sections(stage).flatMap((section) => tools.neighbours([...section, name]));
    const nearest = (0,nearest_name/* nearestName */.q)(name, [...known, ...Object.keys(tools.context.params)]);
    return `the param ${name} is not set for stage ${stage}${nearest === undefined ? '' : `; the nearest is ${nearest}`}`;
}
function param_remedyFor(name, stage) {
    return `Set \`${name}=value\` in the \`params\` input, or params.${stage}.${name} or params.default.${name} in the file.`;
}

;// CONCATENATED MODULE: ./build/variables/sources/s3.js


/** `${s3:bucket/key}`: the text of an object. */
const s3Source = {
    cached: true,
    async resolve(request, tools) {
        const [bucket, key] = splitAddress(request, '/', 's3:bucket/key');
        if (tools.context.stubAws)
            return { value: standIn('s3', key) };
        const body = await askAws(tools, undefined, `reading s3://${bucket}/${key}`, (aws) => aws.objects.get(bucket, key));
        if (body)
            return { value: new TextDecoder().decode(body) };
        return {
            missing: `there is no object ${key} in the bucket ${bucket}`,
            remedy: `Upload it, or add a fallback: \${${request.text}, 'value'}.`,
            fromAws: true,
        };
    },
};

;// CONCATENATED MODULE: ./build/variables/sources/self.js


/** `${self:path}`: the configuration as written; what defaults would fill in is not there (framework-spec 3.2). */
const selfSource = {
    cached: false,
    async resolve({ address = '' }, tools) {
        const path = address === '' ? [] : address.split('.');
        const value = await tools.property(path);
        if (value !== undefined && value !== null)
            return { value, locate: (inside) => tools.locate([...path, ...inside]) };
        // `service: {name: x}` of serverless 1 and 2 and `service: x` are read the same.
        if (address === 'service.name') {
            const service = await tools.property(['service']);
            if (typeof service === 'string')
                return { value: service };
        }
        const nearest = (0,nearest_name/* nearestName */.q)(path.at(-1) ?? '', tools.neighbours(path));
        const hint = nearest === undefined ? '' : `; the nearest is ${(0,source_location/* formatConfigPath */.n)([...path.slice(0, -1), nearest])}`;
        return {
            missing: `the configuration has no ${address}${hint}`,
            remedy: self_remedyFor(address),
        };
    },
};
function self_remedyFor(address) {
    if (address === 'provider.stage')
        return 'Write `${sls:stage}`: it also knows the default stage.';
    if (address === 'provider.region')
        return 'Write `${aws:region}`: it also knows the default region.';
    return `Add ${address} to the file, or a fallback: \${self:${address}, 'value'}.`;
}

;// CONCATENATED MODULE: ./build/variables/sources/sls.js


/** `${sls:stage}` and `${sls:instanceId}`, the time when this run began, in milliseconds. */
const slsSource = {
    cached: false,
    async resolve(request, tools) {
        const address = requireAddress(request, 'sls:stage');
        if (address === 'stage')
            return { value: await tools.stage() };
        if (address === 'instanceId')
            return { value: tools.memory.instanceId };
        throw new VariableError('VARIABLES_ADDRESS', `\`sls\` knows \`stage\` and \`instanceId\`, not \`${address}\``, {
            remedy: 'Write ${sls:stage} or ${sls:instanceId}.',
        });
    },
};

;// CONCATENATED MODULE: ./build/variables/sources/ssm.js


const secretsManager = '/aws/reference/secretsmanager/';
/** What serverless 1 wrote behind the name: `~true` decrypts, `~split` makes a list; both are now the rule. */
const oldSuffix = /~(true|false|split)$/;
/**
 * `${ssm(region, raw, noDecrypt):name}`: a parameter, or with `/aws/reference/secretsmanager/` a secret. A StringList
 * is a list and a SecureString with a JSON object is that object, unless `raw` (framework-spec 3.2).
 */
const ssmSource = {
    cached: true,
    async resolve(request, tools) {
        const written = requireAddress(request, 'ssm:/path/of/parameter');
        const name = written.replace(oldSuffix, '');
        const flags = request.params.map(String);
        const noDecrypt = flags.includes('noDecrypt') || written.endsWith('~false');
        if (name !== written) {
            const form = written.endsWith('~false') ? `ssm(noDecrypt):${name}` : `ssm:${name}`;
            tools.warn(`\`${request.text}\` is the form of serverless 1`, `Write it as \${${form}}.`);
        }
        if (tools.context.stubAws)
            return { value: standIn('ssm', name) };
        const region = flags.find((flag) => flag !== 'raw' && flag !== 'noDecrypt' && flag !== '');
        const found = await askAws(tools, region, `reading the parameter ${name}`, (aws) => aws.parameters.getParameter(name, { decrypt: !noDecrypt, ...(region === undefined ? {} : { region }) }));
        if (!found)
            return {
                missing: `there is no parameter ${name} in ${region ?? (await tools.region())}`,
                remedy: ssm_remedyFor(name),
                fromAws: true,
            };
        const value = valueOfParameter(found, flags.includes('raw'));
        if (found.type === 'SecureString' ? !noDecrypt : name.startsWith(secretsManager)) {
            tools.secret(found.value);
            tools.secret(value);
        }
        return { value };
    },
};
function valueOfParameter({ type, value }, raw) {
    if (raw)
        return value;
    if (type === 'StringList')
        return value.split(',');
    if (type !== 'SecureString' || !value.startsWith('{'))
        return value;
    try {
        return JSON.parse(value);
    }
    catch {
        return value;
    }
}
function ssm_remedyFor(name) {
    const create = name.startsWith(secretsManager)
        ? 'Create the secret in Secrets Manager'
        : `Create it (aws ssm put-parameter --name ${name} …)`;
    return `${create}, or add a fallback: \${ssm:${name}, 'value'}.`;
}

;// CONCATENATED MODULE: ./build/variables/sources/str-to-bool.js

const words = { true: true, '1': true, false: false, '0': false };
/** `${strToBool(value)}`: `true`, `1`, `false` and `0` in any case. */
const strToBoolSource = {
    cached: false,
    resolve({ params, text }) {
        const [input] = params;
        const word = String(input ?? '')
            .trim()
            .toLowerCase();
        const value = Object.hasOwn(words, word) ? words[word] : undefined;
        if (value !== undefined)
            return { value };
        const given = input === undefined || input === null ? 'nothing' : JSON.stringify(input);
        throw new VariableError('VARIABLES_STR_TO_BOOL', `\`${text}\` was given ${given}, which is neither true nor false`);
    },
};

;// CONCATENATED MODULE: ./build/variables/sources/index.js













/** All kinds of variables: a name without its source does not compile. */
const variableSources = {
    self: selfSource,
    opt: optSource,
    env: envSource,
    file: fileSource,
    param: paramSource,
    sls: slsSource,
    aws: awsSource,
    ssm: ssmSource,
    s3: s3Source,
    cf: cfSource,
    strToBool: strToBoolSource,
    git: gitSource,
    appsync: appSyncSource,
};
/** The source of a name; `undefined` for a name that is not known. */
function findSource(name) {
    return Object.entries(variableSources).find(([known]) => known === name)?.[1];
}

;// CONCATENATED MODULE: ./build/variables/sources/look-up-source.js



/** Sources of plugins and of serverless 4 that are known by name but not served. */
const foreign = {
    construct: 'It comes from the plugin serverless-lift: set `engine: framework` to package with the plugins of the service.',
    vault: 'It is a source of serverless 4: read the value in a step before and pass it in as ${env:NAME} or ${param:name}.',
    doppler: 'It is a source of serverless 4: read the value in a step before and pass it in as ${env:NAME} or ${param:name}.',
    terraform: 'It is a source of serverless 4: use ${file(terraform.tfstate):…}, ${ssm:…} or ${param:name}.',
    output: 'It is a source of serverless 4: use ${cf:stack.Output} or ${param:name}.',
};
const oldRegionForm = /^(cf|ssm)\.([a-z]{2}(?:-[a-z]+)+-\d)$/;
/**
 * The source that a variable names. The form of serverless 1 `cf.us-east-1:stack.Output` is read as
 * `cf(us-east-1):stack.Output` with a warning. Code `VARIABLES_UNKNOWN_SOURCE`.
 */
function lookUpSource(call, warn) {
    const [, name = call.source, region] = oldRegionForm.exec(call.source) ?? [];
    const source = findSource(name);
    if (!source)
        throw unknownSource(call);
    if (region !== undefined) {
        const address = call.text.slice(call.source.length);
        warn(`\`${call.text}\` is the form of serverless 1`, `Write it as \${${name}(${region})${address}}.`);
    }
    return { source, name, region };
}
/** True for a source that some plugin must bring: its name is none of ours. */
const isForeignSource = ({ source }) => !findSource(oldRegionForm.exec(source)?.[1] ?? source);
function unknownSource({ source, text }) {
    const known = Object.keys(variableSources);
    const nearest = (0,nearest_name/* nearestName */.q)(source, known);
    const hint = nearest === undefined ? '' : `; the nearest is \`${nearest}\``;
    const remedy = Object.hasOwn(foreign, source) ? foreign[source] : undefined;
    return new VariableError('VARIABLES_UNKNOWN_SOURCE', `\`${source}\` in \`\${${text}}\` is no source of variables${hint}`, {
        remedy: remedy ?? `Use one of ${known.join(', ')}. If a plugin brings it, set \`engine: framework\`.`,
    });
}

;// CONCATENATED MODULE: ./build/variables/text-of-value.js

/** A value as part of a text: a list is joined with commas. Code `VARIABLES_NOT_TEXT` for a map or null. */
function textOf(value, variable) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (Array.isArray(value) && !value.some(isMap))
        return String(value);
    const kind = value === null ? 'null' : Array.isArray(value) ? 'a list of maps' : 'a map';
    throw new VariableError('VARIABLES_NOT_TEXT', `\`${variable.text}\` gives ${kind}, which cannot be part of a text`);
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/variables/variable-resolver.js










/** A value that leads to a value that leads to a value: past this it is a circle (framework-spec 3.1). */
const maxDepth = 10;
/**
 * Resolves the slots of a configuration on demand and in parallel. A slot asks for others by `property`; circles are
 * found by the graph. Failures stay in their slot: `settle` never rejects.
 */
class VariableResolver {
    /** Slots below which nothing is resolved unless something asks for it; changes as the stage becomes known. */
    isDeferred = () => true;
    /** Keys of slots that another slot asked for. */
    needed = new Set();
    /** Where the values of a resolved slot were written, by key of the slot. */
    origins = new Map();
    #tree;
    #toolsFor;
    #graph = new DependencyGraph();
    #answers = new Map();
    #answered = new Set();
    constructor(tree, toolsFor) {
        this.#tree = tree;
        this.#toolsFor = toolsFor;
    }
    /** Resolves every slot that is not deferred, and those that appear on the way. */
    async settleAll() {
        for (;;) {
            const open = [...this.#tree.slots.values()].filter((slot) => !slot.error && !this.isDeferred(slot));
            if (open.length === 0)
                return;
            await Promise.all(open.map((slot) => this.settle(slot)));
        }
    }
    /** Resolves one slot, once. */
    settle(slot) {
        slot.settled ??= this.#settleNow(slot);
        return slot.settled;
    }
    /** The value at a path, resolved all the way down; `undefined` when the configuration does not have it. */
    async property(path, asker) {
        let value = this.#tree.root;
        for (const [index, step] of path.entries()) {
            if (value === null || value === undefined)
                return undefined;
            const slot = this.#tree.slots.get(pathKey(path.slice(0, index + 1)));
            if (slot)
                await this.#need(slot, asker);
            value = ownValue(value, step);
        }
        if (typeof value !== 'object' || value === null)
            return value;
        for (let below = this.#tree.slotsBelow(path); below.length > 0; below = this.#tree.slotsBelow(path)) {
            await Promise.all(below.map((slot) => this.#need(slot, asker)));
        }
        return structuredClone(value);
    }
    /** A value with the variables of every text in it resolved, without a place in the configuration. */
    async expand(value, asker, depth = 0) {
        if (typeof value === 'string') {
            const found = await this.#valueOf(value, asker, depth);
            return typeof found.value === 'string' ? found.value : this.expand(found.value, asker, depth + 1);
        }
        if (Array.isArray(value))
            return Promise.all(value.map((item) => this.expand(item, asker, depth)));
        if (value === null || typeof value !== 'object')
            return value;
        const entries = Object.entries(value).map(async ([key, item]) => [key, await this.expand(item ?? null, asker, depth)]);
        return Object.fromEntries(await Promise.all(entries));
    }
    async #settleNow(slot) {
        const asker = { node: slot.key, path: slot.path };
        try {
            if (slot.depth > maxDepth)
                throw tooDeep();
            const { value, locate } = await this.#valueOf(slot.text, asker, 0);
            this.#tree.replace(slot, value);
            this.#tree.slots.delete(slot.key);
            if (locate)
                this.origins.set(slot.key, locate);
            if (typeof value === 'string')
                return;
            const nested = this.#tree.register(slot.path, value, slot.depth + 1);
            for (const inner of nested)
                if (!this.isDeferred(inner))
                    void this.settle(inner);
        }
        catch (error) {
            if (error instanceof VariableError)
                error.path ??= slot.path;
            slot.error = error;
        }
    }
    async #need(slot, asker) {
        this.needed.add(slot.key);
        const circle = this.#graph.add(asker.node, slot.key);
        if (circle)
            throw circular(circle);
        await this.settle(slot);
        if (slot.error)
            throw slot.error;
    }
    async #valueOf(text, asker, depth) {
        const parts = this.#parse(text, asker);
        if (!parts)
            return { value: text };
        if (depth > maxDepth)
            throw tooDeep();
        const variable = soleVariable(parts);
        if (!variable)
            return { value: await this.#join(parts, asker, depth) };
        const found = await this.#evaluate(variable, asker);
        return typeof found.value === 'string' ? this.#valueOf(found.value, asker, depth + 1) : found;
    }
    #parse(text, asker) {
        try {
            const parsed = parseVariables(text);
            if (parsed?.droppedDollars) {
                this.#toolsFor(asker).warn(`the \`$\` before a variable in \`${text}\` is dropped, as the framework does`, 'Remove one `$`; for a real dollar sign put it into a variable of its own.');
            }
            return parsed?.parts;
        }
        catch (error) {
            if (!(error instanceof VariableSyntaxError))
                throw error;
            throw new VariableError('VARIABLES_SYNTAX', `\`${text}\` is no correct variable: ${error.message}`);
        }
    }
    async #join(parts, asker, depth) {
        const texts = parts.map(async (part) => {
            if (typeof part === 'string')
                return part;
            const { value } = await this.#evaluate(part, asker);
            return textOf(await this.expand(value, asker, depth + 1), part);
        });
        return (await Promise.all(texts)).join('');
    }
    async #evaluate(variable, asker) {
        const misses = [];
        for (const source of variable.sources) {
            if (source.kind === 'literal')
                return { value: source.value };
            const found = await this.#ask(source, asker);
            if (found.value !== undefined && found.value !== null)
                return { ...found, value: structuredClone(found.value) };
            if ('missing' in found)
                misses.push(found);
        }
        const reasons = misses.map((miss) => miss.missing).join('; ');
        throw new VariableError('VARIABLES_NOT_FOUND', `\`${variable.text}\` has no value: ${reasons}`, {
            remedy: misses.at(-1)?.remedy,
            fromAws: misses.some((miss) => miss.fromAws),
        });
    }
    async #ask(call, asker) {
        if (isForeignSource(call) && this.#toolsFor(asker).context.lenient) {
            return { value: standIn(call.source, call.text.slice(call.source.length)) };
        }
        const { source, name, region } = lookUpSource(call, (message, remedy) => this.#toolsFor(asker).warn(message, remedy));
        const params = await Promise.all((call.params ?? []).map((argument) => this.#argument(argument, asker)));
        const address = call.address && (await this.#argument(call.address, asker));
        const request = {
            params: region === undefined ? params : [region, ...params],
            address: address === undefined || address === null ? undefined : textOf(address, call),
            text: call.text,
        };
        if (!source.cached)
            return source.resolve(request, this.#toolsFor(asker));
        const key = `\0${JSON.stringify([name, request.params, request.address])}`;
        const circle = this.#answered.has(key) ? undefined : this.#graph.add(asker.node, key);
        if (circle)
            throw circular(circle);
        return once(this.#answers, key, async () => {
            try {
                return await source.resolve(request, this.#toolsFor({ node: key, path: asker.path }));
            }
            finally {
                this.#answered.add(key);
            }
        });
    }
    async #argument(argument, asker) {
        if ('literal' in argument)
            return argument.literal;
        const variable = soleVariable(argument.parts);
        if (!variable)
            return this.#join(argument.parts, asker, 0);
        return this.expand((await this.#evaluate(variable, asker)).value, asker);
    }
}
function circular(circle) {
    const names = circle.map((node) => (node.startsWith('\0') ? sourceNode(node) : (0,source_location/* formatConfigPath */.n)(node.split('\0'))));
    const [first, ...others] = names;
    const message = others.length === 1 ? `${first} refers to itself` : `these refer to each other: ${names.join(' → ')}`;
    return new VariableError('VARIABLES_CYCLE', message);
}
function sourceNode(node) {
    const [name, params, address] = JSON.parse(node.slice(1));
    return `${name}${params.length > 0 ? `(${params.join(', ')})` : ''}${address === undefined ? '' : `:${address}`}`;
}
function tooDeep() {
    return new VariableError('VARIABLES_TOO_DEEP', `values lead to values more than ${maxDepth} levels deep`);
}

;// CONCATENATED MODULE: ./build/variables/resolution.js







/** Options that every command of the framework knows: `${opt:}` and functions of users see them as null. */
const frameworkOptions = [
    'region',
    'aws-profile',
    'config',
    'stage',
    'param',
    'package',
    'verbose',
    'debug',
    'help',
    'version',
    'force',
];
const awsRequestsAtOnce = 10;
/** One run of the variables over one service: ties the resolver to the context. */
class Resolution {
    resolver;
    environment;
    secrets = new Set();
    /** Where a value was written, in whatever file. */
    locate;
    #located;
    #tree;
    #context;
    #problems;
    #memory;
    #options;
    constructor(located, tree, context, problems) {
        this.#located = located;
        this.#tree = tree;
        this.#context = context;
        this.#problems = problems;
        this.environment = new ServiceEnvironment(context.env);
        this.resolver = new VariableResolver(tree, (asker) => this.#tools(asker));
        this.locate = locateResolved(located.locate, this.resolver.origins);
        this.#memory = {
            instanceId: String(context.clock.nowMs()),
            files: new Map(),
            aws: new Map(),
            awsGate: new Gate(awsRequestsAtOnce),
        };
        this.#options = optionsOf(context);
    }
    /** The stage asked for, else `provider.stage`, else dev. */
    async stage(asker) {
        const given = this.#options['stage'];
        if (typeof given === 'string')
            return given;
        // `provider.stage: ${sls:stage}` means: the stage that is asked for, dev if none is.
        if (asker.node === 'provider\0stage')
            return 'dev';
        const written = await this.resolver.property(['provider', 'stage'], asker);
        return written === undefined || written === null ? 'dev' : String(written);
    }
    /** The region asked for, else `provider.region`, else us-east-1. */
    async region(asker) {
        const given = this.#options['region'];
        if (typeof given === 'string')
            return given;
        if (asker.node === 'provider\0region')
            return 'us-east-1';
        const written = await this.resolver.property(['provider', 'region'], asker);
        return typeof written === 'string' ? written : 'us-east-1';
    }
    async loadDotenv(stage) {
        const { values, askedTooEarly } = await this.environment.load(this.#context.workspace, this.#located.serviceDir, stage);
        this.#context.exportEnvironment?.(values);
        for (const name of askedTooEarly) {
            this.#problems.error('VARIABLES_ENV_CONFLICT', `the stage was chosen without ${name}, which the .env file of that stage then sets`, { at: this.locate(['useDotenv']) });
        }
    }
    #tools(asker) {
        return {
            context: this.#context,
            serviceDir: this.#located.serviceDir,
            memory: this.#memory,
            problems: this.#problems,
            options: this.#options,
            env: (name) => this.environment.get(name),
            property: (path) => this.resolver.property(path, asker),
            locate: this.locate,
            neighbours: (path) => this.#neighbours(path),
            resolveText: (text) => this.resolver.expand(text, asker),
            stage: () => this.stage(asker),
            region: () => this.region(asker),
            secret: (value) => this.#keepSecret(value),
            warn: (message, remedy) => this.#warn(message, remedy, asker.path),
        };
    }
    #neighbours(path) {
        let value = this.#tree.root;
        for (const step of path.slice(0, -1))
            value = ownValue(value, String(step));
        return (0,core_json/* isJsonObject */.OW)(value) ? Object.keys(value) : [];
    }
    #keepSecret(value) {
        for (const text of (0,secret_texts/* secretTexts */.V)(value)) {
            this.secrets.add(text);
            this.#context.log.maskSecret(text);
        }
    }
    #warn(message, remedy, path) {
        this.#problems.warn('VARIABLES_OLD_FORM', message, { at: this.locate(path), remedy });
    }
}
function optionsOf({ options, stage, region }) {
    const given = Object.entries({
        ...options,
        ...(stage === undefined ? {} : { stage }),
        ...(region === undefined ? {} : { region }),
    });
    return Object.fromEntries([
        ...frameworkOptions.map((name) => [name, null]),
        ...given.map(([name, value]) => [name, value ?? null]),
    ]);
}

;// CONCATENATED MODULE: ./build/variables/resolve-variables.js




const setUp = { node: '\0set-up', path: [] };
/**
 * Replaces every `${…}` of the configuration (framework-spec 3). First the stage, then the `.env` files that it chooses,
 * then all the rest in parallel. Params of other stages stay as written. All failures are reported with their places as
 * `VARIABLES_*`, or with the code of the AWS adapter; then it throws `ProblemsError`.
 */
async function resolveVariables(located, context, problems) {
    const tree = new ConfigurationTree(located.config);
    const resolution = new Resolution(located, tree, context, problems);
    const { resolver } = resolution;
    const stage = await orDefault(resolution.stage(setUp), 'dev');
    const usesDotenv = await orDefault(resolver.property(['useDotenv'], setUp), false);
    if (usesDotenv === true || usesDotenv === 'true')
        await resolution.loadDotenv(stage);
    else
        resolution.environment.open();
    resolver.isDeferred = (slot) => isParamOfOtherStage(slot.path, stage);
    await resolver.settleAll();
    const region = await orDefault(resolution.region(setUp), 'us-east-1');
    reportFailures(tree, resolver, resolution.locate, problems, context.lenient ?? false);
    problems.throwIfErrors();
    return { ...located, config: tree.root, locate: resolution.locate, secrets: [...resolution.secrets], stage, region };
}
// What fails here fails again in its own slot, where it is reported.
async function orDefault(work, fallback) {
    try {
        return (await work) ?? fallback;
    }
    catch {
        return fallback;
    }
}

// EXTERNAL MODULE: ./build/commands/check-plugins.js + 1 modules
var check_plugins = __webpack_require__(28913);
;// CONCATENATED MODULE: ./build/commands/prepare-service.js













/** inputs → load → variables → model: reads one service. Throws with all problems found. */
async function prepareService(inputs, options, ports, problems) {
    const { serviceDir } = options;
    const located = await (0,load_service/* loadService */.o)(ports.workspace, serviceDir, inputs.configFile, problems, givenProfile(inputs));
    problems.throwIfErrors();
    const profile = chooseProfile(inputs, located);
    const stage = options.stage ?? inputs.stage;
    const local = await (0,check_plugins/* findLocalPlugins */.Xc)(located.config, serviceDir, ports.workspace);
    // Plugins may bring variables, so the engine is chosen before any is resolved.
    const expected = engineFor((0,check_plugins/* listUnserved */.$W)((0,check_plugins/* pluginNames */.U2)(located.config), local), inputs, located);
    const params = { ...inputs.params, ...options.params };
    const connect = connectOnce(inputs, ports);
    const context = { params, stage, profile, aws: connect, stubAws: options.offline ?? false };
    const lenient = expected === 'framework';
    const resolved = await resolveVariables(located, variableContext(inputs, { ...context, lenient }, ports), problems);
    problems.throwIfErrors();
    const plugins = (0,check_plugins/* pluginNames */.U2)(resolved.config);
    const { workspace } = ports;
    const unserved = [
        ...(0,check_plugins/* listUnserved */.$W)(plugins, local, resolved.config),
        ...(await (0,check_plugins/* listUnservedBuilds */.ge)(plugins, local, { ...resolved, workspace })),
    ];
    const engine = engineFor(unserved, inputs, resolved);
    (0,check_plugins/* reportPlugins */.h_)(plugins, engine, resolved.locate, problems, ports.log);
    // What plugins leave is merged: places are those of the parts that were written.
    const locate = locateMerged(resolved.config, resolved.locate);
    // The plugins themselves have the last word on their settings, where the framework runs them.
    const ofPlugins = engine === 'framework' ? new core_problems/* Problems */.Z() : problems;
    const config = await (0,apply_plugins/* adjustConfig */.W0)(readable(resolved.config, engine), plugins, pluginContext({ ...resolved, locate }, variableOptions(inputs, stage), ports, ofPlugins));
    const read = readModel({ ...resolved, config, locate }, { stage, region: inputs.region, profile }, problems);
    problems.throwIfErrors();
    warnOfDefaultRegion(inputs, resolved, ports.env, problems);
    return { model: (0,apply_plugins/* adjustModel */.N3)(read, ofPlugins), aws: () => connect(read.region), engine, unserved, params };
}
function engineFor(unserved, inputs, { locate }) {
    const engine = (0,check_plugins/* chooseEngine */.mN)(inputs.engine, unserved);
    if (engine === 'native' && unserved.length > 0)
        throw (0,check_plugins/* notServed */.hp)(unserved, inputs.engine, locate);
    return engine;
}
/** One connection per region, made when it is first asked for. */
function connectOnce(inputs, ports) {
    const connected = new Map();
    return (region) => {
        const aws = connected.get(region) ?? ports.aws.connect((0,decide_credentials/* decideCredentials */.H)(inputs), region);
        connected.set(region, aws);
        return aws;
    };
}
function variableContext(inputs, ofRun, ports) {
    const { env, workspace, commands, clock, log, exportEnvironment } = ports;
    const options = variableOptions(inputs, ofRun.stage);
    return { ...ofRun, options, region: inputs.region, env, workspace, commands, clock, log, exportEnvironment };
}
function pluginContext({ region, stage, locate, serviceDir }, options, { env, workspace, clock }, problems) {
    const readText = (file) => workspace.readText(external_node_path_.resolve(serviceDir, file));
    const writeText = (file, text) => workspace.writeText(external_node_path_.resolve(serviceDir, file), text);
    const files = { readText, writeText, parseDotenv: readDotenv };
    return { region, stage, environment: env, options, ...files, clock, locate, problems };
}
/** The model; with the layer that `custom.pythonRequirements.layer` stands for. */
function readModel(resolved, options, problems) {
    const model = readServiceModel(resolved, options, problems);
    const layer = (0,python_layer/* pythonLayerConfig */.m)(model);
    if (layer === undefined)
        return model;
    const layers = resolved.config['layers'];
    const config = {
        ...resolved.config,
        layers: { ...((0,core_json/* isJsonObject */.OW)(layers) ? layers : {}), [python_layer/* pythonLayerKey */.p]: layer },
    };
    return readServiceModel({ ...resolved, config }, options, problems);
}
/** What plugins that we do not know add to the schema is no error, if the framework packages and checks the service. */
const readable = (config, engine) => engine === 'framework' && config['configValidationMode'] !== 'off'
    ? { ...config, configValidationMode: 'warn' }
    : config;
const givenProfile = ({ compatibility }) => compatibility === 'auto' ? undefined : compatibility;
/** Template profile: the input, else the major of `frameworkVersion`, else v4 (framework-spec, head). */
const chooseProfile = (inputs, located) => givenProfile(inputs) ?? (0,profile/* profileOfFrameworkVersion */.F)(located.config['frameworkVersion']);
function variableOptions(inputs, stage) {
    const free = Object.entries(inputs.options).map(([name, value]) => [name, value === true ? 'true' : value]);
    return { ...Object.fromEntries(free), stage, region: inputs.region, 'aws-profile': inputs.credentials.profile };
}
/** The framework's default region is seldom what somebody meant who named none. */
function warnOfDefaultRegion(inputs, { config, locate }, env, problems) {
    const provider = config['provider'];
    const named = (0,core_json/* isJsonObject */.OW)(provider) && provider['region'] !== undefined;
    if (inputs.region !== undefined || named)
        return;
    const other = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
    const hint = other && other !== 'us-east-1' ? ` AWS_REGION is ${other}, which the framework does not look at.` : '';
    problems.warn('CONFIG_REGION_DEFAULT', `No region is given, so it is us-east-1, the framework's default.${hint}`, {
        at: locate(['provider']),
    });
}


/***/ }),

/***/ 88187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Items by key, keys in the order of their first item: `Map.groupBy`, which Node 20 does not have yet. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
}


/***/ }),

/***/ 19293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mergeDeep)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** Maps key by key, lists item by item, null and scalars replace, undefined is ignored: as the framework merges. */
function mergeDeep(base, over) {
    if (over === undefined)
        return base;
    if (Array.isArray(base) && Array.isArray(over)) {
        const length = Math.max(base.length, over.length);
        return Array.from({ length }, (_, index) => mergeDeep(base[index], over[index]) ?? null);
    }
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(base) || !(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(over))
        return over;
    const merged = { ...base };
    for (const [key, value] of Object.entries(over)) {
        Object.defineProperty(merged, key, {
            value: mergeDeep(Object.hasOwn(base, key) ? base[key] : undefined, value),
            enumerable: true,
            configurable: true,
            writable: true,
        });
    }
    return merged;
}


/***/ }),

/***/ 10501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ decideCredentials)
/* harmony export */ });
/**
 * Where the AWS credentials of a run come from. Precedence: keys of the inputs, then OpenID Connect for
 * `role-to-assume`, then the environment. With keys, with `role-chaining` and from a terminal the role is assumed from
 * what is there instead of by OpenID Connect.
 */
function decideCredentials(inputs) {
    const { credentials, from } = inputs;
    const { accessKeyId, secretAccessKey, sessionToken, roleToAssume, roleSessionName, audience } = credentials;
    const durationSeconds = credentials.roleDurationSeconds;
    const role = roleToAssume ? { arn: roleToAssume, sessionName: roleSessionName, durationSeconds } : undefined;
    if (accessKeyId && secretAccessKey)
        return { kind: 'keys', accessKeyId, secretAccessKey, sessionToken, role };
    if (role && from === 'action' && !credentials.roleChaining) {
        return { kind: 'oidc', roleArn: role.arn, audience, sessionName: role.sessionName, durationSeconds };
    }
    return { kind: 'environment', profile: from === 'terminal' ? credentials.profile : undefined, role };
}


/***/ }),

/***/ 14619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ bundlers),
  f: () => (/* binding */ nodeBuild)
});

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/package/builders/node/esbuild-settings.js
var esbuild_settings = __webpack_require__(14171);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
;// CONCATENATED MODULE: ./build/package/builders/node/webpack/stand-in.js
const described = Symbol('what a stand-in stands for');
/** Stands for a package: it may be called, constructed and reached into, and only remembers that. */
function standInFor(name, args = []) {
    const act = (given) => standInFor(name, given);
    // A class may be called and constructed, as far as a proxy is concerned.
    return new Proxy(class {
    }, {
        apply: (_target, _self, given) => act(given),
        construct: (_target, given) => act(given),
        get(_target, key) {
            if (key === described)
                return { name, args };
            if (key === Symbol.toPrimitive || key === 'toString')
                return () => name;
            // No promise, no list; and a default export is what the package itself is.
            if (typeof key === 'symbol' || key === 'then')
                return undefined;
            if (key === '__esModule')
                return true;
            return standInFor(key === 'default' ? name : `${name}.${key}`);
        },
    });
}
/** What a value stands for, if it is a stand-in. */
function stoodIn(value) {
    if (typeof value !== 'function')
        return undefined;
    return value[described];
}

;// CONCATENATED MODULE: ./build/package/builders/node/bundlers/serverless-object.js


/** What code that a plugin of the framework calls gets as `serverless`: the configuration, and stand-ins for the rest. */
function serverlessObject({ config, serviceDir, stage, region }) {
    const { provider } = config;
    const own = (0,json/* isJsonObject */.OW)(provider) ? provider : {};
    return {
        service: { ...config, provider: { ...own, stage, region } },
        config: { servicePath: serviceDir, serviceDir },
        utils: standInFor('serverless.utils'),
    };
}

;// CONCATENATED MODULE: ./build/package/builders/node/bundlers/load-code.js




/** What a module of the service exports for a plugin; of a function what it gives for `serverless`. */
async function loadCode(file, service) {
    const { serviceDir, workspace } = service;
    try {
        return exportOf(await workspace.importModule(external_node_path_.resolve(serviceDir, file), serviceDir), service);
    }
    catch (error) {
        const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
        throw new user_error/* UserError */.y('PACKAGE_BUILD_FAILED', `\`${file}\` could not be loaded: ${why}`);
    }
}
/** The same without a package that the module requires, none of which need be installed for a look at it. */
async function lookAtCode(file, service) {
    const { serviceDir, workspace } = service;
    return exportOf(await workspace.importConfiguration(external_node_path_.resolve(serviceDir, file), standInFor), service);
}
function exportOf(loaded, service) {
    const exported = loaded['default'] ?? loaded['plugins'] ?? loaded;
    return typeof exported === 'function' ? exported(serverlessObject(service)) : exported;
}

;// CONCATENATED MODULE: ./build/package/builders/node/bundlers/built-in.js



/** `build.esbuild`, as version 4 has it; without it handlers in TypeScript are bundled all the same. */
async function builtInBuild(service) {
    const { build } = service.config;
    const own = (0,json/* isJsonObject */.OW)(build) ? build['esbuild'] : undefined;
    if (own === false)
        return { kind: 'none' };
    const isAsked = own === true || (0,json/* isJsonObject */.OW)(own);
    const file = (0,json/* isJsonObject */.OW)(own) ? own['plugins'] : undefined;
    const plugins = typeof file === 'string' ? await loadCode(file, service) : [];
    const settings = { ...(0,esbuild_settings/* readEsbuildSettings */.WT)(own, true), plugins: Array.isArray(plugins) ? plugins : [] };
    return { kind: 'bundle', handlers: isAsked ? 'all' : 'typescript', settings };
}

// EXTERNAL MODULE: ./build/package/builders/node/typescript/read-tsconfig.js
var read_tsconfig = __webpack_require__(98429);
;// CONCATENATED MODULE: ./build/package/builders/node/webpack/callable-namespaces.js
const namespaceImport = /^([ \t]*)import\s+\*\s+as\s+([\w$]+)\s+from\s+(['"][^'"\n]+['"])/gm;
const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
/**
 * A plugin of esbuild: `import * as express from 'express'` gives a function that can be called, as it does from webpack.
 * Such an import is written as TypeScript's own `require`; others stay, as they may name types alone.
 */
const callableNamespaces = (workspace) => ({
    name: 'callable-namespaces',
    setup(build) {
        build.onLoad({ filter: /\.[cm]?tsx?$/ }, async ({ path }) => {
            const text = (await workspace.readText(path)) ?? '';
            const code = text.replace(comments, '');
            const contents = text.replace(namespaceImport, (whole, indent, name, from) => isCalled(name, code) ? `${indent}import ${name} = require(${from})` : whole);
            return contents === text ? undefined : { contents, loader: 'default' };
        });
    },
});
const isCalled = (name, code) => new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?:<[^<>()]*>)?\\(`).test(code);

;// CONCATENATED MODULE: ./build/package/builders/node/webpack/installed-names.js

/** Names of the packages in a node_modules folder of the service, with their scopes. */
async function installedNames(serviceDir, workspace, folder = 'node_modules') {
    const root = external_node_path_.resolve(serviceDir, folder);
    const found = await workspace.readDirectory(root);
    const names = await Promise.all(found
        .filter(({ name }) => !name.startsWith('.'))
        .map(async ({ name }) => name.startsWith('@')
        ? (await workspace.readDirectory(external_node_path_.join(root, name))).map((inside) => `${name}/${inside.name}`)
        : [name]));
    return names.flat();
}

;// CONCATENATED MODULE: ./build/package/builders/node/webpack/main-fields.js
/** Fields of a package.json that webpack follows for Node unless told otherwise, the first that is there. */
const mainFields = ['module', 'main'];

;// CONCATENATED MODULE: ./build/package/builders/node/bundlers/serverless-bundle.js







const served = [
    'aliases',
    'excludeFiles',
    'externals',
    'forceExclude',
    'forceInclude',
    'ignorePackages',
    'minifyOptions',
    'rawFileExtensions',
    'sourcemaps',
    'tsConfig',
];
const withoutEffect = [
    'caching',
    'disableForkTsChecker',
    'esbuild',
    'generateStatsFiles',
    'linting',
    'packager',
    'packagerOptions',
    'stats',
];
/** Options of its minifier that are not those of esbuild itself. */
const ofMinifier = ['css', 'exclude', 'implementation', 'include'];
/** Packages that the plugin never bundles. */
const defaultExternals = ['knex', 'sharp'];
const defaultRawExtensions = ['pem', 'txt'];
/** In the order in which the plugin looks for them. */
const extensions = ['.mjs', '.js', '.jsx', '.json', '.ts', '.tsx'];
const handlerExtensions = ['.js', '.ts', '.jsx', '.tsx'];
const serverless_bundle_images = ['.gif', '.svg', '.png', '.jpg', '.jpeg'];
/** Its ready-made configuration of webpack, as one of esbuild. Source: the plugin's README. */
const bundle = {
    name: 'serverless-bundle',
    compared: '6.3.1',
    configKeys: [...served, ...withoutEffect].map((key) => `custom.bundle.${key}`),
    differences: 'Bundled by esbuild: neither linted nor checked for types. Packages outside the bundles come from node_modules. Stack traces are not mapped (`babel-plugin-source-map-support`) unless NODE_OPTIONS says `--enable-source-maps`. `copyFiles`, `fixPackages`, `experiments`, `concatText`, `packagerOptions.scripts`, `emitDecoratorMetadata` in tsconfig.json and a Babel configuration of the service are left to the plugin; stylesheets and GraphQL files cannot be imported.',
    async unserved({ config, serviceDir, workspace }) {
        const keys = Object.entries(settingsOf(config)).filter(([key, value]) => ![...served, ...withoutEffect].includes(key) && !isEmpty(value));
        const { packagerOptions } = settingsOf(config);
        const scripts = (0,json/* isJsonObject */.OW)(packagerOptions) && packagerOptions['scripts'] !== undefined;
        const babel = (await workspace.readDirectory(serviceDir)).filter(({ name }) => /^(?:\.babelrc|babel\.config)/.test(name));
        const { esbuild, tsConfig = 'tsconfig.json' } = settingsOf(config);
        const { compilerOptions } = await (0,read_tsconfig/* readTsConfig */.W)(external_node_path_.resolve(serviceDir, String(tsConfig)), workspace);
        const metadata = esbuild !== true && compilerOptions['emitDecoratorMetadata'] === true;
        return [
            ...(metadata ? [`${tsConfig}: compilerOptions.emitDecoratorMetadata`] : []),
            ...keys.map(([key]) => `custom.bundle.${key}`),
            ...(scripts ? ['custom.bundle.packagerOptions.scripts'] : []),
            ...babel.map(({ name }) => name),
        ];
    },
    async build(service) {
        return { kind: 'bundle', handlers: 'all', settings: await readSettings(service) };
    },
};
const isEmpty = (value) => value === undefined ||
    value === null ||
    value === false ||
    (typeof value === 'object' && Object.keys(value).length === 0);
function settingsOf({ custom }) {
    const settings = (0,json/* isJsonObject */.OW)(custom) ? custom['bundle'] : undefined;
    return (0,json/* isJsonObject */.OW)(settings) ? settings : {};
}
const namesIn = (value) => [value ?? []].flat().filter((name) => typeof name === 'string');
async function readSettings({ config, serviceDir, workspace }) {
    const settings = settingsOf(config);
    const { aliases, excludeFiles, externals, forceExclude, forceInclude, ignorePackages } = settings;
    const { provider } = config;
    const runtime = (0,json/* isJsonObject */.OW)(provider) ? provider['runtime'] : undefined;
    const isOld = typeof runtime === 'string' && (0,esbuild_settings/* nodeMajor */.md)(runtime) < 18;
    // Version 2 of AWS's SDK is left to runtimes that bring it along; version 3 is bundled.
    const excluded = [...(isOld ? ['aws-sdk'] : []), ...namesIn(forceExclude), ...namesIn(ignorePackages)];
    const outside = externals === 'all' ? await installedNames(serviceDir, workspace) : [...defaultExternals, ...namesIn(externals)];
    const raw = [...defaultRawExtensions, ...namesIn(settings['rawFileExtensions'])];
    return {
        options: {
            bundle: true,
            platform: 'node',
            mainFields: mainFields,
            preserveSymlinks: true,
            resolveExtensions: extensions,
            ...minifyOptions(settings['minifyOptions']),
            ...(settings['sourcemaps'] === false ? {} : { sourcemap: true }),
            ...(typeof settings['tsConfig'] === 'string' ? { tsconfig: settings['tsConfig'] } : {}),
            external: [...new Set([...outside, ...excluded])],
            alias: Object.fromEntries(namesAndTargets(aliases)),
            loader: Object.fromEntries([
                ...['.js', '.mjs', '.cjs'].map((extension) => [extension, 'jsx']),
                ...serverless_bundle_images.map((extension) => [extension, 'empty']),
                ...raw.map((extension) => [`.${extension}`, 'text']),
            ]),
        },
        exclude: excluded,
        include: namesIn(forceInclude),
        besides: 'none',
        extensions: handlerExtensions,
        ignored: namesIn(excludeFiles),
        plugins: [callableNamespaces(workspace)],
    };
}
/** Everything is minified unless the options say what. */
function minifyOptions(written) {
    const given = Object.entries((0,json/* isJsonObject */.OW)(written) ? written : {}).filter(([key]) => !ofMinifier.includes(key));
    return { minify: !given.some(([key]) => /^minify/.test(key)), ...Object.fromEntries(given) };
}
/** `[{name: target}]`; a target is a path from the service folder. */
function namesAndTargets(aliases) {
    const list = Array.isArray(aliases) ? aliases : [];
    return list.flatMap((item) => Object.entries((0,json/* isJsonObject */.OW)(item) ? item : {}).flatMap(([name, target]) => typeof target === 'string' ? [[name, target.startsWith('.') ? target : `./${target}`]] : []));
}

// EXTERNAL MODULE: ./build/package/files/read-json.js
var read_json = __webpack_require__(1886);
;// CONCATENATED MODULE: ./build/package/builders/node/bundlers/serverless-esbuild.js





/** Extensions that the plugin looks for behind a handler, in this order. */
const serverless_esbuild_handlerExtensions = ['.ts', '.js', '.jsx', '.tsx'];
/** `custom.esbuild`, whose options are those of esbuild itself. Source: the plugin's README. */
const esbuild = {
    name: 'serverless-esbuild',
    compared: '1.57.2',
    configKeys: ['custom.esbuild', 'functions.<name>.skipEsbuild', 'functions.<name>.esbuildEntrypoint'],
    differences: 'Packages outside the bundles come from node_modules instead of being installed again; options of the packager, folders and concurrency have no effect, and `skipBuild` builds. One that package.json lists for development only is shipped instead of refused. Files that esbuild writes beside a bundle lie at the top of the zip. The syntax is that of the runtime of the function, not of the provider. A JSON file about the build is not shipped (`metafile`). `packagerOptions.scripts` are left to the plugin.',
    async unserved(service) {
        try {
            const { packagerOptions } = await writtenOptions(service, lookAtCode);
            const scripts = (0,json/* isJsonObject */.OW)(packagerOptions) && packagerOptions['scripts'] !== undefined;
            return scripts ? ['custom.esbuild.packagerOptions.scripts'] : [];
        }
        catch (error) {
            return [`custom.esbuild.config: ${error instanceof Error ? error.message : String(error)}`];
        }
    },
    async build(service) {
        return { kind: 'bundle', handlers: 'all', settings: await serverless_esbuild_readSettings(service) };
    },
};
async function serverless_esbuild_readSettings(service) {
    const written = await writtenOptions(service, loadCode);
    const settings = (0,esbuild_settings/* readEsbuildSettings */.WT)(written, false);
    const { plugins: given, nodeExternals, packagePath, resolveExtensions } = written;
    const plugins = typeof given === 'string' ? await loadCode(given, service) : given;
    const manifest = external_node_path_.resolve(service.serviceDir, typeof packagePath === 'string' ? packagePath : 'package.json');
    const { dependencies, devDependencies } = (await (0,read_json/* readJson */.V)(manifest, service.workspace)) ?? {};
    const listed = { ...(0,json/* objectOf */.Xy)(devDependencies), ...(0,json/* objectOf */.Xy)(dependencies) };
    const marksAll = listIn(plugins).some((plugin) => (0,json/* objectOf */.Xy)(plugin)['name'] === 'node-externals');
    const inside = (0,json/* textsOf */.CB)((0,json/* objectOf */.Xy)(nodeExternals)['allowList']);
    const external = marksAll
        ? Object.keys((0,json/* objectOf */.Xy)(dependencies)).filter((name) => !inside.includes(name))
        : (0,json/* textsOf */.CB)(written['external']);
    return {
        ...settings,
        plugins: listIn(plugins),
        outside: external.filter((name) => Object.hasOwn(listed, name)),
        besides: 'globs',
        extensions: Array.isArray(resolveExtensions) ? (0,json/* textsOf */.CB)(resolveExtensions) : serverless_esbuild_handlerExtensions,
    };
}
/** `custom.esbuild`, or what the module that it names makes of the service. */
async function writtenOptions(service, load) {
    const own = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(service.config['custom'])['esbuild']);
    return typeof own['config'] === 'string' ? (0,json/* objectOf */.Xy)(await load(own['config'], service)) : own;
}
const listIn = (value) => (Array.isArray(value) ? value : []);

;// CONCATENATED MODULE: ./build/package/builders/node/bundlers/serverless-plugin-typescript.js



/** Options whose work esbuild cannot do file by file. */
const onlyByTypeScript = ['emitDecoratorMetadata', 'outFile', 'noEmitOnError'];
/** Each TypeScript file becomes a JavaScript file at its place, beside node_modules. Source: the plugin's README. */
const typeScript = {
    name: 'serverless-plugin-typescript',
    compared: '2.1.5',
    configKeys: ['custom.serverlessPluginTypescript.tsConfigFileLocation'],
    differences: 'Compiled by esbuild: types are not checked, and the syntax is that of the runtime, not of `target`. Declarations are not made. `emitDecoratorMetadata`, `outFile` and `noEmitOnError` in tsconfig.json are left to the plugin.',
    async unserved({ config, serviceDir, workspace }) {
        const file = tsconfigOf(config);
        const { compilerOptions } = await (0,read_tsconfig/* readTsConfig */.W)(external_node_path_.resolve(serviceDir, file), workspace);
        const asked = onlyByTypeScript.filter((option) => compilerOptions[option] && compilerOptions[option] !== 'false');
        return asked.map((option) => `${file}: compilerOptions.${option}`);
    },
    async build({ config }) {
        return { kind: 'transpile', tsconfig: tsconfigOf(config) };
    },
};
function tsconfigOf({ custom }) {
    const settings = (0,json/* isJsonObject */.OW)(custom) ? custom['serverlessPluginTypescript'] : undefined;
    const file = (0,json/* isJsonObject */.OW)(settings) ? settings['tsConfigFileLocation'] : undefined;
    return typeof file === 'string' ? file : 'tsconfig.json';
}

;// CONCATENATED MODULE: ./build/package/builders/node/webpack/externals.js


/** What the runtimes bring along, wherever a service has it installed. */
const ofRuntimes = ['aws-sdk', '@aws-sdk/*', '@smithy/*'];
/** Names for esbuild's `external` of webpack's `externals`: names, patterns, maps, and webpack-node-externals. */
async function externalNames(externals, service, refuse) {
    const list = externals === undefined ? [] : [externals].flat();
    const names = await Promise.all(list.map((item) => namesOf(item, service, refuse)));
    return [...new Set(names.flat())];
}
async function namesOf(item, { serviceDir, workspace }, refuse) {
    if (typeof item === 'string')
        return [item];
    const stand = stoodIn(item);
    if (stand?.name === 'webpack-node-externals') {
        const { allowlist, whitelist, modulesDir, ...others } = recordOf(stand.args[0]);
        if (Object.keys(others).length > 0)
            refuse(`externals: webpack-node-externals with ${Object.keys(others)}`);
        const folder = typeof modulesDir === 'string' ? modulesDir : undefined;
        const inside = [allowlist ?? whitelist ?? []].flat();
        const installed = await installedNames(serviceDir, workspace, folder);
        return installed.filter((name) => !inside.some((wanted) => matches(wanted, name)));
    }
    if (item instanceof RegExp) {
        const installed = await installedNames(serviceDir, workspace);
        const names = [...ofRuntimes, ...installed].filter((name) => item.test(name.replace('/*', '/client-s3')));
        if (names.length === 0)
            refuse(`externals: ${item}`);
        return names;
    }
    if (stand === undefined && typeof item === 'object' && item !== null)
        return Object.keys(item);
    refuse(`externals: ${stand?.name ?? typeof item}`);
    return [];
}
const matches = (wanted, name) => wanted instanceof RegExp ? wanted.test(name) : typeof wanted === 'string' && wanted.split('/')[0] === name;
const recordOf = (value) => typeof value === 'object' && value !== null ? value : {};

;// CONCATENATED MODULE: ./build/package/builders/node/webpack/is-record.js
/** An object of a configuration that is code: neither a list nor a function. */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp);
const isList = (value) => Array.isArray(value);

;// CONCATENATED MODULE: ./build/package/builders/node/webpack/module-rules.js

/** Extensions that esbuild reads by itself. */
const ofScripts = ['.js', '.jsx', '.ts', '.tsx', '.mjs', '.cjs', '.mts', '.cts'];
/** Loaders that compile scripts, which is what esbuild does. */
const compilers = ['ts-loader', 'awesome-typescript-loader', 'babel-loader', 'esbuild-loader', 'swc-loader'];
const harmless = [
    'source-map-loader',
    'eslint-loader',
    'tslint-loader',
    'thread-loader',
    'cache-loader',
    'shebang-loader',
];
const ofText = {
    'raw-loader': 'text',
    'text-loader': 'text',
    'json-loader': 'json',
    'ignore-loader': 'empty',
    'null-loader': 'empty',
};
const ofAssets = { 'asset/source': 'text', 'asset/inline': 'dataurl', json: 'json' };
const babelPresets = /(?:^|\/)(?:@babel\/)?(?:preset-)?(?:env|typescript|react|stage-\d)$/;
/** Plugins for syntax that Node has by now. */
const babelPlugins = /source-map-support|transform-runtime|(?:proposal|transform|syntax)-(?:class|private|optional|nullish|object-rest|async|numeric|logical|dynamic-import|export|typescript)|dynamic-import-node/;
/** Loaders of esbuild, by extension, for the `module.rules` of webpack. */
function readRules(rules, refuse) {
    const loaders = {};
    for (const rule of isList(rules) ? rules : []) {
        if (!isRecord(rule)) {
            refuse('module.rules');
            continue;
        }
        for (const inner of isList(rule['oneOf']) ? rule['oneOf'] : [rule])
            Object.assign(loaders, readRule(inner, refuse));
    }
    return loaders;
}
function readRule(rule, refuse) {
    if (!isRecord(rule))
        return {};
    const { test, type, loader, loaders, use, options, query, enforce } = rule;
    const named = [loader ?? loaders ?? use ?? []].flat();
    const what = `module.rules: ${test instanceof RegExp ? test : String(test)}`;
    if (enforce === 'pre')
        return {};
    if (named.length === 0)
        return ofType(type, test, what, refuse);
    const extensions = extensionsOf(test);
    const found = {};
    for (const item of named) {
        const name = loaderName(item);
        const settings = isRecord(item) ? (item['options'] ?? item['query']) : (options ?? query);
        const text = ofText[name];
        if (harmless.includes(name))
            continue;
        if (compilers.includes(name) && extensions?.every((extension) => ofScripts.includes(extension))) {
            if (name === 'babel-loader')
                checkBabel(settings, what, refuse);
        }
        else if (text !== undefined && extensions !== undefined) {
            for (const extension of extensions)
                found[extension] = text;
        }
        else
            refuse(`${what} with ${name || 'a loader'}`);
    }
    return found;
}
function ofType(type, test, what, refuse) {
    if (type === undefined || String(type).startsWith('javascript/'))
        return {};
    const loader = ofAssets[String(type)];
    const extensions = extensionsOf(test);
    if (loader === undefined || extensions === undefined)
        refuse(`${what} as ${String(type)}`);
    else
        return Object.fromEntries(extensions.map((extension) => [extension, loader]));
    return {};
}
/** The options of each use of these loaders. */
function optionsOfLoaders(rules, names) {
    return (isList(rules) ? rules : []).filter(isRecord).flatMap((rule) => {
        if (isList(rule['oneOf']))
            return optionsOfLoaders(rule['oneOf'], names);
        const { loader, loaders, use, options, query } = rule;
        return [loader ?? loaders ?? use ?? []]
            .flat()
            .filter((item) => names.includes(loaderName(item)))
            .map((item) => (isRecord(item) ? (item['options'] ?? item['query']) : (options ?? query)));
    });
}
/** `ts-loader`, also of `require.resolve('ts-loader')` and of `ts-loader?transpileOnly`. */
function loaderName(item) {
    const written = isRecord(item) ? item['loader'] : item;
    const text = typeof written === 'string' ? written : '';
    const [plain = ''] = text.split('?');
    const [, inside] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(plain) ?? [];
    const name = inside ?? plain;
    return ['ts', 'babel', 'raw', 'json', 'esbuild', 'swc'].includes(name) ? `${name}-loader` : name;
}
function checkBabel(settings, what, refuse) {
    const { presets, plugins } = isRecord(settings) ? settings : {};
    const nameOf = (entry) => String(isList(entry) ? entry[0] : entry);
    for (const preset of isList(presets) ? presets : []) {
        if (!babelPresets.test(nameOf(preset)))
            refuse(`${what} with the Babel preset ${nameOf(preset)}`);
    }
    for (const plugin of isList(plugins) ? plugins : []) {
        if (!babelPlugins.test(nameOf(plugin)))
            refuse(`${what} with the Babel plugin ${nameOf(plugin)}`);
    }
}
/** `.ts`, `.tsx` of `/\.tsx?$/`: the usual extensions that a pattern takes, or the one that it spells. */
function extensionsOf(test) {
    if (isList(test)) {
        const parts = test.map(extensionsOf);
        return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
    }
    if (!(test instanceof RegExp))
        return undefined;
    const scripts = ofScripts.filter((extension) => test.test(`src/file${extension}`));
    const spelt = [...test.source.matchAll(/\\\.\(?((?:\w+\|?)+)\)?\$?/g)].flatMap(([, names = '']) => names.split('|'));
    const texts = spelt
        .map((name) => `.${name}`)
        .filter((extension) => !ofScripts.includes(extension) && test.test(`src/file${extension}`));
    const all = [...scripts, ...texts];
    return all.length > 0 ? all : undefined;
}

// EXTERNAL MODULE: ./build/core/folders-upward.js
var folders_upward = __webpack_require__(22671);
// EXTERNAL MODULE: ./build/package/builders/node/typescript/syntax-options.js
var syntax_options = __webpack_require__(17197);
;// CONCATENATED MODULE: ./build/package/builders/node/webpack/typescript-options.js






const usual = 'tsconfig.json';
/** Loaders that run the compiler of TypeScript. */
const typescript_options_compilers = ['ts-loader', 'awesome-typescript-loader'];
/**
 * What `module.rules` give to TypeScript, for esbuild: the tsconfig.json, or its options where esbuild takes another
 * default. Metadata of decorators are made by TypeScript alone.
 */
async function typeScriptOptions(rules, { serviceDir, workspace }, refuse) {
    const given = optionsOfLoaders(rules, typescript_options_compilers).map((options) => (isRecord(options) ? options : {}));
    const files = given.map(({ configFile, configFileName }) => String(configFile ?? configFileName ?? usual));
    const configs = await Promise.all([...new Set(files)].map(async (name) => {
        const file = await findUp(name, serviceDir, workspace);
        return { name, file, config: await (0,read_tsconfig/* readTsConfig */.W)(file, workspace) };
    }));
    for (const { name, config } of configs) {
        if (config.compilerOptions['emitDecoratorMetadata'] === true)
            refuse(`${name}: compilerOptions.emitDecoratorMetadata`);
    }
    for (const { compilerOptions } of given) {
        if (isRecord(compilerOptions) && compilerOptions['emitDecoratorMetadata'])
            refuse('module.rules: emitDecoratorMetadata');
    }
    const used = configs.find(({ name }) => name !== usual) ?? configs[0];
    if (!used)
        return {};
    const { target, paths, baseUrl } = used.config.compilerOptions;
    // TypeScript 5 then aims at ECMAScript 5, whose classes have no fields; esbuild follows paths of files only.
    if (target === undefined && paths === undefined && baseUrl === undefined) {
        return { tsconfigRaw: { compilerOptions: (0,syntax_options/* syntaxOptions */.k)(used.config) } };
    }
    return used.name === usual ? {} : { tsconfig: used.file };
}
/** A file in a folder or the nearest one above that has it; in the folder itself if none has. */
async function findUp(name, folder, workspace) {
    for (const dir of (0,folders_upward/* foldersUpward */.N)(folder)) {
        const file = external_node_path_.resolve(dir, name);
        if ((await workspace.stat(file))?.kind === 'file')
            return file;
    }
    return external_node_path_.resolve(folder, name);
}

;// CONCATENATED MODULE: ./build/package/builders/node/webpack/read-webpack-config.js





/** Settings that say how webpack works or what it prints, not what it makes. */
const aboutTheRun = [
    'bail',
    'cache',
    'context',
    'dependencies',
    'ignoreWarnings',
    'infrastructureLogging',
    'name',
    'parallelism',
    'performance',
    'profile',
    'recordsPath',
    'snapshot',
    'stats',
    'watch',
    'watchOptions',
];
/** Plugins that check, print or clean. */
const harmlessPlugins = /^(?:fork-ts-checker-webpack-plugin|fork-ts-checker-notifier|eslint-webpack-plugin|webpackbar|progress-bar-webpack-plugin|clean-webpack-plugin|webpack-bundle-analyzer|case-sensitive-paths-webpack-plugin|circular-dependency-plugin|hard-source-webpack-plugin|friendly-errors-webpack-plugin|speed-measure-webpack-plugin|webpack\.(?:ProgressPlugin|NoEmitOnErrorsPlugin|NamedModulesPlugin|LoaderOptionsPlugin))/;
/**
 * A configuration of webpack as options of esbuild, with what it cannot be. Its packages are stand-ins, so that only the
 * shape of the configuration is known (docs/decisions/webpack-by-esbuild.md). `entries` are those that
 * serverless-webpack offers.
 */
async function readWebpackConfig(config, entries, service) {
    const refused = [];
    const refuse = (what) => void refused.push(what);
    if (!isRecord(config))
        return { options: {}, refused: [isList(config) ? 'several configurations' : 'a function'] };
    const parts = {
        entry: (value) => readEntry(value, entries, refuse),
        target: (value) => readTarget(value, refuse),
        mode: () => ({}),
        optimization: (value) => readOptimization(value, config['mode'], refuse),
        devtool: (value) => ({ sourcemap: value === false || value === undefined ? false : sourcemapOf(String(value)) }),
        resolve: (value) => readResolve(value, refuse),
        resolveLoader: () => ({}),
        externals: () => ({}),
        externalsPresets: () => ({}),
        externalsType: () => ({}),
        module: (value) => ({ loader: readRules(isRecord(value) ? value['rules'] : undefined, refuse) }),
        plugins: (value) => readPlugins(value, refuse),
        output: (value) => readOutput(value, refuse),
        node: (value) => readNode(value, refuse),
    };
    let options = readOptimization(config['optimization'], config['mode'], () => { });
    for (const [key, value] of Object.entries(config)) {
        if (aboutTheRun.includes(key) || value === undefined)
            continue;
        const read = parts[key];
        if (read)
            options = merge(options, read(value));
        else
            refuse(key);
    }
    const external = await externalNames(config['externals'], service, refuse);
    const { module } = config;
    const ofTypeScript = await typeScriptOptions(isRecord(module) ? module['rules'] : undefined, service, refuse);
    return { options: merge(options, { external, ...ofTypeScript }), refused };
}
/** Later options win; maps and lists are joined. */
function merge(one, other) {
    const merged = { ...one };
    for (const [key, value] of Object.entries(other)) {
        const before = merged[key];
        if (isList(before) && isList(value))
            merged[key] = [...before, ...value];
        else
            merged[key] = isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
    }
    return merged;
}
function readEntry(value, entries, refuse) {
    const given = isRecord(value) ? value : {};
    const isOffered = ([key, file]) => entries[key] === file;
    if (!isRecord(value) || !Object.entries(given).every(isOffered))
        refuse('entry');
    return {};
}
function readTarget(value, refuse) {
    if (![value].flat().every((target) => /^(?:async-)?node/.test(String(target))))
        refuse('target');
    return {};
}
function readOptimization(value, mode, refuse) {
    const { minimize, minimizer: _, nodeEnv, ...others } = isRecord(value) ? value : {};
    for (const [key, set] of Object.entries(others)) {
        // Only chunks change what is there: the rest is about size.
        if (['splitChunks', 'runtimeChunk'].includes(key) && set !== false)
            refuse(`optimization.${key}`);
    }
    const environment = nodeEnv === false || mode === 'none' ? undefined : (nodeEnv ?? mode ?? 'production');
    return {
        minify: minimize === undefined ? mode !== 'development' && mode !== 'none' : minimize === true,
        ...(environment === undefined ? {} : { define: { 'process.env.NODE_ENV': JSON.stringify(environment) } }),
    };
}
const sourcemapOf = (devtool) => (/inline|eval/.test(devtool) ? 'inline' : true);
function readResolve(value, refuse) {
    const { extensions, alias, modules, plugins, symlinks, mainFields, cacheWithContext: _, ...others } = isRecord(value) ? value : {};
    for (const key of Object.keys(others))
        refuse(`resolve.${key}`);
    const aliases = Object.entries(isRecord(alias) ? alias : {});
    if (aliases.some(([name, target]) => name.endsWith('$') || typeof target !== 'string'))
        refuse('resolve.alias');
    for (const plugin of isList(plugins) ? plugins : []) {
        // esbuild follows `paths` of tsconfig.json by itself.
        const name = stoodIn(plugin)?.name ?? 'a plugin';
        if (!name.startsWith('tsconfig-paths-webpack-plugin'))
            refuse(`resolve.plugins: ${name}`);
    }
    const folders = isList(modules) ? modules.filter((folder) => typeof folder === 'string') : [];
    return {
        ...(isList(extensions) ? { resolveExtensions: extensions.filter((item) => item !== '') } : {}),
        ...(aliases.length > 0 ? { alias: Object.fromEntries(aliases) } : {}),
        ...(folders.some((folder) => folder !== 'node_modules')
            ? { nodePaths: folders.filter((folder) => folder !== 'node_modules') }
            : {}),
        ...(symlinks === false ? { preserveSymlinks: true } : {}),
        ...(isList(mainFields) ? { mainFields } : {}),
    };
}
function readPlugins(value, refuse) {
    const define = {};
    const external = [];
    for (const plugin of isList(value) ? value : []) {
        const stand = stoodIn(plugin);
        // What a condition leaves of a plugin, as in `isLocal && new Plugin()`.
        if (!plugin)
            continue;
        if (stand === undefined)
            refuse('plugins: a plugin of its own');
        else if (stand.name === 'webpack.DefinePlugin')
            readDefinitions(stand.args[0], define, refuse);
        else if (stand.name === 'webpack.IgnorePlugin')
            external.push(...ignoredNames(stand.args, refuse));
        else if (!harmlessPlugins.test(stand.name))
            refuse(`plugins: ${stand.name}`);
    }
    return { define, external };
}
function readDefinitions(given, define, refuse) {
    for (const [name, value] of Object.entries(isRecord(given) ? given : {})) {
        if (typeof value === 'string')
            define[name] = value;
        else if (typeof value === 'boolean' || typeof value === 'number')
            define[name] = String(value);
        else
            refuse(`plugins: webpack.DefinePlugin with ${name}`);
    }
}
/** A package of one name, as in `/^pg-native$/`; it stays outside and is not there. */
function ignoredNames([given], refuse) {
    const { resourceRegExp = given, contextRegExp } = isRecord(given) ? given : {};
    const source = resourceRegExp instanceof RegExp ? resourceRegExp.source : '';
    const [, name] = /^\^?((?:@[\w-]+\\?\/)?[\w-]+)\$?$/.exec(source) ?? [];
    // Locales of moment are left out for size alone.
    if (source.includes('locale') && contextRegExp instanceof RegExp)
        return [];
    if (name === undefined)
        refuse(`plugins: webpack.IgnorePlugin with ${source || 'a function'}`);
    return name === undefined ? [] : [name.replace('\\', '')];
}
function readOutput(value, refuse) {
    const { path: _, filename, libraryTarget, library, ...others } = isRecord(value) ? value : {};
    if (filename !== undefined && filename !== '[name].js')
        refuse('output.filename');
    const type = isRecord(library) ? library['type'] : (libraryTarget ?? 'commonjs');
    if (!['commonjs', 'commonjs2', 'commonjs-module', 'umd'].includes(String(type)))
        refuse('output.library');
    const aboutMaps = /^(?:devtool|sourceMap|clean|pathinfo|chunkFilename|publicPath|hash|sourcePrefix|strict)/;
    for (const key of Object.keys(others))
        if (!aboutMaps.test(key))
            refuse(`output.${key}`);
    return {};
}
function readNode(value, refuse) {
    for (const [key, set] of Object.entries(isRecord(value) ? value : {})) {
        if (set !== false && set !== 'eval-only' && set !== 'node-module')
            refuse(`node.${key}`);
    }
    return {};
}

;// CONCATENATED MODULE: ./build/package/builders/node/bundlers/serverless-webpack.js








const serverless_webpack_served = ['webpackConfig', 'config', 'includeModules', 'excludeFiles', 'excludeRegex'];
const serverless_webpack_withoutEffect = ['packager', 'packagerOptions', 'keepOutputDirectory', 'concurrency', 'serializedCompile'];
/** Extensions that the plugin prefers behind a handler. */
const serverless_webpack_handlerExtensions = ['.js', '.ts', '.jsx', '.tsx'];
const ofModules = ['forceInclude', 'forceExclude', 'packagePath', 'nodeModulesRelativeDir'];
/** Configurations of webpack that say what esbuild does as well (docs/decisions/webpack-by-esbuild.md). */
const webpack = {
    name: 'serverless-webpack',
    compared: '5.16.2',
    configKeys: [
        ...[...serverless_webpack_served, ...serverless_webpack_withoutEffect].map((key) => `custom.webpack.${key}`),
        ...ofModules.map((key) => `custom.webpack.includeModules.${key}`),
    ],
    differences: 'Bundled by esbuild where the configuration asks for nothing else: handlers as entries, scripts compiled by the usual loaders, aliases, externals, definitions, source maps. Anything more, such as copied files, other loaders and plugins, `emitDecoratorMetadata` for ts-loader, is left to the plugin, and named when it is not installed. Neither types nor style are checked. Packages outside the bundles come from node_modules, without a package.json and a lock file about them.',
    async unserved(service) {
        const { refused } = await read(service);
        return refused;
    },
    async build(service) {
        const { settings } = await read(service);
        return { kind: 'bundle', handlers: 'all', settings };
    },
};
async function read(service) {
    const { serviceDir, workspace } = service;
    const plugin = pluginSettings(service.config);
    const keys = Object.keys(plugin).filter((key) => ![...serverless_webpack_served, ...serverless_webpack_withoutEffect].includes(key));
    const scripts = (0,json/* isJsonObject */.OW)(plugin['packagerOptions']) && plugin['packagerOptions']['scripts'] !== undefined;
    const { excludeFiles, excludeRegex } = plugin;
    const ofPlugin = [
        ...keys.map((key) => `custom.webpack.${key}`),
        ...(scripts ? ['custom.webpack.packagerOptions.scripts'] : []),
        ...(typeof excludeRegex === 'string' && !expressionOf(excludeRegex) ? ['custom.webpack.excludeRegex'] : []),
    ];
    const file = String(plugin['config'] ?? plugin['webpackConfig'] ?? 'webpack.config.js');
    const { options, refused } = await readFileOf(file, service);
    const { forceInclude, forceExclude } = (0,json/* isJsonObject */.OW)(plugin['includeModules']) ? plugin['includeModules'] : {};
    const ships = plugin['includeModules'] !== undefined && plugin['includeModules'] !== false;
    return {
        refused: [...ofPlugin, ...refused.map((what) => `${file}: ${what}`)],
        settings: {
            options: { bundle: true, platform: 'node', mainFields: mainFields, ...options },
            exclude: ships ? [...textsIn(forceExclude), ...(await developmentPackages(serviceDir, workspace))] : ['*'],
            include: ships ? textsIn(forceInclude) : [],
            besides: 'none',
            extensions: serverless_webpack_handlerExtensions,
            ignored: textsIn(excludeFiles),
            leftOut: typeof excludeRegex === 'string' ? expressionOf(excludeRegex) : undefined,
            plugins: [callableNamespaces(workspace)],
        },
    };
}
function pluginSettings({ custom }) {
    const { webpack: written, webpackIncludeModules } = (0,json/* isJsonObject */.OW)(custom) ? custom : {};
    const legacy = webpackIncludeModules === undefined ? {} : { includeModules: webpackIncludeModules };
    if (typeof written === 'string')
        return { webpackConfig: written, ...legacy };
    return { ...legacy, ...((0,json/* isJsonObject */.OW)(written) ? written : {}) };
}
function expressionOf(text) {
    try {
        return new RegExp(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
const textsIn = (value) => [value ?? []].flat().filter((item) => typeof item === 'string');
async function readFileOf(file, service) {
    const { serviceDir, workspace, config, stage, region } = service;
    const absolute = external_node_path_.resolve(serviceDir, file);
    if ((await workspace.stat(absolute))?.kind !== 'file')
        return { options: {}, refused: ['not there'] };
    const entries = entriesOf(config);
    const lib = {
        entries,
        webpack: { isLocal: false },
        options: { stage, region },
        serverless: serverlessObject(service),
    };
    try {
        const exported = await workspace.importConfiguration(absolute, (name) => name === 'serverless-webpack' ? { lib, default: { lib }, __esModule: true } : standInFor(name));
        return await readWebpackConfig(await (exported['default'] ?? exported), entries, service);
    }
    catch (error) {
        return { options: {}, refused: [error instanceof Error ? error.message : String(error)] };
    }
}
/** Files of the handlers, as the plugin offers them to the configuration. */
function entriesOf({ functions }) {
    const maps = (Array.isArray(functions) ? functions : [functions]).filter(json/* isJsonObject */.OW);
    const handlers = maps.flatMap((map) => Object.values(map).flatMap((fn) => ((0,json/* isJsonObject */.OW)(fn) && typeof fn['handler'] === 'string' ? [fn['handler']] : [])));
    const files = handlers.map((handler) => handler.slice(0, Math.max(0, handler.lastIndexOf('.'))));
    return Object.fromEntries(files.filter((file) => file !== '').map((file) => [file, `./${file}.js`]));
}
/** The plugin does not ship what package.json lists for development only. */
async function developmentPackages(serviceDir, workspace) {
    const { devDependencies } = (await (0,read_json/* readJson */.V)(external_node_path_.join(serviceDir, 'package.json'), workspace)) ?? {};
    return Object.keys((0,json/* isJsonObject */.OW)(devDependencies) ? devDependencies : {});
}

;// CONCATENATED MODULE: ./build/package/builders/node/bundlers/index.js






/** Plugins that build JavaScript, served by esbuild. */
const bundlers = [esbuild, webpack, bundle, typeScript];
const others = ['serverless-jetpack'];
/** How the JavaScript of a service is built: as its plugin says, else as the framework does it by itself. */
async function nodeBuild(service) {
    const { plugins } = service.config;
    const written = (0,json/* isJsonObject */.OW)(plugins) ? plugins['modules'] : plugins;
    const names = Array.isArray(written) ? written : [];
    const own = bundlers.find(({ name }) => names.includes(name));
    if (own)
        return own.build(service);
    return names.some((name) => others.includes(String(name))) ? { kind: 'none' } : builtInBuild(service);
}


/***/ }),

/***/ 14171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ readEsbuildSettings),
/* harmony export */   ck: () => (/* binding */ excludedPackages),
/* harmony export */   md: () => (/* binding */ nodeMajor)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

// What the framework and serverless-esbuild read and esbuild does not know.
const notForEsbuild = new Set([
    'concurrency',
    'zipConcurrency',
    'buildConcurrency',
    'exclude',
    'installExtraArgs',
    'packager',
    'packagerOptions',
    'packagePath',
    'nativeZip',
    'nodeExternals',
    'outputBuildFolder',
    'outputWorkFolder',
    'outputFileExtension',
    'keepOutputDirectory',
    'skipBuild',
    'skipBuildExcludeFns',
    'skipRebuild',
    'stripEntryResolveExtensions',
    'disposeContext',
    'disableIncremental',
    'config',
    'configFile',
    'watch',
    'plugins',
    'sourcemap',
    'outdir',
    'outfile',
]);
/** Settings as `custom.esbuild` and `build.esbuild` (`builtIn`) write them; plugins are for the caller to load. */
function readEsbuildSettings(block, builtIn) {
    const written = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(block) ? block : {};
    const known = Object.entries(written).filter(([key]) => !notForEsbuild.has(key));
    const { exclude, outputFileExtension } = written;
    const extension = typeof outputFileExtension === 'string' ? outputFileExtension : undefined;
    return {
        options: {
            bundle: true,
            platform: 'node',
            ...Object.fromEntries(known),
            ...sourcemapOf(written['sourcemap'], builtIn),
            ...(extension === undefined ? {} : { outExtension: { '.js': extension } }),
            ...(extension === '.mjs' && written['format'] === undefined ? { format: 'esm' } : {}),
        },
        // The plugin bundles version 3 of AWS's SDK unless told otherwise.
        exclude: typeof exclude === 'string'
            ? [exclude]
            : Array.isArray(exclude)
                ? exclude.map(String)
                : [builtIn ? 'default' : 'aws-sdk'],
        include: [],
        plugins: [],
    };
}
// Version 4 makes source maps unless told otherwise; `{type, setNodeOptions}` is its long form.
function sourcemapOf(value, builtIn) {
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return { sourcemap: value['type'] ?? true };
    if (value !== undefined)
        return { sourcemap: value };
    return builtIn ? { sourcemap: true } : {};
}
/** Packages that a runtime brings along: AWS SDK 3 since Node 18, 2 before. */
function excludedPackages({ exclude }, { runtime }) {
    const major = nodeMajor(runtime);
    return exclude.flatMap((name) => (name === 'default' ? [major >= 18 ? '@aws-sdk/*' : 'aws-sdk'] : [name]));
}
/** 22 for `nodejs22.x`. */
function nodeMajor(runtime) {
    return Number(/^nodejs(\d+)/.exec(runtime ?? '')?.[1] ?? 22);
}


/***/ }),

/***/ 98429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readTsConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_folders_upward_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22671);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _core_json_with_comments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90390);




/** Left out unless `exclude` says otherwise (TypeScript: tsconfig reference, exclude). */
const defaultExclude = ['node_modules', 'bower_components', 'jspm_packages', '.build', '.serverless'];
/** A tsconfig.json with what it extends; defaults where there is none. Files that cannot be read count as empty. */
async function readTsConfig(file, workspace) {
    const config = await readChain(file, workspace, 0);
    const compilerOptions = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(config['compilerOptions']) ? config['compilerOptions'] : {};
    const { outDir } = compilerOptions;
    const files = textsIn(config['files']);
    return {
        compilerOptions,
        files,
        include: textsIn(config['include']) ?? (files ? [] : ['**/*']),
        exclude: textsIn(config['exclude']) ?? [...defaultExclude, ...(typeof outDir === 'string' ? [outDir] : [])],
    };
}
async function readChain(file, workspace, depth) {
    const config = parse(await workspace.readText(file));
    const parents = [config['extends'] ?? []].flat().filter((name) => typeof name === 'string');
    let merged = {};
    for (const name of depth < 10 ? parents : []) {
        const target = await findParent(name, node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file), workspace);
        if (target !== undefined)
            merged = join(merged, await readChain(target, workspace, depth + 1));
    }
    return join(merged, config);
}
/** The file that `extends` names: one beside, or one of a package in node_modules here or above. */
async function findParent(name, folder, workspace) {
    const isFile = name.startsWith('.') || node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(name);
    for (const dir of isFile ? [folder] : (0,_core_folders_upward_js__WEBPACK_IMPORTED_MODULE_1__/* .foldersUpward */ .N)(folder)) {
        const target = isFile ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(dir, name) : node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, 'node_modules', name);
        const files = name.endsWith('.json') ? [target] : [`${target}.json`, node_path__WEBPACK_IMPORTED_MODULE_0__.join(target, 'tsconfig.json')];
        for (const file of files)
            if ((await workspace.readText(file)) !== undefined)
                return file;
    }
    return undefined;
}
const join = (base, over) => ({
    ...base,
    ...over,
    compilerOptions: { ...(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(base['compilerOptions']), ...(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(over['compilerOptions']) },
});
const textsIn = (value) => Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
const parse = (text = '{}') => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)((0,_core_json_with_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutComments */ .f)(text)) ?? {};


/***/ }),

/***/ 17197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ syntaxOptions)
/* harmony export */ });
/** Targets from which on classes have fields of their own. */
const withFields = /^(?:es(?:20(?:2[2-9]|[3-9]\d)|next))$/i;
/** What esbuild is to know of a tsconfig.json to compile file by file; paths are not resolved then. */
function syntaxOptions({ compilerOptions }) {
    const { baseUrl: _, paths: __, target = 'es5', useDefineForClassFields, ...others } = compilerOptions;
    return { ...others, target, useDefineForClassFields: useDefineForClassFields ?? withFields.test(String(target)) };
}


/***/ }),

/***/ 85495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readPipArguments)
/* harmony export */ });
const place = /^(?<name>-i|--index-url|--extra-index-url|-f|--find-links)(?:=(?<value>.*))?$/;
/** An option and its value may stand in one text or in two. */
function readPipArguments(texts) {
    const words = texts.flatMap((text) => text.split(/\s+/).filter((word) => word !== ''));
    const places = [];
    const flags = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        const { name, value = words[at + 1] } = place.exec(word)?.groups ?? {};
        if (name === undefined) {
            if (word.startsWith('-'))
                flags.push(word.split('=', 1)[0] ?? word);
            continue;
        }
        if (!word.includes('='))
            at++;
        if (value !== undefined)
            places.push({ name, value });
    }
    const valuesOf = (...names) => places.filter(({ name }) => names.includes(name)).map(({ value }) => value);
    return {
        indexUrl: valuesOf('-i', '--index-url').at(-1),
        extraIndexUrls: valuesOf('--extra-index-url'),
        findLinks: valuesOf('-f', '--find-links'),
        noIndex: flags.includes('--no-index'),
        pre: flags.includes('--pre'),
        others: flags.filter((flag) => flag !== '--no-index' && flag !== '--pre'),
    };
}


/***/ }),

/***/ 51545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ pythonLayerConfig),
/* harmony export */   p: () => (/* binding */ pythonLayerKey)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _python_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33070);


/** Key of the layer that `layer: true` makes; its logical ID is `PythonRequirementsLambdaLayer`. */
const pythonLayerKey = 'pythonRequirements';
/**
 * The entry of `layers` that `custom.pythonRequirements.layer` stands for, as the plugin writes it; `undefined`
 * without that option. The configuration gets it before the model is read.
 */
function pythonLayerConfig(model) {
    const options = (0,_python_options_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonOptions */ .d)(model);
    if (!options?.layer)
        return undefined;
    const { layer } = options.written;
    const { runtime } = model.provider;
    return {
        package: { artifact: '.serverless/pythonRequirements.zip' },
        name: `${model.service}-${model.stage}-python-requirements`,
        description: 'Python requirements generated by serverless-python-requirements.',
        ...(runtime === undefined ? {} : { compatibleRuntimes: [runtime] }),
        ...((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(layer) ? layer : {}),
    };
}


/***/ }),

/***/ 33070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ pythonOptions)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _pip_arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85495);
/* harmony import */ var _wheel_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72460);



const defaultSlimPatterns = ['**/*.py[c|o]', '**/__pycache__*', '**/*.dist-info*'];
/**
 * The options, or `undefined` when the service does not ask for its Python requirements to be packaged: neither the
 * plugin is listed nor, as in version 4, the block is there.
 */
function pythonOptions(model) {
    const block = model.custom['pythonRequirements'];
    const listed = model.plugins.includes('serverless-python-requirements');
    if (!listed && !(model.profile === 'v4' && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(block)))
        return undefined;
    const written = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(block) ? block : {};
    if (written['enabled'] === false)
        return undefined;
    const slim = isTrue(written['slim']);
    return {
        fileName: text(written['fileName']) ?? 'requirements.txt',
        usePipenv: written['usePipenv'] !== false,
        usePoetry: written['usePoetry'] !== false,
        useUv: written['useUv'] !== false,
        groups: readGroups(written),
        noDeploy: new Set((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(written['noDeploy']).map(_wheel_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)),
        slim,
        strip: slim && !isFalse(written['strip']),
        slimPatterns: slimPatterns(written),
        zip: isTrue(written['zip']),
        layer: isTrue(written['layer']) || (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(written['layer']),
        vendor: text(written['vendor']) ?? '',
        pip: (0,_pip_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .readPipArguments */ .I)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(written['pipCmdExtraArgs'])),
        // `non-linux` means Docker on other systems only; the wheels are chosen for Lambda on each.
        dockerize: isTrue(written['dockerizePip']) ? 'always' : 'never',
        written,
    };
}
function slimPatterns(written) {
    const own = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(written['slimPatterns']);
    return written['slimPatternsAppendDefaults'] === false ? own : [...defaultSlimPatterns, ...own];
}
function readGroups(written) {
    const both = (poetry, uv) => [...(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(written[poetry]), ...(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(written[uv])];
    return {
        extras: both('poetryExtras', 'uvOptionalDependencies'),
        with: both('poetryWithGroups', 'uvWithGroups'),
        without: both('poetryWithoutGroups', 'uvWithoutGroups'),
        only: both('poetryOnlyGroups', 'uvOnlyGroups'),
    };
}
const isTrue = (value) => value === true || value === 'true';
const isFalse = (value) => value === false || value === 'false';
const text = (value) => (typeof value === 'string' && value !== '' ? value : undefined);


/***/ }),

/***/ 72460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ parseWheelName),
/* harmony export */   Lu: () => (/* binding */ rankedTags),
/* harmony export */   Mh: () => (/* binding */ wheelVersion),
/* harmony export */   Pc: () => (/* binding */ normalizeName),
/* harmony export */   _2: () => (/* binding */ archiveStem)
/* harmony export */ });
const legacyPlatforms = new Map([
    [17, 'manylinux2014'],
    [12, 'manylinux2010'],
    [5, 'manylinux1'],
]);
const ranksOfTargets = new Map();
/** Tags that the target runs, each with its rank, 0 for the best, as pip orders them. */
function rankedTags(target) {
    const key = `${target.version} ${target.machine} ${target.glibcMinor}`;
    const known = ranksOfTargets.get(key);
    if (known)
        return known;
    const ranks = new Map(supportedTags(target).map((tag, rank) => [tag, rank]));
    ranksOfTargets.set(key, ranks);
    return ranks;
}
function supportedTags(target) {
    const minor = Number(target.version.split('.')[1]);
    const platforms = platformTags(target);
    const on = (python, abi) => platforms.map((platform) => `${python}-${abi}-${platform}`);
    const current = `cp3${minor}`;
    const olderMinors = Array.from({ length: minor - 2 }, (_, index) => minor - 1 - index);
    const pythons = [`py3${minor}`, 'py3', ...olderMinors.concat([1, 0]).map((older) => `py3${older}`)];
    return [
        ...on(current, current),
        ...on(current, 'abi3'),
        ...on(current, 'none'),
        ...olderMinors.flatMap((older) => on(`cp3${older}`, 'abi3')),
        ...pythons.flatMap((python) => on(python, 'none')),
        `${current}-none-any`,
        ...pythons.map((python) => `${python}-none-any`),
    ];
}
function platformTags({ machine, glibcMinor }) {
    // No manylinux before 2_17 exists for aarch64.
    const oldest = machine === 'x86_64' ? 5 : 17;
    const minors = Array.from({ length: glibcMinor - oldest + 1 }, (_, index) => glibcMinor - index);
    const manylinux = minors.flatMap((minor) => {
        const legacy = legacyPlatforms.get(minor);
        return [`manylinux_2_${minor}_${machine}`, ...(legacy ? [`${legacy}_${machine}`] : [])];
    });
    return [...manylinux, `linux_${machine}`];
}
/** A wheel's file name in its parts, or `undefined` if it is no wheel. */
function parseWheelName(fileName) {
    const parts = partsOf(fileName);
    if (!parts)
        return undefined;
    const [name = '', version = '', buildOrPython] = parts;
    const build = parts.length === 6 ? /^(\d+)(.*)$/.exec(buildOrPython ?? '') : undefined;
    const [pythons = '', abis = '', platforms = ''] = parts.slice(-3);
    const tags = pythons
        .split('.')
        .flatMap((python) => abis.split('.').flatMap((abi) => platforms.split('.').map((platform) => `${python}-${abi}-${platform}`)));
    return { name: normalizeName(name), version, build: [Number(build?.[1] ?? 0), build?.[2] ?? ''], tags };
}
/** The version in a wheel's file name, for those who want no more of it; `undefined` if it is no wheel. */
function wheelVersion(fileName) {
    return partsOf(fileName)?.[1];
}
function partsOf(fileName) {
    if (!fileName.endsWith('.whl'))
        return undefined;
    const parts = fileName.slice(0, -'.whl'.length).split('-');
    return parts.length === 5 || parts.length === 6 ? parts : undefined;
}
/** The name of a source archive without its ending, `<project>-<version>`; `undefined` if it is none. */
const archiveStem = (fileName) => /^(.+)\.(?:tar\.gz|zip|tar\.bz2|tgz)$/.exec(fileName)?.[1];
/** A project's name as the index compares it (PEP 503). */
function normalizeName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}


/***/ }),

/***/ 1886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** A JSON object from disk; `undefined` if it is missing or something else. */
async function readJson(file, workspace) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonObject */ .dw)(await workspace.readText(file));
}


/***/ }),

/***/ 60606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ adjustPackage),
/* harmony export */   G6: () => (/* binding */ completeTemplate),
/* harmony export */   N3: () => (/* binding */ adjustModel),
/* harmony export */   W0: () => (/* binding */ adjustConfig),
/* harmony export */   WA: () => (/* binding */ templateSplitter),
/* harmony export */   af: () => (/* binding */ runPackageHooks),
/* harmony export */   bg: () => (/* binding */ runDeployHooks),
/* harmony export */   jN: () => (/* binding */ pluginGrants),
/* harmony export */   jz: () => (/* binding */ templateHooks),
/* harmony export */   mr: () => (/* binding */ pluginScripts),
/* harmony export */   wW: () => (/* binding */ runPluginCommand)
/* harmony export */ });
/* harmony import */ var _cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39825);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67756);
/* harmony import */ var _config_functions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71737);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85537);
/* harmony import */ var _report_unknown_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22227);





/** The native plugins among `names`, each once, in their order. */
function nativeOnes(names) {
    return [...new Set(names)].flatMap((name) => {
        const served = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .findPlugin */ .fF)(name);
        return served?.kind === 'native' ? [served.plugin] : [];
    });
}
/** The configuration as the plugins of the service leave it, before the model is read; its parts are merged. */
async function adjustConfig(config, names, context) {
    let adjusted = (0,_config_functions_js__WEBPACK_IMPORTED_MODULE_3__/* .withMergedParts */ .Vq)(config);
    for (const plugin of nativeOnes(names)) {
        (0,_report_unknown_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .reportUnknownKeys */ .T)(plugin, adjusted, context);
        adjusted = (await plugin.adjustConfig?.(adjusted, context)) ?? adjusted;
    }
    return adjusted;
}
/** The model as the plugins of the service leave it. */
function adjustModel(model, problems) {
    return nativeOnes(model.plugins).reduce((changed, plugin) => plugin.adjustModel?.(changed, problems) ?? changed, model);
}
/** The template transforms of the plugins, around the merge of the user's resources. */
function templateHooks(model, problems) {
    const plugins = nativeOnes(model.plugins);
    const all = (hook) => (template) => plugins.reduce((changed, plugin) => plugin[hook]?.(changed, model, problems) ?? changed, template);
    const contribute = all('contribute');
    return {
        beforeUserResources: (template) => withExports(contribute(template), model),
        afterUserResources: all('finalize'),
    };
}
// The framework exports what plugins put out before it merges the user's resources.
function withExports(template, { service, stage }) {
    const outputs = Object.entries(template.Outputs).map(([key, output]) => [
        key,
        output.Export ? output : { ...output, Export: { Name: (0,_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .exportName */ .au)(service, stage, key) } },
    ]);
    return { ...template, Outputs: Object.fromEntries(outputs) };
}
/** The template as the plugins complete it by what is in the account. */
async function completeTemplate(template, context) {
    let completed = template;
    for (const plugin of nativeOnes(context.model.plugins)) {
        completed = (await plugin.completeTemplate?.(completed, context)) ?? completed;
    }
    return completed;
}
/** How a plugin of the service splits its template; `undefined` when none does. */
function templateSplitter(model) {
    const split = nativeOnes(model.plugins).flatMap((plugin) => plugin.split ?? [])[0];
    return split && ((template, context) => split(template, { ...context, model }));
}
/** The commands of a shell that the plugins run for a service. */
const pluginScripts = (model) => nativeOnes(model.plugins).flatMap((plugin) => plugin.scripts?.(model) ?? []);
/** What the plugins do around the packaging, in their order; one that fails stops it. */
async function runPackageHooks(hook, context) {
    for (const plugin of nativeOnes(context.model.plugins))
        await plugin[hook]?.(context);
}
/** The model with what the plugins choose of the files of the service. */
async function adjustPackage(context) {
    let { model } = context;
    for (const plugin of nativeOnes(model.plugins))
        model = (await plugin.adjustPackage?.(model, context)) ?? model;
    return model;
}
/** What the plugins' calls of AWS need in the policy of a role that deploys. */
const pluginGrants = (model, place) => nativeOnes(model.plugins).flatMap((plugin) => plugin.grants?.(model, place) ?? []);
/** Runs a command that a plugin of the service adds. Throws `PLUGIN_COMMAND_MISSING`. */
async function runPluginCommand(command, context) {
    const run = nativeOnes(context.model.plugins).flatMap(({ commands }) => commands?.[command] ?? [])[0];
    if (!run)
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('PLUGIN_COMMAND_MISSING', `No plugin of ${context.model.service} has \`${command}\`.`);
    await run(context);
}
/** What the plugins do by calls of AWS around a deploy, in their order. One that fails is a problem, and the next one runs. */
async function runDeployHooks(hook, context) {
    let { changed } = context;
    for (const plugin of nativeOnes(context.model.plugins)) {
        try {
            if ((await plugin[hook]?.({ ...context, changed })) === 'changed')
                changed = true;
        }
        catch (error) {
            if (!(error instanceof _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y))
                throw error;
            const code = error.code === 'PLUGIN_SCRIPT_FAILED' ? error.code : 'PLUGIN_DEPLOY_HOOK';
            context.problems.error(code, `${plugin.name}: ${error.message}`, {
                at: error.at ?? context.model.locate(['plugins', context.model.plugins.indexOf(plugin.name)]),
                remedy: error.remedy,
            });
        }
    }
}


/***/ }),

/***/ 71737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mq: () => (/* binding */ mapFunctions),
/* harmony export */   OW: () => (/* binding */ mapEvents),
/* harmony export */   Vq: () => (/* binding */ withMergedParts),
/* harmony export */   jR: () => (/* binding */ withKeys),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   wC: () => (/* binding */ withoutKey)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);
/* harmony import */ var _core_merge_deep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19293);


/** The configuration with lists of `functions` and `resources` merged, as plugins see it. Source: framework-spec 1.1.5. */
function withMergedParts(config) {
    const merged = ['functions', 'resources'].flatMap((section) => {
        const parts = config[section];
        if (!Array.isArray(parts) || !parts.every((part) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(part) || part === null))
            return [];
        return [[section, parts.filter((part) => part !== null).reduce(_core_merge_deep_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeDeep */ .D, {})]];
    });
    return { ...config, ...Object.fromEntries(merged) };
}
/** The configuration with every function changed, whether `functions` is a map or a list of maps. */
function mapFunctions(config, change) {
    const mapped = (functions) => {
        if (Array.isArray(functions))
            return functions.map((item) => mapped(item) ?? null);
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(functions))
            return functions;
        return Object.fromEntries(Object.entries(functions).map(([key, fn]) => [key, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(fn) ? change(fn, key) : fn]));
    };
    return config['functions'] === undefined ? config : { ...config, functions: mapped(config['functions']) };
}
/** The same for every event of one type that is written as an object. */
function mapEvents(config, kind, change) {
    return mapFunctions(config, (fn) => {
        const { events } = fn;
        if (!Array.isArray(events))
            return fn;
        return {
            ...fn,
            events: events.map((event) => {
                const written = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(event) ? event[kind] : undefined;
                return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(event) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(written) ? { ...event, [kind]: change(written) } : event;
            }),
        };
    });
}
/** The object at a path, empty when there is none. */
function objectAt(config, ...path) {
    let found = config;
    for (const step of path)
        found = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(found) ? found[step] : undefined;
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(found) ? found : {};
}
/** The configuration with keys laid over the object at a path, which is made when it is not there. */
function withKeys(config, path, keys) {
    const [step, ...rest] = path;
    if (step === undefined)
        return { ...config, ...keys };
    return { ...config, [step]: withKeys(objectAt(config, step), rest, keys) };
}
/** The configuration without one key of the object at a path. */
function withoutKey(config, path, key) {
    const [step, ...rest] = path;
    if (step !== undefined) {
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(config[step]) ? { ...config, [step]: withoutKey(config[step], rest, key) } : config;
    }
    return Object.fromEntries(Object.entries(config).filter(([name]) => name !== key));
}


/***/ }),

/***/ 85537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fF: () => (/* binding */ findPlugin)
});

// UNUSED EXPORTS: developmentOnlyPlugins, nativePlugins, packagingPlugins

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
;// CONCATENATED MODULE: ./build/plugins/cruglobal-serverless-merge-config.js

const mergeKey = '$<<';
/** `$<<` of any map lays an object, or each of a list, over its neighbours. */
const mergeConfig = {
    name: '@cruglobal/serverless-merge-config',
    compared: '1.1.0',
    configKeys: [mergeKey],
    adjustConfig: (config) => mergedObject(config),
};
function merged(value) {
    if (Array.isArray(value))
        return value.map(merged);
    return (0,json/* isJsonObject */.OW)(value) ? mergedObject(value) : value;
}
function mergedObject(value) {
    const entries = Object.entries(value).map(([key, item]) => [key, item === undefined ? undefined : merged(item)]);
    const { [mergeKey]: over, ...own } = Object.fromEntries(entries);
    const objects = (Array.isArray(over) ? over : [over]).filter((item) => (0,json/* isJsonObject */.OW)(item));
    return Object.assign({}, own, ...objects);
}

// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/plugins/config-functions.js
var config_functions = __webpack_require__(71737);
;// CONCATENATED MODULE: ./build/plugins/serverless-add-api-key.js



/** API keys and usage plans beside the stack, for the REST API of the service. Source: framework-spec 9.1. */
const addApiKey = {
    name: 'serverless-add-api-key',
    compared: '4.2.1',
    configKeys: ['name', 'value', 'usagePlan', 'deleteAtRemoval'].map((key) => `custom.apiKeys[].${key}`),
    differences: 'Values encrypted by KMS are refused; usage plans stay at a remove.',
    async afterDeploy(context) {
        const api = apiOf(context);
        if (!api)
            return;
        for (const key of keysOf(context))
            await addKey(key, api, context);
    },
    async beforeRemove(context) {
        const { aws, log } = context;
        for (const { name, deleteAtRemoval } of keysOf(context)) {
            if (deleteAtRemoval === false)
                continue;
            for (const id of await aws.restApis.findApiKeys(String(name)))
                await aws.restApis.deleteApiKey(id);
            log.info(`Deleted the API key ${String(name)}.`);
        }
    },
    grants(model, { partition, region }) {
        if (keysOf({ model }).length === 0)
            return [];
        const arn = (rest) => `arn:${partition}:apigateway:${region}::/${rest}`;
        return [
            {
                sid: 'ApiKeys',
                actions: ['apigateway:GET', 'apigateway:POST'],
                resources: ['apikeys', 'usageplans', 'usageplans/*/keys'].map(arn),
            },
            { sid: 'DeleteApiKeys', actions: ['apigateway:DELETE'], resources: [arn('apikeys/*')] },
            { sid: 'UsagePlanStages', actions: ['apigateway:PATCH'], resources: [arn('usageplans/*')] },
        ];
    },
};
/** ID and stage of the REST API, as its address tells them. */
function apiOf({ outputs, model }) {
    const [, restApiId] = /^https:\/\/([^.]+)\.execute-api\./.exec(outputs['ServiceEndpoint'] ?? '') ?? [];
    return restApiId === undefined ? undefined : { restApiId, stage: model.provider.apiGateway.stage ?? model.stage };
}
/** Keys of a list, or of the list of this stage. */
function keysOf({ model }) {
    const { apiKeys } = model.custom;
    const list = (0,json/* isJsonObject */.OW)(apiKeys) ? apiKeys[model.stage] : apiKeys;
    return (Array.isArray(list) ? list : []).filter((key) => (0,json/* isJsonObject */.OW)(key));
}
async function addKey({ name, value, usagePlan }, api, { aws: { restApis }, model, log }) {
    if ((0,json/* isJsonObject */.OW)(value)) {
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', `the value of ${String(name)} is encrypted.`, {
            at: model.locate(['custom', 'apiKeys']),
            remedy: 'Give it as a variable, such as `${ssm:/name/of/a/parameter}`.',
        });
    }
    const [known] = await restApis.findApiKeys(String(name));
    const id = known ?? (await restApis.createApiKey(String(name), typeof value === 'string' ? value : undefined));
    if (known === undefined)
        log.info(`Made the API key ${String(name)}.`);
    const own = (0,json/* isJsonObject */.OW)(usagePlan) ? usagePlan : {};
    const shared = (0,config_functions/* objectAt */.lJ)(model.provider.config, 'apiGateway', 'usagePlan');
    const planName = String(own['name'] || shared['name'] || `${String(name)}-usage-plan`);
    const settings = own['quota'] || own['throttle'] ? own : shared;
    const plan = (await restApis.findUsagePlan(planName)) ?? (await restApis.createUsagePlan(planName, settings));
    if (!(await restApis.listUsagePlanKeys(plan.id)).includes(id))
        await restApis.addKeyToUsagePlan(plan.id, id);
    const isServed = plan.stages.some(({ restApiId, stage }) => restApiId === api.restApiId && stage === api.stage);
    if (!isServed)
        await restApis.addStageToUsagePlan(plan.id, api.restApiId, api.stage);
}

;// CONCATENATED MODULE: ./build/plugins/serverless-apigw-binary.js

/** Binary media types of the REST API by `custom.apigwBinary.types`. */
const apigwBinary = {
    name: 'serverless-apigw-binary',
    compared: '0.4.4',
    configKeys: ['custom.apigwBinary.types'],
    differences: 'The types stand in the template instead of being set by an API call after each deploy.',
    adjustConfig(config) {
        const { types } = (0,config_functions/* objectAt */.lJ)(config, 'custom', 'apigwBinary');
        if (!Array.isArray(types))
            return config;
        const { binaryMediaTypes } = (0,config_functions/* objectAt */.lJ)(config, 'provider', 'apiGateway');
        const known = Array.isArray(binaryMediaTypes) ? binaryMediaTypes : [];
        return (0,config_functions/* withKeys */.jR)(config, ['provider', 'apiGateway'], { binaryMediaTypes: [...new Set([...known, ...types])] });
    },
};

;// CONCATENATED MODULE: ./build/plugins/serverless-apigwy-binary.js

/** `contentHandling` of an `http` event: the framework's own `response.contentHandling`. */
const apigwyBinary = {
    name: 'serverless-apigwy-binary',
    compared: '1.0.1',
    configKeys: ['functions.<name>.events[].http.contentHandling'],
    differences: 'It stands in the template instead of being set by an API call after each deploy.',
    adjustConfig(config) {
        return (0,config_functions/* mapEvents */.OW)(config, 'http', (event) => {
            const { contentHandling } = event;
            if (contentHandling === undefined)
                return event;
            const response = { contentHandling, ...(0,config_functions/* objectAt */.lJ)(event, 'response') };
            return { ...(0,config_functions/* withoutKey */.wC)(event, [], 'contentHandling'), response };
        });
    },
};

// EXTERNAL MODULE: ./build/core/merge-deep.js
var merge_deep = __webpack_require__(19293);
// EXTERNAL MODULE: ./build/cloudformation/intrinsics.js
var intrinsics = __webpack_require__(74277);
// EXTERNAL MODULE: ./build/cloudformation/logical-ids.js
var logical_ids = __webpack_require__(39825);
;// CONCATENATED MODULE: ./build/plugins/appsync/expiry.js
const unitHours = {
    y: 365 * 24,
    q: 91 * 24,
    M: 30 * 24,
    w: 7 * 24,
    d: 24,
    h: 1,
    m: 1 / 60,
    s: 1 / 3600,
    ms: 1 / 3_600_000,
};
const isUnit = (text) => Object.hasOwn(unitHours, text);
const dayHours = 24;
const hourMs = 3_600_000;
/** `30d`, `1y`, hours without a unit; `undefined` for what is no duration. A year has 365 days, a day 25 hours. */
function parseDuration(written) {
    const [, digits, unit = 'h'] = /^(\d+)(ms|[yqMwdhms])?$/.exec(String(written)) ?? [];
    if (digits === undefined || !isUnit(unit))
        return undefined;
    const duration = String(written) === '1y' ? { amount: 365, unit: 'd' } : { amount: Number(digits), unit };
    // Expiry is rounded down to the hour, and has to be a whole day away.
    const hours = durationHours(duration);
    return hours >= dayHours && hours < dayHours + 1 ? { amount: dayHours + 1, unit: 'h' } : duration;
}
/** Length in hours, with months of 30 days. */
const durationHours = ({ amount, unit }) => amount * unitHours[unit];
const defaultDuration = { amount: 365, unit: 'd' };
/** The end, in milliseconds, of a duration that begins with the hour of `nowMs`. */
function endOf({ amount, unit }, nowMs) {
    const start = Math.floor(nowMs / hourMs) * hourMs;
    const months = { y: 12, q: 3, M: 1 }[unit];
    return months === undefined ? start + amount * unitHours[unit] * hourMs : addMonths(start, amount * months);
}
// The last day of a month that is too short for the day.
function addMonths(startMs, months) {
    const end = new Date(startMs);
    const day = end.getUTCDate();
    end.setUTCDate(1);
    end.setUTCMonth(end.getUTCMonth() + months);
    const daysOfMonth = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
    end.setUTCDate(Math.min(day, daysOfMonth));
    return end.getTime();
}

;// CONCATENATED MODULE: ./build/plugins/appsync/api-keys.js




/** A key of the API. */
function apiKeyResources({ name, settings }, nowMs) {
    const Properties = {
        ApiId: (0,intrinsics/* getAtt */.CN)(logical_ids/* graphQlApiId */.JH, 'ApiId'),
        Description: settings['description'] || name,
        Expires: Math.round((expiryMs(settings, nowMs) ?? 0) / 1000),
        ApiKeyId: settings['apiKeyId'],
    };
    return { [(0,logical_ids/* graphQlKeyId */.oD)(name)]: { Type: 'AWS::AppSync::ApiKey', Properties } };
}
const lifetimeOf = ({ expiresAfter }) => typeof expiresAfter === 'string' || typeof expiresAfter === 'number'
    ? parseDuration(expiresAfter || defaultDuration.amount * 24)
    : defaultDuration;
/** When a key ends by `expiresAfter` before `expiresAt`, else in a year; `undefined` for what cannot be read. */
function expiryMs(settings, nowMs) {
    const { expiresAfter, expiresAt } = settings;
    if (!expiresAfter && expiresAt) {
        const end = Date.parse(String(expiresAt));
        return Number.isNaN(end) ? undefined : end;
    }
    const lifetime = lifetimeOf(settings);
    return lifetime && endOf(lifetime, nowMs);
}
/**
 * The keys of a template with the expiry that they were deployed with, while at least half of the time that is asked for
 * is left of it, and a day: it would move with the hour of every deploy. A fixed `expiresAt` stays.
 */
function keepExpiry(template, keys, deployed) {
    const kept = keys.flatMap(({ name, settings }) => {
        const id = (0,logical_ids/* graphQlKeyId */.oD)(name);
        const resource = template.Resources[id];
        const lifetime = lifetimeOf(settings);
        const isFixed = !settings['expiresAfter'] && Boolean(settings['expiresAt']);
        if (!resource || isFixed || !lifetime)
            return [];
        const asked = Number(resource.Properties?.['Expires']);
        const before = Number((0,config_functions/* objectAt */.lJ)(deployed, 'Resources', id, 'Properties')['Expires']);
        const hours = durationHours(lifetime);
        const earliest = asked - Math.min(hours / 2, hours - 24) * 3600;
        if (!(before >= earliest && before <= asked))
            return [];
        return [[id, { ...resource, Properties: { ...resource.Properties, Expires: before } }]];
    });
    return { ...template, Resources: { ...template.Resources, ...Object.fromEntries(kept) } };
}

;// CONCATENATED MODULE: ./build/plugins/appsync/lambda-target.js




/** True when a Lambda function is named in one of the three ways. */
const hasTarget = (target) => ['functionArn', 'functionName', 'function'].some((key) => key in target);
/** ARN of a function by `functionArn`, `functionName` with `functionAlias`, or of the one written in `function`. */
function lambdaArn(target, ownName) {
    const { functionArn, functionName, functionAlias } = target;
    if ('functionArn' in target)
        return functionArn ?? null;
    const arn = (0,intrinsics/* getAtt */.CN)((0,logical_ids/* functionId */.Ki)(typeof functionName === 'string' ? functionName : ownName), 'Arn');
    return typeof functionName === 'string' && functionAlias ? (0,intrinsics/* join */.fj)(':', [arn, functionAlias]) : arn;
}
const authorizerName = ({ name }) => `${name}Authorizer`;
/** Name of the function that a resolver's `sync` holds. */
const resolverSyncName = ({ type, field, settings }) => 'name' in settings ? `${String(settings['name'])}_Sync` : `${type}_${field}_Sync`;
const functionSyncName = (name) => `${name}_Sync`;
/** True when a function handles the conflicts of versions. */
const isHandledByLambda = ({ conflictDetection = 'VERSION', conflictHandler }) => conflictDetection === 'VERSION' && conflictHandler === 'LAMBDA';
/** Functions of the service that are written in place, by their key. */
function embeddedFunctions(appSync) {
    const targets = [
        ...appSync.authentications
            .filter(({ type }) => type === 'AWS_LAMBDA')
            .map((authentication) => [authorizerName(appSync), (0,config_functions/* objectAt */.lJ)(authentication, 'config')]),
        ...Object.entries(appSync.dataSources)
            .filter(([, { type }]) => type === 'AWS_LAMBDA')
            .map(([name, source]) => [name, (0,config_functions/* objectAt */.lJ)(source, 'config')]),
        ...Object.entries(appSync.pipelineFunctions).map(([name, settings]) => [
            functionSyncName(name),
            handlerOf(settings),
        ]),
        ...Object.values(appSync.resolvers).map((resolver) => [
            resolverSyncName(resolver),
            handlerOf(resolver.settings),
        ]),
    ];
    const embedded = targets.filter(([, target]) => !('functionArn' in target) && !('functionName' in target));
    return Object.fromEntries(embedded.flatMap(([name, target]) => ((0,json/* isJsonObject */.OW)(target['function']) ? [[name, target['function']]] : [])));
}
function handlerOf(settings) {
    const sync = (0,config_functions/* objectAt */.lJ)(settings, 'sync');
    return isHandledByLambda(sync) ? sync : {};
}

// EXTERNAL MODULE: ./build/cloudformation/policy.js
var cloudformation_policy = __webpack_require__(52527);
;// CONCATENATED MODULE: ./build/plugins/appsync/names.js
// Logical IDs of what the plugin makes. They are an API: changing one replaces a resource of a deployed stack.
const alphanumericOnly = (name) => name.replace(/[^a-zA-Z0-9]/g, '');
const schemaId = 'GraphQlSchema';
const domainNameId = 'GraphQlDomainName';
const domainCertificateId = 'GraphQlDomainCertificate';
const domainAssociationId = 'GraphQlDomainAssociation';
const domainRecordId = 'GraphQlDomainRoute53Record';
const apiLogGroupId = 'GraphQlApiLogGroup';
const logRoleId = 'GraphQlApiLogGroupRole';
const logPolicyId = 'GraphQlApiLogGroupPolicy';
const cacheId = 'GraphQlCaching';
const authorizerPermissionId = 'LambdaAuthorizerPermission';
const wafId = 'GraphQlWaf';
const wafAssociationId = 'GraphQlWafAssoc';
const dataSourceId = (name) => `GraphQlDs${alphanumericOnly(name)}`;
const dataSourceRoleId = (name) => `${dataSourceId(name)}Role`;
const resolverId = (type, field) => `GraphQlResolver${alphanumericOnly(type + field)}`;
const pipelineFunctionId = (name) => `GraphQlFunctionConfiguration${alphanumericOnly(name)}`;

;// CONCATENATED MODULE: ./build/plugins/appsync/service-role.js

/** A role that AppSync assumes, with one inline policy or none. */
function serviceRole(policy) {
    const Statement = [
        { Effect: 'Allow', Principal: { Service: ['appsync.amazonaws.com'] }, Action: ['sts:AssumeRole'] },
    ];
    const Policies = policy && [
        { PolicyName: policy.name, PolicyDocument: { Version: cloudformation_policy/* policyVersion */.V, Statement: policy.statements } },
    ];
    return {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: { Version: cloudformation_policy/* policyVersion */.V, Statement }, Policies },
    };
}

;// CONCATENATED MODULE: ./build/plugins/appsync/logging.js






const isLogging = (config) => Boolean(config['logging']) && (0,config_functions/* objectAt */.lJ)(config, 'logging')['enabled'] !== false;
/** The log group of the API, and without `roleArn` the role that writes to it. */
function loggingResources(config, logRetentionInDays) {
    if (!isLogging(config))
        return {};
    const { roleArn, retentionInDays } = (0,config_functions/* objectAt */.lJ)(config, 'logging');
    const Properties = {
        LogGroupName: (0,intrinsics/* join */.fj)('/', ['/aws/appsync/apis', (0,intrinsics/* getAtt */.CN)(logical_ids/* graphQlApiId */.JH, 'ApiId')]),
        RetentionInDays: retentionInDays || logRetentionInDays,
    };
    const group = { [apiLogGroupId]: { Type: 'AWS::Logs::LogGroup', Properties } };
    if (roleArn)
        return group;
    const writing = (0,cloudformation_policy/* allow */.c)(['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], [(0,intrinsics/* getAtt */.CN)(apiLogGroupId, 'Arn')]);
    return {
        ...group,
        [logPolicyId]: {
            Type: 'AWS::IAM::Policy',
            Properties: {
                PolicyName: logPolicyId,
                Roles: [(0,intrinsics/* ref */.KR)(logRoleId)],
                PolicyDocument: { Version: cloudformation_policy/* policyVersion */.V, Statement: [writing] },
            },
        },
        [logRoleId]: serviceRole(),
    };
}

;// CONCATENATED MODULE: ./build/plugins/appsync/tags.js

/** `tags` as CloudFormation spells them; `undefined` without any. */
function tagList(config) {
    const tags = Object.entries((0,config_functions/* objectAt */.lJ)(config, 'tags'));
    return tags.length > 0 ? tags.map(([Key, value]) => ({ Key, Value: value ?? null })) : undefined;
}

;// CONCATENATED MODULE: ./build/plugins/appsync/api.js







/** The API itself, and the permission of a Lambda authorizer. */
function apiResources(appSync) {
    const { config, name, authentications } = appSync;
    const [main = {}, ...additional] = authentications;
    const { xrayEnabled, environment, visibility, introspection, queryDepthLimit, resolverCountLimit } = config;
    const Properties = {
        Name: name,
        XrayEnabled: xrayEnabled || false,
        Tags: tagList(config),
        EnvironmentVariables: environment,
        ...authenticationProvider(appSync, main, true),
        AdditionalAuthenticationProviders: additional.length > 0 ? additional.map((one) => authenticationProvider(appSync, one, false)) : undefined,
        LogConfig: isLogging(config) ? logConfig((0,config_functions/* objectAt */.lJ)(config, 'logging')) : undefined,
        Visibility: visibility || undefined,
        EnhancedMetricsConfig: config['enhancedMetrics'] || undefined,
        IntrospectionConfig: introspection === undefined ? undefined : introspection ? 'ENABLED' : 'DISABLED',
        QueryDepthLimit: queryDepthLimit,
        ResolverCountLimit: resolverCountLimit,
    };
    return { [logical_ids/* graphQlApiId */.JH]: { Type: 'AWS::AppSync::GraphQLApi', Properties }, ...authorizerPermission(appSync) };
}
function logConfig({ roleArn, level, excludeVerboseContent }) {
    return {
        CloudWatchLogsRoleArn: roleArn || (0,intrinsics/* getAtt */.CN)(logRoleId, 'Arn'),
        FieldLogLevel: level,
        ExcludeVerboseContent: excludeVerboseContent,
    };
}
function authenticationProvider(appSync, authentication, isMain) {
    const { type } = authentication;
    const config = (0,config_functions/* objectAt */.lJ)(authentication, 'config');
    switch (type) {
        case 'AMAZON_COGNITO_USER_POOLS':
            return { AuthenticationType: type, UserPoolConfig: userPool(config, isMain) };
        case 'OPENID_CONNECT': {
            const { issuer, clientId, iatTTL, authTTL } = config;
            const OpenIDConnectConfig = { Issuer: issuer, ClientId: clientId, IatTTL: iatTTL, AuthTTL: authTTL };
            return { AuthenticationType: type, OpenIDConnectConfig };
        }
        case 'AWS_LAMBDA': {
            const LambdaAuthorizerConfig = {
                AuthorizerUri: lambdaArn(config, authorizerName(appSync)),
                IdentityValidationExpression: config['identityValidationExpression'],
                AuthorizerResultTtlInSeconds: config['authorizerResultTtlInSeconds'],
            };
            return { AuthenticationType: type, LambdaAuthorizerConfig };
        }
        default:
            return { AuthenticationType: type };
    }
}
function userPool({ awsRegion, userPoolId, appIdClientRegex, defaultAction }, isMain) {
    return {
        AwsRegion: awsRegion || (0,intrinsics/* sub */.jb)('${AWS::Region}'),
        UserPoolId: userPoolId,
        AppIdClientRegex: appIdClientRegex,
        DefaultAction: isMain ? defaultAction || 'ALLOW' : undefined,
    };
}
/** For one authorizer, an additional one before the main one: the plugin makes no more. */
function authorizerPermission(appSync) {
    const [main, ...additional] = appSync.authentications;
    const authorizer = [...additional, ...(main ? [main] : [])].find(({ type }) => type === 'AWS_LAMBDA');
    if (!authorizer)
        return {};
    const Properties = {
        Action: 'lambda:InvokeFunction',
        FunctionName: lambdaArn((0,config_functions/* objectAt */.lJ)(authorizer, 'config'), authorizerName(appSync)),
        Principal: 'appsync.amazonaws.com',
        SourceArn: (0,intrinsics/* ref */.KR)(logical_ids/* graphQlApiId */.JH),
    };
    return { [authorizerPermissionId]: { Type: 'AWS::Lambda::Permission', Properties } };
}

;// CONCATENATED MODULE: ./build/plugins/appsync/caching.js





const defaultTtl = 3600;
/** The cache of the API. */
function cachingResources(config) {
    const { enabled, behavior, type, ttl, atRestEncryption, transitEncryption } = (0,config_functions/* objectAt */.lJ)(config, 'caching');
    if (!config['caching'] || enabled === false)
        return {};
    const Properties = {
        ApiCachingBehavior: behavior,
        ApiId: (0,intrinsics/* getAtt */.CN)(logical_ids/* graphQlApiId */.JH, 'ApiId'),
        AtRestEncryptionEnabled: atRestEncryption || false,
        TransitEncryptionEnabled: transitEncryption || false,
        Ttl: ttl || defaultTtl,
        Type: type || 'T2_SMALL',
    };
    return { [cacheId]: { Type: 'AWS::AppSync::ApiCache', Properties } };
}
/** How one resolver is cached, by its own `caching` and the time of the API. */
function resolverCaching(caching, config) {
    const apiTtl = (0,config_functions/* objectAt */.lJ)(config, 'caching')['ttl'] || defaultTtl;
    if (caching === true)
        return { Ttl: apiTtl };
    return (0,json/* isJsonObject */.OW)(caching) ? { CachingKeys: caching['keys'], Ttl: caching['ttl'] || apiTtl } : undefined;
}

;// CONCATENATED MODULE: ./build/plugins/appsync/settings.js


/** A section that is a map, or a list of maps that are merged. */
function mergedMap(section) {
    const maps = Array.isArray(section) ? section : [section];
    const merged = maps.reduce((all, map) => (0,merge_deep/* mergeDeep */.D)(all, map ?? undefined), {});
    return (0,json/* isJsonObject */.OW)(merged) ? merged : {};
}
const asList = (value) => (Array.isArray(value) ? value : []);
/** The files of the schema as they are written. */
function schemaFiles({ schema }) {
    if (Array.isArray(schema))
        return schema.map(String);
    return [typeof schema === 'string' && schema ? schema : 'schema.graphql'];
}
// The plugin replaces the first such character and no other.
const innerName = (key) => key.replace(/[^a-z_]/i, '_');
/** Writes the short forms out. Names that are used and not there are found by `checkSettings`. */
function readSettings(config) {
    const dataSources = {};
    const pipelineFunctions = {};
    for (const [name, source] of Object.entries(mergedMap(config['dataSources']))) {
        if ((0,json/* isJsonObject */.OW)(source))
            dataSources[name] = source;
    }
    const sourceOf = (dataSource, name) => {
        if ((0,json/* isJsonObject */.OW)(dataSource))
            dataSources[name] = dataSource;
        return typeof dataSource === 'string' ? dataSource : name;
    };
    const addFunction = (name, settings) => {
        pipelineFunctions[name] = { ...settings, dataSource: sourceOf(settings['dataSource'], name) };
    };
    const stepsOf = (key, settings) => {
        const { kind, dataSource } = settings;
        if (kind === 'UNIT')
            return { kind, dataSource: sourceOf(dataSource, innerName(key)) };
        const functions = asList(settings['functions']).map((step, index) => {
            if (!(0,json/* isJsonObject */.OW)(step))
                return String(step);
            const name = `${innerName(key)}_${index}`;
            addFunction(name, step);
            return name;
        });
        return { kind: 'PIPELINE', functions };
    };
    const resolvers = Object.entries(mergedMap(config['resolvers'])).flatMap(([key, written]) => {
        const [type = '', field = ''] = key.split('.');
        // A name alone is the data source.
        const settings = typeof written === 'string' ? { kind: 'UNIT', dataSource: written } : written;
        if (!(0,json/* isJsonObject */.OW)(settings))
            return [];
        const named = { type: String(settings['type'] || type), field: String(settings['field'] || field) };
        return [[key, { ...named, steps: stepsOf(key, settings), settings }]];
    });
    for (const [name, settings] of Object.entries(mergedMap(config['pipelineFunctions']))) {
        if ((0,json/* isJsonObject */.OW)(settings))
            addFunction(name, settings);
    }
    const authentications = [config['authentication'], ...asList(config['additionalAuthentications'])].filter((one) => (0,json/* isJsonObject */.OW)(one));
    const hasKeys = authentications.some(({ type }) => type === 'API_KEY');
    return {
        name: String(config['name']),
        config,
        authentications,
        apiKeys: hasKeys ? readApiKeys(config) : [],
        dataSources,
        pipelineFunctions,
        resolvers: Object.fromEntries(resolvers),
    };
}
/** The last of two keys of one name counts. */
function readApiKeys({ apiKeys }) {
    const keys = asList(apiKeys).map((key) => {
        const settings = (0,json/* isJsonObject */.OW)(key) ? key : { name: key };
        const name = String(settings['name']);
        return [name, { name, settings }];
    });
    return [...new Map(keys).values()];
}

;// CONCATENATED MODULE: ./build/plugins/appsync/data-source-statements.js





const actionsOf = (service, names) => names.split(/\s+/).map((name) => `${service}:${name}`);
const tableUse = actionsOf('dynamodb', 'DeleteItem GetItem PutItem Query Scan UpdateItem BatchGetItem BatchWriteItem ConditionCheckItem');
const databaseUse = actionsOf('rds-data', 'DeleteItems ExecuteSql ExecuteStatement GetItems InsertItems UpdateItems');
const searchUse = actionsOf('es', 'ESHttpDelete ESHttpGet ESHttpHead ESHttpPost ESHttpPut ESHttpPatch');
/** Endpoint of an OpenSearch domain: its host without `https://`, and its region. */
const searchEndpoint = /^https:\/\/([a-z0-9-]+\.(\w{2}-[a-z]+-\d)\.es\.amazonaws\.com)$/;
/** What a data source needs when it says nothing of it; none for those that no role can be made for. */
function defaultStatements(name, source) {
    const config = (0,config_functions/* objectAt */.lJ)(source, 'config');
    const { tableName, awsSecretStoreArn, eventBusArn } = config;
    const region = config['region'] || intrinsics/* region */.Ny;
    switch (source['type']) {
        case 'AWS_LAMBDA': {
            const arn = lambdaArn(config, name);
            return [(0,cloudformation_policy/* allow */.c)(['lambda:invokeFunction'], [arn, (0,intrinsics/* join */.fj)(':', [arn, '*'])])];
        }
        case 'AMAZON_DYNAMODB': {
            const tables = (0,intrinsics/* join */.fj)(':', ['arn', intrinsics/* partition */.jB, 'dynamodb', region, intrinsics/* accountId */.lS, 'table']);
            return [(0,cloudformation_policy/* allow */.c)(tableUse, [(0,intrinsics/* join */.fj)('/', [tables, tableName ?? null]), (0,intrinsics/* join */.fj)('/', [tables, tableName ?? null, '*'])])];
        }
        case 'RELATIONAL_DATABASE': {
            const cluster = clusterArn(config);
            const secret = awsSecretStoreArn ?? null;
            return [
                (0,cloudformation_policy/* allow */.c)(databaseUse, [cluster, (0,intrinsics/* join */.fj)(':', [cluster, '*'])]),
                (0,cloudformation_policy/* allow */.c)(['secretsmanager:GetSecretValue'], [secret, (0,intrinsics/* join */.fj)(':', [secret, '*'])]),
            ];
        }
        case 'AMAZON_OPENSEARCH_SERVICE':
            return [(0,cloudformation_policy/* allow */.c)(searchUse, [searchArn(config)])];
        case 'AMAZON_EVENTBRIDGE':
            return [(0,cloudformation_policy/* allow */.c)(['events:PutEvents'], [eventBusArn ?? null])];
        case 'AMAZON_BEDROCK_RUNTIME': {
            const models = asList(config['models']);
            const resources = models.length > 0 ? models.flatMap((model) => modelArns(model, region)) : ['*'];
            return [(0,cloudformation_policy/* allow */.c)(['bedrock:InvokeModel', 'bedrock:Converse'], resources)];
        }
        default:
            return [];
    }
}
/** ARN of the cluster of a relational data source. */
const clusterArn = ({ region, dbClusterIdentifier }) => (0,intrinsics/* join */.fj)(':', ['arn', intrinsics/* partition */.jB, 'rds', region || intrinsics/* region */.Ny, intrinsics/* accountId */.lS, 'cluster', dbClusterIdentifier ?? null]);
function searchArn({ endpoint, domain }) {
    const [, host, region = null] = typeof endpoint === 'string' ? (searchEndpoint.exec(endpoint) ?? []) : [];
    if (host !== undefined)
        return (0,intrinsics/* join */.fj)(':', ['arn', intrinsics/* partition */.jB, 'es', region, intrinsics/* accountId */.lS, `domain/${host}/*`]);
    return (0,intrinsics/* join */.fj)('/', [{ 'Fn::GetAtt': [domain ?? null, 'Arn'] }, '*']);
}
/** An inference profile, by its prefix of a part of the world, leads to its model in any region. */
function modelArns(model, region) {
    if (typeof model !== 'string' || model.startsWith('arn:'))
        return [model];
    const [prefix] = /^(us-gov|us|eu|apac|global)\./.exec(model) ?? [];
    const bedrock = (place, account, id) => (0,intrinsics/* join */.fj)(':', ['arn', intrinsics/* partition */.jB, 'bedrock', place, account, id]);
    if (prefix === undefined)
        return [bedrock(region, '', `foundation-model/${model}`)];
    return [
        bedrock(region, intrinsics/* accountId */.lS, `inference-profile/${model}`),
        bedrock('*', '', `foundation-model/${model.slice(prefix.length)}`),
    ];
}

;// CONCATENATED MODULE: ./build/plugins/appsync/data-sources.js








/** A data source, and without `serviceRoleArn` the role by which the API reaches it. */
function dataSourceResources(name, source) {
    const config = (0,config_functions/* objectAt */.lJ)(source, 'config');
    const statements = roleStatements(name, source);
    const hasRole = !config['serviceRoleArn'] && statements.length > 0;
    const resource = {
        Type: 'AWS::AppSync::DataSource',
        Properties: {
            ApiId: (0,intrinsics/* getAtt */.CN)(logical_ids/* graphQlApiId */.JH, 'ApiId'),
            Name: name,
            Description: source['description'],
            Type: source['type'],
            ...settingsOf(name, source, config),
            ServiceRoleArn: hasRole ? (0,intrinsics/* getAtt */.CN)(dataSourceRoleId(name), 'Arn') : config['serviceRoleArn'] || undefined,
        },
    };
    if (!hasRole)
        return { [dataSourceId(name)]: resource };
    const role = serviceRole({ name: `AppSync-Datasource-${name}`, statements });
    return { [dataSourceId(name)]: resource, [dataSourceRoleId(name)]: role };
}
function roleStatements(name, source) {
    const own = (0,config_functions/* objectAt */.lJ)(source, 'config')['iamRoleStatements'];
    if (own)
        return Array.isArray(own) ? own : [];
    return defaultStatements(name, source);
}
function settingsOf(name, { type }, config) {
    switch (type) {
        case 'AWS_LAMBDA':
            return { LambdaConfig: { LambdaFunctionArn: lambdaArn(config, name) } };
        case 'AMAZON_DYNAMODB':
            return { DynamoDBConfig: table(config) };
        case 'AMAZON_OPENSEARCH_SERVICE':
            return { OpenSearchServiceConfig: { AwsRegion: config['region'] || intrinsics/* region */.Ny, Endpoint: endpointOf(config) } };
        case 'RELATIONAL_DATABASE':
            return { RelationalDatabaseConfig: database(config) };
        case 'HTTP':
            return { HttpConfig: http(config) };
        case 'AMAZON_EVENTBRIDGE':
            return { EventBridgeConfig: { EventBusArn: config['eventBusArn'] } };
        default:
            return {};
    }
}
function table({ region, tableName, useCallerCredentials, versioned, deltaSyncConfig }) {
    const common = {
        AwsRegion: region || intrinsics/* region */.Ny,
        TableName: tableName,
        UseCallerCredentials: Boolean(useCallerCredentials),
    };
    if (!versioned || !(0,json/* isJsonObject */.OW)(deltaSyncConfig))
        return common;
    const { baseTableTTL, deltaSyncTableName, deltaSyncTableTTL } = deltaSyncConfig;
    const DeltaSyncConfig = {
        BaseTableTTL: baseTableTTL || 43_200,
        DeltaSyncTableName: deltaSyncTableName,
        DeltaSyncTableTTL: deltaSyncTableTTL || 1440,
    };
    return { ...common, Versioned: true, DeltaSyncConfig };
}
const endpointOf = ({ endpoint, domain }) => endpoint || (0,intrinsics/* join */.fj)('', ['https://', { 'Fn::GetAtt': [domain ?? null, 'DomainEndpoint'] }]);
function database(config) {
    const { region, databaseName, schema, awsSecretStoreArn, relationalDatabaseSourceType } = config;
    return {
        RdsHttpEndpointConfig: {
            AwsRegion: region || intrinsics/* region */.Ny,
            DbClusterIdentifier: clusterArn(config),
            DatabaseName: databaseName,
            Schema: schema,
            AwsSecretStoreArn: awsSecretStoreArn,
        },
        RelationalDatabaseSourceType: relationalDatabaseSourceType || 'RDS_HTTP_ENDPOINT',
    };
}
function http({ endpoint, authorizationConfig }) {
    if (!(0,json/* isJsonObject */.OW)(authorizationConfig))
        return { Endpoint: endpoint };
    const { signingRegion, signingServiceName } = (0,config_functions/* objectAt */.lJ)(authorizationConfig, 'awsIamConfig');
    const AuthorizationConfig = {
        AuthorizationType: authorizationConfig['authorizationType'],
        AwsIamConfig: { SigningRegion: signingRegion || intrinsics/* region */.Ny, SigningServiceName: signingServiceName },
    };
    return { Endpoint: endpoint, AuthorizationConfig };
}

;// CONCATENATED MODULE: ./build/plugins/appsync/domain.js




/** True for a domain in the template; without `useCloudFormation` commands of the plugin make it, and a deploy nothing. */
function isDomainInTemplate(config) {
    const { enabled, useCloudFormation } = (0,config_functions/* objectAt */.lJ)(config, 'domain');
    return Boolean(config['domain']) && enabled !== false && useCloudFormation !== false;
}
/** The domain of the API, with a certificate and an address record where it has none. */
function domainResources(config) {
    if (!isDomainInTemplate(config))
        return {};
    const { name, retain, certificateArn, hostedZoneId, hostedZoneName, route53 } = (0,config_functions/* objectAt */.lJ)(config, 'domain');
    const DeletionPolicy = retain ? 'Retain' : 'Delete';
    const zone = hostedZoneId ? { HostedZoneId: hostedZoneId } : { HostedZoneName: hostedZoneName || zoneOf(name) };
    return {
        [domainNameId]: {
            Type: 'AWS::AppSync::DomainName',
            DeletionPolicy,
            Properties: { CertificateArn: certificateArn || (0,intrinsics/* ref */.KR)(domainCertificateId), DomainName: name },
        },
        [domainAssociationId]: {
            Type: 'AWS::AppSync::DomainNameApiAssociation',
            DeletionPolicy,
            Properties: { ApiId: (0,intrinsics/* getAtt */.CN)(logical_ids/* graphQlApiId */.JH, 'ApiId'), DomainName: name },
            DependsOn: [domainNameId],
        },
        ...(!certificateArn && {
            [domainCertificateId]: {
                Type: 'AWS::CertificateManager::Certificate',
                DeletionPolicy,
                Properties: {
                    DomainName: name,
                    ValidationMethod: 'DNS',
                    DomainValidationOptions: [{ DomainName: name, HostedZoneId: hostedZoneId }],
                },
            },
        }),
        ...(route53 !== false && {
            [domainRecordId]: {
                Type: 'AWS::Route53::RecordSet',
                DeletionPolicy,
                Properties: { ...zone, Name: name, Type: 'A', AliasTarget: aliasTarget },
            },
        }),
    };
}
const aliasTarget = {
    HostedZoneId: (0,intrinsics/* getAtt */.CN)(domainNameId, 'HostedZoneId'),
    DNSName: (0,intrinsics/* getAtt */.CN)(domainNameId, 'AppSyncDomainName'),
    EvaluateTargetHealth: false,
};
/** `api.example.com` → `example.com.` */
function zoneOf(domain) {
    const parts = String(domain).split('.');
    return `${(parts.length > 2 ? parts.slice(1) : parts).join('.')}.`;
}

;// CONCATENATED MODULE: ./build/plugins/appsync/mapping-template.js

/** `${name}` of mapping templates, `#name#` of code. */
const placeholders = {
    template: { found: /\$\{([\w-]+)\}/g, written: (names) => new RegExp(`\\$\\{(${names})\\}`, 'g') },
    code: { found: /#([\w-]+)#/g, written: (names) => new RegExp(`#(${names})#`, 'g') },
};
const divider = '|||';
/** A text with the substitutions that it names; the text itself without any. */
function substitute(kind, text, substitutions) {
    const { found, written } = placeholders[kind];
    const named = new Set([...text.matchAll(found)].map(([, name]) => name));
    const names = Object.keys(substitutions).filter((name) => named.has(name));
    if (names.length === 0)
        return text;
    const parts = text
        .replace(written(names.join('|')), `${divider}$1${divider}`)
        .split(divider)
        .filter((part) => part !== '');
    return (0,intrinsics/* join */.fj)('', parts.map((part) => names.includes(part) ? { 'Fn::Sub': [`\${${part}}`, { [part]: substitutions[part] ?? null }] } : part));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/plugins/appsync/service-files.js


/** Mapping templates and code of a resolver or a function. */
const templateKeys = ['request', 'response', 'code'];
const templateFile = (settings, key) => {
    const file = settings[key];
    return typeof file === 'string' && file ? file : undefined;
};
/** Reads the files of the settings; those that are not there are left out. */
async function readFiles(appSync, readText) {
    const files = new Map();
    const read = async (written, file) => {
        // A folder cannot be read.
        const text = await readText(file).catch(() => undefined);
        if (text !== undefined)
            files.set(written, text);
    };
    for (const file of schemaFiles(appSync.config))
        await read(file, file);
    const owners = [
        ...Object.values(appSync.resolvers).map(({ settings }) => settings),
        ...Object.values(appSync.pipelineFunctions),
    ];
    for (const owner of owners) {
        for (const key of templateKeys) {
            const file = templateFile(owner, key);
            // A leading slash is the service folder.
            if (file !== undefined)
                await read(file, external_node_path_.posix.join('.', file));
        }
    }
    return files;
}

;// CONCATENATED MODULE: ./build/plugins/appsync/mapping.js



const jsRuntime = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };
/** Code of a resolver or a function, with what the API and it itself substitute. */
const codeOf = (settings, appSync, files) => textOf('code', settings, appSync, files);
/** Mapping templates of a resolver or a function. */
function mappingTemplates(settings, appSync, files) {
    return {
        RequestMappingTemplate: textOf('request', settings, appSync, files) || undefined,
        ResponseMappingTemplate: textOf('response', settings, appSync, files) || undefined,
    };
}
function textOf(key, settings, { config }, files) {
    const file = templateFile(settings, key);
    const text = file === undefined ? undefined : files.get(file);
    if (text === undefined)
        return undefined;
    const substitutions = { ...(0,config_functions/* objectAt */.lJ)(config, 'substitutions'), ...(0,config_functions/* objectAt */.lJ)(settings, 'substitutions') };
    return substitute(key === 'code' ? 'code' : 'template', text, substitutions);
}

;// CONCATENATED MODULE: ./build/plugins/appsync/sync-config.js


/** How conflicts of versioned data sources are found and solved; `undefined` without `sync`. */
function syncConfig(settings, ownName) {
    if (!settings['sync'])
        return undefined;
    const sync = (0,config_functions/* objectAt */.lJ)(settings, 'sync');
    const { conflictDetection = 'VERSION', conflictHandler = 'OPTIMISTIC_CONCURRENCY' } = sync;
    if (conflictDetection !== 'VERSION')
        return { ConflictDetection: conflictDetection };
    return {
        ConflictDetection: conflictDetection,
        ConflictHandler: conflictHandler,
        LambdaConflictHandlerConfig: isHandledByLambda(sync)
            ? { LambdaConflictHandlerArn: lambdaArn(sync, ownName) }
            : undefined,
    };
}

;// CONCATENATED MODULE: ./build/plugins/appsync/pipeline-functions.js






/** A function that pipelines of resolvers run. */
function pipelineFunctionResources(name, settings, appSync, files) {
    const program = settings['code']
        ? { Code: codeOf(settings, appSync, files), Runtime: jsRuntime }
        : mappingTemplates(settings, appSync, files);
    const Properties = {
        ApiId: (0,intrinsics/* getAtt */.CN)(logical_ids/* graphQlApiId */.JH, 'ApiId'),
        Name: name,
        DataSourceName: (0,intrinsics/* getAtt */.CN)(dataSourceId(String(settings['dataSource'])), 'Name'),
        Description: settings['description'],
        FunctionVersion: '2018-05-29',
        MaxBatchSize: settings['maxBatchSize'],
        ...program,
        SyncConfig: syncConfig(settings, functionSyncName(name)),
    };
    return { [pipelineFunctionId(name)]: { Type: 'AWS::AppSync::FunctionConfiguration', Properties } };
}

;// CONCATENATED MODULE: ./build/plugins/appsync/resolvers.js







// The result of the last function, for a pipeline without code of its own.
const defaultCode = `
export function request() {
  return {};
}

export function response(ctx) {
  return ctx.prev.result;
}
`;
/** The resolver of one field. */
function resolverResources(resolver, appSync, files) {
    const { type, field, settings } = resolver;
    const Properties = {
        ApiId: (0,intrinsics/* getAtt */.CN)(logical_ids/* graphQlApiId */.JH, 'ApiId'),
        TypeName: type,
        FieldName: field,
        MetricsConfig: appSync.config['enhancedMetrics'] ? settings['metricsConfig'] || 'DISABLED' : undefined,
        ...programOf(resolver, appSync, files),
        CachingConfig: resolverCaching(settings['caching'], appSync.config),
        SyncConfig: syncConfig(settings, resolverSyncName(resolver)),
        ...stepsOf(resolver),
    };
    return { [resolverId(type, field)]: { Type: 'AWS::AppSync::Resolver', DependsOn: [schemaId], Properties } };
}
function stepsOf({ steps, settings }) {
    if (steps.kind === 'UNIT') {
        const DataSourceName = (0,intrinsics/* getAtt */.CN)(dataSourceId(steps.dataSource), 'Name');
        return { Kind: steps.kind, DataSourceName, MaxBatchSize: settings['maxBatchSize'] };
    }
    const Functions = steps.functions.map((name) => (0,intrinsics/* getAtt */.CN)(pipelineFunctionId(name), 'FunctionId'));
    return { Kind: steps.kind, PipelineConfig: { Functions } };
}
/** Code, mapping templates, or neither: a unit resolver may pass its data source through. */
function programOf({ steps, settings }, appSync, files) {
    const hasTemplates = 'request' in settings || 'response' in settings;
    if ('code' in settings || (!hasTemplates && steps.kind === 'PIPELINE')) {
        return { Code: settings['code'] ? codeOf(settings, appSync, files) : defaultCode, Runtime: jsRuntime };
    }
    return hasTemplates ? mappingTemplates(settings, appSync, files) : {};
}

;// CONCATENATED MODULE: ./build/plugins/appsync/schema.js




const glob = /[*?[\]{}()!]/;
/** True for one file by its name: several are merged and printed by GraphQL's own tools. */
function isOneFile(config) {
    const files = schemaFiles(config);
    return files.length === 1 && files.every((file) => !glob.test(file));
}
/** The schema, its text to the letter. */
function schemaResources(definition) {
    const Properties = { Definition: definition, ApiId: (0,intrinsics/* getAtt */.CN)(logical_ids/* graphQlApiId */.JH, 'ApiId') };
    return { [schemaId]: { Type: 'AWS::AppSync::GraphQLSchema', Properties } };
}
const ownDirectives = 'aws_iam aws_oidc aws_api_key aws_lambda aws_auth aws_cognito_user_pools aws_subscribe canonical hidden renamed';
const ownTypes = 'AWSDate AWSTime AWSDateTime AWSTimestamp AWSEmail AWSJSON AWSURL AWSPhone AWSIPAddress';
const alternatives = (names) => names.replaceAll(' ', '|');
const ownDefinition = new RegExp(`\\bdirective\\s*@\\s*(${alternatives(ownDirectives)})\\b|\\b(?:scalar|type|interface|union|enum|input)\\s+(${alternatives(ownTypes)})\\b`);
const textsAndComments = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g;
/** A scalar or a directive of AppSync that a schema declares: the plugin takes it out and prints the schema anew. */
function declaredByAppSync(schema) {
    const [, directive, type] = ownDefinition.exec(schema.replace(textsAndComments, ' ')) ?? [];
    return directive === undefined ? type : `@${directive}`;
}

;// CONCATENATED MODULE: ./build/plugins/appsync/waf-rules.js





/** Rules of the ACL, then those of each key; without a priority they count from 100. */
function wafRules(waf, keys) {
    const rules = [
        ...asList(waf['rules']).map((rule) => wafRule(rule, waf, '')),
        ...keys.flatMap(({ name, settings }) => asList(settings['wafRules']).map((rule) => forKey(name, wafRule(rule, waf, name)))),
    ];
    let next = 100;
    return rules.map((rule) => ({ ...rule, Priority: rule['Priority'] || next++ }));
}
function wafRule(rule, waf, prefix) {
    if (rule === 'throttle')
        return throttle({}, waf, prefix);
    if (rule === 'disableIntrospection')
        return disableIntrospection({}, waf, prefix);
    if (!(0,json/* isJsonObject */.OW)(rule))
        return {};
    if ('throttle' in rule) {
        const limit = rule['throttle'];
        return throttle((0,json/* isJsonObject */.OW)(limit) ? limit : { limit }, waf, prefix);
    }
    if ('disableIntrospection' in rule)
        return disableIntrospection((0,config_functions/* objectAt */.lJ)(rule, 'disableIntrospection'), waf, prefix);
    const { name, priority, statement, overrideAction, action } = rule;
    return {
        Name: name,
        Priority: priority,
        Statement: statement,
        VisibilityConfig: metricsOf(waf, (0,config_functions/* objectAt */.lJ)(rule, 'visibilityConfig'), name),
        ...(overrideAction
            ? { OverrideAction: withUpperKeys(overrideAction) }
            : { Action: { [String(action || 'Allow')]: {} } }),
    };
}
function throttle(settings, waf, prefix) {
    const { limit, evaluationWindowSec, priority, scopeDownStatement } = settings;
    const name = settings['name'] || `${prefix}Throttle`;
    const AggregateKeyType = settings['aggregateKeyType'] || 'IP';
    const { headerName, fallbackBehavior } = (0,config_functions/* objectAt */.lJ)(settings, 'forwardedIPConfig');
    const RateBasedStatement = {
        AggregateKeyType,
        Limit: limit || 100,
        EvaluationWindowSec: evaluationWindowSec,
        ForwardedIPConfig: AggregateKeyType === 'FORWARDED_IP'
            ? { HeaderName: headerName || 'X-Forwarded-For', FallbackBehavior: fallbackBehavior || 'MATCH' }
            : undefined,
        ScopeDownStatement: scopeDownStatement,
    };
    return {
        Action: { Block: {} },
        Name: name,
        Priority: priority,
        Statement: { RateBasedStatement },
        VisibilityConfig: metricsOf(waf, (0,config_functions/* objectAt */.lJ)(settings, 'visibilityConfig'), name),
    };
}
// WAF sees the first 8 KiB of a body: a longer one might hide the query, so it is blocked too.
const introspection = {
    OrStatement: {
        Statements: [
            {
                SizeConstraintStatement: {
                    ComparisonOperator: 'GT',
                    FieldToMatch: { Body: { OversizeHandling: 'MATCH' } },
                    Size: 8 * 1024,
                    TextTransformations: [{ Type: 'NONE', Priority: 0 }],
                },
            },
            {
                ByteMatchStatement: {
                    FieldToMatch: { Body: { OversizeHandling: 'CONTINUE' } },
                    PositionalConstraint: 'CONTAINS',
                    SearchString: '__schema',
                    TextTransformations: [{ Type: 'COMPRESS_WHITE_SPACE', Priority: 0 }],
                },
            },
        ],
    },
};
function disableIntrospection(settings, waf, prefix) {
    const name = settings['name'] || `${prefix}DisableIntrospection`;
    return {
        Action: { Block: {} },
        Name: name,
        Priority: settings['priority'],
        Statement: introspection,
        VisibilityConfig: metricsOf(waf, (0,config_functions/* objectAt */.lJ)(settings, 'visibilityConfig'), name),
    };
}
/** A rule for the requests with one key only. */
function forKey(name, rule) {
    const hasKey = {
        ByteMatchStatement: {
            FieldToMatch: { SingleHeader: { Name: 'X-Api-key' } },
            PositionalConstraint: 'EXACTLY',
            SearchString: (0,intrinsics/* getAtt */.CN)((0,logical_ids/* graphQlKeyId */.oD)(name), 'ApiKey'),
            TextTransformations: [{ Type: 'LOWERCASE', Priority: 0 }],
        },
    };
    const both = (statement) => ({ AndStatement: { Statements: [statement, hasKey] } });
    const statement = (0,config_functions/* objectAt */.lJ)(rule, 'Statement');
    const rate = statement['RateBasedStatement'];
    if ((0,json/* isJsonObject */.OW)(rate)) {
        const scope = rate['ScopeDownStatement'];
        return {
            ...rule,
            Statement: { RateBasedStatement: { ...rate, ScopeDownStatement: scope ? both(scope) : hasKey } },
        };
    }
    return { ...rule, Statement: Object.keys(statement).length > 0 ? both(statement) : hasKey };
}
/** Metrics and samples of a rule, else those of the ACL, else both. */
function metricsOf(waf, own, name) {
    const common = (0,config_functions/* objectAt */.lJ)(waf, 'visibilityConfig');
    return {
        CloudWatchMetricsEnabled: own['cloudWatchMetricsEnabled'] ?? common['cloudWatchMetricsEnabled'] ?? true,
        MetricName: own['name'] || name,
        SampledRequestsEnabled: own['sampledRequestsEnabled'] ?? common['sampledRequestsEnabled'] ?? true,
    };
}
function withUpperKeys(value) {
    if (Array.isArray(value))
        return value.map((item) => withUpperKeys(item));
    // `none:` without a value is an empty action.
    if (value === null)
        return {};
    if (!(0,json/* isJsonObject */.OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [(0,logical_ids/* upperFirst */.Zb)(key), withUpperKeys(item ?? null)]));
}

;// CONCATENATED MODULE: ./build/plugins/appsync/waf.js






/** The web ACL of the API, or its association with one that is there. */
function wafResources(appSync) {
    const waf = (0,config_functions/* objectAt */.lJ)(appSync.config, 'waf');
    const { enabled, arn, defaultAction, description } = waf;
    if (!appSync.config['waf'] || enabled === false)
        return {};
    const association = {
        [wafAssociationId]: {
            Type: 'AWS::WAFv2::WebACLAssociation',
            Properties: { ResourceArn: (0,intrinsics/* getAtt */.CN)(logical_ids/* graphQlApiId */.JH, 'Arn'), WebACLArn: arn || (0,intrinsics/* getAtt */.CN)(wafId, 'Arn') },
        },
    };
    if (arn)
        return association;
    const name = String(waf['name'] || `${appSync.name}Waf`);
    const Properties = {
        DefaultAction: actionOf(defaultAction || 'Allow'),
        Scope: 'REGIONAL',
        Description: description || `ACL rules for AppSync ${appSync.name}`,
        Name: name,
        Rules: wafRules(waf, appSync.apiKeys),
        VisibilityConfig: metricsOf(waf, (0,config_functions/* objectAt */.lJ)(waf, 'visibilityConfig'), name),
        Tags: tagList(appSync.config),
    };
    return { [wafId]: { Type: 'AWS::WAFv2::WebACL', Properties }, ...association };
}
const actionOf = (action) => typeof action === 'string' ? { [action]: {} } : action;

;// CONCATENATED MODULE: ./build/plugins/appsync/api-resources.js











/** Every resource of the API; `taken` are IDs that two of its parts come to. */
function allResources(appSync, { files, nowMs, logRetentionInDays }) {
    const { config } = appSync;
    const [schema = ''] = schemaFiles(config);
    const parts = [
        apiResources(appSync),
        schemaResources(files.get(schema) ?? ''),
        domainResources(config),
        loggingResources(config, logRetentionInDays),
        wafResources(appSync),
        cachingResources(config),
        ...appSync.apiKeys.map((key) => apiKeyResources(key, nowMs)),
        ...Object.entries(appSync.dataSources).map(([name, source]) => dataSourceResources(name, source)),
        ...Object.entries(appSync.pipelineFunctions).map(([name, settings]) => pipelineFunctionResources(name, settings, appSync, files)),
        ...Object.values(appSync.resolvers).map((resolver) => resolverResources(resolver, appSync, files)),
    ];
    const entries = parts.flatMap((part) => Object.entries(part));
    const ids = entries.map(([id]) => id);
    return {
        resources: Object.fromEntries(entries),
        taken: ids.filter((id, index) => ids.indexOf(id) !== index),
    };
}

// EXTERNAL MODULE: ./build/core/nearest-name.js
var nearest_name = __webpack_require__(22942);
;// CONCATENATED MODULE: ./build/plugins/appsync/check-settings.js










const choices = [
    [['visibility'], ['GLOBAL', 'PRIVATE']],
    [
        ['logging', 'level'],
        ['ALL', 'INFO', 'DEBUG', 'ERROR', 'NONE'],
    ],
    [
        ['caching', 'behavior'],
        ['FULL_REQUEST_CACHING', 'PER_RESOLVER_CACHING'],
    ],
    [
        ['waf', 'defaultAction'],
        ['Allow', 'Block'],
    ],
];
const authenticationTypes = ['AMAZON_COGNITO_USER_POOLS', 'AWS_LAMBDA', 'OPENID_CONNECT', 'AWS_IAM', 'API_KEY'];
/** Keys of `config` that each type of data source needs. */
const neededBy = {
    AMAZON_DYNAMODB: ['tableName'],
    AMAZON_OPENSEARCH_SERVICE: [],
    AWS_LAMBDA: [],
    HTTP: ['endpoint'],
    NONE: [],
    RELATIONAL_DATABASE: ['awsSecretStoreArn', 'dbClusterIdentifier'],
    AMAZON_EVENTBRIDGE: ['eventBusArn'],
    AMAZON_BEDROCK_RUNTIME: [],
};
const missingTarget = 'names no function: write functionName, functionArn or function.';
/** Reports everything that the plugin would refuse, or that would come out broken. */
function checkSettings(appSync, files, nowMs, refuse) {
    checkApi(appSync, refuse);
    checkSchema(appSync, files, refuse);
    for (const [name, source] of Object.entries(appSync.dataSources))
        checkDataSource(name, source, refuse);
    for (const [name, settings] of Object.entries(appSync.pipelineFunctions)) {
        const owner = { label: `The pipeline function ${name}`, path: ['pipelineFunctions', name], settings };
        checkProgram(owner, files, refuse);
        checkSource(owner, String(settings['dataSource']), appSync, refuse);
    }
    checkResolvers(appSync, files, refuse);
    for (const { name, settings } of appSync.apiKeys) {
        checkExpiry(name, settings, nowMs, refuse);
        for (const rule of asList(settings['wafRules']))
            checkRule(rule, refuse, 'apiKeys');
    }
    for (const rule of asList((0,config_functions/* objectAt */.lJ)(appSync.config, 'waf')['rules']))
        checkRule(rule, refuse, 'waf', 'rules');
}
function checkApi({ config, authentications }, refuse) {
    const { name, authentication, domain, waf, esbuild } = config;
    if (typeof name !== 'string' || name === '')
        refuse('The API has no name.', 'name');
    if (!(0,json/* isJsonObject */.OW)(authentication))
        refuse('The API has no authentication.', 'authentication');
    for (const one of authentications)
        checkAuthentication(one, refuse);
    for (const [path, values] of choices) {
        const [key, ...rest] = path;
        const value = rest.length === 0 ? config[key] : (0,config_functions/* objectAt */.lJ)(config, key)[rest.join('.')];
        const isNeeded = config[key] && ['level', 'behavior'].includes(String(rest[0]));
        if ((value !== undefined || isNeeded) && !values.includes(String(value))) {
            refuse(`${path.join('.')} has to be one of ${values.join(', ')}.`, ...path);
        }
    }
    if (domain && typeof (0,config_functions/* objectAt */.lJ)(config, 'domain')['name'] !== 'string')
        refuse('The domain has no name.', 'domain');
    const { certificateArn, hostedZoneId } = (0,config_functions/* objectAt */.lJ)(config, 'domain');
    if (isDomainInTemplate(config) && !certificateArn && !hostedZoneId) {
        refuse('The domain needs certificateArn or hostedZoneId, or useCloudFormation: false.', 'domain');
    }
    const { arn, rules } = (0,config_functions/* objectAt */.lJ)(config, 'waf');
    if (waf && !arn && !Array.isArray(rules))
        refuse('waf has neither arn nor rules.', 'waf');
    if (esbuild !== undefined && esbuild !== false && !(0,json/* isJsonObject */.OW)(esbuild)) {
        refuse('esbuild has to be false or the options of esbuild.', 'esbuild');
    }
}
function checkAuthentication(authentication, refuse) {
    const type = String(authentication['type']);
    const config = (0,config_functions/* objectAt */.lJ)(authentication, 'config');
    if (!authenticationTypes.includes(type)) {
        refuse(`"${type}" is no type of authentication: use ${authenticationTypes.join(', ')}.`, 'authentication');
    }
    else if (type === 'AMAZON_COGNITO_USER_POOLS' && !config['userPoolId']) {
        refuse('Authentication by AMAZON_COGNITO_USER_POOLS needs config.userPoolId.', 'authentication');
    }
    else if (type === 'OPENID_CONNECT' && !config['issuer']) {
        refuse('Authentication by OPENID_CONNECT needs config.issuer.', 'authentication');
    }
    else if (type === 'AWS_LAMBDA' && !hasTarget(config)) {
        refuse(`Authentication by AWS_LAMBDA ${missingTarget}`, 'authentication');
    }
}
function checkSchema({ config }, files, refuse) {
    for (const file of schemaFiles(config)) {
        const text = files.get(file);
        if (text === undefined)
            refuse(`The schema ${file} is not there.`, 'schema');
        const declared = declaredByAppSync(text ?? '');
        if (declared === undefined)
            continue;
        const message = `The schema ${file} declares ${declared}, which AppSync declares itself: remove it, or set \`engine: framework\`.`;
        refuse(message, 'schema');
    }
}
function checkDataSource(name, source, refuse) {
    const path = ['dataSources', name];
    const type = String(source['type']);
    const config = (0,config_functions/* objectAt */.lJ)(source, 'config');
    const needed = Object.hasOwn(neededBy, type) ? neededBy[type] : undefined;
    if (!needed) {
        const nearest = (0,nearest_name/* nearestName */.q)(type, Object.keys(neededBy));
        refuse(`The data source ${name} has an unknown type ${type}${nearest ? `: did you mean ${nearest}?` : '.'}`, ...path);
    }
    for (const key of needed ?? []) {
        if (!config[key])
            refuse(`The data source ${name} has no config.${key}.`, ...path, 'config');
    }
    if (type === 'AWS_LAMBDA' && !hasTarget(config))
        refuse(`The data source ${name} ${missingTarget}`, ...path);
    const { endpoint, domain, serviceRoleArn, iamRoleStatements, authorizationConfig } = config;
    const hasOwnRole = Boolean(serviceRoleArn || iamRoleStatements);
    if (type === 'AMAZON_OPENSEARCH_SERVICE') {
        if (Boolean(endpoint) === Boolean(domain))
            refuse(`The data source ${name} needs endpoint or domain.`, ...path);
        else if (!hasOwnRole && endpoint && !searchEndpoint.test(String(endpoint))) {
            refuse(`No role can be made for the endpoint of ${name}: give iamRoleStatements.`, ...path, 'config', 'endpoint');
        }
    }
    const signs = (0,config_functions/* objectAt */.lJ)({ authorizationConfig }, 'authorizationConfig')['authorizationType'] === 'AWS_IAM';
    if (type === 'HTTP' && signs && !hasOwnRole) {
        refuse(`The data source ${name} signs its requests and needs iamRoleStatements.`, ...path, 'config');
    }
}
function checkResolvers(appSync, files, refuse) {
    for (const [key, { type, field, steps, settings }] of Object.entries(appSync.resolvers)) {
        const owner = { label: `The resolver ${key}`, path: ['resolvers', key], settings };
        if (!type || !field)
            refuse(`${owner.label} has no type and field: name it Type.field.`, ...owner.path);
        checkProgram(owner, files, refuse);
        if (steps.kind === 'UNIT')
            checkSource(owner, steps.dataSource, appSync, refuse);
        else if (!Array.isArray(settings['functions'])) {
            refuse(`${owner.label} has no functions: list them, or set kind: UNIT.`, ...owner.path);
        }
        else {
            for (const name of steps.functions.filter((one) => !Object.hasOwn(appSync.pipelineFunctions, one))) {
                refuse(`${owner.label} names the unknown pipeline function ${name}.`, ...owner.path, 'functions');
            }
        }
    }
}
function checkSource({ label, path }, name, { dataSources }, refuse) {
    if (Object.hasOwn(dataSources, name))
        return;
    const nearest = (0,nearest_name/* nearestName */.q)(name, Object.keys(dataSources));
    refuse(`${label} names the unknown data source ${name}${nearest ? `: did you mean ${nearest}?` : '.'}`, ...path);
}
function checkProgram({ label, path, settings }, files, refuse) {
    for (const key of templateKeys) {
        const file = templateFile(settings, key);
        if (file !== undefined && !files.has(file))
            refuse(`${label}: the file ${file} is not there.`, ...path, key);
    }
    const sync = (0,config_functions/* objectAt */.lJ)(settings, 'sync');
    if (isHandledByLambda(sync) && !hasTarget(sync))
        refuse(`${label}: sync ${missingTarget}`, ...path, 'sync');
}
const dayMs = 86_400_000;
function checkExpiry(name, settings, nowMs, refuse) {
    const end = expiryMs(settings, nowMs);
    if (end === undefined) {
        refuse(`The API key ${name} ends at a time that cannot be read: use 30d, or a date with a time.`, 'apiKeys');
    }
    else if (end < nowMs + dayMs || end > nowMs + 365 * 366 * dayMs) {
        refuse(`The API key ${name} has to be valid for a day at least.`, 'apiKeys');
    }
}
function checkRule(rule, refuse, ...path) {
    if (rule === 'throttle' || rule === 'disableIntrospection')
        return;
    const { throttle, name, statement } = (0,json/* isJsonObject */.OW)(rule) ? rule : {};
    const hasLimit = (0,json/* isJsonObject */.OW)(throttle) || (typeof throttle === 'number' && throttle >= 100);
    if ((0,json/* isJsonObject */.OW)(rule) && 'throttle' in rule ? !hasLimit : false)
        refuse('A throttle starts at 100 requests.', ...path);
    if ((0,json/* isJsonObject */.OW)(rule) && ('throttle' in rule || 'disableIntrospection' in rule))
        return;
    if (typeof name !== 'string' || !(0,json/* isJsonObject */.OW)(statement)) {
        refuse('A rule of the WAF is throttle, disableIntrospection, or has a name and a statement.', ...path);
    }
}

;// CONCATENATED MODULE: ./build/plugins/appsync/known-keys.js
/** Keys of `appSync` and of its parts: others have no effect. */
const apiKeys = [
    'name',
    'schema',
    'authentication',
    'additionalAuthentications',
    'apiKeys',
    'dataSources',
    'resolvers',
    'pipelineFunctions',
    'substitutions',
    'environment',
    'domain',
    'logging',
    'xrayEnabled',
    'visibility',
    'introspection',
    'queryDepthLimit',
    'resolverCountLimit',
    'waf',
    'tags',
    'caching',
    'enhancedMetrics',
    'esbuild',
];
const dataSourceKeys = ['type', 'description', 'config', 'name'];
const programKeys = ['dataSource', 'request', 'response', 'code', 'sync', 'substitutions', 'maxBatchSize'];
const pipelineFunctionKeys = [...programKeys, 'description', 'name'];
const resolverKeys = [...programKeys, 'kind', 'type', 'field', 'functions', 'caching', 'metricsConfig', 'name'];
/** Keys of sections that are one object. */
const sectionKeys = {
    domain: [
        'enabled',
        'useCloudFormation',
        'retain',
        'name',
        'certificateArn',
        'hostedZoneId',
        'hostedZoneName',
        'route53',
    ],
    logging: ['roleArn', 'level', 'retentionInDays', 'excludeVerboseContent', 'enabled'],
    caching: ['enabled', 'behavior', 'type', 'ttl', 'atRestEncryption', 'transitEncryption'],
    waf: ['enabled', 'arn', 'name', 'defaultAction', 'description', 'rules', 'visibilityConfig'],
    enhancedMetrics: ['DataSourceLevelMetricsBehavior', 'OperationLevelMetricsConfig', 'ResolverLevelMetricsBehavior'],
};

// EXTERNAL MODULE: ./build/plugins/report-unknown-keys.js
var report_unknown_keys = __webpack_require__(22227);
;// CONCATENATED MODULE: ./build/plugins/serverless-appsync-plugin.js












const serverless_appsync_plugin_name = 'serverless-appsync-plugin';
/** A GraphQL API with its data sources, resolvers and what is around it. Source: framework-spec 9.1. */
const appSync = {
    name: serverless_appsync_plugin_name,
    compared: '2.13.0',
    configKeys: apiKeys.map((key) => `appSync.${key}`),
    differences: 'The schema is not validated before AppSync does it; one that declares scalars or directives of AppSync is refused. A key of the API keeps the expiry that it was deployed with while at least half of `expiresAfter` is left; else it gets a new one, as it does from the plugin in every deploy. Several schema files, and `code` without `esbuild: false`, are left to the plugin. Its commands are not there.',
    unserved: unservedKeys,
    async adjustConfig(config, context) {
        const { problems, locate } = context;
        if (unservedKeys(config).length > 0)
            return config;
        const written = config['appSync'];
        const refuse = (message, ...path) => problems.error('PLUGIN_CONFIG_INVALID', message, { at: locate(['appSync', ...path]) ?? locate(['appSync']) });
        if (!(0,json/* isJsonObject */.OW)(written)) {
            refuse('serverless-appsync-plugin has no settings: write them at the top level as appSync.');
            return config;
        }
        reportUnknownParts(written, context);
        const nowMs = context.clock.nowMs();
        const settings = readSettings(written);
        const files = await readFiles(settings, context.readText);
        const { hasErrors: hadErrors } = problems;
        checkSettings(settings, files, nowMs, refuse);
        if (problems.hasErrors && !hadErrors)
            return config;
        const { logRetentionInDays } = (0,config_functions/* objectAt */.lJ)(config, 'provider');
        const { resources, taken } = allResources(settings, { files, nowMs, logRetentionInDays });
        for (const id of taken)
            refuse(`Two parts of the API come to the logical ID ${id}: rename one of them.`);
        return withResources(withFunctions(config, embeddedFunctions(settings)), resources);
    },
    async completeTemplate(template, { model, deployed }) {
        const written = model.config['appSync'];
        const keys = (0,json/* isJsonObject */.OW)(written) ? readSettings(written).apiKeys : [];
        return deployed ? keepExpiry(template, keys, deployed) : template;
    },
};
/** Over the resources of the user, as the plugin lays them. */
function withResources(config, resources) {
    const own = { Resources: JSON.parse(JSON.stringify(resources)) };
    const { resources: written } = config;
    return { ...config, resources: Array.isArray(written) ? [...written, own] : (0,merge_deep/* mergeDeep */.D)(written ?? {}, own) };
}
function withFunctions(config, functions) {
    if (Object.keys(functions).length === 0)
        return config;
    const { functions: written } = config;
    return {
        ...config,
        functions: Array.isArray(written) ? [...written, functions] : (0,merge_deep/* mergeDeep */.D)(written ?? {}, functions),
    };
}
function unservedKeys(config) {
    const written = (0,config_functions/* objectAt */.lJ)(config, 'appSync');
    const bundles = written['esbuild'] !== false;
    const withCode = (section) => Object.entries(mergedMap(written[section])).flatMap(([key, settings]) => {
        if (!(0,json/* isJsonObject */.OW)(settings))
            return [];
        const steps = section === 'resolvers' ? asList(settings['functions']) : [];
        return [
            ...(hasCode(settings) ? [`appSync.${section}.${key}.code`] : []),
            ...(steps.some(hasCode) ? [`appSync.${section}.${key}.functions`] : []),
        ];
    });
    return [
        ...(isOneFile(written) ? [] : ['appSync.schema']),
        ...(bundles ? [...withCode('resolvers'), ...withCode('pipelineFunctions')] : []),
    ];
}
const hasCode = (settings) => (0,json/* isJsonObject */.OW)(settings) && Boolean(settings['code']);
function reportUnknownParts(written, context) {
    (0,report_unknown_keys/* reportUnknown */.V)(serverless_appsync_plugin_name, ['appSync'], written, apiKeys, context);
    for (const [section, keys] of Object.entries(sectionKeys)) {
        (0,report_unknown_keys/* reportUnknown */.V)(serverless_appsync_plugin_name, ['appSync', section], (0,config_functions/* objectAt */.lJ)(written, section), keys, context);
    }
    const parts = { dataSources: dataSourceKeys, resolvers: resolverKeys, pipelineFunctions: pipelineFunctionKeys };
    for (const [section, keys] of Object.entries(parts)) {
        for (const [key, settings] of Object.entries(mergedMap(written[section]))) {
            if ((0,json/* isJsonObject */.OW)(settings))
                (0,report_unknown_keys/* reportUnknown */.V)(serverless_appsync_plugin_name, ['appSync', section, key], settings, keys, context);
        }
    }
}

// EXTERNAL MODULE: ./build/core/aws-partition.js
var aws_partition = __webpack_require__(3984);
;// CONCATENATED MODULE: ./build/plugins/serverless-associate-waf.js






const outputKey = 'ApiGatewayRestApiWaf';
/**
 * The web ACL in front of the REST API, by API calls as the plugin does it: an AWS::WAFv2::WebACLAssociation would take
 * over the association that a stack has already, and take it away when its creation is rolled back.
 */
const associateWaf = {
    name: 'serverless-associate-waf',
    compared: '1.2.1',
    configKeys: ['custom.associateWaf.name', 'custom.associateWaf.version'],
    differences: 'AWS WAF Classic, the default `version: Regional`, has ended: only `V2` is served. An ACL that is not there or cannot be associated is an error, and the stage is that of the API.',
    adjustModel(model, problems) {
        const { associateWaf: written } = model.custom;
        const { name, version } = (0,config_functions/* objectAt */.lJ)(model.custom, 'associateWaf');
        const refuse = (message, ...path) => problems.error('PLUGIN_CONFIG_INVALID', message, { at: model.locate(['custom', 'associateWaf', ...path]) });
        if (written !== undefined && written !== null && !(0,json/* isJsonObject */.OW)(written)) {
            refuse('custom.associateWaf has to be an object with `name` and `version`');
        }
        else if (name !== undefined && name !== null && typeof name !== 'string') {
            refuse('custom.associateWaf.name has to be the name of a web ACL', 'name');
        }
        else if (aclName(model) !== undefined && version !== 'V2') {
            refuse(notServed(model), ...(version === undefined ? [] : ['version']));
        }
        return model;
    },
    contribute(compiled, model, problems) {
        const shared = model.provider.apiGateway.restApiId;
        if (shared === undefined && !compiled.Resources[logical_ids/* restApiId */.pA]) {
            const name = aclName(model);
            if (name !== undefined) {
                const message = `serverless-associate-waf: the service has no REST API for the web ACL ${name}`;
                problems.error('PLUGIN_CONFIG_INVALID', message, { at: model.locate(['custom', 'associateWaf']) });
            }
            return compiled;
        }
        const output = { Description: 'Rest API Id', Value: shared ?? (0,intrinsics/* ref */.KR)(logical_ids/* restApiId */.pA) };
        return { ...compiled, Outputs: { ...compiled.Outputs, [outputKey]: output } };
    },
    async afterDeploy({ model, outputs, aws: { webAcls }, log }) {
        const name = aclName(model);
        if ((0,config_functions/* objectAt */.lJ)(model.custom, 'associateWaf')['version'] !== 'V2') {
            // Where the framework packaged the service, nobody has said so yet.
            if (name !== undefined)
                throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', notServed(model));
            // Of WAF Classic nothing is left; an ACL of today's WAF is not the plugin's own.
            return;
        }
        const apiId = outputs[outputKey];
        if (apiId === undefined)
            return;
        const stageName = model.provider.apiGateway.stage ?? model.stage;
        const stage = `arn:${(0,aws_partition/* partitionOf */.i)(model.region)}:apigateway:${model.region}::/restapis/${apiId}/stages/${stageName}`;
        const current = await webAcls.ofResource(stage);
        if (name === undefined) {
            if (current === undefined)
                return;
            await webAcls.disassociate(stage);
            log.info(`The stage ${stageName} is no longer behind ${current}.`);
            return;
        }
        const wanted = await webAcls.find(name);
        if (wanted === undefined) {
            throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', `there is no regional web ACL ${name} in ${model.region}.`);
        }
        if (wanted === current)
            return;
        await webAcls.associate(wanted, stage);
        log.info(`The stage ${stageName} is behind the web ACL ${name}.`);
    },
    grants(model, { partition, region, accountId }) {
        const stageName = model.provider.apiGateway.stage ?? model.stage;
        const stage = `arn:${partition}:apigateway:${region}::/restapis/*/stages/${stageName}`;
        const acl = `arn:${partition}:wafv2:${region}:${accountId}:regional/webacl/${aclName(model) ?? '*'}/*`;
        const names = ['GetWebACLForResource', 'GetWebACL', 'AssociateWebACL', 'DisassociateWebACL'];
        return [
            { sid: 'ListWebAcls', actions: ['wafv2:ListWebACLs'], resources: ['*'] },
            { sid: 'AssociateWebAcl', actions: names.map((action) => `wafv2:${action}`), resources: [acl, stage] },
            { sid: 'SetWebAcl', actions: ['apigateway:SetWebACL'], resources: [stage] },
        ];
    },
};
function notServed({ custom }) {
    const { version } = (0,config_functions/* objectAt */.lJ)(custom, 'associateWaf');
    const given = version === undefined ? 'not given, which means Regional' : JSON.stringify(version);
    return `custom.associateWaf.version is ${given}: AWS WAF Classic has ended, so it has to be V2`;
}
/** The web ACL that is asked for; none: the stage is to be behind none. */
function aclName({ custom }) {
    const { name } = (0,config_functions/* objectAt */.lJ)(custom, 'associateWaf');
    return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}

;// CONCATENATED MODULE: ./build/plugins/aws-documentation/documentation-model.js


const modelReference = /\{\{model:\s*([-\w]+)\}\}/;
/** A model of `custom.documentation.models`; `$ref: "{{model: Name}}"` points at another one, which it then waits for. */
function documentationModel(written, apiId) {
    const schema = written['schema'] ?? {};
    const names = new Set();
    const Schema = withReferences(schema, apiId, names);
    return {
        Type: 'AWS::ApiGateway::Model',
        Properties: { RestApiId: apiId, ContentType: written['contentType'], Name: written['name'], Schema },
        DependsOn: names.size > 0 ? [...names].map((name) => `${name}Model`) : undefined,
    };
}
function withReferences(value, apiId, names) {
    if (Array.isArray(value))
        return value.map((item) => withReferences(item, apiId, names) ?? null);
    if (!(0,json/* isJsonObject */.OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => {
        const name = key === '$ref' && typeof item === 'string' ? modelReference.exec(item)?.[1] : undefined;
        if (name === undefined)
            return [key, withReferences(item, apiId, names)];
        names.add(name);
        return [key, (0,intrinsics/* join */.fj)('/', ['https://apigateway.amazonaws.com/restapis', apiId, 'models', name])];
    }));
}

;// CONCATENATED MODULE: ./build/plugins/aws-documentation/documented-method.js

/** Lists of an event's documentation that become request parameters of its method. */
const parameterLists = { requestHeaders: 'header', queryParams: 'querystring', pathParams: 'path' };
/** The method with responses, request models and parameters of `documentation`; it waits for its models only. */
function documentedMethod(method, documentation) {
    const { methodResponses, requestModels } = documentation;
    const responses = objects(methodResponses);
    const models = (0,json/* isJsonObject */.OW)(requestModels) ? requestModels : {};
    const names = [...responses.map(({ responseModels }) => responseModels), models].flatMap((given) => (0,json/* isJsonObject */.OW)(given) ? Object.values(given).map(String) : []);
    const parameters = requestParameters(method, documentation);
    return {
        ...method,
        Properties: {
            ...method.Properties,
            ...(methodResponses !== undefined && {
                MethodResponses: responses.reduce(withResponse, objects(method.Properties?.['MethodResponses'])),
            }),
            ...(Object.keys(models).length > 0 && { RequestModels: models }),
            ...(Object.keys(parameters).length > 0 && { RequestParameters: parameters }),
        },
        DependsOn: names.length > 0 ? [...new Set(names)].map((name) => `${name}Model`) : undefined,
    };
}
/** A status code that the method answers already gets the models; a new one its headers too. */
function withResponse(known, response) {
    const StatusCode = String(response['statusCode']);
    const ResponseModels = response['responseModels'];
    const isKnown = known.some((one) => String(one['StatusCode']) === StatusCode);
    if (isKnown) {
        return known.map((one) => String(one['StatusCode']) === StatusCode && ResponseModels !== undefined ? { ...one, ResponseModels } : one);
    }
    const headers = objects(response['responseHeaders']);
    const ResponseParameters = Object.fromEntries(headers.map(({ name }) => [`method.response.header.${String(name)}`, true]));
    const hasHeaders = response['responseHeaders'] !== undefined;
    return [...known, { StatusCode, ...(hasHeaders && { ResponseParameters }), ResponseModels }];
}
/** What the method has already wins over the documentation. */
function requestParameters(method, documentation) {
    const documented = Object.entries(parameterLists).flatMap(([key, place]) => objects(documentation[key]).map(({ name, required }) => [
        `method.request.${place}.${String(name)}`,
        required || false,
    ]));
    const known = method.Properties?.['RequestParameters'];
    return { ...Object.fromEntries([...documented].reverse()), ...((0,json/* isJsonObject */.OW)(known) ? known : {}) };
}
const objects = (list) => Array.isArray(list) ? list.filter((item) => (0,json/* isJsonObject */.OW)(item)) : [];

;// CONCATENATED MODULE: ./build/plugins/serverless-aws-documentation.js






/** Where the documentation of events waits until the methods are there: logical ID of the method → `documentation`. */
const keep = ['custom', 'serverless-aws-documentation'];
/** Models, method responses and request parameters of the REST API from `documentation` of its events. */
const awsDocumentation = {
    name: 'serverless-aws-documentation',
    compared: '1.1.0',
    configKeys: [
        'custom.documentation.version',
        'custom.documentation.api',
        'custom.documentation.authorizers',
        'custom.documentation.resources',
        'custom.documentation.models',
        'functions.<name>.events[].http.documentation',
    ],
    differences: 'Everything of the template is made; documentation parts and versions, which the plugin uploads after a deploy, are not.',
    adjustConfig(config, { problems, locate }) {
        const documented = {};
        const stripped = (0,config_functions/* mapEvents */.OW)(config, 'http', (event) => {
            const { documentation, path, method } = event;
            if (documentation === undefined)
                return event;
            if ((0,json/* isJsonObject */.OW)(documentation))
                documented[(0,logical_ids/* restMethodId */.RT)(String(path), String(method))] = documentation;
            return (0,config_functions/* withoutKey */.wC)(event, [], 'documentation');
        });
        if (!(0,config_functions/* objectAt */.lJ)(config, 'custom')['documentation'])
            return stripped;
        problems.notice('PLUGIN_SETTING_WITHOUT_EFFECT', 'serverless-aws-documentation: documentation parts are not uploaded to API Gateway; models and responses are made', { at: locate(['custom', 'documentation']) });
        return (0,config_functions/* withKeys */.jR)(stripped, keep, documented);
    },
    contribute(compiled, model) {
        if (!model.custom['documentation'])
            return compiled;
        const { models } = (0,config_functions/* objectAt */.lJ)(model.custom, 'documentation');
        const apiId = model.provider.apiGateway.restApiId ?? (0,intrinsics/* ref */.KR)(logical_ids/* restApiId */.pA);
        return {
            ...compiled,
            Resources: { ...compiled.Resources, ...modelsOf(models, apiId), ...methodsOf(compiled, model) },
            Outputs: { ...compiled.Outputs, AwsDocApiId: { Description: 'API ID', Value: apiId } },
        };
    },
};
const modelsOf = (models, apiId) => Object.fromEntries((Array.isArray(models) ? models : [])
    .filter(json/* isJsonObject */.OW)
    .map((written) => [`${String(written['name'])}Model`, documentationModel(written, apiId)]));
const methodsOf = (compiled, model) => Object.fromEntries(Object.entries((0,config_functions/* objectAt */.lJ)({ custom: model.custom }, ...keep)).flatMap(([id, documentation]) => {
    const method = compiled.Resources[id];
    return method && (0,json/* isJsonObject */.OW)(documentation) ? [[id, documentedMethod(method, documentation)]] : [];
}));

;// CONCATENATED MODULE: ./build/plugins/serverless-cf-vars.js


/** `#{AWS::Region}` in resources and outputs becomes `Fn::Sub`. */
const cfVars = {
    name: 'serverless-cf-vars',
    compared: '0.3.5',
    configKeys: [],
    finalize: (template) => ({
        ...template,
        Resources: substituted(template.Resources, false),
        Outputs: substituted(template.Outputs, false),
    }),
};
function substituted(value, insideSub) {
    if (typeof value === 'string') {
        const text = value.replace(/#\{([^}]+)\}/g, '${$1}');
        return text === value || insideSub ? text : (0,intrinsics/* sub */.jb)(text);
    }
    if (Array.isArray(value))
        return value.map((item) => substituted(item, insideSub) ?? null);
    if (!(0,json/* isJsonObject */.OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, substituted(item, insideSub || key === 'Fn::Sub')]));
}

;// CONCATENATED MODULE: ./build/plugins/serverless-cloudfront-invalidate.js


/** What CloudFront keeps of a path is dropped after a deploy. Source: the plugin's README. */
const cloudfrontInvalidate = {
    name: 'serverless-cloudfront-invalidate',
    compared: '1.12.2',
    configKeys: ['distributionId', 'distributionIdKey', 'items', 'stage', 'autoInvalidate'].map((key) => `custom.cloudfrontInvalidate[].${key}`),
    differences: 'Nothing is invalidated by a deploy that changed nothing, neither the stack nor files of serverless-s3-sync, unless `force` says so; what fails is an error. The `cloudfrontInvalidate` command is not there.',
    adjustModel(model, problems) {
        const { cloudfrontInvalidate: written } = model.custom;
        const refuse = (message, path = []) => problems.error('PLUGIN_CONFIG_INVALID', message, { at: model.locate([...section, ...path]) });
        if (!Array.isArray(written))
            refuse('custom.cloudfrontInvalidate has to be a list of distributions');
        for (const [index, entry] of (Array.isArray(written) ? written : []).entries()) {
            const name = `custom.cloudfrontInvalidate[${index}]`;
            if (!(0,json/* isJsonObject */.OW)(entry) || !(entry['distributionId'] || entry['distributionIdKey'])) {
                refuse(`${name} has neither distributionId nor distributionIdKey`, [index]);
            }
            else if (!arePaths(entry['items'])) {
                refuse(`${name}.items has to be a list of paths that begin with \`/\``, [index, 'items']);
            }
        }
        return model;
    },
    finalize(template, model, problems) {
        for (const { outputKey, index } of distributionsOf(model)) {
            if (outputKey === undefined || template.Outputs[outputKey])
                continue;
            const message = `The stack has no output "${outputKey}" with the ID of a distribution`;
            problems.error('PLUGIN_CONFIG_INVALID', message, {
                at: model.locate([...section, index, 'distributionIdKey']),
            });
        }
        return template;
    },
    async afterDeploy(context) {
        if (!context.changed)
            return;
        for (const distribution of distributionsOf(context.model))
            await invalidate(distribution, context);
    },
    grants(model, { partition, accountId }) {
        const resources = distributionsOf(model).map(({ id }) => `arn:${partition}:cloudfront::${accountId}:distribution/${id ?? '*'}`);
        return resources.length === 0
            ? []
            : [{ sid: 'Invalidations', actions: ['cloudfront:CreateInvalidation'], resources }];
    },
};
const section = ['custom', 'cloudfrontInvalidate'];
const arePaths = (items) => Array.isArray(items) && items.length > 0 && items.every((item) => typeof item === 'string' && item.startsWith('/'));
/** Entries for this stage that are not left to a command. */
function distributionsOf({ custom, stage }) {
    const { cloudfrontInvalidate: written } = custom;
    return (Array.isArray(written) ? written : []).flatMap((entry, index) => {
        if (!(0,json/* isJsonObject */.OW)(entry) || !isDue(entry, stage))
            return [];
        const { distributionId, distributionIdKey, items } = entry;
        const id = distributionId ? String(distributionId) : undefined;
        const outputKey = id === undefined ? String(distributionIdKey) : undefined;
        return arePaths(items) ? [{ index, id, outputKey, paths: items }] : [];
    });
}
const isDue = ({ autoInvalidate, stage: only }, stage) => autoInvalidate !== false && (only === undefined || only === stage);
async function invalidate({ id, outputKey = '', paths, index }, { aws, outputs, log, problems, model }) {
    const distributionId = id ?? outputs[outputKey];
    try {
        if (!distributionId)
            throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', `the stack has no output "${outputKey}".`);
        const invalidation = await aws.distributions.invalidate(distributionId, paths);
        log.info(`Invalidation ${invalidation} of ${distributionId} has begun: ${paths.join(', ')}.`);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        problems.error('PLUGIN_DEPLOY_HOOK', `serverless-cloudfront-invalidate: ${error.message}`, {
            at: model.locate([...section, index]),
            remedy: 'Mend what the message names and run again with `force: true`: the deploy itself is done.',
        });
    }
}

;// CONCATENATED MODULE: ./build/plugins/serverless-deployment-bucket.js


/** The bucket of `provider.deploymentBucket`, made and set up before a deploy. Source: framework-spec 9.1. */
const deploymentBucket = {
    name: 'serverless-deployment-bucket',
    compared: '1.6.0',
    configKeys: ['enabled', 'versioning', 'accelerate', 'policy', 'tags', 'blockPublicAccess', 'accessLog'].map((key) => `custom.deploymentBucket.${key}`),
    differences: 'A setting that is not written stays as it is, and what fails stops the deploy. S3 encrypts by itself.',
    async beforeDeploy({ model, aws, log }) {
        const settings = (0,config_functions/* objectAt */.lJ)(model.custom, 'deploymentBucket');
        const { name } = model.provider.deploymentBucket;
        if (settings['enabled'] === false || typeof name !== 'string')
            return;
        if ((await aws.objects.headBucket(name)) === 'missing') {
            await aws.buckets.create(name);
            log.info(`Made the deployment bucket ${name}.`);
        }
        await aws.buckets.configure(name, bucketSettings(settings));
    },
    grants(model, { partition }) {
        const settings = (0,config_functions/* objectAt */.lJ)(model.custom, 'deploymentBucket');
        const { name } = model.provider.deploymentBucket;
        if (settings['enabled'] === false || typeof name !== 'string')
            return [];
        const wanted = bucketSettings(settings);
        const set = Object.entries(actionsOfSettings).filter(([key]) => key in wanted && settings[key] !== undefined);
        const actions = ['s3:ListBucket', 's3:CreateBucket', ...set.map(([, action]) => action)];
        return [{ sid: 'MakeDeploymentBucket', actions, resources: [`arn:${partition}:s3:::${name}`] }];
    },
};
const actionsOfSettings = {
    versioning: 's3:PutBucketVersioning',
    accelerate: 's3:PutAccelerateConfiguration',
    blockPublicAccess: 's3:PutBucketPublicAccessBlock',
    policy: 's3:PutBucketPolicy',
    tags: 's3:PutBucketTagging',
    accessLog: 's3:PutBucketLogging',
};
function bucketSettings({ versioning, accelerate, blockPublicAccess, policy, tags, accessLog, }) {
    return {
        versioning: flag(versioning),
        accelerate: flag(accelerate),
        blockPublicAccess: flag(blockPublicAccess),
        policy: policy ? (typeof policy === 'string' ? policy : JSON.stringify(policy)) : undefined,
        tags: Array.isArray(tags) ? tagMap(tags) : undefined,
        accessLog: (0,json/* isJsonObject */.OW)(accessLog)
            ? { bucket: String(accessLog['bucket']), prefix: String(accessLog['prefix'] ?? '') }
            : undefined,
    };
}
const flag = (value) => (typeof value === 'boolean' ? value : undefined);
const tagMap = (tags) => Object.fromEntries(tags.flatMap((tag) => ((0,json/* isJsonObject */.OW)(tag) && tag['Key'] ? [[String(tag['Key']), String(tag['Value'] ?? '')]] : [])));

;// CONCATENATED MODULE: ./build/plugins/domain-manager/setting.js

/** A switch, which may be written as text. Throws `PLUGIN_CONFIG_INVALID` for anything else. */
function booleanOf(settings, key, otherwise) {
    const value = settings[key];
    if (value === undefined || value === null)
        return otherwise;
    const text = String(value).trim().toLowerCase();
    if (['true', '1'].includes(text))
        return true;
    if (['false', '0'].includes(text))
        return false;
    throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', `\`${key}\` is neither true nor false.`);
}
/** A text or a number; nothing when it is absent or empty. Throws `PLUGIN_CONFIG_INVALID` for lists and objects. */
function optionalText(settings, key) {
    const value = settings[key];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'object')
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', `\`${key}\` is no text.`);
    return String(value).trim() || undefined;
}

;// CONCATENATED MODULE: ./build/plugins/domain-manager/routing.js



/** `route53Params`; edge domains have one record only. Throws `PLUGIN_CONFIG_INVALID`. */
function readRouting(settings, endpointType, region) {
    const given = settings['route53Params'];
    const params = (0,json/* isJsonObject */.OW)(given) ? given : {};
    const policy = (optionalText(params, 'routingPolicy') ?? 'simple').toLowerCase();
    if (policy === 'simple')
        return undefined;
    if (policy !== 'latency' && policy !== 'weighted') {
        const message = `\`routingPolicy: ${policy}\` is not served: use simple, latency or weighted.`;
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', message);
    }
    if (endpointType === 'EDGE') {
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', `${policy} routing needs \`endpointType: regional\`.`);
    }
    const common = {
        setIdentifier: optionalText(params, 'setIdentifier'),
        healthCheckId: optionalText(params, 'healthCheckId'),
    };
    return policy === 'latency'
        ? { ...common, region: optionalText(settings, 'route53Region') ?? region }
        : { ...common, weight: Number(params['weight'] ?? 200) };
}

;// CONCATENATED MODULE: ./build/plugins/domain-manager/domain.js




const domain_apiKeys = ['rest', 'http', 'websocket'];
/** `customDomain` and `customDomains`, an entry for each kind of API that one names. Source: framework-spec 9.1. */
function domainEntries({ custom }) {
    const { customDomain, customDomains } = custom;
    const several = Array.isArray(customDomains) ? customDomains : [];
    return [
        ...entriesOf(customDomain, ['custom', 'customDomain']),
        ...several.flatMap((entry, index) => entriesOf(entry, ['custom', 'customDomains', index])),
    ];
}
function entriesOf(written, path) {
    if (!(0,json/* isJsonObject */.OW)(written))
        return [];
    const ofApis = domain_apiKeys.flatMap((key) => {
        const settings = written[key];
        return (0,json/* isJsonObject */.OW)(settings) ? [{ settings: { ...settings, apiType: key }, path: [...path, key] }] : [];
    });
    return ofApis.length > 0 ? ofApis : [{ settings: written, path }];
}
/** The domains that are switched on. Throws `PLUGIN_CONFIG_INVALID` with the place of the setting. */
function readDomains(model) {
    return domainEntries(model).flatMap(({ settings, path }) => {
        try {
            return booleanOf(settings, 'enabled', true) ? [readDomain(settings, model)] : [];
        }
        catch (error) {
            if (!(error instanceof user_error/* UserError */.y))
                throw error;
            throw new user_error/* UserError */.y(error.code, error.message, { at: model.locate(path) });
        }
    });
}
function readDomain(settings, model) {
    const name = optionalText(settings, 'domainName');
    if (name === undefined)
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', 'a domain has no `domainName`.');
    const apiType = oneOf(settings, 'apiType', ['REST', 'HTTP', 'WEBSOCKET'], 'REST');
    const endpointType = oneOf(settings, 'endpointType', ['EDGE', 'REGIONAL'], 'EDGE');
    const basePath = basePathOf(settings);
    if (apiType !== 'REST' && endpointType === 'EDGE') {
        const message = `${name} is edge-optimised, which ${apiType} APIs do not go with: set \`endpointType: regional\`.`;
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', message);
    }
    const hostedZoneId = optionalText(settings, 'hostedZoneId');
    const hostedZonePrivate = settings['hostedZonePrivate'] === undefined ? undefined : booleanOf(settings, 'hostedZonePrivate', false);
    return {
        name,
        apiType,
        endpointType,
        basePath,
        stage: stageOf({ apiType, basePath }, optionalText(settings, 'stage'), model),
        certificateArn: optionalText(settings, 'certificateArn'),
        certificateName: optionalText(settings, 'certificateName'),
        securityPolicy: (optionalText(settings, 'securityPolicy') ?? 'tls_1_2').replace(/^tls_1_[023]$/, upperCase),
        truststore: truststoreOf(settings, endpointType),
        recordTypes: recordTypesOf(settings),
        hostedZoneId,
        hostedZonePrivate,
        splitHorizonDns: !hostedZoneId && hostedZonePrivate === undefined && booleanOf(settings, 'splitHorizonDns', false),
        routing: readRouting(settings, endpointType, model.region),
        autoDomain: booleanOf(settings, 'autoDomain', false),
        autoDomainWaitSeconds: Number(settings['autoDomainWaitFor']) || 120,
        allowPathMatching: booleanOf(settings, 'allowPathMatching', false),
        preserveExternalPathMappings: booleanOf(settings, 'preserveExternalPathMappings', true),
    };
}
const upperCase = (text) => text.toUpperCase();
function oneOf(settings, key, choices, otherwise) {
    const written = optionalText(settings, key);
    if (written === undefined)
        return otherwise;
    const found = choices.find((choice) => choice === written.toUpperCase());
    if (found !== undefined)
        return found;
    const message = `\`${key}: ${written}\` is not served: use ${choices.join(' or ').toLowerCase()}.`;
    throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', message);
}
function basePathOf(settings) {
    const basePath = optionalText(settings, 'basePath') ?? '';
    return basePath === '(none)' ? '' : basePath;
}
/** A stage of its own, else that of the service; HTTP APIs have the stage `$default`. */
function stageOf({ apiType, basePath }, stage, { provider, stage: ofService }) {
    if (apiType === 'HTTP' && (basePath === '' || stage === undefined))
        return '$default';
    return stage ?? (apiType === 'REST' ? provider.apiGateway.stage : undefined) ?? ofService;
}
function truststoreOf(settings, endpointType) {
    const uri = optionalText(settings, 'tlsTruststoreUri');
    if (uri === undefined)
        return undefined;
    if (!/^s3:\/\/[^/]+\/./.test(uri)) {
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', `\`tlsTruststoreUri: ${uri}\` is no s3://bucket/key.`);
    }
    if (endpointType === 'EDGE') {
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', 'mutual TLS needs `endpointType: regional`.');
    }
    return { uri, version: optionalText(settings, 'tlsTruststoreVersion') };
}
function recordTypesOf(settings) {
    if (!booleanOf(settings, 'createRoute53Record', true))
        return [];
    return booleanOf(settings, 'createRoute53IPv6Record', true) ? ['A', 'AAAA'] : ['A'];
}

;// CONCATENATED MODULE: ./build/plugins/domain-manager/domain-grants.js

/** Base paths of the domains; the domains themselves and their records only where a deploy makes them. */
function domainGrants(model, { partition, region, accountId }) {
    const domains = readDomains(model);
    const made = domains.filter(({ autoDomain }) => autoDomain);
    const gateway = (rest) => `arn:${partition}:apigateway:${region}::/domainnames${rest}`;
    const zones = made.filter(({ recordTypes }) => recordTypes.length > 0);
    const grants = [
        {
            sid: 'CustomDomains',
            actions: ['apigateway:GET', 'apigateway:POST', 'apigateway:PATCH', 'apigateway:DELETE'],
            resources: domains.flatMap(({ name }) => [gateway(`/${name}`), gateway(`/${name}/*`)]),
        },
        {
            sid: 'MakeCustomDomains',
            actions: ['apigateway:POST', 'apigateway:PUT'],
            resources: made.length > 0 ? [gateway(''), `arn:${partition}:apigateway:${region}::/tags/*`] : [],
        },
        {
            sid: 'FindCertificatesAndZones',
            actions: [
                ...(made.some(({ certificateArn }) => certificateArn === undefined) ? ['acm:ListCertificates'] : []),
                ...(zones.some(({ hostedZoneId }) => hostedZoneId === undefined) ? ['route53:ListHostedZones'] : []),
            ],
            resources: ['*'],
        },
        {
            sid: 'DomainRecords',
            actions: ['route53:ChangeResourceRecordSets'],
            resources: zones.map(({ hostedZoneId = '*' }) => `arn:${partition}:route53:::hostedzone/${hostedZoneId}`),
        },
        {
            sid: 'ApiGatewayServiceRole',
            actions: made.length > 0 ? ['iam:CreateServiceLinkedRole'] : [],
            resources: [`arn:${partition}:iam::${accountId}:role/aws-service-role/ops.apigateway.amazonaws.com/*`],
            condition: { StringEquals: { 'iam:AWSServiceName': 'ops.apigateway.amazonaws.com' } },
        },
    ];
    return grants.filter(({ actions, resources }) => actions.length > 0 && resources.length > 0);
}

;// CONCATENATED MODULE: ./build/plugins/domain-manager/dns-records.js

/** Zone of every edge domain, which API Gateway does not always tell. */
const edgeZoneId = 'Z2FDTNDATAQYW2';
/** Points the DNS records of a domain to it. */
async function setRecords(domain, made, aws) {
    const records = aliasRecords(domain, made);
    if (records.length === 0)
        return;
    for (const zoneId of await zonesOf(domain, aws))
        await aws.dnsZones.setRecords(zoneId, records);
}
/** Deletes the records that point to the domain; others of its name stay. */
async function deleteRecords(domain, made, aws) {
    const records = aliasRecords(domain, made);
    if (records.length === 0)
        return;
    for (const zoneId of await zonesOf(domain, aws)) {
        for (const record of records)
            await aws.dnsZones.deleteRecord(zoneId, record);
    }
}
function aliasRecords({ name, recordTypes, routing }, made) {
    const target = { name: made.target, hostedZoneId: made.hostedZoneId ?? edgeZoneId };
    const own = routing && { ...routing, setIdentifier: routing.setIdentifier ?? made.target };
    return recordTypes.map((type) => ({ name, type, target, routing: own }));
}
/** IDs of the zones where the records stand: named, or found by the name. Throws `PLUGIN_CONFIG_INVALID`. */
async function zonesOf(domain, { dnsZones }) {
    if (domain.hostedZoneId !== undefined)
        return [domain.hostedZoneId];
    const zones = await dnsZones.list();
    if (domain.splitHorizonDns)
        return [closestZone(domain, zones, false), closestZone(domain, zones, true)];
    return [closestZone(domain, zones, domain.hostedZonePrivate)];
}
/** The zone with the longest name that the domain lies in; a public one before a private one. */
function closestZone({ name }, zones, isPrivate) {
    const [closest] = zones
        .filter((zone) => name === zone.name || name.endsWith(`.${zone.name}`))
        .filter((zone) => isPrivate === undefined || zone.isPrivate === isPrivate)
        .sort((one, other) => other.name.length - one.name.length || Number(one.isPrivate) - Number(other.isPrivate));
    if (closest !== undefined)
        return closest.id;
    const kind = isPrivate === undefined ? '' : isPrivate ? 'private ' : 'public ';
    throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', `Route 53 has no ${kind}hosted zone for ${name}.`);
}

;// CONCATENATED MODULE: ./build/plugins/domain-manager/certificate.js

/** ARN of the certificate of a domain: the one that is named, else the issued one that fits best. Throws `PLUGIN_CONFIG_INVALID`. */
async function certificateOf(domain, { certificates, region: own }) {
    if (domain.certificateArn !== undefined)
        return domain.certificateArn;
    // CloudFront, which serves edge domains, looks for certificates in one region only.
    const region = domain.endpointType === 'EDGE' ? 'us-east-1' : own;
    const found = bestCertificate(await certificates.listIssued(region), domain);
    if (found !== undefined)
        return found.arn;
    const wanted = domain.certificateName ?? domain.name;
    const hint = domain.endpointType === 'EDGE' && own !== region ? ', where edge domains need it' : '';
    throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', `${region} has no issued certificate for ${wanted}${hint}.`);
}
/** By its own name, or by what it covers: exact names before wildcards; among equals the one that lasts longest. */
function bestCertificate(certificates, { name, certificateName }) {
    const wildcard = `*${name.slice(name.indexOf('.'))}`;
    const fits = certificateName === undefined
        ? [({ names }) => names.includes(name), ({ names }) => names.includes(wildcard)]
        : [({ names: [first] }) => first === certificateName];
    const lasting = [...certificates].sort((one, other) => other.notAfterMs - one.notAfterMs);
    return fits.map((fit) => lasting.find(fit)).find((certificate) => certificate !== undefined);
}

;// CONCATENATED MODULE: ./build/plugins/domain-manager/make-domain.js



/** Where a domain is looked after: by the interface of REST APIs where that can do it. */
const domainsFor = ({ apiType, basePath }, { restDomains, apiDomains }) => (apiType === 'REST' && !basePath.includes('/') ? restDomains : apiDomains);
/** Makes the domain, if it is not there, and its DNS records. */
async function makeDomain(domain, { model, aws, log }) {
    const domains = domainsFor(domain, aws);
    const known = await domains.getDomain(domain.name);
    const { name, endpointType, basePath, securityPolicy, truststore } = domain;
    if (!known && endpointType === 'EDGE' && basePath.includes('/')) {
        const message = `edge domains have no base paths such as ${basePath}: set \`endpointType: regional\` for ${name}.`;
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', message);
    }
    const { stackTags, tags } = model.provider;
    const made = known ??
        (await domains.createDomain({
            ...{ name, endpointType, securityPolicy, truststore },
            certificateArn: await certificateOf(domain, aws),
            tags: { ...stackTags, ...tags },
        }));
    log.info(known ? `The domain ${name} is there.` : `Made the domain ${name}; an edge domain may need 40 minutes.`);
    await setRecords(domain, made, aws);
}
const pollMs = 3000;
/** Waits until API Gateway shows the domain. Throws `PLUGIN_CONFIG_INVALID` after the time of `autoDomainWaitFor`. */
async function waitForDomain(domain, { aws, clock }) {
    const until = clock.nowMs() + domain.autoDomainWaitSeconds * 1000;
    for (;;) {
        const found = await domainsFor(domain, aws).getDomain(domain.name);
        if (found)
            return found;
        if (clock.nowMs() >= until) {
            const message = `${domain.name} was made and is not there after ${domain.autoDomainWaitSeconds} s.`;
            throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', message);
        }
        await clock.sleep(pollMs);
    }
}
/** Deletes DNS records and domain. */
async function deleteDomain(domain, { aws, log }) {
    const domains = domainsFor(domain, aws);
    const known = await domains.getDomain(domain.name);
    if (!known) {
        log.info(`The domain ${domain.name} is not there.`);
        return;
    }
    // The records first: without the domain nobody knows any more where they led.
    await deleteRecords(domain, known, aws);
    await domains.deleteDomain(domain.name);
    log.info(`Deleted the domain ${domain.name}.`);
}

;// CONCATENATED MODULE: ./build/plugins/domain-manager/domain-outputs.js



const suffixes = { REST: '', HTTP: 'Http', WEBSOCKET: 'Websocket' };
/** The template with the domains among its outputs; where they lead only for those that are there. */
async function addOutputs(template, domains, { model, aws }) {
    const outputs = await Promise.all(domains.map(async (domain) => {
        const found = await domainsFor(domain, aws).getDomain(domain.name);
        const suffix = suffixes[domain.apiType];
        return {
            [`DomainName${suffix}`]: domain.name,
            ...(found && {
                [`DistributionDomainName${suffix}`]: found.target,
                [`HostedZoneId${suffix}`]: found.hostedZoneId ?? edgeZoneId,
            }),
        };
    }));
    const stage = model.stage.replace(/[^a-zA-Z\d]/g, '');
    const exported = Object.entries(Object.assign({}, ...outputs)).map(([key, value]) => [
        key,
        { Value: value, Export: { Name: (0,logical_ids/* exportName */.au)(model.service, stage, key) } },
    ]);
    return { ...template, Outputs: { ...template.Outputs, ...Object.fromEntries(exported) } };
}

;// CONCATENATED MODULE: ./build/plugins/domain-manager/map-api.js



/** Lets the base path of a domain lead to the API of the service. Throws `PLUGIN_CONFIG_INVALID`. */
async function mapApi(domain, all, context) {
    const { name, basePath, stage, apiType } = domain;
    const { aws, log } = context;
    const apiId = await findApi(apiType, context);
    if (apiId === undefined) {
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', `the stack has no ${apiType} API for ${name}.`);
    }
    const domains = domainsFor(domain, aws);
    if (!(await domains.getDomain(name))) {
        const message = `the domain ${name} is not there: make it once with the command create_domain, or set \`autoDomain: true\`.`;
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', message);
    }
    const mappings = await domains.listMappings(name);
    const target = { basePath, apiId, stage };
    const known = mappings.find((mapping) => mapping.basePath === basePath);
    if (known?.apiId === apiId && known.stage === stage)
        return;
    if (known && known.apiId !== apiId && !domain.allowPathMatching) {
        const place = basePath === '' ? 'its root' : `its path ${basePath}`;
        const message = `${place} on ${name} leads to another API (${known.apiId}): set \`allowPathMatching: true\` to take it over.`;
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', message);
    }
    const moved = known ?? (domain.allowPathMatching ? undefined : outdated(mappings, apiId, { name, all }));
    if (moved)
        await domains.updateMapping(name, moved.id, target);
    else
        await domains.createMapping(name, target);
    log.info(`https://${name}/${basePath} leads to the stage ${stage}.`);
}
/** The mapping of this API under a path that no domain of the service has any more. */
const outdated = (mappings, apiId, { name, all }) => mappings.find((mapping) => mapping.apiId === apiId && !all.some((one) => one.name === name && one.basePath === mapping.basePath));
/** Takes the base path away. Tells whether others still use the domain. */
async function unmapApi(domain, context) {
    const { name, basePath, stage, apiType, allowPathMatching } = domain;
    const { aws, log, model } = context;
    const domains = domainsFor(domain, aws);
    if (!(await domains.getDomain(name)))
        return { inUse: false };
    const apiId = await findApi(apiType, context);
    const mappings = await domains.listMappings(name);
    const own = mappings.filter((mapping) => allowPathMatching ? mapping.basePath === basePath : mapping.apiId === apiId && mapping.stage === stage);
    for (const { id } of own)
        await domains.deleteMapping(name, id);
    if (own.length > 0)
        log.info(`${name} no longer leads to ${model.stackName}.`);
    return { inUse: mappings.length > own.length };
}
const apiOutputs = {
    REST: 'ServiceEndpoint',
    HTTP: 'HttpApiId',
    WEBSOCKET: 'ServiceEndpointWebsocket',
};
const apiIds = {
    REST: logical_ids/* restApiId */.pA,
    HTTP: logical_ids/* httpApiId */.GL,
    WEBSOCKET: logical_ids/* websocketsApiId */.Xs,
};
/** ID of the API, as the outputs of the stack tell it, or the resource of the framework's name. */
async function findApi(apiType, { outputs, aws, model }) {
    const told = outputs[apiOutputs[apiType]];
    if (told !== undefined)
        return /^(?:https|wss):\/\/([^.]+)\.execute-api\./.exec(told)?.[1] ?? told;
    const resources = await aws.cloudFormation.listResourcesWithin(model.stackName);
    return resources.find(({ logicalId }) => logicalId === apiIds[apiType])?.physicalId;
}

;// CONCATENATED MODULE: ./build/plugins/serverless-domain-manager.js







const serverless_domain_manager_name = 'serverless-domain-manager';
const keys = [
    'domainName',
    'basePath',
    'stage',
    'enabled',
    'apiType',
    'endpointType',
    'certificateArn',
    'certificateName',
    'securityPolicy',
    'tlsTruststoreUri',
    'tlsTruststoreVersion',
    'autoDomain',
    'autoDomainWaitFor',
    'createRoute53Record',
    'createRoute53IPv6Record',
    'hostedZoneId',
    'hostedZonePrivate',
    'splitHorizonDns',
    'route53Params',
    'route53Region',
    'route53Profile',
    'allowPathMatching',
    'preserveExternalPathMappings',
];
/** APIs of the service under custom domains, which are made on demand. Source: framework-spec 9.1. */
const domainManager = {
    name: serverless_domain_manager_name,
    compared: '10.3.1',
    configKeys: [...keys, 'rest', 'http', 'websocket'].map((key) => `custom.customDomain.${key}`),
    differences: '`customDomains` has the same keys in a list. Certificates have to be issued and to cover the name. With `autoDomain`, a remove keeps a domain that others use too, unless `preserveExternalPathMappings: false` is written. Several base paths of one API need no `allowPathMatching`; a path of another API does. Private domains are refused, `route53Profile` has no effect.',
    adjustModel(model, problems) {
        for (const { settings, path } of domainEntries(model)) {
            if (path.length > 2)
                (0,report_unknown_keys/* reportUnknown */.V)(serverless_domain_manager_name, path, settings, keys, { problems, locate: model.locate });
            if (settings['route53Profile'] !== undefined) {
                problems.warn('PLUGIN_SETTING_WITHOUT_EFFECT', `${serverless_domain_manager_name}: \`route53Profile\` has no effect.`, {
                    at: model.locate([...path, 'route53Profile']),
                });
            }
        }
        try {
            readDomains(model);
        }
        catch (error) {
            if (!(error instanceof user_error/* UserError */.y))
                throw error;
            problems.error(error.code, `${serverless_domain_manager_name}: ${error.message}`, { at: error.at });
        }
        return model;
    },
    completeTemplate: (template, context) => addOutputs(template, readDomains(context.model), context),
    async beforeDeploy(context) {
        for (const domain of readDomains(context.model).filter(({ autoDomain }) => autoDomain)) {
            await makeDomain(domain, context);
            await waitForDomain(domain, context);
        }
    },
    async afterDeploy(context) {
        const domains = readDomains(context.model);
        for (const domain of domains)
            await mapApi(domain, domains, context);
    },
    async beforeRemove(context) {
        for (const domain of readDomains(context.model)) {
            const { inUse } = await unmapApi(domain, context);
            if (!domain.autoDomain)
                continue;
            if (inUse && domain.preserveExternalPathMappings)
                context.log.info(`${domain.name} stays: others use it.`);
            else
                await deleteDomain(domain, context);
        }
    },
    grants: domainGrants,
    commands: {
        async create_domain(context) {
            for (const domain of readDomains(context.model))
                await makeDomain(domain, context);
        },
        async delete_domain(context) {
            for (const domain of readDomains(context.model))
                await deleteDomain(domain, context);
        },
    },
};

;// CONCATENATED MODULE: ./build/plugins/serverless-dotenv-plugin.js


/** Variables of `.env` files in `provider.environment`, over what stands there. */
const dotenv = {
    name: 'serverless-dotenv-plugin',
    compared: '6.0.0',
    configKeys: ['path', 'basePath', 'include', 'exclude', 'logging', 'required', 'v4BreakingChanges'].map((key) => `custom.dotenv.${key}`),
    unserved(config) {
        const { dotenvParser, variableExpansion } = (0,config_functions/* objectAt */.lJ)(config, 'custom', 'dotenv');
        return [
            ...(dotenvParser ? ['custom.dotenv.dotenvParser'] : []),
            ...(variableExpansion === false ? ['custom.dotenv.variableExpansion'] : []),
        ];
    },
    async adjustConfig(config, context) {
        const settings = (0,config_functions/* objectAt */.lJ)(config, 'custom', 'dotenv');
        const files = await serverless_dotenv_plugin_readFiles(fileNames(settings, context), context);
        checkRequired(settings, files.length, variablesOf(files, context), context);
        const wanted = Object.entries(variablesOf(files, context)).filter(([name]) => isWanted(name, settings));
        return (0,config_functions/* withKeys */.jR)(config, ['provider', 'environment'], Object.fromEntries(wanted));
    },
};
/** From the most special file to the most general one; the first to name a variable has it. */
function fileNames(settings, { environment, options }) {
    const { path, basePath } = settings;
    if (path !== undefined)
        return (Array.isArray(path) ? path : [path]).map(String);
    const name = environment['NODE_ENV'] || options['env'] || options['stage'] || 'development';
    const names = [`.env.${name}.local`, `.env.${name}`, ...(name === 'test' ? [] : ['.env.local']), '.env'];
    return names.map((file) => `${typeof basePath === 'string' ? basePath : ''}${file}`);
}
async function serverless_dotenv_plugin_readFiles(names, { readText }) {
    const texts = await Promise.all(names.map((name) => readText(name)));
    return texts.filter((text) => text !== undefined);
}
/** What the process has already, and then what an earlier file says, wins over a later file. */
function variablesOf(texts, { environment, parseDotenv }) {
    const variables = {};
    for (const text of texts)
        Object.assign(variables, parseDotenv(text, { ...variables, ...environment }));
    return variables;
}
function isWanted(name, { include = '*', exclude = [] }) {
    if (include !== '*')
        return has(include, name);
    return !has(exclude, name);
}
const has = (list, name) => Array.isArray(list) ? list.includes(name) : typeof list === 'string' && list.includes(name);
function checkRequired(settings, fileCount, variables, context) {
    const { required } = settings;
    if (!(0,json/* isJsonObject */.OW)(required))
        return;
    const fail = (message, key) => context.problems.error('PLUGIN_CONFIG_INVALID', `serverless-dotenv-plugin: ${message}`, {
        at: context.locate(['custom', 'dotenv', 'required', key]),
    });
    if (required['file'] === true && fileCount === 0)
        fail('there is no .env file, and required.file asks for one', 'file');
    const names = Array.isArray(required['env']) ? required['env'].map(String) : [];
    const missing = names.filter((name) => !variables[name] && !context.environment[name]);
    if (missing.length > 0)
        fail(`these variables are required and not set: ${missing.join(', ')}`, 'env');
}

;// CONCATENATED MODULE: ./build/plugins/serverless-export-env.js
/** A command of a developer's machine that writes a `.env` file: a deploy has nothing to do for it. */
const exportEnv = {
    name: 'serverless-export-env',
    compared: '2.2.0',
    configKeys: [
        'filename',
        'overwrite',
        'enableOffline',
        'getMode',
        'refMap',
        'getAttMap',
        'importValueMap',
        'subMap',
    ].map((key) => `custom.export-env.${key}`),
    differences: 'The `export-env` command is not there; `stack-outputs` has the resolved values.',
};

;// CONCATENATED MODULE: ./build/plugins/iam-roles-per-function/coerced-statements.js

/** The statements with the forms that the framework's schema gives them: actions as lists, a single resource as text. */
function coercedStatements(statements) {
    return Array.isArray(statements) ? statements.map(coerced) : [];
}
function coerced(statement) {
    if (!(0,json/* isJsonObject */.OW)(statement))
        return statement;
    return Object.fromEntries(Object.entries(statement).map(([key, value]) => {
        if (key === 'Action' || key === 'NotAction')
            return [key, typeof value === 'string' ? [value] : value];
        if (key !== 'Resource' && key !== 'NotResource')
            return [key, value];
        const isSingle = Array.isArray(value) && value.length === 1 && typeof value[0] === 'string';
        return [key, isSingle ? value[0] : value];
    }));
}

;// CONCATENATED MODULE: ./build/plugins/iam-roles-per-function/event-statements.js


const streamActions = ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListStreams'];
/** What a function needs to read its streams and queues; the plugin knows no other event sources. */
function eventStatements(fn) {
    const streams = fn.events.flatMap(({ kind, config }) => (kind === 'stream' ? [source(config)] : []));
    const queues = fn.events.flatMap(({ kind, config }) => (kind === 'sqs' ? [source(config).arn] : []));
    const ofType = (type) => streams.filter((stream) => streamType(stream) === type).map(({ arn }) => arn);
    return [
        ...reading('dynamodb', streamActions, ofType('dynamodb')),
        ...reading('kinesis', streamActions, ofType('kinesis')),
        ...reading('sqs', ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'], queues),
    ];
}
const reading = (service, actions, arns) => arns.length > 0
    ? [
        (0,cloudformation_policy/* allow */.c)(actions.map((action) => `${service}:${action}`), arns),
    ]
    : [];
/** Both events are an ARN, or an object with one. */
function source(config) {
    if ((0,json/* isJsonObject */.OW)(config) && config['arn'] !== undefined)
        return { arn: config['arn'], type: config['type'] };
    return { arn: config };
}
const streamType = ({ arn, type }) => type ?? (typeof arn === 'string' ? arn.split(':')[2] : undefined);

;// CONCATENATED MODULE: ./build/plugins/iam-roles-per-function/report-statements.js

/** Any of a group has to be there. */
const needed = [['Effect'], ['Action', 'NotAction'], ['Resource', 'NotResource']];
/** Reports `iamRoleStatements` that are no list, and each statement that lacks a part. */
function reportStatements(fn, model, problems) {
    const statements = fn.config['iamRoleStatements'];
    const report = (message, remedy, ...steps) => problems.error('PLUGIN_FUNCTION_ROLE', message, {
        at: model.locate([...fn.path, 'iamRoleStatements', ...steps]),
        remedy,
    });
    if (statements === null || statements === '')
        return;
    if (!Array.isArray(statements)) {
        report(`iamRoleStatements of function "${fn.key}" is no list`, 'Write a list of statements, each with `Effect`, `Action` and `Resource`.');
        return;
    }
    for (const [index, statement] of statements.entries()) {
        const given = (0,json/* isJsonObject */.OW)(statement) ? statement : {};
        const missing = needed.filter((group) => !group.some((key) => given[key]));
        if (missing.length === 0)
            continue;
        const parts = missing.map((group) => group.join(' or ')).join(', ');
        report(`Statement ${index + 1} in iamRoleStatements of function "${fn.key}" lacks ${parts}`, 'Add what is missing, or remove the statement.', index);
    }
}

;// CONCATENATED MODULE: ./build/plugins/iam-roles-per-function/use-role.js



/** The function with the role `roleId` instead of the shared one. */
const withRole = (resource, roleId) => ({
    ...resource,
    Properties: { ...resource.Properties, Role: (0,intrinsics/* getAtt */.CN)(roleId, 'Arn') },
    DependsOn: [roleId, ...others(resource.DependsOn)],
});
/** Event source mappings and schedules of the function `functionId` by the role `roleId`; other resources as they are. */
function useRole(resource, functionId, roleId) {
    const { Type, Properties = {}, DependsOn } = resource;
    if (Type === 'AWS::Lambda::EventSourceMapping' && pointsAt(Properties['FunctionName'], functionId)) {
        const rest = others(DependsOn);
        return { ...resource, DependsOn: rest.length > 0 ? [roleId, ...rest] : roleId };
    }
    const target = Properties['Target'];
    if (Type !== 'AWS::Scheduler::Schedule' || !(0,json/* isJsonObject */.OW)(target))
        return resource;
    if (!pointsAt(target['Arn'], functionId) || !pointsAt(target['RoleArn'], logical_ids/* lambdaRoleId */.tt))
        return resource;
    return { ...resource, Properties: { ...Properties, Target: { ...target, RoleArn: (0,intrinsics/* getAtt */.CN)(roleId, 'Arn') } } };
}
const others = (dependencies) => (typeof dependencies === 'string' ? [dependencies] : (dependencies ?? [])).filter((id) => id !== logical_ids/* lambdaRoleId */.tt);
/** The ARN of `logicalId`, or a Join of it with an alias. */
function pointsAt(name, logicalId) {
    if (!(0,json/* isJsonObject */.OW)(name))
        return false;
    const attribute = name['Fn::GetAtt'];
    if (Array.isArray(attribute))
        return attribute[0] === logicalId;
    const joined = name['Fn::Join'];
    return Array.isArray(joined) && Array.isArray(joined[1]) && pointsAt(joined[1][0], logicalId);
}

;// CONCATENATED MODULE: ./build/plugins/serverless-iam-roles-per-function.js









const serverless_iam_roles_per_function_name = 'serverless-iam-roles-per-function';
/** AWS's limit of a role name. */
const maximumRoleName = 64;
/** A role of its own for every function with `iamRoleStatements`, made from the shared one. Source: framework-spec 9.1. */
const iamRolesPerFunction = {
    name: serverless_iam_roles_per_function_name,
    compared: '3.2.0',
    configKeys: [
        'functions.<name>.iamRoleStatements',
        'functions.<name>.iamRoleStatementsInherit',
        'functions.<name>.iamRoleStatementsName',
        'functions.<name>.iamPermissionsBoundary',
        `custom.${serverless_iam_roles_per_function_name}.defaultInherit`,
        `custom.${serverless_iam_roles_per_function_name}.iamGlobalPermissionsBoundary`,
    ],
    differences: 'An event source mapping keeps waiting for its alias and its stream consumer beside the new role.',
    contribute(compiled, model, problems) {
        return model.functions
            .filter((fn) => fn.config['iamRoleStatements'] !== undefined)
            .reduce((template, fn) => withFunctionRole(template, fn, model, problems), compiled);
    },
};
function withFunctionRole(template, fn, model, problems) {
    const fail = (message, key, remedy) => {
        problems.error('PLUGIN_FUNCTION_ROLE', message, { at: model.locate([...fn.path, key]), remedy });
        return template;
    };
    const shared = template.Resources[logical_ids/* lambdaRoleId */.tt];
    const functionResource = template.Resources[(0,logical_ids/* functionId */.Ki)(fn.key)];
    if (fn.role !== undefined) {
        return fail(`Function "${fn.key}" has both role and iamRoleStatements`, 'role', 'Remove `role`, or `iamRoleStatements`.');
    }
    if (!shared || !functionResource) {
        return fail(`Function "${fn.key}" has iamRoleStatements, but the service has no generated role to start from`, 'iamRoleStatements', 'Remove the role of the provider, so that one is generated, or `iamRoleStatements`.');
    }
    reportStatements(fn, model, problems);
    const RoleName = roleName(fn, model);
    if (RoleName === undefined) {
        const why = model.provider.role.name === undefined
            ? `The name of the role of function "${fn.key}" is longer than ${maximumRoleName} characters`
            : `The role of function "${fn.key}" has no name: provider.iam.role.name is that of the shared role`;
        return fail(why, 'iamRoleStatements', 'Set `iamRoleStatementsName` of the function.');
    }
    const roleId = `${(0,logical_ids/* resourceName */.Iy)(fn.key)}${logical_ids/* lambdaRoleId */.tt}`;
    const boundary = (0,config_functions/* objectAt */.lJ)(model.custom, serverless_iam_roles_per_function_name)['iamGlobalPermissionsBoundary'];
    const resources = {
        ...template.Resources,
        [logical_ids/* lambdaRoleId */.tt]: boundary ? withProperties(shared, { PermissionsBoundary: boundary }) : shared,
        [(0,logical_ids/* functionId */.Ki)(fn.key)]: withRole(functionResource, roleId),
        [roleId]: functionRole(shared, fn, model, RoleName),
    };
    for (const [id, resource] of Object.entries(resources))
        resources[id] = useRole(resource, (0,logical_ids/* functionId */.Ki)(fn.key), roleId);
    return { ...template, Resources: resources };
}
function functionRole(shared, fn, model, RoleName) {
    const policies = shared.Properties?.['Policies'];
    const [policy] = Array.isArray(policies) ? policies : [];
    const boundary = fn.config['iamPermissionsBoundary'] || (0,config_functions/* objectAt */.lJ)(model.custom, serverless_iam_roles_per_function_name)['iamGlobalPermissionsBoundary'];
    const needsVpc = isNotEmpty(fn.config['vpc']) || isNotEmpty(model.provider.config['vpc']);
    const vpcPolicy = (0,intrinsics/* join */.fj)('', ['arn:', intrinsics/* partition */.jB, ':iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole']);
    return withProperties(shared, {
        Policies: [
            {
                PolicyName: ((0,json/* isJsonObject */.OW)(policy) ? policy['PolicyName'] : undefined) ?? policyName(model),
                PolicyDocument: { Version: cloudformation_policy/* policyVersion */.V, Statement: statements(fn, model) },
            },
        ],
        ManagedPolicyArns: needsVpc ? [vpcPolicy] : [],
        RoleName,
        ...(boundary ? { PermissionsBoundary: boundary } : {}),
    });
}
function statements(fn, model) {
    const { iamRoleStatements, iamRoleStatementsInherit } = fn.config;
    const { defaultInherit } = (0,config_functions/* objectAt */.lJ)(model.custom, serverless_iam_roles_per_function_name);
    const inherits = iamRoleStatementsInherit || (defaultInherit && iamRoleStatementsInherit !== false);
    const logs = (0,intrinsics/* sub */.jb)(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${fn.name}:*:*`);
    return [
        (0,cloudformation_policy/* allow */.c)(['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:PutLogEvents'], [logs]),
        ...eventStatements(fn),
        ...(fn.onError === undefined ? [] : [(0,cloudformation_policy/* allow */.c)(['sns:Publish'], fn.onError)]),
        ...(inherits ? providerStatements(model) : []),
        ...coercedStatements(iamRoleStatements),
    ];
}
/** `provider.iam` wins over the old place, even without statements. */
function providerStatements({ provider }) {
    const place = (0,json/* isJsonObject */.OW)(provider.config['iam'])
        ? (0,config_functions/* objectAt */.lJ)(provider.config, 'iam', 'role')['statements']
        : provider.config['iamRoleStatements'];
    return coercedStatements(place);
}
/** The shared role's name with the function after the stage; without `lambdaRole` at the end when that is too long. */
function roleName(fn, { service, stage, region: regionName, provider }) {
    const own = fn.config['iamRoleStatementsName'];
    if (own)
        return own;
    if (provider.role.name !== undefined)
        return undefined;
    const base = [service, stage, fn.key, intrinsics/* region */.Ny];
    const length = [service, stage, fn.key, regionName].join('-').length;
    if (length + '-lambdaRole'.length <= maximumRoleName)
        return (0,intrinsics/* join */.fj)('-', [...base, 'lambdaRole']);
    return length <= maximumRoleName ? (0,intrinsics/* join */.fj)('-', base) : undefined;
}
const withProperties = (resource, properties) => ({
    ...resource,
    Properties: { ...resource.Properties, ...properties },
});
const isNotEmpty = (value) => (0,json/* isJsonObject */.OW)(value) && Object.keys(value).length > 0;
/** The name that the shared role's policy has, when that role has one (framework-spec 2.3). */
const policyName = ({ service, stage }) => (0,intrinsics/* join */.fj)('-', [service, stage, 'lambda']);

;// CONCATENATED MODULE: ./build/plugins/layers/layer-settings.js

/** `custom.serverless-layers`: one layer `default`, or a list of objects with one name each; no settings are one too. */
function readLayerSettings(custom) {
    const written = custom['serverless-layers'];
    const path = ['custom', 'serverless-layers'];
    if (!Array.isArray(written))
        return [{ name: 'default', settings: (0,json/* isJsonObject */.OW)(written) ? written : {}, path }];
    return written.flatMap((item, index) => {
        const [name] = (0,json/* isJsonObject */.OW)(item) ? Object.keys(item) : [];
        if (!(0,json/* isJsonObject */.OW)(item) || name === undefined)
            return [];
        const settings = item[name];
        return [{ name, settings: (0,json/* isJsonObject */.OW)(settings) ? settings : {}, path: [...path, index, name] }];
    });
}
/** Files that a layer has no use for, below `nodejs`: the plugin's own list. */
const defaultCleanup = [
    '.github',
    '.git/*',
    '.lint',
    'Gruntfile.js',
    '.jshintrc',
    '.nycrc',
    '.nvmrc',
    '.editorconfig',
    '.npmignore',
    'bower.json',
    '.eslint*',
    '.gitignore',
    'README.*',
    'LICENSE',
    'LICENSE.md',
    'CHANGES',
    'HISTORY.md',
    'CHANGES.md',
    'CHANGELOG.md',
    'sponsors.md',
    'license.txt',
    'tsconfig.json',
    '*.test.js',
    '*.spec.js',
    '.travis.y*ml',
    'yarn.lock',
    '.package-lock.json',
    '*.md',
].map((name) => `node_modules/**/${name}`);

;// CONCATENATED MODULE: ./build/plugins/serverless-layers.js





const withoutMeaning = [
    'compileDir',
    'copyBeforeInstall',
    'forceInstall',
    'layersDeploymentBucket',
    'packageManager',
    'packageManagerExtraArgs',
    'packagePath',
    'retainVersions',
    'runtime',
];
const ofThePlugin = [
    'copyAfterInstall',
    'customInstallationCommand',
    'libraryFolder',
    'localDir',
    'path',
    'runtimeDir',
];
const serverless_layers_keys = [
    'arn',
    'artifact',
    'compatibleArchitectures',
    'compatibleRuntimes',
    'customHash',
    'dependenciesPath',
    'dependencyInstall',
    'functions',
    'layerOptimization',
    'packagePatterns',
];
/**
 * Layers of the installed modules, as resources of the stack: the plugin publishes them by API calls while it packages,
 * where a plan would have to change something, and a rollback would not take it back. Source: the plugin's README.
 */
const serverless_layers_layers = {
    name: 'serverless-layers',
    compared: '2.8.5',
    configKeys: [...serverless_layers_keys, ...withoutMeaning, ...ofThePlugin].sort().map((key) => `custom.serverless-layers.${key}`),
    differences: 'The layers are part of the stack, under their name and their export; no version of them is deleted. They hold the modules as they are installed beside package.json (`npm ci` comes before) and nothing else, so that settings of the installation have nothing to do; version 2.8.5 of the plugin has modules in a layer only with `copyBeforeInstall: []`. Without `compatibleRuntimes` they are for the runtime of the service. Ruby, Python and whatever changes the installation are left to the plugin.',
    unserved(config) {
        const { runtime } = (0,config_functions/* objectAt */.lJ)(config, 'provider');
        const isNode = typeof runtime === 'string' && runtime.startsWith('nodejs');
        return readLayerSettings((0,config_functions/* objectAt */.lJ)(config, 'custom'))
            .filter(({ settings }) => !settings['arn'])
            .flatMap(({ settings, path }) => {
            const place = path.join('.');
            const used = ofThePlugin.filter((key) => settings[key]).map((key) => `${place}.${key}`);
            const installs = settings['dependencyInstall'] === false ? [`${place}.dependencyInstall`] : [];
            return isNode ? [...used, ...installs] : [place];
        });
    },
    adjustModel(model, problems) {
        const all = readLayerSettings(model.custom);
        const known = new Set(model.functions.map(({ key }) => key));
        for (const { settings, path } of Array.isArray(model.custom['serverless-layers']) ? all : []) {
            (0,report_unknown_keys/* reportUnknown */.V)('serverless-layers', path, settings, [...serverless_layers_keys, ...withoutMeaning, ...ofThePlugin], {
                problems,
                locate: model.locate,
            });
        }
        for (const { settings, path } of all) {
            for (const name of namesIn(settings['functions'])?.filter((one) => !known.has(one)) ?? []) {
                const message = `serverless-layers: the service has no function ${name}`;
                problems.warn('PLUGIN_CONFIG_INVALID', message, { at: model.locate([...path, 'functions']) });
            }
        }
        const own = all.filter(({ settings }) => !settings['arn']);
        const patterns = own.flatMap(({ settings }) => namesIn(settings['packagePatterns']) ?? ['!node_modules/**']);
        return {
            ...model,
            package: { ...model.package, patterns: [...new Set([...model.package.patterns, ...patterns])] },
            layers: [...model.layers, ...own.map((layer) => layerOf(layer, model))],
            functions: model.functions.map((fn) => {
                const added = all.filter(({ settings }) => namesIn(settings['functions'])?.includes(fn.key) ?? true);
                if (fn.image || added.length === 0)
                    return fn;
                // The plugin writes them to the function, whose list is in the place of the provider's.
                const written = fn.config['layers'];
                return {
                    ...fn,
                    layers: [...(Array.isArray(written) ? written : []), ...added.map((layer) => arnOf(layer, model))],
                };
            }),
        };
    },
    contribute: (compiled, model) => readLayerSettings(model.custom).reduce((changed, layer) => exported(changed, layer, model), compiled),
};
const namesIn = (list) => Array.isArray(list) ? list.map(String) : undefined;
/** The name by which the plugin publishes a layer. */
const nameOf = ({ name }, { stackName }) => `${stackName}-nodejs-${name}`
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[\s-]+/g, '-');
const arnOf = (layer, model) => layer.settings['arn'] ? layer.settings['arn'] : (0,intrinsics/* ref */.KR)((0,logical_ids/* layerId */.Dw)(nameOf(layer, model)));
function layerOf(layer, model) {
    const { settings, path } = layer;
    const { artifact, customHash, compatibleRuntimes, compatibleArchitectures, packagePath } = settings;
    const name = nameOf(layer, model);
    const manifest = String(settings['dependenciesPath'] ?? packagePath ?? 'package.json');
    const { runtime } = model.provider;
    const made = {
        retain: false,
        allowedAccounts: [],
        compatibleRuntimes: namesIn(compatibleRuntimes) ?? (runtime ? [runtime] : undefined),
    };
    return {
        ...made,
        key: name,
        name,
        path,
        description: `Modules of ${manifest}${customHash ? ` (${String(customHash)})` : ''}`,
        compatibleArchitectures: namesIn(compatibleArchitectures) ?? ['x86_64', 'arm64'],
        package: { artifact: typeof artifact === 'string' ? artifact : undefined, patterns: [] },
        ...(artifact ? {} : { modules: { manifest, cleanup: cleanupOf(settings) } }),
    };
}
const cleanupOf = (settings) => namesIn((0,config_functions/* objectAt */.lJ)(settings, 'layerOptimization')['cleanupPatterns']) ?? defaultCleanup;
/** The ARN under the plugin's own export; versions stay, as others may have been told of them. */
function exported(template, layer, model) {
    const name = nameOf(layer, model);
    const key = (0,logical_ids/* layerArnOutput */.IX)(name);
    const id = (0,logical_ids/* layerId */.Dw)(name);
    const version = template.Resources[id];
    const output = { ...template.Outputs[key], Value: arnOf(layer, model), Export: { Name: key } };
    const kept = version && { [id]: { ...version, DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' } };
    return {
        ...template,
        Resources: { ...template.Resources, ...kept },
        Outputs: { ...template.Outputs, [key]: output },
    };
}

;// CONCATENATED MODULE: ./build/plugins/aws-alerts/alarm-definitions.js




const lambdaAlarm = (metric, threshold, statistic) => ({
    namespace: 'AWS/Lambda',
    enabled: true,
    actionsEnabled: true,
    type: 'static',
    metric,
    threshold,
    statistic,
    period: 60,
    evaluationPeriods: 1,
    datapointsToAlarm: 1,
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
});
const builtIn = {
    functionInvocations: lambdaAlarm('Invocations', 100, 'Sum'),
    functionErrors: lambdaAlarm('Errors', 1, 'Sum'),
    functionDuration: lambdaAlarm('Duration', 500, 'Average'),
    functionThrottles: lambdaAlarm('Throttles', 1, 'Sum'),
};
/** Reads lists of alarms against the built-in definitions and those of `custom.alerts.definitions`. */
function alarmReader(model, problems) {
    const alerts = (0,config_functions/* objectAt */.lJ)(model.custom, 'alerts');
    const own = (0,config_functions/* objectAt */.lJ)(alerts, 'definitions');
    const names = [...new Set([...Object.keys(builtIn), ...Object.keys(own)])];
    const definition = (name) => names.includes(name) ? laidOver(builtIn[name] ?? {}, (0,config_functions/* objectAt */.lJ)(own, name)) : undefined;
    const shared = { nameTemplate: alerts['nameTemplate'], prefixTemplate: alerts['prefixTemplate'] };
    return (alarms, path) => (Array.isArray(alarms) ? alarms : []).flatMap((alarm, index) => {
        const written = (0,json/* isJsonObject */.OW)(alarm) ? alarm : { name: String(alarm) };
        const name = String(written['name']);
        const known = definition(name);
        if (!known && !(0,json/* isJsonObject */.OW)(alarm)) {
            const nearest = (0,nearest_name/* nearestName */.q)(name, names);
            const hint = nearest ? `: did you mean "${nearest}"?` : '';
            problems.error('PLUGIN_CONFIG_INVALID', `serverless-plugin-aws-alerts knows no alarm "${name}"${hint}`, {
                at: model.locate([...path, index]),
            });
            return [];
        }
        const merged = laidOver(laidOver({ enabled: true, type: 'static', ...shared }, known ?? {}), written);
        return [{ ...merged, name, enabled: merged['enabled'] === true }];
    });
}
function laidOver(base, over) {
    const merged = (0,merge_deep/* mergeDeep */.D)(base, over);
    return (0,json/* isJsonObject */.OW)(merged) ? merged : base;
}

;// CONCATENATED MODULE: ./build/plugins/aws-alerts/alarm-resource.js



const simpleStatistics = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'];
/** The CloudWatch alarm of one definition for one function. */
function alarmResource(alarm, fn, topics, { stackName }) {
    const metric = metricOf(alarm, fn, stackName);
    const common = {
        ActionsEnabled: alarm['actionsEnabled'],
        AlarmDescription: alarm['description'],
        AlarmName: alarmName(alarm, fn, String(metric['MetricName']), stackName),
        EvaluationPeriods: alarm['evaluationPeriods'],
        DatapointsToAlarm: alarm['datapointsToAlarm'],
        ComparisonOperator: alarm['comparisonOperator'],
        TreatMissingData: alarm['treatMissingData'] || 'missing',
        OKActions: actions('ok', alarm['okActions'], topics),
        AlarmActions: actions('alarm', alarm['alarmActions'], topics),
        InsufficientDataActions: actions('insufficientData', alarm['insufficientDataActions'], topics),
    };
    const special = alarm['type'] === 'anomalyDetection' ? anomalyDetection(alarm, metric) : threshold(alarm, metric);
    return { Type: 'AWS::CloudWatch::Alarm', Properties: { ...common, ...special } };
}
function threshold(alarm, metric) {
    const { statistic } = alarm;
    const how = simpleStatistics.includes(String(statistic))
        ? { Statistic: statistic }
        : { ExtendedStatistic: statistic, EvaluateLowSampleCountPercentile: alarm['evaluateLowSampleCountPercentile'] };
    return { ...metric, Threshold: alarm['threshold'], Period: alarm['period'], ...how };
}
function anomalyDetection(alarm, metric) {
    const { period, statistic } = alarm;
    return {
        Metrics: [
            { Id: 'm1', ReturnData: true, MetricStat: { Metric: metric, Period: period, Stat: statistic } },
            {
                Id: 'ad1',
                Expression: `ANOMALY_DETECTION_BAND(m1, ${String(alarm['threshold'])})`,
                Label: `${String(metric['MetricName'])} (expected)`,
                ReturnData: true,
            },
        ],
        ThresholdMetricId: 'ad1',
    };
}
/** A log pattern has a metric of the stack's own; other metrics get the function as a dimension. */
function metricOf(alarm, fn, stackName) {
    if (alarm['pattern']) {
        return { Namespace: stackName, MetricName: patternMetric(alarm, fn), Dimensions: [] };
    }
    const dimensions = Array.isArray(alarm['dimensions']) ? alarm['dimensions'] : [];
    const own = { Name: 'FunctionName', Value: (0,intrinsics/* ref */.KR)((0,logical_ids/* functionId */.Ki)(fn.key)) };
    const others = dimensions.filter((item) => !(0,json/* isJsonObject */.OW)(item) || item['Name'] !== 'FunctionName');
    const Dimensions = alarm['omitDefaultDimension'] ? dimensions : [...others, own];
    return { Namespace: alarm['namespace'], MetricName: alarm['metric'], Dimensions };
}
const patternMetric = (alarm, fn) => `${(0,logical_ids/* upperFirst */.Zb)(String(alarm['metric']))}${(0,logical_ids/* functionId */.Ki)(fn.key)}`;
function actions(state, names, topics) {
    const named = (Array.isArray(names) ? names : []).map((name) => topics.named[String(name)]?.[state]);
    return [topics.common[state], ...named].filter((topic) => topic !== undefined);
}
/** A name only with a template for it or for its prefix; CloudFormation makes one otherwise. */
function alarmName(alarm, fn, metricId, stackName) {
    const { nameTemplate, prefixTemplate, metric } = alarm;
    if (!nameTemplate && !prefixTemplate)
        return undefined;
    const name = String(nameTemplate || '$[functionName]-$[metricName]')
        .replace('$[functionName]', () => fn.key)
        .replace('$[functionId]', () => (0,logical_ids/* functionId */.Ki)(fn.key))
        .replace('$[metricName]', () => String(nameTemplate ? metric : alarm.name))
        .replace('$[metricId]', () => metricId);
    const prefix = String(prefixTemplate ?? '$[stackName]').replace('$[stackName]', () => stackName);
    return prefix ? `${prefix}-${name}` : name;
}
/** The filters that count the lines of a log pattern, and every other line as zero. */
function logMetricFilters(alarm, fn, { stackName }) {
    if (!alarm['pattern'])
        return {};
    const filter = (pattern, value) => ({
        Type: 'AWS::Logs::MetricFilter',
        DependsOn: (0,logical_ids/* logGroupId */.Jk)(fn.key),
        Properties: {
            FilterPattern: pattern,
            LogGroupName: `/aws/lambda/${fn.name}`,
            MetricTransformations: [{ MetricValue: value, MetricNamespace: stackName, MetricName: patternMetric(alarm, fn) }],
        },
    });
    const id = `${(0,logical_ids/* functionId */.Ki)(fn.key)}${(0,logical_ids/* upperFirst */.Zb)(alarm.name)}LogMetricFilter`;
    return { [`${id}ALERT`]: filter(alarm['pattern'], 1), [`${id}OK`]: filter('', 0) };
}

;// CONCATENATED MODULE: ./build/plugins/aws-alerts/alert-topics.js



const states = ['ok', 'alarm', 'insufficientData'];
/** The topics of `custom.alerts.topics`: an ARN or an intrinsic is used, a name makes a topic with its subscriptions. */
function readTopics(topics) {
    const resources = {};
    const read = (group, prefix) => Object.fromEntries(states.flatMap((state) => {
        const { topic, notifications } = topicOf(group[state]);
        if (!topic)
            return [];
        if (typeof topic !== 'string' || topic.startsWith('arn:'))
            return [[state, topic]];
        const id = `AwsAlerts${(0,logical_ids/* upperFirst */.Zb)(prefix)}${(0,logical_ids/* upperFirst */.Zb)(state)}`;
        resources[id] = { Type: 'AWS::SNS::Topic', Properties: { TopicName: topic, Subscription: notifications } };
        return [[state, (0,intrinsics/* ref */.KR)(id)]];
    }));
    const common = read(topics, '');
    const named = Object.entries(topics).flatMap(([name, group]) => states.some((state) => state === name) || !(0,json/* isJsonObject */.OW)(group) ? [] : [[name, read(group, name)]]);
    return { common, named: Object.fromEntries(named), resources };
}
function topicOf(written) {
    if (!(0,json/* isJsonObject */.OW)(written))
        return { topic: written, notifications: [] };
    const { topic, notifications } = written;
    const subscriptions = (Array.isArray(notifications) ? notifications : [])
        .filter((item) => (0,json/* isJsonObject */.OW)(item))
        .map(({ protocol, endpoint }) => ({ Protocol: protocol, Endpoint: endpoint }));
    return { topic, notifications: subscriptions };
}

;// CONCATENATED MODULE: ./build/plugins/serverless-plugin-aws-alerts.js





const serverless_plugin_aws_alerts_keys = ['stages', 'topics', 'definitions', 'alarms', 'global', 'function', 'nameTemplate', 'prefixTemplate'];
/** CloudWatch alarms of functions and the SNS topics that they ring. Source: framework-spec 9.1. */
const awsAlerts = {
    name: 'serverless-plugin-aws-alerts',
    compared: '1.7.5',
    configKeys: [...serverless_plugin_aws_alerts_keys.map((key) => `custom.alerts.${key}`), 'functions.<name>.alarms'],
    differences: 'Dashboards and a stack of their own for the alarms are left to the plugin itself.',
    unserved(config) {
        const alerts = (0,config_functions/* objectAt */.lJ)(config, 'custom', 'alerts');
        return ['dashboards', 'externalStack'].filter((key) => alerts[key]).map((key) => `custom.alerts.${key}`);
    },
    contribute(compiled, model, problems) {
        const alerts = (0,config_functions/* objectAt */.lJ)(model.custom, 'alerts');
        const { stages } = alerts;
        if (Object.keys(alerts).length === 0)
            return compiled;
        if (Array.isArray(stages) && !stages.includes(model.stage))
            return compiled;
        const read = alarmReader(model, problems);
        const topics = readTopics((0,config_functions/* objectAt */.lJ)(alerts, 'topics'));
        const everywhere = ['alarms', 'global', 'function'].flatMap((key) => read(alerts[key], ['custom', 'alerts', key]));
        const common = withoutRepeats(everywhere);
        const alarms = model.functions.map((fn) => functionAlarms(fn, [...common, ...read(fn.config['alarms'], [...fn.path, 'alarms'])], topics, model));
        return { ...compiled, Resources: Object.assign({}, compiled.Resources, topics.resources, ...alarms) };
    },
};
/** The alarms of one function; a later one of the same name replaces, or with `enabled: false` removes, an earlier one. */
function functionAlarms(fn, alarms, topics, model) {
    const resources = {};
    for (const alarm of alarms) {
        const id = `${(0,logical_ids/* resourceName */.Iy)(fn.key)}${(0,logical_ids/* resourceName */.Iy)(alarm.name)}Alarm`;
        if (!alarm.enabled) {
            delete resources[id];
            continue;
        }
        resources[id] = alarmResource(alarm, fn, topics, model);
        Object.assign(resources, logMetricFilters(alarm, fn, model));
    }
    return resources;
}
const withoutRepeats = (alarms) => [
    ...new Map(alarms.map((alarm) => [JSON.stringify(alarm), alarm])).values(),
];

;// CONCATENATED MODULE: ./build/plugins/canary-deployments/deployment-settings.js



/** Settings of every function with `deploymentSettings`; none when `stages` does not name this one. */
function readDeploymentSettings(model, problems) {
    const shared = (0,config_functions/* objectAt */.lJ)(model.custom, 'deploymentSettings');
    const { stages } = shared;
    if (Array.isArray(stages) && stages.length > 0 && !stages.includes(model.stage))
        return [];
    return model.functions.flatMap((fn) => {
        const own = fn.config['deploymentSettings'];
        return (0,json/* isJsonObject */.OW)(own) ? deployment_settings_readSettings(fn, { ...shared, ...own }, model, problems) : [];
    });
}
function deployment_settings_readSettings(fn, settings, model, problems) {
    const fail = (message) => problems.error('PLUGIN_CONFIG_INVALID', `deploymentSettings of function "${fn.key}" ${message}`, {
        at: model.locate([...fn.path, 'deploymentSettings']),
    });
    const hook = (key) => {
        const name = settings[key];
        if (!name)
            return undefined;
        if (!model.functions.some((other) => other.key === name)) {
            fail(`names "${String(name)}" as its ${key}, which is no function of this service`);
        }
        return (0,logical_ids/* functionId */.Ki)(String(name));
    };
    const { type, alias, alarms, triggerConfigurations, codeDeployRole } = settings;
    if (typeof type !== 'string' || typeof alias !== 'string') {
        fail('needs a type and an alias');
        return [];
    }
    return [
        {
            fn,
            id: (0,logical_ids/* functionId */.Ki)(fn.key),
            type,
            alias,
            beforeHook: hook('preTrafficHook'),
            afterHook: hook('postTrafficHook'),
            alarms: Array.isArray(alarms) ? alarms : [],
            triggers: triggerConfigurations,
            role: codeDeployRole,
        },
    ];
}

;// CONCATENATED MODULE: ./build/plugins/canary-deployments/use-alias.js


/** Type of resource → its properties with the alias where they name the function. */
const changes = {
    'AWS::Lambda::Permission': (properties, functionId, alias) => isArnOf(properties['FunctionName'], functionId) || isRefTo(properties['FunctionName'], functionId)
        ? { ...properties, FunctionName: alias }
        : properties,
    'AWS::Lambda::EventSourceMapping': (properties, functionId, alias) => mentions(properties['FunctionName'], functionId) ? { ...properties, FunctionName: alias } : properties,
    'AWS::ApiGateway::Method': (properties, functionId, alias) => {
        const { Integration } = properties;
        if (!(0,json/* isJsonObject */.OW)(Integration) || !mentions(Integration, functionId))
            return properties;
        return { ...properties, Integration: { ...Integration, Uri: invocationUri(inAws, alias) } };
    },
    'AWS::ApiGatewayV2::Integration': (properties, functionId, alias) => mentions(properties['IntegrationUri'], functionId)
        ? { ...properties, IntegrationUri: invocationUri(inOwnPartition, alias) }
        : properties,
    'AWS::ApiGatewayV2::Authorizer': (properties, functionId, alias) => mentions(properties['AuthorizerUri'], functionId)
        ? { ...properties, AuthorizerUri: invocationUri(inOwnPartition, alias) }
        : properties,
    'AWS::SNS::Topic': (properties, functionId, alias) => {
        const subscriptions = use_alias_objects(properties['Subscription']);
        const others = subscriptions.filter(({ Endpoint }) => !isArnOf(Endpoint, functionId));
        if (others.length === subscriptions.length)
            return properties;
        return { ...properties, Subscription: [...others, { Endpoint: alias, Protocol: 'lambda' }] };
    },
    'AWS::SNS::Subscription': (properties, functionId, alias) => properties['Protocol'] === 'lambda' ? withAlias(properties, 'Endpoint', functionId, alias) : properties,
    'AWS::S3::Bucket': (properties, functionId, alias) => {
        const { NotificationConfiguration: notifications } = properties;
        if (!(0,json/* isJsonObject */.OW)(notifications) || !Array.isArray(notifications['LambdaConfigurations']))
            return properties;
        const LambdaConfigurations = use_alias_objects(notifications['LambdaConfigurations']).map((one) => withAlias(one, 'Function', functionId, alias));
        return { ...properties, NotificationConfiguration: { ...notifications, LambdaConfigurations } };
    },
    'AWS::Events::Rule': (properties, functionId, alias) => {
        if (!Array.isArray(properties['Targets']))
            return properties;
        const Targets = use_alias_objects(properties['Targets']).map((target) => withAlias(target, 'Arn', functionId, alias));
        return { ...properties, Targets };
    },
    'AWS::Logs::SubscriptionFilter': (properties, functionId, alias) => withAlias(properties, 'DestinationArn', functionId, alias),
    'AWS::IoT::TopicRule': (properties, functionId, alias) => {
        const { TopicRulePayload: payload } = properties;
        if (!(0,json/* isJsonObject */.OW)(payload))
            return properties;
        const Actions = use_alias_objects(payload['Actions']).map((action) => (0,json/* isJsonObject */.OW)(action['Lambda'])
            ? { ...action, Lambda: withAlias(action['Lambda'], 'FunctionArn', functionId, alias) }
            : action);
        return { ...properties, TopicRulePayload: { ...payload, Actions } };
    },
    'AWS::AppSync::DataSource': (properties, functionId, alias) => {
        const { LambdaConfig } = properties;
        if (!(0,json/* isJsonObject */.OW)(LambdaConfig))
            return properties;
        return { ...properties, LambdaConfig: withAlias(LambdaConfig, 'LambdaFunctionArn', functionId, alias) };
    },
};
/** A resource that calls the function `functionId`, calling its alias instead; others as they are. */
function useAlias(resource, functionId, aliasId) {
    const change = changes[resource.Type];
    if (!change || !resource.Properties)
        return resource;
    return { ...resource, Properties: change(resource.Properties, functionId, (0,intrinsics/* ref */.KR)(aliasId)) };
}
const withAlias = (properties, key, functionId, alias) => isArnOf(properties[key], functionId) ? { ...properties, [key]: alias } : properties;
const isRefTo = (value, id) => (0,json/* isJsonObject */.OW)(value) && value['Ref'] === id;
function isArnOf(value, id) {
    const attribute = (0,json/* isJsonObject */.OW)(value) ? value['Fn::GetAtt'] : undefined;
    return Array.isArray(attribute) && attribute[0] === id;
}
/** Whether some text inside `value` is exactly `id`. */
function mentions(value, id) {
    if (typeof value === 'string')
        return value === id;
    if (Array.isArray(value))
        return value.some((item) => mentions(item, id));
    return (0,json/* isJsonObject */.OW)(value) && Object.values(value).some((item) => mentions(item, id));
}
// The plugin writes the partition of REST APIs out.
const inAws = ['arn:aws:apigateway:'];
const inOwnPartition = ['arn:', intrinsics/* partition */.jB, ':apigateway:'];
const invocationUri = (arnStart, target) => (0,intrinsics/* join */.fj)('', [...arnStart, intrinsics/* region */.Ny, ':lambda:path/2015-03-31/functions/', target, '/invocations']);
const use_alias_objects = (list) => Array.isArray(list) ? list.filter((item) => (0,json/* isJsonObject */.OW)(item)) : [];

;// CONCATENATED MODULE: ./build/plugins/serverless-plugin-canary-deployments.js







const settingKeys = [
    'type',
    'alias',
    'preTrafficHook',
    'postTrafficHook',
    'alarms',
    'triggerConfigurations',
    'codeDeployRole',
];
/** Traffic shifted step by step to new versions of functions by CodeDeploy. Source: framework-spec 9.1. */
const canaryDeployments = {
    name: 'serverless-plugin-canary-deployments',
    compared: '0.8.0',
    configKeys: [
        ...settingKeys.map((key) => `functions.<name>.deploymentSettings.${key}`),
        ...[...settingKeys, 'stages', 'codeDeployRolePermissionsBoundary'].map((key) => `custom.deploymentSettings.${key}`),
    ],
    differences: 'A resource that calls several such functions calls the alias of each; the plugin changes only the last.',
    finalize(template, model, problems) {
        const deployed = readDeploymentSettings(model, problems);
        if (deployed.length === 0)
            return template;
        let resources = template.Resources;
        for (const settings of deployed)
            resources = withAliasOf(settings, resources, model);
        return {
            ...template,
            Resources: {
                ...withHookStatement(resources, deployed, model),
                [applicationId(model)]: { Type: 'AWS::CodeDeploy::Application', Properties: { ComputePlatform: 'Lambda' } },
                ...codeDeployRole(deployed, model),
            },
        };
    },
};
const applicationId = (model) => `${(0,logical_ids/* alphanumeric */.G7)(model.stackName)}DeploymentApplication`;
const groupId = ({ id }) => `${id}DeploymentGroup`;
const groupName = (settings, { stackName }) => `${stackName}-${groupId(settings)}`.slice(0, 100);
function withAliasOf(settings, resources, model) {
    const aliasId = `${settings.id}Alias${settings.alias}`;
    const called = Object.entries(resources).map(([id, resource]) => [id, useAlias(resource, settings.id, aliasId)]);
    return {
        ...Object.fromEntries(called),
        [groupId(settings)]: deploymentGroup(settings, model),
        [aliasId]: alias(settings, resources, model),
    };
}
function alias(settings, resources, model) {
    const { id, beforeHook, afterHook } = settings;
    const version = Object.keys(resources).find((key) => {
        const { Type, Properties } = resources[key] ?? {};
        const name = Properties?.['FunctionName'];
        return Type === 'AWS::Lambda::Version' && (0,json/* isJsonObject */.OW)(name) && name['Ref'] === id;
    });
    return {
        Type: 'AWS::Lambda::Alias',
        Properties: {
            FunctionVersion: version === undefined ? undefined : (0,intrinsics/* getAtt */.CN)(version, 'Version'),
            FunctionName: (0,intrinsics/* ref */.KR)(id),
            Name: settings.alias,
        },
        UpdatePolicy: {
            CodeDeployLambdaAliasUpdate: {
                ApplicationName: (0,intrinsics/* ref */.KR)(applicationId(model)),
                AfterAllowTrafficHook: afterHook === undefined ? undefined : (0,intrinsics/* ref */.KR)(afterHook),
                BeforeAllowTrafficHook: beforeHook === undefined ? undefined : (0,intrinsics/* ref */.KR)(beforeHook),
                DeploymentGroupName: (0,intrinsics/* ref */.KR)(groupId(settings)),
            },
        },
    };
}
function deploymentGroup(settings, model) {
    const { type, alarms, triggers, role } = settings;
    const alarmName = (alarm) => ((0,json/* isJsonObject */.OW)(alarm) ? (alarm['name'] ?? null) : (0,intrinsics/* ref */.KR)(String(alarm)));
    return {
        Type: 'AWS::CodeDeploy::DeploymentGroup',
        Properties: {
            ApplicationName: (0,intrinsics/* ref */.KR)(applicationId(model)),
            AutoRollbackConfiguration: {
                Enabled: true,
                Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
            },
            DeploymentGroupName: groupName(settings, model),
            DeploymentConfigName: { 'Fn::Sub': ['CodeDeployDefault.Lambda${ConfigName}', { ConfigName: type }] },
            DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
            ServiceRoleArn: role || (0,intrinsics/* getAtt */.CN)('CodeDeployServiceRole', 'Arn'),
            AlarmConfiguration: alarms.length > 0 ? { Alarms: alarms.map((alarm) => ({ Name: alarmName(alarm) })), Enabled: true } : undefined,
            TriggerConfigurations: triggers || undefined,
        },
    };
}
/** The role of CodeDeploy, unless `custom.deploymentSettings.codeDeployRole` names one. */
function codeDeployRole(deployed, model) {
    const shared = (0,config_functions/* objectAt */.lJ)(model.custom, 'deploymentSettings');
    if (shared['codeDeployRole'])
        return {};
    const policies = ['service-role/AWSCodeDeployRoleForLambdaLimited', 'AWSLambda_FullAccess'];
    if (deployed.some(({ triggers }) => triggers))
        policies.push('AmazonSNSFullAccess');
    return {
        CodeDeployServiceRole: {
            Type: 'AWS::IAM::Role',
            Properties: {
                ManagedPolicyArns: policies.map((name) => `arn:aws:iam::aws:policy/${name}`),
                AssumeRolePolicyDocument: {
                    Version: cloudformation_policy/* policyVersion */.V,
                    Statement: [
                        { Action: ['sts:AssumeRole'], Effect: 'Allow', Principal: { Service: ['codedeploy.amazonaws.com'] } },
                    ],
                },
                PermissionsBoundary: shared['codeDeployRolePermissionsBoundary'] || undefined,
            },
        },
    };
}
/** Functions with the shared role may tell CodeDeploy how their check went. */
function withHookStatement(resources, deployed, model) {
    const role = resources[logical_ids/* lambdaRoleId */.tt];
    const checked = deployed.filter(({ beforeHook, afterHook }) => beforeHook !== undefined || afterHook !== undefined);
    const policies = role?.Properties?.['Policies'];
    const [policy, ...others] = Array.isArray(policies) ? policies : [];
    const document = (0,json/* isJsonObject */.OW)(policy) ? policy['PolicyDocument'] : undefined;
    if (!role || checked.length === 0 || !(0,json/* isJsonObject */.OW)(policy) || !(0,json/* isJsonObject */.OW)(document))
        return resources;
    const arn = 'arn:${AWS::Partition}:codedeploy:${AWS::Region}:${AWS::AccountId}:deploymentgroup';
    const groups = checked.map((one) => (0,intrinsics/* sub */.jb)(`${arn}:\${${applicationId(model)}}/${groupName(one, model)}`));
    const statements = document['Statement'];
    const Statement = [
        ...(Array.isArray(statements) ? statements : []),
        (0,cloudformation_policy/* allow */.c)(['codedeploy:PutLifecycleEventHookExecutionStatus'], groups),
    ];
    const Policies = [{ ...policy, PolicyDocument: { ...document, Statement } }, ...others];
    return { ...resources, [logical_ids/* lambdaRoleId */.tt]: { ...role, Properties: { ...role.Properties, Policies } } };
}

;// CONCATENATED MODULE: ./build/plugins/ifelse/evaluate-condition.js
// The part of JavaScript expressions that conditions are written in. Nothing is run: a text that holds anything else
// has no value.
/** The value of a condition as true or false; `undefined` for an expression outside of the part that is understood. */
function evaluateCondition(text) {
    const tokens = tokenize(text);
    if (!tokens)
        return undefined;
    const reader = new ExpressionReader(tokens);
    try {
        const value = reader.readOr();
        return reader.isAtEnd ? Boolean(value) : undefined;
    }
    catch (error) {
        if (error instanceof NotUnderstood)
            return undefined;
        throw error;
    }
}
class NotUnderstood extends Error {
}
const shapes = [
    ['text', /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/],
    ['number', /^\d+(?:\.\d+)?/],
    ['pattern', /^\/(?:[^/\\\n]|\\.)+\/[a-z]*/],
    ['name', /^[A-Za-z_]\w*/],
    ['sign', /^(?:===|!==|==|!=|<=|>=|&&|\|\||[<>!()[\],.])/],
];
function tokenize(text) {
    const tokens = [];
    let rest = text.trim();
    while (rest !== '') {
        const found = shapes.flatMap(([kind, shape]) => {
            const [match] = shape.exec(rest) ?? [];
            return match === undefined ? [] : [{ kind, text: match }];
        })[0];
        if (!found)
            return undefined;
        tokens.push(found);
        rest = rest.slice(found.text.length).trimStart();
    }
    return tokens;
}
const words = { true: true, false: false, null: null, undefined };
const comparisons = {
    // biome-ignore lint/suspicious/noDoubleEquals: the condition says so
    '==': (a, b) => a == b,
    // biome-ignore lint/suspicious/noDoubleEquals: the condition says so
    '!=': (a, b) => a != b,
    '===': (a, b) => a === b,
    '!==': (a, b) => a !== b,
    '<': (a, b) => Number(a) < Number(b),
    '>': (a, b) => Number(a) > Number(b),
    '<=': (a, b) => Number(a) <= Number(b),
    '>=': (a, b) => Number(a) >= Number(b),
};
const methods = {
    includes: (of, argument) => typeof of === 'string' ? of.includes(String(argument)) : Array.isArray(of) && of.includes(argument),
    indexOf: (of, argument) => typeof of === 'string' ? of.indexOf(String(argument)) : Array.isArray(of) ? of.indexOf(argument) : -1,
    startsWith: (of, argument) => String(of).startsWith(String(argument)),
    endsWith: (of, argument) => String(of).endsWith(String(argument)),
    test: (of, argument) => of instanceof RegExp && of.test(String(argument)),
};
class ExpressionReader {
    #tokens;
    #next = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get isAtEnd() {
        return this.#next === this.#tokens.length;
    }
    readOr() {
        let value = this.#readAnd();
        while (this.#take('||')) {
            const other = this.#readAnd();
            value = value || other;
        }
        return value;
    }
    #readAnd() {
        let value = this.#readComparison();
        while (this.#take('&&')) {
            const other = this.#readComparison();
            value = value && other;
        }
        return value;
    }
    #readComparison() {
        let value = this.#readNot();
        for (let sign = this.#comparison(); sign; sign = this.#comparison())
            value = sign(value, this.#readNot());
        return value;
    }
    #comparison() {
        const { kind, text = '' } = this.#tokens[this.#next] ?? {};
        if (kind !== 'sign' || !Object.hasOwn(comparisons, text))
            return undefined;
        this.#next += 1;
        return comparisons[text];
    }
    #readNot() {
        if (this.#take('!'))
            return !this.#readNot();
        let value = this.#readValue();
        while (this.#take('.'))
            value = this.#callMethod(value);
        return value;
    }
    #callMethod(of) {
        const { text = '' } = this.#tokens[this.#next++] ?? {};
        const method = Object.hasOwn(methods, text) ? methods[text] : undefined;
        if (!method || !this.#take('('))
            throw new NotUnderstood();
        const argument = this.readOr();
        if (!this.#take(')'))
            throw new NotUnderstood();
        return method(of, argument);
    }
    #readValue() {
        if (this.#take('(')) {
            const value = this.readOr();
            if (this.#take(')'))
                return value;
            throw new NotUnderstood();
        }
        if (this.#take('['))
            return this.#readList();
        const { kind, text = '' } = this.#tokens[this.#next++] ?? {};
        if (kind === 'text')
            return text.slice(1, -1).replace(/\\(.)/g, '$1');
        if (kind === 'number')
            return Number(text);
        if (kind === 'pattern')
            return toPattern(text);
        if (kind === 'name' && Object.hasOwn(words, text))
            return words[text];
        throw new NotUnderstood();
    }
    #readList() {
        const items = [];
        while (!this.#take(']')) {
            items.push(this.readOr());
            if (!this.#take(',') && this.#tokens[this.#next]?.text !== ']')
                throw new NotUnderstood();
        }
        return items;
    }
    #take(sign) {
        const token = this.#tokens[this.#next];
        if (token?.kind !== 'sign' || token.text !== sign)
            return false;
        this.#next += 1;
        return true;
    }
}
function toPattern(text) {
    const end = text.lastIndexOf('/');
    try {
        return new RegExp(text.slice(1, end), text.slice(end + 1));
    }
    catch {
        throw new NotUnderstood();
    }
}

;// CONCATENATED MODULE: ./build/plugins/serverless-plugin-ifelse.js



/** Parts of the configuration set or left out by conditions of `custom.serverlessIfElse`. Source: framework-spec 9.1. */
const ifElse = {
    name: 'serverless-plugin-ifelse',
    compared: '1.0.7',
    configKeys: ['If', 'Set', 'Exclude', 'ElseSet', 'ElseExclude', 'ExcludeIf'].map((key) => `custom.serverlessIfElse[].${key}`),
    differences: 'Conditions are compared, not run: literals, lists, comparisons, `&&`, `||`, `!`, `includes`, `indexOf`, `startsWith`, `endsWith` and `/…/.test()`. Others are left to the plugin.',
    unserved(config) {
        const conditions = rulesOf(config).flatMap((rule) => [rule['If'], ...Object.values((0,config_functions/* objectAt */.lJ)(rule, 'ExcludeIf'))]);
        const isServed = (condition) => typeof condition !== 'string' || evaluateCondition(condition) !== undefined;
        return conditions.every(isServed) ? [] : ['custom.serverlessIfElse'];
    },
    adjustConfig: (config) => rulesOf(config).reduce(applyRule, config),
};
const rulesOf = (config) => {
    const rules = (0,config_functions/* objectAt */.lJ)(config, 'custom')['serverlessIfElse'];
    return (Array.isArray(rules) ? rules : []).filter((rule) => (0,json/* isJsonObject */.OW)(rule));
};
const isTrue = (condition) => typeof condition === 'string' ? evaluateCondition(condition) === true : Boolean(condition);
function applyRule(config, rule) {
    const applies = isTrue(rule['If']);
    const sets = rule['If'] ? (0,config_functions/* objectAt */.lJ)(rule, applies ? 'Set' : 'ElseSet') : {};
    const removed = rule['If'] ? listOf(rule[applies ? 'Exclude' : 'ElseExclude']) : [];
    const excluded = Object.entries((0,config_functions/* objectAt */.lJ)(rule, 'ExcludeIf')).flatMap(([path, when]) => (isTrue(when) ? [path] : []));
    const changed = Object.entries(sets).reduce((now, [path, value]) => changeAt(now, path.split('.'), value), config);
    return [...removed, ...excluded].reduce((now, path) => changeAt(now, path.split('.'), undefined), changed);
}
const listOf = (paths) => (Array.isArray(paths) ? paths : paths ? [paths] : []).map(String);
/** The configuration with another value at a path, or without one; as it is where the way there is not. */
function changeAt(config, path, value) {
    // The plugin changes no top-level key as a whole.
    const changed = path.length > 1 ? changeIn(config, path, value) : config;
    return (0,json/* isJsonObject */.OW)(changed) ? changed : config;
}
function changeIn(owner, [key = '', ...rest], value) {
    if (Array.isArray(owner)) {
        const index = Number(key);
        if (rest.length === 0 && value === undefined)
            return owner.filter((_, at) => at !== index);
        return owner.map((item, at) => at !== index ? item : rest.length > 0 ? changeIn(item, rest, value) : (value ?? item));
    }
    if (!(0,json/* isJsonObject */.OW)(owner))
        return owner;
    const inner = owner[key];
    if (rest.length > 0)
        return inner === undefined ? owner : { ...owner, [key]: changeIn(inner, rest, value) };
    if (value !== undefined)
        return { ...owner, [key]: value };
    return Object.fromEntries(Object.entries(owner).filter(([name]) => name !== key));
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: ./build/core/folders-upward.js
var folders_upward = __webpack_require__(22671);
;// CONCATENATED MODULE: ./build/plugins/include-dependencies/imported-names.js
const gap = String.raw `(?:\s|/\*(?:[^*]|\*(?!/)){0,500}\*/|//[^\n]*\n)*`;
const imported_names_text = String.raw `(["'\`])([^"'\`\n]+)\1`;
const imported_names_statements = [
    String.raw `\brequire${gap}(?:\.${gap}resolve${gap})?\(${gap}${imported_names_text}`,
    String.raw `\bimport${gap}\(?${gap}${imported_names_text}`,
    String.raw `\bfrom${gap}${imported_names_text}`,
].map((source) => new RegExp(source, 'g'));
/**
 * Every name that a JavaScript or TypeScript text requires or imports by a literal. Comments and texts are looked at as
 * well: a name too many is a module too many, a name too few would be a function that fails.
 */
function importedNames(code) {
    return [...new Set(imported_names_statements.flatMap((pattern) => Array.from(code.matchAll(pattern), ([, , name = '']) => name)))];
}
/** The npm package of a name: `@scope/name/sub` → `@scope/name`; none for paths, `#own` and what no package is called. */
const packageOf = (name) => /^(?:@[\w.~-]+\/)?[\w.~-]+(?=\/|$)/.exec(name.startsWith('.') ? '' : name)?.[0];

;// CONCATENATED MODULE: ./build/plugins/include-dependencies/trace-files.js





const builtin = new Set(external_node_module_.builtinModules);
const code = /\.[cm]?[jt]sx?$/;
const extensions = [
    '',
    '.js',
    '.cjs',
    '.mjs',
    '.json',
    '.node',
    '/index.js',
    '/index.cjs',
    '/index.mjs',
    '/index.json',
];
/**
 * The files that some code needs: what it requires and imports by a literal, step by step, and the packages behind it
 * with their dependencies, as they are installed in `serviceDir` or above.
 */
async function traceFiles(entries, serviceDir, workspace) {
    const local = new Set(entries);
    const packages = new Set();
    const missing = [];
    // A set that grows is walked to its end.
    for (const file of local) {
        for (const name of code.test(file) ? importedNames((await workspace.readText(file)) ?? '') : []) {
            if (name.startsWith('.')) {
                const found = await resolveFile(external_node_path_.resolve(external_node_path_.dirname(file), name), workspace);
                if (found !== undefined)
                    local.add(found);
                continue;
            }
            const wanted = packageOf(name);
            if (wanted === undefined || name.startsWith('node:') || builtin.has(name) || builtin.has(wanted))
                continue;
            const folder = await resolvePackage(wanted, serviceDir, workspace);
            if (folder === undefined)
                missing.push({ name: wanted, neededBy: file, declared: false });
            else
                packages.add(folder);
        }
    }
    for (const folder of packages) {
        for (const { name, declared } of await dependenciesOf(folder, workspace)) {
            const found = await resolvePackage(name, folder, workspace);
            if (found !== undefined)
                packages.add(found);
            // A store of links, as pnpm makes it, has them where the plugin does not look either.
            else if (declared)
                missing.push({ name, neededBy: folder, declared });
        }
    }
    const lists = await Promise.all(Array.from(packages, (folder) => filesOfPackage(folder, workspace)));
    return { files: [...new Set([...local, ...lists.flat()])], missing };
}
/** The file behind a path without its extension, as Node looks for it. */
async function resolveFile(stem, workspace) {
    for (const extension of extensions) {
        const file = external_node_path_.normalize(stem + extension);
        if ((await workspace.stat(file))?.kind === 'file')
            return file;
    }
    const { main } = (await readManifest(stem, workspace)) ?? {};
    return typeof main === 'string' ? resolveFile(external_node_path_.join(stem, main), workspace) : undefined;
}
async function resolvePackage(name, from, workspace) {
    for (const dir of (0,folders_upward/* foldersUpward */.N)(from)) {
        const folder = external_node_path_.join(dir, 'node_modules', name);
        if ((await workspace.stat(external_node_path_.join(folder, 'package.json')))?.kind === 'file')
            return folder;
    }
    return undefined;
}
/** The package.json of a folder; `undefined` where there is none that can be read. */
async function readManifest(folder, workspace) {
    return (0,json/* parseJsonObject */.dw)(await workspace.readText(external_node_path_.join(folder, 'package.json')));
}
/** What a package needs; `declared`: it is installed with it in any case. */
async function dependenciesOf(folder, workspace) {
    const manifest = await readManifest(folder, workspace);
    const namesIn = (section) => {
        const names = manifest?.[section];
        return (0,json/* isJsonObject */.OW)(names) ? Object.keys(names) : [];
    };
    const optional = [...namesIn('optionalDependencies'), ...namesIn('peerDependencies')];
    const all = new Set([...namesIn('dependencies'), ...optional]);
    return Array.from(all, (name) => ({ name, declared: !optional.includes(name) }));
}
/** All files of a package but hidden ones and those of packages inside of it. */
async function filesOfPackage(folder, workspace, above = []) {
    const real = (await workspace.realPath(folder)) ?? folder;
    // A link back into a folder above is a loop.
    if (above.includes(real))
        return [];
    const entries = await workspace.readDirectory(folder);
    const lists = await Promise.all(entries.map(({ name, kind }) => {
        const inside = external_node_path_.join(folder, name);
        if (name.startsWith('.') || (above.length === 0 && name === 'node_modules'))
            return [];
        if (kind === 'directory')
            return filesOfPackage(inside, workspace, [...above, real]);
        return kind === 'file' ? [inside] : [];
    }));
    return lists.flat();
}

;// CONCATENATED MODULE: ./build/plugins/s3-sync/list-files.js

/** Files below a folder, as paths from it with `/`; links are followed. */
async function listFiles(folder, workspace, prefix = '') {
    const entries = await workspace.readDirectory(external_node_path_.join(folder, prefix));
    const lists = await Promise.all(entries.map(({ name, kind }) => {
        const file = `${prefix}${name}`;
        if (kind === 'directory')
            return listFiles(folder, workspace, `${file}/`);
        return kind === 'file' ? [file] : [];
    }));
    return lists.flat();
}

;// CONCATENATED MODULE: ./build/plugins/serverless-plugin-include-dependencies.js





/**
 * Of node_modules only what the handlers need, as patterns of the package: each file by its name, filtered by the
 * patterns of the user that begin with `!node_modules`. Source: the plugin's README.
 */
const includeDependencies = {
    name: 'serverless-plugin-include-dependencies',
    compared: '6.1.1',
    configKeys: ['custom.includeDependencies.enableCaching', 'custom.includeDependencies.handlerRoot'],
    differences: 'What `require.resolve` names counts as well, and so do names in comments and texts. A module that is not installed is an error if a package.json lists it, else a notice. `handlerRoot` is left to the plugin, `enableCaching` has nothing to do.',
    unserved: (config) => (0,config_functions/* objectAt */.lJ)(config, 'custom', 'includeDependencies')['handlerRoot'] ? ['custom.includeDependencies.handlerRoot'] : [],
    async adjustPackage(model, { workspace, problems }) {
        if (model.functions.length === 0)
            return model;
        const base = [...new Set(['!node_modules/**', ...model.package.patterns])];
        const missing = [];
        const trace = async (functions, own, all) => {
            const entries = [
                ...(await handlersOf(functions, model, workspace)),
                ...(await filesNamedBy(own, model, workspace)),
            ];
            const traced = await traceFiles(entries, model.serviceDir, workspace);
            missing.push(...traced.missing);
            return [...new Set([...own, ...namesOf(traced, all, model)])];
        };
        const isOwn = (fn) => fn.package.individually || model.package.individually;
        const patterns = await trace(model.functions.filter((fn) => !isOwn(fn)), base, base);
        const functions = await Promise.all(model.functions.map(async (fn) => {
            if (!isOwn(fn) || !runsNode(fn))
                return fn;
            const own = fn.package.patterns;
            return { ...fn, package: { ...fn.package, patterns: await trace([fn], own, [...base, ...own]) } };
        }));
        await reportMissing(missing, model, workspace, problems);
        return { ...model, functions, package: { ...model.package, patterns } };
    },
};
const runsNode = ({ runtime = '', handler }) => handler !== undefined && /nodejs|provided/.test(runtime);
/** Files of the handlers; one that is not there is reported where it is packaged. */
async function handlersOf(functions, { serviceDir }, workspace) {
    const files = functions.filter(runsNode).map(({ handler = '' }) => {
        const stem = handler.includes('.') ? handler.slice(0, handler.lastIndexOf('.')) : 'index';
        return resolveFile(external_node_path_.join(serviceDir, stem), workspace);
    });
    return (await Promise.all(files)).filter((file) => file !== undefined);
}
/** Code that patterns add by themselves has its dependencies too. */
async function filesNamedBy(patterns, { serviceDir }, workspace) {
    const adding = patterns.filter((pattern) => !pattern.startsWith('!') && !pattern.includes('node_modules'));
    const lists = await Promise.all(adding.map(async (pattern) => {
        const { base, glob, isGlob } = picomatch.scan(pattern);
        const folder = external_node_path_.resolve(serviceDir, base);
        if (!isGlob)
            return (await workspace.stat(folder))?.kind === 'file' ? [folder] : [];
        const matches = picomatch(glob);
        const names = await listFiles(folder, withoutModules(workspace));
        return names.filter((name) => matches(name)).map((name) => external_node_path_.join(folder, name));
    }));
    return lists.flat();
}
/** The disk without modules and hidden files, each folder once: what a link leads back to has been seen. */
function withoutModules(workspace) {
    const seen = new Set();
    return {
        async readDirectory(folder) {
            const real = (await workspace.realPath(folder)) ?? folder;
            if (seen.has(real))
                return [];
            seen.add(real);
            const entries = await workspace.readDirectory(folder);
            return entries.filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'));
        },
    };
}
/** Names from the service folder, without those that a pattern such as `!node_modules/x/**` of the user takes out. */
function namesOf({ files }, patterns, { serviceDir }) {
    const excluded = patterns
        .filter((pattern) => pattern.startsWith('!node_modules') && !['!node_modules', '!node_modules/**'].includes(pattern))
        .map((pattern) => picomatch(pattern.slice(1)));
    return files
        .map((file) => external_node_path_.relative(serviceDir, file).split(external_node_path_.sep).join('/'))
        .filter((name) => !excluded.some((matches) => matches(name)));
}
/** The runtime has the SDK; others may lie in a layer. */
async function reportMissing(missing, { serviceDir, locate }, workspace, problems) {
    const declared = (0,config_functions/* objectAt */.lJ)((await readManifest(serviceDir, workspace)) ?? {}, 'dependencies');
    for (const { name, neededBy, declared: isPromised } of missing) {
        if (name === 'aws-sdk' || name.startsWith('@aws-sdk/'))
            continue;
        const message = `${external_node_path_.relative(serviceDir, neededBy)} needs the package ${name}, which is not installed`;
        const details = { at: locate(['plugins']) };
        if (isPromised || declared[name] !== undefined)
            problems.error('PACKAGE_MODULE_MISSING', message, details);
        else
            problems.notice('PACKAGE_MODULE_MISSING', message, details);
    }
}

;// CONCATENATED MODULE: ./build/plugins/lambda-insights/layer-versions.js
// Newest versions of the Lambda Insights layer that serverless-plugin-lambda-insights 2.0.0 knows, and who owns the layer.
// Source: Amazon CloudWatch user guide, "Available versions of the Lambda Insights extension".
const sharedAccount = '580247275435';
const accounts = {
    'af-south-1': '012438385374',
    'ap-east-1': '519774774795',
    'ap-south-2': '891564319516',
    'ap-southeast-3': '439286490199',
    'ap-northeast-3': '194566237122',
    'cn-north-1': '488211338238',
    'cn-northwest-1': '488211338238',
    'eu-south-1': '339249233099',
    'eu-south-2': '352183217350',
    'eu-central-2': '033019950311',
    'me-south-1': '285320876703',
    'me-central-1': '732604637566',
};
const versions = {
    'us-east-1': 35,
    'us-east-2': 33,
    'us-west-1': 33,
    'us-west-2': 33,
    'af-south-1': 25,
    'ap-east-1': 25,
    'ap-south-2': 8,
    'ap-southeast-3': 11,
    'ap-south-1': 31,
    'ap-northeast-3': 2,
    'ap-northeast-2': 32,
    'ap-southeast-1': 33,
    'ap-southeast-2': 33,
    'ap-northeast-1': 50,
    'ca-central-1': 32,
    'cn-north-1': 26,
    'cn-northwest-1': 26,
    'eu-central-1': 35,
    'eu-west-1': 33,
    'eu-west-2': 33,
    'eu-south-1': 25,
    'eu-west-3': 32,
    'eu-south-2': 10,
    'eu-north-1': 30,
    'eu-central-2': 7,
    'me-south-1': 25,
    'me-central-1': 9,
    'sa-east-1': 32,
};
const armRegions = new Set([
    'us-east-1',
    'us-east-2',
    'us-west-2',
    'ap-south-1',
    'ap-southeast-1',
    'ap-southeast-2',
    'ap-northeast-1',
    'eu-central-1',
    'eu-west-1',
    'eu-west-2',
]);
const armVersion = 2;
/** Version of the layer in a region; `undefined` where none is known. */
function insightsVersion(region, arm) {
    if (arm)
        return armRegions.has(region) ? armVersion : undefined;
    return versions[region];
}
/** Account that owns the layer in a region; the one of most regions without a region. */
const insightsAccount = (region = '') => accounts[region] ?? sharedAccount;

;// CONCATENATED MODULE: ./build/plugins/serverless-plugin-lambda-insights.js


const managedPolicy = 'arn:aws:iam::aws:policy/CloudWatchLambdaInsightsExecutionRolePolicy';
/** The Lambda Insights extension as a layer, and its policy on the shared role. */
const lambdaInsights = {
    name: 'serverless-plugin-lambda-insights',
    compared: '2.0.0',
    configKeys: [
        'custom.lambdaInsights.defaultLambdaInsights',
        'custom.lambdaInsights.attachPolicy',
        'custom.lambdaInsights.lambdaInsightsVersion',
        'functions.<name>.lambdaInsights',
    ],
    differences: 'The policy also goes to provider.iam.role.managedPolicies when that is used; a given version is not looked up before the deploy.',
    adjustConfig(config, context) {
        const { defaultLambdaInsights, attachPolicy, lambdaInsightsVersion } = (0,config_functions/* objectAt */.lJ)(config, 'custom', 'lambdaInsights');
        let isUsed = false;
        const adjusted = (0,config_functions/* mapFunctions */.Mq)(config, (fn, key) => {
            const wanted = fn['lambdaInsights'] ?? defaultLambdaInsights === true;
            checkFlag(fn['lambdaInsights'], ['functions', key, 'lambdaInsights'], context);
            const stripped = (0,config_functions/* withoutKey */.wC)(fn, [], 'lambdaInsights');
            if (wanted !== true)
                return stripped;
            const arm = (fn['architecture'] ?? (0,config_functions/* objectAt */.lJ)(config, 'provider')['architecture']) === 'arm64';
            const layer = layerArn(lambdaInsightsVersion, arm, key, context);
            if (layer === undefined)
                return stripped;
            isUsed = true;
            // A function's list replaces that of the provider: so it does with the plugin.
            return { ...stripped, layers: [...serverless_plugin_lambda_insights_asList(fn['layers']), layer] };
        });
        return isUsed && attachPolicy !== false ? withPolicy(adjusted) : adjusted;
    },
};
function checkFlag(value, path, { problems, locate }) {
    if (value === undefined || typeof value === 'boolean')
        return;
    problems.error('PLUGIN_CONFIG_INVALID', `${path.join('.')} has to be true or false`, { at: locate(path) });
}
function layerArn(version, arm, functionKey, { region, problems, locate }) {
    const newest = insightsVersion(region, arm);
    const chosen = typeof version === 'number' ? version : newest;
    if (chosen === undefined) {
        const what = `Lambda Insights for ${arm ? 'arm64' : 'x86_64'} has no known version in ${region}`;
        problems.error('PLUGIN_CONFIG_INVALID', `${what}: set custom.lambdaInsights.lambdaInsightsVersion`, {
            at: locate(['functions', functionKey]),
        });
        return undefined;
    }
    // With a version of the user's the plugin asks for the layer of the account that most regions share.
    const account = typeof version === 'number' ? insightsAccount() : insightsAccount(region);
    const partition = region.startsWith('cn-') && typeof version !== 'number' ? 'aws-cn' : 'aws';
    return `arn:${partition}:lambda:${region}:${account}:layer:LambdaInsightsExtension${arm ? '-Arm64' : ''}:${chosen}`;
}
function withPolicy(config) {
    const { managedPolicies } = (0,config_functions/* objectAt */.lJ)(config, 'provider', 'iam', 'role');
    if (managedPolicies !== undefined) {
        return (0,config_functions/* withKeys */.jR)(config, ['provider', 'iam', 'role'], {
            managedPolicies: [...serverless_plugin_lambda_insights_asList(managedPolicies), managedPolicy],
        });
    }
    const { iamManagedPolicies } = (0,config_functions/* objectAt */.lJ)(config, 'provider');
    return (0,config_functions/* withKeys */.jR)(config, ['provider'], { iamManagedPolicies: [...serverless_plugin_lambda_insights_asList(iamManagedPolicies), managedPolicy] });
}
const serverless_plugin_lambda_insights_asList = (value) => (Array.isArray(value) ? value : []);

;// CONCATENATED MODULE: ./build/plugins/serverless-plugin-log-retention.js
const allowedDays = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 3653];
/** Retention of the functions' log groups by `custom.logRetentionInDays`, over that of the provider. */
const logRetention = {
    name: 'serverless-plugin-log-retention',
    compared: '2.1.0',
    configKeys: ['custom.logRetentionInDays', 'functions.<name>.logRetentionInDays'],
    differences: 'Functions without logs get no log group.',
    adjustModel(model, problems) {
        const read = (value, path) => {
            if (value === undefined || value === null || value === false)
                return undefined;
            const days = Number(value);
            if (allowedDays.includes(days))
                return days;
            problems.error('PLUGIN_CONFIG_INVALID', `${path.join('.')} is ${String(value)}: log groups know ${allowedDays.join(', ')} days`, {
                at: model.locate(path),
            });
            return undefined;
        };
        const everywhere = read(model.custom['logRetentionInDays'], ['custom', 'logRetentionInDays']);
        return {
            ...model,
            functions: model.functions.map((fn) => {
                const own = read(fn.config['logRetentionInDays'], [...fn.path, 'logRetentionInDays']);
                return { ...fn, logRetentionInDays: own ?? everywhere ?? fn.logRetentionInDays };
            }),
        };
    },
};

;// CONCATENATED MODULE: ./build/plugins/serverless-plugin-resource-tagging.js

const taggedTypes = new Set([
    'AWS::Lambda::Function',
    'AWS::SQS::Queue',
    'AWS::Kinesis::Stream',
    'AWS::DynamoDB::Table',
    'AWS::S3::Bucket',
    'AWS::ApiGateway::Stage',
    'AWS::CloudFront::Distribution',
    'AWS::Logs::LogGroup',
]);
/** `provider.stackTags` on the resources themselves, where they have no tag of that key yet. */
const resourceTagging = {
    name: 'serverless-plugin-resource-tagging',
    compared: '1.2.0',
    configKeys: ['provider.stackTags'],
    differences: 'The stage of the REST API is tagged with the other stage settings, not by a call of its own.',
    finalize(template, model) {
        const tags = Object.entries(model.provider.stackTags).map(([Key, Value]) => ({ Key, Value }));
        if (tags.length === 0)
            return template;
        const tagged = Object.entries(template.Resources).map(([id, resource]) => [id, withTags(resource, tags)]);
        return { ...template, Resources: Object.fromEntries(tagged) };
    },
};
function withTags(resource, tags) {
    if (!taggedTypes.has(resource.Type) || !resource.Properties)
        return resource;
    const written = resource.Properties['Tags'];
    const own = Array.isArray(written) ? written : [];
    const keys = own.map((tag) => ((0,json/* isJsonObject */.OW)(tag) ? tag['Key'] : undefined));
    const Tags = [...own, ...tags.filter(({ Key }) => !keys.includes(Key))];
    return { ...resource, Properties: { ...resource.Properties, Tags } };
}

;// CONCATENATED MODULE: ./build/plugins/serverless-plugin-scripts.js


const around = (event) => [`before:${event}`, event, `after:${event}`];
/**
 * Events of the framework in their order, by the moment of ours. A script of an event itself runs after the framework's
 * own work for it. Source: lifecycleEvents of the framework's commands.
 */
const moments = {
    beforePackage: [
        ...['package:cleanup', 'package:initialize', 'package:setupProviderConfiguration'].flatMap(around),
        'before:package:createDeploymentArtifacts',
    ],
    afterPackage: [
        'package:createDeploymentArtifacts',
        'after:package:createDeploymentArtifacts',
        ...['package:compileLayers', 'package:compileFunctions', 'package:compileEvents', 'package:finalize'].flatMap(around),
    ],
    beforeDeploy: [
        'before:deploy:deploy',
        'before:aws:deploy:deploy:createStack',
        'before:aws:deploy:deploy:checkForChanges',
        'before:aws:deploy:deploy:uploadArtifacts',
    ],
    afterDeploy: [
        'aws:deploy:deploy:updateStack',
        'after:aws:deploy:deploy:updateStack',
        'deploy:deploy',
        'after:deploy:deploy',
        'before:deploy:finalize',
        ...around('aws:deploy:finalize:cleanup'),
        'deploy:finalize',
        'after:deploy:finalize',
    ],
    beforeRemove: ['before:remove:remove'],
    afterRemove: ['remove:remove', 'after:remove:remove'],
};
const when = {
    beforePackage: 'package',
    afterPackage: 'package',
    beforeDeploy: 'deploy',
    afterDeploy: 'deploy',
    beforeRemove: 'remove',
    afterRemove: 'remove',
};
const served = new Set(Object.values(moments).flat());
/** Events of commands that no deploy is made of. */
const ofOtherCommands = /^(?:before:|after:)?(?:deploy:function|deploy:list|dynamodb|info|invoke|logs|metrics|offline|print|rollback)\b/;
const serverless_plugin_scripts_section = ['custom', 'scripts', 'hooks'];
/** Commands of a shell at the framework's lifecycle events. Source: the plugin's code, which is one `execSync`. */
const pluginScripts = {
    name: 'serverless-plugin-scripts',
    compared: '1.0.2',
    configKeys: ['custom.scripts.commands', 'custom.scripts.hooks'],
    differences: 'Scripts run only with the input `allow-scripts`, never for pull requests from forks or by Dependabot. Those of packaging get no AWS keys; those before a deploy run when there is something to deploy. Events between packaging and upload, and within the update of the stack, are reported; `commands` are not there.',
    adjustModel(model, problems) {
        const { hooks } = (0,config_functions/* objectAt */.lJ)(model.custom, 'scripts');
        if (hooks !== undefined && hooks !== null && !(0,json/* isJsonObject */.OW)(hooks)) {
            const message = 'custom.scripts.hooks has to be a map from events to commands';
            problems.error('PLUGIN_CONFIG_INVALID', message, { at: model.locate(serverless_plugin_scripts_section) });
        }
        for (const [event, command] of hooksOf(model)) {
            const at = model.locate([...serverless_plugin_scripts_section, event]);
            if (typeof command !== 'string' || command.trim() === '') {
                problems.error('PLUGIN_CONFIG_INVALID', `custom.scripts.hooks.${event} has to be a command of a shell`, { at });
            }
            else if (!served.has(event) && !ofOtherCommands.test(event)) {
                const message = `serverless-plugin-scripts: a deploy has nothing like the event ${event}, so its script is not run`;
                problems.warn('PLUGIN_SETTING_WITHOUT_EFFECT', message, { at });
            }
        }
        return model;
    },
    scripts: (model) => scriptsOf(model).map(({ moment, command, path }) => ({ when: when[moment], command, path })),
    beforePackage: ({ model, runScript }) => runScripts('beforePackage', model, runScript),
    afterPackage: ({ model, runScript }) => runScripts('afterPackage', model, runScript),
    beforeDeploy: ({ model, runScript }) => runScripts('beforeDeploy', model, runScript),
    async afterDeploy({ model, runScript }) {
        await runScripts('afterDeploy', model, runScript);
    },
    beforeRemove: ({ model, runScript }) => runScripts('beforeRemove', model, runScript),
    afterRemove: ({ model, runScript }) => runScripts('afterRemove', model, runScript),
};
const hooksOf = ({ custom }) => Object.entries((0,config_functions/* objectAt */.lJ)(custom, 'scripts', 'hooks'));
/** Scripts with an equivalent event, in the order in which the framework would run them. */
function scriptsOf({ custom }) {
    const hooks = (0,config_functions/* objectAt */.lJ)(custom, 'scripts', 'hooks');
    const order = [
        'beforePackage',
        'afterPackage',
        'beforeDeploy',
        'afterDeploy',
        'beforeRemove',
        'afterRemove',
    ];
    return order.flatMap((moment) => moments[moment].flatMap((event) => {
        const command = hooks[event];
        return typeof command === 'string' ? [{ moment, command, path: [...serverless_plugin_scripts_section, event] }] : [];
    }));
}
async function runScripts(moment, model, runScript) {
    for (const script of scriptsOf(model))
        if (script.moment === moment)
            await runScript(script.command);
}

// EXTERNAL MODULE: ./build/core/digest.js
var digest = __webpack_require__(82552);
;// CONCATENATED MODULE: ./build/plugins/split-stacks/place-resources.js


const suffixed = (name) => ({ name, allowSuffix: true });
const single = (name) => ({ name, allowSuffix: false });
const perType = {
    'AWS::CloudWatch::Alarm': suffixed('Alarms'),
    'AWS::Logs::MetricFilter': suffixed('Filters'),
    'AWS::Logs::SubscriptionFilter': suffixed('Filters'),
    'AWS::ApiGateway::Resource': single('API'),
    'AWS::ApiGateway::RestApi': single('API'),
    'AWS::Lambda::Version': single('Versions'),
    'AWS::Lambda::Permission': single('Permissions'),
    'AWS::SNS::Subscription': single('Subscriptions'),
    'AWS::SNS::TopicPolicy': single('Policies'),
    'AWS::S3::BucketPolicy': single('Policies'),
    'AWS::SQS::QueuePolicy': single('Policies'),
};
/** What CloudFormation takes in one template. */
const mostResources = 500;
/** Which resources go to which nested stack: deployed ones stay where they are, CloudFormation could not move them. */
function placeResources(template, settings, model, deployed) {
    const places = new Map();
    const counts = new Map();
    const put = (id, stackId) => {
        places.set(id, stackId);
        counts.set(stackId, (counts.get(stackId) ?? 0) + 1);
    };
    for (const [id, stackId] of Object.entries(deployed?.nestedIn ?? {})) {
        if (template.Resources[id] !== undefined)
            put(id, stackId);
    }
    const strategies = strategiesOf(settings, model).map((strategy) => throttled(strategy, settings.resourceConcurrency));
    const full = [];
    const resources = Object.entries(template.Resources).map(([id, resource]) => {
        const wanted = strategies.flatMap((strategy) => strategy(id, resource) ?? [])[0];
        if (!wanted)
            return [id, resource];
        if (!deployed?.ids.has(id)) {
            const stackId = roomIn(wanted.destination, counts);
            if (stackId === undefined)
                full.push({ id, destination: wanted.destination.name });
            else
                put(id, stackId);
        }
        return [id, waitingFor(resource, wanted.before)];
    });
    return { places, template: { ...template, Resources: Object.fromEntries(resources) }, full };
}
function strategiesOf(settings, model) {
    const ofFunction = functionFinder(model);
    const { nestedStackCount: count } = settings;
    const spread = (name) => String((Number.parseInt((0,digest/* sha1Hex */.Ru)(name).slice(0, 10), 16) % (count ?? 1)) + 1);
    return [
        ...(settings.perFunction ? [forFunction(ofFunction, (name) => name)] : []),
        ...(settings.perType ? [(_id, { Type: type }) => perType[type]] : []),
        ...(count === undefined ? [] : [forFunction(ofFunction, spread)]),
    ];
}
const forFunction = (ofFunction, nameOf) => (id, { Type: type }) => {
    const name = ofFunction(id, type);
    return name === undefined ? undefined : single(nameOf(name));
};
/** The function that a resource belongs to: by the beginning of its ID, for paths and methods of a REST API by its events. */
function functionFinder({ functions }) {
    const names = functions.map(({ key }) => (0,logical_ids/* resourceName */.Iy)(key)).sort((one, other) => other.length - one.length);
    const methods = new Map();
    const shared = new Map();
    const add = (id, name) => shared.set(id, (shared.get(id) ?? new Set()).add(name));
    for (const { key, events } of functions) {
        for (const event of events) {
            if (event.kind !== 'http')
                continue;
            const { path, method } = httpOf(event.config);
            methods.set((0,logical_ids/* restMethodId */.RT)(path, method), (0,logical_ids/* resourceName */.Iy)(key));
            add((0,logical_ids/* restMethodId */.RT)(path, 'options'), (0,logical_ids/* resourceName */.Iy)(key));
            const tokens = path.split('/');
            for (const index of tokens.keys())
                add((0,logical_ids/* restResourceId */.Ek)(tokens.slice(0, index + 1).join('/')), (0,logical_ids/* resourceName */.Iy)(key));
        }
    }
    for (const [id, [only, ...others]] of shared)
        if (only !== undefined && others.length === 0)
            methods.set(id, only);
    return (id, type) => type === 'AWS::ApiGateway::Method' || type === 'AWS::ApiGateway::Resource'
        ? methods.get(id)
        : names.find((name) => id.startsWith(name));
}
function httpOf(config) {
    const [first = '', second = ''] = typeof config === 'string' ? config.trim().split(/\s+/) : [config.method, config.path];
    const method = first.toLowerCase();
    return { path: second.replace(/^\/|\/$/g, ''), method: method === '*' ? 'any' : method };
}
/** A strategy under which only so many resources of a stack are made at a time. */
function throttled(strategy, concurrency) {
    const queues = new Map();
    return (id, resource) => {
        const destination = strategy(id, resource);
        if (!destination)
            return undefined;
        // Functions wait for their log groups already, which must not wait for functions.
        if (concurrency === undefined || resource.Type === 'AWS::Logs::LogGroup')
            return { destination, before: undefined };
        const own = queues.get(destination.name) ?? Array.from({ length: concurrency }, () => []);
        queues.set(destination.name, own);
        const queue = own[own.reduce((sum, { length }) => sum + length, 0) % concurrency];
        const before = queue?.at(-1);
        queue?.push(id);
        return { destination, before };
    };
}
function waitingFor(resource, before) {
    if (before === undefined)
        return resource;
    const { DependsOn: written = [] } = resource;
    return { ...resource, DependsOn: [before, ...(typeof written === 'string' ? [written] : written)] };
}
/** The nested stack of a destination that has room, or nothing. */
function roomIn({ name, allowSuffix }, counts) {
    for (let suffix = 1;; suffix++) {
        const stackId = `${name}NestedStack${suffix === 1 ? '' : suffix}`;
        if ((counts.get(stackId) ?? 0) < mostResources)
            return stackId;
        if (!allowSuffix)
            return undefined;
    }
}

// EXTERNAL MODULE: ./build/cloudformation/substitutions.js
var substitutions = __webpack_require__(25727);
;// CONCATENATED MODULE: ./build/plugins/split-stacks/references.js


/** A value with its references as the visitor wants them: Ref, Fn::GetAtt and the variables of Fn::Sub. */
function replaceReferences(value, visitor) {
    const replace = (item) => replaceReferences(item, visitor);
    if (Array.isArray(value))
        return value.map(replace);
    if (!(0,json/* isJsonObject */.OW)(value))
        return value ?? null;
    const { Ref: ref, 'Fn::GetAtt': getAtt, 'Fn::Sub': sub, 'Fn::If': choice } = value;
    if (typeof ref === 'string')
        return visitor.reference(referenceTo(ref)) ?? value;
    if (getAtt !== undefined) {
        const parts = Array.isArray(getAtt) ? getAtt.map(String) : String(getAtt).split('.');
        return visitor.reference(referenceTo(parts.join('.'))) ?? value;
    }
    if (sub !== undefined)
        return { 'Fn::Sub': replaceInSub(sub, visitor) };
    if (Array.isArray(choice))
        visitor.condition(String(choice[0]));
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, replace(item)]));
}
/** `A` → Ref, `A.Arn` → Fn::GetAtt. */
function referenceTo(variable) {
    const [id = '', ...attribute] = variable.split('.');
    const value = attribute.length === 0 ? { Ref: id } : { 'Fn::GetAtt': [id, attribute.join('.')] };
    return { id, name: variable.replace(/[^A-Za-z0-9]/g, ''), value };
}
function replaceInSub(sub, visitor) {
    const [text, written] = Array.isArray(sub) ? sub : [sub, {}];
    const given = (0,json/* isJsonObject */.OW)(written) ? written : {};
    const mappings = {};
    for (const [name, value] of Object.entries(given))
        mappings[name] = replaceReferences(value, visitor);
    const changed = String(text).replace(substitutions/* substitution */.Wy, (whole, variable) => {
        if (given[variable] !== undefined)
            return whole;
        const value = visitor.reference(referenceTo(variable));
        if (value === undefined)
            return whole;
        mappings[(0,substitutions/* mappingName */.Gd)(variable)] = value;
        return `\${${(0,substitutions/* mappingName */.Gd)(variable)}}`;
    });
    return Object.keys(mappings).length === 0 ? changed : [changed, mappings];
}

;// CONCATENATED MODULE: ./build/plugins/split-stacks/split-template.js


/**
 * The template with some of its resources in nested ones. What one template needs of another is handed over: out by an
 * output, in by a parameter, and the stacks wait for each other. Source: framework-spec 9.1.
 */
function splitTemplate(template, options) {
    const { placement, urlOf, stackConcurrency, waits = {} } = options;
    const drafts = new Map([...new Set(placement.values())].map((id) => [id, emptyDraft(waits[id])]));
    const draftOf = (stackId) => {
        const draft = drafts.get(stackId);
        if (!draft)
            throw new Error(`${stackId} is no nested stack`);
        return draft;
    };
    const own = {};
    for (const [id, resource] of Object.entries(template.Resources)) {
        const stackId = placement.get(id);
        const moved = moveResource(resource, { template, placement, stackId, draftOf });
        if (stackId === undefined)
            own[id] = moved;
        else
            draftOf(stackId).resources[id] = moved;
    }
    const outputs = replaceReferences(plain(template.Outputs), handOver({ template, placement, draftOf }, new Set()));
    const ids = [...drafts.keys()];
    const stacks = ids.map((id, index) => {
        const before = stackConcurrency === undefined ? undefined : ids[index - stackConcurrency];
        return [id, stackResource(draftOf(id), urlOf(fileNameOf(id)), before)];
    });
    return {
        root: {
            ...template,
            Resources: { ...own, ...Object.fromEntries(stacks) },
            Outputs: outputs,
        },
        nested: [...drafts].map(([stackId, draft]) => nestedTemplate(stackId, draft, template)),
    };
}
/** A resource in its place, with what it needs handed over. */
function moveResource(resource, place) {
    const { placement, stackId, draftOf } = place;
    const { DependsOn: written, ...rest } = resource;
    const waits = new Set();
    const visitor = handOver(place, waits);
    const moved = replaceReferences(plain(rest), visitor);
    if (stackId !== undefined && resource.Condition !== undefined)
        visitor.condition(resource.Condition);
    const dependencies = typeof written === 'string' ? [written] : (written ?? []);
    const kept = dependencies.filter((id) => placement.get(id) === stackId);
    for (const id of dependencies.filter((one) => !kept.includes(one)))
        waits.add(placement.get(id) ?? id);
    if (stackId !== undefined) {
        for (const id of waits)
            draftOf(stackId).dependsOn.add(id);
        waits.clear();
    }
    const DependsOn = [...new Set([...kept, ...waits])];
    return { ...moved, ...(DependsOn.length > 0 ? { DependsOn } : {}) };
}
/** Hands over what is referred to from one place and lies in another; `waits` collects what has to be there before. */
function handOver({ template, placement, stackId, draftOf }, waits) {
    const isParameter = (id) => template.Parameters?.[id] !== undefined;
    return {
        reference({ id, name, value }) {
            const source = placement.get(id);
            if (source === stackId && !isParameter(id))
                return undefined;
            if (template.Resources[id] === undefined && !(isParameter(id) && stackId !== undefined))
                return undefined;
            let given = value;
            if (source !== undefined) {
                draftOf(source).outputs[name] ??= { Value: value };
                given = (0,intrinsics/* getAtt */.CN)(source, `Outputs.${name}`);
            }
            if (!isParameter(id))
                waits.add(source ?? id);
            if (stackId === undefined)
                return given;
            draftOf(stackId).parameters[`${name}Parameter`] = given;
            return (0,intrinsics/* ref */.KR)(`${name}Parameter`);
        },
        condition(name) {
            if (stackId === undefined)
                return;
            const { parameters, conditions } = draftOf(stackId);
            parameters[`${name}IsMetParameter`] = { 'Fn::If': [name, 'true', 'false'] };
            conditions[name] = { 'Fn::Equals': [(0,intrinsics/* ref */.KR)(`${name}IsMetParameter`), 'true'] };
        },
    };
}
function stackResource({ parameters, dependsOn }, url, before) {
    const waits = [...new Set([...(before === undefined ? [] : [before]), ...dependsOn])];
    return {
        Type: 'AWS::CloudFormation::Stack',
        Properties: { Parameters: parameters, TemplateURL: url },
        ...(waits.length > 0 ? { DependsOn: waits } : {}),
    };
}
function nestedTemplate(stackId, draft, { Mappings: mappings }) {
    const { resources, parameters, outputs, conditions } = draft;
    const usesMappings = mappings !== undefined && JSON.stringify(resources).includes('"Fn::FindInMap"');
    const template = {
        AWSTemplateFormatVersion: '2010-09-09',
        Description: `${stackId} nested stack`,
        ...(usesMappings ? { Mappings: mappings } : {}),
        Parameters: Object.fromEntries(Object.keys(parameters).map((name) => [name, { Type: 'String' }])),
        ...(Object.keys(conditions).length > 0 ? { Conditions: conditions } : {}),
        Resources: resources,
        Outputs: outputs,
    };
    return { stackId, fileName: fileNameOf(stackId), template };
}
const emptyDraft = (waits = []) => ({
    resources: {},
    parameters: {},
    outputs: {},
    conditions: {},
    dependsOn: new Set(waits),
});
/** `VersionsNestedStack2` → `cloudformation-template-Versions-nested-stack-2.json`. */
const fileNameOf = (stackId) => `cloudformation-template-${stackId.replace('NestedStack', '-nested-stack').replace(/nested-stack(\d+)$/, 'nested-stack-$1')}.json`;
/** As JSON: keys without a value are gone. */
const plain = (value) => JSON.parse(JSON.stringify(value));

;// CONCATENATED MODULE: ./build/plugins/serverless-plugin-split-stacks.js




const serverless_plugin_split_stacks_name = 'serverless-plugin-split-stacks';
const mapFile = 'stacks-map.js';
/** Resources in nested stacks, for templates over CloudFormation's limits. Source: framework-spec 9.1. */
const splitStacks = {
    name: serverless_plugin_split_stacks_name,
    compared: '1.15.0',
    configKeys: [
        'perFunction',
        'perType',
        'perGroupFunction',
        'nestedStackCount',
        'resourceConcurrency',
        'stackConcurrency',
        'proxyAgent',
    ].map((key) => `custom.splitStacks.${key}`),
    differences: 'A map of stacks in code (`custom.splitStacks.custom`, `stacks-map.js`) needs the plugin itself, which then runs in the framework of the service. Deployed resources stay in their stack, which `package` does not look up: it places them as for a new stack. Parameters, conditions and mappings of the template are handed over to nested ones too.',
    unserved: (config) => (0,config_functions/* objectAt */.lJ)(config, 'custom', 'splitStacks')['custom'] === undefined ? [] : ['custom.splitStacks.custom'],
    async adjustConfig(config, { readText, problems, locate }) {
        if ((0,config_functions/* objectAt */.lJ)(config, 'custom', 'splitStacks')['custom'] === undefined && (await readText(mapFile)) !== undefined) {
            const message = `${serverless_plugin_split_stacks_name}: ${mapFile} is code, which only the plugin runs: name it in \`custom.splitStacks.custom\`, so that the framework packages the service.`;
            problems.error('PLUGIN_CONFIG_INVALID', message, { at: locate(['plugins']) });
        }
        return config;
    },
    adjustModel(model, problems) {
        const written = serverless_plugin_split_stacks_settingsOf(model);
        if (isOn(written['perGroupFunction']) && !isCount(written['nestedStackCount'], 2)) {
            const message = `${serverless_plugin_split_stacks_name}: \`nestedStackCount\` has to be a whole number from 2 on.`;
            problems.error('PLUGIN_CONFIG_INVALID', message, { at: model.locate(['custom', 'splitStacks']) });
        }
        return model;
    },
    split(template, { model, directory, deployed, places: given, problems }) {
        const settings = serverless_plugin_split_stacks_readSettings(model);
        const placed = given
            ? { places: new Map(Object.entries(given.nestedIn)), template, full: [] }
            : placeResources(template, settings, model, deployed);
        for (const { id, destination } of placed.full) {
            problems.error('PLUGIN_CONFIG_INVALID', `${serverless_plugin_split_stacks_name}: the nested stack ${destination} has no room for ${id}.`, {
                at: model.locate(['custom', 'splitStacks']),
            });
        }
        const bucket = model.provider.deploymentBucket.name ?? { Ref: 'ServerlessDeploymentBucket' };
        const host = `https://s3.${model.region}.amazonaws.com${model.region.startsWith('cn-') ? '.cn' : ''}`;
        return splitTemplate(placed.template, {
            placement: placed.places,
            waits: given?.waits,
            urlOf: (fileName) => ({ 'Fn::Join': ['/', [host, bucket, directory, fileName]] }),
            stackConcurrency: settings.stackConcurrency,
        });
    },
    grants: ({ stackName }, { partition, region, accountId }) => [
        {
            sid: 'NestedStacks',
            actions: [
                'CreateStack',
                'UpdateStack',
                'DeleteStack',
                'DescribeStacks',
                'DescribeStackEvents',
                'DescribeEvents',
                'ListStackResources',
                'GetTemplate',
                'CreateChangeSet',
                'DescribeChangeSet',
                'ExecuteChangeSet',
                'DeleteChangeSet',
                'CancelUpdateStack',
                'TagResource',
                'UntagResource',
            ].map((action) => `cloudformation:${action}`),
            resources: [`arn:${partition}:cloudformation:${region}:${accountId}:stack/${stackName}-*NestedStack*/*`],
        },
    ],
};
function serverless_plugin_split_stacks_settingsOf({ custom }) {
    const { splitStacks: written } = custom;
    return (0,json/* isJsonObject */.OW)(written) ? written : {};
}
function serverless_plugin_split_stacks_readSettings(model) {
    const written = serverless_plugin_split_stacks_settingsOf(model);
    const count = (key) => (isCount(written[key], 1) ? Number(written[key]) : undefined);
    return {
        perFunction: isOn(written['perFunction']),
        perType: written['perType'] === undefined || isOn(written['perType']),
        nestedStackCount: isOn(written['perGroupFunction']) ? count('nestedStackCount') : undefined,
        resourceConcurrency: count('resourceConcurrency'),
        stackConcurrency: count('stackConcurrency'),
    };
}
const isOn = (value) => Boolean(value);
const isCount = (value, least) => typeof value === 'number' && Number.isInteger(value) && value >= least;

;// CONCATENATED MODULE: ./build/plugins/serverless-plugin-tracing.js


/** Where the plugin's form of `provider.tracing`, a boolean, is kept: the framework wants an object there. */
const serverless_plugin_tracing_keep = ['custom', 'serverless-plugin-tracing'];
const serverless_plugin_tracing_isOn = (value) => value === true || value === 'true';
const isOff = (value) => value === false || value === 'false';
/** X-Ray tracing by booleans: `Active` or `PassThrough` on every function, without statements for the role. */
const tracing = {
    name: 'serverless-plugin-tracing',
    compared: '2.0.0',
    configKeys: ['provider.tracing', 'functions.<name>.tracing'],
    adjustConfig(config) {
        const written = (0,config_functions/* objectAt */.lJ)(config, 'provider')['tracing'];
        if (!serverless_plugin_tracing_isOn(written) && !isOff(written))
            return config;
        return (0,config_functions/* withKeys */.jR)((0,config_functions/* withoutKey */.wC)(config, ['provider'], 'tracing'), serverless_plugin_tracing_keep, { enabled: serverless_plugin_tracing_isOn(written) });
    },
    contribute(compiled, model) {
        const everywhere = (0,config_functions/* objectAt */.lJ)({ custom: model.custom }, ...serverless_plugin_tracing_keep)['enabled'] === true;
        const mode = (fn) => {
            const own = fn.config['tracing'];
            return serverless_plugin_tracing_isOn(own) || (everywhere && !isOff(own)) ? 'Active' : 'PassThrough';
        };
        const traced = model.functions.flatMap((fn) => {
            const id = (0,logical_ids/* functionId */.Ki)(fn.key);
            const resource = compiled.Resources[id];
            if (!resource)
                return [];
            return [[id, { ...resource, Properties: { ...resource.Properties, TracingConfig: { Mode: mode(fn) } } }]];
        });
        return { ...compiled, Resources: { ...compiled.Resources, ...Object.fromEntries(traced) } };
    },
};

;// CONCATENATED MODULE: ./build/plugins/warmup/warmer-code.js
/** The module of a warmer: it calls every function so often that as many of its environments stay warm. */
function warmerCode(functions, region, verbose) {
    const say = verbose ? '(text) => console.log(text)' : '() => {}';
    return `import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';

const client = new LambdaClient({ region: ${JSON.stringify(region)} });
const functions = ${JSON.stringify(functions, undefined, 2)};
const say = ${say};

const concurrencyOf = ({ name, concurrency }) =>
  Number(
    process.env[\`WARMUP_CONCURRENCY_\${name.toUpperCase().replaceAll('-', '_')}\`] ||
      process.env.WARMUP_CONCURRENCY ||
      concurrency,
  );

const call = ({ name, alias, payload, clientContext = payload }) =>
  client.send(
    new InvokeCommand({
      FunctionName: name,
      InvocationType: 'RequestResponse',
      LogType: 'None',
      Qualifier: alias || process.env.SERVERLESS_ALIAS,
      Payload: payload,
      ClientContext: clientContext ? Buffer.from(\`{"custom":\${clientContext}}\`).toString('base64') : undefined,
    }),
  );

export const warmUp = async () => {
  await Promise.all(
    functions.map(async (fn) => {
      const times = concurrencyOf(fn);
      try {
        await Promise.all(Array.from({ length: times }, () => call(fn)));
        say(\`\${fn.name} is warm, \${times} times\`);
      } catch (error) {
        console.error(\`\${fn.name} could not be called\`, error);
      }
    }),
  );
};
`;
}

;// CONCATENATED MODULE: ./build/plugins/warmup/warmer-role.js


/** The role of a warmer's function: it writes its logs and calls the functions. */
function warmerRole({ name, settings, functions }, functionName, service, stage) {
    const arn = (rest) => ({
        'Fn::Sub': `arn:\${AWS::Partition}:${rest}`,
    });
    const place = '${AWS::Region}:${AWS::AccountId}';
    const logs = `logs:${place}:log-group:/aws/lambda/${functionName}`;
    const statements = [
        (0,cloudformation_policy/* allow */.c)(['logs:CreateLogGroup', 'logs:CreateLogStream'], [arn(`${logs}:*`)]),
        (0,cloudformation_policy/* allow */.c)(['logs:PutLogEvents'], [arn(`${logs}:*:*`)]),
        (0,cloudformation_policy/* allow */.c)(['lambda:InvokeFunction'], functions.map((fn) => arn(`lambda:${place}:function:${fn.name}*`))),
        (0,cloudformation_policy/* allow */.c)(['Create', 'Describe', 'Detach', 'Delete'].map((verb) => `ec2:${verb}NetworkInterface${verb === 'Describe' ? 's' : ''}`), '*'),
    ];
    return {
        Type: 'AWS::IAM::Role',
        Properties: {
            Path: '/',
            RoleName: settings['roleName'] || (0,intrinsics/* join */.fj)('-', [service, stage, intrinsics/* region */.Ny, name.toLowerCase(), 'role']),
            AssumeRolePolicyDocument: {
                Version: cloudformation_policy/* policyVersion */.V,
                Statement: [{ Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com'] }, Action: 'sts:AssumeRole' }],
            },
            Policies: [
                {
                    PolicyName: (0,intrinsics/* join */.fj)('-', [service, stage, 'warmer', name.toLowerCase(), 'policy']),
                    PolicyDocument: { Version: cloudformation_policy/* policyVersion */.V, Statement: statements },
                },
            ],
        },
    };
}

;// CONCATENATED MODULE: ./build/plugins/warmup/warmer-settings.js


/** Warmers of `custom.warmup`, each with the functions that it calls; one without functions is left out. */
function readWarmers(config, service, stage) {
    const functions = (0,config_functions/* objectAt */.lJ)(config, 'functions');
    return Object.entries((0,config_functions/* objectAt */.lJ)(config, 'custom', 'warmup')).flatMap(([name, written]) => {
        const settings = (0,json/* isJsonObject */.OW)(written) ? written : {};
        const warmed = Object.entries(functions).flatMap(([key, fn]) => {
            const own = (0,config_functions/* objectAt */.lJ)(functions, key, 'warmup', name);
            if (!isEnabled(own['enabled'] ?? settings['enabled'], stage))
                return [];
            const given = (0,json/* isJsonObject */.OW)(fn) ? fn['name'] : undefined;
            return [warmedFunction(typeof given === 'string' ? given : `${service}-${stage}-${key}`, settings, own)];
        });
        return warmed.length > 0 ? [{ name, settings, functions: warmed }] : [];
    });
}
/** `warmup` of functions that names no warmer: function key → name. */
const unknownWarmers = (config) => Object.entries((0,config_functions/* objectAt */.lJ)(config, 'functions')).flatMap(([key]) => Object.keys((0,config_functions/* objectAt */.lJ)(config, 'functions', key, 'warmup'))
    .filter((name) => (0,config_functions/* objectAt */.lJ)(config, 'custom', 'warmup')[name] === undefined)
    .map((name) => [key, name]));
const isEnabled = (enabled, stage) => String(enabled) === 'true' || enabled === stage || (Array.isArray(enabled) && enabled.includes(stage));
function warmedFunction(name, shared, own) {
    const owner = own['payload'] === undefined ? shared : own;
    const { payload = { source: 'serverless-plugin-warmup' }, payloadRaw } = owner;
    const context = own['clientContext'] === undefined ? shared['clientContext'] : own['clientContext'];
    const alias = own['alias'] ?? shared['alias'];
    return {
        name,
        alias: typeof alias === 'string' ? alias : undefined,
        payload: payloadRaw && typeof payload === 'string' ? payload : JSON.stringify(payload),
        // Without one the payload is the context, `false` sends none.
        clientContext: context === undefined ? undefined : context ? JSON.stringify(context) : '',
        concurrency: Number(own['concurrency'] ?? shared['concurrency'] ?? 1),
    };
}

;// CONCATENATED MODULE: ./build/plugins/serverless-plugin-warmup.js






/** Functions that keep others warm, with the code that we write for them. Source: framework-spec 9.1. */
const warmup = {
    name: 'serverless-plugin-warmup',
    compared: '8.4.1',
    configKeys: [
        ...[
            'enabled',
            'alias',
            'folderName',
            'memorySize',
            'name',
            'roleName',
            'role',
            'tags',
            'vpc',
            'events',
            'package',
            'architecture',
            'timeout',
            'environment',
            'verbose',
            'logRetentionInDays',
            'clientContext',
            'payload',
            'payloadRaw',
            'concurrency',
        ].map((key) => `custom.warmup.<warmer>.${key}`),
        'functions.<name>.warmup',
    ],
    differences: 'The code of a warmer is our own, does the same and stays in its folder. X-Ray tracing and `prewarm` are left to the plugin.',
    unserved: (config) => Object.entries((0,config_functions/* objectAt */.lJ)(config, 'custom', 'warmup')).flatMap(([name, settings]) => ['tracing', 'prewarm'].flatMap((key) => (0,json/* isJsonObject */.OW)(settings) && settings[key] ? [`custom.warmup.${name}.${key}`] : [])),
    async adjustConfig(config, context) {
        const { service, stage } = serverless_plugin_warmup_namesOf(config, context);
        for (const [key, name] of unknownWarmers(config)) {
            context.problems.error('PLUGIN_CONFIG_INVALID', `${key} names the warmer ${name}, which custom.warmup has not.`, {
                at: context.locate(['functions', key, 'warmup', name]),
            });
        }
        let adjusted = config;
        for (const warmer of readWarmers(config, service, stage)) {
            const folder = folderOf(warmer);
            const code = warmerCode(warmer.functions, context.region, warmer.settings['verbose'] !== false);
            await context.writeText(`${folder}/index.mjs`, code);
            adjusted = withWarmer(adjusted, warmer, service, stage);
        }
        return adjusted;
    },
};
/** The name of the service and its stage, before the model is read. */
function serverless_plugin_warmup_namesOf(config, { stage }) {
    const { service } = config;
    return { service: String((0,json/* isJsonObject */.OW)(service) ? service['name'] : service), stage };
}
const folderOf = ({ name, settings: { folderName } }) => typeof folderName === 'string' ? folderName : `.warmup/${name}`;
function withWarmer(config, warmer, service, stage) {
    const { name, settings } = warmer;
    const functionName = String(settings['name'] ?? `${service}-${stage}-warmup-plugin-${name}`);
    const roleId = `WarmUpPlugin${(0,logical_ids/* upperFirst */.Zb)(name)}Role`;
    const isOwn = settings['role'] !== undefined;
    const fn = warmerFunction(warmer, functionName, isOwn ? settings['role'] : roleId, config);
    const withFunction = (0,config_functions/* withKeys */.jR)(config, ['functions'], { [`warmUpPlugin${(0,logical_ids/* upperFirst */.Zb)(name)}`]: fn });
    if (isOwn)
        return withFunction;
    return withResource(withFunction, roleId, warmerRole(warmer, functionName, service, stage));
}
/** `resources` may be a list of parts. */
function withResource(config, id, resource) {
    const { resources } = config;
    if (Array.isArray(resources))
        return { ...config, resources: [...resources, { Resources: { [id]: resource } }] };
    return (0,config_functions/* withKeys */.jR)(config, ['resources', 'Resources'], { [id]: resource });
}
function warmerFunction({ name, settings, ...warmer }, functionName, role, config) {
    const folder = folderOf({ name, settings, ...warmer });
    const own = (0,config_functions/* objectAt */.lJ)(settings, 'package');
    const patterns = Array.isArray(own['patterns']) ? own['patterns'].map(String) : [];
    // Variables of the provider are not for warmers.
    const nothing = Object.keys((0,config_functions/* objectAt */.lJ)(config, 'provider', 'environment')).map((key) => [key, null]);
    const environment = (0,json/* isJsonObject */.OW)(settings['environment']) ? settings['environment'] : Object.fromEntries(nothing);
    const { vpc } = settings;
    return {
        description: `Serverless WarmUp Plugin (warmer "${name}")`,
        events: Array.isArray(settings['events']) ? settings['events'] : [{ schedule: 'rate(5 minutes)' }],
        handler: `${folder}/index.warmUp`,
        memorySize: settings['memorySize'] ?? 128,
        name: functionName,
        architecture: settings['architecture'],
        runtime: 'nodejs24.x',
        package: {
            individually: own['individually'] ?? true,
            patterns: ['!**', ...new Set([...patterns, `${folder}/**`])],
        },
        timeout: settings['timeout'] ?? 10,
        environment: Object.keys(environment).length > 0 ? environment : undefined,
        logRetentionInDays: settings['logRetentionInDays'],
        role: role || undefined,
        tags: settings['tags'],
        vpc: vpc === false ? { securityGroupIds: [], subnetIds: [] } : vpc,
        layers: [],
    };
}

;// CONCATENATED MODULE: ./build/plugins/serverless-prune-plugin.js

/** Old function versions go after a deploy, as with `provider.pruneFunctionVersions`. */
const prune = {
    name: 'serverless-prune-plugin',
    compared: '2.1.0',
    configKeys: ['custom.prune.automatic', 'custom.prune.number', 'custom.prune.includeLayers'],
    differences: 'Layer versions are left alone.',
    adjustModel(model, problems) {
        const { automatic, number, includeLayers } = (0,config_functions/* objectAt */.lJ)(model.custom, 'prune');
        const kept = Number.parseInt(String(number), 10);
        if (automatic !== true || !(kept >= 0))
            return model;
        if (includeLayers === true) {
            problems.notice('PLUGIN_SETTING_WITHOUT_EFFECT', 'serverless-prune-plugin: old layer versions are not deleted', {
                at: model.locate(['custom', 'prune', 'includeLayers']),
            });
        }
        return { ...model, provider: { ...model.provider, pruneFunctionVersions: kept } };
    },
};

;// CONCATENATED MODULE: ./build/plugins/serverless-pseudo-parameters.js



/** Regions that the plugin knows; newer ones it leaves as they are. */
const regionName = /ap-northeast-1|ap-northeast-2|ap-south-1|ap-southeast-1|ap-southeast-2|ca-central-1|eu-central-1|eu-west-1|eu-west-2|eu-west-3|sa-east-1|us-east-1|us-east-2|us-west-1|us-west-2/;
/** `#{AWS::AccountId}` and `#{LogicalId.Attribute}` anywhere in the template become `Fn::Sub`; `#@{x}` gives `#{x}`. */
const pseudoParameters = {
    name: 'serverless-pseudo-parameters',
    compared: '2.6.1',
    configKeys: ['custom.pseudoParameters.skipRegionReplace', 'custom.pseudoParameters.allowReferences'],
    differences: 'In the list form of Fn::Sub the text is changed in place, where the plugin nests a second Fn::Sub. A text with references and escaped ones keeps both.',
    finalize(template, model) {
        const { skipRegionReplace = true, allowReferences = true } = (0,config_functions/* objectAt */.lJ)(model.custom, 'pseudoParameters');
        const settings = {
            reference: allowReferences ? /#\{([^}]+)\}/g : /#\{(AWS::[a-zA-Z]+)\}/g,
            replaceRegions: !skipRegionReplace,
        };
        const sections = Object.entries(template).map(([name, section]) => [
            name,
            typeof section === 'string' ? section : replaced(section, settings),
        ]);
        return Object.fromEntries(sections);
    },
};
function replaced(value, settings) {
    if (typeof value === 'string') {
        const text = serverless_pseudo_parameters_substituted(value, settings);
        return unescaped(text === undefined ? value : (0,intrinsics/* sub */.jb)(text));
    }
    if (Array.isArray(value))
        return value.map((item) => replaced(item, settings) ?? null);
    if (!(0,json/* isJsonObject */.OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        key === 'Fn::Sub' ? insideSub(item, settings) : replaced(item, settings),
    ]));
}
/** The text of an `Fn::Sub` changes in place. */
function insideSub(value, settings) {
    if (typeof value === 'string')
        return unescaped(serverless_pseudo_parameters_substituted(value, settings) ?? value);
    if (!Array.isArray(value))
        return replaced(value, settings);
    const [text, variables] = value;
    return [insideSub(text, settings) ?? null, replaced(variables, settings) ?? null];
}
/** The text with `${…}` for each reference; `undefined` when there is none. */
function serverless_pseudo_parameters_substituted(text, { reference, replaceRegions }) {
    const withRegion = replaceRegions ? text.replace(regionName, '#{AWS::Region}') : text;
    const result = withRegion.replace(reference, (_whole, name) => `\${${name}}`);
    return result === withRegion ? undefined : result;
}
function unescaped(value) {
    const plain = (text) => text.replace(/#@\{([^}]+)\}/g, (_whole, name) => `#{${name}}`);
    return typeof value === 'string' ? plain(value) : (0,intrinsics/* sub */.jb)(plain(value['Fn::Sub']));
}

;// CONCATENATED MODULE: ./build/plugins/serverless-reqvalidator-plugin.js




/** Where the validators wait until the methods are there: logical ID of the method → what the event names. */
const serverless_reqvalidator_plugin_keep = ['custom', 'serverless-reqvalidator-plugin'];
/** A request validator of the user's resources on single `http` events, by `reqValidatorName`. */
const reqValidator = {
    name: 'serverless-reqvalidator-plugin',
    compared: '3.1.0',
    configKeys: ['functions.<name>.events[].http.reqValidatorName'],
    adjustConfig(config) {
        const validators = {};
        const stripped = (0,config_functions/* mapEvents */.OW)(config, 'http', (event) => {
            const { reqValidatorName, path, method } = event;
            if (!reqValidatorName)
                return event;
            validators[(0,logical_ids/* restMethodId */.RT)(String(path), String(method))] = reqValidatorName;
            return (0,config_functions/* withoutKey */.wC)(event, [], 'reqValidatorName');
        });
        return Object.keys(validators).length > 0 ? (0,config_functions/* withKeys */.jR)(stripped, serverless_reqvalidator_plugin_keep, validators) : config;
    },
    contribute(compiled, model) {
        const methods = Object.entries((0,config_functions/* objectAt */.lJ)({ custom: model.custom }, ...serverless_reqvalidator_plugin_keep)).flatMap(([id, name]) => {
            const method = compiled.Resources[id];
            if (!method)
                return [];
            return [[id, { ...method, Properties: { ...method.Properties, RequestValidatorId: validatorOf(name) } }]];
        });
        return { ...compiled, Resources: { ...compiled.Resources, ...Object.fromEntries(methods) } };
    },
};
/** A name is a logical ID, `{id}` a physical one; other objects are intrinsics. */
function validatorOf(name) {
    const given = (0,json/* isJsonObject */.OW)(name) ? name : undefined;
    if (!given)
        return (0,intrinsics/* ref */.KR)(String(name));
    return given['Fn::ImportValue'] === undefined && typeof given['id'] === 'string' ? given['id'] : given;
}

// EXTERNAL MODULE: ./build/core/concurrency.js
var concurrency = __webpack_require__(24949);
;// CONCATENATED MODULE: ./build/plugins/s3-sync/content-type.js
const types = {
    avif: 'image/avif',
    css: 'text/css; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
    gif: 'image/gif',
    gz: 'application/gzip',
    htm: 'text/html; charset=utf-8',
    html: 'text/html; charset=utf-8',
    ico: 'image/x-icon',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    js: 'text/javascript; charset=utf-8',
    json: 'application/json',
    map: 'application/json',
    md: 'text/markdown; charset=utf-8',
    mjs: 'text/javascript; charset=utf-8',
    mp3: 'audio/mpeg',
    mp4: 'video/mp4',
    otf: 'font/otf',
    pdf: 'application/pdf',
    png: 'image/png',
    svg: 'image/svg+xml',
    ttf: 'font/ttf',
    txt: 'text/plain; charset=utf-8',
    wasm: 'application/wasm',
    webm: 'video/webm',
    webmanifest: 'application/manifest+json',
    webp: 'image/webp',
    woff: 'font/woff',
    woff2: 'font/woff2',
    xml: 'application/xml',
    zip: 'application/zip',
};
/** Media type by the ending of a file name. */
function contentType(name, otherwise = 'application/octet-stream') {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return (Object.hasOwn(types, ending) ? types[ending] : undefined) ?? otherwise;
}

;// CONCATENATED MODULE: ./build/plugins/serverless-s3-sync.js








const withoutEffect = ['bucketTags', 'preCommand', 'endpoint', 'hooks'];
/** Folders copied to buckets after a deploy, and emptied before a remove. Source: framework-spec 9.1. */
const s3Sync = {
    name: 'serverless-s3-sync',
    compared: '3.5.1',
    configKeys: [
        'bucketName',
        'bucketNameKey',
        'bucketPrefix',
        'localDir',
        'deleteRemoved',
        'acl',
        'defaultContentType',
        'params',
        'enabled',
        ...withoutEffect,
    ].map((key) => `custom.s3Sync[].${key}`),
    differences: 'Files are compared by md5, the last matching entry of `params` counts for each of its keys, and an ACL is set only when `acl` says so. `bucketTags`, `preCommand`, `endpoint` and `hooks` have no effect.',
    async afterDeploy(context) {
        let touched = 0;
        for (const entry of serverless_s3_sync_entriesOf(context))
            touched += await syncFolder(entry, context);
        return touched > 0 ? 'changed' : undefined;
    },
    async beforeRemove({ model, aws, outputs, log, problems }) {
        for (const entry of serverless_s3_sync_entriesOf({ model, problems })) {
            const bucket = bucketOf(entry, outputs);
            if (bucket === undefined || (await aws.objects.headBucket(bucket)) === 'missing')
                continue;
            const objects = await aws.objects.list(bucket, prefixOf(entry));
            await aws.objects.delete(bucket, objects.map(({ key }) => key));
            log.info(`Deleted ${objects.length} objects of ${bucket}.`);
        }
    },
    grants(model, { partition }) {
        const entries = enabledEntries(model);
        if (entries.length === 0)
            return [];
        // A bucket of the stack has a name only when it is there.
        const bucket = (entry) => `arn:${partition}:s3:::${bucketOf(entry, {}) ?? '*'}`;
        const objects = ['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'];
        const acl = entries.some((entry) => entry['acl'] !== undefined) ? ['s3:PutObjectAcl'] : [];
        return [
            { sid: 'SyncedBuckets', actions: ['s3:ListBucket'], resources: entries.map(bucket) },
            {
                sid: 'SyncedObjects',
                actions: [...objects, ...acl],
                resources: entries.map((entry) => `${bucket(entry)}/${prefixOf(entry)}*`),
            },
        ];
    },
};
/** Entries that are switched on; keys without effect are reported. */
function serverless_s3_sync_entriesOf({ model, problems }) {
    const { settings, entries } = serverless_s3_sync_readSettings(model);
    for (const owner of [settings, ...entries]) {
        for (const key of withoutEffect.filter((name) => owner[name] !== undefined))
            reportUnused(key, model, problems);
    }
    return enabledEntries(model);
}
const enabledEntries = (model) => serverless_s3_sync_readSettings(model).entries.filter(({ enabled }) => enabled !== false);
function serverless_s3_sync_readSettings({ custom }) {
    const written = custom['s3Sync'];
    const settings = (0,json/* isJsonObject */.OW)(written) ? written : { buckets: written };
    if (String(settings['noSync']).toLowerCase() === 'true')
        return { settings: {}, entries: [] };
    const list = Array.isArray(settings['buckets']) ? settings['buckets'] : [];
    return { settings, entries: list.filter((item) => (0,json/* isJsonObject */.OW)(item)) };
}
const reportUnused = (key, model, problems) => problems.warn('PLUGIN_SETTING_WITHOUT_EFFECT', `serverless-s3-sync: \`${key}\` has no effect.`, {
    at: model.locate(['custom', 's3Sync']),
});
function bucketOf({ bucketName, bucketNameKey }, outputs) {
    return typeof bucketName === 'string' ? bucketName : outputs[String(bucketNameKey)];
}
const prefixOf = ({ bucketPrefix }) => typeof bucketPrefix === 'string' && bucketPrefix !== '' ? `${bucketPrefix.replace(/\/+$/, '')}/` : '';
/** How many objects were uploaded or deleted. */
async function syncFolder(entry, { model, aws, outputs, workspace, log }) {
    const bucket = bucketOf(entry, outputs);
    const at = model.locate(['custom', 's3Sync']);
    if (bucket === undefined) {
        const key = String(entry['bucketNameKey'] ?? '');
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', key ? `the stack has no output "${key}" with the name of a bucket.` : 'an entry has no bucketName.', { at });
    }
    const folder = external_node_path_.resolve(model.serviceDir, String(entry['localDir']));
    if ((await workspace.stat(folder))?.kind !== 'directory') {
        throw new user_error/* UserError */.y('PLUGIN_CONFIG_INVALID', `${String(entry['localDir'])} is no folder of the service.`, { at });
    }
    const prefix = prefixOf(entry);
    const files = await listFiles(folder, workspace);
    const known = new Map((await aws.objects.list(bucket, prefix)).map(({ key, etag }) => [key, etag]));
    const uploaded = await (0,concurrency/* mapConcurrently */.X)(files, 8, async (file) => {
        const bytes = await workspace.readBytes(external_node_path_.join(folder, file));
        if (!bytes || known.get(prefix + file) === `"${(0,digest/* md5Hex */.CC)(bytes)}"`)
            return 0;
        await aws.objects.upload(bucket, prefix + file, { file: external_node_path_.join(folder, file) }, optionsOf(file, entry));
        return 1;
    });
    const removed = entry['deleteRemoved'] === false
        ? []
        : [...known.keys()].filter((key) => !files.includes(key.slice(prefix.length)));
    if (removed.length > 0)
        await aws.objects.delete(bucket, removed);
    const count = uploaded.reduce((sum, one) => sum + one, 0);
    log.info(`${bucket}: ${count} files uploaded, ${files.length - count} unchanged, ${removed.length} deleted.`);
    return count + removed.length;
}
function optionsOf(file, { acl, defaultContentType, params }) {
    const entries = (Array.isArray(params) ? params : []).flatMap((item) => (0,json/* isJsonObject */.OW)(item) ? Object.entries(item) : []);
    const matching = entries.flatMap(([glob, given]) => (0,json/* isJsonObject */.OW)(given) && picomatch.isMatch(file, glob) ? Object.entries(given) : []);
    const { ContentType: type, OnlyForEnv: _, ...parameters } = Object.fromEntries(matching.map(([key, value]) => [key, String(value)]));
    return {
        contentType: type ?? contentType(file, typeof defaultContentType === 'string' ? defaultContentType : undefined),
        metadata: {},
        parameters: { ...(typeof acl === 'string' ? { ACL: acl } : {}), ...parameters },
    };
}

;// CONCATENATED MODULE: ./build/plugins/step-functions/machine-ids.js

/** `id` or `name` of a state machine, which then stand for themselves; else the key with a suffix. */
const ownName = ({ id, name }) => {
    const own = id || name;
    return typeof own === 'string' ? own : undefined;
};
/** Logical ID of a state machine. Source: framework-spec 1.10. */
function machineId(key, machine) {
    const own = ownName(machine);
    return own === undefined ? `${(0,logical_ids/* resourceName */.Iy)(key)}StepFunctionsStateMachine` : (0,logical_ids/* resourceName */.Iy)(own);
}
/** The output with its ARN. */
function machineOutput(key, machine) {
    const own = ownName(machine);
    return own === undefined ? `${(0,logical_ids/* resourceName */.Iy)(key)}StepFunctionsStateMachineArn` : `${(0,logical_ids/* resourceName */.Iy)(own)}Arn`;
}
const activityId = (name) => `${(0,logical_ids/* resourceName */.Iy)(name)}StepFunctionsActivity`;
const scheduleRuleId = (key, n) => `${(0,logical_ids/* resourceName */.Iy)(key)}StepFunctionsEventsRuleSchedule${n}`;
const schedulerScheduleId = (key, n) => `${(0,logical_ids/* resourceName */.Iy)(key)}StepFunctionsSchedulerSchedule${n}`;
const scheduleRoleId = (key) => `${(0,logical_ids/* resourceName */.Iy)(key)}ScheduleToStepFunctionsRole`;
const eventRuleId = (key, n) => `${(0,logical_ids/* resourceName */.Iy)(key)}EventsRuleCloudWatchEvent${n}`;
const eventRoleId = (key) => `${(0,logical_ids/* resourceName */.Iy)(key)}EventToStepFunctionsRole`;
const restApiRoleId = 'ApigatewayToStepFunctionsRole';

;// CONCATENATED MODULE: ./build/plugins/step-functions/http-method.js




/** The method that starts the machine, or does another `action` of Step Functions. */
function httpMethod(route, apiId, resourceId, timeout) {
    const { settings } = route;
    const headers = (0,config_functions/* objectAt */.lJ)(settings, 'response', 'headers');
    const origin = allowedOrigin(settings);
    const answer = (status, parameters) => ({
        ResponseParameters: { ...parameters, ...origin },
        ResponseModels: {},
        StatusCode: status,
    });
    return {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
            HttpMethod: route.method,
            RequestParameters: {},
            ApiKeyRequired: Boolean(settings['private']),
            ResourceId: resourceId,
            RestApiId: apiId,
            Integration: integration(route, timeout),
            MethodResponses: [answer(200, asParameters(headers)), answer(400, {})],
            ...authorization(settings['authorizer']),
        },
    };
}
function integration({ machineId, settings }, timeout) {
    const { action, iamRole, timeoutInMillis } = settings;
    const states = `:states:action/${String(action || 'StartExecution')}`;
    return {
        IntegrationHttpMethod: 'POST',
        Type: 'AWS',
        Credentials: iamRole ?? (0,intrinsics/* getAtt */.CN)(restApiRoleId, 'Arn'),
        Uri: (0,intrinsics/* join */.fj)('', ['arn:', intrinsics/* partition */.jB, ':apigateway:', intrinsics/* region */.Ny, states]),
        PassthroughBehavior: action ? 'WHEN_NO_TEMPLATES' : 'NEVER',
        RequestTemplates: requestTemplates(settings, machineId),
        TimeoutInMillis: timeoutInMillis || timeout || undefined,
        IntegrationResponses: integrationResponses(settings),
    };
}
/** The body, escaped, is the input of the execution; the request's ID is its name. */
function requestTemplates(settings, machineId) {
    const own = (0,config_functions/* objectAt */.lJ)(settings, 'request')['template'];
    if (settings['action'] && own === undefined)
        return {};
    const text = '\n#set( $body = $util.escapeJavaScript($input.json(\'$\')).replaceAll("\\\\\'", "\'") )\n{"input": "$body", "name": "$context.requestId", "stateMachineArn":"${StateMachineArn}"}';
    const start = { 'Fn::Sub': [text, { StateMachineArn: (0,intrinsics/* ref */.KR)(machineId) }] };
    const templates = { 'application/json': start, 'application/x-www-form-urlencoded': start };
    return (0,json/* isJsonObject */.OW)(own) ? { ...templates, ...own } : templates;
}
function integrationResponses(settings) {
    const { headers, template } = (0,config_functions/* objectAt */.lJ)(settings, 'response');
    const ok = { selectionPattern: '', responseParameters: asParameters(headers), responseTemplates: template ?? {} };
    const responses = (0,json/* isJsonObject */.OW)(settings['responses'])
        ? settings['responses']
        : { 200: ok, 400: { selectionPattern: '400' } };
    return Object.entries(responses).map(([status, written]) => {
        const response = (0,json/* isJsonObject */.OW)(written) ? written : {};
        return {
            StatusCode: response['statusCode'] ?? Number(status),
            SelectionPattern: response['selectionPattern'] ?? status,
            ResponseParameters: { ...(0,config_functions/* objectAt */.lJ)(response, 'responseParameters'), ...allowedOrigin(settings) },
            ResponseTemplates: response['responseTemplates'] ?? {},
        };
    });
}
const asParameters = (headers) => Object.fromEntries(Object.entries((0,json/* isJsonObject */.OW)(headers) ? headers : {}).map(([name, value]) => [
    `method.response.header.${name}`,
    value,
]));
function allowedOrigin({ cors }) {
    if (!cors)
        return {};
    const { origins, origin } = (0,json/* isJsonObject */.OW)(cors) ? cors : { origins: ['*'] };
    const allowed = Array.isArray(origins) && origins.length > 0 ? origins.join(',') : String(origin);
    return { 'method.response.header.Access-Control-Allow-Origin': `'${allowed}'` };
}
function authorization(authorizer) {
    const { type, authorizerId, scopes } = (0,json/* isJsonObject */.OW)(authorizer) ? authorizer : { type: authorizer };
    if (authorizerId)
        return { AuthorizationType: type, AuthorizerId: authorizerId, AuthorizationScopes: scopes };
    return { AuthorizationType: typeof type === 'string' ? type.toUpperCase() : 'NONE' };
}
/** True for authorizers that need no resource of their own. */
const needsNoAuthorizer = (authorizer) => {
    if (!authorizer)
        return true;
    const { type, authorizerId } = (0,json/* isJsonObject */.OW)(authorizer) ? authorizer : { type: authorizer };
    return Boolean(type && authorizerId) || String(type).toUpperCase() === 'AWS_IAM';
};

;// CONCATENATED MODULE: ./build/plugins/step-functions/machine-alarms.js





const metrics = {
    executionsTimedOut: { name: 'ExecutionsTimedOut', says: 'executions timed out' },
    executionsFailed: { name: 'ExecutionsFailed', says: 'executions failed' },
    executionsAborted: { name: 'ExecutionsAborted', says: 'executions were aborted' },
    executionThrottled: { name: 'ExecutionThrottled', says: 'execution were throttled' },
    executionsSucceeded: { name: 'ExecutionsSucceeded', says: 'executions succeeded' },
};
/** One alarm per metric of `alarms.metrics`, named there as text or with settings of its own. */
function machineAlarms(key, machine, model, problems) {
    const alarms = (0,config_functions/* objectAt */.lJ)(machine, 'alarms');
    const listed = Array.isArray(alarms['metrics']) ? alarms['metrics'] : [];
    const entries = listed.flatMap((item) => {
        const own = (0,json/* isJsonObject */.OW)(item) ? item : {};
        const metric = String((0,json/* isJsonObject */.OW)(item) ? item['metric'] : item);
        const known = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined;
        if (!known) {
            const nearest = (0,nearest_name/* nearestName */.q)(metric, Object.keys(metrics));
            const hint = nearest ? `: did you mean "${nearest}"?` : '';
            problems.error('PLUGIN_CONFIG_INVALID', `serverless-step-functions knows no metric "${metric}"${hint}`, {
                at: model.locate(['stepFunctions', 'stateMachines', key, 'alarms', 'metrics']),
            });
            return [];
        }
        const id = machineId(key, machine);
        const name = String(machine['name'] || key);
        const logicalId = own['logicalId'] ?? `${id}${known.name}Alarm`;
        const description = `${name}[${model.stage}][${model.region}]: ${known.says}`;
        return [
            [
                String(logicalId),
                alarm({ ...alarms, ...own }, known.name, description, machine_alarms_alarmName(alarms, own, metric, known.name, name), id),
            ],
        ];
    });
    return Object.fromEntries(entries);
}
function alarm(settings, metricName, description, name, id) {
    const topics = (0,config_functions/* objectAt */.lJ)(settings, 'topics');
    const actions = (state) => (topics[state] ? [topics[state]] : []);
    return {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
            AlarmName: name,
            Namespace: 'AWS/States',
            MetricName: metricName,
            AlarmDescription: description,
            Threshold: 1,
            Period: settings['period'] ?? 60,
            EvaluationPeriods: 1,
            ComparisonOperator: 'GreaterThanOrEqualToThreshold',
            Statistic: 'Sum',
            OKActions: actions('ok'),
            AlarmActions: actions('alarm'),
            InsufficientDataActions: actions('insufficientData'),
            TreatMissingData: settings['treatMissingData'] ?? 'missing',
            Dimensions: [{ Name: 'StateMachineArn', Value: (0,intrinsics/* ref */.KR)(id) }],
        },
    };
}
/** `alarmName` of the metric, else `nameTemplate` filled in; without both CloudFormation makes one. */
function machine_alarms_alarmName({ nameTemplate }, own, metric, metricName, machine) {
    if (typeof own['alarmName'] === 'string')
        return own['alarmName'];
    if (typeof nameTemplate !== 'string')
        return undefined;
    return nameTemplate
        .replaceAll('$[stateMachineName]', () => machine)
        .replaceAll('$[cloudWatchMetricName]', () => metricName)
        .replaceAll('$[metricName]', () => metric);
}

// EXTERNAL MODULE: ./build/core/group-by.js
var group_by = __webpack_require__(88187);
;// CONCATENATED MODULE: ./build/plugins/step-functions/permission.js




const may = (actions, resource) => ({ actions: actions.split(','), resource });
/** `arn:<partition>:<rest with the service>`, with variables. */
const arnSub = (rest, variables = {}) => ({
    'Fn::Sub': [`arn:\${AWS::Partition}:${rest}`, variables],
});
/** An ARN of this region and account as a Join. */
const arnJoin = (service, resource) => (0,intrinsics/* join */.fj)(':', ['arn', intrinsics/* partition */.jB, service, intrinsics/* region */.Ny, intrinsics/* accountId */.lS, resource]);
/** A value that the state gets at run time: `X.$`, or a JSONata expression. */
function isDynamic(state, key) {
    const argument = (0,config_functions/* objectAt */.lJ)(state, 'Arguments')[key];
    return (Boolean((0,config_functions/* objectAt */.lJ)(state, 'Parameters')[`${key}.$`]) ||
        (typeof argument === 'string' && argument.trim().startsWith('{%')));
}
/** A value of `Parameters` (JSONPath) or `Arguments` (JSONata). */
function given(state, key) {
    const { QueryLanguage, Parameters, Arguments } = state;
    if (QueryLanguage === 'JSONata' || (QueryLanguage !== 'JSONPath' && Arguments && !Parameters)) {
        return (0,config_functions/* objectAt */.lJ)(state, 'Arguments')[key];
    }
    return QueryLanguage === 'JSONPath' || !Arguments ? (0,config_functions/* objectAt */.lJ)(state, 'Parameters')[key] : undefined;
}
/** Statements of a role: resources by equal actions first, then actions by equal resources; `*` takes all in. */
function asStatements(permissions) {
    const byActions = [...(0,group_by/* groupBy */.$)(permissions, ({ actions }) => actions.join(',')).values()].map((group) => {
        const [first] = group;
        const resources = unique(group.flatMap(({ resource }) => resource));
        return { actions: first?.actions ?? [], resource: resources.includes('*') ? '*' : resources };
    });
    return [...(0,group_by/* groupBy */.$)(byActions, ({ resource }) => JSON.stringify(resource)).values()].map((group) => (0,cloudformation_policy/* allow */.c)([...new Set(group.flatMap(({ actions }) => actions))], group[0]?.resource ?? []));
}
const unique = (values) => [
    ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

;// CONCATENATED MODULE: ./build/plugins/step-functions/function-references.js


/** The deployed name that a `Ref` to a function of this service stands for, by its key or its logical ID. */
function functionName(value, { functions }) {
    const target = (0,json/* isJsonObject */.OW)(value) ? value['Ref'] : undefined;
    return Object.entries(functions).find(([key]) => key === target || (0,logical_ids/* functionId */.Ki)(key) === target)?.[1];
}
/** True for an object with a key that CloudFormation evaluates, whatever else it holds. */
const isReference = (value) => (0,json/* isJsonObject */.OW)(value) && Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
/** `Ref` and `Fn::GetAtt` of a function's key point at its resource: `hello` → `HelloLambdaFunction`. */
function withFunctionIds(value, { resources, functions }) {
    const idOf = (name) => typeof name === 'string' && !Object.hasOwn(resources, name) && Object.hasOwn(functions, name)
        ? (0,logical_ids/* functionId */.Ki)(name)
        : (name ?? null);
    return mapTarget(value, (name, attribute) => attribute === undefined ? { Ref: idOf(name) } : { 'Fn::GetAtt': [idOf(name), attribute] });
}
/** A reference to a function becomes one to its version that is deployed now; others stay. */
function withVersionIds(value, { resources }) {
    return mapTarget(value, (name) => {
        const isFunction = typeof name === 'string' && resources[name]?.Type === 'AWS::Lambda::Function';
        const version = Object.keys(resources).find((id) => {
            const { Type, Properties } = resources[id] ?? {};
            const target = Properties?.['FunctionName'];
            return Type === 'AWS::Lambda::Version' && (0,json/* isJsonObject */.OW)(target) && target['Ref'] === name;
        });
        return isFunction && version !== undefined ? { Ref: version } : value;
    });
}
function mapTarget(value, map) {
    if (!(0,json/* isJsonObject */.OW)(value))
        return value;
    if (value['Ref'] !== undefined)
        return map(value['Ref']);
    const path = value['Fn::GetAtt'];
    return Array.isArray(path) ? map(path[0], path[1] ?? null) : value;
}

;// CONCATENATED MODULE: ./build/plugins/step-functions/data-permissions.js






/** What a task on one DynamoDB table, or one index of it, needs. */
function tablePermissions(action, state) {
    const table = given(state, 'TableName');
    if (isDynamic(state, 'TableName'))
        return [may(action, '*')];
    if (isDynamic(state, 'IndexName'))
        return [may(action, tableArn(`${String(table)}/index/*`))];
    const index = given(state, 'IndexName');
    return [may(action, tableArn(index ? `${String(table)}/index/${String(index)}` : table))];
}
/** The same for batches: the tables are the keys of `RequestItems`. */
function batchTablePermissions(action, state) {
    if (isDynamic(state, 'RequestItems'))
        return [may(action, '*')];
    const items = given(state, 'RequestItems');
    return Object.keys((0,json/* isJsonObject */.OW)(items) ? items : {}).map((name) => may(action, tableArn(name.replace('.$', ''))));
}
function tableArn(table) {
    if ((0,json/* isJsonObject */.OW)(table) && typeof table['Ref'] === 'string')
        return (0,intrinsics/* getAtt */.CN)(table['Ref'], 'Arn');
    if ((0,json/* isJsonObject */.OW)(table) && table['Fn::ImportValue'] !== undefined) {
        return arnJoin('dynamodb', (0,intrinsics/* join */.fj)('/', ['table', table]));
    }
    return arnJoin('dynamodb', `table/${String(table)}`);
}
/** What sending to a queue needs; nothing if its address says not which queue it is. */
function queuePermissions(state) {
    const parameters = (0,config_functions/* objectAt */.lJ)(state, 'Parameters');
    const send = 'sqs:SendMessage';
    if (parameters['QueueUrl.$'])
        return [may(send, '*')];
    const url = parameters['QueueUrl'];
    if (isReference(url)) {
        const name = (0,json/* isJsonObject */.OW)(url) ? url['Ref'] : undefined;
        return [may(send, typeof name === 'string' ? (0,intrinsics/* getAtt */.CN)(name, 'Arn') : '*')];
    }
    const [, region = '', account, queue] = /https:\/\/sqs\.(.*)\.amazonaws\.com\/(.*)\/(.*)/.exec(String(url ?? '')) ?? [];
    if (queue === undefined)
        return [];
    return [may(send, `arn:${(0,aws_partition/* partitionOf */.i)(region)}:sqs:${region}:${account}:${queue}`)];
}
/** What publishing to a topic needs. */
function topicPermissions(state) {
    const parameters = (0,config_functions/* objectAt */.lJ)(state, 'Parameters');
    if (parameters['TopicArn.$'])
        return [may('sns:Publish', '*')];
    return parameters['TopicArn'] === undefined ? [] : [may('sns:Publish', parameters['TopicArn'])];
}
const bucketArn = 'arn:${AWS::Partition}:s3:::${bucket}';
/** What reading or writing one object needs; any, if bucket and key come at run time. */
function objectPermissions(action, state) {
    const { Bucket: bucket = '*', Key: key = '*', Prefix: prefix } = (0,config_functions/* objectAt */.lJ)(state, 'Parameters');
    if (!prefix && bucket === '*' && key === '*')
        return [may(action, ['*'])];
    const place = prefix ? `${String(prefix)}/${String(key)}` : String(key);
    return [may(action, [inBucket(bucket, `${bucketArn}/${place}`)])];
}
/** What listing a bucket, as a distributed map does, needs. */
function listPermissions(state) {
    const { Bucket: bucket = '*' } = (0,config_functions/* objectAt */.lJ)(state, 'Parameters');
    const resources = [inBucket(bucket, bucketArn), inBucket(bucket, `${bucketArn}/*`)];
    return [may('s3:Get*', resources), may('s3:List*', resources)];
}
const inBucket = (bucket, arn) => isReference(bucket)
    ? { 'Fn::Sub': [arn, { bucket }] }
    : { 'Fn::Sub': arn.replaceAll('${bucket}', () => String(bucket)) };

;// CONCATENATED MODULE: ./build/plugins/step-functions/lambda-permissions.js



const invoke = 'lambda:InvokeFunction';
/** What `lambda:invoke` with `FunctionName` needs: the function and its versions. */
function invokePermissions(state, names) {
    if (isDynamic(state, 'FunctionName'))
        return [may(invoke, given(state, 'AllowedFunctions') || '*')];
    const name = given(state, 'FunctionName');
    if (typeof name === 'string')
        return [may(invoke, arnsOfName(name))];
    if (!(0,json/* isJsonObject */.OW)(name))
        return [];
    const functionArn = withFunctionIds(name, names);
    if (name['Fn::GetAtt'] !== undefined)
        return [may(invoke, withVersions(functionArn))];
    // Ref of a function is its name.
    const own = functionName(name, names);
    if (own !== undefined)
        return [may(invoke, arnsOfName(own))];
    if (name['Ref'] !== undefined) {
        return [may(invoke, [named('${functionArn}', { functionArn }), named('${functionArn}:*', { functionArn })])];
    }
    return [may(invoke, name)];
}
/** What a task with the ARN of a function as its `Resource` needs; an alias in it stands for the function. */
function resourcePermissions(resource, names) {
    const own = functionName(resource, names);
    if (own !== undefined)
        return [may(invoke, arnsOfName(own))];
    const parts = typeof resource === 'string' ? resource.split(':') : [];
    const functionArn = parts.length === 8 ? parts.slice(0, 7).join(':') : resource;
    return [may(invoke, withVersions(withFunctionIds(functionArn, names)))];
}
function withVersions(functionArn) {
    const sub = (0,json/* isJsonObject */.OW)(functionArn) ? functionArn['Fn::Sub'] : undefined;
    if (typeof sub === 'string')
        return [functionArn, { 'Fn::Sub': `${sub}:*` }];
    if (Array.isArray(sub))
        return [functionArn, { 'Fn::Sub': [`${String(sub[0])}:*`, sub[1] ?? {}] }];
    return [functionArn, { 'Fn::Sub': ['${functionArn}:*', { functionArn }] }];
}
const lambda_permissions_lambdaArn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:';
const named = (name, variables) => ({
    'Fn::Sub': [`${lambda_permissions_lambdaArn}\${AWS::AccountId}:function:${name}`, variables],
});
/** A name, a partial ARN that begins with the account, or a whole ARN; each with `:*` for its versions. */
function arnsOfName(name) {
    if (/^arn:aws(-[a-z]+)*:lambda/.test(name))
        return [name, `${name}:*`];
    const parts = name.split(':');
    const isPartial = parts.length === 3 && /^\d+$/.test(parts[0] ?? '');
    const arn = `${lambda_permissions_lambdaArn}${isPartial ? '' : '${AWS::AccountId}:function:'}${name}`;
    return [{ 'Fn::Sub': arn }, { 'Fn::Sub': `${arn}:*` }];
}

;// CONCATENATED MODULE: ./build/plugins/step-functions/task-permissions.js






// Optimised integrations that wait for an end learn of it by a rule that Step Functions makes.
const ruleActions = 'events:PutTargets,events:PutRule,events:DescribeRule';
const watch = (rule) => may(ruleActions, arnSub(`events:\${AWS::Region}:\${AWS::AccountId}:rule/${rule}`));
const batch = () => [
    may('batch:SubmitJob,batch:DescribeJobs,batch:TerminateJob', '*'),
    may(ruleActions, arnJoin('events', 'rule/StepFunctionsGetEventsForBatchJobsRule')),
];
const glue = () => [may('glue:StartJobRun,glue:GetJobRun,glue:GetJobRuns,glue:BatchStopJobRun', '*')];
const ecs = () => [
    may('ecs:RunTask,ecs:StopTask,ecs:DescribeTasks,ecs:TagResource,iam:PassRole', '*'),
    may(ruleActions, arnJoin('events', 'rule/StepFunctionsGetEventsForECSTaskRule')),
];
const codeBuild = (state) => {
    const project = String((0,config_functions/* objectAt */.lJ)(state, 'Parameters')['ProjectName']);
    return [
        may('codebuild:StartBuild,codebuild:StopBuild,codebuild:BatchGetBuilds', arnSub(`codebuild:\${AWS::Region}:\${AWS::AccountId}:project/${project}`)),
        watch('StepFunctionsGetEventForCodeBuildStartBuildRule'),
    ];
};
const sageMaker = (state) => {
    const job = String((0,config_functions/* objectAt */.lJ)(state, 'Parameters')['TransformJobName'] || '');
    return [
        may('sagemaker:CreateTransformJob,sagemaker:DescribeTransformJob,sagemaker:StopTransformJob', arnSub(`sagemaker:\${AWS::Region}:\${AWS::AccountId}:transform-job/${job}*`)),
        may('sagemaker:ListTags', '*'),
        watch('StepFunctionsGetEventsForSageMakerTransformJobsRule'),
    ];
};
const bedrock = (state) => {
    const model = String((0,config_functions/* objectAt */.lJ)(state, 'Parameters')['ModelId']);
    return [
        may('bedrock:InvokeModel', model.startsWith('arn:') ? model : arnSub(`bedrock:\${AWS::Region}::foundation-model/${model}`)),
    ];
};
const putEvents = (state) => {
    const entries = given(state, 'Entries');
    const buses = (Array.isArray(entries) ? entries : []).map((entry) => (0,json/* isJsonObject */.OW)(entry) ? entry['EventBusName'] || 'default' : 'default');
    const arns = [...new Set(buses)].map((eventBus) => arnSub('events:${AWS::Region}:${AWS::AccountId}:event-bus/${eventBus}', { eventBus }));
    return [may('events:PutEvents', arns)];
};
const callHttp = (state) => [
    may('states:InvokeHTTPEndpoint', '*'),
    may('events:RetrieveConnectionCredentials', (0,config_functions/* objectAt */.lJ)(state, 'Parameters', 'Authentication')['ConnectionArn'] || '*'),
    may('secretsmanager:GetSecretValue,secretsmanager:DescribeSecret', {
        'Fn::Sub': 'arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:events!connection/*',
    }),
];
const schedule = (action) => (state) => {
    const target = given(state, 'Target');
    const role = (0,json/* isJsonObject */.OW)(target) ? target['RoleArn'] : undefined;
    const scheduleGroupName = given(state, 'GroupName') || 'default';
    const arn = arnSub('scheduler:${AWS::Region}:${AWS::AccountId}:schedule/${scheduleGroupName}/*', {
        scheduleGroupName,
    });
    return [may(action, arn), ...(role ? [may('iam:PassRole', role)] : [])];
};
/** Executions of another machine, or of this one by a distributed map. */
const startMachine = (action) => (state) => {
    const machine = machineArn(state);
    return [
        may(action, machine),
        may('states:DescribeExecution,states:StopExecution', executionArn(machine)),
        watch('StepFunctionsGetEventsForStepFunctionsExecutionRule'),
    ];
};
function machineArn(state) {
    if (state['Mode'] === 'DISTRIBUTED') {
        return arnSub(`states:\${AWS::Region}:\${AWS::AccountId}:stateMachine:${String(state['StateMachineName'])}`);
    }
    const argument = (0,config_functions/* objectAt */.lJ)(state, 'Arguments')['StateMachineArn'];
    if (state['Arguments'])
        return typeof argument === 'string' && argument.trim().startsWith('{%') ? '*' : (argument ?? '*');
    const parameters = (0,config_functions/* objectAt */.lJ)(state, 'Parameters');
    return parameters['StateMachineArn.$'] ? '*' : (parameters['StateMachineArn'] ?? '*');
}
function executionArn(machine) {
    const executions = (text) => `${text.replace(':stateMachine:', ':execution:')}:*`;
    if (typeof machine === 'string')
        return machine === '*' ? '*' : executions(machine);
    const sub = (0,json/* isJsonObject */.OW)(machine) ? machine['Fn::Sub'] : undefined;
    if (typeof sub === 'string')
        return { 'Fn::Sub': executions(sub) };
    return Array.isArray(sub) ? { 'Fn::Sub': [executions(String(sub[0])), sub[1] ?? {}] } : '*';
}
const task_permissions_table = (action) => (state) => tablePermissions(action, state);
const sameFor = (keys, derive) => Object.fromEntries(keys.map((key) => [key, derive]));
const waiting = (key) => [key, `${key}.waitForTaskToken`];
const synchronous = (key) => [key, `${key}.sync`];
const emr = (...actions) => () => [may(actions.map((action) => `elasticmapreduce:${action}`).join(','), '*')];
const startCluster = (...actions) => (state, names) => [...emr(...actions)(state, names), may('iam:PassRole', '*')];
/** What follows `arn:aws:states:::` → what it needs. Others are left to `iamRoleStatements`. */
const integrations = {
    ...sameFor(waiting('sqs:sendMessage'), queuePermissions),
    ...sameFor(waiting('sns:publish'), topicPermissions),
    ...sameFor(['dynamodb:updateItem', ...waiting('aws-sdk:dynamodb:updateItem')], task_permissions_table('dynamodb:UpdateItem')),
    ...sameFor(['dynamodb:putItem', ...waiting('aws-sdk:dynamodb:putItem')], task_permissions_table('dynamodb:PutItem')),
    'dynamodb:getItem': task_permissions_table('dynamodb:GetItem'),
    'dynamodb:deleteItem': task_permissions_table('dynamodb:DeleteItem'),
    'aws-sdk:dynamodb:updateTable': task_permissions_table('dynamodb:UpdateTable'),
    'aws-sdk:dynamodb:query': task_permissions_table('dynamodb:Query'),
    'aws-sdk:dynamodb:scan': task_permissions_table('dynamodb:Scan'),
    'aws-sdk:dynamodb:batchGetItem': (state) => batchTablePermissions('dynamodb:BatchGetItem', state),
    'aws-sdk:dynamodb:batchWriteItem': (state) => batchTablePermissions('dynamodb:BatchWriteItem', state),
    ...sameFor(synchronous('batch:submitJob'), batch),
    ...sameFor(synchronous('glue:startJobRun'), glue),
    ...sameFor([...synchronous('ecs:runTask'), 'ecs:runTask.waitForTaskToken'], ecs),
    ...sameFor(waiting('lambda:invoke'), invokePermissions),
    ...sameFor([...synchronous('states:startExecution'), 'states:startExecution.sync:2', 'states:startExecution.waitForTaskToken'], startMachine('states:StartExecution')),
    'aws-sdk:sfn:startSyncExecution': startMachine('states:StartSyncExecution'),
    ...sameFor(synchronous('codebuild:startBuild'), codeBuild),
    ...sameFor(['elasticmapreduce:createCluster', 'elasticmapreduce:runJobFlow'], startCluster('RunJobFlow')),
    'elasticmapreduce:createCluster.sync': startCluster('RunJobFlow', 'DescribeCluster', 'TerminateJobFlows'),
    ...sameFor(synchronous('elasticmapreduce:terminateCluster'), emr('TerminateJobFlows', 'DescribeCluster')),
    ...sameFor(synchronous('elasticmapreduce:addStep'), emr('AddJobFlowSteps', 'DescribeStep', 'CancelSteps')),
    'elasticmapreduce:cancelStep': emr('CancelSteps'),
    'elasticmapreduce:setClusterTerminationProtection': emr('SetTerminationProtection'),
    'elasticmapreduce:modifyInstanceFleetByName': emr('ModifyInstanceFleet', 'ListInstanceFleets'),
    'elasticmapreduce:modifyInstanceGroupByName': emr('ModifyInstanceGroups', 'ListInstanceGroups'),
    'sagemaker:createTransformJob.sync': sageMaker,
    'bedrock:invokeModel': bedrock,
    ...sameFor(waiting('events:putEvents'), putEvents),
    'aws-sdk:scheduler:createSchedule': schedule('scheduler:CreateSchedule'),
    'aws-sdk:scheduler:deleteSchedule': schedule('scheduler:DeleteSchedule'),
    'http:invoke': callHttp,
    ...sameFor(['s3:getObject', 'aws-sdk:s3:getObject'], (state) => objectPermissions('s3:GetObject', state)),
    ...sameFor(['s3:putObject', 'aws-sdk:s3:putObject'], (state) => objectPermissions('s3:PutObject', state)),
    ...sameFor(['s3:listObjectsV2', 'aws-sdk:s3:listObjectsV2'], listPermissions),
    'aws-sdk:sesv2:sendEmail': () => [may('ses:SendEmail', '*')],
};
/** What one task needs; `undefined` when its resource tells nothing about it. */
function taskPermissions(state, names) {
    const { Resource: resource } = state;
    if (resource === undefined)
        return undefined;
    if (typeof resource === 'string') {
        const [, integration] = /^arn:(?:aws(?:-[a-z]+)*|\$\{AWS::Partition\}):states:::(.+)$/.exec(resource) ?? [];
        if (integration !== undefined && Object.hasOwn(integrations, integration)) {
            return integrations[integration]?.(state, names);
        }
        if (!/arn:aws(-[a-z]+)*:lambda/.test(resource))
            return undefined;
    }
    else if (!isReference(resource)) {
        return undefined;
    }
    return resourcePermissions(resource, names);
}

;// CONCATENATED MODULE: ./build/plugins/step-functions/task-states.js


/** Every state that calls something: tasks, also in branches and iterations, and what a distributed map does itself. */
function taskStates(states, machineName) {
    if (!(0,json/* isJsonObject */.OW)(states))
        return [];
    return Object.entries(states).flatMap(([name, state]) => {
        if (!(0,json/* isJsonObject */.OW)(state))
            return [];
        switch (state['Type']) {
            case 'Task':
                return [{ name, state }];
            case 'Parallel': {
                const branches = Array.isArray(state['Branches']) ? state['Branches'] : [];
                return branches.flatMap((branch) => (0,json/* isJsonObject */.OW)(branch) ? taskStates(branch['States'], machineName) : []);
            }
            case 'Map':
                return mapTasks(name, state, machineName);
            default:
                return [];
        }
    });
}
function mapTasks(name, state, machineName) {
    const processor = (0,json/* isJsonObject */.OW)(state['ItemProcessor']) ? state['ItemProcessor'] : undefined;
    const inner = taskStates((processor ?? (0,config_functions/* objectAt */.lJ)(state, 'Iterator'))['States'], machineName);
    const isDistributed = processor && (0,config_functions/* objectAt */.lJ)(processor, 'ProcessorConfig')['Mode'] === 'DISTRIBUTED';
    // A distributed map starts executions of its own machine.
    const itself = {
        Resource: 'arn:aws:states:::states:startExecution',
        Mode: 'DISTRIBUTED',
        StateMachineName: machineName,
    };
    const own = [isDistributed ? itself : undefined, state['ItemReader'], state['ResultWriter']];
    return [...inner, ...own.flatMap((item) => ((0,json/* isJsonObject */.OW)(item) ? [{ name, state: item }] : []))];
}

;// CONCATENATED MODULE: ./build/plugins/step-functions/machine-role.js





const logDelivery = 'logs:CreateLogDelivery,logs:GetLogDelivery,logs:UpdateLogDelivery,logs:DeleteLogDelivery,logs:ListLogDeliveries,logs:PutResourcePolicy,logs:DescribeResourcePolicies,logs:DescribeLogGroups';
const keyUse = 'kms:Decrypt,kms:Encrypt,kms:ReEncrypt*,kms:GenerateDataKey*,kms:DescribeKey';
const machine_role_tracing = 'xray:PutTraceSegments,xray:PutTelemetryRecords,xray:GetSamplingRules,xray:GetSamplingTargets';
/** The role of a state machine, from what its states call. Source: framework-spec 9.1. */
function machineRole(key, machine, names, model, problems) {
    const { name } = machine;
    const tasks = taskStates((0,config_functions/* objectAt */.lJ)(machine, 'definition')['States'], typeof name === 'string' && name ? name : key);
    const needed = tasks.flatMap((task) => {
        const permissions = taskPermissions(task.state, names);
        if (!permissions && machine['iamRoleStatements'] === undefined) {
            const message = `serverless-step-functions cannot tell what the state "${task.name}" of ${key} may do: name it in iamRoleStatements.`;
            problems.warn('PLUGIN_CONFIG_INVALID', message, { at: model.locate(['stepFunctions', 'stateMachines', key]) });
        }
        return permissions ?? [];
    });
    const statements = [...asStatements([...needed, ...settingPermissions(machine)]), ...ownStatements(machine)];
    const nothing = { Effect: 'Deny', Action: '*', Resource: '*' };
    const service = { 'Fn::Sub': 'states.${AWS::Region}.amazonaws.com' };
    return roleFor(service, `${model.stage}-${model.service}-statemachine`, statements.length > 0 ? statements : [nothing], model);
}
function settingPermissions(machine) {
    const key = (0,config_functions/* objectAt */.lJ)(machine, 'encryptionConfig')['KmsKeyId'];
    const { kmsKeyArns } = machine;
    return [
        ...(machine['loggingConfig'] ? [may(logDelivery, '*')] : []),
        ...(machine['tracingConfig'] ? [may(machine_role_tracing, '*')] : []),
        ...(Array.isArray(kmsKeyArns) && kmsKeyArns.length > 0 ? [may(keyUse, kmsKeyArns)] : []),
        ...(key ? [may('kms:Decrypt,kms:Encrypt', { 'Fn::Sub': key })] : []),
    ];
}
const ownStatements = ({ iamRoleStatements }) => Array.isArray(iamRoleStatements) ? iamRoleStatements : [];
/** A role that `service` assumes, with one inline policy; path and boundary of the provider's roles. */
function roleFor(service, policyName, statements, { provider }, bounded = true) {
    return {
        Type: 'AWS::IAM::Role',
        Properties: {
            AssumeRolePolicyDocument: {
                Version: cloudformation_policy/* policyVersion */.V,
                Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
            },
            Policies: [{ PolicyName: policyName, PolicyDocument: { Version: cloudformation_policy/* policyVersion */.V, Statement: statements } }],
            PermissionsBoundary: (bounded && provider.config['rolePermissionsBoundary']) || undefined,
            Path: (0,config_functions/* objectAt */.lJ)(provider.config, 'iam', 'role')['path'] || undefined,
        },
    };
}
/** A role with which `service` starts one machine. */
const startRole = (service, policyName, machine, model, bounded) => roleFor(service, policyName, [(0,cloudformation_policy/* allow */.c)(['states:StartExecution'], machine)], model, bounded);

;// CONCATENATED MODULE: ./build/plugins/step-functions/machine-events.js





/** Rules and schedules that start a machine, each kind with one role. Source: framework-spec 1.10. */
function machineEvents(key, machine, model, problems) {
    const events = Array.isArray(machine['events']) ? machine['events'] : [];
    const target = (0,intrinsics/* ref */.KR)(machineId(key, machine));
    const resources = {};
    const counts = { schedules: 0, rules: 0 };
    events.forEach((event, index) => {
        if (!(0,json/* isJsonObject */.OW)(event))
            return;
        const at = (kind) => model.locate(['stepFunctions', 'stateMachines', key, 'events', index, kind]);
        if (event['schedule']) {
            counts.schedules += 1;
            Object.assign(resources, scheduleResources(key, event['schedule'], counts.schedules, target, model));
            if ((0,json/* isJsonObject */.OW)(event['schedule']) && !event['schedule']['rate']) {
                problems.error('PLUGIN_CONFIG_INVALID', `The schedule of ${key} has no rate.`, { at: at('schedule') });
            }
        }
        const rule = event['cloudwatchEvent'] || event['eventBridge'];
        if (!rule)
            return;
        counts.rules += 1;
        if ((0,json/* isJsonObject */.OW)(rule) && rule['event'])
            Object.assign(resources, ruleResources(key, rule, counts.rules, target, model));
        else
            problems.error('PLUGIN_CONFIG_INVALID', `An event rule of ${key} has no event pattern.`, { at: at('event') });
    });
    return resources;
}
const machine_events_policyName = ({ stage, region, service }, key, kind) => [stage, region, service, key, kind].join('-');
const asText = (input) => input ? (typeof input === 'string' ? input : JSON.stringify(input)) : undefined;
const stateOf = ({ enabled }) => (enabled === false ? 'DISABLED' : 'ENABLED');
/** What both kinds of rules say of their target. */
function targetOf(event, id, machine, role) {
    const { inputPath, inputTransformer, retryPolicy } = event;
    return {
        Input: asText(event['input']),
        InputPath: inputPath || undefined,
        InputTransformer: (0,json/* isJsonObject */.OW)(inputTransformer)
            ? { InputPathsMap: inputTransformer['inputPathsMap'], InputTemplate: inputTransformer['inputTemplate'] }
            : undefined,
        Arn: machine,
        Id: id,
        RetryPolicy: (0,json/* isJsonObject */.OW)(retryPolicy)
            ? {
                MaximumEventAgeInSeconds: retryPolicy['maximumEventAgeInSeconds'],
                MaximumRetryAttempts: retryPolicy['maximumRetryAttempts'],
            }
            : undefined,
        RoleArn: role,
    };
}
function scheduleResources(key, written, n, machine, model) {
    const schedule = (0,json/* isJsonObject */.OW)(written) ? written : { rate: written };
    const roleId = scheduleRoleId(key);
    const role = schedule['role'] || (0,intrinsics/* getAtt */.CN)(roleId, 'Arn');
    const isScheduler = schedule['method'] === 'scheduler';
    const common = {
        ScheduleExpression: schedule['rate'],
        State: stateOf(schedule),
        Name: schedule['name'] || undefined,
        Description: schedule['description'] || undefined,
    };
    const service = isScheduler ? 'scheduler.amazonaws.com' : 'events.amazonaws.com';
    return {
        ...(isScheduler
            ? { [schedulerScheduleId(key, n)]: schedulerSchedule(schedule, common, machine, role) }
            : {
                [scheduleRuleId(key, n)]: {
                    Type: 'AWS::Events::Rule',
                    Properties: { ...common, Targets: [targetOf(schedule, `${key}StepFunctionsSchedule`, machine, role)] },
                },
            }),
        ...(schedule['role']
            ? {}
            : { [roleId]: startRole(service, machine_events_policyName(model, key, 'schedule'), machine, model, true) }),
    };
}
const schedulerSchedule = (schedule, common, machine, role) => ({
    Type: 'AWS::Scheduler::Schedule',
    Properties: {
        ...common,
        ScheduleExpressionTimezone: schedule['timezone'] || undefined,
        Target: { Arn: machine, RoleArn: role, Input: asText(schedule['input']) },
        FlexibleTimeWindow: { Mode: 'OFF' },
    },
});
function ruleResources(key, rule, n, machine, model) {
    const roleId = eventRoleId(key);
    const { iamRole, deadLetterConfig } = rule;
    const target = targetOf(rule, `${key}CloudWatchEvent`, machine, iamRole || (0,intrinsics/* getAtt */.CN)(roleId, 'Arn'));
    const queue = deadLetterConfig ? { DeadLetterConfig: { Arn: deadLetterConfig } } : {};
    return {
        [eventRuleId(key, n)]: {
            Type: 'AWS::Events::Rule',
            Properties: {
                EventBusName: rule['eventBusName'] || undefined,
                EventPattern: (0,config_functions/* objectAt */.lJ)(rule, 'event'),
                State: stateOf(rule),
                Description: rule['description'] || undefined,
                Name: rule['name'] || undefined,
                Targets: [{ ...target, ...queue }],
            },
        },
        ...(iamRole
            ? {}
            : {
                [roleId]: startRole('events.amazonaws.com', machine_events_policyName(model, key, 'event'), machine, model, false),
            }),
    };
}

;// CONCATENATED MODULE: ./build/plugins/step-functions/definition-string.js



/**
 * `DefinitionString` of a state machine: JSON text, in `Fn::Sub` when it holds references or `#{…}`. Each reference is a
 * variable named by the md5 of its JSON, so that equal ones share a name; `Ref` of a function stands there as its ARN.
 */
function definitionString(written, names, exactVersion) {
    if (typeof written === 'string')
        return JSON.stringify(written).replace(/\\n|\\r|\\n\\r/g, '');
    const { definition, variables } = extractReferences(written);
    const json = JSON.stringify(definition, undefined, 2);
    const substituted = json.replace(/#\{([^}]+)\}/g, '${$1}');
    if (Object.keys(variables).length === 0 && substituted === json)
        return json;
    let text = unquotedWaits(substituted);
    const values = {};
    for (const [variable, value] of Object.entries(variables)) {
        const name = functionName(value, names);
        const target = withFunctionIds(value, names);
        if (name === undefined)
            values[variable] = exactVersion ? withVersionIds(target, names) : target;
        else
            text = text.replaceAll(`\${${variable}}`, () => `${definition_string_lambdaArn}${name}`);
    }
    return { 'Fn::Sub': Object.keys(values).length > 0 || exactVersion ? [text, values] : text };
}
const definition_string_lambdaArn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:';
function extractReferences(written) {
    const variables = {};
    const walk = (value, isWait = false) => {
        if (isReference(value)) {
            const name = (0,digest/* md5Hex */.CC)(JSON.stringify(value));
            variables[name] = value;
            return isWait ? `${waitMark}${name}` : `\${${name}}`;
        }
        if (Array.isArray(value))
            return value.map((item) => walk(item));
        if (!(0,json/* isJsonObject */.OW)(value))
            return value;
        const waits = (key) => value['Type'] === 'Wait' && key === 'Seconds';
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item ?? null, waits(key))]));
    };
    return { definition: walk(written), variables };
}
// `Seconds` of a Wait state is a number: its variable must not stand in quotes.
const waitMark = 'seconds-of-a-wait-state:';
const unquotedWaits = (text) => text.replace(new RegExp(`"${waitMark}([0-9a-f]{32})"`, 'g'), '${$1}');

;// CONCATENATED MODULE: ./build/plugins/step-functions/machine-resource.js



/** The state machine itself; `roleId`: the role that is made for it, absent with one of the user. */
function machineResource(machine, roleId, names, { provider }) {
    const { definition, role, type, name, dependsOn, retain, useExactVersion } = machine;
    const tags = [
        ...(machine['inheritGlobalTags'] === false ? [] : toTags(provider.config['tags'])),
        ...toTags(machine['tags']),
    ];
    return {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: {
            DefinitionString: definitionString(definition ?? null, names, useExactVersion === true),
            RoleArn: roleId === undefined ? role : (0,intrinsics/* getAtt */.CN)(roleId, 'Arn'),
            StateMachineType: type,
            StateMachineName: name || undefined,
            LoggingConfiguration: logging(machine['loggingConfig']),
            TracingConfiguration: (0,json/* isJsonObject */.OW)(machine['tracingConfig'])
                ? { Enabled: machine['tracingConfig']['enabled'] ?? false }
                : undefined,
            EncryptionConfiguration: encryption(machine['encryptionConfig']),
            Tags: tags.length > 0 ? tags : undefined,
        },
        DependsOn: [...(roleId === undefined ? [] : [roleId]), ...machine_resource_listOf(dependsOn)],
        DeletionPolicy: retain ? 'Retain' : undefined,
    };
}
const machine_resource_listOf = (value) => (Array.isArray(value) ? value : value ? [value] : []).map(String);
const toTags = (tags) => Object.entries((0,json/* isJsonObject */.OW)(tags) ? tags : {}).map(([Key, value]) => ({ Key, Value: String(value || '') }));
function logging(config) {
    if (!(0,json/* isJsonObject */.OW)(config))
        return undefined;
    const { level = 'OFF', includeExecutionData = false, destinations } = config;
    const groups = (Array.isArray(destinations) ? destinations : []).map((arn) => ({
        CloudWatchLogsLogGroup: { LogGroupArn: arn },
    }));
    return {
        Level: level,
        IncludeExecutionData: includeExecutionData,
        Destinations: groups.length > 0 ? groups : undefined,
    };
}
function encryption(config) {
    if (!(0,json/* isJsonObject */.OW)(config))
        return undefined;
    const { KmsDataKeyReusePeriodSeconds = 900, KmsKeyId = '', Type = 'AWS_OWNED_KEY' } = config;
    return { KmsDataKeyReusePeriodSeconds, KmsKeyId: { 'Fn::Sub': KmsKeyId }, Type };
}

;// CONCATENATED MODULE: ./build/plugins/step-functions/rest-api.js








/** `http` events of all machines: `{ path, method, … }`, or `post users`. */
function machineRoutes(machines) {
    return Object.entries(machines).flatMap(([key, machine]) => {
        const events = Array.isArray(machine['events']) ? machine['events'] : [];
        return events.flatMap((event) => {
            const written = (0,json/* isJsonObject */.OW)(event) ? event['http'] : undefined;
            if (written === undefined)
                return [];
            const [method, path] = String(written).split(' ');
            const settings = (0,json/* isJsonObject */.OW)(written) ? written : { method, path };
            return [
                {
                    machineKey: key,
                    machineId: machineId(key, machine),
                    path: String(settings['path']).replace(/^\//, '').replace(/\/$/, ''),
                    method: String(settings['method']).toUpperCase(),
                    settings,
                },
            ];
        });
    });
}
/** The routes in the REST API of the service, which is made when no function has one. */
function withRoutes(template, routes, model) {
    if (routes.length === 0)
        return template;
    const { apiGateway } = model.provider;
    const apiId = apiGateway.restApiId ?? (0,intrinsics/* ref */.KR)(logical_ids/* restApiId */.pA);
    const rootId = apiGateway.restApiRootResourceId ?? (0,intrinsics/* getAtt */.CN)(logical_ids/* restApiId */.pA, 'RootResourceId');
    const methods = Object.fromEntries(routes.map((route) => [
        (0,logical_ids/* restMethodId */.RT)(route.path, route.method),
        httpMethod(route, apiId, route.path === '' ? rootId : (0,intrinsics/* ref */.KR)((0,logical_ids/* restResourceId */.Ek)(route.path)), apiGateway.timeoutInMillis),
    ]));
    const api = apiGateway.restApiId === undefined ? { [logical_ids/* restApiId */.pA]: restApi(model) } : {};
    const made = {
        ...api,
        ...pathResources(routes, apiId, rootId),
        ...template.Resources,
        ...methods,
        ...role(routes, model),
    };
    return withDeployment({ ...template, Resources: made }, Object.keys(methods), apiId, model);
}
function restApi({ provider, service, stage }) {
    const { apiGateway, endpointType, vpcEndpointIds, apiName } = provider;
    const statements = apiGateway.resourcePolicy ?? [];
    const ownName = apiGateway.shouldStartNameWithService ? `${service}-${stage}` : `${stage}-${service}`;
    return {
        Type: 'AWS::ApiGateway::RestApi',
        Properties: {
            Name: apiName || ownName,
            EndpointConfiguration: { Types: [endpointType?.toUpperCase() ?? 'EDGE'], VpcEndpointIds: vpcEndpointIds },
            Policy: statements.length > 0 ? { Version: cloudformation_policy/* policyVersion */.V, Statement: statements } : undefined,
        },
    };
}
function pathResources(routes, apiId, rootId) {
    const paths = routes.flatMap(({ path }) => {
        const parts = path === '' ? [] : path.split('/');
        return parts.map((_, index) => parts.slice(0, index + 1));
    });
    return Object.fromEntries(paths.map((parts) => [
        (0,logical_ids/* restResourceId */.Ek)(parts.join('/')),
        {
            Type: 'AWS::ApiGateway::Resource',
            Properties: {
                ParentId: parts.length === 1 ? rootId : (0,intrinsics/* ref */.KR)((0,logical_ids/* restResourceId */.Ek)(parts.slice(0, -1).join('/'))),
                PathPart: parts.at(-1),
                RestApiId: apiId,
            },
        },
    ]));
}
function role(routes, model) {
    if (routes.every(({ settings }) => settings['iamRole'] !== undefined))
        return {};
    const actions = routes.map(({ settings }) => `states:${String(settings['action'] || 'StartExecution')}`);
    const statement = (0,cloudformation_policy/* allow */.c)([...new Set(['states:StartExecution', ...actions])], '*');
    return {
        [restApiRoleId]: roleFor('apigateway.amazonaws.com', 'apigatewaytostepfunctions', [statement], model),
    };
}
/** The deployment waits for the new methods, and has another logical ID when one of them changes. */
function withDeployment(template, methodIds, apiId, model) {
    const known = Object.keys(template.Resources).find((id) => template.Resources[id]?.Type === 'AWS::ApiGateway::Deployment');
    const deployed = known === undefined ? undefined : template.Resources[known];
    const before = deployed?.DependsOn ?? [];
    const deployment = {
        ...(deployed ?? {
            Type: 'AWS::ApiGateway::Deployment',
            Properties: { RestApiId: apiId, StageName: model.stage },
        }),
        DependsOn: [...(typeof before === 'string' ? [before] : before), ...methodIds],
    };
    const definition = Object.entries(template.Resources).filter(([, { Type }]) => Type.startsWith('AWS::ApiGateway::'));
    const id = (0,logical_ids/* restDeploymentId */.Ll)((0,digest/* sha256Hex */.fg)((0,json/* canonicalJson */.dj)([deployment, definition])).slice(0, 16));
    const renamed = known === undefined ? template : renameResource(template, known, id);
    const address = ['https://', apiId, '.execute-api.', intrinsics/* region */.Ny, '.', intrinsics/* urlSuffix */.rW, `/${model.stage}`];
    const endpoint = { Description: 'URL of the service endpoint', Value: (0,intrinsics/* join */.fj)('', address) };
    return {
        ...renamed,
        Resources: { ...renamed.Resources, [id]: deployment },
        Outputs: { [logical_ids/* restServiceEndpointOutput */.uR]: endpoint, ...renamed.Outputs },
    };
}
/** The template with a resource under another logical ID, wherever that is named. */
const renameResource = (template, from, to) => JSON.parse(JSON.stringify(template).replaceAll(JSON.stringify(from), JSON.stringify(to)));

;// CONCATENATED MODULE: ./build/plugins/serverless-step-functions.js












const machineKeys = [
    'id',
    'events',
    'name',
    'role',
    'useExactVersion',
    'definition',
    'configureTaskTimeouts',
    'dependsOn',
    'tags',
    'alarms',
    'notifications',
    'type',
    'retain',
    'loggingConfig',
    'tracingConfig',
    'encryptionConfig',
    'kmsKeyArns',
    'inheritGlobalTags',
    'iamRoleStatements',
];
/** State machines with the roles that their tasks need, what starts them, activities. Source: framework-spec 1.10, 9.1. */
const stepFunctions = {
    name: 'serverless-step-functions',
    compared: '3.31.2',
    configKeys: [
        'stepFunctions.validate',
        'stepFunctions.noOutput',
        'stepFunctions.activities',
        ...machineKeys.map((key) => `stepFunctions.stateMachines.<name>.${key}`),
    ],
    differences: 'Definitions are not validated. Notifications, timeouts of tasks, statements for Athena, Redshift and event targets, authorizers that the API has to make, CORS, request schemas and the `lambda_proxy` template of http events are left to the plugin.',
    unserved: serverless_step_functions_unservedKeys,
    contribute(compiled, model, problems) {
        const machines = readMachines(model, problems);
        const { activities, noOutput } = (0,config_functions/* objectAt */.lJ)(model.config, 'stepFunctions');
        const names = {
            resources: compiled.Resources,
            functions: Object.fromEntries(model.functions.map(({ key, name }) => [key, name])),
        };
        const resources = { ...compiled.Resources };
        const outputs = { ...compiled.Outputs };
        const output = (id) => ({ Description: 'Current StateMachine Arn', Value: (0,intrinsics/* ref */.KR)(id) });
        for (const [key, machine] of Object.entries(machines)) {
            const id = machineId(key, machine);
            const roleId = machine['role'] ? undefined : `${id}Role`;
            if (roleId !== undefined)
                resources[roleId] = machineRole(key, machine, names, model, problems);
            resources[id] = machineResource(machine, roleId, names, model);
            Object.assign(resources, machineAlarms(key, machine, model, problems));
            Object.assign(resources, machineEvents(key, machine, model, problems));
            if (noOutput !== true)
                outputs[machineOutput(key, machine)] = output(id);
        }
        for (const name of Array.isArray(activities) ? activities.map(String) : []) {
            resources[activityId(name)] = { Type: 'AWS::StepFunctions::Activity', Properties: { Name: name } };
            outputs[`${activityId(name)}Arn`] = output(activityId(name));
        }
        const template = { ...compiled, Resources: resources, Outputs: outputs };
        return withRoutes(template, machineRoutes(machines), model);
    },
};
/** Machines by key; what the plugin would refuse is reported. */
function readMachines(model, problems) {
    const machines = (0,config_functions/* objectAt */.lJ)(model.config, 'stepFunctions', 'stateMachines');
    const read = Object.entries(machines).flatMap(([key, machine]) => {
        const path = ['stepFunctions', 'stateMachines', key];
        const refuse = (message, ...keys) => problems.error('PLUGIN_CONFIG_INVALID', `The state machine ${key} ${message}`, {
            at: model.locate([...path, ...keys]),
        });
        if (!(0,json/* isJsonObject */.OW)(machine) || !machine['definition']) {
            refuse('has no definition.');
            return [];
        }
        if (machine['role'] && machine['iamRoleStatements'])
            refuse('has both role and iamRoleStatements.', 'role');
        for (const unknown of Object.keys(machine).filter((name) => !machineKeys.includes(name))) {
            const nearest = (0,nearest_name/* nearestName */.q)(unknown, machineKeys);
            refuse(`has the unknown key ${unknown}${nearest ? `: did you mean "${nearest}"?` : '.'}`, unknown);
        }
        return [[key, machine]];
    });
    return Object.fromEntries(read);
}
// Tasks whose statements only the plugin derives.
const otherTasks = /:::(aws-sdk:redshiftdata:|athena:|aws-sdk:eventbridge:putTargets)/;
// With layers the plugin makes versions of its own, named by a digest of the layers.
const hasLayers = (config) => [(0,config_functions/* objectAt */.lJ)(config, 'provider'), ...Object.values((0,config_functions/* objectAt */.lJ)(config, 'functions'))].some((owner) => (0,json/* isJsonObject */.OW)(owner) && owner['layers'] !== undefined);
function serverless_step_functions_unservedKeys(config) {
    const all = (0,config_functions/* objectAt */.lJ)(config, 'stepFunctions')['stateMachines'];
    if (Array.isArray(all))
        return ['stepFunctions.stateMachines'];
    return Object.entries((0,json/* isJsonObject */.OW)(all) ? all : {}).flatMap(([key, machine]) => {
        if (!(0,json/* isJsonObject */.OW)(machine))
            return [];
        const path = `stepFunctions.stateMachines.${key}`;
        const hasOtherTask = taskStates((0,config_functions/* objectAt */.lJ)(machine, 'definition')['States'], key).some(({ state }) => otherTasks.test(String(state['Resource'])));
        return [
            ...(machine['notifications'] ? [`${path}.notifications`] : []),
            ...(machine['configureTaskTimeouts'] === true ? [`${path}.configureTaskTimeouts`] : []),
            ...(machine['useExactVersion'] === true && hasLayers(config) ? [`${path}.useExactVersion`] : []),
            ...(hasOtherTask && !machine['role'] ? [`${path}.definition`] : []),
            ...(machineRoutes({ [key]: machine }).some(({ settings }) => !isServedRoute(settings)) ? [`${path}.events`] : []),
        ];
    });
}
function isServedRoute({ authorizer, cors, request }) {
    const { template, schemas } = (0,json/* isJsonObject */.OW)(request)
        ? request
        : {};
    return needsNoAuthorizer(authorizer) && !cors && schemas === undefined && template !== 'lambda_proxy';
}

;// CONCATENATED MODULE: ./build/plugins/wsgi/handler-code.js
/** `wsgi_handler.py`: answers events of API Gateway (both payloads) and load balancers by the WSGI application. */
const handlerCode = `"""Answers HTTP events of AWS Lambda by a WSGI application."""
import base64
import http
import importlib
import io
import json
import os
import re
import sys
from urllib.parse import unquote, urlencode

HERE = os.path.dirname(os.path.abspath(__file__))
TEXT = re.compile(r"^(text/|application/(.+\\+)?(json|xml|javascript|x-www-form-urlencoded)\\b|.*charset=)")

with open(os.path.join(HERE, ".serverless-wsgi"), encoding="utf-8") as settings_file:
    SETTINGS = json.load(settings_file)


def load_app(name):
    """\`folder/module.attribute\`, the folder from the root of the package."""
    module, _, attribute = name.rpartition(".")
    folder, _, module = module.rpartition("/")
    if folder:
        sys.path.insert(0, os.path.join(HERE, folder))
    return getattr(importlib.import_module(module), attribute)


def headers_of(event):
    lists = event.get("multiValueHeaders")
    if lists:
        return {name.lower(): ",".join(values) for name, values in lists.items()}
    headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
    if event.get("cookies"):
        headers["cookie"] = "; ".join(event["cookies"])
    return headers


def query_of(event):
    if "rawQueryString" in event:
        return event["rawQueryString"]
    query = event.get("multiValueQueryStringParameters") or event.get("queryStringParameters") or {}
    if "elb" in event.get("requestContext", {}):
        # A load balancer leaves values as they were sent.
        pairs = [(name, value) for name, one in query.items() for value in (one if isinstance(one, list) else [one])]
        return "&".join("%s=%s" % pair for pair in pairs)
    return urlencode(query, doseq=True)


def path_of(event, headers):
    """Where the application is mounted, and the path below it."""
    context = event.get("requestContext", {})
    path = event.get("rawPath") or event.get("path") or "/"
    stage = context.get("stage")
    is_payload_2 = event.get("version") == "2.0"
    mounted = ""
    if is_payload_2:
        if stage and stage != "$default" and (path + "/").startswith("/%s/" % stage):
            mounted, path = "/" + stage, path[len(stage) + 1 :]
    elif "amazonaws.com" in headers.get("host", "") and "elb" not in context and stage:
        if os.environ.get("STRIP_STAGE_PATH", "").lower() not in ("yes", "y", "true", "t", "1"):
            mounted = "/" + stage
    base = os.environ.get("API_GATEWAY_BASE_PATH")
    if base:
        mounted = "/" + base
        if path.startswith(mounted):
            path = path[len(mounted) :]
    return mounted, unquote(path or "/")


def environ_of(event, context):
    headers = headers_of(event)
    mounted, path = path_of(event, headers)
    request = event.get("requestContext", {})
    http_context = request.get("http", {})
    body = event.get("body") or ""
    body = base64.b64decode(body) if event.get("isBase64Encoded") else body.encode("utf-8")
    environ = {
        "REQUEST_METHOD": http_context.get("method") or event.get("httpMethod", "GET"),
        "SCRIPT_NAME": mounted,
        "PATH_INFO": path.encode("utf-8").decode("latin1"),
        "QUERY_STRING": query_of(event),
        "CONTENT_TYPE": headers.get("content-type", ""),
        "CONTENT_LENGTH": str(len(body)),
        "SERVER_NAME": headers.get("host", "lambda"),
        "SERVER_PORT": headers.get("x-forwarded-port", "443"),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": http_context.get("sourceIp") or request.get("identity", {}).get("sourceIp") or "",
        "REMOTE_USER": (request.get("authorizer") or {}).get("principalId") or "",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": headers.get("x-forwarded-proto", "https"),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        "serverless.authorizer": request.get("authorizer"),
        "serverless.event": event,
        "serverless.context": context,
    }
    for name, value in headers.items():
        if name not in ("content-type", "content-length"):
            environ["HTTP_" + name.upper().replace("-", "_")] = value
    return environ


def is_text(headers):
    if any(name.lower() == "content-encoding" for name, _ in headers):
        return False
    kind = next((value for name, value in headers if name.lower() == "content-type"), "text/plain")
    return bool(TEXT.match(kind)) or kind.split(";")[0] in SETTINGS.get("text_mime_types", [])


def answer_of(event, status, headers, body):
    code = int(status.split(" ", 1)[0])
    text = is_text(headers)
    answer = {
        "statusCode": code,
        "body": body.decode("utf-8") if text else base64.b64encode(body).decode("ascii"),
        "isBase64Encoded": not text,
    }
    if "elb" in event.get("requestContext", {}):
        answer["statusDescription"] = "%d %s" % (code, http.HTTPStatus(code).phrase)
    lists = {}
    for name, value in headers:
        lists.setdefault(name, []).append(value)
    if event.get("multiValueHeaders"):
        answer["multiValueHeaders"] = lists
        return answer
    cookies = [value for name, value in headers if name.lower() == "set-cookie"]
    if event.get("version") == "2.0" and cookies:
        answer["cookies"] = cookies
        lists = {name: values for name, values in lists.items() if name.lower() != "set-cookie"}
    answer["headers"] = {name: ",".join(values) for name, values in lists.items()}
    return answer


APP = load_app(SETTINGS["app"])


def handler(event, context):
    if event.get("source") in ("aws.events", "serverless-plugin-warmup"):
        return {}
    started = []
    written = []

    def start_response(status, headers, exc_info=None):
        started[:] = [status, headers]
        return written.append

    chunks = APP(environ_of(event, context), start_response)
    try:
        body = b"".join(written + list(chunks))
    finally:
        if hasattr(chunks, "close"):
            chunks.close()
    status, headers = started
    return answer_of(event, status, headers, body)
`;

;// CONCATENATED MODULE: ./build/plugins/serverless-wsgi.js



const handler = 'wsgi_handler.handler';
/** What it was called before; the plugin renames it still. */
const oldHandler = 'wsgi.handler';
const ownFiles = ['wsgi_handler.py', '.serverless-wsgi'];
/** A WSGI application behind an API: we write `wsgi_handler.py` beside it. */
const wsgi = {
    name: 'serverless-wsgi',
    compared: '3.1.0',
    configKeys: ['app', 'packRequirements', 'pythonBin', 'textMimeTypes', 'pipArgs'].map((key) => `custom.wsgi.${key}`),
    differences: 'The handler is our own and needs no werkzeug; both of its files stay in the folder. Requirements are packed by serverless-python-requirements only, else the service is left to the plugin, as is a function with `module`. The commands `wsgi serve`, `exec` and `command` are not there.',
    unserved(config) {
        const wanted = (0,config_functions/* objectAt */.lJ)(config, 'custom', 'wsgi')['packRequirements'] !== false;
        const isPacked = JSON.stringify(config['plugins'] ?? null).includes('"serverless-python-requirements"');
        return [
            ...(wanted && !isPacked ? ['custom.wsgi.packRequirements'] : []),
            ...Object.entries((0,config_functions/* objectAt */.lJ)(config, 'functions')).flatMap(([key, fn]) => (0,json/* isJsonObject */.OW)(fn) && servesWsgi(fn) && fn['module'] ? [`functions.${key}.module`] : []),
        ];
    },
    async adjustConfig(written, { writeText, problems, locate }) {
        const config = (0,config_functions/* mapFunctions */.Mq)(written, (fn) => (fn['handler'] === oldHandler ? { ...fn, handler } : fn));
        const { app, textMimeTypes } = (0,config_functions/* objectAt */.lJ)(config, 'custom', 'wsgi');
        if (!Object.values((0,config_functions/* objectAt */.lJ)(config, 'functions')).some((fn) => (0,json/* isJsonObject */.OW)(fn) && servesWsgi(fn)))
            return config;
        if (typeof app !== 'string' || !/^.+\.\w+$/.test(app)) {
            const message = 'serverless-wsgi does not know the application: write custom.wsgi.app, such as `api.app`.';
            problems.error('PLUGIN_CONFIG_INVALID', message, { at: locate(['custom', 'wsgi']) });
            return config;
        }
        const settings = { app, text_mime_types: Array.isArray(textMimeTypes) ? textMimeTypes : undefined };
        await writeText('wsgi_handler.py', handlerCode);
        await writeText('.serverless-wsgi', JSON.stringify(settings));
        return withOwnFiles(config);
    },
};
const servesWsgi = (fn) => fn['handler'] === oldHandler || String(fn['handler']).includes(handler);
/** Both files are in the package, whatever its patterns leave out. */
function withOwnFiles(config) {
    const added = (owner) => {
        const { patterns } = (0,config_functions/* objectAt */.lJ)(owner, 'package');
        return (0,config_functions/* withKeys */.jR)(owner, ['package'], { patterns: [...(Array.isArray(patterns) ? patterns : []), ...ownFiles] });
    };
    return (0,config_functions/* mapFunctions */.Mq)(added(config), (fn) => servesWsgi(fn) && (0,config_functions/* objectAt */.lJ)(fn, 'package')['patterns'] !== undefined ? added(fn) : fn);
}

;// CONCATENATED MODULE: ./build/plugins/index.js
































const tableOf = (plugins) => Object.fromEntries(plugins.map((plugin) => [plugin.name, plugin]));
/** Plugins that change configuration, model or template, by name. */
const nativePlugins = tableOf([
    addApiKey,
    apigwBinary,
    apigwyBinary,
    appSync,
    associateWaf,
    awsAlerts,
    awsDocumentation,
    canaryDeployments,
    cfVars,
    cloudfrontInvalidate,
    deploymentBucket,
    domainManager,
    dotenv,
    exportEnv,
    iamRolesPerFunction,
    ifElse,
    includeDependencies,
    lambdaInsights,
    serverless_layers_layers,
    logRetention,
    mergeConfig,
    pluginScripts,
    prune,
    pseudoParameters,
    reqValidator,
    resourceTagging,
    s3Sync,
    splitStacks,
    stepFunctions,
    tracing,
    warmup,
    wsgi,
]);
/** Plugins whose work the packaging step does. */
const packagingPlugins = new Set([
    'serverless-bundle',
    'serverless-esbuild',
    'serverless-plugin-typescript',
    'serverless-python-requirements',
    'serverless-webpack',
]);
/** Plugins of a developer's machine: a deploy passes them over. */
const developmentOnlyPlugins = new Set([
    'serverless-appsync-simulator',
    'serverless-aws-alias-local',
    'serverless-dynamodb-local',
    'serverless-dynamodb',
    'serverless-jest-plugin',
    'serverless-localstack',
    'serverless-mocha-plugin',
    'serverless-offline',
    'serverless-offline-aws-eventbridge',
    'serverless-offline-cron',
    'serverless-offline-dotenv',
    'serverless-offline-dynamodb-streams',
    'serverless-offline-edge-lambda',
    'serverless-offline-kinesis',
    'serverless-offline-lambda',
    'serverless-offline-msk',
    'serverless-offline-scheduler',
    'serverless-offline-schedule',
    'serverless-offline-ses',
    'serverless-offline-ses-v2',
    'serverless-offline-sns',
    'serverless-offline-sqs',
    'serverless-offline-sqs-external',
    'serverless-offline-ssm',
    'serverless-offline-stepfunctions',
    'serverless-offline-watcher',
    'serverless-plugin-simulate',
    'serverless-s3-local',
    'serverless-step-functions-local',
    'serverless-step-functions-offline',
]);
/** How we serve a plugin; `undefined` for one that needs the framework itself. */
function findPlugin(name) {
    const plugin = Object.hasOwn(nativePlugins, name) ? nativePlugins[name] : undefined;
    if (plugin)
        return { kind: 'native', plugin };
    if (packagingPlugins.has(name))
        return { kind: 'packaging' };
    return developmentOnlyPlugins.has(name) ? { kind: 'development' } : undefined;
}


/***/ }),

/***/ 22227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ reportUnknownKeys),
/* harmony export */   V: () => (/* binding */ reportUnknown)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _core_nearest_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22942);
/* harmony import */ var _core_source_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10141);
/* harmony import */ var _config_functions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71737);




/**
 * Warns of keys below `custom.<section>` that the plugin does not know, with the nearest name that it does; of
 * `custom.<section>[].<key>` in each entry of the list.
 */
function reportUnknownKeys({ name, configKeys }, config, { problems, locate }) {
    const paths = configKeys
        .map((key) => key.split('.'))
        .filter(([root, , key]) => root === 'custom' && key !== undefined);
    for (const section of new Set(paths.map(([, part = '']) => part))) {
        const known = paths.filter(([, part]) => part === section).map(([, , key = '']) => key);
        for (const { written, path } of sectionsOf(config, section)) {
            reportUnknown(name, ['custom', ...path], written, known, { problems, locate });
        }
    }
}
/** Warns of the keys of one object that are not `known`. */
function reportUnknown(plugin, path, written, known, { problems, locate }) {
    for (const key of Object.keys(written).filter((one) => !known.includes(one))) {
        const nearest = (0,_core_nearest_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .q)(key, known);
        const hint = nearest ? `: did you mean "${nearest}"?` : '';
        problems.warn('PLUGIN_KEY_UNKNOWN', `${plugin} knows no key ${(0,_core_source_location_js__WEBPACK_IMPORTED_MODULE_1__/* .formatConfigPath */ .n)([...path, key])}${hint}`, {
            at: locate([...path, key]),
        });
    }
}
/** The object `custom.<section>`, or each of the list where the section ends in `[]`; paths below `custom`. */
function sectionsOf(config, section) {
    if (!section.endsWith('[]'))
        return [{ written: (0,_config_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(config, 'custom', section), path: [section] }];
    const name = section.slice(0, -2);
    const list = (0,_config_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(config, 'custom')[name];
    return (Array.isArray(list) ? list : []).flatMap((written, index) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(written) ? [{ written, path: [name, index] }] : []);
}


/***/ }),

/***/ 83045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ withDependencies),
/* harmony export */   TY: () => (/* binding */ reversed),
/* harmony export */   gt: () => (/* binding */ wavesOf),
/* harmony export */   hO: () => (/* binding */ withDependents),
/* harmony export */   u8: () => (/* binding */ findCycle)
/* harmony export */ });
/** One way around, first and last the same; `undefined` when there is none. */
function findCycle(nodes) {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const done = new Set();
    const visit = (id, path) => {
        const start = path.indexOf(id);
        if (start >= 0)
            return [...path.slice(start), id];
        if (done.has(id))
            return undefined;
        for (const next of byId.get(id)?.dependsOn ?? []) {
            const cycle = visit(next, [...path, id]);
            if (cycle)
                return cycle;
        }
        done.add(id);
        return undefined;
    };
    for (const { id } of nodes) {
        const cycle = visit(id, []);
        if (cycle)
            return cycle;
    }
    return undefined;
}
/** Each wave needs only those before it; the order inside of a wave is that of the nodes. */
function wavesOf(nodes) {
    const waves = [];
    let rest = nodes;
    while (rest.length > 0) {
        const waiting = new Set(rest.map(({ id }) => id));
        const ready = rest.filter(({ dependsOn }) => !dependsOn.some((id) => waiting.has(id)));
        if (ready.length === 0)
            throw new Error('the graph of services has a cycle');
        waves.push(ready.map(({ id }) => id));
        rest = rest.filter((node) => !ready.includes(node));
    }
    return waves;
}
/** Those, and all that need one of them, directly or not. */
function withDependents(ids, nodes) {
    return spread(ids, (id) => nodes.filter(({ dependsOn }) => dependsOn.includes(id)).map((node) => node.id));
}
/** Those, and all that one of them needs, directly or not. */
function withDependencies(ids, nodes) {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    return spread(ids, (id) => byId.get(id)?.dependsOn ?? []);
}
/** The same services, each after those that needed it: the order of a removal. */
const reversed = (nodes) => nodes.map(({ id }) => ({
    id,
    dependsOn: nodes.filter(({ dependsOn }) => dependsOn.includes(id)).map((node) => node.id),
}));
function spread(ids, next) {
    const found = new Set(ids);
    for (const id of found)
        for (const other of next(id))
            found.add(other);
    return found;
}


/***/ }),

/***/ 60203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ eventKinds)
/* harmony export */ });
/** Every event type, in the order in which the framework compiles them (framework-spec 5.1.9). */
const eventKinds = [
    'schedule',
    's3',
    'http',
    'websocket',
    'sns',
    'stream',
    'kafka',
    'activemq',
    'rabbitmq',
    'msk',
    'alb',
    'alexaSkill',
    'alexaSmartHome',
    'iot',
    'iotFleetProvisioning',
    'cloudwatchEvent',
    'cloudwatchLog',
    'cognitoUserPool',
    'eventBridge',
    'sqs',
    'cloudFront',
    'httpApi',
];


/***/ }),

/***/ 20925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ loadJson)
/* harmony export */ });
/* harmony import */ var _core_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51400);
/* harmony import */ var _located_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38481);


/** A configuration in JSON. Code `SERVICE_JSON_SYNTAX` with the place where reading stopped. */
function loadJson(text, file, problems) {
    const clean = text.replace(/^\uFEFF/, '');
    const start = { file, line: 1, column: 1 };
    if (clean.trim() === '')
        return { value: null, locate: () => start };
    try {
        const value = JSON.parse(clean);
        // JSON is a part of YAML: the reader of YAML knows where each value stands.
        const places = (0,_located_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .readLocatedYaml */ .Q)(clean, file, new _core_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Z());
        return { value, locate: places?.locate ?? (() => start) };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const at = locationOf(offsetOfError(clean), clean, file);
        problems.error('SERVICE_JSON_SYNTAX', `${file} is not valid JSON: ${reason}`, { at, cause: error });
        return undefined;
    }
}
function locationOf(offset, text, file) {
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
/** The offset of the first character that cannot stand where it does; the end when the text just stops too early. */
function offsetOfError(text) {
    let [good, bad] = [0, text.trimEnd().length + 1];
    while (bad - good > 1) {
        const middle = Math.floor((good + bad) / 2);
        if (couldGoOn(text.slice(0, middle)))
            good = middle;
        else
            bad = middle;
    }
    return good;
}
// V8 does not always tell a place, but whether a beginning of the text is wrong or only not finished shows in all it says.
function couldGoOn(start) {
    try {
        JSON.parse(start);
        return true;
    }
    catch (error) {
        const message = error instanceof Error ? error.message : '';
        const position = /at position (\d+)/.exec(message)?.[1];
        return position === undefined ? /end of JSON input/.test(message) : Number(position) >= start.length;
    }
}


/***/ }),

/***/ 18747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ loadModule)
});

// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
;// CONCATENATED MODULE: ./build/service/load-source-places.js
/**
 * Places in a configuration that is a program: each key of the path is looked for after the one before it, as `key:`
 * with or without quotes. What is not found, such as a key that code computes, gives its nearest ancestor.
 */
function locateInSource(text, file) {
    return (path) => {
        let offset = 0;
        for (const step of path) {
            if (typeof step === 'number')
                continue;
            const found = findKey(text, step, offset);
            if (found === undefined)
                break;
            offset = found;
        }
        const before = text.slice(0, offset).split('\n');
        return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    };
}
function findKey(text, key, from) {
    const name = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(`(?<![\\w$.'"\`])(?:'${name}'|"${name}"|${name})(?=\\s*:)`, 'g');
    pattern.lastIndex = from;
    return pattern.exec(text)?.index;
}

;// CONCATENATED MODULE: ./build/service/load-module.js


/**
 * A configuration in JavaScript or TypeScript: a default export, `module.exports`, a promise of one, or a function that
 * returns one. It is copied through JSON, so functions and `undefined` inside it are dropped (framework-spec 1.1.4).
 */
async function loadModule(workspace, absolutePath, text, file, problems) {
    const locate = locateInSource(text, file);
    const at = locate([]);
    try {
        const exported = await exportedConfig(workspace, absolutePath);
        return { value: copyThroughJson(exported), locate };
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            problems.error(error.code, error.message, { at: error.at ?? at, remedy: error.remedy });
        else if (isCircular(error))
            problems.error('SERVICE_CIRCULAR', `${file} exports an object that holds itself`, { at });
        else {
            const remedy = isMissingPackage(error)
                ? 'Install the packages of the service in a step before, for example with `npm ci`.'
                : undefined;
            problems.error('SERVICE_MODULE_FAILED', `${file} failed: ${reasonOf(error)}`, { at, remedy, cause: error });
        }
        return undefined;
    }
}
async function exportedConfig(workspace, absolutePath) {
    const exports = await workspace.importModule(absolutePath);
    let value = 'default' in exports ? exports['default'] : exports;
    // `exports.default` of a file that was compiled to CommonJS arrives one level deeper.
    if (isCompiledModule(value))
        value = value.default;
    if (typeof value === 'function')
        value = await value();
    return await value;
}
function isCompiledModule(value) {
    return typeof value === 'object' && value !== null && '__esModule' in value && 'default' in value;
}
function copyThroughJson(value) {
    const text = JSON.stringify(value);
    return text === undefined ? undefined : JSON.parse(text);
}
function isCircular(error) {
    return error instanceof TypeError && error.message.startsWith('Converting circular structure');
}
/** The first line of the message, which is the whole of it for packages that are not found. */
function reasonOf(error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
}
function isMissingPackage(error) {
    return error instanceof Error && 'code' in error && /^(ERR_)?MODULE_NOT_FOUND$/.test(String(error.code));
}


/***/ }),

/***/ 112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ loadService)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28314);
/* harmony import */ var _core_nearest_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22942);
/* harmony import */ var _core_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51400);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67756);
/* harmony import */ var _load_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20925);
/* harmony import */ var _load_module_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18747);
/* harmony import */ var _load_yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68324);








/** The framework's own order: the first that exists is the configuration (framework-spec 1.1.1). */
const configFileNames = ['yml', 'yaml', 'json', 'js', 'mjs', 'cjs', 'ts'].map((ending) => `serverless.${ending}`);
/**
 * Reads the configuration file of a service: CloudFormation short tags made long, variables not yet resolved, with the
 * place of each value. Without a profile `frameworkVersion` tells which framework's dates to read. Throws `ProblemsError` or `UserError` of codes `SERVICE_*` when there is nothing to go on with.
 */
async function loadService(workspace, serviceDir, configFile, problems, profile) {
    const name = await findConfigFile(workspace, serviceDir, configFile);
    const loaded = await loadFile(workspace, serviceDir, name, problems, profile);
    const at = loaded?.locate([]);
    if (loaded && (loaded.value === null || loaded.value === undefined)) {
        problems.error('SERVICE_EMPTY', `${name} is empty`, { at });
    }
    else if (loaded && !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(loaded.value)) {
        problems.error('SERVICE_NOT_A_MAP', `${name} holds ${kindOf(loaded.value)} where a map of keys belongs`, { at });
    }
    const found = problems.all.filter((problem) => problem.severity === 'error');
    if (!loaded || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(loaded.value))
        throw new _core_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .F(found);
    return { serviceDir, configFile: name, config: loaded.value, locate: loaded.locate };
}
async function findConfigFile(workspace, serviceDir, asked) {
    if (asked !== undefined) {
        if ((await workspace.stat(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(serviceDir, asked)))?.kind === 'file')
            return asked;
        throw await notFound(workspace, serviceDir, asked);
    }
    for (const name of configFileNames) {
        if ((await workspace.stat(node_path__WEBPACK_IMPORTED_MODULE_0__.join(serviceDir, name)))?.kind === 'file')
            return name;
    }
    throw await notFound(workspace, serviceDir, undefined);
}
async function notFound(workspace, serviceDir, asked) {
    const folder = await workspace.stat(serviceDir);
    if (folder?.kind !== 'directory') {
        return new _core_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('SERVICE_NOT_FOUND', `there is no folder ${serviceDir}`);
    }
    const entries = await workspace.readDirectory(serviceDir);
    const files = entries.filter(({ kind }) => kind === 'file').map((entry) => entry.name);
    const nearest = (0,_core_nearest_name_js__WEBPACK_IMPORTED_MODULE_7__/* .nearestName */ .q)(asked ?? 'serverless.yml', files);
    const hint = nearest === undefined ? '' : `; the nearest name there is ${nearest}`;
    const message = asked === undefined
        ? `there is no serverless.yml (or .yaml, .json, .js, .mjs, .cjs, .ts) in ${serviceDir}${hint}`
        : `there is no ${asked} in ${serviceDir}${hint}`;
    return new _core_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('SERVICE_NOT_FOUND', message);
}
async function loadFile(workspace, serviceDir, name, problems, profile) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(serviceDir, name);
    const text = (await workspace.readText(file)) ?? '';
    switch (node_path__WEBPACK_IMPORTED_MODULE_0__.extname(name)) {
        case '.yml':
        case '.yaml':
            return (0,_load_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .loadYaml */ .y)(text, name, problems, profile);
        case '.json':
            return (0,_load_json_js__WEBPACK_IMPORTED_MODULE_3__/* .loadJson */ .F)(text, name, problems);
        case '.js':
        case '.mjs':
        case '.cjs':
        case '.ts':
        case '.mts':
        case '.cts':
            return (0,_load_module_js__WEBPACK_IMPORTED_MODULE_4__/* .loadModule */ .V)(workspace, file, text, name, problems);
        default:
            problems.error('SERVICE_FILE_TYPE', `${name} is of no kind that can be read`);
            return undefined;
    }
}
function kindOf(value) {
    return Array.isArray(value) ? 'a list' : `the ${typeof value} ${JSON.stringify(value)}`;
}


/***/ }),

/***/ 68324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ loadYaml)
/* harmony export */ });
/* harmony import */ var _located_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38481);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99629);


/**
 * A configuration in YAML; dates without quotes as the profile's framework reads them (framework-spec 1.1.2). Without a
 * profile, as the `frameworkVersion` of the file says.
 */
function loadYaml(text, file, problems, profile) {
    const written = /^frameworkVersion:(.*)$/m.exec(text)?.[1];
    const dates = (profile ?? (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .profileOfFrameworkVersion */ .F)(written)) === 'v3' ? 'iso' : 'text';
    return (0,_located_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readLocatedYaml */ .Q)(text, file, problems, dates);
}


/***/ }),

/***/ 38481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ readLocatedYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/service/yaml/place-tree.js
/** A place without children yet. */
function placeAt(offset) {
    return { offset, children: new Map() };
}
/** The offset of the path, or of its nearest ancestor that has a place. */
function findOffset(root, path) {
    let place = root;
    for (const step of path) {
        const child = place.children.get(step);
        if (!child)
            break;
        place = child;
    }
    return place.offset;
}
/** The place of exactly this path; `undefined` if the file does not have it. */
function findPlace(root, path) {
    let place = root;
    for (const step of path)
        place = place?.children.get(step);
    return place;
}

;// CONCATENATED MODULE: ./build/service/yaml/yaml-problem.js
// What a beginner did, by the code of the parser; other codes show the parser's own sentence.
const explanations = {
    TAB_AS_INDENT: [
        'a tab is used for indentation, which YAML does not allow',
        'Indent with spaces: two per level, never tabs.',
    ],
    BLOCK_AS_IMPLICIT_KEY: [
        'a `key:` stands where none can: behind a value, or deeper than its neighbours',
        'Put the value in quotes if it holds a colon; otherwise line the keys up.',
    ],
    BAD_SCALAR_START: ['a value begins with a character that YAML keeps for itself', 'Put the value in quotes.'],
    MULTIPLE_DOCS: ['the file holds several documents', 'Remove the `---` that starts the second document.'],
};
const unquotedVariable = [
    'a variable without quotes stands inside [ ] or { }',
    'Put it in quotes there, as in ["${self:custom.name}"].',
];
/** Reports the first syntax error of a file: later ones mostly follow from it. Code `SERVICE_YAML_SYNTAX`. */
function reportYamlErrors(errors, text, file, lines, problems) {
    const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
    if (!first)
        return;
    // Inside brackets the parser takes the `{` of `${` for a map.
    const isVariable = first.code !== 'BLOCK_AS_IMPLICIT_KEY' && /[[{,:]\s*\$\{?$/.test(text.slice(0, first.pos[0] + 1));
    const [what, remedy] = isVariable
        ? unquotedVariable
        : (explanations[first.code] ?? [firstLine(first.message), undefined]);
    problems.error('SERVICE_YAML_SYNTAX', `${file} is not valid YAML: ${what}`, {
        at: locationOf(file, first.pos[0], lines),
        remedy,
        cause: first,
    });
}
/** The place of an offset. */
function locationOf(file, offset, lines) {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
}
function firstLine(message) {
    return (message.split('\n')[0] ?? message).replace(/:$/, '');
}

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/nearest-name.js
var nearest_name = __webpack_require__(22942);
;// CONCATENATED MODULE: ./build/service/yaml/plain-scalar.js
const words = {
    '': null,
    '~': null,
    null: null,
    Null: null,
    NULL: null,
    true: true,
    True: true,
    TRUE: true,
    false: false,
    False: false,
    FALSE: false,
};
const radixNumber = /^([-+]?)0(b[01]+|o[0-7]+|x[0-9a-fA-F]+)$/;
const decimalNumber = /^(?:[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?)$/;
const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const date = /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?)$/;
/**
 * The value of an unquoted scalar as the framework reads YAML 1.2 (framework-spec 1.1.2): `yes` and `1_000` are text,
 * `010` is 10, `0b11` is 3; infinity becomes null because the configuration is copied through JSON.
 */
function readPlainScalar(text, dates) {
    const word = Object.hasOwn(words, text) ? words[text] : undefined;
    if (word !== undefined)
        return word;
    const radix = radixNumber.exec(text);
    if (radix)
        return (radix[1] === '-' ? -1 : 1) * Number(`0${radix[2]}`);
    if (decimalNumber.test(text))
        return Number(text) + 0;
    if (notFinite.test(text))
        return null;
    if (dates === 'iso' && isPlainDate(text))
        return isoDate(text) ?? text;
    return text;
}
/** True for unquoted text that YAML 1.1 and serverless 3 take for a date, such as `2012-10-17`. */
function isPlainDate(text) {
    return date.test(text);
}
function isoDate(text) {
    const [day = '', time] = text.split(/[Tt]|[ \t]+(?=\d)/, 2);
    const zone = /(Z|[-+]\d\d?(?::?\d\d)?)$/.exec(time ?? '')?.[1] ?? 'Z';
    const clock = (time ?? '00:00:00').replace(/[ \t]*(Z|[-+]\d\d?(?::?\d\d)?)$/, '').replace(/^\d:/, '0$&');
    const parsed = new Date(`${padDay(day)}T${clock.replace(/\.$/, '')}${padZone(zone)}`);
    return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString();
}
function padDay(day) {
    return day
        .split('-')
        .map((part) => part.padStart(2, '0'))
        .join('-');
}
function padZone(zone) {
    if (zone === 'Z')
        return zone;
    const [hours = '', minutes = '00'] = zone
        .slice(1)
        .replace(':', '')
        .match(/^\d\d?(?=\d\d$|$)|\d\d$/g) ?? [];
    return `${zone[0]}${hours.padStart(2, '0')}:${minutes}`;
}

;// CONCATENATED MODULE: ./build/service/yaml/short-tag.js
const names = [
    'And',
    'Base64',
    'Cidr',
    'Condition',
    'Equals',
    'FindInMap',
    'GetAtt',
    'GetAZs',
    'GetStackOutput',
    'If',
    'ImportValue',
    'Join',
    'Not',
    'Or',
    'Ref',
    'Select',
    'Split',
    'Sub',
    'Transform',
];
/** Every short tag of CloudFormation that the framework reads, such as `!Ref` (framework-spec 1.1.3). */
const shortTags = names.map((name) => `!${name}`);
const keyOfTag = new Map(names.map((name) => [`!${name}`, name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]));
/** The key that a short tag stands for: `!Ref` is `Ref`, `!Sub` is `Fn::Sub`; `undefined` for another tag. */
function longName(tag) {
    return keyOfTag.get(tag);
}
/** The argument of a short tag: the text of `!GetAtt A.B.C` is split at its first dot into `[A, B.C]`. */
function longArgument(tag, argument) {
    if (tag !== '!GetAtt' || typeof argument !== 'string')
        return argument;
    const dot = argument.indexOf('.');
    return dot === -1 ? [argument, ''] : [argument.slice(0, dot), argument.slice(dot + 1)];
}

;// CONCATENATED MODULE: ./build/service/yaml/yaml-reader.js






/** Aliases can multiply: a file that grows past this is an attack or a mistake. */
const maxValues = 250_000;
const coreTag = /^tag:yaml\.org,2002:(.*)$/;
// A date here is a version of a policy language, which nothing but the text can mean.
const policyVersionKeys = new Set(['Version', 'AWSTemplateFormatVersion']);
/** Turns the nodes of one parsed file into data and places. */
class YamlReader {
    failed = false;
    #document;
    #at;
    #problems;
    #dates;
    #open = new Set();
    #values = 0;
    constructor(document, at, problems, dates) {
        this.#document = document;
        this.#at = at;
        this.#problems = problems;
        this.#dates = dates;
    }
    read() {
        return this.#node(this.#document.contents, undefined);
    }
    #node(node, key) {
        const place = placeAt(node?.range?.[0] ?? 0);
        if (!node)
            return { value: null, place };
        if (++this.#values > maxValues) {
            if (this.#values === maxValues + 1)
                this.#fail('SERVICE_YAML_SYNTAX', 'its aliases expand to over 250,000 values', node);
            return { value: null, place };
        }
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#alias(node.resolve(this.#document), node, node.source, key);
        const tag = node.tag === '!' ? undefined : node.tag;
        const name = tag === undefined ? undefined : longName(tag);
        if (tag === undefined || name === undefined)
            return this.#untagged(node, key, tag, place);
        const argument = (0,dist/* isScalar */.jn)(node) ? this.#tagText(node, place) : this.#untagged(node, undefined, undefined, place);
        place.children.set(name, argument.place);
        return { value: { [name]: longArgument(tag, argument.value) }, place };
    }
    // The argument of a short tag stays text: `!Ref 5` names a resource `5`.
    #tagText(node, place) {
        const value = node.type === 'PLAIN' && node.value === '' ? null : String(node.value);
        return { value, place: placeAt(place.offset) };
    }
    #untagged(node, key, tag, place) {
        const core = tag === undefined ? undefined : coreTag.exec(tag)?.[1];
        if (tag !== undefined && core === undefined)
            this.#unknownTag(tag, node);
        if (this.#open.has(node)) {
            this.#fail('SERVICE_YAML_CIRCULAR', 'an anchor holds an alias of itself', node);
            return { value: null, place };
        }
        this.#open.add(node);
        const value = (0,dist/* isMap */.jh)(node)
            ? this.#map(node.items, place)
            : (0,dist/* isSeq */.oP)(node)
                ? node.items.map((item, index) => this.#item(item, index, place))
                : (0,dist/* isScalar */.jn)(node)
                    ? this.#scalar(node, key, core)
                    : null;
        this.#open.delete(node);
        return { value, place };
    }
    #item(item, index, parent) {
        const { value, place } = this.#node(asNode(item), undefined);
        parent.children.set(index, place);
        return value;
    }
    #map(pairs, place) {
        const entries = {};
        const own = new Map();
        for (const pair of pairs) {
            const keyNode = asNode(pair.key);
            const offset = keyNode?.range?.[0] ?? place.offset;
            if ((0,dist/* isScalar */.jn)(keyNode) && keyNode.type === 'PLAIN' && keyNode.value === '<<') {
                this.#merge(pair, entries, own, place);
                continue;
            }
            const name = this.#keyName(keyNode);
            const first = own.get(name);
            if (first !== undefined)
                this.#duplicate(name, first, keyNode);
            const read = this.#node(asNode(pair.value), name);
            read.place.offset = offset;
            setOwn(entries, name, read.value);
            place.children.set(name, read.place);
            own.set(name, offset);
        }
        return entries;
    }
    // A merged key never takes the place of one that is written, wherever it stands; of several sources the first wins.
    #merge(pair, entries, own, place) {
        const { value, place: from } = this.#node(asNode(pair.value), undefined);
        const sources = Array.isArray(value)
            ? value.map((item, index) => [item, findPlace(from, [index])])
            : [[value, from]];
        for (const [source, sourcePlace] of sources) {
            if (!(0,json/* isJsonObject */.OW)(source)) {
                this.#fail('SERVICE_YAML_SYNTAX', 'only a map, or a list of maps, can be merged with `<<`', asNode(pair.key));
                continue;
            }
            for (const [key, item] of Object.entries(source)) {
                if (own.has(key) || Object.hasOwn(entries, key))
                    continue;
                setOwn(entries, key, item ?? null);
                const child = sourcePlace && findPlace(sourcePlace, [key]);
                if (child)
                    place.children.set(key, child);
            }
        }
    }
    #alias(target, node, name, key) {
        if (target)
            return this.#node(target, key);
        this.#fail('SERVICE_YAML_SYNTAX', `there is no anchor &${name} before this alias`, node);
        return { value: null, place: placeAt(node.range?.[0] ?? 0) };
    }
    #scalar(node, key, core) {
        const text = String(node.value);
        if (core === 'str' || (core === undefined && (node.type !== 'PLAIN' || node.tag === '!')))
            return text;
        if (core === 'timestamp')
            return readPlainScalar(text, 'iso');
        if (this.#dates === 'iso' && isPlainDate(text))
            return this.#date(text, key, node);
        const value = readPlainScalar(text, 'text');
        if (core === 'int' || core === 'float' ? typeof value !== 'number' : core === 'bool' && typeof value !== 'boolean') {
            this.#fail('SERVICE_YAML_SYNTAX', `\`${text}\` is no !!${core}`, node);
        }
        return value;
    }
    #date(text, key, node) {
        const isVersion = key !== undefined && policyVersionKeys.has(key);
        const value = isVersion ? text : readPlainScalar(text, 'iso');
        this.#problems.warn('SERVICE_YAML_DATE', isVersion
            ? `${text} has no quotes: serverless 3 reads it as a date; it is read as text here`
            : `${text} has no quotes: it is read as the date ${String(value)}, as serverless 3 does`, { at: this.#at(node.range?.[0] ?? 0) });
        return value;
    }
    #keyName(node) {
        if ((0,dist/* isScalar */.jn)(node))
            return String(this.#node(node, undefined).value);
        const { value } = this.#node(node, undefined);
        return String(value);
    }
    #duplicate(name, first, node) {
        this.#fail('SERVICE_YAML_DUPLICATE_KEY', `\`${name}\` stands twice in one map, first on line ${this.#at(first).line}`, node);
    }
    #unknownTag(tag, node) {
        const nearest = (0,nearest_name/* nearestName */.q)(tag, shortTags);
        const hint = nearest === undefined ? '' : `; the nearest is ${nearest}`;
        this.#fail('SERVICE_YAML_TAG', `${tag} is no tag of CloudFormation${hint}`, node);
    }
    #fail(code, message, node) {
        this.failed = true;
        const at = this.#at(node?.range?.[0] ?? 0);
        this.#problems.error(code, `${at.file}: ${message}`, { at });
    }
}
function asNode(value) {
    return typeof value === 'object' && value !== null ? value : null;
}
// `__proto__` is a key like any other in a file of data.
function setOwn(target, key, value) {
    if (key !== '__proto__')
        target[key] = value;
    else
        Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

;// CONCATENATED MODULE: ./build/service/located-yaml.js




/**
 * Reads YAML as the framework does (framework-spec 1.1): YAML 1.2 core, merges, anchors, CloudFormation short tags.
 * `file` is the name for messages. An empty file gives null. Syntax errors, duplicate keys, unknown tags and circular
 * anchors are reported as `SERVICE_YAML_*` and give `undefined`.
 */
function readLocatedYaml(text, file, problems, dates = 'text') {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text.replace(/^\uFEFF/, ''), {
        // Scalars stay text here: what they mean is decided in plain-scalar.ts, as the framework's parser would.
        schema: 'failsafe',
        resolveKnownTags: false,
        uniqueKeys: false,
        prettyErrors: false,
        lineCounter: lines,
    });
    if (document.errors.length > 0) {
        reportYamlErrors(document.errors, text, file, lines, problems);
        return undefined;
    }
    const at = (offset) => locationOf(file, offset, lines);
    const reader = new YamlReader(document, at, problems, dates);
    const { value, place } = reader.read();
    if (reader.failed)
        return undefined;
    return { value, locate: (path) => at(findOffset(place, path)) };
}


/***/ }),

/***/ 99629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ profileOfFrameworkVersion)
/* harmony export */ });
/** The profile that a `frameworkVersion` such as `^3.0` or `'2'` asks for; v4 without one (framework-spec, head). */
function profileOfFrameworkVersion(frameworkVersion) {
    const major = /\d+/.exec(String(frameworkVersion ?? ''))?.[0];
    return major === '1' || major === '2' || major === '3' ? 'v3' : 'v4';
}


/***/ }),

/***/ 3709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ secretTexts)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** Shorter than this a value is no secret, and masking it would blot out half of the log. */
const shortest = 4;
/** Every text in a secret value that must not be shown. */
function secretTexts(value) {
    if (Array.isArray(value))
        return value.flatMap(secretTexts);
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return Object.values(value).flatMap((item) => secretTexts(item ?? null));
    const text = value === null || typeof value === 'boolean' ? '' : String(value);
    return text.length >= shortest ? [text] : [];
}


/***/ })

};
