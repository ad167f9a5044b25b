import { describe, expect, it } from 'vitest';
import { http } from '../../../src/compile/events/http.ts';
import type { HttpEventConfig } from '../../../src/service/events/http.ts';
import { type ContextOptions, compileEvents } from '../../builders/compile-context.ts';

const compile = (events: readonly HttpEventConfig[], options: ContextOptions = {}) =>
  compileEvents(http, { hello: events }, options);

/** The only deployment of a stack: its ID is a digest. */
const deploymentIdOf = (resources: object) =>
  Object.keys(resources).filter((id) => id.startsWith('ApiGatewayDeployment'))[0] ?? 'none';

const uri = (functionArn: readonly unknown[], version = '2015-03-31', call = '/invocations') => ({
  'Fn::Join': [
    '',
    [
      'arn:',
      { Ref: 'AWS::Partition' },
      ':apigateway:',
      { Ref: 'AWS::Region' },
      `:lambda:path/${version}/functions/`,
      ...functionArn,
      call,
    ],
  ],
});
const helloArn = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };
const sourceArn = (api: unknown = { Ref: 'ApiGatewayRestApi' }) => ({
  'Fn::Join': [
    '',
    [
      'arn:',
      { Ref: 'AWS::Partition' },
      ':execute-api:',
      { Ref: 'AWS::Region' },
      ':',
      { Ref: 'AWS::AccountId' },
      ':',
      api,
      '/*/*',
    ],
  ],
});

describe('a service with one route', () => {
  it('has an API, a path, a method, a permission, a deployment and its address', () => {
    const { resources, outputs, contribution, problems } = compile(['GET /users']);
    const deployment = deploymentIdOf(resources);
    expect(deployment).toMatch(/^ApiGatewayDeployment[0-9a-f]{16}$/);
    expect(resources).toEqual({
      ApiGatewayRestApi: {
        Type: 'AWS::ApiGateway::RestApi',
        Properties: { Name: 'dev-shop', EndpointConfiguration: { Types: ['EDGE'] }, Policy: '' },
      },
      ApiGatewayResourceUsers: {
        Type: 'AWS::ApiGateway::Resource',
        Properties: {
          ParentId: { 'Fn::GetAtt': ['ApiGatewayRestApi', 'RootResourceId'] },
          PathPart: 'users',
          RestApiId: { Ref: 'ApiGatewayRestApi' },
        },
      },
      ApiGatewayMethodUsersGet: {
        Type: 'AWS::ApiGateway::Method',
        DependsOn: ['HelloLambdaPermissionApiGateway'],
        Properties: {
          HttpMethod: 'GET',
          RequestParameters: {},
          ResourceId: { Ref: 'ApiGatewayResourceUsers' },
          RestApiId: { Ref: 'ApiGatewayRestApi' },
          ApiKeyRequired: false,
          AuthorizationType: 'NONE',
          Integration: { IntegrationHttpMethod: 'POST', Type: 'AWS_PROXY', Uri: uri([helloArn]) },
          MethodResponses: [],
        },
      },
      [deployment]: {
        Type: 'AWS::ApiGateway::Deployment',
        DependsOn: ['ApiGatewayMethodUsersGet'],
        Properties: { RestApiId: { Ref: 'ApiGatewayRestApi' }, StageName: 'dev' },
      },
      HelloLambdaPermissionApiGateway: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          FunctionName: helloArn,
          Action: 'lambda:InvokeFunction',
          Principal: 'apigateway.amazonaws.com',
          SourceArn: sourceArn(),
        },
      },
    });
    expect(outputs).toEqual({
      ServiceEndpoint: {
        Description: 'URL of the service endpoint',
        Value: {
          'Fn::Join': [
            '',
            [
              'https://',
              { Ref: 'ApiGatewayRestApi' },
              '.execute-api.',
              { Ref: 'AWS::Region' },
              '.',
              { Ref: 'AWS::URLSuffix' },
              '/dev',
            ],
          ],
        },
      },
    });
    expect(contribution.sources).toEqual({
      ApiGatewayRestApi: ['provider', 'apiGateway'],
      [deployment]: ['provider', 'apiGateway'],
      ApiGatewayResourceUsers: ['functions', 'hello', 'events', 0, 'http'],
      ApiGatewayMethodUsersGet: ['functions', 'hello', 'events', 0, 'http'],
      HelloLambdaPermissionApiGateway: ['functions', 'hello', 'events', 0, 'http'],
    });
    expect(contribution.customResources).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('a function with an alias', () => {
  const options = { aliases: { hello: 'provisioned' } };

  it('is called and permitted through the alias', () => {
    const { resources } = compile(['GET /users'], options);
    expect(resources.ApiGatewayMethodUsersGet.Properties.Integration.Uri).toEqual(uri([helloArn, ':', 'provisioned']));
    expect(resources.ApiGatewayMethodUsersGet.DependsOn).toEqual([
      'HelloLambdaPermissionApiGateway',
      'HelloProvConcLambdaAlias',
    ]);
    expect(resources.HelloLambdaPermissionApiGateway).toMatchObject({
      DependsOn: 'HelloProvConcLambdaAlias',
      Properties: { FunctionName: { 'Fn::Join': [':', [helloArn, 'provisioned']] } },
    });
  });
});

describe('the logical ID of the deployment', () => {
  const idWith = (events: readonly HttpEventConfig[], options: ContextOptions = {}) =>
    deploymentIdOf(compile(events, options).resources);
  const before = idWith(['GET /users']);

  it.each<[string, ContextOptions]>([
    ['nothing changed', {}],
    ['tags changed', { provider: { tags: { team: 'a' } } }],
    ['memory of the function changed', { functionOverrides: { hello: { memorySize: 512 } } }],
    ['the version of the function changed', { refs: { hello: { versionId: 'HelloLambdaVersionOther' } } }],
    [
      'a table of the user is new',
      { resources: { template: { Resources: { T: { Type: 'AWS::DynamoDB::Table' } } }, extensions: {} } },
    ],
  ])('stays when %s', (_, options) => {
    expect(idWith(['GET /users'], options)).toBe(before);
  });

  it.each<[string, HttpEventConfig, ContextOptions]>([
    ['a method changed', 'POST /users', {}],
    ['a path changed', 'GET /user', {}],
    ['a key became needed', { method: 'get', path: 'users', private: true }, {}],
    ['the description changed', 'GET /users', { provider: { apiGateway: { description: 'API' } } }],
    [
      'the user adds a method',
      'GET /users',
      { resources: { template: { Resources: { M: { Type: 'AWS::ApiGateway::Method' } } }, extensions: {} } },
    ],
    [
      'the user extends a generated method',
      'GET /users',
      {
        resources: { template: {}, extensions: { ApiGatewayMethodUsersGet: { Properties: { ApiKeyRequired: true } } } },
      },
    ],
  ])('is a new one when %s', (_, event, options) => {
    expect(idWith([event], options)).not.toBe(before);
  });

  it('is what keys and plans wait for', () => {
    const { resources } = compile(['GET /users'], { provider: { apiGateway: { apiKeys: ['one'] } } });
    expect(resources.ApiGatewayApiKey1.DependsOn).toBe(deploymentIdOf(resources));
    expect(resources.ApiGatewayUsagePlan.DependsOn).toBe(deploymentIdOf(resources));
  });
});

describe('settings of the API', () => {
  const restApi = (options: ContextOptions) => compile(['GET /users'], options).resources.ApiGatewayRestApi.Properties;
  const defaults = { Name: 'dev-shop', EndpointConfiguration: { Types: ['EDGE'] }, Policy: '' };

  it.each<[string, ContextOptions['provider'], object]>([
    ['apiName', { apiName: 'my-api' }, { Name: 'my-api' }],
    ['shouldStartNameWithService', { apiGateway: { shouldStartNameWithService: true } }, { Name: 'shop-dev' }],
    ['binaryMediaTypes', { apiGateway: { binaryMediaTypes: ['*/*'] } }, { BinaryMediaTypes: ['*/*'] }],
    ['minimumCompressionSize 0', { apiGateway: { minimumCompressionSize: 0 } }, { MinimumCompressionSize: 0 }],
    ['description', { apiGateway: { description: 'An API' } }, { Description: 'An API' }],
    ['apiKeySourceType', { apiGateway: { apiKeySourceType: 'authorizer' } }, { ApiKeySourceType: 'AUTHORIZER' }],
    ['disableDefaultEndpoint', { apiGateway: { disableDefaultEndpoint: false } }, { DisableExecuteApiEndpoint: false }],
    ['endpointType', { endpointType: 'regional' }, { EndpointConfiguration: { Types: ['REGIONAL'] } }],
    [
      'VPC endpoints of a private API',
      { endpointType: 'private', vpcEndpointIds: ['vpce-1'] },
      { EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: ['vpce-1'] } },
    ],
    ['VPC endpoints of an API that is not private', { vpcEndpointIds: ['vpce-1'] }, {}],
    [
      'resourcePolicy',
      { apiGateway: { resourcePolicy: [{ Effect: 'Allow', Principal: '*', Action: ['execute-api:Invoke'] }] } },
      {
        Policy: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: ['execute-api:Invoke'] }],
        },
      },
    ],
    ['an empty resourcePolicy', { apiGateway: { resourcePolicy: [] } }, {}],
    [
      'tags',
      { tags: { team: 'a', n: '1' } },
      {
        Tags: [
          { Key: 'team', Value: 'a' },
          { Key: 'n', Value: '1' },
        ],
      },
    ],
    [
      'endpoint',
      { apiGateway: { endpoint: { securityPolicy: 'TLS_1_2', accessMode: 'strict' } } },
      { SecurityPolicy: 'TLS_1_2', EndpointAccessMode: 'STRICT' },
    ],
  ])('%s', (_, provider, expected) => {
    expect(restApi({ provider: provider ?? {} })).toEqual({ ...defaults, ...expected });
  });

  it('has no tags and no endpoint settings in the v3 profile', () => {
    const provider = { tags: { team: 'a' }, apiGateway: { endpoint: { securityPolicy: 'TLS_1_2' } } };
    expect(restApi({ profile: 'v3', provider })).toEqual(defaults);
  });

  it('deploys to another stage of the API with a warning, and keeps the address of the service', () => {
    const { resources, outputs, problems } = compile(['GET /users'], { provider: { apiGateway: { stage: 'live' } } });
    expect(resources[deploymentIdOf(resources)].Properties.StageName).toBe('live');
    expect(outputs.ServiceEndpoint.Value['Fn::Join'][1].at(-1)).toBe('/dev');
    expect(problems.map(({ code }) => code)).toEqual(['REST_STAGE_DIFFERS']);
  });

  it('refuses a stage name that API Gateway refuses', () => {
    const { places } = compile(['GET /users'], { provider: { apiGateway: { stage: 'a b' } } });
    expect(places).toContain('REST_STAGE_NAME at provider.apiGateway.stage');
  });
});

describe('logs.restApi', () => {
  const account = 'CustomApiGatewayAccountCloudWatchRole';
  const compiled = (restApi: NonNullable<ContextOptions['provider']>['logs'], more: ContextOptions['provider'] = {}) =>
    compile(['GET /users'], { provider: { ...more, ...(restApi && { logs: restApi }) } });

  it('makes a log group and asks for the role of the account', () => {
    const { resources, contribution } = compiled(
      { frameworkLambda: false, restApi: { role: 'arn:aws:iam::1:role/x' } },
      { logRetentionInDays: 7 },
    );
    expect(resources.ApiGatewayLogGroup).toEqual({
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: '/aws/api-gateway/shop-dev', RetentionInDays: 7 },
    });
    expect(resources[account]).toEqual({
      Type: 'Custom::ApiGatewayAccountRole',
      Version: 1,
      Properties: {
        ServiceToken: { 'Fn::GetAtt': ['CustomDashresourceDashapigwDashcwDashroleLambdaFunction', 'Arn'] },
        RoleArn: 'arn:aws:iam::1:role/x',
      },
    });
    expect(contribution.customResources?.map(({ kind }) => kind)).toEqual(['apigw-cw-role']);
  });

  it.each([
    [{ restApi: true }, ['ApiGatewayLogGroup', account]],
    [{ restApi: { executionLogging: false } }, ['ApiGatewayLogGroup', account]],
    [{ restApi: { roleManagedExternally: true } }, ['ApiGatewayLogGroup']],
    [{ restApi: { accessLogging: false } }, []],
    [{}, []],
  ] as const)('%j makes %j', (logs, expected) => {
    const { resources } = compiled({ frameworkLambda: false, ...logs });
    expect(Object.keys(resources).filter((id) => /LogGroup|Custom/.test(id))).toEqual(expected);
  });
});

describe('an API of another stack', () => {
  const api = { 'Fn::ImportValue': 'api' };
  const external = (apiGateway: object, more: ContextOptions['provider'] = {}): ContextOptions => ({
    provider: { apiGateway: { restApiId: api, restApiRootResourceId: 'rootid', ...apiGateway }, ...more },
  });

  it('gets paths, methods and a deployment, but is not made', () => {
    const { resources, outputs } = compile(['GET /users', 'POST /'], external({ description: 'Desc' }));
    expect(Object.keys(resources)).toEqual([
      'ApiGatewayResourceUsers',
      'ApiGatewayMethodUsersGet',
      'ApiGatewayMethodPost',
      deploymentIdOf(resources),
      'HelloLambdaPermissionApiGateway',
    ]);
    expect(resources.ApiGatewayResourceUsers.Properties).toEqual({
      ParentId: 'rootid',
      PathPart: 'users',
      RestApiId: api,
    });
    expect(resources.ApiGatewayMethodPost.Properties).toMatchObject({ ResourceId: 'rootid', RestApiId: api });
    expect(resources[deploymentIdOf(resources)].Properties).toEqual({
      RestApiId: api,
      StageName: 'dev',
      Description: 'Desc',
    });
    expect(resources.HelloLambdaPermissionApiGateway.Properties.SourceArn).toEqual(sourceArn(api));
    expect(outputs.ServiceEndpoint.Value['Fn::Join'][1][1]).toEqual(api);
  });

  it.each<[string, ContextOptions, string]>([
    [
      'its root',
      { provider: { apiGateway: { restApiId: 'a' } } },
      'REST_API_ROOT_MISSING at provider.apiGateway.restApiId',
    ],
    [
      'logs',
      external({}, { logs: { frameworkLambda: false, restApi: true } }),
      'REST_API_EXTERNAL at provider.logs.restApi',
    ],
    ['tracing', external({}, { tracing: { apiGateway: true } }), 'REST_API_EXTERNAL at provider.tracing.apiGateway'],
  ])('cannot do without or with %s', (_, options, place) => {
    expect(compile(['GET /users'], options).places).toEqual([place]);
  });
});

describe('a function that may run longer than the API waits', () => {
  const warningsFor = (timeout: number, event: HttpEventConfig, provider: ContextOptions['provider'] = {}) =>
    compile([event, event], { functionOverrides: { hello: { timeout } }, provider }).problems.filter(
      ({ code }) => code === 'REST_TIMEOUT',
    );
  const route = { method: 'get', path: 'a' };

  it('is a warning, once', () => {
    expect(warningsFor(60, route)).toEqual([
      {
        severity: 'warning',
        code: 'REST_TIMEOUT',
        message: 'Function "hello" may run 60 seconds, but its REST API answers after 29 seconds at the latest.',
      },
    ]);
  });

  it.each<[string, number, HttpEventConfig, ContextOptions['provider']]>([
    ['30 seconds', 30, route, {}],
    ['a longer wait of the event', 60, { ...route, timeoutInMillis: 60000 }, {}],
    ['a longer wait of the API', 60, route, { apiGateway: { timeoutInMillis: 60000 } }],
    ['nobody waiting', 60, { ...route, async: true }, {}],
    ['a stream', 60, { ...route, response: { transferMode: 'stream' } }, {}],
    ['an answer that is not the function’s', 60, { ...route, integration: 'mock' }, {}],
  ])('is none with %s', (_, timeout, event, provider) => {
    expect(warningsFor(timeout, event, provider)).toEqual([]);
  });
});
