import type { ErrorCode } from '../core/error-codes/index.ts';
import type { Command } from './command.ts';

/** What a run is to do. An absent `stage` is that of the file. */
export type Intent =
  | { readonly kind: 'preview-deploy'; readonly prNumber: number; readonly stage: string }
  | { readonly kind: 'preview-remove'; readonly prNumber: number; readonly stage: string }
  | { readonly kind: 'production-deploy'; readonly stage?: string | undefined }
  /** `prNumber`: the pull request that gets the plan as a comment. */
  | { readonly kind: 'plan'; readonly stage?: string | undefined; readonly prNumber?: number | undefined }
  /** Compiled, packaged and shown in the summary; green, with `reason` in one line. */
  | {
      readonly kind: 'plan-without-aws';
      readonly prNumber: number;
      readonly stage?: string | undefined;
      readonly reason: string;
    }
  | { readonly kind: 'sweep'; readonly dryRun: boolean }
  /** A command that was named by the user. */
  | {
      readonly kind: 'command';
      readonly command: Exclude<Command, 'auto' | 'sweep'>;
      readonly stage?: string | undefined;
      readonly prNumber?: number | undefined;
    }
  /** Green: the event changes nothing. */
  | { readonly kind: 'nothing'; readonly reason: string }
  | {
      readonly kind: 'refuse';
      readonly code: ErrorCode;
      readonly message: string;
      readonly remedy?: string | undefined;
    };
