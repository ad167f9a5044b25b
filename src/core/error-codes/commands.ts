import type { ErrorCodeTable } from './error-code.ts';

export const commandsErrorCodes = {
  SWEEP_NEEDS_GITHUB: {
    title: 'A sweep runs without GitHub',
    remedy: 'Run `sweep` in a workflow, with `github-token`.',
  },
  FUNCTION_UNKNOWN: {
    title: 'A command names a function that the service does not have',
    remedy: 'Name a key under `functions`.',
  },
  INPUTS_ONE_SERVICE: {
    title: 'A command for one service was given several',
    remedy: 'Name one folder in `service-path`.',
  },
  INVOKE_PAYLOAD_MISSING: {
    title: 'The file with the event does not exist',
    remedy: 'Give a path from the folder of the service.',
  },
  LOGS_START_TIME: {
    title: 'A start time cannot be read',
    remedy: 'Write `30s`, `5m`, `2h`, `1d`, or a date such as 2026-01-31T12:00:00Z.',
  },
  STACK_NOT_DEPLOYED: {
    title: 'The stack does not exist',
    remedy: 'Check stage, region and account, or deploy first.',
  },
} as const satisfies ErrorCodeTable;
