import { cloudFrontCachePolicyId } from '../../../cloudformation/logical-ids.ts';
import type { Resources } from '../../../cloudformation/template.ts';
import type { ServiceModel } from '../../../service/service-model.ts';

/** `provider.cloudFront.cachePolicies`: made whether an event uses them or not. Source: framework-spec 6.17. */
export function cachePolicies({ provider, service, stage }: ServiceModel): Resources {
  return Object.fromEntries(
    Object.entries(provider.cloudFront.cachePolicies ?? {}).map(([name, config]) => [
      cloudFrontCachePolicyId(name),
      {
        Type: 'AWS::CloudFront::CachePolicy',
        Properties: { CachePolicyConfig: { ...config, Name: `${service}-${stage}-${name}` } },
      },
    ]),
  );
}
