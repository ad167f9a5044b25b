import type { Template } from '../cloudformation/template.ts';
import type { JsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import type { Locate } from '../service/located-service.ts';
import type { ServiceModel } from '../service/service-model.ts';

/** What a plugin may ask for before the model is read. */
export interface PluginContext {
  readonly region: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Options of the command line: `stage` when it was given, and free ones such as `--env`. */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** Text of a file, its path relative to the service folder. */
  readText(path: string): Promise<string | undefined>;
  /** Variables of a `.env` text; what `environment` has already wins. */
  parseDotenv(
    text: string,
    environment: Readonly<Record<string, string | undefined>>,
  ): Readonly<Record<string, string>>;
  readonly locate: Locate;
  readonly problems: Problems;
}

/** A plugin of the framework that we serve ourselves: hooks into the walk. Every hook gives new values, none writes. */
export interface NativePlugin {
  readonly name: string;
  /** Version of the plugin whose behaviour this one has. */
  readonly compared: string;
  /** Keys that it reads, `functions.<name>.x` and `custom.x.y`; unknown keys beside `custom.x.y` are reported. */
  readonly configKeys: readonly string[];
  /** What it does otherwise than the plugin; for docs/plugins.md. */
  readonly differences?: string;
  /** Keys in use that only the plugin itself can serve: the service then goes the way out. */
  unserved?(config: JsonObject): readonly string[];
  /** Before the model is read: variables are resolved, nothing is checked yet. */
  adjustConfig?(config: JsonObject, context: PluginContext): JsonObject | Promise<JsonObject>;
  adjustModel?(model: ServiceModel, problems: Problems): ServiceModel;
  /** Changes the generated template before the user's resources are merged. */
  contribute?(compiled: Template, model: ServiceModel, problems: Problems): Template;
  /** Changes the template after the user's resources were merged. */
  finalize?(template: Template, model: ServiceModel, problems: Problems): Template;
}
