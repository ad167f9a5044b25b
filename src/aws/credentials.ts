import { assertNever } from '../core/assert-never.ts';
import { UserError } from '../core/user-error.ts';
import type { CredentialSource } from '../ports.ts';
import { matchingTrustCondition, type OidcClaims, otherSubjectForm, readClaims } from './oidc-token.ts';
import { refreshingKeys } from './refreshing-keys.ts';
import { type AwsKeys, type AwsSession, clientConfig, type KeysProvider } from './session.ts';
import { translateAwsError } from './translate-error.ts';

type FetchToken = (audience: string) => Promise<string>;
type Base = Omit<AwsSession, 'keys'>;

/**
 * Keys for a credential source; `undefined` leaves it to the SDK's own chain. Secrets are masked before they are used,
 * role sessions are renewed before they end, and each renewal by OIDC asks for a fresh token.
 */
export function keysFor(source: CredentialSource, base: Base, fetchToken: FetchToken): KeysProvider | undefined {
  switch (source.kind) {
    case 'oidc':
      return refreshingKeys(() => assumeByToken(source, base, fetchToken), base.clock);
    case 'keys': {
      const keys = masked(base, {
        accessKeyId: source.accessKeyId,
        secretAccessKey: source.secretAccessKey,
        ...(source.sessionToken ? { sessionToken: source.sessionToken } : {}),
      });
      const { role } = source;
      if (!role) return async () => keys;
      return refreshingKeys(() => assumeByKeys(role, { ...base, keys: async () => keys }), base.clock);
    }
    case 'environment': {
      const keys = source.profile ? undefined : keysOfEnvironment(base);
      const { role } = source;
      return role ? refreshingKeys(() => assumeByKeys(role, { ...base, keys }), base.clock) : keys;
    }
    default:
      return assertNever(source);
  }
}

function keysOfEnvironment(base: Base): KeysProvider | undefined {
  const accessKeyId = base.env['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = base.env['AWS_SECRET_ACCESS_KEY'];
  const sessionToken = base.env['AWS_SESSION_TOKEN'];
  if (!accessKeyId || !secretAccessKey) return undefined;
  const keys = masked(base, { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) });
  return async () => keys;
}

async function assumeByToken(
  source: Extract<CredentialSource, { kind: 'oidc' }>,
  base: Base,
  fetchToken: FetchToken,
): Promise<AwsKeys> {
  const token = await fetchToken(source.audience);
  base.log.maskSecret(token);
  const { STSClient, AssumeRoleWithWebIdentityCommand } = await import('@aws-sdk/client-sts');
  // The call is not signed; without these placeholders the SDK would look for keys on the machine.
  const client = new STSClient({ ...clientConfig({ ...base, keys: undefined }, 'STS'), credentials: unsigned });
  try {
    const answer = await client.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: source.roleArn,
        RoleSessionName: source.sessionName,
        DurationSeconds: source.durationSeconds,
        WebIdentityToken: token,
      }),
    );
    return masked(base, keysOfAnswer(answer.Credentials));
  } catch (error) {
    throw explainRefusedToken(error, source.roleArn, token, base.region);
  } finally {
    client.destroy();
  }
}

const unsigned = async () => ({ accessKeyId: '', secretAccessKey: '' });

function explainRefusedToken(error: unknown, roleArn: string, token: string, region: string): unknown {
  const name = error instanceof Error ? error.name : '';
  const claims = readClaims(token);
  if (name === 'InvalidIdentityToken' || name === 'InvalidIdentityTokenException') {
    const issuer = claims?.issuer ?? 'of the token';
    const says = error instanceof Error && error.message ? ` AWS says: ${error.message}` : '';
    return new UserError(
      'AWS_OIDC_PROVIDER_MISSING',
      `AWS does not trust the issuer ${issuer} for ${roleArn}.${says}`,
      {
        cause: error,
        remedy: says.includes('audience') ? audienceRemedy(claims) : undefined,
      },
    );
  }
  if (name !== 'AccessDenied' || !claims) {
    return translateAwsError(error, { action: 'sts:AssumeRoleWithWebIdentity', resource: roleArn, region });
  }
  return new UserError(
    'AWS_OIDC_REFUSED',
    `${roleArn} does not accept this job: the token has the subject \`${claims.subject}\` and the audience \`${claims.audience}\`.`,
    {
      cause: error,
      remedy: trustRemedy(claims),
    },
  );
}

/** The provider is there, and lists other audiences (its "client IDs"). */
const audienceRemedy = (claims: OidcClaims | undefined): string =>
  `Add the audience \`${claims?.audience ?? 'of the token'}\` to the OIDC provider of the account, or set the input \`audience\` to one that it has.`;

/** Which of the two forms a repository sends is its setting, so that a policy may need the other one tomorrow. */
function trustRemedy(claims: OidcClaims): string {
  const other = otherSubjectForm(claims);
  const lines = ['This condition in the trust policy of the role would match:', matchingTrustCondition(claims)];
  if (other) {
    const immutable = other.subject.includes('@');
    lines.push(
      `The same for subjects ${immutable ? 'with' : 'without'} immutable IDs, which the settings of a repository choose:`,
      matchingTrustCondition(other),
    );
  }
  return lines.join('\n');
}

async function assumeByKeys(
  role: { readonly arn: string; readonly sessionName: string; readonly durationSeconds: number },
  session: AwsSession,
): Promise<AwsKeys> {
  const { STSClient, AssumeRoleCommand } = await import('@aws-sdk/client-sts');
  const client = new STSClient(clientConfig(session, 'STS'));
  try {
    const answer = await client.send(
      new AssumeRoleCommand({
        RoleArn: role.arn,
        RoleSessionName: role.sessionName,
        DurationSeconds: role.durationSeconds,
      }),
    );
    return masked(session, keysOfAnswer(answer.Credentials));
  } catch (error) {
    const translated = translateAwsError(error, {
      action: 'sts:AssumeRole',
      resource: role.arn,
      region: session.region,
    });
    if (!(translated instanceof UserError) || translated.code !== 'AWS_ACCESS_DENIED') throw translated;
    throw new UserError('AWS_ROLE_REFUSED', translated.message, { cause: error });
  } finally {
    client.destroy();
  }
}

interface StsCredentials {
  readonly AccessKeyId?: string | undefined;
  readonly SecretAccessKey?: string | undefined;
  readonly SessionToken?: string | undefined;
  readonly Expiration?: Date | undefined;
}

function keysOfAnswer(credentials: StsCredentials | undefined): AwsKeys {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey) throw new Error('STS answered without credentials');
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(SessionToken ? { sessionToken: SessionToken } : {}),
    ...(Expiration ? { expiration: Expiration } : {}),
  };
}

function masked({ log }: Pick<AwsSession, 'log'>, keys: AwsKeys): AwsKeys {
  log.maskSecret(keys.accessKeyId);
  log.maskSecret(keys.secretAccessKey);
  if (keys.sessionToken) log.maskSecret(keys.sessionToken);
  return keys;
}
