export const id = 9763;
export const ids = [9763];
export const modules = {

/***/ 19763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   invokeCommand: () => (/* binding */ invokeCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67756);
/* harmony import */ var _option_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(566);
/* harmony import */ var _single_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90869);




/** Calls a deployed function: `--function`, `--data` or `--path`, `--qualifier`, `--type Event`, `--log`. */
async function invokeCommand(context, { stage }) {
    const { inputs } = context;
    const { model, aws } = await (0,_single_service_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareSingleService */ .d1)(context, stage);
    const fn = (0,_single_service_js__WEBPACK_IMPORTED_MODULE_2__/* .functionByKey */ .Vj)(model, (0,_option_js__WEBPACK_IMPORTED_MODULE_3__/* .textOption */ .v)(inputs, 'function'));
    const qualifier = (0,_option_js__WEBPACK_IMPORTED_MODULE_3__/* .textOption */ .v)(inputs, 'qualifier');
    const result = await aws().lambda.invoke(fn.name, await readPayload(context, model.serviceDir), {
        async: (0,_option_js__WEBPACK_IMPORTED_MODULE_3__/* .textOption */ .v)(inputs, 'type') === 'Event',
        tail: (0,_option_js__WEBPACK_IMPORTED_MODULE_3__/* .flagOption */ .k)(inputs, 'log'),
        ...(qualifier === undefined ? {} : { qualifier }),
    });
    const text = [result.payload, result.logTail].filter(Boolean).join('\n');
    return {
        outputs: { ...result },
        text: inputs.json ? undefined : text,
        failed: result.functionError !== undefined,
    };
}
/** The event as JSON text: what is not JSON is sent as a JSON string, as the framework does. */
async function readPayload({ inputs, ports }, serviceDir) {
    const file = (0,_option_js__WEBPACK_IMPORTED_MODULE_3__/* .textOption */ .v)(inputs, 'path');
    const data = (0,_option_js__WEBPACK_IMPORTED_MODULE_3__/* .textOption */ .v)(inputs, 'data');
    const text = file === undefined ? data : await ports.workspace.readText(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(serviceDir, file));
    if (text === undefined && file !== undefined) {
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('INVOKE_PAYLOAD_MISSING', `\`--path\` names \`${file}\`, which does not exist.`);
    }
    if (text === undefined)
        return '{}';
    try {
        return JSON.stringify(JSON.parse(text));
    }
    catch {
        return JSON.stringify(text);
    }
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


/***/ })

};
