import { createReadStream } from 'node:fs';
import type { ObjectIdentifier } from '@aws-sdk/client-s3';
import { mapConcurrently } from '../core/concurrency.ts';
import type { ObjectStore, StoredObject, UploadOptions } from '../ports.ts';
import { endpointOf } from './endpoints.ts';
import { type AskAws, type AwsSession, clientConfig, createAskAws, once } from './session.ts';
import { isNamed, sourceOf } from './source-error.ts';
import { httpStatusOf } from './translate-error.ts';

interface S3Link {
  readonly open: () => Promise<{
    readonly sdk: typeof import('@aws-sdk/client-s3');
    readonly client: import('@aws-sdk/client-s3').S3Client;
  }>;
  readonly ask: AskAws;
  readonly region: string;
}

const batchSize = 1000;
const partBytes = 8 * 1024 * 1024;

/** Objects of one region. Buckets are addressed by path when the endpoint is not AWS's own. */
export function createObjectStore(session: AwsSession): ObjectStore {
  const link: S3Link = {
    ask: createAskAws(session),
    region: session.region,
    open: once(async () => {
      const sdk = await import('@aws-sdk/client-s3');
      const forcePathStyle = endpointOf('S3', session.env) !== undefined;
      return { sdk, client: new sdk.S3Client({ ...clientConfig(session, 'S3'), forcePathStyle }) };
    }),
  };
  return { ...createReads(link), ...createWrites(link) };
}

function createReads(link: S3Link): Pick<ObjectStore, 'headBucket' | 'list' | 'head' | 'get'> {
  const { open, ask } = link;
  return {
    headBucket: (bucket) => headBucket(link, bucket),
    async list(bucket, prefix) {
      const { sdk, client } = await open();
      const objects: StoredObject[] = [];
      let token: string | undefined;
      do {
        const command = new sdk.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token });
        const page = await ask('s3:ListBucket', bucketArn(bucket), () => client.send(command));
        for (const { Key: key, Size: size, LastModified: modified, ETag: etag } of page.Contents ?? []) {
          if (key !== undefined) objects.push({ key, size: size ?? 0, modifiedAtMs: modified?.getTime() ?? 0, etag });
        }
        token = page.NextContinuationToken;
      } while (token);
      return objects;
    },
    async head(bucket, key) {
      const { sdk, client } = await open();
      const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: key });
      const answer = await missingObjectAsUndefined(
        ask('s3:GetObject', objectArn(bucket, key), () => client.send(command)),
      );
      return answer && { size: answer.ContentLength ?? 0, metadata: answer.Metadata ?? {} };
    },
    async get(bucket, key, range) {
      const { sdk, client } = await open();
      if (range && range.end <= range.start) return new Uint8Array();
      const command = new sdk.GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(range ? { Range: `bytes=${range.start}-${range.end - 1}` } : {}),
      });
      return missingObjectAsUndefined(
        ask('s3:GetObject', objectArn(bucket, key), async () =>
          (await client.send(command)).Body?.transformToByteArray(),
        ),
      );
    },
  };
}

async function headBucket({ open, ask, region }: S3Link, bucket: string): ReturnType<ObjectStore['headBucket']> {
  const { sdk, client } = await open();
  try {
    const command = new sdk.HeadBucketCommand({ Bucket: bucket });
    const answer = await ask('s3:ListBucket', bucketArn(bucket), () => client.send(command));
    return { region: answer.BucketRegion ?? region };
  } catch (error) {
    const source = sourceOf(error);
    const status = httpStatusOf(source);
    if (status === 404) return 'missing';
    // A bucket of another region answers 301 (or 400) and says in a header where it lives.
    const elsewhere = regionHeaderOf(source);
    if (status === 301 || status === 400) if (elsewhere) return { region: elsewhere };
    if (status === 403) return 'forbidden';
    throw error;
  }
}

function regionHeaderOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('$response' in error)) return undefined;
  const response = error.$response as { readonly headers?: Readonly<Record<string, string>> } | undefined;
  return response?.headers?.['x-amz-bucket-region'];
}

function createWrites(link: S3Link): Pick<ObjectStore, 'upload' | 'delete' | 'empty'> {
  const { open, ask } = link;
  const deleteAll = async (bucket: string, objects: readonly ObjectIdentifier[]) => {
    const { sdk, client } = await open();
    const batches = Array.from({ length: Math.ceil(objects.length / batchSize) }, (_, index) =>
      objects.slice(index * batchSize, (index + 1) * batchSize),
    );
    await mapConcurrently(batches, 4, async (batch) => {
      const command = new sdk.DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: batch, Quiet: true } });
      const answer = await ask('s3:DeleteObject', `${bucketArn(bucket)}/*`, () => client.send(command));
      const failed = answer.Errors?.[0];
      if (failed) throw new Error(`S3 kept ${failed.Key}: ${failed.Code} ${failed.Message ?? ''}`);
    });
  };
  return {
    async upload(bucket, key, body, options) {
      const [{ client }, { Upload }] = await Promise.all([open(), import('@aws-sdk/lib-storage')]);
      await ask('s3:PutObject', objectArn(bucket, key), () =>
        new Upload({
          client,
          partSize: partBytes,
          params: {
            Bucket: bucket,
            Key: key,
            Body: 'file' in body ? createReadStream(body.file) : Buffer.from(body.text, 'utf8'),
            ...toSdkOptions(options),
          },
        }).done(),
      );
    },
    delete: (bucket, keys) =>
      deleteAll(
        bucket,
        keys.map((Key) => ({ Key })),
      ),
    async empty(bucket, prefix = '') {
      try {
        const versions = await listVersions(link, bucket, prefix);
        await deleteAll(bucket, versions);
        return versions.length;
      } catch (error) {
        // Another run removes the same stack and was faster: a bucket that is gone is empty.
        if (isNamed(error, 'NoSuchBucket')) return 0;
        throw error;
      }
    },
  };
}

async function listVersions({ open, ask }: S3Link, bucket: string, prefix: string): Promise<ObjectIdentifier[]> {
  const { sdk, client } = await open();
  const found: ObjectIdentifier[] = [];
  let keyMarker: string | undefined;
  let versionMarker: string | undefined;
  do {
    const command = new sdk.ListObjectVersionsCommand({
      Bucket: bucket,
      Prefix: prefix,
      KeyMarker: keyMarker,
      VersionIdMarker: versionMarker,
    });
    const page = await ask('s3:ListBucketVersions', bucketArn(bucket), () => client.send(command));
    for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
      // An unversioned object has the version `null`; S3 takes that word back.
      if (Key !== undefined) found.push({ Key, ...(VersionId ? { VersionId } : {}) });
    }
    keyMarker = page.NextKeyMarker;
    versionMarker = page.NextVersionIdMarker;
  } while (keyMarker);
  return found;
}

async function missingObjectAsUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isNamed(error, 'NoSuchKey', 'NotFound') || httpStatusOf(sourceOf(error)) === 404) return undefined;
    throw error;
  }
}

function toSdkOptions(options: UploadOptions) {
  return {
    ContentType: options.contentType,
    Metadata: { ...options.metadata },
    ...options.parameters,
    ...(options.serverSideEncryption ? { ServerSideEncryption: options.serverSideEncryption } : {}),
    ...(options.sseKmsKeyId ? { SSEKMSKeyId: options.sseKmsKeyId } : {}),
    ...(options.sseCustomerAlgorithm ? { SSECustomerAlgorithm: options.sseCustomerAlgorithm } : {}),
    ...(options.sseCustomerKey ? { SSECustomerKey: options.sseCustomerKey } : {}),
    ...(options.sseCustomerKeyMd5 ? { SSECustomerKeyMD5: options.sseCustomerKeyMd5 } : {}),
  };
}

const bucketArn = (bucket: string) => `arn:aws:s3:::${bucket}`;
const objectArn = (bucket: string, key: string) => `${bucketArn(bucket)}/${key}`;
