import { deploymentBucketId } from '../cloudformation/logical-ids.ts';
import { UserError } from '../core/user-error.ts';
import type { Aws, DeployedStack } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';

type BucketPorts = Pick<Aws, 'region' | 'cloudFormation' | 'objects'>;

/**
 * Name of the bucket that takes the artifacts: the user's own, or that of the stack; `undefined` when the stack has none
 * yet. DEPLOY_BUCKET_MISSING, _REGION, _FORBIDDEN, _GONE.
 */
export async function findDeploymentBucket(
  aws: BucketPorts,
  model: Pick<ServiceModel, 'provider' | 'locate'>,
  stack: DeployedStack | undefined,
): Promise<string | undefined> {
  const { name } = model.provider.deploymentBucket;
  const at = model.locate(['provider', 'deploymentBucket']);
  if (name !== undefined) {
    if (typeof name !== 'string') {
      throw new UserError('DEPLOY_BUCKET_MISSING', 'The name of the deployment bucket has to be a text.', { at });
    }
    await checkOwnBucket(aws, name, at);
    return name;
  }
  const bucket = stack && (await bucketOfStack(aws, stack));
  if (!bucket) return undefined;
  if ((await aws.objects.headBucket(bucket)) !== 'missing') return bucket;
  throw new UserError('DEPLOY_BUCKET_GONE', `The deployment bucket ${bucket} of ${stack.name} does not exist.`, { at });
}

async function bucketOfStack({ cloudFormation }: BucketPorts, stack: DeployedStack): Promise<string | undefined> {
  const resources = await cloudFormation.listResources(stack.id);
  const resource = resources.find(({ logicalId }) => logicalId === deploymentBucketId);
  // The output of a stack with an own bucket names that bucket, so only the resource tells whose it is.
  return resource?.physicalId && !resource.status.startsWith('DELETE') ? resource.physicalId : undefined;
}

async function checkOwnBucket(
  { objects, region }: BucketPorts,
  bucket: string,
  at: ReturnType<ServiceModel['locate']>,
): Promise<void> {
  const found = await objects.headBucket(bucket);
  if (found === 'missing') {
    throw new UserError('DEPLOY_BUCKET_MISSING', `The deployment bucket ${bucket} does not exist.`, { at });
  }
  if (found === 'forbidden') {
    throw new UserError('DEPLOY_BUCKET_FORBIDDEN', `The deployment bucket ${bucket} may not be used.`, { at });
  }
  if (found.region !== region) {
    const message = `The deployment bucket ${bucket} is in ${found.region}, the service in ${region}.`;
    throw new UserError('DEPLOY_BUCKET_REGION', message, { at });
  }
}
