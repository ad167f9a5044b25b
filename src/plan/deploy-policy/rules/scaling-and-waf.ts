import { actionsOf, type GrantRule, passRole } from '../grant.ts';

const target: GrantRule = (resource) => [
  {
    sid: 'Scaling',
    actions: actionsOf(
      'application-autoscaling',
      `RegisterScalableTarget DescribeScalableTargets DeregisterScalableTarget PutScalingPolicy DescribeScalingPolicies
       DeleteScalingPolicy DescribeScheduledActions PutScheduledAction DeleteScheduledAction TagResource UntagResource
       ListTagsForResource`,
    ),
    resources: ['*'],
  },
  {
    sid: 'ScalingAlarms',
    actions: actionsOf('cloudwatch', 'PutMetricAlarm DescribeAlarms DeleteAlarms'),
    resources: [resource.arn('cloudwatch', 'alarm:TargetTracking-*')],
  },
  ...passRole(resource, resource.properties['RoleARN'], 'application-autoscaling.amazonaws.com'),
];

/** A web ACL, and what it protects. */
const webAcl: GrantRule = () => [
  {
    sid: 'WebAcl',
    actions: actionsOf(
      'wafv2',
      `CreateWebACL GetWebACL UpdateWebACL DeleteWebACL ListTagsForResource TagResource UntagResource AssociateWebACL
       DisassociateWebACL GetWebACLForResource`,
    ),
    resources: ['*'],
  },
  { sid: 'WebAclApi', actions: ['apigateway:SetWebACL'], resources: ['*'] },
];

export const scalingRules = {
  'AWS::ApplicationAutoScaling::ScalableTarget': target,
  'AWS::ApplicationAutoScaling::ScalingPolicy': target,
  'AWS::WAFv2::WebACL': webAcl,
  'AWS::WAFv2::WebACLAssociation': webAcl,
} as const satisfies Readonly<Record<string, GrantRule>>;
