import { describe, expect, it } from 'vitest';
import { httpApi } from '../../../src/compile/events/http-api.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const sourceArn = {
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
      { Ref: 'HttpApi' },
      '/*',
    ],
  ],
};

const authorizerUri = (target: unknown) => ({
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

const helloArn = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };

describe('an httpApi event', () => {
  it('becomes an API with its stage, a permission, an integration and a route', () => {
    const { resources, outputs, problems } = compileEvents(httpApi, { hello: ['get /users/{userId}'] });
    expect(resources).toEqual({
      HttpApi: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'dev-shop', ProtocolType: 'HTTP' } },
      HttpApiStage: {
        Type: 'AWS::ApiGatewayV2::Stage',
        Properties: {
          ApiId: { Ref: 'HttpApi' },
          StageName: '$default',
          AutoDeploy: true,
          DefaultRouteSettings: { DetailedMetricsEnabled: false },
        },
      },
      HelloLambdaPermissionHttpApi: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          FunctionName: helloArn,
          Action: 'lambda:InvokeFunction',
          Principal: 'apigateway.amazonaws.com',
          SourceArn: sourceArn,
        },
      },
      HttpApiIntegrationHello: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          ApiId: { Ref: 'HttpApi' },
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: helloArn,
          PayloadFormatVersion: '2.0',
          TimeoutInMillis: 30000,
        },
      },
      HttpApiRouteGetUsersUseridVar: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          ApiId: { Ref: 'HttpApi' },
          RouteKey: 'GET /users/{userId}',
          Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'HttpApiIntegrationHello' }]] },
        },
        DependsOn: 'HttpApiIntegrationHello',
      },
    });
    expect(outputs).toEqual({
      HttpApiId: { Description: 'Id of the HTTP API', Value: { Ref: 'HttpApi' } },
      HttpApiUrl: {
        Description: 'URL of the HTTP API',
        Value: {
          'Fn::Join': [
            '',
            ['https://', { Ref: 'HttpApi' }, '.execute-api.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }],
          ],
        },
      },
    });
    expect(problems).toEqual([]);
  });

  it.each([
    ['get /a', 'HttpApiRouteGetA', 'GET /a'],
    ['ANY /', 'HttpApiRouteAny', 'ANY /'],
    [{ path: '/a', method: '*' }, 'HttpApiRouteAnyA', 'ANY /a'],
    [{ path: '/a-b/{x}', method: 'Post' }, 'HttpApiRoutePostADashbXVar', 'POST /a-b/{x}'],
    ['*', 'HttpApiRouteDefault', '$default'],
    [{ path: '*', method: '*' }, 'HttpApiRouteDefault', '$default'],
  ])('%o gives the route %s', (event, id, key) => {
    const { resources } = compileEvents(httpApi, { hello: [event] });
    expect(resources[id].Properties.RouteKey).toBe(key);
  });

  it('goes through the alias of its function', () => {
    const { resources } = compileEvents(httpApi, { hello: ['GET /a'] }, { aliases: { hello: 'provisioned' } });
    const target = { 'Fn::Join': [':', [helloArn, 'provisioned']] };
    expect(resources.HttpApiIntegrationHello).toMatchObject({
      Properties: { IntegrationUri: target },
      DependsOn: 'HelloProvConcLambdaAlias',
    });
    expect(resources.HelloLambdaPermissionHttpApi).toMatchObject({
      Properties: { FunctionName: target },
      DependsOn: 'HelloProvConcLambdaAlias',
    });
  });

  it('takes the payload version of the function before that of the provider', () => {
    const { resources } = compileEvents(
      httpApi,
      { hello: ['GET /a'], other: ['GET /b'] },
      { provider: { httpApi: { payload: '1.0' } }, functionOverrides: { hello: { httpApiPayload: '2.0' } } },
    );
    expect(resources.HttpApiIntegrationHello.Properties.PayloadFormatVersion).toBe('2.0');
    expect(resources.HttpApiIntegrationOther.Properties.PayloadFormatVersion).toBe('1.0');
  });

  it('leaves the last of several catch-all routes', () => {
    const { resources } = compileEvents(httpApi, { first: ['*'], last: ['*'] });
    expect(Object.keys(resources)).toEqual([
      'HttpApi',
      'HttpApiStage',
      'LastLambdaPermissionHttpApi',
      'HttpApiIntegrationLast',
      'HttpApiRouteDefault',
    ]);
  });
});

describe('provider.httpApi', () => {
  const compile = (httpApiConfig: object, more: object = {}) =>
    compileEvents(httpApi, { hello: ['GET /a', 'POST /b'] }, { provider: { httpApi: httpApiConfig, ...more } })
      .resources;

  it.each([
    [{ name: 'mine' }, { Name: 'mine' }],
    [{ shouldStartNameWithService: true }, { Name: 'shop-dev' }],
    [{ disableDefaultEndpoint: true }, { DisableExecuteApiEndpoint: true }],
    [{ description: 'Orders' }, { Description: 'Orders' }],
  ])('%o sets %o of the API', (config, properties) => {
    expect(compile(config).HttpApi.Properties).toMatchObject(properties);
  });

  it('has no description in the profile of serverless 3', () => {
    const { resources } = compileEvents(
      httpApi,
      { hello: ['GET /a'] },
      { profile: 'v3', provider: { httpApi: { description: 'Orders' } } },
    );
    expect(resources.HttpApi.Properties).toEqual({ Name: 'dev-shop', ProtocolType: 'HTTP' });
  });

  it('puts provider tags on API and stage', () => {
    const resources = compile({}, { tags: { team: 'a' } });
    expect([resources.HttpApi.Properties.Tags, resources.HttpApiStage.Properties.Tags]).toEqual([
      { team: 'a' },
      { team: 'a' },
    ]);
  });

  it.each([
    [
      true,
      {
        AllowHeaders: [
          'Content-Type',
          'X-Amz-Date',
          'Authorization',
          'X-Api-Key',
          'X-Amz-Security-Token',
          'X-Amz-User-Agent',
          'X-Amzn-Trace-Id',
        ],
        AllowMethods: ['OPTIONS', 'GET', 'POST'],
        AllowOrigins: ['*'],
      },
    ],
    [
      {
        allowCredentials: true,
        allowedHeaders: ['A', 'B', 'A'],
        allowedMethods: ['GET'],
        allowedOrigins: ['https://a.example'],
        exposedResponseHeaders: ['X'],
        maxAge: 60,
      },
      {
        AllowCredentials: true,
        AllowHeaders: ['A', 'B'],
        AllowMethods: ['GET'],
        AllowOrigins: ['https://a.example'],
        ExposeHeaders: ['X'],
        MaxAge: 60,
      },
    ],
    [
      { allowedHeaders: ['A'], allowCredentials: false },
      { AllowHeaders: ['A'], AllowMethods: ['OPTIONS', 'GET', 'POST'], AllowOrigins: ['*'] },
    ],
  ])('cors: %o', (cors, expected) => {
    expect(compile({ cors }).HttpApi.Properties.CorsConfiguration).toEqual(expected);
  });

  it('allows every method by CORS when a route takes any', () => {
    const { resources } = compileEvents(httpApi, { hello: ['*'] }, { provider: { httpApi: { cors: true } } });
    expect(resources.HttpApi.Properties.CorsConfiguration.AllowMethods).toEqual([
      'OPTIONS',
      'GET',
      'POST',
      'PUT',
      'PATCH',
      'HEAD',
      'DELETE',
    ]);
  });

  it('writes access logs with metrics into a log group of the stack', () => {
    const resources = compile(
      { metrics: true },
      { logs: { frameworkLambda: false, httpApi: true }, logRetentionInDays: 14 },
    );
    expect(resources.HttpApiLogGroup).toEqual({
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: '/aws/http-api/shop-dev', RetentionInDays: 14 },
    });
    expect(resources.HttpApiStage).toMatchObject({
      DependsOn: 'HttpApiLogGroup',
      Properties: {
        DefaultRouteSettings: { DetailedMetricsEnabled: true },
        AccessLogSettings: {
          DestinationArn: { 'Fn::GetAtt': ['HttpApiLogGroup', 'Arn'] },
          Format:
            '{"requestId":"$context.requestId","ip":"$context.identity.sourceIp","requestTime":"$context.requestTime","httpMethod":"$context.httpMethod","routeKey":"$context.routeKey","status":"$context.status","protocol":"$context.protocol","responseLength":"$context.responseLength"}',
        },
      },
    });
  });

  it('with an id makes only routes, integrations and permissions', () => {
    const { resources, outputs } = compileEvents(
      httpApi,
      { hello: [{ path: '/a', method: 'GET', authorizer: { id: 'xyz', type: 'request', scopes: ['s', 's'] } }] },
      { provider: { httpApi: { id: 'abc123' } } },
    );
    expect(Object.keys(resources)).toEqual([
      'HelloLambdaPermissionHttpApi',
      'HttpApiIntegrationHello',
      'HttpApiRouteGetA',
    ]);
    expect(resources.HttpApiRouteGetA.Properties).toMatchObject({
      ApiId: 'abc123',
      AuthorizationType: 'CUSTOM',
      AuthorizerId: 'xyz',
      AuthorizationScopes: ['s'],
    });
    expect(outputs).toEqual({});
  });
});

describe('authorizers of an HTTP API', () => {
  const compile = (authorizers: object, authorizer: string | object, aliases = {}) =>
    compileEvents(
      httpApi,
      { hello: [{ path: '/a', method: 'GET', authorizer }], 'check-it': [] },
      { provider: { httpApi: { authorizers: authorizers as never } }, aliases },
    );

  it('of type jwt checks issuer and audience', () => {
    const { resources } = compile(
      { pool: { identitySource: '$request.header.Authorization', issuerUrl: 'https://i', audience: ['a', 'b', 'a'] } },
      { name: 'pool', scopes: ['read'] },
    );
    expect(resources.HttpApiAuthorizerPool).toEqual({
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: { Ref: 'HttpApi' },
        Name: 'pool',
        IdentitySource: ['$request.header.Authorization'],
        AuthorizerType: 'JWT',
        JwtConfiguration: { Audience: ['a', 'b'], Issuer: 'https://i' },
      },
    });
    expect(resources.HttpApiRouteGetA.Properties).toMatchObject({
      AuthorizationType: 'JWT',
      AuthorizerId: { Ref: 'HttpApiAuthorizerPool' },
      AuthorizationScopes: ['read'],
    });
  });

  it('of type request calls a function of the service, through its alias', () => {
    const { resources } = compile(
      {
        mine: {
          type: 'request',
          functionName: 'check-it',
          identitySource: ['$request.header.X'],
          resultTtlInSeconds: 30,
          enableSimpleResponses: true,
        },
      },
      'mine',
      { 'check-it': 'snapstart' },
    );
    const target = { 'Fn::Join': [':', [{ 'Fn::GetAtt': ['CheckDashitLambdaFunction', 'Arn'] }, 'snapstart']] };
    expect(resources.HttpApiAuthorizerMine).toEqual({
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: { Ref: 'HttpApi' },
        Name: 'mine',
        IdentitySource: ['$request.header.X'],
        AuthorizerType: 'REQUEST',
        EnableSimpleResponses: true,
        AuthorizerResultTtlInSeconds: 30,
        AuthorizerPayloadFormatVersion: '2.0',
        AuthorizerUri: authorizerUri(target),
      },
      DependsOn: 'CheckDashitProvConcLambdaAlias',
    });
    expect(resources.MineLambdaAuthorizerPermissionHttpApi).toEqual({
      Type: 'AWS::Lambda::Permission',
      Properties: {
        FunctionName: target,
        Action: 'lambda:InvokeFunction',
        Principal: 'apigateway.amazonaws.com',
        SourceArn: sourceArn,
      },
      DependsOn: 'CheckDashitProvConcLambdaAlias',
    });
    expect(resources.HttpApiRouteGetA.Properties.AuthorizationType).toBe('CUSTOM');
  });

  it('of type request with an ARN and managed externally gets no permission', () => {
    const { resources } = compile(
      {
        other: {
          type: 'request',
          name: 'by_name',
          functionArn: 'arn:x',
          payloadVersion: '1.0',
          managedExternally: true,
        },
      },
      'other',
    );
    expect(Object.keys(resources).filter((id) => /Authorizer/.test(id))).toEqual(['HttpApiAuthorizerByUnderscorename']);
    expect(resources.HttpApiAuthorizerByUnderscorename.Properties).toMatchObject({
      Name: 'by_name',
      IdentitySource: [],
      AuthorizerPayloadFormatVersion: '1.0',
      AuthorizerUri: authorizerUri('arn:x'),
    });
  });

  it('of type aws_iam need no authorizer resource', () => {
    const { resources } = compile({}, { type: 'aws_iam' });
    expect(resources.HttpApiRouteGetA.Properties.AuthorizationType).toBe('AWS_IAM');
    expect(resources.HttpApiRouteGetA.Properties).not.toHaveProperty('AuthorizerId');
  });
});

describe('a mistake in an httpApi event', () => {
  it.each([
    ['GTE /a', 'HTTP_API_ROUTE_INVALID', 'HTTP APIs know no method "GTE": did you mean "GET"?'],
    ['GET users', 'HTTP_API_ROUTE_INVALID', 'The path "users" of an httpApi event has to start with "/"'],
    ['/users', 'HTTP_API_ROUTE_INVALID', 'The httpApi event with the path "/users" has no method'],
    [
      { path: '*', method: 'GET' },
      'HTTP_API_ROUTE_INVALID',
      'The path "*" takes every method: "method: GET" cannot stand beside it',
    ],
    [
      { path: '/a', method: 'GET', authorizer: 'poool' },
      'HTTP_API_AUTHORIZER_INVALID',
      'provider.httpApi.authorizers has no authorizer "poool": did you mean "pool"?',
    ],
    [
      { path: '/a', method: 'GET', authorizer: { id: 'x' } },
      'HTTP_API_AUTHORIZER_INVALID',
      'An authorizer with an id belongs to an API outside this stack, but provider.httpApi.id is not set',
    ],
    [
      { path: '/a', method: 'GET', authorizer: { type: 'aws_iam' as const, name: 'pool' } },
      'HTTP_API_AUTHORIZER_INVALID',
      'An authorizer of type "aws_iam" takes neither id, name nor scopes',
    ],
    [
      { path: '/a', method: 'GET', authorizer: { type: 'jwt' as const } },
      'HTTP_API_AUTHORIZER_INVALID',
      'An authorizer of type "jwt" needs a name or an id',
    ],
  ])('%o is reported', (event, code, message) => {
    const { problems } = compileEvents(
      httpApi,
      { hello: [event] },
      { provider: { httpApi: { authorizers: { pool: { issuerUrl: 'https://i', audience: 'a' } } } } },
    );
    expect(problems).toEqual([{ severity: 'error', code, message }]);
  });

  it.each([
    ['GET /a', 'get /a', 'Function "other" declares the route "GET /a" that another httpApi event has already'],
    [
      'GET /a_b',
      'GET /a.b',
      'The routes "GET /a_b" and "GET /a.b" of the HTTP API differ only in characters that the framework\'s logical IDs leave out: one would silently replace the other',
    ],
  ])('routes %s and %s collide', (first, second, message) => {
    const { problems } = compileEvents(httpApi, { hello: [first], other: [second] });
    expect(problems).toEqual([{ severity: 'error', code: 'HTTP_API_ROUTE_DUPLICATE', message }]);
  });

  it('names every setting that an API outside the stack cannot have', () => {
    const { problems } = compileEvents(
      httpApi,
      { hello: ['GET /a'] },
      {
        provider: {
          httpApi: { id: 'abc', cors: true, authorizers: {} },
          logs: { frameworkLambda: false, httpApi: true },
        },
      },
    );
    expect(problems.map(({ message }) => message)).toEqual(
      ['httpApi.cors', 'httpApi.authorizers', 'logs.httpApi'].map(
        (key) => `provider.${key} cannot be set: provider.httpApi.id names an API outside this stack`,
      ),
    );
  });

  it.each([
    [{ type: 'request' }, 'The authorizer "mine" has neither functionArn nor functionName'],
    [
      { type: 'request', functionArn: 'arn:x', functionName: 'hello' },
      'The authorizer "mine" has both functionArn and functionName',
    ],
    [
      { type: 'request', functionName: 'nobody' },
      'The authorizer "mine" names the function "nobody" that is not in this service',
    ],
    [
      { type: 'request', functionName: 'hello', resultTtlInSeconds: 5 },
      'The authorizer "mine" caches results (resultTtlInSeconds): it needs identitySource as the key of its cache',
    ],
  ] as const)('authorizer %o is reported', (mine, message) => {
    const { problems } = compileEvents(
      httpApi,
      { hello: ['GET /a'] },
      { provider: { httpApi: { authorizers: { mine } } } },
    );
    expect(problems).toEqual([{ severity: 'error', code: 'HTTP_API_AUTHORIZER_INVALID', message }]);
  });

  it('warns when a function may run longer than the API waits', () => {
    const { problems } = compileEvents(
      httpApi,
      { hello: ['GET /a'], quick: ['GET /b'] },
      { functionOverrides: { hello: { timeout: 30 }, quick: { timeout: 29 } } },
    );
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'HTTP_API_TIMEOUT',
        message: 'Function "hello" may run 30 seconds, but an HTTP API answers after 30 seconds at the latest',
      },
    ]);
  });
});
