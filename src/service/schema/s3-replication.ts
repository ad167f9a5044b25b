import type { JsonSchema } from './json-schema.ts';
import { list, oneOfTexts, shape, shared, text, wholeNumber } from './shape.ts';

const onOff = oneOfTexts('Disabled', 'Enabled');
const tag = shape({ 'Key!': text, 'Value!': text });
const minutes = shape({ 'Minutes!': wholeNumber(0) });

const replicationDestination: JsonSchema = {
  ...shape({
    AccessControlTranslation: shape({ 'Owner!': { const: 'Destination' } }),
    Account: shared('awsAccountId'),
    'Bucket!': shared('awsArn'),
    EncryptionConfiguration: shape({ 'ReplicaKmsKeyID!': text }),
    Metrics: shape({ 'EventThreshold!': minutes, 'Status!': onOff }),
    ReplicationTime: shape({ 'Status!': onOff, 'Time!': minutes }),
    StorageClass: oneOfTexts(
      'DEEP_ARCHIVE',
      'GLACIER',
      'INTELLIGENT_TIERING',
      'ONEZONE_IA',
      'OUTPOSTS',
      'REDUCED_REDUNDANCY',
      'STANDARD',
      'STANDARD_IA',
    ),
  }),
  dependencies: { AccessControlTranslation: ['Account'] },
};

const replicationRule = shape({
  DeleteMarkerReplication: shape({ Status: onOff }),
  'Destination!': replicationDestination,
  Filter: shape({
    And: shape({ Prefix: text, TagFilters: list(tag) }),
    Prefix: text,
    TagFilter: tag,
  }),
  Id: { type: 'string', maxLength: 255 },
  Prefix: text,
  Priority: { type: 'integer' },
  SourceSelectionCriteria: shape({ 'SseKmsEncryptedObjects!': shape({ 'Status!': onOff }) }),
  'Status!': onOff,
});

/** `provider.s3.<name>.replicationConfiguration`. */
export const replicationSchema: JsonSchema = shape({
  'Role!': shared('awsArn'),
  'Rules!': { ...list(replicationRule), minItems: 1, maxItems: 1000 },
});
