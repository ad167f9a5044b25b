import { AwsError, ignoring } from './aws-error.ts';
import { type Operations, respondingHandler } from './respond.ts';
import { encoded } from './signature.ts';
import type { AwsClient } from './signed-fetch.ts';

/** Properties of `Custom::ApiGatewayAccountRole` (framework-spec 8.4). */
interface AccountRoleProperties {
  readonly RoleArn?: string;
}

const roleName = 'serverlessApiGatewayCloudWatchRole';
/** A new role is not seen everywhere at once: API Gateway refuses it for a while. */
const attempts = 10;
const pause = 10_000;

/** The role with which API Gateway of the account writes logs. It is of the account: updates and removal leave it. */
export const apiGatewayCloudWatchRole: Operations<AccountRoleProperties> = {
  async create({ RoleArn }, client) {
    const present = JSON.parse(await client.call({ service: 'apigateway', method: 'GET', path: '/account' })) as {
      readonly cloudwatchRoleArn?: string;
    };
    const wanted = RoleArn || `arn:${client.partition}:iam::${client.accountId}:role/${roleName}`;
    if (!RoleArn) await ensureRole(client);
    if (wanted !== present.cloudwatchRoleArn) await assign(wanted, client);
  },
  async update() {},
  async remove() {},
};

export const handler = respondingHandler('CustomResourceApiGatewayAccountCloudWatchRole', apiGatewayCloudWatchRole);

async function ensureRole(client: AwsClient): Promise<void> {
  const policyArn = `arn:${client.partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs`;
  if ((await attachedPolicies(client)).includes(`<PolicyArn>${policyArn}</PolicyArn>`)) return;
  await iam({ Action: 'AttachRolePolicy', RoleName: roleName, PolicyArn: policyArn }, client);
}

/** XML of the policies attached to the role; the role is made if it is not there. */
async function attachedPolicies(client: AwsClient): Promise<string> {
  try {
    return await iam({ Action: 'ListAttachedRolePolicies', RoleName: roleName }, client);
  } catch (error) {
    if (!(error instanceof AwsError) || error.code !== 'NoSuchEntity') throw error;
  }
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: ['apigateway.amazonaws.com'] }, Action: ['sts:AssumeRole'] }],
  };
  const request = {
    Action: 'CreateRole',
    RoleName: roleName,
    Path: '/',
    AssumeRolePolicyDocument: JSON.stringify(trust),
  };
  // Another stack of the account may make it at the same time.
  await ignoring(['EntityAlreadyExists'], iam(request, client));
  return '';
}

async function assign(roleArn: string, client: AwsClient): Promise<void> {
  const operation = { op: 'replace', path: '/cloudwatchRoleArn', value: roleArn };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.call({
        service: 'apigateway',
        method: 'PATCH',
        path: '/account',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ patchOperations: [operation] }),
      });
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      await client.wait(pause);
    }
  }
}

const iam = (parameters: Readonly<Record<string, string>>, client: AwsClient): Promise<string> =>
  client.call({
    service: 'iam',
    method: 'POST',
    path: '/',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: Object.entries({ ...parameters, Version: '2010-05-08' })
      .map(([name, value]) => `${name}=${encoded(value)}`)
      .join('&'),
  });
