import type { ErrorCodeTable } from './error-code.ts';

export const planErrorCodes = {
  PLAN_BLOCKED: {
    title: 'A production deploy would replace or delete resources that hold data.',
    remedy:
      'Name the resource or its type in `allow-replacement` or `allow-deletion` if that is meant; back up its data first.',
  },
  PLAN_CHANGED: {
    title: 'What would change is no longer what was approved.',
    remedy: 'Run `plan` again, look at it, and pass its digest as `expect-plan`.',
  },
  PLAN_TOO_MANY_RESOURCES: {
    title: 'The template has more resources than CloudFormation takes in one stack.',
    remedy: 'Split the service, or move resources to a stack of their own.',
  },
  PLAN_CHANGE_SET_FAILED: {
    title: 'CloudFormation could not work out what would change.',
    remedy: 'Read the reason that CloudFormation gave; it names the resource or the setting.',
  },
} as const satisfies ErrorCodeTable;
