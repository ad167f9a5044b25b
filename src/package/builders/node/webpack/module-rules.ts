import { isList, isRecord } from './is-record.ts';
import type { Refuse } from './refuse.ts';

/** Extensions that esbuild reads by itself. */
const ofScripts = ['.js', '.jsx', '.ts', '.tsx', '.mjs', '.cjs', '.mts', '.cts'];

/** Loaders that compile scripts, which is what esbuild does. */
const compilers = ['ts-loader', 'awesome-typescript-loader', 'babel-loader', 'esbuild-loader', 'swc-loader'];
const harmless = [
  'source-map-loader',
  'eslint-loader',
  'tslint-loader',
  'thread-loader',
  'cache-loader',
  'shebang-loader',
];
const ofText: Readonly<Record<string, string>> = {
  'raw-loader': 'text',
  'text-loader': 'text',
  'json-loader': 'json',
  'ignore-loader': 'empty',
  'null-loader': 'empty',
};
const ofAssets: Readonly<Record<string, string>> = { 'asset/source': 'text', 'asset/inline': 'dataurl', json: 'json' };

const babelPresets = /(?:^|\/)(?:@babel\/)?(?:preset-)?(?:env|typescript|react|stage-\d)$/;
/** Plugins for syntax that Node has by now. */
const babelPlugins =
  /source-map-support|transform-runtime|(?:proposal|transform|syntax)-(?:class|private|optional|nullish|object-rest|async|numeric|logical|dynamic-import|export|typescript)|dynamic-import-node/;

/** Loaders of esbuild, by extension, for the `module.rules` of webpack. */
export function readRules(rules: unknown, refuse: Refuse): Readonly<Record<string, string>> {
  const loaders: Record<string, string> = {};
  for (const rule of isList(rules) ? rules : []) {
    if (!isRecord(rule)) {
      refuse('module.rules');
      continue;
    }
    for (const inner of isList(rule['oneOf']) ? rule['oneOf'] : [rule]) Object.assign(loaders, readRule(inner, refuse));
  }
  return loaders;
}

function readRule(rule: unknown, refuse: Refuse): Readonly<Record<string, string>> {
  if (!isRecord(rule)) return {};
  const { test, type, loader, loaders, use, options, query, enforce } = rule;
  const named = [loader ?? loaders ?? use ?? []].flat();
  const what = `module.rules: ${test instanceof RegExp ? test : String(test)}`;
  if (enforce === 'pre') return {};
  if (named.length === 0) return ofType(type, test, what, refuse);
  const extensions = extensionsOf(test);
  const found: Record<string, string> = {};
  for (const item of named) {
    const name = loaderName(item);
    const settings = isRecord(item) ? (item['options'] ?? item['query']) : (options ?? query);
    const text = ofText[name];
    if (harmless.includes(name)) continue;
    if (compilers.includes(name) && extensions?.every((extension) => ofScripts.includes(extension))) {
      if (name === 'babel-loader') checkBabel(settings, what, refuse);
    } else if (text !== undefined && extensions !== undefined) {
      for (const extension of extensions) found[extension] = text;
    } else refuse(`${what} with ${name || 'a loader'}`);
  }
  return found;
}

function ofType(type: unknown, test: unknown, what: string, refuse: Refuse): Readonly<Record<string, string>> {
  if (type === undefined || String(type).startsWith('javascript/')) return {};
  const loader = ofAssets[String(type)];
  const extensions = extensionsOf(test);
  if (loader === undefined || extensions === undefined) refuse(`${what} as ${String(type)}`);
  else return Object.fromEntries(extensions.map((extension) => [extension, loader]));
  return {};
}

/** The options of each use of these loaders. */
export function optionsOfLoaders(rules: unknown, names: readonly string[]): readonly unknown[] {
  return (isList(rules) ? rules : []).filter(isRecord).flatMap((rule): readonly unknown[] => {
    if (isList(rule['oneOf'])) return optionsOfLoaders(rule['oneOf'], names);
    const { loader, loaders, use, options, query } = rule;
    return [loader ?? loaders ?? use ?? []]
      .flat()
      .filter((item) => names.includes(loaderName(item)))
      .map((item) => (isRecord(item) ? (item['options'] ?? item['query']) : (options ?? query)));
  });
}

/** `ts-loader`, also of `require.resolve('ts-loader')` and of `ts-loader?transpileOnly`. */
function loaderName(item: unknown): string {
  const written = isRecord(item) ? item['loader'] : item;
  const text = typeof written === 'string' ? written : '';
  const [plain = ''] = text.split('?');
  const [, inside] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(plain) ?? [];
  const name = inside ?? plain;
  return ['ts', 'babel', 'raw', 'json', 'esbuild', 'swc'].includes(name) ? `${name}-loader` : name;
}

function checkBabel(settings: unknown, what: string, refuse: Refuse): void {
  const { presets, plugins } = isRecord(settings) ? settings : {};
  const nameOf = (entry: unknown) => String(isList(entry) ? entry[0] : entry);
  for (const preset of isList(presets) ? presets : []) {
    if (!babelPresets.test(nameOf(preset))) refuse(`${what} with the Babel preset ${nameOf(preset)}`);
  }
  for (const plugin of isList(plugins) ? plugins : []) {
    if (!babelPlugins.test(nameOf(plugin))) refuse(`${what} with the Babel plugin ${nameOf(plugin)}`);
  }
}

/** `.ts`, `.tsx` of `/\.tsx?$/`: the usual extensions that a pattern takes, or the one that it spells. */
function extensionsOf(test: unknown): readonly string[] | undefined {
  if (isList(test)) {
    const parts = test.map(extensionsOf);
    return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
  }
  if (!(test instanceof RegExp)) return undefined;
  const scripts = ofScripts.filter((extension) => test.test(`src/file${extension}`));
  const spelt = [...test.source.matchAll(/\\\.\(?((?:\w+\|?)+)\)?\$?/g)].flatMap(([, names = '']) => names.split('|'));
  const texts = spelt
    .map((name) => `.${name}`)
    .filter((extension) => !ofScripts.includes(extension) && test.test(`src/file${extension}`));
  const all = [...scripts, ...texts];
  return all.length > 0 ? all : undefined;
}
