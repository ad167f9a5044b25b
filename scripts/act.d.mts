export interface UserRepository {
  readonly folder: string;
  /** From the folder. */
  readonly workflowPath: string;
  readonly firstCommit: string;
  /** Commits everything and returns the commit's hash. */
  commit(message: string): string;
  git(...args: string[]): string;
  remove(): void;
}

export interface ActOptions {
  /** `pull_request`, `push`, … */
  readonly event: string;
  readonly payload: object;
  /** Path of the workflow file, from `cwd`. */
  readonly workflow: string;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Where the runner's home and the cache server's files lie; the same one for runs that share a cache. */
  readonly runnerFolder?: string;
}

export interface ActResult {
  readonly succeeded: boolean;
  readonly log: string;
  /** Outputs of the steps by name; the last one wins. */
  readonly outputs: Readonly<Record<string, string>>;
}

export function makeUserRepository(options: {
  service: string;
  workflow: string;
  repository: string;
  branch?: string;
}): UserRepository;
export function runAct(options: ActOptions): Promise<ActResult>;
