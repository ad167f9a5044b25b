import type { ErrorCodeTable } from './error-code.ts';

export const compileErrorCodes = {} as const satisfies ErrorCodeTable;
