import { deploymentBucketId } from '../../cloudformation/logical-ids.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { actionsOf, type Grant } from './grant.ts';
import { generatedName } from './physical-names.ts';
import type { StackScope } from './resource-scope.ts';

/** What a run asks by itself: the stack, the artifacts, and how the functions are doing (framework-spec 5.9). */
export function flowGrants(model: ServiceModel, stack: StackScope): readonly Grant[] {
  return [...stackGrants(model, stack), ...bucketGrants(model, stack), ...functionGrants(model, stack)];
}

function stackGrants({ provider }: ServiceModel, { stackName, place, template }: StackScope): readonly Grant[] {
  const { partition, region, accountId } = place;
  const names = `CreateStack UpdateStack DeleteStack DescribeStacks DescribeStackEvents DescribeEvents ListStackResources
    GetTemplate CreateChangeSet DescribeChangeSet ExecuteChangeSet DeleteChangeSet ListChangeSets CancelUpdateStack
    ContinueUpdateRollback RollbackStack TagResource UntagResource`;
  const protection = provider.deletionProtection === undefined ? [] : ['cloudformation:UpdateTerminationProtection'];
  const policy = provider.stackPolicy === undefined ? [] : ['cloudformation:SetStackPolicy'];
  const grants: readonly Grant[] = [
    {
      sid: 'Stack',
      actions: [...actionsOf('cloudformation', names), ...protection, ...policy],
      resources: [`arn:${partition}:cloudformation:${region}:${accountId}:stack/${stackName}/*`],
    },
    { sid: 'ValidateTemplate', actions: ['cloudformation:ValidateTemplate'], resources: ['*'] },
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

/** Reads by which "nothing changed" is proven, and the pruning of versions where the service asks for it. */
function functionGrants({ functions, provider }: ServiceModel, { place }: StackScope): readonly Grant[] {
  if (functions.length === 0) return [];
  const arns = functions.flatMap(({ name }) => {
    const arn = `arn:${place.partition}:lambda:${place.region}:${place.accountId}:function:${name}`;
    return [arn, `${arn}:*`];
  });
  const prune = 'ListAliases ListVersionsByFunction DeleteFunction';
  return [
    { sid: 'ReadFunctions', actions: ['lambda:GetFunction'], resources: arns },
    ...(provider.pruneFunctionVersions === undefined
      ? []
      : [{ sid: 'PruneVersions', actions: actionsOf('lambda', prune), resources: arns }]),
  ];
}
