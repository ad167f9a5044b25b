import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { awsDocumentation } from '../../src/plugins/serverless-aws-documentation.ts';
import { providerModel, serviceModel } from '../builders/compile-context.ts';
import { pluginContext, problemsOf } from '../builders/plugin-context.ts';

const method = (properties: JsonObject = {}) => ({
  Type: 'AWS::ApiGateway::Method',
  DependsOn: ['HelloLambdaPermissionApiGateway'],
  Properties: { HttpMethod: 'GET', MethodResponses: [], ...properties },
});

async function document(
  documentation: JsonObject,
  models: JsonObject[] = [],
  properties: JsonObject = {},
  apiId?: string,
) {
  const context = pluginContext();
  const events = [{ http: { path: 'users/{id}', method: 'get', documentation } }];
  const written = { custom: { documentation: { models, api: {} } }, functions: { hello: { events } } };
  const config = (await awsDocumentation.adjustConfig?.(written, context)) ?? {};
  const model = serviceModel({
    custom: config['custom'] as JsonObject,
    provider: providerModel({ apiGateway: { restApiId: apiId } }),
  });
  const compiled = {
    AWSTemplateFormatVersion: '',
    Resources: { ApiGatewayMethodUsersIdVarGet: method(properties) },
    Outputs: {},
  };
  const template = awsDocumentation.contribute?.(compiled, model, new Problems());
  return { config, template: JSON.parse(JSON.stringify(template)), context };
}

describe('serverless-aws-documentation', () => {
  it('takes the documentation out of the events and says what it does not do', async () => {
    const { config, context } = await document({ summary: 'A user' });
    expect(config['functions']).toEqual({ hello: { events: [{ http: { path: 'users/{id}', method: 'get' } }] } });
    expect(problemsOf(context)).toEqual([
      'PLUGIN_SETTING_WITHOUT_EFFECT: serverless-aws-documentation: documentation parts are not uploaded to API Gateway; models and responses are made',
    ]);
  });

  it('makes the models, those that others refer to first', async () => {
    const { template } = await document({}, [
      { name: 'Error', contentType: 'application/json', schema: { type: 'object' } },
      { name: 'List', contentType: 'application/json', schema: { items: { $ref: '{{model: Error}}' } } },
    ]);
    const api = { Ref: 'ApiGatewayRestApi' };
    expect(template.Resources.ErrorModel).toEqual({
      Type: 'AWS::ApiGateway::Model',
      Properties: { RestApiId: api, ContentType: 'application/json', Name: 'Error', Schema: { type: 'object' } },
    });
    expect(template.Resources.ListModel).toMatchObject({
      Properties: {
        Schema: {
          items: { $ref: { 'Fn::Join': ['/', ['https://apigateway.amazonaws.com/restapis', api, 'models', 'Error']] } },
        },
      },
      DependsOn: ['ErrorModel'],
    });
    expect(template.Outputs.AwsDocApiId).toEqual({ Description: 'API ID', Value: api });
  });

  it('uses the REST API of the provider', async () => {
    const { template } = await document({}, [{ name: 'Error', contentType: 'a/b' }], {}, 'abc');
    expect([template.Outputs.AwsDocApiId.Value, template.Resources.ErrorModel.Properties.RestApiId]).toEqual([
      'abc',
      'abc',
    ]);
  });

  it.each([
    [{ summary: 's' }, {}, { HttpMethod: 'GET', MethodResponses: [] }],
    [
      { methodResponses: [{ statusCode: 404, responseHeaders: [{ name: 'X' }], responseModels: { 'a/b': 'Error' } }] },
      {},
      {
        MethodResponses: [
          {
            StatusCode: '404',
            ResponseParameters: { 'method.response.header.X': true },
            ResponseModels: { 'a/b': 'Error' },
          },
        ],
      },
    ],
    [
      { methodResponses: [{ statusCode: 200, responseHeaders: [{ name: 'X' }], responseModels: { 'a/b': 'Error' } }] },
      { MethodResponses: [{ StatusCode: 200 }] },
      { MethodResponses: [{ StatusCode: 200, ResponseModels: { 'a/b': 'Error' } }] },
    ],
    [{ requestModels: { 'a/b': 'List' } }, {}, { RequestModels: { 'a/b': 'List' } }],
    [
      {
        pathParams: [{ name: 'id', required: true }],
        queryParams: [{ name: 'q' }, { name: 'r', required: true }],
        requestHeaders: [{ name: 'H' }],
      },
      { RequestParameters: { 'method.request.querystring.r': false } },
      {
        RequestParameters: {
          'method.request.path.id': true,
          'method.request.querystring.q': false,
          'method.request.querystring.r': false,
          'method.request.header.H': false,
        },
      },
    ],
  ])('with %o gives a method of %o the properties %o', async (documentation, properties, expected) => {
    const { template } = await document(documentation, [], properties);
    expect(template.Resources.ApiGatewayMethodUsersIdVarGet.Properties).toMatchObject(expected);
  });

  it('makes a method wait for its models', async () => {
    const { template } = await document({
      requestModels: { 'a/b': 'List' },
      methodResponses: [
        { statusCode: 200, responseModels: { 'a/b': 'List' } },
        { statusCode: 400, responseModels: { 'a/b': 'Error' } },
      ],
    });
    expect(template.Resources.ApiGatewayMethodUsersIdVarGet.DependsOn).toEqual(['ListModel', 'ErrorModel']);
  });

  it('reads the events also when custom.documentation is empty', async () => {
    const context = pluginContext();
    const events = [{ http: { path: 'users/{id}', method: 'get', documentation: { queryParams: [{ name: 'q' }] } } }];
    const written = { custom: { documentation: {} }, functions: { hello: { events } } };
    const { custom } = (await awsDocumentation.adjustConfig?.(written, context)) ?? {};
    const compiled = {
      AWSTemplateFormatVersion: '',
      Resources: { ApiGatewayMethodUsersIdVarGet: method() },
      Outputs: {},
    };
    const model = serviceModel({ custom: custom as JsonObject });
    expect(awsDocumentation.contribute?.(compiled, model, new Problems())).toMatchObject({
      Resources: {
        ApiGatewayMethodUsersIdVarGet: {
          Properties: { RequestParameters: { 'method.request.querystring.q': false } },
        },
      },
      Outputs: { AwsDocApiId: { Value: { Ref: 'ApiGatewayRestApi' } } },
    });
  });

  it('does nothing without custom.documentation', async () => {
    const config = { functions: { hello: { events: [{ http: { path: 'a', method: 'get', documentation: {} } }] } } };
    const context = pluginContext();
    expect(await awsDocumentation.adjustConfig?.(config, context)).toEqual({
      functions: { hello: { events: [{ http: { path: 'a', method: 'get' } }] } },
    });
    const compiled = { AWSTemplateFormatVersion: '', Resources: {}, Outputs: {} };
    expect(awsDocumentation.contribute?.(compiled, serviceModel(), new Problems())).toEqual(compiled);
  });
});
