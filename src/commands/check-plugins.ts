import path from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { BundledService } from '../package/builders/node/bundlers/bundler.ts';
import { bundlers } from '../package/builders/node/bundlers/index.ts';
import { withMergedParts } from '../plugins/config-functions.ts';
import { findPlugin } from '../plugins/index.ts';
import type { Log, Workspace } from '../ports.ts';
import type { Locate } from '../service/located-service.ts';
import { checkPluginOrder } from './plugin-order.ts';

/** Who packages a service: we, or its own framework with its plugins. */
export type Engine = 'native' | 'framework';

/** A plugin that only the framework can run. */
export interface UnservedPlugin {
  readonly name: string;
  /** Keys that make it so, for a plugin that is served without them. */
  readonly keys: readonly string[];
}

/** Names under `plugins`, in both of its forms. */
export function pluginNames(config: JsonObject): readonly string[] {
  const { plugins } = config;
  const list: Json | undefined = isJsonObject(plugins) ? plugins['modules'] : plugins;
  return Array.isArray(list) ? list.filter((name): name is string => typeof name === 'string') : [];
}

/** Plugins that the service brings itself: a file of that name in `plugins.localPath` or `.serverless_plugins`. */
export async function findLocalPlugins(
  config: JsonObject,
  serviceDir: string,
  workspace: Workspace,
): Promise<ReadonlySet<string>> {
  const { plugins } = config;
  const given = isJsonObject(plugins) ? plugins['localPath'] : undefined;
  const folder = path.resolve(serviceDir, typeof given === 'string' ? given : '.serverless_plugins');
  const found = (await workspace.readDirectory(folder)).map(({ name }) => name.replace(/\.[cm]?[jt]s$/, ''));
  return new Set(pluginNames(config).filter((name) => found.includes(name)));
}

/** The plugins, each once, that need their own framework; with `config` also those that certain keys make so. */
export function listUnserved(
  names: readonly string[],
  local: ReadonlySet<string>,
  config?: JsonObject,
): readonly UnservedPlugin[] {
  return [...new Set(names)].flatMap((name): UnservedPlugin[] => {
    const served = local.has(name) ? undefined : findPlugin(name);
    if (!served) return [{ name, keys: [] }];
    const keys = (config && served.kind === 'native' && served.plugin.unserved?.(withMergedParts(config))) || [];
    return keys.length > 0 ? [{ name, keys }] : [];
  });
}

/** The same of plugins that build JavaScript: what they read besides serverless.yml may ask for more than esbuild does. */
export async function listUnservedBuilds(
  names: readonly string[],
  local: ReadonlySet<string>,
  service: BundledService,
): Promise<readonly UnservedPlugin[]> {
  const ours = bundlers.filter(({ name }) => names.includes(name) && !local.has(name));
  const found = await Promise.all(
    ours.map(async ({ name, unserved }) => ({ name, keys: (await unserved?.(service)) ?? [] })),
  );
  return found.filter(({ keys }) => keys.length > 0);
}

/** What the input `engine` comes to for these plugins. */
export const chooseEngine = (asked: Inputs['engine'], unserved: readonly UnservedPlugin[]): Engine =>
  asked === 'auto' ? (unserved.length > 0 ? 'framework' : 'native') : asked;

/** Warns of names that stand twice (`PLUGIN_TWICE`) or in a wrong order, and says which plugins are passed over. */
export function reportPlugins(names: readonly string[], engine: Engine, locate: Locate, problems: Problems, log: Log) {
  for (const name of new Set(names.filter((item, index) => names.indexOf(item) !== index))) {
    problems.warn('PLUGIN_TWICE', `The plugin \`${name}\` is named twice.`, { at: locate(['plugins']) });
  }
  checkPluginOrder(names, locate, problems);
  for (const name of new Set(engine === 'native' ? names : [])) {
    if (findPlugin(name)?.kind === 'development') log.info(`${name} is for a developer's machine: passed over.`);
  }
}

/** The one error for all plugins that nobody here can run: `PLUGIN_NOT_SERVED`, with the two ways to go on. */
export function notServed(unserved: readonly UnservedPlugin[], engine: Inputs['engine'], locate: Locate): UserError {
  const key = unserved[0]?.keys[0];
  const missing = 'no `serverless` or `osls` is installed or declared in package.json';
  const message =
    unserved.length === 0
      ? `\`engine: framework\` is set, and ${missing}.`
      : `No native support for ${nameAll(unserved)}, and ${engine === 'native' ? '`engine: native` keeps the framework away' : missing}.`;
  // What stands in another file has no place in this one.
  const isHere = unserved.length === 1 && key !== undefined && /^(?:custom|functions|provider)\./.test(key);
  const at = locate(isHere ? key.split('.') : ['plugins']);
  return new UserError('PLUGIN_NOT_SERVED', message, { at });
}

/** `` `a`, and `b` with `custom.b.c` `` */
export function nameAll(unserved: readonly UnservedPlugin[]): string {
  const named = unserved.map(({ name, keys }) =>
    keys.length === 0 ? `\`${name}\`` : `\`${name}\` with ${keys.map((key) => `\`${key}\``).join(', ')}`,
  );
  return named.length === 1 ? `the plugin ${named[0]}` : `the plugins ${named.join(', ')}`;
}
