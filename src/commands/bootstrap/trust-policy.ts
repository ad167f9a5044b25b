import { policyVersion } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { BootstrapOptions } from './bootstrap-options.ts';

/** Issuer of the tokens of GitHub's runners. */
export const issuerHost = 'token.actions.githubusercontent.com';

/** What the production job says of itself: its environment, else its branch. */
export function productionClaims({ environment, branch }: BootstrapOptions): readonly string[] {
  return [environment === undefined ? `ref:refs/heads/${branch}` : `environment:${environment.replaceAll(':', '%3A')}`];
}

/** Previews run for pull requests; the sweep of what is left of them runs on the branch. */
export function previewClaims({ branch }: BootstrapOptions): readonly string[] {
  return ['pull_request', `ref:refs/heads/${branch}`];
}

/**
 * Subjects of the tokens, in both forms: `repo:owner/name:…` and, of newer repositories, `repo:owner@ID/name@ID:…`
 * (gh-actions 5). Without the IDs a `*` stands for them.
 */
export function subjects(claims: readonly string[], { owner, name, ids }: BootstrapOptions): readonly string[] {
  const numbered = `repo:${owner}@${ids?.owner ?? '*'}/${name}@${ids?.repository ?? '*'}`;
  return claims.flatMap((claim) => [`repo:${owner}/${name}:${claim}`, `${numbered}:${claim}`]);
}

/** Who may assume a role: tokens of these subjects, for this audience. */
export function trustPolicy(provider: Value, audience: string, allowed: readonly string[]) {
  const audienceCondition = { [`${issuerHost}:aud`]: audience };
  const subjectCondition = { [`${issuerHost}:sub`]: allowed };
  const condition = allowed.some((subject) => subject.includes('*'))
    ? { StringEquals: audienceCondition, StringLike: subjectCondition }
    : { StringEquals: { ...audienceCondition, ...subjectCondition } };
  return {
    Version: policyVersion,
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: provider },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: condition,
      },
    ],
  };
}
