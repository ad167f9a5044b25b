import type { Aws } from '../../src/ports.ts';

const accountId = '000000000000';
const issuer = 'https://token.actions.githubusercontent.com';
export const deployRoleArn = `arn:aws:iam::${accountId}:role/deploy`;

/** A token as the runner's service signs it; the emulator looks at the claims only. */
export function createToken(claims: Readonly<Record<string, string>> & { readonly sub: string }): string {
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
  await createRole(aws, 'deploy', trust, [{ PolicyName: 'deploy', PolicyDocument: policy }]);
}

/** Makes the role `chained`, which the keys of the account may assume. Returns its ARN. */
export async function createChainedRole(aws: Aws): Promise<string> {
  const trust = { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${accountId}:root` }, Action: 'sts:AssumeRole' };
  await createRole(aws, 'chained', trust, []);
  return `arn:aws:iam::${accountId}:role/chained`;
}

async function createRole(aws: Aws, name: string, trust: object, policies: readonly object[]): Promise<void> {
  const role = {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: name,
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust] },
      ...(policies.length > 0 ? { Policies: policies } : {}),
    },
  };
  const stackName = `${name}-role`;
  const { cloudFormation } = aws;
  await cloudFormation.createStack({
    stackName,
    template: { body: JSON.stringify({ Resources: { Role: role } }) },
    capabilities: ['CAPABILITY_NAMED_IAM'],
    parameters: [],
    tags: {},
    notificationArns: [],
    disableRollback: false,
    express: false,
    clientToken: stackName,
  });
  for (let tries = 0; tries < 100; tries++) {
    const stack = await cloudFormation.describeStack(stackName);
    if (stack?.status === 'CREATE_COMPLETE') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the role was not made');
}
