import type { ErrorCodeTable } from './error-code.ts';

export const serviceErrorCodes = {
  INTERNAL_ERROR: {
    title: 'An error of serverless-deploy itself',
    remedy:
      'Run again with debug logging (`ACTIONS_STEP_DEBUG`, or `--verbose` from a terminal) and report it with the log.',
  },
  SERVICE_PATH_NOT_FOUND: {
    title: 'A service folder does not exist',
    remedy:
      'Set `service-path` to the folder that holds serverless.yml, relative to the repository; `actions/checkout` has to run before.',
  },
  SERVICE_PATH_OUTSIDE: {
    title: 'A service folder lies outside of the repository',
    remedy: 'Give a folder inside the repository.',
  },

  SERVICE_NOT_FOUND: {
    title: 'No configuration file of a service was found',
    remedy: 'Set `service-path` to the folder that holds serverless.yml, or `config-file` to its name.',
  },
  SERVICE_YAML_SYNTAX: {
    title: 'A YAML file cannot be read',
    remedy: 'Correct the line; an editor with YAML support shows the same error.',
  },
  SERVICE_YAML_DUPLICATE_KEY: {
    title: 'A key stands twice in one map',
    remedy: 'Keep one of the two, or put what both hold under one key.',
  },
  SERVICE_YAML_TAG: {
    title: 'A YAML tag is unknown',
    remedy: 'Use a short tag of CloudFormation, such as !Ref, or quote the value if it begins with `!`.',
  },
  SERVICE_YAML_CIRCULAR: {
    title: 'A YAML anchor contains itself',
    remedy: 'Remove the alias from inside its own anchor.',
  },
  SERVICE_YAML_DATE: {
    title: 'A date without quotes is read differently by serverless 3 and 4',
    remedy: "Put it in quotes, as in Version: '2012-10-17'.",
  },
  SERVICE_JSON_SYNTAX: {
    title: 'A JSON file cannot be read',
    remedy: 'Correct the line: JSON has no comments, no trailing commas, and keys in double quotes.',
  },
  SERVICE_EMPTY: {
    title: 'The configuration file is empty',
    remedy: 'Write at least `service:`, `provider:` and `functions:`.',
  },
  SERVICE_NOT_A_MAP: {
    title: 'The configuration is not a map of keys',
    remedy: 'The top level needs keys such as `service:` and `provider:`, without `- ` before them.',
  },
  SERVICE_FILE_TYPE: {
    title: 'The configuration file has an ending that is not known',
    remedy: 'Use .yml, .yaml, .json, .js, .mjs, .cjs or .ts.',
  },
  SERVICE_MODULE_FAILED: {
    title: 'A configuration written in JavaScript or TypeScript failed',
    remedy: 'Run the file with node to see the error; packages that it imports have to be installed before this step.',
  },
  SERVICE_CIRCULAR: {
    title: 'The configuration holds itself',
    remedy: 'Export plain data: no object may contain itself.',
  },
} as const satisfies ErrorCodeTable;
