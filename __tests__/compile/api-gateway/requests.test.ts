import { describe, expect, it } from 'vitest';
import { http } from '../../../src/compile/events/http.ts';
import type { HttpRequestSettings } from '../../../src/service/events/http.ts';
import { type ContextOptions, compileEvents } from '../../builders/compile-context.ts';

const compile = (request: HttpRequestSettings, options: ContextOptions = {}) =>
  compileEvents(http, { hello: [{ path: 'a', method: 'post', request }] }, options).resources;
const methodOf = (request: HttpRequestSettings, options: ContextOptions = {}) =>
  compile(request, options).ApiGatewayMethodAPost.Properties;
const api = { Ref: 'ApiGatewayRestApi' };

describe('request.parameters', () => {
  it('are declared with whether they are needed', () => {
    const parameters = {
      querystrings: { q: true, z: false },
      headers: { 'X-H': true, o: { required: false, mappedValue: 'context.requestId' } },
      paths: { id: { mappedValue: "'x'" } },
    };
    expect(methodOf({ parameters })).toMatchObject({
      RequestParameters: {
        'method.request.querystring.q': true,
        'method.request.querystring.z': false,
        'method.request.path.id': true,
        'method.request.header.X-H': true,
        'method.request.header.o': false,
      },
      RequestValidatorId: { Ref: 'ApiGatewayShopRequestValidator' },
    });
  });

  it('make one validator for the service', () => {
    expect(compile({ parameters: { querystrings: { q: true } } }).ApiGatewayShopRequestValidator).toEqual({
      Type: 'AWS::ApiGateway::RequestValidator',
      Properties: {
        RestApiId: api,
        ValidateRequestBody: true,
        ValidateRequestParameters: true,
        Name: 'shop-dev | Validate request body and querystring parameters',
      },
    });
  });

  it('make no validator when none is needed', () => {
    const resources = compile({ parameters: { querystrings: { q: false } } });
    expect(resources.ApiGatewayShopRequestValidator).toBeUndefined();
    expect(resources.ApiGatewayMethodAPost.Properties.RequestValidatorId).toBeUndefined();
  });
});

describe('request.schemas', () => {
  const schema = { type: 'object' };
  const options: ContextOptions = {
    provider: {
      apiGateway: {
        request: { schemas: { 'post-model': { schema, name: 'PostModel', description: 'Post it' }, bare: { schema } } },
      },
    },
  };

  it.each<[string, HttpRequestSettings['schemas'], string, string, object]>([
    [
      'a name of the provider',
      { 'application/json': 'post-model' },
      'application/json',
      'ApiGatewayPostModelModel',
      { ContentType: 'application/json', Schema: schema, Name: 'PostModel', Description: 'Post it' },
    ],
    [
      'a name without settings, for XML',
      { 'text/xml': 'bare' },
      'text/xml',
      'ApiGatewayBareModel',
      { ContentType: 'application/json', Schema: schema },
    ],
    [
      'an object with schema',
      { 'text/xml': { schema, name: 'XmlModel', description: 'd' } },
      'text/xml',
      'ApiGatewayMethodAPostTextXmlModel',
      { ContentType: 'text/xml', Schema: schema, Name: 'XmlModel', Description: 'd' },
    ],
    [
      'a schema itself',
      { 'application/json': { type: 'array' } },
      'application/json',
      'ApiGatewayMethodAPostApplicationJsonModel',
      { ContentType: 'application/json', Schema: { type: 'array' } },
    ],
    [
      'the text of a schema',
      { 'application/json': '{"type":"array"}' },
      'application/json',
      'ApiGatewayMethodAPostApplicationJsonModel',
      { ContentType: 'application/json', Schema: '{"type":"array"}' },
    ],
  ])('take %s', (_, schemas, contentType, id, properties) => {
    const resources = compile({ ...(schemas && { schemas }) }, options);
    expect(resources[id]).toEqual({ Type: 'AWS::ApiGateway::Model', Properties: { RestApiId: api, ...properties } });
    expect(resources.ApiGatewayMethodAPost.Properties).toMatchObject({
      RequestModels: { [contentType]: { Ref: id } },
      RequestValidatorId: { Ref: 'ApiGatewayShopRequestValidator' },
    });
  });

  it('belong to the existing API, when there is one', () => {
    const { apiGateway } = options.provider ?? {};
    const external = { provider: { apiGateway: { ...apiGateway, restApiId: 'abc', restApiRootResourceId: 'root' } } };
    expect(
      compile({ schemas: { 'application/json': 'bare' } }, external).ApiGatewayBareModel.Properties.RestApiId,
    ).toBe('abc');
  });
});
