import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/run.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const ministack = useMinistack();

const serverlessYml = `
service: around
provider:
  name: aws
  runtime: nodejs22.x
  region: ${region}
  deploymentBucket: around-artifacts
plugins:
  - serverless-deployment-bucket
  - serverless-prune-plugin
  - serverless-s3-sync
  - serverless-cloudfront-invalidate
  - serverless-domain-manager
  - serverless-associate-waf
  - serverless-cf-vars
  - serverless-step-functions
custom:
  deploymentBucket: {versioning: true}
  prune: {automatic: true, number: 1}
  s3Sync: [{bucketNameKey: SiteBucket, localDir: public}]
  cloudfrontInvalidate: [{distributionIdKey: SiteCache, items: ['/*']}]
  associateWaf: {name: edge, version: V2}
  customDomain: {domainName: api.example.com, basePath: v1}
functions:
  hello:
    handler: hello.run
    events: [{http: GET /hello}]
stepFunctions:
  stateMachines:
    order:
      definition: {StartAt: Hello, States: {Hello: {Type: Task, Resource: !GetAtt hello.Arn, End: true}}}
resources:
  Resources:
    Domain: {Type: 'AWS::ApiGateway::DomainName', Properties: {DomainName: api.example.com, CertificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/c'}}
    Site: {Type: 'AWS::S3::Bucket', Properties: {BucketName: 'around-site-#{AWS::AccountId}'}}
    Edge:
      Type: AWS::WAFv2::WebACL
      Properties:
        Name: edge
        Scope: REGIONAL
        DefaultAction: {Allow: {}}
        VisibilityConfig: {CloudWatchMetricsEnabled: false, SampledRequestsEnabled: false, MetricName: edge}
    Cache:
      Type: AWS::CloudFront::Distribution
      Properties:
        DistributionConfig:
          Enabled: true
          Origins: [{Id: site, DomainName: !GetAtt Site.DomainName, S3OriginConfig: {}}]
          DefaultCacheBehavior: {TargetOriginId: site, ViewerProtocolPolicy: https-only, ForwardedValues: {QueryString: false}}
  Outputs:
    SiteBucket: {Value: !Ref Site}
    SiteCache: {Value: !Ref Cache}
`;

it('plugins make the bucket, sync, invalidate, map a domain, protect an API, prune, and clean up before a remove', async () => {
  const dir = await temporaryService({
    'serverless.yml': serverlessYml,
    'hello.js': 'exports.run = async () => 1;\n',
    'public/index.html': '<p>one</p>',
    'public/old.html': '',
  });
  const ports = terminalPorts({ AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: dir });
  const credentials = { ...makeInputs().credentials, accessKeyId: 'test', secretAccessKey: 'test' };
  const command = (name: 'deploy' | 'remove') => run(makeInputs({ command: name, credentials }), undefined, ports);
  const { objects, lambda, restDomains, cloudFormation, webAcls } = ministack.connect();
  const invalidations = () => ports.log.lines.filter((line) => /^Invalidation \w+ of \w+ has begun/.test(line)).length;
  const siteFiles = async () => (await objects.list('around-site-000000000000', '')).map(({ key }) => key);

  expect(await command('deploy')).toMatchObject({ failed: false });
  expect(await siteFiles()).toEqual(['index.html', 'old.html']);
  expect(invalidations()).toBe(1);
  const { ApiGatewayRestApiWaf: apiId } = (await cloudFormation.describeStack('around-dev'))?.outputs ?? {};
  const stage = `arn:aws:apigateway:${region}::/restapis/${apiId}/stages/dev`;
  expect(await webAcls.ofResource(stage)).toBe(await webAcls.find('edge'));
  expect(await restDomains.listMappings('api.example.com')).toMatchObject([{ basePath: 'v1', stage: 'dev' }]);
  expect(await objects.list('around-artifacts', 'serverless/around/dev/')).not.toEqual([]);

  await writeFile(path.join(dir, 'hello.js'), 'exports.run = async () => 2;\n');
  await rm(path.join(dir, 'public/old.html'));
  expect(await command('deploy')).toMatchObject({ failed: false });
  expect(await siteFiles()).toEqual(['index.html']);
  expect(await restDomains.listMappings('api.example.com')).toMatchObject([{ basePath: 'v1', stage: 'dev' }]);
  expect(await lambda.listVersions('around-dev-hello')).toEqual(['2']);
  expect(invalidations()).toBe(2);

  expect(await command('deploy')).toMatchObject({ failed: false, outputs: { changed: false } });
  expect(invalidations()).toBe(2);

  expect(await command('remove')).toMatchObject({ failed: false });
  expect(await restDomains.getDomain('api.example.com')).toBeUndefined();
  expect(await cloudFormation.describeStack('around-dev')).toBeUndefined();
});
