import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { pluginGrants } from '../../src/plugins/apply-plugins.ts';
import type { ServiceModel } from '../../src/service/service-model.ts';
import { providerModel, serviceModel } from '../builders/compile-context.ts';

const place = { partition: 'aws', region: 'eu-west-1', accountId: '111122223333' };

function grantsOf(plugin: string, custom: JsonObject, bucket?: string) {
  const provider = providerModel();
  const deploymentBucket = { ...provider.deploymentBucket, ...(bucket ? { name: bucket } : {}) };
  const model: ServiceModel = serviceModel({ plugins: [plugin], custom, provider: { ...provider, deploymentBucket } });
  return pluginGrants(model, place).map(({ actions, resources }) => [actions, resources]);
}

const cases: readonly [string, string, JsonObject, unknown[], string?][] = [
  [
    'serverless-s3-sync with a bucket and a prefix',
    'serverless-s3-sync',
    { s3Sync: [{ bucketName: 'site', bucketPrefix: 'web/', localDir: 'public' }] },
    [
      [['s3:ListBucket'], ['arn:aws:s3:::site']],
      [['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'], ['arn:aws:s3:::site/web/*']],
    ],
  ],
  [
    'serverless-s3-sync with an ACL on a bucket that the stack makes',
    'serverless-s3-sync',
    { s3Sync: [{ bucketNameKey: 'Site', localDir: 'public', acl: 'public-read' }] },
    [
      [['s3:ListBucket'], ['arn:aws:s3:::*']],
      [['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload', 's3:PutObjectAcl'], ['arn:aws:s3:::*/*']],
    ],
  ],
  ['serverless-s3-sync that is switched off', 'serverless-s3-sync', { s3Sync: { noSync: true } }, []],
  [
    'serverless-add-api-key',
    'serverless-add-api-key',
    { apiKeys: [{ name: 'mobile' }] },
    [
      [
        ['apigateway:GET', 'apigateway:POST'],
        ['apikeys', 'usageplans', 'usageplans/*/keys'].map((rest) => `arn:aws:apigateway:eu-west-1::/${rest}`),
      ],
      [['apigateway:DELETE'], ['arn:aws:apigateway:eu-west-1::/apikeys/*']],
      [['apigateway:PATCH'], ['arn:aws:apigateway:eu-west-1::/usageplans/*']],
    ],
  ],
  ['serverless-add-api-key without keys', 'serverless-add-api-key', {}, []],
  [
    'serverless-deployment-bucket with what it sets',
    'serverless-deployment-bucket',
    { deploymentBucket: { versioning: true, blockPublicAccess: true } },
    [
      [
        ['s3:ListBucket', 's3:CreateBucket', 's3:PutBucketVersioning', 's3:PutBucketPublicAccessBlock'],
        ['arn:aws:s3:::ours'],
      ],
    ],
    'ours',
  ],
  ['serverless-deployment-bucket without a bucket', 'serverless-deployment-bucket', {}, []],
];

describe('what plugins need in the policy of a deploy role', () => {
  it.each(cases)('%s', (_what, plugin, custom, expected, bucket) => {
    expect(grantsOf(plugin, custom, bucket)).toEqual(expected);
  });
});
