import type { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import { checkOwner } from '../deploy/check-owner.ts';
import { deploymentsPrefix } from '../deploy/deployment-folders.ts';
import { type RemoveContext, removeService } from '../deploy/remove-service.ts';
import { runDeployHooks } from '../plugins/apply-plugins.ts';
import type { Aws } from '../ports.ts';
import { failureLog } from '../report/failure-log.ts';
import { deactivateDeployments } from '../report/publish-deployment.ts';
import { imageRepository } from '../service/images/image-repository.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { deployedContext } from './deploy-hooks.ts';
import { environmentName } from './environment-name.ts';
import { runId } from './plan-service.ts';
import { prepareService } from './prepare-service.ts';
import { isReopened } from './preview-races.ts';
import { publishRun } from './publish-run.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { checkScripts } from './run-scripts.ts';
import { runServices, type ServiceRun } from './service-runs.ts';
import { repositoryOfStack } from './stack-repository.ts';
import { ownershipTags, previewTags } from './stack-tags.ts';

export interface RemoveTargetStage {
  readonly stage?: string | undefined;
  /** The preview of this pull request: only a stack with its tags is removed. */
  readonly prNumber?: number | undefined;
}

/** Removes the stack of each service, after whatever runs on it has ended, and waits for the end. */
export async function removeCommand(context: RunContext, target: RemoveTargetStage): Promise<CommandResult> {
  if (await isReopened(context, target.prNumber)) {
    context.ports.log.info(`#${target.prNumber} is open again: its preview stays.`);
    return { outputs: { changed: false }, failed: false };
  }
  const runs = await runServices(context, { stage: target.stage, purpose: 'remove' }, (serviceDir, own, problems) =>
    removeOne(serviceDir, own, target, problems),
  );
  // Reopened meanwhile: the run of that event deploys the preview again, and the comment is its own.
  return publishRun(runs, context, { ...target, silent: await isReopened(context, target.prNumber) });
}

async function removeOne(
  serviceDir: string,
  context: RunContext,
  { stage, prNumber }: RemoveTargetStage,
  problems: Problems,
): Promise<ServiceRun> {
  const { inputs, event, ports } = context;
  const { model, aws } = await prepareService(inputs, { serviceDir, stage }, ports, problems);
  const stack = await aws().cloudFormation.describeStack(model.stackName);
  const nothingThere = stack === undefined;
  const { log } = ports;
  const left = { outputs: stack?.outputs ?? {}, changed: false };
  const hooks = deployedContext({ model, aws: aws() }, context, left, problems);
  if (stack) {
    checkOwner(stack, previewTags(event, prNumber));
    checkScripts(model, 'remove', context, problems);
    problems.throwIfErrors();
    await runDeployHooks('beforeRemove', hooks);
    // A script may save what the stack holds.
    if (problems.all.some(({ code }) => code === 'PLUGIN_SCRIPT_FAILED')) problems.throwIfErrors();
  }
  const outcome = await removeService(removeContext(aws(), context, prNumber), {
    stackName: model.stackName,
    ownBucket: ownBucket(model),
    imageRepository: buildsImages(model) ? imageRepository(model) : undefined,
    model,
  });
  if (outcome.kind === 'removed') {
    log.info(`Removed ${outcome.stackName}.`);
    for (const name of outcome.retained) log.info(`  kept by its DeletionPolicy: ${name}`);
    if (stack) await runDeployHooks('afterRemove', hooks);
    if (prNumber !== undefined) await removeTraces(model, aws(), context, { prNumber, problems });
  } else {
    const { problem } = outcome.failure;
    problems.error(problem.code, problem.message, { at: problem.at, remedy: problem.remedy });
    for (const line of failureLog(outcome.failure)) ports.log.info(line);
  }
  const { service, region } = model;
  const report = { service, stage: model.stage, region, outcome, problems: problems.all };
  return { report, artifactPaths: [], cacheHit: false, nothingThere };
}

/** What else a preview leaves: deployments on GitHub, and stacks of earlier stages, as `{sha}` in `preview-stage` makes. */
async function removeTraces(
  model: ServiceModel,
  aws: Aws,
  context: RunContext,
  { prNumber, problems }: { readonly prNumber: number; readonly problems: Problems },
): Promise<void> {
  const { event, inputs, ports } = context;
  const deactivate = async (stage: string) => {
    if (!ports.github) return;
    await deactivateDeployments(ports.github, environmentName(model.service, stage, inputs), problems);
  };
  await deactivate(model.stage);
  const tags = previewTags(event, prNumber);
  if (!tags) return;
  const own = { ...tags, [ownershipTags.service]: model.service };
  const stacks = await aws.cloudFormation.listStacksByTags(own).catch((error: unknown) => {
    // A role that may see only the stacks of its service: the sweep, by another role, finds the others.
    if (error instanceof UserError && error.code === 'AWS_ACCESS_DENIED') return [];
    throw error;
  });
  for (const stack of stacks) {
    if (stack.name === model.stackName) continue;
    const outcome = await removeService(removeContext(aws, context, prNumber), {
      stackName: stack.name,
      imageRepository: await repositoryOfStack(stack, aws),
    });
    ports.log.info(`${stack.name}, an earlier preview of #${prNumber}, is ${outcome.kind}.`);
    if (outcome.kind === 'removed') await deactivate(stack.tags[ownershipTags.stage] ?? model.stage);
    else problems.error(outcome.failure.problem.code, outcome.failure.problem.message);
  }
}

/** What `removeService` is given; a preview has to carry the tags of its pull request. */
export function removeContext(aws: Aws, context: RunContext, prNumber: number | undefined): RemoveContext {
  const { inputs, ports, event } = context;
  return {
    aws,
    clock: ports.clock,
    log: ports.log,
    cancelled: ports.cancelled,
    runId: runId(context),
    roleArn: inputs.cloudFormationRoleArn,
    waitTimeoutMs: inputs.waitTimeoutMinutes * 60_000,
    emptyBuckets: prNumber !== undefined,
    requiredTags: previewTags(event, prNumber),
  };
}

const buildsImages = ({ provider }: ServiceModel): boolean =>
  Object.values(provider.ecr.images).some(({ path }) => path !== undefined);

function ownBucket(model: ServiceModel): { readonly name: string; readonly prefix: string } | undefined {
  const { name } = model.provider.deploymentBucket;
  return typeof name === 'string' ? { name, prefix: deploymentsPrefix(model) } : undefined;
}
