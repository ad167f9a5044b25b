import { Problems } from '../core/problems.ts';
import type { PluginCommand } from '../inputs/command.ts';
import { runPluginCommand } from '../plugins/apply-plugins.ts';
import { deployedContext } from './deploy-hooks.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { prepareSingleService } from './single-service.ts';

/** A command that a plugin of the service adds. Throws `PLUGIN_COMMAND_MISSING`. */
export async function pluginCommand(
  context: RunContext,
  { stage, command }: { readonly stage?: string | undefined; readonly command: PluginCommand },
): Promise<CommandResult> {
  const { model, aws } = await prepareSingleService(context, stage);
  await runPluginCommand(
    command,
    deployedContext({ model, aws: aws() }, context, { outputs: {}, changed: false }, new Problems()),
  );
  return { outputs: { stage: model.stage, region: model.region }, failed: false };
}
