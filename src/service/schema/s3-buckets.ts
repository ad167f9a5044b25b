import type { JsonSchema } from './json-schema.ts';
import { replicationSchema } from './s3-replication.ts';
import { flag, list, mapOf, oneOfTexts, shape, shared, text, texts, wholeNumber } from './shape.ts';

// Properties of AWS::S3::Bucket under their own names, first letter lower-case; below them CloudFormation's own keys.

const onOff = oneOfTexts('Disabled', 'Enabled');
const days = wholeNumber(0);
const date: JsonSchema = { type: 'string', format: 'date-time', title: 'a date such as 2030-01-31T00:00:00Z' };
const id: JsonSchema = { type: 'string', maxLength: 255 };
const arn = shared('awsArn');
const tags = list(shape({ 'Key!': text, 'Value!': text }));
const colderClasses = oneOfTexts(
  'DEEP_ARCHIVE',
  'GLACIER',
  'GLACIER_IR',
  'INTELLIGENT_TIERING',
  'ONEZONE_IA',
  'STANDARD_IA',
);

const report = shape({
  BucketAccountId: { type: 'string', pattern: '\\d{12}', title: 'an account number of 12 digits' },
  'BucketArn!': arn,
  'Format!': oneOfTexts('CSV', 'ORC', 'Parquet'),
  Prefix: text,
});

const notification = (target: string): JsonSchema =>
  list(
    shape({
      'Event!': { type: 'string', pattern: '^s3:', title: 'an event such as s3:ObjectCreated:*' },
      Filter: shape({
        'S3Key!': shape({ 'Rules!': list(shape({ 'Name!': oneOfTexts('prefix', 'suffix'), 'Value!': text })) }),
      }),
      [`${target}!`]: arn,
    }),
  );

const noncurrentTransition = shape({ 'StorageClass!': colderClasses, 'TransitionInDays!': days });

const lifecycleActions = [
  'AbortIncompleteMultipartUpload',
  'ExpirationDate',
  'ExpirationInDays',
  'NoncurrentVersionExpirationInDays',
  'NoncurrentVersionTransition',
  'NoncurrentVersionTransitions',
  'Transition',
  'Transitions',
];

const lifecycleRule: JsonSchema = {
  ...shape({
    AbortIncompleteMultipartUpload: shape({ 'DaysAfterInitiation!': days }),
    ExpirationDate: date,
    ExpirationInDays: { anyOf: [days, shared('awsCfFunction'), shared('awsCfIf')] },
    Id: id,
    NoncurrentVersionExpirationInDays: days,
    NoncurrentVersionTransition: noncurrentTransition,
    NoncurrentVersionTransitions: list(noncurrentTransition),
    Prefix: text,
    'Status!': onOff,
    TagFilters: tags,
    Transitions: list(
      shape({ 'StorageClass!': colderClasses, TransitionDate: date, TransitionInDays: wholeNumber(1) }),
    ),
  }),
  anyOf: lifecycleActions.map((action) => ({ required: [action] })),
};

const website = shape({
  ErrorDocument: text,
  IndexDocument: text,
  RedirectAllRequestsTo: shape({ 'HostName!': text, Protocol: oneOfTexts('http', 'https') }),
  RoutingRules: list(
    shape({
      'RedirectRule!': shape({
        HostName: text,
        HttpRedirectCode: text,
        Protocol: oneOfTexts('http', 'https'),
        ReplaceKeyPrefixWith: text,
        ReplaceKeyWith: text,
      }),
      RoutingRuleCondition: shape({ HttpErrorCodeReturnedEquals: text, KeyPrefixEquals: text }),
    }),
  ),
});

const analytics = shape({
  'Id!': text,
  Prefix: text,
  'StorageClassAnalysis!': shape({
    DataExport: shape({ 'Destination!': report, 'OutputSchemaVersion!': { const: 'V_1' } }),
  }),
  TagFilters: tags,
});

const inventory = shape({
  'Destination!': report,
  'Enabled!': flag,
  'Id!': text,
  'IncludedObjectVersions!': oneOfTexts('All', 'Current'),
  OptionalFields: texts,
  Prefix: text,
  'ScheduleFrequency!': oneOfTexts('Daily', 'Weekly'),
});

const encryption = shape({
  'ServerSideEncryptionConfiguration!': list(
    shape({
      ServerSideEncryptionByDefault: shape({
        KMSMasterKeyID: { anyOf: [arn, { type: 'string', pattern: '^[a-f0-9-]+$', title: 'the ID of a KMS key' }] },
        'SSEAlgorithm!': oneOfTexts('AES256', 'aws:kms'),
      }),
      BucketKeyEnabled: flag,
    }),
  ),
});

const corsRule = shape({
  AllowedHeaders: texts,
  'AllowedMethods!': list(oneOfTexts('GET', 'PUT', 'HEAD', 'POST', 'DELETE')),
  'AllowedOrigins!': texts,
  ExposedHeaders: texts,
  Id: id,
  MaxAge: wholeNumber(0),
});

/** `provider.s3`: buckets of s3 events by name. */
export const s3BucketsSchema: JsonSchema = mapOf(
  shape({
    accelerateConfiguration: shape({ 'AccelerationStatus!': oneOfTexts('Enabled', 'Suspended') }),
    accessControl: text,
    analyticsConfigurations: list(analytics),
    bucketEncryption: encryption,
    bucketName: shared('awsS3BucketName'),
    corsConfiguration: shape({ 'CorsRules!': { ...list(corsRule), maxItems: 100 } }),
    inventoryConfigurations: list(inventory),
    lifecycleConfiguration: shape({ 'Rules!': list(lifecycleRule) }),
    loggingConfiguration: shape({
      DestinationBucketName: { anyOf: [shared('awsS3BucketName'), shared('awsCfFunction')] },
      LogFilePrefix: text,
    }),
    metricsConfigurations: list(shape({ 'Id!': text, Prefix: text, TagFilters: tags })),
    name: shared('awsS3BucketName'),
    notificationConfiguration: shape({
      LambdaConfigurations: notification('Function'),
      QueueConfigurations: notification('Queue'),
      TopicConfigurations: notification('Topic'),
    }),
    objectLockConfiguration: shape({
      ObjectLockEnabled: { const: 'Enabled' },
      Rule: shape({
        DefaultRetention: shape({ Days: days, Mode: oneOfTexts('COMPLIANCE', 'GOVERNANCE'), Years: wholeNumber(0) }),
      }),
    }),
    objectLockEnabled: flag,
    publicAccessBlockConfiguration: shape({
      BlockPublicAcls: flag,
      BlockPublicPolicy: flag,
      IgnorePublicAcls: flag,
      RestrictPublicBuckets: flag,
    }),
    replicationConfiguration: replicationSchema,
    tags,
    versioningConfiguration: shape({ 'Status!': oneOfTexts('Enabled', 'Suspended') }),
    websiteConfiguration: website,
  }),
);
