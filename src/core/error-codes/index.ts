import { awsErrorCodes } from './aws.ts';
import { commandsErrorCodes } from './commands.ts';
import { compileErrorCodes } from './compile.ts';
import { composeErrorCodes } from './compose.ts';
import { configErrorCodes } from './config.ts';
import { deployErrorCodes } from './deploy.ts';
import { githubErrorCodes } from './github.ts';
import { inputsErrorCodes } from './inputs.ts';
import { packageErrorCodes } from './package.ts';
import { planErrorCodes } from './plan.ts';
import { pluginsErrorCodes } from './plugins.ts';
import { serviceErrorCodes } from './service.ts';
import { variablesErrorCodes } from './variables.ts';

/** Every error and warning code, with title and remedy; docs/errors.md is generated from it. */
export const errorCodes = {
  ...inputsErrorCodes,
  ...serviceErrorCodes,
  ...composeErrorCodes,
  ...configErrorCodes,
  ...variablesErrorCodes,
  ...packageErrorCodes,
  ...compileErrorCodes,
  ...planErrorCodes,
  ...deployErrorCodes,
  ...awsErrorCodes,
  ...githubErrorCodes,
  ...pluginsErrorCodes,
  ...commandsErrorCodes,
} as const;

export type ErrorCode = keyof typeof errorCodes;
