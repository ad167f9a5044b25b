import { actionsOf, type GrantRule } from '../grant.ts';
import type { ResourceScope } from '../resource-scope.ts';

const bucketArn = (resource: ResourceScope, name: string): string =>
  name.startsWith('arn:') ? name : resource.bareArn('s3', name);

/** What each property of a bucket asks for; S3 has an action of its own for every setting. */
const bucketProperties: Readonly<Record<string, string>> = {
  AccelerateConfiguration: 'GetAccelerateConfiguration PutAccelerateConfiguration',
  AccessControl: 'GetBucketAcl PutBucketAcl',
  BucketEncryption: 'GetEncryptionConfiguration PutEncryptionConfiguration',
  CorsConfiguration: 'GetBucketCORS PutBucketCORS',
  IntelligentTieringConfigurations: 'GetIntelligentTieringConfiguration PutIntelligentTieringConfiguration',
  InventoryConfigurations: 'GetInventoryConfiguration PutInventoryConfiguration',
  LifecycleConfiguration: 'GetLifecycleConfiguration PutLifecycleConfiguration',
  LoggingConfiguration: 'GetBucketLogging PutBucketLogging',
  MetricsConfigurations: 'GetMetricsConfiguration PutMetricsConfiguration',
  NotificationConfiguration: 'GetBucketNotification PutBucketNotification',
  ObjectLockConfiguration: 'GetBucketObjectLockConfiguration PutBucketObjectLockConfiguration',
  ObjectLockEnabled: 'GetBucketObjectLockConfiguration PutBucketObjectLockConfiguration PutBucketVersioning',
  OwnershipControls: 'GetBucketOwnershipControls PutBucketOwnershipControls',
  PublicAccessBlockConfiguration: 'GetBucketPublicAccessBlock PutBucketPublicAccessBlock',
  ReplicationConfiguration: 'GetReplicationConfiguration PutReplicationConfiguration',
  VersioningConfiguration: 'GetBucketVersioning PutBucketVersioning',
  WebsiteConfiguration: 'GetBucketWebsite PutBucketWebsite DeleteBucketWebsite',
};

const bucket: GrantRule = (resource) => {
  const settings = Object.keys(resource.properties).flatMap((property) => bucketProperties[property] ?? []);
  const names = [
    'CreateBucket DeleteBucket ListBucket GetBucketLocation GetBucketTagging PutBucketTagging',
    ...settings,
  ];
  const arn = bucketArn(resource, resource.name());
  return [{ sid: 'S3Bucket', actions: [...new Set(actionsOf('s3', names.join(' ')))], resources: [arn] }];
};

const bucketPolicy: GrantRule = (resource) => [
  {
    sid: 'S3BucketPolicy',
    actions: actionsOf('s3', 'GetBucketPolicy PutBucketPolicy DeleteBucketPolicy'),
    resources: [bucketArn(resource, resource.text(resource.properties['Bucket']))],
  },
];

const table: GrantRule = (resource) => {
  const arn = resource.arn('dynamodb', `table/${resource.name()}`);
  return [
    {
      sid: 'DynamoDbTable',
      actions: actionsOf(
        'dynamodb',
        `CreateTable DescribeTable UpdateTable DeleteTable DescribeTimeToLive UpdateTimeToLive DescribeContinuousBackups
         UpdateContinuousBackups DescribeContributorInsights UpdateContributorInsights GetResourcePolicy
         PutResourcePolicy DeleteResourcePolicy DescribeKinesisStreamingDestination EnableKinesisStreamingDestination
         DisableKinesisStreamingDestination TagResource UntagResource ListTagsOfResource`,
      ),
      resources: [arn, `${arn}/index/*`],
    },
  ];
};

const globalTable: GrantRule = (resource) => {
  const name = resource.name();
  const everywhere = `arn:${resource.place.partition}:dynamodb:*:${resource.place.accountId}:table/${name}`;
  return [
    {
      sid: 'DynamoDbGlobalTable',
      actions: actionsOf('dynamodb', '*'),
      resources: [everywhere, `${everywhere}/*`],
    },
  ];
};

const parameter: GrantRule = (resource) => [
  {
    sid: 'SsmParameter',
    actions: actionsOf(
      'ssm',
      'PutParameter GetParameter GetParameters DeleteParameter AddTagsToResource RemoveTagsFromResource ListTagsForResource',
    ),
    resources: [resource.arn('ssm', `parameter/${resource.name().replace(/^\//, '')}`)],
  },
  { sid: 'SsmDescribe', actions: ['ssm:DescribeParameters'], resources: ['*'] },
];

const secret: GrantRule = (resource) => [
  {
    sid: 'Secret',
    actions: actionsOf(
      'secretsmanager',
      `CreateSecret DescribeSecret GetSecretValue PutSecretValue UpdateSecret DeleteSecret TagResource UntagResource
       ReplicateSecretToRegions RemoveRegionsFromReplication`,
    ),
    resources: [resource.arn('secretsmanager', `secret:${resource.name()}-*`.replace(/\*-\*$/, '*'))],
  },
  { sid: 'SecretPassword', actions: ['secretsmanager:GetRandomPassword'], resources: ['*'] },
];

// The ID of a key is chosen by AWS.
const key: GrantRule = (resource) => [
  {
    sid: 'KmsKey',
    actions: actionsOf(
      'kms',
      `DescribeKey EnableKey DisableKey GetKeyPolicy PutKeyPolicy GetKeyRotationStatus EnableKeyRotation
       DisableKeyRotation UpdateKeyDescription ScheduleKeyDeletion TagResource UntagResource ListResourceTags`,
    ),
    resources: [resource.arn('kms', 'key/*')],
  },
  { sid: 'KmsCreateKey', actions: ['kms:CreateKey'], resources: ['*'] },
];

const keyAlias: GrantRule = (resource) => [
  {
    sid: 'KmsAlias',
    actions: actionsOf('kms', 'CreateAlias UpdateAlias DeleteAlias'),
    resources: [
      resource.arn('kms', resource.text(resource.properties['AliasName'])),
      resource.arnOf(resource.properties['TargetKeyId'], 'kms', 'key/'),
    ],
  },
  { sid: 'KmsListAliases', actions: ['kms:ListAliases'], resources: ['*'] },
];

const repository: GrantRule = (resource) => [
  {
    sid: 'EcrRepository',
    actions: actionsOf(
      'ecr',
      `CreateRepository DescribeRepositories DeleteRepository GetLifecyclePolicy PutLifecyclePolicy DeleteLifecyclePolicy
       GetRepositoryPolicy SetRepositoryPolicy DeleteRepositoryPolicy PutImageScanningConfiguration
       PutImageTagMutability TagResource UntagResource ListTagsForResource`,
    ),
    resources: [resource.arn('ecr', `repository/${resource.name()}`)],
  },
];

export const storageRules = {
  'AWS::DynamoDB::GlobalTable': globalTable,
  'AWS::DynamoDB::Table': table,
  'AWS::ECR::Repository': repository,
  'AWS::KMS::Alias': keyAlias,
  'AWS::KMS::Key': key,
  'AWS::S3::Bucket': bucket,
  'AWS::S3::BucketPolicy': bucketPolicy,
  'AWS::SSM::Parameter': parameter,
  'AWS::SecretsManager::Secret': secret,
} as const satisfies Readonly<Record<string, GrantRule>>;
