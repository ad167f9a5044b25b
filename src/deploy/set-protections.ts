import type { DeployContext } from './deploy-context.ts';

/** Stack policy and termination protection, which no change set carries; only where the service names them. */
export async function setProtections({ aws, model, deployed }: DeployContext): Promise<void> {
  const { stackPolicy, deletionProtection } = model.provider;
  const { cloudFormation } = aws;
  if (stackPolicy) await cloudFormation.setStackPolicy(model.stackName, { Statement: stackPolicy });
  const wanted =
    typeof deletionProtection === 'object' ? deletionProtection.stages.includes(model.stage) : deletionProtection;
  if (wanted !== undefined && wanted !== (deployed.stack?.terminationProtection ?? false)) {
    await cloudFormation.setTerminationProtection(model.stackName, wanted);
  }
}
