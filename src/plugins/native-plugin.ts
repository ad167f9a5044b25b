import type { Grant, PolicyPlace } from '../cloudformation/grant.ts';
import type { NestedPlaces, SplitTemplate } from '../cloudformation/nested-templates.ts';
import type { Template } from '../cloudformation/template.ts';
import type { JsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import type { ConfigPath } from '../core/source-location.ts';
import type { PluginCommand } from '../inputs/command.ts';
import type { Aws, Clock, Log, Workspace } from '../ports.ts';
import type { Locate } from '../service/located-service.ts';
import type { ServiceModel } from '../service/service-model.ts';

/** What a plugin may ask for before the model is read. */
export interface PluginContext {
  readonly region: string;
  readonly stage: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Options of the command line: `stage` when it was given, and free ones such as `--env`. */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** Text of a file, its path relative to the service folder. */
  readText(path: string): Promise<string | undefined>;
  /** Writes a file of the service, such as generated code; folders are made as needed. */
  writeText(path: string, text: string): Promise<void>;
  /** Variables of a `.env` text; what `environment` has already wins. */
  parseDotenv(
    text: string,
    environment: Readonly<Record<string, string | undefined>>,
  ): Readonly<Record<string, string>>;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly locate: Locate;
  readonly problems: Problems;
}

/** A command of a shell that a plugin runs for the service, and where it is written. */
export interface Script {
  readonly command: string;
  readonly when: 'package' | 'deploy' | 'remove';
  readonly path: ConfigPath;
}

/** Runs such a command in the service folder; throws PLUGIN_SCRIPT_FAILED. */
export type RunScript = (command: string) => Promise<void>;

/** What a plugin may ask for around the packaging. */
export interface PackagingContext {
  readonly model: ServiceModel;
  readonly workspace: Pick<Workspace, 'readText' | 'readDirectory' | 'realPath' | 'stat'>;
  readonly runScript: RunScript;
  readonly problems: Problems;
}

/** What a plugin may ask for around the deploy of a stack. */
export interface DeployedContext {
  readonly model: ServiceModel;
  readonly aws: Pick<
    Aws,
    | 'region'
    | 'objects'
    | 'restApis'
    | 'restDomains'
    | 'apiDomains'
    | 'certificates'
    | 'dnsZones'
    | 'buckets'
    | 'distributions'
    | 'webAcls'
    | 'cloudFormation'
  >;
  readonly workspace: Pick<Workspace, 'readDirectory' | 'readBytes' | 'stat'>;
  readonly log: Pick<Log, 'info'>;
  readonly clock: Clock;
  readonly runScript: RunScript;
  /** Outputs of the stack; none before its deploy. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Something was deployed, or changed by a plugin before this one; always so with `force`. */
  readonly changed: boolean;
  readonly problems: Problems;
}

/** What a plugin may ask for when it completes the template. */
export interface CompletionContext extends Pick<DeployedContext, 'model' | 'aws'> {
  /** The deployed template, nested ones joined to it; absent for a new stack. */
  readonly deployed: JsonObject | undefined;
}

/** What a plugin is told that splits the template. */
export interface SplitContext {
  readonly model: ServiceModel;
  /** Folder of the deployment in the bucket. */
  readonly directory: string;
  /** Where the deployed resources lie; absent for a new stack. */
  readonly deployed?:
    | { readonly ids: ReadonlySet<string>; readonly nestedIn: Readonly<Record<string, string>> }
    | undefined;
  /** Where the plugin itself put the resources, when it ran in the framework. */
  readonly places?: NestedPlaces | undefined;
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
  /**
   * Changes the template by what is in the account, where it is compared or deployed and not where it is only packaged;
   * once more after `beforeDeploy`, which may have made what it tells of.
   */
  completeTemplate?(template: Template, context: CompletionContext): Promise<Template>;
  /** Before the files of the service are looked at, when we package it ourselves. */
  beforePackage?(context: PackagingContext): Promise<void>;
  /** Chooses what is packaged, by the files of the service as they are then. */
  adjustPackage?(model: ServiceModel, context: PackagingContext): Promise<ServiceModel>;
  /** When its zips are there. */
  afterPackage?(context: PackagingContext): Promise<void>;
  /** Takes resources of the complete template into nested ones. */
  split?(template: Template, context: SplitContext): SplitTemplate;
  /** Before anything is uploaded, when there is something to deploy; has to be repeatable. */
  beforeDeploy?(context: DeployedContext): Promise<void>;
  /**
   * After a deploy that succeeded, also when nothing changed; has to be repeatable. `changed`: others may have to follow,
   * as a cache follows the files of a bucket.
   */
  afterDeploy?(context: DeployedContext): Promise<'changed' | undefined>;
  /** Before the stack is removed. */
  beforeRemove?(context: DeployedContext): Promise<void>;
  /** When the stack is gone. */
  afterRemove?(context: DeployedContext): Promise<void>;
  /** All commands of a shell that these hooks run: without the input `allow-scripts` the run stops before them. */
  scripts?(model: ServiceModel): readonly Script[];
  /** What the caller has to be allowed for these calls, for the policy of the deploy roles. */
  grants?(model: ServiceModel, place: PolicyPlace): readonly Grant[];
  /** Commands that the plugin adds to the program. */
  readonly commands?: Readonly<Partial<Record<PluginCommand, (context: DeployedContext) => Promise<void>>>>;
}
