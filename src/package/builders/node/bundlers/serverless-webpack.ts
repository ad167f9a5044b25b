import path from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../../../../core/json.ts';
import { readJson } from '../../../files/read-json.ts';
import type { EsbuildSettings } from '../esbuild-settings.ts';
import { callableNamespaces } from '../webpack/callable-namespaces.ts';
import { mainFields } from '../webpack/main-fields.ts';
import { readWebpackConfig } from '../webpack/read-webpack-config.ts';
import { standInFor } from '../webpack/stand-in.ts';
import type { BundledService, Bundler } from './bundler.ts';
import { serverlessObject } from './serverless-object.ts';

const served = ['webpackConfig', 'config', 'includeModules', 'excludeFiles', 'excludeRegex'];
const withoutEffect = ['packager', 'packagerOptions', 'keepOutputDirectory', 'concurrency', 'serializedCompile'];
/** Extensions that the plugin prefers behind a handler. */
const handlerExtensions = ['.js', '.ts', '.jsx', '.tsx'];
const ofModules = ['forceInclude', 'forceExclude', 'packagePath', 'nodeModulesRelativeDir'];

/** Configurations of webpack that say what esbuild does as well (docs/decisions/webpack-by-esbuild.md). */
export const webpack: Bundler = {
  name: 'serverless-webpack',
  compared: '5.16.2',
  configKeys: [
    ...[...served, ...withoutEffect].map((key) => `custom.webpack.${key}`),
    ...ofModules.map((key) => `custom.webpack.includeModules.${key}`),
  ],
  differences:
    'Bundled by esbuild where the configuration asks for nothing else: handlers as entries, scripts compiled by the usual loaders, aliases, externals, definitions, source maps. Anything more, such as copied files, other loaders and plugins, `emitDecoratorMetadata` for ts-loader, is left to the plugin, and named when it is not installed. Neither types nor style are checked. Packages outside the bundles come from node_modules, without a package.json and a lock file about them.',
  async unserved(service) {
    const { refused } = await read(service);
    return refused;
  },
  async build(service) {
    const { settings } = await read(service);
    return { kind: 'bundle', handlers: 'all', settings };
  },
};

async function read(
  service: BundledService,
): Promise<{ readonly settings: EsbuildSettings; readonly refused: readonly string[] }> {
  const { serviceDir, workspace } = service;
  const plugin = pluginSettings(service.config);
  const keys = Object.keys(plugin).filter((key) => ![...served, ...withoutEffect].includes(key));
  const scripts = isJsonObject(plugin['packagerOptions']) && plugin['packagerOptions']['scripts'] !== undefined;
  const { excludeFiles, excludeRegex } = plugin;
  const ofPlugin = [
    ...keys.map((key) => `custom.webpack.${key}`),
    ...(scripts ? ['custom.webpack.packagerOptions.scripts'] : []),
    ...(typeof excludeRegex === 'string' && !expressionOf(excludeRegex) ? ['custom.webpack.excludeRegex'] : []),
  ];
  const file = String(plugin['config'] ?? plugin['webpackConfig'] ?? 'webpack.config.js');
  const { options, refused } = await readFileOf(file, service);
  const { forceInclude, forceExclude } = isJsonObject(plugin['includeModules']) ? plugin['includeModules'] : {};
  const ships = plugin['includeModules'] !== undefined && plugin['includeModules'] !== false;
  return {
    refused: [...ofPlugin, ...refused.map((what) => `${file}: ${what}`)],
    settings: {
      options: { bundle: true, platform: 'node', mainFields, ...(options as JsonObject) },
      exclude: ships ? [...textsIn(forceExclude), ...(await developmentPackages(serviceDir, workspace))] : ['*'],
      include: ships ? textsIn(forceInclude) : [],
      besides: 'none',
      extensions: handlerExtensions,
      ignored: textsIn(excludeFiles),
      leftOut: typeof excludeRegex === 'string' ? expressionOf(excludeRegex) : undefined,
      plugins: [callableNamespaces(workspace)],
    },
  };
}

function pluginSettings({ custom }: JsonObject): JsonObject {
  const { webpack: written, webpackIncludeModules } = isJsonObject(custom) ? custom : {};
  const legacy = webpackIncludeModules === undefined ? {} : { includeModules: webpackIncludeModules };
  if (typeof written === 'string') return { webpackConfig: written, ...legacy };
  return { ...legacy, ...(isJsonObject(written) ? written : {}) };
}

function expressionOf(text: string): RegExp | undefined {
  try {
    return new RegExp(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const textsIn = (value: Json | undefined): readonly string[] =>
  [value ?? []].flat().filter((item) => typeof item === 'string');

async function readFileOf(file: string, service: BundledService) {
  const { serviceDir, workspace, config, stage, region } = service;
  const absolute = path.resolve(serviceDir, file);
  if ((await workspace.stat(absolute))?.kind !== 'file') return { options: {}, refused: ['not there'] };
  const entries = entriesOf(config);
  const lib = {
    entries,
    webpack: { isLocal: false },
    options: { stage, region },
    serverless: serverlessObject(service),
  };
  try {
    const exported = await workspace.importConfiguration(absolute, (name) =>
      name === 'serverless-webpack' ? { lib, default: { lib }, __esModule: true } : standInFor(name),
    );
    return await readWebpackConfig(await (exported['default'] ?? exported), entries, service);
  } catch (error) {
    return { options: {}, refused: [error instanceof Error ? error.message : String(error)] };
  }
}

/** Files of the handlers, as the plugin offers them to the configuration. */
function entriesOf({ functions }: JsonObject): Readonly<Record<string, string>> {
  const maps = (Array.isArray(functions) ? functions : [functions]).filter(isJsonObject);
  const handlers = maps.flatMap((map) =>
    Object.values(map).flatMap((fn) => (isJsonObject(fn) && typeof fn['handler'] === 'string' ? [fn['handler']] : [])),
  );
  const files = handlers.map((handler) => handler.slice(0, Math.max(0, handler.lastIndexOf('.'))));
  return Object.fromEntries(files.filter((file) => file !== '').map((file) => [file, `./${file}.js`]));
}

/** The plugin does not ship what package.json lists for development only. */
async function developmentPackages(
  serviceDir: string,
  workspace: Pick<BundledService['workspace'], 'readText'>,
): Promise<readonly string[]> {
  const { devDependencies } = (await readJson(path.join(serviceDir, 'package.json'), workspace)) ?? {};
  return Object.keys(isJsonObject(devDependencies) ? devDependencies : {});
}
