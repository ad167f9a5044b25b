import type { Grant } from '../../../cloudformation/grant.ts';
import { actionsOf, type GrantRule } from '../grant.ts';
import type { ResourceScope } from '../resource-scope.ts';

const boundary = (resource: ResourceScope, arn: string): readonly Grant[] =>
  resource.properties['PermissionsBoundary'] === undefined
    ? []
    : [
        {
          sid: 'IamRoleBoundary',
          actions: actionsOf('iam', 'PutRolePermissionsBoundary DeleteRolePermissionsBoundary'),
          resources: [arn],
        },
      ];

/** Only the managed policies that the template names may be attached. */
function attached(resource: ResourceScope, arn: string): readonly Grant[] {
  const { ManagedPolicyArns: list } = resource.properties;
  if (!Array.isArray(list) || list.length === 0) return [];
  const policies = list.map((policy: unknown) => {
    const text = resource.text(policy);
    return text.startsWith('arn:') ? text : resource.bareArn('iam', `policy/${text}`, { account: true });
  });
  return [
    {
      sid: 'IamRolePolicies',
      actions: actionsOf('iam', 'AttachRolePolicy DetachRolePolicy'),
      resources: [arn],
      condition: { ArnLike: { 'iam:PolicyARN': policies } },
    },
  ];
}

const role: GrantRule = (resource) => {
  const path = resource.text(resource.properties['Path'] ?? '/');
  const arn = resource.bareArn('iam', `role${path}${resource.name()}`, { account: true });
  return [
    {
      sid: 'IamRole',
      actions: actionsOf(
        'iam',
        `CreateRole GetRole UpdateRole UpdateRoleDescription UpdateAssumeRolePolicy DeleteRole PutRolePolicy
         GetRolePolicy DeleteRolePolicy ListRolePolicies ListAttachedRolePolicies TagRole UntagRole ListRoleTags`,
      ),
      resources: [arn],
    },
    ...attached(resource, arn),
    ...boundary(resource, arn),
  ];
};

const policy: GrantRule = (resource) => {
  const { Roles: roles } = resource.properties;
  const arns = Array.isArray(roles) ? roles.map((item: unknown) => resource.roleArn(item)) : [resource.roleArn('*')];
  const actions = actionsOf('iam', 'PutRolePolicy GetRolePolicy DeleteRolePolicy');
  return [{ sid: 'IamInlinePolicy', actions, resources: arns }];
};

const managedPolicy: GrantRule = (resource) => {
  const path = resource.text(resource.properties['Path'] ?? '/');
  const arn = resource.bareArn('iam', `policy${path}${resource.name()}`, { account: true });
  const { Roles: roles } = resource.properties;
  const attach: readonly Grant[] = Array.isArray(roles)
    ? [
        {
          sid: 'IamRolePolicies',
          actions: actionsOf('iam', 'AttachRolePolicy DetachRolePolicy'),
          resources: roles.map((item: unknown) => resource.roleArn(item)),
          condition: { ArnLike: { 'iam:PolicyARN': [arn] } },
        },
      ]
    : [];
  const names = `CreatePolicy GetPolicy DeletePolicy CreatePolicyVersion GetPolicyVersion DeletePolicyVersion
    ListPolicyVersions ListEntitiesForPolicy TagPolicy UntagPolicy`;
  return [{ sid: 'IamManagedPolicy', actions: actionsOf('iam', names), resources: [arn] }, ...attach];
};

const instanceProfile: GrantRule = (resource) => {
  const arn = resource.bareArn('iam', 'instance-profile/*', { account: true });
  const names = `CreateInstanceProfile GetInstanceProfile DeleteInstanceProfile AddRoleToInstanceProfile
    RemoveRoleFromInstanceProfile`;
  return [{ sid: 'IamInstanceProfile', actions: actionsOf('iam', names), resources: [arn] }];
};

export const iamRules = {
  'AWS::IAM::InstanceProfile': instanceProfile,
  'AWS::IAM::ManagedPolicy': managedPolicy,
  'AWS::IAM::Policy': policy,
  'AWS::IAM::RolePolicy': policy,
  'AWS::IAM::Role': role,
} as const satisfies Readonly<Record<string, GrantRule>>;
