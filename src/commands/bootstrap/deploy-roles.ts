import { isHealthy, isUpdatable } from '../../cloudformation/stack-status.ts';
import type { Template } from '../../cloudformation/template.ts';
import { UserError } from '../../core/user-error.ts';
import { explainFailure } from '../../deploy/explain-failure.ts';
import { waitForStack } from '../../deploy/wait-for-stack.ts';
import type { Aws, Clock, DeployedStack, Log, StackParameter, StackRequest } from '../../ports.ts';
import type { BootstrapOptions } from './bootstrap-options.ts';
import { previewRoleOutput, providerId, providerParameter, roleOutput } from './role-template.ts';
import { issuerHost } from './trust-policy.ts';
import type { RoleArns } from './workflow-lines.ts';

interface DeployRolesPorts {
  readonly aws: Aws;
  readonly clock: Clock;
  readonly log: Log;
  readonly waitTimeoutMs: number;
}

/** Makes or updates the stack with the roles and waits for its end. BOOTSTRAP_FAILED with the cause. */
export async function deployRoles(
  template: Template,
  options: BootstrapOptions,
  ports: DeployRolesPorts,
): Promise<RoleArns> {
  const { cloudFormation } = ports.aws;
  const { stackName } = options;
  const before = await cloudFormation.describeStack(stackName);
  if (before && !isUpdatable(before.status)) {
    throw new UserError('BOOTSTRAP_FAILED', `The stack ${stackName} is ${before.status}.`, {
      remedy: `Wait for its end, or delete it: aws cloudformation delete-stack --stack-name ${stackName}`,
    });
  }
  const startedMs = ports.clock.nowMs();
  const request = await stackRequest(template, options, before, ports);
  const stackId = before ? before.id : await cloudFormation.createStack({ ...request, onFailure: 'DELETE' });
  if (before && (await cloudFormation.updateStack(request)) === 'nothing') return rolesOf(before);
  const sinceMs = before ? startedMs - 60_000 : 0;
  const after = await waitForStack(ports, { stackId, sinceMs, before });
  if (after && isHealthy(after.status)) return rolesOf(after);
  const failure = await explainFailure(
    { aws: ports.aws, compiled: { sources: {} }, model: { locate: () => undefined } },
    { stackId, stackName, sinceMs, stackStatus: after?.status ?? 'DELETE_COMPLETE' },
  );
  throw new UserError('BOOTSTRAP_FAILED', failure.problem.message, {
    remedy:
      failure.logicalId === providerId
        ? 'If the account has the OIDC provider of GitHub already, add `--oidc-provider existing`.'
        : undefined,
  });
}

async function stackRequest(
  template: Template,
  { stackName, oidcProvider }: BootstrapOptions,
  before: DeployedStack | undefined,
  { aws, clock }: DeployRolesPorts,
): Promise<StackRequest> {
  return {
    stackName,
    template: { body: JSON.stringify(template) },
    capabilities: ['CAPABILITY_NAMED_IAM'],
    parameters: await parameters(oidcProvider, before, aws),
    tags: {},
    notificationArns: [],
    disableRollback: false,
    clientToken: `bootstrap-${clock.nowMs()}`,
    express: false,
  };
}

async function parameters(
  given: string | undefined,
  before: DeployedStack | undefined,
  aws: Aws,
): Promise<readonly StackParameter[]> {
  const key = providerParameter;
  if (given === undefined) return before ? [{ key, usePreviousValue: true }] : [{ key, value: '' }];
  if (given !== 'existing') return [{ key, value: given }];
  const { accountId, arn } = await aws.identity();
  return [{ key, value: `arn:${arn.split(':')[1] ?? 'aws'}:iam::${accountId}:oidc-provider/${issuerHost}` }];
}

function rolesOf({ outputs }: DeployedStack): RoleArns {
  return { production: outputs[roleOutput] ?? '', preview: outputs[previewRoleOutput] };
}
