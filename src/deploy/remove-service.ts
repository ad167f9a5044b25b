import { isAbsent, isBusy } from '../cloudformation/stack-status.ts';
import { UserError } from '../core/user-error.ts';
import type { Aws, DeployedStack } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { checkOwner } from './check-owner.ts';
import { watchCustomResources } from './custom-resource-log.ts';
import { clientToken, type StackPorts } from './deploy-context.ts';
import type { DeployOutcome } from './deploy-outcome.ts';
import { emptyDeploymentBucket } from './ensure-deployable-state.ts';
import { explainFailure } from './explain-failure.ts';
import { waitForStack } from './wait-for-stack.ts';

export type RemoveContext = StackPorts & {
  readonly aws: Pick<Aws, 'cloudFormation' | 'objects' | 'logs' | 'images'>;
  readonly runId: string;
  readonly roleArn?: string | undefined;
  /** The stack must carry these tags, or it is none of ours: DEPLOY_NOT_OURS. */
  readonly requiredTags?: Readonly<Record<string, string>> | undefined;
  /** Previews: buckets of the service are emptied too, so that nothing of them stays. */
  readonly emptyBuckets: boolean;
};

export interface RemoveTarget {
  readonly stackName: string;
  /** A deployment bucket of the user's: only what lies under `prefix` goes. */
  readonly ownBucket?: { readonly name: string; readonly prefix: string } | undefined;
  /** The repository for images that the service builds. */
  readonly imageRepository?: string | undefined;
  /** Whose secrets are hidden where a log is quoted; where they are not known, none is. */
  readonly model?: Pick<ServiceModel, 'provider' | 'secrets'> | undefined;
}

type RemoveOutcome = Extract<DeployOutcome, { kind: 'removed' | 'failed' }>;

/**
 * Removes a stack with its deployment bucket's objects, after whatever runs on it has ended, and waits to the end.
 * `removed` also when there was none; a resource that stays against the wish is `failed`. DEPLOY_PROTECTED,
 * DEPLOY_NOT_OURS, DEPLOY_TIMEOUT.
 */
export async function removeService(context: RemoveContext, target: RemoveTarget): Promise<RemoveOutcome> {
  const { aws, clock, log } = context;
  const startedMs = clock.nowMs();
  const { stackName } = target;
  const stack = await settledStack(context, stackName);
  if (!stack) {
    await emptyOwnBucket(context, target);
    await removeImages(context, target);
    log.info(`There is no stack ${stackName}: nothing to remove.`);
    return { kind: 'removed', stackName, retained: [], durationMs: clock.nowMs() - startedMs };
  }
  checkRemovable(context, stack);
  await emptyBucketsOf(context, target, stack);
  const sinceMs = ((await aws.cloudFormation.listEvents(stack.id, startedMs - 120_000)).at(-1)?.atMs ?? 0) + 1;
  const token = clientToken(context.runId, 'delete');
  await aws.cloudFormation.deleteStack(stack.id, { clientToken: token, roleArn: context.roleArn });
  const template = () => aws.cloudFormation.getTemplate(stack.id);
  const { model } = target;
  const watch = model && watchCustomResources({ ...context, model, template }, stack.id, sinceMs);
  const after = await waitForStack(context, { stackId: stack.id, sinceMs, before: stack, onEvent: watch?.see });
  const durationMs = clock.nowMs() - startedMs;
  if (!after) {
    await removeImages(context, target);
    return { kind: 'removed', stackName, retained: await listRetained(context, stack.id, sinceMs), durationMs };
  }
  const failure = await explainFailure(
    { aws, compiled: { sources: {} }, model: { locate: () => undefined } },
    { stackId: stack.id, stackName, sinceMs, stackStatus: after.status, logs: await watch?.logs() },
  );
  return { kind: 'failed', stackName, failure, durationMs };
}

/** The stack once nothing runs on it any more; the shell of a change set counts as one to delete. */
async function settledStack(context: RemoveContext, stackName: string): Promise<DeployedStack | undefined> {
  const stack = await context.aws.cloudFormation.describeStack(stackName);
  if (!stack || !isBusy(stack.status)) return stack?.status === 'DELETE_COMPLETE' ? undefined : stack;
  context.log.info(`${stackName} is busy (${stack.status}): waiting for the end of the operation.`);
  return waitForStack(context, { stackId: stack.id, sinceMs: context.clock.nowMs() });
}

function checkRemovable({ requiredTags }: RemoveContext, stack: DeployedStack): void {
  checkOwner(stack, requiredTags);
  if (stack.terminationProtection) {
    throw new UserError('DEPLOY_PROTECTED', `The stack ${stack.name} is protected against deletion.`);
  }
}

async function emptyBucketsOf(context: RemoveContext, target: RemoveTarget, stack: DeployedStack): Promise<void> {
  await emptyOwnBucket(context, target);
  if (isAbsent(stack.status)) return;
  await emptyDeploymentBucket(context, stack.id);
  if (context.emptyBuckets) await emptyBucketsWithin(context, stack.id);
}

/** Empties the buckets of a stack and of those nested in it, but for those that a policy keeps. */
async function emptyBucketsWithin(context: RemoveContext, stackId: string): Promise<void> {
  const { cloudFormation, objects } = context.aws;
  const [resources, template] = await Promise.all([
    cloudFormation.listResources(stackId),
    cloudFormation.getTemplate(stackId),
  ]);
  for (const { type, logicalId, physicalId } of resources) {
    const isKept = template?.Resources[logicalId]?.DeletionPolicy === 'Retain';
    if (physicalId === undefined || isKept) continue;
    if (type === 'AWS::CloudFormation::Stack') await emptyBucketsWithin(context, physicalId).catch(ignoreDenial);
    if (type !== 'AWS::S3::Bucket' || (await objects.headBucket(physicalId)) === 'missing') continue;
    const count = await objects.empty(physicalId);
    if (count > 0) context.log.info(`Emptied the bucket ${physicalId} of the preview: ${count} objects.`);
  }
}

// A role that may not look into a nested stack leaves what is in it to CloudFormation.
function ignoreDenial(error: unknown): void {
  if (!(error instanceof UserError) || error.code !== 'AWS_ACCESS_DENIED') throw error;
}

async function emptyOwnBucket({ aws, log }: RemoveContext, { ownBucket }: RemoveTarget): Promise<void> {
  if (!ownBucket || (await aws.objects.headBucket(ownBucket.name)) === 'missing') return;
  const count = await aws.objects.empty(ownBucket.name, ownBucket.prefix);
  if (count > 0) log.info(`Removed ${count} objects under ${ownBucket.prefix} from ${ownBucket.name}.`);
}

/** As the framework: the repository goes with the stack (framework-spec 5.8). */
async function removeImages({ aws, log }: RemoveContext, { imageRepository: name }: RemoveTarget): Promise<void> {
  if (name && (await aws.images.deleteRepository(name))) log.info(`Removed the repository ${name} with its images.`);
}

/** Resources that a DeletionPolicy keeps, by physical name. */
async function listRetained({ aws }: RemoveContext, stackId: string, sinceMs: number): Promise<readonly string[]> {
  const events = await aws.cloudFormation.listEvents(stackId, sinceMs - 1);
  // Versions go with their function, whatever their policy says.
  const kept = events.filter(({ status, type }) => status === 'DELETE_SKIPPED' && type !== 'AWS::Lambda::Version');
  return [...new Set(kept.map(({ physicalId, logicalId }) => physicalId ?? logicalId))];
}
