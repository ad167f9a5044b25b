export const id = 4012;
export const ids = [4012];
export const modules = {

/***/ 84012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpCommand: () => (/* binding */ helpCommand),
/* harmony export */   version: () => (/* binding */ version),
/* harmony export */   versionCommand: () => (/* binding */ versionCommand)
/* harmony export */ });
/* harmony import */ var _inputs_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90125);
/* harmony import */ var _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92793);


const descriptions = {
    auto: 'what the event of the workflow means',
    deploy: 'deploy the service',
    plan: 'show what a deploy would change',
    package: 'build zips, template and state; needs no credentials',
    remove: 'remove the stack',
    rollback: 'list deployments, or go back to one: --to TIME, COMMIT or previous',
    info: 'show endpoints, functions and outputs of the stack',
    sweep: 'remove previews whose pull request is closed',
    create_domain: 'make the custom domains of serverless-domain-manager',
    delete_domain: 'delete them',
    invoke: 'call a function',
    logs: 'show log events of a function',
    init: 'write a new service, or workflows for one that exists',
    bootstrap: 'make the OIDC provider and the deploy role',
    help: 'this text',
    version: 'the version',
};
/** Usage of the program: commands, and a flag for every input. */
async function helpCommand(_context) {
    const commands = [..._inputs_command_js__WEBPACK_IMPORTED_MODULE_0__/* .actionCommands */ .Pf, ..._inputs_command_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalCommands */ .RN].map((name) => `  ${name.padEnd(13)} ${descriptions[name]}`);
    const flags = _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj.map((name) => `  --${name}${_inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputTable */ .Fu[name].form === 'boolean' ? '' : ' …'}`);
    const text = [
        'Usage: serverless-deploy <command> [--service-path DIR] [--stage S] [--region R] [--name value]…',
        '',
        'Commands:',
        ...commands,
        '',
        'Flags (every input of the action has one; others are options for ${opt:name}):',
        ...flags,
        '  --json       outputs as one JSON object on stdout, the log on stderr',
        '  --verbose    debug log',
    ].join('\n');
    return { outputs: {}, text, failed: false };
}
async function versionCommand(_context) {
    return { outputs: { version }, text: version, failed: false };
}
/** Held equal to package.json by a test: the bundle has no package.json of its own. */
const version = '1.0.0';


/***/ })

};
