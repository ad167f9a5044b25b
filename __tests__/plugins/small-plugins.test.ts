// One table per plugin that changes a single key.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { apigwBinary } from '../../src/plugins/serverless-apigw-binary.ts';
import { apigwyBinary } from '../../src/plugins/serverless-apigwy-binary.ts';
import { logRetention } from '../../src/plugins/serverless-plugin-log-retention.ts';
import { resourceTagging } from '../../src/plugins/serverless-plugin-resource-tagging.ts';
import { tracing } from '../../src/plugins/serverless-plugin-tracing.ts';
import { prune } from '../../src/plugins/serverless-prune-plugin.ts';
import { functionModel, providerModel, serviceModel } from '../builders/compile-context.ts';
import { pluginContext } from '../builders/plugin-context.ts';

describe('serverless-plugin-log-retention', () => {
  const retention = (custom: JsonObject, config: JsonObject) => {
    const problems = new Problems();
    const functions = [functionModel('hello', { config, logRetentionInDays: 3 })];
    const model = logRetention.adjustModel?.(serviceModel({ custom, functions }), problems);
    return [model?.functions[0]?.logRetentionInDays, problems.all.length];
  };
  it.each([
    [{}, {}, 3, 0],
    [{ logRetentionInDays: 30 }, {}, 30, 0],
    [{ logRetentionInDays: '30' }, {}, 30, 0],
    [{ logRetentionInDays: 30 }, { logRetentionInDays: 7 }, 7, 0],
    [{ logRetentionInDays: 31 }, {}, 3, 1],
  ])('with custom %o and a function %o keeps logs %s days (%s errors)', (custom, config, days, errors) => {
    expect(retention(custom, config)).toEqual([days, errors]);
  });
});

describe('serverless-plugin-tracing', () => {
  const mode = async (provider: JsonObject, config: JsonObject) => {
    const adjusted = (await tracing.adjustConfig?.({ provider }, pluginContext())) ?? {};
    const model = serviceModel({
      custom: (adjusted['custom'] ?? {}) as JsonObject,
      functions: [functionModel('hello', { config })],
    });
    const compiled = {
      AWSTemplateFormatVersion: '2010-09-09',
      Resources: { HelloLambdaFunction: { Type: 'AWS::Lambda::Function', Properties: { Timeout: 6 } } },
      Outputs: {},
    };
    const template = tracing.contribute?.(compiled, model, new Problems());
    return { provider: adjusted['provider'], properties: template?.Resources['HelloLambdaFunction']?.Properties };
  };
  it.each([
    [{ tracing: true }, {}, 'Active'],
    [{ tracing: 'true' }, {}, 'Active'],
    [{ tracing: true }, { tracing: false }, 'PassThrough'],
    [{ tracing: false }, { tracing: true }, 'Active'],
    [{}, {}, 'PassThrough'],
  ])('with provider %o and a function %o traces as %s', async (provider, config, Mode) => {
    expect(await mode(provider, config)).toEqual({
      provider: {},
      properties: { Timeout: 6, TracingConfig: { Mode } },
    });
  });

  it('leaves the form of the framework alone', async () => {
    const { provider } = await mode({ tracing: { lambda: true } }, {});
    expect(provider).toEqual({ tracing: { lambda: true } });
  });
});

describe('serverless-apigw-binary', () => {
  it.each([
    [{ custom: { apigwBinary: { types: ['image/*'] } } }, ['image/*']],
    [
      {
        custom: { apigwBinary: { types: ['image/*', 'a/b'] } },
        provider: { apiGateway: { binaryMediaTypes: ['a/b'] } },
      },
      ['a/b', 'image/*'],
    ],
  ])('%o gives the API the binary types %o', async (config, binaryMediaTypes) => {
    const adjusted = await apigwBinary.adjustConfig?.(config, pluginContext());
    expect(adjusted?.['provider']).toEqual({ apiGateway: { binaryMediaTypes } });
  });
});

describe('serverless-apigwy-binary', () => {
  it.each([
    [
      { path: 'a', method: 'get', contentHandling: 'CONVERT_TO_BINARY' },
      { path: 'a', method: 'get', response: { contentHandling: 'CONVERT_TO_BINARY' } },
    ],
    [
      { path: 'a', contentHandling: 'CONVERT_TO_TEXT', response: { template: 't' } },
      { path: 'a', response: { contentHandling: 'CONVERT_TO_TEXT', template: 't' } },
    ],
    [{ path: 'a' }, { path: 'a' }],
  ])('the event %o becomes %o', async (http, expected) => {
    const config = { functions: { hello: { events: [{ http }, { sqs: 'arn' }, 'text'] } } };
    expect(await apigwyBinary.adjustConfig?.(config, pluginContext())).toEqual({
      functions: { hello: { events: [{ http: expected }, { sqs: 'arn' }, 'text'] } },
    });
  });
});

describe('serverless-plugin-resource-tagging', () => {
  const stackTags = { team: 'shop', cost: '7' };
  const team = { Key: 'team', Value: 'shop' };
  const cost = { Key: 'cost', Value: '7' };
  it.each([
    ['AWS::SQS::Queue', {}, { Tags: [team, cost] }],
    ['AWS::S3::Bucket', { Tags: [{ Key: 'team', Value: 'own' }] }, { Tags: [{ Key: 'team', Value: 'own' }, cost] }],
    ['AWS::SNS::Topic', {}, {}],
    ['AWS::SQS::Queue', undefined, undefined],
  ])('tags %s with %o as %o', (Type, Properties, expected) => {
    const template = { AWSTemplateFormatVersion: '', Resources: { A: { Type, Properties } }, Outputs: {} };
    const model = serviceModel({ provider: providerModel({ stackTags }) });
    expect(resourceTagging.finalize?.(template, model, new Problems()).Resources['A']?.Properties).toEqual(expected);
  });
});

describe('serverless-prune-plugin', () => {
  it.each([
    [{ automatic: true, number: 3 }, 3, []],
    [{ automatic: true, number: '3' }, 3, []],
    [{ automatic: true, number: 0 }, 0, []],
    [{ automatic: true }, undefined, []],
    [{ number: 3 }, undefined, []],
    [
      { automatic: true, number: 3, includeLayers: true },
      3,
      ['serverless-prune-plugin: old layer versions are not deleted'],
    ],
  ])('with %o keeps %s versions', (settings, kept, notices) => {
    const problems = new Problems();
    const model = prune.adjustModel?.(serviceModel({ custom: { prune: settings } }), problems);
    expect(model?.provider.pruneFunctionVersions).toBe(kept);
    expect(problems.all.map(({ message }) => message)).toEqual(notices);
  });
});
