import type { BundledService } from '../bundlers/bundler.ts';
import { externalNames } from './externals.ts';
import { isList, isRecord } from './is-record.ts';
import { readRules } from './module-rules.ts';
import type { Refuse } from './refuse.ts';
import { stoodIn } from './stand-in.ts';
import { typeScriptOptions } from './typescript-options.ts';

interface WebpackBuild {
  /** For esbuild. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What only webpack can do; empty when esbuild does all of it. */
  readonly refused: readonly string[];
}

/** Settings that say how webpack works or what it prints, not what it makes. */
const aboutTheRun = [
  'bail',
  'cache',
  'context',
  'dependencies',
  'ignoreWarnings',
  'infrastructureLogging',
  'name',
  'parallelism',
  'performance',
  'profile',
  'recordsPath',
  'snapshot',
  'stats',
  'watch',
  'watchOptions',
];

/** Plugins that check, print or clean. */
const harmlessPlugins =
  /^(?:fork-ts-checker-webpack-plugin|fork-ts-checker-notifier|eslint-webpack-plugin|webpackbar|progress-bar-webpack-plugin|clean-webpack-plugin|webpack-bundle-analyzer|case-sensitive-paths-webpack-plugin|circular-dependency-plugin|hard-source-webpack-plugin|friendly-errors-webpack-plugin|speed-measure-webpack-plugin|webpack\.(?:ProgressPlugin|NoEmitOnErrorsPlugin|NamedModulesPlugin|LoaderOptionsPlugin))/;

/**
 * A configuration of webpack as options of esbuild, with what it cannot be. Its packages are stand-ins, so that only the
 * shape of the configuration is known (docs/decisions/webpack-by-esbuild.md). `entries` are those that
 * serverless-webpack offers.
 */
export async function readWebpackConfig(
  config: unknown,
  entries: Readonly<Record<string, string>>,
  service: Pick<BundledService, 'serviceDir' | 'workspace'>,
): Promise<WebpackBuild> {
  const refused: string[] = [];
  const refuse: Refuse = (what) => void refused.push(what);
  if (!isRecord(config)) return { options: {}, refused: [isList(config) ? 'several configurations' : 'a function'] };
  const parts: Readonly<Record<string, (value: unknown) => Readonly<Record<string, unknown>>>> = {
    entry: (value) => readEntry(value, entries, refuse),
    target: (value) => readTarget(value, refuse),
    mode: () => ({}),
    optimization: (value) => readOptimization(value, config['mode'], refuse),
    devtool: (value) => ({ sourcemap: value === false || value === undefined ? false : sourcemapOf(String(value)) }),
    resolve: (value) => readResolve(value, refuse),
    resolveLoader: () => ({}),
    externals: () => ({}),
    externalsPresets: () => ({}),
    externalsType: () => ({}),
    module: (value) => ({ loader: readRules(isRecord(value) ? value['rules'] : undefined, refuse) }),
    plugins: (value) => readPlugins(value, refuse),
    output: (value) => readOutput(value, refuse),
    node: (value) => readNode(value, refuse),
  };
  let options: Readonly<Record<string, unknown>> = readOptimization(config['optimization'], config['mode'], () => {});
  for (const [key, value] of Object.entries(config)) {
    if (aboutTheRun.includes(key) || value === undefined) continue;
    const read = parts[key];
    if (read) options = merge(options, read(value));
    else refuse(key);
  }
  const external = await externalNames(config['externals'], service, refuse);
  const { module } = config;
  const ofTypeScript = await typeScriptOptions(isRecord(module) ? module['rules'] : undefined, service, refuse);
  return { options: merge(options, { external, ...ofTypeScript }), refused };
}

/** Later options win; maps and lists are joined. */
function merge(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) {
  const merged: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = merged[key];
    if (isList(before) && isList(value)) merged[key] = [...before, ...value];
    else merged[key] = isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
  }
  return merged;
}

function readEntry(value: unknown, entries: Readonly<Record<string, string>>, refuse: Refuse) {
  const given = isRecord(value) ? value : {};
  const isOffered = ([key, file]: readonly [string, unknown]) => entries[key] === file;
  if (!isRecord(value) || !Object.entries(given).every(isOffered)) refuse('entry');
  return {};
}

function readTarget(value: unknown, refuse: Refuse) {
  if (![value].flat().every((target) => /^(?:async-)?node/.test(String(target)))) refuse('target');
  return {};
}

function readOptimization(value: unknown, mode: unknown, refuse: Refuse) {
  const { minimize, minimizer: _, nodeEnv, ...others } = isRecord(value) ? value : {};
  for (const [key, set] of Object.entries(others)) {
    // Only chunks change what is there: the rest is about size.
    if (['splitChunks', 'runtimeChunk'].includes(key) && set !== false) refuse(`optimization.${key}`);
  }
  const environment = nodeEnv === false || mode === 'none' ? undefined : (nodeEnv ?? mode ?? 'production');
  return {
    minify: minimize === undefined ? mode !== 'development' && mode !== 'none' : minimize === true,
    ...(environment === undefined ? {} : { define: { 'process.env.NODE_ENV': JSON.stringify(environment) } }),
  };
}

const sourcemapOf = (devtool: string): boolean | 'inline' => (/inline|eval/.test(devtool) ? 'inline' : true);

function readResolve(value: unknown, refuse: Refuse) {
  const {
    extensions,
    alias,
    modules,
    plugins,
    symlinks,
    mainFields,
    cacheWithContext: _,
    ...others
  } = isRecord(value) ? value : {};
  for (const key of Object.keys(others)) refuse(`resolve.${key}`);
  const aliases = Object.entries(isRecord(alias) ? alias : {});
  if (aliases.some(([name, target]) => name.endsWith('$') || typeof target !== 'string')) refuse('resolve.alias');
  for (const plugin of isList(plugins) ? plugins : []) {
    // esbuild follows `paths` of tsconfig.json by itself.
    const name = stoodIn(plugin)?.name ?? 'a plugin';
    if (!name.startsWith('tsconfig-paths-webpack-plugin')) refuse(`resolve.plugins: ${name}`);
  }
  const folders = isList(modules) ? modules.filter((folder) => typeof folder === 'string') : [];
  return {
    ...(isList(extensions) ? { resolveExtensions: extensions.filter((item) => item !== '') } : {}),
    ...(aliases.length > 0 ? { alias: Object.fromEntries(aliases) } : {}),
    ...(folders.some((folder) => folder !== 'node_modules')
      ? { nodePaths: folders.filter((folder) => folder !== 'node_modules') }
      : {}),
    ...(symlinks === false ? { preserveSymlinks: true } : {}),
    ...(isList(mainFields) ? { mainFields } : {}),
  };
}

function readPlugins(value: unknown, refuse: Refuse) {
  const define: Record<string, string> = {};
  const external: string[] = [];
  for (const plugin of isList(value) ? value : []) {
    const stand = stoodIn(plugin);
    // What a condition leaves of a plugin, as in `isLocal && new Plugin()`.
    if (!plugin) continue;
    if (stand === undefined) refuse('plugins: a plugin of its own');
    else if (stand.name === 'webpack.DefinePlugin') readDefinitions(stand.args[0], define, refuse);
    else if (stand.name === 'webpack.IgnorePlugin') external.push(...ignoredNames(stand.args, refuse));
    else if (!harmlessPlugins.test(stand.name)) refuse(`plugins: ${stand.name}`);
  }
  return { define, external };
}

function readDefinitions(given: unknown, define: Record<string, string>, refuse: Refuse): void {
  for (const [name, value] of Object.entries(isRecord(given) ? given : {})) {
    if (typeof value === 'string') define[name] = value;
    else if (typeof value === 'boolean' || typeof value === 'number') define[name] = String(value);
    else refuse(`plugins: webpack.DefinePlugin with ${name}`);
  }
}

/** A package of one name, as in `/^pg-native$/`; it stays outside and is not there. */
function ignoredNames([given]: readonly unknown[], refuse: Refuse): readonly string[] {
  const { resourceRegExp = given, contextRegExp } = isRecord(given) ? given : {};
  const source = resourceRegExp instanceof RegExp ? resourceRegExp.source : '';
  const [, name] = /^\^?((?:@[\w-]+\\?\/)?[\w-]+)\$?$/.exec(source) ?? [];
  // Locales of moment are left out for size alone.
  if (source.includes('locale') && contextRegExp instanceof RegExp) return [];
  if (name === undefined) refuse(`plugins: webpack.IgnorePlugin with ${source || 'a function'}`);
  return name === undefined ? [] : [name.replace('\\', '')];
}

function readOutput(value: unknown, refuse: Refuse) {
  const { path: _, filename, libraryTarget, library, ...others } = isRecord(value) ? value : {};
  if (filename !== undefined && filename !== '[name].js') refuse('output.filename');
  const type = isRecord(library) ? library['type'] : (libraryTarget ?? 'commonjs');
  if (!['commonjs', 'commonjs2', 'commonjs-module', 'umd'].includes(String(type))) refuse('output.library');
  const aboutMaps = /^(?:devtool|sourceMap|clean|pathinfo|chunkFilename|publicPath|hash|sourcePrefix|strict)/;
  for (const key of Object.keys(others)) if (!aboutMaps.test(key)) refuse(`output.${key}`);
  return {};
}

function readNode(value: unknown, refuse: Refuse) {
  for (const [key, set] of Object.entries(isRecord(value) ? value : {})) {
    if (set !== false && set !== 'eval-only' && set !== 'node-module') refuse(`node.${key}`);
  }
  return {};
}
