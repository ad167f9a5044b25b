import { isJsonObject, type Json } from '../../../../core/json.ts';

/**
 * JSON as Python's `json.dumps` writes it with sorted keys: everything outside of printable ASCII is escaped.
 * `comma` and `colon` are its separators: `', '` and `': '` unless a tool writes compactly.
 */
export function pythonJson(value: Json | undefined, comma: string, colon: string): string {
  const write = (inner: Json | undefined) => pythonJson(inner, comma, colon);
  if (Array.isArray(value)) return `[${value.map(write).join(comma)}]`;
  if (!isJsonObject(value)) return asciiOnly(JSON.stringify(value ?? null));
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${asciiOnly(JSON.stringify(key))}${colon}${write(value[key])}`).join(comma)}}`;
}

function asciiOnly(text: string): string {
  return text.replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
