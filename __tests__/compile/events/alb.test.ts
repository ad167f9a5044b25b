import { describe, expect, it } from 'vitest';
import { alb } from '../../../src/compile/events/alb.ts';
import type { AlbEventConfig } from '../../../src/service/events/alb.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const listenerArn =
  'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/lb/50dc6c495c0c9188/f2f7dc8efc522ab2';
const event = (more: Partial<AlbEventConfig> = {}): AlbEventConfig => ({
  listenerArn,
  priority: 1,
  conditions: { path: ['/a'] },
  ...more,
});
const helloArn = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };

describe('an alb event', () => {
  it('becomes a target group, a listener rule and two permissions', () => {
    const { resources, problems } = compileEvents(alb, { hello: [event()] });
    const permission = {
      FunctionName: helloArn,
      Action: 'lambda:InvokeFunction',
      Principal: 'elasticloadbalancing.amazonaws.com',
    };
    expect(resources).toEqual({
      HelloAlbTargetGroup50dc6c495c0c9188: {
        Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
        Properties: {
          TargetType: 'lambda',
          Targets: [{ Id: helloArn }],
          Name: '715cb6b73a87fcd4b70b65fe5581ecd9',
          Tags: [{ Key: 'Name', Value: 'shop-hello-50dc6c495c0c9188-dev' }],
          TargetGroupAttributes: [{ Key: 'lambda.multi_value_headers.enabled', Value: false }],
          HealthCheckEnabled: false,
        },
        DependsOn: ['HelloLambdaPermissionRegisterTarget'],
      },
      HelloAlbListenerRule1: {
        Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
        Properties: {
          Actions: [{ Type: 'forward', TargetGroupArn: { Ref: 'HelloAlbTargetGroup50dc6c495c0c9188' } }],
          Conditions: [{ Field: 'path-pattern', Values: ['/a'] }],
          ListenerArn: listenerArn,
          Priority: 1,
        },
      },
      HelloLambdaPermissionAlb: {
        Type: 'AWS::Lambda::Permission',
        Properties: { ...permission, SourceArn: { Ref: 'HelloAlbTargetGroup50dc6c495c0c9188' } },
      },
      HelloLambdaPermissionRegisterTarget: { Type: 'AWS::Lambda::Permission', Properties: permission },
    });
    expect(problems).toEqual([]);
  });

  it('goes through the alias of its function, to a listener of this stack', () => {
    const { resources } = compileEvents(
      alb,
      { hello: [event({ listenerArn: { Ref: 'Listener' } })] },
      { aliases: { hello: 'provisioned' } },
    );
    expect(resources.HelloAlbTargetGroupListener).toMatchObject({
      Properties: { Targets: [{ Id: { 'Fn::Join': [':', [helloArn, 'provisioned']] } }] },
      DependsOn: ['HelloLambdaPermissionRegisterTarget', 'HelloProvConcLambdaAlias'],
    });
    expect(resources.HelloLambdaPermissionAlb.DependsOn).toEqual(['HelloProvConcLambdaAlias']);
    expect(resources.HelloAlbListenerRule1.Properties.ListenerArn).toEqual({ Ref: 'Listener' });
  });

  it.each([
    [{ host: ['a.example'] }, [{ Field: 'host-header', HostHeaderConfig: { Values: ['a.example'] } }]],
    [{ method: ['GET'] }, [{ Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET'] } }]],
    [
      { header: { name: 'X', values: ['a', 'b'] } },
      [{ Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X', Values: ['a', 'b'] } }],
    ],
    [
      {
        header: [
          { name: 'X', values: ['a'] },
          { name: 'Y', values: ['b'] },
        ],
      },
      [
        { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X', Values: ['a'] } },
        { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'Y', Values: ['b'] } },
      ],
    ],
    [
      { query: { a: '1', b: '2' } },
      [
        {
          Field: 'query-string',
          QueryStringConfig: {
            Values: [
              { Key: 'a', Value: '1' },
              { Key: 'b', Value: '2' },
            ],
          },
        },
      ],
    ],
    [{ ip: ['10.0.0.0/8'] }, [{ Field: 'source-ip', SourceIpConfig: { Values: ['10.0.0.0/8'] } }]],
  ])('with the conditions %o matches %o', (conditions, expected) => {
    const { resources } = compileEvents(alb, { hello: [event({ conditions })] });
    expect(resources.HelloAlbListenerRule1.Properties.Conditions).toEqual(expected);
  });

  it.each([
    [
      true,
      {
        HealthCheckEnabled: true,
        HealthCheckPath: '/',
        HealthCheckIntervalSeconds: 35,
        HealthCheckTimeoutSeconds: 30,
        HealthyThresholdCount: 5,
        UnhealthyThresholdCount: 5,
        Matcher: { HttpCode: '200' },
      },
    ],
    [
      {
        path: '/health',
        intervalSeconds: 40,
        timeoutSeconds: 20,
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 3,
        matcher: { httpCode: '200,202' },
      },
      {
        HealthCheckEnabled: true,
        HealthCheckPath: '/health',
        HealthCheckIntervalSeconds: 40,
        HealthCheckTimeoutSeconds: 20,
        HealthyThresholdCount: 2,
        UnhealthyThresholdCount: 3,
        Matcher: { HttpCode: '200,202' },
      },
    ],
  ])('with healthCheck %o checks by %o', (healthCheck, expected) => {
    const { resources } = compileEvents(alb, { hello: [event({ healthCheck })] });
    expect(resources.HelloAlbTargetGroup50dc6c495c0c9188.Properties).toMatchObject(expected);
  });

  it.each([
    [
      { multiValueHeaders: true },
      undefined,
      'HelloAlbMultiValueTargetGroup50dc6c495c0c9188',
      'e143712ad763f92c77086ae3b76336af',
    ],
    [{ targetGroupName: 'mine' }, undefined, 'HelloAlbTargetGroup50dc6c495c0c9188', 'mine'],
    [{}, 'edge-', 'HelloAlbTargetGroup50dc6c495c0c9188', 'edge-715cb6b73a87fcd4b70b65fe558'],
  ])('with %o and the prefix %s has the target group %s named %s', (more, targetGroupPrefix, id, name) => {
    const { resources } = compileEvents(alb, { hello: [event(more)] }, { provider: { alb: { targetGroupPrefix } } });
    expect(resources[id].Properties.Name).toBe(name);
  });

  it('authenticates in the order given, then forwards', () => {
    const { resources } = compileEvents(
      alb,
      { hello: [event({ authorizer: ['users', 'partners', 'guests'] })] },
      {
        provider: {
          alb: {
            authorizers: {
              users: {
                type: 'cognito',
                userPoolArn: 'arn:pool',
                userPoolClientId: 'client',
                userPoolDomain: 'domain',
                onUnauthenticatedRequest: 'allow',
                requestExtraParams: { prompt: 'login' },
                scope: 'openid',
                sessionCookieName: 'session',
                sessionTimeout: 7,
              },
              partners: {
                type: 'oidc',
                authorizationEndpoint: 'https://a',
                clientId: 'id',
                clientSecret: 'secret',
                issuer: 'https://i',
                tokenEndpoint: 'https://t',
                userInfoEndpoint: 'https://u',
              },
              guests: { type: 'oidc', clientId: 'other' },
            },
          },
        },
      },
    );
    expect(resources.HelloAlbListenerRule1.Properties.Actions).toEqual([
      {
        Type: 'authenticate-cognito',
        Order: 1,
        AuthenticateCognitoConfig: {
          UserPoolArn: 'arn:pool',
          UserPoolClientId: 'client',
          UserPoolDomain: 'domain',
          OnUnauthenticatedRequest: 'allow',
          AuthenticationRequestExtraParams: { prompt: 'login' },
          Scope: 'openid',
          SessionCookieName: 'session',
          SessionTimeout: 7,
        },
      },
      {
        Type: 'authenticate-oidc',
        Order: 2,
        AuthenticateOidcConfig: {
          AuthorizationEndpoint: 'https://a',
          ClientId: 'id',
          ClientSecret: 'secret',
          Issuer: 'https://i',
          TokenEndpoint: 'https://t',
          UserInfoEndpoint: 'https://u',
          OnUnauthenticatedRequest: 'deny',
        },
      },
      {
        Type: 'authenticate-oidc',
        Order: 3,
        AuthenticateOidcConfig: { ClientId: 'other', UseExistingClientSecret: true, OnUnauthenticatedRequest: 'deny' },
      },
      { Type: 'forward', TargetGroupArn: { Ref: 'HelloAlbTargetGroup50dc6c495c0c9188' }, Order: 4 },
    ]);
  });
});

describe('a mistake in an alb event', () => {
  it.each([
    [
      { listenerArn: 'arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/app/lb/1' },
      'ALB_LISTENER',
      'listenerArn of function "hello" is no listener of an application load balancer',
    ],
    [{ conditions: {} }, 'ALB_CONDITIONS', 'A listener rule needs at least one condition'],
    [
      { targetGroupName: 'mine' },
      'ALB_TARGET_GROUP_NAME',
      'targetGroupName cannot stand beside provider.alb.targetGroupPrefix: set one of them',
    ],
    [
      { authorizer: ['user'] },
      'ALB_AUTHORIZER',
      'provider.alb.authorizers has no authorizer "user": did you mean "users"?',
    ],
  ])('%o is reported', (more, code, message) => {
    const { problems } = compileEvents(
      alb,
      { hello: [event(more)] },
      { provider: { alb: { targetGroupPrefix: 'p', authorizers: { users: {} } } } },
    );
    expect(problems).toEqual([{ severity: 'error', code, message }]);
  });

  it.each([
    [
      { hello: [event()], other: [event()] },
      'Function "other" cannot take the priority 1: function "hello" has it on the same listener',
    ],
    [
      { hello: [event(), event({ listenerArn: { Ref: 'Listener' } })] },
      'Function "hello" cannot take the priority 1: another event of the function has it, and logical IDs are made from function and priority',
    ],
  ])('a priority taken twice is reported', (events, message) => {
    const { problems } = compileEvents(alb, events);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([
      { severity: 'error', code: 'ALB_PRIORITY', message },
    ]);
  });
});
