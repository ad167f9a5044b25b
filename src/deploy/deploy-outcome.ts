import type { Problem } from '../core/problems.ts';
import type { CustomResourceLog } from './custom-resource-log.ts';

/** A URL that users call. */
export interface Endpoint {
  readonly kind: 'http' | 'httpApi' | 'websocket' | 'functionUrl' | 'cloudFront';
  /** `GET`, `ANY`; empty for websockets, function URLs and distributions. */
  readonly method: string;
  readonly path: string;
  readonly url: string;
  readonly functionKey?: string | undefined;
}

export interface DeployedFunctionInfo {
  readonly key: string;
  readonly name: string;
  readonly version?: string | undefined;
  /** This deploy gave it new code or a new configuration. */
  readonly changed: boolean;
  readonly codeSha256?: string | undefined;
}

/** Root cause of a failed stack operation, mapped to serverless.yml where it could be. */
export interface DeployFailure {
  readonly problem: Problem;
  readonly logicalId?: string | undefined;
  readonly resourceType?: string | undefined;
  readonly status?: string | undefined;
  /** The reason word for word as AWS gave it. */
  readonly reason: string;
  /** Final status of the stack once the rollback ended. */
  readonly stackStatus: string;
  /** The end of the log of the function behind a custom resource, without secrets. */
  readonly log?: CustomResourceLog | undefined;
  /** Other resources that failed by themselves. */
  readonly others: readonly { readonly logicalId: string; readonly reason: string }[];
}

export interface DeployResult {
  readonly stackName: string;
  readonly stackId: string;
  readonly stackOutputs: Readonly<Record<string, string>>;
  /** Names of those that tell a parameter with NoEcho: CloudFormation shows it there, a report does not. */
  readonly hiddenOutputs?: readonly string[] | undefined;
  readonly endpoints: readonly Endpoint[];
  readonly functions: readonly DeployedFunctionInfo[];
}

export type DeployOutcome =
  | ({ readonly kind: 'unchanged' } & DeployResult)
  | ({
      readonly kind: 'deployed';
      readonly durationMs: number;
      readonly uploadedBytes: number;
      readonly mode: string;
    } & DeployResult)
  | {
      readonly kind: 'failed';
      readonly stackName: string;
      readonly failure: DeployFailure;
      readonly durationMs: number;
    }
  | {
      readonly kind: 'removed';
      readonly stackName: string;
      readonly retained: readonly string[];
      readonly durationMs: number;
    };
