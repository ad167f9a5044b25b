export const id = 3002;
export const ids = [3002];
export const modules = {

/***/ 3002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ runServices)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/problems.js
var core_problems = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
;// CONCATENATED MODULE: ./build/report/annotations.js
/** GitHub shows this many annotations of a kind per step and drops the others. */
const shownPerKind = 10;
/**
 * Problems as annotations and the rest as plain lines. Errors first; among them those that have a place, in the order
 * they were found. `folder` is the service's, from the root of the repository: annotations name files from there.
 */
function selectAnnotations(problems, folder) {
    const kinds = ['error', 'warning', 'notice'];
    const annotations = [];
    const others = [];
    for (const kind of kinds) {
        const ofKind = problems.filter(({ severity }) => severity === kind);
        const placedFirst = [...ofKind.filter(({ at }) => at), ...ofKind.filter(({ at }) => !at)];
        annotations.push(...placedFirst.slice(0, shownPerKind).map((problem) => fromRoot(problem, folder)));
        others.push(...placedFirst.slice(shownPerKind).map((problem) => fromRoot(problem, folder)));
    }
    return { annotations, others };
}
function fromRoot(problem, folder) {
    const prefix = folder.replace(/^\.?\/*|\/+$/g, '');
    if (!problem.at || prefix === '')
        return problem;
    return { ...problem, at: { ...problem.at, file: `${prefix}/${problem.at.file}` } };
}

// EXTERNAL MODULE: ./build/service/compose/service-graph.js
var service_graph = __webpack_require__(83045);
// EXTERNAL MODULE: ./build/service/load-service.js
var load_service = __webpack_require__(112);
// EXTERNAL MODULE: ./build/commands/find-services.js + 4 modules
var find_services = __webpack_require__(52810);
// EXTERNAL MODULE: ./build/core/concurrency.js
var concurrency = __webpack_require__(24949);
;// CONCATENATED MODULE: ./build/commands/affected.js

/**
 * The services that a change of these files can have affected, by id. A file in a service's folder affects it and all
 * that refer to that folder; a file in no service's folder affects all, unless it is text for people; what depends on
 * an affected service is affected, as its outputs may change.
 */
function affectedServices(changed, services) {
    const direct = new Set(services.filter(({ everyCommit }) => everyCommit).map(({ id }) => id));
    const footprints = services.map((service) => ({ service, paths: widen(service, services) }));
    for (const file of changed) {
        const touched = footprints.filter(({ paths }) => paths.some((path) => isInside(file, path)));
        const owned = services.some(({ folder }) => isInside(file, folder));
        const everyone = !owned && !isForPeople(file);
        for (const { service } of everyone ? footprints : touched)
            direct.add(service.id);
    }
    return (0,service_graph/* withDependents */.hO)(direct, services);
}
/** Its folder, what it refers to, and the whole of each service that it refers to a part of. */
function widen(service, all) {
    const members = new Set([service]);
    for (const member of members) {
        for (const other of all) {
            if (member.references.some((path) => isInside(path, other.folder) || isInside(other.folder, path))) {
                members.add(other);
            }
        }
    }
    return [...members].flatMap(({ folder, references }) => [folder, ...references]);
}
const isInside = (file, folder) => folder === '' || file === folder || file.startsWith(`${folder}/`);
/** Documentation and settings of the repository that no service is made from. Workflows give inputs, so they count. */
function isForPeople(file) {
    if (/^\.github\/(?:workflows|actions)\//.test(file))
        return false;
    return /(?:^\.github\/|\.(?:md|markdown)$|(?:^|\/)(?:LICENSE|CODEOWNERS|\.gitignore|\.gitattributes|\.editorconfig)$)/.test(file);
}

;// CONCATENATED MODULE: ./build/commands/read-changes.js
/** What `git diff` says against a commit. Nothing is fetched: a shallow clone may not have it. */
async function readChanges(commands, cwd, commit) {
    const git = (...args) => commands.run('git', args, { cwd });
    const known = await git('cat-file', '-e', `${commit}^{commit}`);
    if (!known)
        return { unknown: 'git is not installed' };
    if (known.exitCode !== 0) {
        return {
            unknown: `commit ${commit.slice(0, 7)} is not in the clone (\`fetch-depth: 0\` of actions/checkout has it)`,
        };
    }
    const diff = await git('diff', '--name-only', '--no-renames', '-z', commit, '--');
    if (diff?.exitCode !== 0)
        return { unknown: `git diff failed: ${diff?.stderr.trim().split('\n')[0] ?? ''}` };
    return { files: diff.stdout.split('\0').filter((file) => file !== '') };
}
/**
 * The base of a pull request as the clone has it: the base of the event, or the first parent of GitHub's merge commit,
 * which `fetch-depth: 2` brings.
 */
async function readPullRequestChanges(commands, cwd, base, headSha) {
    const changes = await readChanges(commands, cwd, base);
    if (!('unknown' in changes))
        return changes;
    const second = await commands.run('git', ['rev-parse', '--verify', '--quiet', 'HEAD^2'], { cwd });
    return second?.exitCode === 0 && second.stdout.trim() === headSha ? readChanges(commands, cwd, 'HEAD^1') : changes;
}
/** Root of the repository that holds a folder, without links; `undefined` outside of one. */
async function repositoryRoot(commands, cwd) {
    const result = await commands.run('git', ['rev-parse', '--show-toplevel'], { cwd });
    return result?.exitCode === 0 ? result.stdout.trim() : undefined;
}

;// CONCATENATED MODULE: ./build/commands/read-footprint.js

/** A folder with more is taken as affected by everything instead of being read. */
const mostFiles = 4000;
const mostBytes = 512 * 1024;
const passedOver = new Set(['node_modules', '.git', '.serverless', '.venv', '__pycache__']);
/**
 * What a service is made from: its folder, and the paths out of it (`../shared/x`) that its texts have, links included.
 * `names` are the npm packages of other services with their folders. `root` is the repository, without links.
 */
async function readFootprint(service, root, names, workspace) {
    const dir = (await workspace.realPath(service.dir)) ?? service.dir;
    const references = new Set();
    let everyCommit = false;
    const files = await listFiles(dir, workspace, references);
    if (!files)
        references.add(root);
    for (const file of files ?? []) {
        if (((await workspace.stat(file))?.size ?? 0) > mostBytes)
            continue;
        const text = (await workspace.readText(file)) ?? '';
        for (const found of pathsOut(text)) {
            // Code means its own folder, serverless.yml that of the service.
            for (const from of [external_node_path_.dirname(file), dir])
                references.add(external_node_path_.resolve(from, found));
        }
        for (const [name, folder] of names)
            if (folder !== dir && text.includes(name))
                references.add(folder);
        everyCommit ||= /\$\{git:|GITHUB_(?:SHA|RUN_)/.test(text);
    }
    const relative = (absolute) => external_node_path_.relative(root, absolute).split(external_node_path_.sep).join('/');
    const outside = [...references].filter((absolute) => !read_footprint_isInside(absolute, dir) && read_footprint_isInside(absolute, root));
    const { id, dependsOn } = service;
    return { id, dependsOn, folder: relative(dir), references: outside.map(relative), everyCommit };
}
/** npm packages that services are, by name: workspaces name each other so. */
async function readPackageNames(services, workspace) {
    const names = new Map();
    for (const { dir } of services) {
        const text = await workspace.readText(external_node_path_.join(dir, 'package.json'));
        const [, name] = /"name"\s*:\s*"([^"]+)"/.exec(text ?? '') ?? [];
        if (name !== undefined)
            names.set(`"${name}"`, (await workspace.realPath(dir)) ?? dir);
    }
    return names;
}
/** `../shared/lib`, `'..'`: up to where a pattern or a variable begins. */
const pathsOut = (text) => [
    ...(text.match(/(?:\.\.\/)+[\w@.\-/]*/g) ?? []),
    ...(/['"]\.\.['"]/.test(text) ? ['..'] : []),
];
async function listFiles(folder, workspace, links) {
    const files = [];
    const folders = [folder];
    for (const current of folders) {
        for (const { name, kind } of await workspace.readDirectory(current)) {
            if (passedOver.has(name))
                continue;
            const inner = external_node_path_.join(current, name);
            const real = await workspace.realPath(inner);
            if (real !== undefined && real !== inner)
                links.add(real);
            else if (kind === 'directory')
                folders.push(inner);
            else
                files.push(inner);
            if (files.length > mostFiles)
                return undefined;
        }
    }
    return files;
}
const read_footprint_isInside = (file, folder) => {
    const relative = external_node_path_.relative(folder, file);
    return relative === '' || (!relative.startsWith('..') && !external_node_path_.isAbsolute(relative));
};

// EXTERNAL MODULE: ./build/commands/service-contexts.js + 3 modules
var service_contexts = __webpack_require__(50370);
// EXTERNAL MODULE: ./build/commands/stack-tags.js
var stack_tags = __webpack_require__(79177);
;// CONCATENATED MODULE: ./build/commands/find-unaffected.js









const none = new Set();
const settled = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE'];
const together = 4;
/**
 * Ids of the services that the change of this event cannot have affected, so that nothing has to be done for them. Only
 * among several services, for a pull request or a push; none when git does not know the change, which is said.
 */
async function findUnaffected(context, services, options) {
    const { inputs, event, ports } = context;
    const base = event?.baseSha;
    if (services.length < 2 || options.purpose === 'remove' || inputs.force || !event || !base)
        return none;
    const cwd = (0,find_services/* rootFolder */.Vm)(inputs, ports.env);
    const root = await repositoryRoot(ports.commands, cwd);
    if (root === undefined)
        return skipNothing('git knows no repository here', context);
    const changes = event.pullRequest
        ? await readPullRequestChanges(ports.commands, cwd, base, event.pullRequest.headSha)
        : await readChanges(ports.commands, cwd, base);
    if ('unknown' in changes)
        return skipNothing(changes.unknown, context);
    const names = await readPackageNames(services, ports.workspace);
    const footprints = await (0,concurrency/* mapConcurrently */.X)(services, together, (service) => readFootprint(service, root, names, ports.workspace));
    const affected = affectedServices(changes.files, footprints);
    const candidates = services.filter(({ id, selected }) => selected && !affected.has(id));
    if (candidates.length === 0)
        return none;
    // The plan of a pull request shows what that changes, whatever is deployed.
    if (event.pullRequest && options.purpose === 'plan')
        return idsOf(candidates);
    const stacks = await readStacks(candidates, services, context, options);
    return options.preview
        ? unaffectedOfPreview(services, candidates, stacks)
        : unaffectedSince(candidates, stacks, footprints, (commit) => readChanges(ports.commands, cwd, commit));
}
function skipNothing(why, { ports }) {
    ports.log.info(`No service is skipped, as what changed is not known: ${why}.`);
    return none;
}
/**
 * A preview that is there may hold an earlier push of its pull request, so it is looked at. One that is not there stays
 * away, unless one that is deployed needs its outputs.
 */
function unaffectedOfPreview(services, candidates, stacks) {
    const absent = candidates.filter(({ id }) => stacks.get(id) === 'none');
    const deployed = services.filter((service) => service.selected && !absent.includes(service));
    const needed = (0,service_graph/* withDependencies */.Og)(idsOf(deployed), services);
    return idsOf(absent.filter(({ id }) => !needed.has(id)));
}
/**
 * The push before may have failed, or have been another workflow's: what counts is the commit that a stack was deployed
 * from, which its tag says.
 */
async function unaffectedSince(candidates, stacks, footprints, read) {
    const same = await (0,concurrency/* mapConcurrently */.X)(candidates, together, async ({ id }) => {
        const stack = stacks.get(id);
        if (typeof stack !== 'object' || !settled.includes(stack.status))
            return [];
        const commit = stack.tags[stack_tags/* ownershipTags */.dt.commit];
        const changes = commit === undefined ? undefined : await read(commit);
        if (!changes || 'unknown' in changes)
            return [];
        return affectedServices(changes.files, footprints).has(id) ? [] : [id];
    });
    return new Set(same.flat());
}
/** What cannot be read is not skipped: its own run reports why. */
async function readStacks(candidates, services, context, { stage }) {
    const contexts = new service_contexts/* ServiceContexts */.W(context, services, { stage, missing: 'stand-in' });
    const found = new Map();
    await (0,concurrency/* mapConcurrently */.X)(candidates, together, async (service) => {
        try {
            found.set(service.id, (await contexts.stackOf(service)) ?? 'none');
        }
        catch (error) {
            if (!(error instanceof user_error/* UserError */.y))
                throw error;
            found.set(service.id, 'unknown');
        }
    });
    return found;
}
const idsOf = (services) => new Set(services.map(({ id }) => id));

;// CONCATENATED MODULE: ./build/commands/run-in-order.js
/**
 * Runs each node as soon as all it depends on have ended well, `limit` at once; those that need a failed one are
 * skipped. A rejection, which is a bug, ends it after what is running has ended.
 */
async function runInOrder(nodes, work) {
    const ids = new Set(nodes.map(({ id }) => id));
    const results = new Map();
    const bad = new Set();
    const bugs = [];
    const waiting = new Set(nodes);
    await new Promise((resolve) => {
        let running = 0;
        const settle = (id, result, isBad) => {
            results.set(id, result);
            if (isBad)
                bad.add(id);
        };
        const start = async (id) => {
            running++;
            try {
                const result = await work.run(id);
                settle(id, result, work.failed(result));
            }
            catch (error) {
                bugs.push(error);
            }
            running--;
            advance();
        };
        const advance = () => {
            for (const node of waiting) {
                const needs = node.dependsOn.filter((id) => ids.has(id));
                const because = needs.find((id) => bad.has(id));
                if (because !== undefined) {
                    waiting.delete(node);
                    settle(node.id, work.skip(node.id, because), true);
                    // One before it in the list may have waited for this one.
                    advance();
                    return;
                }
                if (bugs.length > 0 || running >= work.limit || !needs.every((id) => results.has(id)))
                    continue;
                waiting.delete(node);
                void start(node.id);
            }
            if (running === 0)
                resolve();
        };
        advance();
    });
    if (bugs.length > 0)
        throw bugs[0];
    return new Map(nodes.flatMap(({ id }) => {
        const result = results.get(id);
        return result === undefined ? [] : [[id, result]];
    }));
}

;// CONCATENATED MODULE: ./build/commands/service-runs.js











/** Most of a deploy is waiting for CloudFormation; packaging wants the processors of the runner. */
const service_runs_together = 4;
const missingOutputs = {
    deploy: 'stop',
    plan: 'warn',
    remove: 'stand-in',
};
/**
 * Runs `work` for each service of the inputs, side by side, each after those it depends on; a removal the other way
 * round. A user's mistake in one becomes its report; what depends on it is skipped, the others go on. Services that
 * the change cannot have affected are skipped.
 */
async function runServices(context, options, work) {
    const services = await (0,find_services/* listServices */.TD)(context.inputs, context.ports);
    const asked = services.filter(({ selected }) => selected);
    const byId = new Map(asked.map((service) => [service.id, service]));
    const { purpose, stage, preview = false } = options;
    // Made first, as looking at services may bring their .env files into the environment.
    const contexts = new service_contexts/* ServiceContexts */.W(context, services, { stage, missing: missingOutputs[purpose] });
    const unaffected = await findUnaffected(context, services, { purpose, stage, preview });
    const results = await runInOrder(purpose === 'remove' ? (0,service_graph/* reversed */.TY)(asked) : asked, {
        limit: service_runs_together,
        failed: hasFailed,
        run: async (id) => {
            const service = serviceOf(id, byId);
            if (unaffected.has(id)) {
                return { ...skippedRun(service, 'nothing that it uses changed', context, stage), nothingThere: true };
            }
            if (asked.length > 1 && context.ports.cancelled())
                return cancelledRun(service, context, stage);
            const run = await attempt(service, contexts, context, stage, work);
            showProblems(run.report, service, context);
            return { ...run, service };
        },
        skip: (id, because) => {
            const { name } = serviceOf(because, byId);
            const reason = purpose === 'remove' ? `${name}, which uses it, is still there` : `${name} failed`;
            return skippedRun(serviceOf(id, byId), reason, context, stage);
        },
    });
    const runs = asked.flatMap(({ id }) => results.get(id) ?? []);
    return Promise.all(runs.map((run) => withNames(run, context, stage)));
}
const hasFailed = ({ report }) => report.problems.some(({ severity }) => severity === 'error');
function serviceOf(id, byId) {
    const service = byId.get(id);
    if (!service)
        throw new Error(`there is no service ${id}`);
    return service;
}
function skippedRun(service, reason, context, stage) {
    context.ports.log.info(`${service.name} is skipped: ${reason}.`);
    const report = { service: service.name, stage: stage ?? '', region: '', problems: [], skipped: reason };
    return { report, artifactPaths: [], cacheHit: false, service };
}
function cancelledRun(service, context, stage) {
    const run = skippedRun(service, 'the run was cancelled', context, stage);
    const problems = new core_problems/* Problems */.Z();
    problems.error('DEPLOY_CANCELLED', `The run was cancelled before ${service.name} was begun.`);
    return { ...run, report: { ...run.report, problems: problems.all } };
}
/** A skipped service was not read: its names are those of its file. */
async function withNames(run, context, stage) {
    if (run.report.skipped === undefined || !run.service)
        return run;
    const names = await readNames(run.service.dir, context);
    return { ...run, report: { ...run.report, ...names, ...(stage ? { stage } : {}) } };
}
async function attempt(service, contexts, context, stage, work) {
    const problems = new core_problems/* Problems */.Z();
    try {
        const own = await contexts.contextOf(service, problems);
        problems.throwIfErrors();
        return await work(service.dir, own, problems);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        if (!(error instanceof core_problems/* ProblemsError */.F)) {
            problems.error(error.code, error.message, { at: error.at, remedy: error.remedy });
        }
        const found = error instanceof core_problems/* ProblemsError */.F ? error.problems : problems.all;
        const names = await readNames(service.dir, context);
        const report = { ...names, ...(stage ? { stage } : {}), region: '', problems: found };
        return { report, artifactPaths: [], cacheHit: false };
    }
}
/** What the file says of service and stage, though it may not be deployed; the folder's name when it says nothing. */
async function readNames(serviceDir, { inputs, ports }) {
    const { service, provider } = await (0,load_service/* loadService */.o)(ports.workspace, serviceDir, inputs.configFile, new core_problems/* Problems */.Z()).then(({ config }) => config, () => ({}));
    const literal = (value) => typeof value === 'string' && value !== '' && !value.includes('${') ? value : undefined;
    return {
        service: literal(service) ?? external_node_path_.basename(serviceDir),
        stage: inputs.stage ?? ((0,json/* isJsonObject */.OW)(provider) ? literal(provider['stage']) : undefined) ?? 'dev',
    };
}
/** Problems as annotations from the root of the repository; those that GitHub would drop are plain lines. */
function showProblems({ problems }, { dir }, { inputs, ports }) {
    const { annotations, others } = selectAnnotations(problems, external_node_path_.relative((0,find_services/* rootFolder */.Vm)(inputs, ports.env), dir));
    for (const problem of annotations) {
        // A place in serverless-compose is above the folder of the service.
        const { at } = problem;
        ports.log.problem(at ? { ...problem, at: { ...at, file: external_node_path_.posix.normalize(at.file) } } : problem);
    }
    for (const problem of others)
        ports.log.info(`${problem.severity}: ${problem.message}`);
}


/***/ })

};
