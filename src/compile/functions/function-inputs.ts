import type { ArtifactLocations } from '../../package/artifact-manifest.ts';

/** What the function compilers need besides the model: all of it is known before compile. */
export interface CompileInputs {
  readonly artifacts: ArtifactLocations;
  /** Layer key → sha1 hex over its definition and its zip (framework-spec 2.7). */
  readonly layerHashes: Readonly<Record<string, string>>;
  /** When this run began, in ms since 1970: `forceDeploy` writes it into the template. */
  readonly startedAtMs: number;
}
