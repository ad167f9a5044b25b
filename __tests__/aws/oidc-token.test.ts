import { describe, expect, it } from 'vitest';
import { otherSubjectForm } from '../../src/aws/oidc-token.ts';

const claims = { issuer: 'https://issuer', audience: 'sts.amazonaws.com', repositoryId: '42', ownerId: '7' };

describe('the other form of a subject', () => {
  it.each([
    ['repo:org/shop:pull_request', 'repo:org@7/shop@42:pull_request'],
    ['repo:org@7/shop@42:pull_request', 'repo:org/shop:pull_request'],
    ['repo:org/shop:ref:refs/heads/a:b@c', 'repo:org@7/shop@42:ref:refs/heads/a:b@c'],
    ['repo:org/shop:environment:prod', 'repo:org@7/shop@42:environment:prod'],
    ['repository_id:42:context', undefined],
  ])('%s is %s', (subject, other) => {
    expect(otherSubjectForm({ ...claims, subject })?.subject).toBe(other);
  });

  it('is not known when the token names no IDs', () => {
    const bare = { issuer: 'https://issuer', audience: 'a', subject: 'repo:org/shop:pull_request' };
    expect(otherSubjectForm(bare)).toBeUndefined();
  });
});
