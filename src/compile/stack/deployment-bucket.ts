import { join, partition, ref } from '../../cloudformation/intrinsics.ts';
import {
  deploymentBucketId,
  deploymentBucketNameOutput,
  deploymentBucketPolicyId,
} from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import type { Contribution } from '../contribution.ts';
import { tagList } from '../functions/function.ts';

/** The deployment bucket with its policy, or only its name when the user brings one (framework-spec 2.2, 4.5). */
export function compileDeploymentBucket(model: ServiceModel): Contribution {
  const config = model.provider.deploymentBucket;
  if (config.name !== undefined) {
    return { outputs: { [deploymentBucketNameOutput]: { Value: config.name } } };
  }
  return {
    resources: {
      [deploymentBucketId]: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
          },
          Tags: tagList(config.tags),
          PublicAccessBlockConfiguration: config.blockPublicAccess
            ? { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }
            : undefined,
          VersioningConfiguration: config.versioning ? { Status: 'Enabled' } : undefined,
        },
      },
      ...(config.skipPolicySetup ? {} : { [deploymentBucketPolicyId]: tlsOnlyPolicy }),
    },
    outputs: { [deploymentBucketNameOutput]: { Value: ref(deploymentBucketId) } },
    sources: { [deploymentBucketId]: ['provider', 'deploymentBucket'] },
  };
}

const bucketArn = (suffix: string) => join('', ['arn:', partition, ':s3:::', ref(deploymentBucketId), suffix]);

const tlsOnlyPolicy: Resource = {
  Type: 'AWS::S3::BucketPolicy',
  Properties: {
    Bucket: ref(deploymentBucketId),
    PolicyDocument: {
      Statement: [
        {
          Action: 's3:*',
          Effect: 'Deny',
          Principal: '*',
          Resource: [bucketArn('/*'), join('', ['arn:', partition, ':s3:::', ref(deploymentBucketId)])],
          Condition: { Bool: { 'aws:SecureTransport': false } },
        },
      ],
    },
  },
};
