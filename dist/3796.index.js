export const id = 3796;
export const ids = [3796];
export const modules = {

/***/ 62807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HG: () => (/* binding */ lastEventMs),
/* harmony export */   fY: () => (/* binding */ blockedError),
/* harmony export */   hX: () => (/* binding */ applyChange),
/* harmony export */   yJ: () => (/* binding */ stopIfUnwanted)
/* harmony export */ });
/* harmony import */ var _core_error_codes_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20833);
/* harmony import */ var _core_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51400);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67756);
/* harmony import */ var _change_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61153);
/* harmony import */ var _custom_resource_log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7484);
/* harmony import */ var _deploy_context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43185);
/* harmony import */ var _stack_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62106);
/* harmony import */ var _wait_for_stack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96246);








/**
 * Brings the stack to the template of this deploy and to the `settings` that differ, by change set or, with
 * `deploy-mode: direct`, by CreateStack and UpdateStack, and waits for the end. `empty`: CloudFormation finds nothing to
 * change. PLAN_BLOCKED when the change set shows what the gates forbid, DEPLOY_CANCELLED when the run was told to stop
 * before anything ran.
 */
async function applyChange(context, template, before, settings = []) {
    if (context.mode === 'direct')
        return applyDirectly(context, template, before);
    const applied = await applyByChangeSet(context, template, before);
    const isEmpty = applied.kind === 'empty' && before !== undefined;
    return isEmpty && settings.some(isNoChange) ? applyDirectly(context, template, before) : applied;
}
/** A change set that has nothing but these counts as empty; UpdateStack takes them alone. */
const isNoChange = ({ path }) => /^\/(?:RollbackConfiguration|NotificationARNs)(?:\/|$)/.test(path);
async function applyByChangeSet(context, template, before) {
    const { cloudFormation } = context.aws;
    const type = before ? 'UPDATE' : 'CREATE';
    const request = (0,_stack_request_js__WEBPACK_IMPORTED_MODULE_4__/* .stackRequest */ .M$)(context, template, `change-${type.toLowerCase()}`);
    const changeSet = await (0,_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .createChangeSet */ .V$)(context, request, type);
    const drop = () => (0,_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .dropChangeSet */ .wr)(cloudFormation, changeSet, type, request.roleArn);
    if (changeSet.empty) {
        await drop();
        return { kind: 'empty' };
    }
    await checkBeforeExecution(context, changeSet).catch(async (error) => {
        await drop();
        throw error;
    });
    const sinceMs = await lastEventMs(context, before);
    const token = (0,_deploy_context_js__WEBPACK_IMPORTED_MODULE_6__/* .clientToken */ .$)(context.runId, 'execute');
    await cloudFormation.executeChangeSet(changeSet.id, token, request.disableRollback);
    const changing = new Set(changeSet.changes.map(({ logicalId }) => logicalId));
    return ended(context, { stackId: changeSet.stackId, sinceMs, before, changing });
}
async function checkBeforeExecution(context, changeSet) {
    const reviewed = context.review?.(changeSet);
    if (reviewed?.kind === 'blocked')
        throw blockedError(context, reviewed);
    await stopIfUnwanted(context);
}
/** The last look before something changes: the pull request may be closed, the run told to stop (DEPLOY_CANCELLED). */
async function stopIfUnwanted({ beforeExecute, cancelled, model }) {
    await beforeExecute?.();
    if (cancelled?.())
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('DEPLOY_CANCELLED', `The change of ${model.stackName} was not started.`);
}
async function applyDirectly(context, template, before) {
    const { cloudFormation } = context.aws;
    await stopIfUnwanted(context);
    const sinceMs = await lastEventMs(context, before);
    const request = (0,_stack_request_js__WEBPACK_IMPORTED_MODULE_4__/* .stackRequest */ .M$)(context, template, before ? 'update' : 'create');
    if (!before) {
        const stackId = await cloudFormation.createStack({ ...request, onFailure: 'ROLLBACK' });
        return ended(context, { stackId, sinceMs });
    }
    if ((await cloudFormation.updateStack(request)) === 'nothing')
        return { kind: 'empty' };
    return ended(context, { stackId: before.id, sinceMs, before });
}
/** Where the events of the last operation end, by the clock of AWS. */
async function lastEventMs({ aws, clock }, stack) {
    if (!stack)
        return 0;
    const recentMs = clock.nowMs() - 120_000;
    const last = (await aws.cloudFormation.listEvents(stack.id, recentMs)).at(-1);
    return last ? last.atMs + 1 : recentMs;
}
async function ended(context, options) {
    const shell = { status: 'REVIEW_IN_PROGRESS', updatedAtMs: undefined };
    const { stackId, sinceMs } = options;
    const template = async () => context.compiled.template;
    const watch = (0,_custom_resource_log_js__WEBPACK_IMPORTED_MODULE_7__/* .watchCustomResources */ ._)({ ...context, template }, stackId, sinceMs);
    const stack = await (0,_wait_for_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .waitForStack */ .Z)(context, { ...options, before: options.before ?? shell, onEvent: watch.see });
    return { kind: 'ended', stackId, sinceMs, stack, logs: await watch.logs() };
}
/** The error of a blocked plan: one problem per resource, on its line. */
function blockedError({ compiled, model }, plan) {
    return new _core_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .F(plan.reasons.map(({ logicalId, message }) => {
        const path = compiled.sources[logicalId];
        return {
            severity: 'error',
            code: 'PLAN_BLOCKED',
            message,
            remedy: _core_error_codes_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planErrorCodes */ .s.PLAN_BLOCKED.remedy,
            at: path && model.locate(path),
        };
    }));
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

/***/ 45034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findDeploymentBucket)
/* harmony export */ });
/* harmony import */ var _cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39825);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67756);


/**
 * Name of the bucket that takes the artifacts: the user's own, or that of the stack; `undefined` when the stack has none
 * yet. DEPLOY_BUCKET_MISSING, _REGION, _FORBIDDEN, _GONE.
 */
async function findDeploymentBucket(aws, model, stack) {
    const { name } = model.provider.deploymentBucket;
    const at = model.locate(['provider', 'deploymentBucket']);
    if (name !== undefined) {
        if (typeof name !== 'string') {
            throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('DEPLOY_BUCKET_MISSING', 'The name of the deployment bucket has to be a text.', { at });
        }
        await checkOwnBucket(aws, name, at);
        return name;
    }
    const bucket = stack && (await bucketOfStack(aws, stack));
    if (!bucket)
        return undefined;
    if ((await aws.objects.headBucket(bucket)) !== 'missing')
        return bucket;
    throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('DEPLOY_BUCKET_GONE', `The deployment bucket ${bucket} of ${stack.name} does not exist.`, { at });
}
async function bucketOfStack({ cloudFormation }, stack) {
    const resources = await cloudFormation.listResources(stack.id);
    const resource = resources.find(({ logicalId }) => logicalId === _cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentBucketId */ .py);
    // The output of a stack with an own bucket names that bucket, so only the resource tells whose it is.
    return resource?.physicalId && !resource.status.startsWith('DELETE') ? resource.physicalId : undefined;
}
async function checkOwnBucket({ objects, region }, bucket, at) {
    const found = await objects.headBucket(bucket);
    if (found === 'missing') {
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('DEPLOY_BUCKET_MISSING', `The deployment bucket ${bucket} does not exist.`, { at });
    }
    if (found === 'forbidden') {
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('DEPLOY_BUCKET_FORBIDDEN', `The deployment bucket ${bucket} may not be used.`, { at });
    }
    if (found.region !== region) {
        const message = `The deployment bucket ${bucket} is in ${found.region}, the service in ${region}.`;
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('DEPLOY_BUCKET_REGION', message, { at });
    }
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

/***/ 40884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readResult),
/* harmony export */   v: () => (/* binding */ listEndpoints)
/* harmony export */ });
/* harmony import */ var _cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39825);
/* harmony import */ var _cloudformation_no_echo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96730);
/* harmony import */ var _cloudformation_value_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84934);



/** Endpoints, functions and outputs of a deployed stack, from its outputs and the service. */
function readResult({ model, artifacts, compiled }, stack, code) {
    const changed = new Set(code.map(({ functionKey }) => functionKey));
    return {
        stackName: stack.name,
        stackId: stack.id,
        stackOutputs: stack.outputs,
        hiddenOutputs: listHiddenOutputs(compiled.template),
        endpoints: listEndpoints(model, stack.outputs),
        functions: model.functions.map((fn) => functionInfo(fn, stack.outputs, artifacts, changed.has(fn.key))),
    };
}
function listHiddenOutputs({ Parameters: parameters, Outputs: outputs }) {
    const hidden = (0,_cloudformation_no_echo_js__WEBPACK_IMPORTED_MODULE_1__/* .noEchoNames */ .Bi)({ Parameters: parameters });
    return Object.entries(outputs ?? {}).flatMap(([name, { Value: value }]) => hidden.some((parameter) => (0,_cloudformation_value_text_js__WEBPACK_IMPORTED_MODULE_2__/* .valueText */ .R)(value).includes(`\${${parameter}}`)) ? [name] : []);
}
function functionInfo({ key, name }, outputs, artifacts, changed) {
    // `arn:aws:lambda:<region>:<account>:function:<name>:<version>`
    const version = outputs[(0,_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOutput */ .uF)(key)]?.split(':')[7];
    return { key, name, version, changed, codeSha256: artifacts.functions[key]?.sha256 };
}
/** Every URL of the service that users call, in the order of serverless.yml. */
function listEndpoints(model, outputs) {
    const endpoints = model.functions.flatMap((fn) => [...eventEndpoints(fn, outputs), ...urlEndpoint(fn, outputs)]);
    const socket = outputs['ServiceEndpointWebsocket'];
    const domain = outputs['CloudFrontDistributionDomainName'];
    return [
        ...endpoints,
        ...(socket ? [{ kind: 'websocket', method: '', path: '', url: socket }] : []),
        ...(domain ? [{ kind: 'cloudFront', method: '', path: '', url: withScheme(domain) }] : []),
    ];
}
function eventEndpoints(fn, outputs) {
    return fn.events.flatMap((event) => {
        if (event.kind !== 'http' && event.kind !== 'httpApi')
            return [];
        const base = event.kind === 'http' ? outputs['ServiceEndpoint'] : outputs[`${_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .httpApiId */ .GL}Url`];
        if (base === undefined)
            return [];
        const { method, path } = routeOf(event.config);
        return [{ kind: event.kind, method, path, url: `${base}${path === '/' ? '' : path}`, functionKey: fn.key }];
    });
}
/** `GET /users`, `*`, or an object with `path` and `method`. */
function routeOf(config) {
    const fields = typeof config === 'object' && config !== null ? config : {};
    const words = typeof config === 'string' ? config.trim().split(/\s+/) : [];
    const [word, rest] = words;
    const path = 'path' in fields ? String(fields.path) : (rest ?? (word === '*' || word === undefined ? '/' : word));
    const method = 'method' in fields ? String(fields.method) : rest === undefined ? 'ANY' : (word ?? 'ANY');
    const slashed = path === '*' ? '/' : path.startsWith('/') ? path : `/${path}`;
    return { method: method === '*' ? 'ANY' : method.toUpperCase(), path: slashed };
}
function urlEndpoint(fn, outputs) {
    const url = fn.url && outputs[(0,_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .functionUrlId */ .dZ)(fn.key)];
    return url ? [{ kind: 'functionUrl', method: '', path: '/', url, functionKey: fn.key }] : [];
}
const withScheme = (domain) => (domain.includes('://') ? domain : `https://${domain}`);


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

/***/ 3796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ listDeployments),
  e: () => (/* binding */ rollbackService)
});

// EXTERNAL MODULE: ./build/cloudformation/stack-status.js
var stack_status = __webpack_require__(19416);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/deploy/apply-change.js
var apply_change = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/deploy/deployment-commits.js
var deployment_commits = __webpack_require__(84056);
// EXTERNAL MODULE: ./build/cloudformation/no-echo.js
var no_echo = __webpack_require__(96730);
// EXTERNAL MODULE: ./build/deploy/framework-files.js
var framework_files = __webpack_require__(98564);
;// CONCATENATED MODULE: ./build/deploy/deployment-template.js




/** The template of a deployment in the bucket. DEPLOY_NO_SUCH_DEPLOYMENT when it cannot be read. */
async function readTemplate({ objects }, bucket, { directory }) {
    const bytes = await objects.get(bucket, `${directory}/${framework_files/* templateFile */.v3}`);
    const template = bytes && JSON.parse(Buffer.from(bytes).toString('utf8'));
    if ((0,json/* isJsonObject */.OW)(template) && (0,json/* isJsonObject */.OW)(template['Resources'])) {
        return unnoted({ Outputs: {}, ...template });
    }
    throw new user_error/* UserError */.y('DEPLOY_NO_SUCH_DEPLOYMENT', `The template of ${directory} cannot be read.`);
}
/** The template that is live, in the same form. */
async function deployedTemplate({ cloudFormation }, stack) {
    const template = await cloudFormation.getTemplate(stack.id);
    return template && unnoted(template);
}
// The parameters are those of today: what the template says of older ones would be wrong.
const unnoted = (template) => (0,no_echo/* withNoEchoNote */.pD)(template, undefined);

;// CONCATENATED MODULE: ./build/deploy/choose-deployment.js




/** Seven digits or more, as git shortens them, or all of them. */
const commitPattern = /^[0-9a-f]{7,64}$/i;
/**
 * The deployment that somebody means: its time in ms or ISO, its commit or the beginning of it, or `previous`. Of several
 * deployments of one commit it is the newest. DEPLOY_NO_SUCH_DEPLOYMENT lists what there is.
 */
async function chooseDeployment(place, folders, to) {
    const whole = folders.filter(({ complete }) => complete);
    const found = to === 'previous' ? await previousDeployment(place, whole) : deploymentAt(whole, to);
    if (found)
        return found;
    const commits = await (0,deployment_commits/* readCommits */.F)(place.aws, place.bucket, whole);
    const ofCommit = commitPattern.test(to)
        ? whole.filter(({ directory }) => commits.get(directory)?.startsWith(to.toLowerCase()))
        : [];
    const meant = new Set(ofCommit.map(({ directory }) => commits.get(directory)));
    const [newest] = ofCommit;
    if (newest && meant.size === 1)
        return newest;
    const known = whole.map(({ atMs, directory }) => [String(atMs), `(${new Date(atMs).toISOString()})`, commits.get(directory)].filter(Boolean).join(' '));
    const list = known.length > 0 ? `The bucket has ${known.join(', ')}.` : 'The bucket has none.';
    const what = newest ? `\`${to}\` is the beginning of several commits.` : `There is no deployment \`${to}\`.`;
    throw new user_error/* UserError */.y('DEPLOY_NO_SUCH_DEPLOYMENT', `${what} ${list}`);
}
function deploymentAt(folders, time) {
    const wantedMs = /^\d+$/.test(time) ? Number(time) : Date.parse(time);
    return folders.find(({ atMs }) => atMs === wantedMs);
}
/** The one before that whose template is live; after a rollback that is not the newest. */
async function previousDeployment({ aws, bucket, stack }, folders) {
    const live = (0,json/* canonicalJson */.dj)(await deployedTemplate(aws, stack));
    for (const [index, folder] of folders.entries()) {
        if ((0,json/* canonicalJson */.dj)(await readTemplate(aws, bucket, folder)) === live)
            return folders[index + 1];
    }
    return folders[0];
}

// EXTERNAL MODULE: ./build/deploy/deployment-bucket.js
var deployment_bucket = __webpack_require__(45034);
// EXTERNAL MODULE: ./build/deploy/deployment-folders.js
var deployment_folders = __webpack_require__(40883);
// EXTERNAL MODULE: ./build/deploy/ensure-deployable-state.js
var ensure_deployable_state = __webpack_require__(57956);
// EXTERNAL MODULE: ./build/deploy/explain-failure.js
var explain_failure = __webpack_require__(58562);
// EXTERNAL MODULE: ./build/deploy/read-result.js
var read_result = __webpack_require__(40884);
// EXTERNAL MODULE: ./build/deploy/stack-request.js
var stack_request = __webpack_require__(62106);
;// CONCATENATED MODULE: ./build/deploy/rollback-service.js











/** Deployments of the service in its bucket, newest first; those without a template cannot be rolled back to. */
async function listDeployments(aws, model, bucket) {
    const prefix = (0,deployment_folders/* deploymentsPrefix */.D)(model);
    return (0,deployment_folders/* groupDeployments */.Q)(await aws.objects.list(bucket, prefix), prefix);
}
/**
 * Brings the stack back to an earlier deployment: `to` is its time in ms or ISO, its commit, or `previous`. Nothing is
 * uploaded; the zips still lie in the bucket. DEPLOY_NO_SUCH_DEPLOYMENT lists what there is.
 */
async function rollbackService(context, to) {
    const startedMs = context.clock.nowMs();
    const { aws, model } = context;
    const state = { ...context, disableRollback: model.provider.disableRollback };
    const stack = await (0,ensure_deployable_state/* ensureDeployableState */.j)(state, model.stackName);
    const bucket = await (0,deployment_bucket/* findDeploymentBucket */.J)(aws, model, stack);
    if (!stack || !bucket) {
        throw new user_error/* UserError */.y('DEPLOY_NO_SUCH_DEPLOYMENT', `There is no stack ${model.stackName} to bring back.`);
    }
    const folder = await chooseDeployment({ aws, bucket, stack }, await listDeployments(aws, model, bucket), to);
    const template = await readTemplate(aws, bucket, folder);
    const restored = {
        ...context,
        compiled: { createTemplate: undefined, template, state: {}, sources: {}, needsCustomResources: false },
        artifacts: { directory: folder.directory, functions: {}, layers: {}, images: {}, customResourcesKey: '' },
        deployed: { stack, template: undefined, bucket, artifacts: {}, functions: {} },
    };
    context.log.info(`Bringing ${model.stackName} back to ${new Date(folder.atMs).toISOString()}.`);
    const applied = await (0,apply_change/* applyChange */.hX)(restored, (0,stack_request/* uploadedTemplate */.Rf)(restored, bucket), stack);
    if (applied.kind === 'empty')
        return { kind: 'unchanged', ...(0,read_result/* readResult */.U)(restored, stack, []) };
    const durationMs = context.clock.nowMs() - startedMs;
    if (applied.stack && (0,stack_status/* isHealthy */.Wr)(applied.stack.status)) {
        await context.applyStageSettings?.();
        const result = (0,read_result/* readResult */.U)(restored, applied.stack, []);
        return { kind: 'deployed', durationMs, uploadedBytes: 0, mode: 'rollback', ...result };
    }
    const failure = await (0,explain_failure/* explainFailure */.S)(restored, {
        stackId: applied.stackId,
        stackName: model.stackName,
        sinceMs: applied.sinceMs,
        stackStatus: applied.stack?.status ?? '',
        logs: applied.logs,
    });
    return { kind: 'failed', stackName: model.stackName, failure, durationMs };
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


/***/ })

};
