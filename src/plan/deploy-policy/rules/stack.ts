import { actionsOf, type GrantRule } from '../grant.ts';

// CloudFormation calls the handler with the caller's rights.
const customResource: GrantRule = (resource) => {
  const token = resource.text(resource.properties['ServiceToken']);
  if (token.includes(':sns:')) return [{ sid: 'CustomResourceTopic', actions: ['sns:Publish'], resources: [token] }];
  const arn = resource.arnOf(resource.properties['ServiceToken'], 'lambda', 'function:');
  return [{ sid: 'CustomResource', actions: ['lambda:InvokeFunction'], resources: [arn] }];
};

const nestedStack: GrantRule = (resource) => [
  {
    sid: 'NestedStack',
    actions: actionsOf(
      'cloudformation',
      'CreateStack UpdateStack DeleteStack DescribeStacks DescribeStackEvents ListStackResources GetTemplate',
    ),
    resources: [resource.arn('cloudformation', `stack/${resource.text({ Ref: 'AWS::StackName' })}-*`)],
  },
];

const nothing: GrantRule = () => [];

export const stackRules = {
  'AWS::CloudFormation::CustomResource': customResource,
  'AWS::CloudFormation::Stack': nestedStack,
  'AWS::CloudFormation::WaitCondition': nothing,
  'AWS::CloudFormation::WaitConditionHandle': nothing,
} as const satisfies Readonly<Record<string, GrantRule>>;
