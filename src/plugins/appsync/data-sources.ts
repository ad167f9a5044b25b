import { getAtt, join, region as ownRegion } from '../../cloudformation/intrinsics.ts';
import { graphQlApiId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Resources, Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { clusterArn, defaultStatements } from './data-source-statements.ts';
import { lambdaArn } from './lambda-target.ts';
import { dataSourceId, dataSourceRoleId } from './names.ts';
import { serviceRole } from './service-role.ts';

/** A data source, and without `serviceRoleArn` the role by which the API reaches it. */
export function dataSourceResources(name: string, source: JsonObject): Resources {
  const config = objectAt(source, 'config');
  const statements = roleStatements(name, source);
  const hasRole = !config['serviceRoleArn'] && statements.length > 0;
  const resource: Resource = {
    Type: 'AWS::AppSync::DataSource',
    Properties: {
      ApiId: getAtt(graphQlApiId, 'ApiId'),
      Name: name,
      Description: source['description'],
      Type: source['type'],
      ...settingsOf(name, source, config),
      ServiceRoleArn: hasRole ? getAtt(dataSourceRoleId(name), 'Arn') : config['serviceRoleArn'] || undefined,
    },
  };
  if (!hasRole) return { [dataSourceId(name)]: resource };
  const role = serviceRole({ name: `AppSync-Datasource-${name}`, statements });
  return { [dataSourceId(name)]: resource, [dataSourceRoleId(name)]: role };
}

function roleStatements(name: string, source: JsonObject): readonly Json[] {
  const own = objectAt(source, 'config')['iamRoleStatements'];
  if (own) return Array.isArray(own) ? own : [];
  return defaultStatements(name, source);
}

function settingsOf(name: string, { type }: JsonObject, config: JsonObject): JsonObject {
  switch (type) {
    case 'AWS_LAMBDA':
      return { LambdaConfig: { LambdaFunctionArn: lambdaArn(config, name) } };
    case 'AMAZON_DYNAMODB':
      return { DynamoDBConfig: table(config) };
    case 'AMAZON_OPENSEARCH_SERVICE':
      return { OpenSearchServiceConfig: { AwsRegion: config['region'] || ownRegion, Endpoint: endpointOf(config) } };
    case 'RELATIONAL_DATABASE':
      return { RelationalDatabaseConfig: database(config) };
    case 'HTTP':
      return { HttpConfig: http(config) };
    case 'AMAZON_EVENTBRIDGE':
      return { EventBridgeConfig: { EventBusArn: config['eventBusArn'] } };
    default:
      return {};
  }
}

function table({ region, tableName, useCallerCredentials, versioned, deltaSyncConfig }: JsonObject): JsonObject {
  const common = {
    AwsRegion: region || ownRegion,
    TableName: tableName,
    UseCallerCredentials: Boolean(useCallerCredentials),
  };
  if (!versioned || !isJsonObject(deltaSyncConfig)) return common;
  const { baseTableTTL, deltaSyncTableName, deltaSyncTableTTL } = deltaSyncConfig;
  const DeltaSyncConfig = {
    BaseTableTTL: baseTableTTL || 43_200,
    DeltaSyncTableName: deltaSyncTableName,
    DeltaSyncTableTTL: deltaSyncTableTTL || 1440,
  };
  return { ...common, Versioned: true, DeltaSyncConfig };
}

const endpointOf = ({ endpoint, domain }: JsonObject): Value =>
  endpoint || join('', ['https://', { 'Fn::GetAtt': [domain ?? null, 'DomainEndpoint'] }]);

function database(config: JsonObject): JsonObject {
  const { region, databaseName, schema, awsSecretStoreArn, relationalDatabaseSourceType } = config;
  return {
    RdsHttpEndpointConfig: {
      AwsRegion: region || ownRegion,
      DbClusterIdentifier: clusterArn(config),
      DatabaseName: databaseName,
      Schema: schema,
      AwsSecretStoreArn: awsSecretStoreArn,
    },
    RelationalDatabaseSourceType: relationalDatabaseSourceType || 'RDS_HTTP_ENDPOINT',
  };
}

function http({ endpoint, authorizationConfig }: JsonObject): JsonObject {
  if (!isJsonObject(authorizationConfig)) return { Endpoint: endpoint };
  const { signingRegion, signingServiceName } = objectAt(authorizationConfig, 'awsIamConfig');
  const AuthorizationConfig = {
    AuthorizationType: authorizationConfig['authorizationType'],
    AwsIamConfig: { SigningRegion: signingRegion || ownRegion, SigningServiceName: signingServiceName },
  };
  return { Endpoint: endpoint, AuthorizationConfig };
}
