export const id = 7035;
export const ids = [7035];
export const modules = {

/***/ 72498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ reportProblems)
/* harmony export */ });
/** Says every warning and notice that was found, each once, on its line. Errors were thrown before. */
function reportProblems(problems, log) {
    for (const problem of problems.all)
        log.problem(problem);
}


/***/ }),

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweepCommand: () => (/* binding */ sweepCommand)
/* harmony export */ });
/* harmony import */ var _core_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51400);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67756);
/* harmony import */ var _deploy_remove_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49782);
/* harmony import */ var _inputs_decide_credentials_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10501);
/* harmony import */ var _report_publish_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7438);
/* harmony import */ var _find_services_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52810);
/* harmony import */ var _prepare_service_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32307);
/* harmony import */ var _remove_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27835);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(72498);
/* harmony import */ var _stack_repository_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65676);
/* harmony import */ var _stack_tags_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79177);











/** Removes previews of this repository whose pull request is closed, in every region; `dryRun` only names them. */
async function sweepCommand(context, { dryRun }) {
    const { inputs, event, ports } = context;
    const { github } = ports;
    if (!event || !github) {
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('SWEEP_NEEDS_GITHUB', 'A sweep has to ask GitHub which pull requests are open.');
    }
    const removed = [];
    const failed = [];
    for (const region of await listRegions(context)) {
        const aws = ports.aws.connect((0,_inputs_decide_credentials_js__WEBPACK_IMPORTED_MODULE_9__/* .decideCredentials */ .H)(inputs), region);
        const stacks = await aws.cloudFormation.listStacksByTags({
            [_stack_tags_js__WEBPACK_IMPORTED_MODULE_8__/* .ownershipTags */ .dt.repository]: event.repositoryId ?? event.repository,
        });
        const before = removed.length;
        for (const stack of stacks) {
            const prNumber = pullRequestOf(stack);
            if (prNumber === undefined || (await github.getPullRequest(prNumber))?.state !== 'closed')
                continue;
            ports.log.info(`${stack.name} belongs to #${prNumber}, which is closed${dryRun ? ' (dry run: it stays).' : '.'}`);
            const gone = dryRun || (await removePreview(stack, prNumber, aws, github, context));
            (gone ? removed : failed).push(stack.name);
        }
        const count = removed.length - before;
        ports.log.info(`${region}: ${stacks.length} stacks of this repository, ${count} ${dryRun ? 'to remove' : 'removed'}.`);
    }
    const outputs = { changed: removed.length > 0 && !dryRun, removed, failed };
    ports.outputs.setOutput('changed', String(outputs.changed));
    return { outputs, failed: failed.length > 0 };
}
/** Removes one stack and deactivates its deployments on GitHub. What fails is reported and holds up no other. */
async function removePreview(stack, prNumber, aws, github, context) {
    const problems = new _core_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Z();
    try {
        const outcome = await (0,_deploy_remove_service_js__WEBPACK_IMPORTED_MODULE_2__/* .removeService */ .Q)((0,_remove_js__WEBPACK_IMPORTED_MODULE_6__.removeContext)(aws, context, prNumber), {
            stackName: stack.name,
            imageRepository: await (0,_stack_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .repositoryOfStack */ .i)(stack, aws),
        });
        if (outcome.kind === 'failed') {
            const { code, message, remedy } = outcome.failure.problem;
            problems.error(code, message, { remedy });
        }
        else
            for (const name of environmentsOf(stack))
                await (0,_report_publish_deployment_js__WEBPACK_IMPORTED_MODULE_3__/* .deactivateDeployments */ .j9)(github, name, problems);
    }
    catch (error) {
        if (!(error instanceof _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y))
            throw error;
        problems.error(error.code, error.message, { remedy: error.remedy });
    }
    (0,_report_problems_js__WEBPACK_IMPORTED_MODULE_10__/* .reportProblems */ .T)(problems, context.ports.log);
    return !problems.hasErrors;
}
/** Both names that a deploy gives: whether it had several services is not known here. */
function environmentsOf({ tags }) {
    const stage = tags[_stack_tags_js__WEBPACK_IMPORTED_MODULE_8__/* .ownershipTags */ .dt.stage];
    const service = tags[_stack_tags_js__WEBPACK_IMPORTED_MODULE_8__/* .ownershipTags */ .dt.service];
    return stage === undefined ? [] : [stage, ...(service === undefined ? [] : [`${service}-${stage}`])];
}
/** Only a stack that carries a pull request's number is a preview. */
function pullRequestOf({ tags }) {
    const text = tags[_stack_tags_js__WEBPACK_IMPORTED_MODULE_8__/* .ownershipTags */ .dt.pullRequest];
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
/** The region of the inputs; else those of all services, whose variables need no AWS for it; else the environment's. */
async function listRegions(context) {
    const { inputs, ports } = context;
    if (inputs.region !== undefined)
        return [inputs.region];
    const regions = new Set();
    try {
        for (const serviceDir of await (0,_find_services_js__WEBPACK_IMPORTED_MODULE_4__/* .findServices */ .O$)(inputs, ports)) {
            const { model } = await (0,_prepare_service_js__WEBPACK_IMPORTED_MODULE_5__/* .prepareService */ .t)(inputs, { serviceDir, offline: true }, ports, new _core_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Z());
            regions.add(model.region);
        }
    }
    catch (error) {
        // A sweep needs no checkout; a service that is there and wrong could hide previews in its region.
        const noService = ['SERVICE_NOT_FOUND', 'SERVICE_PATH_NOT_FOUND'];
        if (!(error instanceof _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y) || !noService.includes(error.code))
            throw error;
        const region = ports.env['AWS_REGION'] ?? ports.env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
        ports.log.info(`No service is checked out here: the sweep looks in ${region}. The input \`region\` names another.`);
        regions.add(region);
    }
    return [...regions];
}


/***/ })

};
