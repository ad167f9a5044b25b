import { isJsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { Environment } from '../ports.ts';

/** What a trust policy can look at. */
export interface OidcClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

/**
 * Asks the runner for a token of the job. AWS_OIDC_PERMISSION_MISSING without `id-token: write`,
 * AWS_OIDC_TOKEN_UNAVAILABLE when the runner's service does not answer with one.
 */
export async function fetchRunnerToken(env: Environment, audience: string): Promise<string> {
  const url = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!url || !bearer) {
    throw new UserError(
      'AWS_OIDC_PERMISSION_MISSING',
      '`role-to-assume` needs an OIDC token, and this job may not ask for one: ACTIONS_ID_TOKEN_REQUEST_URL is not set.',
    );
  }
  const address = new URL(url);
  address.searchParams.set('audience', audience);
  const answer = await fetch(address, { headers: { authorization: `Bearer ${bearer}` } }).catch((cause: unknown) => {
    throw new UserError('AWS_OIDC_TOKEN_UNAVAILABLE', 'The token service of GitHub could not be reached.', { cause });
  });
  const body: unknown = answer.ok ? await answer.json() : undefined;
  const token = isJsonObject(body) ? body['value'] : undefined;
  if (typeof token === 'string') return token;
  throw new UserError('AWS_OIDC_TOKEN_UNAVAILABLE', `The token service of GitHub answered ${answer.status}.`);
}

/** The claims of a token, read and not verified; `undefined` for a text that is no token. */
export function readClaims(token: string): OidcClaims | undefined {
  const payload = token.split('.')[1];
  if (payload === undefined) return undefined;
  let claims: unknown;
  try {
    claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (!isJsonObject(claims)) return undefined;
  const { iss, sub, aud } = claims;
  const audience = Array.isArray(aud) ? aud[0] : aud;
  if (typeof iss !== 'string' || typeof sub !== 'string' || typeof audience !== 'string') return undefined;
  return { issuer: iss, subject: sub, audience };
}

/** The condition of a trust policy that accepts these claims, as JSON text. */
export function matchingTrustCondition({ issuer, subject, audience }: OidcClaims): string {
  const host = issuer.replace(/^https?:\/\//, '');
  return JSON.stringify({ StringEquals: { [`${host}:aud`]: audience, [`${host}:sub`]: subject } });
}
