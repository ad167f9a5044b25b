/** What is known of the event that started the workflow run. */
export interface GitHubEvent {
  /** `push`, `pull_request`, … */
  readonly name: string;
  /** Activity of the event, such as `opened`. */
  readonly action?: string | undefined;
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly sha: string;
  /** What the change is compared with: the base of a pull request, or the commit before a push. */
  readonly baseSha?: string | undefined;
  /** `owner/name` */
  readonly repository: string;
  readonly repositoryId?: string | undefined;
  readonly defaultBranch?: string | undefined;
  readonly actor: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly workflow: string;
  /** Page of the run, for links. */
  readonly runUrl: string;
  readonly commitUrl: string;
  readonly pullRequest?: EventPullRequest | undefined;
  /** A push that deleted its branch or tag. */
  readonly deleted: boolean;
  /** Head commit of a run of another workflow that a fork started. */
  readonly strangersSha?: string | undefined;
  /** Commit that is checked out in the workspace, if it is a git checkout. */
  readonly checkedOutSha?: string | undefined;
  /** The runner can give an OpenID Connect token. */
  readonly idToken: boolean;
  /** AWS keys stand in the environment. */
  readonly environmentKeys: boolean;
}

export interface EventPullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly headBranch: string;
  readonly author: string;
  /** The head is in another repository, or its repository is gone. */
  readonly fromFork: boolean;
  readonly merged: boolean;
}
