import { canonicalJson } from '../core/json.ts';
import type { DeployContext } from './deploy-context.ts';

/**
 * Stack policy and termination protection, which no change set carries; only where the service names them and the stack
 * has others. Returns whether there were any to set.
 */
export async function setProtections({ aws, model, deployed }: DeployContext): Promise<boolean> {
  const { stackPolicy, deletionProtection } = model.provider;
  const { cloudFormation } = aws;
  const policy = stackPolicy && { Statement: stackPolicy };
  const setsPolicy = policy !== undefined && canonicalJson(policy) !== canonicalJson(deployed.stackPolicy);
  if (setsPolicy) await cloudFormation.setStackPolicy(model.stackName, policy);
  const wanted =
    typeof deletionProtection === 'object' ? deletionProtection.stages.includes(model.stage) : deletionProtection;
  const setsProtection = wanted !== undefined && wanted !== (deployed.stack?.terminationProtection ?? false);
  if (setsProtection) await cloudFormation.setTerminationProtection(model.stackName, wanted);
  return setsPolicy || setsProtection;
}
