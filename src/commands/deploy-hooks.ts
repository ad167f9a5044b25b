import type { Problems } from '../core/problems.ts';
import type { DeployContext } from '../deploy/deploy-context.ts';
import type { DeployOutcome } from '../deploy/deploy-outcome.ts';
import { pruneVersions } from '../deploy/prune-versions.ts';
import { completeTemplate, runDeployHooks } from '../plugins/apply-plugins.ts';
import type { DeployedContext } from '../plugins/native-plugin.ts';
import type { PlannedService } from './plan-service.ts';
import type { RunContext } from './run-context.ts';
import { scriptRunner } from './run-scripts.ts';

/** What the hooks of plugins are given. */
export function deployedContext(
  { model, aws }: Pick<PlannedService, 'model' | 'aws'>,
  context: RunContext,
  stack: Pick<DeployedContext, 'outputs' | 'changed'>,
  problems: Problems,
): DeployedContext {
  const { workspace, log, clock } = context.ports;
  return { model, aws, workspace, log, clock, runScript: scriptRunner(model, context, aws), problems, ...stack };
}

/** What plugins do before a deploy, and the deploy with what the template tells of it; an error of theirs stops it. */
export async function beforeDeploy(
  planned: PlannedService,
  context: RunContext,
  problems: Problems,
): Promise<DeployContext> {
  const { plan, model, aws, deploy } = planned;
  if (plan.kind === 'nothing') return deploy;
  await runDeployHooks('beforeDeploy', deployedContext(planned, context, { outputs: {}, changed: false }, problems));
  problems.throwIfErrors();
  const template = await completeTemplate(deploy.compiled.template, { model, aws, deployed: deploy.deployed.template });
  return { ...deploy, compiled: { ...deploy.compiled, template } };
}

/** What follows a deploy that succeeded: what plugins do by calls of AWS, and old versions of functions go. */
export async function afterDeploy(
  outcome: DeployOutcome,
  planned: PlannedService,
  context: RunContext,
  problems: Problems,
): Promise<void> {
  if (problems.hasErrors || (outcome.kind !== 'deployed' && outcome.kind !== 'unchanged')) return;
  const stack = { outputs: outcome.stackOutputs, changed: outcome.kind === 'deployed' || context.inputs.force };
  await runDeployHooks('afterDeploy', deployedContext(planned, context, stack, problems));
  if (outcome.kind !== 'deployed') return;
  const deleted = await pruneVersions(planned.model, planned.aws.lambda, problems);
  if (deleted > 0) context.ports.log.info(`Deleted ${deleted} old function versions.`);
}
