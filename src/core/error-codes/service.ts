import type { ErrorCodeTable } from './error-code.ts';

export const serviceErrorCodes = {
  SERVICE_NOT_FOUND: {
    title: 'No configuration file of a service was found',
    remedy: 'Set `service-path` to the folder that holds serverless.yml, or `config-file` to its name.',
  },
} as const satisfies ErrorCodeTable;
