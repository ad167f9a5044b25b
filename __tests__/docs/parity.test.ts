import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type Json } from '../../src/core/json.ts';
import { differences } from './differences.ts';
import { tryService } from './try-service.ts';

const tests = path.resolve(import.meta.dirname, '..');
const page = readFileSync(path.join(tests, '../docs/parity.md'), 'utf8');

/** First cells of the rows of all tables under the heading. */
function rowsUnder(heading: string): readonly string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const cells = [...section.matchAll(/^\| (.+?) \|/gm)].map(([, cell = '']) => cell);
  return cells.filter((cell) => cell !== 'what');
}

describe('docs/parity.md', () => {
  it('lists every known difference, and no other, in the order of the list', () => {
    expect(rowsUnder('Differences')).toEqual(differences.map(({ title }) => title));
  });
});

describe('a difference that docs/parity.md names is there', () => {
  it.each(differences.map((difference) => [difference.title, difference.shown] as const))('%s', (_title, shown) => {
    if ('file' in shown) {
      expect(readFileSync(path.join(tests, shown.file), 'utf8')).toContain(shown.test);
      return;
    }
    const { template, codes } = tryService(shown.service, shown.profile);
    if (shown.codes) expect(codes).toEqual(shown.codes);
    expect(template === undefined).toBe(shown.refused === true);
    for (const [place, expected] of Object.entries(shown.has ?? {})) {
      expect(valueAt(template?.Resources as Json | undefined, place.split('.'))).toEqual(expected);
    }
  });
});

/** Dots of a key are written as `_` in a place. */
function valueAt(value: Json | undefined, [key, ...rest]: readonly string[]): Json | undefined {
  if (key === undefined) return value;
  if (Array.isArray(value)) return valueAt(value[Number(key)], rest);
  if (!isJsonObject(value)) return undefined;
  return valueAt(value[key] ?? Object.entries(value).find(([name]) => name.replaceAll('.', '_') === key)?.[1], rest);
}
