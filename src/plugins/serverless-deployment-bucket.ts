import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import type { BucketSettings } from '../ports.ts';
import { objectAt } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';

/** The bucket of `provider.deploymentBucket`, made and set up before a deploy. Source: framework-spec 9.1. */
export const deploymentBucket: NativePlugin = {
  name: 'serverless-deployment-bucket',
  compared: '1.6.0',
  configKeys: ['enabled', 'versioning', 'accelerate', 'policy', 'tags', 'blockPublicAccess', 'accessLog'].map(
    (key) => `custom.deploymentBucket.${key}`,
  ),
  differences: 'A setting that is not written stays as it is, and what fails stops the deploy. S3 encrypts by itself.',
  async beforeDeploy({ model, aws, log }) {
    const settings = objectAt(model.custom, 'deploymentBucket');
    const { name } = model.provider.deploymentBucket;
    if (settings['enabled'] === false || typeof name !== 'string') return;
    if ((await aws.objects.headBucket(name)) === 'missing') {
      await aws.buckets.create(name);
      log.info(`Made the deployment bucket ${name}.`);
    }
    await aws.buckets.configure(name, bucketSettings(settings));
  },
  grants(model, { partition }) {
    const settings = objectAt(model.custom, 'deploymentBucket');
    const { name } = model.provider.deploymentBucket;
    if (settings['enabled'] === false || typeof name !== 'string') return [];
    const wanted = bucketSettings(settings);
    const set = Object.entries(actionsOfSettings).filter(([key]) => key in wanted && settings[key] !== undefined);
    const actions = ['s3:ListBucket', 's3:CreateBucket', ...set.map(([, action]) => action)];
    return [{ sid: 'MakeDeploymentBucket', actions, resources: [`arn:${partition}:s3:::${name}`] }];
  },
};

const actionsOfSettings: Readonly<Record<keyof BucketSettings, string>> = {
  versioning: 's3:PutBucketVersioning',
  accelerate: 's3:PutAccelerateConfiguration',
  blockPublicAccess: 's3:PutBucketPublicAccessBlock',
  policy: 's3:PutBucketPolicy',
  tags: 's3:PutBucketTagging',
  accessLog: 's3:PutBucketLogging',
};

function bucketSettings({
  versioning,
  accelerate,
  blockPublicAccess,
  policy,
  tags,
  accessLog,
}: JsonObject): BucketSettings {
  return {
    versioning: flag(versioning),
    accelerate: flag(accelerate),
    blockPublicAccess: flag(blockPublicAccess),
    policy: policy ? (typeof policy === 'string' ? policy : JSON.stringify(policy)) : undefined,
    tags: Array.isArray(tags) ? tagMap(tags) : undefined,
    accessLog: isJsonObject(accessLog)
      ? { bucket: String(accessLog['bucket']), prefix: String(accessLog['prefix'] ?? '') }
      : undefined,
  };
}

const flag = (value: Json | undefined): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

const tagMap = (tags: readonly Json[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    tags.flatMap((tag) => (isJsonObject(tag) && tag['Key'] ? [[String(tag['Key']), String(tag['Value'] ?? '')]] : [])),
  );
