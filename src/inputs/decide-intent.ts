import type { EventPullRequest, GitHubEvent } from './github-event.ts';
import type { Inputs } from './inputs.ts';
import type { Intent } from './intent.ts';
import { previewStage } from './preview-stage.ts';
import { findUntrustedCode, isByDependabot } from './untrusted-code.ts';

const deployingActions = ['opened', 'synchronize', 'reopened', 'ready_for_review'];

/** What to do, from `command` or from the event (DESIGN 4.3). `event` is absent outside of GitHub Actions. */
export function decideIntent(inputs: Inputs, event: GitHubEvent | undefined): Intent {
  const refusal = event && findUntrustedCode(event);
  if (refusal) return refusal;
  if (inputs.command !== 'auto') return decideCommand(inputs, event);
  if (!event) {
    return refuseEvent('command `auto` needs the event of a workflow run, and there is none');
  }
  return decideAutomatically(inputs, event);
}

function decideAutomatically(inputs: Inputs, event: GitHubEvent): Intent {
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
      return event.pullRequest
        ? decidePullRequest(inputs, event, event.pullRequest)
        : refuseEvent(`the event \`${event.name}\` has no pull request`);
    case 'push':
      return decidePush(inputs, event);
    case 'workflow_dispatch':
    case 'workflow_call':
    case 'release':
      return { kind: 'production-deploy', stage: productionStage(inputs) };
    case 'merge_group':
      return { kind: 'plan', stage: productionStage(inputs) };
    case 'schedule':
      return { kind: 'sweep', dryRun: inputs.dryRun };
    default:
      return refuseEvent(`the event \`${event.name}\` does not say what to deploy`);
  }
}

function decidePullRequest(inputs: Inputs, event: GitHubEvent, pullRequest: EventPullRequest): Intent {
  const action = event.action ?? '';
  if (inputs.preview === 'off') return { kind: 'nothing', reason: 'previews are off' };
  const blind = reasonWithoutAws(inputs, event, pullRequest);
  if (action === 'closed') {
    if (blind || inputs.preview === 'plan') return { kind: 'nothing', reason: 'no preview was made' };
    return withPreviewStage(inputs, pullRequest, (stage) => ({
      kind: 'preview-remove',
      prNumber: pullRequest.number,
      stage,
    }));
  }
  if (!deployingActions.includes(action)) {
    return { kind: 'nothing', reason: `\`${action}\` of a pull request changes no code` };
  }
  // The base is checked out here: deploying it would show something else than the pull request.
  if (event.name === 'pull_request_target') {
    return refuseEvent(
      '`pull_request_target` has the base checked out, not the pull request',
      'Use `on: pull_request`.',
    );
  }
  if (inputs.preview === 'plan') return decidePlan(inputs, pullRequest, blind);
  return withPreviewStage(inputs, pullRequest, (stage) =>
    blind
      ? { kind: 'plan-without-aws', prNumber: pullRequest.number, stage, reason: blind }
      : { kind: 'preview-deploy', prNumber: pullRequest.number, stage },
  );
}

function decidePlan(inputs: Inputs, { number }: EventPullRequest, blind: string | undefined): Intent {
  const stage = productionStage(inputs);
  if (blind) return { kind: 'plan-without-aws', prNumber: number, stage, reason: blind };
  return { kind: 'plan', stage, prNumber: number };
}

function decidePush(inputs: Inputs, event: GitHubEvent): Intent {
  if (event.deleted) return { kind: 'nothing', reason: `${event.ref} was deleted` };
  const branch = inputs.productionBranch ?? event.defaultBranch;
  if (branch === undefined) {
    return refuseEvent('the event does not name the default branch', 'Set `production-branch`.');
  }
  const stage = productionStage(inputs);
  return event.ref === `refs/heads/${branch}` ? { kind: 'production-deploy', stage } : { kind: 'plan', stage };
}

/** A named command keeps its meaning; on a pull request, without `stage`, it works on the preview and never on a shared stage. */
function decideCommand(inputs: Inputs, event: GitHubEvent | undefined): Intent {
  const { command, stage } = inputs;
  if (command === 'sweep') return { kind: 'sweep', dryRun: inputs.dryRun };
  if (command === 'auto') throw new Error('auto is no named command');
  const pullRequest = event?.pullRequest;
  if (!event || !pullRequest) return { kind: 'command', command, stage: stage ?? inputs.productionStage };
  const { number } = pullRequest;
  const blind = reasonWithoutAws(inputs, event, pullRequest);
  if (blind && command === 'plan') {
    return { kind: 'plan-without-aws', prNumber: number, stage: productionStage(inputs), reason: blind };
  }
  if (command === 'plan') return { kind: 'plan', stage: productionStage(inputs), prNumber: number };
  if (stage !== undefined) return { kind: 'command', command, stage, prNumber: number };
  return withPreviewStage(inputs, pullRequest, (preview): Intent => {
    if (command === 'deploy' && blind) {
      return { kind: 'plan-without-aws', prNumber: number, stage: preview, reason: blind };
    }
    if (command === 'deploy') return { kind: 'preview-deploy', prNumber: number, stage: preview };
    if (command === 'remove') return { kind: 'preview-remove', prNumber: number, stage: preview };
    return { kind: 'command', command, stage: preview, prNumber: number };
  });
}

function productionStage(inputs: Inputs): string | undefined {
  return inputs.productionStage ?? inputs.stage;
}

function withPreviewStage(inputs: Inputs, pullRequest: EventPullRequest, decide: (stage: string) => Intent): Intent {
  const stage = previewStage(inputs.previewStage, {
    number: pullRequest.number,
    branch: pullRequest.headBranch,
    sha: pullRequest.headSha,
  });
  if (/^[a-z0-9]/.test(stage) && stage !== productionStage(inputs)) return decide(stage);
  const problem = stage === '' ? 'gives an empty stage' : `gives the stage of production, \`${stage}\``;
  return { kind: 'refuse', code: 'INPUTS_PREVIEW_STAGE', message: `\`preview-stage\` ${problem}` };
}

/** Why a pull request gets no AWS: it comes from a fork or from Dependabot, and nobody gave it credentials. */
function reasonWithoutAws(inputs: Inputs, event: GitHubEvent, pullRequest: EventPullRequest): string | undefined {
  const { accessKeyId, roleToAssume, roleChaining } = inputs.credentials;
  const byOidc = roleToAssume !== undefined && !roleChaining && event.idToken;
  if (accessKeyId !== undefined || event.environmentKeys || byOidc) return undefined;
  if (pullRequest.fromFork) {
    return 'A pull request from a fork gets no credentials: compiled and packaged, compared with nothing, not deployed.';
  }
  if (isByDependabot(pullRequest, event.actor)) {
    return 'A pull request by Dependabot gets no credentials: compiled and packaged, compared with nothing, not deployed.';
  }
  return undefined;
}

function refuseEvent(message: string, remedy?: string): Intent {
  return { kind: 'refuse', code: 'INPUTS_UNKNOWN_EVENT', message, remedy };
}
