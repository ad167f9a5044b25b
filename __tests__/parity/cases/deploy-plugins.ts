import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

const withPlugins = (plugins: readonly string[], parts: JsonObject): JsonObject => service({ plugins, ...parts });
const handler = 'handler.hello';
const functions = { hello: { handler, events: [{ http: 'GET /a' }] }, other: { handler } };
const bucket = { Type: 'AWS::S3::Bucket', Properties: {} };

const binaryTypes: readonly ParityCase[] = [
  {
    name: 'serverless-apigwy-binary: the template has what the plugin sets after the deploy',
    config: withPlugins(['serverless-apigwy-binary'], {
      configValidationMode: 'off',
      functions: {
        hello: {
          handler,
          events: [
            {
              http: {
                path: 'a',
                method: 'get',
                integration: 'lambda',
                request: { template: { 'application/json': '{}', 'application/x-www-form-urlencoded': '{}' } },
                contentHandling: 'CONVERT_TO_BINARY',
              },
            },
            { http: { path: 'b', method: 'post', contentHandling: 'CONVERT_TO_TEXT' } },
            { http: { path: 'c', method: 'get' } },
          ],
        },
      },
    }),
    differs: ['ApiGatewayMethodAGet.Properties.Integration.IntegrationResponses.0.ContentHandling'],
  },
  {
    name: 'serverless-apigw-binary: the template has what the plugin sets after the deploy',
    config: withPlugins(['serverless-apigw-binary'], {
      functions,
      custom: { apigwBinary: { types: ['image/png', '*/*'] } },
    }),
    differs: ['ApiGatewayRestApi.Properties.BinaryMediaTypes'],
  },
  {
    name: 'serverless-apigw-binary: types that the API has already',
    config: withPlugins(['serverless-apigw-binary'], {
      provider: { apiGateway: { binaryMediaTypes: ['*/*'] } },
      functions,
      custom: { apigwBinary: { types: ['*/*'] } },
    }),
  },
];

/**
 * Plugins that act around the deploy or have a command only: the template is the one without them. Not here:
 * serverless-plugin-split-stacks, which asks the account while it packages; see `__tests__/e2e/split-stacks.test.ts`.
 */
const beside: readonly ParityCase[] = [
  {
    name: 'serverless-export-env changes no template',
    config: withPlugins(['serverless-export-env'], {
      provider: { environment: { A: { Ref: 'AWS::Region' } } },
      functions,
      custom: { 'export-env': { filename: '.env.local', overwrite: true, enableOffline: false, refMap: { Q: 'q' } } },
    }),
  },
  {
    name: 'serverless-s3-sync changes no template',
    config: withPlugins(['serverless-s3-sync'], {
      functions,
      resources: { Resources: { Site: bucket }, Outputs: { SiteName: { Value: { Ref: 'Site' } } } },
      custom: {
        s3Sync: [
          { bucketName: 'site', localDir: 'public', deleteRemoved: false, acl: 'public-read' },
          {
            bucketNameKey: 'SiteName',
            bucketPrefix: 'a/',
            localDir: 'b',
            params: [{ '*.html': { CacheControl: 'no' } }],
          },
        ],
      },
    }),
  },
  {
    name: 'serverless-domain-manager changes no template that is only packaged',
    config: withPlugins(['serverless-domain-manager'], {
      functions,
      custom: {
        customDomain: {
          domainName: 'api.example.com',
          basePath: 'v1',
          endpointType: 'edge',
          certificateName: '*.example.com',
          autoDomain: true,
          createRoute53Record: false,
        },
      },
    }),
  },
  {
    name: 'serverless-deployment-bucket changes no template',
    config: withPlugins(['serverless-deployment-bucket'], {
      provider: { deploymentBucket: { name: 'artifacts', serverSideEncryption: 'AES256' } },
      functions,
      custom: {
        deploymentBucket: {
          versioning: true,
          accelerate: true,
          blockPublicAccess: true,
          tags: [{ Key: 'team', Value: 'shop' }],
        },
      },
    }),
  },
  {
    name: 'serverless-add-api-key changes no template',
    config: withPlugins(['serverless-add-api-key'], {
      functions: { hello: { handler, events: [{ http: { path: 'a', method: 'get', private: true } }] } },
      custom: {
        apiKeys: [
          { name: 'first', value: 'a-value-of-twenty-characters', usagePlan: { name: 'plan', quota: { limit: 5 } } },
          { name: 'second', deleteAtRemoval: false },
        ],
      },
    }),
  },
];

export const deployPluginCases: readonly ParityCase[] = [...binaryTypes, ...beside];
