import { getAtt, join } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import { partitionOf } from '../../core/aws-partition.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { isReference } from './function-references.ts';
import { arnJoin, given, isDynamic, may, type Permission } from './permission.ts';

/** What a task on one DynamoDB table, or one index of it, needs. */
export function tablePermissions(action: string, state: JsonObject): readonly Permission[] {
  const table = given(state, 'TableName');
  if (isDynamic(state, 'TableName')) return [may(action, '*')];
  if (isDynamic(state, 'IndexName')) return [may(action, tableArn(`${String(table)}/index/*`))];
  const index = given(state, 'IndexName');
  return [may(action, tableArn(index ? `${String(table)}/index/${String(index)}` : table))];
}

/** The same for batches: the tables are the keys of `RequestItems`. */
export function batchTablePermissions(action: string, state: JsonObject): readonly Permission[] {
  if (isDynamic(state, 'RequestItems')) return [may(action, '*')];
  const items = given(state, 'RequestItems');
  return Object.keys(isJsonObject(items) ? items : {}).map((name) => may(action, tableArn(name.replace('.$', ''))));
}

function tableArn(table: Json | undefined): Value {
  if (isJsonObject(table) && typeof table['Ref'] === 'string') return getAtt(table['Ref'], 'Arn');
  if (isJsonObject(table) && table['Fn::ImportValue'] !== undefined) {
    return arnJoin('dynamodb', join('/', ['table', table]));
  }
  return arnJoin('dynamodb', `table/${String(table)}`);
}

/** What sending to a queue needs; nothing if its address says not which queue it is. */
export function queuePermissions(state: JsonObject): readonly Permission[] {
  const parameters = objectAt(state, 'Parameters');
  const send = 'sqs:SendMessage';
  if (parameters['QueueUrl.$']) return [may(send, '*')];
  const url = parameters['QueueUrl'];
  if (isReference(url)) {
    const name = isJsonObject(url) ? url['Ref'] : undefined;
    return [may(send, typeof name === 'string' ? getAtt(name, 'Arn') : '*')];
  }
  const [, region = '', account, queue] =
    /https:\/\/sqs\.(.*)\.amazonaws\.com\/(.*)\/(.*)/.exec(String(url ?? '')) ?? [];
  if (queue === undefined) return [];
  return [may(send, `arn:${partitionOf(region)}:sqs:${region}:${account}:${queue}`)];
}

/** What publishing to a topic needs. */
export function topicPermissions(state: JsonObject): readonly Permission[] {
  const parameters = objectAt(state, 'Parameters');
  if (parameters['TopicArn.$']) return [may('sns:Publish', '*')];
  return parameters['TopicArn'] === undefined ? [] : [may('sns:Publish', parameters['TopicArn'])];
}

const bucketArn = 'arn:${AWS::Partition}:s3:::${bucket}';

/** What reading or writing one object needs; any, if bucket and key come at run time. */
export function objectPermissions(action: string, state: JsonObject): readonly Permission[] {
  const { Bucket: bucket = '*', Key: key = '*', Prefix: prefix } = objectAt(state, 'Parameters');
  if (!prefix && bucket === '*' && key === '*') return [may(action, ['*'])];
  const place = prefix ? `${String(prefix)}/${String(key)}` : String(key);
  return [may(action, [inBucket(bucket, `${bucketArn}/${place}`)])];
}

/** What listing a bucket, as a distributed map does, needs. */
export function listPermissions(state: JsonObject): readonly Permission[] {
  const { Bucket: bucket = '*' } = objectAt(state, 'Parameters');
  const resources = [inBucket(bucket, bucketArn), inBucket(bucket, `${bucketArn}/*`)];
  return [may('s3:Get*', resources), may('s3:List*', resources)];
}

const inBucket = (bucket: Json | undefined, arn: string): Value =>
  isReference(bucket)
    ? { 'Fn::Sub': [arn, { bucket }] }
    : { 'Fn::Sub': arn.replaceAll('${bucket}', () => String(bucket)) };
