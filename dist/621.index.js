export const id = 621;
export const ids = [621];
export const modules = {

/***/ 79984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ zipOfPrograms)
/* harmony export */ });
/* harmony import */ var _shipped_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48717);

/** Builds the programs of a zip, each once a run. One zip has room for one program of a name. */
async function zipOfPrograms(sources, zip, chosen, context) {
    const built = [];
    const byEntry = new Map();
    for (const source of sources) {
        const other = byEntry.get(source.entry);
        if (other && other.key !== source.key)
            reportShared(other.fn, source.fn, context);
        if (other)
            continue;
        byEntry.set(source.entry, source);
        const path = await context.once(source.key, source.build);
        if (path !== undefined)
            built.push({ name: source.entry, path });
    }
    if (built.length === 0)
        return { code: chosen.map(_shipped_code_js__WEBPACK_IMPORTED_MODULE_0__/* .asFile */ .h), packed: [] };
    return { code: (0,_shipped_code_js__WEBPACK_IMPORTED_MODULE_0__/* .withBuilt */ .T)(built, sources.length, zip, chosen, context), packed: [] };
}
function reportShared(first, second, { problems, model }) {
    const message = `Functions \`${first.key}\` and \`${second.key}\` are two programs, but share a zip, which holds one \`bootstrap\`.`;
    problems.error('PACKAGE_CLASHING_FILES', message, {
        at: model.locate([...second.path, 'handler']),
        remedy: 'Set `package.individually: true`.',
    });
}


/***/ }),

/***/ 93002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildGo: () => (/* binding */ buildGo),
/* harmony export */   goProgram: () => (/* binding */ goProgram)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bootstrap_zip_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79984);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51300);



const go = {
    name: 'Go',
    workflow: ['- uses: actions/setup-go@v6', '  with:', '    go-version-file: go.mod'],
};
/** Builds the Go package that a handler names; a program that is there already is left alone. */
const buildGo = async (zip, chosen, context) => {
    const sources = zip.functions.flatMap((fn) => goProgram(fn, chosen, context) ?? []);
    return (0,_bootstrap_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .zipOfPrograms */ .i)(sources, zip, chosen, context);
};
/**
 * The program of a function whose handler is a folder of Go files, a Go file, or `bootstrap` beside a main.go. It
 * becomes `bootstrap`, and on go1.x what the handler says.
 */
function goProgram(fn, chosen, context) {
    const handler = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(fn.handler ?? '').replace(/\/$/, '');
    const entry = fn.runtime === 'go1.x' ? handler : 'bootstrap';
    const names = new Set(chosen.map(({ name }) => name));
    const target = names.has(entry) && !entry.endsWith('.go') ? undefined : goTarget(handler, names);
    if (!target)
        return undefined;
    const architecture = fn.architecture ?? 'x86_64';
    return {
        fn,
        key: `go ${target.folder} ${target.what} ${architecture} ${fn.runtime === 'go1.x'}`,
        entry,
        build: () => build(target, fn, context),
    };
}
function goTarget(handler, names) {
    if (handler.endsWith('.go')) {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(handler);
        const file = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(handler);
        // main.go stands for its whole package; a file of another name may be one program of several in its folder.
        return names.has(handler) ? { folder, what: file === 'main.go' ? '.' : file } : undefined;
    }
    const folder = handler === 'bootstrap' ? '.' : handler;
    const isThere = Array.from(names).some((name) => name.endsWith('.go') && node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(name) === folder);
    if (handler === 'bootstrap')
        return names.has('main.go') ? { folder, what: '.' } : undefined;
    return isThere ? { folder, what: '.' } : undefined;
}
async function build(target, fn, context) {
    const { model, ports } = context;
    const output = node_path__WEBPACK_IMPORTED_MODULE_0__.join(await ports.workspace.makeTemporaryDirectory('go-'), 'bootstrap');
    const tags = fn.runtime === 'go1.x' ? [] : ['-tags', 'lambda.norpc'];
    const said = await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)({
        tool: go,
        command: 'go',
        // Nothing of the folder, of git or of the time gets into the program: the same sources give the same bytes.
        args: ['build', '-trimpath', '-buildvcs=false', ...tags, '-ldflags=-s -w -buildid=', '-o', output, target.what],
        cwd: node_path__WEBPACK_IMPORTED_MODULE_0__.join(model.serviceDir, target.folder),
        env: { CGO_ENABLED: '0', GOOS: 'linux', GOARCH: fn.architecture === 'arm64' ? 'arm64' : 'amd64' },
    }, (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(fn, context), context);
    return said === undefined ? undefined : output;
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
