import { withNoEchoNote } from '../cloudformation/no-echo.ts';
import { isHealthy } from '../cloudformation/stack-status.ts';
import type { Template } from '../cloudformation/template.ts';
import { canonicalJson, isJsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { Aws, DeployedStack } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { applyChange } from './apply-change.ts';
import type { DeployContext } from './deploy-context.ts';
import type { DeployOutcome } from './deploy-outcome.ts';
import { findDeploymentBucket } from './deployment-bucket.ts';
import { type DeploymentFolder, deploymentsPrefix, groupDeployments } from './deployment-folders.ts';
import { ensureDeployableState } from './ensure-deployable-state.ts';
import { explainFailure } from './explain-failure.ts';
import { templateFile } from './framework-files.ts';
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
 * Brings the stack back to an earlier deployment: `to` is its time in ms or ISO, or `previous`. Nothing is uploaded; the
 * zips still lie in the bucket. DEPLOY_NO_SUCH_DEPLOYMENT lists what there is.
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
  const folder = await chooseDeployment(context, bucket, stack, to);
  const template = await readTemplate(aws, bucket, folder.directory);
  const restored: DeployContext = {
    ...context,
    compiled: { createTemplate: undefined, template, state: {}, sources: {}, needsCustomResources: false },
    artifacts: { directory: folder.directory, functions: {}, layers: {}, customResourcesKey: '' },
    deployed: { stack, template: undefined, bucket, artifacts: {}, functions: {} },
  };
  context.log.info(`Bringing ${model.stackName} back to ${new Date(folder.atMs).toISOString()}.`);
  const applied = await applyChange(restored, uploadedTemplate(restored, bucket), stack);
  if (applied.kind === 'empty') return { kind: 'unchanged', ...readResult(restored, stack, []) };
  const durationMs = context.clock.nowMs() - startedMs;
  if (applied.stack && isHealthy(applied.stack.status)) {
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

async function chooseDeployment(
  { aws, model }: RollbackContext,
  bucket: string,
  stack: DeployedStack,
  to: string,
): Promise<DeploymentFolder> {
  const folders = (await listDeployments(aws, model, bucket)).filter(({ complete }) => complete);
  const wantedMs = /^\d+$/.test(to) ? Number(to) : Date.parse(to);
  const found =
    to === 'previous'
      ? await previousDeployment(aws, bucket, stack, folders)
      : folders.find(({ atMs }) => atMs === wantedMs);
  if (found) return found;
  const known = folders.map(({ atMs }) => `${atMs} (${new Date(atMs).toISOString()})`);
  const list = known.length > 0 ? `The bucket has ${known.join(', ')}.` : 'The bucket has none.';
  throw new UserError('DEPLOY_NO_SUCH_DEPLOYMENT', `There is no deployment \`${to}\`. ${list}`);
}

/** The one before that whose template is live; after a rollback that is not the newest. */
async function previousDeployment(
  { objects, cloudFormation }: DeployContext['aws'],
  bucket: string,
  stack: DeployedStack,
  folders: readonly DeploymentFolder[],
): Promise<DeploymentFolder | undefined> {
  const found = await cloudFormation.getTemplate(stack.id);
  const live = canonicalJson(found && unnoted(found));
  for (const [index, folder] of folders.entries()) {
    const template = await readTemplate({ objects }, bucket, folder.directory);
    if (canonicalJson(template) === live) return folders[index + 1];
  }
  return folders[0];
}

// The parameters are those of today: what the template says of older ones would be wrong.
const unnoted = (template: Template): Template => withNoEchoNote(template, undefined);

async function readTemplate({ objects }: Pick<Aws, 'objects'>, bucket: string, directory: string): Promise<Template> {
  const bytes = await objects.get(bucket, `${directory}/${templateFile}`);
  const template: unknown = bytes && JSON.parse(Buffer.from(bytes).toString('utf8'));
  if (isJsonObject(template) && isJsonObject(template['Resources'])) {
    return unnoted({ Outputs: {}, ...template } as unknown as Template);
  }
  throw new UserError('DEPLOY_NO_SUCH_DEPLOYMENT', `The template of ${directory} cannot be read.`);
}
