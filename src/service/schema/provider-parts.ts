import type { JsonSchema } from './json-schema.ts';
import { flag, mapOf, oneOfTexts, shape, shared, text, texts, titled, wholeNumber } from './shape.ts';

/** `provider.iam`: the generated role, or one that is there. */
export const iamSchema: JsonSchema = shape({
  role: {
    anyOf: [
      shared('awsLambdaRole'),
      titled(
        'the settings of the role',
        shape({
          name: {
            type: 'string',
            pattern: '^[A-Za-z0-9/_+=,.@-]{1,64}$',
            title: 'a role name of at most 64 characters',
          },
          path: {
            type: 'string',
            pattern: '(^\\/$)|(^\\/[!-\u007f]+\\/$)',
            title: 'a path that starts and ends with /',
          },
          managedPolicies: shared('awsLambdaLayers'),
          statements: shared('awsIamPolicyStatements'),
          permissionBoundary: shared('awsArn'),
          permissionsBoundary: shared('awsArn'),
          tags: shared('awsResourceTags'),
          mode: { type: 'string' },
        }),
      ),
    ],
  },
  deploymentRole: shared('awsArn'),
});

/** `provider.deploymentBucket`: a name, or the bucket's settings. The references' misspelt SSE key is known beside the right one. */
export const deploymentBucketSchema: JsonSchema = {
  anyOf: [
    shared('awsS3BucketName'),
    titled(
      'the settings of the bucket',
      shape({
        blockPublicAccess: flag,
        skipPolicySetup: flag,
        maxPreviousDeploymentArtifacts: wholeNumber(0),
        name: shared('awsS3BucketName'),
        versioning: flag,
        serverSideEncryption: oneOfTexts('AES256', 'aws:kms'),
        sseCustomerAlgorithim: text,
        sseCustomerAlgorithm: text,
        sseCustomerKey: text,
        sseCustomerKeyMD5: text,
        sseKMSKeyId: text,
        tags: shared('awsResourceTags'),
        codeStorageMode: text,
      }),
    ),
  ],
};

const ecrImage = shape({
  uri: shared('ecrImageUri'),
  path: text,
  file: text,
  buildArgs: mapOf(text),
  buildOptions: texts,
  cacheFrom: texts,
  platform: text,
  provenance: text,
});

/** `provider.ecr`: images that functions name. */
export const ecrSchema: JsonSchema = {
  type: 'object',
  properties: {
    scanOnPush: flag,
    maxImageCount: wholeNumber(1),
    images: {
      type: 'object',
      keyForm: '2 to 32 small letters, digits, - and _',
      patternProperties: { '^[a-z][a-z0-9-_]{1,31}$': { anyOf: [ecrImage, text] } },
      additionalProperties: false,
    },
  },
  required: ['images'],
};
