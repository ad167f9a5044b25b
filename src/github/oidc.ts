import { UserError } from '../core/user-error.ts';
import type { Environment } from '../ports.ts';

/**
 * Asks the runner for an OpenID Connect token of the job. AWS_OIDC_PERMISSION_MISSING without `id-token: write`,
 * AWS_OIDC_TOKEN_UNAVAILABLE when the runner's service gives none. `env` is what the job may; the toolkit itself reads
 * the variables of the process.
 */
export async function requestIdentityToken(env: Environment, audience: string): Promise<string> {
  if (!env['ACTIONS_ID_TOKEN_REQUEST_URL'] || !env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']) {
    throw new UserError(
      'AWS_OIDC_PERMISSION_MISSING',
      '`role-to-assume` needs an OIDC token, and this job may not ask for one: ACTIONS_ID_TOKEN_REQUEST_URL is not set.',
    );
  }
  const { getIDToken } = await import('@actions/core');
  try {
    return await getIDToken(audience);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/\s+/g, ' ').trim() : String(cause);
    throw new UserError('AWS_OIDC_TOKEN_UNAVAILABLE', `The token service of GitHub gave no token. ${reason}`, {
      cause,
    });
  }
}
