import type { ErrorCodeTable } from './error-code.ts';

export const variablesErrorCodes = {} as const satisfies ErrorCodeTable;
