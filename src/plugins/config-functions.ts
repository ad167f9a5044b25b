import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { mergeDeep } from '../core/merge-deep.ts';

/** The configuration with lists of `functions` and `resources` merged, as plugins see it. Source: framework-spec 1.1.5. */
export function withMergedParts(config: JsonObject): JsonObject {
  const merged = ['functions', 'resources'].flatMap((section): [string, Json | undefined][] => {
    const parts = config[section];
    if (!Array.isArray(parts) || !parts.every((part) => isJsonObject(part) || part === null)) return [];
    return [[section, parts.filter((part) => part !== null).reduce<Json | undefined>(mergeDeep, {})]];
  });
  return { ...config, ...Object.fromEntries(merged) };
}

/** The configuration with every function changed, whether `functions` is a map or a list of maps. */
export function mapFunctions(config: JsonObject, change: (fn: JsonObject, key: string) => JsonObject): JsonObject {
  const mapped = (functions: Json | undefined): Json | undefined => {
    if (Array.isArray(functions)) return functions.map((item) => mapped(item) ?? null);
    if (!isJsonObject(functions)) return functions;
    return Object.fromEntries(
      Object.entries(functions).map(([key, fn]) => [key, isJsonObject(fn) ? change(fn, key) : fn]),
    );
  };
  return config['functions'] === undefined ? config : { ...config, functions: mapped(config['functions']) };
}

/** The same for every event of one type that is written as an object. */
export function mapEvents(config: JsonObject, kind: string, change: (event: JsonObject) => JsonObject): JsonObject {
  return mapFunctions(config, (fn) => {
    const { events } = fn;
    if (!Array.isArray(events)) return fn;
    return {
      ...fn,
      events: events.map((event: Json) => {
        const written = isJsonObject(event) ? event[kind] : undefined;
        return isJsonObject(event) && isJsonObject(written) ? { ...event, [kind]: change(written) } : event;
      }),
    };
  });
}

/** The object at a path, empty when there is none. */
export function objectAt(config: JsonObject, ...path: readonly string[]): JsonObject {
  let found: Json | undefined = config;
  for (const step of path) found = isJsonObject(found) ? found[step] : undefined;
  return isJsonObject(found) ? found : {};
}

/** The configuration with keys laid over the object at a path, which is made when it is not there. */
export function withKeys(config: JsonObject, path: readonly string[], keys: JsonObject): JsonObject {
  const [step, ...rest] = path;
  if (step === undefined) return { ...config, ...keys };
  return { ...config, [step]: withKeys(objectAt(config, step), rest, keys) };
}

/** The configuration without one key of the object at a path. */
export function withoutKey(config: JsonObject, path: readonly string[], key: string): JsonObject {
  const [step, ...rest] = path;
  if (step !== undefined) {
    return isJsonObject(config[step]) ? { ...config, [step]: withoutKey(config[step], rest, key) } : config;
  }
  return Object.fromEntries(Object.entries(config).filter(([name]) => name !== key));
}
