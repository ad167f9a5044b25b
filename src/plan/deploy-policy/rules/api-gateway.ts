import type { Grant } from '../../../cloudformation/grant.ts';
import { actionsOf, type GrantRule, passRole } from '../grant.ts';
import type { ResourceScope } from '../resource-scope.ts';

const verbs = actionsOf('apigateway', 'GET POST PUT PATCH DELETE');

/** API Gateway authorises by HTTP method and path; the IDs in the paths are chosen by AWS. */
const paths = (resource: ResourceScope, ...rests: readonly string[]): readonly string[] =>
  rests.map((rest) => resource.bareArn('apigateway', `/${rest}`, { region: true }));

const tagged = (resource: ResourceScope): Grant => ({
  sid: 'ApiGatewayTags',
  actions: actionsOf('apigateway', 'GET POST PUT DELETE'),
  resources: paths(resource, 'tags/*'),
});

const onPaths =
  (sid: string, ...rests: readonly string[]): GrantRule =>
  (resource) => [{ sid, actions: verbs, resources: paths(resource, ...rests) }, tagged(resource)];

const restApi = onPaths('ApiGatewayRestApi', 'restapis', 'restapis/*');
const api = onPaths('ApiGatewayApi', 'apis', 'apis/*');

const withRole =
  (rule: GrantRule, ...properties: readonly string[]): GrantRule =>
  (resource) => [
    ...rule(resource),
    ...properties.flatMap((name) => passRole(resource, resource.properties[name], 'apigateway.amazonaws.com')),
  ];

/** Access logs go through CloudWatch's log delivery, which has no resources to name. */
const stage =
  (rule: GrantRule, property: string): GrantRule =>
  (resource) => [
    ...rule(resource),
    ...(resource.properties[property] === undefined
      ? []
      : [
          {
            sid: 'ApiGatewayAccessLogs',
            actions: actionsOf(
              'logs',
              `CreateLogDelivery GetLogDelivery UpdateLogDelivery DeleteLogDelivery ListLogDeliveries
               PutResourcePolicy DescribeResourcePolicies DescribeLogGroups`,
            ),
            resources: ['*'],
          },
        ]),
  ];

const domainName: GrantRule = (resource) => [
  ...onPaths('ApiGatewayDomain', 'domainnames', 'domainnames/*')(resource),
  {
    sid: 'ApiGatewayServiceRole',
    actions: ['iam:CreateServiceLinkedRole'],
    resources: [resource.bareArn('iam', 'role/aws-service-role/ops.apigateway.amazonaws.com/*', { account: true })],
    condition: { StringEquals: { 'iam:AWSServiceName': 'ops.apigateway.amazonaws.com' } },
  },
];

const keys = onPaths('ApiGatewayKeys', 'apikeys', 'apikeys/*');
const usagePlan = onPaths('ApiGatewayUsagePlan', 'usageplans', 'usageplans/*', 'restapis/*');
const vpcLink = onPaths('ApiGatewayVpcLink', 'vpclinks', 'vpclinks/*');

export const apiGatewayRules = {
  'AWS::ApiGateway::Account': withRole(onPaths('ApiGatewayAccount', 'account'), 'CloudWatchRoleArn'),
  'AWS::ApiGateway::ApiKey': keys,
  'AWS::ApiGateway::Authorizer': withRole(restApi, 'AuthorizerCredentials'),
  'AWS::ApiGateway::BasePathMapping': domainName,
  'AWS::ApiGateway::Deployment': restApi,
  'AWS::ApiGateway::DomainName': domainName,
  'AWS::ApiGateway::GatewayResponse': restApi,
  'AWS::ApiGateway::Method': (resource) => {
    const { Integration: integration } = resource.properties;
    const role =
      typeof integration === 'object' && integration !== null && 'Credentials' in integration
        ? integration['Credentials']
        : undefined;
    return [...restApi(resource), ...passRole(resource, role, 'apigateway.amazonaws.com')];
  },
  'AWS::ApiGateway::Model': restApi,
  'AWS::ApiGateway::RequestValidator': restApi,
  'AWS::ApiGateway::Resource': restApi,
  'AWS::ApiGateway::RestApi': restApi,
  'AWS::ApiGateway::Stage': stage(restApi, 'AccessLogSetting'),
  'AWS::ApiGateway::UsagePlan': usagePlan,
  'AWS::ApiGateway::UsagePlanKey': usagePlan,
  'AWS::ApiGateway::VpcLink': vpcLink,
  'AWS::ApiGatewayV2::Api': api,
  'AWS::ApiGatewayV2::ApiMapping': domainName,
  'AWS::ApiGatewayV2::Authorizer': withRole(api, 'AuthorizerCredentialsArn'),
  'AWS::ApiGatewayV2::Deployment': api,
  'AWS::ApiGatewayV2::DomainName': domainName,
  'AWS::ApiGatewayV2::Integration': withRole(api, 'CredentialsArn'),
  'AWS::ApiGatewayV2::IntegrationResponse': api,
  'AWS::ApiGatewayV2::Model': api,
  'AWS::ApiGatewayV2::Route': api,
  'AWS::ApiGatewayV2::RouteResponse': api,
  'AWS::ApiGatewayV2::Stage': stage(api, 'AccessLogSettings'),
  'AWS::ApiGatewayV2::VpcLink': vpcLink,
} as const satisfies Readonly<Record<string, GrantRule>>;
