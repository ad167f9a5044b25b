import type { Grant } from '../../../cloudformation/grant.ts';
import { parseImageAddress } from '../../../service/images/image-address.ts';
import { actionsOf, type GrantRule, passRole } from '../grant.ts';
import type { ResourceScope } from '../resource-scope.ts';

const functionArn = (resource: ResourceScope, value: unknown): string => {
  const text = resource.text(value);
  return text.startsWith('arn:')
    ? text.replace(/(:function:[^:]+):.+$/, '$1')
    : resource.arn('lambda', `function:${text.split(':')[0]}`);
};

/** Actions on the function that a property of this resource names, and on its versions and aliases. */
const onFunction =
  (sid: string, names: string): GrantRule =>
  (resource) => {
    const arn = functionArn(resource, resource.properties['FunctionName']);
    return [{ sid, actions: actionsOf('lambda', names), resources: [arn, `${arn}:*`] }];
  };

const lambdaFunction: GrantRule = (resource) => {
  const { properties } = resource;
  const arn = resource.arn('lambda', `function:${resource.name()}`);
  return [
    {
      sid: 'LambdaFunction',
      actions: actionsOf(
        'lambda',
        `CreateFunction GetFunction GetFunctionConfiguration UpdateFunctionCode UpdateFunctionConfiguration
         DeleteFunction ListVersionsByFunction ListTags TagResource UntagResource GetFunctionCodeSigningConfig
         GetRuntimeManagementConfig PutRuntimeManagementConfig PutFunctionConcurrency DeleteFunctionConcurrency
         GetFunctionRecursionConfig PutFunctionRecursionConfig`,
      ),
      resources: [arn, `${arn}:*`],
    },
    ...passRole(resource, properties['Role'], 'lambda.amazonaws.com'),
    ...layers(resource),
    ...network(resource),
    ...image(resource),
    ...key(resource, properties['KmsKeyArn']),
  ];
};

function layers(resource: ResourceScope): readonly Grant[] {
  const { Layers: list } = resource.properties;
  if (!Array.isArray(list)) return [];
  const arnOf = (layer: unknown) => {
    const text = resource.text(layer);
    return text.startsWith('arn:') ? text : resource.arn('lambda', `layer:${text}:*`);
  };
  return [{ sid: 'LambdaUseLayer', actions: ['lambda:GetLayerVersion'], resources: list.map(arnOf) }];
}

function network({ properties }: ResourceScope): readonly Grant[] {
  if (properties['VpcConfig'] === undefined) return [];
  const names = 'DescribeSecurityGroups DescribeSubnets DescribeVpcs DescribeNetworkInterfaces';
  const files = properties['FileSystemConfigs'] === undefined ? [] : ['elasticfilesystem:DescribeMountTargets'];
  return [{ sid: 'LambdaNetwork', actions: [...actionsOf('ec2', names), ...files], resources: ['*'] }];
}

function image(resource: ResourceScope): readonly Grant[] {
  const { Code: code } = resource.properties;
  const uri =
    typeof code === 'object' && code !== null && 'ImageUri' in code ? resource.text(code['ImageUri']) : undefined;
  if (uri === undefined) return [];
  // What is known at deploy time only is `*` in the text.
  const { registryId = '*', region = '*', repository } = parseImageAddress(uri);
  return [
    {
      sid: 'LambdaImage',
      actions: actionsOf('ecr', 'BatchGetImage GetDownloadUrlForLayer GetRepositoryPolicy SetRepositoryPolicy'),
      resources: [`arn:${resource.place.partition}:ecr:${region}:${registryId}:repository/${repository || '*'}`],
    },
  ];
}

function key(resource: ResourceScope, arn: unknown): readonly Grant[] {
  if (arn === undefined) return [];
  const actions = actionsOf('kms', 'CreateGrant Decrypt DescribeKey Encrypt GenerateDataKey');
  return [{ sid: 'LambdaKey', actions, resources: [resource.arnOf(arn, 'kms', 'key/')] }];
}

const layerVersion: GrantRule = (resource) => {
  const arn = resource.arn('lambda', `layer:${resource.name()}`);
  const actions = actionsOf('lambda', 'PublishLayerVersion GetLayerVersion DeleteLayerVersion');
  return [{ sid: 'LambdaLayer', actions, resources: [arn, `${arn}:*`] }];
};

const layerPermission: GrantRule = (resource) => {
  const text = resource.text(resource.properties['LayerVersionArn']);
  const arn = text.startsWith('arn:') ? text : resource.arn('lambda', `layer:${text}:*`);
  const names = 'AddLayerVersionPermission GetLayerVersionPolicy RemoveLayerVersionPermission';
  return [{ sid: 'LambdaLayerPermission', actions: actionsOf('lambda', names), resources: [arn] }];
};

const eventSourceMapping: GrantRule = (resource) => {
  const arn = functionArn(resource, resource.properties['FunctionName']);
  return [
    {
      sid: 'LambdaEventSource',
      actions: actionsOf('lambda', 'CreateEventSourceMapping UpdateEventSourceMapping DeleteEventSourceMapping'),
      resources: ['*'],
      condition: { ArnLike: { 'lambda:FunctionArn': [arn, `${arn}:*`] } },
    },
    {
      sid: 'LambdaReadEventSource',
      actions: actionsOf('lambda', 'GetEventSourceMapping ListTags TagResource UntagResource'),
      resources: [resource.arn('lambda', 'event-source-mapping:*')],
    },
  ];
};

export const lambdaRules = {
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::Lambda::Version': onFunction(
    'LambdaVersion',
    `PublishVersion ListVersionsByFunction GetFunction GetFunctionConfiguration DeleteFunction GetRuntimeManagementConfig
     GetProvisionedConcurrencyConfig PutProvisionedConcurrencyConfig DeleteProvisionedConcurrencyConfig`,
  ),
  'AWS::Lambda::Alias': onFunction(
    'LambdaAlias',
    `CreateAlias GetAlias UpdateAlias DeleteAlias GetProvisionedConcurrencyConfig PutProvisionedConcurrencyConfig
     DeleteProvisionedConcurrencyConfig`,
  ),
  'AWS::Lambda::Permission': onFunction('LambdaPermission', 'AddPermission GetPolicy RemovePermission'),
  'AWS::Lambda::Url': (resource) => {
    const arn = functionArn(resource, resource.properties['TargetFunctionArn']);
    const names = 'CreateFunctionUrlConfig GetFunctionUrlConfig UpdateFunctionUrlConfig DeleteFunctionUrlConfig';
    return [{ sid: 'LambdaUrl', actions: actionsOf('lambda', names), resources: [arn, `${arn}:*`] }];
  },
  'AWS::Lambda::EventInvokeConfig': onFunction(
    'LambdaInvokeConfig',
    `PutFunctionEventInvokeConfig GetFunctionEventInvokeConfig UpdateFunctionEventInvokeConfig
     DeleteFunctionEventInvokeConfig`,
  ),
  'AWS::Lambda::EventSourceMapping': eventSourceMapping,
  'AWS::Lambda::LayerVersion': layerVersion,
  'AWS::Lambda::LayerVersionPermission': layerPermission,
} as const satisfies Readonly<Record<string, GrantRule>>;
