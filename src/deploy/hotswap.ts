import { mapConcurrently } from '../core/concurrency.ts';
import type { Plan } from '../plan/plan.ts';
import type { DeployContext } from './deploy-context.ts';

/**
 * Whether the plan is a change of code alone, which may go straight to the functions: besides the functions' zips only
 * their versions come and go.
 */
export function isCodeOnly(plan: Plan): boolean {
  if (plan.kind !== 'update' || plan.stageSettings.length > 0) return false;
  if (!plan.settings.every(({ path }) => versionOutputPath.test(path))) return false;
  const isSmall = plan.changes.every(({ type, properties, action }) => {
    if (type === 'AWS::Lambda::Version') return true;
    const paths = properties.map(({ path }) => path);
    return type === 'AWS::Lambda::Function' && action === 'update' && paths.every((path) => path === codeKeyPath);
  });
  return isSmall && plan.code.some(({ after }) => after !== undefined);
}

const versionOutputPath = /^\/Outputs\/\w+LambdaFunctionQualifiedArn\//;
const codeKeyPath = '/Properties/Code/S3Key';

/** Gives each changed function its uploaded code; the stack does not know, so the next plan shows it as drift. */
export async function hotswap(context: DeployContext, plan: Plan, bucket: string): Promise<void> {
  await mapConcurrently(plan.code, 6, async ({ functionKey, functionName }) => {
    const artifact = context.artifacts.functions[functionKey];
    if (!artifact) return;
    await context.aws.lambda.updateCode(functionName, { bucket, key: artifact.s3Key }, false);
    context.log.info(`${functionName} runs the new code; the stack was left as it is (hotswap).`);
  });
}
