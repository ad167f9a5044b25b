import { actionsOf, type GrantRule } from '../grant.ts';
import type { ResourceScope } from '../resource-scope.ts';

const tags = 'TagResource UntagResource ListTagsForResource';

/** CloudFront has no regions, and the IDs of its resources are chosen by AWS. */
const cloudFront =
  (sid: string, folder: string, names: string): GrantRule =>
  (resource) => [
    {
      sid,
      actions: actionsOf('cloudfront', names),
      resources: [resource.bareArn('cloudfront', `${folder}/*`, { account: true })],
    },
  ];

const targetGroup: GrantRule = (resource) => [
  {
    sid: 'AlbTargetGroup',
    actions: actionsOf(
      'elasticloadbalancing',
      `CreateTargetGroup ModifyTargetGroup ModifyTargetGroupAttributes DeleteTargetGroup RegisterTargets
       DeregisterTargets AddTags RemoveTags`,
    ),
    resources: [resource.arn('elasticloadbalancing', `targetgroup/${resource.name()}/*`)],
  },
  {
    sid: 'AlbRead',
    actions: actionsOf(
      'elasticloadbalancing',
      'DescribeTargetGroups DescribeTargetGroupAttributes DescribeTargetHealth DescribeRules DescribeTags',
    ),
    resources: ['*'],
  },
];

const listenerRule: GrantRule = (resource) => {
  const listener = listenerArn(resource);
  const rules = listener.replace(':listener/', ':listener-rule/');
  const names = 'CreateRule ModifyRule DeleteRule SetRulePriorities AddTags RemoveTags';
  return [
    {
      sid: 'AlbListenerRule',
      actions: actionsOf('elasticloadbalancing', names),
      resources: [listener, rules === listener ? '*' : `${rules}/*`],
    },
    {
      sid: 'AlbRead',
      actions: actionsOf(
        'elasticloadbalancing',
        'DescribeTargetGroups DescribeTargetGroupAttributes DescribeTargetHealth DescribeRules DescribeTags',
      ),
      resources: ['*'],
    },
  ];
};

function listenerArn(resource: ResourceScope): string {
  return resource.arnOf(resource.properties['ListenerArn'], 'elasticloadbalancing', 'listener/app/');
}

const userPool: GrantRule = (resource) => [
  {
    sid: 'CognitoUserPool',
    actions: actionsOf(
      'cognito-idp',
      `DescribeUserPool UpdateUserPool DeleteUserPool AddCustomAttributes GetUserPoolMfaConfig SetUserPoolMfaConfig
       ${tags}`,
    ),
    resources: [resource.arn('cognito-idp', 'userpool/*')],
  },
  { sid: 'CognitoCreate', actions: ['cognito-idp:CreateUserPool'], resources: ['*'] },
];

const inUserPool =
  (sid: string, names: string): GrantRule =>
  (resource) => [
    { sid, actions: actionsOf('cognito-idp', names), resources: [resource.arn('cognito-idp', 'userpool/*')] },
  ];

const recordSet: GrantRule = (resource) => {
  const zone = resource.properties['HostedZoneId'];
  const arn = resource.bareArn('route53', `hostedzone/${zone === undefined ? '*' : resource.text(zone)}`);
  return [
    {
      sid: 'Route53Record',
      actions: actionsOf('route53', 'ChangeResourceRecordSets ListResourceRecordSets GetHostedZone'),
      resources: [arn],
    },
    {
      sid: 'Route53Change',
      actions: actionsOf('route53', 'GetChange ListHostedZonesByName ListHostedZones'),
      resources: ['*'],
    },
  ];
};

const certificate: GrantRule = () => [
  {
    sid: 'Certificate',
    actions: actionsOf(
      'acm',
      'RequestCertificate DescribeCertificate DeleteCertificate AddTagsToCertificate RemoveTagsFromCertificate ListTagsForCertificate',
    ),
    resources: ['*'],
  },
];

const securityGroup: GrantRule = () => [
  {
    sid: 'SecurityGroup',
    actions: actionsOf(
      'ec2',
      `CreateSecurityGroup DeleteSecurityGroup DescribeSecurityGroups AuthorizeSecurityGroupIngress
       AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress CreateTags DeleteTags
       DescribeTags`,
    ),
    resources: ['*'],
  },
];

const distribution = cloudFront(
  'CloudFrontDistribution',
  'distribution',
  `CreateDistribution CreateDistributionWithTags GetDistribution GetDistributionConfig UpdateDistribution
   DeleteDistribution ${tags}`,
);

export const edgeRules = {
  'AWS::CertificateManager::Certificate': certificate,
  'AWS::CloudFront::CachePolicy': cloudFront(
    'CloudFrontCachePolicy',
    'cache-policy',
    'CreateCachePolicy GetCachePolicy UpdateCachePolicy DeleteCachePolicy',
  ),
  'AWS::CloudFront::CloudFrontOriginAccessIdentity': cloudFront(
    'CloudFrontIdentity',
    'origin-access-identity',
    `CreateCloudFrontOriginAccessIdentity GetCloudFrontOriginAccessIdentity UpdateCloudFrontOriginAccessIdentity
     DeleteCloudFrontOriginAccessIdentity`,
  ),
  'AWS::CloudFront::Distribution': distribution,
  'AWS::CloudFront::Function': cloudFront(
    'CloudFrontFunction',
    'function',
    'CreateFunction DescribeFunction GetFunction UpdateFunction PublishFunction DeleteFunction',
  ),
  'AWS::CloudFront::OriginAccessControl': cloudFront(
    'CloudFrontAccessControl',
    'origin-access-control',
    'CreateOriginAccessControl GetOriginAccessControl UpdateOriginAccessControl DeleteOriginAccessControl',
  ),
  'AWS::Cognito::UserPool': userPool,
  'AWS::Cognito::UserPoolClient': inUserPool(
    'CognitoClient',
    'CreateUserPoolClient DescribeUserPoolClient UpdateUserPoolClient DeleteUserPoolClient',
  ),
  'AWS::Cognito::UserPoolDomain': inUserPool(
    'CognitoDomain',
    'CreateUserPoolDomain DescribeUserPoolDomain UpdateUserPoolDomain DeleteUserPoolDomain',
  ),
  'AWS::EC2::SecurityGroup': securityGroup,
  'AWS::EC2::SecurityGroupEgress': securityGroup,
  'AWS::EC2::SecurityGroupIngress': securityGroup,
  'AWS::ElasticLoadBalancingV2::ListenerRule': listenerRule,
  'AWS::ElasticLoadBalancingV2::TargetGroup': targetGroup,
  'AWS::Route53::RecordSet': recordSet,
} as const satisfies Readonly<Record<string, GrantRule>>;
