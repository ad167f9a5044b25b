import type { Problems } from '../core/problems.ts';
import type { DeployOutcome, DeployResult } from '../deploy/deploy-outcome.ts';
import { rollbackService } from '../deploy/rollback-service.ts';
import { verifyEndpoints } from '../deploy/verify-endpoints.ts';
import type { PlannedService } from './plan-service.ts';
import type { RunContext } from './run-context.ts';

/**
 * Asks the paths of `verify` until they answer below 500. Those that do not are `DEPLOY_VERIFY_FAILED`, and with
 * `on-verify-failure: rollback` an update goes back to the deployment before it.
 */
export async function verifyDeploy(
  outcome: DeployOutcome,
  { deploy }: PlannedService,
  { inputs, ports }: RunContext,
  problems: Problems,
): Promise<void> {
  if (outcome.kind !== 'deployed' || inputs.verify.length === 0) return;
  const urls = inputs.verify.map((path) => verifyUrl(path, outcome));
  const unhealthy = await ports.log.group('Verify the endpoints', () =>
    verifyEndpoints(ports, urls, inputs.verifyTimeoutSeconds * 1000),
  );
  if (unhealthy.length === 0) return;
  const answers = unhealthy.map(({ url, status }) => `${url} (${status ?? 'no answer'})`).join(', ');
  problems.error(
    'DEPLOY_VERIFY_FAILED',
    `Deployed, but after ${inputs.verifyTimeoutSeconds} s still failing: ${answers}.`,
  );
  if (inputs.onVerifyFailure !== 'rollback') return;
  const back = await rollbackService({ ...deploy, runId: `${deploy.runId}-back` }, 'previous');
  ports.log.info(
    back.kind === 'failed' ? 'The rollback failed too.' : `Went back to the deployment before: ${back.kind}.`,
  );
}

/** A whole URL as it is; a path under the address of the service's API, or of its first function URL. */
function verifyUrl(path: string, { stackOutputs, endpoints }: DeployResult): string {
  if (/^https?:\/\//.test(path)) return path;
  const base = stackOutputs['ServiceEndpoint'] ?? stackOutputs['HttpApiUrl'] ?? endpoints[0]?.url ?? '';
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
