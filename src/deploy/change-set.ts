import { UserError } from '../core/user-error.ts';
import type { ChangeSet, CloudFormation, StackRequest } from '../ports.ts';
import type { DeployContext } from './deploy-context.ts';
import { removeShell } from './remove-shell.ts';

/** Our change sets start with this; the run ID follows. */
const changeSetPrefix = 'serverless-deploy-';

type ChangeSetContext = Pick<DeployContext, 'clock' | 'log' | 'runId' | 'waitTimeoutMs'> & {
  readonly aws: { readonly cloudFormation: CloudFormation };
};

/**
 * Makes a change set with a name of this run and waits until CloudFormation has worked it out; older ones of ours are
 * deleted. DEPLOY_CHANGE_SET_FAILED, after it is deleted, with what validation and hooks said.
 */
export async function createChangeSet(
  context: ChangeSetContext,
  request: StackRequest,
  type: 'CREATE' | 'UPDATE',
): Promise<ChangeSet> {
  const { cloudFormation } = context.aws;
  if (type === 'UPDATE') await dropOwnChangeSets(cloudFormation, request.stackName);
  const { id } = await cloudFormation.createChangeSet({
    ...request,
    changeSetName: `${changeSetPrefix}${context.runId}`.slice(0, 128),
    type,
    description: `serverless-deploy, run ${context.runId}`.slice(0, 1024),
  });
  const changeSet = await waitUntilReady(context, id);
  if (changeSet.status !== 'FAILED' || changeSet.empty) return changeSet;
  const details = await failureDetails(cloudFormation, id);
  await dropChangeSet(cloudFormation, changeSet, type, request.roleArn);
  const reason = [changeSet.statusReason ?? 'no reason given', ...details].join('\n  ');
  throw new UserError(
    'DEPLOY_CHANGE_SET_FAILED',
    `CloudFormation refused the change of ${request.stackName}: ${reason}`,
  );
}

/** Deletes a change set that will not run, and the shell of a stack that it made. */
export async function dropChangeSet(
  cloudFormation: CloudFormation,
  changeSet: ChangeSet,
  type: 'CREATE' | 'UPDATE',
  roleArn?: string,
): Promise<void> {
  await cloudFormation.deleteChangeSet(changeSet.id);
  if (type === 'CREATE') await removeShell(cloudFormation, changeSet.stackId, { token: changeSet.name, roleArn });
}

/** Deletes change sets of ours, of this run and of older ones, but the one at work; returns how many there were. */
export async function dropOwnChangeSets(
  cloudFormation: Pick<CloudFormation, 'listChangeSets' | 'deleteChangeSet'>,
  stackName: string,
): Promise<number> {
  const existing = await cloudFormation.listChangeSets(stackName);
  const ours = existing.filter(({ name, executing }) => name.startsWith(changeSetPrefix) && !executing);
  await Promise.all(ours.map(({ id }) => cloudFormation.deleteChangeSet(id)));
  return ours.length;
}

async function waitUntilReady(context: ChangeSetContext, id: string): Promise<ChangeSet> {
  const deadline = context.clock.nowMs() + context.waitTimeoutMs;
  for (let pauseMs = 200; ; pauseMs = Math.min(pauseMs * 1.5, 3000)) {
    const changeSet = await context.aws.cloudFormation.describeChangeSet(id);
    if (changeSet?.status === 'CREATE_COMPLETE' || changeSet?.status === 'FAILED') return changeSet;
    if (context.clock.nowMs() > deadline) {
      throw new UserError('DEPLOY_TIMEOUT', `The change set ${id} is still ${changeSet?.status ?? 'not there'}.`);
    }
    await context.clock.sleep(pauseMs);
  }
}

async function failureDetails(cloudFormation: CloudFormation, changeSetId: string): Promise<readonly string[]> {
  const events = (await cloudFormation.listFailedEvents({ changeSetId })) ?? [];
  return events.map(({ logicalId, reason, detail }) =>
    [logicalId, detail, reason].filter((part) => part !== undefined && part !== '').join(': '),
  );
}
