import { describe, expect, it } from 'vitest';
import { parseToml } from '../../src/package/toml/parse-toml.ts';

describe('a TOML file', () => {
  it.each<[string, string, object]>([
    ['dotted and quoted keys', 'a.b.c = 1_000\n"q r" = \'lit\\n\'', { a: { b: { c: 1000 } }, 'q r': 'lit\\n' }],
    ['lists over several lines', 'y = [ 1, 2, # two\n 3, ]', { y: [1, 2, 3] }],
    ['inline tables', 'z = { k = "v", l = [ {m = true} ] }', { z: { k: 'v', l: [{ m: true }] } }],
    ['long strings', 's = """\nmulti \\\n   line "q" """', { s: 'multi line "q" ' }],
    ['escapes', 's = "\\u00e9\\t\\\\"', { s: 'é\t\\' }],
    ['tables of tables', '[x]\na = 1\n[x.y]\nb = 2', { x: { a: 1, y: { b: 2 } } }],
    ['lists of tables', '[[p]]\nn = 1\n[[p]]\n[p.sub]\nh = 0xff', { p: [{ n: 1 }, { sub: { h: 255 } }] }],
    ['dates as text', 'd = 2024-01-02T03:04:05Z', { d: '2024-01-02T03:04:05Z' }],
    ['Windows line ends and comments', '# c\r\na = -1.5e3 # d\r\n', { a: -1500 }],
  ])('has %s', (_, text, expected) => {
    expect(JSON.parse(JSON.stringify(parseToml(text)))).toEqual(expected);
  });

  it.each([
    ['a = 1\na = 2', 'line 2: "a" is set twice'],
    ['a = ', 'line 1: a value expected'],
    ['a = "open', 'line 1: a string that does not end'],
    ['[a', 'line 1: "]" expected'],
    ['a = 1 b = 2', 'line 1: the end of the line expected'],
    ['a = [1 2]', 'line 1: "," or "]" expected'],
    ['= 1', 'line 1: a key expected'],
  ])('%j is refused with its line', (text, message) => {
    expect(() => parseToml(text)).toThrow(message);
  });
});
