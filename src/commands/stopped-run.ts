import { isJsonObject } from '../core/json.ts';
import { dropOwnChangeSets } from '../deploy/change-set.ts';
import { decideCredentials } from '../inputs/decide-credentials.ts';
import type { RunContext } from './run-context.ts';

/** A deploy that has begun: noted for the `post` step, which finds it there only if the run was cut off. */
export interface BegunDeploy {
  readonly stackName: string;
  readonly region: string;
  /** Deployment on GitHub, if one is shown. */
  readonly deploymentId?: number | undefined;
}

const statePrefix = 'running_';

export function noteBegun(deploy: BegunDeploy, { ports }: RunContext): void {
  ports.outputs.saveState(statePrefix + deploy.stackName, JSON.stringify(deploy));
}

export function noteEnded({ stackName }: BegunDeploy, { ports }: RunContext): void {
  ports.outputs.saveState(statePrefix + stackName, '');
}

/**
 * What the `post` step does for deploys that were cut off: change sets that never ran are deleted, the deployment on
 * GitHub is ended, and the state of the stack is said. An update that runs is left to CloudFormation.
 */
export async function finishStoppedRun(context: RunContext): Promise<void> {
  const { inputs, ports } = context;
  for (const { stackName, region, deploymentId } of begunDeploys(context)) {
    const { cloudFormation } = ports.aws.connect(decideCredentials(inputs), region);
    const dropped = await dropOwnChangeSets(cloudFormation, stackName);
    const stack = await cloudFormation.describeStack(stackName);
    ports.log.info(
      `The deploy of ${stackName} was cut off: ${stack ? `the stack is ${stack.status}` : 'there is no stack'}` +
        `${dropped > 0 ? ', its change set was deleted' : ''}. The next run goes on from there.`,
    );
    if (deploymentId !== undefined) {
      await ports.github?.setDeploymentStatus(deploymentId, { state: 'error', description: 'The run was cut off.' });
    }
  }
}

function begunDeploys({ ports }: RunContext): readonly BegunDeploy[] {
  return Object.entries(ports.env).flatMap(([name, text]) => {
    if (!name.startsWith(`STATE_${statePrefix}`) || !text) return [];
    const noted: unknown = JSON.parse(text);
    if (!isJsonObject(noted)) return [];
    const { stackName, region, deploymentId } = noted;
    if (typeof stackName !== 'string' || typeof region !== 'string') return [];
    return [{ stackName, region, deploymentId: typeof deploymentId === 'number' ? deploymentId : undefined }];
  });
}
