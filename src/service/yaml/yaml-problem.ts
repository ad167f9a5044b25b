import type { LineCounter, YAMLParseError } from 'yaml';
import type { Problems } from '../../core/problems.ts';
import type { SourceLocation } from '../../core/source-location.ts';

type Explanation = readonly [what: string, remedy: string];

// What a beginner did, by the code of the parser; other codes show the parser's own sentence.
const explanations: Readonly<Partial<Record<YAMLParseError['code'], Explanation>>> = {
  TAB_AS_INDENT: [
    'a tab is used for indentation, which YAML does not allow',
    'Indent with spaces: two per level, never tabs.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'a `key:` stands where none can: behind a value, or deeper than its neighbours',
    'Put the value in quotes if it holds a colon; otherwise line the keys up.',
  ],
  BAD_SCALAR_START: ['a value begins with a character that YAML keeps for itself', 'Put the value in quotes.'],
  MULTIPLE_DOCS: ['the file holds several documents', 'Remove the `---` that starts the second document.'],
};

const unquotedVariable: Explanation = [
  'a variable without quotes stands inside [ ] or { }',
  'Put it in quotes there, as in ["${self:custom.name}"].',
];

/** Reports the first syntax error of a file: later ones mostly follow from it. Code `SERVICE_YAML_SYNTAX`. */
export function reportYamlErrors(
  errors: readonly YAMLParseError[],
  text: string,
  file: string,
  lines: LineCounter,
  problems: Problems,
): void {
  const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  if (!first) return;
  // Inside brackets the parser takes the `{` of `${` for a map.
  const isVariable = first.code !== 'BLOCK_AS_IMPLICIT_KEY' && /[[{,:]\s*\$\{?$/.test(text.slice(0, first.pos[0] + 1));
  const [what, remedy] = isVariable
    ? unquotedVariable
    : (explanations[first.code] ?? [firstLine(first.message), undefined]);
  problems.error('SERVICE_YAML_SYNTAX', `${file} is not valid YAML: ${what}`, {
    at: locationOf(file, first.pos[0], lines),
    remedy,
    cause: first,
  });
}

/** The place of an offset. */
export function locationOf(file: string, offset: number, lines: LineCounter): SourceLocation {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/:$/, '');
}
