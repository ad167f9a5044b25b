export const id = 9180;
export const ids = [9180];
export const modules = {

/***/ 25606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mk: () => (/* binding */ saysCancelled),
/* harmony export */   rY: () => (/* binding */ saysOthersFailed),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
// CloudFormation tells causes in English only. The decisions on these texts are in this file, each with its test.
/** A resource that did not fail itself: CloudFormation stopped it because another one did. */
function saysCancelled(reason) {
    return reason !== undefined && /^Resource (?:creation|update|deletion|import) cancelled/i.test(reason);
}
/** A stack's or nested stack's own line, which only counts the failed resources. */
function saysOthersFailed(reason) {
    return (reason !== undefined &&
        /^(?:The following resource\(s\) failed|Embedded stack .* was not successfully)/i.test(reason));
}
/** First match wins: what is told apart by the words of the service stands before what many services say. */
const causes = [
    [
        /cannot be (?:deleted|updated|modified) (?:as|because) it is (?:in use|imported)|Cannot (?:delete|update) export|export .* in use/i,
        'DEPLOY_EXPORT_IN_USE',
    ],
    [/No export named/i, 'DEPLOY_EXPORT_MISSING'],
    [/bucket you tried to delete is not empty|BucketNotEmpty/i, 'DEPLOY_BUCKET_NOT_EMPTY'],
    [/CloudWatch Logs role ARN must be set/i, 'DEPLOY_API_LOG_ROLE'],
    [/UnreservedConcurrentExecution/i, 'DEPLOY_CONCURRENCY'],
    [
        /runtime parameter of .* is no longer supported|no longer supported for creating or updating|Value \S+ at 'runtime'/i,
        'DEPLOY_RUNTIME_UNSUPPORTED',
    ],
    [/environment variables you have provided exceeded|exceeded the 4KB limit/i, 'DEPLOY_ENVIRONMENT_TOO_LARGE'],
    [/reserved keys that are currently not supported|environment variable.*reserved/i, 'DEPLOY_ENVIRONMENT_RESERVED'],
    [
        /Unzipped size must be smaller|Request must be smaller than|code storage limit exceeded|CodeStorageExceeded/i,
        'DEPLOY_CODE_TOO_LARGE',
    ],
    [/NoSuchKey|S3 Error Code: NoSuch|specified key does not exist/i, 'DEPLOY_CODE_MISSING'],
    [
        /role defined for the function cannot be assumed|cannot assume role|unable to assume role|is not authorized to (?:perform: )?sts:AssumeRole/i,
        'DEPLOY_ROLE_NOT_ASSUMABLE',
    ],
    [
        /ec2:CreateNetworkInterface|(?:subnet|security group).*(?:does not exist|not found|invalid)|InvalidSubnetID|InvalidSecurityGroupID|SecurityGroup.*NotFound/i,
        'DEPLOY_VPC',
    ],
    [/layer version.*(?:does not exist|not found)|lambda:GetLayerVersion|Layer version arn/i, 'DEPLOY_LAYER'],
    [/certificate/i, 'DEPLOY_CERTIFICATE'],
    [
        /MalformedPolicyDocument|Invalid principal in policy|Has prohibited field|policy.*(?:is not valid|has invalid)/i,
        'DEPLOY_POLICY_INVALID',
    ],
    [
        /not authorized to perform|AccessDenied|Access Denied|API: \S+ You are not authorized|UnauthorizedOperation|HandlerErrorCode: AccessDenied/i,
        'DEPLOY_ACCESS_DENIED',
    ],
    [
        /already exists|AlreadyExists|already owned by you|BucketAlready|conflicts? with an existing|is already in use/i,
        'DEPLOY_NAME_TAKEN',
    ],
    [
        /Queue visibility timeout|(?:stream|queue).*(?:does not exist|not enabled)|event source.*(?:not|invalid)/i,
        'DEPLOY_STREAM',
    ],
    [
        /LimitExceeded|limit exceeded|exceeded.*(?:limit|quota)|ServiceLimitExceeded|maximum number of/i,
        'DEPLOY_LIMIT_EXCEEDED',
    ],
    [
        /Received response status \[FAILED\] from custom resource|Custom Resource failed|failed to respond|did not receive a response/i,
        'DEPLOY_CUSTOM_RESOURCE',
    ],
    [/Throttling|Rate exceeded|TooManyRequests/i, 'DEPLOY_THROTTLED'],
    [/NotStabilized|did not stabilize|timed out|WaitCondition/i, 'DEPLOY_NOT_STABLE'],
    [/at 'handler'|handler.*(?:regular expression|constraint)|InvalidParameterValue/i, 'DEPLOY_HANDLER_INVALID'],
];
/** The cause behind a reason of CloudFormation; DEPLOY_FAILED for one that is not known. */
function causeOf(reason) {
    return causes.find(([pattern]) => pattern.test(reason))?.[1] ?? 'DEPLOY_FAILED';
}


/***/ }),

/***/ 566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ flagOption),
/* harmony export */   v: () => (/* binding */ textOption)
/* harmony export */ });
/** The text of a free option of the command line, such as `--function hello`; `undefined` when it was not given. */
function textOption({ options }, name) {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
}
/** Whether a free option was given without a value, or as `true`. */
function flagOption({ options }, name) {
    return options[name] === true || options[name] === 'true';
}


/***/ }),

/***/ 26751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollbackCommand: () => (/* binding */ rollbackCommand)
/* harmony export */ });
/* harmony import */ var _core_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51400);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67756);
/* harmony import */ var _deploy_deployment_bucket_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45034);
/* harmony import */ var _deploy_deployment_commits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84056);
/* harmony import */ var _deploy_rollback_service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3796);
/* harmony import */ var _report_failure_log_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61934);
/* harmony import */ var _option_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(566);
/* harmony import */ var _plan_service_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31192);
/* harmony import */ var _publish_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19101);
/* harmony import */ var _single_service_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90869);
/* harmony import */ var _stack_tags_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79177);
/* harmony import */ var _stage_settings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29720);












/**
 * Lists the deployments that are kept, or brings the stack back to one: `--to <ms | ISO | commit | previous>`, which the
 * framework calls `--timestamp`.
 */
async function rollbackCommand(context, { stage }) {
    const prepared = await (0,_single_service_js__WEBPACK_IMPORTED_MODULE_7__/* .prepareSingleService */ .d1)(context, stage);
    const to = (0,_option_js__WEBPACK_IMPORTED_MODULE_10__/* .textOption */ .v)(context.inputs, 'to') ?? (0,_option_js__WEBPACK_IMPORTED_MODULE_10__/* .textOption */ .v)(context.inputs, 'timestamp');
    return to === undefined ? listCommand(prepared, context) : rollbackTo(to, prepared, context);
}
async function listCommand(prepared, context) {
    const aws = prepared.aws();
    const bucket = await (0,_deploy_deployment_bucket_js__WEBPACK_IMPORTED_MODULE_2__/* .findDeploymentBucket */ .J)(aws, prepared.model, await (0,_single_service_js__WEBPACK_IMPORTED_MODULE_7__/* .deployedStack */ .tG)(prepared));
    if (bucket === undefined)
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('DEPLOY_NO_SUCH_DEPLOYMENT', 'The stack has no deployment bucket.');
    const folders = await (0,_deploy_rollback_service_js__WEBPACK_IMPORTED_MODULE_4__/* .listDeployments */ .J)(aws, prepared.model, bucket);
    const commits = await (0,_deploy_deployment_commits_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommits */ .F)(aws, bucket, folders);
    const deployments = folders.map(({ atMs, directory, complete }) => ({
        timestamp: atMs,
        date: new Date(atMs).toISOString(),
        commit: commits.get(directory),
        complete,
    }));
    const lines = deployments.map(({ timestamp, date, commit, complete }) => [String(timestamp), date, complete ? commit?.slice(0, 12) : '(no template)'].filter(Boolean).join('  '));
    return {
        outputs: { deployments },
        text: context.inputs.json
            ? undefined
            : ['Deployments, newest first (--to brings one back, by its time or its commit):', ...lines].join('\n'),
        failed: false,
    };
}
async function rollbackTo(to, { model, aws: connect }, context) {
    const { inputs, event, ports } = context;
    const aws = connect();
    const problems = new _core_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Z();
    const outcome = await (0,_deploy_rollback_service_js__WEBPACK_IMPORTED_MODULE_4__/* .rollbackService */ .e)({
        aws,
        clock: ports.clock,
        log: ports.log,
        model,
        runId: (0,_plan_service_js__WEBPACK_IMPORTED_MODULE_5__/* .runId */ .V)(context),
        tags: (0,_stack_tags_js__WEBPACK_IMPORTED_MODULE_8__/* .stackTags */ .cw)(model, event, undefined),
        roleArn: inputs.cloudFormationRoleArn,
        mode: inputs.deployMode === 'hotswap' ? 'change-set' : inputs.deployMode,
        preview: false,
        waitTimeoutMs: inputs.waitTimeoutMinutes * 60_000,
        onCancel: inputs.onCancel,
        applyStageSettings: () => (0,_stage_settings_js__WEBPACK_IMPORTED_MODULE_9__/* .applyStageSettings */ .o)(aws, model),
    }, to);
    if (outcome.kind === 'failed') {
        const { problem } = outcome.failure;
        problems.error(problem.code, problem.message, { at: problem.at, remedy: problem.remedy });
        for (const found of problems.all)
            ports.log.problem(found);
        for (const line of (0,_report_failure_log_js__WEBPACK_IMPORTED_MODULE_11__/* .failureLog */ .z)(outcome.failure))
            ports.log.info(line);
    }
    else
        ports.log.info(outcome.kind === 'unchanged' ? 'Nothing to bring back.' : `Brought back ${outcome.stackName}.`);
    const { service, stage, region } = model;
    const report = { service, stage, region, outcome, problems: problems.all };
    return (0,_publish_run_js__WEBPACK_IMPORTED_MODULE_6__/* .publishRun */ .Z)([{ report, artifactPaths: [], cacheHit: false }], context, {});
}


/***/ }),

/***/ 90869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ functionByKey),
/* harmony export */   d1: () => (/* binding */ prepareSingleService),
/* harmony export */   tG: () => (/* binding */ deployedStack)
/* harmony export */ });
/* harmony import */ var _core_nearest_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22942);
/* harmony import */ var _core_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51400);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67756);
/* harmony import */ var _find_services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52810);
/* harmony import */ var _prepare_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32307);
/* harmony import */ var _service_contexts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50370);






/** The one service of a command that looks at what is deployed. */
async function prepareSingleService(context, stage) {
    const { inputs, ports } = context;
    const services = await (0,_find_services_js__WEBPACK_IMPORTED_MODULE_2__/* .listServices */ .TD)(inputs, ports);
    const [service, ...others] = services.filter(({ selected }) => selected);
    if (service === undefined || others.length > 0) {
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('INPUTS_ONE_SERVICE', `\`${inputs.command}\` works on one service; \`service-path\` names several.`);
    }
    const problems = new _core_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Z();
    const own = await new _service_contexts_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceContexts */ .W(context, services, { stage, missing: 'stand-in' }).contextOf(service, problems);
    problems.throwIfErrors();
    return (0,_prepare_service_js__WEBPACK_IMPORTED_MODULE_3__/* .prepareService */ .t)(own.inputs, { serviceDir: service.dir, stage }, own.ports, problems);
}
/** The deployed stack of a service. Throws `STACK_NOT_DEPLOYED`. */
async function deployedStack({ model, aws }) {
    const stack = await aws().cloudFormation.describeStack(model.stackName);
    if (stack)
        return stack;
    throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('STACK_NOT_DEPLOYED', `There is no stack ${model.stackName} in ${model.region}.`);
}
/** A function of the service by its key. Throws `FUNCTION_UNKNOWN` with the nearest key. */
function functionByKey(model, key) {
    const found = model.functions.find((fn) => fn.key === key) ?? (key === undefined ? onlyFunction(model) : undefined);
    if (found)
        return found;
    const keys = model.functions.map((fn) => fn.key);
    if (keys.length === 0) {
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('FUNCTION_UNKNOWN', 'The service has no functions.', {
            remedy: 'Add one under `functions`, or name another service in `service-path`.',
        });
    }
    const nearest = key === undefined ? undefined : (0,_core_nearest_name_js__WEBPACK_IMPORTED_MODULE_5__/* .nearestName */ .q)(key, keys);
    throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('FUNCTION_UNKNOWN', key === undefined
        ? 'Which function? The service has several.'
        : `There is no function \`${key}\` in this service${nearest ? `; did you mean \`${nearest}\`?` : '.'}`, { remedy: `Name one with \`--function\`: ${keys.join(', ')}.` });
}
const onlyFunction = ({ functions }) => functions.length === 1 ? functions[0] : undefined;


/***/ }),

/***/ 7484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ watchCustomResources)
});

// EXTERNAL MODULE: ./build/cloudformation/failure-texts.js
var failure_texts = __webpack_require__(25606);
// EXTERNAL MODULE: ./build/cloudformation/no-echo.js
var no_echo = __webpack_require__(96730);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
;// CONCATENATED MODULE: ./build/deploy/quote-log.js
const mostLines = 20;
const longestLine = 400;
const quote_log_hidden = '***';
/** Shorter than this a value is no secret. */
const shortestSecret = 4;
const query = /(https?:\/\/[^\s"'?]+)\?[^\s"']+/g;
const secretField = /("?[\w-]*(?:password|secret|token|credential|private_?key|api_?key)[\w-]*"?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|[^\s,}]+)/gi;
/** What Lambda itself writes around each call. */
const quote_log_frame = /^(?:INIT_START|START|END|REPORT|XRAY) /;
/**
 * The last lines of a log, as they may be shown to readers of a pull request: few and short, without the secrets, what is
 * called one, and the signatures in addresses, as that to which a custom resource answers.
 */
function quoteLog(messages, secrets) {
    const known = secrets.filter((secret) => secret.length >= shortestSecret).sort((a, b) => b.length - a.length);
    const text = known.reduce((left, secret) => left.replaceAll(secret, quote_log_hidden), messages.join('\n'));
    return text
        .replace(query, `$1?${quote_log_hidden}`)
        .replace(secretField, `$1${quote_log_hidden}`)
        .split(/\r?\n|\r/)
        .map((line) => line.trimEnd())
        .filter((line) => line !== '' && !quote_log_frame.test(line))
        .slice(-mostLines)
        .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line));
}

;// CONCATENATED MODULE: ./build/deploy/custom-resource-log.js




/** CloudWatch shows what was written after a while. */
const mostTries = 4;
const pauseMs = 1500;
const mostResources = 3;
/**
 * Reads the logs behind custom resources as they fail: the rollback that follows deletes new functions with their logs.
 * `see` takes every event of the stack, `logs` waits for what it began; none of them fails.
 */
function watchCustomResources(context, stackId, sinceMs) {
    const reading = new Map();
    return {
        see(event) {
            const isOurs = event.stackId === stackId && isFailedCustomResource(event) && !reading.has(event.logicalId);
            if (isOurs && reading.size < mostResources)
                reading.set(event.logicalId, readLog(context, event, sinceMs));
        },
        async logs() {
            const read = await Promise.all([...reading].map(async ([id, log]) => [id, await log]));
            return new Map(read.flatMap(([id, log]) => (log ? [[id, log]] : [])));
        },
    };
}
const isFailedCustomResource = ({ type, status, reason }) => (type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource') &&
    status.endsWith('FAILED') &&
    !(0,failure_texts/* saysCancelled */.mk)(reason);
async function readLog(context, event, sinceMs) {
    let logGroup;
    try {
        const template = await context.template();
        logGroup = template && (await logGroupOf(context, event, template.Resources));
        if (template === undefined || logGroup === undefined)
            return undefined;
        const messages = await readMessages(context, logGroup, { startMs: sinceMs, ...streamOf(event.reason) });
        const lines = quoteLog(messages, secretsOf(context, template));
        return lines.length > 0 ? { logGroup, lines } : undefined;
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return logGroup === undefined ? undefined : { logGroup, lines: [`could not be read: ${reason.split('\n')[0]}`] };
    }
}
async function readMessages({ aws, clock }, logGroup, options) {
    for (let tries = 1;; tries++) {
        const events = await aws.logs.filterEvents(logGroup, options);
        if (events.length > 0 || tries === mostTries)
            return events.map(({ message }) => message);
        await clock.sleep(pauseMs);
    }
}
/** `See the details in CloudWatch Log Stream: 2026/07/25/[$LATEST]0123abcd`, in the words of cfn-response and others. */
function streamOf(reason) {
    const stream = /\d{4}\/\d\d\/\d\d\/[^\s[\]]*\[[^\s\]]+\][0-9a-f]+/.exec(reason ?? '')?.[0];
    return stream === undefined ? {} : { stream };
}
async function logGroupOf({ aws }, { stackId, logicalId: failed }, known) {
    const token = known[failed]?.Properties?.['ServiceToken'];
    // `arn:aws:lambda:<region>:<account>:function:<name>`; a topic has no log.
    if (typeof token === 'string')
        return groupOf(/:function:([^:]+)/.exec(token)?.[1]);
    const id = referenced(token);
    const fn = id === undefined ? undefined : known[id];
    if (fn?.Type !== 'AWS::Lambda::Function')
        return undefined;
    const { LoggingConfig: logging, FunctionName: name } = fn.Properties ?? {};
    const own = (0,json/* isJsonObject */.OW)(logging) ? logging['LogGroup'] : undefined;
    if (typeof own === 'string')
        return own;
    if (typeof name === 'string')
        return groupOf(name);
    const resources = await aws.cloudFormation.listResources(stackId);
    return groupOf(resources.find(({ logicalId }) => logicalId === id)?.physicalId);
}
const groupOf = (functionName) => functionName === undefined ? undefined : `/aws/lambda/${functionName}`;
/** Logical ID behind `Fn::GetAtt` or `Ref`. */
function referenced(value) {
    if (!(0,json/* isJsonObject */.OW)(value))
        return undefined;
    const { Ref: id, 'Fn::GetAtt': attribute } = value;
    const target = Array.isArray(attribute) ? attribute[0] : (id ?? attribute);
    return typeof target === 'string' ? target.split('.')[0] : undefined;
}
function secretsOf({ model }, template) {
    const names = (0,no_echo/* noEchoNames */.Bi)(template);
    const hidden = model.provider.stackParameters.filter(({ ParameterKey: key }) => names.includes(key));
    return [...model.secrets, ...hidden.map(({ ParameterValue: value }) => String(value ?? ''))];
}


/***/ }),

/***/ 40883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ deploymentsPrefix),
/* harmony export */   Q: () => (/* binding */ groupDeployments)
/* harmony export */ });
/* harmony import */ var _core_group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88187);
/* harmony import */ var _framework_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98564);


/** Where deployments of a service and stage lie in the bucket, with a `/` at the end. */
function deploymentsPrefix({ provider, service, stage, }) {
    return `${provider.deploymentPrefix}/${service}/${stage}/`;
}
/** Objects under `prefix` by deployment, newest first; what is no deployment is left out. */
function groupDeployments(objects, prefix) {
    const folderOf = ({ key }) => (key.startsWith(prefix) ? key.slice(prefix.length).split('/')[0] : '') ?? '';
    return [...(0,_core_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(objects, folderOf)]
        .filter(([name]) => /^\d+-/.test(name))
        .map(([name, list]) => ({
        directory: `${prefix}${name}`,
        atMs: Number(name.split('-')[0]),
        objects: list,
        complete: list.some(({ key }) => key === `${prefix}${name}/${_framework_files_js__WEBPACK_IMPORTED_MODULE_0__/* .templateFile */ .v3}`),
    }))
        .sort((a, b) => b.atMs - a.atMs);
}


/***/ }),

/***/ 57956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ensureDeployableState),
/* harmony export */   v: () => (/* binding */ emptyDeploymentBucket)
/* harmony export */ });
/* harmony import */ var _cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39825);
/* harmony import */ var _cloudformation_stack_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19416);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67756);
/* harmony import */ var _deploy_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43185);
/* harmony import */ var _wait_for_stack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96246);





const mostRepairs = 4;
/**
 * Brings a stack into a state that a deploy can start from (gh-actions 2.1): waits while it is busy, deletes one whose
 * creation failed, rolls back a failed update. Returns the stack, or `undefined` when there is none to update.
 * DEPLOY_STACK_BUSY, DEPLOY_STACK_STUCK with the next step.
 */
async function ensureDeployableState(ports, stackName) {
    for (let repairs = 0; repairs <= mostRepairs; repairs++) {
        const stack = await ports.aws.cloudFormation.describeStack(stackName);
        if (!stack || (0,_cloudformation_stack_status_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(stack.status))
            return undefined;
        if ((0,_cloudformation_stack_status_js__WEBPACK_IMPORTED_MODULE_3__/* .isUpdatable */ .Ng)(stack.status))
            return stack;
        if (stack.status === 'UPDATE_FAILED' && ports.disableRollback)
            return stack;
        await repair(ports, stack, repairs);
    }
    const stack = await ports.aws.cloudFormation.describeStack(stackName);
    throw stuck(stackName, stack?.status ?? '', 'Look at its events in the console of CloudFormation.');
}
async function repair(ports, stack, attempt) {
    const { aws, log } = ports;
    const { name, id, status } = stack;
    const token = (0,_deploy_context_js__WEBPACK_IMPORTED_MODULE_4__/* .clientToken */ .$)(ports.runId, `repair-${attempt}`);
    if ((0,_cloudformation_stack_status_js__WEBPACK_IMPORTED_MODULE_3__/* .isBusy */ .A5)(status))
        return waitWhileBusy(ports, stack);
    const sinceMs = ports.clock.nowMs();
    if ((0,_cloudformation_stack_status_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailedCreation */ .nV)(status) || (status === 'DELETE_FAILED' && ports.preview)) {
        if (attempt > 1)
            throw stuck(name, status, `Delete the stack: aws cloudformation delete-stack --stack-name ${name}`);
        const how = status === 'DELETE_FAILED' ? 'half deleted' : 'was never ready';
        log.info(`${name} is ${status} and ${how}: it is deleted and made anew.`);
        await emptyDeploymentBucket(ports, id);
        await aws.cloudFormation.deleteStack(id, { clientToken: token, roleArn: ports.roleArn });
    }
    else if (status === 'UPDATE_FAILED') {
        log.info(`${name} is UPDATE_FAILED: it is rolled back first.`);
        await aws.cloudFormation.rollbackStack(name, token, ports.roleArn);
    }
    else if (status === 'UPDATE_ROLLBACK_FAILED' && ports.preview && attempt === 0) {
        log.info(`${name} is UPDATE_ROLLBACK_FAILED: its rollback is continued.`);
        await aws.cloudFormation.continueUpdateRollback(name, token, ports.roleArn);
    }
    else {
        throw stuck(name, status, nextStep(name, status));
    }
    await (0,_wait_for_stack_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForStack */ .Z)(ports, { stackId: id, sinceMs, before: stack });
}
async function waitWhileBusy(ports, stack) {
    const { name, id, status } = stack;
    ports.log.info(`${name} is busy (${status}): waiting for the end of the other operation.`);
    try {
        await (0,_wait_for_stack_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForStack */ .Z)(ports, { stackId: id, sinceMs: ports.clock.nowMs() });
    }
    catch (error) {
        if (!(error instanceof _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y) || error.code !== 'DEPLOY_TIMEOUT')
            throw error;
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('DEPLOY_STACK_BUSY', `${error.message} Another operation holds the stack.`, { cause: error });
    }
}
/** A bucket with objects cannot be deleted; what lies in ours is made anew by each deploy. */
async function emptyDeploymentBucket({ aws, log }, stackId) {
    const resources = await aws.cloudFormation.listResources(stackId);
    const bucket = resources.find(({ logicalId }) => logicalId === _cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentBucketId */ .py)?.physicalId;
    if (!bucket || (await aws.objects.headBucket(bucket)) === 'missing')
        return;
    const count = await aws.objects.empty(bucket);
    if (count > 0)
        log.info(`Emptied the deployment bucket ${bucket}: ${count} objects.`);
}
function nextStep(name, status) {
    // What is left of a production stack may be what somebody wants to keep.
    if (status === 'DELETE_FAILED') {
        return `Its deletion was begun. Keep what is to stay, finish it, and deploy again: aws cloudformation delete-stack --stack-name ${name}`;
    }
    if (status === 'UPDATE_ROLLBACK_FAILED') {
        return `Mend what the events say, then: aws cloudformation continue-update-rollback --stack-name ${name}`;
    }
    return 'Look at its events in the console of CloudFormation.';
}
const stuck = (name, status, remedy) => new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('DEPLOY_STACK_STUCK', `The stack ${name} is ${status}.`, { remedy });


/***/ }),

/***/ 58562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/* harmony import */ var _cloudformation_failure_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25606);
/* harmony import */ var _core_error_codes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26139);


/**
 * Why a stack operation failed: the first resource that failed by itself, in nested stacks too, not those that were
 * cancelled for it; with the cause's code and remedy, on the line of serverless.yml that made the resource.
 */
async function explainFailure({ aws, compiled, model }, operation) {
    const failures = await collectFailures(aws.cloudFormation, operation.stackId, operation.sinceMs);
    const [root, ...others] = failures;
    const reason = root?.reason ?? 'CloudFormation gave no reason.';
    const code = (0,_cloudformation_failure_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .rl)(reason);
    const path = root && compiled.sources[root.logicalId];
    const detail = root?.detail ? ` (${root.detail})` : '';
    const subject = root ? `${root.logicalId} (${root.type}) failed` : `The stack ${operation.stackName} failed`;
    return {
        problem: {
            severity: 'error',
            code,
            message: `${subject}: ${reason}${detail}`,
            remedy: _core_error_codes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodes */ .f[code].remedy,
            at: path && model.locate(path),
        },
        logicalId: root?.logicalId,
        resourceType: root?.type,
        status: root?.status,
        reason,
        stackStatus: operation.stackStatus,
        log: root && operation.logs?.get(root.logicalId),
        others: others.map((event) => ({ logicalId: event.logicalId, reason: event.reason ?? '' })),
    };
}
async function collectFailures(cloudFormation, stackId, sinceMs) {
    const [events, detailed] = await Promise.all([
        cloudFormation.listEvents(stackId, sinceMs),
        // Validation and hooks tell more there; it is a help, not a need.
        cloudFormation.listFailedEvents({ stackName: stackId }).catch(() => undefined),
    ]);
    // A change that early validation refuses has no plain event of the resource.
    const validated = (detailed ?? []).filter((event) => event.atMs > sinceMs && isOwnFailure(event));
    const own = firstPerResource([...events.filter(isOwnFailure), ...validated]);
    const nested = own.filter(({ type, physicalId }) => type === 'AWS::CloudFormation::Stack' && physicalId);
    const inner = await Promise.all(nested.map(({ physicalId }) => collectFailures(cloudFormation, physicalId ?? '', sinceMs)));
    const found = inner.flat();
    const outer = found.length > 0 ? own.filter((event) => !nested.includes(event)) : own;
    return [...found, ...outer].map((event) => withDetail(event, detailed)).sort((a, b) => a.atMs - b.atMs);
}
function isOwnFailure(event) {
    if (!event.status.endsWith('FAILED') || event.physicalId === event.stackId)
        return false;
    return !(0,_cloudformation_failure_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .saysCancelled */ .mk)(event.reason) && !(0,_cloudformation_failure_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOthersFailed */ .rY)(event.reason);
}
/** A rollback may fail on the same resource again; the first word on it is the cause. */
function firstPerResource(events) {
    const first = new Map();
    for (const event of events)
        if (!first.has(event.logicalId))
            first.set(event.logicalId, event);
    return [...first.values()];
}
function withDetail(event, detailed) {
    const more = detailed?.find(({ logicalId, detail }) => logicalId === event.logicalId && detail !== undefined);
    return more ? { ...event, reason: more.reason ?? event.reason, detail: more.detail } : event;
}


/***/ }),

/***/ 61934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ failureLog)
/* harmony export */ });
/** The log behind a failed custom resource, for a terminal or a log; no lines without one. */
function failureLog({ log }) {
    return log ? [`Log of ${log.logGroup}:`, ...log.lines.map((line) => `  ${line}`)] : [];
}


/***/ })

};
