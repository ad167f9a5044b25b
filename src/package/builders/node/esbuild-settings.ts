import { isJsonObject, type Json, type JsonObject } from '../../../core/json.ts';
import type { FunctionModel } from '../../../service/service-model.ts';

/** How a service wants its JavaScript and TypeScript bundled. */
export interface EsbuildSettings {
  /** Options for esbuild itself. */
  readonly options: JsonObject;
  /** Packages that are not bundled and not shipped: the runtime has them. `*`: none is shipped. */
  readonly exclude: readonly string[];
  /** Packages that are shipped although no bundle names them. */
  readonly include: readonly string[];
  /**
   * The only packages that are shipped from outside the bundles: all of them with the service's zip, those that its
   * bundle imports with the zip of a function. Without it what the bundles import is shipped.
   */
  readonly outside?: readonly string[];
  /** Files that go along: those that a pattern names (default), those that globs find, or none. */
  readonly besides?: 'globs' | 'none';
  /** Extensions of the files behind handlers, the first that is there wins. */
  readonly extensions?: readonly string[];
  /** Globs of files that are behind no handler. */
  readonly ignored?: readonly string[];
  /** Names of files that are not shipped. */
  readonly leftOut?: RegExp | undefined;
  /** Plugins of esbuild. */
  readonly plugins: readonly unknown[];
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
  'nodeExternals',
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

/** Settings as `custom.esbuild` and `build.esbuild` (`builtIn`) write them; plugins are for the caller to load. */
export function readEsbuildSettings(block: Json | undefined, builtIn: boolean): EsbuildSettings {
  const written = isJsonObject(block) ? block : {};
  const known = Object.entries(written).filter(([key]) => !notForEsbuild.has(key));
  const { exclude, outputFileExtension } = written;
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
    // The plugin bundles version 3 of AWS's SDK unless told otherwise.
    exclude:
      typeof exclude === 'string'
        ? [exclude]
        : Array.isArray(exclude)
          ? exclude.map(String)
          : [builtIn ? 'default' : 'aws-sdk'],
    include: [],
    plugins: [],
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
