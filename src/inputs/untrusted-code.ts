import type { GitHubEvent } from './github-event.ts';
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

function refuse(message: string): Intent {
  return { kind: 'refuse', code: 'INPUTS_UNTRUSTED_CODE', message };
}
