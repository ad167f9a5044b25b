import {
  ensurePermission,
  type LambdaPermission,
  lambdaArn,
  removePermission,
  statementId,
} from './lambda-permission.ts';
import { type Operations, respondingHandler } from './respond.ts';
import type { AwsClient } from './signed-fetch.ts';
import { type PoolTrigger, type UserPool, updateRequest, withoutTriggers, withTriggers } from './user-pool-settings.ts';

/** Properties of `Custom::CognitoUserPool` (framework-spec 6.15). */
interface ExistingCognitoProperties {
  readonly FunctionName: string;
  readonly FunctionQualifier?: string;
  readonly UserPoolName: string;
  readonly UserPoolConfigs: readonly PoolTrigger[];
}

/** Triggers of a user pool that is not of the stack, beside the pool's other triggers. */
export const existingCognito: Operations<ExistingCognitoProperties> = {
  async create(properties, client) {
    const pool = await existingPool(properties.UserPoolName, client);
    await ensurePermission(permissionOf(properties, pool.Id, client), client);
    await setTriggers(properties, [arnOf(properties, client)], pool.Id, client);
  },

  async update(properties, old, client) {
    const pool = await existingPool(properties.UserPoolName, client);
    const movedPool = old.UserPoolName !== properties.UserPoolName;
    const arns = [arnOf(properties, client), ...(movedPool ? [] : [arnOf(old, client)])];
    if (movedPool || !isSameCaller(properties, old)) {
      await ensurePermission(permissionOf(properties, pool.Id, client), client);
    }
    await setTriggers(properties, arns, pool.Id, client);
    if (movedPool) await removeTriggers(old, client);
    if (!isSameStatement(properties, old)) await removePermission(statementOf(old), client);
  },

  async remove(properties, client) {
    await removePermission(statementOf(properties), client);
    await removeTriggers(properties, client);
  },
};

export const handler = respondingHandler('CustomResourceExistingCognitoUserPool', existingCognito);

const arnOf = ({ FunctionName, FunctionQualifier }: ExistingCognitoProperties, client: AwsClient): string =>
  lambdaArn(client, FunctionName, FunctionQualifier);

const isSameCaller = (one: ExistingCognitoProperties, other: ExistingCognitoProperties): boolean =>
  one.FunctionName === other.FunctionName && one.FunctionQualifier === other.FunctionQualifier;

const isSameStatement = (one: ExistingCognitoProperties, other: ExistingCognitoProperties): boolean =>
  isSameCaller(one, other) && statementOf(one).statementId === statementOf(other).statementId;

const statementOf = ({ FunctionName, FunctionQualifier, UserPoolName }: ExistingCognitoProperties) => ({
  functionName: FunctionName,
  qualifier: FunctionQualifier,
  statementId: statementId(FunctionName, UserPoolName.toLowerCase().replace(/[.:*\s]/g, '')),
});

const permissionOf = (properties: ExistingCognitoProperties, poolId: string, client: AwsClient): LambdaPermission => ({
  ...statementOf(properties),
  principal: 'cognito-idp.amazonaws.com',
  sourceArn: `arn:${client.partition}:cognito-idp:${client.region}:${client.accountId}:userpool/${poolId}`,
});

/** Replaces the triggers that call one of `arns` by those of `properties`. */
async function setTriggers(
  properties: ExistingCognitoProperties,
  arns: readonly string[],
  poolId: string,
  client: AwsClient,
): Promise<void> {
  const pool = await describe(poolId, client);
  const others = withoutTriggers(pool.LambdaConfig ?? {}, arns);
  const triggers = withTriggers(others, arnOf(properties, client), properties.UserPoolConfigs);
  await cognito('UpdateUserPool', updateRequest(pool, triggers), client);
}

/** A pool that is gone has no triggers. */
async function removeTriggers(properties: ExistingCognitoProperties, client: AwsClient): Promise<void> {
  const found = await poolByName(properties.UserPoolName, client);
  if (!found) return;
  const pool = await describe(found.Id, client);
  const others = withoutTriggers(pool.LambdaConfig ?? {}, [arnOf(properties, client)]);
  await cognito('UpdateUserPool', updateRequest(pool, others), client);
}

interface PoolSummary {
  readonly Id: string;
  readonly Name: string;
}

async function existingPool(name: string, client: AwsClient): Promise<PoolSummary> {
  const pool = await poolByName(name, client);
  if (!pool) throw new Error(`Could not find Cognito User Pool "${name}"`);
  return pool;
}

async function poolByName(name: string, client: AwsClient): Promise<PoolSummary | undefined> {
  let page: { readonly UserPools: readonly PoolSummary[]; readonly NextToken?: string } | undefined;
  do {
    const next = page?.NextToken ? { NextToken: page.NextToken } : {};
    page = JSON.parse(await cognito('ListUserPools', { MaxResults: 60, ...next }, client)) as typeof page & object;
    const found = page.UserPools.find((pool) => pool.Name === name);
    if (found) return found;
  } while (page.NextToken);
  return undefined;
}

async function describe(poolId: string, client: AwsClient): Promise<UserPool> {
  const answer = JSON.parse(await cognito('DescribeUserPool', { UserPoolId: poolId }, client)) as {
    UserPool: UserPool;
  };
  return answer.UserPool;
}

const cognito = (operation: string, request: Readonly<Record<string, unknown>>, client: AwsClient): Promise<string> =>
  client.call({
    service: 'cognito-idp',
    method: 'POST',
    path: '/',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(request),
  });
