import type { ErrorCodeTable } from './error-code.ts';

export const inputsErrorCodes = {
  INPUTS_UNKNOWN_NAME: {
    title: 'The action has no input of this name',
    remedy: 'Use one of the inputs listed in action.yml.',
  },
  INPUTS_EMPTY: {
    title: 'An input that needs a value is empty',
    remedy:
      'Give it a value, or leave the line out to get the default. An expression such as `${{ vars.NAME }}` is empty when the variable does not exist.',
  },
  INPUTS_WRONG_FORM: {
    title: 'The value of an input has the wrong form',
    remedy: 'Write the value in the form that the message shows.',
  },
  INPUTS_UNKNOWN_COMMAND: {
    title: 'There is no such command',
    remedy: 'Run `serverless-deploy --help` to see the commands.',
  },
  INPUTS_UNEXPECTED_ARGUMENT: {
    title: 'The command line has an argument that belongs to nothing',
    remedy: 'Options are written as `--name value`.',
  },
  INPUTS_UNKNOWN_EVENT: {
    title: 'The event says nothing about what to do',
    remedy: 'Set `command` to deploy, plan, package, remove, rollback, info, sweep, create_domain or delete_domain.',
  },
  INPUTS_UNTRUSTED_CODE: {
    title: 'Code of a stranger would run with the secrets of this repository',
    remedy:
      'Use `on: pull_request`. A pull request from a fork is then planned without AWS; its preview is deployed when a maintainer pushes the branch into this repository.',
  },
  INPUTS_PREVIEW_STAGE: {
    title: 'The stage of previews cannot be told from another one',
    remedy: 'Put `{number}` into `preview-stage`, such as `pr-{number}`.',
  },
} as const satisfies ErrorCodeTable;
