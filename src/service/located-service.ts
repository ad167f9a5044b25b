import type { JsonObject } from '../core/json.ts';
import type { ConfigPath, SourceLocation } from '../core/source-location.ts';

/** Finds where a value of the configuration was written; an unknown path gives its nearest known ancestor. */
export type Locate = (path: ConfigPath) => SourceLocation | undefined;

/** The configuration file as read: variables not resolved, CloudFormation short tags already long, positions kept. */
export interface LocatedService {
  /** Absolute path of the service folder. */
  readonly serviceDir: string;
  /** Name of the configuration file inside it, such as `serverless.yml`. */
  readonly configFile: string;
  readonly config: JsonObject;
  readonly locate: Locate;
}

/** The same after `${…}` is gone. */
export interface ResolvedService extends LocatedService {
  /** Values that came from secrets (SecureString, Secrets Manager): masked in logs, comments and state. */
  readonly secrets: readonly string[];
  /** Stage and region as the variables saw them. */
  readonly stage: string;
  readonly region: string;
}
