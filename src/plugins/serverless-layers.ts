import { ref } from '../cloudformation/intrinsics.ts';
import { layerArnOutput, layerId } from '../cloudformation/logical-ids.ts';
import type { Template, Value } from '../cloudformation/template.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { LayerModel, ServiceModel } from '../service/service-model.ts';
import { objectAt } from './config-functions.ts';
import { defaultCleanup, type LayerSettings, readLayerSettings } from './layers/layer-settings.ts';
import type { NativePlugin } from './native-plugin.ts';
import { reportUnknown } from './report-unknown-keys.ts';

const withoutMeaning = [
  'compileDir',
  'copyBeforeInstall',
  'forceInstall',
  'layersDeploymentBucket',
  'packageManager',
  'packageManagerExtraArgs',
  'packagePath',
  'retainVersions',
  'runtime',
];
const ofThePlugin = [
  'copyAfterInstall',
  'customInstallationCommand',
  'libraryFolder',
  'localDir',
  'path',
  'runtimeDir',
];
const keys = [
  'arn',
  'artifact',
  'compatibleArchitectures',
  'compatibleRuntimes',
  'customHash',
  'dependenciesPath',
  'dependencyInstall',
  'functions',
  'layerOptimization',
  'packagePatterns',
];

/**
 * Layers of the installed modules, as resources of the stack: the plugin publishes them by API calls while it packages,
 * where a plan would have to change something, and a rollback would not take it back. Source: the plugin's README.
 */
export const layers: NativePlugin = {
  name: 'serverless-layers',
  compared: '2.8.5',
  configKeys: [...keys, ...withoutMeaning, ...ofThePlugin].sort().map((key) => `custom.serverless-layers.${key}`),
  differences:
    'The layers are part of the stack, under their name and their export; no version of them is deleted. They hold the modules as they are installed beside package.json (`npm ci` comes before) and nothing else, so that settings of the installation have nothing to do; version 2.8.5 of the plugin has modules in a layer only with `copyBeforeInstall: []`. Without `compatibleRuntimes` they are for the runtime of the service. Ruby, Python and whatever changes the installation are left to the plugin.',
  unserved(config) {
    const { runtime } = objectAt(config, 'provider');
    const isNode = typeof runtime === 'string' && runtime.startsWith('nodejs');
    return readLayerSettings(objectAt(config, 'custom'))
      .filter(({ settings }) => !settings['arn'])
      .flatMap(({ settings, path }) => {
        const place = path.join('.');
        const used = ofThePlugin.filter((key) => settings[key]).map((key) => `${place}.${key}`);
        const installs = settings['dependencyInstall'] === false ? [`${place}.dependencyInstall`] : [];
        return isNode ? [...used, ...installs] : [place];
      });
  },
  adjustModel(model, problems) {
    const all = readLayerSettings(model.custom);
    const known = new Set(model.functions.map(({ key }) => key));
    for (const { settings, path } of Array.isArray(model.custom['serverless-layers']) ? all : []) {
      reportUnknown('serverless-layers', path, settings, [...keys, ...withoutMeaning, ...ofThePlugin], {
        problems,
        locate: model.locate,
      });
    }
    for (const { settings, path } of all) {
      for (const name of namesIn(settings['functions'])?.filter((one) => !known.has(one)) ?? []) {
        const message = `serverless-layers: the service has no function ${name}`;
        problems.warn('PLUGIN_CONFIG_INVALID', message, { at: model.locate([...path, 'functions']) });
      }
    }
    const own = all.filter(({ settings }) => !settings['arn']);
    const patterns = own.flatMap(({ settings }) => namesIn(settings['packagePatterns']) ?? ['!node_modules/**']);
    return {
      ...model,
      package: { ...model.package, patterns: [...new Set([...model.package.patterns, ...patterns])] },
      layers: [...model.layers, ...own.map((layer) => layerOf(layer, model))],
      functions: model.functions.map((fn) => {
        const added = all.filter(({ settings }) => namesIn(settings['functions'])?.includes(fn.key) ?? true);
        if (fn.image || added.length === 0) return fn;
        // The plugin writes them to the function, whose list is in the place of the provider's.
        const written = fn.config['layers'];
        return {
          ...fn,
          layers: [...(Array.isArray(written) ? written : []), ...added.map((layer) => arnOf(layer, model))],
        };
      }),
    };
  },
  contribute: (compiled, model) =>
    readLayerSettings(model.custom).reduce((changed, layer) => exported(changed, layer, model), compiled),
};

const namesIn = (list: Json | undefined): readonly string[] | undefined =>
  Array.isArray(list) ? list.map(String) : undefined;

/** The name by which the plugin publishes a layer. */
const nameOf = ({ name }: LayerSettings, { stackName }: ServiceModel): string =>
  `${stackName}-nodejs-${name}`
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[\s-]+/g, '-');

const arnOf = (layer: LayerSettings, model: ServiceModel): Value =>
  layer.settings['arn'] ? layer.settings['arn'] : ref(layerId(nameOf(layer, model)));

function layerOf(layer: LayerSettings, model: ServiceModel): LayerModel {
  const { settings, path } = layer;
  const { artifact, customHash, compatibleRuntimes, compatibleArchitectures, packagePath } = settings;
  const name = nameOf(layer, model);
  const manifest = String(settings['dependenciesPath'] ?? packagePath ?? 'package.json');
  const { runtime } = model.provider;
  const made = {
    retain: false,
    allowedAccounts: [],
    compatibleRuntimes: namesIn(compatibleRuntimes) ?? (runtime ? [runtime] : undefined),
  };
  return {
    ...made,
    key: name,
    name,
    path,
    description: `Modules of ${manifest}${customHash ? ` (${String(customHash)})` : ''}`,
    compatibleArchitectures: namesIn(compatibleArchitectures) ?? ['x86_64', 'arm64'],
    package: { artifact: typeof artifact === 'string' ? artifact : undefined, patterns: [] },
    ...(artifact ? {} : { modules: { manifest, cleanup: cleanupOf(settings) } }),
  };
}

const cleanupOf = (settings: JsonObject): readonly string[] =>
  namesIn(objectAt(settings, 'layerOptimization')['cleanupPatterns']) ?? defaultCleanup;

/** The ARN under the plugin's own export; versions stay, as others may have been told of them. */
function exported(template: Template, layer: LayerSettings, model: ServiceModel): Template {
  const name = nameOf(layer, model);
  const key = layerArnOutput(name);
  const id = layerId(name);
  const version = template.Resources[id];
  const output = { ...template.Outputs[key], Value: arnOf(layer, model), Export: { Name: key } };
  const kept = version && { [id]: { ...version, DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' } };
  return {
    ...template,
    Resources: { ...template.Resources, ...kept },
    Outputs: { ...template.Outputs, [key]: output },
  };
}
