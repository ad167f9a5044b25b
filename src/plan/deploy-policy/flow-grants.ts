import { deploymentBucketId } from '../../cloudformation/logical-ids.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { actionsOf, type Grant } from './grant.ts';
import { generatedName } from './physical-names.ts';
import { resourceScope, type StackScope } from './resource-scope.ts';

export interface FlowOptions {
  readonly preview?: boolean | undefined;
  /** CloudFormation has a role of its own, so nothing else gives rights on the functions. */
  readonly serviceRoleArn?: string | undefined;
}

/** What a run asks by itself: the stack, the artifacts, and how the functions are doing (framework-spec 5.9). */
export function flowGrants(model: ServiceModel, stack: StackScope, options: FlowOptions): readonly Grant[] {
  const arns = functionArns(model, stack);
  return [
    ...stackGrants(model, stack),
    ...bucketGrants(model, stack),
    ...(options.serviceRoleArn === undefined ? [] : functionGrants(arns, options.preview ?? false)),
    ...pruneGrants(arns, model),
    ...customResourceGrants(stack),
  ];
}

function stackGrants({ provider }: ServiceModel, { stackName, place, template }: StackScope): readonly Grant[] {
  const { partition, region, accountId } = place;
  const names = `CreateStack UpdateStack DeleteStack DescribeStacks DescribeStackEvents DescribeEvents ListStackResources
    GetTemplate GetStackPolicy CreateChangeSet DescribeChangeSet ExecuteChangeSet DeleteChangeSet ListChangeSets CancelUpdateStack
    ContinueUpdateRollback RollbackStack TagResource UntagResource`;
  const protection = provider.deletionProtection === undefined ? [] : ['cloudformation:UpdateTerminationProtection'];
  const policy = provider.stackPolicy === undefined ? [] : ['cloudformation:SetStackPolicy'];
  const grants: readonly Grant[] = [
    {
      sid: 'Stack',
      actions: [...actionsOf('cloudformation', names), ...protection, ...policy],
      resources: [`arn:${partition}:cloudformation:${region}:${accountId}:stack/${stackName}/*`],
    },
  ];
  if (template.Transform === undefined) return grants;
  const transforms = [`arn:${partition}:cloudformation:${region}:aws:transform/*`];
  return [...grants, { sid: 'Transforms', actions: ['cloudformation:CreateChangeSet'], resources: transforms }];
}

function bucketGrants(model: ServiceModel, stack: StackScope): readonly Grant[] {
  const { name, sseKMSKeyId: key } = model.provider.deploymentBucket;
  const arn = (rest: string) => `arn:${stack.place.partition}:s3:::${rest}`;
  const bucket =
    typeof name === 'string'
      ? name
      : name === undefined
        ? generatedName(stack.stackName, deploymentBucketId, 63).toLowerCase()
        : '*';
  const folder = name === undefined ? '' : `${model.provider.deploymentPrefix}/${model.service}/${model.stage}/`;
  const objects = `GetObject GetObjectVersion PutObject DeleteObject DeleteObjectVersion AbortMultipartUpload
    ListMultipartUploadParts`;
  return [
    {
      sid: 'DeploymentBucket',
      actions: actionsOf('s3', 'ListBucket ListBucketVersions GetBucketLocation'),
      resources: [arn(bucket)],
    },
    { sid: 'Artifacts', actions: actionsOf('s3', objects), resources: [arn(`${bucket}/${folder}*`)] },
    ...(key === undefined ? [] : [keyGrant(key, stack)]),
  ];
}

function keyGrant(key: string, { place }: StackScope): Grant {
  const arn = key.startsWith('arn:') ? key : `arn:${place.partition}:kms:${place.region}:${place.accountId}:key/${key}`;
  return { sid: 'ArtifactKey', actions: actionsOf('kms', 'Decrypt GenerateDataKey'), resources: [arn] };
}

/** Reads by which "nothing changed" is proven, where the deploy has no other rights on the functions. */
function functionGrants(arns: readonly string[], preview: boolean): readonly Grant[] {
  // A preview's code alone may be changed without CloudFormation.
  const names = preview
    ? 'GetFunction ListVersionsByFunction UpdateFunctionCode'
    : 'GetFunction ListVersionsByFunction';
  return arns.length === 0 ? [] : [{ sid: 'Functions', actions: actionsOf('lambda', names), resources: arns }];
}

function pruneGrants(arns: readonly string[], { provider }: ServiceModel): readonly Grant[] {
  if (arns.length === 0 || provider.pruneFunctionVersions === undefined) return [];
  const names = 'ListAliases ListVersionsByFunction DeleteFunction';
  return [{ sid: 'PruneVersions', actions: actionsOf('lambda', names), resources: arns }];
}

/** The last words of the functions behind custom resources, for when one fails. */
function customResourceGrants(stack: StackScope): readonly Grant[] {
  return Object.entries(stack.template.Resources).flatMap(([logicalId, { Type: type, Properties: properties }]) => {
    if (!type.startsWith('Custom::') && type !== 'AWS::CloudFormation::CustomResource') return [];
    const { arn, arnOf } = resourceScope(stack, logicalId);
    const [, name] = arnOf(properties?.['ServiceToken'], 'lambda', 'function:').split(':function:');
    if (name === undefined) return [];
    const group = arn('logs', `log-group:/aws/lambda/${name.split(':')[0]}`);
    return [{ sid: 'CustomResourceLog', actions: ['logs:FilterLogEvents'], resources: [group, `${group}:*`] }];
  });
}

const functionArns = ({ functions }: ServiceModel, { place }: StackScope): readonly string[] =>
  functions.flatMap(({ name }) => {
    const arn = `arn:${place.partition}:lambda:${place.region}:${place.accountId}:function:${name}`;
    return [arn, `${arn}:*`];
  });
