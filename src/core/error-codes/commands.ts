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
  INIT_FILE_EXISTS: {
    title: 'A file of a new service exists already',
    remedy:
      'Choose another folder with `--path`, or move the file away. In a folder with a service leave out `--template`: then only the workflows are written.',
  },
  INIT_NAME_INVALID: {
    title: 'A name cannot be that of a service',
    remedy: 'Give a name with `--name`: letters, digits and dashes, a letter first.',
  },
  INIT_TEMPLATE_MISSING: {
    title: 'No template was named',
    remedy: 'Name one with `--template`.',
  },
  INIT_TEMPLATE_UNKNOWN: {
    title: 'There is no such template',
    remedy: 'Name one of the templates with `--template`.',
  },
  BOOTSTRAP_FAILED: {
    title: 'The roles could not be made',
    remedy: 'Mend what CloudFormation says and run `bootstrap` again; an own role needs the rights to make IAM roles.',
  },
  BOOTSTRAP_OPTION_INVALID: {
    title: 'An option of bootstrap has a wrong form',
    remedy: 'Write it as the message shows.',
  },
  BOOTSTRAP_PREVIEW_TOO_WIDE: {
    title: 'The role of previews may touch every stage',
    remedy: 'Begin `preview-stage` with a fixed text, such as `pr-{number}`.',
  },
  BOOTSTRAP_REPOSITORY_MISSING: {
    title: 'It is not known which repository the roles are for',
    remedy: 'Name it: `--repository owner/name`.',
  },
  BOOTSTRAP_TYPE_UNKNOWN: {
    title: 'It is not known what a resource type needs',
    remedy: 'Add the actions of that type to the role by hand.',
  },
} as const satisfies ErrorCodeTable;
