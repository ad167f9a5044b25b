import { ref } from '../../cloudformation/intrinsics.ts';
import { deploymentBucketId } from '../../cloudformation/logical-ids.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { ServiceModel } from '../../service/service-model.ts';

/** How resources name the deployment bucket: the user's own by name, ours by reference. */
export function deploymentBucketValue(model: ServiceModel): Value {
  return model.provider.deploymentBucket.name ?? ref(deploymentBucketId);
}
