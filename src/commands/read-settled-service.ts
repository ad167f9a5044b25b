import { isBusy } from '../cloudformation/stack-status.ts';
import { UserError } from '../core/user-error.ts';
import { waitForStack } from '../deploy/wait-for-stack.ts';
import type { DeployedService } from '../plan/plan.ts';
import { readDeployedService } from '../plan/read-deployed-service.ts';
import { templateSplitter } from '../plugins/apply-plugins.ts';
import type { Aws } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';
import type { RunContext } from './run-context.ts';

/**
 * What is deployed, once nothing runs on the stack any more: a plan against a stack that another run is changing or
 * deleting would be wrong when that has ended. DEPLOY_STACK_BUSY when it does not end in time.
 */
export async function readSettledService(
  aws: Aws,
  model: ServiceModel,
  context: Pick<RunContext, 'inputs' | 'ports'>,
): Promise<DeployedService> {
  const { inputs, ports } = context;
  const joinNested = templateSplitter(model) !== undefined;
  const deployed = await readDeployedService(aws, model, { joinNested });
  const { stack } = deployed;
  if (!stack || !isBusy(stack.status)) return deployed;
  const { log, clock, cancelled } = ports;
  log.info(`${stack.name} is busy (${stack.status}): waiting for the end of the other operation.`);
  const waiting = { aws, clock, log, cancelled, waitTimeoutMs: inputs.waitTimeoutMinutes * 60_000 };
  try {
    await waitForStack(waiting, { stackId: stack.id, sinceMs: clock.nowMs() });
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'DEPLOY_TIMEOUT') throw error;
    throw new UserError('DEPLOY_STACK_BUSY', `${error.message} Another operation holds the stack.`, { cause: error });
  }
  return readSettledService(aws, model, context);
}
