import type { Clock, Environment, Log } from '../ports.ts';
import { type AwsService, endpointOf } from './endpoints.ts';
import { translateAwsError } from './translate-error.ts';

/** Keys as the SDK takes them. */
export interface AwsKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

export type KeysProvider = () => Promise<AwsKeys>;

/** What every client of one account and region is made with. */
export interface AwsSession {
  readonly region: string;
  readonly env: Environment;
  readonly log: Log;
  readonly clock: Clock;
  /** `undefined`: the SDK's own chain, with `profile` if there is one. */
  readonly keys: KeysProvider | undefined;
  readonly profile?: string | undefined;
  readonly userAgent: string;
}

const connectTimeoutMs = 10_000;
/** Silence on a socket. Invoke waits for a function, which may run for 15 minutes. */
const idleTimeoutMs = { LAMBDA: 16 * 60_000, other: 120_000 };
/** The SDK's standard strategy: throttling, 5xx and network errors only, jitter, 20 s at most between attempts. */
const maxAttempts = 7;

/** The configuration of the SDK client of one service. */
export function clientConfig(session: AwsSession, service: AwsService) {
  const endpoint = endpointOf(service, session.env);
  return {
    region: session.region,
    maxAttempts,
    retryMode: 'standard',
    customUserAgent: session.userAgent,
    requestHandler: {
      connectionTimeout: connectTimeoutMs,
      socketTimeout: service === 'LAMBDA' ? idleTimeoutMs.LAMBDA : idleTimeoutMs.other,
    },
    ...(endpoint ? { endpoint } : {}),
    ...(session.keys ? { credentials: session.keys } : {}),
    ...(session.profile ? { profile: session.profile } : {}),
  };
}

/** Does one call; an error of AWS becomes a `UserError` that names `action` and `resource`. */
export type AskAws = <T>(action: string, resource: string | undefined, ask: () => Promise<T>) => Promise<T>;

/** Binds `AskAws` to the region and the log of a session. */
export function createAskAws(session: AwsSession): AskAws {
  return async (action, resource, ask) => {
    try {
      return await ask();
    } catch (error) {
      throw translateAwsError(error, { action, resource, region: session.region });
    }
  };
}

/** Makes a thing when it is first asked for, and never twice; a failure is tried again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
