import type { Aws } from '../../src/ports.ts';

const accountId = '000000000000';
const issuer = 'https://token.actions.githubusercontent.com';
export const deployRoleArn = `arn:aws:iam::${accountId}:role/deploy`;

/** A token as the runner's service signs it; the emulator looks at the claims only. */
export function createToken(claims: { readonly sub: string; readonly aud?: string }): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'RS256' })}.${encode({ iss: issuer, aud: 'sts.amazonaws.com', ...claims })}.signature`;
}

/** Makes the role `deploy`: assumed by OIDC with this subject, allowed these actions on everything. */
export async function createDeployRole(aws: Aws, subject: string, actions: readonly string[]): Promise<void> {
  const host = issuer.replace('https://', '');
  const trust = {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::${accountId}:oidc-provider/${host}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com', [`${host}:sub`]: subject } },
  };
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] };
  const role = {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: 'deploy',
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust] },
      Policies: [{ PolicyName: 'deploy', PolicyDocument: policy }],
    },
  };
  const { cloudFormation } = aws;
  await cloudFormation.createStack({
    stackName: 'deploy-role',
    template: { body: JSON.stringify({ Resources: { Role: role } }) },
    capabilities: ['CAPABILITY_NAMED_IAM'],
    parameters: [],
    tags: {},
    notificationArns: [],
    disableRollback: false,
    express: false,
    clientToken: 'deploy-role',
  });
  for (let tries = 0; tries < 100; tries++) {
    const stack = await cloudFormation.describeStack('deploy-role');
    if (stack?.status === 'CREATE_COMPLETE') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the role was not made');
}
