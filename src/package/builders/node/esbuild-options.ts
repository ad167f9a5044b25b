import { isJsonObject, type Json, type JsonObject } from '../../../core/json.ts';
import type { FunctionModel, ServiceModel } from '../../../service/service-model.ts';

/** How a service wants its JavaScript and TypeScript bundled. */
export interface EsbuildSettings {
  /** Options for esbuild itself. */
  readonly options: JsonObject;
  /** Packages that are not bundled and not shipped: the runtime has them. `*`: none is shipped. */
  readonly exclude: readonly string[];
  /** A module that exports esbuild plugins, from the service folder. */
  readonly plugins: string | undefined;
}

// What the framework and serverless-esbuild read and esbuild does not know.
const notForEsbuild = new Set([
  'concurrency',
  'zipConcurrency',
  'buildConcurrency',
  'exclude',
  'installExtraArgs',
  'packager',
  'packagerOptions',
  'packagePath',
  'nativeZip',
  'outputBuildFolder',
  'outputWorkFolder',
  'outputFileExtension',
  'keepOutputDirectory',
  'skipBuild',
  'skipBuildExcludeFns',
  'skipRebuild',
  'stripEntryResolveExtensions',
  'disposeContext',
  'disableIncremental',
  'config',
  'configFile',
  'watch',
  'plugins',
  'sourcemap',
  'outdir',
  'outfile',
]);

/**
 * Settings of `custom.esbuild` with serverless-esbuild listed, else of `build.esbuild`; `'default'` when neither is
 * there: TypeScript handlers are bundled all the same. `undefined`: bundling is switched off, or left to another plugin.
 */
export function esbuildSettings(model: ServiceModel): EsbuildSettings | 'default' | undefined {
  if (model.plugins.includes('serverless-esbuild')) return read(model.custom['esbuild'], false);
  const bundlers = ['serverless-webpack', 'serverless-bundle', 'serverless-plugin-typescript', 'serverless-jetpack'];
  if (model.plugins.some((plugin) => bundlers.includes(plugin))) return undefined;
  const build = model.config['build'];
  const own = isJsonObject(build) ? build['esbuild'] : undefined;
  if (own === false) return undefined;
  return own === true || isJsonObject(own) ? read(own, true) : 'default';
}

/** Settings of a service that says nothing. */
export const defaultEsbuildSettings = read({}, true);

function read(block: Json | undefined, builtIn: boolean): EsbuildSettings {
  const written = isJsonObject(block) ? block : {};
  const known = Object.entries(written).filter(([key]) => !notForEsbuild.has(key));
  const { exclude, plugins, outputFileExtension } = written;
  const extension = typeof outputFileExtension === 'string' ? outputFileExtension : undefined;
  return {
    options: {
      bundle: true,
      platform: 'node',
      ...Object.fromEntries(known),
      ...sourcemapOf(written['sourcemap'], builtIn),
      ...(extension === undefined ? {} : { outExtension: { '.js': extension } }),
      ...(extension === '.mjs' && written['format'] === undefined ? { format: 'esm' } : {}),
    },
    exclude: typeof exclude === 'string' ? [exclude] : Array.isArray(exclude) ? exclude.map(String) : ['default'],
    plugins: typeof plugins === 'string' ? plugins : undefined,
  };
}

// Version 4 makes source maps unless told otherwise; `{type, setNodeOptions}` is its long form.
function sourcemapOf(value: Json | undefined, builtIn: boolean): JsonObject {
  if (isJsonObject(value)) return { sourcemap: value['type'] ?? true };
  if (value !== undefined) return { sourcemap: value };
  return builtIn ? { sourcemap: true } : {};
}

/** Packages that a runtime brings along: AWS SDK 3 since Node 18, 2 before. */
export function excludedPackages({ exclude }: EsbuildSettings, { runtime }: Pick<FunctionModel, 'runtime'>): string[] {
  const major = nodeMajor(runtime);
  return exclude.flatMap((name) => (name === 'default' ? [major >= 18 ? '@aws-sdk/*' : 'aws-sdk'] : [name]));
}

/** 22 for `nodejs22.x`. */
export function nodeMajor(runtime: string | undefined): number {
  return Number(/^nodejs(\d+)/.exec(runtime ?? '')?.[1] ?? 22);
}
