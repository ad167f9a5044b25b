/** A line of an indented file, and what stands below it. */
export interface IndentedLine {
  /** What follows the key, without quotes; `''` when nothing does. */
  readonly value: string;
  readonly below: IndentedLines;
}

/** Keys as they are written, with their quotes. */
export type IndentedLines = ReadonlyMap<string, IndentedLine>;

const quoted = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'`;
const yamlLine = new RegExp(`^(?<key>${quoted}|.+?):(?: +(?<value>.*))?$`);
const yarnLine = new RegExp(`^(?<key>${quoted}|\\S+) +(?<value>.*)$`);

/**
 * Reads the maps of a file that yarn or pnpm wrote: `key: value` or yarn's `key value`, and what is indented below it.
 * Lists and texts of several lines are passed over: what locks need has none. A YAML parser takes a second for what
 * this reads in 20 ms.
 */
export function readIndentedLines(text: string): IndentedLines {
  const root = new Map<string, IndentedLine>();
  const open: { readonly indent: number; readonly lines: Map<string, IndentedLine> }[] = [{ indent: -1, lines: root }];
  for (const line of joinLongKeys(text).split('\n')) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    // Of several documents the last one holds the packages.
    if (content === '---') root.clear();
    const indent = line.length - line.trimStart().length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const { key, value = '' } = (yamlLine.exec(content) ?? yarnLine.exec(content))?.groups ?? {};
    if (key === undefined) continue;
    const lines = new Map<string, IndentedLine>();
    open.at(-1)?.lines.set(key, { value: unquote(value), below: lines });
    open.push({ indent, lines });
  }
  return root;
}

// YAML writes a key of more than 1,024 characters as `? key` and a line that goes on with `:`.
const joinLongKeys = (text: string): string => text.replace(/^( *)\? (.+)\r?\n\1:/gm, '$1$2:');

/** A key or value without its quotes. */
export function unquote(text: string): string {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}

/** Key → value of the lines below `key`, without quotes. */
export function valuesBelow(lines: IndentedLines | undefined, key: string): Map<string, string> {
  return new Map(Array.from(lines?.get(key)?.below ?? [], ([name, { value }]) => [unquote(name), value]));
}
