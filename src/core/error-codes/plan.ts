import type { ErrorCodeTable } from './error-code.ts';

export const planErrorCodes = {} as const satisfies ErrorCodeTable;
