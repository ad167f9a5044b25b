import { accountId, getAtt, join, partition, region } from '../../../cloudformation/intrinsics.ts';
import { existingS3HandlerId, existingS3Id, upperFirst } from '../../../cloudformation/logical-ids.ts';
import { allow, type PolicyStatement } from '../../../cloudformation/policy.ts';
import type { Resource, Value } from '../../../cloudformation/template.ts';
import type { EventOf } from '../../../service/service-model.ts';
import {
  type CompileContext,
  type Contribution,
  type FunctionEvent,
  type FunctionRefs,
  groupByFunction,
} from '../../contribution.ts';
import { chainExisting } from '../chain-existing.ts';
import { eventResources } from '../event-resources.ts';
import { bucketEvent } from './bucket-event.ts';

/** All s3 events of a function on its one existing bucket. */
interface ExistingBucket {
  readonly fn: FunctionRefs;
  readonly events: readonly EventOf<'s3'>[];
  readonly bucket: Value;
  /** Text that tells buckets apart, intrinsics too. */
  readonly bucketKey: string;
  readonly path: EventOf<'s3'>['path'];
}

/**
 * Per function a `Custom::S3` whose handler adds notifications to a bucket that is not of this stack. They run one after
 * the other, because S3 has one notification configuration per bucket: v3 chains those of one bucket, v4 all of them.
 */
export function existingBuckets(
  events: readonly FunctionEvent<'s3'>[],
  context: CompileContext,
): Required<Pick<Contribution, 'resources' | 'sources' | 'customResources'>> {
  const buckets = groupByFunction(events).flatMap(({ fn, events: own }) => existingBucket(fn, own, context) ?? []);
  const previous = chainExisting(buckets, ({ bucketKey }) => bucketKey, context.model.profile === 'v4');
  const entries = buckets.map((one) => ({
    id: existingS3Id(one.fn.model.key),
    resource: customResource(one, previous.get(one), context),
    path: one.path,
  }));
  const statements = [...buckets.map(notificationAccess), permissionAccess];
  return {
    ...eventResources(entries, context),
    customResources: buckets.length > 0 ? [{ kind: 'existing-s3', statements }] : [],
  };
}

function existingBucket(
  fn: FunctionRefs,
  events: readonly EventOf<'s3'>[],
  { model, problems }: CompileContext,
): ExistingBucket | undefined {
  const [first] = events;
  if (!first) return undefined;
  const { bucket } = bucketEvent(first.config);
  const bucketKey = textOf(bucket);
  for (const other of events.filter(({ config }) => textOf(bucketEvent(config).bucket) !== bucketKey)) {
    const message = `Function ${fn.model.key} listens to ${bucketKey} and to ${textOf(bucketEvent(other.config).bucket)}.`;
    problems.error('S3_SEVERAL_EXISTING_BUCKETS', message, { at: model.locate([...other.path, 'bucket']) });
  }
  return { fn, events, bucket, bucketKey, path: first.path };
}

const textOf = (bucket: Value): string => (typeof bucket === 'string' ? bucket : JSON.stringify(bucket));

function customResource(
  { fn, events, bucket }: ExistingBucket,
  previous: ExistingBucket | undefined,
  { model, startedAt }: CompileContext,
): Resource {
  const alias = model.profile === 'v4' ? fn.alias : undefined;
  const dependencies = [
    fn.logicalId,
    alias?.logicalId,
    existingS3HandlerId,
    previous && existingS3Id(previous.fn.model.key),
  ];
  const [first] = events;
  return {
    Type: 'Custom::S3',
    Version: 1,
    DependsOn: dependencies.filter((id) => id !== undefined),
    Properties: {
      ServiceToken: getAtt(existingS3HandlerId, 'Arn'),
      FunctionName: fn.model.name,
      FunctionQualifier: alias?.name,
      BucketName: bucket,
      BucketConfigs: events.map(({ config }) => {
        const { event, rules = [] } = bucketEvent(config);
        return { Event: event, Rules: rules.map(({ name, value }) => ({ [upperFirst(name)]: value })) };
      }),
      ForceDeploy: first && bucketEvent(first.config).forceDeploy ? startedAt : undefined,
    },
  };
}

const notificationAccess = ({ bucket }: ExistingBucket): PolicyStatement =>
  allow(['s3:PutBucketNotification', 's3:GetBucketNotification'], join(':', ['arn', partition, 's3', '', '', bucket]));

const permissionAccess = allow(
  ['lambda:AddPermission', 'lambda:RemovePermission'],
  join(':', ['arn', partition, 'lambda', region, accountId, 'function', '*']),
);
