import { actionsOf, type GrantRule, passRole } from '../grant.ts';

const tags = 'TagResource UntagResource ListTagsForResource';

const application: GrantRule = (resource) => [
  {
    sid: 'CodeDeployApplication',
    actions: actionsOf('codedeploy', `CreateApplication GetApplication UpdateApplication DeleteApplication ${tags}`),
    resources: [resource.arn('codedeploy', `application:${resource.name()}`)],
  },
];

/** With aliases that shift their traffic, CloudFormation starts and watches the deployment too. */
const deploymentGroup: GrantRule = (resource) => {
  const application = resource.text(resource.properties['ApplicationName']);
  return [
    {
      sid: 'CodeDeployGroup',
      actions: actionsOf(
        'codedeploy',
        `CreateDeploymentGroup GetDeploymentGroup UpdateDeploymentGroup DeleteDeploymentGroup CreateDeployment
         GetDeployment StopDeployment ListDeployments ${tags}`,
      ),
      resources: [resource.arn('codedeploy', `deploymentgroup:${application}/*`)],
    },
    {
      sid: 'CodeDeployRevision',
      actions: actionsOf('codedeploy', 'GetApplicationRevision RegisterApplicationRevision'),
      resources: [resource.arn('codedeploy', `application:${application}`)],
    },
    {
      sid: 'CodeDeployConfig',
      actions: ['codedeploy:GetDeploymentConfig'],
      resources: [resource.arn('codedeploy', 'deploymentconfig:*')],
    },
    ...passRole(resource, resource.properties['ServiceRoleArn'], 'codedeploy.amazonaws.com'),
  ];
};

export const codeDeployRules = {
  'AWS::CodeDeploy::Application': application,
  'AWS::CodeDeploy::DeploymentGroup': deploymentGroup,
} as const satisfies Readonly<Record<string, GrantRule>>;
