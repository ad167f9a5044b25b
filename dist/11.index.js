export const id = 11;
export const ids = [11];
export const modules = {

/***/ 10011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  packageCommand: () => (/* binding */ packageCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/problems.js
var core_problems = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/report/render-summary.js
var render_summary = __webpack_require__(82470);
// EXTERNAL MODULE: ./build/commands/build-service.js + 17 modules
var build_service = __webpack_require__(36489);
// EXTERNAL MODULE: ./build/commands/find-services.js + 4 modules
var find_services = __webpack_require__(52810);
// EXTERNAL MODULE: ./build/commands/package-prepared.js + 15 modules
var package_prepared = __webpack_require__(78863);
// EXTERNAL MODULE: ./build/commands/prepare-service.js + 114 modules
var prepare_service = __webpack_require__(32307);
// EXTERNAL MODULE: ./build/commands/publish-run.js + 3 modules
var publish_run = __webpack_require__(19101);
// EXTERNAL MODULE: ./build/commands/report-problems.js
var report_problems = __webpack_require__(72498);
// EXTERNAL MODULE: ./build/commands/service-contexts.js + 3 modules
var service_contexts = __webpack_require__(50370);
// EXTERNAL MODULE: ./build/commands/split-compiled.js
var split_compiled = __webpack_require__(88267);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/commands/custom-resources-zip.js
var custom_resources_zip = __webpack_require__(9958);
;// CONCATENATED MODULE: ./build/commands/write-package.js



/** Writes templates and state beside the zips, under the framework's own names (framework-spec 2.5). Returns all paths. */
async function writePackage(outDir, compiled, manifest, ports) {
    const files = [
        ['cloudformation-template-update-stack.json', JSON.stringify(compiled.template, null, 2)],
        ['serverless-state.json', JSON.stringify(compiled.state, null, 2)],
    ];
    for (const { fileName, template } of compiled.nested ?? [])
        files.push([fileName, JSON.stringify(template, null, 2)]);
    if (compiled.createTemplate) {
        files.unshift(['cloudformation-template-create-stack.json', JSON.stringify(compiled.createTemplate, null, 2)]);
    }
    for (const [name, text] of files)
        await ports.workspace.writeText(external_node_path_.join(outDir, name), text);
    const extra = [];
    if (compiled.needsCustomResources) {
        const target = external_node_path_.join(outDir, 'custom-resources.zip');
        await ports.workspace.copyFile((0,custom_resources_zip/* customResourcesPath */.C)(external_node_process_.argv[1] ?? ''), target);
        extra.push(target);
    }
    const zips = [...Object.values(manifest.functions), ...Object.values(manifest.layers)].map((item) => item.path);
    return [...files.map(([name]) => external_node_path_.join(outDir, name)), ...new Set(zips), ...extra];
}

;// CONCATENATED MODULE: ./build/commands/package.js












/** Packages and compiles, and writes the framework's own files; asks AWS only if a variable does. */
async function packageCommand(context, target) {
    const { inputs, event, ports } = context;
    if (target.offline)
        ports.log.info(target.offline);
    const offline = target.offline !== undefined;
    const services = await (0,find_services/* listServices */.TD)(inputs, ports);
    const missing = offline ? 'stand-in' : 'warn';
    const contexts = new service_contexts/* ServiceContexts */.W(context, services, { stage: target.stage, missing, offline });
    const paths = [];
    const reports = [];
    for (const service of services.filter(({ selected }) => selected)) {
        const problems = new core_problems/* Problems */.Z();
        const own = await contexts.contextOf(service, problems);
        problems.throwIfErrors();
        const folder = services.length > 1 ? service.name : '';
        const { model, files } = await packageOne(service.dir, folder, own, target, problems);
        paths.push(...files);
        (0,report_problems/* reportProblems */.T)(problems, ports.log);
        const { service: name, stage, region } = model;
        reports.push({ service: name, stage, region, problems: problems.all, note: target.offline });
    }
    if (event)
        await ports.outputs.writeSummary((0,render_summary/* renderSummary */.B)(reports, (0,publish_run/* runFacts */.p)(context)));
    ports.outputs.setOutput('artifact-paths', JSON.stringify(paths));
    return { outputs: { 'artifact-paths': paths }, failed: false };
}
async function packageOne(serviceDir, folder, own, { stage, offline: reason }, problems) {
    const { inputs, ports } = own;
    const offline = reason !== undefined;
    const prepared = await (0,prepare_service/* prepareService */.t)(inputs, { serviceDir, stage, offline }, ports, problems);
    if (offline && prepared.engine === 'framework') {
        ports.log.info(`${prepared.model.service} is packaged by its own framework, which is not run without credentials.`);
        return { model: prepared.model, files: [] };
    }
    const outDir = packageDir(inputs.packageDir, folder, prepared.model);
    const { model, manifest, compile } = await (0,package_prepared/* packagePrepared */.q)(prepared, outDir, own, problems, {
        forDeploy: false,
        buildImages: true,
        offline,
    });
    const directory = (0,build_service/* deploymentDirectory */.LV)(model, ports.clock.nowMs());
    const compiled = (0,split_compiled/* splitCompiled */.E)(await compile((0,build_service/* locateFresh */.Lb)(manifest, directory)), { model, directory }, problems);
    const files = await writePackage(outDir, compiled, manifest, ports);
    ports.log.info(`Packaged ${model.service} for stage ${model.stage} into ${outDir}`);
    return { model, files };
}
/** Each of several services has a folder of its own in the one that was given. */
const packageDir = (given, folder, model) => given === undefined ? (0,build_service/* defaultPackageDir */.jX)(model) : external_node_path_.resolve(given, folder);


/***/ }),

/***/ 72498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ reportProblems)
/* harmony export */ });
/** Says every warning and notice that was found, each once, on its line. Errors were thrown before. */
function reportProblems(problems, log) {
    for (const problem of problems.all)
        log.problem(problem);
}


/***/ })

};
