import { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import { removeService } from '../deploy/remove-service.ts';
import { decideCredentials } from '../inputs/decide-credentials.ts';
import type { Aws, DeployedStack, GitHub } from '../ports.ts';
import { deactivateDeployments } from '../report/publish-deployment.ts';
import { findServices } from './find-services.ts';
import { prepareService } from './prepare-service.ts';
import { removeContext } from './remove.ts';
import { reportProblems } from './report-problems.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { repositoryOfStack } from './stack-repository.ts';
import { ownershipTags } from './stack-tags.ts';

/** Removes previews of this repository whose pull request is closed, in every region; `dryRun` only names them. */
export async function sweepCommand(
  context: RunContext,
  { dryRun }: { readonly dryRun: boolean },
): Promise<CommandResult> {
  const { inputs, event, ports } = context;
  const { github } = ports;
  if (!event || !github) {
    throw new UserError('SWEEP_NEEDS_GITHUB', 'A sweep has to ask GitHub which pull requests are open.');
  }
  const removed: string[] = [];
  const failed: string[] = [];
  for (const region of await listRegions(context)) {
    const aws = ports.aws.connect(decideCredentials(inputs), region);
    const stacks = await aws.cloudFormation.listStacksByTags({
      [ownershipTags.repository]: event.repositoryId ?? event.repository,
    });
    const before = removed.length;
    for (const stack of stacks) {
      const prNumber = pullRequestOf(stack);
      if (prNumber === undefined || (await github.getPullRequest(prNumber))?.state !== 'closed') continue;
      ports.log.info(`${stack.name} belongs to #${prNumber}, which is closed${dryRun ? ' (dry run: it stays).' : '.'}`);
      const gone = dryRun || (await removePreview(stack, prNumber, aws, github, context));
      (gone ? removed : failed).push(stack.name);
    }
    const count = removed.length - before;
    ports.log.info(
      `${region}: ${stacks.length} stacks of this repository, ${count} ${dryRun ? 'to remove' : 'removed'}.`,
    );
  }
  const outputs = { changed: removed.length > 0 && !dryRun, removed, failed };
  ports.outputs.setOutput('changed', String(outputs.changed));
  return { outputs, failed: failed.length > 0 };
}

/** Removes one stack and deactivates its deployments on GitHub. What fails is reported and holds up no other. */
async function removePreview(
  stack: DeployedStack,
  prNumber: number,
  aws: Aws,
  github: GitHub,
  context: RunContext,
): Promise<boolean> {
  const problems = new Problems();
  try {
    const outcome = await removeService(removeContext(aws, context, prNumber), {
      stackName: stack.name,
      imageRepository: await repositoryOfStack(stack, aws),
    });
    if (outcome.kind === 'failed') {
      const { code, message, remedy } = outcome.failure.problem;
      problems.error(code, message, { remedy });
    } else for (const name of environmentsOf(stack)) await deactivateDeployments(github, name, problems);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.error(error.code, error.message, { remedy: error.remedy });
  }
  reportProblems(problems, context.ports.log);
  return !problems.hasErrors;
}

/** Both names that a deploy gives: whether it had several services is not known here. */
function environmentsOf({ tags }: DeployedStack): readonly string[] {
  const stage = tags[ownershipTags.stage];
  const service = tags[ownershipTags.service];
  return stage === undefined ? [] : [stage, ...(service === undefined ? [] : [`${service}-${stage}`])];
}

/** Only a stack that carries a pull request's number is a preview. */
function pullRequestOf({ tags }: DeployedStack): number | undefined {
  const text = tags[ownershipTags.pullRequest];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** The region of the inputs; else those of all services, whose variables need no AWS for it; else the environment's. */
async function listRegions(context: RunContext): Promise<readonly string[]> {
  const { inputs, ports } = context;
  if (inputs.region !== undefined) return [inputs.region];
  const regions = new Set<string>();
  try {
    for (const serviceDir of await findServices(inputs, ports)) {
      const { model } = await prepareService(inputs, { serviceDir, offline: true }, ports, new Problems());
      regions.add(model.region);
    }
  } catch (error) {
    // A sweep needs no checkout; a service that is there and wrong could hide previews in its region.
    const noService = ['SERVICE_NOT_FOUND', 'SERVICE_PATH_NOT_FOUND'];
    if (!(error instanceof UserError) || !noService.includes(error.code)) throw error;
    const region = ports.env['AWS_REGION'] ?? ports.env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
    ports.log.info(`No service is checked out here: the sweep looks in ${region}. The input \`region\` names another.`);
    regions.add(region);
  }
  return [...regions];
}
