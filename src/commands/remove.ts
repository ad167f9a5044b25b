import type { Problems } from '../core/problems.ts';
import { deploymentsPrefix } from '../deploy/deployment-folders.ts';
import { type RemoveContext, removeService } from '../deploy/remove-service.ts';
import type { Aws } from '../ports.ts';
import { deactivateDeployments } from '../report/publish-deployment.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { runId } from './plan-service.ts';
import { prepareService } from './prepare-service.ts';
import { publishRun } from './publish-run.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { runServices, type ServiceRun } from './service-runs.ts';
import { previewTags } from './stack-tags.ts';

export interface RemoveTargetStage {
  readonly stage?: string | undefined;
  /** The preview of this pull request: only a stack with its tags is removed. */
  readonly prNumber?: number | undefined;
}

/** Removes the stack of each service, after whatever runs on it has ended, and waits for the end. */
export async function removeCommand(context: RunContext, target: RemoveTargetStage): Promise<CommandResult> {
  const runs = await runServices(context, target.stage, (serviceDir, problems) =>
    removeOne(serviceDir, context, target, problems),
  );
  return publishRun(runs, context, target);
}

async function removeOne(
  serviceDir: string,
  context: RunContext,
  { stage, prNumber }: RemoveTargetStage,
  problems: Problems,
): Promise<ServiceRun> {
  const { inputs, ports } = context;
  const { model, aws } = await prepareService(inputs, { serviceDir, stage }, ports, problems);
  const outcome = await removeService(removeContext(aws(), context, prNumber), {
    stackName: model.stackName,
    ownBucket: ownBucket(model),
  });
  if (outcome.kind === 'removed') {
    ports.log.info(`Removed ${outcome.stackName}.`);
    for (const name of outcome.retained) ports.log.info(`  kept by its DeletionPolicy: ${name}`);
    if (ports.github && prNumber !== undefined) await deactivateDeployments(ports.github, model.stage, problems);
  } else {
    const { problem } = outcome.failure;
    problems.error(problem.code, problem.message, { at: problem.at, remedy: problem.remedy });
  }
  const { service, region } = model;
  const report = { service, stage: model.stage, region, outcome, problems: problems.all };
  return { report, artifactPaths: [], cacheHit: false };
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

function ownBucket(model: ServiceModel): { readonly name: string; readonly prefix: string } | undefined {
  const { name } = model.provider.deploymentBucket;
  return typeof name === 'string' ? { name, prefix: deploymentsPrefix(model) } : undefined;
}
