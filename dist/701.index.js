export const id = 701;
export const ids = [701];
export const modules = {

/***/ 30701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand)
});

// EXTERNAL MODULE: ./build/deploy/change-set.js
var change_set = __webpack_require__(61153);
// EXTERNAL MODULE: ./build/deploy/framework-files.js
var framework_files = __webpack_require__(98564);
// EXTERNAL MODULE: ./build/deploy/stack-request.js
var stack_request = __webpack_require__(62106);
// EXTERNAL MODULE: ./build/deploy/upload-artifacts.js
var upload_artifacts = __webpack_require__(22243);
;// CONCATENATED MODULE: ./build/deploy/preview-change-set.js




/**
 * What CloudFormation says the update would do, for `refinePlan`. Leaves nothing behind: neither a change set nor, for a
 * template that has to come from S3, the uploaded file. Only for stacks that exist: a new one has nothing to compare.
 */
async function previewChangeSet(context, bucket) {
    const { cloudFormation, objects } = context.aws;
    const template = (0,stack_request/* uploadedTemplate */.Rf)(context, bucket);
    const files = [
        ...('url' in template ? [{ fileName: framework_files/* templateFile */.v3, template: context.compiled.template }] : []),
        ...(context.compiled.nested ?? []),
    ].map((file) => ({ ...file, key: `${context.artifacts.directory}/${file.fileName}` }));
    for (const { key, template: content } of files) {
        const hash = (0,framework_files/* templateHash */.tv)(content);
        const text = JSON.stringify(content);
        await objects.upload(bucket, key, { text }, (0,upload_artifacts/* uploadOptions */.s)(context, 'application/json', hash));
    }
    try {
        const changeSet = await (0,change_set/* createChangeSet */.V$)(context, (0,stack_request/* stackRequest */.M$)(context, template, 'preview'), 'UPDATE');
        await (0,change_set/* dropChangeSet */.wr)(cloudFormation, changeSet, 'UPDATE');
        return changeSet;
    }
    finally {
        const keys = files.map(({ key }) => key);
        if (keys.length > 0)
            await objects.delete(bucket, keys);
    }
}

// EXTERNAL MODULE: ./build/report/render-picture.js
var render_picture = __webpack_require__(9224);
// EXTERNAL MODULE: ./build/report/render-plan-text.js
var render_plan_text = __webpack_require__(9611);
// EXTERNAL MODULE: ./build/service/compose/service-graph.js
var service_graph = __webpack_require__(83045);
;// CONCATENATED MODULE: ./build/commands/matrix.js

/**
 * What is to be deployed, in waves: each wave is a list of values of `service-path`, and needs only the waves before
 * it. A service whose plan is to do nothing is left out, unless it uses one that changes.
 */
function matrixOf(runs) {
    const services = runs.flatMap(({ service }) => service ?? []);
    const changing = runs.filter(({ report: { plan } }) => plan && plan.kind !== 'nothing');
    const included = (0,service_graph/* withDependents */.hO)(changing.flatMap(({ service }) => service?.id ?? []), services);
    const addresses = new Map(services.map(({ id, address }) => [id, address]));
    const waves = (0,service_graph/* wavesOf */.gt)(services.filter(({ id }) => included.has(id)));
    return waves.map((wave) => wave.flatMap((id) => addresses.get(id) ?? []));
}

// EXTERNAL MODULE: ./build/commands/plan-service.js + 30 modules
var plan_service = __webpack_require__(31192);
// EXTERNAL MODULE: ./build/commands/prepare-service.js + 114 modules
var prepare_service = __webpack_require__(32307);
// EXTERNAL MODULE: ./build/commands/publish-run.js + 3 modules
var publish_run = __webpack_require__(19101);
// EXTERNAL MODULE: ./build/commands/service-runs.js + 6 modules
var service_runs = __webpack_require__(3002);
;// CONCATENATED MODULE: ./build/commands/plan.js








/** Shows what a deploy would change, by a change set that is deleted again where there is a stack to compare. */
async function planCommand(context, target) {
    const runs = await (0,service_runs/* runServices */.i)(context, { stage: target.stage, purpose: 'plan' }, (serviceDir, own, problems) => planOne(serviceDir, own, target.stage, problems));
    const plans = runs.flatMap(({ report }) => (report.plan ? [report.plan] : []));
    for (const plan of plans)
        context.ports.log.info((0,render_plan_text/* renderPlanText */.$)(plan, { details: true }));
    return (0,publish_run/* publishRun */.Z)(runs, context, { ...target, matrix: matrixOf(runs) });
}
async function planOne(serviceDir, context, stage, problems) {
    const { inputs, ports } = context;
    const prepared = await (0,prepare_service/* prepareService */.t)(inputs, { serviceDir, stage }, ports, problems);
    const planned = await (0,plan_service/* planService */.$)(prepared, context, { preview: false, buildImages: false }, problems);
    const plan = await review(planned);
    const { service, region } = planned.model;
    const picture = (0,render_picture/* renderPicture */.J)(planned.model, plan);
    const { stage: planStage } = planned.model;
    const report = { service, stage: planStage, region, plan, problems: problems.all, note: planned.note, picture };
    return { report, artifactPaths: planned.artifactPaths, cacheHit: planned.cacheHit };
}
async function review({ plan, deploy }) {
    const { bucket } = deploy.deployed;
    if (plan.kind === 'nothing' || plan.kind === 'create' || bucket === undefined)
        return plan;
    if (!plan.needsStackUpdate)
        return plan;
    return deploy.review?.(await previewChangeSet(deploy, bucket)) ?? plan;
}


/***/ }),

/***/ 61153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L$: () => (/* binding */ dropOwnChangeSets),
/* harmony export */   V$: () => (/* binding */ createChangeSet),
/* harmony export */   wr: () => (/* binding */ dropChangeSet)
/* harmony export */ });
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67756);
/* harmony import */ var _remove_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85039);


/** Our change sets start with this; the run ID follows. */
const changeSetPrefix = 'serverless-deploy-';
/**
 * Makes a change set with a name of this run and waits until CloudFormation has worked it out; older ones of ours are
 * deleted. DEPLOY_CHANGE_SET_FAILED, after it is deleted, with what validation and hooks said.
 */
async function createChangeSet(context, request, type) {
    const { cloudFormation } = context.aws;
    if (type === 'UPDATE')
        await dropOwnChangeSets(cloudFormation, request.stackName);
    const { id } = await cloudFormation.createChangeSet({
        ...request,
        changeSetName: `${changeSetPrefix}${context.runId}`.slice(0, 128),
        type,
        description: `serverless-deploy, run ${context.runId}`.slice(0, 1024),
    });
    const changeSet = await waitUntilReady(context, id);
    if (changeSet.status !== 'FAILED' || changeSet.empty)
        return changeSet;
    const details = await failureDetails(cloudFormation, id);
    await dropChangeSet(cloudFormation, changeSet, type, request.roleArn);
    const reason = [changeSet.statusReason ?? 'no reason given', ...details].join('\n  ');
    throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('DEPLOY_CHANGE_SET_FAILED', `CloudFormation refused the change of ${request.stackName}: ${reason}`);
}
/** Deletes a change set that will not run, and the shell of a stack that it made. */
async function dropChangeSet(cloudFormation, changeSet, type, roleArn) {
    await cloudFormation.deleteChangeSet(changeSet.id);
    if (type === 'CREATE')
        await (0,_remove_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .removeShell */ .B)(cloudFormation, changeSet.stackId, { token: changeSet.name, roleArn });
}
/** Deletes change sets of ours, of this run and of older ones, but the one at work; returns how many there were. */
async function dropOwnChangeSets(cloudFormation, stackName) {
    const existing = await cloudFormation.listChangeSets(stackName);
    const ours = existing.filter(({ name, executing }) => name.startsWith(changeSetPrefix) && !executing);
    await Promise.all(ours.map(({ id }) => cloudFormation.deleteChangeSet(id)));
    return ours.length;
}
async function waitUntilReady(context, id) {
    const deadline = context.clock.nowMs() + context.waitTimeoutMs;
    for (let pauseMs = 200;; pauseMs = Math.min(pauseMs * 1.5, 3000)) {
        const changeSet = await context.aws.cloudFormation.describeChangeSet(id);
        if (changeSet?.status === 'CREATE_COMPLETE' || changeSet?.status === 'FAILED')
            return changeSet;
        if (context.clock.nowMs() > deadline) {
            throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('DEPLOY_TIMEOUT', `The change set ${id} is still ${changeSet?.status ?? 'not there'}.`);
        }
        await context.clock.sleep(pauseMs);
    }
}
async function failureDetails(cloudFormation, changeSetId) {
    const events = (await cloudFormation.listFailedEvents({ changeSetId })) ?? [];
    return events.map(({ logicalId, reason, detail }) => [logicalId, detail, reason].filter((part) => part !== undefined && part !== '').join(': '));
}


/***/ }),

/***/ 84056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readCommits),
/* harmony export */   e: () => (/* binding */ withCommit)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24949);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _framework_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98564);



/** The state file with the commit that is deployed. */
const withCommit = (state, commit) => commit === undefined ? state : { ...state, [_framework_files_js__WEBPACK_IMPORTED_MODULE_0__/* .ownStateKey */ .F1]: { commit } };
/** Commits of the deployments by their folder, from their state files; those of other tools have none. */
async function readCommits({ objects }, bucket, folders) {
    const whole = folders.filter(({ complete }) => complete);
    const found = await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapConcurrently */ .X)(whole, 6, async ({ directory }) => {
        const bytes = await objects.get(bucket, `${directory}/${_framework_files_js__WEBPACK_IMPORTED_MODULE_0__/* .stateFile */ .Ed}`);
        const commit = bytes && commitOf(Buffer.from(bytes).toString('utf8'));
        return commit === undefined ? [] : [[directory, commit]];
    });
    return new Map(found.flat());
}
function commitOf(text) {
    try {
        const state = JSON.parse(text);
        const own = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(state) ? state[_framework_files_js__WEBPACK_IMPORTED_MODULE_0__/* .ownStateKey */ .F1] : undefined;
        const commit = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(own) ? own['commit'] : undefined;
        return typeof commit === 'string' ? commit : undefined;
    }
    catch {
        // Cut short, or not of ours.
        return undefined;
    }
}


/***/ }),

/***/ 85039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ removeShell)
/* harmony export */ });
/**
 * Begins to delete the shell of a stack, which a change set that never ran leaves behind and which holds the name.
 * Returns the shell; `undefined` when the stack is none, or is not there.
 */
async function removeShell(cloudFormation, nameOrId, { token, roleArn }) {
    const shell = await cloudFormation.describeStack(nameOrId);
    if (shell?.status !== 'REVIEW_IN_PROGRESS')
        return undefined;
    await cloudFormation.deleteStack(shell.id, { clientToken: `${token}-shell`.slice(-128), roleArn });
    return shell;
}


/***/ }),

/***/ 62106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ stackRequest),
/* harmony export */   Rf: () => (/* binding */ uploadedTemplate),
/* harmony export */   xt: () => (/* binding */ templateBody)
/* harmony export */ });
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67756);
/* harmony import */ var _deploy_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43185);
/* harmony import */ var _framework_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98564);



/** CloudFormation takes a template in the call up to this size, from S3 up to the second. Bytes, AWS quotas page. */
const bodyLimit = 51_200;
const urlLimit = 1_048_576;
/** The settings of one stack operation of this deploy; `operation` makes its client token its own. */
function stackRequest(context, template, operation) {
    const { provider, stackName } = context.model;
    const { deploymentRole } = provider;
    const transforms = context.compiled.template.Transform !== undefined;
    return {
        stackName,
        template,
        capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', ...(transforms ? ['CAPABILITY_AUTO_EXPAND'] : [])],
        parameters: provider.stackParameters.flatMap(toParameter),
        tags: context.tags,
        notificationArns: provider.notificationArns.map(String),
        roleArn: context.roleArn ?? (typeof deploymentRole === 'string' ? deploymentRole : undefined),
        rollbackConfiguration: provider.rollbackConfiguration,
        disableRollback: provider.disableRollback,
        clientToken: (0,_deploy_context_js__WEBPACK_IMPORTED_MODULE_2__/* .clientToken */ .$)(context.runId, operation),
        express: context.mode === 'express',
        nestedStacks: (context.compiled.nested ?? []).length > 0,
    };
}
function toParameter(parameter) {
    const { ParameterKey: key, ParameterValue: value, UsePreviousValue: previous } = parameter;
    if (typeof key !== 'string')
        return [];
    return [previous === true ? { key, usePreviousValue: true } : { key, value: String(value ?? '') }];
}
/** The uploaded template by its address when it is too large for the call. DEPLOY_TEMPLATE_TOO_LARGE over 1 MB. */
function uploadedTemplate(context, bucket) {
    const body = JSON.stringify(context.compiled.template);
    const bytes = Buffer.byteLength(body);
    if (bytes > urlLimit) {
        const limit = `CloudFormation reads up to ${urlLimit} bytes`;
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('DEPLOY_TEMPLATE_TOO_LARGE', `The template has ${bytes} bytes; ${limit}.`);
    }
    if (bytes <= bodyLimit)
        return { body };
    return { url: (0,_framework_files_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUrl */ .bC)(context.aws.region, bucket, `${context.artifacts.directory}/${_framework_files_js__WEBPACK_IMPORTED_MODULE_1__/* .templateFile */ .v3}`) };
}
/** A small template in the call itself. */
const templateBody = (template) => ({ body: JSON.stringify(template) });


/***/ }),

/***/ 22243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ uploadOptions),
/* harmony export */   x: () => (/* binding */ uploadArtifacts)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24949);
/* harmony import */ var _deployment_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84056);
/* harmony import */ var _framework_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98564);



const uploadsAtOnce = 6;
/**
 * Uploads template, state and the zips that are not deployed yet to the folder of this deployment, each once, in
 * parallel, with the framework's metadata (framework-spec 2.5, 5.5). The template goes last: where it is, the deployment
 * is whole and can be rolled back to. Returns the bytes sent.
 */
async function uploadArtifacts(context, bucket) {
    const items = listUploads(context);
    const { objects } = context.aws;
    const upload = async ({ key, body, contentType, sha256 }) => {
        await objects.upload(bucket, key, body, uploadOptions(context, contentType, sha256));
        context.log.debug(`uploaded ${key}`);
    };
    const isTemplate = ({ key }) => key.endsWith(`/${_framework_files_js__WEBPACK_IMPORTED_MODULE_1__/* .templateFile */ .v3}`);
    await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapConcurrently */ .X)(items.filter((item) => !isTemplate(item)), uploadsAtOnce, upload);
    for (const item of items.filter(isTemplate))
        await upload(item);
    const zips = items.filter(({ contentType }) => contentType === 'application/zip');
    const bytes = items.reduce((sum, item) => sum + item.bytes, 0);
    context.log.info(`Uploaded ${zips.length} of ${countZips(context)} zips, ${bytes} bytes in all, to ${bucket}.`);
    return bytes;
}
function listUploads({ compiled, artifacts, customResources, commit }) {
    const { directory, customResourcesKey } = artifacts;
    const located = [...Object.values(artifacts.functions), ...Object.values(artifacts.layers)];
    const zips = located
        .filter(({ deployed }) => !deployed)
        .map(({ s3Key, path, bytes, sha256 }) => zipItem(s3Key, path, bytes, sha256));
    // A key in another folder is a deployed one that is kept.
    const needsHandlers = compiled.needsCustomResources && customResourcesKey.startsWith(`${directory}/`);
    if (needsHandlers && !customResources)
        throw new Error('the zip of the custom-resource handlers was not given');
    const handlers = needsHandlers && customResources
        ? [zipItem(customResourcesKey, customResources.path, 0, customResources.sha256)]
        : [];
    const template = compiled.template;
    const items = [
        ...zips,
        ...handlers,
        ...nestedItems(compiled, directory),
        ...(compiled.files ?? []).map(fileItem),
        jsonItem(`${directory}/${_framework_files_js__WEBPACK_IMPORTED_MODULE_1__/* .templateFile */ .v3}`, template, (0,_framework_files_js__WEBPACK_IMPORTED_MODULE_1__/* .templateHash */ .tv)(template)),
        jsonItem(`${directory}/${_framework_files_js__WEBPACK_IMPORTED_MODULE_1__/* .stateFile */ .Ed}`, (0,_deployment_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .withCommit */ .e)(compiled.state, commit), (0,_framework_files_js__WEBPACK_IMPORTED_MODULE_1__/* .stateHash */ .ml)(compiled.state)),
    ];
    return [...new Map(items.map((item) => [item.key, item])).values()];
}
const zipItem = (key, file, bytes, sha256) => ({
    key,
    body: { file },
    bytes,
    contentType: 'application/zip',
    sha256,
});
const fileItem = ({ key, path, bytes, sha256 }) => ({
    key,
    body: { file: path },
    bytes,
    contentType: key.endsWith('.json') ? 'application/json' : 'application/octet-stream',
    sha256,
});
const nestedItems = ({ nested = [] }, directory) => nested.map(({ fileName, template }) => {
    const content = template;
    return jsonItem(`${directory}/${fileName}`, content, (0,_framework_files_js__WEBPACK_IMPORTED_MODULE_1__/* .templateHash */ .tv)(content));
});
function jsonItem(key, content, sha256) {
    const text = JSON.stringify(content);
    return { key, body: { text }, bytes: Buffer.byteLength(text), contentType: 'application/json', sha256 };
}
function countZips({ artifacts }) {
    const located = [...Object.values(artifacts.functions), ...Object.values(artifacts.layers)];
    return new Set(located.map(({ s3Key }) => s3Key)).size;
}
/** Encryption headers of `provider.deploymentBucket`, content type and hash. */
function uploadOptions({ model }, contentType, sha256) {
    const bucket = model.provider.deploymentBucket;
    return {
        contentType,
        metadata: { [_framework_files_js__WEBPACK_IMPORTED_MODULE_1__/* .hashMetadata */ .sV]: sha256 },
        serverSideEncryption: bucket.serverSideEncryption,
        sseKmsKeyId: bucket.sseKMSKeyId,
        sseCustomerAlgorithm: bucket.sseCustomerAlgorithm,
        sseCustomerKey: bucket.sseCustomerKey,
        sseCustomerKeyMd5: bucket.sseCustomerKeyMD5,
    };
}


/***/ }),

/***/ 9224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ renderPicture)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** More than this nobody can read, and GitHub does not draw. */
const mostNodes = 60;
/** A mermaid picture: events → functions → resources of the user, what changes in bold; `undefined` when too large. */
function renderPicture(model, plan) {
    const changed = new Set(plan?.code.filter(({ before, after }) => before?.sha256 !== after?.sha256).map(({ functionKey }) => functionKey));
    const changedResources = new Set(plan?.changes.map(({ logicalId }) => logicalId));
    const events = model.functions.flatMap((fn, f) => fn.events.map((event, e) => ({ f, e, label: eventLabel(event.kind, event.config) })));
    const resources = userResources(model);
    if (events.length + model.functions.length + resources.length > mostNodes)
        return undefined;
    return [
        'flowchart LR',
        ...events.flatMap(({ f, e, label }) => [`  e${f}_${e}(["${quote(label)}"]) --> f${f}`]),
        ...model.functions.map(({ key }, f) => `  f${f}["${quote(key)}"]`),
        ...resources.map(({ id, type }, r) => `  r${r}[("${quote(`${id} ${type}`)}")]`),
        '  classDef changed stroke-width:3px',
        ...model.functions.flatMap(({ key }, f) => (changed.has(key) ? [`  class f${f} changed`] : [])),
        ...resources.flatMap(({ id }, r) => (changedResources.has(id) ? [`  class r${r} changed`] : [])),
    ].join('\n');
}
function eventLabel(kind, config) {
    if (typeof config !== 'object' || config === null)
        return kind;
    const words = ['method', 'path', 'schedule', 'rate', 'route'].flatMap((key) => {
        const value = key in config ? Reflect.get(config, key) : undefined;
        return typeof value === 'string' ? [value] : [];
    });
    return [kind, ...words].join(' ');
}
function userResources(model) {
    const resources = model.resources.template['Resources'];
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(resources))
        return [];
    return Object.entries(resources).flatMap(([id, resource]) => {
        const type = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(resource) ? resource['Type'] : undefined;
        return typeof type === 'string' ? [{ id, type: type.replace(/^AWS::/, '') }] : [];
    });
}
/** Text between quotes of mermaid: nothing that could end them or become markup. */
function quote(label) {
    return label.replace(/[^\p{L}\p{N} /{}.:+_*-]/gu, ' ').trim();
}


/***/ }),

/***/ 9611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderPlanText)
/* harmony export */ });
/* harmony import */ var _format_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70036);
/* harmony import */ var _render_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24498);
/* harmony import */ var _version_churn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78260);



/** A plan for a terminal or a log: plain text, one fact a line, no values of secrets. */
function renderPlanText(plan, options) {
    const title = `${plan.stackName} (stage ${plan.stage}, ${plan.region})`;
    if (plan.kind === 'nothing')
        return [`Nothing changes: ${title}`, ...comparedLines(plan)].join('\n');
    return [
        `${{ create: 'Creates', update: 'Changes', blocked: 'Would change' }[plan.kind]} ${title}`,
        ...section('Stopped', plan.kind === 'blocked' ? plan.reasons.map(({ logicalId, message }) => `${logicalId}: ${message}`) : []),
        ...section('Resources', options.details ? (0,_render_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diffLines */ .Pp)(plan) : resourceLines(plan)),
        ...section('Functions', functionLines(plan)),
        ...section('Permissions', iamLines(plan)),
        ...section('Routes', routeLines(plan)),
        // With details, they stand among the resources.
        ...section('Settings', options.details ? [] : settingLines(plan)),
        `Plan digest: ${plan.digest}`,
    ].join('\n');
}
function section(title, lines) {
    return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}
function comparedLines(plan) {
    return plan.compared.map(({ what, local, deployed, equal }) => equal ? `  = ${what}: ${local}` : `  ≠ ${what}: ${local}, deployed is ${deployed}`);
}
function resourceLines(plan) {
    const { changes, published } = (0,_version_churn_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutVersions */ .e)(plan);
    const lines = changes.map(({ action, logicalId, type, losesData }) => {
        const words = action === 'add' || action === 'delete' ? '' : ` ${_render_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .actionWords */ .Iv[action]}`;
        return `${_render_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .actionSigns */ .je[action]} ${logicalId} (${type})${words}${losesData ? ', data is lost' : ''}`;
    });
    return [...lines, ...(0,_render_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .versionLines */ .YM)(published)];
}
function functionLines(plan) {
    return plan.code.flatMap(({ functionKey, before, after, configuration, drifted }) => {
        const words = [];
        if (after && before?.sha256 !== after.sha256) {
            const change = before?.bytes === undefined ? '' : ` (${(0,_format_size_js__WEBPACK_IMPORTED_MODULE_2__/* .formatByteChange */ .Ul)(before.bytes, after.bytes)})`;
            words.push(`${before ? 'new code' : 'code'} ${after.sha256.slice(0, 10)}, ${(0,_format_size_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(after.bytes)}${change}`);
        }
        if (configuration.length > 0)
            words.push(`configuration: ${configuration.join(', ')}`);
        if (drifted)
            words.push('changed outside of the stack');
        return words.length > 0 ? [`${functionKey}: ${words.join('; ')}`] : [];
    });
}
function iamLines(plan) {
    return plan.iam.map(({ action, logicalId, effect, actions, resources, principal }) => {
        const sign = action === 'add' ? '+' : '-';
        const named = resources.filter((resource) => resource !== '');
        const on = named.length > 0 ? ` on ${named.join(', ')}` : '';
        return `${sign} ${logicalId}: ${effect} ${actions.join(', ')}${on}${principal === undefined ? '' : ` for ${principal}`}`;
    });
}
function routeLines(plan) {
    const signs = { add: '+', remove: '-', update: '~' };
    return plan.routes.map(({ action, method, path }) => `${signs[action]} ${method} ${path}`);
}
const settingLines = ({ settings, stageSettings }) => [...settings, ...stageSettings]
    // What stacks give out follows from their resources.
    .filter(({ path }) => !path.startsWith('/Outputs/'))
    .map(({ path }) => `~ ${path.slice(1)}`);


/***/ })

};
