import { describe, expect, it } from 'vitest';
import { http } from '../../../src/compile/events/http.ts';
import type { HttpEventConfig } from '../../../src/service/events/http.ts';
import { type ContextOptions, compileEvents } from '../../builders/compile-context.ts';

const compile = (events: readonly HttpEventConfig[], options: ContextOptions = {}) =>
  compileEvents(http, { hello: events }, options);
const idsOf = (resources: object) => Object.keys(resources).filter((id) => /^ApiGateway(Resource|Method)/.test(id));

describe('routes become paths and methods', () => {
  it.each<[HttpEventConfig, string[]]>([
    ['GET /users', ['ApiGatewayResourceUsers', 'ApiGatewayMethodUsersGet']],
    ['get /x-y', ['ApiGatewayResourceXDashy', 'ApiGatewayMethodXDashyGet']],
    [
      { method: 'DELETE', path: '/users/{id}/' },
      ['ApiGatewayResourceUsers', 'ApiGatewayResourceUsersIdVar', 'ApiGatewayMethodUsersIdVarDelete'],
    ],
    [{ method: 'any', path: '' }, ['ApiGatewayMethodAny']],
    [{ method: 'any', path: '/' }, ['ApiGatewayMethodAny']],
    [{ method: '*', path: '{proxy+}' }, ['ApiGatewayResourceProxyVar', 'ApiGatewayMethodProxyVarAny']],
    [
      { method: 'head', path: '{A}/{b}-c' },
      ['ApiGatewayResourceAVar', 'ApiGatewayResourceAVarBVarDashc', 'ApiGatewayMethodAVarBVarDashcHead'],
    ],
  ])('%j makes %j', (event, expected) => {
    const { resources, problems } = compile([event]);
    expect(idsOf(resources)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it('keeps the text of path parts', () => {
    const { resources } = compile(['GET /users-list/{user_id}']);
    expect(resources.ApiGatewayResourceUsersDashlistUseridVar.Properties).toEqual({
      ParentId: { Ref: 'ApiGatewayResourceUsersDashlist' },
      PathPart: '{user_id}',
      RestApiId: { Ref: 'ApiGatewayRestApi' },
    });
  });

  it('makes a path of several routes once', () => {
    expect(idsOf(compile(['GET /a/b', 'PUT /a', 'GET /a/c']).resources)).toEqual([
      'ApiGatewayResourceA',
      'ApiGatewayResourceAB',
      'ApiGatewayResourceAC',
      'ApiGatewayMethodABGet',
      'ApiGatewayMethodAPut',
      'ApiGatewayMethodACGet',
    ]);
  });

  it('takes operationId and private over', () => {
    const { resources } = compile([{ method: 'get', path: 'a', operationId: 'readA', private: true }]);
    expect(resources.ApiGatewayMethodAGet.Properties).toMatchObject({ OperationName: 'readA', ApiKeyRequired: true });
  });
});

describe('routes that cannot be', () => {
  it.each<[HttpEventConfig, string]>([
    ['*', 'REST_ROUTE_INVALID at functions.hello.events[0].http'],
    ['GET', 'REST_ROUTE_INVALID at functions.hello.events[0].http'],
    [{ method: 'get', path: 'a//b' }, 'REST_ROUTE_INVALID at functions.hello.events[0].http.path'],
    [
      { method: 'get', path: 'a', integration: 'http' },
      'REST_INTEGRATION_INCOMPLETE at functions.hello.events[0].http.integration',
    ],
    [
      {
        method: 'get',
        path: 'a',
        integration: 'http-proxy',
        connectionType: 'vpc-link',
        request: { uri: 'https://a.b' },
      },
      'REST_INTEGRATION_INCOMPLETE at functions.hello.events[0].http.connectionType',
    ],
  ])('%j', (event, place) => {
    expect(compile([event]).places).toEqual([place]);
  });
});

describe('paths with the same logical ID', () => {
  it.each([
    ['GET /a_b', 'GET /a.b'],
    ['GET /Users', 'POST /users'],
    ['GET /1/2', 'GET /12'],
    ['GET /x_y/a', 'GET /xy/b'],
  ])('%s and %s are an error, since one would be gone', (first, second) => {
    expect(compile([first, second]).places).toEqual([
      expect.stringMatching(/^REST_PATH_COLLISION at functions\.hello\.events\[1\]\.http\.path$/),
    ]);
  });

  it('names both paths', () => {
    expect(compile(['GET /a_b', 'GET /a.b']).problems).toEqual([
      {
        severity: 'error',
        code: 'REST_PATH_COLLISION',
        message: '/a_b and /a.b have the same logical ID ApiGatewayResourceAb.',
      },
    ]);
  });

  it('only warns when no more than the name of the parameter differs', () => {
    const { resources, problems } = compile(['GET /u/{id}', 'PUT /u/{Id}']);
    expect(resources.ApiGatewayResourceUIdVar.Properties.PathPart).toBe('{Id}');
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'REST_PATH_PARAMETER_NAMES',
        message: '/u/{id} and /u/{Id} are one path, whose parameter gets the name of the latter.',
      },
    ]);
  });

  it.each([
    ['GET /users/{id}', 'GET /users/{userId}/orders', 'users/{id} and /users/{userId}'],
    ['GET /{proxy+}', 'GET /{id}', '{proxy+} and /{id}'],
  ])('%s and %s are warned of: API Gateway takes one parameter at a place', (first, second, paths) => {
    expect(compile([first, second]).problems).toEqual([
      {
        severity: 'warning',
        code: 'REST_PATH_SIBLINGS',
        message: `/${paths} differ in their path parameter, of which API Gateway takes one at a place.`,
      },
    ]);
  });

  it('has parameters of one name, and of several places, without a word', () => {
    expect(compile(['GET /users/{id}', 'GET /users/{id}/orders/{order}', 'GET /{id}']).problems).toEqual([]);
  });

  it('warns of a route that is written twice; the last one counts', () => {
    const { resources, problems } = compileEvents(http, { first: ['GET /m'], second: ['GET /m'] });
    expect(resources.ApiGatewayMethodMGet.DependsOn).toEqual(['SecondLambdaPermissionApiGateway']);
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'REST_ROUTE_TWICE',
        message: 'GET /m is an event of first and again of second: the last one counts.',
      },
    ]);
  });
});

describe('paths that an existing API has already', () => {
  const options = (restApiResources: object): ContextOptions => ({
    provider: {
      apiGateway: { restApiId: 'api', restApiRootResourceId: 'root', restApiResources: restApiResources as never },
    },
  });

  it.each([
    ['a map', { '/users': 'usersid', 'users/{id}': { 'Fn::ImportValue': 'uid' } }],
    [
      'a list',
      [
        { path: 'users', resourceId: 'usersid' },
        { path: '/users/{id}/', resourceId: { 'Fn::ImportValue': 'uid' } },
      ],
    ],
  ])('are not made again, given as %s', (_, given) => {
    const { resources } = compile(['GET /users', 'GET /users/{id}', 'GET /users/{id}/x'], options(given));
    expect(idsOf(resources).filter((id) => id.startsWith('ApiGatewayResource'))).toEqual([
      'ApiGatewayResourceUsersIdVarX',
    ]);
    expect(resources.ApiGatewayMethodUsersGet.Properties.ResourceId).toBe('usersid');
    expect(resources.ApiGatewayMethodUsersIdVarGet.Properties.ResourceId).toEqual({ 'Fn::ImportValue': 'uid' });
    expect(resources.ApiGatewayResourceUsersIdVarX.Properties.ParentId).toEqual({ 'Fn::ImportValue': 'uid' });
  });

  it('need their ID when a path below them is given', () => {
    expect(compile(['GET /users'], options({ '/users/x': 'id1' })).places).toEqual([
      'REST_API_RESOURCE_MISSING at functions.hello.events[0].http.path',
    ]);
  });
});
