import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Ministack, startMinistack } from '../../scripts/ministack.mjs';
import { createAwsConnector } from '../../src/aws/connect.ts';
import type { Problem } from '../../src/core/problems.ts';
import type { Aws, Clock, CredentialSource, Environment, Log } from '../../src/ports.ts';

export const region = 'ap-northeast-2';
export const rootKeys: CredentialSource = { kind: 'keys', accessKeyId: 'test', secretAccessKey: 'test' };

/** A log that keeps its lines, the problems among them, and the secrets it was told. */
export interface RecordingLog extends Log {
  readonly lines: string[];
  readonly problems: Problem[];
  readonly secrets: string[];
}

export function createRecordingLog(): RecordingLog {
  const lines: string[] = [];
  const problems: Problem[] = [];
  const secrets: string[] = [];
  return {
    lines,
    problems,
    secrets,
    info: (text) => void lines.push(text),
    debug: (text) => void lines.push(`debug: ${text}`),
    problem: (problem) => {
      problems.push(problem);
      lines.push(`${problem.severity}: ${problem.message}`);
    },
    group: (title, work) => {
      lines.push(title);
      return work();
    },
    maskSecret: (value) => void secrets.push(value),
    mask: (text) => text,
  };
}

/** Real time, with sleeps shortened so that a test polls an emulator and not a region. */
export const quickClock: Clock = {
  nowMs: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 50))),
};

/** A machine without the token service of a runner. */
export const noToken = (): Promise<string> => Promise.reject(new Error('no token was to be asked for'));

/** One emulator for the tests of a file, clean before each of them, or kept for those that run side by side. */
export function useMinistack(options: { auth?: boolean; keep?: boolean } = {}): {
  readonly url: () => string;
  readonly connect: (source?: CredentialSource, settings?: Partial<ConnectSettings>) => Aws;
} {
  let server: Ministack | undefined;
  beforeAll(async () => {
    server = await startMinistack(options);
  });
  beforeEach(() => (options.keep ? undefined : server?.reset()));
  afterAll(() => server?.stop());
  const url = () => {
    if (!server) throw new Error('ministack is not running');
    return server.url;
  };
  return {
    url,
    connect: (source = rootKeys, settings = {}) => {
      const { env = {}, log = createRecordingLog(), clock = quickClock, fetchOidcToken = noToken } = settings;
      const connector = createAwsConnector({
        env: { AWS_ENDPOINT_URL: url(), ...env },
        log,
        clock,
        fetchOidcToken,
      });
      return connector.connect(source, settings.region ?? region);
    },
  };
}

interface ConnectSettings {
  readonly env: Environment;
  readonly log: Log;
  readonly clock: Clock;
  readonly region: string;
  readonly fetchOidcToken: (audience: string) => Promise<string>;
}
