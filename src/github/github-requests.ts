import { UserError } from '../core/user-error.ts';
import type { Clock } from '../ports.ts';

/** A line under `permissions:` of a job. */
type Permission = 'pull-requests: read' | 'pull-requests: write' | 'deployments: read' | 'deployments: write';

/** One thing asked of GitHub. */
export interface GitHubCall<T> {
  /** As in `create a comment`. */
  readonly what: string;
  readonly permission: Permission;
  /** Asking twice does no harm: also asked again after a broken answer. */
  readonly repeatable: boolean;
  readonly send: () => Promise<T>;
}

const attempts = 5;
const longestWaitMs = 60_000;

/**
 * Sends a request: again after 5xx (when repeatable) and rate limits, with growing waits. `undefined` for "not found".
 * Throws GITHUB_PERMISSION_MISSING with the line to add, or GITHUB_REQUEST_FAILED.
 */
export async function sendToGitHub<T>(call: GitHubCall<T>, clock: Clock): Promise<T | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call.send();
    } catch (error) {
      const failure = readFailure(error);
      if (failure.status === 404 || failure.status === 410) return undefined;
      const waitMs = waitBeforeRetry(failure, call.repeatable, attempt, clock);
      if (waitMs === undefined || attempt >= attempts) throw explain(failure, call, error);
      await clock.sleep(waitMs);
    }
  }
}

interface Failure {
  /** 0: no answer. */
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Octokit's RequestError, or what fetch throws. */
function readFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { status: 0, message: String(error), headers: {} };
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 0;
  return { status, message: error.message, headers: readHeaders(error) };
}

function readHeaders(error: Error): Readonly<Record<string, unknown>> {
  if (!('response' in error) || typeof error.response !== 'object' || error.response === null) return {};
  const { response } = error;
  if (!('headers' in response) || typeof response.headers !== 'object' || response.headers === null) return {};
  return { ...response.headers };
}

function waitBeforeRetry(failure: Failure, repeatable: boolean, attempt: number, clock: Clock): number | undefined {
  if (isRateLimit(failure)) return Math.min(rateLimitWaitMs(failure, clock) ?? 2000 * 2 ** attempt, longestWaitMs);
  if (failure.status >= 500 || failure.status === 0) return repeatable ? 500 * 2 ** attempt : undefined;
  return undefined;
}

/** GitHub answers 403 or 429 for a limit; by its headers, and only without them by its words. */
function isRateLimit({ status, headers, message }: Failure): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const spent = 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0';
  return spent || /rate limit/i.test(message);
}

function rateLimitWaitMs({ headers }: Failure, clock: Clock): number | undefined {
  const seconds = Number(headers['retry-after']);
  if (seconds > 0) return seconds * 1000;
  const reset = Number(headers['x-ratelimit-reset']);
  return headers['x-ratelimit-remaining'] === '0' && reset > 0
    ? Math.max(1000, reset * 1000 - clock.nowMs())
    : undefined;
}

function explain<T>(failure: Failure, { what, permission }: GitHubCall<T>, cause: unknown): UserError {
  if (failure.status === 401) {
    const remedy = 'Leave `github-token` out to get the token of the run, or renew the secret.';
    return new UserError('GITHUB_REQUEST_FAILED', `GitHub does not accept the token: cannot ${what}`, {
      remedy,
      cause,
    });
  }
  if (failure.status === 403 && !isRateLimit(failure)) {
    const remedy = `Add to the job:\npermissions:\n  ${permission}\nPull requests from forks and by Dependabot get a token that only reads.`;
    return new UserError('GITHUB_PERMISSION_MISSING', `the token may not ${what}`, { remedy, cause });
  }
  const status = failure.status === 0 ? 'no answer' : `HTTP ${failure.status}`;
  return new UserError('GITHUB_REQUEST_FAILED', `GitHub could not ${what}: ${status}, ${failure.message}`, { cause });
}
