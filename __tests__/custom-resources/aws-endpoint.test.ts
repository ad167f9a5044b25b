import { expect, it } from 'vitest';
import { awsEndpoint, type ServiceName } from '../../src/custom-resources/aws-endpoint.ts';

it.each<[ServiceName, string, string, Record<string, string>, string, string]>([
  ['s3', 'aws', 'eu-west-1', {}, 'https://s3.eu-west-1.amazonaws.com', 'eu-west-1'],
  ['apigateway', 'aws-cn', 'cn-north-1', {}, 'https://apigateway.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['iam', 'aws', 'eu-west-1', {}, 'https://iam.amazonaws.com', 'us-east-1'],
  ['iam', 'aws-cn', 'cn-northwest-1', {}, 'https://iam.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['iam', 'aws-us-gov', 'us-gov-east-1', {}, 'https://iam.us-gov.amazonaws.com', 'us-gov-west-1'],
  ['lambda', 'aws', 'eu-west-1', { AWS_ENDPOINT_URL: 'http://localhost:4566/' }, 'http://localhost:4566', 'eu-west-1'],
  [
    'cognito-idp',
    'aws',
    'eu-west-1',
    { AWS_ENDPOINT_URL: 'http://other', AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://pools' },
    'http://pools',
    'eu-west-1',
  ],
])('%s of %s in %s with %o answers at %s', (service, partition, region, env, url, signingRegion) => {
  expect(awsEndpoint(service, partition, region, env)).toEqual({ url, signingRegion });
});
