import type { BucketLocationConstraint } from '@aws-sdk/client-s3';
import type { BucketSettings, Buckets } from '../ports.ts';
import { endpointOf } from './endpoints.ts';
import { type AwsSession, clientConfig, createAskAws, once } from './session.ts';

/** Makes buckets and sets them up, in one region. */
export function createBuckets(session: AwsSession): Buckets {
  const ask = createAskAws(session);
  const open = once(async () => {
    const sdk = await import('@aws-sdk/client-s3');
    const forcePathStyle = endpointOf('S3', session.env) !== undefined;
    return { sdk, client: new sdk.S3Client({ ...clientConfig(session, 'S3'), forcePathStyle }) };
  });
  return {
    async create(bucket) {
      const { sdk, client } = await open();
      const place = session.region as BucketLocationConstraint;
      // us-east-1 is the place of buckets that name none, and may not be named.
      const elsewhere =
        session.region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: place } };
      const command = new sdk.CreateBucketCommand({ Bucket: bucket, ...elsewhere });
      await ask('s3:CreateBucket', arnOf(bucket), () => client.send(command));
    },
    async configure(bucket, settings) {
      const { sdk, client } = await open();
      for (const { action, send } of changes(bucket, settings, sdk, client)) await ask(action, arnOf(bucket), send);
    },
  };
}

interface Change {
  readonly action: string;
  send(): Promise<unknown>;
}

/** One call for each setting that is given. */
function changes(
  Bucket: string,
  { versioning, accelerate, blockPublicAccess, policy, tags, accessLog }: BucketSettings,
  sdk: typeof import('@aws-sdk/client-s3'),
  client: import('@aws-sdk/client-s3').S3Client,
): readonly Change[] {
  const status = (on: boolean) => ({ Status: on ? 'Enabled' : 'Suspended' }) as const;
  const found: (Change | undefined)[] = [
    versioning === undefined
      ? undefined
      : {
          action: 's3:PutBucketVersioning',
          send: () =>
            client.send(new sdk.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: status(versioning) })),
        },
    accelerate === undefined
      ? undefined
      : {
          action: 's3:PutAccelerateConfiguration',
          send: () =>
            client.send(
              new sdk.PutBucketAccelerateConfigurationCommand({ Bucket, AccelerateConfiguration: status(accelerate) }),
            ),
        },
    // The block first: it decides which policies S3 takes.
    blockPublicAccess === undefined
      ? undefined
      : {
          action: 's3:PutBucketPublicAccessBlock',
          send: () => client.send(accessBlock(Bucket, blockPublicAccess, sdk)),
        },
    policy === undefined
      ? undefined
      : {
          action: 's3:PutBucketPolicy',
          send: () => client.send(new sdk.PutBucketPolicyCommand({ Bucket, Policy: policy })),
        },
    tags === undefined
      ? undefined
      : { action: 's3:PutBucketTagging', send: () => client.send(tagging(Bucket, tags, sdk)) },
    accessLog && {
      action: 's3:PutBucketLogging',
      send: () => client.send(logging(Bucket, accessLog, sdk)),
    },
  ];
  return found.filter((change) => change !== undefined);
}

type Sdk = typeof import('@aws-sdk/client-s3');

const accessBlock = (Bucket: string, on: boolean, sdk: Sdk) =>
  new sdk.PutPublicAccessBlockCommand({
    Bucket,
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: on,
      BlockPublicPolicy: on,
      IgnorePublicAcls: on,
      RestrictPublicBuckets: on,
    },
  });

const tagging = (Bucket: string, tags: Readonly<Record<string, string>>, sdk: Sdk) =>
  new sdk.PutBucketTaggingCommand({
    Bucket,
    Tagging: { TagSet: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) },
  });

const logging = (Bucket: string, { bucket, prefix }: { bucket: string; prefix: string }, sdk: Sdk) =>
  new sdk.PutBucketLoggingCommand({
    Bucket,
    BucketLoggingStatus: { LoggingEnabled: { TargetBucket: bucket, TargetPrefix: prefix } },
  });

const arnOf = (bucket: string) => `arn:aws:s3:::${bucket}`;
