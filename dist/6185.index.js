export const id = 6185;
export const ids = [6185];
export const modules = {

/***/ 6185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployCommand: () => (/* binding */ deployCommand)
});

// EXTERNAL MODULE: ./build/core/assert-never.js
var assert_never = __webpack_require__(16701);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/cloudformation/stack-status.js
var stack_status = __webpack_require__(19416);
// EXTERNAL MODULE: ./build/cloudformation/logical-ids.js
var logical_ids = __webpack_require__(39825);
// EXTERNAL MODULE: ./build/cloudformation/no-echo.js
var no_echo = __webpack_require__(96730);
// EXTERNAL MODULE: ./build/deploy/apply-change.js
var apply_change = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/deploy/remove-shell.js
var remove_shell = __webpack_require__(85039);
// EXTERNAL MODULE: ./build/deploy/stack-request.js
var stack_request = __webpack_require__(62106);
// EXTERNAL MODULE: ./build/deploy/wait-for-stack.js + 2 modules
var wait_for_stack = __webpack_require__(96246);
;// CONCATENATED MODULE: ./build/deploy/add-bucket.js







/**
 * Makes the deployment bucket of the stack: a new stack with nothing else, or added to one that used a bucket of the
 * user's before. A new stack that fails is deleted by CloudFormation itself.
 */
async function addBucket(context, stack) {
    const { createTemplate } = context.compiled;
    if (!createTemplate)
        throw new Error('the service has neither a bucket of its own nor one in its template');
    await (0,apply_change/* stopIfUnwanted */.yJ)(context);
    const sinceMs = await (0,apply_change/* lastEventMs */.HG)(context, stack);
    const stackId = stack ? await addToStack(context, stack, createTemplate) : await createStack(context, createTemplate);
    const ended = await (0,wait_for_stack/* waitForStack */.Z)(context, { stackId, sinceMs, before: stack });
    const resources = ended && (0,stack_status/* isHealthy */.Wr)(ended.status) ? await context.aws.cloudFormation.listResources(stackId) : [];
    const bucket = resources.find(({ logicalId }) => logicalId === logical_ids/* deploymentBucketId */.py)?.physicalId;
    if (ended && bucket)
        return { kind: 'ready', stack: ended, bucket };
    return { kind: 'failed', applied: { kind: 'ended', stackId, sinceMs, stack: ended } };
}
async function createStack(context, template) {
    const request = (0,stack_request/* stackRequest */.M$)(context, (0,stack_request/* templateBody */.xt)(template), 'bucket');
    const { cloudFormation } = context.aws;
    const { clientToken: token, roleArn } = request;
    const shell = await (0,remove_shell/* removeShell */.B)(cloudFormation, request.stackName, { token, roleArn });
    if (shell)
        await (0,wait_for_stack/* waitForStack */.Z)(context, { stackId: shell.id, sinceMs: 0, before: shell });
    return cloudFormation.createStack({
        ...request,
        parameters: parametersOf(request, template),
        // Alarms watch what the service does, and its resources are not there yet.
        rollbackConfiguration: undefined,
        express: false,
        disableRollback: false,
        onFailure: 'DELETE',
    });
}
async function addToStack(context, stack, template) {
    const current = await context.aws.cloudFormation.getTemplate(stack.id);
    if (!current)
        throw new Error(`the template of ${stack.name} could not be read`);
    const merged = {
        // The parameters are those of today, the note is of those before.
        ...(0,no_echo/* withNoEchoNote */.pD)(current, undefined),
        Resources: { ...current.Resources, ...template.Resources },
        Outputs: { ...current.Outputs, ...template.Outputs },
    };
    const request = (0,stack_request/* stackRequest */.M$)(context, (0,stack_request/* templateBody */.xt)(merged), 'bucket');
    const parameters = parametersOf(request, merged);
    await context.aws.cloudFormation.updateStack({ ...request, parameters, express: false });
    return stack.id;
}
/** CloudFormation refuses parameters that the template does not declare. */
const parametersOf = ({ parameters }, template) => parameters.filter(({ key }) => template.Parameters?.[key] !== undefined);

// EXTERNAL MODULE: ./build/deploy/check-owner.js
var check_owner = __webpack_require__(74004);
// EXTERNAL MODULE: ./build/cloudformation/nested-templates.js
var nested_templates = __webpack_require__(44116);
// EXTERNAL MODULE: ./build/core/concurrency.js
var concurrency = __webpack_require__(24949);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/deploy/deployment-folders.js
var deployment_folders = __webpack_require__(40883);
// EXTERNAL MODULE: ./build/deploy/framework-files.js
var framework_files = __webpack_require__(98564);
;// CONCATENATED MODULE: ./build/deploy/clean-up.js





/**
 * Deletes old deployments beyond `maxPreviousDeploymentArtifacts`, after a success only, and older ones whose upload was
 * cut short. What the live template refers to always stays, and so does every zip of a kept deployment. Returns how many
 * objects went.
 */
async function cleanUp(context, bucket, liveTemplate) {
    const { model, artifacts, compiled, log } = context;
    const { objects } = context.aws;
    const prefix = (0,deployment_folders/* deploymentsPrefix */.D)(model);
    const folders = (0,deployment_folders/* groupDeployments */.Q)(await objects.list(bucket, prefix), prefix);
    const count = Math.max(1, model.provider.deploymentBucket.maxPreviousDeploymentArtifacts);
    const whole = folders.filter(({ complete }) => complete);
    // A newer one that is not whole may be another run's, which is uploading right now.
    const newest = folders.findIndex(({ complete }) => complete);
    const beyond = folders.filter((folder, index) => index > newest && !whole.slice(0, count).includes(folder));
    if (beyond.length === 0)
        return 0;
    const live = canonicalTemplate(liveTemplate);
    const templates = await readTemplates(objects, bucket, whole);
    // Addresses of nested templates name the folder they lie in.
    const anywhere = (text, directory) => text?.replaceAll(directory, '');
    const isLive = ({ directory }) => directory === artifacts.directory ||
        anywhere(templates.get(directory), directory) === anywhere(live, artifacts.directory);
    const old = beyond.filter((folder) => !isLive(folder));
    for (const { directory } of old)
        templates.delete(directory);
    const kept = whole.filter((folder) => !old.includes(folder));
    const nested = [JSON.stringify(compiled.nested ?? []), ...(await readNested(objects, bucket, kept))];
    const referred = [...templates.values(), live, ...nested].join('\n');
    const keys = old.flatMap((folder) => folder.objects.map(({ key }) => key));
    const unused = keys.filter((key) => !referred.includes(JSON.stringify(key)));
    if (unused.length === 0)
        return 0;
    await objects.delete(bucket, unused);
    log.info(`Removed ${unused.length} objects of old deployments from ${bucket}.`);
    return unused.length;
}
/** One text for the template as a file and as CloudFormation gives it back. */
const canonicalTemplate = (template) => (0,json/* canonicalJson */.dj)({ Outputs: {}, ...template });
/** Texts of the templates by the folder of their deployment. */
async function readTemplates(objects, bucket, folders) {
    const texts = await (0,concurrency/* mapConcurrently */.X)(folders, 6, async ({ directory }) => {
        const bytes = await objects.get(bucket, `${directory}/${framework_files/* templateFile */.v3}`);
        const text = Buffer.from(bytes ?? []).toString('utf8');
        const template = parseJson(text);
        return [directory, (0,json/* isJsonObject */.OW)(template) ? canonicalTemplate(template) : text];
    });
    return new Map(texts);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
async function readNested(objects, bucket, folders) {
    const keys = folders.flatMap((folder) => folder.objects.map(({ key }) => key)).filter(nested_templates/* isNestedTemplateFile */.UW);
    return (0,concurrency/* mapConcurrently */.X)(keys, 6, async (key) => Buffer.from((await objects.get(bucket, key)) ?? []).toString('utf8'));
}

// EXTERNAL MODULE: ./build/deploy/deployment-bucket.js
var deployment_bucket = __webpack_require__(45034);
// EXTERNAL MODULE: ./build/deploy/ensure-deployable-state.js
var ensure_deployable_state = __webpack_require__(57956);
// EXTERNAL MODULE: ./build/deploy/explain-failure.js
var explain_failure = __webpack_require__(58562);
;// CONCATENATED MODULE: ./build/deploy/hotswap.js

/**
 * Whether the plan is a change of code alone, which may go straight to the functions: besides the functions' zips only
 * their versions come and go.
 */
function isCodeOnly(plan) {
    if (plan.kind !== 'update' || plan.stageSettings.length > 0)
        return false;
    if (!plan.settings.every(({ path }) => versionOutputPath.test(path)))
        return false;
    const isSmall = plan.changes.every(({ type, properties, action }) => {
        if (type === 'AWS::Lambda::Version')
            return true;
        const paths = properties.map(({ path }) => path);
        return type === 'AWS::Lambda::Function' && action === 'update' && paths.every((path) => path === codeKeyPath);
    });
    return isSmall && plan.code.some(({ after }) => after !== undefined);
}
const versionOutputPath = /^\/Outputs\/\w+LambdaFunctionQualifiedArn\//;
const codeKeyPath = '/Properties/Code/S3Key';
/** Gives each changed function its uploaded code; the stack does not know, so the next plan shows it as drift. */
async function hotswap(context, plan, bucket) {
    await (0,concurrency/* mapConcurrently */.X)(plan.code, 6, async ({ functionKey, functionName }) => {
        const artifact = context.artifacts.functions[functionKey];
        if (!artifact)
            return;
        await context.aws.lambda.updateCode(functionName, { bucket, key: artifact.s3Key }, false);
        context.log.info(`${functionName} runs the new code; the stack was left as it is (hotswap).`);
    });
}

// EXTERNAL MODULE: ./build/deploy/read-result.js
var read_result = __webpack_require__(40884);
;// CONCATENATED MODULE: ./build/deploy/set-protections.js

/**
 * Stack policy and termination protection, which no change set carries; only where the service names them and the stack
 * has others. Returns whether there were any to set.
 */
async function setProtections({ aws, model, deployed }) {
    const { stackPolicy, deletionProtection } = model.provider;
    const { cloudFormation } = aws;
    const policy = stackPolicy && { Statement: stackPolicy };
    const setsPolicy = policy !== undefined && (0,json/* canonicalJson */.dj)(policy) !== (0,json/* canonicalJson */.dj)(deployed.stackPolicy);
    if (setsPolicy)
        await cloudFormation.setStackPolicy(model.stackName, policy);
    const wanted = typeof deletionProtection === 'object' ? deletionProtection.stages.includes(model.stage) : deletionProtection;
    const setsProtection = wanted !== undefined && wanted !== (deployed.stack?.terminationProtection ?? false);
    if (setsProtection)
        await cloudFormation.setTerminationProtection(model.stackName, wanted);
    return setsPolicy || setsProtection;
}

// EXTERNAL MODULE: ./build/deploy/upload-artifacts.js
var upload_artifacts = __webpack_require__(22243);
;// CONCATENATED MODULE: ./build/deploy/deploy-plan.js













/**
 * Does what the plan says: the bucket first, then the uploads, then the change of the stack, then what lies outside of it
 * and the clean-up. `nothing` only reads, but for a clean-up that is due. A failed operation is an outcome; what forbids to start is an error.
 */
async function deployPlan(plan, context) {
    if (plan.kind === 'blocked')
        throw (0,apply_change/* blockedError */.fY)(context, plan);
    const { stack: known } = context.deployed;
    if (plan.kind === 'nothing' && known) {
        // A run that was stopped after its update has left this to the next.
        await tidyUp(context, context.deployed.bucket);
        return { kind: 'unchanged', ...(0,read_result/* readResult */.U)(context, known, []) };
    }
    if (known && !(0,stack_status/* isAbsent */.W0)(known.status))
        (0,check_owner/* checkOwner */.A)(known, context.requiredTags);
    const startedMs = context.clock.nowMs();
    const { model, aws } = context;
    const state = { ...context, disableRollback: model.provider.disableRollback };
    const stack = await (0,ensure_deployable_state/* ensureDeployableState */.j)(state, model.stackName);
    if (stack && plan.kind === 'update' && !plan.needsStackUpdate)
        return setBeside(context, plan, stack, startedMs);
    const found = await (0,deployment_bucket/* findDeploymentBucket */.J)(aws, model, stack);
    const prepared = found === undefined ? await addBucket(context, stack) : { kind: 'ready', stack, bucket: found };
    if (prepared.kind === 'failed')
        return failed(context, prepared.applied, startedMs);
    const uploadedBytes = await (0,upload_artifacts/* uploadArtifacts */.x)(context, prepared.bucket);
    if (context.mode === 'hotswap' && context.preview && prepared.stack && isCodeOnly(plan)) {
        await (0,apply_change/* stopIfUnwanted */.yJ)(context);
        await hotswap(context, plan, prepared.bucket);
        await tidyUp(context, prepared.bucket, context.deployed.template);
        return deployed(context, plan, prepared.stack, { startedMs, uploadedBytes, mode: 'hotswap' });
    }
    const template = (0,stack_request/* uploadedTemplate */.Rf)(context, prepared.bucket);
    const applied = await (0,apply_change/* applyChange */.hX)(context, template, prepared.stack, plan.settings);
    if (applied.kind === 'ended' && !(applied.stack && (0,stack_status/* isHealthy */.Wr)(applied.stack.status))) {
        if (applied.stack?.status === 'UPDATE_ROLLBACK_COMPLETE')
            await forget(context, prepared.bucket);
        return failed(context, applied, startedMs);
    }
    return finish(context, plan, applied, prepared, { startedMs, uploadedBytes, mode: modeOf(context) });
}
/** A hotswap that the plan does not allow goes by change set. */
const modeOf = ({ mode }) => (mode === 'hotswap' ? 'change-set' : mode);
async function finish(context, plan, applied, { stack, bucket }, facts) {
    const protectionsSet = await setProtections(context);
    await context.applyStageSettings?.();
    if (applied.kind === 'empty') {
        // The live template refers to older folders; the one just uploaded serves nobody.
        await dropFolder(context, bucket);
        if (!stack)
            throw new Error('an empty change set of a stack that does not exist');
        if (plan.stageSettings.length > 0 || protectionsSet)
            return deployed(context, plan, stack, facts);
        return { kind: 'unchanged', ...(0,read_result/* readResult */.U)(context, stack, []) };
    }
    await tidyUp(context, bucket);
    if (!applied.stack)
        throw new Error('a healthy stack that does not exist');
    return deployed(context, plan, applied.stack, facts);
}
/** Sets what differs beside the stack, which is as it should be. */
async function setBeside(context, plan, stack, startedMs) {
    await (0,apply_change/* stopIfUnwanted */.yJ)(context);
    await setProtections(context);
    await context.applyStageSettings?.();
    await tidyUp(context, context.deployed.bucket);
    return deployed(context, plan, stack, { startedMs, uploadedBytes: 0, mode: modeOf(context) });
}
/** What stays of old deployments must not fail a deploy that succeeded. */
async function tidyUp(context, bucket, live = context.compiled.template) {
    if (bucket === undefined)
        return;
    await cleanUp(context, bucket, live).catch((error) => {
        context.log.info(`Old deployments could not be removed: ${String(error)}`);
    });
}
/** A deployment that was rolled back is none to go back to; the live template refers to older folders. */
async function forget(context, bucket) {
    await dropFolder(context, bucket).catch((error) => {
        context.log.debug(`the files of the failed deployment could not be removed: ${String(error)}`);
    });
}
async function dropFolder({ aws, artifacts }, bucket) {
    const objects = await aws.objects.list(bucket, `${artifacts.directory}/`);
    if (objects.length > 0) {
        await aws.objects.delete(bucket, objects.map(({ key }) => key));
    }
}
function deployed(context, plan, stack, facts) {
    const { startedMs, uploadedBytes, mode } = facts;
    const durationMs = context.clock.nowMs() - startedMs;
    return { kind: 'deployed', durationMs, uploadedBytes, mode, ...(0,read_result/* readResult */.U)(context, stack, plan.code) };
}
async function failed(context, applied, startedMs) {
    const { stackName } = context.model;
    const stackStatus = applied.stack?.status ?? 'DELETE_COMPLETE';
    if ((0,stack_status/* isBusy */.A5)(stackStatus))
        throw new Error(`${stackName} was not waited for`);
    const failure = await (0,explain_failure/* explainFailure */.S)(context, {
        stackId: applied.stackId,
        stackName,
        sinceMs: applied.sinceMs,
        stackStatus,
        logs: applied.logs,
    });
    return { kind: 'failed', stackName, failure, durationMs: context.clock.nowMs() - startedMs };
}

// EXTERNAL MODULE: ./build/report/failure-log.js
var failure_log = __webpack_require__(61934);
// EXTERNAL MODULE: ./build/report/format-size.js
var format_size = __webpack_require__(70036);
// EXTERNAL MODULE: ./build/report/publish-deployment.js
var publish_deployment = __webpack_require__(7438);
// EXTERNAL MODULE: ./build/report/render-picture.js
var render_picture = __webpack_require__(9224);
// EXTERNAL MODULE: ./build/report/render-plan-text.js
var render_plan_text = __webpack_require__(9611);
// EXTERNAL MODULE: ./build/commands/deploy-hooks.js + 1 modules
var deploy_hooks = __webpack_require__(91719);
// EXTERNAL MODULE: ./build/commands/environment-name.js
var environment_name = __webpack_require__(25152);
// EXTERNAL MODULE: ./build/commands/plan-service.js + 30 modules
var plan_service = __webpack_require__(31192);
// EXTERNAL MODULE: ./build/commands/prepare-service.js + 114 modules
var prepare_service = __webpack_require__(32307);
// EXTERNAL MODULE: ./build/commands/preview-races.js
var preview_races = __webpack_require__(4400);
// EXTERNAL MODULE: ./build/commands/publish-run.js + 3 modules
var publish_run = __webpack_require__(19101);
// EXTERNAL MODULE: ./build/commands/remove.js
var remove = __webpack_require__(27835);
// EXTERNAL MODULE: ./build/commands/service-runs.js + 6 modules
var service_runs = __webpack_require__(3002);
// EXTERNAL MODULE: ./build/commands/stopped-run.js
var stopped_run = __webpack_require__(4214);
// EXTERNAL MODULE: ./build/deploy/rollback-service.js + 2 modules
var rollback_service = __webpack_require__(3796);
;// CONCATENATED MODULE: ./build/deploy/verify-endpoints.js

const longestPauseMs = 5000;
/**
 * Asks each URL until it answers below 500 or the time is up; side by side. Returns those that did not; empty is success.
 */
async function verifyEndpoints({ http, clock, log }, urls, timeoutMs) {
    const deadlineMs = clock.nowMs() + timeoutMs;
    const ask = async (url) => {
        for (let pauseMs = 500;; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
            const answer = await http
                .get(url, { timeoutMs: Math.max(1000, deadlineMs - clock.nowMs()) })
                .catch(() => undefined);
            if (answer && answer.status < 500) {
                log.info(`${url} answers ${answer.status}.`);
                return undefined;
            }
            if (clock.nowMs() + pauseMs > deadlineMs)
                return { url, status: answer?.status };
            await clock.sleep(pauseMs);
        }
    };
    const results = await (0,concurrency/* mapConcurrently */.X)(urls, 8, ask);
    return results.filter((result) => result !== undefined);
}

;// CONCATENATED MODULE: ./build/commands/verify-deploy.js


/**
 * Asks the paths of `verify` until they answer below 500. Those that do not are `DEPLOY_VERIFY_FAILED`, and with
 * `on-verify-failure: rollback` an update goes back to the deployment before it.
 */
async function verifyDeploy(outcome, { deploy }, { inputs, ports }, problems) {
    if (outcome.kind !== 'deployed' || inputs.verify.length === 0)
        return;
    const urls = inputs.verify.map((path) => verifyUrl(path, outcome));
    const unhealthy = await ports.log.group('Verify the endpoints', () => verifyEndpoints(ports, urls, inputs.verifyTimeoutSeconds * 1000));
    if (unhealthy.length === 0)
        return;
    const answers = unhealthy.map(({ url, status }) => `${url} (${status ?? 'no answer'})`).join(', ');
    problems.error('DEPLOY_VERIFY_FAILED', `Deployed, but after ${inputs.verifyTimeoutSeconds} s still failing: ${answers}.`);
    if (inputs.onVerifyFailure !== 'rollback')
        return;
    const back = await (0,rollback_service/* rollbackService */.e)({ ...deploy, runId: `${deploy.runId}-back` }, 'previous');
    ports.log.info(back.kind === 'failed' ? 'The rollback failed too.' : `Went back to the deployment before: ${back.kind}.`);
}
/** A whole URL as it is; a path under the address of the service's API, or of its first function URL. */
function verifyUrl(path, { stackOutputs, endpoints }) {
    if (/^https?:\/\//.test(path))
        return path;
    const base = stackOutputs['ServiceEndpoint'] ?? stackOutputs['HttpApiUrl'] ?? endpoints[0]?.url ?? '';
    return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

;// CONCATENATED MODULE: ./build/commands/deploy.js


















/** Deploys each service: plan, then what the plan says, then the report. */
async function deployCommand(context, target) {
    const runs = await (0,service_runs/* runServices */.i)(context, { ...target, purpose: 'deploy' }, (serviceDir, own, problems) => deployService(serviceDir, own, target, problems));
    if (target.preview && (await (0,preview_races/* isClosed */.Lx)(context, target.prNumber))) {
        context.ports.log.info(`#${target.prNumber} was closed while its preview was deployed: the preview is removed.`);
        return (0,remove.removeCommand)(context, target);
    }
    // The comment of the run that was faster is the newer one.
    return (0,publish_run/* publishRun */.Z)(runs, context, { ...target, silent: runs.some(({ overtaken }) => overtaken) });
}
async function deployService(serviceDir, context, target, problems) {
    const { inputs, ports } = context;
    const prepared = await ports.log.group('Read the service', () => (0,prepare_service/* prepareService */.t)(inputs, { serviceDir, stage: target.stage }, ports, problems));
    const planned = await ports.log.group('Package, compile and plan', () => (0,plan_service/* planService */.$)(prepared, context, { ...target, buildImages: true }, problems));
    if (target.preview && (await (0,preview_races/* isOvertaken */.iN)(context, target.prNumber, planned.deploy.deployed.stack))) {
        return {
            ...skipped(planned, problems, 'a later push was deployed first, and its preview stays', context),
            overtaken: true,
        };
    }
    showPlan(planned.plan, context);
    const outcome = planned.plan.kind === 'blocked' ? undefined : await execute(planned, context, target, problems);
    if (outcome === 'closed') {
        return skipped(planned, problems, `#${target.prNumber} was closed while its preview was deployed`, context);
    }
    if (outcome === 'overtaken') {
        return { ...skipped(planned, problems, 'a later push was deployed meanwhile', context), overtaken: true };
    }
    if (planned.plan.kind === 'blocked') {
        for (const { message } of planned.plan.reasons)
            problems.error('PLAN_BLOCKED', message);
    }
    if (outcome?.kind === 'failed')
        addFailure(outcome, problems);
    const { model, plan, artifactPaths, cacheHit, note } = planned;
    const { service, stage, region } = model;
    const picture = (0,render_picture/* renderPicture */.J)(model, plan);
    const report = { service, stage, region, plan, outcome, problems: problems.all, note, picture };
    return { report, artifactPaths, cacheHit };
}
/** A service that was planned and left as it is. */
function skipped(planned, problems, reason, { ports }) {
    const { model, artifactPaths, cacheHit } = planned;
    const { service, stage, region } = model;
    ports.log.info(`${service} is skipped: ${reason}.`);
    return { report: { service, stage, region, problems: problems.all, skipped: reason }, artifactPaths, cacheHit };
}
async function execute(planned, context, target, problems) {
    const { plan, model } = planned;
    const { event, ports } = context;
    const shown = ports.github && event && plan.kind !== 'nothing'
        ? await (0,publish_deployment/* startDeployment */.i4)(ports.github, {
            sha: (0,publish_run/* runFacts */.p)(context).commitSha,
            environment: (0,environment_name/* environmentName */.V)(model.service, model.stage, context.inputs),
            description: `${model.service} to ${model.stage}`,
            preview: target.preview,
            logUrl: event.runUrl,
        }, problems)
        : undefined;
    const begun = { stackName: model.stackName, region: model.region, deploymentId: shown?.id };
    if (plan.kind !== 'nothing')
        (0,stopped_run.noteBegun)(begun, context);
    const finish = async (state, url) => {
        if (plan.kind !== 'nothing')
            (0,stopped_run.noteEnded)(begun, context);
        if (shown && ports.github)
            await (0,publish_deployment/* finishDeployment */.jl)(ports.github, shown, { state, url }, problems);
    };
    // The run of the closing may have removed the stack at any moment: what failed then is no failure, and what was begun
    // is removed at the end.
    const endedByClosing = async (what) => {
        if (!target.preview || !(await (0,preview_races/* isClosed */.Lx)(context, target.prNumber)))
            return false;
        ports.log.info(what);
        await finish('inactive');
        return true;
    };
    try {
        const deploy = await (0,deploy_hooks/* beforeDeploy */.XX)(planned, context, problems);
        const outcome = await deployPlan(plan, { ...deploy, beforeExecute: () => stopIfClosed(context, target) });
        if (outcome.kind === 'failed' && (await endedByClosing(outcome.failure.problem.message)))
            return 'closed';
        sayOutcome(outcome, context);
        await verifyDeploy(outcome, planned, context, problems);
        await (0,deploy_hooks/* afterDeploy */.q5)(outcome, planned, context, problems);
        const mayBeOvertaken = target.preview && outcome.kind === 'deployed';
        const stack = mayBeOvertaken ? await deploy.aws.cloudFormation.describeStack(model.stackName) : undefined;
        if (await (0,preview_races/* isOvertaken */.iN)(context, target.prNumber, stack)) {
            await finish('inactive');
            return 'overtaken';
        }
        await finish(outcome.kind !== 'failed' && !problems.hasErrors ? 'success' : 'failure', 'endpoints' in outcome ? outcome.endpoints[0]?.url : undefined);
        return outcome;
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y && (await endedByClosing(error.message)))
            return 'closed';
        await finish('failure');
        throw error;
    }
}
async function stopIfClosed(context, { preview, prNumber }) {
    if (preview && (await (0,preview_races/* isClosed */.Lx)(context, prNumber))) {
        throw new user_error/* UserError */.y('DEPLOY_CANCELLED', `#${prNumber} was closed, so its preview is not deployed.`);
    }
}
function showPlan(plan, { ports, inputs }) {
    ports.log.info((0,render_plan_text/* renderPlanText */.$)(plan, { details: inputs.logLevel === 'debug' }));
}
function sayOutcome(outcome, { ports }) {
    switch (outcome.kind) {
        case 'unchanged':
            ports.log.info(`Nothing changed: ${outcome.stackName} is left as it is, nothing was uploaded.`);
            break;
        case 'deployed':
            ports.log.info(`Deployed ${outcome.stackName} in ${(0,format_size/* formatDuration */.a3)(outcome.durationMs)}, ${(0,format_size/* formatBytes */.z3)(outcome.uploadedBytes)} uploaded.`);
            break;
        case 'failed':
            ports.log.info(`${outcome.stackName} failed and is ${outcome.failure.stackStatus}.`);
            for (const line of (0,failure_log/* failureLog */.z)(outcome.failure))
                ports.log.info(line);
            return;
        case 'removed':
            return;
        default:
            (0,assert_never/* assertNever */.x)(outcome);
    }
    for (const { method, url } of outcome.endpoints)
        ports.log.info(`  ${method ? `${method} ` : ''}${url}`);
}
function addFailure(outcome, problems) {
    const { problem } = outcome.failure;
    problems.error(problem.code, problem.message, { at: problem.at, remedy: problem.remedy });
}


/***/ }),

/***/ 4214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishStoppedRun: () => (/* binding */ finishStoppedRun),
/* harmony export */   noteBegun: () => (/* binding */ noteBegun),
/* harmony export */   noteEnded: () => (/* binding */ noteEnded)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _deploy_change_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61153);
/* harmony import */ var _inputs_decide_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10501);



const statePrefix = 'running_';
function noteBegun(deploy, { ports }) {
    ports.outputs.saveState(statePrefix + deploy.stackName, JSON.stringify(deploy));
}
function noteEnded({ stackName }, { ports }) {
    ports.outputs.saveState(statePrefix + stackName, '');
}
/**
 * What the `post` step does for deploys that were cut off: change sets that never ran are deleted, the deployment on
 * GitHub is ended, and the state of the stack is said. An update that runs is left to CloudFormation.
 */
async function finishStoppedRun(context) {
    const { inputs, ports } = context;
    for (const { stackName, region, deploymentId } of begunDeploys(context)) {
        const { cloudFormation } = ports.aws.connect((0,_inputs_decide_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .decideCredentials */ .H)(inputs), region);
        const dropped = await (0,_deploy_change_set_js__WEBPACK_IMPORTED_MODULE_0__/* .dropOwnChangeSets */ .L$)(cloudFormation, stackName);
        const stack = await cloudFormation.describeStack(stackName);
        ports.log.info(`The deploy of ${stackName} was cut off: ${stack ? `the stack is ${stack.status}` : 'there is no stack'}` +
            `${dropped > 0 ? ', its change set was deleted' : ''}. The next run goes on from there.`);
        if (deploymentId !== undefined) {
            await ports.github?.setDeploymentStatus(deploymentId, { state: 'error', description: 'The run was cut off.' });
        }
    }
}
function begunDeploys({ ports }) {
    return Object.entries(ports.env).flatMap(([name, text]) => {
        if (!name.startsWith(`STATE_${statePrefix}`) || !text)
            return [];
        const noted = JSON.parse(text);
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(noted))
            return [];
        const { stackName, region, deploymentId } = noted;
        if (typeof stackName !== 'string' || typeof region !== 'string')
            return [];
        return [{ stackName, region, deploymentId: typeof deploymentId === 'number' ? deploymentId : undefined }];
    });
}


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
