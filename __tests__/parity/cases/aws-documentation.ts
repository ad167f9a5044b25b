import type { JsonObject } from '../../../src/core/json.ts';
import type { ParityCase } from '../references.ts';
import { service } from '../service.ts';

const handler = 'handler.hello';
const models: readonly JsonObject[] = [
  { name: 'Fault', contentType: 'application/json', schema: { type: 'object' } },
  {
    name: 'Order',
    description: 'What was bought',
    contentType: 'application/json',
    schema: {
      type: 'object',
      properties: { lines: { type: 'array', items: { $ref: '{{model: Line}}' } }, fault: { $ref: '{{model: Fault}}' } },
    },
  },
  { name: 'Line', contentType: 'application/json', schema: { $ref: '#/definitions/x' } },
  { name: 'Bare', contentType: 'text/plain' },
];
const documented = (documentation: JsonObject, events: readonly JsonObject[], parts: JsonObject = {}): JsonObject =>
  service({
    // The plugin declares none of its keys.
    configValidationMode: 'off',
    plugins: ['serverless-aws-documentation'],
    functions: { hello: { handler, events } },
    custom: { documentation },
    ...parts,
  });

export const awsDocumentationCases: readonly ParityCase[] = [
  {
    name: 'models that name each other, of requests and responses',
    config: documented({ version: '1', api: { info: { version: '2', title: 'Shop' } }, models }, [
      {
        http: {
          path: 'orders/{id}',
          method: 'post',
          documentation: {
            summary: 'Makes an order',
            requestBody: { description: 'The order' },
            requestModels: { 'application/json': 'Order' },
            methodResponses: [
              {
                statusCode: '200',
                responseBody: { description: 'The order' },
                responseHeaders: [{ name: 'x-order', description: 'ID' }],
                responseModels: { 'application/json': 'Order' },
              },
              { statusCode: 400, responseModels: { 'application/json': 'Fault' } },
              { statusCode: '404', responseHeaders: [{ name: 'x-a' }, { name: 'x-b' }] },
            ],
          },
        },
      },
      { http: 'GET /plain' },
    ]),
  },
  {
    name: 'parameters of the path, the query and headers',
    config: documented({}, [
      {
        http: {
          path: 'a/{id}',
          method: 'get',
          request: { parameters: { paths: { id: true }, querystrings: { page: false } } },
          documentation: {
            pathParams: [{ name: 'id', description: 'ID' }],
            queryParams: [{ name: 'page', required: true }, { name: 'size' }],
            requestHeaders: [{ name: 'x-a', required: true }, { name: 'x-b' }],
          },
        },
      },
    ]),
  },
  {
    name: 'responses of an integration without a proxy, and of cors',
    config: documented({ models }, [
      {
        http: {
          path: 'a',
          method: 'get',
          integration: 'lambda',
          cors: true,
          request: { template: { 'application/json': '{}', 'application/x-www-form-urlencoded': '{}' } },
          response: { headers: { 'x-own': "'1'" } },
          documentation: {
            methodResponses: [
              { statusCode: '200', responseHeaders: [{ name: 'x-c' }], responseModels: { 'text/plain': 'Bare' } },
              { statusCode: '418' },
            ],
          },
        },
      },
    ]),
  },
  {
    name: 'an API that exists',
    config: documented(
      { models },
      [{ http: { path: 'a', method: 'get', documentation: { requestModels: { 'application/json': 'Order' } } } }],
      { provider: { apiGateway: { restApiId: 'api1', restApiRootResourceId: 'root1' } } },
    ),
  },
  {
    name: 'documentation of events alone is no documentation',
    config: service({
      configValidationMode: 'off',
      plugins: ['serverless-aws-documentation'],
      functions: {
        hello: {
          handler,
          events: [{ http: { path: 'a', method: 'get', documentation: { queryParams: [{ name: 'page' }] } } }],
        },
      },
    }),
  },
];
