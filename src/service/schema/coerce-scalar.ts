/** JSON Schema's types; a whole number is a number, too. */
export function hasType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === type;
}

/** A text, number, boolean or null as `type`, by the rules of ajv's `coerceTypes: 'array'`; `undefined` if it cannot be. */
export function coerceScalar(value: unknown, type: string): unknown {
  switch (type) {
    case 'string':
      return value === null ? '' : String(value);
    case 'number':
    case 'integer':
      return coerceToNumber(value, type);
    case 'boolean':
      if (value === 'false' || value === 0 || value === null) return false;
      return value === 'true' || value === 1 ? true : undefined;
    case 'null':
      return value === '' || value === 0 || value === false ? null : undefined;
    case 'array':
      return [value];
    default:
      return undefined;
  }
}

function coerceToNumber(value: unknown, type: string): number | undefined {
  if (typeof value === 'number') return undefined;
  if (typeof value === 'string' && (value === '' || Number.isNaN(Number(value)))) return undefined;
  const number = Number(value);
  return type === 'number' || !(number % 1) ? number : undefined;
}
