import { describe, expect, it } from 'vitest';
import { s3 } from '../../../src/compile/events/s3.ts';
import type { S3EventConfig } from '../../../src/service/events/s3.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const arn = (fn: string) => ({ 'Fn::GetAtt': [`${fn}LambdaFunction`, 'Arn'] });
const permission = (fn: string, bucket: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: arn(fn),
    Action: 'lambda:InvokeFunction',
    Principal: 's3.amazonaws.com',
    SourceArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:s3:::${bucket}`]] },
    SourceAccount: { Ref: 'AWS::AccountId' },
  },
});

describe('s3 events of new buckets', () => {
  it.each<[string, S3EventConfig, object]>([
    ['a bucket name', 'my-photos', { Event: 's3:ObjectCreated:*' }],
    [
      'an event with rules',
      { bucket: 'my-photos', event: 's3:ObjectRemoved:*', rules: [{ prefix: 'in/' }, { suffix: { Ref: 'Suffix' } }] },
      {
        Event: 's3:ObjectRemoved:*',
        Filter: {
          S3Key: {
            Rules: [
              { Name: 'prefix', Value: 'in/' },
              { Name: 'suffix', Value: { Ref: 'Suffix' } },
            ],
          },
        },
      },
    ],
  ])('%s makes a bucket that notifies the function', (_, config, expected) => {
    const { resources, contribution } = compileEvents(s3, { hello: [config] });
    expect(resources).toEqual({
      S3BucketMyphotos: {
        Type: 'AWS::S3::Bucket',
        DependsOn: ['HelloLambdaPermissionMyphotosS3'],
        Properties: {
          BucketName: 'my-photos',
          NotificationConfiguration: { LambdaConfigurations: [{ ...expected, Function: arn('Hello') }] },
        },
      },
      HelloLambdaPermissionMyphotosS3: permission('Hello', 'my-photos'),
    });
    expect(contribution.customResources).toEqual([]);
  });

  it('one bucket serves all functions that name it and waits for each of their permissions and aliases', () => {
    const { resources } = compileEvents(
      s3,
      { hello: ['photos', { bucket: 'photos', event: 's3:ObjectRemoved:*' }], bye: ['photos'] },
      { aliases: { bye: 'provisioned' } },
    );
    expect(Object.keys(resources)).toEqual([
      'S3BucketPhotos',
      'HelloLambdaPermissionPhotosS3',
      'ByeLambdaPermissionPhotosS3',
    ]);
    expect(resources.S3BucketPhotos.DependsOn).toEqual([
      'HelloLambdaPermissionPhotosS3',
      'HelloLambdaPermissionPhotosS3',
      'ByeLambdaPermissionPhotosS3',
      'ByeProvConcLambdaAlias',
    ]);
    expect(resources.S3BucketPhotos.Properties.NotificationConfiguration.LambdaConfigurations).toEqual([
      { Event: 's3:ObjectCreated:*', Function: arn('Hello') },
      { Event: 's3:ObjectRemoved:*', Function: arn('Hello') },
      { Event: 's3:ObjectCreated:*', Function: { 'Fn::Join': [':', [arn('Bye'), 'provisioned']] } },
    ]);
    expect(resources.ByeLambdaPermissionPhotosS3.DependsOn).toBe('ByeProvConcLambdaAlias');
  });

  it('provider.s3 configures the bucket under its key, also for who names it directly', () => {
    const { resources } = compileEvents(
      s3,
      { hello: ['shop-photos'], bye: ['photos'] },
      {
        provider: {
          s3: {
            photos: {
              name: 'shop-photos',
              versioningConfiguration: { Status: 'Enabled' },
              notificationConfiguration: { QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: 'arn' }] },
            },
          },
        },
      },
    );
    expect(resources).toEqual({
      S3BucketPhotos: {
        Type: 'AWS::S3::Bucket',
        DependsOn: ['HelloLambdaPermissionPhotosS3', 'ByeLambdaPermissionPhotosS3'],
        Properties: {
          BucketName: 'shop-photos',
          VersioningConfiguration: { Status: 'Enabled' },
          NotificationConfiguration: {
            LambdaConfigurations: [
              { Event: 's3:ObjectCreated:*', Function: arn('Hello') },
              { Event: 's3:ObjectCreated:*', Function: arn('Bye') },
            ],
            QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: 'arn' }],
          },
        },
      },
      HelloLambdaPermissionPhotosS3: permission('Hello', 'shop-photos'),
      ByeLambdaPermissionPhotosS3: permission('Bye', 'shop-photos'),
    });
  });

  it('two buckets whose names differ only in special characters warn that one gets lost', () => {
    const { places } = compileEvents(s3, { hello: ['my-photos', 'myphotos'] });
    expect(places[0]).toBe('EVENT_OVERWRITTEN at functions.hello.events[1].s3');
  });
});

describe('s3 events of existing buckets', () => {
  const existing = (bucket: string, more: object = {}): S3EventConfig => ({ bucket, existing: true, ...more });
  const handler = 'CustomDashresourceDashexistingDashs3LambdaFunction';

  it('a custom resource per function holds all its notifications', () => {
    const { resources, contribution } = compileEvents(s3, {
      hello: [
        existing('photos', { forceDeploy: true, rules: [{ prefix: 'in/' }, { suffix: '.jpg' }] }),
        existing('photos', { event: 's3:ObjectRemoved:*' }),
      ],
    });
    expect(resources).toEqual({
      HelloCustomS31: {
        Type: 'Custom::S3',
        Version: 1,
        DependsOn: ['HelloLambdaFunction', handler],
        Properties: {
          ServiceToken: { 'Fn::GetAtt': [handler, 'Arn'] },
          FunctionName: 'shop-dev-hello',
          BucketName: 'photos',
          BucketConfigs: [
            { Event: 's3:ObjectCreated:*', Rules: [{ Prefix: 'in/' }, { Suffix: '.jpg' }] },
            { Event: 's3:ObjectRemoved:*', Rules: [] },
          ],
          ForceDeploy: 1_700_000_000_000,
        },
      },
    });
    expect(contribution.customResources).toEqual([
      {
        kind: 'existing-s3',
        statements: [
          {
            Effect: 'Allow',
            Action: ['s3:PutBucketNotification', 's3:GetBucketNotification'],
            Resource: { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 's3', '', '', 'photos']] },
          },
          {
            Effect: 'Allow',
            Action: ['lambda:AddPermission', 'lambda:RemovePermission'],
            Resource: {
              'Fn::Join': [
                ':',
                [
                  'arn',
                  { Ref: 'AWS::Partition' },
                  'lambda',
                  { Ref: 'AWS::Region' },
                  { Ref: 'AWS::AccountId' },
                  'function',
                  '*',
                ],
              ],
            },
          },
        ],
      },
    ]);
  });

  it('an intrinsic names the bucket', () => {
    const bucket = { 'Fn::If': ['IsProd', 'a', 'b'] };
    const { resources, places } = compileEvents(s3, { hello: [{ bucket, existing: true }] });
    expect(places).toEqual([]);
    expect(resources.HelloCustomS31.Properties.BucketName).toEqual(bucket);
  });

  it.each([
    ['v4', { A: [], C: ['ACustomS31'], B: ['CCustomS31'] }],
    ['v3', { A: [], C: ['ACustomS31'], B: [] }],
  ] as const)('%s makes them wait for one another', (profile, expected) => {
    const { resources } = compileEvents(
      s3,
      { a: [existing('x')], b: [existing('y')], c: [existing('x')] },
      { profile },
    );
    for (const [fn, previous] of Object.entries(expected)) {
      expect(resources[`${fn}CustomS31`].DependsOn).toEqual([`${fn}LambdaFunction`, handler, ...previous]);
    }
  });

  it.each([
    ['v4', 'provisioned', ['HelloLambdaFunction', 'HelloProvConcLambdaAlias', handler]],
    ['v3', undefined, ['HelloLambdaFunction', handler]],
  ] as const)('%s and the alias of the function', (profile, qualifier, dependsOn) => {
    const { resources } = compileEvents(s3, { hello: [existing('x')] }, { profile, aliases: { hello: 'provisioned' } });
    expect(resources.HelloCustomS31.DependsOn).toEqual(dependsOn);
    expect(resources.HelloCustomS31.Properties.FunctionQualifier).toBe(qualifier);
  });
});

describe('mistakes in s3 events', () => {
  it.each<[string, readonly S3EventConfig[], string]>([
    ['capitals in a bucket name', ['My_Bucket'], 'S3_BUCKET_NAME_INVALID at functions.hello.events[0].s3.bucket'],
    ['an IP address as name', ['192.168.0.1'], 'S3_BUCKET_NAME_INVALID at functions.hello.events[0].s3.bucket'],
    [
      'an intrinsic new bucket',
      [{ bucket: { Ref: 'B' } }],
      'S3_NEW_BUCKET_INTRINSIC at functions.hello.events[0].s3.bucket',
    ],
    [
      'two existing buckets',
      [
        { bucket: 'one', existing: true },
        { bucket: 'two', existing: true },
      ],
      'S3_SEVERAL_EXISTING_BUCKETS at functions.hello.events[1].s3.bucket',
    ],
  ])('%s: an error on its line', (_, events, expected) => {
    expect(compileEvents(s3, { hello: events }).places).toEqual([expected]);
  });
});
