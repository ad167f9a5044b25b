export const id = 6692;
export const ids = [6692];
export const modules = {

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

/***/ 6692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pluginCommand: () => (/* binding */ pluginCommand)
/* harmony export */ });
/* harmony import */ var _core_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51400);
/* harmony import */ var _plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60606);
/* harmony import */ var _deploy_hooks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91719);
/* harmony import */ var _single_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90869);




/** A command that a plugin of the service adds. Throws `PLUGIN_COMMAND_MISSING`. */
async function pluginCommand(context, { stage, command }) {
    const { model, aws } = await (0,_single_service_js__WEBPACK_IMPORTED_MODULE_3__/* .prepareSingleService */ .d1)(context, stage);
    await (0,_plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_1__/* .runPluginCommand */ .wW)(command, (0,_deploy_hooks_js__WEBPACK_IMPORTED_MODULE_2__/* .deployedContext */ .cW)({ model, aws: aws() }, context, { outputs: {}, changed: false }, new _core_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Z()));
    return { outputs: { stage: model.stage, region: model.region }, failed: false };
}


/***/ }),

/***/ 61003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkScripts),
/* harmony export */   Y: () => (/* binding */ scriptRunner)
/* harmony export */ });
/* harmony import */ var _core_program_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1314);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67756);
/* harmony import */ var _engine_last_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88273);
/* harmony import */ var _inputs_untrusted_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71602);
/* harmony import */ var _plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60606);





const timeoutMs = 30 * 60_000;
/**
 * Before anything is done: names each script that the run would start and may not, as PLUGIN_SCRIPT_NOT_ALLOWED. Code of
 * outsiders starts none, whatever the input says; there it is a warning.
 */
function checkScripts(model, when, { inputs, event }, problems) {
    for (const { command, path } of (0,_plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_2__/* .pluginScripts */ .mr)(model).filter((script) => script.when === when)) {
        const script = `${path.at(-1)} would run \`${(0,_engine_last_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .hideSecrets */ .s)(command, model.secrets)}\``;
        const at = model.locate(path);
        if (!inputs.allowScripts) {
            problems.error('PLUGIN_SCRIPT_NOT_ALLOWED', `${script}, and \`allow-scripts\` is not set`, { at });
        }
        else if (event && (0,_inputs_untrusted_code_js__WEBPACK_IMPORTED_MODULE_3__/* .isFromOutside */ ._S)(event)) {
            const remedy = 'Push the branch to the repository itself, where its scripts are run.';
            const message = `${script}, and is not run for a pull request from a fork or by Dependabot`;
            problems.warn('PLUGIN_SCRIPT_NOT_ALLOWED', message, { at, remedy });
        }
    }
}
/**
 * Runs commands of a shell in the service folder, as the plugins of the framework do; nothing for code of outsiders. Only
 * with `aws` they get the keys of the run. PLUGIN_SCRIPT_FAILED with the last lines, without secrets.
 */
function scriptRunner(model, { ports, event }, aws) {
    const { commands, env, log } = ports;
    return async (command) => {
        if (event && (0,_inputs_untrusted_code_js__WEBPACK_IMPORTED_MODULE_3__/* .isFromOutside */ ._S)(event))
            return;
        const keys = await aws?.programEnvironment();
        const environment = { ...(0,_core_program_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .hiddenFrom */ .Z)(keys ? 'framework' : 'installer', env), ...keys };
        const secrets = [...model.secrets, ...(0,_core_program_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .secretsOf */ .F)({ ...env, ...keys })];
        const shown = (0,_engine_last_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .hideSecrets */ .s)(command, secrets);
        log.info(`$ ${shown}`);
        const result = await commands.run('sh', ['-c', command], { cwd: model.serviceDir, env: environment, timeoutMs });
        if (!result)
            throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('PLUGIN_SCRIPT_FAILED', `\`${shown}\` needs \`sh\`, which is not on the path.`);
        const output = (0,_engine_last_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .hideSecrets */ .s)(`${result.stdout}${result.stderr}`.trimEnd(), secrets);
        if (output !== '')
            log.info(output);
        if (result.exitCode === 0)
            return;
        const said = (0,_engine_last_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .lastLines */ .w)(result, secrets);
        const message = `\`${shown}\` ended with exit code ${result.exitCode}${said === '' ? '.' : `:\n${said}`}`;
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('PLUGIN_SCRIPT_FAILED', message);
    };
}


/***/ }),

/***/ 50370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ ServiceContexts)
});

// EXTERNAL MODULE: ./build/core/problems.js
var core_problems = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/commands/prepare-service.js + 114 modules
var prepare_service = __webpack_require__(32307);
;// CONCATENATED MODULE: ./build/commands/service-context.js
function createSerially() {
    let last = Promise.resolve();
    return (work) => {
        const next = last.then(work, work);
        last = next.catch(() => undefined);
        return next;
    };
}
/**
 * The context of one service among several: its settings as inputs, its name before each line of the log, its `.env`
 * files seen by no other. Params of the caller win, as they do over those of the file.
 */
function serviceContext(context, label, settings, serially) {
    const { inputs, ports } = context;
    const { configFile = inputs.configFile, region = inputs.region, params } = settings;
    return {
        ...context,
        inputs: { ...inputs, configFile, region, params: { ...params, ...inputs.params } },
        ports: {
            ...ports,
            ...ownEnvironment(ports),
            log: label === undefined ? ports.log : labelled(ports.log, label),
            workspace: oneByOne(ports, serially),
        },
    };
}
/** The log with a name before each line; groups of several services would close each other, so they are headings. */
function labelled(log, label) {
    const mark = (text) => text.replace(/^/gm, `${label} | `);
    return {
        info: (text) => log.info(mark(text)),
        debug: (text) => log.debug(mark(text)),
        problem: (problem) => log.problem(problem),
        group(title, work) {
            log.info(mark(title));
            return work();
        },
        maskSecret: (value) => log.maskSecret(value),
        mask: (text) => log.mask(text),
    };
}
function ownEnvironment({ env, commands, exportEnvironment, }) {
    const exported = {};
    const own = { ...env };
    return {
        env: own,
        commands: {
            run: (command, args, options = {}) => commands.run(command, args, { ...options, env: { ...exported, ...options.env } }),
        },
        exportEnvironment(values) {
            Object.assign(exported, values);
            Object.assign(own, values);
            exportEnvironment(values);
        },
    };
}
const oneByOne = ({ workspace }, serially) => ({
    ...workspace,
    importModule: (file, cwd) => serially(() => workspace.importModule(file, cwd)),
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/nearest-name.js
var nearest_name = __webpack_require__(22942);
;// CONCATENATED MODULE: ./build/service/compose/resolve-compose-text.js
/** The text with its values. `missing` is called for a variable that nothing has a value for, and gives what stands in. */
async function resolveComposeText(text, scope, missing) {
    const values = text.map(async (part) => {
        if (typeof part === 'string')
            return part;
        for (const variable of part) {
            const value = await resolveVariable(variable, scope);
            if (value !== undefined)
                return value;
        }
        const [first] = part;
        return first ? missing(first) : '';
    });
    return (await Promise.all(values)).join('');
}
function resolveVariable(variable, scope) {
    switch (variable.kind) {
        case 'literal':
            return variable.value;
        case 'stage':
            return scope.stage;
        case 'env':
            return scope.env[variable.name];
        case 'option': {
            const value = scope.options[variable.name];
            return value === undefined ? undefined : String(value);
        }
        case 'output':
            return scope.output(variable.service, variable.output);
    }
}
/** As it is written, without the braces: `db.TableName`. */
function nameOfVariable(variable) {
    switch (variable.kind) {
        case 'literal':
            return variable.value;
        case 'stage':
            return 'sls:stage';
        case 'env':
            return `env:${variable.name}`;
        case 'option':
            return `opt:${variable.name}`;
        case 'output':
            return `${variable.service}.${variable.output}`;
    }
}

// EXTERNAL MODULE: ./build/commands/find-services.js + 4 modules
var find_services = __webpack_require__(52810);
;// CONCATENATED MODULE: ./build/commands/service-settings.js




/** What serverless-compose says about a service, its variables resolved. Codes `COMPOSE_*` go to `problems`. */
async function readSettings(service, context, options, problems) {
    const { entry } = service;
    if (!entry)
        return { params: {} };
    const seen = new Map();
    const ids = dependencyIds(service, entry);
    const scope = {
        stage: options.stage,
        env: context.ports.env,
        options: context.inputs.options,
        async output(name, output) {
            const id = ids.get(name);
            const outputs = id === undefined ? undefined : await options.outputsOf(id);
            seen.set(name, outputs);
            return outputs?.[output];
        },
    };
    const resolve = (text, at) => resolveComposeText(text, scope, (variable) => standIn(variable, seen, options.missing, placeFrom(service, entry.locate(at), context), problems));
    const params = await Promise.all(Object.entries(entry.params).map(async ([name, text]) => [name, await resolve(text, ['params', name])]));
    const configFile = entry.config && (await resolve(entry.config, ['config']));
    const region = entry.region && (await resolve(entry.region, ['region']));
    return { configFile, region, params: Object.fromEntries(params) };
}
/** Both lists are in the same order: `dependsOn` of the entry has names, that of the service ids. */
const dependencyIds = (service, entry) => new Map(entry.dependsOn.flatMap((name, index) => {
    const id = service.dependsOn[index];
    return id === undefined ? [] : [[name, id]];
}));
function standIn(variable, seen, missing, at, problems) {
    const name = nameOfVariable(variable);
    if (variable.kind !== 'output') {
        problems.error('COMPOSE_VARIABLE', `\`${name}\` has no value`, { at });
        return '';
    }
    const text = `not-deployed-${variable.service}-${variable.output}`;
    if (missing === 'stand-in')
        return text;
    const why = whyMissing(variable, seen.get(variable.service));
    if (missing === 'stop')
        problems.error('COMPOSE_OUTPUT_MISSING', why, { at });
    else
        problems.warn('COMPOSE_OUTPUT_MISSING', `${why}; \`${text}\` stands in for it`, { at });
    return text;
}
function whyMissing({ service, output }, outputs) {
    if (!outputs)
        return `\`${service}.${output}\` has no value: ${service} is not deployed`;
    const nearest = (0,nearest_name/* nearestName */.q)(output, Object.keys(outputs));
    const hint = nearest === undefined ? '' : `; the nearest is \`${nearest}\``;
    return `The stack of ${service} has no output \`${output}\`${hint}`;
}
/** Problems of a service have places from its folder; serverless-compose is above it. */
function placeFrom({ dir }, at, { inputs, ports }) {
    const file = external_node_path_.resolve((0,find_services/* rootFolder */.Vm)(inputs, ports.env), at.file);
    return { ...at, file: external_node_path_.relative(dir, file).split(external_node_path_.sep).join('/') };
}

// EXTERNAL MODULE: ./build/commands/silent-log.js
var silent_log = __webpack_require__(10269);
;// CONCATENATED MODULE: ./build/commands/service-contexts.js





/** Gives each service of a run its context, with the outputs of others as its params. */
class ServiceContexts {
    #context;
    #services;
    #options;
    #outputs = new Map();
    #serially = createSerially();
    #width;
    constructor(context, services, options) {
        // What the first service's .env file adds to the process is not there for the others.
        const env = { ...context.ports.env };
        this.#context = services.length > 1 ? { ...context, ports: { ...context.ports, env } } : context;
        this.#services = services;
        this.#options = options;
        this.#width = Math.max(0, ...services.map(({ name }) => name.length));
    }
    /** What is wrong in serverless-compose goes to `problems`. A single service has the context of the run itself. */
    async contextOf(service, problems) {
        const context = this.#context;
        if (this.#services.length === 1 && !service.entry)
            return context;
        const stage = this.#options.stage ?? context.inputs.stage ?? 'dev';
        const outputsOf = (id) => this.#outputsOf(id);
        const settings = await readSettings(service, context, { ...this.#options, stage, outputsOf }, problems);
        const own = serviceContext(context, this.#label(service), settings, this.#serially);
        // One of several, also where only one of them is worked on: environments on GitHub are named after it.
        return { ...own, inputs: { ...own.inputs, servicePaths: this.#services.map(({ address }) => address) } };
    }
    /** The deployed stack of a service; `undefined` when there is none. */
    async stackOf(service) {
        const problems = new core_problems/* Problems */.Z();
        const { inputs, ports } = await this.contextOf(service, problems);
        const { stage } = this.#options;
        const quiet = { ...ports, log: (0,silent_log/* silentLog */.a)(ports.log) };
        const { model, aws } = await (0,prepare_service/* prepareService */.t)(inputs, { serviceDir: service.dir, stage }, quiet, problems);
        return aws().cloudFormation.describeStack(model.stackName);
    }
    #label({ name }) {
        return this.#services.length > 1 ? name.padEnd(this.#width) : undefined;
    }
    #outputsOf(id) {
        const known = this.#outputs.get(id);
        if (known)
            return known;
        const service = this.#services.find((other) => other.id === id);
        const reading = !service || this.#options.offline ? undefined : this.stackOf(service);
        const outputs = Promise.resolve(reading).then((stack) => stack?.outputs);
        this.#outputs.set(id, outputs);
        return outputs;
    }
}


/***/ }),

/***/ 10269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silentLog)
/* harmony export */ });
/** For what is read beside the walk: nothing is said, secrets are masked all the same. */
const silentLog = (log) => ({
    info() { },
    debug() { },
    problem() { },
    group: (_title, work) => work(),
    maskSecret: (value) => log.maskSecret(value),
    mask: (text) => log.mask(text),
});


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

/***/ 1314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   Z: () => (/* binding */ hiddenFrom)
/* harmony export */ });
/**
 * What programs of others have no use for: inputs of this action and tokens of the runner. A GITHUB_TOKEN is there only
 * if the user set it for them, such as for packages of GitHub.
 */
const ofTheRunner = /^(?:INPUT_|ACTIONS_|STATE_)/;
const ofAws = /^(?:AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|AWS_WEB_IDENTITY_TOKEN_FILE|AWS_PROFILE)$/;
/** Empties the variables that a program must not see: it gets the rest of the environment as it is. */
function hiddenFrom(program, env) {
    const hidden = Object.keys(env).filter((name) => ofTheRunner.test(name) || (program === 'installer' && ofAws.test(name)));
    return Object.fromEntries(hidden.map((name) => [name, '']));
}
const secretName = /SECRET|TOKEN|PASSWORD|PASSWD|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY|LICENSE_?KEY/i;
/** Values of the environment that are secrets by their names; those too short to be one are left out. */
function secretsOf(env) {
    return Object.entries(env).flatMap(([name, value]) => value !== undefined && value.length >= 8 && secretName.test(name) ? [value] : []);
}


/***/ }),

/***/ 88273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ hideSecrets),
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
const wanted = 15;
// Colours and cursor movements of a terminal.
const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');
const noise = /^\s*(?:Environment: |Docs: |Support: |Bugs: |\(node:\d+\) |\(Use `node --trace|at .*node:internal|To continue receiving updates|and security updates please|More information can be found at)/;
/** The last lines that a program wrote, without colours and secrets; at most 15. What it wrote to stderr comes last. */
function lastLines({ stdout, stderr }, secrets) {
    const lines = `${stdout}\n${stderr}`
        .replace(escapes, '')
        .split(/\r?\n|\r/)
        .map((line) => line.trimEnd())
        .filter((line) => line !== '' && !noise.test(line));
    return hideSecrets(lines.slice(-wanted).join('\n'), secrets);
}
/** The text with every secret as `****`, the longest first, as one may hold another. */
function hideSecrets(text, secrets) {
    return [...new Set(secrets)]
        .filter((secret) => secret.length > 0)
        .sort((a, b) => b.length - a.length)
        .reduce((hidden, secret) => hidden.replaceAll(secret, '****'), text);
}


/***/ })

};
