import { deployCommand } from './commands/deploy.ts';
import { fitPreviewStage } from './commands/fit-preview-stage.ts';
import { infoCommand } from './commands/info.ts';
import { invokeCommand } from './commands/invoke.ts';
import { logsCommand } from './commands/logs.ts';
import { packageCommand } from './commands/package.ts';
import { planCommand } from './commands/plan.ts';
import { pluginCommand } from './commands/plugin-command.ts';
import { removeCommand } from './commands/remove.ts';
import { rollbackCommand } from './commands/rollback.ts';
import type { CommandResult, RunContext } from './commands/run-context.ts';
import { finishStoppedRun } from './commands/stopped-run.ts';
import { sweepCommand } from './commands/sweep.ts';
import { assertNever } from './core/assert-never.ts';
import { UserError } from './core/user-error.ts';
import { decideIntent } from './inputs/decide-intent.ts';
import type { GitHubEvent } from './inputs/github-event.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Intent } from './inputs/intent.ts';
import type { Ports } from './ports.ts';

/** What a run did: outputs of the action, and what a terminal shows at the end. */
export interface RunResult {
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly text?: string | undefined;
  readonly failed: boolean;
}

/** inputs + event → intent → the command's walk. Throws `UserError` for what the user can mend. */
export async function run(inputs: Inputs, event: GitHubEvent | undefined, ports: Ports): Promise<RunResult> {
  const context = { inputs, event, ports };
  const intent = decideIntent(inputs, event);
  return walk('stage' in intent ? await fitPreviewStage(context, intent) : intent, context);
}

/** The `post` step: ends what a run that was cut off left open. */
export async function runPost(inputs: Inputs, event: GitHubEvent | undefined, ports: Ports): Promise<void> {
  await finishStoppedRun({ inputs, event, ports });
}

async function walk(intent: Intent, context: RunContext): Promise<CommandResult> {
  switch (intent.kind) {
    case 'preview-deploy':
      return deployCommand(context, { stage: intent.stage, prNumber: intent.prNumber, preview: true });
    case 'production-deploy':
      return deployCommand(context, { stage: intent.stage, preview: false });
    case 'preview-remove':
      return removeCommand(context, { stage: intent.stage, prNumber: intent.prNumber });
    case 'plan':
      return planCommand(context, { stage: intent.stage, prNumber: intent.prNumber });
    case 'plan-without-aws':
      return packageCommand(context, { stage: intent.stage, offline: intent.reason });
    case 'sweep':
      return sweepCommand(context, { dryRun: intent.dryRun });
    case 'nothing':
      context.ports.log.info(intent.reason);
      return { outputs: { changed: false }, failed: false };
    case 'refuse':
      throw new UserError(intent.code, intent.message, { remedy: intent.remedy });
    case 'command':
      return runNamedCommand(intent, context);
    default:
      return assertNever(intent);
  }
}

async function runNamedCommand(
  { command, stage, prNumber }: Extract<Intent, { kind: 'command' }>,
  context: RunContext,
): Promise<CommandResult> {
  switch (command) {
    case 'deploy':
      return deployCommand(context, { stage, prNumber, preview: false });
    case 'plan':
      return planCommand(context, { stage, prNumber });
    case 'package':
      return packageCommand(context, { stage });
    case 'remove':
      return removeCommand(context, { stage, prNumber });
    case 'rollback':
      return rollbackCommand(context, { stage });
    case 'info':
      return infoCommand(context, { stage });
    case 'create_domain':
    case 'delete_domain':
      return pluginCommand(context, { stage, command });
    case 'invoke':
      return invokeCommand(context, { stage });
    case 'logs':
      return logsCommand(context, { stage });
    case 'init':
      return (await import('./commands/init.ts')).initCommand(context);
    case 'bootstrap':
      return (await import('./commands/bootstrap.ts')).bootstrapCommand(context);
    case 'help':
      return (await import('./commands/help.ts')).helpCommand(context);
    case 'version':
      return (await import('./commands/help.ts')).versionCommand(context);
    default:
      return assertNever(command);
  }
}
