import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

const files = {
  'schema.graphql':
    'type Query {\n  user(id: ID!): String # "one"\n  users: [String]\n}\n\ntype Mutation { save: String }\n',
  'request.vtl': '{ "version": "2018-05-29", "table": "${table}", "stage": "${ctx.stash.stage}", "x": "${unknown}" }\n',
  'response.vtl': '$util.toJson($ctx.result)',
  'code.js':
    "import { util } from '@aws-appsync/utils';\nexport const request = () => ({ table: '#table#', other: '#other#' });\n",
};

const handler = 'handler.hello';
const apiKey = { authentication: { type: 'API_KEY' } };
const table = { type: 'AMAZON_DYNAMODB', config: { tableName: { Ref: 'Table' } } };
const none = { type: 'NONE' };
const far = '2099-01-01T00:00:00Z';

const appSync = (settings: JsonObject, parts: JsonObject = {}): JsonObject =>
  service({
    plugins: ['serverless-appsync-plugin'],
    functions: { hello: { handler }, 'an-authorizer': { handler } },
    appSync: { name: 'my-api', ...apiKey, ...settings },
    ...parts,
  });

const statement = { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['*'] };

export const appSyncCases: readonly ParityCase[] = [
  {
    name: 'unit and pipeline resolvers by mapping templates, with substitutions',
    files,
    config: appSync({
      substitutions: { table: { Ref: 'Table' }, unused: 'x' },
      dataSources: { 'my-table': { ...table, description: 'a table' }, none },
      resolvers: {
        'Query.user': { kind: 'UNIT', dataSource: 'my-table', request: 'request.vtl', response: 'response.vtl' },
        'Query.users': {
          functions: [
            'first',
            { dataSource: 'none', request: 'request.vtl', response: 'response.vtl', substitutions: { table: 'own' } },
            { dataSource: { ...none, description: 'inner' }, request: 'request.vtl' },
          ],
          request: 'request.vtl',
          response: 'response.vtl',
        },
        save: { type: 'Mutation', field: 'save', kind: 'UNIT', dataSource: table, maxBatchSize: 5, request: false },
        'Mutation.direct': { kind: 'UNIT', dataSource: 'none' },
      },
      pipelineFunctions: {
        first: { dataSource: 'my-table', request: 'request.vtl', response: 'response.vtl', description: 'd' },
        second_one: { dataSource: none, maxBatchSize: 3 },
      },
    }),
  },
  {
    name: 'code as it is, and the code of a pipeline without any',
    files,
    config: appSync({
      esbuild: false,
      substitutions: { table: 'a-table' },
      dataSources: { none },
      resolvers: {
        'Query.user': { kind: 'UNIT', dataSource: 'none', code: 'code.js' },
        'Query.users': { functions: ['first'], substitutions: { other: { Ref: 'AWS::Region' } }, code: 'code.js' },
        'Mutation.save': { kind: 'PIPELINE', functions: ['first', { dataSource: 'none', code: 'code.js' }] },
      },
      pipelineFunctions: { first: { dataSource: 'none', code: 'code.js', substitutions: { other: 'o' } } },
    }),
  },
  {
    name: 'lists of maps',
    files: { 'own.graphql': files['schema.graphql'], 'request.vtl': 'x' },
    config: appSync({
      schema: ['own.graphql'],
      dataSources: [{ table }, { none, table: { ...table, description: 'later' } }],
      resolvers: [{ 'Query.user': { kind: 'UNIT', dataSource: 'none' } }, { 'Query.users': { functions: ['f'] } }],
      pipelineFunctions: [{ f: { dataSource: 'none', request: 'request.vtl' } }],
    }),
  },
  {
    name: 'every type of data source',
    files,
    config: appSync({
      dataSources: {
        table: { ...table, config: { tableName: 'plain', region: 'eu-west-1', useCallerCredentials: true } },
        versioned: {
          type: 'AMAZON_DYNAMODB',
          config: { tableName: 'v', versioned: true, deltaSyncConfig: { deltaSyncTableName: 'delta' } },
        },
        ownRole: { type: 'AMAZON_DYNAMODB', config: { tableName: 't', serviceRoleArn: 'arn:aws:iam::1:role/r' } },
        ownStatements: { type: 'AMAZON_DYNAMODB', config: { tableName: 't', iamRoleStatements: [statement] } },
        byName: { type: 'AWS_LAMBDA', config: { functionName: 'hello' } },
        byAlias: { type: 'AWS_LAMBDA', config: { functionName: 'hello', functionAlias: 'live' } },
        byArn: { type: 'AWS_LAMBDA', config: { functionArn: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] } } },
        search: {
          type: 'AMAZON_OPENSEARCH_SERVICE',
          config: { endpoint: 'https://search-a-b.us-east-1.es.amazonaws.com' },
        },
        searchDomain: { type: 'AMAZON_OPENSEARCH_SERVICE', config: { domain: 'Domain', region: 'us-east-2' } },
        database: {
          type: 'RELATIONAL_DATABASE',
          config: { awsSecretStoreArn: { Ref: 'Secret' }, dbClusterIdentifier: { Ref: 'Cluster' }, databaseName: 'd' },
        },
        http: { type: 'HTTP', config: { endpoint: 'https://example.com' } },
        signed: {
          type: 'HTTP',
          config: {
            endpoint: 'https://states.us-east-1.amazonaws.com',
            iamRoleStatements: [statement],
            authorizationConfig: {
              authorizationType: 'AWS_IAM',
              awsIamConfig: { signingRegion: 'us-east-1', signingServiceName: 'states' },
            },
          },
        },
        bus: { type: 'AMAZON_EVENTBRIDGE', config: { eventBusArn: { 'Fn::GetAtt': ['Bus', 'Arn'] } } },
        anyModel: { type: 'AMAZON_BEDROCK_RUNTIME' },
        models: {
          type: 'AMAZON_BEDROCK_RUNTIME',
          config: { models: ['eu.anthropic.claude', 'amazon.titan', 'arn:aws:bedrock:::x'], region: 'eu-west-1' },
        },
        none,
      },
    }),
  },
  {
    name: 'every kind of authentication',
    files,
    config: appSync({
      authentication: {
        type: 'AMAZON_COGNITO_USER_POOLS',
        config: { userPoolId: { Ref: 'Pool' }, appIdClientRegex: '^a' },
      },
      additionalAuthentications: [
        {
          type: 'AMAZON_COGNITO_USER_POOLS',
          config: { userPoolId: 'p', awsRegion: 'eu-west-1', defaultAction: 'DENY' },
        },
        { type: 'AWS_IAM' },
        { type: 'OPENID_CONNECT', config: { issuer: 'https://example.com', clientId: 'c', iatTTL: 1, authTTL: 2 } },
        {
          type: 'AWS_LAMBDA',
          config: {
            functionName: 'an-authorizer',
            authorizerResultTtlInSeconds: 60,
            identityValidationExpression: 'x',
          },
        },
      ],
    }),
  },
  {
    name: 'functions written in place',
    files,
    config: appSync({
      authentication: { type: 'AWS_LAMBDA', config: { function: { handler: 'auth.handler', timeout: 3 } } },
      name: 'api',
      dataSources: {
        inline: { type: 'AWS_LAMBDA', config: { function: { handler: 'inline.handler', memorySize: 256 } } },
      },
      resolvers: {
        'Query.user': {
          kind: 'UNIT',
          dataSource: { type: 'AWS_LAMBDA', config: { function: { handler: 'user.handler' } } },
          sync: { conflictHandler: 'LAMBDA', function: { handler: 'sync.handler' } },
        },
      },
    }),
  },
  {
    name: 'API keys',
    files,
    config: appSync({
      authentication: { type: 'AWS_IAM' },
      additionalAuthentications: [{ type: 'API_KEY' }],
      apiKeys: [
        { name: 'first-key', expiresAt: far },
        { name: 'second', expiresAt: '2098-01-01T00:00:00+02:00', description: 'for b', apiKeyId: 'id' },
        { name: 'first-key', expiresAt: far, description: 'again' },
      ],
    }),
  },
  {
    name: 'logging with a role made for it',
    files,
    config: appSync({ logging: { level: 'ERROR', excludeVerboseContent: true, retentionInDays: 14 } }),
  },
  {
    name: 'logging with a role, retention of the provider',
    files,
    config: appSync(
      { logging: { level: 'ALL', roleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
      { provider: { logRetentionInDays: 30 } },
    ),
  },
  { name: 'logging that is off', files, config: appSync({ logging: { level: 'ALL', enabled: false } }) },
  {
    name: 'caching of the API and of resolvers, sync',
    files,
    config: appSync({
      caching: { behavior: 'PER_RESOLVER_CACHING', type: 'SMALL', ttl: 60, atRestEncryption: true },
      dataSources: { none },
      resolvers: {
        'Query.user': {
          kind: 'UNIT',
          dataSource: 'none',
          caching: true,
          sync: { conflictDetection: 'NONE', conflictHandler: 'AUTOMERGE' },
        },
        'Query.users': {
          functions: ['f'],
          caching: { ttl: 5, keys: ['$context.identity.sub'] },
          sync: { conflictHandler: 'OPTIMISTIC_CONCURRENCY' },
        },
        'Mutation.save': { functions: ['f'], caching: { keys: ['$context.arguments.id'] } },
      },
      pipelineFunctions: {
        f: { dataSource: 'none', sync: { conflictHandler: 'LAMBDA', functionName: 'hello' } },
        g: { dataSource: 'none', sync: { conflictHandler: 'AUTOMERGE' } },
      },
    }),
  },
  {
    name: 'caching by defaults',
    files,
    config: appSync({ caching: { behavior: 'FULL_REQUEST_CACHING' } }),
  },
  {
    name: 'tracing, tags, environment, limits, metrics',
    files,
    config: appSync({
      xrayEnabled: true,
      tags: { team: 'a', cost: 'b' },
      environment: { TABLE: { Ref: 'Table' }, MODE: 'x' },
      visibility: 'PRIVATE',
      introspection: false,
      queryDepthLimit: 10,
      resolverCountLimit: 100,
      enhancedMetrics: {
        DataSourceLevelMetricsBehavior: 'FULL_REQUEST_DATA_SOURCE_METRICS',
        OperationLevelMetricsConfig: 'ENABLED',
        ResolverLevelMetricsBehavior: 'PER_RESOLVER_METRICS',
      },
      dataSources: { none },
      resolvers: {
        'Query.user': { kind: 'UNIT', dataSource: 'none', metricsConfig: 'ENABLED' },
        'Query.users': { kind: 'UNIT', dataSource: 'none' },
      },
    }),
  },
  {
    name: 'a domain with its own certificate',
    files,
    config: appSync({ domain: { name: 'api.example.com', hostedZoneId: 'Z1', retain: true } }),
  },
  {
    name: 'a domain with a certificate that is there',
    files,
    config: appSync({ domain: { name: 'api.example.com', certificateArn: 'arn:aws:acm:us-east-1:1:certificate/a' } }),
  },
  {
    name: 'a domain without an address record',
    files,
    config: appSync({
      domain: { name: 'example.com', certificateArn: 'arn', hostedZoneName: 'example.com.', route53: false },
    }),
  },
  {
    name: 'a domain that commands make',
    files,
    config: appSync({ domain: { name: 'api.example.com', useCloudFormation: false } }),
  },
  {
    name: 'a WAF with rules of all kinds',
    files,
    config: appSync({
      tags: { team: 'a' },
      apiKeys: [
        {
          name: 'limited',
          expiresAt: far,
          wafRules: [
            'throttle',
            'disableIntrospection',
            {
              throttle: {
                name: 'Own',
                limit: 200,
                scopeDownStatement: { GeoMatchStatement: { CountryCodes: ['US'] } },
              },
            },
            { name: 'Geo', action: 'Block', statement: { GeoMatchStatement: { CountryCodes: ['US'] } } },
            { name: 'Key', statement: {} },
          ],
        },
      ],
      waf: {
        defaultAction: 'Block',
        visibilityConfig: { cloudWatchMetricsEnabled: false, name: 'acl' },
        rules: [
          'throttle',
          'disableIntrospection',
          { throttle: 300 },
          {
            throttle: {
              limit: 500,
              priority: 5,
              evaluationWindowSec: 60,
              aggregateKeyType: 'FORWARDED_IP',
              visibilityConfig: { sampledRequestsEnabled: false },
            },
          },
          { disableIntrospection: { name: 'Hidden', priority: 7 } },
          { name: 'Geo', priority: 9, statement: { GeoMatchStatement: { CountryCodes: ['CN'] } } },
          {
            name: 'Managed',
            overrideAction: { none: {} },
            statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
          },
        ],
      },
    }),
  },
  {
    name: 'a WAF that is there',
    files,
    config: appSync({ waf: { arn: { 'Fn::GetAtt': ['Acl', 'Arn'] } } }),
  },
  {
    name: 'over the resources of the user, in a list',
    files,
    config: appSync(
      {},
      {
        resources: [
          {
            Resources: {
              GraphQlApi: { Type: 'AWS::AppSync::GraphQLApi', Properties: { OwnerContact: 'me', Name: 'other' } },
            },
          },
          { Outputs: { Url: { Value: { 'Fn::GetAtt': ['GraphQlApi', 'GraphQLUrl'] } } } },
        ],
      },
    ),
  },
];
