import type { Json } from '../core/json.ts';
import type { ConfigPath, SourceLocation } from '../core/source-location.ts';

/** What one configuration file holds, whatever its format. */
export interface LoadedConfig {
  readonly value: Json | undefined;
  /** The place of a path, or of its nearest known ancestor. */
  readonly locate: (path: ConfigPath) => SourceLocation;
}
