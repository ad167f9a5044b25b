import { describe, expect, it } from 'vitest';
import { causeOf, saysCancelled, saysOthersFailed } from '../../src/cloudformation/failure-texts.ts';

describe('the cause of a failed resource', () => {
  it.each([
    ['shop-bucket already exists in stack arn:aws:cloudformation:eu-west-1:1:stack/a/b', 'DEPLOY_NAME_TAKEN'],
    ['Resource handler returned message: "Role with name x already exists."', 'DEPLOY_NAME_TAKEN'],
    ['Export sls-shop-dev-Table cannot be deleted as it is in use by other', 'DEPLOY_EXPORT_IN_USE'],
    ['No export named sls-shop-dev-Table found.', 'DEPLOY_EXPORT_MISSING'],
    ['The bucket you tried to delete is not empty (Service: S3, Status Code: 409)', 'DEPLOY_BUCKET_NOT_EMPTY'],
    ['CloudWatch Logs role ARN must be set in account settings to enable logging', 'DEPLOY_API_LOG_ROLE'],
    [
      "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
      'DEPLOY_CONCURRENCY',
    ],
    [
      'The runtime parameter of python3.8 is no longer supported for creating or updating AWS Lambda functions.',
      'DEPLOY_RUNTIME_UNSUPPORTED',
    ],
    ['The role defined for the function cannot be assumed by Lambda.', 'DEPLOY_ROLE_NOT_ASSUMABLE'],
    [
      'The provided execution role does not have permissions to call CreateNetworkInterface on EC2: ec2:CreateNetworkInterface',
      'DEPLOY_VPC',
    ],
    ["The subnet ID 'subnet-1' does not exist (Service: Ec2, Status Code: 400)", 'DEPLOY_VPC'],
    ['Unzipped size must be smaller than 262144000 bytes', 'DEPLOY_CODE_TOO_LARGE'],
    ['Error occurred while GetObject. S3 Error Code: NoSuchKey.', 'DEPLOY_CODE_MISSING'],
    [
      'Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit.',
      'DEPLOY_ENVIRONMENT_TOO_LARGE',
    ],
    [
      'Lambda was unable to configure your environment variables because they contain reserved keys that are currently not supported for modification. Reserved keys used in this request: AWS_REGION',
      'DEPLOY_ENVIRONMENT_RESERVED',
    ],
    ['User: arn:aws:sts::1:assumed-role/d/s is not authorized to perform: iam:CreateRole', 'DEPLOY_ACCESS_DENIED'],
    ['Queue visibility timeout: 30 seconds is less than Function timeout: 60 seconds', 'DEPLOY_STREAM'],
    ['The maximum number of VPCs has been reached.', 'DEPLOY_LIMIT_EXCEEDED'],
    ['Received response status [FAILED] from custom resource. Message returned: no', 'DEPLOY_CUSTOM_RESOURCE'],
    ['Layer version arn:aws:lambda:eu-west-1:1:layer:a:1 does not exist.', 'DEPLOY_LAYER'],
    ['Rate exceeded (Service: ApiGateway, Status Code: 429)', 'DEPLOY_THROTTLED'],
    ['WaitCondition timed out. Received 0 conditions when expecting 1', 'DEPLOY_NOT_STABLE'],
    ["Value 'a b' at 'handler' failed to satisfy constraint", 'DEPLOY_HANDLER_INVALID'],
    ['Syntax errors in policy. (Service: Iam, Error Code: MalformedPolicyDocument)', 'DEPLOY_POLICY_INVALID'],
    [
      "Invalid request provided: The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.",
      'DEPLOY_CERTIFICATE',
    ],
    ['Something nobody has seen', 'DEPLOY_FAILED'],
  ])('%s', (reason, code) => {
    expect(causeOf(reason)).toBe(code);
  });
});

it.each([
  ['Resource creation cancelled', true],
  ['Resource update cancelled', true],
  ['The update was refused', false],
  [undefined, false],
])('a resource with the reason %j was cancelled for another one: %s', (reason, expected) => {
  expect(saysCancelled(reason)).toBe(expected);
});

it.each([
  ['The following resource(s) failed to create: [Table]. ', true],
  ['Embedded stack arn:aws:cloudformation:a was not successfully created', true],
  ['Table already exists', false],
])('the reason %j only counts other failures: %s', (reason, expected) => {
  expect(saysOthersFailed(reason)).toBe(expected);
});
