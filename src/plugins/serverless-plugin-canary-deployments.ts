import { getAtt, ref, sub } from '../cloudformation/intrinsics.ts';
import { alphanumeric, lambdaRoleId } from '../cloudformation/logical-ids.ts';
import { allow, policyVersion } from '../cloudformation/policy.ts';
import type { Resource, Resources } from '../cloudformation/template.ts';
import { isJsonObject, type Json } from '../core/json.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { type DeploymentSettings, readDeploymentSettings } from './canary-deployments/deployment-settings.ts';
import { useAlias } from './canary-deployments/use-alias.ts';
import { objectAt } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';

const settingKeys = [
  'type',
  'alias',
  'preTrafficHook',
  'postTrafficHook',
  'alarms',
  'triggerConfigurations',
  'codeDeployRole',
];

/** Traffic shifted step by step to new versions of functions by CodeDeploy. Source: framework-spec 9.1. */
export const canaryDeployments: NativePlugin = {
  name: 'serverless-plugin-canary-deployments',
  compared: '0.8.0',
  configKeys: [
    ...settingKeys.map((key) => `functions.<name>.deploymentSettings.${key}`),
    ...[...settingKeys, 'stages', 'codeDeployRolePermissionsBoundary'].map((key) => `custom.deploymentSettings.${key}`),
  ],
  differences:
    'A resource that calls several such functions calls the alias of each; the plugin changes only the last.',
  finalize(template, model, problems) {
    const deployed = readDeploymentSettings(model, problems);
    if (deployed.length === 0) return template;
    let resources = template.Resources;
    for (const settings of deployed) resources = withAliasOf(settings, resources, model);
    return {
      ...template,
      Resources: {
        ...withHookStatement(resources, deployed, model),
        [applicationId(model)]: { Type: 'AWS::CodeDeploy::Application', Properties: { ComputePlatform: 'Lambda' } },
        ...codeDeployRole(deployed, model),
      },
    };
  },
};

const applicationId = (model: ServiceModel): string => `${alphanumeric(model.stackName)}DeploymentApplication`;
const groupId = ({ id }: DeploymentSettings): string => `${id}DeploymentGroup`;
const groupName = (settings: DeploymentSettings, { stackName }: ServiceModel): string =>
  `${stackName}-${groupId(settings)}`.slice(0, 100);

function withAliasOf(settings: DeploymentSettings, resources: Resources, model: ServiceModel): Resources {
  const aliasId = `${settings.id}Alias${settings.alias}`;
  const called = Object.entries(resources).map(([id, resource]) => [id, useAlias(resource, settings.id, aliasId)]);
  return {
    ...Object.fromEntries(called),
    [groupId(settings)]: deploymentGroup(settings, model),
    [aliasId]: alias(settings, resources, model),
  };
}

function alias(settings: DeploymentSettings, resources: Resources, model: ServiceModel): Resource {
  const { id, beforeHook, afterHook } = settings;
  const version = Object.keys(resources).find((key) => {
    const { Type, Properties } = resources[key] ?? {};
    const name = Properties?.['FunctionName'];
    return Type === 'AWS::Lambda::Version' && isJsonObject(name) && name['Ref'] === id;
  });
  return {
    Type: 'AWS::Lambda::Alias',
    Properties: {
      FunctionVersion: version === undefined ? undefined : getAtt(version, 'Version'),
      FunctionName: ref(id),
      Name: settings.alias,
    },
    UpdatePolicy: {
      CodeDeployLambdaAliasUpdate: {
        ApplicationName: ref(applicationId(model)),
        AfterAllowTrafficHook: afterHook === undefined ? undefined : ref(afterHook),
        BeforeAllowTrafficHook: beforeHook === undefined ? undefined : ref(beforeHook),
        DeploymentGroupName: ref(groupId(settings)),
      },
    },
  };
}

function deploymentGroup(settings: DeploymentSettings, model: ServiceModel): Resource {
  const { type, alarms, triggers, role } = settings;
  const alarmName = (alarm: Json): Json => (isJsonObject(alarm) ? (alarm['name'] ?? null) : ref(String(alarm)));
  return {
    Type: 'AWS::CodeDeploy::DeploymentGroup',
    Properties: {
      ApplicationName: ref(applicationId(model)),
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
      DeploymentGroupName: groupName(settings, model),
      DeploymentConfigName: { 'Fn::Sub': ['CodeDeployDefault.Lambda${ConfigName}', { ConfigName: type }] },
      DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
      ServiceRoleArn: role || getAtt('CodeDeployServiceRole', 'Arn'),
      AlarmConfiguration:
        alarms.length > 0 ? { Alarms: alarms.map((alarm) => ({ Name: alarmName(alarm) })), Enabled: true } : undefined,
      TriggerConfigurations: triggers || undefined,
    },
  };
}

/** The role of CodeDeploy, unless `custom.deploymentSettings.codeDeployRole` names one. */
function codeDeployRole(deployed: readonly DeploymentSettings[], model: ServiceModel): Resources {
  const shared = objectAt(model.custom, 'deploymentSettings');
  if (shared['codeDeployRole']) return {};
  const policies = ['service-role/AWSCodeDeployRoleForLambdaLimited', 'AWSLambda_FullAccess'];
  if (deployed.some(({ triggers }) => triggers)) policies.push('AmazonSNSFullAccess');
  return {
    CodeDeployServiceRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        ManagedPolicyArns: policies.map((name) => `arn:aws:iam::aws:policy/${name}`),
        AssumeRolePolicyDocument: {
          Version: policyVersion,
          Statement: [
            { Action: ['sts:AssumeRole'], Effect: 'Allow', Principal: { Service: ['codedeploy.amazonaws.com'] } },
          ],
        },
        PermissionsBoundary: shared['codeDeployRolePermissionsBoundary'] || undefined,
      },
    },
  };
}

/** Functions with the shared role may tell CodeDeploy how their check went. */
function withHookStatement(
  resources: Resources,
  deployed: readonly DeploymentSettings[],
  model: ServiceModel,
): Resources {
  const role = resources[lambdaRoleId];
  const checked = deployed.filter(({ beforeHook, afterHook }) => beforeHook !== undefined || afterHook !== undefined);
  const policies = role?.Properties?.['Policies'];
  const [policy, ...others] = Array.isArray(policies) ? policies : [];
  const document = isJsonObject(policy) ? policy['PolicyDocument'] : undefined;
  if (!role || checked.length === 0 || !isJsonObject(policy) || !isJsonObject(document)) return resources;
  const arn = 'arn:${AWS::Partition}:codedeploy:${AWS::Region}:${AWS::AccountId}:deploymentgroup';
  const groups = checked.map((one) => sub(`${arn}:\${${applicationId(model)}}/${groupName(one, model)}`));
  const statements = document['Statement'];
  const Statement = [
    ...(Array.isArray(statements) ? statements : []),
    allow(['codedeploy:PutLifecycleEventHookExecutionStatus'], groups),
  ];
  const Policies = [{ ...policy, PolicyDocument: { ...document, Statement } }, ...others];
  return { ...resources, [lambdaRoleId]: { ...role, Properties: { ...role.Properties, Policies } } };
}
