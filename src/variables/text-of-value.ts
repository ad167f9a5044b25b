import type { Json } from '../core/json.ts';
import { VariableError } from './variable-error.ts';

/** A value as part of a text: a list is joined with commas. Code `VARIABLES_NOT_TEXT` for a map or null. */
export function textOf(value: Json, variable: { readonly text: string }): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && !value.some(isMap)) return String(value);
  const kind = value === null ? 'null' : Array.isArray(value) ? 'a list of maps' : 'a map';
  throw new VariableError('VARIABLES_NOT_TEXT', `\`${variable.text}\` gives ${kind}, which cannot be part of a text`);
}

function isMap(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
