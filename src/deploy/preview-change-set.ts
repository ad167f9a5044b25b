import type { JsonObject } from '../core/json.ts';
import type { ChangeSet } from '../ports.ts';
import { createChangeSet, dropChangeSet } from './change-set.ts';
import type { DeployContext } from './deploy-context.ts';
import { templateFile, templateHash } from './framework-files.ts';
import { stackRequest, uploadedTemplate } from './stack-request.ts';
import { uploadOptions } from './upload-artifacts.ts';

/**
 * What CloudFormation says the update would do, for `refinePlan`. Leaves nothing behind: neither a change set nor, for a
 * template that has to come from S3, the uploaded file. Only for stacks that exist: a new one has nothing to compare.
 */
export async function previewChangeSet(context: DeployContext, bucket: string): Promise<ChangeSet> {
  const { cloudFormation, objects } = context.aws;
  const template = uploadedTemplate(context, bucket);
  const files = [
    ...('url' in template ? [{ fileName: templateFile, template: context.compiled.template }] : []),
    ...(context.compiled.nested ?? []),
  ].map((file) => ({ ...file, key: `${context.artifacts.directory}/${file.fileName}` }));
  for (const { key, template: content } of files) {
    const hash = templateHash(content as unknown as JsonObject);
    const text = JSON.stringify(content);
    await objects.upload(bucket, key, { text }, uploadOptions(context, 'application/json', hash));
  }
  try {
    const changeSet = await createChangeSet(context, stackRequest(context, template, 'preview'), 'UPDATE');
    await dropChangeSet(cloudFormation, changeSet, 'UPDATE');
    return changeSet;
  } finally {
    const keys = files.map(({ key }) => key);
    if (keys.length > 0) await objects.delete(bucket, keys);
  }
}
