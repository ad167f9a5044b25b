import type { ErrorCodeTable } from './error-code.ts';

export const planErrorCodes = {
  PLAN_BLOCKED: {
    title: 'A production deploy would replace or delete resources that hold data',
    remedy:
      'Name the resource or its type in `allow-replacement` or `allow-deletion` if that is meant; back up its data first.',
  },
  PLAN_CHANGED: {
    title: 'What would change is no longer what was approved',
    remedy: 'Run `plan` again, look at it, and pass its digest as `expect-plan`.',
  },
} as const satisfies ErrorCodeTable;
