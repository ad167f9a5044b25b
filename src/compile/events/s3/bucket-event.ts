import type { Value } from '../../../cloudformation/template.ts';
import type { S3EventConfig, S3Rule } from '../../../service/events/s3.ts';

/** An s3 event with its defaults. */
export interface BucketEvent {
  readonly bucket: Value;
  readonly event: string;
  readonly rules: readonly { readonly name: string; readonly value: Value }[] | undefined;
  readonly forceDeploy: boolean;
}

export function bucketEvent(config: S3EventConfig): BucketEvent {
  const written = typeof config === 'string' ? { bucket: config } : config;
  return {
    bucket: written.bucket,
    event: written.event || 's3:ObjectCreated:*',
    rules: written.rules?.map(namedRule),
    forceDeploy: written.forceDeploy === true,
  };
}

function namedRule(rule: S3Rule): { readonly name: string; readonly value: Value } {
  const [name = 'prefix', value = ''] = Object.entries(rule)[0] ?? [];
  return { name, value };
}
