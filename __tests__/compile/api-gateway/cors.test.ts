import { describe, expect, it } from 'vitest';
import { http } from '../../../src/compile/events/http.ts';
import type { HttpCorsSettings, HttpEventSettings } from '../../../src/service/events/http.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const defaultHeaders =
  'Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token,X-Amz-User-Agent,X-Amzn-Trace-Id';

const preflightOf = (...events: readonly Partial<HttpEventSettings>[]) =>
  compileEvents(http, { hello: events.map((event) => ({ path: 'a', method: 'get', ...event })) }).resources
    .ApiGatewayMethodAOptions;

/** Headers of the preflight answer, without prefix and quotes. */
const headersOf = (...events: readonly Partial<HttpEventSettings>[]) => {
  const [answer] = preflightOf(...events).Properties.Integration.IntegrationResponses;
  return Object.fromEntries(
    Object.entries<string>(answer.ResponseParameters).map(([name, value]) => [
      name.replace('method.response.header.', ''),
      value.slice(1, -1),
    ]),
  );
};
const templateOf = (...events: readonly Partial<HttpEventSettings>[]) =>
  preflightOf(...events).Properties.Integration.IntegrationResponses[0].ResponseTemplates['application/json'];

describe('cors: true', () => {
  it('makes a method that answers the preflight request itself', () => {
    expect(preflightOf({ cors: true })).toEqual({
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        AuthorizationType: 'NONE',
        HttpMethod: 'OPTIONS',
        MethodResponses: [
          {
            StatusCode: '200',
            ResponseParameters: {
              'method.response.header.Access-Control-Allow-Origin': true,
              'method.response.header.Access-Control-Allow-Headers': true,
              'method.response.header.Access-Control-Allow-Methods': true,
            },
            ResponseModels: {},
          },
        ],
        RequestParameters: {},
        Integration: {
          Type: 'MOCK',
          RequestTemplates: { 'application/json': '{statusCode:200}' },
          ContentHandling: 'CONVERT_TO_TEXT',
          IntegrationResponses: [
            {
              StatusCode: '200',
              ResponseParameters: {
                'method.response.header.Access-Control-Allow-Origin': "'*'",
                'method.response.header.Access-Control-Allow-Headers': `'${defaultHeaders}'`,
                'method.response.header.Access-Control-Allow-Methods': "'OPTIONS,GET'",
              },
              ResponseTemplates: { 'application/json': '' },
            },
          ],
        },
        ResourceId: { Ref: 'ApiGatewayResourceA' },
        RestApiId: { Ref: 'ApiGatewayRestApi' },
      },
    });
  });

  it('is deployed with the methods', () => {
    const { resources } = compileEvents(http, { hello: [{ path: 'a', method: 'get', cors: true }] });
    const id = Object.keys(resources).find((key) => key.startsWith('ApiGatewayDeployment')) ?? '';
    expect(resources[id].DependsOn).toEqual(['ApiGatewayMethodAOptions', 'ApiGatewayMethodAGet']);
  });

  it('is not there for cors: false', () => {
    expect(preflightOf({ cors: false })).toBeUndefined();
  });
});

describe('headers of the preflight answer', () => {
  const defaults = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': defaultHeaders,
    'Access-Control-Allow-Methods': 'OPTIONS,GET',
  };

  it.each<[HttpCorsSettings, object]>([
    [{}, {}],
    [{ origin: 'https://a.b' }, { 'Access-Control-Allow-Origin': 'https://a.b' }],
    [{ origin: 'https://a.b, https://c.d' }, { 'Access-Control-Allow-Origin': 'https://a.b' }],
    [{ origin: 'https://a.b', origins: ['https://c.d'] }, { 'Access-Control-Allow-Origin': 'https://c.d' }],
    [{ origins: [] }, {}],
    [{ headers: ['X-A', 'X-B'] }, { 'Access-Control-Allow-Headers': 'X-A,X-B' }],
    [{ methods: ['PUT'] }, { 'Access-Control-Allow-Methods': 'PUT,OPTIONS,GET' }],
    [{ methods: ['GET', 'OPTIONS', 'GET'] }, { 'Access-Control-Allow-Methods': 'GET,OPTIONS' }],
    [{ methods: ['ANY'] }, { 'Access-Control-Allow-Methods': 'DELETE,GET,HEAD,PATCH,POST,PUT,OPTIONS,GET' }],
    [{ allowCredentials: true }, { 'Access-Control-Allow-Credentials': 'true' }],
    [{ allowCredentials: false }, {}],
    [
      { maxAge: 10, cacheControl: 'no-cache' },
      { 'Access-Control-Max-Age': '10', 'Cache-Control': 'no-cache' },
    ],
  ])('%j', (cors, expected) => {
    expect(headersOf({ cors })).toEqual({ ...defaults, ...expected });
  });

  it('have all methods for a route with any method', () => {
    expect(headersOf({ method: 'any', cors: true })['Access-Control-Allow-Methods']).toBe(
      'OPTIONS,DELETE,GET,HEAD,PATCH,POST,PUT',
    );
  });

  it('are merged over the events of a path, the later first', () => {
    expect(
      headersOf(
        { method: 'get', cors: true },
        {
          method: 'post',
          cors: { origin: 'https://q.q', headers: ['Q', 'Content-Type'], maxAge: 5, allowCredentials: true },
        },
        { method: 'put', cors: { origin: 'https://r.r', methods: ['PATCH'], cacheControl: 'x' } },
      ),
    ).toEqual({
      'Access-Control-Allow-Origin': 'https://r.r',
      'Access-Control-Allow-Headers': `${defaultHeaders},Q`,
      'Access-Control-Allow-Methods': 'PATCH,OPTIONS,PUT,POST,GET',
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Max-Age': '5',
      'Cache-Control': 'x',
    });
  });

  it('keep a list of origins over a single origin of another event', () => {
    const events = [{ cors: { origins: ['https://a.b'] } }, { method: 'put', cors: { origin: 'https://e.f' } }];
    expect(headersOf(...events)['Access-Control-Allow-Origin']).toBe('https://a.b');
  });
});

describe('several origins', () => {
  const template = (condition: string) =>
    [
      '#set($origin = $input.params("Origin"))',
      '#if($origin == "") #set($origin = $input.params("origin")) #end',
      `#if(${condition}) #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin) #end`,
    ].join('\n');

  it.each<[HttpCorsSettings, string]>([
    [
      { origins: ['https://a.b', 'http://*.c.d'] },
      template('$origin.matches("https://a[.]b") || $origin.matches("http://.+[.]c[.]d")'),
    ],
    [{ origins: ['https://a.b'] }, template('$origin.matches("https://a[.]b")')],
    [{ origins: ['*'] }, template('$origin.matches(".+")')],
    [
      { origin: 'https://x.y, https://z.z' },
      template('$origin.matches("https://x[.]y") || $origin.matches("https://z[.]z")'),
    ],
    [{ origin: 'https://x.y' }, ''],
  ])('%j are matched against the caller', (cors, expected) => {
    expect(templateOf({ cors })).toBe(expected);
  });
});

describe('a preflight answer beside an OPTIONS event of the same path', () => {
  const events = { hello: [{ path: 'a', method: 'options', cors: true }] };

  it('gives way to the event', () => {
    const { resources, problems } = compileEvents(http, events);
    expect(resources.ApiGatewayMethodAOptions.Properties.Integration.Type).toBe('AWS_PROXY');
    expect(resources.ApiGatewayMethodAOptions.Properties.MethodResponses).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('is merged with it in the v3 profile', () => {
    const { ApiGatewayMethodAOptions: method } = compileEvents(http, events, { profile: 'v3' }).resources;
    expect(method.Properties.Integration).toMatchObject({ Type: 'AWS_PROXY', ContentHandling: 'CONVERT_TO_TEXT' });
    expect(method.Properties.MethodResponses).toHaveLength(1);
  });
});
