import { accountId, join, partition } from '../../../cloudformation/intrinsics.ts';
import { s3BucketId, s3PermissionId, upperFirst } from '../../../cloudformation/logical-ids.ts';
import type { Resource } from '../../../cloudformation/template.ts';
import { groupBy } from '../../../core/group-by.ts';
import { isJsonObject, type JsonObject } from '../../../core/json.ts';
import type { CompileContext, FunctionEvent, FunctionRefs } from '../../contribution.ts';
import { type EventResource, eventResources } from '../event-resources.ts';
import { invokePermission } from '../invoke-permission.ts';
import { bucketEvent } from './bucket-event.ts';

const bucketNamePattern =
  /^(?!(\d{1,3}\.){3}\d{1,3}$)(([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\.)*([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])$/;

/** One event, with the name of its bucket and the reference (key of `provider.s3`, or name) that IDs are made from. */
interface Notification {
  readonly fn: FunctionRefs;
  readonly event: FunctionEvent<'s3'>['event'];
  readonly bucketName: string;
  readonly reference: string;
}

/**
 * Buckets that the stack makes, each with the notifications of all its events, and a permission per function. `photos`
 * of function `hello` → `S3BucketPhotos` and `HelloLambdaPermissionPhotosS3`.
 */
export function newBuckets(events: readonly FunctionEvent<'s3'>[], context: CompileContext) {
  const found = events.flatMap((event) => notification(event, context) ?? []);
  // Whoever names a bucket by its key in provider.s3 decides on the logical IDs of everyone who names it directly.
  const references = new Map(
    found
      .filter(({ reference }) => reference in context.model.provider.s3)
      .map((one) => [one.bucketName, one.reference]),
  );
  const all = found.map((one) => ({ ...one, reference: references.get(one.bucketName) ?? one.reference }));
  const buckets = groupBy(all, ({ bucketName }) => bucketName);
  return eventResources(
    [
      ...[...buckets.values()].flatMap((notifications) => bucket(notifications, context.model.provider.s3)),
      ...all.map(permission),
    ],
    context,
  );
}

/** `undefined` for an event that has an error. */
function notification(
  { fn, event }: FunctionEvent<'s3'>,
  { model, problems }: CompileContext,
): Notification | undefined {
  const { bucket: written } = bucketEvent(event.config);
  const at = model.locate([...event.path, 'bucket']);
  if (isJsonObject(written)) {
    const message = 'The name of a new bucket has to be text: a CloudFormation function needs `existing: true`.';
    problems.error('S3_NEW_BUCKET_INTRINSIC', message, { at });
    return undefined;
  }
  const reference = String(written);
  const name = model.provider.s3[reference]?.['name'];
  const bucketName = typeof name === 'string' && name !== '' ? name : reference;
  if (!bucketNamePattern.test(bucketName)) {
    problems.error('S3_BUCKET_NAME_INVALID', `"${bucketName}" is not a name that a bucket can have.`, { at });
    return undefined;
  }
  return { fn, event, bucketName, reference };
}

function bucket(
  notifications: readonly Notification[],
  configured: Readonly<Record<string, JsonObject>>,
): EventResource[] {
  const [first] = notifications;
  if (!first) return [];
  const { name: _, ...properties } = configured[first.reference] ?? {};
  const { NotificationConfiguration: ofUser, ...others } = upperFirstKeys(properties);
  const resource: Resource = {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketName: first.bucketName,
      NotificationConfiguration: {
        LambdaConfigurations: notifications.map(lambdaConfiguration),
        ...(isJsonObject(ofUser) ? ofUser : {}),
      },
      ...others,
    },
    // S3 asks at creation whether it may invoke each function.
    DependsOn: notifications.flatMap(({ fn, reference }) => [
      s3PermissionId(fn.model.key, reference),
      ...(fn.alias ? [fn.alias.logicalId] : []),
    ]),
  };
  return [{ id: s3BucketId(first.reference), resource, path: first.event.path }];
}

const upperFirstKeys = (properties: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [upperFirst(key), value]));

function lambdaConfiguration({ fn, event }: Notification): JsonObject {
  const { event: s3Event, rules } = bucketEvent(event.config);
  const filter = rules && { S3Key: { Rules: rules.map(({ name, value }) => ({ Name: name, Value: value })) } };
  return { Event: s3Event, Function: fn.target, Filter: filter };
}

function permission({ fn, event, bucketName, reference }: Notification): EventResource {
  const resource = invokePermission(fn, {
    principal: 's3.amazonaws.com',
    sourceArn: join('', ['arn:', partition, `:s3:::${bucketName}`]),
    sourceAccount: accountId,
  });
  return { id: s3PermissionId(fn.model.key, reference), resource, path: event.path };
}
