import type { CloudFormation, DeployedStack } from '../ports.ts';

/**
 * Begins to delete the shell of a stack, which a change set that never ran leaves behind and which holds the name.
 * Returns the shell; `undefined` when the stack is none, or is not there.
 */
export async function removeShell(
  cloudFormation: Pick<CloudFormation, 'describeStack' | 'deleteStack'>,
  nameOrId: string,
  { token, roleArn }: { readonly token: string; readonly roleArn?: string | undefined },
): Promise<DeployedStack | undefined> {
  const shell = await cloudFormation.describeStack(nameOrId);
  if (shell?.status !== 'REVIEW_IN_PROGRESS') return undefined;
  await cloudFormation.deleteStack(shell.id, { clientToken: `${token}-shell`.slice(-128), roleArn });
  return shell;
}
