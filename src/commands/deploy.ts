import { assertNever } from '../core/assert-never.ts';
import type { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { DeployOutcome } from '../deploy/deploy-outcome.ts';
import { deployPlan } from '../deploy/deploy-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { failureLog } from '../report/failure-log.ts';
import { formatBytes, formatDuration } from '../report/format-size.ts';
import { finishDeployment, startDeployment } from '../report/publish-deployment.ts';
import { renderPicture } from '../report/render-picture.ts';
import { renderPlanText } from '../report/render-plan-text.ts';
import { afterDeploy, beforeDeploy } from './deploy-hooks.ts';
import { environmentName } from './environment-name.ts';
import { type PlannedService, planService } from './plan-service.ts';
import { prepareService } from './prepare-service.ts';
import { isClosed, isOvertaken } from './preview-races.ts';
import { publishRun, runFacts } from './publish-run.ts';
import { removeCommand } from './remove.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { runServices, type ServiceRun } from './service-runs.ts';
import { noteBegun, noteEnded } from './stopped-run.ts';
import { verifyDeploy } from './verify-deploy.ts';

export interface DeployTarget {
  /** Stage of the event; else that of the inputs or the file. */
  readonly stage?: string | undefined;
  readonly prNumber?: number | undefined;
  readonly preview: boolean;
}

/** Deploys each service: plan, then what the plan says, then the report. */
export async function deployCommand(context: RunContext, target: DeployTarget): Promise<CommandResult> {
  const runs = await runServices(context, { ...target, purpose: 'deploy' }, (serviceDir, own, problems) =>
    deployService(serviceDir, own, target, problems),
  );
  if (target.preview && (await isClosed(context, target.prNumber))) {
    context.ports.log.info(`#${target.prNumber} was closed while its preview was deployed: the preview is removed.`);
    return removeCommand(context, target);
  }
  // The comment of the run that was faster is the newer one.
  return publishRun(runs, context, { ...target, silent: runs.some(({ overtaken }) => overtaken) });
}

async function deployService(
  serviceDir: string,
  context: RunContext,
  target: DeployTarget,
  problems: Problems,
): Promise<ServiceRun> {
  const { inputs, ports } = context;
  const prepared = await ports.log.group('Read the service', () =>
    prepareService(inputs, { serviceDir, stage: target.stage }, ports, problems),
  );
  const planned = await ports.log.group('Package, compile and plan', () =>
    planService(prepared, context, { ...target, buildImages: true }, problems),
  );
  if (target.preview && (await isOvertaken(context, target.prNumber, planned.deploy.deployed.stack))) {
    return {
      ...skipped(planned, problems, 'a later push was deployed first, and its preview stays', context),
      overtaken: true,
    };
  }
  showPlan(planned.plan, context);
  const outcome = planned.plan.kind === 'blocked' ? undefined : await execute(planned, context, target, problems);
  if (outcome === 'closed') {
    return skipped(planned, problems, `#${target.prNumber} was closed while its preview was deployed`, context);
  }
  if (outcome === 'overtaken') {
    return { ...skipped(planned, problems, 'a later push was deployed meanwhile', context), overtaken: true };
  }
  if (planned.plan.kind === 'blocked') {
    for (const { message } of planned.plan.reasons) problems.error('PLAN_BLOCKED', message);
  }
  if (outcome?.kind === 'failed') addFailure(outcome, problems);
  const { model, plan, artifactPaths, cacheHit, note } = planned;
  const { service, stage, region } = model;
  const picture = renderPicture(model, plan);
  const report = { service, stage, region, plan, outcome, problems: problems.all, note, picture };
  return { report, artifactPaths, cacheHit };
}

/** A service that was planned and left as it is. */
function skipped(planned: PlannedService, problems: Problems, reason: string, { ports }: RunContext): ServiceRun {
  const { model, artifactPaths, cacheHit } = planned;
  const { service, stage, region } = model;
  ports.log.info(`${service} is skipped: ${reason}.`);
  return { report: { service, stage, region, problems: problems.all, skipped: reason }, artifactPaths, cacheHit };
}

async function execute(
  planned: PlannedService,
  context: RunContext,
  target: DeployTarget,
  problems: Problems,
): Promise<DeployOutcome | 'closed' | 'overtaken'> {
  const { plan, model } = planned;
  const { event, ports } = context;
  const shown =
    ports.github && event && plan.kind !== 'nothing'
      ? await startDeployment(
          ports.github,
          {
            sha: runFacts(context).commitSha,
            environment: environmentName(model.service, model.stage, context.inputs),
            description: `${model.service} to ${model.stage}`,
            preview: target.preview,
            logUrl: event.runUrl,
          },
          problems,
        )
      : undefined;
  const begun = { stackName: model.stackName, region: model.region, deploymentId: shown?.id };
  if (plan.kind !== 'nothing') noteBegun(begun, context);
  const finish = async (state: 'success' | 'failure' | 'inactive', url?: string) => {
    if (plan.kind !== 'nothing') noteEnded(begun, context);
    if (shown && ports.github) await finishDeployment(ports.github, shown, { state, url }, problems);
  };
  // The run of the closing may have removed the stack at any moment: what failed then is no failure, and what was begun
  // is removed at the end.
  const endedByClosing = async (what: string) => {
    if (!target.preview || !(await isClosed(context, target.prNumber))) return false;
    ports.log.info(what);
    await finish('inactive');
    return true;
  };
  try {
    const deploy = await beforeDeploy(planned, context, problems);
    const outcome = await deployPlan(plan, { ...deploy, beforeExecute: () => stopIfClosed(context, target) });
    if (outcome.kind === 'failed' && (await endedByClosing(outcome.failure.problem.message))) return 'closed';
    sayOutcome(outcome, context);
    await verifyDeploy(outcome, planned, context, problems);
    await afterDeploy(outcome, planned, context, problems);
    const mayBeOvertaken = target.preview && outcome.kind === 'deployed';
    const stack = mayBeOvertaken ? await deploy.aws.cloudFormation.describeStack(model.stackName) : undefined;
    if (await isOvertaken(context, target.prNumber, stack)) {
      await finish('inactive');
      return 'overtaken';
    }
    await finish(
      outcome.kind !== 'failed' && !problems.hasErrors ? 'success' : 'failure',
      'endpoints' in outcome ? outcome.endpoints[0]?.url : undefined,
    );
    return outcome;
  } catch (error) {
    if (error instanceof UserError && (await endedByClosing(error.message))) return 'closed';
    await finish('failure');
    throw error;
  }
}

async function stopIfClosed(context: RunContext, { preview, prNumber }: DeployTarget): Promise<void> {
  if (preview && (await isClosed(context, prNumber))) {
    throw new UserError('DEPLOY_CANCELLED', `#${prNumber} was closed, so its preview is not deployed.`);
  }
}

function showPlan(plan: Plan, { ports, inputs }: RunContext): void {
  ports.log.info(renderPlanText(plan, { details: inputs.logLevel === 'debug' }));
}

function sayOutcome(outcome: DeployOutcome, { ports }: RunContext): void {
  switch (outcome.kind) {
    case 'unchanged':
      ports.log.info(`Nothing changed: ${outcome.stackName} is left as it is, nothing was uploaded.`);
      break;
    case 'deployed':
      ports.log.info(
        `Deployed ${outcome.stackName} in ${formatDuration(outcome.durationMs)}, ${formatBytes(outcome.uploadedBytes)} uploaded.`,
      );
      break;
    case 'failed':
      ports.log.info(`${outcome.stackName} failed and is ${outcome.failure.stackStatus}.`);
      for (const line of failureLog(outcome.failure)) ports.log.info(line);
      return;
    case 'removed':
      return;
    default:
      assertNever(outcome);
  }
  for (const { method, url } of outcome.endpoints) ports.log.info(`  ${method ? `${method} ` : ''}${url}`);
}

function addFailure(outcome: Extract<DeployOutcome, { kind: 'failed' }>, problems: Problems): void {
  const { problem } = outcome.failure;
  problems.error(problem.code, problem.message, { at: problem.at, remedy: problem.remedy });
}
