import type { Problems } from '../core/problems.ts';
import type { DeployOutcome } from '../deploy/deploy-outcome.ts';
import { pruneVersions } from '../deploy/prune-versions.ts';
import { runDeployHooks } from '../plugins/apply-plugins.ts';
import type { PlannedService } from './plan-service.ts';
import type { RunContext } from './run-context.ts';
import { scriptRunner } from './run-scripts.ts';

/** What plugins do before a deploy; an error of theirs stops it. */
export async function beforeDeploy(
  { plan, model, aws }: PlannedService,
  context: RunContext,
  problems: Problems,
): Promise<void> {
  if (plan.kind === 'nothing') return;
  const { workspace, log } = context.ports;
  const runScript = scriptRunner(model, context, aws);
  const given = { model, aws, workspace, log, runScript, problems };
  await runDeployHooks('beforeDeploy', { ...given, outputs: {}, changed: false });
  problems.throwIfErrors();
}

/** What follows a deploy that succeeded: what plugins do by calls of AWS, and old versions of functions go. */
export async function afterDeploy(
  outcome: DeployOutcome,
  { model, aws }: PlannedService,
  context: RunContext,
  problems: Problems,
): Promise<void> {
  if (problems.hasErrors || (outcome.kind !== 'deployed' && outcome.kind !== 'unchanged')) return;
  const { workspace, log } = context.ports;
  const { stackOutputs: outputs } = outcome;
  const changed = outcome.kind === 'deployed' || context.inputs.force;
  const runScript = scriptRunner(model, context, aws);
  await runDeployHooks('afterDeploy', { model, aws, workspace, log, runScript, outputs, changed, problems });
  if (outcome.kind !== 'deployed') return;
  const deleted = await pruneVersions(model, aws.lambda, problems);
  if (deleted > 0) log.info(`Deleted ${deleted} old function versions.`);
}
