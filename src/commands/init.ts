import type { CommandResult, RunContext } from './run-context.ts';
export async function initCommand(_c: RunContext): Promise<CommandResult> {
  throw new Error('not yet');
}
