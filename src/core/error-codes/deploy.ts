import type { ErrorCodeTable } from './error-code.ts';

export const deployErrorCodes = {} as const satisfies ErrorCodeTable;
