import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { adjustModel, templateHooks } from '../../src/plugins/apply-plugins.ts';
import { nativePlugins } from '../../src/plugins/index.ts';
import { functionModel, providerModel, serviceModel } from '../builders/compile-context.ts';

const name = 'serverless-layers';
const arn = 'arn:aws:lambda:us-east-1:111122223333:layer:other:5';

/** What the plugin makes of two functions, one with layers of its own. */
function adjusted(settings: Json | undefined) {
  const problems = new Problems();
  const model = serviceModel({
    plugins: [name],
    custom: settings === undefined ? {} : { [name]: settings },
    stackName: 'Shop-dev',
    provider: providerModel({ runtime: 'nodejs22.x' }),
    functions: [
      functionModel('hello', { layers: ['of-the-provider'] }),
      functionModel('other', { layers: ['own'], config: { layers: ['own'] } }),
    ],
  });
  const changed = adjustModel(model, problems);
  return { changed, problems, said: problems.all.map(({ message }) => message) };
}

const own = { Ref: 'ShopDashdevDashnodejsDashdefaultLambdaLayer' };

describe('serverless-layers', () => {
  it.each<[string, Json | undefined, readonly Json[], readonly Json[]]>([
    ['one layer for all functions', undefined, [own], ['own', own]],
    ['one layer for some functions', { functions: ['other'] }, ['of-the-provider'], ['own', own]],
    ['an ARN', { arn }, [arn], ['own', arn]],
    [
      'several layers',
      [{ common: {} }, { foo: { functions: ['hello'] } }, { fixed: { arn, functions: ['other'] } }],
      [{ Ref: 'ShopDashdevDashnodejsDashcommonLambdaLayer' }, { Ref: 'ShopDashdevDashnodejsDashfooLambdaLayer' }],
      ['own', { Ref: 'ShopDashdevDashnodejsDashcommonLambdaLayer' }, arn],
    ],
  ])('gives functions %s', (_name, settings, hello, other) => {
    const { changed, said } = adjusted(settings);
    expect(changed.functions.map(({ layers }) => layers)).toEqual([
      hello.map((layer) => (layer === own ? { Ref: 'ShopDashdevDashnodejsDashdefaultLambdaLayer' } : layer)),
      other,
    ]);
    expect(said).toEqual([]);
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['by default', {}, { description: 'Modules of package.json', compatibleRuntimes: ['nodejs22.x'] }],
    [
      'as it is set',
      {
        dependenciesPath: 'deps/package.json',
        customHash: 7,
        compatibleRuntimes: ['nodejs'],
        compatibleArchitectures: ['arm64'],
      },
      {
        description: 'Modules of deps/package.json (7)',
        compatibleRuntimes: ['nodejs'],
        compatibleArchitectures: ['arm64'],
      },
    ],
    ['by its older key', { packagePath: 'deps/package.json' }, { description: 'Modules of deps/package.json' }],
    ['of a ready zip', { artifact: 'layer.zip' }, { package: { artifact: 'layer.zip', patterns: [] } }],
  ])('describes a layer %s', (_name, settings, expected) => {
    const [layer] = adjusted(settings).changed.layers;
    expect(layer).toMatchObject({ name: 'shop-dev-nodejs-default', ...expected });
    expect(layer?.modules === undefined).toBe('artifact' in settings);
  });

  it.each<[JsonObject, readonly string[]]>([
    [{}, ['!node_modules/**']],
    [{ packagePatterns: ['!lib/**'] }, ['!lib/**']],
    [{ arn }, []],
  ])('with %j adds the patterns %j', (settings, patterns) => {
    expect(adjusted(settings).changed.package.patterns).toEqual(patterns);
  });

  it('keeps versions of its layer, and exports it by the name of the plugin', () => {
    const { changed, problems } = adjusted([{ default: {} }, { fixed: { arn } }]);
    const template = {
      AWSTemplateFormatVersion: '',
      Resources: { [own.Ref]: { Type: 'AWS::Lambda::LayerVersion' } },
      Outputs: { ShopDashdevDashnodejsDashdefaultLambdaLayerQualifiedArn: { Description: 'd', Value: own } },
    };
    const { Resources, Outputs } = templateHooks(changed, problems).beforeUserResources(template);
    expect(Resources[own.Ref]).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    const [first, second] = ['default', 'fixed'].map(
      (layer) => `ShopDashdevDashnodejsDash${layer}LambdaLayerQualifiedArn`,
    );
    expect(Outputs).toEqual({
      [String(first)]: { Description: 'd', Value: own, Export: { Name: first } },
      [String(second)]: { Value: arn, Export: { Name: second } },
    });
  });

  it.each<[JsonObject, Json, readonly string[]]>([
    [{ runtime: 'nodejs22.x' }, {}, []],
    [{ runtime: 'nodejs22.x' }, { packageManager: 'yarn', forceInstall: true, retainVersions: 3 }, []],
    [{ runtime: 'python3.13' }, {}, ['custom.serverless-layers']],
    [{ runtime: 'python3.13' }, { arn }, []],
    [{}, [{ a: { arn } }, { b: {} }], ['custom.serverless-layers.1.b']],
    [
      { runtime: 'nodejs22.x' },
      { customInstallationCommand: 'make' },
      ['custom.serverless-layers.customInstallationCommand'],
    ],
    [{ runtime: 'nodejs22.x' }, { localDir: { path: 'x' } }, ['custom.serverless-layers.localDir']],
    [{ runtime: 'nodejs22.x' }, { dependencyInstall: false }, ['custom.serverless-layers.dependencyInstall']],
  ])('with the provider %j leaves %j to the plugin: %j', (provider, settings, keys) => {
    expect(nativePlugins[name]?.unserved?.({ provider, custom: { [name]: settings } })).toEqual(keys);
  });

  it('reports functions and keys that nobody knows', () => {
    expect(adjusted([{ common: { functions: ['helo'], dependencyPath: 'x' } }]).said).toEqual([
      'serverless-layers knows no key custom.serverless-layers[0].common.dependencyPath: did you mean "dependenciesPath"?',
      'serverless-layers: the service has no function helo',
    ]);
  });
});
