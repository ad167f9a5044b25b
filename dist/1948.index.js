export const id = 1948;
export const ids = [1948];
export const modules = {

/***/ 11948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   modulesLayerContents: () => (/* binding */ modulesLayerContents)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14006);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28314);
/* harmony import */ var _files_installed_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94458);
/* harmony import */ var _files_read_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1886);
/* harmony import */ var _files_scan_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76547);






/** Written by install scripts beside the packages, and part of one. */
const generated = ['.prisma'];
/**
 * The installed packages that a package.json asks for, with what they need, under `nodejs/node_modules` of the layer.
 * What is not installed, and two versions for one place, are reported to `problems`.
 */
async function modulesLayerContents(layer, context) {
    const { model, ports, problems } = context;
    const at = model.locate(layer.path);
    const manifestFile = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(model.serviceDir, layer.modules?.manifest ?? 'package.json');
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(manifestFile);
    const manifest = await (0,_files_read_json_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .V)(manifestFile, ports.workspace);
    if (!manifest) {
        const message = `Layer \`${layer.key}\` needs ${layer.modules?.manifest}, which is not there or no JSON object.`;
        problems.error('PACKAGE_LAYER_NOT_FOUND', message, { at });
        return { code: [], packed: [] };
    }
    // Modules of a workspace lie above the service.
    const top = node_path__WEBPACK_IMPORTED_MODULE_0__.parse(folder).root;
    const names = namesOf(manifest);
    const reached = await (0,_files_installed_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .installedClosure */ .Qm)(top, folder, names, ports.workspace);
    for (const { name, neededBy } of await (0,_files_installed_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .missingPackages */ .K$)(top, folder, names, reached, ports.workspace)) {
        const from = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(model.serviceDir, neededBy) || '.';
        const message = `Layer \`${layer.key}\` lacks the package ${name}, which ${from} needs: it is not installed.`;
        problems.error('PACKAGE_MODULE_MISSING', message, { at });
    }
    const places = new Map(generated.map((name) => [`node_modules/${name}`, node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, 'node_modules', name)]));
    for (const { place, real } of placesOf(reached)) {
        const other = places.get(place) ?? real;
        places.set(place, other);
        if (other === real)
            continue;
        const message = `Layer \`${layer.key}\` would have two packages at ${place}: ${other} and ${real}.`;
        problems.error('PACKAGE_MODULES_CLASH', message, { at });
    }
    const keeps = cleanup(layer.modules?.cleanup ?? []);
    const lists = await Promise.all(Array.from(places, async ([place, real]) => {
        const files = await (0,_files_scan_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .scanFolder */ .W)(ports.workspace, real, (name) => name === 'node_modules');
        return files.map((file) => ({ name: `${place}/${file.name}`, path: file.path }));
    }));
    const code = lists.flat().filter(({ name }) => keeps(name));
    return { code: code.map((file) => ({ ...file, name: `nodejs/${file.name}` })), packed: [] };
}
/** Where Node finds each package in the layer: pnpm keeps them in a store of links, each beside what it needs. */
const placesOf = (reached) => Array.from(reached).flatMap(([real, links]) => Array.from(links, (link) => {
    const isStored = link.includes('/.pnpm/');
    const at = isStored ? link.lastIndexOf('node_modules/') : link.indexOf('node_modules/');
    return { place: link.slice(at), real };
}));
const namesOf = (manifest) => {
    const { dependencies } = manifest;
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .OW)(dependencies) ? Object.keys(dependencies) : [];
};
/** By patterns of what goes, files or folders; those with `!` keep what they match. */
function cleanup(patterns) {
    const goes = patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => picomatch__WEBPACK_IMPORTED_MODULE_5__(pattern));
    const stays = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => picomatch__WEBPACK_IMPORTED_MODULE_5__(pattern.slice(1)));
    return (name) => {
        const parts = name.split('/');
        const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
        return !above.some((one) => goes.some((matches) => matches(one))) || stays.some((matches) => matches(name));
    };
}


/***/ })

};
