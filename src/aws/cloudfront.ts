import { randomUUID } from 'node:crypto';
import type { Distributions } from '../ports.ts';
import { type AwsSession, clientConfig, createAskAws, once } from './session.ts';

/** The cache of CloudFront's distributions, which belong to no region. */
export function createDistributions(session: AwsSession): Distributions {
  const ask = createAskAws(session);
  const open = once(async () => {
    const sdk = await import('@aws-sdk/client-cloudfront');
    return { sdk, client: new sdk.CloudFrontClient(clientConfig(session, 'CLOUDFRONT')) };
  });
  return {
    async invalidate(distributionId, paths) {
      const { sdk, client } = await open();
      // Attempts of one call share the reference, so that a lost answer makes no second invalidation.
      const InvalidationBatch = {
        CallerReference: randomUUID(),
        Paths: { Quantity: paths.length, Items: [...paths] },
      };
      const command = new sdk.CreateInvalidationCommand({ DistributionId: distributionId, InvalidationBatch });
      const { Invalidation } = await ask('cloudfront:CreateInvalidation', distributionId, () => client.send(command));
      return Invalidation?.Id ?? '';
    },
  };
}
