import { randomUUID } from 'node:crypto';

/** What GitHub puts into an OpenID Connect token of a job. */
export interface JobIdentity {
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  readonly environment?: string | undefined;
  /** Repositories made since July 2026 have their IDs in the subject. */
  readonly immutableSubject: boolean;
}

export const defaultIdentity: JobIdentity = {
  repository: 'octo-org/shop',
  repositoryId: '42',
  ownerId: '7',
  event: 'push',
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
  actor: 'octocat',
  immutableSubject: false,
};

/** `repo:octo-org/shop:ref:refs/heads/main`; an environment wins over the pull request, which wins over the ref. */
function subjectOf(identity: JobIdentity): string {
  const [owner, name] = identity.repository.split('/');
  const repository = identity.immutableSubject
    ? `${owner}@${identity.ownerId}/${name}@${identity.repositoryId}`
    : identity.repository;
  if (identity.environment) return `repo:${repository}:environment:${identity.environment}`;
  if (identity.event === 'pull_request') return `repo:${repository}:pull_request`;
  return `repo:${repository}:ref:${identity.ref}`;
}

/** A token of the right form; its signature is that of nobody. */
export function identityToken(identity: JobIdentity, audience: string, nowMs: number): string {
  const [owner] = identity.repository.split('/');
  const now = Math.floor(nowMs / 1000);
  const claims = {
    ...{
      jti: randomUUID(),
      sub: subjectOf(identity),
      aud: audience,
      iss: 'https://token.actions.githubusercontent.com',
    },
    ...{ iat: now, nbf: now - 600, exp: now + 300 },
    ...{ ref: identity.ref, sha: identity.sha, event_name: identity.event, actor: identity.actor },
    ...{ repository: identity.repository, repository_id: identity.repositoryId },
    ...{ repository_owner: owner, repository_owner_id: identity.ownerId, repository_visibility: 'private' },
    ...{ ref_type: identity.ref.startsWith('refs/tags/') ? 'tag' : 'branch', runner_environment: 'github-hosted' },
    ...(identity.environment ? { environment: identity.environment } : {}),
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', kid: 'fake', typ: 'JWT' })}.${part(claims)}.${Buffer.from('nobody').toString('base64url')}`;
}
