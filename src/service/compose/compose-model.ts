import type { ConfigPath, SourceLocation } from '../../core/source-location.ts';

/** One variable of a param, with what stands in when it has no value. */
export type ComposeVariable =
  | { readonly kind: 'output'; readonly service: string; readonly output: string }
  | { readonly kind: 'stage' }
  | { readonly kind: 'env' | 'option'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string };

/** Text and variables in turn; each variable is a list of what is tried, the first value wins. */
export type ComposeText = readonly (string | readonly ComposeVariable[])[];

/** One entry under `services`. */
export interface ComposeService {
  readonly name: string;
  /** Absolute folder. */
  readonly dir: string;
  readonly config?: ComposeText | undefined;
  readonly region?: ComposeText | undefined;
  readonly params: Readonly<Record<string, ComposeText>>;
  /** Names of services, by `dependsOn` and by the outputs that params use. */
  readonly dependsOn: readonly string[];
  /** Where something of the entry stands, from the root of the repository. */
  readonly locate: (inside: ConfigPath) => SourceLocation;
}

/** What serverless-compose says (framework-spec 10). */
export interface ComposeFile {
  /** Absolute path. */
  readonly file: string;
  readonly services: readonly ComposeService[];
}
