import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../../../core/json.ts';

/** `base` with what only `more` has: lists are united without repeats, objects go key by key, other values of `base` win. */
export function extendDeep(base: JsonObject, more: JsonObject): JsonObject {
  const keys = new Set([...Object.keys(base), ...Object.keys(more)]);
  return Object.fromEntries([...keys].map((key) => [key, extended(base[key], more[key])]));
}

function extended(base: Json | undefined, more: Json | undefined): Json | undefined {
  if (base === undefined) return more;
  if (Array.isArray(base) && Array.isArray(more)) return unique([...base, ...more]);
  if (isJsonObject(base) && isJsonObject(more)) return extendDeep(base, more);
  return base;
}

const unique = (list: readonly Json[]): readonly Json[] => [
  ...new Map(list.map((item) => [canonicalJson(item), item])).values(),
];
