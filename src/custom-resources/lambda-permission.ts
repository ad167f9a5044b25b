import { AwsError, ignoring } from './aws-error.ts';
import { encoded } from './signature.ts';
import type { AwsClient } from './signed-fetch.ts';

/** A statement of a function's resource policy. */
export interface LambdaPermission {
  readonly functionName: string;
  /** Alias, if the function is called through one. */
  readonly qualifier?: string | undefined;
  readonly statementId: string;
  readonly principal: string;
  readonly sourceArn: string;
  readonly sourceAccount?: string | undefined;
}

/** `<function>-<source>`, at most 100 characters: the same as the framework's, so that its statements are found again. */
export const statementId = (functionName: string, source: string): string => `${functionName}-${source}`.slice(0, 100);

/** ARN of a function, or of its alias. */
export function lambdaArn(client: AwsClient, functionName: string, qualifier: string | undefined): string {
  const { partition, region, accountId } = client;
  const arn = `arn:${partition}:lambda:${region}:${accountId}:function:${functionName}`;
  return qualifier ? `${arn}:${qualifier}` : arn;
}

/** Adds the statement; one of the same ID is replaced, because it may be of another source. */
export async function ensurePermission(permission: LambdaPermission, client: AwsClient): Promise<void> {
  try {
    await addPermission(permission, client);
  } catch (error) {
    if (!(error instanceof AwsError) || error.code !== 'ResourceConflictException') throw error;
    await removePermission(permission, client);
    await addPermission(permission, client);
  }
}

async function addPermission(permission: LambdaPermission, client: AwsClient): Promise<void> {
  await client.call({
    service: 'lambda',
    method: 'POST',
    path: policyPath(permission.functionName) + query(permission.qualifier),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      Action: 'lambda:InvokeFunction',
      StatementId: permission.statementId,
      Principal: permission.principal,
      SourceArn: permission.sourceArn,
      SourceAccount: permission.sourceAccount,
    }),
  });
}

/** Removes the statement, or finds that it or the function is gone. */
export async function removePermission(
  { functionName, qualifier, statementId: id }: Pick<LambdaPermission, 'functionName' | 'qualifier' | 'statementId'>,
  client: AwsClient,
): Promise<void> {
  const path = `${policyPath(functionName)}/${encoded(id)}${query(qualifier)}`;
  await ignoring(['ResourceNotFoundException'], client.call({ service: 'lambda', method: 'DELETE', path }));
}

const policyPath = (functionName: string): string => `/2015-03-31/functions/${encoded(functionName)}/policy`;
const query = (qualifier: string | undefined): string => (qualifier ? `?Qualifier=${encoded(qualifier)}` : '');
