import type { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { GitHub } from '../ports.ts';

export interface DeploymentRequest {
  /** Commit that is deployed. */
  readonly sha: string;
  /** Name under "Environments" of the repository: the stage, with the service when there are several. */
  readonly environment: string;
  readonly description: string;
  readonly preview: boolean;
  readonly logUrl: string;
}

/** A deployment of GitHub that has begun. */
export interface StartedDeployment {
  readonly id: number;
  readonly request: DeploymentRequest;
}

/** Shows on GitHub that a deploy is in progress. Without the permission: a warning, and `undefined`. */
export async function startDeployment(
  github: GitHub,
  request: DeploymentRequest,
  problems: Problems,
): Promise<StartedDeployment | undefined> {
  const { sha, environment, description, preview, logUrl } = request;
  return attempt('The deployment is not shown on GitHub', problems, async () => {
    const id = await github.createDeployment({
      ...{ ref: sha, environment, description, transient: preview, production: !preview },
    });
    await github.setDeploymentStatus(id, { state: 'in_progress', logUrl, description });
    return { id, request };
  });
}

/** Shows how it ended. A preview that succeeded deactivates those before it, which GitHub does not do for previews. */
export async function finishDeployment(
  github: GitHub,
  { id, request }: StartedDeployment,
  result: { readonly state: 'success' | 'failure' | 'inactive'; readonly url?: string | undefined },
  problems: Problems,
): Promise<void> {
  const { environment, logUrl, preview } = request;
  await attempt('The end of the deployment is not shown on GitHub', problems, async () => {
    const { state, url } = result;
    await github.setDeploymentStatus(id, { state, logUrl, environmentUrl: url });
    if (state === 'success' && preview) await deactivate(github, environment, id);
  });
}

/** Marks every deployment of a removed preview as inactive. */
export async function deactivateDeployments(github: GitHub, environment: string, problems: Problems): Promise<void> {
  await attempt('The deployments on GitHub were not deactivated', problems, () => deactivate(github, environment));
}

/** GitHub numbers deployments in the order they began. */
async function deactivate(github: GitHub, environment: string, before = Number.POSITIVE_INFINITY): Promise<void> {
  for (const { id } of await github.listDeployments(environment)) {
    if (id < before) await github.setDeploymentStatus(id, { state: 'inactive' });
  }
}

async function attempt<T>(what: string, problems: Problems, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.warn(error.code, `${what}: ${error.message}`, { remedy: error.remedy });
    return undefined;
  }
}
