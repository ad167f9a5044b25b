import { deploymentBucketId } from '../cloudformation/logical-ids.ts';
import { isAbsent, isBusy, isFailedCreation, isUpdatable } from '../cloudformation/stack-status.ts';
import { UserError } from '../core/user-error.ts';
import type { Aws, DeployedStack } from '../ports.ts';
import { clientToken, type StackPorts } from './deploy-context.ts';
import { waitForStack } from './wait-for-stack.ts';

export type StatePorts = StackPorts & {
  readonly aws: Pick<Aws, 'cloudFormation' | 'objects'>;
  readonly runId: string;
  readonly roleArn?: string | undefined;
  /** Repairs that may cost data of a failed rollback are made for previews only. */
  readonly preview: boolean;
  /** The service keeps failed resources for inspection: an update may start from UPDATE_FAILED. */
  readonly disableRollback: boolean;
};

const mostRepairs = 4;

/**
 * Brings a stack into a state that a deploy can start from (gh-actions 2.1): waits while it is busy, deletes one whose
 * creation failed, rolls back a failed update. Returns the stack, or `undefined` when there is none to update.
 * DEPLOY_STACK_BUSY, DEPLOY_STACK_STUCK with the next step.
 */
export async function ensureDeployableState(ports: StatePorts, stackName: string): Promise<DeployedStack | undefined> {
  for (let repairs = 0; repairs <= mostRepairs; repairs++) {
    const stack = await ports.aws.cloudFormation.describeStack(stackName);
    if (!stack || isAbsent(stack.status)) return undefined;
    if (isUpdatable(stack.status)) return stack;
    if (stack.status === 'UPDATE_FAILED' && ports.disableRollback) return stack;
    await repair(ports, stack, repairs);
  }
  const stack = await ports.aws.cloudFormation.describeStack(stackName);
  throw stuck(stackName, stack?.status ?? '', 'Look at its events in the console of CloudFormation.');
}

async function repair(ports: StatePorts, stack: DeployedStack, attempt: number): Promise<void> {
  const { aws, log } = ports;
  const { name, id, status } = stack;
  const token = clientToken(ports.runId, `repair-${attempt}`);
  if (isBusy(status)) return waitWhileBusy(ports, stack);
  const sinceMs = ports.clock.nowMs();
  if (isFailedCreation(status) || (status === 'DELETE_FAILED' && ports.preview)) {
    if (attempt > 1)
      throw stuck(name, status, `Delete the stack: aws cloudformation delete-stack --stack-name ${name}`);
    const how = status === 'DELETE_FAILED' ? 'half deleted' : 'was never ready';
    log.info(`${name} is ${status} and ${how}: it is deleted and made anew.`);
    await emptyDeploymentBucket(ports, id);
    await aws.cloudFormation.deleteStack(id, { clientToken: token, roleArn: ports.roleArn });
  } else if (status === 'UPDATE_FAILED') {
    log.info(`${name} is UPDATE_FAILED: it is rolled back first.`);
    await aws.cloudFormation.rollbackStack(name, token, ports.roleArn);
  } else if (status === 'UPDATE_ROLLBACK_FAILED' && ports.preview && attempt === 0) {
    log.info(`${name} is UPDATE_ROLLBACK_FAILED: its rollback is continued.`);
    await aws.cloudFormation.continueUpdateRollback(name, token, ports.roleArn);
  } else {
    throw stuck(name, status, nextStep(name, status));
  }
  await waitForStack(ports, { stackId: id, sinceMs, before: stack });
}

async function waitWhileBusy(ports: StatePorts, stack: DeployedStack): Promise<void> {
  const { name, id, status } = stack;
  ports.log.info(`${name} is busy (${status}): waiting for the end of the other operation.`);
  try {
    await waitForStack(ports, { stackId: id, sinceMs: ports.clock.nowMs() });
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'DEPLOY_TIMEOUT') throw error;
    throw new UserError('DEPLOY_STACK_BUSY', `${error.message} Another operation holds the stack.`, { cause: error });
  }
}

/** A bucket with objects cannot be deleted; what lies in ours is made anew by each deploy. */
export async function emptyDeploymentBucket(
  { aws, log }: Pick<StatePorts, 'log'> & { readonly aws: Pick<Aws, 'cloudFormation' | 'objects'> },
  stackId: string,
): Promise<void> {
  const resources = await aws.cloudFormation.listResources(stackId);
  const bucket = resources.find(({ logicalId }) => logicalId === deploymentBucketId)?.physicalId;
  if (!bucket || (await aws.objects.headBucket(bucket)) === 'missing') return;
  const count = await aws.objects.empty(bucket);
  if (count > 0) log.info(`Emptied the deployment bucket ${bucket}: ${count} objects.`);
}

function nextStep(name: string, status: string): string {
  // What is left of a production stack may be what somebody wants to keep.
  if (status === 'DELETE_FAILED') {
    return `Its deletion was begun. Keep what is to stay, finish it, and deploy again: aws cloudformation delete-stack --stack-name ${name}`;
  }
  if (status === 'UPDATE_ROLLBACK_FAILED') {
    return `Mend what the events say, then: aws cloudformation continue-update-rollback --stack-name ${name}`;
  }
  return 'Look at its events in the console of CloudFormation.';
}

const stuck = (name: string, status: string, remedy: string): UserError =>
  new UserError('DEPLOY_STACK_STUCK', `The stack ${name} is ${status}.`, { remedy });
