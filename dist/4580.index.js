export const id = 4580;
export const ids = [4580];
export const modules = {

/***/ 4580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pythonLayerContents: () => (/* binding */ pythonLayerContents)
/* harmony export */ });
/* harmony import */ var _python_dependencies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);
/* harmony import */ var _python_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33070);
/* harmony import */ var _python_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53111);
/* harmony import */ var _vendored_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9930);




/** The dependencies and what is vendored under `python/`, for the layer. */
async function pythonLayerContents(context) {
    const { model } = context;
    const options = (0,_python_options_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonOptions */ .d)(model);
    const first = model.functions.find((fn) => (0,_python_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonTarget */ .uV)(fn.runtime));
    const target = (0,_python_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonTarget */ .uV)(model.provider.runtime ?? first?.runtime, model.provider.architecture ?? first?.architecture);
    if (!options?.layer || !target)
        return undefined;
    const dependencies = await (0,_python_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonDependencies */ .I)('', target, options, context);
    const { vendored, packed } = await (0,_vendored_files_js__WEBPACK_IMPORTED_MODULE_3__/* .withVendored */ .e)(dependencies, [], options, context);
    const inLayer = (file) => ({ ...file, name: `python/${file.name}` });
    return { code: vendored.map(inLayer), packed: packed.map(inLayer) };
}


/***/ })

};
