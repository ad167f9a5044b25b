import { isJsonObject, type JsonObject } from '../../core/json.ts';
import type { DeploymentBucketConfig } from '../service-model.ts';
import { choiceAt, flagAt, numberAt, textAt, valueAt } from './fields.ts';
import { readTags } from './read-tags.ts';

/** `provider.deploymentBucket`: a name or settings (framework-spec 4.5). Five artifact folders are kept by default. */
export function readDeploymentBucket(provider: JsonObject | undefined): DeploymentBucketConfig {
  const bucket = valueAt(provider, 'deploymentBucket');
  const settings = isJsonObject(bucket) && !Object.keys(bucket).some((key) => key === 'Ref' || key.includes('::'));
  const config = settings ? bucket : undefined;
  return {
    name: config ? valueAt(config, 'name') : bucket,
    blockPublicAccess: flagAt(config, 'blockPublicAccess') ?? false,
    skipPolicySetup: flagAt(config, 'skipPolicySetup') ?? false,
    maxPreviousDeploymentArtifacts: numberAt(config, 'maxPreviousDeploymentArtifacts') ?? 5,
    versioning: flagAt(config, 'versioning') ?? false,
    tags: readTags(config, 'tags'),
    serverSideEncryption: choiceAt(config, 'serverSideEncryption', ['AES256', 'aws:kms']),
    sseCustomerAlgorithm: textAt(config, 'sseCustomerAlgorithm') ?? textAt(config, 'sseCustomerAlgorithim'),
    sseCustomerKey: textAt(config, 'sseCustomerKey'),
    sseCustomerKeyMD5: textAt(config, 'sseCustomerKeyMD5'),
    sseKMSKeyId: textAt(config, 'sseKMSKeyId'),
  };
}
