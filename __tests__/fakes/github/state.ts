/** What the fake remembers of one repository. */
export interface GitHubState {
  readonly repository: string;
  readonly comments: FakeComment[];
  readonly pulls: Map<number, FakePull>;
  readonly deployments: FakeDeployment[];
  nextId: number;
}

export interface FakeComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
  minimized: boolean;
}

export interface FakePull {
  state: 'open' | 'closed';
  merged: boolean;
  headSha: string;
  mergeSha?: string;
}

export interface FakeDeployment {
  readonly id: number;
  readonly ref: string;
  readonly environment: string;
  readonly description: string;
  readonly transient: boolean;
  readonly production: boolean;
  /** Oldest first. */
  readonly statuses: { readonly state: string; readonly environmentUrl: string; readonly logUrl: string }[];
}

export function emptyState(repository: string): GitHubState {
  return { repository, comments: [], pulls: new Map(), deployments: [], nextId: 1 };
}
