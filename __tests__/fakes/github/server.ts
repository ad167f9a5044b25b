import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen, readAll } from './http.ts';
import { defaultIdentity, identityToken, type JobIdentity } from './identity-token.ts';
import { loadOpenApi, type OpenApi } from './openapi.ts';
import { type Answer, type FakeOperation, operations } from './operations.ts';
import { emptyState, type GitHubState } from './state.ts';

export type Access = 'none' | 'read' | 'write';

export interface GitHubFakeOptions {
  readonly repository?: string;
  /** Token → login. */
  readonly tokens?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Partial<Record<'pull-requests' | 'deployments', Access>>>;
}

/** One request that goes wrong. */
interface PlannedFailure {
  readonly method: string;
  readonly path: RegExp;
  readonly answer: 'bad-gateway' | 'secondary-limit';
  /** The work is done, only its answer is lost. */
  readonly afterEffect?: boolean;
}

export interface GitHubFake {
  readonly url: string;
  readonly state: GitHubState;
  /** Requests as `POST /repos/…`. */
  readonly requests: string[];
  /** What requests and answers did against GitHub's own description; a test expects none. */
  readonly violations: string[];
  expectNoViolations(): void;
  readonly failures: PlannedFailure[];
  permissions: Readonly<Partial<Record<'pull-requests' | 'deployments', Access>>>;
  /** Whose OpenID Connect tokens are given out. */
  identity: JobIdentity;
  /** Audiences that tokens were asked for. */
  readonly audiences: string[];
  /** Variables of a runner that has `id-token: write`. */
  readonly identityVariables: Readonly<Record<string, string>>;
  reset(): void;
  stop(): Promise<void>;
}

const identityBearer = 'runner-bearer';

/** GitHub's REST interface and token service on a free port of 127.0.0.1, with state. */
export async function startGitHubFake(options: GitHubFakeOptions = {}): Promise<GitHubFake> {
  const repository = options.repository ?? 'octo-org/shop';
  const tokens = options.tokens ?? { 'run-token': 'github-actions[bot]' };
  const server = createServer((request, response) => {
    handle(request).then(
      (answer) => send(response, answer),
      (error: unknown) => send(response, { status: 500, body: { message: String(error) } }),
    );
  });
  const port = await listen(server);
  const url = `http://127.0.0.1:${port}`;
  const api = loadOpenApi();
  let state = emptyState(repository);
  const fake: GitHubFake = {
    url,
    get state() {
      return state;
    },
    ...{ requests: [], violations: [], failures: [], audiences: [] },
    expectNoViolations() {
      if (fake.violations.length > 0) throw new Error(`against GitHub's OpenAPI:\n${fake.violations.join('\n')}`);
    },
    permissions: options.permissions ?? {},
    identity: { ...defaultIdentity, repository },
    identityVariables: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: identityBearer,
    },
    reset() {
      state = emptyState(repository);
      for (const list of [fake.requests, fake.violations, fake.failures, fake.audiences]) list.length = 0;
      fake.permissions = options.permissions ?? {};
      fake.identity = { ...defaultIdentity, repository };
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };

  async function handle(request: IncomingMessage): Promise<HttpAnswer> {
    const address = new URL(request.url ?? '/', url);
    const body = await readBody(request);
    const authorization = request.headers.authorization ?? '';
    if (address.pathname === '/oidc/token') return giveToken(fake, address, authorization);
    fake.requests.push(`${request.method} ${address.pathname}`);
    const login = tokens[authorization.replace(/^(token|bearer) /i, '')];
    if (login === undefined) return error(401, 'Bad credentials');
    if (address.pathname === '/graphql') return { status: 200, body: { data: { viewer: { login } } } };
    return answerRest(fake, api, { method: request.method ?? '', address, body, login });
  }

  return fake;
}

interface HttpAnswer extends Answer {
  readonly headers?: Readonly<Record<string, string>>;
}

interface RestRequest {
  readonly method: string;
  readonly address: URL;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly login: string;
}

function answerRest(fake: GitHubFake, api: OpenApi, { method, address, body, login }: RestRequest): HttpAnswer {
  const found = findOperation(method, address.pathname);
  if (!found || !address.pathname.startsWith(`/repos/${fake.state.repository}/`)) return error(404, 'Not Found');
  const { operation, params } = found;
  const failure = takeFailure(fake, method, address.pathname);
  if (failure && !failure.afterEffect) return failureAnswer(failure);
  const wrong = api.checkRequest(operation.name, address.searchParams, body);
  fake.violations.push(...wrong);
  if (wrong.length > 0) return error(422, wrong.join('; '));
  if (!isAllowed(fake, operation)) return error(403, 'Resource not accessible by integration');
  const answer = operation.answer({
    state: fake.state,
    api,
    login,
    params,
    query: address.searchParams,
    body: body ?? {},
  });
  const paged = Array.isArray(answer.body) ? cutPage(answer.body, address) : answer;
  fake.violations.push(...api.checkAnswer(operation.name, answer.status, paged.body));
  return failure ? failureAnswer(failure) : { ...answer, ...paged };
}

function findOperation(method: string, path: string) {
  for (const operation of operations) {
    const [wanted, template = ''] = operation.name.split(' ');
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`);
    const match = wanted === method ? pattern.exec(path) : undefined;
    // The first two are owner and name of the repository.
    if (match) return { operation, params: match.slice(3) };
  }
  return undefined;
}

function isAllowed(fake: GitHubFake, { permission: [area, wanted] }: FakeOperation): boolean {
  const access = fake.permissions[area] ?? 'write';
  return access === 'write' || access === wanted;
}

function takeFailure(fake: GitHubFake, method: string, path: string): PlannedFailure | undefined {
  const at = fake.failures.findIndex((failure) => failure.method === method && failure.path.test(path));
  return at < 0 ? undefined : fake.failures.splice(at, 1)[0];
}

function failureAnswer({ answer }: PlannedFailure): HttpAnswer {
  if (answer === 'bad-gateway') return error(502, 'Server Error');
  const limit = error(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.');
  return { ...limit, headers: { 'retry-after': '1' } };
}

/** One page of a list, with the `Link` header that leads to the next. */
function cutPage(all: readonly unknown[], address: URL): HttpAnswer {
  const perPage = Math.min(Number(address.searchParams.get('per_page') ?? 30), 100);
  const page = Number(address.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const link = (to: number, rel: string) => {
    const target = new URL(address);
    target.searchParams.set('page', String(to));
    return `<${target}>; rel="${rel}"`;
  };
  const headers = page < last ? { link: [link(page + 1, 'next'), link(last, 'last')].join(', ') } : {};
  return { status: 200, body: all.slice((page - 1) * perPage, page * perPage), headers };
}

function giveToken(fake: GitHubFake, address: URL, authorization: string): HttpAnswer {
  if (authorization !== `Bearer ${identityBearer}`) return error(401, 'Unauthorized');
  const audience = address.searchParams.get('audience') ?? 'https://github.com';
  fake.audiences.push(audience);
  return { status: 200, body: { count: 1, value: identityToken(fake.identity, audience, Date.now()) } };
}

function error(status: number, message: string): HttpAnswer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}

async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = (await readAll(request)).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, { status, body, headers }: HttpAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
