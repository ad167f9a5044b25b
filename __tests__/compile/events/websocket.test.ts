import { describe, expect, it } from 'vitest';
import { websocket } from '../../../src/compile/events/websocket.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const api = { Ref: 'WebsocketsApi' };
const helloArn = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };
const uri = (target: unknown) => ({
  'Fn::Join': [
    '',
    [
      'arn:',
      { Ref: 'AWS::Partition' },
      ':apigateway:',
      { Ref: 'AWS::Region' },
      ':lambda:path/2015-03-31/functions/',
      target,
      '/invocations',
    ],
  ],
});

describe('a websocket event', () => {
  it('becomes an API with stage and deployment, an integration, a permission and a route', () => {
    const { resources, outputs, contribution } = compileEvents(websocket, { hello: ['$connect'] });
    expect(resources).toEqual({
      WebsocketsApi: {
        Type: 'AWS::ApiGatewayV2::Api',
        Properties: {
          Name: 'dev-shop-websockets',
          RouteSelectionExpression: '$request.body.action',
          Description: 'Serverless Websockets',
          ProtocolType: 'WEBSOCKET',
        },
      },
      HelloWebsocketsIntegration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: { ApiId: api, IntegrationType: 'AWS_PROXY', IntegrationUri: uri(helloArn) },
      },
      HelloLambdaPermissionWebsockets: {
        Type: 'AWS::Lambda::Permission',
        DependsOn: ['WebsocketsApi', 'HelloLambdaFunction'],
        Properties: {
          FunctionName: helloArn,
          Action: 'lambda:InvokeFunction',
          Principal: 'apigateway.amazonaws.com',
        },
      },
      SconnectWebsocketsRoute: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          ApiId: api,
          RouteKey: '$connect',
          AuthorizationType: 'NONE',
          Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'HelloWebsocketsIntegration' }]] },
        },
      },
      WebsocketsDeploymentStage: {
        Type: 'AWS::ApiGatewayV2::Stage',
        Properties: {
          ApiId: api,
          StageName: 'dev',
          Description: 'Serverless Websockets',
          DeploymentId: { Ref: 'WebsocketsDeploymentM3nc5pRlfwm2sh1a1U1LwjMBtvbMJgqgPwJAux3wc' },
        },
      },
      WebsocketsDeploymentM3nc5pRlfwm2sh1a1U1LwjMBtvbMJgqgPwJAux3wc: {
        Type: 'AWS::ApiGatewayV2::Deployment',
        DependsOn: ['SconnectWebsocketsRoute'],
        Properties: { ApiId: api, Description: 'Serverless Websockets' },
      },
    });
    expect(outputs).toEqual({
      ServiceEndpointWebsocket: {
        Description: 'URL of the service endpoint',
        Value: {
          'Fn::Join': [
            '',
            ['wss://', api, '.execute-api.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }, '/dev'],
          ],
        },
      },
    });
    expect(contribution.statements).toEqual([
      {
        Effect: 'Allow',
        Action: ['execute-api:ManageConnections'],
        Resource: [{ 'Fn::Sub': 'arn:${AWS::Partition}:execute-api:*:*:*/@connections/*' }],
      },
    ]);
  });

  it('goes through the alias of its function', () => {
    const { resources } = compileEvents(websocket, { hello: ['a'] }, { aliases: { hello: 'provisioned' } });
    expect(resources.HelloWebsocketsIntegration).toMatchObject({
      DependsOn: 'HelloProvConcLambdaAlias',
      Properties: { IntegrationUri: uri({ 'Fn::Join': [':', [helloArn, 'provisioned']] }) },
    });
    expect(resources.HelloLambdaPermissionWebsockets.DependsOn).toEqual(['WebsocketsApi', 'HelloProvConcLambdaAlias']);
  });

  it('with a route response gets one, which the deployment waits for', () => {
    const { resources } = compileEvents(websocket, {
      hello: [{ route: 'a/b-c_d.e', routeResponseSelectionExpression: '$default' }],
    });
    expect(resources.aSlashbDashcUnderscoredPeriodeWebsocketsRouteResponse).toEqual({
      Type: 'AWS::ApiGatewayV2::RouteResponse',
      Properties: {
        ApiId: api,
        RouteId: { Ref: 'aSlashbDashcUnderscoredPeriodeWebsocketsRoute' },
        RouteResponseKey: '$default',
      },
    });
    expect(deploymentOf(resources).DependsOn).toEqual([
      'aSlashbDashcUnderscoredPeriodeWebsocketsRouteResponse',
      'aSlashbDashcUnderscoredPeriodeWebsocketsRoute',
    ]);
    expect(resources.aSlashbDashcUnderscoredPeriodeWebsocketsRoute.Properties.RouteResponseSelectionExpression).toBe(
      '$default',
    );
  });

  it('gets a new deployment when its routes change, and only then', () => {
    const id = (route: string, description?: string) => {
      const { resources } = compileEvents(
        websocket,
        { hello: [route] },
        { functionOverrides: { hello: { description } } },
      );
      return Object.keys(resources).find((key) => /^WebsocketsDeployment(?!Stage)/.test(key));
    };
    expect(id('a', 'one')).toBe(id('a', 'two'));
    expect(id('a')).not.toBe(id('b'));
  });
});

describe('an authorizer of a websocket route', () => {
  const compile = (authorizer: string | object, aliases = {}) =>
    compileEvents(websocket, { hello: [{ route: '$connect', authorizer }], 'check-it': [] }, { aliases });

  it.each([
    ['check-it', ['route.request.header.Auth']],
    [{ name: 'check-it', identitySource: ['route.request.querystring.t'] }, ['route.request.querystring.t']],
  ])('%o is a function of the service', (authorizer, identitySource) => {
    const { resources } = compile(authorizer, { 'check-it': 'provisioned' });
    const target = { 'Fn::Join': [':', [{ 'Fn::GetAtt': ['CheckDashitLambdaFunction', 'Arn'] }, 'provisioned']] };
    expect(resources.CheckDashitWebsocketsAuthorizer).toEqual({
      Type: 'AWS::ApiGatewayV2::Authorizer',
      DependsOn: 'CheckDashitProvConcLambdaAlias',
      Properties: {
        ApiId: api,
        Name: 'check-it',
        AuthorizerType: 'REQUEST',
        AuthorizerUri: uri(target),
        IdentitySource: identitySource,
      },
    });
    expect(resources.CheckDashitLambdaPermissionWebsockets).toMatchObject({
      DependsOn: ['WebsocketsApi', 'CheckDashitLambdaFunction', 'CheckDashitProvConcLambdaAlias'],
      Properties: { FunctionName: target },
    });
    expect(resources.SconnectWebsocketsRoute.Properties).toMatchObject({
      AuthorizationType: 'CUSTOM',
      AuthorizerId: { Ref: 'CheckDashitWebsocketsAuthorizer' },
    });
  });

  it.each([
    ['arn:aws:lambda:us-east-1:1:function:ext', 'Ext', 'arn:aws:lambda:us-east-1:1:function:ext'],
    [{ arn: 'arn:aws:lambda:us-east-1:1:function:ext' }, 'Ext', 'arn:aws:lambda:us-east-1:1:function:ext'],
    [{ arn: { 'Fn::ImportValue': 'x' }, name: 'cool' }, 'Cool', { 'Fn::ImportValue': 'x' }],
  ])('%o is a function outside of the service', (authorizer, name, target) => {
    const { resources } = compile(authorizer);
    expect(resources[`${name}WebsocketsAuthorizer`].Properties.AuthorizerUri).toEqual(uri(target));
    expect(resources[`${name}LambdaPermissionWebsockets`]).toMatchObject({
      DependsOn: ['WebsocketsApi'],
      Properties: { FunctionName: target },
    });
  });

  it.each([
    [{ arn: { 'Fn::ImportValue': 'x' } }, 'An authorizer whose "arn" is no plain text needs a "name" beside it'],
    ['check-if', 'The authorizer "check-if" is no function of this service: did you mean "check-it"?'],
  ])('%o is reported', (authorizer, message) => {
    expect(compile(authorizer).problems).toEqual([
      { severity: 'error', code: 'WEBSOCKET_AUTHORIZER_INVALID', message },
    ]);
  });
});

describe('a websocket API', () => {
  it('takes name, route selection, description and tags of the provider', () => {
    const { resources } = compileEvents(
      websocket,
      { hello: ['a'] },
      {
        provider: {
          websocketsApiName: 'mine',
          websocketsApiRouteSelectionExpression: '$request.body.x',
          websocketsDescription: 'Chat',
          tags: { team: 'a' },
        },
      },
    );
    expect(resources.WebsocketsApi.Properties).toEqual({
      Name: 'mine',
      RouteSelectionExpression: '$request.body.x',
      Description: 'Chat',
      ProtocolType: 'WEBSOCKET',
      Tags: { team: 'a' },
    });
  });

  it.each([
    ['v3', false, undefined],
    ['v3', true, { team: 'a' }],
    ['v4', false, { team: 'a' }],
  ] as const)(
    'in the profile %s with useProviderTags %s has the tags %o',
    (profile, websocketUseProviderTags, tags) => {
      const { resources } = compileEvents(
        websocket,
        { hello: ['a'] },
        { profile, provider: { tags: { team: 'a' }, websocketUseProviderTags } },
      );
      expect(resources.WebsocketsApi.Properties.Tags).toEqual(tags);
    },
  );

  it.each([
    [
      true,
      {
        DefaultRouteSettings: { DataTraceEnabled: true, LoggingLevel: 'INFO' },
        AccessLogSettings: {
          Format:
            '$context.identity.sourceIp $context.identity.caller $context.identity.user [$context.requestTime] "$context.eventType $context.routeKey $context.connectionId" $context.requestId',
        },
      },
    ],
    [
      { level: 'ERROR', format: 'x', fullExecutionData: false },
      {
        DefaultRouteSettings: { DataTraceEnabled: false, LoggingLevel: 'ERROR' },
        AccessLogSettings: { Format: 'x' },
      },
    ],
    [
      { executionLogging: false, level: 'ERROR' },
      { DefaultRouteSettings: { DataTraceEnabled: true, LoggingLevel: 'OFF' } },
    ],
  ] as const)('with logs %o writes them by the role of the account', (logs, stage) => {
    const { resources, contribution } = compileEvents(
      websocket,
      { hello: ['a'] },
      { provider: { logs: { frameworkLambda: false, websocket: logs }, logRetentionInDays: 7 } },
    );
    expect(resources.WebsocketsDeploymentStage.Properties).toMatchObject(stage);
    expect(resources.WebsocketsLogGroup).toEqual({
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: '/aws/websocket/shop-dev', RetentionInDays: 7 },
    });
    expect(resources.CustomApiGatewayAccountCloudWatchRole).toEqual({
      Type: 'Custom::ApiGatewayAccountRole',
      Version: 1,
      Properties: {
        ServiceToken: { 'Fn::GetAtt': ['CustomDashresourceDashapigwDashcwDashroleLambdaFunction', 'Arn'] },
      },
    });
    expect(contribution.customResources?.map(({ kind }) => kind)).toEqual(['apigw-cw-role']);
  });

  it('without access logs has no destination for them', () => {
    const { resources } = compileEvents(
      websocket,
      { hello: ['a'] },
      { provider: { logs: { frameworkLambda: false, websocket: { accessLogging: false } } } },
    );
    expect(resources.WebsocketsDeploymentStage.Properties).not.toHaveProperty('AccessLogSettings');
  });

  it('leaves the role of the account alone when it is managed externally', () => {
    const { resources, contribution } = compileEvents(
      websocket,
      { hello: ['a'] },
      { provider: { logs: { frameworkLambda: false, websocket: true, restApi: { roleManagedExternally: true } } } },
    );
    expect(resources).not.toHaveProperty('CustomApiGatewayAccountCloudWatchRole');
    expect(contribution.customResources).toEqual([]);
  });

  it('outside of the stack gets routes and a deployment to its stage', () => {
    const { resources, contribution } = compileEvents(
      websocket,
      { hello: ['a'] },
      { provider: { apiGateway: { websocketApiId: 'abc' } } },
    );
    expect(Object.keys(resources)).toEqual([
      'HelloWebsocketsIntegration',
      'HelloLambdaPermissionWebsockets',
      'aWebsocketsRoute',
      'WebsocketsDeploymentRBNvo1WzZ4oRRq0W9hknpT7T8If536DEMBg9hyq4o',
    ]);
    expect(resources.HelloLambdaPermissionWebsockets.DependsOn).toEqual(['HelloLambdaFunction']);
    expect(deploymentOf(resources).Properties).toEqual({
      ApiId: 'abc',
      Description: 'Serverless Websockets',
      StageName: 'dev',
    });
    expect(contribution.statements).toBeUndefined();
  });

  it('says that a second function takes a route over', () => {
    const { problems } = compileEvents(websocket, { hello: ['a'], other: [{ route: 'a' }] });
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'WEBSOCKET_ROUTE_DUPLICATE',
        message: 'The websocket route "a" of function "hello" is replaced by that of function "other"',
      },
    ]);
  });
});

const deploymentOf = (resources: Record<string, { Type: string; DependsOn?: unknown; Properties?: unknown }>) => {
  const found = Object.values(resources).find(({ Type }) => Type === 'AWS::ApiGatewayV2::Deployment');
  if (!found) throw new Error('no deployment');
  return found;
};
