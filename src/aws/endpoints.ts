import type { Environment } from '../ports.ts';

/** The services of the adapters, as the SDK spells them in AWS_ENDPOINT_URL_<SERVICE>. */
export type AwsService =
  | 'ACM'
  | 'API_GATEWAY'
  | 'APIGATEWAYV2'
  | 'CLOUDFORMATION'
  | 'CLOUDFRONT'
  | 'CLOUDWATCH_LOGS'
  | 'ECR'
  | 'LAMBDA'
  | 'ROUTE_53'
  | 'S3'
  | 'SSM'
  | 'STS'
  | 'WAFV2';

/** The endpoint that the environment sets for a service, or for all; `undefined`: that of AWS. */
export function endpointOf(service: AwsService, env: Environment): string | undefined {
  if (env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true') return undefined;
  return env[`AWS_ENDPOINT_URL_${service}`] || env['AWS_ENDPOINT_URL'] || undefined;
}
