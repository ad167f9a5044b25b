export const id = 690;
export const ids = [690];
export const modules = {

/***/ 80690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildPython: () => (/* binding */ buildPython)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/package/files/collect-files.js + 2 modules
var collect_files = __webpack_require__(33170);
// EXTERNAL MODULE: ./build/package/builders/python/python-dependencies.js + 50 modules
var python_dependencies = __webpack_require__(93780);
// EXTERNAL MODULE: ./build/package/builders/python/python-options.js
var python_options = __webpack_require__(33070);
// EXTERNAL MODULE: ./build/package/builders/python/python-target.js
var python_target = __webpack_require__(53111);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/core/zip/content-digest.js
var content_digest = __webpack_require__(24340);
// EXTERNAL MODULE: ./build/package/zip/pack-files.js + 4 modules
var pack_files = __webpack_require__(74372);
// EXTERNAL MODULE: ./build/package/zip/write-zip.js + 1 modules
var write_zip = __webpack_require__(67029);
;// CONCATENATED MODULE: ./build/package/builders/python/requirements-zip.js





// The contract of the plugin: user code imports this module first and finds its dependencies afterwards.
const helper = `"""Unpacks the dependencies beside this file, once for each start of the function."""
import os
import shutil
import sys
import tempfile
import zipfile

TARGET = os.path.join(tempfile.gettempdir(), "sls-py-req")


def _unpack():
    source = os.path.join(os.environ.get("LAMBDA_TASK_ROOT", os.getcwd()), ".requirements.zip")
    draft = tempfile.mkdtemp(prefix="_temp-sls-py-req-")
    with zipfile.ZipFile(source) as archive:
        archive.extractall(draft)
    try:
        os.rename(draft, TARGET)
    except OSError:
        shutil.rmtree(draft, ignore_errors=True)


if TARGET not in sys.path:
    if not os.path.exists(TARGET):
        _unpack()
    sys.path.insert(1, TARGET)
`;
/** `zip: true`: the dependencies as one archive inside the zip, and the helper that unpacks them at import. */
function requirementsZip(files, context) {
    return context.once(`requirements zip ${(0,content_digest/* contentDigest */.e)(files)}`, async () => {
        const { workspace } = context.ports;
        const folder = await workspace.makeTemporaryDirectory('requirements-');
        const inner = external_node_path_.join(folder, 'requirements.zip');
        const output = await workspace.create(inner);
        const { bytes } = await (0,write_zip/* writeZip */.z)(output, files);
        await output.commit();
        const file = await workspace.open(inner);
        context.keepOpen(file);
        const chunks = () => readChunks(bytes, (position, length) => file.read(position, length));
        let crc = 0;
        for await (const chunk of chunks())
            crc = (0,external_node_zlib_.crc32)(chunk, crc);
        const stored = {
            name: '.requirements.zip',
            mode: 0o644,
            method: 'stored',
            crc,
            size: bytes,
            compressedSize: bytes,
            async copyPackedBytes(write) {
                for await (const chunk of chunks())
                    await write(chunk);
            },
        };
        return [stored, ...(await (0,pack_files/* packMemory */.z4)([{ name: 'unzip_requirements.py', bytes: Buffer.from(helper) }], context))];
    });
}
async function* readChunks(size, read) {
    for (let position = 0; position < size; position += 1 << 20)
        yield await read(position, 1 << 20);
}

;// CONCATENATED MODULE: ./build/package/builders/python/unsupported-options.js
// Options that say how pip is to be run, which does not happen: why each has no effect.
const withoutEffect = {
    dockerFile: 'wheels are chosen for Lambda, no container is needed',
    dockerImage: 'wheels are chosen for Lambda, no container is needed',
    dockerExtraFiles: 'no container is started whose files could be copied; put them into `vendor`',
    dockerRunCmdExtraArgs: 'no container is started',
    dockerBuildCmdExtraArgs: 'no container is started',
};
/** Says once which options of `custom.pythonRequirements` have no effect here. */
function warnOfOptions({ written, dockerize, pip }, { problems, model }) {
    const at = (key) => ({ at: model.locate(['custom', 'pythonRequirements', key]) });
    for (const [key, why] of Object.entries(withoutEffect)) {
        const value = written[key];
        if (value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0))
            continue;
        problems.notice('PACKAGE_OPTION_UNSUPPORTED', `\`${key}\` has no effect: ${why}.`, at(key));
    }
    if (pip.others.length > 0) {
        const names = [...new Set(pip.others)].map((name) => `\`${name}\``).join(', ');
        const why = 'wheels are taken from the index as they are, pip is not run';
        const message = `${names} in \`pipCmdExtraArgs\` has no effect: ${why}.`;
        problems.notice('PACKAGE_OPTION_UNSUPPORTED', message, at('pipCmdExtraArgs'));
    }
    if (dockerize === 'always') {
        const message = '`dockerizePip` has no effect: wheels are chosen for Lambda and its architecture, no container is needed.';
        problems.notice('PACKAGE_OPTION_UNSUPPORTED', message, at('dockerizePip'));
    }
}

// EXTERNAL MODULE: ./build/package/builders/python/vendored-files.js
var vendored_files = __webpack_require__(9930);
;// CONCATENATED MODULE: ./build/package/builders/python/build-python.js








/**
 * Adds the locked Python dependencies to the root of the zip: as files, or with `zip: true` as an archive in it. With
 * `individually` and a `module` the files of that folder move up to the root.
 */
const buildPython = async (zip, chosen, context) => {
    const options = (0,python_options/* pythonOptions */.d)(context.model);
    const target = targetOf(zip, context);
    if (!options || !target)
        return { code: chosen.map(asSource), packed: [] };
    warnOfOptions(options, context);
    const module = moduleOf(zip);
    const code = module === '' ? chosen.map(asSource) : filesOfModule(module, chosen);
    if (options.layer)
        return { code, packed: [] };
    const dependencies = await (0,python_dependencies/* pythonDependencies */.I)(module, target, options, context);
    const { vendored, packed } = await (0,vendored_files/* withVendored */.e)(dependencies, zip.functions, options, context);
    const own = new Set(vendored.length > 0 ? code.map(({ name }) => name) : []);
    const all = [...code, ...vendored.filter(({ name }) => !own.has(name))];
    if (!options.zip || packed.length === 0)
        return { code: all, packed };
    return { code: all, packed: await requirementsZip(packed, context) };
};
const asSource = (file) => ({ name: (0,collect_files/* entryName */.MB)(file), path: file.path });
/** The target of the functions that share the zip; the first one's where they differ. */
function targetOf({ functions }, { problems, model }) {
    const python = functions.flatMap((fn) => {
        const target = (0,python_target/* pythonTarget */.uV)(fn.runtime, fn.architecture);
        return target ? [{ fn, target }] : [];
    });
    const [first] = python;
    const other = python.find(({ target }) => JSON.stringify(target) !== JSON.stringify(first?.target));
    if (first && other) {
        const message = `Functions \`${first.fn.key}\` and \`${other.fn.key}\` share a zip but not runtime and architecture; dependencies are those of \`${first.fn.key}\`.`;
        problems.warn('PACKAGE_WRONG_MACHINE', message, {
            at: model.locate(other.fn.path),
            remedy: 'Set `package.individually: true`.',
        });
    }
    return first?.target;
}
/** `functions.<f>.module`, which counts only for a function with a zip of its own. */
function moduleOf({ kind, functions }) {
    const module = kind === 'function' ? functions[0]?.config['module'] : undefined;
    return typeof module === 'string' ? external_node_path_.posix.normalize(module).replace(/^\.$|\/$/g, '') : '';
}
function filesOfModule(module, chosen) {
    const prefix = `${module}/`;
    return chosen.flatMap((file) => file.name.startsWith(prefix) ? [{ name: file.name.slice(prefix.length), path: file.path }] : []);
}


/***/ })

};
