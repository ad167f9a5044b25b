import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { objectAt } from '../../src/plugins/config-functions.ts';
import { lambdaInsights } from '../../src/plugins/serverless-plugin-lambda-insights.ts';
import { pluginContext, problemsOf } from '../builders/plugin-context.ts';

const policy = 'arn:aws:iam::aws:policy/CloudWatchLambdaInsightsExecutionRolePolicy';
const layer = (name: string, version: number) =>
  `arn:aws:lambda:us-east-1:580247275435:layer:LambdaInsightsExtension${name}:${version}`;
const on = { defaultLambdaInsights: true };
const adjust = async (settings: JsonObject, hello: JsonObject, provider: JsonObject = {}, region = 'us-east-1') => {
  const context = pluginContext({ region });
  const config = { custom: { lambdaInsights: settings }, provider, functions: { hello } };
  const adjusted = (await lambdaInsights.adjustConfig?.(config, context)) ?? {};
  return { hello: objectAt(adjusted, 'functions')['hello'], provider: adjusted['provider'], context };
};

describe('serverless-plugin-lambda-insights', () => {
  it.each([
    [on, {}, { layers: [layer('', 35)] }],
    [{}, { lambdaInsights: true, layers: ['arn:own'] }, { layers: ['arn:own', layer('', 35)] }],
    [on, { lambdaInsights: false }, {}],
    [on, { architecture: 'arm64' }, { architecture: 'arm64', layers: [layer('-Arm64', 2)] }],
    [{ ...on, lambdaInsightsVersion: 12 }, {}, { layers: [layer('', 12)] }],
    [{}, {}, {}],
  ])('with %o makes of the function %o: %o', async (settings, fn, expected) => {
    expect((await adjust(settings, fn)).hello).toEqual(expected);
  });

  it.each([
    [on, {}, { iamManagedPolicies: [policy] }],
    [
      on,
      { iam: { role: { managedPolicies: ['arn:own'] } } },
      { iam: { role: { managedPolicies: ['arn:own', policy] } } },
    ],
    [{ ...on, attachPolicy: false }, {}, {}],
    [{}, {}, {}],
  ])('with %o and the provider %o has the policies of %o', async (settings, provider, expected) => {
    expect((await adjust(settings, {}, provider)).provider).toEqual(expected);
  });

  it('takes the account of the region', async () => {
    const { hello } = await adjust(on, {}, {}, 'cn-north-1');
    expect(hello).toEqual({ layers: ['arn:aws-cn:lambda:cn-north-1:488211338238:layer:LambdaInsightsExtension:26'] });
  });

  it.each([
    [
      on,
      { architecture: 'arm64' },
      'Lambda Insights for arm64 has no known version in eu-north-1: set custom.lambdaInsights.lambdaInsightsVersion',
    ],
    [on, { lambdaInsights: 'yes' }, 'functions.hello.lambdaInsights has to be true or false'],
  ])('with %o reports the function %o', async (settings, fn, message) => {
    const { context } = await adjust(settings, fn, {}, 'eu-north-1');
    expect(problemsOf(context)).toEqual([`PLUGIN_CONFIG_INVALID: ${message}`]);
  });
});
