import type { CredentialSource } from '../ports.ts';
import type { Inputs } from './inputs.ts';

/**
 * Where the AWS credentials of a run come from. Precedence: keys of the inputs, then OpenID Connect for
 * `role-to-assume`, then the environment. With keys, with `role-chaining` and from a terminal the role is assumed from
 * what is there instead of by OpenID Connect.
 */
export function decideCredentials(inputs: Inputs): CredentialSource {
  const { credentials, from } = inputs;
  const { accessKeyId, secretAccessKey, sessionToken, roleToAssume, roleSessionName, audience } = credentials;
  const durationSeconds = credentials.roleDurationSeconds;
  const role = roleToAssume ? { arn: roleToAssume, sessionName: roleSessionName, durationSeconds } : undefined;
  if (accessKeyId && secretAccessKey) return { kind: 'keys', accessKeyId, secretAccessKey, sessionToken, role };
  if (role && from === 'action' && !credentials.roleChaining) {
    return { kind: 'oidc', roleArn: role.arn, audience, sessionName: role.sessionName, durationSeconds };
  }
  return { kind: 'environment', profile: from === 'terminal' ? credentials.profile : undefined, role };
}
