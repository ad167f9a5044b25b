export const id = 7978;
export const ids = [7978];
export const modules = {

/***/ 87978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildRuby: () => (/* binding */ buildRuby)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _files_scan_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76547);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51300);
/* harmony import */ var _shipped_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48717);




const bundler = {
    name: 'Bundler',
    workflow: ['- uses: ruby/setup-ruby@v1', '  with:', '    ruby-version: "3.4"'],
};
/**
 * Adds the gems of Gemfile.lock in `vendor/bundle`, where Ruby's runtime looks for them, without the groups
 * `development` and `test`. Gems that are among the chosen files, or come from a layer, are left alone.
 */
const buildRuby = async (zip, chosen, context) => {
    const code = chosen.map(_shipped_code_js__WEBPACK_IMPORTED_MODULE_2__/* .asFile */ .h);
    const [fn] = zip.functions;
    if (!fn || !(await needsGems(chosen, context)))
        return { code, packed: [] };
    const gems = await context.once(`gems ${fn.runtime}`, () => install(fn, context));
    return { code: [...code, ...(gems ?? [])], packed: [] };
};
async function needsGems(chosen, { model, ports }) {
    // vendor/cache has archives, which Ruby does not load.
    if (chosen.some(({ name }) => name.startsWith('vendor/') && !name.startsWith('vendor/cache/')))
        return false;
    if (model.plugins.includes('serverless-ruby-layer'))
        return false;
    const lock = await ports.workspace.readText(node_path__WEBPACK_IMPORTED_MODULE_0__.join(model.serviceDir, 'Gemfile.lock'));
    // Four spaces: a gem of a source's `specs`.
    return lock !== undefined && /^ {4}\S/m.test(lock);
}
async function install(fn, context) {
    const { model, ports, problems } = context;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.join(await ports.workspace.makeTemporaryDirectory('gems-'), 'bundle');
    const said = await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .qI)({
        tool: bundler,
        command: 'bundle',
        args: ['install', '--quiet'],
        cwd: model.serviceDir,
        // By variables: `bundle config` would write into the user's folder.
        env: { BUNDLE_PATH: folder, BUNDLE_WITHOUT: 'development:test', BUNDLE_FROZEN: 'true' },
    }, (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectOf */ .et)(fn, context), context);
    if (said === undefined)
        return undefined;
    const wanted = `${/\d+\.\d+/.exec(fn.runtime ?? '')?.[0]}.0`;
    const made = (await ports.workspace.readDirectory(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, 'ruby'))).map(({ name }) => name);
    if (!made.includes(wanted)) {
        const message = `Function \`${fn.key}\` runs on ${fn.runtime}; Bundler installed gems for Ruby ${made.join(', ')}.`;
        const at = model.locate([...fn.path, 'runtime']);
        problems.error('PACKAGE_WRONG_MACHINE', message, {
            at,
            remedy: 'Set up the Ruby of the runtime before this step.',
        });
        return undefined;
    }
    const files = await (0,_files_scan_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .scanFolder */ .W)(ports.workspace, folder, (name) => name === `ruby/${wanted}/cache`);
    return files.map(({ name, path: file }) => ({ name: `vendor/bundle/${name}`, path: file }));
}


/***/ }),

/***/ 48717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ withBuilt),
/* harmony export */   h: () => (/* binding */ asFile)
/* harmony export */ });
/* harmony import */ var _files_collect_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33170);
/* harmony import */ var _files_named_by_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47281);


const asFile = (file) => ({ name: (0,_files_collect_files_js__WEBPACK_IMPORTED_MODULE_0__/* .entryName */ .MB)(file), path: file.path });
/**
 * Built files with what goes along: the files that a pattern names, or all of them where other functions of the zip
 * are not built. A built file takes the place of another of its name.
 */
function withBuilt(built, builtFunctions, zip, chosen, context) {
    const taken = new Set(built.map(({ name }) => name));
    const others = chosen
        .map(asFile)
        .filter(({ name }) => !taken.has(name))
        .filter(({ name }) => builtFunctions < zip.functions.length || (0,_files_named_by_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .isNamedByPattern */ .p)(name, zip, context));
    return [...built, ...others];
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
