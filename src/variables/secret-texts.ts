import { isJsonObject, type Json } from '../core/json.ts';

/** Shorter than this a value is no secret, and masking it would blot out half of the log. */
const shortest = 4;

/** Every text in a secret value that must not be shown. */
export function secretTexts(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(secretTexts);
  if (isJsonObject(value)) return Object.values(value).flatMap((item) => secretTexts(item ?? null));
  const text = value === null || typeof value === 'boolean' ? '' : String(value);
  return text.length >= shortest ? [text] : [];
}
