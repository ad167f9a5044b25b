import { describe, expect, it } from 'vitest';
import { http } from '../../../src/compile/events/http.ts';
import type { HttpEventSettings } from '../../../src/service/events/http.ts';
import { type ContextOptions, compileEvents } from '../../builders/compile-context.ts';

const compile = (event: Partial<HttpEventSettings>, options: ContextOptions = {}) =>
  compileEvents(http, { hello: [{ path: 'a', method: 'get', ...event }] }, options);
const methodOf = (event: Partial<HttpEventSettings>, options: ContextOptions = {}) =>
  compile(event, options).resources.ApiGatewayMethodAGet.Properties;
const integrationOf = (event: Partial<HttpEventSettings>, options: ContextOptions = {}) =>
  methodOf(event, options).Integration;

const lambdaUri = (version = '2015-03-31', call = '/invocations') => ({
  'Fn::Join': [
    '',
    [
      'arn:',
      { Ref: 'AWS::Partition' },
      ':apigateway:',
      { Ref: 'AWS::Region' },
      `:lambda:path/${version}/functions/`,
      { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] },
      call,
    ],
  ],
});

describe('the type of an integration', () => {
  it.each<[Partial<HttpEventSettings>, string]>([
    [{}, 'AWS_PROXY'],
    [{ async: false }, 'AWS_PROXY'],
    [{ integration: 'lambda-proxy' }, 'AWS_PROXY'],
    [{ integration: 'aws_proxy' }, 'AWS_PROXY'],
    [{ integration: 'lambda' }, 'AWS'],
    [{ integration: 'AWS' }, 'AWS'],
    [{ async: true }, 'AWS'],
    [{ async: true, integration: 'LAMBDA-PROXY' }, 'AWS_PROXY'],
    [{ integration: 'mock' }, 'MOCK'],
    [{ integration: 'http', request: { uri: 'https://a.b' } }, 'HTTP'],
    [{ integration: 'http-proxy', request: { uri: 'https://a.b' } }, 'HTTP_PROXY'],
  ])('%j is %s', (event, type) => {
    expect(integrationOf(event).Type).toBe(type);
  });
});

describe('a proxy integration', () => {
  it('forwards to an address, through a VPC link', () => {
    const event = {
      integration: 'http_proxy',
      connectionType: 'vpc-link',
      connectionId: { Ref: 'Link' },
      request: { uri: 'https://a.b/{proxy}', parameters: { paths: { proxy: true } } },
    };
    expect(integrationOf(event)).toEqual({
      IntegrationHttpMethod: 'GET',
      Type: 'HTTP_PROXY',
      Uri: 'https://a.b/{proxy}',
      ConnectionType: 'VPC_LINK',
      ConnectionId: { Ref: 'Link' },
      RequestParameters: { 'integration.request.path.proxy': 'method.request.path.proxy' },
    });
  });

  it.each([
    ['stream', 'STREAM', '2021-11-15', '/response-streaming-invocations'],
    ['BUFFERED', 'BUFFERED', '2015-03-31', '/invocations'],
  ])('with transferMode %s answers as %s', (transferMode, mode, version, call) => {
    expect(integrationOf({ response: { transferMode } })).toEqual({
      IntegrationHttpMethod: 'POST',
      Type: 'AWS_PROXY',
      Uri: lambdaUri(version, call),
      ResponseTransferMode: mode,
    });
  });

  it('drops what has no effect, with a warning each', () => {
    const event = { request: { passThrough: 'NEVER' }, response: { headers: { A: "'b'" }, statusCodes: {} } };
    expect(integrationOf(event)).toEqual({ IntegrationHttpMethod: 'POST', Type: 'AWS_PROXY', Uri: lambdaUri() });
    expect(methodOf(event).MethodResponses).toEqual([]);
    expect(compile(event).places).toEqual([
      'REST_SETTING_WITHOUT_EFFECT at functions.hello.events[0].http.request.passThrough',
      'REST_SETTING_WITHOUT_EFFECT at functions.hello.events[0].http.response.headers',
      'REST_SETTING_WITHOUT_EFFECT at functions.hello.events[0].http.response.statusCodes',
    ]);
  });
});

describe('timeoutInMillis', () => {
  const provider = { apiGateway: { timeoutInMillis: 5000 } };

  it.each<[Partial<HttpEventSettings>, ContextOptions, number | undefined]>([
    [{}, {}, undefined],
    [{}, { provider }, 5000],
    [{ timeoutInMillis: 3000 }, { provider }, 3000],
    [{ timeoutInMillis: 3000 }, { provider, profile: 'v3' }, undefined],
  ])('%j with %j is %s', (event, options, expected) => {
    expect(integrationOf(event, options).TimeoutInMillis).toBe(expected);
  });

  it('warns that serverless 3 does not know it', () => {
    expect(compile({ timeoutInMillis: 3000 }, { profile: 'v3' }).places).toEqual([
      'EVENT_KEY_NEEDS_V4 at functions.hello.events[0].http.timeoutInMillis',
    ]);
  });
});

describe('an asynchronous route', () => {
  it('marks the call', () => {
    expect(integrationOf({ async: true }).RequestParameters).toEqual({
      'integration.request.header.X-Amz-Invocation-Type': "'Event'",
    });
  });
});

const patterns = {
  200: '',
  400: '[\\s\\S]*\\[400\\][\\s\\S]*',
  401: '[\\s\\S]*\\[401\\][\\s\\S]*',
  403: '[\\s\\S]*\\[403\\][\\s\\S]*',
  404: '[\\s\\S]*\\[404\\][\\s\\S]*',
  422: '[\\s\\S]*\\[422\\][\\s\\S]*',
  500: '[\\s\\S]*(Process\\s?exited\\s?before\\s?completing\\s?request|\\[500\\])[\\s\\S]*',
  502: '[\\s\\S]*\\[502\\][\\s\\S]*',
  504: '([\\s\\S]*\\[504\\][\\s\\S]*)|(.*Task timed out after \\d+\\.\\d+ seconds$)',
};

describe('status codes', () => {
  const codesOf = (event: Partial<HttpEventSettings>) =>
    integrationOf(event).IntegrationResponses.map((answer: { StatusCode: string; SelectionPattern: string }) => [
      answer.StatusCode,
      answer.SelectionPattern,
    ]);
  const uri = { uri: 'https://a.b' };

  it.each<[string, Partial<HttpEventSettings>, object]>([
    ['of a function', { integration: 'lambda' }, patterns],
    ['of a function with headers', { integration: 'lambda', response: { headers: { A: "'b'" } } }, patterns],
    ['of an address', { integration: 'http', request: uri }, patterns],
    ['of a mock', { integration: 'mock', response: { template: 'ok' } }, { 200: '' }],
    ['of a mock without a response', { integration: 'mock' }, {}],
    [
      'with a default of their own',
      { integration: 'lambda', response: { statusCodes: { 404: { pattern: 'nf' }, 201: { pattern: '' }, 405: {} } } },
      { 201: '', 404: 'nf', 405: '' },
    ],
    [
      'without a default',
      { integration: 'http', request: uri, response: { statusCodes: { 404: { pattern: 'nf' } } } },
      { 200: '', 404: 'nf' },
    ],
    [
      'without a default, but with 200',
      { integration: 'lambda', response: { statusCodes: { 200: { pattern: 'a' }, 300: { pattern: 'b' } } } },
      { 200: '', 300: 'b' },
    ],
    [
      'of a mock without a default',
      { integration: 'mock', response: { statusCodes: { 201: { pattern: 'x' } } } },
      { 201: 'x' },
    ],
  ])('%s', (_, event, expected) => {
    expect(codesOf(event)).toEqual(Object.entries(expected));
  });
});

describe('answers of an integration that is no proxy', () => {
  const event: Partial<HttpEventSettings> = {
    integration: 'lambda',
    cors: { origins: ['https://a.b', 'https://c.d'], allowCredentials: true },
    response: {
      contentHandling: 'CONVERT_TO_BINARY',
      headers: { 'Content-Type': "'text/html'" },
      template: "$input.path('$')",
      statusCodes: {
        201: { pattern: '', template: '$x', headers: { Location: 'integration.response.header.loc' } },
        404: {
          pattern: '.*nf.*',
          template: { 'application/json': 'j', 'application/xml': 'x' },
          headers: { 'Content-Type': "'x'" },
        },
        405: {},
      },
    },
  };
  const cors = {
    'method.response.header.Access-Control-Allow-Origin': "'https://a.b,https://c.d'",
    'method.response.header.Access-Control-Allow-Credentials': 'true',
  };

  it('have headers, templates and content handling', () => {
    expect(integrationOf(event).IntegrationResponses).toEqual([
      {
        StatusCode: '201',
        SelectionPattern: '',
        ResponseParameters: {
          ...cors,
          'method.response.header.Content-Type': "'text/html'",
          'method.response.header.Location': 'integration.response.header.loc',
        },
        ResponseTemplates: { 'application/json': '$x' },
        ContentHandling: 'CONVERT_TO_BINARY',
      },
      {
        StatusCode: '404',
        SelectionPattern: '.*nf.*',
        ResponseParameters: { ...cors, 'method.response.header.Content-Type': "'x'" },
        ResponseTemplates: { 'application/json': 'j', 'application/xml': 'x' },
      },
      {
        StatusCode: '405',
        SelectionPattern: '',
        ResponseParameters: { ...cors, 'method.response.header.Content-Type': "'text/html'" },
        ResponseTemplates: { 'application/json': "$input.path('$')" },
      },
    ]);
  });

  it('declare their headers in the method', () => {
    expect(methodOf(event).MethodResponses[1]).toEqual({
      ResponseParameters: {
        'method.response.header.Access-Control-Allow-Origin': true,
        'method.response.header.Access-Control-Allow-Credentials': true,
        'method.response.header.Content-Type': true,
      },
      ResponseModels: {},
      StatusCode: '404',
    });
  });
});

describe('requests of an integration that is no proxy', () => {
  it('have parameters under their own names or mapped', () => {
    const event = {
      integration: 'http',
      request: {
        uri: 'https://a.b',
        method: 'put',
        passThrough: 'WHEN_NO_TEMPLATES',
        contentHandling: 'CONVERT_TO_TEXT',
        parameters: { querystrings: { q: false }, headers: { k: { required: false, mappedValue: "'v'" } } },
        template: { 'a/b': 'c' },
      },
      response: { statusCodes: {} },
    };
    expect(integrationOf(event)).toEqual({
      IntegrationHttpMethod: 'PUT',
      Type: 'HTTP',
      Uri: 'https://a.b',
      PassthroughBehavior: 'WHEN_NO_TEMPLATES',
      ContentHandling: 'CONVERT_TO_TEXT',
      RequestTemplates: { 'a/b': 'c' },
      IntegrationResponses: [
        { StatusCode: '200', SelectionPattern: '', ResponseParameters: {}, ResponseTemplates: {} },
      ],
      RequestParameters: {
        'integration.request.querystring.q': 'method.request.querystring.q',
        'integration.request.header.k': "'v'",
      },
    });
  });

  it('of a function have a template for JSON and for forms, and nothing else passes', () => {
    const { RequestTemplates, PassthroughBehavior } = integrationOf({ integration: 'lambda' });
    expect(PassthroughBehavior).toBe('NEVER');
    expect(Object.keys(RequestTemplates)).toEqual(['application/json', 'application/x-www-form-urlencoded']);
  });

  it('take templates of the event over the defaults, and null takes one away', () => {
    const template = { 'application/json': '{"a":1}', 'application/x-www-form-urlencoded': null, 'a/b': 'c' };
    expect(integrationOf({ integration: 'lambda', request: { template } }).RequestTemplates).toEqual({
      'application/json': '{"a":1}',
      'a/b': 'c',
    });
  });
});
