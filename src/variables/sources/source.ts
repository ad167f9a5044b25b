import type { Json } from '../../core/json.ts';
import type { Problems } from '../../core/problems.ts';
import type { ConfigPath, SourceLocation } from '../../core/source-location.ts';
import type { SourceMemory } from '../source-memory.ts';
import type { VariableContext } from '../variable-context.ts';

/** One `source(params):address` with its variables resolved. */
export interface SourceRequest {
  readonly params: readonly Json[];
  /** `undefined` for `${self:}` and for a source without `:`. */
  readonly address: string | undefined;
  /** As written, for messages. */
  readonly text: string;
}

/** What a source found. Without a value the next fallback is asked, and `missing` says why in case there is none. */
export type Found =
  | {
      readonly value: Json;
      /** Where values inside `value` were written, if not in the file of the variable. */
      readonly locate?: ((path: ConfigPath) => SourceLocation | undefined) | undefined;
    }
  | {
      readonly value?: undefined;
      readonly missing: string;
      readonly remedy?: string | undefined;
      readonly fromAws?: boolean;
    };

/** What a source may ask of the resolution that it takes part in. */
export interface SourceTools {
  readonly context: VariableContext;
  readonly serviceDir: string;
  /** Answers that all variables of one resolution share. */
  readonly memory: SourceMemory;
  /** Process environment over what `.env` files say. */
  env(name: string): string | undefined;
  /** Every option with a value, and the framework's own ones as null. */
  readonly options: Readonly<Record<string, Json>>;
  /** The configuration at a path, resolved all the way down; `undefined` when it is not there. */
  property(path: readonly string[]): Promise<Json | undefined>;
  /** Where the configuration at a path was written. */
  locate(path: ConfigPath): SourceLocation | undefined;
  /** Names beside the last step of the path, for "did you mean". */
  neighbours(path: readonly string[]): readonly string[];
  /** Text with its variables resolved; text that is one variable keeps the type of its value. */
  resolveText(text: string): Promise<Json>;
  stage(): Promise<string>;
  region(): Promise<string>;
  /** The value, or a leaf of it, must never be shown. */
  secret(value: Json): void;
  readonly problems: Problems;
  /** An old way of writing that still works. */
  warn(message: string, remedy: string): void;
}

/** A kind of variable, such as `${env:…}`. Throws `VariableError` for a request that can never work. */
export interface VariableSource {
  /** `true`: the answer depends on the request alone and is asked for once. */
  readonly cached: boolean;
  resolve(request: SourceRequest, tools: SourceTools): Promise<Found> | Found;
}
