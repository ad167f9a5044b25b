import type { ConfigPath } from '../../core/source-location.ts';

/** One thing that is wrong with a value, after ajv's many errors are folded into the one that helps. */
export type Mismatch =
  | { readonly kind: 'value'; readonly path: ConfigPath; readonly value: unknown; readonly expected: string }
  | {
      readonly kind: 'unknown-key';
      readonly path: ConfigPath;
      readonly key: string;
      /** Keys that the owner may have. */
      readonly known: readonly string[];
    }
  | { readonly kind: 'missing-keys'; readonly path: ConfigPath; readonly keys: readonly string[] }
  | { readonly kind: 'missing-choice'; readonly path: ConfigPath; readonly keys: readonly string[] }
  /** The owner takes any key of a form, and `key` has not that form. */
  | { readonly kind: 'misformed-key'; readonly path: ConfigPath; readonly key: string; readonly form: string }
  | { readonly kind: 'exclusive-keys'; readonly path: ConfigPath; readonly keys: readonly string[] };
