import path from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../../../../core/json.ts';
import { type EsbuildSettings, nodeMajor } from '../esbuild-settings.ts';
import { readTsConfig } from '../typescript/read-tsconfig.ts';
import { callableNamespaces } from '../webpack/callable-namespaces.ts';
import { installedNames } from '../webpack/installed-names.ts';
import { mainFields } from '../webpack/main-fields.ts';
import type { BundledService, Bundler } from './bundler.ts';

const served = [
  'aliases',
  'excludeFiles',
  'externals',
  'forceExclude',
  'forceInclude',
  'ignorePackages',
  'minifyOptions',
  'rawFileExtensions',
  'sourcemaps',
  'tsConfig',
];
const withoutEffect = [
  'caching',
  'disableForkTsChecker',
  'esbuild',
  'generateStatsFiles',
  'linting',
  'packager',
  'packagerOptions',
  'stats',
];

/** Options of its minifier that are not those of esbuild itself. */
const ofMinifier = ['css', 'exclude', 'implementation', 'include'];

/** Packages that the plugin never bundles. */
const defaultExternals = ['knex', 'sharp'];
const defaultRawExtensions = ['pem', 'txt'];
/** In the order in which the plugin looks for them. */
const extensions = ['.mjs', '.js', '.jsx', '.json', '.ts', '.tsx'];
const handlerExtensions = ['.js', '.ts', '.jsx', '.tsx'];
const images = ['.gif', '.svg', '.png', '.jpg', '.jpeg'];

/** Its ready-made configuration of webpack, as one of esbuild. Source: the plugin's README. */
export const bundle: Bundler = {
  name: 'serverless-bundle',
  compared: '6.3.1',
  configKeys: [...served, ...withoutEffect].map((key) => `custom.bundle.${key}`),
  differences:
    'Bundled by esbuild: neither linted nor checked for types. Packages outside the bundles come from node_modules. Stack traces are not mapped (`babel-plugin-source-map-support`) unless NODE_OPTIONS says `--enable-source-maps`. `copyFiles`, `fixPackages`, `experiments`, `concatText`, `packagerOptions.scripts`, `emitDecoratorMetadata` in tsconfig.json and a Babel configuration of the service are left to the plugin; stylesheets and GraphQL files cannot be imported.',
  async unserved({ config, serviceDir, workspace }) {
    const keys = Object.entries(settingsOf(config)).filter(
      ([key, value]) => ![...served, ...withoutEffect].includes(key) && !isEmpty(value),
    );
    const { packagerOptions } = settingsOf(config);
    const scripts = isJsonObject(packagerOptions) && packagerOptions['scripts'] !== undefined;
    const babel = (await workspace.readDirectory(serviceDir)).filter(({ name }) =>
      /^(?:\.babelrc|babel\.config)/.test(name),
    );
    const { esbuild, tsConfig = 'tsconfig.json' } = settingsOf(config);
    const { compilerOptions } = await readTsConfig(path.resolve(serviceDir, String(tsConfig)), workspace);
    const metadata = esbuild !== true && compilerOptions['emitDecoratorMetadata'] === true;
    return [
      ...(metadata ? [`${tsConfig}: compilerOptions.emitDecoratorMetadata`] : []),
      ...keys.map(([key]) => `custom.bundle.${key}`),
      ...(scripts ? ['custom.bundle.packagerOptions.scripts'] : []),
      ...babel.map(({ name }) => name),
    ];
  },
  async build(service) {
    return { kind: 'bundle', handlers: 'all', settings: await readSettings(service) };
  },
};

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0);

function settingsOf({ custom }: JsonObject): JsonObject {
  const settings = isJsonObject(custom) ? custom['bundle'] : undefined;
  return isJsonObject(settings) ? settings : {};
}

const namesIn = (value: Json | undefined): readonly string[] =>
  [value ?? []].flat().filter((name) => typeof name === 'string');

async function readSettings({ config, serviceDir, workspace }: BundledService): Promise<EsbuildSettings> {
  const settings = settingsOf(config);
  const { aliases, excludeFiles, externals, forceExclude, forceInclude, ignorePackages } = settings;
  const { provider } = config;
  const runtime = isJsonObject(provider) ? provider['runtime'] : undefined;
  const isOld = typeof runtime === 'string' && nodeMajor(runtime) < 18;
  // Version 2 of AWS's SDK is left to runtimes that bring it along; version 3 is bundled.
  const excluded = [...(isOld ? ['aws-sdk'] : []), ...namesIn(forceExclude), ...namesIn(ignorePackages)];
  const outside =
    externals === 'all' ? await installedNames(serviceDir, workspace) : [...defaultExternals, ...namesIn(externals)];
  const raw = [...defaultRawExtensions, ...namesIn(settings['rawFileExtensions'])];
  return {
    options: {
      bundle: true,
      platform: 'node',
      mainFields,
      preserveSymlinks: true,
      resolveExtensions: extensions,
      ...minifyOptions(settings['minifyOptions']),
      ...(settings['sourcemaps'] === false ? {} : { sourcemap: true }),
      ...(typeof settings['tsConfig'] === 'string' ? { tsconfig: settings['tsConfig'] } : {}),
      external: [...new Set([...outside, ...excluded])],
      alias: Object.fromEntries(namesAndTargets(aliases)),
      loader: Object.fromEntries([
        ...['.js', '.mjs', '.cjs'].map((extension) => [extension, 'jsx']),
        ...images.map((extension) => [extension, 'empty']),
        ...raw.map((extension) => [`.${extension}`, 'text']),
      ]),
    },
    exclude: excluded,
    include: namesIn(forceInclude),
    besides: 'none',
    extensions: handlerExtensions,
    ignored: namesIn(excludeFiles),
    plugins: [callableNamespaces(workspace)],
  };
}

/** Everything is minified unless the options say what. */
function minifyOptions(written: Json | undefined): JsonObject {
  const given = Object.entries(isJsonObject(written) ? written : {}).filter(([key]) => !ofMinifier.includes(key));
  return { minify: !given.some(([key]) => /^minify/.test(key)), ...Object.fromEntries(given) };
}

/** `[{name: target}]`; a target is a path from the service folder. */
function namesAndTargets(aliases: Json | undefined): readonly (readonly [string, string])[] {
  const list = Array.isArray(aliases) ? aliases : [];
  return list.flatMap((item) =>
    Object.entries(isJsonObject(item) ? item : {}).flatMap(([name, target]) =>
      typeof target === 'string' ? [[name, target.startsWith('.') ? target : `./${target}`] as const] : [],
    ),
  );
}
