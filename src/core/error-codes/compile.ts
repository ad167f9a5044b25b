import type { ErrorCodeTable } from './error-code.ts';

export const compileErrorCodes = {
  FUNCTION_DESTINATION_UNKNOWN: {
    title: 'An asynchronous destination points nowhere',
    remedy:
      'Name a function of this service by its key, or give the ARN; for intrinsics write `{ type: sqs, arn: … }`.',
  },
  FUNCTION_FILE_SYSTEM_NEEDS_VPC: {
    title: 'A file system is mounted outside of a VPC',
    remedy: 'Add `vpc` with `securityGroupIds` and `subnetIds` to the function or to the provider.',
  },
  FUNCTION_SNAPSTART_WITH_PROVISIONED_CONCURRENCY: {
    title: 'SnapStart and provisioned concurrency exclude each other',
    remedy: 'Remove one of `snapStart` and `provisionedConcurrency`.',
  },
  RESOURCE_EXTENSION_ATTRIBUTE: {
    title: 'An extension sets an attribute that cannot be extended',
    remedy:
      'Extensions take Properties, Metadata, DependsOn, Condition, CreationPolicy, DeletionPolicy, UpdatePolicy and UpdateReplacePolicy.',
  },
  RESOURCE_EXTENSION_UNKNOWN: {
    title: 'An extension names a resource that is not in the stack',
    remedy: 'Use the logical ID of a generated resource; `package` writes the template where they can be read.',
  },
} as const satisfies ErrorCodeTable;
