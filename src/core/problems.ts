import { type ErrorCode, errorCodes } from './error-codes/index.ts';
import type { SourceLocation } from './source-location.ts';
import { UserError, type UserErrorDetails } from './user-error.ts';

export type Severity = 'error' | 'warning' | 'notice';

/** One thing that is wrong, or worth a warning, with its place. */
export interface Problem {
  readonly severity: Severity;
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy: string;
  readonly at: SourceLocation | undefined;
}

/** Several errors found in one step; each becomes an annotation on its line. */
export class ProblemsError extends UserError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const first = problems.find((problem) => problem.severity === 'error');
    if (!first) throw new Error('ProblemsError needs an error');
    super(first.code, first.message, { at: first.at, remedy: first.remedy });
    this.problems = problems;
  }
}

/** Collects errors and warnings of a run, so that a user sees all of them at once. */
export class Problems {
  readonly #found: Problem[] = [];

  get all(): readonly Problem[] {
    return this.#found;
  }

  get hasErrors(): boolean {
    return this.#found.some((problem) => problem.severity === 'error');
  }

  error(code: ErrorCode, message: string, details: UserErrorDetails = {}): void {
    this.#add('error', code, message, details);
  }

  warn(code: ErrorCode, message: string, details: UserErrorDetails = {}): void {
    this.#add('warning', code, message, details);
  }

  notice(code: ErrorCode, message: string, details: UserErrorDetails = {}): void {
    this.#add('notice', code, message, details);
  }

  /** Ends the step when an error was reported. Throws `ProblemsError` with everything found so far. */
  throwIfErrors(): void {
    if (this.hasErrors) throw new ProblemsError(this.#found);
  }

  #add(severity: Severity, code: ErrorCode, message: string, details: UserErrorDetails): void {
    const remedy = details.remedy ?? errorCodes[code].remedy;
    const same = this.#found.some(
      (known) => known.code === code && known.message === message && known.at?.line === details.at?.line,
    );
    if (!same) this.#found.push({ severity, code, message, remedy, at: details.at });
  }
}
