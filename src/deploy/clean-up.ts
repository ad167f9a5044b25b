import { isNestedTemplateFile } from '../cloudformation/nested-templates.ts';
import { mapConcurrently } from '../core/concurrency.ts';
import { canonicalJson, isJsonObject } from '../core/json.ts';
import type { Aws } from '../ports.ts';
import type { DeployContext } from './deploy-context.ts';
import { type DeploymentFolder, deploymentsPrefix, groupDeployments } from './deployment-folders.ts';
import { templateFile } from './framework-files.ts';

/**
 * Deletes old deployments beyond `maxPreviousDeploymentArtifacts`, after a success only, and older ones whose upload was
 * cut short. What the live template refers to always stays, and so does every zip of a kept deployment. Returns how many
 * objects went.
 */
export async function cleanUp(
  context: Pick<DeployContext, 'model' | 'artifacts' | 'compiled' | 'log'> & { readonly aws: Pick<Aws, 'objects'> },
  bucket: string,
  liveTemplate: object | undefined,
): Promise<number> {
  const { model, artifacts, compiled, log } = context;
  const { objects } = context.aws;
  const prefix = deploymentsPrefix(model);
  const folders = groupDeployments(await objects.list(bucket, prefix), prefix);
  const count = Math.max(1, model.provider.deploymentBucket.maxPreviousDeploymentArtifacts);
  const whole = folders.filter(({ complete }) => complete);
  // A newer one that is not whole may be another run's, which is uploading right now.
  const newest = folders.findIndex(({ complete }) => complete);
  const beyond = folders.filter((folder, index) => index > newest && !whole.slice(0, count).includes(folder));
  if (beyond.length === 0) return 0;
  const live = canonicalTemplate(liveTemplate);
  const templates = await readTemplates(objects, bucket, whole);
  // Addresses of nested templates name the folder they lie in.
  const anywhere = (text: string | undefined, directory: string) => text?.replaceAll(directory, '');
  const isLive = ({ directory }: DeploymentFolder) =>
    directory === artifacts.directory ||
    anywhere(templates.get(directory), directory) === anywhere(live, artifacts.directory);
  const old = beyond.filter((folder) => !isLive(folder));
  for (const { directory } of old) templates.delete(directory);
  const kept = whole.filter((folder) => !old.includes(folder));
  const nested = [JSON.stringify(compiled.nested ?? []), ...(await readNested(objects, bucket, kept))];
  const referred = [...templates.values(), live, ...nested].join('\n');
  const keys = old.flatMap((folder) => folder.objects.map(({ key }) => key));
  const unused = keys.filter((key) => !referred.includes(JSON.stringify(key)));
  if (unused.length === 0) return 0;
  await objects.delete(bucket, unused);
  log.info(`Removed ${unused.length} objects of old deployments from ${bucket}.`);
  return unused.length;
}

/** One text for the template as a file and as CloudFormation gives it back. */
const canonicalTemplate = (template: object | undefined): string => canonicalJson({ Outputs: {}, ...template });

/** Texts of the templates by the folder of their deployment. */
async function readTemplates(
  objects: Aws['objects'],
  bucket: string,
  folders: readonly DeploymentFolder[],
): Promise<Map<string, string>> {
  const texts = await mapConcurrently(folders, 6, async ({ directory }): Promise<[string, string]> => {
    const bytes = await objects.get(bucket, `${directory}/${templateFile}`);
    const text = Buffer.from(bytes ?? []).toString('utf8');
    const template = parseJson(text);
    return [directory, isJsonObject(template) ? canonicalTemplate(template) : text];
  });
  return new Map(texts);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readNested(
  objects: Aws['objects'],
  bucket: string,
  folders: readonly DeploymentFolder[],
): Promise<readonly string[]> {
  const keys = folders.flatMap((folder) => folder.objects.map(({ key }) => key)).filter(isNestedTemplateFile);
  return mapConcurrently(keys, 6, async (key) => Buffer.from((await objects.get(bucket, key)) ?? []).toString('utf8'));
}
