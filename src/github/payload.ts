import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';

/** The object at a path of keys, or `undefined`. */
export function objectAt(payload: JsonObject, ...path: readonly string[]): JsonObject | undefined {
  const value = valueAt(payload, path);
  return isJsonObject(value) ? value : undefined;
}

/** The text at a path of keys; empty text counts as none. */
export function textAt(payload: JsonObject, ...path: readonly string[]): string | undefined {
  const value = valueAt(payload, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function integerAt(payload: JsonObject, ...path: readonly string[]): number | undefined {
  const value = valueAt(payload, path);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function valueAt(payload: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, key) => (isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    payload,
  );
}
