import type { ErrorCodeTable } from './error-code.ts';

export const variablesErrorCodes = {
  VARIABLES_SYNTAX: {
    title: 'A variable is not written correctly',
    remedy: "Write ${source:address, 'fallback'}; a literal fallback is in quotes and the last one.",
  },
  VARIABLES_UNKNOWN_SOURCE: {
    title: 'No such source of variables',
    remedy: 'Correct the name before the colon.',
  },
  VARIABLES_ADDRESS: {
    title: 'A variable asks for something that its source cannot have',
    remedy: 'Correct what stands after the colon.',
  },
  VARIABLES_NOT_FOUND: {
    title: 'A variable has no value',
    remedy: "Provide the value, or add a fallback after a comma: ${self:custom.name, 'value'}.",
  },
  VARIABLES_CYCLE: {
    title: 'Variables refer to each other in a circle',
    remedy: 'Give one of them a value of its own.',
  },
  VARIABLES_TOO_DEEP: {
    title: 'Variables lead to variables without end',
    remedy: 'Look for a file that includes itself.',
  },
  VARIABLES_NOT_TEXT: {
    title: 'A map stands where text belongs',
    remedy: 'Let the variable stand alone as the whole value, or address a single value inside the map.',
  },
  VARIABLES_STR_TO_BOOL: {
    title: 'A text is neither true nor false',
    remedy: 'strToBool takes true, false, 1 and 0.',
  },
  VARIABLES_FILE: {
    title: 'An included file cannot be read',
    remedy: 'Correct the file.',
  },
  VARIABLES_FUNCTION: {
    title: 'A module that gives values failed',
    remedy:
      'Run the module with node to see the error; packages that it imports have to be installed before this step.',
  },
  VARIABLES_AWS_FAILED: {
    title: 'AWS did not answer a variable',
    remedy: 'Look at the message of AWS; a rerun helps if it was a failure of the network.',
  },
  VARIABLES_UNUSED: {
    title: 'A value under custom that nothing uses cannot be resolved',
    remedy: 'Remove it, or add a fallback.',
  },
  VARIABLES_ENV_CONFLICT: {
    title: 'The stage depends on a .env file that depends on the stage',
    remedy: 'Set the variable in the environment of the step, or do not use it in provider.stage and useDotenv.',
  },
  VARIABLES_OLD_FORM: {
    title: 'A variable is written as older versions had it',
    remedy: 'Write it in the form of today.',
  },
} as const satisfies ErrorCodeTable;
