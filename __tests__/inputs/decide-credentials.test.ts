import { describe, expect, it } from 'vitest';
import { decideCredentials } from '../../src/inputs/decide-credentials.ts';
import type { CredentialInputs } from '../../src/inputs/inputs.ts';
import type { CredentialSource } from '../../src/ports.ts';
import { makeInputs } from './make-inputs.ts';

const roleToAssume = 'arn:aws:iam::123456789012:role/deploy';
const role = { arn: roleToAssume, sessionName: 'serverless-deploy', durationSeconds: 3600 };
const keys = { accessKeyId: 'AKIA', secretAccessKey: 'secret' };

describe('credentials', () => {
  it.each<[string, 'action' | 'terminal', Partial<CredentialInputs>, CredentialSource]>([
    ['of the environment, when nothing is said', 'action', {}, { kind: 'environment' }],
    [
      'by OpenID Connect for a role',
      'action',
      { roleToAssume },
      {
        kind: 'oidc',
        roleArn: roleToAssume,
        audience: 'sts.amazonaws.com',
        sessionName: 'serverless-deploy',
        durationSeconds: 3600,
      },
    ],
    ['of keys', 'action', keys, { kind: 'keys', ...keys }],
    ['of keys that assume a role', 'action', { ...keys, roleToAssume }, { kind: 'keys', ...keys, role }],
    [
      'of the environment that assume a role',
      'action',
      { roleToAssume, roleChaining: true },
      { kind: 'environment', role },
    ],
    ['of a profile on a terminal', 'terminal', { profile: 'work' }, { kind: 'environment', profile: 'work' }],
    [
      'of a profile that assumes a role',
      'terminal',
      { profile: 'work', roleToAssume },
      { kind: 'environment', profile: 'work', role },
    ],
    ['without a profile on a runner', 'action', { profile: 'work' }, { kind: 'environment' }],
  ])('%s', (_, from, over, expected) => {
    const inputs = makeInputs({ from, credentials: { ...makeInputs().credentials, ...over } });
    expect(decideCredentials(inputs)).toEqual(expected);
  });
});
