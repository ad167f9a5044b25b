import { describe, expect, it, vi } from 'vitest';
import { existingS3 } from '../../src/custom-resources/existing-s3.ts';
import { failure, refusal, runChange, type Script, success, xmlRefusal } from './aws-server.ts';

const properties = {
  FunctionName: 'shop-dev-hello',
  BucketName: 'my.photos',
  BucketConfigs: [{ Event: 's3:ObjectCreated:*', Rules: [{ Prefix: 'in & out/' }, { Suffix: '$&.jpg' }] }],
};
const policy = '/2015-03-31/functions/shop-dev-hello/policy';
const statement = 'shop-dev-hello-myphotos';
const bucket = '/my.photos?notification';
const md5 = 'a'.repeat(32);
const entry = (id: string) =>
  `<CloudFunctionConfiguration><Id>${id}</Id><CloudFunction>arn:x</CloudFunction><Event>s3:ObjectRemoved:*</Event></CloudFunctionConfiguration>`;
const configuration = (...entries: string[]) =>
  `<?xml version="1.0"?>\n<NotificationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><QueueConfiguration><Id>q</Id></QueueConfiguration>${entries.join('')}<EventBridgeConfiguration/></NotificationConfiguration>`;

const closing = '</NotificationConfiguration>';

/** A bucket with these entries; everything else succeeds. */
const withEntries =
  (...entries: string[]): Script =>
  ({ method, path }) =>
    method === 'GET' && path.endsWith('?notification') ? { body: configuration(...entries) } : {};

const newEntry =
  '<CloudFunctionConfiguration><Id>shop-dev-hello-9d62ee6d922bee87a7b83fdd8a2ac702</Id>' +
  '<CloudFunction>arn:aws:lambda:eu-west-1:123456789012:function:shop-dev-hello</CloudFunction>' +
  '<Event>s3:ObjectCreated:*</Event><Filter><S3Key>' +
  '<FilterRule><Name>prefix</Name><Value>in &amp; out/</Value></FilterRule>' +
  '<FilterRule><Name>suffix</Name><Value>$&amp;.jpg</Value></FilterRule>' +
  '</S3Key></Filter></CloudFunctionConfiguration>';

describe('creating notifications of an existing bucket', () => {
  it('lets the bucket invoke the function and adds its entries beside those of others', async () => {
    const others = [entry('shop-dev-hello-2'), entry(`shop-dev-hello-two-${md5}`), entry('')];
    const { calls, received, answers } = await runChange(
      existingS3,
      { type: 'Create', properties },
      withEntries(entry(`shop-dev-hello-${md5}`), ...others),
    );
    expect(calls).toEqual([`POST ${policy}`, `GET ${bucket}`, `PUT ${bucket}`]);
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      Action: 'lambda:InvokeFunction',
      StatementId: statement,
      Principal: 's3.amazonaws.com',
      SourceArn: 'arn:aws:s3:::my.photos',
      SourceAccount: '123456789012',
    });
    const put = received[2]?.body ?? '';
    expect(put).toBe(
      configuration(...others)
        .split(closing)
        .join(`${newEntry}${closing}`),
    );
    expect(answers).toEqual([success]);
  });

  it.each([['<NotificationConfiguration xmlns="x"/>'], ['']])(
    'a bucket that answers %o has no entries',
    async (body) => {
      const { received } = await runChange(existingS3, { type: 'Create', properties }, ({ method }) =>
        method === 'GET' ? { body } : {},
      );
      expect(received[2]?.body).toBe(
        `<NotificationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${newEntry}</NotificationConfiguration>`,
      );
    },
  );

  it('calls the alias of the function', async () => {
    const { calls, received } = await runChange(
      existingS3,
      { type: 'Create', properties: { ...properties, FunctionQualifier: 'provisioned' } },
      withEntries(),
    );
    expect(calls[0]).toBe(`POST ${policy}?Qualifier=provisioned`);
    expect(received[2]?.body).toContain('function:shop-dev-hello:provisioned</CloudFunction>');
  });

  it('replaces a permission of the same ID', async () => {
    const { calls, answers } = await runChange(existingS3, { type: 'Create', properties }, (request, count) =>
      request.method === 'POST' && count === 1
        ? refusal('ResourceConflictException', 409)
        : withEntries()(request, count),
    );
    expect(calls.slice(0, 3)).toEqual([`POST ${policy}`, `DELETE ${policy}/${statement}`, `POST ${policy}`]);
    expect(answers).toEqual([success]);
  });

  it('waits until S3 sees the permission', async () => {
    const { waited, answers } = await runChange(existingS3, { type: 'Create', properties }, (request, count) =>
      request.method === 'PUT' && count < 3 ? xmlRefusal('InvalidArgument') : withEntries()(request, count),
    );
    expect(waited).toEqual([2000, 4000]);
    expect(answers).toEqual([success]);
  });

  it('fails for a bucket that is not there', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { answers } = await runChange(existingS3, { type: 'Create', properties }, ({ method }) =>
      method === 'GET' ? xmlRefusal('NoSuchBucket', 404) : {},
    );
    expect(answers).toEqual([failure('NoSuchBucket: NoSuchBucket it is')]);
    log.mockRestore();
  });
});

describe('updating notifications of an existing bucket', () => {
  it('leaves the permission if only the notifications changed', async () => {
    const old = { ...properties, BucketConfigs: [] };
    const { calls } = await runChange(existingS3, { type: 'Update', properties, old }, withEntries());
    expect(calls).toEqual([`GET ${bucket}`, `PUT ${bucket}`]);
  });

  it('cleans the old bucket and its permission', async () => {
    const old = { ...properties, BucketName: 'old' };
    const { calls, received } = await runChange(
      existingS3,
      { type: 'Update', properties, old },
      withEntries(entry(`shop-dev-hello-${md5}`)),
    );
    expect(calls).toEqual([
      `POST ${policy}`,
      `GET ${bucket}`,
      `PUT ${bucket}`,
      'GET /old?notification',
      'PUT /old?notification',
      `DELETE ${policy}/shop-dev-hello-old`,
    ]);
    expect(received[4]?.body).toBe(configuration());
  });

  it('takes the entries of the old function away', async () => {
    const old = { ...properties, FunctionName: 'shop-dev-bye' };
    const { calls, received } = await runChange(
      existingS3,
      { type: 'Update', properties, old },
      withEntries(entry(`shop-dev-bye-${md5}`)),
    );
    expect(calls.at(-1)).toBe('DELETE /2015-03-31/functions/shop-dev-bye/policy/shop-dev-bye-myphotos');
    expect(received[2]?.body).not.toContain('shop-dev-bye');
  });

  it('keeps a permission whose ID the new bucket shares', async () => {
    const old = { ...properties, BucketName: 'myphotos' };
    const { calls } = await runChange(existingS3, { type: 'Update', properties, old }, withEntries());
    expect(calls.filter((call) => call.startsWith('DELETE'))).toEqual([]);
  });

  it.each(['NoSuchBucket', 'AccessDenied'])('goes on when the old bucket answers %s', async (code) => {
    const old = { ...properties, BucketName: 'old' };
    const { answers } = await runChange(existingS3, { type: 'Update', properties, old }, (request, count) =>
      request.path.startsWith('/old') ? xmlRefusal(code, 403) : withEntries()(request, count),
    );
    expect(answers).toEqual([success]);
  });
});

describe('removing notifications of an existing bucket', () => {
  it('removes permission and entries, and nothing of others', async () => {
    const { calls, received } = await runChange(
      existingS3,
      { type: 'Delete', properties },
      withEntries(entry(`shop-dev-hello-${md5}`), entry('mine')),
    );
    expect(calls).toEqual([`DELETE ${policy}/${statement}`, `GET ${bucket}`, `PUT ${bucket}`]);
    expect(received[2]?.body).toBe(configuration(entry('mine')));
  });

  it('writes nothing if there is nothing to remove', async () => {
    const { calls } = await runChange(existingS3, { type: 'Delete', properties }, withEntries(entry('mine')));
    expect(calls).toEqual([`DELETE ${policy}/${statement}`, `GET ${bucket}`]);
  });

  it('is done when permission and bucket are gone', async () => {
    const { answers } = await runChange(existingS3, { type: 'Delete', properties }, ({ method }) =>
      method === 'DELETE' ? refusal('ResourceNotFoundException', 404) : xmlRefusal('NoSuchBucket', 404),
    );
    expect(answers).toEqual([success]);
  });
});
