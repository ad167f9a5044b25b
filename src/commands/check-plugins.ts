import type { Json, JsonObject } from '../core/json.ts';
import { isJsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import { findPlugin } from '../plugins/index.ts';
import type { Log } from '../ports.ts';
import type { Locate } from '../service/located-service.ts';

/** Names under `plugins`, in both of its forms. */
export function pluginNames(config: JsonObject): readonly string[] {
  const { plugins } = config;
  const list: Json | undefined = isJsonObject(plugins) ? plugins['modules'] : plugins;
  return Array.isArray(list) ? list.filter((name): name is string => typeof name === 'string') : [];
}

/**
 * Says which plugins are passed over, and reports `PLUGIN_NOT_SERVED` for all that only their own framework can run, in
 * one error with the two ways to go on. `PLUGIN_TWICE` warns of a name that stands twice.
 */
export function checkPlugins(names: readonly string[], locate: Locate, problems: Problems, log: Log): void {
  const at = locate(['plugins']);
  const unserved = [...new Set(names)].filter((name) => findPlugin(name) === undefined);
  for (const name of new Set(names.filter((item, index) => names.indexOf(item) !== index))) {
    problems.warn('PLUGIN_TWICE', `The plugin \`${name}\` is named twice.`, { at });
  }
  for (const name of names) {
    if (findPlugin(name)?.kind === 'development') log.info(`${name} is for a developer's machine: passed over.`);
  }
  if (unserved.length > 0) {
    const list = unserved.map((name) => `\`${name}\``).join(', ');
    problems.error(
      'PLUGIN_NOT_SERVED',
      `No native support for ${unserved.length === 1 ? 'the plugin' : 'the plugins'} ${list}.`,
      { at },
    );
  }
}
