import type { ErrorCodeTable } from './error-code.ts';

export const inputsErrorCodes = {} as const satisfies ErrorCodeTable;
