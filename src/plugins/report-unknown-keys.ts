import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { nearestName } from '../core/nearest-name.ts';
import { type ConfigPath, formatConfigPath } from '../core/source-location.ts';
import { objectAt } from './config-functions.ts';
import type { NativePlugin, PluginContext } from './native-plugin.ts';

/**
 * Warns of keys below `custom.<section>` that the plugin does not know, with the nearest name that it does; of
 * `custom.<section>[].<key>` in each entry of the list.
 */
export function reportUnknownKeys(
  { name, configKeys }: NativePlugin,
  config: JsonObject,
  { problems, locate }: Pick<PluginContext, 'problems' | 'locate'>,
): void {
  const paths = configKeys
    .map((key) => key.split('.'))
    .filter(([root, , key]) => root === 'custom' && key !== undefined);
  for (const section of new Set(paths.map(([, part = '']) => part))) {
    const known = paths.filter(([, part]) => part === section).map(([, , key = '']) => key);
    for (const { written, path } of sectionsOf(config, section)) {
      reportUnknown(name, ['custom', ...path], written, known, { problems, locate });
    }
  }
}

/** Warns of keys of one object of the configuration that a plugin does not know. */
export function reportUnknown(
  name: string,
  path: ConfigPath,
  written: JsonObject,
  known: readonly string[],
  { problems, locate }: Pick<PluginContext, 'problems' | 'locate'>,
): void {
  for (const key of Object.keys(written).filter((one) => !known.includes(one))) {
    const nearest = nearestName(key, known);
    const hint = nearest ? `: did you mean "${nearest}"?` : '';
    problems.warn('PLUGIN_KEY_UNKNOWN', `${name} knows no key ${formatConfigPath([...path, key])}${hint}`, {
      at: locate([...path, key]),
    });
  }
}

/** The object `custom.<section>`, or each of the list where the section ends in `[]`; paths below `custom`. */
function sectionsOf(
  config: JsonObject,
  section: string,
): readonly { readonly written: JsonObject; readonly path: readonly (string | number)[] }[] {
  if (!section.endsWith('[]')) return [{ written: objectAt(config, 'custom', section), path: [section] }];
  const name = section.slice(0, -2);
  const list = objectAt(config, 'custom')[name];
  return (Array.isArray(list) ? list : []).flatMap((written: Json, index: number) =>
    isJsonObject(written) ? [{ written, path: [name, index] }] : [],
  );
}
