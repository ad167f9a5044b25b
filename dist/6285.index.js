export const id = 6285;
export const ids = [6285];
export const modules = {

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

/***/ 56285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  packagesForTarget: () => (/* binding */ packagesForTarget)
});

// EXTERNAL MODULE: ./build/package/files/locks/find-lock.js + 4 modules
var find_lock = __webpack_require__(1034);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/package/files/read-json.js
var read_json = __webpack_require__(1886);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/digest.js
var digest = __webpack_require__(82552);
// EXTERNAL MODULE: ./build/package/files/scan-folder.js
var scan_folder = __webpack_require__(76547);
// EXTERNAL MODULE: ./build/package/builders/node/npm-archives.js
var npm_archives = __webpack_require__(53958);
;// CONCATENATED MODULE: ./build/package/builders/node/target-packages/machine.js
/** Whether a package is for some machines only, by its package.json or by what a lock copies of it. */
const isForSome = ({ os, cpu }) => os !== undefined || cpu !== undefined;
/** `os`, `cpu` and `libc` of a package.json, as npm reads them: names, or what it is not for. */
function isFor({ os, cpu, libc }, fn) {
    const takes = (list, wanted) => {
        const names = (Array.isArray(list) ? list : list === undefined ? [] : [list]).map(String);
        if (names.includes(`!${wanted}`))
            return false;
        const plain = names.filter((name) => !name.startsWith('!'));
        return plain.length === 0 || plain.includes(wanted) || plain.includes('any');
    };
    return takes(os, 'linux') && takes(cpu, cpuOf(fn)) && takes(libc, 'glibc');
}
/** The function's processor, as npm calls it. */
const cpuOf = ({ architecture }) => (architecture === 'arm64' ? 'arm64' : 'x64');

;// CONCATENATED MODULE: ./build/package/builders/node/target-packages/package-folders.js
/** `node_modules/a/node_modules/b/i.js` → both folders. */
const packageFolders = (name) => Array.from(name.matchAll(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g), (match) => name.slice(0, match.index + match[0].length));
/** `a/node_modules/@scope/b` → `@scope/b`. */
const packageName = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
/** Where Node finds a package from the folder of another one (`''`: from the code itself). */
function resolvePackage(name, from, byFolder) {
    for (let above = from;; above = above.slice(0, Math.max(0, above.lastIndexOf('/node_modules/')))) {
        const found = byFolder.get(above === '' ? `node_modules/${name}` : `${above}/node_modules/${name}`);
        if (found || above === '')
            return found;
        if (!above.includes('/node_modules/'))
            return byFolder.get(`node_modules/${name}`);
    }
}

;// CONCATENATED MODULE: ./build/package/builders/node/target-packages/fetch-packages.js






/** The files of packages for the function's machine; a problem with `remedy` where they cannot be had. */
async function fetchPackages(missing, fn, remedy, context) {
    const { ports } = context;
    const names = missing.map(({ folder }) => packageName(folder)).join(', ');
    const packages = missing.flatMap(({ folder, name, version, integrity }) => version !== undefined && integrity?.startsWith('sha512-')
        ? [{ folder, name: name ?? packageName(folder), version, integrity }]
        : []);
    const store = { folder: 'npm', key: `npm-${(0,digest/* sha256Hex */.fg)(JSON.stringify(packages)).slice(0, 32)}` };
    const why = packages.length < missing.length
        ? 'the lock file has no integrity for them'
        : await (0,npm_archives/* bringArchives */.I)(packages, store, context);
    if (why !== undefined) {
        const needs = `Function \`${fn.key}\` runs on linux ${cpuOf(fn)} and needs ${names}`;
        reportMissing(`${needs}, which could not be fetched: ${why}.`, fn, remedy, context);
        return [];
    }
    const root = await ports.workspace.makeTemporaryDirectory('npm-');
    const unpack = async (one) => {
        const place = external_node_path_.join(root, one.folder);
        await (0,npm_archives/* unpackArchive */.b)(one, store, place, context);
        const found = await (0,scan_folder/* scanFolder */.W)(ports.workspace, place);
        return found.map((file) => ({ name: `${one.folder}/${file.name}`, path: file.path }));
    };
    const files = await Promise.all(packages.map(unpack));
    ports.log.info(`For linux ${cpuOf(fn)}, by the lock file: ${names}.`);
    return files.flat();
}
/** An error where the zip is deployed, else a warning. */
function reportMissing(message, fn, remedy, { problems, model, options }) {
    const details = { at: model.locate([...fn.path, 'architecture']), remedy };
    if (options.forDeploy)
        problems.error('PACKAGE_MODULE_MISSING', message, details);
    else
        problems.warn('PACKAGE_MODULE_MISSING', message, details);
}

;// CONCATENATED MODULE: ./build/package/builders/node/target-packages/installed.js





/** Packages for certain machines say so in their names; others need not be read for it. */
const machineName = /linux|musl|darwin|win32|windows|android|freebsd|arm64|aarch64|x64|x86|ia32/i;
/**
 * By what is installed, where the lock does not tell where packages lie: pnpm and yarn. What is for another machine goes.
 * Whoever asked for it gets its like for this machine, where the lock has it with its integrity (pnpm); else there is a
 * warning when nothing for this machine is installed.
 */
async function byInstalled(graph, files, fn, context) {
    const manifests = files.filter((file) => isManifest(file.name) && 'path' in file);
    const named = manifests.filter(({ name }) => machineName.test(packageName(folderOf(name))));
    const suspects = await readManifests(named, context);
    const foreign = suspects.filter(({ manifest }) => isForSome(manifest) && !isFor(manifest, fn));
    if (foreign.length === 0)
        return files;
    const goes = new Set(foreign.map(({ folder }) => folder));
    const kept = files.filter(({ name }) => !packageFolders(name).some((at) => goes.has(at)));
    const remaining = manifests.filter(({ name }) => !goes.has(folderOf(name)));
    const missing = findMissing(await readManifests(remaining, context), foreign, graph, fn);
    for (const { owner, installed } of missing.unknown) {
        const message = `Function \`${fn.key}\` runs on linux ${cpuOf(fn)}, and \`${owner}\` is installed for another machine only: ${installed.join(', ')}.`;
        const at = context.model.locate([...fn.path, 'architecture']);
        context.problems.warn('PACKAGE_MODULE_MISSING', message, { at, remedy: graph.otherMachine(cpuOf(fn)) });
    }
    if (missing.locked.length === 0)
        return kept;
    return [...kept, ...(await fetchPackages(missing.locked, fn, graph.otherMachine(cpuOf(fn)), context))];
}
const readManifests = (found, { ports }) => Promise.all(found.map(async ({ name, path }) => ({
    folder: folderOf(name),
    manifest: (await (0,read_json/* readJson */.V)(path, ports.workspace)) ?? {},
})));
const folderOf = (manifest) => manifest.slice(0, -'/package.json'.length);
const isManifest = (name) => name.endsWith('/package.json') && packageFolders(name).at(-1) === folderOf(name);
function findMissing(kept, foreign, graph, fn) {
    const foreignAt = new Map(foreign.map((one) => [one.folder, one]));
    const keptAt = new Map(kept.map((one) => [one.folder, one]));
    const locked = new Map();
    const unknown = [];
    for (const { folder, manifest } of kept) {
        const asked = Object.keys((0,json/* objectOf */.Xy)(manifest['optionalDependencies']));
        const gone = asked.flatMap((name) => resolvePackage(name, folder, foreignAt) ?? []);
        const [first] = gone;
        if (!first)
            continue;
        const modules = first.folder.slice(0, -packageName(first.folder).length);
        const here = (name) => resolvePackage(name, folder, keptAt);
        for (const { name, ...one } of lockedFor(asked, manifest, (at) => here(at) !== undefined, graph, fn)) {
            locked.set(`${modules}${name}`, { folder: `${modules}${name}`, ...one });
        }
        if (graph.tellsMachines || asked.some((name) => isForMachine(here(name), fn)))
            continue;
        unknown.push({ owner: packageName(folder), installed: gone.map((one) => packageName(one.folder)) });
    }
    return { locked: [...locked.values()], unknown };
}
const isForMachine = (found, fn) => found !== undefined && isForSome(found.manifest) && isFor(found.manifest, fn);
/** Of the optional packages that a package asks for and has not, those that the lock has for the machine, with theirs. */
function lockedFor(asked, owner, isHere, graph, fn) {
    const { name: ownName, version: ownVersion } = owner;
    const written = (0,json/* objectOf */.Xy)(owner['optionalDependencies']);
    const byLock = graph.askedByPackage(String(ownName), String(ownVersion));
    const queue = asked.map((name) => ({ name, wanted: byLock?.get(name) ?? String(written[name]) }));
    const found = new Map();
    // A list that grows is walked to its end.
    for (const { name, wanted } of queue) {
        const machine = isHere(name) ? undefined : graph.machineOf(name, wanted);
        if (!machine || found.has(name) || !isForSome(machine.fits) || !isFor(machine.fits, fn))
            continue;
        found.set(name, { name, version: machine.version, integrity: machine.integrity });
        for (const [next, version] of graph.askedByPackage(name, wanted) ?? [])
            queue.push({ name: next, wanted: version });
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./build/package/builders/node/target-packages/npm-lock.js




/** By npm's lock, which tells of each package what it is for and where it lies. */
async function byNpmLock(lock, files, fn, context) {
    const locked = await context.once('locked packages', async () => readPackages(lock));
    const foreign = locked.filter(({ entry }) => isOptional(entry) && !isFor(entry, fn));
    const goes = new Set(foreign.map(({ folder }) => folder));
    const kept = goes.size === 0 ? files : files.filter(({ name }) => !packageFolders(name).some((at) => goes.has(at)));
    const missing = missingPackages(locked, kept, fn);
    if (missing.length === 0)
        return kept;
    const remedy = `Install them before the deploy: \`npm ci --os=linux --cpu=${cpuOf(fn)}\`.`;
    return [...kept, ...(await fetchPackages(missing.map(toFetch), fn, remedy, context))];
}
const isOptional = (entry) => entry['optional'] === true && isForSome(entry);
function toFetch({ folder, entry }) {
    const { name, version, integrity } = entry;
    const text = (value) => (typeof value === 'string' ? value : undefined);
    return { folder, name: text(name), version: text(version), integrity: text(integrity) };
}
/** Development packages and links are left out. */
function readPackages({ packages }) {
    return Object.entries((0,json/* isJsonObject */.OW)(packages) ? packages : {}).flatMap(([folder, entry]) => (0,json/* isJsonObject */.OW)(entry) && entry['dev'] !== true && entry['link'] !== true ? [{ folder, entry }] : []);
}
/** Packages for the machine that something in the zip asks for, and that the zip has not; with what they ask for. */
function missingPackages(locked, files, fn) {
    const byFolder = new Map(locked.map((one) => [one.folder, one]));
    const folders = new Set(files.flatMap(({ name }) => packageFolders(name)));
    const present = new Set(locked.filter(({ folder }) => folder === '' || folders.has(folder)));
    const missing = new Set();
    // A set that grows is walked to its end.
    for (const { folder, entry } of present) {
        const asked = (0,json/* isJsonObject */.OW)(entry['optionalDependencies']) ? Object.keys(entry['optionalDependencies']) : [];
        for (const name of asked) {
            const found = resolvePackage(name, folder, byFolder);
            if (!found || present.has(found) || !isOptional(found.entry) || !isFor(found.entry, fn))
                continue;
            present.add(found);
            missing.add(found);
        }
    }
    return [...missing];
}

;// CONCATENATED MODULE: ./build/package/builders/node/target-packages/index.js



/**
 * The files of a zip with optional packages for the machine of its functions, which run in Node: those for other machines go, those for this
 * one are fetched where they are not installed and the lock has what they have to be.
 */
async function packagesForTarget(fn, files, context) {
    if (!files.some(({ name }) => name.startsWith('node_modules/')))
        return files;
    const lock = await (0,find_lock/* findLock */.H)(context.model.serviceDir, context);
    if (!lock)
        return files;
    if ('graph' in lock)
        return byInstalled(lock.graph, files, fn, context);
    return lock.folder === context.model.serviceDir ? byNpmLock(lock.npm, files, fn, context) : files;
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


/***/ })

};
