import { mapConcurrently } from '../core/concurrency.ts';
import type { Clock, Http, Log } from '../ports.ts';

export interface VerifyPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
}

export interface UnhealthyEndpoint {
  readonly url: string;
  /** Status of the last answer; `undefined` when there was none. */
  readonly status: number | undefined;
}

const longestPauseMs = 5000;

/**
 * Asks each URL until it answers below 500 or the time is up; side by side. Returns those that did not; empty is success.
 */
export async function verifyEndpoints(
  { http, clock, log }: VerifyPorts,
  urls: readonly string[],
  timeoutMs: number,
): Promise<readonly UnhealthyEndpoint[]> {
  const deadlineMs = clock.nowMs() + timeoutMs;
  const ask = async (url: string): Promise<UnhealthyEndpoint | undefined> => {
    for (let pauseMs = 500; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const answer = await http
        .get(url, { timeoutMs: Math.max(1000, deadlineMs - clock.nowMs()) })
        .catch(() => undefined);
      if (answer && answer.status < 500) {
        log.info(`${url} answers ${answer.status}.`);
        return undefined;
      }
      if (clock.nowMs() + pauseMs > deadlineMs) return { url, status: answer?.status };
      await clock.sleep(pauseMs);
    }
  };
  const results = await mapConcurrently(urls, 8, ask);
  return results.filter((result) => result !== undefined);
}
