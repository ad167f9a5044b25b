import { expect, it } from 'vitest';
import { useMinistack } from '../e2e/ministack.ts';

const ministack = useMinistack();

it('makes a bucket and sets it up, twice alike', async () => {
  const { buckets, objects } = ministack.connect();
  expect(await objects.headBucket('shop-artifacts')).toBe('missing');
  await buckets.create('shop-artifacts');
  const settings = { versioning: true, blockPublicAccess: true, tags: { team: 'shop' } };
  await buckets.configure('shop-artifacts', settings);
  await buckets.configure('shop-artifacts', settings);
  await buckets.configure('shop-artifacts', {});
  expect(await objects.headBucket('shop-artifacts')).not.toBe('missing');
  const options = { contentType: 'text/plain', metadata: {}, parameters: { CacheControl: 'no-cache' } };
  await objects.upload('shop-artifacts', 'a', { text: 'same' }, options);
  expect(await objects.list('shop-artifacts', '')).toMatchObject([
    { key: 'a', etag: '"51037a4a37730f52c8732586d3aaa316"' },
  ]);
});
