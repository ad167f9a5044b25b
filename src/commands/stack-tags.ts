import type { GitHubEvent } from '../inputs/github-event.ts';
import type { ServiceModel } from '../service/service-model.ts';

/** Tags by which `remove` and `sweep` know that a stack is ours, and of which pull request. */
export const ownershipTags = {
  repository: 'serverless-deploy:repository-id',
  pullRequest: 'serverless-deploy:pull-request',
  stage: 'serverless-deploy:stage',
  service: 'serverless-deploy:service',
  commit: 'serverless-deploy:commit',
  run: 'serverless-deploy:run',
} as const;

/** Tags of the stack: the framework's STAGE, those of the service, and ours on a runner (framework-spec 4.5). */
export function stackTags(
  model: ServiceModel,
  event: GitHubEvent | undefined,
  prNumber: number | undefined,
): Readonly<Record<string, string>> {
  const { stackTags: own } = model.provider;
  const hasStage = Object.keys(own).some((key) => key.toUpperCase() === 'STAGE');
  return {
    ...(hasStage ? {} : { STAGE: model.stage }),
    ...own,
    ...(event ? ownership(model, event, prNumber) : {}),
  };
}

function ownership(model: ServiceModel, event: GitHubEvent, prNumber: number | undefined): Record<string, string> {
  return {
    [ownershipTags.repository]: event.repositoryId ?? event.repository,
    ...(prNumber === undefined ? {} : { [ownershipTags.pullRequest]: String(prNumber) }),
    [ownershipTags.stage]: model.stage,
    [ownershipTags.service]: model.service,
    [ownershipTags.commit]: event.pullRequest?.headSha ?? event.sha,
    [ownershipTags.run]: `${event.runId}-${event.runAttempt}`,
  };
}

/** What the stack of a preview has to carry before it is changed or removed; `undefined` where any stack may be. */
export function previewTags(
  event: GitHubEvent | undefined,
  prNumber: number | undefined,
): Readonly<Record<string, string>> | undefined {
  if (!event || prNumber === undefined) return undefined;
  return {
    [ownershipTags.repository]: event.repositoryId ?? event.repository,
    [ownershipTags.pullRequest]: String(prNumber),
  };
}
