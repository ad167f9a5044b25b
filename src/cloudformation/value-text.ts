import { isJsonObject } from '../core/json.ts';

/** A value as people read it: `Ref` is `${Id}`, `Fn::GetAtt` is `${Id.Attribute}`, joins are put together. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) return JSON.stringify(value) ?? '';
  const [name, argument] = Object.entries(value)[0] ?? [];
  if (Object.keys(value).length !== 1) return JSON.stringify(value);
  switch (name) {
    case 'Ref':
      return `\${${String(argument)}}`;
    case 'Fn::GetAtt':
      return `\${${Array.isArray(argument) ? argument.map(valueText).join('.') : String(argument)}}`;
    case 'Fn::Sub':
      return typeof argument === 'string' ? argument : valueText(Array.isArray(argument) ? argument[0] : argument);
    case 'Fn::ImportValue':
      return `\${import ${valueText(argument)}}`;
    case 'Fn::Join':
      return joinText(argument) ?? JSON.stringify(value);
    default:
      return JSON.stringify(value);
  }
}

function joinText(argument: unknown): string | undefined {
  if (!Array.isArray(argument)) return undefined;
  const [glue, parts]: readonly unknown[] = argument;
  return Array.isArray(parts) ? parts.map(valueText).join(String(glue)) : undefined;
}
