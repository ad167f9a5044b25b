import { isAbsent, isBusy, isHealthy } from '../cloudformation/stack-status.ts';
import type { Plan } from '../plan/plan.ts';
import type { DeployedStack } from '../ports.ts';
import { addBucket } from './add-bucket.ts';
import { type Applied, applyChange, blockedError, stopIfUnwanted } from './apply-change.ts';
import { checkOwner } from './check-owner.ts';
import { cleanUp } from './clean-up.ts';
import type { DeployContext } from './deploy-context.ts';
import type { DeployOutcome } from './deploy-outcome.ts';
import { findDeploymentBucket } from './deployment-bucket.ts';
import { ensureDeployableState } from './ensure-deployable-state.ts';
import { explainFailure } from './explain-failure.ts';
import { hotswap, isCodeOnly } from './hotswap.ts';
import { readResult } from './read-result.ts';
import { setProtections } from './set-protections.ts';
import { uploadedTemplate } from './stack-request.ts';
import { uploadArtifacts } from './upload-artifacts.ts';

/**
 * Does what the plan says: the bucket first, then the uploads, then the change of the stack, then what lies outside of it
 * and the clean-up. `nothing` only reads, but for a clean-up that is due. A failed operation is an outcome; what forbids to start is an error.
 */
export async function deployPlan(plan: Plan, context: DeployContext): Promise<DeployOutcome> {
  if (plan.kind === 'blocked') throw blockedError(context, plan);
  const { stack: known } = context.deployed;
  if (plan.kind === 'nothing' && known) {
    // A run that was stopped after its update has left this to the next.
    await tidyUp(context, context.deployed.bucket);
    return { kind: 'unchanged', ...readResult(context, known, []) };
  }
  if (known && !isAbsent(known.status)) checkOwner(known, context.requiredTags);
  const startedMs = context.clock.nowMs();
  const { model, aws } = context;
  const state = { ...context, disableRollback: model.provider.disableRollback };
  const stack = await ensureDeployableState(state, model.stackName);
  if (stack && plan.kind === 'update' && !plan.needsStackUpdate) return setBeside(context, plan, stack, startedMs);
  const found = await findDeploymentBucket(aws, model, stack);
  const prepared =
    found === undefined ? await addBucket(context, stack) : { kind: 'ready' as const, stack, bucket: found };
  if (prepared.kind === 'failed') return failed(context, prepared.applied, startedMs);
  const uploadedBytes = await uploadArtifacts(context, prepared.bucket);
  if (context.mode === 'hotswap' && context.preview && prepared.stack && isCodeOnly(plan)) {
    await stopIfUnwanted(context);
    await hotswap(context, plan, prepared.bucket);
    await tidyUp(context, prepared.bucket, context.deployed.template);
    return deployed(context, plan, prepared.stack, { startedMs, uploadedBytes, mode: 'hotswap' });
  }
  const template = uploadedTemplate(context, prepared.bucket);
  const applied = await applyChange(context, template, prepared.stack, plan.settings);
  if (applied.kind === 'ended' && !(applied.stack && isHealthy(applied.stack.status))) {
    if (applied.stack?.status === 'UPDATE_ROLLBACK_COMPLETE') await forget(context, prepared.bucket);
    return failed(context, applied, startedMs);
  }
  return finish(context, plan, applied, prepared, { startedMs, uploadedBytes, mode: modeOf(context) });
}

/** A hotswap that the plan does not allow goes by change set. */
const modeOf = ({ mode }: DeployContext): string => (mode === 'hotswap' ? 'change-set' : mode);

interface Facts {
  readonly startedMs: number;
  readonly uploadedBytes: number;
  readonly mode: string;
}

async function finish(
  context: DeployContext,
  plan: Plan,
  applied: Applied,
  { stack, bucket }: { readonly stack: DeployedStack | undefined; readonly bucket: string },
  facts: Facts,
): Promise<DeployOutcome> {
  const protectionsSet = await setProtections(context);
  await context.applyStageSettings?.();
  if (applied.kind === 'empty') {
    // The live template refers to older folders; the one just uploaded serves nobody.
    await dropFolder(context, bucket);
    if (!stack) throw new Error('an empty change set of a stack that does not exist');
    if (plan.stageSettings.length > 0 || protectionsSet) return deployed(context, plan, stack, facts);
    return { kind: 'unchanged', ...readResult(context, stack, []) };
  }
  await tidyUp(context, bucket);
  if (!applied.stack) throw new Error('a healthy stack that does not exist');
  return deployed(context, plan, applied.stack, facts);
}

/** Sets what differs beside the stack, which is as it should be. */
async function setBeside(
  context: DeployContext,
  plan: Plan,
  stack: DeployedStack,
  startedMs: number,
): Promise<DeployOutcome> {
  await stopIfUnwanted(context);
  await setProtections(context);
  await context.applyStageSettings?.();
  await tidyUp(context, context.deployed.bucket);
  return deployed(context, plan, stack, { startedMs, uploadedBytes: 0, mode: modeOf(context) });
}

/** What stays of old deployments must not fail a deploy that succeeded. */
async function tidyUp(
  context: DeployContext,
  bucket: string | undefined,
  live: object | undefined = context.compiled.template,
): Promise<void> {
  if (bucket === undefined) return;
  await cleanUp(context, bucket, live).catch((error: unknown) => {
    context.log.info(`Old deployments could not be removed: ${String(error)}`);
  });
}

/** A deployment that was rolled back is none to go back to; the live template refers to older folders. */
async function forget(context: DeployContext, bucket: string): Promise<void> {
  await dropFolder(context, bucket).catch((error: unknown) => {
    context.log.debug(`the files of the failed deployment could not be removed: ${String(error)}`);
  });
}

async function dropFolder({ aws, artifacts }: DeployContext, bucket: string): Promise<void> {
  const objects = await aws.objects.list(bucket, `${artifacts.directory}/`);
  if (objects.length > 0) {
    await aws.objects.delete(
      bucket,
      objects.map(({ key }) => key),
    );
  }
}

function deployed(context: DeployContext, plan: Plan, stack: DeployedStack, facts: Facts): DeployOutcome {
  const { startedMs, uploadedBytes, mode } = facts;
  const durationMs = context.clock.nowMs() - startedMs;
  return { kind: 'deployed', durationMs, uploadedBytes, mode, ...readResult(context, stack, plan.code) };
}

async function failed(
  context: DeployContext,
  applied: Extract<Applied, { kind: 'ended' }>,
  startedMs: number,
): Promise<DeployOutcome> {
  const { stackName } = context.model;
  const stackStatus = applied.stack?.status ?? 'DELETE_COMPLETE';
  if (isBusy(stackStatus)) throw new Error(`${stackName} was not waited for`);
  const failure = await explainFailure(context, {
    stackId: applied.stackId,
    stackName,
    sinceMs: applied.sinceMs,
    stackStatus,
    logs: applied.logs,
  });
  return { kind: 'failed', stackName, failure, durationMs: context.clock.nowMs() - startedMs };
}
