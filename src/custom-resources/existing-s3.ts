import { AwsError, ignoring } from './aws-error.ts';
import { type BucketConfig, withFunction, withoutFunctions } from './bucket-notifications.ts';
import {
  ensurePermission,
  type LambdaPermission,
  lambdaArn,
  removePermission,
  statementId,
} from './lambda-permission.ts';
import { type Operations, respondingHandler } from './respond.ts';
import { encoded } from './signature.ts';
import type { AwsClient } from './signed-fetch.ts';

/** Properties of `Custom::S3` (framework-spec 6.7). */
interface ExistingS3Properties {
  readonly FunctionName: string;
  readonly FunctionQualifier?: string;
  readonly BucketName: string;
  readonly BucketConfigs: readonly BucketConfig[];
}

/** Notifications of a bucket that is not of the stack, beside whatever else the bucket notifies. */
export const existingS3: Operations<ExistingS3Properties> = {
  async create(properties, client) {
    await ensurePermission(permissionOf(properties, client), client);
    await notify(properties, [properties.FunctionName], client);
  },

  async update(properties, old, client) {
    const permission = permissionOf(properties, client);
    const oldPermission = permissionOf(old, client);
    if (!isSameCall(permission, oldPermission)) await ensurePermission(permission, client);
    await notify(properties, [properties.FunctionName, old.FunctionName], client);
    if (old.BucketName !== properties.BucketName) await stopNotifying(old, client);
    if (!isSameStatement(permission, oldPermission)) await removePermission(oldPermission, client);
  },

  async remove(properties, client) {
    await removePermission(permissionOf(properties, client), client);
    await stopNotifying(properties, client);
  },
};

export const handler = respondingHandler('CustomResourceExistingS3', existingS3);

function permissionOf(properties: ExistingS3Properties, { partition, accountId }: AwsClient): LambdaPermission {
  const { FunctionName: functionName, FunctionQualifier: qualifier, BucketName: bucket } = properties;
  return {
    functionName,
    qualifier,
    statementId: statementId(functionName, bucket.replace(/[.:*]/g, '')),
    principal: 's3.amazonaws.com',
    sourceArn: `arn:${partition}:s3:::${bucket}`,
    sourceAccount: accountId,
  };
}

const isSameStatement = (one: LambdaPermission, other: LambdaPermission): boolean =>
  one.functionName === other.functionName && one.qualifier === other.qualifier && one.statementId === other.statementId;

const isSameCall = (one: LambdaPermission, other: LambdaPermission): boolean =>
  isSameStatement(one, other) && one.sourceArn === other.sourceArn;

/** Puts the notifications of `properties` in the place of all that these functions have. */
async function notify(
  properties: ExistingS3Properties,
  functions: readonly string[],
  client: AwsClient,
): Promise<void> {
  const { FunctionName, FunctionQualifier, BucketName, BucketConfigs } = properties;
  const others = withoutFunctions(await notifications(BucketName, client), functions);
  const arn = lambdaArn(client, FunctionName, FunctionQualifier);
  const wanted = withFunction(others, FunctionName, arn, BucketConfigs);
  // S3 asks Lambda whether it may invoke, and a permission that was just added is not seen everywhere at once.
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await putNotifications(BucketName, wanted, client);
    } catch (error) {
      if (attempt === 5 || !(error instanceof AwsError) || error.code !== 'InvalidArgument') throw error;
      await client.wait(2_000 * attempt);
    }
  }
}

/**
 * Takes the notifications of the function away. A bucket that is gone, or that the role of today may not touch any more,
 * is left: the stack has to be able to go on.
 */
async function stopNotifying({ FunctionName, BucketName }: ExistingS3Properties, client: AwsClient): Promise<void> {
  const work = async () => {
    const present = await notifications(BucketName, client);
    const wanted = withoutFunctions(present, [FunctionName]);
    if (wanted !== present) await putNotifications(BucketName, wanted, client);
  };
  await ignoring(['NoSuchBucket', 'AccessDenied'], work());
}

const path = (bucket: string): string => `/${encoded(bucket)}?notification`;

const notifications = (bucket: string, client: AwsClient): Promise<string> =>
  client.call({ service: 's3', method: 'GET', path: path(bucket) });

async function putNotifications(bucket: string, body: string, client: AwsClient): Promise<void> {
  const headers = { 'content-type': 'application/xml' };
  await client.call({ service: 's3', method: 'PUT', path: path(bucket), headers, body });
}
