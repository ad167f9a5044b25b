import { withNoEchoNote } from '../cloudformation/no-echo.ts';
import type { Template } from '../cloudformation/template.ts';
import { isJsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { Aws, DeployedStack } from '../ports.ts';
import type { DeploymentFolder } from './deployment-folders.ts';
import { templateFile } from './framework-files.ts';

/** The template of a deployment in the bucket. DEPLOY_NO_SUCH_DEPLOYMENT when it cannot be read. */
export async function readTemplate(
  { objects }: Pick<Aws, 'objects'>,
  bucket: string,
  { directory }: DeploymentFolder,
): Promise<Template> {
  const bytes = await objects.get(bucket, `${directory}/${templateFile}`);
  const template: unknown = bytes && JSON.parse(Buffer.from(bytes).toString('utf8'));
  if (isJsonObject(template) && isJsonObject(template['Resources'])) {
    return unnoted({ Outputs: {}, ...template } as unknown as Template);
  }
  throw new UserError('DEPLOY_NO_SUCH_DEPLOYMENT', `The template of ${directory} cannot be read.`);
}

/** The template that is live, in the same form. */
export async function deployedTemplate(
  { cloudFormation }: Pick<Aws, 'cloudFormation'>,
  stack: DeployedStack,
): Promise<Template | undefined> {
  const template = await cloudFormation.getTemplate(stack.id);
  return template && unnoted(template);
}

// The parameters are those of today: what the template says of older ones would be wrong.
const unnoted = (template: Template): Template => withNoEchoNote(template, undefined);
