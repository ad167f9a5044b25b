import { expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { reqValidator } from '../../src/plugins/serverless-reqvalidator-plugin.ts';
import { serviceModel } from '../builders/compile-context.ts';
import { pluginContext } from '../builders/plugin-context.ts';

it.each<[Json, Json]>([
  ['MyValidator', { Ref: 'MyValidator' }],
  [{ id: 'abc' }, 'abc'],
  [{ 'Fn::ImportValue': 'x' }, { 'Fn::ImportValue': 'x' }],
])('reqValidatorName %o validates the method by %o', async (reqValidatorName, RequestValidatorId) => {
  const events = [{ http: { path: 'users/{id}', method: 'get', reqValidatorName } }, { http: 'GET a' }];
  const config = await reqValidator.adjustConfig?.({ functions: { hello: { events } } }, pluginContext());
  expect(config?.['functions']).toEqual({
    hello: { events: [{ http: { path: 'users/{id}', method: 'get' } }, { http: 'GET a' }] },
  });
  const compiled = {
    AWSTemplateFormatVersion: '',
    Resources: {
      ApiGatewayMethodUsersIdVarGet: { Type: 'AWS::ApiGateway::Method', Properties: { HttpMethod: 'GET' } },
    },
    Outputs: {},
  };
  const model = serviceModel({ custom: (config?.['custom'] ?? {}) as JsonObject });
  expect(reqValidator.contribute?.(compiled, model, new Problems()).Resources).toEqual({
    ApiGatewayMethodUsersIdVarGet: {
      Type: 'AWS::ApiGateway::Method',
      Properties: { HttpMethod: 'GET', RequestValidatorId },
    },
  });
});
