import type { ErrorCode } from '../core/error-codes/index.ts';

// CloudFormation tells causes in English only. The decisions on these texts are in this file, each with its test.

/** A resource that did not fail itself: CloudFormation stopped it because another one did. */
export function saysCancelled(reason: string | undefined): boolean {
  return reason !== undefined && /^Resource (?:creation|update|deletion|import) cancelled/i.test(reason);
}

/** A stack's or nested stack's own line, which only counts the failed resources. */
export function saysOthersFailed(reason: string | undefined): boolean {
  return (
    reason !== undefined &&
    /^(?:The following resource\(s\) failed|Embedded stack .* was not successfully)/i.test(reason)
  );
}

/** First match wins: what is told apart by the words of the service stands before what many services say. */
const causes: readonly (readonly [RegExp, ErrorCode])[] = [
  [
    /cannot be (?:deleted|updated|modified) (?:as|because) it is (?:in use|imported)|Cannot (?:delete|update) export|export .* in use/i,
    'DEPLOY_EXPORT_IN_USE',
  ],
  [/No export named/i, 'DEPLOY_EXPORT_MISSING'],
  [/bucket you tried to delete is not empty|BucketNotEmpty/i, 'DEPLOY_BUCKET_NOT_EMPTY'],
  [/CloudWatch Logs role ARN must be set/i, 'DEPLOY_API_LOG_ROLE'],
  [/UnreservedConcurrentExecution/i, 'DEPLOY_CONCURRENCY'],
  [
    /runtime parameter of .* is no longer supported|no longer supported for creating or updating|Value \S+ at 'runtime'/i,
    'DEPLOY_RUNTIME_UNSUPPORTED',
  ],
  [/environment variables you have provided exceeded|exceeded the 4KB limit/i, 'DEPLOY_ENVIRONMENT_TOO_LARGE'],
  [/reserved keys that are currently not supported|environment variable.*reserved/i, 'DEPLOY_ENVIRONMENT_RESERVED'],
  [
    /Unzipped size must be smaller|Request must be smaller than|code storage limit exceeded|CodeStorageExceeded/i,
    'DEPLOY_CODE_TOO_LARGE',
  ],
  [/NoSuchKey|S3 Error Code: NoSuch|specified key does not exist/i, 'DEPLOY_CODE_MISSING'],
  [
    /role defined for the function cannot be assumed|cannot assume role|unable to assume role|is not authorized to (?:perform: )?sts:AssumeRole/i,
    'DEPLOY_ROLE_NOT_ASSUMABLE',
  ],
  [
    /ec2:CreateNetworkInterface|(?:subnet|security group).*(?:does not exist|not found|invalid)|InvalidSubnetID|InvalidSecurityGroupID|SecurityGroup.*NotFound/i,
    'DEPLOY_VPC',
  ],
  [/layer version.*(?:does not exist|not found)|lambda:GetLayerVersion|Layer version arn/i, 'DEPLOY_LAYER'],
  [/certificate/i, 'DEPLOY_CERTIFICATE'],
  [
    /MalformedPolicyDocument|Invalid principal in policy|Has prohibited field|policy.*(?:is not valid|has invalid)/i,
    'DEPLOY_POLICY_INVALID',
  ],
  [
    /not authorized to perform|AccessDenied|Access Denied|API: \S+ You are not authorized|UnauthorizedOperation|HandlerErrorCode: AccessDenied/i,
    'DEPLOY_ACCESS_DENIED',
  ],
  [
    /already exists|AlreadyExists|already owned by you|BucketAlready|conflicts? with an existing|is already in use/i,
    'DEPLOY_NAME_TAKEN',
  ],
  [
    /Queue visibility timeout|(?:stream|queue).*(?:does not exist|not enabled)|event source.*(?:not|invalid)/i,
    'DEPLOY_STREAM',
  ],
  [
    /LimitExceeded|limit exceeded|exceeded.*(?:limit|quota)|ServiceLimitExceeded|maximum number of/i,
    'DEPLOY_LIMIT_EXCEEDED',
  ],
  [
    /Received response status \[FAILED\] from custom resource|Custom Resource failed|failed to respond|did not receive a response/i,
    'DEPLOY_CUSTOM_RESOURCE',
  ],
  [/Throttling|Rate exceeded|TooManyRequests/i, 'DEPLOY_THROTTLED'],
  [/NotStabilized|did not stabilize|timed out|WaitCondition/i, 'DEPLOY_NOT_STABLE'],
  [/at 'handler'|handler.*(?:regular expression|constraint)|InvalidParameterValue/i, 'DEPLOY_HANDLER_INVALID'],
];

/** The cause behind a reason of CloudFormation; DEPLOY_FAILED for one that is not known. */
export function causeOf(reason: string): ErrorCode {
  return causes.find(([pattern]) => pattern.test(reason))?.[1] ?? 'DEPLOY_FAILED';
}
