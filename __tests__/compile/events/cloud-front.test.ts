import { describe, expect, it } from 'vitest';
import { cachePolicies } from '../../../src/compile/events/cloud-front/cache-policies.ts';
import { cloudFront } from '../../../src/compile/events/cloud-front.ts';
import { prepareEdgeFunctions } from '../../../src/compile/events/cloud-front-functions.ts';
import type { CloudFrontEventConfig } from '../../../src/service/events/cloud-front.ts';
import { compileEvents, functionModel, providerModel, serviceModel } from '../../builders/compile-context.ts';

const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';
/** Events on functions that `prepareEdgeFunctions` has prepared. */
const compile = (
  events: Readonly<Record<string, readonly CloudFrontEventConfig[]>>,
  options: Parameters<typeof compileEvents<'cloudFront'>>[2] = {},
) =>
  compileEvents(cloudFront, events, {
    functionOverrides: Object.fromEntries(Object.keys(events).map((key) => [key, { memorySize: 128, timeout: 5 }])),
    ...options,
  });
const distributionOf = (events: readonly CloudFrontEventConfig[], options = {}) =>
  compile({ hello: events }, options).resources.CloudFrontDistribution.Properties.DistributionConfig;

const site = 'https://app.example.com';
const siteOrigin = {
  Id: 'custom/app.example.com',
  DomainName: 'app.example.com',
  CustomOriginConfig: { OriginProtocolPolicy: 'match-viewer' },
};

describe('a cloudFront event', () => {
  it('becomes a distribution that calls the version of its function', () => {
    const { resources, outputs, contribution, problems } = compile({
      hello: [{ eventType: 'viewer-request', origin: site }],
    });
    expect(resources).toEqual({
      HelloLambdaFunctionInvokePermission: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          FunctionName: { Ref: 'HelloLambdaVersionabc' },
          Action: 'lambda:InvokeFunction',
          Principal: 'edgelambda.amazonaws.com',
          SourceArn: {
            'Fn::Join': [
              '',
              [
                'arn:',
                { Ref: 'AWS::Partition' },
                ':cloudfront::',
                { Ref: 'AWS::AccountId' },
                ':distribution/',
                { Ref: 'CloudFrontDistribution' },
              ],
            ],
          },
        },
      },
      CloudFrontDistribution: {
        Type: 'AWS::CloudFront::Distribution',
        Properties: {
          DistributionConfig: {
            Comment: 'shop dev',
            Enabled: true,
            DefaultCacheBehavior: {
              ViewerProtocolPolicy: 'allow-all',
              CachePolicyId: cachingOptimized,
              TargetOriginId: 'custom/app.example.com',
              LambdaFunctionAssociations: [
                { EventType: 'viewer-request', LambdaFunctionARN: { Ref: 'HelloLambdaVersionabc' } },
              ],
            },
            Origins: [siteOrigin],
          },
        },
      },
    });
    expect(outputs).toEqual({
      CloudFrontDistribution: { Description: 'CloudFront Distribution Id', Value: { Ref: 'CloudFrontDistribution' } },
      CloudFrontDistributionDomainName: {
        Description: 'CloudFront Distribution Domain Name',
        Value: { 'Fn::GetAtt': ['CloudFrontDistribution', 'DomainName'] },
      },
    });
    expect(contribution.trustedServices).toEqual(['edgelambda.amazonaws.com']);
    expect(contribution.statements).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:TagResource'],
        Resource: [{ 'Fn::Sub': 'arn:${AWS::Partition}:logs:*:*:*' }],
      },
    ]);
    expect(problems).toEqual([]);
  });

  it('takes VPC and environment from its function, which stays when the stack goes', () => {
    const { contribution } = compile({ hello: [{ eventType: 'viewer-request', origin: site }] });
    const change = contribution.changes?.['HelloLambdaFunction'];
    expect(
      change?.({
        Type: 'AWS::Lambda::Function',
        Properties: { VpcConfig: {}, Environment: {}, Timeout: 5 },
        DependsOn: ['HelloLogGroup'],
      }),
    ).toEqual({
      Type: 'AWS::Lambda::Function',
      Properties: { Timeout: 5 },
      DependsOn: ['HelloLogGroup'],
      DeletionPolicy: 'Retain',
    });
  });

  it.each([
    ['https://App.example.com/', siteOrigin],
    [
      's3://bucket.s3.amazonaws.com/files',
      {
        Id: 's3/bucket.s3.amazonaws.com/files',
        DomainName: 'bucket.s3.amazonaws.com',
        OriginPath: '/files',
        S3OriginConfig: {},
      },
    ],
    [
      { DomainName: { 'Fn::GetAtt': ['B', 'DomainName'] }, S3OriginConfig: {}, OriginPath: '/p' },
      {
        Id: 's3/FnGetAttBDomainName/p',
        DomainName: { 'Fn::GetAtt': ['B', 'DomainName'] },
        S3OriginConfig: {},
        OriginPath: '/p',
      },
    ],
  ])('with the origin %o has %o', (origin, expected) => {
    expect(distributionOf([{ eventType: 'viewer-request', origin }]).Origins).toEqual([expected]);
  });

  it('of the same path and origin shares one behavior, the first one winning', () => {
    const distribution = distributionOf([
      {
        eventType: 'viewer-request',
        origin: site,
        behavior: { ViewerProtocolPolicy: 'https-only', AllowedMethods: ['GET', 'HEAD'] },
      },
      {
        eventType: 'origin-request',
        includeBody: true,
        origin: site,
        behavior: { AllowedMethods: ['GET', 'HEAD', 'OPTIONS'], Compress: true },
      },
    ]);
    expect(distribution).not.toHaveProperty('CacheBehaviors');
    expect(distribution.DefaultCacheBehavior).toEqual({
      ViewerProtocolPolicy: 'https-only',
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS'],
      Compress: true,
      CachePolicyId: cachingOptimized,
      TargetOriginId: 'custom/app.example.com',
      LambdaFunctionAssociations: [
        { EventType: 'viewer-request', LambdaFunctionARN: { Ref: 'HelloLambdaVersionabc' } },
        { EventType: 'origin-request', LambdaFunctionARN: { Ref: 'HelloLambdaVersionabc' }, IncludeBody: true },
      ],
    });
  });

  it('for one path leaves a default behavior without functions on the default origin', () => {
    const distribution = distributionOf([
      { eventType: 'viewer-request', origin: site, pathPattern: '/x*' },
      { eventType: 'viewer-request', origin: 'https://b.example', pathPattern: '/y', isDefaultOrigin: true },
    ]);
    expect(distribution.DefaultCacheBehavior).toEqual({
      ViewerProtocolPolicy: 'allow-all',
      CachePolicyId: cachingOptimized,
      TargetOriginId: 'custom/b.example',
    });
    expect(distribution.CacheBehaviors.map((behavior: { PathPattern: string }) => behavior.PathPattern)).toEqual([
      '/x*',
      '/y',
    ]);
  });

  it('for every path comes before those for one path', () => {
    const distribution = distributionOf([
      { eventType: 'viewer-request', origin: site, pathPattern: '/x' },
      { eventType: 'viewer-response', origin: site },
    ]);
    expect(distribution.DefaultCacheBehavior.LambdaFunctionAssociations[0].EventType).toBe('viewer-response');
    expect(distribution.CacheBehaviors).toHaveLength(1);
  });

  it.each([
    [{}, cachingOptimized],
    [{ behavior: { CachePolicyId: 'abc' } }, 'abc'],
    [{ cachePolicy: { id: { Ref: 'Mine' } } }, { Ref: 'Mine' }],
    [{ cachePolicy: { name: 'my-policy' } }, { Ref: 'CloudFrontCachePolicyMyDashpolicy' }],
    [{ behavior: { MinTTL: 0 } }, undefined],
    [{ behavior: { ForwardedValues: { QueryString: true } } }, undefined],
  ])('with %o caches by %o', (more, expected) => {
    const distribution = distributionOf([{ eventType: 'viewer-request', origin: site, ...more }], {
      provider: { cloudFront: { cachePolicies: { 'my-policy': { MinTTL: 0 } } } },
    });
    expect(distribution.DefaultCacheBehavior.CachePolicyId).toEqual(expected);
  });

  it('leaves the cache policies of the provider to the stack, which makes them without events too', () => {
    const provider = providerModel({ cloudFront: { cachePolicies: { 'my-policy': { MinTTL: 0 } } } });
    expect(cachePolicies(serviceModel({ provider }))).toEqual({
      CloudFrontCachePolicyMyDashpolicy: {
        Type: 'AWS::CloudFront::CachePolicy',
        Properties: { CachePolicyConfig: { MinTTL: 0, Name: 'shop-dev-my-policy' } },
      },
    });
  });
});

describe('a mistake in a cloudFront event', () => {
  const viewer = { eventType: 'viewer-request', origin: site } as const;
  it.each([
    [[{ eventType: 'viewer-request' }], 'CLOUDFRONT_ORIGIN', 'A cloudFront event needs an origin'],
    [[{ ...viewer, origin: 'bucket' }], 'CLOUDFRONT_ORIGIN', 'The origin "bucket" of a cloudFront event has no domain'],
    [
      [
        { ...viewer, isDefaultOrigin: true },
        { ...viewer, origin: 'https://b.example', pathPattern: '/b', isDefaultOrigin: true },
      ],
      'CLOUDFRONT_DEFAULT_ORIGIN',
      'The distribution has two default origins: "custom/app.example.com" and "custom/b.example"',
    ],
    [
      [
        { ...viewer, pathPattern: '/a' },
        { ...viewer, origin: 'https://b.example', pathPattern: '/b' },
      ],
      'CLOUDFRONT_DEFAULT_ORIGIN',
      'The distribution has several origins, but no default one',
    ],
    [
      [
        { ...viewer, pathPattern: '/a', isDefaultOrigin: true },
        { ...viewer, origin: 'https://b.example', pathPattern: '/a' },
      ],
      'CLOUDFRONT_BEHAVIOR',
      'The distribution has two behaviors for the path "/a", with different origins',
    ],
    [
      [viewer, { ...viewer, includeBody: true }],
      'CLOUDFRONT_BEHAVIOR',
      'The behavior for every path has two functions for one event type',
    ],
    [
      [{ ...viewer, cachePolicy: { name: 'mine' } }],
      'CLOUDFRONT_CACHE_POLICY',
      'provider.cloudFront.cachePolicies has no policy "mine"',
    ],
  ] as const)('%o is reported', (events, code, message) => {
    expect(compile({ hello: events }).problems).toEqual([{ severity: 'error', code, message }]);
  });

  it.each([
    ['viewer-request', { memorySize: 256, timeout: 5 }, '256 MB: at the edge, for viewer-request, it may have 128'],
    ['origin-request', { memorySize: 256, timeout: 31 }, '31 seconds: at the edge, for origin-request, it may have 30'],
  ] as const)('%s on a function of %o is reported', (eventType, hello, message) => {
    const { problems } = compile({ hello: [{ eventType, origin: site }] }, { functionOverrides: { hello } });
    expect(problems).toEqual([
      { severity: 'error', code: 'CLOUDFRONT_FUNCTION_LIMIT', message: `Function "hello" has ${message}` },
    ]);
  });

  it('outside of us-east-1 is reported', () => {
    expect(compile({ hello: [viewer] }, { region: 'eu-west-1' }).problems).toEqual([
      {
        severity: 'error',
        code: 'CLOUDFRONT_REGION',
        message: 'cloudFront events need the region us-east-1, not eu-west-1',
      },
    ]);
  });

  it('warns of a cache policy that nothing uses', () => {
    const { problems } = compile({ hello: [viewer] }, { provider: { cloudFront: { cachePolicies: { mine: {} } } } });
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'CLOUDFRONT_CACHE_POLICY',
        message: 'The cache policy "mine" is used by no cloudFront event',
      },
    ]);
  });
});

describe('prepareEdgeFunctions', () => {
  const event = { kind: 'cloudFront', config: { origin: site }, index: 0, path: [] } as const;
  it.each([
    ['at the edge', { events: [event] }, { versionFunction: true, memorySize: 128, timeout: 5 }],
    [
      'at the edge with its own limits',
      { events: [event], memorySize: 256, timeout: 20, config: { memorySize: 256, timeout: 20 } },
      { versionFunction: true, memorySize: 256, timeout: 20 },
    ],
    ['in the region', {}, { versionFunction: false, memorySize: 1024, timeout: 6 }],
  ])('gives a function %s what it needs', (_where, given, expected) => {
    const model = serviceModel({ functions: [functionModel('hello', { versionFunction: false, ...given })] });
    expect(prepareEdgeFunctions(model).functions[0]).toMatchObject(expected);
  });
});
