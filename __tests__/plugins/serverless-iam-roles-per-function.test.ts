import { describe, expect, it } from 'vitest';
import type { Resources, Template } from '../../src/cloudformation/template.ts';
import { Problems } from '../../src/core/problems.ts';
import { iamRolesPerFunction } from '../../src/plugins/serverless-iam-roles-per-function.ts';
import type { FunctionModel, ServiceModel } from '../../src/service/service-model.ts';
import { functionModel, providerModel, serviceModel } from '../builders/compile-context.ts';

const roleArn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['sts:AssumeRole'] }] };
const own = { Effect: 'Allow', Action: ['dynamodb:GetItem'], Resource: '*' };
const logs = (name: string) => ({
  Effect: 'Allow',
  Action: ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:PutLogEvents'],
  Resource: [
    { 'Fn::Sub': `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${name}:*:*` },
  ],
});

const generated: Template = {
  AWSTemplateFormatVersion: '2010-09-09',
  Resources: {
    IamRoleLambdaExecution: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust,
        Policies: [{ PolicyName: 'shared', PolicyDocument: { Version: '2012-10-17', Statement: [own] } }],
        Path: '/',
        RoleName: 'shared',
        ManagedPolicyArns: ['arn:managed'],
      },
    },
    HelloLambdaFunction: {
      Type: 'AWS::Lambda::Function',
      Properties: { Role: roleArn('IamRoleLambdaExecution') },
      DependsOn: ['HelloLogGroup', 'IamRoleLambdaExecution'],
    },
  },
  Outputs: {},
};

function contribute(fn: Partial<FunctionModel>, model: Partial<ServiceModel> = {}, more: Resources = {}) {
  const problems = new Problems();
  const service = serviceModel({ functions: [functionModel('hello', fn)], ...model });
  const compiled = { ...generated, Resources: { ...generated.Resources, ...more } };
  const template = iamRolesPerFunction.contribute?.(compiled, service, problems);
  return { resources: template?.Resources ?? {}, problems: problems.all.map(({ message }) => message) };
}

const statementsOf = (resources: Resources) => {
  const policies = resources['HelloIamRoleLambdaExecution']?.Properties?.['Policies'];
  return JSON.parse(JSON.stringify(policies))[0].PolicyDocument.Statement;
};

describe('serverless-iam-roles-per-function', () => {
  it('makes a role of its own for a function with iamRoleStatements', () => {
    const { resources, problems } = contribute({
      config: { iamRoleStatements: [{ ...own, Action: 'dynamodb:GetItem' }] },
    });
    expect(resources['HelloIamRoleLambdaExecution']).toEqual({
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust,
        Policies: [
          {
            PolicyName: 'shared',
            PolicyDocument: { Version: '2012-10-17', Statement: [logs('shop-dev-hello'), own] },
          },
        ],
        Path: '/',
        RoleName: { 'Fn::Join': ['-', ['shop', 'dev', 'hello', { Ref: 'AWS::Region' }, 'lambdaRole']] },
        ManagedPolicyArns: [],
      },
    });
    expect(resources['HelloLambdaFunction']).toEqual({
      Type: 'AWS::Lambda::Function',
      Properties: { Role: roleArn('HelloIamRoleLambdaExecution') },
      DependsOn: ['HelloIamRoleLambdaExecution', 'HelloLogGroup'],
    });
    expect(resources['IamRoleLambdaExecution']).toEqual(generated.Resources['IamRoleLambdaExecution']);
    expect(problems).toEqual([]);
  });

  it('leaves functions without iamRoleStatements alone', () => {
    expect(contribute({}).resources).toEqual(generated.Resources);
  });

  it('lets the function read its queues and streams and publish its failures', () => {
    const { resources } = contribute({
      config: { iamRoleStatements: [] },
      onError: 'arn:aws:sns:us-east-1:1:failed',
      events: [
        { kind: 'sqs', config: 'arn:aws:sqs:us-east-1:1:jobs', index: 0, path: [] },
        { kind: 'stream', config: { arn: 'arn:aws:kinesis:us-east-1:1:stream/s' }, index: 1, path: [] },
        { kind: 'stream', config: { type: 'dynamodb', arn: { 'Fn::ImportValue': 't' } }, index: 2, path: [] },
      ],
    });
    expect(
      statementsOf(resources)
        .slice(1)
        .map((statement: { Action: string[]; Resource: unknown }) => [statement.Action[0], statement.Resource]),
    ).toEqual([
      ['dynamodb:GetRecords', [{ 'Fn::ImportValue': 't' }]],
      ['kinesis:GetRecords', ['arn:aws:kinesis:us-east-1:1:stream/s']],
      ['sqs:ReceiveMessage', ['arn:aws:sqs:us-east-1:1:jobs']],
      ['sns:Publish', 'arn:aws:sns:us-east-1:1:failed'],
    ]);
  });

  const provider = { Effect: 'Allow', Action: ['s3:*'], Resource: '*' };
  it.each([
    [{}, {}, false],
    [{ iamRoleStatementsInherit: true }, {}, true],
    [{}, { defaultInherit: true }, true],
    [{ iamRoleStatementsInherit: false }, { defaultInherit: true }, false],
  ])('with %o and the service %o inherits the statements of the provider: %s', (config, custom, inherits) => {
    const { resources } = contribute(
      { config: { iamRoleStatements: [own], ...config } },
      {
        custom: { 'serverless-iam-roles-per-function': custom },
        provider: providerModel({ config: { iam: { role: { statements: [provider] } } } }),
      },
    );
    expect(statementsOf(resources)).toEqual([logs('shop-dev-hello'), ...(inherits ? [provider] : []), own]);
  });

  it.each([
    [{ iamRoleStatementsName: 'mine' }, 'mine'],
    [{}, { 'Fn::Join': ['-', ['shop', 'dev', 'hello', { Ref: 'AWS::Region' }, 'lambdaRole']] }],
  ])('with %o names the role %o', (config, expected) => {
    const { resources } = contribute({ config: { iamRoleStatements: [], ...config } });
    expect(resources['HelloIamRoleLambdaExecution']?.Properties?.['RoleName']).toEqual(expected);
  });

  it('leaves lambdaRole out of a name that would be too long, and reports one that still is', () => {
    const named = (key: string) => {
      const problems = new Problems();
      const service = serviceModel({ functions: [functionModel(key, { config: { iamRoleStatements: [] } })] });
      const compiled = {
        ...generated,
        Resources: { ...generated.Resources, [`${key}LambdaFunction`]: { Type: 'AWS::Lambda::Function' } },
      };
      const resources = iamRolesPerFunction.contribute?.(compiled, service, problems).Resources ?? {};
      return { name: resources[`${key}IamRoleLambdaExecution`]?.Properties?.['RoleName'], count: problems.all.length };
    };
    const fits = 'X'.repeat(45);
    expect(named(fits)).toEqual({
      name: { 'Fn::Join': ['-', ['shop', 'dev', fits, { Ref: 'AWS::Region' }]] },
      count: 0,
    });
    expect(named('X'.repeat(46))).toEqual({ name: undefined, count: 1 });
  });

  it('keeps the policy for VPCs, and only that', () => {
    const { resources } = contribute({ config: { iamRoleStatements: [], vpc: { subnetIds: ['a'] } } });
    expect(resources['HelloIamRoleLambdaExecution']?.Properties?.['ManagedPolicyArns']).toEqual([
      {
        'Fn::Join': [
          '',
          ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole'],
        ],
      },
    ]);
  });

  it('sets permission boundaries of the function before those of the service, which the shared role gets too', () => {
    const { resources } = contribute(
      { config: { iamRoleStatements: [], iamPermissionsBoundary: 'arn:own' } },
      { custom: { 'serverless-iam-roles-per-function': { iamGlobalPermissionsBoundary: 'arn:all' } } },
    );
    expect(
      ['HelloIamRoleLambdaExecution', 'IamRoleLambdaExecution'].map(
        (id) => resources[id]?.Properties?.['PermissionsBoundary'],
      ),
    ).toEqual(['arn:own', 'arn:all']);
  });

  it('makes event source mappings and schedules use the new role', () => {
    const target = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };
    const { resources } = contribute(
      { config: { iamRoleStatements: [] } },
      {},
      {
        Mapping: {
          Type: 'AWS::Lambda::EventSourceMapping',
          DependsOn: ['IamRoleLambdaExecution', 'HelloProvConcLambdaAlias'],
          Properties: { FunctionName: { 'Fn::Join': [':', [target, 'provisioned']] } },
        },
        Other: {
          Type: 'AWS::Lambda::EventSourceMapping',
          DependsOn: ['IamRoleLambdaExecution'],
          Properties: { FunctionName: { 'Fn::GetAtt': ['OtherLambdaFunction', 'Arn'] } },
        },
        Schedule: {
          Type: 'AWS::Scheduler::Schedule',
          Properties: { Target: { Arn: target, RoleArn: roleArn('IamRoleLambdaExecution') } },
        },
      },
    );
    expect(resources['Mapping']?.DependsOn).toEqual(['HelloIamRoleLambdaExecution', 'HelloProvConcLambdaAlias']);
    expect(resources['Other']?.DependsOn).toEqual(['IamRoleLambdaExecution']);
    expect(resources['Schedule']?.Properties?.['Target']).toEqual({
      Arn: target,
      RoleArn: roleArn('HelloIamRoleLambdaExecution'),
    });
  });

  it.each([
    [{ role: 'arn:role', config: { iamRoleStatements: [] } }, 'Function "hello" has both role and iamRoleStatements'],
    [{ config: { iamRoleStatements: 'all' } }, 'iamRoleStatements of function "hello" is no list'],
    [
      { config: { iamRoleStatements: [own, { Effect: 'Allow', Resource: '*' }] } },
      'Statement 2 in iamRoleStatements of function "hello" lacks Action or NotAction',
    ],
  ])('reports the mistake in %o', (fn, message) => {
    expect(contribute(fn).problems).toEqual([message]);
  });

  it('needs the generated role', () => {
    const problems = new Problems();
    const model = serviceModel({ functions: [functionModel('hello', { config: { iamRoleStatements: [] } })] });
    iamRolesPerFunction.contribute?.({ ...generated, Resources: {} }, model, problems);
    expect(problems.all.map(({ message }) => message)).toEqual([
      'Function "hello" has iamRoleStatements, but the service has no generated role to start from',
    ]);
  });
});
