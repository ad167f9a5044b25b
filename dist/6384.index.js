export const id = 6384;
export const ids = [6384];
export const modules = {

/***/ 86384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildNode: () => (/* binding */ buildNode)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/micromatch/index.js
var micromatch = __webpack_require__(98785);
// EXTERNAL MODULE: ./build/package/files/collect-files.js + 2 modules
var collect_files = __webpack_require__(33170);
// EXTERNAL MODULE: ./build/package/files/named-by-pattern.js
var named_by_pattern = __webpack_require__(47281);
// EXTERNAL MODULE: ./build/package/builders/node/bundlers/index.js + 16 modules
var bundlers = __webpack_require__(14619);
// EXTERNAL MODULE: ./build/package/builders/node/esbuild-settings.js
var esbuild_settings = __webpack_require__(14171);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: ./build/package/files/installed-tree.js
var installed_tree = __webpack_require__(94458);
// EXTERNAL MODULE: ./build/package/files/scan-folder.js
var scan_folder = __webpack_require__(76547);
;// CONCATENATED MODULE: ./build/package/builders/node/external-modules.js




const builtIn = new Set(external_node_module_.builtinModules);
/** Packages among what a bundle imports from outside, without Node's own modules and those that are excluded. */
function packagesToShip(imports, excluded) {
    if (excluded.includes('*'))
        return [];
    const names = imports.flatMap((specifier) => {
        if (specifier.startsWith('node:') || specifier.startsWith('.') || specifier.startsWith('/'))
            return [];
        const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '';
        return name === '' || builtIn.has(specifier) || builtIn.has(name) ? [] : [name];
    });
    const isExcluded = (name) => excluded.some((pattern) => micromatch.isMatch(name, pattern));
    return [...new Set(names)].filter((name) => !isExcluded(name)).sort();
}
/** The files of these packages and of what they need, under node_modules of the zip. */
async function moduleFiles(names, context) {
    const { model, ports } = context;
    if (names.length === 0)
        return [];
    const reached = await (0,installed_tree/* installedClosure */.Qm)(model.serviceDir, model.serviceDir, names, ports.workspace);
    const files = new Map();
    for (const [real, links] of reached) {
        const inside = await (0,scan_folder/* scanFolder */.W)(ports.workspace, real, (name) => name === 'node_modules');
        for (const link of links) {
            for (const file of inside) {
                const name = `${placeInZip(model.serviceDir, link)}/${file.name}`;
                if (!files.has(name))
                    files.set(name, { name, path: file.path });
            }
        }
    }
    return [...files.values()];
}
// pnpm keeps packages in a store of links: in the zip each lies where Node finds it without links. Packages of a
// workspace above the service move into its own node_modules.
function placeInZip(serviceDir, link) {
    const inside = link.startsWith(`${serviceDir}/`) ? link.slice(serviceDir.length + 1) : link;
    const stored = inside.includes('.pnpm/') || inside.startsWith('/');
    return stored ? inside.slice(inside.lastIndexOf('node_modules/')) : inside;
}

;// CONCATENATED MODULE: ./build/package/files/globbed-files.js

/**
 * The files that a list of globs asks for, as the library globby reads it: hidden ones by their name only, a plain name
 * takes all of its folder, and `!` takes away from the globs before it.
 */
function globbedFiles(files, globs) {
    const rules = globs.map((glob, place) => {
        const excludes = glob.startsWith('!');
        const plain = (excludes ? glob.slice(1) : glob).replace(/^\.\//, '').replace(/\/$/, '');
        const patterns = /[*?{}()[\]!]/.test(plain) ? [plain] : [plain, `${plain}/**`];
        const matchers = patterns.map((pattern) => micromatch.matcher(pattern, { dot: excludes }));
        return { place, excludes, matches: (name) => matchers.some((matches) => matches(name)) };
    });
    return files.filter(({ name }) => rules.some(({ excludes, matches, place }) => !excludes &&
        matches(name) &&
        !rules.some((other) => other.excludes && other.place > place && other.matches(name))));
}

;// CONCATENATED MODULE: ./build/package/builders/node/globbed-besides.js


/** Left out by serverless-esbuild even where a pattern of the service names them. */
const ofPackageManagers = ['package.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'];
/** What serverless-esbuild ships besides the bundles: each list of patterns by itself, that of the service and of functions. */
async function globbedBesides(zip, context) {
    const ofService = context.model.package.patterns;
    const ofFunctions = zip.functions.map((fn) => fn.package.patterns);
    if ([ofService, ...ofFunctions].flat().every((pattern) => pattern.startsWith('!')))
        return [];
    const files = await (0,collect_files/* filesInside */.u0)(zip.folder, true, context);
    const found = [
        ...globbedFiles(files, ofService).filter(({ name }) => !ofPackageManagers.includes(name)),
        ...ofFunctions.flatMap((patterns) => globbedFiles(files, patterns)),
    ];
    return [...new Map(found.map(({ name, path }) => [name, { name, path }])).values()];
}

// EXTERNAL MODULE: ./build/core/folders-upward.js
var folders_upward = __webpack_require__(22671);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/package/builders/node/npm-archives.js
var npm_archives = __webpack_require__(53958);
;// CONCATENATED MODULE: ./build/package/builders/node/pinned-esbuild.js
/** The esbuild for services that have none of their own; the integrity of each package as its makers published it. */
const pinnedEsbuild = {
    version: '0.28.2',
    library: 'sha512-HKVLS8dvII+xoKW9kmqxbRKrnWEXfJJr/FZhhJmiqIB0e053QNYFqOBouTMO/k5sID4MvCiUCvv8b9M4h32wIA==',
    /** `<process.platform>-<process.arch>` → integrity of `@esbuild/<that>`. */
    programs: new Map([
        ['linux-x64', 'sha512-4xTZr1FUmSoQW4XIWmit3tzQrUTZM+N3P0XV8xROKYF50XfI7xeO90+1bZvNwxIufQ9hDQVRJH5YhgPVF8A/HQ=='],
        ['linux-arm64', 'sha512-pW4AC0P3it8c7do9MVM4p51FzHzdM/TZrerurgRcHJ2WTa1VQ1CIq18xncfpBJw4ojkiZZrKW2yIBWBP92j6Ug=='],
        ['darwin-x64', 'sha512-uq6suIWYP37qzGddBKPw5QEQPi6HiLGsO7UmkpfyaYNQ3D+rN6w6WfwH+nuqcGXWvawGwxOEroO4YGnFh95azw=='],
        ['darwin-arm64', 'sha512-n4KqkOQrraxHJcgjM1RvwbigfQKIKJVpM7xp+KsxiyUSrRdIXnt73VhrPAx0fV44hgfmIVKjxMN9J1t5jySVkw=='],
    ]),
};

;// CONCATENATED MODULE: ./build/package/builders/node/fetch-esbuild.js




const { version } = pinnedEsbuild;
/**
 * esbuild of the pinned version, unpacked for this run. Its archives come from the local folder, the runner's cache or
 * the registry; only those with the pinned integrity are unpacked (`PACKAGE_HASH_MISMATCH`).
 */
async function fetchEsbuild(context) {
    const platform = `${external_node_process_.platform}-${external_node_process_.arch}`;
    const program = pinnedEsbuild.programs.get(platform);
    if (program === undefined)
        return { kind: 'unavailable', why: `there is none for ${platform}` };
    const store = { folder: 'esbuild', key: `esbuild-${version}-${platform}` };
    const packages = [
        { name: 'esbuild', version, integrity: pinnedEsbuild.library },
        { name: `@esbuild/${platform}`, version, integrity: program },
    ];
    const why = await (0,npm_archives/* bringArchives */.I)(packages, store, context);
    if (why !== undefined)
        return { kind: 'unavailable', why };
    const modules = external_node_path_.join(await context.ports.workspace.makeTemporaryDirectory('esbuild-'), 'node_modules');
    for (const one of packages) {
        const isUnpacked = await (0,npm_archives/* unpackArchive */.b)(one, store, external_node_path_.join(modules, one.name), context);
        if (!isUnpacked)
            return { kind: 'unavailable', why: 'tar could not unpack it' };
    }
    context.ports.log.info(`esbuild ${version} is used: the service has none of its own.`);
    return { kind: 'ready', main: external_node_path_.join(modules, 'esbuild/lib/main.js') };
}

;// CONCATENATED MODULE: ./build/package/builders/node/run-esbuild.js




/**
 * Bundles the entries (name in the zip without extension → file) with the service's own esbuild, else the pinned one.
 * Reports `PACKAGE_TOOL_MISSING` or `PACKAGE_BUILD_FAILED` and returns `undefined` when that cannot be done.
 */
async function runEsbuild(entries, options, plugins, context) {
    const { model } = context;
    const build = await context.once('esbuild', () => loadEsbuild(context));
    if (!build)
        return undefined;
    const outdir = external_node_path_.join(model.serviceDir, '.esbuild/.build');
    try {
        const result = await build({
            ...options,
            ...(plugins.length > 0 ? { plugins } : {}),
            absWorkingDir: model.serviceDir,
            entryPoints: entries,
            outdir,
            write: false,
            metafile: true,
            logLevel: 'silent',
        });
        return readResult(result, outdir);
    }
    catch (error) {
        if (!reportFailure(error, context))
            throw error;
        return undefined;
    }
}
async function loadEsbuild(context) {
    const { workspace } = context.ports;
    const own = await ownEsbuild(context);
    const fetched = own === undefined ? await fetchEsbuild(context) : { kind: 'ready', main: own };
    if (fetched.kind === 'unavailable') {
        reportMissing(fetched.why, context);
        return undefined;
    }
    const loaded = await workspace.importModule(fetched.main);
    const inner = isRecord(loaded['default']) ? loaded['default'] : loaded;
    const build = loaded['build'] ?? inner['build'];
    if (typeof build === 'function')
        return build;
    reportMissing('the module that is there has no `build`', context);
    return undefined;
}
/** The main module of the esbuild that is installed for the service, in its folder or one above. */
async function ownEsbuild({ model, ports }) {
    for (const dir of (0,folders_upward/* foldersUpward */.N)(model.serviceDir)) {
        const main = external_node_path_.join(dir, 'node_modules/esbuild/lib/main.js');
        if ((await ports.workspace.stat(main))?.kind === 'file')
            return main;
    }
    return undefined;
}
function reportMissing(why, { problems, options }) {
    const message = `The functions are to be bundled by esbuild, which is not installed in the service, and none could be fetched: ${why}.`;
    const remedy = 'Add esbuild to devDependencies (`npm install --save-dev esbuild`) and run `npm ci` in a step before this one, or let npm reach its registry.';
    if (options.forDeploy)
        problems.error('PACKAGE_TOOL_MISSING', message, { remedy });
    else
        problems.warn('PACKAGE_TOOL_MISSING', `${message} They are packaged as they are.`, { remedy });
}
const isRecord = (value) => typeof value === 'object' && value !== null;
function readResult(result, outdir) {
    const outputs = isRecord(result) && Array.isArray(result['outputFiles']) ? result['outputFiles'] : [];
    const files = outputs.flatMap((output) => {
        if (!isRecord(output) || typeof output['path'] !== 'string' || !(output['contents'] instanceof Uint8Array))
            return [];
        return [{ name: external_node_path_.relative(outdir, output['path']).split(external_node_path_.sep).join('/'), bytes: output['contents'] }];
    });
    const metafile = isRecord(result) ? result['metafile'] : undefined;
    const made = isRecord(metafile) && isRecord(metafile['outputs']) ? Object.values(metafile['outputs']) : [];
    const imports = made.flatMap((output) => isRecord(output) && Array.isArray(output['imports']) ? output['imports'] : []);
    const outside = imports.flatMap((item) => isRecord(item) && item['external'] === true && typeof item['path'] === 'string' ? [item['path']] : []);
    const inputs = isRecord(metafile) && isRecord(metafile['inputs']) ? Object.keys(metafile['inputs']) : [];
    return { files, externals: [...new Set(outside)], inputs };
}
/** Each error of the build at its place in the user's file. False when it was no failed build. */
function reportFailure(error, { problems }) {
    const errors = isRecord(error) && Array.isArray(error['errors']) ? error['errors'] : undefined;
    if (!errors)
        return false;
    for (const found of errors) {
        if (!isRecord(found))
            continue;
        const place = (0,json/* isJsonObject */.OW)(found['location']) ? found['location'] : undefined;
        const { file, line, column } = place ?? {};
        const at = typeof file === 'string' && typeof line === 'number'
            ? { file, line, column: (typeof column === 'number' ? column : 0) + 1 }
            : undefined;
        problems.error('PACKAGE_BUILD_FAILED', `esbuild: ${String(found['text'])}`, { at });
    }
    return errors.length > 0;
}

// EXTERNAL MODULE: ./build/package/files/choose-files.js
var choose_files = __webpack_require__(4540);
// EXTERNAL MODULE: ./build/package/files/package-patterns.js
var package_patterns = __webpack_require__(56687);
;// CONCATENATED MODULE: ./build/package/builders/node/typescript/interop.js
/** Tells whether what is imported from CommonJS gets the shape of an ECMAScript module (TypeScript: `esModuleInterop`). */
function hasInterop({ compilerOptions: { esModuleInterop, module } }) {
    return typeof esModuleInterop === 'boolean' ? esModuleInterop : /^(?:node|preserve)/i.test(String(module));
}
/** Tells whether `import()` becomes `require`, which finds files without their extension; else Node does it. */
const importsByRequire = ({ compilerOptions: { module } }) => module === undefined || /^(?:commonjs|none|amd|umd|system)$/i.test(String(module));
const shapedImport = /\b__toESM\((require\("(?:[^"\\\n]|\\.)*"\))\)/g;
/** Files of esbuild whose imports are what `require` gives: so a namespace that is a function can be called. */
const withoutInterop = (files) => files.map((file) => file.name.endsWith('.map')
    ? file
    : { ...file, bytes: Buffer.from(Buffer.from(file.bytes).toString('utf8').replace(shapedImport, '$1')) });

// EXTERNAL MODULE: ./build/package/builders/node/typescript/read-tsconfig.js
var read_tsconfig = __webpack_require__(98429);
// EXTERNAL MODULE: ./build/package/builders/node/typescript/syntax-options.js
var syntax_options = __webpack_require__(17197);
;// CONCATENATED MODULE: ./build/package/builders/node/typescript/transpile.js












const typeScriptFile = /(?<!\.d)\.[cm]?tsx?$/;
const scriptFile = /(?<!\.d)\.[cm]?[jt]sx?$/;
/**
 * The files of a zip with the TypeScript program compiled file by file: what tsconfig.json names, the handlers, and what
 * they import. Of the other files node_modules, package.json and what a pattern names go along. `undefined` after a
 * problem was reported.
 */
async function transpile(tsconfig, zip, chosen, context) {
    const program = await context.once(`typescript ${tsconfig}`, () => compileProgram(tsconfig, context));
    if (!program)
        return undefined;
    const patterns = (0,package_patterns/* packagePatterns */.g)(context.model, 'function', zip.patterns);
    const named = new Set((0,choose_files/* chooseFiles */.P)(program.map(({ name }) => ({ name, path: '' })), patterns).map(({ name }) => name));
    const made = program.filter(({ name }) => named.has(name));
    // The plugin copies what patterns of the service name; those of a function choose among it.
    const asked = new Set(globbedFiles(chosen, context.model.package.patterns));
    const kept = chosen.filter((file) => file.name.startsWith('node_modules/') || file.name === 'package.json' || asked.has(file));
    return [
        ...made,
        ...kept.map((file) => ({ name: (0,collect_files/* entryName */.MB)(file), path: file.path })).filter(({ name }) => !named.has(name)),
    ];
}
async function compileProgram(tsconfig, context) {
    const { model, ports } = context;
    const { serviceDir } = model;
    const file = external_node_path_.resolve(serviceDir, tsconfig);
    const config = await (0,read_tsconfig/* readTsConfig */.W)(file, ports.workspace);
    const isThere = (await ports.workspace.stat(file))?.kind === 'file';
    const handlers = await handlerFiles(context);
    const options = { platform: 'node', ...(isThere ? { tsconfig: file } : {}) };
    // A bundle of the handlers that is thrown away tells what they import.
    const reached = await runEsbuild(named(handlers), { ...options, bundle: true, packages: 'external', loader: { '.node': 'empty' } }, [], context);
    if (!reached)
        return undefined;
    const ofConfig = await filesOfConfig(context);
    const all = [...new Set([...handlers, ...reached.inputs, ...ofConfig])].filter((name) => !isOutside(name));
    const format = await moduleFormat(config, serviceDir, context);
    const scripts = all.filter((name) => scriptFile.test(name));
    const compiled = await runEsbuild(named(scripts), {
        platform: 'node',
        bundle: false,
        format,
        target: `node${Math.min(...model.functions.map(({ runtime }) => (0,esbuild_settings/* nodeMajor */.md)(runtime)))}`,
        tsconfigRaw: { compilerOptions: (0,syntax_options/* syntaxOptions */.k)(config) },
        ...(importsByRequire(config) ? { supported: { 'dynamic-import': false } } : {}),
        ...sourceMaps(config, isThere),
    }, [], context);
    if (!compiled)
        return undefined;
    const data = all.filter((name) => name.endsWith('.json'));
    const made = hasInterop(config) ? compiled.files : withoutInterop(compiled.files);
    return [...made, ...data.map((name) => ({ name, path: external_node_path_.join(serviceDir, name) }))];
}
const isOutside = (name) => name.startsWith('../') || name.split('/').includes('node_modules');
/** Name in the zip, without extension → file. */
const named = (files) => Object.fromEntries(files.map((name) => [name.replace(/\.[^.]+$/, ''), `./${name}`]));
/** Source files of the handlers in Node, from the service folder; one that is not there is reported elsewhere. */
async function handlerFiles({ model, ports }) {
    const found = await Promise.all(model.functions.map(async ({ handler = '', runtime = '' }) => {
        if (!runtime.startsWith('nodejs'))
            return [];
        const stem = external_node_path_.posix.normalize(handler.slice(0, Math.max(0, handler.lastIndexOf('.'))));
        for (const name of [`${stem}.ts`, `${stem}.tsx`, `${stem}.js`]) {
            if ((await ports.workspace.stat(external_node_path_.join(model.serviceDir, name)))?.kind === 'file')
                return [name];
        }
        return [];
    }));
    return [...new Set(found.flat())];
}
/** What `files` and `include` of the service's own tsconfig.json take, whichever one has the options. */
async function filesOfConfig({ model, ports }) {
    const tsconfig = external_node_path_.join(model.serviceDir, 'tsconfig.json');
    if ((await ports.workspace.stat(tsconfig))?.kind !== 'file')
        return [];
    const { files = [], include, exclude, compilerOptions } = await (0,read_tsconfig/* readTsConfig */.W)(tsconfig, ports.workspace);
    const root = external_node_path_.dirname(tsconfig);
    const skipped = exclude.flatMap((pattern) => [trimmed(pattern), `${trimmed(pattern)}/**`]);
    const taken = include.flatMap((pattern) => [trimmed(pattern), `${trimmed(pattern)}/**/*`]);
    const isSkipped = (name) => micromatch.isMatch(name, skipped, { dot: true });
    const found = await (0,scan_folder/* scanFolder */.W)(ports.workspace, root, (name) => /(?:^|\/)(?:node_modules|\.[^/]+)$/.test(name) || isSkipped(name));
    const kind = compilerOptions['allowJs'] === true ? scriptFile : typeScriptFile;
    const ofInclude = found.filter(({ name }) => kind.test(name) && !isSkipped(name) && micromatch.isMatch(name, taken, { dot: true }));
    const absolute = [...files.map((name) => external_node_path_.resolve(root, name)), ...ofInclude.map((one) => one.path)];
    return absolute
        .map((one) => external_node_path_.relative(model.serviceDir, one).split(external_node_path_.sep).join('/'))
        .filter((name) => scriptFile.test(name));
}
const trimmed = (pattern) => pattern.replace(/^\.\//, '').replace(/\/$/, '');
/** `module` of the tsconfig.json; where it follows package.json, so do we. */
async function moduleFormat({ compilerOptions }, serviceDir, { ports }) {
    const module = String(compilerOptions['module'] ?? 'commonjs').toLowerCase();
    if (/^(?:es|preserve)/.test(module))
        return 'esm';
    if (!/^node/.test(module))
        return 'cjs';
    const text = (await ports.workspace.readText(external_node_path_.join(serviceDir, 'package.json'))) ?? '';
    return /"type"\s*:\s*"module"/.test(text) ? 'esm' : 'cjs';
}
/** Without a tsconfig.json the plugin makes source maps. */
function sourceMaps({ compilerOptions }, isThere) {
    if (compilerOptions['inlineSourceMap'] === true)
        return { sourcemap: 'inline' };
    return compilerOptions['sourceMap'] === true || !isThere ? { sourcemap: true } : {};
}

;// CONCATENATED MODULE: ./build/package/builders/node/build-node.js










const sourceExtensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const typeScript = /\.[mc]?tsx?$/;
/**
 * Bundles the handlers with esbuild where the service asks for it, or where they are written in TypeScript; ships what
 * the bundles import from outside, and files that a pattern names. Other services are shipped as they are, or compiled
 * file by file.
 */
const buildNode = async (zip, chosen, context) => {
    const { config, serviceDir, stage, region } = context.model;
    const { workspace } = context.ports;
    const how = await context.once('node build', () => (0,bundlers/* nodeBuild */.f)({ config, serviceDir, stage, region, workspace }));
    const code = chosen.map((file) => ({ name: (0,collect_files/* entryName */.MB)(file), path: file.path }));
    if (how.kind === 'none')
        return { code, packed: [] };
    if (how.kind === 'transpile') {
        return { code: (await transpile(how.tsconfig, zip, chosen, context)) ?? code, packed: [] };
    }
    const { handlers, settings } = how;
    const chosenNames = new Set(chosen.map(({ name }) => name));
    const isIgnored = (name) => micromatch.isMatch(name, settings.ignored ?? []);
    const isChosen = async (name) => !isIgnored(name) && chosenNames.has(name);
    const isThere = async (name) => !isIgnored(name) && (await workspace.stat(external_node_path_.join(serviceDir, name)))?.kind === 'file';
    const find = async (fn) => {
        // JavaScript that was compiled beside its TypeScript is shipped where patterns choose it.
        const ready = handlers === 'typescript' ? await sourceOf(fn, settings, isChosen) : [];
        // Patterns say what goes along with the bundles: what these are made of may be excluded.
        return ready.length > 0 ? ready : sourceOf(fn, settings, isThere);
    };
    const found = await Promise.all(zip.functions.map(find));
    const sources = found.flat().filter(({ file }) => handlers === 'all' || typeScript.test(file));
    const entries = sources.filter(({ fn }) => fn.config['skipEsbuild'] !== true);
    const [first] = entries;
    if (!first)
        return { code, packed: [] };
    const bundled = await bundle(entries, first.fn, settings, zip, context);
    if (!bundled)
        return { code, packed: [] };
    const kept = await filesBesides(entries, settings, zip, code, context);
    const taken = new Set(bundled.map(({ name }) => name));
    const all = [...bundled, ...kept.filter(({ name }) => !taken.has(name))];
    return { code: all.filter(({ name }) => !settings.leftOut?.test(name)), packed: [] };
};
/** The source file behind a handler: `src/hello.main` → `src/hello.ts`, where there is one. */
async function sourceOf(fn, { extensions = [] }, isThere) {
    const { esbuildEntrypoint: own } = fn.config;
    // The code may be called by a handler that lies elsewhere, as in a layer.
    const handler = typeof own === 'string' ? own : (fn.handler ?? '');
    const entry = external_node_path_.posix.normalize(handler.slice(0, Math.max(0, handler.lastIndexOf('.'))));
    for (const extension of new Set([...extensions, ...sourceExtensions])) {
        if (entry !== '.' && (await isThere(entry + extension)))
            return [{ fn, entry, file: entry + extension }];
    }
    return [];
}
async function bundle(entries, fn, settings, { kind }, context) {
    const { serviceDir } = context.model;
    const excluded = (0,esbuild_settings/* excludedPackages */.ck)(settings, fn);
    const output = await runEsbuild(Object.fromEntries(entries.map(({ entry, file }) => [entry, external_node_path_.join(serviceDir, file)])), withDefaults(settings.options, excluded, fn), settings.plugins, context);
    if (!output)
        return undefined;
    const imported = packagesToShip(output.externals, excluded);
    const { outside = imported, include } = settings;
    const wanted = kind === 'service' ? packagesToShip(outside, excluded) : outside.filter((name) => imported.includes(name));
    const shipped = await moduleFiles([...new Set([...wanted, ...include])].sort(), context);
    return [...output.files, ...shipped];
}
/** The user's files that go along with the bundles: all of them where a function of the zip is not bundled. */
async function filesBesides(entries, { besides }, zip, code, context) {
    if (besides === 'none')
        return [];
    if (besides === 'globs')
        return globbedBesides(zip, context);
    return entries.length < zip.functions.length ? code : code.filter(({ name }) => (0,named_by_pattern/* isNamedByPattern */.p)(name, zip, context));
}
function withDefaults(options, excluded, fn) {
    const own = Array.isArray(options['external']) ? options['external'].map(String) : [];
    return {
        target: `node${(0,esbuild_settings/* nodeMajor */.md)(fn.runtime)}`,
        ...options,
        external: [...new Set([...own, ...excluded.filter((name) => name !== '*')])],
    };
}


/***/ }),

/***/ 53958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ bringArchives),
/* harmony export */   b: () => (/* binding */ unpackArchive)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82552);
/* harmony import */ var _core_program_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1314);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67756);
/* harmony import */ var _cache_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67839);





/**
 * Brings the archives of packages into the local folder: from the runner's cache or, by npm with its own configuration,
 * from the registry. Returns the end of a sentence why that could not be done. One with another integrity is
 * `PACKAGE_HASH_MISMATCH`.
 */
async function bringArchives(packages, { folder, key }, context) {
    const { cache } = context.ports;
    const { cacheEnabled } = context.options;
    const root = node_path__WEBPACK_IMPORTED_MODULE_0__.join(cache.directory, folder);
    const fullKey = (0,_cache_key_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheKey */ .k)(key, context.options);
    if (await areThere(packages, root, context))
        return undefined;
    if (cacheEnabled)
        await cache.restore([root], fullKey, []);
    if (await areThere(packages, root, context))
        return undefined;
    const why = await download(packages, root, context);
    if (why === undefined && cacheEnabled)
        await cache.save([root], fullKey);
    return why;
}
/** Unpacks an archive that was brought into a folder that is made. `false`: it cannot be unpacked. */
async function unpackArchive({ integrity }, { folder }, place, { ports }) {
    const archive = archiveOf(integrity, node_path__WEBPACK_IMPORTED_MODULE_0__.join(ports.cache.directory, folder));
    await ports.workspace.writeText(node_path__WEBPACK_IMPORTED_MODULE_0__.join(place, 'package.json'), '{}');
    const result = await ports.commands.run('tar', ['-xzf', archive, '-C', place, '--strip-components=1']);
    return result?.exitCode === 0;
}
/** Named by its contents. */
function archiveOf(integrity, root) {
    const digest = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, `${digest}.tgz`);
}
/** Whoever put the archives there: they count only with the pinned contents. */
async function areThere(packages, root, { ports }) {
    for (const { integrity } of packages) {
        const bytes = await ports.workspace.readBytes(archiveOf(integrity, root));
        if (!bytes || (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha512Integrity */ .Q2)(bytes) !== integrity)
            return false;
    }
    return true;
}
async function download(packages, root, context) {
    const { workspace, commands, env } = context.ports;
    const arrived = await workspace.makeTemporaryDirectory('npm-');
    const names = packages.map(({ name, version }) => `${name}@${version}`);
    // No script of a package runs; a registry that is down is given up soon.
    const options = ['--ignore-scripts', '--fetch-retries=2', '--fetch-retry-mintimeout=500', '--loglevel=error'];
    const result = await commands.run('npm', ['pack', ...names, '--pack-destination', arrived, ...options], {
        cwd: context.model.serviceDir,
        env: (0,_core_program_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .hiddenFrom */ .Z)('installer', env),
        timeoutMs: 120_000,
    });
    if (!result)
        return 'npm is not installed';
    if (result.exitCode !== 0)
        return `npm ended with ${/^npm \S+ code (\w+)$/m.exec(result.stderr)?.[1] ?? 'an error'}`;
    for (const { name, version, integrity } of packages) {
        const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
        const bytes = (await workspace.readBytes(node_path__WEBPACK_IMPORTED_MODULE_0__.join(arrived, file))) ?? new Uint8Array(0);
        if ((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha512Integrity */ .Q2)(bytes) !== integrity) {
            const message = `The npm registry gave another ${name} ${version} than the one that was published.`;
            throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('PACKAGE_HASH_MISMATCH', message);
        }
        await workspace.writeBytes(archiveOf(integrity, root), bytes);
    }
    return undefined;
}


/***/ }),

/***/ 67839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ cacheKey)
/* harmony export */ });
/** A key of the runner's cache: `what` tells the contents apart; the user's suffix starts afresh. */
function cacheKey(what, { cacheKeySuffix }) {
    return `sls-native-v1-${what}${cacheKeySuffix ? `-${cacheKeySuffix}` : ''}`;
}


/***/ }),

/***/ 47281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isNamedByPattern)
/* harmony export */ });
/* harmony import */ var micromatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98785);

/**
 * Tells whether a pattern of the service or of the zip asks for a file: beside built code only such files go along
 * (serverless-esbuild, version 4 and the plugins for Go and Rust agree in this).
 */
function isNamedByPattern(name, zip, { model }) {
    const patterns = [...model.package.patterns, ...zip.patterns].filter((pattern) => !pattern.startsWith('!'));
    return patterns.some((pattern) => micromatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(name, pattern, { dot: true }));
}


/***/ })

};
