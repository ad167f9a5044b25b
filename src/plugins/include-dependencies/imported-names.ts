const gap = String.raw`(?:\s|/\*(?:[^*]|\*(?!/)){0,500}\*/|//[^\n]*\n)*`;
const text = String.raw`(["'\`])([^"'\`\n]+)\1`;
const statements = [
  String.raw`\brequire${gap}(?:\.${gap}resolve${gap})?\(${gap}${text}`,
  String.raw`\bimport${gap}\(?${gap}${text}`,
  String.raw`\bfrom${gap}${text}`,
].map((source) => new RegExp(source, 'g'));

/**
 * Every name that a JavaScript or TypeScript text requires or imports by a literal. Comments and texts are looked at as
 * well: a name too many is a module too many, a name too few would be a function that fails.
 */
export function importedNames(code: string): readonly string[] {
  return [...new Set(statements.flatMap((pattern) => Array.from(code.matchAll(pattern), ([, , name = '']) => name)))];
}

/** The npm package of a name: `@scope/name/sub` → `@scope/name`; none for paths, `#own` and what no package is called. */
export const packageOf = (name: string): string | undefined =>
  /^(?:@[\w.~-]+\/)?[\w.~-]+(?=\/|$)/.exec(name.startsWith('.') ? '' : name)?.[0];
