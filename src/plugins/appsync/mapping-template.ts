import { join } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Json, JsonObject } from '../../core/json.ts';

/** `${name}` of mapping templates, `#name#` of code. */
const placeholders = {
  template: { found: /\$\{([\w-]+)\}/g, written: (names: string) => new RegExp(`\\$\\{(${names})\\}`, 'g') },
  code: { found: /#([\w-]+)#/g, written: (names: string) => new RegExp(`#(${names})#`, 'g') },
};

const divider = '|||';

/** A text with the substitutions that it names; the text itself without any. */
export function substitute(kind: keyof typeof placeholders, text: string, substitutions: JsonObject): Value {
  const { found, written } = placeholders[kind];
  const named = new Set([...text.matchAll(found)].map(([, name]) => name));
  const names = Object.keys(substitutions).filter((name) => named.has(name));
  if (names.length === 0) return text;
  const parts = text
    .replace(written(names.join('|')), `${divider}$1${divider}`)
    .split(divider)
    .filter((part) => part !== '');
  return join(
    '',
    parts.map(
      (part): Json =>
        names.includes(part) ? { 'Fn::Sub': [`\${${part}}`, { [part]: substitutions[part] ?? null }] } : part,
    ),
  );
}
