export const id = 4214;
export const ids = [4214];
export const modules = {

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


/***/ })

};
