import type { CommandResult, RunContext } from './commands/run-context.ts';
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

/** inputs + event → intent → the command's walk; a command is loaded when it is to run. Throws `UserError` for what the user can mend. */
export async function run(inputs: Inputs, event: GitHubEvent | undefined, ports: Ports): Promise<RunResult> {
  const context = { inputs, event, ports };
  const intent = decideIntent(inputs, event);
  if (!('stage' in intent && event?.pullRequest)) return walk(intent, context);
  const { fitPreviewStage } = await import('./commands/fit-preview-stage.ts');
  return walk(await fitPreviewStage(context, intent), context);
}

/** The `post` step: ends what a run that was cut off left open. */
export async function runPost(inputs: Inputs, event: GitHubEvent | undefined, ports: Ports): Promise<void> {
  await (await import('./commands/stopped-run.ts')).finishStoppedRun({ inputs, event, ports });
}

async function walk(intent: Intent, context: RunContext): Promise<CommandResult> {
  switch (intent.kind) {
    case 'preview-deploy':
      return (await import('./commands/deploy.ts')).deployCommand(context, {
        stage: intent.stage,
        prNumber: intent.prNumber,
        preview: true,
      });
    case 'production-deploy':
      return (await import('./commands/deploy.ts')).deployCommand(context, { stage: intent.stage, preview: false });
    case 'preview-remove':
      return (await import('./commands/remove.ts')).removeCommand(context, {
        stage: intent.stage,
        prNumber: intent.prNumber,
      });
    case 'plan':
      return (await import('./commands/plan.ts')).planCommand(context, {
        stage: intent.stage,
        prNumber: intent.prNumber,
      });
    case 'plan-without-aws':
      return (await import('./commands/package.ts')).packageCommand(context, {
        stage: intent.stage,
        offline: intent.reason,
      });
    case 'sweep':
      return (await import('./commands/sweep.ts')).sweepCommand(context, { dryRun: intent.dryRun });
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
      return (await import('./commands/deploy.ts')).deployCommand(context, { stage, prNumber, preview: false });
    case 'plan':
      return (await import('./commands/plan.ts')).planCommand(context, { stage, prNumber });
    case 'package':
      return (await import('./commands/package.ts')).packageCommand(context, { stage });
    case 'remove':
      return (await import('./commands/remove.ts')).removeCommand(context, { stage, prNumber });
    case 'rollback':
      return (await import('./commands/rollback.ts')).rollbackCommand(context, { stage });
    case 'info':
      return (await import('./commands/info.ts')).infoCommand(context, { stage });
    case 'create_domain':
    case 'delete_domain':
      return (await import('./commands/plugin-command.ts')).pluginCommand(context, { stage, command });
    case 'invoke':
      return (await import('./commands/invoke.ts')).invokeCommand(context, { stage });
    case 'logs':
      return (await import('./commands/logs.ts')).logsCommand(context, { stage });
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
