import type { NestedPlaces, NestedTemplate } from '../cloudformation/nested-templates.ts';
import type { Template } from '../cloudformation/template.ts';
import type { JsonObject } from '../core/json.ts';
import type { ConfigPath } from '../core/source-location.ts';

/** A file that the template refers to in the deployment bucket, besides zips and templates. */
export interface ExtraFile {
  /** Key in the bucket: another one for other contents. */
  readonly key: string;
  readonly path: string;
  readonly bytes: number;
  /** base64. */
  readonly sha256: string;
}

/** A service as CloudFormation will see it. */
export interface CompiledService {
  /** First template of a new stack: only the deployment bucket. `undefined` with a bucket of the user's. */
  readonly createTemplate: Template | undefined;
  readonly template: Template;
  /** Templates of nested stacks, beside the one above them in the folder of the deployment. */
  readonly nested?: readonly NestedTemplate[] | undefined;
  /** Where a plugin that ran in the framework put the resources; the template is whole until it is split. */
  readonly places?: NestedPlaces | undefined;
  /** Files of plugins that ran in the framework. */
  readonly files?: readonly ExtraFile[] | undefined;
  /** Framework-shaped state for `serverless rollback`, without secrets. */
  readonly state: JsonObject;
  /** Logical ID → where it came from in the configuration. */
  readonly sources: Readonly<Record<string, ConfigPath>>;
  /** The stack needs our custom-resource handlers in the bucket. */
  readonly needsCustomResources: boolean;
}
