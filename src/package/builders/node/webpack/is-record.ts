/** An object of a configuration that is code: neither a list nor a function. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
