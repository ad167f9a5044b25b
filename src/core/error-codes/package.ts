import type { ErrorCodeTable } from './error-code.ts';

export const packageErrorCodes = {} as const satisfies ErrorCodeTable;
