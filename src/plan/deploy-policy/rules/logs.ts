import type { Grant } from '../../../cloudformation/grant.ts';
import { actionsOf, type GrantRule, passRole } from '../grant.ts';
import type { ResourceScope } from '../resource-scope.ts';

const bothForms = (resource: ResourceScope, name: string): readonly string[] => [
  resource.arn('logs', `log-group:${name}`),
  resource.arn('logs', `log-group:${name}:*`),
];

// DescribeLogGroups takes a prefix, so IAM sees no single group.
const describe = (resource: ResourceScope): Grant => ({
  sid: 'LogsDescribe',
  actions: actionsOf('logs', 'DescribeLogGroups DescribeIndexPolicies DescribeResourcePolicies'),
  resources: [resource.arn('logs', 'log-group:*')],
});

const logGroup: GrantRule = (resource) => [
  {
    sid: 'LogGroup',
    actions: actionsOf(
      'logs',
      `CreateLogGroup DeleteLogGroup PutRetentionPolicy DeleteRetentionPolicy GetDataProtectionPolicy
       PutDataProtectionPolicy DeleteDataProtectionPolicy TagResource UntagResource ListTagsForResource`,
    ),
    resources: bothForms(resource, resource.name()),
  },
  describe(resource),
];

const subscriptionFilter: GrantRule = (resource) => [
  {
    sid: 'LogSubscription',
    actions: actionsOf('logs', 'PutSubscriptionFilter DescribeSubscriptionFilters DeleteSubscriptionFilter'),
    resources: bothForms(resource, resource.text(resource.properties['LogGroupName'])),
  },
  ...passRole(resource, resource.properties['RoleArn'], 'logs.amazonaws.com'),
];

const metricFilter: GrantRule = (resource) => [
  {
    sid: 'LogMetric',
    actions: actionsOf('logs', 'PutMetricFilter DescribeMetricFilters DeleteMetricFilter'),
    resources: bothForms(resource, resource.text(resource.properties['LogGroupName'])),
  },
];

export const logRules = {
  'AWS::Logs::LogGroup': logGroup,
  'AWS::Logs::MetricFilter': metricFilter,
  'AWS::Logs::SubscriptionFilter': subscriptionFilter,
} as const satisfies Readonly<Record<string, GrantRule>>;
