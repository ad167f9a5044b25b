import { type ErrorCode, errorCodes } from './error-codes/index.ts';
import { formatLocation, type SourceLocation } from './source-location.ts';

export interface UserErrorDetails {
  readonly at?: SourceLocation | undefined;
  /** What to do; the default stands in the table of codes. */
  readonly remedy?: string | undefined;
  readonly cause?: unknown;
}

/** A mistake that the user can mend: exit code 1. A mistake of ours is a plain `Error`: exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: ErrorCode;
  readonly at: SourceLocation | undefined;
  readonly remedy: string;

  constructor(code: ErrorCode, message: string, details: UserErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.at = details.at;
    this.remedy = details.remedy ?? errorCodes[code].remedy;
  }
}

/** `serverless.yml:3:7: message` and the remedy on a line of its own. */
export function formatProblem(problem: {
  readonly message: string;
  readonly remedy?: string | undefined;
  readonly at?: SourceLocation | undefined;
}): string {
  const place = problem.at ? `${formatLocation(problem.at)}: ` : '';
  const remedy = problem.remedy ? `\n  ${problem.remedy}` : '';
  return `${place}${problem.message}${remedy}`;
}
