export const id = 6790;
export const ids = [6790];
export const modules = {

/***/ 84934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ valueText)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** A value as people read it: `Ref` is `${Id}`, `Fn::GetAtt` is `${Id.Attribute}`, joins are put together. */
function valueText(value) {
    if (typeof value === 'string')
        return value;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return JSON.stringify(value) ?? '';
    const [name, argument] = Object.entries(value)[0] ?? [];
    if (Object.keys(value).length !== 1)
        return JSON.stringify(value);
    switch (name) {
        case 'Ref':
            return `\${${String(argument)}}`;
        case 'Fn::GetAtt':
            return `\${${Array.isArray(argument) ? argument.map(valueText).join('.') : String(argument)}}`;
        case 'Fn::Sub':
            return typeof argument === 'string' ? argument : valueText(Array.isArray(argument) ? argument[0] : argument);
        case 'Fn::ImportValue':
            return `\${import ${valueText(argument)}}`;
        case 'Fn::Join':
            return joinText(argument) ?? JSON.stringify(value);
        default:
            return JSON.stringify(value);
    }
}
function joinText(argument) {
    if (!Array.isArray(argument))
        return undefined;
    const [glue, parts] = argument;
    return Array.isArray(parts) ? parts.map(valueText).join(String(glue)) : undefined;
}


/***/ }),

/***/ 95064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ compileUnpackaged)
/* harmony export */ });
/* harmony import */ var _compile_compile_service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36658);
/* harmony import */ var _plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60606);
/* harmony import */ var _service_images_image_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69955);
/* harmony import */ var _service_images_named_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32358);




/**
 * The template of a service that was not packaged, with stand-ins for zips and images: types and names of its resources
 * are those of a deploy, hashes are not. Throws what compiling finds.
 */
function compileUnpackaged(model, problems) {
    const compiled = (0,_compile_compile_service_js__WEBPACK_IMPORTED_MODULE_0__/* .compileService */ .P)(model, {
        artifacts: standIns(model, problems),
        layerHashes: Object.fromEntries(model.layers.map(({ key }) => [key, ''])),
        startedAtMs: 0,
    }, (0,_plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_1__/* .templateHooks */ .jz)(model, problems), problems);
    problems.throwIfErrors();
    return compiled.template;
}
function imageOf(fn, model, problems) {
    const named = (0,_service_images_named_image_js__WEBPACK_IMPORTED_MODULE_2__/* .namedImage */ .V)(fn, model, problems);
    const { region } = model;
    const own = `*.dkr.ecr.${region}.amazonaws.com/${(0,_service_images_image_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .imageRepository */ .a)(model)}`;
    return { uri: named?.kind === 'uri' ? named.uri : own, sha256: '' };
}
function standIns(model, problems) {
    const artifact = {
        fileName: 'code.zip',
        path: '',
        bytes: 0,
        unzippedBytes: 0,
        sha256: '',
        contentDigest: '',
        s3Key: 'code.zip',
        deployed: false,
    };
    const all = (items) => Object.fromEntries(items.map(({ key }) => [key, artifact]));
    const images = model.functions
        .filter(({ image }) => image)
        .map((fn) => [fn.key, imageOf(fn, model, problems)]);
    return {
        directory: '',
        functions: all(model.functions),
        layers: all(model.layers),
        images: Object.fromEntries(images),
        customResourcesKey: '',
    };
}


/***/ }),

/***/ 96790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fitPreviewStage: () => (/* binding */ fitPreviewStage)
});

// EXTERNAL MODULE: ./build/core/problems.js
var core_problems = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/inputs/preview-stage.js
var preview_stage = __webpack_require__(8647);
// EXTERNAL MODULE: ./build/cloudformation/value-text.js
var value_text = __webpack_require__(84934);
// EXTERNAL MODULE: ./build/service/limits.js
var limits = __webpack_require__(95514);
;// CONCATENATED MODULE: ./build/service/preview-names.js


/** Amazon S3 User Guide, "General purpose bucket naming rules"; Amazon SQS API Reference, "CreateQueue". */
const bucketName = 63;
const queueName = 80;
const propertyLimits = {
    BucketName: bucketName,
    FunctionName: limits/* limits */.F.functionName.value,
    RoleName: limits/* limits */.F.roleName.value,
    QueueName: queueName,
};
/**
 * The names that a service makes from the stage that it was compiled for: they decide how long the stage may be. Names
 * that only CloudFormation knows are left to the check of names.
 */
function listStageNames(model, resources) {
    const { stage, region, stackName, functions, provider } = model;
    const names = [
        [stackName, limits/* limits */.F.stackName.value],
        [provider.deploymentBucket.name, bucketName],
        // Those of the template count too; without one these are what is known.
        ...functions.map(({ name }) => [name, limits/* limits */.F.functionName.value]),
        ...Object.values(resources).flatMap(({ Properties = {} }) => Object.entries(propertyLimits).map(([property, limit]) => [Properties[property], limit])),
    ];
    return names.flatMap(([value, limit]) => {
        const name = literalName(value, region);
        return name?.includes(stage) ? [perStage(name, stage, limit)] : [];
    });
}
/** The name that CloudFormation will make of a value; `undefined` when that depends on what is deployed. */
function literalName(value, region) {
    const name = (0,value_text/* valueText */.R)(value ?? '')
        .replaceAll('${AWS::Region}', region)
        .replaceAll('${AWS::AccountId}', '0'.repeat(12));
    return /^[\w.-]+$/.test(name) ? name : undefined;
}
/** A stage that stands in a name twice has half of the room. */
function perStage(name, stage, limit) {
    const text = name.replaceAll(stage, '');
    const times = (name.length - text.length) / stage.length;
    return { text, limit: text.length + Math.floor((limit - text.length) / times) };
}

// EXTERNAL MODULE: ./build/commands/compile-unpackaged.js
var compile_unpackaged = __webpack_require__(95064);
// EXTERNAL MODULE: ./build/commands/find-services.js + 4 modules
var find_services = __webpack_require__(52810);
// EXTERNAL MODULE: ./build/commands/prepare-service.js + 114 modules
var prepare_service = __webpack_require__(32307);
// EXTERNAL MODULE: ./build/commands/service-contexts.js + 3 modules
var service_contexts = __webpack_require__(50370);
// EXTERNAL MODULE: ./build/commands/silent-log.js
var silent_log = __webpack_require__(10269);
;// CONCATENATED MODULE: ./build/commands/fit-preview-stage.js









/**
 * The target of a preview with its stage short enough for every name that the services make from it: they are compiled
 * for the stage as it is, and the longest names say how long it may be. Made from the files and the event alone, so that
 * a removal finds the stage of the deploy. A stage that a user named stays.
 */
async function fitPreviewStage(context, target) {
    const { inputs, event, ports } = context;
    const { pullRequest } = event ?? {};
    const { stage } = target;
    if (!pullRequest || stage === undefined || stage.length <= preview_stage/* smallestRoom */.B7)
        return target;
    const { number, headBranch, headSha } = pullRequest;
    const stageOf = (room) => (0,preview_stage/* previewStage */.vM)(inputs.previewStage, { number, branch: headBranch, sha: headSha }, room);
    if (stageOf() !== stage)
        return target;
    const services = await (0,find_services/* listServices */.TD)(inputs, ports);
    const names = [];
    for (const service of services) {
        const own = await namesOf(service, services, stage, context);
        // Names that are too long may be refused while the file is read; the shortest stage shows them too.
        names.push(...(own ?? (await namesOf(service, services, stageOf(preview_stage/* smallestRoom */.B7), context)) ?? []));
    }
    return { ...target, stage: stageOf((0,preview_stage/* stageRoom */._B)(names)) };
}
/** `undefined` for a file with mistakes; they are reported when it is read to be deployed. */
async function namesOf(service, services, stage, context) {
    const problems = new core_problems/* Problems */.Z();
    const quiet = { ...context, ports: { ...context.ports, log: (0,silent_log/* silentLog */.a)(context.ports.log) } };
    try {
        // Nothing is asked of AWS: a removal could get another answer.
        const contexts = new service_contexts/* ServiceContexts */.W(quiet, services, { stage, missing: 'stand-in', offline: true });
        const { inputs, ports } = await contexts.contextOf(service, problems);
        const { model } = await (0,prepare_service/* prepareService */.t)(inputs, { serviceDir: service.dir, stage, offline: true }, ports, problems);
        return listStageNames(model, resourcesOf(model));
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return undefined;
        throw error;
    }
}
/** None for what only the framework compiles. */
function resourcesOf(model) {
    try {
        return (0,compile_unpackaged/* compileUnpackaged */.t)(model, new core_problems/* Problems */.Z()).Resources;
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return {};
        throw error;
    }
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

/***/ 95514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ limits)
/* harmony export */ });
const lambdaQuotas = 'AWS Lambda Developer Guide, "Lambda quotas"';
const stackQuotas = 'AWS CloudFormation User Guide, "Understand CloudFormation quotas"';
/** Limits that are checked before a call is made. */
const limits = {
    functionName: { value: 64, unit: 'characters', source: 'AWS Lambda API Reference, "CreateFunction"' },
    roleName: { value: 64, unit: 'characters', source: 'AWS IAM User Guide, "IAM and AWS STS quotas"' },
    environment: { value: 4096, unit: 'bytes', source: lambdaQuotas },
    layersPerFunction: { value: 5, unit: 'layers', source: lambdaQuotas },
    unzippedCode: { value: 262_144_000, unit: 'bytes', source: lambdaQuotas },
    stackName: { value: 128, unit: 'characters', source: 'AWS CloudFormation API Reference, "CreateStack"' },
    resources: { value: 500, unit: 'resources', source: stackQuotas },
    outputs: { value: 200, unit: 'outputs', source: stackQuotas },
    parameters: { value: 200, unit: 'parameters', source: stackQuotas },
    mappings: { value: 200, unit: 'mappings', source: stackQuotas },
    templateBody: { value: 51_200, unit: 'bytes', source: stackQuotas },
    templateInBucket: { value: 1_048_576, unit: 'bytes', source: stackQuotas },
};


/***/ })

};
