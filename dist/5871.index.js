export const id = 5871;
export const ids = [5871];
export const modules = {

/***/ 44116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ nestedStackFiles),
/* harmony export */   UW: () => (/* binding */ isNestedTemplateFile),
/* harmony export */   kB: () => (/* binding */ joinTemplates)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** File of a nested template, by the name that serverless-plugin-split-stacks gives it. */
const isNestedTemplateFile = (name) => /(?:^|\/)cloudformation-template-[^/]*nested-stack(?:-\d+)?\.json$/.test(name);
/** Nested stacks whose templates lie in the folder of the deployment: logical ID → name of the file. */
function nestedStackFiles(template) {
    const resources = template?.['Resources'];
    const entries = Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(resources) ? resources : {}).flatMap(([id, resource]) => {
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(resource) || resource['Type'] !== 'AWS::CloudFormation::Stack')
            return [];
        const url = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(resource['Properties']) ? resource['Properties']['TemplateURL'] : undefined;
        const join = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(url) ? url['Fn::Join'] : undefined;
        const parts = Array.isArray(join) && Array.isArray(join[1]) ? join[1] : [];
        const file = String(parts.at(-1));
        return isNestedTemplateFile(file) ? [[id, file]] : [];
    });
    return new Map(entries);
}
/**
 * One template for a stack and its nested ones, as it was before it was split: what is handed over by parameters and
 * outputs stands in its place again. `nested` has the templates by the logical IDs of their stacks.
 */
function joinTemplates(root, nested) {
    const sectionOf = (template, name) => {
        const section = template?.[name];
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(section) ? section : {};
    };
    const resources = sectionOf(root, 'Resources');
    const parametersOf = (stackId) => {
        const stack = resources[stackId];
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(stack) ? sectionOf(sectionOf(stack, 'Properties'), 'Parameters') : {};
    };
    const inRoot = (value) => {
        const [stackId, output] = attributeOf(value);
        const known = stackId === undefined ? undefined : nested[stackId];
        if (stackId === undefined || !known || !output?.startsWith('Outputs.'))
            return within(value, inRoot);
        const found = sectionOf(known, 'Outputs')[output.slice('Outputs.'.length)];
        return inNested(stackId)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(found) ? found['Value'] : undefined);
    };
    const inNested = (stackId) => {
        const parameters = sectionOf(nested[stackId], 'Parameters');
        const given = parametersOf(stackId);
        const resolve = (value) => {
            const name = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) && Object.keys(value).length === 1 ? value['Ref'] : undefined;
            const isParameter = typeof name === 'string' && parameters[name] !== undefined && given[name] !== undefined;
            return isParameter ? inRoot(given[name]) : within(value, resolve);
        };
        return resolve;
    };
    const own = Object.entries(resources).flatMap(([id, resource]) => nested[id] ? [] : [[id, inRoot(resource)]]);
    const taken = Object.entries(nested).flatMap(([stackId, template]) => Object.entries(sectionOf(template, 'Resources')).map(([id, resource]) => ({
        id,
        stackId,
        resource: inNested(stackId)(resource),
    })));
    const all = Object.fromEntries([...own, ...taken.map(({ id, resource }) => [id, resource])]);
    return {
        template: { ...root, Outputs: inRoot(root['Outputs'] ?? {}), Resources: all },
        nestedIn: Object.fromEntries(taken.map(({ id, stackId }) => [id, stackId])),
        waits: Object.fromEntries(Object.keys(nested).map((stackId) => [stackId, dependenciesOf(resources[stackId])])),
    };
}
function dependenciesOf(resource) {
    const written = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(resource) ? resource['DependsOn'] : undefined;
    return (Array.isArray(written) ? written : [written]).filter((id) => typeof id === 'string');
}
/** `{ "Fn::GetAtt": [id, attribute] }` → both of them. */
function attributeOf(value) {
    const getAtt = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) ? value['Fn::GetAtt'] : undefined;
    if (!Array.isArray(getAtt))
        return [];
    const [id, attribute] = getAtt;
    return typeof id === 'string' && typeof attribute === 'string' ? [id, attribute] : [];
}
function within(value, change) {
    if (Array.isArray(value))
        return value.map(change);
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return value ?? null;
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, change(item)]));
}


/***/ }),

/***/ 19416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   Ng: () => (/* binding */ isUpdatable),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   Wr: () => (/* binding */ isHealthy),
/* harmony export */   nV: () => (/* binding */ isFailedCreation)
/* harmony export */ });
// The states of a stack, grouped by what they mean for the next operation (gh-actions 2.1).
/** An operation runs; the shell of a change set that was never executed is none. */
function isBusy(status) {
    return status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS';
}
/** The last operation succeeded. */
function isHealthy(status) {
    return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE' || status === 'IMPORT_COMPLETE';
}
/** A change set may be executed on it; a rolled back update counts. */
function isUpdatable(status) {
    return isHealthy(status) || status === 'UPDATE_ROLLBACK_COMPLETE' || status === 'IMPORT_ROLLBACK_COMPLETE';
}
/** There are no resources behind the name: no stack, or only the shell of a change set, or it is deleted. */
function isAbsent(status) {
    return status === undefined || status === 'REVIEW_IN_PROGRESS' || status === 'DELETE_COMPLETE';
}
/** Its creation failed and it can only be deleted. */
function isFailedCreation(status) {
    return status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED' || status === 'CREATE_FAILED';
}


/***/ }),

/***/ 36489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mu: () => (/* binding */ compileWith),
  jX: () => (/* binding */ defaultPackageDir),
  LV: () => (/* binding */ deploymentDirectory),
  Lb: () => (/* binding */ locateFresh),
  Ln: () => (/* binding */ packageInto)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/compile/compile-service.js + 98 modules
var compile_service = __webpack_require__(36658);
// EXTERNAL MODULE: ./build/compile/functions/layer.js
var functions_layer = __webpack_require__(4833);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/package/hash-file.js
var hash_file = __webpack_require__(93102);
;// CONCATENATED MODULE: ./build/package/hash-layer.js


/** sha1 hex over `prefix` and the bytes of a zip: the layer hash of the framework (framework-spec 2.7). */
async function hashLayer(workspace, file, prefix) {
    return (await (0,hash_file/* hashFile */.D)((0,external_node_crypto_.createHash)('sha1').update(prefix), file, workspace)).digest('hex');
}

// EXTERNAL MODULE: ./build/package/files/collect-files.js + 2 modules
var collect_files = __webpack_require__(33170);
;// CONCATENATED MODULE: ./build/package/builders/index.js

/** Ships the chosen files as they are. */
const asChosen = async (_zip, chosen) => ({
    code: chosen.map((file) => ({ name: (0,collect_files/* entryName */.MB)(file), path: file.path })),
    packed: [],
});
/** How the zip of each language is built; each is loaded when a service has need of it. */
const builders = {
    python: async () => (await Promise.all(/* import() */[__webpack_require__.e(1947), __webpack_require__.e(690)]).then(__webpack_require__.bind(__webpack_require__, 80690))).buildPython,
    nodejs: async () => (await __webpack_require__.e(/* import() */ 6384).then(__webpack_require__.bind(__webpack_require__, 86384))).buildNode,
    java: async () => (await __webpack_require__.e(/* import() */ 6783).then(__webpack_require__.bind(__webpack_require__, 36783))).buildJava,
    dotnet: async () => (await __webpack_require__.e(/* import() */ 9490).then(__webpack_require__.bind(__webpack_require__, 89490))).buildDotnet,
    ruby: async () => (await __webpack_require__.e(/* import() */ 7978).then(__webpack_require__.bind(__webpack_require__, 87978))).buildRuby,
    go: async () => (await __webpack_require__.e(/* import() */ 621).then(__webpack_require__.bind(__webpack_require__, 93002))).buildGo,
    provided: async () => (await __webpack_require__.e(/* import() */ 8949).then(__webpack_require__.bind(__webpack_require__, 68949))).buildProvided,
};
/** The builder of a zip: its language's, or those of all its functions, one after the other. */
async function builderOf(functions) {
    const languages = [...new Set(functions.map(languageOf))];
    const [first = asChosen, ...others] = await Promise.all(languages.map((language) => builders[language]()));
    if (others.length === 0)
        return first;
    return async (zip, chosen, context) => {
        const plain = await asChosen(zip, chosen, context);
        const built = await Promise.all([first, ...others].map((build) => build(zip, chosen, context)));
        // One that changed the code decides on the code; all add their dependencies.
        const changed = built.find(({ code }) => code.length !== plain.code.length);
        return { code: (changed ?? plain).code, packed: built.flatMap(({ packed }) => packed) };
    };
}
/** `python3.12` → `python`; whatever is not known runs as `provided`. */
function languageOf({ runtime = '' }) {
    const language = /^(?:python|nodejs|java|dotnet|ruby|go)/.exec(runtime)?.[0];
    return language ?? 'provided';
}

// EXTERNAL MODULE: ./build/core/nearest-name.js
var nearest_name = __webpack_require__(22942);
;// CONCATENATED MODULE: ./build/package/check-handlers.js


// Languages whose handler names a file; the others name a class, or a binary with a fixed name.
const handlerFiles = {
    python: (module) => {
        const file = module.replaceAll('.', '/');
        return [`${file}.py`, `${file}/__init__.py`, `${file}.pyc`, `${file}.so`];
    },
    nodejs: (module) => ['.js', '.mjs', '.cjs'].map((extension) => `${module}${extension}`),
    ruby: (module) => [`${module}.rb`],
};
/** Reports `PACKAGE_HANDLER_NOT_FOUND` for each handler whose file is not in the zip, with the nearest name. */
function checkHandlers(zip, contents, context) {
    const names = new Set([...contents.code, ...contents.packed].map((file) => file.name));
    for (const fn of zip.functions)
        checkHandler(fn, names, context);
}
function checkHandler(fn, names, context) {
    const { model, problems, options } = context;
    const { handler } = fn;
    const candidates = handlerFiles[languageOf(fn)];
    // A handler of a layer lies elsewhere.
    if (handler === undefined || !candidates || handler.startsWith('/'))
        return;
    const module = handler.slice(0, Math.max(0, handler.lastIndexOf('.'))).replace(/^\.\//, '');
    const files = candidates(module);
    if (module !== '' && files.some((file) => names.has(file)))
        return;
    const [expected = ''] = files;
    const extension = expected.slice(expected.lastIndexOf('.'));
    const near = (0,nearest_name/* nearestName */.q)(expected, Array.from(names).filter((name) => name.endsWith(extension)));
    const hint = near
        ? ` Did you mean \`${near.slice(0, -extension.length)}${handler.slice(handler.lastIndexOf('.'))}\`?`
        : '';
    const message = `The handler \`${handler}\` of function \`${fn.key}\` needs \`${expected}\`, which is not in the package.${hint}`;
    const details = { at: model.locate([...fn.path, 'handler']) };
    // With layers the file may come from one of them.
    const certain = options.forDeploy && !(fn.layers && fn.layers.length > 0);
    if (!certain)
        problems.warn('PACKAGE_HANDLER_NOT_FOUND', message, details);
    else
        problems.error('PACKAGE_HANDLER_NOT_FOUND', message, details);
}

;// CONCATENATED MODULE: ./build/package/gates/check-file-names.js
/**
 * All zips of a deployment lie in one folder of the bucket: two of one name with different contents would overwrite
 * each other there (framework-spec 13.1 #11). Code PACKAGE_FILE_NAME_TWICE.
 */
function checkFileNames({ functions, layers }, model, problems) {
    const seen = new Map();
    const owned = [
        ...Object.entries(functions).map(([key, artifact]) => ({ what: 'function', section: 'functions', key, artifact })),
        ...Object.entries(layers).map(([key, artifact]) => ({ what: 'layer', section: 'layers', key, artifact })),
    ];
    for (const { what, section, key, artifact } of owned) {
        const { fileName, sha256 } = artifact;
        const owner = `${what} \`${key}\``;
        const first = seen.get(fileName);
        if (!first)
            seen.set(fileName, { owner, sha256 });
        else if (first.sha256 !== sha256) {
            const message = `The zips of ${first.owner} and of ${owner} differ and are both named \`${fileName}\`.`;
            problems.error('PACKAGE_FILE_NAME_TWICE', message, { at: model.locate([section, key]) });
        }
    }
}

// EXTERNAL MODULE: ./build/core/concurrency.js
var concurrency = __webpack_require__(24949);
// EXTERNAL MODULE: ./build/package/zip/pack-files.js + 4 modules
var pack_files = __webpack_require__(74372);
// EXTERNAL MODULE: ./build/package/gates/read-elf.js
var read_elf = __webpack_require__(32158);
// EXTERNAL MODULE: ./build/package/gates/runtime-glibc.js
var runtime_glibc = __webpack_require__(64396);
;// CONCATENATED MODULE: ./build/package/gates/check-native-files.js




const nativeName = /(?:\.so(?:\.[\d.]+)?|\.node|(?:^|\/)bootstrap)$/;
// Packages that carry builds for several systems choose the right one when they are loaded.
const forOtherSystems = /prebuilds|musl|darwin|win32|windows|linux-(?:x64|arm64|arm)|x86_64|aarch64/;
const shown = 5;
/**
 * Looks at the native files of the user's code (wheels were chosen by their tags): a `bootstrap` for the wrong machine
 * or a newer glibc than the runtime's is an error, other files are a warning.
 */
async function checkNativeFiles(zip, contents, context) {
    const [fn] = zip.functions;
    const natives = contents.code
        .filter(pack_files/* isOnDisk */.L7)
        .filter(({ name }) => nativeName.test(name) && !forOtherSystems.test(name));
    if (!fn || natives.length === 0)
        return;
    const complaints = await (0,concurrency/* mapConcurrently */.X)(natives, 4, async ({ name, path }) => {
        const needs = (0,read_elf/* readElf */.o)((await context.ports.workspace.readBytes(path)) ?? new Uint8Array(0));
        const why = needs && (0,read_elf/* elfComplaint */.T)(needs, fn.architecture ?? 'x86_64', (0,runtime_glibc/* runtimeGlibc */.K)(fn.runtime));
        return why ? [{ name, why }] : [];
    });
    report(fn, complaints.flat(), context);
}
function report(fn, found, context) {
    if (found.length === 0)
        return;
    const { problems, model } = context;
    const list = found.slice(0, shown).map(({ name, why }) => `\`${name}\` ${why}`);
    const more = found.length > shown ? `; ${found.length - shown} more` : '';
    const message = `Function \`${fn.key}\` (${fn.runtime ?? 'no runtime'}, ${fn.architecture ?? 'x86_64'}): ${list.join('; ')}${more}.`;
    const details = { at: model.locate(fn.path) };
    if (found.some(({ name }) => name.endsWith('bootstrap')))
        problems.error('PACKAGE_WRONG_MACHINE', message, details);
    else
        problems.warn('PACKAGE_WRONG_MACHINE', message, details);
}

// EXTERNAL MODULE: ./build/core/folders-upward.js
var folders_upward = __webpack_require__(22671);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/package/files/read-json.js
var read_json = __webpack_require__(1886);
;// CONCATENATED MODULE: ./build/package/gates/check-plug-n-play.js





/**
 * Reports `PACKAGE_PLUG_N_PLAY` for functions of Node that are shipped as they are while yarn keeps their packages in
 * archives: without `node_modules`, Node on Lambda finds none of them.
 */
async function checkPlugNPlay(zip, contents, context) {
    const { model, problems, options, ports } = context;
    const [fn] = zip.functions.filter(({ runtime }) => runtime?.startsWith('nodejs'));
    const code = contents.code.filter(pack_files/* isOnDisk */.L7);
    if (!fn || !code.some(({ name }) => /\.[mc]?js$/.test(name)))
        return;
    // Layers may hold the packages; a preloaded `.pnp.cjs` finds them where the service ships the archives.
    if (fn.layers || JSON.stringify(fn.environment ?? {}).includes('.pnp.'))
        return;
    if (code.some(({ name }) => name.includes('node_modules/')))
        return;
    const manifest = await (0,read_json/* readJson */.V)(external_node_path_.join(model.serviceDir, 'package.json'), ports.workspace);
    const needed = manifest?.['dependencies'];
    if (!(0,json/* isJsonObject */.OW)(needed) || Object.keys(needed).length === 0)
        return;
    if (!(await usesPlugNPlay(model.serviceDir, ports.workspace)))
        return;
    const names = Object.keys(needed).slice(0, 3).join('`, `');
    const message = `Function \`${fn.key}\` may need \`${names}\`, which yarn keeps in archives (\`.pnp.cjs\`) that are not found on Lambda.`;
    const details = { at: model.locate(fn.path) };
    if (options.forDeploy)
        problems.error('PACKAGE_PLUG_N_PLAY', message, details);
    else
        problems.warn('PACKAGE_PLUG_N_PLAY', message, details);
}
/** Whether the nearest installation of packages, in the service folder or above it, is one of archives. */
async function usesPlugNPlay(serviceDir, workspace) {
    for (const folder of (0,folders_upward/* foldersUpward */.N)(serviceDir)) {
        if ((await workspace.stat(external_node_path_.join(folder, '.pnp.cjs')))?.kind === 'file')
            return true;
        if ((await workspace.stat(external_node_path_.join(folder, 'node_modules')))?.kind === 'directory')
            return false;
    }
    return false;
}

// EXTERNAL MODULE: ./build/cloudformation/logical-ids.js
var logical_ids = __webpack_require__(39825);
;// CONCATENATED MODULE: ./build/package/gates/check-sizes.js


/** Unpacked size of a function with its layers, in bytes (AWS: Lambda quotas). */
const maxUnzippedBytes = 262_144_000;
const check_sizes_shown = 8;
/** Reports `PACKAGE_TOO_LARGE` for each function that Lambda would refuse, with what is big in its zip. */
function checkSizes(manifest, filesOf, { model, problems }) {
    const layers = new Map(Object.entries(manifest.layers).map(([key, artifact]) => [(0,logical_ids/* layerId */.Dw)(key), artifact]));
    for (const fn of model.functions) {
        const artifact = manifest.functions[fn.key];
        if (!artifact)
            continue;
        const inLayers = layersOf(fn, layers).reduce((sum, layer) => sum + layer.unzippedBytes, 0);
        const total = artifact.unzippedBytes + inLayers;
        if (total <= maxUnzippedBytes)
            continue;
        const withLayers = inLayers > 0 ? `, ${megabytes(inLayers)} of it in layers` : '';
        const big = biggest(filesOf.get(artifact) ?? []).map(({ name, size }) => `${name} ${megabytes(size)}`);
        const list = big.length > 0 ? ` Biggest: ${big.join(', ')}.` : '';
        const message = `Function \`${fn.key}\` is ${megabytes(total)} unpacked${withLayers}; Lambda takes ${megabytes(maxUnzippedBytes)}.${list}`;
        problems.error('PACKAGE_TOO_LARGE', message, { at: model.locate(fn.path) });
    }
}
function layersOf(fn, layers) {
    return (fn.layers ?? []).flatMap((layer) => {
        const ref = (0,json/* isJsonObject */.OW)(layer) ? layer['Ref'] : undefined;
        const found = typeof ref === 'string' ? layers.get(ref) : undefined;
        return found ? [found] : [];
    });
}
/** The largest folders, one level deep; packages of node_modules count one by one. */
function biggest(files) {
    const sizes = new Map();
    for (const { name, size } of files) {
        const group = /^(?:.*?node_modules\/(?:@[^/]+\/)?)?[^/]+/.exec(name)?.[0] ?? name;
        sizes.set(group, (sizes.get(group) ?? 0) + size);
    }
    return Array.from(sizes, ([name, size]) => ({ name, size }))
        .sort((a, b) => b.size - a.size)
        .slice(0, check_sizes_shown);
}
const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;

// EXTERNAL MODULE: ./build/core/digest.js
var core_digest = __webpack_require__(82552);
// EXTERNAL MODULE: ./build/service/images/image-address.js
var image_address = __webpack_require__(48087);
// EXTERNAL MODULE: ./build/service/images/image-repository.js
var image_repository = __webpack_require__(69955);
// EXTERNAL MODULE: ./build/service/images/named-image.js
var named_image = __webpack_require__(32358);
// EXTERNAL MODULE: ./build/package/builders/run-tool.js
var run_tool = __webpack_require__(51300);
;// CONCATENATED MODULE: ./build/package/images/build-image.js


const docker = {
    name: 'Docker',
    workflow: ['- uses: docker/setup-docker-action@v4'],
    without: 'A digest stands in for it.',
};
/**
 * Builds an image with Docker. `false` with a problem at the subject's place when Docker is not there or the build
 * fails. No image index is made: Lambda takes none (AWS: Create a Lambda function using a container image).
 */
async function buildImage({ tag, folder, dockerfile, options }, subject, context) {
    const said = await (0,run_tool/* runTool */.qI)({
        tool: docker,
        command: 'docker',
        args: ['build', '--tag', tag, '--file', dockerfile, ...options, folder],
        cwd: context.model.serviceDir,
        env: { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' },
    }, subject, context);
    return said !== undefined;
}
/**
 * Pushes an image that was built. The registry's login stands in a folder of its own for that time: the one of the user
 * stays as it is, and nothing of it stays on the runner.
 */
async function pushImage(image, { repositoryUri, tags }, registry, subject, context) {
    const { workspace, commands } = context.ports;
    const config = await workspace.makeTemporaryDirectory('docker-');
    const host = repositoryUri.slice(0, repositoryUri.indexOf('/'));
    const auths = { [host]: { auth: await registry.login() } };
    await workspace.writeText(external_node_path_.join(config, 'config.json'), JSON.stringify({ auths }));
    // Without the configuration of the user Docker would not know which daemon he chose.
    const inspected = await commands.run('docker', ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}']);
    const daemon = inspected?.exitCode === 0 ? inspected.stdout.trim() : '';
    try {
        for (const tag of tags) {
            const remote = `${repositoryUri}:${tag}`;
            const push = ['--config', config, ...(daemon ? ['--host', daemon] : []), 'push', remote];
            for (const args of [['tag', image.tag, remote], push]) {
                const call = { tool: docker, command: 'docker', args, cwd: context.model.serviceDir };
                if ((await (0,run_tool/* runTool */.qI)(call, subject, context)) === undefined)
                    return false;
            }
        }
        return true;
    }
    finally {
        await workspace.remove(config);
    }
}

// EXTERNAL MODULE: ./build/package/files/scan-folder.js
var scan_folder = __webpack_require__(76547);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./build/package/images/docker-ignore.js

/**
 * Reads a `.dockerignore` (Docker: build context, .dockerignore files): the last line that matches a file, or a folder
 * above it, decides; `!` takes files in again.
 */
function readDockerIgnore(text) {
    const rules = text.split(/\r?\n/).flatMap(readRule);
    const ignores = (name) => {
        const folders = name.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
        return rules.findLast(({ matches }) => folders.some(matches))?.excludes ?? false;
    };
    const takesIn = rules.some(({ excludes }) => !excludes);
    return { ignores, ignoresFolder: (name) => !takesIn && ignores(name) };
}
const options = { dot: true, nobrace: true, noextglob: true, nonegate: true, posixSlashes: false };
function readRule(line) {
    const trimmed = line.trim();
    if (trimmed === '' || line.startsWith('#'))
        return [];
    const excludes = !trimmed.startsWith('!');
    const pattern = (excludes ? trimmed : trimmed.slice(1).trim()).replace(/^(\.?\/)+/, '').replace(/\/+$/, '');
    if (pattern === '' || pattern === '.')
        return [];
    const matches = picomatch(pattern, options);
    return [{ excludes, matches: (name) => matches(name) }];
}

;// CONCATENATED MODULE: ./build/package/images/image-source.js








const filesAtOnce = 16;
/**
 * sha256 hex over what Docker would be given: the files of the context that `.dockerignore` leaves, their executable
 * bits, the Dockerfile and the options. Equal where a build would do the same, but for what it fetches.
 */
async function hashImageSource(build, workspace) {
    const { folder, dockerfile, options } = build;
    // A file of the Dockerfile's own name goes before that of the context.
    const ignoreText = (await workspace.readText(`${dockerfile}.dockerignore`)) ??
        (await workspace.readText(external_node_path_.join(folder, '.dockerignore'))) ??
        '';
    const ignored = readDockerIgnore(ignoreText);
    const files = await (0,scan_folder/* scanFolder */.W)(workspace, folder, ignored.ignoresFolder);
    const sent = files.filter(({ name }) => !ignored.ignores(name));
    const hashed = await (0,concurrency/* mapConcurrently */.X)(sent, filesAtOnce, async ({ name, path: file }) => {
        const executable = (await workspace.stat(file))?.executable ?? false;
        return [name, executable, await sha256Of(file, workspace)];
    });
    return (0,core_digest/* sha256Hex */.fg)((0,json/* canonicalJson */.dj)({
        files: hashed.map(([name, executable, sha256]) => [name, executable, sha256]).sort(byName),
        dockerfile: await sha256Of(dockerfile, workspace),
        options: [...options],
    }));
}
const byName = ([a], [b]) => (String(a) < String(b) ? -1 : 1);
const sha256Of = async (file, workspace) => (await (0,hash_file/* hashFile */.D)((0,external_node_crypto_.createHash)('sha256'), file, workspace)).digest('hex');

;// CONCATENATED MODULE: ./build/package/images/resolve-images.js







/**
 * Function key → image by digest, for functions with `image` (framework-spec 7.4). A tag is looked up in ECR. An image
 * with a `path` is built and pushed, unless the one that was made from the same files and options is there: its tag
 * says so. Where nothing may be built or ECR is not at hand the image gets a stand-in, which is said.
 */
async function resolveImages(context) {
    const { model, problems } = context;
    const resolved = await Promise.all(model.functions.map(async (fn) => {
        const named = (0,named_image/* namedImage */.V)(fn, model, problems);
        return [fn.key, named && (await resolveImage(named, fn, context))];
    }));
    return Object.fromEntries(resolved.flatMap(([key, image]) => (image ? [[key, image]] : [])));
}
function resolveImage(named, fn, context) {
    switch (named.kind) {
        case 'uri':
            return context.once(`image ${named.uri}`, () => findImage(named.uri, fn, context));
        case 'build':
            return context.once(`image of ${named.name}`, () => makeImage(named, fn, context));
    }
}
async function findImage(uri, fn, context) {
    const { model, problems, options } = context;
    const { repositoryUri, registryId, region, repository, tag, sha256 } = (0,image_address/* parseImageAddress */.L)(uri);
    if (sha256 !== undefined)
        return { uri, sha256 };
    const at = model.locate([...fn.path, 'image']);
    if (!options.registry) {
        problems.notice('IMAGE_STAND_IN', `ECR is not asked which image \`${uri}\` is.`, { at });
        return standIn(repositoryUri, (0,core_digest/* sha256Hex */.fg)(uri));
    }
    if (region !== undefined && region !== model.region) {
        const message = `The image \`${uri}\` lies in ${region}; Lambda takes only images of its own region, ${model.region}.`;
        problems.error('IMAGE_WRONG_REGION', message, { at });
        return undefined;
    }
    const digest = await options.registry.findDigest(repository, tag, registryId);
    if (digest === undefined) {
        problems.error('IMAGE_NOT_FOUND', `There is no image \`${tag}\` in the repository \`${repositoryUri}\`.`, { at });
        return undefined;
    }
    return { uri: `${repositoryUri}@${digest}`, sha256: digest.replace('sha256:', '') };
}
async function makeImage(named, fn, context) {
    const { model, problems, ports, options } = context;
    const { registry } = options;
    warnOfArchitectures(named.name, fn, context);
    const build = imageBuild(named, fn, context);
    const at = model.locate(['provider', 'ecr', 'images', named.name]);
    if ((await ports.workspace.stat(build.dockerfile))?.kind !== 'file') {
        const shown = external_node_path_.relative(model.serviceDir, build.dockerfile);
        problems.error('IMAGE_NO_DOCKERFILE', `The image \`${named.name}\` has no \`${shown}\`.`, { at });
        return undefined;
    }
    const source = await hashImageSource(build, ports.workspace);
    const repository = (0,image_repository/* imageRepository */.a)(model);
    const tag = `${named.name}-${source.slice(0, 40)}`;
    const known = await registry?.findRepository(repository);
    const made = known && !buildsAnew(build, context) ? await registry?.findDigest(repository, tag) : undefined;
    if (known && made)
        return fromDigest(known, made, source);
    const stopped = () => standIn(known ?? repository, source);
    if (!registry || !options.buildImages) {
        const message = `The image \`${named.name}\` is built and pushed by a deploy.`;
        problems.notice('IMAGE_STAND_IN', message, { at });
        return stopped();
    }
    const subject = { name: `image \`${named.name}\``, at };
    ports.log.info(`Building the image ${named.name} from ${named.path}.`);
    if (!(await buildImage(build, subject, context)))
        return stopped();
    const repositoryUri = known ?? (await registry.createRepository(repository, model.provider.ecr));
    await limitImages(repository, registry, context);
    const destination = { repositoryUri, tags: [tag, named.name] };
    if (!(await pushImage(build, destination, registry, subject, context)))
        return stopped();
    const digest = await registry.findDigest(repository, tag);
    if (digest === undefined)
        throw new Error(`${repositoryUri}:${tag} was pushed and is not there`);
    ports.log.info(`Pushed the image ${named.name} to ${repositoryUri}: ${digest}.`);
    return fromDigest(repositoryUri, digest, source);
}
/** `docker build` of an entry of `provider.ecr.images`; for the architecture of the function unless `platform` says. */
function imageBuild({ name, path: folder, settings }, fn, context) {
    const { buildArgs = {}, cacheFrom = [], buildOptions = [], provenance } = settings;
    const platform = settings.platform ?? (fn.architecture === 'arm64' ? 'linux/arm64' : 'linux/amd64');
    const root = external_node_path_.resolve(context.model.serviceDir, folder);
    return {
        tag: `${(0,image_repository/* imageRepository */.a)(context.model)}:${name}`,
        folder: root,
        dockerfile: external_node_path_.resolve(root, settings.file ?? 'Dockerfile'),
        options: [
            ...Object.entries(buildArgs).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]),
            ...cacheFrom.flatMap((image) => ['--cache-from', image]),
            ...buildOptions,
            `--platform=${platform}`,
            ...(provenance === undefined ? [] : [`--provenance=${provenance}`]),
        ],
    };
}
/** An image is built once, for one machine. */
function warnOfArchitectures(name, fn, { model, problems }) {
    const users = model.functions.filter(({ image }) => image?.name === name);
    const other = users.find(({ architecture }) => architecture !== fn.architecture);
    if (!other)
        return;
    const message = `Functions \`${fn.key}\` and \`${other.key}\` share the image \`${name}\` but not their architecture; it is built for \`${fn.key}\`.`;
    problems.warn('PACKAGE_WRONG_MACHINE', message, {
        at: model.locate([...other.path, 'image']),
        remedy: 'Give each architecture an image of its own under `provider.ecr.images`.',
    });
}
/** Whether the user wants a build although nothing of his changed: its base may have. */
const buildsAnew = ({ options }, context) => (context.options.rebuildImages ?? false) ||
    options.some((option) => ['--no-cache', '--pull'].includes(option.replace(/=true$/, '')));
const fromDigest = (repositoryUri, digest, source) => ({
    uri: `${repositoryUri}@${digest}`,
    sha256: digest.replace('sha256:', ''),
    source,
});
const standIn = (repositoryUri, source) => ({
    uri: `${repositoryUri}@sha256:${source}`,
    sha256: source,
    source,
});
/** `provider.ecr.maxImageCount` as the lifecycle policy of the repository. */
async function limitImages(repository, registry, { model }) {
    const { maxImageCount } = model.provider.ecr;
    if (maxImageCount === undefined)
        return;
    const selection = { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: maxImageCount };
    await registry.setLifecyclePolicy(repository, {
        rules: [{ rulePriority: 1, selection, action: { type: 'expire' } }],
    });
}

;// CONCATENATED MODULE: ./build/package/package-context.js
/** The context of one packaging; `close` ends it. */
function createPackageContext(model, ports, options, problems) {
    const made = new Map();
    const opened = [];
    const statuses = new Set();
    return {
        model,
        ports,
        options,
        problems,
        once(key, make) {
            const known = made.get(key);
            if (known)
                return known;
            const making = make();
            made.set(key, making);
            return making;
        },
        keepOpen: (file) => void opened.push(file),
        reportCache: (status) => void statuses.add(status),
        get cacheStatus() {
            if (statuses.has('partial') || (statuses.has('hit') && statuses.has('miss')))
                return 'partial';
            return statuses.has('miss') ? 'miss' : statuses.has('hit') ? 'hit' : 'off';
        },
        close: async () => void (await Promise.all(opened.splice(0).map((file) => file.close()))),
    };
}

// EXTERNAL MODULE: ./build/package/builders/python/python-layer.js
var python_layer = __webpack_require__(51545);
// EXTERNAL MODULE: ./build/package/builders/python/python-options.js
var python_options = __webpack_require__(33070);
;// CONCATENATED MODULE: ./build/package/plan-zips.js




/** Which zip each function and layer gets (framework-spec 4.1). */
function planZips(model, problems) {
    const zips = [];
    const ready = [];
    const shared = [];
    for (const fn of model.functions) {
        if (fn.image || fn.package.disable)
            continue;
        const artifact = fn.package.artifact ?? (ownsItsZip(fn) ? undefined : model.package.artifact);
        const written = fn.package.artifact ? [...fn.path, 'package', 'artifact'] : ['package', 'artifact'];
        if (artifact)
            ready.push({ address: artifact, functions: [fn], path: written });
        else if (fn.package.individually || model.package.individually) {
            const { key, path: place, package: own } = fn;
            zips.push({
                kind: 'function',
                key,
                folder: model.serviceDir,
                patterns: own.patterns,
                functions: [fn],
                path: place,
            });
        }
        else
            shared.push(fn);
    }
    warnOfIgnoredPatterns(model, shared, problems);
    if (shared.length > 0) {
        const { service: key, serviceDir: folder } = model;
        zips.push({ kind: 'service', key, folder, patterns: [], functions: shared, path: ['service'] });
    }
    for (const layer of model.layers)
        planLayer(model, layer, zips, ready);
    return { zips, ready };
}
// With `individually` of its own a function does not take the service's ready artifact.
function ownsItsZip(fn) {
    const section = fn.config['package'];
    return (0,json/* isJsonObject */.OW)(section) && section['individually'] === true;
}
function planLayer(model, layer, zips, ready) {
    const { artifact, patterns } = layer.package;
    if (layer.modules || (layer.key === python_layer/* pythonLayerKey */.p && (0,python_options/* pythonOptions */.d)(model)?.layer)) {
        const { key, path: place } = layer;
        zips.push({ kind: 'dependencies', key, folder: model.serviceDir, patterns: [], functions: [], path: place });
        return;
    }
    if (artifact)
        ready.push({ address: artifact, functions: [], layer, path: [...layer.path, 'package', 'artifact'] });
    else if (layer.sourcePath !== undefined) {
        const folder = external_node_path_.join(model.serviceDir, layer.sourcePath);
        zips.push({ kind: 'layer', key: layer.key, folder, patterns, functions: [], path: [...layer.path, 'path'] });
    }
}
function warnOfIgnoredPatterns(model, shared, problems) {
    const { plugins } = model;
    for (const fn of shared) {
        const { patterns } = fn.package;
        // serverless-esbuild ships what they ask for with the service's zip.
        const isServed = plugins.includes('serverless-esbuild') && patterns.some((pattern) => !pattern.startsWith('!'));
        if (patterns.length === 0 || isServed)
            continue;
        const at = model.locate([...fn.path, 'package']);
        const message = `The patterns of function \`${fn.key}\` are ignored: it shares the service's zip.`;
        problems.warn('PACKAGE_PATTERNS_IGNORED', message, { at });
    }
}

// EXTERNAL MODULE: ./build/core/zip/content-digest.js
var content_digest = __webpack_require__(24340);
// EXTERNAL MODULE: ./build/core/zip/read-central-directory.js + 1 modules
var read_central_directory = __webpack_require__(99243);
// EXTERNAL MODULE: ./build/core/zip/zip-format-error.js
var zip_format_error = __webpack_require__(49566);
;// CONCATENATED MODULE: ./build/package/ready-artifact.js





const s3Address = /^(?:s3:\/\/(?<bucket>[^/]+)|https:\/\/s3[^/]*\.amazonaws\.com(?:\.cn)?\/(?<inPath>[^/]+)|https:\/\/(?<inHost>[^/]+?)\.s3[^/]*\.amazonaws\.com(?:\.cn)?)\/(?<key>.+)$/;
/** Bucket and key of an artifact's address in S3, in the forms that the framework reads (framework-spec 4.1). */
function parseS3Address(address) {
    const { bucket, inPath, inHost, key } = s3Address.exec(address)?.groups ?? {};
    const found = bucket ?? inPath ?? inHost;
    return found !== undefined && key !== undefined ? { bucket: found, key } : undefined;
}
/** An artifact that the user made: measured, its entries read. `undefined` with a problem reported if it cannot be used. */
async function openReadyArtifact(plan, context) {
    const { ports, problems, model } = context;
    const at = model.locate(plan.path);
    const target = await localPath(plan, context);
    if (target === undefined || (await ports.workspace.stat(target))?.kind !== 'file') {
        problems.error('PACKAGE_ARTIFACT_NOT_FOUND', `The artifact \`${plan.address}\` is not there.`, { at });
        return undefined;
    }
    const file = await ports.workspace.open(target);
    try {
        return { fileName: external_node_path_.basename(target), path: target, ...(await measure(file)) };
    }
    catch (error) {
        if (!(error instanceof zip_format_error/* ZipFormatError */.P))
            throw error;
        const message = `The artifact \`${plan.address}\` cannot be used: ${error.message}.`;
        if (!context.options.forDeploy) {
            problems.warn('PACKAGE_ARTIFACT_INVALID', message, { at });
            return { fileName: external_node_path_.basename(target), path: target, ...(await hashWhole(file)), unzippedBytes: 0 };
        }
        problems.error('PACKAGE_ARTIFACT_INVALID', message, { at });
        return undefined;
    }
    finally {
        await file.close();
    }
}
async function measure(file) {
    const entries = await (0,read_central_directory/* readCentralDirectory */.H)(file.size, (position, length) => file.read(position, length));
    return {
        ...(await hashWhole(file)),
        unzippedBytes: entries.reduce((sum, entry) => sum + entry.size, 0),
        contentDigest: (0,content_digest/* contentDigest */.e)(entries),
    };
}
/** Without entries the digest of the contents is that of the file itself. */
async function hashWhole(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (let position = 0; position < file.size; position += 1 << 20)
        hash.update(await file.read(position, 1 << 20));
    const digest = hash.digest();
    return { bytes: file.size, sha256: digest.toString('base64'), contentDigest: digest.toString('hex') };
}
async function localPath({ address }, { model, options, ports }) {
    const inS3 = parseS3Address(address);
    if (!inS3)
        return external_node_path_.resolve(model.serviceDir, address);
    const bytes = await options.downloadObject?.(inS3.bucket, inS3.key);
    if (!bytes)
        return undefined;
    const target = external_node_path_.join(options.outDir, external_node_path_.basename(inS3.key));
    await ports.workspace.writeBytes(target, bytes);
    return target;
}

// EXTERNAL MODULE: ./build/package/zip/write-zip.js + 1 modules
var write_zip = __webpack_require__(67029);
;// CONCATENATED MODULE: ./build/package/write-zips.js




const zipsAtOnce = 4;
/** Deflates what is to be deflated, each file once for all zips, and writes the zips side by side. */
async function writeZips(filled, context) {
    const onDisk = filled.flatMap(({ contents }) => contents.code.filter(pack_files/* isOnDisk */.L7).map((file) => file.path));
    const packed = await (0,pack_files/* packContents */.sg)(onDisk, context);
    return (0,concurrency/* mapConcurrently */.X)(filled, zipsAtOnce, async ({ zip, contents }) => {
        const files = await allFiles(zip, contents, packed, context);
        return { zip, files, artifact: await writeArtifact(zip, files, context) };
    });
}
async function allFiles(zip, contents, packed, context) {
    const files = new Map();
    const made = await (0,pack_files/* packMemory */.z4)(contents.code.filter(pack_files/* isInMemory */.zJ), context);
    for (const file of made)
        files.set(file.name, file);
    for (const source of contents.code.filter(pack_files/* isOnDisk */.L7)) {
        const content = packed.get(source.path);
        if (!content)
            throw new Error(`${source.path} was not packed`);
        if (!files.has(source.name))
            files.set(source.name, { ...content, name: source.name });
    }
    for (const file of contents.packed) {
        const own = files.get(file.name);
        if (!own)
            files.set(file.name, file);
        else if (own.crc !== file.crc || own.size !== file.size)
            warnOfClash(zip, file.name, context);
    }
    return [...files.values()];
}
function warnOfClash(zip, name, { problems, model }) {
    const message = `\`${name}\` is a file of the service and of a dependency; the service's own is packaged.`;
    problems.warn('PACKAGE_CLASHING_FILES', message, { at: model.locate(zip.path) });
}
async function writeArtifact({ key }, files, { ports, options }) {
    const fileName = `${key}.zip`;
    const target = external_node_path_.join(options.outDir, fileName);
    const output = await ports.workspace.create(target);
    try {
        const written = await (0,write_zip/* writeZip */.z)(output, files);
        await output.commit();
        return { fileName, path: target, ...written };
    }
    catch (error) {
        await output.discard();
        throw error;
    }
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/package/zip/flat-memory.js

/**
 * Keeps V8's space for young objects as small as it is. It would double under thousands of short-lived buffers, each
 * of which then lives on for that much longer: about 310 MB instead of 200 MB for 28,000 files.
 */
function keepMemoryFlat() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

;// CONCATENATED MODULE: ./build/package/package-service.js














/**
 * model → package: makes every zip of the service in `options.outDir`, streamed and deterministic, and every image, and
 * says where each function and layer finds its own. Mistakes of the user are reported to `problems`; the manifest then lacks
 * what could not be made.
 */
async function packageService(model, ports, options, problems) {
    keepMemoryFlat();
    const context = createPackageContext(model, ports, options, problems);
    try {
        const { zips, ready } = planZips(model, problems);
        const functions = {};
        const layers = {};
        for (const plan of ready) {
            const artifact = await openReadyArtifact(plan, context);
            if (!artifact)
                continue;
            for (const fn of plan.functions)
                functions[fn.key] = artifact;
            if (plan.layer)
                layers[plan.layer.key] = artifact;
        }
        const [filled, images] = await Promise.all([
            Promise.all(zips.map((zip) => fillZip(zip, context))),
            resolveImages(context),
        ]);
        if (!problems.hasErrors) {
            const sized = new Map();
            for (const { zip, artifact, files } of await writeZips(filled, context)) {
                sized.set(artifact, files);
                for (const fn of zip.functions)
                    functions[fn.key] = artifact;
                if (zip.kind === 'layer' || zip.kind === 'dependencies')
                    layers[zip.key] = artifact;
            }
            checkSizes({ functions, layers }, sized, context);
        }
        checkFileNames({ functions, layers }, model, problems);
        return { functions: inOrderOf(model, functions), layers, images, cache: context.cacheStatus };
    }
    finally {
        await context.close();
    }
}
async function fillZip(zip, context) {
    if (zip.kind === 'dependencies')
        return { zip, contents: (await dependencies(zip, context)) ?? { code: [], packed: [] } };
    const chosen = await (0,collect_files/* collectFiles */.C0)(zip, context);
    const build = zip.kind === 'layer' ? asChosen : await builderOf(zip.functions);
    const built = await build(zip, chosen, context);
    const contents = { ...built, code: await forTarget(zip, built.code, context) };
    if (contents.code.length === 0 && contents.packed.length === 0)
        reportEmpty(zip, context);
    checkHandlers(zip, contents, context);
    await checkNativeFiles(zip, contents, context);
    await checkPlugNPlay(zip, contents, context);
    return { zip, contents };
}
// What serves one language only is loaded for it only.
async function dependencies(zip, context) {
    const layer = context.model.layers.find(({ key, modules }) => key === zip.key && modules);
    if (layer)
        return (await __webpack_require__.e(/* import() */ 1948).then(__webpack_require__.bind(__webpack_require__, 11948))).modulesLayerContents(layer, context);
    return (await Promise.all(/* import() */[__webpack_require__.e(1947), __webpack_require__.e(4580)]).then(__webpack_require__.bind(__webpack_require__, 4580))).pythonLayerContents(context);
}
async function forTarget(zip, code, context) {
    const [fn] = zip.functions;
    if (!fn?.runtime?.startsWith('nodejs'))
        return code;
    return (await __webpack_require__.e(/* import() */ 6285).then(__webpack_require__.bind(__webpack_require__, 56285))).packagesForTarget(fn, code, context);
}
function reportEmpty(zip, { problems, model }) {
    const at = model.locate(zip.kind === 'service' ? ['package'] : zip.path);
    if (zip.kind === 'layer') {
        const folder = external_node_path_.relative(model.serviceDir, zip.folder) || '.';
        const message = `Layer \`${zip.key}\` has no files: there is none in \`${folder}\`.`;
        problems.error('PACKAGE_LAYER_NOT_FOUND', message, { at });
    }
    else
        problems.error('PACKAGE_NO_FILES', `No file is left for ${zip.kind} \`${zip.key}\`.`, { at });
}
function inOrderOf(model, artifacts) {
    return Object.fromEntries(model.functions.flatMap(({ key }) => {
        const artifact = artifacts[key];
        return artifact ? [[key, artifact]] : [];
    }));
}

// EXTERNAL MODULE: ./build/plan/deployed-layer.js
var deployed_layer = __webpack_require__(17950);
// EXTERNAL MODULE: ./build/plugins/apply-plugins.js
var apply_plugins = __webpack_require__(60606);
;// CONCATENATED MODULE: ./build/commands/build-service.js







/** Folder of one deployment in the bucket: `<prefix>/<service>/<stage>/<ms>-<ISO time>` (framework-spec 2.5). */
function deploymentDirectory(model, nowMs) {
    const { deploymentPrefix } = model.provider;
    return `${deploymentPrefix}/${model.service}/${model.stage}/${nowMs}-${new Date(nowMs).toISOString()}`;
}
/** model → package: builds every zip into `outDir`. */
async function packageInto(outDir, model, inputs, ports, problems, options) {
    const manifest = await packageService(model, ports, {
        outDir,
        cacheEnabled: inputs.cache,
        pythonBytecode: inputs.pythonBytecode,
        ...(inputs.cacheKeySuffix ? { cacheKeySuffix: inputs.cacheKeySuffix } : {}),
        ...options,
    }, problems);
    problems.throwIfErrors();
    return manifest;
}
/**
 * model + artifacts → compile. `artifacts` say where each zip lies or will lie, `deployed` is the live template: a layer
 * that is deployed keeps its hash.
 */
async function compileWith(artifacts, model, ports, problems, deployed) {
    const layerHashes = await Promise.all(model.layers.map(async (layer) => {
        const artifact = artifacts.layers[layer.key];
        if (!artifact)
            throw new Error(`layer ${layer.key} was not packaged`);
        const definition = (0,functions_layer/* layerHashPrefix */.Y)(layer, model);
        const known = (0,deployed_layer/* deployedLayerHash */.i)(layer.key, definition, artifact, deployed);
        return [layer.key, known ?? (await hashLayer(ports.workspace, artifact.path, definition))];
    }));
    const compiled = (0,compile_service/* compileService */.P)(model, { artifacts, layerHashes: Object.fromEntries(layerHashes), startedAtMs: ports.clock.nowMs() }, (0,apply_plugins/* templateHooks */.jz)(model, problems), problems);
    problems.throwIfErrors();
    return compiled;
}
/** Everything that was packaged goes to the folder of this deployment. */
function locateFresh(manifest, directory) {
    const located = (record) => Object.fromEntries(Object.entries(record).map(([key, artifact]) => [
        key,
        { ...artifact, s3Key: `${directory}/${artifact.fileName}`, deployed: false },
    ]));
    return {
        directory,
        functions: located(manifest.functions),
        layers: located(manifest.layers),
        images: manifest.images,
        customResourcesKey: `${directory}/custom-resources.zip`,
    };
}
/** Where artifacts are built when the caller names no folder: `.serverless`, as the framework. */
const defaultPackageDir = (model) => external_node_path_.join(model.serviceDir, '.serverless');


/***/ }),

/***/ 9958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ customResourcesPath),
/* harmony export */   P: () => (/* binding */ readCustomResources)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82552);
/* harmony import */ var _core_zip_content_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24340);
/* harmony import */ var _core_zip_read_central_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99243);




/** Where the handlers of custom resources lie: beside the bundle. */
const customResourcesPath = (bundle) => node_path__WEBPACK_IMPORTED_MODULE_0__.join(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(bundle)), 'custom-resources.zip');
/** The zip of the handlers; `undefined` when it is not there (sources run without a build). */
async function readCustomResources(workspace, bundle) {
    const file = customResourcesPath(bundle);
    const bytes = await workspace.readBytes(file);
    if (!bytes)
        return undefined;
    const entries = await (0,_core_zip_read_central_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .readCentralDirectory */ .H)(bytes.length, async (position, length) => bytes.subarray(position, position + length));
    return {
        fileName: node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file),
        path: file,
        bytes: bytes.length,
        unzippedBytes: entries.reduce((sum, entry) => sum + entry.size, 0),
        sha256: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Base64 */ .TZ)(bytes),
        contentDigest: (0,_core_zip_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentDigest */ .e)(entries),
    };
}


/***/ }),

/***/ 78863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ packagePrepared)
});

// EXTERNAL MODULE: ./build/core/problems.js
var core_problems = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/plugins/apply-plugins.js
var apply_plugins = __webpack_require__(60606);
// EXTERNAL MODULE: ./build/commands/build-service.js + 17 modules
var build_service = __webpack_require__(36489);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/compile/stack/state.js
var state = __webpack_require__(65200);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
;// CONCATENATED MODULE: ./build/engine/package-json.js



/** The folder and every folder above it, nearest first: where Node looks for packages. */
function foldersUpward(folder) {
    const parent = external_node_path_.dirname(folder);
    return parent === folder ? [folder] : [folder, ...foldersUpward(parent)];
}
/** The `package.json` of a folder; `undefined` when there is none. `PLUGIN_ENGINE_INSTALL` when it is no JSON object. */
async function readPackageJson(folder, workspace) {
    const file = external_node_path_.join(folder, 'package.json');
    const text = await workspace.readText(file);
    if (text === undefined)
        return undefined;
    const parsed = parse(text);
    if ((0,json/* isJsonObject */.OW)(parsed))
        return parsed;
    throw new user_error/* UserError */.y('PLUGIN_ENGINE_INSTALL', `${file} is no JSON object, so it cannot say which framework to use.`);
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/engine/find-declared-framework.js



/** Packages that can package a service. */
const frameworkNames = ['serverless', 'osls'];
const sections = ['devDependencies', 'dependencies', 'optionalDependencies'];
/** What the nearest package.json that names `serverless` or `osls` says, with its lock file. */
async function findDeclaredFramework(serviceDir, workspace) {
    for (const folder of foldersUpward(serviceDir)) {
        const manifest = await readPackageJson(folder, workspace);
        for (const section of sections) {
            const dependencies = manifest?.[section];
            if (!(0,json/* isJsonObject */.OW)(dependencies))
                continue;
            const name = frameworkNames.find((item) => typeof dependencies[item] === 'string');
            if (name)
                return { name, range: String(dependencies[name]), lock: await findLock(folder, workspace) };
        }
    }
    return undefined;
}
async function findLock(from, workspace) {
    for (const folder of foldersUpward(from)) {
        for (const file of ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock']) {
            const text = await workspace.readText(external_node_path_.join(folder, file));
            if (text !== undefined)
                return { file, folder, manager: managerOf(file, text) };
        }
    }
    return undefined;
}
function managerOf(file, text) {
    if (file === 'pnpm-lock.yaml')
        return 'pnpm';
    if (file !== 'yarn.lock')
        return 'npm';
    return text.includes('# yarn lockfile v1') ? 'yarn-classic' : 'yarn';
}

;// CONCATENATED MODULE: ./build/engine/find-framework.js




/**
 * The framework of a service: the one that its package.json names, if it is installed; else any that is. Looked for as
 * Node does, in `node_modules` of the service folder and of the folders above it.
 */
async function findFramework(serviceDir, workspace) {
    const declared = await findDeclaredFramework(serviceDir, workspace);
    const names = declared ? [declared.name] : frameworkNames;
    for (const folder of foldersUpward(serviceDir)) {
        for (const name of names) {
            const found = await readInstalled(external_node_path_.join(folder, 'node_modules', name), workspace);
            if (found)
                return found;
        }
    }
    return undefined;
}
async function readInstalled(folder, workspace) {
    const manifest = await readPackageJson(folder, workspace);
    const bin = manifest && programOf(manifest);
    if (!manifest || bin === undefined)
        return undefined;
    const program = external_node_path_.join(folder, bin);
    if ((await workspace.stat(program))?.kind !== 'file')
        return undefined;
    return { name: String(manifest['name']), version: String(manifest['version']), program };
}
function programOf({ bin }) {
    if (typeof bin === 'string')
        return bin;
    if (!(0,json/* isJsonObject */.OW)(bin))
        return undefined;
    const found = bin['serverless'] ?? bin['osls'] ?? bin['sls'];
    return typeof found === 'string' ? found : undefined;
}

// EXTERNAL MODULE: ./build/cloudformation/logical-ids.js
var logical_ids = __webpack_require__(39825);
;// CONCATENATED MODULE: ./build/engine/framework-sources.js


/** Logical ID → place in the configuration: functions and layers with what is named after them, and `resources`. */
function frameworkSources(template, model) {
    const named = [
        ...model.functions.map(({ key, path }) => [(0,logical_ids/* functionId */.Ki)(key).slice(0, -'LambdaFunction'.length), path]),
        ...model.layers.map(({ key, path }) => [(0,logical_ids/* layerId */.Dw)(key).slice(0, -'LambdaLayer'.length), path]),
    ].sort(([a], [b]) => b.length - a.length);
    const written = model.resources.template['Resources'];
    return Object.fromEntries(Object.keys(template.Resources).flatMap((id) => {
        if ((0,json/* isJsonObject */.OW)(written) && id in written)
            return [[id, ['resources', 'Resources', id]]];
        const owner = named.find(([prefix]) => id.startsWith(prefix));
        return owner ? [[id, owner[1]]] : [];
    }));
}

// EXTERNAL MODULE: ./build/core/program-environment.js
var program_environment = __webpack_require__(1314);
// EXTERNAL MODULE: ./build/engine/last-lines.js
var last_lines = __webpack_require__(88273);
;// CONCATENATED MODULE: ./build/engine/install-framework.js



const installs = {
    npm: ['npm', 'ci', '--no-audit', '--no-fund'],
    pnpm: ['pnpm', 'install', '--frozen-lockfile'],
    yarn: ['yarn', 'install', '--immutable'],
    'yarn-classic': ['yarn', 'install', '--frozen-lockfile'],
};
const timeoutMs = 15 * 60_000;
/**
 * Installs what the lock file says, with the package manager that wrote it, or with Corepack's when that is not there.
 * Install scripts run, so AWS keys and the runner's tokens are kept from them. `PLUGIN_ENGINE_INSTALL`.
 */
async function installFramework({ name, range, lock }, ports) {
    if (!lock) {
        throw new user_error/* UserError */.y('PLUGIN_ENGINE_INSTALL', `${name} ${range} stands in package.json, but it is not installed, and there is no lock file to install it by.`);
    }
    const command = installs[lock.manager];
    ports.log.info(`${name} ${range} is not installed: ${command.slice(0, 3).join(' ')}, by ${lock.file}.`);
    const result = await run(command, lock.folder, ports);
    if (result?.exitCode === 0)
        return;
    const message = result
        ? `\`${command.join(' ')}\` failed:\n${(0,last_lines/* lastLines */.w)(result, (0,program_environment/* secretsOf */.F)(ports.env))}`
        : `${lock.file} is of ${command[0]}, which is not there.`;
    throw new user_error/* UserError */.y('PLUGIN_ENGINE_INSTALL', message);
}
async function run([program, ...args], cwd, { commands, env }) {
    const options = { cwd, env: (0,program_environment/* hiddenFrom */.Z)('installer', env), timeoutMs };
    const result = await commands.run(program, args, options);
    return result || program === 'npm' ? result : commands.run('corepack', [program, ...args], options);
}

// EXTERNAL MODULE: ./build/core/digest.js
var digest = __webpack_require__(82552);
;// CONCATENATED MODULE: ./build/engine/place-artifacts.js



/**
 * The framework's template with every zip where it will lie: its key in `artifacts` instead of the framework's own,
 * also in outputs. Files of plugins get a folder by their contents, so that the same file is no change.
 * `PLUGIN_ENGINE_OUTPUT` when it refers to a file of the deployment folder that is not there.
 */
function placeArtifacts(packaged, artifacts) {
    const { template, places, files } = packaged;
    const { directory } = packaged.state;
    const shared = new Map([[`${directory}/custom-resources.zip`, artifacts.customResourcesKey]]);
    const own = new Map();
    for (const { kind, key, logicalId, s3Key } of places) {
        const located = artifacts[kind][key];
        if (!located)
            throw new Error(`${kind}.${key} was packaged by the framework and has no place`);
        shared.set(s3Key, located.s3Key);
        own.set(logicalId, new Map([[s3Key, located.s3Key]]));
    }
    const extra = new Map(files.map((file) => [file.name, placeFile(file, artifacts.directory)]));
    const used = new Map();
    const missing = new Set();
    const folderOf = (name) => {
        const file = extra.get(name);
        if (file)
            used.set(name, file);
        else
            missing.add(external_node_path_.posix.basename(name));
        return file && external_node_path_.posix.dirname(file.key);
    };
    const place = (text, first) => {
        const key = first?.get(text) ?? shared.get(text);
        if (key !== undefined || !text.includes(directory))
            return key ?? text;
        const folder = folderOf(text.slice(text.indexOf(directory) + directory.length + 1) || text);
        return folder === undefined ? text : text.replace(directory, folder);
    };
    // In a Join, the folder and the name of the file may be parts of their own.
    const parts = (list) => list.map((part, index) => {
        const next = list[index + 1];
        return part === directory && typeof next === 'string' ? (folderOf(next.replace(/^\//, '')) ?? part) : part;
    });
    const { Resources: resources, ...sections } = template;
    // Functions may share a zip, and one of them may need it under a key of its own.
    const placed = Object.entries(resources).map(([id, resource]) => [
        id,
        mapTexts(resource, (text) => place(text, own.get(id)), parts),
    ]);
    const result = { ...mapTexts(sections, (text) => place(text), parts), Resources: Object.fromEntries(placed) };
    if (missing.size === 0)
        return { template: result, files: [...used.values()] };
    throw new user_error/* UserError */.y('PLUGIN_ENGINE_OUTPUT', `The template refers to ${[...missing].join(', ')} in the folder of the deployment: the plugin that made it uploads it in a deploy of its own.`);
}
/** Beside the folders of deployments, which a clean-up takes. */
function placeFile({ name, path: file, bytes, sha256 }, directory) {
    const folder = `${external_node_path_.posix.dirname(directory)}/files/${(0,digest/* sha256Hex */.fg)(sha256).slice(0, 16)}`;
    return { key: `${folder}/${name}`, path: file, bytes, sha256 };
}
function mapTexts(value, change, parts) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return parts(value).map((item) => mapTexts(item, change, parts));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change, parts)]));
}

// EXTERNAL MODULE: ./build/cloudformation/nested-templates.js
var nested_templates = __webpack_require__(44116);
// EXTERNAL MODULE: ./build/core/concurrency.js
var concurrency = __webpack_require__(24949);
;// CONCATENATED MODULE: ./build/engine/framework-state.js

/** Reads the state file (framework-spec 2.5). What stands in it twice is written once, and then as `$ref` to its path. */
function readFrameworkState(state) {
    const at = (...path) => objectAt(state, path);
    const sections = ['functions', 'layers'].map((name) => ({
        keys: Object.keys(at('service', name)),
        artifacts: Object.keys(at('service', name)).map((key) => at('service', name, key, 'package')['artifact']),
    }));
    const [functions, layers] = sections;
    const artifacts = [...sections.flatMap((section) => section.artifacts), at('service', 'package')['artifact']];
    const tags = Object.entries(at('service', 'provider', 'stackTags'));
    return {
        directory: String(at('package')['artifactDirectoryName'] ?? ''),
        functions: functions?.keys ?? [],
        layers: layers?.keys ?? [],
        stackTags: Object.fromEntries(tags.map(([key, value]) => [key, String(value)])),
        artifacts: artifacts.filter((item) => typeof item === 'string' && item !== '').map(String),
    };
}
function objectAt(root, path) {
    let value = root;
    for (const step of path)
        value = (0,json/* isJsonObject */.OW)(value) ? follow(root, value[step], 0) : undefined;
    return (0,json/* isJsonObject */.OW)(value) ? value : {};
}
/** `{ "$ref": "$[\"service\"][\"provider\"]" }` → the value at that path. */
function follow(root, value, depth) {
    const reference = (0,json/* isJsonObject */.OW)(value) ? value['$ref'] : undefined;
    if (typeof reference !== 'string' || !reference.startsWith('$') || depth > 10)
        return value;
    let target = root;
    for (const [, name, index] of reference.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]/g)) {
        if (Array.isArray(target))
            target = target[Number(index)];
        else
            target = (0,json/* isJsonObject */.OW)(target) && name !== undefined ? target[JSON.parse(`"${name}"`)] : undefined;
        target = follow(root, target, depth + 1);
    }
    return target;
}

;// CONCATENATED MODULE: ./build/engine/list-places.js


/**
 * Every zip that the template takes from the deployment bucket, custom-resource handlers left out. Functions and layers
 * of the state have keys; any other code in the folder of the deployment is known by its logical ID.
 */
function listPlaces(template, { directory, functions, layers }) {
    const functionKeys = new Map(functions.map((key) => [(0,logical_ids/* functionId */.Ki)(key), key]));
    return Object.entries(template.Resources).flatMap(([logicalId, resource]) => {
        const s3Key = codeKey(resource.Type, resource.Properties);
        if (s3Key === undefined || logical_ids/* customHandlerIds */.qy.includes(logicalId))
            return [];
        const functionKey = functionKeys.get(logicalId);
        if (functionKey !== undefined)
            return [{ kind: 'functions', key: functionKey, logicalId, s3Key }];
        const layerKey = layers.find((key) => isLayerId(logicalId, key));
        if (layerKey === undefined && !s3Key.startsWith(`${directory}/`))
            return [];
        return [{ kind: 'layers', key: layerKey ?? logicalId, logicalId, s3Key }];
    });
}
/** With `retain` the ID of a layer ends in the layer's hash. */
const isLayerId = (logicalId, key) => logicalId.startsWith((0,logical_ids/* layerId */.Dw)(key)) && /^(?:[0-9a-f]{40})?$/.test(logicalId.slice((0,logical_ids/* layerId */.Dw)(key).length));
const codeProperties = {
    'AWS::Lambda::Function': 'Code',
    'AWS::Lambda::LayerVersion': 'Content',
};
/** S3 key of the code of a function or layer, where it is written out. */
function codeKey(type, properties) {
    const place = properties?.[codeProperties[type] ?? ''];
    const key = (0,json/* isJsonObject */.OW)(place) ? place['S3Key'] : undefined;
    return typeof key === 'string' ? key : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/zip/content-digest.js
var content_digest = __webpack_require__(24340);
// EXTERNAL MODULE: ./build/core/zip/read-central-directory.js + 1 modules
var read_central_directory = __webpack_require__(99243);
// EXTERNAL MODULE: ./build/core/zip/zip-format-error.js
var zip_format_error = __webpack_require__(49566);
;// CONCATENATED MODULE: ./build/engine/measure-zip.js





const chunk = 1 << 20;
/** A zip that somebody else made: its hash and the digest of its entries. What is no zip counts as one unknown entry. */
async function measureZip(file, workspace) {
    const opened = await workspace.open(file);
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for (let position = 0; position < opened.size; position += chunk)
            hash.update(await opened.read(position, chunk));
        const digest = hash.digest();
        return {
            fileName: external_node_path_.basename(file),
            path: file,
            bytes: opened.size,
            sha256: digest.toString('base64'),
            ...(await contentsOf(opened, digest.toString('hex'))),
        };
    }
    finally {
        await opened.close();
    }
}
async function contentsOf(file, hash) {
    try {
        const entries = await (0,read_central_directory/* readCentralDirectory */.H)(file.size, (position, length) => file.read(position, length));
        return {
            unzippedBytes: entries.reduce((sum, entry) => sum + entry.size, 0),
            contentDigest: (0,content_digest/* contentDigest */.e)(entries),
        };
    }
    catch (error) {
        if (!(error instanceof zip_format_error/* ZipFormatError */.P))
            throw error;
        return { unzippedBytes: 0, contentDigest: hash };
    }
}

;// CONCATENATED MODULE: ./build/engine/read-framework-package.js










/**
 * Reads the package folder of the framework (framework-spec 2.5): templates, state, zips. A zip lies in the folder or
 * where `package.artifact` says. `PLUGIN_ENGINE_OUTPUT` when a file is not there.
 */
async function readFrameworkPackage(outDir, serviceDir, workspace) {
    const root = await readJson(outDir, 'cloudformation-template-update-stack.json', workspace);
    const split = await joinNested(root, outDir, workspace);
    const template = templateOf(split?.template ?? root);
    const state = readFrameworkState(await readJson(outDir, 'serverless-state.json', workspace));
    if (!template || state.directory === '')
        throw noOutput('The package of the framework has no template or no state.');
    const places = listPlaces(template, state);
    const known = [outDir, ...state.artifacts.map((file) => external_node_path_.resolve(serviceDir, file))];
    const artifacts = await measureAll(places, known, workspace);
    const pick = (kind) => Object.fromEntries(places.flatMap((place) => {
        const artifact = artifacts.get(place.s3Key);
        return place.kind === kind && artifact ? [[place.key, artifact]] : [];
    }));
    return {
        template,
        split,
        createTemplate: await readCreateTemplate(outDir, workspace),
        state,
        manifest: { functions: pick('functions'), layers: pick('layers'), images: {}, cache: 'off' },
        places,
        files: await listPluginFiles(outDir, workspace),
        needsCustomResources: logical_ids/* customHandlerIds */.qy.some((id) => template.Resources[id] !== undefined),
    };
}
/** The template with those of nested stacks beside it; nothing when there are none. */
async function joinNested(root, outDir, workspace) {
    const files = [...(0,nested_templates/* nestedStackFiles */.Tp)(root)];
    if (files.length === 0)
        return undefined;
    const found = await (0,concurrency/* mapConcurrently */.X)(files, 6, async ([stackId, file]) => [
        stackId,
        await readJson(outDir, external_node_path_.basename(file), workspace),
    ]);
    return (0,nested_templates/* joinTemplates */.kB)(root, Object.fromEntries(found));
}
/** Files of the package folder that are not the framework's own and no zips of functions. */
async function listPluginFiles(outDir, workspace) {
    const entries = await workspace.readDirectory(outDir);
    const names = entries.flatMap(({ name, kind }) => (kind === 'file' && !isOwnFile(name) ? [name] : []));
    const files = await (0,concurrency/* mapConcurrently */.X)(names, 6, async (name) => {
        const bytes = await workspace.readBytes(external_node_path_.join(outDir, name));
        return bytes ? [{ name, path: external_node_path_.join(outDir, name), bytes: bytes.length, sha256: (0,digest/* sha256Base64 */.TZ)(bytes) }] : [];
    });
    return files.flat();
}
const isOwnFile = (name) => /^(?:cloudformation-template-(?:create|update)-stack\.json|serverless-state\.json|.*\.zip)$/.test(name) ||
    (0,nested_templates/* isNestedTemplateFile */.UW)(name);
async function measureAll(places, known, workspace) {
    const artifacts = new Map();
    for (const s3Key of new Set(places.map((place) => place.s3Key))) {
        const name = external_node_path_.basename(s3Key);
        const candidates = known.map((item) => (external_node_path_.basename(item) === name ? item : external_node_path_.join(item, name)));
        const file = await firstFile(candidates, workspace);
        if (file === undefined)
            throw noOutput(`The template takes ${name} from the bucket, and the package has no such file.`);
        artifacts.set(s3Key, await measureZip(file, workspace));
    }
    return artifacts;
}
async function firstFile(candidates, workspace) {
    for (const file of candidates)
        if ((await workspace.stat(file))?.kind === 'file')
            return file;
    return undefined;
}
async function readCreateTemplate(outDir, workspace) {
    const file = 'cloudformation-template-create-stack.json';
    if ((await workspace.stat(external_node_path_.join(outDir, file))) === undefined)
        return undefined;
    const template = templateOf(await readJson(outDir, file, workspace));
    return template?.Resources[logical_ids/* deploymentBucketId */.py] ? template : undefined;
}
async function readJson(folder, name, workspace) {
    const text = await workspace.readText(external_node_path_.join(folder, name));
    if (text === undefined)
        throw noOutput(`The framework ended well, and still it wrote no ${name}.`);
    const value = JSON.parse(text);
    return (0,json/* isJsonObject */.OW)(value) ? value : {};
}
// The framework's own file: its form is CloudFormation's.
function templateOf(value) {
    return (0,json/* isJsonObject */.OW)(value['Resources']) ? { Outputs: {}, ...value } : undefined;
}
const noOutput = (message) => new user_error/* UserError */.y('PLUGIN_ENGINE_OUTPUT', message);

;// CONCATENATED MODULE: ./build/engine/demands-licence.js
const demands = [
    /sign in or use a licen[cs]e key/i,
    /(?<!aws )(?:access|licen[cs]e) key .{0,40}(?:required|missing|invalid|expired|not found)/i,
    /(?:invalid|missing|expired) (?:access|licen[cs]e) key/i,
    /please (?:use|run) "?(?:serverless|sls) login/i,
];
/** True when Serverless 4 stopped because nobody is signed in: it wants SERVERLESS_ACCESS_KEY or SERVERLESS_LICENSE_KEY. */
function demandsLicence({ exitCode, stdout, stderr }) {
    return exitCode !== 0 && demands.some((demand) => demand.test(stdout) || demand.test(stderr));
}

;// CONCATENATED MODULE: ./build/engine/run-framework.js




const run_framework_timeoutMs = 30 * 60_000;
/**
 * Runs `package` of a framework in the service folder, without a shell. Throws `PLUGIN_ENGINE_LICENCE` when
 * Serverless 4 wants its key, `PLUGIN_ENGINE_FAILED` with its last lines, without secrets, for any other failure.
 */
async function runFramework(framework, request, { commands, env, log }) {
    const environment = {
        ...(0,program_environment/* hiddenFrom */.Z)('framework', env),
        SLS_TELEMETRY_DISABLED: '1',
        SLS_NOTIFICATIONS_MODE: 'off',
        SLS_INTERACTIVE_SETUP_ENABLE: '0',
        ...request.environment,
    };
    const options = { cwd: request.serviceDir, env: environment, timeoutMs: run_framework_timeoutMs };
    const args = [framework.program, ...packageArguments(request)];
    const result = (await commands.run('node', args, options)) ?? (await commands.run(request.nodeProgram, args, options));
    if (!result)
        throw new Error(`neither node nor ${request.nodeProgram} could be started`);
    const secrets = [...request.secrets, ...(0,program_environment/* secretsOf */.F)({ ...env, ...request.environment })];
    log.debug((0,last_lines/* hideSecrets */.s)(`${result.stdout}\n${result.stderr}`.trim(), secrets));
    if (result.exitCode === 0)
        return;
    const name = `${framework.name} ${framework.version}`;
    if (framework.name === 'serverless' && demandsLicence(result)) {
        throw new user_error/* UserError */.y('PLUGIN_ENGINE_LICENCE', `${name} packages nothing without an account: nobody is signed in.`);
    }
    const message = `${name} could not package the service (exit code ${result.exitCode}):\n${(0,last_lines/* lastLines */.w)(result, secrets)}`;
    throw new user_error/* UserError */.y('PLUGIN_ENGINE_FAILED', message);
}
/** The command line of the framework after its own path. */
function packageArguments(request) {
    const params = Object.entries(request.params).flatMap(([key, value]) => ['--param', `${key}=${value}`]);
    const options = Object.entries(request.options).map(([name, value]) => value === true ? `--${name}` : `--${name}=${value}`);
    return [
        'package',
        '--package',
        request.outDir,
        '--stage',
        request.stage,
        '--region',
        request.region,
        '--config',
        request.configFile,
        ...params,
        ...options,
    ];
}

;// CONCATENATED MODULE: ./build/engine/with-additions.js

/** The model with what plugins added to the service: functions by key and deployed name, and stack tags. */
function withAdditions(model, packaged) {
    const added = packaged.state.functions.flatMap((key) => model.functions.some((fn) => fn.key === key) ? [] : addedFunction(key, packaged));
    return {
        ...model,
        functions: [...model.functions, ...added],
        provider: { ...model.provider, stackTags: { ...model.provider.stackTags, ...packaged.state.stackTags } },
    };
}
// Its events are the plugin's: the template has what became of them.
function addedFunction(key, { template }) {
    const { FunctionName: name, MemorySize: memory, Timeout: timeout, } = template.Resources[(0,logical_ids/* functionId */.Ki)(key)]?.Properties ?? {};
    if (typeof name !== 'string')
        return [];
    return [
        {
            key,
            name,
            path: ['plugins'],
            memorySize: Number(memory ?? 1024),
            timeout: Number(timeout ?? 6),
            tags: {},
            events: [],
            dependsOn: [],
            disableLogs: false,
            snapStart: false,
            package: { individually: false, patterns: [], disable: false },
            versionFunction: true,
            config: {},
        },
    ];
}

// EXTERNAL MODULE: ./build/plan/deployed-code.js
var deployed_code = __webpack_require__(99390);
// EXTERNAL MODULE: ./build/plan/normalize-template.js
var normalize_template = __webpack_require__(10648);
;// CONCATENATED MODULE: ./build/plan/adopt-deployed-versions.js




/**
 * The same service with the versions of code that stays as it is deployed: a template that was written for a zip of
 * other bytes and the same contents gets the deployed zip's CodeSha256, and the deployed logical ID of the version if the
 * function is the deployed one in all else. For templates of the framework; ours are compiled with the deployed hash.
 */
function adoptDeployedVersions(compiled, artifacts, deployed) {
    const template = compiled.template;
    const before = versionsOf(deployed.template);
    const renamed = new Map();
    const hashes = new Map();
    for (const [key, { deployed: kept, sha256 }] of Object.entries(artifacts.functions)) {
        const id = (0,logical_ids/* functionId */.Ki)(key);
        const local = versionsOf(template).get(id);
        if (!kept || !local || local.sha256 === sha256)
            continue;
        hashes.set(local.logicalId, sha256);
        const known = before.get(id);
        if (known?.sha256 === sha256 && definitionOf(template, id) === definitionOf(deployed.template, id)) {
            renamed.set(local.logicalId, known.logicalId);
        }
    }
    if (hashes.size === 0)
        return compiled;
    const changed = { ...compiled, template: withHashes(template, hashes) };
    return rename(changed, renamed);
}
/** The version resource of each function, by the logical ID of the function. */
function versionsOf(template) {
    return new Map((0,deployed_code/* resourcesOf */.F3)(template).flatMap(([logicalId, { Type: type, Properties: properties }]) => {
        const { FunctionName: name, CodeSha256: hash } = (0,json/* isJsonObject */.OW)(properties) ? properties : {};
        if (type !== 'AWS::Lambda::Version' || !(0,json/* isJsonObject */.OW)(name) || typeof name['Ref'] !== 'string')
            return [];
        return [[name['Ref'], { logicalId, sha256: typeof hash === 'string' ? hash : undefined }]];
    }));
}
function definitionOf(template, id) {
    const properties = new Map((0,deployed_code/* resourcesOf */.F3)(template)).get(id)?.['Properties'];
    const { Code: _code, ...rest } = (0,json/* isJsonObject */.OW)(properties) ? properties : {};
    return (0,json/* canonicalJson */.dj)((0,normalize_template/* normalizeValue */.t)(rest));
}
function withHashes(template, hashes) {
    const resources = (0,deployed_code/* resourcesOf */.F3)(template).map(([id, resource]) => {
        const sha256 = hashes.get(id);
        const properties = (0,json/* isJsonObject */.OW)(resource['Properties']) ? resource['Properties'] : {};
        return [id, sha256 ? { ...resource, Properties: { ...properties, CodeSha256: sha256 } } : resource];
    });
    return { ...template, Resources: Object.fromEntries(resources) };
}
function rename(value, names) {
    if (typeof value === 'string')
        return names.get(value) ?? value;
    if (Array.isArray(value))
        return value.map((item) => rename(item, names));
    if (!(0,json/* isJsonObject */.OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [names.get(key) ?? key, rename(item, names)]));
}

// EXTERNAL MODULE: ./build/commands/check-plugins.js + 1 modules
var check_plugins = __webpack_require__(28913);
;// CONCATENATED MODULE: ./build/commands/package-with-framework.js













/**
 * The way out: the service's own `serverless` or `osls` packages it with its plugins, and what it wrote is read back
 * into our types. Only its `package` runs: hooks of plugins around a deploy do not.
 */
async function packageWithFramework(prepared, outDir, context) {
    const { inputs, ports } = context;
    const { model, unserved, params } = prepared;
    const framework = await ensureFramework(prepared, context);
    const reason = unserved.length > 0 ? (0,check_plugins/* nameAll */.B_)(unserved) : '`engine: framework`';
    const note = `Packaged by ${framework.name} ${framework.version} because of ${reason}; hooks of plugins around a deploy are not run.`;
    ports.log.info(note);
    const request = {
        serviceDir: model.serviceDir,
        configFile: model.configFile,
        outDir,
        stage: model.stage,
        region: model.region,
        params,
        options: inputs.options,
        environment: await prepared.aws().programEnvironment(),
        secrets: model.secrets,
        nodeProgram: external_node_process_.execPath,
    };
    await runFramework(framework, request, ports);
    const packaged = await readFrameworkPackage(outDir, model.serviceDir, ports.workspace);
    const complete = withAdditions(model, packaged);
    return {
        model: complete,
        manifest: packaged.manifest,
        note,
        compile: async (artifacts, deployed) => {
            const { template, files } = placeArtifacts(packaged, artifacts);
            const compiled = {
                createTemplate: packaged.createTemplate,
                template,
                files,
                places: packaged.split && { nestedIn: packaged.split.nestedIn, waits: packaged.split.waits },
                state: (0,state/* serviceState */.L)(complete, template, artifacts),
                sources: frameworkSources(template, complete),
                needsCustomResources: packaged.needsCustomResources,
            };
            return deployed ? adoptDeployedVersions(compiled, artifacts, deployed) : compiled;
        },
    };
}
/** The framework of the service, installed by its lock file if need be, but never for code of strangers. */
async function ensureFramework({ model, unserved }, { inputs, event, ports }) {
    const found = await findFramework(model.serviceDir, ports.workspace);
    if (found)
        return found;
    const declared = await findDeclaredFramework(model.serviceDir, ports.workspace);
    if (!declared)
        throw (0,check_plugins/* notServed */.hp)(unserved, inputs.engine, model.locate);
    if (event?.pullRequest?.fromFork) {
        const message = `${declared.name} ${declared.range} is not installed, and nothing is installed for a pull request from a fork.`;
        throw new user_error/* UserError */.y('PLUGIN_ENGINE_INSTALL', message);
    }
    await installFramework(declared, ports);
    const installed = await findFramework(model.serviceDir, ports.workspace);
    if (installed)
        return installed;
    throw new user_error/* UserError */.y('PLUGIN_ENGINE_INSTALL', `${declared.name} ${declared.range} was installed, and still it is in no \`node_modules\` of the service.`);
}

// EXTERNAL MODULE: ./build/commands/run-scripts.js
var run_scripts = __webpack_require__(61003);
;// CONCATENATED MODULE: ./build/commands/package-prepared.js






/** Packages a service into `outDir` with the engine that was chosen for it. */
async function packagePrepared(prepared, outDir, context, problems, options) {
    // Those of packaging are run by the framework itself where it packages.
    if (prepared.engine === 'native')
        (0,run_scripts/* checkScripts */.H)(prepared.model, 'package', context, problems);
    if (options.forDeploy)
        (0,run_scripts/* checkScripts */.H)(prepared.model, 'deploy', context, problems);
    problems.throwIfErrors();
    if (prepared.engine === 'framework') {
        return beside(problems, () => packageWithFramework(prepared, outDir, context));
    }
    const { aws } = prepared;
    const { inputs, ports } = context;
    const { workspace } = ports;
    const runScript = (0,run_scripts/* scriptRunner */.Y)(prepared.model, context);
    const packaging = { model: prepared.model, workspace, runScript, problems };
    await (0,apply_plugins/* runPackageHooks */.af)('beforePackage', packaging);
    const model = await (0,apply_plugins/* adjustPackage */.EY)(packaging);
    problems.throwIfErrors();
    const manifest = await (0,build_service/* packageInto */.Ln)(outDir, model, inputs, ports, problems, {
        forDeploy: options.forDeploy,
        buildImages: options.buildImages,
        rebuildImages: inputs.force,
        downloadObject: (bucket, key) => aws().objects.get(bucket, key),
        ...(options.offline || !namesImages(model) ? {} : { registry: aws().images }),
    });
    await (0,apply_plugins/* runPackageHooks */.af)('afterPackage', packaging);
    return {
        model,
        manifest,
        compile: (artifacts, deployed) => (0,build_service/* compileWith */.Mu)(artifacts, model, ports, problems, deployed?.template),
    };
}
// Without images nobody asks AWS for them, nor needs credentials to package.
const namesImages = ({ functions }) => functions.some(({ image }) => image !== undefined);
/** What was found before may be why it fails, such as a plugin that is named twice: told together. */
async function beside(problems, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        problems.error(error.code, error.message, { at: error.at, remedy: error.remedy });
        throw new core_problems/* ProblemsError */.F(problems.all);
    }
}


/***/ }),

/***/ 19101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ publishRun),
  p: () => (/* binding */ runFacts)
});

// EXTERNAL MODULE: ./build/core/problems.js
var core_problems = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/report/service-report.js
var service_report = __webpack_require__(32539);
;// CONCATENATED MODULE: ./build/report/outputs.js

/**
 * The outputs of DESIGN 4.1 by name. With several services the first stands for stack and endpoint URL, lists have all,
 * and `stack-outputs` and `plan` are objects by service.
 */
function reportOutputs(reports, run = {}) {
    const results = reports.flatMap(({ outcome }) => outcome?.kind === 'deployed' || outcome?.kind === 'unchanged' ? [outcome] : []);
    const endpoints = results.flatMap((result) => result.endpoints);
    const first = reports[0];
    return {
        changed: reports.some((report) => !['unchanged', 'skipped', 'failed', 'packaged'].includes((0,service_report/* stateOf */.L)(report))),
        stage: first?.stage,
        region: first?.region,
        'stack-name': first?.outcome?.stackName ?? first?.plan?.stackName,
        'stack-id': results[0]?.stackId,
        'endpoint-url': endpoints[0]?.url,
        endpoints: endpoints.map((endpoint) => ({ ...endpoint })),
        functions: results.flatMap((result) => result.functions).map((deployed) => ({ ...deployed })),
        'stack-outputs': byService(reports, (report) => stackOutputs(report.outcome && 'stackOutputs' in report.outcome ? report.outcome : undefined)),
        plan: byService(reports, ({ plan }) => plan && planSummary(plan)),
        'artifact-paths': run.artifactPaths && { ...run.artifactPaths },
        'cache-hit': run.cacheHit,
        'comment-url': run.commentUrl,
        matrix: run.matrix,
    };
}
/** Hands the outputs to the runner: text as it is, everything else as JSON; what is not known is not set. */
function setOutputs(outputs, runner) {
    for (const [name, value] of Object.entries(outputs)) {
        if (value !== undefined)
            runner.setOutput(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
}
function stackOutputs(result) {
    return result && { ...result.stackOutputs };
}
/** Names and actions, no values: outputs reach other jobs, and have a limit. */
function planSummary(plan) {
    return {
        kind: plan.kind,
        digest: plan.digest,
        changes: plan.changes.map(({ logicalId, type, action, stateful, losesData }) => ({
            ...{ logicalId, type, action, stateful, losesData },
        })),
        functions: plan.code
            .filter(({ before, after }) => before?.sha256 !== after?.sha256)
            .map(({ functionKey, before, after }) => ({
            ...{ key: functionKey, before: before?.sha256, after: after?.sha256 },
        })),
        reasons: plan.kind === 'blocked' ? plan.reasons.map((reason) => ({ ...reason })) : undefined,
    };
}
function byService(reports, read) {
    const [only, ...others] = reports;
    if (!only)
        return undefined;
    if (others.length === 0)
        return read(only);
    return Object.fromEntries(reports.map((report) => [report.service, read(report)]));
}

// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/core/digest.js
var digest = __webpack_require__(82552);
;// CONCATENATED MODULE: ./build/report/comment-marker.js

/** The hidden first line of a comment of ours. A digest: no name of a user can end the HTML comment or imitate another. */
function commentMarker({ service, stage, key = '' }) {
    return `<!-- serverless-deploy ${(0,digest/* sha256Hex */.fg)(JSON.stringify([service, stage, key])).slice(0, 32)} -->`;
}

;// CONCATENATED MODULE: ./build/report/publish-comment.js


/**
 * Brings the one comment of this service and stage up to date: found by its marker and our own login, over all pages.
 * A comment that somebody minimised stays as it is and a new one is made. Never throws for what GitHub refuses.
 */
async function publishComment(github, request, problems) {
    const { prNumber, identity, markdown, onlyUpdate } = request;
    const marker = commentMarker(identity);
    const body = `${marker}\n${markdown}`;
    try {
        const author = await github.viewer();
        const find = async () => (await github.listComments(prNumber)).find((comment) => isOurs(comment, marker, author));
        const known = await find();
        if (known)
            return await update(github, known, body);
        if (onlyUpdate)
            return { did: 'none' };
        return await create(github, prNumber, body, find);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        problems.warn(error.code, `The comment was not written: ${error.message}`, { remedy: error.remedy });
        return { did: 'failed' };
    }
}
async function update(github, known, body) {
    if (sameText(known.body, body))
        return { did: 'kept', url: known.url };
    const { url } = await github.updateComment(known.id, body);
    return { did: 'updated', url };
}
/** When the answer was lost the comment may be there all the same: look before it is written again. */
async function create(github, prNumber, body, find) {
    try {
        return await keepOldest(github, await github.createComment(prNumber, body), find);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y) || error.code !== 'GITHUB_REQUEST_FAILED')
            throw error;
        const written = await find();
        const { url } = written ?? (await github.createComment(prNumber, body));
        return { did: 'created', url };
    }
}
/** Another run may have made its comment at the same moment: the later one gives its text to the older and goes. */
async function keepOldest(github, created, find) {
    const oldest = await find();
    if (!oldest || oldest.id >= created.id)
        return { did: 'created', url: created.url };
    const { url } = await github.updateComment(oldest.id, created.body);
    await github.deleteComment(created.id);
    return { did: 'updated', url };
}
function isOurs({ body, author, minimized }, marker, viewer) {
    return !minimized && author === viewer && body.startsWith(marker);
}
/** GitHub may give lines back with CR LF and without white space at the end. */
function sameText(a, b) {
    const normal = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return normal(a) === normal(b);
}

// EXTERNAL MODULE: ./build/report/render-comment.js + 5 modules
var render_comment = __webpack_require__(67181);
// EXTERNAL MODULE: ./build/report/render-summary.js
var render_summary = __webpack_require__(82470);
;// CONCATENATED MODULE: ./build/commands/publish-run.js






/** Tells what happened wherever it is to be told: comment, summary, outputs. */
async function publishRun(runs, context, where) {
    const { inputs, event, ports } = context;
    const reports = runs.map(({ report }) => report);
    const commentUrl = where.silent ? undefined : await comment(runs, context, where);
    if (event)
        await ports.outputs.writeSummary(ports.log.mask((0,render_summary/* renderSummary */.B)(reports, runFacts(context))));
    const all = reportOutputs(reports, {
        artifactPaths: Object.fromEntries(runs.flatMap(({ artifactPaths }) => artifactPaths).map((file) => [file.split('/').at(-1) ?? file, file])),
        cacheHit: runs.some(({ cacheHit }) => cacheHit),
        commentUrl,
        matrix: where.matrix,
    });
    const outputs = runs.every(({ nothingThere }) => nothingThere) ? { ...all, changed: false } : all;
    setOutputs(outputs, ports.outputs);
    const failed = reports.some((report) => ['failed', 'blocked'].includes((0,service_report/* stateOf */.L)(report)));
    return { outputs, failed, text: inputs.json ? undefined : where.text };
}
async function comment(runs, context, { prNumber, stage = '' }) {
    const { inputs, event, ports } = context;
    const { github } = ports;
    if (!github || !event || inputs.comment === 'never')
        return undefined;
    const target = prNumber ?? (inputs.comment === 'always' ? await mergedPullRequest(context) : undefined);
    if (target === undefined)
        return undefined;
    const problems = new core_problems/* Problems */.Z();
    // What a runner masks in its log it lets through in a comment.
    const markdown = ports.log.mask((0,render_comment/* renderComment */.w)(runs.map(({ report }) => report), runFacts(context)));
    const [first] = runs;
    const identity = {
        service: inputs.servicePaths.length > 1 ? inputs.servicePaths.join('\n') : (inputs.servicePaths[0] ?? '.'),
        stage: stage || (first?.report.stage ?? ''),
        key: inputs.commentKey,
    };
    const onlyUpdate = runs.every(({ nothingThere }) => nothingThere);
    const { did, url } = await publishComment(github, { prNumber: target, identity, markdown, onlyUpdate }, problems);
    for (const problem of problems.all)
        ports.log.problem(problem);
    if (did !== 'failed' && did !== 'none')
        ports.log.info(`Comment on #${target}: ${did}${url ? ` ${url}` : ''}`);
    return url;
}
/** The pull request whose merge made the commit that is deployed. */
async function mergedPullRequest({ event, ports }) {
    if (!event || !ports.github)
        return undefined;
    const found = await ports.github.listPullRequestsOfCommit(event.sha).catch(() => []);
    return (found.find(({ merged }) => merged) ?? found[0])?.number;
}
/** What all services of a run have in common. */
function runFacts({ event, ports }) {
    return {
        commitSha: event?.pullRequest?.headSha ?? event?.sha ?? '',
        commitUrl: event?.commitUrl ?? '',
        runUrl: event?.runUrl ?? '',
        atMs: ports.clock.nowMs(),
    };
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

/***/ 88267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ splitCompiled),
/* harmony export */   G: () => (/* binding */ nestedPlaces)
/* harmony export */ });
/* harmony import */ var _cloudformation_stack_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19416);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60606);



/** The service with its template split as a plugin wants it; the same one when none does. Problems are reported. */
function splitCompiled(compiled, { model, directory, deployed }, problems) {
    const split = (0,_plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_0__/* .templateSplitter */ .WA)(model);
    if (!split)
        return compiled;
    const known = deployed && livePlaces(deployed);
    const { root, nested } = split(compiled.template, {
        directory,
        deployed: known,
        places: compiled.places,
        problems,
    });
    return { ...compiled, template: root, nested };
}
/** Where the resources of a stack lie; nothing of one whose creation failed, which is made anew. */
function livePlaces({ stack, template, nestedIn = {} }) {
    const status = stack?.status;
    if (!template || status === undefined || (0,_cloudformation_stack_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(status) || (0,_cloudformation_stack_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailedCreation */ .nV)(status))
        return undefined;
    return { ids: idsOf(template), nestedIn };
}
function idsOf({ Resources: resources }) {
    return new Set(Object.keys((0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(resources) ? resources : {}));
}
/** Logical ID of a resource → of the nested stack that it lies in. */
const nestedPlaces = (nested = []) => Object.fromEntries(nested.flatMap(({ stackId, template }) => Object.keys(template.Resources).map((id) => [id, stackId])));


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

/***/ 24340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ contentDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * sha256 hex over the sorted (name, mode, CRC, size) of a zip's files: equal for equal contents, whichever tool
 * packed them, at whatever level and time.
 */
function contentDigest(entries) {
    // The JSON of [name, mode, crc, size], written by hand: zips have tens of thousands of entries.
    const lines = Array.from(entries, ({ name, mode, crc, size }) => `[${JSON.stringify(name)},"${mode.toString(8)}","${crc.toString(16)}",${size}]\n`);
    lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(lines.join('')).digest('hex');
}


/***/ }),

/***/ 99243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ readCentralDirectory)
});

// EXTERNAL MODULE: ./build/core/zip/signatures.js
var signatures = __webpack_require__(36151);
// EXTERNAL MODULE: ./build/core/zip/zip-format-error.js
var zip_format_error = __webpack_require__(49566);
;// CONCATENATED MODULE: ./build/core/zip/locate-central-directory.js


// A comment of up to 64 KiB may follow the end record.
const longestTail = signatures/* endOfDirectory */.ss.length + signatures/* max16 */.W9;
/** Where the central directory of a zip of `size` bytes lies; zip64 understood. Throws `ZipFormatError`. */
async function locateCentralDirectory(size, read) {
    // Nearly every zip has no comment: one small read settles it.
    for (const tailLength of [1024, longestTail]) {
        const start = Math.max(0, size - tailLength);
        const tail = await read(start, size - start);
        const at = findEndRecord(tail);
        if (at !== undefined)
            return readEndRecord(tail, at, start, read);
        if (start === 0)
            break;
    }
    throw new zip_format_error/* ZipFormatError */.P('it has no central directory: it is no zip, or it is cut off');
}
function findEndRecord(tail) {
    const view = (0,signatures/* viewOf */.du)(tail);
    for (let at = tail.length - signatures/* endOfDirectory */.ss.length; at >= 0; at--) {
        if (view.getUint32(at, true) !== signatures/* endOfDirectory */.ss.signature)
            continue;
        if (at + signatures/* endOfDirectory */.ss.length + view.getUint16(at + 20, true) === tail.length)
            return at;
    }
    return undefined;
}
async function readEndRecord(tail, at, start, read) {
    const view = (0,signatures/* viewOf */.du)(tail);
    const count = view.getUint16(at + 10, true);
    const length = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== signatures/* max16 */.W9) {
        throw new zip_format_error/* ZipFormatError */.P('it spans several disks');
    }
    const end = start + at;
    if (count !== signatures/* max16 */.W9 && length !== signatures/* max32 */.ak && offset !== signatures/* max32 */.ak)
        return checked({ offset, length, count }, end);
    const locator = await read(end - signatures/* zip64Locator */.qk.length, signatures/* zip64Locator */.qk.length);
    if (locator.length < signatures/* zip64Locator */.qk.length || (0,signatures/* viewOf */.du)(locator).getUint32(0, true) !== signatures/* zip64Locator */.qk.signature) {
        return checked({ offset, length, count }, end);
    }
    return readZip64End(Number((0,signatures/* viewOf */.du)(locator).getBigUint64(8, true)), end, read);
}
async function readZip64End(position, end, read) {
    const record = await read(position, signatures/* zip64End */.Xm.length);
    if (record.length < signatures/* zip64End */.Xm.length || (0,signatures/* viewOf */.du)(record).getUint32(0, true) !== signatures/* zip64End */.Xm.signature) {
        throw new zip_format_error/* ZipFormatError */.P('its zip64 end record is damaged');
    }
    const view = (0,signatures/* viewOf */.du)(record);
    const place = {
        count: Number(view.getBigUint64(32, true)),
        length: Number(view.getBigUint64(40, true)),
        offset: Number(view.getBigUint64(48, true)),
    };
    return checked(place, end);
}
function checked(place, end) {
    if (place.offset + place.length > end)
        throw new zip_format_error/* ZipFormatError */.P('its central directory lies outside of the file');
    return place;
}

// EXTERNAL MODULE: ./build/core/zip/safe-entry-name.js
var safe_entry_name = __webpack_require__(25362);
;// CONCATENATED MODULE: ./build/core/zip/read-central-directory.js




const encryptedFlag = 0x0001;
const madeByUnix = 3;
const madeByMac = 19;
const methods = new Map([
    [0, 'stored'],
    [8, 'deflated'],
]);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/**
 * The files of a zip of `size` bytes in the order of its central directory; folders are left out.
 * Pure over `read`, so a deployed zip is read by range. Throws `ZipFormatError` for encrypted entries, unknown
 * methods, unsafe or repeated names, and whatever is damaged.
 */
async function readCentralDirectory(size, read) {
    const place = await locateCentralDirectory(size, read);
    const bytes = await read(place.offset, place.length);
    if (bytes.length < place.length)
        throw new zip_format_error/* ZipFormatError */.P('its central directory is cut off');
    const entries = [];
    const names = new Set();
    const view = (0,signatures/* viewOf */.du)(bytes);
    let at = 0;
    for (let index = 0; index < place.count; index++) {
        const { entry, next } = readHeader(bytes, view, at);
        at = next;
        if (names.has(entry.name))
            throw new zip_format_error/* ZipFormatError */.P(`it holds "${entry.name}" twice`);
        names.add(entry.name);
        if (!entry.name.endsWith('/'))
            entries.push(entry);
    }
    return entries;
}
function readHeader(bytes, view, at) {
    if (at + signatures/* centralHeader */.j.length > bytes.length || view.getUint32(at, true) !== signatures/* centralHeader */.j.signature) {
        throw new zip_format_error/* ZipFormatError */.P('its central directory is damaged');
    }
    const nameStart = at + signatures/* centralHeader */.j.length;
    const extraStart = nameStart + view.getUint16(at + 28, true);
    const commentStart = extraStart + view.getUint16(at + 30, true);
    const next = commentStart + view.getUint16(at + 32, true);
    if (next > bytes.length)
        throw new zip_format_error/* ZipFormatError */.P('its central directory is damaged');
    const name = decodeName(bytes.subarray(nameStart, extraStart));
    if ((view.getUint16(at + 8, true) & encryptedFlag) !== 0)
        throw new zip_format_error/* ZipFormatError */.P(`"${name}" is encrypted`);
    const method = methods.get(view.getUint16(at + 10, true));
    if (!method)
        throw new zip_format_error/* ZipFormatError */.P(`"${name}" is packed by a method that Lambda cannot unpack`);
    const sizes = readSizes(view, at, bytes.subarray(extraStart, commentStart));
    return { entry: { name, mode: readMode(view, at), method, crc: view.getUint32(at + 16, true), ...sizes }, next };
}
function decodeName(bytes) {
    let name;
    try {
        // Zips without the UTF-8 flag nearly always hold ASCII or UTF-8; anything else is refused, never guessed.
        name = utf8.decode(bytes);
    }
    catch {
        throw new zip_format_error/* ZipFormatError */.P(`the name ${JSON.stringify(Buffer.from(bytes).toString('latin1'))} is not UTF-8`);
    }
    const reason = (0,safe_entry_name/* unsafeEntryName */.I)(name.endsWith('/') ? name.slice(0, -1) : name);
    if (reason)
        throw new zip_format_error/* ZipFormatError */.P(`the name ${JSON.stringify(name)} ${reason}`);
    return name;
}
function readMode(view, at) {
    const system = view.getUint8(at + 5);
    const permissions = (view.getUint32(at + 38, true) >>> 16) & 0o777;
    return (system === madeByUnix || system === madeByMac) && permissions !== 0 ? permissions : 0o644;
}
function readSizes(view, at, extra) {
    const fields = {
        size: view.getUint32(at + 24, true),
        compressedSize: view.getUint32(at + 20, true),
        headerOffset: view.getUint32(at + 42, true),
    };
    const wide = Object.keys(fields).filter((field) => fields[field] === signatures/* max32 */.ak);
    if (wide.length === 0)
        return fields;
    const values = zip64Values(extra);
    // The extra field holds only the values that did not fit, in this order.
    for (const [index, field] of wide.entries())
        fields[field] = values[index] ?? fields[field];
    return fields;
}
function zip64Values(extra) {
    const view = (0,signatures/* viewOf */.du)(extra);
    for (let at = 0; at + 4 <= extra.length;) {
        const length = view.getUint16(at + 2, true);
        if (view.getUint16(at, true) === signatures/* zip64Extra */.sJ && at + 4 + length <= extra.length) {
            return Array.from({ length: Math.floor(length / 8) }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
        }
        at += 4 + length;
    }
    return [];
}


/***/ }),

/***/ 25362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ unsafeEntryName)
/* harmony export */ });
/** Says why a name must not stand in a zip (absolute, climbing out, backslash, NUL, empty), or `undefined` if it may. */
function unsafeEntryName(name) {
    if (name === '')
        return 'is empty';
    if (name.includes('\0'))
        return 'holds a NUL byte';
    if (name.includes('\\'))
        return 'holds a backslash';
    if (name.startsWith('/') || /^[A-Za-z]:\//.test(name))
        return 'is absolute';
    if (/(?:^|\/)\.\.?(?:\/|$)/.test(name))
        return 'climbs out of its folder';
    return undefined;
}


/***/ }),

/***/ 36151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ localHeader),
/* harmony export */   W9: () => (/* binding */ max16),
/* harmony export */   Xm: () => (/* binding */ zip64End),
/* harmony export */   ak: () => (/* binding */ max32),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   j: () => (/* binding */ centralHeader),
/* harmony export */   qk: () => (/* binding */ zip64Locator),
/* harmony export */   sJ: () => (/* binding */ zip64Extra),
/* harmony export */   ss: () => (/* binding */ endOfDirectory)
/* harmony export */ });
// Numbers of the zip format (APPNOTE 6.3): signatures and fixed lengths of its records, in bytes.
const localHeader = { signature: 0x04034b50, length: 30 };
const centralHeader = { signature: 0x02014b50, length: 46 };
const endOfDirectory = { signature: 0x06054b50, length: 22 };
const zip64End = { signature: 0x06064b50, length: 56 };
const zip64Locator = { signature: 0x07064b50, length: 20 };
const zip64Extra = 0x0001;
const max16 = 0xffff;
const max32 = 0xffffffff;
/** A view on bytes wherever they lie in their buffer. */
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}


/***/ }),

/***/ 49566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ZipFormatError)
/* harmony export */ });
/** A zip that cannot be read or must not be used: truncated, encrypted, of an unknown method, with unsafe names. */
class ZipFormatError extends Error {
    name = 'ZipFormatError';
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


/***/ }),

/***/ 51300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   pQ: () => (/* binding */ startTool),
/* harmony export */   qI: () => (/* binding */ runTool),
/* harmony export */   vr: () => (/* binding */ reportMissing),
/* harmony export */   xV: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _core_program_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1314);

/** The function as the subject of a build, at its handler. */
function subjectOf(fn, { model }) {
    return { name: `function \`${fn.key}\``, at: model.locate([...fn.path, 'handler']) };
}
const shownLines = 25;
/**
 * Runs a tool and returns what it printed. `undefined` with a problem at the subject's place when the tool is not
 * there (`PACKAGE_TOOL_MISSING`, a warning where nothing is deployed) or fails (`PACKAGE_BUILD_FAILED`).
 */
async function runTool(call, subject, context) {
    const result = await startTool(call, context);
    if (!result) {
        reportMissing(call.tool, subject, context);
        return undefined;
    }
    if (result.exitCode === 0)
        return result.stdout;
    reportFailure(call, result, subject, context);
    return undefined;
}
/** Runs a tool, which does not see the inputs of the action and the tokens of the runner. */
function startTool({ command, args, cwd, env = {} }, { ports }) {
    return ports.commands.run(command, args, { cwd, env: { ...(0,_core_program_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenFrom */ .Z)('framework', ports.env), ...env } });
}
/** Reports `PACKAGE_BUILD_FAILED` with the last lines of what the tool printed. */
function reportFailure({ command, args }, result, subject, { problems, model }) {
    const lines = lastLines(`${result.stdout}\n${result.stderr}`, model.secrets);
    const said = lines.length > 0 ? `:\n${lines.join('\n')}` : '.';
    const message = `\`${[command, ...args.slice(0, 2)].join(' ')}\` for ${subject.name} ended with ${result.exitCode}${said}`;
    problems.error('PACKAGE_BUILD_FAILED', message, { at: subject.at });
}
/** Reports `PACKAGE_TOOL_MISSING` with the lines of a workflow that install the tool. */
function reportMissing(tool, { name, at }, { problems, options }) {
    const details = {
        at,
        remedy: `Install it in a step before this one:\n${tool.workflow.map((line) => `  ${line}`).join('\n')}`,
    };
    const message = `${name.charAt(0).toUpperCase()}${name.slice(1)} is built with ${tool.name}, which is not installed.`;
    if (options.forDeploy)
        problems.error('PACKAGE_TOOL_MISSING', message, details);
    else
        problems.warn('PACKAGE_TOOL_MISSING', `${message} ${tool.without ?? 'Its files are packaged as they are.'}`, details);
}
/** The last lines of a build's output: without colours, without values that are secret and logins in addresses. */
function lastLines(output, secrets) {
    const plain = secrets
        .filter((secret) => secret !== '')
        .reduce((text, secret) => text.replaceAll(secret, '***'), output)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with ESC
        .replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
        .replace(/(:\/\/)[^/\s:@]*:[^/\s@]+@/g, '$1***@');
    const lines = plain.split(/\r?\n/).filter((line) => line.trim() !== '');
    return lines.slice(-shownLines);
}


/***/ }),

/***/ 4540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ chooseFiles)
/* harmony export */ });
/* harmony import */ var micromatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98785);

/**
 * The files that are left when all patterns were applied in order: each file starts as included (one from outside
 * of the folder as excluded), and the last pattern that matches decides (framework-spec 4.2).
 */
function chooseFiles(files, patterns) {
    const rules = patterns.map((pattern, place) => {
        const excludes = pattern.startsWith('!');
        return { place, excludes, glob: excludes ? pattern.slice(1) : pattern };
    });
    // Names of single files may be thousands: they are looked up.
    const byName = new Map(rules.map((rule) => [rule.glob, rule]));
    // Backwards: the first rule that matches is the last one written.
    const globs = rules
        .filter(({ glob }) => !isPlainName(glob))
        .map((rule) => ({ ...rule, matches: micromatch__WEBPACK_IMPORTED_MODULE_0__.matcher(rule.glob, { dot: true }) }))
        .reverse();
    return files.filter(({ name }) => {
        const named = byName.get(name);
        const rule = globs.find(({ place, matches }) => place > (named?.place ?? -1) && matches(name)) ?? named;
        return rule ? !rule.excludes : !name.startsWith('../');
    });
}
/** Matches the file of that name and no other. */
const isPlainName = (glob) => /^(?:\.\.\/)*\w[\w@ +-]*(?:[./][\w@ +-]+)*$/.test(glob);


/***/ }),

/***/ 33170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C0: () => (/* binding */ collectFiles),
  MB: () => (/* binding */ entryName),
  u0: () => (/* binding */ filesInside)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/package/files/choose-files.js
var choose_files = __webpack_require__(4540);
// EXTERNAL MODULE: ./build/core/concurrency.js
var concurrency = __webpack_require__(24949);
;// CONCATENATED MODULE: ./build/package/files/bin-links.js


const filesAtOnce = 32;
/**
 * Names of the files in `.bin` that start programs of the packages in `folders` (real paths): links, or the scripts
 * that pnpm writes in their place.
 */
async function binLinksInto(folders, scanned, workspace) {
    const bins = scanned.filter(({ name }) => /(?:^|\/)node_modules\/\.bin\/[^/]+$/.test(name));
    const found = await (0,concurrency/* mapConcurrently */.X)(bins, filesAtOnce, async (file) => {
        const program = await programOf(file, workspace);
        return program !== undefined && liesIn(folders, program) ? [file.name] : [];
    });
    return found.flat();
}
async function programOf(file, workspace) {
    const real = await workspace.realPath(file.path);
    if (real === undefined || external_node_path_.basename(external_node_path_.dirname(real)) !== '.bin')
        return real;
    const named = /"\$basedir\/(?<target>[^"]*\/[^"]*)"/.exec((await workspace.readText(real)) ?? '')?.groups?.['target'];
    return named === undefined ? undefined : workspace.realPath(external_node_path_.resolve(external_node_path_.dirname(real), named));
}
function liesIn(folders, file) {
    for (let dir = external_node_path_.dirname(file); dir !== external_node_path_.dirname(dir); dir = external_node_path_.dirname(dir)) {
        if (folders.has(dir))
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./build/package/files/installed-tree.js
var installed_tree = __webpack_require__(94458);
// EXTERNAL MODULE: ./build/package/files/locks/find-lock.js + 4 modules
var find_lock = __webpack_require__(1034);
// EXTERNAL MODULE: ./build/package/files/locks/lock-graph.js
var lock_graph = __webpack_require__(69076);
// EXTERNAL MODULE: ./build/package/files/locks/package-lock.js
var package_lock = __webpack_require__(35230);
// EXTERNAL MODULE: ./build/package/files/package-folders.js
var package_folders = __webpack_require__(29339);
// EXTERNAL MODULE: ./build/package/files/read-json.js
var read_json = __webpack_require__(1886);
;// CONCATENATED MODULE: ./build/package/files/dev-dependencies.js








/**
 * Without the modules that only development needs (framework-spec 4.3): by the lock file of npm, yarn or pnpm, else by
 * the installed packages themselves, for each package.json outside of node_modules. What one of them needs at run time
 * stays. No pattern brings the others back.
 */
async function withoutDevDependencies(folder, scanned, chosen, context) {
    if (!context.model.package.excludeDevDependencies)
        return chosen;
    if (!chosen.some(({ name }) => name.includes('node_modules/')))
        return chosen;
    const devOnly = await context.once(`dev dependencies ${folder}`, () => findDevOnly(folder, scanned, context));
    if (devOnly.folders.size === 0)
        return chosen;
    const liesInside = liesInsideOf(devOnly.folders);
    return chosen.filter(({ name }) => !devOnly.files.has(name) && !liesInside(external_node_path_.posix.dirname(name)));
}
/** Tells whether a folder is one of `folders` or lies in one. Each folder is looked at once, however many files it has. */
function liesInsideOf(folders) {
    const known = new Map([['.', false]]);
    const liesInside = (folder) => {
        const found = known.get(folder) ?? (folders.has(folder) || liesInside(external_node_path_.posix.dirname(folder)));
        known.set(folder, found);
        return found;
    };
    return liesInside;
}
async function findDevOnly(folder, scanned, context) {
    const { workspace } = context.ports;
    const top = (await workspace.realPath(folder)) ?? folder;
    const find = (0,package_folders/* packagesOfScan */._)(top, scanned, workspace);
    const manifests = scanned.filter(({ name }) => /(?:^|\/)package\.json$/.test(name) && !name.includes('node_modules/'));
    const reached = await Promise.all(manifests.map(async ({ name }) => {
        const base = external_node_path_.join(top, external_node_path_.posix.dirname(name));
        const lock = await (0,find_lock/* findLock */.H)(base, context);
        if (lock && 'npm' in lock)
            return reachedByPackageLock(lock);
        return reachedByTree(base, { top, find, workspace, ...(lock ?? { folder: base, graph: lock_graph/* manifestsOnly */.Bx }) });
    }));
    // Pooled over all of them: what one needs is not left out because another has it for development.
    const needed = new Set(reached.flatMap((one) => [...one.needed]));
    const only = reached.flatMap(({ development }) => [...development]).filter(([real]) => !needed.has(real));
    const links = await binLinksInto(new Set(only.map(([real]) => real)), scanned, workspace);
    const relative = (absolute) => external_node_path_.relative(top, absolute).split(external_node_path_.sep).join('/');
    // As they are linked, and as they really lie: packages of the workspace are code of the service.
    const names = only.flatMap(([real, found]) => [real, ...found].map(relative));
    return {
        folders: new Set(names.filter((name) => name.includes('node_modules/'))),
        files: new Set([...links, ...reached.flatMap(({ binLinks }) => binLinks.map(relative))]),
    };
}
function reachedByPackageLock({ folder, npm }) {
    const entries = (0,package_lock/* packagesOfLock */.i)(npm).map((entry) => ({ ...entry, real: external_node_path_.join(folder, entry.folder) }));
    const [dev, kept] = [entries.filter((entry) => entry.dev), entries.filter((entry) => !entry.dev)];
    const keptLinks = new Set(kept.flatMap(({ binLinks }) => binLinks));
    const binLinks = dev.flatMap((entry) => entry.binLinks).filter((link) => !keptLinks.has(link));
    return {
        needed: kept.map(({ real }) => real),
        development: new Map(dev.map(({ real }) => [real, new Set()])),
        binLinks: binLinks.map((link) => external_node_path_.join(folder, link)),
    };
}
async function reachedByTree(base, installation) {
    const { graph, folder, workspace } = installation;
    const manifest = (await (0,read_json/* readJson */.V)(external_node_path_.join(base, 'package.json'), workspace)) ?? {};
    const own = external_node_path_.relative(folder, base).split(external_node_path_.sep).join('/');
    const { runtime, development } = graph.askedByManifest(own, manifest);
    const needed = await (0,installed_tree/* installedPackages */.At)(base, runtime, installation);
    // What a package for development takes from its peers, another package.json asks for.
    const withoutPeers = { ...installation, graph: { ...graph, lacksPeers: false } };
    return { needed: needed.keys(), development: await (0,installed_tree/* installedPackages */.At)(base, development, withoutPeers), binLinks: [] };
}

// EXTERNAL MODULE: ./build/package/files/package-patterns.js
var package_patterns = __webpack_require__(56687);
// EXTERNAL MODULE: ./build/package/files/scan-folder.js
var scan_folder = __webpack_require__(76547);
;// CONCATENATED MODULE: ./build/package/files/collect-files.js





// Read only when a pattern might bring their files back.
const rarelyPacked = new Set(['.git', '.serverless', '.serverless_plugins']);
/** The files of a zip by the patterns, before any builder. Every folder is scanned once a run. */
async function collectFiles(zip, context) {
    const { model } = context;
    const patterns = (0,package_patterns/* packagePatterns */.g)(model, zip.kind === 'layer' ? 'layer' : 'function', zip.patterns);
    const own = patterns.filter((pattern) => !pattern.startsWith('!'));
    const inside = await filesInside(zip.folder, own.length > 0, context);
    const outside = await Promise.all(outsideFolders(own).map((base) => context.once(`scan outside ${zip.folder} ${base}`, () => scanOutside(zip.folder, base, context))));
    const chosen = (0,choose_files/* chooseFiles */.P)([...inside, ...outside.flat()], patterns);
    return zip.kind === 'layer' ? chosen : withoutDevDependencies(zip.folder, inside, chosen, context);
}
/** All files below a folder; `all` takes along what few patterns ask for. */
const filesInside = (folder, all, context) => context.once(`scan ${all} ${folder}`, () => scan(folder, all, context));
async function scan(folder, all, { ports, options }) {
    // What was built into a folder of the service itself must not end up in the next build.
    const outName = external_node_path_.relative(folder, options.outDir).split(external_node_path_.sep).join('/');
    return (0,scan_folder/* scanFolder */.W)(ports.workspace, folder, (name) => name === outName || (!all && rarelyPacked.has(name)));
}
// `../shared/**` adds files from outside: their plain leading parts say which folder to scan.
function outsideFolders(patterns) {
    const bases = patterns
        .filter((pattern) => pattern.startsWith('../'))
        .map((pattern) => {
        const parts = pattern.split('/');
        const dynamic = parts.findIndex((part) => /[*?{}()[\]!]/.test(part));
        return parts.slice(0, dynamic === -1 ? -1 : dynamic).join('/');
    });
    // A folder is scanned with all below it.
    return [...new Set(bases)].filter((base) => !bases.some((above) => base.startsWith(`${above}/`)));
}
async function scanOutside(folder, base, { ports }) {
    const files = await (0,scan_folder/* scanFolder */.W)(ports.workspace, external_node_path_.join(folder, base));
    return files.map((file) => ({ ...file, name: `${base}/${file.name}` }));
}
/** Name of a file inside its zip: nothing climbs out of it. */
function entryName({ name }) {
    return name.startsWith('../') ? name.replace(/^(?:\.\.\/)+/, '') : name;
}


/***/ }),

/***/ 94458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ installedPackages),
/* harmony export */   K$: () => (/* binding */ missingPackages),
/* harmony export */   Qm: () => (/* binding */ installedClosure)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24949);
/* harmony import */ var _core_folders_upward_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22671);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28314);
/* harmony import */ var _locks_lock_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69076);
/* harmony import */ var _package_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29339);
/* harmony import */ var _read_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1886);







const packagesAtOnce = 32;
/**
 * The packages that `asked` leads to from the folder `root`: each is looked for as Node does it, links are followed to
 * where it really lies, and what it asks for itself is told by the lock, or by its own package.json.
 */
async function installedPackages(root, asked, installation) {
    const reached = new Map();
    let level = [...asked].map(([name, wanted]) => ({ name, wanted, from: root }));
    while (level.length > 0) {
        const found = await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(level, packagesAtOnce, async ({ name, wanted, from }) => {
            const place = await findUpward(from, name, installation);
            return place && { ...place, name, wanted };
        });
        const fresh = found.flatMap((item) => {
            if (!item)
                return [];
            const known = reached.get(item.real);
            if (!known)
                reached.set(item.real, new Set([item.link]));
            known?.add(item.link);
            return known ? [] : [item];
        });
        const next = await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(fresh, packagesAtOnce, async ({ name, wanted, real }) => {
            const others = await askedBy(name, wanted, real, installation);
            return Array.from(others, ([other, range]) => ({ name: other, wanted: range, from: real }));
        });
        level = next.flat();
    }
    return reached;
}
async function askedBy(name, wanted, real, installation) {
    const { graph, workspace } = installation;
    const locked = graph.askedByPackage(name, wanted);
    if (locked && !graph.lacksPeers)
        return locked;
    const manifest = (await (0,_read_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .V)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(real, 'package.json'), workspace)) ?? {};
    if (locked)
        return new Map([...(0,_locks_lock_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutVersion */ .Pv)((0,_locks_lock_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .peersOf */ .hz)(manifest)), ...locked]);
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(installation.folder, real).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
    const isOfWorkspace = !folder.includes('node_modules/') && graph.covers(folder);
    const own = (0,_locks_lock_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .askedByInstalled */ .aU)(manifest);
    return isOfWorkspace ? new Map([...own, ...graph.askedByManifest(folder, manifest).runtime]) : own;
}
/** Looks for node_modules/<name> from a folder upwards, up to the top. */
async function findUpward(from, name, { top, find }) {
    for (const dir of (0,_core_folders_upward_js__WEBPACK_IMPORTED_MODULE_1__/* .foldersUpward */ .N)(from)) {
        const link = node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, 'node_modules', name);
        const real = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(dir) === 'node_modules' ? undefined : await find(link);
        if (real !== undefined)
            return { link, real };
        if (dir === top)
            return undefined;
    }
    return undefined;
}
/**
 * Packages that `names` and their dependencies lead to, looked for from `root` upwards to `top`, by what is installed
 * alone.
 */
function installedClosure(top, root, names, workspace) {
    const find = (0,_package_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .packagesOnDisk */ .U)(workspace);
    const installation = { top, folder: root, graph: _locks_lock_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestsOnly */ .Bx, find, workspace };
    return installedPackages(root, new Map((0,_locks_lock_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutVersion */ .Pv)(names)), installation);
}
/** What `names`, and the `dependencies` of the packages in `reached`, ask for and nobody finds. Optional ones may lack. */
async function missingPackages(top, root, names, reached, workspace) {
    const find = (0,_package_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .packagesOnDisk */ .U)(workspace);
    const installation = { top, folder: root, graph: _locks_lock_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestsOnly */ .Bx, find, workspace };
    const needed = await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)([...reached.keys()], packagesAtOnce, async (neededBy) => {
        const { dependencies, optionalDependencies } = (await (0,_read_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .V)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(neededBy, 'package.json'), workspace)) ?? {};
        const optional = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(optionalDependencies) ? optionalDependencies : {};
        const all = Object.keys((0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(dependencies) ? dependencies : {});
        return all.filter((name) => !(name in optional)).map((name) => ({ name, neededBy }));
    });
    const asked = [...names.map((name) => ({ name, neededBy: root })), ...needed.flat()];
    const found = await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(asked, packagesAtOnce, ({ name, neededBy }) => findUpward(neededBy, name, installation));
    return asked.filter((_, index) => !found[index]);
}


/***/ }),

/***/ 1034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ findLock)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/folders-upward.js
var folders_upward = __webpack_require__(22671);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/package/files/read-json.js
var read_json = __webpack_require__(1886);
// EXTERNAL MODULE: ./build/package/files/locks/package-lock.js
var package_lock = __webpack_require__(35230);
;// CONCATENATED MODULE: ./build/package/files/locks/indented-lines.js
const quoted = String.raw `"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'`;
const yamlLine = new RegExp(`^(?<key>${quoted}|.+?):(?: +(?<value>.*))?$`);
const yarnLine = new RegExp(`^(?<key>${quoted}|\\S+) +(?<value>.*)$`);
/**
 * Reads the maps of a file that yarn or pnpm wrote: `key: value` or yarn's `key value`, and what is indented below it.
 * Lists and texts of several lines are passed over: what locks need has none. A YAML parser takes a second for what
 * this reads in 20 ms.
 */
function readIndentedLines(text) {
    const root = new Map();
    const open = [{ indent: -1, lines: root }];
    for (const line of joinLongKeys(text).split('\n')) {
        const content = line.trim();
        if (content === '' || content.startsWith('#'))
            continue;
        // Of several documents the last one holds the packages.
        if (content === '---')
            root.clear();
        const indent = line.length - line.trimStart().length;
        while ((open.at(-1)?.indent ?? -1) >= indent)
            open.pop();
        const { key, value = '' } = (yamlLine.exec(content) ?? yarnLine.exec(content))?.groups ?? {};
        if (key === undefined)
            continue;
        const lines = new Map();
        open.at(-1)?.lines.set(key, { value: unquote(value), below: lines });
        open.push({ indent, lines });
    }
    return root;
}
// YAML writes a key of more than 1,024 characters as `? key` and a line that goes on with `:`.
const joinLongKeys = (text) => text.replace(/^( *)\? (.+)\r?\n\1:/gm, '$1$2:');
/** A key or value without its quotes. */
function unquote(text) {
    if (text.startsWith("'"))
        return text.slice(1, -1).replaceAll("''", "'");
    return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}
/** Key → value of the lines below `key`, without quotes. */
function valuesBelow(lines, key) {
    return new Map(Array.from(lines?.get(key)?.below ?? [], ([name, { value }]) => [unquote(name), value]));
}

// EXTERNAL MODULE: ./build/package/files/locks/lock-graph.js
var lock_graph = __webpack_require__(69076);
;// CONCATENATED MODULE: ./build/package/files/locks/pnpm-lock.js


/**
 * A pnpm-lock.yaml (versions 5, 6 and 9): packages by path, as `/name/1.0.0`, `/name@1.0.0` or `name@1.0.0`, with the
 * versions of their peers behind it; and what each package.json of the workspace asks for.
 */
function readPnpmLock(text) {
    const lock = readIndentedLines(text);
    const packages = byPath(lock.get('packages')?.below);
    const snapshots = lock.has('snapshots') ? byPath(lock.get('snapshots')?.below) : packages;
    const importers = byPath(lock.get('importers')?.below);
    const importer = (folder) => importers.get(folder === '' ? '.' : folder) ?? (folder === '' ? lock : undefined);
    return {
        covers: (folder) => importer(folder) !== undefined,
        askedByManifest(folder, manifest) {
            const asked = importer(folder);
            if (!asked)
                return (0,lock_graph/* sectionsOf */.Ks)(manifest);
            const runtime = [...versionsIn(asked, 'optionalDependencies'), ...versionsIn(asked, 'dependencies')];
            return { runtime: new Map(runtime), development: versionsIn(asked, 'devDependencies') };
        },
        askedByPackage(name, wanted) {
            const paths = [`${name}@${wanted}`, `/${name}@${wanted}`, `/${name}/${wanted}`, wanted];
            const path = paths.find((item) => snapshots.has(item));
            if (path === undefined)
                return undefined;
            const found = snapshots.get(path);
            // The versions of peers stand among the dependencies; one that nobody asked for may still lie there.
            const peers = valuesBelow(packages.get(path.replace(/\(.*$/, '')), 'peerDependencies').keys();
            const own = [...valuesBelow(found, 'optionalDependencies'), ...valuesBelow(found, 'dependencies')];
            return new Map([...(0,lock_graph/* withoutVersion */.Pv)(peers), ...own]);
        },
        machineOf(name, wanted) {
            const version = wanted.replace(/\(.*$/, '');
            const paths = [`${name}@${version}`, `/${name}@${version}`, `/${name}/${version}`];
            const found = packages.get(paths.find((item) => packages.has(item)) ?? '');
            if (!found)
                return undefined;
            const fits = Object.fromEntries(['os', 'cpu', 'libc'].map((key) => [key, flowList(found.get(key)?.value)]));
            const integrity = /\bintegrity: *([^\s,}]+)/.exec(found.get('resolution')?.value ?? '')?.[1];
            return { version, fits, integrity };
        },
        tellsMachines: true,
        otherMachine: (cpu) => `Set \`supportedArchitectures\` in pnpm-workspace.yaml to \`os: [linux]\` and \`cpu: [${cpu}]\`, and install again.`,
        lacksPeers: false,
    };
}
/** `[a, b]`, as pnpm writes short lists. */
const flowList = (text) => text
    ?.replace(/^\[|\]$/g, '')
    .split(',')
    .map((item) => unquote(item.trim()));
const byPath = (lines) => new Map(Array.from(lines ?? [], ([path, { below }]) => [unquote(path), below]));
// `name: 1.0.0`, or `name:` with `specifier` and `version` below.
const versionsIn = (importer, section) => new Map(Array.from(importer.get(section)?.below ?? [], ([name, { value, below }]) => [
    unquote(name),
    below.get('version')?.value ?? value,
]));

;// CONCATENATED MODULE: ./build/package/files/locks/yarn-lock-berry.js


/**
 * A yarn.lock of yarn 2 and newer: `"name@npm:range, …"` → resolution and what it asks for. Workspaces are in it
 * without saying what they need for development only.
 */
function readYarnLockBerry(text) {
    const packages = new Map();
    const workspaces = new Set();
    for (const [key, { below }] of readIndentedLines(text)) {
        const workspace = /@workspace:(?<folder>.+)$/.exec(below.get('resolution')?.value ?? '')?.groups?.['folder'];
        if (workspace !== undefined)
            workspaces.add(workspace === '.' ? '' : workspace);
        else
            for (const descriptor of unquote(key).split(', '))
                packages.set(descriptor, below);
    }
    // A package.json, and locks before yarn 4, leave `npm:` out.
    const find = (name, wanted) => packages.get(`${name}@${wanted}`) ?? packages.get(`${name}@npm:${wanted}`);
    return {
        covers: (folder) => workspaces.has(folder),
        askedByManifest: (_, manifest) => (0,lock_graph/* sectionsOf */.Ks)(manifest),
        askedByPackage(name, wanted) {
            const found = find(name, wanted);
            if (!found)
                return undefined;
            const peers = valuesBelow(found, 'peerDependencies').keys();
            return new Map([...(0,lock_graph/* withoutVersion */.Pv)(peers), ...valuesBelow(found, 'dependencies')]);
        },
        machineOf(name, wanted) {
            const found = find(name, wanted);
            const conditions = found?.get('conditions')?.value.matchAll(/\b(os|cpu|libc)=([\w-]+)/g) ?? [];
            // Its checksum is of an archive that yarn made, not of the registry's.
            const fits = Object.fromEntries(Array.from(conditions, ([, key = '', value = '']) => [key, [value]]));
            return found && { version: found.get('version')?.value ?? '', fits, integrity: undefined };
        },
        tellsMachines: true,
        otherMachine: (cpu) => `Set \`supportedArchitectures\` in .yarnrc.yml to \`os: [linux]\` and \`cpu: [${cpu}]\`, and install again.`,
        lacksPeers: false,
    };
}

// EXTERNAL MODULE: ./node_modules/micromatch/index.js
var micromatch = __webpack_require__(98785);
;// CONCATENATED MODULE: ./build/package/files/locks/yarn-lock-v1.js




/** A yarn.lock of yarn 1: `name@range, name@range:` → version and what it asks for. Workspaces are not in it. */
function readYarnLockV1(text, rootManifest) {
    const packages = new Map();
    for (const [key, { below }] of readIndentedLines(text)) {
        for (const [name] of key.matchAll(/"(?:[^"\\]|\\.)*"|[^\s,]+/g))
            packages.set(unquote(name), below);
    }
    const workspaces = workspacesOf(rootManifest);
    return {
        covers: (folder) => folder === '' || micromatch.isMatch(folder, workspaces),
        askedByManifest: (_, manifest) => (0,lock_graph/* sectionsOf */.Ks)(manifest),
        askedByPackage(name, wanted) {
            const found = packages.get(`${name}@${wanted}`);
            return found && new Map([...valuesBelow(found, 'optionalDependencies'), ...valuesBelow(found, 'dependencies')]);
        },
        machineOf: () => undefined,
        tellsMachines: false,
        otherMachine: (cpu) => `Run the job on a runner for linux ${cpu}, or install with \`yarn --ignore-platform\`.`,
        lacksPeers: true,
    };
}
// A list, or `{packages, nohoist}`.
function workspacesOf({ workspaces }) {
    const globs = (0,json/* isJsonObject */.OW)(workspaces) ? workspaces['packages'] : workspaces;
    return Array.isArray(globs) ? globs.map((glob) => String(glob).replace(/^\.\/|\/$/g, '')) : [];
}

;// CONCATENATED MODULE: ./build/package/files/locks/find-lock.js








const readNpm = (text) => {
    const npm = (0,json/* parseJsonObject */.dw)(text);
    return npm && { npm };
};
/** Lock files in the order they are asked, and what the program of each leaves in node_modules. */
const lockFiles = [
    { name: 'npm-shrinkwrap.json', marks: ['.package-lock.json'], read: readNpm },
    { name: 'package-lock.json', marks: ['.package-lock.json'], read: readNpm },
    { name: 'pnpm-lock.yaml', marks: ['.modules.yaml'], read: (text) => ({ graph: readPnpmLock(text) }) },
    {
        name: 'yarn.lock',
        marks: ['.yarn-state.yml', '.yarn-integrity'],
        read: (text, rootManifest) => ({
            graph: text.includes('\n__metadata:') ? readYarnLockBerry(text) : readYarnLockV1(text, rootManifest),
        }),
    },
];
/**
 * The lock file of the package.json in `folder`: beside it, or above it when it is of that lock's workspace. Of several
 * it is the one of the program that filled node_modules. `undefined`: there is none that can be read.
 */
async function findLock(folder, context) {
    for (const above of (0,folders_upward/* foldersUpward */.N)(folder)) {
        const lock = await context.once(`node lock ${above}`, () => readLockIn(above, context.ports.workspace));
        if (lock)
            return covers(lock, external_node_path_.relative(above, folder).split(external_node_path_.sep).join('/')) ? lock : undefined;
    }
    return undefined;
}
const covers = (lock, folder) => folder === '' || ('npm' in lock ? (0,package_lock/* coversFolder */.V)(lock.npm, folder) : lock.graph.covers(folder));
async function readLockIn(folder, workspace) {
    const isFile = async (...parts) => (await workspace.stat(external_node_path_.join(folder, ...parts)))?.kind === 'file';
    const present = await filterAsync(lockFiles, ({ name }) => isFile(name));
    const installed = await filterAsync(present.length > 1 ? present : [], async ({ marks }) => {
        return (await filterAsync(marks, (mark) => isFile('node_modules', mark))).length > 0;
    });
    const [chosen] = [...installed, ...present];
    const text = chosen && (await workspace.readText(external_node_path_.join(folder, chosen.name)));
    if (text === undefined)
        return undefined;
    const lock = chosen?.read(text, (await (0,read_json/* readJson */.V)(external_node_path_.join(folder, 'package.json'), workspace)) ?? {});
    return lock && { folder, ...lock };
}
async function filterAsync(items, test) {
    const passed = await Promise.all(items.map(test));
    return items.filter((_, index) => passed[index]);
}


/***/ }),

/***/ 69076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ manifestsOnly),
/* harmony export */   Ks: () => (/* binding */ sectionsOf),
/* harmony export */   Pv: () => (/* binding */ withoutVersion),
/* harmony export */   aU: () => (/* binding */ askedByInstalled),
/* harmony export */   hz: () => (/* binding */ peersOf)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** The graph of a service without a lock file: every package.json tells for itself. */
const manifestsOnly = {
    covers: () => false,
    askedByManifest: (_, manifest) => sectionsOf(manifest),
    askedByPackage: () => undefined,
    machineOf: () => undefined,
    tellsMachines: false,
    otherMachine: (cpu) => `Run the job on a runner for linux ${cpu}.`,
    lacksPeers: false,
};
/** The sections of a package.json. Its peers are needed at run time, unless it has them for development. */
function sectionsOf(manifest) {
    const development = askedIn(manifest['devDependencies']);
    const peers = peersOf(manifest).filter((name) => !development.has(name));
    return { runtime: new Map([...withoutVersion(peers), ...runtimeOf(manifest)]), development };
}
/** What an installed package asks for by its own package.json. */
const askedByInstalled = (manifest) => new Map([...withoutVersion(peersOf(manifest)), ...runtimeOf(manifest)]);
const peersOf = (manifest) => [...askedIn(manifest['peerDependencies']).keys()];
/** Peers: whatever version is there serves, so no lock entry stands for it. */
const withoutVersion = (names) => Array.from(names, (name) => [name, '']);
const runtimeOf = (manifest) => new Map([...askedIn(manifest['optionalDependencies']), ...askedIn(manifest['dependencies'])]);
const askedIn = (section) => new Map((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(section) ? Object.entries(section).map(([name, range]) => [name, String(range)]) : []);


/***/ }),

/***/ 35230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ coversFolder),
/* harmony export */   i: () => (/* binding */ packagesOfLock)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);


/** The installed packages that a package-lock.json of npm (versions 1 to 3) lists. */
function packagesOfLock(lock) {
    const { packages, dependencies } = lock;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(packages))
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(dependencies) ? fromTree(dependencies, '') : [];
    return Object.entries(packages).flatMap(([folder, entry]) => folder.includes('node_modules/') && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(entry) ? [entryOf(folder, entry)] : []);
}
/** Whether it locks the package.json of a workspace in a folder, from the lock's. */
const coversFolder = ({ packages }, folder) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(packages) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(packages[folder]);
// Version 1 nests what version 3 lists flat.
function fromTree(dependencies, base) {
    return Object.entries(dependencies).flatMap(([name, entry]) => {
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(entry))
            return [];
        const folder = `${base}node_modules/${name}`;
        const nested = entry['dependencies'];
        return [entryOf(folder, entry), ...((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(nested) ? fromTree(nested, `${folder}/`) : [])];
    });
}
function entryOf(folder, entry) {
    const { bin } = entry;
    const names = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(bin) ? Object.keys(bin) : typeof bin === 'string' ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(folder)] : [];
    const modules = folder.slice(0, folder.lastIndexOf('node_modules/') + 'node_modules'.length);
    return { folder, dev: entry['dev'] === true, binLinks: names.map((name) => `${modules}/.bin/${name}`) };
}


/***/ }),

/***/ 29339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ packagesOnDisk),
/* harmony export */   _: () => (/* binding */ packagesOfScan)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Finds packages on the disk, each asked for once. */
function packagesOnDisk(workspace) {
    const known = new Map();
    const find = async (folder) => {
        const isThere = (await workspace.stat(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, 'package.json')))?.kind === 'file';
        return isThere ? ((await workspace.realPath(folder)) ?? folder) : undefined;
    };
    return (folder) => {
        const found = known.get(folder) ?? find(folder);
        known.set(folder, found);
        return found;
    };
}
/** As `packagesOnDisk`; what was scanned in `top` answers which of its folders are packages. */
function packagesOfScan(top, scanned, workspace) {
    const ending = '/package.json';
    const folders = new Set(scanned.filter(({ name }) => name.endsWith(ending)).map(({ name }) => name.slice(0, -ending.length)));
    const onDisk = packagesOnDisk(workspace);
    return async (folder) => {
        const isInside = folder.startsWith(`${top}/`);
        return isInside && !folders.has(folder.slice(top.length + 1)) ? undefined : onDisk(folder);
    };
}


/***/ }),

/***/ 56687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ packagePatterns)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

// What no package holds unless a pattern brings it back (framework-spec 4.2).
const defaultExcludes = [
    '.git/**',
    '.gitignore',
    '.DS_Store',
    'npm-debug.log',
    'yarn-*.log',
    '.serverless/**',
    '.serverless_plugins/**',
];
/** Patterns in the order of their effect; `!` excludes. `kind` is a layer's when its own files are chosen. */
function packagePatterns(model, kind, own) {
    const layerPaths = kind === 'function' ? model.layers.flatMap((layer) => layer.sourcePath ?? []) : [];
    const excludes = [
        ...defaultExcludes,
        model.configFile,
        ...localPluginPath(model),
        ...layerPaths.map((layerPath) => `${layerPath}/**`),
        ...(model.config['useDotenv'] === true ? ['.env*'] : []),
    ];
    const written = [...new Set([...model.package.patterns, ...own])];
    const onlyMatched = new Set(excludesOfVersion3(model));
    const pruned = written.flatMap((pattern) => (onlyMatched.has(pattern) ? [pattern] : withPrunedFolder(pattern)));
    return [...excludes.map((pattern) => `!${pattern}`), ...pruned];
}
function localPluginPath(model) {
    const { plugins } = model.config;
    const localPath = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(plugins) ? plugins['localPath'] : undefined;
    return typeof localPath === 'string' ? [localPath] : [];
}
function excludesOfVersion3(model) {
    const section = model.config['package'];
    const excludes = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(section) ? section['exclude'] : undefined;
    return Array.isArray(excludes) ? excludes.map((pattern) => `!${String(pattern)}`) : [];
}
// The references never descend into a folder that an exclusion names by its plain last part: `!node_modules` and
// `!**/tests` take the whole folder out, `!node_mod*` does not (seen in runs of both).
function withPrunedFolder(pattern) {
    if (!pattern.startsWith('!') || pattern.endsWith('/'))
        return [pattern];
    const last = pattern.slice(1).split('/').at(-1) ?? '';
    return /[*?{}()[\]!|+@\\]/.test(last) ? [pattern] : [pattern, `${pattern}/**`];
}


/***/ }),

/***/ 76547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ scanFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * All files under `folder` in the order of their names, dot files too, symbolic links followed.
 * `skip` tells by its path from the folder which subfolder need not be read.
 */
async function scanFolder(workspace, folder, skip = () => false) {
    const files = [];
    /** `chain`: real paths from the root to here; a link back into one of them is a loop. */
    const scan = async (here, chain) => {
        const prefix = node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, here, node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
        for (const { name, kind, isLink } of await workspace.readDirectory(prefix)) {
            const child = here === '' ? name : `${here}/${name}`;
            const absolute = `${prefix}${name}`;
            if (kind === 'file')
                files.push({ name: child, path: absolute });
            if (kind !== 'directory' || skip(child))
                continue;
            const real = isLink
                ? ((await workspace.realPath(absolute)) ?? absolute)
                : node_path__WEBPACK_IMPORTED_MODULE_0__.join(chain.at(-1) ?? folder, name);
            if (!chain.includes(real))
                await scan(child, [...chain, real]);
        }
    };
    await scan('', [(await workspace.realPath(folder)) ?? folder]);
    return files;
}


/***/ }),

/***/ 32158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ elfComplaint),
/* harmony export */   o: () => (/* binding */ readElf)
/* harmony export */ });
// What a native Linux file needs to run: its machine and the newest version of glibc that it asks for.
/**
 * Why the file does not run on that machine with that minor version of glibc 2 (`undefined`: not known); ends a
 * sentence that begins with the file. `undefined` when it runs.
 */
function elfComplaint({ machine, glibcMinor }, architecture, available) {
    if (machine !== architecture)
        return `is built for ${machine === 'other' ? 'another machine' : machine}`;
    if (glibcMinor === undefined || available === undefined || glibcMinor <= available)
        return undefined;
    return `needs glibc 2.${glibcMinor}, the runtime has 2.${available}`;
}
const machines = new Map([
    [62, 'x86_64'],
    [183, 'arm64'],
]);
const headerLength = 64;
const sectionLength = 64;
const versionNeeds = 0x6ffffffe;
/** Reads the needs of an ELF file; `undefined` for any other file. Only 64-bit little-endian files are told apart. */
function readElf(bytes) {
    const isElf = bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
    if (!isElf || bytes.length < headerLength)
        return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes[4] !== 2 || bytes[5] !== 1)
        return { machine: 'other', glibcMinor: undefined };
    const machine = machines.get(view.getUint16(18, true)) ?? 'other';
    return { machine, glibcMinor: newestGlibc(bytes, view) };
}
function newestGlibc(bytes, view) {
    const sections = readSections(bytes, view);
    const needs = sections.find(({ type }) => type === versionNeeds);
    const names = needs && sections[needs.link];
    if (!needs || !names)
        return undefined;
    const minors = versionNames(bytes, view, needs.offset, names.offset).flatMap((name) => {
        const minor = /^GLIBC_2\.(\d+)/.exec(name)?.[1];
        return minor === undefined ? [] : [Number(minor)];
    });
    return minors.length > 0 ? Math.max(...minors) : undefined;
}
function readSections(bytes, view) {
    const table = Number(view.getBigUint64(40, true));
    const count = view.getUint16(60, true);
    // A stripped or damaged file may have no section table: it then asks for nothing that can be read here.
    if (table === 0 || table + count * sectionLength > bytes.length)
        return [];
    return Array.from({ length: count }, (_, index) => {
        const at = table + index * sectionLength;
        return {
            type: view.getUint32(at + 4, true),
            offset: Number(view.getBigUint64(at + 24, true)),
            link: view.getUint32(at + 40, true),
        };
    });
}
/** Walks the chain of libraries (Verneed) and their versions (Vernaux). */
function versionNames(bytes, view, start, names) {
    const found = [];
    for (let library = start; library + 16 <= bytes.length;) {
        const count = view.getUint16(library + 2, true);
        let version = library + view.getUint32(library + 8, true);
        for (let index = 0; index < count && version + 16 <= bytes.length; index++) {
            found.push(textAt(bytes, names + view.getUint32(version + 8, true)));
            version += view.getUint32(version + 12, true);
        }
        const next = view.getUint32(library + 12, true);
        if (next === 0)
            break;
        library += next;
    }
    return found;
}
function textAt(bytes, start) {
    const end = bytes.indexOf(0, start);
    return new TextDecoder('latin1').decode(bytes.subarray(start, end === -1 ? start : end));
}


/***/ }),

/***/ 64396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ runtimeGlibc)
/* harmony export */ });
// Runtimes on Amazon Linux 2 (glibc 2.26); all later ones run on Amazon Linux 2023 (glibc 2.34).
const amazonLinux2 = [
    /^python3\.(?:[89]|1[01])$/,
    /^nodejs1[0-8]\.x$/,
    /^java(?:8\.al2|11|17)$/,
    /^ruby(?:2\.\d|3\.2)$/,
    /^dotnet(?:core3\.1|[67])$/,
    /^provided\.al2$/,
];
/** Minor version of glibc 2 on a runtime; `undefined` for a runtime that is not known. */
function runtimeGlibc(runtime) {
    if (runtime === undefined || runtime === 'provided' || runtime === 'go1.x')
        return undefined;
    return amazonLinux2.some((form) => form.test(runtime)) ? 26 : 34;
}


/***/ }),

/***/ 93102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile),
/* harmony export */   s: () => (/* binding */ hashOpened)
/* harmony export */ });
const chunkBytes = 1024 * 1024;
/** Adds the bytes of a file to a hash, in parts. */
async function hashFile(hash, file, workspace) {
    const opened = await workspace.open(file);
    try {
        return await hashOpened(hash, opened);
    }
    finally {
        await opened.close();
    }
}
/** The same of a file that is open, and stays so. */
async function hashOpened(hash, file) {
    for (let position = 0; position < file.size; position += chunkBytes) {
        hash.update(await file.read(position, chunkBytes));
    }
    return hash;
}


/***/ }),

/***/ 51914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ bufferedReader)
/* harmony export */ });
const windowLength = 1 << 20;
const peekLength = 1 << 14;
/** Reads this close to the end of what was read count as going on from there. */
const near = 1 << 16;
/**
 * Reads a file in windows of 1 MiB while reads go on from one to the next, so that thousands of small neighbouring
 * reads cost a few large ones. A jump costs a small read, and the window stays. Reads side by side share both.
 */
function bufferedReader(size, read) {
    const nothing = { start: 0, end: 0, bytes: Promise.resolve(new Uint8Array(0)) };
    let [window, peek] = [nothing, nothing];
    const readPart = (start, length) => {
        const end = Math.min(size, start + length);
        return { start, end, bytes: read(start, Math.max(0, end - start)) };
    };
    const partFor = (position, length) => {
        const isIn = ({ start, end }) => position >= start && position + length <= end;
        if (isIn(window))
            return window;
        if (isIn(peek))
            return peek;
        const goesOn = Math.abs(position - window.end) < near || Math.abs(position - peek.end) < near;
        if (goesOn)
            window = readPart(position, windowLength);
        else
            peek = readPart(position, Math.max(length, peekLength));
        return goesOn ? window : peek;
    };
    return async (position, length) => {
        if (length > windowLength / 4)
            return read(position, length);
        const { start, bytes } = partFor(position, length);
        return (await bytes).subarray(position - start, position - start + length);
    };
}


/***/ }),

/***/ 74372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zJ: () => (/* binding */ isInMemory),
  L7: () => (/* binding */ isOnDisk),
  sg: () => (/* binding */ packContents),
  z4: () => (/* binding */ packMemory)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/concurrency.js
var concurrency = __webpack_require__(24949);
// EXTERNAL MODULE: ./build/core/digest.js
var digest = __webpack_require__(82552);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/package/zip/buffered-reader.js
var buffered_reader = __webpack_require__(51914);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/package/zip/deflate-files.js



/** Node deflates four at a time; the others are read meanwhile. */
const filesAtOnce = 6;
/** What was deflated from this much is kept in memory, and beyond on disk. */
const memoryLimit = 16 << 20;
const writeLength = 1 << 20;
// A third of a percent larger than 9, for half of its time.
const deflateLevel = 6;
const deflate = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
/**
 * Deflates files that are small enough to be read whole, several side by side, and gives them back packed, in the order
 * of `items`. `totalSize` decides whether the result is held in memory or spooled to disk.
 */
async function deflateFiles(items, read, totalSize, spool) {
    const shelf = totalSize > memoryLimit ? await onDisk(spool) : inMemory();
    try {
        const packed = await (0,concurrency/* mapConcurrently */.X)(items, filesAtOnce, async (item) => {
            const bytes = await read(item);
            const deflated = bytes.length === 0 ? bytes : await deflate(bytes, optionsFor(bytes));
            const method = bytes.length === 0 ? 'stored' : 'deflated';
            const sizes = { crc: (0,external_node_zlib_.crc32)(bytes), size: bytes.length, compressedSize: deflated.length };
            return { method, ...sizes, position: await shelf.put(deflated) };
        });
        const readRange = await shelf.close();
        return packed.map(({ position, ...file }) => ({
            ...file,
            name: '',
            mode: 0o644,
            copyPackedBytes: async (write) => write(await readRange(position, file.compressedSize)),
        }));
    }
    catch (error) {
        await shelf.discard();
        throw error;
    }
}
// Room for what is expected: each result holds its whole chunk in memory.
const optionsFor = (bytes) => ({
    level: deflateLevel,
    chunkSize: Math.max(64, Math.min(1 << 16, bytes.length)),
});
function inMemory() {
    const chunks = [];
    let length = 0;
    return {
        async put(bytes) {
            chunks.push(bytes);
            length += bytes.length;
            return length - bytes.length;
        },
        async close() {
            const all = Buffer.concat(chunks.splice(0));
            return async (position, count) => all.subarray(position, position + count);
        },
        discard: async () => { },
    };
}
async function onDisk(spool) {
    const file = await spool.create();
    const memory = { chunks: [], length: 0 };
    let position = 0;
    let writing = Promise.resolve();
    const flush = () => {
        const bytes = Buffer.concat(memory.chunks.splice(0));
        memory.length = 0;
        writing = writing.then(() => file.write(bytes));
        return writing;
    };
    return {
        async put(bytes) {
            const start = position;
            position += bytes.length;
            memory.chunks.push(bytes);
            memory.length += bytes.length;
            if (memory.length >= writeLength)
                await flush();
            return start;
        },
        async close() {
            await flush();
            await file.commit();
            return (await spool.open()).read;
        },
        discard: () => file.discard(),
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/core/zip/read-central-directory.js + 1 modules
var read_central_directory = __webpack_require__(99243);
// EXTERNAL MODULE: ./build/package/zip/packed-file.js + 1 modules
var packed_file = __webpack_require__(52196);
;// CONCATENATED MODULE: ./build/package/zip/deflate-large-file.js




/** archiver hands over small chunks: they are written together. */
const deflate_large_file_writeLength = 1 << 20;
/** Deflates a file that is read in chunks, by archiver, onto the disk: it is never in memory as a whole. */
async function deflateLargeFile(content, spool) {
    // Loaded only when it is needed: it is a third of the start of a run.
    const { ZipArchive } = await Promise.all(/* import() */[__webpack_require__.e(3581), __webpack_require__.e(9348)]).then(__webpack_require__.bind(__webpack_require__, 89348));
    const archive = new ZipArchive({ zlib: { level: deflateLevel } });
    const source = external_node_stream_.Readable.from(content);
    // Whoever reads the archive is told of its failure, also of one before that: it must not count as unhandled.
    archive.on('error', () => { });
    // archiver does not see that its source fails.
    source.on('error', (error) => archive.destroy(error));
    archive.append(source, { name: 'file', date: new Date(0), mode: 0o644 });
    const finalizing = archive.finalize();
    // Its rejection is seen below; until then it must not count as unhandled.
    finalizing.catch((error) => archive.destroy(error instanceof Error ? error : new Error(String(error))));
    await writeArchive(archive, spool);
    await finalizing;
    const { size, read } = await spool.open();
    const [entry] = await (0,read_central_directory/* readCentralDirectory */.H)(size, read);
    if (!entry)
        throw new Error('the archive has no entry');
    return (0,packed_file/* packedFileOf */.a)(entry, read);
}
async function writeArchive(archive, spool) {
    const file = await spool.create();
    try {
        let pending = [];
        let length = 0;
        for await (const chunk of archive) {
            pending.push(chunk);
            length += chunk.length;
            if (length < deflate_large_file_writeLength)
                continue;
            await file.write(Buffer.concat(pending));
            [pending, length] = [[], 0];
        }
        await file.write(Buffer.concat(pending));
    }
    catch (error) {
        await file.discard();
        throw error;
    }
    await file.commit();
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/zip/zip-format-error.js
var zip_format_error = __webpack_require__(49566);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/package/files/read-json.js
var read_json = __webpack_require__(1886);
;// CONCATENATED MODULE: ./build/package/zip/stamps.js


/**
 * A file that changed this shortly before it was read may change once more and keep its stamp: clocks of disks tick every
 * 10 ms, some every 2 s. It is read again the next time.
 */
const racyMs = 3000;
const fileOf = (store) => store.replace(/\.zip$/, '.stamps.json');
/** The stamps beside a store. */
async function readStamps(store, workspace) {
    const written = await (0,read_json/* readJson */.V)(fileOf(store), workspace);
    const own = (await workspace.stat(store))?.stamp;
    const digests = written?.['digests'];
    const areOfStore = own !== undefined && written?.['store'] === own && (0,json/* isJsonObject */.OW)(digests);
    return {
        areOfStore,
        digestOf(stamp) {
            const digest = areOfStore ? digests[stamp] : undefined;
            return typeof digest === 'string' ? digest : undefined;
        },
    };
}
/** Writes those of `files` for the store that is there now. */
async function writeStamps(store, files, known, startedAtMs, workspace) {
    const settled = files.filter(({ found }) => known.digestOf(found.stamp) !== undefined || found.changedAtMs < startedAtMs - racyMs);
    const own = (await workspace.stat(store))?.stamp;
    const digests = Object.fromEntries(settled.map(({ found, digest }) => [found.stamp, digest]));
    await workspace.writeText(fileOf(store), JSON.stringify({ store: own, digests }));
}

// EXTERNAL MODULE: ./build/package/zip/write-zip.js + 1 modules
var write_zip = __webpack_require__(67029);
;// CONCATENATED MODULE: ./build/package/zip/entry-store.js









/** The store of a service. A damaged one counts as empty. */
async function openEntryStore(context) {
    const { workspace, cache, clock } = context.ports;
    const file = external_node_path_.join(cache.directory, 'entries', `${(0,digest/* sha256Hex */.fg)(context.model.service).slice(0, 16)}.zip`);
    const startedAtMs = clock.nowMs();
    const stamps = await readStamps(file, workspace);
    const known = await readStore(file, context);
    const contentOf = (found, digest) => {
        const packed = digest === undefined ? undefined : known.get(digest);
        return packed && digest !== undefined && packed.size === found.size ? { found, digest, packed } : undefined;
    };
    const remember = (files) => writeStamps(file, files, stamps, startedAtMs, workspace);
    return {
        isEmpty: known.size === 0,
        findUnchanged: (found) => contentOf(found, stamps.digestOf(found.stamp)),
        async find(found, bytes) {
            const content = contentOf(found, (0,digest/* sha256Hex */.fg)(bytes));
            // Brought from another machine, the store may have been written by anyone: unpacked and compared before use.
            return content && (stamps.areOfStore || (await holds(content.packed, bytes))) ? content : undefined;
        },
        async replace(files) {
            const unique = new Map(files.map(({ digest, packed }) => [digest, packed]));
            // Numbered in the order they are asked for: the next run then reads the store from its start to its end.
            const numbered = Array.from(unique, ([digest, entry], index) => ({
                ...entry,
                name: `${String(index).padStart(8, '0')}-${digest}`,
                mode: 0o644,
            }));
            const output = await workspace.create(file);
            try {
                await (0,write_zip/* writeZip */.z)(output, numbered);
            }
            catch (error) {
                await output.discard();
                throw error;
            }
            await output.commit();
            await remember(files);
        },
        remember: (files) => remember(files.filter(({ digest }) => known.has(digest))),
    };
}
async function readStore(file, context) {
    const { workspace } = context.ports;
    if ((await workspace.stat(file))?.kind !== 'file')
        return new Map();
    const opened = await workspace.open(file);
    context.keepOpen(opened);
    const read = (0,buffered_reader/* bufferedReader */.n)(opened.size, (position, length) => opened.read(position, length));
    try {
        const entries = await (0,read_central_directory/* readCentralDirectory */.H)(opened.size, read);
        return new Map(entries.map((entry) => [entry.name.replace(/^\d+-/, ''), (0,packed_file/* packedFileOf */.a)(entry, read)]));
    }
    catch (error) {
        if (error instanceof zip_format_error/* ZipFormatError */.P)
            return new Map();
        throw error;
    }
}
// Room for exactly what is expected, and one byte that shows more: thousands of buffers less to collect.
const inflating = (size) => ({ maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) });
async function holds(entry, bytes) {
    if (entry.size !== bytes.length || entry.crc !== (0,external_node_zlib_.crc32)(bytes))
        return false;
    const chunks = [];
    try {
        await entry.copyPackedBytes(async (chunk) => void chunks.push(chunk));
        const packed = Buffer.concat(chunks);
        const content = entry.method === 'deflated' ? (0,external_node_zlib_.inflateRawSync)(packed, inflating(bytes.length)) : packed;
        return content.equals(bytes);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/package/zip/pack-files.js








const pack_files_filesAtOnce = 64;
const readsAtOnce = 4;
/** Files above this are read in chunks. */
const wholeFileLimit = 8 << 20;
const largeFilesAtOnce = 4;
const toleratedShare = 0.01;
/**
 * Deflates every file once, however many zips hold it. What an earlier run deflated is taken from its store, and files
 * that did not change since are not read at all.
 */
async function packContents(paths, context) {
    const { workspace } = context.ports;
    const files = await (0,concurrency/* mapConcurrently */.X)([...new Set(paths)].sort(), pack_files_filesAtOnce, (file) => measure(file, workspace));
    const store = await openEntryStore(context);
    const contents = new Map();
    const changed = files.filter((file) => {
        const known = store.findUnchanged(file.found);
        if (known)
            contents.set(file.path, known);
        return !known;
    });
    await (0,concurrency/* mapConcurrently */.X)(store.isEmpty ? [] : changed, readsAtOnce, async ({ path, size, found }) => {
        const known = isLarge({ size }) ? undefined : await store.find(found, await readWhole(path, workspace));
        if (known)
            contents.set(path, known);
    });
    const fresh = changed.filter((file) => !contents.has(file.path));
    for (const content of await deflateFresh(fresh, context))
        contents.set(content.path, content);
    const all = () => files.flatMap((file) => contents.get(file.path) ?? []);
    // A store that lacks a little is still good for the rest: it is written anew only when much is missing.
    if (totalOf(fresh) > toleratedShare * totalOf(files))
        await store.replace(all());
    else if (fresh.length < changed.length)
        await store.remember(all());
    const packed = new Map();
    for (const file of files)
        packed.set(file.path, withMode(contents.get(file.path)?.packed, file));
    return packed;
}
const isLarge = ({ size }) => size > wholeFileLimit;
async function deflateFresh(files, context) {
    const { workspace } = context.ports;
    const small = files.filter((file) => !isLarge(file));
    const digests = new Map();
    const read = async ({ path }) => {
        const bytes = await readWhole(path, workspace);
        digests.set(path, (0,digest/* sha256Hex */.fg)(bytes));
        return bytes;
    };
    const packed = await deflateFiles(small, read, totalOf(small), diskSpool(context));
    const large = await (0,concurrency/* mapConcurrently */.X)(files.filter(isLarge), largeFilesAtOnce, async ({ path, found }) => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const file = await deflateLargeFile(readChunks(path, hash, workspace), diskSpool(context));
        return { path, found, packed: file, digest: hash.digest('hex') };
    });
    const rest = small.flatMap(({ path, found }, at) => {
        const [file, digest] = [packed[at], digests.get(path)];
        return file && digest !== undefined ? [{ path, found, packed: file, digest }] : [];
    });
    return [...rest, ...large];
}
const totalOf = (files) => files.reduce((sum, file) => sum + file.size, 0);
function withMode(entry, { path, size, found }) {
    if (entry?.size !== size)
        throw new user_error/* UserError */.y('PACKAGE_FILE_UNREADABLE', `${path} changed while it was read.`);
    const mode = found.executable ? 0o755 : 0o644;
    return entry.mode === mode ? entry : { ...entry, mode };
}
async function measure(file, workspace) {
    const found = await workspace.stat(file);
    if (found?.kind !== 'file')
        throw new user_error/* UserError */.y('PACKAGE_FILE_UNREADABLE', `${file} vanished while it was packaged.`);
    return { path: file, size: found.size, found };
}
async function readWhole(path, workspace) {
    const bytes = await workspace.readBytes(path).catch(unreadable(path));
    if (!bytes)
        throw new user_error/* UserError */.y('PACKAGE_FILE_UNREADABLE', `${path} vanished while it was packaged.`);
    return bytes;
}
const unreadable = (path) => (cause) => {
    throw new user_error/* UserError */.y('PACKAGE_FILE_UNREADABLE', `${path} cannot be read.`, { cause });
};
async function* readChunks(path, hash, workspace) {
    const file = await workspace.open(path).catch(unreadable(path));
    try {
        for (let position = 0; position < file.size; position += 1 << 20) {
            const chunk = await file.read(position, 1 << 20).catch(unreadable(path));
            hash.update(chunk);
            yield chunk;
        }
    }
    finally {
        await file.close();
    }
}
function diskSpool(context) {
    const { workspace } = context.ports;
    let path = '';
    return {
        async create() {
            path = `${await workspace.makeTemporaryDirectory('deflated-')}/deflated`;
            return workspace.create(path);
        },
        async open() {
            const file = await workspace.open(path);
            context.keepOpen(file);
            return { size: file.size, read: (0,buffered_reader/* bufferedReader */.n)(file.size, (position, length) => file.read(position, length)) };
        },
    };
}
/** Deflates files that builders made in memory. */
async function packMemory(files, context) {
    if (files.length === 0)
        return [];
    const size = files.reduce((sum, file) => sum + file.bytes.length, 0);
    const packed = await deflateFiles(files, async (file) => file.bytes, size, diskSpool(context));
    return packed.map((entry, index) => ({
        ...entry,
        name: files[index]?.name ?? entry.name,
        mode: files[index]?.executable ? 0o755 : 0o644,
    }));
}
const isOnDisk = (file) => 'path' in file;
const isInMemory = (file) => 'bytes' in file;


/***/ }),

/***/ 52196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ packedFileOf)
});

// EXTERNAL MODULE: ./build/core/zip/signatures.js
var signatures = __webpack_require__(36151);
// EXTERNAL MODULE: ./build/core/zip/zip-format-error.js
var zip_format_error = __webpack_require__(49566);
;// CONCATENATED MODULE: ./build/core/zip/locate-entry-data.js


/** Where the packed bytes of an entry start: behind its local header, whose lengths differ from the directory's. */
async function locateEntryData(entry, read) {
    const header = await read(entry.headerOffset, signatures/* localHeader */.$B.length);
    const view = (0,signatures/* viewOf */.du)(header);
    if (header.length < signatures/* localHeader */.$B.length || view.getUint32(0, true) !== signatures/* localHeader */.$B.signature) {
        throw new zip_format_error/* ZipFormatError */.P(`the header of "${entry.name}" is damaged`);
    }
    return entry.headerOffset + signatures/* localHeader */.$B.length + view.getUint16(26, true) + view.getUint16(28, true);
}

;// CONCATENATED MODULE: ./build/package/zip/packed-file.js


const chunkLength = 1 << 20;
/** The entry of a zip, read through `read`, as a file that can be spliced into another zip. */
function packedFileOf(entry, read) {
    const { name, mode, method, crc, compressedSize, size } = entry;
    return {
        ...{ name, mode, method, crc, compressedSize, size },
        async copyPackedBytes(write) {
            const start = await locateEntryData(entry, read);
            const readAt = (copied) => read(start + copied, Math.min(chunkLength, entry.compressedSize - copied));
            // The next part is read while one is written.
            let next = entry.compressedSize > 0 ? readAt(0) : undefined;
            for (let copied = 0; next;) {
                const bytes = await next;
                if (bytes.length === 0)
                    throw new zip_format_error/* ZipFormatError */.P(`"${entry.name}" is cut off`);
                copied += bytes.length;
                next = copied < entry.compressedSize ? readAt(copied) : undefined;
                next?.catch(() => { });
                await write(bytes);
            }
        },
    };
}


/***/ }),

/***/ 67029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ writeZip)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/zip/content-digest.js
var content_digest = __webpack_require__(24340);
// EXTERNAL MODULE: ./build/core/zip/safe-entry-name.js
var safe_entry_name = __webpack_require__(25362);
// EXTERNAL MODULE: ./build/core/zip/zip-format-error.js
var zip_format_error = __webpack_require__(49566);
// EXTERNAL MODULE: ./build/core/zip/signatures.js
var signatures = __webpack_require__(36151);
;// CONCATENATED MODULE: ./build/package/zip/headers.js

// The records of a zip as bytes. Everything that could differ between machines is fixed: time, flags, versions.
const plainVersion = 20;
const zip64Version = 45;
const madeByUnix = 3;
const utf8Flag = 0x0800;
/** 1980-01-01 00:00, the oldest time that the format knows. */
const oldestDate = 0x0021;
const regularFile = 0o100000;
const nothing = Buffer.alloc(0);
/** The record that stands before the packed bytes. */
function localHeaderOf(file) {
    const wide = file.size >= signatures/* max32 */.ak || file.compressedSize >= signatures/* max32 */.ak;
    const extra = wide ? zip64Field([file.size, file.compressedSize]) : nothing;
    const nameLength = Buffer.byteLength(file.name);
    return {
        length: signatures/* localHeader */.$B.length + nameLength + extra.length,
        writeTo(target, at) {
            target.writeUInt32LE(signatures/* localHeader */.$B.signature, at);
            writeCommon(target, at + 4, file, wide, wide);
            target.writeUInt16LE(nameLength, at + 26);
            target.writeUInt16LE(extra.length, at + 28);
            writeNameAndExtra(target, at + signatures/* localHeader */.$B.length, file.name, extra);
        },
    };
}
/** The same file's line of the central directory. */
function centralHeaderOf(file, headerOffset) {
    const wideSizes = file.size >= signatures/* max32 */.ak || file.compressedSize >= signatures/* max32 */.ak;
    const wideOffset = headerOffset >= signatures/* max32 */.ak;
    const values = [...(wideSizes ? [file.size, file.compressedSize] : []), ...(wideOffset ? [headerOffset] : [])];
    const extra = values.length > 0 ? zip64Field(values) : nothing;
    const nameLength = Buffer.byteLength(file.name);
    return {
        length: signatures/* centralHeader */.j.length + nameLength + extra.length,
        writeTo(target, at) {
            target.writeUInt32LE(signatures/* centralHeader */.j.signature, at);
            target.writeUInt8(values.length > 0 ? zip64Version : plainVersion, at + 4);
            target.writeUInt8(madeByUnix, at + 5);
            writeCommon(target, at + 6, file, values.length > 0, wideSizes);
            target.writeUInt16LE(nameLength, at + 28);
            target.writeUInt16LE(extra.length, at + 30);
            // No comment, the first disk, no internal attributes.
            target.writeUInt32LE(0, at + 32);
            target.writeUInt16LE(0, at + 36);
            target.writeUInt32LE(((regularFile | file.mode) << 16) >>> 0, at + 38);
            target.writeUInt32LE(wideOffset ? signatures/* max32 */.ak : headerOffset, at + 42);
            writeNameAndExtra(target, at + signatures/* centralHeader */.j.length, file.name, extra);
        },
    };
}
function writeNameAndExtra(target, at, name, extra) {
    const length = target.write(name, at);
    if (extra.length > 0)
        target.set(extra, at + length);
}
// Version needed to sizes lie in the same order in both headers.
function writeCommon(header, at, file, zip64, wideSizes) {
    header.writeUInt16LE(zip64 ? zip64Version : plainVersion, at);
    header.writeUInt16LE(utf8Flag, at + 2);
    header.writeUInt16LE(file.method === 'deflated' ? 8 : 0, at + 4);
    header.writeUInt16LE(0, at + 6);
    header.writeUInt16LE(oldestDate, at + 8);
    header.writeUInt32LE(file.crc, at + 10);
    header.writeUInt32LE(wideSizes ? signatures/* max32 */.ak : file.compressedSize, at + 14);
    header.writeUInt32LE(wideSizes ? signatures/* max32 */.ak : file.size, at + 18);
}
function zip64Field(values) {
    const field = Buffer.alloc(4 + values.length * 8);
    field.writeUInt16LE(signatures/* zip64Extra */.sJ, 0);
    field.writeUInt16LE(values.length * 8, 2);
    for (const [index, value] of values.entries())
        field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
    return field;
}
/** What ends a zip: the zip64 records where the numbers need them, and the end record. */
function endBytes(count, directoryLength, directoryOffset) {
    const wide = count >= signatures/* max16 */.W9 || directoryLength >= signatures/* max32 */.ak || directoryOffset >= signatures/* max32 */.ak;
    const end = Buffer.alloc(signatures/* endOfDirectory */.ss.length);
    end.writeUInt32LE(signatures/* endOfDirectory */.ss.signature, 0);
    end.writeUInt16LE(Math.min(count, signatures/* max16 */.W9), 8);
    end.writeUInt16LE(Math.min(count, signatures/* max16 */.W9), 10);
    end.writeUInt32LE(Math.min(directoryLength, signatures/* max32 */.ak), 12);
    end.writeUInt32LE(Math.min(directoryOffset, signatures/* max32 */.ak), 16);
    return wide ? Buffer.concat([zip64EndBytes(count, directoryLength, directoryOffset), end]) : end;
}
function zip64EndBytes(count, directoryLength, directoryOffset) {
    const record = Buffer.alloc(signatures/* zip64End */.Xm.length);
    record.writeUInt32LE(signatures/* zip64End */.Xm.signature, 0);
    record.writeBigUInt64LE(BigInt(signatures/* zip64End */.Xm.length - 12), 4);
    record.writeUInt16LE((madeByUnix << 8) | zip64Version, 12);
    record.writeUInt16LE(zip64Version, 14);
    record.writeBigUInt64LE(BigInt(count), 24);
    record.writeBigUInt64LE(BigInt(count), 32);
    record.writeBigUInt64LE(BigInt(directoryLength), 40);
    record.writeBigUInt64LE(BigInt(directoryOffset), 48);
    const locator = Buffer.alloc(signatures/* zip64Locator */.qk.length);
    locator.writeUInt32LE(signatures/* zip64Locator */.qk.signature, 0);
    locator.writeBigUInt64LE(BigInt(directoryOffset + directoryLength), 8);
    locator.writeUInt32LE(1, 16);
    return Buffer.concat([record, locator]);
}

;// CONCATENATED MODULE: ./build/package/zip/write-zip.js





/**
 * Writes a zip whose bytes depend on its contents only: files sorted by the UTF-8 bytes of their names, one fixed
 * time, modes as given, no folders, no extra fields except zip64's. Streams; does not commit `output`.
 */
async function writeZip(output, files) {
    const sorted = sortByName(files);
    const sink = bufferedSink(output);
    const offsets = [];
    for (const file of sorted) {
        offsets.push(sink.position());
        await sink.record(localHeaderOf(file));
        const dataStart = sink.position();
        await file.copyPackedBytes(sink.write);
        if (sink.position() - dataStart !== file.compressedSize)
            throw new Error(`"${file.name}" changed its size`);
    }
    const directoryOffset = sink.position();
    for (const [index, file] of sorted.entries())
        await sink.record(centralHeaderOf(file, offsets[index] ?? 0));
    await sink.write(endBytes(sorted.length, sink.position() - directoryOffset, directoryOffset));
    return {
        ...(await sink.finish()),
        unzippedBytes: files.reduce((sum, file) => sum + file.size, 0),
        contentDigest: (0,content_digest/* contentDigest */.e)(sorted),
    };
}
function sortByName(files) {
    const sorted = [...files].sort(files.some(({ name }) => surrogate.test(name)) ? byBytes : byCodeUnits);
    for (const [index, { name }] of sorted.entries()) {
        const reason = (0,safe_entry_name/* unsafeEntryName */.I)(name);
        if (reason)
            throw new zip_format_error/* ZipFormatError */.P(`the name ${JSON.stringify(name)} ${reason}`);
        if (sorted[index + 1]?.name === name)
            throw new zip_format_error/* ZipFormatError */.P(`it would hold "${name}" twice`);
    }
    return sorted;
}
// UTF-16 has the order of UTF-8 but for what lies beyond its first 65,536 characters.
const surrogate = /[\ud800-\udfff]/;
const byCodeUnits = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
const byBytes = (a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
const bufferLength = 1 << 20;
/**
 * Collects small writes into large ones; counts and hashes what passes. One write is under way while the next bytes are
 * hashed and collected, so what was handed over must not be changed afterwards.
 */
function bufferedSink(output) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let [buffer, spare] = [Buffer.allocUnsafe(bufferLength), Buffer.allocUnsafe(bufferLength)];
    let filled = 0;
    let position = 0;
    let underWay = Promise.resolve();
    const pass = async (bytes) => {
        await underWay;
        underWay = output.write(bytes);
        // It is awaited with the next bytes; until then a failure is nobody's.
        underWay.catch(() => { });
        hash.update(bytes);
    };
    const flush = async () => {
        if (filled === 0)
            return;
        const full = buffer.subarray(0, filled);
        [buffer, spare] = [spare, buffer];
        filled = 0;
        await pass(full);
    };
    const write = async (bytes) => {
        position += bytes.length;
        if (filled + bytes.length > bufferLength)
            await flush();
        if (bytes.length > bufferLength)
            return pass(bytes);
        buffer.set(bytes, filled);
        filled += bytes.length;
    };
    const record = async ({ length, writeTo }) => {
        position += length;
        if (filled + length > bufferLength)
            await flush();
        writeTo(buffer, filled);
        filled += length;
    };
    const finish = async () => {
        await flush();
        await underWay;
        return { bytes: position, sha256: hash.digest('base64') };
    };
    return { write, record, finish, position: () => position };
}


/***/ }),

/***/ 99390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ resourcesOf),
/* harmony export */   K7: () => (/* binding */ listDeployedCode),
/* harmony export */   lz: () => (/* binding */ listVersionHashes),
/* harmony export */   pD: () => (/* binding */ listFunctionNames)
/* harmony export */ });
/* harmony import */ var _cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39825);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);


/** All zips that a deployed template refers to, by its functions and layers. */
function listDeployedCode(template) {
    return resourcesOf(template).flatMap(([logicalId, resource]) => {
        const properties = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(resource['Properties']) ? resource['Properties'] : {};
        const kind = kindsByType[String(resource['Type'])];
        const place = kind && properties[kind === 'function' ? 'Code' : 'Content'];
        if (!kind || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(place) || typeof place['S3Key'] !== 'string')
            return [];
        const { S3Bucket: bucket, S3Key: s3Key } = place;
        const name = properties['FunctionName'];
        if (typeof bucket !== 'string' && !((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(bucket) && bucket['Ref'] === _cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentBucketId */ .py))
            return [];
        return [
            {
                logicalId,
                kind,
                s3Key,
                bucket: typeof bucket === 'string' ? bucket : undefined,
                functionName: typeof name === 'string' ? name : undefined,
            },
        ];
    });
}
const kindsByType = {
    'AWS::Lambda::Function': 'function',
    'AWS::Lambda::LayerVersion': 'layer',
};
/** Physical names of all functions of a deployed template, of images too. */
function listFunctionNames(template) {
    return resourcesOf(template).flatMap(([, resource]) => {
        if (resource['Type'] !== 'AWS::Lambda::Function' || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(resource['Properties']))
            return [];
        const name = resource['Properties']['FunctionName'];
        return typeof name === 'string' ? [name] : [];
    });
}
/** The CodeSha256 that the template's versions state, by the logical ID of their function. */
function listVersionHashes(template) {
    const hashes = resourcesOf(template).flatMap(([, resource]) => {
        if (resource['Type'] !== 'AWS::Lambda::Version' || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(resource['Properties']))
            return [];
        const { FunctionName: name, CodeSha256: hash } = resource['Properties'];
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(name) || typeof name['Ref'] !== 'string' || typeof hash !== 'string')
            return [];
        return [[name['Ref'], hash]];
    });
    return Object.fromEntries(hashes);
}
/** Logical IDs with their resources; none without a template. */
function resourcesOf(template) {
    const resources = template?.['Resources'];
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(resources))
        return [];
    return Object.entries(resources).flatMap(([id, resource]) => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(resource) ? [[id, resource]] : []));
}


/***/ }),

/***/ 17950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ deployedLayerHash),
/* harmony export */   r: () => (/* binding */ deployedLayerId)
/* harmony export */ });
/* harmony import */ var _cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39825);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _normalize_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10648);



/** Logical ID of a layer in a deployed template: with `retain` it ends in the layer's hash. */
function deployedLayerId(layerKey, template) {
    const hash = statedHash(layerKey, template);
    const retained = hash === undefined ? undefined : (0,_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .layerId */ .Dw)(layerKey) + hash;
    return retained !== undefined && resourceOf(template, retained) ? retained : (0,_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .layerId */ .Dw)(layerKey);
}
/**
 * The hash that the deployed template states for a layer whose zip is the deployed one and whose `definition` (the JSON
 * text that the hash starts with) is too; else `undefined`. The hash is made of the zip's bytes, and another tool writes
 * other bytes for the same contents.
 */
function deployedLayerHash(layerKey, definition, artifact, template) {
    const resource = resourceOf(template, deployedLayerId(layerKey, template));
    const properties = resource?.['Properties'];
    if (!artifact.deployed || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(properties) || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(properties['Content']))
        return undefined;
    const { S3Key: key, ...content } = properties['Content'];
    const live = { Type: 'AWS::Lambda::LayerVersion', Properties: { ...properties, Content: content } };
    const same = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)((0,_normalize_template_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeValue */ .t)(live)) === (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)((0,_normalize_template_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeValue */ .t)(JSON.parse(definition)));
    return same && key === artifact.s3Key ? statedHash(layerKey, template) : undefined;
}
function statedHash(layerKey, template) {
    const outputs = template?.['Outputs'];
    const output = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(outputs) ? outputs[(0,_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .layerHashOutput */ .D2)(layerKey)] : undefined;
    const value = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(output) ? output['Value'] : undefined;
    return typeof value === 'string' ? value : undefined;
}
function resourceOf(template, id) {
    const resources = template?.['Resources'];
    const resource = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(resources) ? resources[id] : undefined;
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(resource) ? resource : undefined;
}


/***/ }),

/***/ 10648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ normalizeTemplate),
/* harmony export */   t: () => (/* binding */ normalizeValue)
/* harmony export */ });
/* harmony import */ var _cloudformation_substitutions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25727);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);


/**
 * A template in one spelling: what CloudFormation reads as the same is the same. Scalars are texts, a single DependsOn
 * is a list in sorted order, empty sections and absent values are gone.
 */
function normalizeTemplate(template) {
    const sections = Object.entries(template).flatMap(([name, section]) => {
        if (section === undefined || ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(section) && Object.keys(section).length === 0))
            return [];
        if (name !== 'Resources' || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(section))
            return [[name, normalizeValue(section)]];
        const resources = Object.entries(section).map(([id, resource]) => [id, normalizeResource(resource)]);
        return [[name, Object.fromEntries(resources)]];
    });
    return Object.fromEntries(sections);
}
function normalizeResource(resource) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(resource))
        return normalizeValue(resource);
    const { DependsOn: dependsOn, ...rest } = resource;
    const ids = (Array.isArray(dependsOn) ? dependsOn : [dependsOn]).filter((id) => typeof id === 'string');
    const normalized = normalizeValue(withoutEmpty(rest));
    if (ids.length === 0 || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(normalized))
        return normalized;
    return { ...normalized, DependsOn: [...new Set(ids)].sort() };
}
const withoutEmpty = (resource) => Object.fromEntries(Object.entries(resource).filter(([, value]) => !((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) && Object.keys(value).length === 0)));
/** A value with its scalars as texts: CloudFormation reads `"6"` and 6, `"true"` and true alike, and so with mappings of Fn::Sub that say nothing new. */
function normalizeValue(value) {
    if (Array.isArray(value))
        return value.map(normalizeValue);
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value)) {
        const entries = Object.entries(value).filter(([, item]) => item !== undefined);
        const spelt = (key, item) => key === 'Fn::Sub' && item !== undefined ? (0,_cloudformation_substitutions_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineMappings */ .B9)(item) : item;
        return Object.fromEntries(entries.map(([key, item]) => [key, normalizeValue(spelt(key, item))]));
    }
    return value === null || value === undefined ? null : String(value);
}


/***/ }),

/***/ 64758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   g8: () => (/* binding */ renderBlock)
/* harmony export */ });
/** A block without lines: all or nothing. */
function paragraph(name, importance, markdown) {
    return { name, importance, open: markdown, lines: [], close: '', more: () => '' };
}
/** The block with its first `kept` lines. */
function renderBlock(block, kept = block.lines.length) {
    const left = block.lines.length - kept;
    const lines = [...block.lines.slice(0, kept), ...(left > 0 ? [block.more(left)] : [])];
    return [block.open, ...lines, block.close].filter((part) => part !== '').join('\n');
}
/** Size as GitHub may count it at most: bytes of UTF-8. */
function sizeOf(markdown) {
    return Buffer.byteLength(markdown);
}


/***/ }),

/***/ 76678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ fitToLimit)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64758);

const separator = '\n\n';
/** Room for the line that says what was left out. */
const noteRoom = 600;
/**
 * The blocks in their order, within `limit` bytes. The most important are kept whole; then one is cut by whole lines,
 * and the rest is left out and named by `leftOut`.
 */
function fitToLimit(blocks, limit, leftOut) {
    const whole = blocks.map((block) => (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlock */ .g8)(block)).join(separator);
    if ((0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(whole) <= limit)
        return whole;
    const rendered = new Map();
    let room = limit - noteRoom;
    for (const block of byImportance(blocks)) {
        const markdown = renderWithin(block, room - separator.length);
        if (markdown === undefined)
            continue;
        rendered.set(block, markdown);
        room -= (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(markdown) + separator.length;
    }
    const kept = blocks.flatMap((block) => rendered.get(block) ?? []);
    const names = blocks.filter((block) => !rendered.has(block)).map(({ name }) => name);
    return [...kept, leftOut([...new Set(names)].slice(0, 8))].join(separator);
}
function byImportance(blocks) {
    return [...blocks].sort((a, b) => a.importance - b.importance);
}
/** The block with as many lines as fit; `undefined` when that is none. */
function renderWithin(block, room) {
    const whole = (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlock */ .g8)(block);
    if ((0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(whole) <= room)
        return whole;
    const frame = (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)((0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlock */ .g8)({ ...block, lines: [] })) + (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(block.more(block.lines.length)) + 2;
    let used = frame;
    let kept = 0;
    for (const line of block.lines) {
        used += (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(line) + 1;
        if (used > room)
            break;
        kept++;
    }
    return kept > 0 ? (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlock */ .g8)(block, kept) : undefined;
}


/***/ }),

/***/ 70036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ul: () => (/* binding */ formatByteChange),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `812 B`, `4.2 kB`, `1.35 MB` (powers of 1000). */
function formatBytes(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    if (bytes < 1_000_000)
        return `${(bytes / 1000).toFixed(1)} kB`;
    return `${(bytes / 1_000_000).toFixed(2)} MB`;
}
/** `+3.1 kB`, `−812 B`, `±0 B` */
function formatByteChange(before, after) {
    const change = after - before;
    if (change === 0)
        return '±0 B';
    return `${change > 0 ? '+' : '−'}${formatBytes(Math.abs(change))}`;
}
/** `0.8 s`, `42 s`, `3 min 5 s` */
function formatDuration(ms) {
    const seconds = ms / 1000;
    if (seconds < 10)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 60)
        return `${Math.round(seconds)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** `2026-01-02 03:04 UTC` */
function formatTime(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 67181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ renderComment),
  D: () => (/* binding */ reportBlocks)
});

// EXTERNAL MODULE: ./build/report/block.js
var block = __webpack_require__(64758);
// EXTERNAL MODULE: ./build/report/fit-to-limit.js
var fit_to_limit = __webpack_require__(76678);
// EXTERNAL MODULE: ./build/report/format-size.js
var format_size = __webpack_require__(70036);
;// CONCATENATED MODULE: ./build/report/markdown.js
// Text of users never becomes markup: it cannot leave its cell, its fence or its line, mention people or refer to issues.
const zeroWidth = '\u200b';
/** Text for a paragraph or a table cell. What stands between back-ticks becomes code. */
function markdown_text(value) {
    return oneLine(value)
        .split(/(`[^`]+`)/)
        .map((part, index, parts) => {
        if (/^`[^`]+`$/.test(part)) {
            // An address that becomes a link reaches to the next space, back-ticks included.
            const glue = /(:\/\/|www\.)\S*$/i.test(parts[index - 1] ?? '') ? ' ' : '';
            return glue + code(part.slice(1, -1));
        }
        // Nothing between two pieces of code: their back-ticks would run together.
        return part === '' && index > 0 && index < parts.length - 1 ? zeroWidth : escapeText(part);
    })
        .join('');
}
/** Inline code that no text can end; safe in a table cell. */
function code(value) {
    const content = oneLine(value).replaceAll('|', '\\|');
    if (content.trim() === '')
        return '';
    const ticks = '`'.repeat(longestRun(content, /`+/g) + 1);
    return content.startsWith('`') || content.endsWith('`')
        ? `${ticks} ${content} ${ticks}`
        : `${ticks}${content}${ticks}`;
}
/** Opening and closing line of a fence that none of the lines can close. */
function fenceFor(lines, language) {
    const ticks = '`'.repeat(Math.max(3, longestRun(lines.join('\n'), /`+/g) + 1));
    return [`${ticks}${language}`, ticks];
}
/** An address that can be clicked; anything but http is shown as code. */
function markdown_link(url, label) {
    if (!/^https?:\/\/[^\s]+$/.test(url))
        return code(url);
    const target = url.replace(/[<>|`\\"\s]/g, (character) => encodeURIComponent(character));
    return label === undefined ? `<${target}>` : `[${label}](<${target}>)`;
}
/** Text inside HTML, such as the title of a details block. */
function html(value) {
    return neutralise(oneLine(value))
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[`*_[\]\\|~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** One row of a table from cells that are markdown already. */
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** Heading and rule of a table. */
function tableHead(titles) {
    return `${row(titles)}\n|${' --- |'.repeat(titles.length)}`;
}
function escapeText(value) {
    return neutralise(value)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_[\]|~]/g, '\\$&')
        .replace(/^(\d*)([#+=.):-])/, '$1\\$2');
}
/** Breaks @mentions, references to issues and links to them; the reader sees no difference. */
function neutralise(value) {
    return value
        .replace(/@(?=[\w-])/g, `@${zeroWidth}`)
        .replace(/#(?=\d)/g, `#${zeroWidth}`)
        .replace(/\b(GH-)(?=\d)/gi, `$1${zeroWidth}`)
        .replace(/(github\.com)(?=\/)/gi, `$1${zeroWidth}`);
}
function oneLine(value) {
    // Control characters, and those that turn the direction of the text around.
    return value.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}
function longestRun(value, pattern) {
    return (value.match(pattern) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

// EXTERNAL MODULE: ./build/report/service-report.js
var service_report = __webpack_require__(32539);
// EXTERNAL MODULE: ./build/report/version-churn.js
var version_churn = __webpack_require__(78260);
;// CONCATENATED MODULE: ./build/report/heading-block.js





const stateMarks = {
    failed: '❌',
    blocked: '🛑',
    deployed: '✅',
    removed: '🗑️',
    planned: '📝',
    packaged: '📦',
    skipped: '⏭️',
    unchanged: '➖',
};
/** `Deployed **shop** to **pr-7**`, without a full stop. */
function headline(report) {
    const service = code(report.service);
    const stage = code(report.stage);
    switch ((0,service_report/* stateOf */.L)(report)) {
        case 'deployed':
            return `Deployed ${service} to ${stage}`;
        case 'unchanged':
            return `Nothing changed: ${service} in ${stage}`;
        case 'removed':
            return `Removed ${service} from ${stage}`;
        case 'blocked':
            return `Stopped: ${service} in ${stage} would lose data`;
        case 'planned':
            return report.plan?.kind === 'create'
                ? `Would create ${service} in ${stage}`
                : `Would change ${service} in ${stage}`;
        case 'packaged':
            return `Packaged ${service} for ${stage}`;
        case 'skipped':
            return `Skipped ${service}: ${markdown_text(report.skipped ?? '')}`;
        case 'failed':
            return failedWords(report, service, stage);
    }
}
/** Only a removal leaves a stack that could not be deleted. */
function failedWords({ outcome }, service, stage) {
    if (outcome?.kind !== 'failed')
        return `${service} has errors`;
    const removal = outcome.failure.stackStatus === 'DELETE_FAILED';
    return removal ? `Removal of ${service} from ${stage} failed` : `Deploy of ${service} to ${stage} failed`;
}
/** State, commit, time: the first thing that is read and the last that is left out. */
function headingBlock(report, facts) {
    const mark = stateMarks[(0,service_report/* stateOf */.L)(report)];
    const lines = [`## ${mark} ${headline(report)}`, '', [...factWords(facts), ...reportWords(report)].join(' · ')];
    const counts = report.plan && countWords(report.plan);
    if (counts)
        lines.push('', (0,service_report/* stateOf */.L)(report) === 'failed' ? `Planned ${counts.replace(/^R/, 'r')}` : counts);
    if (report.note)
        lines.push('', `> ${markdown_text(report.note)}`);
    return (0,block/* paragraph */.FY)('state', 0, lines.join('\n'));
}
/** Commit, time and run. */
function factWords(facts) {
    const commit = markdown_link(facts.commitUrl, code(facts.commitSha.slice(0, 7)));
    return [`Commit ${commit}`, (0,format_size/* formatTime */.fU)(facts.atMs), markdown_link(facts.runUrl, 'log')];
}
function reportWords({ region, outcome }) {
    const words = region === '' ? [] : [code(region)];
    if (outcome && outcome.kind !== 'unchanged')
        words.push((0,format_size/* formatDuration */.a3)(outcome.durationMs));
    if (outcome?.kind === 'deployed' && outcome.uploadedBytes > 0)
        words.push(`${(0,format_size/* formatBytes */.z3)(outcome.uploadedBytes)} uploaded`);
    return words;
}
/** `Resources: **3** added, **1** replaced · code of 2 functions`; `undefined` when nothing changes. */
function countWords(plan) {
    const actions = [
        ['added', ['add', 'import']],
        ['changed', ['update', 'may-replace']],
        ['replaced', ['replace']],
        ['deleted', ['delete']],
    ];
    const { changes, published } = (0,version_churn/* withoutVersions */.e)(plan);
    const counts = actions.flatMap(([word, kinds]) => {
        const count = changes.filter(({ action }) => kinds.some((kind) => kind === action)).length;
        return count > 0 ? [`**${count}** ${word}`] : [];
    });
    const code = plan.code.filter(({ before, after }) => before?.sha256 !== after?.sha256).length;
    const parts = [
        ...(counts.length > 0 ? [`Resources: ${counts.join(', ')}`] : []),
        ...(code > 0 ? [`code of ${code} ${code === 1 ? 'function' : 'functions'}`] : []),
        ...(published > 0 ? [`versions: ${published} published`] : []),
    ];
    return parts.length > 0 ? parts.join(' · ') : undefined;
}

// EXTERNAL MODULE: ./build/core/source-location.js
var source_location = __webpack_require__(10141);
;// CONCATENATED MODULE: ./build/report/cause-blocks.js



/** Why it failed: the resource, its line in the file, the words of AWS, what to do. */
function failureBlocks(failure) {
    const { problem, logicalId, resourceType, status, reason, stackStatus, others } = failure;
    const resource = [logicalId && code(logicalId), resourceType && code(resourceType), status && code(status)].filter(Boolean);
    const reasonLines = reason.split('\n');
    const [open, close] = fenceFor(reasonLines, 'text');
    const markdown = [
        '### Cause',
        '',
        problemWords(problem),
        ...(resource.length > 0 ? ['', resource.join(' · ')] : []),
        ...['', open, ...reasonLines, close, ''],
        `${remedyWords(problem.remedy)} The stack is now ${code(stackStatus)}.`.trim(),
    ];
    const list = {
        ...{ name: 'other failures', importance: 3, open: 'Also failed:\n', close: '' },
        lines: others.map((other) => `- ${code(other.logicalId)}: ${markdown_text(other.reason)}`),
        more: (count) => `- and ${count} more`,
    };
    return [
        (0,block/* paragraph */.FY)('cause', 1, markdown.join('\n')),
        ...(failure.log ? [logBlock(failure.log)] : []),
        ...(others.length > 0 ? [list] : []),
    ];
}
/** What the function behind a custom resource wrote last. */
function logBlock({ logGroup, lines }) {
    const [open, close] = fenceFor(lines, 'text');
    return {
        ...{ name: 'log', importance: 2, open: `Log of ${code(logGroup)}:\n\n${open}`, lines, close },
        more: (count) => `… and ${count} more lines`,
    };
}
/** Errors and warnings found before anything was deployed, errors first. */
function problemBlocks(problems) {
    const order = { error: 0, warning: 1, notice: 2 };
    const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
    if (sorted.length === 0)
        return [];
    const failed = sorted[0]?.severity === 'error';
    return [
        {
            ...{ name: 'problems', importance: failed ? 1 : 4, open: `### ${failed ? 'Errors' : 'Warnings'}\n`, close: '' },
            lines: sorted.map((problem) => `- ${[problemWords(problem), remedyWords(problem.remedy)].filter(Boolean).join(' ')}`),
            more: (count) => `- and ${count} more`,
        },
    ];
}
/** What stopped a deploy that would lose data, and how to allow it. */
function blockedBlocks(plan) {
    if (plan.kind !== 'blocked')
        return [];
    return [
        {
            ...{ name: 'what is blocked', importance: 1, open: '### Stopped before anything was changed\n', close: '' },
            lines: plan.reasons.map((reason) => `- ${code(reason.logicalId)} (${code(reason.type)}): ${markdown_text(reason.message)} ${allowance(reason)}`),
            more: (count) => `- and ${count} more`,
        },
    ];
}
function allowance({ action, logicalId }) {
    const input = action === 'delete' ? 'allow-deletion' : 'allow-replacement';
    return `To allow it: ${code(`${input}: ${logicalId}`)}.`;
}
function problemWords({ message, at, severity }) {
    const words = [at && code((0,source_location/* formatLocation */.j)(at)), sentence(markdown_text(message))].filter(Boolean).join(' ');
    return severity === 'error' ? words : `${severity}: ${words}`;
}
function remedyWords(remedy) {
    return sentence(markdown_text(remedy));
}
function sentence(markdown) {
    return markdown === '' || /[.!?:]$/.test(markdown) ? markdown : `${markdown}.`;
}

// EXTERNAL MODULE: ./build/report/render-diff.js + 1 modules
var render_diff = __webpack_require__(24498);
;// CONCATENATED MODULE: ./build/report/change-blocks.js




/** Replaced, deleted and stateful resources: what may lose data. */
function dataLossBlock(plan) {
    const risky = plan.changes.filter(({ losesData, stateful, action }) => {
        const gone = action === 'replace' || action === 'delete' || action === 'may-replace';
        return losesData || (stateful && gone) || action === 'replace';
    });
    const change = ({ logicalId, type, action, losesData, stateful }) => row([
        code(logicalId),
        code(type),
        render_diff/* actionWords */.Iv[action],
        losesData ? '**data is lost**' : stateful ? 'data is kept' : 'holds no data',
    ]);
    return table('replaced and deleted resources', 2, 'Replaced or deleted', ['Resource', 'Type', 'Change', 'Data'], risky.map(change));
}
/** Statements of roles and policies that come and go. */
function iamBlock(plan) {
    // Few columns: an ARN needs the width, and what is cut off at the right is not read.
    const statement = ({ action, logicalId, effect, actions, resources, principal }) => row([
        `${action === 'add' ? '➕' : '➖'} ${markdown_text(effect)}<br>${code(logicalId)}`,
        [
            actions.map(code).join(', '),
            ...named(resources).map((resource) => `on ${code(resource)}`),
            ...(principal === undefined ? [] : [`for ${code(principal)}`]),
        ].join('<br>'),
    ]);
    const titles = ['Role or policy', 'Actions'];
    return table('permissions', 3, 'Permissions (IAM)', titles, plan.iam.map(statement));
}
const named = (resources) => resources.filter((resource) => resource !== '');
/** Per function: hash of the code, size and its change, properties that differ. */
function functionsBlock(plan) {
    const changed = ({ functionKey, before, after, configuration, drifted }) => row([
        code(functionKey),
        hashWords(before?.sha256, after?.sha256),
        sizeWords(before?.bytes, after?.bytes),
        [...configuration.map(code), ...(drifted ? ['**changed outside of the stack**'] : [])].join(', '),
    ]);
    const lines = plan.code
        .filter(({ before, after, configuration, drifted }) => drifted || configuration.length > 0 || before?.sha256 !== after?.sha256)
        .map(changed);
    return table('functions', 4, 'Functions', ['Function', 'Code', 'Size', 'Configuration'], lines);
}
/** Routes that come, go or change; those of a new stack are its endpoints. */
function routesBlock(plan) {
    if (plan.kind === 'create')
        return undefined;
    const words = { add: 'added', remove: 'removed', update: 'changed' };
    const lines = plan.routes.map(({ action, method, path, functionKey }) => row([words[action], code(method), code(path), functionKey === undefined ? '' : code(functionKey)]));
    return table('routes', 4, 'Routes', ['Change', 'Method', 'Path', 'Function'], lines);
}
/** All other resources, one a row; the versions of all functions in one. */
function resourcesBlock(plan) {
    const { changes, published } = (0,version_churn/* withoutVersions */.e)(plan);
    const lines = changes
        .filter(({ type, action, losesData }) => type !== 'AWS::Lambda::Function' && action !== 'replace' && !losesData)
        .map(({ logicalId, type, action }) => row([render_diff/* actionWords */.Iv[action], code(logicalId), code(type)]));
    const versions = published > 0 ? [row(['published', `Versions: ${published}`, code('AWS::Lambda::Version')])] : [];
    const title = `Other resources (${lines.length})`;
    return folded('other resources', 6, title, [...lines, ...versions], tableHead(['Change', 'Resource', 'Type']));
}
/** The whole difference of the template, folded; `undefined` when it says no more than the list of resources. */
function diffBlock(plan) {
    const properties = [...plan.changes.flatMap((change) => change.properties), ...plan.settings, ...plan.stageSettings];
    if (properties.length === 0)
        return undefined;
    const lines = (0,render_diff/* diffLines */.Pp)(plan);
    const [open, close] = fenceFor(lines, 'diff');
    return folded('template diff', 8, 'Template diff', lines, open, close, (count) => `# and ${count} more lines`);
}
/** What was compared when nothing changed: the proof. */
function comparisonBlock(plan) {
    const lines = plan.compared.map(({ what, local, deployed, equal }) => row([markdown_text(what), code(local), code(deployed), equal ? 'equal' : '**differs**']));
    return folded('comparison', 5, `Compared (${lines.length})`, lines, tableHead(['What', 'Local', 'Deployed', '']));
}
/** A table under its heading; `undefined` without rows. */
function table(name, importance, heading, titles, lines) {
    if (lines.length === 0)
        return undefined;
    const open = `### ${heading}\n\n${tableHead(titles)}`;
    return { name, importance, open, lines, close: '', more: (count) => `| … and ${count} more |` };
}
/** Lines in a details block; `undefined` without lines. */
function folded(name, importance, title, lines, open, close = '', more = (count) => `| … and ${count} more |`) {
    if (lines.length === 0)
        return undefined;
    return {
        ...{ name, importance, lines, more },
        open: `<details><summary>${html(title)}</summary>\n\n${open}`,
        close: `${close === '' ? '' : `${close}\n`}\n</details>`,
    };
}
function hashWords(before, after) {
    const short = (hash) => code(hash.slice(0, 10));
    if (before === undefined)
        return after === undefined ? '' : `new ${short(after)}`;
    if (after === undefined)
        return `${short(before)} removed`;
    return before === after ? `${short(after)} same` : `${short(before)} → ${short(after)}`;
}
function sizeWords(before, after) {
    if (after === undefined)
        return '';
    if (before === undefined || before === after)
        return (0,format_size/* formatBytes */.z3)(after);
    return `${(0,format_size/* formatBytes */.z3)(after)} (${(0,format_size/* formatByteChange */.Ul)(before, after)})`;
}

;// CONCATENATED MODULE: ./build/report/service-blocks.js





/** Everything of one service below its heading, in the order of DESIGN 4.6. */
function serviceBlocks(report) {
    const { plan, outcome, problems } = report;
    const result = outcome?.kind === 'deployed' || outcome?.kind === 'unchanged' ? outcome : undefined;
    const unchanged = (0,service_report/* stateOf */.L)(report) === 'unchanged';
    const blocks = [
        ...(outcome?.kind === 'failed' ? failureBlocks(outcome.failure) : []),
        ...(plan ? blockedBlocks(plan) : []),
        ...problemBlocks(problems.filter(({ message }) => !alreadyTold(report).includes(message))),
        ...(outcome?.kind === 'removed' ? [removedBlock(outcome.stackName, outcome.retained)] : []),
        result && endpointsBlock(result),
        ...(plan && !unchanged
            ? [
                dataLossBlock(plan),
                iamBlock(plan),
                functionsBlock(plan),
                routesBlock(plan),
                resourcesBlock(plan),
                diffBlock(plan),
            ]
            : []),
        plan && unchanged ? comparisonBlock(plan) : undefined,
        result && outputsBlock(result),
        plan && ((0,service_report/* stateOf */.L)(report) === 'planned' || (0,service_report/* stateOf */.L)(report) === 'blocked')
            ? (0,block/* paragraph */.FY)('plan digest', 7, `To deploy exactly this plan: ${code(`expect-plan: ${plan.digest}`)}`)
            : undefined,
    ];
    return blocks.filter((block) => block !== undefined);
}
/** Problems that stand under "Cause" or "Stopped" in their own form. */
function alreadyTold({ plan, outcome }) {
    if (outcome?.kind === 'failed')
        return [outcome.failure.problem.message];
    return plan?.kind === 'blocked' ? plan.reasons.map(({ message }) => message) : [];
}
function endpointsBlock({ endpoints }) {
    const kinds = {
        http: '',
        httpApi: '',
        websocket: 'WebSocket',
        functionUrl: 'function URL',
        cloudFront: 'CloudFront',
    };
    const lines = endpoints.map(({ kind, method, path, url }) => row([method === '' ? kinds[kind] : code(method), path === '' ? '' : code(path), markdown_link(url)]));
    return table('endpoints', 2, 'Endpoints', ['Method', 'Path', 'URL'], lines);
}
function outputsBlock({ stackOutputs, hiddenOutputs = [] }) {
    const lines = Object.entries(stackOutputs).map(([name, value]) => row([code(name), hiddenOutputs.includes(name) ? '(hidden)' : code(value)]));
    return folded('stack outputs', 7, 'Stack outputs', lines, tableHead(['Output', 'Value']));
}
function removedBlock(stackName, retained) {
    const kept = retained.length > 0 ? ` Kept, as the template says: ${retained.map(code).join(', ')}.` : '';
    return (0,block/* paragraph */.FY)('removed', 1, `${markdown_text('The stack')} ${code(stackName)} is gone.${kept}`);
}

;// CONCATENATED MODULE: ./build/report/render-comment.js






/** GitHub refuses more than 65,536 characters. We count bytes, which are never fewer, and leave room for the marker. */
const commentLimit = 65_536 - 64;
/** The comment of a run in markdown, within the limit: one service, or a section for each that changed. */
function renderComment(reports, facts, limit = commentLimit) {
    const leftOut = (names) => `_Shortened to fit${names.length > 0 ? `; left out: ${names.join(', ')}` : ''}. Everything is in the ${markdown_link(facts.runUrl, 'summary of the run')}._`;
    return (0,fit_to_limit/* fitToLimit */.Q)(reportBlocks(reports, facts), limit, leftOut);
}
/** All blocks of a report, in their order. */
function reportBlocks(reports, facts) {
    const [only, ...others] = reports;
    if (!only)
        return [(0,block/* paragraph */.FY)('state', 0, '## ➖ Nothing to do: the change affects no service')];
    if (others.length === 0)
        return [headingBlock(only, facts), ...serviceBlocks(only)];
    return [totalsBlock(reports, facts), ...byState(reports).flatMap(sectionBlocks)];
}
/** What failed first: nobody scrolls past what went well to find it. */
function byState(reports) {
    const states = Object.keys(stateWords);
    return [...reports].sort((a, b) => states.indexOf((0,service_report/* stateOf */.L)(a)) - states.indexOf((0,service_report/* stateOf */.L)(b)));
}
const stateWords = {
    failed: 'failed',
    blocked: 'stopped',
    deployed: 'deployed',
    removed: 'removed',
    planned: 'would change',
    packaged: 'packaged',
    skipped: 'skipped',
    unchanged: 'unchanged',
};
/** `## ❌ 4 services: 1 failed, 2 deployed, 1 unchanged` */
function totalsBlock(reports, facts) {
    const states = Object.keys(stateWords);
    const counts = states.flatMap((state) => {
        const count = reports.filter((report) => (0,service_report/* stateOf */.L)(report) === state).length;
        return count > 0 ? [{ state, count }] : [];
    });
    const mark = stateMarks[counts[0]?.state ?? 'unchanged'];
    const words = counts.map(({ state, count }) => `${count} ${stateWords[state]}`).join(', ');
    return (0,block/* paragraph */.FY)('state', 0, `## ${mark} ${reports.length} services: ${words}\n\n${factWords(facts).join(' · ')}`);
}
/** A service that did not change is one line. */
function sectionBlocks(report) {
    const line = `${stateMarks[(0,service_report/* stateOf */.L)(report)]} ${headline(report)}`;
    if (['unchanged', 'skipped'].includes((0,service_report/* stateOf */.L)(report)))
        return [(0,block/* paragraph */.FY)('unchanged services', 5, line)];
    const deeper = serviceBlocks(report).map((block) => ({ ...block, open: block.open.replace(/^### /, '#### ') }));
    return [(0,block/* paragraph */.FY)('state', 0, `### ${line}`), ...deeper];
}


/***/ }),

/***/ 24498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  je: () => (/* binding */ actionSigns),
  Iv: () => (/* binding */ actionWords),
  Pp: () => (/* binding */ diffLines),
  YM: () => (/* binding */ versionLines)
});

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
;// CONCATENATED MODULE: ./build/report/property-text.js

const longest = 160;
const property_text_hidden = '(hidden)';
/** Paths whose values are nobody's business: variables of the environment, and what is called a secret. */
const secretPath = /\/Environment\/Variables(\/|$)|password|secret|token|credential|apikey|api_key/i;
/** Value of a property before or after, in one line, never that of a secret. */
function propertyText(change, side) {
    const value = change[side];
    if (value === undefined)
        return undefined;
    if (secretPath.test(change.path))
        return property_text_hidden;
    const written = typeof value === 'string' ? JSON.stringify(value) : (0,json/* canonicalJson */.dj)(value);
    return written.length > longest ? `${written.slice(0, longest)}…` : written;
}

// EXTERNAL MODULE: ./build/report/version-churn.js
var version_churn = __webpack_require__(78260);
;// CONCATENATED MODULE: ./build/report/render-diff.js


const actionSigns = {
    add: '+',
    import: '+',
    update: '~',
    'may-replace': '!',
    replace: '!',
    delete: '-',
};
const actionWords = {
    add: 'added',
    import: 'imported',
    update: 'changed',
    'may-replace': 'changed, maybe replaced',
    replace: 'replaced',
    delete: 'deleted',
};
/** Every change, as lines that a `diff` fence colours: a resource, then its properties before and after. */
function diffLines(plan) {
    const settings = [...plan.settings, ...plan.stageSettings];
    const { changes, published } = (0,version_churn/* withoutVersions */.e)(plan);
    return [
        ...changes.flatMap(changeLines),
        ...versionLines(published),
        ...(settings.length > 0 ? ['~ settings of the stack', ...settings.flatMap(propertyLines)] : []),
    ];
}
/** `+ Versions: 2 published` */
function versionLines(published) {
    return published > 0 ? [`+ Versions: ${published} published`] : [];
}
function changeLines(change) {
    const sign = actionSigns[change.action];
    const words = change.action === 'add' || change.action === 'delete' ? '' : ` (${actionWords[change.action]})`;
    return [`${sign} ${change.logicalId} ${change.type}${words}`, ...change.properties.flatMap(propertyLines)];
}
function propertyLines(change) {
    const before = propertyText(change, 'before');
    const after = propertyText(change, 'after');
    const recreation = change.requiresRecreation === 'always' ? ' (requires replacement)' : '';
    // What is hidden, or cut to the same length, may differ all the same.
    if (before === after)
        return before === undefined
            ? [`!     ${change.path}${recreation}`]
            : [`!     ${change.path}: ${after}${recreation}`];
    return [
        ...(before === undefined ? [] : [`-     ${change.path}: ${before}`]),
        ...(after === undefined ? [] : [`+     ${change.path}: ${after}${recreation}`]),
    ];
}


/***/ }),

/***/ 82470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64758);
/* harmony import */ var _fit_to_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76678);
/* harmony import */ var _render_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67181);



/** GitHub drops a summary above 1 MiB; other steps of the job have their own. */
const summaryLimit = 1024 * 1024 - 1024;
/** The job summary: the comment without its limit, and pictures of the services. */
function renderSummary(reports, facts, limit = summaryLimit) {
    const drawn = reports.flatMap(({ picture }) => picture === undefined ? [] : [(0,_block_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)('picture', 9, `\`\`\`mermaid\n${picture}\n\`\`\``)]);
    return (0,_fit_to_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .fitToLimit */ .Q)([...(0,_render_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .reportBlocks */ .D)(reports, facts), ...drawn], limit, (names) => `_Left out for length: ${names.join(', ')}._`);
}


/***/ }),

/***/ 32539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf)
/* harmony export */ });
/** The one word for what happened. */
function stateOf({ plan, outcome, problems, skipped }) {
    if (outcome?.kind === 'failed')
        return 'failed';
    if (plan?.kind === 'blocked' && !outcome)
        return 'blocked';
    if (problems.some(({ severity }) => severity === 'error'))
        return 'failed';
    if (skipped !== undefined)
        return 'skipped';
    if (outcome)
        return outcome.kind;
    if (plan?.kind === 'nothing')
        return 'unchanged';
    return plan ? 'planned' : 'packaged';
}


/***/ }),

/***/ 78260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withoutVersions)
/* harmony export */ });
/**
 * The changes without Lambda versions, and how many versions are published. Each code change adds one and lets go of
 * the one before, whose policy keeps it: nothing that a reader decides on.
 */
function withoutVersions({ changes }) {
    const versions = changes.filter(({ type }) => type === 'AWS::Lambda::Version');
    return {
        changes: changes.filter((change) => !versions.includes(change)),
        published: versions.filter(({ action }) => action === 'add').length,
    };
}


/***/ }),

/***/ 48087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseImageAddress)
/* harmony export */ });
/** Takes the address of an image apart. */
function parseImageAddress(uri) {
    const [named = uri, digest] = uri.split('@');
    const slash = named.indexOf('/');
    const colon = named.indexOf(':', slash + 1);
    const repositoryUri = colon < 0 ? named : named.slice(0, colon);
    const [, registryId, region] = /^(\d+)\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(uri) ?? [];
    return {
        repositoryUri,
        registryId,
        region,
        repository: repositoryUri.slice(slash + 1),
        tag: colon < 0 ? 'latest' : named.slice(colon + 1),
        sha256: digest?.replace(/^sha256:/, ''),
    };
}


/***/ })

};
