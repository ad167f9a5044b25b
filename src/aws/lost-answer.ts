import type { CloudFormationLink } from './cloudformation.ts';
import { isNamed } from './source-error.ts';

/** How CloudFormation refuses what it does already: the stack or change set is there, or runs. */
const refusals = [
  'AlreadyExistsException',
  'InvalidChangeSetStatus',
  'InvalidChangeSetStatusException',
  'ValidationError',
];

/**
 * Starts a stack operation; `undefined` when it runs without an answer. After an answer that was lost on its way the SDK
 * asks again and is refused; the events of the stack tell by the client token that it was this very operation.
 */
export async function startOnce<T>(
  link: CloudFormationLink,
  { stackName, clientToken }: { readonly stackName: string | undefined; readonly clientToken: string },
  start: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await start();
  } catch (error) {
    if (stackName === undefined || !isNamed(error, ...refusals)) throw error;
    const runs = await hasEventOf(link, stackName, clientToken).catch(() => false);
    if (runs) return undefined;
    throw error;
  }
}

async function hasEventOf({ open }: CloudFormationLink, stackName: string, clientToken: string): Promise<boolean> {
  const { sdk, client } = await open();
  // The newest come first; the operation has just begun.
  const page = await client.send(new sdk.DescribeStackEventsCommand({ StackName: stackName }));
  return (page.StackEvents ?? []).some(({ ClientRequestToken: token }) => token === clientToken);
}
