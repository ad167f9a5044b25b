import type { ErrorCode } from '../../core/error-codes/index.ts';
import type { ConfigPath } from '../../core/source-location.ts';

/** Something to say about a place of the configuration, before its line is looked up. */
export interface Finding {
  readonly path: ConfigPath;
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy?: string | undefined;
  /** `mode`: error, warning or nothing, as `configValidationMode` says. */
  readonly weight: 'error' | 'warning' | 'mode';
}
