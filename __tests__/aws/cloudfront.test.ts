import { CloudFrontClient, GetInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { expect, it } from 'vitest';
import { region, useMinistack } from '../e2e/ministack.ts';
import { createStack } from './create-stack.ts';

const ministack = useMinistack();

const distribution = {
  Type: 'AWS::CloudFront::Distribution',
  Properties: {
    DistributionConfig: {
      Enabled: true,
      Origins: [{ Id: 'o', DomainName: 'example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }],
      DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'redirect-to-https' },
    },
  },
};

it('invalidates paths of a distribution, each time anew', async () => {
  const aws = ministack.connect();
  const { Site: id = '' } = await createStack(aws, {
    Resources: { Site: distribution },
    Outputs: { Site: { Value: { Ref: 'Site' } } },
  });
  const paths = ['/index.html', '/img/*'];
  const first = await aws.distributions.invalidate(id, paths);
  expect(await aws.distributions.invalidate(id, paths)).not.toBe(first);
  const client = new CloudFrontClient({
    region,
    endpoint: ministack.url(),
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const { Invalidation } = await client.send(new GetInvalidationCommand({ DistributionId: id, Id: first }));
  expect(Invalidation?.InvalidationBatch?.Paths).toEqual({ Quantity: 2, Items: paths });
});

it('says which distribution is not there', async () => {
  await expect(ministack.connect().distributions.invalidate('E0', ['/*'])).rejects.toMatchObject({
    code: 'AWS_REQUEST_REFUSED',
    message: expect.stringMatching(/^cloudfront:CreateInvalidation on E0 in .*NoSuchDistribution/),
  });
});
