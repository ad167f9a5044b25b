import type { ErrorCodeTable } from './error-code.ts';

export const pluginsErrorCodes = {} as const satisfies ErrorCodeTable;
