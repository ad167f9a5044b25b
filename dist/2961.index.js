export const id = 2961;
export const ids = [2961];
export const modules = {

/***/ 96730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ noEchoNames),
/* harmony export */   jm: () => (/* binding */ isNoEcho),
/* harmony export */   pD: () => (/* binding */ withNoEchoNote),
/* harmony export */   tf: () => (/* binding */ readNoEchoNote)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

const metadataKey = 'ServerlessDeployNoEcho';
/** The value of a parameter that CloudFormation shows as asterisks. */
const isNoEcho = (parameter) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(parameter) && String(parameter['NoEcho']).toLowerCase() === 'true';
/** Names of these in the `Parameters` of a template. */
function noEchoNames({ Parameters: parameters }) {
    const all = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(parameters) ? Object.entries(parameters) : [];
    return all.flatMap(([name, parameter]) => (isNoEcho(parameter) ? [name] : []));
}
/** The note in the template's metadata. */
function readNoEchoNote(template) {
    const metadata = template?.['Metadata'];
    const note = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(metadata) ? metadata[metadataKey] : undefined;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(note))
        return undefined;
    const { Salt: salt, Hash: hash } = note;
    return typeof salt === 'string' && typeof hash === 'string' ? { salt, hash } : undefined;
}
/** The template with this note and no other. */
function withNoEchoNote(template, note) {
    const { Metadata: metadata, ...rest } = template;
    const { [metadataKey]: _, ...others } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(metadata) ? metadata : {};
    const kept = note ? { ...others, [metadataKey]: { Salt: note.salt, Hash: note.hash } } : others;
    return (Object.keys(kept).length > 0 ? { ...rest, Metadata: kept } : rest);
}


/***/ }),

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

/***/ 31192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ planService),
  V: () => (/* binding */ runId)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/compile/api-gateway/lambda-request-template.js
var lambda_request_template = __webpack_require__(70526);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/cloudformation/logical-ids.js
var logical_ids = __webpack_require__(39825);
// EXTERNAL MODULE: ./build/core/concurrency.js
var concurrency = __webpack_require__(24949);
// EXTERNAL MODULE: ./build/plan/deployed-code.js
var deployed_code = __webpack_require__(99390);
// EXTERNAL MODULE: ./build/core/zip/read-central-directory.js + 1 modules
var read_central_directory = __webpack_require__(99243);
;// CONCATENATED MODULE: ./build/plan/read-object-entries.js

const tailBytes = 64 * 1024;
/** The files of a zip in a bucket, read by range; `undefined` for what is no readable zip. */
async function readObjectEntries(objects, bucket, key, size) {
    const read = async (start, end) => (await objects.get(bucket, key, { start, end })) ?? new Uint8Array();
    // Most directories lie in the last 64 KiB: one read; the rest is read where the directory says.
    const tailStart = Math.max(0, size - tailBytes);
    const tail = await read(tailStart, size);
    return readEntries(size, async (position, length) => {
        const end = Math.min(position + length, size);
        return position >= tailStart ? tail.subarray(position - tailStart, end - tailStart) : read(position, end);
    });
}
/** The files of a zip; `undefined` for what is no readable zip. */
async function readEntries(size, read) {
    try {
        return await (0,read_central_directory/* readCentralDirectory */.H)(size, read);
    }
    catch (error) {
        if (error instanceof Error && error.name === 'ZipFormatError')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/plan/add-file-changes.js




/**
 * The plan with the files that differ in each changed function's zip, where the deployed and the local one can both be
 * read. Two range reads per changed zip; none when no code changes.
 */
async function addFileChanges(plan, ports, artifacts, deployed) {
    const codes = new Map((0,deployed_code/* listDeployedCode */.K7)(deployed.template).map((code) => [code.logicalId, code]));
    const deployedFiles = remember((key, code) => readDeployed(ports, deployed, code, key));
    const localFiles = remember((path, _) => readLocal(ports, path));
    const code = await (0,concurrency/* mapConcurrently */.X)(plan.code, 6, async (change) => {
        const artifact = artifacts.functions[change.functionKey];
        const old = codes.get((0,logical_ids/* functionId */.Ki)(change.functionKey));
        if (!artifact || artifact.deployed || !old)
            return change;
        const [before, after] = await Promise.all([deployedFiles(old.s3Key, old), localFiles(artifact.path, undefined)]);
        return before && after ? { ...change, files: diffEntries(before, after) } : change;
    });
    return { ...plan, code };
}
/** Functions often share a zip: each is read once. */
function remember(read) {
    const known = new Map();
    return (key, context) => {
        const found = known.get(key) ?? read(key, context);
        known.set(key, found);
        return found;
    };
}
async function readDeployed({ objects }, { artifacts, bucket }, code, key) {
    const place = code.bucket ?? bucket;
    const artifact = artifacts[key];
    return place && artifact ? readObjectEntries(objects, place, key, artifact.bytes) : undefined;
}
async function readLocal({ workspace }, path) {
    const file = await workspace.open(path);
    try {
        return await readEntries(file.size, (position, length) => file.read(position, length));
    }
    finally {
        await file.close();
    }
}
/** Names of files that came, went, or differ in contents or mode; sorted. */
function diffEntries(before, after) {
    const old = new Map(before.map((entry) => [entry.name, entry]));
    const current = new Map(after.map((entry) => [entry.name, entry]));
    const differs = (a, b) => a.crc !== b.crc || a.size !== b.size || a.mode !== b.mode;
    return {
        added: [...current.keys()].filter((name) => !old.has(name)).sort(),
        removed: [...old.keys()].filter((name) => !current.has(name)).sort(),
        changed: [...current]
            .flatMap(([name, entry]) => {
            const previous = old.get(name);
            return previous && differs(previous, entry) ? [name] : [];
        })
            .sort(),
    };
}

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/plan/normalize-template.js
var normalize_template = __webpack_require__(10648);
;// CONCATENATED MODULE: ./build/plan/adopt-deployed-ids.js




/** What a deployment of a REST API takes a picture of. */
const definitionTypes = new Set([
    'AWS::ApiGateway::Authorizer',
    'AWS::ApiGateway::DocumentationPart',
    'AWS::ApiGateway::GatewayResponse',
    'AWS::ApiGateway::Method',
    'AWS::ApiGateway::Model',
    'AWS::ApiGateway::RequestValidator',
    'AWS::ApiGateway::Resource',
    'AWS::ApiGateway::RestApi',
]);
/**
 * The same service with the deployed `ApiGatewayDeployment…` ID wherever the compiled one stands, if the definition of
 * the REST API is the deployed one; a new ID would make a new deployment of the same API. Else the service as it is.
 */
function adoptDeployedIds(compiled, deployed) {
    const template = compiled.template;
    const [local] = deploymentIds(template);
    const [known] = deploymentIds(deployed.template);
    if (!local || !known || local === known || !deployed.template)
        return compiled;
    if (definitionOf(template, local) !== definitionOf(deployed.template, known))
        return compiled;
    return renameId(compiled, local, known);
}
function deploymentIds(template) {
    const prefix = (0,logical_ids/* restDeploymentId */.Ll)('');
    return (0,deployed_code/* resourcesOf */.F3)(template).flatMap(([id, { Type: type }]) => type === 'AWS::ApiGateway::Deployment' && id.startsWith(prefix) ? [id] : []);
}
function definitionOf(template, deploymentId) {
    const parts = (0,deployed_code/* resourcesOf */.F3)(template).flatMap(([id, { Type: type, Properties: properties }]) => {
        if (id === deploymentId)
            return [['deployment', properties ?? {}]];
        return definitionTypes.has(String(type)) ? [[id, [type ?? '', properties ?? {}]]] : [];
    });
    return (0,json/* canonicalJson */.dj)((0,normalize_template/* normalizeValue */.t)(Object.fromEntries(parts)));
}
/**
 * The value with `to` wherever `from` stands, in keys and texts. For names with a time in ms or a digest: a text that holds
 * one means the thing itself, in Ref, GetAtt, Sub and DependsOn.
 */
function renameId(value, from, to) {
    if (typeof value === 'string')
        return value.replaceAll(from, to);
    if (Array.isArray(value))
        return value.map((item) => renameId(item, from, to));
    if (!(0,json/* isJsonObject */.OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key === from ? to : key, renameId(item, from, to)]));
}

;// CONCATENATED MODULE: ./build/plan/adopt-deployed-handlers.js





/** The framework's name of the zip; ours has another, which tells the two apart. */
const frameworkFile = '/custom-resources.zip';
/**
 * The same service with the framework's deployed handlers of custom resources, while nothing else of these functions
 * differs: so the first deploy of a stack of the framework leaves them as they are. Ours come with the first change.
 */
function adoptDeployedHandlers(compiled, artifacts, deployed) {
    const key = (0,deployed_code/* listDeployedCode */.K7)(deployed.template).find(({ logicalId }) => logical_ids/* customHandlerIds */.qy.includes(logicalId))?.s3Key;
    const fresh = { compiled, artifacts };
    if (!compiled.needsCustomResources || !key?.endsWith(frameworkFile) || !deployed.artifacts[key])
        return fresh;
    const kept = renameId(compiled, artifacts.customResourcesKey, key);
    const before = handlersOf(deployed.template);
    const after = handlersOf(kept.template);
    return before === after ? { compiled: kept, artifacts: { ...artifacts, customResourcesKey: key } } : fresh;
}
function handlersOf(template) {
    const handlers = (0,deployed_code/* resourcesOf */.F3)(template).filter(([id]) => logical_ids/* customHandlerIds */.qy.includes(id));
    return (0,json/* canonicalJson */.dj)((0,normalize_template/* normalizeValue */.t)(Object.fromEntries(handlers)));
}

// EXTERNAL MODULE: ./build/core/digest.js
var digest = __webpack_require__(82552);
;// CONCATENATED MODULE: ./build/plan/adopt-request-templates.js



/** sha256 hex of the default request templates that osls 4 and serverless 3 write for `integration: lambda`. */
const frameworkDefaults = new Set([
    'e3bfacdaab0a88b718f9765ea9e7aa85fa1b5989f015c36cf10f030199a45116',
    '49e81876f11d52901cf5fc8ec6d6ab7392cd01481a6d67caa160e3a34a05a4f5',
]);
/**
 * The same service with the framework's default request template where it is deployed and ours would stand: both make the
 * same event, so a migrated stack has nothing to change. `ours` are our default templates by content type.
 */
function adoptRequestTemplates(compiled, deployed, ours) {
    const known = new Map((0,deployed_code/* resourcesOf */.F3)(deployed.template));
    const resources = Object.entries(compiled.template.Resources).map(([id, resource]) => {
        const before = requestTemplates(known.get(id)?.['Properties']);
        const after = requestTemplates(resource.Properties);
        if (!before || !after)
            return [id, resource];
        const adopted = Object.entries(after).map(([type, text]) => {
            const old = before[type];
            const isDefault = text === ours[type] && typeof old === 'string' && frameworkDefaults.has((0,digest/* sha256Hex */.fg)(old));
            return [type, isDefault ? old : text];
        });
        return [id, withRequestTemplates(resource, Object.fromEntries(adopted))];
    });
    const template = { ...compiled.template, Resources: Object.fromEntries(resources) };
    return { ...compiled, template };
}
function requestTemplates(properties) {
    const integration = (0,json/* isJsonObject */.OW)(properties) ? properties['Integration'] : undefined;
    const templates = (0,json/* isJsonObject */.OW)(integration) ? integration['RequestTemplates'] : undefined;
    return (0,json/* isJsonObject */.OW)(templates) ? templates : undefined;
}
function withRequestTemplates(resource, templates) {
    const integration = resource.Properties?.['Integration'];
    if (!(0,json/* isJsonObject */.OW)(integration))
        return resource;
    return {
        ...resource,
        Properties: { ...resource.Properties, Integration: { ...integration, RequestTemplates: templates } },
    };
}

;// CONCATENATED MODULE: ./build/plan/check-expected-plan.js

/** Stops with PLAN_CHANGED when the plan is not the one that was approved; no expectation accepts all. */
function checkExpectedPlan(plan, expected) {
    if (!expected || expected === plan.digest)
        return;
    throw new user_error/* UserError */.y('PLAN_CHANGED', `The plan has the digest ${plan.digest}; approved was ${expected}.`);
}

// EXTERNAL MODULE: ./build/cloudformation/intrinsics.js
var intrinsics = __webpack_require__(74277);
;// CONCATENATED MODULE: ./build/plan/diff-values.js



/**
 * Places where two values differ, as JSON pointers under `path`. Objects are entered, lists and intrinsic functions are
 * whole. Values are shown as they stand in the templates.
 */
function diffValues(before, after, path) {
    if (isEnterable(before) && isEnterable(after)) {
        const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
        return keys.flatMap((key) => diffValues(before[key], after[key], `${path}/${escapeStep(key)}`));
    }
    if (sameValue(before, after))
        return [];
    return [{ path, before, after, requiresRecreation: 'unknown' }];
}
/** Whether CloudFormation reads both values alike. */
function sameValue(before, after) {
    return (0,json/* canonicalJson */.dj)((0,normalize_template/* normalizeValue */.t)(before)) === (0,json/* canonicalJson */.dj)((0,normalize_template/* normalizeValue */.t)(after));
}
const isEnterable = (value) => (0,json/* isJsonObject */.OW)(value) && !(0,intrinsics/* isIntrinsic */.I9)(value);
const escapeStep = (key) => key.replaceAll('~', '~0').replaceAll('/', '~1');

;// CONCATENATED MODULE: ./build/plan/diff-settings.js


/** Tags that tell which run of ours made a stack: they change with each deploy and are no difference. */
const ownershipTagPrefix = 'serverless-deploy:';
/** Settings that calls of their own set, without an update of the stack. */
const protectionPaths = ['/TerminationProtection', '/StackPolicy'];
const isProtection = ({ path }) => protectionPaths.includes(path);
/**
 * Stack settings that differ from what the service asks for: tags, parameters, notification topics, rollback
 * configuration, termination protection, stack policy. Settings that the service does not name are left as they are, and
 * so are the `hidden` parameters, whose values CloudFormation does not show.
 */
function diffSettings({ stack, stackPolicy }, model, tags, hidden) {
    if (!stack)
        return [];
    const wanted = wantedParameters(model, hidden);
    const { notificationArns, deletionProtection } = model.provider;
    const wantedProtection = isProtected(deletionProtection, model.stage);
    const pairs = [
        ...diffRecords('/Tags', withoutOwnership(stack.tags), withoutOwnership(tags)),
        ...diffRecords('/Parameters', pick(stack.parameters, Object.keys(wanted)), wanted),
        ['/NotificationARNs', [...stack.notificationArns].sort(), notificationArns.map(String).sort()],
        ...diffRollback(stack.rollbackConfiguration ?? {}, model.provider.rollbackConfiguration ?? {}),
        ['/TerminationProtection', stack.terminationProtection, wantedProtection ?? stack.terminationProtection],
        ...diffPolicy(stackPolicy, model.provider.stackPolicy),
    ];
    return pairs
        .filter(([, before, after]) => !sameValue(before, after))
        .map(([path, before, after]) => ({ path, before, after, requiresRecreation: 'never' }));
}
/** CloudFormation keeps what is not named, and waits 0 minutes for no triggers by default. */
function diffRollback(before, wanted) {
    const { RollbackTriggers: triggers, MonitoringTimeInMinutes: minutes } = wanted;
    const pairs = [
        ['RollbackTriggers', sortTriggers(before['RollbackTriggers'] ?? []), sortTriggers(triggers)],
        ['MonitoringTimeInMinutes', before['MonitoringTimeInMinutes'] ?? 0, minutes],
    ];
    return pairs.flatMap(([name, old, after]) => after === undefined ? [] : [[`/RollbackConfiguration/${name}`, old, after]]);
}
const sortTriggers = (triggers) => Array.isArray(triggers) ? [...triggers].sort((a, b) => ((0,json/* canonicalJson */.dj)(a) < (0,json/* canonicalJson */.dj)(b) ? -1 : 1)) : triggers;
function diffPolicy(deployed, wanted) {
    if (deployed === undefined || wanted === undefined)
        return [];
    return [['/StackPolicy', Object.keys(deployed).length === 0 ? undefined : deployed, { Statement: wanted }]];
}
/** Whether the stack goes on with a policy that the service no longer names: CloudFormation deletes none. */
const keepsPolicy = ({ stackPolicy }, { provider }) => provider.stackPolicy === undefined && stackPolicy !== undefined && Object.keys(stackPolicy).length > 0;
/** Whether the stage is to be protected; `undefined` when the service does not say. */
function isProtected(setting, stage) {
    return typeof setting === 'object' ? setting.stages.includes(stage) : setting;
}
function withoutOwnership(tags) {
    const kept = Object.entries(tags).filter(([key]) => !key.startsWith(ownershipTagPrefix) && !key.startsWith('aws:'));
    return Object.fromEntries(kept);
}
function wantedParameters({ provider }, hidden) {
    return Object.fromEntries(provider.stackParameters.flatMap(({ ParameterKey: key, ParameterValue: value, UsePreviousValue: previous }) => typeof key === 'string' && !hidden.includes(key) && previous !== true ? [[key, value]] : []));
}
/** Deployed values of the parameters that the service sets; the others have their defaults. */
const pick = (parameters, keys) => Object.fromEntries(keys.map((key) => [key, parameters[key]]));
function diffRecords(path, before, after) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.map((key) => [`${path}/${key}`, before[key], after[key]]);
}

// EXTERNAL MODULE: ./build/plan/deployed-layer.js
var deployed_layer = __webpack_require__(17950);
;// CONCATENATED MODULE: ./build/plan/drifted-functions.js

/**
 * Logical IDs of functions whose running code is not what the stack put there: edited in the console, by a hotswap, or
 * left half-way by a failed update.
 */
function driftedFunctions({ template, artifacts, functions }) {
    const hashes = (0,deployed_code/* listVersionHashes */.lz)(template);
    const drifted = (0,deployed_code/* listDeployedCode */.K7)(template).filter(({ kind, logicalId, s3Key, functionName }) => {
        const running = functionName === undefined ? undefined : functions[functionName];
        if (kind !== 'function' || !running)
            return false;
        const expected = hashes[logicalId] ?? artifacts[s3Key]?.sha256;
        return running.lastUpdateStatus === 'Failed' || (expected !== undefined && running.codeSha256 !== expected);
    });
    return new Set(drifted.map(({ logicalId }) => logicalId));
}

;// CONCATENATED MODULE: ./build/plan/locate-artifacts.js




/**
 * Where each zip will lie. Contents that are deployed keep key and sha256 of the deployed file, so that the function is
 * not in the change set; anything else goes to `directory`. The code of a function that was edited by hand is uploaded
 * anew: only a new key makes CloudFormation put it right. So is what lies in another bucket than that of this deploy.
 */
function locateArtifacts(manifest, deployed, directory, options = {}) {
    const { customResources, ownBucket } = options;
    const here = (0,deployed_code/* listDeployedCode */.K7)(deployed.template).filter(({ bucket }) => bucket === ownBucket || (bucket ?? deployed.bucket) === ownBucket);
    const codes = new Map(here.map((code) => [code.logicalId, code]));
    const artifacts = here.flatMap(({ s3Key }) => deployed.artifacts[s3Key] ?? []);
    const drifted = driftedFunctions(deployed);
    const locate = (artifact, logicalId) => {
        const fileKey = `${directory}/${artifact.fileName}`;
        const code = codes.get(logicalId);
        if (code && drifted.has(logicalId))
            return { ...artifact, s3Key: fileKey, deployed: false };
        const kept = findDeployed(artifact, code, artifacts);
        if (!kept)
            return { ...artifact, s3Key: fileKey, deployed: false };
        return { ...artifact, s3Key: kept.s3Key, sha256: kept.sha256, deployed: true };
    };
    const locateAll = (artifacts, idOf) => Object.fromEntries(Object.entries(artifacts).map(([key, artifact]) => [key, locate(artifact, idOf(key))]));
    const handlers = logical_ids/* customHandlerIds */.qy.map((id) => codes.get(id)).find((code) => code !== undefined);
    return {
        directory,
        functions: locateAll(manifest.functions, logical_ids/* functionId */.Ki),
        layers: locateAll(manifest.layers, (key) => (0,deployed_layer/* deployedLayerId */.r)(key, deployed.template)),
        images: manifest.images,
        customResourcesKey: (customResources && handlers && findDeployed(customResources, handlers, artifacts)?.s3Key) ??
            `${directory}/custom-resource-handlers.zip`,
    };
}
/** The deployed file with the same contents: the function's own first, then any other of the stack. */
function findDeployed(artifact, code, artifacts) {
    const own = artifacts.filter(({ s3Key }) => s3Key === code?.s3Key);
    for (const candidate of own.length > 0 ? own : artifacts) {
        const { sha256 } = candidate;
        if (sha256 === undefined)
            continue;
        if (candidate.contentDigest === artifact.contentDigest || sha256 === artifact.sha256)
            return { ...candidate, sha256 };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/cloudformation/no-echo.js
var no_echo = __webpack_require__(96730);
;// CONCATENATED MODULE: ./build/core/slow-hash.js

/** 128 MB and half a second for each guess: the first choice of OWASP's password storage sheet. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };
/** Hash of a text that may be easy to guess, such as a password: scrypt, 32 bytes in base64. */
function slowHash(text, salt) {
    return new Promise((resolve, reject) => {
        (0,external_node_crypto_.scrypt)(text, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key.toString('base64'))));
    });
}

;// CONCATENATED MODULE: ./build/plan/redact.js


/** Stands for a value that is not shown. */
const redacted = '(hidden)';
// Values under these names are never shown: environment variables, and properties that take secrets.
const hiddenPath = /\/(?:Environment\/Variables|SecretString|[^/]*(?:Password|Secret|Token|PrivateKey)[^/]*)(?:\/|$)/i;
const hiddenName = /^(?:SecretString|.*(?:Password|Secret|PrivateKey|AuthToken).*)$/i;
/** The change with values of environment variables and secrets hidden; whether they differ stays visible. */
function redactChange(change, secrets) {
    const hide = (value) => value === undefined ? undefined : hiddenPath.test(change.path) ? redacted : redactValue(value, secrets, false);
    return { ...change, before: hide(change.before), after: hide(change.after) };
}
/** A setting of the stack likewise; values and defaults of these parameters are hidden. */
function redactSetting(change, secrets, parameters) {
    const [, name = ''] = /^\/Parameters\/([^/]+)(?:\/Default)?$/.exec(change.path) ?? [];
    const { before, after, ...rest } = redactChange(change, secrets);
    const hide = (value) => (value === undefined || (0,json/* isJsonObject */.OW)(value) ? value : redacted);
    return parameters.has(name) ? { ...rest, before: hide(before), after: hide(after) } : { ...rest, before, after };
}
function redactValue(value, secrets, inVariables) {
    if (typeof value === 'string') {
        const holdsSecret = secrets.some((secret) => secret !== '' && value.includes(secret));
        return inVariables || holdsSecret ? redacted : value;
    }
    if (Array.isArray(value))
        return value.map((item) => redactValue(item, secrets, inVariables));
    if (!(0,json/* isJsonObject */.OW)(value))
        return inVariables ? redacted : value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => {
        if (item === undefined)
            return [key, item];
        const hidden = inVariables || key === 'Variables' || hiddenName.test(key) || (key === 'Default' && (0,no_echo/* isNoEcho */.jm)(value));
        return [key, redactValue(item, secrets, hidden)];
    }));
}

;// CONCATENATED MODULE: ./build/plan/note-no-echo.js




/**
 * The same service with a note of the values of its NoEcho parameters in the template: the deployed note when the values
 * are those, else one with `salt` (docs/decisions/no-echo-parameters.md).
 */
async function noteNoEcho(compiled, model, { template: deployed }, salt) {
    const values = noEchoValues(compiled.template, model);
    if (Object.keys(values).length === 0)
        return compiled;
    const text = (0,json/* canonicalJson */.dj)(values);
    const known = (0,no_echo/* readNoEchoNote */.tf)(deployed);
    const isKnown = known !== undefined && (await slowHash(text, known.salt)) === known.hash;
    const note = isKnown ? known : { salt, hash: await slowHash(text, salt) };
    return { ...compiled, template: (0,no_echo/* withNoEchoNote */.pD)(compiled.template, note) };
}
/** One change for all NoEcho parameters that the service sets, without a value, where the note is not the deployed one. */
function diffNoEcho(before, after, model) {
    const names = Object.keys(noEchoValues(after, model)).sort();
    if (names.length === 0)
        return [];
    const [known, wanted] = [(0,no_echo/* readNoEchoNote */.tf)(before), (0,no_echo/* readNoEchoNote */.tf)(after)];
    if (known && known.salt === wanted?.salt && known.hash === wanted.hash)
        return [];
    return [{ path: `/Parameters/${names.join(', ')}`, before: redacted, after: redacted, requiresRecreation: 'never' }];
}
/** Values of the NoEcho parameters that the service sets, by name. */
function noEchoValues(template, { provider }) {
    const names = new Set((0,no_echo/* noEchoNames */.Bi)(template));
    const set = provider.stackParameters.filter(({ ParameterKey: key, UsePreviousValue: previous }) => names.has(key) && previous !== true);
    return Object.fromEntries(set.map(({ ParameterKey: key, ParameterValue: value }) => [key, String(value ?? '')]));
}

// EXTERNAL MODULE: ./build/cloudformation/stack-status.js
var stack_status = __webpack_require__(19416);
;// CONCATENATED MODULE: ./build/plan/check-gates.js
/** Stateful resources that a production deploy would replace, or delete without a policy that keeps them. */
function checkGates(changes, gates) {
    if (!gates.production)
        return [];
    return changes.flatMap((change) => {
        const { action, logicalId, type } = change;
        if (!change.stateful)
            return [];
        if (action === 'delete') {
            if (!change.losesData || isNamed(change, gates.allowDeletion))
                return [];
            const message = `${logicalId} (${type}) would be deleted with its data; \`allow-deletion\` does not name it.`;
            return [{ logicalId, type, action, message }];
        }
        if ((action !== 'replace' && action !== 'may-replace') || isNamed(change, gates.allowReplacement))
            return [];
        const how = action === 'replace' ? 'would be replaced by a new, empty one' : 'may be replaced by a new, empty one';
        return [
            { logicalId, type, action, message: `${logicalId} (${type}) ${how}; \`allow-replacement\` does not name it.` },
        ];
    });
}
const isNamed = ({ logicalId, type }, names) => names.some((name) => name === logicalId || name === type || name === '*');

;// CONCATENATED MODULE: ./build/plan/compare-code.js



/** One line of proof per function and layer: the contents of its zip, and what runs. */
function compareCode(artifacts, deployed) {
    const codes = new Map((0,deployed_code/* listDeployedCode */.K7)(deployed.template).map((code) => [code.logicalId, code]));
    const drifted = driftedFunctions(deployed);
    const functions = Object.entries(artifacts.functions).map(([key, artifact]) => {
        const code = codes.get((0,logical_ids/* functionId */.Ki)(key));
        const running = deployed.functions[code?.functionName ?? '']?.codeSha256;
        const known = running ?? deployed.artifacts[code?.s3Key ?? '']?.sha256;
        const comparison = compareArtifact(`code of ${key}`, artifact, known);
        return drifted.has((0,logical_ids/* functionId */.Ki)(key)) ? { ...comparison, equal: false } : comparison;
    });
    const layers = Object.entries(artifacts.layers).map(([key, artifact]) => compareArtifact(`layer ${key}`, artifact, deployed.artifacts[artifact.s3Key]?.sha256));
    return [...functions, ...layers];
}
const compareArtifact = (what, artifact, known) => ({
    what,
    local: artifact.sha256,
    deployed: known ?? 'none',
    equal: artifact.deployed && artifact.sha256 === known,
});

;// CONCATENATED MODULE: ./build/plan/diff-code.js





/** Functions whose code or configuration changes, or that were edited outside of the stack. */
function diffCode(functions, artifacts, deployed, template) {
    const codes = new Map((0,deployed_code/* listDeployedCode */.K7)(deployed.template).map((code) => [code.logicalId, code]));
    const before = new Map((0,deployed_code/* resourcesOf */.F3)(deployed.template));
    const after = new Map((0,deployed_code/* resourcesOf */.F3)(template));
    const drifted = driftedFunctions(deployed);
    return functions.flatMap(({ key, name }) => {
        const logicalId = (0,logical_ids/* functionId */.Ki)(key);
        const artifact = artifacts.functions[key];
        const old = deployed.artifacts[codes.get(logicalId)?.s3Key ?? ''];
        const running = deployed.functions[name]?.codeSha256 ?? old?.sha256;
        const configuration = differingProperties(before.get(logicalId), after.get(logicalId));
        const isDrifted = drifted.has(logicalId);
        if (running === artifact?.sha256 && configuration.length === 0 && !isDrifted)
            return [];
        return [
            {
                functionKey: key,
                functionName: name,
                before: running === undefined ? undefined : { sha256: running, bytes: old?.bytes },
                after: artifact && { sha256: artifact.sha256, bytes: artifact.bytes },
                configuration,
                drifted: isDrifted,
            },
        ];
    });
}
function differingProperties(before, after) {
    if (!before || !after)
        return [];
    const old = (0,json/* isJsonObject */.OW)(before['Properties']) ? before['Properties'] : {};
    const current = (0,json/* isJsonObject */.OW)(after['Properties']) ? after['Properties'] : {};
    const names = [...new Set([...Object.keys(old), ...Object.keys(current)])].sort();
    return names.filter((name) => name !== 'Code' && !sameValue(old[name], current[name]));
}

// EXTERNAL MODULE: ./build/cloudformation/value-text.js
var value_text = __webpack_require__(84934);
;// CONCATENATED MODULE: ./build/plan/diff-iam.js




/** Statements of roles, policies and permissions that come or go; intrinsics as text (`${Table.Arn}`). */
function diffIam(before, after) {
    const old = collectStatements(before);
    const current = collectStatements(after);
    const change = (action, from, to) => [...from].flatMap(([key, statement]) => (to.has(key) ? [] : [{ action, ...statement }]));
    return [...change('add', current, old), ...change('remove', old, current)];
}
function collectStatements(template) {
    const found = new Map();
    for (const [logicalId, resource] of (0,deployed_code/* resourcesOf */.F3)(template)) {
        const properties = (0,json/* isJsonObject */.OW)(resource['Properties']) ? resource['Properties'] : {};
        for (const raw of rawStatements(String(resource['Type']), properties)) {
            const statement = toStatement(logicalId, raw);
            found.set(`${logicalId} ${(0,json/* canonicalJson */.dj)((0,normalize_template/* normalizeValue */.t)(raw))}`, statement);
        }
    }
    return found;
}
/** Every statement that a resource grants, in the form of a policy statement. */
function rawStatements(type, properties) {
    if (type === 'AWS::Lambda::Permission') {
        const { Action, FunctionName, Principal, SourceArn } = properties;
        const condition = SourceArn === undefined ? {} : { Condition: { ArnLike: { 'AWS:SourceArn': SourceArn } } };
        return [{ Effect: 'Allow', Action, Resource: FunctionName, Principal, ...condition }];
    }
    const policies = Array.isArray(properties['Policies']) ? properties['Policies'].filter(json/* isJsonObject */.OW) : [];
    const documents = [
        properties['AssumeRolePolicyDocument'],
        properties['PolicyDocument'],
        properties['KeyPolicy'],
        ...policies.map((policy) => policy['PolicyDocument']),
    ];
    const managed = Array.isArray(properties['ManagedPolicyArns']) ? properties['ManagedPolicyArns'] : [];
    return [
        ...documents.flatMap(statementsOf),
        ...managed.map((arn) => ({ Effect: 'Allow', Action: `managed policy ${(0,value_text/* valueText */.R)(arn)}`, Resource: '*' })),
    ];
}
function statementsOf(document) {
    const statements = (0,json/* isJsonObject */.OW)(document) ? document['Statement'] : undefined;
    return (Array.isArray(statements) ? statements : [statements]).filter(json/* isJsonObject */.OW);
}
function toStatement(logicalId, raw) {
    const { Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal } = raw;
    const who = Principal ?? NotPrincipal;
    return {
        logicalId,
        effect: String(Effect ?? 'Allow'),
        actions: Action === undefined ? texts(NotAction).map((text) => `not ${text}`) : texts(Action),
        resources: Resource === undefined ? texts(NotResource).map((text) => `not ${text}`) : texts(Resource),
        ...(who === undefined ? {} : { principal: principalText(who) }),
    };
}
const texts = (value) => value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(value_text/* valueText */.R);
/** `lambda.amazonaws.com`, `AWS: arn…`, `*`. */
function principalText(principal) {
    if (!(0,json/* isJsonObject */.OW)(principal))
        return (0,value_text/* valueText */.R)(principal);
    return Object.entries(principal)
        .map(([kind, who]) => (kind === 'Service' ? texts(who).join(', ') : `${kind}: ${texts(who).join(', ')}`))
        .join('; ');
}

;// CONCATENATED MODULE: ./build/plan/diff-routes.js




/** Routes of REST, HTTP and websocket APIs that come, go, or are defined differently. */
function diffRoutes(before, after, functionKeys) {
    const keysById = new Map(functionKeys.map((key) => [(0,logical_ids/* functionId */.Ki)(key), key]));
    const old = collectRoutes(before, keysById);
    const current = collectRoutes(after, keysById);
    const changed = [...current].flatMap(([id, { definition, ...route }]) => {
        const previous = old.get(id);
        if (!previous)
            return [{ action: 'add', ...route }];
        return previous.definition === definition ? [] : [{ action: 'update', ...route }];
    });
    const gone = [...old].flatMap(([id, { definition: _, ...route }]) => current.has(id) ? [] : [{ action: 'remove', ...route }]);
    return [...changed, ...gone];
}
function collectRoutes(template, keysById) {
    const resources = new Map((0,deployed_code/* resourcesOf */.F3)(template));
    const routes = new Map();
    for (const [id, resource] of resources) {
        const properties = (0,json/* isJsonObject */.OW)(resource['Properties']) ? resource['Properties'] : {};
        const place = placeOf(String(resource['Type']), properties, resources);
        if (!place)
            continue;
        const target = targetOf(properties, resources);
        const found = findFunctionId(target, keysById);
        const definition = (0,json/* canonicalJson */.dj)((0,normalize_template/* normalizeValue */.t)([properties, target]));
        routes.set(id, { ...place, ...(found === undefined ? {} : { functionKey: keysById.get(found) }), definition });
    }
    return routes;
}
function placeOf(type, properties, resources) {
    if (type === 'AWS::ApiGateway::Method') {
        const integration = properties['Integration'];
        // The answers to preflight requests follow from `cors` and would only hide the routes.
        if ((0,json/* isJsonObject */.OW)(integration) && integration['Type'] === 'MOCK' && properties['HttpMethod'] === 'OPTIONS')
            return;
        return { method: String(properties['HttpMethod']), path: restPath(properties['ResourceId'], resources) };
    }
    if (type !== 'AWS::ApiGatewayV2::Route')
        return undefined;
    const [method = '', path] = String(properties['RouteKey']).split(' ');
    return path === undefined ? { method: '', path: method } : { method, path };
}
/** `/users/{id}`, put together from the chain of parents. */
function restPath(resourceId, resources, depth = 0) {
    const id = (0,json/* isJsonObject */.OW)(resourceId) ? resourceId['Ref'] : undefined;
    const resource = typeof id === 'string' ? resources.get(id) : undefined;
    if (resource?.['Type'] !== 'AWS::ApiGateway::Resource' || depth > 50)
        return depth === 0 ? '/' : '';
    const properties = (0,json/* isJsonObject */.OW)(resource['Properties']) ? resource['Properties'] : {};
    return `${restPath(properties['ParentId'], resources, depth + 1)}/${String(properties['PathPart'])}`;
}
/** What a route leads to: its integration, inline or as a resource of its own. */
function targetOf(properties, resources) {
    if (properties['Integration'] !== undefined)
        return properties['Integration'];
    const ids = [...JSON.stringify(properties['Target'] ?? null).matchAll(/"Ref":"([^"]+)"/g)].map(([, id]) => id ?? '');
    return ids.map((id) => resources.get(id)?.['Properties'] ?? id);
}
function findFunctionId(value, keysById) {
    if (typeof value === 'string')
        return keysById.has(value) ? value : undefined;
    if (typeof value !== 'object' || value === null)
        return undefined;
    for (const item of Object.values(value)) {
        const found = findFunctionId(item, keysById);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/cloudformation/stateful-types.js
/** Resource types that hold data of users, which nothing brings back once they are deleted. */
const statefulTypes = new Set([
    'AWS::ApiGateway::ApiKey',
    'AWS::Backup::BackupVault',
    'AWS::Cognito::IdentityPool',
    'AWS::Cognito::UserPool',
    'AWS::Cognito::UserPoolClient',
    'AWS::DocDB::DBCluster',
    'AWS::DocDB::DBInstance',
    'AWS::DynamoDB::GlobalTable',
    'AWS::DynamoDB::Table',
    'AWS::EC2::Volume',
    'AWS::ECR::Repository',
    'AWS::EFS::FileSystem',
    'AWS::ElastiCache::CacheCluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::ElastiCache::ServerlessCache',
    'AWS::Elasticsearch::Domain',
    'AWS::FSx::FileSystem',
    'AWS::Kinesis::Stream',
    'AWS::KinesisFirehose::DeliveryStream',
    'AWS::KMS::Key',
    'AWS::Logs::LogGroup',
    'AWS::MSK::Cluster',
    'AWS::MemoryDB::Cluster',
    'AWS::Neptune::DBCluster',
    'AWS::Neptune::DBInstance',
    'AWS::OpenSearchService::Domain',
    'AWS::QLDB::Ledger',
    'AWS::RDS::DBCluster',
    'AWS::RDS::DBInstance',
    'AWS::RDS::GlobalCluster',
    'AWS::Redshift::Cluster',
    'AWS::Route53::HostedZone',
    'AWS::S3::Bucket',
    'AWS::S3Tables::Table',
    'AWS::SDB::Domain',
    'AWS::SecretsManager::Secret',
    'AWS::SNS::Topic',
    'AWS::SQS::Queue',
    'AWS::SSM::Parameter',
    'AWS::Timestream::Table',
]);
/** Whether a resource of this type holds data of users. */
function isStateful(type) {
    return statefulTypes.has(type);
}

;// CONCATENATED MODULE: ./build/plan/loses-data.js
const keepingPolicies = new Set(['Retain', 'Snapshot', 'RetainExceptOnCreate']);
/**
 * Whether the change deletes data for good. A deletion follows the DeletionPolicy of the deployed resource, a replacement
 * the UpdateReplacePolicy; what is kept or snapshotted can be brought back.
 */
function losesData(change, before, after) {
    if (!change.stateful)
        return false;
    if (change.action === 'delete')
        return !keepingPolicies.has(before?.['DeletionPolicy']);
    if (change.action !== 'replace' && change.action !== 'may-replace')
        return false;
    return !keepingPolicies.has(after?.['UpdateReplacePolicy'] ?? before?.['UpdateReplacePolicy']);
}

;// CONCATENATED MODULE: ./build/plan/diff-template.js





/**
 * Resources that differ between two templates, in the order of the new one, then those that go. Whether a property
 * replaces its resource only a change set knows; another Type always does.
 */
function diffTemplate(before, after, secrets = []) {
    const old = new Map((0,deployed_code/* resourcesOf */.F3)(before));
    const kept = (0,deployed_code/* resourcesOf */.F3)(after).flatMap(([id, resource]) => {
        const previous = old.get(id);
        old.delete(id);
        if (!previous)
            return [toChange(id, 'add', undefined, resource, [])];
        const properties = diffResource(previous, resource).map((change) => redactChange(change, secrets));
        if (properties.length === 0)
            return [];
        const action = previous['Type'] === resource['Type'] ? 'update' : 'replace';
        return [toChange(id, action, previous, resource, properties)];
    });
    return [...kept, ...[...old].map(([id, resource]) => toChange(id, 'delete', resource, undefined, []))];
}
function toChange(logicalId, action, before, after, properties) {
    const type = String((after ?? before)?.['Type'] ?? '');
    const change = { logicalId, type, action, stateful: isStateful(type), properties };
    return { ...change, losesData: losesData(change, before, after) };
}
const attributes = ['Type', 'Properties', 'Condition', 'DeletionPolicy', 'UpdateReplacePolicy', 'Metadata'];
const policies = ['CreationPolicy', 'UpdatePolicy', 'Version'];
/** DependsOn orders the work and changes nothing that is deployed. */
function diffResource(before, after) {
    return [...attributes, ...policies].flatMap((attribute) => {
        const [old, current] = [emptyAsAbsent(before[attribute]), emptyAsAbsent(after[attribute])];
        return sameValue(old, current) ? [] : diffValues(old, current, `/${attribute}`);
    });
}
const emptyAsAbsent = (value) => typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? undefined : value;

;// CONCATENATED MODULE: ./build/plan/plan-digest.js




/**
 * sha256 hex of what is deployed and what would be: equal for two runs that would do the same. The time in S3 keys and in
 * the ID of a REST deployment is left out, contents of zips stand in for their keys, and what images are built from for
 * their digests: a plan does not build them.
 */
function planDigest({ deployed, template, artifacts, settings, stageSettings }) {
    const contents = [
        ...Object.entries(artifacts.functions).map(([key, artifact]) => [(0,logical_ids/* functionId */.Ki)(key), artifact.contentDigest]),
        ...Object.entries(artifacts.layers).map(([key, artifact]) => [(0,logical_ids/* layerId */.Dw)(key), artifact.contentDigest]),
    ];
    const wanted = withoutTime((0,normalize_template/* normalizeTemplate */.A)(template), artifacts.directory);
    const changing = withSources({ wanted, settings: [...settings], stageSettings: [...stageSettings] }, template, artifacts);
    return (0,digest/* sha256Hex */.fg)((0,json/* canonicalJson */.dj)({
        deployed: deployed && (0,normalize_template/* normalizeTemplate */.A)(deployed),
        contents: Object.fromEntries(contents),
        ...changing,
    }));
}
const deploymentIdPattern = new RegExp(`${(0,logical_ids/* restDeploymentId */.Ll)('')}\\w+`, 'g');
function withoutTime(template, directory) {
    const text = JSON.stringify(template).replaceAll(directory, '(directory)');
    return JSON.parse(text.replace(deploymentIdPattern, (0,logical_ids/* restDeploymentId */.Ll)('')));
}
/** With the sources of images that are built here, also in the IDs of the versions that hold them. */
function withSources(digested, template, { images }) {
    let text = JSON.stringify(digested);
    for (const [key, { uri, sha256, source }] of Object.entries(images)) {
        if (source === undefined)
            continue;
        for (const id of versionsOf(template, key))
            text = text.replaceAll(id, `(version of ${key})`);
        text = text.replaceAll(uri, source).replaceAll(sha256, source);
    }
    return JSON.parse(text);
}
/** IDs of the versions of a function in the template. */
function versionsOf({ Resources: resources }, functionKey) {
    const ref = (0,json/* canonicalJson */.dj)({ Ref: (0,logical_ids/* functionId */.Ki)(functionKey) });
    return Object.entries((0,json/* isJsonObject */.OW)(resources) ? resources : {}).flatMap(([id, resource]) => {
        const properties = (0,json/* isJsonObject */.OW)(resource) && resource['Type'] === 'AWS::Lambda::Version' && resource['Properties'];
        return (0,json/* isJsonObject */.OW)(properties) && (0,json/* canonicalJson */.dj)(properties['FunctionName'] ?? null) === ref ? [id] : [];
    });
}
/** Number of resources that CloudFormation counts. */
function countResources(template) {
    const resources = template['Resources'];
    return (0,json/* isJsonObject */.OW)(resources) ? Object.keys(resources).length : 0;
}

;// CONCATENATED MODULE: ./build/plan/plan-deployment.js
















/**
 * Decides what a deploy would do: `nothing` only when templates, code, settings and stage settings are equal and the last
 * operation succeeded; `blocked` when a gate forbids it. Pure. Replacements are known after `refinePlan`.
 */
function planDeployment(compiled, artifacts, deployed, options) {
    const status = deployed.stack?.status;
    const isNew = status === undefined || (0,stack_status/* isAbsent */.W0)(status) || (0,stack_status/* isFailedCreation */.nV)(status);
    const contents = planContents(compiled, artifacts, isNew ? absent(deployed) : deployed, options);
    if (isNew)
        return { kind: 'create', ...contents };
    const reasons = checkGates(contents.changes, options.gates);
    if (reasons.length > 0)
        return { kind: 'blocked', reasons, ...contents };
    const unchanged = contents.compared.every(({ equal }) => equal) && !options.force;
    return { kind: unchanged ? 'nothing' : 'update', ...contents };
}
// A stack whose creation failed keeps a template, but nothing of it lives.
const absent = (deployed) => ({
    ...deployed,
    template: undefined,
    artifacts: {},
    functions: {},
});
function planContents(compiled, artifacts, noted, options) {
    const { model, tags, stageSettings } = options;
    // The notes are compared for themselves: they differ by chance.
    const template = (0,no_echo/* withNoEchoNote */.pD)(compiled.template, undefined);
    const deployed = { ...noted, template: noted.template && (0,no_echo/* withNoEchoNote */.pD)(noted.template, undefined) };
    const hidden = new Set([deployed.template ?? {}, template].flatMap(no_echo/* noEchoNames */.Bi));
    const settings = deployed.template
        ? [
            ...diffSettings(deployed, model, tags, (0,no_echo/* noEchoNames */.Bi)(template)),
            ...diffNoEcho(noted.template, compiled.template, model),
            ...diffSections(deployed.template, template),
        ]
        : [];
    const parts = {
        changes: diffTemplate(deployed.template, template, model.secrets),
        code: diffCode(model.functions, artifacts, deployed, template),
        iam: diffIam(deployed.template, template),
        routes: diffRoutes(deployed.template, template, model.functions.map(({ key }) => key)),
        settings: settings.map((change) => redactSetting(change, model.secrets, hidden)),
        stageSettings,
    };
    const stack = deployed.template ? compareStack(template, artifacts, deployed, parts.changes.length) : [];
    return {
        stackName: model.stackName,
        stage: model.stage,
        region: model.region,
        ...parts,
        compared: stack.length === 0 ? [] : [...stack, ...compareSettings(parts)],
        needsStackUpdate: options.force || !stack.every(({ equal }) => equal) || !settings.every((change) => isProtection(change)),
        resourceCount: countResources(template),
        digest: planDigest({ deployed: deployed.template, template, artifacts, settings, stageSettings }),
    };
}
/** Sections beside the resources: outputs, conditions, mappings, parameters, transforms. */
function diffSections(before, after) {
    const [old, current] = [(0,normalize_template/* normalizeTemplate */.A)(before), (0,normalize_template/* normalizeTemplate */.A)(after)];
    const names = [...new Set([...Object.keys(old), ...Object.keys(current)])].sort();
    return names.flatMap((name) => (name === 'Resources' ? [] : diffValues(old[name], current[name], `/${name}`)));
}
function compareStack(template, artifacts, deployed, changeCount) {
    const status = deployed.stack?.status ?? '';
    const hash = (value) => (0,digest/* sha256Hex */.fg)((0,json/* canonicalJson */.dj)((0,normalize_template/* normalizeTemplate */.A)(value))).slice(0, 12);
    return [
        { what: 'last operation', local: 'succeeded', deployed: status, equal: (0,stack_status/* isHealthy */.Wr)(status) },
        ...compareCode(artifacts, deployed),
        {
            what: 'template',
            local: hash(template),
            deployed: deployed.template ? hash(deployed.template) : 'none',
            equal: changeCount === 0,
        },
    ];
}
const compareSettings = ({ settings, stageSettings, }) => [
    settingsComparison('stack settings', settings.length),
    settingsComparison('API stage settings', stageSettings.length),
];
const settingsComparison = (what, count) => ({
    what,
    local: 'as asked for',
    deployed: count === 0 ? 'as asked for' : `${count} differ`,
    equal: count === 0,
});

;// CONCATENATED MODULE: ./build/plan/refine-plan.js





/**
 * The plan with what CloudFormation itself says of each resource: replacements, physical IDs, and changes that follow
 * from others. Gates are checked anew: `blocked` where it now shows that data would be lost. The digest stays.
 */
function refinePlan(plan, changeSet, options) {
    const before = new Map((0,deployed_code/* resourcesOf */.F3)(options.before));
    const after = new Map((0,deployed_code/* resourcesOf */.F3)(options.after));
    const known = new Map(plan.changes.map((change) => [change.logicalId, change]));
    const refine = (change) => {
        const id = change.logicalId;
        const action = actionOf(change);
        const stateful = isStateful(change.type);
        return {
            logicalId: id,
            physicalId: change.physicalId,
            type: change.type,
            action,
            stateful,
            losesData: losesData({ action, stateful }, before.get(id), after.get(id)),
            properties: propertiesOf(change, known.get(id), options.secrets),
        };
    };
    const { nestedIn = {} } = options;
    const stacks = new Set(Object.values(nestedIn));
    const changes = changeSet.changes.flatMap((change) => {
        if (!stacks.has(change.logicalId))
            return [refine(change)];
        if (change.nested !== undefined)
            return change.nested.map(refine);
        // Nothing was told of the resources inside: what we know stands.
        return plan.changes.filter(({ logicalId }) => nestedIn[logicalId] === change.logicalId);
    });
    const { kind: _, ...contents } = plan;
    const refined = { ...contents, changes };
    if (plan.kind === 'create')
        return { ...refined, kind: 'create' };
    const reasons = checkGates(changes, options.gates);
    if (reasons.length > 0)
        return { ...refined, kind: 'blocked', reasons };
    return plan.kind === 'nothing' ? plan : { ...refined, kind: 'update' };
}
function actionOf({ action, replacement }) {
    if (action === 'Add')
        return 'add';
    if (action === 'Remove')
        return 'delete';
    if (action === 'Import')
        return 'import';
    if (replacement === 'True')
        return 'replace';
    return replacement === 'Conditional' || action === 'Dynamic' ? 'may-replace' : 'update';
}
const recreation = { Never: 'never', Conditionally: 'conditionally', Always: 'always' };
/** Our diff has exact places and redacted values; the change set adds what each property does to the resource. */
function propertiesOf({ details }, known, secrets) {
    const effectOf = (path) => {
        const detail = details.find(({ attribute, property }) => path === refine_plan_placeOf(attribute, property) || path.startsWith(`${refine_plan_placeOf(attribute, property)}/`));
        return detail?.requiresRecreation ? recreation[detail.requiresRecreation] : 'unknown';
    };
    if (known && known.properties.length > 0) {
        return known.properties.map((property) => ({ ...property, requiresRecreation: effectOf(property.path) }));
    }
    const places = new Map(details.map((detail) => [detail.path ?? refine_plan_placeOf(detail.attribute, detail.property), detail]));
    return [...places].map(([path, { before, after, requiresRecreation }]) => redactChange({ path, before, after, requiresRecreation: requiresRecreation ? recreation[requiresRecreation] : 'unknown' }, secrets));
}
const refine_plan_placeOf = (attribute, property) => property ? `/${attribute}/${property}` : `/${attribute}`;

// EXTERNAL MODULE: ./build/plugins/apply-plugins.js
var apply_plugins = __webpack_require__(60606);
// EXTERNAL MODULE: ./build/service/limits.js
var limits = __webpack_require__(95514);
;// CONCATENATED MODULE: ./build/service/check-limits.js

/**
 * Limits of AWS that can be told before compile: stack name, environments, layers. Codes CONFIG_LIMIT_*. For commands
 * that deploy; `package` makes a template all the same.
 */
function checkLimits(model, problems) {
    checkStackName(model, problems);
    for (const fn of model.functions) {
        checkEnvironment(fn, model, problems);
        checkLayers(fn, model, problems);
    }
}
function checkStackName({ stackName, provider, locate }, problems) {
    const limit = limits/* limits */.F.stackName.value;
    const path = provider.config['stackName'] === undefined ? ['service'] : ['provider', 'stackName'];
    if (!/^[a-zA-Z][a-zA-Z0-9-]*$/.test(stackName)) {
        const message = `The stack would be called \`${stackName}\`: letters, digits and - are allowed, and a letter comes first.`;
        problems.error('CONFIG_STACK_NAME', message, { at: locate(path) });
    }
    if (stackName.length <= limit)
        return;
    const message = `The stack \`${stackName}\` has a name of ${stackName.length} characters; AWS allows ${limit}.`;
    problems.error('CONFIG_LIMIT_NAME', message, {
        at: locate(path),
        remedy: 'Set a shorter `provider.stackName`.',
    });
}
function checkEnvironment(fn, { locate }, problems) {
    const limit = limits/* limits */.F.environment.value;
    const bytes = environmentBytes(fn.environment ?? {});
    if (bytes <= limit)
        return;
    const message = `The environment of \`${fn.key}\` has ${bytes} bytes; AWS allows ${limit} for all variables of a function.`;
    const own = [...fn.path, 'environment'];
    problems.error('CONFIG_LIMIT_ENVIRONMENT', message, {
        at: locate(fn.config['environment'] === undefined ? ['provider', 'environment'] : own),
    });
}
/** Bytes of names and of the values that are known before the deploy. */
function environmentBytes(environment) {
    return Object.entries(environment).reduce((sum, [name, value]) => value === null ? sum : sum + bytesOf(name) + (typeof value === 'string' ? bytesOf(value) : 0), 0);
}
const bytesOf = (text) => new TextEncoder().encode(text).length;
function checkLayers(fn, { locate }, problems) {
    const limit = limits/* limits */.F.layersPerFunction.value;
    const count = fn.layers?.length ?? 0;
    if (count <= limit)
        return;
    const path = fn.config['layers'] === undefined ? ['provider', 'layers'] : [...fn.path, 'layers'];
    problems.error('CONFIG_LIMIT_LAYERS', `\`${fn.key}\` has ${count} layers; AWS allows ${limit}.`, {
        at: locate(path),
    });
}

// EXTERNAL MODULE: ./build/core/source-location.js
var source_location = __webpack_require__(10141);
;// CONCATENATED MODULE: ./build/service/check-name-limits.js




/** Types whose names are made of service, stage and key, and so grow too long. */
const named = {
    'AWS::Lambda::Function': { property: 'FunctionName', limit: limits/* limits */.F.functionName, what: 'function' },
    'AWS::IAM::Role': { property: 'RoleName', limit: limits/* limits */.F.roleName, what: 'role' },
};
/** Names of functions and roles in the template, the user's overrides applied. Code CONFIG_LIMIT_NAME. */
function checkNameLimits(resources, model, problems) {
    for (const [logicalId, { Type, Properties }] of Object.entries(resources)) {
        const kind = named[Type];
        const name = kind && textOf(Properties?.[kind.property], model);
        if (!kind || name === undefined || name.length <= kind.limit.value)
            continue;
        const { path, key } = whereToName(logicalId, kind.property, model);
        const message = `The ${kind.what} \`${name}\` has a name of ${name.length} characters; AWS allows ${kind.limit.value}.`;
        problems.error('CONFIG_LIMIT_NAME', message, { at: model.locate(path), remedy: `Set a shorter \`${key}\`.` });
    }
}
/** A literal, or a Join of literals and the region; nothing for what only CloudFormation knows. */
function textOf(value, { region }) {
    if (typeof value === 'string')
        return value;
    const join = (0,json/* isJsonObject */.OW)(value) ? value['Fn::Join'] : undefined;
    if (!Array.isArray(join) || typeof join[0] !== 'string' || !Array.isArray(join[1]))
        return undefined;
    const parts = join[1].map((part) => ((0,json/* isJsonObject */.OW)(part) && part['Ref'] === 'AWS::Region' ? region : part));
    return parts.every((part) => typeof part === 'string') ? parts.join(join[0]) : undefined;
}
/** The key that changes the name, and the place to show. */
function whereToName(logicalId, property, model) {
    const fn = model.functions.find(({ key }) => (0,logical_ids/* functionId */.Ki)(key) === logicalId);
    if (fn) {
        const path = [...fn.path, 'name'];
        return { path: fn.config['name'] === undefined ? fn.path : path, key: (0,source_location/* formatConfigPath */.n)(path) };
    }
    if (logicalId === logical_ids/* lambdaRoleId */.tt) {
        const path = ['provider', 'iam', 'role', 'name'];
        return { path: model.provider.role.name === undefined ? ['service'] : path, key: (0,source_location/* formatConfigPath */.n)(path) };
    }
    const path = ['resources', 'Resources', logicalId, 'Properties', property];
    return { path, key: (0,source_location/* formatConfigPath */.n)(path) };
}

;// CONCATENATED MODULE: ./build/service/check-template-limits.js


/**
 * Limits of the compiled template: names, resources, outputs, parameters, bytes. Codes CONFIG_LIMIT_*. For commands that
 * deploy; `package` makes a template all the same. `stack` is what messages call it.
 */
function checkTemplateLimits(template, model, problems, stack = 'The stack') {
    checkNameLimits(template.Resources, model, problems);
    checkCounts(template, model, problems, stack);
}
function checkCounts(template, model, problems, stack) {
    const report = (code, message, remedy, at = ['functions']) => problems.error(code, message, { at: model.locate(at), remedy });
    const resources = Object.values(template.Resources);
    const versions = resources.filter(({ Type }) => Type === 'AWS::Lambda::Version').length;
    if (resources.length > limits/* limits */.F.resources.value) {
        const most = mostFrequent(resources.map(({ Type }) => Type));
        const message = `${stack} would have ${resources.length} resources (${most}); AWS allows ${limits/* limits */.F.resources.value}.`;
        report('CONFIG_LIMIT_RESOURCES', message, versionsRemedy(versions, 'resources'));
    }
    const outputs = Object.keys(template.Outputs).length;
    if (outputs > limits/* limits */.F.outputs.value) {
        const message = `${stack} would have ${outputs} outputs; AWS allows ${limits/* limits */.F.outputs.value}.`;
        const at = versions === 0 ? ['resources', 'Outputs'] : ['functions'];
        report('CONFIG_LIMIT_OUTPUTS', message, versionsRemedy(versions, 'outputs'), at);
    }
    const parameters = Object.keys(template.Parameters ?? {}).length;
    if (parameters > limits/* limits */.F.parameters.value) {
        const message = `${stack} has ${parameters} parameters; AWS allows ${limits/* limits */.F.parameters.value}.`;
        const remedy = 'Remove parameters, or let one take a list (`CommaDelimitedList`).';
        report('CONFIG_LIMIT_TEMPLATE', message, remedy, ['resources', 'Parameters']);
    }
    const bytes = new TextEncoder().encode(JSON.stringify(template)).length;
    if (bytes > limits/* limits */.F.templateInBucket.value) {
        const message = `The template has ${bytes} bytes; AWS allows ${limits/* limits */.F.templateInBucket.value}.`;
        report('CONFIG_LIMIT_TEMPLATE', message);
    }
}
/** `200 AWS::Lambda::Function, 200 AWS::Logs::LogGroup, 60 AWS::ApiGateway::Method`. */
function mostFrequent(types) {
    const counts = new Map();
    for (const type of types)
        counts.set(type, (counts.get(type) ?? 0) + 1);
    const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return sorted
        .slice(0, 3)
        .map(([type, count]) => `${count} ${type}`)
        .join(', ');
}
function versionsRemedy(versions, what) {
    if (versions === 0)
        return 'Split the service.';
    return `Set \`provider.versionFunctions: false\`, which takes ${versions} ${what} away, or split the service.`;
}

// EXTERNAL MODULE: ./build/variables/secret-texts.js
var secret_texts = __webpack_require__(3709);
// EXTERNAL MODULE: ./build/commands/build-service.js + 17 modules
var build_service = __webpack_require__(36489);
// EXTERNAL MODULE: ./build/commands/custom-resources-zip.js
var custom_resources_zip = __webpack_require__(9958);
;// CONCATENATED MODULE: ./build/commands/deployed-commit.js
/**
 * Commit that a run deploys: that of the event, the head of a pull request rather than its merge; from a terminal the one
 * that git has checked out. `undefined` where neither is known.
 */
async function deployedCommit({ event, ports }, serviceDir) {
    const given = event ? (event.pullRequest?.headSha ?? event.sha) : ports.env['GITHUB_SHA'];
    if (given)
        return given;
    const answer = await ports.commands.run('git', ['rev-parse', 'HEAD'], { cwd: serviceDir });
    const commit = answer?.exitCode === 0 ? answer.stdout.trim() : '';
    return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

// EXTERNAL MODULE: ./build/commands/package-prepared.js + 15 modules
var package_prepared = __webpack_require__(78863);
// EXTERNAL MODULE: ./build/deploy/wait-for-stack.js + 2 modules
var wait_for_stack = __webpack_require__(96246);
// EXTERNAL MODULE: ./build/cloudformation/nested-templates.js
var nested_templates = __webpack_require__(44116);
// EXTERNAL MODULE: ./build/core/zip/content-digest.js
var content_digest = __webpack_require__(24340);
;// CONCATENATED MODULE: ./build/plan/read-deployed-service.js








const callsAtOnce = 12;
/**
 * What is deployed under the stack name of the service: stack, template, stack policy, zips with the digest of their
 * contents (read by range), and what Lambda says of each function. All empty when there is no stack. With `joinNested`
 * the nested stacks that a plugin split off are part of the template.
 */
async function readDeployedService(aws, model, options = {}) {
    const { cloudFormation } = aws;
    const [stack, found, stackPolicy] = await Promise.all([
        cloudFormation.describeStack(model.stackName),
        cloudFormation.getTemplate(model.stackName).catch(ignoreRefusal),
        cloudFormation.getStackPolicy(model.stackName).catch(ignoreRefusal).catch(ignoreDenial),
    ]);
    const own = model.provider.deploymentBucket.name;
    const ownBucket = typeof own === 'string' ? own : undefined;
    if (!stack || (0,stack_status/* isAbsent */.W0)(stack.status)) {
        return { stack, template: undefined, bucket: ownBucket, artifacts: {}, functions: {} };
    }
    const whole = found;
    const { template, nestedIn } = options.joinNested
        ? await joinNested(aws.cloudFormation, model.stackName, whole)
        : { template: whole };
    const bucket = stack.outputs[logical_ids/* deploymentBucketNameOutput */.w6] ?? ownBucket;
    const [functions, artifacts] = await Promise.all([
        readFunctions(aws, template),
        readArtifacts(aws, template, bucket),
    ]);
    return { stack, template, nestedIn, stackPolicy, bucket, artifacts, functions };
}
async function joinNested(cloudFormation, stackName, root) {
    if (root === undefined)
        return { template: root };
    const ids = (0,nested_templates/* nestedStackFiles */.Tp)(root);
    const stacks = ids.size === 0 ? [] : await cloudFormation.listResources(stackName);
    const found = await (0,concurrency/* mapConcurrently */.X)(stacks.filter(({ logicalId, physicalId }) => ids.has(logicalId) && physicalId), callsAtOnce, async ({ logicalId, physicalId = '' }) => {
        const template = await cloudFormation.getTemplate(physicalId);
        return template ? [[logicalId, template]] : [];
    });
    return (0,nested_templates/* joinTemplates */.kB)(root, Object.fromEntries(found.flat()));
}
// A stack that is only the shell of a change set has no template, and says so by refusing.
function ignoreRefusal(error) {
    if (error instanceof user_error/* UserError */.y && error.code === 'AWS_REQUEST_REFUSED')
        return undefined;
    throw error;
}
async function readFunctions({ lambda }, template) {
    const found = await (0,concurrency/* mapConcurrently */.X)((0,deployed_code/* listFunctionNames */.pD)(template), callsAtOnce, async (name) => {
        const fn = await lambda.getFunction(name).catch(ignoreDenial);
        return fn ? [[name, { codeSha256: fn.codeSha256, lastUpdateStatus: fn.lastUpdateStatus }]] : [];
    });
    return Object.fromEntries(found.flat());
}
// What may not be read is not compared: the template still tells what was deployed.
function ignoreDenial(error) {
    if (error instanceof user_error/* UserError */.y && error.code === 'AWS_ACCESS_DENIED')
        return undefined;
    throw error;
}
async function readArtifacts(aws, template, bucket) {
    const hashes = (0,deployed_code/* listVersionHashes */.lz)(template);
    const codes = new Map((0,deployed_code/* listDeployedCode */.K7)(template).map((code) => [code.s3Key, code]));
    const found = await (0,concurrency/* mapConcurrently */.X)([...codes.values()], callsAtOnce, async (code) => {
        const place = code.bucket ?? bucket;
        const artifact = place === undefined ? undefined : await readArtifact(aws, place, code, hashes[code.logicalId]);
        return artifact ? [[code.s3Key, artifact]] : [];
    });
    return Object.fromEntries(found.flat());
}
async function readArtifact({ objects }, bucket, { s3Key }, versionHash) {
    const head = await objects.head(bucket, s3Key).catch(ignoreDenial);
    if (!head)
        return undefined;
    // What is no readable zip is compared by its hash alone.
    const entries = await readObjectEntries(objects, bucket, s3Key, head.size);
    return {
        s3Key,
        bytes: head.size,
        sha256: versionHash ?? head.metadata['filesha256'],
        contentDigest: entries && (0,content_digest/* contentDigest */.e)(entries),
    };
}

;// CONCATENATED MODULE: ./build/commands/read-settled-service.js





/**
 * What is deployed, once nothing runs on the stack any more: a plan against a stack that another run is changing or
 * deleting would be wrong when that has ended. DEPLOY_STACK_BUSY when it does not end in time.
 */
async function readSettledService(aws, model, context) {
    const { inputs, ports } = context;
    const joinNested = (0,apply_plugins/* templateSplitter */.WA)(model) !== undefined;
    const deployed = await readDeployedService(aws, model, { joinNested });
    const { stack } = deployed;
    if (!stack || !(0,stack_status/* isBusy */.A5)(stack.status))
        return deployed;
    const { log, clock, cancelled } = ports;
    log.info(`${stack.name} is busy (${stack.status}): waiting for the end of the other operation.`);
    const waiting = { aws, clock, log, cancelled, waitTimeoutMs: inputs.waitTimeoutMinutes * 60_000 };
    try {
        await (0,wait_for_stack/* waitForStack */.Z)(waiting, { stackId: stack.id, sinceMs: clock.nowMs() });
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y) || error.code !== 'DEPLOY_TIMEOUT')
            throw error;
        throw new user_error/* UserError */.y('DEPLOY_STACK_BUSY', `${error.message} Another operation holds the stack.`, { cause: error });
    }
    return readSettledService(aws, model, context);
}

// EXTERNAL MODULE: ./build/commands/split-compiled.js
var split_compiled = __webpack_require__(88267);
// EXTERNAL MODULE: ./build/commands/stack-tags.js
var stack_tags = __webpack_require__(79177);
// EXTERNAL MODULE: ./build/commands/stage-settings.js + 1 modules
var stage_settings = __webpack_require__(29720);
;// CONCATENATED MODULE: ./build/commands/plan-service.js

























/** model → package → compile → plan, against what is deployed. Packaging and reading run side by side. */
async function planService(prepared, context, target, problems) {
    const { inputs, event, ports } = context;
    checkLimits(prepared.model, problems);
    problems.throwIfErrors();
    const aws = prepared.aws();
    await checkAccount(aws, inputs.allowedAccountIds);
    const handlers = (0,custom_resources_zip/* readCustomResources */.P)(ports.workspace, process.argv[1] ?? '');
    const [packaged, deployed, settings, commit] = await Promise.all([
        (0,package_prepared/* packagePrepared */.q)(prepared, (0,build_service/* defaultPackageDir */.jX)(prepared.model), context, problems, {
            forDeploy: true,
            buildImages: target.buildImages,
        }),
        readSettledService(aws, prepared.model, context),
        (0,stage_settings/* readStageSettings */.K)(aws, prepared.model),
        deployedCommit(context, prepared.model.serviceDir),
    ]);
    const { model, manifest, note } = packaged;
    const customResources = await handlers;
    const directory = (0,build_service/* deploymentDirectory */.LV)(model, ports.clock.nowMs());
    const { name: bucket } = model.provider.deploymentBucket;
    const ownBucket = typeof bucket === 'string' ? bucket : undefined;
    const located = locateArtifacts(manifest, deployed, directory, { customResources, ownBucket });
    const built = await packaged.compile(located, deployed);
    const { compiled: fresh, artifacts } = adoptDeployedHandlers(built, located, deployed);
    const adopted = adoptDeployedIds(adoptRequestTemplates(fresh, deployed, (0,lambda_request_template/* lambdaRequestTemplates */.K)([])), deployed);
    const hidden = noEchoValues(adopted.template, model);
    for (const text of (0,secret_texts/* secretTexts */.V)(hidden))
        ports.log.maskSecret(text);
    const noted = await noteNoEcho(adopted, model, deployed, (0,external_node_crypto_.randomBytes)(16).toString('base64'));
    const compiled = {
        ...noted,
        template: await (0,apply_plugins/* completeTemplate */.G6)(noted.template, { model, aws, deployed: deployed.template }),
    };
    const split = (0,split_compiled/* splitCompiled */.E)(compiled, { model, directory, deployed }, problems);
    checkTemplateLimits(split.template, model, problems);
    for (const { stackId, template } of split.nested ?? []) {
        checkTemplateLimits(template, model, problems, `The nested stack ${stackId}`);
    }
    problems.throwIfErrors();
    const tags = (0,stack_tags/* stackTags */.cw)(model, event, target.prNumber);
    const gates = {
        production: !target.preview,
        allowReplacement: inputs.allowReplacement,
        allowDeletion: inputs.allowDeletion,
    };
    const decided = planDeployment(compiled, artifacts, deployed, {
        model,
        tags,
        gates,
        force: inputs.force,
        stageSettings: settings.changes,
    });
    checkExpectedPlan(decided, inputs.expectPlan);
    if (keepsPolicy(deployed, model))
        ports.log.info(keptPolicy(model));
    const plan = await addFileChanges(decided, { objects: aws.objects, workspace: ports.workspace }, artifacts, deployed);
    const review = (changeSet) => refinePlan(plan, changeSet, {
        gates,
        before: deployed.template,
        after: JSON.parse(JSON.stringify(compiled.template)),
        secrets: model.secrets,
        nestedIn: { ...deployed.nestedIn, ...(0,split_compiled/* nestedPlaces */.G)(split.nested) },
    });
    return {
        model,
        aws,
        plan,
        deploy: {
            aws,
            clock: ports.clock,
            log: ports.log,
            model,
            compiled: split,
            artifacts,
            deployed,
            customResources,
            commit,
            runId: runId(context),
            tags,
            requiredTags: (0,stack_tags/* previewTags */.uh)(event, target.prNumber),
            roleArn: inputs.cloudFormationRoleArn,
            mode: inputs.deployMode,
            preview: target.preview,
            waitTimeoutMs: inputs.waitTimeoutMinutes * 60_000,
            onCancel: inputs.onCancel,
            cancelled: ports.cancelled,
            review,
            applyStageSettings: () => (0,stage_settings/* applyStageSettings */.o)(aws, model),
        },
        note,
        cacheHit: manifest.cache === 'hit',
        artifactPaths: [
            ...new Set([...Object.values(manifest.functions), ...Object.values(manifest.layers)].map(({ path }) => path)),
        ],
    };
}
const keptPolicy = ({ stackName }) => `${stackName} keeps its stack policy: the service has no \`stackPolicy\`, and CloudFormation cannot delete one. A statement that allows \`Update:*\` on \`*\` lifts it.`;
/** Letters, digits and dashes, another one for each attempt. */
function runId({ event, ports }) {
    return event ? `${event.runId}-${event.runAttempt}-${ports.clock.nowMs()}` : `local-${ports.clock.nowMs()}`;
}
async function checkAccount(aws, allowed) {
    if (allowed.length === 0)
        return;
    const { accountId } = await aws.identity();
    if (!allowed.includes(accountId)) {
        throw new user_error/* UserError */.y('AWS_ACCOUNT_NOT_ALLOWED', `The credentials belong to account ${accountId}, which \`allowed-account-ids\` does not name.`);
    }
}


/***/ }),

/***/ 79177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cw: () => (/* binding */ stackTags),
/* harmony export */   dt: () => (/* binding */ ownershipTags),
/* harmony export */   uh: () => (/* binding */ previewTags)
/* harmony export */ });
/** Tags by which `remove` and `sweep` know that a stack is ours, and of which pull request. */
const ownershipTags = {
    repository: 'serverless-deploy:repository-id',
    pullRequest: 'serverless-deploy:pull-request',
    stage: 'serverless-deploy:stage',
    service: 'serverless-deploy:service',
    commit: 'serverless-deploy:commit',
    run: 'serverless-deploy:run',
};
/** Tags of the stack: the framework's STAGE, those of the service, and ours on a runner (framework-spec 4.5). */
function stackTags(model, event, prNumber) {
    const { stackTags: own } = model.provider;
    const hasStage = Object.keys(own).some((key) => key.toUpperCase() === 'STAGE');
    return {
        ...(hasStage ? {} : { STAGE: model.stage }),
        ...own,
        ...(event ? ownership(model, event, prNumber) : {}),
    };
}
function ownership(model, event, prNumber) {
    return {
        [ownershipTags.repository]: event.repositoryId ?? event.repository,
        ...(prNumber === undefined ? {} : { [ownershipTags.pullRequest]: String(prNumber) }),
        [ownershipTags.stage]: model.stage,
        [ownershipTags.service]: model.service,
        [ownershipTags.commit]: event.pullRequest?.headSha ?? event.sha,
        [ownershipTags.run]: `${event.runId}-${event.runAttempt}`,
    };
}
/** What the stack of a preview has to carry before it is changed or removed; `undefined` where any stack may be. */
function previewTags(event, prNumber) {
    if (!event || prNumber === undefined)
        return undefined;
    return {
        [ownershipTags.repository]: event.repositoryId ?? event.repository,
        [ownershipTags.pullRequest]: String(prNumber),
    };
}


/***/ }),

/***/ 29720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ applyStageSettings),
  K: () => (/* binding */ readStageSettings)
});

// EXTERNAL MODULE: ./build/cloudformation/logical-ids.js
var logical_ids = __webpack_require__(39825);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
;// CONCATENATED MODULE: ./build/plan/stage-settings.js

/** Name of the stage that the REST API is deployed to. */
const restStageName = ({ provider, stage }) => provider.apiGateway.stage ?? stage;
/** Which groups of stage settings the service names; those that it does not name stay as they are. */
function namedSettings({ apiGateway, tracing, logs, tags, stackTags, config }) {
    const written = objectAt(config, 'logs')['restApi'];
    return {
        tracing: tracing.apiGateway !== undefined,
        metrics: apiGateway.metrics !== undefined,
        // `false` switches logs off, no `restApi` at all leaves them.
        logs: logs.restApi !== undefined || written === false,
        tags: (0,json/* isJsonObject */.OW)(config['tags']) || (0,json/* isJsonObject */.OW)(config['stackTags']) || !isEmpty({ ...tags, ...stackTags }),
    };
}
const isEmpty = (object) => Object.keys(object).length === 0;
/** Whether the service asks for stage settings, which are set by API calls and not by the stack. */
function hasStageSettings({ provider, functions }) {
    const hasRoutes = functions.some(({ events }) => events.some(({ kind }) => kind === 'http'));
    if (!hasRoutes || provider.apiGateway.restApiId !== undefined)
        return false;
    return Object.values(namedSettings(provider)).includes(true);
}
/**
 * The difference between the stage that is deployed (`GetStage`; `undefined` before the first deploy) and the tracing,
 * metrics, logs and tags of the service (framework-spec 6.1.9). Pure; the same stage twice gives nothing to do.
 */
function stageSettings(model, stage, place) {
    if (!hasStageSettings(model))
        return { changes: [], operations: [], tags: {}, untag: [] };
    const current = stage ?? {};
    const named = namedSettings(model.provider);
    const settings = [
        ...tracingSettings(model, current),
        ...metricsSettings(model, current),
        ...(named.logs ? [...accessLogSettings(model, current, place), ...executionLogSettings(model, current)] : []),
    ].filter(differs);
    const tags = named.tags ? tagChanges(model, objectAt(current, 'tags')) : [];
    return {
        changes: [...settings, ...tags].map(propertyChange),
        operations: settings.map(operation),
        tags: Object.fromEntries(tags.flatMap(({ key, after }) => (after === undefined ? [] : [[key, after]]))),
        untag: tags.flatMap(({ key, after }) => (after === undefined ? [key] : [])),
    };
}
const differs = ({ before, after }) => before !== after;
const propertyChange = ({ path, before, after }) => ({
    path,
    before,
    after,
    requiresRecreation: 'never',
});
const operation = ({ path, after }) => after === undefined ? { op: 'remove', path } : { op: 'replace', path, value: String(after) };
function objectAt(object, key) {
    const value = object[key];
    return (0,json/* isJsonObject */.OW)(value) ? value : {};
}
/** Settings of all methods. */
const methodSettings = (stage) => objectAt(objectAt(stage, 'methodSettings'), '*/*');
function tracingSettings({ provider }, stage) {
    const wanted = provider.tracing.apiGateway;
    return wanted === undefined
        ? []
        : [{ path: '/tracingEnabled', before: stage['tracingEnabled'] ?? false, after: wanted }];
}
function metricsSettings({ provider }, stage) {
    const wanted = provider.apiGateway.metrics;
    const before = methodSettings(stage)['metricsEnabled'] ?? false;
    return wanted === undefined ? [] : [{ path: '/*/*/metrics/enabled', before, after: wanted }];
}
const logsOf = ({ provider }) => provider.logs.restApi === true ? {} : provider.logs.restApi;
function accessLogSettings(model, stage, place) {
    const logs = logsOf(model);
    const { destinationArn, format } = objectAt(stage, 'accessLogSettings');
    if (!logs || logs.accessLogging === false) {
        const before = (0,json/* isJsonObject */.OW)(stage['accessLogSettings']) ? stage['accessLogSettings'] : undefined;
        return [{ path: '/accessLogSettings', before, after: undefined }];
    }
    const group = `/aws/api-gateway/${model.service}-${model.stage}`;
    const arn = `arn:${place.partition}:logs:${model.region}:${place.accountId}:log-group:${group}`;
    return [
        { path: '/accessLogSettings/destinationArn', before: destinationArn, after: arn },
        // API Gateway takes one line only.
        { path: '/accessLogSettings/format', before: format, after: (logs.format ?? defaultFormat).replaceAll('\n', '') },
    ];
}
const defaultFormat = Object.entries({
    requestId: 'requestId',
    ip: 'identity.sourceIp',
    caller: 'identity.caller',
    user: 'identity.user',
    requestTime: 'requestTime',
    httpMethod: 'httpMethod',
    resourcePath: 'resourcePath',
    status: 'status',
    protocol: 'protocol',
    responseLength: 'responseLength',
})
    .map(([name, value]) => `${name}: $context.${value}`)
    .join(', ');
function executionLogSettings(model, stage) {
    const logs = logsOf(model);
    const level = logs && logs.executionLogging !== false ? (logs.level ?? 'INFO') : 'OFF';
    const { dataTraceEnabled = false, loggingLevel = 'OFF' } = methodSettings(stage);
    return [
        {
            path: '/*/*/logging/dataTrace',
            before: dataTraceEnabled,
            after: logs !== undefined && logs.fullExecutionData !== false,
        },
        { path: '/*/*/logging/loglevel', before: loggingLevel, after: level },
    ];
}
/** Tags of the stage are those of the service and no others; tags of AWS stay. */
function tagChanges({ provider }, current) {
    const wanted = { ...provider.stackTags, ...provider.tags };
    const keys = new Set([...Object.keys(wanted), ...Object.keys(current).filter((key) => !key.startsWith('aws:'))]);
    return [...keys]
        .map((key) => ({ key, path: `/tags/${key}`, before: current[key], after: wanted[key] }))
        .filter(differs);
}

;// CONCATENATED MODULE: ./build/commands/stage-settings.js


const nothing = { changes: [], operations: [], tags: {}, untag: [] };
/** What differs between the deployed stage of the REST API and what the service asks for (framework-spec 6.1.9). */
async function readStageSettings(aws, model) {
    if (!hasStageSettings(model))
        return nothing;
    const [resources, { accountId, arn }] = await Promise.all([
        aws.cloudFormation.listResourcesWithin(model.stackName).catch(() => []),
        aws.identity(),
    ]);
    const apiId = resources.find(({ logicalId }) => logicalId === logical_ids/* restApiId */.pA)?.physicalId;
    const stage = apiId === undefined ? undefined : await aws.restApiStages.getStage(apiId, restStageName(model));
    const settings = stageSettings(model, stage, { partition: arn.split(':')[1] ?? 'aws', accountId });
    return apiId === undefined ? settings : { ...settings, apiId };
}
/** Brings the stage to what the service asks for; the same twice does nothing. */
async function applyStageSettings(aws, model) {
    const { apiId, operations, tags, untag } = await readStageSettings(aws, model);
    if (apiId === undefined)
        return;
    const stageName = restStageName(model);
    if (operations.length > 0)
        await aws.restApiStages.updateStage(apiId, stageName, operations);
    if (Object.keys(tags).length > 0 || untag.length > 0) {
        await aws.restApiStages.setTags(apiId, stageName, tags, untag);
    }
}


/***/ }),

/***/ 43185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clientToken)
/* harmony export */ });
/** A client token of one operation of this run: CloudFormation takes up to 128 characters. */
function clientToken(runId, operation) {
    return `${runId}-${operation}`.slice(-128);
}


/***/ }),

/***/ 98564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ stateFile),
/* harmony export */   F1: () => (/* binding */ ownStateKey),
/* harmony export */   bC: () => (/* binding */ objectUrl),
/* harmony export */   ml: () => (/* binding */ stateHash),
/* harmony export */   sV: () => (/* binding */ hashMetadata),
/* harmony export */   tv: () => (/* binding */ templateHash),
/* harmony export */   v3: () => (/* binding */ templateFile)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82552);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);


// Names and metadata of the files that `serverless rollback` and `serverless deploy` look for (framework-spec 2.5, 5.4).
const templateFile = 'compiled-cloudformation-template.json';
const stateFile = 'serverless-state.json';
/** What we ourselves note in the state. */
const ownStateKey = 'serverlessDeploy';
/** Metadata that the framework compares. */
const hashMetadata = 'filesha256';
/** The template's hash as the framework takes it: IDs made of time and places of code left out, keys sorted. */
function templateHash(template) {
    const resources = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(template['Resources']) ? template['Resources'] : {};
    const entries = Object.entries(resources).map(([id, resource]) => {
        if (id.startsWith('ApiGatewayDeployment'))
            return ['ApiGatewayDeployment', resource];
        return [id, withoutKey(resource)];
    });
    return (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Base64 */ .TZ)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)({ ...template, Resources: Object.fromEntries(entries) }));
}
const codeProperties = {
    'AWS::Lambda::Function': 'Code',
    'AWS::Lambda::LayerVersion': 'Content',
};
function withoutKey(resource) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(resource) || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(resource['Properties']))
        return resource;
    const property = codeProperties[String(resource['Type'])];
    const place = property && resource['Properties'][property];
    if (!property || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(place))
        return resource;
    return { ...resource, Properties: { ...resource['Properties'], [property]: { ...place, S3Key: '' } } };
}
/** The state's hash as the framework takes it. */
function stateHash(state) {
    const { service, package: packaged, [ownStateKey]: ___, ...others } = state;
    const { initialServerlessConfig: _, ...kept } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(service) ? service : {};
    const provider = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(kept['provider']) ? { ...kept['provider'] } : {};
    delete provider['coreCloudFormationTemplate'];
    delete provider['compiledCloudFormationTemplate'];
    const { artifactDirectoryName: __, ...package_ } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(packaged) ? packaged : {};
    return (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Base64 */ .TZ)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)({ ...others, service: { ...kept, provider }, package: package_ }));
}
/** Address of an object for CloudFormation: the global host of S3 in commercial regions (framework-spec 5.6). */
function objectUrl(region, bucket, key) {
    const path = key.split('/').map(encodeURIComponent).join('/');
    if (region.startsWith('cn-'))
        return `https://s3.${region}.amazonaws.com.cn/${bucket}/${path}`;
    if (region.startsWith('us-gov-'))
        return `https://s3-${region}.amazonaws.com/${bucket}/${path}`;
    return `https://s3.amazonaws.com/${bucket}/${path}`;
}


/***/ }),

/***/ 96246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ waitForStack)
});

// EXTERNAL MODULE: ./build/cloudformation/stack-status.js
var stack_status = __webpack_require__(19416);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/deploy/deploy-context.js
var deploy_context = __webpack_require__(43185);
;// CONCATENATED MODULE: ./build/deploy/event-line.js
const words = [
    [/ROLLBACK_FAILED$/, 'rollback failed'],
    [/ROLLBACK_COMPLETE$/, 'rolled back'],
    [/ROLLBACK.*IN_PROGRESS$/, 'rolling back'],
    [/FAILED$/, 'failed'],
    [/CREATE_IN_PROGRESS$/, 'creating'],
    [/CREATE_COMPLETE$/, 'created'],
    [/UPDATE_COMPLETE_CLEANUP_IN_PROGRESS$/, 'cleaning up'],
    [/UPDATE_IN_PROGRESS$/, 'updating'],
    [/UPDATE_COMPLETE$/, 'updated'],
    [/DELETE_IN_PROGRESS$/, 'deleting'],
    [/DELETE_COMPLETE$/, 'deleted'],
    [/DELETE_SKIPPED$/, 'kept'],
    [/IMPORT_IN_PROGRESS$/, 'importing'],
    [/IMPORT_COMPLETE$/, 'imported'],
];
/** `12:30:05  created         HelloLambdaFunction  AWS::Lambda::Function  reason`: one event as one line. */
function eventLine(event) {
    const time = new Date(event.atMs).toISOString().slice(11, 19);
    const word = words.find(([pattern]) => pattern.test(event.status))?.[1] ?? event.status.toLowerCase();
    const reason = event.reason ? `  ${event.reason}` : '';
    return `${time}  ${word.padEnd(15)}  ${event.logicalId}  ${event.type}${reason}`;
}

;// CONCATENATED MODULE: ./build/deploy/stack-events.js
const stackType = 'AWS::CloudFormation::Stack';
/**
 * Reads the events of a stack and of its nested stacks as they come, each once. `next` returns what is new, oldest first.
 */
function followEvents(cloudFormation, stackId, sinceMs) {
    const seen = new Set();
    const latest = new Map([[stackId, sinceMs]]);
    const readOne = async (id, since) => {
        // Several events may share a millisecond: the last one read is asked for again and left out by its ID.
        const events = (await cloudFormation.listEvents(id, since - 1)).filter((event) => !seen.has(event.id));
        for (const event of events) {
            seen.add(event.id);
            latest.set(id, Math.max(latest.get(id) ?? 0, event.atMs));
            const nested = event.physicalId;
            if (event.type === stackType && nested && nested !== event.stackId && !latest.has(nested)) {
                latest.set(nested, sinceMs);
            }
        }
        return events;
    };
    return {
        async next() {
            const pages = await Promise.all([...latest].map(([id, since]) => readOne(id, since)));
            return pages.flat().sort((a, b) => a.atMs - b.atMs);
        },
    };
}

;// CONCATENATED MODULE: ./build/deploy/wait-for-stack.js





const firstPauseMs = 500;
const longestPauseMs = 5000;
/** DescribeStacks may show the state before an operation for a while after it was started. */
const startPatienceMs = 20_000;
/** The same for a stack that was made a moment ago. */
const creationPatienceMs = 5_000;
/**
 * Waits until the operation has ended, rollback and clean-up included, and prints its events. Returns the stack at its
 * end; `undefined` when it is gone. DEPLOY_TIMEOUT after `waitTimeoutMs`, which leaves the operation running.
 */
async function waitForStack(ports, options) {
    const { aws, clock, log } = ports;
    const events = followEvents(aws.cloudFormation, options.stackId, options.sinceMs);
    const startedMs = clock.nowMs();
    let pauseMs = firstPauseMs;
    let toldToCancel = false;
    for (;;) {
        const stack = await aws.cloudFormation.describeStack(options.stackId);
        // A lost line of the log must not fail a deploy that succeeds.
        const fresh = await events.next().catch((error) => {
            log.debug(`events could not be read: ${String(error)}`);
            return [];
        });
        for (const event of fresh) {
            if (isWorthALine(event, options))
                log.info(eventLine(event));
            options.onEvent?.(event);
        }
        const elapsedMs = clock.nowMs() - startedMs;
        if (hasEnded(stack, options.before, elapsedMs))
            return stack?.status === 'DELETE_COMPLETE' ? undefined : stack;
        if (elapsedMs > ports.waitTimeoutMs)
            throw timeout(options.stackId, stack?.status ?? '', ports.waitTimeoutMs);
        if (ports.cancelled?.() && !toldToCancel) {
            toldToCancel = true;
            await answerCancel(ports, stack);
        }
        await clock.sleep(pauseMs);
        pauseMs = fresh.length > 0 ? firstPauseMs : Math.min(pauseMs * 1.5, longestPauseMs);
    }
}
function isWorthALine(event, { changing }) {
    if (!changing || changing.has(event.logicalId) || event.physicalId === event.stackId)
        return true;
    return event.status.endsWith('FAILED');
}
function hasEnded(stack, before, elapsedMs) {
    if (!stack)
        return before !== undefined || elapsedMs > creationPatienceMs;
    if ((0,stack_status/* isBusy */.A5)(stack.status))
        return false;
    if (!before || elapsedMs > startPatienceMs)
        return true;
    return stack.status !== before.status || stack.updatedAtMs !== before.updatedAtMs;
}
async function answerCancel({ aws, log, onCancel, clock }, stack) {
    if (!stack)
        return;
    if (onCancel !== 'cancel-update' || stack.status !== 'UPDATE_IN_PROGRESS') {
        log.info(`Cancelled: CloudFormation goes on with ${stack.name} by itself; the next run waits for its end.`);
        return;
    }
    log.info(`Cancelled: the update of ${stack.name} is taken back.`);
    await aws.cloudFormation.cancelUpdate(stack.name, (0,deploy_context/* clientToken */.$)(String(clock.nowMs()), 'cancel'));
}
function timeout(stackId, status, waitTimeoutMs) {
    const minutes = Math.round(waitTimeoutMs / 60_000);
    return new user_error/* UserError */.y('DEPLOY_TIMEOUT', `${stackId} is still ${status} after ${minutes} minutes.`);
}


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
