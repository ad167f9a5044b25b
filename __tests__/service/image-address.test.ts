import { describe, expect, it } from 'vitest';
import { type ImageAddress, parseImageAddress } from '../../src/service/images/image-address.ts';
import { imageRepository } from '../../src/service/images/image-repository.ts';

const host = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
const sha256 = 'a'.repeat(64);
const own = { registryId: '111122223333', region: 'eu-west-1' };

const cases: readonly [string, ImageAddress][] = [
  [`${host}/app:v1`, { ...own, repositoryUri: `${host}/app`, repository: 'app', tag: 'v1', sha256: undefined }],
  [`${host}/app`, { ...own, repositoryUri: `${host}/app`, repository: 'app', tag: 'latest', sha256: undefined }],
  [
    `${host}/team/app@sha256:${sha256}`,
    { ...own, repositoryUri: `${host}/team/app`, repository: 'team/app', tag: 'latest', sha256 },
  ],
  [
    `111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/app:v1`,
    {
      registryId: '111122223333',
      region: 'cn-north-1',
      repositoryUri: '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/app',
      repository: 'app',
      tag: 'v1',
      sha256: undefined,
    },
  ],
];

describe('the address of an image', () => {
  it.each(cases)('%s', (uri, expected) => {
    expect(parseImageAddress(uri)).toEqual(expected);
  });
});

describe('the repository of a service', () => {
  it.each([
    [{ service: 'shop', stage: 'dev' }, 'serverless-shop-dev'],
    [{ service: 'My--Shop', stage: 'PR-7' }, 'serverless-my-shop-pr-7'],
    [{ service: 'shop', stage: 'dev-' }, 'serverless-shop-dev'],
  ])('%j', (model, expected) => {
    expect(imageRepository(model)).toBe(expected);
  });
});
