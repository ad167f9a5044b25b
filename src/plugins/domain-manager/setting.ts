import type { JsonObject } from '../../core/json.ts';
import { UserError } from '../../core/user-error.ts';

/** A switch, which may be written as text. Throws `PLUGIN_CONFIG_INVALID` for anything else. */
export function booleanOf(settings: JsonObject, key: string, otherwise: boolean): boolean {
  const value = settings[key];
  if (value === undefined || value === null) return otherwise;
  const text = String(value).trim().toLowerCase();
  if (['true', '1'].includes(text)) return true;
  if (['false', '0'].includes(text)) return false;
  throw new UserError('PLUGIN_CONFIG_INVALID', `\`${key}\` is neither true nor false.`);
}

/** A text or a number; nothing when it is absent or empty. Throws `PLUGIN_CONFIG_INVALID` for lists and objects. */
export function optionalText(settings: JsonObject, key: string): string | undefined {
  const value = settings[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') throw new UserError('PLUGIN_CONFIG_INVALID', `\`${key}\` is no text.`);
  return String(value).trim() || undefined;
}
