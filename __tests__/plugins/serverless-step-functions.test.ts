// What the parity table cannot show: problems, and what only the plugin itself can do.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { stepFunctions } from '../../src/plugins/serverless-step-functions.ts';
import { functionModel, serviceModel } from '../builders/compile-context.ts';

const pass = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };
const call = (Resource: string) => ({ StartAt: 'A', States: { A: { Type: 'Task', Resource, End: true } } });
const config = (order: JsonObject): JsonObject => ({ stepFunctions: { stateMachines: { order } } });

function contribute(order: JsonObject) {
  const problems = new Problems();
  const template = stepFunctions.contribute?.(
    { AWSTemplateFormatVersion: '', Resources: {}, Outputs: {} },
    serviceModel({ config: config(order), functions: [functionModel('hello')] }),
    problems,
  );
  return { resources: template?.Resources ?? {}, messages: problems.all.map(({ message }) => message) };
}

describe('serverless-step-functions', () => {
  it.each<[JsonObject, string]>([
    [{}, 'The state machine order has no definition.'],
    [
      { definition: pass, role: 'arn:r', iamRoleStatements: [] },
      'The state machine order has both role and iamRoleStatements.',
    ],
    [{ definition: pass, tag: {} }, 'The state machine order has the unknown key tag: did you mean "tags"?'],
    [
      { definition: pass, alarms: { metrics: ['executionFailed'] } },
      'serverless-step-functions knows no metric "executionFailed": did you mean "executionsFailed"?',
    ],
    [{ definition: pass, events: [{ schedule: {} }] }, 'The schedule of order has no rate.'],
    [{ definition: pass, events: [{ eventBridge: {} }] }, 'An event rule of order has no event pattern.'],
    [
      { definition: call('arn:aws:states:::mediaconvert:createJob') },
      'serverless-step-functions cannot tell what the state "A" of order may do: name it in iamRoleStatements.',
    ],
  ])('reports of %o: %s', (order, message) => {
    expect(contribute(order).messages).toEqual([message]);
  });

  it('is content with a state that it does not know when statements are given', () => {
    const iamRoleStatements = [{ Effect: 'Allow', Action: ['mediaconvert:*'], Resource: '*' }];
    const { resources, messages } = contribute({
      definition: call('arn:aws:states:::mediaconvert:createJob'),
      iamRoleStatements,
    });
    expect(messages).toEqual([]);
    expect(JSON.stringify(resources['OrderStepFunctionsStateMachineRole'])).toContain('mediaconvert:*');
  });

  it.each<[JsonObject, readonly string[]]>([
    [{ definition: pass, events: [{ http: 'POST /orders' }] }, []],
    [{ definition: pass, notifications: { FAILED: [] } }, ['notifications']],
    [{ definition: pass, configureTaskTimeouts: true }, ['configureTaskTimeouts']],
    [{ definition: call('arn:aws:states:::athena:startQueryExecution') }, ['definition']],
    [{ definition: call('arn:aws:states:::athena:startQueryExecution'), role: 'arn:r' }, []],
    [{ definition: pass, events: [{ http: { path: 'a', method: 'get', cors: true } }] }, ['events']],
    [{ definition: pass, events: [{ http: { path: 'a', method: 'get', authorizer: 'check' } }] }, ['events']],
    [
      { definition: pass, events: [{ http: { path: 'a', method: 'get', request: { template: 'lambda_proxy' } } }] },
      ['events'],
    ],
  ])('leaves of %o to the plugin: %o', (order, keys) => {
    expect(stepFunctions.unserved?.(config(order))).toEqual(
      keys.map((key) => `stepFunctions.stateMachines.order.${key}`),
    );
  });

  it.each([
    ['useExactVersion with a layer', { layers: ['arn:l'] }, ['stepFunctions.stateMachines.order.useExactVersion']],
    ['useExactVersion without layers', {}, []],
  ])('%s', (_name, hello, keys) => {
    const service = { ...config({ definition: pass, useExactVersion: true }), functions: { hello } };
    expect(stepFunctions.unserved?.(service)).toEqual(keys);
  });

  it('gives the API a new deployment when one of its methods changes', () => {
    const ids = ['orders', 'others'].map(
      (path) =>
        Object.keys(contribute({ definition: pass, events: [{ http: `post ${path}` }] }).resources).filter((id) =>
          id.startsWith('ApiGatewayDeployment'),
        )[0],
    );
    expect(new Set(ids).size).toBe(2);
  });
});
