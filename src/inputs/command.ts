/** Commands that a plugin adds, by the names that it gives them. */
export const pluginCommands = ['create_domain', 'delete_domain'] as const;

export type PluginCommand = (typeof pluginCommands)[number];

/** What `command` may say in a workflow. */
export const actionCommands = [
  'auto',
  'deploy',
  'plan',
  'package',
  'remove',
  'rollback',
  'info',
  'sweep',
  ...pluginCommands,
] as const;

/** What the first word of a command line may be besides. */
export const terminalCommands = ['invoke', 'logs', 'init', 'bootstrap', 'help', 'version'] as const;

export type Command = (typeof actionCommands)[number] | (typeof terminalCommands)[number];

const known: ReadonlySet<string> = new Set([...actionCommands, ...terminalCommands]);

export function isCommand(word: string): word is Command {
  return known.has(word);
}
