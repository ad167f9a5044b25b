import path from 'node:path';
import { isJsonObject, type JsonObject, objectOf, textsOf } from '../../../../core/json.ts';
import { readJson } from '../../../files/read-json.ts';
import { type EsbuildSettings, readEsbuildSettings } from '../esbuild-settings.ts';
import type { BundledService, Bundler } from './bundler.ts';
import { loadCode, lookAtCode } from './load-code.ts';

/** Extensions that the plugin looks for behind a handler, in this order. */
const handlerExtensions = ['.ts', '.js', '.jsx', '.tsx'];

/** `custom.esbuild`, whose options are those of esbuild itself. Source: the plugin's README. */
export const esbuild: Bundler = {
  name: 'serverless-esbuild',
  compared: '1.57.2',
  configKeys: ['custom.esbuild', 'functions.<name>.skipEsbuild', 'functions.<name>.esbuildEntrypoint'],
  differences:
    'Packages outside the bundles come from node_modules instead of being installed again; options of the packager, folders and concurrency have no effect, and `skipBuild` builds. One that package.json lists for development only is shipped instead of refused. Files that esbuild writes beside a bundle lie at the top of the zip. The syntax is that of the runtime of the function, not of the provider. A JSON file about the build is not shipped (`metafile`). `packagerOptions.scripts` are left to the plugin.',
  async unserved(service) {
    try {
      const { packagerOptions } = await writtenOptions(service, lookAtCode);
      const scripts = isJsonObject(packagerOptions) && packagerOptions['scripts'] !== undefined;
      return scripts ? ['custom.esbuild.packagerOptions.scripts'] : [];
    } catch (error) {
      return [`custom.esbuild.config: ${error instanceof Error ? error.message : String(error)}`];
    }
  },
  async build(service) {
    return { kind: 'bundle', handlers: 'all', settings: await readSettings(service) };
  },
};

async function readSettings(service: BundledService): Promise<EsbuildSettings> {
  const written = await writtenOptions(service, loadCode);
  const settings = readEsbuildSettings(written, false);
  const { plugins: given, nodeExternals, packagePath, resolveExtensions } = written;
  const plugins: unknown = typeof given === 'string' ? await loadCode(given, service) : given;
  const manifest = path.resolve(service.serviceDir, typeof packagePath === 'string' ? packagePath : 'package.json');
  const { dependencies, devDependencies } = (await readJson(manifest, service.workspace)) ?? {};
  const listed = { ...objectOf(devDependencies), ...objectOf(dependencies) };
  const marksAll = listIn(plugins).some((plugin) => objectOf(plugin)['name'] === 'node-externals');
  const inside = textsOf(objectOf(nodeExternals)['allowList']);
  const external = marksAll
    ? Object.keys(objectOf(dependencies)).filter((name) => !inside.includes(name))
    : textsOf(written['external']);
  return {
    ...settings,
    plugins: listIn(plugins),
    outside: external.filter((name) => Object.hasOwn(listed, name)),
    besides: 'globs',
    extensions: Array.isArray(resolveExtensions) ? textsOf(resolveExtensions) : handlerExtensions,
  };
}

/** `custom.esbuild`, or what the module that it names makes of the service. */
async function writtenOptions(service: BundledService, load: typeof loadCode): Promise<JsonObject> {
  const own = objectOf(objectOf(service.config['custom'])['esbuild']);
  return typeof own['config'] === 'string' ? objectOf(await load(own['config'], service)) : own;
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
