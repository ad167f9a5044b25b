import type { ErrorCodeTable } from './error-code.ts';

export const githubErrorCodes = {} as const satisfies ErrorCodeTable;
