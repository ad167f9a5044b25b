import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAwsConnector } from '../../src/aws/connect.ts';
import { createTerminalOutputs } from '../../src/github/outputs.ts';
import type { CommandResult, Environment, Ports } from '../../src/ports.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { createRecordingLog, noToken, quickClock, type RecordingLog } from '../e2e/ministack.ts';

/** Ports of a terminal: the real disk; programs answer as told by their command line, others are not installed. */
export function terminalPorts(
  env: Environment = {},
  programs: Readonly<Record<string, string>> = {},
): Ports & { readonly log: RecordingLog } {
  const log = createRecordingLog();
  return {
    log,
    workspace: createWorkspace(),
    commands: {
      run: async (command, args): Promise<CommandResult | undefined> => {
        const stdout = programs[[command, ...args].join(' ')];
        return stdout === undefined ? undefined : { exitCode: 0, stdout, stderr: '' };
      },
    },
    clock: quickClock,
    env,
    exportEnvironment: () => {},
    cancelled: () => false,
    http: { get: async () => ({ status: 404, headers: {}, body: new Uint8Array() }) },
    cache: {
      directory: path.join(tmpdir(), 'serverless-deploy-cache'),
      restore: async () => 'off',
      save: async () => 'off',
    },
    aws: createAwsConnector({ env, log, clock: quickClock, fetchOidcToken: noToken }),
    github: undefined,
    outputs: createTerminalOutputs(),
  };
}
