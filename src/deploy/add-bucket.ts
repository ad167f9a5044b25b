import { deploymentBucketId } from '../cloudformation/logical-ids.ts';
import { withNoEchoNote } from '../cloudformation/no-echo.ts';
import { isHealthy } from '../cloudformation/stack-status.ts';
import type { Template } from '../cloudformation/template.ts';
import type { DeployedStack, StackRequest } from '../ports.ts';
import { type Applied, lastEventMs, stopIfUnwanted } from './apply-change.ts';
import type { DeployContext } from './deploy-context.ts';
import { removeShell } from './remove-shell.ts';
import { stackRequest, templateBody } from './stack-request.ts';
import { waitForStack } from './wait-for-stack.ts';

export type PreparedBucket =
  | { readonly kind: 'ready'; readonly stack: DeployedStack; readonly bucket: string }
  | { readonly kind: 'failed'; readonly applied: Extract<Applied, { kind: 'ended' }> };

/**
 * Makes the deployment bucket of the stack: a new stack with nothing else, or added to one that used a bucket of the
 * user's before. A new stack that fails is deleted by CloudFormation itself.
 */
export async function addBucket(context: DeployContext, stack: DeployedStack | undefined): Promise<PreparedBucket> {
  const { createTemplate } = context.compiled;
  if (!createTemplate) throw new Error('the service has neither a bucket of its own nor one in its template');
  await stopIfUnwanted(context);
  const sinceMs = await lastEventMs(context, stack);
  const stackId = stack ? await addToStack(context, stack, createTemplate) : await createStack(context, createTemplate);
  const ended = await waitForStack(context, { stackId, sinceMs, before: stack });
  const resources = ended && isHealthy(ended.status) ? await context.aws.cloudFormation.listResources(stackId) : [];
  const bucket = resources.find(({ logicalId }) => logicalId === deploymentBucketId)?.physicalId;
  if (ended && bucket) return { kind: 'ready', stack: ended, bucket };
  return { kind: 'failed', applied: { kind: 'ended', stackId, sinceMs, stack: ended } };
}

async function createStack(context: DeployContext, template: Template): Promise<string> {
  const request = stackRequest(context, templateBody(template), 'bucket');
  const { cloudFormation } = context.aws;
  const { clientToken: token, roleArn } = request;
  const shell = await removeShell(cloudFormation, request.stackName, { token, roleArn });
  if (shell) await waitForStack(context, { stackId: shell.id, sinceMs: 0, before: shell });
  return cloudFormation.createStack({
    ...request,
    parameters: parametersOf(request, template),
    // Alarms watch what the service does, and its resources are not there yet.
    rollbackConfiguration: undefined,
    express: false,
    disableRollback: false,
    onFailure: 'DELETE',
  });
}

async function addToStack(context: DeployContext, stack: DeployedStack, template: Template): Promise<string> {
  const current = await context.aws.cloudFormation.getTemplate(stack.id);
  if (!current) throw new Error(`the template of ${stack.name} could not be read`);
  const merged: Template = {
    // The parameters are those of today, the note is of those before.
    ...withNoEchoNote(current, undefined),
    Resources: { ...current.Resources, ...template.Resources },
    Outputs: { ...current.Outputs, ...template.Outputs },
  };
  const request = stackRequest(context, templateBody(merged), 'bucket');
  const parameters = parametersOf(request, merged);
  await context.aws.cloudFormation.updateStack({ ...request, parameters, express: false });
  return stack.id;
}

/** CloudFormation refuses parameters that the template does not declare. */
const parametersOf = ({ parameters }: StackRequest, template: Template): StackRequest['parameters'] =>
  parameters.filter(({ key }) => template.Parameters?.[key] !== undefined);
