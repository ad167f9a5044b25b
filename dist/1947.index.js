export const id = 1947;
export const ids = [1947];
export const modules = {

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ pythonDependencies)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/digest.js
var core_digest = __webpack_require__(82552);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/package/cache-key.js
var cache_key = __webpack_require__(67839);
// EXTERNAL MODULE: ./build/core/concurrency.js
var concurrency = __webpack_require__(24949);
// EXTERNAL MODULE: ./build/core/zip/content-digest.js
var content_digest = __webpack_require__(24340);
// EXTERNAL MODULE: ./build/package/files/scan-folder.js
var scan_folder = __webpack_require__(76547);
// EXTERNAL MODULE: ./build/package/zip/pack-files.js + 4 modules
var pack_files = __webpack_require__(74372);
// EXTERNAL MODULE: ./build/package/zip/write-zip.js + 1 modules
var write_zip = __webpack_require__(67029);
;// CONCATENATED MODULE: ./build/package/builders/python/find-python.js

/**
 * A CPython of exactly that minor version (`3.12`) that has pip: on the path, among what `actions/setup-python` and pyenv
 * keep, or where uv knows one. `undefined` when this machine has none.
 */
function findPython(version, context) {
    return context.once(`python ${version}`, async () => {
        const candidates = [`python${version}`, 'python3', 'python', ...(await installedPythons(version, context))];
        for (const program of candidates) {
            const found = await askPython(program, version, context);
            if (found)
                return found;
        }
        return askUv(version, context);
    });
}
const describe = 'import sys, pip; print(sys.implementation.name, "%d.%d" % sys.version_info[:2], sys.version)';
async function askPython(program, version, { ports }) {
    const result = await ports.commands.run(program, ['-I', '-c', describe], { timeoutMs: 20_000 });
    const expected = `cpython ${version} `;
    if (result?.exitCode !== 0 || !result.stdout.startsWith(expected))
        return undefined;
    return { program, release: result.stdout.slice(expected.length).trim() };
}
/** Versions lie side by side in folders that are named by them, the newest last. */
async function installedPythons(version, { ports }) {
    const { env, workspace } = ports;
    const toolCache = env['RUNNER_TOOL_CACHE'] ?? env['AGENT_TOOLSDIRECTORY'];
    const pyenv = env['PYENV_ROOT'] ?? (env['HOME'] && external_node_path_.join(env['HOME'], '.pyenv'));
    const roots = [
        ...(toolCache ? [{ folder: external_node_path_.join(toolCache, 'Python'), below: ['x64', 'arm64'] }] : []),
        ...(pyenv ? [{ folder: external_node_path_.join(pyenv, 'versions'), below: ['.'] }] : []),
    ];
    const found = [];
    for (const { folder, below } of roots) {
        const names = (await workspace.readDirectory(folder)).map(({ name }) => name);
        for (const name of names.filter((one) => one.startsWith(`${version}.`)).reverse()) {
            for (const inner of below) {
                const program = external_node_path_.join(folder, name, inner, 'bin', `python${version}`);
                if ((await workspace.stat(program))?.kind === 'file')
                    found.push(program);
            }
        }
    }
    return found;
}
async function askUv(version, context) {
    const env = { UV_PYTHON_DOWNLOADS: 'never' };
    const result = await context.ports.commands.run('uv', ['python', 'find', version], { env });
    const program = result?.exitCode === 0 ? result.stdout.trim() : '';
    return program === '' ? undefined : askPython(program, version, context);
}

// EXTERNAL MODULE: ./build/core/zip/read-central-directory.js + 1 modules
var read_central_directory = __webpack_require__(99243);
// EXTERNAL MODULE: ./build/core/zip/zip-format-error.js
var zip_format_error = __webpack_require__(49566);
// EXTERNAL MODULE: ./build/package/zip/buffered-reader.js
var buffered_reader = __webpack_require__(51914);
// EXTERNAL MODULE: ./build/package/zip/packed-file.js + 1 modules
var packed_file = __webpack_require__(52196);
;// CONCATENATED MODULE: ./build/package/builders/python/kept-folder.js




/**
 * A folder with what was made of exactly `inputs`, now or in an earlier run; `undefined` when `make` gives it up. What is
 * made cannot be checked against anything, so all that goes into it has to stand in `inputs`. It is kept on this machine,
 * and in the runner's cache where `make` says that it is worth it.
 */
async function keptFolder(kind, inputs, make, { ports, options }) {
    const { cache, workspace } = ports;
    const digest = (0,core_digest/* sha256Hex */.fg)((0,json/* canonicalJson */.dj)(inputs));
    const folder = external_node_path_.join(cache.directory, kind, digest);
    const key = (0,cache_key/* cacheKey */.k)(`${kind}-${digest}`, options);
    const isThere = async () => (await workspace.readDirectory(folder)).length > 0;
    if (await isThere())
        return folder;
    if (options.cacheEnabled && (await cache.restore([folder], key, [])) === 'hit' && (await isThere()))
        return folder;
    const worth = await make(folder);
    if (worth === undefined)
        return undefined;
    if (options.cacheEnabled && worth === 'everywhere')
        await cache.save([folder], key);
    return folder;
}

;// CONCATENATED MODULE: ./build/package/builders/python/kept-zip.js







/**
 * Packed files that were made of exactly `inputs`, now or in an earlier run, as one zip in a kept folder; `undefined`
 * when `make` gives it up.
 */
async function keptZip(kind, inputs, make, context) {
    const fill = async (folder) => {
        const files = await make();
        if (!files)
            return undefined;
        const output = await context.ports.workspace.create(external_node_path_.join(folder, fileName));
        await (0,write_zip/* writeZip */.z)(output, files);
        await output.commit();
        return 'everywhere';
    };
    for (;;) {
        const folder = await keptFolder(kind, inputs, fill, context);
        if (folder === undefined)
            return undefined;
        const files = await openZip(external_node_path_.join(folder, fileName), context);
        if (files)
            return files;
        await context.ports.workspace.remove(folder);
    }
}
const fileName = 'files.zip';
async function openZip(file, context) {
    const opened = await context.ports.workspace.open(file);
    context.keepOpen(opened);
    const read = (0,buffered_reader/* bufferedReader */.n)(opened.size, (position, length) => opened.read(position, length));
    try {
        return (await (0,read_central_directory/* readCentralDirectory */.H)(opened.size, read)).map((entry) => (0,packed_file/* packedFileOf */.a)(entry, read));
    }
    catch (error) {
        if (error instanceof zip_format_error/* ZipFormatError */.P)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/package/builders/python/compile-bytecode.js








/** Of the rules by which files are compiled: a new one makes old bytecode unknown. */
const rulesVersion = 1;
const readsAtOnce = 16;
/** The same bytes on every machine: how many workers there are shows in them, and so does the order of sets. */
const options = ['-q', '-j', '4', '-r', '99', '--invalidation-mode', 'unchecked-hash', '-d', '/var/task'];
const env = { PYTHONHASHSEED: '0', PYTHONPATH: '', PYTHONOPTIMIZE: '', PYTHONPYCACHEPREFIX: '' };
/**
 * The files with the bytecode of every module beside it, which Python believes without looking at times (PEP 552). What
 * an earlier run compiled is taken from the cache. Without the runtime's Python on this machine, the files alone and a
 * warning `PACKAGE_TOOL_MISSING`. `wheels`: sha256 of every wheel that the files come from.
 */
async function withBytecode(files, wheels, target, context) {
    const modules = files.filter(({ name }) => name.endsWith('.py'));
    if (modules.length === 0)
        return [...files];
    const python = await findPython(target.version, context);
    if (python === undefined) {
        reportMissing(target, context);
        return [...files];
    }
    const inputs = {
        files: (0,content_digest/* contentDigest */.e)(modules),
        wheels: [...wheels].sort(),
        python: python.release,
        rulesVersion,
    };
    const compiled = (await keptZip('bytecode', inputs, () => compile(modules, python.program, context), context)) ?? [];
    const made = new Set(compiled.map(({ name }) => name));
    return [...files.filter(({ name }) => !made.has(name)), ...compiled];
}
/** The bytecode of the modules; a file that is no Python of that version has none. */
async function compile(modules, python, context) {
    const { workspace, commands } = context.ports;
    const folder = await workspace.makeTemporaryDirectory('bytecode-');
    const [archive, stage] = [external_node_path_.join(folder, 'modules.zip'), external_node_path_.join(folder, 'stage')];
    const output = await workspace.create(archive);
    await (0,write_zip/* writeZip */.z)(output, modules);
    await output.commit();
    const unpacked = await commands.run(python, ['-I', '-m', 'zipfile', '-e', archive, stage]);
    if (unpacked?.exitCode !== 0)
        throw new Error(`the modules could not be unpacked: ${unpacked?.stderr ?? ''}`);
    await commands.run(python, ['-m', 'compileall', ...options, stage], { cwd: folder, env });
    const found = (await (0,scan_folder/* scanFolder */.W)(workspace, stage)).filter(({ name }) => name.endsWith('.pyc'));
    const contents = await (0,concurrency/* mapConcurrently */.X)(found, readsAtOnce, async ({ name, path: file }) => ({
        name,
        bytes: (await workspace.readBytes(file)) ?? new Uint8Array(0),
    }));
    return (0,pack_files/* packMemory */.z4)(contents, context);
}
function reportMissing({ version }, { problems }) {
    const message = `Dependencies are packaged without bytecode: this machine has no python${version} with pip.`;
    const remedy = `Run \`actions/setup-python\` with \`python-version: "${version}"\` in a step before this one.`;
    problems.warn('PACKAGE_TOOL_MISSING', message, { remedy });
}

;// CONCATENATED MODULE: ./build/package/builders/python/default-index.js
const askPip = 'from pip._internal.models.index import PyPI; print(PyPI.simple_url)';
/**
 * Address of the index that pip uses when nothing is configured, as the pip of this machine tells it;
 * `undefined` without one. Asked at most once a run, and only when no configuration names an index.
 */
function defaultIndexOf(commands) {
    let answer;
    return () => {
        answer ??= ask(commands);
        return answer;
    };
}
async function ask(commands) {
    for (const python of ['python3', 'python']) {
        const result = await commands.run(python, ['-I', '-c', askPip], { timeoutMs: 20_000 });
        const url = result?.stdout.trim();
        if (result?.exitCode === 0 && url && URL.canParse(url))
            return url;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
;// CONCATENATED MODULE: ./build/package/toml/toml-scanner.js
/** A file that does not follow TOML 1.0. */
class TomlError extends Error {
    name = 'TomlError';
}
const bareKey = /[A-Za-z0-9_-]+/y;
const space = /[ \t]*/y;
const spaceAndComments = /(?:[ \t\r\n]|#[^\n]*)*/y;
const plainInQuotes = /[^"\\\n]*/y;
const plainInApostrophes = /[^'\n]*/y;
const escapes = {
    b: '\b',
    t: '\t',
    n: '\n',
    f: '\f',
    r: '\r',
    e: '\u001b',
    '"': '"',
    '\\': '\\',
};
/** Walks through the text of a TOML file: white space, keys and strings. */
class TomlScanner {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    get atEnd() {
        return this.#at >= this.#text.length;
    }
    /** The next `length` characters, which stay. */
    peek(length = 1) {
        return this.#text.slice(this.#at, this.#at + length);
    }
    /** Steps over `token` if it is next. */
    take(token) {
        if (!this.#text.startsWith(token, this.#at))
            return false;
        this.#at += token.length;
        return true;
    }
    expect(token) {
        if (!this.take(token))
            this.fail(`"${token}" expected`);
    }
    /** Steps over what the sticky expression matches and returns it. */
    match(expression) {
        expression.lastIndex = this.#at;
        const found = expression.exec(this.#text)?.[0] ?? '';
        this.#at += found.length;
        return found;
    }
    skipSpace() {
        this.match(space);
    }
    skipLines() {
        this.match(spaceAndComments);
    }
    fail(reason) {
        const line = this.#text.slice(0, this.#at).split('\n').length;
        throw new TomlError(`line ${line}: ${reason}`);
    }
    /** `a."b c".d` as its parts. */
    readKey() {
        const parts = [];
        do {
            this.skipSpace();
            const next = this.peek();
            const part = next === '"' || next === "'" ? this.readString() : this.match(bareKey);
            if (part === '' && next !== '"' && next !== "'")
                this.fail('a key expected');
            parts.push(part);
            this.skipSpace();
        } while (this.take('.'));
        return parts;
    }
    /** A string of any of the four kinds. */
    readString() {
        const quote = this.peek();
        const long = quote.repeat(3);
        if (this.take(long)) {
            if (!this.take('\r\n'))
                this.take('\n');
            return this.#readUntil(long, quote === '"', true);
        }
        this.expect(quote);
        return this.#readUntil(quote, quote === '"', false);
    }
    #readUntil(end, escaped, multiline) {
        let value = '';
        for (;;) {
            value += this.match(escaped ? plainInQuotes : plainInApostrophes);
            if (this.take(end))
                break;
            const char = this.peek();
            if (char === '' || (char === '\n' && !multiline))
                this.fail('a string that does not end');
            this.#at += 1;
            value += escaped && char === '\\' ? this.#readEscape(multiline) : char;
        }
        // Up to two quotes may stand right before the closing three.
        while (multiline && end[0] !== undefined && this.take(end[0]))
            value += end[0];
        return value;
    }
    #readEscape(multiline) {
        if (multiline && this.match(/[ \t]*\r?\n[ \t\r\n]*/y) !== '')
            return '';
        const code = this.match(/u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}/y);
        if (code !== '')
            return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
        const value = escapes[this.peek()];
        if (value === undefined)
            this.fail('an unknown escape in a string');
        this.#at += 1;
        return value;
    }
}

;// CONCATENATED MODULE: ./build/package/toml/parse-toml.js

/** The content of a TOML 1.0 file as JSON; dates and times stay text as written. Throws `TomlError` with the line. */
function parseToml(text) {
    const scanner = new TomlScanner(text.startsWith('\ufeff') ? text.slice(1) : text);
    const root = newTable();
    let current = root;
    for (;;) {
        scanner.skipLines();
        if (scanner.atEnd)
            return root;
        if (scanner.take('[['))
            current = openArrayTable(scanner, root, readHeader(scanner, ']]'));
        else if (scanner.take('['))
            current = openTable(scanner, root, readHeader(scanner, ']'));
        else
            readPair(scanner, current);
        scanner.skipSpace();
        scanner.match(/#[^\n]*/y);
        if (!scanner.atEnd && scanner.match(/\r?\n/y) === '')
            scanner.fail('the end of the line expected');
    }
}
// Without a prototype, so that a key such as `__proto__` is only a key.
function newTable() {
    return Object.create(null);
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function readHeader(scanner, end) {
    const key = scanner.readKey();
    scanner.expect(end);
    return key;
}
function descend(scanner, from, keys) {
    return keys.reduce((table, key) => {
        const known = table[key];
        const next = Array.isArray(known) ? known.at(-1) : known;
        if (next === undefined) {
            const made = newTable();
            table[key] = made;
            return made;
        }
        return isTable(next) ? next : scanner.fail(`"${key}" is no table`);
    }, from);
}
function openTable(scanner, root, keys) {
    return descend(scanner, root, keys);
}
function openArrayTable(scanner, root, keys) {
    const parent = descend(scanner, root, keys.slice(0, -1));
    const last = keys.at(-1) ?? '';
    const made = newTable();
    const known = parent[last];
    if (known !== undefined && !Array.isArray(known))
        scanner.fail(`"${last}" is no list of tables`);
    parent[last] = [...(Array.isArray(known) ? known : []), made];
    return made;
}
function readPair(scanner, table) {
    const keys = scanner.readKey();
    scanner.expect('=');
    scanner.skipSpace();
    const target = descend(scanner, table, keys.slice(0, -1));
    const last = keys.at(-1) ?? '';
    if (target[last] !== undefined)
        scanner.fail(`"${last}" is set twice`);
    target[last] = readValue(scanner);
}
function readValue(scanner) {
    const next = scanner.peek();
    if (next === '"' || next === "'")
        return scanner.readString();
    if (scanner.take('['))
        return readList(scanner);
    if (scanner.take('{'))
        return readInlineTable(scanner);
    const word = scanner.match(/\d{4}-\d{2}-\d{2} \d{2}:[^\s,\]}#]+|[^\s,\]}#]+/y);
    return readWord(word) ?? scanner.fail('a value expected');
}
function readWord(word) {
    if (word === 'true' || word === 'false')
        return word === 'true';
    if (/^\d{4}-\d{2}-\d{2}|^\d{2}:\d{2}/.test(word))
        return word;
    if (/^[+-]?(?:inf|nan)$/.test(word))
        return word;
    const digits = word.replaceAll('_', '');
    if (/^0(?:x[0-9A-Fa-f]+|o[0-7]+|b[01]+)$/.test(digits))
        return Number(digits);
    return /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(digits) ? Number(digits) : undefined;
}
function readList(scanner) {
    const list = [];
    for (;;) {
        scanner.skipLines();
        if (scanner.take(']'))
            return list;
        list.push(readValue(scanner));
        scanner.skipLines();
        if (!scanner.take(',') && scanner.peek() !== ']')
            scanner.fail('"," or "]" expected');
    }
}
function readInlineTable(scanner) {
    const table = newTable();
    for (;;) {
        scanner.skipLines();
        if (scanner.take('}'))
            return table;
        readPair(scanner, table);
        scanner.skipLines();
        if (!scanner.take(',') && scanner.peek() !== '}')
            scanner.fail('"," or "}" expected');
    }
}

;// CONCATENATED MODULE: ./build/package/builders/python/locks/lock-problems.js

/** The place of the first line of `file` that holds `text`; its first line when none does. */
function placeOf(file, text) {
    const lines = file.text.split('\n');
    const index = Math.max(0, lines.findIndex((line) => line.includes(text)));
    return { file: file.name, line: index + 1, column: Math.max(0, lines[index]?.indexOf(text) ?? 0) + 1 };
}
/** A path that a lock tells from its own folder, as one from the service folder. */
function besideLock(place, file) {
    return external_node_path_.posix.isAbsolute(place) ? place : external_node_path_.posix.join(external_node_path_.posix.dirname(file.name), place);
}
/** Reports a problem of a lock file at the line that holds `text`. */
function lockError(problems, code, message, file, text, remedy) {
    problems.error(code, message, { at: placeOf(file, text), remedy });
}

;// CONCATENATED MODULE: ./build/package/builders/python/find-lock.js






/**
 * Looks in the order of the plugin and of version 4: a poetry project, a Pipfile (in the service folder only),
 * uv.lock, pylock.toml, then the requirements file. `module` is a folder from the service's, `''` for itself.
 */
async function findLock(serviceDir, module, options, workspace) {
    const read = async (name) => {
        const relative = external_node_path_.posix.join(module, name);
        const text = await workspace.readText(external_node_path_.resolve(serviceDir, relative));
        return text === undefined ? undefined : { name: relative, text };
    };
    const pyproject = await read('pyproject.toml');
    if (options.usePoetry && pyproject && isPoetryProject(pyproject.text)) {
        return { kind: 'poetry', lock: await read('poetry.lock'), manifest: pyproject, included: [] };
    }
    const pipfile = module === '' && options.usePipenv ? await read('Pipfile') : undefined;
    if (pipfile)
        return { kind: 'pipfile', lock: await read('Pipfile.lock'), manifest: pipfile, included: [] };
    const uvLock = options.useUv ? await read('uv.lock') : undefined;
    if (uvLock)
        return { kind: 'uv', lock: uvLock, manifest: pyproject, included: [] };
    const pylock = await read('pylock.toml');
    if (pylock)
        return { kind: 'pylock', lock: pylock, manifest: pyproject, included: [] };
    const requirements = await read(options.fileName);
    if (!requirements)
        return undefined;
    const included = await readIncluded(requirements, async (name) => workspace.readText(external_node_path_.resolve(serviceDir, name)));
    return { kind: 'requirements', lock: requirements, manifest: undefined, included };
}
const includeLine = /^\s*(?<option>-r|--requirement|-c|--constraint)(?:\s*=\s*|\s+|(?<=-[rc]))(?<path>[^\s#]+)/gm;
async function readIncluded(first, read) {
    const included = new Map();
    const queue = [{ ...first, constraint: false }];
    for (let file = queue.shift(); file; file = queue.shift()) {
        for (const { groups } of file.text.matchAll(includeLine)) {
            const name = external_node_path_.posix.join(external_node_path_.posix.dirname(file.name), groups?.['path'] ?? '');
            if (included.has(name) || name === first.name)
                continue;
            const text = await read(name);
            if (text === undefined) {
                throw new user_error/* UserError */.y('PACKAGE_LOCK_INVALID', `${file.name} includes ${name}, which is not there.`, {
                    at: placeOf(file, groups?.['path'] ?? ''),
                });
            }
            const constraint = file.constraint || groups?.['option'] === '-c' || groups?.['option'] === '--constraint';
            const next = { name, text, constraint };
            included.set(name, next);
            queue.push(next);
        }
    }
    return [...included.values()];
}
function isPoetryProject(text) {
    try {
        const build = parseToml(text)['build-system'];
        const requires = (0,json/* isJsonObject */.OW)(build) ? build['requires'] : undefined;
        return Array.isArray(requires) && requires.some((item) => typeof item === 'string' && item.startsWith('poetry'));
    }
    catch (error) {
        if (error instanceof TomlError)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/package/builders/python/netrc.js
/** The login of `host` in a netrc file: its own, else that of `default`. */
function findLogin(netrc, host) {
    const words = withoutMacros(netrc)
        .split(/\s+/)
        .filter((word) => word !== '');
    const logins = new Map();
    let current;
    for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (word === 'machine' || word === 'default') {
            current = { username: '', password: '' };
            const machine = word === 'default' ? '' : (words[++at] ?? '');
            if (!logins.has(machine))
                logins.set(machine, current);
        }
        else if (word === 'login' && current)
            current.username = words[++at] ?? '';
        else if (word === 'password' && current)
            current.password = words[++at] ?? '';
        else if (word === 'account')
            at += 1;
    }
    return logins.get(host) ?? logins.get('');
}
// A macro runs from its name to the next empty line; lines that start with # are comments.
function withoutMacros(netrc) {
    return netrc.replace(/^#.*$/gm, '').replace(/^macdef[\s\S]*?(?:\n[ \t]*\n|$)/gm, '\n');
}

;// CONCATENATED MODULE: ./build/package/builders/python/simple-index.js

/** What to ask for: JSON, else HTML (PEP 691). */
const simpleIndexAccept = 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1';
/** Files on a project's page of the simple API; `pageUrl` resolves relative addresses. */
function parseProjectPage(body, contentType, pageUrl) {
    return contentType.includes('json') ? parseJsonPage(body, pageUrl) : parseHtmlPage(body, pageUrl);
}
function parseJsonPage(body, pageUrl) {
    const page = JSON.parse(body);
    const files = (0,json/* isJsonObject */.OW)(page) ? page['files'] : undefined;
    if (!Array.isArray(files))
        return [];
    return files.flatMap((file) => {
        if (!(0,json/* isJsonObject */.OW)(file) || typeof file['url'] !== 'string' || typeof file['filename'] !== 'string')
            return [];
        const { hashes, yanked } = file;
        const requires = file['requires-python'];
        const sha256 = (0,json/* isJsonObject */.OW)(hashes) ? hashes['sha256'] : undefined;
        return [
            {
                fileName: file['filename'],
                // Parsing an address costs more than all else here, and a page has thousands.
                url: /^https?:/i.test(file['url']) ? file['url'] : new URL(file['url'], pageUrl).href,
                sha256: typeof sha256 === 'string' ? sha256.toLowerCase() : undefined,
                requiresPython: typeof requires === 'string' ? requires : undefined,
                yanked: yanked === true || typeof yanked === 'string',
            },
        ];
    });
}
function parseHtmlPage(body, pageUrl) {
    const anchors = body.matchAll(/<a\s+([^>]*)>([^<]*)<\/a>/gi);
    return Array.from(anchors).flatMap(([, attributes = '', text = '']) => {
        const href = attribute(attributes, 'href');
        if (href === undefined || !URL.canParse(href, pageUrl))
            return [];
        const url = new URL(href, pageUrl);
        const sha256 = /sha256=([0-9a-f]{64})/i.exec(url.hash)?.[1]?.toLowerCase();
        url.hash = '';
        return [
            {
                fileName: unescapeHtml(text.trim()) || decodeURIComponent(url.pathname.split('/').at(-1) ?? ''),
                url: url.href,
                sha256,
                requiresPython: attribute(attributes, 'data-requires-python'),
                yanked: attribute(attributes, 'data-yanked') !== undefined,
            },
        ];
    });
}
function attribute(attributes, name) {
    const found = new RegExp(`(?:^|\\s)${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'))?(?=\\s|$)`, 'i').exec(attributes);
    return found ? unescapeHtml(found[1] ?? found[2] ?? '') : undefined;
}
const htmlEntities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };
function unescapeHtml(text) {
    return text.replace(/&(amp|lt|gt|quot|#39|apos);/g, (entity, name) => htmlEntities[name] ?? entity);
}

// EXTERNAL MODULE: ./build/package/builders/python/wheel-tags.js
var wheel_tags = __webpack_require__(72460);
;// CONCATENATED MODULE: ./build/package/builders/python/index-client.js






const tries = 4;
function createIndexClient(ports) {
    const loginOf = loginFinder(ports);
    const get = async (url, index, accept) => {
        const target = new URL(url);
        const login = await loginOf(target, index);
        target.username = '';
        target.password = '';
        const basic = login && external_node_buffer_.Buffer.from(`${login.username}:${login.password}`).toString('base64');
        const headers = { accept, ...(basic ? { authorization: `Basic ${basic}` } : {}) };
        return getWithRetries(ports, target.href, headers);
    };
    const pages = new Map();
    const readLinks = async (index) => {
        if (external_node_path_.isAbsolute(index.url))
            return filesOfFolder(index, ports.workspace);
        const answer = await get(index.url, index, 'text/html');
        if (answer?.status !== 200)
            throw failure('a page of `--find-links` was not answered', answer?.status);
        const files = parseProjectPage(textOf(answer.body), answer.headers['content-type'] ?? '', index.url);
        return files.map((file) => ({ ...file, index }));
    };
    const linkedFiles = (index) => {
        const page = pages.get(index.url) ?? readLinks(index);
        pages.set(index.url, page);
        return page;
    };
    return {
        async listFiles(index, project) {
            if (index.isLinks)
                return (await linkedFiles(index)).filter(({ fileName }) => isOf(project, fileName));
            const page = `${expandVariables(index.url, ports.env).replace(/\/+$/, '')}/${project}/`;
            const answer = await get(page, index, simpleIndexAccept);
            if (answer?.status === 404)
                return [];
            if (answer?.status !== 200)
                throw failure(`${describeIndex(index)} did not list ${project}`, answer?.status);
            const files = parseProjectPage(textOf(answer.body), answer.headers['content-type'] ?? '', page);
            return files.map((file) => ({ ...file, index }));
        },
        async download(url, fileName, index) {
            if (external_node_path_.isAbsolute(url))
                return (await ports.workspace.readBytes(url)) ?? new Uint8Array(0);
            const answer = await get(url, index, '*/*');
            if (answer?.status !== 200)
                throw failure(`${fileName} could not be downloaded`, answer?.status);
            return answer.body;
        },
    };
}
const textOf = (bytes) => new TextDecoder().decode(bytes);
/** A file without an address of its own is known by its bytes when it is read. */
async function filesOfFolder(index, workspace) {
    const files = (await workspace.readDirectory(index.url)).filter(({ kind }) => kind === 'file');
    const nothing = { sha256: undefined, requiresPython: undefined, yanked: false };
    return files.map(({ name }) => ({ ...nothing, fileName: name, url: external_node_path_.join(index.url, name), index }));
}
/** Whether a wheel or an archive is one of a project, by its name. */
function isOf(project, fileName) {
    const archived = /^(.+)-[^-]+$/.exec((0,wheel_tags/* archiveStem */._2)(fileName) ?? '')?.[1];
    return ((0,wheel_tags/* parseWheelName */.CI)(fileName)?.name ?? (0,wheel_tags/* normalizeName */.Pc)(archived ?? '')) === project;
}
function describeIndex({ name }) {
    return name === '' ? 'the package index' : `the package index \`${name}\``;
}
function failure(what, status) {
    const why = status === undefined ? 'no answer' : `status ${status}`;
    const hint = status === 401 || status === 403 ? ' (it wants other credentials)' : '';
    return new user_error/* UserError */.y('PACKAGE_INDEX_FAILED', `${what}: ${why}${hint}.`);
}
async function getWithRetries({ http, clock }, url, headers) {
    for (let attempt = 1;; attempt++) {
        const answer = await http.get(url, { headers, timeoutMs: 120_000 }).catch(() => undefined);
        const passing = answer === undefined || answer.status === 429 || answer.status >= 500;
        if (!passing || attempt === tries)
            return answer;
        await clock.sleep(250 * 2 ** attempt);
    }
}
/** `${NAME}` in a Pipfile's sources stands for the environment's value. */
function expandVariables(url, env) {
    return url.replace(/\$\{(\w+)\}|\$(\w+)/g, (whole, braced, plain) => env[braced || plain] ?? whole);
}
function loginFinder({ env, workspace, log }) {
    let netrc;
    const netrcFile = env['NETRC'] ?? external_node_path_.join(env['HOME'] ?? '/', '.netrc');
    const find = async (target, index) => {
        const own = index && loginOfIndex(index, target, env);
        if (own)
            return own;
        netrc ??= workspace.readText(netrcFile).then((text) => text ?? '');
        return findLogin(await netrc, target.hostname);
    };
    return async (target, index) => {
        const login = await find(target, index);
        if (login?.password)
            log.maskSecret(login.password);
        return login;
    };
}
/** From the address itself, else the variables that uv and poetry read for an index by name. */
function loginOfIndex(index, target, env) {
    const address = expandVariables(index.url, env);
    if (!URL.canParse(address))
        return undefined;
    const { host, username, password } = new URL(address);
    if (host !== target.host)
        return undefined;
    if (username !== '')
        return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
    const name = index.name.toUpperCase().replace(/[^A-Z0-9]/g, '_');
    for (const prefix of [`UV_INDEX_${name}`, `POETRY_HTTP_BASIC_${name}`]) {
        const user = env[`${prefix}_USERNAME`];
        if (user !== undefined)
            return { username: user, password: env[`${prefix}_PASSWORD`] ?? '' };
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/package/builders/python/index-settings.js

/** Indexes to ask when the lock names none: from the environment, else pip's configuration. First is the main one. */
async function configuredIndexes(env, workspace) {
    const config = await readPipConfig(env, workspace);
    const main = env['PIP_INDEX_URL'] ||
        env['UV_DEFAULT_INDEX'] ||
        env['UV_INDEX_URL'] ||
        env['PIPENV_PYPI_MIRROR'] ||
        config('index-url');
    const extra = [
        ...words(env['PIP_EXTRA_INDEX_URL'] || config('extra-index-url')),
        ...words(env['UV_INDEX']),
        ...words(env['UV_EXTRA_INDEX_URL']),
    ];
    return {
        main: main ? named(main) : undefined,
        extra: extra.map(named),
        findLinks: words(env['PIP_FIND_LINKS'] || config('find-links')),
        noIndex: /^(?:1|true|yes|on)$/i.test(env['PIP_NO_INDEX'] || (config('no-index') ?? '')),
    };
}
/** uv writes `name=address`; pip only the address. */
function named(text) {
    const [, name = '', url = text] = /^([A-Za-z0-9._-]+)=(.+)$/.exec(text) ?? [];
    return { name, url };
}
function words(text) {
    return (text ?? '').split(/\s+/).filter((word) => word !== '');
}
/** Later files win, and `[install]` over `[global]`, as pip reads them. */
async function readPipConfig(env, workspace) {
    const home = env['HOME'] ?? '/';
    const own = env['PIP_CONFIG_FILE'];
    if (own === '/dev/null')
        return () => undefined;
    const files = [
        '/etc/xdg/pip/pip.conf',
        '/etc/pip.conf',
        external_node_path_.join(home, '.pip/pip.conf'),
        external_node_path_.join(env['XDG_CONFIG_HOME'] ?? external_node_path_.join(home, '.config'), 'pip/pip.conf'),
        ...(env['VIRTUAL_ENV'] ? [external_node_path_.join(env['VIRTUAL_ENV'], 'pip.conf')] : []),
        ...(own ? [own] : []),
    ];
    const texts = await Promise.all(files.map((file) => workspace.readText(file)));
    const sections = new Map();
    for (const text of texts)
        for (const [key, value] of parseIni(text ?? ''))
            sections.set(key, value);
    return (key) => sections.get(`install.${key}`) ?? sections.get(`global.${key}`);
}
/** `section.key` → value; a value goes on over indented lines. */
function parseIni(text) {
    const values = new Map();
    let section = '';
    let last = '';
    for (const line of text.split(/\r?\n/)) {
        if (/^\s*[#;]/.test(line))
            continue;
        const header = /^\[([^\]]+)\]/.exec(line);
        const pair = /^([^\s=:][^=:]*?)\s*[=:]\s*(.*)$/.exec(line);
        if (header)
            section = header[1] ?? '';
        else if (/^\s+\S/.test(line) && last !== '')
            values.set(last, `${values.get(last) ?? ''} ${line.trim()}`.trim());
        else if (pair) {
            last = `${section}.${(pair[1] ?? '').toLowerCase().replaceAll('_', '-')}`;
            values.set(last, (pair[2] ?? '').trim());
        }
    }
    return values;
}

;// CONCATENATED MODULE: ./build/package/builders/python/package-places.js




/** Where to look for packages, in order: what the lock names, else `pipCmdExtraArgs`, else what is configured. */
async function placesToAsk(named, pip, defaultIndex, { ports, model, once }) {
    // Asked for each package that is looked up.
    const configured = await once('configured indexes', () => configuredIndexes(ports.env, ports.workspace));
    const links = [...(named.findLinks ?? []), ...pip.findLinks, ...configured.findLinks].map((place) => ({ name: '', url: addressOf(place, model.serviceDir), isLinks: true }));
    if (named.noIndex || pip.noIndex || configured.noIndex)
        return links;
    const more = [...(named.extra ?? []), ...pip.extraIndexUrls.map(unnamed), ...configured.extra];
    if (named.indexes.length > 0)
        return [...links, ...named.indexes, ...more];
    if (pip.indexUrl !== undefined)
        return [...links, unnamed(pip.indexUrl), ...more];
    if (configured.main)
        return [...links, configured.main, ...more];
    const url = await defaultIndex();
    if (url)
        return [...links, unnamed(url), ...more];
    if (more.length > 0)
        return [...links, ...more];
    throw new user_error/* UserError */.y('PACKAGE_INDEX_UNKNOWN', 'No package index is configured, and no pip is here that knows the default one.');
}
const unnamed = (url) => ({ name: '', url });
/** As pip, which is started in the service folder, reads a place: an address stays, a folder becomes its whole path. */
function addressOf(place, serviceDir) {
    if (/^https?:/.test(place))
        return place;
    return place.startsWith('file:') ? (0,external_node_url_.fileURLToPath)(place) : external_node_path_.resolve(serviceDir, place);
}

;// CONCATENATED MODULE: ./build/package/builders/python/python-version.js
// Versions and specifiers of Python packages (PEP 440).
const python_version_form = /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d*))?(?<post>-(?<implicitPost>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*))?(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;
const preNames = {
    alpha: 'a',
    beta: 'b',
    c: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/** A version in its parts, or `undefined` if it does not follow PEP 440. */
function parseVersion(text) {
    const groups = python_version_form.exec(text.trim().toLowerCase())?.groups;
    if (!groups)
        return undefined;
    const { pre, post, dev } = groups;
    return {
        epoch: Number(groups['epoch'] ?? 0),
        release: (groups['release'] ?? '').split('.').map(Number),
        pre: pre === undefined ? undefined : [preNames[pre] ?? pre, Number(groups['preNumber'] || 0)],
        post: post === undefined ? undefined : Number(groups['implicitPost'] || groups['postNumber'] || 0),
        dev: dev === undefined ? undefined : Number(groups['devNumber'] || 0),
        local: (groups['local'] ?? '')
            .split(/[-_.]/)
            .filter((part) => part !== '')
            .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    };
}
/** A release with nothing else, its numbers without leading zeros; what follows the trailing zeros' first is left out. */
const plainRelease = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*$/;
const trailingZeros = /(?:\.0)+$/;
/** Whether two texts stand for one version. An index lists thousands: plain releases are compared as texts. */
function isSameVersion(a, b) {
    if (a === b)
        return true;
    if (plainRelease.test(a) && plainRelease.test(b))
        return a.replace(trailingZeros, '') === b.replace(trailingZeros, '');
    const [left, right] = [parseVersion(a), parseVersion(b)];
    return left !== undefined && right !== undefined && compareVersions(left, right) === 0;
}
/** Below 0, 0 or above 0 as `a` is older than, equal to or newer than `b`. */
function compareVersions(a, b) {
    return (a.epoch - b.epoch ||
        compareLists(releaseKey(a), releaseKey(b)) ||
        compareLists(suffixKey(a), suffixKey(b)) ||
        compareLocal(a, b));
}
function releaseKey({ release }) {
    const key = [...release];
    while (key.length > 1 && key.at(-1) === 0)
        key.pop();
    return key;
}
const preOrder = ['a', 'b', 'rc'];
// dev releases come before pre-releases, these before the release, and post-releases after it.
function suffixKey({ pre, post, dev }) {
    const onlyDev = !pre && post === undefined && dev !== undefined;
    const preKey = pre ? [preOrder.indexOf(pre[0]), pre[1]] : [onlyDev ? -1 : 9, 0];
    return [...preKey, post ?? -1, dev ?? Number.POSITIVE_INFINITY];
}
function compareLists(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
        const [left, right] = [a[index] ?? 0, b[index] ?? 0];
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}
function compareLocal(a, b) {
    for (let index = 0; index < Math.max(a.local.length, b.local.length); index++) {
        const [left, right] = [a.local[index], b.local[index]];
        if (left === right)
            continue;
        if (left === undefined)
            return -1;
        if (right === undefined)
            return 1;
        if (typeof left === typeof right)
            return left < right ? -1 : 1;
        return typeof left === 'number' ? 1 : -1;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/package/builders/python/version-specifier.js

const clauseForm = /^(?<operator>===|==|~=|!=|<=|>=|<|>)\s*(?<version>[^\s,]+)$/;
/**
 * Whether `version` satisfies every clause of a specifier such as `>=3.8,!=3.9.*,<4`.
 * `undefined` when the specifier cannot be read.
 */
function satisfies(version, specifier) {
    const results = specifier
        .split(',')
        .map((clause) => clause.trim())
        .filter((clause) => clause !== '')
        .map((clause) => satisfiesClause(version, clause));
    return results.includes(undefined) ? undefined : !results.includes(false);
}
/** The version of a specifier that allows exactly one: `==1.2` or `===1.2`. */
function pinnedVersion(specifier) {
    const { operator, version } = clauseForm.exec(specifier.trim())?.groups ?? {};
    if (operator !== '==' && operator !== '===')
        return undefined;
    return version?.endsWith('.*') ? undefined : version;
}
function satisfiesClause(text, clause) {
    const { operator, version } = clauseForm.exec(clause)?.groups ?? {};
    if (operator === undefined || version === undefined)
        return undefined;
    if (operator === '===')
        return text === version;
    const subject = parseVersion(text);
    const wildcard = version.endsWith('.*');
    const bound = parseVersion(wildcard ? version.slice(0, -2) : version);
    if (!subject || !bound)
        return undefined;
    if (wildcard)
        return operator === '==' ? startsWith(subject, bound) : operator === '!=' ? !startsWith(subject, bound) : undefined;
    return compareBy(operator, subject, bound);
}
function compareBy(operator, subject, bound) {
    // A local part counts only where the bound has one.
    const plain = bound.local.length === 0 ? { ...subject, local: [] } : subject;
    const order = compareVersions(plain, bound);
    switch (operator) {
        case '==':
            return order === 0;
        case '!=':
            return order !== 0;
        case '<=':
            return order <= 0;
        case '>=':
            return order >= 0;
        case '<':
            return order < 0 && !(isPre(plain) && !isPre(bound) && startsWith(plain, bound));
        case '>':
            return order > 0 && !(plain.post !== undefined && bound.post === undefined && startsWith(plain, bound));
        default:
            return order >= 0 && startsWith(plain, { ...bound, release: bound.release.slice(0, -1) });
    }
}
const isPre = (version) => version.pre !== undefined || version.dev !== undefined;
function startsWith(version, prefix) {
    return (version.epoch === prefix.epoch && prefix.release.every((part, index) => (version.release[index] ?? 0) === part));
}

;// CONCATENATED MODULE: ./build/package/builders/python/marker.js


const token = /\s*(?:(?<text>"[^"]*"|'[^']*')|(?<operator>===|==|~=|!=|<=|>=|<|>|\(|\))|(?<word>[A-Za-z_][\w.]*))/y;
/**
 * Whether a marker of PEP 508 such as `python_version < "3.9" and extra == "x"` holds.
 * `undefined` when it cannot be read.
 */
function evaluateMarker(marker, context) {
    const tokens = tokenize(marker);
    if (!tokens)
        return undefined;
    const reader = new MarkerReader(tokens, context);
    const value = reader.readOr();
    return reader.atEnd ? value : undefined;
}
function tokenize(marker) {
    const text = marker.trim();
    const tokens = [];
    token.lastIndex = 0;
    while (token.lastIndex < text.length) {
        const groups = token.exec(text)?.groups;
        if (!groups)
            return undefined;
        const { text: quoted, operator, word } = groups;
        if (quoted !== undefined)
            tokens.push({ kind: 'text', value: quoted.slice(1, -1) });
        else if (operator !== undefined)
            tokens.push({ kind: 'operator', value: operator });
        else
            tokens.push({ kind: 'word', value: word ?? '' });
    }
    return tokens;
}
/** Recursive descent: or, and, parentheses, comparison. `undefined` runs through once something is unreadable. */
class MarkerReader {
    #tokens;
    #context;
    #at = 0;
    constructor(tokens, context) {
        this.#tokens = tokens;
        this.#context = context;
    }
    get atEnd() {
        return this.#at === this.#tokens.length;
    }
    readOr() {
        return this.#readChain('or', () => this.#readChain('and', () => this.#readTerm()));
    }
    #readChain(word, readPart) {
        const parts = [readPart()];
        while (this.#take('word', word))
            parts.push(readPart());
        if (parts.includes(undefined))
            return undefined;
        return word === 'and' ? !parts.includes(false) : parts.includes(true);
    }
    #readTerm() {
        if (this.#take('operator', '(')) {
            const value = this.readOr();
            return this.#take('operator', ')') ? value : undefined;
        }
        const left = this.#tokens[this.#at++];
        const operator = this.#readOperator();
        const right = this.#tokens[this.#at++];
        if (!left || !right || operator === undefined)
            return undefined;
        if (left.kind === 'operator' || right.kind === 'operator')
            return undefined;
        return this.#compare(left, operator, right);
    }
    #readOperator() {
        if (this.#take('word', 'not'))
            return this.#take('word', 'in') ? 'not in' : undefined;
        if (this.#take('word', 'in'))
            return 'in';
        const next = this.#tokens[this.#at++];
        return next?.kind === 'operator' ? next.value : undefined;
    }
    #take(kind, value) {
        const next = this.#tokens[this.#at];
        if (next?.kind !== kind || next.value !== value)
            return false;
        this.#at += 1;
        return true;
    }
    #compare(left, operator, right) {
        const variable = left.kind === 'word' ? left : right.kind === 'word' ? right : undefined;
        if (variable?.value === 'extra' || variable?.value === 'extras' || variable?.value === 'dependency_groups') {
            const wanted = (variable === left ? right : left).value;
            const has = (this.#context.extras ?? []).includes(wanted);
            return operator === '!=' || operator === 'not in' ? !has : has;
        }
        const [a, b] = [this.#valueOf(left), this.#valueOf(right)];
        if (a === undefined || b === undefined)
            return undefined;
        return compareValues(a, operator, b, /version/.test(variable?.value ?? '') && variable === left);
    }
    #valueOf({ kind, value }) {
        if (kind === 'text')
            return value;
        // Old spellings with a dot, such as `os.name`.
        return this.#context.environment[value] ?? this.#context.environment[value.replace('.', '_')];
    }
}
function compareValues(a, operator, b, versioned) {
    if (operator === 'in')
        return b.includes(a);
    if (operator === 'not in')
        return !b.includes(a);
    if (parseVersion(a) && (versioned || parseVersion(b))) {
        const result = satisfies(a, `${operator}${b}`);
        if (result !== undefined)
            return result;
    }
    if (operator === '==' || operator === '===')
        return a === b;
    if (operator === '!=')
        return a !== b;
    if (operator === '<')
        return a < b;
    if (operator === '>')
        return a > b;
    return operator === '<=' ? a <= b : operator === '>=' ? a >= b : undefined;
}

;// CONCATENATED MODULE: ./build/package/builders/python/package-source.js
/** `git+<address>@<commit>`, with the folder inside of the repository where the package is not at its root. */
function gitAddress(url, commit, subdirectory) {
    const repository = url.replace(/^git\+/, '').replace(/[?#].*$/, '');
    return `git+${repository}@${commit}${subdirectory ? `#subdirectory=${subdirectory}` : ''}`;
}

// EXTERNAL MODULE: ./build/package/builders/python/python-target.js
var python_target = __webpack_require__(53111);
;// CONCATENATED MODULE: ./build/package/builders/python/locks/python-json.js

/**
 * JSON as Python's `json.dumps` writes it with sorted keys: everything outside of printable ASCII is escaped.
 * `comma` and `colon` are its separators: `', '` and `': '` unless a tool writes compactly.
 */
function pythonJson(value, comma, colon) {
    const write = (inner) => pythonJson(inner, comma, colon);
    if (Array.isArray(value))
        return `[${value.map(write).join(comma)}]`;
    if (!(0,json/* isJsonObject */.OW)(value))
        return asciiOnly(JSON.stringify(value ?? null));
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${asciiOnly(JSON.stringify(key))}${colon}${write(value[key])}`).join(comma)}}`;
}
function asciiOnly(text) {
    return text.replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./build/package/builders/python/locks/pipfile-hash.js


const sectionsOfPipenv = new Set(['source', 'packages', 'dev-packages', 'requires', 'scripts', 'pipfile', 'pipenv']);
/**
 * The hash that pipenv writes to `_meta.hash.sha256`: of sources, requirements and the package lists.
 * `defaultIndex` is the address that pipenv puts in for a Pipfile without sources.
 */
function pipfileHash(pipfile, defaultIndex) {
    const sources = pipfile['source'] ?? (defaultIndex && [{ name: 'pypi', url: defaultIndex, verify_ssl: true }]);
    if (!sources)
        return undefined;
    const others = Object.entries(pipfile).filter(([key]) => !sectionsOfPipenv.has(key) && key !== 'default' && key !== 'develop');
    const hashed = {
        _meta: { sources, requires: pipfile['requires'] ?? {} },
        default: pipfile['packages'] ?? {},
        develop: pipfile['dev-packages'] ?? {},
        ...Object.fromEntries(others),
    };
    return (0,core_digest/* sha256Hex */.fg)(pythonJson(hashed, ',', ':'));
}

;// CONCATENATED MODULE: ./build/package/builders/python/locks/pipfile-lock.js










/** Pipfile and Pipfile.lock as data. Reports `PACKAGE_LOCK_INVALID` and returns `undefined` when one is unreadable. */
function parsePipfileLock(pipfile, lock, problems) {
    try {
        const parsed = JSON.parse(lock.text);
        if ((0,json/* isJsonObject */.OW)(parsed))
            return { pipfile: parseToml(pipfile.text), lock: parsed };
        lockError(problems, 'PACKAGE_LOCK_INVALID', `${lock.name} holds no JSON object.`, lock, '');
    }
    catch (error) {
        if (!(error instanceof TomlError) && !(error instanceof SyntaxError))
            throw error;
        const file = error instanceof TomlError ? pipfile : lock;
        lockError(problems, 'PACKAGE_LOCK_INVALID', `${file.name} cannot be read: ${error.message}.`, file, '');
    }
    return undefined;
}
/** Packages of the lock's `default` section whose markers hold on the target. */
function readPipfileLock({ pipfile, lock }, file, target, problems) {
    const section = lock['default'];
    const entries = (0,json/* isJsonObject */.OW)(section) ? Object.entries(section) : [];
    const packages = entries.flatMap(([name, entry]) => (0,json/* isJsonObject */.OW)(entry) ? readPackage(name, entry, file, target, problems) : []);
    const meta = lock['_meta'];
    const sources = pipfile['source'] ?? ((0,json/* isJsonObject */.OW)(meta) ? meta['sources'] : undefined);
    return { packages, indexes: readSources(sources) };
}
function readPackage(name, entry, file, target, problems) {
    const { markers, version, hashes, index } = entry;
    const environment = (0,python_target/* markerEnvironment */.wp)(target);
    const applies = typeof markers === 'string' ? evaluateMarker(markers, { environment }) : true;
    if (applies === undefined) {
        lockError(problems, 'PACKAGE_LOCK_INVALID', `${file.name}: the marker of ${name} cannot be read.`, file, `"${name}"`);
    }
    if (!applies)
        return [];
    const source = sourceOf(entry, file, `"${name}"`);
    if (source)
        return [{ name: (0,wheel_tags/* normalizeName */.Pc)(name), version: '', hashes: [], source }];
    const pinned = typeof version === 'string' ? pinnedVersion(version) : undefined;
    if (pinned === undefined) {
        const message = `${file.name}: ${name} comes from ${kindOf(entry)}, not as a wheel from an index.`;
        lockError(problems, 'PACKAGE_SOURCE_UNSUPPORTED', message, file, `"${name}"`);
        return [];
    }
    const sha256 = (0,json/* textsOf */.CB)(hashes).flatMap((hash) => (hash.startsWith('sha256:') ? [hash.slice('sha256:'.length)] : []));
    return [
        {
            name: (0,wheel_tags/* normalizeName */.Pc)(name),
            version: pinned,
            hashes: sha256,
            index: typeof index === 'string' ? index : undefined,
        },
    ];
}
/** Code in a repository, behind an address or in a folder, which becomes a wheel first. */
function sourceOf(entry, file, text) {
    const { git, ref, subdirectory } = entry;
    const line = { file, text };
    if (typeof git === 'string') {
        const folder = typeof subdirectory === 'string' ? subdirectory : undefined;
        return { kind: 'address', place: gitAddress(git, typeof ref === 'string' ? ref : 'HEAD', folder), ...line };
    }
    const place = entry['path'] ?? entry['file'];
    if (typeof place !== 'string')
        return undefined;
    if (/^https?:/.test(place))
        return { kind: 'address', place, ...line };
    return { kind: 'path', place: besideLock(place.replace(/^file:(?:\/\/)?/, ''), file), ...line };
}
const kindOf = (entry) => ['hg', 'svn', 'bzr'].find((kind) => kind in entry) ?? 'an unknown place';
function readSources(sources) {
    if (!Array.isArray(sources))
        return [];
    return sources.flatMap((source) => {
        if (!(0,json/* isJsonObject */.OW)(source) || typeof source['url'] !== 'string')
            return [];
        return [{ name: typeof source['name'] === 'string' ? source['name'] : '', url: source['url'] }];
    });
}
/**
 * Reports `PACKAGE_LOCK_OUT_OF_STEP` when the lock was made from another Pipfile: names the packages that differ
 * where that can be told. `defaultIndex` is asked for only when the hash needs it.
 */
async function checkPipfileLock({ pipfile, lock }, file, defaultIndex, problems) {
    const differences = differingPackages(pipfile, lock);
    const meta = lock['_meta'];
    const hash = (0,json/* isJsonObject */.OW)(meta) && (0,json/* isJsonObject */.OW)(meta['hash']) ? meta['hash']['sha256'] : undefined;
    const report = (message, text) => lockError(problems, 'PACKAGE_LOCK_OUT_OF_STEP', message, file, text);
    for (const difference of differences)
        report(`${file.name} is out of step with Pipfile: ${difference}.`, '"default"');
    if (differences.length > 0 || typeof hash !== 'string')
        return;
    const expected = pipfileHash(pipfile, pipfile['source'] ? undefined : await defaultIndex());
    if (expected === undefined || expected === hash)
        return;
    report(`${file.name} is out of step with Pipfile: it was made from another version of it.`, hash);
}
function differingPackages(pipfile, lock) {
    const [wanted, locked] = [pipfile['packages'], lock['default']];
    if (!(0,json/* isJsonObject */.OW)(wanted))
        return [];
    const versions = new Map(Object.entries((0,json/* isJsonObject */.OW)(locked) ? locked : {}).map(([name, entry]) => [
        (0,wheel_tags/* normalizeName */.Pc)(name),
        (0,json/* isJsonObject */.OW)(entry) && typeof entry['version'] === 'string' ? pinnedVersion(entry['version']) : undefined,
    ]));
    return Object.entries(wanted).flatMap(([name, requirement]) => {
        if (!versions.has((0,wheel_tags/* normalizeName */.Pc)(name)))
            return [`it does not have ${name}`];
        const version = versions.get((0,wheel_tags/* normalizeName */.Pc)(name));
        const specifier = (0,json/* isJsonObject */.OW)(requirement) ? requirement['version'] : requirement;
        if (version === undefined || typeof specifier !== 'string' || specifier === '*')
            return [];
        return satisfies(version, specifier) === false ? [`it has ${name} ${version}, Pipfile wants ${specifier}`] : [];
    });
}

;// CONCATENATED MODULE: ./build/package/builders/python/locks/lock-fields.js

// Reading TOML locks: whatever has another form than expected counts as absent.
const lock_fields_textOf = (value) => (typeof value === 'string' ? value : undefined);
const objectsOf = (value) => Array.isArray(value) ? value.filter((item) => (0,json/* isJsonObject */.OW)(item)) : [];
/** `sha256:…` without its prefix. */
function sha256Of(hash) {
    return /^sha256:([0-9a-f]{64})$/i.exec(lock_fields_textOf(hash) ?? '')?.[1]?.toLowerCase();
}
/** A file with its address: the name is the address's last part unless it is given. */
function lockedFile(url, sha256, name) {
    const last = url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
    return { url, sha256, fileName: name ?? decodeURIComponent(last) };
}

;// CONCATENATED MODULE: ./build/package/builders/python/locks/poetry-hash.js



const alwaysHashed = ['dependencies', 'source', 'extras', 'dev-dependencies'];
const projectKeys = ['requires-python', 'dependencies', 'optional-dependencies'];
/**
 * The hashes that the versions of poetry may have written for this pyproject.toml to `metadata.content-hash`: of
 * `tool.poetry` alone, since 2.0 with `project`, and since 2.3 with `dependency-groups`.
 */
function poetryHashes(pyproject) {
    const poetry = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(pyproject['tool'])['poetry']);
    const project = present((0,json/* objectOf */.Xy)(pyproject['project']), projectKeys);
    const groups = (0,json/* objectOf */.Xy)(pyproject['dependency-groups']);
    const own = present(poetry, [...alwaysHashed, 'group']);
    const tool = { poetry: own };
    const inProject = Object.keys(project).length > 0 ? { project } : {};
    const forms = [
        // Alone, the keys of tool.poetry are hashed even where they are absent.
        { ...Object.fromEntries(alwaysHashed.map((key) => [key, null])), ...own },
        { ...inProject, tool },
        { ...inProject, 'dependency-groups': groups, tool },
    ];
    return new Set(forms.map((form) => (0,core_digest/* sha256Hex */.fg)(pythonJson(form, ', ', ': '))));
}
function present(table, keys) {
    return Object.fromEntries(keys.flatMap((key) => {
        const value = table[key];
        return value === undefined ? [] : [[key, value]];
    }));
}

;// CONCATENATED MODULE: ./build/package/builders/python/requirement.js

const requirement_form = /^(?<name>[A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[(?<extras>[^\]]*)\])?\s*(?:@\s*(?<url>\S+)|\(?(?<specifier>[^;()@]*)\)?)\s*(?:;\s*(?<marker>.+))?$/;
/** Reads `requests[socks]>=2 ; python_version < "4"`; `undefined` if it is no requirement. */
function parseRequirement(text) {
    const groups = requirement_form.exec(text.trim())?.groups;
    if (!groups)
        return undefined;
    const specifier = (groups['specifier'] ?? '').trim();
    if (specifier !== '' && !/^(?:(?:===|==|~=|!=|<=|>=|<|>)\s*[^\s,]+\s*,?\s*)+$/.test(specifier))
        return undefined;
    return {
        name: (0,wheel_tags/* normalizeName */.Pc)(groups['name'] ?? ''),
        extras: (groups['extras'] ?? '')
            .split(',')
            .map((extra) => extra.trim())
            .filter((extra) => extra !== ''),
        specifier,
        url: groups['url'],
        marker: groups['marker']?.trim(),
    };
}

;// CONCATENATED MODULE: ./build/package/builders/python/locks/walk-poetry.js






/** Direct dependencies of a poetry project: of the groups asked for, and the optional ones of the extras. */
function poetryRoots(pyproject, groups, extras) {
    const poetry = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(pyproject['tool'])['poetry']);
    const project = (0,json/* objectOf */.Xy)(pyproject['project']);
    const inExtras = new Set(extras.flatMap((extra) => (0,json/* textsOf */.CB)((0,json/* objectOf */.Xy)(poetry['extras'])[extra]).map(nameOf)));
    const tables = groups.map((group) => group === 'main' ? poetry['dependencies'] : (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(poetry['group'])[group])['dependencies']);
    const main = groups.includes('main') ? (0,json/* textsOf */.CB)(project['dependencies']) : [];
    const optional = extras.flatMap((extra) => (0,json/* textsOf */.CB)((0,json/* objectOf */.Xy)(project['optional-dependencies'])[extra]));
    const written = [...main, ...optional].flatMap((text) => {
        const requirement = parseRequirement(text);
        return requirement ? [{ ...requirement, python: undefined }] : [];
    });
    const listed = tables.flatMap((table) => Object.entries((0,json/* objectOf */.Xy)(table)));
    return [...written, ...listed.flatMap(([name, value]) => (name === 'python' ? [] : rootsOf(name, value, inExtras)))];
}
const nameOf = (text) => (0,wheel_tags/* normalizeName */.Pc)(text.split(/[ ([<>=!~;]/)[0] ?? '');
function rootsOf(name, value, inExtras) {
    const variants = Array.isArray(value) ? objectsOf(value) : [(0,json/* objectOf */.Xy)(value)];
    return variants.flatMap((variant) => {
        if (variant['optional'] === true && !inExtras.has((0,wheel_tags/* normalizeName */.Pc)(name)))
            return [];
        return [
            {
                name: (0,wheel_tags/* normalizeName */.Pc)(name),
                extras: (0,json/* textsOf */.CB)(variant['extras']),
                marker: lock_fields_textOf(variant['markers']),
                python: lock_fields_textOf(variant['python']),
            },
        ];
    });
}
/** Packages that the roots need on the target, through the dependencies in the lock. */
function walkPoetry(all, roots, environment) {
    const reached = new Set();
    const seen = new Set();
    const queue = [...roots];
    for (let root = queue.shift(); root; root = queue.shift()) {
        if (!applies(root, environment))
            continue;
        const { name, extras } = root;
        const visit = `${name} ${[...extras].sort().join(',')}`;
        if (seen.has(visit))
            continue;
        seen.add(visit);
        for (const entry of all.filter((candidate) => (0,wheel_tags/* normalizeName */.Pc)(lock_fields_textOf(candidate['name']) ?? '') === name)) {
            if (!runsOn(entry, environment))
                continue;
            reached.add(entry);
            queue.push(...dependenciesOf(entry, extras));
        }
    }
    return [...reached];
}
function applies({ marker, python, forExtras }, environment) {
    if (python !== undefined && !allowsPython(python, environment))
        return false;
    return marker === undefined || evaluateMarker(marker, { environment, extras: forExtras }) !== false;
}
const runsOn = (entry, environment) => allowsPython(lock_fields_textOf(entry['python-versions']) ?? '*', environment);
/** Poetry's constraints on Python: alternatives by `||`, and `^3.8`, which means `>=3.8,<4`. */
function allowsPython(constraint, environment) {
    const version = environment['python_full_version'] ?? '';
    return constraint.split('||').some((part) => {
        const clauses = part
            .trim()
            .split(/\s*,\s*|\s+(?=[<>=!~^])/)
            .filter((clause) => clause !== '' && clause !== '*')
            .map((clause) => clause.replace(/^\^(\d+)(.*)$/, (_, major, rest) => `>=${major}${rest},<${Number(major) + 1}`))
            .map((clause) => (/^\d/.test(clause) ? `==${clause}` : clause));
        return satisfies(version, clauses.join(',')) !== false;
    });
}
function dependenciesOf(entry, extras) {
    const inExtras = new Set(extras.flatMap((extra) => (0,json/* textsOf */.CB)((0,json/* objectOf */.Xy)(entry['extras'])[extra]).map(nameOf)));
    return Object.entries((0,json/* objectOf */.Xy)(entry['dependencies'])).flatMap(([name, value]) => {
        const variants = Array.isArray(value) ? value : [value];
        return variants.flatMap((variant) => rootsOf(name, variant, inExtras).map((root) => ({ ...root, forExtras: extras })));
    });
}

;// CONCATENATED MODULE: ./build/package/builders/python/locks/poetry-lock.js









/**
 * Packages of a poetry.lock for the target. A lock since 2.0 says groups and markers itself; an older one is walked
 * from the dependencies of pyproject.toml.
 */
function readPoetryLock(lock, pyproject, file, target, groups, problems) {
    const all = objectsOf(lock['package']);
    const environment = (0,python_target/* markerEnvironment */.wp)(target);
    const wanted = wantedGroups(groups);
    const roots = poetryRoots(pyproject, wanted, groups.extras);
    const knows = all.some((entry) => Array.isArray(entry['groups']));
    const reached = new Set(walkPoetry(all, roots, environment));
    const chosen = knows ? all.filter((entry) => isWanted(entry, wanted, environment, reached)) : [...reached];
    poetry_lock_reportMissing(all, roots, file, problems);
    checkHash(lock, pyproject, file, problems);
    const oldFiles = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(lock['metadata'])['files']);
    const packages = chosen.flatMap((entry) => poetry_lock_readPackage(entry, oldFiles, file, problems));
    return { packages, indexes: poetrySources(pyproject) };
}
function wantedGroups({ only, with: added, without }) {
    return only.length > 0 ? [...only] : ['main', ...added].filter((name) => !without.includes(name));
}
function isWanted(entry, wanted, environment, reached) {
    const groups = (0,json/* textsOf */.CB)(entry['groups']).filter((group) => wanted.includes(group));
    // Optional packages are there for extras: the walk knows which were asked for.
    if (groups.length === 0 || (entry['optional'] === true && !reached.has(entry)))
        return false;
    return groups.some((group) => {
        const marker = markerOf(entry['markers'], group);
        return marker === undefined || evaluateMarker(marker, { environment }) !== false || /\bextra\b/.test(marker);
    });
}
// One marker for all groups, or one for each.
function markerOf(markers, group) {
    return lock_fields_textOf(markers) ?? lock_fields_textOf((0,json/* objectOf */.Xy)(markers)[group]);
}
function poetry_lock_readPackage(entry, oldFiles, file, problems) {
    const name = lock_fields_textOf(entry['name']) ?? '';
    const source = (0,json/* objectOf */.Xy)(entry['source']);
    const kind = lock_fields_textOf(source['type']);
    const own = poetry_lock_sourceOf(source, file, name);
    if (own)
        return [{ name: (0,wheel_tags/* normalizeName */.Pc)(name), version: lock_fields_textOf(entry['version']) ?? '', hashes: [], source: own }];
    if (kind !== undefined && kind !== 'legacy') {
        const message = `${file.name}: ${name} comes from ${kind}, not as a wheel from an index.`;
        lockError(problems, 'PACKAGE_SOURCE_UNSUPPORTED', message, file, `name = "${name}"`);
        return [];
    }
    const files = [...objectsOf(entry['files']), ...objectsOf(oldFiles[name])];
    return [
        {
            name: (0,wheel_tags/* normalizeName */.Pc)(name),
            version: lock_fields_textOf(entry['version']) ?? '',
            hashes: files.flatMap((item) => sha256Of(item['hash']) ?? []),
            index: lock_fields_textOf(source['reference']),
        },
    ];
}
function poetry_lock_sourceOf(source, file, name) {
    const line = { file, text: `name = "${name}"` };
    const url = lock_fields_textOf(source['url']) ?? '';
    switch (source['type']) {
        case 'git': {
            const commit = lock_fields_textOf(source['resolved_reference']) ?? lock_fields_textOf(source['reference']) ?? '';
            return { kind: 'address', place: gitAddress(url, commit, lock_fields_textOf(source['subdirectory'])), ...line };
        }
        case 'url':
            return { kind: 'address', place: url, ...line };
        case 'directory':
        case 'file':
            return { kind: 'path', place: besideLock(url, file), ...line };
        default:
            return undefined;
    }
}
function poetrySources(pyproject) {
    const sources = objectsOf((0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(pyproject['tool'])['poetry'])['source']);
    return sources.flatMap((source) => {
        const url = lock_fields_textOf(source['url']);
        return url === undefined ? [] : [{ name: lock_fields_textOf(source['name']) ?? '', url }];
    });
}
function poetry_lock_reportMissing(all, roots, file, problems) {
    const names = new Set(all.map((entry) => (0,wheel_tags/* normalizeName */.Pc)(lock_fields_textOf(entry['name']) ?? '')));
    for (const { name } of roots) {
        if (names.has(name))
            continue;
        const message = `${file.name} is out of step with pyproject.toml: it does not have ${name}.`;
        lockError(problems, 'PACKAGE_LOCK_OUT_OF_STEP', message, file, '[metadata]');
    }
}
function checkHash(lock, pyproject, file, problems) {
    const written = lock_fields_textOf((0,json/* objectOf */.Xy)(lock['metadata'])['content-hash']);
    if (written === undefined || poetryHashes(pyproject).has(written))
        return;
    const message = `${file.name} is out of step with pyproject.toml, which has changed since it was locked.`;
    const remedy = 'Run `poetry lock` and commit both files.';
    lockError(problems, 'PACKAGE_LOCK_OUT_OF_STEP', message, file, 'content-hash', remedy);
}

;// CONCATENATED MODULE: ./build/package/builders/python/locks/pylock.js







/** Packages of a pylock.toml (PEP 751) whose markers hold on the target. */
function readPylock(lock, file, target, groups, problems) {
    const chosen = [...(0,json/* textsOf */.CB)(lock['default-groups']), ...groups.with, ...groups.only];
    const extras = [...groups.extras, ...chosen.filter((name) => !groups.without.includes(name))];
    const context = { environment: (0,python_target/* markerEnvironment */.wp)(target), extras };
    const packages = objectsOf(lock['packages']).flatMap((entry) => {
        const marker = lock_fields_textOf(entry['marker']);
        if (marker !== undefined && evaluateMarker(marker, context) === false)
            return [];
        return pylock_readPackage(entry, file, problems);
    });
    return { packages, indexes: [] };
}
function pylock_readPackage(entry, file, problems) {
    const name = lock_fields_textOf(entry['name']) ?? '';
    const version = lock_fields_textOf(entry['version']);
    const source = pylock_sourceOf(entry, file, name);
    if (source)
        return [{ name: (0,wheel_tags/* normalizeName */.Pc)(name), version: version ?? '', hashes: [], source }];
    const elsewhere = ['vcs', 'directory', 'archive'].find((kind) => kind in entry);
    if (elsewhere !== undefined || version === undefined) {
        const message = `${file.name}: ${name} comes from ${elsewhere ?? 'an unknown place'}, not as a wheel from an index.`;
        lockError(problems, 'PACKAGE_SOURCE_UNSUPPORTED', message, file, `name = "${name}"`);
        return [];
    }
    const sha256 = (item) => lock_fields_textOf((0,json/* objectOf */.Xy)(item['hashes'])['sha256'])?.toLowerCase();
    const wheels = objectsOf(entry['wheels']);
    const files = wheels.flatMap((wheel) => {
        const url = lock_fields_textOf(wheel['url']);
        return url === undefined ? [] : [lockedFile(url, sha256(wheel), lock_fields_textOf(wheel['name']))];
    });
    const packed = (0,json/* objectOf */.Xy)(entry['sdist']);
    const sdist = lock_fields_textOf(packed['url']);
    return [
        {
            name: (0,wheel_tags/* normalizeName */.Pc)(name),
            version,
            hashes: wheels.flatMap((wheel) => sha256(wheel) ?? []),
            // Without addresses the index is asked, and the hashes decide.
            files: files.length < wheels.length
                ? undefined
                : sdist === undefined
                    ? files
                    : [...files, lockedFile(sdist, sha256(packed))],
        },
    ];
}
function pylock_sourceOf(entry, file, name) {
    const line = { file, text: `name = "${name}"` };
    const [vcs, directory, archive] = ['vcs', 'directory', 'archive'].map((kind) => (0,json/* objectOf */.Xy)(entry[kind]));
    const commit = lock_fields_textOf(vcs?.['commit-id']);
    const repository = lock_fields_textOf(vcs?.['url']) ?? lock_fields_textOf(vcs?.['path']);
    if (commit !== undefined && repository !== undefined) {
        return { kind: 'address', place: gitAddress(repository, commit, lock_fields_textOf(vcs?.['subdirectory'])), ...line };
    }
    const url = lock_fields_textOf(archive?.['url']);
    if (url !== undefined)
        return { kind: 'address', place: url, ...line };
    const place = lock_fields_textOf(directory?.['path']) ?? lock_fields_textOf(archive?.['path']);
    return place === undefined ? undefined : { kind: 'path', place: besideLock(place, file), ...line };
}

;// CONCATENATED MODULE: ./build/package/builders/python/locks/uv-step.js




/**
 * Names of direct dependencies for which the project's entry in uv.lock and pyproject.toml do not say the same; empty
 * when they do, or when one of them does not tell.
 */
function dependenciesOutOfStep(root, pyproject) {
    const project = (0,json/* objectOf */.Xy)(pyproject['project']);
    const metadata = root['metadata'];
    if (metadata === undefined || (0,json/* textsOf */.CB)(project['dynamic']).length > 0)
        return [];
    const optional = (0,json/* objectOf */.Xy)(project['optional-dependencies']);
    const lists = [project['dependencies'], ...Object.values(optional)];
    const written = lists.flatMap(json/* textsOf */.CB).flatMap((text) => parseRequirement(text) ?? []);
    const locked = objectsOf((0,json/* objectOf */.Xy)(metadata)['requires-dist']);
    const names = new Set([...written, ...locked.map(uv_step_named)].map(({ name }) => name));
    return [...names].filter((name) => !sameDemands(name, written, locked)).sort();
}
const uv_step_named = (entry) => ({ name: (0,wheel_tags/* normalizeName */.Pc)(lock_fields_textOf(entry['name']) ?? '') });
function sameDemands(name, written, locked) {
    const inProject = written.filter((requirement) => requirement.name === name);
    const inLock = locked.filter((entry) => uv_step_named(entry).name === name);
    if (inProject.length === 0 || inLock.length === 0)
        return false;
    // An entry with a source of its own (`tool.uv.sources`, an address) is told apart by that, not by versions.
    const own = ['git', 'url', 'path', 'directory', 'editable', 'virtual', 'index'];
    if (inLock.some((entry) => own.some((key) => key in entry)) || inProject.some(({ url }) => url))
        return true;
    const left = new Set(inProject.map(({ specifier }) => comparable(specifier)));
    const right = new Set(inLock.map((entry) => comparable(lock_fields_textOf(entry['specifier']) ?? '')));
    return left.size === right.size && [...left].every((specifier) => right.has(specifier));
}
const comparable = (specifier) => specifier.replace(/\s+/g, '').split(',').filter(Boolean).sort().join(',');

;// CONCATENATED MODULE: ./build/package/builders/python/locks/uv-lock.js








/**
 * Packages that the project of a uv.lock needs on the target: walked from the project through the dependencies whose
 * markers hold, with the extras and groups asked for and without development groups.
 */
function readUvLock(lock, file, target, groups, pyproject, problems) {
    const all = objectsOf(lock['package']);
    const root = all.find(isProject);
    if (!root) {
        lockError(problems, 'PACKAGE_LOCK_INVALID', `${file.name} does not have the project itself.`, file, '[[package]]');
        return { packages: [], indexes: [] };
    }
    const changed = dependenciesOutOfStep(root, pyproject);
    if (changed.length > 0) {
        const message = `${file.name} is out of step with pyproject.toml: ${changed.join(', ')}.`;
        const remedy = 'Run `uv lock` and commit both files.';
        lockError(problems, 'PACKAGE_LOCK_OUT_OF_STEP', message, file, '[package.metadata]', remedy);
    }
    const walk = walkFrom(all, (0,python_target/* markerEnvironment */.wp)(target));
    for (const dependency of rootDependencies(root, groups))
        walk.follow(dependency);
    const packages = walk.reached.flatMap((entry) => (isLocal(entry, root) ? [] : uv_lock_readPackage(entry, file, problems)));
    return { packages, indexes: [] };
}
function isProject(entry) {
    const source = (0,json/* objectOf */.Xy)(entry['source']);
    return source['virtual'] === '.' || source['editable'] === '.' || source['directory'] === '.';
}
const isLocal = (entry, root) => entry === root || 'virtual' in (0,json/* objectOf */.Xy)(entry['source']);
function rootDependencies(root, groups) {
    const development = (0,json/* objectOf */.Xy)(root['dev-dependencies']);
    const optional = (0,json/* objectOf */.Xy)(root['optional-dependencies']);
    const ofGroups = (names) => names.flatMap((name) => objectsOf(development[name]));
    if (groups.only.length > 0)
        return ofGroups(groups.only);
    return [
        ...objectsOf(root['dependencies']),
        ...groups.extras.flatMap((name) => objectsOf(optional[name])),
        ...ofGroups(groups.with.filter((name) => !groups.without.includes(name))),
    ];
}
function walkFrom(all, environment) {
    const reached = new Set();
    const seen = new Set();
    const follow = (dependency) => {
        const marker = lock_fields_textOf(dependency['marker']);
        if (marker !== undefined && evaluateMarker(marker, { environment }) === false)
            return;
        const entry = all.find((candidate) => matches(candidate, dependency));
        if (!entry)
            return;
        reached.add(entry);
        const optional = (0,json/* objectOf */.Xy)(entry['optional-dependencies']);
        const extras = Array.isArray(dependency['extra']) ? dependency['extra'].map(String) : [];
        const lists = [{ key: '', list: entry['dependencies'] }, ...extras.map((key) => ({ key, list: optional[key] }))];
        for (const { key, list } of lists) {
            const visit = `${lock_fields_textOf(entry['name'])} ${lock_fields_textOf(entry['version'])} ${key}`;
            if (seen.has(visit))
                continue;
            seen.add(visit);
            for (const next of objectsOf(list))
                follow(next);
        }
    };
    return {
        follow,
        get reached() {
            return [...reached];
        },
    };
}
// A dependency names a version only where the lock has several of the package.
function matches(entry, dependency) {
    if (entry['name'] !== dependency['name'])
        return false;
    return dependency['version'] === undefined || entry['version'] === dependency['version'];
}
function uv_lock_readPackage(entry, file, problems) {
    const name = lock_fields_textOf(entry['name']) ?? '';
    const version = lock_fields_textOf(entry['version']) ?? '';
    const source = (0,json/* objectOf */.Xy)(entry['source']);
    const own = uv_lock_sourceOf(source, file, name);
    if (own)
        return [{ name: (0,wheel_tags/* normalizeName */.Pc)(name), version, hashes: [], source: own }];
    if (!('registry' in source) && !('url' in source)) {
        const kind = Object.keys(source)[0] ?? 'an unknown place';
        const message = `${file.name}: ${name} comes from ${kind}, not as a wheel from an index.`;
        lockError(problems, 'PACKAGE_SOURCE_UNSUPPORTED', message, file, `name = "${name}"`);
        return [];
    }
    const wheels = objectsOf(entry['wheels']).flatMap((wheel) => {
        const url = lock_fields_textOf(wheel['url']);
        return url === undefined ? [] : [lockedFile(url, sha256Of(wheel['hash']))];
    });
    const { url, hash } = (0,json/* objectOf */.Xy)(entry['sdist']);
    const sdist = lock_fields_textOf(url);
    const files = sdist === undefined ? wheels : [...wheels, lockedFile(sdist, sha256Of(hash))];
    return [{ name: (0,wheel_tags/* normalizeName */.Pc)(name), version, hashes: wheels.flatMap(({ sha256 }) => sha256 ?? []), files }];
}
/** git (`…?rev=main#<commit>`), or a place on the disk from the lock's folder. */
function uv_lock_sourceOf(source, file, name) {
    const line = { file, text: `name = "${name}"` };
    const git = lock_fields_textOf(source['git']);
    if (git !== undefined) {
        const [address = '', commit = ''] = git.split('#');
        const subdirectory = new URLSearchParams(address.split('?')[1] ?? '').get('subdirectory') ?? undefined;
        return { kind: 'address', place: gitAddress(address, commit, subdirectory), ...line };
    }
    const place = lock_fields_textOf(source['directory']) ?? lock_fields_textOf(source['editable']) ?? lock_fields_textOf(source['path']);
    return place === undefined ? undefined : { kind: 'path', place: besideLock(place, file), ...line };
}

// EXTERNAL MODULE: ./build/core/problems.js
var problems = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/package/builders/python/pip-arguments.js
var pip_arguments = __webpack_require__(85495);
;// CONCATENATED MODULE: ./build/package/builders/python/locks/requirements-txt.js



/** Reads a requirements.txt of pip. Reports what is no requirement. */
function parseRequirementsFile(file, problems) {
    const requirements = [];
    const sources = [];
    const options = [];
    for (const line of logicalLines(file.text)) {
        const option = /^(?<name>-[a-z]|--[a-z-]+)(?:\s*=\s*|\s+|(?<=^-[a-z])|$)(?<value>.*)$/.exec(line)?.groups;
        const value = option?.['value']?.trim() ?? '';
        switch (option?.['name']) {
            case undefined:
                if (!line.startsWith('-'))
                    pushRequirement(line, file, { requirements, sources }, problems);
                break;
            case '-e':
            case '--editable':
                sources.push(requirements_txt_sourceOf(value, file, value));
                break;
            default:
                options.push(value === '' ? (option?.['name'] ?? '') : `${option?.['name']}=${value}`);
        }
    }
    return { requirements, sources, pip: (0,pip_arguments/* readPipArguments */.I)(options) };
}
function logicalLines(text) {
    return text
        .replace(/\\\r?\n/g, ' ')
        .split(/\r?\n/)
        .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
        .filter((line) => line !== '');
}
function pushRequirement(line, file, into, problems) {
    const [text = '', ...options] = line.split(/\s+(?=--[a-z])/);
    const hashes = options.flatMap((option) => /^--hash[=\s]+sha256:([0-9a-f]{64})$/i.exec(option.trim())?.[1] ?? []);
    const requirement = parseRequirement(text);
    const [first = ''] = text.split(/\s/);
    const isPlace = /^(?:\.|\/|[a-z+]+:\/\/)|\.(?:whl|zip|tar\.gz)$/.test(first);
    if (requirement?.url !== undefined)
        into.sources.push(requirements_txt_sourceOf(requirement.url, file, first));
    else if (requirement) {
        into.requirements.push({ ...requirement, hashes: hashes.map((hash) => hash.toLowerCase()), file, text: first });
    }
    else if (isPlace)
        into.sources.push(requirements_txt_sourceOf(first, file, first));
    else
        lockError(problems, 'PACKAGE_REQUIREMENT_INVALID', `${file.name}: \`${text}\` is no requirement.`, file, first);
}
// pip reads a path from where it is started, the service folder, not from the file's.
function requirements_txt_sourceOf(text, file, line) {
    const place = text.replace(/^file:(?:\/\/)?/, '');
    if (/^[a-z+]+:\/\//.test(place))
        return { kind: 'address', place, file, text: line };
    return { kind: 'path', place: place.replace(/\[[^\]]*\]$/, ''), file, text: line };
}

;// CONCATENATED MODULE: ./build/package/builders/python/compile-by-uv.js


/**
 * The requirements file with every package pinned and hashed for the target, as uv resolves it. `undefined` where uv
 * is not installed or does not succeed: the resolver of our own then finds an answer, or says why there is none.
 */
async function compileByUv(file, target, indexes, { ports, model }) {
    const [main, ...extra] = indexes.map(({ url }) => url);
    const result = await ports.commands.run('uv', [
        ...['pip', 'compile', file.name, '--generate-hashes', '--no-header', '--no-annotate', '--only-binary', ':all:'],
        ...['--python-version', target.version, '--python-platform', uvPlatform(target), '--quiet'],
    ], {
        cwd: model.serviceDir,
        // Addresses may hold logins: not as arguments, which other programs can see.
        env: { UV_PYTHON_DOWNLOADS: 'never', UV_DEFAULT_INDEX: main ?? '', UV_INDEX: extra.join(' ') },
    });
    if (result?.exitCode !== 0)
        return undefined;
    const unread = new problems/* Problems */.Z();
    const { requirements, sources } = parseRequirementsFile({ name: file.name, text: result.stdout }, unread);
    const complete = requirements.every(({ hashes }) => hashes.length > 0);
    return complete && sources.length === 0 && !unread.hasErrors ? requirements : undefined;
}
// The newest platform of uv that is not newer than the runtime's glibc.
function uvPlatform({ machine, glibcMinor }) {
    return `${machine}-manylinux_2_${glibcMinor >= 34 ? 34 : 17}`;
}

;// CONCATENATED MODULE: ./build/package/builders/python/build-archive.js
/**
 * A version of which the index has its source only: built, when that gives a wheel for the target; `undefined` with a
 * problem reported when not. `allowed`: sha256 that the archive may have; empty: any.
 */
async function buildArchive(what, { fileName, url, index }, allowed, { store, client, builder }) {
    const place = await store.addArchive(await client.download(url, fileName, index), fileName, allowed);
    return builder.build({ kind: 'path', place, file: { name: what, text: '' }, text: '' });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/package/builders/python/unpack-file.js


const inflate = (0,external_node_util_.promisify)(external_node_zlib_.inflateRaw);
/** The contents of a packed file. */
async function unpackFile(file) {
    const chunks = [];
    await file.copyPackedBytes(async (bytes) => void chunks.push(bytes));
    const packed = Buffer.concat(chunks);
    return file.method === 'deflated' ? inflate(packed, { maxOutputLength: file.size + 1 }) : packed;
}

;// CONCATENATED MODULE: ./build/package/builders/python/wheel-metadata.js




/** The text of a wheel's METADATA; empty if it has none. */
async function readMetadata(size, read) {
    const entries = await (0,read_central_directory/* readCentralDirectory */.H)(size, read);
    const entry = entries.find(({ name }) => /^[^/]+\.dist-info\/METADATA$/.test(name));
    if (!entry)
        return '';
    return new TextDecoder().decode(await unpackFile((0,packed_file/* packedFileOf */.a)(entry, read)));
}
/** What a METADATA text says that the package needs. */
function requiredPackages(metadata) {
    const [headers = ''] = metadata.split(/\r?\n\r?\n/);
    return headers.split(/\r?\n(?![ \t])/).flatMap((line) => {
        const text = /^Requires-Dist:\s*(.+)$/i.exec(line)?.[1];
        return (text && parseRequirement(text)) || [];
    });
}

;// CONCATENATED MODULE: ./build/package/builders/python/index-catalog.js


/** What the indexes have, each page asked for once; what comes as source is built to learn what it needs. */
function catalogOf(indexes, sources) {
    const { client, store } = sources;
    const pages = new Map();
    const list = async (name) => {
        const all = [];
        for (const index of indexes)
            all.push(...(await client.listFiles(index, name)));
        return all;
    };
    return {
        listFiles(name) {
            const page = pages.get(name) ?? list(name);
            pages.set(name, page);
            return page;
        },
        async look(what, file, hashes) {
            const own = file.sha256 === undefined ? [] : [file.sha256];
            if (!file.fileName.endsWith('.whl')) {
                const built = await buildArchive(what, file, hashes.length > 0 ? hashes : own, sources);
                return built && { built, requires: await requirementsOfWheel(built, store) };
            }
            const known = file.sha256 === undefined ? undefined : await store.open(file.sha256);
            await known?.close();
            // The wheel is needed anyway: its own METADATA is the surest word on what it needs.
            const sha256 = known && file.sha256 !== undefined
                ? file.sha256
                : await store.add(await client.download(file.url, file.fileName, file.index), file.fileName, own);
            return { built: undefined, requires: await requirementsOfWheel({ fileName: file.fileName, sha256 }, store) };
        },
    };
}
/** What a wheel of the store says that it needs. */
async function requirementsOfWheel({ fileName, sha256 }, store) {
    const wheel = await store.open(sha256);
    if (!wheel)
        throw new Error(`${fileName} is not in the store right after it was put there`);
    try {
        return requiredPackages(await readMetadata(wheel.size, (position, length) => wheel.read(position, length)));
    }
    finally {
        await wheel.close();
    }
}

;// CONCATENATED MODULE: ./build/package/builders/python/choose-wheel.js




/** The best wheel of a locked version for the target: by tag, then by build number, as pip chooses. */
function chooseWheel(locked, files, target) {
    const ofVersion = files.filter(({ fileName }) => isVersion(fileName, locked));
    if (ofVersion.length === 0)
        return { kind: 'no-version' };
    const ranks = (0,wheel_tags/* rankedTags */.Lu)(target);
    const python = (0,python_target/* markerEnvironment */.wp)(target)['python_full_version'] ?? '';
    const fitting = ofVersion
        .flatMap((file) => {
        const wheel = (0,wheel_tags/* parseWheelName */.CI)(file.fileName);
        const rank = Math.min(...(wheel?.tags ?? []).map((tag) => ranks.get(tag) ?? Number.POSITIVE_INFINITY));
        if (!wheel || !Number.isFinite(rank))
            return [];
        return satisfies(python, file.requiresPython ?? '') === false ? [] : [{ file, rank, build: wheel.build }];
    })
        .sort((a, b) => a.rank - b.rank || b.build[0] - a.build[0] || (a.build[1] < b.build[1] ? 1 : -1));
    const [best] = fitting;
    if (!best)
        return { kind: 'no-wheel', ...describeFiles(ofVersion, target) };
    const allowed = fitting.find(({ file }) => isLocked(file.sha256, locked));
    return allowed ? { kind: 'wheel', file: allowed.file } : { kind: 'not-locked', fileName: best.file.fileName };
}
function isLocked(sha256, { hashes }) {
    // An index that tells no hash: the bytes are checked when they have arrived.
    return hashes.length === 0 || sha256 === undefined || hashes.includes(sha256);
}
function isVersion(fileName, locked) {
    const version = versionInName(fileName, locked.name);
    return version !== undefined && isSameVersion(version, locked.version);
}
/** The version that the name of a wheel or of an archive of the package holds. */
function versionInName(fileName, name) {
    return (0,wheel_tags/* wheelVersion */.Mh)(fileName) ?? sdistVersion(fileName, name);
}
function sdistVersion(fileName, name) {
    const stem = (0,wheel_tags/* archiveStem */._2)(fileName);
    // The name may hold dashes itself: it is as long as the normalised one.
    return stem?.[name.length] === '-' ? stem.slice(name.length + 1) : undefined;
}
function describeFiles(files, { machine }) {
    const wheels = files.flatMap(({ fileName }) => (0,wheel_tags/* parseWheelName */.CI)(fileName) ?? []);
    const tags = [...new Set(wheels.flatMap((wheel) => wheel.tags))].sort();
    const source = files.find(({ fileName }) => !fileName.endsWith('.whl') && !fileName.endsWith('.egg'));
    const fromSource = !tags.some((tag) => tag.endsWith('-any') || (tag.includes('linux') && tag.endsWith(machine)));
    return { tags, source, fromSource };
}

;// CONCATENATED MODULE: ./build/package/builders/python/resolve-requirements.js





const maxSteps = 2000;
/**
 * Chooses for every requirement, and for what these need in turn, the newest version that all of them allow and that
 * has a wheel for the target, or comes as source only. Greedy: a choice is made anew when a later demand forbids it.
 */
async function resolveRequirements(roots, constraints, hashes, target, catalog) {
    const environment = (0,python_target/* markerEnvironment */.wp)(target);
    const demands = new Map();
    const chosen = new Map();
    const queue = [];
    const ask = (requirement, from, extras) => {
        if (requirement.marker !== undefined && !evaluateMarker(requirement.marker, { environment, extras }))
            return;
        demands.set(requirement.name, [...(demands.get(requirement.name) ?? []), { requirement, from }]);
        queue.push(requirement.name);
    };
    for (const root of roots)
        ask(root, '', []);
    for (let steps = 0; queue.length > 0 && steps < maxSteps; steps++) {
        const name = queue.shift() ?? '';
        const asked = demands.get(name) ?? [];
        const extras = [...new Set(asked.flatMap(({ requirement }) => requirement.extras))].sort();
        const limits = constraints.filter((constraint) => constraint.name === name);
        const specifiers = [...asked.map(({ requirement }) => requirement), ...limits].map((demand) => demand.specifier);
        const files = await catalog.listFiles(name);
        if (files.length === 0)
            return { kind: 'unknown', name };
        const allowed = hashes.get(name) ?? [];
        const best = newestFile(name, specifiers, allowed, files, target, catalog.early);
        if ('tags' in best)
            return { kind: 'conflict', name, demands: asked.map(describeDemand), tags: best.tags };
        const known = chosen.get(name);
        if (known?.version === best.version && known.extras === extras.join(','))
            continue;
        const found = await catalog.look(`${name} ${best.version}`, best.file, allowed);
        if (!found)
            return { kind: 'not-built', name };
        chosen.set(name, { ...best, built: found.built, extras: extras.join(',') });
        forget(name, demands);
        for (const requirement of found.requires)
            ask(requirement, name, extras);
    }
    const packages = Array.from(chosen, ([name, choice]) => lockedOf(name, choice, hashes.get(name) ?? []));
    return { kind: 'resolved', packages: packages.filter(({ name }) => (demands.get(name) ?? []).length > 0) };
}
// What an earlier choice of the package had asked for no longer counts.
function forget(name, demands) {
    for (const [other, list] of demands)
        demands.set(other, list.filter(({ from }) => from !== name));
}
function describeDemand({ requirement, from }) {
    const what = requirement.specifier === '' ? 'any version' : requirement.specifier;
    return from === '' ? what : `${what} (for ${from})`;
}
/** The newest version with a wheel for the target; where none has one, the newest that comes as source. Else the tags that there are. */
function newestFile(name, specifiers, hashes, files, target, all) {
    const pinned = specifiers.some((specifier) => pinnedVersion(specifier) !== undefined);
    const early = all || specifiers.some((specifier) => /\d(?:a|b|rc|\.?dev)\d*/.test(specifier));
    const usable = files.filter(({ yanked }) => pinned || !yanked);
    const versions = [...new Set(usable.flatMap(({ fileName }) => versionInName(fileName, name) ?? []))]
        .flatMap((text) => {
        const version = parseVersion(text);
        return version ? [{ text, version }] : [];
    })
        .filter(({ text }) => specifiers.every((specifier) => satisfies(text, specifier) === true))
        .sort((a, b) => compareVersions(b.version, a.version));
    const final = versions.filter(({ version }) => !version.pre && version.dev === undefined);
    const python = (0,python_target/* markerEnvironment */.wp)(target)['python_full_version'] ?? '';
    const seen = new Set();
    let newestSource;
    for (const { text } of early || pinned || final.length === 0 ? versions : final) {
        const choice = chooseWheel({ name, version: text, hashes }, usable, target);
        if (choice.kind === 'wheel')
            return { version: text, file: choice.file };
        if (choice.kind !== 'no-wheel')
            continue;
        for (const tag of choice.tags)
            seen.add(tag);
        const source = choice.fromSource ? choice.source : undefined;
        if (source && satisfies(python, source.requiresPython ?? '') !== false) {
            newestSource ??= { version: text, file: source };
        }
    }
    return newestSource ?? { tags: [...seen].sort() };
}
function lockedOf(name, { version, file, built }, hashes) {
    const own = file.sha256 === undefined ? [] : [file.sha256];
    return { name, version, hashes: hashes.length > 0 ? hashes : own, files: [file], built };
}

;// CONCATENATED MODULE: ./build/package/builders/python/resolve-wheels.js






const atOnce = 8;
/**
 * The wheel of every package for the target, opened and checked: from the store where `known` choices are there,
 * else looked up and downloaded, 8 at a time. `undefined` with problems reported when one cannot be had.
 */
async function resolveWheels(packages, target, known, sources, problems) {
    const opened = await (0,concurrency/* mapConcurrently */.X)(packages, atOnce, async (locked) => {
        if (locked.built)
            return openBuilt(locked.name, locked.built, sources);
        const choice = known.get(locked.name);
        if (choice && isStillRight(choice, locked, target)) {
            const file = await sources.store.open(choice.sha256);
            if (file)
                return { ...choice, file };
        }
        return fetchWheel(locked, target, sources, problems);
    });
    const wheels = opened.filter((wheel) => wheel !== undefined);
    if (wheels.length === opened.length)
        return wheels;
    await Promise.all(wheels.map(({ file }) => file.close()));
    return undefined;
}
// Choices come out of a cache that others may have written: they are believed only as far as the lock allows.
function isStillRight(choice, locked, target) {
    const wheel = (0,wheel_tags/* parseWheelName */.CI)(choice.fileName);
    const tags = (0,wheel_tags/* rankedTags */.Lu)(target);
    return (locked.hashes.includes(choice.sha256) && wheel?.name === locked.name && wheel.tags.some((tag) => tags.has(tag)));
}
async function fetchWheel(locked, target, sources, problems) {
    const found = await findWheel(locked, target, sources, problems);
    if (!found)
        return undefined;
    if (!found.fileName.endsWith('.whl'))
        return fetchSource(locked, found, sources);
    const { fileName, url, index } = found;
    const inStore = found.sha256 === undefined ? undefined : await sources.store.open(found.sha256);
    if (inStore && found.sha256 !== undefined)
        return { name: locked.name, fileName, sha256: found.sha256, file: inStore };
    const bytes = await sources.client.download(url, fileName, index);
    const allowed = locked.hashes.length > 0 ? locked.hashes : found.sha256 === undefined ? [] : [found.sha256];
    const sha256 = await sources.store.add(bytes, fileName, allowed);
    sources.log.debug(`downloaded ${fileName}, ${bytes.length} bytes`);
    const file = await sources.store.open(sha256);
    if (!file)
        throw new Error(`${fileName} is not in the store right after it was put there`);
    return { name: locked.name, fileName, sha256, file };
}
async function openBuilt(name, { fileName, sha256 }, { store }) {
    const file = await store.open(sha256);
    if (!file)
        throw new Error(`${fileName} is not in the store right after it was built`);
    return { name, fileName, sha256, file };
}
async function fetchSource({ name, version, hashes, files }, found, sources) {
    const allowed = files ? (found.sha256 === undefined ? [] : [found.sha256]) : hashes;
    const built = await buildArchive(`${name} ${version}`, found, allowed, sources);
    return built && openBuilt(name, built, sources);
}
async function findWheel(locked, target, sources, problems) {
    if (locked.files && locked.files.length > 0) {
        const files = locked.files.map((file) => ({
            ...file,
            requiresPython: undefined,
            yanked: file.yanked ?? false,
            index: file.index,
        }));
        return settle(locked, chooseWheel(locked, files, target), target, problems);
    }
    const all = await sources.indexes();
    const bound = all.filter(({ name }) => name !== '' && name === locked.index);
    let listed = [];
    let choice = { kind: 'no-version' };
    for (const index of bound.length > 0 ? bound : all) {
        listed = listed.concat(await sources.client.listFiles(index, locked.name));
        choice = chooseWheel(locked, listed, target);
        if (choice.kind === 'wheel')
            break;
    }
    return settle(locked, choice, target, problems);
}
function settle(locked, choice, target, problems) {
    const what = `${locked.name} ${locked.version}`;
    switch (choice.kind) {
        case 'wheel':
            if (choice.file.yanked)
                problems.warn('PACKAGE_VERSION_YANKED', `${what} was withdrawn from the index.`);
            return choice.file;
        case 'no-version':
            problems.error('PACKAGE_VERSION_NOT_FOUND', `The index has no ${what}.`);
            return undefined;
        case 'not-locked':
            problems.error('PACKAGE_HASH_MISMATCH', `The lock of ${what} does not hold the hash of ${choice.fileName}.`);
            return undefined;
        case 'no-wheel': {
            if (choice.source && choice.fromSource)
                return choice.source;
            const seen = choice.tags.length > 0 ? `its wheels are for ${shortenTags(choice.tags)}` : 'it has no wheels';
            const source = choice.source ? '; its source would have to be built' : '';
            problems.error('PACKAGE_NO_WHEEL', `No wheel of ${what} runs on ${(0,python_target/* describeTarget */.ff)(target)}: ${seen}${source}.`);
            return undefined;
        }
    }
}
/** As many tags as a message bears. */
function shortenTags(tags) {
    const shown = tags.slice(0, 12).join(', ');
    return tags.length > 12 ? `${shown} and ${tags.length - 12} more` : shown;
}
/** Choices as a file of the cache holds them. */
function formatChoices(wheels) {
    return (0,json/* canonicalJson */.dj)(wheels.map(({ name, fileName, sha256 }) => ({ name, fileName, sha256 })));
}
/** Reads `formatChoices`; a text that is anything else gives none. */
function parseChoices(text) {
    const choices = new Map();
    for (const entry of jsonList(text)) {
        if (!(0,json/* isJsonObject */.OW)(entry))
            continue;
        const { name, fileName, sha256 } = entry;
        if (typeof name !== 'string' || typeof fileName !== 'string' || typeof sha256 !== 'string')
            continue;
        if (/^[0-9a-f]{64}$/.test(sha256))
            choices.set(name, { name, fileName, sha256 });
    }
    return choices;
}
function jsonList(text) {
    try {
        const value = JSON.parse(text ?? '[]');
        return Array.isArray(value) ? value : [];
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/package/builders/python/read-requirements.js











/**
 * Packages that a requirements file asks for on the target. Pins with hashes are complete by pip's own rule; anything
 * else is resolved against the index, with what the packages need in turn; what only a package of `noDeploy` needs
 * stays out with it.
 */
async function readRequirements({ lock, included }, { target, options, sources }, context) {
    if (!lock)
        return undefined;
    const { problems } = context;
    const files = [{ ...lock, constraint: false }, ...included].map((file) => ({
        ...parseRequirementsFile(file, problems),
        constraint: file.constraint,
    }));
    if (problems.hasErrors)
        return undefined;
    const all = files.flatMap((file) => (file.constraint ? [] : file.requirements));
    const lines = all.filter(({ name }) => !options.noDeploy.has(name));
    const environment = (0,python_target/* markerEnvironment */.wp)(target);
    const wanted = lines.filter(({ marker }) => marker === undefined || evaluateMarker(marker, { environment }) !== false);
    const named = {
        indexes: files.flatMap(({ pip }) => (pip.indexUrl === undefined ? [] : [unnamed(pip.indexUrl)])),
        extra: files.flatMap(({ pip }) => pip.extraIndexUrls.map(unnamed)),
        findLinks: files.flatMap(({ pip }) => pip.findLinks),
        noIndex: files.some(({ pip }) => pip.noIndex),
    };
    const early = options.pip.pre || files.some(({ pip }) => pip.pre);
    const built = await buildAll(files.flatMap((file) => (file.constraint ? [] : file.sources)), sources);
    if (!built)
        return undefined;
    const locked = wanted.map(lockedLine);
    const needed = built.flatMap(({ requires }) => requires);
    if (needed.length === 0 && locked.every((line) => line !== undefined)) {
        return { packages: [...locked, ...built.map((wheel) => wheel.locked)], ...named };
    }
    const places = await sources.places(named);
    const constraints = files.flatMap((file) => (file.constraint ? file.requirements : []));
    // uv reads every line of the file by itself, and of the indexes the addresses alone.
    const forUv = built.length === 0 && lines.length === all.length && !early && !places.some(({ isLinks }) => isLinks);
    const compiled = forUv ? await compileByUv(lock, target, places, context) : undefined;
    if (compiled)
        return { packages: compiled.flatMap((line) => lockedLine(line) ?? []), ...named };
    const own = new Set(built.map((wheel) => wheel.locked.name));
    const first = built[0]?.source ?? { file: lock, text: '' };
    const asked = needed
        .filter(({ name }) => !own.has(name))
        .map((requirement) => ({ ...requirement, hashes: [], file: first.file, text: first.text }));
    const catalog = { ...catalogOf(places, sources), early };
    const packages = await resolve([...wanted, ...asked], constraints, target, catalog, context);
    return packages && { packages: [...packages, ...built.map((wheel) => wheel.locked)], ...named };
}
/** Wheels of code by path or address, with what they need in turn. */
async function buildAll(sources, { builder, store }) {
    const made = await Promise.all(sources.map(async (source) => {
        const wheel = await builder.build(source);
        const name = wheel && (0,wheel_tags/* parseWheelName */.CI)(wheel.fileName);
        if (!wheel || !name)
            return undefined;
        const all = await requirementsOfWheel(wheel, store);
        const requires = all.filter(({ marker }) => !/\bextra\b/.test(marker ?? ''));
        const locked = { name: name.name, version: name.version, hashes: [wheel.sha256], built: wheel };
        return { source, locked, requires };
    }));
    const complete = made.filter((wheel) => wheel !== undefined);
    return complete.length === made.length ? complete : undefined;
}
function lockedLine({ name, specifier, hashes }) {
    const version = pinnedVersion(specifier);
    return version !== undefined && hashes.length > 0 ? { name, version, hashes } : undefined;
}
async function resolve(lines, constraints, target, catalog, { problems, ports }) {
    const hashes = new Map(lines.map((line) => [line.name, line.hashes]));
    const result = await resolveRequirements(lines, constraints, hashes, target, catalog);
    if (result.kind === 'resolved') {
        const open = lines.filter(({ specifier }) => pinnedVersion(specifier) === undefined);
        if (open.length > 0)
            ports.log.info(describeOpen(open, result.packages));
        return result.packages;
    }
    const line = lines.find(({ name }) => name === result.name) ?? lines[0];
    // What could not be built has told why.
    if (!line || result.kind === 'not-built')
        return undefined;
    const message = result.kind === 'unknown'
        ? `The index has no ${result.name}.`
        : `No wheel of ${result.name} runs on ${(0,python_target/* describeTarget */.ff)(target)} and is ${result.demands.join(' and ')}${seen(result.tags)}.`;
    const code = result.kind === 'unknown' ? 'PACKAGE_VERSION_NOT_FOUND' : 'PACKAGE_NO_WHEEL';
    lockError(problems, code, message, line.file, line.text);
    return undefined;
}
const seen = (tags) => (tags.length > 0 ? `: there are some for ${shortenTags(tags)}` : '');
function describeOpen(open, packages) {
    const versions = new Map(packages.map(({ name, version }) => [name, version]));
    const chosen = open.map(({ name }) => `${name} ${versions.get(name)}`).join(', ');
    return `Requirements without exact versions: ${chosen} chosen from the index. Pin them to get the same package every time.`;
}

;// CONCATENATED MODULE: ./build/package/builders/python/read-lock.js








/**
 * What the lock chose for the target. `undefined` with problems reported when it is missing, unreadable or out of
 * step with its manifest.
 */
async function readLock(found, reading, context) {
    const { kind, lock, manifest } = found;
    const { problems } = context;
    const { target, options } = reading;
    if (!lock) {
        const name = manifest?.name ?? '';
        const at = { file: name, line: 1, column: 1 };
        problems.error('PACKAGE_LOCK_MISSING', `${name} has no lock file beside it.`, { at });
        return undefined;
    }
    if (kind === 'requirements')
        return readRequirements(found, reading, context);
    if (kind === 'pipfile')
        return manifest && readPipenv(manifest, lock, reading, context);
    const content = parseTomlFile(lock, context);
    const project = manifest ? parseTomlFile(manifest, context) : {};
    if (!content || !project)
        return undefined;
    const packages = {
        poetry: () => readPoetryLock(content, project, lock, target, options.groups, problems),
        uv: () => readUvLock(content, lock, target, options.groups, project, problems),
        pylock: () => readPylock(content, lock, target, options.groups, problems),
    }[kind]();
    return problems.hasErrors ? undefined : packages;
}
async function readPipenv(pipfile, lock, { target, checked, defaultIndex }, { problems }) {
    const parsed = parsePipfileLock(pipfile, lock, problems);
    if (!parsed)
        return undefined;
    if (!checked)
        await checkPipfileLock(parsed, lock, defaultIndex, problems);
    return problems.hasErrors ? undefined : readPipfileLock(parsed, lock, target, problems);
}
function parseTomlFile(file, { problems }) {
    try {
        return parseToml(file.text);
    }
    catch (error) {
        if (!(error instanceof TomlError))
            throw error;
        lockError(problems, 'PACKAGE_LOCK_INVALID', `${file.name} cannot be read: ${error.message}.`, file, '');
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/micromatch/index.js
var micromatch = __webpack_require__(98785);
;// CONCATENATED MODULE: ./build/package/builders/python/slim-files.js

/**
 * Without the files that a pattern of `slim` takes out, itself or through a folder above it. As for the plugin, a star
 * stands for no name that begins with a dot.
 */
function slimFiles(files, patterns) {
    const matchers = patterns.map((pattern) => micromatch.matcher(pattern));
    const known = new Map();
    const isOut = (name) => {
        const answer = known.get(name);
        if (answer !== undefined)
            return answer;
        const above = name.lastIndexOf('/');
        const out = matchers.some((matches) => matches(name)) || (above > 0 && isOut(name.slice(0, above)));
        known.set(name, out);
        return out;
    };
    return files.filter(({ name }) => !isOut(name));
}

;// CONCATENATED MODULE: ./build/package/builders/python/strip-elf.js
// Takes symbols and debug information out of a native file. Addresses stay, and what is loaded stays congruent to its
// pages: tools that move it freely break libraries whose segments another tool had shifted before.
const headerLength = 64;
const sectionLength = 64;
const segmentLength = 56;
const types = { executable: 2, shared: 3 };
const allocated = 0x2n;
const largestAlignment = 1 << 24;
/**
 * The file without the sections that no program loads: those behind the last segment, and whole pages of those between
 * two segments. Numbers of sections stay, since symbols refer to them. `undefined` for a file that is no program or
 * shared library of 64 bits, or that would not get smaller.
 */
function stripElf(bytes) {
    const isElf = bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
    if (!isElf || bytes.length < headerLength || bytes[4] !== 2 || bytes[5] !== 1)
        return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const type = view.getUint16(16, true);
    if (type !== types.executable && type !== types.shared)
        return undefined;
    const segments = segmentTable(view);
    const sections = sectionTable(view);
    const names = sections && nameSection(view, sections);
    const loaded = segments && loadedParts(view, segments);
    if (!sections || !names || !loaded)
        return undefined;
    const isKept = (at, index) => index === names.index || (view.getBigUint64(at + 8, true) & allocated) !== 0n;
    const count = sections.findLastIndex(isKept) + 1;
    const last = loaded.at(-1);
    const end = last ? last.end - last.cut : headerLength;
    const table = Math.ceil((end + names.size) / 8) * 8;
    const size = table + count * sectionLength;
    if (size >= bytes.length)
        return undefined;
    const stripped = new Uint8Array(size);
    for (const part of loaded)
        stripped.set(bytes.subarray(part.start, part.end), part.start - part.cut);
    stripped.set(bytes.subarray(names.offset, names.offset + names.size), end);
    const output = new DataView(stripped.buffer);
    const moved = (position) => {
        const part = loaded.findLast(({ start }) => start <= position);
        return BigInt(position - (part?.cut ?? 0));
    };
    output.setBigUint64(32, moved(Number(view.getBigUint64(32, true))), true);
    for (const at of segments)
        output.setBigUint64(Number(moved(at)) + 8, moved(offsetOf(view, at + 8)), true);
    output.setBigUint64(40, BigInt(table), true);
    output.setUint16(60, count, true);
    for (const [index, at] of sections.slice(0, count).entries()) {
        if (!isKept(at, index))
            continue;
        const to = table + index * sectionLength;
        stripped.set(bytes.subarray(at, at + sectionLength), to);
        output.setBigUint64(to + 24, index === names.index ? BigInt(end) : moved(offsetOf(view, at + 24)), true);
    }
    return stripped;
}
const offsetOf = (view, at) => Number(view.getBigUint64(at, true));
/** Where the header of each segment lies; `undefined` when the table makes no sense. */
function segmentTable(view) {
    return tableAt(view, offsetOf(view, 32), view.getUint16(56, true), view.getUint16(54, true), segmentLength);
}
/** Where the header of each section lies. */
function sectionTable(view) {
    return tableAt(view, offsetOf(view, 40), view.getUint16(60, true), view.getUint16(58, true), sectionLength);
}
function tableAt(view, start, count, length, known) {
    const isWhole = start > 0 && count > 0 && length === known && start + count * length <= view.byteLength;
    return isWhole ? Array.from({ length: count }, (_, index) => start + index * length) : undefined;
}
/** The section that holds the names of sections. */
function nameSection(view, sections) {
    const index = view.getUint16(62, true);
    const at = sections[index];
    if (at === undefined)
        return undefined;
    const [offset, size] = [offsetOf(view, at + 24), offsetOf(view, at + 32)];
    return offset + size <= view.byteLength ? { index, offset, size } : undefined;
}
/** The parts that are loaded, in their order; between two of them only whole pages are cut out. */
function loadedParts(view, segments) {
    const alignment = Math.max(1, ...segments.map((at) => offsetOf(view, at + 48)));
    if (alignment > largestAlignment || !Number.isInteger(Math.log2(alignment)))
        return undefined;
    const tables = [
        { start: 0, end: headerLength },
        { start: segments[0] ?? 0, end: (segments.at(-1) ?? 0) + segmentLength },
    ];
    const ranges = segments.map((at) => {
        const start = offsetOf(view, at + 8);
        return { start, end: start + offsetOf(view, at + 32) };
    });
    const parts = [];
    const ordered = [...tables, ...ranges.filter(({ start, end }) => end > start)].sort((a, b) => a.start - b.start);
    for (const { start, end } of ordered) {
        const before = parts.at(-1);
        if (end > view.byteLength)
            return undefined;
        if (before && start <= before.end)
            parts[parts.length - 1] = { ...before, end: Math.max(before.end, end) };
        else {
            const hole = before ? start - before.end : 0;
            parts.push({ start, end, cut: (before?.cut ?? 0) + Math.floor(hole / alignment) * alignment });
        }
    }
    return parts;
}

;// CONCATENATED MODULE: ./build/package/builders/python/strip-files.js






/** Of the rules by which files are stripped: a new one makes old ones unknown. */
const strip_files_rulesVersion = 1;
const strip_files_atOnce = 2;
const nativeName = /\.so(?:\.[\d.]+)?$/;
/**
 * The files with their native ones stripped, for whatever machine; all others stay packed as they are. What an earlier
 * run stripped is taken from the cache. `wheels`: sha256 of every wheel that the files come from.
 */
async function stripFiles(files, wheels, context) {
    const natives = files.filter(({ name }) => nativeName.test(name));
    if (natives.length === 0)
        return [...files];
    const inputs = { files: (0,content_digest/* contentDigest */.e)(natives), wheels: [...wheels].sort(), rulesVersion: strip_files_rulesVersion };
    const made = await keptZip('stripped', inputs, () => strip(natives, context), context);
    const stripped = new Map(made?.map((file) => [file.name, file]));
    return files.map((file) => stripped.get(file.name) ?? file);
}
/** Those of the files that get smaller. */
async function strip(natives, context) {
    const packed = await (0,concurrency/* mapConcurrently */.X)(natives, strip_files_atOnce, async (file) => {
        const bytes = stripElf(await unpackFile(file));
        return bytes ? (0,pack_files/* packMemory */.z4)([{ name: file.name, bytes, executable: file.mode === 0o755 }], context) : [];
    });
    return packed.flat();
}

// EXTERNAL MODULE: ./build/package/gates/read-elf.js
var read_elf = __webpack_require__(32158);
// EXTERNAL MODULE: ./build/package/builders/run-tool.js
var run_tool = __webpack_require__(51300);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/package/builders/python/c-compilers.js


/** A compiler that compiles nothing and remembers that it was asked: so a build shows whether it has code in C. */
async function refusingCompiler({ ports, }) {
    const folder = await ports.workspace.makeTemporaryDirectory('compiler-');
    const script = external_node_path_.join(folder, 'cc');
    const mark = external_node_path_.join(folder, 'asked');
    await ports.workspace.writeText(script, `: > '${mark}'\necho 'no C compiler yet' >&2\nexit 1\n`);
    return {
        env: toolVariables(`sh ${script}`, `sh ${script}`),
        wasAsked: async () => (await ports.workspace.stat(mark)) !== undefined,
    };
}
/** zig as the compiler for a target: against the glibc of its runtime, whatever machine compiles. */
async function zigCompiler(zig, target, { ports }) {
    const cache = await ports.workspace.makeTemporaryDirectory('zig-cache-');
    const triple = `${target.machine}-linux-gnu.2.${target.glibcMinor}`;
    // Debug information holds the name of a temporary folder; checks for undefined behaviour are zig's own addition.
    const flags = `-target ${triple} -g0 -fno-sanitize=undefined`;
    const abi = `cpython-${target.version.replace('.', '')}`;
    const isOtherMachine = machineOfRunner() !== target.machine;
    return {
        env: {
            ...toolVariables(`${zig} cc ${flags}`, `${zig} c++ ${flags}`),
            AR: `${zig} ar`,
            RANLIB: `${zig} ranlib`,
            ZIG_GLOBAL_CACHE_DIR: cache,
            ZIG_LOCAL_CACHE_DIR: cache,
            // A Python believes to build for its own machine, and names the files after that.
            ...(isOtherMachine
                ? {
                    _PYTHON_HOST_PLATFORM: `linux-${target.machine}`,
                    SETUPTOOLS_EXT_SUFFIX: `.${abi}-${target.machine}-linux-gnu.so`,
                }
                : {}),
        },
    };
}
function toolVariables(cc, cxx) {
    return { CC: cc, CXX: cxx, LDSHARED: `${cc} -shared`, LDCXXSHARED: `${cxx} -shared` };
}
const machineOfRunner = () => (external_node_process_.arch === 'arm64' ? 'aarch64' : 'x86_64');

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/package/hash-file.js
var hash_file = __webpack_require__(93102);
;// CONCATENATED MODULE: ./build/package/builders/python/wheel-store.js






/** Up to this many bytes a wheel is read whole, to be hashed beside the others in the threads of the platform. */
const wholeLength = 1 << 24;
function createWheelStore(directory, workspace) {
    const pathOf = (sha256) => external_node_path_.join(directory, `${sha256}.whl`);
    const arrived = new Set();
    return {
        directory,
        async open(sha256) {
            if ((await workspace.stat(pathOf(sha256)))?.kind !== 'file')
                return undefined;
            const file = await workspace.open(pathOf(sha256));
            if (arrived.has(sha256) || (await hashOf(file)) === sha256)
                return file;
            await file.close();
            // A damaged or foreign file has no effect but to be fetched again.
            await workspace.remove(pathOf(sha256));
            return undefined;
        },
        async add(bytes, fileName, allowed) {
            const sha256 = checkedHash(bytes, fileName, allowed);
            await workspace.writeBytes(pathOf(sha256), bytes);
            arrived.add(sha256);
            return sha256;
        },
        async addArchive(bytes, fileName, allowed) {
            checkedHash(bytes, fileName, allowed);
            // Builders read name and version out of the file's name.
            const place = external_node_path_.join(await workspace.makeTemporaryDirectory('sdist-'), external_node_path_.basename(fileName));
            await workspace.writeBytes(place, bytes);
            return place;
        },
    };
}
function checkedHash(bytes, fileName, allowed) {
    const sha256 = (0,core_digest/* sha256Hex */.fg)(bytes);
    if (allowed.length === 0 || allowed.includes(sha256))
        return sha256;
    throw new user_error/* UserError */.y('PACKAGE_HASH_MISMATCH', `${fileName} arrived with the sha256 ${sha256}, which is not the one that was locked.`);
}
async function hashOf(file) {
    if (file.size <= wholeLength) {
        const digest = await external_node_crypto_.webcrypto.subtle.digest('SHA-256', await file.read(0, file.size));
        return external_node_buffer_.Buffer.from(digest).toString('hex');
    }
    return (await (0,hash_file/* hashOpened */.s)((0,external_node_crypto_.createHash)('sha256'), file)).digest('hex');
}

;// CONCATENATED MODULE: ./build/package/builders/python/zig.js



/** The C compiler for every target, as the package index has it: sha256 by the machine that it runs on. */
const pinnedZig = {
    version: '0.17.1',
    wheels: new Map([
        ['x64', 'ea6cc5d87b033cf0aedfbc8f9549a908cae6c50ac31f1698188fa48a74524b54'],
        ['arm64', 'b7c5f02fccd40f89b999ee16a1f5ddced56e6182370f8affe494bcf8a28cf07e'],
    ]),
};
// What a build for Linux reads of the 400 MB: not the headers of other systems.
const unpack = `import os, re, sys, zipfile
other = re.compile(r"^ziglang/lib/libc/(?:mingw|darwin|wasi|include/(?:any-(?:windows|darwin)|[^/]*(?:bsd|windows|macos|darwin)))")
with zipfile.ZipFile(sys.argv[1]) as wheel:
    wheel.extractall(sys.argv[2], [name for name in wheel.namelist() if not other.search(name)])
os.chmod(os.path.join(sys.argv[2], "ziglang", "zig"), 0o755)
`;
/**
 * zig, unpacked for this run: from the folder of tools, else from the index; only the wheel with the pinned hash is
 * unpacked (`PACKAGE_HASH_MISMATCH`). `undefined` where this machine is no Linux or the index does not have it.
 */
function findZig(python, indexes, client, context) {
    return context.once('zig', async () => {
        const { workspace, commands, cache } = context.ports;
        const sha256 = external_node_process_.platform === 'linux' ? pinnedZig.wheels.get(external_node_process_.arch) : undefined;
        if (sha256 === undefined)
            return undefined;
        const store = createWheelStore(external_node_path_.join(cache.directory, 'tools'), workspace);
        const known = await store.open(sha256);
        await known?.close();
        if (!known && !(await download(sha256, indexes, client, context)))
            return undefined;
        const folder = await workspace.makeTemporaryDirectory('zig-');
        const wheel = external_node_path_.join(store.directory, `${sha256}.whl`);
        const result = await commands.run(python, ['-I', '-c', unpack, wheel, folder]);
        return result?.exitCode === 0 ? external_node_path_.join(folder, 'ziglang/zig') : undefined;
    });
}
async function download(sha256, indexes, client, { ports }) {
    const store = createWheelStore(external_node_path_.join(ports.cache.directory, 'tools'), ports.workspace);
    for (const index of await indexes()) {
        const files = await client.listFiles(index, 'ziglang');
        const wheel = files.find((file) => file.sha256 === sha256);
        if (!wheel)
            continue;
        await store.add(await client.download(wheel.url, wheel.fileName, index), wheel.fileName, [sha256]);
        ports.log.info(`Fetched zig ${pinnedZig.version} to compile packages that come as source.`);
        return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/package/builders/python/build-wheel.js







const pip = {
    name: 'pip',
    workflow: ['- uses: actions/setup-python@v6', '  with:', '    python-version: "3.13"'],
};
/**
 * Builds a wheel of `what`: a folder, an archive, or an address that pip understands. First without a compiler, which
 * most packages do not need; one that asks for it is built again by zig, for the target and never for the runner.
 * `undefined` with a problem reported: `PACKAGE_BUILD_FAILED`, `PACKAGE_TOOL_MISSING`, `PACKAGE_NO_WHEEL`.
 */
async function buildWheel(what, source, target, tools, context) {
    const subject = { name: `a package of \`${source.file.name}\``, at: placeOf(source.file, source.text) };
    const none = await refusingCompiler(context);
    const call = await pureCall(what, target, none, context);
    if (!call) {
        (0,run_tool/* reportMissing */.vr)(pip, subject, context);
        return undefined;
    }
    const result = await (0,run_tool/* startTool */.pQ)(call, context);
    const pure = result?.exitCode === 0 ? await wheelIn(call.cwd, context) : undefined;
    if (!(await none.wasAsked()))
        return pure ?? failed(call, result, subject, context);
    const compiler = await findCompiler(target, tools, context);
    if (typeof compiler !== 'string')
        return build_wheel_compile(what, target, compiler, subject, context);
    if (pure) {
        context.ports.log.info(`${pure.fileName} is packaged without its code in C: ${compiler}.`);
        return pure;
    }
    const who = source.text === '' ? source.file.name : `A package of \`${source.file.name}\``;
    const message = `${who} comes as source with code in C, to be compiled for ${(0,python_target/* describeTarget */.ff)(target)}: ${compiler}.`;
    lockError(context.problems, 'PACKAGE_NO_WHEEL', message, source.file, source.text, waysOut(target));
    return undefined;
}
function failed(call, result, subject, context) {
    if (result)
        (0,run_tool/* reportFailure */.xV)(call, result, subject, context);
    else
        (0,run_tool/* reportMissing */.vr)(pip, subject, context);
    return undefined;
}
function waysOut({ version, machine, glibcMinor }) {
    return `Run \`actions/setup-python\` with \`python-version: "${version}"\` in a step before this one, lock a version that has a wheel, or publish one (manylinux_2_${glibcMinor}_${machine} or older).`;
}
// The earliest time that a zip can hold: the same code gives the same wheel.
const fixed = { SOURCE_DATE_EPOCH: '315532800', PIP_DISABLE_PIP_VERSION_CHECK: '1' };
async function pureCall(what, target, { env }, context) {
    const { commands, workspace } = context.ports;
    const hasUv = external_node_path_.isAbsolute(what) && (await commands.run('uv', ['--version']))?.exitCode === 0;
    const own = await findPython(target.version, context);
    const python = own?.program ?? (hasUv ? undefined : await anyPip(context));
    const cwd = await workspace.makeTemporaryDirectory('wheel-');
    const common = { tool: pip, cwd, env: { ...fixed, ...env } };
    if (hasUv) {
        const chosen = own === undefined ? [] : ['--python', own.program];
        return { ...common, command: 'uv', args: ['build', '--wheel', ...chosen, '--out-dir', cwd, what] };
    }
    return python === undefined ? undefined : { ...common, command: python, args: pipArguments(what, cwd) };
}
async function build_wheel_compile(what, target, { python, zig }, subject, context) {
    const { env } = await zigCompiler(zig, target, context);
    const cwd = await context.ports.workspace.makeTemporaryDirectory('wheel-');
    const call = { tool: pip, command: python, args: pipArguments(what, cwd), cwd, env: { ...fixed, ...env } };
    return (await (0,run_tool/* runTool */.qI)(call, subject, context)) === undefined ? undefined : wheelIn(cwd, context);
}
/** What compiles for the target; a text says what is missing. */
async function findCompiler(target, { client, indexes }, context) {
    const python = await findPython(target.version, context);
    if (python === undefined)
        return `this machine has no python${target.version} with pip`;
    const zig = await findZig(python.program, indexes, client, context);
    return zig === undefined
        ? `the index has no zig ${pinnedZig.version} for this machine`
        : { python: python.program, zig };
}
function pipArguments(what, output) {
    return ['-m', 'pip', 'wheel', '--quiet', '--no-deps', '--wheel-dir', output, what];
}
async function wheelIn(folder, { ports }) {
    const [wheel] = (await ports.workspace.readDirectory(folder)).filter(({ name }) => name.endsWith('.whl'));
    return wheel && { fileName: wheel.name, path: external_node_path_.join(folder, wheel.name) };
}
async function anyPip({ ports }) {
    for (const python of ['python3', 'python']) {
        if ((await ports.commands.run(python, ['-m', 'pip', '--version']))?.exitCode === 0)
            return python;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/package/builders/python/built-wheels.js




/** Of the rules by which wheels are built: a new one makes old wheels unknown. */
const built_wheels_rulesVersion = 1;
/**
 * The wheel of a source that an earlier run built, else the one that `build` gives. `source` is a digest of the code.
 * Only what was compiled goes to the runner's cache: the rest is built as quickly.
 */
function builtOnce(source, target, build, context) {
    const key = `built ${(0,json/* canonicalJson */.dj)({ source, target: { ...target } })}`;
    return context.once(key, () => findOrBuild(source, target, build, context));
}
async function findOrBuild(source, target, build, context) {
    const { workspace } = context.ports;
    const inputs = { source, target: { ...target }, zig: pinnedZig.version, rulesVersion: built_wheels_rulesVersion };
    const make = async (place) => {
        const built = await build();
        if (!built)
            return undefined;
        await workspace.copyFile(built.path, external_node_path_.join(place, built.fileName));
        return built.fileName.endsWith('-any.whl') ? 'local' : 'everywhere';
    };
    const folder = await keptFolder('built', inputs, make, context);
    if (folder === undefined)
        return undefined;
    const [wheel] = (await workspace.readDirectory(folder)).filter(({ name }) => name.endsWith('.whl'));
    return wheel && { fileName: wheel.name, path: external_node_path_.join(folder, wheel.name) };
}

;// CONCATENATED MODULE: ./build/package/builders/python/wheel-files.js



/** Files of a wheel as they lie beside the handler after an install, still packed (packaging design 9.4). */
async function wheelFiles(wheel) {
    const read = (0,buffered_reader/* bufferedReader */.n)(wheel.size, (position, length) => wheel.read(position, length));
    const entries = await (0,read_central_directory/* readCentralDirectory */.H)(wheel.size, read);
    return entries.flatMap((entry) => {
        const name = installedName(entry.name);
        if (name === undefined)
            return [];
        // Bytes depend on contents only: whoever may execute, all may.
        return [{ ...(0,packed_file/* packedFileOf */.a)(entry, read), name, mode: (entry.mode & 0o100) !== 0 ? 0o755 : 0o644 }];
    });
}
// A wheel's `<name>.data` folder holds what an installer spreads over the system; only importable parts are of use.
const dataFolder = /^[^/]+\.data\/(?<scheme>purelib|platlib|data|scripts|headers)\/(?<rest>.+)$/;
const installerRecords = /^[^/]+\.dist-info\/(?:INSTALLER|REQUESTED|direct_url\.json)$/;
function installedName(name) {
    if (installerRecords.test(name))
        return undefined;
    const { scheme, rest } = dataFolder.exec(name)?.groups ?? {};
    if (scheme === undefined)
        return name;
    return scheme === 'scripts' || scheme === 'headers' ? undefined : rest;
}

;// CONCATENATED MODULE: ./build/package/builders/python/wheel-builder.js












const wheel_builder_nativeName = /\.so(?:\.[\d.]+)?$/;
// What a package is not made of, but may lie beside it.
const leftOut = /(?:^|\/)(?:\.git|\.venv|venv|node_modules|\.serverless|__pycache__|build|dist|[^/]+\.egg-info)$/;
/**
 * Makes wheels for the target, each once a run, and folders only when their files have changed since. One that does not
 * run there is refused (`PACKAGE_NO_WHEEL`).
 */
function createWheelBuilder(target, store, tools, context) {
    return {
        build: (source) => context.once(`wheel ${source.place} ${target.version} ${target.architecture}`, async () => {
            const wheel = await makeWheel(source, target, store, tools, context);
            if (!wheel)
                return undefined;
            const bytes = (await context.ports.workspace.readBytes(wheel.path)) ?? new Uint8Array(0);
            const why = await wheelComplaint(wheel, bytes, source, target);
            if (why !== undefined)
                return refuse(why, source, target, context);
            return { fileName: wheel.fileName, sha256: await store.add(bytes, wheel.fileName, []) };
        }),
    };
}
async function makeWheel(source, target, store, tools, context) {
    const { workspace } = context.ports;
    if (source.kind === 'address')
        return wheelOfAddress(source, target, store, tools, context);
    const place = external_node_path_.resolve(context.model.serviceDir, source.place);
    const kind = (await workspace.stat(place))?.kind;
    if (kind === 'directory')
        return wheelOfFolder(place, source, target, tools, context);
    const fileName = external_node_path_.basename(place);
    const bytes = kind === 'file' ? await workspace.readBytes(place) : undefined;
    if (!bytes) {
        const message = `${source.file.name} asks for \`${source.place}\`, which is not there.`;
        lockError(context.problems, 'PACKAGE_SOURCE_UNSUPPORTED', message, source.file, source.text);
        return undefined;
    }
    if (fileName.endsWith('.whl'))
        return { fileName, path: place };
    return builtOnce((0,core_digest/* sha256Hex */.fg)(bytes), target, () => buildWheel(place, source, target, tools, context), context);
}
async function wheelOfAddress(source, target, store, tools, context) {
    const { place } = source;
    const fileName = decodeURIComponent(external_node_path_.posix.basename(place.replace(/[?#].*$/, '')));
    if (fileName.endsWith('.whl')) {
        const hash = /[#&]sha256=([0-9a-f]{64})/i.exec(place)?.[1]?.toLowerCase();
        const bytes = await tools.client.download(place, fileName, undefined);
        return { fileName, path: await store.addArchive(bytes, fileName, hash ? [hash] : []) };
    }
    const build = () => buildWheel(place, source, target, tools, context);
    // A branch moves, and so may the file behind an address; a commit does not.
    const isFixed = place.startsWith('git+') && /@[0-9a-f]{40}(?:#|$)/.test(place);
    return isFixed ? builtOnce(place, target, build, context) : build();
}
/** Known by the contents of its files and never by its version. */
async function wheelOfFolder(folder, source, target, tools, context) {
    const { workspace } = context.ports;
    const files = await (0,scan_folder/* scanFolder */.W)(workspace, folder, (name) => leftOut.test(name));
    const digests = await Promise.all(files.map(async ({ name, path: file }) => [name, (0,core_digest/* sha256Hex */.fg)((await workspace.readBytes(file)) ?? '')]));
    const digest = (0,core_digest/* sha256Hex */.fg)((0,json/* canonicalJson */.dj)(digests.sort()));
    const build = async () => {
        // Builds leave files beside the code: they get a copy.
        const copy = await copyFolder(files, context);
        return buildWheel(copy, source, target, tools, context);
    };
    return builtOnce(digest, target, build, context);
}
async function copyFolder(files, { ports }) {
    const copy = await ports.workspace.makeTemporaryDirectory('source-');
    for (const { name, path: file } of files)
        await ports.workspace.copyFile(file, external_node_path_.join(copy, name));
    return copy;
}
/** Why the wheel does not run on the target, by its tags and by its native files; `undefined` when it does. */
async function wheelComplaint({ fileName }, bytes, source, target) {
    const wheel = (0,wheel_tags/* parseWheelName */.CI)(fileName);
    const fitting = (0,wheel_tags/* rankedTags */.Lu)(target);
    if (!wheel?.tags.some((tag) => fitting.has(tag))) {
        return `${wheel?.name ?? 'a package'} was built for ${wheel?.tags.join(', ') ?? 'nothing known'}`;
    }
    // The maker of a ready wheel knows; `linux_…` of what was built here says nothing of the C library.
    if (source.place.replace(/[?#].*$/, '').endsWith('.whl'))
        return undefined;
    const file = memoryFile(bytes);
    for (const native of (await wheelFiles(file)).filter(({ name }) => wheel_builder_nativeName.test(name))) {
        const needs = (0,read_elf/* readElf */.o)(await unpackFile(native));
        const why = (needs && (0,read_elf/* elfComplaint */.T)(needs, target.architecture, target.glibcMinor)) ?? nameComplaint(native.name, target);
        if (why !== undefined)
            return `${wheel.name} was built, but \`${native.name}\` ${why}`;
    }
    return undefined;
}
// Python imports a module only by the name of its own machine, which some builds take from the machine they run on.
function nameComplaint(name, { machine }) {
    const named = /\.cpython-\d+-(x86_64|aarch64)-linux-gnu\.so$/.exec(name)?.[1];
    return named === undefined || named === machine ? undefined : `is named for ${named}`;
}
function memoryFile(bytes) {
    return {
        size: bytes.length,
        read: async (position, length) => bytes.subarray(position, position + length),
        close: async () => { },
    };
}
function refuse(why, { file, text }, target, { problems }) {
    const message = `${file.name}: ${why}, not for ${(0,python_target/* describeTarget */.ff)(target)}.`;
    const remedy = 'Publish a wheel of it for Lambda (manylinux), and refer to that.';
    lockError(problems, 'PACKAGE_NO_WHEEL', message, file, text, remedy);
    return undefined;
}

;// CONCATENATED MODULE: ./build/package/builders/python/python-dependencies.js

















/** Of the format of choices and of the rules by which they are made: a new one makes old choices unknown. */
const choicesVersion = 1;
/**
 * The files of all Python dependencies for a target, packed as they lie in their wheels; of `module` (a folder from
 * the service's, `''` for the service itself). Empty with problems reported when something is wrong.
 */
function pythonDependencies(module, target, options, context) {
    const key = (0,json/* canonicalJson */.dj)({ python: module, target });
    return context.once(key, async () => {
        const found = await findLock(context.model.serviceDir, module, options, context.ports.workspace);
        if (!found)
            return [];
        const wheels = await lockedWheels(found, target, options, context);
        const files = (await mergeWheels(wheels, context)).filter(({ name }) => !options.noDeploy.has(moduleOf(name)));
        const slim = options.slim ? slimFiles(files, options.slimPatterns) : files;
        const hashes = wheels.map(({ sha256 }) => sha256);
        const stripped = options.strip ? await stripFiles(slim, hashes, context) : slim;
        return context.options.pythonBytecode ? withBytecode(stripped, hashes, target, context) : stripped;
    });
}
/** The module or package at the top that a file belongs to, as `noDeploy` may name it. */
const moduleOf = (file) => (0,wheel_tags/* normalizeName */.Pc)(file.split(/[-/]|\.py$/, 1)[0] ?? '');
async function lockedWheels(found, target, options, context) {
    const { ports, problems } = context;
    const { workspace, cache } = ports;
    const store = createWheelStore(external_node_path_.join(cache.directory, 'wheels'), workspace);
    const lockHash = (0,core_digest/* sha256Hex */.fg)([found.lock, found.manifest, ...found.included].map((file) => file?.text ?? '').join('\0'));
    const choicesFile = external_node_path_.join(store.directory, `choices-${(0,core_digest/* sha256Hex */.fg)((0,json/* canonicalJson */.dj)({ lockHash, target, groups: options.groups, choicesVersion }))}.json`);
    const defaultIndex = () => context.once('default index', defaultIndexOf(ports.commands));
    const restored = await restoreWheels(choicesFile, store.directory, target, lockHash, context);
    const client = createIndexClient(ports);
    const places = (named) => placesToAsk(named, options.pip, defaultIndex, context);
    const builder = createWheelBuilder(target, store, { client, indexes: () => places({ indexes: [] }) }, context);
    const reading = {
        target,
        options,
        checked: restored.known.size > 0,
        defaultIndex,
        sources: { store, client, places, builder },
    };
    const locked = await readLock(found, reading, context);
    if (!locked)
        return [];
    const wanted = locked.packages.filter(({ name }) => !options.noDeploy.has(name));
    const ready = await buildSources(wanted, builder);
    if (!ready)
        return [];
    const sources = {
        store,
        client,
        builder,
        indexes: () => places(locked),
        log: ports.log,
    };
    const wheels = await resolveWheels(ready, target, restored.known, sources, problems);
    if (!wheels)
        return [];
    for (const { file } of wheels)
        context.keepOpen(file);
    await keepChoices(wheels, choicesFile, restored, store.directory, context);
    return wheels;
}
/** Packages whose code is at hand, with the wheels that came of it. */
async function buildSources(packages, builder) {
    const ready = await Promise.all(packages.map(async (locked) => {
        const built = locked.source && (await builder.build(locked.source));
        if (!locked.source)
            return locked;
        return built && { ...locked, hashes: [built.sha256], built };
    }));
    const complete = ready.filter((locked) => locked !== undefined);
    return complete.length === ready.length ? complete : undefined;
}
/** Looks into the local folder first; the cache of the runner is asked only when something is missing there. */
async function restoreWheels(choicesFile, directory, target, lockHash, context) {
    const { ports, options } = context;
    const read = async () => parseChoices(await ports.workspace.readText(choicesFile));
    const prefix = `${(0,cache_key/* cacheKey */.k)(`wheels-${target.version}-${target.architecture}`, options)}-`;
    const key = `${prefix}${lockHash}`;
    const known = await read();
    const stats = await Promise.all(Array.from(known.values(), ({ sha256 }) => ports.workspace.stat(external_node_path_.join(directory, `${sha256}.whl`))));
    if (known.size > 0 && stats.every((found) => found?.kind === 'file'))
        return { known, key, status: 'local' };
    if (!options.cacheEnabled)
        return { known, key, status: 'off' };
    const status = await ports.cache.restore([directory], key, [prefix]);
    return { known: await read(), key, status };
}
async function keepChoices(wheels, choicesFile, { known, key, status }, directory, context) {
    const { workspace, cache } = context.ports;
    const complete = wheels.every(({ name, sha256 }) => known.get(name)?.sha256 === sha256);
    if (!complete)
        await workspace.writeText(choicesFile, formatChoices(wheels));
    if (!context.options.cacheEnabled)
        return context.reportCache('off');
    if (status === 'partial' || status === 'miss')
        await cache.save([directory], key);
    context.reportCache(status === 'local' || complete ? 'hit' : status === 'partial' ? 'partial' : 'miss');
}
/** All files of all wheels; of two with one name the first stays. */
async function mergeWheels(wheels, { problems }) {
    const merged = new Map();
    const ordered = [...wheels].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const wheel of ordered) {
        for (const file of await wheelFiles(wheel.file)) {
            const known = merged.get(file.name);
            if (!known)
                merged.set(file.name, { file, from: wheel.name });
            else if (known.file.crc !== file.crc || known.file.size !== file.size) {
                const message = `${known.from} and ${wheel.name} both bring \`${file.name}\`, with different contents; ${known.from}'s is packaged.`;
                problems.warn('PACKAGE_CLASHING_FILES', message);
            }
        }
    }
    return Array.from(merged.values(), ({ file }) => file);
}


/***/ }),

/***/ 53111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ff: () => (/* binding */ describeTarget),
/* harmony export */   uV: () => (/* binding */ pythonTarget),
/* harmony export */   wp: () => (/* binding */ markerEnvironment)
/* harmony export */ });
const amazonLinux2 = 26;
const amazonLinux2023 = 34;
/** The target of a runtime such as `python3.12`; `undefined` if it is no Python runtime. */
function pythonTarget(runtime, architecture = 'x86_64') {
    const minor = /^python3\.(\d+)$/.exec(runtime ?? '')?.[1];
    if (minor === undefined)
        return undefined;
    return {
        version: `3.${minor}`,
        architecture,
        machine: architecture === 'arm64' ? 'aarch64' : 'x86_64',
        glibcMinor: Number(minor) >= 12 ? amazonLinux2023 : amazonLinux2,
    };
}
/** `python3.12 on x86_64 (glibc 2.34)` */
function describeTarget({ version, architecture, glibcMinor }) {
    return `python${version} on ${architecture} (glibc 2.${glibcMinor})`;
}
// Markers compare full versions too; Lambda runs late patch releases.
const patchReleases = {
    '3.8': 20,
    '3.9': 25,
    '3.10': 19,
    '3.11': 14,
    '3.12': 12,
    '3.13': 9,
    '3.14': 0,
};
/** Values of the environment markers of PEP 508 on the target. */
function markerEnvironment(target) {
    const fullVersion = `${target.version}.${patchReleases[target.version] ?? 0}`;
    return {
        os_name: 'posix',
        sys_platform: 'linux',
        platform_machine: target.machine,
        platform_python_implementation: 'CPython',
        platform_release: '',
        platform_system: 'Linux',
        platform_version: '',
        python_version: target.version,
        python_full_version: fullVersion,
        implementation_name: 'cpython',
        implementation_version: fullVersion,
    };
}


/***/ }),

/***/ 9930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withVendored)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _files_scan_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76547);


/**
 * The dependencies with the files of the `vendor` folders, the service's and those of functions, over them: what lies at
 * the top of such a folder takes the place of the file or the whole folder of that name.
 */
async function withVendored(dependencies, functions, options, { model, ports }) {
    const folders = [options.vendor, ...functions.map(vendorOf)].filter((folder) => folder !== '');
    let [vendored, packed] = [[], dependencies];
    for (const folder of new Set(folders)) {
        const files = await (0,_files_scan_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .scanFolder */ .W)(ports.workspace, node_path__WEBPACK_IMPORTED_MODULE_0__.join(model.serviceDir, folder));
        const replaced = new Set(files.map(topOf));
        const stays = (file) => !replaced.has(topOf(file));
        vendored = [...vendored.filter(stays), ...files];
        packed = packed.filter(stays);
    }
    return { vendored, packed };
}
const topOf = ({ name }) => name.split('/', 1)[0] ?? '';
function vendorOf({ config: { vendor } }) {
    return typeof vendor === 'string' ? vendor : '';
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
