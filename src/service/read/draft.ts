import type { Json, JsonObject } from '../../core/json.ts';

/** A configuration while it is read: a copy of the user's, changed in place by normalising and coercion. */
export type Draft = { [key: string]: unknown };

export function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A deep copy without shared parts, so that a YAML anchor used twice is coerced in each place by itself. */
export function draftOf(config: JsonObject): Draft {
  return copyDeep(config) as Draft;
}

function copyDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyDeep);
  if (!isDraft(value)) return value;
  const copy: Draft = {};
  for (const [key, item] of Object.entries(value)) if (item !== undefined) copy[key] = copyDeep(item);
  return copy;
}

/** Later over earlier: maps key by key, lists item by item, all else replaced; neither is changed. */
export function mergeDeep(earlier: unknown, later: unknown): unknown {
  if (later === undefined) return earlier;
  if (Array.isArray(earlier) && Array.isArray(later)) {
    const length = Math.max(earlier.length, later.length);
    return Array.from({ length }, (_, index) => mergeDeep(earlier[index], later[index]));
  }
  if (!isDraft(earlier) || !isDraft(later)) return copyDeep(later);
  const merged: Draft = { ...earlier };
  for (const [key, item] of Object.entries(later)) merged[key] = mergeDeep(earlier[key], item);
  return merged;
}

/** The draft as the later steps see it. */
export function jsonOf(draft: unknown): Json {
  return draft as Json;
}
