import type { Template } from '../cloudformation/template.ts';
import { UserError } from '../core/user-error.ts';
import type { StackParameter, StackRequest, TemplateSource } from '../ports.ts';
import { clientToken, type DeployContext } from './deploy-context.ts';
import { objectUrl, templateFile } from './framework-files.ts';

/** CloudFormation takes a template in the call up to this size, from S3 up to the second. Bytes, AWS quotas page. */
const bodyLimit = 51_200;
const urlLimit = 1_048_576;

type RequestContext = Pick<
  DeployContext,
  'model' | 'compiled' | 'artifacts' | 'tags' | 'roleArn' | 'runId' | 'mode'
> & { readonly aws: Pick<DeployContext['aws'], 'region'> };

/** The settings of one stack operation of this deploy; `operation` makes its client token its own. */
export function stackRequest(context: RequestContext, template: TemplateSource, operation: string): StackRequest {
  const { provider, stackName } = context.model;
  const { deploymentRole } = provider;
  const transforms = context.compiled.template.Transform !== undefined;
  return {
    stackName,
    template,
    capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', ...(transforms ? ['CAPABILITY_AUTO_EXPAND'] : [])],
    parameters: provider.stackParameters.flatMap(toParameter),
    tags: context.tags,
    notificationArns: provider.notificationArns.map(String),
    roleArn: context.roleArn ?? (typeof deploymentRole === 'string' ? deploymentRole : undefined),
    rollbackConfiguration: provider.rollbackConfiguration,
    disableRollback: provider.disableRollback,
    clientToken: clientToken(context.runId, operation),
    express: context.mode === 'express',
    nestedStacks: (context.compiled.nested ?? []).length > 0,
  };
}

function toParameter(
  parameter: DeployContext['model']['provider']['stackParameters'][number],
): readonly StackParameter[] {
  const { ParameterKey: key, ParameterValue: value, UsePreviousValue: previous } = parameter;
  if (typeof key !== 'string') return [];
  return [previous === true ? { key, usePreviousValue: true } : { key, value: String(value ?? '') }];
}

/** The uploaded template by its address when it is too large for the call. DEPLOY_TEMPLATE_TOO_LARGE over 1 MB. */
export function uploadedTemplate(context: RequestContext, bucket: string): TemplateSource {
  const body = JSON.stringify(context.compiled.template);
  const bytes = Buffer.byteLength(body);
  if (bytes > urlLimit) {
    const limit = `CloudFormation reads up to ${urlLimit} bytes`;
    throw new UserError('DEPLOY_TEMPLATE_TOO_LARGE', `The template has ${bytes} bytes; ${limit}.`);
  }
  if (bytes <= bodyLimit) return { body };
  return { url: objectUrl(context.aws.region, bucket, `${context.artifacts.directory}/${templateFile}`) };
}

/** A small template in the call itself. */
export const templateBody = (template: Template): TemplateSource => ({ body: JSON.stringify(template) });
