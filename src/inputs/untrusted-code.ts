import type { EventPullRequest, GitHubEvent } from './github-event.ts';
import type { Intent } from './intent.ts';

/**
 * A refusal when code of a stranger is checked out in a run that has the secrets of the repository: under
 * `pull_request_target` anything but the base, under `workflow_run` the head of a fork.
 */
export function findUntrustedCode(event: GitHubEvent): Intent | undefined {
  const { name, sha, checkedOutSha, strangersSha } = event;
  if (name === 'pull_request_target' && checkedOutSha !== sha) {
    return refuse(
      checkedOutSha === undefined
        ? '`pull_request_target` runs with the secrets of this repository, and it cannot be told what is checked out'
        : '`pull_request_target` runs with the secrets of this repository, and the code of the pull request is checked out',
    );
  }
  if (strangersSha !== undefined && strangersSha === checkedOutSha) {
    return refuse(`\`${name}\` runs with the secrets of this repository, and the code of a fork is checked out`);
  }
  return undefined;
}

/** A pull request from a fork or by Dependabot: its code is read, compiled and packaged, and no script of it is run. */
export const isFromOutside = ({ pullRequest, actor }: GitHubEvent): boolean =>
  pullRequest !== undefined && (pullRequest.fromFork || isByDependabot(pullRequest, actor));

export const isByDependabot = ({ author }: EventPullRequest, actor: string): boolean =>
  [actor, author].includes('dependabot[bot]');

function refuse(message: string): Intent {
  return { kind: 'refuse', code: 'INPUTS_UNTRUSTED_CODE', message };
}
