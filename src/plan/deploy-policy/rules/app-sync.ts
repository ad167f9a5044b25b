import { actionsOf, type GrantRule, passRole } from '../grant.ts';

const serviceRole = 'appsync.amazonaws.com';

/** The IDs of APIs are chosen by AWS; a role that AppSync assumes is named by the property. */
const onApis =
  (names: string, roleProperty?: string): GrantRule =>
  (resource) => [
    { sid: 'AppSync', actions: actionsOf('appsync', names), resources: [resource.arn('appsync', '*')] },
    ...(roleProperty === undefined ? [] : passRole(resource, resource.properties[roleProperty], serviceRole)),
  ];

const graphQlApi: GrantRule = (resource) => {
  const { LogConfig: log } = resource.properties;
  const role =
    typeof log === 'object' && log !== null && 'CloudWatchLogsRoleArn' in log
      ? log['CloudWatchLogsRoleArn']
      : undefined;
  const names = `CreateGraphqlApi GetGraphqlApi UpdateGraphqlApi DeleteGraphqlApi GetGraphqlApiEnvironmentVariables
    PutGraphqlApiEnvironmentVariables SetWebACL TagResource UntagResource ListTagsForResource`;
  return [...onApis(names)(resource), ...passRole(resource, role, serviceRole)];
};

export const appSyncRules = {
  'AWS::AppSync::ApiCache': onApis('CreateApiCache GetApiCache UpdateApiCache DeleteApiCache'),
  'AWS::AppSync::ApiKey': onApis('CreateApiKey ListApiKeys UpdateApiKey DeleteApiKey'),
  'AWS::AppSync::DataSource': onApis(
    'CreateDataSource GetDataSource UpdateDataSource DeleteDataSource',
    'ServiceRoleArn',
  ),
  'AWS::AppSync::DomainName': onApis('CreateDomainName GetDomainName UpdateDomainName DeleteDomainName'),
  'AWS::AppSync::DomainNameApiAssociation': onApis('AssociateApi GetApiAssociation DisassociateApi'),
  'AWS::AppSync::FunctionConfiguration': onApis('CreateFunction GetFunction UpdateFunction DeleteFunction'),
  'AWS::AppSync::GraphQLApi': graphQlApi,
  'AWS::AppSync::GraphQLSchema': onApis('StartSchemaCreation GetSchemaCreationStatus GetIntrospectionSchema'),
  'AWS::AppSync::Resolver': onApis('CreateResolver GetResolver UpdateResolver DeleteResolver'),
} as const satisfies Readonly<Record<string, GrantRule>>;
