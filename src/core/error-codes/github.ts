import type { ErrorCodeTable } from './error-code.ts';

export const githubErrorCodes = {
  GITHUB_EVENT_UNREADABLE: {
    title: 'The event of the workflow run cannot be read',
    remedy: 'Run the action on a runner of GitHub, or from a terminal with a command.',
  },
  GITHUB_PERMISSION_MISSING: {
    title: 'The token of the workflow may not do this',
    remedy: 'Add the line to `permissions:` of the job.',
  },
  GITHUB_REQUEST_FAILED: {
    title: 'GitHub did not do what it was asked to',
    remedy: 'Run the job again; if it stays, see https://www.githubstatus.com.',
  },
} as const satisfies ErrorCodeTable;
