import { isJsonObject } from '../core/json.ts';

/** What a trust policy can look at. */
export interface OidcClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  readonly repositoryId?: string | undefined;
  readonly ownerId?: string | undefined;
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
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const { repository_id: repositoryId, repository_owner_id: ownerId } = claims;
  return { issuer: iss, subject: sub, audience, repositoryId: text(repositoryId), ownerId: text(ownerId) };
}

/** The condition of a trust policy that accepts these claims, as JSON text. */
export function matchingTrustCondition({ issuer, subject, audience }: OidcClaims): string {
  const host = issuer.replace(/^https?:\/\//, '');
  return JSON.stringify({ StringEquals: { [`${host}:aud`]: audience, [`${host}:sub`]: subject } });
}

/**
 * The claims with the other form of their subject: `repo:owner/name:…` against `repo:owner@id/name@id:…`, which is what
 * repositories with immutable subjects send. `undefined` for a subject that was customised.
 */
export function otherSubjectForm(claims: OidcClaims): OidcClaims | undefined {
  const match = /^repo:([^/:@]+)(@\d+)?\/([^/:@]+)(@\d+)?:(.+)$/.exec(claims.subject);
  if (!match) return undefined;
  const [, owner, ownerMark, name, nameMark, rest] = match;
  if (ownerMark && nameMark) return { ...claims, subject: `repo:${owner}/${name}:${rest}` };
  const { ownerId, repositoryId } = claims;
  if (ownerMark || nameMark || !ownerId || !repositoryId) return undefined;
  return { ...claims, subject: `repo:${owner}@${ownerId}/${name}@${repositoryId}:${rest}` };
}
