import type { Json, JsonObject } from '../core/json.ts';
import type { DeployedStack } from '../ports.ts';

/** What the change does to one resource. `may-replace`: CloudFormation decides while it runs. */
export type ChangeAction = 'add' | 'update' | 'may-replace' | 'replace' | 'delete' | 'import';

/** One property that differs; values of environment variables and secrets are already redacted. */
export interface PropertyChange {
  /** `/Properties/Environment/Variables/TABLE` */
  readonly path: string;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
  readonly requiresRecreation: 'never' | 'conditionally' | 'always' | 'unknown';
}

export interface PlannedChange {
  readonly logicalId: string;
  readonly physicalId?: string | undefined;
  readonly type: string;
  readonly action: ChangeAction;
  /** Holds data of users: a table, a bucket, a pool, a queue, a log group, … */
  readonly stateful: boolean;
  /** Data is lost for good: replaced or deleted without a policy that keeps it. */
  readonly losesData: boolean;
  readonly properties: readonly PropertyChange[];
}

export interface FunctionCodeChange {
  readonly functionKey: string;
  readonly functionName: string;
  readonly before?: { readonly sha256: string; readonly bytes?: number | undefined } | undefined;
  readonly after?: { readonly sha256: string; readonly bytes: number } | undefined;
  /** Entries of the zip that differ, where both central directories could be read. */
  readonly files?:
    | { readonly added: readonly string[]; readonly removed: readonly string[]; readonly changed: readonly string[] }
    | undefined;
  /** Configuration properties that differ, by name. */
  readonly configuration: readonly string[];
  /** Somebody changed the function outside of the stack. */
  readonly drifted: boolean;
}

export interface IamStatementChange {
  readonly action: 'add' | 'remove';
  /** Logical ID of the role or policy. */
  readonly logicalId: string;
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principal?: string | undefined;
}

export interface RouteChange {
  readonly action: 'add' | 'remove' | 'update';
  readonly method: string;
  readonly path: string;
  readonly functionKey?: string | undefined;
}

/** What was compared, for the proof that nothing changed. */
export interface Comparison {
  readonly what: string;
  readonly local: string;
  readonly deployed: string;
  readonly equal: boolean;
}

export interface PlanContents {
  readonly stackName: string;
  readonly stage: string;
  readonly region: string;
  readonly changes: readonly PlannedChange[];
  readonly code: readonly FunctionCodeChange[];
  readonly iam: readonly IamStatementChange[];
  readonly routes: readonly RouteChange[];
  /** Stack settings that differ: tags, parameters, notification ARNs, rollback configuration, protections. */
  readonly settings: readonly PropertyChange[];
  /** API Gateway stage settings that are set outside of the stack. */
  readonly stageSettings: readonly PropertyChange[];
  readonly compared: readonly Comparison[];
  /** The stack itself has to be updated; else only what calls of their own set: protections, stage settings. */
  readonly needsStackUpdate: boolean;
  readonly resourceCount: number;
  /** sha256 hex of what would change: `expect-plan` compares it. */
  readonly digest: string;
}

export type Plan =
  | ({ readonly kind: 'nothing' } & PlanContents)
  | ({ readonly kind: 'create' } & PlanContents)
  | ({ readonly kind: 'update' } & PlanContents)
  | ({ readonly kind: 'blocked'; readonly reasons: readonly BlockReason[] } & PlanContents);

export interface BlockReason {
  readonly logicalId: string;
  readonly type: string;
  readonly action: 'replace' | 'may-replace' | 'delete';
  readonly message: string;
}

/** One deployed zip, as the bucket and its central directory show it. */
export interface DeployedArtifact {
  readonly s3Key: string;
  readonly bytes: number;
  /** sha256 base64 of the file: Lambda's CodeSha256 or the framework's metadata. */
  readonly sha256: string | undefined;
  /** Digest of its entries in the form of `Artifact.contentDigest`, or `undefined` when it could not be read. */
  readonly contentDigest: string | undefined;
}

/** Everything that is known of what is deployed. */
export interface DeployedService {
  readonly stack: DeployedStack | undefined;
  /** With the resources of nested stacks that a plugin split off. */
  readonly template: JsonObject | undefined;
  /** `{}` when the stack has none, `undefined` when it may not be read. */
  readonly stackPolicy?: JsonObject | undefined;
  /** Logical ID of such a resource → of its nested stack. */
  readonly nestedIn?: Readonly<Record<string, string>> | undefined;
  readonly bucket: string | undefined;
  /** S3 key of function code or layer content in the deployed template → what lies there. */
  readonly artifacts: Readonly<Record<string, DeployedArtifact>>;
  /** Physical function name → what Lambda says of it. */
  readonly functions: Readonly<
    Record<string, { readonly codeSha256: string; readonly lastUpdateStatus?: string | undefined }>
  >;
}
