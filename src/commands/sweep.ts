import { UserError } from '../core/user-error.ts';
import { removeService } from '../deploy/remove-service.ts';
import { decideCredentials } from '../inputs/decide-credentials.ts';
import type { DeployedStack } from '../ports.ts';
import { removeContext } from './remove.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { ownershipTags } from './stack-tags.ts';

/** Removes previews of this repository whose pull request is closed; `dryRun` only names them. */
export async function sweepCommand(
  context: RunContext,
  { dryRun }: { readonly dryRun: boolean },
): Promise<CommandResult> {
  const { inputs, event, ports } = context;
  const { github } = ports;
  if (!event || !github) {
    throw new UserError('SWEEP_NEEDS_GITHUB', 'A sweep has to ask GitHub which pull requests are open.');
  }
  const region = inputs.region ?? ports.env['AWS_REGION'] ?? 'us-east-1';
  const aws = ports.aws.connect(decideCredentials(inputs), region);
  const stacks = await aws.cloudFormation.listStacksByTags({
    [ownershipTags.repository]: event.repositoryId ?? event.repository,
  });
  const removed: string[] = [];
  const failed: string[] = [];
  for (const stack of stacks) {
    const prNumber = pullRequestOf(stack);
    if (prNumber === undefined || (await github.getPullRequest(prNumber))?.state !== 'closed') continue;
    ports.log.info(`${stack.name} belongs to #${prNumber}, which is closed${dryRun ? ' (dry run: it stays).' : '.'}`);
    if (dryRun) removed.push(stack.name);
    else {
      const outcome = await removeService(removeContext(aws, context, prNumber), { stackName: stack.name });
      (outcome.kind === 'removed' ? removed : failed).push(stack.name);
    }
  }
  ports.log.info(`${stacks.length} stacks of this repository, ${removed.length} ${dryRun ? 'to remove' : 'removed'}.`);
  return { outputs: { changed: removed.length > 0 && !dryRun, removed, failed }, failed: failed.length > 0 };
}

/** Only a stack that carries a pull request's number is a preview. */
function pullRequestOf({ tags }: DeployedStack): number | undefined {
  const text = tags[ownershipTags.pullRequest];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
