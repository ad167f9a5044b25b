import { UserError } from '../core/user-error.ts';
import type { DeployedStack, PullRequest } from '../ports.ts';
import type { RunContext } from './run-context.ts';
import { ownershipTags } from './stack-tags.ts';

/** The pull request as GitHub knows it now; `undefined` where it may not be asked, which is said and stops nothing. */
export async function currentPullRequest(
  { ports }: RunContext,
  prNumber: number | undefined,
): Promise<PullRequest | undefined> {
  if (prNumber === undefined) return undefined;
  try {
    return await ports.github?.getPullRequest(prNumber);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    ports.log.info(`Whether #${prNumber} is open is not known: ${error.message}.`);
    return undefined;
  }
}

/** It was closed after the run began. */
export async function isClosed(context: RunContext, prNumber: number | undefined): Promise<boolean> {
  return (await currentPullRequest(context, prNumber))?.state === 'closed';
}

/** Its closing began this run, and it is open again: another run deploys it. */
export async function isReopened(context: RunContext, prNumber: number | undefined): Promise<boolean> {
  if (context.event?.action !== 'closed') return false;
  return (await currentPullRequest(context, prNumber))?.state === 'open';
}

/** A run of a later push was faster, so that this one would put the preview back to an older commit. */
export async function isOvertaken(
  context: RunContext,
  prNumber: number | undefined,
  stack: Pick<DeployedStack, 'tags'> | undefined,
): Promise<boolean> {
  const { event } = context;
  const deployedBy = Number(stack?.tags[ownershipTags.run]?.split('-')[0]);
  if (!event?.pullRequest || !(deployedBy > Number(event.runId))) return false;
  const current = await currentPullRequest(context, prNumber);
  return current !== undefined && current.headSha !== event.pullRequest.headSha;
}
