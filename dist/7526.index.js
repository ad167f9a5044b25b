export const id = 7526;
export const ids = [7526];
export const modules = {

/***/ 7526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHub: () => (/* binding */ createGitHub)
});

// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
;// CONCATENATED MODULE: ./build/github/github-requests.js

const attempts = 5;
const longestWaitMs = 60_000;
/**
 * Sends a request: again after 5xx (when repeatable) and rate limits, with growing waits. `undefined` for "not found".
 * Throws GITHUB_PERMISSION_MISSING with the line to add, or GITHUB_REQUEST_FAILED.
 */
async function sendToGitHub(call, clock) {
    for (let attempt = 1;; attempt++) {
        try {
            return await call.send();
        }
        catch (error) {
            const failure = readFailure(error);
            if (failure.status === 404 || failure.status === 410)
                return undefined;
            const waitMs = waitBeforeRetry(failure, call.repeatable, attempt, clock);
            if (waitMs === undefined || attempt >= attempts)
                throw explain(failure, call, error);
            await clock.sleep(waitMs);
        }
    }
}
/** Octokit's RequestError, or what fetch throws. */
function readFailure(error) {
    if (!(error instanceof Error))
        return { status: 0, message: String(error), headers: {} };
    const status = 'status' in error && typeof error.status === 'number' ? error.status : 0;
    return { status, message: error.message, headers: readHeaders(error) };
}
function readHeaders(error) {
    if (!('response' in error) || typeof error.response !== 'object' || error.response === null)
        return {};
    const { response } = error;
    if (!('headers' in response) || typeof response.headers !== 'object' || response.headers === null)
        return {};
    return { ...response.headers };
}
function waitBeforeRetry(failure, repeatable, attempt, clock) {
    if (isRateLimit(failure))
        return Math.min(rateLimitWaitMs(failure, clock) ?? 2000 * 2 ** attempt, longestWaitMs);
    if (failure.status >= 500 || failure.status === 0)
        return repeatable ? 500 * 2 ** attempt : undefined;
    return undefined;
}
/** GitHub answers 403 or 429 for a limit; by its headers, and only without them by its words. */
function isRateLimit({ status, headers, message }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const spent = 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0';
    return spent || /rate limit/i.test(message);
}
function rateLimitWaitMs({ headers }, clock) {
    const seconds = Number(headers['retry-after']);
    if (seconds > 0)
        return seconds * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    return headers['x-ratelimit-remaining'] === '0' && reset > 0
        ? Math.max(1000, reset * 1000 - clock.nowMs())
        : undefined;
}
function explain(failure, { what, permission }, cause) {
    if (failure.status === 401) {
        const remedy = 'Leave `github-token` out to get the token of the run, or renew the secret.';
        return new user_error/* UserError */.y('GITHUB_REQUEST_FAILED', `GitHub does not accept the token: cannot ${what}`, {
            remedy,
            cause,
        });
    }
    if (failure.status === 403 && !isRateLimit(failure)) {
        const remedy = `Add to the job:\npermissions:\n  ${permission}\nPull requests from forks and by Dependabot get a token that only reads.`;
        return new user_error/* UserError */.y('GITHUB_PERMISSION_MISSING', `the token may not ${what}`, { remedy, cause });
    }
    const status = failure.status === 0 ? 'no answer' : `HTTP ${failure.status}`;
    return new user_error/* UserError */.y('GITHUB_REQUEST_FAILED', `GitHub could not ${what}: ${status}, ${failure.message}`, { cause });
}

;// CONCATENATED MODULE: ./build/github/rest.js


/** GitHub through its REST interface; the client is loaded at the first call. */
function createGitHub(options) {
    const [owner = '', repo = ''] = options.repository.split('/');
    const here = { owner, repo };
    let client;
    const octokit = () => {
        client ??= connect(options);
        return client;
    };
    const ask = (call, send) => sendToGitHub({ ...call, send: async () => send(await octokit()) }, options.clock);
    return {
        ...pullRequestCalls(here, ask),
        ...commentCalls(here, ask),
        ...deploymentCalls(here, ask),
    };
}
async function connect({ token, apiUrl }) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    // Failures are told once, by us: the client's own warnings would name no remedy.
    const silent = () => { };
    return getOctokit(token, {
        baseUrl: apiUrl,
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
}
function pullRequestCalls(here, ask) {
    const call = { permission: 'pull-requests: read', repeatable: true };
    return {
        async viewer() {
            // Only GraphQL tells it for every kind of token; one that may not ask is the token of the run.
            const login = await ask({ ...call, what: 'tell whose token it is' }, (client) => client.graphql('query { viewer { login } }').then(({ viewer }) => viewer.login, (error) => {
                if (error instanceof Error && 'errors' in error)
                    return undefined;
                throw error;
            }));
            return login ?? 'github-actions[bot]';
        },
        async getPullRequest(number) {
            return ask({ ...call, what: `read pull request #${number}` }, async (client) => {
                const { data } = await client.rest.pulls.get({ ...here, pull_number: number });
                return { number, state: data.state, merged: data.merged, headSha: data.head.sha };
            });
        },
        async listPullRequestsOfCommit(sha) {
            const pulls = await ask({ ...call, what: 'list the pull requests of a commit' }, (client) => client.paginate(client.rest.repos.listPullRequestsAssociatedWithCommit, {
                ...here,
                commit_sha: sha,
                per_page: 100,
            }));
            return (pulls ?? []).map(({ number, state, merged_at, head }) => ({
                number,
                state: state === 'open' ? 'open' : 'closed',
                merged: merged_at !== null,
                headSha: head.sha,
            }));
        },
    };
}
function commentCalls(here, ask) {
    return {
        async listComments(number) {
            const call = {
                what: `read the comments of #${number}`,
                permission: 'pull-requests: read',
                repeatable: true,
            };
            const comments = await ask(call, (client) => client.paginate(client.rest.issues.listComments, { ...here, issue_number: number, per_page: 100 }));
            return (comments ?? []).map(readComment);
        },
        async createComment(number, body) {
            // Not asked again after a broken answer: the comment may exist.
            const call = { what: `comment on #${number}`, permission: 'pull-requests: write', repeatable: false };
            const comment = await ask(call, async (client) => {
                const { data } = await client.rest.issues.createComment({ ...here, issue_number: number, body });
                return readComment(data);
            });
            return comment ?? missing(`#${number}`);
        },
        async updateComment(id, body) {
            const call = { what: 'update a comment', permission: 'pull-requests: write', repeatable: true };
            const comment = await ask(call, async (client) => {
                const { data } = await client.rest.issues.updateComment({ ...here, comment_id: id, body });
                return readComment(data);
            });
            return comment ?? missing(`comment ${id}`);
        },
        async deleteComment(id) {
            const call = { what: 'delete a comment', permission: 'pull-requests: write', repeatable: true };
            await ask(call, (client) => client.rest.issues.deleteComment({ ...here, comment_id: id }));
        },
    };
}
function deploymentCalls(here, ask) {
    const write = { permission: 'deployments: write', repeatable: true };
    return {
        async createDeployment({ ref, environment, description, transient, production }) {
            const id = await ask({ ...write, what: 'create a deployment', repeatable: false }, async (client) => {
                const { data } = await client.rest.repos.createDeployment({
                    ...here,
                    ...{ ref, environment, description: description.slice(0, 140) },
                    ...{ transient_environment: transient, production_environment: production },
                    // The workflow itself is a check that is still running: none may be waited for.
                    ...{ auto_merge: false, required_contexts: [] },
                });
                return 'id' in data ? data.id : undefined;
            });
            return id ?? missing(`commit ${ref}`);
        },
        async listDeployments(environment) {
            const deployments = await ask({ what: 'list deployments', permission: 'deployments: read', repeatable: true }, (client) => client.paginate(client.rest.repos.listDeployments, { ...here, environment, per_page: 100 }));
            return (deployments ?? []).map(({ id, sha }) => ({ id, sha }));
        },
        async setDeploymentStatus(id, { state, environmentUrl, logUrl, description }) {
            await ask({ ...write, what: 'set the status of a deployment', repeatable: false }, (client) => client.rest.repos.createDeploymentStatus({
                ...{ ...here, deployment_id: id, state, auto_inactive: true },
                ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
                ...(logUrl === undefined ? {} : { log_url: logUrl }),
                ...(description === undefined ? {} : { description: description.slice(0, 140) }),
            }));
        },
        async deleteDeployment(id) {
            await ask({ ...write, what: 'delete a deployment' }, (client) => client.rest.repos.deleteDeployment({ ...here, deployment_id: id }));
        },
    };
}
function readComment({ id, body, user, html_url: url, minimized }) {
    return { id, body: body ?? '', author: user?.login ?? '', url, minimized: Boolean(minimized) };
}
function missing(what) {
    throw new user_error/* UserError */.y('GITHUB_REQUEST_FAILED', `GitHub does not know ${what}, or the token may not see it`);
}


/***/ })

};
