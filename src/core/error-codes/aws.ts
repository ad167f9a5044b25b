import type { ErrorCodeTable } from './error-code.ts';

export const awsErrorCodes = {
  AWS_ACCOUNT_NOT_ALLOWED: {
    title: 'The credentials belong to another account',
    remedy: 'Use credentials of an account that `allowed-account-ids` names, or add this account to it.',
  },
  AWS_CREDENTIALS_MISSING: {
    title: 'No AWS credentials were found',
    remedy:
      'Set `role-to-assume` (with `permissions: id-token: write`), or `aws-access-key-id` and `aws-secret-access-key`, or run aws-actions/configure-aws-credentials in a step before.',
  },
  AWS_CREDENTIALS_INVALID: {
    title: 'AWS does not know these credentials',
    remedy: 'Check the access key and its secret; the key may have been deleted or belong to another partition.',
  },
  AWS_CREDENTIALS_EXPIRED: {
    title: 'The AWS credentials have expired',
    remedy: 'Get new credentials; with `role-to-assume` they are renewed during the run.',
  },
  AWS_CLOCK_SKEW: {
    title: 'The clock of this machine differs too much from the one of AWS',
    remedy: 'Set the clock of the runner (NTP).',
  },
  AWS_ACCESS_DENIED: {
    title: 'The credentials may not do what the deploy needs',
    remedy: 'Allow the named action on the named resource in the policy of the role or user.',
  },
  AWS_OIDC_PERMISSION_MISSING: {
    title: 'The workflow may not ask GitHub for an OIDC token',
    remedy: 'Add to the job or the workflow:\n    permissions:\n      id-token: write\n      contents: read',
  },
  AWS_OIDC_TOKEN_UNAVAILABLE: {
    title: 'GitHub did not give an OIDC token',
    remedy: 'Run the job again; if it goes on, look at the status page of GitHub.',
  },
  AWS_OIDC_REFUSED: {
    title: 'The trust policy of the role does not accept the token of this workflow',
    remedy: 'Let the trust policy of the role accept the subject that was sent.',
  },
  AWS_OIDC_PROVIDER_MISSING: {
    title: 'The AWS account does not know GitHub as an OIDC provider',
    remedy: 'Create the OIDC provider once per account: `serverless-deploy bootstrap`.',
  },
  AWS_ROLE_REFUSED: {
    title: 'The role may not be assumed with these credentials',
    remedy: 'Check the ARN of the role, its trust policy, and that the caller may use sts:AssumeRole on it.',
  },
  AWS_REGION_WRONG: {
    title: 'The region does not exist, is not enabled for the account, or is not the one of the resource',
    remedy: 'Check the `region` input and `provider.region`; newer regions have to be enabled in the account first.',
  },
  AWS_UNREACHABLE: {
    title: 'AWS could not be reached',
    remedy: 'Check the network of the runner, its proxy settings, the region and AWS_ENDPOINT_URL.',
  },
  AWS_THROTTLED: {
    title: 'AWS went on refusing calls because there were too many',
    remedy: 'Run again later; other jobs of the account use up the same limit.',
  },
  AWS_UNAVAILABLE: {
    title: 'AWS went on answering with an error of its own',
    remedy: 'Run again later; look at the health dashboard of AWS.',
  },
  AWS_REQUEST_REFUSED: {
    title: 'AWS refused a request as invalid',
    remedy: 'Read the message of AWS; it names what it did not accept.',
  },
} as const satisfies ErrorCodeTable;
