import type { ErrorCode } from '../core/error-codes/index.ts';
import type { ConfigPath, SourceLocation } from '../core/source-location.ts';

/** One variable cannot be resolved. What depends on it fails with the same object, so it is reported once. */
export class VariableError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string | undefined;
  /** The property that failed first; set by the resolver. */
  path: ConfigPath | undefined;
  /** A better place than that of the property, such as a line of an included file. */
  readonly at: SourceLocation | undefined;
  /** AWS has no such value: nothing that the file alone could tell. */
  readonly fromAws: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    details: {
      readonly remedy?: string | undefined;
      readonly at?: SourceLocation | undefined;
      readonly fromAws?: boolean;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.remedy = details.remedy;
    this.at = details.at;
    this.fromAws = details.fromAws ?? false;
  }
}
