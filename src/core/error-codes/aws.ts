import type { ErrorCodeTable } from './error-code.ts';

export const awsErrorCodes = {} as const satisfies ErrorCodeTable;
