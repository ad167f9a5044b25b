import type { CompiledService } from '../compile/compiled-service.ts';
import type { ArtifactLocations } from '../package/artifact-manifest.ts';
import type { DeployedService, Plan } from '../plan/plan.ts';
import type { Aws, ChangeSet, Clock, Log } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';

type DeployMode = 'change-set' | 'express' | 'direct' | 'hotswap';

/** What one deploy is given. */
export interface DeployContext {
  readonly aws: Pick<Aws, 'region' | 'cloudFormation' | 'objects' | 'lambda' | 'logs'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly model: ServiceModel;
  readonly compiled: CompiledService;
  readonly artifacts: ArtifactLocations;
  readonly deployed: DeployedService;
  /** Zip of our custom-resource handlers; needed when `compiled.needsCustomResources`. */
  readonly customResources?: { readonly path: string; readonly sha256: string } | undefined;
  /** Commit that is deployed, for the state file; `undefined` where it is not known. */
  readonly commit?: string | undefined;
  /** Names change sets and client tokens: letters, digits and dashes, another one for each attempt. */
  readonly runId: string;
  /** All stack tags, STAGE and those of ours included. */
  readonly tags: Readonly<Record<string, string>>;
  /** A stack that is there already must carry these, or it is not overwritten: DEPLOY_NOT_OURS. */
  readonly requiredTags?: Readonly<Record<string, string>> | undefined;
  /** CloudFormation's service role, over `provider.iam.deploymentRole`. */
  readonly roleArn?: string | undefined;
  readonly mode: DeployMode;
  readonly preview: boolean;
  /** For a busy stack, and again for the update. */
  readonly waitTimeoutMs: number;
  readonly onCancel?: 'finish' | 'cancel-update' | undefined;
  /** True once the run was told to stop. */
  readonly cancelled?: (() => boolean) | undefined;
  /** The plan with CloudFormation's own words: `refinePlan`, bound by the walk. A blocked one stops the deploy. */
  readonly review?: ((changeSet: ChangeSet) => Plan) | undefined;
  /** Asked right before anything runs, such as whether the pull request is still open; throws to stop. */
  readonly beforeExecute?: (() => Promise<void>) | undefined;
  /** Sets what lies outside of the stack: API stage settings. */
  readonly applyStageSettings?: (() => Promise<void>) | undefined;
}

/** What functions that only watch or repair a stack need. */
export type StackPorts = Pick<DeployContext, 'clock' | 'log' | 'waitTimeoutMs'> &
  Partial<Pick<DeployContext, 'cancelled' | 'onCancel'>> & {
    readonly aws: Pick<Aws, 'cloudFormation'>;
  };

/** A client token of one operation of this run: CloudFormation takes up to 128 characters. */
export function clientToken(runId: string, operation: string): string {
  return `${runId}-${operation}`.slice(-128);
}
