import { mapConcurrently } from '../core/concurrency.ts';
import type { Aws } from '../ports.ts';
import type { DeployContext } from './deploy-context.ts';
import { deploymentsPrefix, groupDeployments } from './deployment-folders.ts';
import { templateFile } from './framework-files.ts';

/**
 * Deletes old deployments beyond `maxPreviousDeploymentArtifacts`, after a success only. The current one always stays,
 * and so does every zip that the template of a kept deployment refers to. Returns how many objects went.
 */
export async function cleanUp(
  context: Pick<DeployContext, 'model' | 'artifacts' | 'compiled' | 'log'> & { readonly aws: Pick<Aws, 'objects'> },
  bucket: string,
): Promise<number> {
  const { model, artifacts, compiled, log } = context;
  const { objects } = context.aws;
  const prefix = deploymentsPrefix(model);
  const folders = groupDeployments(await objects.list(bucket, prefix), prefix);
  const count = Math.max(1, model.provider.deploymentBucket.maxPreviousDeploymentArtifacts);
  const kept = folders.filter(({ directory }, index) => index < count || directory === artifacts.directory);
  const old = folders.filter((folder) => !kept.includes(folder));
  if (old.length === 0) return 0;
  const templates = await mapConcurrently(kept, 6, async ({ directory, complete }) => {
    const bytes = complete ? await objects.get(bucket, `${directory}/${templateFile}`) : undefined;
    return bytes ? Buffer.from(bytes).toString('utf8') : '';
  });
  const referred = [...templates, JSON.stringify(compiled.template)].join('\n');
  const keys = old.flatMap((folder) => folder.objects.map(({ key }) => key));
  const unused = keys.filter((key) => !referred.includes(JSON.stringify(key)));
  if (unused.length > 0) await objects.delete(bucket, unused);
  log.info(`Removed ${unused.length} objects of ${old.length} old deployments from ${bucket}.`);
  return unused.length;
}
