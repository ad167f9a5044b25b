import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Resource, Resources } from '../../src/cloudformation/template.ts';
import { grantRule } from '../../src/plan/deploy-policy/rules/index.ts';
import { type DeployPolicyOptions, deployPolicy } from '../../src/plan/deploy-policy.ts';
import type { ServiceModel } from '../../src/service/service-model.ts';
import { functionModel, providerModel, serviceModel } from '../builders/compile-context.ts';

const place = { partition: 'aws', region: 'eu-west-1', accountId: '111122223333' };

function policyOf(resources: Resources, model: Partial<ServiceModel> = {}, options: Partial<DeployPolicyOptions> = {}) {
  const template = { AWSTemplateFormatVersion: '2010-09-09', Resources: resources, Outputs: {} };
  return deployPolicy(template, serviceModel(model), { place, ...options });
}

function resourcesOf(sid: string, resources: Resources, model: Partial<ServiceModel> = {}) {
  return policyOf(resources, model).statements.find((statement) => statement.Sid === sid)?.Resource;
}

describe('the policy of a deploy', () => {
  it('lets a service without functions work on its stack and its bucket only', () => {
    const { statements } = policyOf({});
    expect(statements.map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ['Stack', ['arn:aws:cloudformation:eu-west-1:111122223333:stack/shop-dev/*']],
      ['DeploymentBucket', ['arn:aws:s3:::shop-dev-serverlessdeploymentbucket-*']],
      ['Artifacts', ['arn:aws:s3:::shop-dev-serverlessdeploymentbucket-*/*']],
    ]);
  });

  it.each<[string, Partial<ServiceModel>, string[]]>([
    [
      'a bucket of the user: only the folder of the service and stage',
      { provider: providerModel({ deploymentBucket: { ...providerModel().deploymentBucket, name: 'ours' } }) },
      ['arn:aws:s3:::ours/serverless/shop/dev/*'],
    ],
    [
      'a stack name so long that CloudFormation cuts it in the name of the bucket',
      { stackName: 'a-very-long-name-of-a-service-dev' },
      ['arn:aws:s3:::a-very-long-name-of-a-se*/*'],
    ],
  ])('keeps artifacts in %s', (_what, model, expected) => {
    expect(resourcesOf('Artifacts', {}, model)).toEqual(expected);
  });

  it.each<[string, Resource, string, string[]]>([
    [
      'a function and its versions',
      { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'shop-dev-hello' } },
      'LambdaFunction',
      [
        'arn:aws:lambda:eu-west-1:111122223333:function:shop-dev-hello',
        'arn:aws:lambda:eu-west-1:111122223333:function:shop-dev-hello:*',
      ],
    ],
    [
      'a role by the name that the framework joins',
      {
        Type: 'AWS::IAM::Role',
        Properties: {
          Path: '/',
          RoleName: { 'Fn::Join': ['-', ['shop', 'dev', { Ref: 'AWS::Region' }, 'lambdaRole']] },
        },
      },
      'IamRole',
      ['arn:aws:iam::111122223333:role/shop-dev-eu-west-1-lambdaRole'],
    ],
    [
      'a queue that CloudFormation names',
      { Type: 'AWS::SQS::Queue' },
      'SqsQueue',
      ['arn:aws:sqs:eu-west-1:111122223333:shop-dev-It-*'],
    ],
    [
      'a table by Fn::Sub',
      { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { 'Fn::Sub': '${AWS::StackName}-users' } } },
      'DynamoDbTable',
      [
        'arn:aws:dynamodb:eu-west-1:111122223333:table/shop-dev-users',
        'arn:aws:dynamodb:eu-west-1:111122223333:table/shop-dev-users/index/*',
      ],
    ],
    [
      'a topic whose name is a parameter of the stack',
      { Type: 'AWS::SNS::Topic', Properties: { TopicName: { 'Fn::Sub': 'news-${Team}' } } },
      'SnsTopic',
      ['arn:aws:sns:eu-west-1:111122223333:news-*'],
    ],
    [
      'a rule on a bus',
      { Type: 'AWS::Events::Rule', Properties: { Name: 'nightly', EventBusName: 'orders' } },
      'EventsRule',
      ['arn:aws:events:eu-west-1:111122223333:rule/orders/nightly'],
    ],
    [
      'a schedule in the default group',
      { Type: 'AWS::Scheduler::Schedule', Properties: { Name: 'nightly' } },
      'Schedule',
      ['arn:aws:scheduler:eu-west-1:111122223333:schedule/default/nightly'],
    ],
    [
      'a log group with and without its streams',
      { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aws/lambda/shop-dev-hello' } },
      'LogGroup',
      [
        'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/shop-dev-hello',
        'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/shop-dev-hello:*',
      ],
    ],
    [
      'REST APIs, whose IDs AWS chooses',
      { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'dev-shop' } },
      'ApiGatewayRestApi',
      ['arn:aws:apigateway:eu-west-1::/restapis', 'arn:aws:apigateway:eu-west-1::/restapis/*'],
    ],
    [
      'the handler of a custom resource',
      { Type: 'Custom::S3', Properties: { ServiceToken: 'arn:aws:lambda:eu-west-1:111122223333:function:handler' } },
      'CustomResource',
      ['arn:aws:lambda:eu-west-1:111122223333:function:handler'],
    ],
    [
      'the log of that handler',
      {
        Type: 'AWS::CloudFormation::CustomResource',
        Properties: { ServiceToken: 'arn:aws:lambda:eu-west-1:111122223333:function:handler:live' },
      },
      'CustomResourceLog',
      [
        'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/handler',
        'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/handler:*',
      ],
    ],
  ])('names %s', (_what, resource, sid, expected) => {
    const template = {
      AWSTemplateFormatVersion: '',
      Parameters: { Team: {} },
      Resources: { It: resource },
      Outputs: {},
    };
    const { statements } = deployPolicy(template, serviceModel(), { place });
    expect(statements.find((statement) => statement.Sid === sid)?.Resource).toEqual(expected);
  });

  it('finds the function behind a reference', () => {
    const resources: Resources = {
      HelloLambdaFunction: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'named-by-hand' } },
      Permission: {
        Type: 'AWS::Lambda::Permission',
        Properties: { FunctionName: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] } },
      },
    };
    const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:named-by-hand';
    expect(resourcesOf('LambdaPermission', resources)).toEqual([arn, `${arn}:*`]);
  });

  it('passes the role of a function to Lambda and to nobody else', () => {
    const resources: Resources = {
      Role: { Type: 'AWS::IAM::Role', Properties: { Path: '/apps/', RoleName: 'shop' } },
      Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    };
    expect(policyOf(resources).statements.find(({ Action }) => Action.includes('iam:PassRole'))).toEqual({
      Sid: 'PassRoleTolambda',
      Effect: 'Allow',
      Action: ['iam:PassRole'],
      Resource: ['arn:aws:iam::111122223333:role/apps/shop'],
      Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
    });
  });

  it('attaches the managed policies of the template only', () => {
    const policy = 'arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole';
    const resources: Resources = {
      Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'shop', ManagedPolicyArns: [policy] } },
    };
    const attach = policyOf(resources).statements.find(({ Action }) => Action.includes('iam:AttachRolePolicy'));
    expect(attach).toMatchObject({ Condition: { ArnLike: { 'iam:PolicyARN': [policy] } } });
  });

  it('asks for the settings of a bucket that the template sets, and no others', () => {
    const resources: Resources = {
      Uploads: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'Uploads', CorsConfiguration: {} } },
    };
    const bucket = policyOf(resources).statements.find(({ Sid }) => Sid === 'S3Bucket');
    expect(bucket?.Resource).toEqual(['arn:aws:s3:::uploads']);
    expect(bucket?.Action).toContain('s3:PutBucketCORS');
    expect(bucket?.Action).not.toContain('s3:PutBucketVersioning');
  });

  it('puts equal rights on several functions into one statement', () => {
    const fn = (name: string): Resource => ({ Type: 'AWS::Lambda::Function', Properties: { FunctionName: name } });
    const { statements } = policyOf({ A: fn('a'), B: fn('b') });
    expect(statements.filter(({ Sid }) => Sid.startsWith('LambdaFunction'))).toHaveLength(1);
  });

  it('names functions by the beginning that they share, when it is to last', () => {
    const functions = [functionModel('hello'), functionModel('other', { name: 'by-hand' })];
    const { statements } = policyOf(
      {},
      { functions },
      { breadth: 'service', serviceRoleArn: 'arn:aws:iam::111122223333:role/made' },
    );
    expect(statements.find(({ Sid }) => Sid === 'Functions')?.Resource).toEqual([
      'arn:aws:lambda:eu-west-1:111122223333:function:by-hand',
      'arn:aws:lambda:eu-west-1:111122223333:function:by-hand:*',
      'arn:aws:lambda:eu-west-1:111122223333:function:shop-dev-*',
    ]);
  });

  it('hands a service role to CloudFormation and makes nothing itself', () => {
    const role = 'arn:aws:iam::111122223333:role/cloudformation';
    const { statements } = policyOf({ Queue: { Type: 'AWS::SQS::Queue' } }, {}, { serviceRoleArn: role });
    expect(statements.at(-1)).toMatchObject({ Sid: 'PassServiceRole', Resource: [role] });
    expect(statements.some(({ Sid }) => Sid === 'SqsQueue')).toBe(false);
  });

  it('empties the buckets of a preview', () => {
    const bucket: Resources = { Data: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'data' } } };
    const sids = (preview: boolean) => policyOf(bucket, {}, { preview }).statements.map(({ Sid }) => Sid);
    expect(sids(true)).toContain('EmptyBuckets');
    expect(sids(false)).not.toContain('EmptyBuckets');
  });

  it('says which resources it does not know', () => {
    const { unknown } = policyOf({ Ledger: { Type: 'AWS::QLDB::Ledger' }, Queue: { Type: 'AWS::SQS::Queue' } });
    expect(unknown).toEqual([{ logicalId: 'Ledger', type: 'AWS::QLDB::Ledger' }]);
  });
});

const src = path.resolve(import.meta.dirname, '../../src');
const compiledTypes = ['compile', 'plugins']
  .flatMap((folder) =>
    readdirSync(path.join(src, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(src, folder, file),
    ),
  )
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'(AWS::\w+::\w+)'/g)].map(([, type = '']) => type));

it('there are types to look at', () => {
  expect(compiledTypes.length).toBeGreaterThan(40);
});

it.each([...new Set(compiledTypes)])('what we compile has a rule: %s', (type) => {
  expect(grantRule(type)).toBeDefined();
});
