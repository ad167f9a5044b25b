export const id = 9490;
export const ids = [9490];
export const modules = {

/***/ 89490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildDotnet: () => (/* binding */ buildDotnet)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _files_scan_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76547);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51300);
/* harmony import */ var _shipped_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48717);




const dotnet = {
    name: '.NET',
    workflow: ['- uses: actions/setup-dotnet@v5', '  with:', '    dotnet-version: 8'],
};
/**
 * Publishes the project of each handler's assembly (`Assembly::Namespace.Class::Method`) for Linux and ships what came
 * of it. Without a project among the chosen files, or with the assembly among them, those are shipped.
 */
const buildDotnet = async (zip, chosen, context) => {
    const projects = new Map();
    for (const fn of zip.functions) {
        const project = projectOf(fn, chosen);
        if (project !== undefined && !projects.has(project))
            projects.set(project, fn);
    }
    const built = [];
    for (const [project, fn] of projects) {
        const key = `dotnet ${project} ${fn.architecture ?? 'x86_64'}`;
        built.push(...((await context.once(key, () => publish(project, fn, context))) ?? []));
    }
    if (built.length === 0)
        return { code: chosen.map(_shipped_code_js__WEBPACK_IMPORTED_MODULE_2__/* .asFile */ .h), packed: [] };
    const unique = [...new Map(built.map((file) => [file.name, file])).values()];
    return { code: (0,_shipped_code_js__WEBPACK_IMPORTED_MODULE_2__/* .withBuilt */ .T)(unique, zip.functions.length, zip, chosen, context), packed: [] };
};
/** `<Assembly>.csproj` wherever it lies, else the only project there is. */
function projectOf({ handler = '' }, chosen) {
    const [assembly = ''] = handler.split('::');
    if (chosen.some(({ name }) => name === `${assembly}.dll`))
        return undefined;
    const projects = chosen.map(({ name }) => name).filter((name) => /\.(?:cs|fs|vb)proj$/.test(name));
    const own = projects.find((name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.parse(name).name === assembly);
    return own ?? (projects.length === 1 ? projects[0] : undefined);
}
async function publish(project, fn, context) {
    const { model, ports } = context;
    const output = await ports.workspace.makeTemporaryDirectory('dotnet-');
    const system = fn.architecture === 'arm64' ? 'linux-arm64' : 'linux-x64';
    const said = await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .qI)({
        tool: dotnet,
        command: 'dotnet',
        args: [
            'publish',
            project,
            ...['--configuration', 'Release', '--runtime', system, '--no-self-contained', '--output', output, '--nologo'],
            // The class library needs the file that tells the runtime its framework; builds do not depend on the folder.
            ...['-p:GenerateRuntimeConfigurationFiles=true', '-p:ContinuousIntegrationBuild=true'],
        ],
        cwd: model.serviceDir,
        env: { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
    }, (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectOf */ .et)(fn, context), context);
    if (said === undefined)
        return undefined;
    return (await (0,_files_scan_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .scanFolder */ .W)(ports.workspace, output)).map(({ name, path: file }) => ({ name, path: file }));
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
