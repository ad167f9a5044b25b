import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/core/problems.ts';
import { adjustConfig, adjustModel, templateHooks } from '../../src/plugins/apply-plugins.ts';
import { developmentOnlyPlugins, findPlugin, nativePlugins, packagingPlugins } from '../../src/plugins/index.ts';
import { functionModel, providerModel, serviceModel } from '../builders/compile-context.ts';
import { pluginContext, problemsOf } from '../builders/plugin-context.ts';

describe('findPlugin', () => {
  it.each([
    ['serverless-prune-plugin', 'native'],
    ['serverless-esbuild', 'packaging'],
    ['serverless-offline', 'development'],
    ['serverless-plugin-split-stacks', 'native'],
    ['serverless-plugin-of-mine', undefined],
    ['toString', undefined],
  ])('%s is served as %s', (name, kind) => {
    expect(findPlugin(name)?.kind).toBe(kind);
  });

  it('serves each plugin in one way, under its own name', () => {
    const names = [...Object.keys(nativePlugins), ...packagingPlugins, ...developmentOnlyPlugins];
    expect(new Set(names).size).toBe(names.length);
    expect(Object.entries(nativePlugins).filter(([name, plugin]) => plugin.name !== name)).toEqual([]);
  });
});

describe('the plugins of a service', () => {
  it('change configuration, model and template in their order', async () => {
    const plugins = [
      'serverless-apigw-binary',
      'serverless-offline',
      'serverless-prune-plugin',
      'serverless-plugin-tracing',
    ];
    const custom = { apigwBinary: { types: ['a/b'] }, prune: { automatic: true, number: 2 } };
    const config = await adjustConfig({ custom }, plugins, pluginContext());
    expect(config['provider']).toEqual({ apiGateway: { binaryMediaTypes: ['a/b'] } });
    const problems = new Problems();
    const model = adjustModel(serviceModel({ plugins, custom, functions: [functionModel('hello')] }), problems);
    expect(model.provider.pruneFunctionVersions).toBe(2);
    const hooks = templateHooks(model, problems);
    const template = {
      AWSTemplateFormatVersion: '',
      Resources: { HelloLambdaFunction: { Type: 'AWS::Lambda::Function', Properties: {} } },
      Outputs: {},
    };
    expect(hooks.beforeUserResources(template).Resources['HelloLambdaFunction']?.Properties).toEqual({
      TracingConfig: { Mode: 'PassThrough' },
    });
    expect(hooks.afterUserResources(template)).toEqual(template);
  });

  it('see functions and resources in one piece', async () => {
    const written = {
      functions: [{ hello: { handler: 'a.b' } }, null, { other: { handler: 'c.d' } }],
      resources: [{ Resources: { A: { Type: 'X' } } }, { Resources: { B: { Type: 'Y' } } }],
      custom: { serverlessIfElse: [{ If: 'true', Exclude: ['functions.other', 'resources.Resources.A'] }] },
    };
    const { functions, resources } = await adjustConfig(written, ['serverless-plugin-ifelse'], pluginContext());
    expect({ functions, resources }).toEqual({
      functions: { hello: { handler: 'a.b' } },
      resources: { Resources: { B: { Type: 'Y' } } },
    });
    const broken = { functions: ['hello'], resources: 'text' };
    expect(await adjustConfig(broken, [], pluginContext())).toEqual(broken);
  });

  it('work once when they are named twice', () => {
    const model = serviceModel({
      plugins: ['serverless-plugin-resource-tagging', 'serverless-plugin-resource-tagging'],
      provider: providerModel({ stackTags: { a: 'b' } }),
    });
    const template = {
      AWSTemplateFormatVersion: '',
      Resources: { Q: { Type: 'AWS::SQS::Queue', Properties: {} } },
      Outputs: {},
    };
    const hooks = templateHooks(model, new Problems());
    expect(hooks.afterUserResources(template).Resources['Q']?.Properties).toEqual({ Tags: [{ Key: 'a', Value: 'b' }] });
  });

  it('report keys that they do not know', async () => {
    const context = pluginContext();
    await adjustConfig(
      { custom: { prune: { automatic: true, numbers: 3 }, dotenv: { paths: '.env' }, other: { x: 1 } } },
      ['serverless-prune-plugin', 'serverless-dotenv-plugin'],
      context,
    );
    expect(problemsOf(context)).toEqual([
      'PLUGIN_KEY_UNKNOWN: serverless-prune-plugin knows no key custom.prune.numbers: did you mean "number"?',
      'PLUGIN_KEY_UNKNOWN: serverless-dotenv-plugin knows no key custom.dotenv.paths: did you mean "path"?',
    ]);
  });
});
