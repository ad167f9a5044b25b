import type { Command } from './command.ts';

/** Everything that a run is told by its caller; an optional text that was not given is absent. */
export interface Inputs {
  /** A step of a workflow, or a command line. */
  readonly from: 'action' | 'terminal';
  readonly command: Command;
  /** Folders or globs, relative to the working folder. */
  readonly servicePaths: readonly string[];
  readonly configFile?: string | undefined;
  readonly stage?: string | undefined;
  readonly region?: string | undefined;
  readonly params: Readonly<Record<string, string>>;
  /** `true`: a flag without a value. */
  readonly options: Readonly<Record<string, string | true>>;
  readonly previewStage: string;
  readonly preview: 'deploy' | 'plan' | 'off';
  readonly productionBranch?: string | undefined;
  readonly productionStage?: string | undefined;
  readonly credentials: CredentialInputs;
  readonly allowedAccountIds: readonly string[];
  readonly cloudFormationRoleArn?: string | undefined;
  readonly githubToken?: string | undefined;
  readonly comment: 'auto' | 'always' | 'never';
  readonly commentKey?: string | undefined;
  readonly cache: boolean;
  readonly cacheKeySuffix?: string | undefined;
  readonly pythonBytecode: boolean;
  readonly engine: 'auto' | 'native' | 'framework';
  readonly allowScripts: boolean;
  readonly compatibility: 'auto' | 'v3' | 'v4';
  readonly deployMode: 'change-set' | 'express' | 'direct' | 'hotswap';
  readonly expectPlan?: string | undefined;
  readonly allowReplacement: readonly string[];
  readonly allowDeletion: readonly string[];
  readonly force: boolean;
  readonly verify: readonly string[];
  readonly verifyTimeoutSeconds: number;
  readonly onVerifyFailure: 'fail' | 'rollback';
  readonly waitTimeoutMinutes: number;
  readonly onCancel: 'finish' | 'cancel-update';
  readonly dryRun: boolean;
  readonly packageDir?: string | undefined;
  readonly logLevel: 'info' | 'debug';
  /** Outputs as one JSON object on stdout, log on stderr. */
  readonly json: boolean;
}

export interface CredentialInputs {
  readonly roleToAssume?: string | undefined;
  readonly roleSessionName: string;
  readonly roleDurationSeconds: number;
  readonly audience: string;
  readonly roleChaining: boolean;
  readonly accessKeyId?: string | undefined;
  readonly secretAccessKey?: string | undefined;
  readonly sessionToken?: string | undefined;
  /** `--aws-profile`, from a terminal only. */
  readonly profile?: string | undefined;
}
