import { canonicalJson, type Json } from '../core/json.ts';
import type { PropertyChange } from '../plan/plan.ts';

const longest = 160;
const hidden = '(hidden)';

/** Paths whose values are nobody's business: variables of the environment, and what is called a secret. */
const secretPath = /\/Environment\/Variables(\/|$)|password|secret|token|credential|apikey|api_key/i;

/** Value of a property before or after, in one line, never that of a secret. */
export function propertyText(change: PropertyChange, side: 'before' | 'after'): string | undefined {
  const value: Json | undefined = change[side];
  if (value === undefined) return undefined;
  if (secretPath.test(change.path)) return hidden;
  const written = typeof value === 'string' ? JSON.stringify(value) : canonicalJson(value);
  return written.length > longest ? `${written.slice(0, longest)}…` : written;
}
