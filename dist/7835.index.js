export const id = 7835;
export const ids = [7835];
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

/***/ 91719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q5: () => (/* binding */ afterDeploy),
  XX: () => (/* binding */ beforeDeploy),
  cW: () => (/* binding */ deployedContext)
});

// EXTERNAL MODULE: ./build/core/concurrency.js
var concurrency = __webpack_require__(24949);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
;// CONCATENATED MODULE: ./build/deploy/prune-versions.js


/** Functions looked at side by side: Lambda allows few calls a second. */
const atOnce = 4;
/**
 * Deletes old versions of every function, all but the `provider.pruneFunctionVersions` newest and those that an alias
 * points at; returns how many went. What AWS refuses, such as a version that CloudFront still replicates, is a warning:
 * the deploy has succeeded, and the next one tries again (framework-spec 5.7).
 */
async function pruneVersions({ functions, provider }, lambda, problems) {
    const kept = provider.pruneFunctionVersions;
    if (kept === undefined)
        return 0;
    const deleted = await (0,concurrency/* mapConcurrently */.X)(functions, atOnce, async ({ name }) => {
        try {
            return await pruneFunction(name, kept, lambda);
        }
        catch (error) {
            if (!(error instanceof user_error/* UserError */.y))
                throw error;
            problems.warn('DEPLOY_VERSIONS_KEPT', `Old versions of ${name} stay: ${error.message}`);
            return 0;
        }
    });
    return deleted.reduce((sum, count) => sum + count, 0);
}
async function pruneFunction(name, kept, lambda) {
    const [versions, aliased] = await Promise.all([lambda.listVersions(name), lambda.listAliasedVersions(name)]);
    const old = versions
        .filter((version) => !aliased.includes(version))
        .sort((a, b) => Number(b) - Number(a))
        .slice(kept);
    for (const version of old)
        await lambda.deleteVersion(name, version);
    return old.length;
}

// EXTERNAL MODULE: ./build/plugins/apply-plugins.js
var apply_plugins = __webpack_require__(60606);
// EXTERNAL MODULE: ./build/commands/run-scripts.js
var run_scripts = __webpack_require__(61003);
;// CONCATENATED MODULE: ./build/commands/deploy-hooks.js



/** What the hooks of plugins are given. */
function deployedContext({ model, aws }, context, stack, problems) {
    const { workspace, log, clock } = context.ports;
    return { model, aws, workspace, log, clock, runScript: (0,run_scripts/* scriptRunner */.Y)(model, context, aws), problems, ...stack };
}
/** What plugins do before a deploy, and the deploy with what the template tells of it; an error of theirs stops it. */
async function beforeDeploy(planned, context, problems) {
    const { plan, model, aws, deploy } = planned;
    if (plan.kind === 'nothing')
        return deploy;
    await (0,apply_plugins/* runDeployHooks */.bg)('beforeDeploy', deployedContext(planned, context, { outputs: {}, changed: false }, problems));
    problems.throwIfErrors();
    const template = await (0,apply_plugins/* completeTemplate */.G6)(deploy.compiled.template, { model, aws, deployed: deploy.deployed.template });
    return { ...deploy, compiled: { ...deploy.compiled, template } };
}
/** What follows a deploy that succeeded: what plugins do by calls of AWS, and old versions of functions go. */
async function afterDeploy(outcome, planned, context, problems) {
    if (problems.hasErrors || (outcome.kind !== 'deployed' && outcome.kind !== 'unchanged'))
        return;
    const stack = { outputs: outcome.stackOutputs, changed: outcome.kind === 'deployed' || context.inputs.force };
    await (0,apply_plugins/* runDeployHooks */.bg)('afterDeploy', deployedContext(planned, context, stack, problems));
    if (outcome.kind !== 'deployed')
        return;
    const deleted = await pruneVersions(planned.model, planned.aws.lambda, problems);
    if (deleted > 0)
        context.ports.log.info(`Deleted ${deleted} old function versions.`);
}


/***/ }),

/***/ 25152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ environmentName)
/* harmony export */ });
/** Name of a deployment under "Environments" of the repository: the stage; with the service where there are several. */
function environmentName(service, stage, { servicePaths }) {
    const several = servicePaths.length > 1 || servicePaths.some((entry) => /[*?[{]/.test(entry));
    return several ? `${service}-${stage}` : stage;
}


/***/ }),

/***/ 4400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ isReopened),
/* harmony export */   Lx: () => (/* binding */ isClosed),
/* harmony export */   iN: () => (/* binding */ isOvertaken)
/* harmony export */ });
/* unused harmony export currentPullRequest */
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67756);
/* harmony import */ var _stack_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79177);


/** The pull request as GitHub knows it now; `undefined` where it may not be asked, which is said and stops nothing. */
async function currentPullRequest({ ports }, prNumber) {
    if (prNumber === undefined)
        return undefined;
    try {
        return await ports.github?.getPullRequest(prNumber);
    }
    catch (error) {
        if (!(error instanceof _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y))
            throw error;
        ports.log.info(`Whether #${prNumber} is open is not known: ${error.message}.`);
        return undefined;
    }
}
/** It was closed after the run began. */
async function isClosed(context, prNumber) {
    return (await currentPullRequest(context, prNumber))?.state === 'closed';
}
/** Its closing began this run, and it is open again: another run deploys it. */
async function isReopened(context, prNumber) {
    if (context.event?.action !== 'closed')
        return false;
    return (await currentPullRequest(context, prNumber))?.state === 'open';
}
/** A run of a later push was faster, so that this one would put the preview back to an older commit. */
async function isOvertaken(context, prNumber, stack) {
    const { event } = context;
    const deployedBy = Number(stack?.tags[_stack_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .ownershipTags */ .dt.run]?.split('-')[0]);
    if (!event?.pullRequest || !(deployedBy > Number(event.runId)))
        return false;
    const current = await currentPullRequest(context, prNumber);
    return current !== undefined && current.headSha !== event.pullRequest.headSha;
}


/***/ }),

/***/ 27835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeCommand: () => (/* binding */ removeCommand),
/* harmony export */   removeContext: () => (/* binding */ removeContext)
/* harmony export */ });
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67756);
/* harmony import */ var _deploy_check_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74004);
/* harmony import */ var _deploy_deployment_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40883);
/* harmony import */ var _deploy_remove_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49782);
/* harmony import */ var _plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60606);
/* harmony import */ var _report_failure_log_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(61934);
/* harmony import */ var _report_publish_deployment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7438);
/* harmony import */ var _service_images_image_repository_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(69955);
/* harmony import */ var _deploy_hooks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91719);
/* harmony import */ var _environment_name_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(25152);
/* harmony import */ var _plan_service_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31192);
/* harmony import */ var _prepare_service_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32307);
/* harmony import */ var _preview_races_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4400);
/* harmony import */ var _publish_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(19101);
/* harmony import */ var _run_scripts_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61003);
/* harmony import */ var _service_runs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3002);
/* harmony import */ var _stack_repository_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(65676);
/* harmony import */ var _stack_tags_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(79177);


















/** Removes the stack of each service, after whatever runs on it has ended, and waits for the end. */
async function removeCommand(context, target) {
    if (await (0,_preview_races_js__WEBPACK_IMPORTED_MODULE_9__/* .isReopened */ .FQ)(context, target.prNumber)) {
        context.ports.log.info(`#${target.prNumber} is open again: its preview stays.`);
        return { outputs: { changed: false }, failed: false };
    }
    const runs = await (0,_service_runs_js__WEBPACK_IMPORTED_MODULE_12__/* .runServices */ .i)(context, { stage: target.stage, purpose: 'remove' }, (serviceDir, own, problems) => removeOne(serviceDir, own, target, problems));
    // Reopened meanwhile: the run of that event deploys the preview again, and the comment is its own.
    return (0,_publish_run_js__WEBPACK_IMPORTED_MODULE_10__/* .publishRun */ .Z)(runs, context, { ...target, silent: await (0,_preview_races_js__WEBPACK_IMPORTED_MODULE_9__/* .isReopened */ .FQ)(context, target.prNumber) });
}
async function removeOne(serviceDir, context, { stage, prNumber }, problems) {
    const { inputs, event, ports } = context;
    const { model, aws } = await (0,_prepare_service_js__WEBPACK_IMPORTED_MODULE_8__/* .prepareService */ .t)(inputs, { serviceDir, stage }, ports, problems);
    const stack = await aws().cloudFormation.describeStack(model.stackName);
    const nothingThere = stack === undefined;
    const { log } = ports;
    const left = { outputs: stack?.outputs ?? {}, changed: false };
    const hooks = (0,_deploy_hooks_js__WEBPACK_IMPORTED_MODULE_6__/* .deployedContext */ .cW)({ model, aws: aws() }, context, left, problems);
    if (stack) {
        (0,_deploy_check_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOwner */ .A)(stack, (0,_stack_tags_js__WEBPACK_IMPORTED_MODULE_14__/* .previewTags */ .uh)(event, prNumber));
        (0,_run_scripts_js__WEBPACK_IMPORTED_MODULE_11__/* .checkScripts */ .H)(model, 'remove', context, problems);
        problems.throwIfErrors();
        await (0,_plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_4__/* .runDeployHooks */ .bg)('beforeRemove', hooks);
        // A script may save what the stack holds.
        if (problems.all.some(({ code }) => code === 'PLUGIN_SCRIPT_FAILED'))
            problems.throwIfErrors();
    }
    const outcome = await (0,_deploy_remove_service_js__WEBPACK_IMPORTED_MODULE_3__/* .removeService */ .Q)(removeContext(aws(), context, prNumber), {
        stackName: model.stackName,
        ownBucket: ownBucket(model),
        imageRepository: buildsImages(model) ? (0,_service_images_image_repository_js__WEBPACK_IMPORTED_MODULE_15__/* .imageRepository */ .a)(model) : undefined,
        model,
    });
    if (outcome.kind === 'removed') {
        log.info(`Removed ${outcome.stackName}.`);
        for (const name of outcome.retained)
            log.info(`  kept by its DeletionPolicy: ${name}`);
        if (stack)
            await (0,_plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_4__/* .runDeployHooks */ .bg)('afterRemove', hooks);
        if (prNumber !== undefined)
            await removeTraces(model, aws(), context, { prNumber, problems });
    }
    else {
        const { problem } = outcome.failure;
        problems.error(problem.code, problem.message, { at: problem.at, remedy: problem.remedy });
        for (const line of (0,_report_failure_log_js__WEBPACK_IMPORTED_MODULE_16__/* .failureLog */ .z)(outcome.failure))
            ports.log.info(line);
    }
    const { service, region } = model;
    const report = { service, stage: model.stage, region, outcome, problems: problems.all };
    return { report, artifactPaths: [], cacheHit: false, nothingThere };
}
/** What else a preview leaves: deployments on GitHub, and stacks of earlier stages, as `{sha}` in `preview-stage` makes. */
async function removeTraces(model, aws, context, { prNumber, problems }) {
    const { event, inputs, ports } = context;
    const deactivate = async (stage) => {
        if (!ports.github)
            return;
        await (0,_report_publish_deployment_js__WEBPACK_IMPORTED_MODULE_5__/* .deactivateDeployments */ .j9)(ports.github, (0,_environment_name_js__WEBPACK_IMPORTED_MODULE_17__/* .environmentName */ .V)(model.service, stage, inputs), problems);
    };
    await deactivate(model.stage);
    const tags = (0,_stack_tags_js__WEBPACK_IMPORTED_MODULE_14__/* .previewTags */ .uh)(event, prNumber);
    if (!tags)
        return;
    const own = { ...tags, [_stack_tags_js__WEBPACK_IMPORTED_MODULE_14__/* .ownershipTags */ .dt.service]: model.service };
    const stacks = await aws.cloudFormation.listStacksByTags(own).catch((error) => {
        // A role that may see only the stacks of its service: the sweep, by another role, finds the others.
        if (error instanceof _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y && error.code === 'AWS_ACCESS_DENIED')
            return [];
        throw error;
    });
    for (const stack of stacks) {
        if (stack.name === model.stackName)
            continue;
        const outcome = await (0,_deploy_remove_service_js__WEBPACK_IMPORTED_MODULE_3__/* .removeService */ .Q)(removeContext(aws, context, prNumber), {
            stackName: stack.name,
            imageRepository: await (0,_stack_repository_js__WEBPACK_IMPORTED_MODULE_13__/* .repositoryOfStack */ .i)(stack, aws),
        });
        ports.log.info(`${stack.name}, an earlier preview of #${prNumber}, is ${outcome.kind}.`);
        if (outcome.kind === 'removed')
            await deactivate(stack.tags[_stack_tags_js__WEBPACK_IMPORTED_MODULE_14__/* .ownershipTags */ .dt.stage] ?? model.stage);
        else
            problems.error(outcome.failure.problem.code, outcome.failure.problem.message);
    }
}
/** What `removeService` is given; a preview has to carry the tags of its pull request. */
function removeContext(aws, context, prNumber) {
    const { inputs, ports, event } = context;
    return {
        aws,
        clock: ports.clock,
        log: ports.log,
        cancelled: ports.cancelled,
        runId: (0,_plan_service_js__WEBPACK_IMPORTED_MODULE_7__/* .runId */ .V)(context),
        roleArn: inputs.cloudFormationRoleArn,
        waitTimeoutMs: inputs.waitTimeoutMinutes * 60_000,
        emptyBuckets: prNumber !== undefined,
        requiredTags: (0,_stack_tags_js__WEBPACK_IMPORTED_MODULE_14__/* .previewTags */ .uh)(event, prNumber),
    };
}
const buildsImages = ({ provider }) => Object.values(provider.ecr.images).some(({ path }) => path !== undefined);
function ownBucket(model) {
    const { name } = model.provider.deploymentBucket;
    return typeof name === 'string' ? { name, prefix: (0,_deploy_deployment_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentsPrefix */ .D)(model) } : undefined;
}


/***/ }),

/***/ 65676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ repositoryOfStack)
/* harmony export */ });
/* harmony import */ var _service_images_image_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48087);
/* harmony import */ var _service_images_image_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69955);
/* harmony import */ var _stack_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79177);



/** The repository of the images that were built for a stack of ours whose service is not at hand; if it uses one. */
async function repositoryOfStack(stack, aws) {
    const { [_stack_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .ownershipTags */ .dt.service]: service, [_stack_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .ownershipTags */ .dt.stage]: stage } = stack.tags;
    if (service === undefined || stage === undefined)
        return undefined;
    const repository = (0,_service_images_image_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .imageRepository */ .a)({ service, stage });
    const template = await aws.cloudFormation.getTemplate(stack.id);
    const uris = Object.values(template?.Resources ?? {}).map(({ Properties }) => imageUri(Properties?.['Code']));
    return uris.some((uri) => uri !== undefined && (0,_service_images_image_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageAddress */ .L)(uri).repository === repository)
        ? repository
        : undefined;
}
function imageUri(code) {
    const uri = typeof code === 'object' && code !== null && 'ImageUri' in code ? code.ImageUri : undefined;
    return typeof uri === 'string' ? uri : undefined;
}


/***/ }),

/***/ 74004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ checkOwner)
/* harmony export */ });
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67756);

/** Stops with DEPLOY_NOT_OURS when a stack lacks one of the tags that show whose it is. */
function checkOwner(stack, requiredTags = {}) {
    const foreign = Object.entries(requiredTags).find(([key, value]) => stack.tags[key] !== value);
    if (!foreign)
        return;
    const [key, value] = foreign;
    const has = stack.tags[key] === undefined ? 'no such tag' : `\`${stack.tags[key]}\``;
    throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('DEPLOY_NOT_OURS', `The stack ${stack.name} needs the tag ${key}=${value} and has ${has}.`);
}


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

/***/ 49782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ removeService)
/* harmony export */ });
/* harmony import */ var _cloudformation_stack_status_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19416);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67756);
/* harmony import */ var _check_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74004);
/* harmony import */ var _custom_resource_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7484);
/* harmony import */ var _deploy_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43185);
/* harmony import */ var _ensure_deployable_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57956);
/* harmony import */ var _explain_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58562);
/* harmony import */ var _wait_for_stack_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96246);








/**
 * Removes a stack with its deployment bucket's objects, after whatever runs on it has ended, and waits to the end.
 * `removed` also when there was none; a resource that stays against the wish is `failed`. DEPLOY_PROTECTED,
 * DEPLOY_NOT_OURS, DEPLOY_TIMEOUT.
 */
async function removeService(context, target) {
    const { aws, clock, log } = context;
    const startedMs = clock.nowMs();
    const { stackName } = target;
    const stack = await settledStack(context, stackName);
    if (!stack) {
        await emptyOwnBucket(context, target);
        await removeImages(context, target);
        log.info(`There is no stack ${stackName}: nothing to remove.`);
        return { kind: 'removed', stackName, retained: [], durationMs: clock.nowMs() - startedMs };
    }
    checkRemovable(context, stack);
    await emptyBucketsOf(context, target, stack);
    const sinceMs = ((await aws.cloudFormation.listEvents(stack.id, startedMs - 120_000)).at(-1)?.atMs ?? 0) + 1;
    const token = (0,_deploy_context_js__WEBPACK_IMPORTED_MODULE_5__/* .clientToken */ .$)(context.runId, 'delete');
    await aws.cloudFormation.deleteStack(stack.id, { clientToken: token, roleArn: context.roleArn });
    const template = () => aws.cloudFormation.getTemplate(stack.id);
    const { model } = target;
    const watch = model && (0,_custom_resource_log_js__WEBPACK_IMPORTED_MODULE_6__/* .watchCustomResources */ ._)({ ...context, model, template }, stack.id, sinceMs);
    const after = await (0,_wait_for_stack_js__WEBPACK_IMPORTED_MODULE_4__/* .waitForStack */ .Z)(context, { stackId: stack.id, sinceMs, before: stack, onEvent: watch?.see });
    const durationMs = clock.nowMs() - startedMs;
    if (!after) {
        await removeImages(context, target);
        return { kind: 'removed', stackName, retained: await listRetained(context, stack.id, sinceMs), durationMs };
    }
    const failure = await (0,_explain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explainFailure */ .S)({ aws, compiled: { sources: {} }, model: { locate: () => undefined } }, { stackId: stack.id, stackName, sinceMs, stackStatus: after.status, logs: await watch?.logs() });
    return { kind: 'failed', stackName, failure, durationMs };
}
/** The stack once nothing runs on it any more; the shell of a change set counts as one to delete. */
async function settledStack(context, stackName) {
    const stack = await context.aws.cloudFormation.describeStack(stackName);
    if (!stack || !(0,_cloudformation_stack_status_js__WEBPACK_IMPORTED_MODULE_7__/* .isBusy */ .A5)(stack.status))
        return stack?.status === 'DELETE_COMPLETE' ? undefined : stack;
    context.log.info(`${stackName} is busy (${stack.status}): waiting for the end of the operation.`);
    return (0,_wait_for_stack_js__WEBPACK_IMPORTED_MODULE_4__/* .waitForStack */ .Z)(context, { stackId: stack.id, sinceMs: context.clock.nowMs() });
}
function checkRemovable({ requiredTags }, stack) {
    (0,_check_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOwner */ .A)(stack, requiredTags);
    if (stack.terminationProtection) {
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('DEPLOY_PROTECTED', `The stack ${stack.name} is protected against deletion.`);
    }
}
async function emptyBucketsOf(context, target, stack) {
    await emptyOwnBucket(context, target);
    if ((0,_cloudformation_stack_status_js__WEBPACK_IMPORTED_MODULE_7__/* .isAbsent */ .W0)(stack.status))
        return;
    await (0,_ensure_deployable_state_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyDeploymentBucket */ .v)(context, stack.id);
    if (context.emptyBuckets)
        await emptyBucketsWithin(context, stack.id);
}
/** Empties the buckets of a stack and of those nested in it, but for those that a policy keeps. */
async function emptyBucketsWithin(context, stackId) {
    const { cloudFormation, objects } = context.aws;
    const [resources, template] = await Promise.all([
        cloudFormation.listResources(stackId),
        cloudFormation.getTemplate(stackId),
    ]);
    for (const { type, logicalId, physicalId } of resources) {
        const isKept = template?.Resources[logicalId]?.DeletionPolicy === 'Retain';
        if (physicalId === undefined || isKept)
            continue;
        if (type === 'AWS::CloudFormation::Stack')
            await emptyBucketsWithin(context, physicalId).catch(ignoreDenial);
        if (type !== 'AWS::S3::Bucket' || (await objects.headBucket(physicalId)) === 'missing')
            continue;
        const count = await objects.empty(physicalId);
        if (count > 0)
            context.log.info(`Emptied the bucket ${physicalId} of the preview: ${count} objects.`);
    }
}
// A role that may not look into a nested stack leaves what is in it to CloudFormation.
function ignoreDenial(error) {
    if (!(error instanceof _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y) || error.code !== 'AWS_ACCESS_DENIED')
        throw error;
}
async function emptyOwnBucket({ aws, log }, { ownBucket }) {
    if (!ownBucket || (await aws.objects.headBucket(ownBucket.name)) === 'missing')
        return;
    const count = await aws.objects.empty(ownBucket.name, ownBucket.prefix);
    if (count > 0)
        log.info(`Removed ${count} objects under ${ownBucket.prefix} from ${ownBucket.name}.`);
}
/** As the framework: the repository goes with the stack (framework-spec 5.8). */
async function removeImages({ aws, log }, { imageRepository: name }) {
    if (name && (await aws.images.deleteRepository(name)))
        log.info(`Removed the repository ${name} with its images.`);
}
/** Resources that a DeletionPolicy keeps, by physical name. */
async function listRetained({ aws }, stackId, sinceMs) {
    const events = await aws.cloudFormation.listEvents(stackId, sinceMs - 1);
    // Versions go with their function, whatever their policy says.
    const kept = events.filter(({ status, type }) => status === 'DELETE_SKIPPED' && type !== 'AWS::Lambda::Version');
    return [...new Set(kept.map(({ physicalId, logicalId }) => physicalId ?? logicalId))];
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


/***/ }),

/***/ 7438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i4: () => (/* binding */ startDeployment),
/* harmony export */   j9: () => (/* binding */ deactivateDeployments),
/* harmony export */   jl: () => (/* binding */ finishDeployment)
/* harmony export */ });
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67756);

/** Shows on GitHub that a deploy is in progress. Without the permission: a warning, and `undefined`. */
async function startDeployment(github, request, problems) {
    const { sha, environment, description, preview, logUrl } = request;
    return attempt('The deployment is not shown on GitHub', problems, async () => {
        const id = await github.createDeployment({
            ...{ ref: sha, environment, description, transient: preview, production: !preview },
        });
        await github.setDeploymentStatus(id, { state: 'in_progress', logUrl, description });
        return { id, request };
    });
}
/** Shows how it ended. A preview that succeeded deactivates those before it, which GitHub does not do for previews. */
async function finishDeployment(github, { id, request }, result, problems) {
    const { environment, logUrl, preview } = request;
    await attempt('The end of the deployment is not shown on GitHub', problems, async () => {
        const { state, url } = result;
        await github.setDeploymentStatus(id, { state, logUrl, environmentUrl: url });
        if (state === 'success' && preview)
            await deactivate(github, environment, id);
    });
}
/** Marks every deployment of a removed preview as inactive. */
async function deactivateDeployments(github, environment, problems) {
    await attempt('The deployments on GitHub were not deactivated', problems, () => deactivate(github, environment));
}
/** GitHub numbers deployments in the order they began. */
async function deactivate(github, environment, before = Number.POSITIVE_INFINITY) {
    for (const { id } of await github.listDeployments(environment)) {
        if (id < before)
            await github.setDeploymentStatus(id, { state: 'inactive' });
    }
}
async function attempt(what, problems, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y))
            throw error;
        problems.warn(error.code, `${what}: ${error.message}`, { remedy: error.remedy });
        return undefined;
    }
}


/***/ })

};
