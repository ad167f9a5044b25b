export const id = 6783;
export const ids = [6783];
export const modules = {

/***/ 36783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildJava: () => (/* binding */ buildJava)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/zip/read-central-directory.js + 1 modules
var read_central_directory = __webpack_require__(99243);
// EXTERNAL MODULE: ./build/package/files/scan-folder.js
var scan_folder = __webpack_require__(76547);
// EXTERNAL MODULE: ./build/package/zip/buffered-reader.js
var buffered_reader = __webpack_require__(51914);
// EXTERNAL MODULE: ./build/package/zip/packed-file.js + 1 modules
var packed_file = __webpack_require__(52196);
// EXTERNAL MODULE: ./build/package/builders/run-tool.js
var run_tool = __webpack_require__(51300);
// EXTERNAL MODULE: ./build/package/builders/shipped-code.js
var shipped_code = __webpack_require__(48717);
;// CONCATENATED MODULE: ./build/package/builders/java/java-build.js
const setupJava = ['- uses: actions/setup-java@v5', '  with:', '    distribution: corretto', '    java-version: 21'];
const maven = { name: 'Maven', workflow: setupJava };
const gradle = { name: 'Gradle', workflow: [...setupJava, '- uses: gradle/actions/setup-gradle@v5'] };
/** The build of a service folder with these files; `undefined` if it has none. The project's own wrapper is preferred. */
function javaBuild(names) {
    if (names.has('pom.xml')) {
        return {
            tool: maven,
            command: names.has('mvnw') ? './mvnw' : 'mvn',
            file: 'pom.xml',
            outputs: ['target'],
            steps: mavenSteps,
        };
    }
    const file = ['build.gradle', 'build.gradle.kts'].find((name) => names.has(name));
    if (file === undefined)
        return undefined;
    return {
        tool: gradle,
        command: names.has('gradlew') ? './gradlew' : 'gradle',
        file,
        outputs: ['build/distributions', 'build/libs'],
        steps: gradleSteps,
    };
}
const bundlesItself = /maven-(?:shade|assembly)-plugin|spring-boot-maven-plugin/;
function mavenSteps(text, { libraries }) {
    const quiet = ['-q', '-B'];
    const packaging = [...quiet, 'package', '-DskipTests'];
    if (bundlesItself.test(text) || !text.includes('<dependencies>'))
        return [packaging];
    const copying = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${libraries}`];
    return [packaging, [...quiet, ...copying]];
}
// A task of the project that packs for Lambda, as the framework's own template has it, else a jar with everything, else
// the project's classes with the libraries beside them.
function gradleSteps(text, { libraries, script }) {
    const quiet = ['--quiet', '--console=plain'];
    if (/\bbuildZip\b/.test(text))
        return [[...quiet, 'buildZip']];
    if (/shadow/i.test(text))
        return [[...quiet, 'shadowJar']];
    if (/\bzipTree\b/.test(text) || !/\bdependencies\b/.test(text))
        return [[...quiet, 'assemble']];
    return [[...quiet, '--init-script', script, `-PlambdaLibraries=${libraries}`, 'assemble', 'copyLambdaLibraries']];
}
/** Adds a task to any project of Gradle that copies what it needs at run time; of use to one of Java only. */
const gradleScript = `rootProject { project ->
  def copying = project.tasks.create('copyLambdaLibraries', Copy)
  copying.into(project.property('lambdaLibraries'))
  project.plugins.withType(JavaPlugin) { copying.from(project.configurations.runtimeClasspath) }
}
`;

;// CONCATENATED MODULE: ./build/package/builders/java/build-java.js








/**
 * Builds the Maven or Gradle project of the service folder and ships the classes of its jar; its runtime dependencies
 * go along in `lib/` when they are not in the jar already. Without such a project the chosen files are shipped.
 */
const buildJava = async (zip, chosen, context) => {
    const code = chosen.map(shipped_code/* asFile */.h);
    const [fn] = zip.functions;
    const build = javaBuild(new Set(chosen.map(({ name }) => name)));
    if (!fn || !build)
        return { code, packed: [] };
    const built = await context.once(`java ${build.command}`, () => runBuild(build, fn, context));
    if (!built)
        return { code, packed: [] };
    return {
        code: (0,shipped_code/* withBuilt */.T)(built.libraries, zip.functions.length, zip, chosen, context),
        packed: built.classes,
    };
};
async function runBuild(build, fn, context) {
    const { model, ports, problems } = context;
    const cwd = model.serviceDir;
    const { tool, command } = build;
    const temporary = await ports.workspace.makeTemporaryDirectory('java-');
    const places = { libraries: external_node_path_.join(temporary, 'lib'), script: external_node_path_.join(temporary, 'libraries.gradle') };
    await ports.workspace.writeText(places.script, gradleScript);
    const text = (await ports.workspace.readText(external_node_path_.join(cwd, build.file))) ?? '';
    for (const args of build.steps(text, places)) {
        const said = await (0,run_tool/* runTool */.qI)({ tool, command, args, cwd }, (0,run_tool/* subjectOf */.et)(fn, context), context);
        if (said === undefined)
            return undefined;
    }
    const jar = await findJar(build.outputs.map((folder) => external_node_path_.join(cwd, folder)), context);
    if (jar === undefined) {
        const message = `${tool.name} left no jar in \`${build.outputs.join('` or `')}\`.`;
        problems.error('PACKAGE_BUILD_FAILED', message, { at: model.locate([...fn.path, 'handler']) });
        return undefined;
    }
    const copied = await (0,scan_folder/* scanFolder */.W)(ports.workspace, places.libraries);
    return {
        classes: await filesOfJar(jar, context),
        libraries: copied.map((file) => ({ name: `lib/${file.name}`, path: file.path })),
    };
}
/** The largest archive of the first folder that has one: the one with dependencies, where there are several. */
async function findJar(folders, { ports }) {
    for (const folder of folders) {
        const inside = await ports.workspace.readDirectory(folder);
        const jars = inside.filter(({ name }) => /\.(?:jar|zip)$/.test(name) && !isBeside(name));
        const sized = await Promise.all(jars.map(async ({ name }) => {
            const file = external_node_path_.join(folder, name);
            return { file, size: (await ports.workspace.stat(file))?.size ?? 0 };
        }));
        const [largest] = sized.sort((a, b) => b.size - a.size);
        if (largest)
            return largest.file;
    }
    return undefined;
}
const isBeside = (name) => /^original-|-(?:sources|javadoc|tests|plain)\.jar$/.test(name);
async function filesOfJar(jar, context) {
    const file = await context.ports.workspace.open(jar);
    context.keepOpen(file);
    const read = (0,buffered_reader/* bufferedReader */.n)(file.size, (position, length) => file.read(position, length));
    const entries = await (0,read_central_directory/* readCentralDirectory */.H)(file.size, read);
    const unique = new Map(entries.map((entry) => [entry.name, entry]));
    return Array.from(unique.values(), (entry) => ({ ...(0,packed_file/* packedFileOf */.a)(entry, read), mode: 0o644 }));
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
