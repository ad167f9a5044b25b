import { isHealthy } from '../cloudformation/stack-status.ts';
import { UserError } from '../core/user-error.ts';
import type { Aws } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { applyChange } from './apply-change.ts';
import { chooseDeployment } from './choose-deployment.ts';
import type { DeployContext } from './deploy-context.ts';
import type { DeployOutcome } from './deploy-outcome.ts';
import { findDeploymentBucket } from './deployment-bucket.ts';
import { type DeploymentFolder, deploymentsPrefix, groupDeployments } from './deployment-folders.ts';
import { readTemplate } from './deployment-template.ts';
import { ensureDeployableState } from './ensure-deployable-state.ts';
import { explainFailure } from './explain-failure.ts';
import { readResult } from './read-result.ts';
import { uploadedTemplate } from './stack-request.ts';

/** What a rollback needs of a deploy: nothing is compiled, packaged or planned. */
export type RollbackContext = Omit<DeployContext, 'compiled' | 'artifacts' | 'deployed' | 'review' | 'customResources'>;

/** Deployments of the service in its bucket, newest first; those without a template cannot be rolled back to. */
export async function listDeployments(
  aws: Pick<Aws, 'objects'>,
  model: Pick<ServiceModel, 'provider' | 'service' | 'stage'>,
  bucket: string,
): Promise<readonly DeploymentFolder[]> {
  const prefix = deploymentsPrefix(model);
  return groupDeployments(await aws.objects.list(bucket, prefix), prefix);
}

/**
 * Brings the stack back to an earlier deployment: `to` is its time in ms or ISO, its commit, or `previous`. Nothing is
 * uploaded; the zips still lie in the bucket. DEPLOY_NO_SUCH_DEPLOYMENT lists what there is.
 */
export async function rollbackService(context: RollbackContext, to: string): Promise<DeployOutcome> {
  const startedMs = context.clock.nowMs();
  const { aws, model } = context;
  const state = { ...context, disableRollback: model.provider.disableRollback };
  const stack = await ensureDeployableState(state, model.stackName);
  const bucket = await findDeploymentBucket(aws, model, stack);
  if (!stack || !bucket) {
    throw new UserError('DEPLOY_NO_SUCH_DEPLOYMENT', `There is no stack ${model.stackName} to bring back.`);
  }
  const folder = await chooseDeployment({ aws, bucket, stack }, await listDeployments(aws, model, bucket), to);
  const template = await readTemplate(aws, bucket, folder);
  const restored: DeployContext = {
    ...context,
    compiled: { createTemplate: undefined, template, state: {}, sources: {}, needsCustomResources: false },
    artifacts: { directory: folder.directory, functions: {}, layers: {}, images: {}, customResourcesKey: '' },
    deployed: { stack, template: undefined, bucket, artifacts: {}, functions: {} },
  };
  context.log.info(`Bringing ${model.stackName} back to ${new Date(folder.atMs).toISOString()}.`);
  const applied = await applyChange(restored, uploadedTemplate(restored, bucket), stack);
  if (applied.kind === 'empty') return { kind: 'unchanged', ...readResult(restored, stack, []) };
  const durationMs = context.clock.nowMs() - startedMs;
  if (applied.stack && isHealthy(applied.stack.status)) {
    await context.applyStageSettings?.();
    const result = readResult(restored, applied.stack, []);
    return { kind: 'deployed', durationMs, uploadedBytes: 0, mode: 'rollback', ...result };
  }
  const failure = await explainFailure(restored, {
    stackId: applied.stackId,
    stackName: model.stackName,
    sinceMs: applied.sinceMs,
    stackStatus: applied.stack?.status ?? '',
    logs: applied.logs,
  });
  return { kind: 'failed', stackName: model.stackName, failure, durationMs };
}
