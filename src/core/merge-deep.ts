import { isJsonObject, type Json } from './json.ts';

/** Maps key by key, lists item by item, null and scalars replace, undefined is ignored: as the framework merges. */
export function mergeDeep(base: Json | undefined, over: Json | undefined): Json | undefined {
  if (over === undefined) return base;
  if (Array.isArray(base) && Array.isArray(over)) {
    const length = Math.max(base.length, over.length);
    return Array.from({ length }, (_, index) => mergeDeep(base[index], over[index]) ?? null);
  }
  if (!isJsonObject(base) || !isJsonObject(over)) return over;
  const merged: Record<string, Json | undefined> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    Object.defineProperty(merged, key, {
      value: mergeDeep(Object.hasOwn(base, key) ? base[key] : undefined, value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return merged;
}
