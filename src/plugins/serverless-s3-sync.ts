import path from 'node:path';
import picomatch from 'picomatch';
import { mapConcurrently } from '../core/concurrency.ts';
import { md5Hex } from '../core/digest.ts';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { ServiceModel } from '../service/service-model.ts';
import type { DeployedContext, NativePlugin } from './native-plugin.ts';
import { contentType } from './s3-sync/content-type.ts';
import { listFiles } from './s3-sync/list-files.ts';

const withoutEffect = ['bucketTags', 'preCommand', 'endpoint', 'hooks'];

/** Folders copied to buckets after a deploy, and emptied before a remove. Source: framework-spec 9.1. */
export const s3Sync: NativePlugin = {
  name: 'serverless-s3-sync',
  compared: '3.5.1',
  configKeys: [
    'bucketName',
    'bucketNameKey',
    'bucketPrefix',
    'localDir',
    'deleteRemoved',
    'acl',
    'defaultContentType',
    'params',
    'enabled',
    ...withoutEffect,
  ].map((key) => `custom.s3Sync[].${key}`),
  differences:
    'Files are compared by md5, the last matching entry of `params` counts for each of its keys, and an ACL is set only when `acl` says so. `bucketTags`, `preCommand`, `endpoint` and `hooks` have no effect.',
  async afterDeploy(context) {
    let touched = 0;
    for (const entry of entriesOf(context)) touched += await syncFolder(entry, context);
    return touched > 0 ? 'changed' : undefined;
  },
  async beforeRemove({ model, aws, outputs, log, problems }) {
    for (const entry of entriesOf({ model, problems })) {
      const bucket = bucketOf(entry, outputs);
      if (bucket === undefined || (await aws.objects.headBucket(bucket)) === 'missing') continue;
      const objects = await aws.objects.list(bucket, prefixOf(entry));
      await aws.objects.delete(
        bucket,
        objects.map(({ key }) => key),
      );
      log.info(`Deleted ${objects.length} objects of ${bucket}.`);
    }
  },
  grants(model, { partition }) {
    const entries = enabledEntries(model);
    if (entries.length === 0) return [];
    // A bucket of the stack has a name only when it is there.
    const bucket = (entry: JsonObject) => `arn:${partition}:s3:::${bucketOf(entry, {}) ?? '*'}`;
    const objects = ['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'];
    const acl = entries.some((entry) => entry['acl'] !== undefined) ? ['s3:PutObjectAcl'] : [];
    return [
      { sid: 'SyncedBuckets', actions: ['s3:ListBucket'], resources: entries.map(bucket) },
      {
        sid: 'SyncedObjects',
        actions: [...objects, ...acl],
        resources: entries.map((entry) => `${bucket(entry)}/${prefixOf(entry)}*`),
      },
    ];
  },
};

/** Entries that are switched on; keys without effect are reported. */
function entriesOf({ model, problems }: Pick<DeployedContext, 'model' | 'problems'>): readonly JsonObject[] {
  const { settings, entries } = readSettings(model);
  for (const owner of [settings, ...entries]) {
    for (const key of withoutEffect.filter((name) => owner[name] !== undefined)) reportUnused(key, model, problems);
  }
  return enabledEntries(model);
}

const enabledEntries = (model: ServiceModel): readonly JsonObject[] =>
  readSettings(model).entries.filter(({ enabled }) => enabled !== false);

function readSettings({ custom }: ServiceModel): {
  readonly settings: JsonObject;
  readonly entries: readonly JsonObject[];
} {
  const written = custom['s3Sync'];
  const settings: JsonObject = isJsonObject(written) ? written : { buckets: written };
  if (String(settings['noSync']).toLowerCase() === 'true') return { settings: {}, entries: [] };
  const list = Array.isArray(settings['buckets']) ? settings['buckets'] : [];
  return { settings, entries: list.filter((item): item is JsonObject => isJsonObject(item)) };
}

const reportUnused = (key: string, model: ServiceModel, problems: DeployedContext['problems']): void =>
  problems.warn('PLUGIN_SETTING_WITHOUT_EFFECT', `serverless-s3-sync: \`${key}\` has no effect.`, {
    at: model.locate(['custom', 's3Sync']),
  });

function bucketOf({ bucketName, bucketNameKey }: JsonObject, outputs: DeployedContext['outputs']): string | undefined {
  return typeof bucketName === 'string' ? bucketName : outputs[String(bucketNameKey)];
}

const prefixOf = ({ bucketPrefix }: JsonObject): string =>
  typeof bucketPrefix === 'string' && bucketPrefix !== '' ? `${bucketPrefix.replace(/\/+$/, '')}/` : '';

/** How many objects were uploaded or deleted. */
async function syncFolder(
  entry: JsonObject,
  { model, aws, outputs, workspace, log }: DeployedContext,
): Promise<number> {
  const bucket = bucketOf(entry, outputs);
  const at = model.locate(['custom', 's3Sync']);
  if (bucket === undefined) {
    const key = String(entry['bucketNameKey'] ?? '');
    throw new UserError(
      'PLUGIN_CONFIG_INVALID',
      key ? `the stack has no output "${key}" with the name of a bucket.` : 'an entry has no bucketName.',
      { at },
    );
  }
  const folder = path.resolve(model.serviceDir, String(entry['localDir']));
  if ((await workspace.stat(folder))?.kind !== 'directory') {
    throw new UserError('PLUGIN_CONFIG_INVALID', `${String(entry['localDir'])} is no folder of the service.`, { at });
  }
  const prefix = prefixOf(entry);
  const files = await listFiles(folder, workspace);
  const known = new Map((await aws.objects.list(bucket, prefix)).map(({ key, etag }) => [key, etag]));
  const uploaded = await mapConcurrently(files, 8, async (file) => {
    const bytes = await workspace.readBytes(path.join(folder, file));
    if (!bytes || known.get(prefix + file) === `"${md5Hex(bytes)}"`) return 0;
    await aws.objects.upload(bucket, prefix + file, { file: path.join(folder, file) }, optionsOf(file, entry));
    return 1;
  });
  const removed =
    entry['deleteRemoved'] === false
      ? []
      : [...known.keys()].filter((key) => !files.includes(key.slice(prefix.length)));
  if (removed.length > 0) await aws.objects.delete(bucket, removed);
  const count = uploaded.reduce<number>((sum, one) => sum + one, 0);
  log.info(`${bucket}: ${count} files uploaded, ${files.length - count} unchanged, ${removed.length} deleted.`);
  return count + removed.length;
}

function optionsOf(file: string, { acl, defaultContentType, params }: JsonObject) {
  const entries = (Array.isArray(params) ? params : []).flatMap((item: Json) =>
    isJsonObject(item) ? Object.entries(item) : [],
  );
  const matching = entries.flatMap(([glob, given]) =>
    isJsonObject(given) && picomatch.isMatch(file, glob) ? Object.entries(given) : [],
  );
  const {
    ContentType: type,
    OnlyForEnv: _,
    ...parameters
  } = Object.fromEntries(matching.map(([key, value]) => [key, String(value)]));
  return {
    contentType: type ?? contentType(file, typeof defaultContentType === 'string' ? defaultContentType : undefined),
    metadata: {},
    parameters: { ...(typeof acl === 'string' ? { ACL: acl } : {}), ...parameters },
  };
}
