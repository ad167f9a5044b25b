import type { ExtraFile } from '../compile/compiled-service.ts';
import { mapConcurrently } from '../core/concurrency.ts';
import type { JsonObject } from '../core/json.ts';
import type { Aws, UploadOptions } from '../ports.ts';
import type { DeployContext } from './deploy-context.ts';
import { withCommit } from './deployment-commits.ts';
import { hashMetadata, stateFile, stateHash, templateFile, templateHash } from './framework-files.ts';

interface UploadItem {
  readonly key: string;
  readonly body: { readonly file: string } | { readonly text: string };
  readonly bytes: number;
  readonly contentType: string;
  readonly sha256: string;
}

type UploadContext = Pick<
  DeployContext,
  'model' | 'compiled' | 'artifacts' | 'customResources' | 'commit' | 'log' | 'cancelled'
> & {
  readonly aws: Pick<Aws, 'objects'>;
};

const uploadsAtOnce = 6;

/**
 * Uploads template, state and the zips that are not deployed yet to the folder of this deployment, each once, in
 * parallel, with the framework's metadata (framework-spec 2.5, 5.5). The template goes last: where it is, the deployment
 * is whole and can be rolled back to. Returns the bytes sent.
 */
export async function uploadArtifacts(context: UploadContext, bucket: string): Promise<number> {
  const items = listUploads(context);
  const { objects } = context.aws;
  const upload = async ({ key, body, contentType, sha256 }: UploadItem) => {
    await objects.upload(bucket, key, body, uploadOptions(context, contentType, sha256));
    context.log.debug(`uploaded ${key}`);
  };
  const isTemplate = ({ key }: UploadItem) => key.endsWith(`/${templateFile}`);
  await mapConcurrently(
    items.filter((item) => !isTemplate(item)),
    uploadsAtOnce,
    upload,
  );
  for (const item of items.filter(isTemplate)) await upload(item);
  const zips = items.filter(({ contentType }) => contentType === 'application/zip');
  const bytes = items.reduce((sum, item) => sum + item.bytes, 0);
  context.log.info(`Uploaded ${zips.length} of ${countZips(context)} zips, ${bytes} bytes in all, to ${bucket}.`);
  return bytes;
}

function listUploads({ compiled, artifacts, customResources, commit }: UploadContext): readonly UploadItem[] {
  const { directory, customResourcesKey } = artifacts;
  const located = [...Object.values(artifacts.functions), ...Object.values(artifacts.layers)];
  const zips = located
    .filter(({ deployed }) => !deployed)
    .map(({ s3Key, path, bytes, sha256 }) => zipItem(s3Key, path, bytes, sha256));
  // A key in another folder is a deployed one that is kept.
  const needsHandlers = compiled.needsCustomResources && customResourcesKey.startsWith(`${directory}/`);
  if (needsHandlers && !customResources) throw new Error('the zip of the custom-resource handlers was not given');
  const handlers =
    needsHandlers && customResources
      ? [zipItem(customResourcesKey, customResources.path, 0, customResources.sha256)]
      : [];
  const template = compiled.template as unknown as JsonObject;
  const items = [
    ...zips,
    ...handlers,
    ...nestedItems(compiled, directory),
    ...(compiled.files ?? []).map(fileItem),
    jsonItem(`${directory}/${templateFile}`, template, templateHash(template)),
    jsonItem(`${directory}/${stateFile}`, withCommit(compiled.state, commit), stateHash(compiled.state)),
  ];
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

const zipItem = (key: string, file: string, bytes: number, sha256: string): UploadItem => ({
  key,
  body: { file },
  bytes,
  contentType: 'application/zip',
  sha256,
});

const fileItem = ({ key, path, bytes, sha256 }: ExtraFile): UploadItem => ({
  key,
  body: { file: path },
  bytes,
  contentType: key.endsWith('.json') ? 'application/json' : 'application/octet-stream',
  sha256,
});

const nestedItems = ({ nested = [] }: UploadContext['compiled'], directory: string): readonly UploadItem[] =>
  nested.map(({ fileName, template }) => {
    const content = template as unknown as JsonObject;
    return jsonItem(`${directory}/${fileName}`, content, templateHash(content));
  });

function jsonItem(key: string, content: JsonObject, sha256: string): UploadItem {
  const text = JSON.stringify(content);
  return { key, body: { text }, bytes: Buffer.byteLength(text), contentType: 'application/json', sha256 };
}

function countZips({ artifacts }: UploadContext): number {
  const located = [...Object.values(artifacts.functions), ...Object.values(artifacts.layers)];
  return new Set(located.map(({ s3Key }) => s3Key)).size;
}

/** Encryption headers of `provider.deploymentBucket`, content type and hash. */
export function uploadOptions(
  { model }: Pick<DeployContext, 'model'>,
  contentType: string,
  sha256: string,
): UploadOptions {
  const bucket = model.provider.deploymentBucket;
  return {
    contentType,
    metadata: { [hashMetadata]: sha256 },
    serverSideEncryption: bucket.serverSideEncryption,
    sseKmsKeyId: bucket.sseKMSKeyId,
    sseCustomerAlgorithm: bucket.sseCustomerAlgorithm,
    sseCustomerKey: bucket.sseCustomerKey,
    sseCustomerKeyMd5: bucket.sseCustomerKeyMD5,
  };
}
