import { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import { findDeploymentBucket } from '../deploy/deployment-bucket.ts';
import { readCommits } from '../deploy/deployment-commits.ts';
import { listDeployments, rollbackService } from '../deploy/rollback-service.ts';
import { failureLog } from '../report/failure-log.ts';
import { textOption } from './option.ts';
import { runId } from './plan-service.ts';
import type { PreparedService } from './prepare-service.ts';
import { publishRun } from './publish-run.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { deployedStack, prepareSingleService } from './single-service.ts';
import { stackTags } from './stack-tags.ts';
import { applyStageSettings } from './stage-settings.ts';

/**
 * Lists the deployments that are kept, or brings the stack back to one: `--to <ms | ISO | commit | previous>`, which the
 * framework calls `--timestamp`.
 */
export async function rollbackCommand(
  context: RunContext,
  { stage }: { readonly stage?: string | undefined },
): Promise<CommandResult> {
  const prepared = await prepareSingleService(context, stage);
  const to = textOption(context.inputs, 'to') ?? textOption(context.inputs, 'timestamp');
  return to === undefined ? listCommand(prepared, context) : rollbackTo(to, prepared, context);
}

async function listCommand(prepared: PreparedService, context: RunContext): Promise<CommandResult> {
  const aws = prepared.aws();
  const bucket = await findDeploymentBucket(aws, prepared.model, await deployedStack(prepared));
  if (bucket === undefined) throw new UserError('DEPLOY_NO_SUCH_DEPLOYMENT', 'The stack has no deployment bucket.');
  const folders = await listDeployments(aws, prepared.model, bucket);
  const commits = await readCommits(aws, bucket, folders);
  const deployments = folders.map(({ atMs, directory, complete }) => ({
    timestamp: atMs,
    date: new Date(atMs).toISOString(),
    commit: commits.get(directory),
    complete,
  }));
  const lines = deployments.map(({ timestamp, date, commit, complete }) =>
    [String(timestamp), date, complete ? commit?.slice(0, 12) : '(no template)'].filter(Boolean).join('  '),
  );
  return {
    outputs: { deployments },
    text: context.inputs.json
      ? undefined
      : ['Deployments, newest first (--to brings one back, by its time or its commit):', ...lines].join('\n'),
    failed: false,
  };
}

async function rollbackTo(
  to: string,
  { model, aws: connect }: PreparedService,
  context: RunContext,
): Promise<CommandResult> {
  const { inputs, event, ports } = context;
  const aws = connect();
  const problems = new Problems();
  const outcome = await rollbackService(
    {
      aws,
      clock: ports.clock,
      log: ports.log,
      model,
      runId: runId(context),
      tags: stackTags(model, event, undefined),
      roleArn: inputs.cloudFormationRoleArn,
      mode: inputs.deployMode === 'hotswap' ? 'change-set' : inputs.deployMode,
      preview: false,
      waitTimeoutMs: inputs.waitTimeoutMinutes * 60_000,
      onCancel: inputs.onCancel,
      applyStageSettings: () => applyStageSettings(aws, model),
    },
    to,
  );
  if (outcome.kind === 'failed') {
    const { problem } = outcome.failure;
    problems.error(problem.code, problem.message, { at: problem.at, remedy: problem.remedy });
    for (const found of problems.all) ports.log.problem(found);
    for (const line of failureLog(outcome.failure)) ports.log.info(line);
  } else ports.log.info(outcome.kind === 'unchanged' ? 'Nothing to bring back.' : `Brought back ${outcome.stackName}.`);
  const { service, stage, region } = model;
  const report = { service, stage, region, outcome, problems: problems.all };
  return publishRun([{ report, artifactPaths: [], cacheHit: false }], context, {});
}
