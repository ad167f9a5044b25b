import { isJsonObject, type Json, type JsonObject } from '../../../../core/json.ts';
import type { EsbuildSettings } from '../esbuild-settings.ts';
import { callableNamespaces } from '../webpack/callable-namespaces.ts';
import { installedNames } from '../webpack/installed-names.ts';
import { mainFields } from '../webpack/main-fields.ts';
import type { BundledService, Bundler } from './bundler.ts';

const served = [
  'aliases',
  'externals',
  'forceExclude',
  'forceInclude',
  'ignorePackages',
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
  'minifyOptions',
  'packager',
  'packagerOptions',
  'stats',
];

/** Packages that the plugin never bundles. */
const defaultExternals = ['knex', 'sharp'];
const defaultRawExtensions = ['pem', 'txt'];
const images = ['.gif', '.svg', '.png', '.jpg', '.jpeg'];

/** Its ready-made configuration of webpack, as one of esbuild. Source: the plugin's README. */
export const bundle: Bundler = {
  name: 'serverless-bundle',
  compared: '6.3.1',
  configKeys: [...served, ...withoutEffect].map((key) => `custom.bundle.${key}`),
  differences:
    'Bundled by esbuild: neither linted nor checked for types. Packages outside the bundles come from node_modules. `copyFiles`, `excludeFiles`, `fixPackages`, `experiments`, `concatText` and a Babel configuration of the service are left to the plugin; stylesheets and GraphQL files cannot be imported.',
  async unserved({ config, serviceDir, workspace }) {
    const keys = Object.entries(settingsOf(config)).filter(
      ([key, value]) => ![...served, ...withoutEffect].includes(key) && !isEmpty(value),
    );
    const babel = (await workspace.readDirectory(serviceDir)).filter(({ name }) =>
      /^(?:\.babelrc|babel\.config)/.test(name),
    );
    return [...keys.map(([key]) => `custom.bundle.${key}`), ...babel.map(({ name }) => name)];
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

const namesIn = (value: Json | undefined, otherwise: readonly string[] = []): readonly string[] =>
  value === undefined ? otherwise : (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string');

async function readSettings({ config, serviceDir, workspace }: BundledService): Promise<EsbuildSettings> {
  const settings = settingsOf(config);
  const { aliases, externals, forceExclude, forceInclude, ignorePackages, rawFileExtensions } = settings;
  const excluded = [...namesIn(forceExclude), ...namesIn(ignorePackages)];
  const outside =
    externals === 'all' ? await installedNames(serviceDir, workspace) : namesIn(externals, defaultExternals);
  const raw = namesIn(rawFileExtensions, defaultRawExtensions);
  return {
    options: {
      bundle: true,
      platform: 'node',
      minify: true,
      mainFields,
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
    // Node 18 and newer bring SDK 3 along, older ones SDK 2.
    exclude: ['default', ...excluded],
    include: namesIn(forceInclude),
    plugins: [callableNamespaces(workspace)],
  };
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
