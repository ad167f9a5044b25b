import type { Json, JsonObject } from '../../core/json.ts';
import { TomlScanner } from './toml-scanner.ts';

type Table = { [key: string]: Json };

/** The content of a TOML 1.0 file as JSON; dates and times stay text as written. Throws `TomlError` with the line. */
export function parseToml(text: string): JsonObject {
  const scanner = new TomlScanner(text.startsWith('\ufeff') ? text.slice(1) : text);
  const root: Table = newTable();
  let current = root;
  for (;;) {
    scanner.skipLines();
    if (scanner.atEnd) return root;
    if (scanner.take('[[')) current = openArrayTable(scanner, root, readHeader(scanner, ']]'));
    else if (scanner.take('[')) current = openTable(scanner, root, readHeader(scanner, ']'));
    else readPair(scanner, current);
    scanner.skipSpace();
    scanner.match(/#[^\n]*/y);
    if (!scanner.atEnd && scanner.match(/\r?\n/y) === '') scanner.fail('the end of the line expected');
  }
}

// Without a prototype, so that a key such as `__proto__` is only a key.
function newTable(): Table {
  return Object.create(null) as Table;
}

function isTable(value: Json | undefined): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readHeader(scanner: TomlScanner, end: string): string[] {
  const key = scanner.readKey();
  scanner.expect(end);
  return key;
}

function descend(scanner: TomlScanner, from: Table, keys: readonly string[]): Table {
  return keys.reduce((table, key) => {
    const known = table[key];
    const next = Array.isArray(known) ? known.at(-1) : known;
    if (next === undefined) {
      const made = newTable();
      table[key] = made;
      return made;
    }
    return isTable(next) ? next : scanner.fail(`"${key}" is no table`);
  }, from);
}

function openTable(scanner: TomlScanner, root: Table, keys: readonly string[]): Table {
  return descend(scanner, root, keys);
}

function openArrayTable(scanner: TomlScanner, root: Table, keys: readonly string[]): Table {
  const parent = descend(scanner, root, keys.slice(0, -1));
  const last = keys.at(-1) ?? '';
  const made = newTable();
  const known = parent[last];
  if (known !== undefined && !Array.isArray(known)) scanner.fail(`"${last}" is no list of tables`);
  parent[last] = [...(Array.isArray(known) ? known : []), made];
  return made;
}

function readPair(scanner: TomlScanner, table: Table): void {
  const keys = scanner.readKey();
  scanner.expect('=');
  scanner.skipSpace();
  const target = descend(scanner, table, keys.slice(0, -1));
  const last = keys.at(-1) ?? '';
  if (target[last] !== undefined) scanner.fail(`"${last}" is set twice`);
  target[last] = readValue(scanner);
}

function readValue(scanner: TomlScanner): Json {
  const next = scanner.peek();
  if (next === '"' || next === "'") return scanner.readString();
  if (scanner.take('[')) return readList(scanner);
  if (scanner.take('{')) return readInlineTable(scanner);
  const word = scanner.match(/\d{4}-\d{2}-\d{2} \d{2}:[^\s,\]}#]+|[^\s,\]}#]+/y);
  return readWord(word) ?? scanner.fail('a value expected');
}

function readWord(word: string): Json | undefined {
  if (word === 'true' || word === 'false') return word === 'true';
  if (/^\d{4}-\d{2}-\d{2}|^\d{2}:\d{2}/.test(word)) return word;
  if (/^[+-]?(?:inf|nan)$/.test(word)) return word;
  const digits = word.replaceAll('_', '');
  if (/^0(?:x[0-9A-Fa-f]+|o[0-7]+|b[01]+)$/.test(digits)) return Number(digits);
  return /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(digits) ? Number(digits) : undefined;
}

function readList(scanner: TomlScanner): Json[] {
  const list: Json[] = [];
  for (;;) {
    scanner.skipLines();
    if (scanner.take(']')) return list;
    list.push(readValue(scanner));
    scanner.skipLines();
    if (!scanner.take(',') && scanner.peek() !== ']') scanner.fail('"," or "]" expected');
  }
}

function readInlineTable(scanner: TomlScanner): Table {
  const table = newTable();
  for (;;) {
    scanner.skipLines();
    if (scanner.take('}')) return table;
    readPair(scanner, table);
    scanner.skipLines();
    if (!scanner.take(',') && scanner.peek() !== '}') scanner.fail('"," or "}" expected');
  }
}
