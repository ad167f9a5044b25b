import type { Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';

// One function per type that a key may have. The schema has reported what is wrong before; here a wrong value is as good
// as none, because with `configValidationMode: warn` the service is deployed all the same.

export const textAt = (owner: JsonObject | undefined, key: string): string | undefined => {
  const value = owner?.[key];
  return typeof value === 'string' ? value : undefined;
};

export const numberAt = (owner: JsonObject | undefined, key: string): number | undefined => {
  const value = owner?.[key];
  return typeof value === 'number' ? value : undefined;
};

export const flagAt = (owner: JsonObject | undefined, key: string): boolean | undefined => {
  const value = owner?.[key];
  return typeof value === 'boolean' ? value : undefined;
};

export const objectAt = (owner: JsonObject | undefined, key: string): JsonObject | undefined => {
  const value = owner?.[key];
  return isJsonObject(value) ? value : undefined;
};

/** A value that may be an intrinsic; null is none. */
export const valueAt = (owner: JsonObject | undefined, key: string): Value | undefined => owner?.[key] ?? undefined;

export const listAt = (owner: JsonObject | undefined, key: string): readonly Json[] | undefined => {
  const value = owner?.[key];
  return Array.isArray(value) ? value : undefined;
};

export const textsAt = (owner: JsonObject | undefined, key: string): readonly string[] | undefined =>
  listAt(owner, key)?.filter((item): item is string => typeof item === 'string');

export const objectsAt = (owner: JsonObject | undefined, key: string): readonly JsonObject[] | undefined =>
  listAt(owner, key)?.filter(isJsonObject);

/** Text of a list of known ones. */
export function choiceAt<T extends string>(
  owner: JsonObject | undefined,
  key: string,
  choices: readonly T[],
): T | undefined {
  const value = owner?.[key];
  return choices.find((choice) => choice === value);
}

/** A map whose values are objects; others are left out. */
export function objectsByKey(owner: JsonObject | undefined): Readonly<Record<string, JsonObject>> {
  return Object.fromEntries(
    Object.entries(owner ?? {}).filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1])),
  );
}

/**
 * A section whose shape the schema has checked, as its type says; keys with null count as absent. This is the one
 * place where the user's text becomes typed settings.
 */
export function checked<T>(section: JsonObject | undefined): T {
  return Object.fromEntries(Object.entries(section ?? {}).filter(([, value]) => value !== null)) as T;
}
