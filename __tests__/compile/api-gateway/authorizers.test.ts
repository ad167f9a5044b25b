import { describe, expect, it } from 'vitest';
import { http } from '../../../src/compile/events/http.ts';
import type { HttpEventSettings } from '../../../src/service/events/http.ts';
import { type ContextOptions, compileEvents } from '../../builders/compile-context.ts';

type Authorizer = NonNullable<HttpEventSettings['authorizer']>;

/** A service with the functions `my-auth` and `hello`; `hello` has one route. */
const compile = (authorizer: Authorizer, options: ContextOptions = {}) =>
  compileEvents(http, { 'my-auth': [], hello: [{ path: 'a', method: 'get', authorizer }] }, options);
const methodOf = (authorizer: Authorizer) => compile(authorizer).resources.ApiGatewayMethodAGet;
const only = (resources: Record<string, { Type: string }>, type: string) =>
  Object.fromEntries(Object.entries(resources).filter(([, resource]) => resource.Type === type));
const authorizersOf = (authorizer: Authorizer, options: ContextOptions = {}) =>
  only(compile(authorizer, options).resources, 'AWS::ApiGateway::Authorizer');
const permissionsOf = (authorizer: Authorizer, options: ContextOptions = {}) =>
  Object.keys(only(compile(authorizer, options).resources, 'AWS::Lambda::Permission'));

const uri = (functionArn: unknown) => ({
  'Fn::Join': [
    '',
    [
      'arn:',
      { Ref: 'AWS::Partition' },
      ':apigateway:',
      { Ref: 'AWS::Region' },
      ':lambda:path/2015-03-31/functions/',
      functionArn,
      '/invocations',
    ],
  ],
});
const localArn = { 'Fn::GetAtt': ['MyDashauthLambdaFunction', 'Arn'] };
const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:my-svc-dev-check_x';
const pool = 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_abc';
const api = { Ref: 'ApiGatewayRestApi' };
const header = 'method.request.header.Authorization';

describe('authorization of a method', () => {
  it.each<[Authorizer, object]>([
    ['aws_iam', { AuthorizationType: 'AWS_IAM' }],
    [{ type: 'AWS_IAM' }, { AuthorizationType: 'AWS_IAM' }],
    ['my-auth', { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'MyDashauthApiGatewayAuthorizer' } }],
    [lambda, { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'CheckUnderscorexApiGatewayAuthorizer' } }],
    [pool, { AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: { Ref: '1UnderscoreabcApiGatewayAuthorizer' } }],
    [
      {
        name: 'pool',
        type: 'cognito_user_pools',
        arn: { 'Fn::GetAtt': ['Pool', 'Arn'] },
        scopes: ['a/b', { Ref: 'X' }],
      },
      {
        AuthorizationType: 'COGNITO_USER_POOLS',
        AuthorizerId: { Ref: 'PoolApiGatewayAuthorizer' },
        AuthorizationScopes: ['a/b', { Ref: 'X' }],
      },
    ],
    [
      { type: 'token', authorizerId: 'abc' },
      { AuthorizationType: 'CUSTOM', AuthorizerId: 'abc' },
    ],
    [
      { type: 'CUSTOM', authorizerId: { Ref: 'A' } },
      { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'A' } },
    ],
    [
      { type: 'request', authorizerId: 'abc', scopes: ['s'] },
      { AuthorizationType: 'CUSTOM', AuthorizerId: 'abc' },
    ],
    [
      { type: 'cognito_user_pools', authorizerId: 'abc', scopes: ['s'] },
      { AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: 'abc', AuthorizationScopes: ['s'] },
    ],
  ])('%j', (authorizer, expected) => {
    const { AuthorizationType, AuthorizerId, AuthorizationScopes } = methodOf(authorizer).Properties;
    expect(JSON.parse(JSON.stringify({ AuthorizationType, AuthorizerId, AuthorizationScopes }))).toEqual(expected);
  });

  it.each<[Authorizer, string[]]>([
    ['my-auth', ['MyDashauthApiGatewayAuthorizer']],
    ['aws_iam', ['HelloLambdaPermissionApiGateway']],
    [{ type: 'token', authorizerId: 'abc' }, ['HelloLambdaPermissionApiGateway']],
  ])('%j makes the method wait for %j', (authorizer, expected) => {
    expect(methodOf(authorizer).DependsOn).toEqual(expected);
  });
});

describe('authorizers of the API', () => {
  it.each<[Authorizer, string, object]>([
    [
      'my-auth',
      'MyDashauthApiGatewayAuthorizer',
      { IdentitySource: header, Name: 'my-auth', Type: 'TOKEN', AuthorizerUri: uri(localArn) },
    ],
    [
      { name: 'my-auth', type: 'request', resultTtlInSeconds: 0 },
      'MyDashauthApiGatewayAuthorizer',
      { AuthorizerResultTtlInSeconds: 0, Name: 'my-auth', Type: 'REQUEST', AuthorizerUri: uri(localArn) },
    ],
    [
      lambda,
      'CheckUnderscorexApiGatewayAuthorizer',
      { IdentitySource: header, Name: 'check_x', Type: 'TOKEN', AuthorizerUri: uri(lambda) },
    ],
    [
      {
        name: 'other',
        arn: lambda,
        type: 'request',
        identitySource: 'method.request.header.A',
        identityValidationExpression: '.*',
        resultTtlInSeconds: 60,
      },
      'OtherApiGatewayAuthorizer',
      {
        AuthorizerResultTtlInSeconds: 60,
        IdentitySource: 'method.request.header.A',
        IdentityValidationExpression: '.*',
        Name: 'other',
        Type: 'REQUEST',
        AuthorizerUri: uri(lambda),
      },
    ],
    [
      { name: 'imported', arn: { 'Fn::ImportValue': 'x' } },
      'ImportedApiGatewayAuthorizer',
      {
        AuthorizerResultTtlInSeconds: 300,
        IdentitySource: header,
        Name: 'imported',
        Type: 'TOKEN',
        AuthorizerUri: uri({ 'Fn::ImportValue': 'x' }),
      },
    ],
    [
      pool,
      '1UnderscoreabcApiGatewayAuthorizer',
      { IdentitySource: header, Name: '1_abc', Type: 'COGNITO_USER_POOLS', ProviderARNs: [pool] },
    ],
    [
      { arn: pool },
      '1UnderscoreabcApiGatewayAuthorizer',
      {
        AuthorizerResultTtlInSeconds: 300,
        IdentitySource: header,
        Name: '1_abc',
        Type: 'COGNITO_USER_POOLS',
        ProviderARNs: [pool],
      },
    ],
  ])('%j', (authorizer, id, properties) => {
    expect(authorizersOf(authorizer)).toEqual({
      [id]: { Type: 'AWS::ApiGateway::Authorizer', Properties: { RestApiId: api, ...properties } },
    });
  });

  it.each<[Authorizer]>([['aws_iam'], [{ type: 'token', authorizerId: 'abc' }]])(
    'are not made for %j',
    (authorizer) => {
      expect(authorizersOf(authorizer)).toEqual({});
    },
  );

  it('call a function through its alias', () => {
    const { resources } = compile('my-auth', { aliases: { 'my-auth': 'provisioned' } });
    expect(resources.MyDashauthApiGatewayAuthorizer).toMatchObject({
      DependsOn: 'MyDashauthProvConcLambdaAlias',
      Properties: { AuthorizerUri: uri({ 'Fn::Join': [':', [localArn, 'provisioned']] }) },
    });
    expect(resources.MyDashauthLambdaPermissionApiGateway.Properties.FunctionName).toEqual({
      Ref: 'MyDashauthProvConcLambdaAlias',
    });
  });

  it('with equal names overwrite each other, the first permission stays', () => {
    const other = `${lambda}2`;
    const events = [
      { path: 'a', method: 'get', authorizer: { name: 'shared', arn: lambda } },
      { path: 'b', method: 'get', authorizer: { name: 'shared', arn: other } },
    ];
    const { resources } = compileEvents(http, { hello: events });
    expect(resources.SharedApiGatewayAuthorizer.Properties.AuthorizerUri).toEqual(uri(other));
    expect(resources.SharedLambdaPermissionApiGateway.Properties.FunctionName).toBe(lambda);
  });
});

describe('permissions of authorizers', () => {
  it.each<[Authorizer, string[]]>([
    ['my-auth', ['HelloLambdaPermissionApiGateway', 'MyDashauthLambdaPermissionApiGateway']],
    [lambda, ['HelloLambdaPermissionApiGateway', 'CheckUnderscorexLambdaPermissionApiGateway']],
    [{ name: 'x', arn: lambda, managedExternally: true }, ['HelloLambdaPermissionApiGateway']],
    [pool, ['HelloLambdaPermissionApiGateway']],
  ])('%j has %j', (authorizer, expected) => {
    expect(permissionsOf(authorizer)).toEqual(expected);
  });

  it('give way to the permission that the function has for its own routes', () => {
    const events = [{ path: 'a', method: 'get', authorizer: 'hello' }];
    const { resources } = compileEvents(http, { hello: events }, { aliases: { hello: 'provisioned' } });
    expect(resources.HelloLambdaPermissionApiGateway.DependsOn).toBe('HelloProvConcLambdaAlias');
  });
});

describe('authorizers that cannot be', () => {
  it.each<[Authorizer, string, string]>([
    ['my-auht', 'REST_AUTHORIZER_UNKNOWN', 'No function of this service is called "my-auht". Did you mean "my-auth"?'],
    [
      { arn: { Ref: 'X' } },
      'REST_AUTHORIZER_INCOMPLETE',
      'The authorizer of GET /a needs a name, because its ARN is a CloudFormation function.',
    ],
    [{ authorizerId: 'abc' }, 'REST_AUTHORIZER_INCOMPLETE', 'The authorizer of GET /a has neither a name nor an ARN.'],
  ])('%j', (authorizer, code, message) => {
    const { problems, places } = compile(authorizer);
    expect(problems).toEqual([{ severity: 'error', code, message }]);
    expect(places).toEqual([`${code} at functions.hello.events[0].http.authorizer`]);
  });

  it('warn of claims that have no effect', () => {
    expect(compile({ arn: pool, claims: ['email'] }).places).toEqual([
      'REST_SETTING_WITHOUT_EFFECT at functions.hello.events[0].http.authorizer.claims',
    ]);
  });
});
