import type { ErrorCodeTable } from './error-code.ts';

export const deployErrorCodes = {
  DEPLOY_STACK_BUSY: {
    title: 'The stack was busy in another operation for too long',
    remedy: 'Wait for the other deploy to end, or give more time with `wait-timeout`.',
  },
  DEPLOY_STACK_STUCK: {
    title: 'The stack is in a state that a deploy cannot leave by itself',
    remedy: 'Follow the step that the message names, then run again.',
  },
  DEPLOY_TIMEOUT: {
    title: 'CloudFormation did not end the operation in time',
    remedy:
      'The operation goes on in AWS. Run again later: the next run waits for its end. Give more time with `wait-timeout`.',
  },
  DEPLOY_CANCELLED: {
    title: 'The run was cancelled before anything changed',
    remedy: 'Run again.',
  },
  DEPLOY_BUCKET_MISSING: {
    title: 'The deployment bucket does not exist',
    remedy: 'Create the bucket, or correct `provider.deploymentBucket`.',
  },
  DEPLOY_BUCKET_REGION: {
    title: 'The deployment bucket is in another region than the service',
    remedy: 'Name a bucket of the region of the service in `provider.deploymentBucket`.',
  },
  DEPLOY_BUCKET_FORBIDDEN: {
    title: 'The deployment bucket may not be used',
    remedy:
      'Allow s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject on it; its name may also belong to another account.',
  },
  DEPLOY_BUCKET_GONE: {
    title: 'The deployment bucket of the stack was deleted by hand',
    remedy: 'Create a bucket of the same name in the same account and region; the next deploy fills it again.',
  },
  DEPLOY_TEMPLATE_TOO_LARGE: {
    title: 'The template is larger than CloudFormation reads',
    remedy: 'Split the service; 1 MB is the limit of AWS.',
  },
  DEPLOY_CHANGE_SET_FAILED: {
    title: 'CloudFormation refused the change',
    remedy: 'Read the reason; it names the resource or the property.',
  },
  DEPLOY_NOT_OURS: {
    title: 'The stack was not made for this pull request',
    remedy: 'Choose another stage, or remove the stack by its name in AWS.',
  },
  DEPLOY_PROTECTED: {
    title: 'The stack is protected against deletion',
    remedy: 'Set `deletionProtection: false` for the stage, deploy, and remove again.',
  },
  DEPLOY_NO_SUCH_DEPLOYMENT: {
    title: 'The bucket has no such deployment',
    remedy: 'Choose one of the deployments that the message lists.',
  },
  DEPLOY_VERIFY_FAILED: {
    title: 'An endpoint did not answer as it should after the deploy',
    remedy: 'Look at the logs of its function: `serverless-deploy logs --function NAME`.',
  },
  DEPLOY_FAILED: {
    title: 'A resource could not be created or changed',
    remedy: 'Read the reason that AWS gave; the stack was rolled back.',
  },
  DEPLOY_NAME_TAKEN: {
    title: 'A resource with this name exists already',
    remedy: 'Choose another name, let CloudFormation choose it, or delete or import the existing resource.',
  },
  DEPLOY_LIMIT_EXCEEDED: {
    title: 'A limit of the AWS account is reached',
    remedy: 'Ask for a higher quota in the console of Service Quotas, or delete what is no longer needed.',
  },
  DEPLOY_ROLE_NOT_ASSUMABLE: {
    title: 'AWS could not assume the role of the function',
    remedy: 'Let the trust policy of the role accept lambda.amazonaws.com; for a role made just now, run again.',
  },
  DEPLOY_ACCESS_DENIED: {
    title: 'CloudFormation lacked a permission for a resource',
    remedy: 'Allow the action that the reason names, for the credentials or for the CloudFormation role.',
  },
  DEPLOY_VPC: {
    title: 'The VPC settings of the function do not work',
    remedy: 'Check subnets and security groups of `vpc`, and that the role has AWSLambdaVPCAccessExecutionRole.',
  },
  DEPLOY_HANDLER_INVALID: {
    title: 'Lambda does not accept the handler or the configuration of the function',
    remedy: 'Correct the value that the reason names.',
  },
  DEPLOY_RUNTIME_UNSUPPORTED: {
    title: 'Lambda no longer creates or updates functions with this runtime',
    remedy: 'Choose a newer `runtime`.',
  },
  DEPLOY_CODE_TOO_LARGE: {
    title: 'The code of the function with its layers is larger than Lambda takes',
    remedy: 'Leave out files with `package.patterns`, use `individually: true`, or deploy an image.',
  },
  DEPLOY_CODE_MISSING: {
    title: 'The zip of a function is not in the deployment bucket',
    remedy: 'Run again with `force`: the zip is uploaded anew.',
  },
  DEPLOY_ENVIRONMENT_TOO_LARGE: {
    title: 'The environment variables of the function take more than 4 KB',
    remedy: 'Move large values to SSM Parameter Store or Secrets Manager and read them at run time.',
  },
  DEPLOY_ENVIRONMENT_RESERVED: {
    title: 'The function sets an environment variable that Lambda keeps for itself',
    remedy: 'Rename the variable that the reason names.',
  },
  DEPLOY_CONCURRENCY: {
    title: 'The reserved concurrency leaves too little for the other functions of the account',
    remedy: 'Lower `reservedConcurrency`, or ask for a higher limit of concurrent executions.',
  },
  DEPLOY_EXPORT_IN_USE: {
    title: 'Another stack imports an output that would change or go',
    remedy: 'Deploy the importing stack without the import first.',
  },
  DEPLOY_EXPORT_MISSING: {
    title: 'An imported output does not exist',
    remedy: 'Deploy the stack that exports it first, or correct the name.',
  },
  DEPLOY_BUCKET_NOT_EMPTY: {
    title: 'A bucket that is to be deleted still holds objects',
    remedy: 'Empty the bucket with all its versions, or give it `DeletionPolicy: Retain`.',
  },
  DEPLOY_CUSTOM_RESOURCE: {
    title: 'A custom resource answered with a failure, or not at all',
    remedy: 'Look at the log of its function in CloudWatch Logs.',
  },
  DEPLOY_NOT_STABLE: {
    title: 'A resource did not become ready in time',
    remedy: 'Look at the resource in the console of its service, then run again.',
  },
  DEPLOY_API_LOG_ROLE: {
    title: 'API Gateway may not write logs in this account',
    remedy:
      'Set the CloudWatch role of API Gateway for the account, or let the service do it: `logs.restApi.roleManagedExternally: false`.',
  },
  DEPLOY_LAYER: {
    title: 'A layer does not exist or may not be used',
    remedy: 'Check the ARN, region and permissions of the layer.',
  },
  DEPLOY_STREAM: {
    title: 'A stream or queue cannot be an event source as it is',
    remedy:
      'Check that it exists in this region, that its stream is on, and that its visibility timeout is at least that of the function.',
  },
  DEPLOY_CERTIFICATE: {
    title: 'The certificate of a domain cannot be used',
    remedy: 'Use an issued ACM certificate of the right region: us-east-1 for edge endpoints and CloudFront.',
  },
  DEPLOY_THROTTLED: {
    title: 'AWS refused calls of CloudFormation because there were too many',
    remedy: 'Run again; deploy fewer stacks at the same time.',
  },
  DEPLOY_POLICY_INVALID: {
    title: 'An IAM policy or trust policy is not valid',
    remedy: 'Correct the statement that the reason names.',
  },
  DEPLOY_VERSIONS_KEPT: {
    title: 'Old versions of a function could not be deleted',
    remedy:
      'Nothing has to be done: the next deploy tries again. A version at the edge can go hours after its last use.',
  },
} as const satisfies ErrorCodeTable;
