import { accountId, join, region as ownRegion, partition } from '../../cloudformation/intrinsics.ts';
import { allow, type PolicyStatement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { lambdaArn } from './lambda-target.ts';
import { asList } from './settings.ts';

const actionsOf = (service: string, names: string): readonly string[] =>
  names.split(/\s+/).map((name) => `${service}:${name}`);

const tableUse = actionsOf(
  'dynamodb',
  'DeleteItem GetItem PutItem Query Scan UpdateItem BatchGetItem BatchWriteItem ConditionCheckItem',
);
const databaseUse = actionsOf('rds-data', 'DeleteItems ExecuteSql ExecuteStatement GetItems InsertItems UpdateItems');
const searchUse = actionsOf('es', 'ESHttpDelete ESHttpGet ESHttpHead ESHttpPost ESHttpPut ESHttpPatch');

/** Endpoint of an OpenSearch domain: its host without `https://`, and its region. */
export const searchEndpoint = /^https:\/\/([a-z0-9-]+\.(\w{2}-[a-z]+-\d)\.es\.amazonaws\.com)$/;

/** What a data source needs when it says nothing of it; none for those that no role can be made for. */
export function defaultStatements(name: string, source: JsonObject): readonly PolicyStatement[] {
  const config = objectAt(source, 'config');
  const { tableName, awsSecretStoreArn, eventBusArn } = config;
  const region = config['region'] || ownRegion;
  switch (source['type']) {
    case 'AWS_LAMBDA': {
      const arn = lambdaArn(config, name);
      return [allow(['lambda:invokeFunction'], [arn, join(':', [arn, '*'])])];
    }
    case 'AMAZON_DYNAMODB': {
      const tables = join(':', ['arn', partition, 'dynamodb', region, accountId, 'table']);
      return [allow(tableUse, [join('/', [tables, tableName ?? null]), join('/', [tables, tableName ?? null, '*'])])];
    }
    case 'RELATIONAL_DATABASE': {
      const cluster = clusterArn(config);
      const secret = awsSecretStoreArn ?? null;
      return [
        allow(databaseUse, [cluster, join(':', [cluster, '*'])]),
        allow(['secretsmanager:GetSecretValue'], [secret, join(':', [secret, '*'])]),
      ];
    }
    case 'AMAZON_OPENSEARCH_SERVICE':
      return [allow(searchUse, [searchArn(config)])];
    case 'AMAZON_EVENTBRIDGE':
      return [allow(['events:PutEvents'], [eventBusArn ?? null])];
    case 'AMAZON_BEDROCK_RUNTIME': {
      const models = asList(config['models']);
      const resources = models.length > 0 ? models.flatMap((model) => modelArns(model, region)) : ['*'];
      return [allow(['bedrock:InvokeModel', 'bedrock:Converse'], resources)];
    }
    default:
      return [];
  }
}

/** ARN of the cluster of a relational data source. */
export const clusterArn = ({ region, dbClusterIdentifier }: JsonObject): Value =>
  join(':', ['arn', partition, 'rds', region || ownRegion, accountId, 'cluster', dbClusterIdentifier ?? null]);

function searchArn({ endpoint, domain }: JsonObject): Value {
  const [, host, region = null] = typeof endpoint === 'string' ? (searchEndpoint.exec(endpoint) ?? []) : [];
  if (host !== undefined) return join(':', ['arn', partition, 'es', region, accountId, `domain/${host}/*`]);
  return join('/', [{ 'Fn::GetAtt': [domain ?? null, 'Arn'] }, '*']);
}

/** An inference profile, by its prefix of a part of the world, leads to its model in any region. */
function modelArns(model: Json, region: Value): readonly Value[] {
  if (typeof model !== 'string' || model.startsWith('arn:')) return [model];
  const [prefix] = /^(us-gov|us|eu|apac|global)\./.exec(model) ?? [];
  const bedrock = (place: Value, account: Value, id: string): Value =>
    join(':', ['arn', partition, 'bedrock', place, account, id]);
  if (prefix === undefined) return [bedrock(region, '', `foundation-model/${model}`)];
  return [
    bedrock(region, accountId, `inference-profile/${model}`),
    bedrock('*', '', `foundation-model/${model.slice(prefix.length)}`),
  ];
}
