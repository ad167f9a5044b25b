import { describe, expect, it } from 'vitest';
import type { Resource, Resources } from '../../src/cloudformation/template.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { canaryDeployments } from '../../src/plugins/serverless-plugin-canary-deployments.ts';
import { functionModel, serviceModel } from '../builders/compile-context.ts';

const arn = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };
const otherArn = { 'Fn::GetAtt': ['OtherLambdaFunction', 'Arn'] };
const alias = { Ref: 'HelloLambdaFunctionAliasLive' };
const settings = { type: 'Linear10PercentEvery1Minute', alias: 'Live' };
const uri = (start: readonly Json[], target: Json) => ({
  'Fn::Join': ['', [...start, { Ref: 'AWS::Region' }, ':lambda:path/2015-03-31/functions/', target, '/invocations']],
});
const inAws = ['arn:aws:apigateway:'];
const inOwnPartition = ['arn:', { Ref: 'AWS::Partition' }, ':apigateway:'];

function finalize(own: JsonObject | undefined, custom: JsonObject = {}, more: Resources = {}) {
  const problems = new Problems();
  const model = serviceModel({
    custom: { deploymentSettings: custom },
    functions: [functionModel('hello', { config: own ? { deploymentSettings: own } : {} }), functionModel('check')],
  });
  const resources: Resources = {
    HelloLambdaFunction: { Type: 'AWS::Lambda::Function', Properties: {} },
    HelloLambdaVersionabc: {
      Type: 'AWS::Lambda::Version',
      Properties: { FunctionName: { Ref: 'HelloLambdaFunction' } },
    },
    IamRoleLambdaExecution: {
      Type: 'AWS::IAM::Role',
      Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: [] } }] },
    },
    ...more,
  };
  const template = canaryDeployments.finalize?.(
    { AWSTemplateFormatVersion: '', Resources: resources, Outputs: {} },
    model,
    problems,
  );
  return {
    resources: JSON.parse(JSON.stringify(template?.Resources)),
    before: resources,
    problems: problems.all.map(({ message }) => message),
  };
}

describe('serverless-plugin-canary-deployments', () => {
  it('makes an application, a group, a role and an alias that CodeDeploy moves', () => {
    const { resources } = finalize({ ...settings, preTrafficHook: 'check' });
    expect(resources.ShopdevDeploymentApplication).toEqual({
      Type: 'AWS::CodeDeploy::Application',
      Properties: { ComputePlatform: 'Lambda' },
    });
    expect(resources.HelloLambdaFunctionDeploymentGroup).toEqual({
      Type: 'AWS::CodeDeploy::DeploymentGroup',
      Properties: {
        ApplicationName: { Ref: 'ShopdevDeploymentApplication' },
        AutoRollbackConfiguration: {
          Enabled: true,
          Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
        },
        DeploymentGroupName: 'shop-dev-HelloLambdaFunctionDeploymentGroup',
        DeploymentConfigName: {
          'Fn::Sub': ['CodeDeployDefault.Lambda${ConfigName}', { ConfigName: 'Linear10PercentEvery1Minute' }],
        },
        DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
        ServiceRoleArn: { 'Fn::GetAtt': ['CodeDeployServiceRole', 'Arn'] },
      },
    });
    expect(resources.HelloLambdaFunctionAliasLive).toEqual({
      Type: 'AWS::Lambda::Alias',
      Properties: {
        FunctionVersion: { 'Fn::GetAtt': ['HelloLambdaVersionabc', 'Version'] },
        FunctionName: { Ref: 'HelloLambdaFunction' },
        Name: 'Live',
      },
      UpdatePolicy: {
        CodeDeployLambdaAliasUpdate: {
          ApplicationName: { Ref: 'ShopdevDeploymentApplication' },
          BeforeAllowTrafficHook: { Ref: 'CheckLambdaFunction' },
          DeploymentGroupName: { Ref: 'HelloLambdaFunctionDeploymentGroup' },
        },
      },
    });
    expect(resources.CodeDeployServiceRole.Properties.ManagedPolicyArns).toEqual([
      'arn:aws:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited',
      'arn:aws:iam::aws:policy/AWSLambda_FullAccess',
    ]);
    expect(resources.IamRoleLambdaExecution.Properties.Policies[0].PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['codedeploy:PutLifecycleEventHookExecutionStatus'],
        Resource: [
          {
            'Fn::Sub':
              'arn:${AWS::Partition}:codedeploy:${AWS::Region}:${AWS::AccountId}:deploymentgroup:${ShopdevDeploymentApplication}/shop-dev-HelloLambdaFunctionDeploymentGroup',
          },
        ],
      },
    ]);
  });

  it.each<[Resource, JsonObject]>([
    [{ Type: 'AWS::Lambda::Permission', Properties: { FunctionName: arn } }, { FunctionName: alias }],
    [{ Type: 'AWS::Lambda::Permission', Properties: { FunctionName: otherArn } }, { FunctionName: otherArn }],
    [{ Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: arn } }, { FunctionName: alias }],
    [
      { Type: 'AWS::ApiGateway::Method', Properties: { Integration: { Type: 'AWS_PROXY', Uri: uri(inAws, arn) } } },
      { Integration: { Type: 'AWS_PROXY', Uri: uri(inAws, alias) } },
    ],
    [
      { Type: 'AWS::ApiGatewayV2::Integration', Properties: { IntegrationUri: arn } },
      { IntegrationUri: uri(inOwnPartition, alias) },
    ],
    [
      {
        Type: 'AWS::SNS::Topic',
        Properties: { Subscription: [{ Endpoint: arn, Protocol: 'lambda' }, { Endpoint: otherArn }] },
      },
      { Subscription: [{ Endpoint: otherArn }, { Endpoint: alias, Protocol: 'lambda' }] },
    ],
    [
      { Type: 'AWS::SNS::Subscription', Properties: { Endpoint: arn, Protocol: 'lambda' } },
      { Endpoint: alias, Protocol: 'lambda' },
    ],
    [
      {
        Type: 'AWS::S3::Bucket',
        Properties: {
          NotificationConfiguration: { LambdaConfigurations: [{ Function: otherArn }, { Function: arn }] },
        },
      },
      { NotificationConfiguration: { LambdaConfigurations: [{ Function: otherArn }, { Function: alias }] } },
    ],
    [
      { Type: 'AWS::Events::Rule', Properties: { Targets: [{ Arn: arn, Id: 'a' }] } },
      { Targets: [{ Arn: alias, Id: 'a' }] },
    ],
    [{ Type: 'AWS::Logs::SubscriptionFilter', Properties: { DestinationArn: arn } }, { DestinationArn: alias }],
    [
      {
        Type: 'AWS::IoT::TopicRule',
        Properties: { TopicRulePayload: { Actions: [{ Lambda: { FunctionArn: arn } }] } },
      },
      { TopicRulePayload: { Actions: [{ Lambda: { FunctionArn: alias } }] } },
    ],
  ])('makes %o call the alias', (resource, expected) => {
    expect(finalize(settings, {}, { Caller: resource }).resources.Caller.Properties).toEqual(expected);
  });

  it.each<[JsonObject, JsonObject]>([
    [
      { alarms: ['Errors', { name: 'by-name' }] },
      { AlarmConfiguration: { Alarms: [{ Name: { Ref: 'Errors' } }, { Name: 'by-name' }], Enabled: true } },
    ],
    [{ triggerConfigurations: [{ TriggerName: 'n' }] }, { TriggerConfigurations: [{ TriggerName: 'n' }] }],
    [{ codeDeployRole: 'arn:role' }, { ServiceRoleArn: 'arn:role' }],
  ])('with %o the group has %o', (custom, expected) => {
    const { resources } = finalize(settings, custom);
    expect(resources.HelloLambdaFunctionDeploymentGroup.Properties).toMatchObject(expected);
    expect('CodeDeployServiceRole' in resources).toBe(!('codeDeployRole' in custom));
  });

  it.each<[JsonObject | undefined, JsonObject]>([
    [undefined, {}],
    [settings, { stages: ['prod'] }],
  ])('with %o and the service %o changes nothing', (own, custom) => {
    const { resources, before } = finalize(own, custom);
    expect(resources).toEqual(before);
  });

  it.each([
    [{ alias: 'Live' }, 'deploymentSettings of function "hello" needs a type and an alias'],
    [
      { ...settings, postTrafficHook: 'nobody' },
      'deploymentSettings of function "hello" names "nobody" as its postTrafficHook, which is no function of this service',
    ],
  ])('reports the mistake in %o', (own, message) => {
    expect(finalize(own).problems).toEqual([message]);
  });
});
