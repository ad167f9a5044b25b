import { actionCommands, terminalCommands } from '../inputs/command.ts';
import { inputNames, inputTable } from '../inputs/input-table.ts';
import type { CommandResult, RunContext } from './run-context.ts';

const descriptions: Readonly<Record<(typeof actionCommands)[number] | (typeof terminalCommands)[number], string>> = {
  auto: 'what the event of the workflow means',
  deploy: 'deploy the service',
  plan: 'show what a deploy would change',
  package: 'build zips, template and state; needs no credentials',
  remove: 'remove the stack',
  rollback: 'list deployments, or go back to one: --to TIME, COMMIT or previous',
  info: 'show endpoints, functions and outputs of the stack',
  sweep: 'remove previews whose pull request is closed',
  create_domain: 'make the custom domains of serverless-domain-manager',
  delete_domain: 'delete them',
  invoke: 'call a function',
  logs: 'show log events of a function',
  init: 'write a new service, or workflows for one that exists',
  bootstrap: 'make the OIDC provider and the deploy role',
  help: 'this text',
  version: 'the version',
};

/** Usage of the program: commands, and a flag for every input. */
export async function helpCommand(_context: RunContext): Promise<CommandResult> {
  const commands = [...actionCommands, ...terminalCommands].map((name) => `  ${name.padEnd(13)} ${descriptions[name]}`);
  const flags = inputNames.map((name) => `  --${name}${inputTable[name].form === 'boolean' ? '' : ' …'}`);
  const text = [
    'Usage: serverless-deploy <command> [--service-path DIR] [--stage S] [--region R] [--name value]…',
    '',
    'Commands:',
    ...commands,
    '',
    'Flags (every input of the action has one; others are options for ${opt:name}):',
    ...flags,
    '  --json       outputs as one JSON object on stdout, the log on stderr',
    '  --verbose    debug log',
  ].join('\n');
  return { outputs: {}, text, failed: false };
}

export async function versionCommand(_context: RunContext): Promise<CommandResult> {
  return { outputs: { version }, text: version, failed: false };
}

/** Held equal to package.json by a test: the bundle has no package.json of its own. */
export const version = '1.0.0';
