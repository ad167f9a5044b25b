import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import type { NativePlugin } from './native-plugin.ts';

const mergeKey = '$<<';

/** `$<<` of any map lays an object, or each of a list, over its neighbours. */
export const mergeConfig: NativePlugin = {
  name: '@cruglobal/serverless-merge-config',
  compared: '1.1.0',
  configKeys: [mergeKey],
  adjustConfig: (config) => mergedObject(config),
};

function merged(value: Json): Json {
  if (Array.isArray(value)) return value.map(merged);
  return isJsonObject(value) ? mergedObject(value) : value;
}

function mergedObject(value: JsonObject): JsonObject {
  const entries = Object.entries(value).map(([key, item]) => [key, item === undefined ? undefined : merged(item)]);
  const { [mergeKey]: over, ...own }: JsonObject = Object.fromEntries(entries);
  const objects = (Array.isArray(over) ? over : [over]).filter((item): item is JsonObject => isJsonObject(item));
  return Object.assign({}, own, ...objects);
}
